import CLibPNG

/// A square PNG picture of 1 bit a pixel, written row by row into memory; the only file that speaks to libpng.
///
/// libpng's simplified interface wants a byte for every pixel and spends two thirds of its time on packing
/// them. The interface used here reports an error by a long jump, or, as no jump was prepared, by ending the
/// program. All that can bring it about, as every value passed is right by construction, is want of memory,
/// at which Swift ends the program too.
struct Picture: ~Copyable {
  private let output: UnsafeMutablePointer<[UInt8]>
  private var png: png_structp?
  private var info: png_infop?

  init(side: Int) throws(QRCodeFailure) {
    output = .allocate(capacity: 1)
    output.initialize(to: [])
    png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nil, nil, nil)
    info = png.flatMap { png_create_info_struct($0) }
    guard let png, let info else { throw .outOfMemory }
    png_set_write_fn(
      png, output,
      { png, bytes, count in
        let output = png_get_io_ptr(png)?.assumingMemoryBound(to: [UInt8].self)
        output?.pointee.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
      }, nil)
    png_set_IHDR(
      png, info, UInt32(side), UInt32(side), 1, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
      PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT)
    // A row that repeats the one above becomes zeros, which shrink to nearly nothing even in haste.
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP)
    png_set_compression_level(png, 1)
    png_write_info(png, info)
  }

  deinit {
    var (png, info) = (png, info)
    png_destroy_write_struct(&png, &info)
    output.deinitialize(count: 1)
    output.deallocate()
  }

  /// Eight pixels a byte, the leftmost in its highest bit: 1 is white, 0 black. As many rows as `side`.
  func append(row: [UInt8]) {
    png_write_row(png, row)
  }

  /// The whole file, once every row is there.
  consuming func file() -> [UInt8] {
    png_write_end(png, nil)
    return output.pointee
  }
}
