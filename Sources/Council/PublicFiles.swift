import Vietnamese

/// Tells the files that may be on the site from those that go with what is not there: papers of agenda items behind
/// closed doors, and files in the folder of a record that is withheld or withdrawn.
package struct PublicFiles: Sendable {
  /// By record folder: whether the record is on the site with its content.
  private let isShown: [String: Bool]
  private let closedPapers: Set<String>

  /// - Parameters:
  ///   - records: all that were read.
  ///   - isOnSite: whether a record is on the site, with its content or withdrawn.
  package init(records: [Record], files: FileCatalog, isOnSite: (Record) -> Bool) {
    var isShown: [String: Bool] = [:]
    var closed: Set<String> = []
    var open: Set<String> = []
    for record in records {
      let isCurrent = isOnSite(record) && !record.isWithdrawn
      if let folder = record.folder { isShown[folder] = isCurrent }
      for mention in record.mentions where mention.kind == .file {
        guard case .found(let file) = files.find(mention.text, from: record.base) else { continue }
        if record.isClosed(mention) {
          closed.insert(file.path)
        } else if isCurrent {
          open.insert(file.path)
        }
      }
    }
    self.isShown = isShown
    closedPapers = closed.subtracting(open)
  }

  /// - Returns: false also for a file of a type that is not published.
  package func contains(_ file: ContentFile) -> Bool {
    file.type != nil && !closedPapers.contains(file.path) && isInShownFolder(file)
  }

  /// By the nearest folder above it that is a record's; a file in none is shown where a record names it.
  private func isInShownFolder(_ file: ContentFile) -> Bool {
    var folder = file.path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if let isShown = isShown[String(folder)] { return isShown }
    }
    return true
  }
}

extension Record {
  /// Whether a file is named as a paper of an agenda item that is not public.
  fileprivate func isClosed(_ mention: Mention) -> Bool {
    guard let session = content as? Session, mention.field.root == "agenda",
      case .item(let index)? = mention.field.steps.dropFirst().first
    else { return false }
    return session.agenda[index].isClosed
  }
}
