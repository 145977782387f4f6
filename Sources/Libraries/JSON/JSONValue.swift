import Foundation

/// A JSON value (RFC 8259) whose pairs keep their order.
///
/// `["@type": "Event", "name": .string(name), "endDate": end.map(JSONValue.string)]` reads as it will be written;
/// a pair whose value is nil is left out, one whose value is `.null` is written.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Written with all its digits and never with an exponent; what is not a number becomes null.
  case decimal(Decimal)
  case string(String)
  case array([JSONValue])
  /// Keys are written as they are given; that none comes twice is the caller's care.
  case object([(String, JSONValue)])
}

extension JSONValue: ExpressibleByBooleanLiteral {
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

// A literal with a point would pass through a Double, which holds few decimals exactly; so there is none.
extension JSONValue: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSONValue: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSONValue?)...) {
    self = .object(elements.compactMap { key, value in value.map { (key, $0) } })
  }
}
