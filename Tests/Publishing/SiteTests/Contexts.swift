import Council
import Fixtures
import Testing
import Vietnamese

@testable import Site

/// What pages are made from, for a council without records, or with these.
func context(
  of files: [String: String] = [:], now: String = "20/11/2026", timeZone: String = "Asia/Ho_Chi_Minh",
  baseURL: String = "https://a.vn/"
) throws -> SiteContext {
  let council = try ReadFolder(files).council(now: now)
  let folder = try TemplateFolder.shipped()
  let source = try #require(folder.words["vi"])
  let words = try #require(Words.parse(source).words)
  let templates = try #require(Templates.parse(folder.templates, folder: "", pages: [:]).templates)
  let listed = ListedRecords(council)
  return SiteContext(
    council: council, words: words, templates: templates, clock: SiteClock(timeZone: timeZone),
    baseURL: baseURL,
    listed: listed,
    furniture: Furniture(
      council: council, sections: listed.kinds, words: words, templates: templates, baseURL: baseURL,
      deepest: 3))
}

func day(_ text: String) throws -> WrittenDate {
  try WrittenDate(parsing: text)
}
