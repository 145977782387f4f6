import Foundation
import FoundationXML

/// What an XML text says, in its order; names without their prefixes.
final class XMLEvents: NSObject, XMLParserDelegate {
  enum Event {
    case start(String, [String: String])
    case text(String)
    case end(String)
  }

  private(set) var events: [Event] = []

  /// - Throws: where it is no XML, or declares entities: no office file does.
  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard Data(bytes).range(of: Data("<!DOCTYPE".utf8)) == nil, parser.parse() else {
      throw ImportProblem(.damaged)
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    events.append(.start(Self.bare(name), attributes))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    events.append(.end(Self.bare(name)))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    events.append(.text(text))
  }

  private static func bare(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }
}

extension XMLEvents {
  /// The attributes of all elements of a name.
  /// - Parameter parent: only of those within elements of that name.
  func elements(_ name: String, in parent: String? = nil) -> [[String: String]] {
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

  /// The words within each element of a name, but for how they are pronounced (`rPh`).
  func texts(of name: String) -> [String] {
    var texts: [String] = []
    var (text, isText, isSpoken) = ("", false, false)
    for event in events {
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
