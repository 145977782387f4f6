import Diagnostics
import ExternalTools
import Files

/// Why nothing was released. What citizens see is as it was, unless a case says otherwise.
package enum ReleaseFailure: Error, Sendable, Hashable {
  /// Somebody else is publishing to the same place.
  case locked
  /// Somebody else is sending to the same store, as a file there says, or was cut off within the last hour.
  case storeLocked(by: String)
  /// Something lies in the folder that is none of what publishing makes there.
  case foreign(String)
  case noSuchRelease(String)
  /// The place was never published to.
  case nothingPublished
  case nothingEarlier
  /// The release that was asked for shows what was withdrawn since, at these addresses.
  case wouldReturn([String])
  /// The place keeps no earlier releases.
  case keepsNone
  /// The site has a file of the name that a release needs for itself.
  case nameTaken
  /// A program is missing, or ended with an error, which it has told itself.
  case tool(ToolFailure)
  /// The line broke while the far machine was making a release live: it may have done so.
  case cutOff
  /// A store, which has no switch, holds some of the new site and some of the old one.
  indirect case halfSent(ReleaseFailure)
  /// Somebody else published to the same place, or went back there, while this release was on its way.
  case superseded
  /// Somebody else pushed to the branch before.
  case overtaken
  /// Somebody else built into the same folder before it was released.
  case builtOver
  case output(OutputFailure)
  /// What proves it could not be made.
  case proof(ProofFailure)
  case file(FileFailure)

  init(_ failure: VersionFailure) {
    self =
      switch failure {
      case .locked: .locked
      case .foreign(let name): .foreign(name)
      case .missing(let name): .noSuchRelease(name)
      case .file(let failure): .file(failure)
      }
  }
}

extension ReleaseFailure {
  /// - Returns: nil for `.output`, of which builds tell.
  package var message: Message? {
    switch self {
    case .output: nil
    case .proof(let failure): failure.message
    case .locked: .locked
    case .storeLocked(let flag): .storeLocked(flag)
    case .foreign(let name): .foreign(name)
    case .noSuchRelease(let id): .noSuchRelease(id)
    case .nothingEarlier: .nothingEarlier
    case .wouldReturn(let addresses): .wouldReturn(addresses)
    case .keepsNone: .keepsNone
    case .nameTaken: .nameTaken
    case .tool(.failed(let name, let status, _)): .toolFailed(name, status)
    case .halfSent(let cause): .halfSent(cause.inShort)
    case .superseded: .superseded
    case .tool(let failure): failure.message
    case .overtaken: .overtaken
    case .builtOver: .builtOver
    case .cutOff: .cutOff
    case .file(let failure) where failure.isNoSpace: .diskFull
    case .nothingPublished: .nothingPublished
    case .file(let failure): .unwritable(failure)
    }
  }
}

extension Message {
  fileprivate static let locked = Message(
    "publish-locked",
    Localized(vi: "một lần đăng khác đang chạy", en: "somebody else is publishing here"),
    fix: Localized(vi: "đợi nó xong rồi chạy lại", en: "wait until it is done"), fault: .environment)

  fileprivate static func storeLocked(_ flag: String) -> Message {
    Message(
      "publish-locked",
      Localized(vi: "một lần đăng khác đang gửi lên đây", en: "somebody else is sending to this store"),
      fix: Localized(
        vi:
          "đợi nó xong rồi chạy lại; nếu nó đã bị ngắt (mất điện, mất mạng) thì đợi một giờ, hoặc xoá tệp \(flag) ở đó",
        en: "wait until it is done; if it was cut off, wait an hour or remove \(flag) there"),
      fault: .environment)
  }

  fileprivate static func foreign(_ name: String) -> Message {
    Message(
      "not-releases",
      Localized(
        vi: "ở đây có «\(name)» không do lệnh publish làm ra; không động vào",
        en: "it holds “\(name)”, which publishing did not make; nothing was touched"),
      fix: Localized(
        vi: "chọn một thư mục trống hoặc chưa có bằng --to", en: "choose an empty folder with --to"),
      fault: .environment)
  }

  fileprivate static func noSuchRelease(_ id: String) -> Message {
    Message(
      "no-such-release",
      Localized(vi: "không có bản «\(id)»", en: "there is no release “\(id)”"),
      fix: Localized(vi: "xem các bản đang giữ bằng --list", en: "see what is kept with --list"),
      fault: .environment)
  }

  fileprivate static let nothingEarlier = Message(
    "no-earlier-release",
    Localized(
      vi: "không còn bản nào cũ hơn để quay lại", en: "there is no earlier release to go back to"),
    fix: Localized(vi: "xem các bản đang giữ bằng --list", en: "see what is kept with --list"),
    fault: .environment)

  fileprivate static func wouldReturn(_ addresses: [String]) -> Message {
    Message(
      "rollback-withdrawn",
      Localized(
        vi: "bản ấy còn đăng những gì sau đó đã gỡ bỏ: \(list(addresses))",
        en: "that release shows what was withdrawn since: \(list(addresses))"),
      fix: Localized(
        vi: "sửa hồ sơ rồi đăng lại; vẫn muốn quay lại thì thêm --even-withdrawn",
        en: "mend the records and publish them; to go back all the same, add --even-withdrawn"),
      fault: .environment)
  }

  fileprivate static let keepsNone = Message(
    "keeps-no-releases",
    Localized(vi: "nơi này không giữ bản cũ", en: "this place keeps no earlier releases"),
    fix: Localized(
      vi: "lấy lại hồ sơ của bản cũ (git), rồi đăng lại", en: "take the earlier records and publish them"),
    fault: .environment)

  fileprivate static let nameTaken = Message(
    "duplicate-address",
    Localized(
      vi: "trang có tệp «\(releaseFile)», là tên dành cho mã của mỗi lần đăng",
      en: "the site has a file “\(releaseFile)”, which is the name of each release's own file"),
    fix: Localized(vi: "đổi tên tệp đó trong content", en: "rename that file in content"))

  fileprivate static func toolFailed(_ name: String, _ status: Int32) -> Message {
    Message(
      "tool-failed",
      Localized(
        vi: "\(name) dừng giữa chừng (mã \(status)); trang đang có giữ nguyên như trước",
        en: "\(name) stopped (status \(status)); the live site is as before"),
      fix: Localized(
        vi: "xem lời báo của \(name) ở trên, kiểm tra đường mạng rồi chạy lại",
        en: "see what \(name) said above, check the network and run again"),
      fault: .environment)
  }

  fileprivate static func halfSent(_ reason: Localized) -> Message {
    Message(
      "upload-unfinished",
      Localized(
        vi: "đang gửi thì dừng (\(reason.vi)): trên trang có phần đã mới, có phần còn cũ",
        en: "sending stopped (\(reason.en)): some of the site is new already, some is still old"),
      fix: Localized(
        vi: "xem lời báo ở trên, kiểm tra đường mạng rồi chạy lại: phần còn thiếu được gửi nốt",
        en: "see what was said above, check the network and run again: the rest will be sent"),
      fault: .environment)
  }

  fileprivate static let superseded = Message(
    "publish-overtaken",
    Localized(
      vi: "trong lúc gửi, có người khác vừa đăng hoặc quay lại bản khác ở đây; giữ nguyên bản của họ",
      en: "meanwhile somebody else published or rolled back here; theirs is left as it is"),
    fix: Localized(
      vi: "lấy hồ sơ mới nhất (git pull) rồi chạy lại", en: "take the newest records and run again"),
    fault: .environment)

  fileprivate static let overtaken = Message(
    "push-overtaken",
    Localized(vi: "người khác vừa đẩy lên trước", en: "somebody else has pushed just before"),
    fix: Localized(vi: "chạy git pull rồi git push lại", en: "git pull, then git push again"),
    fault: .environment)

  fileprivate static let builtOver = Message(
    "build-overtaken",
    Localized(
      vi: "một lần dựng khác vừa ghi đè trang ở đây; chưa đăng gì",
      en: "another build has just written over this site; nothing was published"),
    fix: Localized(vi: "đợi nó xong rồi chạy lại", en: "wait until it is done, and run again"),
    fault: .environment)

  fileprivate static let cutOff = Message(
    "connection-lost",
    Localized(
      vi: "mất đường truyền đúng lúc chuyển sang bản mới: trang là bản cũ hoặc bản mới, đều trọn vẹn",
      en: "the line broke while the new release was made live: the site is the old or the new one, whole"),
    fix: Localized(
      vi: "xem bằng «congkhai publish --list» rồi chạy lại",
      en: "look with “congkhai publish --list” and run again"),
    fault: .environment)

  fileprivate static let diskFull = Message(
    "disk-full",
    Localized(
      vi: "ổ đĩa hết chỗ; trang giữ nguyên như trước", en: "the disk is full; the site is as before"),
    fix: Localized(vi: "dọn ổ đĩa rồi chạy lại", en: "make room and run again"), fault: .environment)

  fileprivate static let nothingPublished = Message(
    "nothing-published",
    Localized(vi: "ở đây chưa đăng gì", en: "nothing was published here yet"),
    fix: Localized(
      vi: "xem lại --to; nếu đúng chỗ thì đăng lần đầu: chạy lại, bỏ --list hoặc --rollback",
      en: "check --to; to publish for the first time, leave out --list or --rollback"), fault: .environment)

  fileprivate static func unwritable(_ failure: FileFailure) -> Message {
    Message(
      "unwritable-releases",
      Localized(
        vi: "không đọc hoặc ghi được (\(failure)); trang giữ nguyên như trước",
        en: "it cannot be read or written (\(failure)); the site is as before"),
      fix: Localized(vi: "kiểm tra quyền đọc, quyền ghi", en: "check the permissions"), fault: .environment)
  }
}

/// The first few.
private func list(_ addresses: [String]) -> String {
  addresses.prefix(5).joined(separator: ", ") + (addresses.count > 5 ? ", …" : "")
}

extension ReleaseFailure {
  /// What went wrong, without a word on what citizens see.
  private var inShort: Localized {
    switch self {
    case .tool(.failed(let name, let status, _)):
      Localized(vi: "\(name), mã \(status)", en: "\(name), status \(status)")
    case .file(let failure): Localized(vi: "\(failure)", en: "\(failure)")
    default: Localized(vi: message?.id ?? "", en: message?.id ?? "")
    }
  }
}
