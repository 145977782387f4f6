import Diagnostics
import ExternalTools

/// A copy of a file without what it says of its making, and what of that the copy could not lose.
public struct CleanCopy: Sendable {
  public let bytes: [UInt8]
  /// What the file had and the copy, as it was looked at again, has no more.
  public let stripped: Set<Remains>
  /// What the copy still has: only the program that made the file can take it away.
  public let left: Set<Remains>

  public init(bytes: [UInt8], stripped: Set<Remains>, left: Set<Remains>) {
    self.bytes = bytes
    self.stripped = stripped
    self.left = left
  }
}

/// Something in a file that is not what its pages say.
public enum Remains: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Who wrote it, in which office, with what, when.
  case properties
  /// Where a photo was taken.
  case location
  /// What a camera or a program wrote into a picture.
  case pictureData
  case attachments
  case scripts
  /// What it said before it was last saved, or what no page shows any more.
  case revisions
  /// What the program that made it keeps for itself.
  case privateData
  case signature
  /// Notes at the pages' edge, with the names of those who wrote them.
  case comments
  case trackedChanges
  /// Sheets, rows, columns, slides, words.
  case hidden
  case hiddenLayers
  /// Other documents inside this one.
  case embedded

  public static func < (a: Remains, b: Remains) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }

  public var words: Localized {
    switch self {
    case .properties:
      Localized(vi: "người soạn, cơ quan, phần mềm, ngày giờ", en: "author, office, program, times")
    case .location: Localized(vi: "nơi chụp", en: "where the photo was taken")
    case .pictureData:
      Localized(vi: "thông tin máy ảnh, phần mềm ghi trong ảnh", en: "what cameras write into pictures")
    case .attachments: Localized(vi: "tệp đính kèm bên trong", en: "attached files")
    case .scripts: Localized(vi: "mã tự chạy", en: "scripts")
    case .revisions: Localized(vi: "các bản cũ còn nằm trong tệp", en: "earlier revisions")
    case .privateData: Localized(vi: "dữ liệu riêng của phần mềm đã soạn", en: "private data of the program")
    case .signature: Localized(vi: "chữ ký số", en: "digital signatures")
    case .comments: Localized(vi: "ghi chú, có tên người ghi", en: "comments, with names")
    case .trackedChanges: Localized(vi: "vết sửa (Track Changes)", en: "tracked changes")
    case .hidden:
      Localized(
        vi: "phần ẩn (trang tính, hàng, cột, trang chiếu, chữ)",
        en: "hidden parts (sheets, rows, columns, slides, words)")
    case .hiddenLayers: Localized(vi: "lớp ẩn", en: "hidden layers")
    case .embedded: Localized(vi: "tệp khác nhúng bên trong", en: "embedded documents")
    }
  }
}

/// Why there is no clean copy.
public enum CleaningFailure: Error, Sendable {
  /// A copy would lose its digital signatures.
  case signed
  case locked
  case damaged
  case unknownType
  /// The copy was looked at again, and is not what it should be.
  case unclean(Set<Remains>)
  case tool(ToolFailure)
}

extension Tool {
  /// - Throws: also where the tool ends with another status than expected.
  func run(
    _ arguments: [String], in folder: String, expected: Set<Int32> = [0]
  ) throws(CleaningFailure) -> Finished {
    do throws(ToolFailure) {
      return try run(
        Job(
          arguments, environment: ["LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": folder], in: folder,
          output: .kept(limit: 512 << 20), errors: .kept(limit: 4096),
          limits: Limits(time: .seconds(120), memory: 2 << 30, fileSize: 1 << 30, processor: .seconds(120)),
          hasNetwork: false), expected: expected)
    } catch {
      throw .tool(error)
    }
  }
}
