# shellcheck shell=bash
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Running a command where the build happens, as if there were no build root in between: the same files,
# standard streams, terminal, display, signals and exit status. Sourced by ./dev after setup.bash.

ignored_signals=''

# Which signals our caller has us ignore (nohup, a shell's background job): a program must inherit that.
read_ignored_signals() {
    local key value
    while read -r key value; do
        if [[ $key == SigIgn: ]]; then
            ignored_signals=$((16#$value))
            return
        fi
    done <"/proc/$$/status"
    ignored_signals=0
}

# mount_arguments ROOT: sets mounts, bubblewrap's view of the machine with ROOT's system in it.
# The new / is a tmpfs: /usr, /etc and /var come from ROOT, everything else from this machine, so any
# folder of the person's is where it is outside. Mount points are never created inside ROOT.
mount_arguments() {
    local from=$1 entry name
    mounts=(--ro-bind "$from/usr" /usr --ro-bind "$from/etc" /etc --bind "$from/var" /var)
    for name in bin sbin lib lib32 lib64; do
        [[ -L $from/$name ]] && mounts+=(--symlink "usr/$name" "/$name")
    done
    for entry in /*; do
        case ${entry#/} in
        usr | etc | var | bin | sbin | lib | lib32 | lib64 | libx32 | libo32) ;;
        dev | proc | sys | run | boot | lost+found) ;;
        *)
            if [[ -L $entry ]]; then
                mounts+=(--symlink "$(readlink "$entry")" "$entry")
            elif [[ -d $entry ]]; then
                mounts+=(--bind-try "$entry" "$entry")
            fi
            ;;
        esac
    done
    # The caller's own /proc: processes keep their numbers, and a container that hides parts of it may
    # not mount another.
    mounts+=(--dev-bind /dev /dev --bind /proc /proc --bind-try /sys /sys --tmpfs /run
        --bind-try /run/user /run/user --bind-try /run/dbus /run/dbus
        --ro-bind-try /run/systemd/resolve /run/systemd/resolve
        --bind-try /var/tmp /var/tmp)
    for name in passwd group resolv.conf hosts hostname machine-id nsswitch.conf; do
        # A name service switch that asks for modules which ROOT lacks would find nobody.
        [[ $name == nsswitch.conf ]] && continue
        [[ -r /etc/$name ]] && mounts+=(--ro-bind "/etc/$name" "/etc/$name")
    done
    # The certificates that this machine trusts, its owner's own included.
    if [[ -e /etc/ssl/certs/ca-certificates.crt && ! -L /etc/ssl/certs ]]; then
        mounts+=(--ro-bind /etc/ssl/certs /etc/ssl/certs
            --ro-bind-try /usr/share/ca-certificates /usr/share/ca-certificates
            --ro-bind-try /usr/local/share/ca-certificates /usr/local/share/ca-certificates)
    fi
    # This machine's programs, last in PATH: credential plugins such as gke-gcloud-auth-plugin.
    mounts+=(--ro-bind /usr /run/host/usr)
    local path
    for path in "$tree" "$PWD" "$HOME" "$cache" "${TMPDIR:-/tmp}" "${XDG_RUNTIME_DIR:-/tmp}"; do
        case $path/ in
        /usr/* | /etc/* | /var/* | /run/*)
            [[ -d $path ]] || continue
            # Read-only places cannot grow a mount point on the fly.
            [[ -d $from$path || $path == /run/* ]] || mkdir -p "$from$path" 2>/dev/null
            mounts+=(--bind "$path" "$path")
            ;;
        esac
    done
}

# The caller's PATH with the root's programs in front and this machine's behind.
joined_path() {
    local front=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin own='' folder
    local IFS=:
    for folder in $PATH; do
        case $folder in
        '' | /usr/* | /bin | /sbin) ;;
        *) own+=:$folder ;;
        esac
    done
    printf %s "$front$own:/run/host/usr/local/bin:/run/host/usr/bin"
}

# root_environment NAME: what differs inside. Only a subshell calls it.
root_environment() {
    PATH=$(joined_path)
    export PATH
    # Made for this machine's libraries, not for the root's.
    unset LD_PRELOAD LD_LIBRARY_PATH QT_PLUGIN_PATH QT_QPA_PLATFORM_PLUGIN_PATH QML2_IMPORT_PATH \
        PYTHONHOME PYTHONPATH GTK_PATH GIO_MODULE_DIR
    export SLIPWAY_INSIDE=$1
    # Qt needs a locale that exists; the language still follows LANGUAGE.
    local wanted=${LC_ALL:-${LANG:-C}}
    case $wanted in
    en_US.* | de_DE.* | zh_CN.* | C.UTF-8 | C.utf8) ;;
    C | POSIX) [[ -n ${LC_ALL:-} ]] && export LC_ALL=C.UTF-8 || export LANG=C.UTF-8 ;;
    *) export LANGUAGE="${LANGUAGE:-${wanted%%.*}}" LC_ALL=C.UTF-8 ;;
    esac
    local zone
    if [[ -z ${TZ:-} && -L /etc/localtime ]] && zone=$(readlink /etc/localtime) && [[ $zone == */zoneinfo/* ]]; then
        export TZ=${zone#*/zoneinfo/}
    fi
}

build_environment() {
    export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache}
    # ccache must not take a precompiled header for changed because it was made again.
    export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}
    # A clone in another folder finds what this one compiled: paths below the tree are taken as relative to it.
    # Measured on 55 compilations with sanitizers: 92 s without, 8 s from another clone's cache.
    export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$tree} CCACHE_NOHASHDIR=${CCACHE_NOHASHDIR:-1}
}

# enter CMD…: runs CMD and returns its exit status.
enter() {
    if [[ -z $root ]]; then
        (build_environment; exec "$@")
        return
    fi
    enter_root "$root" "$@"
}

# The children of a process; one line, split by the caller.
children_of() {
    cat "/proc/$1/task/$1/children" 2>/dev/null
}

# enter_root ROOT CMD…
enter_root() {
    local mounts reset='' name number status=0
    local entered=${1##*/}
    mount_arguments "$1"
    shift
    [[ -n $ignored_signals ]] || read_ignored_signals
    for name in HUP:1 INT:2 QUIT:3 TERM:15; do
        number=${name#*:}
        ((ignored_signals >> (number - 1) & 1)) || reset+=,${name%:*}
    done
    # bubblewrap stays between us and the program. It must outlive a Ctrl-C that the program handles in
    # its own time, so it ignores signals and the program gets the usual handling back from env.
    (
        trap '' HUP INT QUIT TERM
        build_environment
        root_environment "$entered"
        # Looked up here, not when this file is read: set-up may have installed it in between.
        exec "$(type -P bwrap)" --die-with-parent "${mounts[@]}" --chdir "$PWD" \
            env ${reset:+--default-signal="${reset#,}"} "$@"
    ) <&0 9>&- &
    local guard=$!
    # A terminal sends its own signals to everybody; only those meant for us alone have to be passed on.
    trap 'pass_on TERM '$guard TERM
    trap 'pass_on HUP '$guard HUP
    trap 'at_terminal || pass_on INT '$guard INT
    trap 'at_terminal || pass_on QUIT '$guard QUIT
    while :; do
        wait "$guard"
        status=$?
        # wait also ends when a signal was passed on.
        kill -0 "$guard" 2>/dev/null || break
    done
    # The guard may have ended between the two lines above; then its status is still to be had.
    if ((status > 128)); then
        wait "$guard" 2>/dev/null
        local second=$?
        ((second == 127)) || status=$second
    fi
    trap - TERM HUP INT QUIT
    return "$status"
}

# True when we are in the terminal's foreground group: a key press has reached the program already.
at_terminal() {
    local stat
    read -r stat <"/proc/$$/stat"
    stat=${stat##*) }
    # state ppid pgrp session tty tpgid
    read -r _ _ group _ _ foreground _ <<<"$stat"
    ((group == foreground))
}

# pass_on SIGNAL GUARD: to the program under bubblewrap, once env has given it its signals back.
pass_on() {
    local program tries ignored
    for ((tries = 0; tries < 100; ++tries)); do
        program=$(children_of "$2")
        program=${program%% *}
        if [[ -n $program ]]; then
            ignored=$(sed -n 's/^SigIgn:[[:space:]]*//p' "/proc/$program/status" 2>/dev/null)
            ((16#${ignored:-0} >> 14 & 1)) || break
        fi
        kill -0 "$2" 2>/dev/null || return
        sleep 0.02
    done
    kill -s "$1" "${program:-$2}" 2>/dev/null
}
