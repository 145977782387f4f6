/// A template made ready to render: its partials taken in, its texts in one run of bytes, its tags in a row.
///
/// Pages are put together tens of thousands of times out of the same few templates, on several threads; the steps of
/// a tape are plain numbers, so that reading one counts no references that threads would fight over.
struct TemplateTape: Sendable {
  fileprivate enum Step {
    /// Bytes to put out as they are.
    case text(start: Int, end: Int)
    case value(name: Int, place: TextPlace)
    /// A section, up to the step `end`, for each thing that the name gives.
    case each(name: Int, end: Int)
    /// A section, up to the step `end`, once if there is something, or if there is nothing.
    case once(name: Int, ifSomething: Bool, end: Int)
  }

  private var steps: [Step] = []
  private var bytes: [UInt8] = []
  /// Names cut at their dots; `.` is the name without parts.
  private var names: [[String]] = []
  /// Whether the council's own words are in another language than the site's.
  private let marksContent: Bool

  /// - Parameter templates: where partials are found. None of them holds itself.
  init(_ template: Template, templates: [String: Template], marksContent: Bool = false) {
    self.marksContent = marksContent
    append(template.nodes, templates)
  }

  private mutating func append(_ nodes: [Template.Node], _ templates: [String: Template]) {
    for (index, node) in nodes.enumerated() {
      switch node {
      case .text(let text):
        let start = bytes.count
        bytes += text.utf8
        if case .text(let first, start)? = steps.last, !isTarget(steps.count) {
          steps[steps.count - 1] = .text(start: first, end: bytes.count)
        } else {
          steps.append(.text(start: start, end: bytes.count))
        }
      case .value(let tag):
        let place = TextPlace(after: bytes, between: nodes[..<index].last, nodes[(index + 1)...].first)
        steps.append(.value(name: self.index(of: tag), place: place))
      case .section(let tag, let isInverted, let inner):
        let place = steps.count
        steps.append(.once(name: 0, ifSomething: true, end: 0))
        append(inner, templates)
        let name = self.index(of: tag)
        steps[place] =
          isInverted || tag.isQuestion
          ? .once(name: name, ifSomething: !isInverted, end: steps.count)
          : .each(name: name, end: steps.count)
      case .partial(let tag): append(templates[tag.name]?.nodes ?? [], templates)
      }
    }
  }

  /// Whether a section ends before this step: a text after it is not part of it.
  private func isTarget(_ step: Int) -> Bool {
    steps.contains { earlier in
      switch earlier {
      case .each(_, let end), .once(_, _, let end): end == step
      default: false
      }
    }
  }

  private mutating func index(of tag: TemplateTag) -> Int {
    let parts = tag.name == "." ? [] : tag.name.split(separator: ".").map(String.init)
    if let index = names.firstIndex(of: parts) { return index }
    names.append(parts)
    return names.count - 1
  }
}

extension TemplateTape {
  func render(_ view: some TemplateView) -> String {
    var renderer = Renderer(names: names, views: [view], marksContent: marksContent)
    steps.withUnsafeBufferPointer { steps in
      bytes.withUnsafeBufferPointer { bytes in
        renderer.run(steps, bytes, from: 0, to: steps.count)
      }
    }
    return String(decoding: renderer.output, as: UTF8.self)
  }

  private struct Renderer {
    let names: [[String]]
    /// What names are looked up in, innermost last.
    var views: [any TemplateView]
    /// The words at hand within a list of words.
    var word = TemplateValue.nothing
    private let marksContent: Bool
    private(set) var output: [UInt8] = []

    init(names: [[String]], views: [any TemplateView], marksContent: Bool) {
      self.names = names
      self.views = views
      self.marksContent = marksContent
      output.reserveCapacity(16_384)
    }

    mutating func run(
      _ steps: UnsafeBufferPointer<Step>, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) {
      var place = start
      while place < end {
        switch steps[place] {
        case .text(let first, let last):
          output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[first..<last]))
          place += 1
        case .value(let name, let textPlace):
          switch value(name) {
          case .text(let text): output.append(text, at: textPlace)
          case .content(let text): output.append(marksContent ? text.asContent : text, at: textPlace)
          case .html(let html): output.append(contentsOf: html.utf8)
          default: break
          }
          place += 1
        case .once(let name, let ifSomething, let last):
          if value(name).isSomething == ifSomething { run(steps, bytes, from: place + 1, to: last) }
          place = last
        case .each(let name, let last):
          run(steps, bytes, from: place + 1, to: last, for: value(name))
          place = last
        }
      }
    }

    private mutating func run(
      _ steps: UnsafeBufferPointer<Step>, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
      for value: TemplateValue
    ) {
      switch value {
      case .view(let view):
        views.append(view)
        run(steps, bytes, from: start, to: end)
        views.removeLast()
      case .views(let list):
        for view in list { run(steps, bytes, from: start, to: end, for: .view(view)) }
      case .texts(let list):
        let outer = word
        for text in list {
          word = .text(text)
          run(steps, bytes, from: start, to: end)
        }
        word = outer
      case .contents(let list):
        let outer = word
        for text in list {
          word = .content(text)
          run(steps, bytes, from: start, to: end)
        }
        word = outer
      default:
        if value.isSomething { run(steps, bytes, from: start, to: end) }
      }
    }

    private func value(_ name: Int) -> TemplateValue {
      let parts = names[name]
      guard let first = parts.first else { return word }
      var value = lookUp(first)
      for part in parts.dropFirst() {
        guard case .view(let view) = value else { return .nothing }
        value = view.value(named: part) ?? .nothing
      }
      return value
    }

    private func lookUp(_ name: String) -> TemplateValue {
      for view in views.reversed() {
        if let value = view.value(named: name) { return value }
      }
      return .nothing
    }
  }
}

extension TemplateValue {
  fileprivate var isSomething: Bool {
    switch self {
    case .nothing: false
    case .text(let text), .content(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .flag(let flag): flag
    case .view: true
    case .views(let list): !list.isEmpty
    case .texts(let list), .contents(let list): !list.isEmpty
    }
  }
}
