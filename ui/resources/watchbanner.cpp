// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources/watchbanner.h"

#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(WatchBanner)
};
} // namespace

void showWatchState(Banner &banner, const LiveCluster &cluster, LiveCluster::Kind kind)
{
    const LiveCluster::State state = cluster.stateOf(kind);
    if (state == LiveCluster::State::Idle || state == LiveCluster::State::Connecting
        || state == LiveCluster::State::Live) {
        banner.clear();
        return;
    }
    const auto error = cluster.errorOf(kind);
    const UserText text = error ? userText(*error) : UserText();
    const QString plural = kind == LiveCluster::Pods ? u"pods"_s
        : kind == LiveCluster::Events                ? u"events"_s
                                                     : u"nodes"_s;
    QString headline;
    QString advice = text.advice;
    Banner::Kind look = Banner::Kind::Warn;
    if (state == LiveCluster::State::Forbidden) {
        look = Banner::Kind::Bad;
        headline = kind == LiveCluster::Nodes || cluster.nameSpace().isEmpty()
            ? Words::tr("You may not list and watch %1 in the whole cluster.").arg(plural)
            : Words::tr("You may not list and watch %1 in the namespace %2.")
                  .arg(plural, cluster.nameSpace());
        advice = Words::tr("Ask an administrator for the verbs list and watch on %1, or choose a namespace "
                           "in which you have them.")
                     .arg(plural);
    } else {
        const QDateTime last = cluster.lastContact(kind);
        const QString since = last.isValid()
            ? Words::tr("What you see is as of %1.").arg(last.toLocalTime().time().toString(u"HH:mm:ss"_s))
            : Words::tr("Nothing has been seen yet.");
        if (state == LiveCluster::State::Failed)
            look = Banner::Kind::Bad;
        headline = (state == LiveCluster::State::Failed
                        ? Words::tr("The cluster does not answer as it should; trying again slowly. %1")
                        : Words::tr("Reconnecting. %1"))
                       .arg(since);
        if (!text.headline.isEmpty())
            advice = text.headline + (text.headline.endsWith(u'.') ? u" "_s : u". "_s) + advice;
    }
    // What says the same already stays as it is, with its details folded out.
    const QString said = headline + advice + text.detail;
    if (!banner.isHidden() && banner.property("said").toString() == said)
        return;
    banner.setProperty("said", said);
    banner.display(look, headline, advice, text.detail);
    banner.setAction(Words::tr("Try now"));
}

} // namespace slipway
