import Council
import Diagnostics
import Files

/// What was read of a folder, so that reading it again takes only what has changed since.
///
/// A file counts as the same while all that the system keeps of it is. Clocks of file systems tick every few
/// milliseconds: whoever learns by other ways that a file was written has it forgotten.
package struct ReadingMemory: Sendable {
  /// What was made of a file when it was as its trace says.
  struct Kept<Value: Sendable>: Sendable {
    let trace: FileTree.Trace
    let value: Value
  }

  typealias ReadRecord = (record: Record?, diagnostics: [Diagnostic])

  private(set) var records: [RelativePath: Kept<ReadRecord>] = [:]
  /// Of each record the last reading without errors.
  private(set) var faultless: [RelativePath: Record] = [:]
  private(set) var files: [RelativePath: Kept<ContentFile>] = [:]
  private(set) var lists: [FieldType.SettingsList: [String]]?

  package init() {}

  package mutating func forget(_ paths: some Sequence<RelativePath>) {
    for path in paths {
      records[path] = nil
      files[path] = nil
    }
  }

  /// - Parameter lists: of the settings; records are read by them.
  mutating func prepare(for lists: [FieldType.SettingsList: [String]]?) {
    if lists != self.lists { records = [:] }
    self.lists = lists
  }

  /// Keeps what was read of the files that are there now, and nothing of others.
  mutating func keep(
    _ read: [ReadRecord], of sources: [FileTree.Entry], _ measured: [ContentFile],
    of entries: [FileTree.Entry]
  ) {
    records = Self.kept(read, of: sources)
    files = Self.kept(measured, of: entries)
    var faultless: [RelativePath: Record] = [:]
    for (entry, read) in zip(sources, read) {
      faultless[entry.path] = read.diagnostics.hasErrors ? self.faultless[entry.path] : read.record
    }
    self.faultless = faultless
  }

  private static func kept<Value>(
    _ values: [Value], of entries: [FileTree.Entry]
  ) -> [RelativePath: Kept<Value>] {
    Dictionary(
      uniqueKeysWithValues: zip(entries, values).compactMap { entry, value in
        entry.trace.map { (entry.path, Kept(trace: $0, value: value)) }
      })
  }
}

extension [RelativePath: ReadingMemory.Kept<ReadingMemory.ReadRecord>] {
  func value(of entry: FileTree.Entry) -> ReadingMemory.ReadRecord? {
    self[entry.path].flatMap { $0.trace == entry.trace ? $0.value : nil }
  }
}

extension [RelativePath: ReadingMemory.Kept<ContentFile>] {
  func value(of entry: FileTree.Entry) -> ContentFile? {
    self[entry.path].flatMap { $0.trace == entry.trace ? $0.value : nil }
  }
}
