// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/google/googlechange.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

std::optional<Error> GoogleChange::lacks(const ChangeContext &context) const
{
    if (context.google)
        return {};
    return fail(ErrorKind::Unavailable,
                changeWords(QT_TRANSLATE_NOOP("Change", "There is no Google Cloud identity; sign in first.")))
        .error();
}

Task<QJsonObject> GoogleChange::finish(ChangeContext context, GoogleOperation started, ProgressSink progress,
                                       std::stop_token stop)
{
    auto done = co_await waitForOperation(*context.google, *context.clock, started, 45min, progress, stop);
    if (!done)
        co_return std::unexpected(std::move(done.error()));
    co_return QJsonObject{{"operation"_L1, done->name}};
}

QString gkeClusterText(const GkeClusterRef &cluster)
{
    return u"cluster/"_s + cluster.location + u'/' + cluster.name;
}

QJsonObject gkeClusterFields(const GkeClusterRef &cluster)
{
    return {
        {"project"_L1, cluster.projectId}, {"location"_L1, cluster.location}, {"cluster"_L1, cluster.name}};
}

} // namespace slipway
