// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/google/tokenservice.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr int kLifetime = 3599; // seconds; what Google answers

QString randomText(int length)
{
    static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    QString text;
    for (int i = 0; i < length; ++i)
        text += QLatin1Char(alphabet[QRandomGenerator::system()->bounded(64)]);
    return text;
}

struct FreeBio {
    void operator()(BIO *bio) const { BIO_free(bio); }
};
struct FreeContext {
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

void refuse(const std::shared_ptr<HttpReply> &reply, int status, const QString &error,
            const QString &description)
{
    const QJsonObject body{{u"error"_s, error}, {u"error_description"_s, description}};
    reply->send(status, "application/json; charset=utf-8", QJsonDocument(body).toJson());
}

} // namespace

struct TokenService::Key {
    EVP_PKEY *pkey = nullptr;
    ~Key() { EVP_PKEY_free(pkey); }
};

TokenService::TokenService(CloudContext &context)
    : m_context(context)
    , m_clientId(u"764086051850-slipwaysandbox.apps.googleusercontent.com"_s)
    , m_clientSecret("sandbox-"_L1 + randomText(16))
    , m_refreshToken("1//sandbox-"_L1 + randomText(40))
    , m_keyId(QString::number(QRandomGenerator::system()->generate64(), 16))
    , m_key(std::make_unique<Key>())
{
    m_key->pkey = EVP_RSA_gen(2048);
    m_lastingToken = issue("user:"_L1 + context.scenario.account, {});
    // The account behind service_account.json; it may do what the person may.
    ProjectState &project = context.projects[context.scenario.defaultProject()];
    m_keyEmail = u"slipway-sandbox@%1.iam.gserviceaccount.com"_s.arg(project.id);
    ServiceAccountState account;
    account.spec.displayName = u"Slipway sandbox tests"_s;
    account.email = m_keyEmail;
    account.uniqueId = context.uniqueNumber();
    project.serviceAccounts.insert(m_keyEmail, account);
    IamBindings bindings = project.policy.bindings();
    const auto owner = std::find_if(bindings.begin(), bindings.end(), [](const IamBinding &b) {
        return b.role == "roles/owner"_L1 && b.condition.isEmpty();
    });
    if (owner != bindings.end())
        owner->members.append("serviceAccount:"_L1 + m_keyEmail);
    project.policy = IamPolicy(bindings);
    project.effective = bindings;
}

TokenService::~TokenService() = default;

QByteArray TokenService::privateKeyPem() const
{
    const std::unique_ptr<BIO, FreeBio> bio(BIO_new(BIO_s_mem()));
    if (!m_key->pkey || !bio
        || !PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key->pkey, nullptr, nullptr, 0, nullptr, nullptr))
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

QString TokenService::issue(const QString &member, std::optional<int> lifetime)
{
    const QString token = "ya29.sandbox-"_L1 + randomText(48);
    std::optional<qint64> expires;
    if (lifetime)
        expires = m_context.clock.now().toSecsSinceEpoch() + *lifetime;
    m_issued.insert(token, {member, expires});
    return token;
}

QString TokenService::callerOf(const QString &token) const
{
    return isExpired(token) ? QString() : m_issued.value(token).member;
}

bool TokenService::isExpired(const QString &token) const
{
    const auto it = m_issued.constFind(token);
    return it != m_issued.cend() && it->expires && m_context.clock.now().toSecsSinceEpoch() >= *it->expires;
}

Result<QString> TokenService::verified(const QByteArray &assertion) const
{
    const QByteArrayList parts = assertion.split('.');
    if (parts.size() != 3)
        return fail(ErrorKind::Invalid, u"Invalid JWT: it must have three parts."_s);
    const auto decoded = [](const QByteArray &part) {
        return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding);
    };
    const QJsonObject header = QJsonDocument::fromJson(decoded(parts[0])).object();
    const QJsonObject claims = QJsonDocument::fromJson(decoded(parts[1])).object();
    if (header.value("alg"_L1).toString() != "RS256"_L1)
        return fail(ErrorKind::Invalid, u"Invalid JWT: the algorithm must be RS256."_s);
    const QString email = claims.value("iss"_L1).toString();
    const auto [project, account] = m_context.serviceAccount(email);
    if (!account)
        return fail(ErrorKind::NotFound, u"Invalid grant: account not found"_s);
    if (account->spec.disabled)
        return fail(ErrorKind::Invalid, u"Invalid grant: account is disabled"_s);
    const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    const QByteArray message = parts[0] + '.' + parts[1];
    const QByteArray signature = decoded(parts[2]);
    const bool good = m_key->pkey && context && email == m_keyEmail
        && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key->pkey) == 1
        && EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
                            size_t(signature.size()),
                            reinterpret_cast<const unsigned char *>(message.constData()),
                            size_t(message.size()))
            == 1;
    if (!good)
        return fail(ErrorKind::Invalid, u"Invalid JWT Signature."_s);
    const qint64 now = m_context.clock.now().toSecsSinceEpoch();
    const qint64 issued = qint64(claims.value("iat"_L1).toDouble());
    const qint64 expires = qint64(claims.value("exp"_L1).toDouble());
    if (issued > now + 300 || expires <= now || expires > issued + 3600) {
        return fail(
            ErrorKind::Invalid,
            u"Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. "
            "Check your iat and exp values in the JWT claim."_s);
    }
    const QString audience = claims.value("aud"_L1).toString();
    if (audience != m_context.baseUrl + "/oauth2/token"_L1
        && audience != "https://oauth2.googleapis.com/token"_L1)
        return fail(ErrorKind::Invalid, u"Invalid JWT: Failed audience check."_s);
    if (claims.value("scope"_L1).toString().isEmpty())
        return fail(ErrorKind::Unauthorized, u"Empty or missing scope not allowed."_s);
    return email;
}

void TokenService::token(const HttpServerRequest &request, const std::shared_ptr<HttpReply> &reply)
{
    const QUrlQuery form(QString::fromUtf8(QByteArray(request.body).replace('+', "%20")));
    const auto field = [&form](const QString &name) { return form.queryItemValue(name, QUrl::FullyDecoded); };
    const QString grant = field(u"grant_type"_s);
    QString member;
    QString scope = u"https://www.googleapis.com/auth/cloud-platform"_s;
    if (grant == "refresh_token"_L1) {
        if (field(u"client_id"_s) != m_clientId || field(u"client_secret"_s) != m_clientSecret)
            return refuse(reply, 401, u"invalid_client"_s, u"The OAuth client was not found."_s);
        if (field(u"refresh_token"_s) != m_refreshToken)
            return refuse(reply, 400, u"invalid_grant"_s, u"Bad Request"_s);
        if (!m_context.scenario.faultsOf(FaultKind::TokenRevoked).isEmpty())
            return refuse(reply, 400, u"invalid_grant"_s, u"Token has been expired or revoked."_s);
        member = "user:"_L1 + m_context.scenario.account;
        scope += u" openid https://www.googleapis.com/auth/userinfo.email"_s;
    } else if (grant == "urn:ietf:params:oauth:grant-type:jwt-bearer"_L1) {
        const Result<QString> email = verified(field(u"assertion"_s).toLatin1());
        if (!email) {
            const bool scopeMissing = email.error().kind == ErrorKind::Unauthorized;
            return refuse(reply, 400, scopeMissing ? u"invalid_scope"_s : u"invalid_grant"_s,
                          email.error().detail);
        }
        member = "serviceAccount:"_L1 + *email;
    } else {
        return refuse(reply, 400, u"unsupported_grant_type"_s,
                      u"Invalid grant_type: %1"_s.arg(grant.left(80)));
    }
    const QJsonObject body{{u"access_token"_s, issue(member, kLifetime)},
                           {u"expires_in"_s, kLifetime},
                           {u"scope"_s, scope},
                           {u"token_type"_s, u"Bearer"_s}};
    reply->send(200, "application/json; charset=utf-8", QJsonDocument(body).toJson(),
                {{"Cache-Control", "no-store"}});
}

void TokenService::addRoutes(HttpRouter &router, GoogleRouter &googleRouter)
{
    router.add("POST", u"/oauth2/token"_s,
               [this](const HttpServerRequest &request, std::shared_ptr<HttpReply> reply) {
                   token(request, reply);
               });
    const auto userInfo = [](const GoogleCall &call) {
        call.ok({{u"sub"_s, QString::number(100'000'000 + qHash(call.caller, 1) % 900'000'000)},
                 {u"email"_s, call.caller.section(u':', 1)},
                 {u"email_verified"_s, true}});
    };
    googleRouter.add("GET", u"/openidconnect/v1/userinfo"_s, GoogleCall::Style::Rpc, userInfo);
    googleRouter.add("GET", u"/oauth2/v3/userinfo"_s, GoogleCall::Style::Rpc, userInfo);
    googleRouter.add(
        "POST", u"/iamcredentials/v1/projects/{project}/serviceAccounts/{email}:generateAccessToken"_s,
        GoogleCall::Style::Rpc, [this](const GoogleCall &call) {
            const QString email = call.capture(u"email"_s);
            const QString permission = u"iam.serviceAccounts.getAccessToken"_s;
            const auto [project, account] = m_context.serviceAccount(email);
            if (!account || !m_context.allowed(call.caller, permission, *project, account->policy.bindings()))
                return m_context.deny(call, permission, u"projects/-/serviceAccounts/"_s + email);
            if (account->spec.disabled)
                return call.refuse("FAILED_PRECONDITION", u"Service account is disabled."_s);
            const auto body = call.json();
            if (!body)
                return;
            const QString lifetime = body->value("lifetime"_L1).toString(u"3600s"_s);
            const int seconds = lifetime.chopped(1).toInt();
            if (!lifetime.endsWith(u's') || seconds <= 0 || seconds > 3600)
                return call.refuse("INVALID_ARGUMENT", u"Request contains an invalid argument."_s);
            call.ok({{u"accessToken"_s, issue("serviceAccount:"_L1 + email, seconds)},
                     {u"expireTime"_s, m_context.clock.now().addSecs(seconds).toString(Qt::ISODate)}});
        });
}

} // namespace slipway::sandbox
