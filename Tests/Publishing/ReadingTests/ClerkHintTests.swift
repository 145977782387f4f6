import Fixtures
import Testing

@Suite struct ClerkHintTests {
  @Test(arguments: ["người kiến nghị", "Họ tên", "người gửi", "cử tri"])
  func `who asks for something is named nowhere, and why is told`(key: String) throws {
    let fields = "tiêu đề: a\nngày tiếp nhận: 2026\ntrạng thái: tiếp nhận\n\(key): Trần Thị Mẫu"
    try expect(
      reading: ["kien-nghi/a.md": page(fields, "Sửa đường.")],
      prints: """
        content/kien-nghi/a.md:5:1: lỗi: trang không bao giờ đăng ai là người kiến nghị («\(key)») [personal-data]
          gợi ý: xoá dòng này: họ tên, liên hệ của cử tri là thông tin cá nhân, chỉ giữ ở văn phòng; ở đây ghi «thôn»

        """)
  }

  @Test(arguments: ["90%", "90 %"]) func `a target is a number without a sign`(target: String) throws {
    let line = "  - {mã: a, tên: c, công thức: đại biểu dự họp, căn cứ: d, ít nhất: \(target)}"
    let problems = try ReadFolder(["chi-so.yaml": "tiêu chí:\n\(line)\n"]).readingProblems
    #expect(problems.map(\.message.id) == ["invalid-amount"])
    #expect(problems.first?.place.position.line == 2)
    #expect(problems.first?.message.fix?.vi == "bỏ dấu %, viết 90")
  }
}
