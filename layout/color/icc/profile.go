// Package icc reads color profiles (ISO 15076-1, ICC.1:2010 and the older
// ICC.1:1998) and converts colors of screens to inks by them.
//
//	Parse        bytes → Profile: its tables by intent       profile.go, lookup.go, pipeline.go, grid.go, curve.go
//	Separation   Profile → sRGB to ink, relative
//	             colorimetric with black-point compensation  separation.go, blackpoint.go
//	Cube         the same prepared for pictures, of sRGB or
//	             of the screen of their own profile          cube.go, screen.go
//
// Colors in between are numbers from 0 to 1; Lab is scaled as in version 4: L/100,
// (a+128)/255, (b+128)/255.
package icc

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
)

// Profile is a profile of an output device: what inks look like, and which inks
// give a look.
type Profile struct {
	// Description is the name that the profile gives itself.
	Description string
	// Class is what the profile describes, "prtr" for a press; Space is the space
	// of its device, "CMYK" for process inks.
	Class, Space string
	// Version is the major version of the format, 2 or 4.
	Version int

	data string
	tags map[string]string
	// connection is the space that tables connect by, "Lab " or "XYZ ".
	connection string
	// toDevice and fromDevice are the tables by intent; nil where there is none.
	toDevice, fromDevice [3]transform
	// broken is why a table cannot be used, nil if all can: a profile may have tables for other purposes that are of no
	// kind known here.
	broken error
}

// Intent is how colors that cannot be printed are dealt with (ISO 15076-1, 6.2).
type Intent uint8

// The intents that tables are made for.
const (
	Perceptual Intent = iota
	RelativeColorimetric
	Saturation
)

// transform maps a color from one space to another.
type transform interface {
	// apply writes the color out for the color in.
	apply(in, out []float64)
	inputs() int
	outputs() int
}

// The places of the header's fields.
const (
	headerSize    = 128
	atVersion     = 8
	atClass       = 12
	atSpace       = 16
	atConnection  = 20
	atMagic       = 36
	atTags        = 128
	tagSize       = 12
	mostTags      = 1000
	mostChannels  = 15
	largestLookup = 1 << 26
)

// Parse reads a profile. An error says what is wrong with it. Tables that cannot be read are left out: what needs one
// of them says so.
func Parse(data string) (*Profile, error) {
	if len(data) < headerSize+4 || data[atMagic:atMagic+4] != "acsp" {
		return nil, errors.New("this is no ICC profile")
	}
	p := &Profile{
		data: data, tags: make(map[string]string), Version: int(data[atVersion]),
		Class: data[atClass : atClass+4], Space: data[atSpace : atSpace+4],
		connection: data[atConnection : atConnection+4],
	}
	count := int(be32(data, atTags))
	if count > mostTags || headerSize+4+count*tagSize > len(data) {
		return nil, errors.New("its table of tags is broken")
	}
	for i := range count {
		at := headerSize + 4 + i*tagSize
		offset, size := int(be32(data, at+4)), int(be32(data, at+8))
		if offset > len(data) || size > len(data)-offset {
			return nil, fmt.Errorf("its tag %q lies outside of it", data[at:at+4])
		}
		p.tags[data[at:at+4]] = data[offset : offset+size]
	}
	p.Description = description(p.tags["desc"])
	for i := range p.toDevice {
		for _, t := range []struct {
			tag  string
			into *transform
		}{{fmt.Sprintf("B2A%d", i), &p.toDevice[i]}, {fmt.Sprintf("A2B%d", i), &p.fromDevice[i]}} {
			tag, ok := p.tags[t.tag]
			if !ok {
				continue
			}
			table, err := p.table(tag, t.tag[0] == 'B')
			if err != nil {
				p.broken = cmp.Or(p.broken, fmt.Errorf("its table %s %w", t.tag, err))
				continue
			}
			*t.into = table
		}
	}
	return p, nil
}

// Data is the profile as it was read.
func (p *Profile) Data() string { return p.data }

// table reads a table; toDevice is its direction.
func (p *Profile) table(tag string, toDevice bool) (transform, error) {
	if len(tag) < 32 {
		return nil, errors.New("is cut off")
	}
	lab := p.connection == "Lab "
	var t transform
	var err error
	switch kind := tag[:4]; kind {
	case "mft1", "mft2":
		t, err = readLookup(tag, lab, toDevice)
	case "mAB ", "mBA ":
		t, err = readPipeline(tag, kind == "mAB ")
	default:
		return nil, fmt.Errorf("is of the kind %q, which is not known here", kind)
	}
	if err != nil || lab {
		return t, err
	}
	channels := t.outputs()
	if toDevice {
		channels = t.inputs()
	}
	if p.connection != "XYZ " || channels != 3 {
		return nil, fmt.Errorf("connects by %q, which is not known here", p.connection)
	}
	return &viaXYZ{t, toDevice}, nil
}

// intent returns the table of an intent, or the one that stands in for it (ISO 15076-1, 9.2.1): the perceptual one, or
// if the profile has none that can be read, the relative colorimetric one. It is nil if there is none of them.
func intent(tables *[3]transform, i Intent) transform {
	for _, t := range []transform{tables[i], tables[Perceptual], tables[RelativeColorimetric]} {
		if t != nil {
			return t
		}
	}
	return nil
}

// description reads the profile's name, in the form of version 2 or 4.
func description(tag string) string {
	switch {
	case len(tag) >= 12 && tag[:4] == "desc":
		n := int(be32(tag, 8))
		return strings.TrimRight(tag[12:12+min(n, len(tag)-12)], "\x00")
	case len(tag) >= 28 && tag[:4] == "mluc":
		n, at := int(be32(tag, 20)), int(be32(tag, 24))
		if at > len(tag) || n > len(tag)-at {
			return ""
		}
		units := make([]uint16, n/2)
		for i := range units {
			units[i] = be16(tag, at+2*i)
		}
		return strings.TrimRight(string(utf16.Decode(units)), "\x00")
	}
	return ""
}

func be16(s string, at int) uint16 { return binary.BigEndian.Uint16([]byte(s[at : at+2])) }
func be32(s string, at int) uint32 { return binary.BigEndian.Uint32([]byte(s[at : at+4])) }

// fixed is a number with sixteen bits behind the point (s15Fixed16Number).
func fixed(s string, at int) float64 { return float64(int32(be32(s, at))) / 65536 }

// Fits reports whether data is a whole profile for pictures of so many channels,
// which a reader can be given (ISO 32000-1, 8.6.5.5).
func Fits(data string, channels int) bool {
	if len(data) < headerSize+4 || data[atMagic:atMagic+4] != "acsp" {
		return false
	}
	if int(be32(data, 0)) != len(data) || data[atVersion] > 4 {
		return false
	}
	switch data[atClass : atClass+4] {
	case "scnr", "mntr", "prtr", "spac":
	default:
		return false
	}
	return map[string]int{"GRAY": 1, "RGB ": 3, "CMYK": 4}[data[atSpace:atSpace+4]] == channels
}
