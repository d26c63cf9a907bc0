// What a shell offers while somebody types, made from the declaration.

import CommunityMeasures

/// The shells that can be told.
enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// The name under which each looks for it.
  var fileName: String {
    switch self {
    case .bash: "kith.bash"
    case .zsh: "_kith"
    case .fish: "kith.fish"
    }
  }

  func completions(_ commands: [CommandDeclaration]) -> String {
    let listed = commands.filter { !$0.isHidden }
    switch self {
    case .bash: return bashCompletions(listed)
    case .zsh: return zshCompletions(listed)
    case .fish: return fishCompletions(listed)
    }
  }
}

extension CommandDeclaration {
  /// Words that its arguments may be, beside files: the ids of measures.
  fileprivate var argumentWords: [String] {
    if arguments.contains(where: { $0.name == "id" }) { return Measure.all.map { $0.id } }
    return arguments.flatMap { $0.choices }
  }
}

private let madeBy = "# Made by 'make docs' from the declaration of the commands."

private func bashCompletions(_ commands: [CommandDeclaration]) -> String {
  var values = ""
  var options = ""
  var words = ""
  for command in commands {
    for option in command.allOptions where !option.choices.isEmpty {
      let names = [option.name, option.short].compactMap { $0 }.map { "\(command.name):\($0)" }.joined(separator: "|")
      values += "    \(names)) words=\"\(option.choices.joined(separator: " "))\" ;;\n"
    }
    // What is left takes a file or a word of one's own: the shell's own files are offered.
    let open = command.allOptions.filter { $0.value != nil && $0.choices.isEmpty }
      .flatMap { [$0.name, $0.short].compactMap { $0 } }.map { "\(command.name):\($0)" }
    if !open.isEmpty { values += "    \(open.joined(separator: "|"))) return ;;\n" }
    options += "      \(command.name)) words=\"\(command.allOptions.map { $0.name }.joined(separator: " "))\" ;;\n"
    if !command.argumentWords.isEmpty {
      words += "      \(command.name)) words=\"\(command.argumentWords.joined(separator: " "))\" ;;\n"
    }
  }
  return """
    \(madeBy)
    # Where files are offered beside words, bash offers files when no word fits.
    _kith() {
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= word words=
      COMPREPLY=()
      for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in -*) ;; *) command=$word; break ;; esac
      done
      case "$command:$prev" in
    \(values.dropLast())
      esac
      if [ -z "$words" ]; then
        case "$command:$cur" in
          :-*) words="--help --version" ;;
          :*|help:*) words="\(commands.map { $0.name }.joined(separator: " ")) help" ;;
          *:-*) case $command in
    \(options.dropLast())
          esac ;;
          *) case $command in
    \(words.dropLast())
          esac ;;
        esac
      fi
      [ -n "$words" ] && COMPREPLY=($(compgen -W "$words" -- "$cur"))
    }
    complete -o default -F _kith kith

    """
}

private func zshCompletions(_ commands: [CommandDeclaration]) -> String {
  /// Within single quotes and square brackets of a specification.
  func escaped(_ text: String) -> String {
    var out = ""
    for letter in text {
      switch letter {
      case "'": out += "'\\''"
      case "[", "]", ":", "\\": out += "\\\(letter)"
      default: out.append(letter)
      }
    }
    return out
  }
  var cases = ""
  for command in commands {
    cases += "        \(command.name))\n          _arguments"
    for option in command.allOptions {
      let value =
        option.value.map { value in
          option.choices.isEmpty ? ":\(value):_files" : ":\(value):(\(option.choices.joined(separator: " ")))"
        } ?? ""
      let star = option.repeats ? "*" : ""
      cases += " \\\n            '\(star)\(option.name)[\(escaped(option.help))]\(value)'"
      if let short = option.short { cases += " \\\n            '\(star)\(short)[\(escaped(option.help))]\(value)'" }
    }
    let words = command.argumentWords
    if command.arguments.isEmpty {
      cases += "\n          ;;\n"
    } else if words.isEmpty {
      cases += " \\\n            '*:file:_files'\n          ;;\n"
    } else {
      let first = command.arguments[0].name == "dataset" ? " \\\n            '1:dataset:_files'" : ""
      cases += "\(first) \\\n            '*:word:(\(words.joined(separator: " ")))'\n          ;;\n"
    }
  }
  let described = commands.map { "        '\($0.name):\(escaped($0.summary))'" }.joined(separator: "\n")
  return """
    #compdef kith
    \(madeBy)
    _kith() {
      local state line
      _arguments -C '1: :->command' '*:: :->rest'
      case $state in
        command)
          local -a commands=(
    \(described)
            'help:Show all commands, or the help of one.'
          )
          _describe command commands
          ;;
        rest)
          case $line[1] in
    \(cases.dropLast())
          esac
          ;;
      esac
    }
    _kith "$@"

    """
}

private func fishCompletions(_ commands: [CommandDeclaration]) -> String {
  func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "'"
  }
  var out = madeBy + "\n"
  out += "complete -c kith -n __fish_use_subcommand -f -a help -d 'Show all commands, or the help of one.'\n"
  for command in commands {
    out += "complete -c kith -n __fish_use_subcommand -f -a \(command.name) -d \(quoted(command.summary))\n"
  }
  for command in commands {
    let seen = "complete -c kith -n '__fish_seen_subcommand_from \(command.name)'"
    for option in command.allOptions {
      out += "\(seen) -l \(option.name.dropFirst(2))"
      if let short = option.short { out += " -s \(short.dropFirst())" }
      if option.value != nil {
        out += option.choices.isEmpty ? " -r" : " -x -a \(quoted(option.choices.joined(separator: " ")))"
      }
      out += " -d \(quoted(option.help))\n"
    }
    if !command.argumentWords.isEmpty { out += "\(seen) -a \(quoted(command.argumentWords.joined(separator: " ")))\n" }
  }
  return out
}
