package sections

// What sections and objects may answer, beside what all of them do. Whoever asks knows no kind: a kind that has
// an answer implements the question.

// cellHolder has cells that values can be taken from by their names.
type cellHolder interface {
	object
	cells() *cellTable
}

// valueTaker has values that may name cells of tables, which are known once all tables are read.
type valueTaker interface{ takeValues(in *reading) }

// namedNumberHolder has numbers of things, which other places should not contradict.
type namedNumberHolder interface{ namedNumbers() []namedNumber }

// numberBearer has big numbers, which a message may repeat.
type numberBearer interface{ bigNumbers() []bigNumber }

// pointBearer has points, which a message may repeat.
type pointBearer interface{ points() []Text }

// pictureBearer has pictures, whose makers are named.
type pictureBearer interface{ pictures() []*figure }

// illustration is an object that is shown within the text that does not place it; all others follow the text.
type illustration interface{ illustrates() }

// nameBearer has things besides its objects that links lead to by their names.
type nameBearer interface{ entryNames() []string }

// imprinter says of which day a translation is that lacks later changes.
type imprinter interface{ imprints() }
