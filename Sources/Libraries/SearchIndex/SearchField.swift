/// A text of a document, and what it counts where a word is found in it.
public struct SearchField: Sendable {
  public let text: String
  public let weight: Weight

  public init(_ text: String, _ weight: Weight) {
    self.text = text
    self.weight = weight
  }

  /// Postings give it as a number; a word that a document has in several fields counts in the best.
  public enum Weight: UInt8, Sendable, Comparable {
    case body
    /// What a file is called. A word that the body says several times counts as much.
    case name
    case summary
    case title

    public static func < (a: Weight, b: Weight) -> Bool { a.rawValue < b.rawValue }
  }
}
