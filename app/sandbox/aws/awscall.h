// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpserver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

#include <memory>
#include <optional>

namespace slipway::sandbox {

/// How a service talks. Sources: the protocol specifications of AWS' service models (Smithy 2.0, "AWS protocols").
enum class AwsProtocol {
    Query, ///< STS, IAM, Auto Scaling: a form, XML
    Ec2, ///< a form with its own lists and errors, XML
    Json, ///< JSON 1.1, the operation in X-Amz-Target
    Rest, ///< EKS: paths, JSON
    RestXml, ///< S3: paths, XML
};
AwsProtocol awsProtocolOf(const QString &service);

/// Who asks, as STS names them.
struct AwsCaller {
    QString arn = {}; ///< arn:aws:iam::…:user/alex, or arn:aws:sts::…:assumed-role/name/session
    QString userId = {};
    QString principal = {}; ///< "user/alex", "role/name"
};

/// One page of a list and the token of the next.
struct AwsPage {
    QJsonArray items = {};
    QString nextToken = {};
};

/// One call of an AWS service: who asks, what, and the answers in the service's own protocol.
class AwsCall
{
public:
    const HttpServerRequest &request;
    const std::shared_ptr<HttpReply> reply;
    AwsProtocol protocol = AwsProtocol::Query;
    QString service = {}; ///< signing name
    QString region = {};
    QString action = {}; ///< DescribeCluster
    AwsCaller caller = {};
    QList<std::pair<QString, QString>> form = {}; ///< Query, Ec2
    QJsonObject body = {}; ///< Json, Rest

    QString capture(const QString &name) const { return request.captures.value(name); }
    QString param(const QString &name) const;
    /// PREFIX.1, PREFIX.2, … (Ec2), PREFIX.member.1, … (Query)
    QStringList list(const QString &prefix) const;
    /// Filter.N.Name and its values.
    QMap<QString, QStringList> filters() const;
    /// PREFIX….Key and its Value: "TagSpecification." (Ec2), "Tags.member." (Query)
    QMap<QString, QString> tags(const QString &prefix) const;

    void ok(const QJsonObject &json) const;
    /// The result of an operation, without its envelope.
    void xml(const QByteArray &result) const;
    /// @param more  members of the error's body besides (Rest): clusterName, …
    void refuse(int status, const QString &code, const QString &message, const QJsonObject &more = {}) const;
    /// One page by @p sizeText items and @p token; answers 400 itself and returns nothing when they are no such things.
    std::optional<AwsPage> page(const QJsonArray &all, const QString &sizeText, const QString &token,
                                int defaultSize) const;
    /// One page of a set of EC2's by MaxResults and NextToken, with the token of the next.
    void xmlPage(const char *set, const QList<QByteArray> &items, int defaultSize) const;
};

/// An answer outside of a call: no signature, unknown service.
void refuseAws(HttpReply &reply, AwsProtocol protocol, int status, const QString &code,
               const QString &message, const QJsonObject &more = {});

namespace xml {
QByteArray text(const char *name, const QString &value);
QByteArray text(const char *name, qint64 value);
QByteArray flag(const char *name, bool value);
QByteArray group(const char *name, const QByteArray &inner);
/// As EC2 writes them.
QByteArray tagSet(const QMap<QString, QString> &tags);
/// One of a list, as EC2 writes them.
inline QByteArray item(const QByteArray &inner)
{
    return group("item", inner);
}
} // namespace xml

/// '*' and '?' as IAM and EC2's filters mean them.
bool awsGlobMatches(const QString &pattern, const QString &text,
                    Qt::CaseSensitivity sensitivity = Qt::CaseSensitive);

} // namespace slipway::sandbox
