import Glibc

/// The files below one folder. The folder itself may be a link; below it no link is followed, whoever made it and
/// whenever, because every path is walked part by part from open folders.
///
/// Made for one run: it keeps folders open, so it would not see one that is replaced by another of its name.
public struct FileTree: Sendable {
  /// The root as the user gave it, for messages.
  public let root: String
  let folders: FolderDescriptors

  init(root: String, folders: FolderDescriptors) {
    self.root = root
    self.folders = folders
  }

  public init(root: String) throws(FileFailure) {
    self.root = root
    folders = FolderDescriptors(
      root: try attempt(.open, root) { () throws(Errno) in try Descriptor.folder(root) })
  }

  /// A path below the root as the user knows it.
  public func shown(_ path: RelativePath) -> String {
    root.hasSuffix("/") ? "\(root)\(path)" : "\(root)/\(path)"
  }
}
