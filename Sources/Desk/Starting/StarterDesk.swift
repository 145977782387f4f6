// What lies beside the content: for the clerk, and for git and editors on Windows and Linux alike.

extension NewCouncil {
  var readme: String {
    """
    # Trang công khai của \(name)

    Hồ sơ nằm trong `content/`: mỗi bài một tệp `.md`, mỗi loại bài một thư mục. Công cụ đọc thư mục ấy và dựng trang.

    ## Làm ngay, một lần

    1. `content/site.yaml`: điền địa chỉ trang thật và mục `liên hệ`.
    2. `content/trang/lien-he.md`: thay câu đầu bằng địa chỉ, số điện thoại, giờ làm việc.
    3. `content/nghi-quyet/`: có một bài ví dụ còn là bản nháp. Viết đè lên, hoặc xoá đi.

    ## Mỗi khi có bài mới

    1. **Viết**: `congkhai new nghi-quyet` hỏi những mục bắt buộc rồi tạo tệp. Loại khác cũng vậy: `congkhai new kien-nghi`,
       `congkhai new ky-hop`… Tệp đi kèm (PDF, ảnh) để cạnh bài.
    2. **Kiểm tra**: `congkhai check` nói sai ở tệp nào, dòng nào, sửa thế nào.
    3. **Xem trước**: `congkhai serve` rồi mở địa chỉ nó in ra; lưu tệp thì trang đổi theo.
    4. **Đăng**: khi không còn lỗi thì đưa `output/` lên máy chủ, hoặc đẩy (`git push`) nếu xã đã nối kho này với máy chủ.

    Bài có dòng `bản nháp: có` chưa lên trang. Đừng để trong thư mục của bài tệp nào chưa được công khai.

    Muốn sửa màu, chữ trên trang: `congkhai init . --add --with-templates` chép mẫu vào `site-templates/`. Giữ lại tệp đã
    sửa, xoá những tệp còn lại: công cụ dùng mẫu của nó cho những gì không có ở đó.

    """
  }

  static let ignored = """
    # Trang dựng ra, làm lại lúc nào cũng được.
    /output/
    # Tệp của Word, Windows, macOS.
    ~$*
    Thumbs.db
    desktop.ini
    .DS_Store
    # Dòng chưa nhập được của các bảng: có thể ghi tên người dân.
    *.can-sua*.csv

    """

  static let attributes = """
    * text=auto eol=lf
    *.pdf binary
    *.docx binary
    *.xlsx binary
    *.jpg binary
    *.png binary
    *.webp binary
    *.mp3 binary
    *.mp4 binary
    *.zip binary
    # Hai người cùng đăng: git giữ mọi dòng của cả hai.
    so-dia-chi.csv merge=union

    """

  static let editor = """
    root = true

    [*]
    charset = utf-8
    end_of_line = lf
    insert_final_newline = true

    [*.{md,yaml}]
    indent_style = space
    indent_size = 2

    """
}
