import Diagnostics
import Testing
import YAML

/// What a clerk reads of a YAML text's problems, in Vietnamese; empty where there is none.
func printed(_ text: String) -> String {
  let printer = DiagnosticPrinter()
  return problems(of: text).map { problem in
    let place = Place(file: "a.yaml", position: problem.position, in: text)
    return printer.print(Diagnostic(problem.severity, problem.message, at: place))
  }.joined()
}

/// Keys are one key whatever their case and whether they are parted by spaces, hyphens or underscores.
let limits = YAMLLimits { key in
  String(key.lowercased().map { " -_".contains($0) ? "-" : $0 })
}

private func problems(of text: String) -> [YAMLProblem] {
  do {
    return try parseYAML(text, limits: limits).problems
  } catch {
    return [error]
  }
}

func expect(
  _ actual: String, prints expected: String, at location: Testing.SourceLocation = #_sourceLocation
) {
  #expect(actual == expected, sourceLocation: location)
}
