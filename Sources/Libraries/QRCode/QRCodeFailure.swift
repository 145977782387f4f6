/// Why a QR code or its picture cannot be made.
public enum QRCodeFailure: Error, Equatable, Sendable {
  case empty
  /// The text takes `bytes` bytes of UTF-8; the largest code holds `QRCode.capacity`.
  case tooLong(bytes: Int)
  /// No picture has that many pixels per module: less than one, or a side of more than
  /// `QRCode.largestSide` pixels.
  case scale(pixelsPerModule: Int)
  case outOfMemory
}
