import ArgumentParser
import Diagnostics
import Files
import Foundation
import Releasing

struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Dựng trang rồi đăng thành bản mới, chuyển sang trong một bước (build, and make it live in one step).")

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  @Option(help: "Nơi dựng trang trước khi đăng (where the site is built).")
  var output = "output"

  @Option(
    help: ArgumentHelp(
      "Nơi đăng: thư mục, MÁY:THƯ-MỤC qua ssh, hoặc rclone:KHO:CHỖ (where to publish: a folder, "
        + "user@host:DIR over ssh, or rclone:REMOTE:PATH).", valueName: "place"))
  var to: GivenDestination

  @Option(
    help: ArgumentHelp(
      "Ký mỗi bản bằng khoá SSH này; không ghi thì lấy ở biến CONGKHAI_SIGN, nếu có (sign releases with this SSH key).",
      valueName: "key"))
  var sign: String?

  @Flag(help: "Kể các bản đang giữ (list the releases that are kept).")
  var list = false

  @Flag(help: "Quay lại bản trước, hoặc bản được nêu tên (make an earlier release live again).")
  var rollback = false

  @Flag(
    help:
      "Quay lại cả khi bản ấy còn đăng bài đã gỡ bỏ (go back even where that shows again what was withdrawn)."
  )
  var evenWithdrawn = false

  @Argument(help: "Tên bản để quay lại, xem bằng --list (the release to roll back to).")
  var id: String?

  func validate() throws {
    if list, rollback { throw ValidationError("--list, --rollback: chỉ dùng một (choose one).") }
    if evenWithdrawn, !rollback {
      throw ValidationError("--even-withdrawn: chỉ đi cùng --rollback (goes with --rollback).")
    }
    if let id {
      guard rollback else { throw ValidationError("«\(id)»: chỉ đi cùng --rollback (goes with --rollback).") }
      guard ReleaseID(id) != nil else {
        throw ValidationError("«\(id)» không phải tên một bản (is no release's name).")
      }
    }
  }

  func run() throws {
    if list { return try tellReleases() }
    if rollback { return try rollBack() }
    try Publishing(source: source, report: report, output: output, destination: to, key: sign).run()
  }

  private func tellReleases() throws {
    let (all, live) = try report.doing(at: to.text) { () throws(ReleaseFailure) in
      try to.place.open(for: .reading).list()
    }
    let clock = CouncilClock(content: source.content)
    for id in all.reversed() {
      let mark = id == live ? Localized(vi: "  đang dùng", en: "  live")[report.lang] : ""
      let named = Localized(
        vi: "tên ghi theo giờ UTC: \(clock.utc(id.moment))", en: "its name is in UTC: \(clock.utc(id.moment))"
      )
      print("\(id)  \(clock.text(id.moment)) (\(clock.zone); \(named[report.lang]))\(mark)")
    }
  }

  private func rollBack() throws {
    let live = try report.doing(at: to.text) { () throws(ReleaseFailure) -> ReleaseID in
      // Where nothing was published, nothing is made either.
      _ = try to.place.open(for: .reading)
      return try to.place.open(for: .changing).rollBack(
        to: id.flatMap { ReleaseID($0) }, evenWithdrawn: evenWithdrawn)
    }
    report.say(
      Localized(vi: "\(to.text) đã quay lại bản \(live)", en: "\(to.text) is back at release \(live)"))
  }
}
