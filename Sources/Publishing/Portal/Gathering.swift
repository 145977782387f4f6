import Council
import Diagnostics
import Files
import Foundation
import Parallel
import Reading
import Site
import Vietnamese

/// What one source gave.
package struct Gathered: Sendable {
  package let council: GatheredCouncil
  /// Why it is not today's; nil where it is.
  package let message: Message?
}

/// Asks all councils for what is new.
package struct Gathering: Sendable {
  private let settings: PortalSettings
  /// Against which folders of sources are read.
  private let base: String
  private let cache: SourceCache
  private let today: WrittenDate
  private let seconds: Int

  /// How many sources are asked at once: mostly one waits for them.
  private static let atOnce = 16

  /// - Parameters:
  ///   - base: the folder of the settings' file.
  ///   - seconds: for each source.
  package init(
    _ settings: PortalSettings, base: String, cache: SourceCache, today: WrittenDate, seconds: Int
  ) {
    self.settings = settings
    self.base = base
    self.cache = cache
    self.today = today
    self.seconds = seconds
  }

  /// - Parameter sources: those of which it is known where their sites lie.
  /// - Returns: in their order.
  package func gather(_ sources: [KnownSource]) -> [Gathered] {
    let addresses = sources.map(\.address)
    return waitingMap(count: sources.count, atOnce: Self.atOnce) { index in
      gather(settings.sources[sources[index].index], addresses[index], among: addresses)
    }
  }

  private func gather(_ source: PortalSource, _ address: String, among addresses: [String]) -> Gathered {
    let kept = cache.copy(of: address)
    // A copy that cannot be read any more is as good as none, and its tag must not spare the whole.
    let earlier = kept.flatMap { copy in (try? report(copy.bytes, address, addresses)).map { (copy, $0) } }
    do throws(SourceProblem) {
      let (copy, report) = try new(source, address, addresses, earlier)
      var message: Message?
      if copy != kept {
        do throws(CacheProblem) {
          try cache.keep(copy, of: address)
        } catch {
          message = .unkeptCopy(source.name, error.reason, folder: cache.folder)
        }
      }
      return Gathered(
        council: GatheredCouncil(name: source.name, address: address, report: report, keptSince: nil),
        message: message)
    } catch {
      return Gathered(
        council: GatheredCouncil(
          name: source.name, address: address, report: earlier?.1, keptSince: earlier?.0.day),
        message: .noNewData(source.name, error, kept: earlier?.0.day, today: today))
    }
  }

  private func new(
    _ source: PortalSource, _ address: String, _ addresses: [String], _ earlier: (KeptCopy, CouncilReport)?
  ) throws(SourceProblem) -> (KeptCopy, CouncilReport) {
    if let folder = source.folder {
      let bytes = try read(folder)
      return (KeptCopy(day: today, etag: nil, bytes: bytes), try report(bytes, address, addresses))
    }
    let answer: Answer
    do throws(FetchProblem) {
      answer = try fetch(
        address + SiteAddresses.digest, etag: earlier?.0.etag, limit: reportLimit, seconds: seconds)
    } catch {
      throw .fetch(error)
    }
    switch (answer, earlier) {
    case (.bytes(let bytes, let etag), _):
      return (KeptCopy(day: today, etag: etag, bytes: bytes), try report(bytes, address, addresses))
    case (.unchanged, let earlier?):
      return (KeptCopy(day: today, etag: earlier.0.etag, bytes: earlier.0.bytes), earlier.1)
    // Nobody asked whether it had changed.
    case (.unchanged, nil): throw .fetch(.status(304))
    }
  }

  private func report(
    _ bytes: [UInt8], _ address: String, _ addresses: [String]
  ) throws(SourceProblem) -> CouncilReport {
    let report: CouncilReport
    do throws(ReportProblem) {
      report = try readReport(bytes, of: address)
    } catch {
      throw .report(error)
    }
    // Below the address of one council that of another may lie.
    let inner = addresses.filter { $0 != address && $0.hasPrefix(address) }
    if let foreign = report.records.first(where: { record in inner.contains { record.url.hasPrefix($0) } }) {
      throw .report(.foreign(foreign.url))
    }
    return report
  }

  private func read(_ folder: String) throws(SourceProblem) -> [UInt8] {
    do throws(FileFailure) {
      return try FileTree(root: path(of: folder)).read(
        RelativePath(SiteAddresses.digest).unsafelyUnwrapped, limit: reportLimit)
    } catch {
      throw error.isTooLarge ? .fetch(.tooLarge) : .file(error)
    }
  }

  private func path(of folder: String) -> String {
    folder.hasPrefix("/") ? folder : "\(base)/\(folder)"
  }
}

// MARK: - Addresses

/// A source and the address of its site.
package struct KnownSource: Sendable {
  /// Of the source in the settings.
  package let index: Int
  /// With a stroke at its end.
  package let address: String
}

extension Gathering {
  /// Where each source's site lies: as the settings say, or else as the folder does into which it was built.
  /// - Returns: the sources of which that is known, and of the others why it is not.
  package func identify(_ file: PortalFile) -> (sources: [KnownSource], unknown: [Diagnostic]) {
    var sources: [KnownSource] = []
    var unknown: [Diagnostic] = []
    for (index, source) in settings.sources.enumerated() {
      do throws(SourceProblem) {
        sources.append(KnownSource(index: index, address: try address(of: source)))
      } catch {
        unknown.append(.warning(.unknownSource(source.name, error), at: file.place(ofSource: index)))
      }
    }
    return (sources, unknown)
  }

  private func address(of source: PortalSource) throws(SourceProblem) -> String {
    if let address = source.address { return Self.closed(address.text) }
    let bytes = try read(source.folder ?? "")
    guard let head = try? JSONDecoder().decode(ReportHead.self, from: Data(bytes)),
      let address = WebAddress(parsing: head.source)
    else { throw .report(.field("source")) }
    return Self.closed(address.text)
  }

  private static func closed(_ address: String) -> String {
    address.hasSuffix("/") ? address : address + "/"
  }
}

private struct ReportHead: Decodable {
  let source: String
}

/// Why a source gave nothing new.
package enum SourceProblem: Error, Sendable, Hashable {
  case fetch(FetchProblem)
  case file(FileFailure)
  case report(ReportProblem)
}
