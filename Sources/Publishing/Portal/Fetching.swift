import Diagnostics
import ExternalTools

/// Why nothing new came over the network.
package enum FetchProblem: Error, Sendable, Hashable {
  /// There is no curl on this machine, or it cannot be run.
  case tool(ToolFailure)
  /// The server answered with something else than the file.
  case status(Int)
  case tooLarge
  case tooSlow(seconds: Int)
  /// It leads to an address that is no https.
  case insecure
  /// As curl says it.
  case failed(String)
}

/// What a server answered.
enum Answer: Sendable {
  case bytes([UInt8], etag: String?)
  /// It is what the entity tag named.
  case unchanged
}

/// Fetches a file by curl, which knows proxies, certificates and protocols. It may take no other protocol than https,
/// also where it is sent elsewhere, and only so many seconds; how much comes is counted here, since a server need not
/// say it beforehand.
/// - Parameters:
///   - etag: of the copy at hand.
///   - limit: in bytes.
///   - seconds: for all of it.
func fetch(_ address: String, etag: String?, limit: Int, seconds: Int) throws(FetchProblem) -> Answer {
  let words =
    [
      // No settings of whoever runs this.
      "--disable", "--silent", "--show-error", "--globoff", "--proto", "=https", "--proto-redir", "=https",
      "--location", "--max-redirs", "3", "--connect-timeout", String(min(seconds, 20)), "--max-time",
      String(seconds), "--max-filesize", String(limit), "--compressed", "--user-agent", "congkhai",
      "--header", "Accept: application/json",
      "--write-out", "%{stderr}\n%{response_code} %header{etag}",
    ] + (etag.map { ["--header", "If-None-Match: \($0)"] } ?? []) + ["--url", address]
  // Should it not keep to its own time.
  let job = Job(
    words, output: .kept(limit: limit), errors: .kept(limit: 1 << 16),
    limits: Limits(time: .seconds(seconds + 5)))
  let curl: Finished
  do throws(ToolFailure) {
    curl = try Tool.curl.run(job, expected: Set(0...255))
  } catch {
    switch error {
    case .tookTooMuch: throw .tooLarge
    case .tookTooLong: throw .tooSlow(seconds: seconds)
    default: throw .tool(error)
    }
  }
  return try answer(curl.output, String(decoding: curl.errors, as: UTF8.self), exit: curl.status, seconds)
}

/// - Parameter said: what curl complained of, and in the last line the status and the entity tag.
private func answer(
  _ bytes: [UInt8], _ said: String, exit: Int32, _ seconds: Int
) throws(FetchProblem) -> Answer {
  let lines = said.split(separator: "\n")
  switch exit {
  case 0: break
  case 1: throw .insecure
  case 28: throw .tooSlow(seconds: seconds)
  case 63: throw .tooLarge
  default:
    let complaint = lines.first { $0.hasPrefix("curl: ") }?.dropFirst("curl: ".count)
    throw .failed(complaint.map(String.init) ?? "curl \(exit)")
  }
  let end = (lines.last ?? "").split(separator: " ", maxSplits: 1)
  switch end.first.flatMap({ Int($0) }) ?? 0 {
  case 200: return .bytes(bytes, etag: end.count > 1 ? entityTag(end[1]) : nil)
  case 304: return .unchanged
  case let status: throw .status(status)
  }
}

/// An entity tag as RFC 9110 has it; nil for anything else, which is never sent back.
func entityTag(_ text: some StringProtocol) -> String? {
  let tag = text.hasPrefix("W/") ? text.dropFirst(2) : text[...]
  guard tag.utf8.count >= 2, tag.utf8.count <= 200, tag.hasPrefix("\""), tag.hasSuffix("\""),
    tag.dropFirst().dropLast().utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") })
  else { return nil }
  return String(text)
}
