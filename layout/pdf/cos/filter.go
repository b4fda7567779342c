package cos

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"fmt"
	"io"
)

// largestStream is how many bytes a stream may have when it is decompressed, so that a small file cannot fill the
// memory.
const largestStream = 256 << 20

// Decode returns the data of a stream without its filters (ISO 32000-1, 7.4). The filters of pictures, such as
// DCTDecode, cannot be undone here and are an error.
func (s *Stream) Decode() ([]byte, error) {
	names, params := s.filters()
	data := s.Data
	for i, name := range names {
		var err error
		if data, err = decode(data, name, params[i]); err != nil {
			return nil, fmt.Errorf("cos: %s: %w", name, err)
		}
	}
	return data, nil
}

// filters lists the filters of a stream, each with its parameters or nil.
func (s *Stream) filters() (names []Name, params []*Dict) {
	switch f := s.Dict.Get("Filter").(type) {
	case Name:
		p, _ := s.Dict.Get("DecodeParms").(*Dict)
		return []Name{f}, []*Dict{p}
	case Array:
		all, _ := s.Dict.Get("DecodeParms").(Array)
		for i, v := range f {
			name, _ := v.(Name)
			var p *Dict
			if i < len(all) {
				p, _ = all[i].(*Dict)
			}
			names = append(names, name)
			params = append(params, p)
		}
	}
	return names, params
}

// decode undoes one filter.
func decode(data []byte, filter Name, params *Dict) ([]byte, error) {
	switch filter {
	case "FlateDecode", "Fl":
		out, err := inflate(data)
		if err != nil {
			return nil, err
		}
		return unpredict(out, params)
	case "ASCIIHexDecode", "AHx":
		p := parser{data: append(append([]byte{'<'}, data...), '>')}
		out, err := p.hex()
		if err != nil {
			return nil, err
		}
		return out.(String), nil
	case "ASCII85Decode", "A85":
		return decode85(data)
	}
	return nil, errors.New("a filter that is not known here")
}

// inflate decompresses data. Of a stream that is cut off it returns the beginning.
func inflate(data []byte) ([]byte, error) {
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	out, err := io.ReadAll(io.LimitReader(r, largestStream))
	if len(out) > 0 && (errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, zlib.ErrChecksum)) {
		err = nil
	}
	return out, err
}

// decode85 undoes ASCII base-85.
func decode85(data []byte) ([]byte, error) {
	data, _, _ = bytes.Cut(data, []byte("~>"))
	out := make([]byte, 4*len(data))
	n, _, err := ascii85.Decode(out, data, true)
	return out[:n], err
}

// parameter is an integer among the parameters of a filter, or its default value.
func parameter(params *Dict, key Name, otherwise int) int {
	if n, ok := Integer(params.Get(key)); ok {
		return n
	}
	return otherwise
}

// unpredict undoes the predictors of PNG, with which rows are written as differences to the row above (ISO 32000-1,
// 7.4.4.4).
func unpredict(data []byte, params *Dict) ([]byte, error) {
	if params == nil {
		return data, nil
	}
	predictor := parameter(params, "Predictor", 1)
	if predictor == 1 {
		return data, nil
	}
	colors := parameter(params, "Colors", 1)
	bits := parameter(params, "BitsPerComponent", 8)
	columns := parameter(params, "Columns", 1)
	if predictor < 10 || colors < 1 || colors > 32 || bits < 1 || bits > 16 || columns < 1 || columns > 1<<20 {
		return nil, fmt.Errorf("the predictor %d is not known here", predictor)
	}
	step := max(colors*bits/8, 1)
	row := (colors*bits*columns + 7) / 8
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for len(data) > 0 {
		kind := data[0]
		line := make([]byte, row)
		copy(line, data[1:])
		data = data[min(len(data), 1+row):]
		undo(kind, line, above, step)
		out = append(out, line...)
		above = line
	}
	return out, nil
}

// undo turns the differences of one row into values (PNG specification, 9.2). Step is how many bytes a pixel has.
func undo(kind byte, line, above []byte, step int) {
	for i := range line {
		var left, corner byte
		if i >= step {
			left = line[i-step]
			corner = above[i-step]
		}
		switch kind {
		case 1:
			line[i] += left
		case 2:
			line[i] += above[i]
		case 3:
			line[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			line[i] += paeth(left, above[i], corner)
		}
	}
}

// paeth is the neighbor nearest to left + above - corner (PNG specification, 9.4).
func paeth(left, above, corner byte) byte {
	p := int(left) + int(above) - int(corner)
	a := abs(p - int(left))
	b := abs(p - int(above))
	c := abs(p - int(corner))
	switch {
	case a <= b && a <= c:
		return left
	case b <= c:
		return above
	}
	return corner
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
