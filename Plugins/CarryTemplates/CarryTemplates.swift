import Foundation
import PackagePlugin

/// Has `site-templates/` written as Swift, to be compiled into the target that asks for it.
@main
struct CarryTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "site-templates")
    let below = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let output = context.pluginWorkDirectoryURL.appending(path: "Files.swift")
    // The folders are inputs too: a file that comes or goes changes the folder in which it lies.
    return [
      .buildCommand(
        displayName: "Carrying site-templates", executable: try context.tool(named: "carry").url,
        arguments: [folder.path, output.path], inputFiles: [folder] + (below?.allObjects as? [URL] ?? []),
        outputFiles: [output])
    ]
  }
}
