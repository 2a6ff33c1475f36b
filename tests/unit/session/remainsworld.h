// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Questions after what remains of an endpoint, and answers to them.
#pragma once

#include "aws/fakeawsclient.h"
#include "catalog/serviceprice.h"
#include "plan/kube/kubechanges.h"
#include "session/activity/remains.h"
#include "unit/plan/planworld.h"

namespace slipway::remainsworld {
using namespace Qt::StringLiterals;

inline QJsonObject json(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.isEmpty())
        qFatal("%s", text.constData());
    return object;
}

inline Endpoint endpointAt(const char *provider, const char *location)
{
    return {.name = u"gone"_s,
            .target = {.provider = QLatin1StringView(provider),
                       .project = u"ai-lab"_s,
                       .location = QLatin1StringView(location),
                       .cluster = u"c1"_s,
                       .nameSpace = u"inference"_s}};
}

inline Remains found(RemainsQuestion question)
{
    auto remains = ended(findRemains(std::move(question), Catalog::builtIn(), {}));
    if (!remains)
        qFatal("%s", qPrintable(remains.error().toString()));
    return *remains;
}

inline std::optional<Remain> of(const Remains &remains, const QString &object)
{
    const auto at = std::ranges::find(remains.found, object, &Remain::object);
    return at == remains.found.cend() ? std::nullopt : std::optional(*at);
}

inline PlanStep applying(const QByteArray &manifest)
{
    return {.id = QString::number(qHash(manifest)), .change = std::make_shared<ApplyObject>(json(manifest))};
}

} // namespace slipway::remainsworld
