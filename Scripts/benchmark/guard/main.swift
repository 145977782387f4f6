// How much of the labelled lines is found, and how long all the texts below a folder take, on all cores.
import Foundation
import LabelledTexts
import Parallel
import SensitiveText

let names = ["tuned", "unseen", "clerks", "offices"]
let sets = try names.map { Figures(try LabelledSet("\($0)-with", "\($0)-without")) }
for (name, figures) in zip(names + ["all"], sets + [sets.dropFirst().reduce(sets[0], +)]) {
  let shares = String(format: "recall %.3f, precision %.3f", figures.recall, figures.precision)
  print("\(name): \(shares) (\(figures.found) found, \(figures.missed) missed, \(figures.wrong) wrong)")
  for line in figures.report where name != "all" { print("  \(line)") }
}

if let folder = CommandLine.arguments.dropFirst().first,
  let files = FileManager.default.enumerator(atPath: folder)
{
  let texts = try files.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }
    .map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
  var found = 0
  let before = clock()
  let time = ContinuousClock().measure {
    found = concurrentMap(count: texts.count) { findSensitive(in: texts[$0]).count }.reduce(0, +)
  }
  let megabytes = Double(texts.reduce(0) { $0 + $1.utf8.count }) / 1e6
  let seconds = String(format: "%.2f", Double(clock() - before) / Double(CLOCKS_PER_SEC))
  print(
    "\(texts.count) records, \(String(format: "%.1f", megabytes)) MB, \(found) findings: \(time), of all processors \(seconds) s"
  )
}
