# shellcheck shell=bash
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
_slipway_sandbox() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    case $previous in
    --scenario | --kubeconfig | --env)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        ;;
    --speed | --port | --model-server) ;;
    *)
        mapfile -t COMPREPLY < <(compgen -W '--scenario --speed --port --kubeconfig --env --model-server --help --version' -- "$current")
        ;;
    esac
}
complete -F _slipway_sandbox slipway-sandbox
