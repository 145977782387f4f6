import Foundation
import Testing

@testable import Handbook

private let sources: URL = {
  var folder = URL(filePath: #filePath)
  for _ in 1...4 { folder.deleteLastPathComponent() }
  return folder.appending(path: "Sources")
}()

/// The id of every message that the program's code makes: what stands first in `Message(…)`, and, in a file where that
/// is a name, every text in kebab case that stands first in brackets or behind a `case`.
private func messageIDs() throws -> Set<String> {
  let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
  var ids: Set<String> = []
  for case let file as URL in files where file.pathExtension == "swift" {
    // The example in the documentation of `Message` is one of the messages anyway.
    let text = try String(contentsOf: file, encoding: .utf8)
    ids.formUnion(text.matches(of: /\bMessage\(\s*"([a-z0-9-]+)"/).map { String($0.1) })
    if text.contains(/\bMessage\(\s*[a-z][A-Za-z.]*,/) {
      let named = text.matches(of: /(?:\(\s*|: )"([a-z0-9]+(?:-[a-z0-9]+)+)"[,\n]/)
      ids.formUnion(named.map { String($0.1) })
    }
  }
  return ids
}

struct ExplanationTests {
  @Test func `Every message is explained, and nothing else`() throws {
    let ids = try messageIDs()
    let explained = Explanation.all.map(\.id)
    #expect(ids.count > 140)
    #expect(ids.subtracting(explained).sorted() == [], "messages without an explanation")
    #expect(Set(explained).subtracting(ids).sorted() == [], "explanations of no message")
    #expect(Set(explained).count == explained.count)
  }

  @Test func `An explanation is one to four sentences, with a wrong line where there is a right one`() {
    for explanation in Explanation.all {
      let sentences = explanation.text.matches(of: /[.?](?:\s|$)/).count
      #expect((1...4).contains(sentences), "\(explanation.id)")
      #expect((explanation.wrong == nil) == (explanation.right == nil), "\(explanation.id)")
    }
  }

  /// Where a line of the source ends within one, the blank before the next line is left in it.
  @Test func `No name of a file or an option is torn apart`() {
    for explanation in Explanation.all {
      let torn = explanation.text.firstMatch(
        of: /[\p{L}\d][-_] +[\p{L}\d]|\/ +[a-z\d-]+\.[a-z]|\. +(?:csv|md|pdf|pem|txt|ya?ml)\b/)
      #expect(torn == nil, "\(explanation.id): \(torn?.output ?? "")")
    }
  }
}
