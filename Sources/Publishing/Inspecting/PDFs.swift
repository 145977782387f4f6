import ExternalTools
import FileCleaning
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
          .qpdf, ["--json=2", "--json-key=pages", "--json-key=qpdf", "--warning-exit-0", "a.pdf"], in: folder)
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
      inspection.look(inWrapped: withMarksJoined(page), at: .page(index + 1))
    }
    if let structure = try? structure?.get() {
      inspection.take(structure)
      // Each page ends with a sign of its own.
      inspection.take(pages.dropLast(), dots: structure.hasPictures ? structure.dots : nil)
    }
    let named = (try? structure?.get())?.embedded ?? []
    if case .failure? = attached { for name in named { inspection.add(unseen: name) } }
    if let files = try? attached?.get() {
      for file in files {
        inspection.look(inName: file.name)
        inspect(inner: file.name, file.bytes, &inspection)
      }
      // What hangs on a page or a part of the text alone, nobody takes out.
      if named.count > files.count {
        let left = named.filter { name in !files.contains { $0.name == name } }
        for name in left.isEmpty ? named.suffix(named.count - files.count) : left[...] {
          inspection.add(unseen: name)
        }
      }
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
    guard toolTime > .zero else { return .failure(.slow) }
    let begun = ContinuousClock.now
    defer { toolTime -= begun.duration(to: .now) }
    let job = Job(
      arguments, in: folder.path(percentEncoded: false), output: .kept(limit: 128 << 20),
      errors: .kept(limit: 4096),
      limits: Limits(
        time: min(.seconds(120), toolTime), memory: 1 << 30, fileSize: fileSize, processor: .seconds(10)),
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

/// How many words a page has; lines of dots to write on are none.
private func wordCount(_ page: Substring) -> Int {
  page.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
}

/// A stamp that says who signed and when, or what a scanner writes at a page's edge, has fewer words; such a page is a scan
/// where a picture fills it.
private let wordsOfText = 25

/// A page's number, what the scanner is called.
private let wordsBesideText = 5

/// So many dots has a page of A4 that one can read, 75 to an inch; a stamp, an arms, a signature have fewer.
private let dotsOfPage = 540_000

/// The page without the line's end in «bí mật» and «bảo mật», behind which half of them would stand alone as marks do.
func withMarksJoined(_ page: Substring) -> String {
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
    signatures = bytes.ranges(of: "/ByteRange").count
    // A signature adds a state, and what proves it in years to come another.
    let signing = signatures + (bytes.firstRange(of: "/DSS") == nil ? 0 : 1)
    earlierRevisions = max(0, bytes.earlierPDFStates - signing)
    for start in bytes.ranges(of: "<dc:creator").prefix(8) {
      let near = bytes[start.upperBound...].prefix(4096).indices
      guard let end = bytes.firstRange(of: "</dc:creator>", in: near) else { continue }
      let text = String(decoding: bytes[start.upperBound..<end.lowerBound], as: UTF8.self)
      add(.author, text.replacing(#/<[^>]*>/#, with: " ").replacing(#/^[^>]*>/#, with: ""))
    }
  }

  /// - Parameter dots: of the pictures of each page; nil where there are none.
  mutating func take(_ pages: some Collection<Substring>, dots: [Int]?) {
    guard let dots, !pages.isEmpty else { return }
    let words = pages.map(wordCount)
    // Pictures that no page says it has are within drawings; on which page nobody knows.
    let isUnplaced = !dots.contains { $0 > 0 }
    let isScanned = zip(words, dots).map { words, dots in
      words < wordsOfText && (isUnplaced || dots >= dotsOfPage) || words < wordsBesideText && dots > 0
    }
    lacksText = isScanned.count(where: \.self) * 2 >= pages.count
    guard !lacksText else { return }
    // Behind pages of text, as appendices are.
    pagesWithoutText = zip(words, dots).enumerated().compactMap { index, page in
      page.0 < wordsOfText && page.1 >= dotsOfPage && index > 0 ? index + 1 : nil
    }
  }

  fileprivate mutating func take(_ structure: PDFStructure) {
    for (role, value) in structure.properties { add(role, value) }
    comments = structure.comments
    for name in structure.embedded { add(embedded: name) }
    scripts = structure.scripts
    look(in: structure.notes.joined(separator: "\n"), at: .comment)
    look(in: structure.spoken.sorted().joined(separator: "\n"), at: nil)
    look(in: structure.titles.joined(separator: "\n"), at: .properties)
  }
}
