// Command bench compares tamga's store with Cayley's own stores and with Oxigraph, on
// graphs that it makes, all in one run on the same data:
//
//	go run . -quads 100000,1000000 -stores tamga,bbolt,leveldb,pebble,oxigraph
//
// Each store loads and answers in processes of its own, so that peak memory is its own.
// Figures are medians; ratios are to tamga, and above 1 where tamga is better.
// Oxigraph runs by the Python package pyoxigraph, where -python has it.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

type options struct {
	sizes, shapes, stores []string
	dir, python           string
	loads                 int
}

func run() error {
	if len(os.Args) == 5 && os.Args[1] == "child" {
		return child(os.Args[2], os.Args[3], os.Args[4])
	}
	var o options
	quads := flag.String("quads", "100000,1000000", "sizes of the graphs")
	shapes := flag.String("shapes", shapeLabels+","+shapeStatements, "shapes of the graphs")
	names := flag.String("stores", "tamga,bbolt,leveldb,pebble,oxigraph", "what is compared")
	flag.StringVar(&o.dir, "dir", "", "where the graphs lie (default: a temporary directory)")
	flag.StringVar(&o.python, "python", "python3", "a Python that has pyoxigraph")
	flag.IntVar(&o.loads, "loads", 1, "loads, of which the median is taken")
	flag.Parse()
	o.sizes, o.shapes, o.stores = strings.Split(*quads, ","), strings.Split(*shapes, ","), strings.Split(*names, ",")
	if o.dir == "" {
		dir, err := os.MkdirTemp("", "tamga-bench")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		o.dir = dir
	}
	return o.compare()
}

// figures are those of one store on one graph.
type figures struct {
	Load     time.Duration
	CPU      time.Duration // of the last load, on all cores
	PeakMB   int64
	DiskMB   float64
	OpenMS   float64
	Measures []measure
}

func (o *options) compare() error {
	for _, shape := range o.shapes {
		bySize := map[string]map[string]figures{}
		for _, size := range o.sizes {
			n, err := strconv.Atoi(size)
			if err != nil {
				return err
			}
			m, err := generate(o.dir, n, shape)
			if err != nil {
				return err
			}
			all := map[string]figures{}
			for _, name := range o.stores {
				f, err := o.figuresOf(name, m)
				if err != nil {
					fmt.Fprintf(os.Stderr, "bench: %s, %s of %s: %v\n", name, shape, size, err)
					continue
				}
				all[name] = f
			}
			bySize[size] = all
			printTable(shape, m, o.stores, all)
			os.Remove(m.File)
		}
		printGrowth(shape, o.sizes, o.stores, bySize)
	}
	return nil
}

// figuresOf runs one store in child processes.
func (o *options) figuresOf(name string, m made) (f figures, err error) {
	dir := filepath.Join(o.dir, name)
	defer os.RemoveAll(dir)
	var loads []time.Duration
	for range o.loads {
		os.RemoveAll(dir)
		began := time.Now()
		peak, cpu, _, err := o.child(name, "load "+m.File, dir)
		if err != nil {
			return f, err
		}
		loads = append(loads, time.Since(began))
		f.PeakMB, f.CPU = max(f.PeakMB, peak), cpu
	}
	slices.Sort(loads)
	f.Load = loads[len(loads)/2]
	size, err := sizeOf(dir)
	if err != nil {
		return f, err
	}
	f.DiskMB = float64(size) / 1e6
	asked, err := json.Marshal(m.Questions)
	if err != nil {
		return f, err
	}
	_, _, out, err := o.child(name, string(asked), dir)
	if err != nil {
		return f, err
	}
	var a answers
	err = json.Unmarshal(out, &a)
	f.OpenMS, f.Measures = a.OpenMS, a.Measures
	return f, err
}

// child runs one step, and gives its peak memory, its time on all cores and what it
// printed.
func (o *options) child(name, what, dir string) (peakMB int64, cpu time.Duration, out []byte, err error) {
	c := exec.Command(os.Args[0], "child", name, what, dir)
	if name == "oxigraph" {
		c = exec.Command(o.python, "-c", oxigraphScript, what, dir)
	}
	c.Stderr = os.Stderr
	out, err = c.Output()
	if err != nil {
		return 0, 0, nil, err
	}
	usage, ok := c.ProcessState.SysUsage().(*syscall.Rusage)
	if ok {
		peakMB = usage.Maxrss / 1024
	}
	return peakMB, c.ProcessState.UserTime() + c.ProcessState.SystemTime(), out, nil
}

// answers is what a child prints.
type answers struct {
	OpenMS   float64
	Measures []measure
}

func child(name, what, dir string) error {
	s, ok := stores()[name]
	if !ok {
		return fmt.Errorf("there is no store %q", name)
	}
	if file, ok := strings.CutPrefix(what, "load "); ok {
		return s.load(file, dir)
	}
	var q questions
	if err := json.Unmarshal([]byte(what), &q); err != nil {
		return err
	}
	opened, err := median("open", 5, func(int) (int, error) {
		_, c, err := s.open(dir)
		if err != nil {
			return 0, err
		}
		return 0, c.Close()
	})
	if err != nil {
		return err
	}
	qs, c, err := s.open(dir)
	if err != nil {
		return err
	}
	defer c.Close()
	a := answers{OpenMS: opened.Millis}
	if a.Measures, err = ask(qs, q); err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(a)
}
