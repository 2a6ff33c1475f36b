// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/outlook/outlook.h"

#include <QCoreApplication>

namespace slipway {

/// The words of all parts, translated.
struct OutlookWords {
    Q_DECLARE_TR_FUNCTIONS(Outlook)
};

/// Empty where the Node has none.
QString labelOf(const QJsonObject &node, QLatin1StringView key);

/// What the rows share: the plan's request and its estimate, and under what a measurement is looked up and kept.
struct OutlookSubject {
    const Catalog *catalog = nullptr;
    MeasurementArchive *archive = nullptr;
    std::optional<FitRequest> request = {};
    FitReport fit = {}; ///< of the request
    QString whyNoFit = {};
    QStringList differences = {};
    QString version = {}; ///< of the engine: its own word, else the image's tag
    QString image = {};
    QString machineType = {}; ///< of the node
    QString pool = {}; ///< subjects::nodePool()
    const OutlookInput *input = nullptr;

    /// What another endpoint measured before this one was planned.
    std::optional<Measurement> former(const QString &subject, const QString &quantity,
                                      const QString &ofVersion, const QString &place) const;
    /// Makes it the row's prediction; what stood there stays in sight as the estimate.
    /// @param tolerance  of the value, which then is the error on both sides; 0: the upper limit stays as it was
    void predictBy(OutlookRow &row, const std::optional<Measurement> &former, double tolerance) const;
    /// For the archive, unless the engine runs with other settings than the plan's.
    void keep(Outlook &outlook, const OutlookRow &row, const QString &subject, const QString &ofVersion,
              const QString &place) const;
};

OutlookSubject outlookSubject(const OutlookInput &input, const Catalog &catalog, MeasurementArchive *archive);

/// Sets the verdict from the band.
void judge(OutlookRow &row);

void addStartRows(const OutlookInput &input, const OutlookSubject &subject, Outlook &outlook);
void addMemoryRows(const OutlookInput &input, const OutlookSubject &subject, Outlook &outlook);
void addPriceRows(const OutlookInput &input, const OutlookSubject &subject, Outlook &outlook);

/// "measured on 29 Nov 2026 at demo".
QString measuredWhere(const QDateTime &at, const QString &endpoint);

/// "2.3" in the person's locale.
QString timesText(double ratio);

} // namespace slipway
