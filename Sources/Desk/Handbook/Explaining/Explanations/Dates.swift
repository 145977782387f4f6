extension ExplanationGroup {
  static let dates = ExplanationGroup(
    "Ngày, số và điều mâu thuẫn",
    [
      Explanation(
        "dates-out-of-order",
        """
        Việc sau lại có ngày trước việc trước, ví dụ có hiệu lực trước khi ban hành. Một trong hai ngày đã \
        gõ nhầm; xem lại trên văn bản.
        """,
        wrong: """
          ngày ban hành: 26/02/2026
          ngày hiệu lực: 01/03/2025
          """,
        right: """
          ngày ban hành: 26/02/2026
          ngày hiệu lực: 01/03/2026
          """),
      Explanation(
        "far-ahead",
        """
        Ngày này còn hơn một năm nữa mới tới, thường là do gõ nhầm năm. Nếu đúng như văn bản thì để \
        nguyên: đây chỉ là lời nhắc.
        """),
      Explanation(
        "contradiction",
        """
        Hai điều trong cùng bài không thể cùng đúng, ví dụ đã có câu trả lời mà trạng thái vẫn là «tiếp \
        nhận». Người dân đọc sẽ không biết tin bên nào; sửa một trong hai.
        """,
        wrong: """
          trạng thái: tiếp nhận
          trả lời: Đã nạo vét xong.
          """,
        right: """
          trạng thái: đã giải quyết xong
          trả lời: Đã nạo vét xong.
          """),
      Explanation(
        "step-after-end",
        """
        Có bước làm sau ngày việc đã khép lại. Hoặc một ngày gõ nhầm, hoặc việc còn làm tiếp: khi ấy đổi \
        trạng thái.
        """),
      Explanation(
        "duplicate-number",
        """
        Hai văn bản cùng số trong một năm. Số văn bản không bao giờ trùng, nên một bên đã gõ nhầm, hoặc \
        một văn bản bị đưa lên hai lần.
        """),
      Explanation(
        "duplicate-code",
        """
        Hai kiến nghị cùng mã tra cứu, nên cử tri gõ mã sẽ ra cả hai. Đặt mã khác cho một bên.
        """),
      Explanation(
        "same-stage",
        """
        Giai đoạn này của ngân sách năm này đã có ở bài khác. Nhầm năm hay giai đoạn thì sửa; là bản điều \
        chỉnh thì ghi bài kia vào «liên quan».
        """),
      Explanation(
        "too-many-votes",
        """
        Số phiếu nhiều hơn số đại biểu có mặt. Xem lại cả hai số trong biên bản.
        """,
        wrong: """
          đại biểu dự: {có mặt: 27, tổng số: 30}
          biểu quyết: {tán thành: 28, không tán thành: 1}
          """,
        right: """
          đại biểu dự: {có mặt: 29, tổng số: 30}
          biểu quyết: {tán thành: 28, không tán thành: 1}
          """),
      Explanation(
        "too-many-present",
        """
        Số có mặt nhiều hơn tổng số. Thường là hai số bị viết đổi chỗ.
        """),
      Explanation(
        "votes-without-ayes",
        """
        Có mục «biểu quyết» mà thiếu số phiếu tán thành, nên trang không nói được nội dung có qua hay \
        không. Thêm số phiếu, hoặc xoá cả mục.
        """),
      Explanation(
        "listed-twice",
        """
        Một tên, một tệp hay một mã có hai lần trong cùng danh sách. Xoá một dòng; nếu định ghi cái khác \
        thì sửa lại.
        """),
      Explanation(
        "overlapping-memberships",
        """
        Cùng một chức vụ ghi hai lần, trùng thời gian. Thêm «đến» cho lần giữ chức trước, hoặc xoá dòng \
        thừa.
        """),
      Explanation(
        "deputy-in-no-term",
        """
        Không chức vụ nào của đại biểu nằm trong nhiệm kỳ nào khai ở site.yaml, nên trang không biết xếp \
        đại biểu vào khoá nào. Xem lại ngày của chức vụ, hoặc thêm nhiệm kỳ vào «nhiệm kỳ trước».
        """),
      Explanation(
        "basis-not-in-force",
        """
        Văn bản được dẫn làm căn cứ đã hết hiệu lực, hoặc chưa có hiệu lực, vào ngày ban hành. Trang cứ \
        đăng đúng như đã ký; lời nhắc này để văn phòng xem lại.
        """),
      Explanation(
        "changes-later",
        """
        Văn bản được sửa đổi, thay thế lại ban hành sau văn bản này, điều không thể có. Xem lại ngày, hoặc \
        dòng này đã viết ở nhầm văn bản.
        """),
      Explanation(
        "circle",
        """
        Các bài nối thành vòng: A sửa B mà B lại sửa A, hoặc cơ quan này thuộc cơ quan kia rồi ngược lại. \
        Một trong các dòng ấy đã viết ngược.
        """),
      Explanation(
        "self-reference",
        """
        Bài nhắc đến chính nó. Xoá dòng này, hoặc viết bài khác mà văn phòng muốn nói.
        """),
    ])
}
