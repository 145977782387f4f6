import Council
import Files
import Glibc
import Parallel
import Pictures
import Site
import Synchronization

/// The folder in output/ that keeps what was written there.
package let outputState = ".congkhai"

/// What a build leaves there, as paths in output/.
package let buildNotes = Set([manifestName, PictureWork.note, Stamp.name].map { "\(outputState)/\($0)" })

/// Renders every route and commits what differs from the folder: all of it or, on any failure, nothing.
///
/// - Parameters:
///   - source: the content folder, out of which files are published as they are.
///   - stamp: kept with its note once all is written; nil where the next run is to look at everything again.
///   - maker: what the bytes of pictures depend on beside their source: the program.
///   - progress: told now and then how many routes are done.
package func write(
  _ table: RouteTable, from source: FileTree, to folder: String, stamp: (stamp: Stamp, note: String)? = nil,
  maker: String = "", progress: @Sendable (_ done: Int) -> Void
) throws(WritingFailure) -> OutputFolder.Summary {
  let unreadable: [String: PictureFailure]
  do throws(OutputFailure) {
    let output = try OutputFolder(folder, state: outputState)
    do throws(OutputFailure) {
      let pictures = PictureWork(table, from: source, maker: maker, earlier: folder)
      unreadable = try pictures.stage(in: output)
      if unreadable.isEmpty {
        try stage(table.routes, from: source, in: output, progress)
        if let path = RelativePath(SiteAddresses.sums) { try output.stageSums(as: path) }
        let summary = try output.commit()
        pictures.keep(in: output)
        if let stamp {
          stamp.stamp.keep(
            in: output, paths: table.routes.map(\.path) + [SiteAddresses.sums], note: stamp.note)
        }
        return summary
      }
    } catch {
      try? output.discard()
      throw error
    }
    try? output.discard()
  } catch {
    throw .output(error)
  }
  throw .pictures(unreadable)
}

private func stage(
  _ routes: [Route], from source: FileTree, in output: OutputFolder,
  _ progress: @Sendable (_ done: Int) -> Void
) throws(OutputFailure) {
  let isFailed = Atomic(false)
  let done = Atomic(0)
  let failures = concurrentMap(count: routes.count) { index -> OutputFailure? in
    guard !isFailed.load(ordering: .relaxed) else { return nil }
    let count = done.add(1, ordering: .relaxed).newValue
    if count.isMultiple(of: 256) { progress(count) }
    do throws(OutputFailure) {
      try stage(routes[index], from: source, in: output)
      return nil
    } catch {
      isFailed.store(true, ordering: .relaxed)
      return error
    }
  }
  if let failure = failures.lazy.compactMap(\.self).first { throw failure }
}

private func stage(_ route: Route, from source: FileTree, in output: OutputFolder) throws(OutputFailure) {
  guard let path = RelativePath(route.path) else {
    throw .file(FileFailure(path: route.path, operation: .write, code: ENAMETOOLONG))
  }
  switch route.content {
  case .text(let render):
    var text = render()
    let result = text.withUTF8 { bytes in
      Result { () throws(OutputFailure) in try output.stage(path, UnsafeRawBufferPointer(bytes)) }
    }
    _ = try result.get()
  case .bytes(let render):
    _ = try output.stage(path, render())
  case .picture: break  // See `PictureWork`.
  case .file(let name):
    guard let file = RelativePath(name) else {
      throw .file(FileFailure(path: name, operation: .read, code: ENAMETOOLONG))
    }
    _ = try output.stageCopy(path, from: source, file)
  case .archive(let bundle):
    let archive: WrittenArchive
    do throws(FileFailure) {
      archive = try WrittenArchive(bundle(), from: source, in: output, shown: route.path)
    } catch {
      throw .file(error)
    }
    _ = try output.stage(path, made: archive)
  }
}
