import Council
import Diagnostics
import Reading

/// What stands before everything that a clerk is to look at, in a comment of the front matter.
package let reviewMark = "KIỂM TRA:"

/// What was imported is looked at before it is published.
func checkOpenReviews(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.filter { !$0.common.draft }.flatMap { record in
    openReviews(in: record.text[..<record.body.startIndex], of: context.content.source(of: record).name)
  }
}

/// - Parameter head: a file's text from its beginning.
package func openReviews(in head: Substring, of file: String) -> [Diagnostic] {
  // Most records have no comment at all.
  guard head.utf8.contains(UInt8(ascii: "#")) else { return [] }
  let lines = head.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.enumerated().compactMap { index, line in
    guard let mark = line.firstRange(of: "# \(reviewMark) ") else { return nil }
    let column = line.distance(from: line.startIndex, to: mark.lowerBound) + 1
    let position = Position(line: index + 1, column: column, length: line.count - column + 1)
    return .warning(
      .toReview(String(line[mark.upperBound...])),
      at: Place(file: file, position: position, excerpt: String(line)))
  }
}

extension Message {
  fileprivate static func toReview(_ text: String) -> Message {
    Message(
      "to-review", Localized(vi: "cần xem lại: \(text)", en: "to be checked: \(text)"),
      fix: Localized(
        vi: "so với bản gốc, sửa rồi xoá chú thích", en: "compare with the original, mend, delete the comment"
      ))
  }
}
