import CSV
import Council

extension AddressBook {
  /// The book as its file is written: LF at the ends of lines, as git keeps texts.
  package var text: String {
    var table = CSVWriter(header: Self.columns, byteOrderMark: false)
    for entry in entries {
      table.append([
        .text(entry.text), entry.since.map { .date(iso: $0.dayOnly.iso) } ?? .empty,
        entry.title.isEmpty ? .empty : .text(entry.title.replacing("\n", with: " ")),
      ])
    }
    return String(decoding: table.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
