import Foundation
import Synchronization

/// A program that runs, the leader of a session of its own, and so of a group, in which is all that it starts.
struct Child: ~Copyable {
  private let group: pid_t
  /// What it writes; nil where that is passed on.
  private let output: OpenFile?
  private let errors: OpenFile?
  /// Can be read from as soon as it has ended.
  private let end: OpenFile

  /// Why it was ended before it was done.
  enum Excess: Error {
    case time, output
  }

  /// - Parameter words: the path of a program, and its arguments.
  init(_ words: [String], _ job: Job) throws(SystemFailure) {
    let end: (read: OpenFile, write: OpenFile)
    // One at a time: a file that is not yet marked as ours alone would get to the other program, too.
    (group, output, errors, end) = try starting.withLock { _ throws(SystemFailure) in
      let end = try OpenFile.pipe()
      let input = try OpenFile.holding(job.input)
      let output = job.output == .passedOn ? nil : try OpenFile.pipe()
      let errors = job.errors == .passedOn ? nil : try OpenFile.pipe()
      let group = try RunningGroups.adding { () throws(SystemFailure) in
        try start(words, job.environment, [input, output?.write, errors?.write])
      }
      return (group, output?.read, errors?.read, end)
    }
    self.end = end.read
    Thread { [group] in
      // It stays to be asked for its status, so that nobody else gets its number meanwhile.
      var status = siginfo_t()
      while waitid(P_PID, id_t(group), &status, WEXITED | WNOWAIT) < 0, errno == EINTR {}
      write(end.write.number, "\n", 1)
    }.start()
  }

  /// Hears it out until it has ended, or ends it.
  func attend(_ job: Job) -> (finished: Finished, excess: Excess?) {
    var (output, errors) = (Kept(output, job.output), Kept(errors, job.errors))
    let deadline = job.limits.time.map { ContinuousClock.now + $0 }
    var excess: Excess?
    func stop(_ reason: Excess) {
      if excess == nil { excess = reason }
      kill(-group, SIGKILL)
    }
    while true {
      var polled = [output.file, errors.file, end].map {
        pollfd(fd: $0?.number ?? -1, events: Int16(POLLIN), revents: 0)
      }
      let left = excess == nil ? deadline.map { $0 - ContinuousClock.now } : nil
      let count = poll(&polled, nfds_t(polled.count), left.map { max(0, milliseconds($0)) } ?? -1)
      if count < 0 { continue }
      if count == 0 { stop(.time) }
      if polled[0].revents != 0 { output.read() }
      if polled[1].revents != 0 { errors.read() }
      if output.isTooMuch { stop(.output) }
      if polled[2].revents != 0 { break }
    }
    // What it started and left alone.
    kill(-group, SIGKILL)
    output.readRest()
    errors.readRest()
    if output.isTooMuch { stop(.output) }
    RunningGroups.remove(group)
    var status: Int32 = 0
    while waitpid(group, &status, 0) < 0, errno == EINTR {}
    RunningGroups.stayWhereEnding()
    let signal = status & 0x7F
    return (
      Finished(
        status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, signal: signal == 0 ? nil : signal,
        output: output.bytes, errors: errors.bytes), excess
    )
  }
}

/// Held while a program is started.
private let starting = Mutex(())

/// A number of milliseconds that `poll` takes.
private func milliseconds(_ duration: Duration) -> Int32 {
  Int32(clamping: Int((duration / .milliseconds(1)).rounded(.up)))
}

/// What a program has written, so far as it is kept.
private struct Kept {
  /// nil at its end.
  private(set) var file: OpenFile?
  private(set) var bytes: [UInt8] = []
  private(set) var isTooMuch = false
  private let limit: Int

  init(_ file: OpenFile?, _ stream: Job.Stream) {
    self.file = file
    limit = if case .kept(let limit) = stream { limit } else { 0 }
  }

  /// Takes what is there at once.
  mutating func read() {
    guard let piece = file?.piece() else { return }
    if piece.isEmpty { file = nil }
    if bytes.count + piece.count > limit { isTooMuch = true }
    bytes += piece.prefix(limit - bytes.count)
  }

  /// Takes all that is there.
  mutating func readRest() {
    var count = -1
    while !isTooMuch, count != bytes.count {
      count = bytes.count
      read()
    }
  }
}

/// POSIX_SPAWN_SETSID, which the Glibc module does not show.
private let spawnSetSession: Int32 = 0x80

/// - Parameter streams: its standard input, output and errors; nil for ours.
/// - Returns: its number, and that of its group.
private func start(
  _ words: [String], _ environment: [String: String], _ streams: [OpenFile?]
) throws(SystemFailure) -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (number, stream) in zip(Int32(0)..., streams) {
    if let stream { posix_spawn_file_actions_adddup2(&actions, stream.number, number) }
  }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // A session is a group that has no terminal: a program that would ask something there (a passphrase) fails, where one in
  // a group alone would be stopped, and be waited for.
  posix_spawnattr_setflags(
    &attributes, Int16(spawnSetSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  // As a program expects to find them, whatever we do with ours.
  var signals = sigset_t()
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  sigaddset(&signals, SIGPIPE)
  posix_spawnattr_setsigdefault(&attributes, &signals)

  let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
  var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
  defer { for text in arguments + settings { free(text) } }
  var number: pid_t = 0
  let code = posix_spawn(&number, words[0], &actions, &attributes, &arguments, &settings)
  guard code == 0 else { throw SystemFailure(code: code) }
  return number
}
