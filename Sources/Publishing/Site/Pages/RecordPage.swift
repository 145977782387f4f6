import Council
import Markdown
import Vietnamese

/// What the pages of all kinds of record show.
struct RecordParts: TemplateView {
  let crumbs: Markup
  /// The small line above the title.
  var kind: Markup
  let title: String
  /// State, date and topics.
  let meta: Markup
  /// Since when it is on the site, and when it was changed.
  let history: Markup
  /// What ended or changed the record: "Bị bãi bỏ bởi Nghị quyết số 13/NQ-HĐND".
  let ending: Markup
  /// What is said of it in a chat group, without its address.
  let share: String
  let summary: ParagraphsView?
  let plain: ParagraphsView?
  let corrections: [StepView]
  let body: String
  let contents: Markup
  let files: [FileView]
  let fileFacts: [FileFactsView]
  /// Where it says what their hashes are good for.
  let proof: String
  var relations: [RelationGroup]
  let duties: DutiesView?
  let story: StoryView?
  /// Whether the kind puts something of its own beside the text.
  let hasOwnAside: Bool

  static let names: TemplateNames<RecordParts> = [
    "hasAside": .flag { $0.hasOwnAside || !$0.files.isEmpty || $0.duties != nil },
    "hasTies": .flag { $0.story != nil || !$0.relations.isEmpty },
    "crumbs": .markup { $0.crumbs }, "kind": .markup { $0.kind }, "title": .content { $0.title },
    "meta": .markup { $0.meta }, "history": .markup { $0.history }, "ending": .markup { $0.ending },
    "share": .text { $0.share },
    "lead": .view { $0.summary }, "plain": .view { $0.plain }, "corrections": .views { $0.corrections },
    "body": .html { $0.body }, "contents": .markup { $0.contents }, "files": .views { $0.files },
    "fileFacts": .views { $0.fileFacts }, "proofPage": .text { $0.proof },
    "hasMisfit": .flag { $0.fileFacts.contains(where: \.hasMisfit) },
    "hasSignatures": .flag { $0.fileFacts.contains { !$0.signatures.isEmpty } },
    "relations": .views { $0.relations }, "duties": .view { $0.duties }, "story": .view { $0.story },
  ]
}

/// A page of one record: the common parts, and what its kind adds. Names of the kind come first.
struct RecordPage<Details: TemplateView>: TemplateView {
  let details: Details
  let parts: RecordParts

  static var names: TemplateNames<RecordPage> { [:] }

  func value(named name: String) -> TemplateValue? {
    details.value(named: name) ?? parts.value(named: name)
  }
}

/// From this many headings on, a text has a table of contents.
private let headingsForContents = 5

extension SiteContext {
  /// - Parameters:
  ///   - shownFiles: paths of files that the page shows elsewhere.
  ///   - showsState: not where the facts give it.
  ///   - hrefs: those of the record's page, unless it is read elsewhere.
  func parts(
    of record: Record, kind: String?, shownFiles: Set<String> = [], showsDate: Bool = true,
    showsState: Bool = true, hasOwnAside: Bool = false, hrefs: Hrefs? = nil
  ) -> RecordParts {
    let hrefs = hrefs ?? .relative(from: record.address)
    let rendered = body(of: record, hrefs)
    let top = rendered.headings.filter { $0.level == 2 }
    let shown = top.count >= headingsForContents ? top : rendered.headings.filter { $0.level <= 3 }
    return RecordParts(
      crumbs: .crumbs(crumbs(of: record), hrefs), kind: kind.map { .text($0) } ?? .nothing,
      title: record.common.title,
      meta: .row(
        [
          showsState ? state(of: record)?.markup : nil,
          showsDate ? record.date.map { .time($0, clock) } : nil,
        ]
          + topicLinks(of: record, hrefs)),
      history: historyLine(of: record, hrefs),
      ending: ending(of: record, hrefs), share: shareText(of: record),
      summary: ParagraphsView(record.common.summary),
      plain: ParagraphsView(record.common.plain),
      corrections: record.common.corrections.map {
        StepView(date: Markup.time($0.date, clock), text: words.content($0.text))
      },
      body: rendered.html,
      contents: shown.count >= headingsForContents
        ? .items(nested(shown.map { ($0.level, .link("#\($0.id)", words.content($0.text))) })) : .nothing,
      files: files(of: record, except: shownFiles, hrefs), fileFacts: fileFacts(of: record, hrefs),
      proof: hrefs.page(SiteAddresses.proof), relations: relations(of: record, hrefs),
      duties: duties(of: record), story: story(of: record, hrefs),
      hasOwnAside: hasOwnAside)
  }

  private func ending(of record: Record, _ hrefs: Hrefs) -> Markup {
    guard let (words, other) = ending(of: record) else { return .nothing }
    return .row([.text(words), .link(hrefs.page(other.address), shortName(of: other))])
  }

  /// The instrument by which this one was amended, replaced or repealed, and that it was.
  func ending(of record: Record) -> (words: String, by: Record)? {
    let keys = ["repeals": Words.Key.repealedBy, "replaces": .replacedBy, "amends": .amendedBy]
    guard let change = council.change(of: record), let key = keys[change.mention.field.leaf] else {
      return nil
    }
    return (words[key], change.from)
  }

  /// The way from the kind's list, and within it from the record's year.
  func crumbs(of record: Record) -> [Crumb] {
    guard !record.kind.isBare else { return [] }
    let list = Crumb(title: Section.title(ofList: record.kind, words), address: record.kind.folder)
    guard !record.kind.isDirectory, let year = record.year, listed.has(year: year, of: record.kind) else {
      return [list]
    }
    return [list, Crumb(title: String(year), address: SiteAddresses.year(year, of: record.kind))]
  }

  /// A page for one record.
  func page<Details: TemplateView>(
    of record: Record, _ details: Details, _ parts: RecordParts, template: String
  ) -> String {
    page(
      RecordPage(details: details, parts: parts), template: template, at: record.address,
      title: record.common.title,
      summary: record.common.summary ?? record.common.plain.map { String($0.prefix(200)) },
      section: record.kind.folder, calendar: calendarLink(of: record, .relative(from: record.address)),
      twin: SiteAddresses.twinName, crumbs: crumbs(of: record), about: thing(of: record))
  }

  /// Headings of the third level as lists within the item of the heading above them.
  private func nested(_ headings: [(level: Int, link: Markup)]) -> [Markup] {
    var items: [(link: Markup, below: [Markup])] = []
    for heading in headings {
      if heading.level > 2, !items.isEmpty {
        items[items.count - 1].below.append(heading.link)
      } else {
        items.append((heading.link, []))
      }
    }
    return items.map { .row([$0.link, .numberedList($0.below)]) }
  }
}
