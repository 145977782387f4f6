/// An address that a record had before.
package enum Alias {
  /// The part after the site's address, without strokes at the ends.
  /// - Returns: nil where the text cannot be a folder of the site: it is empty, leads upwards, or has characters
  ///   that addresses or file systems do not take.
  package static func address(_ text: String) -> String? {
    var parts = text.split(separator: "/").map(String.init)
    if parts.last == "index.html" { parts.removeLast() }
    let isSound = parts.allSatisfy { part in
      part != "." && part != ".." && !part.hasPrefix(".") && part.utf8.count < 200
        && part.unicodeScalars.allSatisfy {
          $0.value > 0x20 && !"\"<>\\^`{|}?#%:*".unicodeScalars.contains($0)
        }
    }
    return parts.isEmpty || !isSound ? nil : parts.joined(separator: "/")
  }
}
