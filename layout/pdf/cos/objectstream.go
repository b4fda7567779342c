package cos

import "strconv"

// member is an object of an object stream (ISO 32000-1, 7.5.7): its number, and that which it has in the file.
type member struct{ number, old Ref }

// objectSource is where the objects of a file are that is written.
type objectSource struct {
	objects map[int]Object
	packed  packedObjects
}

// appendMembers appends the data of an object stream: an index with the number of each object and its place, then the
// objects. First is where the objects begin.
func appendMembers(b []byte, members []member, from *objectSource) (data []byte, first int) {
	start := len(b)
	var index []byte
	for _, m := range members {
		index = strconv.AppendInt(index, int64(m.number), 10)
		index = append(index, ' ')
		index = strconv.AppendInt(index, int64(len(b)-start), 10)
		index = append(index, ' ')
		b = append(from.append(b, m.old), '\n')
	}
	objects := len(b) - start
	b = append(b, index...) // to make room
	copy(b[start+len(index):], b[start:start+objects])
	copy(b[start:], index)
	return b, len(index)
}

// append appends an object as it is written.
func (s *objectSource) append(b []byte, old Ref) []byte {
	if packed, ok := s.packed.bytes(old); ok {
		return appendPacked(b, packed)
	}
	return Append(b, s.objects[int(old)])
}
