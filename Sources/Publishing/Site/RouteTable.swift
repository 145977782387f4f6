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
    let made = [records] + lists + [design, codes, others]
    let addresses = RoutePart(where: FormerAddresses.mayHold) {
      FormerAddresses(self, made: made.flatMap(\.routes)).routes()
    }
    return [assets] + made + [sitemap, addresses]
  }

  /// The pages that name others, and all that is beside them.
  private func listParts(_ folder: TemplateFolder, inVietnamese vietnamese: SiteContext) -> [RoutePart] {
    let start = RoutePart {
      [
        Route("index.html") { homePage() }, Route(SiteAddresses.notFound) { notFoundPage() },
        Route("\(SiteAddresses.follow)/index.html") { followPage() },
        Route(SiteAddresses.robots) { robots() },
      ] + securityRoutes()
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
      RoutePart(in: [SiteAddresses.withdrawn]) { withdrawnRoutes() },
      RoutePart(in: [SiteAddresses.changes]) { changeRoutes() },
      RoutePart(in: [SiteAddresses.proof, SiteAddresses.signers]) { proofRoutes() },
      RoutePart(in: [SiteAddresses.speakUp]) { speakUpRoutes() },
      RoutePart(in: [SiteAddresses.lookup]) { lookupRoutes() + numberRoutes() },
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
      + council.records.filter { !$0.isWithdrawn }.map { ($0.address, lastNews(of: $0)) }
  }

  private func routes(of record: Record) -> [Route] {
    let path = "\(record.address)/index.html"
    let aliases = record.common.aliases.compactMap(Alias.address).map { alias in
      Route("\(alias)/index.html") { redirect(from: alias, to: record) }
    }
    let twin = Route(SiteAddresses.twin(of: record)) { markdownTwin(of: record) }
    if let withdrawal = record.common.withdrawn {
      return [Route(path) { tombstone(record, withdrawal) }, twin] + withdrawnMatterRoutes(record, withdrawal)
        + aliases
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
    return own + [twin] + changeRoutes(of: record) + aliases
  }

  /// The files of records on the site: those that lie in their folders, and those that they name or link.
  private func fileRoutes() -> [Route] {
    var published: [String: ContentFile] = [:]
    for record in council.records where !record.isWithdrawn {
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
