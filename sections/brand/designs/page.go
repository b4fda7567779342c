package designs

import (
	"annualreport/layout/unit"
	"annualreport/sections/schema"
)

// Page is what the pages of a design have beside their texts.
type Page struct {
	// HeadAtTop is set if running heads and folios stand above the text, and not below it.
	HeadAtTop bool
	// HeadRule is the thickness of the rule between them and the edge of the page; 0 for none.
	HeadRule unit.Length
	// CaptionsBeside is set if captions of pictures as wide as the text stand beside these in the margin, and the
	// remarks and sources of such tables and charts.
	CaptionsBeside bool
	// NotesBeside is set if short notes of running text stand beside their calls in the margin.
	NotesBeside bool
	// MarginFirst is set if the margin column stands where lines begin, on pages that do not face each other.
	MarginFirst bool
	// Paragraphs is how paragraphs of running text are told apart.
	Paragraphs Paragraphs
	// EndColumns is the number of columns of the sections at the end of a report that are looked up and not read:
	// acronyms, sources, thanks, addresses, the colophon. 1 sets them as all others.
	EndColumns int
	// Numbers is the color of pages of big numbers.
	Numbers Ground
	// Tiles is set if big numbers on their pages stand on grounds of several colors, and not below rules.
	Tiles bool
	// Hero is set if the first number of a page leads the others, where their author gives them no weights.
	Hero bool
	// Tabs is what tabs at the fore edge of pages say.
	Tabs Tabs
	// AccountBars is set if accounts have bars before the amounts of their year, and QuietYears if the columns of
	// earlier years are quiet.
	AccountBars, QuietYears bool
}

// Tabs is what tabs at the fore edge of pages say.
type Tabs uint8

// What tabs say.
const (
	// NoTabs leaves them out.
	NoTabs Tabs = iota
	// NumberTabs have the number of the section, and TitleTabs its title.
	NumberTabs
	TitleTabs
)

// Paragraphs is how paragraphs of running text that follow each other are told apart.
type Paragraphs uint8

// The ways to tell paragraphs apart.
const (
	// AsInDesign is the way of the design: the choice of an author who chose none.
	AsInDesign Paragraphs = iota
	// Indented sets the first line in, without space above it.
	Indented
	// Spaced leaves a line of space.
	Spaced
)

// ParagraphWords are the ways, as files name them.
var ParagraphWords = []schema.Word[Paragraphs]{{Name: "indented", Means: Indented}, {Name: "spaced", Means: Spaced}}

// The most that pages of a design have: the thickness of their rules, in points, and the columns of end matter.
const (
	mostRule       = 6
	mostEndColumns = 4
)

// pageTable is [page].
func pageTable() schema.Table[*change[Page]] {
	places := []schema.Word[bool]{{Name: "foot", Means: false}, {Name: "head", Means: true}}
	captions := []schema.Word[bool]{{Name: "below", Means: false}, {Name: "margin", Means: true}}
	notes := []schema.Word[bool]{{Name: "foot", Means: false}, {Name: "margin", Means: true}}
	cards := []schema.Word[bool]{{Name: "rules", Means: false}, {Name: "tiles", Means: true}}
	firsts := []schema.Word[bool]{{Name: "large", Means: false}, {Name: "hero", Means: true}}
	accounts := []schema.Word[bool]{{Name: "plain", Means: false}, {Name: "bars", Means: true}}
	earlier := []schema.Word[bool]{{Name: "plain", Means: false}, {Name: "quiet", Means: true}}
	sides := []schema.Word[bool]{{Name: "end", Means: false}, {Name: "start", Means: true}}
	tabs := []schema.Word[Tabs]{
		{Name: "none", Means: NoTabs}, {Name: "number", Means: NumberTabs}, {Name: "title", Means: TitleTabs},
	}
	rule := func(p *Page) *unit.Length { return &p.HeadRule }
	columns := func(p *Page) *int { return &p.EndColumns }
	return schema.Table[*change[Page]]{
		Name: "pages of a design",
		Doc:  "what pages have beside their texts",
		Keys: []schema.Key[*change[Page]]{
			word("running_heads", places, func(p *Page) *bool { return &p.HeadAtTop }).
				Doc("where running heads and the numbers of pages stand").Example(`"head"`),
			saying(schema.Points("rule", mostRule, taking(rule)), rule).
				Doc("how thick the rule above them is; 0 for none").Example("1"),
			word("tabs", tabs, func(p *Page) *Tabs { return &p.Tabs }).
				Doc("what tabs at the fore edge of pages say, one for each section that is no end matter, or for " +
					"each part: its `number` or its `title`, or numbers where titles are too long; that of the " +
					"section stands out").Example(`"number"`),
			word("captions", captions, func(p *Page) *bool { return &p.CaptionsBeside }).
				Doc("where the captions of pictures stand that are as wide as the text, and what is remarked on such " +
					"tables and charts: `below` them, or in the `margin`, where pages have one").Example(`"margin"`),
			word("notes", notes, func(p *Page) *bool { return &p.NotesBeside }).
				Doc("where notes of running text stand: at the `foot` of their pages, or in the `margin` beside " +
					"their calls, where pages have one; long ones, and those of tables, stand at the foot").
				Example(`"margin"`),
			word("margin_column", sides, func(p *Page) *bool { return &p.MarginFirst }).
				Doc("on which side of the text notes stand on single pages: where lines begin (`start`), or at their " +
					"`end`; on pages that face each other they stand at the outer edges").Example(`"start"`),
			word("paragraphs", ParagraphWords, func(p *Page) *Paragraphs { return &p.Paragraphs }).
				Doc("how paragraphs of running text are told apart: by the first line, which is `indented`, or by " +
					"a line of space (`spaced`); `before` of `body` is for texts that look like it").
				Example(`"spaced"`),
			saying(schema.Whole("end_columns", 1, mostEndColumns, taking(columns)), columns).
				Doc("in how many columns the last sections stand if they are looked up and not read: short forms, a " +
					"glossary, sources, thanks, addresses, the colophon; fewer where columns would be narrower than " +
					"50 mm, and 1 sets them as all others").Example("3"),
			word("numbers", grounds, func(p *Page) *Ground { return &p.Numbers }).
				Doc("the color of pages of big numbers").Example(`"paper"`),
			word("number_cards", cards, func(p *Page) *bool { return &p.Tiles }).
				Doc("what big numbers on their pages have around them: `rules` above them, or `tiles` of the colors " +
					"of the brand behind them").Example(`"tiles"`),
			word("accounts", accounts, func(p *Page) *bool { return &p.AccountBars }).
				Doc("whether statements of accounts have `bars` before the amounts of their year").Example(`"bars"`),
			word("earlier_years", earlier, func(p *Page) *bool { return &p.QuietYears }).
				Doc("how the columns of earlier years look in statements of accounts: `plain`, or `quiet` as remarks").
				Example(`"quiet"`),
			word("first_number", firsts, func(p *Page) *bool { return &p.Hero }).
				Doc("the weight of the first number of a page, where no number has a `weight`: it leads the others " +
					"as a `hero`, or is `large` as all are").Example(`"hero"`),
		},
	}
}
