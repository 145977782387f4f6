import Council
import Vietnamese

/// What an archive holds: files made here, and files of content.
package struct FileBundle: Sendable {
  package let entries: [Entry]
  /// What the archive gives as the day of its files.
  package let day: WrittenDate

  package struct Entry: Sendable {
    /// In the archive, with strokes between folders.
    package let name: String
    package let content: Content
    /// Whether its bytes go into the archive as they are: it is compressed already.
    package let isStored: Bool

    package enum Content: Sendable {
      case bytes([UInt8])
      /// A file of content, by its path there.
      case file(String)
      /// A copy of a picture, by its address on the site.
      case copy(String)
    }

    init(_ name: String, bytes: [UInt8], isStored: Bool = false) {
      self.name = name
      content = .bytes(bytes)
      self.isStored = isStored
    }

    init(_ name: String, file: ContentFile) {
      self.name = name
      content = .file(file.diskPath)
      isStored = file.type?.isCompressed ?? true
    }

    init(_ name: String, copy: PictureCopy) {
      self.name = name
      content = .copy(copy.address)
      isStored = true
    }
  }
}

extension FileType {
  /// Whether files of this type hardly shrink.
  fileprivate var isCompressed: Bool {
    switch self {
    case .csv, .txt, .svg, .vtt: false
    default: true
    }
  }
}
