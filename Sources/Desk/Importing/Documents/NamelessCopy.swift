import Diagnostics
import Foundation
import OfficeFiles
import ZIP

/// A copy of an office file that does not say who wrote it, in which office, and who saved it last. What stands in the
/// text stays: that is the paper.
package enum NamelessCopy {
  /// There was nothing to take away.
  case same
  case edited(Data)
  /// It could not be done.
  case failed

  /// How the file is made up.
  package enum Package {
    /// .docx, .xlsx, .pptx
    case openXML
    /// .odt, .ods, .odp
    case openDocument
  }

  package init(_ bytes: Data, _ package: Package) {
    do {
      self = try Self.edited(Array(bytes), package).map { .edited(Data($0)) } ?? .same
    } catch {
      self = .failed
    }
  }
}

/// Largest part that is read, unpacked.
private let partLimit = 4 << 20

extension NamelessCopy {
  /// - Returns: nil where there is nothing to take away.
  private static func edited(_ bytes: [UInt8], _ package: Package) throws -> [UInt8]? {
    guard let archive = EditedArchive(bytes) else { throw ImportProblem(.damaged) }
    var isChanged = false
    for name in try parts(of: archive, package) {
      guard let part = archive.bytes(of: name, limit: partLimit) else { continue }
      guard let text = String(bytes: part, encoding: .utf8) else { throw ImportProblem(.damaged) }
      let left = withoutNames(text)
      guard left != text else { continue }
      try archive.replace(name, with: Array(left.utf8))
      isChanged = true
    }
    return isChanged ? try archive.bytes() : nil
  }

  /// Where such a file says it: `meta.xml` (ODF 1.3, part 2, 3.1.3), or the parts that the package names as its
  /// properties (ECMA-376, part 1, 15.2.12; part 2, 8).
  private static func parts(of archive: EditedArchive, _ package: Package) throws -> [String] {
    if package == .openDocument { return ["meta.xml"] }
    let links = archive.bytes(of: "_rels/.rels", limit: partLimit) ?? Array("<a/>".utf8)
    // Also what no link leads to, and who had a hand in it, as Word notes beside the text.
    let known = archive.names.filter {
      $0.hasPrefix("docProps/") && $0.hasSuffix(".xml") || $0.hasSuffix("/people.xml")
    }
    let linked = try XMLEvents(links).elements("Relationship").compactMap { link -> String? in
      guard let kind = link["Type"], let target = link["Target"],
        ["core-properties", "extended-properties", "custom-properties"].contains(where: kind.hasSuffix)
      else { return nil }
      return target.hasPrefix("/") ? String(target.dropFirst()) : target
    }
    return known + linked.filter { !known.contains($0) }
  }

  /// Without the elements that name a person or an office, or that somebody added; those with nothing in them stay.
  private static func withoutNames(_ text: String) -> String {
    let named =
      #/<((?:[\w.\-]+:)?(?:creator|lastModifiedBy|Company|Manager|HyperlinkBase|property|initial-creator|printed-by|user-defined|person))(?:\s[^>]*)?>(.*?)<\/\1\s*>/#
      .dotMatchesNewlines().matchingSemantics(.unicodeScalar)
    let person = #/<(?:[\w.\-]+:)?person\s[^>]*\/>/#.matchingSemantics(.unicodeScalar)
    return text.replacing(person, with: "").replacing(named) { match in
      match.2.allSatisfy(\.isWhitespace) ? String(match.0) : ""
    }
  }
}
