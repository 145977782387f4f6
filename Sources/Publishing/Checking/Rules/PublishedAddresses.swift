import Council
import Diagnostics
import Reading
import Vietnamese

/// Whatever the office published under a name of its own is still found where it was: the record is there, another
/// one says that this was its address, or it was withdrawn with its day and reason.
func checkPublishedAddresses(_ context: CheckContext) -> [Diagnostic] {
  let content = context.content
  guard let file = content.addressBook, let settings = content.settings else { return [] }
  // Faulty records are where they were; what else is wrong with them is told by itself.
  let shown = content.records.filter { $0.withholding(at: context.now) == nil } + content.faulty
  let renamed = settings.renamedAddresses.map(\.from)
  var answered = Set(shown.map(\.address) + renamed)
  for record in shown { answered.formUnion(record.common.aliases.compactMap(Alias.address)) }
  for topic in settings.topics { answered.insert(SiteAddresses.topic(topic)) }
  for place in settings.places {
    answered.formUnion([SiteAddresses.place(place), SiteAddresses.speakUp(place)])
  }
  let lost = file.book.entries.filter { !$0.title.isEmpty && !answered.contains($0.address) }
  return vanishedFiles(file, of: Set(lost.map(\.address)), context)
    + vanishedPages(lost, file, shown, context)
}

/// Files lead to their record by themselves; but who has the old address is to get the file.
/// - Parameter lost: pages that are told of themselves.
private func vanishedFiles(
  _ file: AddressBookFile, of lost: Set<String>, _ context: CheckContext
) -> [Diagnostic] {
  let entries = file.book.entries.filter(\.isFile)
  guard !entries.isEmpty else { return [] }
  var answered = Set(context.content.files.all.map(\.address))
  var withdrawn: Set<String> = []
  var moved: [String: String] = [:]
  for record in context.content.records {
    for alias in record.common.aliases.compactMap(Alias.address) { moved[alias] = record.address }
    if record.isWithdrawn { withdrawn.insert(record.address) }
  }
  answered.formUnion(moved.keys)
  return entries.filter { !answered.contains($0.address) }.compactMap { entry in
    let isThere = entry.places.contains { place in
      withdrawn.contains(place) || lost.contains(place)
        || moved[place].map { answered.contains($0 + entry.address.dropFirst(place.count)) } == true
    }
    return isThere ? nil : .warning(.vanishedFile(entry), at: file.place(of: entry))
  }
}

private func vanishedPages(
  _ lost: [AddressBook.Entry], _ file: AddressBookFile, _ shown: [Record], _ context: CheckContext
) -> [Diagnostic] {
  guard !lost.isEmpty else { return [] }
  let content = context.content
  let known = Set(file.book.entries.map(\.address))
  let heirs = Heirs(shown.filter { !known.contains($0.address) })
  let withheld = Dictionary(content.records.map { ($0.address, $0) }) { first, _ in first }
  return lost.map { entry in
    let problem: Message =
      if isNameOfSettings(entry.address) {
        .vanishedName(entry)
      } else if let record = withheld[entry.address] {
        .withheldAfterwards(entry, "\(content.name)/\(record.path)")
      } else {
        .vanished(entry, heir: heirs[entry].map { "\(content.name)/\($0.path)" })
      }
    return .error(problem, at: file.place(of: entry))
  }
}

private func isNameOfSettings(_ address: String) -> Bool {
  let parts = address.split(separator: "/")
  return parts.count == 2
    && [SiteAddresses.topics, SiteAddresses.places, SiteAddresses.speakUp].contains(String(parts[0]))
}

/// Records at addresses that were never published: one of them may be what vanished.
private struct Heirs {
  private let byTitle: [String: [Record]]
  private let bySlug: [Substring: [Record]]
  private let byKey: [String: [Record]]

  init(_ records: [Record]) {
    byTitle = Dictionary(grouping: records) { $0.common.title.folded }
    bySlug = Dictionary(grouping: records, by: \.slug)
    // A document's number, a petition's code.
    byKey = Dictionary(
      grouping: records.filter { Self.key(of: $0) != nil }
    ) { Self.key(of: $0) ?? "" }
  }

  private static func key(of record: Record) -> String? {
    record.instrument?.number?.folded ?? (record.content as? Petition)?.code?.folded
  }

  /// The one record that has the vanished one's name, number or code, or the end of its address.
  subscript(entry: AddressBook.Entry) -> Record? {
    let slug = entry.address.split(separator: "/").last ?? ""
    return [byTitle[entry.title.folded], byKey[String(slug)], bySlug[slug]].lazy
      .compactMap { $0 }.first { $0.count == 1 }?.first
  }
}

extension Message {
  fileprivate static func vanished(_ entry: AddressBook.Entry, heir: String?) -> Message {
    let fix =
      heir.map {
        Localized(
          vi: "nếu đã chuyển thành \($0) thì thêm vào đó: địa chỉ cũ: [\(entry.address)/]; "
            + "nếu gỡ thì trả tệp về chỗ cũ, ghi «gỡ bỏ» với ngày và lý do",
          en: "if it is \($0) now, add there: địa chỉ cũ: [\(entry.address)/]; "
            + "if it is withdrawn, put the file back with “gỡ bỏ”, a day and a reason")
      }
      ?? Localized(
        vi: "đã chuyển chỗ thì thêm vào bài mới: địa chỉ cũ: [\(entry.address)/]; "
          + "đã gỡ thì trả tệp về chỗ cũ, ghi «gỡ bỏ» với ngày và lý do",
        en: "if it moved, add to the record: địa chỉ cũ: [\(entry.address)/]; "
          + "if it is withdrawn, put the file back with “gỡ bỏ”, a day and a reason")
    return Message(
      "vanished-address",
      Localized(
        vi: "/\(entry.address)/ đã đăng («\(entry.title)»), nay không còn bài nào ở đó",
        en: "/\(entry.address)/ was published (“\(entry.title)”), and nothing is there any more"),
      fix: fix)
  }

  fileprivate static func withheldAfterwards(_ entry: AddressBook.Entry, _ path: String) -> Message {
    Message(
      "vanished-address",
      Localized(
        vi: "/\(entry.address)/ đã đăng («\(entry.title)»), nay \(path) là bản nháp hoặc đợi ngày đăng",
        en: "/\(entry.address)/ was published (“\(entry.title)”), and \(path) is a draft or waits for its day"
      ),
      fix: Localized(
        vi: "muốn gỡ bài thì ghi «gỡ bỏ» với ngày và lý do",
        en: "to take it from the site, write “gỡ bỏ” with a day and a reason"))
  }

  fileprivate static func vanishedFile(_ entry: AddressBook.Entry) -> Message {
    Message(
      "vanished-file",
      Localized(
        vi: "tệp /\(entry.address) đã đăng, nay không còn",
        en: "the file /\(entry.address) was published, and is not there any more"),
      fix: Localized(
        vi: "đã đổi tên hay chuyển chỗ thì thêm vào bài đang có tệp ấy: địa chỉ cũ: [\(entry.address)]",
        en: "if it was renamed or moved, add to the record that has it now: địa chỉ cũ: [\(entry.address)]"))
  }

  fileprivate static func vanishedName(_ entry: AddressBook.Entry) -> Message {
    Message(
      "vanished-address",
      Localized(
        vi: "/\(entry.address)/ đã đăng, nay site.yaml không còn «\(entry.title)»",
        en: "/\(entry.address)/ was published, and site.yaml does not name “\(entry.title)” any more"),
      fix: Localized(
        vi: "thêm vào site.yaml: đổi tên: [{từ: \(entry.title), thành: tên bây giờ}]",
        en: "add to site.yaml: đổi tên: [{từ: \(entry.title), thành: the name of now}]"))
  }
}
