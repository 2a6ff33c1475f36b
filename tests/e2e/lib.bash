# shellcheck shell=bash
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Shared by the end-to-end tests: a sandbox of their own, a home of their own, and a few claims.
set -euo pipefail

bin=$1
work=$(mktemp -d "${TMPDIR:-/tmp}/slipway-e2e.XXXXXX")
sandbox=''
stop_sandbox() {
    [[ -z $sandbox ]] && return
    kill -TERM "$sandbox" 2>/dev/null || true
    wait "$sandbox" 2>/dev/null || true
    sandbox=''
}
# shellcheck disable=SC2154  # status is the trap's own
trap 'status=$?; stop_sandbox; ((status == 0)) && rm -rf "$work" || { echo "kept: $work"; tail -n 20 "$work"/sandbox.log; }; exit $status' EXIT

export XDG_STATE_HOME=$work/state XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/cache HOME=$work/home
mkdir -p "$HOME"

# start_sandbox [options…]: returns when it answers.
start_sandbox() {
    rm -f "$work/env" "$work/kubeconfig"
    "$bin/slipway-sandbox" --kubeconfig "$work/kubeconfig" --env "$work/env" "$@" >"$work/sandbox.log" 2>&1 &
    sandbox=$!
    local tries=0
    until [[ -s $work/env && -s $work/kubeconfig ]]; do
        kill -0 "$sandbox" 2>/dev/null || { cat "$work/sandbox.log"; exit 1; }
        ((++tries < 600)) || { echo "the sandbox did not start"; exit 1; }
        sleep 0.1
    done
    set -a
    # shellcheck source=/dev/null  # written by the sandbox
    . "$work/env"
    set +a
}

choices=(--recipe vllm-gcsfuse --set project=ai-lab-demo --set location=us-central1 --set cluster=inference-std
    --set bucket=ai-llm-models --set modelPath=hf/gemma-3-1b-it --set model=google/gemma-3-1b-it)

slipway() {
    "$bin/slipway" "$@" 2>>"$work/stderr.log"
}

# expect STATUS COMMAND…: the exit status is the claim.
expect() {
    local wanted=$1 got=0
    shift
    "$@" >"$work/stdout" || got=$?
    if [[ $got != "$wanted" ]]; then
        echo "exit status $got instead of $wanted: $*"
        cat "$work/stdout"
        tail -n 20 "$work/stderr.log"
        exit 1
    fi
}

# holds 'python expression over the JSON object o': on the last stdout.
holds() {
    python3 - "$work/stdout" "$1" <<'PY' || { echo "does not hold: $1"; cat "$work/stdout"; exit 1; }
import json, sys
o = json.load(open(sys.argv[1]))
sys.exit(0 if eval(sys.argv[2]) else 1)
PY
}
