/// How large a picture is when it stands upright, in pixels.
package struct PictureSize: Sendable, Hashable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// How high it is at a width, at least one pixel.
  package func height(atWidth width: Int) -> Int {
    max(1, (height * width + self.width / 2) / self.width)
  }
}

/// A picture made for the page: upright, smaller, and without what the camera noted of place and device.
package struct PictureCopy: Sendable, Hashable {
  /// In pixels.
  package let width: Int
  /// Where it lies on the site.
  package let address: String
}

extension ContentFile {
  /// Text is 42rem wide, a phone's screen some 400 pixels of 1 to 3 dots: beyond this nobody sees more.
  private static let widest = 1600
  private static let narrower = [480, 960]

  /// The copies of a picture, the widest last; none of what is no picture.
  ///
  /// The widest takes the file's own address, unless the original is to stay there: `a.jpg`, `a.480w.jpg`.
  package func copies(besideOriginal: Bool) -> [PictureCopy] {
    guard let picture else { return [] }
    let widest = min(picture.width, Self.widest)
    // One that is nearly as wide as the next saves nothing.
    let widths = Self.narrower.filter { $0 * 5 / 4 < picture.width } + [widest]
    return widths.map {
      PictureCopy(width: $0, address: $0 == widest && !besideOriginal ? address : address(ofWidth: $0))
    }
  }

  private func address(ofWidth width: Int) -> String {
    let dot = address.lastIndex(of: ".") ?? address.endIndex
    return "\(address[..<dot]).\(width)w\(address[dot...])"
  }
}
