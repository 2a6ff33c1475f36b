// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/balancerhealth.h"

#include "base/lanes.h"
#include "diagnosis/podshealth.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct BalancerHealth {
    Q_DECLARE_TR_FUNCTIONS(slipway::BalancerHealth)
};

// A Gateway of many teams has many; those of one endpoint are among the first that its routes made.
constexpr qsizetype mostBackendServices = 20;
constexpr std::size_t askedAtOnce = 4;

struct BackendPath {
    GoogleQuestion service = {};
    QString nameSpace = {}; ///< of the Gateway
    QString door = {};
};

QList<BackendPath> backendPaths(const QJsonObject &gateway)
{
    const QJsonObject metadata = gateway.value("metadata"_L1).toObject();
    QList<BackendPath> paths;
    const QStringList all = metadata.value("annotations"_L1)
                                .toObject()
                                .value("networking.gke.io/backend-services"_L1)
                                .toString()
                                .split(u',', Qt::SkipEmptyParts);
    for (const QString &each : all) {
        if (auto service = GoogleQuestion::backendServiceAt(each);
            service && paths.size() < mostBackendServices)
            paths.append({std::move(*service), metadata.value("namespace"_L1).toString(),
                          metadata.value("name"_L1).toString()});
    }
    return paths;
}

Task<QJsonObject> objectOf(GoogleReading *google, GoogleQuestion question, std::stop_token stop)
{
    auto answer = co_await google->answer(std::move(question), stop);
    if (!answer && answer.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(answer.error()));
    if (!answer || answer->status != 200)
        co_return QJsonObject();
    co_return QJsonDocument::fromJson(answer->body).object();
}

QString askedBy(const QJsonObject &check)
{
    const QString type = check.value("type"_L1).toString();
    const QJsonObject block = check.value(type.toLower() + u"HealthCheck"_s).toObject();
    const int port = block.value("port"_L1).toInt();
    const bool hasPath = type.startsWith("HTTP"_L1);
    const QString what =
        hasPath ? u"%1 GET %2"_s.arg(type, block.value("requestPath"_L1).toString(u"/"_s)) : type;
    if (type.isEmpty())
        return {};
    return port > 0 ? balancerCheckText(what, port) : what;
}

Task<BalancerWords> askBackend(GoogleReading *google, BackendPath path, std::stop_token stop)
{
    BalancerWords words;
    const QString project = path.service.projectId;
    const QString region = path.service.location;
    auto service = co_await objectOf(google, path.service, stop);
    if (!service)
        co_return std::unexpected(std::move(service.error()));
    QList<QJsonObject> states;
    const QJsonArray backends = service->value("backends"_L1).toArray();
    for (const QJsonValue backend : backends) {
        auto health = co_await objectOf(
            google,
            GoogleQuestion::backendHealth(project, region, path.service.name, backend["group"_L1].toString()),
            stop);
        if (!health)
            co_return std::unexpected(std::move(health.error()));
        for (const QJsonValue state : health->value("healthStatus"_L1).toArray())
            states.append(state.toObject());
    }
    const bool isIll = std::ranges::any_of(
        states, [](const QJsonObject &each) { return each.value("healthState"_L1) == "UNHEALTHY"_L1; });
    QString check;
    const QJsonArray checks = service->value("healthChecks"_L1).toArray();
    // What it asks matters where somebody did not answer as it wants.
    if (isIll && !checks.isEmpty()) {
        auto object = co_await objectOf(
            google, GoogleQuestion::healthCheck(project, region, checks.first().toString().section(u'/', -1)),
            stop);
        if (!object)
            co_return std::unexpected(std::move(object.error()));
        check = askedBy(*object);
    }
    for (const QJsonObject &each : std::as_const(states)) {
        const QString state = each.value("healthState"_L1).toString();
        // DRAINING and the like are neither.
        if (state == "HEALTHY"_L1 || state == "UNHEALTHY"_L1)
            words.insert(each.value("ipAddress"_L1).toString(),
                         {.isHealthy = state == "HEALTHY"_L1,
                          .nameSpace = path.nameSpace,
                          .door = path.door,
                          .check = check});
    }
    co_return words;
}

} // namespace

Task<BalancerWords> readBalancerWords(GoogleReading *google, QList<QJsonObject> gateways,
                                      std::stop_token stop)
{
    std::vector<Task<BalancerWords>> asked;
    for (const QJsonObject &gateway : std::as_const(gateways)) {
        for (const BackendPath &path : backendPaths(gateway))
            asked.push_back(askBackend(google, path, stop));
    }
    auto answers = co_await whenAllInLanes(std::move(asked), askedAtOnce);
    if (!answers)
        co_return std::unexpected(std::move(answers.error()));
    BalancerWords all;
    for (auto &answer : *answers) {
        if (!answer)
            co_return std::unexpected(std::move(answer.error()));
        // One way on which a pod is ill is a way on which requests fail.
        for (auto it = answer->cbegin(); it != answer->cend(); ++it) {
            if (!all.contains(it.key()) || !it->isHealthy)
                all.insert(it.key(), *it);
        }
    }
    co_return all;
}

QString balancerCheckText(const QString &what, int port)
{
    return BalancerHealth::tr("%1 on port %2").arg(what).arg(port);
}

bool isNewlyReady(const QJsonObject &pod, const QDateTime &now)
{
    QDateTime since;
    for (const QJsonValue condition : pod.value("status"_L1)["conditions"_L1].toArray()) {
        if (condition["type"_L1] == "Ready"_L1 && condition["status"_L1] == "True"_L1)
            since = QDateTime::fromString(condition["lastTransitionTime"_L1].toString(), Qt::ISODate);
    }
    return !since.isValid() || isWarmingUp(since.toSecsSinceEpoch(), now.toSecsSinceEpoch());
}

void judgeDoors(QList<FrontDoor> &doors, const BalancerWords &words, const QList<QJsonObject> &pods,
                const QDateTime &now)
{
    for (FrontDoor &door : doors) {
        if (door.state != FrontDoor::State::Open)
            continue;
        qsizetype ill = 0;
        qsizetype well = 0;
        bool isNew = true;
        QString check;
        for (const QJsonObject &pod : pods) {
            const auto word = words.constFind(pod.value("status"_L1)["podIP"_L1].toString());
            if (word == words.cend() || word->kind != door.kind || word->door != door.name
                || word->nameSpace != door.nameSpace)
                continue;
            ++(word->isHealthy ? well : ill);
            if (!word->isHealthy) {
                check = word->check;
                isNew = isNew && isNewlyReady(pod, now);
            }
        }
        if (ill == 0 || well > 0)
            continue;
        door.state = isNew ? FrontDoor::State::Opening : FrontDoor::State::Shut;
        door.why = check.isEmpty()
            ? BalancerHealth::tr("its load balancer finds no pod healthy")
            : BalancerHealth::tr("its load balancer finds no pod healthy; it asks %1").arg(check);
    }
}

QString balancerText(const BalancerWord &word)
{
    if (word.kind != "Gateway"_L1) {
        const QString label =
            word.kind == "LoadBalancer"_L1 ? u"Service "_s + word.door : word.kind + u' ' + word.door;
        return word.check.isEmpty()
            ? BalancerHealth::tr("the load balancer of %1 finds it unhealthy").arg(label)
            : BalancerHealth::tr("the load balancer of %1 finds it unhealthy; it asks %2")
                  .arg(label, word.check);
    }
    return word.check.isEmpty()
        ? BalancerHealth::tr("the load balancer of Gateway %1 finds it UNHEALTHY").arg(word.door)
        : BalancerHealth::tr("the load balancer of Gateway %1 finds it UNHEALTHY; it asks %2")
              .arg(word.door, word.check);
}

} // namespace slipway
