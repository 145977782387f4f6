import Testing

@testable import Charts

@Suite struct TreeChartTests {
  @Test func `a whole of two parts, in full`() {
    let chart = TreeChart(
      title: "Chi", whole: node("Tổng chi", 10, [node("Đầu tư", 7, [node("Đường", 7)]), node("Khác", 3)]),
      words: words)
    #expect(
      chart.svg(id: "a") == """
        <svg xmlns="http://www.w3.org/2000/svg" class="phone" role="img" aria-labelledby="a" \
        viewBox="0 0 310 268" width="310" height="268" font-size="15">
        <title id="a">Chi</title>
        <text class="value" x="0" y="15">Tổng chi</text>
        <text class="value" x="310" y="15" text-anchor="end">10</text>
        <rect class="area l1" x="0" y="26" width="155" height="168"><title>Đầu tư: 7, 70\u{A0}%</title></rect>
        <text x="7" y="46">Đầu tư</text>
        <text class="value" x="7" y="66">7 · 70\u{A0}%</text>
        <rect class="area l2" x="155" y="26" width="155" height="168"><title>Đường: 7, 70\u{A0}%</title></rect>
        <text x="162" y="46">Đường</text>
        <text class="value" x="162" y="66">7 · 70\u{A0}%</text>
        <rect class="area l1" x="0" y="194" width="155" height="72"><title>Khác: 3, 30\u{A0}%</title></rect>
        <text x="7" y="214">Khác</text>
        <text class="value" x="7" y="234">3 · 30\u{A0}%</text>
        </svg>

        """)
  }

  /// Three levels with some 40 nodes.
  private func sample(_ seed: Int) -> TreeChart {
    var dice = Dice(seed)
    func grow(_ level: Int) -> TreeChart.Node {
      let parts = level == 3 ? [] : (0..<dice.index(level == 0 ? 9 : 5)).map { _ in grow(level + 1) }
      let sum = parts.reduce(0) { $0 + $1.amount.number }
      let own = parts.isEmpty ? dice.roll() * dice.roll() * 100 : dice.roll() > 0.7 ? sum * 1.2 : sum
      return node(names[dice.index(names.count)], own, parts)
    }
    return TreeChart(title: "", whole: grow(0), words: words)
  }

  @Test(arguments: 1...60, ChartSize.allCases)
  func `areas are to one scale, across levels`(seed: Int, size: ChartSize) throws {
    let chart = sample(seed)
    let drawn = try Drawn(chart.svg(id: "a", size: size))
    drawn.expectTidy()
    let cells = Icicle(chart, size: size).cells
    guard let first = cells.first else { return }
    let scale = first.box.width * first.box.height / first.node.extent
    let areas = drawn.rects().filter { $0.style.hasPrefix("area") }
    #expect(areas.count == cells.count { $0.box.height >= 0.005 })
    for (area, cell) in zip(areas, cells.filter { $0.box.height >= 0.005 }) {
      // What is written with two digits is as exact as that.
      let tolerance = max(cell.node.extent * scale * 0.005, 0.006 * area.box.width)
      #expect((area.box.width * area.box.height - cell.node.extent * scale).magnitude <= tolerance)
    }
  }

  @Test(arguments: 1...60, ChartSize.allCases)
  func `text keeps to its own area, areas keep to themselves`(seed: Int, size: ChartSize) throws {
    let drawn = try Drawn(sample(seed).svg(id: "a", size: size))
    let areas = drawn.rects().filter { $0.style.hasPrefix("area") }.map(\.box)
    for (index, area) in areas.enumerated() {
      let air = Box(x: area.x + 0.02, y: area.y + 0.02, width: area.width - 0.04, height: area.height - 0.04)
      #expect(!areas[..<index].contains { $0.overlaps(air) })
    }
    for text in drawn.texts where text.box.y > 24 {
      #expect(areas.count { $0.overlaps(text.box.widened(by: -0.02)) } <= 1)
    }
  }

  @Test func `sixty parts are named, or folded into one that says how many`() throws {
    let parts = (1...60).map { node("Khoản \($0)", Double($0)) }
    let chart = TreeChart(title: "", whole: node("Tổng", 1830, parts), words: words)
    for size in ChartSize.allCases {
      let drawn = try Drawn(chart.svg(id: "a", size: size))
      let areas = drawn.rects()
      #expect(areas.count > 15 && areas.count < 60)
      #expect(drawn.said.contains("khác (\(61 - areas.count))"))
      #expect(drawn.texts.count { $0.style.isEmpty } == areas.count)
      drawn.expectTidy()
    }
  }

  @Test func `one large part among many dust-like ones`() throws {
    let parts = [node("Chi thường xuyên", 1e12)] + (1...30).map { node("Bụi \($0)", 1) }
    let drawn = try Drawn(TreeChart(title: "", whole: node("Tổng", 1e12, parts), words: words).svg(id: "a"))
    #expect(drawn.said.contains("Chi thường xuyên"))
    #expect(drawn.rects().count == 1)
  }

  @Test func `parts that come to less leave room, parts that come to more take it`() throws {
    let less = TreeChart(title: "", whole: node("", 10, [node("a", 4)]), words: words)
    #expect(try Drawn(less.svg(id: "a")).rects().map(\.box.height) == [96])
    let more = TreeChart(title: "", whole: node("", 10, [node("a", 15), node("b", 5)]), words: words)
    #expect(try Drawn(more.svg(id: "a")).rects().map(\.box.height) == [180, 60])
  }

  @Test func `at most as many levels as told`() throws {
    let whole = node("", 1, [node("a", 1, [node("b", 1, [node("c", 1, [node("d", 1)])])])])
    for (levels, shown) in [(1, 1), (2, 2), (3, 3), (9, 3), (0, 1)] {
      let chart = TreeChart(title: "", whole: whole, levels: levels, words: words)
      #expect(try Drawn(chart.svg(id: "a")).rects().count == shown)
    }
  }

  @Test(arguments: wild)
  func `nothing to draw is a word, and any amount is borne`(number: Double) throws {
    let whole = node("Tổng", number, [node("a", number), node("b", number, [node("c", -number)])])
    let drawn = try Drawn(TreeChart(title: "", whole: whole, words: words).svg(id: "a"))
    drawn.expectTidy()
    if drawn.rects().isEmpty { #expect(drawn.said == ["Chưa có số liệu"]) }
  }

  @Test func `a title says what there is no room for`() throws {
    let parts = [node("Lớn", 99.9), node("Nhỏ & bé", 0.1)]
    let drawn = try Drawn(TreeChart(title: "", whole: node("", 100, parts), words: words).svg(id: "a"))
    #expect(drawn.rects().map(\.title) == ["Lớn: 99,9, 99,9\u{A0}%", "Nhỏ & bé: 0,1, 0,1\u{A0}%"])
    #expect(!drawn.said.contains("Nhỏ & bé"))
  }

  private func node(_ label: String, _ amount: Double, _ parts: [TreeChart.Node] = []) -> TreeChart.Node {
    TreeChart.Node(label, Amount(amount, written(amount)), parts)
  }
}
