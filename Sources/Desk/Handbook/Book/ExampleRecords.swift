extension ExampleRecord {
  static let meetings = [
    ExampleRecord(
      "ky-hop/2026/chuyen-de-thang-10.md",
      """
      tiêu đề: Kỳ họp chuyên đề tháng 10 năm 2026
      tóm tắt: Bàn và thông qua mức hỗ trợ làm đường ngõ xóm.
      lĩnh vực: [Giao thông]
      ngày đăng: 09/10/2026
      hình thức: chuyên đề
      bắt đầu: 16/10/2026 07:30
      kết thúc: 16/10/2026 16:00
      địa điểm: Hội trường Uỷ ban nhân dân xã
      trạng thái: đã họp
      đại biểu dự:
        có mặt: 28
        tổng số: 30
      chương trình:
        - tiêu đề: Mức hỗ trợ làm đường ngõ xóm
          cơ quan trình: Uỷ ban nhân dân xã
          công khai: có
          biểu quyết:
            tán thành: 27
            không tán thành: 1
            không biểu quyết: 0
          kết quả: thông qua
          nghị quyết: 33/NQ-HĐND
      """),
    ExampleRecord(
      "tiep-xuc-cu-tri/2026/dong-ha-thang-10.md",
      """
      tiêu đề: Tiếp xúc cử tri thôn Đông Hạ ngày 20/10/2026
      bắt đầu: 20/10/2026 19:30
      địa điểm: Nhà văn hoá thôn Đông Hạ
      hình thức: trực tiếp
      đại biểu: [Trần Thị Bình]
      cử tri dự: 64
      """),
    ExampleRecord(
      "lich/2026/tiep-cong-dan-thang-11.md",
      """
      tiêu đề: Thường trực Hội đồng nhân dân tiếp công dân
      bắt đầu: 10/11/2026 07:30
      kết thúc: 10/11/2026 11:00
      địa điểm: Phòng tiếp công dân của xã
      """),
  ]

  static let papers = [
    ExampleRecord(
      "nghi-quyet/2026/33-nq-hdnd.md",
      """
      tiêu đề: Nghị quyết về mức hỗ trợ làm đường ngõ xóm
      tóm tắt: Xã hỗ trợ xi măng và 30 triệu đồng một ki-lô-mét đường ngõ xóm.
      nói dễ hiểu: Từ 01/11/2026, thôn nào làm đường ngõ xóm thì xã góp xi măng và tiền. Hỏi trưởng thôn.
      lĩnh vực: [Giao thông]
      ngày đăng: 20/10/2026
      số ký hiệu: 33/NQ-HĐND
      ngày ban hành: 16/10/2026
      ngày hiệu lực: 01/11/2026
      kỳ họp: ky-hop/2026/chuyen-de-thang-10
      biểu quyết:
        tán thành: 27
        không tán thành: 1
        không biểu quyết: 0
      nơi nhận:
        - Uỷ ban nhân dân xã
        - Các thôn
      """,
      "## Điều 1. Mức hỗ trợ\n\nXã hỗ trợ xi măng và 30 triệu đồng một ki-lô-mét."),
    ExampleRecord(
      "van-ban/2026/21-tb-hdnd.md",
      """
      tiêu đề: Thông báo triệu tập kỳ họp chuyên đề tháng 10
      loại văn bản: thông báo
      số ký hiệu: 21/TB-HĐND
      ngày ban hành: 08/10/2026
      """),
    ExampleRecord(
      "quy-hoach/ke-hoach-su-dung-dat-2026.md",
      """
      tiêu đề: Kế hoạch sử dụng đất năm 2026
      ngày đăng: 05/04/2026
      loại: kế hoạch sử dụng đất
      thời kỳ: "2026"
      """),
    ExampleRecord(
      "tin-tuc/2026/lich-tiep-dan.md",
      """
      tiêu đề: Lịch tiếp công dân tháng 11
      tóm tắt: Thường trực Hội đồng nhân dân tiếp công dân sáng ngày 10.
      ngày đăng: 30/10/2026
      """),
    ExampleRecord(
      "bao-cao/chin-thang-2026.md",
      """
      tiêu đề: Báo cáo hoạt động chín tháng năm 2026
      từ: 01/01/2026
      đến: 30/09/2026
      """),
    ExampleRecord(
      "trang/lien-he.md",
      """
      tiêu đề: Liên hệ
      thứ tự: 2
      """),
  ]

  static let matters = [
    ExampleRecord(
      "giam-sat/2026/truong-hoc.md",
      """
      tiêu đề: Giám sát việc sửa chữa trường học
      lĩnh vực: [Giáo dục]
      hình thức: chuyên đề
      chủ thể giám sát: Hội đồng nhân dân xã Bạch Minh
      đối tượng: [Uỷ ban nhân dân xã]
      năm: 2026
      trạng thái: đã kết luận
      kiến nghị sau giám sát:
        - nội dung: Thay mái tôn của hai phòng học trước ngày khai giảng.
          cơ quan thực hiện: Uỷ ban nhân dân xã
          hạn: 31/08/2026
          trạng thái: hoàn thành
      """),
    ExampleRecord(
      "chat-van/2026/den-duong.md",
      """
      tiêu đề: Vì sao đèn đường thôn Bờ Đình chưa sáng?
      lĩnh vực: [Giao thông]
      ngày hỏi: 16/10/2026
      người chất vấn: Trần Thị Bình
      người trả lời: Uỷ ban nhân dân xã
      kỳ họp: ky-hop/2026/chuyen-de-thang-10
      trả lời:
        ngày: 16/10/2026
        nội dung: Đơn vị thi công chậm, xã đã yêu cầu xong trong tháng 12.
      lời hứa: Đèn sáng trước 31/12/2026.
      hạn: 31/12/2026
      """),
    ExampleRecord(
      "ngan-sach/2026/du-toan.md",
      """
      tiêu đề: Dự toán ngân sách xã năm 2026
      ngày đăng: 05/04/2026
      năm: 2026
      giai đoạn: HĐND quyết định
      ngày quyết định: 02/04/2026
      đơn vị tính: triệu đồng
      """),
    ExampleRecord(
      "du-an/duong-ngo-xom.md",
      """
      tiêu đề: Bê tông hoá đường ngõ xóm
      chủ đầu tư: Uỷ ban nhân dân xã
      địa điểm: thôn Đông Hạ
      từ: 01/11/2026
      đến: 30/06/2027
      đơn vị tính: triệu đồng
      tổng mức: 1.250,5
      giải ngân: 200
      tiến độ: 10
      trạng thái: đang thực hiện
      """),
    ExampleRecord(
      "kien-nghi/2026/kn-2026-014.md",
      """
      tiêu đề: Nạo vét rãnh thoát nước đầu thôn Đông Hạ
      mã tra cứu: KN-2026-014
      ngày tiếp nhận: 20/10/2026
      thôn: Đông Hạ
      buổi tiếp xúc: Tiếp xúc cử tri thôn Đông Hạ ngày 20/10/2026
      cơ quan giải quyết: Uỷ ban nhân dân xã
      ngày chuyển: 22/10/2026
      hạn: 30/11/2026
      trạng thái: đang giải quyết
      diễn biến:
        - ngày: 27/10/2026
          nội dung: Khảo sát cùng trưởng thôn.
      """,
      "Rãnh thoát nước đầu thôn bị bồi lấp, đề nghị xã nạo vét trước mùa mưa."),
  ]

  static let people = [
    ExampleRecord(
      "dai-bieu/tran-thi-binh.md",
      """
      họ và tên: Trần Thị Bình
      năm sinh: 1980
      nghề nghiệp: Giáo viên
      đơn vị bầu cử: Đơn vị số 2
      chức vụ:
        - cơ quan: Hội đồng nhân dân xã Bạch Minh
          vai trò: Đại biểu
          từ: 28/03/2026
      """),
    ExampleRecord(
      "co-quan/uy-ban-nhan-dan-xa.md",
      """
      tên: Uỷ ban nhân dân xã
      loại: UBND
      """),
  ]
}
