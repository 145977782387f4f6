import ArgumentParser
import Council
import Diagnostics
import ExternalTools
import Files
import Foundation
import Releasing
import Writing

struct Hook: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Đăng bằng git push vào một kho git trần (publish by git push to a bare repository).",
    subcommands: [InstallHook.self, RunHook.self])
}

/// What both need to know.
struct HookOptions: ParsableArguments {
  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  @Option(help: "Nơi đăng, như ở lệnh publish (where to publish, as for publish).")
  var to: GivenDestination?

  @Flag(
    help:
      "Trong kho của văn phòng: kiểm tra trước mỗi lần commit (in the office's own repository: check before each commit)."
  )
  var preCommit = false

  func validate() throws {
    guard preCommit == (to == nil) else {
      throw ValidationError("Ghi --to NƠI-ĐĂNG, hoặc --pre-commit (give either --to or --pre-commit).")
    }
  }

  @Option(help: "Nhánh được đăng (the branch that is published).")
  var branch = "main"

  /// As words of a command that runs elsewhere: what is read lies in what is pushed, the destination where it is now.
  /// - Parameters:
  ///   - content: the folder of records, as seen from there.
  ///   - templates: nil for those that are found without a word.
  func words(content: String, templates: String?) -> [String] {
    var words = to.map { ["--to", folder(of: $0), "--branch", branch] } ?? ["--pre-commit"]
    words += ["--lang", report.lang.rawValue]
    words += ["--content", content]
    if let templates { words += ["--templates", templates] }
    if report.strict { words.append("--strict") }
    return words
  }

  private func folder(of to: GivenDestination) -> String {
    to.place.localFolder.map { URL(filePath: $0).standardizedFileURL.path } ?? to.text
  }
}

struct InstallHook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract:
      "Cài vào kho: đẩy lên có lỗi thì bị từ chối, không lỗi thì trang được đăng (a push with errors is refused, any other is published)."
  )

  @OptionGroup var options: HookOptions

  @Argument(
    help: "Kho git trần; với --pre-commit là kho của văn phòng (the bare repository, or the office's own).")
  var repository = "."

  func run() throws {
    if options.preCommit { return try CommitCheck(options).install(in: repository) }
    guard Tool.git.path != nil else { throw options.report.failure(Tool.git.missing, at: repository) }
    let program = Program.this.path
    do throws(HookScripts.Failure) {
      let scripts = HookScripts(
        program: program,
        words: options.words(
          content: options.source.content, templates: options.source.templates.given))
      for path in try scripts.install(in: repository) {
        options.report.say(Localized(vi: "Đã ghi \(path)", en: "Wrote \(path)"))
      }
      let (daily, zone) = (scripts.daily(in: repository), TimeZone.current.identifier)
      options.report.say(
        Localized(
          vi:
            "Để thời hạn, lịch và bài hẹn ngày đổi theo ngày, thêm dòng dưới đây bằng crontab -e. Giờ ở đầu dòng là "
            + "giờ của máy (\(zone)): máy chạy giờ UTC thì viết 5 17, vì 17 giờ UTC là 0 giờ ở Việt Nam.\n\(daily)",
          en:
            "So that days are counted on without a push, add the line below with crontab -e. It begins with the "
            + "machine's own time (\(zone)): where that is UTC write 5 17, since 17:00 UTC is midnight in Vietnam.\n\(daily)"
        ))
    } catch {
      throw options.report.failure(error.message, at: repository)
    }
  }
}

struct RunHook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract:
      "Việc của kho git sau mỗi lần đẩy lên; không nêu việc nào thì đăng nhánh ấy (what the hooks call; without an event, publish the branch)."
  )

  @OptionGroup var options: HookOptions

  @Argument(help: "pre-receive, post-receive.")
  var event: HookScripts.Event?

  func run() throws {
    // Who pushed may be gone; what was begun is ended all the same.
    for kind in [SIGPIPE, SIGHUP] { signal(kind, SIG_IGN) }
    guard let destination = options.to else { return try CommitCheck(options).run() }
    guard let event else { return try publish(to: destination) }
    var pushed: [PushedRef] = []
    while let line = readLine() { PushedRef(line).map { pushed.append($0) } }
    guard let ref = pushed.last(where: { $0.name == "refs/heads/\(options.branch)" }), let new = ref.new
    else {
      return
    }
    switch event {
    case .before: try check(new, over: ref.old)
    case .after: try publish(to: destination)
    }
  }

  /// Builds what is pushed, where nobody sees it: some mistakes show only then.
  private func check(_ commit: String, over old: String?) throws {
    try work { (repository) throws(ReleaseFailure) in
      // Git will refuse it too, but only after all the work.
      guard try repository.commit(of: options.branch) == old else { throw .overtaken }
      return commit
    } building: { repository, commit in
      let publication = Publication(
        source: options.source, report: options.report, output: repository.output, outputOption: nil,
        repository: history(of: repository, at: commit))
      try publication.run { _ in
        // See `Publication.run`. What was built is told when it is published.
        Foundation.exit(EXIT_SUCCESS)
      }
    }
  }

  /// Publishes what is newest now: who waited publishes for those who came later too.
  private func publish(to destination: GivenDestination) throws {
    try work { (repository) throws(ReleaseFailure) in
      try repository.commit(of: options.branch)
    } building: { repository, commit in
      // Who pushed has read the warnings before the push was taken.
      try Publishing(
        source: options.source, report: options.report, output: repository.output, destination: destination,
        outputOption: nil, tellsWarnings: event == nil, addressBook: repository.addressBook,
        repository: history(of: repository, at: commit)
      ).run(isPatient: true)
    }
  }

  /// What is pushed is told of although the branch may not be there yet.
  private func history(of repository: PushedRepository, at commit: String) -> HistorySource {
    HistorySource(bare: repository.git, at: commit, content: options.source.content)
  }

  /// Adds what was published from here to what is pushed: nobody has to push the book of addresses. Where that one
  /// cannot be read, the check says why.
  private func recall(_ repository: PushedRepository) {
    let path = "\(repository.tree)/\(options.source.content)/\(AddressBook.path)"
    _ = try? keepAddresses(of: repository.addressBook, in: path, on: nil)
  }

  /// Works where the pushed records lie, so that messages name files as the pusher knows them; alone until all is done.
  /// - Parameters:
  ///   - prepare: answers which commit is to be built; nil for none.
  ///   - build: given the repository, where that commit is checked out.
  private func work(
    _ prepare: (PushedRepository) throws(ReleaseFailure) -> String?,
    building build: (PushedRepository, String) throws -> Void
  ) throws {
    let git = ProcessInfo.processInfo.environment["GIT_DIR"] ?? "."
    let repository = try options.report.doing(at: git) { () throws(ReleaseFailure) in
      try PushedRepository(git) { options.report.say(.somebodyElse) }
    }
    // It holds the lock, and would go after its last use.
    try withExtendedLifetime(repository) {
      let commit = try options.report.doing(at: git) { () throws(ReleaseFailure) in
        let commit = try prepare(repository)
        if let commit { try repository.checkOut(commit) }
        return commit
      }
      guard let commit else { return }
      recall(repository)
      guard chdir(repository.tree) == 0 else {
        throw options.report.failure(
          ReleaseFailure.file(FileFailure(path: repository.tree, operation: .open, code: errno)), at: git)
      }
      try build(repository, commit)
    }
  }
}

extension HookScripts.Event: ExpressibleByArgument {}
