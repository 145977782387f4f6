import Council
import Vietnamese

/// A council as the portal knows it: who it is, and what it said of itself.
package struct GatheredCouncil: Sendable {
  /// As the portal calls it.
  package let name: String
  /// Of its own site, with a stroke at its end.
  package let address: String
  /// Nil where its data could never be had.
  package let report: CouncilReport?
  /// The day on which the data were had, where they could not be had today.
  package let keptSince: WrittenDate?

  package init(name: String, address: String, report: CouncilReport?, keptSince: WrittenDate?) {
    self.name = name
    self.address = address
    self.report = report
    self.keptSince = keptSince
  }
}

/// What a council's own data say (see `Digest`), every field of it known to be what it should be.
package struct CouncilReport: Sendable {
  package let level: AdministrativeLevel
  /// The day on which its site was built.
  package let made: WrittenDate
  package let license: String
  package let isSample: Bool
  /// By what is counted, the newest year first.
  package let standing: [Formula: [YearShare]]
  package let records: [ReportedRecord]

  /// Those that meet a criterion, out of all that it counts.
  package struct YearShare: Sendable {
    package let year: Int
    package let part: Int
    package let whole: Int

    package init(year: Int, part: Int, whole: Int) {
      self.year = year
      self.part = part
      self.whole = whole
    }
  }

  package init(
    level: AdministrativeLevel, made: WrittenDate, license: String, isSample: Bool,
    standing: [Formula: [YearShare]], records: [ReportedRecord]
  ) {
    self.level = level
    self.made = made
    self.license = license
    self.isSample = isSample
    self.standing = standing
    self.records = records
  }
}

/// A record on a council's site. Texts are one line each and hold no control characters.
package struct ReportedRecord: Sendable {
  package let kind: Kind
  /// In full, below the council's address.
  package let url: String
  package let title: String
  package let type: String?
  package let number: String?
  package let place: String?
  package let date: WrittenDate?
  package let year: Int?
  package let news: WrittenDate?
  package let due: WrittenDate?
  package let state: String?
  package let tone: Tone?
  package let summary: String?

  package enum Tone: String, Sendable, Decodable {
    case done, going, late, refused, rest
  }

  package init(
    kind: Kind, url: String, title: String, type: String?, number: String?, place: String?,
    date: WrittenDate?, year: Int?, news: WrittenDate?, due: WrittenDate?, state: String?, tone: Tone?,
    summary: String?
  ) {
    self.kind = kind
    self.url = url
    self.title = title
    self.type = type
    self.number = number
    self.place = place
    self.date = date
    self.year = year
    self.news = news
    self.due = due
    self.state = state
    self.tone = tone
    self.summary = summary
  }
}
