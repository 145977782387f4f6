import Checking
import Council
import Diagnostics
import Files
import Reading
import Vietnamese

/// What the whole council says of a record that is not written yet.
package struct DraftCheck: Sendable {
  private let tree: FileTree
  private let content: Content
  private let known: Set<Diagnostic>
  /// The site's local time.
  package let now: WrittenDate
  /// All that is there, below the content folder.
  package let paths: Set<String>

  /// - Parameters:
  ///   - folder: content as the user named it.
  ///   - now: the local time in a time zone.
  package init(content folder: String, now: (String) -> WrittenDate) throws(FileFailure) {
    tree = try FileTree(root: folder)
    let entries = try tree.list()
    paths = Set(entries.map(\.path.description))
    let (content, problems) = readContent(tree, entries, name: folder)
    self.content = content
    self.now = now((content.settings ?? CouncilSettings()).timeZone)
    known = Set(problems + checkContent(content, tree: tree, now: self.now))
  }

  package var settings: CouncilSettings? { content.settings }

  /// The codes of records of a kind.
  package func codes(of kind: Kind) -> [String] { records(of: kind).flatMap(\.codes) }

  private func records(of kind: Kind) -> [Record] {
    (content.records + content.faulty).filter { $0.kind == kind }
  }
}

extension DraftCheck {
  /// The path of the record that is there already and is the same by all that tells records of its kind apart.
  package func twin(of draft: Draft) -> String? {
    guard let record = content.read(draft.text, of: draft.kind).0 else { return nil }
    let sought = Set(RecordKeys(record).sought)
    return records(of: record.kind).first { !sought.isDisjoint(with: RecordKeys($0).known) }?.path
  }

  /// The problems that there would be with the record and would not be without it, in whichever file.
  /// - Parameter path: where it would lie, below the content folder.
  package func problems(of draft: Draft, at path: String) -> [Diagnostic] {
    guard let place = RelativePath(path) else { return [] }
    let (content, problems) = content.adding(draft.text, at: place, of: draft.kind)
    let new = Set(problems + checkContent(content, tree: tree, now: now)).subtracting(known)
    return withoutPersonalData(new.sorted(), of: content)
  }
}
