import Testing

@testable import Charts

@Suite struct BarChartTests {
  @Test func `two bars, in full`() {
    let chart = BarChart(
      title: "Thu, chi <2026>",
      bars: [
        .init("Thu", value: "31,4 / 42 tỷ", [.init("in", 31.4)], target: .init(21, "một nửa")),
        .init("Chi & chuyển nguồn", value: "27,9 / 42 tỷ", [.init("out", 27.9)]),
      ], whole: 42, words: words)
    #expect(
      chart.svg(id: "thu-chi") == """
        <svg xmlns="http://www.w3.org/2000/svg" class="phone" role="img" aria-labelledby="thu-chi" \
        viewBox="0 0 310 116" width="310" height="116" font-size="15">
        <title id="thu-chi">Thu, chi &lt;2026&gt;</title>
        <text x="0" y="15">Thu</text>
        <text class="value" x="310" y="15" text-anchor="end">31,4 / 42 tỷ</text>
        <rect class="track" x="0" y="23" width="310" height="14"/>
        <rect class="in" x="0" y="23" width="231.76" height="14"/>
        <line class="rim" x1="155" y1="20" x2="155" y2="40"/>
        <line class="target" x1="155" y1="20" x2="155" y2="40"/>
        <text class="soft" x="155" y="56" text-anchor="middle">một nửa</text>
        <text x="0" y="90">Chi &amp; chuyển nguồn</text>
        <text class="value" x="310" y="90" text-anchor="end">27,9 / 42 tỷ</text>
        <rect class="track" x="0" y="98" width="310" height="14"/>
        <rect class="out" x="0" y="98" width="205.93" height="14"/>
        </svg>

        """)
  }

  @Test func `parts that meet have seams, patterns, and a legend`() throws {
    let svg = BarChart(
      title: "",
      bars: [
        .init("Đông Hạ", value: "4", [.init("done", 3), .init("late", 1)]),
        .init("Bờ Đình", value: "1", [.init("late", 1)]),
      ], keys: [.init("done", "Xong"), .init("late", "Quá hạn")], words: words
    ).svg(id: "a")
    let drawn = try Drawn(svg)
    #expect(drawn.rects("done").map(\.box.width) == [14, 232.5])
    #expect(drawn.rects("late").map(\.box.width) == [14, 77.5, 77.5])
    #expect(drawn.shapes.filter { $0.style == "gap" }.map { $0["x1"] } == [232.5])
    #expect(drawn.shapes.count { $0.attributes["fill"] == "url(#a-stripes)" } == 3)
    #expect(drawn.ids == ["a", "a-stripes"])
    #expect(drawn.said == ["Xong", "Quá hạn", "Đông Hạ", "4", "Bờ Đình", "1"])
    drawn.expectTidy()
  }

  @Test func `beyond the limit the smallest are one, with their sum`() throws {
    let bars = [5.0, 1, 9, 2].enumerated().map { index, amount in
      BarChart.Bar("\(index)", value: written(amount), [.init("done", amount)])
    }
    let drawn = try Drawn(BarChart(title: "", bars: bars, limit: 3, words: words).svg(id: "a"))
    #expect(drawn.said == ["0", "5", "2", "9", "khác (2)", "3"])
  }

  @Test func `sixty bars are all there`() throws {
    let bars = (1...60).map { BarChart.Bar("Thôn \($0)", value: "\($0)", [.init("done", Double($0))]) }
    let drawn = try Drawn(BarChart(title: "", bars: bars, words: words).svg(id: "a"))
    #expect(drawn.rects().count == 60)
    #expect(drawn.texts.count == 120)
    drawn.expectTidy()
  }

  @Test func `no bars are a word`() throws {
    let drawn = try Drawn(BarChart(title: "Thu", bars: [], words: words).svg(id: "a"))
    #expect(drawn.title == "Thu")
    #expect(drawn.said == ["Chưa có số liệu"])
    drawn.expectTidy()
  }

  @Test func `nothing above zero has no length`() throws {
    let bars = [BarChart.Bar("Thu", value: "0", [.init("in", 0), .init("out", -4), .init("in", .nan)])]
    let drawn = try Drawn(BarChart(title: "", bars: bars, words: words).svg(id: "a"))
    #expect(drawn.rects().isEmpty)
    #expect(drawn.said == ["Thu", "0"])
  }

  @Test(arguments: 1...40, ChartSize.allCases)
  func `whatever the data, nothing leaves the picture`(seed: Int, size: ChartSize) throws {
    var dice = Dice(seed)
    let bars = (0...dice.index(9)).map { _ in
      BarChart.Bar(
        names[dice.index(names.count)], value: ["", "31,4 tỷ", names[4]][dice.index(3)],
        (0...dice.index(4)).map {
          .init("k\($0)", seed % 4 == 0 ? wild[dice.index(wild.count)] : dice.roll())
        },
        target: dice.roll() > 0.5 ? .init(dice.roll() * 3, names[dice.index(names.count)]) : nil)
    }
    let keys = names.enumerated().map { BarChart.Key("k\($0)", $1) }
    let chart = BarChart(title: "", bars: bars, keys: keys, whole: dice.roll() > 0.5 ? 2 : nil, words: words)
    let drawn = try Drawn(chart.svg(id: "a", size: size))
    drawn.expectTidy()
  }
}
