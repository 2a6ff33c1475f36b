// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shellwords.h"
#include "chain/chainwords.h"
#include "chain/identitychains.h"
#include "chain/usedbuckets.h"
#include "diagnosis/cloudremedies.h"
#include "diagnosis/iamfacts.h"
#include "diagnosis/identity.h"
#include "google/iampolicy.h"
#include "plan/google/googlechanges.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;
using diagnosis::seen;

namespace {

struct GoogleLinks {
    const CloudFacts &facts;
    const Snapshot &snapshot;
    const AccountUse &use;
    ChainForge forge;
    QString email = {};
    QString pool = {};
    SaidRefusal refusal = {};

    IamCaller self() const
    {
        return IamCaller::kubernetes(pool, facts.projectNumber(CloudFacts::projectOfPool(pool)),
                                     use.nameSpace, use.name);
    }
    QString emailProject() const
    {
        const QString domain = email.section(u'@', 1);
        constexpr auto ending = ".iam.gserviceaccount.com"_L1;
        return domain.endsWith(ending) ? domain.chopped(ending.size()) : QString();
    }
    /// Whoever was refused as that account had become it before: all links to there held.
    bool hasBecomeTheAccount() const
    {
        return refusal && !email.isEmpty() && refusal.text.contains(email)
            && refusal.text.contains("storage."_L1) && !refusal.text.contains("getAccessToken"_L1);
    }
    bool wasRefusedToBecome() const
    {
        return refusal
            && (refusal.text.contains("getAccessToken"_L1) || refusal.text.contains("Unauthenticated"_L1));
    }
    Evidence saidIt() const { return seen(*refusal.pod, refusal.where, refusal.text); }
    void proveBySaying(Link &link) const
    {
        link.state = Link::State::Holds;
        link.observed = ChainWords::tr("the cloud answered it as %1").arg(email);
        link.evidence = {saidIt()};
        link.why.clear();
    }

    // The form of the identity: a Google account by annotation, or the Kubernetes account itself.
    void annotation()
    {
        const QByteArray key = diagnosis::gsaKey.toUtf8();
        Link &link = forge.add(u"google.annotation"_s, ChainWords::tr("Identity that it takes"), use.label());
        if (!use.object) {
            link.why = ChainWords::tr("The service account is not in the snapshot.");
            return;
        }
        const KubeObject &account = *use.object;
        const QString field = u"metadata.annotations[%1]"_s;
        if (email.isEmpty()) {
            // Under a key that nothing reads, unless the account was granted something by itself.
            for (auto it = account.annotations().fields().begin(); it != JsonView::Iterator(); ++it) {
                const QString value = it.value().text();
                if (it.keyText() == diagnosis::gsaKey || it.keyText().startsWith("kubectl.kubernetes.io/"_L1)
                    || !value.endsWith(".gserviceaccount.com"_L1) || isGrantedItself())
                    continue;
                link.state = Link::State::Broken;
                link.observed = u"%1: %2"_s.arg(it.keyText(), value);
                link.expected = u"%1: %2"_s.arg(diagnosis::gsaKey, value);
                link.why = ChainWords::tr("It names its Google account under a key that nothing reads.");
                link.evidence = {seen(account, field.arg(it.keyText()), value)};
                link.remedies = {diagnosis::patchOf(
                    ChainWords::tr("Use the right key"), account,
                    QJsonObject{{u"metadata"_s,
                                 QJsonObject{{u"annotations"_s,
                                              QJsonObject{{diagnosis::gsaKey, value},
                                                          {it.keyText(), QJsonValue::Null}}}}}})};
                return;
            }
            link.state = Link::State::Holds;
            link.observed = ChainWords::tr("no annotation: the account itself is the identity");
            link.evidence = {seen(account, field.arg(diagnosis::gsaKey), ChainWords::tr("(not set)"))};
            return;
        }
        link.observed = email;
        link.evidence = {seen(account, field.arg(diagnosis::gsaKey), account.annotations()[key.constData()])};
        const MemberSyntax syntax = checkMember(serviceAccountMember(email));
        if (syntax.isValid()) {
            link.state = Link::State::Holds;
            return;
        }
        link.state = Link::State::Broken;
        link.expected = u"ACCOUNT@PROJECT.iam.gserviceaccount.com"_s;
        link.why = syntax.problem;
        QString right = email;
        if (email.contains('@'_L1) && email.endsWith(".gserviceaccount.com"_L1)
            && !email.contains(".iam."_L1)) {
            right.replace(".gserviceaccount.com"_L1, ".iam.gserviceaccount.com"_L1);
            link.expected = right;
            link.remedies = {diagnosis::patchOf(
                ChainWords::tr("Correct it"), account,
                QJsonObject{{u"metadata"_s,
                             QJsonObject{{u"annotations"_s, QJsonObject{{diagnosis::gsaKey, right}}}}}})};
        } else {
            link.remedies = {diagnosis::todo(
                ChainWords::tr("Correct it"),
                u"kubectl annotate --overwrite serviceaccount %1%2 %3=ACCOUNT@PROJECT.iam.gserviceaccount.com"_s
                    .arg(shellWord(use.name), diagnosis::inNamespace(use.nameSpace), diagnosis::gsaKey))};
        }
    }

    bool isGrantedItself() const
    {
        return std::ranges::any_of(bucketsOf(snapshot, use), [this](const UsedBucket &each) {
            return grantIn(facts.bucketPolicy(each.name), objectsGet, self()).granted == Truth::Yes;
        });
    }

    void googleAccount()
    {
        Link &link = forge.add(u"google.account"_s, ChainWords::tr("Google service account exists"),
                               u"serviceAccount/"_s + email);
        const CloudFact account = facts.serviceAccount(email);
        link.expected = email;
        if (account.answer)
            link.evidence = {account.evidence()};
        if (account.isAbsent()) {
            link.state = Link::State::Broken;
            link.observed = u"404"_s;
            link.why = ChainWords::tr("The annotation names it, and no token can be had for it.");
            link.remedies = {diagnosis::createGoogleAccount(
                ChainWords::tr("Create it, or correct the annotation"), email)};
            return;
        }
        if (account.body()["disabled"].flag()) {
            link.state = Link::State::Broken;
            link.observed = u"disabled: true"_s;
            link.expected = u"disabled: false"_s;
            link.why = ChainWords::tr("No token is given out for an account that is disabled.");
            link.remedies = {
                diagnosis::todo(ChainWords::tr("Enable it"),
                                u"gcloud iam service-accounts enable %1"_s.arg(shellWord(email)))};
            return;
        }
        if (account.isRead()) {
            link.state = Link::State::Holds;
            link.observed = ChainWords::tr("it is there");
        } else if (hasBecomeTheAccount()) {
            proveBySaying(link);
        } else {
            link.why = account.why();
        }
    }

    void binding()
    {
        const IamCaller caller = self();
        const QString member = caller.impersonationMember();
        Link &link = forge.add(u"google.binding"_s, ChainWords::tr("Account may act as the Google account"),
                               u"serviceAccount/"_s + email);
        link.expected = member;
        const CloudFact policy = facts.serviceAccountPolicy(email);
        const QString project = emailProject();
        const CloudFact above = project.isEmpty() ? CloudFact() : facts.projectPolicy(project);
        const IamGrant grant = grantInEither(policy, above, getAccessToken, caller);
        const QString field = u"bindings[roles/iam.workloadIdentityUser]"_s;
        const QString nobody = ChainWords::tr("(nobody)");
        if (policy.isRead())
            link.evidence = {
                {u"serviceAccount/"_s + email, field, grant.members.isEmpty() ? nobody : grant.bindings()}};
        if (grant.granted == Truth::Yes) {
            link.state = Link::State::Holds;
            link.observed = grant.member;
            return;
        }
        const Truth own = grantIn(policy, getAccessToken, caller, above).granted;
        const QString miss = caller.nearMiss(grant.members);
        link.observed = policy.isRead() ? (!miss.isEmpty()               ? miss
                                               : grant.members.isEmpty() ? nobody
                                                                         : grant.bindings())
                                        : QString();
        // What the pod was told counts as the project's answer would.
        if (own == Truth::No && (grant.granted == Truth::No || wasRefusedToBecome())) {
            link.state = Link::State::Broken;
            link.why = miss.isEmpty()
                ? ChainWords::tr(
                      "Nobody of this namespace and name has roles/iam.workloadIdentityUser on it.")
                : ChainWords::tr("The role is given to another account, which may be a slip of the pen.");
            if (wasRefusedToBecome())
                link.evidence.append(saidIt());
            link.remedies = {bindingRemedy(member)};
            return;
        }
        if (hasBecomeTheAccount()) {
            proveBySaying(link);
            return;
        }
        if (own == Truth::Unknown && !policy.isRead() && wasRefusedToBecome()
            && refusal.text.contains("getAccessToken"_L1)) {
            link.state = Link::State::Broken;
            link.observed = refusal.text;
            link.why = ChainWords::tr("The cloud itself says that it may not.");
            link.evidence.append(saidIt());
            link.remedies = {bindingRemedy(member)};
            return;
        }
        link.why = own == Truth::No
            ? ChainWords::tr("Its own policy does not name it; whether its project's does is not known: %1")
                  .arg(grant.why)
            : grant.why;
    }
    Remedy bindingRemedy(const QString &member) const
    {
        return diagnosis::letActAs(ChainWords::tr("Let it act as that account"), email, member);
    }

    void cluster()
    {
        const GkeFacts cluster = facts.gkeCluster();
        Link &link =
            forge.add(u"google.cluster"_s, ChainWords::tr("Cluster has Workload Identity"),
                      cluster.name.isEmpty() ? ChainWords::tr("the cluster") : u"cluster/"_s + cluster.name);
        link.expected = pool.isEmpty() ? u"PROJECT.svc.id.goog"_s : pool;
        if (cluster.fact.answer)
            link.evidence = {{u"cluster/"_s + cluster.name, u"workloadIdentityConfig.workloadPool"_s,
                              cluster.fact.isRead() ? cluster.workloadPool()
                                                    : QString::number(cluster.fact.answer->status)}};
        if (cluster.hasWorkloadIdentity() == Truth::Yes || !pool.isEmpty()) {
            link.state = Link::State::Holds;
            link.observed = cluster.workloadPool().isEmpty() ? pool : cluster.workloadPool();
        } else if (cluster.hasWorkloadIdentity() == Truth::No && !cluster.isAutopilot()) {
            link.state = Link::State::Broken;
            link.observed = ChainWords::tr("workloadPool is empty");
            link.expected = cluster.project + u".svc.id.goog"_s;
            link.why = ChainWords::tr("No pod of the cluster has an identity at Google's.");
            link.remedies = {
                {.description = ChainWords::tr("Turn it on"),
                 .change = std::make_shared<EnableWorkloadIdentity>(GkeClusterRef{
                     .projectId = cluster.project, .location = cluster.location, .name = cluster.name})}};
        } else if (cluster.isAutopilot()) {
            link.state = Link::State::Holds;
            link.observed = ChainWords::tr("Autopilot always has it");
        } else if (hasBecomeTheAccount()) {
            proveBySaying(link);
        } else {
            link.why = cluster.fact.why();
        }
    }

    void nodePool()
    {
        Link &link =
            forge.add(u"google.node-pool"_s, ChainWords::tr("Nodes give out the pod's identity"), {});
        link.expected = u"GKE_METADATA"_s;
        const KubeObject *pod = use.pod();
        if (!pod) {
            link.object = ChainWords::tr("the node pool");
            link.why = ChainWords::tr("No pod runs as the account.");
            return;
        }
        link.object = pod->label();
        if (pod->spec()["hostNetwork"].flag()) {
            link.state = Link::State::Broken;
            link.observed = u"hostNetwork: true"_s;
            link.expected = u"hostNetwork: false"_s;
            link.why = ChainWords::tr("A pod in the node's network is given the node's identity.");
            link.evidence = {seen(*pod, u"spec.hostNetwork"_s, u"true"_s)};
            link.remedies = {diagnosis::todo(ChainWords::tr("Give the pod a network of its own"))};
            return;
        }
        const QString nodeName = pod->spec()["nodeName"].text();
        const KubeObject *node = snapshot.find(u"Node"_s, {}, nodeName);
        if (nodeName.isEmpty()) {
            link.why = ChainWords::tr("The pod is on no node yet.");
            return;
        }
        link.object = objectLabel(u"Node"_s, {}, nodeName);
        if (!node) {
            link.why = ChainWords::tr("The node is not in the snapshot.");
            return;
        }
        const QString poolName = node->labels()["cloud.google.com/gke-nodepool"].text();
        const GkeFacts cluster = facts.gkeCluster();
        constexpr auto key = "iam.gke.io/gke-metadata-server-enabled";
        link.evidence = {
            seen(*node, u"metadata.labels[%1]"_s.arg(QLatin1StringView(key)),
                 node->labels().has(key) ? node->labels()[key].text() : ChainWords::tr("(not set)"))};
        if (node->labels()[key].is("true") || cluster.isAutopilot()) {
            link.state = Link::State::Holds;
            link.observed = u"GKE_METADATA"_s;
            return;
        }
        if (poolName.isEmpty()) {
            link.why = ChainWords::tr("The node does not say which pool of GKE's it belongs to.");
            return;
        }
        link.object = u"nodePool/"_s + poolName;
        const QString mode = cluster.metadataMode(poolName);
        if (cluster.nodePool(poolName))
            link.evidence.append({link.object, u"config.workloadMetadataConfig.mode"_s,
                                  mode.isEmpty() ? ChainWords::tr("(not set)") : mode});
        link.observed = cluster.nodePool(poolName)
            ? (mode.isEmpty() ? ChainWords::tr("(not set)") : mode)
            : ChainWords::tr("the node has no metadata server of GKE's");
        if (mode == "GKE_METADATA"_L1) {
            // The pool was switched; this node is older.
            link.object = objectLabel(u"Node"_s, {}, nodeName);
            link.observed = ChainWords::tr("the node has no metadata server of GKE's");
        }
        link.state = Link::State::Broken;
        link.why = mode == "GKE_METADATA"_L1
            ? ChainWords::tr("The pool has it, and this node was made before.")
            : ChainWords::tr("Pods there are given the node's identity and not their own.");
        link.remedies = {diagnosis::giveMetadataServer(
            ChainWords::tr("Switch the pool; its nodes are recreated"), snapshot, poolName)};
    }

    void bucketRole(const UsedBucket &bucket)
    {
        const IamCaller caller = email.isEmpty() ? self() : IamCaller::google(email);
        const QString who = caller.member();
        Link &link =
            forge.add(u"google.role"_s, ChainWords::tr("May read the bucket"), u"bucket/"_s + bucket.name);
        link.expected = u"roles/storage.objectViewer: %1"_s.arg(who);
        link.evidence = {bucket.evidence};
        const CloudFact policy = facts.bucketPolicy(bucket.name);
        if (policy.isAbsent()) {
            link.state = Link::State::Broken;
            link.observed = u"404"_s;
            link.expected = bucket.name;
            link.why = ChainWords::tr("The bucket does not exist.");
            link.evidence.append(policy.evidence());
            link.remedies = {diagnosis::todo(ChainWords::tr("Create it, or name one that exists"),
                                             u"gcloud storage buckets list"_s)};
            return;
        }
        const QString project = projectOfBucket(bucket.name);
        const CloudFact above = project.isEmpty() ? CloudFact() : facts.projectPolicy(project);
        const IamGrant get = grantInEither(policy, above, objectsGet, caller);
        const IamGrant list = grantInEither(policy, above, objectsList, caller);
        if (policy.isRead())
            link.evidence.append({u"bucket/"_s + bucket.name, u"bindings"_s,
                                  get.members.isEmpty() ? ChainWords::tr("(nobody)") : get.bindings()});
        if (get.granted == Truth::Yes && list.granted == Truth::Yes) {
            link.state = Link::State::Holds;
            link.observed = u"%1: %2"_s.arg(get.role, get.member);
            return;
        }
        const IamGrant &worse = get.granted == Truth::Yes ? list : get;
        const Truth own =
            grantIn(policy, get.granted == Truth::Yes ? objectsList : objectsGet, caller, above).granted;
        const QString miss = caller.nearMiss(get.members);
        if (policy.isRead())
            link.observed = !miss.isEmpty() ? miss
                : get.members.isEmpty()     ? ChainWords::tr("(nobody)")
                                            : get.bindings();
        const bool isRefused = refusal && refusal.text.contains("storage."_L1)
            && !refusal.text.contains("getAccessToken"_L1)
            && (refusal.text.contains(bucket.name) || !refusal.text.contains("bucket \""_L1))
            && (email.isEmpty() || refusal.text.contains(email) || refusal.text.contains("Caller"_L1));
        if ((own == Truth::No && worse.granted == Truth::No) || (own != Truth::Yes && isRefused)) {
            link.state = Link::State::Broken;
            link.why = !miss.isEmpty()
                ? ChainWords::tr("The role is given to another account, which may be a slip of the pen.")
                : get.granted == Truth::Yes
                ? ChainWords::tr("It may read objects and not list them (%1).").arg(objectsList)
                : ChainWords::tr("No role that holds %1 is given to it.").arg(objectsGet);
            if (isRefused)
                link.evidence.append(saidIt());
            if (link.observed.isEmpty())
                link.observed = refusal.text;
            link.remedies = {
                diagnosis::grantOnBucket(ChainWords::tr("Grant it on the bucket"), bucket.name, who)};
            return;
        }
        link.why = own == Truth::No
            ? ChainWords::tr("Its own policy does not name it; whether its project's does is not known: %1")
                  .arg(worse.why)
            : worse.why;
    }
    /// As its own policy says by its conveniences; empty where it has none: the cluster's project need not be the bucket's.
    QString projectOfBucket(const QString &bucket) const
    {
        for (const JsonView binding : facts.bucketPolicy(bucket).body()["bindings"].items()) {
            for (const JsonView member : binding["members"].items()) {
                static const QRegularExpression ofProject(u"^project(?:Owner|Editor|Viewer):(.+)$"_s);
                if (const auto match = ofProject.match(member.text()); match.hasMatch())
                    return match.captured(1);
            }
        }
        return {};
    }
};

} // namespace

std::optional<Chain> googleChain(const CloudFacts &facts, const AccountUse &use)
{
    const Snapshot &snapshot = facts.snapshot();
    GoogleLinks links{
        facts, snapshot, use,
        ChainForge(u"google-identity"_s, ChainWords::tr("Identity at Google Cloud"), use.label())};
    const QByteArray key = diagnosis::gsaKey.toUtf8();
    links.email = use.object ? use.object->annotations()[key.constData()].text() : QString();
    links.pool = facts.workloadPool();
    links.refusal = googleRefusal(snapshot, use);
    const QList<UsedBucket> buckets = bucketsOf(snapshot, use);
    bool isNamed = !links.email.isEmpty() || !buckets.isEmpty() || links.refusal;
    if (use.object) {
        for (auto it = use.object->annotations().fields().begin(); it != JsonView::Iterator(); ++it)
            isNamed = isNamed
                || (it.value().text().endsWith(".gserviceaccount.com"_L1)
                    && it.keyText() != "kubectl.kubernetes.io/last-applied-configuration"_L1);
    }
    if (!isNamed)
        return {};
    addAccountLinks(links.forge, snapshot, use);
    links.annotation();
    if (!links.email.isEmpty()) {
        links.googleAccount();
        links.binding();
    }
    links.cluster();
    if (!use.pods.empty())
        links.nodePool();
    for (const UsedBucket &each : buckets)
        links.bucketRole(each);
    return links.forge.take();
}

} // namespace slipway
