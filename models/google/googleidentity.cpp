// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/googleidentity.h"

#include "base/redact.h"
#include "google/adcfile.h"
#include "google/googleerror.h"
#include "google/jwt.h"
#include "net/peerclock.h"
#include "net/retry.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Google's own libraries refresh 3 min 45 s ahead (google-auth-library-python, _helpers.REFRESH_THRESHOLD).
constexpr std::chrono::seconds refreshAhead = 225s;
// gcloud is Python: it takes seconds to start, and may have to refresh itself.
constexpr std::chrono::milliseconds gcloudTimeout = 60s;

const QString scopes =
    u"https://www.googleapis.com/auth/cloud-platform https://www.googleapis.com/auth/userinfo.email"_s;
const QString adcLogin = u"gcloud auth application-default login"_s;
const QString gcloudLogin = u"gcloud auth login"_s;

struct GoogleIdentityWords {
    Q_DECLARE_TR_FUNCTIONS(GoogleIdentity)
};

struct Token {
    Secret value;
    std::optional<QDateTime> expiry; // nothing: good until somebody says 401
};

QString loginCommandFor(GoogleCredentialKind kind)
{
    switch (kind) {
    case GoogleCredentialKind::Gcloud:
        return gcloudLogin;
    case GoogleCredentialKind::ServiceAccount:
    case GoogleCredentialKind::EnvironmentToken:
        return {};
    default:
        return adcLogin;
    }
}

} // namespace

struct GoogleIdentity::Private {
    HttpTransport &transport;
    Clock &clock;
    CommandRunner &commands;
    GoogleEndpoints endpoints;
    Options options;

    std::optional<GoogleAccount> chosen;
    std::optional<GoogleAccount> learned; // the chosen one with what its first token told
    std::optional<Token> token;
    SingleFlight<Secret> flight;
    int generation = 0; // counts use(): a refresh for an identity that was left is dropped

    QString variable(const char *name) const { return options.environment(name); }
    QList<GoogleAccount> candidates() const;
    GoogleAccount current() const;
    bool isFresh() const
    {
        return token && (!token->expiry || clock.now().secsTo(*token->expiry) > refreshAhead.count());
    }

    Task<Secret> refresh(bool force, std::stop_token stop);
    Task<Secret> shared(bool force, std::stop_token stop);
    Task<Token> tokenFor(GoogleAccount account, bool force, std::stop_token stop);
    Task<Token> fromFile(AdcFile file, QString path, std::stop_token stop);
    Task<Token> byRefreshGrant(AdcFile file, QString path, std::stop_token stop);
    Task<Token> byJwt(AdcFile file, QString path, std::stop_token stop);
    Task<Token> byImpersonation(AdcFile file, QString path, std::stop_token stop);
    Task<Token> fromGcloud(bool force, std::stop_token stop);
    Task<Token> fromGcloudApplicationDefault(std::stop_token stop);
    Task<HttpResponse> postForm(QUrl url, QUrlQuery form, std::stop_token stop);
    Result<Token> tokenFrom(const HttpResponse &response, const QString &path, const QString &login);
    Error refused(const HttpResponse &response, const QString &path, const QString &login) const;
};

QList<GoogleAccount> GoogleIdentity::Private::candidates() const
{
    QList<GoogleAccount> found;
    const auto addFile = [&found](const QString &path) {
        GoogleAccount account{.source = path, .loginCommand = adcLogin};
        if (const auto file = AdcFile::read(path)) {
            account.kind = file->kind;
            account.account = file->account;
            account.quotaProject = file->quotaProject;
            account.project = file->project;
            account.loginCommand = loginCommandFor(file->kind);
        }
        found.append(account);
    };
    const QString named = variable("GOOGLE_APPLICATION_CREDENTIALS");
    const QString coreProject = variable("CLOUDSDK_CORE_PROJECT");
    if (!named.isEmpty())
        addFile(named);
    if (!variable("CLOUDSDK_AUTH_ACCESS_TOKEN").isEmpty()) {
        found.append({.kind = GoogleCredentialKind::EnvironmentToken,
                      .source = u"CLOUDSDK_AUTH_ACCESS_TOKEN"_s,
                      .quotaProject = variable("GOOGLE_CLOUD_QUOTA_PROJECT"),
                      .project = coreProject});
    }
    const QString configFolder = variable("CLOUDSDK_CONFIG");
    // A real refresh token must not reach a stand-in: there, only what the environment names counts.
    if (!endpoints.isOverridden() || !configFolder.isEmpty()) {
        const QString folder =
            configFolder.isEmpty() ? options.homeFolder + "/.config/gcloud"_L1 : configFolder;
        const QString wellKnown = folder + "/application_default_credentials.json"_L1;
        if (wellKnown != named && QFileInfo::exists(wellKnown))
            addFile(wellKnown);
    }
    if (options.allowGcloud && !endpoints.isOverridden()) {
        found.append({.kind = GoogleCredentialKind::Gcloud,
                      .source = u"gcloud config config-helper --format=json"_s,
                      .loginCommand = gcloudLogin});
    }
    for (GoogleAccount &account : found) {
        if (account.project.isEmpty())
            account.project = coreProject;
        if (const QString quota = variable("GOOGLE_CLOUD_QUOTA_PROJECT");
            !quota.isEmpty() && account.quotaProject.isEmpty())
            account.quotaProject = quota;
    }
    return found;
}

GoogleAccount GoogleIdentity::Private::current() const
{
    if (learned)
        return *learned;
    if (chosen)
        return *chosen;
    return candidates().value(0);
}

Task<Secret> GoogleIdentity::Private::refresh(bool force, std::stop_token stop)
{
    GoogleAccount account = chosen ? *chosen : candidates().value(0);
    if (account.source.isEmpty()) {
        co_return std::unexpected(
            Error{.kind = ErrorKind::Unauthorized,
                  .detail = GoogleIdentityWords::tr("There are no Google Cloud credentials."),
                  .reason = u"NoCredentials"_s,
                  .hint = GoogleIdentityWords::tr("Log in: %1").arg(adcLogin)});
    }
    learned = account;
    const int started = generation;
    auto fresh = co_await tokenFor(account, force, stop);
    if (started != generation)
        co_return cancelled();
    if (!fresh)
        co_return std::unexpected(std::move(fresh.error()).within(u"sign in"_s));
    token = std::move(*fresh);
    learned->expiry = token->expiry;
    co_return token->value;
}

/// refresh(), one for all who ask meanwhile. A run for an identity that was left ends as cancelled, which its callers did
/// not ask for: they get the new identity's token.
Task<Secret> GoogleIdentity::Private::shared(bool force, std::stop_token stop)
{
    for (int round = 0;; ++round) {
        auto fresh =
            co_await flight.run([this, force](std::stop_token inner) { return refresh(force, inner); }, stop);
        const bool isSuperseded =
            !fresh && fresh.error().kind == ErrorKind::Cancelled && !stop.stop_requested();
        if (!isSuperseded || round == 8)
            co_return fresh;
    }
}

Task<Token> GoogleIdentity::Private::tokenFor(GoogleAccount account, bool force, std::stop_token stop)
{
    switch (account.kind) {
    case GoogleCredentialKind::EnvironmentToken:
        if (force && token) {
            co_return std::unexpected(Error{
                .kind = ErrorKind::Unauthorized,
                .detail = GoogleIdentityWords::tr("Google refused the token in CLOUDSDK_AUTH_ACCESS_TOKEN."),
                .where = account.source,
                .reason = u"TokenExpired"_s,
                .hint = GoogleIdentityWords::tr(
                    "Such tokens live for an hour. Set a new one, or unset the variable "
                    "to use another login.")});
        }
        co_return Token{.value = Secret(variable("CLOUDSDK_AUTH_ACCESS_TOKEN").toUtf8()), .expiry = {}};
    case GoogleCredentialKind::Gcloud:
        co_return co_await fromGcloud(force, stop);
    default:
        break;
    }
    // Read anew each time: a fresh login replaces the file while we run.
    auto file = AdcFile::read(account.source);
    if (!file)
        co_return std::unexpected(std::move(file.error()));
    co_return co_await fromFile(std::move(*file), account.source, stop);
}

Task<Token> GoogleIdentity::Private::fromFile(AdcFile file, QString path, std::stop_token stop)
{
    switch (file.kind) {
    case GoogleCredentialKind::AuthorizedUser:
        co_return co_await byRefreshGrant(std::move(file), path, stop);
    case GoogleCredentialKind::ServiceAccount:
        co_return co_await byJwt(std::move(file), path, stop);
    case GoogleCredentialKind::ImpersonatedServiceAccount:
        co_return co_await byImpersonation(std::move(file), path, stop);
    case GoogleCredentialKind::GcloudApplicationDefault:
        co_return co_await fromGcloudApplicationDefault(stop);
    default:
        co_return fail(ErrorKind::Internal, u"not a credential file"_s, path);
    }
}

Task<HttpResponse> GoogleIdentity::Private::postForm(QUrl url, QUrlQuery form, std::stop_token stop)
{
    // Form encoding: QUrlQuery leaves '+' as it is, which a form reads as a space.
    QByteArray body;
    for (const auto &[name, value] : form.queryItems(QUrl::FullyDecoded)) {
        if (!body.isEmpty())
            body += '&';
        body += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    HttpRequest request{
        .method = "POST",
        .url = url,
        .headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}},
        .body = body,
        .maxBodyBytes = 1024 * 1024};
    // Asking for a token twice harms nobody.
    auto response = co_await sendWithRetry(transport, clock, std::move(request), {}, stop);
    if (!response && response.error().where.isEmpty())
        response.error().where = redacted(url);
    co_return response;
}

Error GoogleIdentity::Private::refused(const HttpResponse &response, const QString &path,
                                       const QString &login) const
{
    Error error =
        googleError({.method = "POST", .url = endpoints.url(GoogleApi::OAuth, u"/token"_s)}, response, {});
    const bool isGrant = response.status == 400 || response.status == 401;
    if (isGrant) {
        error.kind = ErrorKind::Unauthorized;
        error.hint = login.isEmpty() ? QString() : GoogleIdentityWords::tr("Log in again: %1").arg(login);
        if (error.reason == "invalid_rapt"_L1 || error.reason == "rapt_required"_L1)
            error.detail =
                GoogleIdentityWords::tr("Your organisation asks you to confirm your identity again (%1).")
                    .arg(error.detail);
        else if (error.reason == "invalid_grant"_L1)
            error.detail =
                GoogleIdentityWords::tr("Google no longer accepts this login (%1).").arg(error.detail);
    }
    error.where = path;
    return error;
}

Result<Token> GoogleIdentity::Private::tokenFrom(const HttpResponse &response, const QString &path,
                                                 const QString &login)
{
    if (!response.isSuccess())
        return std::unexpected(refused(response, path, login));
    const QJsonObject json = QJsonDocument::fromJson(response.body).object();
    const QByteArray value = json.value("access_token"_L1).toString().toUtf8();
    if (value.isEmpty())
        return fail(ErrorKind::Internal,
                    GoogleIdentityWords::tr("The token endpoint answered without a token."), path);
    // Relative to our own clock, so that a wrong clock does not matter.
    const qint64 seconds = json.value("expires_in"_L1).toInteger(3600);
    if (learned && learned->account.isEmpty())
        learned->account =
            claimsOfTrustedJwt(json.value("id_token"_L1).toString().toLatin1()).value("email"_L1).toString();
    return Token{.value = Secret(value), .expiry = clock.now().addSecs(seconds)};
}

Task<Token> GoogleIdentity::Private::byRefreshGrant(AdcFile file, QString path, std::stop_token stop)
{
    QUrlQuery form;
    form.addQueryItem(u"grant_type"_s, u"refresh_token"_s);
    form.addQueryItem(u"client_id"_s, file.clientId);
    form.addQueryItem(u"client_secret"_s, QString::fromUtf8(file.clientSecret.reveal()));
    form.addQueryItem(u"refresh_token"_s, QString::fromUtf8(file.refreshToken.reveal()));
    if (!file.raptToken.isEmpty())
        form.addQueryItem(u"rapt"_s, QString::fromUtf8(file.raptToken.reveal()));
    const QUrl url = file.tokenUri.isEmpty() ? endpoints.url(GoogleApi::OAuth, u"/token"_s) : file.tokenUri;
    auto response = co_await postForm(url, form, stop);
    if (!response)
        co_return std::unexpected(std::move(response.error()));
    co_return tokenFrom(*response, path, adcLogin);
}

Task<Token> GoogleIdentity::Private::byJwt(AdcFile file, QString path, std::stop_token stop)
{
    const QUrl url = file.tokenUri.isEmpty() ? endpoints.url(GoogleApi::OAuth, u"/token"_s) : file.tokenUri;
    QJsonObject header;
    if (!file.privateKeyId.isEmpty())
        header["kid"_L1] = file.privateKeyId;
    std::chrono::seconds skew{0};
    for (int attempt = 0;; ++attempt) {
        const qint64 issued = clock.now().toSecsSinceEpoch() + skew.count();
        const QJsonObject claims{{"iss"_L1, file.account},
                                 {"scope"_L1, scopes},
                                 {"aud"_L1, url.toString(QUrl::FullyEncoded)},
                                 {"iat"_L1, issued},
                                 {"exp"_L1, issued + 3600}};
        auto jwt = signedJwt(header, claims, file.privateKey);
        if (!jwt) {
            jwt.error().where = path;
            co_return std::unexpected(std::move(jwt.error()));
        }
        QUrlQuery form;
        form.addQueryItem(u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:jwt-bearer"_s);
        form.addQueryItem(u"assertion"_s, QString::fromLatin1(*jwt));
        auto response = co_await postForm(url, form, stop);
        if (!response)
            co_return std::unexpected(std::move(response.error()));
        if (response->isSuccess() || response->status != 400)
            co_return tokenFrom(*response, path, {});
        // Google refuses a JWT from the past or the future. Its own clock is in the answer: try once with that.
        const auto difference = clockDifference(*response, clock.now());
        const bool isSkewed = difference && (*difference > 60s || *difference < -60s);
        if (isSkewed && attempt == 0) {
            skew = *difference;
            continue;
        }
        Error error = refused(*response, path, {});
        error.hint = isSkewed
            ? GoogleIdentityWords::tr("This computer's clock is %1 s off; set it.")
                  .arg(std::abs(difference->count()))
            : GoogleIdentityWords::tr("The key may have been deleted or disabled; make a new one for %1.")
                  .arg(file.account);
        co_return std::unexpected(std::move(error));
    }
}

Task<Token> GoogleIdentity::Private::byImpersonation(AdcFile file, QString path, std::stop_token stop)
{
    auto source = co_await fromFile(*file.source, path, stop);
    if (!source)
        co_return std::unexpected(std::move(source.error()).within(u"source credentials"_s));
    // The file's host is not trusted with a token; only the account's name is taken from it.
    const QString account = QString::fromLatin1(QUrl::toPercentEncoding(file.account, "@"));
    const QUrl url = endpoints.url(GoogleApi::IamCredentials,
                                   u"/v1/projects/-/serviceAccounts/%1:generateAccessToken"_s.arg(account));
    QJsonObject body{{"scope"_L1, QJsonArray::fromStringList(scopes.split(u' '))},
                     {"lifetime"_L1, u"3600s"_s}};
    if (!file.delegates.isEmpty())
        body["delegates"_L1] = QJsonArray::fromStringList(file.delegates);
    HttpRequest request{.method = "POST",
                        .url = url,
                        .headers = {{"Content-Type", "application/json"},
                                    {"Authorization", "Bearer " + source->value.reveal()}},
                        .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
                        .maxBodyBytes = 1024 * 1024};
    auto response = co_await sendWithRetry(transport, clock, request, {}, stop);
    if (!response)
        co_return std::unexpected(std::move(response.error()));
    if (!response->isSuccess()) {
        co_return std::unexpected(
            googleError(request, *response,
                        {.permission = u"iam.serviceAccounts.getAccessToken"_s,
                         .resource = file.account,
                         .role = u"roles/iam.serviceAccountTokenCreator"_s,
                         .service = GoogleEndpoints::serviceName(GoogleApi::IamCredentials)}));
    }
    const QJsonObject json = QJsonDocument::fromJson(response->body).object();
    const QByteArray value = json.value("accessToken"_L1).toString().toUtf8();
    if (value.isEmpty())
        co_return fail(ErrorKind::Internal,
                       GoogleIdentityWords::tr("The token endpoint answered without a token."), path);
    Token fresh{.value = Secret(value), .expiry = {}};
    const QDateTime expiry = QDateTime::fromString(json.value("expireTime"_L1).toString(), Qt::ISODate);
    // With a wrong clock the moment would be in the past at once; then the hour that was asked for counts.
    fresh.expiry = expiry.isValid() && clock.now().secsTo(expiry) > 0 ? expiry : clock.now().addSecs(3600);
    co_return fresh;
}

Task<Token> GoogleIdentity::Private::fromGcloud(bool force, std::stop_token stop)
{
    QStringList arguments = {u"config"_s, u"config-helper"_s, u"--format=json"_s, u"--min-expiry=300s"_s};
    if (force)
        arguments.append(u"--force-auth-refresh"_s);
    auto outcome = co_await commands.run(u"gcloud"_s, arguments, gcloudTimeout, stop);
    if (!outcome) {
        if (outcome.error().kind != ErrorKind::NotFound)
            co_return std::unexpected(std::move(outcome.error()));
        co_return std::unexpected(Error{
            .kind = ErrorKind::Unauthorized,
            .detail = GoogleIdentityWords::tr(
                "There are no Google Cloud credentials, and gcloud is not installed."),
            .reason = u"NoCredentials"_s,
            .hint = GoogleIdentityWords::tr("Install the Google Cloud CLI and log in: %1").arg(adcLogin)});
    }
    const QJsonObject json = QJsonDocument::fromJson(outcome->standardOutput).object();
    const QJsonObject credential = json.value("credential"_L1).toObject();
    const QByteArray value = credential.value("access_token"_L1).toString().toUtf8();
    if (outcome->exitCode != 0 || value.isEmpty()) {
        const QString words = redacted(QString::fromUtf8(outcome->standardError.left(2'000)).trimmed());
        co_return std::unexpected(
            Error{.kind = ErrorKind::Unauthorized,
                  .detail = words.isEmpty() ? GoogleIdentityWords::tr("gcloud gave no token.") : words,
                  .where = u"gcloud config config-helper"_s,
                  .reason = u"GcloudRefused"_s,
                  .hint = GoogleIdentityWords::tr("Log in again: %1").arg(gcloudLogin)});
    }
    const QJsonObject core = json.value("configuration"_L1)
                                 .toObject()
                                 .value("properties"_L1)
                                 .toObject()
                                 .value("core"_L1)
                                 .toObject();
    if (learned) {
        learned->account = core.value("account"_L1).toString();
        if (learned->project.isEmpty())
            learned->project = core.value("project"_L1).toString();
    }
    Token fresh{.value = Secret(value), .expiry = {}};
    const QDateTime expiry =
        QDateTime::fromString(credential.value("token_expiry"_L1).toString(), Qt::ISODate);
    // A moment in the past means a wrong clock here: gcloud itself was content. A minute keeps us from asking in a loop.
    if (expiry.isValid())
        fresh.expiry = clock.now().secsTo(expiry) > refreshAhead.count()
            ? expiry
            : clock.now().addSecs(refreshAhead.count() + 60);
    co_return fresh;
}

Task<Token> GoogleIdentity::Private::fromGcloudApplicationDefault(std::stop_token stop)
{
    auto outcome = co_await commands.run(
        u"gcloud"_s, {u"auth"_s, u"application-default"_s, u"print-access-token"_s}, gcloudTimeout, stop);
    if (!outcome) {
        if (outcome.error().kind != ErrorKind::NotFound)
            co_return std::unexpected(std::move(outcome.error()));
        co_return std::unexpected(Error{
            .kind = ErrorKind::Unauthorized,
            .detail =
                GoogleIdentityWords::tr("This kind of credential file needs gcloud, which is not installed."),
            .reason = u"NoCredentials"_s,
            .hint = GoogleIdentityWords::tr("Install the Google Cloud CLI.")});
    }
    const QByteArray value = outcome->standardOutput.trimmed();
    if (outcome->exitCode != 0 || value.isEmpty() || value.contains('\n')) {
        const QString words = redacted(QString::fromUtf8(outcome->standardError.left(2'000)).trimmed());
        co_return std::unexpected(
            Error{.kind = ErrorKind::Unauthorized,
                  .detail = words.isEmpty() ? GoogleIdentityWords::tr("gcloud gave no token.") : words,
                  .where = u"gcloud auth application-default print-access-token"_s,
                  .reason = u"GcloudRefused"_s,
                  .hint = GoogleIdentityWords::tr("Log in again: %1").arg(adcLogin)});
    }
    // It prints no expiry. Ten minutes are asked for again cheaply, and a 401 renews besides.
    co_return Token{.value = Secret(value), .expiry = clock.now().addSecs(600)};
}

GoogleIdentity::GoogleIdentity(HttpTransport &transport, Clock &clock, CommandRunner &commands,
                               GoogleEndpoints endpoints, Options options)
{
    if (!options.environment)
        options.environment = [](const char *name) { return qEnvironmentVariable(name); };
    if (options.homeFolder.isEmpty())
        options.homeFolder = QDir::homePath();
    d.reset(new Private{.transport = transport,
                        .clock = clock,
                        .commands = commands,
                        .endpoints = std::move(endpoints),
                        .options = std::move(options),
                        .chosen = {},
                        .learned = {},
                        .token = {},
                        .flight = {},
                        .generation = 0});
}

GoogleIdentity::~GoogleIdentity() = default;

QList<GoogleAccount> GoogleIdentity::candidates() const
{
    return d->candidates();
}

void GoogleIdentity::use(const GoogleAccount &candidate)
{
    ++d->generation;
    d->chosen = candidate;
    d->learned.reset();
    d->token.reset();
}

GoogleAccount GoogleIdentity::account() const
{
    return d->current();
}

QString GoogleIdentity::quotaProject() const
{
    return d->current().quotaProject;
}

Task<Secret> GoogleIdentity::accessToken(std::stop_token stop)
{
    if (d->isFresh())
        co_return d->token->value;
    co_return co_await d->shared(false, stop);
}

Task<Secret> GoogleIdentity::renewedToken(Secret rejected, std::stop_token stop)
{
    if (d->isFresh() && d->token->value != rejected)
        co_return d->token->value;
    auto renewed = co_await d->shared(true, stop);
    if (!renewed)
        d->token.reset(); // what was refused is not offered again
    co_return renewed;
}

Task<GoogleAccount> GoogleIdentity::describe(std::stop_token stop)
{
    auto token = co_await accessToken(stop);
    if (!token)
        co_return std::unexpected(std::move(token.error()));
    if (d->learned && d->learned->account.isEmpty()) {
        HttpRequest request{.url = d->endpoints.url(GoogleApi::UserInfo, u"/v1/userinfo"_s),
                            .headers = {{"Authorization", "Bearer " + token->reveal()}},
                            .timeout = 10s,
                            .maxBodyBytes = 1024 * 1024};
        auto response = co_await d->transport.send(std::move(request), stop);
        if (!response && response.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(response.error()));
        // An identity without a name still works: the e-mail is for the person's eyes only.
        if (response && response->isSuccess() && d->learned)
            d->learned->account =
                QJsonDocument::fromJson(response->body).object().value("email"_L1).toString();
    }
    co_return d->current();
}

QString toString(GoogleCredentialKind kind)
{
    switch (kind) {
    case GoogleCredentialKind::None:
        return u"None"_s;
    case GoogleCredentialKind::AuthorizedUser:
        return u"AuthorizedUser"_s;
    case GoogleCredentialKind::ServiceAccount:
        return u"ServiceAccount"_s;
    case GoogleCredentialKind::ImpersonatedServiceAccount:
        return u"ImpersonatedServiceAccount"_s;
    case GoogleCredentialKind::EnvironmentToken:
        return u"EnvironmentToken"_s;
    case GoogleCredentialKind::Gcloud:
        return u"Gcloud"_s;
    case GoogleCredentialKind::GcloudApplicationDefault:
        return u"GcloudApplicationDefault"_s;
    }
    return {};
}

} // namespace slipway
