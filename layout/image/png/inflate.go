package png

import (
	"bytes"
	"errors"
	"io"

	"github.com/klauspost/compress/zlib"
)

// Errors of pixels that cannot be read.
var (
	errDamaged = errors.New("the data of the picture is damaged")
	errShort   = errors.New("the file ends too early")
)

// inflater gives the deflated data of a file piece by piece (10.1). Its library takes a slice at a time, where the
// standard library's reader asks for each byte.
type inflater struct {
	stream io.ReadCloser
	buffer []byte
}

// newInflater begins to read the pieces of the data.
func newInflater(pieces [][]byte) (*inflater, error) {
	source := bytes.NewReader(pieces[0])
	if len(pieces) > 1 {
		source = bytes.NewReader(bytes.Join(pieces, nil))
	}
	stream, err := zlib.NewReader(source)
	if err != nil {
		return nil, errDamaged
	}
	return &inflater{stream: stream}, nil
}

// next returns the next n bytes; they are good until the next call.
func (z *inflater) next(n int) ([]byte, error) {
	if cap(z.buffer) < n {
		z.buffer = make([]byte, n)
	}
	out := z.buffer[:n]
	if _, err := io.ReadFull(z.stream, out); err != nil {
		return nil, fault(err)
	}
	return out, nil
}

// finish checks that nothing follows, and that the data has the sum that stands at its end.
func (z *inflater) finish() error {
	rest, err := io.Copy(io.Discard, io.LimitReader(z.stream, 1))
	switch {
	case err != nil:
		return fault(err)
	case rest > 0:
		return errDamaged
	}
	return nil
}

// fault says what an error of the library means.
func fault(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errShort
	}
	return errDamaged
}
