package galley

// WidePicture is a picture that runs over all columns, at the head of its page.
type WidePicture struct {
	Strips []Strip
	// At is the strip of the columns behind the text that mentions the picture.
	At int
}
