import ExternalTools
import Foundation

/// Signatures of the office under its list of files, by OpenSSH
/// (https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig).
package enum Signature {
  /// What is signed in this name is a council's site and nothing else that the key signs.
  package static let namespace = "so-cong-khai@congkhai"
  /// The largest signature, and the largest file of signers, that is looked at, in bytes.
  package static let limit = 64 << 10

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
    return try within([(message, bytes)]) { folder, tool in
      try tool.run(
        ["-q", "-Y", "sign", "-f", path, "-n", namespace, message], in: folder, limit: limitOfTime,
        // There is nobody to ask.
        environment: ["SSH_ASKPASS_REQUIRE": "never"])
      return Array(try Data(contentsOf: folder.appending(path: "\(message).sig")))
    }
  }

  /// - Parameters:
  ///   - signers: an allowed signers file (ssh-keygen(1)).
  ///   - releaseTime: when the bytes say that they were published, in seconds since 1970.
  package static func verdict(
    on bytes: [UInt8], _ signature: [UInt8], signers: [UInt8], releaseTime: Int?
  ) throws(ToolFailure) -> Verdict {
    do {
      return try within([(message, bytes), (signatureName, signature), (signersName, signers)]) {
        folder, tool in
        // The real tool reads what was signed from its standard input.
        let shell = try ExternalTool("sh", package: "dash")
        let verify = { (arguments: [String]) in
          try accepted {
            try shell.run(
              ["-c", "exec ssh-keygen -Y \"$@\" < \(message)", "sh"] + arguments
                + ["-n", namespace, "-s", signatureName], in: folder, limit: limitOfTime)
          }
        }
        let signer = { (options: [String]) in
          try accepted {
            try tool.run(
              ["-Y", "find-principals", "-s", signatureName, "-f", signersName] + options, in: folder,
              limit: limitOfTime)
          }?.split(separator: "\n").first.map(String.init)
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
    } catch {
      throw .unusable(tool: "ssh-keygen", reason: error.localizedDescription)
    }
  }
}

private let message = "SHA256SUMS"
private let signatureName = "SHA256SUMS.sig"
private let signersName = "nguoi-ky.txt"
private let limitOfTime = DispatchTimeInterval.seconds(30)

private func within<Result>(
  _ files: [(name: String, bytes: [UInt8])], _ body: (URL, ExternalTool) throws -> Result
) throws -> Result {
  let tool = try ExternalTool("ssh-keygen", package: "openssh-client")
  return try withTemporaryFolder { folder in
    for file in files { try Data(file.bytes).write(to: folder.appending(path: file.name)) }
    return try body(folder, tool)
  }
}

/// What it said; nil where it refused.
private func accepted(_ run: () throws -> Data) throws -> String? {
  do {
    return String(decoding: try run(), as: UTF8.self)
  } catch ToolFailure.failed {
    return nil
  }
}

/// `Good "…" signature with ED25519 key SHA256:…`
private func fingerprint(in text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).last { $0.hasPrefix("SHA256:") }.map(String.init) ?? "?"
}

/// In UTC, as `-Overify-time` takes it.
private func sshTime(_ moment: Int) -> String {
  var moment = time_t(moment)
  var time = tm()
  gmtime_r(&moment, &time)
  let digits = [time.tm_mon + 1, time.tm_mday, time.tm_hour, time.tm_min, time.tm_sec].map {
    String(100 + $0).dropFirst()
  }
  return "\(1900 + time.tm_year)\(digits.joined())Z"
}
