import Council

// The first pages: true of any council, so that nothing has to be taken back. The office writes on.

extension NewCouncil {
  var howTo: String {
    """
    ---
    tiêu đề: Cách dùng trang này
    tóm tắt: Tìm gì ở đâu, và báo cho ai khi thấy chỗ sai.
    thứ tự: 1
    ---

    Đây là nơi \(name) công khai việc của mình. Mọi bài ở đây đều đọc được không cần đăng nhập.

    ## Tìm gì ở đâu

    - **Nghị quyết**: Hội đồng đã quyết định gì, có hiệu lực từ ngày nào.
    - **Kỳ họp**: Hội đồng bàn những gì, tài liệu và kết quả biểu quyết.
    - **Ngân sách**: tiền của địa phương thu và chi thế nào.
    - **Kiến nghị cử tri**: người dân đã nêu điều gì, ai trả lời, làm đến đâu.

    Mục nào chưa có bài thì chưa hiện trên trang. Ô tìm kiếm nhận chữ có dấu hay không dấu đều được.

    ## Khi thấy chỗ sai

    Xin báo theo địa chỉ ở trang [Liên hệ](lien-he.md). Chỗ sai được sửa công khai: ngày và nội dung đính chính ghi ngay
    trên bài.

    """
  }

  var contact: String {
    """
    ---
    tiêu đề: Liên hệ
    tóm tắt: Gặp ở đâu, gọi số nào, gửi kiến nghị ra sao.
    thứ tự: 2
    ---

    Văn phòng \(Placeholder.contact), số điện thoại và giờ làm việc ở trang này.

    ## Gửi kiến nghị

    Cử tri nêu kiến nghị tại các buổi tiếp xúc cử tri, hoặc gửi đến đại biểu của mình. Kiến nghị đã nhận được ghi trên
    trang cùng cơ quan giải quyết và kết quả; tên người nêu không bao giờ được đăng.

    """
  }
}
