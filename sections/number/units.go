package number

import "slices"

// units are the signs and short words of units that stand behind quantities. The sign of a unit is written with its
// case; a square and a cube may be raised or not.
var units = []string{
	"m", "km", "cm", "mm", "µm", "mi", "ft", "yd", "ha", "acre", "acres", "m2", "m²", "m3", "m³", "km2", "km²", "cm2",
	"cm²", "mm²", "sqm", "qm", "cbm", "l", "ml", "cl", "dl", "hl", "gal", "g", "kg", "mg", "µg", "t", "kt", "Mt", "Gt",
	"lb", "lbs", "oz", "kW", "MW", "GW", "TW", "Wh", "kWh", "MWh", "GWh", "TWh", "kWp", "MWp", "kJ", "MJ", "TJ",
	"PJ", "kcal", "h", "hrs", "min", "sec", "kV", "Hz", "kHz", "MHz", "GHz", "kB", "KB", "MB", "GB", "TB",
	"px", "dpi", "pt", "bar", "hPa", "dB", "°", "°C", "°F", "ppm", "tCO2", "tCO2e", "tCO₂", "tCO₂e", "kgCO2e",
	"FTE", "FTEs", "VZÄ", "ETP", "pcs", "Stk.", "Stk", "km/h", "kWh/m²", "m/s",
	"metre", "metres", "meter", "meters", "Meter", "kilometre", "kilometres", "kilometer", "kilometers", "Kilometer",
	"kilomètres", "kilómetros", "chilometri", "quilómetros", "quilômetros", "miles", "hectare", "hectares", "Hektar",
	"hectáreas", "ettari", "litre", "litres", "liter", "liters", "Liter", "litros", "litri", "tonne", "tonnes", "tons",
	"Tonnen", "toneladas", "tonnellate", "ton", "hours", "Stunden", "heures", "horas", "ore", "uren", "timer", "timmar",
	"км", "м", "кг", "т", "га", "ч", "л", "كم", "كلم", "كغ", "طن", "ساعة", "کیلومتر", "تن", "ساعت", "กม.", "กก.", "ตัน",
	"ชั่วโมง", "किमी", "किग्रा", "公里", "千米", "公斤", "吨", "トン", "公顷", "小时", "時間",
}

// IsUnit reports whether a word is a unit, or the short word for one, of lengths, areas, volumes, masses, energy, time,
// data or posts.
func IsUnit(word string) bool { return slices.Contains(units, word) }

// IsScale reports whether a word multiplies the amount of money behind it, as “Mio.” does.
func IsScale(word string) bool { return scales[word] != 0 }
