package part

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/sections/brand"
	"annualreport/sections/brand/designs"
	"annualreport/sections/compose"
	"annualreport/sections/language"
)

// TestKeys: a part has these keys, and each has words for the author.
func TestKeys(t *testing.T) {
	names := " "
	for _, spec := range shapeOf() {
		names += spec.Name + " "
		if spec.Doc == "" {
			t.Errorf("nothing is said of %s", spec.Name)
		}
	}
	for _, name := range strings.Fields("title lead text id numbered page ground picture alt") {
		if !strings.Contains(names, " "+name+" ") {
			t.Errorf("a part has no key %s: %s", name, names)
		}
	}
}

// TestKeysOfOwnPage: what the page of a part would have is told where the title has none to itself; where it has, all
// stays as it is.
func TestKeysOfOwnPage(t *testing.T) {
	const picture = "picture = 'rock.svg'\nalt = 'A rock'\n"
	for _, c := range []struct{ keys, want string }{
		{"", ""}, {"page = true\nground = 'tint'\n" + picture, ""}, {"page = false\n", ""}, {"page = false\nid = 'x'\nlead = 'y'\n", ""},
		{"page = false\nground = 'primary'\n", "the title of the part has no page to itself, which `ground` would be for"},
		{"page = false\n" + picture, "the title of the part has no page to itself, which `picture` would be for"},
		{"page = false\nground = 'none'\n" + picture, "the title of the part has no page to itself, which `ground` would be for|" +
			"the title of the part has no page to itself, which `picture` would be for"},
		{"picture = 'rock.svg'\n", "the picture has no `alt`"}, {"alt = 'x'\n", "there is no picture of which `alt` could say what it shows"},
	} {
		if _, told := read(t, c.keys); strings.Join(told, "|") != c.want {
			t.Errorf("%q: told %q, want %q", c.keys, told, c.want)
		}
	}
}

// TestPageGround: the page of a part stands on the color that is asked for, and on the first of the brand if none is;
// a title without a page of its own has no ground.
func TestPageGround(t *testing.T) {
	c := &compose.Composer{Context: compose.Context{Brand: colors()}}
	for name, want := range map[string]color.Ink{
		"": c.Brand.Primary, "primary": c.Brand.Primary, "accent": c.Brand.Accent, "tint": c.Brand.Paper(), "none": color.White(),
	} {
		for _, page := range []bool{true, false} {
			title, _ := read(t, fmt.Sprintf("page = %v\n", page)+map[bool]string{true: "ground = '" + name + "'\n"}[name != ""])
			if ink, ok := title.PageGround(c); ink != want || ok != page {
				t.Errorf("%q, page %v: %v %v, want %v", name, page, ink, ok, want)
			}
		}
	}
}

// colors is a brand of three colors.
func colors() *brand.Brand {
	return &brand.Brand{
		Primary: color.Of(color.RGB{R: 40}), Accent: color.Of(color.RGB{G: 90}), Second: color.Of(color.RGB{B: 200}),
		Design: designs.Default(),
	}
}

// TestPictures: a part has the picture that stands on its page, if it has one; what it shows is checked.
func TestPictures(t *testing.T) {
	for _, c := range []struct {
		keys     string
		pictures int
		told     string
	}{
		{"", 0, ""}, {"picture = 'rock.svg'\nalt = 'A rock in the sea'\n", 1, ""},
		{"picture = {file = 'rock.svg', alt = 'rock.svg'}\n", 1, "the alternative text is the name of a file"},
		{"page = false\npicture = {file = 'rock.svg', alt = 'rock.svg'}\n", 0, ""},
		{"picture = {file = 'none.svg', alt = 'none.svg'}\n", 1, ""},
	} {
		title, _ := read(t, c.keys+"text = 'words'\n")
		english, _ := language.For("en")
		problems := new(diag.List)
		over := compose.New(compose.Context{Brand: colors(), Language: english}).Over(&title.Head, problems)
		blocks := title.Blocks(over)
		told := ""
		for _, p := range problems.Sorted() {
			told += p.Summary
		}
		if len(title.Pictures()) != c.pictures || (title.Picture() != nil) != (c.pictures > 0) || told != c.told || len(blocks) != 1 {
			t.Errorf("%q: %d pictures, %d blocks, told %q", c.keys, len(title.Pictures()), len(blocks), told)
		}
	}
}
