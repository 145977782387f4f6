/// A file that helps the clerk, to be written somewhere.
package struct DeskFile: Sendable {
  /// Below the folder to which it is written.
  package let path: String
  package let text: String
  /// Whether it is made anew each time; otherwise the office may go on with it, and it is never written over.
  package let isMade: Bool
}
