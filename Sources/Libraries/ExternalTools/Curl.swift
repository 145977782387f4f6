import Diagnostics

extension Tool {
  /// It knows proxies, certificates and protocols.
  public static let curl = Tool(
    "curl", package: "curl",
    purpose: Localized(
      vi: "dựng cổng của tỉnh từ trang của các hội đồng, kiểm tra một trang qua mạng",
      en: "to make a province's portal and to check sites over the network"))
}
