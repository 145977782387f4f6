/// How much a problem weighs. One error stops the build; a warning does not, unless the user asked for it.
public enum Severity: String, Sendable, Hashable {
  case error
  case warning
}

/// One problem as a value: what, where, how grave.
public struct Diagnostic: Sendable, Hashable {
  public var severity: Severity
  public let message: Message
  public let place: Place

  public init(_ severity: Severity, _ message: Message, at place: Place) {
    self.severity = severity
    self.message = message
    self.place = place
  }

  public static func error(_ message: Message, at place: Place) -> Diagnostic {
    Diagnostic(.error, message, at: place)
  }

  public static func warning(_ message: Message, at place: Place) -> Diagnostic {
    Diagnostic(.warning, message, at: place)
  }
}

extension Diagnostic: Comparable {
  /// By place, so that a clerk mends a file from top to bottom.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.place.file != b.place.file { return a.place.file < b.place.file }
    if a.place.position != b.place.position { return a.place.position < b.place.position }
    if a.severity != b.severity { return a.severity == .error }
    return (a.message.id, a.message.text.en) < (b.message.id, b.message.text.en)
  }
}

extension Collection where Element == Diagnostic {
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
