import Council
import Diagnostics
import Vietnamese
import YAML

/// Reads YAML as fields are declared: that of a file, or what somebody types before there is one.
/// - Parameters:
///   - lineOffset: how many lines of the file stand before the YAML.
///   - lists: what may be chosen from the settings; nil where they are not known, so that all is allowed.
///   - personalKeys: keys by which persons would be named that are never named there, folded.
/// - Returns: no values where it is no YAML.
package func readFields(
  of file: SourceFile, _ yaml: Substring, lineOffset: Int = 0, _ set: FieldSet,
  _ lists: [FieldType.SettingsList: [String]]?, _ personalKeys: Set<String> = []
) -> (values: [String: Value]?, mentions: [Mention], diagnostics: [Diagnostic]) {
  do {
    let document = try parseYAML(yaml, limits: YAMLLimits { $0.folded })
    var decoder = FieldDecoder(
      file: file, lineOffset: lineOffset, lists: lists, personalKeys: personalKeys)
    let values = decoder.decode(document.root, as: set)
    let doubled = document.problems.map { file.diagnostic($0, lineOffset) }
    return (values, decoder.mentions, doubled + decoder.diagnostics)
  } catch {
    return (nil, [], [file.diagnostic(error, lineOffset)])
  }
}

extension SourceFile {
  fileprivate func diagnostic(_ problem: YAMLProblem, _ lineOffset: Int) -> Diagnostic {
    Diagnostic(problem.severity, problem.message, at: place(problem.position.moved(down: lineOffset)))
  }
}
