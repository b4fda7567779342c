// Package lettering sets the text of drawings: with the families of the report, the shaper and the order of
// directions that all other text has. The letters become outlines, since a drawing may lean and cut them off.
package lettering
