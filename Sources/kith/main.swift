// The program.

import KithCommand

exit(code: run(Array(CommandLine.arguments.dropFirst()), console: .ofProcess()))
