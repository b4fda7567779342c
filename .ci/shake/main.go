//go:build unix

// Command shake kills, interrupts and starves runs of the report command at random moments, and holds that a folder
// always has the editions of one state: all old or all new, and nothing else.
//
//	go run ./.ci/shake -kills 500 -disks 50 -signals 100 -pairs 50
//
// It needs no rights: full disks are small file systems in a namespace of its own (unshare, on Linux), and files that
// may not become larger (ulimit).
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

func main() {
	var n counts
	flag.IntVar(&n.kills, "kills", 500, "kill this many runs")
	flag.IntVar(&n.disks, "disks", 50, "let the disk of this many runs be full")
	flag.IntVar(&n.signals, "signals", 100, "interrupt, terminate or hang up this many runs")
	flag.IntVar(&n.pairs, "pairs", 50, "start this many pairs of runs at the same time")
	seed := flag.Uint64("seed", uint64(time.Now().UnixNano()), "the seed of chance")
	flag.Parse()
	fmt.Printf("seed %d\n", *seed)
	hear()
	if err := run(n, rand.New(rand.NewPCG(*seed, 0))); err != nil {
		fmt.Fprintln(os.Stderr, "shake:", err)
		os.Exit(1)
	}
}

// hear has this process get signals that it was started to ignore, as a shell starts what runs in its background: the
// runs that it starts would ignore them, too.
func hear() {
	for _, s := range endings {
		if signal.Ignored(s) {
			signal.Notify(make(chan os.Signal, 1), s)
		}
	}
}

// counts are how many runs get which blow.
type counts struct{ kills, disks, signals, pairs int }

// run builds the command and shakes it.
func run(n counts, chance *rand.Rand) error {
	folder, err := os.MkdirTemp("", "shake-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	binary := filepath.Join(folder, "report")
	if out, err := exec.Command("go", "build", "-o", binary, "./cmd/report").CombinedOutput(); err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	s, err := newScene(folder, binary, chance)
	if err != nil {
		return err
	}
	for _, blow := range []struct {
		name  string
		times int
		trial func(*scene) (string, error)
	}{
		{"killed runs", n.kills, kill}, {"full disks", n.disks, fillDisk},
		{"signals", n.signals, interrupt}, {"pairs", n.pairs, pair},
		{"killed makers", n.kills / 2, disturb(bySignal(syscall.SIGKILL))},
		{"signals to makers", n.signals, disturb(bySignal(endings...))},
		{"large files of makers", n.disks, disturb(bySmallFiles)},
		{"full disks of makers", n.disks, disturb(bySmallDisk)},
	} {
		outcomes := make(map[string]int)
		for i := range blow.times {
			outcome, err := blow.trial(s)
			if err != nil {
				return fmt.Errorf("%s, number %d (%s): %w", blow.name, i+1, outcome, err)
			}
			outcomes[outcome]++
		}
		fmt.Printf("%d %s: %v\n", blow.times, blow.name, strings.TrimPrefix(fmt.Sprint(outcomes), "map"))
	}
	return nil
}
