extension ExplanationGroup {
  static let inspecting = ExplanationGroup(
    "Bên trong tệp",
    [
      Explanation(
        "tracked-changes",
        """
        Tệp Word còn giữ từng chỗ thêm, xoá khi soạn, kèm tên người sửa; ai tải về cũng đọc được. Trong Word vào Xem lại \
        (Review), chọn Chấp nhận tất cả (Accept All) rồi lưu; hoặc xuất ra PDF và đăng bản PDF.
        """),
      Explanation(
        "file-comments",
        """
        Trong tệp còn lời góp ý, ghi chú ở ô, ghi chú của người trình bày. Những lời ấy viết cho người cùng làm, không \
        phải cho người dân. Xoá đi rồi lưu, hoặc xuất ra PDF không kèm ghi chú.
        """),
      Explanation(
        "hidden-content",
        """
        Bảng tính, hàng, trang chiếu, đoạn chữ đang ẩn vẫn nằm trong tệp; ai tải về cũng mở ra xem được. Xoá nếu không \
        cần, cho hiện nếu để công khai.
        """),
      Explanation(
        "embedded-files",
        """
        Có tệp khác gắn trong tệp này và được đăng theo. Biểu đồ dán từ Excel mang theo cả bảng tính nguồn. Dán lại dưới \
        dạng ảnh, hoặc gỡ tệp gắn kèm; để đăng riêng thì đặt tệp ấy cạnh bài.
        """),
      Explanation(
        "active-content",
        """
        Tệp có thể chạy mã trên máy người mở: macro của Office, JavaScript hoặc lệnh mở chương trình trong PDF. Trang công \
        khai không đăng tệp như vậy. Lưu lại không có macro, hoặc in lại thành PDF. Tệp lạ từ nơi khác gửi đến thì đừng mở.
        """),
      Explanation(
        "photo-place",
        """
        Ảnh ghi toạ độ nơi chụp, có khi là nhà của một người. Trang tự xoá toạ độ ở ảnh thường; lời báo này là cho ảnh \
        được đăng nguyên (`giữ ảnh gốc: có`) hoặc nằm trong tệp khác.
        """),
      Explanation(
        "earlier-revisions",
        """
        Tệp PDF được sửa bằng cách ghi thêm vào cuối, nên bản trước khi sửa vẫn còn nguyên bên trong. Mỗi chữ ký số cũng \
        ghi thêm một lần; những lần ấy là bình thường và không bị tính.
        """),
      Explanation(
        "people-in-file",
        """
        Chương trình soạn thảo tự ghi tên người soạn, người lưu cuối, tên công ty vào thông tin tệp. Tên đại biểu, người ký \
        và tên cơ quan thì không báo. Tệp đã ký số cũng không báo, vì sửa thì mất chữ ký: làm sạch trước khi ký.
        """),
      Explanation(
        "no-text-layer",
        """
        Tệp PDF là ảnh quét, hoặc có những trang là ảnh quét: không tìm được, máy không đọc thành tiếng cho người khiếm \
        thị được, và công cụ không kiểm tra được dấu mật hay dữ liệu cá nhân trong đó. Lệnh ở lời gợi ý thêm lớp chữ vào \
        chính tệp ấy.
        """),
      Explanation(
        "file-not-inspected",
        """
        Chương trình đọc tệp bị dừng vì chạy quá lâu, cần quá nhiều bộ nhớ, hoặc bị lỗi, nên chưa biết trong tệp có gì. \
        Thường là tệp hỏng hoặc được làm ra để phá. In lại thành PDF từ bản gốc. Tệp mở ra quá lớn (một bảng tính hơn hai \
        triệu ô, một phần hơn 64 MB) thì không đăng: tách thành nhiều tệp, hoặc đăng bản PDF.
        """),
      Explanation(
        "too-much-found",
        """
        Trong tệp có hàng nghìn số điện thoại, số giấy tờ, địa chỉ khác nhau, nhiều hơn mức công cụ xem hết được. Thường \
        là danh sách cá nhân để nhầm. Xoá cột, dòng có dữ liệu cá nhân; nếu đều được công khai thì tách thành nhiều tệp.
        """),
      Explanation(
        "unseen-files",
        """
        Trong tệp này có tệp khác mà công cụ không xem được bên trong: chương trình, tệp Office có macro, tệp loại cũ, \
        đối tượng chèn vào Word mà chỉ máy soạn mở được, tệp hỏng hoặc có mật khẩu, gói lồng quá sâu. Đăng tệp ngoài là \
        đăng cả chúng. Bỏ ra, hoặc đổi sang PDF và để cạnh bài. Trong tệp Office, phần lạ ấy có khi do chương trình khác ghi \
        vào: mở bằng Word hoặc LibreOffice rồi lưu thành tệp mới là hết.
        """),
      Explanation(
        "files-not-inspected",
        """
        Máy thiếu chương trình để xem bên trong tệp PDF, nên dấu mật và dữ liệu cá nhân trong đó chưa được kiểm tra. Chạy \
        lệnh ở lời gợi ý một lần là xong.
        """),
    ])
}
