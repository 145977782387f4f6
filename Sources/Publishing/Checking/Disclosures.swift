import Council
import Diagnostics
import Foundation
import Reading
import SensitiveText
import Vietnamese

/// The personal data that records declare as public.
struct Disclosures: Sendable {
  private let content: Content
  /// The records that declare any, by their index, with the lines on which they do.
  private let declared: [Int: [(disclosure: Disclosure, line: Int?)]]
  private let owners: [String: [Int]]

  init(_ content: Content) {
    self.content = content
    var declared: [Int: [(disclosure: Disclosure, line: Int?)]] = [:]
    var owners: [String: [Int]] = [:]
    for (index, record) in content.records.enumerated() where !record.common.disclosures.isEmpty {
      declared[index] = record.common.disclosures.enumerated().map { number, disclosure in
        let line = disclosure.text.map { _ in
          Self.place(of: number, "text", in: record, content).position.line
        }
        return (disclosure, line)
      }
      let named = record.mentions.filter { $0.kind == .file }.compactMap { mention -> ContentFile? in
        guard case .found(let file) = content.files.find(mention.text, from: record.base) else { return nil }
        return file
      }
      let beside = record.folder.map { Array(content.files.files(below: $0)) } ?? []
      for path in Set((named + beside).map(\.path)) { owners[path, default: []].append(index) }
    }
    (self.declared, self.owners) = (declared, owners)
  }

  /// The records to which a file belongs, of those that disclose anything.
  func records(of file: ContentFile) -> [Int] {
    owners[file.path] ?? []
  }

  /// What is wrong for all that is disclosed. No mark of secrecy is.
  /// - Parameter unread: files that may hold more than is known. What is declared for them may stand there.
  func problems(of leaks: [Leak], unread: [ContentFile]) -> [Diagnostic] {
    let doubtful = Set(unread.flatMap(records(of:)))
    var used: Set<[Int]> = []
    var told: [Leak] = []
    for leak in leaks where !isDeclaration(leak) {
      let fitting = leak.owners.flatMap { owner in
        (declared[owner] ?? []).indices.filter { fits(leak.finding, declared[owner]?[$0].disclosure) }
          .map { [owner, $0] }
      }
      used.formUnion(fitting)
      var leak = leak
      leak.isDeclared = !fitting.isEmpty
      if !leak.isDeclared || leak.finding.kind == .secrecy { told.append(leak) }
    }
    var problems = told.problems
    for (owner, list) in declared where !doubtful.contains(owner) {
      for number in list.indices where !used.contains([owner, number]) {
        let place = Self.place(of: number, nil, in: content.records[owner], content)
        problems.append(.warning(.unusedDisclosure, at: place))
      }
    }
    return problems
  }

  /// Whether it stands where it is declared.
  private func isDeclaration(_ leak: Leak) -> Bool {
    leak.finding.kind != .secrecy
      && leak.inside == nil
      && leak.owners.contains { owner in
        leak.place.file == content.source(of: content.records[owner]).name
          && (declared[owner] ?? []).contains {
            $0.line == leak.place.position.line && allows(leak.finding, $0.disclosure)
          }
      }
  }

  private static func place(of number: Int, _ field: String?, in record: Record, _ content: Content) -> Place
  {
    let item: [FieldPath.Step] = [.field("disclosures"), .item(number)]
    return content.source(of: record)
      .place(of: FieldPath(item + (field.map { [.field($0)] } ?? [])), in: type(of: record.content))
  }
}

/// Whether a finding is what a disclosure is meant for, which for a mark of secrecy it is in vain.
private func fits(_ finding: SensitiveFinding, _ disclosure: Disclosure?) -> Bool {
  guard finding.kind == .secrecy else { return allows(finding, disclosure) }
  return disclosure?.text.map { text in
    compared(text, as: .secrecy) == compared(finding.text, as: .secrecy)
      || findSensitive(in: text).contains { $0.kind == .secrecy }
  } ?? false
}

/// Whether a finding is what a disclosure declares.
func allows(_ finding: SensitiveFinding, _ disclosure: Disclosure?) -> Bool {
  guard let disclosure, finding.kind != .secrecy, disclosure.text != nil || disclosure.kind != nil else {
    return false
  }
  if let kind = disclosure.kind, kind.id != finding.kind.rawValue { return false }
  return disclosure.text.map { compared($0, as: finding.kind) == compared(finding.text, as: finding.kind) }
    ?? true
}

extension SensitiveFinding {
  /// The same for all that says the same of the same kind.
  var compared: String { kind.rawValue + Checking.compared(text, as: kind) }
}

/// Where spaces and signs stand does not matter, but between a day and a month: 1/11 is another day than 11/1.
private func compared(_ text: String, as kind: SensitiveKind) -> String {
  kind == .birth ? text.folded : text.folded.filter { $0 != "-" }
}

extension Message {
  fileprivate static let unusedDisclosure = Message(
    "unused-disclosure",
    Localized(
      vi: "cho phép nêu, nhưng trong bài không có dữ liệu ấy",
      en: "this is disclosed, but the record does not hold it"),
    fix: Localized(
      vi: "xoá dòng này, hoặc viết đúng chữ như trong bài", en: "delete it, or write it as in the record"))
}
