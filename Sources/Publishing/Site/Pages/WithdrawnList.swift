import Council

extension SiteContext {
  /// By this list whoever holds an earlier copy, the office's own releases first, knows what is not to be shown again.
  func withdrawnRoutes() -> [Route] {
    let addresses = council.records.filter(\.isWithdrawn).map { "\($0.address)/\n" }
    return addresses.isEmpty ? [] : [Route(SiteAddresses.withdrawn) { addresses.joined() }]
  }
}
