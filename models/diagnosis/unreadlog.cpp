// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/unreadlog.h"

#include "diagnosis/say.h"

namespace slipway::diagnosis {

QString withoutCauseLine(const PodFacts &pod, const ContainerFacts &container, qint64 code)
{
    // The one before a restart tells more; where both are missing, that one's reason counts.
    auto why = pod.snapshot.whyUnread(pod.pod.nameSpace, pod.pod.name, container.name, true);
    if (!why || *why == LogAbsence::Gone)
        if (const auto own = pod.snapshot.whyUnread(pod.pod.nameSpace, pod.pod.name, container.name))
            why = own;
    if (!why)
        return pod.failedLog(container)
            ? Say::tr("Exit code %1. Its log was read, and is empty.").arg(code)
            : Say::tr("Exit code %1. Its log was not captured; that of the instance before would say why.")
                  .arg(code);
    switch (*why) {
    case LogAbsence::Forbidden:
        return Say::tr("Exit code %1. Its log was not read, as the account may not read logs there: what it "
                       "said is not known.")
            .arg(code);
    case LogAbsence::Gone:
        return Say::tr("Exit code %1. Its log was not read, as the server had it no more: what it said is "
                       "not known.")
            .arg(code);
    case LogAbsence::Late:
        return Say::tr("Exit code %1. Its log was not read, as it did not come in time: what it said is not "
                       "known.")
            .arg(code);
    case LogAbsence::Unasked:
        return Say::tr("Exit code %1. Its log was not read, as there were more than are read: what it said "
                       "is not known.")
            .arg(code);
    case LogAbsence::Failed:
        break;
    }
    return Say::tr("Exit code %1. Its log was not read, as asking for it failed: what it said is not known.")
        .arg(code);
}

} // namespace slipway::diagnosis
