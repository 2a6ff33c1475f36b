# shellcheck shell=bash
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by run: programs of others to measure against, each of one version, fetched once into the cache. What cannot be had is said on
# standard error, and its column then says so.
# shellcheck source=packaging/dev/pythonenv.bash
. "$(dirname -- "${BASH_SOURCE[0]}")/../../packaging/dev/pythonenv.bash"
skip() { printf 'bench: %s\n' "$*" >&2; exit 1; }

# python_peer NAME VERSION: prints "PYTHON VERSION" of an environment that has it.
python_peer() {
    local python_home
    python_env "$1" "$1==$2"
    printf '%s %s\n' "$python_home/bin/python" "$2"
}

# terminal_python: prints the path of a Python that has a terminal without a screen.
terminal_python() {
    local python_home
    python_env pyte pyte==0.8.2 pyyaml==6.0.3
    printf '%s\n' "$python_home/bin/python"
}

# found_peer NAME: prints the path of a program that the machine has.
found_peer() {
    local program
    program=$(PATH=$PATH:/run/host/usr/local/bin:/run/host/usr/bin command -v "$1") || skip "$1 is not installed"
    # The machine's own programs are seen in the build root, their libraries are not.
    ldd "$program" | grep -q 'not found' && skip "$1 of this machine does not start in the build root"
    printf '%s\n' "$program"
}

# go_peer MODULE VERSION: prints the path of the program that the module is, built once into the cache.
go_peer() {
    local name=${1##*/} folder
    PATH=$PATH:/usr/local/go/bin:/run/host/usr/local/go/bin:/run/host/usr/bin
    folder=${SLIPWAY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/slipway}/$name/$2
    if [[ ! -x $folder/$name ]]; then
        command -v go >/dev/null || skip "Go is not installed (Debian: golang-go)"
        mkdir -p "$folder"
        GOBIN=$folder GOTOOLCHAIN=local CGO_ENABLED=0 GOFLAGS=-p=2 go install "$1@$2" >&2 || skip "$name cannot be built"
    fi
    printf '%s\n' "$folder/$name"
}
