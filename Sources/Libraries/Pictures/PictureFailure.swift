/// Why a picture is not taken.
public enum PictureFailure: Error, Hashable, Sendable {
  /// The bytes are none of JPEG, PNG and WebP.
  case unknownType
  /// Its beginning says no size, or it ends before its end.
  case broken
  /// More pixels than `PictureHeader.largestArea`: a phone or scanner makes none such, a trap does.
  case tooManyPixels(width: Int, height: Int)
  /// It moves: only its first frame could be kept.
  case animated
  case outOfMemory
  /// libgd is not on this machine.
  case noLibrary
}
