import Council
import Diagnostics
import Pictures
import Reading

/// Pictures whose pixels could not be read, told where records name them.
/// - Parameter failures: by the picture's path on disk.
package func problems(withPictures failures: [String: PictureFailure], in content: Content) -> [Diagnostic] {
  guard !failures.isEmpty else { return [] }
  let uses = FileUses(content, LinkResolver(records: [], files: content.files))
  return content.files.all.compactMap { file in
    failures[file.diskPath].map { uses.error(.unfit($0), with: file) }
  }
}

extension Message {
  /// What is wrong with a picture.
  static func unfit(_ failure: PictureFailure) -> Message {
    switch failure {
    case .unknownType, .broken:
      Message(
        "broken-picture",
        Localized(vi: "ảnh bị hỏng hoặc bị cắt cụt, không mở được", en: "the picture is broken or cut off"),
        fix: Localized(
          vi: "chép lại ảnh từ máy chụp; hoặc mở bằng chương trình xem ảnh rồi lưu lại",
          en: "copy it again from the camera, or open and save it in a program for pictures"))
    case .tooManyPixels(let width, let height):
      Message(
        "picture-too-large",
        Localized(
          vi: "ảnh rộng \(width), cao \(height) điểm ảnh; nhiều nhất là \(most) triệu điểm ảnh",
          en: "the picture is \(width) by \(height) pixels; at most \(most) million are taken"),
        fix: Localized(
          vi: "thu nhỏ ảnh còn rộng khoảng 4000 điểm ảnh rồi lưu lại",
          en: "make it some 4000 pixels wide and save it again"))
    case .animated:
      Message(
        "animated-picture",
        Localized(
          vi: "ảnh động, trang chỉ đăng ảnh tĩnh", en: "the picture moves; only still ones are shown"),
        fix: Localized(
          vi: "lưu một khung hình thành JPG hoặc PNG, hoặc đăng thành phim MP4",
          en: "save one frame as JPG or PNG, or the whole as an MP4 film"))
    case .outOfMemory:
      Message(
        "out-of-memory",
        Localized(vi: "máy không đủ bộ nhớ để thu nhỏ ảnh", en: "there is not enough memory for the picture"),
        fix: Localized(vi: "đóng bớt chương trình rồi chạy lại", en: "close other programs and run again"),
        fault: .environment)
    case .noLibrary:
      Message(
        "no-picture-library",
        Localized(
          vi: "máy chưa có thư viện libgd để thu nhỏ ảnh",
          en: "libgd, which makes pictures smaller, is missing"),
        fix: Localized(vi: "nhờ người quản trị máy cài gói libgd3", en: "install the package libgd3"),
        fault: .environment)
    }
  }
}

private let most = PictureHeader.largestArea / 1_000_000
