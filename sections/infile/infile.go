// Package infile reads the files that come from outside: the report, what lies beside it, and what a command names.
// Only regular files are read, of a size that is bounded, and from the folder of the report alone; what else is found
// under a name is refused by words that say what it is and what to do.
package infile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"syscall"
)

// Refusal is the error of a file that is there and is not read.
type Refusal struct {
	// Why says what is wrong with the file, behind its name: "is a folder".
	Why string
	// Cure says what to do.
	Cure string
}

// Error implements error.
func (r *Refusal) Error() string { return r.Why + ": " + r.Cure }

// Advice is what is wrong with the file and what to do, for rooms below this one, which see only an error.
func (r *Refusal) Advice() (why, cure string) { return r.Why, r.Cure }

// Machine is where the files of a command come from. The zero value is the machine that the program runs on; tests have
// faults in its place.
type Machine struct {
	// Open opens a file that the caller of a command has named; nil for os.Open.
	Open func(name string) (fs.File, error)
	// Around is laid around a folder whose files are read; nil for nothing.
	Around func(folder fs.FS) fs.FS
}

// Read is the function Read for the files of the machine.
func (m Machine) Read(name string) ([]byte, error) {
	if m.Open == nil {
		return Read(name)
	}
	return read(name, m.Open)
}

// Folder is a folder as the machine gives it.
func (m Machine) Folder(folder fs.FS) fs.FS {
	if m.Around == nil {
		return folder
	}
	return m.Around(folder)
}

// megabyte is a million bytes, as disks are sold.
const megabyte = 1_000_000

// The most bytes of a file that are read.
const (
	mostText = 64 * megabyte
	mostData = 512 * megabyte
)

// texts are the endings of files that people or programs write as text.
var texts = map[string]bool{
	".toml": true, ".po": true, ".pot": true, ".csv": true, ".tsv": true, ".txt": true, ".md": true, ".markdown": true,
	".bib": true, ".ris": true, ".json": true, ".nbib": true, ".enw": true, ".xml": true, ".csl": true, ".svg": true,
}

// mostOf is the most bytes of a file of this name.
func mostOf(name string) int64 {
	if texts[strings.ToLower(path.Ext(name))] {
		return mostText
	}
	return mostData
}

// Read reads a file that the caller of a command has named. One that is not there is fs.ErrNotExist.
func Read(name string) ([]byte, error) { return read(name, os.Open) }

// read is Read with the function that opens the file.
func read[F fs.File](name string, open func(name string) (F, error)) ([]byte, error) {
	file, data, err := Hold(name, open)
	if err != nil {
		return nil, err
	}
	_ = file.Close() // nothing was written
	return data, nil
}

// Hold reads a file that the caller of a command has named, and that is opened by the caller of this function: it stays
// open, as one that is locked, or is to be written into. If there is an error it is closed.
func Hold[F fs.File](name string, open func(name string) (F, error)) (file F, data []byte, err error) {
	return hold(name, os.Stat, open)
}

// Folder is a folder whose files are read by ReadFile, which refuses what is no regular file, or is too large. The
// other methods are those of the folder. That of a report is an os.Root, out of which no name and no link leads.
type Folder struct{ fs.FS }

// ReadFile implements fs.ReadFileFS.
func (f Folder) ReadFile(name string) ([]byte, error) {
	file, data, err := hold(name, func(name string) (fs.FileInfo, error) { return fs.Stat(f.FS, name) }, f.FS.Open)
	if err != nil {
		return nil, err
	}
	_ = file.Close() // nothing was written
	return data, nil
}

// ReadDir implements fs.ReadDirFS.
func (f Folder) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(f.FS, name) }

// Stat implements fs.StatFS.
func (f Folder) Stat(name string) (fs.FileInfo, error) { return fs.Stat(f.FS, name) }

// Lstat implements fs.ReadLinkFS.
func (f Folder) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(f.FS, name) }

// ReadLink implements fs.ReadLinkFS.
func (f Folder) ReadLink(name string) (string, error) { return fs.ReadLink(f.FS, name) }

// hold looks at what has this name before it is opened, since to open a pipe would wait for its other end.
func hold[F fs.File](
	name string, stat func(string) (fs.FileInfo, error), open func(string) (F, error),
) (file F, data []byte, err error) {
	var none F
	info, err := stat(name)
	if err != nil {
		return none, nil, refusalOf(err)
	}
	most := mostOf(name)
	if err := check(info, most); err != nil {
		return none, nil, err
	}
	if file, err = open(name); err != nil {
		return none, nil, refusalOf(err)
	}
	if data, err = readAll(file, info.Size(), most); err != nil {
		return none, nil, errors.Join(err, file.Close())
	}
	return file, data, nil
}

// readAll reads a file of about a size, and of a number of bytes at the most.
func readAll(file fs.File, size, most int64) ([]byte, error) {
	data := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
	if _, err := data.ReadFrom(io.LimitReader(file, most+1)); err != nil {
		return nil, err
	}
	if size := int64(data.Len()); size > most {
		return nil, tooLarge(size, most) // it has grown since
	}
	return data.Bytes(), nil
}

// check refuses what is no regular file, or one that is too large.
func check(info fs.FileInfo, most int64) error {
	const copied = "put a file with its contents there"
	switch mode := info.Mode(); {
	case mode.IsDir():
		return &Refusal{"is a folder", "name a file in it, or put a file in its place"}
	case mode&fs.ModeNamedPipe != 0:
		return &Refusal{"is a pipe, and no file", copied}
	case mode&fs.ModeSocket != 0:
		return &Refusal{"is a socket, and no file", copied}
	case !mode.IsRegular():
		return &Refusal{"is a device, and no file", copied}
	case info.Size() > most:
		return tooLarge(info.Size(), most)
	}
	return nil
}

// tooLarge refuses a file of so many bytes.
func tooLarge(size, most int64) error {
	return &Refusal{
		fmt.Sprintf("has %d MB, and a file of its kind may have %d", (size+megabyte-1)/megabyte, most/megabyte),
		"make it smaller, or divide it",
	}
}

// refusalOf is the error of a file that cannot be opened in words that help, where there are some.
func refusalOf(err error) error {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return &Refusal{"may not be read", "allow your user to read it, or put a copy of it there"}
	case escapes(err):
		return &Refusal{"is a link that leads out of the report's folder", "put a copy of the file into the folder"}
	case errors.Is(err, syscall.ELOOP):
		return &Refusal{"is a link that leads to itself", "put the file itself there"}
	}
	return err
}

// escapes reports whether an error says that a link leads out of a root. The library has no name for it.
func escapes(err error) bool {
	pathError := new(fs.PathError)
	return errors.As(err, &pathError) && pathError.Err.Error() == "path escapes from parent"
}
