package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"tamga": main})
}

// Each script in testdata/script is a session at the command line.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"binary": func(ts *testscript.TestScript, _ bool, args []string) {
				writeFile(ts, args[0], []byte("\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x02\x00\x00\x03\x00\x00"))
			},
			"utf16": func(ts *testscript.TestScript, _ bool, args []string) {
				data := []byte{0xff, 0xfe}
				for _, u := range utf16.Encode([]rune(args[1])) {
					data = binary.LittleEndian.AppendUint16(data, u)
				}
				writeFile(ts, args[0], data)
			},
			"latin1": func(ts *testscript.TestScript, _ bool, args []string) {
				var data []byte
				for _, r := range args[1] {
					data = append(data, byte(r))
				}
				writeFile(ts, args[0], data)
			},
			"gzip": func(ts *testscript.TestScript, _ bool, args []string) {
				var data bytes.Buffer
				w := gzip.NewWriter(&data)
				_, err := w.Write([]byte(ts.ReadFile(args[0])))
				ts.Check(errors.Join(err, w.Close()))
				writeFile(ts, args[1], data.Bytes())
			},
			"cut": func(ts *testscript.TestScript, _ bool, args []string) {
				whole := ts.ReadFile(args[0])
				writeFile(ts, args[1], []byte(whole[:len(whole)/2]))
			},
			"flip":        flipsTables,
			"exit":        exitsWith,
			"rejectfirst": rejectFirst,
		},
	})
}

func writeFile(ts *testscript.TestScript, name string, data []byte) {
	ts.Check(os.WriteFile(ts.MkAbs(name), data, 0o644))
}

// rejectFirst runs `tamga reject` with the first statement that has a predicate.
func rejectFirst(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(ts.Exec("tamga", "export", "--format", "statements"))
	for line := range strings.Lines(ts.ReadFile("stdout")) {
		var s struct{ ID, Predicate string }
		ts.Check(json.Unmarshal([]byte(line), &s))
		if s.Predicate == args[0] {
			ts.Check(ts.Exec("tamga", "reject", s.ID))
			return
		}
	}
	ts.Fatalf("no statement has the predicate %s", args[0])
}

// flipsTables runs `flip DIR N` and inverts N bytes in the middle of each table.
func flipsTables(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	tables, err := filepath.Glob(ts.MkAbs(args[0] + "/*.sst"))
	ts.Check(err)
	if len(tables) == 0 {
		ts.Fatalf("%s has no tables", args[0])
	}
	for _, table := range tables {
		data, err := os.ReadFile(table)
		ts.Check(err)
		for i := range n {
			data[len(data)/3+i] ^= 0xff
		}
		ts.Check(os.WriteFile(table, data, 0o644))
	}
}

// exitsWith runs `exit CODE PROGRAM ARGS...` and checks the code.
func exitsWith(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("%v: exit code %d, want %d", args[1:], got, want)
	}
}
