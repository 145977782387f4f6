import Foundation
import Vietnamese

// Dates in a workbook are numbers in a style of dates.

/// Which styles of cells show a date (part 1, 18.8.30: numFmt).
func dateStyles(_ styles: XMLEvents) -> Set<Int> {
  let shown = Set(14...22).union(27...36).union(45...47).union(50...58)
  let own = styles.elements("numFmt").compactMap { format -> Int? in
    // Letters in quotes and brackets are no part of a date.
    let code = (format["formatCode"] ?? "").replacing(#/"[^"]*"|\[[^\]]*\]|\\./#, with: "").lowercased()
    return code.contains(#/[dy]|h:?m|m{3}/#) ? format["numFmtId"].flatMap { Int($0) } : nil
  }
  let formats = styles.elements("xf", in: "cellXfs").map { Int($0["numFmtId"] ?? "") ?? 0 }
  return Set(formats.indices.filter { shown.contains(formats[$0]) || own.contains(formats[$0]) })
}

/// The day and minute that a serial number stands for; 1 is the first day of 1900, or 0 that of 1904.
public func excelDate(_ serial: Double, isFrom1904: Bool) -> WrittenDate? {
  guard serial >= 0, serial < 150_000, let epoch = try? WrittenDate(year: 1900, month: 1, day: 1),
    let other = try? WrittenDate(year: 1904, month: 1, day: 1)
  else { return nil }
  var day = Int(serial)
  let minutes = Int(((serial - Double(day)) * 1440).rounded())
  if isFrom1904 {
    day += epoch.days(to: other)
  } else {
    // Lotus 1-2-3, and so Excel, has a 29 February 1900, which is 60.
    if day < 1 || day == 60 { return nil }
    day -= day > 60 ? 2 : 1
  }
  let date = epoch.adding(days: day)
  guard minutes > 0, minutes < 1440 else { return date }
  return try? WrittenDate(
    year: date.year, month: date.month, day: date.day, hour: minutes / 60, minute: minutes % 60)
}
