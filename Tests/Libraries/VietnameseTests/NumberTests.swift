import Foundation
import Testing
import Vietnamese

@Suite struct NumberTests {
  @Test(arguments: [
    ("0", "0"), ("5", "5"), ("007", "7"), ("1234567", "1234567"), ("1.234.567", "1234567"), ("1.234", "1234"),
    ("12.345", "12345"), ("123.456", "123456"), ("1 234 567", "1234567"),
    ("1\u{A0}234\u{202F}567", "1234567"),
    ("12,5", "12.5"), ("0,125", "0.125"), ("1.234,5", "1234.5"), ("1 234,50", "1234.5"), ("1234,5", "1234.5"),
    ("-5", "-5"), ("−5", "-5"), ("+5", "5"), ("(5)", "-5"), ("(1.234,5)", "-1234.5"), ("-0", "0"),
    (" 12 ", "12"),
    ("0,1", "0.1"), ("12345678901234567890123456789012345678", "12345678901234567890123456789012345678"),
    ("0,12345678901234567890123456789012345678", "0.12345678901234567890123456789012345678"),
    ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
  ])
  func `a number`(text: String, value: String) throws {
    let number = try parseNumber(text)
    #expect(number == Decimal(string: value))
    #expect(number.description == value)
    #expect(try parseNumber("[\(text)]".dropFirst().dropLast()) == number)
  }

  @Test(
    arguments: [
      ("12.5", .misplacedDot), ("1.23", .misplacedDot), ("1234.567", .misplacedDot),
      ("1.2345", .misplacedDot),
      ("0.125", .misplacedDot), ("-12.5", .misplacedDot), ("(12.5)", .misplacedDot),
      ("1,234,567", .manyCommas), ("1,2,3", .manyCommas), ("-1,234,567", .manyCommas),
      ("1,234,567.89", .manyCommas),
      ("", .notANumber), (" ", .notANumber), ("-", .notANumber), ("()", .notANumber), ("(5", .notANumber),
      ("5)", .notANumber), ("(-5)", .notANumber), ("--5", .notANumber), ("- 5", .notANumber),
      (",5", .notANumber),
      ("5,", .notANumber), (".5", .notANumber), ("5.", .notANumber), ("1,234.5", .notANumber),
      ("1.234.56", .notANumber), ("1.23.456", .notANumber), ("1.234 567", .notANumber), ("1 23", .notANumber),
      ("12 34", .notANumber), ("1..234", .notANumber), ("1,5 triệu", .notANumber), ("năm", .notANumber),
      ("1e5", .notANumber), ("0x1F", .notANumber), ("1_000", .notANumber), ("NaN", .notANumber),
      ("５", .notANumber),
      ("5%", .notANumber), ("12,5.0", .notANumber), ("123456789012345678901234567890123456789", .notANumber),
    ] as [(String, NumberFailure)])
  func `no number`(text: String, failure: NumberFailure) {
    #expect(throws: failure) { try parseNumber(text) }
  }

  @Test(
    arguments: [
      ("0", nil, "0"), ("5", nil, "5"), ("123", nil, "123"), ("1234", nil, "1.234"), ("-123", nil, "-123"),
      ("-123456", nil, "-123.456"), ("1234567", nil, "1.234.567"), ("-12.5", nil, "-12,5"),
      ("1234.5678", nil, "1.234,5678"), ("0.001", nil, "0,001"),
      ("12.5", 0, "13"), ("-12.5", 0, "-13"), ("12.45", 1, "12,5"), ("-12.45", 1, "-12,5"),
      ("12.44", 1, "12,4"),
      ("5", 2, "5,00"), ("1999.999", 2, "2.000,00"), ("-0.04", 1, "0,0"),
      ("1e20", nil, "100.000.000.000.000.000.000"),
    ] as [(String, Int?, String)])
  func `written as Vietnamese do`(number: String, fractionDigits: Int?, text: String) throws {
    let number = try #require(Decimal(string: number))
    #expect(formatNumber(number, fractionDigits: fractionDigits) == text)
  }

  @Test func `what it writes it reads again`() throws {
    var seed: UInt64 = 1
    for _ in 0..<20_000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let significand = Decimal(seed >> (seed & 63))
      let number = Decimal(
        sign: seed & 64 == 0 ? .plus : .minus, exponent: -Int(seed >> 8 & 7), significand: significand)
      try #require(try parseNumber(formatNumber(number)) == number)
    }
  }
}
