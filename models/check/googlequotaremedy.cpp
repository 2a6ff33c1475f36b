// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/googlequotaremedy.h"

#include "base/shellwords.h"
#include "check/families.h"
#include "google/quotapreference.h"
#include "plan/google/quotachanges.h"

#include <cmath>

namespace slipway::check {
using namespace Qt::StringLiterals;

namespace {

/// In English, whatever the person's language: who decides reads it.
QString justification(const CheckContext &context)
{
    const QString model = context.value(u"model"_s).toString();
    const QString accelerator = context.value(u"accelerator"_s).toString();
    const int replicas = std::max(1, context.value(u"replicas"_s).toInt(1));
    const int count = std::max(1, context.value(u"acceleratorCount"_s).toInt(1));
    QString text = model.isEmpty() ? u"Inference on GKE"_s : u"Serving %1 on GKE"_s.arg(model);
    text += replicas == 1 ? u", 1 replica"_s : u", %1 replicas"_s.arg(replicas);
    if (!accelerator.isEmpty())
        text += u" of %1 x %2"_s.arg(count).arg(accelerator);
    return text + u'.';
}

} // namespace

QList<QuotaWish> tooSmall(const AcceleratorQuota &quota, int need)
{
    const auto key = acceleratorQuotaKey(quota.accelerator);
    QList<QuotaWish> wishes;
    for (const QuotaReading &reading : quota.readings) {
        const auto free = reading.free();
        if (!key || !reading.limit || (free ? *free >= need : *reading.limit >= need))
            continue;
        QuotaWish wish{.value = std::max(0.0, reading.used.value_or(*reading.limit)) + need};
        if (reading.metric.contains("-per-project"_L1)) { // Cloud Quotas' own name
            wish.quotaId = reading.metric;
            wish.dimensions = quota.spot ? key->spotDimensions : key->dimensions;
        } else { // a metric of Compute Engine
            wish.quotaId = quotaIdOfMetric(reading.metric);
        }
        if (reading.metric != "GPUS_ALL_REGIONS"_L1)
            wish.dimensions.insert(u"region"_s, quota.region);
        wishes.append(wish);
    }
    return wishes;
}

Task<QList<Remedy>> quotaRequests(CheckContext *context, QList<QuotaWish> wishes, std::stop_token stop)
{
    QString email;
    if (!wishes.isEmpty() && context->google()) {
        auto account = co_await context->google()->account(stop);
        if (!account && account.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(account.error()));
        if (account)
            email = account->account;
    }
    QList<QuotaPreference> asked;
    if (QuotaPreferences *quotas = wishes.isEmpty() ? nullptr : quotaPreferencesOf(context->google())) {
        // Who may not read what was asked for may still ask.
        auto all = co_await quotas->quotaPreferences(context->target().project, stop);
        if (!all && all.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(all.error()));
        asked = all.value_or(QList<QuotaPreference>());
    }
    QList<Remedy> remedies;
    for (const QuotaWish &wish : std::as_const(wishes)) {
        const auto open = std::ranges::find_if(asked, [&wish](const QuotaPreference &each) {
            return each.isReconciling && each.service == "compute.googleapis.com"_L1
                && each.quotaId == wish.quotaId && each.dimensions == wish.dimensions
                && (each.preferredValue < 0 || double(each.preferredValue) >= wish.value);
        });
        if (open != asked.end()) {
            remedies.append(advice(
                pendingText(open->preferredValue < 0 ? words(QT_TRANSLATE_NOOP("Check", "unlimited"))
                                                     : QString::number(open->preferredValue),
                            open->askedAt),
                shellCommand({u"gcloud"_s, u"beta"_s, u"quotas"_s, u"preferences"_s, u"describe"_s,
                              open->name.section(u'/', -1), "--project="_L1 + context->target().project})));
            continue;
        }
        remedies.append(remedyBy(std::make_shared<RequestGoogleQuota>(
            context->target().project,
            RequestGoogleQuota::Wish{.quotaId = wish.quotaId,
                                     .dimensions = wish.dimensions,
                                     .value = qint64(std::ceil(wish.value)),
                                     .contactEmail = email,
                                     .justification = justification(*context)})));
    }
    co_return remedies;
}

} // namespace slipway::check
