# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The Debian 13 root that older systems build and run in: made once with mmdebstrap in the user's cache
# folder, under a name that is a fingerprint of what is in it.

debian_suite=trixie
# The languages that the tests use; GTK's test library insists on English.
# shellcheck disable=SC2016 # mmdebstrap's shell expands the hook
debian_options=(
    --variant=minbase
    --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"'
    --dpkgopt=force-unsafe-io
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*'
    --customize-hook='printf "%s UTF-8\n" en_US.UTF-8 de_DE.UTF-8 zh_CN.UTF-8 >"$1/etc/locale.gen"; chroot "$1" locale-gen'
)
debian_root_needs=2048 # free MB
debian_root_maker=''   # the process that makes it
debian_root_how=''     # as root, with sudo, or in a user namespace (unshare)

# debian_root_prepare: sets $debian_root to a complete root, making it first if there is none. Descriptor 9
# holds a shared lock from then on, so that no other start removes the root while it is in use.
debian_root_prepare() {
    local cache=${XDG_CACHE_HOME:-$HOME/.cache}/throughline name
    name=debian-13-$(debian_root_fingerprint)
    debian_root=$cache/$name
    debian_root_elsewhere=/var/tmp/throughline-$name
    mkdir -p "$cache" || fail "the cache folder $cache cannot be made"
    exec 9>>"$debian_root.lock" || fail "$debian_root.lock cannot be written: does it belong to another user?"
    [[ ! -d $debian_root ]] || flock -s 9
    if [[ ! -d $debian_root ]]; then
        debian_root_tools
        flock -n -x 9 || {
            say "Waiting for another start that is making the Debian 13 root."
            flock -x 9
        }
        [[ -d $debian_root ]] || debian_root_make
        flock -s 9
        debian_roots_remove_others "$cache" "$name"
    fi
}

debian_root_fingerprint() {
    printf '%s\n' "$debian_suite" "$(packages_for debian)" "${debian_options[@]}" | sha256sum | cut -c1-12
}

# The tools that make a root and enter it.
debian_root_tools() {
    local missing=()
    command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
    command -v bwrap >/dev/null || missing+=(bubblewrap)
    ((EUID == 0)) || command -v newuidmap >/dev/null || missing+=(uidmap)
    [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] || missing+=(debian-archive-keyring)
    ((${#missing[@]} > 0)) || return 0
    say "Missing to make and enter a Debian 13 root: ${missing[*]}."
    packages_install debian "${missing[*]}"
}

# debian_root_make: under a temporary name until it is complete; nothing is left of it on failure.
debian_root_make() {
    local log=$debian_root.log
    debian_root_how=$(debian_root_choose)
    [[ $debian_root_how != none ]] ||
        fail "making a Debian 13 root needs root, sudo, or user namespaces (and a line for $(id -un) in /etc/subuid)"
    debian_root_remove_leftovers
    debian_root_space "${debian_root%/*}"
    [[ $debian_root_how != unshare ]] || debian_root_space /var/tmp
    [[ ${THROUGHLINE_SETUP:-} == root ]] ||
        say "Throughline needs GTK $(floor gtk) and libadwaita $(floor adw), newer than $(distribution name) has."
    say "Making a Debian 13 root for it, once: about 90 s and 1.2 GB, in $debian_root"

    trap debian_root_abandon EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    mkdir "$debian_root.partial"
    set -m # a process group of its own, to be ended as one
    debian_mmdebstrap "$debian_root.partial" >"$log" 2>&1 </dev/null &
    debian_root_maker=$!
    set +m
    debian_root_progress "$log"
    wait "$debian_root_maker" || debian_root_failed "$log"
    [[ -x $debian_root.partial/usr/bin/blueprint-compiler && -x $debian_root.partial/usr/bin/Xvfb ]] ||
        debian_root_failed "$log"
    tr -d - </proc/sys/kernel/random/uuid >"$debian_root.partial/etc/machine-id" # the session bus wants one
    mv "$debian_root.partial" "$debian_root"
    trap - EXIT INT TERM HUP
    debian_root_remove_leftovers
    rm -f "$log"
    progress_end "The Debian 13 root is made."
}

# debian_root_choose: who makes it; prints root, unshare, sudo or none.
debian_root_choose() {
    if ((EUID == 0)); then
        echo root
    elif unshare --user --map-root-user true 2>/dev/null && grep -q "^\($(id -un)\|$EUID\):" /etc/subuid 2>/dev/null; then
        echo unshare
    elif may_be_root "to make a Debian 13 root"; then
        echo sudo
    else
        echo none
    fi
}

# debian_mmdebstrap FOLDER: whoever makes it, the root ends up belonging to the user who starts this, who can so
# read and remove all of it.
debian_mmdebstrap() {
    local folder=$1 options apart elsewhere
    options=("${debian_options[@]}" --verbose --include="$(packages_for debian | tr ' ' ,)")
    # As root in namespaces that end with it: neither a process nor a mount is left of one that was interrupted.
    apart=(unshare --mount --pid --fork --kill-child --mount-proc -- mmdebstrap --mode=root)
    case $debian_root_how in
        root) "${apart[@]}" "${options[@]}" "$debian_suite" "$folder" ;;
        sudo)
            sudo -n "${apart[@]}" "${options[@]}" "$debian_suite" "$folder" &&
                sudo -n chown -R --no-dereference "$(id -u):$(id -g)" "$folder"
            ;;
        # The other users of a user namespace have no way into the cache folder, and what belongs to them would be
        # out of this user's hands: so it is made elsewhere, and comes as an archive.
        unshare)
            elsewhere=$(mktemp -d "$debian_root_elsewhere.XXXXXX")
            chmod 755 "$elsewhere"
            TMPDIR=$elsewhere mmdebstrap --mode=unshare --format=tar "${options[@]}" "$debian_suite" - |
                tar -x --directory="$folder" --no-same-owner --exclude='./dev/*'
            ;;
    esac
}

# debian_root_progress LOG: what mmdebstrap is at, until it ends.
debian_root_progress() {
    local log=$1 begin=$SECONDS total counts
    while kill -0 "$debian_root_maker" 2>/dev/null; do
        total=$(sed -n 's/.* \([0-9]*\) newly installed.*/\1/p' "$log" | awk '{ n += $1 } END { print n + 0 }')
        counts=$(awk '/^Get:/ { got++ } /^Unpacking / { unpacked++ } /^Setting up / { ready++ }
            END { printf "%d packages fetched, %d unpacked, %d set up", got, unpacked, ready }' "$log")
        ((total == 0)) || counts+=" of $total"
        progress "  $((SECONDS - begin)) s: $counts"
        sleep 1
    done
}

debian_root_failed() {
    progress_end "Making the Debian 13 root failed. The end of $1:"
    grep -v '^$' "$1" | tail -n 12 >&2
    fail "nothing half-made is kept. It needs Debian's package mirror and $debian_root_needs MB of disk: see to these and start again"
}

# debian_root_abandon: at any exit before the root is complete.
debian_root_abandon() {
    local status=$? kill=(kill) tries=100
    trap '' INT TERM HUP # a second signal must not cut this short
    [[ $debian_root_how != sudo ]] || kill=(sudo -n kill)
    if ((status >= 128)); then
        progress_end "Stopped. Nothing half-made is kept."
        rm -f "$debian_root.log"
    fi
    {
        "${kill[@]}" -KILL -- "-$debian_root_maker"
        wait "$debian_root_maker"
        while ((tries-- > 0)) && "${kill[@]}" -0 -- "-$debian_root_maker"; do
            sleep 0.1
        done
    } 2>/dev/null || true
    debian_root_remove_leftovers
}

# debian_root_remove_leftovers: of this making, and of an earlier one that was killed.
debian_root_remove_leftovers() {
    local folder
    remove_tree "$debian_root.partial"
    for folder in "$debian_root_elsewhere".*; do
        [[ ! -O $folder ]] || remove_tree "$folder"
    done
}

# debian_root_space FOLDER
debian_root_space() {
    local free
    free=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
    ((free >= debian_root_needs)) ||
        fail "making a Debian 13 root needs $debian_root_needs MB of free disk in $1, which has $free MB"
}

# debian_roots_remove_others CACHE NAME: earlier roots, except those in use.
debian_roots_remove_others() {
    local other
    for other in "$1"/debian-13-*; do
        [[ -d $other && $other != "$1/$2" && $other != *.partial ]] || continue
        (
            flock -n -x 8 || exit 0
            say "Removing an earlier root, $other"
            remove_tree "$other"
        ) 8>>"$other.lock"
    done
}

# remove_tree FOLDER: also what belongs to other users of our user namespaces, or to root.
remove_tree() {
    [[ -e $1 ]] || return 0
    rm -rf --one-file-system "$1" 2>/dev/null && return 0 # without the 0 a trap would go on with the status that led to it
    mmdebstrap --unshare-helper rm -rf --one-file-system "$1" >/dev/null 2>&1 || true
    rm -rf --one-file-system "$1" 2>/dev/null || as_root rm -rf --one-file-system "$1"
}
