import Council
import Vietnamese

/// A resolution or another official document.
struct InstrumentPage: TemplateView {
  let facts: [FactView]
  let vote: VoteView?
  let recipients: [String]

  static let names: TemplateNames<InstrumentPage> = [
    "facts": .views { $0.facts }, "vote": .view { $0.vote }, "recipients": .contents { $0.recipients },
  ]
}

extension SiteContext {
  func instrumentPage(_ record: Record, _ instrument: Instrument) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    let number = instrument.number
    let kind =
      number.map { words[.numbered, typeName(of: record), words.content($0)] } ?? typeName(of: record)
    let parts = parts(of: record, kind: kind)
    return page(
      of: record,
      InstrumentPage(
        facts: facts(of: instrument, in: record, hrefs), vote: instrument.vote.flatMap { view(of: $0) },
        recipients: instrument.recipients),
      parts, template: "instrument")
  }

  func facts(of instrument: Instrument, in record: Record, _ hrefs: Hrefs) -> [FactView] {
    let published = instrument.issued == nil ? ["published"] : []
    return facts(
      ["issued", "issuer", "received"] + published + [
        "effective", "expires", "session", "signer", "normative", "basis",
      ],
      of: record, hrefs)
  }
}

/// A vote in words and drawn to scale.
struct VoteView: TemplateView {
  let text: String
  let bar: Bar

  static let names: TemplateNames<VoteView> = ["text": .text { $0.text }, "bar": .markup { $0.bar.markup }]
}

extension SiteContext {
  func view(of vote: Vote) -> VoteView? {
    guard vote.total > 0 else { return nil }
    let parts = [
      (Words.Key.votesFor, "for", vote.ayes), (.votesAgainst, "against", vote.noes),
      (.votesAbstain, "abstain", vote.abstentions),
    ]
    return VoteView(
      // A number stays with what it counts.
      text: parts.compactMap { key, _, count in
        count.map { words[key, String($0)].replacing(" ", with: "\u{A0}") }
      }.joined(separator: ", "),
      bar: Bar(parts.map { ($0.1, Double($0.2 ?? 0)) }))
  }
}
