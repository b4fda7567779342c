package lastyear

import (
	"slices"

	"annualreport/sections/schema"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// comparePictures reports pictures that are others than last year's, with words that are last year's.
func comparePictures(c *comparison, shape schema.Shape) {
	then := make(map[string][]string) // the files of each caption and each description
	visitPictures(c.then.Root, shape, func(file, _, words string, _ *source.Value) {
		then[words] = append(then[words], file)
	})
	visitPictures(c.now.Root, shape, func(file, key, words string, v *source.Value) {
		files := then[words]
		isDated := slices.ContainsFunc(years.In(words), c.calendar.isOld) // which is told as a year that still stands
		if len(files) == 0 || slices.Contains(files, file) || isDated || c.stays.has(words) {
			return
		}
		c.problems.Warnf(spanOf(c.now.File, v),
			"write what this one shows; if the words are right, name them "+inStays(words),
			"the picture is another one than last year, and its `%s` is the same", key)
	})
}

// visitPictures goes through the captions and descriptions of the pictures of a report, with the files of these.
func visitPictures(root *source.Value, shape schema.Shape, to func(file, key, words string, v *source.Value)) {
	shape.Visit(root, schema.Visitor{Table: func(s *schema.Shape, v *source.Value) {
		file, ok := v.Key("file").Words()
		if s.Name != "picture" || !ok {
			return
		}
		for _, key := range []string{"caption", "alt"} {
			if words, ok := v.Key(key).Words(); ok && len(words) >= fewest {
				to(file, key, spaced(words), v.Key(key))
			}
		}
	}})
}
