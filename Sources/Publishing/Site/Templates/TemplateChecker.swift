import Diagnostics

/// Finds names and partials that do not exist before anything is rendered, also where no page would come by.
struct TemplateChecker {
  let templates: [String: Template]
  let sources: [String: TemplateSource]
  private(set) var diagnostics: Set<Diagnostic> = []

  init(templates: [String: Template], sources: [String: TemplateSource]) {
    self.templates = templates
    self.sources = sources
  }

  /// Checks a template, and the partials it takes in, against the names of what it will show.
  mutating func check(_ name: String, showing names: [String: TemplateShape]) {
    guard let template = templates[name] else { return }
    check(template.nodes, of: name, [.names(names)], partials: [name])
  }

  /// Finds templates that take in themselves, directly or through others, also those that no page shows: putting one
  /// together would never end.
  mutating func checkForCycles() {
    let partials = templates.mapValues { Self.partials(in: $0.nodes) }
    func reaches(_ wanted: String, from name: String, _ seen: inout Set<String>) -> Bool {
      guard name != wanted else { return true }
      guard seen.insert(name).inserted else { return false }
      return partials[name, default: []].contains { reaches(wanted, from: $0.name, &seen) }
    }
    for (name, tags) in partials {
      for tag in tags {
        var seen: Set<String> = []
        if let source = sources[name], reaches(name, from: tag.name, &seen) {
          diagnostics.insert(
            .error(.endlessTemplate(name, through: tag.name), at: source.place(tag.position)))
        }
      }
    }
  }

  private static func partials(in nodes: [Template.Node]) -> [TemplateTag] {
    nodes.flatMap { node -> [TemplateTag] in
      switch node {
      case .text, .value: []
      case .section(_, _, let inner): partials(in: inner)
      case .partial(let tag): [tag]
      }
    }
  }

  /// What names are looked up in, innermost last.
  private enum Scope {
    case names([String: TemplateShape])
    /// Within a list of words.
    case word
  }

  private mutating func check(
    _ nodes: [Template.Node], of name: String, _ scopes: [Scope], partials: [String]
  ) {
    for node in nodes {
      switch node {
      case .text: continue
      case .value(let tag):
        if shape(of: tag.name, in: scopes) == nil { report(tag, scopes, in: name) }
      case .section(let tag, let isInverted, let inner):
        let shape = shape(of: tag.name, in: scopes)
        if shape == nil { report(tag, scopes, in: name) }
        let scope = isInverted || tag.isQuestion ? nil : scope(within: shape)
        check(inner, of: name, scopes + (scope.map { [$0] } ?? []), partials: partials)
      case .partial(let tag):
        if let partial = templates[tag.name] {
          if !partials.contains(tag.name) {
            check(partial.nodes, of: tag.name, scopes, partials: partials + [tag.name])
          }
        } else if sources[tag.name] == nil, let source = sources[name] {
          let known = sources.keys.sorted()
          let meant = nearest(to: tag.name, among: known).map { known[$0] }
          diagnostics.insert(.error(.unknownPartial(tag.name, meant: meant), at: source.place(tag.position)))
        }
      }
    }
  }

  private func scope(within shape: TemplateShape?) -> Scope? {
    switch shape {
    case .view(let names): .names(names())
    case .texts: .word
    default: nil
    }
  }

  /// - Returns: nil where no scope has the name.
  private func shape(of name: String, in scopes: [Scope]) -> TemplateShape? {
    if name == "." {
      if case .word? = scopes.last { return .text }
      return nil
    }
    var parts = name.split(separator: ".").map(String.init)[...]
    guard let first = parts.popFirst() else { return nil }
    var shape: TemplateShape?
    for case .names(let names) in scopes.reversed() {
      shape = names[first]
      if shape != nil { break }
    }
    for part in parts {
      guard case .view(let names)? = shape else { return nil }
      shape = names()[part]
    }
    return shape
  }

  private mutating func report(_ tag: TemplateTag, _ scopes: [Scope], in name: String) {
    guard let source = sources[name] else { return }
    let known = Set(
      scopes.flatMap { scope -> [String] in
        if case .names(let names) = scope { Array(names.keys) } else { [] }
      }
    ).sorted()
    let meant = nearest(to: tag.name, among: known).map { known[$0] }
    diagnostics.insert(
      .error(.unknownName(tag.name, meant: meant, known: known), at: source.place(tag.position)))
  }
}

extension Message {
  fileprivate static func unknownName(_ name: String, meant: String?, known: [String]) -> Message {
    let list = known.joined(separator: ", ")
    return Message(
      "unknown-template-name",
      Localized(vi: "mẫu trang không có tên «\(name)» ở chỗ này", en: "there is no “\(name)” here"),
      fix: meant.map(didYouMean) ?? Localized(vi: "dùng được ở đây: \(list)", en: "known here: \(list)"),
      fault: .environment)
  }

  fileprivate static func endlessTemplate(_ name: String, through partial: String) -> Message {
    Message(
      "endless-template",
      Localized(
        vi: "mẫu «\(name).mustache» lại gọi đến chính nó, không bao giờ hết",
        en: "the template “\(name).mustache” takes in itself, without end"),
      fix: Localized(vi: "bỏ {{>\(partial)}} ở chỗ này", en: "take {{>\(partial)}} away here"),
      fault: .environment)
  }

  fileprivate static func unknownPartial(_ name: String, meant: String?) -> Message {
    Message(
      "unknown-template",
      Localized(vi: "không có mẫu «\(name).mustache»", en: "there is no template “\(name).mustache”"),
      fix: meant.map(didYouMean), fault: .environment)
  }
}
