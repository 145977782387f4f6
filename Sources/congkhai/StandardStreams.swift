import Foundation

/// Opens what the caller closed (`>&-`), so that no file of the site gets the number of a standard stream and what is
/// said ends up in a page.
func openStandardStreams() {
  for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
    _ = open("/dev/null", O_RDWR)
  }
}

/// Writes to standard error as far as it can: where that is full there is nobody left to tell, and the exit code
/// must still be the right one.
func tell(_ text: String) {
  try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
}
