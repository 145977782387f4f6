import Testing

@testable import Inspecting

@Suite struct OLEObjectTests {
  @Test func `A formula with what shows it is no more than that`() {
    #expect(
      isFormula(
        compoundFile("Equation Native", "\u{1}Ole", "\u{1}CompObj", "\u{3}ObjInfo", "\u{2}OlePres000")))
  }

  @Test(arguments: [
    "WordDocument", "Workbook", "PowerPoint Document", "\u{1}Ole10Native", "Package", "CONTENTS",
  ])
  func `What holds anything else is no formula`(other: String) {
    #expect(!isFormula(compoundFile("Equation Native", other)))
    #expect(!isFormula(compoundFile(other)))
  }

  @Test func `A formula within a folder, or named in a text alone, makes none`() {
    #expect(!isFormula(compoundFile("Equation Native", kinds: [1])))
    #expect(!isFormula(compoundFile("\u{1}Ole") + Array("Equation Native".utf16).flatMap { [UInt8($0), 0] }))
  }

  @Test func `What is cut off or goes round does no harm`() {
    let whole = compoundFile("Equation Native", "\u{1}Ole", "a", "b", "c")
    for length in stride(from: 0, to: whole.count, by: 64) {
      #expect(!isFormula(Array(whole.prefix(length))))
    }
    var round = whole
    round[512 + 4] = 1
    #expect(!isFormula(round))
  }
}

/// A compound file of sectors of 512 bytes: the table of sectors, and two of names.
func compoundFile(_ names: String..., kinds: [UInt8] = []) -> [UInt8] {
  var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
  header[0x1E] = 9
  header[0x30] = 1
  let rest = [UInt8](repeating: 2, count: names.count - kinds.count)
  let entries = zip(["Root Entry"] + names, [5] + kinds + rest).flatMap(entry)
  // The names go on in the second sector behind their first.
  var table: [UInt8] = [0xFD, 0xFF, 0xFF, 0xFF, 2, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF]
  table += [UInt8](repeating: 0xFF, count: 500)
  return header + table + entries + [UInt8](repeating: 0, count: 1024 - entries.count)
}

private func entry(_ name: String, _ kind: UInt8) -> [UInt8] {
  var entry: [UInt8] = Array(name.utf16).flatMap { [UInt8($0), 0] }
  entry += Array(repeating: 0, count: 128 - entry.count)
  entry[0x40] = UInt8(2 * name.utf16.count + 2)
  entry[0x42] = kind
  return entry
}
