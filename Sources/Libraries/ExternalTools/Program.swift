import Foundation

/// A file that can be run. Every program that this one starts is started here.
public struct Program: Sendable {
  public let path: String

  public init(_ path: String) {
    self.path = path
  }

  /// The one that runs.
  public static var this: Program {
    let link = "/proc/self/exe"
    return Program((try? FileManager.default.destinationOfSymbolicLink(atPath: link)) ?? link)
  }

  var name: String { (path as NSString).lastPathComponent }
}

extension Program {
  /// Runs it to its end, or ends it with all that it started when it takes more than it may. It ends, too, when a signal
  /// ends this program.
  ///
  /// What it started ends with it: only what made itself independent of it goes on.
  /// - Throws: `.unusable`, `.tookTooLong` or `.tookTooMuch`.
  public func run(_ job: Job) throws(ToolFailure) -> Finished {
    let child: Child
    do throws(SystemFailure) {
      child = try Child(words(for: job), job)
    } catch {
      throw .unusable(tool: name, reason: error.reason)
    }
    let end = child.attend(job)
    switch end.excess {
    case .time: throw .tookTooLong(tool: name)
    case .output: throw .tookTooMuch(tool: name)
    case nil: break
    }
    switch end.finished.signal {
    case SIGXCPU: throw .tookTooLong(tool: name)
    case SIGXFSZ: throw .tookTooMuch(tool: name)
    default: return end.finished
    }
  }

  /// The program and its arguments behind what gives them their folder, takes away the network and sets the limits.
  private func words(for job: Job) -> [String] {
    var words = [path] + job.arguments
    if !job.hasNetwork, Self.canDoWithoutNetwork { words = [Self.unshare.path, "-rn", "--"] + words }
    let steps =
      job.limits.steps + (job.folder == nil ? [] : [#"cd -- "$0""#])
    guard !steps.isEmpty else { return words }
    // The shell reads nothing but these steps; all that is not ours comes to it as arguments.
    let script = (steps + [#"exec "$@""#]).joined(separator: " && ")
    let folder = job.folder.map { URL(filePath: $0).standardizedFileURL.path(percentEncoded: false) }
    return ["/bin/sh", "-c", script, folder ?? "sh"] + words
  }

  private static let unshare = Program("/usr/bin/unshare")

  /// Whether the system lets anybody have a network of their own, with nobody in it.
  public static let canDoWithoutNetwork =
    (try? unshare.run(Job(["-rn", "true"], errors: .kept(limit: 0))).status) == 0
}

extension Limits {
  /// As a POSIX shell sets them. A limit under which we run ourselves cannot be raised, and stays.
  fileprivate var steps: [String] {
    var steps: [String] = []
    func add(_ letter: String, _ value: Int?, _ unit: Int, _ kind: __rlimit_resource) {
      guard let value else { return }
      var present = rlimit()
      getrlimit(__rlimit_resource_t(kind.rawValue), &present)
      if rlim_t(value) < present.rlim_max { steps.append("ulimit -\(letter) \((value + unit - 1) / unit)") }
    }
    add("d", memory, 1024, RLIMIT_DATA)
    add("f", fileSize, 512, RLIMIT_FSIZE)
    // Below the hard limit, which kills without saying why.
    add("St", processor.map { Int($0.components.seconds) }, 1, RLIMIT_CPU)
    // What a program held in memory, which may be secret, is left nowhere when it is ended.
    return steps.isEmpty ? [] : steps + ["ulimit -c 0"]
  }
}
