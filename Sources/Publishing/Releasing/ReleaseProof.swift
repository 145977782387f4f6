import Checksums
import Council
import ExternalTools
import Files
import Glibc
import Proving

/// What a release has beside the site: its name, the chain of the releases before it, the list of all its files and, with
/// a key, the signature under that list.
struct ReleaseProof: Sendable {
  /// Of the site.
  let sums: ChecksumList
  private let signing: (key: String, signers: [UInt8])?

  /// - Parameters:
  ///   - tree: the built site.
  ///   - key: as `Signature.sign` takes it.
  init(of tree: FileTree, key: String?) throws(ReleaseFailure) {
    let signers: [UInt8]?
    do throws(FileFailure) {
      let list = try tree.read(.sums, limit: .max)
      guard let lines = try? ChecksumList(parsing: list) else {
        // Somebody else writes there at the same time: every build makes a true one.
        throw FileFailure(path: SiteAddresses.sums, operation: .read, code: EIO)
      }
      sums = lines
      signers = try tree.optional(.signers)
    } catch {
      throw .file(error)
    }
    switch (key, signers) {
    case (nil, nil): signing = nil
    case (let key?, let signers?): signing = (key, signers)
    case (nil, _): throw .proof(.noKey)
    case (let key?, nil): throw .proof(.noSigners(key: key))
    }
  }

  /// Of the files.
  var names: Set<RelativePath> {
    Set([.release, .chain, .sums] + (signing == nil ? [] : [.signature]))
  }

  /// What the files of the site hold, by path.
  var digests: [String: SHA256Digest] { sums.lines.reduce(into: [:]) { $0[$1.path] = $1.digest } }

  /// - Parameters:
  ///   - more: what else the place adds.
  ///   - earlier: the newest release that there is.
  /// - Returns: them in an order in which they can be written one by one over those of the earlier release: wherever
  ///   that stops, `chainBehindIt` still tells the past.
  func files(
    of id: ReleaseID, and more: [ReleaseFile] = [], after earlier: ProvenRelease?
  ) throws(ReleaseFailure) -> [ReleaseFile] {
    let chain = try earlier.map { (earlier) throws(ReleaseFailure) in try earlier.chainBehindIt() } ?? .empty
    var files = [ReleaseFile(.chain, chain.bytes), ReleaseFile(.release, id.line)]
    files += more
    let own = files.map { ChecksumList.Line($0.path.description, SHA256Digest(of: $0.bytes)) }
    let list = ChecksumList(sums.lines + own).bytes
    files.append(ReleaseFile(.sums, list))
    if let signing {
      files.append(ReleaseFile(.signature, try signature(under: list, signing)))
    }
    return files
  }

  /// Made, and then checked as a citizen would: a signature that nobody takes for one helps nobody.
  private func signature(
    under list: [UInt8], _ signing: (key: String, signers: [UInt8])
  ) throws(ReleaseFailure) -> [UInt8] {
    do {
      let signature = try Signature.sign(list, with: signing.key)
      let verdict = try Signature.verdict(on: list, signature, signers: signing.signers, releaseTime: nil)
      guard case .valid = verdict else { throw ReleaseFailure.proof(.noSigner(key: signing.key)) }
      return signature
    } catch let failure as ReleaseFailure {
      throw failure
    } catch let failure as ToolFailure {
      if case .missing = failure { throw .tool(failure) }
      throw .proof(.unsigned(key: signing.key, reason: failure.reason))
    } catch let failure as FileFailure {
      throw .file(failure)
    } catch {
      throw .proof(.unsigned(key: signing.key, reason: error.localizedDescription))
    }
  }
}

/// A small file of a release.
struct ReleaseFile: Sendable {
  let path: RelativePath
  let bytes: [UInt8]

  init(_ path: RelativePath, _ bytes: [UInt8]) {
    (self.path, self.bytes) = (path, bytes)
  }
}

/// A release as the next one names it.
struct ProvenRelease: Sendable {
  let id: ReleaseID
  let sums: [UInt8]
  /// Nil where it was made by no release.
  let chain: [UInt8]?

  /// - Parameters:
  ///   - id: nil where it bears no name.
  ///   - sums: nil, as `chain`, where it has no such file.
  ///   - place: as messages show what has no name.
  /// - Returns: nil for a release of before there were lists of files. One that tells of others before it had one: were
  ///   it passed over, the next release would tell of no past at all.
  init?(
    _ id: ReleaseID?, sums: [UInt8]?, chain: [UInt8]?, at place: String = ""
  ) throws(ReleaseFailure) {
    guard let id, let sums else {
      guard chain?.isEmpty ?? true else { throw .proof(.brokenChain(id?.description ?? place)) }
      return nil
    }
    (self.id, self.sums, self.chain) = (id, sums, chain)
  }

  /// The chain of the release that comes after it. One that its own list does not cover is taken for none: whoever
  /// changed it could have the next release tell another past.
  func chainBehindIt() throws(ReleaseFailure) -> ReleaseChain {
    guard let list = try? ChecksumList(parsing: sums), let links = ReleaseChain(chain ?? []) else {
      throw .proof(.brokenChain(id.description))
    }
    let digest = SHA256Digest(of: sums)
    // What was to come after it broke off: its chain lies there already, its list does not yet.
    let isBrokenOff = links.links.last?.sums == digest
    let own = isBrokenOff ? links.withoutLast : links
    let covering = list.lines.first { $0.path == RelativePath.chain.description }?.digest
    guard covering.map({ $0 == SHA256Digest(of: own.bytes) }) ?? own.links.isEmpty else {
      throw .proof(.brokenChain(id.description))
    }
    return isBrokenOff ? links : links.appending(day: id.day, sums: digest)
  }
}

/// Why a release could not be proven.
package enum ProofFailure: Error, Sendable, Hashable {
  /// The site names signers, and there is no key.
  case noKey
  /// There is a key, and the site names no signers.
  case noSigners(key: String)
  /// The key is none of the signers' today.
  case noSigner(key: String)
  case unsigned(key: String, reason: String)
  /// The chain of an earlier release is not what that release says of it.
  case brokenChain(String)
}

extension ToolFailure {
  /// In few words.
  fileprivate var reason: String {
    switch self {
    case .failed(_, _, let said): said
    case .unusable(_, let reason): reason
    case .missing(let tool): tool.name
    case .tookTooLong(let tool), .tookTooMuch(let tool): "\(tool): …"
    }
  }
}

extension FileTree {
  /// - Returns: nil where there is none.
  func optional(_ path: RelativePath) throws(FileFailure) -> [UInt8]? {
    do {
      return try read(path, limit: ProofLimits.sums)
    } catch {
      guard error.isNotFound else { throw error }
      return nil
    }
  }
}
