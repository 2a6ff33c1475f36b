# shellcheck shell=bash
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts of this folder.
#
# A plane lives in one folder D: pki/ conf/ data/ (etcd) log/NAME.log run/NAME.pid and run/NAME.cmd, the
# command that starts NAME again exactly as it was.

# shellcheck disable=SC2034  # used by those who source this
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
cache=${SLIPWAY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/slipway}/controlplane

say() { printf 'controlplane: %s\n' "$*" >&2; }
die() { say "error: $*"; exit 1; }
usage() { printf 'usage: %s\n' "$*" >&2; exit 2; }

# One line and 77: what CTest (SKIP_RETURN_CODE) and automake count as skipped, not failed.
skip() { printf 'SKIPPED: %s\n' "$*"; exit 77; }

# The version that go.mod requires of a module.
module_version() { awk -v module="$1" '$1 == module && $2 ~ /^v/ && $0 !~ /=>/ { print $2; exit }' "$here/go.mod"; }

# Sets D to the absolute path of an existing plane; refuses any other folder, since it is going to be emptied.
use_plane() {
    [[ -n ${1:-} ]] || die "--dir is needed"
    D=$(realpath -m -- "$1")
    [[ -e $D/run/plane ]] || return 1
    # shellcheck source=/dev/null
    . "$D/run/plane"
}

# Whether NAME runs. A process id alone could be another's by now, so its command line must name our folder;
# a zombie has none.
alive() {
    local pid
    pid=$(cat "$D/run/$1.pid" 2>/dev/null) || return 1
    tr '\0' '\n' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF -- "$D/"
}

# start NAME: runs D/run/NAME.cmd in a session of its own (a Ctrl-C is for the caller, not for the plane).
start() {
    if alive "$1"; then return 0; fi
    setsid bash "$D/run/$1.cmd" "$D/" >>"$D/log/$1.log" 2>&1 </dev/null 9>&- &
    local pid=$! tick
    echo "$pid" >"$D/run/$1.pid"
    # Until it has become the program it still carries our own command line, which `alive` does not know.
    for ((tick = 0; tick < 100; tick++)); do
        if alive "$1" || ! kill -0 "$pid" 2>/dev/null; then return 0; fi
        sleep 0.02
    done
}

# stop NAME SECONDS: asks, waits, then kills. Fine when it does not run.
stop() {
    local pid tick
    if ! alive "$1"; then
        rm -f "$D/run/$1.pid"
        return 0
    fi
    pid=$(<"$D/run/$1.pid")
    kill -TERM "$pid" 2>/dev/null || true
    for ((tick = 0; tick < $2 * 20; tick++)); do
        alive "$1" || break
        sleep 0.05
    done
    if alive "$1"; then
        say "$1 did not end within $2 s: killing it"
        kill -KILL "$pid" 2>/dev/null || true
        while alive "$1"; do sleep 0.05; done
    fi
    rm -f "$D/run/$1.pid"
}

# wait_for WHAT SECONDS COMMAND…: polls until COMMAND succeeds; gives up early when a program has ended.
wait_for() {
    local what=$1 deadline=$((SECONDS + $2)) pidfile name
    shift 2
    until "$@" >/dev/null 2>&1; do
        for pidfile in "$D"/run/*.pid; do
            name=$(basename "$pidfile" .pid)
            if ! alive "$name"; then
                say "$name ended; its last words:"
                tail -n 15 "$D/log/$name.log" >&2
                return 1
            fi
        done
        if ((SECONDS >= deadline)); then
            say "no $what within its time"
            return 1
        fi
        sleep 0.1
    done
    say "$what ($SECONDS s)"
}

# api PATH CURL-OPTIONS…: one request as the administrator.
api() {
    local path=$1
    shift
    curl -sS --fail --noproxy '*' --max-time 15 --cacert "$D/pki/ca.crt" --cert "$D/pki/admin.crt" --key "$D/pki/admin.key" \
        "$@" "https://127.0.0.1:$PORT_APISERVER$path"
}

# etcd_call METHOD BODY: etcd's own JSON gateway, so that no etcdctl is needed.
etcd_call() {
    curl -sS --fail --noproxy '*' --max-time 30 --cacert "$D/pki/ca.crt" --cert "$D/pki/etcd.crt" --key "$D/pki/etcd.key" \
        "https://127.0.0.1:$PORT_ETCD/v3/$1" -d "$2"
}

apiserver_ready() { api /readyz; }

# Last first, so that nobody is left talking to somebody gone.
stop_all() {
    local name
    # The guard waits in a `tail` that a signal to its shell alone would leave behind: its whole group goes,
    # unless it is the guard that runs this.
    if alive guard && [[ $(<"$D/run/guard.pid") != "$$" ]]; then
        kill -TERM -- "-$(<"$D/run/guard.pid")" 2>/dev/null || true
    fi
    rm -f "$D/run/guard.pid"
    for name in kwok kube-scheduler kube-controller-manager; do stop "$name" 5; done
    stop kube-apiserver 10
    stop etcd 10
}

# What only a running plane needs, keys and credentials among it; the logs stay.
drop_all() { rm -rf "${D:?}"/{pki,conf,data,run,env,kubeconfig,kubeconfig-token,kubeconfig-viewer}; }
