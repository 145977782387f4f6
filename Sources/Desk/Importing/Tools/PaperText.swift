import Diagnostics
import ExternalTools
import Files
import Foundation

/// A paper's text, how its lines are to be read, and the pictures in it by the names that the text gives them.
struct PaperText {
  let text: String
  let form: PaperForm
  var pictures: [NewFile] = []
  var isScan = false
}

/// What a file is by its ending.
enum PaperType: String {
  case docx, odt, pdf, txt
}

/// Gets the text out of a file by the tools that are made for its type.
/// - Throws: the problem of the file, or of a tool.
func paperText(of bytes: Data, _ type: PaperType) throws -> PaperText {
  try check(bytes, type)
  return try withTemporaryFolder { folder in
    // A name of our own: what the clerk calls it could look like an option.
    let file = folder.appending(path: "original.\(type.rawValue)")
    try placeFile(Array(bytes), at: file.path)
    let paper =
      switch type {
      case .docx, .odt: try officeText(file, type, in: folder)
      case .pdf: try pdfText(file, in: folder)
      case .txt: PaperText(text: try plainText(bytes), form: .page)
      }
    guard holdsWords(paper.text) else { throw ImportProblem(type == .pdf ? .unreadableScan : .noText) }
    return paper
  }
}

/// What can be told from the first bytes: a tool's own words for it are many and change.
private func check(_ bytes: Data, _ type: PaperType) throws {
  guard !bytes.isEmpty else { throw ImportProblem(.emptyFile) }
  let isZIP = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  // The container of Word before 2007, in which Office also puts what has a password.
  let isOLE = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  switch type {
  case .docx, .odt:
    if isOLE { throw ImportProblem(.locked) }
    guard isZIP else { throw ImportProblem(.wrongType(type.rawValue)) }
  case .pdf:
    guard bytes.prefix(1024).range(of: Data("%PDF-".utf8)) != nil else {
      throw ImportProblem(.wrongType("pdf"))
    }
  case .txt: break
  }
}

private func holdsWords(_ text: String) -> Bool {
  text.split(whereSeparator: { !$0.isLetter }).count { $0.count > 1 } >= 5
}

// MARK: - Word, ODT

private func officeText(_ file: URL, _ type: PaperType, in folder: URL) throws -> PaperText {
  let filter = folder.appending(path: "tidy.lua")
  try placeFile(PackageResources.tidy_lua, at: filter.path)
  // In its sandbox it reads nothing but this file, and asks no other host for a picture.
  let arguments = [
    "--sandbox", "--from", type.rawValue, "--to", "gfm-raw_html-tex_math_dollars", "--wrap", "none",
    "--extract-media",
    ".",
    "--lua-filter", filter.path, file.path,
    // A small file can unfold to more than the machine holds.
    "+RTS", "-M512M", "-RTS",
  ]
  let text = try run(.pandoc, arguments, in: folder, time: .seconds(120)) { status, _ in
    ImportProblem(
      status == heapExhausted ? ToolFailure.tookTooMuch(tool: Tool.pandoc.name).message : .damaged)
  }
  return withPictures(text, in: folder)
}

/// Pictures move from pandoc's folder beside the record.
private func withPictures(_ text: String, in folder: URL) -> PaperText {
  var paper = PaperText(text: text, form: .markdown)
  let media = folder.appending(path: "media")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: media.path)) ?? []
  for name in names.sorted() {
    guard let bytes = try? Data(contentsOf: media.appending(path: name)),
      ["jpg", "jpeg", "png", "webp"].contains(name.split(separator: ".").last?.lowercased() ?? ""),
      text.contains("media/\(name)")
    else { continue }
    paper.pictures.append(NewFile(name, Array(bytes)))
  }
  let kept = paper.pictures.map(\.path)
  let lines = text.replacing(#/!\[(?<words>[^\]]*)\]\((?:\.\/)?media\/(?<name>[^)\s]+)[^)]*\)/#) { match in
    kept.contains(String(match.name)) ? "![\(match.words)](\(match.name))" : ""
  }
  return PaperText(text: lines, form: .markdown, pictures: paper.pictures)
}

// MARK: - PDF

private func pdfText(_ file: URL, in folder: URL) throws -> PaperText {
  let text = try layout(of: file, in: folder)
  if isText(text) { return PaperText(text: text, form: .page) }
  // Every page ends in a form feed; without any there is nothing to recognise letters in.
  let pageCount = text.count { $0 == "\u{C}" }
  guard pageCount > 0 else { throw ImportProblem(.damaged) }
  let read = folder.appending(path: "read.pdf")
  let words = [
    "--language", "vie", "--force-ocr", "--rotate-pages", "--deskew", "--output-type", "pdf", "--optimize",
    "0",
    "--quiet", file.path, read.path,
  ]
  // It reads as many pages at once as there are cores; threads within a page only wait for each other.
  let single = ["OMP_THREAD_LIMIT": "1"]
  let time = Duration.seconds(60 + 60 * min(pageCount, 60))
  _ = try run(.ocrmypdf, words, in: folder, time: time, environment: single) { status, _ in
    // 3: something that it needs is not there, most likely the Vietnamese data.
    ImportProblem(status == 3 ? Tool.vietnameseLetters.missing : .unreadableScan)
  }
  return PaperText(text: try layout(of: read, in: folder), form: .page, isScan: true)
}

/// Whether a PDF's pages are text. A stamp that says who signed and when, or what a scanner writes at a page's edge, is
/// not what the paper says.
private func isText(_ text: String) -> Bool {
  let pages = text.split(separator: "\u{C}")
  return pages.count { $0.split(whereSeparator: \.isWhitespace).count >= 25 } * 2 > pages.count
}

private func layout(of file: URL, in folder: URL) throws -> String {
  let words = ["-layout", "-enc", "UTF-8", file.path, "-"]
  return try run(.pdftotext, words, in: folder, time: .seconds(60)) { _, said in
    ImportProblem(said.lowercased().contains("password") ? .locked : .damaged)
  }
}

// MARK: - Text

private func plainText(_ bytes: Data) throws -> String {
  guard let text = String(validating: bytes, as: UTF8.self), !text.contains("\0") else {
    throw ImportProblem(.notUTF8)
  }
  return text
}

// MARK: - Tools

extension Tool {
  package static let pandoc = Tool(
    "pandoc", package: "pandoc",
    purpose: Localized(vi: "nhập tệp Word, ODT", en: "to import Word and ODT files"))
  package static let ocrmypdf = Tool(
    "ocrmypdf", package: "ocrmypdf tesseract-ocr-vie",
    purpose: Localized(vi: "nhập bản quét", en: "to import scans"))
  /// What ocrmypdf knows letters by.
  fileprivate static let vietnameseLetters = Tool(
    "tesseract", package: "tesseract-ocr-vie",
    purpose: Localized(vi: "đọc chữ Việt trong bản quét", en: "to read Vietnamese in scans"))
}

/// What a program made by GHC ends with where it needs more memory than it was given.
private let heapExhausted: Int32 = 251

/// What comes to the office comes from anywhere, so the tool that takes it apart gets so much of the machine and no
/// network.
/// - Parameter problem: what it means that the tool ended with a status and said this.
/// - Returns: what it wrote.
private func run(
  _ tool: Tool, _ arguments: [String], in folder: URL, time: Duration, environment: [String: String] = [:],
  problem: (Int32, String) -> any Error
) throws -> String {
  let job = Job(
    arguments, environment: environment, in: folder.path(percentEncoded: false), errors: .kept(limit: 4096),
    limits: Limits(time: time, memory: 2 << 30, fileSize: 1 << 30), hasNetwork: false)
  do {
    return try tool.run(job).text
  } catch {
    if case .failed(_, let status, let said) = error { throw problem(status, said) }
    throw error
  }
}
