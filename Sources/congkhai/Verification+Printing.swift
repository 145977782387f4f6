import Diagnostics
import Foundation
import Proving
import Releasing
import Vietnamese

extension Verification {
  /// The outcome line by line, what is wrong first.
  func text(of copy: String) -> [Localized] {
    var lines = problems.map(\.text)
    lines.append(filesText)
    if !seesAdded { lines.append(Self.addedUnseen) }
    if let releaseText { lines.append(releaseText) }
    lines.append(signatureText)
    if !knowsSigners, case .verdict = signature { lines.append(Self.ownSigners) }
    if let continuityText { lines.append(continuityText) }
    lines.append(closing)
    return lines
  }

  private var filesText: Localized {
    let (whole, wrong) = (formatNumber(Decimal(wholeFiles)), formatNumber(Decimal(problems.count)))
    return problems.isEmpty
      ? Localized(vi: "Tệp: \(whole) tệp đúng như danh sách", en: "Files: \(wholeFiles) as listed")
      : Localized(
        vi: "Tệp: \(whole) tệp đúng như danh sách, \(wrong) chỗ không đúng",
        en: "Files: \(wholeFiles) as listed, \(problems.count) problems")
  }

  private var closing: Localized {
    switch continuity {
    case _ where isWhole: Localized(vi: "Kết luận: bản này nguyên vẹn.", en: "This copy is whole.")
    case .older where isGenuine:
      Localized(
        vi: "Kết luận: bản này nguyên vẹn như khi đăng, nhưng KHÔNG xác minh được là bản mới nhất.",
        en: "This copy is what was published then. It is NOT proven to be what is published now.")
    default:
      Localized(
        vi: "Kết luận: KHÔNG xác minh được. Đừng coi bản này là bản đã đăng.",
        en: "NOT proven. Do not take this copy for what was published.")
    }
  }

  /// Also a copy that is whole may be an old one.
  private var releaseText: Localized? {
    guard let id = release.flatMap({ ReleaseID($0) }) else { return nil }
    let day = (try? WrittenDate(parsing: id.day))?.short ?? id.day
    return Localized(vi: "Lần đăng: \(id), ngày \(day)", en: "Release: \(id), of \(id.day)")
  }

  private var signatureText: Localized {
    switch signature {
    case .none:
      Localized(
        vi: "Chữ ký: không có. Chỉ biết các tệp khớp với danh sách, chưa biết ai lập danh sách.",
        en: "Signature: none. The files are those of the list; who made the list is not known.")
    case .missing:
      Localized(
        vi: "Chữ ký: THIẾU, trang này lẽ ra có chữ ký", en: "Signature: MISSING; this site ought to have one")
    case .otherSigners(let signer, let key):
      Localized(
        vi: "Chữ ký: của \(signer.shown), khoá \(key), nhưng danh sách người ký KHÁC với bản cũ bạn đã giữ. "
          + "Hỏi văn phòng, rồi ghi --signers TỆP mà bạn biết chắc.",
        en: "Signature: by \(signer.shown), key \(key), but the signers are OTHERS than in the copy that you "
          + "kept. Ask the office, then give --signers FILE.")
    case .verdict(.valid(let signer, let key)):
      Localized(
        vi: "Chữ ký: đúng, của \(signer.shown), khoá \(key)",
        en: "Signature: good, by \(signer.shown), key \(key)")
    case .verdict(.outOfTime(let signer)):
      Localized(
        vi: "Chữ ký: của \(signer.shown), nhưng khoá nay đã hết hạn hoặc chưa đến hạn dùng",
        en: "Signature: by \(signer.shown), whose key is out of its time by now")
    case .verdict(.unknownKey(let key)):
      Localized(
        vi: "Chữ ký: của khoá LẠ \(key), không có trong danh sách người ký",
        en: "Signature: by an UNKNOWN key \(key), which is none of the signers'")
    case .verdict(.invalid): Localized(vi: "Chữ ký: SAI", en: "Signature: BAD")
    }
  }

  private static let ownSigners = Localized(
    vi:
      "  Danh sách người ký lấy từ chính bản này. Để chắc chắn, đối chiếu dấu vân tay của khoá với văn phòng, "
      + "hoặc ghi --signers TỆP đã biết từ trước.",
    en:
      "  The signers are those that this copy names. Compare the key with the office, or give --signers FILE."
  )

  private var continuityText: Localized? {
    switch continuity {
    case .notAsked:
      earlierReleases == 0
        ? nil
        : Localized(
          vi: "Các lần đăng trước: \(earlierReleases)", en: "Releases before this one: \(earlierReleases)")
    case .same: Localized(vi: "So với bản cũ: chính là bản này", en: "The earlier copy is this release")
    case .continues(let number):
      Localized(
        vi: "So với bản cũ: đúng là lần đăng thứ \(number), chuỗi các lần đăng không bị viết lại",
        en: "The earlier copy is release \(number); the past was not rewritten")
    case .older(let number):
      Localized(
        vi: "So với bản bạn đã giữ: bản này là lần đăng thứ \(number), CŨ HƠN. Hoặc văn phòng đã quay về lần "
          + "đăng ấy, hoặc nơi giữ bản này chưa cập nhật; hỏi văn phòng để biết.",
        en: "This copy is release \(number), OLDER than the one that you kept. Either the office went back "
          + "to it, or whoever serves it is behind; ask the office.")
    case .unknown:
      Localized(
        vi: "So với bản bạn đã giữ: chuỗi của bản này KHÔNG có lần đăng ấy. Hoặc bản này cũ hơn, hoặc các "
          + "lần đăng trước đã bị viết lại; những gì bạn đã giữ chưa đủ để biết là điều nào.",
        en: "What you kept is NOT in this copy's chain. Either this copy is older, or the past was "
          + "rewritten; what you kept is too little to tell which.")
    case .rewritten:
      Localized(
        vi: "So với bản cũ: KHÔNG khớp, các lần đăng trước đã bị viết lại",
        en: "The earlier copy is NOT in the chain: the past was rewritten")
    }
  }

  private static let addedUnseen = Localized(
    vi: "  Qua mạng chỉ xem được các tệp có trong danh sách; tệp thêm vào thì không thấy được.",
    en: "  Over the network, files that the list does not name cannot be seen.")
}

extension Verification.Problem {
  fileprivate var text: Localized {
    switch self {
    case .noSums: Localized(vi: "Thiếu: SHA256SUMS (danh sách tệp)", en: "Missing: SHA256SUMS")
    case .badSums(let line):
      Localized(
        vi: "Đã sửa: SHA256SUMS, dòng \(line) không phải một dòng của danh sách tệp",
        en: "Altered: SHA256SUMS, line \(line) is none of a list of files")
    case .outside(let path):
      Localized(
        vi: "Đã sửa: SHA256SUMS nêu «\(path.shown)», ngoài trang; không đọc",
        en: "Altered: SHA256SUMS names “\(path.shown)”, outside of the site; not read")
    case .altered(let path): Localized(vi: "Đã sửa: \(path.shown)", en: "Altered: \(path.shown)")
    case .missing(let path): Localized(vi: "Thiếu: \(path.shown)", en: "Missing: \(path.shown)")
    case .noFile(let path):
      Localized(vi: "Không phải tệp thường: \(path.shown)", en: "No regular file: \(path.shown)")
    case .added(let path): Localized(vi: "Thêm vào: \(path.shown)", en: "Added: \(path.shown)")
    case .badChain:
      Localized(
        vi: "Đã sửa: chuoi-phat-hanh.txt không phải chuỗi các lần đăng",
        en: "Altered: chuoi-phat-hanh.txt is no list of releases")
    }
  }
}

extension String {
  /// Names come out of a copy that may be hostile: nothing in them is to move a terminal's cursor.
  fileprivate var shown: String {
    unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: "\\u{\(String(scalar.value, radix: 16))}"
      default: String(scalar)
      }
    }.joined()
  }
}

extension VerificationFailure {
  var message: Message {
    switch self {
    case .copy(let failure): failure.message
    case .tool(let failure): failure.message
    }
  }
}

extension CopyFailure {
  var message: Message {
    switch self {
    case .missing(let path):
      Message(
        "unreadable-copy",
        Localized(vi: "không có tệp «\(path.shown)»", en: "there is no “\(path.shown)”"),
        fault: .environment)
    case .tooLarge(let path):
      Message(
        "unreadable-copy",
        Localized(
          vi: "«\(path.shown)» lớn quá mức công cụ chịu đọc",
          en: "“\(path.shown)” is larger than what is read"),
        fault: .environment)
    case .unreadable(let path, let reason):
      Message(
        "unreadable-copy",
        Localized(
          vi: "không đọc được «\(path.shown)» (\(reason.shown))",
          en: "“\(path.shown)” cannot be read (\(reason.shown))"),
        fix: Localized(
          vi: "kiểm tra đường dẫn, quyền đọc, đường mạng rồi chạy lại", en: "check the path and the network"),
        fault: .environment)
    case .tool(let failure): failure.message
    case .noAddress(let address):
      Message(
        "unreadable-copy",
        Localized(
          vi: "«\(address.shown)» không phải địa chỉ https của một trang",
          en: "“\(address.shown)” is no site's https address"),
        fix: Localized(vi: "viết như https://ten-mien/hdnd/", en: "write it like https://example.vn/hdnd/"),
        fault: .environment)
    }
  }
}

extension Message {
  static let noEarlierRelease = Message(
    "unreadable-copy",
    Localized(
      vi: "đây không phải SHA256SUMS hay chuoi-phat-hanh.txt của một lần đăng",
      en: "it is neither a SHA256SUMS nor a chuoi-phat-hanh.txt"),
    fix: Localized(
      vi: "đưa bản sao cũ (thư mục), hoặc một trong hai tệp ấy đã giữ từ trước",
      en: "give an earlier copy, or one of these two files of it"), fault: .environment)
}
