import Testing

@testable import Charts

@Suite struct ColumnChartTests {
  @Test func `two columns, in full`() {
    let chart = ColumnChart(
      title: "Chênh lệch", categories: ["2025", "2026"], series: [.init("Chênh lệch", amounts([10, -5]))],
      unit: "tỷ", words: words)
    #expect(
      chart.svg(id: "a") == """
        <svg xmlns="http://www.w3.org/2000/svg" class="phone" role="img" aria-labelledby="a" \
        viewBox="0 0 310 256" width="310" height="256" font-size="15">
        <title id="a">Chênh lệch</title>
        <text class="soft" x="0" y="15">tỷ</text>
        <line class="grid" x1="26" y1="210" x2="310" y2="210"/>
        <text class="soft" x="18" y="215" text-anchor="end">−5</text>
        <line class="zero" x1="26" y1="153.33" x2="310" y2="153.33"/>
        <text class="soft" x="18" y="158.33" text-anchor="end">0</text>
        <line class="grid" x1="26" y1="96.67" x2="310" y2="96.67"/>
        <text class="soft" x="18" y="101.67" text-anchor="end">5</text>
        <line class="grid" x1="26" y1="40" x2="310" y2="40"/>
        <text class="soft" x="18" y="45" text-anchor="end">10</text>
        <rect class="k1" x="75" y="40" width="42" height="113.33"><title>2025: 10</title></rect>
        <rect class="k1" x="217" y="153.33" width="42" height="56.67"><title>2026: −5</title></rect>
        <line class="zero" x1="26" y1="153.33" x2="310" y2="153.33"/>
        <text class="value" x="96" y="35" text-anchor="middle">10</text>
        <text class="value" x="238" y="226" text-anchor="middle">−5</text>
        <text x="97" y="247" text-anchor="middle">2025</text>
        <text x="239" y="247" text-anchor="middle">2026</text>
        </svg>

        """)
  }

  @Test func `columns are to scale and differ by pattern; what is missing is missing`() throws {
    let chart = ColumnChart(
      title: "", categories: ["2025", "2026"],
      series: [.init("Dự toán", amounts([20, 40])), .init("Thực hiện", amounts([10, nil]), tone: "done")],
      words: words)
    let drawn = try Drawn(chart.svg(id: "a"))
    #expect(drawn.rects("k1").map(\.box.height) == [14, 85, 170])
    #expect(drawn.rects("done").map(\.box.height) == [14, 42.5])
    #expect(drawn.rects("done").map(\.title) == ["", "2025, Thực hiện: 10"])
    #expect(drawn.shapes.count { $0.attributes["fill"] == "url(#a-stripes)" } == 2)
    drawn.expectTidy()
  }

  @Test func `too many groups go on in further rows, all of them drawn`() throws {
    let series = (1...3).map { ChartSeries("\($0)", amounts((1...60).map(Double.init))) }
    let chart = ColumnChart(
      title: "", categories: (1...60).map { "Tháng \($0)" }, series: series, words: words)
    for size in ChartSize.allCases {
      let drawn = try Drawn(chart.svg(id: "a", size: size))
      let columns = drawn.rects().filter { !$0.title.isEmpty }
      #expect(columns.count == 180)
      #expect(columns.allSatisfy { $0.box.width >= 5 })
      drawn.expectTidy()
    }
  }

  @Test func `a value stands beside no column that is higher`() throws {
    let series = [ChartSeries("a", amounts([9])), .init("b", [Amount(1, "một con số dài")])]
    let drawn = try Drawn(
      ColumnChart(title: "", categories: ["2026"], series: series, words: words).svg(id: "a"))
    #expect(drawn.texts.filter { $0.style == "value" }.map(\.lines) == [["9"], ["một con số dài"]])
    for text in drawn.texts where text.style == "value" {
      #expect(!drawn.rects().contains { $0.box.overlaps(text.box) })
    }
  }

  @Test func `no values are a word, and zeros a line`() throws {
    let empty = ColumnChart(title: "", categories: ["2026"], series: [.init("a", [nil])], words: words)
    #expect(try Drawn(empty.svg(id: "a")).said == ["Chưa có số liệu"])
    let zero = ColumnChart(title: "", categories: ["2026"], series: [.init("a", amounts([0]))], words: words)
    let drawn = try Drawn(zero.svg(id: "a"))
    #expect(drawn.rects().isEmpty)
    #expect(drawn.said == ["0", "0", "2026"])
  }

  @Test(arguments: 1...40, ChartSize.allCases)
  func `whatever the data, nothing leaves the picture`(seed: Int, size: ChartSize) throws {
    var dice = Dice(seed)
    let count = 1 + dice.index(seed % 5 == 0 ? 60 : 8)
    let series = (0...dice.index(4)).map { _ in
      ChartSeries(
        names[dice.index(names.count)],
        (0..<count).map { _ in
          let number = seed % 4 == 0 ? wild[dice.index(wild.count)] : (dice.roll() - 0.3) * 1000
          return dice.roll() > 0.1 ? Amount(number, written(number)) : nil
        })
    }
    let categories = (0..<count).map { seed % 3 == 0 ? names[$0 % names.count] : "\($0 + 1)/2026" }
    let short = ChartWords(amount: { written($0 / 1e299) }, share: written, rest: "", empty: "")
    let chart = ColumnChart(
      title: "", categories: categories, series: series, unit: names[dice.index(7)],
      words: seed % 4 == 0 ? short : words)
    try Drawn(chart.svg(id: "a", size: size)).expectTidy()
  }
}
