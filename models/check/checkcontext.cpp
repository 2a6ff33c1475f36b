// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/singleflight.h"
#include "check/check.h"
#include "check/families.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// One question that several checks ask: asked once, its answer kept, a failure too.
template <typename T> class Once
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
    Once<EksCluster> eksCluster;
    Once<QList<EksNodegroup>> nodegroups;
    Once<AwsAccount> awsAccount;
};

CheckContext::CheckContext(Target target, Choices choices, Facts facts, const Catalog &catalog,
                           KubeClient *kube, GoogleClient *google, Clock &clock)
    : m_target(std::move(target))
    , m_choices(std::move(choices))
    , m_facts(std::move(facts))
    , m_catalog(catalog)
    , m_kube(kube)
    , m_google(google)
    , m_clock(clock)
    , m_shared(std::make_unique<Shared>())
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

bool CheckContext::makes(const QString &change, const QString &object) const
{
    return m_plan && std::ranges::any_of(m_plan->steps, [&](const PlanStep &step) {
               return step.change->kind() == change && (object.isEmpty() || step.change->object() == object);
           });
}

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
    return m_shared->cluster.get([google = m_google, ref = clusterRef()](
                                     std::stop_token inner) { return google->cluster(ref, inner); },
                                 stop);
}

Task<QList<QJsonObject>> CheckContext::nodes(std::stop_token stop)
{
    return m_shared->nodes.get([kube = m_kube](std::stop_token inner) { return allNodes(kube, inner); },
                               stop);
}

Task<KubeVersion> CheckContext::kubeVersion(std::stop_token stop)
{
    return m_shared->version.get([kube = m_kube](std::stop_token inner) { return kube->version(inner); },
                                 stop);
}

Task<GcsListing> CheckContext::weights(std::stop_token stop)
{
    const QString bucket = value(u"bucket"_s).toString();
    QString path = value(u"modelPath"_s).toString();
    if (!path.isEmpty() && !path.endsWith(u'/'))
        path += u'/';
    // A model has some dozen files; a thousand shows that the folder is not a model's.
    return m_shared->weights.get(
        [google = m_google, bucket, path](std::stop_token inner) {
            return google->objects(bucket, path, {}, 1000, inner);
        },
        stop);
}

Error CheckContext::noAws() const
{
    if (m_awsProblem)
        return *m_awsProblem;
    return fail(ErrorKind::Unauthorized,
                check::words(QT_TRANSLATE_NOOP("Check", "there is no connection to AWS")))
        .error();
}

Task<EksCluster> CheckContext::eksCluster(std::stop_token stop)
{
    if (!m_aws)
        co_return std::unexpected(noAws());
    const EksClusterRef ref = eksRef();
    if (ref.name.isEmpty() || !isAwsRegion(ref.region)) {
        Error error = fail(ErrorKind::Invalid,
                           check::words(QT_TRANSLATE_NOOP(
                               "Check", "the kubeconfig does not say which EKS cluster it leads to")),
                           m_target.kubeContext,
                           check::words(QT_TRANSLATE_NOOP("Check", "Let AWS write the entry: %1"))
                               .arg(u"aws eks update-kubeconfig --name NAME --region REGION"_s))
                          .error();
        error.reason = u"NoEksCluster"_s;
        co_return std::unexpected(std::move(error));
    }
    co_return co_await m_shared->eksCluster.get(
        [aws = m_aws, ref](std::stop_token inner) { return aws->cluster(ref, inner); }, stop);
}

Task<QList<EksNodegroup>> CheckContext::nodegroups(std::stop_token stop)
{
    return m_shared->nodegroups.get(
        [aws = m_aws, ref = eksRef()](std::stop_token inner) { return aws->nodegroups(ref, inner); }, stop);
}

Task<AwsAccount> CheckContext::awsAccount(std::stop_token stop)
{
    const QString region = isAwsRegion(m_target.location) ? m_target.location
        : m_aws->region().isEmpty()                       ? u"us-east-1"_s
                                                          : m_aws->region();
    return m_shared->awsAccount.get(
        [aws = m_aws, region](std::stop_token inner) { return aws->account(region, inner); }, stop);
}

} // namespace slipway
