import Glibc

extension OutputFolder {
  /// Refuses a folder that no site should be written to; to be asked before any work, changes nothing.
  ///
  /// - Parameters:
  ///   - output: the folder, which need not exist.
  ///   - forbidden: folders of the user, such as those that are read. The output may be none of them, and neither
  ///     lie in one nor hold one.
  ///   - state: the name of the state folder, by whose manifest we know a folder of ours.
  public static func check(
    output: String, forbidden: [String], state: String
  ) throws(OutputRefusal) {
    try check(output: output, forbidden: forbidden, state: state, homes: homeFolders())
  }

  static func check(
    output: String, forbidden: [String], state: String, homes: [String]
  ) throws(OutputRefusal) {
    if try check(place: output, forbidden: forbidden, homes: homes) { try checkIsOurs(output, state: state) }
  }

  /// Refuses the places that `check` refuses, whatever lies there.
  public static func check(place: String, forbidden: [String]) throws(OutputRefusal) {
    _ = try check(place: place, forbidden: forbidden, homes: homeFolders())
  }

  /// - Returns: whether there is something.
  private static func check(
    place output: String, forbidden: [String], homes: [String]
  ) throws(OutputRefusal) -> Bool {
    let lineage: Lineage
    do {
      lineage = try inspect(output)
    } catch {
      guard error.code != ENOTDIR else { throw .isNotFolder }
      throw .unreadable(error)
    }
    if let own = lineage.own {
      guard own.isFolder else { throw .isNotFolder }
      if own.isSame(as: try? Lineage(of: "/").own) { throw .isFileSystemRoot }
      for home in homes where own.isSame(as: try? Lineage(of: home).own) { throw .isHome }
    }
    for folder in forbidden {
      let other: Lineage
      do {
        other = try inspect(folder)
      } catch {
        throw .unreadable(error)
      }
      if let own = lineage.own, own.isSame(as: other.own) { throw .isForbidden(folder: folder) }
      if let own = lineage.own, other.above.contains(where: own.isSame) { throw .contains(folder: folder) }
      if let other = other.own, lineage.above.contains(where: other.isSame) {
        throw .isInside(folder: folder)
      }
    }
    return lineage.own != nil
  }

  /// Where the environment and the list of users say that the user is at home.
  private static func homeFolders() -> [String] {
    var homes: [String] = []
    if let home = getenv("HOME") { homes.append(String(cString: home)) }
    if let user = getpwuid(geteuid()), let home = user.pointee.pw_dir { homes.append(String(cString: home)) }
    return homes
  }

  private static func inspect(_ path: String) throws(FileFailure) -> Lineage {
    try attempt(.inspect, path) { () throws(Errno) in try Lineage(of: path) }
  }

  private static func checkIsOurs(_ output: String, state: String) throws(OutputRefusal) {
    let stranger: String?
    do {
      stranger = try attempt(.list, output) { () throws(Errno) in
        let folder = try Descriptor.folder(output)
        let names = try folder.names().map { $0.text ?? "?" }
        let visible = names.filter { !$0.hasPrefix(".") && $0 != state }
        guard !visible.isEmpty, names.contains(state) else { return visible.min() }
        let ours = try folder.folder(state)
        // A first build that was cut off after its record has no manifest yet.
        if try ours.contains(StateFolder.manifest) { return nil }
        return try ours.contains(StateFolder.record) ? nil : visible.min()
      }
    } catch {
      throw .unreadable(error)
    }
    if let stranger { throw .isNotOurs(example: stranger) }
  }
}
