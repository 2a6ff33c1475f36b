// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/aws/irsachanges.h"

#include "aws/awsfederation.h"
#include "base/shellwords.h"
#include "kube/kubeclient.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// EKS user guide, "Assign IAM roles to Kubernetes service accounts".
constexpr auto roleAnnotation = "eks.amazonaws.com/role-arn"_L1;

QStringList statementTexts(const QJsonObject &policy)
{
    return {QString::fromUtf8(QJsonDocument(policy).toJson(QJsonDocument::Compact))};
}

struct ClusterIssuer {
    QString url = {}; ///< empty: the cluster is not there, or has none yet
    QString providerArn = {};
};

Task<ClusterIssuer> issuerOf(AwsClient *aws, EksClusterRef ref, std::stop_token stop)
{
    auto cluster = co_await aws->cluster(ref, stop);
    // An earlier step makes it.
    if (!cluster && cluster.error().kind == ErrorKind::NotFound)
        co_return ClusterIssuer{};
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    if (cluster->oidcIssuer.isEmpty())
        co_return ClusterIssuer{};
    auto account = co_await aws->account(ref.region, stop);
    if (!account)
        co_return std::unexpected(std::move(account.error()));
    co_return ClusterIssuer{.url = cluster->oidcIssuer,
                            .providerArn = oidcProviderArn(account->accountId, *cluster, ref.region)};
}

Error noIssuer(const EksClusterRef &cluster)
{
    return fail(ErrorKind::Unavailable,
                changeWords(QT_TRANSLATE_NOOP("Change", "The cluster %1 names no OIDC issuer."))
                    .arg(cluster.name),
                cluster.name,
                changeWords(QT_TRANSLATE_NOOP("Change", "EKS gives it one while it makes it; try again.")))
        .error();
}

std::optional<Error> noFederation(const ChangeContext &context)
{
    if (federationOf(context.aws))
        return {};
    return fail(ErrorKind::Unavailable,
                changeWords(QT_TRANSLATE_NOOP("Change", "This client cannot write identity providers.")))
        .error();
}

/// Shell: the issuer without https://, as $issuer.
QString issuerInShell(const EksClusterRef &cluster)
{
    return u"issuer=$("_s
        + awsCommand({u"eks"_s, u"describe-cluster"_s, u"--name"_s, cluster.name, u"--query"_s,
                      u"cluster.identity.oidc.issuer"_s, u"--output"_s, u"text"_s},
                     cluster.region)
        + u") && issuer=${issuer#https://}"_s;
}

QString accountInShell()
{
    return u"account=$(aws sts get-caller-identity --query Account --output text)"_s;
}

} // namespace

// --- EnsureOidcProvider

std::optional<Error> EnsureOidcProvider::lacks(const ChangeContext &context) const
{
    auto missing = AwsChange::lacks(context);
    return missing ? missing : noFederation(context);
}

QString EnsureOidcProvider::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Make the OIDC issuer of %1 known to IAM"))
        .arg(m_cluster.name);
}

QString EnsureOidcProvider::command() const
{
    // IAM is global: its commands take no region.
    const QString arn =
        u"\"arn:%1:iam::$account:oidc-provider/$issuer\""_s.arg(awsPartition(m_cluster.region));
    return issuerInShell(m_cluster) + u'\n' + accountInShell()
        + u"\naws iam get-open-id-connect-provider --open-id-connect-provider-arn %1 >/dev/null 2>&1"
          " || aws iam create-open-id-connect-provider --url \"https://$issuer\" --client-id-list %2\n"
          "aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn %1 --client-id %2"_s
              .arg(arn, stsAudience);
}

Task<QJsonObject> EnsureOidcProvider::look(ChangeContext context, std::stop_token stop)
{
    auto issuer = co_await issuerOf(context.aws, m_cluster, stop);
    if (!issuer)
        co_return std::unexpected(std::move(issuer.error()));
    if (issuer->url.isEmpty())
        co_return QJsonObject{{"existed"_L1, false}};
    auto provider = co_await context.aws->oidcProvider(m_cluster.region, issuer->providerArn, stop);
    if (!provider && provider.error().kind == ErrorKind::NotFound)
        co_return QJsonObject{{"existed"_L1, false}, {"arn"_L1, issuer->providerArn}};
    if (!provider)
        co_return std::unexpected(std::move(provider.error()));
    co_return QJsonObject{{"existed"_L1, true},
                          {"arn"_L1, issuer->providerArn},
                          {"done"_L1, provider->clientIds.contains(stsAudience)}};
}

QString EnsureOidcProvider::doneText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "IAM knows the issuer, and takes its tokens for STS."));
}

ChangePreview::Effect EnsureOidcProvider::effect(const QJsonObject &seen) const
{
    return seen.value("existed"_L1).toBool() ? ChangePreview::Effect::Update : ChangePreview::Effect::Create;
}

QStringList EnsureOidcProvider::details(const QJsonObject &seen) const
{
    if (seen.value("existed"_L1).toBool())
        return {
            changeWords(QT_TRANSLATE_NOOP("Change", "The provider is there; %1 is added to its audiences."))
                .arg(stsAudience)};
    return {changeWords(QT_TRANSLATE_NOOP(
        "Change", "A provider alone lets nobody in: that is for the trust policies of roles."))};
}

Task<QJsonObject> EnsureOidcProvider::make(ChangeContext context, QJsonObject captured, ProgressSink,
                                           std::stop_token stop)
{
    auto issuer = co_await issuerOf(context.aws, m_cluster, stop);
    if (!issuer)
        co_return std::unexpected(std::move(issuer.error()));
    if (issuer->url.isEmpty())
        co_return std::unexpected(noIssuer(m_cluster));
    AwsFederation *federation = federationOf(context.aws);
    if (!captured.value("existed"_L1).toBool()) {
        auto made =
            co_await federation->createOidcProvider(m_cluster.region, issuer->url, {stsAudience}, stop);
        // A lost answer, or somebody was faster: then it may still lack the audience.
        if (!made && made.error().kind != ErrorKind::AlreadyExists)
            co_return std::unexpected(std::move(made.error()).within(u"CreateOpenIDConnectProvider"_s));
    }
    auto added =
        co_await federation->addOidcClientId(m_cluster.region, issuer->providerArn, stsAudience, stop);
    if (!added)
        co_return std::unexpected(std::move(added.error()).within(u"AddClientIDToOpenIDConnectProvider"_s));
    co_return QJsonObject{{"arn"_L1, issuer->providerArn}};
}

QString EnsureOidcProvider::takeBackText(const QJsonObject &captured) const
{
    return captured.value("existed"_L1).toBool()
        ? QString()
        : changeWords(QT_TRANSLATE_NOOP(
              "Change", "Removes the provider from IAM, unless service accounts still name roles."));
}

Task<QString> EnsureOidcProvider::takeBack(ChangeContext context, QJsonObject captured, QJsonObject made,
                                           ProgressSink, std::stop_token stop)
{
    const QString arn = made.value("arn"_L1).toString(captured.value("arn"_L1).toString());
    if (arn.isEmpty())
        co_return QString();
    auto cluster = co_await context.aws->cluster(m_cluster, stop);
    if (!cluster && cluster.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(cluster.error()));
    // Others may have relied on it since. With the cluster they are gone.
    if (cluster) {
        const QString stays =
            changeWords(QT_TRANSLATE_NOOP("Change", "The provider %1 stays, which costs nothing: %2"))
                .arg(arn);
        if (!context.kube)
            co_return stays.arg(changeWords(
                QT_TRANSLATE_NOOP("Change", "the cluster could not be asked who still uses it.")));
        auto accounts = co_await context.kube->list(*wellKnownKind(u"v1"_s, u"ServiceAccount"_s), {}, stop);
        if (!accounts && accounts.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(accounts.error()));
        if (!accounts)
            co_return stays.arg(changeWords(
                QT_TRANSLATE_NOOP("Change", "the cluster could not be asked who still uses it.")));
        for (const QJsonObject &account : std::as_const(accounts->items)) {
            const QJsonValue metadata = account.value("metadata"_L1);
            if (metadata["annotations"_L1].toObject().contains(roleAnnotation))
                co_return stays.arg(
                    changeWords(QT_TRANSLATE_NOOP("Change", "the service account %1/%2 has a role by it."))
                        .arg(metadata["namespace"_L1].toString(), metadata["name"_L1].toString()));
        }
    }
    auto deleted = co_await federationOf(context.aws)->deleteOidcProvider(m_cluster.region, arn, stop);
    if (!deleted && deleted.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(deleted.error()).within(u"DeleteOpenIDConnectProvider"_s));
    co_return QString();
}

QJsonObject EnsureOidcProvider::fields() const
{
    return {{"region"_L1, m_cluster.region}, {"cluster"_L1, m_cluster.name}};
}

// --- CreateServiceAccountRole

std::optional<Error> CreateServiceAccountRole::lacks(const ChangeContext &context) const
{
    auto missing = CreateIamRole::lacks(context);
    return missing ? missing : noFederation(context);
}

QString CreateServiceAccountRole::title() const
{
    // Without policies it is about who may take a role that is there.
    return policies().isEmpty()
        ? changeWords(QT_TRANSLATE_NOOP("Change", "Let the service account %1/%2 take the role %3"))
              .arg(m_nameSpace, m_serviceAccount, role())
        : CreateIamRole::title();
}

QString CreateServiceAccountRole::taker() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "The service account %1/%2 of %3"))
        .arg(m_nameSpace, m_serviceAccount, m_cluster.name);
}

Task<QJsonObject> CreateServiceAccountRole::trustPolicy(ChangeContext context, std::stop_token stop)
{
    auto issuer = co_await issuerOf(context.aws, m_cluster, stop);
    if (!issuer)
        co_return std::unexpected(std::move(issuer.error()));
    if (issuer->url.isEmpty())
        co_return QJsonObject();
    co_return QJsonObject{{"Version"_L1, "2012-10-17"_L1},
                          {"Statement"_L1,
                           QJsonArray{serviceAccountTrust(
                               issuer->providerArn, serviceAccountSubject(m_nameSpace, m_serviceAccount))}}};
}

bool CreateServiceAccountRole::isTrusted(const QJsonObject &policy, const QJsonObject &wanted) const
{
    const QString arn = wanted["Statement"_L1][0]["Principal"_L1]["Federated"_L1].toString();
    return !arn.isEmpty()
        && trustsServiceAccount(policy, arn.section(u'/', 1),
                                serviceAccountSubject(m_nameSpace, m_serviceAccount));
}

QString CreateServiceAccountRole::trustInShell(QStringList *before) const
{
    *before << issuerInShell(m_cluster) << accountInShell();
    const QString arn = u"arn:%1:iam::%s:oidc-provider/%s"_s.arg(awsPartition(m_cluster.region));
    // printf's own format: no name of Kubernetes holds a percent sign.
    const QString format =
        statementTexts(
            {{"Version"_L1, "2012-10-17"_L1},
             {"Statement"_L1,
              QJsonArray{QJsonObject{
                  {"Effect"_L1, "Allow"_L1},
                  {"Principal"_L1, QJsonObject{{"Federated"_L1, arn}}},
                  {"Action"_L1, "sts:AssumeRoleWithWebIdentity"_L1},
                  {"Condition"_L1,
                   QJsonObject{{"StringEquals"_L1,
                                QJsonObject{{"%s:aud"_L1, stsAudience},
                                            {"%s:sub"_L1,
                                             serviceAccountSubject(m_nameSpace, m_serviceAccount)}}}}}}}}})
            .first();
    // Keys come in alphabetical order: Condition (twice the issuer), then Principal (account and issuer).
    return u"\"$(printf %1 \"$issuer\" \"$issuer\" \"$account\" \"$issuer\")\""_s.arg(shellCommand({format}));
}

QStringList CreateServiceAccountRole::details(const QJsonObject &seen) const
{
    QStringList lines{policies().isEmpty()
                          ? changeWords(QT_TRANSLATE_NOOP("Change", "%1 may take it.")).arg(taker())
                          : changeWords(QT_TRANSLATE_NOOP("Change", "%1 may take it, with %2."))
                                .arg(taker(), policies().join(u", "_s))};
    if (seen.value("existed"_L1).toBool() && !seen.value("trusted"_L1).toBool())
        lines << changeWords(QT_TRANSLATE_NOOP(
            "Change",
            "The role is there and does not let it in: its trust policy gets one statement more, and keeps "
            "those that it has."));
    return lines;
}

Task<QJsonObject> CreateServiceAccountRole::make(ChangeContext context, QJsonObject captured,
                                                 ProgressSink progress, std::stop_token stop)
{
    auto wanted = co_await trustPolicy(context, stop);
    if (!wanted)
        co_return std::unexpected(std::move(wanted.error()));
    if (wanted->isEmpty())
        co_return std::unexpected(noIssuer(m_cluster));
    QJsonObject extended;
    if (captured.value("existed"_L1).toBool() && !captured.value("trusted"_L1).toBool()) {
        // As it is now: somebody may have written it since it was looked at, and a run that was cut has.
        auto now = co_await context.aws->role(region(), role(), stop);
        if (!now)
            co_return std::unexpected(std::move(now.error()));
        extended = now->trustPolicy;
        if (!isTrusted(extended, *wanted)) {
            const QJsonValue former = extended.value("Statement"_L1);
            QJsonArray statements = former.isObject() ? QJsonArray{former} : former.toArray();
            statements.append(wanted->value("Statement"_L1)[0]);
            extended.insert("Statement"_L1, statements);
            auto set = co_await federationOf(context.aws)->setTrustPolicy(region(), role(), extended, stop);
            if (!set)
                co_return std::unexpected(std::move(set.error()).within(u"UpdateAssumeRolePolicy"_s));
        }
        captured.insert("trusted"_L1, true);
    }
    auto made = co_await CreateIamRole::make(context, captured, progress, stop);
    if (made && !extended.isEmpty())
        made->insert("trust"_L1, extended);
    co_return made;
}

QString CreateServiceAccountRole::takeBackText(const QJsonObject &captured) const
{
    QStringList texts;
    if (const QString text = CreateIamRole::takeBackText(captured); !text.isEmpty())
        texts << text;
    if (captured.value("existed"_L1).toBool() && !captured.value("trusted"_L1).toBool())
        texts << changeWords(QT_TRANSLATE_NOOP("Change", "Gives the role %1 its former trust policy."))
                     .arg(role());
    return texts.join(u' ');
}

Task<QString> CreateServiceAccountRole::takeBack(ChangeContext context, QJsonObject captured,
                                                 QJsonObject made, ProgressSink progress,
                                                 std::stop_token stop)
{
    if (captured.value("existed"_L1).toBool() && !captured.value("trusted"_L1).toBool()) {
        auto now = co_await context.aws->role(region(), role(), stop);
        if (!now && now.error().kind == ErrorKind::NotFound)
            co_return QString();
        if (!now)
            co_return std::unexpected(std::move(now.error()));
        const QJsonObject former = captured.value("trust"_L1).toObject();
        if (now->trustPolicy != former && now->trustPolicy != made.value("trust"_L1).toObject())
            co_return changeWords(
                QT_TRANSLATE_NOOP("Change",
                                  "The role %1 stays as it is: somebody has changed its trust "
                                  "policy since."))
                .arg(role());
        if (now->trustPolicy != former) {
            auto set = co_await federationOf(context.aws)->setTrustPolicy(region(), role(), former, stop);
            if (!set)
                co_return std::unexpected(std::move(set.error()).within(u"UpdateAssumeRolePolicy"_s));
        }
    }
    co_return co_await CreateIamRole::takeBack(context, captured, made, progress, stop);
}

QJsonObject CreateServiceAccountRole::fields() const
{
    return {{"region"_L1, m_cluster.region},
            {"cluster"_L1, m_cluster.name},
            {"namespace"_L1, m_nameSpace},
            {"serviceAccount"_L1, m_serviceAccount},
            {"role"_L1, role()},
            {"policies"_L1, QJsonArray::fromStringList(policies())}};
}

} // namespace slipway
