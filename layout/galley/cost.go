package galley

// The costs of page breaks. A page that is one line short costs about 100, so
// that widows and orphans come only where nothing else is left.
const (
	Never  = int64(1) << 40
	Orphan = 20_000_000
	Widow  = 20_000_000
)

// The costs of breaks inside of tables.
const (
	// RowBreak is the cost of a break between the rows of a table that is higher than a
	// page.
	RowBreak = 1000
	// DividedRow is the cost of a break between the lines of a row: that of 20 half lines
	// of white.
	DividedRow = EmptyHalf * 20 * 20
	// dividedTable is added to the cost of each break in a table that fits a page. It is more
	// than a whole page of white costs.
	dividedTable = 1_500_000
	// DividedInColumns is added instead where text is set in columns. There a column left
	// empty below the title of a section is worse.
	DividedInColumns = 300_000
)

// SectionGap is the space above a section that begins on another's page, in
// grid lines.
const SectionGap = 3

// The costs of a column.
const (
	// EmptyHalf is the cost of half a line of white at the foot; it grows with the square
	// up to ManyHalves, and from there on each costs FarHalf: white is better in one place, where
	// it can be seen to be meant, than shared out among pages.
	EmptyHalf  = 100
	ManyHalves = 6
	FarHalf    = 900
	// StretchedHalf is the cost of a half line that is shared among the
	// stretchable spaces of the column.
	StretchedHalf = 25
	// EndHalf is the cost of half a line of white behind a section's end.
	EndHalf = 200
	// ThinPage is the cost of a last page less than a third full, and LostPage that of one with
	// a few lines, less than an eighth. Between sections that may share a page ThinShare, the cost of the
	// first, is far higher than that of sharing.
	ThinPage  = 8_000
	LostPage  = 40_000
	ThinShare = 4_000_000
	// SharedPage is the cost of beginning a section on a page with another's end.
	SharedPage = 3_000
	// LatestStart is the part of a column, in hundredths, below which a section begins only
	// where the whole of it follows.
	LatestStart = 60
	// BrokenRule is the cost of doing what is forbidden, where nothing else
	// is left, such as a note that begins behind the column of its call; OverfullColumn that
	// of a table row higher than a page, say.
	BrokenRule     = int64(1) << 45
	OverfullColumn = BrokenRule * 4
)
