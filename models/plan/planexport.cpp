// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shellwords.h"
#include "google/gcloudcommands.h"
#include "plan/aws/awschange.h"
#include "plan/kube/kubechanges.h"
#include "plan/plan.h"
#include "recipe/recipeactions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace slipway {

using namespace Qt::StringLiterals;

RenderedFile commandsScript(const Plan &plan, const Rendering &rendering)
{
    QString text = u"#!/bin/sh\n# What Slipway would do, as commands. Run it from anywhere; it applies the "
                   u"manifests beside it.\n"
                   "# Recipe %1, for %2.\nset -eu\ncd \"$(dirname \"$0\")\"\n"_s.arg(plan.recipeId,
                                                                                     plan.target.describe());
    for (const QString &assumption : rendering.assumptions)
        text += u"# "_s + assumption + u'\n';
    const bool isMade = std::ranges::any_of(rendering.steps, makesCluster, &RenderedStep::action);
    if (!plan.target.project.isEmpty() && !plan.target.cluster.isEmpty()
        && plan.target.provider == "google"_L1 && !isMade) {
        text += u"\n# Reach the cluster\n"_s
            + gcloudCommandForGetCredentials({.projectId = plan.target.project,
                                              .location = plan.target.location,
                                              .name = plan.target.cluster},
                                             false)
            + u'\n';
    }
    if (plan.target.provider == "aws"_L1 && !plan.target.cluster.isEmpty() && !isMade)
        text += u"\n# Reach the cluster\n"_s
            + awsCommand({u"eks"_s, u"update-kubeconfig"_s, u"--name"_s, plan.target.cluster},
                         plan.target.location)
            + u'\n';
    if (plan.target.provider.isEmpty() && !plan.target.kubeContext.isEmpty())
        text +=
            u"\n# The cluster that the plan is for, whatever kubectl points at\nkubectl() { command kubectl --context "_s
            + shellCommand({plan.target.kubeContext}) + u" \"$@\"; }\n"_s;
    QStringList appliedFiles;
    for (const RenderedStep &step : rendering.steps) {
        if (step.kind == RecipeStep::Kind::Apply) {
            const QString file = step.objects.first().file;
            if (appliedFiles.contains(file))
                continue;
            appliedFiles.append(file);
            text += u"\n# "_s + (step.title.isEmpty() ? file : step.title)
                + u"\nkubectl apply --server-side --field-manager=slipway -f "_s + shellCommand({file})
                + u'\n';
            continue;
        }
        for (const PlanStep &planned : plan.steps) {
            if (planned.id == step.id)
                text += u"\n# "_s + planned.title + u'\n' + planned.change->command() + u'\n';
        }
    }
    return {.path = u"commands.sh"_s, .content = text.toUtf8(), .executable = true};
}

QList<RenderedFile> exportFiles(const Plan &plan, const Rendering &rendering, const Choices &choices)
{
    QList<RenderedFile> files = manifestFiles(rendering, choices);
    files.append(commandsScript(plan, rendering));
    return files;
}

Result<QStringList> writeExport(const QString &folder, const QList<RenderedFile> &files)
{
    const auto trouble = [](const QString &file, const QString &why) {
        return fail(ErrorKind::Internal,
                    QCoreApplication::translate("Plan", "The file cannot be written: %1.").arg(why), file);
    };
    if (!QDir().mkpath(folder))
        return trouble(folder, QCoreApplication::translate("Plan", "the folder cannot be made"));
    QStringList written;
    for (const RenderedFile &file : files) {
        const QString path = QDir(folder).filePath(file.path);
        const QFileInfo there(path);
        if (there.exists() && !there.isFile())
            return fail(ErrorKind::Invalid,
                        QCoreApplication::translate("Plan", "Something that is no file is in the way."),
                        path);
        written.append(file.path);
        QFile old(path);
        // Untouched where nothing changes: build tools and watchers go by the time.
        if (there.size() == file.content.size() && old.open(QIODevice::ReadOnly)
            && old.readAll() == file.content)
            continue;
        QSaveFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(file.content) != file.content.size())
            return trouble(path, out.errorString());
        if (file.executable)
            out.setPermissions(out.permissions() | QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup
                               | QFile::ExeOther);
        if (!out.commit())
            return trouble(path, out.errorString());
    }
    return written;
}

} // namespace slipway
