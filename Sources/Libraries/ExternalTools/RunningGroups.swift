import Foundation
import Synchronization

/// The groups of the programs that run, each of which ends when a signal ends this program: a terminal does not know of
/// them.
enum RunningGroups {
  /// Starts a program where a signal that ends this one finds it noted: nobody would end it otherwise.
  /// - Parameter start: gives the number of the leader of a group, whose status nobody has asked for yet.
  static func adding(_ start: () throws(SystemFailure) -> pid_t) throws(SystemFailure) -> pid_t {
    _ = handlers
    // The signal goes to another thread, which waits for this one, or it comes when all is noted.
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    starts.add(1, ordering: .sequentiallyConsistent)
    defer { starts.subtract(1, ordering: .sequentiallyConsistent) }
    if isEnding.load(ordering: .sequentiallyConsistent) {
      // Nobody is to wait for what does not begin.
      starts.subtract(1, ordering: .sequentiallyConsistent)
      stayWhereEnding()
    }
    let group = try start()
    // More than there is room for at a time end by themselves.
    _ = table.indices.first { index in
      table[index].compareExchange(expected: 0, desired: group, ordering: .sequentiallyConsistent).exchanged
    }
    return group
  }

  static func remove(_ group: pid_t) {
    for index in table.indices {
      _ = table[index].compareExchange(expected: group, desired: 0, ordering: .sequentiallyConsistent)
    }
  }

  /// Does not return where a signal is just about to end this program: nothing is begun any more, and nobody is to take
  /// what that does to a program for the program's own fault.
  static func stayWhereEnding() {
    while isEnding.load(ordering: .sequentiallyConsistent) { pause() }
  }

  /// Put in place once, and only for signals that would end us: one that whoever called us wants ignored stays so, and
  /// one that we wait for ourselves is ours.
  private static let handlers: Void = {
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      sigaction(signal, nil, &action)
      guard action.__sigaction_handler.sa_handler == nil else { continue }
      action.__sigaction_handler.sa_handler = handOn
      sigaction(signal, &action, nil)
    }
  }()
}

private let table = InlineArray<256, Atomic<pid_t>> { _ in Atomic(0) }
private let isEnding = Atomic(false)
/// How many programs are just being started.
private let starts = Atomic(0)

/// Hands a signal on, gives the programs two seconds to tidy up, ends what is left, and lets the signal have its way with
/// us. It runs in the midst of anything, so it does nothing but calls of the system.
private let handOn: @convention(c) (Int32) -> Void = { signal in
  isEnding.store(true, ordering: .sequentiallyConsistent)
  var moment = timespec(tv_sec: 0, tv_nsec: 20_000_000)
  var rounds = 0
  while rounds < 100, starts.load(ordering: .sequentiallyConsistent) > 0 {
    nanosleep(&moment, nil)
    rounds += 1
  }
  for index in 0..<256 { kill(index, signal) }
  while rounds < 100, (0..<256).contains(where: { isRunning($0) }) {
    nanosleep(&moment, nil)
    rounds += 1
  }
  for index in 0..<256 { kill(index, SIGKILL) }
  Glibc.signal(signal, SIG_DFL)
  raise(signal)
}

private func kill(_ index: Int, _ signal: Int32) {
  let group = table[index].load(ordering: .sequentiallyConsistent)
  if group != 0 { Glibc.kill(-group, signal) }
}

private func isRunning(_ index: Int) -> Bool {
  let group = table[index].load(ordering: .sequentiallyConsistent)
  var status = siginfo_t()
  return group != 0 && waitid(P_PID, id_t(group), &status, WEXITED | WNOWAIT | WNOHANG) == 0
    && status.si_signo == 0
}
