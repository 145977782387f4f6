import Checking
import Council
import SensitiveText

/// A record as it was in one commit.
struct RecordVersion: Sendable {
  let text: ReadableText
  let isDraft: Bool
  /// Before which it was not on the site, in seconds since 1970.
  let published: Int?
  let withdrawn: Withdrawal?
  let corrections: [Correction]
  /// What personal data the office made public in it.
  let disclosures: [String]
  /// For what of it no site is made, unless the office makes it public of itself.
  let undeclared: [SensitiveFinding]
  let isDeputy: Bool
  /// What a deputy's or a body's record makes public.
  let contacts: PublicContacts?
  /// Whether it is not known if a site was ever made of it.
  var isDoubtful = false
  /// What of personal data is found where it was written, as in a table under its heading.
  let personalData: [String]

  /// - Parameter text: nil where its words are not asked for.
  init(_ record: Record, _ text: ReadableText?, _ clock: CouncilSeconds) {
    let common = record.common
    self.text = text ?? .nothing
    isDraft = common.draft
    published = common.published.map(clock.seconds)
    withdrawn = common.withdrawn
    corrections = common.corrections
    disclosures = common.disclosures.map { "\($0.kind?.id ?? "") \($0.text ?? "")" }
    undeclared = text == nil ? [] : undeclaredFindings(in: record)
    isDeputy = record.content is Deputy
    let makesPublic = isDeputy || record.content is Organization
    contacts = makesPublic ? PublicContacts(settings: nil, records: [record]) : nil
    personalData = record.sensitive.filter { $0.kind != .secrecy }.map(\.text)
  }

  /// Whether nobody could tell the two apart.
  func reads(as other: RecordVersion) -> Bool {
    text.reads(as: other.text) && withdrawn == other.withdrawn && corrections == other.corrections
  }
}
