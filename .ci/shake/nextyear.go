//go:build unix

package main

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// killYear kills a run that makes the folder of the next year. The run after it finds no folder, makes it, or finds it
// whole; then it has all files that it has if no run is killed, and nothing else.
func killYear(s *scene) (outcome string, err error) {
	root := filepath.Dir(s.folder)
	whole, folder := filepath.Join(root, "year"), filepath.Join(root, "year-killed")
	if s.year == nil {
		begin := time.Now()
		if out, err := s.yearCommand(whole).CombinedOutput(); err != nil {
			return "", fmt.Errorf("%w\n%s", err, out)
		}
		s.yearTakes = time.Since(begin)
		if s.year, err = digestsBelow(whole); err != nil {
			return "", err
		}
	}
	if err := os.RemoveAll(folder); err != nil {
		return "", err
	}
	c := s.yearCommand(folder)
	if err := c.Start(); err != nil {
		return "", err
	}
	s.yearMoment(folder)
	_ = c.Process.Kill()
	_ = c.Wait()
	outcome = "nothing begun"
	if _, err := os.Stat(folder); err == nil {
		outcome = "begun"
	}
	const wrongUse = 2 // the folder is there
	next := s.yearCommand(folder)
	out, err := next.CombinedOutput()
	if err != nil && next.ProcessState.ExitCode() != wrongUse {
		return outcome, fmt.Errorf("the next run: %w\n%s", err, out)
	}
	if err != nil {
		outcome = "whole"
	}
	found, err := digestsBelow(folder)
	if err == nil && !maps.Equal(found, s.year) {
		err = fmt.Errorf("the folder has %v, want %v", found, s.year)
	}
	return outcome, err
}

// yearMoment waits for the moment at which a run that makes a folder is killed: at any time of the run, or soon after it
// has begun to write.
func (s *scene) yearMoment(folder string) {
	if s.chance.IntN(2) == 0 {
		time.Sleep(time.Duration(s.chance.Int64N(int64(s.yearTakes) * 5 / 4)))
		return
	}
	for begin := time.Now(); time.Since(begin) < 2*s.yearTakes; {
		if _, err := os.Lstat(folder); err == nil {
			break
		}
		time.Sleep(100 * time.Microsecond)
	}
	time.Sleep(time.Duration(s.chance.Int64N(int64(8 * time.Millisecond))))
}

// yearCommand is a run that makes a folder for the report of the next year.
func (s *scene) yearCommand(folder string) *exec.Cmd {
	return exec.Command(s.binary, "next-year", "-q", "-r", filepath.Join(filepath.Dir(s.folder), "0.toml"), folder)
}

// digestsBelow are the digests of all files below a folder, by their paths.
func digestsBelow(folder string) (map[string]string, error) {
	out := make(map[string]string)
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		out[path[len(folder):]] = fmt.Sprintf("%x", sha256.Sum256(data))
		return err
	})
	return out, err
}
