// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pod → service account → annotation → binding on the Google account → role on the bucket: which link an error's words break.
// Source: GKE docs on Workload Identity Federation; gcs-fuse-csi-driver docs/troubleshooting.md.
#include "base/shellwords.h"
#include "diagnosis/cloudremedies.h"
#include "diagnosis/complaints.h"
#include "diagnosis/iamfacts.h"
#include "diagnosis/identity.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"
#include "google/iampolicy.h"

#include <QCoreApplication>

namespace slipway::diagnosis {

namespace {

/// New bindings take some minutes to be known everywhere; judge after five. Source: gcs-fuse-csi-driver, troubleshooting.
constexpr qint64 propagation = 5 * 60;

QString bucketIn(const PodFacts &pod, const QString &said)
{
    static const QRegularExpression quoted(u"bucket \"([^\"]+)\"|gs://([a-z0-9._-]+)|/b/([a-z0-9._-]+)"_s);
    if (const auto match = quoted.match(said); match.hasMatch())
        return match.captured(match.lastCapturedIndex());
    for (const JsonView volume : pod.pod.spec()["volumes"].items()) {
        if (const QString name = volume["csi"]["volumeAttributes"]["bucketName"].text(); !name.isEmpty())
            return name;
        const KubeObject *claim = pod.snapshot.find(u"PersistentVolumeClaim"_s, pod.pod.nameSpace,
                                                    volume["persistentVolumeClaim"]["claimName"].text());
        const KubeObject *bound = claim
            ? pod.snapshot.find(u"PersistentVolume"_s, {}, claim->spec()["volumeName"].text())
            : nullptr;
        if (bound && bound->spec()["csi"]["driver"].is("gcsfuse.csi.storage.gke.io"))
            return bound->spec()["csi"]["volumeHandle"].text();
    }
    return {};
}

QString nodePoolOf(const Snapshot &snapshot, const QString &nodeName)
{
    const KubeObject *node = snapshot.find(u"Node"_s, {}, nodeName);
    return node ? node->labels()["cloud.google.com/gke-nodepool"].text() : QString();
}

struct Google {
    const PodFacts &pod;
    const Refusal &refusal;
    Report &report;
    const KubeObject *account = nullptr;
    QString email = {}; ///< of the annotation
    QString bucket = {};

    /// A grant that is new may still be on its way; but once the Deployment has given up, nothing comes of waiting quietly.
    bool mayStillCome() const
    {
        if (refusal.since <= 0 || refusal.since >= propagation)
            return false;
        const KubeObject &owner = pod.snapshot.topOwner(pod.pod);
        for (const JsonView condition : owner.status()["conditions"].items()) {
            if (condition["type"].is("Progressing") && condition["reason"].is("ProgressDeadlineExceeded"))
                return false;
        }
        return true;
    }

    Diagnosis start(const QString &id) const
    {
        Diagnosis made{.id = id,
                       .severity = mayStillCome() ? Severity::Info : Severity::Error,
                       .key = pod.pod.nameSpace + u'/' + pod.serviceAccount(),
                       .about = pod.lineage()};
        made.about.append(objectLabel(u"ServiceAccount"_s, pod.pod.nameSpace, pod.serviceAccount()));
        made.evidence = {seen(pod.pod, refusal.where, refusal.text),
                         seen(pod.pod, u"spec.serviceAccountName"_s, pod.serviceAccount())};
        if (account)
            made.evidence.append(seen(*account, u"metadata.annotations[%1]"_s.arg(gsaKey),
                                      email.isEmpty() ? Say::tr("(not set)") : email));
        return made;
    }
    void add(Diagnosis made) const
    {
        if (made.severity == Severity::Info)
            made.cause += u' ' + Say::tr("If the grant is new, wait: up to five minutes are normal.");
        report.add(std::move(made));
    }

    // Another account of the namespace has the annotation: then the pod runs as the wrong one.
    const KubeObject *annotatedOther() const
    {
        for (const KubeObject *each : pod.snapshot.of(u"ServiceAccount"_s, pod.pod.nameSpace)) {
            if (each != account && each->annotations().has(gsaKey.toUtf8().constData()))
                return each;
        }
        return nullptr;
    }

    IamCaller self(const CloudFacts &facts) const
    {
        const QString pool = facts.workloadPool();
        return IamCaller::kubernetes(pool, facts.projectNumber(CloudFacts::projectOfPool(pool)),
                                     pod.pod.nameSpace, pod.serviceAccount());
    }

    /// Whether it is broken, as far as can be told; reports it then.
    bool binding() const
    {
        const CloudFacts facts(pod.snapshot);
        const IamCaller caller = self(facts);
        const QString full = caller.impersonationMember();
        Diagnosis made = start(u"identity.impersonation"_s);
        made.remedies = {letActAs(Say::tr("Let it act as that account"), email, full)};
        if (facts.serviceAccount(email).isAbsent() || refusal.text.contains("Gaia id not found"_L1)) {
            made.id = u"identity.account-missing"_s;
            made.title = Say::tr("The Google service account %1 does not exist").arg(email);
            made.cause =
                Say::tr("The annotation of the Kubernetes account names it, and no token can be had for it.");
            made.evidence.append({u"serviceAccount/"_s + email, u"answer"_s, u"404"_s});
            made.remedies = {createGoogleAccount(Say::tr("Create it, or correct the annotation"), email)};
            add(std::move(made));
            return true;
        }
        if (const CloudFact policy = facts.serviceAccountPolicy(email); policy.isRead()) {
            const IamGrant grant = grantIn(policy, getAccessToken, caller);
            if (grant.granted == Truth::Yes)
                return false; // the link is whole; it is another one, or not yet known everywhere
            made.evidence.append({u"serviceAccount/"_s + email, u"bindings[roles/iam.workloadIdentityUser]"_s,
                                  grant.members.isEmpty() ? Say::tr("(nobody)") : grant.bindings()});
        }
        made.title =
            Say::tr("%1 may not act as %2")
                .arg(objectLabel(u"ServiceAccount"_s, pod.pod.nameSpace, pod.serviceAccount()), email);
        made.cause = Say::tr("The Google account has to have the role iam.workloadIdentityUser for exactly "
                             "this namespace and account: %1.")
                         .arg(full);
        add(std::move(made));
        return true;
    }

    void role(const QString &who, bool federated) const
    {
        Diagnosis made = start(u"identity.bucket-role"_s);
        made.key = bucket + who;
        made.title = bucket.isEmpty() ? Say::tr("%1 may not read the data it needs").arg(who)
                                      : Say::tr("%1 may not read the bucket %2").arg(who, bucket);
        made.cause = federated ? Say::tr("The account has no Google account of its own, and the bucket "
                                         "grants nothing to it as a principal.")
                               : Say::tr("Acting as the Google account works; only its role on the bucket is "
                                         "missing. Granting the nodes' account does not help.");
        const CloudFacts facts(pod.snapshot);
        if (const CloudFact policy = facts.bucketPolicy(bucket); policy.isRead())
            made.evidence.append({u"bucket/"_s + bucket, u"bindings"_s,
                                  membersWithRole(policy.body(), u"storage"_s).join(u", "_s)});
        const QString member = federated ? self(facts).member() : serviceAccountMember(who);
        made.remedies = {grantOnBucket(Say::tr("Grant it on the bucket"), bucket, member)};
        add(std::move(made));
    }

    // An API that is off refuses everybody, whatever roles they have.
    bool serviceOff() const
    {
        static const QRegularExpression off(
            u"(?i)SERVICE_DISABLED|API has not been used in project|API .{0,80}is (?:not enabled|disabled)"_s);
        if (!off.match(refusal.text).hasMatch())
            return false;
        static const QRegularExpression service(
            u"\\b(?!console\\.|serviceusage\\.|cloudresourcemanager\\.googleapis\\.com/v)([a-z][a-z0-9-]{1,62}\\.googleapis\\.com)\\b"_s);
        static const QRegularExpression project(u"project[ =]+([a-z0-9-]{3,30})"_s);
        QString api;
        for (auto all = service.globalMatch(refusal.text); all.hasNext();) {
            const QString each = all.next().captured(1);
            if (!each.startsWith("www."_L1) && !each.startsWith("developers."_L1))
                api = each;
        }
        Diagnosis made = start(u"cloud.api-disabled"_s);
        made.severity = Severity::Error;
        made.key = api;
        made.title = api.isEmpty()
            ? Say::tr("A Google API that %1 needs is switched off").arg(pod.owner.label())
            : Say::tr("The Google API %1 is switched off").arg(api);
        made.cause = Say::tr("%1 calls it, and nobody has switched it on in the project; no role helps.")
                         .arg(pod.owner.label());
        const QString where = project.match(refusal.text).captured(1);
        made.remedies = {todo(Say::tr("Switch it on"),
                              u"gcloud services enable %1 --project %2"_s.arg(
                                  api.isEmpty() ? u"API"_s : api, where.isEmpty() ? u"PROJECT"_s : where))};
        report.add(std::move(made));
        return true;
    }

    // Rights on other things than buckets: named as Google names them.
    bool otherRight() const
    {
        const auto missing = missingRightIn(refusal.text);
        if (!missing || missing->isKubernetes || !missing->action.contains(u'.')
            || missing->action.startsWith("storage."_L1)
            || missing->action.startsWith("iam.serviceAccounts."_L1))
            return false;
        Diagnosis made = start(u"identity.google-permission"_s);
        made.title = Say::tr("The Google account of %1 lacks the permission %2")
                         .arg(pod.owner.label(), missing->action);
        made.cause = rightMissing(*missing);
        const CloudFacts facts(pod.snapshot);
        const QString member = email.isEmpty() ? self(facts).member() : serviceAccountMember(email);
        static const QRegularExpression project(u"[Pp]roject[s/ :]+([a-z][a-z0-9-]{4,28}[a-z0-9])"_s);
        const QString where = project.match(refusal.text).captured(1);
        made.remedies = {todo(
            Say::tr("Grant the account a role that holds it"),
            u"gcloud projects add-iam-policy-binding %1 --member %2 --role ROLE"_s.arg(
                where.isEmpty() ? u"PROJECT"_s : where, member.isEmpty() ? u"MEMBER"_s : shellWord(member)))};
        add(std::move(made));
        return true;
    }

    void look() const
    {
        const QString &said = refusal.text;
        if (serviceOff())
            return;
        static const QRegularExpression named(u"([A-Za-z0-9-]+@[a-z0-9.-]+\\.gserviceaccount\\.com)"_s);
        const QString who = named.match(said).captured(1);
        if (said.contains("Workload Identity Federation is not enabled"_L1)) {
            Diagnosis made = start(u"identity.node-metadata"_s);
            const QString nodeName = pod.pod.spec()["nodeName"].text();
            made.key = nodeName;
            made.title = Say::tr("The node %1 gives its pods no identity of their own").arg(nodeName);
            made.cause = Say::tr("Its node pool has no GKE_METADATA server.");
            if (const KubeObject *node = pod.snapshot.find(u"Node"_s, {}, nodeName))
                made.evidence.append(seen(*node, u"metadata.labels[iam.gke.io/gke-metadata-server-enabled]"_s,
                                          node->labels()["iam.gke.io/gke-metadata-server-enabled"]));
            const QString pool = nodePoolOf(pod.snapshot, nodeName);
            made.remedies = {
                giveMetadataServer(Say::tr("Switch the pool; its nodes are recreated"), pod.snapshot, pool)};
            add(std::move(made));
            return;
        }
        if (!email.isEmpty()) {
            const MemberSyntax syntax = checkMember(u"serviceAccount:"_s + email);
            if (!syntax.isValid()) {
                Diagnosis made = start(u"identity.annotation-malformed"_s);
                made.severity = Severity::Error;
                made.title =
                    Say::tr("The annotation of %1 names no Google account that can exist")
                        .arg(objectLabel(u"ServiceAccount"_s, pod.pod.nameSpace, pod.serviceAccount()));
                made.cause = syntax.problem;
                QString right = email;
                if (email.contains('@'_L1) && email.endsWith(".gserviceaccount.com"_L1)
                    && !email.contains(".iam."_L1))
                    right.replace(".gserviceaccount.com"_L1, ".iam.gserviceaccount.com"_L1);
                made.remedies = {
                    patchOf(Say::tr("Correct it"), *account,
                            QJsonObject{{u"metadata"_s,
                                         QJsonObject{{u"annotations"_s, QJsonObject{{gsaKey, right}}}}}})};
                report.add(std::move(made));
                return;
            }
        }
        if (!who.isEmpty()
            && (who.contains("-compute@developer"_L1)
                || (!email.isEmpty() && who != email && !said.contains("getAccessToken"_L1)))) {
            Diagnosis made = start(u"identity.node-fallback"_s);
            made.title =
                Say::tr("%1 acts as the node's account %2 and not as its own").arg(pod.owner.label(), who);
            made.cause = email.isEmpty()
                ? Say::tr("Its service account has no annotation, and the node's metadata server gives out "
                          "the node's identity.")
                : Say::tr("Its annotation names another one: the node pool's metadata server is not "
                          "GKE_METADATA, or the pod is older than the annotation.");
            made.remedies = {
                todo(Say::tr("Annotate the service account that the pods run as, and create the pods anew"),
                     u"kubectl annotate serviceaccount %1%2 %3=ACCOUNT@PROJECT.iam.gserviceaccount.com"_s.arg(
                         shellWord(pod.serviceAccount()), inNamespace(pod.pod.nameSpace), gsaKey))};
            if (!email.isEmpty())
                made.remedies = {todo(
                    Say::tr("Let the node pool's metadata server give out identities, and create the "
                            "pods anew"),
                    u"gcloud container node-pools update POOL --cluster CLUSTER --location LOCATION --workload-metadata=GKE_METADATA"_s)};
            add(std::move(made));
            return;
        }
        if (said.contains("getAccessToken"_L1) || said.contains("Unauthenticated"_L1)
            || said.contains("Unable to generate access token"_L1)) {
            if (!email.isEmpty()) {
                binding();
                return;
            }
        }
        if (otherRight())
            return;
        const bool permission = said.contains("storage."_L1) || said.contains("PermissionDenied"_L1);
        if (!permission)
            return;
        if (!who.isEmpty()) {
            role(who, false);
            return;
        }
        if (!email.isEmpty()) {
            // Newer drivers do not print whom they acted as; the account's annotation says it.
            if (!CloudFacts(pod.snapshot).serviceAccountPolicy(email).isKnown() || !binding())
                role(email, false);
            return;
        }
        // "Caller": an account without annotation.
        if (const KubeObject *other = annotatedOther(); other && account) {
            Diagnosis made = start(u"identity.wrong-service-account"_s);
            made.title = Say::tr("%1 runs as %2, which has no Google account; %3 has one")
                             .arg(pod.owner.label(), pod.serviceAccount(), other->name);
            made.cause =
                Say::tr("serviceAccountName of the pod template is missing or names another account.");
            made.evidence.append(seen(*other, u"metadata.annotations[%1]"_s.arg(gsaKey),
                                      other->annotations()[gsaKey.toUtf8().constData()]));
            if (pod.owner.kind == "Deployment"_L1 || pod.owner.kind == "StatefulSet"_L1)
                made.remedies = {
                    patchOf(Say::tr("Run as %1").arg(other->name), pod.owner,
                            QJsonObject{{u"spec"_s,
                                         QJsonObject{{u"template"_s,
                                                      QJsonObject{{u"spec"_s,
                                                                   QJsonObject{{u"serviceAccountName"_s,
                                                                                other->name}}}}}}}})};
            else
                made.remedies = {editWorkload(Say::tr("Run as %1").arg(other->name), pod)};
            add(std::move(made));
            return;
        }
        // An annotation that nothing reads, for the one that is read.
        if (account) {
            for (auto it = account->annotations().fields().begin(); it != JsonView::Iterator(); ++it) {
                const QString value = it.value().text();
                if (it.keyText() == gsaKey || !value.contains("gserviceaccount.com"_L1))
                    continue;
                Diagnosis made = start(u"identity.annotation-key"_s);
                made.title = Say::tr("%1 names its Google account under a key that nothing reads")
                                 .arg(account->label());
                made.cause = Say::tr("The annotation is %1; it has to be %2.").arg(it.keyText(), gsaKey);
                made.evidence.append(seen(*account, u"metadata.annotations[%1]"_s.arg(it.keyText()), value));
                made.remedies = {patchOf(
                    Say::tr("Use the right key"), *account,
                    QJsonObject{
                        {u"metadata"_s,
                         QJsonObject{{u"annotations"_s,
                                      QJsonObject{{gsaKey, value}, {it.keyText(), QJsonValue::Null}}}}}})};
                add(std::move(made));
                return;
            }
        }
        role(objectLabel(u"ServiceAccount"_s, pod.pod.nameSpace, pod.serviceAccount()), true);
    }
};

} // namespace

void googleIdentity(const PodFacts &pod, const Refusal &refusal, const KubeObject *account, Report &report)
{
    Google google{pod, refusal, report, account};
    google.email = account ? account->annotations()[gsaKey.toUtf8().constData()].text() : QString();
    google.bucket = bucketIn(pod, refusal.text);
    google.look();
}

} // namespace slipway::diagnosis
