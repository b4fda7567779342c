package packed

import (
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
)

// Zip is an archive in the form of PKWARE's APPNOTE 6.3, without a comment, without encryption and below 4 GB, as
// layout/archive writes it.
type Zip string

// The parts of an archive: how long each is without the names in it.
const (
	localHeader   = 30
	centralHeader = 46
	endOfCentral  = 22
)

const (
	// deflated is the method by which files are compressed.
	deflated = 8
	// densest is how many bytes a byte of them may stand for, at the most (RFC 1951).
	densest = 1032
)

// errDamaged says that an archive is none.
var errDamaged = errors.New("the archive is damaged")

// entry is what the directory of an archive says of a file.
type entry struct {
	name         string
	method       uint16
	packed, size uint32
	// at is the place of the file's own header.
	at uint32
}

// entries are the files in the order of the directory, which ends early where it is damaged.
func (z Zip) entries() iter.Seq[entry] {
	return func(yield func(entry) bool) {
		if len(z) < endOfCentral {
			return
		}
		end := z[len(z)-endOfCentral:]
		rest := z[min(int(end.long(16)), len(z)-endOfCentral):]
		for range end.short(10) {
			if len(rest) < centralHeader {
				return
			}
			name := int(rest.short(28))
			next := centralHeader + name + int(rest.short(30)) + int(rest.short(32))
			if len(rest) < next {
				return
			}
			e := entry{
				name: string(rest[centralHeader : centralHeader+name]), method: rest.short(10),
				packed: rest.long(20), size: rest.long(24), at: rest.long(42),
			}
			if !yield(e) {
				return
			}
			rest = rest[next:]
		}
	}
}

// short is the number of two bytes at a place.
func (z Zip) short(at int) uint16 { return uint16(z[at]) | uint16(z[at+1])<<8 }

// long is the number of four bytes at a place.
func (z Zip) long(at int) uint32 { return uint32(z.short(at)) | uint32(z.short(at+2))<<16 }

// Names are the names of the files, in the order of the archive.
func (z Zip) Names() iter.Seq[string] {
	return func(yield func(string) bool) {
		for e := range z.entries() {
			if !yield(e.name) {
				return
			}
		}
	}
}

// File unpacks the file of a name. It reports whether there is one.
func (z Zip) File(name string) (data []byte, ok bool, err error) {
	for e := range z.entries() {
		if e.name == name {
			data, err := z.unpack(e)
			if err != nil {
				return nil, true, fmt.Errorf("%s: %w", name, err)
			}
			return data, true, nil
		}
	}
	return nil, false, nil
}

// unpack reads a file.
func (z Zip) unpack(e entry) ([]byte, error) {
	if int(e.at)+localHeader > len(z) {
		return nil, errDamaged
	}
	file := z[e.at:]
	start := localHeader + int(file.short(26)) + int(file.short(28))
	end := start + int(e.packed)
	if end > len(file) || e.method != deflated || int(e.size) > densest*int(e.packed) {
		return nil, errDamaged
	}
	data := make([]byte, e.size)
	_, err := io.ReadFull(flate.NewReader(strings.NewReader(string(file[start:end]))), data)
	return data, err
}
