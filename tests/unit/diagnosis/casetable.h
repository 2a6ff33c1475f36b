// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of clusters and of what has to be found in them, each under several names.
#pragma once

#include "clusterbuilder.h"

#include <functional>

namespace slipway {
using namespace Qt::StringLiterals;

struct Case {
    const char *name;
    std::function<void(Cluster &cluster, const Names &names)> build;
    QStringList expected = {}; ///< ids of severity warning and above, all of them
    const char *friction = ""; ///< id of the friction of frictions.h that it shows
};

inline const QList<Names> &variants()
{
    static const QList<Names> all{{},
                                  {.ns = QStringLiteral("prod-eu"),
                                   .app = QStringLiteral("chat7"),
                                   .node = QStringLiteral("ip-10-0-3-7.ec2.internal"),
                                   .other = QStringLiteral("alpha-store")},
                                  {.ns = QStringLiteral("ml"),
                                   .app = QStringLiteral("qwen-sky"),
                                   .node = QStringLiteral("tpu-z9"),
                                   .other = QStringLiteral("crate-b")}};
    return all;
}

/// Nothing missing, nothing besides, and every finding whole.
inline void expectExactly(const Case &each, int variant)
{
    Cluster cluster;
    each.build(cluster, variants().at(variant));
    const QList<Finding> findings = cluster.diagnose();
    QStringList ids = idsOf(findings);
    ids.sort();
    QStringList expected = each.expected;
    expected.sort();
    QVERIFY2(ids == expected,
             qPrintable(u"found %1 instead of %2\n"_s.arg(ids.join(u' '), expected.join(u' '))
                        + QString::fromUtf8(textOf(findings))));
    for (const Finding &finding : findings) {
        QVERIFY2(!finding.title.isEmpty() && !finding.cause.isEmpty() && !finding.evidence.isEmpty(),
                 qPrintable(finding.id));
        QVERIFY2(finding.severity == Severity::Info || !finding.remedies.isEmpty(), qPrintable(finding.id));
        for (const Evidence &evidence : finding.evidence)
            QVERIFY2(!evidence.object.isEmpty() && !evidence.field.isEmpty(), qPrintable(finding.id));
    }
}

} // namespace slipway
