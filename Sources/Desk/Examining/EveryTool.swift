import ExternalTools
import Importing
import Portal
import Releasing

extension Tool {
  /// All that any command makes use of.
  static let all: [Tool] = [git, ssh, rsync, rclone, curl, pandoc, pdftotext, ocrmypdf]
}
