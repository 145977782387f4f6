/// The types of file that a council may publish. Executables and documents with macros are not among them.
package enum FileType: String, Sendable, CaseIterable {
  case pdf, docx, xlsx, pptx, odt, ods, odp, csv, txt, epub, zip, jpg, png, webp, svg, mp3, mp4, webm, vtt

  /// - Returns: nil where the name's ending is none of these.
  package init?(ofName name: some StringProtocol) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    self.init(rawValue: ending == "jpeg" ? "jpg" : ending)
  }

  /// In bytes: larger files are not published.
  package static let sizeLimit = 50 << 20

  /// As people call it.
  package var label: String { rawValue.uppercased() }

  package var isPicture: Bool {
    switch self {
    case .jpg, .png, .webp, .svg: true
    default: false
    }
  }
}
