/// What the Markdown library may put onto a page: known elements, known attributes in quotes, addresses that run nothing.
///
/// Shared by the tests and the fuzzer: neither believes the renderer's own word for it.
public func unsafeMarkup(in html: String) -> [String] {
  var faults: [String] = []
  // By scalars, as browsers see them: a mark after a quote makes another character of it, but not another quote.
  var rest = html.unicodeScalars[...]
  while let start = rest.firstIndex(of: "<") {
    let tag = rest[rest.index(after: start)...].prefix { $0 != ">" }
    faults += unsafeParts(of: tag)
    rest = rest[tag.endIndex...]
  }
  return faults
}

private func unsafeParts(of tag: Substring.UnicodeScalarView) -> [String] {
  if tag.first == "/" { return elements.contains(String(tag.dropFirst())) ? [] : ["element \(tag)"] }
  let pieces = tag.split(separator: "\"", omittingEmptySubsequences: false).map { String($0) }
  var words = pieces[0].split(separator: " ").map(String.init)
  guard let element = words.first, elements.contains(element) else { return ["element \(pieces[0])"] }
  words.removeFirst()
  var faults: [String] = []
  // Names stand at even places, values between the quotes after them; `disabled` and its like have none.
  for (name, value) in zip(stride(from: 0, to: pieces.count, by: 2), stride(from: 1, to: pieces.count, by: 2))
  {
    if name > 0 { words = pieces[name].split(separator: " ").map(String.init) }
    guard let last = words.last, words.count == 1 else {
      faults.append("attributes \(words)")
      continue
    }
    let attribute = last.hasSuffix("=") ? String(last.dropLast()) : last
    if !attributes.contains(attribute) { faults.append("attribute \(attribute)") }
    if attribute == "href" || attribute == "src" { faults += unsafeAddress(pieces[value]) }
  }
  if pieces.count == 1, ![[], ["/"]].contains(words) { faults.append("attributes \(words)") }
  if pieces.count % 2 == 0 { faults.append("open quote in \(tag)") }
  if pieces.count > 1, let end = pieces.last, !["", " /"].contains(end) { faults.append("end \(end)") }
  return faults
}

/// What a browser takes for a scheme (https://url.spec.whatwg.org/#scheme-start-state), also where a slip wrote its colon
/// as %3A, must be one that runs nothing.
private func unsafeAddress(_ value: String) -> [String] {
  let bare = value.replacing("&amp;", with: "&").lowercased().replacing("%3a", with: ":").unicodeScalars
    .filter { $0.value > 0x20 }
  guard let end = bare.firstIndex(of: ":"), bare[..<end].first?.properties.isAlphabetic == true,
    bare[..<end].allSatisfy({
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains($0))
    })
  else { return [] }
  let scheme = String(String.UnicodeScalarView(bare[..<end]))
  return schemes.contains(scheme) ? [] : ["address \(value)"]
}

private let schemes: Set = ["http", "https", "mailto", "tel"]
private let elements: Set = [
  "p", "h2", "h3", "h4", "h5", "h6", "a", "strong", "em", "del", "code", "pre", "img", "div", "table",
  "thead",
  "tbody", "tr", "th", "td", "ul", "ol", "li", "span", "sup", "section", "br", "hr", "blockquote",
]
private let attributes: Set = [
  "href", "src", "title", "alt", "loading", "decoding", "srcset", "sizes", "width", "height", "class", "role",
  "tabindex", "aria-label", "aria-labelledby", "id", "scope", "start",
]
