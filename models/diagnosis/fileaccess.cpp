// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a Secret or ConfigMap brings and that the process may not read or run: they are root's, with the mode that the volume gives
// them, and the container runs as somebody else. With fsGroup the kubelet lets the group read them, whatever the mode says.
// Source: Kubernetes docs, "Secrets", defaultMode, and "Configure a Security Context", fsGroup; kubernetes, pkg/volume/volume_linux.go,
// SetVolumeOwnership (rwMask 0660, roMask 0440).
#include "diagnosis/fileaccess.h"

#include "diagnosis/families.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 usualMode = 0644;

/// A file of a volume whose files the kubelet writes.
struct ProjectedFile {
    QString path;
    QString volume;
    QString source; ///< label of the Secret or ConfigMap; empty where a projected volume has several
    QString field; ///< what gives the mode
    qint64 mode = usualMode;
};

JsonView mountAt(const ContainerFacts &container, const QString &path)
{
    JsonView found;
    for (const JsonView each : container.spec["volumeMounts"].items()) {
        const QString at = each["mountPath"].text();
        if ((path == at || path.startsWith(at.endsWith(u'/') ? at : at + u'/'))
            && at.size() >= found["mountPath"].text().size())
            found = each;
    }
    return found;
}

std::optional<ProjectedFile> fileAt(const PodFacts &pod, const ContainerFacts &container, const QString &path)
{
    const JsonView mount = mountAt(container, path);
    for (const JsonView volume : mount ? pod.pod.spec()["volumes"].items() : JsonView().items()) {
        if (volume["name"].bytes() != mount["name"].bytes())
            continue;
        const char *kind = volume.has("secret") ? "secret"
            : volume.has("configMap")           ? "configMap"
            : volume.has("projected")           ? "projected"
                                                : nullptr;
        if (!kind)
            return {};
        ProjectedFile file{.path = path, .volume = mount["name"].text()};
        const JsonView source = volume[kind];
        file.field = u"spec.volumes[%1].%2.defaultMode"_s.arg(file.volume, QLatin1StringView(kind));
        file.mode = source["defaultMode"].integer(usualMode);
        // A key may have a mode of its own.
        const QString at = mount["subPath"].text(path.mid(mount["mountPath"].text().size()));
        const QString key = at.startsWith(u'/') ? at.mid(1) : at;
        const auto ofItems = [&](JsonView items, const QString &where) {
            for (const JsonView item : items.items()) {
                if (item["path"].text() != key || !item.has("mode"))
                    continue;
                file.field = where + u".items[%1].mode"_s.arg(item["key"].text());
                file.mode = item["mode"].integer(file.mode);
            }
        };
        if (volume.has("projected")) {
            for (const JsonView part : source["sources"].items()) {
                ofItems(part["secret"]["items"], u"spec.volumes[%1].projected.secret"_s.arg(file.volume));
                ofItems(part["configMap"]["items"],
                        u"spec.volumes[%1].projected.configMap"_s.arg(file.volume));
            }
            return file;
        }
        ofItems(source["items"], u"spec.volumes[%1].%2"_s.arg(file.volume, QLatin1StringView(kind)));
        file.source = volume.has("secret")
            ? objectLabel(u"Secret"_s, pod.pod.nameSpace, source["secretName"].text())
            : objectLabel(u"ConfigMap"_s, pod.pod.nameSpace, source["name"].text());
        return file;
    }
    return {};
}

/// A field of the container's security context, or of the pod's.
JsonView securityOf(const PodFacts &pod, const ContainerFacts &container, const char *field)
{
    const JsonView own = container.spec["securityContext"][field];
    return own ? own : pod.pod.spec()["securityContext"][field];
}

// Only what is certain: for a group that is not named the image's own may be root's.
bool isUnreadable(const PodFacts &pod, const ContainerFacts &container, const ProjectedFile &file)
{
    const JsonView user = securityOf(pod, container, "runAsUser");
    const JsonView group = securityOf(pod, container, "runAsGroup");
    if ((file.mode & 04) || pod.pod.spec()["securityContext"].has("fsGroup") || (user && user.integer() == 0))
        return false;
    return !(file.mode & 040) || group.integer() != 0;
}

QString octal(qint64 mode)
{
    return u'0' + QString::number(mode, 8);
}

void fill(const PodFacts &pod, const ContainerFacts &container, const ProjectedFile &file, bool isRun,
          Diagnosis &made)
{
    const JsonView user = securityOf(pod, container, "runAsUser");
    made.id = isRun ? u"config.file-not-executable"_s : u"config.file-unreadable"_s;
    made.isSymptom = false;
    made.title = isRun
        ? Say::tr("%1 runs the file %2, whose mode does not let it be run").arg(pod.owner.label(), file.path)
        : Say::tr("%1 may not read the file %2, which its volume keeps for root")
              .arg(pod.owner.label(), file.path);
    made.cause = isRun
        ? Say::tr("The volume %1 gives its files the mode %2: nobody may execute them.")
              .arg(file.volume, octal(file.mode))
        : Say::tr("The files of the volume %1 belong to root and have the mode %2; the container runs as %3, "
                  "and no fsGroup lets its group read them.")
              .arg(file.volume, octal(file.mode), user ? user.scalar() : Say::tr("the image's own user"));
    made.evidence.append(seen(pod.pod, file.field, octal(file.mode)));
    if (!isRun) {
        made.evidence.append(
            seen(pod.pod, u"securityContext.runAsUser"_s, user ? user.scalar() : Say::tr("(the image's)")));
        made.evidence.append(
            seen(pod.pod, u"spec.securityContext.fsGroup"_s, pod.pod.spec()["securityContext"]["fsGroup"]));
    }
    if (!file.source.isEmpty())
        made.evidence.append({file.source, u"data"_s, file.path.section(u'/', -1)});
    made.remedies = {editWorkload(isRun ? Say::tr("Set the volume's defaultMode to 0755, or run the file by "
                                                  "its interpreter (sh FILE)")
                                        : Say::tr("Set fsGroup to the group of the process: the kubelet then "
                                                  "lets it read them; or a defaultMode that others may read"),
                                  pod)};
}

} // namespace

bool fileKeptByMode(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression denied(
        u"(?i)permission denied|EACCES|AccessDeniedException|not permitted to read|cannot be read"_s);
    static const QRegularExpression pathIn(u"(/[A-Za-z0-9_.@+-]+(?:/[A-Za-z0-9_.@+-]+)*)"_s);
    for (const QString &line : log.lines()) {
        if (!denied.match(line).hasMatch())
            continue;
        for (auto all = pathIn.globalMatch(line); all.hasNext();) {
            QString path = all.next().captured(1);
            while (path.endsWith(u'.'))
                path.chop(1);
            const auto file = fileAt(pod, container, path);
            if (!file || path == mountAt(container, path)["mountPath"].text() + u'/')
                continue;
            const bool isRun = !(file->mode & 0111) && container.end()["exitCode"].integer() == 126;
            if (!isRun && !isUnreadable(pod, container, *file))
                continue;
            Diagnosis made = fromLog({}, pod, container, line.trimmed());
            fill(pod, container, *file, isRun, made);
            report.add(std::move(made));
            return true;
        }
    }
    return false;
}

bool commandKeptByMode(const PodFacts &pod, const ContainerFacts &container, Diagnosis &made)
{
    const QString command = container.spec["command"].at(0).text();
    const auto file = fileAt(pod, container, command);
    if (!file || (file->mode & 0111))
        return false;
    fill(pod, container, *file, true, made);
    return true;
}

} // namespace slipway::diagnosis
