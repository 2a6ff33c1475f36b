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
