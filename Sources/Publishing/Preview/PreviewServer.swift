import FlyingFox
import FlyingSocks
import Glibc
import Synchronization

/// The web server of the preview: one port, for as long as the program runs.
struct PreviewServer: Sendable {
  private let address: String
  private let port: UInt16
  private let answers: Answers

  /// Long enough for the largest archive to be made, in seconds.
  private static let patience = 300.0

  /// - Parameter address: of the network interface, `127.0.0.1` or `0.0.0.0`.
  init(address: String, port: UInt16, answers: Answers) {
    self.address = address
    self.port = port
    self.answers = answers
  }

  /// Begins to listen, and goes on until the program ends.
  /// - Throws: why the port cannot be had.
  func open() async throws {
    let first = try server()
    let run = Task { try await first.run() }
    let wait = Task { try? await first.waitUntilListening(timeout: Self.patience) }
    let watch = Task {
      _ = await run.result
      wait.cancel()
    }
    await wait.value
    guard await first.isListening else { return try await run.value }
    Task {
      _ = await watch.value
      // What ended it passes: too many files open at once, say.
      while true {
        try? await server().run()
        try await Task.sleep(for: .seconds(1))
      }
    }
  }

  private func server() throws -> HTTPServer {
    HTTPServer(
      address: try .inet(ip4: address, port: port), timeout: Self.patience, logger: .disabled,
      handler: answers)
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
