import FlyingFox
import FlyingSocks
import Foundation

/// One browser's connection, from its first request to its end.
///
/// FlyingFox reads requests of any length for as long as they take; so their heads are read here.
struct Connection: Sendable {
  private let socket: AsyncSocket
  private let answers: Answers
  private let address: HTTPRequest.Address?

  /// How long the head of the next request may take to come, and each piece of an answer to be taken; whether nothing
  /// moves or a byte now and then.
  static let patience = Duration.seconds(10)
  /// In bytes: a phone far from the router takes as many in that time.
  private static let longestPiece = 1 << 16

  init(_ socket: AsyncSocket, _ answers: Answers) {
    self.socket = socket
    self.answers = answers
    address = (try? socket.socket.remotePeer()).map { .make(from: $0) }
  }

  /// Answers one request after the other; ends with the connection closed.
  func run() async {
    defer { try? socket.close() }
    var read: [UInt8] = []
    var isOver = false
    do {
      while !isOver {
        guard let head = RequestHead(try await nextHead(&read)) else { throw Refusal(status: .badRequest) }
        let answer = try await answers.handleRequest(head.request(from: address))
        isOver = head.isLast
        try await send(answer, isHead: head.method == "HEAD", isLast: isOver)
      }
    } catch let refusal as Refusal {
      try? await send(refusal.answer, isHead: false, isLast: true)
    } catch {
      // The other end is gone, or has taken too long.
    }
  }

  /// - Parameter read: what has come of the next requests already.
  private func nextHead(_ read: inout [UInt8]) async throws -> [UInt8] {
    let begun = read
    let (all, end) = try await within(Self.patience) { [socket] in
      var all = begun
      var looked = 0
      while true {
        if let end = all[looked...].firstRange(of: RequestHead.end) { return (all, end) }
        guard all.count < RequestHead.longest else { throw Refusal(status: .headTooLarge) }
        looked = max(0, all.count - RequestHead.end.count + 1)
        all += try await socket.read(atMost: 4096)
      }
    }
    read = Array(all[end.upperBound...])
    return Array(all[..<end.lowerBound])
  }

  /// The head goes out with the first of the body: a small packet of its own would wait for the other end to say that it
  /// was received (RFC 896).
  private func send(_ answer: HTTPResponse, isHead: Bool, isLast: Bool) async throws {
    guard case .httpBody(let body) = answer.payload else { return }
    var waiting = answer.head(body, isHead: isHead, isLast: isLast)
    if !isHead {
      for try await piece in body {
        waiting.append(piece)
        try await write(waiting)
        waiting = Data()
      }
    }
    try await write(waiting)
  }

  private func write(_ bytes: Data) async throws {
    var rest = bytes
    while !rest.isEmpty {
      let piece = rest.prefix(Self.longestPiece)
      try await within(Self.patience) { [socket] in try await socket.write(piece) }
      rest = rest.dropFirst(piece.count)
    }
  }
}

/// A request that is not understood; the last one of its connection.
private struct Refusal: Error {
  let status: HTTPStatusCode

  var answer: HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: HTTPBodySequence(data: Data("\(status.code)\n".utf8)))
  }
}

extension HTTPStatusCode {
  /// RFC 6585, section 5.
  fileprivate static let headTooLarge = HTTPStatusCode(431, phrase: "Request Header Fields Too Large")
}

private struct TookTooLong: Error {}

private func within<Result: Sendable>(
  _ time: Duration, _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  try await withThrowingTaskGroup(of: Result?.self) { group in
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: time)
      return nil
    }
    defer { group.cancelAll() }
    guard let result = try await group.next() ?? nil else { throw TookTooLong() }
    return result
  }
}
