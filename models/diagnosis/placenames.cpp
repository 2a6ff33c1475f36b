// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/placenames.h"

#include "base/shellwords.h"
#include "diagnosis/cloudfacts.h"
#include "google/googletypes.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QHash<QString, QString> namesIn(const Snapshot &snapshot)
{
    QHash<QString, QString> names;
    const auto put = [&names](const QString &word, const QString &value) {
        if (!value.isEmpty())
            names.insert(word, shellWord(value));
    };
    const CloudFacts facts(snapshot);
    if (const GkeFacts gke = facts.gkeCluster(); gke.fact.isRead()) {
        put(u"CLUSTER"_s, gke.name);
        put(u"LOCATION"_s, gke.location);
        put(u"REGION"_s, regionOf(gke.location));
        put(u"NETWORK"_s, gke.json["network"].text());
        put(u"PROJECT"_s, gke.project);
        put(u"PROJECT_NUMBER"_s, facts.projectNumber(gke.project));
    } else if (const EksFacts eks = facts.eksCluster(); eks.fact.isRead()) {
        put(u"CLUSTER"_s, eks.name);
        // arn:aws:eks:REGION:ACCOUNT:cluster/NAME
        put(u"REGION"_s, eks.json["arn"].text().section(u':', 3, 3));
    }
    return names;
}

} // namespace

PlaceNames::PlaceNames(const Snapshot &snapshot)
{
    if (!snapshot.cloud().empty())
        m_names = namesIn(snapshot);
}

void PlaceNames::fillIn(QList<Remedy> &remedies) const
{
    if (m_names.isEmpty())
        return;
    // Whole words alone: TPU_CLUSTER and CLUSTER_NAME are somebody's own.
    static const QRegularExpression word(
        u"(?<![A-Za-z0-9_$-])(CLUSTER|LOCATION|REGION|NETWORK|PROJECT_NUMBER|PROJECT)(?![A-Za-z0-9_-])"_s);
    for (Remedy &remedy : remedies) {
        QString filled;
        qsizetype from = 0;
        for (auto it = word.globalMatch(remedy.command); it.hasNext();) {
            const auto match = it.next();
            const QString value = m_names.value(match.captured(1));
            if (value.isEmpty())
                continue;
            filled += QStringView(remedy.command).sliced(from, match.capturedStart() - from);
            filled += value;
            from = match.capturedEnd();
        }
        if (from > 0)
            remedy.command = filled + remedy.command.sliced(from);
    }
}

void namePlaces(QList<Finding> &findings, const Snapshot &snapshot)
{
    if (findings.isEmpty())
        return;
    const PlaceNames names(snapshot);
    for (Finding &finding : findings)
        names.fillIn(finding.remedies);
}

} // namespace slipway
