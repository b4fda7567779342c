package xmp

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"time"
)

// TestPacket holds that whatever an author writes, the packet is XML and says it.
func TestPacket(t *testing.T) {
	m := Metadata{
		Title: `A <b> & "c" ]]> é`, Author: "O’Neil & Søn", Subject: "a\x00b\nc", Language: "fr", Producer: "report",
		Date:        time.Date(2017, 5, 1, 3, 0, 0, 0, time.FixedZone("", 2*60*60)),
		ArchivePart: 2, ArchiveLevel: "A", AccessiblePart: 1,
	}
	packet := Packet(m)
	text := make(map[string]string)
	d := xml.NewDecoder(bytes.NewReader(packet))
	var path []string
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, packet)
		}
		switch token := token.(type) {
		case xml.StartElement:
			path = append(path, token.Name.Local)
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			if s := strings.TrimSpace(string(token)); s != "" {
				text[strings.Join(path[3:], "/")] = s
			}
		}
	}
	for at, want := range map[string]string{
		"title/Alt/li": m.Title, "creator/Seq/li": m.Author, "language/Bag/li": "fr", "Producer": "report",
		"CreateDate": "2017-05-01T01:00:00Z", "ModifyDate": "2017-05-01T01:00:00Z",
	} {
		found := false
		for path, s := range text {
			if strings.HasSuffix(path, at) && s == want {
				found = true
			}
		}
		if !found {
			t.Errorf("%s is not %q: %v", at, want, text)
		}
	}
	if !bytes.Contains(packet, []byte("<pdfaid:part>2</pdfaid:part>")) || !bytes.Contains(packet, []byte("<pdfuaid:part>1</pdfuaid:part>")) {
		t.Error("the parts of the standards are missing")
	}
}
