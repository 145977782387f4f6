import Testing

@testable import Charts

@Suite struct TextTests {
  @Test(arguments: [
    ("", 100.0, []), ("Thu", 100, ["Thu"]), ("  Thu \n chi ", 100, ["Thu chi"]),
    ("Chi thường xuyên", 90, ["Chi thường", "xuyên"]),
    ("Sự nghiệp giáo dục, đào tạo và dạy nghề", 92, ["Sự nghiệp", "giáo dục,", "đào tạo…"]),
    ("31,4\u{A0}tỷ\u{A0}đồng", 130, ["31,4\u{A0}tỷ\u{A0}đồng"]),
  ])
  func `words wrap at spaces, and are cut last`(text: String, width: Double, lines: [String]) {
    let wrapped = Wrapped(text, width: width, lines: 3)
    #expect(wrapped.lines == lines)
    #expect(wrapped.isCut == (lines.last?.hasSuffix("…") ?? false))
  }

  @Test func `a word longer than a line goes on in the next`() {
    let wrapped = Wrapped("Nướcsạchnôngthôn", width: 60, lines: 9)
    #expect(wrapped.isBroken && !wrapped.isCut)
    #expect(wrapped.lines.joined() == "Nướcsạchnôngthôn")
    #expect(wrapped.lines.allSatisfy { $0.width() <= 60 })
  }

  @Test(arguments: [-10.0, 0, 1])
  func `no width at all ends`(width: Double) {
    #expect(Wrapped("Thu chi", width: width, lines: 2).lines.count == 2)
  }

  /// Of Noto Sans at 15 units, as its file has it; Arial and Roboto are narrower.
  @Test(arguments: [
    ("Chi thường xuyên", 125.5), ("Đường giao thông", 129.4), ("2.345.678.901", 97.9),
    ("Sự nghiệp giáo dục, đào tạo và dạy nghề năm 2026", 360.2),
    ("31,4 / 42,0 tỷ đồng", 130.6),
  ])
  func `the estimate is above the face, by a tenth at most`(text: String, width: Double) {
    #expect(text.width() >= width)
    #expect(text.width() <= width * 1.1)
  }

  @Test func `marks that combine have no width of their own`() {
    #expect("e\u{302}\u{301}".width() == "e".width())
  }

  @Test(arguments: [
    (0.0, "0"), (-0.001, "0"), (3, "3"), (12.5, "12.5"), (1.005, "1"), (-0.25, "-0.25"), (7.049, "7.05"),
    (640.1, "640.1"),
  ])
  func `lengths have two digits at most`(number: Double, text: String) {
    #expect(number.written == text)
  }

  @Test func `every text is escaped, everywhere`() throws {
    let evil = "</title><script>\"&'\0\u{1B}\u{FFFF}"
    let evilWords = ChartWords(amount: { _ in evil }, share: { _ in evil }, rest: evil, empty: evil)
    let amount = Amount(3, evil)
    let charts: [any Chart] = [
      BarChart(
        title: evil,
        bars: [.init(evil, value: evil, [.init(evil, 1), .init("b", 2)], target: .init(1, evil))],
        keys: [.init(evil, evil)], words: evilWords),
      ColumnChart(
        title: evil, categories: [evil], series: [.init(evil, [amount], tone: evil), .init(evil, [amount])],
        unit: evil,
        words: evilWords),
      LineChart(
        title: evil, categories: [evil], series: [.init(evil, [amount], tone: evil)], unit: evil,
        words: evilWords),
      TreeChart(title: evil, whole: .init(evil, amount, [.init(evil, amount)]), words: evilWords),
      BarChart(title: evil, bars: [], words: evilWords),
    ]
    for chart in charts {
      let svg = chart.svg(id: evil)
      #expect(try Drawn(svg).title == "</title><script>\"&'")
      #expect(!svg.contains("<script"))
    }
  }

  @Test func `both sizes stand together, with ids of their own and no style`() throws {
    let parts: [BarChart.Part] = [.init("done", 1), .init("late", 1)]
    let chart = BarChart(title: "Thu", bars: [.init("Thu", value: "2", parts)], words: words)
    let both = chart.svgs(id: "thu")
    #expect(both == chart.svg(id: "thu", size: .phone) + chart.svg(id: "thu-desk", size: .desk))
    let drawn = try Drawn("<g>\(both)</g>")
    #expect(drawn.ids == ["thu", "thu-stripes", "thu-desk", "thu-desk-stripes"])
    #expect(!both.contains("style") && !both.contains("href"))
  }
}
