# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The machine's own libraries and tools: what is missing, and getting it with the machine's package manager.

# native_prepare PURPOSES: returns when nothing is missing, or ends with what to do.
native_prepare() {
    local lacks family wanted missing
    lacks=$(native_lacks "$1")
    [[ -n $lacks ]] || return 0
    family=$(distribution family)
    if [[ $family == unknown ]] || ! distribution_is_new; then
        native_explain "$1"
        exit 2
    fi
    # shellcheck disable=SC2086 # the purposes are words
    wanted=$(packages_for "$family" $1)
    missing=$(packages_missing "$family" "$wanted")
    say "Missing on this machine: $(join "$lacks")."
    packages_install "$family" "${missing:-$wanted}"
    lacks=$(native_lacks "$1")
    [[ -z $lacks ]] || fail "still missing after installing packages: $(join "$lacks")"
}

# native_lacks PURPOSES: what is missing or too old, one a line; nothing when all is there.
native_lacks() {
    local purpose
    for purpose in $1; do
        case $purpose in
            build)
                lacks_commands cc meson ninja msgfmt blueprint-compiler glib-compile-resources
                lacks_library gtk4 "$(floor gtk)"
                lacks_library libadwaita-1 "$(floor adw)"
                lacks_library glib-2.0 "$(floor glib)"
                lacks_library yyjson "$(floor yyjson)"
                ;;
            look) [[ -e /usr/share/icons/Adwaita/index.theme ]] || echo "Adwaita icons" ;;
            show) lacks_commands gtk4-broadwayd Xvfb dbus-daemon ;;
            test)
                lacks_commands appstreamcli clang-format desktop-file-validate localedef xdotool xmllint
                python3 - 2>/dev/null <<-'PYTHON' || echo "Python modules (gi with Atspi; jsonschema; PIL)"
					import gi, jsonschema, PIL
					gi.require_version("Atspi", "2.0")
					from gi.repository import Atspi
				PYTHON
                ;;
        esac
    done
}

lacks_commands() {
    local command
    for command; do
        command -v "$command" >/dev/null || echo "$command"
    done
}

# lacks_library PKG-CONFIG-NAME FLOOR
lacks_library() {
    pkg-config --atleast-version="$2" "$1" 2>/dev/null || echo "$1 ≥ $2"
}

# What is needed where we do not know how to get it.
native_explain() {
    say "Throughline needs GTK ≥ $(floor gtk), libadwaita ≥ $(floor adw), GLib ≥ $(floor glib), yyjson ≥ $(floor yyjson)."
    say "Missing on $(distribution name): $(join "$(native_lacks "$1")")."
    say "Install what provides these, then start again. On Debian 13 the packages are called:"
    # shellcheck disable=SC2086 # the purposes are words
    say "  $(packages_for debian $1)"
}

# packages_missing FAMILY "NAME…": those that are not installed, on one line.
packages_missing() {
    local name missing=()
    for name in $2; do
        case $1 in
            debian) dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed ;;
            fedora) rpm -q --quiet --whatprovides "$name" ;;
            arch) pacman -T "$name" >/dev/null ;;
        esac || missing+=("$name")
    done
    echo "${missing[*]}"
}

# packages_install FAMILY "NAME…": installs them as root or with sudo, or prints the command and ends.
packages_install() {
    local log names
    read -ra names <<<"$2"
    if ! may_be_root "to install packages"; then
        say "Start again after this command:"
        case $1 in
            debian) say "  sudo apt-get update && sudo apt-get install --no-install-recommends $2" ;;
            fedora) say "  sudo dnf install $2" ;;
            arch) say "  sudo pacman -S --needed $2" ;;
        esac
        exit 2
    fi
    say "Installing, which takes a minute or two: $2"
    log=$(mktemp)
    case $1 in
        debian) packages_quietly "$log" apt-get update &&
            packages_quietly "$log" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${names[@]}" ;;
        fedora) packages_quietly "$log" dnf install -y "${names[@]}" ;;
        arch) packages_quietly "$log" pacman -S --needed --noconfirm "${names[@]}" ;;
    esac || {
        tail -n 15 "$log" >&2
        fail "installing packages failed; all of it is in $log"
    }
    rm -f "$log"
}

packages_quietly() {
    local log=$1
    shift
    as_root "$@" >>"$log" 2>&1 </dev/null
}

# may_be_root WHY: whether `as_root` will work; asks for the password only at a terminal, after saying why.
may_be_root() {
    ((EUID != 0)) || return 0
    command -v sudo >/dev/null || return 1
    ! sudo -n true 2>/dev/null || return 0
    [[ -t 0 && -t 2 ]] || return 1
    say "sudo may ask for your password, $1."
    sudo -v
}

as_root() {
    if ((EUID == 0)); then "$@"; else sudo -- "$@"; fi
}

# join "LINES": the lines as one, with commas.
join() {
    paste -sd, <<<"$1" | sed 's/,/, /g'
}
