# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # project is set by whoever reads this file
# Languages: a locale that the system has not generated is made in the build folder.

# locales_provide NAME…: makes all of these available. glibc looks into LOCPATH instead of the system's archive, so
# as soon as one is missing, all are made.
locales_provide() {
    local folder=$project/_build/locales name wanted=() missing=0
    for name; do
        [[ $name == *_*.* ]] || continue # C and POSIX are built in
        wanted+=("$name")
        locale_known "$name" || missing=1
    done
    ((missing)) || return 0
    for name in "${wanted[@]}"; do
        [[ ! -e $folder/$name/LC_CTYPE ]] || continue
        progress "Making the locale $name…"
        mkdir -p "$folder/$name"
        localedef --quiet -i "${name%%.*}" -f "${name##*.}" "$folder/$name" >/dev/null 2>&1 || true
        [[ -e $folder/$name/LC_CTYPE ]] || progress_end "There is no locale $name here; Throughline goes on in English."
    done
    export LOCPATH=$folder
}

locale_known() {
    LC_ALL=C locale -a | grep -qix -e "$1" -e "${1/UTF-8/utf8}"
}
