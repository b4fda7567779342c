package main

import (
	"bytes"
	"cmp"
	_ "embed" // the switch
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

//go:embed switch.go.txt
var switchText string

// switchPackage is where the switch is put, beside the program's own packages.
const switchPackage = "mutantswitch"

// program is the test program of a package.
type program struct{ pkg, dir, file string }

// attempts is how often a build is tried anew without the faults that do not compile.
const attempts = 8

// build compiles the faults into the test programs of some packages. Faults that do not
// compile are left out.
func build(folder string, faults []fault, with []string) ([]program, []fault, error) {
	list, err := goList(with)
	if err != nil {
		return nil, nil, err
	}
	groups := apart(list)
	for range attempts {
		if err := overlay(folder, faults); err != nil {
			return nil, nil, err
		}
		var said []byte
		var programs []program
		for i, group := range groups {
			to := filepath.Join(folder, fmt.Sprintf("programs%d", i))
			if said, err = compile(folder, to, group); err != nil {
				break
			}
			programs = append(programs, programsOf(to, group)...)
		}
		if err == nil {
			return programs, faults, nil
		}
		left := withoutBroken(faults, said)
		if len(left) == len(faults) {
			return nil, nil, fmt.Errorf("the build fails: %s", said)
		}
		faults = left
	}
	return nil, nil, fmt.Errorf("the build fails after %d attempts", attempts)
}

// apart divides packages into groups in which no two have the same name: the go command names a test program by
// the last word of its package, and does not write two of one name.
func apart(list []listing) [][]listing {
	var groups [][]listing
	known := make(map[string]int)
	for _, l := range list {
		name := filepath.Base(l.ImportPath)
		i := known[name]
		known[name]++
		if i == len(groups) {
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], l)
	}
	return groups
}

// compile makes the test programs of packages in a folder, with the faults of the overlay.
func compile(overlay, to string, list []listing) (said []byte, err error) {
	arguments := []string{
		"-n", "10", "go", "test", "-c", "-vet=off", "-overlay", filepath.Join(overlay, "overlay.json"), "-o", to + "/",
	}
	for _, l := range list {
		arguments = append(arguments, l.ImportPath)
	}
	return exec.Command("nice", arguments...).CombinedOutput()
}

// programsOf are the test programs that were built into a folder.
func programsOf(folder string, list []listing) []program {
	var out []program
	for _, l := range list {
		name := filepath.Join(folder, filepath.Base(l.ImportPath)+".test")
		if _, err := os.Stat(name); err == nil {
			out = append(out, program{l.ImportPath, l.Dir, name})
		}
	}
	return out
}

// overlay writes the changed files, and the list by which the go command takes them for
// those of the program.
func overlay(folder string, faults []fault) error {
	top, err := root()
	if err != nil {
		return err
	}
	replace := make(map[string]string)
	put := func(name, text string) error {
		to := filepath.Join(folder, fmt.Sprintf("%d.go", len(replace)))
		replace[name] = to
		return os.WriteFile(to, []byte(text), 0o600)
	}
	most := 0
	byFile := make(map[*file][]fault)
	for _, f := range faults {
		byFile[f.file] = append(byFile[f.file], f)
		most = max(most, f.id)
	}
	text := strings.NewReplacer("FOLDER", folder, "COUNT", strconv.Itoa(most)).Replace(switchText)
	if err := put(filepath.Join(top, switchPackage, "switch.go"), text); err != nil {
		return err
	}
	files := slices.SortedFunc(maps.Keys(byFile), func(a, b *file) int { return strings.Compare(a.name, b.name) })
	for _, f := range files {
		if err := put(f.name, planted(f, byFile[f])); err != nil {
			return err
		}
	}
	data, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "overlay.json"), data, 0o600)
}

// planted is a file with its faults. Lines stay where they are, so that what the compiler says
// leads to the fault.
func planted(f *file, faults []fault) string {
	var changes []change
	for _, one := range faults {
		number := strconv.Itoa(one.id)
		for _, in := range one.inserts {
			c := change{insert: in, rank: rank(in), inner: replaces(one)}
			c.text = strings.ReplaceAll(in.text, "IDENTITY", number)
			if c.rank == opening {
				c.opens = reach(one, in)
			}
			changes = append(changes, c)
		}
	}
	slices.SortStableFunc(changes, func(a, b change) int {
		return cmp.Or(cmp.Compare(a.offset, b.offset), cmp.Compare(a.rank, b.rank), cmp.Compare(b.opens, a.opens), cmp.Compare(a.inner, b.inner))
	})
	var out bytes.Buffer
	clause := int(f.tree.Name.End()) - int(f.tree.FileStart)
	changes = slices.Insert(changes, 0, change{insert: insert{offset: clause, text: "; import " + switchPackage + " \"annualreport/" + switchPackage + "\""}})
	at := 0
	for _, c := range changes {
		out.Write(f.text[at:c.offset])
		out.WriteString(c.text)
		at = c.offset + c.drop
	}
	out.Write(f.text[at:])
	return out.String()
}

// change is an insert in the order of its file. At one place what is closed comes first, and of
// what is opened the widest.
type change struct {
	insert
	rank  int
	opens int // how far what is opened here reaches
	inner int // 1 for what replaces an operator, which goes inside of what stands around the same words
}

// replaces is 1 for a fault that takes an operator out, which must be between its own two halves.
func replaces(f fault) int {
	for _, in := range f.inserts {
		if in.drop > 0 {
			return 1
		}
	}
	return 0
}

// The ranks of changes at one place.
const (
	closing = iota
	closingStatement
	replacing
	opening
)

func rank(in insert) int {
	switch {
	case in.drop > 0:
		return replacing
	case strings.HasPrefix(in.text, ")"):
		return closing
	case strings.HasPrefix(in.text, " }"):
		return closingStatement
	}
	return opening
}

// reach is where what an insert opens is closed: the farthest end of the fault for its first
// insert, and the nearest one behind it for others.
func reach(f fault, in insert) int {
	ends := []int{}
	first := in.offset
	for _, other := range f.inserts {
		if other.offset > in.offset {
			ends = append(ends, other.offset)
		}
		first = min(first, other.offset)
	}
	if strings.HasPrefix(in.text, "((") || in.offset == first && !strings.HasPrefix(in.text, "(") {
		return slices.Max(ends)
	}
	return slices.Min(ends)
}

// place is where a compiler says that something is wrong.
var place = regexp.MustCompile(`(?m)^(\S+\.go):(\d+):`)

// withoutBroken drops the faults on the lines that do not compile.
func withoutBroken(faults []fault, said []byte) []fault {
	broken := make(map[string]bool)
	for _, m := range place.FindAllSubmatch(said, -1) {
		broken[filepath.Base(string(m[1]))+":"+string(m[2])] = true
	}
	return slices.DeleteFunc(slices.Clone(faults), func(f fault) bool {
		return broken[fmt.Sprintf("%s:%d", filepath.Base(f.file.name), f.at.Line)]
	})
}
