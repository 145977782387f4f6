import Fixtures
import Testing

@testable import Site

@Suite struct BroadcastTests {
  private func said(_ text: String) -> [String] {
    var broadcast = Broadcast(title: "")
    broadcast.say(text)
    return broadcast.lines
  }

  @Test(
    arguments: [
      ("Một câu", ["Một câu."]), ("Một; hai. Ba!", ["Một.", "Hai.", "Ba!"]), ("một:", ["Một."]),
      ("Dòng một\nDòng 2", ["Dòng một.", "Dòng hai."]), ("", []), ("  \n ", []), ("«»", []), ("…", []),
      ("Số 33/NQ-HĐND.", ["Số ba mươi ba, nghị quyết Hội đồng nhân dân."]),
      (
        "Hội nghị thôn họp chọn đường rồi ghi vào biên bản thật rõ, gửi đơn cho Uỷ ban xã trước ngày 31/3 hằng năm.",
        [
          "Hội nghị thôn họp chọn đường rồi ghi vào biên bản thật rõ,",
          "gửi đơn cho Uỷ ban xã trước ngày ba mươi mốt tháng ba hằng năm.",
        ]
      ),
      (
        "Hội đồng nhân dân xã nghe Uỷ ban nhân dân xã báo cáo tình hình kinh tế rồi cho ý kiến về kế hoạch năm sau",
        [
          "Hội đồng nhân dân xã nghe Uỷ ban nhân dân xã báo cáo tình hình kinh tế rồi",
          "cho ý kiến về kế hoạch năm sau.",
        ]
      ),
      (
        "xã một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba mười bốn thôn của xã",
        ["Xã một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba mười bốn thôn của xã."]
      ),
    ] as [(String, [String])])
  func `sentences, and lines to breathe at`(text: String, lines: [String]) {
    #expect(said(text) == lines)
  }

  @Test func `a text without an end to its sentence`() {
    let endless = String(repeating: "chữ ", count: 50_000)
    #expect(said(endless).count == 1)
    #expect(said(endless.replacing("chữ chữ", with: "chữ và")).count > 1000)
    #expect(
      said(String(repeating: "một, ", count: 20_000)).allSatisfy { $0.split(separator: " ").count <= 20 })
  }

  @Test func `how long it takes`() {
    var broadcast = Broadcast(title: "")
    #expect(broadcast.minutes == 1)
    for _ in 0..<30 { broadcast.say("một hai ba bốn năm") }
    #expect((broadcast.syllables, broadcast.minutes) == (150, 1))
    broadcast.say("sáu")
    #expect(broadcast.minutes == 2)
  }
}
