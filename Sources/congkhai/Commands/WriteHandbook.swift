import ArgumentParser
import Diagnostics
import Handbook

struct WriteHandbook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handbook",
    abstract: "Viết sổ tay: mọi loại bài, mọi mục, mọi lời báo (write the clerk's handbook).")

  @Option(help: "Nơi ghi sổ tay (where it is written).")
  var to = "so-tay"

  @Option(help: "Ngôn ngữ của lời báo (language of messages): vi, en.")
  var lang: Language = .vietnamese

  func run() throws {
    let printer = DiagnosticPrinter(language: lang)
    do {
      try write(HandbookFiles().all, to: to, printer)
    } catch {
      tell(printer.print(.error(error.message, at: Place(file: error.path))))
      throw error.message.fault == .environment ? ExitCode.environment : ExitCode.content
    }
    print(Localized(vi: "Sổ tay: \(to)/so-tay.html", en: "Handbook: \(to)/so-tay.html")[lang])
  }
}
