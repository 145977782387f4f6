extension ExplanationGroup {
  static let environment = ExplanationGroup(
    "Máy, thư mục và mẫu trang",
    [
      Explanation(
        "missing-content",
        """
        Không có thư mục hồ sơ ở chỗ đang chạy lệnh. Chuyển đến thư mục có content/ rồi chạy, hoặc thêm \
        --content và tên thư mục.
        """),
      Explanation(
        "unreadable-content",
        """
        Không đọc được thư mục hồ sơ: thiếu quyền, hoặc ổ đĩa có lỗi. Nhờ người quản trị máy cho quyền \
        đọc.
        """),
      Explanation(
        "unreadable-file",
        """
        Không đọc được tệp này: thiếu quyền, tệp đang bị khoá, hoặc ổ đĩa có lỗi. Trang cũ giữ nguyên; sửa \
        rồi chạy lại.
        """),
      Explanation(
        "unreadable-history",
        """
        Kho git có lịch sử của hồ sơ mà git không đọc được: kho thiếu tệp cũ (git clone --filter), hoặc hỏng. Đăng \
        lúc này thì trang mất phần «thay đổi» nên không ghi gì, trang đang có \
        giữ nguyên. Làm theo lời của git, hoặc tải kho về mới bằng git clone.
        """),
      Explanation(
        "missing-templates",
        """
        Không có thư mục mẫu trang ở chỗ đang chạy lệnh. Thêm --templates và tên thư mục.
        """),
      Explanation(
        "unreadable-templates",
        """
        Không đọc được thư mục mẫu trang: thiếu quyền hoặc ổ đĩa có lỗi. Nhờ người quản trị máy cho quyền \
        đọc.
        """),
      Explanation(
        "missing-template",
        """
        Thiếu một mẫu trang. Chép lại tệp ấy từ bản gốc của công cụ, rồi hãy sửa cho hợp với văn phòng.
        """),
      Explanation(
        "missing-words",
        """
        Thiếu tệp lời của trang (words.vi.yaml hoặc words.en.yaml). Chép lại từ bản gốc của công cụ.
        """),
      Explanation(
        "missing-word",
        """
        Trong tệp lời của trang thiếu một câu. Bản mới của công cụ có thể đã thêm câu; chép dòng ấy từ bản \
        gốc.
        """),
      Explanation(
        "blank-template",
        """
        Mẫu trang này trống, nên trang dựng từ nó cũng trống. Chép lại từ bản gốc của công cụ.
        """),
      Explanation(
        "endless-template",
        """
        Mẫu trang gọi đến chính nó, không bao giờ hết. Bỏ chỗ gọi ấy.
        """),
      Explanation(
        "template-section",
        """
        Trong mẫu trang, một phần mở mà không đóng, hoặc đóng sai thứ tự. Phần mở sau phải đóng trước.
        """,
        wrong: """
          {{#a}}{{#b}}{{/a}}{{/b}}
          """,
        right: """
          {{#a}}{{#b}}{{/b}}{{/a}}
          """),
      Explanation(
        "unknown-template",
        """
        Mẫu trang gọi đến một mẫu không có. Xem lại tên, hoặc chép mẫu ấy từ bản gốc.
        """),
      Explanation(
        "unknown-template-name",
        """
        Ở chỗ này mẫu trang không có gì mang tên ấy, nên sẽ hiện ra chỗ trống. Chọn trong những tên mà lời \
        báo kể ra.
        """),
      Explanation(
        "unsupported-tag",
        """
        Thẻ này của Mustache công cụ không dùng: đổi dấu thẻ, hoặc hiện chữ không lọc, có thể làm trang \
        mất an toàn.
        """),
      Explanation(
        "output-refused",
        """
        Thư mục này không ghi trang vào được: nó chứa tệp của người khác, hoặc chính là thư mục hồ sơ. \
        Công cụ từ chối để không xoá nhầm; chọn một thư mục riêng, trống.
        """),
      Explanation(
        "output-locked",
        """
        Một lần dựng trang khác đang chạy ở đây. Đợi nó xong rồi chạy lại; không có gì bị hỏng.
        """),
      Explanation(
        "output-unfinished",
        """
        Đang ghi trang thì máy dừng (hết chỗ, mất điện…). Không mất gì: lần chạy sau sẽ ghi nốt phần còn \
        lại.
        """),
      Explanation(
        "output-finished",
        """
        Lần ghi này đã xong từ trước, không có gì phải làm thêm.
        """),
      Explanation(
        "unwritable-output",
        """
        Không ghi được trang: thiếu quyền hoặc ổ đĩa có lỗi. Trang cũ giữ nguyên như trước.
        """),
      Explanation(
        "unwritable-content",
        """
        Không ghi được tệp vào thư mục hồ sơ: thiếu quyền hoặc ổ đĩa có lỗi. Không có gì bị mất.
        """),
      Explanation(
        "disk-full",
        """
        Ổ đĩa hết chỗ. Trang cũ giữ nguyên; dọn bớt rồi chạy lại.
        """),
      Explanation(
        "damaged-state",
        """
        Tệp ghi nhớ những gì đã dựng bị hỏng, thường do ổ đĩa. Xoá sạch thư mục trang rồi dựng lại: trang \
        làm hoàn toàn từ hồ sơ, nên không mất gì.
        """),
      Explanation(
        "foreign-file",
        """
        Ở chỗ trang cần ghi có một tệp không do công cụ này làm ra. Công cụ không ghi đè; chuyển tệp ấy đi \
        nơi khác.
        """),
      Explanation(
        "linked-output",
        """
        Trong thư mục trang có liên kết (symlink), có thể dẫn ra ngoài. Công cụ không ghi qua liên kết; \
        xoá nó đi.
        """),
      Explanation(
        "file-exists",
        """
        Đã có tệp này với nội dung khác, có thể là công của ai đó, nên công cụ không ghi đè. Giữ bản đang \
        có, hoặc đổi tên nó rồi chạy lại.
        """),
      Explanation(
        "outside-content",
        """
        Tệp này không phải một bài hay một tệp cài đặt trong thư mục hồ sơ, nên công cụ không biết nó có \
        những mục nào. Thêm --content nếu hồ sơ nằm ở thư mục khác.
        """),
      Explanation(
        "saved-meanwhile",
        """
        Trong lúc công cụ xếp lại các mục thì tệp được lưu ở chương trình khác. Bản vừa lưu được giữ, không bị \
        ghi đè; lưu xong hẳn thì chạy lại lệnh.
        """),
      Explanation(
        "untidy-fields",
        """
        Các mục của tệp chưa theo thứ tự và cách viết chung. Không sai, nhưng viết một kiểu thì người sau \
        dễ tìm, dễ so. Chạy «congkhai fmt» để công cụ xếp lại; nội dung không đổi.
        """,
        wrong: """
          NGAY_BAN_HANH:  26/02/2026
          tiêu đề: Nghị quyết về phí
          """,
        right: """
          tiêu đề: Nghị quyết về phí
          ngày ban hành: 26/02/2026
          """),
    ])
}
