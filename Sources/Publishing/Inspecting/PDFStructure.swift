import FileCleaning
import Foundation
import OfficeFiles

/// What the objects of a PDF say, as `qpdf --json` writes them (https://qpdf.readthedocs.io/en/stable/json.html): a key
/// and what it holds on a line, names with a stroke, texts with `u:`, so that no text can look like a name.
///
///     "/Author": "u:Nguyễn Văn Mẫu",
struct PDFStructure {
  private(set) var properties: [(FileInspection.Property.Role, String)] = []
  private(set) var comments = 0
  /// What comments and forms say.
  private(set) var notes: [String] = []
  private(set) var titles: [String] = []
  /// What is read aloud in place of a picture or of letters (ISO 32000-2, 14.9.3 and 14.9.4).
  private(set) var spoken: Set<String> = []
  private(set) var embedded: [String] = []
  private(set) var scripts: Set<FileInspection.Script> = []
  private(set) var hasPictures = false
  /// How many dots the pictures of each page have.
  private(set) var dots: [Int] = []
  /// Lines since a file within was begun, whose name is yet to come.
  private var linesSinceFile: Int?
  /// How many brackets deep we are in what a form lets one choose.
  private var choiceDepth = 0
  private var height = 0

  init(json: [UInt8]) {
    for line in json.split(separator: UInt8(ascii: "\n")) {
      linesSinceFile = linesSinceFile.map { $0 + 1 }
      let line = line.drop { $0 == UInt8(ascii: " ") }
      if choiceDepth > 0 { takeChoice(line) }
      takePicture(line)
      guard line.starts(with: Self.start), let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
        continue
      }
      take(line[..<colon], line[(colon + 1)...].drop { $0 == UInt8(ascii: " ") })
    }
    endFile(nil)
  }

  private static let start = Array("\"/".utf8)
}

extension PDFStructure {
  /// - Parameters:
  ///   - key: with its quotes.
  ///   - value: with what ends the line.
  private mutating func take(_ key: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    // Keys of other lengths are most of a file.
    guard key.count <= 13 else { return }
    switch String(decoding: key, as: UTF8.self) {
    case "\"/S\"":
      switch name(value) {
      case "/JavaScript": scripts.insert(.javaScript)
      case "/Launch": scripts.insert(.launch)
      default: break
      }
    case "\"/JS\"": scripts.insert(.javaScript)
    case "\"/Subtype\"":
      switch name(value) {
      case "/Image": hasPictures = true
      case let kind: if PDFNote.besideText.contains(String(kind)) { comments += 1 }
      }
    case "\"/Author\"": if let text = text(value) { properties.append((.author, text)) }
    case "\"/Company\"": if let text = text(value) { properties.append((.company, text)) }
    case "\"/Manager\"": if let text = text(value) { properties.append((.manager, text)) }
    // What comments say (ISO 32000-2, 12.5.6), and what forms hold, propose and explain (12.7.4).
    case "\"/Contents\"", "\"/V\"", "\"/DV\"", "\"/TU\"": if let text = text(value) { note(text) }
    case "\"/Alt\"", "\"/ActualText\"":
      if let text = text(value), spoken.count < mostTexts { spoken.insert(text) }
    case "\"/URI\"": if let text = text(value), let address = personalAddress(text) { note(address) }
    case "\"/Opt\"": choiceDepth = value.starts(with: "[".utf8) && !value.starts(with: "[]".utf8) ? 1 : 0
    case "\"/Title\"", "\"/Subject\"", "\"/Keywords\"":
      if let text = text(value), titles.count < mostTexts { titles.append(text) }
    case "\"/EF\"":
      endFile(nil)
      linesSinceFile = 0
    case "\"/F\"", "\"/UF\"": if linesSinceFile ?? .max < 12, let text = text(value) { endFile(text) }
    default: break
    }
  }

  private mutating func note(_ text: String) {
    if notes.count < mostTexts { notes.append(text) }
  }

  /// A choice is a text, or a list of how it is kept and how it is shown.
  private mutating func takeChoice(_ line: ArraySlice<UInt8>) {
    switch line.first {
    case UInt8(ascii: "["): choiceDepth += 1
    case UInt8(ascii: "]"): choiceDepth -= 1
    default: if let text = text(line) { note(text) }
    }
  }

  /// A page says which pictures it has, each with its height before its width, and then where it stands.
  private mutating func takePicture(_ line: ArraySlice<UInt8>) {
    guard line.starts(with: "\"".utf8), line.dropFirst().first != UInt8(ascii: "/") else { return }
    if line.starts(with: "\"images\": [".utf8) {
      dots.append(0)
    } else if line.starts(with: "\"height\": ".utf8) {
      height = number(line)
    } else if line.starts(with: "\"width\": ".utf8), !dots.isEmpty {
      let (product, isTooMuch) = height.multipliedReportingOverflow(by: number(line))
      dots[dots.count - 1] =
        isTooMuch ? .max / 2 : min(dots[dots.count - 1] + min(product, .max / 4), .max / 2)
    }
  }

  private func number(_ line: ArraySlice<UInt8>) -> Int {
    let digits = line.drop { !(0x30...0x39).contains($0) }.prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self)) ?? 0
  }

  private mutating func endFile(_ name: String?) {
    if linesSinceFile != nil, embedded.count < mostTexts { embedded.append(name ?? "?") }
    linesSinceFile = nil
  }

  private func name(_ value: ArraySlice<UInt8>) -> Substring {
    let text = String(decoding: value, as: UTF8.self)
    return text.dropFirst().prefix { $0 != "\"" }
  }

  /// - Returns: nil for what is no text.
  private func text(_ value: ArraySlice<UInt8>) -> String? {
    guard value.starts(with: Self.text), let end = value.lastIndex(of: UInt8(ascii: "\"")) else { return nil }
    let text = try? JSONDecoder().decode(String.self, from: Data(value[...end]))
    return text.flatMap { $0.count > 2 ? String($0.dropFirst(2)) : nil }
  }

  private static let text = Array("\"u:".utf8)
}

/// Of each sort.
private let mostTexts = 10_000
