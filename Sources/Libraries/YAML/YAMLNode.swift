import Diagnostics

/// A value of a YAML document with the place at which it stands. Scalars keep the text that was typed:
/// nothing is guessed from it.
public struct YAMLNode: Sendable {
  public enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  public let content: Content
  public let position: Position
  /// Just behind its last character; of a mapping or a list without brackets, somewhere behind.
  public let end: Position

  public init(_ content: Content, at position: Position, to end: Position? = nil) {
    self.content = content
    self.position = position
    self.end = end ?? position
  }

  /// Nothing was written, or nothing but white space in quotes.
  public var isBlank: Bool {
    if case .scalar(let text) = content { text.allSatisfy(\.isWhitespace) } else { false }
  }
}

/// One `key: value` of a mapping, in the order of the text. Keys are scalars.
public struct YAMLEntry: Sendable {
  public let key: String
  /// The key as `YAMLLimits.keyIdentity` sees it: equal identities are one key.
  public let identity: String
  public let keyPosition: Position
  public let value: YAMLNode
}
