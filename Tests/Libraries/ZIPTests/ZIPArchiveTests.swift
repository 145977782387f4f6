import Foundation
import Testing
import ZIP

@Suite struct ZIPArchiveTests {
  private let day = ZIPArchive.Day(year: 2026, month: 11, day: 20)

  @Test func `files lie in their order under UTF-8 names`() throws {
    let entries = [
      ZIPEntry("Kỳ họp/02 Tờ trình.txt", .bytes(Array("b".utf8))),
      ZIPEntry("Kỳ họp/01 Báo cáo.txt", .bytes(Array("a".utf8))),
    ]
    let bytes = try ZIPArchive(entries, day: day).bytes()
    #expect(bytes[7] & 0x08 != 0, "bit 11 of the flags says UTF-8")
    let places = entries.map { entry in bytes.firstRange(of: Array(entry.name.utf8))?.lowerBound ?? 0 }
    #expect(places[0] == 30 && places[1] > 30)
  }

  @Test func `a stored file begins right after its name`() throws {
    // What an EPUB begins with: 30 bytes of header, the name, no extra field, then the bytes themselves.
    let entry = ZIPEntry("mimetype", .bytes(Array("application/epub+zip".utf8)), isStored: true)
    let bytes = try ZIPArchive([entry], day: day).bytes()
    #expect(Array(bytes[..<4]) == Array("PK\u{3}\u{4}".utf8))
    #expect(Array(bytes[28...29]) == [0, 0])
    #expect(String(decoding: bytes[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
  }

  @Test func `text shrinks unless it is to be stored`() throws {
    let text = Array(String(repeating: "Nghị quyết ", count: 500).utf8)
    let small = try ZIPArchive([ZIPEntry("a", .bytes(text))], day: day).bytes()
    let large = try ZIPArchive([ZIPEntry("a", .bytes(text), isStored: true)], day: day).bytes()
    #expect(small.count < text.count / 10)
    #expect(large.count > text.count)
  }

  @Test func `its files are of noon of the day, whatever the clock says`() throws {
    let archive = ZIPArchive([ZIPEntry("a.txt", .bytes([1]))], day: day)
    let bytes = try archive.bytes()
    // MS-DOS: 2026-11-20 at 12:00.
    let (date, time): (Int, Int) = (46 << 9 | 11 << 5 | 20, 12 << 11)
    let expected: [Int] = [time & 0xFF, time >> 8, date & 0xFF, date >> 8]
    #expect(bytes[10..<14].map(Int.init) == expected)
  }

  @Test func `years that the format does not know become its first and last day`() {
    #expect(ZIPArchive.Day(year: 1945, month: 9, day: 2) == ZIPArchive.Day(year: 1980, month: 1, day: 1))
    #expect(ZIPArchive.Day(year: 2200, month: 1, day: 1) == ZIPArchive.Day(year: 2107, month: 12, day: 31))
  }

  @Test func `an archive knows itself on disk`() throws {
    let archive = ZIPArchive(
      [ZIPEntry("a", .bytes([1, 2])), ZIPEntry("b", .source(Slow(bytes: Array(0...255))), isStored: true)],
      day: day)
    let scratch = try Scratch(archive)
    #expect(try scratch.holds(archive))
    let others: [[ZIPEntry]] = [
      [ZIPEntry("a", .bytes([1, 2]))],
      [ZIPEntry("a", .bytes([1, 3])), archive.entries[1]],
      [ZIPEntry("c", .bytes([1, 2])), archive.entries[1]],
      [ZIPEntry("a", .bytes([1, 2]), isStored: true), archive.entries[1]],
      [archive.entries[1], archive.entries[0]],
    ]
    for entries in others { #expect(try !scratch.holds(ZIPArchive(entries, day: day))) }
    #expect(
      try !scratch.holds(
        ZIPArchive(archive.entries, day: ZIPArchive.Day(year: 2026, month: 11, day: 21))))
  }

  @Test func `what is damaged or no archive is another one`() throws {
    let archive = ZIPArchive([ZIPEntry("a", .bytes(Array(0...255)), isStored: true)], day: day)
    var bytes = try archive.bytes()
    bytes[40] ^= 1
    #expect(try !Scratch(bytes).holds(archive))
    #expect(try !Scratch(Array("không phải ZIP".utf8)).holds(archive))
    #expect(try !Scratch([]).holds(archive))
  }

  @Test func `a source that fails or ends early fails the archive`() throws {
    #expect(throws: Slow.Failure.self) {
      try ZIPArchive([ZIPEntry("a", .source(Slow(bytes: [1], fails: true)))], day: day).bytes()
    }
    #expect(throws: ZIPFailure.self) {
      try ZIPArchive([ZIPEntry("a", .source(Slow(bytes: [1], size: 2)))], day: day).bytes()
    }
  }

  @Test func `a sink that fails fails the archive`() throws {
    #expect(throws: Full.Failure.self) {
      try ZIPArchive([ZIPEntry("a", .bytes([1]))], day: day).write(to: Full())
    }
  }
}

private struct Slow: ZIPSource {
  struct Failure: Error {}

  let bytes: [UInt8]
  let size: Int
  let fails: Bool

  init(bytes: [UInt8], size: Int? = nil, fails: Bool = false) {
    self.bytes = bytes
    self.size = size ?? bytes.count
    self.fails = fails
  }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    guard !fails else { throw Failure() }
    let count = min(buffer.count, bytes.count - offset)
    buffer.copyBytes(from: bytes[offset..<offset + count])
    return count
  }
}

private final class Full: ZIPSink {
  struct Failure: Error {}

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws { throw Failure() }
}

/// An archive in a file, as other programs see it.
private final class Scratch {
  private let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip")

  init(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: file)
  }

  convenience init(_ archive: ZIPArchive) throws {
    try self.init(archive.bytes())
  }

  deinit { try? FileManager.default.removeItem(at: file) }

  func holds(_ archive: ZIPArchive) throws -> Bool {
    let handle = try FileHandle(forReadingFrom: file)
    return try archive.isHeld(by: handle.fileDescriptor)
  }
}
