// Package sheet reads the cells of spreadsheets: XLSX (ECMA-376, ISO/IEC 29500) and ODS (OASIS OpenDocument 1.3), as
// their program shows them. It computes nothing: of a formula it takes the result that was stored.
//
//	Open     bytes → Book: the names of its sheets         sheet.go, part.go
//	Read     a sheet and an area → Cells                   xlsx.go, ods.go, area.go
//	Format   how XLSX shows a number                       format.go, code.go, condition.go, clock.go, serial.go,
//	                                                       daywords.go
//	         and how ODS does                              odsvalue.go, odsstyle.go
package sheet

import (
	"errors"
	"strings"
	"time"

	"annualreport/sections/number"
)

// MostCells is how many cells an area may have that hold something.
const MostCells = 200_000

// MostLetters is how many bytes the words of all cells may have that are stored once for many cells. A file of some
// kilobytes can have gigabytes of them.
const MostLetters = 12_000_000

// Errors of files that cannot be read.
var (
	// ErrDamaged means that the file is no whole spreadsheet.
	ErrDamaged = errors.New("the file is damaged")
	// ErrLong means that the words of the cells have more than MostLetters bytes.
	ErrLong = errors.New("the words are too long")
	// ErrLarge means that an area has more than MostCells cells, or the file more than can be unpacked.
	ErrLarge = errors.New("the file is too large")
)

// PartError means that a part of the file is no whole XML, so that what is behind the fault would be lost.
type PartError struct {
	// Part is the name of the part in the file, as xl/worksheets/sheet1.xml.
	Part string
	// Cell is the name of the last cell before the fault; empty if there is none.
	Cell string
}

// Error implements error.
func (e *PartError) Error() string {
	if e.Cell != "" {
		return "its part " + e.Part + " is damaged at the cell " + e.Cell + ", or behind it"
	}
	return "its part " + e.Part + " is damaged"
}

// FormatError means that a file is of another kind.
type FormatError struct {
	// What says what it is, as "an Excel file of before 2007 (.xls)".
	What string
}

// Error implements error.
func (e *FormatError) Error() string { return "it is " + e.What }

// Kind is what a cell holds.
type Kind uint8

// The kinds of cells. A Clock is a time of a day, or a stretch of time, in Latin digits. A Truth is TRUE or FALSE. A
// Fault is the name of an error, such as #REF!; Uncomputed is a formula without a stored result.
const (
	Blank Kind = iota
	Words
	Number
	Day
	Clock
	Truth
	Fault
	Uncomputed
	// unseen is a value of which the format shows nothing.
	unseen
)

// Cell is one cell.
type Cell struct {
	Kind Kind
	// Row and Column are its place, from 0.
	Row, Column int
	// Text is words, or a number or a day as they may be typed.
	Text string
	// Number is a number as the sheet shows it, with its decimals.
	Number number.Value
	// Day is a day, or a time of it, and Shows what of it is shown.
	Day   time.Time
	Shows Parts
	// Width and Height are how many columns and rows the cell takes; 1 for most.
	Width, Height int
	// Beside is words that the sheet shows beside a number, a day or a time, by its format.
	Beside string
	// Scaled reports that the sheet shows the number in thousands or millions by its size; Number is the whole one.
	Scaled bool
	// Whole is the whole number where the sheet shows it divided by a thousand or more; nil for most.
	Whole *number.Value
	// Thousands is how often it is divided by a thousand.
	Thousands int
	// Exact is the number before it was rounded to the decimals that the sheet shows; nil where these are all.
	Exact *number.Decimal
	// Struck reports that a line goes through the whole cell, or what of its words has no looks of its own.
	Struck bool
	// Ungrouped reports that the sheet shows a number without groups of digits, as 8912345.
	Ungrouped bool
	// Formula reports whether its value is the result of a formula.
	Formula bool
	// Runs are the parts of its words that look differently or lead somewhere; nil for plain words.
	Runs []Run
	// Linked reports whether the cell leads somewhere. Runs say where, of words.
	Linked bool
	// Unlinked reports whether the cell leads to a place that its formula computes, which nobody knows here.
	Unlinked bool
	// link is where its formula leads, and format how words are shown that have more around them.
	link   string
	format *wordsFormat
}

// Parts are what a cell shows of a day.
type Parts struct{ Year, Month, Day, Time, Seconds, Weekday bool }

// Name is the place of the cell as people call it: B4.
func (c *Cell) Name() string { return CellName(c.Row, c.Column) }

// Cells are the cells of an area that hold something, row by row.
type Cells struct {
	List []Cell
	// HiddenRows and HiddenColumns count those with something in them that the sheet hides. Their cells are in the list
	// only where they were asked for.
	HiddenRows, HiddenColumns int
	// Unseen counts the cells whose format shows nothing of what they hold, as ;;; does, and FirstUnseen is the name of
	// the first. They are in the list only where what is hidden was asked for.
	Unseen      int
	FirstUnseen string
	// LinksLeft are the areas that lead somewhere and are left without their links, as there are too many.
	LinksLeft []Area
	// Unchecked reports whether a program other than a spreadsheet wrote the results of formulas.
	Unchecked bool
}

// leaveOut counts a cell of which nothing is shown.
func (c *Cells) leaveOut(cell *Cell) {
	if c.Unseen == 0 {
		c.FirstUnseen = cell.Name()
	}
	c.Unseen++
}

// Sheet is the name of a sheet.
type Sheet struct {
	Name   string
	Hidden bool
}

// Book is an open file.
type Book struct {
	// Sheets are those with cells, in their order.
	Sheets []Sheet
	reader reader
}

// reader reads the cells of one kind of file.
type reader interface {
	// cells reads an area of a sheet, by its number.
	cells(sheet int, area Area, hidden bool) (*Cells, error)
	// named is the area that a name stands for, and the number of its sheet.
	named(name string) (sheet int, area Area, ok bool)
}

// Open opens a file. An error is a FormatError, ErrDamaged or ErrLarge.
func Open(data []byte) (*Book, error) {
	if isOld(data) {
		return nil, &FormatError{oldKind(data)}
	}
	p, err := openPackage(data)
	if err != nil {
		return nil, err
	}
	switch {
	case p.isEncrypted():
		return nil, &FormatError{"protected by a password"}
	case p.has("content.xml"):
		return openODS(p)
	case p.has("xl/workbook.bin"):
		return nil, &FormatError{"a binary Excel file (.xlsb)"}
	case p.has("Index/Document.iwa"), p.has("Index.zip"):
		return nil, &FormatError{"a file of Numbers, or of another Apple program"}
	case p.has("word/document.xml"):
		return nil, &FormatError{"a Word document"}
	case p.has("ppt/presentation.xml"):
		return nil, &FormatError{"a presentation"}
	}
	return openXLSX(p)
}

// Find is the number of a sheet by its name, in whatever letters; -1 if there is none.
func (b *Book) Find(name string) int {
	for i, s := range b.Sheets {
		if s.Name == name {
			return i
		}
	}
	for i, s := range b.Sheets {
		if strings.EqualFold(strings.TrimSpace(s.Name), strings.TrimSpace(name)) {
			return i
		}
	}
	return -1
}

// Named is the area that a name of the file stands for, and the number of its sheet; false if there is none.
func (b *Book) Named(name string) (sheet int, area Area, ok bool) { return b.reader.named(name) }

// Read reads an area of a sheet, with the rows and columns that it hides or without.
func (b *Book) Read(sheet int, area Area, hidden bool) (*Cells, error) {
	return b.reader.cells(sheet, area, hidden)
}
