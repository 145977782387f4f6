import Diagnostics

/// Pages that only the preview has.
struct OwnPage {
  let title: Localized
  let text: Localized

  static let noSuchPage = OwnPage(
    title: Localized(vi: "Không có trang này", en: "There is no such page"),
    text: Localized(
      vi: "Bài chưa có, hoặc không còn nữa. Khi có lại, trang tự hiện ra ở đây.",
      en: "The record is not there yet, or no longer. Once it is, it will appear here by itself."))

  static let nothingToShow = OwnPage(
    title: Localized(vi: "Chưa dựng được trang", en: "The site cannot be made yet"),
    text: Localized(
      vi: "Sửa những chỗ kể ở dưới; sửa xong, trang tự hiện ra ở đây.",
      en: "Mend what is listed below; then the site will appear here by itself."))

  static func refused(_ reason: String) -> Localized {
    Localized(
      vi: "Không cho xem (\(reason)). Mở đúng địa chỉ mà lệnh congkhai serve in ra.",
      en: "Refused (\(reason)). Open the very address that congkhai serve printed.")
  }
}
