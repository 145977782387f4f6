import Diagnostics
import Glibc

/// Why there is no preview.
package enum PreviewFailure: Error, Sendable {
  case port(UInt16, PortReason)
  /// None of the ports that were tried is free.
  case noPort(UInt16, UInt16)
  case noNetwork
  /// Folders cannot be watched; the system's error number.
  case watch(Int32)

  package enum PortReason: Sendable {
    case inUse
    case forbidden
    case other(String)
  }

  package var message: Message {
    switch self {
    case .port(let port, .inUse):
      Message(
        "port-in-use",
        Localized(vi: "cổng \(port) đang có chương trình khác dùng", en: "port \(port) is in use"),
        fix: Localized(
          vi: "bỏ --port để công cụ tự tìm cổng trống, hoặc chọn cổng khác",
          en: "leave out --port, and a free one is found, or choose another"), fault: .environment)
    case .noPort(let first, let last):
      Message(
        "port-in-use",
        Localized(
          vi: "các cổng từ \(first) đến \(last) đều đang có chương trình khác dùng",
          en: "all ports from \(first) to \(last) are in use"),
        fix: Localized(
          vi: "dừng những lần chạy trước, hoặc chọn cổng bằng --port",
          en: "end earlier previews, or choose a port with --port"), fault: .environment)
    case .port(let port, .forbidden):
      Message(
        "port-forbidden",
        Localized(vi: "hệ thống không cho dùng cổng \(port)", en: "the system forbids port \(port)"),
        fix: Localized(vi: "chọn cổng từ 1024 trở lên", en: "choose a port from 1024 on"), fault: .environment
      )
    case .port(let port, .other(let reason)):
      Message(
        "port-unusable",
        Localized(
          vi: "không mở được cổng \(port) (\(reason))", en: "port \(port) cannot be opened (\(reason))"),
        fix: Localized(vi: "chọn cổng khác bằng --port", en: "choose another with --port"),
        fault: .environment)
    case .noNetwork:
      Message(
        "no-network",
        Localized(vi: "máy này chưa nối vào mạng nào", en: "this machine is in no network"),
        fix: Localized(
          vi: "nối máy vào cùng mạng Wi-Fi với điện thoại, hoặc bỏ --lan",
          en: "join the phone's network, or leave out --lan"), fault: .environment)
    case .watch(let code):
      Message(
        "unwatchable-folder",
        Localized(
          vi: "hệ thống không cho theo dõi các thư mục (\(String(cString: strerror(code))))",
          en: "the system does not let the folders be watched (\(String(cString: strerror(code))))"),
        fix: Localized(
          vi: "tăng giới hạn: sysctl fs.inotify.max_user_watches=524288 và max_user_instances=512",
          en: "raise the limits: sysctl fs.inotify.max_user_watches=524288 and max_user_instances=512"),
        fault: .environment)
    }
  }
}
