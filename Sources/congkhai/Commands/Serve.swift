import ArgumentParser
import Diagnostics
import Foundation
import Inspecting
import Preview
import Vietnamese

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Xem trước trang trên máy này, tự cập nhật khi có gì đổi (preview the site; changes show by themselves).",
    discussion: """
      Như trang sẽ đăng, chỉ thiếu phần kể những lần sửa (thay-doi/): phần ấy congkhai build mới dựng \
      (as the site will be, but without what git tells of changes, thay-doi/: congkhai build makes that).
      """)

  @OptionGroup var source: SourceOptions

  @Option(help: "Cổng; không ghi thì 8080 hoặc cổng trống kế tiếp (the port; 8080 or the next free one).")
  var port: UInt16?

  @Flag(
    help: "Cho điện thoại cùng mạng xem, bằng mã QR (let a phone in the same network look, by a QR code).")
  var lan = false

  @Option(help: "Ngôn ngữ của lời báo (language of messages): vi, en.")
  var lang: Language = .vietnamese

  func validate() throws {
    if port == 0 { throw ValidationError("--port: 1 … 65535.") }
  }

  func run() throws {
    // Before there are other threads, which take over what this one does not listen to.
    let ending = EndingSignals()
    let start = try BuildTime(source.now)
    let preview = Preview(
      source: .init(
        SourceFolders(content: source.content, templates: source.templates),
        now: { ((try? BuildTime(source.now)) ?? start).now(inTimeZone: $0) },
        midnight: { start.isOfClock ? Midnight.next(after: Date(), inTimeZone: $0) : nil }),
      language: lang, report: report)
    let place: Preview.Place
    do {
      place = try preview.open(port: port, isOnNetwork: lan)
    } catch {
      tell(DiagnosticPrinter(language: lang).print(.error(error.message, at: Place(file: source.content))))
      throw ExitCode.environment
    }
    say(place)
    ending.wait()
  }

  private func say(_ place: Preview.Place) {
    let end = Localized(vi: "Ctrl-C để dừng", en: "Ctrl-C ends it")[lang]
    var lines = [Localized(vi: "Xem ở \(place.address) (\(end))", en: "See \(place.address) (\(end))")[lang]]
    if let phone = place.phoneAddress {
      lines.append(
        Localized(
          vi: "Trên điện thoại cùng mạng, quét mã này hoặc mở \(phone)",
          en: "On a phone in the same network, scan this or open \(phone)")[lang])
      lines += place.code(hasColours: isatty(STDOUT_FILENO) == 1)
    }
    print(lines.joined(separator: "\n"))
    // Also where it goes into a file or a pipe.
    fflush(nil)
  }

  private func report(_ findings: Findings) {
    let printer = DiagnosticPrinter(language: lang)
    let relief = findings.relief.map { "\($0[lang])\n" } ?? ""
    tell(findings.new.map(printer.print).joined() + relief)
  }
}

extension PreviewSource {
  fileprivate init(
    _ folders: SourceFolders, now: @escaping @Sendable (String) -> WrittenDate,
    midnight: @escaping @Sendable (String) -> Date?
  ) {
    self.init(
      content: folders.content, templates: folders.templates,
      openContent: {
        do throws(UnreadableFolder) {
          return (try folders.openContent(), [])
        } catch {
          return (nil, [error.problem])
        }
      },
      readTemplates: {
        do throws(UnreadableFolder) {
          return try folders.readTemplates(try folders.openTemplates()?.tree)
        } catch {
          return (nil, [error.problem])
        }
      }, now: now, midnight: midnight, inspector: Inspector.init)
  }
}

/// Ctrl-C, and what else asks a program to end.
private struct EndingSignals {
  private var signals = sigset_t()

  init() {
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  func wait() {
    var signals = signals
    var received: Int32 = 0
    sigwait(&signals, &received)
  }
}
