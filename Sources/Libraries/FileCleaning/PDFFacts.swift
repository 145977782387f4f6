import Files

// What the bytes of a PDF and the kinds of its parts say, for those who look into it and those who clean it.

extension [UInt8] {
  /// How many states of a PDF before it was last saved can be had back: each time, what had changed is written behind what
  /// was there (ISO 32000-2, 7.5.6).
  public var earlierPDFStates: Int {
    // One that is made for the web has two ends from the beginning.
    let isForWeb = firstRange(of: "/Linearized", in: indices.prefix(2048)) != nil
    return Swift.max(0, statesWithObjects - 1 - (isForWeb ? 1 : 0))
  }

  /// Each state ends so; Word writes one more without an object in it.
  private var statesWithObjects: Int {
    var start = 0
    return ranges(of: "%%EOF").count { end in
      defer { start = end.upperBound }
      return firstRange(of: " obj", in: start..<end.lowerBound) != nil
    }
  }
}

/// Notes that somebody made on a page, by their subtype (ISO 32000-2, 12.5.6.2); what is written or drawn on the page
/// itself, so that all see it, is none without a name.
public enum PDFNote {
  /// At its edge, or on its words.
  public static let besideText: Set = [
    "/Text", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Caret",
  ]
  /// On it, as a part of what it shows.
  public static let onPage: Set = ["/FreeText", "/Ink", "/Stamp"]
}
