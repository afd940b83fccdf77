# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # project is set by whoever reads this file
# Where Throughline is built and run: with the machine's own libraries where they are new enough,
# else in a Debian 13 root. `environment_enter` decides, sets up what is missing and goes there.
# Whoever reads this file has set $project to the project's folder.

for part in messages packages native debian-root enter; do
    # shellcheck source=/dev/null
    . "$project/build-aux/lib/$part.sh"
done

# environment_enter PURPOSES SCRIPT ARGUMENTS…: returns at once where SCRIPT can go on; otherwise starts it
# again inside the root, and does not return. PURPOSES are words of packages.sh's first column.
environment_enter() {
    local purposes=$1
    shift
    [[ -z ${THROUGHLINE_INSIDE:-} ]] || return 0
    HOME=${HOME:-$(getent passwd "$EUID" | cut -d: -f6)}
    export HOME THROUGHLINE_START=$$
    [[ -n ${LC_ALL:-}${LC_CTYPE:-}${LANG:-} ]] || export LANG=C.UTF-8
    case $(environment_choose "$purposes") in
        native)
            native_prepare "$purposes"
            export THROUGHLINE_INSIDE=native
            ;;
        root)
            debian_root_prepare
            export THROUGHLINE_INSIDE="debian-13"
            enter_root "$debian_root" "$@"
            ;;
        *) exit 2 ;;
    esac
}

# environment_choose PURPOSES: prints native or root.
environment_choose() {
    case ${THROUGHLINE_SETUP:-} in
        native | root)
            printf '%s\n' "$THROUGHLINE_SETUP"
            return
            ;;
        '') ;;
        *) fail "THROUGHLINE_SETUP is '$THROUGHLINE_SETUP'; it can be native or root" ;;
    esac
    if [[ -z $(native_lacks "$1") ]] || distribution_is_new; then
        echo native
    elif [[ $(distribution family) == debian ]]; then
        echo root
    else
        native_explain "$1"
        exit 2
    fi
}

# floor NAME: the oldest version that will do, which meson.build alone names.
floor() {
    sed -n "s/^$1_floor *= *'\(.*\)'.*/\1/p" "$project/meson.build"
}

# at_least VERSION FLOOR
at_least() {
    [[ $(printf '%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]
}

# distribution family|id|version|name: what /etc/os-release says.
distribution() (
    ID=unknown ID_LIKE='' VERSION_ID='' PRETTY_NAME='this system'
    # shellcheck source=/dev/null
    [[ ! -r /etc/os-release ]] || . /etc/os-release
    case $1 in
        id) echo "$ID" ;;
        version) echo "$VERSION_ID" ;;
        name) echo "$PRETTY_NAME" ;;
        family)
            case " $ID $ID_LIKE " in
                *' debian '* | *' ubuntu '*) echo debian ;;
                ' fedora '*) echo fedora ;;
                *' arch '*) echo arch ;;
                *) echo unknown ;;
            esac
            ;;
    esac
)

# Whether the distribution's own packages are new enough, installed or not.
distribution_is_new() {
    local version
    version=$(distribution version)
    case $(distribution id) in
        debian) [[ -z $version ]] || at_least "$version" 13 ;; # testing and unstable have no version
        ubuntu) at_least "$version" 26.04 ;;
        fedora) at_least "$version" 42 ;;
        *)
            case $(distribution family) in
                arch) true ;;
                debian) at_least "$(apt_candidate libgtk-4-dev)" "$(floor gtk)" &&
                    at_least "$(apt_candidate libadwaita-1-dev)" "$(floor adw)" ;;
                *) false ;;
            esac
            ;;
    esac
}

# apt_candidate PACKAGE: the version that apt would install; 0 where it knows none.
apt_candidate() {
    LC_ALL=C apt-cache policy "$1" 2>/dev/null |
        awk '$1 == "Candidate:" && $2 != "(none)" { version = $2 } END { print version ? version : 0 }'
}
