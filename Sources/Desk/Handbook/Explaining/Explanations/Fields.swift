extension ExplanationGroup {
  static let fields = ExplanationGroup(
    "Các mục và giá trị",
    [
      Explanation(
        "missing-field",
        """
        Mục này bắt buộc phải có mà bài chưa có, hoặc có tên mục mà để trống. Thiếu nó thì trang không xếp \
        được bài vào danh sách, hoặc người dân không biết văn bản số mấy, ngày nào.
        """,
        wrong: """
          tiêu đề: Nghị quyết về mức hỗ trợ
          số ký hiệu: 33/NQ-HĐND
          """,
        right: """
          tiêu đề: Nghị quyết về mức hỗ trợ
          số ký hiệu: 33/NQ-HĐND
          ngày ban hành: 26/02/2026
          """),
      Explanation(
        "unknown-field",
        """
        Loại bài này không có mục tên như vậy: gõ sai tên, hoặc mục nhỏ chưa thụt vào dưới mục lớn của nó. \
        Công cụ không đoán, vì bỏ qua một dòng là mất điều văn phòng muốn đăng. Gõ «congkhai explain» và \
        tên loại bài để xem đủ các mục.
        """,
        wrong: """
          ngày ban hànhh: 26/02/2026
          """,
        right: """
          ngày ban hành: 26/02/2026
          """),
      Explanation(
        "half-opened-field",
        """
        Trong bài nháp, mục chưa dùng nằm sau dấu #. Mục lớn đã bỏ dấu # mà các dòng nhỏ chưa bỏ thì mục ấy trống, \
        bài không có gì thêm. Bỏ dấu # ở cả các dòng nhỏ; khoảng cách sau dấu # giữ nguyên.
        """,
        wrong: """
          tệp:
          #  - tệp: 33-nq-hdnd.pdf
          """,
        right: """
          tệp:
            - tệp: 33-nq-hdnd.pdf
          """),
      Explanation(
        "duplicate-field",
        """
        Một mục được viết hai lần, nên không biết theo dòng nào. Trong danh sách thì thường là thiếu dấu \
        gạch ở đầu ý thứ hai.
        """,
        wrong: """
          diễn biến:
            - ngày: 20/07/2026
              nội dung: Khảo sát.
              ngày: 25/07/2026
              nội dung: Khởi công.
          """,
        right: """
          diễn biến:
            - ngày: 20/07/2026
              nội dung: Khảo sát.
            - ngày: 25/07/2026
              nội dung: Khởi công.
          """),
      Explanation(
        "expected-text",
        """
        Mục này chỉ nhận một giá trị, mà ở đây là danh sách hoặc các mục nhỏ. Viết trên một dòng; giá trị \
        có dấu hai chấm hay ngoặc thì đặt trong nháy kép.
        """,
        wrong: """
          số ký hiệu: [33/NQ-HĐND, 34/NQ-HĐND]
          """,
        right: """
          số ký hiệu: 33/NQ-HĐND
          """),
      Explanation(
        "expected-fields",
        """
        Ở đây phải là các dòng «tên mục: giá trị», thụt vào hai dấu cách dưới mục lớn. Mục lớn gồm nhiều \
        mục nhỏ thì một chữ không đủ nói; mục lớn nhận nhiều ý thì mỗi ý bắt đầu bằng gạch ngang và dấu cách.
        """,
        wrong: """
          biểu quyết: 27 tán thành
          """,
        right: """
          biểu quyết:
            tán thành: 27
            không tán thành: 1
          """),
      Explanation(
        "empty-item",
        """
        Một dấu gạch đầu dòng không có chữ theo sau. Viết tiếp sau dấu gạch, hoặc xoá dòng ấy.
        """),
      Explanation(
        "empty-key",
        """
        Dưới tên mục này không có gì. Viết tiếp ở dưới, thụt vào hai dấu cách; không dùng thì xoá dòng, để \
        người đọc sau khỏi tưởng là còn thiếu.
        """),
      Explanation(
        "list-as-text",
        """
        Mục này nhận nhiều giá trị, nhưng ở đây các giá trị nằm chung một dòng cách nhau bằng dấu phẩy, \
        nên máy coi là một tên dài. Đặt trong ngoặc vuông hoặc viết mỗi ý một dòng.
        """,
        wrong: """
          lĩnh vực: Đất đai, Môi trường
          """,
        right: """
          lĩnh vực: [Đất đai, Môi trường]
          """),
      Explanation(
        "invalid-date",
        """
        Đây không phải một ngày có thật, hoặc không viết theo cách công cụ đọc được. Viết ngày/tháng/năm, \
        năm đủ bốn chữ số; giấy tờ chỉ ghi tháng hay năm thì viết 04/2026 hoặc 2026.
        """,
        wrong: """
          ngày ban hành: 31/02/2026
          """,
        right: """
          ngày ban hành: 28/02/2026
          """),
      Explanation(
        "invalid-flag",
        """
        Mục này chỉ nhận «có» hoặc «không». Viết khác đi thì không biết là bật hay tắt, mà đoán sai thì \
        một bản nháp có thể lên trang.
        """,
        wrong: """
          bản nháp: chưa
          """,
        right: """
          bản nháp: có
          """),
      Explanation(
        "invalid-number",
        """
        Mục này nhận số nguyên trong khoảng cho phép, viết bằng chữ số. Phần trăm thì chỉ viết số, không \
        có dấu %.
        """,
        wrong: """
          tiến độ: 75%
          """,
        right: """
          tiến độ: 75
          """),
      Explanation(
        "invalid-amount",
        """
        Ô hoặc mục này phải là số. Viết như người Việt vẫn viết: hàng nghìn cách bằng dấu chấm, phần lẻ \
        sau dấu phẩy; đơn vị thì ghi ở mục «đơn vị tính», không ghi kèm số.
        """,
        wrong: """
          tổng mức: 1,234,567 đồng
          """,
        right: """
          tổng mức: 1.234.567
          """),
      Explanation(
        "invalid-timecode",
        """
        Thời điểm trong bản ghi hình viết phút:giây hoặc giờ:phút:giây, đặt trong nháy kép. Nhờ đó người \
        xem bấm là tới đúng chỗ.
        """,
        wrong: """
          thời điểm: 12 phút 40
          """,
        right: """
          thời điểm: "12:40"
          """),
      Explanation(
        "invalid-address",
        """
        Đây không phải địa chỉ trang mạng đầy đủ. Viết từ https:// trở đi, không có dấu cách; địa chỉ của \
        chính trang thì không có ? và #.
        """,
        wrong: """
          đường dẫn: www.video.example.vn/ky-hop
          """,
        right: """
          đường dẫn: https://video.example.vn/ky-hop
          """),
      Explanation(
        "invalid-choice",
        """
        Mục này chỉ nhận một trong vài giá trị, vì trang xếp, lọc và đếm theo chúng. Có dấu hay không dấu, \
        hoa hay thường đều được; sai chữ thì không.
        """,
        wrong: """
          trạng thái: xong rồi
          """,
        right: """
          trạng thái: đã giải quyết xong
          """),
      Explanation(
        "unknown-topic",
        """
        Lĩnh vực này không có trong danh sách ở site.yaml. Danh sách giữ cho cùng một lĩnh vực không có \
        hai tên, kẻo người dân tìm sót; tên mới thì thêm vào site.yaml trước.
        """,
        wrong: """
          lĩnh vực: [Đường xá]
          """,
        right: """
          lĩnh vực: [Giao thông]
          """),
      Explanation(
        "unknown-place",
        """
        Thôn, tổ dân phố này không có trong danh sách ở site.yaml. Viết đúng tên trong danh sách, hoặc \
        thêm tên mới vào site.yaml.
        """),
      Explanation(
        "missing-text",
        """
        Kiến nghị chưa có lời kiến nghị, nên không ai biết cử tri nói gì. Viết dưới dòng «---» thứ hai, \
        hoặc ở mục «nội dung».
        """),
      Explanation(
        "missing-unit",
        """
        Tổng mức của dự án nhỏ bất thường, thường là vì số tính bằng triệu đồng mà quên ghi đơn vị. Không \
        ghi đơn vị thì trang hiểu là đồng.
        """,
        wrong: """
          tổng mức: 4.500
          """,
        right: """
          đơn vị tính: triệu đồng
          tổng mức: 4.500
          """),
      Explanation(
        "missing-recording",
        """
        Mục «ghi hình» có mà không nói xem ở đâu. Ghi «đường dẫn» nếu bản ghi ở nơi khác, ghi «tệp» nếu để \
        tệp cạnh bài.
        """),
      Explanation(
        "invalid-code",
        """
        Mã tra cứu phải để người dân gõ được: chữ và số, không quá 100 ký tự. Mã có dấu lạ thì gõ thế nào \
        cũng không ra.
        """,
        wrong: """
          mã tra cứu: "***"
          """,
        right: """
          mã tra cứu: KN-2026-014
          """),
      Explanation(
        "invalid-contact",
        """
        Thư điện tử phải có @, số điện thoại phải là số: người dân bấm vào là gửi, là gọi. Nơi liên lạc \
        khác (Zalo, trang mạng) thì ghi ở mục «kênh».
        """,
        wrong: """
          thư điện tử: Zalo 0000 000 000
          """,
        right: """
          thư điện tử: vanphong@xa.example.vn
          """),
      Explanation(
        "insecure-form",
        """
        Nơi nhận kiến nghị bắt đầu bằng http://, nên điều cử tri gửi đi thì người khác trên đường truyền \
        đọc được. Hỏi nơi lập biểu mẫu địa chỉ bắt đầu bằng https://.
        """),
    ])
}
