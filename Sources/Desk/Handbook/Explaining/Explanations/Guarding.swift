extension ExplanationGroup {
  static let guarding = ExplanationGroup(
    "Điều không được đăng",
    [
      Explanation(
        "secrecy-mark",
        """
        Có dấu chỉ độ mật (MẬT, TỐI MẬT, TUYỆT MẬT) hay LƯU HÀNH NỘI BỘ. Văn bản ấy không được đăng và không được để \
        trong thư mục này, vì git giữ mãi những gì đã nhận. Không có cách nào bỏ qua lời báo này, kể cả mục «cho phép \
        nêu», vốn chỉ cho dữ liệu cá nhân. Nếu dấu chỉ sót lại từ tệp mẫu thì xoá dòng ấy; nếu văn bản đúng là mật thì \
        đưa tệp ra và báo người phụ trách.
        """),
      Explanation(
        "personal-data",
        """
        Có dữ liệu của một người: số căn cước, số điện thoại, thư điện tử, nơi ở, ngày sinh, số tài khoản, biển số xe, \
        hay họ tên trong kiến nghị (ở đó không có mục nào để ghi tên người gửi). Thay bằng cách viết che mà lời gợi ý đưa ra. Điện thoại, thư điện tử của cơ quan \
        và đại biểu ghi ở mục «liên hệ» thì được nêu ở mọi nơi. Người ấy đồng ý, hoặc luật cho nêu, thì khai ở mục \
        «cho phép nêu»; mỗi lần dựng trang đều kể lại các mục này.
        """,
        wrong: """
          Liên hệ anh Mẫu, 0912 000 678.
          """,
        right: """
          Liên hệ anh Mẫu, 0912 xxx x78.
          """),
      Explanation(
        "unused-disclosure",
        """
        Mục «cho phép nêu» kể một dữ liệu mà bài không có: đã xoá rồi, hoặc viết khác. Mục thừa thì xoá, kẻo sau này \
        có ai viết vào mà không ai biết.
        """),
      Explanation(
        "early-disclosure",
        """
        Ngày ở mục «cho phép nêu» chưa tới, mà bài đăng lên là ai cũng đọc được dữ liệu ấy. Thường là gõ nhầm năm: \
        ghi đúng ngày người ấy đồng ý hoặc ngày có quyết định. Nếu thật sự chưa được phép thì che dữ liệu, đến ngày \
        ấy hãy viết đủ.
        """,
        wrong: """
          cho phép nêu:
            - nội dung: Nguyễn Văn Mẫu
              lý do: Người ấy đồng ý bằng văn bản
              ngày: 18/11/2062
          """,
        right: """
          cho phép nêu:
            - nội dung: Nguyễn Văn Mẫu
              lý do: Người ấy đồng ý bằng văn bản
              ngày: 18/11/2026
          """),
      Explanation(
        "not-repository",
        """
        congkhai hook install --pre-commit cài vào kho git của văn phòng, là thư mục có thư mục con .git. Vào đúng thư \
        mục ấy rồi chạy lại; chưa có kho thì lập bằng git init.
        """),
      Explanation(
        "content-outside-repository",
        """
        Thư mục hồ sơ không có trong kho git, nên lệnh kiểm tra trước khi commit sẽ không có gì để xem. Chạy congkhai \
        hook install --pre-commit ở thư mục có content/, hoặc thêm --content và tên thư mục hồ sơ.
        """),
      Explanation(
        "content-not-staged",
        """
        Hồ sơ có trên máy mà không có trong lần commit, nên không ai kiểm tra được. Chạy git add và tên thư mục hồ sơ \
        rồi commit lại. Nếu thư mục ấy đã chuyển chỗ thì chạy lại congkhai hook install --pre-commit.
        """),
      Explanation(
        "leftover-in-commit",
        """
        Trong lần commit có tệp ẩn (tên bắt đầu bằng dấu chấm), tệp lưu tạm của Word (~$…) hay của trình soạn thảo (…~). \
        Trang không đăng chúng, nhưng git giữ mãi và ai có kho cũng đọc được. Tệp ấy có dữ liệu cá nhân, dấu mật, hoặc \
        không xem được bên trong. Bỏ nó khỏi lần commit bằng lệnh ở lời gợi ý; tệp trên máy vẫn còn.
        """),
    ])
}
