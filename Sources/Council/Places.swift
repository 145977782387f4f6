import Vietnamese

/// The villages or quarters of a council, and which of them a record is about.
package struct Places: Sendable {
  /// Folded names with a hyphen at both ends, in ASCII and in the order of the settings.
  private let names: [(folded: [UInt8], name: String)]

  /// What a part of a commune or ward is called before its name; each after a hyphen.
  private static let words = [
    "thon", "to-dan-pho", "khu-pho", "khu", "ap", "ban", "xom", "lang", "buon", "khoi", "phum", "soc", "to",
  ].map { Array("-\($0)".utf8) }

  package init(_ names: [String]) {
    self.names = names.map { (Array("-\($0.folded)-".utf8), $0) }
  }

  /// The places that a text names: one alone, or among other words where it is told to be one ("Nhà văn hoá thôn
  /// Bờ Đình"). A name that is a word of daily use would otherwise be found everywhere.
  package func named(by text: String) -> [String] {
    let text = Array("-\(text.folded)-".utf8)
    let found = Set(text.indices.compactMap { place(named: text, at: $0) })
    return names.indices.filter(found.contains).map { names[$0].name }
  }

  /// The longest that begins there: "Gò Sen Thượng" is not "Gò Sen".
  private func place(named text: [UInt8], at start: Int) -> Int? {
    let named = names.indices.filter { index in
      let name = names[index].folded
      return text[start...].starts(with: name)
        && (text.count == name.count
          || Self.words.contains { text[..<start].suffix($0.count).elementsEqual($0) })
    }
    return named.max { names[$0].folded.count < names[$1].folded.count }
  }
}

extension Record {
  /// Where it is about, in the clerk's words. Sessions have a meeting room, which is no such place.
  package var placeText: String? {
    switch content {
    case let petition as Petition: petition.place
    case let meeting as VoterMeeting: meeting.place
    case let event as Event: event.place
    case let project as Project: project.place
    default: nil
    }
  }
}
