import Council
import Vietnamese

extension OpenData {
  /// What the site is and where its texts and data are, for programs that read it for people
  /// (https://llmstxt.org).
  func llms() -> String {
    let (words, full) = (site.words, Hrefs.absolute(site.baseURL))
    var text = MarkdownWriter()
    text.heading(1, site.council.settings.name)
    text.quote(words[.llmsLead])
    text.paragraphs(words[.llmsHow])
    text.heading(2, words[.llmsRecords])
    for source in kinds {
      let kind = source.type.kind
      let list =
        kind.isBare
        ? words.many(kind.label).escapedForMarkdown
        : MarkdownWriter.link(words.many(kind.label), full.page(kind.folder))
      let files = ["json", "csv"].map { type in
        MarkdownWriter.link(type.uppercased(), full.file(SiteAddresses.data("\(kind.folder).\(type)")))
      }
      let count = words[.recordCount, String(site.listed[kind].count)]
      text.entry(0, "- ", "\(list): \(count), \(files.joined(separator: ", "))")
    }
    text.end()
    text.heading(2, words[.dataTitle])
    text.entry(0, "- ", MarkdownWriter.link(words[.dataTitle], full.page(SiteAddresses.data)))
    for name in ["datapackage.json", "catalog.jsonld", "popolo.json", "oparl/system.json"] {
      text.entry(0, "- ", MarkdownWriter.link(name, full.file(SiteAddresses.data(name))))
    }
    text.entry(
      0, "- ",
      MarkdownWriter.link(words[.feedOfAll, site.council.settings.name], full.file(SiteAddresses.feed)))
    return text.text
  }
}
