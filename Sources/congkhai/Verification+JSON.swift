import JSON
import Proving

extension Verification {
  func json(of copy: String) -> JSONValue {
    [
      "copy": .string(copy), "whole": .bool(isWhole), "files": .integer(wholeFiles),
      "sums": sums.map { JSONValue.string($0.description) },
      "release": release.map { JSONValue.string($0) }, "problems": .array(problems.map(\.json)),
      "signature": signatureJSON, "signers": .string(knowsSigners ? "given" : "own"),
      "chain": continuityJSON, "earlierReleases": .integer(earlierReleases), "seesAdded": .bool(seesAdded),
    ]
  }

  private var signatureJSON: JSONValue {
    switch signature {
    case .none: ["state": "none"]
    case .missing: ["state": "missing"]
    case .otherSigners(let signer, let key):
      ["state": "other-signers", "signer": .string(signer), "key": .string(key)]
    case .verdict(.valid(let signer, let key)):
      ["state": "valid", "signer": .string(signer), "key": .string(key)]
    case .verdict(.outOfTime(let signer)): ["state": "out-of-time", "signer": .string(signer)]
    case .verdict(.unknownKey(let key)): ["state": "unknown-key", "key": .string(key)]
    case .verdict(.invalid): ["state": "invalid"]
    }
  }

  private var continuityJSON: JSONValue {
    switch continuity {
    case .notAsked: ["state": "not-asked"]
    case .same: ["state": "held", "release": nil]
    case .continues(let number): ["state": "held", "release": .integer(number)]
    case .older(let number): ["state": "older", "release": .integer(number)]
    case .unknown: ["state": "unknown"]
    case .rewritten: ["state": "rewritten"]
    }
  }
}

extension Verification.Problem {
  fileprivate var json: JSONValue {
    switch self {
    case .noSums: ["kind": "missing", "path": "SHA256SUMS"]
    case .badSums(let line): ["kind": "altered", "path": "SHA256SUMS", "line": .integer(line)]
    case .outside(let path): ["kind": "outside", "path": .string(path)]
    case .altered(let path): ["kind": "altered", "path": .string(path)]
    case .missing(let path): ["kind": "missing", "path": .string(path)]
    case .noFile(let path): ["kind": "no-file", "path": .string(path)]
    case .added(let path): ["kind": "added", "path": .string(path)]
    case .badChain: ["kind": "altered", "path": "chuoi-phat-hanh.txt"]
    }
  }
}
