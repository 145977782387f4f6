import Council
import Files
import Foundation
import Testing

@testable import Formatting
@testable import Reading

/// The records of the repository's sample, each also spoilt in ways that change no meaning.
private let sample: URL = {
  var folder = URL(filePath: #filePath)
  for _ in 1...4 { folder.deleteLastPathComponent() }
  return folder.appending(path: "content")
}()

struct SampleTests {
  @Test func `Every sample record says the same before and after, however it was written`() throws {
    let files = try RecordFolder(sample.path(percentEncoded: false)).all()
    try #require(files.count > 300)
    for (index, file) in files.enumerated() {
      let text = String(decoding: try file.read(), as: UTF8.self)
      let tidy = try tidied(text, file)
      #expect(try tidied(tidy, file) == tidy, "\(file.name) is not tidy after once")
      for spoilt in [
        respelled(tidy, file.fields, index), spaced(tidy), rotated(tidy, by: index), commented(tidy),
      ] {
        let again = try tidied(spoilt, file)
        #expect(values(of: again, file) == values(of: text, file), "\(file.name) says something else")
        #expect(lines(again, without: "# ghi chú") == lines(tidy, without: "# ghi chú"), "\(file.name)")
      }
      let windows = try tidied(rotated(tidy, by: index).replacing("\n", with: "\r\n"), file)
      #expect(windows == tidy.replacing("\n", with: "\r\n"))
    }
  }

  private func tidied(_ text: String, _ file: RecordFile) throws -> String {
    switch file.tidied(Array(text.utf8)) {
    case .unchanged: return text
    case .tidied(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .refused(let problems):
      Issue.record("\(file.name): \(problems)")
      return text
    }
  }

  private func values(of text: String, _ file: RecordFile) -> [String: Value] {
    let source = SourceFile(name: file.name, text: text)
    let yaml = file.name.hasSuffix(".md") ? (try? FrontMatter(text))?.yaml ?? "" : text[...]
    return readFields(of: source, yaml, file.fields, nil).values ?? [:]
  }

  private func lines(_ text: String, without comment: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains(comment) }
  }
}

// MARK: - Spoiling

/// The front matter taken apart into its fields at the left, each with the lines below it, and put together again.
private func changed(_ text: String, _ change: ([[Substring]]) -> [[Substring]]) -> String {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let isRecord = lines.first == "---"
  let start = isRecord ? 1 : 0
  let end = isRecord ? lines[1...].firstIndex(of: "---") ?? lines.endIndex : lines.endIndex - 1
  var fields: [[Substring]] = []
  var above: [Substring] = []
  for line in lines[start..<end] {
    if line.isEmpty || line.hasPrefix("#") {
      above.append(line)
    } else if line.hasPrefix(" "), !fields.isEmpty {
      fields[fields.count - 1] += above + [line]
      above = []
    } else {
      fields.append(above + [line])
      above = []
    }
  }
  let all = lines[..<start] + change(fields).flatMap(\.self) + above + lines[end...]
  return all.joined(separator: "\n")
}

private func respelled(_ text: String, _ set: FieldSet, _ index: Int) -> String {
  changed(text) { fields in
    fields.map { lines in
      lines.map { line in
        guard let field = set.fields.first(where: { line.hasPrefix("\($0.label.lowercased()):") }) else {
          return line
        }
        let keys =
          [field.id, field.label.uppercased(), field.label.replacing(" ", with: "_")] + field.also.prefix(1)
        return keys[index % keys.count] + line.dropFirst(field.label.count)
      }
    }
  }
}

private func spaced(_ text: String) -> String {
  changed(text) { fields in
    fields.map { lines in
      lines.enumerated().map { index, line in
        index == 0 && !line.hasPrefix("#")
          ? Substring(line.replacing(": ", with: ":   ", maxReplacements: 1)) : line
      }
    }
  }
}

private func rotated(_ text: String, by count: Int) -> String {
  changed(text) { fields in
    // A blank line above the first field goes when it comes first.
    guard !fields.isEmpty, !fields.contains(where: { $0[0].isEmpty }) else { return fields }
    let start = count % fields.count
    return Array(fields[start...] + fields[..<start])
  }
}

private func commented(_ text: String) -> String {
  changed(text) { fields in fields.reversed().map { ["# ghi chú"] + $0 } }
}
