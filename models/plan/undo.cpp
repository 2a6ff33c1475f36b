// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/undo.h"

#include "kube/kubeclient.h"
#include "plan/kube/restoreobject.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct UndoWords {
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

bool isOfOneObject(const QString &kind)
{
    return kind == "apply"_L1 || kind == "patch"_L1 || kind == "delete"_L1 || kind == "restore"_L1;
}

RestoreObject::Kept keptOf(const QJsonObject &change, const QString &title, const JournalStep &step)
{
    const QJsonObject manifest = change.value("manifest"_L1).toObject();
    const bool isManifest = !manifest.isEmpty();
    const QJsonObject former = change.value("kept"_L1).toObject(); // of an undo
    const bool isGone = change.value("kind"_L1) == "delete"_L1 || step.made.value("deleted"_L1).toBool();
    RestoreObject::Kept kept{
        .apiVersion = (isManifest ? manifest : change).value("apiVersion"_L1).toString(),
        .objectKind =
            isManifest ? manifest.value("kind"_L1).toString() : change.value("objectKind"_L1).toString(),
        .nameSpace = isManifest ? namespaceOf(manifest) : change.value("namespace"_L1).toString(),
        .name = isManifest ? nameOf(manifest) : change.value("name"_L1).toString(),
        .what = former.isEmpty() ? title : former.value("what"_L1).toString(),
        .isRedo = !former.isEmpty() && !former.value("isRedo"_L1).toBool(),
        .wasThere = step.captured.value("existed"_L1).toBool(),
        .isGone = isGone,
        .before = step.captured.value("object"_L1).toObject(),
        .after = isGone ? QJsonObject() : step.made.value("object"_L1).toObject(),
        .uid = step.made.value("uid"_L1).toString(),
    };
    if (kept.uid.isEmpty() && kept.wasThere)
        kept.uid = step.captured.value("uid"_L1).toString();
    return kept;
}

} // namespace

QString TakeBack::title() const
{
    return UndoWords::tr("Undo: %1").arg(m_change->title());
}

QString TakeBack::undoText(const QJsonObject &) const
{
    return m_change->title();
}

Task<ChangePreview> TakeBack::preview(ChangeContext context, std::stop_token stop)
{
    auto now = co_await m_change->preview(context, stop);
    if (!now)
        co_return now;
    const QString what = m_change->undoText(m_captured);
    switch (now->effect) {
    case ChangePreview::Effect::Nothing: // it is in force
        now->effect = ChangePreview::Effect::Update;
        now->summary = what;
        now->details.clear();
        break;
    case ChangePreview::Effect::Impossible:
    case ChangePreview::Effect::Unknown:
        break; // the words are its own
    default:
        now->effect = ChangePreview::Effect::Nothing;
        now->summary = UndoWords::tr("It is not in force any more: %1").arg(object());
        now->details.clear();
    }
    now->before = {};
    now->after = {};
    co_return now;
}

Task<QJsonObject> TakeBack::capture(ChangeContext context, std::stop_token stop)
{
    co_return co_await m_change->capture(context, stop);
}

Task<QJsonObject> TakeBack::run(ChangeContext context, QJsonObject, ProgressSink progress,
                                std::stop_token stop)
{
    auto remark = co_await m_change->undo(context, m_captured, m_made, progress, stop);
    if (!remark)
        co_return std::unexpected(std::move(remark.error()));
    if (!remark->isEmpty())
        co_return fail(ErrorKind::Conflict, *remark, object());
    co_return QJsonObject();
}

Task<bool> TakeBack::alreadyDone(ChangeContext, QJsonObject, std::stop_token)
{
    co_return false; // taking back what is not there any more succeeds
}

Task<QString> TakeBack::undo(ChangeContext context, QJsonObject captured, QJsonObject, ProgressSink progress,
                             std::stop_token stop)
{
    auto done = co_await m_change->alreadyDone(context, captured, stop);
    if (!done)
        co_return std::unexpected(std::move(done.error()));
    if (*done)
        co_return QString();
    auto again = co_await m_change->run(context, captured, progress, stop);
    if (!again)
        co_return std::unexpected(std::move(again.error()));
    co_return QString();
}

QJsonObject TakeBack::toJson() const
{
    return {{u"kind"_s, kind()},
            {u"object"_s, object()},
            {u"change"_s, m_change->toJson()},
            {u"captured"_s, m_captured},
            {u"made"_s, m_made}};
}

Result<std::shared_ptr<Change>> undoOf(const JournalRun &run, const QString &stepId)
{
    const auto step = std::ranges::find(run.steps, stepId, &JournalStep::id);
    auto plan = Plan::fromJson(run.plan);
    if (!plan)
        return std::unexpected(std::move(plan.error()));
    const PlanStep *planned = plan->step(stepId);
    if (step == run.steps.end() || !planned)
        return fail(ErrorKind::NotFound,
                    UndoWords::tr("The journal has no step \"%1\" of this run.").arg(stepId));
    const auto no = [](const QString &why) { return fail(ErrorKind::Invalid, why); };
    if (planned->change->isWait())
        return no(UndoWords::tr("It only waited; there is nothing to undo."));
    if (run.state == RunState::Running || run.state == RunState::RollingBack)
        return no(UndoWords::tr("Its run is not over. Resume it or roll it back."));
    switch (step->state) {
    case StepState::Pending:
        return no(UndoWords::tr("It was not carried out."));
    case StepState::Skipped:
        return no(UndoWords::tr("It was so already; nothing was changed."));
    case StepState::Undone:
        return no(UndoWords::tr("It was taken back with its run."));
    case StepState::Started:
    case StepState::Failed:
        if (step->captured.isEmpty())
            return no(UndoWords::tr("It failed before anything was changed."));
        break;
    case StepState::Done:
    case StepState::Undoing:
        break;
    }
    const QString kind = planned->change->kind();
    if (isOfOneObject(kind))
        return std::make_shared<RestoreObject>(keptOf(planned->change->toJson(), planned->title, *step));
    if (kind == "take-back"_L1)
        return static_cast<const TakeBack &>(*planned->change).original(); // back in force
    if (planned->change->undoText(step->captured).isEmpty())
        return no(
            UndoWords::tr("Slipway leaves it as it is: others may rely on it by now, or it was so before."));
    return std::make_shared<TakeBack>(planned->change, step->captured, step->made);
}

std::optional<RestoreObject::Kept> keptObject(const JournalRun &run)
{
    const auto plan = Plan::fromJson(run.plan);
    if (!plan)
        return std::nullopt;
    for (auto step = run.steps.rbegin(); step != run.steps.rend(); ++step) {
        const PlanStep *planned = step->state == StepState::Done ? plan->step(step->id) : nullptr;
        if (planned && isOfOneObject(planned->change->kind()))
            return keptOf(planned->change->toJson(), planned->title, *step);
    }
    return std::nullopt;
}

QList<QJsonObject> appliedManifests(const JournalRun &run)
{
    QList<QJsonObject> manifests;
    const auto plan = Plan::fromJson(run.plan);
    for (const JournalStep &step : run.steps) {
        const bool isInForce = step.state == StepState::Done || step.state == StepState::Skipped;
        const PlanStep *planned = plan && isInForce ? plan->step(step.id) : nullptr;
        if (!planned || planned->change->kind() != "apply"_L1)
            continue;
        if (const QJsonObject manifest = planned->change->toJson().value("manifest"_L1).toObject();
            !manifest.isEmpty())
            manifests.append(manifest);
    }
    return manifests;
}

Plan undoPlan(const JournalRun &of, std::shared_ptr<Change> undo)
{
    Plan plan{.name = undo->title(), .target = of.target};
    plan.steps = {PlanStep{.id = u"undo"_s, .title = undo->title(), .change = std::move(undo)}};
    return plan;
}

} // namespace slipway
