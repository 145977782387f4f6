import FlyingFox
import FlyingSocks
import Glibc
import Synchronization

/// The web server of the preview: one port, for as long as the program runs.
struct PreviewServer: Sendable {
  private let address: String
  private let port: UInt16
  private let answers: Answers
  private let connections = Connections()

  /// - Parameter address: of the network interface, `127.0.0.1` or `0.0.0.0`.
  init(address: String, port: UInt16, answers: Answers) {
    self.address = address
    self.port = port
    self.answers = answers
  }

  /// Begins to listen, and goes on until the program ends.
  /// - Throws: why the port cannot be had.
  func open() throws {
    let listener = try Socket(domain: AF_INET)
    do {
      try listener.setValue(true, for: .localAddressReuse)
      try listener.bind(to: .inet(ip4: address, port: port))
      try listener.listen()
    } catch {
      try? listener.close()
      throw error
    }
    Task {
      // What ended it passes: too many files open at once, say.
      while true {
        try? await serve(listener)
        try await Task.sleep(for: .seconds(1))
      }
    }
  }

  private func serve(_ listener: Socket) async throws {
    let pool = HTTPServer.defaultPool()
    try await pool.prepare()
    let socket = try AsyncSocket(socket: listener, pool: pool)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask {
        for try await socket in socket.sockets {
          connections.add { await Connection(socket, answers).run() }
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}

/// The connections that are open, so that they never become too many.
private final class Connections: Sendable {
  private struct State {
    var open: [(id: Int, work: Task<Void, Never>)] = []
    var next = 0
  }

  private let state = Mutex(State())
  /// A browser keeps six. Of more than these the first ones go; whoever is still there comes again.
  private static let most = 256

  func add(_ work: @escaping @Sendable () async -> Void) {
    let first = state.withLock { state in
      let id = state.next
      state.next += 1
      let task = Task {
        await work()
        self.state.withLock { $0.open.removeAll { $0.id == id } }
      }
      state.open.append((id, task))
      return state.open.count > Self.most ? state.open.removeFirst().work : nil
    }
    first?.cancel()
  }
}

extension SocketError {
  /// Whether somebody else has the port.
  var isPortInUse: Bool {
    if case .failed(_, EADDRINUSE, _) = self { true } else { false }
  }

  /// Whether the system gives the port to nobody like us: those below 1024.
  var isForbidden: Bool {
    if case .failed(_, EACCES, _) = self { true } else { false }
  }
}
