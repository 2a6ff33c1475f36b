# shellcheck shell=bash
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev screenshots: docs/screenshots, taken by tests/screenshots/run under a virtual X server. Sourced by ./dev.

command_screenshots() {
    [[ -x $tree/tests/screenshots/run ]] || fail "there is no tests/screenshots/run in this tree"
    local preset=${SLIPWAY_PRESET:-release}
    choose_root
    ensure_programs "$preset" "${programs_of[@]}"
    mkdir -p "$tree/docs/screenshots"
    enter xvfb-run --auto-servernum --server-args='-screen 0 3840x2160x24 -nolisten tcp' \
        "$tree/tests/screenshots/run" "$tree/build/$preset/bin" "$tree/docs/screenshots" "$@"
}
