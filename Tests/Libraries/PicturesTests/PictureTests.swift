import Pictures
import Testing

@Suite struct PictureTests {
  /// A photo whose left upper quarter is red, taken at every way of holding a phone.
  @Test(arguments: 1...8)
  func `a photo is turned upright`(orientation: Int) throws {
    let exif = Samples.exif(orientation: orientation)
    for photo in [
      Samples.jpeg(width: 64, height: 32, exif: exif), Samples.webP(width: 64, height: 32, exif: exif),
    ] {
      let header = try PictureHeader(photo)
      #expect(header.orientation == orientation)
      #expect(header.width == (orientation < 5 ? 64 : 32) && header.height == (orientation < 5 ? 32 : 64))
      let made = try Picture(photo).file(atWidth: 1600)
      // Where Exif says that the first row and the first column of the stored pixels are seen.
      let corners = ["", "left top", "right top", "right bottom", "left bottom"]
      #expect(Samples.redCorner(of: made) == corners[[0, 1, 2, 3, 4, 1, 2, 3, 4][orientation]])
    }
  }

  @Test(arguments: [
    Samples.webP(width: 64, height: 32), Samples.webP(width: 64, height: 32, quality: 101),
    Samples.png(width: 64, height: 32), Samples.inks,
  ])
  func `every way of writing pixels is read`(picture: [UInt8]) throws {
    let made = try Picture(picture).file(atWidth: 12)
    let header = try PictureHeader(made)
    #expect(header.width == 12 && header.height == 6)
    #expect(try header.format == PictureHeader(picture).format)
    #expect(Samples.redCorner(of: made) == "left top")
  }

  @Test(arguments: [PictureHeader.Format.png, .webp])
  func `what can be seen through stays so`(format: PictureHeader.Format) throws {
    let made = try Picture(Samples.glass(format, width: 64, height: 32)).file(atWidth: 16)
    #expect(Samples.clearCorner(of: made) == "left top")
  }

  @Test func `what a camera notes is gone`() throws {
    let photo = Samples.jpeg(width: 64, height: 32, exif: Samples.exif(orientation: 6) + Array("GPS".utf8))
    let made = try Picture(photo).file(atWidth: 16)
    #expect(made.firstRange(of: Array("Exif".utf8)) == nil && made.firstRange(of: Array("GPS".utf8)) == nil)
    let header = try PictureHeader(made)
    #expect(header.width == 16 && header.height == 32 && header.orientation == 1)
  }

  @Test func `nothing is made larger, and the same comes out each time`() throws {
    let photo = Samples.jpeg(width: 64, height: 32)
    let made = try Picture(photo).file(atWidth: 1600)
    #expect(try PictureHeader(made).width == 64)
    #expect(try Picture(photo).file(atWidth: 1600) == made)
  }

  @Test func `a picture wider than high keeps a pixel of height`() throws {
    #expect(try PictureHeader(Samples.png(width: 900, height: 1)).height(atWidth: 10) == 1)
  }

  @Test func `a PNG that says more than can be held is refused before it is decoded`() {
    #expect(throws: PictureFailure.tooManyPixels(width: 60_000, height: 60_000)) {
      try PictureHeader(Samples.png(width: 4, height: 4, stating: 60_000))
    }
  }

  @Test func `a JPEG that says more than can be held is refused before it is decoded`() {
    var photo = Samples.jpeg(width: 64, height: 32)
    Samples.state(width: 65_000, height: 65_000, in: &photo)
    #expect(throws: PictureFailure.tooManyPixels(width: 65_000, height: 65_000)) { try PictureHeader(photo) }
  }

  @Test func `a size that is not that of the pixels is found`() {
    #expect(throws: PictureFailure.broken) {
      let picture = try Picture(Samples.png(width: 4, height: 4, stating: 900))
      _ = try picture.file(atWidth: 4)
    }
  }

  @Test func `no size is broken`() {
    #expect(throws: PictureFailure.broken) { try PictureHeader(Samples.png(width: 4, height: 4, stating: 0)) }
    var photo = Samples.jpeg(width: 64, height: 32)
    Samples.state(width: 0, height: 32, in: &photo)
    #expect(throws: PictureFailure.broken) { try PictureHeader(photo) }
  }

  @Test func `a file cut off anywhere is broken, never shown by half`() throws {
    for whole in [
      Samples.jpeg(width: 64, height: 32), Samples.png(width: 4, height: 4),
      Samples.webP(width: 4, height: 4),
    ] {
      for count in 12..<whole.count - 4 {
        #expect(throws: PictureFailure.broken, "\(count)") { try PictureHeader(Array(whole[..<count])) }
      }
    }
  }

  @Test func `damaged pixels are broken`() throws {
    var bytes = Samples.png(width: 40, height: 40)
    let data = try #require(bytes.firstRange(of: Array("IDAT".utf8))).upperBound
    for index in data + 8..<data + 14 { bytes[index] ^= 0xFF }
    #expect(throws: PictureFailure.broken) { _ = try Picture(bytes).file(atWidth: 4) }
  }

  @Test(arguments: ["", "GIF89a", "%PDF-1.7", "<svg/>", "\u{0}\u{0}"])
  func `what is no picture is none`(text: String) {
    #expect(throws: PictureFailure.unknownType) { try PictureHeader(Array(text.utf8)) }
  }

  @Test func `a moving picture is not taken for a still one`() {
    #expect(throws: PictureFailure.animated) {
      try PictureHeader(Samples.png(width: 4, height: 4, chunk: "acTL"))
    }
    #expect(throws: PictureFailure.animated) { try PictureHeader(Samples.movingWebP(width: 4, height: 4)) }
  }
}
