import Vietnamese

/// "Sổ địa chỉ": every address at which the site ever had a page or an attached file, so that whoever holds one finds
/// something there.
///
/// What the office gave a name (a record, a topic, a village) stands with that name, and only the office says where it
/// is now. What the site makes by itself (lists, months, sheets) has none, and leads on by itself. A file goes along with
/// its record.
package struct AddressBook: Sendable, Hashable {
  /// The file's path in content, and on the site.
  package static let path = "so-dia-chi.csv"

  package static let columns = ["địa chỉ", "từ ngày", "tên"]

  package struct Entry: Sendable, Hashable {
    /// Without strokes at the ends; empty for the home page.
    package let address: String
    /// The first day on which it was published; nil where nobody kept it.
    package let since: WrittenDate?
    /// What was there, in the office's words; empty for what the site makes by itself.
    package let title: String
    /// Whether a file was there, not a page.
    package let isFile: Bool

    package init(address: String, since: WrittenDate? = nil, title: String = "", isFile: Bool = false) {
      (self.address, self.since, self.title, self.isFile) = (address, since, title, isFile)
    }

    /// As the book has it: pages are folders.
    package var text: String { isFile ? address : address + "/" }

    /// Where the record may be to which a file belongs: `a/b`, then `a`, of `a/b.pdf`.
    package var places: [String] {
      var places = [address.lastIndex(of: ".").map { String(address[..<$0]) }].compactMap(\.self)
      var above = address[...]
      while let stroke = above.lastIndex(of: "/") {
        above = above[..<stroke]
        places.append(String(above))
      }
      return places
    }
  }

  /// By address, each once.
  package let entries: [Entry]

  /// - Parameter entries: in any order, and several times after two branches were merged: the earliest day and the
  ///   first name count.
  package init(_ entries: [Entry] = []) {
    var byAddress: [String: Entry] = [:]
    for entry in entries {
      byAddress[entry.address] = byAddress[entry.address].map { $0.joined(with: entry) } ?? entry
    }
    self.entries = byAddress.values.sorted { $0.address < $1.address }
  }

  /// The book with what is on the site today.
  /// - Parameters:
  ///   - site: its own book: what things are called now counts.
  ///   - day: of what is in neither yet, where that is known.
  package func adding(_ site: AddressBook, on day: WrittenDate?) -> AddressBook {
    let known = Set(entries.map(\.address))
    let new = site.entries.map { entry in
      Entry(
        address: entry.address, since: known.contains(entry.address) ? nil : entry.since ?? day,
        title: entry.title, isFile: entry.isFile)
    }
    return AddressBook(new + entries)
  }
}

extension AddressBook.Entry {
  fileprivate func joined(with other: Self) -> Self {
    Self(
      address: address, since: [since, other.since].compactMap(\.self).min(),
      title: title.isEmpty ? other.title : title, isFile: isFile && other.isFile)
  }
}
