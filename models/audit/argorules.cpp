// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Applications of Argo CD. Sources: its docs, "Sync Options" (an option that it does not know is passed over in silence), "Application
// Specification" (chart is for a repository of charts, path for one of Git).
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

void checkSyncOptions(AuditContext &context, const Manifest &manifest, const YamlNode &policy)
{
    static const QStringList options{u"Validate"_s,
                                     u"CreateNamespace"_s,
                                     u"PrunePropagationPolicy"_s,
                                     u"PruneLast"_s,
                                     u"ApplyOutOfSyncOnly"_s,
                                     u"RespectIgnoreDifferences"_s,
                                     u"ServerSideApply"_s,
                                     u"Replace"_s,
                                     u"Prune"_s,
                                     u"Delete"_s,
                                     u"Force"_s,
                                     u"FailOnSharedResource"_s,
                                     u"SkipDryRunOnMissingResource"_s,
                                     u"ClientSideApplyMigration"_s,
                                     u"ServerSideDiff"_s};
    const YamlNode *list = policy.find(u"syncOptions");
    for (const YamlNode &item : list ? list->items : QList<YamlNode>{}) {
        const QString text = context.world.text(manifest, &item), name = text.section(u'=', 0, 0);
        const QString near = options.contains(name) ? QString() : nearest(name, options);
        if (!near.isEmpty() || (options.contains(name) && !text.contains(u'=')))
            context.report.add("manifest.wrong-value", {{manifest.place(item), u"syncOptions"_s, text}},
                               AuditText::tr("%1: Argo CD has no option %2").arg(manifest.label(), text),
                               AuditText::tr("It passes over it in silence."), AuditText::tr("Write it as"),
                               near.isEmpty() ? name + u"=true"_s : near + u'=' + text.section(u'=', 1));
    }
}

void checkSource(AuditContext &context, const Manifest &manifest, const YamlNode &source)
{
    static const QRegularExpression git(
        u"\\.git$|^git@|^https://(?:www\\.)?(?:github|gitlab|bitbucket)\\.(?:com|org)/"_s);
    const YamlNode *chart = source.find(u"chart");
    const YamlNode *repository = source.find(u"repoURL");
    if (!chart || !repository || !git.match(context.world.text(manifest, repository)).hasMatch())
        return;
    context.report.add(
        "manifest.wrong-value",
        {{manifest.place(*chart), u"source.chart"_s, chart->text()},
         {manifest.place(*repository), u"source.repoURL"_s, repository->text()}},
        AuditText::tr("%1: chart is for a repository of charts, this is one of Git").arg(manifest.label()),
        AuditText::tr("Argo CD looks for an index of charts there and finds none."),
        AuditText::tr("Remove it, or use"), u"path: "_s + chart->text());
}

} // namespace

void argoRules(AuditContext &context)
{
    for (const Manifest &manifest : context.world.manifests) {
        if (manifest.group() != "argoproj.io"_L1)
            continue;
        const bool isSet = manifest.kind == "ApplicationSet"_L1;
        const YamlNode *spec =
            isSet ? manifest.root.at({u"spec", u"template", u"spec"}) : manifest.root.find(u"spec");
        if (!spec || (!isSet && manifest.kind != "Application"_L1))
            continue;
        if (const YamlNode *policy = spec->find(u"syncPolicy"))
            checkSyncOptions(context, manifest, *policy);
        if (const YamlNode *source = spec->find(u"source"))
            checkSource(context, manifest, *source);
        const YamlNode *sources = spec->find(u"sources");
        for (const YamlNode &source : sources ? sources->items : QList<YamlNode>{})
            checkSource(context, manifest, source);
    }
}

} // namespace slipway::audit
