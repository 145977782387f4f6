import Council
import Foundation
import Markdown
import Vietnamese

/// A field's value as anybody may have it: references found, files that are public, and nothing that the office
/// withholds. Records reach data files and Markdown in no other way.
indirect enum OpenValue: Sendable {
  case text(String)
  /// What something is called that is no record of this site.
  case words(String)
  case flag(Bool)
  case count(Int)
  case amount(Decimal)
  case date(WrittenDate)
  case timecode(Timecode)
  case choice(FieldType.Option)
  /// A record of the site.
  /// - Parameter words: as the record at hand calls it, where that says more than its title: a legal basis.
  case record(Record, words: String?)
  case paper(OpenPaper)
  case list([OpenValue])
  case object([OpenField])
}

/// A field that a record gives.
struct OpenField: Sendable {
  let declaration: FieldDeclaration
  let value: OpenValue
}

/// A document that belongs to something.
struct OpenPaper: Sendable {
  enum Target: Sendable {
    case file(ContentFile)
    case record(Record)
    /// It is not on this site.
    case words(String)
  }

  let target: Target
  /// What it is called; nil for a record or words that are called nothing else.
  let title: String?
  let role: String?
}

/// Of a petition's words in a cell, in characters: a spreadsheet's cell holds 32,767.
private let longestPetition = 5_000

extension SiteContext {
  /// Every field that a record gives, in the order of its schema; of a withdrawn record, that it was.
  func openFields(of record: Record) -> [OpenField] {
    let withdrawn = record.common.withdrawn
    let fields = type(of: record.content).fields.fields
    return zip(fields, record.content.values).compactMap { field, value in
      switch field.id {
      case "title": return OpenField(declaration: field, value: .text(record.common.title))
      case "code" where withdrawn == nil:
        return (record.content as? Petition).map {
          OpenField(declaration: field, value: .text(code(of: record, $0)))
        }
      // Its words stand in the field or in the body; whoever counts petitions wants them in one place.
      case "text" where withdrawn == nil && value == nil && record.content is Petition:
        let body = plainText(String(record.body), limit: longestPetition)
        return body.isEmpty ? nil : OpenField(declaration: field, value: .text(body))
      case _ where !field.isPublic: return nil
      default:
        guard (withdrawn == nil) == (field.id != "withdrawn"), let value
        else { return nil }
        return open(value, field.type, at: FieldPath([.field(field.id)]), in: record).map {
          OpenField(declaration: field, value: $0)
        }
      }
    }
  }

  private func open(
    _ value: Value, _ type: FieldType, at path: FieldPath, in record: Record
  ) -> OpenValue? {
    switch (value, type) {
    case (.flag(let flag), _): return .flag(flag)
    case (.count(let seconds), .timecode): return .timecode(Timecode(seconds: seconds))
    case (.count(let count), _): return .count(count)
    case (.amount(let amount), _): return .amount(amount)
    case (.date(let date), _): return .date(date)
    case (.list(let items), .list(let element)):
      let open = items.enumerated().compactMap {
        self.open($1, element, at: path + .item($0), in: record)
      }
      return open.isEmpty ? nil : .list(open)
    case (.object(let values), .object(let set, _)): return open(values, set, at: path, in: record)
    case (.text(let id), .choice(let options)):
      return options.first { $0.id == id }.map { .choice($0) }
    case (.text(let text), .reference):
      return target(of: text, at: path, in: record).map { .record($0, words: nil) }
    case (.text(let text), .named):
      return council.target(of: path, in: record).map { .record($0, words: nil) } ?? .words(text)
    case (.text(let text), .citation):
      return council.target(of: path, in: record).map { .record($0, words: text) } ?? .words(text)
    case (.text(let name), .file):
      return file(name, of: record).map {
        .paper(OpenPaper(target: .file($0), title: plainTitle($0), role: nil))
      }
    case (.text(let text), _): return .text(text)
    case (.list, _), (.object, _): return nil
    }
  }

  /// The record that a reference means. What a session resolved stays what it resolved when it is withdrawn later.
  private func target(of text: String, at path: FieldPath, in record: Record) -> Record? {
    council.target(of: path, in: record)
      ?? (path.name == "agenda.resolution"
        ? listed.withdrawn(Reference(text), of: Resolution.kind) : nil)
  }

  /// - Returns: nil where a part that it must have is not public.
  private func open(
    _ values: [String: Value], _ set: FieldSet, at path: FieldPath, in record: Record
  ) -> OpenValue? {
    if set.isAttachment { return paper(values, set, at: path, in: record).map { .paper($0) } }
    let isClosed = path.root == "agenda" && values["public"] == .flag(false)
    var fields: [OpenField] = []
    for field in set.fields {
      guard let value = values[field.id], !(isClosed && field.id == "documents") else { continue }
      if let open = open(value, field.type, at: path + .field(field.id), in: record) {
        fields.append(OpenField(declaration: field, value: open))
      } else if field.isRequired {
        return nil
      }
    }
    return fields.isEmpty ? nil : .object(fields)
  }

  private func paper(
    _ values: [String: Value], _ set: FieldSet, at path: FieldPath, in record: Record
  ) -> OpenPaper? {
    guard case .text(let text)? = values["file"], let type = set["file"]?.type else { return nil }
    let given = AttachedPaper(.object(values))
    let (title, role) = (given?.title, given?.role)
    var meaning = Paper.Meaning.file
    if case .paper = type { meaning = Paper(text).meaning }
    switch meaning {
    case .file:
      return file(text, of: record).map {
        OpenPaper(target: .file($0), title: title ?? plainTitle($0), role: role)
      }
    case .record:
      return council.target(of: path + .field("file"), in: record).map {
        OpenPaper(target: .record($0), title: title, role: role)
      }
    case .words: return OpenPaper(target: .words(text), title: title, role: role)
    }
  }
}

extension FieldSet {
  /// Whether it is a document with the words by which it is offered, and nothing else.
  var isAttachment: Bool {
    self["file"] != nil && fields.allSatisfy { ["file", "title", "role"].contains($0.id) }
  }
}
