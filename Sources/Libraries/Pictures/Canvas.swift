import CLibGD

/// Whether libgd is on this machine, without which there are no pictures.
public var canReadPictures: Bool { library != nil }

/// Pixels in memory; the only file that speaks to libgd.
struct Canvas: ~Copyable {
  private let gd: GD
  private let handle: gdImagePtr

  /// - Throws: `.broken` where the pixels cannot all be read.
  init(decoding bytes: [UInt8], _ format: PictureHeader.Format) throws(PictureFailure) {
    guard let gd = library else { throw .noLibrary }
    // libgd takes a count and a pointer to change, but only reads.
    var bytes = format == .png ? ByteReader(bytes).pixelsOfPNG() : bytes
    let decoded = bytes.withUnsafeMutableBytes { bytes in
      let (count, start) = (Int32(bytes.count), bytes.baseAddress)
      return switch format {
      // CMYK becomes RGB. A spot that is damaged is shown as every program shows it.
      case .jpeg: gd.gdImageCreateFromJpegPtr(count, start)
      // 16 bits a channel become 8.
      case .png: gd.gdImageCreateFromPngPtr(count, start)
      case .webp: gd.gdImageCreateFromWebpPtr(count, start)
      }
    }
    guard let decoded else { throw .broken }
    guard gd.gdImagePaletteToTrueColor(decoded) != 0 else {
      gd.gdImageDestroy(decoded)
      throw .outOfMemory
    }
    self.gd = gd
    handle = decoded
  }

  private init(_ gd: GD, width: Int, height: Int) throws(PictureFailure) {
    guard let made = gd.gdImageCreateTrueColor(Int32(width), Int32(height)) else { throw .outOfMemory }
    self.gd = gd
    handle = made
    // Pixels are put in place of those below, with their transparency, which is then written too.
    gd.gdImageAlphaBlending(handle, 0)
    gd.gdImageSaveAlpha(handle, 1)
  }

  deinit { gd.gdImageDestroy(handle) }

  var width: Int { Int(handle.pointee.sx) }
  var height: Int { Int(handle.pointee.sy) }

  /// Each new pixel is the mean of the area that it covers.
  func scaled(width: Int, height: Int) throws(PictureFailure) -> Canvas {
    let canvas = try Canvas(gd, width: width, height: height)
    gd.gdImageCopyResampled(
      canvas.handle, handle, 0, 0, 0, 0, Int32(width), Int32(height), handle.pointee.sx, handle.pointee.sy)
    return canvas
  }

  /// As a photo of this Exif orientation is to be seen.
  consuming func upright(from orientation: Int) throws(PictureFailure) -> Canvas {
    let (width, height) = (width, height)
    let side = orientation >= 5
    let canvas = try Canvas(gd, width: side ? height : width, height: side ? width : height)
    for y in 0..<height {
      guard let row = handle.pointee.tpixels[y] else { continue }
      for x in 0..<width {
        let (right, bottom) = (width - 1 - x, height - 1 - y)
        let (newX, newY) =
          switch orientation {
          case 2: (right, y)
          case 3: (right, bottom)
          case 4: (x, bottom)
          case 5: (y, x)
          case 6: (bottom, x)
          case 7: (bottom, right)
          case 8: (y, right)
          default: (x, y)
          }
        canvas.handle.pointee.tpixels[newY]?[newX] = row[x]
      }
    }
    return canvas
  }

  /// JPEG and WebP at quality 80, JPEG progressive; PNG with as few bits as its colours need.
  func file(_ format: PictureHeader.Format) throws(PictureFailure) -> [UInt8] {
    var count: Int32 = 0
    let made: UnsafeMutableRawPointer?
    switch format {
    case .jpeg:
      gd.gdImageInterlace(handle, 1)
      made = gd.gdImageJpegPtr(handle, &count, 80)
    case .png:
      let few = indexed()
      made = gd.gdImagePngPtrEx(few ?? handle, &count, 9)
      if let few { gd.gdImageDestroy(few) }
    case .webp: made = gd.gdImageWebpPtrEx(handle, &count, 80)
    }
    guard let made else { throw .outOfMemory }
    defer { gd.gdFree(made) }
    return Array(UnsafeRawBufferPointer(start: made, count: Int(count)))
  }

  /// The same pixels by numbers of colours, where there are no more than 256, as in every gray scan.
  /// - Returns: to be destroyed by whoever asked.
  private func indexed() -> gdImagePtr? {
    guard let palette = gd.gdImageCreate(handle.pointee.sx, handle.pointee.sy) else { return nil }
    var numbers: [Int32: UInt8] = [:]
    for y in 0..<height {
      guard let row = handle.pointee.tpixels[y] else { continue }
      for x in 0..<width {
        let color = row[x]
        if numbers[color] == nil {
          guard numbers.count < 256 else {
            gd.gdImageDestroy(palette)
            return nil
          }
          let number = gd.gdImageColorAllocateAlpha(
            palette, color >> 16 & 255, color >> 8 & 255, color & 255, color >> 24 & 127)
          numbers[color] = UInt8(clamping: number)
        }
        palette.pointee.pixels[y]?[x] = numbers[color] ?? 0
      }
    }
    return palette
  }
}

/// Nil where it is not on the machine.
private let library: GD? = {
  var gd = GD()
  guard gdLoad(&gd) else { return nil }
  // It would write what is wrong with a picture to standard error.
  gd.gdSetErrorMethod { _, _, _ in }
  return gd
}()
