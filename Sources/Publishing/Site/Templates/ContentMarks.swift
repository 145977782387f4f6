// The council's own words among the site's, where these are in another language. They stand between two control
// characters, which no content may have and which every escaping drops: only where text becomes text of a page do they
// say, as `lang`, that the words between them are Vietnamese (WCAG 3.1.2, https://www.w3.org/TR/WCAG22/#language-of-parts).

let contentStart: UInt8 = 0x02
let contentEnd: UInt8 = 0x03

extension String {
  /// Marked as the council's own words.
  var asContent: String { isEmpty ? self : "\u{2}\(self)\u{3}" }

  /// For whatever is no markup: names of files, JSON, addresses.
  var withoutMarks: String {
    utf8.contains(contentStart)
      ? String(decoding: utf8.filter { $0 != contentStart && $0 != contentEnd }, as: UTF8.self) : self
  }

  /// Escaped, as text of a page.
  var markedUp: String {
    var bytes: [UInt8] = []
    bytes.appendEscaped(self, saysLanguage: true)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether it is the council's own words from end to end.
  fileprivate var isContent: Bool {
    utf8.first == contentStart && utf8.firstIndex(of: contentEnd).map(utf8.index(after:)) == endIndex
  }
}

/// Where in a template a value stands.
enum TextPlace: Sendable {
  /// In an attribute, or an element that holds nothing but characters.
  case plain
  case text
  /// The only thing in its element.
  case alone

  /// - Parameters:
  ///   - bytes: of the template's own texts before the value.
  ///   - before: what stands next to it.
  init(after bytes: [UInt8], between before: Template.Node?, _ after: Template.Node?) {
    let open = bytes.lastIndex(of: UInt8(ascii: "<")) ?? bytes.startIndex
    let isInTag = bytes[open...].first == UInt8(ascii: "<") && !bytes[open...].contains(UInt8(ascii: ">"))
    if isInTag || bytes[open...].elementsEqual("<title>".utf8) {
      self = .plain
    } else if case .text(let before)? = before, case .text(let after)? = after, before.last == ">",
      after.hasPrefix("</"), !(before.lastIndex(of: "<").map { before[$0...].hasPrefix("</") } ?? false)
    {
      self = .alone
    } else {
      self = .text
    }
  }
}

extension [UInt8] {
  /// Appends text, escaped. Where the council's words are all that an element holds, the element says so itself.
  mutating func append(_ text: String, at place: TextPlace) {
    switch place {
    case .plain: appendEscaped(text)
    case .alone where last == UInt8(ascii: ">") && text.isContent:
      removeLast()
      append(contentsOf: " lang=\"vi\">".utf8)
      appendEscaped(text)
    case .alone, .text: appendEscaped(text, saysLanguage: true)
    }
  }
}
