import Foundation
import FoundationXML

/// What an XML text says, in its order; names of elements without their prefixes, those of attributes with them.
public struct XMLEvents {
  public enum Event {
    case start(String, [String: String])
    case text(String)
    case end(String)
  }

  private(set) var events: [Event] = []

  /// - Throws: `OfficeFailure` where it is no XML, or declares entities: no office file does; `.tooLarge` where its events
  ///   would fill the memory.
  public init(_ bytes: [UInt8]) throws {
    guard bytes.count <= mostKept else { throw OfficeFailure.tooLarge }
    var events: [Event] = []
    try Self.read(bytes) { events.append($0) }
    self.events = events
  }

  /// Reads a text that may be too long to be kept as events.
  /// - Throws: also what `handle` throws, which ends the reading.
  public static func read(_ bytes: [UInt8], _ handle: (Event) throws -> Void) throws {
    try withoutActuallyEscaping(handle) { handle in
      let (reader, data) = (XMLReader(handle), Data(bytes))
      // In pieces: of a text that libxml2 is given as one it leaves off after 10 MB (XML_MAX_LOOKUP_LIMIT).
      let parser = XMLParser(stream: InputStream(data: data))
      parser.delegate = reader
      let isRead = data.range(of: Data("<!DOCTYPE".utf8)) == nil && parser.parse()
      if let failure = reader.failure { throw failure }
      guard isRead else { throw OfficeFailure.damaged }
    }
  }
}

/// In bytes.
private let mostKept = 10_000_000

private final class XMLReader: NSObject, XMLParserDelegate {
  private let handle: (XMLEvents.Event) throws -> Void
  private(set) var failure: (any Error)?

  init(_ handle: @escaping (XMLEvents.Event) throws -> Void) {
    self.handle = handle
  }

  private func tell(_ event: XMLEvents.Event, _ parser: XMLParser) {
    guard failure == nil else { return }
    do {
      try handle(event)
    } catch {
      failure = error
      parser.abortParsing()
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    tell(.start(Self.bare(name), attributes), parser)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    tell(.end(Self.bare(name)), parser)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    tell(.text(text), parser)
  }

  /// Words as any others, of which nothing is escaped.
  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    tell(.text(String(decoding: block, as: UTF8.self)), parser)
  }

  private static func bare(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }
}

extension XMLEvents {
  /// The attributes of all elements of a name.
  /// - Parameter parent: only of those within elements of that name.
  public func elements(_ name: String, in parent: String? = nil) -> [[String: String]] {
    var isInside = parent == nil
    return events.compactMap { event in
      switch event {
      case .start(let other, _) where other == parent: isInside = true
      case .end(let other) where other == parent: isInside = false
      case .start(let other, let attributes) where other == name && isInside: return attributes
      default: break
      }
      return nil
    }
  }

  /// By their names, the parts that a part's relationships lead to (ECMA-376, part 2, 6.5.3).
  /// - Parameter folder: where the part lies, with a stroke at its end.
  public func targets(from folder: String) -> [String: String] {
    let links = elements("Relationship").compactMap { link in
      link["Id"].flatMap { id in target(of: link, from: folder).map { (id, $0) } }
    }
    return Dictionary(links) { first, _ in first }
  }

  /// The part that the first of a part's relationships of a type leads to.
  /// - Parameter type: the last word of its address, which has two beginnings (part 1, annex A; part 4).
  func target(ofType type: String, from folder: String) -> String? {
    elements("Relationship").first { $0["Type"]?.hasSuffix("/\(type)") == true }
      .flatMap { target(of: $0, from: folder) }
  }

  private func target(of link: [String: String], from folder: String) -> String? {
    link["Target"].map { $0.hasPrefix("/") ? String($0.dropFirst()) : without(dots: folder + $0) }
  }

  /// `xl/../xl/a.xml` is `xl/a.xml`.
  private func without(dots path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// The attributes of all elements of a name in a text of any length.
  /// - Throws: `OfficeFailure`.
  public static func elements(_ name: String, of bytes: [UInt8]) throws -> [[String: String]] {
    var elements: [[String: String]] = []
    try read(bytes) { event in
      if case .start(name, let attributes) = event { elements.append(attributes) }
    }
    return elements
  }

  /// The words within each element of a name, but for how they are pronounced (`rPh`), in a text of any length.
  /// - Throws: `OfficeFailure`.
  static func texts(of name: String, in bytes: [UInt8]) throws -> [String] {
    var texts: [String] = []
    var (text, isText, isSpoken) = ("", false, false)
    try read(bytes) { event in
      switch event {
      case .start(let other, _) where other == name: text = ""
      case .start("t", _): isText = !isSpoken
      case .end("t"): isText = false
      case .start("rPh", _): isSpoken = true
      case .end("rPh"): isSpoken = false
      case .text(let part) where isText: text += part
      case .end(let other) where other == name: texts.append(text)
      default: break
      }
    }
    return texts
  }
}
