// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/planprices.h"

#include "session/deploy/googleprices.h"
#include "session/deploy/liveprices.h"
#include "session/session.h"
#include "store/storepaths.h"

#include <QDir>

namespace slipway {
using namespace Qt::StringLiterals;

PlanPrices::PlanPrices(Session &session, const Catalog &catalog) : m_session(session), m_catalog(catalog) { }

void PlanPrices::forget()
{
    m_reading.abandon();
    m_about.clear();
    m_prices = ServicePrices::builtIn();
}

Task<> PlanPrices::learn(Target where, QStringList machineTypes, std::stop_token stop)
{
    const bool isGoogle = where.provider == "google"_L1 && m_session.google();
    const bool isAws = where.provider == "aws"_L1 && m_session.aws();
    QString about;
    if (isGoogle && !where.location.isEmpty())
        about = regionOf(where.location);
    else if (isAws && !where.location.isEmpty())
        about = where.location + u' ' + machineTypes.join(u' ');
    if (about == m_about)
        co_return {};
    m_reading.abandon();
    m_prices = ServicePrices::builtIn();
    m_about.clear();
    if (about.isEmpty())
        co_return {};
    if (isGoogle) {
        learnGoogle(about);
    } else if (auto learned = co_await learnAws(where.location, std::move(machineTypes), stop); !learned) {
        co_return learned;
    }
    m_about = about;
    co_return {};
}

Task<> PlanPrices::learnAws(QString region, QStringList machineTypes, std::stop_token stop)
{
    const QDate today = m_session.clock().now().date();
    auto prices = co_await livePrices(m_session.aws(), region, today, stop);
    if (!prices)
        co_return std::unexpected(std::move(prices.error()));
    for (const QString &type : std::as_const(machineTypes)) {
        AwsClient *aws = m_session.aws();
        if (!aws)
            break;
        auto price = co_await aws->price(region, type, stop);
        if (!price && price.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(price.error()));
        if (price)
            prices->set({.id = u"aws/machine/"_s + type,
                         .price = {.amount = price->usdPerHour,
                                   .currency = u"USD"_s,
                                   .per = u"hour"_s,
                                   .region = region,
                                   .provenance = {.date = today.toString(Qt::ISODate),
                                                  .source = u"AWS price list, read live"_s}}});
    }
    m_prices = std::move(*prices);
    co_return {};
}

void PlanPrices::learnGoogle(const QString &region)
{
    const QDate today = m_session.clock().now().date();
    const auto take = [this](const QList<ServicePrice> &prices) {
        for (const ServicePrice &each : prices)
            m_prices.set(each);
    };
    const QString home = m_session.options().homeFolder;
    const StorePaths paths =
        StorePaths::fromEnvironment([this](const char *name) { return m_session.environment(name); },
                                    home.isEmpty() ? QDir::homePath() : home);
    // A sandbox's prices end with it, like everything else of it.
    const QString folder = m_session.isSandbox()
        ? paths.forSandbox(m_session.environment("SLIPWAY_SANDBOX")).state
        : paths.cache;
    if (const auto kept = keptGooglePrices(folder, region, today)) {
        take(*kept);
        return;
    }
    m_reading.start(
        [this, folder, region, today](std::stop_token stop, ProgressSink) {
            return readGooglePrices(m_session.google(), folder, region, m_catalog, today, stop);
        },
        [this, take](const QList<ServicePrice> &prices) {
            take(prices);
            Q_EMIT changed();
        });
}

Task<> PlanPrices::settled(std::stop_token stop)
{
    // Ten thousand entries come within seconds; who has a slow way to them is shown the built-in prices, with their dates.
    constexpr std::chrono::milliseconds step{100};
    constexpr std::chrono::milliseconds longest{15'000};
    for (std::chrono::milliseconds waited{0}; m_reading.isRunning() && waited < longest; waited += step) {
        if (auto slept = co_await m_session.clock().sleepFor(step, stop); !slept)
            co_return slept;
    }
    co_return {};
}

} // namespace slipway
