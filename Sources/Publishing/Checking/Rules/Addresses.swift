import Council
import Diagnostics
import Reading
import Vietnamese

/// Names at the top of the site that pages and files of the tool take.
private let reserved = Set(Kind.all.map { $0.kind.folder } + SiteAddresses.atTheTop)

/// In bytes: with the site's own address before it, it must fit into a QR code that a phone reads at arm's length.
private let longestAddress = 500

/// Every record, old address and file has an address of its own, and none that the site makes itself. Letters of two
/// cases are one name on Windows and on memory sticks.
func checkAddresses(_ context: CheckContext) -> [Diagnostic] {
  let content = context.content
  var taken = TakenAddresses(by: content)
  return content.records.compactMap { record in
    taken.add(record).map { .error($0, at: content.source(of: record).place()) }
  }
    + content.files.all.compactMap { file in
      taken.add(file).map { .error($0, at: content.place(of: file.path)) }
    }
    + content.records.flatMap { record in
      record.common.aliases.enumerated().compactMap { index, alias in
        taken.add(alias: alias, of: record).map {
          .error($0, at: context.place(of: FieldPath([.field("aliases"), .item(index)]), in: record))
        }
      }
    }
}

/// The addresses of the site, as one after the other is given away.
private struct TakenAddresses {
  private let made: Made
  private let contentName: String
  /// Who has an address, by the address in small letters.
  private var pages: [String: String] = [:]
  private var files: [String: String] = [:]

  init(by content: Content) {
    made = Made(by: content)
    contentName = content.name
  }

  /// - Returns: what is wrong with the record's address, which is not given away then.
  mutating func add(_ record: Record) -> Message? {
    let address = record.address
    let parts = address.split(separator: "/", omittingEmptySubsequences: false)
    if address.utf8.count > longestAddress { return .tooLong(address.utf8.count) }
    if parts.contains("") { return .emptyAddress }
    // The site keeps whole folders for itself, but a record of a kind lies in one of them.
    let isBelowReserved = record.kind.isBare && reserved.contains(String(parts[0]))
    if isBelowReserved || made.holds(page: address) { return .reservedAddress(address) }
    if let other = pages[address] { return .sameAddress(address, other: other) }
    pages[address] = name(record.path)
    return nil
  }

  /// With the copies of a picture.
  mutating func add(_ file: ContentFile) -> Message? {
    let key = file.address.lowercased()
    let parts = file.address.split(separator: "/", omittingEmptySubsequences: false)
    if key.utf8.count > longestAddress { return .tooLong(key.utf8.count) }
    if parts.contains("") || parts.last?.hasPrefix(".") == true { return .emptyAddress }
    if made.files.contains(key) || isData(key) { return .reservedAddress(file.address) }
    let all = [key] + file.copies(besideOriginal: true).map { $0.address.lowercased() }
    if let other = all.compactMap({ files[$0] }).first {
      return .sameAddress(file.address, other: other)
    }
    for address in all { files[address] = name(file.path) }
    return nil
  }

  mutating func add(alias: String, of record: Record) -> Message? {
    guard let address = Alias.address(alias) else { return .invalidAlias(alias) }
    let key = address.lowercased()
    if key.utf8.count > longestAddress { return .tooLong(key.utf8.count) }
    if let other = pages[key] { return .sameAddress(address, other: other) }
    if made.holds(page: key) || isData(key) { return .reservedAddress(address) }
    if let problem = fileProblem(onTheWayTo: key) { return problem }
    pages[key] = name(record.path)
    return nil
  }

  /// Where a file lies, no folder can be.
  private func fileProblem(onTheWayTo key: String) -> Message? {
    var folder = key[...]
    while true {
      if let other = files[String(folder)] { return .sameAddress(String(folder), other: other) }
      if made.files.contains(String(folder)) { return .reservedAddress(String(folder)) }
      guard let stroke = folder.lastIndex(of: "/") else { return nil }
      folder = folder[..<stroke]
    }
  }

  /// As messages name it.
  private func name(_ path: String) -> String { "\(contentName)/\(path)" }
}

/// Whether an address lies where the site puts its data files, whose names follow from fields and so may come anew.
private func isData(_ address: String) -> Bool {
  address.hasPrefix(SiteAddresses.data + "/")
}

/// What the site makes of these records beside their own pages.
private struct Made {
  var pages = reserved.union([SiteAddresses.budgetComparison])
  var files = reserved.filter { $0.contains(".") }.union([SiteAddresses.calendarFile])

  /// Lists go on at `trang-2` and so forth below their first page. Months have their pages only when something takes
  /// place in them, and their addresses always; so have weeks.
  func holds(page address: String) -> Bool {
    if pages.contains(address) || SiteAddresses.isMonth(address) { return true }
    if [SiteAddresses.broadcasts, SiteAddresses.changes].contains(where: { address.hasPrefix($0 + "/") }) {
      return true
    }
    guard let stroke = address.utf8.lastIndex(of: UInt8(ascii: "/")),
      SiteAddresses.isPageOfList(address[stroke...].dropFirst())
    else { return false }
    return pages.contains(String(address[..<stroke]))
  }

  init(by content: Content) {
    for record in content.records {
      files.insert(SiteAddresses.twin(of: record))
      pages.insert(SiteAddresses.changes(of: record))
      if record.content is Petition || record.content is Question {
        files.insert(SiteAddresses.matterFeed(of: record))
      }
      if record.kind == Organization.kind { files.formUnion(SiteAddresses.feeds(of: record.address)) }
      if record.kind == Session.kind {
        pages.formUnion([
          SiteAddresses.doorSheet(of: record), SiteAddresses.itemSheet(of: record),
          SiteAddresses.notice(of: record),
        ])
        files.formUnion([
          SiteAddresses.qrDrawing(of: record), SiteAddresses.qrPicture(of: record),
          SiteAddresses.papersArchive(of: record), SiteAddresses.book(of: record),
          SiteAddresses.keepList(of: record),
          SiteAddresses.broadcast(of: record),
        ])
      }
      if record.content is any Occasion { files.insert(SiteAddresses.calendarFile(of: record)) }
      if !record.kind.isBare {
        pages.insert(SiteAddresses.year(record.year, of: record.kind))
        files.formUnion(SiteAddresses.feeds(of: record.kind.folder))
      }
    }
    for topic in content.settings?.topics ?? [] {
      pages.insert(SiteAddresses.topic(topic))
      files.formUnion(SiteAddresses.feeds(of: SiteAddresses.topic(topic)))
    }
    for place in content.settings?.places ?? [] {
      pages.insert(SiteAddresses.place(place))
      files.formUnion(SiteAddresses.feeds(of: SiteAddresses.place(place)))
    }
  }
}

extension Message {
  fileprivate static let emptyAddress = Message(
    "empty-address",
    Localized(
      vi: "tên tệp hoặc thư mục không có chữ cái hay chữ số nào",
      en: "a file or folder name has no letter or digit"),
    fix: Localized(vi: "đổi tên, ví dụ 33-nq-hdnd.md", en: "rename it, for example 33-nq-hdnd.md"))

  fileprivate static func tooLong(_ count: Int) -> Message {
    Message(
      "address-too-long",
      Localized(
        vi: "địa chỉ dài \(count) ký tự, nhiều nhất là \(longestAddress)",
        en: "the address has \(count) characters, at most \(longestAddress)"),
      fix: Localized(vi: "đặt tên tệp, thư mục ngắn hơn", en: "choose shorter names of files and folders"))
  }

  fileprivate static func reservedAddress(_ address: String) -> Message {
    Message(
      "reserved-address",
      Localized(
        vi: "địa chỉ /\(address) đã có sẵn trên trang",
        en: "the address /\(address) is one that the site makes"),
      fix: Localized(
        vi: "đổi tên tệp, hoặc bỏ địa chỉ cũ này", en: "rename the file, or drop this old address"))
  }

  fileprivate static func sameAddress(_ address: String, other: String) -> Message {
    Message(
      "duplicate-address",
      Localized(
        vi: "địa chỉ /\(address) trùng với \(other)", en: "the address /\(address) is that of \(other) too"),
      fix: Localized(
        vi: "đổi tên một trong hai (chữ hoa, dấu và dấu cách không phân biệt địa chỉ)",
        en: "rename one of them (case, accents and spaces make no difference)"))
  }

  fileprivate static func invalidAlias(_ text: String) -> Message {
    Message(
      "invalid-alias",
      Localized(vi: "«\(text)» không dùng làm địa chỉ cũ được", en: "“\(text)” cannot be an old address"),
      fix: Localized(
        vi: "viết phần sau địa chỉ trang, ví dụ tin/nghi-quyet-33/",
        en: "write what follows the site's address, for example news/resolution-33/"))
  }
}
