import Council
import Diagnostics
import ExternalTools
import Files
import Foundation

/// Signatures of the office under its list of files, by OpenSSH
/// (https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig).
package enum Signature {
  /// What is signed in this name is a council's site and nothing else that the key signs.
  package static let namespace = "so-cong-khai@congkhai"
  package enum Verdict: Sendable, Hashable {
    /// By a key of one of the signers, who may be more than one name.
    case valid(signer: String, key: String)
    /// By a key of a signer whose time was over, or had not begun, on this day.
    case outOfTime(signer: String)
    /// A true signature by a key that is none of the signers'.
    case unknownKey(String)
    case invalid
  }

  /// - Parameters:
  ///   - key: a private key's file, or a public one's whose private half ssh-agent holds.
  /// - Returns: the signature as a file has it.
  package static func sign(_ bytes: [UInt8], with key: String) throws -> [UInt8] {
    let path = URL(filePath: key).standardizedFileURL.path
    return try withTemporaryFolder { folder in
      let file = folder.appending(path: message)
      try placeFile(bytes, at: file.path)
      var job = job(["-q", "-Y", "sign", "-f", path, "-n", namespace, message], in: folder)
      // There is nobody to ask.
      job.environment = ["SSH_ASKPASS_REQUIRE": "never"]
      try Tool.sshKeygen.run(job)
      return Array(try Data(contentsOf: file.appendingPathExtension("sig")))
    }
  }

  /// - Parameters:
  ///   - signers: an allowed signers file (ssh-keygen(1)).
  ///   - releaseTime: when the bytes say that they were published, in seconds since 1970.
  package static func verdict(
    on bytes: [UInt8], _ signature: [UInt8], signers: [UInt8], releaseTime: Int?
  ) throws(ToolFailure) -> Verdict {
    do {
      return try withTemporaryFolder { folder in
        try placeFile(signature, at: folder.appending(path: signatureName).path)
        try placeFile(signers, at: folder.appending(path: signersName).path)
        let verify = { (arguments: [String]) in
          let words = ["-Y"] + arguments + ["-n", namespace, "-s", signatureName]
          return try accepted(job(words, in: folder, input: bytes))
        }
        let signer = { (options: [String]) in
          let words = ["-Y", "find-principals", "-s", signatureName, "-f", signersName] + options
          return try accepted(job(words, in: folder))?.split(separator: "\n").first.map(String.init)
        }
        guard let said = try verify(["check-novalidate"]) else { return .invalid }
        let key = fingerprint(in: said)
        if let name = try signer([]) {
          return try verify(["verify", "-f", signersName, "-I", name]) == nil
            ? .unknownKey(key) : .valid(signer: name, key: key)
        }
        if let releaseTime, let name = try signer(["-Overify-time=\(sshTime(releaseTime))"]) {
          return .outOfTime(signer: name)
        }
        return .unknownKey(key)
      }
    } catch let failure as ToolFailure {
      throw failure
    } catch let failure as FileFailure {
      throw .unusable(tool: Tool.sshKeygen.name, reason: failure.reason)
    } catch {
      throw .unusable(tool: Tool.sshKeygen.name, reason: error.localizedDescription)
    }
  }
}

extension Signature {
  /// Whether ssh-keygen can read the key in a line of an allowed signers file.
  package static func canRead(_ signer: SiteSigner, in line: String) throws(ToolFailure) -> Bool {
    do {
      return try withTemporaryFolder { folder in
        try placeFile(Array("\(line)\n".utf8), at: folder.appending(path: signersName).path)
        let words = ["-Y", "match-principals", "-I", signer.name, "-f", signersName]
        return try accepted(job(words, in: folder)) != nil
      }
    } catch let failure as ToolFailure {
      throw failure
    } catch {
      throw .unusable(tool: Tool.sshKeygen.name, reason: error.localizedDescription)
    }
  }
}

extension Tool {
  package static let sshKeygen = Tool(
    "ssh-keygen", package: "openssh-client",
    purpose: Localized(vi: "ký mỗi bản đăng và kiểm tra chữ ký", en: "to sign releases and check signatures"))
}

private let message = "SHA256SUMS"
private let signatureName = "SHA256SUMS.sig"
private let signersName = "nguoi-ky.txt"

private func job(_ words: [String], in folder: URL, input: [UInt8] = []) -> Job {
  Job(
    words, in: folder.path, input: input, errors: .kept(limit: 4096), limits: Limits(time: .seconds(30)))
}

/// What it said; nil where it refused.
private func accepted(_ job: Job) throws(ToolFailure) -> String? {
  do {
    return try Tool.sshKeygen.run(job).text
  } catch {
    guard case .failed = error else { throw error }
    return nil
  }
}

/// `Good "…" signature with ED25519 key SHA256:…`
private func fingerprint(in text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).last { $0.hasPrefix("SHA256:") }.map(String.init) ?? "?"
}

/// In UTC, as `-Overify-time` takes it.
private func sshTime(_ moment: Int) -> String { "\(utcDigits(of: moment))Z" }
