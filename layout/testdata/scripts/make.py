"""Writes the samples of scripts: LANGUAGE.txt, the beginning of the Universal Declaration of
Human Rights, and fonts/*, Noto families with the characters of these samples alone.

    pip install fonttools && python3 make.py UDHR-FOLDER FONT-FOLDER…

Families are looked for by the names of their files in the folders that are named.
"""
import pathlib
import re
import sys
import unicodedata

from fontTools import subset
from fontTools.ttLib import TTCollection

texts, folders = pathlib.Path(sys.argv[1]), [pathlib.Path(f) for f in sys.argv[2:]]
HERE = pathlib.Path(__file__).parent

# The program itself has the letters of the languages without a file.
SAMPLES = {
    "el": None, "ru": None, "vi": None, "he": None, "ar": None, "fa": None, "hi": None, "ne": None, "th": None,
    "ur": "NotoNastaliqUrdu", "hy": "NotoSansArmenian", "ka": "NotoSansGeorgian", "bn": "NotoSansBengali", "ta": "NotoSansTamil",
    "gu": "NotoSansGujarati", "pa": "NotoSansGurmukhi", "te": "NotoSansTelugu", "kn": "NotoSansKannada", "ml": "NotoSansMalayalam",
    "si": "NotoSansSinhala", "bo": "NotoSerifTibetan", "lo": "NotoSansLao", "km": "NotoSansKhmer", "my": "NotoSansMyanmar",
    "am": "NotoSansEthiopic", "ja": "NotoSansJP", "zh": "NotoSansCJK", "ko": "NotoSansCJK",
}
# Parts of dates.
OWN = {
    "ja": "年月日", "zh": "年月日", "ko": "년월일", "ml": "ർ",
}
REGIONS = {"zh": "Noto Sans CJK SC", "ko": "Noto Sans CJK KR"}


# The program's own words, which stand in every report.
for row in re.findall(r'^\t"([a-z]+)": {Contents: (.*)', (HERE / "../../../sections/language/words.go").read_text(encoding="utf-8"), re.M):
    OWN[row[0]] = OWN.get(row[0], "") + "".join(c for c in row[1] if ord(c) > 0x2ff)


def excerpt(text):
    """The title and the first three parts, with two paragraphs each at most."""
    out, parts, taken = [], 0, 0
    for p in (" ".join(p.split()) for p in text.split("\n\n")):
        if p.startswith("## "):
            parts, taken = parts + 1, 0
        elif not p or p.startswith("# ") and out:
            continue
        elif not p.startswith("# "):
            taken += 1
            if taken > 2:
                continue
        if parts > 3:
            break
        out.append(p.removeprefix("- "))
    return "\n\n".join(out).replace("---", "—") + "\n"


def find(name):
    for folder in folders:
        for file in sorted(folder.rglob(name + "*Regular.tt[fc]")):
            return file
    sys.exit("no font " + name)


for language, family in SAMPLES.items():
    text = excerpt((texts / ({"el": "el-monoton"}.get(language, language) + ".txt")).read_text(encoding="utf-8"))
    (HERE / (language + ".txt")).write_text(text, encoding="utf-8")
    if not family:
        continue
    file = find(family)
    options = subset.Options(layout_features=["*"], notdef_outline=True, name_IDs=["*"], hinting=False)
    if language in REGIONS:
        names = [font["name"].getDebugName(1) for font in TTCollection(file).fonts]
        options.font_number = names.index(REGIONS[language])
    font = subset.load_font(str(file), options)
    worker = subset.Subsetter(options)
    figures = "".join(chr(c) for c in font.getBestCmap() if c < 0x3000 and unicodedata.category(chr(c)) == "Nd")
    worker.populate(text=text + OWN.get(language, "") + figures + " 0123456789.,:;()-–—·|%/\u00a0\u200b\u200c\u200d\u25cc")
    worker.subset(font)
    (HERE / "fonts").mkdir(exist_ok=True)
    suffix = ".otf" if "CFF " in font else ".ttf"
    subset.save_font(font, str(HERE / "fonts" / (family + ("-" + language if language in REGIONS else "") + suffix)), options)
