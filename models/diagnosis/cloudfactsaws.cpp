// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What AWS said: EKS' JSON, and the XML of IAM's and the load balancers' query APIs.
#include "aws/xmltree.h"
#include "diagnosis/cloudfacts.h"

#include <QUrlQuery>

namespace slipway {
using namespace Qt::StringLiterals;

QString EksFacts::issuer() const
{
    QString issuer = json["identity"]["oidc"]["issuer"].text();
    if (issuer.startsWith("https://"_L1))
        issuer.remove(0, 8);
    return issuer;
}

EksFacts CloudFacts::eksCluster() const
{
    EksFacts found;
    for (const Asked &asked : m_asked) {
        const QStringList &path = asked.path;
        if (!endsIn(path, {u"clusters"_s, {}}) || path.contains(u"projects"_s)
            || asked.answer->method != "GET"_L1)
            continue;
        const CloudFact fact = factOf(*asked.answer);
        if (fact.isRead() && !fact.body().has("cluster"))
            continue;
        if (!found.name.isEmpty() && found.fact.isRead() && fact.isRead() && path.constLast() != found.name)
            return {}; // whose this snapshot is cannot be told
        if (better(found.fact, fact).answer == asked.answer)
            found = {.fact = fact, .json = fact.body()["cluster"], .name = path.constLast()};
    }
    return found;
}

CloudFact CloudFacts::nodeGroup(const QString &name) const
{
    return endingIn({u"node-groups"_s, name});
}

CloudFact CloudFacts::addon(const QString &name) const
{
    return endingIn({u"addons"_s, name});
}

PodIdentity CloudFacts::podIdentity(const QString &nameSpace, const QString &serviceAccount) const
{
    PodIdentity found;
    for (const Asked &asked : m_asked) {
        if (!endsIn(asked.path, {u"pod-identity-associations"_s}))
            continue;
        const QUrlQuery query(asked.answer->url.section(u'?', 1));
        const auto isElse = [&query](const QString &key, const QString &value) {
            return query.hasQueryItem(key) && query.queryItemValue(key, QUrl::FullyDecoded) != value;
        };
        if (isElse(u"namespace"_s, nameSpace) || isElse(u"serviceAccount"_s, serviceAccount))
            continue;
        const CloudFact fact = factOf(*asked.answer);
        if (!fact.isRead()) {
            found.fact = better(found.fact, fact);
            continue;
        }
        bool isThere = false;
        for (const JsonView each : fact.body()["associations"].items()) {
            if (each["namespace"].text() != nameSpace || each["serviceAccount"].text() != serviceAccount)
                continue;
            isThere = true;
            found = {.fact = fact, .id = each["associationId"].text(), .roleArn = each["roleArn"].text()};
        }
        // It may be on a page that was not read.
        if (!isThere && found.id.isEmpty() && !fact.body().has("nextToken"))
            found.fact = {.state = CloudFact::State::Absent, .answer = asked.answer};
    }
    for (const Asked &asked : m_asked) {
        if (!endsIn(asked.path, {u"pod-identity-associations"_s, {}}))
            continue;
        const CloudFact fact = factOf(*asked.answer);
        const JsonView association = fact.body()["association"];
        if (association["namespace"].text() == nameSpace
            && association["serviceAccount"].text() == serviceAccount)
            found = {.fact = fact,
                     .id = asked.path.constLast(),
                     .roleArn = association["roleArn"].text(),
                     .created = qint64(association["createdAt"].toJson().toDouble())};
    }
    return found;
}

QString CloudFacts::QueryAnswer::parameter(const QString &name) const
{
    const auto valueIn = [&name](const QString &form) {
        // A form writes a space as a plus, which QUrlQuery leaves alone.
        return QUrlQuery(QString(form).replace(u'+', u"%20"_s)).queryItemValue(name, QUrl::FullyDecoded);
    };
    const QString value = valueIn(answer->requestBody);
    return value.isEmpty() ? valueIn(answer->url.section(u'?', 1)) : value;
}

QList<CloudFacts::QueryAnswer> CloudFacts::queryAnswers(const QString &action) const
{
    QList<QueryAnswer> found;
    for (const Asked &asked : m_asked) {
        const QueryAnswer made{asked.answer};
        if (made.parameter(u"Action"_s) == action)
            found.append(made);
    }
    return found;
}

TargetGroupHealth CloudFacts::targetHealth(const QString &targetGroupArn) const
{
    TargetGroupHealth found;
    for (const QueryAnswer &each : queryAnswers(u"DescribeTargetHealth"_s)) {
        if (each.parameter(u"TargetGroupArn"_s) == targetGroupArn)
            found.fact = better(found.fact, factOf(*each.answer));
    }
    if (!found.fact.isRead())
        return found;
    const auto root = aws::parseXml(found.fact.body().text().toUtf8());
    if (!root) {
        found.fact.state = CloudFact::State::Failed;
        return found;
    }
    for (const aws::XmlNode &each : root->items(u"DescribeTargetHealthResult/TargetHealthDescriptions"))
        found.targets.append({.target = each.textAt(u"Target/Id"),
                              .port = each.textAt(u"Target/Port"),
                              .state = each.textAt(u"TargetHealth/State"),
                              .reason = each.textAt(u"TargetHealth/Reason"),
                              .description = each.textAt(u"TargetHealth/Description")});
    return found;
}

QString TargetGroupCheck::text() const
{
    if (protocol.isEmpty() || path.isEmpty())
        return protocol;
    return port > 0 ? u"%1 GET :%2%3"_s.arg(protocol).arg(port).arg(path)
                    : u"%1 GET %2"_s.arg(protocol, path);
}

TargetGroupCheck CloudFacts::targetGroupCheck(const QString &targetGroupArn) const
{
    TargetGroupCheck found;
    for (const QueryAnswer &each : queryAnswers(u"DescribeTargetGroups"_s)) {
        if (each.parameter(u"TargetGroupArns.member.1"_s) == targetGroupArn)
            found.fact = better(found.fact, factOf(*each.answer));
    }
    if (!found.fact.isRead())
        return found;
    const auto root = aws::parseXml(found.fact.body().text().toUtf8());
    const auto *groups = root ? &root->items(u"DescribeTargetGroupsResult/TargetGroups") : nullptr;
    if (!groups || groups->size() != 1) {
        found.fact.state = CloudFact::State::Failed;
        return found;
    }
    found.protocol = groups->front().textAt(u"HealthCheckProtocol").trimmed();
    found.path = groups->front().textAt(u"HealthCheckPath").trimmed();
    found.port = groups->front().textAt(u"HealthCheckPort").trimmed().toLongLong();
    return found;
}

} // namespace slipway
