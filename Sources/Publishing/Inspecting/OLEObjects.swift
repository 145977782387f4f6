/// Whether an object that another program put into a paper is a formula and no more: of the streams of its compound file
/// ([MS-CFB]) one is the formula, and the others say how it is shown.
func isFormula(_ object: [UInt8]) -> Bool {
  guard let names = CompoundFile(object)?.streams else { return false }
  let shown: Set = [
    "\u{1}Ole", "\u{1}CompObj", "\u{3}ObjInfo", "\u{3}META", "\u{3}PIC", "\u{3}PRINT", "\u{3}EPRINT",
  ]
  return names.contains(formulaName)
    && names.allSatisfy { $0 == formulaName || shown.contains($0) || $0.hasPrefix("\u{2}OlePres") }
}

private let formulaName = "Equation Native"

/// A compound file that holds streams alone, in its root.
private struct CompoundFile {
  private(set) var streams: [String] = []
  private let bytes: [UInt8]
  private let sectorSize: Int

  /// - Returns: nil for any other file, and for one whose table of sectors lies outside its header: that is over 6 MB.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), bytes.count >= 512 else {
      return nil
    }
    self.bytes = bytes
    sectorSize = bytes[0x1E] == 12 ? 4096 : 512
    var sector = number(at: 0x30)
    // No more than there are, were they to go round.
    for _ in 0..<bytes.count / sectorSize where sector < endOfChain {
      guard takeNames(in: sector), let next = sectorNumber(after: sector) else { return nil }
      sector = next
    }
    guard sector == endOfChain else { return nil }
  }

  /// - Returns: false where the sector lies outside the file, or has anything but streams.
  private mutating func takeNames(in sector: Int) -> Bool {
    let start = (sector + 1) * sectorSize
    guard start + sectorSize <= bytes.count else { return false }
    for entry in stride(from: start, to: start + sectorSize, by: 128) {
      switch bytes[entry + 0x42] {
      case 2: streams.append(name(at: entry))
      // None, and the root.
      case 0, 5: break
      default: return false
      }
    }
    return true
  }

  /// In 16-bit letters with a zero at their end, of which the length tells.
  private func name(at entry: Int) -> String {
    let length = min(Int(bytes[entry + 0x40]), 64) / 2 - 1
    return String(
      decoding: (0..<max(0, length)).map { UInt16(number(at: entry + 2 * $0) & 0xFFFF) }, as: UTF16.self)
  }

  /// As the table of sectors has it, whose own sectors the header lists.
  private func sectorNumber(after sector: Int) -> Int? {
    let (table, place) = sector.quotientAndRemainder(dividingBy: sectorSize / 4)
    guard table < 109 else { return nil }
    let start = (number(at: 0x4C + 4 * table) + 1) * sectorSize + 4 * place
    return start + 4 <= bytes.count ? number(at: start) : nil
  }

  private func number(at index: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
  }
}

private let endOfChain = 0xFFFF_FFFE
