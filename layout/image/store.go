package image

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"image"
	"maps"
	"runtime"
	"sync"
	"weak"

	"annualreport/layout/display"
)

// Store keeps pictures that were made ready, so that each is made once for all languages, editions and trials that ask
// alike. Goroutines may share it; it is good for the run of a program. The zero value keeps nothing beyond it.
type Store struct {
	// Shelf keeps them from run to run; nil for none.
	Shelf Shelf

	lock    sync.Mutex
	digests map[weak.Pointer[display.Picture]]digest
	made    map[request]*result
	// order is the requests from the oldest to the newest, held how many bytes their pictures have.
	order []request
	held  int
}

// Shelf keeps bytes under names of letters and digits. It may lose them at any time; what it gives back is what it
// was given.
type Shelf interface {
	// Load gives back what was saved under a name.
	Load(name string) (data []byte, ok bool)
	// Save keeps data under a name if it can.
	Save(name string, data []byte)
}

// digestsLooked is after how many new pictures the digests of those are dropped that nobody has any more.
const digestsLooked = 100

// mostHeld is how many bytes of pictures a store holds in memory, and mostRequests of how many requests it knows what
// became of them.
const (
	mostHeld     = 64 << 20
	mostRequests = 10_000
)

// makerVersion must be raised whenever a picture that is made ready may come out with other bytes than before.
const makerVersion = 7

// digest is that of all that a picture is made of.
type digest [sha256.Size]byte

// request is what is asked of a picture: the part that is seen, its size in pixels, and how it is written.
type request struct {
	digest        digest
	cut           image.Rectangle
	width, height int
	quality       int
	compact, inks bool
	// plates asks for the levels of light of a picture that is printed in tones.
	plates bool
}

// result is what became of a request.
type result struct {
	once sync.Once
	version
	err error
}

// ready gives the picture of a request, which is made if it is not there yet.
func (s *Store) ready(p *display.Picture, r request, fresh func() (version, error)) (version, error) {
	r.digest = s.digestOf(p)
	one := s.result(r)
	one.once.Do(func() {
		one.version, one.err = s.load(p, r, fresh)
		s.hold(r, one.size())
	})
	out := one.version
	if one.err == nil {
		named := *out.picture
		named.Name = p.Name
		out.picture = &named
	}
	return out, one.err
}

// result finds the result of a request, which may be still to come.
func (s *Store) result(r request) *result {
	s.lock.Lock()
	defer s.lock.Unlock()
	one, ok := s.made[r]
	if !ok {
		one = new(result)
		if s.made == nil {
			s.made = make(map[request]*result)
		}
		s.made[r] = one
	}
	return one
}

// hold counts a result, and drops the oldest while there is too much.
func (s *Store) hold(r request, size int) {
	s.lock.Lock()
	defer s.lock.Unlock()
	s.order = append(s.order, r)
	s.held += size
	for (s.held > mostHeld || len(s.order) > mostRequests) && len(s.order) > 1 {
		oldest := s.order[0]
		s.order = s.order[1:]
		s.held -= s.made[oldest].size()
		delete(s.made, oldest)
	}
}

// size is how many bytes the picture has, 0 if it could not be made.
func (r *result) size() int {
	if r.picture == nil {
		return 0
	}
	return len(r.picture.Data)
}

// digestOf is the digest of a picture. The store knows those of pictures that somebody else still has.
func (s *Store) digestOf(p *display.Picture) digest {
	key := weak.Make(p)
	s.lock.Lock()
	known, ok := s.digests[key]
	s.lock.Unlock()
	if ok {
		return known
	}
	h := sha256.New()
	h.Write([]byte(p.Format))
	h.Write([]byte{p.Turn})
	h.Write(p.Data)
	if p.Grade != nil {
		fmt.Fprintf(h, "%v", *p.Grade)
	}
	out := digest(h.Sum(nil))
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.digests == nil {
		s.digests = make(map[weak.Pointer[display.Picture]]digest)
	}
	if len(s.digests)%digestsLooked == 0 {
		maps.DeleteFunc(s.digests, func(p weak.Pointer[display.Picture], _ digest) bool { return p.Value() == nil })
	}
	s.digests[key] = out
	return out
}

// load takes a picture from the shelf, or makes it and saves it there.
func (s *Store) load(p *display.Picture, r request, fresh func() (version, error)) (version, error) {
	if s.Shelf == nil {
		return fresh()
	}
	name := r.name()
	if data, ok := s.Shelf.Load(name); ok {
		if v, ok := unpack(p, data); ok {
			if r.plates {
				v.picture.Plates = p.Grade.Tones
			}
			return v, nil
		}
	}
	v, err := fresh()
	if err == nil {
		s.Shelf.Save(name, pack(p, v))
	}
	return v, err
}

// name is the name of a picture on a shelf: a digest of all that its bytes come from, the program and its compiler
// with its libraries among it.
func (r request) name() string {
	b := append([]byte(runtime.Version()), 0, makerVersion)
	b = append(b, r.digest[:]...)
	const (
		compact = 1
		inks    = 2
		plates  = 4
	)
	asked := 0
	if r.compact {
		asked |= compact
	}
	if r.inks {
		asked |= inks
	}
	if r.plates {
		asked |= plates
	}
	cut := r.cut
	for _, v := range []int{cut.Min.X, cut.Min.Y, cut.Max.X, cut.Max.Y, r.width, r.height, r.quality, asked} {
		b = binary.BigEndian.AppendUint64(b, uint64(v))
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
