/// What a problem means, why it matters, how it is mended: more than its message has room for. In Vietnamese: whoever
/// reads it writes the content.
package struct Explanation: Sendable {
  /// The message's id.
  package let id: String
  let text: String
  /// Lines as they should not be, and as they should.
  let wrong: String?
  let right: String?

  init(_ id: String, _ text: String, wrong: String? = nil, right: String? = nil) {
    self.id = id
    self.text = text
    self.wrong = wrong
    self.right = right
  }

  package static let all = ExplanationGroup.all.flatMap(\.explanations)
}

/// Explanations that belong together, under a heading of the handbook.
struct ExplanationGroup: Sendable {
  let title: String
  let explanations: [Explanation]

  init(_ title: String, _ explanations: [Explanation]) {
    self.title = title
    self.explanations = explanations
  }

  static let all: [ExplanationGroup] = [
    .fields, .dates, .references, .frontMatter, .letters, .files, .budgets, .folders, .environment,
    .guarding, .inspecting, .importing,
    .starting, .previewing, .publishing, .proving, .portal,
  ]
}
