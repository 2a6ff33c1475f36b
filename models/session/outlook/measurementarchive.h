// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fit.h"
#include "plan/target.h"
#include "store/measurements.h"
#include "store/stockattempts.h"
#include "store/storefile.h"

namespace slipway {

/// What measured values depend on. Two plans with the same subject may expect the same.
namespace subjects {
/// Weights and their loading: model, dtype, quantisation, accelerators.
QString weights(const FitRequest &request, const FitReport &report);
/// Activations, graphs, cache, concurrency, throughput: those and the engine's settings.
QString memory(const FitRequest &request, const FitReport &report);
/// The engine's start: those of the weights, and whether it compiles.
QString start(const FitRequest &request, const FitReport &report);
QString image(const QString &image);
/// Finding and making a node of @p machineType.
QString node(const QString &machineType);
/// Where images are pulled and nodes are made: "ai-lab/europe-west4/c1/gpu-pool".
QString nodePool(const Target &target, const QString &pool);
} // namespace subjects

/// "0.11.0" of "vllm/vllm-openai:v0.11.0"; empty when the tag names no version.
QString engineVersionOf(const QString &image);

/// What earlier endpoints measured, in the file that window and command line share: for plans that come after.
class MeasurementArchive
{
public:
    /// @param databaseFile as EndpointRegistry's; opened by the first use
    explicit MeasurementArchive(QString databaseFile)
        : m_file(std::move(databaseFile), QStringLiteral("measurements"))
    {
    }

    struct Query {
        QString subject = {};
        QString quantity = {};
        QString version = {}; ///< of the engine; empty: whichever
        QString place = {}; ///< as it was kept, or what it begins with; empty: whichever
        QString exceptEndpoint = {}; ///< its own values are no prediction for it
        QDateTime before = {}; ///< invalid: until now
    };
    /// The latest that matches; nothing when there is none. Errors: those of Database::open().
    Result<std::optional<Measurement>> find(const Query &query);
    /// All of a subject, newest first. Errors: those of Database::open().
    Result<QList<Measurement>> all(const QString &subject);
    Result<> keep(const QList<Measurement> &measurements);
    /// What was measured of @p subject before.
    Result<> forget(const QString &subject, const QDateTime &before);
    /// Where machines were had and where not, newest first. Errors: those of Database::open().
    Result<QList<StockAttempt>> stockSince(const QDateTime &from);
    /// Another file, such as that of a sandbox's sitting.
    void setFile(const QString &databaseFile) { m_file.setPath(databaseFile); }

private:
    StoreFile m_file;
};

} // namespace slipway
