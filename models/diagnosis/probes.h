// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What startuprules.cpp and wrongprobe.cpp share.
#pragma once

#include "diagnosis/diagnosis.h"
#include "diagnosis/logtext.h"
#include "diagnosis/podfacts.h"

namespace slipway::diagnosis {

/// The last event of a failing probe; of the kind that @p which begins ("Startup"), where it is given.
const ObjectEvent *unhealthy(const PodFacts &pod, const ContainerFacts &container,
                             QLatin1StringView which = {});
/// Whether probePatch() can be made of the pod's owner.
bool canPatch(const PodFacts &pod);
/// A merge patch of the owner's template that sets fields of one probe of one container.
QJsonObject probePatch(const PodFacts &pod, const ContainerFacts &container, const QString &probe,
                       const QJsonObject &fields);
/// What all findings about probes have: the probe, and the event.
Diagnosis probeDiagnosis(const QString &id, const PodFacts &pod, const ContainerFacts &container,
                         JsonView probe, const QString &name, const ObjectEvent *event);
/// Reports a probe that can never succeed, however long one waits. False when it may.
bool wrongProbe(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);

} // namespace slipway::diagnosis
