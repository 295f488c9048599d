"""Adds the signs that Noto Sans lacks to its faces, from Noto Sans Math and Noto Sans Symbols 2.

    python3 signs.py FOLDER

takes NotoSans-*.ttf, NotoSansMath-Regular.ttf and NotoSansSymbols2-Regular.ttf from FOLDER and writes the faces beside
this file. Needs fontTools. Nothing that the faces already have is changed.
"""

import pathlib
import sys

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

SIGNS = (
    "←↑→↓↔↕↖↗↘↙↵↷↶⇄⇆⇐⇒⇔⇧−∓∕∗√∞∆∏∑∈∅∩∪≈≠≡≤≥≪≫"
    "■□▪▫▲△▶▸►▼▽▾◀◂◄◆◇○●◦★☆☐☑☒⚠✓✔✕✖✗✘➢➤⏎"
)


def add(face, donors):
    cmap, glyphs, widths = face.getBestCmap(), face["glyf"], face["hmtx"]
    for sign in SIGNS:
        donor = next((d for d in donors if ord(sign) in d.getBestCmap()), None)
        if ord(sign) in cmap or donor is None:
            continue
        source = donor.getBestCmap()[ord(sign)]
        outline = DecomposingRecordingPen(donor.getGlyphSet())
        donor.getGlyphSet()[source].draw(outline)
        pen = TTGlyphPen(None)
        outline.replay(pen)
        name = f"uni{ord(sign):04X}"
        glyphs[name] = pen.glyph()
        glyphs[name].recalcBounds(glyphs)
        widths[name] = (donor["hmtx"][source][0], getattr(glyphs[name], "xMin", 0))
        for table in face["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(sign)] = name
    face.setGlyphOrder(glyphs.glyphOrder)


folder = pathlib.Path(sys.argv[1])
donors = [TTFont(folder / f"NotoSans{name}-Regular.ttf") for name in ("Math", "Symbols2")]
for style in ("Regular", "Bold", "Italic"):
    face = TTFont(folder / f"NotoSans-{style}.ttf", recalcTimestamp=False)
    add(face, donors)
    face.save(pathlib.Path(__file__).with_name(f"NotoSans-{style}.ttf"))
