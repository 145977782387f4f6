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
  var files = files
  files["site.yaml"] =
    (files["site.yaml"] ?? settings.replacing("https://bach-minh.example.vn/", with: baseURL))
    + "\nmúi giờ: \(timeZone)\n"
  let council = try ReadFolder(files).council(now: now)
  let folder = try TemplateFolder.shipped()
  let source = try #require(folder.words["vi"])
  let words = try #require(Words.parse(source).words)
  let templates = try #require(Templates.parse(folder.templates, folder: "", pages: [:]).templates)
  return SiteContext(council: council, words: words, templates: templates)
}

func day(_ text: String) throws -> WrittenDate {
  try WrittenDate(parsing: text)
}
