import Diagnostics

extension Tool {
  /// It keeps what was published and when.
  public static let git = Tool(
    "git", package: "git",
    purpose: Localized(
      vi: "đăng bằng git push, nêu những gì đã sửa",
      en: "to publish by git push, and to tell what was changed"))
}
