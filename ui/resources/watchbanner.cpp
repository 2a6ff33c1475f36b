// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources/watchbanner.h"

#include "ui/common/sentences.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct WatchBannerWords {
    Q_DECLARE_TR_FUNCTIONS(WatchBanner)
};
} // namespace

void showWatchState(Banner &banner, const LiveCluster &cluster, LiveCluster::Kind kind)
{
    showWatchState(banner,
                   {.state = cluster.stateOf(kind),
                    .error = cluster.errorOf(kind),
                    .plural = kind == LiveCluster::Pods ? u"pods"_s
                        : kind == LiveCluster::Events   ? u"events"_s
                                                        : u"nodes"_s,
                    .nameSpace = kind == LiveCluster::Nodes ? QString() : cluster.nameSpace(),
                    .lastContact = cluster.lastContact(kind)});
}

void showWatchState(Banner &banner, const WatchState &watch)
{
    if (watch.state == LiveCluster::State::Idle || watch.state == LiveCluster::State::Connecting
        || watch.state == LiveCluster::State::Live) {
        banner.clear();
        return;
    }
    const UserText text = watch.error ? userText(*watch.error) : UserText();
    QString headline;
    QString advice = text.advice;
    Banner::Kind look = Banner::Kind::Warn;
    if (watch.state == LiveCluster::State::Forbidden) {
        look = Banner::Kind::Bad;
        headline = watch.nameSpace.isEmpty()
            ? WatchBannerWords::tr("You may not list and watch %1 in the whole cluster.").arg(watch.plural)
            : WatchBannerWords::tr("You may not list and watch %1 in the namespace %2.")
                  .arg(watch.plural, watch.nameSpace);
        advice = WatchBannerWords::tr(
                     "Ask an administrator for the verbs list and watch on %1, or choose a namespace "
                     "in which you have them.")
                     .arg(watch.plural);
    } else {
        const QDateTime &last = watch.lastContact;
        const QString since = last.isValid() ? WatchBannerWords::tr("What you see is as of %1.")
                                                   .arg(last.toLocalTime().time().toString(u"HH:mm:ss"_s))
                                             : WatchBannerWords::tr("Nothing has been seen yet.");
        if (watch.state == LiveCluster::State::Failed)
            look = Banner::Kind::Bad;
        headline =
            (watch.state == LiveCluster::State::Failed
                 ? WatchBannerWords::tr("The cluster does not answer as it should; trying again slowly. %1")
                 : WatchBannerWords::tr("Reconnecting. %1"))
                .arg(since);
        if (watch.error
            && watch.error->kind
                == ErrorKind::Timeout) // nothing was asked for that could have been carried out
            advice = WatchBannerWords::tr("The server is silent: it hangs, or the network between does. Rows "
                                          "are live again as soon as it answers.");
        else if (!text.headline.isEmpty())
            advice = joinedSentences({asSentence(text.headline), advice});
    }
    // What says the same already stays as it is, with its details folded out.
    const QString said = headline + advice + text.detail;
    if (!banner.isHidden() && banner.property("said").toString() == said)
        return;
    banner.setProperty("said", said);
    banner.display(look, headline, advice, text.detail);
    banner.setAction(WatchBannerWords::tr("Try now"));
}

} // namespace slipway
