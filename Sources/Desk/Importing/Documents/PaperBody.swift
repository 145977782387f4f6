import Foundation
import Vietnamese

/// What a paper says, as Markdown, and the legal bases at its beginning.
struct PaperBody {
  private(set) var bases: [String] = []
  /// Which session passed a resolution, as it says below its abstract.
  private(set) var session: String?
  private(set) var markdown = ""

  private var blocks: [String] = []
  private var hasArticles = false
  private var hasChapters = false

  init(_ lines: [PaperLine], form: PaperForm) {
    var rest = paragraphs(of: lines, form: form)[...]
    readOpening(&rest, form: form)
    let headings = rest.map { $0.isFixed ? nil : headingLevel($0.text) }
    hasArticles = headings.contains(.article)
    hasChapters = headings.contains(.chapter) || headings.contains(.part)
    while let paragraph = rest.popFirst() { add(paragraph, &rest, form) }
    markdown = blocks.map { $0 + "\n" }.joined(separator: "\n")
  }
}

// MARK: - Opening

extension PaperBody {
  /// Takes the council's name, its session and the legal bases away from the beginning.
  private mutating func readOpening(_ rest: inout ArraySlice<PaperParagraph>, form: PaperForm) {
    while let next = rest.first, !next.isFixed {
      let key = next.text.folded
      let isSession = key.contains(#/^(?:khoa|ky-hop)-/#) && next.text.isUpper
      if isSession {
        session = session.map { "\($0), \(next.text)" } ?? next.text
      } else if key.hasPrefix("can-cu-"), next.text.first?.isUppercase == true, key.count > 12 {
        bases += Self.bases(next.text)
      } else if bases.isEmpty, next.text.isUpper, isCouncil(next.text) {
        // The issuer once more.
      } else {
        return
      }
      rest.removeFirst()
    }
  }

  private func isCouncil(_ text: String) -> Bool {
    text.range(like: "hội đồng nhân dân")?.lowerBound == text.startIndex && text.count < 80
  }

  /// `Căn cứ Luật A; Căn cứ Luật B;` without the words before and the signs behind.
  private static func bases(_ text: String) -> [String] {
    text.split(separator: #/;\s+(?=(?:C|c)ăn cứ\s)/#).map { part in
      part.trimmed.split(separator: " ").dropFirst(2).joined(separator: " ")
        .trimmingCharacters(in: CharacterSet(charactersIn: ";,.")).capitalizedFirst
    }.filter { !$0.isEmpty }
  }
}

// MARK: - Blocks

extension PaperBody {
  private mutating func add(
    _ paragraph: PaperParagraph, _ rest: inout ArraySlice<PaperParagraph>, _ form: PaperForm
  ) {
    if paragraph.isFixed { return blocks.append(paragraph.raw) }
    let text = paragraph.text
    if let heading = headingLevel(text) { return addHeading(heading, text, paragraph, &rest, form) }
    let markdown = form == .markdown ? unescapedMark(paragraph.raw) : escaped(text)
    if let bullet = markdown.prefixMatch(of: #/(?<mark>[-–+•*])\s+/#) {
      let isInner = bullet.mark == "+" && blocks.last.map(isBullet) == true
      return addBullet((isInner ? "  - " : "- ") + markdown[bullet.range.upperBound...])
    }
    if let clause = text.prefixMatch(of: #/\d{1,2}(?:\.\d{1,2})*[.)]\s+/#), !hasArticles, isTitle(text),
      clause.range.upperBound < text.endIndex
    {
      return blocks.append("### " + escaped(text))
    }
    if text.isUpper, text.folded.hasPrefix("quyet-") { return blocks.append("**\(escaped(text))**") }
    blocks.append(markdown)
  }

  /// A heading names something; a clause is a sentence.
  private func isTitle(_ text: String) -> Bool {
    text.count <= 100 && text.last.map { !".;:,".contains($0) } ?? false
  }

  private mutating func addHeading(
    _ heading: PaperHeading, _ text: String, _ paragraph: PaperParagraph,
    _ rest: inout ArraySlice<PaperParagraph>, _ form: PaperForm
  ) {
    let isInner = heading == .section || heading == .article && hasChapters
    let marks = isInner ? "### " : "## "
    switch heading {
    case .roman: blocks.append(marks + escaped(romanHeading(text) ?? text))
    case .article:
      // `Điều 2. Hiệu lực` is a title; `Điều 2. Nghị quyết này có hiệu lực từ ngày ký.` has a sentence behind it.
      guard !isTitle(text), let match = text.prefixMatch(of: #/\S+\s+\d{1,3}\s*[.:]?\s*/#) else {
        return blocks.append(marks + escaped(text))
      }
      let title = text[match.range].trimmed.trimmingCharacters(in: CharacterSet(charactersIn: ".:"))
      blocks.append(marks + title)
      blocks.append(escaped(String(text[match.range.upperBound...])))
    case .part, .chapter, .section:
      // Its title stands on the next line.
      if text.split(separator: " ").count == 2, let next = rest.first, next.text.isUpper, !next.isFixed {
        rest.removeFirst()
        blocks.append(
          "\(marks)\(escaped(text.trimmingCharacters(in: .punctuationCharacters))). \(escaped(next.text))")
      } else {
        blocks.append(marks + escaped(text))
      }
    }
  }

  private mutating func addBullet(_ bullet: String) {
    if let last = blocks.last, isBullet(last) {
      blocks[blocks.count - 1] = "\(last)\n\(bullet)"
    } else {
      blocks.append(bullet)
    }
  }

  private func isBullet(_ block: String) -> Bool { block.hasPrefix("- ") }

  /// Pandoc escapes the dash or number that a clerk typed before a paragraph.
  private func unescapedMark(_ raw: String) -> String {
    guard let match = raw.prefixMatch(of: #/(?:\\(?<sign>[-+*])|(?<number>\d{1,2})\\(?<end>[.)]))(?=\s)/#)
    else {
      return raw
    }
    let mark = match.sign.map(String.init) ?? "\(match.number ?? "")\(match.end ?? "")"
    return mark + raw[match.range.upperBound...]
  }
}
