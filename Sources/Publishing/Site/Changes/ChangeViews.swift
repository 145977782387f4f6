import Council
import WordChanges

/// One change of a record, told in full.
struct ChangeView: TemplateView {
  let id: String
  let date: Markup
  let state: Markup
  let corrections: [String]
  let passages: [PassageView]
  let files: [LinkView]
  let isKeptBack: Bool

  static let names: TemplateNames<ChangeView> = [
    "id": .text { $0.id }, "date": .markup { $0.date }, "state": .markup { $0.state },
    "corrections": .contents { $0.corrections }, "passages": .views { $0.passages },
    "files": .views { $0.files },
    "isKeptBack": .flag { $0.isKeptBack },
  ]
}

/// What was changed in one field or in the text.
struct PassageView: TemplateView {
  let label: String
  /// How many words were added and removed, where not all of it is shown.
  let count: String?
  let places: [Markup]

  static let names: TemplateNames<PassageView> = [
    "label": .text { $0.label }, "count": .text { $0.count },
    "places": .views { $0.places.map(Place.init) },
  ]

  struct Place: TemplateView {
    let html: Markup
    static let names: TemplateNames<Place> = ["line": .markup { $0.html }]
  }
}

extension SiteContext {
  func view(of change: SiteChange, _ hrefs: Hrefs) -> ChangeView {
    let told = change.change
    return ChangeView(
      id: change.id, date: .time(change.date, clock), state: state(of: change).markup,
      corrections: told?.corrections.map(\.text) ?? [],
      passages: told?.passages.map(view) ?? [], files: replacedFiles(told, hrefs),
      isKeptBack: told?.isKeptBack ?? false)
  }

  func view(of passage: ChangedPassage) -> PassageView {
    PassageView(
      label: words.term(passage.label ?? Correction.schema.label("text")),
      count: passage.words.isWhole
        ? nil : words[.changePart, String(passage.words.added), String(passage.words.removed)],
      places: passage.words.places.map(markup))
  }

  /// Files that are still there, and public.
  func replacedFiles(_ change: RecordChange?, _ hrefs: Hrefs) -> [LinkView] {
    change?.replacedFiles.compactMap { path in
      council.files[path].flatMap { file in
        council.isPublic(file)
          ? LinkView(href: hrefs.file(file.address), title: plainTitle(file), note: details(file)) : nil
      }
    } ?? []
  }

  /// How much was changed: "thêm 3 chữ, bỏ 2 chữ".
  func amount(of change: RecordChange) -> String? {
    let (added, removed) = change.passages.reduce((0, 0)) { ($0.0 + $1.words.added, $0.1 + $1.words.removed) }
    let parts = [
      added == 0 ? nil : words[.changeWordsAdded, String(added)],
      removed == 0 ? nil : words[.changeWordsRemoved, String(removed)],
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Removed words are said to be so for those who hear the page, and added ones; the spaces stand outside, so that no
  /// line strikes them.
  func markup(_ place: WordChanges.Place) -> Markup {
    let pieces = place.pieces.map { piece in
      switch piece {
      case .kept(let text): marked(text, nil, nil)
      case .removed(let text): marked(text, "del", words[.changeRemoved])
      case .added(let text): marked(text, "ins", words[.changeAdded])
      }
    }
    return .html((place.isCutBefore ? "… " : "") + pieces.joined() + (place.isCutAfter ? " …" : ""))
  }

  private func marked(_ text: String, _ element: String?, _ word: String?) -> String {
    let space = text.prefix { $0 == " " || $0 == "\n" }
    let lines = text.dropFirst(space.count).split(separator: "\n").map { words.content(String($0)).markedUp }
    let html = lines.joined(separator: "<br>")
    let gap = space.isEmpty ? "" : space.contains("\n") ? "<br>" : " "
    guard let element, let word else { return gap + html }
    return "\(gap)<\(element)><span class=\"hidden\">\(word.escapedForMarkup) </span>\(html)</\(element)>"
  }
}
