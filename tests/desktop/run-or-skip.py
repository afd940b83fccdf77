#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program of the desktop's, and skips the test where it is not installed.

Usage: run-or-skip.py PROGRAM [ARGUMENT…]
"""

import shutil
import subprocess
import sys

SKIP = 77

if shutil.which(sys.argv[1]) is None:
    print(f"skipped: {sys.argv[1]} is not installed")
    sys.exit(SKIP)
sys.exit(subprocess.run(sys.argv[1:], check=False).returncode)
