import Files
import Pictures

/// Why a site could not be written. The folder is as it was.
package enum WritingFailure: Error, Hashable, Sendable {
  case output(OutputFailure)
  /// Pictures whose pixels cannot be read, by their paths on disk.
  case pictures([String: PictureFailure])
}
