// Every command, in the order of the help screen.

let allCommands: [CommandDeclaration] = [
  newCommand, demoCommand, checkCommand, reportCommand, measureCommand, measuresCommand, drawCommand, whatIfCommand,
  compareCommand, formCommand, gatherCommand, convertCommand, shareCommand, webCommand, completionsCommand,
  docsCommand,
]
