// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/check.h"

#include "base/singleflight.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// One question that several checks ask: asked once, its answer kept, a failure too.
template <typename T>
class Once
{
public:
    Task<T> get(std::function<Task<T>(std::stop_token)> ask, std::stop_token stop)
    {
        if (m_answer)
            co_return *m_answer;
        auto answer = co_await m_flight.run(std::move(ask), stop);
        if (answer || answer.error().kind != ErrorKind::Cancelled)
            m_answer = answer;
        co_return answer;
    }

private:
    SingleFlight<T> m_flight;
    std::optional<Result<T>> m_answer;
};

Task<QList<QJsonObject>> allNodes(KubeClient *kube, std::stop_token stop)
{
    auto list = co_await kube->list(kinds::nodes(), {}, stop);
    if (!list)
        co_return std::unexpected(std::move(list.error()));
    co_return list->items;
}

} // namespace

struct CheckContext::Shared {
    Once<GkeCluster> cluster;
    Once<QList<QJsonObject>> nodes;
    Once<KubeVersion> version;
    Once<GcsListing> weights;
};

CheckContext::CheckContext(Target target, Choices choices, Facts facts, const Catalog &catalog, KubeClient *kube, GoogleClient *google, Clock &clock)
    : m_target(std::move(target)), m_choices(std::move(choices)), m_facts(std::move(facts)), m_catalog(catalog), m_kube(kube), m_google(google),
      m_clock(clock), m_shared(std::make_unique<Shared>())
{
    if (auto resolved = m_choices.resolved(m_facts))
        m_values = *resolved;
    else
        m_values = m_choices.toJson();
    auto rendering = render(m_choices, m_facts);
    if (!rendering) {
        m_problem = rendering.error();
        return;
    }
    m_rendering = std::move(*rendering);
    auto plan = makePlan(*m_rendering, m_target);
    if (plan)
        m_plan = std::move(*plan);
    else
        m_problem = plan.error();
}

CheckContext::~CheckContext() = default;

QJsonObject CheckContext::rendered(const QString &kind) const
{
    if (!m_rendering)
        return {};
    for (const RenderedObject &object : m_rendering->objects()) {
        if (object.kind() == kind)
            return object.object;
    }
    return {};
}

GkeClusterRef CheckContext::clusterRef() const
{
    return {m_target.project, m_target.location, m_target.cluster};
}

Task<GkeCluster> CheckContext::cluster(std::stop_token stop)
{
    return m_shared->cluster.get([google = m_google, ref = clusterRef()](std::stop_token inner) { return google->cluster(ref, inner); }, stop);
}

Task<QList<QJsonObject>> CheckContext::nodes(std::stop_token stop)
{
    return m_shared->nodes.get([kube = m_kube](std::stop_token inner) { return allNodes(kube, inner); }, stop);
}

Task<KubeVersion> CheckContext::kubeVersion(std::stop_token stop)
{
    return m_shared->version.get([kube = m_kube](std::stop_token inner) { return kube->version(inner); }, stop);
}

Task<GcsListing> CheckContext::weights(std::stop_token stop)
{
    const QString bucket = value(u"bucket"_s).toString();
    QString path = value(u"modelPath"_s).toString();
    if (!path.isEmpty() && !path.endsWith(u'/'))
        path += u'/';
    // A model has some dozen files; a thousand shows that the folder is not a model's.
    return m_shared->weights.get([google = m_google, bucket, path](std::stop_token inner) { return google->objects(bucket, path, {}, 1000, inner); }, stop);
}

} // namespace slipway
