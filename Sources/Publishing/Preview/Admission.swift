import FlyingFox

/// Who may look. A page in another tab of the same browser may send requests to this server too, and may give itself a
/// name that leads here (DNS rebinding): so it is asked by which name it was called and who asks.
struct Admission: Sendable {
  /// Names and addresses of this machine with the port, as a request's Host gives them.
  private let hosts: Set<String>
  /// What others in the network must show; nil where nobody else may look.
  private let token: String?

  static let entrance = "/.congkhai/vao/"
  private static let cookie = "congkhai-preview"

  /// - Parameter network: this machine's address in the local network, and the token that opens the preview there.
  init(port: UInt16, network: (address: String, token: String)?) {
    let names = ["127.0.0.1", "localhost", "[::1]"] + [network?.address].compactMap(\.self)
    hosts = Set(names.flatMap { port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"] })
    token = network?.token
  }

  enum Verdict: Equatable {
    case admitted
    /// Came with the token: to be kept by a cookie.
    case enters
    case refused(HTTPStatusCode, String)
  }

  /// - Parameter path: of the request, decoded.
  func verdict(on request: HTTPRequest, path: String) -> Verdict {
    guard request.method == .GET || request.method == .HEAD else {
      return .refused(.methodNotAllowed, "GET, HEAD")
    }
    guard let host = request.headers[.host]?.lowercased(), hosts.contains(host) else {
      return .refused(.forbidden, "Host")
    }
    if let origin = request.headers[HTTPHeader("Origin")]?.lowercased(), origin != "http://\(host)" {
      return .refused(.forbidden, "Origin")
    }
    guard isOwn(request, isEvents: path == PreparedPage.eventsPath) else {
      return .refused(.forbidden, "Sec-Fetch-Site")
    }
    guard let token, !request.isFromThisMachine else { return .admitted }
    if path == Self.entrance + token { return .enters }
    return cookies(of: request).contains("\(Self.cookie)=\(token)")
      ? .admitted : .refused(.forbidden, "QR")
  }

  /// The header that lets a phone stay: sent by no other site's pages, and read by no script.
  var cookieHeader: String { "\(Self.cookie)=\(token ?? ""); Path=/; HttpOnly; SameSite=Lax" }

  /// Whoever types the address or follows a link may come; what another site's page loads into itself may not. Browsers
  /// say which it is (https://www.w3.org/TR/fetch-metadata/); what is no browser says nothing.
  private func isOwn(_ request: HTTPRequest, isEvents: Bool) -> Bool {
    switch request.headers[HTTPHeader("Sec-Fetch-Site")] {
    case nil, "same-origin": true
    case "none": !isEvents
    default: !isEvents && request.headers[HTTPHeader("Sec-Fetch-Mode")] == "navigate"
    }
  }

  private func cookies(of request: HTTPRequest) -> [String] {
    (request.headers[.cookie] ?? "").split(separator: ";").map { $0.trimmingPrefix(while: { $0 == " " }) }
      .map(String.init)
  }
}

extension HTTPRequest {
  fileprivate var isFromThisMachine: Bool {
    guard case .ip4(let address, _)? = remoteAddress else { return false }
    return address.hasPrefix("127.")
  }
}
