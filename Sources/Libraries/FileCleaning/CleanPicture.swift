import Diagnostics
import ExternalTools
import Files
import Foundation

extension Tool {
  public static let exiftool = Tool(
    "exiftool", package: "libimage-exiftool-perl",
    purpose: Localized(vi: "dọn ảnh", en: "to clean pictures"))
}

extension CleanCopy {
  /// The same pixels, colours and way up; without what camera, program or person wrote beside them.
  /// - Parameter ending: of a file of its type: jpg, png, webp.
  public init(ofPicture bytes: [UInt8], ending: String) throws(CleaningFailure) {
    do {
      self = try withTemporaryFolder { folder in
        // A name of our own: what the clerk calls it could look like an option.
        let file = "picture.\(ending)"
        try placeFile(bytes, at: folder.appending(path: file).path)
        let before = try notes(in: file, folder)
        guard !before.isEmpty else { return CleanCopy(bytes: bytes, stripped: [], left: []) }
        let words = ["-q", "-m", "-overwrite_original", "-all=", "--icc_profile:all"]
        _ = try Tool.exiftool.change(words + ["-tagsFromFile", "@", "-Orientation", file], folder)
        let after = try notes(in: file, folder)
        let copy = [UInt8](try Data(contentsOf: folder.appending(path: file)))
        return CleanCopy(bytes: copy, stripped: before.subtracting(after), left: after)
      }
    } catch let failure as CleaningFailure {
      throw failure
    } catch {
      throw .tool(.unusable(tool: Tool.exiftool.name, reason: error.localizedDescription))
    }
  }
}

/// What a picture says of its making.
private func notes(in file: String, _ folder: URL) throws -> Set<Remains> {
  let said = try Tool.exiftool.change(["-json", "-G1", "-a", "-U", "-n", file], folder)
  let tags = try JSONDecoder().decode([[String: JSONObject]].self, from: Data(said.output))
  guard let tagged = tags.first, tagged["ExifTool:Error"] == nil,
    case .string(let type)? = tagged["File:FileType"],
    ["JPEG", "PNG", "APNG", "WEBP", "Extended WEBP"].contains(type)
  else { throw CleaningFailure.damaged }
  return Set(
    tagged.keys.compactMap { key -> Remains? in
      let parts = key.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, !belongsToPicture(group: parts[0], tag: parts[1]) else { return nil }
      if parts[0] == "GPS" || parts[1].hasPrefix("GPS") { return .location }
      let names = ["Artist", "Author", "Creator", "By-line", "OwnerName", "CameraOwnerName", "Copyright"]
      return names.contains(parts[1]) ? .properties : .pictureData
    })
}

/// Whether a tag, by the names that exiftool has for it, is what the picture is drawn with.
private func belongsToPicture(group: String, tag: String) -> Bool {
  switch group {
  case "ExifTool", "System", "File", "JFIF", "Composite", "Adobe", "APP14", "PNG-pHYs": tag != "Comment"
  case _ where group.hasPrefix("ICC"): true
  case "IFD0":
    // The last three go with the first.
    ["Orientation", "XResolution", "YResolution", "ResolutionUnit", "YCbCrPositioning"].contains(tag)
  case "PNG":
    [
      "ImageWidth", "ImageHeight", "BitDepth", "ColorType", "Compression", "Filter", "Interlace", "Palette",
      "Transparency", "BackgroundColor", "SignificantBits", "Gamma", "SRGBRendering", "WhitePointX",
      "WhitePointY", "RedX", "RedY", "GreenX", "GreenY", "BlueX", "BlueY", "AnimationFrames",
      "AnimationPlays",
    ].contains(tag)
  case "RIFF":
    [
      "WebP_Flags", "ImageWidth", "ImageHeight", "VP8Version", "HorizontalScale", "VerticalScale",
      "AlphaIsUsed", "AlphaPreprocessing", "AlphaFiltering", "AlphaCompression", "BackgroundColor",
      "AnimationLoopCount", "FrameCount", "Duration",
    ].contains(tag)
  default: false
  }
}

extension Tool {
  fileprivate func change(_ words: [String], _ folder: URL) throws(CleaningFailure) -> Finished {
    do throws(CleaningFailure) {
      return try run(words, in: folder.path)
    } catch {
      guard case .tool(.failed) = error else { throw error }
      throw .damaged
    }
  }
}
