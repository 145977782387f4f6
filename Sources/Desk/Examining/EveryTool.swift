import ExternalTools
import FileCleaning
import Importing
import PDFSigning
import Proving
import Releasing

extension Tool {
  /// All that any command makes use of.
  static let all: [Tool] = [
    git, ssh, sshKeygen, rsync, rclone, curl, pandoc, pdftotext, pdfdetach, ocrmypdf, pdfsig, openssl, qpdf,
    exiftool,
  ]
}
