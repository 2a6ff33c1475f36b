// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clouds for tests: recorded answers beside a Cluster's objects, requests in the forms that a live look records.
#pragma once

#include "clusterbuilder.h"

#include <QUrl>

namespace slipway {

class Cloud
{
public:
    Cloud &answer(const QString &method, const QString &url, int status, const QJsonValue &body,
                  const QString &requestBody = {})
    {
        QJsonObject request{{QStringLiteral("method"), method}, {QStringLiteral("url"), url}};
        if (!requestBody.isEmpty())
            request.insert(QStringLiteral("body"), requestBody);
        m_answers.append(QJsonObject{{QStringLiteral("request"), request},
                                     {QStringLiteral("status"), status},
                                     {QStringLiteral("body"), body}});
        return *this;
    }
    Cloud &get(const QString &path, int status, const QJsonValue &body)
    {
        return answer(QStringLiteral("GET"), QStringLiteral("http://127.0.0.1:9/") + path, status, body);
    }
    Cloud &post(const QString &path, int status, const QJsonValue &body, const QString &requestBody = {})
    {
        return answer(QStringLiteral("POST"), QStringLiteral("http://127.0.0.1:9/") + path, status, body,
                      requestBody);
    }
    /// An action of IAM; what is in @p xml stands inside ACTIONResult.
    Cloud &iam(const QString &action, const QString &parameters, int status, const QString &xml)
    {
        const QString body = status == 200
            ? QStringLiteral("<%1Response xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><%1Result>%2</"
                             "%1Result></%1Response>")
                  .arg(action, xml)
            : QStringLiteral("<ErrorResponse><Error><Type>Sender</Type><Code>%1</Code></Error></"
                             "ErrorResponse>")
                  .arg(xml);
        return post({}, status, body,
                    QStringLiteral("Action=%1&Version=2010-05-08&%2").arg(action, parameters));
    }
    Cloud &role(const QString &name, const QJsonObject &trust)
    {
        const QByteArray policy = QJsonDocument(trust).toJson(QJsonDocument::Compact).toPercentEncoding();
        return iam(QStringLiteral("GetRole"), QStringLiteral("RoleName=") + name, 200,
                   QStringLiteral("<Role><RoleName>%1</RoleName><Arn>arn:aws:iam::111122223333:role/"
                                  "%1</Arn><AssumeRolePolicyDocument>%2</AssumeRolePolicyDocument></Role>")
                       .arg(name, QString::fromLatin1(policy)));
    }

    /// The cluster with these answers.
    std::shared_ptr<const Snapshot> with(const Cluster &cluster) const
    {
        QJsonObject bundle = QJsonDocument::fromJson(cluster.bundle()).object();
        QJsonArray all = bundle.value(QLatin1String("cloud")).toArray();
        for (const QJsonValue &each : m_answers)
            all.append(each);
        bundle.insert(QStringLiteral("cloud"), all);
        auto read = readBundle(QJsonDocument(bundle).toJson(QJsonDocument::Compact), QStringLiteral("test"));
        if (!read)
            qFatal("test bundle: %s", qPrintable(read.error().toString()));
        return *read;
    }

private:
    QJsonArray m_answers;
};

/// {"bindings":[{"role":…,"members":[…]}]}
inline QJsonObject policyOf(const QString &role, const QStringList &members, const QString &condition = {})
{
    QJsonObject binding{{QStringLiteral("role"), role},
                        {QStringLiteral("members"), QJsonArray::fromStringList(members)}};
    if (!condition.isEmpty())
        binding.insert(QStringLiteral("condition"), QJsonObject{{QStringLiteral("title"), condition}});
    return {{QStringLiteral("bindings"), QJsonArray{binding}}};
}

} // namespace slipway
