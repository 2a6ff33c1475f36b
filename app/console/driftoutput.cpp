// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/driftoutput.h"

#include "app/console/endpointaccess.h"
#include "app/console/previewoutput.h"
#include "app/console/words.h"
#include "session/endpoint/drifttablemodel.h"
#include "session/endpoint/driftways.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSaveFile>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QJsonValue presenceJson(Presence presence)
{
    return presence == Presence::Unknown ? QJsonValue() : QJsonValue(presence == Presence::There);
}

QJsonValue orNull(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonValue() : value;
}

QString sourceWord(FilesSource::Kind kind)
{
    switch (kind) {
    case FilesSource::Kind::Recorded:
        return u"recorded"_s;
    case FilesSource::Kind::Values:
        return u"values"_s;
    case FilesSource::Kind::Manifests:
        break;
    }
    return u"manifests"_s;
}

QJsonObject rowJson(const Drift &drift, const DriftRow &row)
{
    QJsonObject json{{u"object"_s, row.object},
                     {u"path"_s, row.path.isEmpty() ? QJsonValue() : QJsonValue(row.path)},
                     {u"differs"_s, apartWord(row.apart)},
                     {u"inFiles"_s, presenceJson(row.inFiles)},
                     {u"wasApplied"_s, presenceJson(row.wasApplied)},
                     {u"isLive"_s, presenceJson(row.isLive)},
                     {u"where"_s, row.where},
                     {u"managers"_s, QJsonArray::fromStringList(row.managers)},
                     {u"ways"_s, QJsonArray::fromStringList(waysText(row))}};
    QJsonArray keep;
    for (const KeptValue &kept : row.keep)
        keep.append(QJsonObject{
            {u"parameter"_s, kept.parameter}, {u"before"_s, kept.before}, {u"value"_s, kept.value}});
    json.insert(u"keep"_s, keep);
    const DriftObject *object = drift.object(row.object);
    for (const LegField &field : object && !row.path.isEmpty() ? object->fields : QList<LegField>()) {
        if (field.path != row.path)
            continue;
        json.insert(u"files"_s, orNull(field.files));
        json.insert(u"applied"_s, orNull(field.applied));
        json.insert(u"live"_s, orNull(field.live));
    }
    return json;
}

void printRows(Cli &cli, const Drift &drift)
{
    QString object;
    for (const DriftRow &row : drift.rows) {
        if (row.object != object)
            cli.print(cli.styled(row.object, "bold")
                      + (row.where.isEmpty() ? QString() : u"  "_s + row.where));
        object = row.object;
        const auto cell = [](const QString &value, Presence leg) {
            return leg == Presence::Unknown ? Words::tr("(not known)")
                : value.isEmpty()           ? Words::tr("(not set)")
                                            : value.left(200);
        };
        cli.print(
            u"  "_s
            + cli.styled(row.path.isEmpty() ? apartText(row) : row.path + u": "_s + apartText(row), "warn"));
        if (!row.path.isEmpty()) {
            cli.print(u"      "_s + Words::tr("files    %1").arg(cell(row.files, row.inFiles)));
            cli.print(u"      "_s + Words::tr("applied  %1").arg(cell(row.applied, row.wasApplied)));
            cli.print(u"      "_s + Words::tr("live     %1").arg(cell(row.now, row.isLive))
                      + (row.managers.isEmpty()
                             ? QString()
                             : cli.styled(u"  "_s + Words::tr("(set by %1)").arg(row.managers.join(u", "_s)),
                                          "dim")));
        }
        for (const QString &way : waysText(row))
            cli.print(u"      "_s + cli.styled(way, "dim"));
    }
}

/// The plan's Changes by the server's dry run; an array of JSON, or printed.
Task<QJsonArray> previewPlan(Cli *cli, Plan plan, bool prints, std::stop_token stop)
{
    QJsonArray list;
    const ChangeContext context = cli->session().changeContext(plan.target);
    for (const PlanStep &step : std::as_const(plan.steps)) {
        auto preview = co_await step.change->preview(context, stop);
        if (!preview)
            co_return std::unexpected(std::move(preview.error()));
        if (prints)
            printPreview(*cli, *step.change, *preview, step.title);
        QJsonObject entry = previewJson(*step.change, *preview);
        entry.insert(u"step"_s, step.id);
        list.append(entry);
    }
    co_return list;
}

void printHead(Cli &cli, const Drift &drift, const FilesSource &source)
{
    if (drift.files && drift.files->problem)
        cli.say(Words::tr("What the files say is not known: %1").arg(drift.files->problem->detail));
    for (const QString &remark : drift.files ? drift.files->remarks : QStringList())
        cli.say(remark);
    for (const QString &each : drift.unread)
        cli.say(Words::tr("Not read: %1").arg(each));
    if (!drift.isKnown())
        cli.say(Words::tr(
            "It was not applied from here: what was applied is told by the fields that Slipway manages."));
    if (drift.rows.isEmpty() && drift.unread.isEmpty())
        cli.print(source.kind == FilesSource::Kind::Recorded || !drift.files || drift.files->problem
                      ? Words::tr("%1 objects compared: no difference.").arg(drift.compared)
                      : Words::tr("%1 objects compared with %2: no difference.")
                            .arg(drift.compared)
                            .arg(source.path));
}

} // namespace

void addDriftOptions(Cli &cli)
{
    cli.parser.addPositionalArgument(
        u"endpoint"_s,
        Words::tr("name of an endpoint: compares its files, what was applied last, and what the cluster has"),
        u"[endpoint]"_s);
    cli.parser.addOption({u"manifests"_s,
                          Words::tr("with an endpoint: a folder or file of manifests in place of its recipe"),
                          u"PATH"_s});
    cli.parser.addOption(
        {u"write-values"_s,
         Words::tr("with an endpoint: writes its choices with what the cluster has in them to a values file"),
         u"FILE"_s});
}

Task<ExitStatus> showDrift(Cli &cli, QString name, std::stop_token stop)
{
    if (cli.parser.isSet(u"set"_s) || cli.parser.isSet(u"recipe"_s))
        co_return cli.usage(
            Words::tr("an endpoint is compared with its own choices, with --values FILE or with "
                      "--manifests PATH; --set and --recipe have no part in it"));
    if (cli.parser.isSet(u"values"_s) && cli.parser.isSet(u"manifests"_s))
        co_return cli.usage(Words::tr("either --values or --manifests"));
    FilesSource source;
    if (cli.parser.isSet(u"values"_s))
        source = {FilesSource::Kind::Values, cli.parser.value(u"values"_s)};
    if (cli.parser.isSet(u"manifests"_s))
        source = {FilesSource::Kind::Manifests, cli.parser.value(u"manifests"_s)};
    auto endpoint = endpointNamed(cli, name);
    if (!endpoint)
        co_return cli.report(endpoint.error());
    if (auto connected = co_await connectNamed(cli, endpoint->target, ConnectFor::Reading, stop); !connected)
        co_return cli.report(connected.error());
    auto journal = cli.runs().journal();
    if (!journal)
        co_return cli.report(journal.error());
    cli.sayProgress(Words::tr("Comparing files, what was applied last and the cluster …"));
    auto drift = co_await readDrift(&cli.session(), &Catalog::builtIn(), *journal, *endpoint, source, stop);
    cli.endProgress();
    if (!drift)
        co_return cli.report(drift.error());
    // Files that the person named are asked for; a record that is not there leaves two legs to compare.
    if (drift->files && drift->files->problem && source.kind != FilesSource::Kind::Recorded)
        co_return cli.report(*drift->files->problem);
    const auto towards = planTowardsFiles(*drift, drift->rows, *endpoint);
    const auto keeping = planKeepingLive(*drift, drift->rows, *endpoint);
    if (cli.isText()) {
        printHead(cli, *drift, source);
        printRows(cli, *drift);
    }
    if (cli.isText() && towards)
        cli.print(Words::tr("To bring the cluster to the files:"));
    QJsonArray changes;
    if (towards) {
        auto previewed = co_await previewPlan(&cli, *towards, cli.isText(), stop);
        if (!previewed)
            co_return cli.report(previewed.error());
        changes = *previewed;
    }
    QJsonObject kept;
    if (keeping) {
        const auto choices = choicesKeepingLive(*drift, drift->rows);
        QStringList sets;
        for (const DriftRow &row : drift->rows) {
            for (const KeptValue &each : row.keep)
                sets.append(u"--set %1=%2"_s.arg(each.parameter, each.value.toVariant().toString()));
        }
        sets.removeDuplicates();
        if (cli.isText())
            cli.print(Words::tr("To keep what the cluster has: slipway deploy --change %1 %2")
                          .arg(endpoint->name, sets.join(u' ')));
        auto previewed = co_await previewPlan(&cli, *keeping, cli.isText(), stop);
        if (!previewed)
            co_return cli.report(previewed.error());
        kept = {{u"changes"_s, *previewed}, {u"values"_s, choices ? choices->toJson() : QJsonObject()}};
    }
    if (cli.parser.isSet(u"write-values"_s)) {
        const auto choices = choicesKeepingLive(*drift, drift->rows);
        if (!choices)
            co_return cli.report(choices.error());
        QSaveFile file(cli.parser.value(u"write-values"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(choices->toYaml()) < 0 || !file.commit())
            co_return cli.usage(
                Words::tr("%1 cannot be written: %2").arg(file.fileName(), file.errorString()));
        cli.say(Words::tr("Written to %1").arg(file.fileName()));
    }
    if (cli.isText())
        co_return ExitStatus::Fine;
    QJsonArray differences;
    for (const DriftRow &row : drift->rows)
        differences.append(rowJson(*drift, row));
    QJsonObject files{
        {u"source"_s, sourceWord(source.kind)},
        {u"path"_s, source.path},
        {u"known"_s, drift->areFilesKnown()},
        {u"remarks"_s, QJsonArray::fromStringList(drift->files ? drift->files->remarks : QStringList())}};
    if (drift->files && drift->files->problem)
        files.insert(u"why"_s, drift->files->problem->detail);
    cli.printJson(
        {{u"endpoint"_s, endpoint->name},
         {u"files"_s, files},
         {u"appliedAt"_s,
          drift->isKnown() ? QJsonValue(drift->appliedAt.toUTC().toString(Qt::ISODate)) : QJsonValue()},
         {u"compared"_s, drift->compared},
         {u"notRead"_s, QJsonArray::fromStringList(drift->unread)},
         {u"differences"_s, differences},
         {u"changes"_s, changes},
         {u"keep"_s, kept.isEmpty() ? QJsonValue() : QJsonValue(kept)}});
    co_return ExitStatus::Fine;
}

} // namespace slipway
