# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # project is set by whoever reads this file
# Goes into a root with bubblewrap, or with chroot in a private mount namespace where user namespaces are not
# permitted. The root is read-only there; every folder of the host that is not part of its system is seen at its
# own path, so that the project and any file that the user names are where they were.

# enter_root ROOT COMMAND ARGUMENTS…: does not return.
enter_root() {
    local root=$1 environment paths=() scratch=/throughline
    shift
    export THROUGHLINE_SCRATCH=$scratch
    mapfile -d '' environment < <(environment_kept)
    paths_seen "$@"
    case ${THROUGHLINE_ENTER:-} in
        bwrap) enter_with_bwrap "$root" "$@" ;;
        chroot) enter_with_chroot "$root" "$@" ;;
        '') ;;
        *) fail "THROUGHLINE_ENTER is '$THROUGHLINE_ENTER'; it can be bwrap or chroot" ;;
    esac
    if bwrap_works "$root"; then
        enter_with_bwrap "$root" "$@"
    else
        enter_with_chroot "$root" "$@"
    fi
}

enter_with_bwrap() {
    local root=$1 path binds=()
    shift
    for path in "${paths[@]}"; do
        binds+=(--bind "$path" "$path")
    done
    mkdir -p "$root$scratch"
    # A process namespace, so that nothing that was started inside outlives the start; a scratch folder that goes with it.
    exec env -i "${environment[@]}" bwrap --die-with-parent --unshare-pid \
        --ro-bind "$root" / --dev-bind /dev /dev --proc /proc --ro-bind /sys /sys \
        --ro-bind /etc/passwd /etc/passwd --ro-bind /etc/group /etc/group \
        "${binds[@]}" --tmpfs "$scratch" --chdir "$PWD" -- "$@"
}

bwrap_works() {
    bwrap --die-with-parent --unshare-pid --ro-bind "$1" / --dev-bind /dev /dev --proc /proc --ro-bind /sys /sys \
        true 2>/dev/null
}

enter_with_chroot() {
    local root=$1 enter
    shift
    enter=(env -i "${environment[@]}" unshare --mount --pid --fork --kill-child --)
    may_be_root "to enter the Debian 13 root: user namespaces are not permitted here" ||
        fail "entering the Debian 13 root needs bubblewrap and user namespaces, or root, or sudo; none of these is to be had"
    as_root "${enter[@]}" mount --bind "$root" "$root" 2>/dev/null ||
        fail "entering the Debian 13 root needs mount namespaces, which are not permitted here (a container without CAP_SYS_ADMIN?)"
    enter+=(bash "$project/build-aux/lib/chroot.sh" "$root" "$(id -u):$(id -g)" "$(id -G | tr ' ' ,)" "$PWD" "$scratch" "${paths[@]}" --)
    mkdir -p "$root$scratch"
    if ((EUID == 0)); then exec "${enter[@]}" "$@"; else exec sudo -- "${enter[@]}" "$@"; fi
}

# environment_kept: NAME=VALUE of what means the same inside, each ended by a zero byte. Compilers' and
# interpreters' paths do not.
environment_kept() {
    local name
    while read -r name; do
        case $name in
            HOME | USER | LOGNAME | TERM | COLORTERM | NO_COLOR | LANG | LANGUAGE | LC_* | TMPDIR | CI | \
                DISPLAY | XAUTHORITY | WAYLAND_DISPLAY | DBUS_SESSION_BUS_ADDRESS | DESKTOP_SESSION | \
                XDG_RUNTIME_DIR | XDG_CURRENT_DESKTOP | XDG_SESSION_* | XDG_CONFIG_HOME | XDG_DATA_HOME | \
                XDG_CACHE_HOME | XDG_STATE_HOME | \
                THROUGHLINE_* | GTK_* | GDK_* | GSK_* | ADW_* | G_* | GSETTINGS_BACKEND | \
                MESA_* | LIBGL_* | MESON_* | *SAN_OPTIONS)
                printf '%s=%s\0' "$name" "${!name}"
                ;;
        esac
    done < <(compgen -e)
    printf 'PATH=/usr/local/bin:/usr/bin:/usr/sbin:/bin:/sbin\0TZ=%s\0' "${TZ:-$(time_zone)}"
}

time_zone() {
    local file
    file=$(readlink -f /etc/localtime) || true
    [[ $file != */zoneinfo/* ]] && echo UTC || echo "${file##*/zoneinfo/}"
}

# paths_seen ARGUMENTS…: fills $paths with the host's folders that are seen inside, and makes a place in $root for each.
paths_seen() {
    local path
    for path in /*; do
        case $path in
            /bin | /sbin | /lib* | /usr | /etc | /var | /boot | /dev | /proc | /sys | /lost+found) continue ;;
        esac
        if [[ -L $path ]]; then
            [[ -e $root$path || -L $root$path ]] || ln -s "$(readlink "$path")" "$root$path"
        elif [[ -d $path ]]; then
            path_place "$path"
        fi
    done
    path_see /var/tmp
    path_see "$project"
    path_see "${project%/*}/shared"
    path_see "$HOME"
    path_see "$PWD"
    path_see "${XDG_RUNTIME_DIR:-/run}"
    for path; do
        [[ $path != */* ]] || path_see "$(realpath -m "$(dirname "$path")")"
    done
}

# path_see FOLDER: one in a part of the system that the root has its own of (/var/tmp, for one), unless the root has
# the same folder with something in it.
path_see() {
    local path
    [[ -d $1 ]] || return 0
    for path in "${paths[@]}"; do
        [[ $1 != "$path" && $1 != "$path"/* ]] || return 0
    done
    if [[ ! -e $root$1 || -z $(find "$root$1" -maxdepth 0 ! -empty) ]]; then
        path_place "$1"
    fi
}

path_place() {
    mkdir -p "$root$1" || fail "$root belongs to another user: remove it and start again"
    paths+=("$1")
}
