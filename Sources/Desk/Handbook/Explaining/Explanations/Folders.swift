extension ExplanationGroup {
  static let folders = ExplanationGroup(
    "Thư mục, địa chỉ và cài đặt",
    [
      Explanation(
        "missing-settings",
        """
        Thiếu tệp site.yaml, nên không biết trang của cơ quan nào, ở địa chỉ nào. Lệnh «congkhai init» \
        viết sẵn một tệp.
        """,
        wrong: """
          (không có site.yaml)
          """,
        right: """
          tên cơ quan: Hội đồng nhân dân xã …
          cấp: xã
          địa chỉ trang: https://…
          """),
      Explanation(
        "misnamed-settings",
        """
        Tên tệp gần giống một tệp cài đặt nhưng công cụ không đọc. Đổi đúng tên thì các cài đặt trong đó \
        mới có tác dụng.
        """),
      Explanation(
        "misnamed-record",
        """
        Tên tệp bài phải kết thúc bằng .md viết thường; viết .MD hay .markdown thì có máy không thấy bài.
        """),
      Explanation(
        "misplaced-record",
        """
        Bài nằm ngoài thư mục của mọi loại, nên không biết là nghị quyết hay tin tức. Chuyển vào thư mục \
        của loại ấy.
        """),
      Explanation(
        "unknown-folder",
        """
        Không có loại bài nào ứng với thư mục này, nên mọi bài trong đó không lên trang. Đổi tên cho đúng, \
        ví dụ nghi-quyet.
        """),
      Explanation(
        "folder-not-record",
        """
        Đây là thư mục mà tên kết thúc như một bài (.md). Bài có tệp đi cùng thì viết vào index.md trong \
        thư mục mang tên thường.
        """),
      Explanation(
        "duplicate-address",
        """
        Hai bài cùng một địa chỉ trên trang, vì địa chỉ không phân biệt chữ hoa, dấu và dấu cách. Đổi tên \
        một trong hai tệp.
        """),
      Explanation(
        "reserved-address",
        """
        Địa chỉ này trang đã dùng cho việc khác (lịch, tìm kiếm, dữ liệu mở…). Đổi tên tệp, hoặc bỏ địa \
        chỉ cũ này.
        """),
      Explanation(
        "empty-address",
        """
        Tên không có chữ cái hay chữ số nào, nên không làm thành địa chỉ được. Đặt tên bằng chữ, ví dụ \
        33-nq-hdnd.md.
        """),
      Explanation(
        "address-too-long",
        """
        Địa chỉ quá dài, máy chủ và máy Windows không nhận. Đặt tên tệp, tên thư mục ngắn hơn; tiêu đề thì \
        dài bao nhiêu cũng được.
        """),
      Explanation(
        "invalid-alias",
        """
        Chữ này không thể là một địa chỉ cũ của trang. Viết phần đứng sau địa chỉ trang, không có ? và #.
        """,
        wrong: """
          địa chỉ cũ: https://xa.example.vn/tin?id=33
          """,
        right: """
          địa chỉ cũ: tin/nghi-quyet-33/
          """),
      Explanation(
        "invalid-level",
        """
        Cột «Cấp» chỉ nhận số từ 0 đến 9: tổng số là 0, mục lớn là 1, mục trong đó là 2.
        """),
      Explanation(
        "unknown-time-zone",
        """
        Không có múi giờ tên như vậy. Việt Nam chỉ có một: viết Asia/Ho_Chi_Minh, hoặc bỏ mục này.
        """),
      Explanation(
        "unknown-id",
        """
        Điều này bảo bỏ một quy định hay tiêu chí có sẵn, nhưng không có gì mang mã ấy. Xem lại mã trong \
        danh sách các mã có sẵn.
        """),
      Explanation(
        "unknown-kind",
        """
        Không có loại bài nào tên như vậy. Viết tên thư mục của loại bài, ví dụ kien-nghi.
        """,
        wrong: """
          loại bài: đơn thư
          """,
        right: """
          loại bài: kien-nghi
          """),
      Explanation(
        "unknown-new-year",
        """
        Công cụ chưa biết mùng 1 Tết của năm này là ngày nào, nên số ngày làm việc quanh Tết có thể sai. \
        Thêm vào ngay-nghi.yaml khi đã có lịch nghỉ chính thức.
        """),
      Explanation(
        "too-many-holidays",
        """
        Quá nhiều ngày nghỉ cố định, thường là đã ghi cả thứ bảy, chủ nhật. Chỉ ghi những ngày lễ mọi năm; \
        cuối tuần công cụ tự biết.
        """),
      Explanation(
        "forgotten-addresses",
        """
        Trang đang đăng có những địa chỉ mà sổ content/so-dia-chi.csv không có: sổ đã bị xoá, hoặc là bản cũ. Địa chỉ \
        không có trong sổ thì không ai biết khi nó mất. Bản vừa thay vẫn giữ ở thư mục releases: chép các dòng thiếu \
        từ so-dia-chi.csv ở đó vào sổ, rồi chạy congkhai check. Đăng hồ sơ khác hẳn vào cùng một chỗ thì bỏ qua.
        """),
      Explanation(
        "vanished-address",
        """
        Địa chỉ này đã lên trang, có thể đã in thành mã QR hay gửi cho người dân, nay không dẫn tới đâu. Bài \
        chuyển chỗ hay đổi tên tệp thì ghi địa chỉ trước vào «địa chỉ cũ»; bài không còn được đăng thì giữ tệp \
        ở chỗ cũ và ghi «gỡ bỏ». Lĩnh vực, thôn đổi tên thì ghi «đổi tên» trong site.yaml. Sổ \
        content/so-dia-chi.csv do lệnh publish giữ; đừng xoá dòng trong đó.
        """,
        wrong: """
          (xoá hoặc chuyển content/nghi-quyet/2026/33-nq-hdnd.md)
          """,
        right: """
          địa chỉ cũ: [nghi-quyet/2026/33-nq-hdnd/]
          """),
      Explanation(
        "vanished-file",
        """
        Tệp này đã lên trang, có thể có người giữ đường dẫn tới nó, nay không còn. Ai mở đường dẫn ấy thì được đưa về \
        bài có tệp. Tệp đổi tên thì ghi tên trước vào «địa chỉ cũ» của bài; xoá nhầm thì để lại chỗ cũ.
        """,
        wrong: """
          (đổi tên 33-nq-hdnd.pdf thành 33-nq-hdnd-ban-ky.pdf)
          """,
        right: """
          địa chỉ cũ: [nghi-quyet/2026/33-nq-hdnd.pdf]
          """),
      Explanation(
        "invalid-address-line",
        """
        Mỗi dòng của content/so-dia-chi.csv là một địa chỉ đã đăng: địa chỉ, ngày đăng đầu tiên, tên bài. Sổ do \
        lệnh publish tự ghi; nếu lỡ sửa hỏng một dòng thì lấy lại từ git hoặc từ so-dia-chi.csv trên trang.
        """,
        wrong: """
          nghi quyet/33
          """,
        right: """
          nghi-quyet/2026/33-nq-hdnd/,2026-02-26,Nghị quyết về …
          """),
      Explanation(
        "unfinished-merge",
        """
        Git gặp hai bản của sổ địa chỉ và để lại dấu. Xoá các dòng dấu, giữ mọi dòng địa chỉ của cả hai bản; \
        trùng nhau cũng không sao. Có dòng «so-dia-chi.csv merge=union» trong .gitattributes thì git tự gộp.
        """,
        wrong: """
          <<<<<<< HEAD
          nghi-quyet/33/,2026-02-26,Nghị quyết về …
          """,
        right: """
          nghi-quyet/33/,2026-02-26,Nghị quyết về …
          """),
      Explanation(
        "not-renamed",
        """
        Mục «đổi tên» trong site.yaml ghi tên cũ của lĩnh vực, thôn và tên bây giờ. Tên cũ không còn trong danh \
        sách, tên mới thì phải có.
        """,
        wrong: """
          thôn: [Đông Hạ, Bờ Đình]
          đổi tên: [{từ: Bờ Đình, thành: Đông Hạ}]
          """,
        right: """
          thôn: [Đông Hạ]
          đổi tên: [{từ: Bờ Đình, thành: Đông Hạ}]
          """),
    ])
}
