// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/cloudfacts.h"

#include "diagnosis/say.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// "/v1/projects/p/serviceAccounts/a%40b:getIamPolicy" as decoded parts, the method after the colon a part of its own.
QStringList pathPartsOf(const QString &url)
{
    QString path = url.section(u'?', 0, 0);
    if (path.contains("://"_L1))
        path = path.section(u"://"_s, 1).section(u'/', 1);
    QStringList parts;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts))
        parts.append(QUrl::fromPercentEncoding(part.toUtf8()));
    static const QRegularExpression method(u"^(.*):([a-z][A-Za-z]{2,40})$"_s);
    if (!parts.isEmpty()) {
        if (const auto match = method.match(parts.constLast()); match.hasMatch()) {
            parts.last() = match.captured(1);
            parts.append(match.captured(2));
        }
    }
    return parts;
}

QString lastPart(const QString &url)
{
    return url.section(u'/', -1);
}

/// A 404 of a gateway, or of a path that a stand-in does not have, says nothing of the thing asked for.
bool isApiAnswer(JsonView body)
{
    if (!body.isString())
        return true;
    const QString text = body.text();
    return !text.contains("<html"_L1, Qt::CaseInsensitive);
}

bool saysDenied(JsonView body)
{
    static const QRegularExpression denied(
        u"AccessDenied|UnrecognizedClient|ExpiredToken|InvalidClientTokenId|NotAuthorized"_s);
    const QString type = body.isString() ? body.text() : body["__type"].text(body["code"].text());
    return denied.match(type.left(4000)).hasMatch();
}

} // namespace

Truth CloudFact::exists() const
{
    return isRead() ? Truth::Yes : isAbsent() ? Truth::No : Truth::Unknown;
}

JsonView CloudFact::body() const
{
    return isRead() && answer ? answer->body : JsonView();
}

QString CloudFact::why() const
{
    switch (state) {
    case State::Read:
    case State::Absent:
        return {};
    case State::Refused:
        return Say::tr("The account that asked the cloud may not read it (%1).")
            .arg(answer ? answer->status : 403);
    case State::Failed:
        return answer && answer->status > 0 ? Say::tr("The cloud answered %1.").arg(answer->status)
                                            : Say::tr("The cloud did not answer.");
    case State::Unasked:
        break;
    }
    return Say::tr("The cloud was not asked for it, or did not tell.");
}

Evidence CloudFact::evidence() const
{
    if (!answer)
        return {};
    QString object = answer->url.section(u'?', 0, 0);
    if (object.contains("://"_L1))
        object = object.section(u"://"_s, 1).section(u'/', 1);
    return {object.right(160), u"answer"_s, QString::number(answer->status)};
}

HealthCounts healthCountsIn(JsonView body)
{
    HealthCounts counts;
    for (const JsonView each : body["healthStatus"].items()) {
        if (each["healthState"].is("HEALTHY")) {
            ++counts.healthy;
        } else if (each["healthState"].is("UNHEALTHY")) {
            ++counts.unhealthy;
            counts.unhealthyPorts.append(each["port"].integer());
        } else {
            ++counts.other;
        }
    }
    return counts;
}

Truth GkeFacts::hasWorkloadIdentity() const
{
    if (!fact.isRead())
        return Truth::Unknown;
    return workloadPool().isEmpty() ? Truth::No : Truth::Yes;
}

Truth GkeFacts::isAddonOn(std::string_view key) const
{
    if (!fact.isRead())
        return Truth::Unknown;
    const JsonView addon = json["addonsConfig"][key];
    // These two are on unless they are said to be off.
    if (key == "httpLoadBalancing" || key == "horizontalPodAutoscaling")
        return addon["disabled"].flag() ? Truth::No : Truth::Yes;
    return addon["enabled"].flag() ? Truth::Yes : Truth::No;
}

JsonView GkeFacts::nodePool(const QString &pool) const
{
    for (const JsonView each : json["nodePools"].items()) {
        if (each["name"].text() == pool)
            return each;
    }
    return {};
}

QString GkeFacts::metadataMode(const QString &pool) const
{
    return nodePool(pool)["config"]["workloadMetadataConfig"]["mode"].text();
}

QStringList BackendService::groupNames() const
{
    QStringList names;
    for (const QString &group : groups)
        names.append(lastPart(group));
    return names;
}

bool CloudFacts::endsIn(const QStringList &path, const QStringList &end)
{
    if (path.size() < end.size())
        return false;
    for (qsizetype i = 1; i <= end.size(); ++i) {
        const QString &wanted = end.at(end.size() - i);
        if (!wanted.isEmpty() && path.at(path.size() - i) != wanted)
            return false;
    }
    return true;
}

CloudFacts::CloudFacts(const Snapshot &snapshot) : m_snapshot(snapshot)
{
    for (const CloudAnswer &answer : snapshot.cloud())
        m_asked.append({&answer, pathPartsOf(answer.url)});
}

CloudFact CloudFacts::factOf(const CloudAnswer &answer)
{
    using State = CloudFact::State;
    const int status = answer.status;
    CloudFact fact{.state = State::Failed, .answer = &answer};
    if (status >= 200 && status < 300)
        fact.state = State::Read;
    else if (status == 404 && isApiAnswer(answer.body))
        fact.state = State::Absent;
    else if (status == 401 || status == 403 || (status == 400 && saysDenied(answer.body)))
        fact.state = State::Refused;
    return fact;
}

CloudFact CloudFacts::better(const CloudFact &first, const CloudFact &second)
{
    const auto rank = [](const CloudFact &fact) {
        return fact.isKnown() ? 3 : fact.state == CloudFact::State::Unasked ? 0 : 1;
    };
    return rank(first) > rank(second) ? first : second;
}

CloudFact CloudFacts::endingIn(const QStringList &end) const
{
    CloudFact found;
    for (const Asked &asked : m_asked) {
        if (endsIn(asked.path, end))
            found = better(found, factOf(*asked.answer));
    }
    return found;
}

QList<GkeFacts> CloudFacts::gkeClusters() const
{
    QList<GkeFacts> found;
    const auto add = [&found](GkeFacts made) {
        for (GkeFacts &each : found) {
            if (each.name == made.name && each.location == made.location && each.project == made.project) {
                if (!each.fact.isKnown() || made.fact.isKnown())
                    each = made;
                return;
            }
        }
        found.append(made);
    };
    for (const Asked &asked : m_asked) {
        const QStringList &path = asked.path;
        const CloudFact fact = factOf(*asked.answer);
        // The older form of a zone's clusters is still served.
        const bool isOne = endsIn(path, {u"projects"_s, {}, u"locations"_s, {}, u"clusters"_s, {}})
            || endsIn(path, {u"projects"_s, {}, u"zones"_s, {}, u"clusters"_s, {}});
        if (isOne && asked.answer->method == "GET"_L1) {
            add({.fact = fact,
                 .json = fact.body(),
                 .project = path.at(path.size() - 5),
                 .location = path.at(path.size() - 3),
                 .name = path.constLast()});
        } else if (endsIn(path, {u"projects"_s, {}, u"locations"_s, {}, u"clusters"_s})) {
            for (const JsonView each : fact.body()["clusters"].items())
                add({.fact = fact,
                     .json = each,
                     .project = path.at(path.size() - 4),
                     .location = each["location"].text(path.at(path.size() - 2)),
                     .name = each["name"].text()});
        }
    }
    return found;
}

GkeFacts CloudFacts::gkeCluster() const
{
    const QList<GkeFacts> all = gkeClusters();
    if (all.size() == 1)
        return all.constFirst();
    QStringList pools;
    for (const KubeObject *each : m_snapshot.of(u"Node"_s)) {
        if (const QString pool = each->labels()["cloud.google.com/gke-nodepool"].text();
            !pool.isEmpty() && !pools.contains(pool))
            pools.append(pool);
    }
    GkeFacts found;
    for (const GkeFacts &each : all) {
        const bool isOurs = !pools.isEmpty() && each.fact.isRead()
            && std::ranges::all_of(pools, [&](const QString &pool) { return bool(each.nodePool(pool)); });
        if (!isOurs)
            continue;
        if (!found.name.isEmpty())
            return {}; // two would do
        found = each;
    }
    return found;
}

QString CloudFacts::workloadPool() const
{
    for (const KubeObject *driver : m_snapshot.of(u"CSIDriver"_s)) {
        for (const JsonView token : driver->spec()["tokenRequests"].items()) {
            if (token["audience"].text().endsWith(".svc.id.goog"_L1))
                return token["audience"].text();
        }
    }
    if (const QString pool = gkeCluster().workloadPool(); !pool.isEmpty())
        return pool;
    QString only;
    for (const GkeFacts &each : gkeClusters()) {
        if (!only.isEmpty() && !each.workloadPool().isEmpty() && each.workloadPool() != only)
            return {};
        if (!each.workloadPool().isEmpty())
            only = each.workloadPool();
    }
    return only;
}

QString CloudFacts::projectOfPool(const QString &pool)
{
    constexpr auto ending = ".svc.id.goog"_L1;
    return pool.endsWith(ending) ? pool.chopped(ending.size()) : QString();
}

CloudFact CloudFacts::project(const QString &project) const
{
    return endingIn({u"projects"_s, project});
}

QString CloudFacts::projectNumber(const QString &project) const
{
    if (project.isEmpty())
        return {};
    const JsonView body = this->project(project).body();
    if (const QString number = body["projectNumber"].scalar(); !number.isEmpty())
        return number;
    static const QRegularExpression version3(u"^projects/(\\d+)$"_s);
    return version3.match(body["name"].text()).captured(1);
}

CloudFact CloudFacts::serviceAccount(const QString &email) const
{
    const CloudFact asked = endingIn({u"serviceAccounts"_s, email});
    return asked.isKnown() ? asked : better(asked, serviceAccountPolicy(email));
}

CloudFact CloudFacts::serviceAccountPolicy(const QString &email) const
{
    return endingIn({u"serviceAccounts"_s, email, u"getIamPolicy"_s});
}

CloudFact CloudFacts::bucketPolicy(const QString &bucket) const
{
    return better(endingIn({u"buckets"_s, bucket, u"getIamPolicy"_s}), endingIn({u"b"_s, bucket, u"iam"_s}));
}

CloudFact CloudFacts::projectPolicy(const QString &project) const
{
    return endingIn({u"projects"_s, project, u"getIamPolicy"_s});
}

namespace {

BackendService backendFrom(const QString &name, const CloudFact &fact)
{
    BackendService made{.fact = fact, .name = name, .protocol = fact.body()["protocol"].text()};
    for (const JsonView each : fact.body()["healthChecks"].items())
        made.healthChecks.append(lastPart(each.text()));
    for (const JsonView each : fact.body()["backends"].items())
        made.groups.append(each["group"].text());
    return made;
}

} // namespace

BackendService CloudFacts::backendService(const QString &name) const
{
    return backendFrom(name, endingIn({u"backendServices"_s, name}));
}

QList<BackendService> CloudFacts::backendServices() const
{
    QStringList names;
    for (const Asked &asked : m_asked) {
        if (endsIn(asked.path, {u"backendServices"_s, {}}) && factOf(*asked.answer).isRead()
            && !names.contains(asked.path.constLast()))
            names.append(asked.path.constLast());
    }
    QList<BackendService> found;
    for (const QString &name : names)
        found.append(backendService(name));
    return found;
}

BackendHealth CloudFacts::backendHealth(const QString &name) const
{
    // The latest answer for each group; where the question's body was not kept, all are one group's.
    QHash<QString, CloudFact> byGroup;
    for (const Asked &asked : m_asked) {
        if (!endsIn(asked.path, {u"backendServices"_s, name, u"getHealth"_s}))
            continue;
        const QString group = lastPart(QJsonDocument::fromJson(asked.answer->requestBody.toUtf8())
                                           .object()
                                           .value("group"_L1)
                                           .toString());
        byGroup[group] = better(byGroup.value(group), factOf(*asked.answer));
    }
    BackendHealth found;
    bool isWhole = !byGroup.isEmpty();
    for (const CloudFact &fact : std::as_const(byGroup)) {
        if (!fact.isRead()) {
            isWhole = false;
            found.fact = fact;
            continue;
        }
        if (isWhole)
            found.fact = fact;
        found.answers.append(fact.answer);
        const HealthCounts counts = healthCountsIn(fact.body());
        found.counts.healthy += counts.healthy;
        found.counts.unhealthy += counts.unhealthy;
        found.counts.other += counts.other;
        found.counts.unhealthyPorts += counts.unhealthyPorts;
    }
    // A group that nobody asked about may be the one that is not well, or the one that is.
    if (const BackendService service = backendService(name); isWhole && service.fact.isRead()) {
        for (const QString &group : service.groupNames()) {
            if (!byGroup.contains(group) && !byGroup.contains(QString()))
                found.fact = {};
        }
    }
    return found;
}

QList<const CloudAnswer *> CloudFacts::healthAnswers() const
{
    QList<const CloudAnswer *> found;
    for (const Asked &asked : m_asked) {
        if (!asked.path.isEmpty() && asked.path.constLast() == "getHealth"_L1
            && factOf(*asked.answer).isRead())
            found.append(asked.answer);
    }
    return found;
}

HealthCheck CloudFacts::healthCheck(const QString &name) const
{
    HealthCheck made{.fact = endingIn({u"healthChecks"_s, name}), .name = name};
    const JsonView body = made.fact.body();
    made.type = body["type"].text();
    struct Form {
        QLatin1StringView type;
        std::string_view key;
    };
    static constexpr Form forms[] = {{"HTTP"_L1, "httpHealthCheck"},   {"HTTPS"_L1, "httpsHealthCheck"},
                                     {"HTTP2"_L1, "http2HealthCheck"}, {"TCP"_L1, "tcpHealthCheck"},
                                     {"SSL"_L1, "sslHealthCheck"},     {"GRPC"_L1, "grpcHealthCheck"}};
    for (const Form &form : forms) {
        if (made.type != form.type)
            continue;
        made.path = body[form.key]["requestPath"].text();
        made.portSpecification = body[form.key]["portSpecification"].text();
        // With USE_SERVING_PORT the number, where it stands at all, is not used.
        if (made.portSpecification != "USE_SERVING_PORT"_L1)
            made.port = body[form.key]["port"].integer();
    }
    if (made.asksPath() && made.path.isEmpty() && made.fact.isRead())
        made.path = u"/"_s;
    return made;
}

} // namespace slipway
