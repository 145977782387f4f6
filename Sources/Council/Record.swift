import SensitiveText
import Vietnamese

/// One record of the council: what its file says, with the file's own words kept for its body and for messages.
package final class Record: Sendable {
  package let kind: Kind
  /// The Markdown file's path in content: `nghi-quyet/2026/33-nq-hdnd.md`.
  package let path: String
  /// The folder in content whose files belong to the record; nil for a record that is a single file.
  package let folder: String?
  /// Where its page lies on the site, without strokes at the ends: `nghi-quyet/2026/33-nq-hdnd`.
  package let address: String
  package let common: Common
  package let content: any RecordKind
  /// What a resolution or another official document says; kept apart, since so much goes by it.
  package let instrument: Instrument?
  package let date: WrittenDate?
  /// The year under which lists have it.
  package let year: Int?
  /// 33 of 33/NQ-HĐND; 0 for what has no number.
  let ordinal: Int
  package let mentions: [Mention]
  /// The whole text of the file, mended, with LF line ends.
  package let text: String
  /// Where the body begins in `text`.
  package let bodyStart: String.Index
  /// Whether the body may hold links, pictures or markup; most do not, and need not be looked through again.
  package let mayHoldLinks: Bool
  /// What in its text may have to stay in the office; persons' names among it in petitions, which never have any.
  package let sensitive: [SensitiveFinding]

  package init(
    path: String, content: any RecordKind, mentions: [Mention], text: String, bodyStart: String.Index
  ) {
    let kind = type(of: content).kind
    self.kind = kind
    self.path = path
    folder = path.hasSuffix("/index.md") ? String(path.dropLast("/index.md".count)) : nil
    address = Self.address(ofPath: path, isBare: kind.isBare)
    common = content.common.titled(content.name)
    self.content = content
    date = content.date
    year = content.listYear
    instrument = Self.instrument(of: content)
    ordinal = Int(instrument?.number?.prefix { ("0"..."9").contains($0) } ?? "") ?? 0
    self.mentions = mentions
    self.text = text
    self.bodyStart = bodyStart
    // Over the bytes themselves: through the view's indices it takes as long as rendering a page.
    mayHoldLinks =
      text[bodyStart...].utf8.withContiguousStorageIfAvailable { bytes in
        bytes.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }
      } ?? true
    sensitive = findSensitive(inMarkdown: text, names: content is Petition)
  }
}

extension Record {
  /// Whether nothing is left of it for citizens but its address, the day it was withdrawn, and why.
  package var isWithdrawn: Bool { common.withdrawn != nil }

  package var body: Substring { text[bodyStart...] }

  /// The folder against which file names and links are read: the record's own, or the one in which it lies.
  package var base: String { Self.base(ofPath: path) }

  package static func base(ofPath path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  /// The path as references give it: no `.md`, no `index`, each part folded, also for pages whose address leaves the
  /// folder's name out.
  package var key: String { kind.isBare ? "\(kind.folder)/\(address)" : address }

  /// The last part of the address.
  package var slug: Substring {
    address.lastIndex(of: "/").map { address[address.index(after: $0)...] } ?? address[...]
  }

  private static func instrument(of content: any RecordKind) -> Instrument? {
    switch content {
    case let resolution as Resolution: resolution.instrument
    case let document as OfficialDocument: document.instrument
    default: nil
    }
  }

  /// The address of a Markdown file's page: each part of its path folded.
  package static func address(ofPath path: String, isBare: Bool) -> String {
    var parts = path.split(separator: "/")
    if parts.last == "index.md" {
      parts.removeLast()
    } else if let last = parts.popLast() {
      parts.append(last.hasSuffix(".md") ? last.dropLast(3) : last)
    }
    return (isBare ? parts.dropFirst() : parts[...]).map(\.folded).joined(separator: "/")
  }

  /// Why a record is not on the site on a given day.
  package enum Withholding: Sendable, Hashable {
    case draft
    case until(WrittenDate)
  }

  /// - Parameter now: the site's local time.
  package func withholding(at now: WrittenDate) -> Withholding? {
    if common.draft { return .draft }
    if let published = common.published, published > now { return .until(published) }
    return nil
  }
}
