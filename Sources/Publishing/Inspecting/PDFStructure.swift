import Foundation

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
  private(set) var embedded: [String] = []
  private(set) var scripts: Set<FileInspection.Script> = []
  private(set) var hasPictures = false
  /// Lines since a file within was begun, whose name is yet to come.
  private var linesSinceFile: Int?

  init(json: [UInt8]) {
    for line in json.split(separator: UInt8(ascii: "\n")) {
      linesSinceFile = linesSinceFile.map { $0 + 1 }
      let line = line.drop { $0 == UInt8(ascii: " ") }
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
      case "/Text", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Caret": comments += 1
      default: break
      }
    case "\"/Author\"": if let text = text(value) { properties.append((.author, text)) }
    case "\"/Company\"": if let text = text(value) { properties.append((.company, text)) }
    case "\"/Manager\"": if let text = text(value) { properties.append((.manager, text)) }
    case "\"/Contents\"", "\"/V\"": if let text = text(value), notes.count < mostTexts { notes.append(text) }
    case "\"/Title\"", "\"/Subject\"", "\"/Keywords\"":
      if let text = text(value), titles.count < mostTexts { titles.append(text) }
    case "\"/EF\"":
      endFile(nil)
      linesSinceFile = 0
    case "\"/F\"", "\"/UF\"": if linesSinceFile ?? .max < 12, let text = text(value) { endFile(text) }
    default: break
    }
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
