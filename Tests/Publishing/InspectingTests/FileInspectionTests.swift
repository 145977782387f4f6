import Foundation
import SensitiveText
import Testing

@testable import Inspecting

@Suite struct FileInspectionTests {
  @Test func `A number is known by the heading of its column`() {
    var inspection = FileInspection()
    inspection.look(
      inTable: [["Danh sách hộ"], ["Họ tên", "Số CMND", "Tiền"], ["Thợ", "123456789", "987654321"]],
      at: .sheet("A"))
    #expect(inspection.found.map(\.finding.text) == ["123456789"])
    #expect(inspection.found.map(\.spot) == [.sheet("A")])
  }

  @Test func `The same number on a page is one`() {
    var inspection = FileInspection()
    inspection.look(in: "CCCD 001085012345\nCCCD 001085012345", at: .page(1))
    inspection.look(in: "CCCD 001085012345", at: .page(2))
    #expect(inspection.found.map(\.spot) == [.page(1), .page(2)])
  }

  @Test func `What stands on every page leaves room for what stands on one`() {
    var inspection = FileInspection()
    for page in 1...300 { inspection.look(in: "Điện thoại 0912 000 678, a@gmail.com", at: .page(page)) }
    inspection.look(in: "CCCD 001085012345", at: .page(301))
    #expect(inspection.found.last?.spot == .page(301) && !inspection.isCrowded)
    #expect(inspection.found.count < 30)
  }

  @Test(.timeLimit(.minutes(1))) func `Many files within one are not gone through for each of them`() {
    var inspection = FileInspection()
    for number in 0..<40_000 {
      var inner = FileInspection()
      inner.look(in: "Điện thoại 0912 \(100_000 + number)", at: nil)
      inspection.add(inner, of: "\(number).txt")
    }
    #expect(inspection.found.count == 2000 && inspection.isCrowded)
  }

  @Test func `A mark is kept where a file is full of numbers`() {
    var inspection = FileInspection()
    let numbers = (0..<5000).map { "Điện thoại 0912 \(100_000 + $0)" }
    inspection.look(in: numbers.prefix(1000).joined(separator: "\n"), at: .page(1))
    #expect(inspection.found.count == 1000 && !inspection.isCrowded)
    inspection.look(in: numbers.joined(separator: "\n"), at: .page(1))
    #expect(inspection.found.count < 5000 && inspection.isCrowded)
    inspection.look(in: "MẬT", at: .page(2))
    #expect(inspection.found.last?.finding.kind == .secrecy)
  }

  @Test func `A line's end within a word of two is no mark`() {
    #expect(withMarksJoined("CÔNG TÁC BẢO VỆ BÍ\nMẬT\nHết") == "CÔNG TÁC BẢO VỆ BÍ MẬT\nHết")
    #expect(withMarksJoined("TÀI LIỆU\nMẬT") == "TÀI LIỆU\nMẬT")
  }

  @Test func `What was found is kept as it is`() throws {
    var inspection = FileInspection()
    inspection.look(in: "TỐI MẬT", at: .slide(3))
    inspection.add(.author, "  Nguyễn  Văn Mẫu ")
    inspection.add(hidden: .rows(2, "B"))
    inspection.scripts = [.macro]
    inspection.obstacle = .slow
    let json = try JSONEncoder().encode(inspection)
    #expect(try JSONDecoder().decode(FileInspection.self, from: json) == inspection)
    #expect(inspection.properties == [.init(role: .author, value: "Nguyễn Văn Mẫu")])
  }
}
