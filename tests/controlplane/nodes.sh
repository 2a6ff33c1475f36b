# shellcheck shell=bash
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by up: the fake nodes and the fake log of their pods.

# node_json NAME POOL ZONE MACHINE-TYPE CAPACITY ALLOCATABLE EXTRA-LABELS TAINTS
node_json() {
    printf '{"apiVersion":"v1","kind":"Node","metadata":{"name":"%s",' "$1"
    printf '"labels":{"kubernetes.io/arch":"amd64","kubernetes.io/os":"linux","kubernetes.io/hostname":"%s",' "$1"
    printf '"topology.kubernetes.io/region":"us-central1","topology.kubernetes.io/zone":"%s",' "$3"
    printf '"node.kubernetes.io/instance-type":"%s","cloud.google.com/gke-nodepool":"%s","type":"kwok"%s},' "$4" "$2" "$7"
    printf '"annotations":{"kwok.x-k8s.io/node":"fake"}},'
    printf '"spec":{"providerID":"gce://slipway-test/%s/%s","taints":[%s]},' "$3" "$1" "$8"
    printf '"status":{"capacity":{%s},"allocatable":{%s},"nodeInfo":{"architecture":"amd64","operatingSystem":"linux",' "$5" "$6"
    printf '"kubeletVersion":"%s","kubeProxyVersion":"%s","containerRuntimeVersion":"kwok://%s","osImage":"kwok","kernelVersion":"kwok",' \
        "$kubernetes_version" "$kubernetes_version" "$kwok_version"
    printf '"bootID":"","machineID":"","systemUUID":""}}}'
}

# create_nodes N: the first half as a GPU pool, the rest plain, over two zones. The sizes are those of
# g2-standard-8 and e2-standard-4 less what GKE reserves: memory 25 % of the first 4 GiB, 20 % of the next 4,
# 10 % of the next 8, 6 % above, and 100 MiB; CPU 6 %, 1 %, 0.5 %, 0.5 % of the first four cores, 0.25 % above
# (GKE docs, "Plan node sizes"; the figures are ours and rounded).
create_nodes() {
    local kubernetes_version kwok_version count=$1 index zone name folder=$D/conf/nodes
    kubernetes_version=$(module_version k8s.io/kubernetes)
    kwok_version=$(module_version sigs.k8s.io/kwok)
    ((count > 0)) || return 0
    rm -rf "$folder"
    mkdir "$folder"
    for ((index = 0; index < count; index++)); do
        zone=us-central1-$([[ $((index % 2)) -eq 0 ]] && echo a || echo b)
        if ((index < (count + 1) / 2)); then
            name=gpu-$index
            node_json "$name" gpu-pool "$zone" g2-standard-8 \
                '"cpu":"8","memory":"32Gi","ephemeral-storage":"100Gi","pods":"110","nvidia.com/gpu":"1"' \
                '"cpu":"7910m","memory":"29000Mi","ephemeral-storage":"48Gi","pods":"110","nvidia.com/gpu":"1"' \
                ',"cloud.google.com/gke-accelerator":"nvidia-l4","cloud.google.com/gke-accelerator-count":"1","nvidia.com/gpu.present":"true"' \
                '{"key":"nvidia.com/gpu","value":"present","effect":"NoSchedule"}' >"$folder/$name.json"
        else
            name=cpu-$index
            node_json "$name" default-pool "$zone" e2-standard-4 \
                '"cpu":"4","memory":"16Gi","ephemeral-storage":"100Gi","pods":"110"' \
                '"cpu":"3920m","memory":"13600Mi","ephemeral-storage":"48Gi","pods":"110"' '' '' >"$folder/$name.json"
        fi
        ((index == 0)) || echo next
        cat <<END
url = "https://127.0.0.1:$PORT_APISERVER/api/v1/nodes"
cacert = "$D/pki/ca.crt"
cert = "$D/pki/admin.crt"
key = "$D/pki/admin.key"
header = "Content-Type: application/json"
data-binary = "@$folder/$name.json"
output = "$D/log/create-node.json"
END
    done >"$D/conf/nodes.curl"
    # One curl, one connection for all of them.
    curl -sS --fail-early --fail --noproxy '*' -K "$D/conf/nodes.curl" || die "nodes are refused, see $D/log/create-node.json"
}

# A Ready node keeps the not-ready taint until the controller manager has seen it, and takes no pod until then.
nodes_ready() {
    local list
    list=$(api '/api/v1/nodes?pretty=false') || return 1
    [[ $(grep -o '"status":"True","[^}]*"reason":"KubeletReady"' <<<"$list" | wc -l) -eq $1 ]] || return 1
    ! grep -q node.kubernetes.io/not-ready <<<"$list"
}

# In the form that a kubelet keeps on disk, so that timestamps, tail and since work as they do for real pods.
write_fake_log() {
    local second=0 line
    while IFS= read -r line; do
        printf '%s stdout F %s\n' "$(date -u -d "2026-01-01T00:00:00Z + $second seconds" +%Y-%m-%dT%H:%M:%S.%NZ)" "$line"
        second=$((second + 1))
    done <<'END'
INFO fake pod of the Slipway test control plane: nothing runs here
INFO Starting to load model
INFO Loading weights took 12.34 seconds
INFO Application startup complete.
END
}
