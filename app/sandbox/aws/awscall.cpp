// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/aws/awscall.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

#include <tuple>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QString requestId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QByteArray namespaceOf(const QString &service, const QString &version)
{
    if (service == "elasticloadbalancing"_L1)
        return "http://elasticloadbalancing.amazonaws.com/doc/" + version.toLatin1() + '/';
    if (service == "ec2"_L1)
        return "http://ec2.amazonaws.com/doc/2016-11-15/";
    if (service == "iam"_L1)
        return "https://iam.amazonaws.com/doc/2010-05-08/";
    if (service == "autoscaling"_L1)
        return "http://autoscaling.amazonaws.com/doc/2011-01-01/";
    return "https://sts.amazonaws.com/doc/2011-06-15/";
}

const QByteArray kXml = "text/xml;charset=UTF-8";

} // namespace

AwsProtocol awsProtocolOf(const QString &service)
{
    if (service == "ec2"_L1)
        return AwsProtocol::Ec2;
    if (service == "sts"_L1 || service == "iam"_L1 || service == "autoscaling"_L1
        || service == "elasticloadbalancing"_L1)
        return AwsProtocol::Query;
    if (service == "s3"_L1)
        return AwsProtocol::RestXml;
    return service == "eks"_L1 ? AwsProtocol::Rest : AwsProtocol::Json;
}

QByteArray xml::text(const char *name, const QString &value)
{
    return QByteArray("<") + name + '>' + value.toHtmlEscaped().toUtf8() + "</" + name + '>';
}

QByteArray xml::text(const char *name, qint64 value)
{
    return text(name, QString::number(value));
}

QByteArray xml::flag(const char *name, bool value)
{
    return text(name, value ? u"true"_s : u"false"_s);
}

QByteArray xml::group(const char *name, const QByteArray &inner)
{
    return QByteArray("<") + name + '>' + inner + "</" + name + '>';
}

QByteArray xml::tagSet(const QMap<QString, QString> &tags)
{
    QByteArray inner;
    for (auto it = tags.cbegin(); it != tags.cend(); ++it)
        inner += item(text("key", it.key()) + text("value", *it));
    return group("tagSet", inner);
}

bool awsGlobMatches(const QString &pattern, const QString &text, Qt::CaseSensitivity sensitivity)
{
    QString expression = QRegularExpression::escape(pattern);
    expression.replace("\\*"_L1, ".*"_L1).replace("\\?"_L1, "."_L1);
    const QRegularExpression glob(QRegularExpression::anchoredPattern(expression),
                                  sensitivity == Qt::CaseSensitive
                                      ? QRegularExpression::DotMatchesEverythingOption
                                      : QRegularExpression::CaseInsensitiveOption);
    return glob.match(text).hasMatch();
}

QString AwsCall::param(const QString &name) const
{
    const auto found = std::ranges::find(form, name, &std::pair<QString, QString>::first);
    return found == form.end() ? QString() : found->second;
}

QStringList AwsCall::list(const QString &prefix) const
{
    QStringList values;
    const QString stem = prefix + (protocol == AwsProtocol::Ec2 ? "."_L1 : ".member."_L1);
    for (const auto &[name, value] : form) {
        bool isIndex = false;
        if (name.startsWith(stem)
            && (std::ignore = QStringView(name).sliced(stem.size()).toInt(&isIndex), isIndex))
            values.append(value);
    }
    return values;
}

QMap<QString, QStringList> AwsCall::filters() const
{
    QMap<QString, QStringList> all;
    for (const auto &[name, value] : form) {
        if (name.startsWith("Filter."_L1) && name.endsWith(".Name"_L1))
            all.insert(value, list(name.chopped(4) + "Value"_L1));
    }
    return all;
}

QMap<QString, QString> AwsCall::tags(const QString &prefix) const
{
    QMap<QString, QString> all;
    for (const auto &[name, value] : form) {
        if (name.startsWith(prefix) && name.endsWith(".Key"_L1))
            all.insert(value, param(name.chopped(3) + "Value"_L1));
    }
    return all;
}

void AwsCall::ok(const QJsonObject &json) const
{
    reply->send(200, protocol == AwsProtocol::Json ? "application/x-amz-json-1.1" : "application/json",
                QJsonDocument(json).toJson(QJsonDocument::Compact),
                {{"x-amzn-RequestId", requestId().toLatin1()}});
}

void AwsCall::xml(const QByteArray &result) const
{
    const QByteArray name = action.toLatin1();
    QByteArray out = R"(<?xml version="1.0" encoding="UTF-8"?>)";
    out += '<' + name + "Response xmlns=\"" + namespaceOf(service, param(u"Version"_s)) + "\">";
    if (protocol == AwsProtocol::Ec2) {
        out += xml::text("requestId", requestId()) + result;
    } else {
        out += xml::group((name + "Result").constData(), result)
            + xml::group("ResponseMetadata", xml::text("RequestId", requestId()));
    }
    reply->send(200, kXml, out + "</" + name + "Response>");
}

void AwsCall::refuse(int status, const QString &code, const QString &message, const QJsonObject &more) const
{
    refuseAws(*reply, protocol, status, code, message, more);
}

void refuseAws(HttpReply &reply, AwsProtocol protocol, int status, const QString &code,
               const QString &message, const QJsonObject &more)
{
    // Code and message of EC2, of the other forms, and of JSON, each in its own place.
    const QByteArray both = xml::text("Code", code) + xml::text("Message", message);
    switch (protocol) {
    case AwsProtocol::Ec2:
        return reply.send(status, kXml,
                          R"(<?xml version="1.0" encoding="UTF-8"?>)"
                              + xml::group("Response",
                                           xml::group("Errors", xml::group("Error", both))
                                               + xml::text("RequestID", requestId())));
    case AwsProtocol::Query:
        return reply.send(
            status, kXml,
            xml::group(
                "ErrorResponse",
                xml::group("Error", xml::text("Type", status < 500 ? u"Sender"_s : u"Receiver"_s) + both)
                    + xml::text("RequestId", requestId())));
    case AwsProtocol::RestXml:
        return reply.send(status, "application/xml",
                          R"(<?xml version="1.0" encoding="UTF-8"?>)"
                              + xml::group("Error", both + xml::text("RequestId", requestId())));
    case AwsProtocol::Json:
    case AwsProtocol::Rest:
        break;
    }
    QJsonObject body = more;
    body.insert(u"message"_s, message);
    if (protocol == AwsProtocol::Json)
        body.insert(u"__type"_s, code);
    reply.send(status, protocol == AwsProtocol::Json ? "application/x-amz-json-1.1" : "application/json",
               QJsonDocument(body).toJson(QJsonDocument::Compact),
               {{"x-amzn-ErrorType", code.toLatin1()}, {"x-amzn-RequestId", requestId().toLatin1()}});
}

std::optional<AwsPage> AwsCall::page(const QJsonArray &all, const QString &sizeText, const QString &token,
                                     int defaultSize) const
{
    bool isNumber = true;
    const int size = sizeText.isEmpty() ? defaultSize : sizeText.toInt(&isNumber);
    const QString invalid = protocol == AwsProtocol::Ec2 ? u"InvalidParameterValue"_s
        : protocol == AwsProtocol::Query                 ? u"ValidationError"_s
                                                         : u"InvalidParameterException"_s;
    if (!isNumber || size < 1 || size > 1000) {
        refuse(400, invalid, u"Value ( %1 ) for parameter maxResults is invalid."_s.arg(sizeText.left(40)));
        return {};
    }
    qsizetype from = 0;
    if (!token.isEmpty()) {
        const QByteArray plain = QByteArray::fromBase64(token.toLatin1());
        from = plain.startsWith("at:") ? plain.sliced(3).toLongLong(&isNumber) : -1;
        if (!isNumber || from < 0 || from > all.size()) {
            refuse(400, protocol == AwsProtocol::Ec2 ? u"InvalidNextToken"_s : invalid,
                   u"The token '%1' is invalid"_s.arg(token.left(40)));
            return {};
        }
    }
    AwsPage page;
    const qsizetype to = std::min(from + size, all.size());
    for (qsizetype i = from; i < to; ++i)
        page.items.append(all.at(i));
    if (to < all.size())
        page.nextToken = QString::fromLatin1(("at:" + QByteArray::number(to)).toBase64());
    return page;
}

void AwsCall::xmlPage(const char *set, const QList<QByteArray> &items, int defaultSize) const
{
    QJsonArray all;
    for (const QByteArray &one : items)
        all.append(QString::fromUtf8(one));
    const auto found = page(all, param(u"MaxResults"_s), param(u"NextToken"_s), defaultSize);
    if (!found)
        return;
    QByteArray inner;
    for (const QJsonValue &one : found->items)
        inner += one.toString().toUtf8();
    QByteArray out = xml::group(set, inner);
    if (!found->nextToken.isEmpty())
        out += xml::text("nextToken", found->nextToken);
    xml(out);
}

} // namespace slipway::sandbox
