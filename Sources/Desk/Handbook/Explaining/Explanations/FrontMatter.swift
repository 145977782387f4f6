extension ExplanationGroup {
  static let frontMatter = ExplanationGroup(
    "Phần khai báo: YAML và mã chữ",
    [
      Explanation(
        "yaml-no-key",
        """
        Dòng này bắt đầu bằng dấu hai chấm, thiếu tên mục ở trước. Viết tên mục vào, hoặc xoá cả dòng.
        """,
        wrong: """
          : Hội trường UBND xã
          """,
        right: """
          địa điểm: Hội trường UBND xã
          """),
      Explanation(
        "missing-front-matter",
        """
        Mỗi bài bắt đầu bằng phần khai báo nằm giữa hai dòng «---». Thiếu dòng đầu thì công cụ không biết \
        tiêu đề, ngày, số của bài, nên không đăng được bài ấy.
        """,
        wrong: """
          tiêu đề: Lịch tiếp dân tháng 12
          ngày đăng: 25/11/2026
          """,
        right: """
          ---
          tiêu đề: Lịch tiếp dân tháng 12
          ngày đăng: 25/11/2026
          ---
          """),
      Explanation(
        "unterminated-front-matter",
        """
        Phần khai báo mở bằng «---» mà không có dòng «---» thứ hai để đóng lại. Không đóng thì cả bài bị \
        coi là khai báo, người dân sẽ không thấy nội dung.
        """,
        wrong: """
          ---
          tiêu đề: Lịch tiếp dân

          Thường trực tiếp dân ngày 10.
          """,
        right: """
          ---
          tiêu đề: Lịch tiếp dân
          ---

          Thường trực tiếp dân ngày 10.
          """),
      Explanation(
        "front-matter-too-long",
        """
        Phần khai báo dài bất thường, thường là vì cả nội dung bài nằm lọt trong đó. Phần khai báo chỉ để \
        các mục ngắn; chữ dài viết dưới dòng «---» thứ hai.
        """),
      Explanation(
        "yaml-syntax",
        """
        Chỗ này không đọc được theo cách viết «tên mục: giá trị». Hay gặp nhất là giá trị có dấu lạ ở đầu, \
        hoặc dấu ngoặc, dấu nháy chưa đóng ở dòng trên. Đặt cả giá trị trong nháy kép là xong.
        """,
        wrong: """
          tiêu đề: @Thông báo
          """,
        right: """
          tiêu đề: "@Thông báo"
          """),
      Explanation(
        "yaml-tab",
        """
        Dòng này thụt vào bằng phím Tab. Máy khác nhau hiểu Tab rộng hẹp khác nhau, nên phần khai báo chỉ \
        nhận dấu cách: hai dấu cách cho mỗi lần thụt vào. Mục không nằm dưới mục nào thì viết sát đầu dòng.
        """),
      Explanation(
        "yaml-no-colon",
        """
        Dòng này không có «tên mục: giá trị», hoặc sau dấu hai chấm thiếu dấu cách. Không có dấu cách thì \
        «số:33» là một chữ liền, không phải mục «số».
        """,
        wrong: """
          số ký hiệu:33/NQ-HĐND
          """,
        right: """
          số ký hiệu: 33/NQ-HĐND
          """),
      Explanation(
        "yaml-colon",
        """
        Trong giá trị có dấu hai chấm rồi dấu cách, nên máy tưởng đó là một mục nữa. Đặt cả giá trị trong \
        nháy kép thì dấu hai chấm là chữ thường.
        """,
        wrong: """
          kết quả: [Thông qua: 27 phiếu]
          """,
        right: """
          kết quả: "Thông qua: 27 phiếu"
          """),
      Explanation(
        "yaml-indentation",
        """
        Các mục cùng cấp phải thẳng hàng; mục nhỏ thì thụt vào hai dấu cách dưới mục lớn để trống. Dòng \
        này thụt vào mà dòng trên đã có giá trị, hoặc lệch với các dòng cùng cấp.
        """,
        wrong: """
          tiêu đề: Kỳ họp
            hình thức: thường lệ
          """,
        right: """
          tiêu đề: Kỳ họp
          hình thức: thường lệ
          """),
      Explanation(
        "yaml-list",
        """
        Mục có nhiều ý thì mỗi ý một dòng, bắt đầu bằng gạch ngang và một dấu cách, dưới một dòng «tên \
        mục:» để trống; danh sách không có dòng ấy ở trên thì không biết thuộc mục nào. Dấu đầu dòng chép từ Word \
        (•, –, +) không được hiểu là danh sách. Nếu dấu ấy là chữ của mục trên thì đặt cả giá trị trong nháy kép.
        """,
        wrong: """
          nơi nhận:
            • Uỷ ban nhân dân xã
          """,
        right: """
          nơi nhận:
            - Uỷ ban nhân dân xã
          """),
      Explanation(
        "yaml-open-quote",
        """
        Dấu nháy mở ra mà không đóng, hoặc còn chữ sau dấu nháy đóng. Đặt cả giá trị trong một cặp nháy; \
        cần dấu nháy ở bên trong thì viết “ và ”.
        """,
        wrong: """
          tiêu đề: "Nông thôn mới" và các việc cần làm
          """,
        right: """
          tiêu đề: “Nông thôn mới” và các việc cần làm
          """),
      Explanation(
        "yaml-open-bracket",
        """
        Dấu ngoặc [ hoặc { mở ra mà không đóng, hoặc thừa, hoặc còn chữ đứng sau dấu đóng. Ngoặc vuông là \
        danh sách; nếu ngoặc chỉ là chữ của tiêu đề thì đặt cả giá trị trong nháy kép.
        """,
        wrong: """
          tiêu đề: [Dự thảo] Nghị quyết về phí
          """,
        right: """
          tiêu đề: "[Dự thảo] Nghị quyết về phí"
          """),
      Explanation(
        "yaml-missing-comma",
        """
        Giữa các ý trong ngoặc vuông phải có một dấu phẩy, không thiếu, không thừa. Nếu câu chữ tự nó có \
        dấu phẩy thì viết mỗi ý một dòng gạch đầu dòng cho khỏi lẫn.
        """,
        wrong: """
          lĩnh vực: [Đất đai Giao thông]
          """,
        right: """
          lĩnh vực: [Đất đai, Giao thông]
          """),
      Explanation(
        "yaml-special-character",
        """
        Giá trị bắt đầu bằng một dấu có nghĩa riêng với máy (như *, &, !, %, @, `). Đặt cả giá trị trong \
        nháy kép thì dấu ấy là chữ.
        """,
        wrong: """
          tóm tắt: *Lưu ý: nộp trước ngày 15
          """,
        right: """
          tóm tắt: "*Lưu ý: nộp trước ngày 15"
          """),
      Explanation(
        "yaml-hash",
        """
        Chữ đứng sau dấu cách và dấu # bị coi là ghi chú riêng của văn phòng, nên sẽ mất trên trang. Đặt \
        cả giá trị trong nháy kép thì giữ được.
        """,
        wrong: """
          địa điểm: Ngõ #12, thôn Đông Hạ
          """,
        right: """
          địa điểm: "Ngõ #12, thôn Đông Hạ"
          """),
      Explanation(
        "yaml-comment",
        """
        Chữ sau dấu # là ghi chú, không lên trang; ở đây chưa rõ đó là ghi chú hay chữ của giá trị. Là ghi \
        chú thì để hai dấu cách trước dấu #, là chữ thì đặt cả giá trị trong nháy kép.
        """,
        wrong: """
          địa điểm: Hội trường # tầng 2
          """,
        right: """
          địa điểm: Hội trường  # nhớ báo bảo vệ
          """),
      Explanation(
        "yaml-backslash",
        """
        Trong nháy kép, dấu \\ có nghĩa riêng với máy. Dùng nháy đơn thì dấu \\ là chữ thường.
        """,
        wrong: """
          tiêu đề: "Thu\\chi ngân sách"
          """,
        right: """
          tiêu đề: 'Thu\\chi ngân sách'
          """),
      Explanation(
        "yaml-block",
        """
        Dấu | hoặc > ở đầu giá trị báo rằng chữ nằm ở các dòng dưới, nên phải xuống dòng ngay sau nó và \
        thụt vào hai dấu cách.
        """,
        wrong: """
          tóm tắt: | Hỗ trợ xi măng
          """,
        right: """
          tóm tắt: |
            Hỗ trợ xi măng
          """),
      Explanation(
        "yaml-anchor",
        """
        Giá trị bắt đầu bằng dấu &, vốn là cách đặt tên trong YAML mà công cụ không nhận. Nếu & là chữ thì \
        đặt cả giá trị trong nháy kép.
        """),
      Explanation(
        "yaml-alias",
        """
        Giá trị bắt đầu bằng dấu *, vốn là cách nhắc lại trong YAML mà công cụ không nhận. Nếu * là chữ \
        thì đặt cả giá trị trong nháy kép.
        """),
      Explanation(
        "yaml-tag",
        """
        Giá trị bắt đầu bằng dấu !, vốn để nói kiểu dữ liệu trong YAML mà công cụ không nhận: kiểu của mục \
        đã có sẵn. Nếu ! là chữ thì đặt cả giá trị trong nháy kép.
        """),
      Explanation(
        "yaml-key-no-text",
        """
        Tên mục phải là chữ thường, không nằm trong ngoặc. Công cụ nhận tên mục có dấu hay không dấu, chữ \
        hoa hay chữ thường, nhưng không nhận danh sách làm tên.
        """,
        wrong: """
          [tiêu đề]: Nghị quyết
          """,
        right: """
          tiêu đề: Nghị quyết
          """),
      Explanation(
        "yaml-directive",
        """
        Dòng bắt đầu bằng % là chỉ thị của YAML, bài viết không cần đến. Xoá dòng ấy đi.
        """),
      Explanation(
        "yaml-several-documents",
        """
        Dòng «...» cắt phần khai báo làm hai, và phần sau sẽ không được đọc. Xoá dòng ấy đi.
        """),
      Explanation(
        "yaml-too-deep",
        """
        Các mục lồng vào nhau quá nhiều tầng, thường là do gõ thừa dấu ngoặc. Không bài nào cần quá bốn \
        tầng.
        """),
      Explanation(
        "yaml-too-many",
        """
        Phần khai báo dài hơn mọi bài có thật. Thường là cả một bảng được dán vào đó, hoặc tệp do máy ghi \
        hỏng. Bảng và danh sách dài thuộc về nội dung bên dưới, hoặc một tệp đính kèm.
        """),
      Explanation(
        "yaml-control-character",
        """
        Dòng này có ký tự điều khiển không nhìn thấy, thường lẫn vào khi chép từ phần mềm khác. Xoá cả \
        dòng rồi gõ lại bằng tay.
        """),
      Explanation(
        "control-character",
        """
        Trong tệp có ký tự điều khiển không nhìn thấy; trình duyệt và máy đọc không nhận, nên bài không \
        đăng được. Xoá và gõ lại chỗ được chỉ.
        """),
    ])
}
