// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/driftways.h"

#include "kube/fieldpath.h"
#include "kube/objectdiff.h"
#include "kube/resourcekind.h"
#include "plan/kube/kubechanges.h"
#include "plan/kube/objectchange.h"
#include "plan/kube/takenback.h"
#include "session/deploy/deployment.h"
#include "session/deploy/endpointrollout.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct DriftWaysWords {
    Q_DECLARE_TR_FUNCTIONS(DriftWays)
};

using Pair = std::pair<QString, QString>; // what the files say, and what the cluster has

QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toVariant().toString();
}

/// Where two values differ, as texts that a parameter may have filled in: the whole, what follows a flag's "=", an image's tag, and each
/// word between the marks that recipes write around a parameter.
void addPairs(const QJsonValue &files, const QJsonValue &live, QList<Pair> &pairs)
{
    if (files == live)
        return;
    if (files.isArray() && live.isArray()) {
        const QJsonArray left = files.toArray();
        const QJsonArray right = live.toArray();
        for (qsizetype i = 0; i < left.size() && left.size() == right.size(); ++i)
            addPairs(left.at(i), right.at(i), pairs);
        return;
    }
    if (files.isObject() && live.isObject()) {
        const QJsonObject left = files.toObject();
        for (auto it = left.begin(); it != left.end(); ++it)
            addPairs(*it, live.toObject().value(it.key()), pairs);
        return;
    }
    if (files.isArray() || files.isObject() || live.isArray() || live.isObject() || live.isUndefined()
        || files.isUndefined())
        return;
    const QString left = textOf(files);
    const QString right = textOf(live);
    pairs.append({left, right});
    for (const QChar mark : {u'=', u':'}) {
        const qsizetype one = mark == u'=' ? left.indexOf(mark) : left.lastIndexOf(mark);
        const qsizetype other = mark == u'=' ? right.indexOf(mark) : right.lastIndexOf(mark);
        if (one < 0 || other < 0)
            continue;
        pairs.append({left.mid(one + 1), right.mid(other + 1)});
        pairs.append({left.left(one), right.left(other)});
    }
    static const QRegularExpression marks(u"[=,:/@\\s]"_s);
    const QStringList words = left.split(marks);
    const QStringList others = right.split(marks);
    for (qsizetype i = 0; i < words.size() && words.size() == others.size(); ++i) {
        if (words.at(i) != others.at(i))
            pairs.append({words.at(i), others.at(i)});
    }
}

/// The text as a value of the kind that the parameter has now.
QJsonValue alike(const QJsonValue &now, const QString &text)
{
    if (now.isBool())
        return text == "true"_L1 || text == "false"_L1 ? QJsonValue(text == "true"_L1) : QJsonValue();
    if (!now.isDouble())
        return text;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue();
}

const FileObject *find(const QList<FileObject> &objects, const QJsonObject &manifest)
{
    for (const FileObject &each : objects) {
        if (each.manifest.value("kind"_L1) == manifest.value("kind"_L1)
            && namespaceOf(each.manifest) == namespaceOf(manifest)
            && nameOf(each.manifest) == nameOf(manifest))
            return &each;
    }
    return nullptr;
}

/// Renders with other choices for a while.
class Trial
{
public:
    explicit Trial(Deployment &deployment) : m_deployment(deployment), m_before(deployment.choices()) { }
    ~Trial() { m_deployment.setChoices(m_before); }
    Q_DISABLE_COPY_MOVE(Trial)

    std::optional<QList<FileObject>> with(const Choices &choices)
    {
        m_deployment.setChoices(choices);
        if (!m_deployment.problems().isEmpty())
            return {};
        auto objects = renderedObjects(m_deployment);
        return objects ? std::optional(std::move(*objects)) : std::nullopt;
    }

private:
    Deployment &m_deployment;
    const Choices m_before;
};

/// How many fields another rendering has otherwise, of all objects.
qsizetype changesBetween(const QList<FileObject> &before, const QList<FileObject> &after)
{
    qsizetype changes = 0;
    for (const FileObject &each : after) {
        const FileObject *was = find(before, each.manifest);
        changes += was ? diffObjects(was->manifest, each.manifest).size() : 1000;
    }
    return changes + 1000 * std::abs(before.size() - after.size());
}

std::unexpected<Error> nothingToDo()
{
    return fail(ErrorKind::NotFound,
                DriftWaysWords::tr("Nothing of this can be brought together from here."));
}

Plan frameFor(const Drift &drift, const Endpoint &endpoint)
{
    Plan plan{.name = endpoint.name, .target = endpoint.target, .values = drift.recordedValues};
    if (drift.files && drift.files->deployment)
        plan.values = drift.files->deployment->values();
    // Without choices it would be taken for the run that made the endpoint.
    if (!plan.values.isEmpty())
        plan.recipeId = endpoint.recipeId;
    return plan;
}

Result<Plan> finished(Plan plan)
{
    if (plan.steps.isEmpty())
        return nothingToDo();
    if (auto clean = withoutCredentials(plan); !clean)
        return std::unexpected(std::move(clean.error()));
    return plan;
}

void addStep(Plan &plan, std::shared_ptr<Change> change)
{
    PlanStep step{.id = u"drift-%1"_s.arg(plan.steps.size() + 1),
                  .title = change->title(),
                  .change = std::move(change)};
    if (!plan.steps.isEmpty())
        step.after = {plan.steps.constLast().id};
    plan.steps.append(std::move(step));
}

bool isOthers(const QStringList &managers)
{
    return std::ranges::any_of(managers, [](const QString &each) { return each != "slipway"_L1; });
}

} // namespace

Result<Plan> planTowardsFiles(const Drift &drift, const QList<DriftRow> &rows, const Endpoint &endpoint)
{
    if (!drift.areFilesKnown())
        return nothingToDo();
    Plan plan = frameFor(drift, endpoint);
    for (const DriftObject &object : drift.objects) {
        QStringList paths;
        bool isWanted = false;
        bool takesOver = false;
        for (const DriftRow &row : rows) {
            if (row.object != object.object)
                continue;
            isWanted = true;
            paths.append(row.path);
            takesOver = takesOver || (!row.path.isEmpty() && isOthers(row.managers));
        }
        const QJsonObject any =
            object.legs.files ? *object.legs.files : object.legs.live.value_or(QJsonObject());
        if (!isWanted || any.value("kind"_L1) == "Secret"_L1)
            continue; // its values stay with the person
        if (object.legs.files && !object.legs.live)
            addStep(plan, std::make_shared<ApplyObject>(*object.legs.files));
        else if (object.legs.files)
            addStep(
                plan,
                std::make_shared<ApplyObject>(
                    towardsFiles(*object.legs.files, *object.legs.live, object.fields, paths), takesOver));
        else if (object.legs.live)
            addStep(plan,
                    std::make_shared<DeleteObject>(any.value("apiVersion"_L1).toString(),
                                                   any.value("kind"_L1).toString(), namespaceOf(any),
                                                   nameOf(any), uidOf(any)));
    }
    return finished(std::move(plan));
}

QList<KeptValue> valuesThatKeep(const Drift &drift, const DriftRow &row)
{
    const DriftObject *object = drift.object(row.object);
    if (!drift.areFilesKnown() || !drift.files->deployment || !object || row.path.isEmpty()
        || !object->legs.files || !object->legs.live || row.apart == Apart::Applied)
        return {};
    Deployment &deployment = *drift.files->deployment;
    const QJsonValue live = valueAt(*object->legs.live, row.path);
    QList<Pair> pairs;
    addPairs(valueAt(*object->legs.files, row.path), live, pairs);
    if (pairs.isEmpty())
        return {};
    const QJsonObject values = deployment.values();
    struct Candidate {
        QList<KeptValue> kept = {};
        Choices choices;
        qsizetype changes = 0;
    };
    Trial trial(deployment);
    const Choices now = deployment.choices();
    QList<Candidate> open{{.choices = now}};
    std::optional<Candidate> best;
    const auto holds = [&](const QList<FileObject> &objects) {
        const FileObject *made = find(objects, *object->legs.files);
        if (!made)
            return false;
        const QList<LegField> left = compareLegs({.files = made->manifest, .live = *object->legs.live});
        return std::ranges::none_of(left, [&row](const LegField &field) {
            return isWithin(field.path, row.path) || isWithin(row.path, field.path);
        });
    };
    // One parameter mostly; a list of flags may hold several that were changed, one after the other.
    for (int depth = 0; depth < 3 && !best && !open.isEmpty(); ++depth) {
        QList<Candidate> next;
        for (const Candidate &from : std::as_const(open)) {
            for (const Parameter &parameter : now.recipe().parameters) {
                const QJsonValue had = values.value(parameter.id);
                if (!mayChangeRunning(parameter) || had.isUndefined() || had.isNull()
                    || std::ranges::contains(from.kept, parameter.id, &KeptValue::parameter))
                    continue;
                for (const Pair &pair : std::as_const(pairs)) {
                    const QJsonValue wanted = alike(had, pair.second);
                    if (textOf(had) != pair.first || wanted.isNull())
                        continue;
                    Candidate tried = from;
                    if (tried.choices.set(parameter.id, wanted))
                        continue;
                    const auto objects = trial.with(tried.choices);
                    if (!objects)
                        continue;
                    tried.kept.append({parameter.id, now.recipe().translated(parameter.label), had, wanted});
                    tried.changes = changesBetween(drift.files->objects, *objects);
                    if (!holds(*objects))
                        next.append(tried);
                    else if (!best || tried.changes < best->changes)
                        best = tried;
                }
            }
        }
        open = next.size() > 8 ? QList<Candidate>() : next;
    }
    return best ? best->kept : QList<KeptValue>();
}

Result<Choices> choicesKeepingLive(const Drift &drift, const QList<DriftRow> &rows)
{
    if (!drift.areFilesKnown() || !drift.files->deployment)
        return nothingToDo();
    Choices choices = drift.files->deployment->choices();
    bool isAny = false;
    for (const DriftRow &row : rows) {
        for (const KeptValue &kept : row.keep) {
            isAny = true;
            if (const auto problem = choices.set(kept.parameter, kept.value))
                return fail(ErrorKind::Invalid, problem->message, kept.parameter);
        }
    }
    if (!isAny)
        return nothingToDo();
    return choices;
}

Result<Plan> planKeepingLive(const Drift &drift, const QList<DriftRow> &rows, const Endpoint &endpoint)
{
    auto choices = choicesKeepingLive(drift, rows);
    if (!choices)
        return std::unexpected(std::move(choices.error()));
    Trial trial(*drift.files->deployment);
    const auto objects = trial.with(*choices);
    if (!objects)
        return fail(ErrorKind::Invalid,
                    DriftWaysWords::tr("The choices do not take these values together: %1")
                        .arg(drift.files->deployment->problems().value(0).message));
    Plan plan = frameFor(drift, endpoint);
    for (const FileObject &each : *objects) {
        const FileObject *was = find(drift.files->objects, each.manifest);
        const QList<FieldChange> changes =
            was ? diffObjects(was->manifest, each.manifest) : QList<FieldChange>();
        if (was && changes.isEmpty())
            continue;
        const QString label = refText(each.manifest.value("kind"_L1).toString(), namespaceOf(each.manifest),
                                      nameOf(each.manifest));
        const DriftObject *object = drift.object(label);
        if (!object || !object->legs.live) {
            addStep(plan, std::make_shared<ApplyObject>(each.manifest));
            continue;
        }
        const QList<LegField> fields = compareLegs({.files = each.manifest, .live = *object->legs.live});
        QStringList paths;
        bool takesOver = false;
        for (const LegField &field : fields) {
            for (const FieldChange &change : changes) {
                if (!isWithin(change.path, field.path) && !isWithin(field.path, change.path))
                    continue;
                paths.append(field.path);
                takesOver = takesOver || isOthers(ownersOf(*object->legs.live, field.path));
            }
        }
        addStep(plan,
                std::make_shared<ApplyObject>(towardsFiles(each.manifest, *object->legs.live, fields, paths),
                                              takesOver));
    }
    // A parameter may leave an object out: one replica has no disruption budget.
    for (const DriftObject &object : drift.objects) {
        if (!object.legs.files || !object.legs.live || find(*objects, *object.legs.files))
            continue;
        const QJsonObject &live = *object.legs.live;
        addStep(plan,
                std::make_shared<DeleteObject>(live.value("apiVersion"_L1).toString(),
                                               live.value("kind"_L1).toString(), namespaceOf(live),
                                               nameOf(live), uidOf(live)));
    }
    return finished(std::move(plan));
}

} // namespace slipway
