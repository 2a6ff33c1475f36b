// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/deployment.h"

#include "base/lanes.h"
#include "check/kindsource.h"
#include "check/operatorcheck.h"
#include "recipe/recipeactions.h"
#include "session/awsaccess.h"
#include "session/deploy/fitchoices.h"
#include "session/deploy/measuredfit.h"
#include "session/targetconnection.h"
#include "store/storepaths.h"

#include <QFileInfo>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Of an object in a cluster that the plan makes: there is nobody yet to ask.
Task<ChangePreview> unaskedPreview(std::shared_ptr<Change> change)
{
    ChangePreview preview;
    preview.effect = ChangePreview::Effect::Create;
    preview.summary =
        Deployment::tr("Creates %1; the server can check it once its cluster exists.").arg(change->object());
    preview.after = change->toJson().value("manifest"_L1).toObject();
    co_return preview;
}

/// Of a kind that an earlier step brings: nobody can check it now, and that it is not served is no fault.
bool isToBeServed(const Plan &plan, const Change &change, const ChangePreview &preview)
{
    return preview.problem && preview.problem->reason == "NoKindMatch"_L1 && change.kind() == "apply"_L1
        && bringsKindsOf(plan, preview.after.value("apiVersion"_L1).toString());
}

} // namespace

Deployment::Deployment(Session &session, const Catalog &catalog, Choices choices, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_catalog(catalog)
    , m_choices(std::move(choices))
    , m_prices(session, catalog)
{
    // Another cluster or identity: what was learned of the former does not hold.
    const auto forget = [this] {
        m_prices.forget();
        m_facts = {};
        m_findings.clear();
        Q_EMIT factsChanged();
    };
    connect(&m_prices, &PlanPrices::changed, this, &Deployment::factsChanged);
    connect(&session, &Session::googleChanged, this, forget);
    connect(&session, &Session::awsChanged, this, forget);
}

Deployment::~Deployment() = default;

std::optional<ChoiceProblem> Deployment::choose(const QString &parameter, const QJsonValue &value)
{
    if (m_choices.isChosen(parameter) && m_choices.chosen(parameter) == value)
        return {};
    auto problem = m_choices.set(parameter, value);
    m_findings.clear();
    Q_EMIT choicesChanged();
    return problem;
}

void Deployment::unchoose(const QString &parameter)
{
    if (!m_choices.isChosen(parameter))
        return;
    m_choices.clear(parameter);
    m_findings.clear();
    Q_EMIT choicesChanged();
}

void Deployment::setChoices(const Choices &choices)
{
    m_choices = choices;
    m_findings.clear();
    Q_EMIT choicesChanged();
}

Facts Deployment::factsNow() const
{
    // Model and accelerator need no network: their facts follow the choices at once.
    Facts facts = m_facts.facts;
    QJsonObject chosen = m_choices.toJson();
    if (auto resolved = m_choices.resolved(facts))
        chosen = *resolved;
    const auto add = [&facts](const Facts &more, bool replace) {
        const QJsonObject local = more.toJson();
        for (auto it = local.begin(); it != local.end(); ++it) {
            if (replace || !facts.value(it.key()))
                facts.set(it.key(), *it);
        }
    };
    add(catalogFacts(chosen, m_catalog), true);
    // A cluster that is there tells more than what was meant to be made; what was learned of another one tells nothing.
    const QString path = chosen["location"_L1].toString() + u'/' + chosen["cluster"_L1].toString();
    add(plannedFacts(chosen), facts.value(u"cluster.path"_s) != QJsonValue(path));
    // The machine follows from what the pod asks for, and that from the model's facts.
    if (recipe().parameter(u"machineType"_s)) {
        if (auto resolved = m_choices.resolved(facts))
            add(machineFacts(*resolved, m_catalog), true);
    }
    return facts;
}

QJsonObject Deployment::values() const
{
    auto resolved = m_choices.resolved(factsNow());
    return resolved ? *resolved : m_choices.toJson();
}

QList<ChoiceProblem> Deployment::problems() const
{
    return m_choices.problems(factsNow());
}

Target Deployment::target() const
{
    Target target = targetOf(values(), recipe());
    // Without a Google identity the context that was connected is the way to the cluster, whatever the choices call it: falling
    // back to the kubeconfig's current context could be another cluster.
    const bool byIdentity = target.provider == "aws"_L1 || m_session.google();
    if (target.kubeContext.isEmpty()
        && (target.provider.isEmpty() || target.cluster.isEmpty() || !byIdentity))
        target.kubeContext = m_session.target().kubeContext;
    // The recipe asks for no cluster: the kubeconfig's entry tells which one of AWS it is.
    if (target.provider == "aws"_L1 && target.cluster.isEmpty() && m_session.kube()) {
        if (const auto place = eksPlaceOf(m_session.kube()->context())) {
            target.project = place->accountId;
            target.location = place->region;
            target.cluster = place->cluster;
        }
    }
    if (target.provider == "aws"_L1 && target.project.isEmpty() && m_session.awsAccount())
        target.project = m_session.awsAccount()->accountId;
    if (const auto number = m_facts.facts.value(u"project.number"_s);
        number && target.projectNumber.isEmpty())
        target.projectNumber = number->toString();
    return target;
}

Task<> Deployment::connectCluster(std::stop_token stop)
{
    if (const Target named = target();
        named.provider == "aws"_L1 && !named.cluster.isEmpty() && named.kubeContext.isEmpty()) {
        auto identity = co_await connectIdentity(m_session, named, stop);
        if (!identity)
            co_return identity;
        auto connected = co_await connectTarget(m_session, target(), stop);
        const bool isAbsent = !connected
            && (connected.error().kind == ErrorKind::NotFound
                || connected.error().kind == ErrorKind::Unavailable);
        if (!isAbsent || !makesCluster())
            co_return connected;
        // The plan makes it: what is connected now is another one, of which nothing is to be learned.
        m_session.disconnectCluster();
        m_session.setTarget(target());
        co_return {};
    }
    const Target wanted = target();
    const auto isThere = [&] {
        if (!m_session.kube())
            return false;
        if (wanted.provider == "google"_L1 && !wanted.cluster.isEmpty() && wanted.kubeContext.isEmpty())
            return m_session.kube()->context().name
                == u"gke_%1_%2_%3"_s.arg(wanted.project, wanted.location, wanted.cluster);
        return wanted.kubeContext.isEmpty() || m_session.kube()->context().name == wanted.kubeContext;
    };
    if (!isThere()) {
        const bool byGoogle = m_session.google() && wanted.provider == "google"_L1
            && !wanted.cluster.isEmpty() && wanted.kubeContext.isEmpty();
        auto version = byGoogle
            ? co_await m_session.connectGke({wanted.project, wanted.location, wanted.cluster}, stop)
            : co_await m_session.connectContext(wanted.kubeContext, stop);
        const bool isAbsent = byGoogle && !version
            && (version.error().kind == ErrorKind::NotFound || version.error().kind == ErrorKind::Unavailable
                || version.error().reason == "SERVICE_DISABLED"_L1);
        if (isAbsent && makesCluster()) {
            // The plan makes it: what is connected now is another one, of which nothing is to be learned.
            m_session.disconnectCluster();
            m_session.setTarget(wanted);
            co_return {};
        }
        if (!version)
            co_return std::unexpected(std::move(version.error()));
    }
    Target now = wanted;
    if (now.kubeContext.isEmpty() && m_session.target().cluster.isEmpty())
        now.kubeContext = m_session.target().kubeContext;
    m_session.setTarget(now);
    co_return {};
}

bool Deployment::makesCluster() const
{
    const auto rendered = rendering();
    return rendered && std::ranges::any_of(rendered->steps, slipway::makesCluster, &RenderedStep::action);
}

Task<> Deployment::learnFacts(std::stop_token stop)
{
    auto learned =
        co_await gatherFacts(target(), values(), m_session.kube(), m_session.google(), m_catalog, stop);
    if (!learned)
        co_return std::unexpected(std::move(learned.error()));
    const Target asked = target();
    if (asked.provider == "aws"_L1 && !asked.cluster.isEmpty() && m_session.aws()) {
        const EksClusterRef ref{asked.location, asked.cluster};
        // Whoever may not read them is told so by the checks; here it only leaves the price an estimate.
        auto cluster = co_await m_session.aws()->cluster(ref, stop);
        if (!cluster && cluster.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(cluster.error()));
        if (cluster) {
            auto groups = co_await m_session.aws()->nodegroups(ref, stop);
            if (!groups && groups.error().kind == ErrorKind::Cancelled)
                co_return std::unexpected(std::move(groups.error()));
            if (groups)
                learned->pools = poolsOf(ref.region, *cluster, *groups);
        }
    }
    m_facts = std::move(*learned);
    auto priced = co_await learnPrices(asked, stop);
    if (!priced)
        co_return priced;
    Q_EMIT factsChanged();
    co_return {};
}

/// Those of the region and of the machines that the plan is about.
Task<> Deployment::learnPrices(Target where, std::stop_token stop)
{
    QStringList types;
    for (const auto key : {"accelerator"_L1, "systemInstanceType"_L1}) {
        if (const QString type = values().value(key).toString(); m_catalog.machineType(type))
            types << type;
    }
    for (const ClusterPool &pool : m_facts.pools.pools)
        types << pool.machineTypes;
    types.removeDuplicates();
    return m_prices.learn(std::move(where), std::move(types), stop);
}

ClusterPools Deployment::pools() const
{
    const Target now = target();
    return m_facts.pools.cluster == now.location + u'/' + now.cluster ? m_facts.pools : ClusterPools();
}

std::optional<FitReport> Deployment::fit() const
{
    const auto request = fitRequestOf(values(), m_catalog);
    if (!request)
        return {};
    FitReport report = fitWithAdvice(*request, m_catalog);
    if (m_session.measurements())
        overlayMeasurements(*m_session.measurements(), *request,
                            engineVersionOf(values().value("image"_L1).toString()), report);
    return report;
}

Result<Rendering> Deployment::rendering() const
{
    return render(m_choices, factsNow());
}

Result<Plan> Deployment::plan() const
{
    auto rendered = rendering();
    if (!rendered)
        return std::unexpected(std::move(rendered.error()));
    std::chrono::seconds sooner{0};
    if (m_session.measurements()) {
        if (const auto measured = recipeWithMeasuredTimes(*m_session.measurements(), *rendered->recipe,
                                                          values(), target(), m_catalog)) {
            for (qsizetype i = 0; i < measured->timeline.size(); ++i)
                sooner += rendered->recipe->timeline.at(i).expected - measured->timeline.at(i).expected;
            rendered->recipe = measured;
        }
    }
    auto plan = makePlan(*rendered, target());
    if (!plan || sooner.count() == 0)
        return plan;
    for (PlanStep &step : plan->steps) {
        if (step.change->kind() == "wait-rollout"_L1)
            step.expected = std::max(step.expected - sooner, std::chrono::seconds(1));
    }
    return plan;
}

Task<QList<Finding>> Deployment::check(QStringList only, CheckEvents events, std::stop_token stop)
{
    // Checks say themselves what they cannot tell without a connection: no error here ends the whole.
    if (!m_session.google() && recipe().provider == "google"_L1) {
        auto account = co_await m_session.connectGoogle({}, stop);
        if (!account && account.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(account.error()));
    }
    std::optional<Error> awsProblem;
    if (!m_session.aws() && recipe().provider == "aws"_L1) {
        auto account = co_await m_session.connectAws({}, stop);
        if (!account && account.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(account.error()));
        if (!account)
            awsProblem = std::move(account.error());
    }
    auto connected = co_await connectCluster(stop);
    if (!connected && connected.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(connected.error()));
    auto learned = co_await learnFacts(stop);
    if (!learned)
        co_return std::unexpected(std::move(learned.error()));
    CheckContext context(target(), m_choices, factsNow(), m_catalog, m_session.kube(), m_session.google(),
                         m_session.clock());
    context.setAws(m_session.aws(), std::move(awsProblem));
    if (MeasurementArchive *archive = m_session.measurements()) {
        context.setFitOverlay([archive, version = engineVersionOf(values().value("image"_L1).toString())](
                                  const FitRequest &request, FitReport &report) {
            overlayMeasurements(*archive, request, version, report);
        });
        // As long as the matrix of zones counts; the checks weigh the last days of it.
        if (auto attempts = archive->stockSince(m_session.clock().now().addDays(-30)))
            context.setStock(std::move(*attempts));
    }
    auto findings = co_await runChecks(context, only.isEmpty() ? recipe().checks : only, events, stop);
    if (!findings)
        co_return findings;
    if (context.plan() && installsOperators(*context.plan())
        && (only.isEmpty() || only.contains(operatorsCheckId))) {
        const Plan planned = *context.plan();
        auto ofOperators = co_await checkOperators(planned, m_session.changeContext(target()), events, stop);
        if (!ofOperators)
            co_return ofOperators;
        *findings += *ofOperators;
    }
    if (only.isEmpty()) {
        m_findings = *findings;
    } else {
        m_findings.removeIf([&only](const Finding &finding) { return only.contains(finding.check); });
        m_findings += *findings;
    }
    sortByUrgency(m_findings);
    co_return findings;
}

/// As many as a run has steps under way: the connections that it then uses are there already.
constexpr std::size_t previewLanes = 8;

Task<std::vector<ChangePreview>> Deployment::preview(Plan plan, std::stop_token stop)
{
    std::vector<Task<ChangePreview>> asked;
    const bool isAbsent = !m_session.kube() && makesCluster();
    for (const PlanStep &step : std::as_const(plan.steps)) {
        if (isAbsent && step.change->kind() == "apply"_L1)
            asked.push_back(unaskedPreview(step.change));
        else
            asked.push_back(step.change->preview(context(), stop));
    }
    auto answers = co_await whenAllInLanes(std::move(asked), previewLanes);
    std::vector<ChangePreview> previews;
    for (std::size_t i = 0; i < answers->size(); ++i) {
        auto &answer = answers->at(i);
        if (answer) {
            const Change &change = *plan.steps.at(qsizetype(i)).change;
            if (isToBeServed(plan, change, *answer)) {
                answer->effect = ChangePreview::Effect::Create;
                answer->summary =
                    tr("Creates %1; the server can check it once its kind is served.").arg(change.object());
                answer->problem.reset();
            }
            previews.push_back(std::move(*answer));
            continue;
        }
        if (answer.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(answer.error()));
        previews.push_back({.effect = ChangePreview::Effect::Unknown,
                            .summary = answer.error().detail,
                            .problem = answer.error()});
    }
    co_return previews;
}

ChangeContext Deployment::context() const
{
    return m_session.changeContext(target());
}

Task<RunOutcome> Deployment::deploy(Journal &journal, RunOptions options, StepEvents events,
                                    std::stop_token stop)
{
    auto made = plan();
    if (!made)
        co_return std::unexpected(std::move(made.error()));
    PlanRunner runner(journal, context());
    co_return co_await runner.deploy(*made, std::move(options), std::move(events), stop);
}

void RunStore::setFile(const QString &journalFile)
{
    if (journalFile == m_file)
        return;
    m_file = journalFile;
    m_journal.reset();
}

Result<Journal *> RunStore::journal()
{
    if (!m_journal) {
        if (auto made = makePrivateFolder(QFileInfo(m_file).path()); !made)
            return std::unexpected(std::move(made.error()));
        auto opened = openJournal(m_file);
        if (!opened)
            return std::unexpected(std::move(opened.error()));
        m_journal = std::move(*opened);
    }
    return m_journal.get();
}

} // namespace slipway
