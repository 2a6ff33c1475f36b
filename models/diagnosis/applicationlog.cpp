// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why other programs end: files they may not write, configurations that their version does not take, modules that are missing,
// ports and dependencies. Joined with volumes, security contexts and ConfigMaps.
#include "base/shellwords.h"
#include "diagnosis/complaints.h"
#include "diagnosis/families.h"
#include "diagnosis/linerules.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

struct Mount {
    QString path;
    QString volume;
    QString claim; ///< of a PersistentVolumeClaim
    QString configMap;
};

QList<Mount> mountsOf(const PodFacts &pod, const ContainerFacts &container)
{
    QList<Mount> all;
    for (const JsonView each : container.spec["volumeMounts"].items()) {
        Mount mount{each["mountPath"].text(), each["name"].text(), {}, {}};
        for (const JsonView volume : pod.pod.spec()["volumes"].items()) {
            if (volume["name"].bytes() != each["name"].bytes())
                continue;
            mount.claim = volume["persistentVolumeClaim"]["claimName"].text();
            if (volume.has("ephemeral"))
                mount.claim = pod.pod.name + u'-' + mount.volume;
            mount.configMap = volume["configMap"]["name"].text();
        }
        all.append(mount);
    }
    return all;
}

const Mount *mountOf(const QList<Mount> &mounts, const QString &path)
{
    const Mount *best = nullptr;
    for (const Mount &mount : mounts) {
        if ((path == mount.path
             || path.startsWith(mount.path.endsWith(u'/') ? mount.path : mount.path + u'/'))
            && (!best || mount.path.size() > best->path.size()))
            best = &mount;
    }
    return best;
}

bool permission(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression denied(
        u"(?i)(?:permission denied|java\\.nio\\.file\\.AccessDeniedException|operation not permitted|EACCES|read-only file system|EROFS)"_s);
    static const QRegularExpression pathIn(u"(/[A-Za-z0-9_.@+-]+(?:/[A-Za-z0-9_.@+-]+)*)"_s);
    const QList<Mount> mounts = mountsOf(pod, container);
    QString line;
    QString path;
    const Mount *mount = nullptr;
    for (const QString &each : log.lines()) {
        if (!denied.match(each).hasMatch())
            continue;
        auto paths = pathIn.globalMatch(each);
        while (paths.hasNext() && !mount) {
            const QString candidate = paths.next().captured(1);
            if (const Mount *found = mountOf(mounts, candidate); found && !found->claim.isEmpty()) {
                mount = found;
                path = candidate;
                line = each;
            }
        }
    }
    const bool readOnly = line.contains("read-only"_L1, Qt::CaseInsensitive) || line.contains("EROFS"_L1);
    if (!mount || readOnly)
        return false;
    if (ownerIsFixed(pod, container, mount->volume, line, report))
        return true;
    const JsonView group = pod.pod.spec()["securityContext"]["fsGroup"];
    const JsonView user = container.spec["securityContext"]["runAsUser"]
        ? container.spec["securityContext"]["runAsUser"]
        : pod.pod.spec()["securityContext"]["runAsUser"];
    Diagnosis made = fromLog(u"volume.fs-group"_s, pod, container, line.trimmed());
    made.title = Say::tr("%1 may not write to its volume").arg(pod.owner.label());
    made.cause = group ? Say::tr("The volume belongs to another user than the process; fsGroup %1 is not "
                                 "that of the process, or the volume's driver does not apply it.")
                             .arg(group.scalar())
                       : Say::tr("A new block volume belongs to root; the process is not root, and without "
                                 "fsGroup nobody gives it the volume.");
    const QString claim = objectLabel(u"PersistentVolumeClaim"_s, pod.pod.nameSpace, mount->claim);
    made.evidence.append(seen(pod.pod, container.field() + u".volumeMounts"_s,
                              u"%1 → %2 (%3)"_s.arg(path, mount->volume, mount->claim)));
    made.evidence.append(seen(pod.pod, u"spec.securityContext.fsGroup"_s, group));
    made.evidence.append(
        seen(pod.pod, u"securityContext.runAsUser"_s, user ? user.scalar() : Say::tr("(the image's)")));
    made.evidence.append(
        {claim, u"status.phase"_s,
         pod.snapshot.find(u"PersistentVolumeClaim"_s, pod.pod.nameSpace, mount->claim)
             ? pod.snapshot.find(u"PersistentVolumeClaim"_s, pod.pod.nameSpace, mount->claim)
                   ->status()["phase"]
                   .text()
             : QString()});
    // The groups of the images that are met most: Prometheus runs as nobody, Loki and Tempo as 10001, Grafana as 472.
    qint64 gid = user.integer(-1);
    const QString image = container.image();
    if (gid <= 0)
        gid = image.contains("prometheus"_L1)                                                       ? 65534
            : image.contains("loki"_L1) || image.contains("tempo"_L1) || image.contains("mimir"_L1) ? 10001
            : image.contains("grafana"_L1)                                                          ? 472
                                                                                                    : -1;
    const bool canPatch = pod.owner.kind == "Deployment"_L1 || pod.owner.kind == "StatefulSet"_L1
        || pod.owner.kind == "DaemonSet"_L1;
    if (gid > 0 && canPatch)
        made.remedies = {patchOf(
            Say::tr("Set fsGroup %1: the kubelet then gives the volume to that group").arg(gid), pod.owner,
            QJsonObject{{u"spec"_s,
                         QJsonObject{{u"template"_s,
                                      QJsonObject{{u"spec"_s,
                                                   QJsonObject{{u"securityContext"_s,
                                                                QJsonObject{{u"fsGroup"_s, gid}}}}}}}}}})};
    else
        made.remedies = {
            editWorkload(Say::tr("Set securityContext.fsGroup to the group of the process"), pod)};
    report.add(std::move(made));
    return true;
}

bool configuration(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    // How Go's YAML, mapstructure, viper and friends refuse a key: Loki, Tempo, Prometheus, collectors, and programs of one's own.
    static const QRegularExpression field(
        u"(?:field (\\S+) not found in (?:type|struct) \\S+|has invalid keys: ([\\w., -]+)|[Uu]nknown (?:field|keyword|key|option|setting|directive)s?:? [\"'`]?([\\w.-]+)|Additional property (\\S+) is not allowed|[Uu]nknown configuration (?:property|key|option|setting) [\"'`]?([\\w.-]+)|[Uu]nrecognized (?:configuration )?(?:key|option|parameter|directive)s?:? [\"'`]?([\\w.-]+))"_s);
    static const QRegularExpression general(
        u"(?i)(?:(?:failed|error|cannot|unable|could not).{0,40}(?:pars|load|read|unmarshal|decod|validat)\\w*.{0,60}(?:config|configuration|yaml)|yaml: (?:unmarshal errors|line \\d+)|invalid configuration|error loading config|\\.(?:ya?ml|toml|json) (?:config(?:uration)? )?is invalid|cannot unmarshal|'[\\w-]+' (?:exporter|receiver|processor|extension)s?['\":]|\\bconfig(?:uration)? error\\b|\\binvalid [\\w. -]{1,30}config\\b|\\bvalidating config(?:uration)?\\b.{0,40}(?:err|fail|invalid))"_s);
    QString line;
    auto match = log.firstMatch(field, &line);
    const bool named = match.hasMatch();
    // What ends the program comes first; that some file of settings could not be read earlier is often of no account.
    static const QRegularExpression about(
        u"(?i)config|pars|ya?ml|json|toml|xml|valid|unmarshal|decod|setting|option|load|field|key|line \\d"_s);
    if (!named && general.match(log.causeLine()).hasMatch())
        line = log.causeLine();
    else if (!named
             && ((log.lastError().isSaid && !about.match(log.causeLine()).hasMatch())
                 || !log.firstMatch(general, &line).hasMatch()))
        return false;
    QString key;
    for (int i = 1; named && i <= match.lastCapturedIndex(); ++i) {
        if (!match.captured(i).isEmpty())
            key = match.captured(i).remove(u'"').remove(u'\'').trimmed();
    }
    Diagnosis made =
        fromLog(named ? u"config.key-not-accepted"_s : u"config.not-accepted"_s, pod, container, line);
    made.title = key.isEmpty()
        ? Say::tr("%1 does not accept its configuration").arg(pod.owner.label())
        : Say::tr("%1 does not know the key %2 in its configuration").arg(pod.owner.label(), key);
    made.cause = named ? Say::tr("This version has not, or no longer, such a key: %1.").arg(container.image())
                       : Say::tr("Its log says: %1")
                             .arg(log.lastError().text.size() > line.size() ? log.lastError().text
                                                                            : sentenceOf(line).left(400));
    made.evidence.append(seen(pod.pod, container.field() + u".image"_s, container.image()));
    for (const Mount &mount : mountsOf(pod, container)) {
        const KubeObject *map = mount.configMap.isEmpty()
            ? nullptr
            : pod.snapshot.find(u"ConfigMap"_s, pod.pod.nameSpace, mount.configMap);
        if (!map)
            continue;
        QString where;
        for (auto it = (*map)["data"].fields().begin(); it != JsonView::Iterator(); ++it) {
            int number = 0;
            for (const QString &text : it.value().text().split(u'\n')) {
                ++number;
                if (!key.isEmpty() && text.contains(key.section(u',', 0, 0).trimmed() + u':')
                    && where.isEmpty())
                    where = u"%1, line %2: %3"_s.arg(it.keyText()).arg(number).arg(text.trimmed());
            }
        }
        if (!where.isEmpty() || key.isEmpty())
            made.evidence.append(seen(*map, u"data"_s, where.isEmpty() ? mount.path : where));
        if (!where.isEmpty() || made.remedies.isEmpty())
            made.remedies = {todo(
                Say::tr("Correct it in %1; a changed ConfigMap restarts nothing by itself").arg(map->label()),
                u"kubectl edit configmap %1%2 && kubectl rollout restart %3/%4%2"_s.arg(
                    shellWord(map->name), inNamespace(map->nameSpace), pod.owner.kind.toLower(),
                    shellWord(pod.owner.name)))};
    }
    if (made.remedies.isEmpty())
        made.remedies = {editWorkload(
            Say::tr("Correct the configuration for this version, or use the version that it is for"), pod)};
    report.add(std::move(made));
    return true;
}

// Settings that are read from the environment and are not of their type: the variable is named on a line of its own.
bool setting(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression head(u"validation errors? for \\w+"_s);
    const QStringList &lines = log.lines();
    for (qsizetype i = 0; i + 2 < lines.size(); ++i) {
        if (!head.match(lines.at(i)).hasMatch())
            continue;
        const QString name = lines.at(i + 1).trimmed();
        for (const JsonView variable : container.spec["env"].items()) {
            if (variable["name"].text().compare(name, Qt::CaseInsensitive) != 0)
                continue;
            Diagnosis made = fromLog(u"app.variable-refused"_s, pod, container, lines.at(i + 2).trimmed());
            made.title = Say::tr("%1 refuses the value of its variable %2")
                             .arg(pod.owner.label(), variable["name"].text());
            made.cause = lines.at(i + 2).section(u'[', 0, 0).trimmed();
            made.evidence.append(seen(pod.pod, container.field() + u".env[%1]"_s.arg(variable["name"].text()),
                                      variable.has("valueFrom") ? Say::tr("(from a Secret or ConfigMap)")
                                                                : variable["value"].text()));
            made.remedies = {editWorkload(Say::tr("Correct the value"), pod)};
            report.add(std::move(made));
            return true;
        }
    }
    return false;
}

struct ApplicationLine {
    const char *pattern;
    const char *id;
    QString title;
    QString cause;
    QString remedy;
    bool isPassing; ///< may heal by itself
};

} // namespace

bool applicationLog(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    if (log.isEmpty())
        return false;
    if (readOnlyLines(pod, container, log, report) || permission(pod, container, log, report)
        || setting(pod, container, log, report) || passwordLines(pod, container, log, report))
        return true;
    const QString owner = pod.owner.label();
    const std::array cases = {
        ApplicationLine{"^ModuleNotFoundError: No module named '?([\\w.]+)'?", "app.module-missing",
                        Say::tr("A Python module that %1 imports is not in its image").arg(owner),
                        Say::tr("It was not installed there, or PYTHONPATH does not lead to it."),
                        Say::tr("Install it in the image, or set PYTHONPATH to the folder that holds it"),
                        false},
        ApplicationLine{"^ImportError: cannot import name '?(\\w+)'?", "app.import-error",
                        Say::tr("%1 imports a name that the installed library does not have").arg(owner),
                        Say::tr("The import is wrong, or made for another version of the library."),
                        Say::tr("Correct the import, or pin the library's version"), false},
        ApplicationLine{
            "there is no package called ['\"‘]?([\\w.]+)|Package (\\w+) not found in current path|Cannot "
            "find package "
            "[\"']([^\"']+)[\"']|Can't locate (\\S+\\.pm) in @INC|Could not locate "
            "(\\S+?)__init\\.class|cannot "
            "load such file -- (\\S+)|(?:ClassNotFoundException|NoClassDefFoundError): ([\\w./$]+)|Could not "
            "find or "
            "load main class ([\\w.$]+)|Call to undefined function (\\w+)|(Ninja) is required to load|Could "
            "not find (\\S+) in "
            "(?:locally installed gems|any of the "
            "sources)|No matching distribution found for (\\S+)|missing go\\.sum entry for module providing "
            "package "
            "(\\S+)",
            "app.package-missing", Say::tr("A library that %1 loads is not in its image").arg(owner),
            Say::tr("Its log says: %1"),
            Say::tr("Install it in the image, or correct the path on which it is looked for"), false},
        ApplicationLine{"Error: Cannot find module '([^']+)'", "app.module-missing",
                        Say::tr("A module that %1 loads is not in its image").arg(owner),
                        Say::tr("It was not installed there."), Say::tr("Install it in the image"), false},
        ApplicationLine{"(?i)(?:address already in use|bind: address in use|EADDRINUSE|\\bport \\d{1,5} "
                        "(?:was|is) already in use|\\bAddrInUse\\b|only "
                        "one usage of each socket address)",
                        "app.port-in-use",
                        Say::tr("The port that %1 listens on is taken in its pod").arg(owner),
                        Say::tr("Containers of one pod share their ports."),
                        Say::tr("Give one of them another port"), false},
        ApplicationLine{"exec format error", "image.platform",
                        Say::tr("The image of %1 is not made for the node's processor").arg(owner),
                        Say::tr("Its program is for another architecture."),
                        Say::tr("Build it for the node's, or select nodes by kubernetes.io/arch"), false},
        ApplicationLine{
            "(?i)(?:lock DB directory|resource temporarily unavailable.{0,40}lock|unable to lock|database "
            "is locked|could not lock)",
            "volume.locked", Say::tr("Two pods of %1 want the same data").arg(owner),
            Say::tr("The new pod starts while the old one still holds the lock in the volume."),
            Say::tr("Use strategy Recreate, or a StatefulSet"), true},
        ApplicationLine{
            "(?i)(?:missing|required|undefined|not set).{0,30}(?:environment variable|env "
            "var)|(?:environment variable|env var)\\w*.{0,60}(?:not set|missing|required|must be "
            "set)|^KeyError: '[A-Z][A-Z0-9_]+'|[Cc]ould not resolve placeholder|\\b[A-Z][A-Z0-9_]{2,}: "
            "(?:unbound variable|parameter (?:null or )?not set)|required key [A-Z][A-Z0-9_]+ "
            "missing "
            "value|SECRET_KEY setting must not be empty|Missing `?secret_key_base|Set the [A-Z][A-Z0-9_]+ "
            "environment variable|ConnectionString property has not been initialized",
            "app.variable-missing",
            Say::tr("%1 wants an environment variable that it is not given").arg(owner),
            Say::tr("Its log says: %1"), Say::tr("Give it to the container, from a ConfigMap or a Secret"),
            false},
        ApplicationLine{
            "(?i)the server could not find the requested resource|no matches for kind \\W{0,3}\\w+",
            "operator.crd-missing", Say::tr("%1 wants a kind that the cluster does not have").arg(owner),
            Say::tr("Its CustomResourceDefinition was not installed, or in another version."),
            Say::tr("Install the CustomResourceDefinitions of its version"), false},
        ApplicationLine{"(?i)(?:is forbidden: User \"system:serviceaccount:|cannot "
                        "(?:list|watch|get|create|patch|update) resource)",
                        "operator.permission",
                        Say::tr("%1 may not do in the cluster what it has to").arg(owner),
                        Say::tr("Its service account lacks a rule of RBAC."),
                        Say::tr("Bind a role with that rule to its service account"), false},
        ApplicationLine{
            "(?i)(?:connection refused|host not found in upstream|bad address '|could not resolve address "
            "'|can't resolve '|timeout "
            "occurred after waiting|timed out waiting for \\S+:\\d+|could not "
            "resolve host|NXDOMAIN|no such "
            "host|name or service not known|(?<!host)name resolution|not "
            "resolvable|UnknownHostException|could not "
            "connect to|ECONNREFUSED|\\bENOTFOUND\\b|connection timed out|Can't reach database server|socket "
            "has "
            "timed out.{0,80}connect|i/o "
            "timeout|ETIMEDOUT|EAI_AGAIN|NoBrokersAvailable|brokers? (?:are |is )?(?:down|unavailable|not "
            "available)|"
            "run out of available brokers|Broker transport failure|No hosts? "
            "available|ServerSelectionTimeout|ConnectTimeout|timed out connecting|no route to "
            "host|EHOSTUNREACH)",
            "app.dependency-unreachable",
            (container.isInit && container.running()
                 ? Say::tr("%1 does not start because something that it needs does not answer")
                 : Say::tr("%1 ends because something that it needs does not answer"))
                .arg(owner),
            Say::tr("Its log says: %1"), Say::tr("Correct the address, or start what is missing"), true},
    };
    // A configuration that is refused says so once; the words above can stand in lines that are about something else.
    for (const ApplicationLine &each : cases) {
        QString line;
        if (each.id == std::string_view("app.dependency-unreachable")
            && configuration(pod, container, log, report))
            return true;
        // One that was not reached at first may have answered since: where the last error is about something else, that is why.
        static const QRegularExpression aboutOthers(
            u"(?i)connect|reach|unavailable|time(?:d )?out|deadline|retr(?:y|ies)|attempts|giv(?:e|ing) up|gave up|resol|dial|lookup|network|broker|server|database|ready|peers?\\b|cluster|sync|health|upstream|request|http|loss|\\bhosts?\\b|socket|Error: P\\d|start"_s);
        if (each.id == std::string_view("app.dependency-unreachable")
            && compiled(each.pattern).match(log.causeLine()).hasMatch())
            line = log.causeLine();
        else if ((each.id == std::string_view("app.dependency-unreachable") && log.lastError().isSaid
                  && !aboutOthers.match(log.causeLine()).hasMatch())
                 || !log.firstMatch(compiled(each.pattern), &line).hasMatch())
            continue;
        if (line.endsWith(u':'))
            line += u' ' + log.lineBelow(line);
        Diagnosis made = fromLog(QLatin1StringView(each.id), pod, container, line);
        made.title = each.title;
        made.cause = each.cause.contains("%1"_L1) ? each.cause.arg(sentenceOf(line).left(300)) : each.cause;
        if (each.isPassing) {
            // What comes later than its client is waited for with growing pauses: that is how Kubernetes starts things.
            const bool waits = container.isInit && container.running();
            const qint64 since = waits ? pod.snapshot.now() - secondsOf(container.running()["startedAt"]) : 0;
            // An init container that waits has not failed; after an hour it hardly will be served.
            made.severity = waits          ? (since < 3600 ? Severity::Warning : Severity::Error)
                : container.restarts() < 3 ? Severity::Info
                                           : Severity::Error;
            made.isSymptom = each.id == std::string_view("app.dependency-unreachable");
            if (made.isSymptom)
                made.from = namedIn(pod, line);
            // An init container is there to wait, and its command says for what.
            if (made.isSymptom && container.isInit)
                made.from += namedIn(pod, container.words().join(u' '));
        }
        made.remedies = {editWorkload(each.remedy, pod)};
        if (each.id == std::string_view("app.port-in-use"))
            portInUse(pod, container, line, made);
        if (each.id == std::string_view("app.module-missing"))
            made.cause =
                Say::tr("It is %1.").arg(compiled(each.pattern).match(line).captured(1)) + u' ' + each.cause;
        static const QRegularExpression kind(
            u"no matches for kind \\W{0,3}(\\w+)\\W{0,3}(?: in version \\W{0,3}([\\w./-]+))?"_s);
        if (each.id == std::string_view("operator.crd-missing")) {
            if (const auto match = kind.match(line); match.hasMatch())
                made.cause =
                    Say::tr("It is %1.").arg(u"%1 %2"_s.arg(match.captured(1), match.captured(2)).trimmed())
                    + u' ' + each.cause;
        }
        if (each.id == std::string_view("operator.permission")) {
            if (const auto refusal = missingRightIn(sentenceOf(line)))
                made.cause = rightMissing(*refusal);
            made.remedies = {
                todo(each.remedy,
                     u"kubectl auth can-i --list --as system:serviceaccount:%1:%2%3"_s.arg(
                         pod.pod.nameSpace, pod.serviceAccount(), inNamespace(pod.pod.nameSpace)))};
            boundElsewhere(pod, made);
        }
        if (made.isSymptom && serviceMissing(pod, line, made))
            made.isSymptom = false;
        else if (made.isSymptom
                 && (line.contains("DistNetworkError"_L1) || line.contains("client socket has timed out"_L1)))
            noFirstRank(pod, line, made);
        report.add(std::move(made));
        return true;
    }
    return false;
}

} // namespace slipway::diagnosis
