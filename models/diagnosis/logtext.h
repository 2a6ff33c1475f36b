// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"
#include "diagnosis/lasterror.h"
#include "diagnosis/podfacts.h"

#include <QRegularExpression>

namespace slipway {

/// A container's log as rules read it: lines without times, levels, process names and colours in front. The ends of a long log
/// are kept: how it began, and how it died.
class LogText
{
public:
    explicit LogText(std::string_view log);

    bool isEmpty() const { return m_lines.isEmpty(); }
    const QStringList &lines() const { return m_lines; }
    /// The first line that holds the words, case aside; empty when none does.
    QString lineWith(QLatin1StringView words) const;
    QRegularExpressionMatch firstMatch(const QRegularExpression &pattern, QString *line = nullptr) const;
    /// What ended the process, as far as a log tells. Empty when nothing in it speaks of a failure.
    const LastError &lastError() const;
    QString causeLine() const { return lastError().text; }
    /// The same log, of which firstMatch() leaves out what its logger calls a warning or less: what a program warned of it got over.
    LogText withoutWarnings() const;
    bool hasWarnings() const;
    /// The line below one of it; empty after the last.
    QString lineBelow(const QString &line) const;
    /// The last that its logger calls a warning; empty: none.
    QString lastWarning() const;
    /// Its last lines.
    LogText last(qsizetype count) const;

private:
    QStringList m_lines;
    QByteArray m_levels; ///< of each line, as lastErrorOf() takes them
    bool m_isStrict = false;
    QList<int> m_processes; ///< of each line: 0 where it names none
    mutable std::optional<LastError> m_lastError; ///< once asked for: several readers do
};

/// Whether an error says no more than that something did not come about, or not in time: then what was warned of before may be why.
bool isVague(const QString &error);

/// The pattern of a table of rules, compiled once and kept: such a table is read for every container that is unwell.
/// @param pattern a string literal, known by its address
const QRegularExpression &compiled(const char *pattern);

/// Knows the cause of a container's end from its log. Returns true when it has reported one.
/// One file of rules may have one of these besides its family's function; crashrules.cpp lists them.
using LogReader = bool (*)(const PodFacts &pod, const ContainerFacts &container, const LogText &log,
                           Report &report);

namespace diagnosis {
/// What single lines of any program tell whole.
bool causeLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
bool engineLog(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// Parts that have to be of one version and are not. Also for a log that says nothing.
bool versionLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// Kernels that want another generation of GPU.
bool engineKernels(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// Passwords that a database or a cache refuses; also of a container that goes on running.
bool passwordLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// The part of engineLog() that single lines tell.
bool engineLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// A server that is ready and has no memory for the model that is asked of it; readylogs.cpp.
bool modelExceedsMemory(const PodFacts &pod, const ContainerFacts &container, const LogText &log,
                        Report &report);
/// Files that cannot be written for what they lie on is read-only, where the program ends for that.
bool readOnlyLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// A server of models that is asked again and again for one that it does not serve; readylogs.cpp.
bool modelNotServed(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// metrics-server and the certificates of kubelets; readylogs.cpp.
bool kubeletCertificate(const PodFacts &pod, const ContainerFacts &container, const LogText &log,
                        Report &report);
/// What pods that are ready say again and again; readylogs.cpp.
void readyLogs(const Snapshot &snapshot, Report &report);
/// What the libraries of devices say; devicelines.cpp.
bool deviceLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// What an image or a model's folder lacks; modellines.cpp.
bool modelLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// Whether a role is bound to the pod's account by name, and to one of another namespace: then that is why it may not.
bool boundElsewhere(const PodFacts &pod, Diagnosis &made);
/// Data of another version, keys that a store does not know.
bool storedLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// A file that is not there, where the program ends for that and nobody knows better.
bool missingFile(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
bool applicationLog(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// What all readers' findings have: the container's end and the line.
Diagnosis fromLog(const QString &id, const PodFacts &pod, const ContainerFacts &container,
                  const QString &line);
/// What the container was told to run, in one line.
Evidence commandSeen(const PodFacts &pod, const ContainerFacts &container);
/// Pods of the cluster's name server and what they belong to, where the line is of a name that was not resolved.
QStringList nameServersFor(const Snapshot &snapshot, const QString &line);
/// Services that a line of the pod's log names: of its own namespace by their name, of others with theirs.
std::vector<const KubeObject *> servicesNamedIn(const PodFacts &pod, const QString &line);
/// Opens the workload in an editor: the remedy where a patch would have to replace whole lists.
Remedy editWorkload(const QString &description, const PodFacts &pod);
} // namespace diagnosis

} // namespace slipway
