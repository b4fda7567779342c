package cos

import (
	"crypto/sha256"
	"fmt"
	"io"
)

// WriteClassic writes a file as Write does, but each object by itself and with a cross-reference table (ISO 32000-1,
// 7.5.4), for readers of PDF 1.4.
func WriteClassic(out io.Writer, f *File, version string, d *Deflater) error {
	w := writer{file: f, numbers: make(map[Ref]Ref)}
	w.visit(f.Trailer)
	for i, old := range w.order {
		if s, ok := f.Objects[int(old)].(*Stream); ok {
			w.loose = append(w.loose, looseStream{Ref(i + 1), s, nil})
		}
	}
	if err := w.deflate(d); err != nil {
		return err
	}
	w.header(version)
	offsets := make([]int, 0, len(w.order))
	streams := w.loose
	for i, old := range w.order {
		offsets = append(offsets, w.buf.Len())
		if len(streams) > 0 && streams[0].number == Ref(i+1) {
			streams[0].stream.Dict.Set("Length", Int(len(streams[0].data)))
			w.stream(streams[0].number, &streams[0].stream.Dict, streams[0].data)
			streams = streams[1:]
			continue
		}
		fmt.Fprintf(&w.buf, "%d 0 obj\n%s\nendobj\n", i+1, Append(nil, f.Objects[int(old)]))
	}
	digest := sha256.Sum256(w.buf.Bytes())
	id := String(digest[:16])
	at := w.buf.Len()
	fmt.Fprintf(&w.buf, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&w.buf, "%010d 00000 n \n", o)
	}
	trailer := NewDict(Name("Size"), Int(len(offsets)+1), Name("Root"), f.Trailer.Get("Root"))
	if info := f.Trailer.Get("Info"); info != nil {
		trailer.Set("Info", info)
	}
	trailer.Set("ID", Array{id, id})
	fmt.Fprintf(&w.buf, "trailer\n%s\nstartxref\n%d\n%%%%EOF\n", Append(nil, trailer), at)
	_, err := out.Write(w.buf.Bytes())
	return err
}
