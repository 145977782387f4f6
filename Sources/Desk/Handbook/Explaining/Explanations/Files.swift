extension ExplanationGroup {
  static let files = ExplanationGroup(
    "Tệp và ảnh",
    [
      Explanation(
        "missing-file",
        """
        Không thấy tệp được nhắc trong bài. Chép tệp vào thư mục của bài, hoặc viết lại tên cho đúng từng \
        chữ, kể cả đuôi tệp; tệp dùng chung thì để trong tep/.
        """,
        wrong: """
          tệp: Nghị quyết 33.pdf
          """,
        right: """
          tệp: 33-nq-hdnd.pdf
          """),
      Explanation(
        "altered-after-signing",
        """
        Chữ ký số trong tệp PDF không còn khớp với nội dung: tệp đã bị sửa, ghép, nén sau khi ký, hoặc chép \
        bị hỏng. Trang vẫn đăng và nói rõ điều ấy cạnh tệp. Hãy lấy lại đúng tệp mà văn thư đã ký.
        """),
      Explanation(
        "unread-signature",
        """
        Tệp PDF có chữ ký số nhưng công cụ chưa xem được chữ ký ấy: máy chưa cài pdfsig (gói poppler-utils), \
        tệp có mật khẩu, hoặc tệp hỏng. Trang vẫn đăng tệp và mã SHA-256 của nó, chỉ không nói gì về chữ ký. \
        Muốn mọi máy cho ra cùng một trang thì máy nào cũng cài pdfsig.
        """),
      Explanation(
        "no-certificate",
        """
        Tệp chung-thuc.pem cạnh site.yaml chứa chứng thư của những tổ chức chứng thực mà cơ quan công nhận; nhờ \
        nó trang mới nói được chữ ký số nào do tổ chức có trong danh sách cấp. Mỗi chứng thư ở dạng PEM, bắt đầu \
        bằng -----BEGIN CERTIFICATE-----. Tệp .cer dạng khác thì đổi: openssl x509 -inform DER -in tep.cer.
        """),
      Explanation(
        "left-in-file",
        """
        Lệnh «congkhai clean» bỏ được những gì công cụ bỏ được; những thứ kể ra đây thì chỉ phần mềm đã soạn \
        mới bỏ được. Trong Word: Xem lại → Chấp nhận mọi thay đổi, xoá ghi chú, rồi Tệp → Thông tin → Kiểm \
        tra tài liệu. Trong Excel: bỏ ẩn các trang, xoá trang thừa. Lưu lại rồi dọn lần nữa.
        """),
      Explanation(
        "signed-file",
        """
        Chữ ký số chỉ đúng với tệp như lúc ký. Dọn tệp là viết lại tệp, nên chữ ký mất. Hãy nhờ người ký dọn \
        tệp trước, rồi ký bản đã dọn. Chỉ cần bản để xem, không cần chữ ký, thì chạy lại với --even-signed.
        """),
      Explanation(
        "unclean-copy",
        """
        Bản đã dọn được đọc lại và vẫn còn thứ lẽ ra phải mất, hoặc thiếu trang, nên không được dùng; tệp của \
        bạn giữ nguyên. Hãy in lại thành PDF từ phần mềm đã soạn.
        """),
      Explanation(
        "file-changed",
        """
        Ai đó vừa lưu tệp trong lúc công cụ đang dọn, nên công cụ không ghi đè. Đóng tệp ở phần mềm khác rồi \
        chạy lại.
        """),
      Explanation(
        "file-outside",
        """
        Đường dẫn của tệp đi ra ngoài thư mục của bài. Mỗi bài chỉ đăng tệp của chính nó hoặc tệp trong \
        tep/, nhờ vậy không ai vô ý đăng tệp nơi khác trong máy.
        """,
        wrong: """
          tệp: ../../nhap/to-trinh.pdf
          """,
        right: """
          tệp: to-trinh.pdf
          """),
      Explanation(
        "forbidden-file-type",
        """
        Loại tệp này không đăng được: hoặc máy người dân không mở được, hoặc nó có thể chạy mã (macro). \
        Lưu lại thành PDF, DOCX hoặc XLSX.
        """,
        wrong: """
          tệp: du-toan.xlsm
          """,
        right: """
          tệp: du-toan.xlsx
          """),
      Explanation(
        "file-too-large",
        """
        Tệp nặng quá mức cho phép; người dùng điện thoại sẽ không tải nổi. Nén lại hoặc tách ra; bản ghi \
        hình thì đăng ở kênh khác rồi ghi đường dẫn.
        """),
      Explanation(
        "empty-file",
        """
        Tệp không có gì bên trong, thường là do chép dở. Chép lại từ bản gốc, hoặc xoá đi.
        """),
      Explanation(
        "wrong-file-content",
        """
        Đuôi tên tệp nói một loại, bên trong lại là loại khác; người dân tải về sẽ không mở được. Mở bằng \
        chương trình đã làm ra tệp rồi lưu đúng loại: đổi đuôi tên tệp thì chưa đổi nội dung.
        """),
      Explanation(
        "unused-file",
        """
        Tệp nằm cạnh bài mà không bài nào nhắc đến, nên không lên trang. Thêm vào mục «tệp» của bài, hoặc \
        chuyển tệp đi nơi khác.
        """),
      Explanation(
        "unsafe-svg",
        """
        Hình SVG có thứ không chỉ để vẽ (mã chạy, liên kết, hình gọi từ nơi khác). Lưu lại thành «Plain \
        SVG» hoặc PNG.
        """),
      Explanation(
        "misnamed-file",
        """
        Tên tệp không phải mã UTF-8, thường do giải nén từ máy Windows cũ. Đổi tên, dùng chữ không dấu.
        """),
      Explanation(
        "same-name",
        """
        Hai tệp tên nhìn giống hệt nhau, chỉ khác mã của chữ có dấu. Máy khác nhau sẽ mở tệp khác nhau; \
        giữ một tệp, hoặc đổi tên thành chữ không dấu.
        """),
      Explanation(
        "linked-file",
        """
        Đây là liên kết (symlink) chứ không phải tệp thật. Công cụ không đi theo liên kết, để không đăng \
        nhầm tệp ở nơi khác; chép chính tệp vào đây.
        """),
      Explanation(
        "special-file",
        """
        Đây không phải tệp hay thư mục thường (ổ, ống dẫn…), không đăng được. Xoá đi.
        """),
      Explanation(
        "broken-picture",
        """
        Ảnh hỏng hoặc bị cắt cụt khi chép, không mở được. Chép lại từ máy chụp, hoặc mở bằng chương trình \
        xem ảnh rồi lưu lại.
        """),
      Explanation(
        "picture-too-large",
        """
        Ảnh có quá nhiều điểm ảnh, máy không thu nhỏ nổi. Thu nhỏ còn rộng khoảng 4000 điểm ảnh rồi lưu \
        lại: trên trang vẫn nét.
        """),
      Explanation(
        "animated-picture",
        """
        Ảnh động không đăng được: trang chỉ có ảnh tĩnh, để ai cũng đọc yên. Lưu một khung hình thành JPG \
        hoặc PNG, hoặc làm thành phim MP4.
        """),
      Explanation(
        "no-picture-library",
        """
        Máy chưa có thư viện libgd để thu nhỏ ảnh. Nhờ người quản trị máy cài gói libgd3 rồi chạy lại.
        """),
      Explanation(
        "out-of-memory",
        """
        Máy không đủ bộ nhớ để thu nhỏ ảnh. Đóng bớt chương trình rồi chạy lại; vẫn không được thì thu nhỏ \
        ảnh trước.
        """),
      Explanation(
        "not-playable",
        """
        Tệp ghi hình loại này trình duyệt không phát được. Lưu thành .mp4, .webm hoặc .mp3.
        """),
      Explanation(
        "wrong-captions",
        """
        Phụ đề phải là tệp .vtt thì trình duyệt mới hiện được. Tệp .srt thì lưu lại thành WebVTT.
        """,
        wrong: """
          phụ đề: ky-hop.srt
          """,
        right: """
          phụ đề: ky-hop.vtt
          """),
      Explanation(
        "unused-captions",
        """
        Phụ đề chỉ dùng được với tệp ghi hình để trên chính trang này. Bản ghi ở nơi khác thì thêm phụ đề \
        ở nơi ấy rồi xoá mục này.
        """),
    ])
}
