package cos

import (
	"crypto/sha256"
	"sync"
)

// mostKept is how many bytes of compressed data are kept. A report of 200 pages has two million.
const mostKept = 32 << 20

// Streams keeps the compressed data of files, so that data that comes again in a later file is not compressed again: a
// profile, or a page that nobody has changed. It lends the compressors, too, whose tables are large. It may be used by
// several goroutines. Nil keeps nothing.
type Streams struct {
	// least is the size in bytes from which on data is kept.
	least int

	lock sync.Mutex
	// kept has compressed data by the digest of what was compressed, and order these from the oldest on.
	kept  map[dataDigest][]byte
	order []dataDigest
	size  int
	// free are the compressors that nobody uses.
	free []*deflateWriter
}

// dataDigest is the SHA-256 of data.
type dataDigest [sha256.Size]byte

// NewStreams keeps data from a size in bytes on.
func NewStreams(least int) *Streams {
	return &Streams{least: least, kept: make(map[dataDigest][]byte)}
}

// deflate compresses data, unless that was done before.
func (s *Streams) deflate(w *deflateWriter, raw []byte) ([]byte, error) {
	if s == nil || len(raw) < s.least {
		return w.deflate(raw)
	}
	digest := dataDigest(sha256.Sum256(raw))
	if data, ok := s.find(digest); ok {
		return data, nil
	}
	data, err := w.deflate(raw)
	if err == nil {
		s.keep(digest, data)
	}
	return data, err
}

// find gives data that was compressed before.
func (s *Streams) find(digest dataDigest) (data []byte, ok bool) {
	s.lock.Lock()
	defer s.lock.Unlock()
	data, ok = s.kept[digest]
	return data, ok
}

// keep keeps compressed data, and drops the oldest while there is too much.
func (s *Streams) keep(digest dataDigest, data []byte) {
	s.lock.Lock()
	defer s.lock.Unlock()
	if _, ok := s.kept[digest]; ok {
		return // another goroutine was quicker
	}
	s.kept[digest] = data
	s.order = append(s.order, digest)
	s.size += len(data)
	for s.size > mostKept {
		s.size -= len(s.kept[s.order[0]])
		delete(s.kept, s.order[0])
		s.order = s.order[1:]
	}
}

// take lends a compressor.
func (s *Streams) take() *deflateWriter {
	if s == nil {
		return new(deflateWriter)
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	last := len(s.free) - 1
	if last < 0 {
		return new(deflateWriter)
	}
	w := s.free[last]
	s.free = s.free[:last]
	return w
}

// give takes compressors back; nil is none.
func (s *Streams) give(writers []*deflateWriter) {
	if s == nil {
		return
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	for _, w := range writers {
		if w != nil {
			s.free = append(s.free, w)
		}
	}
}
