// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who the pods of an EKS cluster are at AWS. Sources: EKS user guide, "IAM roles for service accounts" and "EKS Pod Identity";
// aws/amazon-eks-pod-identity-webhook; texts are botocore's own (credentials.py, exceptions.py) around the services' answers.
#include "app/sandbox/aws/awspolicy.h"
#include "app/sandbox/aws/ekshooks.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

const QString kAgent = u"eks-pod-identity-agent"_s;
const QString kSts = u"sts.amazonaws.com"_s;

QString issuerOf(const EksClusterState &cluster)
{
    return cluster.json["identity"_L1]["oidc"_L1]["issuer"_L1].toString().mid(8);
}

/// What the condition of a statement says to one of the token's claims; no word on it lets all in.
bool meets(const QJsonValue &statement, const QString &key, const QString &value)
{
    const QJsonObject conditions = statement["Condition"_L1].toObject();
    for (auto it = conditions.begin(); it != conditions.end(); ++it) {
        const QJsonValue wanted = it.value()[key];
        if (wanted.isUndefined())
            continue;
        const QStringList texts = awsTexts(wanted);
        const bool isLike = it.key() == "StringLike"_L1;
        if (std::ranges::none_of(texts, [&](const QString &text) {
                return isLike ? awsGlobMatches(text, value) : text == value;
            }))
            return false;
    }
    return true;
}

/// What a bucket's policy says to one role.
AwsVerdict bucketVerdict(const QJsonObject &policy, const QString &role, const QString &action,
                         const QString &resource)
{
    QJsonArray own;
    for (const QJsonValue statement : policy.value("Statement"_L1).toArray()) {
        const QJsonValue principal = statement["Principal"_L1];
        const QStringList named = awsTexts(principal.isString() ? principal : principal["AWS"_L1]);
        if (named.contains(role) || named.contains(u"*"_s))
            own.append(statement);
    }
    return awsVerdict({{u"Statement"_s, own}}, action, resource);
}

QString clientError(const QString &code, const QString &operation, const QString &message)
{
    return u"botocore.exceptions.ClientError: An error occurred (%1) when calling the %2 operation: %3"_s.arg(
        code, operation, message);
}

} // namespace

void trustServiceAccount(AwsWorld &world, const EksClusterState &cluster, const QString &role,
                         const QString &account)
{
    const QString issuer = issuerOf(cluster);
    const QJsonObject statement{
        {u"Effect"_s, u"Allow"_s},
        {u"Principal"_s,
         QJsonObject{{u"Federated"_s, world.arn(u"iam"_s, {}, "oidc-provider/"_L1 + issuer)}}},
        {u"Action"_s, u"sts:AssumeRoleWithWebIdentity"_s},
        {u"Condition"_s,
         QJsonObject{{u"StringEquals"_s,
                      QJsonObject{{issuer + ":aud"_L1, kSts},
                                  {issuer + ":sub"_L1,
                                   "system:serviceaccount:"_L1 + QString(account).replace(u'/', u':')}}}}}};
    QJsonObject &trust = world.roles[role].trust;
    QJsonArray statements = trust.value("Statement"_L1).toArray();
    statements.append(statement);
    trust.insert(u"Statement"_s, statements);
}

std::optional<PodCredentials> EksHooks::podCredentials(const QString &nameSpace,
                                                       const QString &serviceAccount,
                                                       const QMap<QString, QString> &annotations) const
{
    const EksClusterState *live = cluster();
    if (!live)
        return {};
    const std::vector<std::pair<QString, QString>> place{{u"AWS_STS_REGIONAL_ENDPOINTS"_s, u"regional"_s},
                                                         {u"AWS_DEFAULT_REGION"_s, m_region},
                                                         {u"AWS_REGION"_s, m_region}};
    // An association comes before the annotation: the webhook puts in the one or the other.
    for (const QJsonObject &association : live->associations) {
        if (association.value("namespace"_L1).toString() != nameSpace
            || association.value("serviceAccount"_L1).toString() != serviceAccount)
            continue;
        PodCredentials given{.environment = place,
                             .volume = u"eks-pod-identity-token"_s,
                             .mountPath = u"/var/run/secrets/pods.eks.amazonaws.com/serviceaccount"_s,
                             .tokenPath = u"eks-pod-identity-token"_s,
                             .audience = u"pods.eks.amazonaws.com"_s};
        given.environment.emplace_back(u"AWS_CONTAINER_CREDENTIALS_FULL_URI"_s,
                                       u"http://169.254.170.23/v1/credentials"_s);
        given.environment.emplace_back(u"AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"_s,
                                       given.mountPath + u'/' + given.tokenPath);
        return given;
    }
    const QString role = annotations.value(u"eks.amazonaws.com/role-arn"_s);
    if (role.isEmpty())
        return {};
    PodCredentials given{.environment = place,
                         .volume = u"aws-iam-token"_s,
                         .mountPath = u"/var/run/secrets/eks.amazonaws.com/serviceaccount"_s,
                         .tokenPath = u"token"_s,
                         .audience = annotations.value(u"eks.amazonaws.com/audience"_s, kSts)};
    given.environment.emplace_back(u"AWS_ROLE_ARN"_s, role);
    given.environment.emplace_back(u"AWS_WEB_IDENTITY_TOKEN_FILE"_s,
                                   given.mountPath + u'/' + given.tokenPath);
    return given;
}

bool EksHooks::hasPodIdentityAgent() const
{
    const EksClusterState *live = cluster();
    return live && live->addonActive(kAgent);
}

QString EksHooks::tokenProblem(const EksClusterState &live, const QString &roleArn,
                               const QString &subject) const
{
    const QString operation = u"AssumeRoleWithWebIdentity"_s;
    const QString issuer = issuerOf(live);
    const QString provider = m_world.arn(u"iam"_s, {}, "oidc-provider/"_L1 + issuer);
    const auto known = m_world.oidcProviders.constFind(provider);
    if (known == m_world.oidcProviders.cend())
        return clientError(u"InvalidIdentityToken"_s, operation,
                           u"No OpenIDConnect provider found in your account for https://%1"_s.arg(issuer));
    if (!known->value("clientIds"_L1).toArray().contains(kSts))
        return clientError(u"InvalidIdentityToken"_s, operation, u"Incorrect token audience"_s);
    const AwsPrincipalState *role = m_world.roleOf(roleArn);
    const QJsonValue statements = role ? role->trust.value("Statement"_L1) : QJsonValue();
    const QJsonArray list = statements.isObject() ? QJsonArray{statements} : statements.toArray();
    const bool isTrusted = std::ranges::any_of(list, [&](const QJsonValue &statement) {
        return statement["Effect"_L1] == "Allow"_L1
            && awsTexts(statement["Principal"_L1]["Federated"_L1]).contains(provider)
            && meets(statement, issuer + ":aud"_L1, kSts) && meets(statement, issuer + ":sub"_L1, subject);
    });
    if (!isTrusted)
        return clientError(u"AccessDenied"_s, operation,
                           u"Not authorized to perform sts:AssumeRoleWithWebIdentity"_s);
    return {};
}

QString EksHooks::objectStoreProblem(const ObjectStoreCall &call) const
{
    const EksClusterState *live = cluster();
    if (!live)
        return {};
    const AwsPrincipalState *role = nullptr;
    QString session = u"botocore-session-%1"_s.arg(m_world.clock.now().toSecsSinceEpoch());
    if (!call.roleArn.isEmpty()) {
        if (const QString problem =
                tokenProblem(*live, call.roleArn,
                             u"system:serviceaccount:%1:%2"_s.arg(call.nameSpace, call.serviceAccount));
            !problem.isEmpty())
            return problem;
        role = m_world.roleOf(call.roleArn);
    } else if (call.knowsAgent) {
        const QString retrieval =
            u"botocore.exceptions.CredentialRetrievalError: Error when retrieving credentials from container-role: Error retrieving metadata: "_s;
        if (!call.agentAnswers)
            return retrieval
                + u"Received error when attempting to retrieve container metadata: Could not connect to the endpoint URL: \"http://169.254.170.23/v1/credentials\""_s;
        for (const QJsonObject &association : live->associations) {
            if (association.value("namespace"_L1).toString() == call.nameSpace
                && association.value("serviceAccount"_L1).toString() == call.serviceAccount)
                role = m_world.roleOf(association.value("roleArn"_L1).toString());
        }
        if (!role || !m_world.trusts(*role, u"pods.eks.amazonaws.com"_s))
            return retrieval
                + u"Received non 200 response 400 from container metadata: [%1]: (AccessDeniedException): Unauthorized Exception! EKS does not have permissions to assume the associated role."_s
                      .arg(eksUuid());
        session = u"eks-%1-%2-%3"_s.arg(m_name, call.pod.left(20), eksUuid());
    } else {
        // Nodes of AL2023 keep the instance's own credentials out of pods' reach: a hop limit of one.
        return u"botocore.exceptions.NoCredentialsError: Unable to locate credentials"_s;
    }
    const QString operation = u"ListObjectsV2"_s;
    const auto bucket = m_world.spec.buckets.constFind(call.bucket);
    if (bucket == m_world.spec.buckets.cend())
        return u"botocore.errorfactory.NoSuchBucket: An error occurred (NoSuchBucket) when calling the ListObjectsV2 operation: The specified bucket does not exist"_s;
    const QString arn = u"arn:aws:s3:::"_s + call.bucket;
    const AwsCaller caller{.arn = m_world.arn(u"sts"_s, {}, u"assumed-role/%1/%2"_s.arg(role->name, session)),
                           .principal = "role/"_L1 + role->name};
    for (const auto &[action, resource, asked] :
         {std::tuple(u"s3:ListBucket"_s, arn, operation),
          std::tuple(
              u"s3:GetObject"_s,
              QString(arn
                      + (call.folder.isEmpty() ? u"/config.json"_s : u'/' + call.folder + "/config.json"_L1)),
              u"GetObject"_s)}) {
        // A bucket's own policy may let somebody in, or keep out; of another account it has to.
        const bool isForeign = !bucket->owner.isEmpty() && bucket->owner != m_world.spec.account;
        const AwsVerdict word = bucketVerdict(bucket->policy, role->arn, action, resource);
        const bool byIdentity = m_world.allowed(caller, action, resource);
        const bool isLetIn =
            word == AwsVerdict::Allowed ? byIdentity || !isForeign : byIdentity && !isForeign;
        if (word == AwsVerdict::Denied || !isLetIn)
            return clientError(
                u"AccessDenied"_s, asked,
                u"User: %1 is not authorized to perform: %2 on resource: \"%3\" because no identity-based policy allows the %2 action"_s
                    .arg(caller.arn, action, resource));
    }
    return {};
}

} // namespace slipway::sandbox
