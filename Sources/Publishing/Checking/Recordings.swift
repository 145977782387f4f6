import Council
import Diagnostics
import Reading

/// A recording is somewhere: at an address or in a file. Its chapters follow each other.
func checkRecordings(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.flatMap { record -> [Diagnostic] in
    guard let video = (record.content as? Session)?.video else { return [] }
    let nowhere: Diagnostic? =
      video.url == nil && video.file == nil
      ? .error(.nowhere, at: context.place(of: "video", in: record)) : nil
    let chapters = zip(video.chapters, video.chapters.dropFirst()).enumerated()
    return [nowhere].compactMap(\.self)
      + chapters.compactMap { index, pair -> Diagnostic? in
        guard pair.1.at.seconds <= pair.0.at.seconds else { return nil }
        let path = FieldPath([.field("video"), .field("chapters"), .item(index + 1), .field("at")])
        return .warning(.notAfter(pair.0.at), at: context.place(of: path, in: record))
      }
  }
}

extension Message {
  fileprivate static func notAfter(_ earlier: Timecode) -> Message {
    contradiction(
      Localized(
        vi: "mốc này không sau mốc ở trên (\(earlier.description))",
        en: "this chapter does not come after the one above (\(earlier.description))"),
      Localized(vi: "xem lại thời điểm, xếp các mốc theo thứ tự", en: "check the time; put chapters in order")
    )
  }

  fileprivate static let nowhere = Message(
    "missing-recording",
    Localized(vi: "mục «ghi hình» không có đường dẫn hay tệp", en: "“video” has neither address nor file"),
    fix: Localized(vi: "thêm «đường dẫn: https://…» hoặc «tệp: …»", en: "add “url: https://…” or “file: …”"))
}
