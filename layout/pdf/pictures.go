package pdf

import (
	"maps"
	"slices"

	"annualreport/layout/color/icc"
	"annualreport/layout/image/jpeg"
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
		j := jpeg.ReadHeader(s.Data)
		if space == "DeviceCMYK" && !j.Adobe {
			s.Dict.Delete("Decode") // fpdf inverts all, but only Adobe's programs do
		}
		profile, err := pictureProfile(space, j.Profile)
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
