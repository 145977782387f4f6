import Council
import Fixtures
import Testing

/// What a clerk is told of the reading of some files.
func expect(
  reading files: [String: String], prints expected: String,
  at location: Testing.SourceLocation = #_sourceLocation
) throws {
  expect(try printed(ReadFolder(files).readingProblems), prints: expected, at: location)
}

func expect(
  _ actual: String, prints expected: String, at location: Testing.SourceLocation = #_sourceLocation
) {
  #expect(actual == expected, sourceLocation: location)
}

/// The record of a content folder that has one.
func record<Content: RecordKind>(
  in files: [String: String], as _: Content.Type = Content.self,
  at location: Testing.SourceLocation = #_sourceLocation
) throws -> Content {
  let read = try ReadFolder(files)
  #expect(printed(read.readingProblems) == "", sourceLocation: location)
  return try #require(read.content.records.first?.content as? Content, sourceLocation: location)
}
