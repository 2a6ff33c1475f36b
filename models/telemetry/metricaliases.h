// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace slipway {

/// How one engine's release calls one idea.
struct MetricAlias {
    QByteArray name = {}; ///< as scraped; a histogram's without _bucket
    QString engine = {}; ///< vllm, sglang, tgi, llamacpp, jetstream, …
    QString kind =
        {}; ///< gauge, counter, histogram; sum and count: a histogram's _sum or _count read as a counter
    QString versions = {}; ///< for people: "< 0.9", ">= 0.9"
    double scale = 1; ///< multiply to get the vocabulary's unit
    QList<std::pair<QByteArray, QByteArray>> labels = {}; ///< only series that carry these
    QList<std::pair<QByteArray, QByteArray>> without = {}; ///< and none of these; "a|b" in the file is two
    QString note = {};
};

/// One idea of the vocabulary with all its names, best first.
struct MetricIdea {
    QString id = {}; ///< requestsRunning, timeToFirstToken, …
    QString unit = {}; ///< seconds, tokens, requests, ratio
    QList<MetricAlias> aliases = {};
    /// Why an engine does not have it, by engine.
    QList<std::pair<QString, QString>> missing = {};
};

/// The table that survives renames; data in :/catalog/metrics-aliases.yaml.
class MetricAliases
{
public:
    static const MetricAliases &builtIn();
    /// Errors: Invalid, with where as "file:line: key".
    static Result<MetricAliases> fromYaml(const QByteArray &yaml, const QString &fileName);

    const QList<MetricIdea> &ideas() const { return m_ideas; }
    const MetricIdea *idea(const QString &id) const;
    QString date() const { return m_date; }
    QString source() const { return m_source; }
    /// The engine that a metric's prefix tells, e.g. "vllm" for vllm:…; empty when it tells none.
    QString engineOf(QByteArrayView metricName) const;

private:
    QList<MetricIdea> m_ideas;
    QList<std::pair<QByteArray, QString>> m_prefixes;
    QString m_date;
    QString m_source;
};

} // namespace slipway
