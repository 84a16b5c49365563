// Command tamga turns texts into a knowledge graph in which every fact bears the
// sentence that states it, and answers questions with those sentences.
package main

import (
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
