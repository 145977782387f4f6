import Foundation

/// `carry FOLDER FILE`: writes the files of a folder as a Swift array. Texts become string literals, which compile a
/// hundred times faster than arrays of bytes.
@main
struct Carry {
  static func main() throws {
    let (folder, output) = (CommandLine.arguments[1], CommandLine.arguments[2])
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter { path in
      var isFolder: ObjCBool = false
      // What an editor leaves behind is no template.
      let isLeftover = path.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasSuffix("~") }
      return !isLeftover
        && FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    let values = try files.map { path in
      let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
      let content =
        String(validating: bytes, as: UTF8.self).map { "text: \(literal($0))" } ?? "bytes: \(Array(bytes))"
      return "    ShippedFile(path: \(literal(path)), \(content)),\n"
    }
    let text = """
      extension ShippedTemplates {
        /// In the order of their paths.
        package static let files: [ShippedFile] = [
      \(values.joined())  ]
      }

      """
    try text.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func literal(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\", "\"": "\\\(scalar)"
      case "\n": "\\n"
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0xFEFF:
        "\\u{\(String(scalar.value, radix: 16))}"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
