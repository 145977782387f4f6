extension ExplanationGroup {
  static let importing = ExplanationGroup(
    "Nhập từ Word, PDF và bảng tính",
    [
      Explanation(
        "already-imported",
        """
        Văn bản mang số này đã có bài trên trang, nên công cụ không tạo bài thứ hai. Có gì cần sửa thì sửa \
        ngay ở bài đang có; nếu là văn bản khác thật thì chọn tên tệp khác.
        """),
      Explanation(
        "names-in-file",
        """
        Tệp Word, Excel tự ghi tên người soạn, người lưu và cơ quan vào trong tệp, mà công cụ không xoá được. \
        Dùng «Kiểm tra tài liệu» của Word để xoá, rồi chép tệp mới đè lên tệp cạnh bài.
        """),
      Explanation(
        "table-too-large",
        """
        Bảng có quá nhiều ô, thường vì cả trang tính được kẻ khung hay tô màu. Chép các dòng cần nhập sang \
        một tệp mới rồi nhập tệp ấy.
        """),
      Explanation(
        "damaged-file",
        """
        Tệp hỏng, chương trình đọc không mở được. Mở thử bằng Word hoặc trình xem PDF: không mở được thì \
        xin lại tệp.
        """),
      Explanation(
        "locked-file",
        """
        Tệp có mật khẩu: công cụ không đọc được chữ bên trong, người dân cũng không mở được. Mở bằng chương trình đã \
        làm ra tệp, bỏ mật khẩu rồi lưu lại.
        """),
      Explanation(
        "wrong-file-type",
        """
        Đuôi tên tệp nói một loại, bên trong lại là loại khác. Mở bằng chương trình đã làm ra tệp rồi lưu \
        đúng loại.
        """),
      Explanation(
        "unknown-file-type",
        """
        Loại tệp này công cụ không biết nhập. Văn bản thì lưu thành .docx, .odt hoặc .pdf; bảng thì lưu \
        thành .csv hoặc .xlsx.
        """),
      Explanation(
        "no-text",
        """
        Trong tệp không có chữ nào đọc được, thường vì bên trong chỉ là ảnh quét. Lưu thành PDF rồi nhập: \
        công cụ sẽ nhận chữ từ ảnh.
        """),
      Explanation(
        "unreadable-scan",
        """
        Bản quét mờ hoặc nghiêng quá nên không nhận ra chữ nào. Quét lại rõ hơn (300 dpi, đen trắng), hoặc \
        gõ bài mới và để tệp quét bên cạnh cho người dân xem.
        """),
      Explanation(
        "to-review",
        """
        Khi nhập văn bản, công cụ không chắc về mục này nên đánh dấu để người xem lại, không tự đoán. So với \
        bản gốc, sửa cho đúng rồi xoá lời ghi chú KIỂM TRA; còn ghi chú ấy thì lần nào kiểm tra cũng nhắc.
        """),
      Explanation(
        "no-paper",
        """
        Một tệp văn bản chỉ nhập thành nghị quyết hay văn bản khác được. Danh sách kiến nghị, đại biểu thì \
        nhập từ bảng .csv, .xlsx.
        """),
      Explanation(
        "wrong-place",
        """
        Đường dẫn này không nằm trong thư mục của loại bài ấy, nên trang sẽ không thấy bài. Viết đường dẫn \
        bắt đầu bằng thư mục của loại bài.
        """),
      Explanation(
        "missing-tool",
        """
        Việc này cần một chương trình khác mà máy chưa có. Lời báo ghi sẵn một lệnh để cài; không có quyền \
        cài thì nhờ người quản trị máy.
        """),
      Explanation(
        "tool-failed",
        """
        Chương trình mà công cụ nhờ đến đã dừng giữa chừng. Không có gì bị mất, mọi thứ giữ nguyên như \
        trước; xem lời của chương trình ấy, sửa rồi chạy lại.
        """),
      Explanation(
        "tool-too-slow",
        """
        Tệp lớn quá nên chương trình đọc chạy mãi không xong và đã bị dừng. Chia tệp thành từng phần nhỏ \
        rồi nhập từng phần.
        """),
      Explanation(
        "tool-too-large",
        """
        Tệp bung ra quá lớn nên chương trình đọc nó cần nhiều bộ nhớ hơn mức được dùng và đã bị dừng. Chia \
        tệp thành từng phần nhỏ, hoặc giảm cỡ ảnh trong tệp, rồi nhập lại.
        """),
      Explanation(
        "no-rows",
        """
        Bảng không có dòng dữ liệu nào. Dòng đầu phải là tên cột, các dòng dưới mỗi dòng một bài.
        """),
      Explanation(
        "no-header",
        """
        Trong những dòng đầu không có dòng tên cột nào mà công cụ nhận ra. Đặt tên cột như tên mục: «tiêu \
        đề», «ngày tiếp nhận», «thôn»; có dấu hay không dấu đều được.
        """),
      Explanation(
        "unknown-column",
        """
        Cột này không ứng với mục nào của loại bài nên không nhập. Cần nhập thì đổi tên cột theo tên mục.
        """),
      Explanation(
        "double-column",
        """
        Hai cột cùng là một mục, nên chỉ nhập cột trước. Xoá một cột, hoặc đổi tên cho đúng mục khác.
        """),
      Explanation(
        "double-row",
        """
        Hai dòng của bảng cùng một mã. Giữ một dòng, hoặc sửa mã của dòng kia.
        """),
      Explanation(
        "row-differs",
        """
        Bài của dòng này đã có và khác với bảng; công cụ giữ nguyên bài, vì có thể văn phòng đã sửa tay. \
        Bảng mới đúng thì sửa bài ấy.
        """),
      Explanation(
        "merged-cells",
        """
        Bảng có ô gộp, nên không biết giá trị thuộc về những dòng nào. Bỏ gộp trong Excel rồi điền đủ từng \
        dòng.
        """),
      Explanation(
        "other-sheets",
        """
        Tệp có nhiều trang tính, chỉ trang đầu được nhập. Trang khác thì chuyển lên đầu, hoặc lưu thành \
        tệp riêng rồi nhập.
        """),
      Explanation(
        "serial-date",
        """
        Excel giữ ngày thành một con số đếm, và ô này đang hiện con số ấy. Đặt kiểu ô là ngày trong Excel, \
        hoặc gõ lại ngày/tháng/năm.
        """,
        wrong: """
          46079
          """,
        right: """
          26/02/2026
          """),
    ])
}
