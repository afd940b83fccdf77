#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The translations of po/LINGUAS are whole: each string of the sources has one, and none is fuzzy.

Usage: check-translations.py SOURCE_DIR
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIP = 77
# As meson's preset “glib” for i18n.gettext() has them, by which the template is made.
XGETTEXT = [
    "xgettext",
    "--from-code=UTF-8",
    "--keyword=_",
    "--keyword=N_",
    "--keyword=C_:1c,2",
    "--keyword=NC_:1c,2",
    "--keyword=g_dcgettext:2",
    "--keyword=g_dngettext:2,3",
    "--keyword=g_dpgettext2:2c,3",
    "--files-from=po/POTFILES",
]


def run(command, folder):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def defects_of(root, language, template):
    """What msgfmt says of the translation itself, and msgcmp of it beside the template."""
    translation = f"po/{language}.po"
    for command in (
        ["msgfmt", "--check", "--output-file=/dev/null", translation],
        ["msgcmp", translation, template],
    ):
        status, said = run(command, root)
        if status != 0:
            yield said.rstrip()
    obsolete = (root / translation).read_text(encoding="utf-8").count("\n#~ msgid ")
    if obsolete > 0:
        yield f"{translation}: {obsolete} strings are no longer in the sources: remove them"


def listed_languages(root):
    lines = (root / "po" / "LINGUAS").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def main(root):
    if any(shutil.which(name) is None for name in ("msgfmt", "msgcmp", "xgettext")):
        print("skipped: gettext is not installed")
        return SKIP
    languages = listed_languages(root)
    there = sorted(path.stem for path in (root / "po").glob("*.po"))
    defects = [] if languages == there else [f"po/LINGUAS names {languages}, there is {there}"]
    with tempfile.TemporaryDirectory() as folder:
        template = str(pathlib.Path(folder, "template.pot"))
        status, said = run([*XGETTEXT, f"--output={template}"], root)
        if status != 0:
            print(said)
            return 1
        for language in languages:
            defects += defects_of(root, language, template)
    print("\n".join(defects) or f"{len(languages)} translations are whole: {', '.join(languages)}")
    return 1 if defects or not languages else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
