package pdf

import (
	"bytes"
	"encoding/binary"
	"maps"
	"slices"

	"annualreport/layout/color/icc"
	"annualreport/layout/pdf/cos"
)

// pictures gives the pictures that fpdf embedded the colors that they have: by
// the profile that a JPEG carries, or for process inks without one by that of
// coated paper. fpdf takes all of them for colors of some device, which an archive may
// not keep (ISO 19005-2, 6.2.4.3).
func (fin *finisher) pictures() error {
	profiles := make(map[string]cos.Ref)
	for _, n := range slices.Sorted(maps.Keys(fin.file.Objects)) {
		s, ok := fin.file.Objects[n].(*cos.Stream)
		if !ok || s.Dict.Get("Subtype") != cos.Object(cos.Name("Image")) {
			continue
		}
		space, _ := s.Dict.Get("ColorSpace").(cos.Name)
		j := readJPEG(s.Data)
		if space == "DeviceCMYK" && !j.adobe {
			s.Dict.Delete("Decode") // fpdf inverts all, but only Adobe's programs do
		}
		profile, err := pictureProfile(space, j.profile)
		if err != nil {
			return err
		}
		if profile == "" {
			continue
		}
		if _, ok := profiles[profile]; !ok {
			profiles[profile] = fin.file.Add(&cos.Stream{Dict: *cos.NewDict(cos.Name("N"), cos.Int(channels[space])), Data: []byte(profile)})
		}
		s.Dict.Set("ColorSpace", cos.Array{cos.Name("ICCBased"), profiles[profile]})
	}
	return nil
}

// channels are the numbers of channels of the spaces of devices.
var channels = map[cos.Name]int{"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4}

// pictureProfile chooses the profile of a picture, empty for none.
func pictureProfile(space cos.Name, own string) (string, error) {
	if own != "" && icc.Fits(own, channels[space]) {
		return own, nil
	}
	if space != "DeviceCMYK" {
		return "", nil
	}
	p, err := icc.Coated()
	if err != nil {
		return "", err
	}
	return p.Data(), nil
}

// jpeg is what the markers of a JPEG file say of its colors.
type jpeg struct {
	// adobe tells that inks are inverted, as Adobe's programs write them.
	adobe   bool
	profile string
}

// The markers of JPEG that matter here (ITU-T T.81, annex B).
const (
	jpegMark  = 0xFF
	startScan = 0xDA
	app2      = 0xE2
	app14     = 0xEE
)

// readJPEG reads the markers before the picture itself. The profile may be in
// several pieces, numbered from 1 (ICC.1:2010, B.4).
func readJPEG(data []byte) jpeg {
	var out jpeg
	if len(data) < 4 || data[0] != jpegMark || data[1] != 0xD8 {
		return out
	}
	pieces := make(map[byte][]byte)
	for at := 2; at+4 <= len(data) && data[at] == jpegMark && data[at+1] != startScan; {
		size := int(binary.BigEndian.Uint16(data[at+2:]))
		if size < 2 || at+2+size > len(data) {
			break
		}
		body := data[at+4 : at+2+size]
		switch {
		case data[at+1] == app14 && bytes.HasPrefix(body, []byte("Adobe")):
			out.adobe = true
		case data[at+1] == app2 && bytes.HasPrefix(body, []byte("ICC_PROFILE\x00")) && len(body) > 14:
			pieces[body[12]] = body[14:]
		}
		at += 2 + size
	}
	for i := byte(1); pieces[i] != nil; i++ {
		out.profile += string(pieces[i])
	}
	return out
}
