// Package content is a document as it is handed over to be set: its parts, the blocks and inlines in
// them, and the styles that say how they look. It is a leaf: it sets nothing, and knows no page.
//
// Block and Inline are closed sets: each kind is a type in a file of its name.
package content
