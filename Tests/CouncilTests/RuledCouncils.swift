@testable import Council

/// A council with rules of its own.
func council(_ records: [Record], rules: [Rule], now: String = "20/11/2026") -> PeoplesCouncil {
  var file = RuleFile()
  file.rules = rules
  return PeoplesCouncil(
    settings: CouncilSettings(), records: records, relations: Relations(records, ReferenceIndex(records)),
    files: FileCatalog([]), tables: [:], rulebook: Rulebook([file], holidays: []), now: day(now))
}

/// So many days after one field, another must be there.
func rule(_ id: String, of folder: String, from trigger: String, until done: String, days: Int) -> Rule {
  var rule = Rule()
  rule.id = id
  rule.kind = folder
  rule.trigger = trigger
  rule.done = done
  rule.days = days
  return rule
}
