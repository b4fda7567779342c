"""Writes harfbuzz.tsv: how HarfBuzz itself shapes whole paragraphs.

    pip install uharfbuzz && python3 harfbuzz.py ../../../fonts ../../testdata/udhr > harfbuzz.tsv

A row is: language, font file, paragraph, then glyphs as id:pen:y, the pen in
font units from the left end of the paragraph.
"""
import sys

import uharfbuzz as hb

fonts, texts = sys.argv[1:3]
SAMPLES = [
    ("ru", "source-serif/SourceSerif4SmText-Regular.ttf", "ltr", "Cyrl"),
    ("vi", "source-serif/SourceSerif4SmText-Regular.ttf", "ltr", "Latn"),
    ("pl", "source-serif/SourceSerif4SmText-Regular.ttf", "ltr", "Latn"),
    ("en", "source-sans/SourceSans3-Regular.ttf", "ltr", "Latn"),
    ("ar", "noto-naskh-arabic/NotoNaskhArabic_400Regular.ttf", "rtl", "Arab"),
    ("hi", "noto-sans-devanagari/NotoSansDevanagari_400Regular.ttf", "ltr", "Deva"),
]
for language, file, direction, script in SAMPLES:
    font = hb.Font(hb.Face(hb.Blob.from_file_path(f"{fonts}/{file}")))
    with open(f"{texts}/{language}.txt", encoding="utf-8") as f:
        paragraphs = [p.strip().lstrip("- ") for p in f.read().split("\n\n")]
    paragraphs = [" ".join(p.split()) for p in paragraphs if p and not p.startswith("#")]
    for paragraph in [p for p in paragraphs if len(p) > 80][:8]:
        # HarfBuzz kerns with spaces; figures and signs of other scripts are runs
        # of their own in a paragraph, so that only plain ones are compared.
        if direction == "rtl" and any(c.isdigit() or c.isascii() and c.isalpha() for c in paragraph):
            continue
        buffer = hb.Buffer()
        buffer.add_codepoints([ord(c) for c in paragraph])
        buffer.direction, buffer.script, buffer.language = direction, script, language
        hb.shape(font, buffer, {"onum": True, "pnum": True})
        pen, out = 0, []
        for info, pos in zip(buffer.glyph_infos, buffer.glyph_positions):
            out.append(f"{info.codepoint}:{pen + pos.x_offset}:{pos.y_offset}")
            pen += pos.x_advance
        print(language, file, paragraph, " ".join(out), sep="\t")
