package page_test

import (
	"annualreport/layout/content"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

func furnitureRules() []layouttest.Rule {
	atHead := func(d *content.Document) { d.Furniture.AtHead, d.Furniture.Rule = true, unit.Pt }
	withRule := func(d *content.Document) { d.Furniture.Rule = 2 * unit.Pt }
	picture := layouttest.Picture("png", 600, 300)
	picture.Reach = content.BleedWide
	return []layouttest.Rule{
		{Name: "running_head_and_folio_at_the_head", Document: changed(document(6, after(2)...), atHead)},
		{Name: "rule_above_running_head_and_folio", Document: changed(document(6, after(2)...), withRule)},
		{Name: "running_head_below_a_picture_at_the_head", Document: changed(document(6, picture), atHead)},
	}
}
