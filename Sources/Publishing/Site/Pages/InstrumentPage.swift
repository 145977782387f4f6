import Council
import Vietnamese

/// A resolution or another official document.
struct InstrumentPage: TemplateView {
  let facts: [FactView]
  let vote: VoteView?
  let recipients: [String]

  static let names: TemplateNames<InstrumentPage> = [
    "facts": .views { $0.facts }, "vote": .view { $0.vote }, "recipients": .texts { $0.recipients },
  ]
}

extension SiteContext {
  func instrumentPage(_ record: Record, _ instrument: Instrument) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    let number = instrument.number
    let kind = number.map { words[.numbered, typeName(of: record), $0] } ?? typeName(of: record)
    let parts = parts(of: record, kind: kind)
    return page(
      of: record,
      InstrumentPage(
        facts: facts(of: instrument, in: record, hrefs), vote: instrument.vote.flatMap { view(of: $0) },
        recipients: instrument.recipients),
      parts, template: "instrument")
  }

  private func facts(of instrument: Instrument, in record: Record, _ hrefs: Hrefs) -> [FactView] {
    let schema = Instrument.schema
    let document = record.content as? OfficialDocument
    let session = council.target(of: FieldPath([.field("session")]), in: record)
    let facts: [FactView?] = [
      instrument.issued.map { FactView(schema.label("issued"), Markup.time($0, clock)) },
      document?.issuer.map { FactView(OfficialDocument.schema.label("issuer"), .text($0)) },
      instrument.issued == nil
        ? record.common.published.map {
          FactView(Common.schema.label("published"), Markup.time($0, clock))
        }
        : nil,
      instrument.effective.map { FactView(schema.label("effective"), Markup.time($0, clock)) },
      instrument.expires.map { FactView(schema.label("expires"), Markup.time($0, clock)) },
      session.map { FactView(schema.label("session"), .link(hrefs.page($0.address), $0.common.title)) },
      instrument.signer.map {
        FactView(
          schema.label("signer"), .text([$0.name, $0.capacity].compactMap(\.self).joined(separator: ", ")))
      },
      instrument.normative.map { FactView(schema.label("normative"), .text($0 ? words[.yes] : words[.no])) },
      instrument.basis.isEmpty
        ? nil : FactView(schema.label("basis"), .list(instrument.basis.map { .text($0.text) })),
    ]
    return facts.compactMap(\.self)
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
      text: parts.compactMap { key, _, count in count.map { words[key, String($0)] } }.joined(
        separator: ", "),
      bar: Bar(parts.map { ($0.1, Double($0.2 ?? 0)) }))
  }
}
