package pdf

import (
	"fmt"

	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/pdf/drawing"
)

// drawingName is the name of the form of a drawing among the resources.
func drawingName(i int) cos.Name { return cos.Name(fmt.Sprintf("D%d", i+1)) }

// addDrawings adds the forms of drawings to the resources of all pages.
func addDrawings(d *draft, list []*display.Drawing, t *target) error {
	if len(list) == 0 {
		return nil
	}
	to := drawing.Target{File: d.File, Press: t.press, Blending: cos.Name(t.Blending)}
	if states := d.Dict(d.resources.Get("ExtGState")); states != nil && t.press != nil {
		to.Over, _ = states.Get(overprintState).(cos.Ref)
		to.Out, _ = states.Get(knockoutState).(cos.Ref)
	}
	objects := d.Dict(d.resources.Get("XObject"))
	if objects == nil {
		objects = new(cos.Dict)
	}
	for i, one := range list {
		form, err := drawing.Write(&to, one)
		if err != nil {
			return fmt.Errorf("pdf: %w", err)
		}
		objects.Set(drawingName(i), form)
	}
	d.resources.Set("XObject", objects)
	return nil
}
