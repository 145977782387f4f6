import Foundation
import QRCode
import Testing

@Suite struct PNGTests {
  /// Signature, then the first chunk: length, name, width, height, 1 bit, gray, deflate, filters, not interlaced.
  @Test(arguments: [(1, 29), (3, 87), (100, 2900)])
  func `the header tells its size and 1 bit of gray a pixel`(pixelsPerModule: Int, side: UInt32) throws {
    let png = try QRCode("a").png(pixelsPerModule: pixelsPerModule)
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: side >> (24 - 8 * $0)) }
    #expect(
      Array(png.prefix(29))
        == [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + [0, 0, 0, 13] + Array("IHDR".utf8) + bytes + bytes
        + [1, 0, 0, 0, 0])
    #expect(png.suffix(12) == [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82])
  }

  @Test(arguments: [1, 50, 200, 900, 2331])
  func `it is wide enough for paper by default, and no wider than it must be`(bytes: Int) throws {
    let code = try QRCode(String(repeating: "a", count: bytes))
    let side = try width(of: code.png())
    #expect(side >= 1000 && side < 1000 + code.size + 8)
    #expect(side.isMultiple(of: code.size + 8))
  }

  @Test(arguments: [Int.min, -1, 0, 345, .max])
  func `a scale that no picture has is refused`(pixelsPerModule: Int) throws {
    let code = try QRCode("a")
    #expect(throws: QRCodeFailure.scale(pixelsPerModule: pixelsPerModule)) {
      try code.png(pixelsPerModule: pixelsPerModule)
    }
  }

  @Test func `the same code gives the same bytes`() throws {
    #expect(try QRCode(sample).png() == QRCode(sample).png())
  }

  @Test(
    .enabled(if: zbarimg != nil, "needs zbarimg (Debian zbar-tools)"),
    arguments: [
      ("a", nil), (sample, nil), (sample, 2), (sample, 3), (sample, 30),
      ("Kỳ họp thường lệ giữa năm, Hội đồng nhân dân xã", nil),
      (String(repeating: "https://hdnd.example/", count: 30), nil),
    ] as [(String, Int?)])
  func `a reader finds the text in the picture`(text: String, pixelsPerModule: Int?) throws {
    #expect(try read(QRCode(text).png(pixelsPerModule: pixelsPerModule)) == text)
  }
}

extension PNGTests {
  private func width(of png: [UInt8]) -> Int {
    png[16..<20].reduce(0) { $0 << 8 | Int($1) }
  }

  /// What zbarimg reads in a picture.
  private func read(_ png: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).png")
    try Data(png).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = zbarimg
    process.arguments = [
      "--quiet", "--nodbus", "--raw", "--set", "*.enable=0", "--set", "qrcode.enable=1", file.path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return String(text.dropLast())
  }
}

private let zbarimg = ["/usr/bin/zbarimg", "/usr/local/bin/zbarimg"]
  .first(where: FileManager.default.isExecutableFile).map { URL(filePath: $0) }
