package fonts

import (
	"encoding/binary"
	"fmt"
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
		if be32(row, 4) != tableSum(tag, []byte(tables.bytes(data, tag))) {
			return strings.TrimSpace(tag)
		}
	}
	if !strings.HasPrefix(data, collectionMagic) && checksum([]byte(data)) != wholeSum {
		return "directory"
	}
	return ""
}

// tableSum is the sum of a table as the directory has it: head counts without its adjustment, which follows from the
// sum of the whole file (OpenType 1.9, "head": checksumAdjustment).
func tableSum(tag string, table []byte) uint32 {
	sum := checksum(table)
	if tag == "head" && len(table) >= 12 {
		sum -= binary.BigEndian.Uint32(table[8:])
	}
	return sum
}

// checksum is the sum of the big-endian words of some bytes, padded with zeros.
func checksum(t []byte) uint32 {
	var sum uint32
	for len(t) >= 4 {
		sum += binary.BigEndian.Uint32(t)
		t = t[4:]
	}
	var last [4]byte
	copy(last[:], t)
	return sum + binary.BigEndian.Uint32(last[:])
}

// alteredFault is the fault of a file with an altered table.
func alteredFault(file, table string) Fault {
	return Fault{
		File: file, IsWarning: true, Cure: "take the font from its maker again: letters, widths or marks may be wrong",
		Err: fmt.Errorf("the font was changed or damaged after it was made: the sum of its %s is not right", table),
	}
}
