// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files: those that a program opens and that are not there, data that another version of it has written, and keys that a store of
// files does not know.
// Source: PostgreSQL's and MongoDB's messages on data of other versions; Amazon S3 "Error responses" (InvalidAccessKeyId,
// SignatureDoesNotMatch, ExpiredToken).
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

bool storedLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression data(
        u"(?i)data directory was initialized by .{1,40} version|database files are incompatible with server|wrong (?:mongod )?version.{0,80}featureCompatibilityVersion|invalid featureCompatibilityVersion|(?:upgrade|downgrade) (?:from|to) .{1,60} (?:is )?not supported|written by a (?:newer|later) version|Can't handle RDB format version"_s);
    static const QRegularExpression key(
        u"(?i)Access Key Id you provided does not exist|InvalidAccessKeyId|SignatureDoesNotMatch|the request signature we calculated does not match|ExpiredToken\\b|security token included in the request is (?:expired|invalid)"_s);
    // Of two lines that say it the later tells the versions.
    QString line;
    for (const QString &each : log.lines()) {
        if (data.match(each).hasMatch())
            line = each.trimmed();
    }
    if (!line.isEmpty()) {
        Diagnosis made = fromLog(u"app.data-version"_s, pod, container, line);
        made.title =
            Say::tr("The data that %1 finds were written by another version of it").arg(pod.owner.label());
        made.cause = Say::tr("It does not convert them by itself: %1").arg(line);
        made.evidence.append(seen(pod.pod, container.field() + u".image"_s, container.image()));
        made.remedies = {editWorkload(
            Say::tr("Go back to the image of that version, or convert the data with its tools first"), pod)};
        report.add(std::move(made));
        return true;
    }
    if (log.firstMatch(key, &line).hasMatch()) {
        Diagnosis made = fromLog(u"identity.key-refused"_s, pod, container, line);
        made.title = Say::tr("The access key that %1 uses is not accepted").arg(pod.owner.label());
        made.cause = Say::tr("The store does not know it, or it was signed with another secret or is out of "
                             "date; what it may do is not the matter.");
        for (const JsonView variable : container.spec["env"].items()) {
            const JsonView reference = variable["valueFrom"]["secretKeyRef"];
            if (reference && variable["name"].text().contains("KEY"_L1, Qt::CaseInsensitive))
                made.evidence.append({objectLabel(u"Secret"_s, pod.pod.nameSpace, reference["name"].text()),
                                      u"data[%1]"_s.arg(reference["key"].text()),
                                      Say::tr("(its value is not read)")});
        }
        made.remedies = {
            editWorkload(Say::tr("Put a key into its Secret that is in force, with its own secret"), pod)};
        report.add(std::move(made));
        return true;
    }
    return false;
}

bool missingFile(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    // The path stands right beside the words, in Python's and Node's way after them, in C's and Go's before.
    static const QRegularExpression missing(
        u"(?i)(?<![\\w.:/])(/[\\w.@+-]+(?:/[\\w.@+-]+)+)['\"`]?: no such file or directory|no such file or directory[^\\w/]{1,4}(?:\\w{2,10} )?['\"`](/[\\w.@+-]+(?:/[\\w.@+-]+)+)"_s);
    // Many are looked for in vain and not missed: only the one that ends the program counts.
    const QString line = log.causeLine();
    const auto match = missing.match(line);
    QString path = match.captured(1) + match.captured(2);
    // Devices and the kernel's own files are no files of the pod.
    if (path.startsWith("/proc/"_L1) || path.startsWith("/sys/"_L1) || path.startsWith("/dev/"_L1))
        return false;
    if (path.isEmpty())
        return false;
    while (path.endsWith(u'.'))
        path.chop(1);
    Diagnosis made = fromLog(u"app.file-missing"_s, pod, container, line);
    if (pod.owner.kind == "Job"_L1)
        made.severity = std::min(made.severity, Severity::Warning);
    else if (container.waitingReason() != "CrashLoopBackOff"_L1 && container.restarts() < 3
             && !pod.pod.status()["phase"].is("Failed"))
        made.severity = Severity::Info;
    made.title = Say::tr("The file %1, which %2 opens, is not there").arg(path, pod.owner.label());
    JsonView mount;
    for (const JsonView each : container.spec["volumeMounts"].items()) {
        const QString at = each["mountPath"].text();
        if ((path == at || path.startsWith(at.endsWith(u'/') ? at : at + u'/'))
            && (!mount || at.size() > mount["mountPath"].text().size()))
            mount = each;
    }
    made.cause = mount
        ? Say::tr("The volume %1 is mounted at %2; the rest of the path is not in it.")
              .arg(mount["name"].text(), mount["mountPath"].text())
        : Say::tr("Nothing is mounted at or above that path, so that it would have to be in the image.");
    made.evidence.append(seen(pod.pod, container.field() + u".volumeMounts"_s,
                              mount ? mount["name"].text() + u" → "_s + mount["mountPath"].text()
                                    : Say::tr("(none for this path)")));
    made.remedies = {editWorkload(Say::tr("Correct the path, or mount what holds the file"), pod)};
    for (const JsonView volume : mount ? pod.pod.spec()["volumes"].items() : JsonView().items()) {
        const KubeObject *map = volume["name"].bytes() != mount["name"].bytes()
            ? nullptr
            : pod.snapshot.find(u"ConfigMap"_s, pod.pod.nameSpace, volume["configMap"]["name"].text());
        if (!map)
            continue;
        QStringList keys;
        for (const char *part : {"data", "binaryData"}) {
            for (auto it = (*map)[part].fields().begin(); it != JsonView::Iterator(); ++it)
                keys.append(it.keyText());
        }
        made.cause += u' ' + Say::tr("%1 holds %2.").arg(map->label(), keys.join(u", "_s));
        made.evidence.append(seen(*map, u"data"_s, keys.join(u", "_s)));
        if (const QString meant = nearest(path.section(u'/', -1), keys);
            !meant.isEmpty() && meant != path.section(u'/', -1))
            made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
    }
    report.add(std::move(made));
    return true;
}

// A volume is a folder. Source: runc, libcontainer/rootfs_linux.go ("error mounting … to rootfs at …: not a directory"); Kubernetes docs,
// "Volumes", subPath.
bool mountedOverFile(const PodFacts &pod, const ContainerFacts &container, const QString &said,
                     Diagnosis &made)
{
    static const QRegularExpression pattern(
        u"mounting \\\\?\"[^\"]{1,300}/volumes/kubernetes\\.io~([\\w-]{1,40})/([^\"/\\\\]{1,100})[^\"]{0,100}\" to rootfs at \\\\?\"([^\"\\\\]{1,300})"_s);
    const auto match = pattern.match(said);
    if (!match.hasMatch() || !said.contains("not a directory"_L1))
        return false;
    const QString path = match.captured(3);
    made.id = u"config.mount-over-file"_s;
    made.title =
        Say::tr("%1 mounts a whole volume at %2, where its image has a file").arg(pod.owner.label(), path);
    made.cause = Say::tr("The volume %1 is a folder, with a file for each key: it cannot take the place of a "
                         "file. One key of it can, by subPath.")
                     .arg(match.captured(2));
    for (const JsonView mount : container.spec["volumeMounts"].items()) {
        if (mount["mountPath"].text() == path)
            made.evidence.append(
                seen(pod.pod, container.field() + u".volumeMounts"_s,
                     u"%1 → %2, subPath: %3"_s.arg(path, mount["name"].text(),
                                                   mount["subPath"].text(Say::tr("(not set)")))));
    }
    made.remedies = {
        editWorkload(Say::tr("Name the key in subPath, or mount the volume at a folder of its own"), pod)};
    return true;
}

} // namespace slipway::diagnosis
