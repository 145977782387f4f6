import Foundation

/// Something that takes place; a VEVENT (RFC 5545, section 3.6.1). What is nil is left out.
public struct Event: Hashable, Sendable {
  /// The same for the same event for ever, and for no other in the world: `ky-hop-5@hdnd.example`.
  public var uid: String
  /// When this description of it was made, in UTC.
  public var stamp: CalendarMoment
  /// When it was last changed, in UTC.
  public var lastModified: CalendarMoment?
  /// How often it was put off or moved; never less than it was before, or readers keep what they have.
  public var sequence: Int
  public var span: Span
  public var summary: String
  public var description: String?
  public var location: String?
  /// An absolute address; what must not stand in one is percent-encoded.
  public var url: String?
  public var status: Status?
  public var categories: [String]

  /// From when to when. The end is of the same kind as the start, as RFC 5545 (section 3.8.2.2) demands.
  public enum Span: Hashable, Sendable {
    /// Whole days, first and last included; a last day before the first counts as the first.
    case days(from: CalendarDay, through: CalendarDay)
    /// By the clock of a zone. An end that is not after the start is left out.
    case moments(from: CalendarMoment, to: CalendarMoment?, in: TimeZone)
  }

  public enum Status: String, Hashable, Sendable {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  public init(
    uid: String, stamp: CalendarMoment, lastModified: CalendarMoment? = nil, sequence: Int = 0, span: Span,
    summary: String, description: String? = nil, location: String? = nil, url: String? = nil,
    status: Status? = nil, categories: [String] = []
  ) {
    self.uid = uid
    self.stamp = stamp
    self.lastModified = lastModified
    self.sequence = sequence
    self.span = span
    self.summary = summary
    self.description = description
    self.location = location
    self.url = url
    self.status = status
    self.categories = categories
  }
}
