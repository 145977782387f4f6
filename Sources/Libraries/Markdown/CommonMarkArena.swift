import CCMarkGFM
import Glibc

/// Which cmark-gfm the program found, `0.29.0.gfm.6`.
public var commonMarkVersion: String { String(cString: cmark_version_string()) }

/// Memory for one document at a time on each thread, given back all at once.
///
/// cmark asks for many small pieces and gives each back; the system's allocator takes a third of the time of a
/// rendering for that. Here a piece is the next stretch of a block, giving back does nothing, and the next document
/// begins at the front again.
struct CommonMarkArena: ~Copyable {
  private let blocks: Blocks

  /// - Returns: nil while another document of this thread has the arena.
  init?() {
    let blocks = Blocks.ofThread
    guard !blocks.isTaken else { return nil }
    blocks.isTaken = true
    self.blocks = blocks
  }

  deinit { blocks.clear() }

  /// What cmark is to ask for memory. Written once, before anybody reads it.
  nonisolated(unsafe) static let calls: UnsafeMutablePointer<cmark_mem> = {
    let calls = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    calls.initialize(
      to: cmark_mem(
        calloc: { Blocks.ofThread.zeroed($0 * $1) }, realloc: { Blocks.ofThread.grown($0, to: $1) },
        free: { _ in }))
    return calls
  }()
}

/// The blocks of a thread. The first is kept from document to document.
private final class Blocks {
  var isTaken = false
  private var blocks: [UnsafeMutableRawBufferPointer] = []
  /// The offset in the last block at which the next piece begins.
  private var next = 0

  private static let blockSize = 1 << 18
  /// Before each piece stands its size, in the room that keeps pieces aligned for any type.
  private static let header = 16

  static var ofThread: Blocks {
    if let pointer = pthread_getspecific(key) {
      return Unmanaged<Blocks>.fromOpaque(pointer).takeUnretainedValue()
    }
    let blocks = Blocks()
    pthread_setspecific(key, Unmanaged.passRetained(blocks).toOpaque())
    return blocks
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { if let pointer = $0 { Unmanaged<Blocks>.fromOpaque(pointer).release() } }
    return key
  }()

  deinit {
    for block in blocks { block.deallocate() }
  }

  /// Blocks are zeroed when they are made and again when a document has used them.
  func zeroed(_ size: Int) -> UnsafeMutableRawPointer? {
    let room = Self.header + (size + 15) & ~15
    if blocks.isEmpty || next + room > blocks[blocks.count - 1].count {
      let block = UnsafeMutableRawBufferPointer.allocate(byteCount: max(Self.blockSize, room), alignment: 16)
      block.initializeMemory(as: UInt8.self, repeating: 0)
      blocks.append(block)
      next = 0
    }
    guard let base = blocks[blocks.count - 1].baseAddress else { return nil }
    let piece = base + next + Self.header
    piece.storeBytes(of: size, toByteOffset: -Self.header, as: Int.self)
    next += room
    return piece
  }

  func grown(_ piece: UnsafeMutableRawPointer?, to size: Int) -> UnsafeMutableRawPointer? {
    guard let piece else { return zeroed(size) }
    let old = piece.load(fromByteOffset: -Self.header, as: Int.self)
    if size <= old { return piece }
    let new = zeroed(size)
    new?.copyMemory(from: piece, byteCount: old)
    return new
  }

  func clear() {
    // A block that was made larger for one huge document is not kept for all the small ones.
    let kept = blocks.first.flatMap { $0.count == Self.blockSize ? $0 : nil }
    for block in blocks where block.baseAddress != kept?.baseAddress { block.deallocate() }
    let used = blocks.count > 1 ? Self.blockSize : next
    if let base = kept?.baseAddress { memset(base, 0, used) }
    blocks = kept.map { [$0] } ?? []
    next = 0
    isTaken = false
  }
}
