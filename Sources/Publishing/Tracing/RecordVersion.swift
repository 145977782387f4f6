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
  let hasSecrecyMark: Bool
  /// What of personal data is found where it was written, as in a table under its heading.
  let personalData: [String]

  init(_ record: Record, _ text: ReadableText, _ clock: CouncilSeconds) {
    let common = record.common
    self.text = text
    isDraft = common.draft
    published = common.published.map(clock.seconds)
    withdrawn = common.withdrawn
    corrections = common.corrections
    disclosures = common.disclosures.map { "\($0.kind?.id ?? "") \($0.text ?? "")" }
    hasSecrecyMark = record.sensitive.contains { $0.kind == .secrecy }
    personalData = record.sensitive.filter { $0.kind != .secrecy }.map(\.text)
  }

  /// Whether nobody could tell the two apart.
  func reads(as other: RecordVersion) -> Bool {
    text == other.text && withdrawn == other.withdrawn && corrections == other.corrections
  }
}
