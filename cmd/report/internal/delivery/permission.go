package delivery

import (
	"os"
	"path/filepath"
	"runtime"
)

// The permissions of those who are neither the owner of a file nor of its group: to read it, and to go through a
// folder.
const (
	othersRead   = 0o004
	othersGoInto = 0o001
)

// IsOpenToAll reports whether everyone on this machine can read a file: by its mode, and by those of all folders on the
// way to it. On Windows modes say nothing of that.
func IsOpenToAll(name string) bool {
	info, err := os.Stat(name)
	if runtime.GOOS == "windows" || err != nil || info.Mode().Perm()&othersRead == 0 {
		return false
	}
	folder, err := filepath.Abs(filepath.Dir(realPath(name)))
	for err == nil {
		info, err = os.Stat(folder)
		if err != nil || info.Mode().Perm()&othersGoInto == 0 {
			return false
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			return true
		}
		folder = parent
	}
	return false
}

// TellOpen says if everyone on this machine can read a file, which keeps something, such as "the password".
func TellOpen(name, kept string, tell func(words string)) {
	if IsOpenToAll(name) {
		what, cure := openWords(name, kept)
		tell(name + ": " + what + ": " + cure)
	}
}

// openWords say that a file is open to all, and the cure.
func openWords(name, kept string) (what, cure string) {
	return "everyone on this machine can read " + kept + " in it", "chmod 600 " + name
}

// addresses are what lists and journals keep.
const addresses = "the addresses"
