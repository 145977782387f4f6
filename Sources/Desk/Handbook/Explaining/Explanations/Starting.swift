extension ExplanationGroup {
  static let starting = ExplanationGroup(
    "Gõ lệnh, lập thư mục và viết bài mới",
    [
      Explanation(
        "unknown-command",
        """
        Không có lệnh nào tên này, thường là gõ lẫn một chữ. «congkhai --help» kể ra mọi lệnh.
        """),
      Explanation(
        "unknown-option",
        """
        Lệnh này không có tuỳ chọn ấy (chữ bắt đầu bằng --). Gõ tên lệnh rồi --help để xem những tuỳ chọn \
        dùng được.
        """),
      Explanation(
        "missing-argument",
        """
        Lệnh còn thiếu một điều phải ghi: tên tệp, thư mục, hoặc giá trị đứng sau một tuỳ chọn. Gõ tên lệnh \
        rồi --help để xem cách viết.
        """),
      Explanation(
        "invalid-argument",
        """
        Giá trị này không dùng được ở chỗ ấy. Chọn một trong những giá trị mà lời báo kể ra, hoặc viết theo \
        ví dụ ở --help.
        """),
      Explanation(
        "extra-argument",
        """
        Sau lệnh có chữ thừa, thường vì một tên có dấu cách mà không đặt trong nháy kép. Viết "nghi quyet \
        33.docx", không phải nghi quyet 33.docx.
        """),
      Explanation(
        "wrong-usage",
        """
        Lệnh viết chưa đúng cách, nên chưa làm gì cả. Lời báo nói thiếu gì hay thừa gì; gõ tên lệnh rồi \
        --help để xem cách viết.
        """),
      Explanation(
        "folder-not-empty",
        """
        Thư mục đã có tệp, nên công cụ không lập hồ sơ mới ở đó để khỏi lẫn với của người khác. Chọn thư \
        mục trống, hoặc thêm --add để chỉ ghi những tệp còn thiếu.
        """),
      Explanation(
        "duplicate-record",
        """
        Đã có một bài như thế: cùng loại và cùng số, cùng mã, hoặc cùng tiêu đề và ngày giờ bắt đầu. Thường \
        là một việc bị ghi hai lần: sửa bài đang có, đừng viết bài thứ hai.
        """),
      Explanation(
        "address-as-name",
        """
        Ở đây phải viết tên (như tên thôn), nhưng chữ đã gõ là địa chỉ trang mạng hoặc địa chỉ nhà. Thường là trả \
        lời lẫn sang câu hỏi khác.
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
