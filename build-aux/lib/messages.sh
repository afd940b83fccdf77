# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the set-up says. Everything goes to standard error: standard output is the application's.

say() { printf '%s\n' "$*" >&2; }

# Ends with status 2, which is the set-up's own; the application and the tests have theirs.
fail() {
    say "${0##*/}: $*"
    exit 2
}

progress_at=-10

# progress TEXT: on a terminal one line that is rewritten; elsewhere a line every ten seconds at most.
progress() {
    if [[ -t 2 ]]; then
        printf '\r\033[K%s' "$1" >&2
    elif ((SECONDS - progress_at >= 10)); then
        progress_at=$SECONDS
        say "$1"
    fi
}

# progress_end TEXT: the last word on what `progress` was about.
progress_end() {
    [[ -t 2 ]] && printf '\r\033[K' >&2
    progress_at=-10
    say "$1"
}

# help_and_exit: the script's own head.
help_and_exit() {
    awk 'NR > 2 && !/^#/ { exit } NR > 2 { sub(/^# ?/, ""); print }' "$0"
    exit 0
}
