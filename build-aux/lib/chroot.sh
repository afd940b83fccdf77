#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# chroot.sh ROOT UID:GID GROUPS FOLDER SCRATCH PATH… -- COMMAND…: run as root in a new mount and process namespace
# by enter.sh; runs COMMAND as UID:GID in FOLDER of ROOT, where the host's PATHs are seen too and SCRATCH is empty.
set -euo pipefail

root=$1 user=$2 groups=$3 folder=$4 scratch=$5
shift 5

mount --bind "$root" "$root"
while [[ $1 != -- ]]; do
    mount --rbind "$1" "$root$1"
    shift
done
shift
mount --rbind /dev "$root/dev"
mount --rbind /sys "$root/sys"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=1777 tmpfs "$root$scratch"
for file in /etc/passwd /etc/group; do
    mount --bind "$file" "$root$file"
done
mount -o remount,bind,ro "$root"

# Not exec: the first process of a namespace ignores the signals that it does not handle, and Ctrl+C is one.
status=0
chroot --userspec="+${user/:/:+}" --groups="$groups" "$root" env -C "$folder" -- "$@" || status=$?
exit "$status"
