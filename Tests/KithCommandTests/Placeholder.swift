// KithCommand
