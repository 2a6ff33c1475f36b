// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/proof.h"

#include "base/worker.h"
#include "diagnosis/bundle.h"
#include "diagnosis/placenames.h"

#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct ReadCluster {
    std::shared_ptr<const Snapshot> snapshot;
    QList<ProbeRequest> probes;
};

Proof judgedChains(const Snapshot &snapshot, const ProofSubject &subject, const ProbeAnswers &answers)
{
    Proof proof{.chains = prove(snapshot, subject, answers), .probes = int(answers.size())};
    const PlaceNames names(snapshot);
    for (Chain &chain : proof.chains) {
        for (Link &link : chain.links)
            names.fillIn(link.remedies);
    }
    for (const KubeObject *object : objectsOf(snapshot, subject))
        proof.objects.append(object->label());
    return proof;
}

} // namespace

Task<Proof> proveInCluster(KubeClient &client, Clock &clock, ProofSubject subject, ProofOptions options,
                           ProgressSink progress, std::stop_token stop)
{
    auto captured = co_await captureBundle(client, clock, options.capture, progress, stop);
    if (!captured)
        co_return std::unexpected(std::move(captured.error()));
    auto read = co_await onWorker([object = std::move(*captured), subject]() -> Result<ReadCluster> {
        // The same way in as a file: what a person saves proves the same.
        auto snapshot = readBundle(QJsonDocument(object).toJson(QJsonDocument::Compact), u"cluster"_s);
        if (!snapshot)
            return std::unexpected(std::move(snapshot.error()));
        return ReadCluster{*snapshot, probesToProve(**snapshot, subject)};
    });
    if (!read)
        co_return std::unexpected(std::move(read.error()));
    ProbeAnswers answers;
    if (options.sendProbes && !read->probes.isEmpty()) {
        progress({.step = u"probes"_s, .message = u"sending %1 probes again"_s.arg(read->probes.size())});
        auto replayed = co_await replayProbes(client, clock, read->probes, stop);
        if (!replayed)
            co_return std::unexpected(std::move(replayed.error()));
        answers = std::move(*replayed);
    }
    co_return co_await onWorker([snapshot = read->snapshot, subject, answers]() -> Result<Proof> {
        return judgedChains(*snapshot, subject, answers);
    });
}

Task<Proof> proveInBundle(QString path, ProofSubject subject)
{
    co_return co_await onWorker([path, subject]() -> Result<Proof> {
        auto snapshot = readBundleFile(path);
        if (!snapshot)
            return std::unexpected(std::move(snapshot.error()));
        return judgedChains(**snapshot, subject, {});
    });
}

} // namespace slipway
