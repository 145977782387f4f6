// swift-tools-version: 6.2
// Targets in the order in which a record travels: libraries, council, reading, checking, site, writing, command.

import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// One of the libraries that know nothing of councils.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/Libraries/\(name)", swiftSettings: strict)
}

/// One of the stages that turn content/ into output/.
func stage(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/Publishing/\(name)", resources: resources,
    swiftSettings: strict, plugins: plugins)
}

/// One of the tools at the office's desk: what a clerk does before and after a build.
func desk(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/Desk/\(name)", resources: resources,
    swiftSettings: strict)
}

/// A C library of the system: a module map and a shim header, nothing else.
func system(_ name: String, pkgConfig: String? = nil, debian packages: [String]) -> Target {
  .systemLibrary(
    name: name, path: "Sources/Libraries/\(name)", pkgConfig: pkgConfig, providers: [.apt(packages)])
}

func tests(
  _ name: String, of folder: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
  linking libraries: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, path: "Tests/\(folder)\(name)", exclude: exclude,
    swiftSettings: strict, linkerSettings: libraries.map { .linkedLibrary($0) })
}

let package = Package(
  name: "congkhai",
  products: [.executable(name: "congkhai", targets: ["congkhai"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    // Before 1.0 a minor version may break what was promised.
    .package(url: "https://github.com/swiftcsv/SwiftCSV", .upToNextMinor(from: "0.10.0")),
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
  ],
  targets: [
    // Libraries
    system("CCMarkGFM", debian: ["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
    system("CLibYAML", pkgConfig: "yaml-0.1", debian: ["libyaml-dev"]),
    system("CQREncode", pkgConfig: "libqrencode", debian: ["libqrencode-dev"]),
    system("CLibPNG", pkgConfig: "libpng", debian: ["libpng-dev"]),
    system("CLibGD", debian: ["libgd-dev"]),
    system("CNettle", pkgConfig: "nettle", debian: ["nettle-dev"]),
    system("CLibZIP", pkgConfig: "libzip", debian: ["libzip-dev"]),
    library("Diagnostics"),
    library("Parallel"),
    library("Checksums", ["CNettle"]),
    library("Files", ["Checksums"]),
    library("Vietnamese"),
    library("SensitiveText", ["Vietnamese"]),
    library("XML"),
    library("Charts", ["XML"]),
    library("YAML", ["CLibYAML", "Diagnostics"]),
    library("Markdown", ["CCMarkGFM", "Diagnostics"]),
    library("QRCode", ["CQREncode", "CLibPNG", "XML"]),
    library("Pictures", ["CLibGD"]),
    library("JSON"),
    library("CSV"),
    library("MediaTypes"),
    library("ICalendar"),
    library("ZIP", ["CLibZIP"]),
    library("OfficeFiles", ["Vietnamese", "ZIP"]),
    library("EPUB", ["XML"]),
    library("ExternalTools", ["Diagnostics"]),
    library("PDFSigning", ["Checksums", "Diagnostics", "ExternalTools", "Files"]),
    library("FileCleaning", ["Diagnostics", "ExternalTools", "Files", "JSON"]),
    library("SearchIndex", ["Parallel", "Vietnamese"]),
    library("WordChanges"),

    // What the office published, and how it becomes a site
    .target(
      name: "Council",
      dependencies: ["Checksums", "PDFSigning", "Parallel", "SensitiveText", "Vietnamese", "WordChanges"],
      path: "Sources/Council",
      swiftSettings: strict),
    // The rules, holidays and criteria that the program knows by itself.
    stage(
      "Reading",
      [
        "Checksums", "Council", "Files", "PDFSigning", "Pictures", "YAML", "Parallel", "Vietnamese",
        "Diagnostics", "SwiftCSV",
      ],
      resources: [.embedInCode("Shipped")]),
    // What lies inside the files: text, names, changes, scripts.
    stage(
      "Inspecting",
      [
        "Checksums", "Council", "Diagnostics", "ExternalTools", "FileCleaning", "Files", "OfficeFiles",
        "Parallel", "Pictures", "SensitiveText", "ZIP",
      ]),
    stage(
      "Checking",
      [
        "Reading", "Council", "ExternalTools", "Files", "Inspecting", "Markdown", "PDFSigning", "Parallel",
        "Pictures", "SensitiveText", "Vietnamese", "Diagnostics",
      ]),
    // What git knows of how the records became what they are.
    stage(
      "Tracing",
      [
        "Checking", "Reading", "Council", "Diagnostics", "ExternalTools", "Files", "Markdown", "Parallel",
        "SensitiveText", "Vietnamese", "WordChanges",
      ]),
    stage(
      "Site",
      [
        "Checksums", "Council", "CSV", "Charts", "EPUB", "ICalendar", "JSON", "Markdown", "PDFSigning",
        "Parallel", "QRCode", "SearchIndex", "YAML", "Vietnamese", "WordChanges", "ZIP", "Diagnostics",
      ]),
    // site-templates/, for a council that has none of its own.
    stage("ShippedTemplates", plugins: ["CarryTemplates"]),
    .plugin(name: "CarryTemplates", capability: .buildTool(), dependencies: ["carry"]),
    .executableTarget(name: "carry", path: "Plugins/carry", swiftSettings: strict),
    stage(
      "Writing",
      [
        "Reading", "Site", "Council", "Files", "Parallel", "Pictures", "Vietnamese", "ZIP", "Diagnostics",
      ]),
    // The same routes, served and reloaded.
    stage(
      "Preview",
      [
        "Checking", "Council", "Diagnostics", "Files", "Inspecting", "JSON", "MediaTypes", "Pictures",
        "QRCode", "Reading", "Site",
        "Vietnamese", "Writing", "XML", "ZIP",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ], resources: [.embedInCode("Browser")]),
    // How anyone can tell that a copy of a site is what was published.
    stage("Proving", ["Checksums", "Council", "Diagnostics", "ExternalTools", "Files", "Parallel"]),
    // What the services that keep repositories are told.
    stage(
      "Releasing",
      ["Checksums", "Council", "Diagnostics", "ExternalTools", "Files", "MediaTypes", "Proving"],
      resources: [.embedInCode("CI")]),
    // Many councils' sites become a province's portal.
    stage(
      "Portal",
      ["Council", "Diagnostics", "ExternalTools", "Files", "Parallel", "Reading", "Site", "Vietnamese"]),

    // What helps the office before a build
    desk(
      "Importing",
      [
        "CSV", "Checking", "Council", "Diagnostics", "ExternalTools", "FileCleaning", "Files", "Formatting",
        "OfficeFiles",
        "Reading", "SwiftCSV", "Vietnamese", "YAML", "ZIP",
      ],
      // The filter that pandoc runs.
      resources: [.embedInCode("Pandoc")]),
    desk(
      "Cleaning",
      [
        "Council", "Diagnostics", "ExternalTools", "FileCleaning", "Files", "Importing", "Inspecting", "ZIP",
      ]),
    desk("Formatting", ["Reading", "Council", "Files", "YAML", "Vietnamese", "Diagnostics"]),
    desk("Handbook", ["Reading", "Council", "JSON", "Markdown", "Vietnamese", "Diagnostics"]),
    desk("Drafting", ["Checking", "Reading", "Council", "Files", "Vietnamese", "Diagnostics", "YAML"]),
    desk(
      "Examining",
      [
        "Council", "Diagnostics", "ExternalTools", "FileCleaning", "Importing", "PDFSigning", "Parallel",
        "Proving", "Releasing", "YAML",
      ],
      // What is known of holes in other people's software.
      resources: [.embedInCode("Holes")]),
    desk(
      "Starting",
      ["Drafting", "Files", "ShippedTemplates", "Reading", "Council", "Vietnamese", "Diagnostics"]),

    .executableTarget(
      name: "congkhai",
      dependencies: [
        "Checking", "Checksums", "Cleaning", "Council", "Diagnostics", "Drafting", "Examining",
        "ExternalTools", "Files",
        "Formatting", "Handbook", "Importing", "Inspecting", "JSON", "Parallel", "Pictures", "Portal",
        "Preview",
        "Proving", "Reading",
        "Releasing", "SensitiveText", "ShippedTemplates", "Site", "Starting", "Tracing", "Vietnamese",
        "Writing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Sources/congkhai", swiftSettings: strict),

    // Tests
    .target(
      name: "Fixtures",
      dependencies: [
        "Site", "Checking", "Reading", "Council", "Files", "Pictures", "Diagnostics", "Vietnamese",
      ],
      path: "Tests/Publishing/Fixtures", swiftSettings: strict),
    // Lines with personal data and without, and a measure of who finds them: for tests and for Scripts/bench.
    .target(
      name: "LabelledTexts", dependencies: ["SensitiveText"], path: "Tests/Libraries/LabelledTexts",
      exclude: ["labelled"], swiftSettings: strict),
    .executableTarget(
      name: "guard-figures", dependencies: ["LabelledTexts", "SensitiveText", "Parallel"],
      path: "Scripts/benchmark/guard", swiftSettings: strict),
    tests("DiagnosticsTests", of: "Libraries/", ["Diagnostics"]),
    tests("ChecksumsTests", of: "Libraries/", ["Checksums"]),
    tests("FilesTests", of: "Libraries/", ["Checksums", "Files"]),
    tests("VietnameseTests", of: "Libraries/", ["Vietnamese"]),
    tests("SensitiveTextTests", of: "Libraries/", ["SensitiveText", "LabelledTexts"]),
    tests("YAMLTests", of: "Libraries/", ["YAML", "Diagnostics"]),
    .target(name: "SafeMarkup", path: "Tests/Libraries/SafeMarkup", swiftSettings: strict),
    tests("MarkdownTests", of: "Libraries/", ["Markdown", "SafeMarkup", "Diagnostics"]),
    tests("ParallelTests", of: "Libraries/", ["Parallel"]),
    tests("QRCodeTests", of: "Libraries/", ["QRCode"]),
    // The program itself loads libgd when it needs it.
    tests("PicturesTests", of: "Libraries/", ["Pictures", "CLibGD"], linking: ["gd"]),
    tests("JSONTests", of: "Libraries/", ["JSON"]),
    tests("CSVTests", of: "Libraries/", ["CSV"]),
    tests("ICalendarTests", of: "Libraries/", ["ICalendar"]),
    tests("ChartsTests", of: "Libraries/", ["Charts"]),
    tests("ZIPTests", of: "Libraries/", ["ZIP"]),
    tests("EPUBTests", of: "Libraries/", ["EPUB"]),
    tests("ExternalToolsTests", of: "Libraries/", ["ExternalTools", "Diagnostics"]),
    tests("PDFSigningTests", of: "Libraries/", ["PDFSigning"]),
    tests("SearchIndexTests", of: "Libraries/", ["SearchIndex", "Vietnamese"]),
    tests("WordChangesTests", of: "Libraries/", ["WordChanges"]),
    tests("CouncilTests", of: "", ["Council", "Vietnamese"]),
    tests(
      "ReadingTests", of: "Publishing/",
      ["Fixtures", "Reading", "Council", "Files", "Diagnostics", "Vietnamese"]),
    tests(
      "CheckingTests", of: "Publishing/",
      ["Fixtures", "Checking", "Reading", "Council", "Files", "Diagnostics", "Vietnamese"]),
    tests(
      "TracingTests", of: "Publishing/",
      ["Fixtures", "Tracing", "Reading", "Council", "WordChanges", "Vietnamese"]),
    tests(
      "InspectingTests", of: "Publishing/", ["Inspecting", "Council", "OfficeFiles", "SensitiveText", "ZIP"]),
    tests("ShippedTemplatesTests", of: "Publishing/", ["Fixtures", "ShippedTemplates"]),
    tests(
      "DraftingTests", of: "Desk/",
      ["Fixtures", "Drafting", "Reading", "Council", "Diagnostics", "Vietnamese"]),
    tests("StartingTests", of: "Desk/", ["Fixtures", "Starting", "Council", "Vietnamese"]),
    tests(
      "SiteTests", of: "Publishing/",
      [
        "Fixtures", "Site", "Checking", "Reading", "Council", "Files", "Markdown", "Diagnostics",
        "Vietnamese",
      ],
      exclude: ["Golden"]),
    tests(
      "ImportingTests", of: "Desk/",
      ["Importing", "Council", "Diagnostics", "Files", "OfficeFiles", "Vietnamese"]),
    tests(
      "PortalTests", of: "Publishing/",
      ["Fixtures", "Portal", "Site", "Reading", "Council", "Files", "Diagnostics", "Vietnamese"]),
    tests(
      "WritingTests", of: "Publishing/",
      ["Fixtures", "Writing", "Site", "Checking", "Reading", "Council", "Files", "Diagnostics", "Vietnamese"]),
    tests(
      "PreviewTests", of: "Publishing/",
      ["Fixtures", "Preview", "Site", "Reading", "Files", "Diagnostics", "Vietnamese"]),
    tests("ReleasingTests", of: "Publishing/", ["Releasing", "Checksums", "Files", "Diagnostics"]),
    tests(
      "FormattingTests", of: "Desk/",
      ["Fixtures", "Formatting", "Reading", "Council", "Files", "Diagnostics", "Vietnamese"]),
    tests(
      "HandbookTests", of: "Desk/", ["Handbook", "Fixtures", "Council", "Diagnostics", "Vietnamese"]),
  ]
)

// Scripts/fuzz asks for it: it is linked with libFuzzer, which a build does not need.
if Context.environment["CONGKHAI_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "Fixtures", "Formatting", "Markdown", "Preview", "Reading", "SafeMarkup", "Site", "Council", "Files",
        "Diagnostics", "Vietnamese",
      ], path: "Tests/Fuzzing", exclude: ["Corpus", "words.txt"], swiftSettings: strict))
}
