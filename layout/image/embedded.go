package image

import (
	"errors"
	"image"

	"annualreport/layout/display"
	"annualreport/layout/image/png"
	"annualreport/layout/svg"
)

// mostEmbedded is how many pixels a picture in a drawing has at the most.
const mostEmbedded = 25_000_000

// embedded reads a picture of pixels that is part of a drawing. It implements svg.Pictures: JPEG and PNG files in the
// colors of screens stay as they are, all others are written anew.
func embedded(data []byte) (p *display.Picture, remark string, err error) {
	if svg.Is(data) {
		return nil, "", errors.New("it is a drawing itself")
	}
	p, notes, err := read("a picture in a drawing", data, nil)
	if err != nil {
		return nil, "", err
	}
	if int64(p.Width)*int64(p.Height) > mostEmbedded {
		return nil, "", &SizeError{Width: p.Width, Height: p.Height, Pixels: mostEmbedded}
	}
	out, err := Plain(p, max(p.Width, p.Height))
	if out == p {
		err = readToEnd(p)
	}
	return out, remarkOf(p, notes), err
}

// Plain is a picture as painters read it: itself if it is a drawing, or a JPEG or PNG file in the colors of screens, which
// need not be whole; others are written anew, with so many pixels along the longer side at the most. An error means that
// such a file cannot be read to its end.
func Plain(p *display.Picture, most int) (*display.Picture, error) {
	if p.Drawing != nil || isPlain(p) {
		return p, nil
	}
	return onScreens(p, most)
}

// isPlain reports whether painters of drawings can show a file as it is.
func isPlain(p *display.Picture) bool {
	switch p.Format {
	case formatJPEG:
		return !p.Inks && !p.Direct
	case formatPNG:
		h, err := png.ReadHeader(p.Data)
		if err != nil {
			return true
		}
		view, err := viewOfPNG(&h)
		return view == nil || err != nil
	}
	return false
}

// embeddedQuality is that of JPEG for pictures in drawings that are written anew.
const embeddedQuality = 92

// onScreens is a picture in the colors of screens, upright, with so many pixels along its longer side at the most.
func onScreens(p *display.Picture, most int) (*display.Picture, error) {
	r := request{
		cut: image.Rect(0, 0, p.Width, p.Height), width: p.Width, height: p.Height, quality: embeddedQuality,
	}
	if side := max(p.Width, p.Height); side > most {
		r.width = max(1, p.Width*most/side)
		r.height = max(1, p.Height*most/side)
	}
	content, err := readPart(p, r)
	if err != nil {
		return nil, err
	}
	out := *p
	out.Width = r.width
	out.Height = r.height
	out.Turn = 0
	out.Direct = false
	if out.Inks {
		out.Inks = false
		out.Profile = ""
	}
	out.Data, out.Format, err = encode(content, &out, r, losesLittle(content, &out, r))
	return &out, err
}

// remarkOf says what of a picture in a drawing is not shown as its file has it.
func remarkOf(p *display.Picture, notes []Note) string {
	if p.Inks {
		return "is in process inks, and is shown in the colors of screens that these look like"
	}
	for _, n := range notes {
		switch n {
		case FirstOfFilm:
			return "moves, and stands still here: its first frame is shown"
		case FirstOfPages:
			return "has several pages, and the first one is shown"
		case FourInksAlone:
			return "has channels beside its four inks, which are not shown"
		case UnreadProfile:
			return "has a profile of colors that is not read, and may look a little different"
		}
	}
	return ""
}
