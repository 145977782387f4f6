import ArgumentParser
import Council
import Diagnostics
import Drafting
import Files
import Foundation
import Reading
import Site
import Vietnamese

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Viết bài mới: hỏi các mục bắt buộc rồi tạo tệp (begin a record: asks, then writes its file).",
    discussion: """
      Loại bài là tên thư mục hoặc tên gọi (the kind, by folder or by name): nghi-quyet, "kiến nghị cử tri"…
      Các loại (kinds): \(Kind.all.map { $0.kind.folder }.joined(separator: ", "))
      Ví dụ (for example): congkhai new nghi-quyet --set "Số ký hiệu=12/NQ-HĐND" --set "Ngày ban hành=26/02/2026"
      """)

  @Argument(
    help: "Loại bài (the kind of record).", completion: .list(Kind.all.map { $0.kind.folder }))
  var kind: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Điền sẵn một mục, như --set \"Số ký hiệu=12/NQ-HĐND\"; ghi được nhiều lần (fill in a field; may be repeated).",
      valueName: "mục=giá-trị"))
  var answers: [GivenAnswer] = []

  @Option(help: "Tên tệp, không ghi thì lấy từ số hoặc tiêu đề (the file's name; else from number or title).")
  var name: String?

  @Option(help: "Thư mục hồ sơ (the folder of records).")
  var content = "content"

  @Flag(name: .shortAndLong, help: "Không hỏi gì (ask nothing).")
  var yes = false

  @OptionGroup var report: ReportOptions

  private var asks: Bool { !yes && isatty(STDIN_FILENO) == 1 }

  func validate() throws {
    guard kind == nil, !asks else { return }
    throw ValidationError(
      Localized(
        vi: "thiếu loại bài, ví dụ: congkhai new nghi-quyet",
        en: "which kind of record? for example: congkhai new nghi-quyet")[report.lang])
  }

  func run() throws {
    do {
      try write(asking: asks ? Dialogue(language: report.lang) : nil)
    } catch is Dialogue.Ended {
      tell(Localized(vi: "\nĐã thôi, chưa ghi gì.\n", en: "\nStopped, nothing was written.\n")[report.lang])
      throw ExitCode.content
    }
  }

  private func write(asking dialogue: Dialogue?) throws {
    let council = try read()
    var draft = Draft(try chosenKind(dialogue), settings: council.settings)

    let wrong = answers.flatMap { draft.form.fill($0.key, with: $0.text, from: "--set") }
    guard wrong.isEmpty else { throw refusal(wrong) }
    try dialogue?.complete(&draft.form, proposals: draft.proposals(council.now))
    let missing = draft.form.missing
    guard missing.isEmpty else {
      throw refusal(missing.map { .error(.unset($0), at: Place(file: "--set")) })
    }
    try settle(&draft, council, dialogue)

    let path = try chosenPath(draft, council, dialogue)
    let found = council.problems(of: draft, at: path)
    guard !refuses(found) else { throw report.finish(found) }
    let shown = "\(content)/\(path)"
    dialogue?.end()
    do {
      try writeOnce(draft.text, to: shown)
    } catch {
      throw refusal([.error(error.message, at: Place(file: shown))])
    }
    report.say(Localized(vi: "Đã ghi \(shown)", en: "Written: \(shown)"))
    report.show(found)
    if report.counted(found).hasErrors { throw ExitCode.content }
  }

  /// Has the record agree with all others: asks anew for what does not, or refuses.
  private func settle(_ draft: inout Draft, _ council: DraftCheck, _ dialogue: Dialogue?) throws {
    while true {
      let path = draft.path(beside: council.paths, codes: council.codes(of: draft.kind.kind))
      let twin = council.twin(of: draft).map {
        Diagnostic.error(.alreadyThere("\(content)/\($0)"), at: Place(file: "\(content)/\(path)"))
      }
      let problems = twin.map { [$0] } ?? council.problems(of: draft, at: path)
      guard refuses(problems) else { return }
      let fields = twin == nil ? draft.fields(at: problems) : draft.identity
      guard let dialogue, !fields.isEmpty else { throw report.finish(problems) }
      dialogue.complain(problems)
      for field in fields {
        draft.form.clear(field.id)
        try dialogue.ask(field, of: &draft.form, mayBeEmpty: !field.isRequired)
      }
      try dialogue.complete(&draft.form)
    }
  }

  /// A file that is not there yet can still be put beside the record.
  private func refuses(_ problems: [Diagnostic]) -> Bool {
    report.counted(problems).contains { $0.severity == .error && $0.message.id != "missing-file" }
  }
}

extension New {
  private func read() throws -> DraftCheck {
    let time = try BuildTime(nil)
    do throws(FileFailure) {
      return try DraftCheck(content: content, now: time.now(inTimeZone:))
    } catch {
      throw refusal([.error(.unreadableFolder(error), at: Place(file: content))])
    }
  }

  private func chosenKind(_ dialogue: Dialogue?) throws -> any RecordKind.Type {
    if let kind {
      do {
        return try Kind.named(kind)
      } catch {
        throw refusal([.error(error.message, at: Place(file: kind))])
      }
    }
    guard let dialogue else { throw ExitCode.validationFailure }
    let question = Localized(vi: "Loại bài nào?", en: "Which kind of record?")
    return Kind.all[try dialogue.choose(question, among: Kind.all.map { $0.kind.label })]
  }

  private func chosenPath(_ draft: Draft, _ council: DraftCheck, _ dialogue: Dialogue?) throws -> String {
    let taken = council.paths
    let refuse = { (name: String) -> Message? in
      if name.folded.isEmpty { return .noName(name) }
      let path = draft.path(named: name)
      return draft.isTaken(path, taken) ? .nameTaken("\(content)/\(path)") : nil
    }
    let proposal = draft.path(beside: taken, codes: council.codes(of: draft.kind.kind))
    let stem = String(proposal.split(separator: "/").last?.dropLast(3) ?? "")
    var chosen = name ?? stem
    if let dialogue, name == nil {
      chosen = try dialogue.askName(
        Localized(
          vi: "Tên tệp, cũng là địa chỉ của bài (\(content)/\(proposal)).",
          en: "The file's name, which is the record's address too (\(content)/\(proposal))."),
        proposal: stem, refuse: refuse)
    }
    if let message = refuse(chosen) {
      throw refusal([.error(message, at: Place(file: "\(content)/\(draft.path(named: chosen))"))])
    }
    return draft.path(named: chosen)
  }

  private func refusal(_ problems: [Diagnostic]) -> ExitCode {
    report.show(problems)
    return problems.contains { $0.message.fault == .environment } ? .environment : .content
  }
}

/// `Ngày ban hành=26/02/2026`.
struct GivenAnswer: ExpressibleByArgument {
  let key: String
  let text: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex else { return nil }
    key = String(argument[..<sign])
    text = String(argument[argument.index(after: sign)...])
  }
}

extension Draft {
  /// What an empty answer stands for: news are of today, budgets mostly of this year.
  fileprivate func proposals(_ today: WrittenDate) -> [String: String] {
    ["published": today.dayOnly.short, "year": String(today.year)]
  }
}

extension Message {
  fileprivate static func unset(_ field: FieldDeclaration) -> Message {
    Message(
      "missing-field",
      Localized(vi: "thiếu mục «\(field.label)»", en: "the field “\(field.label)” (\(field.id)) is missing"),
      fix: Localized(
        vi: "thêm --set \"\(field.label)=\(field.type.example)\"",
        en: "add --set \"\(field.id)=\(field.type.example)\""))
  }

  fileprivate static func alreadyThere(_ path: String) -> Message {
    Message(
      "duplicate-record",
      Localized(vi: "bài này đã có ở \(path)", en: "this record is there already: \(path)"),
      fix: Localized(
        vi: "mở bài ấy ra sửa; nếu là bài khác thì xem lại số, mã, tên hoặc tiêu đề và ngày",
        en: "open that one; if this is another, check its number, code, name or title and date"))
  }

  fileprivate static func noName(_ name: String) -> Message {
    Message(
      "invalid-name",
      Localized(vi: "«\(name)» không làm tên tệp được", en: "“\(name)” cannot be a file's name"),
      fix: Localized(vi: "viết chữ và số", en: "write letters and figures"))
  }

  fileprivate static func nameTaken(_ path: String) -> Message {
    Message(
      "file-exists",
      Localized(vi: "đã có bài \(path); không ghi đè", en: "\(path) is there already; it is not overwritten"),
      fix: Localized(vi: "đặt tên khác (--name)", en: "choose another name (--name)"))
  }
}
