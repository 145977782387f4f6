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
    ])
}
