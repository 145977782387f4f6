/// What a program is to do, with what, and how much of the machine it may take. It is never run by way of a shell that
/// would read its arguments.
public struct Job: Sendable {
  public var arguments: [String]
  /// Beside what this program has.
  public var environment: [String: String]
  /// Where it works; nil for where we do.
  public var folder: String?
  /// What it reads from its standard input.
  public var input: [UInt8]
  public var output: Stream
  public var errors: Stream
  public var limits: Limits
  /// Whether it may speak to others. Where the system lets nobody take the network away, it has it all the same.
  public var hasNetwork: Bool

  /// Where what it writes goes.
  public enum Stream: Sendable, Hashable {
    /// Where ours goes.
    case passedOn
    /// To us, so many bytes at most. A program that writes more to its standard output is ended; of what it says of
    /// errors, the rest is dropped.
    case kept(limit: Int)
  }

  public init(
    _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil,
    input: [UInt8] = [], output: Stream = .kept(limit: 64 << 20), errors: Stream = .passedOn,
    limits: Limits = Limits(), hasNetwork: Bool = true
  ) {
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
    self.input = input
    self.output = output
    self.errors = errors
    self.limits = limits
    self.hasNetwork = hasNetwork
  }
}

/// How much a program may take; nil for as much as there is. All but the time hold for each program that it starts, too.
public struct Limits: Sendable {
  /// By the clock. With it end all that it started.
  public var time: Duration?
  /// In bytes that it can write to, without what it only reserves.
  public var memory: Int?
  /// In bytes, of each file that it writes.
  public var fileSize: Int?
  /// Of a processor, in whole seconds.
  public var processor: Duration?

  public init(
    time: Duration? = nil, memory: Int? = nil, fileSize: Int? = nil, processor: Duration? = nil
  ) {
    self.time = time
    self.memory = memory
    self.fileSize = fileSize
    self.processor = processor
  }
}

/// What became of a program that ran to its end.
public struct Finished: Sendable {
  /// What it ended with; as shells have it, 128 and the signal's number where a signal ended it.
  public let status: Int32
  /// The signal that ended it.
  public let signal: Int32?
  /// What it wrote to its standard output; empty where that was passed on.
  public let output: [UInt8]
  public let errors: [UInt8]

  public var text: String { String(decoding: output, as: UTF8.self) }
}
