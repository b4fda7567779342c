"""What other tools could still save of a file: qpdf by packing it anew, fontTools
by leaving tables of the fonts out. More than a tenth would be ours to save."""
import io
import pathlib
import tempfile
import zlib

import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont

from .tools import run

ALLOWED = 1.10


def judge(file):
    with tempfile.TemporaryDirectory() as folder:
        packed = pathlib.Path(folder) / "packed.pdf"
        run("qpdf", "--object-streams=generate", "--recompress-flate", "--compression-level=9", file, packed)
        least = packed.stat().st_size
        least -= fonts(packed)
    size = file.stat().st_size
    out = [] if size <= ALLOWED * least else [f"has {size} bytes where {least} would do"]
    return out + twice(file)


def fonts(file):
    """The bytes that fontTools saves of the fonts."""
    saved = 0
    with pikepdf.open(file) as pdf:
        for o in pdf.objects:
            if not isinstance(o, pikepdf.Dictionary) or "/FontFile2" not in o:
                continue
            data = o.FontFile2.read_bytes()
            options = subset.Options(drop_tables=["GSUB", "GPOS", "GDEF", "name", "OS/2", "post", "cmap"], hinting=False,
                                     notdef_outline=True, recalc_bounds=False, retain_gids=True, legacy_kern=False)
            font = TTFont(io.BytesIO(data), lazy=False)
            s = subset.Subsetter(options)
            s.populate(gids=range(font["maxp"].numGlyphs))
            s.subset(font)
            smaller = io.BytesIO()
            font.save(smaller)
            saved += max(0, len(o.FontFile2.read_raw_bytes()) - len(zlib.compress(smaller.getvalue(), 9)))
    return saved


def twice(file):
    """Streams that are in the file twice, and fonts that are not one a face."""
    out, seen = [], {}
    with pikepdf.open(file) as pdf:
        faces = {}
        for o in pdf.objects:
            if isinstance(o, pikepdf.Stream):
                key = bytes(o.read_raw_bytes())
                if len(key) > 64 and seen.setdefault(key, o.objgen) != o.objgen:
                    out.append(f"objects {seen[key][0]} and {o.objgen[0]} are the same stream")
            elif isinstance(o, pikepdf.Dictionary) and "/FontFile2" in o:
                face = str(o.FontName).split("+")[-1]
                if faces.setdefault(face, o.objgen) != o.objgen:
                    out.append(f"{face} is embedded twice")
    return out
