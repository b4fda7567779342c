// Command mutate plants faults in the program and asks the tests whether they see them.
//
// A fault that no test sees is a rule that nobody holds. All faults of a run are compiled
// into one set of test programs and switched on one after the other, so that a run builds
// once. The list is the same for the same seed and the same code.
//
//	go run ./.ci/mutate -count 60 ./layout/pdf/...
//
// Each line of the result is a fault, where it was planted, and what became of it: killed
// (by which test), survived, or not reached by any test.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// options are what is asked for on the command line.
type options struct {
	seed    uint64
	count   int
	with    string
	tests   string
	short   bool
	minutes float64
	memory  int
	most    float64
	areas   []string
}

func main() {
	var o options
	flag.Uint64Var(&o.seed, "seed", 1, "choose the faults by this `number`")
	flag.IntVar(&o.count, "count", 50, "plant this `number` of faults")
	flag.StringVar(&o.with, "with", "./...", "run the tests of these `packages`")
	flag.StringVar(&o.tests, "run", "^(Test|Fuzz|Example)", "run the tests whose names match this `expression`")
	flag.BoolVar(&o.short, "short", false, "run short tests alone")
	flag.Float64Var(&o.minutes, "minutes", 8, "stop after this `number` of minutes")
	flag.IntVar(&o.memory, "memory", 6, "give tests this `number` of gigabytes")
	flag.Float64Var(&o.most, "most", 100, "fail if more than this `percentage` survives")
	flag.Parse()
	o.areas = flag.Args()
	if len(o.areas) == 0 {
		o.areas = []string{"./..."}
	}
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

// run plants faults, tries them and prints what became of them.
func run(o options) error {
	end := time.Now().Add(time.Duration(o.minutes * float64(time.Minute)))
	folder, err := os.MkdirTemp("", "mutate-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	packages, err := load(o.areas)
	if err != nil {
		return err
	}
	var all []fault
	for _, p := range packages {
		all = append(all, p.faults()...)
	}
	chosen := choose(all, o.seed, o.count)
	fmt.Printf("%d places for faults, %d chosen by the seed %d\n", len(all), len(chosen), o.seed)
	programs, chosen, err := build(folder, chosen, strings.Fields(o.with))
	if err != nil {
		return err
	}
	t := trial{folder: folder, memory: o.memory, short: o.short, end: end}
	tests, err := t.reach(programs, o.tests)
	if err != nil {
		return err
	}
	results := t.tryAll(chosen, tests)
	share := report(results)
	if share > o.most {
		return fmt.Errorf("%.0f %% survived, and at most %.0f %% may", share, o.most)
	}
	return nil
}

// root is the folder of the module.
func root() (string, error) { return filepath.Abs(".") }
