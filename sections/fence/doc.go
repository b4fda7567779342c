// Package fence finds the objects that an author writes within running text, between two lines of colons: boxes,
// quotations and rows of pictures. It makes of each the table that would stand beside the text otherwise, so that there
// is one reader of it, and leaves its name in braces where it stood.
//
// The syntax is that of the fenced divs of Pandoc (Pandoc User's Guide, "Divs and Spans"): three or more colons, a name
// and a title, or attributes in braces. A line of colons alone closes the fence that was opened last.
package fence
