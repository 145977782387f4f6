import Foundation

/// libFuzzer's own loop (https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library).
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ attempt: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Feeds one of the readers with what libFuzzer thinks of. A reader that crashes, or breaks what it promises, ends the
/// program; libFuzzer keeps what did it.
@main
enum Fuzzing {
  /// Which reader, by its name in `Reader`, from the environment: libFuzzer takes the arguments for itself.
  private static let reader: Reader = {
    let name = ProcessInfo.processInfo.environment["READER"] ?? ""
    guard let reader = Reader(rawValue: name) else {
      fatalError("READER is one of: \(Reader.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return reader
  }()

  static func main() {
    reader.prepare()
    var count = CommandLine.argc
    var words = CommandLine.unsafeArgv
    exit(
      runFuzzer(&count, &words) { start, count in
        Fuzzing.reader.read(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
      })
  }
}

/// What reads bytes that a stranger, a slip or a broken program could have written.
enum Reader: String, CaseIterable {
  case frontMatter = "front-matter"
  case markdown
  case dates
  case numbers
  case tables
  case requests

  /// What takes time once, and is not the first input's fault.
  func prepare() {
    if self == .requests { startPreview() }
  }

  func read(_ bytes: [UInt8]) {
    switch self {
    case .frontMatter: readFrontMatter(bytes)
    case .markdown: readMarkdown(bytes)
    case .dates: readDate(bytes)
    case .numbers: readNumber(bytes)
    case .tables: readTable(bytes)
    case .requests: readRequest(bytes)
    }
  }
}

func promise(_ isKept: Bool, _ what: @autoclosure () -> String) {
  if !isKept { fatalError(what()) }
}
