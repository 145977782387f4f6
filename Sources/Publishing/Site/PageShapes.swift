extension SiteContext {
  /// The names that each page's template may use.
  static func pageShapes(_ words: Words) -> [String: [String: TemplateShape]] {
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
      "changes": Page<ChangesPage>.shapes(words),
      "record-changes": Page<RecordChangesPage>.shapes(words),
      "proof": Page<ProofPage>.shapes(words), "data": Page<DataPage>.shapes(words),
      "design": Page<DesignPage>.shapes(words),
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
