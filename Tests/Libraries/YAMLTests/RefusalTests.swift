import Diagnostics
import Testing
import YAML

@Suite struct RefusalTests {
  @Test(arguments: refusals)
  func `what is refused is said with its place and its mending`(refusal: Refusal) {
    expect(printed(refusal.text), prints: refusal.message)
  }

  @Test func `every key that is written again is told, and the rest is read`() throws {
    let document = try parseYAML("a: 1\nA: 2\nb: 3\na: 4\nc: 5", limits: limits)
    #expect(document.problems.map(\.position.line) == [2, 4])
    guard case .mapping(let entries) = document.root.content else {
      Issue.record("the keys are no mapping")
      return
    }
    #expect(entries.map(\.key) == ["a", "A", "b", "a", "c"])
  }

  @Test(arguments: [63, 64, 65])
  func `values nest 64 levels deep and no deeper`(depth: Int) {
    let text =
      "a: " + String(repeating: "[", count: depth - 1) + "b" + String(repeating: "]", count: depth - 1)
    #expect(printed(text).isEmpty == (depth <= 64))
  }

  @Test(arguments: [-1, 0, 1])
  func `a text is at most 1 MiB long`(more: Int) {
    let text = "a: " + String(repeating: "x", count: (1 << 20) - 3 + more)
    #expect(printed(text).isEmpty == (more <= 0))
  }

  @Test(.timeLimit(.minutes(1)), arguments: [bomb(of: 9), String(repeating: "[", count: 1 << 19), manyKeys])
  func `texts made to keep a parser busy end at once`(text: String) {
    let time = ContinuousClock().measure { _ = printed(text) }
    #expect(time < .seconds(5))
  }
}

struct Refusal: CustomTestStringConvertible {
  let text: String
  let message: String

  init(_ text: String, _ message: String) {
    self.text = text
    self.message = message
  }

  var testDescription: String { String(text.prefix(40)) }
}

/// Nine lists, each of nine of the one before: a thousand million of values in a parser that follows aliases.
private func bomb(of levels: Int) -> String {
  (0...levels).map { level in
    let item = level == 0 ? "x" : "*a\(level - 1)"
    return "a\(level): &a\(level) [" + Array(repeating: item, count: 9).joined(separator: ", ") + "]\n"
  }.joined()
}

private let manyKeys = (0..<100_000).map { "k\($0):\n" }.joined()

private let refusals = [
  Refusal(
    "Ngày ban hành: 1\nngày_ban-hành: 2",
    """
    a.yaml:2:1: lỗi: mục «ngày_ban-hành» đã viết ở dòng trên («Ngày ban hành») [duplicate-field]
      2 | ngày_ban-hành: 2
        | ^^^^^^^^^^^^^
      gợi ý: giữ một dòng, xoá dòng kia

    """),
  Refusal(
    "tiêu đề: &gốc Nghị quyết",
    """
    a.yaml:1:10: lỗi: giá trị không được bắt đầu bằng dấu & [yaml-anchor]
      1 | tiêu đề: &gốc Nghị quyết
        |          ^
      gợi ý: đặt cả giá trị trong dấu nháy kép "…"

    """),
  Refusal(
    "a: *gốc",
    """
    a.yaml:1:4: lỗi: giá trị không được bắt đầu bằng dấu * [yaml-alias]
      1 | a: *gốc
        |    ^
      gợi ý: đặt cả giá trị trong dấu nháy kép "…"

    """),
  Refusal(
    "a: * quan trọng *",
    """
    a.yaml:1:4: lỗi: giá trị không được bắt đầu bằng dấu * [yaml-alias]
      1 | a: * quan trọng *
        |    ^
      gợi ý: đặt cả giá trị trong dấu nháy kép "…"

    """),
  Refusal(
    "a: !!str 12",
    """
    a.yaml:1:4: lỗi: giá trị không được bắt đầu bằng dấu ! [yaml-tag]
      1 | a: !!str 12
        |    ^^^^^^^^
      gợi ý: đặt cả giá trị trong dấu nháy kép "…"

    """),
  Refusal(
    "a: !Quan trọng",
    """
    a.yaml:1:4: lỗi: giá trị không được bắt đầu bằng dấu ! [yaml-tag]
      1 | a: !Quan trọng
        |    ^^^^^^^^^^^
      gợi ý: đặt cả giá trị trong dấu nháy kép "…"

    """),
  Refusal(
    "a: [&x b]",
    """
    a.yaml:1:5: lỗi: giá trị không được bắt đầu bằng dấu & [yaml-anchor]
      1 | a: [&x b]
        |     ^^^^
      gợi ý: đặt cả giá trị trong dấu nháy kép "…"

    """),
  Refusal(
    "a: 1\n...\n---\nb: 2",
    """
    a.yaml:3:1: lỗi: phần khai báo bị tách làm hai [yaml-several-documents]
      3 | ---
        | ^^^
      gợi ý: xoá dòng «...» ở giữa phần khai báo

    """),
  Refusal(
    "a: " + String(repeating: "[", count: 66) + String(repeating: "]", count: 66),
    """
    a.yaml:1:68: lỗi: các mục lồng nhau quá 64 tầng [yaml-too-deep]
      1 | …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]…
        |                                   ^
      gợi ý: viết gọn lại, bỏ bớt dấu ngoặc

    """),
  Refusal(
    "a: [" + String(repeating: "x,", count: 49_998) + "x]",
    """
    a.yaml:1:99999: lỗi: phần khai báo có hơn 50000 mục [yaml-too-many]
      1 | …x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x]
        |                                                                                                  ^
      gợi ý: chuyển bảng và danh sách dài xuống nội dung, hoặc để vào một tệp đính kèm

    """),
  Refusal(
    "a: " + String(repeating: "x", count: 1 << 20),
    """
    a.yaml:1:1: lỗi: phần khai báo dài quá 1 MiB [front-matter-too-long]
      1 | a: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
        | ^
      gợi ý: chuyển nội dung dài xuống dưới dòng --- thứ hai

    """),
  Refusal(
    "người ký:\n\thọ và tên: Hoà",
    """
    a.yaml:2:1: lỗi: dòng này thụt vào bằng phím Tab [yaml-tab]
      2 |  họ và tên: Hoà
        | ^
      gợi ý: thay phím Tab bằng hai dấu cách

    """),
  Refusal(
    "\ttiêu đề: a",
    """
    a.yaml:1:1: lỗi: dòng này thụt vào bằng phím Tab [yaml-tab]
      1 |  tiêu đề: a
        | ^
      gợi ý: xoá phím Tab, để tên mục ở sát đầu dòng

    """),
  Refusal(
    "tiêu đề: a\n# số:\n\n\tsố: 1",
    """
    a.yaml:4:1: lỗi: dòng này thụt vào bằng phím Tab [yaml-tab]
      4 |  số: 1
        | ^
      gợi ý: xoá phím Tab, để tên mục ở sát đầu dòng

    """),
  Refusal(
    "nơi nhận:\n- a\n\t- b",
    """
    a.yaml:3:1: lỗi: dòng này thụt vào bằng phím Tab [yaml-tab]
      3 |  - b
        | ^
      gợi ý: thay phím Tab bằng hai dấu cách

    """),
  Refusal(
    "tóm tắt: |\n\tmột",
    """
    a.yaml:2:1: lỗi: dòng này thụt vào bằng phím Tab [yaml-tab]
      2 |  một
        | ^
      gợi ý: thay phím Tab bằng hai dấu cách

    """),
  Refusal(
    "a: \"chưa đóng\nb: 2",
    """
    a.yaml:1:4: lỗi: dấu nháy mở ra mà không đóng lại [yaml-open-quote]
      1 | a: "chưa đóng
        |    ^
      gợi ý: thêm dấu nháy ở cuối giá trị

    """),
  Refusal(
    "a: 'chưa đóng",
    """
    a.yaml:1:4: lỗi: dấu nháy mở ra mà không đóng lại [yaml-open-quote]
      1 | a: 'chưa đóng
        |    ^
      gợi ý: thêm dấu nháy ở cuối giá trị

    """),
  Refusal(
    "a: [một, hai\nb: 2",
    """
    a.yaml:1:4: lỗi: ngoặc vuông mở ra mà không đóng lại [yaml-open-bracket]
      1 | a: [một, hai
        |    ^
      gợi ý: viết [một, hai, ba]; nếu là chữ thường thì đặt trong "…"

    """),
  Refusal(
    "a: {một: 1\nb: 2",
    """
    a.yaml:1:4: lỗi: ngoặc nhọn mở ra mà không đóng lại [yaml-open-bracket]
      1 | a: {một: 1
        |    ^
      gợi ý: viết {tên: giá trị, tên: giá trị}

    """),
  Refusal(
    "tiêu đề: Nghị quyết: về ngân sách",
    """
    a.yaml:1:20: lỗi: dấu hai chấm ở giữa giá trị [yaml-colon]
      1 | tiêu đề: Nghị quyết: về ngân sách
        |                    ^
      gợi ý: đặt cả giá trị trong dấu nháy kép, ví dụ tiêu đề: "Nghị quyết: về ngân sách"

    """),
  Refusal(
    "tiêu đề: Nghị quyết\ntóm tắt\nsố: 1",
    """
    a.yaml:2:1: lỗi: dòng này không có «tên mục: giá trị» [yaml-no-colon]
      2 | tóm tắt
        | ^
      gợi ý: thêm dấu hai chấm và một dấu cách sau tên mục, hoặc thụt dòng vào nếu là phần tiếp của dòng trên

    """),
  Refusal(
    "tiêu đề: Nghị quyết\n  số: 1\nngày: 2",
    """
    a.yaml:2:3: lỗi: mục này thụt vào dưới một mục đã có giá trị [yaml-indentation]
      2 |   số: 1
        |   ^^
      gợi ý: cho tên mục thẳng hàng với các mục trên; nếu là phần tiếp của dòng trên thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "a:\n  b: 1\n c: 2",
    """
    a.yaml:3:2: lỗi: dòng này thụt vào không đều với các dòng trên [yaml-indentation]
      3 |  c: 2
        |  ^
      gợi ý: cho tên mục thẳng hàng với các mục cùng cấp ở trên

    """),
  Refusal(
    "a: \"x\" y",
    """
    a.yaml:1:8: lỗi: có chữ thừa sau dấu nháy đóng [yaml-open-quote]
      1 | a: "x" y
        |        ^
      gợi ý: đặt cả giá trị trong một cặp nháy; dấu nháy ở trong thì viết “…”

    """),
  Refusal(
    "a:\n  - b\n  c: 1",
    """
    a.yaml:3:3: lỗi: danh sách này thiếu dấu gạch ở đầu dòng [yaml-list]
      3 |   c: 1
        |   ^
      gợi ý: viết «- » ở đầu mỗi ý; mục của ý trên thì viết thẳng hàng với mục ngay sau dấu «- »

    """),
  Refusal(
    "a: - b",
    """
    a.yaml:1:4: lỗi: danh sách phải xuống dòng [yaml-list]
      1 | a: - b
        |    ^
      gợi ý: xuống dòng rồi viết «- » ở đầu mỗi ý

    """),
  Refusal(
    "%YAML 1.1\n---\na: 1",
    """
    a.yaml:1:1: lỗi: không dùng chỉ thị «%» trong phần khai báo [yaml-directive]
      1 | %YAML 1.1
        | ^
      gợi ý: xoá dòng bắt đầu bằng %

    """),
  Refusal(
    "a: 1\nđợt: x\u{7}y",
    """
    a.yaml:2:7: lỗi: có ký tự điều khiển không nhìn thấy được [yaml-control-character]
      2 | đợt: x�y
        |       ^
      gợi ý: gõ lại dòng này

    """),
  Refusal(
    "a: @hdnd",
    """
    a.yaml:1:4: lỗi: giá trị không được bắt đầu bằng dấu này [yaml-special-character]
      1 | a: @hdnd
        |    ^
      gợi ý: đặt cả giá trị trong dấu nháy kép, ví dụ tiêu đề: "Nghị quyết: về ngân sách"

    """),
  Refusal(
    "a: `x`",
    """
    a.yaml:1:4: lỗi: giá trị không được bắt đầu bằng dấu này [yaml-special-character]
      1 | a: `x`
        |    ^
      gợi ý: đặt cả giá trị trong dấu nháy kép, ví dụ tiêu đề: "Nghị quyết: về ngân sách"

    """),
  Refusal(
    "a: \"C:\\tep\\x\"",
    #"""
    a.yaml:1:13: lỗi: dấu \ trong nháy kép có nghĩa riêng [yaml-backslash]
      1 | a: "C:\tep\x"
        |             ^
      gợi ý: dùng nháy đơn '…' hoặc viết \\

    """#),
  Refusal(
    "[a, b]: c",
    """
    a.yaml:1:1: lỗi: tên mục phải là chữ [yaml-key-no-text]
      1 | [a, b]: c
        | ^
      gợi ý: viết «tên mục: giá trị», không có ngoặc trước dấu hai chấm

    """),
  Refusal(
    "? {a: b}\n: c",
    """
    a.yaml:1:3: lỗi: tên mục phải là chữ [yaml-key-no-text]
      1 | ? {a: b}
        |   ^
      gợi ý: viết «tên mục: giá trị», không có ngoặc trước dấu hai chấm

    """),
]
