// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/findings/mutedfindings.h"

#include "diagnosis/versionsseen.h"
#include "session/session.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct MutedFindingsWords {
    Q_DECLARE_TR_FUNCTIONS(MutedFindings)
};
} // namespace

QString untilText(const Mute &mute)
{
    return mute.version.isEmpty() ? QString() : mute.component + u' ' + mute.version;
}

QString clusterName(const Session &session)
{
    if (!session.kube())
        return {};
    return session.target().cluster.isEmpty() ? session.kube()->context().name : session.target().cluster;
}

QJsonObject MutedFinding::toJson() const
{
    QJsonObject object = finding.toJson();
    object.insert(u"muted"_s,
                  QJsonObject{{u"reason"_s, mute.reason},
                              {u"owner"_s, mute.owner},
                              {u"until"_s, untilText(mute)},
                              {u"since"_s, mute.since.toUTC().toString(Qt::ISODate)}});
    return object;
}

SiftedFindings sift(const QList<Finding> &findings, const QList<Mute> &mutes,
                    const QMap<QString, QString> &versions)
{
    SiftedFindings sifted;
    for (const Finding &finding : findings) {
        const auto mute = std::ranges::find_if(mutes, [&finding](const Mute &each) {
            return each.finding == finding.id && each.subject == finding.subject;
        });
        if (mute == mutes.end()) {
            sifted.shown.append(finding);
            continue;
        }
        const QString seen = versions.value(mute->component);
        if (mute->version.isEmpty() || !isAtLeast(seen, mute->version)) {
            sifted.muted.append({finding, *mute});
            continue;
        }
        Finding again = finding;
        again.evidence.append(
            {mute->component, MutedFindingsWords::tr("accepted until %1").arg(mute->version),
             MutedFindingsWords::tr("%1 is here: look again (%2, %3)").arg(seen, mute->reason, mute->owner)});
        sifted.shown.append(again);
    }
    return sifted;
}

QJsonObject siftedJson(const SiftedFindings &sifted, bool withMuted)
{
    QJsonObject object = findingsJson(sifted.shown, false);
    if (withMuted) {
        QJsonArray all = object.value("findings"_L1).toArray();
        for (const MutedFinding &each : sifted.muted)
            all.append(each.toJson());
        object.insert(u"findings"_s, all);
    }
    object.insert(u"muted"_s, int(sifted.muted.size()));
    return object;
}

} // namespace slipway
