// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/aws/awsrouter.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QList<std::pair<QString, QString>> formOf(const QByteArray &text)
{
    QList<std::pair<QString, QString>> form;
    for (QByteArray item : text.split('&')) {
        if (item.isEmpty())
            continue;
        item.replace('+', ' ');
        const qsizetype equals = item.indexOf('=');
        form.append({QUrl::fromPercentEncoding(item.first(equals < 0 ? item.size() : equals)),
                     equals < 0 ? QString() : QUrl::fromPercentEncoding(item.sliced(equals + 1))});
    }
    return form;
}

/// What nobody has signed: the operations that need no signature, and a word on the others.
QString unsignedService(const HttpServerRequest &request)
{
    const auto form = formOf(request.body);
    const bool isWebIdentity = std::ranges::any_of(
        form, [](const auto &item) { return item.second == "AssumeRoleWithWebIdentity"_L1; });
    return isWebIdentity ? u"sts"_s : QString();
}

void missingSignature(const HttpServerRequest &request, HttpReply &reply)
{
    const bool isForm = request.headers.value("Content-Type").startsWith("application/x-www-form-urlencoded");
    if (isForm)
        return refuseAws(reply, AwsProtocol::Query, 403, u"MissingAuthenticationToken"_s,
                         u"Request is missing Authentication Token"_s);
    refuseAws(reply, AwsProtocol::Rest, 403, u"MissingAuthenticationTokenException"_s,
              u"Missing Authentication Token"_s);
}

QString denied(const AwsCall &call, const QString &resource)
{
    return u"User: %1 is not authorized to perform: %2:%3 on resource: %4 because no identity-based policy allows the %2:%3 action"_s
        .arg(call.caller.arn, call.service, call.action, resource);
}

} // namespace

AwsRouter::AwsRouter(AwsWorld &world) : m_world(world)
{
    m_paths.setFallback([](const HttpServerRequest &request, std::shared_ptr<HttpReply> reply) {
        refuseAws(*reply, AwsProtocol::Rest, 404, u"UnknownOperationException"_s,
                  u"The sandbox does not implement %1 %2."_s.arg(QString::fromLatin1(request.method),
                                                                 request.path.left(300)));
    });
}

void AwsRouter::add(const char *service, const char *action, Handler handler)
{
    m_handlers.insert(QString::fromLatin1(service) + u':' + QLatin1StringView(action), std::move(handler));
}

void AwsRouter::rest(const char *action, const char *method, const QString &pattern, Handler handler)
{
    m_paths.add(method, pattern,
                [this, name = QString::fromLatin1(action), handler = std::move(handler)](
                    const HttpServerRequest &request, const std::shared_ptr<HttpReply> &reply) {
                    answer(request, reply, name, handler);
                });
}

void AwsRouter::handle(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply)
{
    const auto scope = AwsKeys::scopeOf(request);
    const QString service = scope ? scope->service : unsignedService(request);
    if (service.isEmpty())
        return missingSignature(request, *reply);
    if (service == "s3"_L1) {
        const QString bucket = request.path.section(u'/', 1, 1);
        const auto handler = m_handlers.constFind(u"s3:GetBucketPolicy"_s);
        if (request.method != "GET" || !request.query.hasQueryItem(u"policy"_s) || bucket.isEmpty()
            || handler == m_handlers.cend())
            return refuseAws(*reply, AwsProtocol::RestXml, 501, u"NotImplemented"_s,
                             u"The sandbox does not implement this call of S3."_s);
        return answer(request, reply, u"GetBucketPolicy"_s, *handler);
    }
    if (service == "eks"_L1)
        return m_paths.dispatch(request, std::move(reply));
    const AwsProtocol protocol = awsProtocolOf(service);
    QString action;
    QString owner = service;
    if (protocol == AwsProtocol::Json) {
        action = QString::fromLatin1(request.headers.value("X-Amz-Target")).section(u'.', -1);
    } else {
        const auto form = formOf(
            request.method == "GET" ? request.query.toString(QUrl::FullyEncoded).toLatin1() : request.body);
        const auto valueOf = [&form](const QString &name) {
            const auto found = std::ranges::find(form, name, &std::pair<QString, QString>::first);
            return found == form.end() ? QString() : found->second;
        };
        action = valueOf(u"Action"_s);
        if (service == "elasticloadbalancing"_L1)
            owner = valueOf(u"Version"_s) == "2012-06-01"_L1 ? u"elb"_s : u"elbv2"_s;
    }
    const auto handler = m_handlers.constFind(owner + u':' + action);
    if (handler == m_handlers.cend()) {
        const QString words =
            u"The sandbox does not implement %1 of %2."_s.arg(action.left(80), service.left(40));
        return protocol == AwsProtocol::Json
            ? refuseAws(*reply, protocol, 400, u"UnknownOperationException"_s, words)
            : refuseAws(*reply, protocol, 400, u"InvalidAction"_s, words);
    }
    answer(request, reply, action, *handler);
}

void AwsRouter::answer(const HttpServerRequest &request, const std::shared_ptr<HttpReply> &reply,
                       const QString &action, const Handler &handler)
{
    const auto scope = AwsKeys::scopeOf(request);
    AwsCall call{.request = request, .reply = reply, .action = action};
    call.service = scope ? scope->service : u"sts"_s;
    call.region = scope ? scope->region : m_world.spec.region;
    call.protocol = awsProtocolOf(call.service);
    if (scope) {
        auto caller = m_world.keys.verify(request, *scope, call.protocol);
        if (!caller)
            return call.refuse(caller.error().httpStatus, caller.error().reason, caller.error().detail);
        call.caller = *caller;
    }
    if (call.protocol == AwsProtocol::Query || call.protocol == AwsProtocol::Ec2) {
        call.form = formOf(request.method == "GET" ? request.query.toString(QUrl::FullyEncoded).toLatin1()
                                                   : request.body);
    } else if (call.protocol != AwsProtocol::RestXml && !request.body.trimmed().isEmpty()) {
        const QJsonDocument document = QJsonDocument::fromJson(request.body);
        if (!document.isObject())
            return call.refuse(400, u"SerializationException"_s, u"The request's body is no JSON object."_s);
        call.body = document.object();
    }
    if (!m_world.region(call.region) && call.service != "s3"_L1 && call.service != "iam"_L1
        && call.service != "pricing"_L1 && call.service != "sts"_L1)
        return call.refuse(call.protocol == AwsProtocol::Ec2 ? 401 : 403,
                           call.protocol == AwsProtocol::Ec2 ? u"AuthFailure"_s : u"OptInRequired"_s,
                           u"The sandbox's account has no region %1."_s.arg(call.region.left(40)));
    if (strikes(call))
        return;
    const QString resource = resourceOf(call);
    const QString permission = call.service + u':' + action;
    if (scope && !m_world.allowed(call.caller, permission, resource)) {
        switch (call.protocol) {
        case AwsProtocol::Ec2:
            return call.refuse(403, u"UnauthorizedOperation"_s,
                               "You are not authorized to perform this operation. "_L1
                                   + denied(call, resource));
        case AwsProtocol::Query:
        case AwsProtocol::RestXml:
            return call.refuse(403, u"AccessDenied"_s, denied(call, resource));
        case AwsProtocol::Json:
            return call.refuse(400, u"AccessDeniedException"_s, denied(call, resource));
        case AwsProtocol::Rest:
            return call.refuse(403, u"AccessDeniedException"_s, denied(call, resource));
        }
    }
    handler(call);
}

bool AwsRouter::strikes(const AwsCall &call)
{
    for (qsizetype i = 0; i < m_world.scenario.faults.size(); ++i) {
        const Fault &fault = m_world.scenario.faults.at(i);
        const bool isMeant = fault.kind == FaultKind::HttpError && fault.service == call.service
            && (fault.path.isEmpty() || fault.path == call.action || call.request.path.contains(fault.path));
        if (!isMeant || m_struck.value(i) >= fault.times)
            continue;
        ++m_struck[i];
        if (fault.status == 429) {
            const QString code = call.protocol == AwsProtocol::Ec2 ? u"RequestLimitExceeded"_s
                : call.protocol == AwsProtocol::Query              ? u"Throttling"_s
                : call.protocol == AwsProtocol::Rest               ? u"TooManyRequestsException"_s
                                                                   : u"ThrottlingException"_s;
            call.refuse(call.protocol == AwsProtocol::Ec2        ? 503
                            : call.protocol == AwsProtocol::Rest ? 429
                                                                 : 400,
                        code, u"Rate exceeded"_s);
        } else {
            call.refuse(
                fault.status,
                call.protocol == AwsProtocol::Rest ? u"ServerException"_s : u"InternalFailure"_s,
                u"The request processing has failed because of an unknown error, exception or failure."_s);
        }
        return true;
    }
    return false;
}

QString AwsRouter::resourceOf(const AwsCall &call) const
{
    if (call.service == "eks"_L1 && !call.capture(u"c"_s).isEmpty())
        return m_world.arn(u"eks"_s, call.region, "cluster/"_L1 + call.capture(u"c"_s));
    if (call.service == "s3"_L1)
        return u"arn:aws:s3:::"_s + call.request.path.section(u'/', 1, 1);
    if (call.service == "iam"_L1 && !call.param(u"RoleName"_s).isEmpty())
        return m_world.arn(u"iam"_s, {}, "role/"_L1 + call.param(u"RoleName"_s));
    return u"*"_s;
}

} // namespace slipway::sandbox
