import Testing

func expect(
  _ actual: String, prints expected: String, at location: Testing.SourceLocation = #_sourceLocation
) {
  #expect(actual == expected, sourceLocation: location)
}
