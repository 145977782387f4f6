import Testing

@testable import Charts

@Suite struct LineChartTests {
  @Test func `a line with a gap, in full`() {
    let chart = LineChart(
      title: "Thu", categories: ["2023", "2024", "2025", "2026"],
      series: [.init("Thu", amounts([2, 4, nil, 3]))], words: words)
    #expect(
      chart.svg(id: "a") == """
        <svg xmlns="http://www.w3.org/2000/svg" class="phone" role="img" aria-labelledby="a" \
        viewBox="0 0 310 214" width="310" height="214" font-size="15">
        <title id="a">Thu</title>
        <line class="zero" x1="17" y1="180" x2="275" y2="180"/>
        <text class="soft" x="9" y="185" text-anchor="end">0</text>
        <line class="grid" x1="17" y1="137.5" x2="275" y2="137.5"/>
        <text class="soft" x="9" y="142.5" text-anchor="end">1</text>
        <line class="grid" x1="17" y1="95" x2="275" y2="95"/>
        <text class="soft" x="9" y="100" text-anchor="end">2</text>
        <line class="grid" x1="17" y1="52.5" x2="275" y2="52.5"/>
        <text class="soft" x="9" y="57.5" text-anchor="end">3</text>
        <line class="grid" x1="17" y1="10" x2="275" y2="10"/>
        <text class="soft" x="9" y="15" text-anchor="end">4</text>
        <path class="line k1" d="M25 95L106 10M268 52.5"/>
        <path class="point k1" d="M20 95a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"><title>2023, Thu: 2</title></path>
        <path class="point k1" d="M101 10a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"><title>2024, Thu: 4</title></path>
        <path class="point k1" d="M263 52.5a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"><title>2026, Thu: 3</title></path>
        <text x="282" y="47.5">Thu</text>
        <text class="value" x="282" y="67.5">3</text>
        <text x="25" y="205" text-anchor="middle">2023</text>
        <text x="106" y="205" text-anchor="middle">2024</text>
        <text x="187" y="205" text-anchor="middle">2025</text>
        <text x="268" y="205" text-anchor="middle">2026</text>
        </svg>

        """)
  }

  @Test func `series differ in dash, shape and class`() throws {
    let series = (0..<4).map { ChartSeries("\($0)", amounts([Double($0), Double($0 + 1)])) }
    let drawn = try Drawn(
      LineChart(title: "", categories: ["a", "b"], series: series, words: words).svg(id: "a"))
    let lines = drawn.shapes.filter { $0.style.hasPrefix("line ") }
    #expect(lines.map(\.style) == ["line k1", "line k2", "line k3", "line k4"])
    #expect(Set(lines.map { $0.attributes["stroke-dasharray"] }).count == 4)
    let points = drawn.shapes.filter { $0.style.hasPrefix("point ") }
    // What follows the first move is the shape.
    let shapes = points.map {
      String($0.attributes["d", default: ""].drop { $0 != "a" && $0 != "h" && $0 != "l" })
    }
    #expect(points.count == 8)
    #expect(Set(shapes).count == 4)
    drawn.expectTidy()
  }

  @Test func `every line has its name and last value at its end, none on another`() throws {
    let series = names.prefix(4).map { ChartSeries($0, amounts([1, 1, nil])) }
    for size in ChartSize.allCases {
      let chart = LineChart(title: "", categories: ["1", "2", "3"], series: Array(series), words: words)
      let drawn = try Drawn(chart.svg(id: "a", size: size))
      for name in names.prefix(4) { #expect(drawn.said.contains(name)) }
      #expect(drawn.texts.count { $0.style == "value" } == 4)
      drawn.expectTidy()
    }
  }

  @Test func `the axis begins at zero unless told otherwise`() throws {
    func ticks(fromZero: Bool) throws -> [String] {
      let series = [ChartSeries("Hài lòng", amounts([81, 88, 86]))]
      let chart = LineChart(
        title: "", categories: ["a", "b", "c"], series: series, fromZero: fromZero, words: words)
      return try Drawn(chart.svg(id: "a")).texts.filter { $0.style == "soft" }.flatMap(\.lines)
    }
    #expect(try ticks(fromZero: true) == ["0", "50", "100"])
    #expect(try ticks(fromZero: false) == ["80", "82", "84", "86", "88"])
  }

  @Test func `of sixty points those are marked that no line shows, and the last`() throws {
    let values = amounts((0..<60).map { $0 == 20 || $0 == 22 ? nil : Double($0) })
    let chart = LineChart(
      title: "", categories: (0..<60).map { "\($0)/2026" }, series: [.init("a", values)], words: words)
    let drawn = try Drawn(chart.svg(id: "a"))
    #expect(
      drawn.shapes.filter { $0.style.hasPrefix("point") }.map(\.title) == [
        "21/2026, a: 21", "59/2026, a: 59",
      ])
    drawn.expectTidy()
  }

  @Test func `no values are a word, and one is a point`() throws {
    let empty = LineChart(title: "", categories: [], series: [.init("a", amounts([1]))], words: words)
    #expect(try Drawn(empty.svg(id: "a")).said == ["Chưa có số liệu"])
    let one = LineChart(title: "", categories: ["2026"], series: [.init("a", amounts([1]))], words: words)
    let drawn = try Drawn(one.svg(id: "a"))
    #expect(drawn.shapes.count { $0.style.hasPrefix("point") } == 1)
    drawn.expectTidy()
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
          return dice.roll() > 0.2 ? Amount(number, written(number)) : nil
        })
    }
    let categories = (0..<count).map { seed % 3 == 0 ? names[$0 % names.count] : "\($0 + 1)/2026" }
    let short = ChartWords(amount: { written($0 / 1e299) }, share: written, rest: "", empty: "")
    let chart = LineChart(
      title: "", categories: categories, series: series, fromZero: dice.roll() > 0.5,
      words: seed % 4 == 0 ? short : words)
    try Drawn(chart.svg(id: "a", size: size)).expectTidy()
  }
}
