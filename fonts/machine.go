package fonts

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
)

// Machine is the fonts that are installed where the program runs. They are scanned when the first one is asked for. The
// first scan on a machine takes seconds; its result is kept in the cache folder of the user. A Machine may be used by
// several goroutines.
type Machine struct {
	lock    sync.Mutex
	scanned bool
	// prints describe the font files.
	prints []fontscan.Footprint
	// families are those that were read, faults why they cannot be used, both by name.
	families map[string]*Family
	faults   map[string]error
	byRune   map[runeForms]*Family
	// used are the names of the families that were asked for and found, and named those that were asked for by name.
	used  []string
	named []string
}

// NewMachine is the machine that the program runs on.
func NewMachine() *Machine {
	return &Machine{
		families: make(map[string]*Family), faults: make(map[string]error), byRune: make(map[runeForms]*Family),
	}
}

// scan finds the files. A machine without fonts has none.
func (m *Machine) scan() {
	if m.scanned {
		return
	}
	m.scanned = true
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	cache = filepath.Join(cache, "annualreport")
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return
	}
	m.prints, _ = fontscan.SystemFonts(log.New(io.Discard, "", 0), cache)
	slices.SortStableFunc(m.prints, func(a, b fontscan.Footprint) int {
		if a.Location.File != b.Location.File {
			return strings.Compare(a.Location.File, b.Location.File)
		}
		return int(a.Location.Index) - int(b.Location.Index)
	})
}

// Family finds a family by its name; nil if the machine does not have it, and an error if it
// has it in a form that cannot be used.
func (m *Machine) Family(name string) (*Family, error) {
	if m == nil {
		return nil, nil
	}
	m.lock.Lock()
	defer m.lock.Unlock()
	m.scan()
	f, err := m.family(font.NormalizeFamily(name))
	if f != nil && !slices.Contains(m.used, f.Name) {
		m.use(f)
		m.named = append(m.named, f.Name)
	}
	return f, err
}

// runeForms is a character and its wanted forms.
type runeForms struct {
	r     rune
	forms Forms
}

// ForRune finds a family that has a character, if possible in the wanted forms; nil if no font of the machine has it.
func (m *Machine) ForRune(r rune, forms Forms) *Family {
	if m == nil {
		return nil
	}
	m.lock.Lock()
	defer m.lock.Unlock()
	key := runeForms{r, forms}
	if f, ok := m.byRune[key]; ok {
		return f
	}
	m.scan()
	var found *Family
	for _, name := range m.candidates(key) {
		if f, err := m.family(name); err == nil && f != nil && f.Face(Regular, Upright).Covers(r) {
			m.use(f)
			found = f
			break
		}
	}
	m.byRune[key] = found
	return found
}

// candidates are the names of the families that have a character, the best ones first. Families that are made for its
// script come before those that have only a few of its characters, such as the digits of another script.
func (m *Machine) candidates(w runeForms) []string {
	around := make(map[string]int)
	for i := range m.prints {
		if p := &m.prints[i]; p.Runes.Contains(w.r) {
			around[p.Family] = max(around[p.Family], neighbors(p.Runes, w.r))
		}
	}
	names := slices.Collect(maps.Keys(around))
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(rank(a, w.forms)-rank(b, w.forms), around[b]-around[a], strings.Compare(a, b))
	})
	return names
}

// block is how many characters most blocks of Unicode have, or a multiple of it.
const block = 128

// neighbors is how many characters of the block around a character a font has.
func neighbors(runes fontscan.RuneSet, r rune) int {
	n := 0
	for c := r &^ (block - 1); c < r&^(block-1)+block; c++ {
		if runes.Contains(c) {
			n++
		}
	}
	return n
}

// rank orders fallback families, the best first: those made for all scripts in one design have the lowest rank, and
// those of one width the highest.
func rank(family string, want Forms) int {
	_, forms, isHan := strings.Cut(family, "cjk")
	if isHan && formsByWord(forms) != want && !strings.Contains(family, "mono") {
		return 2
	}
	switch {
	case strings.Contains(family, "mono") || strings.Contains(family, "emoji"):
		return 9
	case strings.HasPrefix(family, "notosans") && !strings.Contains(family, "ui"):
		return 0
	case strings.HasPrefix(family, "noto"):
		return 1
	}
	return 5
}

// Used lists the families of the machine that were asked for and found, by their names.
func (m *Machine) Used() []string {
	if m == nil {
		return nil
	}
	m.lock.Lock()
	defer m.lock.Unlock()
	out := slices.Clone(m.used)
	slices.Sort(out)
	return out
}

// Named lists the families that were asked for by their names and found.
func (m *Machine) Named() []string {
	if m == nil {
		return nil
	}
	m.lock.Lock()
	defer m.lock.Unlock()
	out := slices.Clone(m.named)
	slices.Sort(out)
	return slices.Compact(out)
}

// Fallbacks are the faces of families that were used for missing letters and were not asked for by name.
func (m *Machine) Fallbacks() map[*Face]bool {
	if m == nil {
		return nil
	}
	m.lock.Lock()
	defer m.lock.Unlock()
	out := make(map[*Face]bool)
	for _, f := range m.byRune {
		if f == nil || slices.Contains(m.named, f.Name) {
			continue
		}
		for _, face := range f.Faces {
			out[face] = true
		}
	}
	return out
}

// use notes that a family is used.
func (m *Machine) use(f *Family) {
	if !slices.Contains(m.used, f.Name) {
		m.used = append(m.used, f.Name)
	}
}

// family makes a family of its files.
func (m *Machine) family(name string) (*Family, error) {
	if f, ok := m.families[name]; ok {
		return f, m.faults[name]
	}
	var families []*Family
	var faults []error
	for i := range m.prints {
		p := &m.prints[i]
		if p.Family != name {
			continue
		}
		data, err := os.ReadFile(p.Location.File)
		if err != nil {
			continue // the file was removed since the scan
		}
		faces, err := described(string(data), int(p.Location.Index))
		if err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", filepath.Base(p.Location.File), err))
			continue
		}
		for _, face := range faces {
			families = withFace(families, face)
		}
	}
	var out *Family
	if len(families) > 0 {
		out = families[0]
		slices.SortStableFunc(out.Faces, func(a, b *Face) int {
			if a.Weight != b.Weight {
				return int(a.Weight) - int(b.Weight)
			}
			return int(a.Slant) - int(b.Slant)
		})
	} else {
		m.faults[name] = errors.Join(faults...)
	}
	m.families[name] = out
	return out, m.faults[name]
}

// On returns the book with the fonts of a machine, which are tried after its own.
func (b *Book) On(m *Machine) *Book {
	out := *b
	out.machine = m
	return &out
}

// Machine is the fonts of the machine, where the book looks for families and characters that it lacks; nil for none.
func (b *Book) Machine() *Machine { return b.machine }
