import Council
import ExternalTools
import Foundation
import Pictures

/// One file that is looked into, with those within it.
struct Look {
  /// Tools that it would have taken.
  var missing: Set<Tool> = []
  /// How much may be unpacked yet, in bytes: a small archive can unfold to more than the machine holds.
  var budget = 256 << 20
  /// How many files that are attached to PDF files may be taken out yet.
  var attachmentsLeft = 100
  /// How deep files within files lie.
  private var depth = 0

  /// - Parameter type: as the file's name says.
  mutating func inspect(_ bytes: [UInt8], _ type: FileType) -> FileInspection {
    var inspection = FileInspection()
    do {
      switch type {
      case .pdf where isPDF(bytes): try inspectPDF(bytes, &inspection)
      case .docx, .xlsx, .pptx, .odt, .ods, .odp, .zip:
        // What is no archive has been told as such.
        if bytes.starts(with: Array("PK".utf8)) { try inspectArchive(bytes, type, &inspection) }
      case .jpg, .png, .webp: inspection.hasPlace = statesPlace(bytes)
      case .csv: inspection.look(inCSV: String(decoding: bytes, as: UTF8.self))
      case .txt: inspection.look(in: String(decoding: bytes, as: UTF8.self), at: nil)
      default: break
      }
    } catch {
      inspection.obstacle = error
    }
    return inspection
  }

  /// Looks into a file within another, unless it lies too deep.
  mutating func inspect(
    inner name: String, _ bytes: [UInt8], _ inspection: inout FileInspection
  ) {
    guard depth < deepest, let type = FileType(ofName: name), type.isLookedInto else { return }
    depth += 1
    defer { depth -= 1 }
    inspection.add(inspect(bytes, type), of: name)
  }

  private func isPDF(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("%PDF-".utf8)) || Data(bytes.prefix(1024)).range(of: Data("%PDF-".utf8)) != nil
  }
}

/// A workbook behind a chart in a paper in an archive.
private let deepest = 2

extension FileType {
  /// Whether files of the type can hold more than one sees.
  var holdsMore: Bool {
    switch self {
    case .pdf, .docx, .xlsx, .pptx, .odt, .ods, .odp, .zip: true
    default: false
    }
  }

  var isPhotograph: Bool { [.jpg, .png, .webp].contains(self) }

  /// Within other files.
  var isLookedInto: Bool { holdsMore || isPhotograph || self == .csv || self == .txt }
}
