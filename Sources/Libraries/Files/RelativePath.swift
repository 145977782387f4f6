import Glibc

/// A path below some folder, as the bytes on disk: parts joined by "/", for example `nghi-quyet/2026/33.md`.
///
/// It cannot lead out of that folder: no part is empty, "." or "..", and none is absolute. Parts hold at most
/// 255 bytes (NAME_MAX) and no NUL, the whole fewer than 4,096 bytes (PATH_MAX). Paths are equal when their bytes
/// are, so two files whose names differ in NFC and NFD alone stay two; they are ordered by their bytes too.
public struct RelativePath: Sendable, CustomStringConvertible {
  /// The parts joined by "/".
  public let description: String

  /// Nil when `text` is no such path.
  public init?(_ text: String) {
    var text = text
    let allowed = text.withUTF8 { bytes in
      bytes.count < PATH_MAX
        && bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy(isName)
    }
    guard allowed else { return nil }
    description = text
  }

  /// A path that has been one before.
  private init(known text: Substring) {
    description = String(text)
  }
}

extension RelativePath {
  public var components: [String] {
    description.utf8.split(separator: separator).map { String(Substring($0)) }
  }

  /// The last part.
  public var name: String {
    String(description[nameStart...])
  }

  /// The folder in which it lies; nil for what lies in the topmost one.
  public var parent: RelativePath? {
    let start = nameStart
    guard start > description.startIndex else { return nil }
    return RelativePath(known: description[..<description.utf8.index(before: start)])
  }

  /// What follows the last dot of the name, as written; nil without a dot, for `.name` and for `name.`.
  public var fileExtension: String? {
    let name = description[nameStart...].utf8
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
    let text = Substring(name[name.index(after: dot)...])
    return text.isEmpty ? nil : String(text)
  }

  /// The path of `text`, a name or several parts, below this one; nil when that is no path.
  public func appending(_ text: String) -> RelativePath? {
    RelativePath("\(description)/\(text)")
  }
}

extension RelativePath: Hashable, Comparable {
  public static func == (a: RelativePath, b: RelativePath) -> Bool {
    a.withBytes { a in b.withBytes { b in a.count == b.count && order(a, b) == 0 } }
  }

  public static func < (a: RelativePath, b: RelativePath) -> Bool {
    a.withBytes { a in b.withBytes { b in order(a, b) < 0 } }
  }

  public func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

private let separator = UInt8(ascii: "/")

private func isName(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  let dot = UInt8(ascii: ".")
  return !part.isEmpty && part.count <= NAME_MAX && !part.contains(0) && !part.elementsEqual([dot])
    && !part.elementsEqual([dot, dot])
}

/// Negative, zero or positive, as memcmp; what is shorter comes first.
private func order(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
  guard let first = a.baseAddress, let second = b.baseAddress else { return a.count - b.count }
  let difference = memcmp(first, second, min(a.count, b.count))
  return difference == 0 ? a.count - b.count : Int(difference)
}

extension RelativePath {
  private var nameStart: String.Index {
    description.utf8.lastIndex(of: separator).map { description.utf8.index(after: $0) }
      ?? description.startIndex
  }

  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    // A String that came from Swift or was made contiguous in init always has its bytes at hand.
    description.utf8.withContiguousStorageIfAvailable(body)
      ?? Array(description.utf8).withUnsafeBufferPointer(body)
  }
}
