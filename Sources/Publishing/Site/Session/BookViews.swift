import Council

/// A page of a book: what it shows, with the words and labels of the site.
struct BookPage<Content: TemplateView>: TemplateView {
  let content: Content
  let words: Words

  static var names: TemplateNames<BookPage> {
    [
      "labels": TemplateNames.Name(shape: Labels.shape) { .view(Labels(words: $0.words)) },
      "contentLanguage": .html { $0.words.contentLanguage },
      "words": .view { $0.words },
    ]
  }

  func value(named name: String) -> TemplateValue? {
    content.value(named: name) ?? Self.names.value(of: name, in: self)
  }

  /// The names that a template of such a page may use.
  static func shapes(_ words: Words) -> [String: TemplateShape] {
    var shapes = names.shapes
    shapes["words"] = .view { words.shapes }
    return shapes.merging(Content.names.shapes) { _, own in own }
  }
}

/// The book's style sheet, which needs to know nothing.
struct BookStyle: TemplateView {
  static let names: TemplateNames<BookStyle> = [:]
}

/// The session itself, with its agenda.
struct BookAgenda: TemplateView {
  let title: String
  let facts: [FactView]
  let summary: ParagraphsView?
  let plain: ParagraphsView?
  let items: [BookItem]
  let body: String
  let files: [BookPaper]

  static let names: TemplateNames<BookAgenda> = [
    "title": .content { $0.title }, "facts": .views { $0.facts }, "lead": .view { $0.summary },
    "plain": .view { $0.plain }, "items": .views { $0.items }, "body": .html { $0.body },
    "files": .views { $0.files },
  ]
}

struct BookItem: TemplateView {
  let item: AgendaItemView

  static let names: TemplateNames<BookItem> = [
    "id": .text { $0.item.id }, "item": .view { $0.item },
    "papers": .views { $0.item.papers.map { BookPaper(file: $0) } },
  ]
}

/// A paper: in the book, or with its address in full, for whoever reads on paper-like screens far from a browser.
struct BookPaper: TemplateView {
  let file: FileView

  static let names: TemplateNames<BookPaper> = [
    "file": .view { $0.file }, "address": .text { $0.file.href.contains("://") ? $0.file.href : nil },
  ]
}

struct BookVotes: TemplateView {
  let title: String
  let rows: [BookVote]
  let words: Words

  static let names: TemplateNames<BookVotes> = [
    "title": .text { $0.title }, "rows": .views { $0.rows },
    "ayesLabel": .text { $0.words.term(Vote.schema.label("for")) },
    "noesLabel": .text { $0.words.term(Vote.schema.label("against")) },
    "abstentionsLabel": .text { $0.words.term(Vote.schema.label("abstain")) },
    "resultLabel": .text { $0.words.term(AgendaItem.schema.label("result")) },
  ]
}

struct BookVote: TemplateView {
  let href: String
  let title: String
  let vote: Vote
  let result: String?

  static let names: TemplateNames<BookVote> = [
    "href": .text { $0.href }, "title": .content { $0.title },
    "ayes": .text { $0.vote.ayes.map(String.init) },
    "noes": .text { $0.vote.noes.map(String.init) },
    "abstentions": .text { $0.vote.abstentions.map(String.init) }, "result": .content { $0.result },
  ]
}

/// A paper or a resolution whose text is in the book.
struct BookText: TemplateView {
  let kind: String
  let title: String
  let facts: [FactView]
  let summary: ParagraphsView?
  let plain: ParagraphsView?
  let body: String
  let files: [BookPaper]

  static let names: TemplateNames<BookText> = [
    "kind": .text { $0.kind }, "title": .content { $0.title }, "facts": .views { $0.facts },
    "lead": .view { $0.summary }, "plain": .view { $0.plain }, "body": .html { $0.body },
    "files": .views { $0.files },
  ]
}
