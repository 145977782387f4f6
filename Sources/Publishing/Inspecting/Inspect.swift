import Checksums
import Council
import Diagnostics
import ExternalTools
import Files
import Foundation
import Parallel

/// What lies inside the files of content.
package struct Inspections: Sendable {
  /// By the file's path in content; only of files in which there is something to tell.
  package private(set) var byPath: [String: FileInspection] = [:]
  /// The tools without which something was not looked at.
  package private(set) var missing: Set<Tool> = []
  /// How many files were not wholly looked at for want of a tool.
  package private(set) var missed = 0
  /// The paths of files whose text was read as a whole.
  private var read: Set<String> = []
  /// How many files were not looked at, since only what is known was asked for.
  package fileprivate(set) var unknown = 0

  package init() {}
}

/// Looks inside files, each time only inside those whose bytes were never looked at.
package struct Inspector: Sendable {
  private let tree: FileTree
  private let known: KeptFindings
  private let program: String

  /// - Parameters:
  ///   - known: what was found before.
  ///   - program: what tells one build of this program from another, which may find something else.
  package init(_ tree: FileTree, known: KeptFindings, program: String) {
    (self.tree, self.known, self.program) = (tree, known, program)
  }
}

extension Inspector {
  /// - Parameters:
  ///   - areOriginalsShown: whether photographs are published as they are.
  ///   - onlyKnown: whether to look at nothing anew.
  ///   - report: told how many of the new files are done, and of how many.
  package func inspect(
    _ files: FileCatalog, areOriginalsShown: Bool, onlyKnown: Bool = false,
    report: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) -> Inspections {
    let files = files.all.filter {
      guard let type = $0.type, $0.size <= FileType.sizeLimit, $0.size > 0 else { return false }
      return type.holdsMore || areOriginalsShown && type.isPhotograph
    }
    // Many records may have a copy of the same file. What is looked for in it depends on what it is called.
    let groups = Array(
      Dictionary(grouping: files) { [$0.type?.rawValue, $0.digest?.description ?? $0.path] }.values)
    let remembered = concurrentMap(count: groups.count) { index -> FileInspection? in
      guard let file = groups[index].first, let type = file.type, let digest = file.digest else { return nil }
      return known.known(FileInspection.self, in: digest, by: looker(for: type))
    }
    var inspections = Inspections()
    for (group, inspection) in zip(groups, remembered) {
      if let inspection { inspections.add(inspection, of: group, isWhole: true) }
    }
    let new = zip(groups, remembered).filter { $1 == nil }.map(\.0)
    guard !onlyKnown else {
      inspections.unknown = new.reduce(0) { $0 + $1.count }
      return inspections
    }
    let done = Counter()
    let found = waitingMap(count: new.count, atOnce: ProcessInfo.processInfo.activeProcessorCount) {
      [self] index -> (FileInspection, Set<Tool>) in
      defer { report(done.next(), new.count) }
      return look(inside: new[index][0])
    }
    for (group, (inspection, missing)) in zip(new, found) {
      inspections.add(inspection, of: group, isWhole: missing.isEmpty)
      inspections.add(missing, of: group.count)
    }
    return inspections
  }

  private func look(inside file: ContentFile) -> (FileInspection, Set<Tool>) {
    guard let type = file.type, let path = RelativePath(file.diskPath),
      let bytes = try? tree.read(path, limit: FileType.sizeLimit)
    else { return (FileInspection(), []) }
    var look = Look()
    let inspection = look.inspect(bytes, type)
    if look.missing.isEmpty, inspection.obstacle?.isPassing != true, let digest = file.digest {
      known.keep(inspection, in: digest, by: looker(for: type))
    }
    return (inspection, look.missing)
  }

  private func looker(for type: FileType) -> Looker {
    Looker("inside-\(type.rawValue)", version: program)
  }
}

extension Inspections {
  /// Whether a file may hold text that was not read: its reader is not installed or failed, it is a scan, or nobody
  /// has looked yet.
  package func mayHoldMore(_ file: ContentFile) -> Bool {
    file.type?.holdsMore == true && !read.contains(file.path)
  }

  fileprivate mutating func add(_ inspection: FileInspection, of files: [ContentFile], isWhole: Bool) {
    if isWhole, inspection.isOfAll { read.formUnion(files.map(\.path)) }
    guard inspection != FileInspection() else { return }
    for file in files { byPath[file.path] = inspection }
  }

  fileprivate mutating func add(_ tools: Set<Tool>, of count: Int) {
    guard !tools.isEmpty else { return }
    missing.formUnion(tools)
    missed += count
  }

  /// What could not be looked at since a tool is missing: once for all files.
  package var notice: Message? {
    guard !missing.isEmpty else { return nil }
    let tools = missing.sorted { $0.name < $1.name }
    let names = tools.map(\.name).joined(separator: ", ")
    let packages = Set(tools.map(\.package)).sorted().joined(separator: " ")
    return Message(
      "files-not-inspected",
      Localized(
        vi: "chưa xem được bên trong \(missed) tệp PDF: máy chưa cài \(names)",
        en: "\(missed) PDF files were not looked into: \(names) is not installed"),
      fix: Localized(vi: "chạy: sudo apt install \(packages)", en: "run: sudo apt install \(packages)"),
      fault: .environment)
  }
}
