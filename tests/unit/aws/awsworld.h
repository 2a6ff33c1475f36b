// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The client over HTTP with answers of one's choice.
#pragma once

#include "aws/httpawsclient.h"
#include "base/fakeclock.h"
#include "net/faketransport.h"
#include "support/runtask.h"

#include <QTemporaryDir>

namespace slipway::awsworld {
using namespace Qt::StringLiterals;

using Answer = FakeTransport::Answer;
inline const auto region = u"eu-central-1"_s;
inline const EksClusterRef ref{u"eu-central-1"_s, u"prod"_s};

inline Answer ok(const QByteArray &body)
{
    return FakeTransport::json(200, body);
}

inline Answer xml(int status, const QByteArray &body)
{
    return {.status = status, .headers = {{"Content-Type", "text/xml"}}, .chunks = {body}};
}

/// Whose environment may be changed before make() is called again.
struct World {
    World()
    {
        clock.setAutoAdvance(true);
        make();
    }
    void make()
    {
        auto settings = AwsSettings::read(
            [this](const char *name) { return environment.value(QByteArray(name)); }, home.path());
        if (!settings)
            qFatal("settings");
        identity = std::make_unique<AwsIdentity>(transport, clock, nullptr, *settings);
        aws = makeAwsClient(transport, clock, *identity);
    }

    QTemporaryDir home;
    QMap<QByteArray, QString> environment = {{"AWS_ACCESS_KEY_ID", u"AKIDEXAMPLE"_s},
                                             {"AWS_SECRET_ACCESS_KEY", u"planted-secret-key"_s},
                                             {"AWS_SESSION_TOKEN", u"planted-session-token"_s}};
    FakeClock clock;
    FakeTransport transport;
    std::unique_ptr<AwsIdentity> identity;
    std::unique_ptr<AwsClient> aws;
};

template <typename T> Error errorOf(Task<T> task)
{
    auto result = test::run(std::move(task));
    return result ? Error{.kind = ErrorKind::Internal, .detail = u"test: it succeeded"_s} : result.error();
}

} // namespace slipway::awsworld
