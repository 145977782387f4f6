/// `site-templates/` as the program carries it within itself: what a council's own folder lacks is taken from here.
/// `files` is written at build by the plugin CarryTemplates.
package enum ShippedTemplates {}

/// A file of `site-templates/`.
package struct ShippedFile: Sendable {
  /// Below the folder, as `trang.js/tim-kiem.js`.
  package let path: String
  private let content: Content

  private enum Content {
    case text(StaticString)
    case bytes([UInt8])
  }

  package var bytes: [UInt8] {
    switch content {
    case .text(let text): text.withUTF8Buffer { Array($0) }
    case .bytes(let bytes): bytes
    }
  }

  init(path: String, text: StaticString) {
    self.path = path
    content = .text(text)
  }

  init(path: String, bytes: [UInt8]) {
    self.path = path
    content = .bytes(bytes)
  }
}
