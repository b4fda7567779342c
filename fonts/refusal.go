package fonts

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// errNoFile says that what has the name of a font is no file.
var errNoFile = errors.New("is a pipe, a socket or a device, and no file")

// refuse is an error if what has a name is neither a file nor a folder: to open a pipe would wait for its other end.
func refuse(name string, info fs.FileInfo) error {
	if mode := info.Mode(); !mode.IsRegular() && !mode.IsDir() {
		return fmt.Errorf("%s %w", name, errNoFile)
	}
	return nil
}

// refuseFolders is an error if in folders, or those below, lies what is no file. The library that scans them opens
// whatever it finds, and would wait for ever.
func refuseFolders(folders []string) error {
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.Type().IsRegular() || d.IsDir() || strings.HasPrefix(d.Name(), ".") {
				return nil // the library leaves out what is hidden or cannot be looked at
			}
			if info, err := os.Stat(name); err == nil {
				return refuse(name, info)
			}
			return nil
		})
		if err != nil {
			const cure = "move it out of the folders of fonts"
			return fmt.Errorf("no font of this machine is looked for, since %w; %s", err, cure)
		}
	}
	return nil
}
