import Diagnostics
import Files
import Handbook

/// Writes files that help the clerk. What the tool makes is made anew; a file with which the office may have gone on
/// stays as it is, and a warning says so.
/// - Throws: why something could not be written, and where.
func write(_ files: [DeskFile], to folder: String, _ printer: DiagnosticPrinter) throws(DeskFailure) {
  for file in files {
    let path = "\(folder)/\(file.path)"
    do {
      if file.isMade { try overwrite(file.text, at: path) } else { try writeOnce(file.text, to: path) }
    } catch {
      guard case .differs = error else { throw DeskFailure(message: error.message, path: path) }
      tell(printer.print(.warning(error.message, at: Place(file: path))))
    }
  }
}

struct DeskFailure: Error {
  let message: Message
  let path: String
}

private func overwrite(_ text: String, at path: String) throws(WriteFailure) {
  do throws(FileFailure) {
    try overwriteFile(Array(text.utf8), at: path)
  } catch {
    throw .unwritable(error.reason)
  }
}
