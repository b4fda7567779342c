//go:build unix

package main

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// report is the report that is set, before its title and its text are put in.
const report = `[report]
title = %q
date = 2031-03-01
language = "en"
slug = "lamp"
[organisation]
name = "The Lighthouse Keepers of Nowhere"
[email]
sender = "The Keepers <keepers@example.org>"
[[section]]
kind = "narrative"
title = "At sea"
text = %q
`

// catalogue is a translation, so that there are editions in two languages.
const catalogue = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: fr\n"

msgctxt "sea.title"
msgid "At sea"
msgstr "En mer"
`

// scene is a report in two states, and a folder with its editions.
type scene struct {
	binary, folder string
	chance         *rand.Rand
	// states are the digests of the files of each state, by their names, and saved the folders that have them.
	states [2]map[string]string
	saved  [2]string
	// takes is how long a run takes.
	takes time.Duration
	// makes are the commands that make folders of their own.
	makes []*maker
	// state is that of the files in the folder now.
	state int
	// texts are the report in its two states.
	texts [2]string
}

// newScene writes the report, and sets it in both states.
func newScene(folder, binary string, chance *rand.Rand) (*scene, error) {
	s := &scene{binary: binary, folder: filepath.Join(folder, "out"), chance: chance}
	if err := os.Mkdir(filepath.Join(folder, "translations"), 0o755); err != nil {
		return nil, err
	}
	files := map[string]string{
		"0.toml": fmt.Sprintf(report, "Year of the Lamp", strings.Repeat("The lamps burn all night. ", 40)),
		"1.toml": fmt.Sprintf(report, "Another Year of the Lamp", strings.Repeat("The lamps are out, and it rains. ", 60)),
		// Nothing can be set of the last: a run with it only clears up.
		"broken.toml": "[report]\ntitle = 1\n", "translations/fr.po": catalogue,
		"chair.md": "# From the chair\n\nAll lamps burn.\n",
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, filepath.FromSlash(name)), []byte(text), 0o644); err != nil {
			return nil, err
		}
	}
	s.texts = [2]string{files["0.toml"], files["1.toml"]}
	s.makes = s.makers()
	for i := range s.states {
		s.saved[i] = filepath.Join(folder, fmt.Sprint("state", i))
		begin := time.Now()
		if out, err := s.command(i, s.saved[i]).CombinedOutput(); err != nil {
			return nil, fmt.Errorf("%w\n%s", err, out)
		}
		s.takes = time.Since(begin)
		var err error
		if s.states[i], err = digests(s.saved[i]); err != nil {
			return nil, err
		}
	}
	return s, s.command(0, s.folder).Run()
}

// command is a run that sets a state of the report into a folder.
func (s *scene) command(state int, folder string) *exec.Cmd {
	return s.reading(state, exec.Command(s.binary, append(arguments(), "-o", folder)...))
}

// reading is a run that reads a state of the report from its standard input: two files with one slug are two reports, of
// which the second may write nothing over.
func (s *scene) reading(state int, run *exec.Cmd) *exec.Cmd {
	run.Dir = filepath.Dir(s.folder)
	run.Stdin = strings.NewReader(s.texts[state])
	return run
}

// arguments are those of a run that sets the report of its standard input.
func arguments() []string {
	return []string{"build", "-", "-q", "--portable", "--no-cache", "-l", "all", "-e", "screen,print,email"}
}

// digests are the digests of the files of a folder; of those that a transaction left, too.
func digests(folder string) (map[string]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	out := make(map[string]string)
	for _, e := range entries {
		if e.IsDir() {
			out[e.Name()] = ""
			continue
		}
		data, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			return nil, err
		}
		out[e.Name()] = fmt.Sprintf("%x", sha256.Sum256(data))
	}
	return out, nil
}

// settle holds that the folder has all files of one state and nothing else, and notes which.
func (s *scene) settle() error {
	found, err := digests(s.folder)
	if err != nil {
		return err
	}
	for i, state := range s.states {
		if maps.Equal(found, state) {
			s.state = i
			return nil
		}
	}
	var said strings.Builder
	for name, digest := range found {
		fmt.Fprintf(&said, "\n%s: %s", name, s.origin(name, digest))
	}
	return fmt.Errorf("the folder has files of no one state:%s", said.String())
}

// whole holds that each file is that of one of the states.
func (s *scene) whole() error {
	found, err := digests(s.folder)
	if err != nil {
		return err
	}
	for name := range s.states[0] {
		if origin := s.origin(name, found[name]); !strings.HasPrefix(origin, "of state") {
			return fmt.Errorf("%s is %s", name, origin)
		}
	}
	return nil
}

// origin says what a file is.
func (s *scene) origin(name, digest string) string {
	for i, state := range s.states {
		if state[name] == digest && digest != "" {
			return fmt.Sprint("of state ", i)
		}
	}
	return "nobody's"
}
