import Fixtures
import Foundation
import ShippedTemplates
import Testing

@Suite struct ShippedTemplatesTests {
  @Test func `the program carries the folder, no file more or less, byte by byte`() throws {
    let folder = "\(ScratchFolder.repository)/site-templates"
    var there: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      guard let text = FileManager.default.contents(atPath: "\(folder)/\(path)") else { continue }
      there[path] = Array(text)
    }
    let carried = Dictionary(uniqueKeysWithValues: ShippedTemplates.files.map { ($0.path, $0.bytes) })
    #expect(carried.keys.sorted() == there.keys.sorted())
    for (path, bytes) in there { #expect(carried[path] == bytes, "\(path)") }
  }
}
