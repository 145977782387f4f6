import Files

/// Where a site is published to, as the user wrote it.
package enum Destination: Sendable, Hashable {
  /// A folder of this machine.
  case folder(String)
  /// A folder of another machine: `host` or `user@host`, as ssh takes it.
  case server(host: String, folder: String)
  /// A place that rclone knows, `remote:path`.
  case store(String)

  /// - Parameter text: `rclone:REMOTE:PATH`, `user@host:DIR` or a folder; one that has a colon in its name is written
  ///   with a stroke before it (`./a:b`).
  /// - Returns: nil for what names no place, or would be taken for an option of a program.
  package init?(_ text: String) {
    guard !text.isEmpty, !text.utf8.contains(0), !text.hasPrefix("-") else { return nil }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].contains("/") else {
      self = .folder(text)
      return
    }
    guard !parts[0].isEmpty, !parts[1].isEmpty, !parts[1].hasPrefix("-") else { return nil }
    self = parts[0] == "rclone" ? .store(parts[1]) : .server(host: parts[0], folder: parts[1])
  }

  /// The folder of this machine, if it is one.
  package var localFolder: String? {
    if case .folder(let folder) = self { folder } else { nil }
  }

  /// Where the live release lies, or will lie, in it.
  package var liveFolder: String? { localFolder.map { "\($0)/\(VersionedFolder.live)" } }

  /// Makes the place ready to be looked at or changed.
  package func open(for access: VersionedFolder.Access) throws(ReleaseFailure) -> any Releases {
    switch self {
    case .folder(let folder): try LocalReleases(folder, for: access)
    case .server(let host, let folder): try RemoteReleases(host: host, folder: folder, for: access)
    case .store(let address): try StoreReleases(address, for: access)
    }
  }
}
