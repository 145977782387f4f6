import Files
import Glibc
import Parallel
import Pictures
import Site

/// The pictures of a site, each read once for all its sizes. A copy that the last build made of the same file, with the
/// same program, is taken for what it would be again.
struct PictureWork: Sendable {
  static let note = "pictures"

  private let sources: [Source]
  private let tree: FileTree
  private let maker: String
  /// What the last build noted.
  private let noted: [UInt8]
  /// By address, what was made and the trace of the file that came of it.
  private let earlier: [String: (recipe: String, trace: FileTree.Trace)]

  /// A picture of content; its trace is nil where it cannot be told whether it is the same as before.
  fileprivate struct Source: Sendable {
    let path: String
    let trace: FileTree.Trace?
    let copies: [Copy]
  }

  fileprivate struct Copy: Sendable {
    let address: RelativePath
    let width: Int
  }

  /// - Parameters:
  ///   - maker: another one may make other bytes.
  ///   - earlier: the folder into which the last build wrote.
  init(_ table: RouteTable, from tree: FileTree, maker: String, earlier: String) {
    self.tree = tree
    self.maker = maker
    noted = Self.note(in: earlier)
    self.earlier = Self.kept(noted)
    var copies: [String: [Copy]] = [:]
    for route in table.routes {
      guard case .picture(let source, let width) = route.content, let path = RelativePath(route.path) else {
        continue
      }
      copies[source, default: []].append(Copy(address: path, width: width))
    }
    sources = copies.sorted { $0.key < $1.key }.map { path, copies in
      Source(path: path, trace: RelativePath(path).flatMap { tree.trace(of: $0) }, copies: copies)
    }
  }

  /// - Returns: the pictures that could not be read, by their paths on disk.
  func stage(in output: OutputFolder) throws(OutputFailure) -> [String: PictureFailure] {
    let results = concurrentMap(count: sources.count, run: 1) { index in
      Result { () throws(OutputFailure) in try stage(sources[index], in: output) }
    }
    var failures: [String: PictureFailure] = [:]
    for (source, result) in zip(sources, results) { failures[source.path] = try result.get() }
    return failures
  }

  /// Notes what was made, for the next build. Called when all is in place.
  func keep(in output: OutputFolder) {
    guard !sources.isEmpty, let tree = try? FileTree(root: output.path) else { return }
    var text = ""
    let safe = Stamp.latestSafeChange
    for source in sources where source.trace.map({ $0.changed < safe }) == true {
      for copy in source.copies {
        guard let recipe = recipe(source.trace, copy), let trace = tree.trace(of: copy.address) else {
          continue
        }
        text += "\(copy.address)\0\(recipe)\0\(trace)\n"
      }
    }
    let new = Array(text.utf8)
    if new != noted { output.keep(note: new, as: Self.note) }
  }
}

private extension PictureWork {
  func stage(_ source: Source, in output: OutputFolder) throws(OutputFailure) -> PictureFailure? {
    var missing: [Copy] = []
    for copy in source.copies where try !isKept(copy, of: source.trace, in: output) { missing.append(copy) }
    guard !missing.isEmpty else { return nil }
    let bytes = try read(source.path)
    var made: [[UInt8]] = []
    do throws(PictureFailure) {
      let picture = try Picture(bytes)
      for copy in missing { made.append(try picture.file(atWidth: copy.width)) }
    } catch {
      return error
    }
    for (copy, file) in zip(missing, made) { try output.stage(copy.address, file) }
    return nil
  }

  func isKept(
    _ copy: Copy, of source: FileTree.Trace?, in output: OutputFolder
  ) throws(OutputFailure) -> Bool {
    guard let kept = earlier[copy.address.description], kept.recipe == recipe(source, copy) else {
      return false
    }
    return try output.stageKept(copy.address, kept.trace)
  }

  func read(_ name: String) throws(OutputFailure) -> [UInt8] {
    guard let path = RelativePath(name) else {
      throw .file(FileFailure(path: name, operation: .read, code: ENAMETOOLONG))
    }
    do throws(FileFailure) {
      return try tree.read(path, limit: .max)
    } catch {
      throw .file(error)
    }
  }

  /// All on which a copy's bytes depend; nil where it cannot be told whether the source is the same.
  func recipe(_ source: FileTree.Trace?, _ copy: Copy) -> String? {
    source.map { "\($0) \(copy.width) \(maker)" }
  }

  /// - Returns: nothing where there is none.
  static func note(in folder: String) -> [UInt8] {
    guard let tree = try? FileTree(root: folder), let path = RelativePath("\(outputState)/\(note)") else {
      return []
    }
    return (try? tree.read(path, limit: .max)) ?? []
  }

  static func kept(_ note: [UInt8]) -> [String: (recipe: String, trace: FileTree.Trace)] {
    var kept: [String: (recipe: String, trace: FileTree.Trace)] = [:]
    for line in String(decoding: note, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\0")
      guard parts.count == 3, let trace = FileTree.Trace(parts[2]) else { continue }
      kept[String(parts[0])] = (String(parts[1]), trace)
    }
    return kept
  }
}
