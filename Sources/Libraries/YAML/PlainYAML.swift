extension String {
  /// As the YAML value that reads as this very text: plain where that does, between double quotes otherwise.
  public var asYAML: String {
    readsAsItself(in: "k: \(self)\n") ? self : quotedYAML
  }

  /// The same as an item of `[…]`.
  public var asYAMLItem: String {
    !contains(where: { ",[]{}".contains($0) }) && readsAsItself(in: "k: \(self)\n") ? self : quotedYAML
  }

  private func readsAsItself(in line: String) -> Bool {
    guard !isEmpty, !contains(where: \.isNewline),
      let document = try? parseYAML(line, limits: YAMLLimits { $0 }), document.problems.isEmpty,
      case .mapping(let entries) = document.root.content, entries.count == 1,
      case .scalar(let text)? = entries.first?.value.content
    else { return false }
    return text == self
  }

  private var quotedYAML: String {
    let escaped = unicodeScalars.map { scalar in
      switch scalar {
      case "\\", "\"": "\\\(scalar)"
      case "\n": "\\n"
      // Also what YAML takes for the end of a line.
      case _ where scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || 0x2028...0x2029 ~= scalar.value:
        "\\u" + String(0x10000 + scalar.value, radix: 16).dropFirst()
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
