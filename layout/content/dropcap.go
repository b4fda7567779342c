package content

// DropCap is a paragraph that begins with a letter of some lines' height. A paragraph of fewer lines
// begins as others do.
type DropCap struct {
	Paragraph Paragraph
	// Letter is how the letter is set, but for its size, which Lines gives.
	Letter TextStyle
	Lines  int
}
