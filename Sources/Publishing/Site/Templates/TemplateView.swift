/// A value as a template sees it: names, each declared once with how its value is got.
///
/// The declaration answers while a page is rendered, and lets `TemplateChecker` tell a name that does not exist
/// before anything is.
package protocol TemplateView: Sendable {
  static var names: TemplateNames<Self> { get }
  /// - Returns: nil only for a name that the view does not have; it is then looked for in the views around it.
  func value(named name: String) -> TemplateValue?
}

extension TemplateView {
  package func value(named name: String) -> TemplateValue? {
    Self.names.value(of: name, in: self)
  }
}

/// What a name gives.
package enum TemplateValue: Sendable {
  /// It was not given.
  case nothing
  /// Words, to be escaped.
  case text(String)
  /// The council's own words, to be escaped; a site in another language says of them that they are Vietnamese.
  case content(String)
  /// Markup that the tool made.
  case html(String)
  case flag(Bool)
  case view(any TemplateView)
  case views([any TemplateView])
  /// A list of words, each of which is `.`.
  case texts([String])
  /// The same of the council's own words.
  case contents([String])
}

/// What a name stands for, without a value at hand.
package indirect enum TemplateShape: Sendable {
  case text, html, flag, texts
  /// Names of its own; once or many times. Evaluated late, since views may hold their like.
  case view(@Sendable () -> [String: TemplateShape])
}

/// The names of a view.
package struct TemplateNames<View>: Sendable, ExpressibleByDictionaryLiteral {
  package struct Name: Sendable {
    let shape: TemplateShape
    let get: @Sendable (View) -> TemplateValue
  }

  private let entries: [String: Name]

  package init(dictionaryLiteral elements: (String, Name)...) {
    entries = Dictionary(elements) { first, _ in first }
  }

  package var shapes: [String: TemplateShape] {
    entries.mapValues(\.shape)
  }

  func value(of name: String, in view: View) -> TemplateValue? {
    entries[name]?.get(view)
  }
}

extension TemplateNames.Name {
  package static func text(_ get: @escaping @Sendable (View) -> String?) -> Self {
    Self(shape: .text) { view in get(view).map { .text($0) } ?? .nothing }
  }

  package static func content(_ get: @escaping @Sendable (View) -> String?) -> Self {
    Self(shape: .text) { view in get(view).map { .content($0) } ?? .nothing }
  }

  package static func html(_ get: @escaping @Sendable (View) -> String?) -> Self {
    Self(shape: .html) { view in get(view).map { .html($0) } ?? .nothing }
  }

  static func markup(_ get: @escaping @Sendable (View) -> Markup?) -> Self {
    html { get($0)?.html }
  }

  package static func flag(_ get: @escaping @Sendable (View) -> Bool) -> Self {
    Self(shape: .flag) { .flag(get($0)) }
  }

  package static func view<Inner: TemplateView>(_ get: @escaping @Sendable (View) -> Inner?) -> Self {
    Self(shape: .view { Inner.names.shapes }) { view in get(view).map { .view($0) } ?? .nothing }
  }

  package static func views<Inner: TemplateView>(_ get: @escaping @Sendable (View) -> [Inner]) -> Self {
    Self(shape: .view { Inner.names.shapes }) { .views(get($0)) }
  }

  package static func texts(_ get: @escaping @Sendable (View) -> [String]) -> Self {
    Self(shape: .texts) { .texts(get($0)) }
  }

  package static func contents(_ get: @escaping @Sendable (View) -> [String]) -> Self {
    Self(shape: .texts) { .contents(get($0)) }
  }
}

extension String {
  /// With the five characters that mean something in HTML and XML replaced, and those dropped that XML forbids
  /// (https://www.w3.org/TR/xml/#charsets).
  package var escapedForMarkup: String {
    var bytes: [UInt8] = []
    bytes.appendEscaped(self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends text with the five characters that mean something in HTML and XML replaced, and those left out that XML
  /// forbids (https://www.w3.org/TR/xml/#charsets).
  /// - Parameter saysLanguage: whether marks of the council's own words become markup; they fall away otherwise.
  mutating func appendEscaped(_ text: String, saysLanguage: Bool = false) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        guard let escape = Self.escape(bytes[index], saysLanguage) else { continue }
        // U+FFFE and U+FFFF are three bytes; others that begin like them stay.
        let length = bytes[index] == 0xEF ? 3 : 1
        if length == 3, bytes[index + 1] != 0xBF || bytes[index + 2] < 0xBE { continue }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        append(contentsOf: UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
        start = index + length
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// What stands for a character that begins with this byte; nil where it may stay.
  private static func escape(_ byte: UInt8, _ saysLanguage: Bool) -> StaticString? {
    switch byte {
    case contentStart where saysLanguage: "<bdi lang=\"vi\">"
    case contentEnd where saysLanguage: "</bdi>"
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0xEF: ""
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
