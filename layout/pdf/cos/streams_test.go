package cos

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"
)

// piece is data of its own kind for a number.
func piece(n int) []byte {
	dice := rand.New(rand.NewPCG(uint64(n), 1))
	var out []byte
	for len(out) < 2000 {
		out = fmt.Appendf(out, "%d 0 Td (%x) Tj\n", dice.IntN(100), dice.IntN(1<<10))
	}
	return out
}

// TestStreams: data that comes again is not compressed again, and each piece is what a new deflater makes of it,
// whatever was compressed before by the same compressors.
func TestStreams(t *testing.T) {
	streams := NewStreams(100)
	var first []byte
	for round := range 4 {
		d := NewDeflater(streams)
		for n := range 50 {
			got, err := d.Start(piece(n)).bytes()
			fresh := NewDeflater(nil)
			want, _ := fresh.StartWritten(func(room []byte) []byte { return append(room, piece(n)...) }).bytes()
			fresh.Close()
			if err != nil || !bytes.Equal(got, want) {
				t.Fatalf("round %d: piece %d is another, or %v", round, n, err)
			}
			if n == 7 && round == 0 {
				first = got
			}
			if n == 7 && &got[0] != &first[0] {
				t.Error("data that came before is compressed again")
			}
		}
		d.Close()
	}
	d := NewDeflater(streams)
	small, _ := d.Start([]byte("small")).bytes()
	d.Close()
	if len(streams.kept) != 50 || small == nil {
		t.Errorf("%d pieces are kept", len(streams.kept))
	}
	if len(streams.free) == 0 {
		t.Error("compressors are not given back")
	}
}

// TestStreamsAreBounded: the oldest data goes when there is too much.
func TestStreamsAreBounded(t *testing.T) {
	streams := NewStreams(0)
	for n := range 40 {
		streams.keep(dataDigest{byte(n)}, make([]byte, mostKept/10))
	}
	if _, ok := streams.find(dataDigest{39}); !ok || len(streams.kept) != 10 || len(streams.order) != 10 || streams.size > mostKept {
		t.Errorf("%d pieces are kept, of %d bytes", len(streams.kept), streams.size)
	}
}
