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

	"annualreport/layout/parallel"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
)

// inventory is the font files of a machine, and the families that were made of them.
type inventory struct {
	lock    sync.Mutex
	scanned bool
	// prints describe the font files.
	prints []fontscan.Footprint
	// families are those that were read, faults why they cannot be used, both by name.
	families map[string]*Family
	faults   map[string]error
	byRune   map[runeForms]*Family
	// files are what is in the files that were opened.
	files map[string]string
	// refused says why no font of the machine is looked for; nil if they are.
	refused error
}

// runeForms is a character and its wanted forms.
type runeForms struct {
	r     rune
	forms Forms
}

// scan finds the files. A machine without fonts has none.
func (m *inventory) scan() {
	if m.scanned {
		return
	}
	m.scanned = true
	quiet := log.New(io.Discard, "", 0)
	if folders, err := fontscan.DefaultFontDirectories(quiet); err == nil {
		m.refused = refuseFolders(folders)
	}
	if m.refused != nil {
		return
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	cache = filepath.Join(cache, "annualreport")
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return
	}
	m.prints, _ = fontscan.SystemFonts(quiet, cache)
	slices.SortStableFunc(m.prints, func(a, b fontscan.Footprint) int {
		if a.Location.File != b.Location.File {
			return strings.Compare(a.Location.File, b.Location.File)
		}
		return int(a.Location.Index) - int(b.Location.Index)
	})
}

// named finds a family by its name; nil if there is none, and an error if it cannot be used, or nobody can know.
func (m *inventory) named(name string) (*Family, error) {
	m.lock.Lock()
	defer m.lock.Unlock()
	if m.scan(); m.refused != nil {
		return nil, m.refused
	}
	return m.family(font.NormalizeFamily(name))
}

// forRune finds a family that has a character; nil if there is none.
func (m *inventory) forRune(key runeForms) *Family {
	m.lock.Lock()
	defer m.lock.Unlock()
	if f, ok := m.byRune[key]; ok {
		return f
	}
	m.scan()
	var found *Family
	for _, name := range m.candidates(key) {
		if f, err := m.family(name); err == nil && f != nil && f.Face(Regular, Upright).Covers(key.r) {
			found = f
			break
		}
	}
	m.byRune[key] = found
	return found
}

// candidates are the names of the families that have a character, the best ones first. Families that are made for its
// script come before those that have only a few of its characters, such as the digits of another script.
func (m *inventory) candidates(w runeForms) []string {
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

// family makes a family of its files.
func (m *inventory) family(name string) (*Family, error) {
	if f, ok := m.families[name]; ok {
		return f, m.faults[name]
	}
	isNamed := func(f *Family) bool { return font.NormalizeFamily(f.Name) == name }
	var out *Family
	families, faults := m.made(func(family string) bool { return family == name })
	if len(families) > 0 {
		out = families[max(0, slices.IndexFunc(families, isNamed))]
	} else if len(faults) == 0 { // a width, whose files may call it a style of another family
		isPart := func(family string) bool { return family != "" && strings.HasPrefix(name, family) }
		families, _ = m.made(isPart)
		if i := slices.IndexFunc(families, isNamed); i >= 0 {
			out = families[i]
		}
	}
	if out != nil {
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

// made makes families of the files whose own names for them are wanted.
func (m *inventory) made(isWanted func(family string) bool) (families []*Family, faults []error) {
	var all []*Face
	for i := range m.prints {
		p := &m.prints[i]
		if !isWanted(p.Family) {
			continue
		}
		data, err := m.file(p.Location.File)
		if err != nil {
			continue // the file was removed since the scan
		}
		var faces []*Face
		err = parallel.Guard(func() (err error) { // a font of the machine that nobody asked for stops no report
			faces, err = described(data, int(p.Location.Index))
			return err
		})
		if err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", filepath.Base(p.Location.File), err))
			continue
		}
		all = append(all, faces...)
	}
	nameVariants(all)
	for _, face := range all {
		families, _ = withFace(families, face)
	}
	return families, faults
}

// file is what is in a font file. Collections of East Asian fonts have tens of megabytes, of which little is needed:
// so the file is mapped into memory where the system can, and read where it cannot.
func (m *inventory) file(name string) (string, error) {
	if data, ok := m.files[name]; ok {
		return data, nil
	}
	info, err := os.Stat(name)
	if err != nil {
		return "", err
	}
	if err := refuse(name, info); err != nil {
		return "", err
	}
	data, err := mapped(name)
	if err != nil && !errors.Is(err, errNoFile) {
		var read []byte
		read, err = os.ReadFile(name)
		data = string(read)
	}
	if err == nil {
		m.files[name] = data
	}
	return data, err
}
