import Council
import Vietnamese

extension SiteContext {
  /// Whom to tell of a hole in the site (RFC 9116), where the office says how it is reached.
  func securityRoutes() -> [Route] {
    let contact = council.settings.contact
    let ways = [contact?.email.map { "mailto:\($0)" }, contact?.phone.flatMap(telephone)]
    let contacts = ways.compactMap(\.self).map { "Contact: \($0)\n" }.joined()
    guard !contacts.isEmpty else { return [] }
    let address = Hrefs.absolute(baseURL).file(SiteAddresses.security)
    return [
      Route(SiteAddresses.security) {
        "\(contacts)Expires: \(expiry(from: council.now))\nPreferred-Languages: vi, en\nCanonical: \(address)\n"
      }
    ]
  }
}

/// The first day of the seventh month from a day on: another one each month, not each day, so that a site that did not
/// change stays the same; and within the year that the standard asks for.
private func expiry(from day: WrittenDate) -> String {
  let months = day.year * 12 + (day.month ?? 1) + 6
  let (year, month) = (months / 12, months % 12 + 1)
  return "\(year)-\(month < 10 ? "0" : "")\(month)-01T00:00:00Z"
}

/// RFC 3966, of a number as it is dialled in Vietnam: `0256 3812 000` is `tel:+842563812000`.
private func telephone(_ text: String) -> String? {
  let digits = text.filter { ("0"..."9").contains($0) }
  let signs = text.filter { !("0"..."9").contains($0) }
  guard digits.count >= 8, signs.allSatisfy({ " .-()+".contains($0) }) else { return nil }
  if text.hasPrefix("+") { return "tel:+\(digits)" }
  return digits.hasPrefix("0") ? "tel:+84\(digits.dropFirst())" : nil
}
