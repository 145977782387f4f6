import Foundation

extension String {
  /// As the name of a file or folder that Windows, macOS, Linux and Android can all make out of an archive: composed
  /// letters (NFC), none of `<>:"/\|?*`, no control and no invisible characters, no dot or space at its ends, no
  /// device's name, at most `limit` letters and 200 bytes. Cut names end in "…".
  ///
  ///     "Tờ trình số 12/TTr-UBND: về việc…".portableFileName(limit: 60)  // "Tờ trình số 12-TTr-UBND - về việc…"
  ///
  /// - Returns: "_" for a text with nothing to keep.
  public func portableFileName(limit: Int) -> String {
    var name = ""
    for character in precomposedStringWithCanonicalMapping {
      switch character {
      case "/", "\\", "|": name += "-"
      case ":": name += " -"
      case "<", ">", "\"", "?", "*": continue
      case _ where character.isWhitespace: name += " "
      default: name.unicodeScalars += character.unicodeScalars.filter { !$0.isUnseen }
      }
    }
    name = name.split(separator: " ").joined(separator: " ").trimmed
    if name.count > limit || name.utf8.count > 200 {
      repeat { name.removeLast() } while name.count >= limit || name.utf8.count > 196
      name = name.trimmed + "…"
    }
    if name.isEmpty { return "_" }
    let stem = name.prefix { $0 != "." }.uppercased().trimmed
    return Self.devices.contains(stem) ? "_" + name : name
  }

  private var trimmed: String {
    trimmingCharacters(in: CharacterSet(charactersIn: ". "))
  }

  private static let devices: Set<String> = {
    let numbered = ["COM", "LPT"].flatMap { name in (0...9).map { "\(name)\($0)" } }
    return Set(["CON", "PRN", "AUX", "NUL"] + numbered)
  }()
}

extension Unicode.Scalar {
  fileprivate var isUnseen: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
