package fonts

import (
	"slices"
	"sync"
)

// Machine is the fonts that are installed where the program runs, and which of them were asked for. They are scanned
// when the first one is asked for. The first scan on a machine takes seconds; its result is kept in the cache folder of
// the user. A Machine may be used by several goroutines.
type Machine struct {
	installed *inventory

	lock sync.Mutex
	// used are the names of the families that were asked for and found, and named those that were asked for by name.
	used  []string
	named []string
	// forLetters are the families that were found for a letter.
	forLetters map[*Family]bool
}

// NewMachine is the machine that the program runs on.
func NewMachine() *Machine {
	return &Machine{forLetters: make(map[*Family]bool), installed: &inventory{
		families: make(map[string]*Family), faults: make(map[string]error), byRune: make(map[runeForms]*Family),
		files: make(map[string]string),
	}}
}

// Unasked is the machine with the same families, of which none was asked for yet. A second report on it need not open
// them again. Fonts that are installed after the scan are not found.
func (m *Machine) Unasked() *Machine {
	if m == nil {
		return nil
	}
	return &Machine{installed: m.installed, forLetters: make(map[*Family]bool)}
}

// same reports whether two machines have the same families.
func (m *Machine) same(other *Machine) bool {
	if m == nil || other == nil {
		return m == other
	}
	return m.installed == other.installed
}

// Family finds a family by its name; nil if the machine does not have it, and an error if it
// has it in a form that cannot be used.
func (m *Machine) Family(name string) (*Family, error) {
	if m == nil {
		return nil, nil
	}
	f, err := m.installed.named(name)
	if f == nil {
		return f, err
	}
	m.lock.Lock()
	defer m.lock.Unlock()
	if !slices.Contains(m.used, f.Name) {
		m.use(f)
		m.named = append(m.named, f.Name)
	}
	return f, err
}

// ForRune finds a family that has a character, if possible in the wanted forms; nil if no font of the machine has it.
func (m *Machine) ForRune(r rune, forms Forms) *Family {
	if m == nil {
		return nil
	}
	f := m.installed.forRune(runeForms{r, forms})
	if f == nil {
		return nil
	}
	m.lock.Lock()
	defer m.lock.Unlock()
	m.use(f)
	m.forLetters[f] = true
	return f
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
	for f := range m.forLetters {
		if slices.Contains(m.named, f.Name) {
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

// On returns the book with the fonts of a machine, which are tried after its own.
func (b *Book) On(m *Machine) *Book {
	out := *b
	out.machine = m
	return &out
}

// Machine is the fonts of the machine, where the book looks for families and characters that it lacks; nil for none.
func (b *Book) Machine() *Machine { return b.machine }
