import ArgumentParser
import Council
import Diagnostics
import Files
import Foundation
import Releasing
import Vietnamese
import Writing

/// A build, and then a release of what was built.
struct Publishing {
  let source: SourceOptions
  let report: ReportOptions
  /// Where the site is built.
  let output: String
  let destination: GivenDestination
  /// With which the release is signed.
  var key: String?
  /// See `Publication`.
  var outputOption: String? = "--output"
  var tellsWarnings = true
  /// Where every address that was ever published is kept; nil for beside the records.
  var addressBook: String?
  /// See `Publication`.
  var repository: HistorySource?

  /// Ends the program where all went well.
  /// - Parameter isPatient: whether somebody else who publishes to the same place is waited for.
  func run(isPatient: Bool = false) throws {
    try checkPlace()
    let access: VersionedFolder.Access =
      isPatient ? .changingAfter { [report] in report.say(.somebodyElse) } : .changing
    let releases = try report.doing(at: destination.text) { () throws(ReleaseFailure) in
      try destination.place.open(for: access)
    }
    let publication = Publication(
      source: source, report: report, output: output, outputOption: outputOption,
      tellsWarnings: tellsWarnings, repository: repository)
    try publication.run { summary in
      publication.say(summary)
      let built = try report.doing(at: output) { () throws(ReleaseFailure) in
        try BuiltSite(output, state: outputState, sums: summary.sums, key: key ?? environmentKey)
      }
      // Before anybody can see them: an address that was live for a moment was live.
      try keepAddresses()
      warnOfForgottenAddresses()
      let released = try report.doing(at: destination.text) { () throws(ReleaseFailure) in
        try releases.release(built, at: Int(Date().timeIntervalSince1970))
      }
      report.say(released.text(at: destination.text))
      // All is on the disk; see `Publication.run`.
      exit(EXIT_SUCCESS)
    }
  }

  /// Writes what is new on the site into the book of addresses. Where it cannot be written all is published the same:
  /// the site has its own.
  private func keepAddresses() throws {
    let path = addressBook ?? "\(source.content)/\(AddressBook.path)"
    let today = try BuildTime(source.now).now(inTimeZone: CouncilSettings().timeZone)
    do throws(AddressBookFailure) {
      let new = try Writing.keepAddresses(of: "\(output)/\(AddressBook.path)", in: path, on: today)
      if new > 0, addressBook == nil {
        report.say(
          Localized(
            vi: "Đã ghi \(formatNumber(Decimal(new))) địa chỉ mới vào \(path); lưu tệp này cùng hồ sơ",
            en: "Wrote \(new) new addresses to \(path); keep it with the records"))
      }
    } catch {
      report.show([.warning(error.message, at: Place(file: path))])
    }
  }

  /// A book that was lost, or is older than the site, lets addresses go without a word.
  private func warnOfForgottenAddresses() {
    guard addressBook == nil, let live = destination.place.liveFolder else { return }
    // What is live now is found there also once it is not.
    let old = "\(URL(filePath: live).resolvingSymlinksInPath().path)/\(AddressBook.path)"
    let path = "\(source.content)/\(AddressBook.path)"
    guard let forgotten = try? addresses(of: old, missingIn: path),
      let example = forgotten.first(where: { !$0.title.isEmpty }) ?? forgotten.first
    else { return }
    report.show([
      .warning(.forgottenAddresses(forgotten.count, such: example.text, old: old), at: Place(file: path))
    ])
  }

  /// Before any work: whatever lies in a folder of releases must not be what is read or built.
  private func checkPlace() throws {
    try checkKey()
    guard let folder = destination.place.localFolder else { return }
    do throws(OutputRefusal) {
      try OutputFolder.check(place: folder, forbidden: [source.content, source.templates.folder, output])
    } catch {
      throw report.failure(.refusal(error, folder: folder, option: "--to"), at: folder)
    }
  }
}

extension Publishing {
  /// Where the hooks of a repository, and CI, have it from.
  private var environmentKey: String? {
    ProcessInfo.processInfo.environment["CONGKHAI_SIGN"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What lies in content is published, or one mistake away from it.
  private func checkKey() throws {
    guard let key = key ?? environmentKey else { return }
    // Also where it turns out that there is nothing new to be signed.
    guard access(key, R_OK) == 0 else {
      let reason = String(cString: strerror(errno))
      throw report.failure(ReleaseFailure.proof(.unsigned(key: key, reason: reason)), at: destination.text)
    }
    let path = URL(filePath: key).resolvingSymlinksInPath().path
    for folder in [source.content, source.templates.folder, output] {
      let root = URL(filePath: folder).resolvingSymlinksInPath().path
      if path.hasPrefix(root + "/") { throw report.failure(.exposedKey(in: folder), at: key) }
    }
  }
}

/// A destination as it was written.
struct GivenDestination: ExpressibleByArgument {
  let text: String
  let place: Destination

  init?(argument: String) {
    guard let place = Destination(argument) else { return nil }
    (text, self.place) = (argument, place)
  }
}

extension ReportOptions {
  /// Tells of a failure.
  func doing<Result>(
    at place: String, _ body: () throws(ReleaseFailure) -> Result
  ) throws -> Result {
    do throws(ReleaseFailure) {
      return try body()
    } catch {
      throw failure(error, at: place)
    }
  }
}

extension Message {
  fileprivate static func forgottenAddresses(_ count: Int, such address: String, old: String) -> Message {
    let number = formatNumber(Decimal(count))
    return Message(
      "forgotten-addresses",
      Localized(
        vi:
          "trang đang đăng có \(number) địa chỉ không có trong sổ, ví dụ /\(address): mã QR đã in sẽ không còn dẫn tới",
        en:
          "the live site has \(number) addresses that the book lacks, such as /\(address): printed codes will lead nowhere"
      ),
      fix: Localized(
        vi: "sổ bị mất hoặc cũ thì chép các dòng thiếu từ \(old), rồi chạy congkhai check",
        en:
          "if the book was lost or is an older one, copy the missing lines from \(old) and run congkhai check"
      ),
      fault: .environment)
  }

  fileprivate static func exposedKey(in folder: String) -> Message {
    Message(
      "exposed-key",
      Localized(
        vi: "khoá để ký nằm trong «\(folder)», nơi các tệp được đăng lên trang",
        en: "the key lies in “\(folder)”, whose files are published"),
      fix: Localized(
        vi: "chuyển khoá ra ngoài, ví dụ ~/.ssh/, và lập khoá mới nếu nó từng vào git",
        en: "move it elsewhere, such as ~/.ssh/; make a new one if git ever had it"), fault: .environment)
  }
}

extension Localized {
  static let somebodyElse = Localized(
    vi: "Có lần đăng khác đang chạy, đợi đến lượt …", en: "Somebody else is publishing, waiting …")
}

extension Released {
  func text(at place: String) -> Localized {
    switch self {
    case .nothingNew(let id):
      Localized(
        vi: "Không có gì mới để đăng: \(place) đang là bản \(id)",
        en: "Nothing new: \(place) has release \(id)")
    case .release(let id, let added):
      Localized(
        vi: "Đã đăng bản \(id) ở \(place): \(number(added.copied)) tệp mới hoặc đổi, "
          + "\(number(added.linked)) dùng chung với bản trước",
        en:
          "Published \(id) at \(place): \(added.copied) files new or changed, \(added.linked) shared with before"
      )
    case .sent(let id?): Localized(vi: "Đã đăng bản \(id) ở \(place)", en: "Published \(id) at \(place)")
    case .sent(nil): Localized(vi: "Đã đăng ở \(place)", en: "Published at \(place)")
    }
  }

  private func number(_ number: Int) -> String {
    formatNumber(Decimal(number))
  }
}
