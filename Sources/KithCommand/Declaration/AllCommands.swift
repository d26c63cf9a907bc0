// Every command, in the order of the help screen.

let allCommands: [CommandDeclaration] = [
  newCommand, measureCommand, measuresCommand, docsCommand,
]
