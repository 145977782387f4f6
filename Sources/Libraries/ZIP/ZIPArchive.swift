/// A ZIP archive (APPNOTE.TXT 6.3 of PKWARE) in the making: its files in order, all of one day.
///
///     let archive = ZIPArchive([ZIPEntry("Kỳ họp/01-01 Tờ trình.pdf", .source(file), isStored: true)], day: day)
///     if !archive.isHeld(by: descriptor) { try archive.write(to: sink) }
///
/// The same entries and day give the same bytes on every machine with the same zlib.
public struct ZIPArchive: Sendable {
  public let entries: [ZIPEntry]
  public let day: Day

  /// What the archive says of when its files were made: noon of a day.
  public struct Day: Sendable, Hashable {
    let year: Int
    let month: Int
    let day: Int

    /// The format knows the years 1980 to 2107; a day before or after them becomes the first or last one.
    public init(year: Int, month: Int, day: Int) {
      let isEarly = year < 1980
      let isLate = year > 2107
      self.year = isEarly ? 1980 : isLate ? 2107 : year
      self.month = isEarly ? 1 : isLate ? 12 : month
      self.day = isEarly ? 1 : isLate ? 31 : day
    }
  }

  /// - Parameter entries: with names that differ, also where case is all that does.
  public init(_ entries: [ZIPEntry], day: Day) {
    self.entries = entries
    self.day = day
  }

  /// - Throws: what a source or the sink threw, or `ZIPFailure`.
  public func write(to sink: any ZIPSink) throws {
    let writing = try LibZIPWriter(sink)
    for entry in entries { try writing.add(entry, day) }
    try writing.close()
  }

  /// The archive's bytes.
  public func bytes() throws -> [UInt8] {
    let sink = Memory()
    try write(to: sink)
    return sink.bytes
  }

  /// Whether an open file is this archive: the same files of the same bytes under the same names in the same order.
  /// It may be anything; what cannot be read is not the same.
  /// - Parameter descriptor: open for reading; its position changes.
  /// - Throws: what a source threw.
  public func isHeld(by descriptor: Int32) throws -> Bool {
    guard let archive = LibZIPReader(descriptor), archive.count == entries.count else { return false }
    for (index, entry) in entries.enumerated() {
      guard try archive.holds(entry, day, at: index) else { return false }
    }
    return true
  }
}

/// What libzip could not do.
public struct ZIPFailure: Error, Hashable, CustomStringConvertible {
  /// In libzip's words.
  public let description: String
}

private final class Memory: ZIPSink {
  var bytes: [UInt8] = []

  func write(_ piece: UnsafeRawBufferPointer, at offset: Int) {
    let end = min(offset + piece.count, bytes.count)
    bytes.replaceSubrange(min(offset, end)..<end, with: piece)
  }
}
