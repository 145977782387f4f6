import Council
import Diagnostics
import Reading

/// A recording is somewhere, at an address or in a file that can be played; its chapters follow each other; captions are
/// of a form that browsers show.
func checkRecordings(_ context: CheckContext) -> [Diagnostic] {
  context.content.records.flatMap { record -> [Diagnostic] in
    guard let video = (record.content as? Session)?.video else { return [] }
    let error = { (message: Message, field: String) -> Diagnostic in
      let path = FieldPath([.field("video"), .field(field)])
      return .error(message, at: context.place(of: path, in: record))
    }
    var problems: [Diagnostic] = []
    if video.url == nil, video.file == nil {
      problems.append(.error(.nowhere, at: context.place(of: "video", in: record)))
    }
    if let type = video.file.flatMap({ FileType(ofName: $0.text) }), ![.mp3, .mp4, .webm].contains(type) {
      problems.append(error(.notPlayable, "file"))
    }
    if let captions = video.captions, FileType(ofName: captions.text) != .vtt {
      problems.append(error(.noCaptions, "captions"))
    }
    if video.captions != nil, video.file == nil {
      problems.append(
        .warning(
          .captionsAlone, at: context.place(of: FieldPath([.field("video"), .field("captions")]), in: record))
      )
    }
    let chapters = zip(video.chapters, video.chapters.dropFirst()).enumerated()
    return problems
      + chapters.compactMap { index, pair -> Diagnostic? in
        guard pair.1.at.seconds <= pair.0.at.seconds else { return nil }
        let path = FieldPath([.field("video"), .field("chapters"), .item(index + 1), .field("at")])
        return .warning(.notAfter(pair.0.at), at: context.place(of: path, in: record))
      }
  }
}

extension Message {
  fileprivate static let captionsAlone = Message(
    "unused-captions",
    Localized(
      vi: "phụ đề chỉ dùng được với tệp ghi hình trên trang này",
      en: "captions are shown with a recording on this site only"),
    fix: Localized(
      vi: "để tệp ghi hình cạnh bài và ghi vào «tệp», hoặc thêm phụ đề ở nơi đăng video rồi xoá mục này",
      en: "put the recording beside the record and name it in “file”, or add captions where the video is"))

  fileprivate static func notAfter(_ earlier: Timecode) -> Message {
    contradiction(
      Localized(
        vi: "mốc này không sau mốc ở trên (\(earlier.description))",
        en: "this chapter does not come after the one above (\(earlier.description))"),
      Localized(vi: "xem lại thời điểm, xếp các mốc theo thứ tự", en: "check the time; put chapters in order")
    )
  }

  fileprivate static let notPlayable = Message(
    "not-playable",
    Localized(vi: "tệp ghi hình này không phát được trên trang", en: "no page can play this file"),
    fix: Localized(vi: "dùng tệp .mp4, .webm hoặc .mp3", en: "use .mp4, .webm or .mp3"))

  fileprivate static let noCaptions = Message(
    "wrong-captions",
    Localized(vi: "phụ đề phải là tệp .vtt", en: "captions are a .vtt file"),
    fix: Localized(vi: "lưu phụ đề thành WebVTT (.vtt)", en: "save the captions as WebVTT (.vtt)"))

  fileprivate static let nowhere = Message(
    "missing-recording",
    Localized(vi: "mục «ghi hình» không có đường dẫn hay tệp", en: "“video” has neither address nor file"),
    fix: Localized(vi: "thêm «đường dẫn: https://…» hoặc «tệp: …»", en: "add “url: https://…” or “file: …”"))
}
