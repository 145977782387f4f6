import Council

/// A file of the site: where it lies and how its bytes come to be.
package struct Route: Sendable {
  /// Below the site's root: `nghi-quyet/2026/33-nq-hdnd/index.html`.
  package let path: String
  package let content: Content

  package enum Content: Sendable {
    case text(@Sendable () -> String)
    case bytes(@Sendable () -> [UInt8])
    /// A file of content, by its path there; published as it is.
    case file(String)
    /// A picture of content, by its path there, made so many pixels wide.
    case picture(String, width: Int)
    /// A ZIP archive of other files.
    case archive(@Sendable () -> FileBundle)
  }

  init(_ path: String, _ text: @escaping @Sendable () -> String) {
    self.path = path
    content = .text(text)
  }

  /// The same bytes at another path.
  init(_ path: String, copying route: Route) {
    self.path = path
    content = route.content
  }

  init(_ path: String, bytes: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    content = .bytes(bytes)
  }

  init(_ path: String, archive: @escaping @Sendable () -> FileBundle) {
    self.path = path
    content = .archive(archive)
  }

  init(_ path: String, file: String) {
    self.path = path
    content = .file(file)
  }

  init(_ copy: PictureCopy, of file: ContentFile) {
    path = copy.address
    content = .picture(file.diskPath, width: copy.width)
  }
}
