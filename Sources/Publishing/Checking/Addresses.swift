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
  let made = Made(by: content)
  var diagnostics: [Diagnostic] = []
  var pages: [String: String] = [:]
  for record in content.records {
    let parts = record.address.split(separator: "/", omittingEmptySubsequences: false)
    // The site keeps whole folders for itself, but a record of a kind lies in one of them.
    let isBelowReserved = record.kind.isBare && reserved.contains(String(parts[0]))
    let problem: Message? =
      if record.address.utf8.count > longestAddress {
        .tooLong(record.address.utf8.count)
      } else if parts.contains("") {
        .emptyAddress
      } else if isBelowReserved || made.holds(page: record.address) {
        .reservedAddress(record.address)
      } else {
        pages[record.address].map { .sameAddress(record.address, other: $0) }
      }
    if let problem {
      diagnostics.append(.error(problem, at: content.source(of: record).place()))
    } else {
      pages[record.address] = "\(content.name)/\(record.path)"
    }
  }
  var files: [String: String] = [:]
  for file in content.files.all {
    let key = file.address.lowercased()
    let copies = file.copies(besideOriginal: true).map { $0.address.lowercased() }
    let parts = file.address.split(separator: "/", omittingEmptySubsequences: false)
    let problem: Message? =
      if key.utf8.count > longestAddress {
        .tooLong(key.utf8.count)
      } else if parts.contains("") || parts.last?.hasPrefix(".") == true {
        .emptyAddress
      } else if made.files.contains(key) || isData(key) {
        .reservedAddress(file.address)
      } else {
        ([key] + copies).lazy.compactMap { files[$0] }.first.map { .sameAddress(file.address, other: $0) }
      }
    if let problem {
      diagnostics.append(.error(problem, at: content.place(of: file.path)))
    } else {
      for address in [key] + copies { files[address] = "\(content.name)/\(file.path)" }
    }
  }
  for record in content.records {
    for (index, alias) in record.common.aliases.enumerated() {
      let problem: Message?
      if let address = Alias.address(alias) {
        problem = aliasProblem(address, pages, files, made)
        if problem == nil { pages[address.lowercased()] = "\(content.name)/\(record.path)" }
      } else {
        problem = .invalidAlias(alias)
      }
      if let problem {
        let path = FieldPath([.field("aliases"), .item(index)])
        diagnostics.append(.error(problem, at: context.place(of: path, in: record)))
      }
    }
  }
  return diagnostics
}

/// - Parameters:
///   - pages: who has an address, by the address in small letters; `files` likewise.
private func aliasProblem(
  _ address: String, _ pages: [String: String], _ files: [String: String], _ made: Made
) -> Message? {
  let key = address.lowercased()
  if key.utf8.count > longestAddress { return .tooLong(key.utf8.count) }
  if let other = pages[key] { return .sameAddress(address, other: other) }
  if made.holds(page: key) || isData(key) { return .reservedAddress(address) }
  // Where a file lies, no folder can be.
  var folder = key[...]
  while true {
    if let other = files[String(folder)] { return .sameAddress(String(folder), other: other) }
    if made.files.contains(String(folder)) { return .reservedAddress(String(folder)) }
    guard let stroke = folder.lastIndex(of: "/") else { return nil }
    folder = folder[..<stroke]
  }
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
