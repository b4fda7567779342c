package yearfolder

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// Left is a file that is left in the folder of last year's report, or a folder of which all is.
type Left struct {
	// Name is its name in that folder; that of a folder ends with a slash.
	Name string
	// Files is how many files a folder has; 0 for a file.
	Files int
}

// left lists what is left in a folder, but for the new folder, which may lie in it. Folders of which nothing is taken
// are named once.
func left(folder, but string, taken map[string]bool) ([]Left, error) {
	avoid, _ := os.Stat(but) // it may not be there yet
	var out []Left
	var walk func(below string) (all []Left, isTaken bool, err error)
	walk = func(below string) (all []Left, isTaken bool, err error) {
		entries, err := os.ReadDir(filepath.Join(folder, filepath.FromSlash(below)))
		if err != nil {
			return []Left{{Name: below + "/"}}, false, nil // it cannot be read, and is left
		}
		for _, e := range entries {
			name := path.Join(below, e.Name())
			switch {
			case taken[name]:
				isTaken = true
			case !e.IsDir():
				all = append(all, Left{Name: name})
			case isSame(e, avoid):
			default:
				inner, innerTaken, err := walk(name)
				if err != nil {
					return nil, false, err
				}
				isTaken = isTaken || innerTaken
				if !innerTaken {
					inner = []Left{{Name: name + "/", Files: filesOf(inner)}}
				}
				all = append(all, inner...)
			}
		}
		return all, isTaken, nil
	}
	out, _, err := walk("")
	return out, err
}

// filesOf is how many files some of what is left has.
func filesOf(all []Left) int {
	n := 0
	for _, l := range all {
		if l.Files == 0 {
			n++
		}
		n += l.Files
	}
	return n
}

// isSame reports whether an entry of a folder is a file that is known.
func isSame(e fs.DirEntry, known fs.FileInfo) bool {
	info, err := e.Info()
	return err == nil && known != nil && os.SameFile(info, known)
}
