package woff

import (
	"errors"
	"strings"
)

// Table is one table of a font.
type Table struct {
	// Tag is the four letters that name the table.
	Tag  string
	Data []byte
}

// Font is one face of a file.
type Font struct {
	// Flavor is the first four bytes of the file that the face was packed from.
	Flavor string
	// Tables are in the order of the file. No tag is there twice.
	Tables []Table
}

// MostBytes is how many bytes the tables of a file may have when they are unpacked. The largest fonts for Chinese have
// about 30 million.
const MostBytes = 128 << 20

// The first bytes of packed fonts.
const (
	magic1 = "wOFF"
	magic2 = "wOF2"
)

var (
	errCutOff   = errors.New("the file is cut off")
	errTooLarge = errors.New("unpacked it would have more than 128 million bytes")
)

// IsPacked reports whether a file begins as one of WOFF 1.0 or 2.0.
func IsPacked(data string) bool {
	return strings.HasPrefix(data, magic1) || strings.HasPrefix(data, magic2)
}

// Unpack returns the faces of a file of WOFF 1.0 or 2.0. It returns an error if the file is broken or has more than
// MostBytes.
func Unpack(data string) ([]Font, error) {
	if strings.HasPrefix(data, magic2) {
		return unpack2(data)
	}
	f, err := unpack1(data)
	return []Font{f}, err
}

// add adds a table, and reports whether its tag is a new one.
func (f *Font) add(tag string, data []byte) bool {
	for _, t := range f.Tables {
		if t.Tag == tag {
			return false
		}
	}
	f.Tables = append(f.Tables, Table{tag, data})
	return true
}
