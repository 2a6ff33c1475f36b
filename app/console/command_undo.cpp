// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/endpointaccess.h"
#include "app/console/previewoutput.h"
#include "app/console/runoutput.h"
#include "app/console/words.h"
#include "plan/kube/restoreobject.h"
#include "session/activity/activityundo.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr int shownAtMost = 20;

void undoOptions(Cli &cli)
{
    cli.parser.addPositionalArgument(
        u"entry"_s, Words::tr("number of an entry of the activity log; the latest are listed when not given"),
        u"[entry]"_s);
    cli.parser.addOptions({
        {u"overwrite"_s, Words::tr("also reset fields that somebody has set anew since")},
        {u"confirm"_s, Words::tr("the name of what is deleted, instead of typing it"), u"NAME"_s},
    });
}

Task<ExitStatus> listEntries(Cli &cli, Journal &journal, std::stop_token stop)
{
    auto entries = cli.activities().latest(shownAtMost);
    if (!entries)
        co_return cli.report(entries.error());
    QJsonArray list;
    for (const Activity &entry : std::as_const(*entries)) {
        auto offer = co_await findUndo(journal, entry, stop);
        if (!offer && offer.error().kind != ErrorKind::Invalid && offer.error().kind != ErrorKind::NotFound)
            co_return cli.report(offer.error());
        if (cli.isText()) {
            const QString at = QLocale().toString(entry.started.toLocalTime(), QLocale::ShortFormat);
            cli.print(cli.styled(QString::number(entry.id).rightJustified(5), offer ? "bold" : "dim")
                      + u"  "_s + at + u"  "_s + entry.what
                      + (offer ? QString() : u"  "_s + cli.styled(u"· "_s + offer.error().detail, "dim")));
            continue;
        }
        QJsonObject object{{u"entry"_s, entry.id},
                           {u"started"_s, entry.started.toUTC().toString(Qt::ISODateWithMs)},
                           {u"outcome"_s, toString(entry.outcome)},
                           {u"what"_s, entry.what},
                           {u"where"_s, entry.target},
                           {u"run"_s, entry.planId},
                           {u"undoable"_s, offer.has_value()}};
        if (!offer)
            object.insert(u"reason"_s, offer.error().detail);
        list.append(object);
    }
    if (!cli.isText())
        cli.printJson({{u"entries"_s, list}});
    else if (entries->isEmpty())
        cli.say(Words::tr("Nothing was changed yet."));
    else
        cli.say(Words::tr("Undo one with: slipway undo NUMBER"));
    co_return ExitStatus::Fine;
}

/// @return what would be undone, agreed to; or the status to end with
Task<std::expected<std::shared_ptr<Change>, ExitStatus>> agreed(Cli &cli, OfferedUndo offer,
                                                                ChangeContext context, std::stop_token stop)
{
    using Answer = std::expected<std::shared_ptr<Change>, ExitStatus>;
    std::shared_ptr<Change> change = offer.change;
    auto preview = co_await change->preview(context, stop);
    if (!preview)
        co_return Answer(std::unexpected(cli.report(preview.error())));
    const auto restore = std::dynamic_pointer_cast<RestoreObject>(change);
    if (restore && !restore->clashes().isEmpty()) {
        if (cli.isText())
            printPreview(cli, *change, *preview);
        const bool overwrite = cli.parser.isSet(u"overwrite"_s)
            || cli.ask(Words::tr("Overwrite what others have changed since?"));
        if (!overwrite) {
            cli.say(Words::tr("Nothing was changed. Pass --overwrite to agree beforehand."));
            co_return Answer(std::unexpected(cli.usage(preview->summary)));
        }
        change = restore->overwriting();
        preview = co_await change->preview(context, stop);
        if (!preview)
            co_return Answer(std::unexpected(cli.report(preview.error())));
    }
    if (cli.isText())
        printPreview(cli, *change, *preview);
    if (preview->effect == ChangePreview::Effect::Nothing) {
        if (!cli.isText())
            cli.printJson({{u"undone"_s, previewJson(*change, *preview)}});
        co_return Answer(std::unexpected(ExitStatus::Fine));
    }
    if (preview->effect == ChangePreview::Effect::Impossible
        || preview->effect == ChangePreview::Effect::Unknown)
        co_return Answer(std::unexpected(cli.report(preview->problem.value_or(
            fail(ErrorKind::Invalid, preview->summary, change->object()).error()))));
    const QString name = change->object().section(u'/', -1);
    if (change->isDestructive() && cli.parser.value(u"confirm"_s) != name) {
        if (cli.parser.isSet(u"confirm"_s))
            co_return Answer(std::unexpected(
                cli.usage(Words::tr("--confirm says \"%1\", what is deleted is %2; nothing was changed")
                              .arg(cli.parser.value(u"confirm"_s), name))));
        if (cli.askLine(Words::tr("Type %1 to delete it:").arg(name)) != name) {
            cli.say(Words::tr("Nothing was changed. In a script pass --confirm %1").arg(name));
            co_return Answer(std::unexpected(ExitStatus::Usage));
        }
    } else if (!change->isDestructive() && !cli.confirm(Words::tr("Undo it?"))) {
        cli.say(Words::tr("Nothing was changed. Pass --yes to agree beforehand."));
        co_return Answer(std::unexpected(ExitStatus::Usage));
    }
    co_return Answer(change);
}

Task<ExitStatus> runUndo(Cli &cli, std::stop_token stop)
{
    auto journal = cli.runs().journal();
    if (!journal)
        co_return cli.report(journal.error());
    if (positional(cli).isEmpty())
        co_return co_await listEntries(cli, **journal, stop);
    bool ok = false;
    const qint64 id = positional(cli).first().toLongLong(&ok);
    if (!ok)
        co_return cli.usage(Words::tr("\"%1\" is no number of an entry; `slipway undo` lists them")
                                .arg(positional(cli).first()));
    auto entry = cli.activities().entry(id);
    if (!entry)
        co_return cli.report(entry.error());
    auto offer = co_await findUndo(**journal, *entry, stop);
    if (!offer) {
        offer.error().detail = Words::tr("%1 cannot be undone: %2").arg(entry->what, offer.error().detail);
        co_return cli.report(offer.error());
    }
    if (auto connected = co_await connectNamed(cli, offer->run.target, ConnectFor::Changing, stop);
        !connected)
        co_return cli.report(connected.error());
    const ChangeContext context = cli.session().changeContext(offer->run.target);
    const OfferedUndo offered = *offer;
    auto change = co_await agreed(cli, offered, context, stop);
    if (!change)
        co_return cli.report(change.error());
    if (!change->has_value())
        co_return change->error();
    const std::shared_ptr<Change> undo = **change;
    PlanRunner runner(**journal, context);
    auto outcome = co_await runner.deploy(undoPlan(offered.run, undo), {.rollBackOnCancel = false},
                                          runEvents(cli), stop);
    if (!outcome)
        co_return cli.report(outcome.error());
    if (!outcome->succeeded())
        co_return co_await finishRun(cli, runner, *outcome);
    if (!cli.isText())
        cli.printJson({{u"undone"_s, QJsonObject{{u"object"_s, undo->object()}, {u"title"_s, undo->title()}}},
                       {u"run"_s, outcome->runId}});
    else
        cli.print(cli.styled(Words::tr("Undone."), "good") + u' '
                  + Words::tr("It is an entry of its own, which can be undone as well: slipway undo"));
    co_return ExitStatus::Fine;
}

} // namespace

const CommandLine undoCommand{
    "undo", QT_TRANSLATE_NOOP("Cli", "take one change back: what it would do now, then do it"), undoOptions,
    runUndo};

} // namespace slipway
