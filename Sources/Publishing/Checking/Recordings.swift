import Council
import Diagnostics
import Reading

/// A recording is somewhere: at an address or in a file.
func checkRecordings(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.compactMap { record -> Diagnostic? in
    guard let video = (record.content as? Session)?.video, video.url == nil, video.file == nil else {
      return nil
    }
    return .error(.nowhere, at: context.place(of: "video", in: record))
  }
}

extension Message {
  fileprivate static let nowhere = Message(
    "missing-recording",
    Localized(vi: "mục «ghi hình» không có đường dẫn hay tệp", en: "“video” has neither address nor file"),
    fix: Localized(vi: "thêm «đường dẫn: https://…» hoặc «tệp: …»", en: "add “url: https://…” or “file: …”"))
}
