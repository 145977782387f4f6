import Council
import Vietnamese

/// A link to a page of the site or elsewhere.
struct LinkView: TemplateView {
  let href: String
  let title: String
  /// What is said beside it: a number of records, a type and size.
  var note: String?
  /// Whether it leads to the page on which it stands.
  var isCurrent = false
  /// Whether it leads to the part of the site in which it stands.
  var isSection = false

  static let names: TemplateNames<LinkView> = [
    "href": .text { $0.href }, "title": .text { $0.title }, "note": .text { $0.note },
    "isCurrent": .flag { $0.isCurrent }, "isSection": .flag { $0.isSection },
  ]
}

/// A number and its parts.
struct TallyView: TemplateView {
  struct Part: TemplateView {
    let state: StateView
    let count: Int
    /// Where those that are counted are listed.
    var href: String?

    static let names: TemplateNames<Part> = [
      "state": .markup { $0.state.markup }, "count": .text { String($0.count) }, "href": .text { $0.href },
    ]
  }

  let total: Int
  private(set) var parts: [Part]

  init(_ parts: [(state: StateView, count: Int)]) {
    self.parts = parts.filter { $0.count > 0 }.map { Part(state: $0.state, count: $0.count) }
    total = parts.reduce(0) { $0 + $1.count }
  }

  /// With a link at the parts of a tone.
  func leading(_ tone: StateView.Tone, to href: String) -> TallyView {
    var tally = self
    for index in parts.indices where parts[index].state.tone == tone { tally.parts[index].href = href }
    return tally
  }

  private var bar: Bar {
    Bar(
      parts.map { ($0.state.tone.rawValue.isEmpty ? "rest" : $0.state.tone.rawValue, Double($0.count)) })
  }

  static let names: TemplateNames<TallyView> = [
    "total": .text { String($0.total) }, "parts": .views { $0.parts }, "bar": .markup { $0.bar.markup },
  ]
}

/// A label, its figure and a bar.
struct MeasureView: TemplateView {
  let label: String
  let value: String
  let bar: Bar

  static let names: TemplateNames<MeasureView> = [
    "label": .text { $0.label }, "value": .text { $0.value }, "bar": .markup { $0.bar.markup },
  ]
}

/// One dated step of a story.
struct StepView: TemplateView {
  let date: Markup
  let text: String
  var file: FileView?
  var isNow = false

  static let names: TemplateNames<StepView> = [
    "date": .markup { $0.date }, "text": .text { $0.text }, "file": .view { $0.file },
    "isNow": .flag { $0.isNow },
  ]
}

/// A file or record that is offered: what it is called, of what type and how big.
struct FileView: TemplateView {
  let href: String
  let title: String
  /// "PDF, 1,2 MB"; nothing for a record or words.
  var details: String?
  var isMain = false

  static let names: TemplateNames<FileView> = [
    "href": .text { $0.href }, "title": .text { $0.title }, "details": .text { $0.details },
    "isMain": .flag { $0.isMain },
  ]
}

/// Text in paragraphs, as a clerk types it: an empty line between them.
struct ParagraphsView: TemplateView {
  let paragraphs: [String]

  init?(_ text: String?) {
    guard let text, !text.isEmpty else { return nil }
    paragraphs = text.utf8.contains(UInt8(ascii: "\n")) ? Self.split(text) : [text]
  }

  private static func split(_ text: String) -> [String] {
    text.split(separator: "\n\n").map {
      $0.split(separator: "\n").joined(separator: " ")
    }
  }

  static let names: TemplateNames<ParagraphsView> = ["paragraphs": .contents { $0.paragraphs }]
}
