// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/operatorcheck.h"

#include "check/families.h"
#include "plan/operators/installoperator.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

Finding findingOf(const InstallOperator &install, const Result<ChangePreview> &seen)
{
    const OperatorPin &pin = install.pin();
    const std::optional<Error> fault = !seen ? std::optional(seen.error()) : seen->problem;
    if (fault) {
        QList<Evidence> evidence{{install.object(), u"version"_s, pin.version}};
        if (!fault->where.isEmpty())
            evidence.append({install.object(), u"manifest"_s, fault->where});
        QList<Remedy> remedies;
        if (!pin.command.isEmpty())
            remedies.append(advice(
                words(QT_TRANSLATE_NOOP("Check", "Install %1 yourself, and leave the step out of the plan"))
                    .arg(pin.title()),
                pin.command));
        return problem(u"operator.cannot-install"_s, Severity::Error,
                       words(QT_TRANSLATE_NOOP("Check", "%1 cannot be installed")).arg(pin.title()),
                       fault->detail, evidence, remedies);
    }
    if (seen->effect == ChangePreview::Effect::Nothing)
        return passed(u"operator.there"_s, seen->summary);
    QStringList unpinned; // the sentences on the files come first, one each
    const QJsonArray files = seen->after.value("files"_L1).toArray();
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (!files.at(i)["pinned"_L1].toBool())
            unpinned.append(seen->details.value(i));
    }
    if (!unpinned.isEmpty())
        return problem(
            u"operator.unpinned"_s, Severity::Warning,
            words(QT_TRANSLATE_NOOP("Check", "%1 comes from a file that is not pinned")).arg(pin.name),
            unpinned.join(u' '), {{install.object(), u"file"_s, install.path()}});
    return passed(u"operator.pinned"_s,
                  words(QT_TRANSLATE_NOOP("Check", "The manifest of %1 is there and is the pinned one"))
                      .arg(pin.title()));
}

} // namespace

bool installsOperators(const Plan &plan)
{
    return std::ranges::any_of(
        plan.steps, [](const PlanStep &step) { return step.change->kind() == "install-operator"_L1; });
}

Task<QList<Finding>> checkOperators(Plan plan, ChangeContext context, CheckEvents events,
                                    std::stop_token stop)
{
    const QString title = words(QT_TRANSLATE_NOOP("Check", "Operators to install"));
    if (events)
        events({.check = operatorsCheckId, .title = title, .running = true});
    QList<Finding> findings;
    for (const PlanStep &step : std::as_const(plan.steps)) {
        const auto install = std::dynamic_pointer_cast<InstallOperator>(step.change);
        if (!install)
            continue;
        auto seen = co_await install->preview(context, stop);
        if (!seen && seen.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(seen.error()));
        Finding finding = findingOf(*install, seen);
        finding.check = operatorsCheckId;
        findings.append(finding);
    }
    if (events)
        events({.check = operatorsCheckId, .title = title, .running = false, .findings = findings});
    co_return findings;
}

} // namespace slipway
