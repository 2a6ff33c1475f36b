// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/cloudquestions.h"
#include "diagnosis/questionparts.h"
#include "diagnosis/s3use.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;
using diagnosis::QuestionList;

namespace {

constexpr auto roleAnnotation = "eks.amazonaws.com/role-arn"_L1;
// Of a kind at most, as with Google.
constexpr int mostRoles = 80;
constexpr int mostTargetGroups = 80; // two questions each
constexpr int mostOfOneList = 30;
constexpr int mostBucketsOfOne = 4; // service account

/// "arn:aws:iam::123456789012:role/path/NAME"; empty for what is no role's ARN.
QString roleNameIn(const QString &arn)
{
    const QString rest = arn.section(u':', 5);
    return arn.startsWith("arn:"_L1) && rest.startsWith("role/"_L1) ? rest.section(u'/', -1) : QString();
}

/// What the pods of a service account read from S3. @param account "namespace/name"
QList<S3Use> s3UsesOf(const QList<QJsonObject> &objects, const QString &account)
{
    QStringList texts;
    for (const QJsonObject &object : objects) {
        if (object.value("kind"_L1) != "Pod"_L1
            || !diagnosis::usedServiceAccounts({object}).contains(account))
            continue;
        for (const auto &list : {"initContainers"_L1, "containers"_L1}) {
            for (const QJsonValue container : object.value("spec"_L1)[list].toArray()) {
                for (const auto &words : {"command"_L1, "args"_L1}) {
                    for (const QJsonValue word : container[words].toArray())
                        texts.append(word.toString());
                }
                for (const QJsonValue variable : container["env"_L1].toArray())
                    texts.append(variable["value"_L1].toString());
            }
        }
    }
    return s3UsesIn(texts).mid(0, mostBucketsOfOne);
}

/// @param account "namespace/name", who takes the role
void addRole(const EksClusterRef &ref, const QString &arn, const QString &account,
             const QList<QJsonObject> &objects, QuestionList<AwsQuestion> &list)
{
    const QString role = roleNameIn(arn);
    if (role.isEmpty())
        return;
    list.add(AwsQuestion::role(ref, role));
    list.add(AwsQuestion::rolePolicies(ref, role));
    list.add(AwsQuestion::inlinePolicies(ref, role));
    const QString partition = arn.section(u':', 1, 1);
    for (const S3Use &use : s3UsesOf(objects, account)) {
        list.add(AwsQuestion::roleAccess(ref, arn, u"s3:GetObject"_s, use.objectArn(partition)));
        list.add(
            AwsQuestion::roleAccess(ref, arn, u"s3:ListBucket"_s, use.bucketArn(partition), use.prefix()));
        list.add(AwsQuestion::bucketPolicy(ref, use.bucket));
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
                    diagnosis::placeOf(object), objects, roles);
        else if (kind == "TargetGroupBinding"_L1)
            if (const QString arn = object.value("spec"_L1)["targetGroupARN"_L1].toString(); !arn.isEmpty()) {
                groups.add(AwsQuestion::targetHealth(ref, arn));
                groups.add(AwsQuestion::targetGroup(ref, arn));
            }
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
    case AwsQuestion::What::PodIdentity: {
        const QJsonValue association = body.value("association"_L1);
        addRole(asked.ref, association["roleArn"_L1].toString(),
                association["namespace"_L1].toString() + u'/' + association["serviceAccount"_L1].toString(),
                objects, list);
        break;
    }
    default:
        break;
    }
    return list.all();
}

} // namespace slipway
