import QRCode

extension QRCode {
  /// The code for a terminal: two modules in the place of a letter, one above the other.
  /// - Parameter hasColours: whether the terminal is told to be black on white, whatever its own colours are.
  func lines(hasColours: Bool) -> [String] {
    let border = 2
    return stride(from: -border, to: size + border, by: 2).map { row in
      let letters = (-border..<(size + border)).map { column in
        switch (self[row, column], self[row + 1, column]) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }.joined()
      return hasColours ? "\u{1B}[30;107m\(letters)\u{1B}[0m" : letters
    }
  }
}
