package galley

// The costs of page breaks, from the worst down. Each is higher than any sum of those below it that one page may have:
//
//   - Never: a picture without its caption, or a title without its text, is read as part of something else.
//   - DividedThing: half of an account on the next page cannot be added up; readers turn to and fro.
//   - OpenerAlone: a page with a title and white is ugly, but nothing on it is misread.
//   - EmptyColumn: the same of a part of a page, below an opener that runs over all columns.
//   - Orphan and Widow: a line alone looks like a mistake, on a page that is otherwise full.
//   - white, which costs up to 100,000 a page: see EmptyHalf and what follows it.
//
// A page that is one line short costs about 100, so that widows and orphans occur only where nothing else is
// possible.
const (
	// Never is the cost of a break that is forbidden.
	Never = int64(1) << 40
	// DividedThing is added to the cost of each break in a thing that fits a page, such as a table. It is so far below
	// Never that things may be parts of others.
	DividedThing = Never / 64
	// OpenerAlone is the cost of a break between a thing that fits a page and the titles above it, where both together
	// fit none.
	OpenerAlone = Never / 256
	// EmptyColumn is the cost of a column that stays empty because what follows is higher than the room below an
	// opener.
	EmptyColumn = Never / 4096
	// Orphan is the cost of a first line of a paragraph alone at the foot of a page.
	Orphan = 20_000_000
	// Widow is the cost of a last line of a paragraph alone at the head of a page.
	Widow = 20_000_000
)

// The costs of breaks inside of tables.
const (
	// RowBreak is the cost of a break between the rows of a table that is higher than a
	// page.
	RowBreak = 1000
	// DividedRow is the cost of a break between the lines of a row: that of 20 empty half lines.
	DividedRow = EmptyHalf * 20 * 20
	// FewLines is the cost of a page of the title of a section, and fewer lines of text than usually stay with it,
	// where a table or a high picture begins the next page. PictureAlone is that of a page of a picture that opens the
	// section, and its title, without a line of text, and TitleAlone that of a title alone. All are less than the cost
	// of a divided thing, and more than that of an empty page.
	FewLines     = 1_000_000
	PictureAlone = 4_500_000
	TitleAlone   = 5_500_000
	// dividedPanel is the cost of a break in a high panel: that of a dozen empty lines.
	dividedPanel = 20_000
)

// SectionGap is the space above a section that begins on the last page of the section before, in lines of the grid.
const SectionGap = 3

// The costs of a column.
const (
	// EmptyHalf is the cost of an empty half line at the foot of a column. The cost grows with the square of their
	// number, up to ManyHalves.
	EmptyHalf  = 100
	ManyHalves = 6
	// FarHalf is the cost of each empty half line beyond ManyHalves. It does not grow, since one large empty space,
	// which looks intended, is better than smaller ones on several pages.
	FarHalf = 900
	// StretchedHalf is the cost of a half line that the stretchable spaces of the column share.
	StretchedHalf = 25
	// Page is the cost of a page, whatever stands on it: pictures give way, sections share pages and titles stand late
	// rather than that there is another page.
	Page = 6_000
	// EndHalf is the cost of an empty half line behind the end of a section.
	EndHalf = 200
	// ThinPage is the cost of a last page that is less than a third full.
	ThinPage = 8_000
	// LostPage is the cost of a last page with a few lines: less than an eighth of it.
	LostPage = 40_000
	// ThinShare is the cost of a page less than a third full between sections that may share pages. It is far higher
	// than SharedPage.
	ThinShare = 4_000_000
	// SharedPage is the cost of beginning a section on the last page of the section before.
	SharedPage = 3_000
	// SharedHead is the cost of a section with a headpiece, or on a ground of its own, that stands below the end of the
	// section before, and not at the head of a page: less than that of a page with so little on it.
	SharedHead = 2_000
	// LatestStart is the place in a column, in hundredths of its height, below which a section begins only if the whole
	// section follows there: in the last third. LateStart is the cost of a section that begins a little above, from
	// LateFrom on, and goes on: less than that of a page.
	LatestStart = 66
	LateFrom    = 60
	LateStart   = 2_000
	// BrokenRule is the cost of a forbidden break where nothing else is possible, and of a note that begins behind the
	// column of its call.
	BrokenRule = int64(1) << 45
	// OverfullColumn is the cost of a strip that is higher than a page, such as a row of a table.
	OverfullColumn = BrokenRule * 4
)
