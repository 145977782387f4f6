import Council

/// The site's own words, out of `words.<language>.yaml` in the templates' folder: one `key: text` a line. Where a
/// language has another form for one thing than for many, `key: {one: "{0} file", other: "{0} files"}`.
///
/// What schemas declare in Vietnamese (labels of fields, help, values, names of kinds) is translated under `terms`, by
/// what is declared: `Ngày ban hành: Date of issue`.
package struct Words: Sendable {
  let language: SiteLanguage
  private let texts: [String: String]
  /// Where {0} is 1.
  private let ones: [String: String]
  let terms: [String: String]
  /// Of many, where that is another form.
  private let many: [String: String]

  init(
    _ language: SiteLanguage = .vietnamese, texts: [String: String], ones: [String: String] = [:],
    terms: [String: String] = [:], many: [String: String] = [:]
  ) {
    self.language = language
    self.texts = texts
    self.ones = ones
    self.terms = terms
    self.many = many
  }

  /// The words that the program itself puts together. `{0}`, `{1}` stand for what differs. All other words are
  /// the templates' own.
  enum Key: String, CaseIterable {
    case aimedAt = "file-and-size"
    case interface = "interface-title"
    case designByDay = "design-by-day"
    case designByNight = "design-by-night"
    case designAgainst = "design-against"
    case page = "page-number"
    case chapterFrom = "watch-from"
    case submittedBy = "submitted-by"
    case votesFor = "votes-for"
    case votesAgainst = "votes-against"
    case votesAbstain = "votes-abstain"
    case present = "present-of"
    case presentOnly = "present-only"
    case numbered = "kind-and-number"
    case kindAndForm = "kind-and-form"
    case coded = "code-and-title"
    case inForce = "state-in-force"
    case notYet = "state-not-yet"
    case amended = "state-amended"
    case replaced = "state-replaced"
    case repealed = "state-repealed"
    case expired = "state-expired"
    case withdrawn = "state-withdrawn"
    case withdrawnSince = "withdrawn-since"
    case overdue = "overdue-by"
    case overdueRecommendations = "overdue-recommendations"
    case openUntil = "open-until"
    case answeredOverdue = "overdue"
    case progress = "progress-percent"
    case nextSession = "next-session-in"
    case nextSessionSomeDay = "next-session"
    case sessionToday = "next-session-today"
    case sessionTomorrow = "next-session-tomorrow"
    case lastSession = "last-session"
    case allPapers = "all-papers"
    case aboutThatMuch = "about-that-much"
    case book
    case recordingFile = "recording-file"
    case watchElsewhere = "watch-elsewhere"
    case bookCover = "book-cover"
    case bookContents = "contents"
    case bookAccessibility = "book-accessibility"
    case scanThisPage = "scan-this-page"
    case fileCount = "file-count"
    case items = "agenda-items"
    case papers = "papers-count"
    case amendedBy = "amended-by"
    case replacedBy = "replaced-by"
    case repealedBy = "repealed-by"
    case namedBySession = "named-by-session"
    case resolvedBySession = "resolutions-of-session"
    case namedBySupervision = "named-by-supervision"
    case questionsOfSession = "questions-of-session"
    case budgetsOfSession = "budgets-of-session"
    case establishedBy = "established-by"
    case petitionsOfMeeting = "petitions-of-meeting"
    case petitionsOfProject = "petitions-of-project"
    case paidFromBudget = "paid-from-budget"
    case decidedFor = "decided-for"
    case reportOfMeeting = "report-of-meeting"
    case citedBy = "cited-by"
    case questionsAsked = "questions-asked"
    case questionsAnswered = "questions-answered"
    case meetingsHeld = "meetings-held"
    case sessionsMissed = "sessions-missed"
    case partsOfOrganization = "parts-of-organization"
    case supervisionsLed = "supervisions-led"
    case supervisionsUndergone = "supervisions-undergone"
    case recommendationsOwned = "recommendations-owned"
    case petitionsOwned = "petitions-owned"
    case projectsOwned = "projects-owned"
    case documentsIssued = "documents-issued"
    case eventsOrganized = "events-organized"
    case submittedTo = "submitted-to"
    case moreRecords = "more-records"
    case undated
    case currentMembers = "current-members"
    case formerMembers = "former-members"
    case currentOrganizations = "current-organizations"
    case formerOrganizations = "former-organizations"
    case members
    case photoOf = "photo-of"
    case attendance = "attendance-at-sessions"
    case presentAt = "present-at"
    case votersPresent = "voters-present"
    case deputyAsks = "deputy-asks"
    case votersAsk = "voters-ask"
    case asked = "step-asked"
    case promiseDue = "step-promise-due"
    case dutyOnTime = "duty-on-time"
    case dutyLate = "duty-late"
    case dutyDone = "duty-done"
    case dutyToday = "duty-today"
    case dutyIn = "duty-in"
    case dutyOverdue = "duty-overdue"
    case missingDisclosure = "missing-disclosure"
    case finishDue = "finish-due"
    case storyMet = "story-met"
    case storyPetitioned = "story-petitioned"
    case storyBegun = "story-begun"
    case storyFinished = "story-finished"
    case ledger
    case answerTo = "answer-to"
    case ledgerOf = "ledger-of"
    case madePublic = "made-public"
    case ledgerNumber = "ledger-number"
    case ledgerWhat = "ledger-what"
    case ledgerHow = "ledger-how"
    case ledgerAddress = "ledger-address"
    case ledgerDue = "ledger-due"
    case ledgerState = "ledger-state"
    case onThisSite = "on-this-site"
    case postedAt = "posted-at"
    case standing
    case criterionMet = "criterion-met"
    case criterionUnmet = "criterion-unmet"
    case year = "year-column"
    case metCount = "met-count"
    case countedSessions = "counted-sessions"
    case unmetCount = "unmet-count"
    case share
    case percent
    case target
    case targetLeast = "target-least"
    case targetMost = "target-most"
    case targetBetween = "target-between"
    case targetReached = "target-reached"
    case targetMissed = "target-missed"
    case targetExceeded = "target-exceeded"
    case otherParts = "other-parts"
    case noFigures = "no-figures"
    case byYear = "by-year"
    case byTopic = "by-topic"
    case byOwner = "by-owner"
    case daysToAnswer = "days-to-answer"
    case days
    case unnamed
    case notYetDue = "not-yet-due"
    case afterSupervision = "recommendations-title"
    case total
    case followed
    case speakUp = "speak-up"
    case speakUpFrom = "speak-up-from"
    case speakUpLead = "speak-up-lead"
    case lookup
    case speakUpPrivacy = "speak-up-privacy"
    case letterTo = "letter-to"
    case letterWhere = "letter-where"
    case letterWhat = "letter-what"
    case letterWish = "letter-wish"
    case letterReply = "letter-reply"
    case letterSubject = "letter-subject"
    case paperForm = "paper-form"
    case quarter
    case byQuarter = "by-quarter"
    case receivedInQuarter = "received-in-quarter"
    case answeredInQuarter = "answered-in-quarter"
    case waiting
    case doneCount = "done-count"
    case explainedCount = "explained-count"
    case whereMoneyGoes = "where-money-goes-in"
    case budgetComparison = "budget-comparison"
    case totalsOf = "totals-of"
    case itemsOf = "items-of"
    case ofEstimate = "of-estimate"
    case onLastYear = "on-last-year"
    case perHead = "per-head"
    case estimate
    case execution
    case expenditureOf = "expenditure-of"
    case reportTitle = "report-title"
    case reportAsOf = "report-as-of"
    case reportSessions = "report-sessions"
    case reportOrdinary = "report-ordinary"
    case reportStanding = "report-standing"
    case reportResolutions = "report-resolutions"
    case reportSupervisions = "report-supervisions"
    case reportDoneOf = "report-done-of"
    case reportQuestions = "report-questions"
    case reportMeetings = "report-meetings"
    case reportPetitions = "report-petitions"
    case reportBudgets = "report-budgets"
    case reportProjects = "report-projects"
    case reportOverdue = "report-overdue"
    case reportOverdueLead = "report-overdue-lead"
    case reportWhat = "report-what"
    case reportWho = "report-who"
    case reportState = "report-state"
    case reportCriteria = "report-criteria"
    case aim = "aimed-at"
    case years = "year-and-count"
    case unit
    case ofPlanned = "executed-of-planned"
    case byPlace = "by-place"
    case petitionsByPlace = "petitions-by-place"
    case neighbourhood
    case residentialArea = "residential-area"
    case received = "step-received"
    case transferred = "step-transferred"
    case answered = "step-answered"
    case due = "step-due"
    case yes, no, until
    case feedOf = "feed-of-kind"
    case feedOfAll = "feed-of-all"
    case sizeInBytes = "size-bytes"
    case sizeInKilobytes = "size-kilobytes"
    case sizeInMegabytes = "size-megabytes"
    case tileMonth = "tile-month"
    case tileYear = "tile-year"
    case dayOfMonth = "day-of-month"
    case calendar
    case calendarOf = "calendar-of"
    case sampleBanner = "sample-banner"
    case sampleMark = "sample-mark"
    case notPublic = "not-public"
    case addToCalendar = "add-to-calendar"
    case updateCalendar = "update-calendar"
    case continued
    case continuedUntil = "continued-until"
    case video, time
    case onDay = "on-day"
    case atTime = "at-time"
    case footnotes
    case backToText = "back-to-text"
    case taskDone = "task-done"
    case taskOpen = "task-open"
    case table
    case tableFigures = "table-figures"
    case qrLabel = "qr-label"
    case answerPaper = "answer-paper"
    case attached
    case notFound = "not-found"
    case source
    case kindOfRecord = "kind-of-record"
    case dataOfKind = "data-of-kind"
    case budgetDataset = "budget-dataset"
    case dataOf = "data-of-council"
    case dataTitle = "data-title"
    case dataEverything = "data-everything"
    case recordCount = "record-count"
    case proofTitle = "proof-title"
    case proofLead = "proof-lead"
    case llmsLead = "llms-lead"
    case llmsHow = "llms-how"
    case llmsRecords = "llms-records"
    case dataLead = "data-lead"
    case popoloTitle = "popolo-title"
    case popoloText = "popolo-text"
    case oparlTitle = "oparl-title"
    case oparlText = "oparl-text"
    case dataChoices = "data-choices"
    case budgetLines = "budget-lines"
    case search
    case recordsUnder = "records-under"
    case otherLetters = "other-letters"
    case notYetInForce = "state-not-yet-in-force"
    case broadcasts
    case weekTitle = "week-title"
    case weekOf = "week-of"
    case broadcastOf = "broadcast-of"
    case broadcastTime = "broadcast-time"
    case broadcastDay = "broadcast-day"
    case broadcastBegins = "broadcast-begins"
    case broadcastAddress = "broadcast-address"
    case broadcastGreeting = "broadcast-greeting"
    case broadcastWeek = "broadcast-week"
    case broadcastFrom = "broadcast-from"
    case broadcastHeld = "broadcast-held"
    case broadcastDecided = "broadcast-decided"
    case broadcastAnswered = "broadcast-answered"
    case broadcastPublished = "broadcast-published"
    case broadcastCorrected = "broadcast-corrected"
    case broadcastPetition = "broadcast-petition"
    case broadcastQuestion = "broadcast-question"
    case broadcastAnswer = "broadcast-answer"
    case broadcastAnswerInFull = "broadcast-answer-in-full"
    case broadcastComing = "broadcast-coming"
    case broadcastOccasion = "broadcast-occasion"
    case broadcastPlace = "broadcast-place"
    case broadcastOff = "broadcast-off"
    case broadcastEffective = "broadcast-effective"
    case broadcastDue = "broadcast-due"
    case broadcastOwner = "broadcast-owner"
    case broadcastAgenda = "broadcast-agenda"
    case broadcastItem = "broadcast-item"
    case broadcastResult = "broadcast-result"
    case broadcastBallots = "broadcast-ballots"
    case broadcastPresent = "broadcast-present"
    case broadcastResolutions = "broadcast-resolutions"
    case broadcastMore = "broadcast-more"
    case broadcastThanks = "broadcast-thanks"
    case notice
    case noticeWeek = "notice-week"
    case noticeComing = "notice-coming"
    case noticeDecided = "notice-decided"
    case noticeAnswered = "notice-answered"
    case noticePublished = "notice-published"
    case noticeMore = "notice-more"
    case backToSession = "back-to-session"
    case portalHome = "portal-home"
    case portalLead = "portal-lead"
    case portalCouncils = "portal-councils"
    case portalCouncil = "portal-council"
    case portalOwnSite = "portal-own-site"
    case portalNewest = "portal-newest"
    case portalRecords = "portal-records"
    case portalData = "portal-data"
    case portalUnknown = "portal-unknown"
    case portalMissing = "portal-missing"
    case portalMade = "portal-made"
    case portalKept = "portal-kept"
    case portalAll = "portal-all"
    case portalSideBySide = "portal-side-by-side"
    case portalStandingLead = "portal-standing-lead"
    case portalCriterion = "portal-criterion"
  }

  /// A label, a help, a value or the name of a kind as schemas declare it, in the site's language.
  func term(_ declared: String) -> String { terms[declared] ?? declared }

  /// The same of many.
  func many(_ declared: String) -> String { many[declared] ?? term(declared) }

  subscript(key: Key, arguments: String...) -> String {
    let text = (arguments.first == "1" ? ones[key.rawValue] : nil) ?? texts[key.rawValue] ?? ""
    guard !arguments.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    while let brace = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      result += rest[..<brace]
      let digit = rest.utf8.index(after: brace)
      let end = rest.utf8[digit...].firstIndex(of: UInt8(ascii: "}"))
      guard let end, let index = Int(rest[digit..<end]), arguments.indices.contains(index) else {
        result += "{"
        rest = rest[digit...]
        continue
      }
      result += arguments[index]
      rest = rest[rest.utf8.index(after: end)...]
    }
    return result + rest
  }
}

extension Words {
  var shapes: [String: TemplateShape] {
    texts.mapValues { _ in .text }
  }
}

extension Words: TemplateView {
  /// The names depend on the file; see `shapes`.
  package static let names: TemplateNames<Words> = [:]

  package func value(named name: String) -> TemplateValue? {
    texts[name].map { .text($0) }
  }
}
