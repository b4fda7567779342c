package layout

// widePicture is a picture that runs over all columns, at the head of its page.
type widePicture struct {
	strips []strip
	// at is the strip of the columns that the picture is mentioned before.
	at int
}
