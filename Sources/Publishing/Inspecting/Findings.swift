import SensitiveText

/// What was found in the text of a file; the same thing at a few of its places.
struct Findings: Sendable {
  private(set) var all: [FileInspection.Found] = []
  /// Where each thing was found, so that a file of thousands is not gone through for each of them.
  private var spots: [Thing: Set<FileInspection.Spot?>] = [:]

  private struct Thing: Hashable {
    let kind: SensitiveKind
    let text: String
  }

  /// - Returns: whether there is room for it.
  mutating func add(_ new: FileInspection.Found) -> Bool {
    let thing = Thing(kind: new.finding.kind, text: new.finding.text)
    let known = spots[thing, default: []]
    guard known.count < mostSpots, !known.contains(new.spot) else { return true }
    guard all.count < mostFound || new.finding.kind == .secrecy && all.count < 2 * mostFound else {
      return false
    }
    spots[thing, default: []].insert(new.spot)
    all.append(new)
    return true
  }
}

extension Findings: Hashable, Codable {
  static func == (a: Findings, b: Findings) -> Bool { a.all == b.all }

  func hash(into hasher: inout Hasher) { hasher.combine(all) }

  init(from decoder: any Decoder) throws {
    for found in try [FileInspection.Found](from: decoder) { _ = add(found) }
  }

  func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }
}

/// Places where the same thing is found: the office's own telephone number stands on every page.
private let mostSpots = 10
/// In all: of a file with more it is told that it was not seen as a whole.
private let mostFound = 2000
