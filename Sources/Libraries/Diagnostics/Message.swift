/// What is wrong and how to mend it, without the place where it stands.
///
/// Messages are declared beneath the rule that finds them, as static functions:
///
///     extension Message {
///       static func impossibleDate(_ text: String) -> Message {
///         Message(
///           "invalid-date",
///           Localized(vi: "«\(text)» không phải là một ngày có thật", en: "“\(text)” is not a real date"),
///           fix: Localized(vi: "viết ngày/tháng/năm", en: "write day/month/year"))
///       }
///     }
public struct Message: Sendable, Hashable {
  /// A stable English identifier in kebab case; it never changes once released.
  public let id: String
  public let text: Localized
  /// How to mend it, in the imperative.
  public let fix: Localized?
  public let fault: Fault

  /// Who can mend it: whoever wrote the content, or whoever looks after the machine.
  public enum Fault: Sendable, Hashable {
    case content
    case environment
  }

  public init(_ id: String, _ text: Localized, fix: Localized? = nil, fault: Fault = .content) {
    self.id = id
    self.text = text
    self.fix = fix
    self.fault = fault
  }

  /// The same where it stands in a file that is no content: whoever looks after the tool mends it.
  public var ofEnvironment: Message { Message(id, text, fix: fix, fault: .environment) }
}
