# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What Throughline needs, what each thing is for, and what each family of distributions calls it.
# The Debian names are tested on Debian 13, natively and as the root that older systems get.
# Ubuntu, and the names of Fedora and Arch, are untested.
#
# First column: build and look are needed to run at all, show by whatever has no display, test by the tests alone.

packages='
build     | compiler            | gcc libc6-dev                            | gcc                                                | gcc
build     | build system        | meson ninja-build pkgconf                | meson ninja-build pkgconf-pkg-config               | meson ninja pkgconf
build     | translations        | gettext                                  | gettext                                            | gettext
build     | widgets             | libgtk-4-dev libadwaita-1-dev            | gtk4-devel libadwaita-devel                        | gtk4 libadwaita
build     | resources, settings | libglib2.0-dev-bin libglib2.0-bin        | glib2-devel glib2                                  | glib2 glib2-devel
build     | JSON                | libyyjson-dev                            | yyjson-devel                                       | yyjson
build     | window descriptions | blueprint-compiler                       | blueprint-compiler                                 | blueprint-compiler
look      | icons               | adwaita-icon-theme hicolor-icon-theme    | adwaita-icon-theme hicolor-icon-theme              | adwaita-icon-theme hicolor-icon-theme
look      | pictures            | librsvg2-common                          | librsvg2                                           | librsvg
look      | fonts               | fonts-cantarell fonts-noto-cjk           | abattis-cantarell-fonts google-noto-sans-cjk-fonts | cantarell-fonts noto-fonts-cjk
look      | desktop settings    | gsettings-desktop-schemas                | gsettings-desktop-schemas                          | gsettings-desktop-schemas
look      | file types          | shared-mime-info desktop-file-utils      | shared-mime-info desktop-file-utils                | shared-mime-info desktop-file-utils
look      | drawing             | libgl1-mesa-dri libegl-mesa0             | mesa-dri-drivers mesa-libEGL                       | mesa
show      | in a browser        | libgtk-4-bin                             | gtk4                                               | gtk4
show      | without a display   | xvfb                                     | xorg-x11-server-Xvfb                               | xorg-server-xvfb
show      | session bus         | dbus-daemon                              | dbus-daemon                                        | dbus
test      | accessibility       | at-spi2-core gir1.2-atspi-2.0 python3-gi | at-spi2-core python3-gobject                       | at-spi2-core python-gobject
test      | schema, pictures    | python3-jsonschema python3-pil           | python3-jsonschema python3-pillow                  | python-jsonschema python-pillow
test      | keys and pointer    | xdotool                                  | xdotool                                            | xdotool
test      | metadata            | appstream libxml2-utils                  | appstream libxml2                                  | appstream libxml2
test      | code style          | clang-format                             | clang-tools-extra                                  | clang
test      | languages           | locales                                  | glibc-locale-source                                | glibc
'

# packages_for FAMILY [PURPOSE…]: the names on one line, of all purposes if none is named;
# FAMILY is debian (Debian, Ubuntu), fedora or arch.
packages_for() {
    local family=$1 purposes column
    shift
    purposes=" ${*:-build look show test} "
    case $family in
        debian) column=3 ;;
        fedora) column=4 ;;
        arch) column=5 ;;
    esac
    awk -F ' *[|] *' -v column="$column" -v purposes="$purposes" '
        NF > 1 && index(purposes, " " $1 " ") { printf "%s%s", separator, $column; separator = " " }' <<<"$packages"
}
