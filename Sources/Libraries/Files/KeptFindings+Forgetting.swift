import Glibc

extension KeptFindings {
  /// Removes what is half a year old, and the oldest of the rest until it takes no more room than it may. What cannot
  /// be removed stays. Only our own files are touched.
  /// - Parameters:
  ///   - now: in seconds since 1970.
  ///   - room: in bytes.
  public func forgetOld(now: Int = time(nil), room: Int = 1 << 29) {
    var kept: [Entry] = []
    for finding in entries() {
      let age = now - finding.written
      let isLeft = finding.isDraft ? age > day : age > halfAYear
      if isLeft { forget(finding) } else { kept.append(finding) }
    }
    var size = kept.reduce(0) { $0 + $1.size }
    for finding in kept.sorted(by: { $0.written < $1.written }) {
      guard size > room else { return }
      forget(finding)
      size -= finding.size
    }
  }

  /// The same, where nobody has done it for a day.
  public func forgetOldDaily(now: Int = time(nil)) {
    guard let folder, let root = try? Descriptor.folder(folder) else { return }
    if let last = try? root.status(of: lastTime), now - last.st_mtim.tv_sec < day { return }
    // First, so that of several processes one does it.
    try? overwriteFile(Array("\(now)\n".utf8), at: "\(folder)/\(lastTime)", mode: 0o600, on: disk)
    forgetOld(now: now)
  }

  private func entries() -> [Entry] {
    guard let folder, let root = try? Descriptor.folder(folder) else { return [] }
    return ((try? root.names()) ?? []).flatMap { name -> [Entry] in
      // No link is followed: what lies behind it is not ours.
      guard let lookers = try? root.folder(name) else { return [] }
      return ((try? lookers.names()) ?? []).compactMap { Entry($0, in: lookers) }
    }
  }

  private func forget(_ finding: Entry) {
    _ = disk.unlink(finding.folder.number, finding.name, 0)
  }
}

/// One of our files.
private struct Entry {
  let folder: Descriptor
  let name: [CChar]
  /// In bytes, as the disk gives it to small files too.
  let size: Int
  /// In seconds since 1970.
  let written: Int
  /// A process was killed while it wrote, or writes.
  let isDraft: Bool

  /// - Returns: nil for what we did not write.
  init?(_ name: [CChar], in folder: Descriptor) {
    guard let text = name.text, let status = try? folder.status(of: name), status.kind == S_IFREG else {
      return nil
    }
    isDraft = text.hasPrefix(".congkhai-") && text.hasSuffix("~")
    guard isDraft || text.utf8.count == 64 && text.allSatisfy(\.isHexDigit) else { return nil }
    (self.folder, self.name) = (folder, name)
    size = Int(status.st_blocks) * 512
    written = status.st_mtim.tv_sec
  }
}

private let lastTime = "forgotten"
/// In seconds.
private let day = 86_400
private let halfAYear = 183 * day
