package svg

import (
	"testing"

	"annualreport/layout/display"
)

// TestMasksOfClipped: a mask shows of what a clip, an opacity or both have left.
func TestMasksOfClipped(t *testing.T) {
	const parts = `<clipPath id="c"><rect width="12" height="24"/></clipPath><mask id="m"><rect width="24" height="12" fill="#fff"/></mask>`
	for name, c := range map[string]struct{ attributes, want string }{
		"clip and mask": {`clip-path="url(#c)" mask="url(#m)"`, "6,6 r; 18,6 -; 6,18 -; 18,18 -"},
		"all":           {`clip-path="url(#c)" mask="url(#m)" opacity=".5"`, "6,6 p; 18,6 -; 6,18 -"},
		"mask alone":    {`mask="url(#m)"`, "6,6 r; 18,6 r; 6,18 -"},
	} {
		sees(t, name, open+parts+`<rect width="24" height="24" fill="red" `+c.attributes+`/></svg>`, c.want)
	}
}

// TestOrigins: the words of transform-origin stand in any order.
func TestOrigins(t *testing.T) {
	for origin, want := range map[string]string{
		"top left": "11,11 r; 13,13 -", "left top": "11,11 r; 13,13 -", "bottom right": "11,11 -; 13,13 r", "top": "11,11 r; 13,11 r; 5,11 -; 12,13 -",
		"left": "11,11 r; 11,13 r; 13,12 -; 11,5 -", "center": "11,11 r; 13,13 r; 5,5 -", "24px 0": "11,11 -; 13,11 r", "12px top": "11,11 r; 13,11 r",
	} {
		sees(t, origin, open+`<rect width="24" height="24" fill="red" transform="scale(.5)" transform-origin="`+origin+`"/></svg>`, want)
	}
}

// TestRoomsOfCells: a cell of a pattern with a view box shows what that has, in its proportions.
func TestRoomsOfCells(t *testing.T) {
	const cell = `<pattern id="p" width="12" height="12" patternUnits="userSpaceOnUse" viewBox="0 0 2 2"><rect width="1" height="1" fill="red"/></pattern>`
	sees(t, "a view box", open+cell+`<rect width="24" height="24" fill="url(#p)"/></svg>`, "3,3 r; 9,3 -; 3,9 -; 15,15 r; 21,21 -")
}

// TestUnsized: a drawing that lacks a side and a view box ends where its shapes end, and begins at its origin where it has
// a side.
func TestUnsized(t *testing.T) {
	for attributes, want := range map[string][2]float64{
		"": {canvas, canvas / 2}, `width="40"`: {canvas, canvas / 4}, `height="10"`: {canvas, canvas / 2},
	} {
		drawing, problems := Read([]byte(`<svg xmlns="http://www.w3.org/2000/svg" `+attributes+`><rect x="4" y="2" width="20" height="10"/></svg>`), nil)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		if len(drawing.Remarks) != 1 || drawing.Remarks[0].Fact != "the drawing has no size: it is as large as its shapes" {
			t.Errorf("%q: told %v", attributes, drawing.Remarks)
		}
		if got := [2]float64{drawing.Size.W.Points(), drawing.Size.H.Points()}; got != want {
			t.Errorf("%q: %v, want %v", attributes, got, want)
		}
	}
	sees(t, "its origin", `<svg xmlns="http://www.w3.org/2000/svg" width="24"><rect x="12" y="2" width="12" height="24" fill="red"/></svg>`, "6,12 -; 18,12 r")
}

// TestHiddenWindows: a window that is not displayed is not drawn by a use either; a symbol is.
func TestHiddenWindows(t *testing.T) {
	const inner = `<rect width="9" height="9" fill="red"/>`
	sees(t, "an svg", open+`<defs><svg id="a" display="none">`+inner+`</svg></defs><rect width="1" height="1"/><use href="#a"/></svg>`, "6,6 -")
	sees(t, "a symbol", open+`<symbol id="a" display="none">`+inner+`</symbol><use href="#a"/></svg>`, "6,6 r")
}

// TestOneClip: shapes of one rule that lie apart clip as outlines, which need no mask; others do.
func TestOneClip(t *testing.T) {
	for shapes, want := range map[string]int{
		`<path clip-rule="evenodd" d="M0 0h24v24H0zM6 6h12v12H6z"/>`:                1,
		`<rect width="9" height="9"/><rect x="12" width="9" height="9"/>`:           1,
		`<rect width="9" height="9"/><rect x="6" width="9" height="9"/>`:            0,
		`<rect width="9" height="9"/><path clip-rule="evenodd" d="M12 0h9v9h-9z"/>`: 0,
	} {
		drawing, problems := Read([]byte(open+`<clipPath id="c">`+shapes+`</clipPath><rect width="24" height="24" clip-path="url(#c)"/></svg>`), nil)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		group, _ := drawing.Marks[0].(display.Group)
		if len(group.Clips) != want {
			t.Errorf("%s: %d outlines, want %d", shapes, len(group.Clips), want)
		}
	}
}
