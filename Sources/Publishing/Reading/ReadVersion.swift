import Council
import Diagnostics
import Files

/// Reads a record as it once was.
/// - Parameter path: where it lay in content.
/// - Returns: nil where it is no record, or has errors: no site was ever made with it.
package func readVersion(_ bytes: [UInt8], at path: RelativePath) -> Record? {
  guard let kind = path.components.first.flatMap({ Kind.type(ofFolder: $0) }), path.components.count > 1,
    let file = SourceFile.read(bytes, name: path.description).file
  else { return nil }
  // Topics and villages of that time are not known.
  let read = ContentReader.record(file, path, kind, nil)
  return read.diagnostics.hasErrors ? nil : read.record
}

/// Reads the council's settings as they once were.
/// - Returns: nil where they have errors.
package func readSettingsVersion(_ bytes: [UInt8]) -> CouncilSettings? {
  SourceFile.read(bytes, name: CouncilSettings.path).file.flatMap {
    ContentReader.value(of: CouncilSettings.self, in: $0).value
  }
}
