//go:build unix

package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// moment waits for the moment of a blow: at any time of the run, soon after its workspace was made, or as soon as its
// plan is decided.
func (s *scene) moment() {
	switch s.chance.IntN(3) {
	case 0:
		time.Sleep(time.Duration(s.chance.Int64N(int64(s.takes) * 5 / 4)))
	case 1:
		s.await(".report-*")
		time.Sleep(time.Duration(s.chance.Int64N(int64(60 * time.Millisecond))))
	default:
		s.await(".report-*/forward")
		time.Sleep(time.Duration(s.chance.Int64N(int64(5 * time.Millisecond))))
	}
}

// await waits for a file in the folder, for as long as two runs take at the most.
func (s *scene) await(pattern string) {
	for begin := time.Now(); time.Since(begin) < 2*s.takes; {
		if found, _ := filepath.Glob(filepath.Join(s.folder, pattern)); len(found) > 0 {
			return
		}
		time.Sleep(300 * time.Microsecond)
	}
}

// kill kills a run that sets the other state; the next run clears up.
func kill(s *scene) (outcome string, err error) {
	c := s.command(1-s.state, s.folder)
	if err := c.Start(); err != nil {
		return "", err
	}
	s.moment()
	_ = c.Process.Kill()
	_ = c.Wait()
	before := s.state
	if err := s.whole(); err != nil {
		return "killed", err
	}
	outcome = s.stage()
	_ = exec.Command(s.binary, "build", "-q", "-o", s.folder, filepath.Join(filepath.Dir(s.folder), "broken.toml")).Run()
	err = s.settle()
	if s.state != before {
		return outcome + ", new", err
	}
	return outcome + ", old", err
}

// stage is how far a run came that was killed.
func (s *scene) stage() string {
	found, _ := filepath.Glob(filepath.Join(s.folder, ".report-*", "*"))
	all := strings.Join(found, " ")
	switch {
	case strings.Contains(all, "forward"):
		return "decided"
	case all != "":
		return "staged"
	}
	return "nothing begun or all done"
}

// endings are the signals that end a run.
var endings = []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP}

// interrupt ends a run by a signal; nothing must be left to the next.
func interrupt(s *scene) (outcome string, err error) {
	number := endings[s.chance.IntN(len(endings))]
	c := s.command(1-s.state, s.folder)
	if err := c.Start(); err != nil {
		return "", err
	}
	s.moment()
	_ = c.Process.Signal(number)
	err = c.Wait()
	before := s.state
	if err := s.settle(); err != nil {
		return number.String(), err
	}
	outcome = "old"
	if s.state != before {
		outcome = "new"
	}
	if err == nil {
		return "too late, " + outcome, nil
	}
	status, ok := c.ProcessState.Sys().(syscall.WaitStatus)
	if !ok || !status.Signaled() || status.Signal() != number {
		return number.String(), fmt.Errorf("it ends by %v", err)
	}
	return number.String() + ", " + outcome, nil
}

// pair starts two runs at the same time, with one state each.
func pair(s *scene) (outcome string, err error) {
	first := s.command(0, s.folder)
	second := s.command(1, s.folder)
	if err := errors.Join(first.Start(), second.Start()); err != nil {
		return "", err
	}
	if err := errors.Join(first.Wait(), second.Wait()); err != nil {
		return "failed", err
	}
	err = s.settle()
	return fmt.Sprint("state ", s.state), err
}

// fillDisk sets the other state where there is no room for it.
func fillDisk(s *scene) (outcome string, err error) {
	if s.chance.IntN(2) == 0 && exec.Command("unshare", "-Urm", "true").Run() == nil {
		return fillSmall(s)
	}
	return limitFiles(s)
}

// limitFiles lets no file become larger than some of those that are to be written.
func limitFiles(s *scene) (outcome string, err error) {
	c := s.command(1-s.state, s.folder)
	script := fmt.Sprintf(`ulimit -f %d; exec "$0" "$@"`, 1+s.chance.IntN(500))
	limited := s.reading(1-s.state, exec.Command("sh", append([]string{"-c", script}, c.Args...)...))
	out, failed := limited.CombinedOutput()
	before := s.state
	if err := s.settle(); err != nil {
		return "limit", err
	}
	return "limit" + s.outcomeOf(before), s.checkWords(failed, before, string(out), "it is larger than a file may be here")
}

// fillSmall sets it on a file system that is too small, which nobody else sees.
func fillSmall(s *scene) (outcome string, err error) {
	size := 0
	for name := range s.states[s.state] {
		if info, err := os.Stat(filepath.Join(s.saved[s.state], name)); err == nil {
			size += int(info.Size()+4095) / 4096 * 4
		}
	}
	small := s.folder + "-small"
	if err := os.MkdirAll(small, 0o755); err != nil {
		return "", err
	}
	script := `size=$1 old=$2 small=$3 back=$4; shift 4
mount -t tmpfs -o size=${size}k none "$small" && cp "$old"/* "$small" || exit 9
"$@" -o "$small"; code=$?
rm -rf "$back" && cp -a "$small" "$back" && exit $code`
	args := append([]string{"-Urm", "sh", "-c", script, "sh", fmt.Sprint(size + s.chance.IntN(size*3/2)), s.saved[s.state], small, s.folder,
		s.binary}, arguments()...)
	out, failed := s.reading(1-s.state, exec.Command("unshare", args...)).CombinedOutput()
	before := s.state
	if err := s.settle(); err != nil {
		return "disk", fmt.Errorf("%w\n%s", err, out)
	}
	return "disk" + s.outcomeOf(before), s.checkWords(failed, before, string(out), "the disk is full")
}

// outcomeOf says whether the state changed.
func (s *scene) outcomeOf(before int) string {
	if s.state == before {
		return ", old"
	}
	return ", new"
}

// checkWords holds that a run that fails says of which edition and why, and has changed nothing.
func (s *scene) checkWords(failed error, before int, said, cause string) error {
	if failed == nil {
		if s.state == before {
			return errors.New("it says that all is done, and nothing was written")
		}
		return nil
	}
	if want := " was not written: " + cause + ". Nothing was changed.\n"; s.state != before || !strings.HasSuffix(said, want) ||
		!strings.Contains(said, "lamp-") || strings.Contains(said, ".report-") {
		return fmt.Errorf("%w: %s", failed, said)
	}
	return nil
}
