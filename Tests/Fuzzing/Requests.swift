import Files
import Fixtures
import Foundation
import Glibc
import Preview
import Site
import Vietnamese

/// A preview that runs for as long as the fuzzer does, of a small site beside which lies what nobody may see.
private let server: (host: String, port: UInt16) = {
  do {
    let folder = try ScratchFolder()
    try folder.write(settings, to: "content/site.yaml")
    try folder.write(page("tiêu đề: Tin\nngày đăng: 01/01/2026", "Nội dung."), to: "content/tin-tuc/a.md")
    try folder.write(secret, to: "ngoai.txt")
    let (root, day) = (folder("content"), try WrittenDate(parsing: "01/02/2026"))
    let source = PreviewSource(
      content: root, templates: folder("templates"),
      openContent: {
        _ = folder
        guard let tree = try? FileTree(root: root), let listing = try? tree.list() else { return (nil, []) }
        return ((tree, listing), [])
      }, readTemplates: { (try? .shipped(), []) }, now: { _ in day },
      midnight: { _ in nil })
    let place = try Preview(source: source, language: .vietnamese) { _ in }.open(
      port: nil, isOnNetwork: false)
    guard let url = URL(string: place.address), let port = url.port else { fatalError(place.address) }
    return ("127.0.0.1:\(port)", UInt16(port))
  } catch {
    fatalError("\(error)")
  }
}()

func startPreview() { _ = server }

private let secret = "khong-ai-duoc-xem"
/// Stands for the server's own name in what is kept: its port is another each time.
private let name = Array("HOST".utf8)

/// What a browser, or somebody else, sends to the preview: it answers as HTTP does, and with nothing from outside the site.
func readRequest(_ bytes: [UInt8]) {
  let answer = send(bytes.replacing(name, with: Array(server.host.utf8)))
  promise(answer.isEmpty || answer.starts(with: Array("HTTP/1.1 ".utf8)), "no HTTP")
  promise(answer.firstRange(of: Array(secret.utf8)) == nil, "a file from outside of the site")
}

/// How many requests went out.
nonisolated(unsafe) private var sent = 0

private func withAddress<Result>(
  _ text: String, port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
) -> Result {
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = port.bigEndian
  address.sin_addr.s_addr = inet_addr(text)
  return withUnsafePointer(to: address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
}

/// Whether a line is open after all whose opening the fuzzer's clock interrupted: it goes on by itself (connect(2)).
private func isOpened(_ line: Int32) -> Bool {
  guard errno == EINTR else { return false }
  var opening = pollfd(fd: line, events: Int16(POLLOUT), revents: 0)
  while poll(&opening, 1, 5_000) < 0, errno == EINTR {}
  var failure: Int32 = 0
  var size = socklen_t(MemoryLayout<Int32>.size)
  getsockopt(line, SOL_SOCKET, SO_ERROR, &failure, &size)
  errno = failure
  return failure == 0 && opening.revents != 0
}

/// - Returns: all that comes back, up to the end or a short while.
private func send(_ bytes: [UInt8]) -> [UInt8] {
  let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  guard line >= 0 else { fatalError("no socket") }
  defer { close(line) }
  var wait = timeval(tv_sec: 0, tv_usec: 200_000)
  setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
  // A port that was used is not free for a minute: one of so many addresses has another one left.
  sent += 1
  let isFrom = withAddress("127.0.0.\(1 + sent % 250)", port: 0) { bind(line, $0, $1) == 0 }
  let isOpen = withAddress("127.0.0.1", port: server.port) { connect(line, $0, $1) == 0 || isOpened(line) }
  promise(isFrom && isOpen, "the preview is gone: \(String(cString: strerror(errno)))")
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    guard count > 0 else { break }
    rest = rest.dropFirst(count)
  }
  shutdown(line, Int32(SHUT_WR))
  var answer: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = recv(line, &buffer, buffer.count, 0), count > 0 { answer += buffer[..<count] }
  return answer
}
