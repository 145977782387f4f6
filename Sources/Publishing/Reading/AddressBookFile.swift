import Council
import Diagnostics
import Files
import Vietnamese

/// The book of addresses as it stands in content, with the place of each line:
///
///     địa chỉ,từ ngày,tên
///     linh-vuc/giao-thong/,2026-02-26,Giao thông
///     nghi-quyet/,2026-02-26,
///     nghi-quyet/2026/33-nq-hdnd.pdf,2026-02-26,
///     nghi-quyet/2026/33-nq-hdnd/,2026-02-26,Nghị quyết về mức hỗ trợ làm đường ngõ xóm
///
/// Lines in any order and several times over are well: git puts those of two branches one after the other. What Excel
/// makes of it (semicolons, days as 26/02/2026) is too.
package struct AddressBookFile: Sendable {
  package let book: AddressBook
  private let source: SourceFile
  private let lines: [String: Int]

  /// - Returns: what could be read, and what is wrong with the other lines.
  package static func read(_ source: SourceFile) -> (file: AddressBookFile, diagnostics: [Diagnostic]) {
    var entries: [AddressBook.Entry] = []
    var numbers: [String: Int] = [:]
    var diagnostics: [Diagnostic] = []
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
    let separator = [",", ";", "\t"].first { lines[0].contains($0) }.flatMap { $0.utf8.first } ?? 0x2C
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      if index == 0, line.hasPrefix(AddressBook.columns[0]) { continue }
      do throws(LineProblem) {
        let entry = try entry(line, separator)
        entries.append(entry)
        if numbers[entry.address] == nil { numbers[entry.address] = index + 1 }
      } catch {
        let column = line.utf8.prefix(error.offset).count { $0 & 0xC0 != 0x80 } + 1
        let position = Position(line: index + 1, column: column, length: error.length)
        diagnostics.append(.error(error.message, at: source.place(position)))
      }
    }
    return (Self(book: AddressBook(entries), source: source, lines: numbers), diagnostics)
  }

  /// The line of an address.
  package func place(of entry: AddressBook.Entry) -> Place {
    source.place(Position(line: lines[entry.address] ?? 1, column: 1, length: entry.text.count))
  }
}

/// What is wrong with a line, and where in it, in bytes.
private struct LineProblem: Error {
  let message: Message
  var offset = 0
  var length = 1
}

private func entry(_ line: Substring, _ separator: UInt8) throws(LineProblem) -> AddressBook.Entry {
  if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: line.hasPrefix) {
    throw LineProblem(message: .unfinishedMerge, length: 7)
  }
  let cells = cells(of: line, separator)
  guard cells.count > 1 else { throw LineProblem(message: .fewCells, length: line.count) }
  let (address, day) = (cells[0], cells[1])
  let sound = address.text == "/" ? "" : Alias.address(address.text)
  guard let sound else {
    throw LineProblem(message: .noAddress(address.text), length: max(address.text.count, 1))
  }
  let since = day.text.isEmpty ? nil : try? WrittenDate(parsing: day.text)
  guard day.text.isEmpty || since?.precision == .day else {
    throw LineProblem(message: .noDay(day.text), offset: day.offset, length: day.text.count)
  }
  return AddressBook.Entry(
    address: sound, since: since, title: cells.count > 2 ? cells[2].text : "",
    isFile: !address.text.hasSuffix("/") && FileType(ofName: sound) != nil)
}

/// The cells of one line (RFC 4180, section 2), and where each begins.
private func cells(of line: Substring, _ separator: UInt8) -> [(text: String, offset: Int)] {
  var cells: [(text: String, offset: Int)] = []
  var (cell, start, isQuoted): ([UInt8], Int, Bool) = ([], 0, false)
  var before: UInt8 = 0
  for (offset, byte) in line.utf8.enumerated() {
    switch byte {
    case UInt8(ascii: "\""):
      isQuoted.toggle()
      // Two of them within quotes are one.
      if isQuoted, before == byte { cell.append(byte) }
    case separator where !isQuoted:
      cells.append((String(decoding: cell, as: UTF8.self), start))
      (cell, start) = ([], offset + 1)
    default: cell.append(byte)
    }
    before = byte
  }
  return cells + [(String(decoding: cell, as: UTF8.self), start)]
}

extension ContentReader {
  /// - Returns: no book where there is none, or it is no text.
  func addressBook(isListed: Bool) -> (book: AddressBookFile?, diagnostics: [Diagnostic]) {
    guard isListed, let path = RelativePath(AddressBook.path) else { return (nil, []) }
    let (source, problems) = source(path)
    guard let source else { return (nil, problems) }
    let (book, more) = AddressBookFile.read(source)
    return (book, problems + more)
  }
}

extension Message {
  private static let asWritten = Localized(
    vi: "viết: địa chỉ, ngày, tên; ví dụ nghi-quyet/2026/33-nq-hdnd/,2026-02-26,Nghị quyết về …",
    en: "write: address, day, name; for example nghi-quyet/2026/33-nq-hdnd/,2026-02-26,Nghị quyết về …")

  fileprivate static let fewCells = Message(
    "invalid-address-line",
    Localized(
      vi: "dòng này của sổ địa chỉ không đủ cột", en: "this line of the book of addresses lacks columns"),
    fix: asWritten)

  fileprivate static func noAddress(_ text: String) -> Message {
    Message(
      "invalid-address-line",
      Localized(vi: "«\(text)» không phải một địa chỉ của trang", en: "“\(text)” is no address of the site"),
      fix: asWritten)
  }

  fileprivate static func noDay(_ text: String) -> Message {
    Message(
      "invalid-address-line", Localized(vi: "«\(text)» không phải một ngày", en: "“\(text)” is no day"),
      fix: asWritten)
  }

  fileprivate static let unfinishedMerge = Message(
    "unfinished-merge",
    Localized(
      vi: "hai bản của sổ địa chỉ chưa gộp xong", en: "two versions of the book of addresses are not merged"),
    fix: Localized(
      vi: "xoá các dòng bắt đầu bằng <<<<<<<, =======, >>>>>>>; giữ mọi dòng địa chỉ, thừa cũng không sao",
      en: "delete the lines that begin with <<<<<<<, =======, >>>>>>>; keep all addresses, doubles do no harm"
    ))
}
