import Checksums
import PDFSigning
import Vietnamese

/// A file of content that is not a record.
package struct ContentFile: Sendable, Hashable {
  /// In content, NFC: `ky-hop/2026/giua-nam/tờ trình.pdf`.
  package let path: String
  /// The path as the bytes on disk.
  package let diskPath: String
  /// In bytes.
  package let size: Int
  /// Nil where files of this type are not published.
  package let type: FileType?
  /// Where it lies on the site: the folder as a record's would, the name as it is where every web server,
  /// memory stick and ZIP can keep it, and folded otherwise.
  package let address: String
  /// Nil for what is no JPEG, PNG or WebP picture, or a broken one.
  package var picture: PictureSize?
  /// Of its bytes; nil for what is not published, or could not be read.
  package var digest: SHA256Digest?
  /// Nil for what is no PDF, or could not be read.
  package var signatures: PDFSignatures?

  package init(path: String, diskPath: String, size: Int, picture: PictureSize? = nil) {
    self.path = path
    self.diskPath = diskPath
    self.size = size
    self.picture = picture
    type = FileType(ofName: path)
    let parts = path.split(separator: "/")
    let folders = parts.dropLast().map(\.folded)
    let shown = folders.first == PlainPage.kind.folder ? folders.dropFirst() : folders[...]
    address = (shown + [Self.publicName(parts.last ?? "")]).joined(separator: "/")
  }

  private static func publicName(_ name: Substring) -> String {
    let isPlain = name.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
    guard !isPlain, let dot = name.lastIndex(of: ".") else { return isPlain ? String(name) : name.folded }
    return "\(name[..<dot].folded).\(name[dot...].folded)"
  }

  package var name: Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
  }
}

/// The files of content, found as records name them.
package struct FileCatalog: Sendable {
  private let byPath: [String: ContentFile]
  private let byFolder: [String: [ContentFile]]
  /// By path.
  package let all: [ContentFile]

  /// The folder of files that several records share.
  package static let sharedFolder = "tep"

  package init(_ files: [ContentFile]) {
    byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    byFolder = Dictionary(grouping: files) { String($0.path.dropLast($0.name.count + 1)) }
    all = byPath.values.sorted { $0.path < $1.path }
  }

  package subscript(path: String) -> ContentFile? {
    byPath[path]
  }

  /// The files that belong to a record's folder, also those in folders below it, by path.
  package func files(below folder: String) -> ArraySlice<ContentFile> {
    // Those that begin with the folder and a stroke stand together; "0" is the character after the stroke.
    all[index(ofFirstFrom: folder + "/")..<index(ofFirstFrom: folder + "0")]
  }

  private func index(ofFirstFrom path: String) -> Int {
    var (low, high) = (all.startIndex, all.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low
  }

  package enum Outcome: Sendable, Hashable {
    case found(ContentFile)
    /// Another file in that folder whose name differs in accents, case, spaces or ending only, as it is to be written.
    case missing(meant: String?)
    /// The name leads out of the folder.
    case outside
  }

  /// - Parameters:
  ///   - name: relative to `base`, or below `tep/`.
  ///   - base: the folder in content of the record that names it.
  package func find(_ name: String, from base: String) -> Outcome {
    var parts = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).map(String.init)
    parts.removeAll { $0 == "." }
    if name.hasPrefix("/") || parts.contains("..") || parts.isEmpty { return .outside }
    let isShared = parts[0] == Self.sharedFolder && parts.count > 1
    let path = (isShared ? parts : [base] + parts).joined(separator: "/")
    if let file = byPath[path] { return .found(file) }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    let stem = { (name: Substring) in (name.lastIndex(of: ".").map { name[..<$0] } ?? name).folded }
    let wanted = stem(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
    let near = byFolder[folder, default: []].sorted { $0.path < $1.path }.first { stem($0.name) == wanted }
    return .missing(meant: near.map { String(name.dropLast(path.count - folder.count - 1) + $0.name) })
  }
}
