import Council
import JSON

/// What makes VS Code help with the records of a folder.
///
/// - `.vscode/congkhai/*.json`: a JSON Schema for each kind and each file of settings. The YAML extension reads them for
///   the files of settings; front matter in Markdown it leaves alone
///   (https://github.com/redhat-developer/vscode-yaml/issues/207), so for records they serve extensions that do not, a
///   git-based CMS or a check of one's own.
/// - `.vscode/congkhai.code-snippets`: proposes whole records and single fields in Markdown; needs no extension.
/// - `.vscode/tasks.json`: the command `check`, with its problems underlined at their place; needs no extension either.
/// - `.vscode/settings.json`, `extensions.json`: which schema goes with which file; how files are written.
package struct EditorFiles: Sendable {
  /// The content folder, as seen from where the editor opens.
  let content: String
  private let schema: EditorSchema

  package init(content: String, topics: [String] = [], places: [String] = []) {
    self.content = content
    schema = EditorSchema(lists: [.topics: topics, .places: places])
  }

  package var all: [DeskFile] {
    Kind.all.map(file) + SettingsFile.all.map(file) + [
      made(".vscode/congkhai.code-snippets", Snippets().json),
      kept(".vscode/settings.json", settings), kept(".vscode/extensions.json", extensions),
      kept(".vscode/tasks.json", tasks),
    ]
  }

  private static let folder = ".vscode/congkhai"

  private func file(_ kind: any RecordKind.Type) -> DeskFile {
    made(
      "\(Self.folder)/\(kind.kind.folder).json",
      schema.document(
        kind.fields, alternatives: kind.alternatives, title: kind.kind.label,
        "Phần khai báo của bài trong \(kind.kind.folder)/."))
  }

  private func file(_ settings: SettingsFile) -> DeskFile {
    made(
      "\(Self.folder)/\(settings.name).json",
      schema.document(settings.fields, title: settings.label, settings.help))
  }

  private func made(_ path: String, _ json: JSONValue) -> DeskFile {
    DeskFile(path: path, text: json.text(.indented), isMade: true)
  }

  private func kept(_ path: String, _ json: JSONValue) -> DeskFile {
    DeskFile(path: path, text: json.text(.indented), isMade: false)
  }
}

// MARK: - Settings

extension EditorFiles {
  /// https://code.visualstudio.com/docs/configure/settings and https://github.com/redhat-developer/vscode-yaml
  private var settings: JSONValue {
    let records = Kind.all.map { kind in
      ("./\(Self.folder)/\(kind.kind.folder).json", "\(content)/\(kind.kind.folder)/**/*.md")
    }
    let files = SettingsFile.all.map { ("./\(Self.folder)/\($0.name).json", "\(content)/\($0.path)") }
    return [
      "yaml.schemas": .object((records + files).map { ($0.0, .array([.string($0.1)])) }),
      "yaml.schemaStore.enable": false,
      "files.encoding": "utf8", "files.eol": "\n", "files.insertFinalNewline": true,
      "[markdown]": [
        "editor.wordWrap": "on",
        "editor.quickSuggestions": ["other": "on", "comments": "off", "strings": "on"],
        "editor.snippetSuggestions": "top", "editor.insertSpaces": true, "editor.tabSize": 2,
        "editor.unicodeHighlight.ambiguousCharacters": false,
      ],
      "[yaml]": ["editor.insertSpaces": true, "editor.tabSize": 2],
    ]
  }

  private var extensions: JSONValue { ["recommendations": ["redhat.vscode-yaml"]] }

  /// https://code.visualstudio.com/docs/debugtest/tasks: what `check` prints, taken apart line by line.
  private var tasks: JSONValue {
    func matcher(_ word: String, _ severity: String) -> JSONValue {
      [
        "owner": .string("congkhai-\(severity)"), "source": "congkhai", "severity": .string(severity),
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": [
          "regexp": .string("^(.+?):(\\d+):(\\d+): \(word): (.*) \\[([a-z0-9-]+)\\]$"), "file": 1, "line": 2,
          "column": 3, "message": 4, "code": 5,
        ],
      ]
    }
    return [
      "version": "2.0.0",
      "tasks": [
        [
          "label": "Kiểm tra hồ sơ", "type": "process", "command": "congkhai",
          "args": ["check", "--content", .string(content), "--quiet"],
          "group": ["kind": "build", "isDefault": true],
          "presentation": ["reveal": "silent", "revealProblems": "onProblem", "clear": true],
          "problemMatcher": [matcher("lỗi", "error"), matcher("cảnh báo", "warning")],
        ]
      ],
    ]
  }
}
