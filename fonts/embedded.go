package fonts

import (
	_ "embed" // the faces below

	"github.com/go-text/typesetting/language"
)

// The files are embedded as strings one by one: reading them through embed.FS
// would copy each.
var (
	//go:embed source-serif/SourceSerif4SmText-Regular.ttf
	serifRegular string
	//go:embed source-serif/SourceSerif4SmText-It.ttf
	serifItalic string
	//go:embed source-serif/SourceSerif4SmText-Semibold.ttf
	serifSemibold string
	//go:embed source-serif/SourceSerif4SmText-Bold.ttf
	serifBold string
	//go:embed source-serif/SourceSerif4SmText-BoldIt.ttf
	serifBoldItalic string
	//go:embed source-serif/SourceSerif4Display-Regular.ttf
	displayRegular string
	//go:embed source-serif/SourceSerif4Display-It.ttf
	displayItalic string
	//go:embed source-serif/SourceSerif4Display-Semibold.ttf
	displaySemibold string
	//go:embed source-sans/SourceSans3-Regular.ttf
	sansRegular string
	//go:embed source-sans/SourceSans3-It.ttf
	sansItalic string
	//go:embed source-sans/SourceSans3-Semibold.ttf
	sansSemibold string
	//go:embed source-sans/SourceSans3-Bold.ttf
	sansBold string
	//go:embed source-sans/SourceSans3-BoldIt.ttf
	sansBoldItalic string
	//go:embed noto-naskh-arabic/NotoNaskhArabic_400Regular.ttf
	naskhRegular string
	//go:embed noto-naskh-arabic/NotoNaskhArabic_700Bold.ttf
	naskhBold string
	//go:embed noto-sans-hebrew/NotoSansHebrew_400Regular.ttf
	hebrewRegular string
	//go:embed noto-sans-hebrew/NotoSansHebrew_700Bold.ttf
	hebrewBold string
	//go:embed noto-sans-devanagari/NotoSansDevanagari_400Regular.ttf
	devanagariRegular string
	//go:embed noto-sans-devanagari/NotoSansDevanagari_700Bold.ttf
	devanagariBold string
	//go:embed noto-sans-thai/NotoSansThai_400Regular.ttf
	thaiRegular string
	//go:embed noto-sans-thai/NotoSansThai_700Bold.ttf
	thaiBold string
)

// The families of the program's other designs, packed as WOFF 2.0 (W3C Recommendation, 8 August 2024): a face is
// unpacked when it is first used.
var (
	//go:embed ibm-plex-sans/IBMPlexSans-Light.woff2
	plexSansLight string
	//go:embed ibm-plex-sans/IBMPlexSans-Regular.woff2
	plexSansRegular string
	//go:embed ibm-plex-sans/IBMPlexSans-Italic.woff2
	plexSansItalic string
	//go:embed ibm-plex-sans/IBMPlexSans-SemiBold.woff2
	plexSansSemibold string
	//go:embed ibm-plex-sans/IBMPlexSans-Bold.woff2
	plexSansBold string
	//go:embed ibm-plex-sans/IBMPlexSans-BoldItalic.woff2
	plexSansBoldItalic string
	//go:embed ibm-plex-serif/IBMPlexSerif-Regular.woff2
	plexSerifRegular string
	//go:embed ibm-plex-serif/IBMPlexSerif-Italic.woff2
	plexSerifItalic string
	//go:embed ibm-plex-serif/IBMPlexSerif-SemiBold.woff2
	plexSerifSemibold string
	//go:embed ibm-plex-serif/IBMPlexSerif-Bold.woff2
	plexSerifBold string
	//go:embed ibm-plex-serif/IBMPlexSerif-BoldItalic.woff2
	plexSerifBoldItalic string
	//go:embed inter/Inter-Regular.woff2
	interRegular string
	//go:embed inter/Inter-Italic.woff2
	interItalic string
	//go:embed inter/Inter-SemiBold.woff2
	interSemibold string
	//go:embed inter/Inter-Bold.woff2
	interBold string
	//go:embed inter/Inter-Black.woff2
	interBlack string
	//go:embed eb-garamond/EBGaramond-Regular.woff2
	garamondRegular string
	//go:embed eb-garamond/EBGaramond-Italic.woff2
	garamondItalic string
	//go:embed eb-garamond/EBGaramond-SemiBold.woff2
	garamondSemibold string
	//go:embed eb-garamond/EBGaramond-Bold.woff2
	garamondBold string
	//go:embed eb-garamond/EBGaramond-BoldItalic.woff2
	garamondBoldItalic string
)

// The names of the built-in families that the default brand uses.
const (
	SerifText    = "Source Serif 4 SmText"
	SerifDisplay = "Source Serif 4 Display"
	Sans         = "Source Sans 3"
)

// Embedded makes the book of the built-in families. No file is parsed before
// its first use.
func Embedded() *Book {
	serif := family(SerifText,
		style{Regular, Upright, serifRegular}, style{Regular, Italic, serifItalic},
		style{Semibold, Upright, serifSemibold},
		style{Bold, Upright, serifBold}, style{Bold, Italic, serifBoldItalic})
	display := family(SerifDisplay,
		style{Regular, Upright, displayRegular}, style{Regular, Italic, displayItalic},
		style{Semibold, Upright, displaySemibold})
	sans := family(Sans,
		style{Regular, Upright, sansRegular}, style{Regular, Italic, sansItalic},
		style{Semibold, Upright, sansSemibold},
		style{Bold, Upright, sansBold}, style{Bold, Italic, sansBoldItalic})
	arabic := family("Noto Naskh Arabic", style{Regular, Upright, naskhRegular}, style{Bold, Upright, naskhBold})
	hebrew := family("Noto Sans Hebrew", style{Regular, Upright, hebrewRegular}, style{Bold, Upright, hebrewBold})
	devanagari := family("Noto Sans Devanagari",
		style{Regular, Upright, devanagariRegular}, style{Bold, Upright, devanagariBold})
	thai := family("Noto Sans Thai", style{Regular, Upright, thaiRegular}, style{Bold, Upright, thaiBold})
	return &Book{
		families: append(
			[]*Family{serif, display, sans, arabic, hebrew, devanagari, thai}, ofDesigns()...,
		),
		fallbacks: []fallback{
			{language.Arabic, arabic, NoForms}, {language.Hebrew, hebrew, NoForms},
			{language.Devanagari, devanagari, NoForms}, {language.Thai, thai, NoForms},
			{0, sans, NoForms}, {0, serif, NoForms},
		},
	}
}

// ofDesigns are the families of the designs that are not the usual one.
func ofDesigns() []*Family {
	plexSans := family("IBM Plex Sans",
		style{Light, Upright, plexSansLight},
		style{Regular, Upright, plexSansRegular},
		style{Regular, Italic, plexSansItalic},
		style{Semibold, Upright, plexSansSemibold},
		style{Bold, Upright, plexSansBold},
		style{Bold, Italic, plexSansBoldItalic})
	plexSerif := family("IBM Plex Serif",
		style{Regular, Upright, plexSerifRegular},
		style{Regular, Italic, plexSerifItalic},
		style{Semibold, Upright, plexSerifSemibold},
		style{Bold, Upright, plexSerifBold},
		style{Bold, Italic, plexSerifBoldItalic})
	inter := family("Inter",
		style{Regular, Upright, interRegular},
		style{Regular, Italic, interItalic},
		style{Semibold, Upright, interSemibold},
		style{Bold, Upright, interBold},
		style{Black, Upright, interBlack})
	garamond := family("EB Garamond",
		style{Regular, Upright, garamondRegular},
		style{Regular, Italic, garamondItalic},
		style{Semibold, Upright, garamondSemibold},
		style{Bold, Upright, garamondBold},
		style{Bold, Italic, garamondBoldItalic})
	return []*Family{plexSans, plexSerif, inter, garamond}
}

// style is one embedded file of a family.
type style struct {
	weight Weight
	slant  Slant
	data   string
}

func family(name string, styles ...style) *Family {
	f := &Family{Name: name}
	for _, s := range styles {
		face := NewFace(name, s.weight, s.slant, s.data)
		face.builtIn = true
		f.Faces = append(f.Faces, face)
	}
	return f
}
