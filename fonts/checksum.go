package fonts

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"annualreport/fonts/woff"
)

// wholeSum is the sum of all words of a font file (OpenType 1.9, "head": checksumAdjustment).
const wholeSum = 0xB1B0AFBA

// altered is the table of a file whose bytes are not those that its maker wrote, by the sums that the file has of
// itself; empty if there is none. "the directory" stands for what lies between the tables. WOFF 2.0 has no sums, and
// collections have none of the whole.
func altered(data string) string {
	if woff.IsPacked(data) {
		return woff.Altered(data)
	}
	for i := range facesIn(data) {
		if tag := alteredIn(data, i); tag != "" {
			return tag
		}
	}
	return ""
}

// alteredIn is altered for one face of a file.
func alteredIn(data string, index int) string {
	start, err := faceStart(data, index)
	if err != nil {
		return ""
	}
	tables, err := readDirectory(data, index)
	if err != nil {
		return ""
	}
	before := ""
	for i := range int(be16(data, start+4)) {
		row := data[start+12+16*i:]
		tag := row[:4]
		if tag <= before {
			return "directory" // tags are in their order
		}
		before = tag
		if be32(row, 4) != checksum(summed(tables.bytes(data, tag), tag)) {
			return strings.TrimSpace(tag)
		}
	}
	if !strings.HasPrefix(data, collectionMagic) && checksum([]byte(data)) != wholeSum {
		return "directory"
	}
	return ""
}

// summed is a table as its sum counts it: without the adjustment in head.
func summed(table, tag string) []byte {
	out := []byte(table)
	if tag == "head" && len(out) >= 12 {
		out = slices.Clone(out)
		binary.BigEndian.PutUint32(out[8:], 0)
	}
	return out
}

// alteredFault is the fault of a file with an altered table.
func alteredFault(file, table string) Fault {
	return Fault{
		File: file, IsUsed: true, Cure: "take the font from its maker again: letters, widths or marks may be wrong",
		Err: fmt.Errorf("the font was changed or damaged after it was made: the sum of its %s is not right", table),
	}
}
