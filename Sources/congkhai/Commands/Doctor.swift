import ArgumentParser
import Diagnostics
import Examining
import ExternalTools
import Foundation
import Markdown
import Pictures
import Writing
import YAML

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Xem máy và các thư mục có đủ cho công cụ không, không đổi gì (look whether all is there; changes nothing)."
  )

  @OptionGroup var source: SourceOptions

  @Option(help: "Nơi ghi trang (where the site is written).")
  var output = "output"

  @Option(help: "Ngôn ngữ của lời báo (language of messages): vi, en.")
  var lang: Language = .vietnamese

  func run() throws {
    let clock = CouncilClock(content: source.content)
    var findings = [versions, pictures]
    findings.append(Examination.readable(source.content, Localized(vi: "hồ sơ", en: "content")))
    findings.append(templates)
    findings += Examination.writable(output)
    findings.append(
      Examination.clock(
        Int(Date().timeIntervalSince1970), madeAt: Int(programDate.timeIntervalSince1970),
        zone: clock.zone, clock.text))
    findings.append(Examination.lastBuild(in: output, state: outputState, clock.text))
    findings.append(Examination.hook(in: ".", checking: source.content))
    findings += Examination.signers(in: source.content)
    findings += Examination.tools()
    findings.append(Examination.fence())
    findings += Examination.holes()
    for finding in findings { print(line(finding)) }
    if findings.contains(where: { $0.state == .broken }) { throw ExitCode(2) }
  }

  private var templates: Finding {
    let folder = source.templates.folder
    guard source.templates.given != nil || FileManager.default.fileExists(atPath: folder) else {
      return Finding(
        .well,
        Localized(vi: "mẫu trang: dùng mẫu của công cụ", en: "templates: those that the program carries"))
    }
    return Examination.readable(folder, Localized(vi: "mẫu trang", en: "templates"))
  }

  private var versions: Finding {
    let (program, libraries) = (
      Congkhai.configuration.version, "cmark-gfm \(commonMarkVersion), libyaml \(libYAMLVersion)"
    )
    return Finding(
      .well, Localized(vi: "congkhai \(program), \(libraries)", en: "congkhai \(program), \(libraries)"))
  }

  private var pictures: Finding {
    canReadPictures
      ? Finding(.well, Localized(vi: "libgd: có, để thu nhỏ ảnh", en: "libgd: there, for pictures"))
      : Finding(
        .broken, Localized(vi: "libgd: chưa cài, cần để thu nhỏ ảnh", en: "libgd: missing, for pictures"),
        fix: Localized(vi: "sudo apt install libgd3", en: "sudo apt install libgd3"))
  }

  private var programDate: Date {
    (try? FileManager.default.attributesOfItem(atPath: Program.this.path))?[.modificationDate] as? Date
      ?? .distantPast
  }

  private func line(_ finding: Finding) -> String {
    let mark =
      switch finding.state {
      case .well: "✓"
      case .noted: "–"
      case .broken: "✗"
      }
    return "\(mark) \(finding.text[lang])" + (finding.fix.map { "\n    → \($0[lang])" } ?? "")
  }
}
