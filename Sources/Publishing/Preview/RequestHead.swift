import FlyingFox
import Foundation

/// The head of a request (RFC 9112, section 3), which is all that a preview reads of one.
struct RequestHead: Equatable {
  let method: String
  let target: String
  let version: String
  let headers: [HTTPHeader: String]

  /// Longer ones are refused, in bytes; browsers send about one thousand.
  static let longest = 16 << 10
  static let mostHeaders = 100
  /// What follows the last header.
  static let end = Array("\r\n\r\n".utf8)

  /// - Parameter bytes: of one head, without its end.
  /// - Returns: nil for anything else.
  init?(_ bytes: some Sequence<UInt8>) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    // Swift takes the two for one character.
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    let parts = lines[0].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }), parts[2].hasPrefix("HTTP/1."),
      lines.count <= Self.mostHeaders + 1
    else { return nil }
    (method, target, version) = (parts[0], parts[1], parts[2])
    var headers: [HTTPHeader: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
        line[..<colon].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else { return nil }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      let header = HTTPHeader(String(line[..<colon]))
      headers[header] = headers[header].map { "\($0), \(value)" } ?? value
    }
    self.headers = headers
  }

  /// Whether nothing that could be understood follows on the same connection.
  var isLast: Bool {
    let hasBody = (headers[.contentLength] ?? "0") != "0" || headers[.transferEncoding] != nil
    return hasBody || version != "HTTP/1.1" || headers[.connection]?.lowercased().contains("close") == true
  }

  func request(from address: HTTPRequest.Address?) -> HTTPRequest {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return HTTPRequest(
      method: HTTPMethod(method), version: .http11,
      target: .init(path: parts[0], query: parts.count > 1 ? parts[1] : ""), headers: HTTPHeaders(headers),
      body: HTTPBodySequence(), remoteAddress: address)
  }
}

extension HTTPResponse {
  /// The head of an answer, and the empty line after it.
  /// - Parameters:
  ///   - body: whose length is told where it is known.
  ///   - isHead: whether only the head was asked for.
  ///   - isLast: whether the connection ends with it.
  func head(_ body: HTTPBodySequence, isHead: Bool, isLast: Bool) -> Data {
    var lines = ["HTTP/1.1 \(statusCode.code) \(statusCode.phrase)"]
    lines += headers.map { "\($0.key.rawValue): \($0.value)" }.sorted()
    if let count = body.count {
      lines.append("Content-Length: \(count)")
    } else if !isHead {
      lines.append("Transfer-Encoding: chunked")
    }
    if isLast { lines.append("Connection: close") }
    return Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }
}
