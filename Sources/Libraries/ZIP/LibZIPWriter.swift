import CLibZIP
import Glibc

/// An archive that libzip writes. This file, `LibZIPReader.swift` and `EditedArchive.swift` alone speak
/// to libzip.
final class LibZIPWriter {
  private let output: Output
  private var archive: OpaquePointer?
  private var inputs: [Input] = []

  init(_ sink: any ZIPSink) throws {
    output = Output(sink)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    // Both callbacks' contexts live as long as this object, which closes the archive before it goes.
    guard
      let source = zip_source_function_create(
        answerOutput, Unmanaged.passUnretained(output).toOpaque(), &error)
    else { throw ZIPFailure(&error) }
    archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error)
    guard archive != nil else {
      zip_source_free(source)
      throw ZIPFailure(&error)
    }
  }

  deinit {
    if let archive { zip_discard(archive) }
  }

  func add(_ entry: ZIPEntry, _ day: ZIPArchive.Day) throws {
    let input = Input(entry)
    inputs.append(input)
    guard let source = zip_source_function(archive, answerInput, Unmanaged.passUnretained(input).toOpaque())
    else { throw failure }
    let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw failure
    }
    // The fastest level: the next ones take twice the time for a tenth of the size.
    let method = entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    guard zip_set_file_compression(archive, zip_uint64_t(index), method, entry.isStored ? 0 : 1) == 0,
      zip_file_set_mtime(archive, zip_uint64_t(index), day.time, 0) == 0
    else { throw failure }
  }

  func close() throws {
    guard zip_close(archive) == 0 else {
      throw output.failure ?? inputs.lazy.compactMap(\.failure).first ?? failure
    }
    archive = nil
  }

  private var failure: any Error {
    ZIPFailure(description: String(cString: zip_strerror(archive)))
  }
}

extension ZIPFailure {
  fileprivate init(_ error: inout zip_error_t) {
    self.init(description: String(cString: zip_error_strerror(&error)))
  }
}

extension ZIPArchive.Day {
  /// libzip writes the local time of a moment, so this is the moment at which it is noon here: a time that no clock
  /// ever leaps over.
  var time: time_t {
    var parts = tm()
    parts.tm_year = Int32(year - 1900)
    parts.tm_mon = Int32(month - 1)
    parts.tm_mday = Int32(day)
    parts.tm_hour = 12
    parts.tm_isdst = -1
    return mktime(&parts)
  }
}

/// The archive as libzip writes it: at a position that it moves.
private final class Output {
  let sink: any ZIPSink
  var position = 0
  var end = 0
  var failure: (any Error)?

  init(_ sink: any ZIPSink) {
    self.sink = sink
  }
}

/// A file as libzip reads it, from its first byte to its last.
private final class Input {
  let entry: ZIPEntry
  var position = 0
  var failure: (any Error)?

  init(_ entry: ZIPEntry) {
    self.entry = entry
  }
}

private let outputCommands: zip_int64_t = mask([
  ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
  ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE,
  ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE,
  ZIP_SOURCE_REMOVE,
])

private let inputCommands: zip_int64_t = mask([
  ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
])

private func mask(_ commands: [zip_source_cmd]) -> zip_int64_t {
  commands.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
}

private let answerOutput: zip_source_callback = { context, data, count, command in
  guard let context else { return -1 }
  let output = Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
  switch command {
  case ZIP_SOURCE_SUPPORTS: return outputCommands
  case ZIP_SOURCE_STAT: return emptyStat(data, size: 0)
  case ZIP_SOURCE_ERROR: return fail(data, count, with: ZIP_ER_WRITE)
  case ZIP_SOURCE_TELL_WRITE: return zip_int64_t(output.position)
  case ZIP_SOURCE_SEEK_WRITE:
    guard let data, count >= MemoryLayout<zip_source_args_seek_t>.size else { return -1 }
    let seek = data.load(as: zip_source_args_seek_t.self)
    let start =
      switch seek.whence {
      case SEEK_CUR: output.position
      case SEEK_END: output.end
      default: 0
      }
    output.position = start + Int(seek.offset)
    return 0
  case ZIP_SOURCE_WRITE:
    do {
      try output.sink.write(UnsafeRawBufferPointer(start: data, count: Int(count)), at: output.position)
    } catch {
      output.failure = output.failure ?? error
      return -1
    }
    output.position += Int(count)
    output.end = max(output.end, output.position)
    return zip_int64_t(count)
  default: return 0
  }
}

private let answerInput: zip_source_callback = { context, data, count, command in
  guard let context else { return -1 }
  let input = Unmanaged<Input>.fromOpaque(context).takeUnretainedValue()
  switch command {
  case ZIP_SOURCE_SUPPORTS: return inputCommands
  case ZIP_SOURCE_STAT: return emptyStat(data, size: input.entry.size)
  case ZIP_SOURCE_ERROR: return fail(data, count, with: ZIP_ER_READ)
  case ZIP_SOURCE_OPEN:
    input.position = 0
    return 0
  case ZIP_SOURCE_READ:
    do {
      let wanted = min(Int(count), input.entry.size - input.position)
      let read = try input.entry.read(
        into: UnsafeMutableRawBufferPointer(start: data, count: wanted), at: input.position)
      // A file that someone shortens meanwhile would be published cut off.
      guard read == wanted else { throw ZIPFailure(description: "\(input.entry.name): \(read) < \(wanted)") }
      input.position += read
      return zip_int64_t(read)
    } catch {
      input.failure = input.failure ?? error
      return -1
    }
  default: return 0
  }
}

private func emptyStat(_ data: UnsafeMutableRawPointer?, size: Int) -> zip_int64_t {
  guard let stat = data?.bindMemory(to: zip_stat_t.self, capacity: 1) else { return -1 }
  zip_stat_init(stat)
  stat.pointee.size = zip_uint64_t(size)
  stat.pointee.valid = zip_uint64_t(ZIP_STAT_SIZE)
  return zip_int64_t(MemoryLayout<zip_stat_t>.size)
}

private func fail(
  _ data: UnsafeMutableRawPointer?, _ count: zip_uint64_t, with code: Int32
) -> zip_int64_t {
  guard let data, count >= 2 * MemoryLayout<Int32>.size else { return -1 }
  data.storeBytes(of: code, as: Int32.self)
  data.storeBytes(of: 0, toByteOffset: MemoryLayout<Int32>.size, as: Int32.self)
  return zip_int64_t(2 * MemoryLayout<Int32>.size)
}
