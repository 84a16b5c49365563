package quadstore_test

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/graph/quadstore"
)

var kills = flag.Int("kills", 30, "rounds of TestKill: `go test -run TestKill ./graph/quadstore -kills 200`, or 10000 at night")

// work is what a process that will be killed does, step by step: batches, removals of
// labels, and loads. The same round gives the same steps.
type work struct{ random *rand.Rand }

func newWork(round int) *work { return &work{rand.New(rand.NewPCG(uint64(round), 1))} }

// next draws a step, and makes it in the model.
func (w *work) next(n int, quads map[quad.Quad]bool) (do func(*quadstore.Store) error) {
	label := quad.IRI(fmt.Sprint("stmt:", w.random.IntN(8)))
	if w.random.IntN(4) == 0 {
		maps.DeleteFunc(quads, func(q quad.Quad, _ bool) bool { return q.Label == label })
		return func(s *quadstore.Store) error {
			b := s.NewBatch()
			b.DeleteLabel(label)
			b.SetBlob("steps", "last", []byte(strconv.Itoa(n)))
			return b.Commit()
		}
	}
	var add []quad.Quad
	for range 1 + w.random.IntN(60) {
		q := quad.Quad{Subject: quad.IRI(fmt.Sprint("ent:", w.random.IntN(50))), Predicate: quad.IRI(fmt.Sprint("rel:", w.random.IntN(5))),
			Object: quad.String(fmt.Sprint(longText, w.random.IntN(200))), Label: label}
		add = append(add, q)
		quads[q] = true
	}
	if w.random.IntN(3) == 0 {
		return func(s *quadstore.Store) error {
			_, err := s.Load(context.Background(), sequence(add))
			return err
		}
	}
	return func(s *quadstore.Store) error {
		b := s.NewBatch()
		for _, q := range add {
			b.Add(q)
		}
		b.SetBlob("steps", "last", []byte(strconv.Itoa(n)))
		return b.Commit()
	}
}

// After a process is killed at any moment, the graph opens, is what it was after the
// last step that was acknowledged, or after the one that was under way, and agrees with
// itself.
func TestKill(t *testing.T) {
	rounds := *kills
	if testing.Short() {
		rounds = min(rounds, 4)
	}
	for round := range rounds {
		killOnce(t, round)
		if t.Failed() {
			t.Fatalf("in round %d", round)
		}
	}
}

func killOnce(t *testing.T, round int) {
	dir := filepath.Join(t.TempDir(), "my.graph")
	worker := exec.Command(os.Args[0], "-test.run", "^TestWorkToKill$")
	worker.Env = append(os.Environ(), "TAMGA_WORK_TO_KILL="+dir, "TAMGA_ROUND="+strconv.Itoa(round))
	out, err := worker.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := worker.Start(); err != nil {
		t.Fatal(err)
	}
	done := 0
	lines := bufio.NewScanner(out)
	wait := time.Duration(rand.IntN(60_000)) * time.Microsecond
	for lines.Scan() {
		fmt.Sscanf(lines.Text(), "done %d", &done)
		if lines.Text() == "open" {
			time.AfterFunc(wait, func() { worker.Process.Kill() })
		}
	}
	worker.Wait() // its error says that it was killed
	s, err := quadstore.Open(dir, quadstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if faults := checked(t, s); len(faults) > 0 {
		t.Errorf("after %d steps check says %q", done, faults)
	}
	w, want := newWork(round), map[quad.Quad]bool{}
	for n := range done {
		w.next(n, want)
	}
	got := allQuads(t, s)
	if maps.Equal(got, want) {
		return
	}
	if w.next(done, want); !maps.Equal(got, want) {
		t.Errorf("after %d steps there are %d quads, which is neither the state then nor that of the next step", done, len(got))
	}
}

func allQuads(t testing.TB, s *quadstore.Store) map[quad.Quad]bool {
	all := map[quad.Quad]bool{}
	v, err := s.View()
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	for q, err := range v.Quads() {
		if err != nil {
			t.Fatal(err)
		}
		all[q] = true
	}
	return all
}

// TestWorkToKill works until it is killed, for TestKill.
func TestWorkToKill(t *testing.T) {
	dir := os.Getenv("TAMGA_WORK_TO_KILL")
	if dir == "" {
		t.Skip("TestKill runs this")
	}
	round, err := strconv.Atoi(os.Getenv("TAMGA_ROUND"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := quadstore.Open(dir, quadstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println("open")
	w, quads := newWork(round), map[quad.Quad]bool{}
	for n := range 100_000 {
		if err := w.next(n, quads)(s); err != nil {
			t.Fatal(err)
		}
		fmt.Println("done", n+1)
	}
}

// A table that was cut or has a flipped byte gives an error or a fault, never a panic,
// and never a graph that says less than it did as if that were all.
func TestDamagedTables(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "my.graph")
	s, err := quadstore.Open(dir, quadstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var quads []quad.Quad
	for i := range 3000 {
		quads = append(quads, quad.Quad{Subject: quad.IRI(fmt.Sprint("ent:", i%300)), Predicate: quad.IRI(fmt.Sprint("rel:", i%7)),
			Object: quad.String(fmt.Sprint(longText, i)), Label: quad.IRI(fmt.Sprint("stmt:", i/10))})
	}
	_, err = s.Load(context.Background(), sequence(quads[:2000]))
	if err != nil {
		t.Fatal(err)
	}
	add(t, s, quads[2000:]...)
	want := allQuads(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	tables, err := filepath.Glob(filepath.Join(dir, "*.sst"))
	if err != nil || len(tables) < 5 {
		t.Fatal(tables, err)
	}
	random := rand.New(rand.NewPCG(3, 4))
	for _, table := range tables {
		whole, err := os.ReadFile(table)
		if err != nil {
			t.Fatal(err)
		}
		for _, damaged := range [][]byte{whole[:len(whole)/2], nil, flipped(whole, random), flipped(whole, random), flipped(whole, random)} {
			if err := os.WriteFile(table, damaged, 0o644); err != nil {
				t.Fatal(err)
			}
			if !notices(t, dir, want) {
				t.Errorf("%s with %d of %d bytes: nothing is noticed, and quads are missing", filepath.Base(table), len(damaged), len(whole))
			}
		}
		if err := os.WriteFile(table, whole, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if !notices(t, dir, want) {
		t.Error("the mended graph is not what it was")
	}
}

func flipped(whole []byte, random *rand.Rand) []byte {
	damaged := append([]byte(nil), whole...)
	damaged[random.IntN(len(damaged))] ^= byte(1 + random.IntN(255))
	return damaged
}

// notices reports whether a graph is whole, or somebody who reads it is told that it is
// not.
func notices(t *testing.T, dir string, want map[quad.Quad]bool) bool {
	s, err := quadstore.Open(dir, quadstore.Options{ReadOnly: true})
	if err != nil {
		return true
	}
	defer s.Close()
	v, err := s.View()
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	got := map[quad.Quad]bool{}
	for q, err := range v.Quads() {
		if err != nil {
			return true
		}
		got[q] = true
	}
	if maps.Equal(got, want) {
		return true
	}
	for fault, err := range v.Check(context.Background()) {
		return fault != "" || err != nil
	}
	return false
}

// A second process is told which one holds the graph.
func TestHolderIsNamed(t *testing.T) {
	if _, err := os.Stat("/proc/locks"); err != nil {
		t.Skip("this system does not tell who holds a lock: ", err)
	}
	dir := filepath.Join(t.TempDir(), "my.graph")
	create(t, dir)
	_, err := quadstore.Open(dir, quadstore.Options{ReadOnly: true})
	want := fmt.Sprintf("process %d (%s", os.Getpid(), os.Args[0])
	if !errors.Is(err, quadstore.ErrLocked) || !containsAll(err.Error(), want[:min(len(want), 60)], dir, "wait until it has ended, or end it") {
		t.Errorf("the error is %v, want %q in it", err, want)
	}
}
