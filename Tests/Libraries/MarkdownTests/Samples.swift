import Markdown

let vietnamese = MarkdownWords(
  footnotes: "Chú thích", backToText: "Về chỗ ghi chú thích", taskDone: "đã xong", taskOpen: "chưa xong",
  table: "Bảng")

/// Letters and digits of ASCII stay, in lower case; d takes the place of đ, a hyphen that of everything else.
@Sendable func asciiSlug(_ text: String) -> String {
  let kept = text.lowercased().map { character in
    character == "đ" ? "d" : character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
  }
  return String(kept).split(separator: "-").joined(separator: "-")
}

let options = MarkdownOptions(slug: asciiSlug, words: vietnamese)

func html(_ source: String) -> String { renderMarkdown(source, options).html }
