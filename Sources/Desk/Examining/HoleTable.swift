import Diagnostics
import YAML

/// The holes that are known of what the program links with or runs, and when that was written down.
package struct HoleTable: Sendable {
  /// As it is written: `21/11/2026`.
  package let day: String
  package let packages: [HoledPackage]
}

/// One of Debian's source packages.
package struct HoledPackage: Sendable {
  package let name: String
  package let holes: [KnownHole]
}

/// Holes that were mended together.
package struct KnownHole: Sendable {
  /// As https://www.cve.org has them.
  package let ids: [String]
  /// The first version of the authors' own that is mended; nil where only Debian's are known.
  package let upstream: String?
  /// Debian's own mends of an older version.
  package let debian: [String]
  /// What keeps it from harm here while it is open.
  package let answer: HoleAnswer?
}

package enum HoleAnswer: String, Sendable {
  /// What is put in is bounded before: `Complexity` in `Sources/Libraries/Markdown/`.
  case bounded
  /// By its authors' own word: a byte is read that is not used.
  case harmless
  /// What has the hole is not made use of.
  case unused

  package var text: Localized {
    switch self {
    case .bounded:
      Localized(
        vi: "công cụ từ chối bài khiến nó chạy quá lâu",
        en: "texts that would keep it busy are refused before")
    case .harmless:
      Localized(vi: "không gây hại", en: "harmless")
    case .unused:
      Localized(vi: "công cụ không dùng đến chỗ ấy", en: "that part is not made use of")
    }
  }
}

extension HoleTable {
  /// The one that the program carries.
  package static let known: HoleTable = {
    do {
      return try HoleTable(String(decoding: PackageResources.known_holes_yaml, as: UTF8.self))
    } catch {
      fatalError("known-holes.yaml: \(error)")
    }
  }()

  private init(_ text: String) throws {
    let root = try parseYAML(text, limits: YAMLLimits { $0 }).root
    guard let day = root["as of"]?.text, case .mapping(let packages) = root["packages"]?.content else {
      throw UnreadableHole(id: "as of, packages")
    }
    self.day = day
    self.packages = try packages.map { entry in
      guard case .sequence(let holes) = entry.value.content else { throw UnreadableHole(id: entry.key) }
      return HoledPackage(name: entry.key, holes: try holes.map(KnownHole.init))
    }
  }
}

extension KnownHole {
  fileprivate init(_ node: YAMLNode) throws {
    ids = node["ids"]?.texts ?? []
    upstream = node["upstream"]?.text
    debian = node["debian"]?.texts ?? []
    let answer = node["answer"]?.text
    self.answer = answer.flatMap(HoleAnswer.init)
    guard !ids.isEmpty, upstream != nil || !debian.isEmpty, answer == nil || self.answer != nil else {
      throw UnreadableHole(id: ids.first ?? "?")
    }
  }
}

/// A line of the table is none.
private struct UnreadableHole: Error {
  let id: String
}

extension YAMLNode {
  fileprivate subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  fileprivate var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  fileprivate var texts: [String] {
    if case .sequence(let items) = content { items.compactMap(\.text) } else { [] }
  }
}
