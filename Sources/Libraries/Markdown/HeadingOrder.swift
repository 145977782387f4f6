/// Gives the headings of a body, in order, their levels and ids. Rendering and outline share it, so they agree.
struct HeadingOrder {
  private let topLevel: Int
  private var open: [Int] = []
  private var ids = UniqueNames()
  private let idPrefix: String
  private let slug: (String) -> String

  init(topLevel: Int, idPrefix: String, slug: @escaping (String) -> String) {
    self.topLevel = topLevel
    self.idPrefix = idPrefix
    self.slug = slug
  }

  /// The heading as the page shows it; nil if it has no words, because a heading that says nothing is none.
  mutating func place(_ node: Node) -> Heading? {
    let text = singleSpaced(node.words)
    guard !text.isEmpty else { return nil }
    // A heading stands one below the nearest earlier one that is above it, however many signs were typed.
    let written = node.headingLevel
    while let last = open.last, last >= written { open.removeLast() }
    let level = min(6, topLevel + open.count)
    open.append(written)
    let id = validID(slug(text))
    return Heading(
      level: level, id: idPrefix + ids.unique(id.isEmpty ? "muc" : id, joinedBy: "-"), text: text)
  }
}

/// Hands out names of which no two are equal.
struct UniqueNames {
  private var taken: Set<String> = []
  private var next: [String: Int] = [:]

  /// The name itself, or with the first number from 2 that is free.
  mutating func unique(_ name: String, joinedBy joint: String) -> String {
    if taken.insert(name).inserted { return name }
    var number = next[name, default: 2]
    while !taken.insert(name + joint + String(number)).inserted { number += 1 }
    next[name] = number + 1
    return name + joint + String(number)
  }
}

/// Without white space, which no id may hold, and colons, which mark the ids of footnotes.
private func validID(_ slug: String) -> String {
  let isRefused = { (byte: UInt8) in isSpace(byte) || byte == UInt8(ascii: ":") }
  guard slug.utf8.contains(where: isRefused) else { return slug }
  return String(decoding: slug.utf8.map { isRefused($0) ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
}

/// White space as HTML and Markdown understand it.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Without spaces at the ends, and with one space for every run of them.
func singleSpaced(_ text: String) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  var isAfterSpace = true
  for byte in text.utf8 {
    if !isSpace(byte) { result.append(byte) } else if !isAfterSpace { result.append(0x20) }
    isAfterSpace = isSpace(byte)
  }
  if result.last == 0x20 { result.removeLast() }
  return String(decoding: result, as: UTF8.self)
}
