# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
complete -c slipway-sandbox -f
complete -c slipway-sandbox -l scenario -r -F -d 'The world and its faults'
complete -c slipway-sandbox -l speed -x -d 'How much faster time runs'
complete -c slipway-sandbox -l port -x -d 'Port'
complete -c slipway-sandbox -l kubeconfig -r -F -d 'Kubeconfig to write'
complete -c slipway-sandbox -l env -r -F -d 'Shell file to write'
complete -c slipway-sandbox -l model-server -x -d 'Server that generates the text'
complete -c slipway-sandbox -l help -d 'Show help'
complete -c slipway-sandbox -l version -d 'Show the version'
