import Council
import Diagnostics
import Files
import Vietnamese
import YAML

/// The fields of one file, read as a build reads them, for whoever works on the file itself.
package struct ReadFields {
  /// Nil where the text is no YAML.
  package let document: YAMLDocument?
  /// Keyed by field id; what is wrong with them stands in `diagnostics`.
  package let values: [String: Value]
  package let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - yaml: the part of the file's text that holds the fields.
  ///   - lineOffset: how many lines of the file stand before it.
  package init(_ yaml: Substring, of file: SourceFile, lineOffset: Int, as set: FieldSet) {
    do {
      let document = try parseYAML(yaml, limits: YAMLLimits { $0.folded })
      var decoder = FieldDecoder(file: file, lineOffset: lineOffset, lists: nil)
      self.document = document
      values = decoder.decode(document.root, as: set)
      diagnostics = document.problems.map { file.diagnostic($0, lineOffset) } + decoder.diagnostics
    } catch {
      document = nil
      values = [:]
      diagnostics = [file.diagnostic(error, lineOffset)]
    }
  }
}

/// `site.yaml` alone.
/// - Returns: nil where it is missing or something is wrong with it.
package func readSettings(_ tree: FileTree) -> CouncilSettings? {
  ContentReader(tree: tree, name: tree.root).settings(isListed: true).value
}
