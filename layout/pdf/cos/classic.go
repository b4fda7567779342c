package cos

import (
	"io"
)

// WriteClassic writes a file as Write does, but each object by itself and with a cross-reference table (ISO 32000-1,
// 7.5.4), for readers of PDF 1.4.
func WriteClassic(to io.Writer, f *File, version string, d *Deflater) error {
	w := writer{file: f, deflater: d}
	w.visit()
	for i, old := range w.order {
		if s, ok := f.Objects[int(old)].(*Stream); ok {
			w.add(Ref(i+1), s)
		}
	}
	if err := w.open(to, version); err != nil {
		return err
	}
	offsets, err := w.objects()
	if err != nil {
		return err
	}
	out := w.out
	id := out.id()
	at := out.at
	out.printf("xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		out.printf("%010d 00000 n \n", o)
	}
	trailer := NewDict(Name("Size"), Int(len(offsets)+1), Name("Root"), f.Trailer.Get("Root"))
	if info := f.Trailer.Get("Info"); info != nil {
		trailer.Set("Info", info)
	}
	trailer.Set("ID", Array{id, id})
	out.printf("trailer\n%s\nstartxref\n%d\n%%%%EOF\n", Append(nil, trailer), at)
	return out.err
}

// objects writes all objects, each by itself, and returns their offsets.
func (w *writer) objects() ([]int, error) {
	offsets := make([]int, 0, len(w.order))
	streams := w.loose
	var text []byte
	for i, old := range w.order {
		number := Ref(i + 1)
		offsets = append(offsets, w.out.at)
		if len(streams) > 0 && streams[0].number == number {
			data, err := streams[0].data()
			if err != nil {
				return nil, err
			}
			w.out.stream(number, &streams[0].stream.Dict, data)
			streams = streams[1:]
			continue
		}
		if packed, ok := w.file.packed.bytes(old); ok {
			text = appendPacked(text[:0], packed)
		} else {
			text = Append(text[:0], w.file.Objects[int(old)])
		}
		w.out.object(number, text)
	}
	return offsets, nil
}
