import ArgumentParser
import Cleaning
import Diagnostics
import Foundation

struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Dọn tệp PDF, ảnh, Word, Excel: bỏ tên người soạn, nơi chụp, tệp đính kèm, bản cũ bên trong (clean files)."
  )

  @Argument(help: "Các tệp cần dọn (the files).")
  var files: [String]

  @Flag(
    help: "Dọn cả tệp đã ký số; chữ ký sẽ mất (clean signed files, too; their signatures are lost).")
  var evenSigned = false

  @Flag(help: "Xem trước, không ghi gì (show what would be done, write nothing).")
  var dryRun = false

  @OptionGroup var printing: PrintOptions

  func run() throws {
    var faults: Set<Message.Fault> = []
    for file in files {
      do throws(CleaningProblem) {
        show(try clean(file, evenSigned: evenSigned, isDryRun: dryRun), of: file)
      } catch {
        tell(.error(error.message, at: Place(file: file)))
        faults.insert(error.message.fault)
      }
    }
    if faults.contains(.environment) { throw ExitCode(2) }
    if !faults.isEmpty { throw ExitCode(1) }
  }

  private func show(_ cleaned: CleanedFile, of file: String) {
    if printing.isTalkative {
      if let gone = cleaned.gone {
        let (vi, en) = dryRun ? ("Sẽ bỏ", "Would lose") : ("Đã bỏ", "Cleaned")
        print(Localized(vi: "\(vi): \(gone.vi) (\(file))", en: "\(en): \(gone.en) (\(file))")[printing.lang])
      } else {
        print(
          Localized(vi: "Không có gì phải bỏ: \(file)", en: "Nothing to clean: \(file)")[printing.lang])
      }
      if let original = cleaned.original { print(kept(original)[printing.lang]) }
    }
    if let warning = cleaned.warning { tell(.warning(warning, at: Place(file: file))) }
  }

  private func kept(_ original: String) -> Localized {
    Localized(
      vi: "  Bản gốc: \(original) (không lên trang; bản đã vào git từ trước thì git vẫn giữ)",
      en: "  The original: \(original) (not on the site; what git has got before, it keeps)")
  }

  private func tell(_ diagnostic: Diagnostic) {
    let printer = DiagnosticPrinter(format: printing.format, language: printing.lang)
    congkhai.tell(printer.print(diagnostic))
  }
}
