// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fakeclock.h"
#include "google/commandrunner.h"
#include "google/googleidentity.h"
#include "google/httpgoogleclient.h"
#include "net/faketransport.h"
#include "support/runtask.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace slipway::test {
using namespace Qt::StringLiterals;

/// gcloud as tests need it: answers from a script, remembers what was run.
class FakeCommands : public CommandRunner
{
public:
    QList<Result<CommandResult>> answers;
    QStringList lines;

    Task<CommandResult> run(QString program, QStringList arguments, std::chrono::milliseconds,
                            std::stop_token stop) override
    {
        if (stop.stop_requested())
            co_return cancelled();
        lines.append(program + u' ' + arguments.join(u' '));
        if (answers.isEmpty())
            co_return fail(ErrorKind::NotFound, u"gcloud is not installed"_s);
        co_return answers.takeFirst();
    }
};

inline FakeTransport::Answer json(int status, const QJsonObject &object)
{
    return FakeTransport::json(status, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// google.rpc's error body.
inline FakeTransport::Answer rpcError(int status, const QString &name, const QString &message,
                                      const QString &reason = {}, const QJsonObject &metadata = {})
{
    QJsonArray details;
    if (!reason.isEmpty())
        details.append(QJsonObject{{u"@type"_s, u"type.googleapis.com/google.rpc.ErrorInfo"_s},
                                   {u"reason"_s, reason},
                                   {u"metadata"_s, metadata}});
    return json(
        status,
        {{u"error"_s,
          QJsonObject{
              {u"code"_s, status}, {u"status"_s, name}, {u"message"_s, message}, {u"details"_s, details}}}});
}

/// An identity with its surroundings: environment, home, token endpoint, clock.
struct IdentityWorld {
    QTemporaryDir home;
    FakeTransport transport;
    FakeClock clock;
    FakeCommands commands;
    QMap<QByteArray, QString> environment;
    GoogleEndpoints endpoints;
    std::unique_ptr<GoogleIdentity> identity;

    QString write(const QString &name, const QJsonObject &content)
    {
        const QString path = home.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(path));
        file.write(QJsonDocument(content).toJson());
        return path;
    }
    GoogleIdentity &make()
    {
        identity = std::make_unique<GoogleIdentity>(
            transport, clock, commands, endpoints,
            GoogleIdentity::Options{
                .environment = [this](const char *name) { return environment.value(name); },
                .homeFolder = home.path()});
        return *identity;
    }
};

inline QJsonObject authorizedUser(const QString &refreshToken = u"1//planted-refresh-token-0123456789"_s)
{
    return {{u"type"_s, u"authorized_user"_s},
            {u"client_id"_s, u"id"_s},
            {u"client_secret"_s, u"planted-client-secret"_s},
            {u"refresh_token"_s, refreshToken},
            {u"quota_project_id"_s, u"quota-project"_s},
            {u"account"_s, u"ann@example.com"_s}};
}

inline FakeTransport::Answer tokenAnswer(const QString &token, int seconds = 3599)
{
    return json(200,
                {{u"access_token"_s, token}, {u"expires_in"_s, seconds}, {u"token_type"_s, u"Bearer"_s}});
}

} // namespace slipway::test
