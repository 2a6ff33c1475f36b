// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/fakegoogleclient.h"
#include "google/quotapreference.h"

namespace slipway {

/// A FakeGoogleClient that can be asked for quota: what it decides is its fields'.
class FakeQuotaClient : public FakeGoogleClient, public QuotaPreferences
{
public:
    QList<QuotaPreference> preferences = {};
    std::optional<qint64> grants = {}; ///< decided at once, with this; nothing: it stays open
    QString words = {}; ///< stateDetail of what is decided

    Task<QList<QuotaPreference>> quotaPreferences(QString, std::stop_token) override
    {
        calls << QStringLiteral("quotaPreferences");
        if (failures.contains(calls.last()))
            co_return std::unexpected(failures.value(calls.last()));
        co_return preferences;
    }
    Task<QuotaPreference> createQuotaPreference(QString projectId, QString id, QuotaPreference preference,
                                                std::stop_token) override
    {
        calls << QStringLiteral("createQuotaPreference");
        if (failures.contains(calls.last()))
            co_return std::unexpected(failures.value(calls.last()));
        preference.name =
            QStringLiteral("projects/%1/locations/global/quotaPreferences/%2").arg(projectId, id);
        preference.etag = QStringLiteral("etag-1");
        preferences << decided(preference);
        co_return preferences.last();
    }
    Task<QuotaPreference> updateQuotaPreference(QuotaPreference preference, std::stop_token) override
    {
        calls << QStringLiteral("updateQuotaPreference");
        if (failures.contains(calls.last()))
            co_return std::unexpected(failures.value(calls.last()));
        for (QuotaPreference &each : preferences) {
            if (each.name == preference.name)
                co_return each = decided(preference);
        }
        co_return fail(ErrorKind::NotFound, QStringLiteral("no such preference"), preference.name);
    }

private:
    QuotaPreference decided(QuotaPreference preference) const
    {
        preference.isReconciling = !grants;
        if (grants)
            preference.grantedValue = grants;
        preference.stateDetail = words;
        return preference;
    }
};

} // namespace slipway
