// Package image reads the files of pictures, and makes them ready for an edition:
// without anything that a camera wrote into them, the right way up, cut to what is
// seen, and with as many pixels as the edition needs.
package image
