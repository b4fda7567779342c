// Package css finds the properties of the elements of a drawing: from attributes, style sheets and style attributes,
// in the order of their weight (CSS 2.2, 6.4). Selectors are those of CSS 2.2 but for pseudo-elements and states.
package css
