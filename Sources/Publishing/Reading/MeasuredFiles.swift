import Checksums
import Council
import Files
import PDFSigning
import Parallel
import Pictures

/// The files with the hashes of their bytes, the signatures of the PDF files and the sizes of the pictures among them.
/// Each is read once.
/// - Parameters:
///   - authorities: see `KnownAuthorities`.
///   - findings: what was found in files before.
///   - known: the file at an index, if it was measured before.
func measured(
  _ files: [ContentFile], _ tree: FileTree, authorities: [UInt8]?, _ findings: KeptFindings,
  known: @Sendable (Int) -> ContentFile?
) -> [ContentFile] {
  concurrentMap(count: files.count, run: 8) { known($0) ?? measured(files[$0], tree, authorities, findings) }
}

/// - Returns: the file as it is where it is not published, or cannot be read.
private func measured(
  _ file: ContentFile, _ tree: FileTree, _ authorities: [UInt8]?, _ findings: KeptFindings
) -> ContentFile {
  guard let type = file.type, let path = RelativePath(file.diskPath) else { return file }
  var measured = file
  guard type == .pdf || type.pictureFormat != nil, let bytes = try? tree.read(path, limit: FileType.sizeLimit)
  else {
    measured.digest = try? tree.reader(path).digest()
    return measured
  }
  let digest = SHA256Digest(of: bytes)
  measured.digest = digest
  if type == .pdf {
    measured.signatures = PDFSignatures(
      in: bytes, digest, authorities: authorities, findings: findings)
  } else if let header = try? PictureHeader(bytes), header.format == type.pictureFormat {
    measured.picture = PictureSize(width: header.width, height: header.height)
  }
  return measured
}

/// - Returns: nil where the file cannot be read.
package func pictureHeader(
  of file: ContentFile, _ tree: FileTree
) -> Result<PictureHeader, PictureFailure>? {
  guard let path = RelativePath(file.diskPath), let bytes = try? tree.read(path, limit: FileType.sizeLimit)
  else {
    return nil
  }
  return Result { () throws(PictureFailure) in try PictureHeader(bytes) }
}

extension FileType {
  /// Nil for what is not measured and made smaller: drawings have no pixels.
  package var pictureFormat: PictureHeader.Format? {
    switch self {
    case .jpg: .jpeg
    case .png: .png
    case .webp: .webp
    default: nil
    }
  }
}
