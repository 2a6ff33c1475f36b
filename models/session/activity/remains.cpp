// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/activity/remains.h"

#include "base/shellwords.h"
#include "session/activity/remainsparts.h"
#include "session/deploy/plancost.h"

#include <QCoreApplication>
#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

QMap<QString, double> Remains::perHour() const
{
    QMap<QString, double> sums;
    for (const Remain &remain : found) {
        if (remain.perHour)
            sums[remain.currency] += *remain.perHour;
    }
    return sums;
}

Task<Remains> findRemains(RemainsQuestion question, const Catalog &catalog, std::stop_token stop)
{
    Remains remains;
    const Target target = question.endpoint.target;
    const QJsonObject values = question.values();
    const bool isGke = target.provider == "google"_L1 && !target.cluster.isEmpty();
    const bool isEks = target.provider == "aws"_L1 && !target.cluster.isEmpty();
    // Gone with the endpoint that it was made for: there is nothing in it to be asked for.
    bool isGone = false;
    if (isGke && question.google) {
        const GkeClusterRef ref{
            .projectId = target.project, .location = target.location, .name = target.cluster};
        auto cluster = co_await question.google->cluster(ref, stop);
        if (stop.stop_requested())
            co_return cancelled();
        isGone = !cluster && cluster.error().kind == ErrorKind::NotFound;
        // One that was made for it and stays goes on costing.
        if (cluster && values.value("clusterFrom"_L1) == "create"_L1) {
            Remain remain{
                .object = u"cluster/"_s + target.location + u'/' + target.cluster,
                .why = RemainsWords::tr("It was made for this endpoint, and holds what others made since."),
                .owner = RemainsWords::tr("made by Slipway"),
                .foundBy = RemainsWords::tr("the choices of its plan"),
                .command =
                    shellCommand({u"gcloud"_s, u"container"_s, u"clusters"_s, u"delete"_s, target.cluster,
                                  u"--location"_s, target.location, u"--project"_s, target.project})};
            addPrice(remain, servicePerHour(u"google/cluster"_s));
            remains.found.append(remain);
        }
    }
    Remains inCloud;
    if (isEks && question.aws) {
        auto looked = co_await remainsInAws(question, catalog, &isGone, stop);
        if (!looked)
            co_return looked;
        inCloud = std::move(*looked);
    } else if (isEks) {
        inCloud.notRead.append(RemainsWords::tr("node groups"));
    }
    if (!isGone && question.kube) {
        auto looked = co_await remainsInCluster(question, catalog, stop);
        if (!looked)
            co_return looked;
        remains.found += looked->found;
        remains.notRead += looked->notRead;
    } else if (!isGone) {
        remains.notRead.append(RemainsWords::tr("the cluster"));
    }
    if (isGke && !isGone && question.google) {
        auto looked = co_await remainsInGoogle(question.google, target, stop);
        if (!looked)
            co_return looked;
        inCloud = std::move(*looked);
    } else if (isGke && !isGone) {
        inCloud.notRead.append(RemainsWords::tr("node pools"));
    }
    remains.found += inCloud.found;
    remains.notRead += inCloud.notRead;
    QStringList known;
    for (const Remain &each : std::as_const(remains.found))
        known.append(each.object);
    Remains listed;
    if (target.provider == "google"_L1 && question.google) {
        auto looked = co_await remainsListedByGoogle(question, known, isGone, stop);
        if (!looked)
            co_return looked;
        listed = std::move(*looked);
    } else if (target.provider == "aws"_L1 && question.aws) {
        auto looked = co_await remainsListedByAws(question, catalog, known, isGone, stop);
        if (!looked)
            co_return looked;
        listed = std::move(*looked);
    }
    remains.found += listed.found;
    remains.notRead += listed.notRead;
    if (const QString bucket = values.value("bucket"_L1).toString(); !bucket.isEmpty())
        remains.found.append({.object = u"bucket/"_s + bucket,
                              .why = RemainsWords::tr("It was there before, with what it holds."),
                              .foundBy = RemainsWords::tr("the choices of its plan")});
    co_return remains;
}

QStringList remainsText(const Remains &remains)
{
    QStringList lines;
    bool unknown = false;
    for (const Remain &remain : remains.found) {
        const QString cost = remain.perHour
            ? (remain.isEstimated ? RemainsWords::tr("%1 an hour, %2 a month, estimated list price")
                                  : RemainsWords::tr("%1 an hour, %2 a month, list price"))
                  .arg(moneyText(*remain.perHour, remain.currency),
                       moneyText(*remain.perHour * hoursPerMonth, remain.currency))
            : remain.isFree ? RemainsWords::tr("free by itself")
                            : RemainsWords::tr("price not known");
        unknown = unknown || (!remain.perHour && !remain.isFree);
        QString line = RemainsWords::tr("%1: %2 (%3)").arg(remain.object, remain.why, cost);
        if (!remain.owner.isEmpty())
            line += RemainsWords::tr(" Owner: %1.").arg(remain.owner);
        if (!remain.command.isEmpty())
            line += RemainsWords::tr(" Remove it by: %1").arg(remain.command);
        lines << line;
    }
    const QMap<QString, double> sums = remains.perHour();
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        lines << (unknown ? RemainsWords::tr("Together at least %1 an hour, %2 a month.")
                          : RemainsWords::tr("Together %1 an hour, %2 a month."))
                     .arg(moneyText(it.value(), it.key()), moneyText(it.value() * hoursPerMonth, it.key()));
    if (!remains.notRead.isEmpty())
        lines
            << RemainsWords::tr("More may remain: %1 could not be read.").arg(remains.notRead.join(u", "_s));
    return lines;
}

QJsonArray remainsJson(const Remains &remains)
{
    QJsonArray list;
    for (const Remain &remain : remains.found)
        list.append(QJsonObject{{u"object"_s, remain.object},
                                {u"why"_s, remain.why},
                                {u"owner"_s, remain.owner},
                                {u"foundBy"_s, remain.foundBy},
                                {u"perHour"_s,
                                 remain.perHour      ? QJsonValue(*remain.perHour)
                                     : remain.isFree ? QJsonValue(0)
                                                     : QJsonValue()},
                                {u"currency"_s, remain.currency},
                                {u"estimated"_s, remain.isEstimated},
                                {u"command"_s, remain.command}});
    return list;
}

} // namespace slipway
