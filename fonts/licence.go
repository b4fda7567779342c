package fonts

// The bits of fsType in the OS/2 table, which say how a font may be embedded (OpenType 1.9, "OS/2": fsType).
const (
	usagePermissions = 0x000f
	restricted       = 0x0002
	noSubsetting     = 0x0100
	bitmapsOnly      = 0x0200
)

// Refusal is what a face says of itself if it may not be embedded as this program embeds faces, as in "that it may
// not be embedded"; empty if it may. Licences that are given apart from the file may say otherwise.
func Refusal(f *Face) string {
	o, err := f.open()
	if err != nil {
		return ""
	}
	os2 := o.tables.bytes(o.file, "OS/2")
	if len(os2) < 10 {
		return ""
	}
	switch fsType := be16(os2, 8); {
	case fsType&usagePermissions == restricted:
		return "that it may not be embedded"
	case fsType&bitmapsOnly != 0:
		return "that only its bitmaps may be embedded"
	case fsType&noSubsetting != 0:
		return "that it may be embedded only as a whole"
	}
	return ""
}
