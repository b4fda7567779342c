package image

import (
	"image"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/image/cmyk"
	"annualreport/layout/image/jpeg"
	"annualreport/layout/image/png"
	"annualreport/layout/parallel"
	"annualreport/layout/unit"
)

// Options are what an edition asks of its pictures.
type Options struct {
	// Resolution is the pixels an inch that it needs, at the size in which a picture is placed.
	Resolution int
	// Quality is that of JPEG, from 1 to 100, where a picture is written anew.
	Quality int
	// Compact asks for few bytes: pictures are made smaller to the pixel, and written anew where
	// that saves bytes, photographs without transparency as JPEG.
	Compact bool
	// Inks asks for process inks as they are; otherwise those of files that PDF cannot hold become colors of screens.
	// Mixtures of colors in drawings that inks cannot make become pixels.
	Inks bool
}

// slack is how many more pixels an inch than asked for a picture may have, in hundredths:
// to make it smaller would cost sharpness and save little.
const slack = 130

// room is how many more pixels a picture may have than asked for, in hundredths.
func (o Options) room() float64 {
	if o.Compact {
		return 100
	}
	return slack
}

// Prepare returns a document whose pictures are ready for an edition: each file once, cut to what is seen of it, and
// made smaller where it has more pixels than it asks for. A document without pictures is returned itself. The pictures
// of the document given stay as they are. Files that cannot be read to their end are reported.
func (s *Store) Prepare(doc *display.Document, options Options) (*display.Document, *diag.List) {
	uses := usesOf(doc, options)
	if len(uses.list)+len(uses.drawings) == 0 {
		return doc, new(diag.List)
	}
	ready := readySet{pictures: make([]version, len(uses.list)), drawings: make([]*display.Picture, len(uses.drawings))}
	errs := make([]error, len(uses.list)+len(uses.drawings))
	parallel.Do(len(errs), func(i int) {
		if k := i - len(uses.list); k >= 0 {
			ready.drawings[k], errs[i] = uses.drawings[k].ready(options)
		} else {
			ready.pictures[i], errs[i] = uses.list[i].ready(s, options)
		}
	})
	return uses.replaced(doc, ready), uses.problems(doc, errs)
}

// readySet is the pictures of a document in the order of their uses, and its drawings with filters.
type readySet struct {
	pictures []version
	drawings []*display.Picture
}

// Check reports the files that cannot be read to their end, as Prepare does, and makes nothing ready: that takes a
// small part of the time.
func Check(doc *display.Document, options Options) *diag.List {
	uses := usesOf(doc, options)
	errs := make([]error, len(uses.list))
	parallel.Do(len(uses.list), func(i int) {
		errs[i] = readToEnd(uses.list[i].picture)
	})
	return uses.problems(doc, errs)
}

// problems reports the pictures of a document that are broken.
func (u *uses) problems(doc *display.Document, errs []error) *diag.List {
	out := new(diag.List)
	for i, err := range errs {
		if err == nil {
			continue
		}
		picture, first := u.number(i)
		out.Errorf(doc.SourceOf(first), "save it anew", "the picture %q is broken: %v", picture.Name, err)
	}
	return out
}

// number is a picture, or a drawing behind them, and the first of its places.
func (u *uses) number(i int) (*display.Picture, *display.Image) {
	if i < len(u.list) {
		return u.list[i].picture, u.list[i].first
	}
	one := u.drawings[i-len(u.list)]
	return one.picture, one.first
}

// use is a picture with all that is seen of it in a document.
type use struct {
	picture *display.Picture
	// seen is the part that is shown somewhere, in millionths of the width and the height.
	seen unit.Rect
	// width and height are the largest sizes that the whole is placed in.
	width, height unit.Length
	// first is the first of its places.
	first *display.Image
}

// uses are the pictures of a document, in the order in which they come.
type uses struct {
	list []*use
	at   map[*display.Picture]int
	// drawings are those with filters. Of others drawingAt has -1.
	drawings  []*drawingUse
	drawingAt map[*display.Picture]int
}

// parts is what the width and the height of a picture are divided into.
const parts = 1_000_000

// usesOf finds all pictures of a document, for an edition that asks for them by options.
func usesOf(doc *display.Document, options Options) *uses {
	out := &uses{at: make(map[*display.Picture]int), drawingAt: make(map[*display.Picture]int)}
	documents := []*display.Document{doc}
	if doc.Wrap != nil {
		documents = append(documents, &doc.Wrap.Document)
	}
	for _, d := range documents {
		for i := range d.Pages {
			for _, it := range d.Pages[i].Items {
				im, ok := it.(display.Image)
				switch {
				case !ok:
				case im.Picture.Drawing != nil:
					out.addDrawing(&im, options)
				default:
					out.add(&im)
				}
			}
		}
	}
	return out
}

func (u *uses) add(im *display.Image) {
	i, ok := u.at[im.Picture]
	if !ok {
		i = len(u.list)
		u.at[im.Picture] = i
		u.list = append(u.list, &use{picture: im.Picture, first: im})
	}
	one := u.list[i]
	upright := im.Untilted()
	r := upright.Rect
	seen := upright.Extent()
	if r.W <= 0 || r.H <= 0 {
		return
	}
	one.seen = one.seen.Around(unit.Rect{
		X: (seen.X - r.X).MulDiv(parts, int64(r.W)), Y: (seen.Y - r.Y).MulDiv(parts, int64(r.H)),
		W: seen.W.MulDiv(parts, int64(r.W)), H: seen.H.MulDiv(parts, int64(r.H)),
	})
	one.width, one.height = max(one.width, r.W), max(one.height, r.H)
}

// version is a picture made for an edition, and the part of the whole that it shows.
type version struct {
	picture *display.Picture
	part    unit.Rect
}

// whole is all of a picture.
var whole = unit.Rect{W: parts, H: parts}

// request is what an edition asks of a picture.
func (u *use) request(options Options) request {
	p := u.picture
	all := image.Rect(0, 0, p.Width, p.Height)
	cut := all
	if u.seen != whole && u.seen != (unit.Rect{}) {
		cut = pixelsOf(u.seen, p.Width, p.Height)
	}
	w, h := cut.Dx(), cut.Dy()
	if factor := u.factor(options); factor < 1 {
		w = max(1, int(float64(float64(w)*factor)+0.5))
		h = max(1, int(float64(float64(h)*factor)+0.5))
	}
	return request{
		cut: cut, width: w, height: h, quality: options.Quality, compact: options.Compact,
		inks: options.Inks && p.Inks && p.Grade == nil, plates: options.Inks && p.InPlates(),
	}
}

// suits reports whether a file is as it is asked for: it may have needless bytes.
func (r request) suits(p *display.Picture) bool {
	all := image.Rect(0, 0, p.Width, p.Height)
	return p.Format == formatJPEG && !p.Direct && p.Turn <= 1 && r.cut == all && r.width == p.Width && p.Grade == nil
}

// keeps reports whether a picture keeps its bytes, whatever they are.
func (u *use) keeps(r request, options Options) bool { return r.suits(u.picture) && !options.Compact }

// ready readies a picture. A file that is as it should be keeps its bytes, and is read to its end all the same: viewers
// show one that is broken as well as they can, each in another way.
func (u *use) ready(s *Store, options Options) (version, error) {
	p := u.picture
	r := u.request(options)
	if u.keeps(r, options) {
		return s.ready(p, r, func() (version, error) {
			same := *p
			return version{&same, whole}, readToEnd(p)
		})
	}
	return s.ready(p, r, func() (version, error) { return remake(p, r) })
}

// remake writes a picture anew. A JPEG file of process inks that stands upright keeps its bytes, since PDF can hold it
// and nothing here writes one, and so does a picture that is as it should be and would only grow.
func remake(p *display.Picture, r request) (version, error) {
	out := *p
	if p.Inks && p.Format == formatJPEG && p.Turn <= 1 && p.Grade == nil {
		return version{&out, whole}, readToEnd(p)
	}
	content, err := readPart(p, r)
	if err != nil {
		return version{}, err
	}
	out.Width = r.width
	out.Height = r.height
	out.Turn = 0
	out.Direct = false
	out.Inks = r.inks
	if p.Inks && !r.inks || p.Grade != nil {
		out.Profile = ""
	}
	withLoss := losesLittle(content, p, r)
	switch {
	case r.plates:
		content = content.lumas()
		out.Grade, out.Plates = nil, p.Grade.Tones
	case p.Grade != nil:
		content = graded(content, p, r.cut)
		out.Grade = nil
		withLoss = withLoss || p.Grade.Tones.Keep() && losesLittle(content, p, r)
	}
	if out.Data, out.Format, err = encode(content, &out, r, withLoss); err != nil {
		return version{}, err
	}
	if r.suits(p) && len(out.Data) >= len(p.Data) {
		out = *p
		return version{&out, whole}, nil
	}
	part := unit.Rect{
		X: share(r.cut.Min.X, p.Width), Y: share(r.cut.Min.Y, p.Height),
		W: share(r.cut.Dx(), p.Width), H: share(r.cut.Dy(), p.Height),
	}
	return version{&out, part}, nil
}

// readPart reads the part of a picture that is asked for, and sets it upright.
func readPart(p *display.Picture, r request) (*pixels, error) {
	held := turn(p.Turn)
	cut, size := held.inFile(r.cut, image.Pt(p.Width, p.Height), image.Pt(r.width, r.height))
	if r.inks {
		out, err := readInks(p, cut, size)
		if err != nil {
			return nil, err
		}
		return held.upright(out), nil
	}
	src, err := openSource(p, reduction(cut, size.X, size.Y))
	if err != nil {
		return nil, err
	}
	if src.inks {
		if src, err = src.onScreen(p.Profile); err != nil {
			return nil, err
		}
	} else if p.Grade != nil && p.Format == formatJPEG { // whose profile goes into files with it otherwise
		src = src.seenBy(p.Profile, src.channels == 1)
	}
	out, err := reduce(src, cut, size.X, size.Y)
	if err != nil {
		return nil, err
	}
	return held.upright(out), nil
}

// share is a number of pixels as a part of all.
func share(n, all int) unit.Length { return unit.Length(n).MulDiv(parts, int64(all)) }

// pixelsOf are the pixels of a part, rounded outwards.
func pixelsOf(part unit.Rect, w, h int) image.Rectangle {
	up := func(at unit.Length, n int) int { return int((int64(at)*int64(n) + parts - 1) / parts) }
	down := func(at unit.Length, n int) int { return int(int64(at) * int64(n) / parts) }
	r := image.Rect(down(part.X, w), down(part.Y, h), up(part.X+part.W, w), up(part.Y+part.H, h))
	return r.Intersect(image.Rect(0, 0, w, h))
}

// factor is how much smaller a picture is made, 1 for not at all.
func (u *use) factor(options Options) float64 {
	const inch = 72
	if options.Resolution == 0 || u.width == 0 {
		return 1
	}
	wanted := max(u.width.Points()/inch*float64(options.Resolution)/float64(u.picture.Width),
		u.height.Points()/inch*float64(options.Resolution)/float64(u.picture.Height))
	if wanted*options.room() >= 100 {
		return 1
	}
	return wanted
}

// losesLittle reports whether pixels are those of a photograph, which loses little as JPEG. Those of process inks are
// kept.
func losesLittle(out *pixels, p *display.Picture, r request) bool {
	return !r.inks && (p.Format == formatJPEG || p.Lossy && out.solid() || r.compact && isPhotograph(out))
}

// encode writes pixels anew, and names the format: pictures of cameras are JPEG, others without loss, in grey where
// they have no color.
func encode(out *pixels, p *display.Picture, r request, withLoss bool) ([]byte, string, error) {
	if r.inks {
		data, err := cmyk.Encode(out.data, out.width, out.height, out.channels)
		return data, cmyk.Format, err
	}
	if p.Format == formatWebP && p.Lossy && out.nearGray() {
		out = out.grayed() // files of this kind have no grey of their own
	}
	if withLoss {
		data, err := jpeg.Encode(out.data, out.width, out.height, out.channels, r.quality)
		return jpeg.WithProfile(data, p.Profile), formatJPEG, err
	}
	least := simplest(out)
	data, err := png.Encode(least.data, least.width, least.height, least.channels)
	return data, formatPNG, err
}

// manyColors is how many colors a picture has that no one drew.
const manyColors = 4096

// isPhotograph reports whether pixels have no transparency, and more colors than drawings and
// pictures of screens have.
func isPhotograph(p *pixels) bool {
	if p.channels == 1 || !p.solid() {
		return false
	}
	colors := make(map[[3]byte]struct{})
	for i := 0; i < len(p.data) && len(colors) <= manyColors; i += p.channels {
		colors[[3]byte(p.data[i:])] = struct{}{}
	}
	return len(colors) > manyColors
}

// replaced is the document with its pictures made ready.
func (u *uses) replaced(doc *display.Document, ready readySet) *display.Document {
	out := *doc
	out.Pages = u.pages(doc.Pages, ready)
	if doc.Wrap != nil {
		wrap := *doc.Wrap
		wrap.Pages = u.pages(wrap.Pages, ready)
		out.Wrap = &wrap
	}
	return &out
}

func (u *uses) pages(pages []display.Page, ready readySet) []display.Page {
	out := make([]display.Page, len(pages))
	for i, page := range pages {
		items := make([]display.Item, len(page.Items))
		for k, it := range page.Items {
			if im, ok := it.(display.Image); ok {
				it = u.item(im, ready)
			}
			items[k] = it
		}
		page.Items = items
		out[i] = page
	}
	return out
}

// item is an image with its picture made ready.
func (u *uses) item(im display.Image, ready readySet) display.Image {
	if im.Picture.Drawing != nil {
		if i := u.drawingAt[im.Picture]; i >= 0 {
			im.Picture = ready.drawings[i]
		}
		return im
	}
	m := ready.pictures[u.at[im.Picture]]
	turn := im.Turn
	im = im.Untilted()
	r := im.Rect
	im.Picture = m.picture
	im.Rect = unit.Rect{X: r.X + r.W.MulDiv(int64(m.part.X), parts), Y: r.Y + r.H.MulDiv(int64(m.part.Y), parts),
		W: r.W.MulDiv(int64(m.part.W), parts), H: r.H.MulDiv(int64(m.part.H), parts)}
	return im.Turned(turn).(display.Image)
}
