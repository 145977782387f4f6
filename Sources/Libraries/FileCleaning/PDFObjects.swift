import Foundation
import JSON

/// The objects of a PDF as qpdf tells of them (https://qpdf.readthedocs.io/en/stable/json.html, version 2), without the
/// data of streams.
struct PDFObjects: Decodable {
  /// What it says before the objects, which is to be said again where some are changed.
  let head: JSONObject
  /// By `trailer` and `obj:3 0 R`.
  let objects: [String: JSONObject]

  private struct Document: Decodable {
    let qpdf: [JSONObject]
  }

  init(_ json: [UInt8]) throws {
    let document = try JSONDecoder().decode(Document.self, from: Data(json))
    guard document.qpdf.count == 2, case .dictionary(let objects) = document.qpdf[1] else {
      throw CleaningFailure.damaged
    }
    (head, self.objects) = (document.qpdf[0], objects)
  }

  var pageCount: Int {
    objects.values.count { $0["value"]?["/Type"] == .string("/Page") }
  }
}

/// A JSON value that can be read; numbers keep their digits.
indirect enum JSONObject: Decodable, Equatable {
  case null
  case flag(Bool)
  case number(Decimal)
  case string(String)
  case array([JSONObject])
  case dictionary([String: JSONObject])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let dictionary = try? container.decode([String: JSONObject].self) {
      self = .dictionary(dictionary)
    } else if let array = try? container.decode([JSONObject].self) {
      self = .array(array)
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Decimal.self) {
      self = .number(number)
    } else {
      self = .null
    }
  }

  subscript(key: String) -> JSONObject? {
    if case .dictionary(let dictionary) = self { dictionary[key] } else { nil }
  }

  /// To be written, each dictionary in the order of its keys.
  var json: JSONValue {
    switch self {
    case .null: .null
    case .flag(let flag): .bool(flag)
    case .number(let number): .decimal(number)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map(\.json))
    case .dictionary(let dictionary):
      .object(dictionary.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) })
    }
  }
}
