import Diagnostics
import Foundation

extension Tool {
  /// It keeps what was published and when.
  public static let git = Tool(
    "git", package: "git",
    purpose: Localized(
      vi: "đăng bằng git push, nêu những gì đã sửa",
      en: "to publish by git push, and to tell what was changed"))

  /// Where a folder's history seems to be kept, whether git can read it or not. It is searched for as git does: no
  /// higher than it is told to look, nor beyond the disk.
  /// - Returns: the path of the nearest `.git` with objects.
  public static func gitFolder(above folder: String) -> String? {
    let ceilings = ProcessInfo.processInfo.environment["GIT_CEILING_DIRECTORIES"]?.split(separator: ":") ?? []
    var here = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
    while true {
      let place = here.appending(path: ".git").path
      if FileManager.default.fileExists(atPath: "\(place)/objects") { return place }
      let above = here.deletingLastPathComponent().standardizedFileURL
      guard above.path != here.path, !ceilings.contains(Substring(above.path)),
        disk(of: above) == disk(of: here)
      else { return nil }
      here = above
    }
  }

  private static func disk(of folder: URL) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: folder.path))?[.systemNumber] as? Int
  }
}
