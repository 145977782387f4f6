import ExternalTools
import Files
import Foundation
import Pictures

extension Look {
  /// By the tools that are made for it, on a copy, with little of the machine and no network.
  mutating func inspectPDF(
    _ bytes: [UInt8], _ inspection: inout FileInspection
  ) throws(FileInspection.Obstacle) {
    let text: Result<String, FileInspection.Obstacle>?
    let structure: Result<PDFStructure, FileInspection.Obstacle>?
    let attached: Result<[AttachedFile], FileInspection.Obstacle>?
    do {
      (text, structure, attached) = try withTemporaryFolder { folder in
        try placeFile(bytes, at: folder.appending(path: "a.pdf").path)
        let structure = run(
          .qpdf, ["--json=2", "--json-key=qpdf", "--warning-exit-0", "a.pdf"], in: folder)
        // As the text was written: where it is laid out, the wide spaces of lines that fill their width set words apart.
        let text = run(.pdftotext, ["-raw", "-enc", "UTF-8", "a.pdf", "-"], in: folder)
        let read = structure?.map { PDFStructure(json: $0) }
        let holdsFiles = (try? read?.get())?.embedded.isEmpty == false
        return (
          text?.map { String(decoding: $0, as: UTF8.self) }, read,
          holdsFiles ? attachedFiles(in: folder) : nil
        )
      }
    } catch {
      // There is no room for the copy.
      throw .large
    }
    inspection.look(atBytes: bytes)
    let pages = (try? text?.get())?.split(separator: "\u{C}", omittingEmptySubsequences: false) ?? []
    for (index, page) in pages.enumerated() {
      inspection.look(in: unwrapped(page), at: .page(index + 1))
    }
    if let structure = try? structure?.get() {
      inspection.take(structure)
      inspection.lacksText = structure.hasPictures && !pages.isEmpty && !isText(pages.dropLast())
    }
    for file in (try? attached?.get()) ?? [] {
      inspection.look(inName: file.name)
      inspect(inner: file.name, file.bytes, &inspection)
    }
    try throwObstacle(
      [text?.map { _ in }, structure?.map { _ in }] + (attached.map { [$0.map { _ in }] } ?? []))
  }

  /// A file is damaged where no reader opens it; where only one does not, not all of it was seen.
  private func throwObstacle(
    _ results: [Result<Void, FileInspection.Obstacle>?]
  ) throws(FileInspection.Obstacle) {
    let failures = results.compactMap { result -> FileInspection.Obstacle? in
      if case .failure(let failure)? = result { failure } else { nil }
    }
    guard let first = failures.first(where: { $0 != .damaged }) ?? failures.first else { return }
    throw first == .damaged && failures.count < results.count ? .crashing : first
  }

  /// - Returns: what it wrote; nil where it is not installed, which is noted.
  mutating func run(
    _ tool: Tool, _ arguments: [String], in folder: URL, writing fileSize: Int = 1 << 20
  ) -> Result<[UInt8], FileInspection.Obstacle>? {
    let job = Job(
      arguments, in: folder.path(percentEncoded: false), output: .kept(limit: 128 << 20),
      errors: .kept(limit: 4096),
      limits: Limits(time: .seconds(120), memory: 1 << 30, fileSize: fileSize, processor: .seconds(10)),
      hasNetwork: false)
    do {
      return .success(try tool.run(job).output)
    } catch {
      switch error {
      case .missing, .unusable:
        missing.insert(tool)
        return nil
      case .tookTooLong: return .failure(.slow)
      case .tookTooMuch: return .failure(.large)
      case .failed(_, let status, let said):
        if said.lowercased().contains("password") { return .failure(.locked) }
        return .failure(status >= 128 ? .crashing : .damaged)
      }
    }
  }
}

/// Whether pages are text. A stamp that says who signed and when, or what a scanner writes at a page's edge, is not what
/// the paper says.
private func isText(_ pages: some Collection<Substring>) -> Bool {
  pages.isEmpty || pages.count { $0.split(whereSeparator: \.isWhitespace).count >= 25 } * 2 > pages.count
}

/// The page without the line's end in «bí mật», behind which half of it would stand alone as marks do.
func unwrapped(_ page: Substring) -> String {
  var lines: [Substring] = []
  for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
    if let last = lines.last, ["bí", "bảo"].contains(last.split(separator: " ").last?.lowercased()) {
      lines[lines.count - 1] = "\(last) \(line)"
    } else {
      lines.append(line)
    }
  }
  return lines.joined(separator: "\n")
}

extension FileInspection {
  /// What only the bytes of a PDF tell (ISO 32000-1, 7.5.6: incremental updates; 12.8: signatures).
  fileprivate mutating func look(atBytes bytes: [UInt8]) {
    hasPlace = statesPlace(bytes)
    let data = Data(bytes)
    signatures = data.count(of: "/ByteRange")
    // Each state ends so. Word writes one more without an object in it; a file for the web begins with its first page.
    let states = data.parts(endingWith: "%%EOF").count { data[$0].range(of: Data(" obj".utf8)) != nil }
    let isForWeb = data.prefix(2048).range(of: Data("/Linearized".utf8)) != nil
    // A signature adds a state, and what proves it in years to come another.
    let signing = signatures + (data.count(of: "/DSS") > 0 ? 1 : 0)
    earlierRevisions = max(0, states - 1 - (isForWeb ? 1 : 0) - signing)
    for range in data.ranges(of: "<dc:creator", to: "</dc:creator>") {
      let text = String(decoding: data[range], as: UTF8.self)
      add(.author, text.replacing(#/<[^>]*>/#, with: " ").replacing(#/^[^>]*>/#, with: ""))
    }
  }

  fileprivate mutating func take(_ structure: PDFStructure) {
    for (role, value) in structure.properties { add(role, value) }
    comments = structure.comments
    for name in structure.embedded { add(embedded: name) }
    scripts = structure.scripts
    look(in: structure.notes.joined(separator: "\n"), at: .comment)
    look(in: structure.titles.joined(separator: "\n"), at: .properties)
  }
}

extension Data {
  fileprivate func count(of text: String) -> Int {
    parts(endingWith: text).count
  }

  /// The stretches up to each of these texts; what follows the last is none.
  fileprivate func parts(endingWith text: String) -> [Range<Int>] {
    let (sought, end) = (Data(text.utf8), endIndex)
    var (parts, start) = ([Range<Int>](), startIndex)
    while let found = range(of: sought, in: start..<end) {
      parts.append(start..<found.lowerBound)
      start = found.upperBound
    }
    return parts
  }

  /// A few short stretches between two texts.
  fileprivate func ranges(of start: String, to end: String) -> [Range<Int>] {
    parts(endingWith: start).prefix(8).compactMap { part in
      let from = part.upperBound + start.utf8.count
      let to = Swift.min(from + 4096, endIndex)
      return range(of: Data(end.utf8), in: from..<to).map { from..<$0.lowerBound }
    }
  }
}
