import Foundation
import Testing
import Vietnamese

@Suite struct MoneyTests {
  @Test(
    arguments: [
      (["đồng", "Đồng", "dong", "đ", "VNĐ", "vnd", "đồng Việt Nam"], .dong),
      (["nghìn đồng", "Nghìn Đồng", "ngàn đồng", "nghìn", "1.000 đồng", "1000đ"], .thousand),
      (["triệu đồng", "Triệu đồng", "trieu dong", "triệu", "trđ", "tr.đ", "tr đồng"], .million),
      (["tỷ đồng", "tỉ đồng", "Tỷ", "tỉ", "ty dong"], .billion),
    ] as [([String], MoneyUnit)])
  func `a unit has many names`(names: [String], unit: MoneyUnit) {
    for name in names { #expect(MoneyUnit(name) == unit, "\(name)") }
    #expect(MoneyUnit(unit.label) == unit)
  }

  @Test(arguments: ["", "đô la", "USD", "nghìn tỷ đồng", "trăm", "triệu tấn", "1.000.000 đồng"])
  func `other names are none`(name: String) { #expect(MoneyUnit(name) == nil) }

  @Test func `units in đồng`() {
    #expect(MoneyUnit.allCases.map(\.inDong) == [1, 1000, 1_000_000, 1_000_000_000])
  }

  @Test(
    arguments: [
      ("1234567", .dong, "1.234.567\u{A0}đồng"), ("12.5", .million, "12,5\u{A0}triệu đồng"),
      ("-5", .thousand, "-5\u{A0}nghìn đồng"), ("1234.5678", .billion, "1.234,5678\u{A0}tỷ đồng"),
    ] as [(String, MoneyUnit, String)])
  func `exact`(amount: String, unit: MoneyUnit, text: String) throws {
    #expect(formatMoney(try #require(Decimal(string: amount)), unit: unit) == text)
  }

  @Test(
    arguments: [
      ("1200000000", .dong, "1,2\u{A0}tỷ đồng"), ("350000000", .dong, "350\u{A0}triệu đồng"),
      ("42000", .million, "42\u{A0}tỷ đồng"), ("42040", .million, "42\u{A0}tỷ đồng"),
      ("1250", .million, "1,3\u{A0}tỷ đồng"), ("-1250", .million, "-1,3\u{A0}tỷ đồng"),
      ("950000000", .dong, "950\u{A0}triệu đồng"), ("999949999", .dong, "999,9\u{A0}triệu đồng"),
      ("999950000", .dong, "1\u{A0}tỷ đồng"), ("999999.9", .dong, "1\u{A0}triệu đồng"),
      ("123456", .dong, "123,5\u{A0}nghìn đồng"), ("999", .dong, "999\u{A0}đồng"),
      ("0", .billion, "0\u{A0}đồng"),
      ("0.35", .billion, "350\u{A0}triệu đồng"), ("12345.6", .billion, "12.345,6\u{A0}tỷ đồng"),
      ("0.5", .thousand, "500\u{A0}đồng"),
    ] as [(String, MoneyUnit, String)])
  func `as one would say it`(amount: String, unit: MoneyUnit, text: String) throws {
    #expect(shortMoney(try #require(Decimal(string: amount)), unit: unit) == text)
  }
}
