import Council
import ExternalTools
import Files
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
  /// How long tools may run yet, by the clock: an archive may hold any number of files that they read.
  var toolTime = Duration.seconds(300)
  /// How deep files within files lie.
  private var depth = 0

  /// - Parameter type: as the file's name says.
  mutating func inspect(_ bytes: [UInt8], _ type: FileType) -> FileInspection {
    var inspection = FileInspection()
    let drawing = type == .svg ? try? MarkupText(bytes) : nil
    do throws(FileInspection.Obstacle) {
      switch type {
      case .pdf where isPDF(bytes): try inspectPDF(bytes, &inspection)
      case _ where type.isArchive && bytes.starts(with: Array("PK".utf8)):
        try inspectArchive(bytes, type, &inspection)
      case .svg where drawing != nil: inspection.look(in: drawing?.text ?? "", at: nil)
      case .jpg, .png, .webp: inspection.hasPlace = statesPlace(bytes)
      case .csv: inspection.look(inCSV: try text(bytes))
      case .txt, .vtt: inspection.look(inWrapped: try text(bytes), at: nil)
      default:
        // Of what is not what it is called another rule tells, unless it lies within a file.
        if type.isLookedInto, depth > 0 { throw .damaged }
      }
    } catch {
      inspection.obstacle = error
    }
    let isPaper = type == .docx || type == .odt
    if isPaper, inspection.trackedChanges + inspection.comments > 0 { inspection.isDraft = true }
    return inspection
  }

  /// Looks into a file within another.
  mutating func inspect(
    inner name: String, _ bytes: @autoclosure () -> [UInt8]?, _ inspection: inout FileInspection
  ) {
    guard let type = FileType(ofName: name), depth < deepest || !type.holdsFiles else {
      return inspection.add(unseen: name)
    }
    guard type.isLookedInto else { return }
    guard let bytes = bytes() else { return inspection.add(unseen: name) }
    guard !bytes.isEmpty else { return }
    depth += 1
    defer { depth -= 1 }
    inspection.add(inspect(bytes, type), of: name)
  }

  private func text(_ bytes: [UInt8]) throws(FileInspection.Obstacle) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .damaged }
    return text
  }

  private func isPDF(_ bytes: [UInt8]) -> Bool {
    bytes.firstRange(of: "%PDF-", in: bytes.indices.prefix(1024)) != nil
  }
}

/// A workbook behind a chart in a paper in an archive.
private let deepest = 2

/// What lies inside a file of which there are the bytes alone, as far as the tools that are installed tell.
package func inspected(_ bytes: [UInt8], as type: FileType) -> FileInspection {
  var look = Look()
  return look.inspect(bytes, type)
}

extension FileType {
  /// Files of Word, Excel, PowerPoint, LibreOffice, books and other archives.
  var isArchive: Bool { [.docx, .xlsx, .pptx, .odt, .ods, .odp, .epub, .zip].contains(self) }

  var holdsFiles: Bool { isArchive || self == .pdf }

  /// Whether files of the type can hold more than one sees, or text that no other rule reads.
  var holdsMore: Bool { holdsFiles || self == .svg }

  var isPhotograph: Bool { [.jpg, .png, .webp].contains(self) }

  /// Within other files.
  var isLookedInto: Bool { holdsMore || isPhotograph || [.csv, .txt, .vtt].contains(self) }
}
