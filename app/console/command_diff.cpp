// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/cli.h"

#include "kube/objectdiff.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void options(Cli &cli)
{
    cli.addChoiceOptions();
}

QString valueText(const QJsonValue &value)
{
    if (value.isUndefined())
        return Words::tr("(not set)");
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2)).left(200);
}

QString effectWord(ChangePreview::Effect effect)
{
    switch (effect) {
    case ChangePreview::Effect::Create: return u"create"_s;
    case ChangePreview::Effect::Update: return u"update"_s;
    case ChangePreview::Effect::Delete: return u"delete"_s;
    case ChangePreview::Effect::Nothing: return u"nothing"_s;
    case ChangePreview::Effect::Wait: return u"wait"_s;
    case ChangePreview::Effect::Impossible: return u"impossible"_s;
    case ChangePreview::Effect::Unknown: break;
    }
    return u"unknown"_s;
}

Task<ExitStatus> run(Cli &cli, std::stop_token stop)
{
    auto choices = cli.choices();
    if (!choices)
        co_return cli.report(choices.error());
    Deployment deployment(cli.session(), Catalog::builtIn(), *choices);
    if (auto connected = co_await cli.connectFor(deployment, stop); !connected)
        co_return cli.report(connected.error());
    if (auto learned = co_await deployment.learnFacts(stop); !learned)
        co_return cli.report(learned.error());
    auto plan = deployment.plan();
    if (!plan)
        co_return cli.report(plan.error());
    cli.sayProgress(Words::tr("Asking the server what would change …"));
    auto previews = co_await deployment.preview(*plan, stop);
    if (!previews)
        co_return cli.report(previews.error());
    cli.endProgress();
    bool impossible = false;
    QJsonArray list;
    for (std::size_t i = 0; i < previews->size(); ++i) {
        const ChangePreview &preview = previews->at(i);
        const PlanStep &step = plan->steps.at(qsizetype(i));
        impossible = impossible || preview.effect == ChangePreview::Effect::Impossible;
        if (step.change->isWait())
            continue;
        const auto changes = preview.before.isEmpty() || preview.after.isEmpty() ? QList<FieldChange>() : diffObjects(preview.before, preview.after);
        if (cli.isText()) {
            const bool quiet = preview.effect == ChangePreview::Effect::Nothing;
            cli.print(cli.styled(effectWord(preview.effect).leftJustified(11), impossible ? "bad" : quiet ? "dim" : "warn") + step.title);
            if (!preview.summary.isEmpty() && !quiet)
                cli.print(u"           "_s + cli.styled(preview.summary, "dim"));
            if (preview.problem)
                cli.print(u"           "_s + cli.styled(preview.problem->detail, "bad"));
            for (const FieldChange &change : changes)
                cli.print(u"           %1: %2 → %3"_s.arg(change.path, valueText(change.before), valueText(change.after)));
            for (const QString &warning : preview.warnings)
                cli.print(u"           "_s + cli.styled(warning, "warn"));
            continue;
        }
        QJsonArray fields;
        for (const FieldChange &change : changes)
            fields.append(QJsonObject{{u"path"_s, change.path}, {u"before"_s, change.before}, {u"after"_s, change.after}});
        QJsonObject entry{{u"step"_s, step.id}, {u"object"_s, step.change->object()}, {u"effect"_s, effectWord(preview.effect)},
                          {u"summary"_s, preview.summary}, {u"fields"_s, fields}, {u"command"_s, step.change->command()}};
        if (preview.problem)
            entry.insert(u"problem"_s, preview.problem->detail);
        list.append(entry);
    }
    if (!cli.isText())
        cli.printJson({{u"changes"_s, list}});
    co_return impossible ? ExitStatus::FindingsStand : ExitStatus::Fine;
}

} // namespace

const CommandLine diffCommand{"diff", QT_TRANSLATE_NOOP("Cli", "what a deployment would change, field by field, by the server's dry run"), options, run};

} // namespace slipway
