// Package archive packs data that the program carries, so that the same files make the same bytes everywhere.
package archive

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"slices"

	"github.com/klauspost/compress/flate"
)

// Zip packs files by their names, in the order of these and without any date. The Go project may change what its own
// deflate writes; this library is pinned in go.mod.
func Zip(files map[string][]byte) ([]byte, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	w.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(out, flate.BestCompression)
	})
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err != nil {
			return nil, err
		}
		if _, err := f.Write(files[name]); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return b.Bytes(), err
}
