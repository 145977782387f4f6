import Council
import Diagnostics
import Files
import Vietnamese
import YAML

/// By what a council is measured: rules on time, holidays and criteria, those that the program knows first, then the
/// office's own.
package struct Standards: Sendable {
  package let rules: [Standard<RuleFile>]
  package let holidays: [Standard<HolidayFile>]
  package let criteriaFiles: [Standard<CriterionFile>]
  package let rulebook: Rulebook

  init(
    rules: [Standard<RuleFile>], holidays: [Standard<HolidayFile>], criteria: [Standard<CriterionFile>]
  ) {
    self.rules = rules
    self.holidays = holidays
    criteriaFiles = criteria
    rulebook = Rulebook(rules.map(\.value), holidays: holidays.map(\.value))
  }

  /// The office's own files: the first of each sort is the program's.
  package var offices: [SourceFile] {
    rules.dropFirst().map(\.source) + holidays.dropFirst().map(\.source)
      + criteriaFiles.dropFirst().map(\.source)
  }

  package var criteria: [Criterion] { Criterion.merged(criteriaFiles.map(\.value)) }
}

/// A file of rules with the text from which it was read.
package struct Standard<File: Composite>: Sendable {
  package let value: File
  package let source: SourceFile
}

extension ContentReader {
  /// - Parameter listed: what lies in the tree, by path.
  func standards(listed: Set<String>) -> (value: Standards, diagnostics: [Diagnostic]) {
    let rules = files(RuleFile.self, RuleFile.path, PackageResources.thoi_han_yaml, listed)
    let holidays = files(HolidayFile.self, HolidayFile.path, PackageResources.ngay_nghi_yaml, listed)
    let criteria = files(CriterionFile.self, CriterionFile.path, PackageResources.chi_so_yaml, listed)
    return (
      Standards(rules: rules.files, holidays: holidays.files, criteria: criteria.files),
      rules.diagnostics + holidays.diagnostics + criteria.diagnostics
    )
  }

  /// What the program knows, then what the office says.
  private func files<File: Composite>(
    _ type: File.Type, _ path: String, _ shipped: [UInt8], _ listed: Set<String>
  ) -> (files: [Standard<File>], diagnostics: [Diagnostic]) {
    var sources = [SourceFile(name: path, text: String(decoding: shipped, as: UTF8.self))]
    var diagnostics: [Diagnostic] = []
    if listed.contains(path), let relative = RelativePath(path) {
      let read = source(relative)
      diagnostics += read.diagnostics + [read.file].compactMap(\.self).flatMap(\.emptyKeys)
      // A file of comments only says nothing yet.
      sources += [read.file].compactMap(\.self).filter(\.holdsYAML)
    }
    let files = sources.compactMap { source -> Standard<File>? in
      let read = Self.value(of: type, in: source)
      diagnostics += read.diagnostics
      return read.value.map { Standard(value: $0, source: source) }
    }
    return (files, diagnostics)
  }
}

extension SourceFile {
  /// Keys at the left with nothing beneath them: something was to follow.
  fileprivate var emptyKeys: [Diagnostic] {
    guard let document = try? parseYAML(text[...], limits: YAMLLimits { $0.folded }),
      case .mapping(let entries) = document.root.content
    else { return [] }
    return entries.filter(\.value.isBlank).map {
      .warning(.nothingBeneath($0.key), at: place($0.keyPosition))
    }
  }

  fileprivate var holdsYAML: Bool {
    text.split(separator: "\n").contains { line in
      line.first { !$0.isWhitespace }.map { $0 != "#" } ?? false
    }
  }
}

extension Message {
  fileprivate static func nothingBeneath(_ key: String) -> Message {
    Message(
      "empty-key",
      Localized(vi: "dưới «\(key)» không có gì", en: "there is nothing beneath “\(key)”"),
      fix: Localized(
        vi: "viết tiếp ở dưới, thụt vào hai dấu cách, hoặc xoá dòng này",
        en: "write on below it, indented by two spaces, or delete the line"))
  }
}
