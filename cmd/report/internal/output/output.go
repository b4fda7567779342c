// Package output has the files that the program makes: the facts about each file, and how the files are written so that
// either all of them are complete, or none is there.
package output

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// File is a file that was made of a report.
type File struct {
	// Name is the name of the file, in the folder for output or with it.
	Name string
	// Edition is the name of the edition that it is of, Language the BCP 47 tag of its words.
	Edition, Language string
	// Pages is the number of its pages, 0 of files without any.
	Pages int
	// Standards are those that it conforms to, Attached is the number of files that are attached to it.
	Standards []string
	Attached  int
	// MessageSize is the size of the message that carries an edition with a budget; nil for others.
	MessageSize *MessageSize
	// Providers are the titles of those that take a message of this size.
	Providers []string
	// JobTicket is what a printing company must know about it; nil for what is not printed. It is written beside the
	// file.
	JobTicket []byte
	// Data is what is in the file.
	Data []byte
}

// MessageSize is the size of the message with an edition that has a budget.
type MessageSize struct {
	// Bytes is the size of the message, Budget what it may be.
	Bytes, Budget int
	// Resolution is that of pictures in pixels an inch, Quality that of JPEG files, to 100.
	Resolution, Quality int
}

// TicketName is the name of the job ticket of a file; empty if it has none.
func (f *File) TicketName() string {
	if f.JobTicket == nil {
		return ""
	}
	return strings.TrimSuffix(f.Name, ".pdf") + ".txt"
}

// Into puts files into a folder.
func Into(folder string, files []File) []File {
	out := make([]File, len(files))
	for i, f := range files {
		f.Name = filepath.Join(folder, f.Name)
		out[i] = f
	}
	return out
}

// Write writes files and their job tickets so that all of them are there whole, or none is: each into a file beside it,
// and when all of these are on the disk, they take their names.
func Write(files ...File) (err error) {
	var names, staged []string
	defer func() {
		if err != nil {
			for _, name := range staged {
				_ = os.Remove(name) // one that has its name already is not there any more
			}
		}
	}()
	stageOne := func(name string, data []byte) error {
		temporary, err := stage(name, data)
		if temporary != "" {
			names = append(names, name)
			staged = append(staged, temporary)
		}
		return err
	}
	for i := range files {
		f := &files[i]
		if err := stageOne(f.Name, f.Data); err != nil {
			return err
		}
		if f.JobTicket == nil {
			continue
		}
		if err := stageOne(f.TicketName(), f.JobTicket); err != nil {
			return err
		}
	}
	for _, name := range names {
		if info, err := os.Stat(name); err == nil && info.IsDir() {
			return &os.PathError{Op: "write", Path: name, Err: syscall.EISDIR} // before any file has its name
		}
	}
	for i, name := range names {
		if err := os.Rename(staged[i], name); err != nil {
			return err
		}
	}
	return nil
}

// stage writes a file under a name of its own, beside the one that it is to have. The name is empty if there is no
// such file.
func stage(name string, data []byte) (temporary string, err error) {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return "", err
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".report-*")
	if err != nil {
		return "", err
	}
	if _, err = f.Write(data); err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Chmod(f.Name(), 0o644)
	}
	return f.Name(), err
}
