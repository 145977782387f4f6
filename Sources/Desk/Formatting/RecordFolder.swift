import Council
import Files
import Foundation
import Reading

/// The content folder, as far as its files can be put in order one by one.
package struct RecordFolder: Sendable {
  private let tree: FileTree
  private let root: String

  package init(_ root: String) throws(FileFailure) {
    self.root = root
    tree = try FileTree(root: root)
  }

  /// Every record and every file of settings, sorted.
  package func all() throws(FileFailure) -> [RecordFile] {
    try tree.list().filter { entry in
      if case .file = entry.kind { !entry.path.isLeftover } else { false }
    }.compactMap { file($0.path) }
  }

  /// - Parameter name: as the user gave it, from the folder in which the command runs.
  /// - Returns: nil where it is no record and no file of settings of this folder.
  package func file(named name: String) -> RecordFile? {
    let folder = URL(filePath: root).standardizedFileURL.path(percentEncoded: false)
    let path = URL(filePath: name).standardizedFileURL.path(percentEncoded: false)
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    guard path.hasPrefix(prefix) else { return nil }
    return RelativePath(String(path.dropFirst(prefix.count))).flatMap(file)
  }

  private func file(_ path: RelativePath) -> RecordFile? {
    fields(of: path).map { RecordFile(tree: tree, path: path, fields: $0) }
  }

  private func fields(of path: RelativePath) -> FieldSet? {
    switch path.description {
    case CouncilSettings.path: CouncilSettings.schema.set
    case RuleFile.path: RuleFile.schema.set
    case HolidayFile.path: HolidayFile.schema.set
    case CriterionFile.path: CriterionFile.schema.set
    case _ where path.fileExtension == "md" && path.components.count > 1:
      Kind.all.first { $0.kind.folder == path.components[0] }?.fields
    default: nil
    }
  }
}

/// One file of the content folder.
package struct RecordFile: Sendable {
  let tree: FileTree
  let path: RelativePath
  let fields: FieldSet

  /// As messages name it.
  package var name: String { tree.shown(path) }

  /// A front matter has 1 MiB at most, a body 8.
  private static let limit = 9 << 20

  package func read() throws(FileFailure) -> [UInt8] {
    try tree.read(path, limit: Self.limit)
  }

  package func tidied(_ bytes: [UInt8]) -> TidyFile {
    TidyFile(bytes, name: name, as: fields)
  }

  /// Puts new bytes in the file's place at once: whoever reads sees the old file or the new one.
  /// - Parameter old: what was read. A file that says something else by now was saved meanwhile, and stays (`isChanged`).
  package func replace(_ old: [UInt8], with bytes: [UInt8]) throws(FileFailure) {
    try replaceFile(old, with: bytes, at: name)
  }
}
