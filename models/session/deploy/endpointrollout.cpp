// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/endpointrollout.h"

#include "plan/kube/kubechanges.h"
#include "recipe/recipepacks.h"
#include "session/deploy/droppedobjects.h"
#include "session/targetconnection.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct EndpointRolloutWords {
    Q_DECLARE_TR_FUNCTIONS(EndpointRollout)
};

/// The same place, whichever way leads there.
bool isSamePlace(const Target &one, const Target &other)
{
    if (one.nameSpace != other.nameSpace)
        return false;
    if (!one.cluster.isEmpty() && !other.cluster.isEmpty())
        return one.cluster == other.cluster && one.project == other.project && one.location == other.location;
    return one.cluster == other.cluster && one.kubeContext == other.kubeContext;
}

bool isTouched(const JournalStep &step)
{
    return step.state == StepState::Done || step.state == StepState::Started
        || step.state == StepState::Undoing || (step.state == StepState::Failed && !step.captured.isEmpty());
}

/// What runs before that one made, newest first as they are: with its own undo each of it is deleted.
Result<QSet<QString>> madeBefore(const QList<JournalRun> &runs, qsizetype index)
{
    QSet<QString> objects;
    for (qsizetype i = index + 1; i < runs.size(); ++i) {
        auto plan = Plan::fromJson(runs.at(i).plan);
        if (!plan)
            return std::unexpected(std::move(plan.error()));
        for (const JournalStep &step : runs.at(i).steps) {
            const PlanStep *planned = plan->step(step.id);
            if (planned && isTouched(step) && step.captured.value("existed"_L1) == QJsonValue(false))
                objects.insert(planned->change->object());
        }
    }
    return objects;
}

/// Only what stands, and what comes after it in place of what is left out.
Plan keepOnly(Plan plan, const std::function<bool(int)> &keeps)
{
    QHash<QString, QStringList> instead; // of a step that goes: what it came after
    QList<PlanStep> steps;
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        PlanStep step = plan.steps.at(i);
        QStringList after;
        for (const QString &before : std::as_const(step.after)) {
            const auto found = instead.constFind(before);
            after += found == instead.constEnd() ? QStringList{before} : *found;
        }
        after.removeDuplicates();
        if (!keeps(int(i))) {
            instead.insert(step.id, after);
            continue;
        }
        step.after = after;
        steps.append(std::move(step));
    }
    plan.steps = std::move(steps);
    return plan;
}

} // namespace

Task<QList<JournalRun>> runsOf(Journal &journal, Endpoint endpoint, std::stop_token)
{
    auto all = co_await journal.runs(false);
    if (!all)
        co_return std::unexpected(std::move(all.error()));
    QList<JournalRun> mine;
    for (const JournalRun &run : std::as_const(*all)) {
        const bool named = run.name == endpoint.name && run.recipeId == endpoint.recipeId
            && isSamePlace(run.target, endpoint.target);
        if ((named || run.id == endpoint.runId) && run.state != RunState::RolledBack
            && run.state != RunState::Destroyed)
            mine.append(run);
    }
    co_return mine;
}

Result<Choices> choicesOf(const JournalRun &run)
{
    for (const auto &recipe : allRecipes()) {
        if (recipe->id != run.recipeId)
            continue;
        Choices choices(recipe);
        const QJsonObject values = run.plan.value("values"_L1).toObject();
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (it->isNull() || !recipe->parameter(it.key()))
                continue;
            if (const auto problem = choices.set(it.key(), *it))
                return fail(ErrorKind::Invalid, problem->message, it.key());
        }
        return choices;
    }
    return fail(ErrorKind::Invalid,
                EndpointRolloutWords::tr("This version knows no system \"%1\", by which it was made.")
                    .arg(run.recipeId));
}

bool mayChangeRunning(const Parameter &parameter)
{
    static const QStringList identity{u"name"_s,      u"project"_s,           u"location"_s,
                                      u"cluster"_s,   u"clusterFrom"_s,       u"prepareCloud"_s,
                                      u"namespace"_s, u"platformNamespace"_s, u"observabilityNamespace"_s};
    return !identity.contains(parameter.id);
}

Plan withoutNeedless(Plan plan, std::vector<ChangePreview> &previews)
{
    const auto keeps = [&](int i) {
        const bool known = std::size_t(i) < previews.size();
        return plan.steps.at(i).change->isWait() || !known
            || previews.at(std::size_t(i)).effect != ChangePreview::Effect::Nothing;
    };
    std::vector<ChangePreview> left;
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        if (keeps(int(i)) && std::size_t(i) < previews.size())
            left.push_back(previews.at(std::size_t(i)));
    }
    Plan kept = keepOnly(plan, keeps);
    previews = std::move(left);
    return kept;
}

Result<Plan> restartPlan(const Plan &full, const QDateTime &now)
{
    const auto isDeployment = [&full](int i) {
        const auto *apply = dynamic_cast<const ApplyObject *>(full.steps.at(i).change.get());
        return apply && apply->manifest().value("kind"_L1) == "Deployment"_L1;
    };
    Plan plan = keepOnly(full, [&](int i) { return isDeployment(i) || full.steps.at(i).change->isWait(); });
    bool restarts = false;
    for (PlanStep &step : plan.steps) {
        const auto *apply = dynamic_cast<const ApplyObject *>(step.change.get());
        if (!apply)
            continue;
        // The annotation of `kubectl rollout restart` (kubectl, pkg/polymorphichelpers/objectrestarter.go).
        const QJsonObject annotation{
            {u"kubectl.kubernetes.io/restartedAt"_s, now.toUTC().toString(Qt::ISODate)}};
        const QJsonObject metadata{{u"metadata"_s, QJsonObject{{u"annotations"_s, annotation}}}};
        const QJsonObject manifest = apply->manifest();
        step.change = std::make_shared<PatchObject>(
            manifest.value("apiVersion"_L1).toString(), u"Deployment"_s, namespaceOf(manifest),
            nameOf(manifest), QJsonObject{{u"spec"_s, QJsonObject{{u"template"_s, metadata}}}});
        step.title = EndpointRolloutWords::tr("Restart %1").arg(nameOf(manifest));
        step.consent = false;
        restarts = true;
    }
    if (!restarts)
        return fail(ErrorKind::NotFound,
                    EndpointRolloutWords::tr(
                        "%1 has no Deployment of its own to restart: its controller makes the pods.")
                        .arg(full.name));
    return plan;
}

Result<QStringList> destroyText(const QList<JournalRun> &runs)
{
    QStringList lines;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const JournalRun &run = runs.at(i);
        auto plan = Plan::fromJson(run.plan);
        if (!plan)
            return std::unexpected(std::move(plan.error()));
        auto leave = madeBefore(runs, i);
        if (!leave)
            return std::unexpected(std::move(leave.error()));
        for (auto step = plan->steps.crbegin(); step != plan->steps.crend(); ++step) {
            const auto done = std::ranges::find(run.steps, step->id, &JournalStep::id);
            if (done == run.steps.end() || !isTouched(*done) || leave->contains(step->change->object()))
                continue;
            const QString text = step->change->undoText(done->captured);
            if (!text.isEmpty() && !lines.contains(text))
                lines.append(text);
        }
    }
    return lines;
}

Task<RunOutcome> destroyEndpoint(Journal &journal, ChangeContext context, Endpoint endpoint,
                                 StepEvents events, std::stop_token stop)
{
    auto runs = co_await runsOf(journal, endpoint, stop);
    if (!runs)
        co_return std::unexpected(std::move(runs.error()));
    if (runs->isEmpty())
        co_return fail(ErrorKind::NotFound,
                       EndpointRolloutWords::tr(
                           "The journal has no run that made %1: it cannot tell what belongs to it.")
                           .arg(endpoint.name));
    RunOutcome last;
    QStringList remarks;
    for (qsizetype i = 0; i < runs->size(); ++i) {
        auto leave = madeBefore(*runs, i);
        if (!leave)
            co_return std::unexpected(std::move(leave.error()));
        PlanRunner runner(journal, context);
        auto outcome = co_await runner.rollBack(runs->at(i).id, events, stop, *leave);
        if (!outcome)
            co_return std::unexpected(std::move(outcome.error()));
        remarks += outcome->remarks;
        last = std::move(*outcome);
        if (last.error)
            break;
    }
    last.remarks = remarks;
    co_return last;
}

int EndpointRollout::Review::changes() const
{
    return int(
        std::ranges::count_if(plan.steps, [](const PlanStep &step) { return !step.change->isWait(); }));
}

Task<> EndpointRollout::open(std::stop_token stop)
{
    auto journal = m_runs.journal();
    if (!journal)
        co_return std::unexpected(std::move(journal.error()));
    auto runs = co_await runsOf(**journal, m_endpoint, stop);
    if (!runs)
        co_return std::unexpected(std::move(runs.error()));
    const auto latest = std::ranges::find(*runs, RunState::Succeeded, &JournalRun::state);
    if (latest == runs->end())
        co_return fail(ErrorKind::NotFound,
                       EndpointRolloutWords::tr(
                           "The journal has no run that made %1, so that its choices are not known. Deploy "
                           "it with a values file.")
                           .arg(m_endpoint.name));
    auto choices = choicesOf(*latest);
    if (!choices)
        co_return std::unexpected(std::move(choices.error()));
    if (auto connected = co_await connectForRun(m_session, m_endpoint.target, stop); !connected)
        co_return connected;
    m_former = *choices;
    m_deployment = std::make_unique<Deployment>(m_session, m_catalog, *choices);
    co_return co_await m_deployment->learnFacts(stop);
}

Result<Plan> EndpointRollout::fullPlan() const
{
    const QList<ChoiceProblem> problems = m_deployment->problems();
    if (!problems.isEmpty()) {
        Error error =
            fail(ErrorKind::Invalid, EndpointRolloutWords::tr("The choices cannot be deployed.")).error();
        for (const ChoiceProblem &problem : problems)
            error.causes.append({.field = problem.parameter, .message = problem.message});
        return std::unexpected(std::move(error));
    }
    for (const Parameter &parameter : m_former->recipe().parameters) {
        if (mayChangeRunning(parameter)
            || m_former->chosen(parameter.id) == m_deployment->choices().chosen(parameter.id))
            continue;
        return fail(ErrorKind::Invalid,
                    EndpointRolloutWords::tr(
                        "\"%1\" cannot be another one while it runs: that would be another endpoint. Deploy "
                        "that beside it.")
                        .arg(m_former->recipe().translated(parameter.label)),
                    parameter.id);
    }
    auto plan = m_deployment->plan();
    if (plan) {
        // The same place as before, so that its runs are found together.
        plan->name = m_endpoint.name;
        plan->target = m_endpoint.target;
    }
    return plan;
}

Task<EndpointRollout::Review> EndpointRollout::reviewed(Plan plan, std::stop_token stop)
{
    Review review;
    auto previews = co_await m_deployment->preview(plan, stop);
    if (!previews)
        co_return std::unexpected(std::move(previews.error()));
    review.previews = std::move(*previews);
    review.plan = withoutNeedless(std::move(plan), review.previews);
    for (const ChangePreview &preview : review.previews)
        review.isImpossible = review.isImpossible || preview.effect == ChangePreview::Effect::Impossible;
    if (KubeClient *kube = m_session.kube()) {
        auto radius =
            co_await findRolloutRadius(*kube, m_session.google(), review.plan, review.previews, stop);
        if (!radius)
            co_return std::unexpected(std::move(radius.error()));
        review.radius = std::move(*radius);
    }
    co_return review;
}

Task<EndpointRollout::Review> EndpointRollout::review(std::stop_token stop)
{
    auto plan = fullPlan();
    if (!plan)
        co_return std::unexpected(std::move(plan.error()));
    auto dropped = co_await withWhatIsDropped(*plan, stop);
    if (!dropped)
        co_return std::unexpected(std::move(dropped.error()));
    co_return co_await reviewed(*dropped, stop);
}

Task<Plan> EndpointRollout::withWhatIsDropped(Plan plan, std::stop_token stop)
{
    auto journal = m_runs.journal();
    if (!journal)
        co_return std::unexpected(std::move(journal.error()));
    auto runs = co_await runsOf(**journal, m_endpoint, stop);
    if (!runs)
        co_return std::unexpected(std::move(runs.error()));
    auto former = formerPlan();
    KubeClient *kube = m_session.kube();
    if (!former || !kube)
        co_return plan; // today's recipe takes the former choices no more: what they applied is not known
    auto dropped = droppedObjects(*former, plan, *runs);
    if (!dropped)
        co_return std::unexpected(std::move(dropped.error()));
    auto steps = co_await stepsThatDrop(*kube, *dropped, plan, stop);
    if (!steps)
        co_return std::unexpected(std::move(steps.error()));
    plan.steps += *steps;
    co_return plan;
}

Result<Plan> EndpointRollout::formerPlan()
{
    const QSignalBlocker quietly(m_deployment.get());
    const Choices present = m_deployment->choices();
    m_deployment->setChoices(*m_former);
    auto plan = m_deployment->plan();
    m_deployment->setChoices(present);
    return plan;
}

Task<EndpointRollout::Review> EndpointRollout::reviewRestart(std::stop_token stop)
{
    m_deployment->setChoices(*m_former);
    auto plan =
        fullPlan().and_then([this](const Plan &full) { return restartPlan(full, m_session.clock().now()); });
    if (!plan)
        co_return std::unexpected(std::move(plan.error()));
    co_return co_await reviewed(*plan, stop);
}

Task<RunOutcome> EndpointRollout::carryOut(Plan plan, StepEvents events, std::stop_token stop)
{
    auto journal = m_runs.journal();
    if (!journal)
        co_return std::unexpected(std::move(journal.error()));
    ChangeContext context = m_deployment->context();
    context.target = plan.target;
    PlanRunner runner(**journal, context);
    const RunOptions options{.rollBackOnFailure = false, .rollBackOnCancel = false};
    co_return co_await runner.deploy(std::move(plan), options, std::move(events), stop);
}

Task<RunOutcome> EndpointRollout::takeBack(QString runId, StepEvents events, std::stop_token stop)
{
    auto journal = m_runs.journal();
    if (!journal)
        co_return std::unexpected(std::move(journal.error()));
    ChangeContext context = m_deployment->context();
    context.target = m_endpoint.target;
    PlanRunner runner(**journal, context);
    co_return co_await runner.rollBack(runId, std::move(events), stop);
}

} // namespace slipway
