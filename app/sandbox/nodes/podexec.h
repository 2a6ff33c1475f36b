// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/restapi.h"
#include "app/sandbox/nodes/podshell.h"

#include <QObject>

namespace slipway::sandbox {

/// The node's end of `kubectl exec` over WebSocket, subprotocols v5.channel.k8s.io and v4.channel.k8s.io. SPDY, which kubectls before 1.31
/// speak, is not served.
/// Source: kubernetes, apimachinery pkg/util/remotecommand/constants.go; KEP 4006.
class PodExec : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Takes the connection of a request for `…/exec?command=…`, or answers it with what is wrong.
    void open(const RestRequest &request, const PodShellWorld &world);
    /// The pods' side is gone, as when a pod is deleted: everything in it ends without a word.
    void hangUp(const std::string &ns, const std::string &pod);
};

} // namespace slipway::sandbox
