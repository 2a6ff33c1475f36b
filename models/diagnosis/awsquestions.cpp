// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/cloudquestions.h"
#include "diagnosis/questionparts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;
using diagnosis::QuestionList;

namespace {

constexpr auto roleAnnotation = "eks.amazonaws.com/role-arn"_L1;
// Of a kind at most, as with Google.
constexpr int mostRoles = 40;
constexpr int mostTargetGroups = 40;
constexpr int mostOfOneList = 30;

/// "arn:aws:iam::123456789012:role/path/NAME"; empty for what is no role's ARN.
QString roleNameIn(const QString &arn)
{
    const QString rest = arn.section(u':', 5);
    return arn.startsWith("arn:"_L1) && rest.startsWith("role/"_L1) ? rest.section(u'/', -1) : QString();
}

void addRole(const EksClusterRef &ref, const QString &arn, QuestionList<AwsQuestion> &list)
{
    if (const QString role = roleNameIn(arn); !role.isEmpty()) {
        list.add(AwsQuestion::role(ref, role));
        list.add(AwsQuestion::rolePolicies(ref, role));
    }
}

} // namespace

QList<AwsQuestion> awsQuestions(const EksClusterRef &ref, const QList<QJsonObject> &objects)
{
    QuestionList<AwsQuestion> roles(mostRoles);
    QuestionList<AwsQuestion> groups(mostTargetGroups);
    const QSet<QString> used = diagnosis::usedServiceAccounts(objects);
    for (const QJsonObject &object : objects) {
        const QString kind = object.value("kind"_L1).toString();
        if (kind == "ServiceAccount"_L1 && used.contains(diagnosis::placeOf(object)))
            addRole(ref, object.value("metadata"_L1)["annotations"_L1][roleAnnotation].toString().trimmed(),
                    roles);
        else if (kind == "TargetGroupBinding"_L1)
            if (const QString arn = object.value("spec"_L1)["targetGroupARN"_L1].toString(); !arn.isEmpty())
                groups.add(AwsQuestion::targetHealth(ref, arn));
    }
    QList<AwsQuestion> all{AwsQuestion::cluster(ref), AwsQuestion::nodegroups(ref), AwsQuestion::addons(ref),
                           AwsQuestion::podIdentities(ref, {}, {})};
    if (!roles.all().isEmpty())
        all.append(AwsQuestion::oidcProviders(ref));
    return all + roles.all() + groups.all();
}

QList<AwsQuestion> awsFollowUps(const AwsQuestion &asked, const RecordedAnswer &answer,
                                const QList<QJsonObject> &objects)
{
    QuestionList<AwsQuestion> list(mostOfOneList);
    if (answer.status != 200)
        return {};
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    switch (asked.what) {
    case AwsQuestion::What::Nodegroups:
        for (const QJsonValue name : body.value("nodegroups"_L1).toArray())
            list.add(AwsQuestion::nodegroup(asked.ref, name.toString()));
        break;
    case AwsQuestion::What::Nodegroup:
        for (const QJsonValue group :
             body.value("nodegroup"_L1)["resources"_L1]["autoScalingGroups"_L1].toArray())
            list.add(AwsQuestion::scalingActivities(asked.ref, group["name"_L1].toString()));
        break;
    case AwsQuestion::What::Addons:
        for (const QJsonValue name : body.value("addons"_L1).toArray())
            list.add(AwsQuestion::addon(asked.ref, name.toString()));
        break;
    case AwsQuestion::What::PodIdentities: {
        const QSet<QString> used = diagnosis::usedServiceAccounts(objects);
        for (const QJsonValue each : body.value("associations"_L1).toArray()) {
            if (used.contains(each["namespace"_L1].toString() + u'/' + each["serviceAccount"_L1].toString()))
                list.add(AwsQuestion::podIdentity(asked.ref, each["associationId"_L1].toString()));
        }
        break;
    }
    case AwsQuestion::What::PodIdentity:
        addRole(asked.ref, body.value("association"_L1)["roleArn"_L1].toString(), list);
        break;
    default:
        break;
    }
    return list.all();
}

} // namespace slipway
