extension JSONValue {
  /// How a value is laid out and which characters are escaped beyond those that RFC 8259 (section 7) demands.
  public enum Form: Sendable {
    /// On one line without spaces, and without a newline at its end.
    case compact
    /// A line for each element and pair, indented by 2 spaces a level, with a newline at the end.
    case indented
    /// Compact, for `<script type="application/ld+json">`: as `<`, `>`, `&` and the line ends U+2028 and U+2029
    /// are escaped, neither `</script>` nor `<!--` nor `]]>` can stand in it, whatever the texts say.
    case script
  }

  /// The value as UTF-8. The same value always gives the same bytes.
  public func bytes(_ form: Form) -> [UInt8] {
    var writer = JSONWriter(form)
    writer.append(self)
    if form == .indented { writer.bytes.append(UInt8(ascii: "\n")) }
    return writer.bytes
  }

  /// The same as `bytes`, for a page that is text.
  public func text(_ form: Form) -> String {
    String(decoding: bytes(form), as: UTF8.self)
  }
}
