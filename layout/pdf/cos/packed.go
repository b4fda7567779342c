package cos

import (
	"encoding/binary"
	"strconv"
)

// packedRange is objects with numbers behind each other that do not change any more. A file has an element of the
// structure for each cell of its tables, and as dictionaries these would take five times as much memory.
type packedRange struct {
	first Ref
	// at is one more than the place of each object in packedObjects, 0 for an object that is not put yet.
	at []uint32
}

// packedObjects are objects as they are written, but for references: a zero byte stands for each, and behind it are
// four bytes with its number. What Append writes has no zero byte.
type packedObjects struct {
	ranges []packedRange
	packedBlocks
}

// packedBlocks are the bytes of packed objects.
type packedBlocks struct {
	// blocks have the bytes, each object behind its length.
	blocks [][]byte
	// room is where an object is written before it is put.
	room []byte
}

// packedBlock is the size of a block in bytes. A larger object has a block of its own.
const packedBlock = 1 << 15

// ReservePacked returns the first of some references, one behind the other, of objects that a Packer packs and
// SetPacked sets.
func (f *File) ReservePacked(count int) Ref {
	first := Ref(f.next + 1)
	f.next += count
	f.packed.ranges = append(f.packed.ranges, packedRange{first, make([]uint32, count)})
	return first
}

// Packer packs objects for a file beside other packers, each in a goroutine of its own. While they do, nothing else may
// be done with the file.
type Packer struct {
	packedBlocks
	file *File
	done []packedSpan
}

// packedSpan is objects with numbers behind each other that a packer has packed.
type packedSpan struct {
	first Ref
	count int
}

// Packer is a new packer for the file.
func (f *File) Packer() *Packer { return &Packer{file: f} }

// Pack packs the object of a reference of ReservePacked. The object is copied; what is packed cannot be changed.
func (p *Packer) Pack(r Ref, o Object) {
	*p.file.packed.place(r) = uint32(p.pack(o) + 1)
	last := len(p.done) - 1
	if last >= 0 && p.done[last].first+Ref(p.done[last].count) == r {
		p.done[last].count++
		return
	}
	p.done = append(p.done, packedSpan{r, 1})
}

// SetPacked sets what a packer has packed. The packer is not used any longer.
func (f *File) SetPacked(p *Packer) {
	before := uint32(len(f.packed.blocks) * packedBlock)
	f.packed.blocks = append(f.packed.blocks, p.blocks...)
	for _, span := range p.done {
		for k := range span.count {
			*f.packed.place(span.first + Ref(k)) += before
		}
	}
}

// pack packs an object, and returns its place.
func (p *packedBlocks) pack(o Object) int {
	p.room = appendObject(p.room[:0], o, packRef)
	return p.put(p.room)
}

// packRef writes a reference in the form of packed objects.
func packRef(b []byte, r Ref) []byte { return binary.BigEndian.AppendUint32(append(b, 0), uint32(r)) }

// packedRefSize is how many bytes packRef writes.
const packedRefSize = 5

// place is where it is noted where a packed object is; nil for other objects.
func (p *packedObjects) place(r Ref) *uint32 {
	for i := range p.ranges {
		if k := r - p.ranges[i].first; k >= 0 && int(k) < len(p.ranges[i].at) {
			return &p.ranges[i].at[k]
		}
	}
	return nil
}

// put adds the bytes of an object, and returns their place.
func (p *packedBlocks) put(data []byte) int {
	size := binary.MaxVarintLen32 + len(data)
	last := len(p.blocks) - 1
	if last < 0 || cap(p.blocks[last])-len(p.blocks[last]) < size {
		p.blocks = append(p.blocks, make([]byte, 0, max(size, packedBlock)))
		last++
	}
	at := last*packedBlock + len(p.blocks[last])
	b := binary.AppendUvarint(p.blocks[last], uint64(len(data)))
	p.blocks[last] = append(b, data...)
	return at
}

// bytes are those of a packed object; ok is false for other objects, and for one that is not put yet.
func (p *packedObjects) bytes(r Ref) (data []byte, ok bool) {
	place := p.place(r)
	if place == nil || *place == 0 {
		return nil, false
	}
	at := int(*place - 1)
	rest := p.blocks[at/packedBlock][at%packedBlock:]
	size, n := binary.Uvarint(rest)
	return rest[n : n+int(size)], true
}

// replacePacked replaces every reference in a packed object.
func replacePacked(data []byte, fn func(Ref) Ref) {
	for i := 0; i < len(data); i++ {
		if data[i] == 0 {
			number := data[i+1 : i+packedRefSize]
			binary.BigEndian.PutUint32(number, uint32(fn(Ref(binary.BigEndian.Uint32(number)))))
			i += packedRefSize - 1
		}
	}
}

// appendPacked appends a packed object as it is written in a file.
func appendPacked(b, data []byte) []byte {
	from := 0
	for i := 0; i < len(data); i++ {
		if data[i] == 0 {
			b = append(b, data[from:i]...)
			b = appendRef(b, Ref(binary.BigEndian.Uint32(data[i+1:])))
			i += packedRefSize - 1
			from = i + 1
		}
	}
	return append(b, data[from:]...)
}

// appendRef writes a reference.
func appendRef(b []byte, r Ref) []byte {
	b = strconv.AppendInt(b, int64(r), 10)
	return append(b, " 0 R"...)
}

// unpacked reads a packed object; it is nil for one that is not put yet, and for other objects.
func (p *packedObjects) unpacked(r Ref) Object {
	data, ok := p.bytes(r)
	if !ok {
		return nil
	}
	in := parser{data: appendPacked(nil, data)}
	o, err := in.object(0)
	if err != nil {
		return nil
	}
	return o
}

// each calls a function with the bytes of each packed object.
func (p *packedObjects) each(do func(data []byte)) {
	for _, r := range p.ranges {
		for k := range r.at {
			if data, ok := p.bytes(r.first + Ref(k)); ok {
				do(data)
			}
		}
	}
}
