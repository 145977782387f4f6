import Diagnostics

/// Why a program did not do what it was to do. Programs are named as they are called.
public enum ToolFailure: Error, Sendable, Hashable {
  /// It is not installed.
  case missing(Tool)
  /// It could not be started, or not be given what it needs.
  case unusable(tool: String, reason: String)
  /// It ended with another status than expected, and said this.
  case failed(tool: String, status: Int32, said: String)
  /// It was ended at its time limit.
  case tookTooLong(tool: String)
  /// It was ended since it wrote more, or needed more memory, than it may.
  case tookTooMuch(tool: String)
}

extension Tool {
  public var missing: Message {
    Message(
      "missing-tool",
      Localized(
        vi: "chưa cài \(name) (\(purpose.vi))", en: "\(name) is not installed (\(purpose.en))"),
      fix: Localized(vi: "chạy: \(installation)", en: "run: \(installation)"), fault: .environment)
  }
}

extension ToolFailure {
  public var message: Message {
    switch self {
    case .missing(let tool): tool.missing
    case .unusable(let tool, let reason):
      Message(
        "tool-failed",
        Localized(vi: "không chạy được \(tool) (\(reason))", en: "\(tool) cannot be run (\(reason))"),
        fix: Localized(
          vi: "xem lý do trong ngoặc (thường là hết chỗ, hoặc không ghi được vào thư mục tạm), rồi chạy lại",
          en:
            "see the reason (mostly a full disk or a temporary folder that cannot be written), and run again"),
        fault: .environment)
    case .failed(let tool, let status, let said):
      Message(
        "tool-failed",
        Localized(vi: "\(tool) dừng với mã \(status): \(said)", en: "\(tool) ended with \(status): \(said)"),
        fix: Localized(
          vi: "sửa theo lời báo của \(tool) rồi chạy lại", en: "mend what \(tool) says, and run again"),
        fault: .environment)
    case .tookTooLong(let tool):
      Message(
        "tool-too-slow",
        Localized(vi: "\(tool) chạy quá lâu nên đã bị dừng", en: "\(tool) took too long and was ended"),
        fix: Self.lessOrLater, fault: .environment)
    case .tookTooMuch(let tool):
      Message(
        "tool-too-large",
        Localized(
          vi: "\(tool) cần quá nhiều bộ nhớ hoặc viết ra quá nhiều nên đã bị dừng",
          en: "\(tool) needed too much memory or wrote too much and was ended"),
        fix: Self.lessOrLater, fault: .environment)
    }
  }

  /// Not every program reads a file of the user's.
  private static let lessOrLater = Localized(
    vi: "chạy lại; nếu nó đang đọc một tệp lớn thì chia tệp ấy ra từng phần nhỏ hơn",
    en: "run again; where it reads a large file, cut that into smaller parts")
}
