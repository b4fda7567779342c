package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// trial runs tests with one fault on.
type trial struct {
	folder string
	memory int
	short  bool
	end    time.Time
}

// test is a test, how long it takes, and the faults that it reaches.
type test struct {
	program program
	name    string
	takes   time.Duration
	reaches map[int]bool
}

// outcome is what became of a fault.
type outcome string

// The outcomes.
const (
	killed     outcome = "killed"
	survived   outcome = "survived"
	notReached outcome = "not reached"
	notTried   outcome = "not tried"
)

// result is a fault and what became of it.
type result struct {
	fault
	outcome outcome
	killer  string
}

// reach runs every test of a name by itself, without a fault, to learn which faults it reaches.
func (t *trial) reach(programs []program, names string) ([]test, error) {
	var out []test
	for _, p := range programs {
		said, err := t.command(p, time.Minute, "-test.list", names).Output()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.pkg, err)
		}
		for name := range strings.Lines(string(said)) {
			one := test{program: p, name: strings.TrimSpace(name)}
			if err := t.record(&one); err != nil {
				return nil, err
			}
			if len(one.reaches) > 0 {
				out = append(out, one)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b test) int { return int(a.takes - b.takes) })
	return out, nil
}

// record runs one test and reads which faults it has reached.
func (t *trial) record(one *test) error {
	if err := t.set(0); err != nil {
		return err
	}
	name := filepath.Join(t.folder, "reached")
	if err := os.WriteFile(name, nil, 0o600); err != nil {
		return err
	}
	defer os.Remove(name)
	begun := time.Now()
	if said, err := t.command(one.program, 5*time.Minute, "-test.run", "^"+one.name+"$").CombinedOutput(); err != nil {
		return fmt.Errorf("%s %s fails without a fault: %s", one.program.pkg, one.name, said)
	}
	one.takes = time.Since(begun)
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	one.reaches = make(map[int]bool)
	for _, field := range strings.Fields(string(data)) {
		if id, err := strconv.Atoi(field); err == nil {
			one.reaches[id] = true
		}
	}
	return nil
}

// set switches a fault on, 0 for none.
func (t *trial) set(id int) error {
	return os.WriteFile(filepath.Join(t.folder, "active"), []byte(strconv.Itoa(id)), 0o600)
}

// command is a test program, behind others that run on the machine and with a bound of memory.
func (t *trial) command(p program, limit time.Duration, arguments ...string) *exec.Cmd {
	script := fmt.Sprintf("ulimit -v %d; exec nice -n 10 \"$@\"", t.memory<<20)
	all := append([]string{"-c", script, "sh", p.file, "-test.timeout", limit.String(), "-test.failfast"}, arguments...)
	if t.short {
		all = append(all, "-test.short")
	}
	c := exec.Command("sh", all...)
	c.Dir = p.dir
	return c
}

// tryAll tries one fault after the other until time is up: in an order by chance, so that those
// that are left are of no package more than of another.
func (t *trial) tryAll(faults []fault, tests []test) []result {
	out := make([]result, len(faults))
	order := rand.New(rand.NewPCG(uint64(len(faults)), 1)).Perm(len(faults))
	for _, i := range order {
		out[i] = result{fault: faults[i], outcome: notTried}
		if time.Now().Before(t.end) {
			out[i].outcome, out[i].killer = t.try(faults[i].id, tests)
		}
	}
	return out
}

// try runs the tests that reach a fault, quick ones first, until one fails.
func (t *trial) try(id int, tests []test) (outcome, string) {
	if err := t.set(id); err != nil {
		return notTried, ""
	}
	state := notReached
	for _, one := range tests {
		if !one.reaches[id] {
			continue
		}
		state = survived
		if time.Now().After(t.end) {
			return notTried, ""
		}
		// A test that takes far longer than without the fault has gone round for ever.
		limit := 5*one.takes + 5*time.Second
		if err := t.command(one.program, limit, "-test.run", "^"+one.name+"$").Run(); err != nil {
			return killed, strings.TrimPrefix(one.program.pkg, "annualreport/") + " " + one.name
		}
	}
	return state, ""
}
