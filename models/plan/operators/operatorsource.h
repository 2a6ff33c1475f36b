// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/task.h"
#include "net/http.h"
#include "plan/operators/operatorpins.h"

#include <QHash>
#include <QJsonObject>

namespace slipway {

/// Where release manifests come from. No manifest is part of the program.
class OperatorSource
{
public:
    virtual ~OperatorSource() = default;

    /// What is pinned for that operator here. Errors: NotFound; those of the network where somebody else's pins are taken.
    virtual Task<OperatorPin> pin(QString id, std::stop_token stop) = 0;
    /// The bytes whose sum the file has; others are never given out.
    /// Errors: Invalid with reason Checksum (detail names both sums), Network, Timeout, Unavailable, NotFound, Cancelled.
    virtual Task<QByteArray> fetch(OperatorFile file, ProgressSink progress, std::stop_token stop) = 0;

    /// What loadManifests() has read of files, by their sums.
    QHash<QString, QList<QJsonObject>> parsed = {};
};

/// Over HTTPS, without credentials. What was fetched once stays in memory, for a preview asks for it and the run once more.
class HttpOperatorSource : public OperatorSource
{
public:
    /// What takes the place of the built-in pins: BASE/operators.yaml has them, in the same form; addresses in it may be relative. For a
    /// company's mirror, and for the sandbox. Https, or http on this machine.
    static constexpr const char *variable = "SLIPWAY_OPERATORS_URL";

    /// @param transport outlives it
    /// @param base the value of the variable; empty: the built-in pins
    HttpOperatorSource(HttpTransport &transport, Clock &clock, QString base = {});

    Task<OperatorPin> pin(QString id, std::stop_token stop) override;
    Task<QByteArray> fetch(OperatorFile file, ProgressSink progress, std::stop_token stop) override;

private:
    Task<QByteArray> download(QUrl url, ProgressSink progress, std::stop_token stop);
    Task<QByteArray> tryDownload(QUrl url, ProgressSink progress, std::stop_token stop);

    HttpTransport &m_transport;
    Clock &m_clock;
    QString m_base;
    std::optional<QList<OperatorPin>> m_pins;
    QHash<QString, QByteArray> m_kept; // by sum
};

/// In hexadecimal digits.
QString sha256Of(const QByteArray &bytes);

} // namespace slipway
