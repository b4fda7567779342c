package layout

// The costs of page breaks. A page that is one line short costs about 100, so
// that widows and orphans come only where nothing else is left.
const (
	never  = int64(1) << 40
	orphan = 20_000_000
	widow  = 20_000_000
)

// The costs of breaks inside of tables.
const (
	// rowBreak is the cost of a break between the rows of a table that is higher than a
	// page.
	rowBreak = 1000
	// dividedRow is the cost of a break between the lines of a row: that of 20 half lines
	// of white.
	dividedRow = emptyHalf * 20 * 20
	// dividedTable is added to the cost of each break in a table that fits a page. It is more
	// than a whole page of white costs.
	dividedTable = 1_500_000
	// dividedInColumns is added instead where text is set in columns. There a column left
	// empty below the title of a section is worse.
	dividedInColumns = 300_000
)

// sectionGap is the space above a section that begins on another's page, in
// grid lines.
const sectionGap = 3

// The costs of a column.
const (
	// emptyHalf is the cost of half a line of white at the foot; it grows with the square
	// up to manyHalves, and from there on each costs farHalf: white is better in one place, where
	// it can be seen to be meant, than shared out among pages.
	emptyHalf  = 100
	manyHalves = 6
	farHalf    = 900
	// stretchedHalf is the cost of a half line that is shared among the
	// stretchable spaces of the column.
	stretchedHalf = 25
	// endHalf is the cost of half a line of white behind a section's end.
	endHalf = 200
	// thinPage is the cost of a last page less than a third full, and lostPage that of one with
	// a few lines, less than an eighth. Between sections that may share a page thinShare, the cost of the
	// first, is far higher than that of sharing.
	thinPage  = 8_000
	lostPage  = 40_000
	thinShare = 4_000_000
	// sharedPage is the cost of beginning a section on a page with another's end.
	sharedPage = 3_000
	// latestStart is the part of a column, in hundredths, below which a section begins only
	// where the whole of it follows.
	latestStart = 60
	// brokenRule is the cost of doing what is forbidden, where nothing else
	// is left, such as a note that begins behind the column of its call; overfullColumn that
	// of a table row higher than a page, say.
	brokenRule     = int64(1) << 45
	overfullColumn = brokenRule * 4
)
