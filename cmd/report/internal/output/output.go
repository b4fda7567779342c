// Package output has the files that the program makes: the facts about each file, and what is to be written of it.
package output

import (
	"path/filepath"
	"strings"

	"annualreport/cmd/report/internal/transaction"
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

// New are the changes that write files which replace no others.
func New(files []File) []transaction.Change {
	out := make([]transaction.Change, len(files))
	for i, f := range files {
		out[i] = transaction.Create(f.Name, f.Data)
	}
	return out
}

// Changes are those that write files and their job tickets.
func Changes(files []File) []transaction.Change {
	var out []transaction.Change
	for i := range files {
		f := &files[i]
		out = append(out, transaction.Write(f.Name, f.Data))
		if f.JobTicket != nil {
			out = append(out, transaction.Write(f.TicketName(), f.JobTicket))
		}
	}
	return out
}
