# shellcheck shell=bash
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
_slipway() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command='' word
    local commands='gui sandbox zones fit check render deploy status watch exec diagnose prove audit bundle chat bench metrics diff undo destroy'
    local options='--context --kubeconfig --project --region --recipe --values --output --yes --confirm-context --help'
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        [[ " $commands " == *" $word "* ]] && { command=$word; break; }
    done
    case $previous in
    --output)
        mapfile -t COMPREPLY < <(compgen -W 'text json jsonl' -- "$current")
        return
        ;;
    --kubeconfig | --values | --file | --previous | --scenario | --env | --bundle)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        return
        ;;
    --out | --crds)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -d -- "$current")
        return
        ;;
    --context)
        mapfile -t COMPREPLY < <(compgen -W "$(kubectl config get-contexts -o name 2>/dev/null)" -- "$current")
        return
        ;;
    esac
    case $command in
    '') options="$commands --help --version" ;;
    sandbox) options='--scenario --speed --port --kubeconfig --env --model-server --crds --help' ;;
    zones) options+=' --accelerator' ;;
    fit) options+=' --model --accelerator --count --dtype --quantization --max-model-len --gpu-memory-utilization' ;;
    deploy) options+=' --set --change --restart --keep --resume --roll-back --skip-checks --roll-back-on-failure' ;;
    exec) options+=' --container --namespace' ;;
    undo) options+=' --overwrite --confirm' ;;
    destroy) options+=' --confirm' ;;
    render) options+=' --out' ;;
    bundle) options+=' --out --follow' ;;
    diagnose) options+=' --bundle --show-muted' ;;
    prove) options+=' --bundle --no-probes --namespace' ;;
    audit)
        if [[ $current != -* ]]; then
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            return
        fi
        options+=' --crds'
        ;;
    metrics) options+=' --file --url --previous --source --bearer-file --window' ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
}
complete -F _slipway slipway
