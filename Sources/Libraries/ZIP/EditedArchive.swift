import CLibZIP
import Glibc

/// A ZIP archive in memory of which some files get another content. All others stay as they are packed, in their order.
///
///     let archive = EditedArchive(bytes)
///     try archive?.replace("docProps/core.xml", with: text)
///     let edited = try archive?.bytes()
public final class EditedArchive {
  private let source: OpaquePointer
  private var archive: OpaquePointer?
  /// What libzip reads until the archive is closed.
  private var buffers: [UnsafeMutableRawBufferPointer] = []

  /// - Returns: nil where it is no archive.
  public init?(_ bytes: [UInt8]) {
    let buffer = Self.copy(bytes)
    buffers = [buffer]
    guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(bytes.count), 0, nil) else {
      buffer.deallocate()
      return nil
    }
    // Closing the archive lets go of the source, of which the result is read.
    zip_source_keep(source)
    self.source = source
    archive = zip_open_from_source(source, 0, nil)
    if archive == nil {
      zip_source_free(source)
      return nil
    }
  }

  deinit {
    if let archive { zip_discard(archive) }
    zip_source_free(source)
    for buffer in buffers { buffer.deallocate() }
  }

  private static func copy(_ bytes: [UInt8]) -> UnsafeMutableRawBufferPointer {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    buffer.copyBytes(from: bytes)
    return buffer
  }

  /// In the order of the archive; those that are no UTF-8 are left out.
  public var names: [String] {
    (0..<zip_get_num_entries(archive, 0)).compactMap { index in
      zip_get_name(archive, zip_uint64_t(index), 0).flatMap { String(validatingCString: $0) }
    }
  }

  /// The bytes of the file of a name.
  /// - Parameter limit: in bytes, unpacked; a larger one is not read.
  /// - Returns: nil where there is none, it is too large, or damaged.
  public func bytes(of name: String, limit: Int) -> [UInt8]? {
    var stat = zip_stat_t()
    guard zip_stat(archive, name, 0, &stat) == 0, stat.size <= UInt64(limit),
      let file = zip_fopen(archive, name, 0)
    else { return nil }
    defer { zip_fclose(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Int(stat.size) + 1, alignment: 1)
    defer { buffer.deallocate() }
    guard zip_fread(file, buffer.baseAddress, stat.size) == Int64(stat.size) else { return nil }
    return Array(buffer.prefix(Int(stat.size)))
  }

  /// Gives the file of a name another content; its date stays.
  public func replace(_ name: String, with bytes: [UInt8]) throws {
    var stat = zip_stat_t()
    guard zip_stat(archive, name, 0, &stat) == 0 else { throw failure }
    let buffer = Self.copy(bytes)
    buffers.append(buffer)
    guard let part = zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(bytes.count), 0) else {
      throw failure
    }
    guard zip_file_replace(archive, stat.index, part, 0) == 0 else {
      zip_source_free(part)
      throw failure
    }
    guard zip_file_set_mtime(archive, stat.index, stat.mtime, 0) == 0 else { throw failure }
  }

  /// The archive as it is by now; after this nothing more can be done with it.
  public func bytes() throws -> [UInt8] {
    // Else libzip takes over the packed bytes before the first change, and of a buffer frees them twice (1.7.3).
    var first = zip_stat_t()
    guard zip_stat_index(archive, 0, 0, &first) == 0, zip_file_set_mtime(archive, 0, first.mtime, 0) == 0
    else { throw failure }
    guard zip_close(archive) == 0 else { throw failure }
    archive = nil
    var stat = zip_stat_t()
    guard zip_source_stat(source, &stat) == 0, zip_source_open(source) == 0 else {
      throw ZIPFailure(description: "zip_source_open")
    }
    defer { zip_source_close(source) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Int(stat.size) + 1, alignment: 1)
    defer { buffer.deallocate() }
    guard zip_source_read(source, buffer.baseAddress, stat.size) == Int64(stat.size) else {
      throw ZIPFailure(description: "zip_source_read")
    }
    return Array(buffer.prefix(Int(stat.size)))
  }

  private var failure: ZIPFailure { ZIPFailure(description: String(cString: zip_strerror(archive))) }
}
