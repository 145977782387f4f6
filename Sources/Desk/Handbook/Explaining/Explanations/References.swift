extension ExplanationGroup {
  static let references = ExplanationGroup(
    "Nhắc đến bài khác, liên kết và nội dung",
    [
      Explanation(
        "dangling-reference",
        """
        Trên trang không có bài nào như vậy: số viết sai, hoặc văn bản ấy chưa được đưa lên. Viết số ký \
        hiệu như trên văn bản, hoặc đường dẫn của bài.
        """,
        wrong: """
          thay thế: [12/NQ-HDND/2025]
          """,
        right: """
          thay thế: [12/NQ-HĐND]
          """),
      Explanation(
        "ambiguous-reference",
        """
        Có nhiều bài cùng số hoặc cùng tên, nên không biết nối với bài nào. Viết thêm năm, hoặc viết đường \
        dẫn của bài.
        """,
        wrong: """
          căn cứ: [02/NQ-HĐND]
          """,
        right: """
          căn cứ: [02/NQ-HĐND năm 2026]
          """),
      Explanation(
        "wrong-kind",
        """
        Bài được nhắc đến là loại khác với loại mà mục này cần, ví dụ mục «kỳ họp» mà trỏ đến một nghị \
        quyết. Viết đúng bài, hoặc chuyển sang mục «liên quan».
        """),
      Explanation(
        "unknown-name",
        """
        Tên này gần giống một tên đã có trên trang, nên có lẽ gõ sai một chữ. Sửa cho giống hệt thì trang \
        nối hai bên; nếu đúng là tên khác thì để nguyên.
        """),
      Explanation(
        "other-accents",
        """
        Tên này khác dấu với tên đã có trên trang (như «Uỷ ban» và «Ủy ban»); trang hiểu là một. Viết một \
        kiểu cho mọi bài thì danh sách gọn hơn.
        """),
      Explanation(
        "broken-link",
        """
        Liên kết trong bài không dẫn đến đâu: người dân bấm vào sẽ gặp trang lỗi. Viết đường dẫn tính từ \
        thư mục của tệp này.
        """,
        wrong: """
          [Nghị quyết 33](nghi-quyet-33.md)
          """,
        right: """
          [Nghị quyết 33](../../nghi-quyet/2026/33-nq-hdnd.md)
          """),
      Explanation(
        "missing-anchor",
        """
        Liên kết trỏ đến một đề mục không có trong bài. Đề mục viết không dấu, nối bằng gạch ngang.
        """,
        wrong: """
          [Điều 3](#Điều 3)
          """,
        right: """
          [Điều 3](#dieu-3)
          """),
      Explanation(
        "unsafe-link",
        """
        Liên kết này có thể chạy mã trên máy người dân, nên không bao giờ lên trang. Chỉ dùng https://, \
        mailto:, tel: hoặc đường dẫn tới tệp.
        """),
      Explanation(
        "missing-image",
        """
        Không thấy tệp hình được nhắc trong bài, hoặc tệp ấy không phải hình. Chép hình vào cạnh bài và \
        viết đúng tên, kể cả đuôi tệp.
        """),
      Explanation(
        "foreign-image",
        """
        Hình nằm ở trang khác. Trang của Hội đồng không gọi gì từ nơi khác: hình ở nơi khác có thể mất, và \
        nơi ấy biết ai đang xem. Tải hình về để cạnh bài.
        """),
      Explanation(
        "missing-alternative-text",
        """
        Hình không có lời mô tả, nên người không nhìn thấy không biết trong hình có gì. Viết lời mô tả \
        trong ngoặc vuông.
        """,
        wrong: """
          ![](so-do.png)
          """,
        right: """
          ![Sơ đồ tuyến đường Đông Hạ đi Gò Sen](so-do.png)
          """),
      Explanation(
        "raw-html",
        """
        Mã HTML trong bài không chạy mà hiện ra như chữ thường, để không ai chèn được mã lạ vào trang. \
        Viết bằng Markdown, hoặc xoá đi.
        """),
      Explanation(
        "markdown-slip",
        """
        Chỗ này gần đúng cách viết Markdown nhưng thiếu một dấu, nên sẽ hiện ra như chữ thường: thiếu dấu \
        cách sau #, có dấu cách giữa ] và (, bảng thiếu dòng kẻ, dấu đầu dòng chép từ Word.
        """,
        wrong: """
          ##Điều 1
          """,
        right: """
          ## Điều 1
          """),
      Explanation(
        "body-too-complex",
        """
        Nội dung lồng nhau quá nhiều tầng (danh sách trong danh sách, trích dẫn trong trích dẫn), nên phần \
        trong cùng hiện ra như chữ thường. Thường là do chép từ nơi khác; bỏ bớt dấu đầu dòng.
        """),
      Explanation(
        "body-too-long",
        """
        Nội dung dài hơn mức một trang nên có; điện thoại của người dân sẽ mở rất lâu. Chuyển phần dài \
        thành tệp đính kèm.
        """),
    ])
}
