package content

// Margin is blocks with a short text beside them in the margin column, on the
// first baseline. On sheets without a margin column it follows the blocks.
type Margin struct {
	Blocks []Block
	Beside []Block
}

func (m Margin) visit(v Visitor) { v.Margin(m) }
