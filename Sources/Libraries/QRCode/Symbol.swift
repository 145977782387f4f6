import CQREncode

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What libqrencode makes of some bytes; the only file that speaks to it.
struct Symbol: ~Copyable {
  private let handle: UnsafeMutablePointer<CQREncode.QRcode>

  init(encoding bytes: [UInt8]) throws(QRCodeFailure) {
    // Version 0 asks for the smallest that fits. encodeData, unlike the string functions, takes any byte.
    guard let handle = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
      throw errno == ERANGE ? .tooLong(bytes: bytes.count) : .outOfMemory
    }
    self.handle = handle
  }

  deinit { QRcode_free(handle) }

  var size: Int { Int(handle.pointee.width) }

  /// Row by row, dark is true. The lowest bit of a libqrencode module is its colour, the others its role.
  var modules: [Bool] {
    UnsafeBufferPointer(start: handle.pointee.data, count: size * size).map { $0 & 1 == 1 }
  }
}
