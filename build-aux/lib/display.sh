# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Where the window is drawn: on the desktop's display, in a browser through Broadway, or on an X server without
# a screen (Xvfb). What is started here ends with the script.

display_children=()
display_scratch= # a folder for what does not outlive the script
display_pipe=    # where what is started says that it is ready
display_answer=

# display_begin: a scratch folder and a tidy end, for whatever is more than the desktop's own display.
display_begin() {
    display_scratch=$(mktemp -d "${THROUGHLINE_SCRATCH:-/tmp}/throughline.XXXXXX")
    trap display_end EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    # A session bus and GTK want one, and there is none outside a login session.
    if [[ ! -w ${XDG_RUNTIME_DIR:-} ]]; then
        export XDG_RUNTIME_DIR=$display_scratch/run
        mkdir -m 700 "$XDG_RUNTIME_DIR"
    fi
    display_pipe=$display_scratch/pipe
    mkfifo "$display_pipe"
    # No desktop tells GTK its font here; GTK's own choice would be plain "Sans".
    mkdir -p "$display_scratch/etc/gtk-4.0"
    printf '[Settings]\ngtk-font-name=Adwaita Sans, Cantarell 11\n' >"$display_scratch/etc/gtk-4.0/settings.ini"
    export XDG_CONFIG_DIRS=$display_scratch/etc:${XDG_CONFIG_DIRS:-/etc/xdg}
}

display_end() {
    local i
    trap '' INT TERM HUP # a second signal must not cut this short
    for ((i = ${#display_children[@]} - 1; i >= 0; i--)); do # the application before its display
        kill -- "-${display_children[i]}" 2>/dev/null || true
        wait "${display_children[i]}" 2>/dev/null || true
    done
    [[ -z $display_scratch ]] || rm -rf "$display_scratch"
}

# display_start COMMAND…: in the background, as a process group of its own, which display_end ends.
display_start() {
    set -m
    "$@" &
    display_children+=("$!")
    set +m
}

# display_run COMMAND…: runs it to its end and returns its status; signals are heeded at once.
display_run() {
    display_start "$@"
    wait "${display_children[-1]}"
}

# display_private_home: nothing of the reader's own settings and files is read or changed.
display_private_home() {
    export HOME=$display_scratch/home GSETTINGS_BACKEND=memory
    mkdir -m 700 "$HOME" "$display_scratch/private"
    export XDG_RUNTIME_DIR=$display_scratch/private
    unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY
}

# display_wait DESCRIPTOR: reads the line that what was started last writes there when it is ready, into
# $display_answer; fails if that ends first. Closes DESCRIPTOR.
display_wait() {
    local ready=$1 failed=0
    until read -r -t 0.2 -u "$ready" display_answer; do
        display_alive || {
            failed=1
            break
        }
    done
    exec {ready}>&-
    return "$failed"
}

# display_alive: whether what was started last still runs.
display_alive() {
    kill -0 "${display_children[-1]}" 2>/dev/null
}

# display_has_bus: whether the reader's session has a bus.
display_has_bus() {
    [[ -n ${DBUS_SESSION_BUS_ADDRESS:-} || -S ${XDG_RUNTIME_DIR:-}/bus ]]
}

# display_bus: a session bus of our own, with what it and its services say kept out of the way.
display_bus() {
    local ready
    exec {ready}<>"$display_pipe"
    display_start dbus-daemon --session --nofork --nopidfile --print-address="$ready" >"$display_scratch/bus.log" 2>&1
    display_wait "$ready" || display_failed bus "the session bus"
    export DBUS_SESSION_BUS_ADDRESS=$display_answer
}

# display_failed LOG WHAT
display_failed() {
    cat "$display_scratch/$1.log" >&2
    fail "$2 did not start"
}

# display_xvfb GEOMETRY: starts an X server without a screen and sets DISPLAY. Its number comes from a process id
# of the host: inside a process namespace X's own lock files say nothing of the servers outside.
display_xvfb() {
    local number=$((100 + THROUGHLINE_START % 50000)) last
    last=$((number + 4))
    [[ -d /tmp/.X11-unix ]] || mkdir -m 1777 /tmp/.X11-unix 2>/dev/null || true
    until display_xvfb_try "$number" "$1"; do
        ((++number <= last)) || display_failed xvfb "the X server without a screen"
    done
    export DISPLAY=:$number GDK_BACKEND=x11
}

display_xvfb_try() {
    local ready
    exec {ready}<>"$display_pipe"
    display_start Xvfb ":$1" -screen 0 "$2" -nolisten tcp -noreset -displayfd "$ready" >"$display_scratch/xvfb.log" 2>&1
    display_wait "$ready"
}

# display_broadway: serves GTK's windows to browsers of this machine alone, and prints the address.
display_broadway() {
    local port=8080
    while port_taken "$port"; do
        ((++port < 8180)) || fail "no free port from 8080 to 8179 to serve the window on"
    done
    display_start gtk4-broadwayd --address=127.0.0.1 --port="$port" ":$((port - 8080))" >"$display_scratch/broadway.log" 2>&1
    until port_taken "$port"; do
        display_alive || display_failed broadway "GTK's Broadway server"
        sleep 0.1
    done
    export GDK_BACKEND=broadway BROADWAY_DISPLAY=:$((port - 8080))
    printf 'The window is at http://127.0.0.1:%s/ for a browser on this machine. Ctrl+C ends it.\n' "$port"
}

# port_taken PORT: whether something answers on the loopback address.
port_taken() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}
