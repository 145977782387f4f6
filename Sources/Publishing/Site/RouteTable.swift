import Council
import Diagnostics
import Vietnamese

/// The site: a table of routes. Nothing else knows how a page comes to be.
package struct RouteTable: Sendable {
  private let parts: [RoutePart]
  private let all: Once<[Route]>
  /// The files of a record whose text has changed.
  private let revised: @Sendable (_ record: Record, _ revision: Record) -> [Route]

  init(
    _ parts: [RoutePart],
    revised: @escaping @Sendable (_ record: Record, _ revision: Record) -> [Route] = { _, _ in [] }
  ) {
    self.parts = parts
    self.revised = revised
    all = Once { parts.flatMap(\.routes).sorted { $0.path < $1.path } }
  }

  /// By path, each path once.
  package var routes: [Route] { all.value }

  /// The route of one file. No more of the table is made than it takes to find it.
  package func route(at path: String) -> Route? {
    parts.lazy.compactMap { $0.route(at: path) }.first
  }

  /// The same site where only the text of one record has changed: its own files have it, those that quote it do not.
  package func revising(_ record: Record, as revision: Record) -> RouteTable {
    let own = revised(record, revision)
    let paths = Set(own.map(\.path))
    return RouteTable([RoutePart(where: { paths.contains($0) }) { own }] + parts, revised: revised)
  }
}

/// What lies in the templates' folder.
package struct TemplateFolder: Sendable {
  /// As the user named it.
  package let name: String
  /// Templates by name, without `.mustache`.
  package let templates: [String: TemplateSource]
  /// `words.<language>.yaml`, by language.
  package let words: [String: TemplateSource]
  /// Everything else, published as it is: style sheets, pictures.
  package let assets: [String: [UInt8]]
  /// What its texts say, by the language of the words; parsed once for all sites that are made with them.
  fileprivate let parsed: [SiteLanguage: Once<ParsedTemplates>]

  package init(
    name: String, templates: [String: TemplateSource], words: [String: TemplateSource],
    assets: [String: [UInt8]]
  ) {
    self.name = name
    self.templates = templates
    self.words = words
    self.assets = assets
    parsed = Dictionary(
      uniqueKeysWithValues: SiteLanguage.allCases.map { language in
        (language, Once { ParsedTemplates(name: name, templates, words[language.code], language) })
      })
  }
}

extension RouteTable {
  /// Turns a council into its site.
  /// - Returns: nil with the reasons where templates or words do not do.
  package static func make(
    _ council: PeoplesCouncil, folder: TemplateFolder
  ) -> (table: RouteTable?, diagnostics: [Diagnostic]) {
    let language = council.settings.language
    let (context, problems) = SiteContext.make(council, folder, language)
    guard let context, language != .vietnamese else {
      return (context.map { $0.table(folder, inVietnamese: $0) }, problems)
    }
    // What is read over loudspeakers and pinned up is Vietnamese in every site.
    let (vietnamese, others) = SiteContext.make(council, folder, .vietnamese)
    return (
      vietnamese.map { context.table(folder, inVietnamese: $0) }, problems + others
    )
  }
}

/// The words and templates of one language, as far as they do.
private struct ParsedTemplates: Sendable {
  let words: Words?
  let templates: Templates?
  let diagnostics: [Diagnostic]

  init(
    name: String, _ templates: [String: TemplateSource], _ source: TemplateSource?, _ language: SiteLanguage
  ) {
    let (words, problems) = Words.parse(source, of: language, inFolder: name)
    self.words = words
    guard let words else {
      (self.templates, diagnostics) = (nil, problems)
      return
    }
    let (parsed, more) = Templates.parse(
      templates, folder: name, pages: SiteContext.pageShapes(words), marksContent: language != .vietnamese)
    (self.templates, diagnostics) = (parsed, problems + more)
  }
}

extension TemplateFolder {
  fileprivate func parsed(_ language: SiteLanguage) -> ParsedTemplates? { parsed[language]?.value }
}

extension SiteContext {
  /// - Parameter language: of the words; that of the site, but for texts that are Vietnamese in every site.
  /// - Returns: nil with the reasons where templates or words do not do.
  static func make(
    _ council: PeoplesCouncil, _ folder: TemplateFolder, _ language: SiteLanguage
  ) -> (context: SiteContext?, diagnostics: [Diagnostic]) {
    guard let parsed = folder.parsed(language) else { return (nil, []) }
    guard let words = parsed.words, let templates = parsed.templates else { return (nil, parsed.diagnostics) }
    return (
      SiteContext(
        council: council, words: words, templates: templates, assetSizes: folder.assets.mapValues(\.count)),
      parsed.diagnostics
    )
  }

  /// The names that each page's template may use.
  fileprivate static func pageShapes(_ words: Words) -> [String: [String: TemplateShape]] {
    var pages = shapesOfAllPages(words)
    // Their words are Vietnamese in every site.
    if words.language != .vietnamese { for page in ["notice", "design"] { pages[page] = nil } }
    return pages
  }

  private static func shapesOfAllPages(_ words: Words) -> [String: [String: TemplateShape]] {
    func record<Details: TemplateView>(_: Details.Type) -> [String: TemplateShape] {
      Page<NoDetails>.shapes(words).merging(RecordParts.names.shapes) { _, own in own }
        .merging(Details.names.shapes) { _, own in own }
    }
    return [
      "home": Page<HomePage>.shapes(words), "list": Page<ListPage>.shapes(words),
      "petitions": Page<PetitionList>.shapes(words), "budgets": Page<BudgetList>.shapes(words),
      "calendar": Page<CalendarPage>.shapes(words), "month": Page<MonthPage>.shapes(words),
      "speak-up": Page<SpeakUpPage>.shapes(words), "village-sheet": Page<VillageSheet>.shapes(words),
      "paper-form": Page<PaperForm>.shapes(words), "lookup": Page<LookupPage>.shapes(words),
      "search": Page<SearchPage>.shapes(words), "letter": Page<LetterPage>.shapes(words),
      "groups": Page<GroupList>.shapes(words), "follow": Page<FollowPage>.shapes(words),
      "proof": Page<ProofPage>.shapes(words),
      "data": Page<DataPage>.shapes(words), "design": Page<DesignPage>.shapes(words),
      "broadcasts": Page<BroadcastList>.shapes(words), "notice": Page<Notice>.shapes(words),
      "404": Page<NotFound>.shapes(words), "redirect": Page<Redirect>.shapes(words),
      "withdrawn": Page<Tombstone>.shapes(words), "door": Page<DoorSheet>.shapes(words),
      "items": Page<ItemSheet>.shapes(words),
      "instrument": record(InstrumentPage.self), "session": record(SessionPage.self),
      "supervision": record(SupervisionPage.self), "matter": record(MatterPage.self),
      "record": record(DetailsPage.self),
      "directory": Page<DirectoryPage>.shapes(words), "ledger": Page<LedgerList>.shapes(words),
      "budget-comparison": Page<BudgetComparison>.shapes(words), "standing": Page<StandingPage>.shapes(words),
      "statistics": Page<StatisticsPage>.shapes(words), "counted": Page<CountedList>.shapes(words),
      "ledger-quarter": Page<LedgerQuarter>.shapes(words), "ledger-sheet": Page<LedgerQuarter>.shapes(words),
      "budget": record(BudgetPage.self), "page": record(NoDetails.self),
      "masthead": FurnitureView.shapes(words), "head": FurnitureView.shapes(words),
      "footer": FurnitureView.shapes(words),
      "book-agenda": BookPage<BookAgenda>.shapes(words), "book-votes": BookPage<BookVotes>.shapes(words),
      "book-text": BookPage<BookText>.shapes(words), "book-style": BookStyle.names.shapes,
      "rss": Feed.shapes(words), "atom": Feed.shapes(words), "feed-text": FeedText.names.shapes,
    ]
  }
}

extension SiteContext {
  fileprivate func table(_ folder: TemplateFolder, inVietnamese vietnamese: SiteContext) -> RouteTable {
    RouteTable(parts(folder, inVietnamese: vietnamese)) { record, revision in
      revising(record, as: revision).routes(of: record)
    }
  }

  /// What is asked for most, and what is soon made, comes first.
  /// - Parameter vietnamese: the same site in Vietnamese, which may be this one.
  private func parts(_ folder: TemplateFolder, inVietnamese vietnamese: SiteContext) -> [RoutePart] {
    let assets = RoutePart {
      folder.assets.map { path, bytes in Route(path, bytes: { bytes }) }
    }
    let records = RoutePart(of: council.records) {
      routes(of: $0) + vietnamese.broadcastRoutes(of: $0)
    }
    let lists = listParts(folder, inVietnamese: vietnamese)
    let design = RoutePart(in: [SiteAddresses.design]) { vietnamese.designRoutes(folder) }
    let others = RoutePart { fileRoutes() + feedRoutes() + calendarFileRoutes() }
    let sitemap = RoutePart(where: { $0.hasPrefix("sitemap") && !$0.contains("/") }) {
      sitemapRoutes(pages(lists.flatMap(\.routes)))
    }
    let codes = RoutePart(in: [SiteAddresses.lookup]) { codeRoutes() }
    return [assets, records] + lists + [design, codes, others, sitemap]
  }

  /// The pages that name others, and all that is beside them.
  private func listParts(_ folder: TemplateFolder, inVietnamese vietnamese: SiteContext) -> [RoutePart] {
    let start = RoutePart {
      [
        Route("index.html") { homePage() }, Route(SiteAddresses.notFound) { notFoundPage() },
        Route("\(SiteAddresses.follow)/index.html") { followPage() },
        Route(SiteAddresses.robots) { robots() },
      ]
    }
    let kinds = listed.kinds.map { kind in
      RoutePart(in: [kind.folder, SiteAddresses.narrowing]) { listRoutes(of: kind) }
    }
    return [start] + kinds + [
      RoutePart(in: [SiteAddresses.calendar]) { calendarRoutes() },
      RoutePart(in: [SiteAddresses.topics]) { routes(of: topics) },
      RoutePart(in: [SiteAddresses.places]) { routes(of: places) },
      RoutePart(in: [SiteAddresses.ledger]) { ledgerRoutes() },
      RoutePart(in: [SiteAddresses.standing]) { standingRoutes() },
      RoutePart(in: [BudgetDisclosure.kind.folder]) { budgetComparisonRoutes() },
      RoutePart(in: [SiteAddresses.data, SiteAddresses.forLanguageModels]) {
        OpenData(self).routes()
          + [Route(SiteAddresses.digest, bytes: { vietnamese.digest().bytes(.compact) })]
      },
      RoutePart(in: [SiteAddresses.proof, SiteAddresses.signers]) { proofRoutes() },
      RoutePart(in: [SiteAddresses.speakUp]) { speakUpRoutes() },
      RoutePart(in: [SiteAddresses.lookup]) { lookupRoutes() },
      RoutePart(in: [SiteAddresses.search]) {
        searchRoutes(hasScript: folder.assets["tim-kiem.js"] != nil)
      },
      RoutePart(in: [SiteAddresses.broadcasts]) {
        listed.kinds.isEmpty ? [] : Broadcasts(self, inVietnamese: vietnamese).routes()
      },
    ]
  }

  /// The addresses of all pages that are to be found, and when each last changed, where that is known.
  private func pages(_ lists: [Route]) -> [(address: String, changed: WrittenDate?)] {
    // Sheets to print are the same as the pages beside them.
    let pages = lists.filter {
      $0.path.hasSuffix("index.html") && !$0.path.hasSuffix("/\(SiteAddresses.sheet)/index.html")
    }
    return pages.map {
      (String($0.path.dropLast("index.html".count + ($0.path == "index.html" ? 0 : 1))), nil)
    }
      + council.records.filter { $0.common.withdrawn == nil }.map { ($0.address, lastNews(of: $0)) }
  }

  private func routes(of record: Record) -> [Route] {
    let path = "\(record.address)/index.html"
    let aliases = record.common.aliases.compactMap(Alias.address).map { alias in
      Route("\(alias)/index.html") { redirect(from: alias, to: record) }
    }
    let twin = Route(SiteAddresses.twin(of: record)) { markdownTwin(of: record) }
    if let withdrawal = record.common.withdrawn {
      return [Route(path) { tombstone(record, withdrawal) }, twin] + aliases
    }
    let own: [Route] =
      switch record.content {
      case let session as Session: sessionRoutes(record, session)
      case let supervision as Supervision: [Route(path) { supervisionPage(record, supervision) }]
      case let budget as BudgetDisclosure: [Route(path) { budgetPage(record, budget) }]
      case let petition as Petition:
        [Route(path) { petitionPage(record, petition) }] + matterFeedRoutes(record)
      case let question as Question:
        [Route(path) { questionPage(record, question) }] + matterFeedRoutes(record)
      case let project as Project: [Route(path) { projectPage(record, project) }]
      case let meeting as VoterMeeting: [Route(path) { voterMeetingPage(record, meeting) }]
      case let event as Event: [Route(path) { eventPage(record, event) }]
      case let deputy as Deputy: [Route(path) { deputyPage(record, deputy) }]
      case let organization as Organization: [Route(path) { organizationPage(record, organization) }]
      case is LandPlan: [Route(path) { landPlanPage(record) }]
      case is News: [Route(path) { newsPage(record) }]
      case is Report: [Route(path) { reportPage(record) }]
      case let resolution as Resolution: [Route(path) { instrumentPage(record, resolution.instrument) }]
      case let document as OfficialDocument: [Route(path) { instrumentPage(record, document.instrument) }]
      default: [Route(path) { plainPage(record) }]
      }
    return own + [twin] + aliases
  }

  /// The files of records on the site: those that lie in their folders, and those that they name or link.
  private func fileRoutes() -> [Route] {
    var published: [String: ContentFile] = [:]
    for record in council.records where record.common.withdrawn == nil {
      var own = council.ownFiles(of: record)
      own += record.mentions.compactMap { $0.kind == .file ? file($0.text, of: record) : nil }
      own += linkedFiles(of: record)
      for file in own { published[file.path] = file }
    }
    return published.values.flatMap { file -> [Route] in
      let copies = copies(of: file).map { Route($0, of: file) }
      return copies.contains { $0.path == file.address }
        ? copies : copies + [Route(file.address, file: file.diskPath)]
    }
  }
}

extension Words {
  /// - Parameter folder: its name.
  /// - Returns: nil with the reasons where a folder has no words of a language, or they do not do.
  static func parse(
    _ source: TemplateSource?, of language: SiteLanguage, inFolder folder: String
  ) -> (words: Words?, diagnostics: [Diagnostic]) {
    guard let source else {
      let place = Place(file: "\(folder)/words.\(language.code).yaml")
      return (nil, [.error(.noWords(language.code), at: place)])
    }
    return parse(source, language)
  }
}

extension Message {
  fileprivate static func noWords(_ language: String) -> Message {
    Message(
      "missing-words",
      Localized(
        vi: "thiếu tệp lời của trang (words.\(language).yaml)", en: "words.\(language).yaml is missing"),
      fix: Localized(
        vi: "chép lại tệp này từ bản gốc của công cụ", en: "copy it again from the tool's own templates"),
      fault: .environment)
  }
}
