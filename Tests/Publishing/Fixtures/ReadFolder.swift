import Checking
import Council
import Diagnostics
import Files
import Reading
import Vietnamese

/// A content folder that was read and checked as the command does it.
package struct ReadFolder {
  package let content: Content
  package let tree: FileTree
  package let readingProblems: [Diagnostic]
  package let checkingProblems: [Diagnostic]
  /// Keeps the files there for as long as they may be looked at.
  private let folder: ScratchFolder

  /// - Parameters:
  ///   - files: texts by path; `site.yaml` is added where it is not among them.
  ///   - now: the day on which they are checked.
  package init(_ files: [String: String], now: String = Self.someDay) throws {
    try self.init(bytes: files.mapValues { Array($0.utf8) }, now: now)
  }

  /// Late enough that nothing in the tests is far ahead of it.
  package static let someDay = "01/02/2032"

  package init(
    bytes files: [String: [UInt8]], now: String = Self.someDay,
    also prepare: (ScratchFolder) throws -> Void = { _ in }
  ) throws {
    folder = try ScratchFolder()
    for (name, bytes) in files { try folder.write(bytes, to: "content/\(name)") }
    if files["site.yaml"] == nil { try folder.write(settings, to: "content/site.yaml") }
    try prepare(folder)
    tree = try FileTree(root: folder("content"))
    let problems: [Diagnostic]
    (content, problems) = readContent(tree, try tree.list(), name: "content")
    readingProblems = withoutPersonalData(problems, of: content)
    checkingProblems = withoutPersonalData(
      checkContent(content, tree: tree, now: try WrittenDate(parsing: now)), of: content)
  }

  package func council(now: String) throws -> PeoplesCouncil {
    let day = try WrittenDate(parsing: now)
    guard let council = content.council(at: day) else {
      throw BuildFailure(message: printed(readingProblems))
    }
    return council
  }
}

/// What a clerk reads, in Vietnamese, in the order in which the command shows it.
package func printed(_ problems: [Diagnostic]) -> String {
  Set(problems).sorted().map(DiagnosticPrinter().print).joined()
}

/// A record's file: front matter and text.
package func page(_ fields: String, _ body: String = "") -> String {
  "---\n\(fields)\n---\n\(body)"
}

/// The least that a council must say of itself.
package let settings = """
  tên cơ quan: Hội đồng nhân dân xã Bạch Minh
  cấp: xã
  địa chỉ trang: https://bach-minh.example.vn/
  lĩnh vực: [Đất đai, Giáo dục]
  thôn: [Đông Hạ, Gò Sen]
  """
