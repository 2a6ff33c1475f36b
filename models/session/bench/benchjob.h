// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/clusterload.h"
#include "plan/target.h"

namespace slipway {

/// What load pods take over from the pods that they load: the image that carries the tool, and what its tokenizer needs.
struct LoadPodOrigin {
    QString image = {};
    QString tokenizer = {}; ///< Hugging Face id or a path; see @ref volume
    QJsonArray env = {}; ///< the Hub's and proxies' variables, and the API key by its Secret
    QJsonObject volume = {}; ///< that holds the tokenizer; empty: none is needed
    QJsonObject volumeMount = {};
    QJsonObject annotations = {}; ///< for the volume's driver
    QString serviceAccount = {}; ///< likewise
    QJsonObject nodeSelector = {}; ///< likewise
    QJsonArray tolerations = {}; ///< of the server's pod; taken only where no other node would do
    QJsonArray imagePullSecrets = {};
    QJsonObject podSecurity = {};
    QJsonObject containerSecurity = {};
};

/// @param tokenizer what the person named; empty: as the server has it
/// Errors: Invalid (it runs no vLLM, or one whose tool takes other options; its tokenizer or its key are out of reach for another pod).
Result<LoadPodOrigin> loadPodOriginOf(const QJsonObject &serverPod, const QString &tokenizer);

/// The Indexed Job that sends one level of a workload.
struct BenchJobSpec {
    QString name = {};
    QString endpoint = {};
    QString nameSpace = {};
    LoadPodOrigin origin = {};
    BenchConfig config = {}; ///< with loadPods
    LoadLevel level = {};
    QString baseUrl = {};
    bool toleratesTaints = false;
};
QJsonObject benchJobOf(const BenchJobSpec &spec);
/// The container in its pods.
inline const QString loadContainer = QStringLiteral("load");
/// Selects the pods of a Job.
QString loadPodSelector(const QString &jobName);

/// Whether every node that takes pods refuses those without tolerations.
bool allNodesTainted(const QList<QJsonObject> &nodes);

} // namespace slipway
