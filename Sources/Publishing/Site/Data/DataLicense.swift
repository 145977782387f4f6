import Council
import JSON

extension SiteContext {
  /// The licence as a data package names it: by the id that opendefinition.org gives it, where it is Creative Commons.
  var dataLicense: JSONValue {
    let license = council.settings.license
    return [
      "name": license.openDefinitionID.map(JSONValue.string), "title": .string(license.name),
      "path": license.url.map { .string($0.text) },
    ]
  }
}

extension License {
  /// `CC-BY-4.0` of https://creativecommons.org/licenses/by/4.0/.
  fileprivate var openDefinitionID: String? {
    guard let parts = url?.text.split(separator: "/"), parts.count >= 5,
      parts[1].hasSuffix("creativecommons.org")
    else { return nil }
    return parts[2] == "publicdomain" ? "CC0-1.0" : "CC-\(parts[3].uppercased())-\(parts[4])"
  }
}
