// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Causes that one line of a log tells whole: tables of a pattern and what to say, for readers of logs.
#pragma once

#include "diagnosis/logtext.h"

#include <span>

namespace slipway::diagnosis {

struct LineRule {
    const char *pattern; ///< a literal: it is compiled once
    const char *id;
    QString title;
    QString cause; ///< %1: what the pattern's first group holds, if it has one
    QString remedy;
    /// Variables and words of the command that the cause speaks of: what the container has of them is put beside it.
    const char *concerns = nullptr; ///< a pattern, of names of variables and of arguments
};

/// Adds what the first rule says whose pattern a line holds. @return whether one did
bool tellByLine(std::span<const LineRule> rules, const PodFacts &pod, const ContainerFacts &container,
                const LogText &log, Report &report);

/// Who else listens on the port of a line that says that it is taken: title, cause and evidence; portlines.cpp.
void portInUse(const PodFacts &pod, const ContainerFacts &container, const QString &line, Diagnosis &made);
/// What libraries say that do not go together with one another, the node's limits or what they call; librarylines.cpp.
/// A program that changes the owner of files on a file system that has its own say in it; ownerlines.cpp.
bool ownerIsFixed(const PodFacts &pod, const ContainerFacts &container, const QString &volumeName,
                  const QString &line, Report &report);
/// A whole volume that is mounted where the image has a file: then @p made says so; filelines.cpp.
bool mountedOverFile(const PodFacts &pod, const ContainerFacts &container, const QString &said,
                     Diagnosis &made);
/// A name of the cluster that a program does not find, and that no Service has; callerlines.cpp.
bool unresolvedNames(const PodFacts &pod, const ContainerFacts &container, const LogText &log,
                     Report &report);
bool libraryLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);

/// Drafts, adapters, stores and ranks that do not go with an engine; launchlines.cpp.
bool launchLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// An error that names an option or a variable of the container, where nobody knows better; settinglines.cpp.
bool settingLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// Who writes to a store that takes nothing any more; sinklines.cpp.
bool sinkFull(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// What programs of any making say of their command line, heap, ports, certificates and keys; programlines.cpp.
bool programLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// Who sends metrics, logs or traces on to somebody who does not take them; sinklines.cpp.
bool sinkRefuses(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// A program that asks the API server for what its account may not; readylogs.cpp.
bool rbacRefused(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);

/// What a line about something that does not answer may speak of; missedservices.cpp.
QStringList namedIn(const PodFacts &pod, const QString &line);
/// A name that was not reached, and that no Service has: then @p made says so; missedservices.cpp.
bool serviceMissing(const PodFacts &pod, const QString &line, Diagnosis &made);
/// One of several ranks that does not reach the first; missedservices.cpp.
void noFirstRank(const PodFacts &pod, const QString &line, Diagnosis &made);

} // namespace slipway::diagnosis
