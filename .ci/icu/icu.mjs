// Answers questions about values in locales with the ICU of Node: a list of {locale, kind, input} to a list of texts,
// empty for a locale that it does not have.
import { readFileSync } from "node:fs";

const made = new Map();
// once makes a formatter the first time that it is asked for.
function once(type, locale, options) {
  const key = JSON.stringify([type.name, locale, options]);
  if (!made.has(key)) made.set(key, new type(locale, options));
  return made.get(key);
}

const decimals = (text) => (text.split(".")[1] ?? "").length;

function written(locale, text, options) {
  const n = decimals(text);
  return once(Intl.NumberFormat, locale, { ...options, minimumFractionDigits: n, maximumFractionDigits: n });
}

function percent(locale, text) {
  // Intl multiplies by a hundred; as a text the value loses nothing
  const n = decimals(text);
  const f = once(Intl.NumberFormat, locale, { style: "percent", minimumFractionDigits: n, maximumFractionDigits: n });
  return f.format(text + "e-2");
}

function money(locale, text, currency, sign) {
  const f = written(locale, text, { style: "currency", currency, currencyDisplay: sign ? "narrowSymbol" : "code" });
  return f.formatToParts(text).map((p) => (p.type === "currency" && sign ? sign : p.value)).join("");
}

function date(locale, text, options) {
  return once(Intl.DateTimeFormat, locale, { calendar: "gregory", timeZone: "UTC", ...options }).format(new Date(text));
}

function years(locale, text) {
  const [from, to] = text.split("–").map((y) => new Date(y + "-07-01"));
  const f = once(Intl.DateTimeFormat, locale, { calendar: "gregory", timeZone: "UTC", year: "numeric" });
  return f.formatRange(from, to);
}

// plurals writes which numbers from nought on have the same form: the number of its form, in the order in which the
// forms come, for each.
function plurals(locale, most) {
  const rules = once(Intl.PluralRules, locale, {});
  const seen = [];
  let out = "";
  for (let n = 0; n <= most; n++) {
    const form = rules.select(n);
    if (!seen.includes(form)) seen.push(form);
    out += seen.indexOf(form);
  }
  return out;
}

const kinds = {
  number: (l, v) => written(l, v, {}).format(v),
  percent,
  money: (l, v) => money(l, v, "EUR", "€"),
  code: (l, v) => money(l, v, "CHF"),
  range: (l) => once(Intl.NumberFormat, l, {}).formatRange(10, 20),
  day: (l, v) => date(l, v, { dateStyle: "medium" }),
  "month-year": (l, v) => date(l, v, { year: "numeric", month: "long" }),
  "day-month": (l, v) => date(l, v, { month: "short", day: "numeric" }),
  month: (l, v) => date(l, v, { month: "long" }),
  years,
  list: (l, v) => once(Intl.ListFormat, l, { type: "conjunction", style: "long" }).format(v.split("|")),
  plurals: (l, v) => plurals(l, Number(v)),
};

// typeOf is the type of Intl that answers a kind.
const typeOf = (kind) =>
  ({ list: Intl.ListFormat, plurals: Intl.PluralRules, number: Intl.NumberFormat, percent: Intl.NumberFormat,
    money: Intl.NumberFormat, code: Intl.NumberFormat, range: Intl.NumberFormat })[kind] ?? Intl.DateTimeFormat;

// has reports whether ICU has a locale for a kind: else it would answer for a nearer one, in another script even.
const known = new Map();
function has(type, locale) {
  const key = type.name + " " + locale;
  if (!known.has(key)) {
    const own = new type(locale).resolvedOptions().locale;
    known.set(key, type.supportedLocalesOf(locale).length > 0 && own === Intl.getCanonicalLocales(locale)[0]);
  }
  return known.get(key);
}

const questions = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(
  questions.map(({ locale, kind, input }) => (has(typeOf(kind), locale) ? kinds[kind](locale, input) : ""))));
