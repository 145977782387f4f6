import Council
import Diagnostics
import Files
import Foundation
import Reading
import Site
import Vietnamese

/// Adds what one book of addresses holds to another one, which is made where there is none.
/// - Parameters:
///   - source: the site's own book, or one that was kept elsewhere; without it there is nothing to add.
///   - day: of addresses that neither knows the day of.
/// - Returns: how many addresses are new.
/// - Throws: where the other book cannot be written, or holds what is no address: nothing of it shall be lost.
@discardableResult
package func keepAddresses(
  of source: String, in path: String, on day: WrittenDate?
) throws(AddressBookFailure) -> Int {
  guard let added = try book(at: source)?.book else { return 0 }
  while true {
    let earlier = try book(at: path)
    let old = earlier?.book ?? AddressBook()
    let new = old.adding(added, on: day)
    let bytes = Array(new.text.utf8)
    guard earlier?.bytes != bytes else { return 0 }
    do throws(FileFailure) {
      if let earlier {
        try replaceFile(earlier.bytes, with: bytes, at: path)
      } else {
        try placeFile(bytes, at: path)
      }
      return new.entries.count - old.entries.count
    } catch {
      // Somebody else was quicker: theirs is added to as well.
      let isThere = FileManager.default.fileExists(atPath: path)
      guard error.isChanged || error.isTaken && isThere else { throw .unwritable(error.reason) }
    }
  }
}

/// What one book of addresses holds and another one does not, in its order.
package func addresses(
  of source: String, missingIn path: String
) throws(AddressBookFailure) -> [AddressBook.Entry] {
  guard let old = try book(at: source)?.book else { return [] }
  let known = Set(try book(at: path)?.book.entries.map(\.address) ?? [])
  return old.entries.filter { !known.contains($0.address) }
}

private func book(at path: String) throws(AddressBookFailure) -> (book: AddressBook, bytes: [UInt8])? {
  guard FileManager.default.fileExists(atPath: path) else { return nil }
  guard let data = try? Data(contentsOf: URL(filePath: path)) else { throw .unreadable }
  let bytes = Array(data)
  guard let source = SourceFile.read(bytes, name: path).file else { throw .unreadable }
  let (file, problems) = AddressBookFile.read(source)
  guard problems.isEmpty else { throw .unreadable }
  return (file.book, bytes)
}

package enum AddressBookFailure: Error {
  case unreadable
  case unwritable(String)

  package var message: Message {
    switch self {
    case .unreadable:
      Message(
        "address-book-not-kept",
        Localized(
          vi: "sổ địa chỉ đọc không được nên chưa ghi thêm",
          en: "the book of addresses cannot be read, so nothing was added"),
        fix: Localized(vi: "chạy congkhai check để xem dòng nào sai", en: "run congkhai check to see why"),
        fault: .environment)
    case .unwritable(let reason):
      Message(
        "address-book-not-kept",
        Localized(
          vi: "không ghi được sổ địa chỉ (\(reason))",
          en: "the book of addresses cannot be written (\(reason))"),
        fix: Localized(
          vi: "chép so-dia-chi.csv từ trang đã dựng vào chỗ này",
          en: "copy so-dia-chi.csv from the built site to this place"), fault: .environment)
    }
  }
}
