import Council
import Files
import Parallel
import Pictures

/// The files with the sizes of the pictures among them.
/// - Parameter known: the file at an index, if it was measured before.
func measured(
  _ files: [ContentFile], _ tree: FileTree, known: @Sendable (Int) -> ContentFile?
) -> [ContentFile] {
  concurrentMap(count: files.count, run: 8) { index in
    if let file = known(index) { return file }
    let file = files[index]
    guard let format = file.type?.pictureFormat, let header = try? pictureHeader(of: file, tree)?.get(),
      header.format == format
    else { return file }
    return ContentFile(
      path: file.path, diskPath: file.diskPath, size: file.size,
      picture: PictureSize(width: header.width, height: header.height))
  }
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
