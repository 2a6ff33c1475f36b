// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpointwords.h"

#include "kube/visibletext.h"
#include "ui/common/chartscale.h"
#include "ui/common/format.h"
#include "ui/common/sentences.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;
using Health = EndpointMonitor::Health;

namespace {
struct EndpointWords {
    Q_DECLARE_TR_FUNCTIONS(EndpointWords)
};

bool isPartly(const EndpointMonitor &monitor)
{
    return monitor.health() == Health::Serving
        && (std::ranges::any_of(monitor.replicas(),
                                [](const auto &replica) {
                                    return replica.podReady
                                        && (replica.health != Health::Serving
                                            || !replica.passedOver.isEmpty());
                                })
            || std::ranges::contains(monitor.doors(), FrontDoor::State::Shut, &FrontDoor::state));
}

/// What keeps requests from outside from replicas that serve; empty where nothing does.
QString shutDoor(const EndpointMonitor &monitor)
{
    if (monitor.health() != Health::Serving)
        return {};
    const auto shut = std::ranges::find(monitor.doors(), FrontDoor::State::Shut, &FrontDoor::state);
    if (shut == monitor.doors().end())
        return {};
    return EndpointWords::tr("No request comes in through %1 %2: %3", "kind, name, reason")
        .arg(shut->kind, visibleText(shut->name), visibleText(shut->why));
}

/// Of one of several replicas; where all of them are meant the door is shut, and says so.
QString passedOver(const EndpointMonitor &monitor)
{
    const auto replica =
        std::ranges::find_if(monitor.replicas(), [](const auto &each) { return !each.passedOver.isEmpty(); });
    if (replica == monitor.replicas().end() || !shutDoor(monitor).isEmpty())
        return {};
    return EndpointWords::tr("%1 gets no request from outside: %2", "pod, reason")
        .arg(visibleText(replica->pod), visibleText(replica->passedOver));
}

} // namespace

StatusPill::State pillOf(Health health)
{
    switch (health) {
    case Health::Serving:
        return StatusPill::State::Good;
    case Health::Loading:
        return StatusPill::State::Working;
    case Health::Unhealthy:
        return StatusPill::State::Bad;
    case Health::Unreachable:
        return StatusPill::State::Warn;
    case Health::Unknown:
        break;
    }
    return StatusPill::State::Unknown;
}

void showHealth(StatusPill &pill, const EndpointMonitor &monitor)
{
    if (isPartly(monitor))
        pill.set(StatusPill::State::Warn, EndpointWords::tr("partly serving"));
    else
        pill.set(pillOf(monitor.health()), healthName(monitor.health()));
}

QString healthName(Health health)
{
    switch (health) {
    case Health::Serving:
        return EndpointWords::tr("serving");
    case Health::Loading:
        return EndpointWords::tr("loading");
    case Health::Unhealthy:
        return EndpointWords::tr("unhealthy");
    case Health::Unreachable:
        return EndpointWords::tr("unreachable");
    case Health::Unknown:
        break;
    }
    return EndpointWords::tr("unknown");
}

QString stateSentence(Health health, const QString &why, const QList<EndpointMonitor::Replica> &replicas,
                      const std::optional<EndpointMetrics> &metrics)
{
    const auto ready = std::ranges::count_if(
        replicas, [](const auto &replica) { return replica.podReady && replica.health == Health::Serving; });
    QStringList facts;
    // Of one that cannot be reached only the past is known.
    if (!replicas.isEmpty() && health != Health::Unreachable)
        facts << (replicas.size() == 1
                      ? EndpointWords::tr("%1 of 1 replica ready").arg(ready)
                      : EndpointWords::tr("%1 of %2 replicas ready").arg(ready).arg(replicas.size()));
    QString words = visibleText(why);
    QString sentence;
    switch (health) {
    case Health::Serving:
        sentence = EndpointWords::tr("Serving.");
        if (metrics && metrics->timeToFirstToken.p95)
            facts << EndpointWords::tr("TTFT p95 %1")
                         .arg(formatDuration(std::chrono::milliseconds(
                             qRound64(metrics->timeToFirstToken.p95->value * 1000))));
        words.clear();
        for (const EndpointMonitor::Replica &replica : replicas) {
            // One that is ready for Kubernetes and does not answer gets requests that fail.
            if (replica.podReady && replica.health != Health::Serving)
                words = EndpointWords::tr("%1 is ready and does not answer: %2")
                            .arg(replica.pod, visibleText(replica.why));
        }
        break;
    case Health::Loading:
        sentence = EndpointWords::tr("Loading.");
        break;
    case Health::Unhealthy:
        sentence = EndpointWords::tr("Not serving.");
        break;
    case Health::Unreachable:
        sentence = EndpointWords::tr("Cannot be reached.");
        break;
    case Health::Unknown:
        return words.isEmpty() ? EndpointWords::tr("Asking for its state.")
                               : EndpointWords::tr("State unknown, because: %1.").arg(words);
    }
    // What is said of a replica that serves begins with its name.
    return joinedSentences(
        {sentence, ended(joinedParts(facts)), health == Health::Serving ? ended(words) : asSentence(words)});
}

QString stateSentence(const EndpointMonitor &monitor)
{
    return joinedSentences(
        {stateSentence(monitor.health(), monitor.why(), monitor.replicas(), monitor.metrics()),
         ended(shutDoor(monitor)), ended(passedOver(monitor))});
}

QStringList loadNumbers(const EndpointMonitor &monitor)
{
    QStringList numbers;
    const auto &metrics = monitor.metrics();
    if (!metrics)
        return numbers;
    if (metrics->windowSeconds) {
        if (const auto requests = metrics->requestsPerSecond.value)
            numbers << formatChartValue(*requests, ChartUnit::PerSecond);
        if (const auto tokens = metrics->outputTokensPerSecond.value)
            numbers << formatChartValue(*tokens, ChartUnit::TokensPerSecond);
    }
    if (const auto running = metrics->requestsRunning.value) {
        const auto waiting = metrics->requestsWaiting.value;
        numbers << (waiting ? EndpointWords::tr("%1 running, %2 waiting", "requests")
                                  .arg(formatCount(*running), formatCount(*waiting))
                            : EndpointWords::tr("%1 running", "requests").arg(formatCount(*running)));
    }
    if (const auto use = metrics->kvCacheUse.value)
        numbers << EndpointWords::tr("KV cache %1").arg(formatPercent(*use));
    return numbers;
}

QStringList distinctNames(const QStringList &pods)
{
    if (pods.size() == 1)
        return pods;
    // Whole parts between hyphens: half a random suffix would not be found again elsewhere.
    qsizetype common = pods.isEmpty() ? 0 : pods.first().lastIndexOf(u'-') + 1;
    for (const QString &pod : pods) {
        while (common > 0 && pod.left(common) != pods.first().left(common))
            common = common < 2 ? 0 : pods.first().lastIndexOf(u'-', common - 2) + 1;
    }
    QStringList names;
    for (const QString &pod : pods)
        names.append(common > 0 && pod.size() > common ? u'…' + pod.mid(common) : pod);
    return names;
}

Staleness staleness(const QDateTime &at, const QDateTime &now, std::chrono::milliseconds period,
                    bool isReached)
{
    if (!at.isValid())
        return {};
    const qint64 age = std::max<qint64>(0, at.msecsTo(now));
    return {formatAge(std::chrono::seconds(age / 1000)), !isReached || age > 2 * period.count()};
}

} // namespace slipway
