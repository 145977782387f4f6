import Council

extension SiteContext {
  /// By this list whoever holds an earlier copy, the office's own releases first, knows what is not to be shown again,
  /// wherever it was shown.
  func withdrawnRoutes() -> [Route] {
    let addresses = council.records.filter(\.isWithdrawn).flatMap { record in
      [record.address] + record.common.aliases.compactMap(Alias.address)
    }
    guard !addresses.isEmpty else { return [] }
    return [Route(SiteAddresses.withdrawn) { addresses.map { "\($0)/\n" }.joined() }]
  }
}
