# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # project is set by whoever reads this file
# Builds Throughline in a folder of its own for each environment.

# build_project FOLDER MESON-OPTIONS…: sets up FOLDER where need be and compiles; says little, and all on failure.
# Descriptor 8 locks FOLDER from then on: closing it lets another start use it.
build_project() {
    local folder=$1 stamp log begin=$SECONDS
    shift
    log=$folder.log
    if ! mkdir -p "$folder" 2>/dev/null || [[ ! -w $folder ]]; then
        fail "$folder cannot be written: does it belong to another user?"
    fi
    exec 8>>"$folder.lock"
    flock -n 8 || {
        say "Waiting for another start that uses $folder."
        flock 8
    }
    # What a build folder cannot outlive: another place, other libraries, other options.
    stamp="$project $(build_libraries) $*"
    if [[ $(cat "$folder/throughline-stamp" 2>/dev/null) != "$stamp" ]]; then
        progress "Configuring…"
        rm -rf "$folder"
        meson setup "$folder" "$project" "$@" >"$log" 2>&1 || build_failed "$log"
        printf '%s\n' "$stamp" >"$folder/throughline-stamp"
    fi
    build_compile "$folder" >"$log" || build_failed "$log"
    ! grep -q '^\[' "$log" || progress_end "Built in $((SECONDS - begin)) s."
    rm -f "$log"
}

# build_compile FOLDER: ninja's output, and its progress for a reader.
build_compile() {
    local line
    NINJA_STATUS='[%f/%t] ' ninja -C "$1" 2>&1 | while IFS= read -r line; do
        printf '%s\n' "$line"
        [[ ! $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || progress "Building: ${BASH_REMATCH[1]} of ${BASH_REMATCH[2]}"
    done
}

build_libraries() {
    echo "${THROUGHLINE_INSIDE} $(pkg-config --modversion gtk4 libadwaita-1 glib-2.0 | tr '\n' ' ')"
}

build_failed() {
    progress_end "The build failed:"
    # The failed steps with what they said, or what meson ended with.
    if grep -q 'ERROR:' "$1" && ! grep -q '^FAILED:' "$1"; then
        sed -n '/ERROR:/,$p' "$1" >&2
    else
        grep -vE '^(\[[0-9]+/[0-9]+\]|ninja: Entering)' "$1" | tail -n 200 >&2 || true
    fi
    exit 1
}
