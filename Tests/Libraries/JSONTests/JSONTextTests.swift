import Foundation
import JSON
import Testing

@Suite struct JSONTextTests {
  static let session: JSONValue = [
    "@type": "Event", "name": "Kỳ họp thứ 5", "ended": false, "seats": 30, "none": .null, "left out": nil,
    "papers": [["number": "33/NQ-HĐND"], []], "empty": [:],
    "amount": .decimal(Decimal(string: "1234.50") ?? 0),
  ]

  @Test func `compact, on one line`() {
    let text = #"""
      {"@type":"Event","name":"Kỳ họp thứ 5","ended":false,"seats":30,"none":null,\#
      "papers":[{"number":"33/NQ-HĐND"},[]],"empty":{},"amount":1234.5}
      """#
    #expect(Self.session.text(.compact) == text)
    #expect(Self.session.text(.script) == text)
    #expect(Self.session.bytes(.compact) == Array(text.utf8))
  }

  @Test func `indented by two, with a newline at the end`() {
    #expect(
      Self.session.text(.indented) == """
        {
          "@type": "Event",
          "name": "Kỳ họp thứ 5",
          "ended": false,
          "seats": 30,
          "none": null,
          "papers": [
            {
              "number": "33/NQ-HĐND"
            },
            []
          ],
          "empty": {},
          "amount": 1234.5
        }

        """)
  }

  @Test func `keys keep the order in which they are given`() {
    let keys = (0..<100).map { "\($0 * 37 % 100)" }
    let object = JSONValue.object(keys.map { ($0, .null) })
    #expect(
      object.text(.compact) == "{" + keys.map { "\"\($0)\":null" }.joined(separator: ",") + "}")
  }

  @Test func `a pair without a value is left out, null is written`() {
    let (present, absent) = ("a" as String?, nil as String?)
    let object: JSONValue = [
      "present": present.map(JSONValue.string), "absent": absent.map(JSONValue.string), "null": .null,
    ]
    #expect(object.text(.compact) == #"{"present":"a","null":null}"#)
  }

  @Test func `a text with values in it is a literal too`() {
    let object: JSONValue = ["@id": "https://hdnd.example/#\(5)"]
    #expect(object.text(.compact) == #"{"@id":"https://hdnd.example/#5"}"#)
  }

  @Test(arguments: [
    (0, "0"), (-1, "-1"), (10, "10"), (Int.max, "9223372036854775807"), (.min, "-9223372036854775808"),
  ])
  func `whole numbers have all their digits`(number: Int, text: String) {
    #expect(JSONValue.integer(number).text(.compact) == text)
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("12.50", "12.5"), ("-0.000001", "-0.000001"), ("0.1", "0.1"),
    ("1e21", "1000000000000000000000"), ("1e-20", "0.00000000000000000001"),
    ("123456789012345678901234567890.12345678", "123456789012345678901234567890.12345678"),
  ])
  func `decimals are exact and have no exponent`(written: String, text: String) throws {
    #expect(JSONValue.decimal(try #require(Decimal(string: written))).text(.compact) == text)
  }

  @Test func `what is not a number is null`() {
    #expect(JSONValue.decimal(.nan).text(.compact) == "null")
  }
}
