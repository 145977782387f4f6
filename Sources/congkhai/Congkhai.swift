import ArgumentParser

/// The command line: arguments, printing, exit codes. What it does is done by the stages.
@main
struct Congkhai: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "congkhai",
    abstract:
      "Công khai: dựng trang của Hội đồng nhân dân từ thư mục hồ sơ (a council's site from a folder of records).",
    version: "0.1.0",
    subcommands: [
      Init.self, New.self, Import.self, Clean.self, Format.self, Explain.self, WriteHandbook.self,
      WriteSchema.self,
      Check.self, Build.self, Serve.self, WriteReport.self,
      Publish.self, Verify.self, Hook.self, CI.self, Host.self, Doctor.self, BuildPortal.self,
    ],
    defaultSubcommand: Build.self)

  static func main() {
    openStandardStreams()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      tellUsage(error, Array(CommandLine.arguments.dropFirst()))
      exit(withError: ExitCode.validationFailure)
    }
  }
}
