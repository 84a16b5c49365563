package main

import (
	"errors"
	"fmt"
)

// Exit codes.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
	exitPartly = 3 // something was done, and what was not is listed
)

// errQuiet ends a command whose message has been printed already.
var errQuiet = errors.New("")

// usageError is a command line that cannot be understood.
type usageError struct{ error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// partlyError says that part of the work was done.
type partlyError struct{ error }

func (e partlyError) Unwrap() error { return e.error }

func exitCode(err error) int {
	var usage usageError
	var partly partlyError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &usage):
		return exitUsage
	case errors.As(err, &partly):
		return exitPartly
	}
	return exitFailed
}
