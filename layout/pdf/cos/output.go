package cos

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
)

// output is a file that is being written. It is handed on as it is written, so that it is in memory once at the most.
type output struct {
	to io.Writer
	// at is how many bytes are written, and digest that of all of them.
	at     int
	digest hash.Hash
	room   []byte
	// err is the first error of the writer.
	err error
}

// newOutput begins a file of about a size in bytes, for which a writer may make room at once.
func newOutput(to io.Writer, size int) *output {
	if b, ok := to.(interface{ Grow(n int) }); ok {
		b.Grow(size)
	}
	return &output{to: to, digest: sha256.New()}
}

// write adds bytes to the file.
func (o *output) write(data []byte) {
	if o.err != nil {
		return
	}
	o.digest.Write(data)
	o.at += len(data)
	_, o.err = o.to.Write(data)
}

// printf adds text to the file.
func (o *output) printf(format string, args ...any) {
	o.room = fmt.Appendf(o.room[:0], format, args...)
	o.write(o.room)
}

// header writes the version and a comment of bytes above 127, by which programs for file transfer recognize that the
// file is binary (ISO 32000-1, 7.5.2).
func (o *output) header(version string) { o.printf("%%PDF-%s\n%%\xE2\xE3\xCF\xD3\n", version) }

// object writes an object with its number.
func (o *output) object(number Ref, object []byte) {
	o.printf("%d 0 obj\n%s\nendobj\n", number, object)
}

// stream writes a stream with its number.
func (o *output) stream(number Ref, dict *Dict, data []byte) {
	o.room = fmt.Appendf(o.room[:0], "%d 0 obj\n", number)
	o.room = append(Append(o.room, dict), "\nstream\n"...)
	o.write(o.room)
	o.write(data)
	o.printf("\nendstream\nendobj\n")
}

// id is the identifier of the file: a part of the digest of what is written so far.
func (o *output) id() String { return String(o.digest.Sum(nil)[:16]) }
