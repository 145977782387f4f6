import Council

extension HandbookPage {
  /// Bài đầu tiên: what a newcomer types, word for word.
  static func first(_ pages: [HandbookPage]) -> HandbookPage {
    let links = pages.map { "- [\($0.title)](\($0.name).md)" }.joined(separator: "\n")
    return HandbookPage(
      name: "index", title: "Bài đầu tiên trong mười phút",
      body: joined([
        """
        Làm theo từng bước, gõ đúng từng dòng trong khung. Không cần biết gì về máy tính ngoài cách mở một cửa sổ dòng \
        lệnh. Sai ở đâu cũng không hỏng gì: công cụ không bao giờ ghi đè bài của ai.
        """,
        "## 1. Lập thư mục của cơ quan", "Một lần duy nhất. Thay tên cơ quan bằng tên của mình.",
        code("congkhai init ho-so --name \"Hội đồng nhân dân xã Bạch Minh\"\ncd ho-so"),
        """
        Trong thư mục `ho-so` có `content/` để viết bài, và `content/site.yaml` nói cơ quan là ai. Mở `site.yaml` bằng \
        Notepad hay VS Code, xem lại địa chỉ trang, lĩnh vực, thôn.
        """,
        "## 2. Viết nghị quyết đầu tiên", code("congkhai new nghi-quyet"),
        """
        Công cụ hỏi tiêu đề, số ký hiệu, ngày ban hành, rồi viết sẵn tệp bài và nói tệp nằm ở đâu. Mở tệp ấy, viết toàn \
        văn dưới dòng `---` thứ hai. Mục nào cần thêm thì bỏ dấu `#` ở đầu dòng mà điền. Tệp PDF thì chép vào cạnh bài \
        rồi ghi tên ở mục «tệp».
        """,
        "## 3. Kiểm tra", code("congkhai check"),
        """
        Công cụ không kêu lỗi nào thì bài đã đúng. Có lỗi thì nó chỉ dòng, cột và cách sửa. Chưa hiểu thì hỏi thêm, ví dụ:
        """,
        code("congkhai explain missing-field\ncongkhai explain nghi-quyet.so-ky-hieu"),
        "## 4. Xem trước", code("congkhai serve"),
        """
        Mở địa chỉ mà công cụ in ra: đúng như người dân sẽ thấy, chỉ thiếu phần kể những lần \
        sửa (`thay-doi/`). Sửa bài, lưu lại, trang tự đổi theo. Bấm Ctrl+C để thôi.
        """,
        "## 5. Đăng", code("congkhai build"),
        """
        Trang nằm trong thư mục `output/`: chép cả thư mục ấy lên máy chủ. Người quản trị có thể đặt sẵn để mỗi lần gửi \
        bài là trang tự đăng.
        """,
        """
        Đăng thẳng vào thư mục của máy chủ web thì dùng `congkhai publish --to /srv/hdnd`: trang chuyển sang bản mới trong \
        một bước. Lỡ đăng nhầm thì `congkhai publish --to /srv/hdnd --list` kể năm bản gần nhất, thêm `--rollback` thay \
        cho `--list` là quay lại bản trước; hồ sơ vẫn giữ nguyên, sửa xong thì đăng lại.
        """,
        "## Xem tiếp", links,
      ]))
  }
}
