package image

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	stdjpeg "image/jpeg"
	"maps"
	"runtime"
	"sync"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/parallel"
	"annualreport/layout/unit"
)

// memoryShelf is a shelf in memory, which counts.
type memoryShelf struct {
	lock         sync.Mutex
	files        map[string][]byte
	saves, loads int
}

// Load implements Shelf.
func (s *memoryShelf) Load(name string) ([]byte, bool) {
	s.lock.Lock()
	defer s.lock.Unlock()
	data, ok := s.files[name]
	if ok {
		s.loads++
	}
	return data, ok
}

// Save implements Shelf.
func (s *memoryShelf) Save(name string, data []byte) {
	s.lock.Lock()
	defer s.lock.Unlock()
	s.saves++
	s.files[name] = data
}

// photograph is a JPEG file that needs to be made smaller, and a part of which is seen.
func photograph(t testing.TB) *display.Picture {
	t.Helper()
	var b bytes.Buffer
	if err := stdjpeg.Encode(&b, grain(300, 200, 3).image(), &stdjpeg.Options{Quality: 90}); err != nil {
		t.Fatal(err)
	}
	p, _, err := Read("a.jpg", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestStoreMakesOnce: a picture is made once for all that ask alike, side by side and from run to run, and comes back
// the same.
func TestStoreMakesOnce(t *testing.T) {
	shelf := &memoryShelf{files: make(map[string][]byte)}
	options := Options{Resolution: 100, Quality: 80}
	clip := unit.Rect{X: unit.Points(10), W: unit.Points(50), H: unit.Points(60)}
	want, _ := ready(t, show(photograph(t), 100, 66, clip), options)
	for run := range 2 {
		store := &Store{Shelf: shelf}
		parallel.Do(4, func(int) {
			p := photograph(t) // another language reads it once more
			p.Name = "other.jpg"
			doc, problems := store.Prepare(show(p, 100, 66, clip), options)
			got := doc.Pages[0].Items[0].(display.Image)
			if problems.HasErrors() || !bytes.Equal(got.Picture.Data, want.Picture.Data) || got.Rect != want.Rect ||
				got.Picture.Format != want.Picture.Format || got.Picture.Width != want.Picture.Width {
				t.Errorf("run %d: it is another picture", run)
			}
			if got.Picture.Name != "other.jpg" {
				t.Errorf("it is called %s", got.Picture.Name)
			}
		})
	}
	if shelf.saves != 1 || shelf.loads != 1 {
		t.Errorf("it was saved %d times and loaded %d times, want once", shelf.saves, shelf.loads)
	}
}

// TestShelfNames: all that changes the bytes of a picture changes its name on a shelf.
func TestShelfNames(t *testing.T) {
	base := request{cut: image.Rect(0, 0, 10, 10), width: 5, height: 5, quality: 80}
	other := []request{base, base, base, base, base, base}
	other[0].cut.Max.X = 9
	other[1].width = 4
	other[2].height = 4
	other[3].quality = 79
	other[4].compact = true
	other[5].digest[0] = 1
	seen := map[string]bool{base.name(): true}
	for i, r := range other {
		if seen[r.name()] {
			t.Errorf("request %d has the name of another", i)
		}
		seen[r.name()] = true
	}
	p := photograph(t)
	turned := *p
	turned.Turn = 6
	if s := new(Store); s.digestOf(p) == s.digestOf(&turned) {
		t.Error("a picture that lies on its side is taken for one that stands")
	}
}

// TestPacked: pictures come back from a shelf as they were, also those that stay as they are.
func TestPacked(t *testing.T) {
	p := photograph(t)
	smaller := *p
	smaller.Data = []byte("data")
	smaller.Width = 7
	smaller.Format = formatPNG
	same := *p
	for _, v := range []version{{&smaller, unit.Rect{X: 1, Y: 2, W: 3, H: 4}}, {&same, whole}} {
		got, ok := unpack(p, pack(p, v))
		if !ok || got.part != v.part || !bytes.Equal(got.picture.Data, v.picture.Data) || got.picture.Width != v.picture.Width ||
			got.picture.Format != v.picture.Format {
			t.Errorf("%+v comes back as %+v", v.picture, got.picture)
		}
	}
	if _, ok := unpack(p, []byte("short")); ok {
		t.Error("a few bytes are a picture")
	}
}

// TestStoreForgets: a store drops the oldest pictures when it holds too many bytes.
func TestStoreForgets(t *testing.T) {
	s := new(Store)
	p := photograph(t)
	big := make([]byte, mostHeld/2+1)
	calls := 0
	ask := func(width int) {
		_, err := s.ready(p, request{width: width}, func() (version, error) {
			calls++
			return version{&display.Picture{Data: big}, whole}, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, width := range []int{1, 1, 2, 2, 1} {
		ask(width)
	}
	if calls != 3 {
		t.Errorf("pictures were made %d times, want 3", calls)
	}
}

// TestMakerVersion: when these bytes change, pictures of runs before must not be used: raise makerVersion (if it is not
// only the encoder of another release of Go, which has names of its own), and then
// accept the new ones here.
func TestMakerVersion(t *testing.T) {
	const version = 7
	pictures := map[string]*display.Picture{
		"JPEG": photograph(t), "PNG": asPNG(t, grain(300, 200, 4).image()),
		"inks": pictureOf(t, "tiff/testdata/inks_alpha.tif"),
	}
	want := map[string]string{"JPEG": "1de65a7a2bed4859", "PNG": "9f2f5f362f0f7c01", "inks": "06cc6137f3af7a8a"}
	h := make(map[string]string)
	for name, p := range pictures {
		im, _ := ready(t, show(p, 100, 66, unit.Rect{}), Options{Resolution: 100, Quality: 80})
		h[name] = fmt.Sprintf("%x", sha256.Sum256(im.Picture.Data))[:16]
	}
	if version != makerVersion || !maps.Equal(h, want) {
		t.Errorf("version %d makes %v, want version %d with %v", makerVersion, h, version, want)
	}
}

// TestStoreLetsPicturesGo: a store that is used for days knows nothing of pictures that nobody has any more, and does
// not remember what became of all requests.
func TestStoreLetsPicturesGo(t *testing.T) {
	s := new(Store)
	for range 5 * digestsLooked {
		s.digestOf(&display.Picture{Data: make([]byte, 1<<10)})
		if len(s.digests)%digestsLooked == 0 {
			runtime.GC()
		}
	}
	if len(s.digests) > 3*digestsLooked {
		t.Errorf("the digests of %d pictures are kept", len(s.digests))
	}
	for i := range mostRequests + 10 {
		r := request{width: i}
		s.result(r)
		s.hold(r, 0)
	}
	if len(s.made) > mostRequests || len(s.order) != len(s.made) {
		t.Errorf("%d requests are kept, %d of them in order", len(s.made), len(s.order))
	}
}

// TestStoreKeepsNames: a picture that two reports call by different names has in each the name that it has there.
func TestStoreKeepsNames(t *testing.T) {
	store := new(Store)
	for _, name := range []string{"one.jpg", "other.jpg"} {
		p := photograph(t)
		p.Name = name
		doc, _ := store.Prepare(show(p, 100, 66, unit.Rect{}), Options{Resolution: 100, Quality: 80})
		if got := doc.Pages[0].Items[0].(display.Image).Picture.Name; got != name {
			t.Errorf("it is called %s, want %s", got, name)
		}
	}
}

// TestShelfOfSame: of a picture that stays as it was a shelf keeps no second copy.
func TestShelfOfSame(t *testing.T) {
	shelf := &memoryShelf{files: make(map[string][]byte)}
	p := photograph(t)
	options := Options{Quality: 100, Compact: true} // written anew it would grow
	doc, _ := (&Store{Shelf: shelf}).Prepare(show(p, 300, 200, unit.Rect{}), options)
	if got := doc.Pages[0].Items[0].(display.Image).Picture; !bytes.Equal(got.Data, p.Data) {
		t.Fatal("it is another picture")
	}
	for _, data := range shelf.files {
		if len(data) != packedHead {
			t.Errorf("the shelf has %d bytes, want %d", len(data), packedHead)
		}
	}
	if len(shelf.files) != 1 {
		t.Errorf("the shelf has %d pictures", len(shelf.files))
	}
}
