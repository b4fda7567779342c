// Package inflate reads data that was deflated (RFC 1951) and stands in the wrapper of zlib (RFC 1950), as the pixels
// of PNG files do. All of the packed data is in memory, which lets it read eight bytes at a time.
//
//	reader.go   the wrapper, and what was read so far
//	block.go    blocks: their kinds and the codes that they bring
//	symbols.go  the symbols of a block: bytes, and copies of what came before
//	code.go     the tables in which codes are looked up
//	adler.go    the sum at the end
package inflate
