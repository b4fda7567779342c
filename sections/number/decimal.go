// Package number has numbers as they were written: exact decimals, how a text is read as a number, and how it is
// decided what a text means that can be read in two ways.
//
// A number is read once, at its place, in the notation of its author; from there to the page it is a Decimal. It is not
// scaled or rounded before it is printed.
package number

import (
	"math/big"
	"strconv"
	"strings"
)

// Decimal is an exact decimal number that knows how many decimals it was written with:
// 1.50 and 1.5 are equal, and have two decimals and one. The zero Decimal is 0. It is a value:
// no method changes it.
type Decimal struct {
	// unscaled is the number without its decimal sign; nil is 0.
	unscaled *big.Int
	// decimals is how many of its digits are decimals; it is never below 0.
	decimals int
}

// limit is how many digits the numbers that are read may have, written out without a power of ten: those of the
// floating point of TOML (IEEE 754, binary64) with the digits of the smallest ones.
const limit = 1100

// Int is a whole number.
func Int(n int64) Decimal { return Decimal{unscaled: big.NewInt(n)} }

// FromFloat is the shortest decimal that stands for a float; what is not finite is 0.
func FromFloat(v float64) Decimal {
	d, _ := parse(strconv.FormatFloat(v, 'e', -1, 64))
	return d
}

// parse reads digits with a point and an exponent, as programs write them.
func parse(s string) (Decimal, bool) {
	negative := strings.HasPrefix(s, "-")
	mantissa, exponent, powered := strings.Cut(strings.TrimLeft(s, "+-"), "e")
	whole, fraction, _ := strings.Cut(mantissa, ".")
	digits := whole + fraction
	if digits == "" || strings.Trim(digits, "0123456789") != "" || len(digits) > limit {
		return Decimal{}, false
	}
	unscaled, ok := wholeOf(digits)
	if !ok {
		return Decimal{}, false
	}
	if negative {
		unscaled.Neg(unscaled)
	}
	out := Decimal{unscaled, len(fraction)}
	if !powered {
		return out, true
	}
	power, err := strconv.Atoi(exponent)
	if err != nil || max(power, -power) >= limit-len(digits) {
		return Decimal{}, false
	}
	return out.Shift(power), true
}

// wholeOf is the number of some digits. Most have few, for which there is a short way.
func wholeOf(digits string) (*big.Int, bool) {
	if n, err := strconv.ParseInt(digits, 10, 64); err == nil {
		return big.NewInt(n), true
	}
	return new(big.Int).SetString(digits, 10)
}

// value is the number without its decimal sign.
func (d Decimal) value() *big.Int {
	if d.unscaled == nil {
		return new(big.Int)
	}
	return d.unscaled
}

// power is ten to a power that is not below 0.
func power(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// Shift is the number times a power of ten. Its digits stay: 1.50 shifted by 3 is 1500.
func (d Decimal) Shift(n int) Decimal {
	if n <= d.decimals {
		return Decimal{d.unscaled, d.decimals - n}
	}
	return Decimal{new(big.Int).Mul(d.value(), power(n-d.decimals)), 0}
}

// Decimals is how many decimals the number was written with.
func (d Decimal) Decimals() int { return d.decimals }

// Sign is -1 below nothing, 0 for nothing and 1 above.
func (d Decimal) Sign() int { return d.value().Sign() }

// scaled is the numbers without their decimal signs, of as many decimals as the longer has.
func scaled(a, b Decimal) (x, y *big.Int, decimals int) {
	decimals = max(a.decimals, b.decimals)
	return a.Round(decimals).value(), b.Round(decimals).value(), decimals
}

// Cmp compares two numbers: -1 if the first is smaller, 0 if they are equal, 1 if it is greater.
func (d Decimal) Cmp(other Decimal) int {
	x, y, _ := scaled(d, other)
	return x.Cmp(y)
}

// Add is the sum of two numbers.
func (d Decimal) Add(other Decimal) Decimal {
	x, y, decimals := scaled(d, other)
	return Decimal{new(big.Int).Add(x, y), decimals}
}

// Sub is what is left of the number when another is taken from it.
func (d Decimal) Sub(other Decimal) Decimal { return d.Add(other.Neg()) }

// Neg is the number with the other sign.
func (d Decimal) Neg() Decimal { return Decimal{new(big.Int).Neg(d.value()), d.decimals} }

// Abs is the number without its sign.
func (d Decimal) Abs() Decimal { return Decimal{new(big.Int).Abs(d.value()), d.decimals} }

// Times is the number taken n times.
func (d Decimal) Times(n int64) Decimal {
	return Decimal{new(big.Int).Mul(d.value(), big.NewInt(n)), d.decimals}
}

// Mul is the product of two numbers.
func (d Decimal) Mul(other Decimal) Decimal {
	return Decimal{new(big.Int).Mul(d.value(), other.value()), d.decimals + other.decimals}
}

// Over is the number divided by another, which is not 0, with so many decimals: a half is rounded away from nothing.
func (d Decimal) Over(other Decimal, decimals int) Decimal {
	dividend, divisor, _ := scaled(d, other)
	dividend = new(big.Int).Mul(dividend, power(max(decimals, 0)))
	sign := dividend.Sign() * divisor.Sign()
	dividend.Abs(dividend)
	divisor = new(big.Int).Abs(divisor)
	out := new(big.Int).Add(dividend.Lsh(dividend, 1), divisor)
	out.Quo(out, divisor.Lsh(divisor, 1))
	if sign < 0 {
		out.Neg(out)
	}
	return Decimal{out, max(decimals, 0)}
}

// Round is the number with so many decimals: more are filled with noughts, and fewer are
// rounded, a half away from nothing, as in accounts (14.5 is 15, -14.5 is -15).
func (d Decimal) Round(decimals int) Decimal {
	decimals = max(decimals, 0)
	if decimals == d.decimals {
		return d
	}
	if decimals > d.decimals {
		return Decimal{new(big.Int).Mul(d.value(), power(decimals-d.decimals)), decimals}
	}
	unit := power(d.decimals - decimals)
	half := new(big.Int).Rsh(unit, 1)
	out := new(big.Int).Abs(d.value())
	out.Quo(out.Add(out, half), unit)
	if d.Sign() < 0 {
		out.Neg(out)
	}
	return Decimal{out, decimals}
}

// Trim is the number without noughts at the end of its decimals, down to a least.
func (d Decimal) Trim(least int) Decimal {
	for d.decimals > max(least, 0) {
		shorter := d.Round(d.decimals - 1)
		if shorter.Cmp(d) != 0 {
			break
		}
		d = shorter
	}
	return d
}

// Magnitude is the power of ten of the first digit that is not 0: 2 of 374.5, -3 of 0.004,
// 0 of nothing.
func (d Decimal) Magnitude() int {
	if d.Sign() == 0 {
		return 0
	}
	return len(new(big.Int).Abs(d.value()).String()) - 1 - d.decimals
}

// Float is the float nearest to the number, for drawing.
func (d Decimal) Float() float64 {
	const exact = 1 << 53 // every whole number below is a float
	if d.decimals == 0 && d.value().IsInt64() && d.value().Int64() < exact && d.value().Int64() > -exact {
		return float64(d.value().Int64())
	}
	v, _ := strconv.ParseFloat(d.String(), 64) // too large is infinite, which nothing that is read is
	return v
}

// String is the number with a hyphen and a point, as programs read it.
func (d Decimal) String() string {
	digits := new(big.Int).Abs(d.value()).String()
	if missing := d.decimals + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	if d.decimals > 0 {
		digits = digits[:len(digits)-d.decimals] + "." + digits[len(digits)-d.decimals:]
	}
	if d.Sign() < 0 {
		return "-" + digits
	}
	return digits
}
