package infile

import (
	"bytes"
	"io"
)

// ReadStream reads a text that comes from no file, as from the standard input. It may have as many bytes as that of a
// file.
func ReadStream(r io.Reader) ([]byte, error) {
	var data bytes.Buffer
	if _, err := data.ReadFrom(io.LimitReader(r, mostText+1)); err != nil {
		return nil, err
	}
	if size := int64(data.Len()); size > mostText {
		return nil, tooLarge(size, mostText)
	}
	return data.Bytes(), nil
}
