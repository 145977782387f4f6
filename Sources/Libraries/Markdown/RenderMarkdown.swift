/// Renders a body of GitHub-flavoured Markdown as safe, accessible HTML5.
///
///     ### Điều 1            <h2 id="dieu-1">Điều 1</h2>
///     Xem [phụ lục](a.pdf)  <p>Xem <a href="a.pdf">phụ lục</a></p>
///
/// Raw HTML is shown as text, so that nothing that was written is lost; HTML comments vanish. A text whose nesting or
/// repetition would keep cmark busy for seconds (see `Complexity`) is shown as plain paragraphs;
/// `outlineMarkdown` says where it begins.
public func renderMarkdown(_ source: String, _ options: MarkdownOptions) -> RenderedMarkdown {
  var source = source
  return source.withUTF8 { text in
    guard Complexity.excess(in: text) == nil else {
      return RenderedMarkdown(html: plainParagraphs(text), headings: [])
    }
    let tree = CommonMarkTree(text)
    var renderer = HTMLRenderer(options, capacity: text.count + text.count / 2 + 256)
    if text.holds("[^") { renderer.countReferences(in: tree) }
    tree.walk { renderer.visit($0, $1) }
    return RenderedMarkdown(html: renderer.html, headings: renderer.headings)
  }
}

/// Paragraphs without markup, parted where the source has blank lines.
private func plainParagraphs(_ text: UnsafeBufferPointer<UInt8>) -> String {
  var out = HTMLBuffer(capacity: text.count + 1024)
  var isOpen = false
  // A carriage return is a control character, which never gets into the page.
  for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
    let isBlank = line.allSatisfy(isSpace)
    if isOpen { out.markup(isBlank ? "</p>\n" : "\n") } else if !isBlank { out.markup("<p>") }
    if !isBlank { out.text(UnsafeBufferPointer(rebasing: line)) }
    isOpen = !isBlank
  }
  if isOpen { out.markup("</p>\n") }
  return out.html
}
