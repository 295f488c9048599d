"""Cuts the faces of the window out of those of the reports: the letters of English, Russian, Ukrainian and their
neighbours, punctuation and signs.

    python3 screen.py

reads NotoSans-*.ttf beside this file and writes Screen-*.ttf there. Needs fontTools.
"""

import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont

BLOCKS = (
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF),  # Latin
    (0x300, 0x304), (0x306, 0x308), (0x30B, 0x30C),  # accents that stand by themselves
    (0x400, 0x52F),  # Cyrillic
    (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x214F),  # punctuation, currencies, letterlike signs
    (0x2190, 0x22FF), (0x2500, 0x27BF),  # arrows, mathematics, shapes, marks
)

options = subset.Options()
options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "calt", "clig", "rlig"]
options.hinting = options.glyph_names = options.recalc_timestamp = False
options.notdef_outline = True
options.name_IDs = ["*"]

here = pathlib.Path(__file__)
for style in ("Regular", "Bold", "Italic"):
    face = TTFont(here.with_name(f"NotoSans-{style}.ttf"), recalcTimestamp=False)
    cut = subset.Subsetter(options)
    cut.populate(unicodes=[letter for first, last in BLOCKS for letter in range(first, last + 1)])
    cut.subset(face)
    face.save(here.with_name(f"Screen-{style}.ttf"))
