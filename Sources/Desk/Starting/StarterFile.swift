/// A file with which a council begins.
package struct StarterFile: Sendable {
  /// Below the council's folder, as `content/site.yaml`.
  package let path: String
  package let bytes: [UInt8]

  package init(_ path: String, _ text: String) {
    self.init(path, Array(text.utf8))
  }

  package init(_ path: String, _ bytes: [UInt8]) {
    (self.path, self.bytes) = (path, bytes)
  }
}
