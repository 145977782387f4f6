import CLibZIP
import Glibc

/// An archive that libzip reads.
final class LibZIPReader {
  private let archive: OpaquePointer

  /// - Returns: nil where it is no archive.
  init?(_ descriptor: Int32) {
    // libzip closes what it was given.
    let own = dup(descriptor)
    guard own >= 0 else { return nil }
    guard let archive = zip_fdopen(own, 0, nil) else {
      close(own)
      return nil
    }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  var count: Int { Int(zip_get_num_entries(archive, 0)) }

  func holds(_ entry: ZIPEntry, _ day: ZIPArchive.Day, at index: Int) throws -> Bool {
    var stat = zip_stat_t()
    guard zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0, let name = stat.name,
      String(cString: name).utf8.elementsEqual(entry.name.utf8), stat.size == entry.size,
      stat.mtime == day.time,
      Int32(stat.comp_method) == (entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE),
      let file = zip_fopen_index(archive, zip_uint64_t(index), 0)
    else { return false }
    defer { zip_fclose(file) }
    let there = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
    let here = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
    defer {
      there.deallocate()
      here.deallocate()
    }
    var offset = 0
    while true {
      let count = Int(zip_fread(file, there.baseAddress, zip_uint64_t(pieceSize)))
      // Also where the bytes do not have the sum that stands with them.
      guard count >= 0, offset + count <= entry.size else { return false }
      guard count > 0, let a = there.baseAddress, let b = here.baseAddress else { break }
      let piece = UnsafeMutableRawBufferPointer(rebasing: here[..<count])
      guard try entry.read(into: piece, at: offset) == count, memcmp(a, b, count) == 0 else { return false }
      offset += count
    }
    return offset == entry.size
  }
}

private let pieceSize = 128 * 1024

extension LibZIPReader {
  func part(at index: Int) -> ReadableArchive.Part? {
    var stat = zip_stat_t()
    guard zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0, let name = stat.name else {
      return nil
    }
    return ReadableArchive.Part(
      name: String(cString: name), size: Int(clamping: stat.size),
      isEncrypted: Int32(stat.encryption_method) != ZIP_EM_NONE)
  }

  /// The bytes of the file of a name.
  /// - Returns: nil where there is none, it is larger than the limit, or damaged.
  func bytes(of name: String, limit: Int) -> [UInt8]? {
    var stat = zip_stat_t()
    guard zip_stat(archive, name, 0, &stat) == 0, stat.size <= UInt64(limit),
      let file = zip_fopen(archive, name, 0)
    else { return nil }
    defer { zip_fclose(file) }
    let size = Int(stat.size)
    // The place that all empty arrays share is not to be written to.
    guard size > 0 else { return [] }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let read = Int(zip_fread(file, base + count, zip_uint64_t(size - count)))
        guard read > 0 else { break }
        count += read
      }
      isWhole = count == size
    }
    return isWhole ? bytes : nil
  }
}
