import Charts
import Foundation
import Vietnamese

extension SiteContext {
  /// A criterion that nobody has, with its chart and its table.
  var criterionSample: StandingPage.CriterionView {
    let name = "Kỳ họp gửi tài liệu điện tử"
    let years: [(year: String, met: Int, of: Int)] = [("2026", 2, 3), ("2025", 11, 12)]
    let target = BarChart.Target(90, words[.target, "90"])
    let chart = BarChart(
      title: name,
      bars: years.map { year in
        BarChart.Bar(
          year.year, value: percent(year.met, of: year.of),
          [BarChart.Part("done", Double(year.met) * 100 / Double(year.of))], target: target)
      }, whole: 100, words: chartWords { words[.percent, formatNumber(Decimal($0), fractionDigits: 0)] })
    let table = TableView(
      id: "bang-tieu-chi-mau", title: "\(name), từng năm",
      columns: [.init("Trong năm"), .init("Đạt", isNumber: true), .init("Tỷ lệ", isNumber: true)],
      rows: years.map { [.text($0.year), .text(String($0.met)), .text(percent($0.met, of: $0.of))] })
    return StandingPage.CriterionView(
      id: "tieu-chi-mau", name: name, formula: name.uncapitalizedFirst, target: "ít nhất 90 %",
      citation: "Kế hoạch của Hội đồng nhân dân", share: percent(2, of: 3), year: "2026",
      state: StateView("Chưa đạt mục tiêu", .late), chart: chart.svgs(id: "hinh-mau"), table: table)
  }
}
