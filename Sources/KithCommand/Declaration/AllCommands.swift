// Every command, in the order of the help screen.

let allCommands: [CommandDeclaration] = [
  newCommand, checkCommand, measureCommand, measuresCommand, drawCommand, whatIfCommand, docsCommand,
]
