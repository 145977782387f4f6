import Council
import JSON
import SearchIndex
import Vietnamese

/// By what a reader narrows what was found, and which records each choice leaves.
struct SearchFacet: Sendable {
  struct Choice: Sendable {
    /// In addresses.
    let key: String
    let label: String
    /// The same among the site's own words.
    fileprivate(set) var shown = ""
    /// Numbers of records, ascending.
    fileprivate(set) var records: [Int]

    fileprivate init(key: String, label: String, records: [Int]) {
      self.key = key
      self.label = label
      self.records = records
    }
  }

  /// In addresses and in the form: `nam`.
  let key: String
  let label: String
  let choices: [Choice]

  /// - Parameters:
  ///   - values: of each record by its number, those that it has.
  ///   - order: of the choices.
  init(
    _ key: String, _ label: String, _ values: [[String]], by order: (Choice, Choice) -> Bool,
    shown: (String) -> String = { $0 }
  ) {
    self.key = key
    self.label = label
    var choices: [String: Choice] = [:]
    for (number, values) in values.enumerated() {
      for value in values
      where choices[value, default: Choice(key: value.folded, label: value, records: [])].records.last
        != number
      {
        choices[value, default: Choice(key: value.folded, label: value, records: [])].records.append(number)
      }
    }
    self.choices = choices.values.sorted(by: order).map { choice in
      var choice = choice
      choice.shown = shown(choice.label)
      return choice
    }
  }
}

extension SiteContext {
  /// Those that leave a choice.
  /// - Parameter records: by their numbers.
  func searchFacets(_ records: [Record]) -> [SearchFacet] {
    let alphabetical = { (a: SearchFacet.Choice, b: SearchFacet.Choice) in vietnameseOrder(a.label, b.label) }
    return [
      SearchFacet(
        "loai", words[.kindOfRecord], records.map { [words.term($0.kind.label)] }, by: alphabetical),
      SearchFacet(
        "nam", words.term(Supervision.schema.label("year")),
        records.map { $0.year.map { [String($0)] } ?? [] },
        by: { $0.label > $1.label }),
      SearchFacet(
        "linh-vuc", words.term(CouncilSettings.schema.label("topics")), records.map(\.common.topics),
        by: alphabetical,
        shown: words.content),
      SearchFacet(
        "noi", placeWord.capitalizedFirst,
        records.map { council.places(of: $0) }, by: alphabetical, shown: words.content),
      SearchFacet(
        "trang-thai", words.term(Session.schema.label("state")),
        records.map { standing(of: $0).map { [$0.word] } ?? [] }, by: alphabetical),
    ].filter { $0.choices.contains { $0.records.count < records.count } }
  }
}

extension SearchFacet {
  /// `{"2026":"…"}`, with the numbers as postings.
  var json: JSONValue {
    .object(
      choices.map { choice in
        let postings = writePostings(choice.records.map { Posting(document: $0, weight: .body) })
        return (choice.key, .string(String(decoding: postings, as: UTF8.self)))
      })
  }
}
