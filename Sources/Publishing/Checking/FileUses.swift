import Council
import Diagnostics
import Markdown
import Reading

/// Where records use the files of content, so that what is wrong with a file is told at the line that names it.
struct FileUses {
  private enum Use {
    case field(FieldPath, Record)
    case link(Position, Record)
    /// It lies in a record's folder, and nothing names it.
    case beside
  }

  private let content: Content
  private var uses: [String: Use] = [:]

  init(_ content: Content, _ links: LinkResolver) {
    self.content = content
    for record in content.records {
      for mention in record.mentions where mention.kind == .file {
        guard case .found(let file) = content.files.find(mention.text, from: record.base) else { continue }
        note(.field(mention.field, record), of: file)
      }
      for link in outline(of: record)?.links ?? [] {
        guard case .file(let file) = links.resolve(link.destination, from: record) else { continue }
        note(.link(link.position, record), of: file)
      }
    }
    // What a record with errors names is not judged, but may well be used.
    for folder in content.records.compactMap(\.folder) + content.faulty.map(\.base) {
      for file in content.files.files(below: folder) { note(.beside, of: file) }
    }
  }

  func contains(_ file: ContentFile) -> Bool {
    uses[file.path] != nil
  }

  /// A problem that a file has, where a record first names it; at the file itself where none does.
  func error(_ problem: Message, with file: ContentFile) -> Diagnostic {
    told(.error, problem, with: file)
  }

  /// The same for what does not keep the file from being published.
  func warning(_ problem: Message, with file: ContentFile) -> Diagnostic {
    told(.warning, problem, with: file)
  }

  func told(_ severity: Severity, _ problem: Message, with file: ContentFile) -> Diagnostic {
    Diagnostic(severity, isNamed(file) ? problem.of(file) : problem, at: place(of: file))
  }

  /// Where a record first names a file; the file itself where none does.
  func place(of file: ContentFile) -> Place {
    switch uses[file.path] {
    case .field(let field, let record):
      content.source(of: record).place(of: field, in: type(of: record.content))
    case .link(let position, let record): content.place(inBodyOf: record, position)
    case .beside, nil: content.place(of: file.path)
    }
  }

  private func isNamed(_ file: ContentFile) -> Bool {
    switch uses[file.path] {
    case .field, .link: true
    case .beside, nil: false
    }
  }

  private mutating func note(_ use: Use, of file: ContentFile) {
    if uses[file.path] == nil { uses[file.path] = use }
  }
}

extension Content {
  /// - Parameter position: in the body.
  func place(inBodyOf record: Record, _ position: Position) -> Place {
    let lines = record.text[..<record.bodyStart].utf8.count { $0 == UInt8(ascii: "\n") }
    return source(of: record).place(position.moved(down: lines))
  }
}

extension Message {
  /// The same where the place does not say which file is meant.
  fileprivate func of(_ file: ContentFile) -> Message {
    Message(
      id, Localized(vi: "tệp «\(file.name)»: \(text.vi)", en: "the file “\(file.name)”: \(text.en)"),
      fix: fix,
      fault: fault)
  }
}
