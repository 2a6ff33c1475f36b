// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where helm takes a chart from, and where it puts it. Source: helm docs, "helm repo add", "helm install" (--create-namespace).
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct ChartUse {
    const Command *command = nullptr;
    ParsedCommand line = {};
    QString release = {}, chart = {};
    Place chartPlace = {};
};

QList<ChartUse> chartUses(const AuditWorld &world)
{
    QList<ChartUse> uses;
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        static const QStringList verbs{u"install"_s, u"upgrade"_s, u"template"_s};
        if (line.program != "helm"_L1 || command.mention || !verbs.contains(line.word(0)))
            continue;
        const qsizetype at = line.words.size() > 2 ? 2 : 1;
        uses.append({&command,
                     line,
                     at == 2 ? line.word(1) : QString(),
                     line.word(at),
                     {command.file, line.line(at)}});
    }
    return uses;
}

/// "alias/chart": neither a path nor a URL.
QString aliasOf(const AuditWorld &world, const QString &chart)
{
    static const QRegularExpression form(u"^([A-Za-z0-9][\\w-]*)/[A-Za-z0-9][\\w.-]*$"_s);
    const auto match = form.match(chart);
    if (!match.hasMatch() || chart.endsWith(".tgz"_L1))
        return {};
    const bool isFolder = std::ranges::any_of(world.tree.paths, [&](const QString &path) {
        return path.startsWith(chart + u'/') || path.contains(u'/' + chart + u'/');
    });
    return isFolder ? QString() : match.captured(1);
}

void checkAliases(AuditContext &context, const QList<ChartUse> &uses)
{
    struct Added {
        QString alias, url;
        Place place;
    };
    const AuditWorld &world = context.world;
    QList<Added> added;
    QStringList aliases;
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program != "helm"_L1 || !line.startsWith({u"repo", u"add"}))
            continue;
        added.append({line.word(2), line.word(3), {command.file, line.line(2)}});
        aliases << line.word(2);
    }
    if (std::ranges::any_of(aliases, [](const QString &each) { return masked(each).contains(anyText); }))
        return;
    for (const ChartUse &use : uses) {
        const QString alias = aliasOf(world, use.chart);
        if (alias.isEmpty() || aliases.contains(alias) || use.line.has({u"--repo"}))
            continue;
        // A repository that is added and from which nothing is taken is the one that was meant.
        const Added *meant = nullptr;
        for (const Added &each : std::as_const(added)) {
            const bool isUsed = std::ranges::any_of(
                uses, [&](const ChartUse &other) { return other.chart.startsWith(each.alias + u'/'); });
            if (!isUsed && (!meant || resembles(each.alias, alias)) && each.place.file == use.command->file)
                meant = &each;
        }
        if (meant)
            context.report.add(
                "reference.name",
                {{use.chartPlace, u"chart"_s, use.chart}, {meant->place, u"helm repo add"_s, meant->alias}},
                AuditText::tr("%1 %2 is used, but %3 is created").arg(u"repo"_s, alias, meant->alias),
                AuditText::tr("helm answers that there is no repository of this name."),
                AuditText::tr("Use one name in both places"),
                meant->alias + u'/' + use.chart.section(u'/', 1));
    }
}

/// A namespace of a chart's own, which nobody makes: what it is called after comes with the chart.
void checkNamespaces(AuditContext &context, const QList<ChartUse> &uses)
{
    const AuditWorld &world = context.world;
    static const QRegularExpression makesCluster(
        u"gcloud (?:beta )?container clusters create|eksctl create cluster|aws eks create-cluster|kind create cluster|minikube start|kind: ClusterConfig"_s);
    const bool isNew = world.mentions(makesCluster);
    QSet<QString> told;
    for (const ChartUse &use : uses) {
        const Flag *flag = use.line.flag({u"-n", u"--namespace"});
        const QString space = flag ? flag->value : QString();
        static const QStringList given{u"default"_s, u"kube-system"_s, u"kube-public"_s};
        if (space.isEmpty() || masked(space).contains(anyText) || given.contains(space)
            || use.line.has({u"--create-namespace"}) || use.line.word(0) == "template"_L1
            || told.contains(space) || use.command->shell.conditional)
            continue;
        const QString chart = use.chart.section(u'/', -1);
        if (!isNew && space != chart && space != use.release)
            continue;
        // Whoever speaks of it, in whatever way, may make it: a manifest, a command, a sentence, another chart.
        const QRegularExpression spoken(
            u"(?:namespaces?|ns)\\b.*\\b%1\\b|\\b%1\\b.*\\b[Nn]amespace\\b|--create-namespace.*\\b%1\\b"_s
                .arg(QRegularExpression::escape(space)));
        const bool isMade =
            std::ranges::any_of(world.tree.files,
                                [&](const SourceFile &file) {
                                    for (qsizetype i = 0; i < file.lines.size(); ++i) {
                                        QString line = file.lines.at(i);
                                        static const QRegularExpression flagged(u"--namespace[= ]\\S+"_s);
                                        if (!line.contains("--create-namespace"_L1))
                                            line.remove(flagged);
                                        if (line.contains(space) && spoken.match(line).hasMatch())
                                            return true;
                                    }
                                    return false;
                                })
            || std::ranges::any_of(world.manifests,
                                   [&](const Manifest &manifest) {
                                       return manifest.kind == "Namespace"_L1
                                           && (manifest.name == space
                                               || masked(manifest.name).contains(anyText));
                                   })
            || std::ranges::any_of(world.commands, [&](const Command &command) {
                   const QString text = command.shell.text();
                   const bool creates =
                       text.contains("--create-namespace"_L1) || text.contains("create n"_L1);
                   return creates && (text.contains(space) || masked(text).contains(anyText));
               });
        if (isMade)
            continue;
        told.insert(space);
        context.report.add("order.no-namespace", {{{use.command->file, flag->line}, flag->name, space}},
                           AuditText::tr("Nothing makes the namespace %1").arg(space),
                           AuditText::tr("helm answers \"namespaces not found\": it makes none by itself."),
                           AuditText::tr("Add"), u"--create-namespace"_s);
    }
}

/// A release is one of its namespace: elsewhere there is none of its name.
void checkReleases(AuditContext &context)
{
    struct Release {
        QString space;
        Place place;
    };
    const AuditWorld &world = context.world;
    QHash<QString, Release> installed;
    QSet<QString> several;
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program != "helm"_L1 || command.mention)
            continue;
        const Flag *flag = line.flag({u"-n", u"--namespace"});
        const QString name = line.word(1), space = flag ? flag->value : QString();
        const bool makes =
            line.word(0) == "install"_L1 || (line.word(0) == "upgrade"_L1 && line.has({u"-i", u"--install"}));
        if (masked(name + space).contains(anyText) || name.isEmpty() || !flag)
            continue;
        if (makes) {
            if (installed.contains(name) && installed.value(name).space != space)
                several.insert(name);
            installed.insert(name, {space, command.place()});
            continue;
        }
        static const QStringList verbs{u"upgrade"_s, u"rollback"_s, u"uninstall"_s, u"delete"_s,
                                       u"status"_s,  u"history"_s,  u"test"_s};
        const auto release = installed.constFind(name);
        if (!verbs.contains(line.word(0)) || release == installed.constEnd() || several.contains(name)
            || release->space == space)
            continue;
        context.report.add("reference.namespace",
                           {{{command.file, flag->line}, flag->name, space + u'/' + name},
                            {release->place, u"helm"_s, release->space + u'/' + name}},
                           AuditText::tr("%1 %2 is created in namespace %3, but used in %4")
                               .arg(u"release"_s, name, release->space, space),
                           AuditText::tr("helm answers that there is no release of this name."),
                           AuditText::tr("Use"), u"-n "_s + release->space);
    }
}

} // namespace

void chartRules(AuditContext &context)
{
    checkReleases(context);
    const QList<ChartUse> uses = chartUses(context.world);
    if (uses.isEmpty())
        return;
    checkAliases(context, uses);
    checkNamespaces(context, uses);
}

} // namespace slipway::audit
