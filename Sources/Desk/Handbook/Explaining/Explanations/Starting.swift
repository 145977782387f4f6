extension ExplanationGroup {
  static let starting = ExplanationGroup(
    "Lập thư mục và viết bài mới",
    [
      Explanation(
        "folder-not-empty",
        """
        Thư mục đã có tệp, nên công cụ không lập hồ sơ mới ở đó để khỏi lẫn với của người khác. Chọn thư \
        mục trống, hoặc thêm --add để chỉ ghi những tệp còn thiếu.
        """),
      Explanation(
        "invalid-name",
        """
        Tên này không làm tên tệp được vì không có chữ cái hay chữ số nào. Viết chữ và số, không dấu càng \
        tốt.
        """),
      Explanation(
        "not-a-folder",
        """
        Ở đây đã có một tệp mang tên ấy, không phải thư mục. Chọn tên khác.
        """),
      Explanation(
        "placeholder-left",
        """
        Chỗ này còn nguyên như lúc lập thư mục: địa chỉ trang là địa chỉ tạm, hoặc trang liên hệ chưa nói văn \
        phòng ở đâu. Điền vào trước khi đăng, vì mã QR in ra giấy rồi thì không sửa được.
        """),
      Explanation(
        "unwritable-folder",
        """
        Không ghi được vào thư mục này: thiếu quyền hoặc ổ đĩa hết chỗ. Không có gì bị mất.
        """),
    ])
}
