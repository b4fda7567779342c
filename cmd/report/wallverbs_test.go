package main

import (
	"bytes"
	"cmp"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"annualreport/cmd/report/internal/reporttest"
	"annualreport/cmd/report/internal/transaction"
	"annualreport/sections/infile"
)

// walled are files of all kinds that commands read, by their names.
func walled(t *testing.T) map[string]string {
	t.Helper()
	return map[string]string{
		reporttest.ReportName: strings.Replace(reporttest.Lamp, "[[section]]", `logo = "logo.svg"
[brand]
labels = "Inter Cubic Condensed"
[editions.print]
printer = "house.toml"
[email]
sender = "The Keepers <keepers@example.org>"
[[section]]
kind = "publications"
id = "papers"
title = "Papers"
source = "papers.bib"
style = "own.csl"
[[section]]`, 1) + `
[[section.table]]
id = "lamps"
caption = "Lamps"
file = "lamps.csv"
[[section]]
kind = "narrative"
id = "shore"
title = "Ashore"
text = "A quay."
[[section.picture]]
file = "quay.svg"
alt = "A quay"
`,
		reporttest.FrenchName: strings.Replace(reporttest.French, `"Les lampes`, `"# Les lampes`, 1), // to be mended
		"lamps.csv":           "Lamp,Nights\nRed,3\nGreen,4\n",
		"papers.bib":          "@book{a, title={Fog}, author={Beck, Tarn}, publisher={LKN}, year=2021}\n",
		"own.csl": `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Own</title></info>` +
			`<bibliography><layout><text variable="title"/></layout></bibliography></style>`,
		"logo.svg":            `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>`,
		"quay.svg":            `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v3z"/></svg>`,
		"house.toml":          "bleed = 5\n",
		"fonts/condensed.otf": readFile(t, filepath.Join("..", "..", "fonts", "testdata", "condensed.otf")),
		"filled.html": "<table><tr><td>Place</td><td>Original</td><td>Translation</td></tr>" +
			"<tr><td>sea.title</td><td>At sea</td><td>Au large</td></tr></table>",
		"people.csv": "address,name,language\nana@wren.example,Ana,en\n",
		"chair.md":   "# From the chair\n\nAll lamps burn.\n",
	}
}

// verb is a command as it is called; names of files stand for those in its folder. reads and writes report whether it
// does.
type verb struct {
	call          string
	reads, writes bool
}

// verbs are the commands that there are.
func verbs() []verb {
	return []verb{
		{"build report.toml -o out -l all", true, true},
		{"check report.toml -l all", true, false},
		{"email report.toml -o out", true, true},
		{"email send report.toml --to people.csv", true, false},
		{"fonts report.toml", true, false},
		{"handover report.toml -o out", true, true},
		{"help build", false, false},
		{"import chair.md -o new.toml", true, true},
		{"init out", false, true},
		{"next-year --report report.toml out", true, true},
		{"pages report.toml -o out --ppi 10", true, true},
		{"publications report.toml", true, false},
		{"read report.toml", true, false},
		{"read made.pdf", true, false},
		{"schema", false, false},
		{"translate status report.toml", true, false},
		{"translate check --fix --report report.toml fr", true, true},
		{"translate export --report report.toml -o out.html fr", true, true},
		{"translate import --report report.toml fr filled.html", true, true},
		{"translate proof --report report.toml -o out fr", true, true},
		{"translate update --report report.toml de", true, true},
		{"version", false, false},
	}
}

// scene is a folder with files, and what was in it at first.
type scene struct {
	t      *testing.T
	folder string
	before map[string]string
}

// newScene makes a folder with files of all kinds and a PDF.
func newScene(t *testing.T) *scene {
	t.Helper()
	s := &scene{t: t, folder: reporttest.Folder(t, walled(t))}
	if code, said := s.run(verbs()[0].call, machine{}, io.Discard); code != exitDone {
		t.Fatalf("exit %d, said:\n%s", code, said)
	}
	made := filepath.Join(s.folder, "out")
	if err := os.Rename(filepath.Join(made, "lamp-en-screen.pdf"), filepath.Join(s.folder, "made.pdf")); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(made); err != nil {
		t.Fatal(err)
	}
	s.before = s.files()
	return s
}

// restore brings the folder back to what it was at first.
func (s *scene) restore() {
	s.t.Helper()
	for name := range s.files() {
		if _, known := s.before[name]; !known {
			if err := os.RemoveAll(filepath.Join(s.folder, name)); err != nil {
				s.t.Fatal(err)
			}
		}
	}
	reporttest.Write(s.t, s.folder, s.before)
}

// files are the files of the folder and of those below, and folders that are empty.
func (s *scene) files() map[string]string {
	s.t.Helper()
	out := make(map[string]string)
	err := filepath.WalkDir(s.folder, func(path string, d fs.DirEntry, err error) error {
		name, _ := filepath.Rel(s.folder, path)
		if err != nil || d.IsDir() && (name == "." || name == "fonts" || name == "translations") {
			return err
		}
		if d.IsDir() {
			out[name] = ""
			return nil
		}
		data, err := os.ReadFile(path)
		out[name] = string(data)
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return out
}

// run runs a command on a machine, and gives its exit code and what it said of its failure.
func (s *scene) run(call string, m machine, out io.Writer) (code int, said string) {
	args := []string{"report"}
	for _, word := range strings.Fields(call) {
		if strings.Contains(word, ".") || word == "out" {
			word = filepath.Join(s.folder, word)
		}
		args = append(args, word)
	}
	var err bytes.Buffer
	code = run(args, streams{in: strings.NewReader(""), out: out, err: &err, machine: m})
	return code, err.String()
}

// lastSentence is what is said at last of a fault of the program; a file that was not written may stand before it.
var lastSentence = regexp.MustCompile(`(?:^|\n)report: (?:\S+ was not written: )?a fault of the program's own` +
	`(?: while it reads "[^"\n]+")?, at [a-z/]+\.go:[0-9]+ \([^\n]+\); please report it with the file that shows it` +
	`(?:\. Nothing was changed\.)?\n$`)

// hold holds that a command that met a fault ended with 3 and a sentence, and has written nothing.
func (s *scene) hold(call, fault string, m machine) {
	s.t.Helper()
	code, said := s.run(call, m, io.Discard)
	if said := strings.ReplaceAll(said, "_test.go", ".go"); code != exitMachine || !lastSentence.MatchString(said) {
		s.t.Errorf("%s, %s: exit %d, said:\n%s", call, fault, code, said)
	}
	if after := s.files(); !maps.Equal(after, s.before) {
		s.t.Errorf("%s, %s: the files are %q", call, fault, slices.Sorted(maps.Keys(after)))
		s.restore()
	}
}

// outlook is a machine that notes which files are opened, and panics when it opens one of them.
type outlook struct {
	lock   sync.Mutex
	opened []string
	fault  string
}

// meet notes a file, and panics if it is the one.
func (o *outlook) meet(name string) {
	o.lock.Lock()
	defer o.lock.Unlock()
	if !slices.Contains(o.opened, name) {
		o.opened = append(o.opened, name)
	}
	if name == o.fault {
		panic("planted")
	}
}

// machine is where a command reads.
func (o *outlook) machine() machine {
	return machine{files: infile.Machine{
		Open: func(name string) (fs.File, error) {
			o.meet(filepath.Base(name))
			return os.Open(name)
		},
		Around: func(folder fs.FS) fs.FS { return outlookFolder{folder, o} },
	}}
}

// outlookFolder is a folder in which files are noted.
type outlookFolder struct {
	fs.FS
	outlook *outlook
}

func (f outlookFolder) Open(name string) (fs.File, error) {
	if info, err := fs.Stat(f.FS, name); err == nil && info.Mode().IsRegular() {
		f.outlook.meet(name)
	}
	return f.FS.Open(name)
}

func (f outlookFolder) Stat(name string) (fs.FileInfo, error)  { return fs.Stat(f.FS, name) }
func (f outlookFolder) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(f.FS, name) }
func (f outlookFolder) ReadLink(name string) (string, error)   { return fs.ReadLink(f.FS, name) }
func (f outlookFolder) ReadDir(name string) ([]fs.DirEntry, error) {
	return fs.ReadDir(f.FS, name)
}

// TestFaultsOfReading plants a fault in the reading of each file that each command reads, some of which is done on other
// goroutines: the command ends with 3 and a sentence, and has written nothing.
func TestFaultsOfReading(t *testing.T) {
	s := newScene(t)
	met := make(map[string]bool)
	for _, v := range verbs() {
		seen := new(outlook)
		if code, said := s.run(v.call, seen.machine(), io.Discard); code != exitDone {
			t.Fatalf("%s: exit %d, said:\n%s", v.call, code, said)
		}
		s.restore()
		if (len(seen.opened) > 0) != v.reads {
			t.Errorf("%s reads %q", v.call, seen.opened)
		}
		for _, name := range seen.opened {
			if met[name] && !v.writes && name != reporttest.ReportName {
				continue // what reads it is the same everywhere
			}
			met[name] = true
			s.hold(v.call, "reading "+name, (&outlook{fault: name}).machine())
		}
	}
	for name := range s.before {
		if !met[name] {
			t.Errorf("nothing reads %s", name)
		}
	}
}

// faultyDisk is the disk of the machine, of which an operation panics when it has been done so many times.
type faultyDisk struct {
	transaction.Disk
	operation string
	lock      sync.Mutex
	met       map[string]int
}

// meet counts an operation, and panics if it is the one.
func (d *faultyDisk) meet(operation string) {
	d.lock.Lock()
	defer d.lock.Unlock()
	if d.met == nil {
		d.met = make(map[string]int)
	}
	d.met[operation]++
	if d.operation == operation && d.met[operation] == 1 {
		panic("planted")
	}
}

// WriteFile writes half of a file before it panics.
func (d *faultyDisk) WriteFile(name string, data []byte, like fs.FileInfo) error {
	if d.operation == "write" {
		_ = os.WriteFile(name, data[:len(data)/2], 0o600)
	}
	d.meet("write")
	return d.Disk.WriteFile(name, data, like)
}

func (d *faultyDisk) SyncFolder(name string) error { d.meet("sync"); return d.Disk.SyncFolder(name) }

func (d *faultyDisk) Rename(old, name string) error {
	d.meet("rename")
	if filepath.Ext(old) == ".new" {
		d.meet("name")
	}
	return d.Disk.Rename(old, name)
}

func (d *faultyDisk) Mkdir(name string, mode fs.FileMode) error {
	d.meet("mkdir")
	return d.Disk.Mkdir(name, mode)
}

func (d *faultyDisk) Claim(name string) (io.Closer, error) {
	d.meet("claim")
	return d.Disk.Claim(name)
}

func (d *faultyDisk) TryFolder(name string) (io.Closer, error) {
	d.meet("lock")
	return d.Disk.TryFolder(name)
}

// TestFaultsOfWriting plants a fault in each stage of what commands write, up to the giving of names: the command ends
// with 3 and a sentence, and leaves neither a file, half of one, nor a folder.
func TestFaultsOfWriting(t *testing.T) {
	s := newScene(t)
	for _, v := range verbs() {
		clean := &faultyDisk{Disk: transaction.System()}
		if code, said := s.run(v.call, machine{disk: clean}, io.Discard); code != exitDone || (clean.met["name"] > 0) != v.writes {
			t.Fatalf("%s: exit %d, operations %v, said:\n%s", v.call, code, clean.met, said)
		}
		s.restore()
		if !v.writes {
			continue
		}
		operations := []string{"write", "name"}      // all write in one way
		if strings.HasPrefix(v.call, "next-year ") { // it makes folders, and takes no time to set pages
			operations = []string{"mkdir", "lock", "claim", "write", "sync", "rename", "name"}
		}
		for _, operation := range operations {
			if clean.met[operation] == 0 {
				t.Errorf("%s: there is no %s", v.call, operation)
			}
			s.hold(v.call, operation, machine{disk: &faultyDisk{Disk: transaction.System(), operation: operation}})
		}
	}
}

// faultyOutput is an output that panics.
type faultyOutput struct{}

func (faultyOutput) Write([]byte) (int, error) { panic("planted") }

// TestFaultsOfPrinting plants a fault in what commands print: each ends with 3 and a sentence. Files are there whole, if
// they were written before.
func TestFaultsOfPrinting(t *testing.T) {
	s := newScene(t)
	for _, v := range verbs() {
		code, said := s.run(v.call, machine{}, faultyOutput{})
		if code == exitDone && strings.HasPrefix(v.call, "check ") {
			continue // it has nothing to print
		}
		if !lastSentence.MatchString(strings.ReplaceAll(said, "_test.go", ".go")) || code != exitMachine {
			t.Errorf("%s: exit %d, said:\n%s", v.call, code, said)
		}
		for name := range s.files() {
			if strings.Contains(name, ".report-") {
				t.Errorf("%s leaves %s", v.call, name)
			}
		}
		s.restore()
	}
}

// TestVerbs: the table of the tests above has all commands.
func TestVerbs(t *testing.T) {
	var known []string
	for _, v := range verbs() {
		known = append(known, "report "+v.call)
	}
	for _, line := range usageLines("report", commandTable(streams{})) {
		call, _, _ := strings.Cut(line, " [")
		call = cmp.Or(regexp.MustCompile(`^[a-z ]+[a-z]`).FindString(call), call)
		if !slices.ContainsFunc(known, func(k string) bool { return strings.HasPrefix(k, call) }) {
			t.Errorf("no fault is planted in %q", call)
		}
	}
}
