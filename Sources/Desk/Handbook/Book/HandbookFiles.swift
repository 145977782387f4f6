import Council
import Markdown
import Vietnamese

/// The handbook as files: each page as Markdown, and all of them as one page of HTML that opens anywhere by itself.
package struct HandbookFiles: Sendable {
  private let pages = HandbookPage.all

  package init() {}

  package var all: [DeskFile] {
    pages.map { DeskFile(path: "\($0.name).md", text: $0.markdown, isMade: true) }
      + [DeskFile(path: "so-tay.html", text: html, isMade: true)]
  }

  private var html: String {
    let names = Set(pages.map(\.name))
    let sections = pages.map { page in
      let options = MarkdownOptions(
        slug: \.folded,
        words: MarkdownWords(
          footnotes: "Chú thích", backToText: "Về chỗ ghi chú thích", taskDone: "đã xong",
          taskOpen: "chưa xong",
          table: "Bảng"),
        // From file to file in Markdown, from part to part here.
        link: { link in
          let name = String(link.prefix { $0 != "." })
          return .address(names.contains(name) ? "#\(name)" : link)
        },
        topHeadingLevel: 3, idPrefix: "\(page.name)-")
      return """
        <section aria-labelledby="\(page.name)">
        <h2 id="\(page.name)">\(page.title.escapedHTML)</h2>
        \(renderMarkdown(page.body, options).html)</section>

        """
    }
    return """
      <!DOCTYPE html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Sổ tay công khai</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <h1>Sổ tay công khai</h1>
      <nav aria-label="Mục lục">
      <ul>
      \(pages.map { "<li><a href=\"#\($0.name)\">\($0.title.escapedHTML)</a></li>" }.joined(separator: "\n"))
      </ul>
      </nav>
      <main>
      \(sections.joined())</main>
      </body>
      </html>

      """
  }

  private static let style = """

    :root { font: 1.0625rem/1.6 system-ui, sans-serif; }
    body { max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
    nav ul { columns: 14rem; padding-left: 1.2rem; }
    h2 { margin-top: 3rem; border-top: 2px solid; padding-top: 0.5rem; }
    pre { overflow-x: auto; padding: 0.75rem; border: 1px solid; border-radius: 0.25rem; }
    table { border-collapse: collapse; display: block; overflow-x: auto; }
    th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
    @media print { nav { display: none; } h2 { break-before: page; } pre { white-space: pre-wrap; } }

    """
}

extension String {
  fileprivate var escapedHTML: String {
    map { ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"][$0] ?? String($0) }.joined()
  }
}
