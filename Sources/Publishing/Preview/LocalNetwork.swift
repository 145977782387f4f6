import Glibc

/// This machine in the network of the house.
enum LocalNetwork {
  /// The IPv4 address by which a phone in the same network finds this machine; addresses of private networks (RFC 1918)
  /// go before others. Nil without a network.
  static var address: String? {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return nil }
    defer { freeifaddrs(first) }
    let addresses = sequence(first: first) { $0?.pointee.ifa_next }.compactMap { $0 }.compactMap {
      interface in
      address(of: interface.pointee)
    }
    return addresses.first(where: isPrivate) ?? addresses.first
  }

  private static func address(of interface: ifaddrs) -> String? {
    let flags = interface.ifa_flags
    guard flags & UInt32(IFF_UP) != 0, flags & UInt32(IFF_LOOPBACK) == 0,
      let address = interface.ifa_addr, address.pointee.sa_family == UInt16(AF_INET)
    else { return nil }
    var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    guard getnameinfo(address, size, &host, socklen_t(host.count), nil, 0, NI_NUMERICHOST) == 0 else {
      return nil
    }
    return String(decoding: host.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  static func isPrivate(_ address: String) -> Bool {
    let parts = address.split(separator: ".").compactMap { UInt8($0) }
    guard parts.count == 4 else { return false }
    return parts[0] == 10 || (parts[0] == 172 && (16...31).contains(parts[1]))
      || (parts[0] == 192 && parts[1] == 168)
  }
}
