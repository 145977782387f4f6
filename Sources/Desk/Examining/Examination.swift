import Diagnostics
import ExternalTools
import Foundation
import Vietnamese

/// One thing about the machine or the folders that was looked at.
package struct Finding: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    case well
    /// Something is missing, or odd, without which a site can be built.
    case noted
    /// A site cannot be built.
    case broken
  }

  package let state: State
  package let text: Localized
  package let fix: Localized?

  package init(_ state: State, _ text: Localized, fix: Localized? = nil) {
    (self.state, self.text, self.fix) = (state, text, fix)
  }
}

/// What can be found out about a machine without changing it.
package enum Examination {
  package static func tools() -> [Finding] {
    Tool.all.map { tool in
      if let path = tool.path {
        return Finding(
          .well,
          Localized(
            vi: "\(tool.name): \(path), để \(tool.purpose.vi)",
            en: "\(tool.name): \(path), \(tool.purpose.en)"))
      }
      return Finding(
        .noted,
        Localized(
          vi: "\(tool.name): chưa cài, cần để \(tool.purpose.vi)",
          en: "\(tool.name): missing, \(tool.purpose.en)"),
        fix: Localized(vi: tool.installation, en: tool.installation))
    }
  }

  /// A folder that is read.
  package static func readable(_ folder: String, _ name: Localized) -> Finding {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      return Finding(
        .broken, Localized(vi: "\(name.vi): không có «\(folder)»", en: "\(name.en): there is no “\(folder)”"),
        fix: Localized(vi: "chạy lệnh ở thư mục của hội đồng", en: "run the command in the council's folder"))
    }
    guard access(folder, R_OK | X_OK) == 0 else {
      return Finding(
        .broken,
        Localized(vi: "\(name.vi): không được đọc «\(folder)»", en: "\(name.en): “\(folder)” cannot be read"),
        fix: Localized(vi: "kiểm tra quyền đọc", en: "check the permissions"))
    }
    return Finding(
      .well, Localized(vi: "\(name.vi): đọc được «\(folder)»", en: "\(name.en): “\(folder)” can be read"))
  }

  /// The folder that is written to, and the room on its disk.
  package static func writable(_ folder: String) -> [Finding] {
    let place = FileManager.default.fileExists(atPath: folder) ? folder : parent(of: folder)
    guard access(place, W_OK | X_OK) == 0 else {
      return [
        Finding(
          .broken,
          Localized(
            vi: "nơi dựng trang: không được ghi vào «\(place)»", en: "output: “\(place)” cannot be written to"
          ),
          fix: Localized(vi: "kiểm tra quyền ghi", en: "check the permissions"))
      ]
    }
    let well = Finding(
      .well,
      Localized(vi: "nơi dựng trang: ghi được «\(folder)»", en: "output: “\(folder)” can be written to"))
    return [well, room(at: place)]
  }

  /// - Parameters:
  ///   - moment: now, in seconds since 1970.
  ///   - made: when the program was made.
  ///   - zone: the site's time zone, and `text` what its clock shows at a moment.
  package static func clock(
    _ moment: Int, madeAt made: Int, zone: String, _ text: (_ moment: Int) -> String
  ) -> Finding {
    let (now, machine) = ("\(text(moment)) (\(zone))", TimeZone.current.identifier)
    guard moment >= made, moment < 4_102_444_800 else {
      return Finding(
        .noted,
        Localized(
          vi: "đồng hồ: \(now), trước ngày có công cụ này", en: "clock: \(now), before this program was made"),
        fix: Localized(
          vi: "chỉnh lại ngày giờ của máy: sudo timedatectl set-ntp true", en: "sudo timedatectl set-ntp true"
        ))
    }
    return Finding(
      .well,
      Localized(
        vi: "đồng hồ: \(now), theo múi giờ của trang; múi giờ của máy: \(machine)",
        en: "clock: \(now), by the site's time zone; the machine's: \(machine)"))
  }

  /// What the last build left, by what it keeps beside the site.
  /// - Parameters:
  ///   - state: the folder in which it keeps that.
  ///   - text: what the site's clock shows at a moment.
  package static func lastBuild(
    in folder: String, state: String, _ text: (_ moment: Int) -> String
  ) -> Finding {
    let manager = FileManager.default
    if manager.fileExists(atPath: "\(folder)/\(state)/commit") {
      return Finding(
        .noted,
        Localized(vi: "lần dựng trước: dừng giữa chừng", en: "last build: it was cut off"),
        fix: Localized(vi: "chạy congkhai build, nó làm nốt", en: "congkhai build finishes it"))
    }
    let path = "\(folder)/\(state)/manifest"
    guard let bytes = manager.contents(atPath: path),
      let date = (try? manager.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    else {
      return Finding(
        .noted, Localized(vi: "lần dựng trước: chưa dựng lần nào", en: "last build: none"),
        fix: Localized(vi: "congkhai build", en: "congkhai build"))
    }
    let count = bytes.count { $0 == UInt8(ascii: "\n") }
    let day = text(Int(date.timeIntervalSince1970))
    return Finding(
      .well,
      Localized(
        vi: "lần dựng trước: «\(folder)» có \(formatNumber(Decimal(count))) tệp, đổi lần cuối \(day)",
        en: "last build: “\(folder)” has \(count) files, last changed \(day)"))
  }
}

/// Less than this and the next build may not fit: 200 MB.
private let scarce = 200 << 20

private func room(at folder: String) -> Finding {
  var status = statvfs()
  guard statvfs(folder, &status) == 0 else {
    return Finding(.noted, Localized(vi: "ổ đĩa: không rõ còn bao nhiêu", en: "disk: unknown"))
  }
  let free = Int(status.f_bavail) * Int(status.f_frsize)
  let shown = formatNumber(Decimal(free >> 20))
  let text = Localized(vi: "ổ đĩa: còn \(shown) MB", en: "disk: \(free >> 20) MB left")
  guard free < scarce else { return Finding(.well, text) }
  return Finding(.noted, text, fix: Localized(vi: "dọn ổ đĩa", en: "make room"))
}

private func parent(of folder: String) -> String {
  let path = URL(filePath: folder).standardizedFileURL.deletingLastPathComponent().path
  return path.isEmpty ? "/" : path
}
