package compose

import (
	"annualreport/layout/display"
	"annualreport/sections/brand"
	"annualreport/sections/picture"
)

// Photograph is a picture in the colors of its treatment, or as the brand treats all; nil for nil.
func Photograph(c *Composer, p *display.Picture, treated picture.Treatment) *display.Picture {
	return c.Pictures.Toned(p, brand.Tones(c.Brand, treated))
}
