import Glibc

/// A moment in UTC down to the second, in digits alone: `20261120081500`.
/// - Parameter moment: in seconds since 1970.
package func utcDigits(of moment: Int) -> String {
  var moment = time_t(moment)
  var time = tm()
  gmtime_r(&moment, &time)
  let parts = [time.tm_mon + 1, time.tm_mday, time.tm_hour, time.tm_min, time.tm_sec]
  return String(10_000 + 1900 + time.tm_year).dropFirst()
    + parts.map { String(100 + $0).dropFirst() }.joined()
}
