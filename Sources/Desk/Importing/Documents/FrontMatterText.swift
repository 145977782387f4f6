import Checking
import Vietnamese
import YAML

/// The front matter of a record in the making: one line a field, in the order in which they are added.
struct FrontMatterText {
  private(set) var lines: [String] = []

  /// - Parameter doubt: why a clerk should look at it again.
  mutating func add(_ key: String, _ value: String, doubt: String? = nil, indent: Int = 0) {
    lines.append(blanks(indent) + "\(key): \(scalar(value))" + Self.note(doubt))
  }

  /// A key with nothing behind it: its list or fields come next.
  mutating func addList(_ key: String, doubt: String? = nil, indent: Int = 0) {
    lines.append(blanks(indent) + "\(key):" + Self.note(doubt))
  }

  mutating func addItem(_ value: String, indent: Int = 2) {
    lines.append(blanks(indent) + "- \(scalar(value))")
  }

  /// Text over several lines stays so.
  mutating func addText(_ key: String, _ value: String, indent: Int = 0) {
    let parts = value.split(separator: "\n", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return add(key, value, indent: indent) }
    lines.append(blanks(indent) + "\(key): |-")
    // Behind the dash of a list the key itself stands two further in.
    let depth = indent + (key.hasPrefix("- ") ? 4 : 2)
    lines += parts.map { $0.isEmpty ? "" : blanks(depth) + $0 }
  }

  /// A field that was not found, to be filled in.
  mutating func addMissing(_ key: String, _ value: String = "", why: String) {
    lines.append("# \(reviewMark) \(why); điền rồi bỏ dấu # ở đầu dòng dưới")
    // Without a blank, so that the line begins where the others do when its sign is taken away.
    lines.append(value.isEmpty ? "#\(key):" : "#\(key): \(value)")
  }

  mutating func addReview(_ text: String) {
    lines.append("# \(reviewMark) \(text)")
  }

  mutating func addComment(_ text: String) {
    lines.append("# \(text.singleSpaced)")
  }

  private static func note(_ doubt: String?) -> String {
    doubt.map { "  # \(reviewMark) \($0.singleSpaced)" } ?? ""
  }

  /// Without what no record may hold, such as a bell in the cell of a table.
  private func scalar(_ text: String) -> String {
    let kept = text.replacing("\t", with: " ").unicodeScalars.filter {
      $0 == "\n" || $0.properties.generalCategory != .control
    }
    return String(String.UnicodeScalarView(kept)).asYAML
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
