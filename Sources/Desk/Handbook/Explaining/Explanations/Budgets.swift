extension ExplanationGroup {
  static let budgets = ExplanationGroup(
    "Bảng số liệu ngân sách",
    [
      Explanation(
        "table-not-csv",
        """
        Biểu phải là tệp CSV thì trang mới vẽ bảng, cộng và so sánh được. Trong Excel chọn lưu thành «CSV \
        UTF-8»; tệp Excel thì để ở mục «tệp» cho ai cần tải.
        """,
        wrong: """
          biểu: thu.xlsx
          """,
        right: """
          biểu: thu.csv
          """),
      Explanation(
        "unreadable-table",
        """
        Không đọc được bảng CSV: dấu nháy lệch, hoặc tệp không phải CSV. Mở bằng Excel rồi lưu lại thành \
        «CSV UTF-8».
        """),
      Explanation(
        "open-quote",
        """
        Một ô mở dấu nháy kép mà không đóng, nên các hàng sau dính hết vào ô ấy. Đóng nháy ở cuối ô; dấu \
        nháy trong ô thì viết hai lần.
        """),
      Explanation(
        "empty-table",
        """
        Bảng chỉ có dòng tiêu đề. Thêm các hàng số liệu, hoặc bỏ bảng này khỏi mục «biểu».
        """),
      Explanation(
        "missing-column",
        """
        Bảng thiếu một cột phải có; dòng đầu của tệp phải là tên các cột. Biểu ngân sách phải có Mã, Nội \
        dung, rồi ít nhất một cột số tiền. Bảng để nhập thành bài (congkhai import) phải có các mục bắt \
        buộc của loại bài: gõ «congkhai explain kien-nghi» để xem.
        """,
        wrong: """
          STT;Khoản thu
          """,
        right: """
          Mã;Nội dung;Dự toán
          """),
      Explanation(
        "column-twice",
        """
        Hai cột cùng một tên, nên không biết số nào là số đúng. Giữ một cột, hoặc đặt tên khác nhau.
        """),
      Explanation(
        "column-count",
        """
        Hàng này nhiều hoặc ít ô hơn dòng đầu, thường vì số có dấu phẩy chưa đặt trong nháy kép. Số trong \
        hàng có thể đã lệch cột.
        """,
        wrong: """
          1,Thu phí,12,5
          """,
        right: """
          1,Thu phí,"12,5"
          """),
      Explanation(
        "untitled-column",
        """
        Một cột có số mà không có tên, nên người đọc không biết đó là số gì. Viết tên cột ở dòng đầu.
        """),
      Explanation(
        "rows-above-header",
        """
        Phía trên dòng tiêu đề của bảng còn dòng khác (tên biểu, đơn vị tính). Xoá các dòng ấy trong CSV; \
        tên bảng ghi ở mục «biểu», đơn vị ghi ở «đơn vị tính».
        """),
      Explanation(
        "code-is-date",
        """
        Excel đã tự đổi mã mục như 1.2 thành ngày tháng. Định dạng cột Mã là Văn bản rồi gõ lại mã.
        """,
        wrong: """
          02/01/2026;Thu phí
          """,
        right: """
          1.2;Thu phí
          """),
      Explanation(
        "budget-sum",
        """
        Các khoản bên dưới cộng lại không bằng khoản trên. So với bản đã ký rồi sửa số sai; khoản «trong \
        đó» không cộng vào thì để trống ô mã.
        """),
    ])
}
