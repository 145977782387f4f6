import Diagnostics

/// What a document may be like, and what is one key.
public struct YAMLLimits: Sendable {
  /// In bytes of UTF-8.
  public var size = 1 << 20
  /// Sequences and mappings in one another.
  public var depth = 64
  /// Keys, values and items, sequences and mappings too. Nobody writes as many by hand, and each may be a problem.
  public var count = 50_000
  /// Two keys of one mapping with equal identities are one key, written twice.
  public var keyIdentity: @Sendable (String) -> String

  public init(keyIdentity: @escaping @Sendable (String) -> String) {
    self.keyIdentity = keyIdentity
  }
}

/// What is wrong in a YAML text, and where.
public struct YAMLProblem: Error, Sendable, Hashable {
  public var severity = Severity.error
  public let message: Message
  public let position: Position
}

/// A document and the problems that did not keep it from being read.
public struct YAMLDocument: Sendable {
  /// The empty mapping for an empty text.
  public let root: YAMLNode
  public let problems: [YAMLProblem]
}

/// Reads one YAML document of mappings, sequences and scalars. Anchors, aliases, tags, directives, several
/// documents, tabs as indentation and whatever exceeds the limits are refused.
///
///     tiêu đề: Nghị quyết về ngân sách
///     lĩnh vực: [Tài chính, Đất đai]
///
/// - Throws: the first problem after which nothing can be read. Keys written twice, and text that YAML would
///   drop or join without a word, are collected instead.
public func parseYAML(_ text: some StringProtocol, limits: YAMLLimits) throws(YAMLProblem) -> YAMLDocument {
  var text = String(text)
  if text.utf8.count > limits.size {
    throw YAMLProblem(message: .yamlTooLong(limits.size), position: .start)
  }
  if let problem = firstTabIndentation(text) { throw problem }
  let result = text.withUTF8 { input in
    Result { () throws(YAMLProblem) in
      var composer = Composer(input, limits: limits)
      do throws(YAMLProblem) {
        return YAMLDocument(root: try composer.document(), problems: composer.problems)
      } catch {
        // What was dropped or joined in silence is often why nothing fits from there on.
        throw composer.losses.problems.first { $0.severity == .error } ?? error
      }
    }
  }
  return try result.get()
}

/// libyaml takes some tabs for indentation and says of others only that they "cannot start any token".
private func firstTabIndentation(_ text: String) -> YAMLProblem? {
  guard text.utf8.contains(UInt8(ascii: "\t")) else { return nil }
  var above: Substring?
  for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    let indentation = line.prefix { $0 == " " || $0 == "\t" }
    guard indentation.count < line.count else { continue }
    if let tab = indentation.firstIndex(of: "\t") {
      let position = Position(
        line: number + 1, column: line.distance(from: line.startIndex, to: tab) + 1, length: 1)
      return YAMLProblem(message: .yamlTab(isAtTop: above.map(isWhole) ?? true), position: position)
    }
    if line[indentation.endIndex] != "#" { above = line }
  }
  return nil
}

/// Whether a line is a key with its value, below which nothing belongs.
private func isWhole(_ line: Substring) -> Bool {
  guard let first = line.first, !" -".contains(first), let last = line.last(where: { !$0.isWhitespace })
  else {
    return false
  }
  return !":|>+-[{,".contains(last)
}

/// Builds nodes out of events.
private struct Composer: ~Copyable {
  let events: LibYAMLEvents
  let input: UnsafeBufferPointer<UInt8>
  let limits: YAMLLimits
  var losses: PlainTextLosses
  private var doubled: [YAMLProblem] = []
  private var count = 0

  init(_ input: UnsafeBufferPointer<UInt8>, limits: YAMLLimits) {
    events = LibYAMLEvents(input)
    self.input = input
    self.limits = limits
    losses = PlainTextLosses(input)
  }

  var problems: [YAMLProblem] { (doubled + losses.problems).sorted { $0.position < $1.position } }

  mutating func document() throws(YAMLProblem) -> YAMLNode {
    var root: YAMLNode?
    while true {
      let event = try next()
      switch event.kind {
      case .streamEnd: return root ?? YAMLNode(.mapping([]), at: .start)
      case .documentStart where root != nil:
        throw YAMLProblem(message: .yamlSeveralDocuments, position: event.position)
      case .documentStart: root = try node(try next(), depth: 0)
      case .directive: throw YAMLProblem(message: .yamlDirective, position: event.position)
      default: continue
      }
    }
  }

  private func next() throws(YAMLProblem) -> YAMLEvent {
    do {
      return try events.next()
    } catch {
      throw YAMLProblem(error, in: YAMLLines(input))
    }
  }

  private mutating func node(_ event: YAMLEvent, depth: Int, isItem: Bool = false) throws(YAMLProblem)
    -> YAMLNode
  {
    count += 1
    if count > limits.count {
      throw YAMLProblem(message: .yamlTooMany(limits.count), position: event.position)
    }
    if depth > limits.depth {
      throw YAMLProblem(message: .yamlTooDeep(limits.depth), position: event.position)
    }
    switch event.kind {
    case .scalar(let text, let isPlain):
      if isPlain { losses.check(event) }
      return YAMLNode(.scalar(text), at: event.position, to: event.end)
    case .sequenceStart: return try sequence(from: event, depth: depth)
    case .mappingStart: return try mapping(from: event, depth: depth, isItem: isItem)
    case .anchor: throw YAMLProblem(message: .yamlAnchor, position: event.position)
    case .alias: throw YAMLProblem(message: .yamlAlias, position: event.position)
    case .tag: throw YAMLProblem(message: .yamlTag, position: event.position)
    default: throw YAMLProblem(message: .yamlDirective, position: event.position)
    }
  }

  private mutating func sequence(from start: YAMLEvent, depth: Int) throws(YAMLProblem) -> YAMLNode {
    var items: [YAMLNode] = []
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind {
        return YAMLNode(.sequence(items), at: start.position, to: event.end)
      }
      items.append(try node(event, depth: depth + 1, isItem: true))
    }
  }

  /// - Parameter isItem: whether the mapping is an item of a list.
  private mutating func mapping(from start: YAMLEvent, depth: Int, isItem: Bool) throws(YAMLProblem)
    -> YAMLNode
  {
    var entries: [YAMLEntry] = []
    var firstByIdentity: [String: Int] = [:]
    var again: [(first: Int, index: Int)] = []
    var end = start.end
    while true {
      let event = try next()
      if case .mappingEnd = event.kind {
        end = event.end
        break
      }
      let keyNode = try node(event, depth: depth + 1)
      guard case .scalar(let key) = keyNode.content else {
        throw YAMLProblem(message: .yamlKeyNoText, position: event.position)
      }
      let identity = limits.keyIdentity(key)
      if let first = firstByIdentity[identity] {
        again.append((first, entries.count))
      } else {
        firstByIdentity[identity] = entries.count
      }
      entries.append(
        YAMLEntry(
          key: key, identity: identity, keyPosition: event.position,
          value: try node(try next(), depth: depth + 1)))
    }
    report(again, of: entries, isItem: isItem)
    return YAMLNode(.mapping(entries), at: start.position, to: end)
  }

  /// Keys written twice. Where an item's first key comes again, or several keys do, a new item began without its
  /// dash: to delete one of the lines would then be the wrong advice.
  private mutating func report(_ again: [(first: Int, index: Int)], of entries: [YAMLEntry], isItem: Bool) {
    guard let start = again.first else { return }
    if isItem, again.count > 1 || start.first == 0 {
      let entry = entries[start.index]
      doubled.append(YAMLProblem(message: .yamlItemWithoutDash(entry.key), position: entry.keyPosition))
      return
    }
    doubled += again.map { first, index in
      let (entry, first) = (entries[index], entries[first])
      return YAMLProblem(
        message: .yamlKeyTwice(entry.key, first: first.key, line: first.keyPosition.line),
        position: entry.keyPosition)
    }
  }
}
