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
	"strings"
	"syscall"
	"time"
)

// maker is a command that makes files in a folder which has none of them before.
type maker struct {
	name string
	// arguments are those of the command that makes a folder.
	arguments func(folder string) []string
	// made has the digests of what it makes, by the paths; nil until it was made. takes is how long that takes.
	made  map[string]string
	takes time.Duration
}

// makers are the commands that make files in folders of their own.
func (s *scene) makers() []*maker {
	root := filepath.Dir(s.folder)
	return []*maker{
		{name: "next-year", arguments: func(folder string) []string {
			return []string{"next-year", "-q", "-r", filepath.Join(root, "0.toml"), folder}
		}},
		{name: "import", arguments: func(folder string) []string {
			return []string{"import", "-o", filepath.Join(folder, "new.toml"), filepath.Join(root, "chair.md")}
		}},
	}
}

// wayToDie is how a run is ended early.
type wayToDie func(*scene, *maker, string) (killed bool, err error)

// make makes a folder that nobody disturbs, once.
func (m *maker) make(s *scene) error {
	if m.made != nil {
		return nil
	}
	folder := filepath.Join(filepath.Dir(s.folder), "made-"+m.name)
	begin := time.Now()
	if out, err := m.command(s, folder).CombinedOutput(); err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	m.takes = time.Since(begin)
	var err error
	m.made, err = digestsBelow(folder)
	return err
}

// command is a run that makes a folder.
func (m *maker) command(s *scene, folder string) *exec.Cmd {
	return exec.Command(s.binary, m.arguments(folder)...)
}

// disturb ends a run of one of the makers early, into a folder that is not there, or into one without files. Of one that
// was not there nobody sees a part, even if the run is killed; what is not killed leaves all files or none at all. The run
// after it makes them, or finds them whole; then the folder has what it has if no run is disturbed, and nothing else is
// there or beside it.
func disturb(die wayToDie) func(*scene) (string, error) {
	return func(s *scene) (outcome string, err error) {
		m := s.makes[s.chance.IntN(len(s.makes))]
		if err := m.make(s); err != nil {
			return m.name, err
		}
		folder := filepath.Join(filepath.Dir(s.folder), "disturbed")
		if err := os.RemoveAll(folder); err != nil {
			return m.name, err
		}
		isThere := s.chance.IntN(3) == 0
		where := m.name
		if isThere {
			where += " in a folder"
			if err := os.Mkdir(folder, 0o755); err != nil {
				return where, err
			}
		}
		killed, err := die(s, m, folder)
		if err != nil {
			return where, err
		}
		outcome = where + ", nothing"
		if _, err := os.Stat(folder); err == nil {
			found, err := digestsBelow(folder)
			isPart := len(found) > 0 || !isThere
			if err != nil || isPart && !(killed && isThere) && !maps.Equal(found, m.made) {
				return outcome, fmt.Errorf("it leaves %v, want %v or nothing (%v)", found, m.made, err)
			}
			if isPart {
				outcome = where + ", begun"
			}
		}
		isWhole, err := m.again(s, folder)
		if isWhole {
			outcome = where + ", whole"
		}
		return outcome, err
	}
}

// again makes a folder after a run that was disturbed, and reports whether it was whole already.
func (m *maker) again(s *scene, folder string) (isWhole bool, err error) {
	const wrongUse = 2 // the folder is there
	next := m.command(s, folder)
	if out, err := next.CombinedOutput(); err != nil {
		isWhole = true
		if next.ProcessState.ExitCode() != wrongUse {
			return false, fmt.Errorf("the next run: %w\n%s", err, out)
		}
	}
	found, err := digestsBelow(folder)
	if err == nil && !maps.Equal(found, m.made) {
		err = fmt.Errorf("the folder has %v, want %v", found, m.made)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(folder), ".report-*")); len(left) > 0 {
		err = fmt.Errorf("beside the folder there remains %v", left)
	}
	return isWhole, err
}

// bySignal ends a run by a signal: one that cannot be caught, or any of those that end runs.
func bySignal(numbers ...syscall.Signal) wayToDie {
	return func(s *scene, m *maker, folder string) (bool, error) {
		number := numbers[s.chance.IntN(len(numbers))]
		c := m.command(s, folder)
		if err := c.Start(); err != nil {
			return false, err
		}
		m.moment(s, folder)
		_ = c.Process.Signal(number)
		_ = c.Wait()
		return number == syscall.SIGKILL, nil
	}
}

// bySmallFiles lets a run write no file that is larger than some of those that it has to write.
func bySmallFiles(s *scene, m *maker, folder string) (bool, error) {
	c := m.command(s, folder)
	script := fmt.Sprintf(`ulimit -f %d; exec "$0" "$@"`, s.chance.IntN(4))
	_ = exec.Command("sh", append([]string{"-c", script}, c.Args...)...).Run()
	return false, nil
}

// bySmallDisk has a run write into a file system that may be too small, which nobody else sees. What it leaves there is
// copied to where it would be.
func bySmallDisk(s *scene, m *maker, folder string) (bool, error) {
	if exec.Command("unshare", "-Urm", "true").Run() != nil {
		return bySmallFiles(s, m, folder)
	}
	small := s.folder + "-small"
	if err := os.MkdirAll(small, 0o755); err != nil {
		return false, err
	}
	script := `size=$1 small=$2 back=$3; shift 3
mount -t tmpfs -o size=${size}k none "$small" || exit 9
[ ! -d "$back/disturbed" ] || mkdir "$small/disturbed"
"$@"; code=$?
cp -a "$small/." "$back" && exit $code`
	size := fmt.Sprint(4 * (1 + s.chance.IntN(24))) // pages of 4 KiB
	args := append([]string{"-Urm", "sh", "-c", script, "sh", size, small, filepath.Dir(folder), s.binary},
		m.arguments(filepath.Join(small, filepath.Base(folder)))...)
	c := exec.Command("unshare", args...)
	out, err := c.CombinedOutput()
	if err != nil && !strings.HasSuffix(string(out), " was not written: the disk is full. Nothing was changed.\n") {
		return false, fmt.Errorf("%w: %s", err, out)
	}
	return false, nil
}

// moment waits for the moment at which a run that makes a folder is ended: at any time of the run, or soon after it has
// begun to write into the folder or beside it.
func (m *maker) moment(s *scene, folder string) {
	if s.chance.IntN(3) == 0 {
		time.Sleep(time.Duration(s.chance.Int64N(int64(m.takes) * 5 / 4)))
		return
	}
	for begin := time.Now(); time.Since(begin) < 2*m.takes; {
		inside, _ := filepath.Glob(filepath.Join(folder, ".report-*"))
		beside, _ := filepath.Glob(filepath.Join(filepath.Dir(folder), ".report-*"))
		if len(inside)+len(beside) > 0 {
			break
		}
		time.Sleep(100 * time.Microsecond)
	}
	time.Sleep(time.Duration(s.chance.Int64N(int64(20 * time.Millisecond))))
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
