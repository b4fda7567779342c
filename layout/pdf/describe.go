package pdf

import (
	"crypto/sha256"
	_ "embed" // the color profile of screens
	"fmt"
	"time"

	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/pdf/profile"
	"annualreport/layout/pdf/xmp"
)

// describe writes what the file says about itself: language, metadata, the Info dictionary, and the device that its
// colors are meant for.
func describe(d *draft, info display.Info, t *target) {
	c := d.catalog
	c.Set("Lang", cos.Text(info.Language))
	if t.Allows(profile.Actions) {
		c.Set("ViewerPreferences", preferences(info, &t.Profile))
	}
	c.Set("Metadata", d.Add(&cos.Stream{
		Dict: *cos.NewDict(cos.Name("Type"), cos.Name("Metadata"), cos.Name("Subtype"), cos.Name("XML")),
		Data: xmp.Packet(metadata(info, &t.Profile)), Plain: true,
	}))
	c.Set("OutputIntents", cos.Array{t.intent.dictionary(d.File, &t.Profile)})
	d.Trailer.Set("Info", d.Add(infoDictionary(info, &t.Profile)))
}

// preferences are how a viewer should show the document (ISO 32000-1, table 150).
func preferences(info display.Info, p *profile.Profile) *cos.Dict {
	out := new(cos.Dict)
	if p.Requires(profile.TitleShown) {
		out.Set("DisplayDocTitle", cos.Boolean(true))
	}
	if info.RightToLeft {
		out.Set("Direction", cos.Name("R2L"))
	}
	return out
}

// metadata is what the XMP packet says about the document, and which standards the file conforms to.
func metadata(info display.Info, p *profile.Profile) xmp.Metadata {
	m := xmp.Metadata{
		Title: info.Title, Author: info.Author, Subject: info.Subject, Keywords: info.Keywords,
		Language: info.Language, Date: info.Date, Producer: info.Program,
		ArchivePart: p.Claim.ArchivePart, ArchiveLevel: p.Claim.ArchiveLevel, AccessiblePart: p.Claim.AccessiblePart,
		Exchange: p.Claim.Exchange, Untrapped: p.Requires(profile.Trapping),
	}
	if p.Requires(profile.DocumentName) {
		m.DocumentID = documentID(info)
	}
	return m
}

// infoDictionary has the same facts as metadata, in the older form (ISO 32000-1, 14.3.3).
func infoDictionary(info display.Info, p *profile.Profile) *cos.Dict {
	d := cos.NewDict()
	for _, e := range []struct {
		key  cos.Name
		text string
	}{
		{"Title", info.Title}, {"Author", info.Author}, {"Subject", info.Subject}, {"Keywords", info.Keywords},
		{"Creator", info.Program}, {"Producer", info.Program},
	} {
		if e.text != "" {
			d.Set(e.key, cos.Text(e.text))
		}
	}
	d.Set("CreationDate", dateString(info.Date))
	d.Set("ModDate", dateString(info.Date))
	if p.Requires(profile.Trapping) {
		d.Set("Trapped", cos.Name("False"))
	}
	if p.Claim.OldExchange != "" {
		d.Set("GTS_PDFXVersion", cos.Text(p.Claim.OldExchange))
	}
	return d
}

// dateString is a date as a PDF writes it, in universal time (ISO 32000-1, 7.9.4).
func dateString(date time.Time) cos.String {
	return cos.String(date.UTC().Format("D:20060102150405Z"))
}

// documentID is a name for the document: the same report of the same date always has the same one.
func documentID(info display.Info) string {
	date := info.Date.UTC().Format(xmp.DateFormat)
	digest := sha256.Sum256([]byte(info.Title + "\n" + info.Author + "\n" + info.Language + "\n" + date))
	return fmt.Sprintf("uuid:%x-%x-%x-%x-%x", digest[:4], digest[4:6], digest[6:8], digest[8:10], digest[10:16])
}

// intent is the device that the colors of a file are meant for (ISO 32000-1, 14.11.5).
type intent struct {
	// condition is the name of the device or of the printing condition, such as FOGRA39.
	condition string
	// info is a name for people to read.
	info string
	// registry is the address of the registry that has the name; it may be empty.
	registry string
	// profile is the ICC profile of the device, and channels the number of its channels.
	profile  string
	channels int
	// unembedded leaves the profile out of the file, where the standards allow that.
	unembedded bool
}

// sRGB is the profile of screens (Compact ICC Profiles, CC0).
//
//go:embed icc/sRGB-v2-magic.icc
var sRGB string

// screenIntent is the intent of files for screens: sRGB.
func screenIntent() intent {
	const name = "sRGB IEC61966-2.1"
	return intent{condition: name, info: name, profile: sRGB, channels: 3}
}

// dictionary is the output intent as an object of the file.
func (i *intent) dictionary(f *cos.File, p *profile.Profile) *cos.Dict {
	d := cos.NewDict(
		cos.Name("Type"), cos.Name("OutputIntent"),
		cos.Name("S"), cos.Name(p.Intent),
		cos.Name("OutputConditionIdentifier"), cos.Text(i.condition),
		cos.Name("Info"), cos.Text(i.info),
	)
	if !i.unembedded || p.Requires(profile.EmbeddedProfile) {
		d.Set("DestOutputProfile", f.Add(profileStream(i.profile, i.channels)))
	}
	if i.registry != "" {
		d.Set("RegistryName", cos.String(i.registry))
	}
	return d
}

// profileStream is an ICC profile as a stream (ISO 32000-1, 8.6.5.5).
func profileStream(data string, channels int) *cos.Stream {
	return &cos.Stream{Dict: *cos.NewDict(cos.Name("N"), cos.Int(channels)), Data: []byte(data)}
}
