package shape

import (
	"flag"
	"os"
	"slices"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/parallel"
)

// pack writes kerning.bin anew.
var pack = flag.Bool("pack", false, "write the packed kerning of the built-in faces anew")

// builtInFaces are the faces of the program.
func builtInFaces() []*fonts.Face {
	book := fonts.Embedded()
	var out []*fonts.Face
	for _, name := range book.Names() {
		family, _ := book.Family(name)
		out = append(out, family.Faces...)
	}
	return out
}

// builtInFace is the face of a name.
func builtInFace(t testing.TB, name string) *fonts.Face {
	t.Helper()
	faces := builtInFaces()
	i := slices.IndexFunc(faces, func(f *fonts.Face) bool { return f.String() == name })
	if i < 0 {
		t.Fatalf("there is no face %s", name)
	}
	return faces[i]
}

// packedBlock is a block with what its directory says of it.
type packedBlock struct {
	entry kerningEntry
	block []byte
}

// packedNames are the families whose faces are packed: those for the alphabets, and not those for other scripts.
var packedNames = []string{fonts.SerifText, fonts.SerifDisplay, fonts.Sans}

// packKerning packs all faces that can be packed, for all alphabets.
func packKerning(t *testing.T) []byte {
	var packers []*packer
	for _, face := range builtInFaces() {
		for i := range alphabets {
			if slices.Contains(packedNames, face.Family) {
				packers = append(packers, newPacker(t, face, &alphabets[i]))
			}
		}
	}
	blocks := make([]packedBlock, len(packers))
	err := parallel.EachWorker(len(packers), func(_, i int) error {
		p := packers[i]
		sum := p.face.Checksum()
		blocks[i] = packedBlock{kerningEntry{script: p.a.script, name: p.face.String(), checksum: string(sum[:])}, p.pack()}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range packers {
		for _, problem := range p.problems {
			t.Errorf("%s %s is not packed: %s", p.face, p.a.script, problem)
		}
		t.Logf("%s %s: %d bytes, %d forms, %d ligatures, %d of %d sets of features, not for %v, left out %q", p.face, p.a.script,
			len(blocks[i].block), len(p.forms), len(p.ligatures), len(p.served), len(allFeatures()), p.languages, p.leftOut())
	}
	return joinBlocks(blocks)
}

// leftOut are the letters that HarfBuzz must set.
func (p *packer) leftOut() string {
	var out []rune
	for i, r := range p.runes {
		if p.letters[i] == 0 {
			out = append(out, r)
		}
	}
	return string(out)
}

// joinBlocks writes the directory and the blocks.
func joinBlocks(blocks []packedBlock) []byte {
	size := 2
	for _, b := range blocks {
		size += 4 + len(b.entry.checksum) + 9 + len(b.entry.name)
	}
	out := numbers(len(blocks))
	for _, b := range blocks {
		script := int(b.entry.script)
		out = append(out, numbers(script&0xffff, script>>16)...)
		out = append(out, b.entry.checksum...)
		out = append(out, numbers(size&0xffff, size>>16, len(b.block)&0xffff, len(b.block)>>16)...)
		out = append(append(out, byte(len(b.entry.name))), b.entry.name...)
		size += len(b.block)
	}
	for _, b := range blocks {
		out = append(out, b.block...)
	}
	return out
}

// TestKerningIsCurrent: the packed kerning is that of the faces in the program. With -pack it is written anew.
func TestKerningIsCurrent(t *testing.T) {
	if *pack {
		data := packKerning(t)
		if t.Failed() {
			return
		}
		if err := os.WriteFile("kerning.bin", data, 0o644); err != nil {
			t.Fatal(err)
		}
		t.Skip("kerning.bin is written: run the tests again")
	}
	for _, face := range builtInFaces() {
		if !slices.Contains(packedNames, face.Family) {
			continue
		}
		for _, a := range alphabets {
			sum := face.Checksum()
			if got := checksumOf(kerningData, face, a.script); got != string(sum[:]) {
				t.Errorf("the file of %s is not the one that was packed: run go generate ./layout/shape", face)
			}
		}
	}
}

// checksumOf is the checksum of the file that was packed for a face.
func checksumOf(data string, face *fonts.Face, script scriptTag) string {
	directory := data[2:]
	for range number(data, 0) {
		e := readEntry(directory)
		if e.script == script && e.name == face.String() {
			return e.checksum
		}
		directory = directory[e.size:]
	}
	return ""
}
