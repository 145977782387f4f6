import Checksums
import Council
import Files
import Parallel
import Pictures

/// The files with the hashes of their bytes, and the sizes of the pictures among them. Each is read once.
/// - Parameter known: the file at an index, if it was measured before.
func measured(
  _ files: [ContentFile], _ tree: FileTree, known: @Sendable (Int) -> ContentFile?
) -> [ContentFile] {
  concurrentMap(count: files.count, run: 8) { index in known(index) ?? measured(files[index], tree) }
}

/// - Returns: the file as it is where it is not published, or cannot be read.
private func measured(_ file: ContentFile, _ tree: FileTree) -> ContentFile {
  guard let type = file.type, let path = RelativePath(file.diskPath) else { return file }
  var measured = file
  if let format = type.pictureFormat, let bytes = try? tree.read(path, limit: pictureLimit) {
    measured.digest = SHA256Digest(of: bytes)
    if let header = try? PictureHeader(bytes), header.format == format {
      measured.picture = PictureSize(width: header.width, height: header.height)
    }
  } else {
    measured.digest = try? tree.reader(path).digest()
  }
  return measured
}

/// - Returns: nil where the file cannot be read.
package func pictureHeader(
  of file: ContentFile, _ tree: FileTree
) -> Result<PictureHeader, PictureFailure>? {
  guard let path = RelativePath(file.diskPath), let bytes = try? tree.read(path, limit: pictureLimit) else {
    return nil
  }
  return Result { () throws(PictureFailure) in try PictureHeader(bytes) }
}

/// Larger files are refused whatever they hold. In bytes.
private let pictureLimit = 50 << 20

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
