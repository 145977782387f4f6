import Diagnostics
import Dispatch
import FlyingSocks
import Foundation
import QRCode
import Synchronization

/// The site as it would be built, shown by a web server of its own and kept up to date: the same routes, each made when
/// asked for. Nothing is written to the disk.
package struct Preview: Sendable {
  private let source: PreviewSource
  private let language: Language
  private let report: @Sendable (Findings) -> Void

  /// - Parameter report: told of problems whenever the records were judged.
  package init(
    source: PreviewSource, language: Language, report: @escaping @Sendable (Findings) -> Void
  ) {
    self.source = source
    self.language = language
    self.report = report
  }

  /// Where the preview can be seen.
  package struct Place: Sendable {
    /// On this machine.
    package let address: String
    /// On a phone in the same network; it lets in whoever has it.
    package let phoneAddress: String?

    /// The phone's address to be photographed.
    /// - Parameter hasColours: whether a terminal shows it.
    package func code(hasColours: Bool) -> [String] {
      phoneAddress.flatMap { try? QRCode($0).lines(hasColours: hasColours) } ?? []
    }
  }

  package static let usualPort: UInt16 = 8080
  private static let portsTried: UInt16 = 20

  /// Reads everything, begins to serve it, and returns; it goes on for as long as the program runs.
  /// - Parameters:
  ///   - port: nil for the usual one or the next that is free.
  ///   - isOnNetwork: whether others in the network who have the code may look.
  /// - Throws: `PreviewFailure`.
  package func open(port: UInt16?, isOnNetwork: Bool) throws(PreviewFailure) -> Place {
    prepareProcess()
    let network = isOnNetwork ? LocalNetwork.address.map { (address: $0, token: Self.token()) } : nil
    if isOnNetwork, network == nil { throw .noNetwork }
    let showcase = Showcase(language: language, report: report)
    let watch: FolderWatch
    do {
      watch = try FolderWatch(source.folders)
    } catch {
      throw .watch(error.code)
    }
    let ports = port.map { [$0] } ?? Array(Self.usualPort..<Self.usualPort + Self.portsTried)
    let found = try listen(on: ports, network, showcase)
    let editions = EditionMaker(source, showcase)
    editions.publish(after: nil)
    Thread.detachNewThread {
      while true { editions.publish(after: watch.next()) }
    }
    return Place(
      address: "http://127.0.0.1:\(found)/",
      phoneAddress: network.map { "http://\($0.address):\(found)\(Admission.entrance)\($0.token)" })
  }

  private func listen(
    on ports: [UInt16], _ network: (address: String, token: String)?, _ showcase: Showcase
  ) throws(PreviewFailure) -> UInt16 {
    for port in ports {
      let answers = Answers(
        showcase: showcase, admission: Admission(port: port, network: network), pictures: PictureShelf(),
        language: language)
      let server = PreviewServer(
        address: network == nil ? "127.0.0.1" : "0.0.0.0", port: port, answers: answers)
      do {
        try server.open()
        return port
      } catch let error as SocketError where error.isPortInUse {
        continue
      } catch let error as SocketError where error.isForbidden {
        throw .port(port, .forbidden)
      } catch {
        throw .port(port, .other(error.localizedDescription))
      }
    }
    throw ports.count == 1 ? .port(ports[0], .inUse) : .noPort(ports[0], ports[ports.count - 1])
  }

  /// Nobody guesses 128 bits.
  private static func token() -> String {
    let words = [UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max)]
    return words.map { String($0, radix: 36) }.joined()
  }

  private func prepareProcess() {
    // A browser that goes away in the middle of an answer is no reason to end.
    signal(SIGPIPE, SIG_IGN)
    var limit = rlimit()
    if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
      limit.rlim_cur = limit.rlim_max
      setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
  }
}
