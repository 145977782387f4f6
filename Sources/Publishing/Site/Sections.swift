import Council

/// A part of the site that the navigation names.
struct Section: Sendable {
  /// Below which its pages lie; its own page is there.
  let folder: String
  let title: String
}

extension Section {
  /// The kinds of which there are records, and the calendar, also where it holds other kinds alone.
  static func all(of listed: ListedRecords, _ words: Words) -> [Section] {
    Kind.all.map { $0.kind }.filter { listed.kinds.contains($0) || ($0 == Event.kind && listed.hasOccasions) }
      .map { Section(folder: $0.folder, title: title(ofList: $0, words)) }
  }

  /// What the navigation names: what voters ask for most, and where a council has little of that, the rest too.
  static func asked(_ sections: [Section]) -> [Section] {
    let kinds = [
      Session.kind, Resolution.kind, Supervision.kind, BudgetDisclosure.kind, Petition.kind, Deputy.kind,
      Event.kind,
    ]
    let folders = Set(kinds.map(\.folder))
    let room = folders.count - sections.count { folders.contains($0.folder) }
    let others = Set(sections.map(\.folder).filter { !folders.contains($0) }.prefix(room))
    return sections.filter { folders.contains($0.folder) || others.contains($0.folder) }
  }

  /// What the page is called that lists a kind. Entries of the working calendar are listed with all that takes place.
  static func title(ofList kind: Kind, _ words: Words) -> String {
    kind == Event.kind ? words[.calendar] : words.many(kind.label)
  }
}
