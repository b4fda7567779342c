"""Writes harfbuzz.tsv: how HarfBuzz itself shapes whole paragraphs.

    pip install uharfbuzz && python3 harfbuzz.py ../../../fonts ../../testdata > harfbuzz.tsv

A row is: language, script, family, paragraph, then glyphs as id:pen:y, the pen in
font units from the left end of the paragraph, and spaces as id:space: where a space
stands in its own width does not matter.
"""
import sys

import uharfbuzz as hb

fonts, texts = sys.argv[1:3]
SERIF = "source-serif/SourceSerif4SmText-Regular.ttf"
NASKH = "noto-naskh-arabic/NotoNaskhArabic_400Regular.ttf"
DEVANAGARI = "noto-sans-devanagari/NotoSansDevanagari_400Regular.ttf"
# Language, script, family, and the file, if it is one of the program's own.
SAMPLES = [
    ("ru", "Cyrl", "Source Serif 4 SmText", SERIF),
    ("vi", "Latn", "Source Serif 4 SmText", SERIF),
    ("pl", "Latn", "Source Serif 4 SmText", SERIF),
    ("el", "Grek", "Source Serif 4 SmText", SERIF),
    ("en", "Latn", "Source Sans 3", "source-sans/SourceSans3-Regular.ttf"),
    ("ar", "Arab", "Noto Naskh Arabic", NASKH),
    ("fa", "Arab", "Noto Naskh Arabic", NASKH),
    ("he", "Hebr", "Noto Sans Hebrew", "noto-sans-hebrew/NotoSansHebrew_400Regular.ttf"),
    ("hi", "Deva", "Noto Sans Devanagari", DEVANAGARI),
    ("ne", "Deva", "Noto Sans Devanagari", DEVANAGARI),
    ("th", "Thai", "Noto Sans Thai", "noto-sans-thai/NotoSansThai_400Regular.ttf"),
    ("ur", "Arab", "Noto Nastaliq Urdu", ""),
    ("hy", "Armn", "Noto Sans Armenian", ""),
    ("ka", "Geor", "Noto Sans Georgian", ""),
    ("bn", "Beng", "Noto Sans Bengali", ""),
    ("ta", "Taml", "Noto Sans Tamil", ""),
    ("gu", "Gujr", "Noto Sans Gujarati", ""),
    ("pa", "Guru", "Noto Sans Gurmukhi", ""),
    ("te", "Telu", "Noto Sans Telugu", ""),
    ("kn", "Knda", "Noto Sans Kannada", ""),
    ("ml", "Mlym", "Noto Sans Malayalam", ""),
    ("si", "Sinh", "Noto Sans Sinhala", ""),
    ("bo", "Tibt", "Noto Serif Tibetan", ""),
    ("lo", "Laoo", "Noto Sans Lao", ""),
    ("km", "Khmr", "Noto Sans Khmer", ""),
    ("my", "Mymr", "Noto Sans Myanmar", ""),
    ("am", "Ethi", "Noto Sans Ethiopic", ""),
    ("ja", "Kana", "Noto Sans JP", ""),
    ("zh", "Hani", "Noto Sans CJK SC", "NotoSansCJK-zh.otf"),
    ("ko", "Hang", "Noto Sans CJK KR", "NotoSansCJK-ko.otf"),
]
RIGHT_TO_LEFT = {"Arab", "Hebr"}


def font_of(family, file):
    if "/" in file:
        return f"{fonts}/{file}"
    return f"{texts}/scripts/fonts/" + (file or family.replace(" ", "") + ".ttf")


def text_of(language):
    try:
        with open(f"{texts}/udhr/{language}.txt", encoding="utf-8") as f:
            return f.read()
    except FileNotFoundError:
        with open(f"{texts}/scripts/{language}.txt", encoding="utf-8") as f:
            return f.read()


for language, script, family, file in SAMPLES:
    font = hb.Font(hb.Face(hb.Blob.from_file_path(font_of(family, file))))
    paragraphs = [p.strip().lstrip("- ") for p in text_of(language).split("\n\n")]
    paragraphs = [" ".join(p.split()) for p in paragraphs if p and not p.startswith("#")]
    rows = 0
    for paragraph in [p for p in paragraphs if len(p) > 40]:
        # HarfBuzz kerns with spaces; figures and signs of other scripts are runs
        # of their own in a paragraph, so that only plain ones are compared.
        if script in RIGHT_TO_LEFT and any(c.isdigit() or c.isascii() and c.isalpha() for c in paragraph):
            continue
        buffer = hb.Buffer()
        buffer.add_codepoints([ord(c) for c in paragraph])
        buffer.direction, buffer.script, buffer.language = "rtl" if script in RIGHT_TO_LEFT else "ltr", script, language
        hb.shape(font, buffer, {"onum": True, "pnum": True})
        if any(info.codepoint == 0 for info in buffer.glyph_infos):
            continue  # set from several families
        pen, out = 0, []
        for info, pos in zip(buffer.glyph_infos, buffer.glyph_positions):
            if paragraph[info.cluster] == " ":
                out.append(f"{info.codepoint}:space")
            else:
                out.append(f"{info.codepoint}:{pen + pos.x_offset}:{pos.y_offset}")
            pen += pos.x_advance
        print(language, script, family, paragraph, " ".join(out), sep="\t")
        rows += 1
        if rows == 8:
            break
