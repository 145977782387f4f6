import ExternalTools
import Foundation
import ZIP

/// A file that is attached to a PDF (ISO 32000-1, 7.11.4).
struct AttachedFile {
  let name: String
  let bytes: [UInt8]
}

extension Look {
  /// What is attached to `a.pdf` in a folder: one after another under names of our own, as theirs may lead anywhere.
  /// - Returns: `.large` where they are too many or too large to be looked at; nil without the tool, which is noted.
  mutating func attachedFiles(in folder: URL) -> Result<[AttachedFile], FileInspection.Obstacle>? {
    guard let list = run(.pdfdetach, ["-list", "-enc", "UTF-8", "a.pdf"], in: folder) else { return nil }
    let names: [(number: Int, name: String)]
    switch list {
    case .failure(let obstacle): return .failure(obstacle)
    case .success(let bytes): names = attachments(listed: String(decoding: bytes, as: UTF8.self))
    }
    guard names.count <= attachmentsLeft else { return .failure(.large) }
    attachmentsLeft -= names.count
    var files: [AttachedFile] = []
    for (number, name) in names {
      let path = folder.appending(path: "attached").path(percentEncoded: false)
      let limit = min(budget, largestPart)
      if case .failure(let obstacle)? = run(
        .pdfdetach, ["-save", "\(number)", "-o", "attached", "a.pdf"], in: folder, writing: limit)
      {
        return .failure(obstacle)
      }
      guard let bytes = FileManager.default.contents(atPath: path), bytes.count < limit else {
        return .failure(.large)
      }
      try? FileManager.default.removeItem(atPath: path)
      budget -= bytes.count
      files.append(AttachedFile(name: name, bytes: [UInt8](bytes)))
    }
    return .success(files)
  }
}

/// As `pdfdetach -list` has them: how many, and a line for each.
///
///     2 embedded files
///     1: luong.xlsx
private func attachments(listed text: String) -> [(number: Int, name: String)] {
  let lines = text.split(whereSeparator: \.isNewline)
  let count = lines.first?.split(separator: " ").first.flatMap { Int($0) } ?? 0
  return lines.dropFirst().compactMap { line in
    let parts = line.split(separator: ": ", maxSplits: 1)
    guard parts.count == 2, let number = Int(parts[0]), (1...max(1, count)).contains(number) else {
      return nil
    }
    return (number, String(parts[1]))
  }
}
