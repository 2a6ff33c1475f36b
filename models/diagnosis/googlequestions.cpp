// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/cloudquestions.h"
#include "diagnosis/questionparts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;
using diagnosis::QuestionList;

namespace {

constexpr auto gsaAnnotation = "iam.gke.io/gcp-service-account"_L1;
constexpr auto fuseDriver = "gcsfuse.csi.storage.gke.io"_L1;
// Of a kind at most: beyond that a cluster is many people's, and a look is to take seconds.
constexpr int mostIdentities = 30;
constexpr int mostBuckets = 20;
constexpr int mostBackends = 60;

/// Buckets that a pod or a volume names: as a volume's handle, or as gs:// in its arguments and variables.
void addBuckets(const QJsonObject &object, QStringList &buckets)
{
    const QJsonObject spec = object.value("spec"_L1).toObject();
    const auto add = [&buckets](const QString &name) {
        // "_" mounts all buckets of the identity; a handle may be told apart from another by what follows a colon.
        static const QRegularExpression form(u"^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$"_s);
        const QString bucket = name.section(u':', 0, 0);
        if (form.match(bucket).hasMatch() && !buckets.contains(bucket))
            buckets.append(bucket);
    };
    const QJsonObject csi = spec.value("csi"_L1).toObject();
    if (csi.value("driver"_L1).toString() == fuseDriver)
        add(csi.value("volumeHandle"_L1).toString());
    for (const QJsonValue volume : spec.value("volumes"_L1).toArray()) {
        if (volume["csi"_L1]["driver"_L1].toString() == fuseDriver)
            add(volume["csi"_L1]["volumeAttributes"_L1]["bucketName"_L1].toString());
    }
    static const QRegularExpression url(u"\\bgs://([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])"_s);
    const auto read = [&add](const QString &text) {
        for (auto it = url.globalMatch(text); it.hasNext();)
            add(it.next().captured(1));
    };
    for (const QLatin1StringView list : {"initContainers"_L1, "containers"_L1}) {
        for (const QJsonValue container : spec.value(list).toArray()) {
            for (const QLatin1StringView words : {"command"_L1, "args"_L1}) {
                for (const QJsonValue word : container[words].toArray())
                    read(word.toString());
            }
            for (const QJsonValue variable : container["env"_L1].toArray())
                read(variable["value"_L1].toString());
        }
    }
}

/// Backend services that a Gateway's or an Ingress' annotations name. GKE writes paths for the former and, for the latter, names of
/// global ones with their health.
void addBackendServices(const QJsonObject &object, const GkeClusterRef &ref,
                        QuestionList<GoogleQuestion> &list)
{
    const QJsonObject annotations = object.value("metadata"_L1)["annotations"_L1].toObject();
    const QStringList paths =
        annotations.value("networking.gke.io/backend-services"_L1).toString().split(u',', Qt::SkipEmptyParts);
    for (const QString &each : paths) {
        if (auto question = GoogleQuestion::backendServiceAt(each))
            list.add(std::move(*question));
    }
    const QJsonObject ofIngress =
        QJsonDocument::fromJson(annotations.value("ingress.kubernetes.io/backends"_L1).toString().toUtf8())
            .object();
    for (auto it = ofIngress.begin(); it != ofIngress.end(); ++it)
        list.add(GoogleQuestion::backendService(ref.projectId, {}, it.key()));
}

bool wantsProxyOnlySubnet(const QJsonObject &gateway)
{
    const QString name = gateway.value("spec"_L1)["gatewayClassName"_L1].toString();
    return name.contains("regional"_L1) || name.contains("rilb"_L1);
}

} // namespace

QList<GoogleQuestion> googleQuestions(const GkeClusterRef &ref, const QList<QJsonObject> &objects)
{
    QuestionList<GoogleQuestion> identities(mostIdentities);
    QuestionList<GoogleQuestion> backends(mostBackends);
    QStringList buckets;
    bool isRegional = false;
    const QSet<QString> used = diagnosis::usedServiceAccounts(objects);
    for (const QJsonObject &object : objects) {
        const QString kind = object.value("kind"_L1).toString();
        if (kind == "ServiceAccount"_L1 && used.contains(diagnosis::placeOf(object))) {
            const QString email =
                object.value("metadata"_L1)["annotations"_L1][gsaAnnotation].toString().trimmed();
            // What cannot be an address is a finding by itself, and nothing to ask for.
            if (email.count(u'@') == 1 && !email.contains(u'/')) {
                identities.add(GoogleQuestion::serviceAccount(email));
                identities.add(GoogleQuestion::policy({IamResource::Kind::ServiceAccount, email}));
            }
        } else if (kind == "Pod"_L1 || kind == "PersistentVolume"_L1) {
            addBuckets(object, buckets);
        } else if (kind == "Gateway"_L1 || kind == "Ingress"_L1) {
            addBackendServices(object, ref, backends);
            isRegional = isRegional || wantsProxyOnlySubnet(object);
        }
    }
    QList<GoogleQuestion> all{GoogleQuestion::cluster(ref),
                              GoogleQuestion::operations(ref.projectId, ref.location)};
    all += identities.all();
    for (const QString &bucket : buckets.first(std::min<qsizetype>(buckets.size(), mostBuckets)))
        all.append(GoogleQuestion::policy({IamResource::Kind::Bucket, bucket}));
    // A role on a bucket may come from the project.
    if (!buckets.isEmpty() || !identities.all().isEmpty()) {
        all.append(GoogleQuestion::project(ref.projectId));
        all.append(GoogleQuestion::policy({IamResource::Kind::Project, ref.projectId}));
    }
    if (isRegional)
        all.append(GoogleQuestion::subnetworks(ref.projectId, regionOf(ref.location)));
    all += backends.all();
    return all;
}

QList<GoogleQuestion> googleFollowUps(const GoogleQuestion &asked, const RecordedAnswer &answer)
{
    QList<GoogleQuestion> all;
    if (answer.status != 200)
        return all;
    if (asked.what == GoogleQuestion::What::Policy && asked.policyOf == IamResource::Kind::Bucket) {
        // The bucket's project need not be the cluster's, and a role on a bucket may come from there. Its policy names it by its
        // conveniences. Source: Cloud Storage docs, "IAM roles", convenience values.
        static const QRegularExpression ofProject(
            u"^project(?:Owner|Editor|Viewer):([a-z][a-z0-9:.-]{4,60})$"_s);
        const QJsonObject policy = QJsonDocument::fromJson(answer.body).object();
        for (const QJsonValue binding : policy.value("bindings"_L1).toArray()) {
            for (const QJsonValue member : binding["members"_L1].toArray()) {
                if (const auto match = ofProject.match(member.toString()); match.hasMatch() && all.isEmpty())
                    all.append(GoogleQuestion::policy({IamResource::Kind::Project, match.captured(1)}));
            }
        }
        return all;
    }
    if (asked.what != GoogleQuestion::What::BackendService)
        return all;
    const QJsonObject service = QJsonDocument::fromJson(answer.body).object();
    for (const QJsonValue backend : service.value("backends"_L1).toArray())
        all.append(GoogleQuestion::backendHealth(asked.projectId, asked.location, asked.name,
                                                 backend["group"_L1].toString()));
    for (const QJsonValue check : service.value("healthChecks"_L1).toArray())
        all.append(
            GoogleQuestion::healthCheck(asked.projectId, asked.location, check.toString().section(u'/', -1)));
    return all;
}

} // namespace slipway
