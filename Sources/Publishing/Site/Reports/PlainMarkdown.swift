/// Words that mean nothing to Markdown, on one line: with a stroke before each sign that would, and before those that
/// make web addresses into links by themselves.
func plainMarkdown(_ text: String) -> String {
  var result = ""
  for character in text {
    if character.isNewline {
      result.append(" ")
    } else {
      if #"\`*_[]<>|#&~^$"#.contains(character) { result.append("\\") }
      result.append(character)
    }
  }
  return result.replacing("://", with: #"\://"#).replacing("www.", with: #"www\."#)
}

/// A path to stand between `<` and `>` as a link's destination: with what links write otherwise written so.
func markdownDestination(_ path: String) -> String {
  path.map { character in
    switch character {
    case "%": "%25"
    case "#": "%23"
    case "?": "%3F"
    case "&": "%26"
    case "<", ">", "\\", "|": "\\\(character)"
    default: String(character)
    }
  }.joined()
}
