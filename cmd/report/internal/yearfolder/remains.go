package yearfolder

import (
	"os"
	"path"
	"path/filepath"

	"annualreport/cmd/report/internal/transaction"
)

// How far down folders are looked at for what killed runs left, and how many: a new folder has fewer of both.
const (
	mostLevels  = 8
	mostFolders = 2000
)

// Remains are those of a folder and the folders below it in which a killed run left something, or another one is at
// work. Links are not followed, and no more than some thousand folders are looked at.
func Remains(folder string) []string {
	type level struct {
		folder string
		depth  int
	}
	var out []string
	all := []level{{folder, 0}}
	for i := 0; i < len(all); i++ {
		entries, _ := os.ReadDir(all[i].folder) // one that cannot be read has nothing of ours
		has := false
		for _, e := range entries {
			switch {
			case transaction.IsWorkspace(e.Name()) || transaction.IsLock(e.Name()):
				has = true
			case e.IsDir() && all[i].depth < mostLevels && len(all) < mostFolders:
				all = append(all, level{filepath.Join(all[i].folder, e.Name()), all[i].depth + 1})
			}
		}
		if has {
			out = append(out, all[i].folder)
		}
	}
	return out
}

// firstFile is the name of something in a folder that is neither a folder without files nor the lock of a killed run;
// empty if there is no such thing.
func firstFile(folder string, levels int) (string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return "", err
	}
	for _, e := range entries {
		switch {
		case transaction.IsLock(e.Name()):
		case !e.IsDir() || levels == 0 || transaction.IsWorkspace(e.Name()):
			return e.Name(), nil
		default:
			below, err := firstFile(filepath.Join(folder, e.Name()), levels-1)
			if err != nil {
				return "", err
			}
			if below != "" {
				return path.Join(e.Name(), below), nil
			}
		}
	}
	return "", nil
}
