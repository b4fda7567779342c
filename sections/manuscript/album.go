package manuscript

import (
	"path"
	"strings"
)

// Album takes the pictures of a file into a manuscript, each once.
type Album struct {
	document *Document
	// read reads a part of the file.
	read func(part string) ([]byte, error)
	// places are those of the pictures that were taken, by the names of their parts.
	places map[string]int
}

// NewAlbum is an album for a manuscript, whose pictures are parts of a file.
func NewAlbum(document *Document, read func(part string) ([]byte, error)) Album {
	return Album{document, read, make(map[string]int)}
}

// isReadable reports whether a report can have pictures with an extension.
func isReadable(extension string) bool {
	switch extension {
	case ".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".tif", ".tiff", ".bmp":
		return true
	}
	return false
}

// Take is the place of a picture in Document.Pictures. ok is false for one that the file does not have, and for one of
// a kind that a report cannot have.
func (a *Album) Take(part string) (place int, ok bool) {
	if i, ok := a.places[part]; ok {
		return i, true
	}
	extension := strings.ToLower(path.Ext(part))
	if !isReadable(extension) {
		return 0, false
	}
	data, err := a.read(part)
	if err != nil || len(data) == 0 {
		return 0, false
	}
	i := len(a.document.Pictures)
	a.document.Pictures = append(a.document.Pictures, Picture{Extension: extension, Data: data})
	a.places[part] = i
	return i, true
}
