import Council
import Diagnostics
import Reading
import Vietnamese
import YAML

/// A file with its fields in order.
package enum TidyFile: Sendable, Equatable {
  /// Nothing is to be done.
  case unchanged
  /// The file's new bytes: all but the fields are as they were, its line ends too.
  case tidied([UInt8])
  /// It cannot be read, and stays as it is.
  case refused([Diagnostic])

  /// - Parameters:
  ///   - name: of the file as the user knows it; one that ends in `.md` has its fields between `---` lines.
  ///   - set: the fields that it may have.
  package init(_ bytes: [UInt8], name: String, as set: FieldSet) {
    let (file, problems) = SourceFile.read(bytes, name: name)
    guard let file, !problems.hasErrors else {
      self = .refused(problems.filter { $0.severity == .error })
      return
    }
    let fields: Fields
    do {
      fields = try Fields(file)
    } catch {
      self = .refused([.error(error.message, at: file.place())])
      return
    }
    let read = fields.read(file, as: set)
    let document = try? parseYAML(fields.yaml, limits: YAMLLimits { $0.folded })
    // What a field may say is the business of `check`; only what cannot be read as fields is in the way here.
    let slips = Set(document?.problems.map(\.message) ?? read.diagnostics.map(\.message))
    let errors = read.diagnostics.filter { $0.severity == .error && slips.contains($0.message) }
    guard let document, errors.isEmpty else {
      self = .refused(errors)
      return
    }
    // What the line ends of the file are, and where its fields stand in it, the file's own bytes say.
    guard let raw = RawFields(bytes, isWhole: fields.isWhole), raw.isRead(as: fields.yaml, name: name),
      let values = read.values,
      let text = tidyText(fields.yaml, document, set)
    else {
      self = .unchanged
      return
    }
    let result = raw.bytes(with: text)
    self = result != bytes && Self.says(values, result, name, set) ? .tidied(result) : .unchanged
  }

  /// Whether the new file says what the old one did: nothing else is ever written.
  private static func says(_ values: [String: Value], _ bytes: [UInt8], _ name: String, _ set: FieldSet)
    -> Bool
  {
    guard let file = SourceFile.read(bytes, name: name).file, let fields = try? Fields(file) else {
      return false
    }
    return fields.read(file, as: set).values == values
  }
}

/// - Returns: nil where the text is written in a way that cannot be moved line by line.
private func tidyText(_ yaml: Substring, _ document: YAMLDocument, _ set: FieldSet) -> String? {
  let renamed = RenamedKeys(yaml, document.root, as: set).text
  guard let document = try? parseYAML(renamed, limits: YAMLLimits { $0.folded }) else { return nil }
  return try? MovedLines(renamed).text(document.root, as: set)
}

/// The part of a file that holds its fields.
private struct Fields {
  let yaml: Substring
  /// Whether that is all of the file.
  let isWhole: Bool

  init(_ file: SourceFile) throws(FrontMatterFailure) {
    isWhole = !file.name.hasSuffix(".md")
    yaml = isWhole ? file.text[...] : try FrontMatter(file.text).yaml
  }

  func read(_ file: SourceFile, as set: FieldSet) -> (values: [String: Value]?, diagnostics: [Diagnostic]) {
    let read = readFields(of: file, yaml, lineOffset: isWhole ? 0 : FrontMatter.firstLine - 1, set, nil)
    return (read.values, read.diagnostics)
  }
}

/// The same part in the file's own bytes.
private struct RawFields {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let lineEnd: [UInt8]

  init?(_ bytes: [UInt8], isWhole: Bool) {
    self.bytes = bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines: [(start: Int, end: Int, next: Int)] = []
    var at = start
    while at < bytes.count {
      let end = bytes[at...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      lines.append((at, end, min(bytes.count, end + (isPair ? 2 : 1))))
      at = lines[lines.count - 1].next
      if !isWhole, lines.count > 1, Self.isFence(bytes[lines[lines.count - 1].start..<end]) { break }
    }
    guard let first = lines.first, let last = lines.last else { return nil }
    lineEnd = first.end < first.next ? Array(bytes[first.end..<first.next]) : [0x0A]
    if isWhole {
      range = start..<bytes.count
    } else {
      guard lines.count > 1, Self.isFence(bytes[first.start..<first.end]),
        Self.isFence(bytes[last.start..<last.end])
      else { return nil }
      range = first.next..<last.start
    }
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether these bytes are what the reader took for the fields.
  func isRead(as yaml: Substring, name: String) -> Bool {
    // Read as a file that is fields as a whole.
    SourceFile.read(Array(bytes[range]), name: name + ".yaml").file?.text[...] == yaml
  }

  func bytes(with text: String) -> [UInt8] {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    return Array(bytes[..<range.lowerBound]) + Array(lines.joined(separator: lineEnd))
      + bytes[range.upperBound...]
  }
}
