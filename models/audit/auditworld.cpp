// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditworld.h"

#include <QDir>
#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

QString PodContainer::name() const
{
    const YamlNode *found = node->find(u"name");
    return found ? found->text() : QString();
}

QString PodContainer::image() const
{
    const YamlNode *found = node->find(u"image");
    return found ? found->text() : QString();
}

QString folderOf(const QString &path)
{
    return path.contains(u'/') ? path.section(u'/', 0, -2) : QString();
}

QString joinedPath(const QString &folder, const QString &path)
{
    return QDir::cleanPath(folder.isEmpty() ? path : folder + u'/' + path);
}

QString AuditWorld::resolved(const QString &text, const QString &file, int line) const
{
    if (!text.contains("${"_L1))
        return text;
    static const QRegularExpression use(u"\\$\\{([A-Za-z_]\\w*)(?:(:?[-=?+])([^{}]*))?\\}"_s);
    QString current = text;
    // A value may itself hold variables; a cycle ends with the count.
    for (int round = 0; round < 5; ++round) {
        QString next;
        qsizetype last = 0;
        bool changed = false;
        for (auto it = use.globalMatch(current); it.hasNext();) {
            const auto match = it.next();
            const QString name = match.captured(1);
            const Variable *best = nullptr;
            const Variable *elsewhere = nullptr;
            int others = 0;
            for (const Variable &variable : variables) {
                if (variable.name != name)
                    continue;
                if (variable.file == file) {
                    if (variable.line <= line && (!best || variable.line >= best->line))
                        best = &variable;
                } else {
                    others += !elsewhere || elsewhere->value != variable.value;
                    elsewhere = &variable;
                }
            }
            if (!best && others == 1)
                best = elsewhere;
            next += current.mid(last, match.capturedStart() - last);
            last = match.capturedEnd();
            if (best && best->known && !best->value.contains("${"_L1 + name)) {
                next += best->value;
                changed = true;
            } else if (!best && (match.captured(2) == "-"_L1 || match.captured(2) == ":-"_L1)
                       && !match.captured(3).isEmpty()) {
                next += match.captured(3);
                changed = true;
            } else {
                next += match.captured(0);
            }
        }
        next += current.mid(last);
        current = next;
        if (!changed || current.size() > 4096)
            break;
    }
    return current;
}

QString AuditWorld::text(const Manifest &manifest, const YamlNode *node) const
{
    if (!node || !node->isScalar())
        return {};
    const QString plain = node->kind == YamlNode::Kind::String ? node->text() : yamlScalar(node->scalar);
    if (!manifest.expanded)
        return plain;
    // A here-document may also say $NAME.
    static const QRegularExpression bare(u"\\$([A-Za-z_]\\w*)"_s);
    QString braced = plain;
    braced.replace(bare, u"${\\1}"_s);
    return resolved(braced, manifest.file, node->position.line);
}

QList<const Manifest *> AuditWorld::ofKind(QStringView kind) const
{
    QList<const Manifest *> found;
    for (const Manifest &manifest : manifests) {
        if (manifest.kind == kind)
            found.append(&manifest);
    }
    return found;
}

bool AuditWorld::sameNamespace(const Manifest &one, const Manifest &other)
{
    if (!one.nameSpaceKnown || !other.nameSpaceKnown)
        return true;
    const QString left = masked(one.nameSpace);
    const QString right = masked(other.nameSpace);
    return left == right || left.contains(anyText) || right.contains(anyText);
}

QList<const YamlNode *> AuditWorld::podTemplates(const Manifest &manifest)
{
    QList<const YamlNode *> found;
    const auto add = [&](const YamlNode *node) {
        if (node && node->isMap())
            found.append(node);
    };
    const YamlNode &root = manifest.root;
    if (manifest.kind == "Pod"_L1) {
        add(&root);
    } else if (manifest.kind == "CronJob"_L1) {
        add(root.at({u"spec", u"jobTemplate", u"spec", u"template"}));
    } else if (manifest.kind == "LeaderWorkerSet"_L1) {
        add(root.at({u"spec", u"leaderWorkerTemplate", u"leaderTemplate"}));
        add(root.at({u"spec", u"leaderWorkerTemplate", u"workerTemplate"}));
    } else if (manifest.kind.startsWith("Ray"_L1)) {
        const YamlNode *spec = root.find(u"spec");
        if (spec && spec->find(u"rayClusterSpec"))
            spec = spec->find(u"rayClusterSpec");
        if (spec && spec->find(u"rayClusterConfig"))
            spec = spec->find(u"rayClusterConfig");
        if (spec) {
            add(spec->at({u"headGroupSpec", u"template"}));
            if (const YamlNode *groups = spec->find(u"workerGroupSpecs")) {
                for (const YamlNode &group : groups->items)
                    add(group.find(u"template"));
            }
        }
    } else if (manifest.kind != "LLMInferenceService"_L1) {
        add(root.at({u"spec", u"template"}));
    }
    return found;
}

const YamlNode *AuditWorld::podSpec(const YamlNode *podTemplate)
{
    return podTemplate ? podTemplate->find(u"spec") : nullptr;
}

QList<PodContainer> AuditWorld::containersOf(const Manifest &manifest, const YamlNode *podTemplate)
{
    QList<PodContainer> found;
    const YamlNode *spec = podSpec(podTemplate);
    if (!spec)
        return found;
    for (QStringView key : {QStringView(u"initContainers"), QStringView(u"containers")}) {
        if (const YamlNode *list = spec->find(key)) {
            for (const YamlNode &item : list->items) {
                if (item.isMap())
                    found.append({&manifest, &item, key == u"initContainers"});
            }
        }
    }
    return found;
}

QList<PodContainer> AuditWorld::containers() const
{
    QList<PodContainer> found;
    for (const Manifest &manifest : manifests) {
        for (const YamlNode *podTemplate : podTemplates(manifest))
            found.append(containersOf(manifest, podTemplate));
        // Its template is the pod's spec itself.
        if (manifest.kind.startsWith("LLMInferenceService"_L1)) {
            if (const YamlNode *list = manifest.root.at({u"spec", u"template", u"containers"})) {
                for (const YamlNode &item : list->items) {
                    if (item.isMap())
                        found.append({&manifest, &item, false});
                }
            }
        }
    }
    return found;
}

bool AuditWorld::mentions(const QRegularExpression &pattern) const
{
    for (const SourceFile &file : tree.files) {
        for (const QString &line : file.lines) {
            if (pattern.match(line).hasMatch())
                return true;
        }
    }
    return false;
}

const Flag *ParsedCommand::flag(std::initializer_list<QStringView> names) const
{
    for (const Flag &flag : flags) {
        for (QStringView name : names) {
            if (flag.name == name)
                return &flag;
        }
    }
    return nullptr;
}

QString ParsedCommand::value(std::initializer_list<QStringView> names) const
{
    const Flag *found = flag(names);
    return found ? found->value : QString();
}

bool ParsedCommand::startsWith(std::initializer_list<QStringView> path) const
{
    if (words.size() < qsizetype(path.size()))
        return false;
    qsizetype i = 0;
    for (QStringView word : path) {
        if (words.at(i++) != word)
            return false;
    }
    return true;
}

namespace {

/// Flags that stand alone, so that the word behind them is no value of theirs.
bool standsAlone(const QString &program, const QString &flag)
{
    static const QSet<QString> common{u"--help"_s,  u"-h"_s,      u"--quiet"_s,   u"-q"_s,
                                      u"--wait"_s,  u"--force"_s, u"--verbose"_s, u"-v"_s,
                                      u"--debug"_s, u"-y"_s,      u"--yes"_s};
    static const QSet<QString> kubectl{u"--all"_s,
                                       u"-A"_s,
                                       u"--all-namespaces"_s,
                                       u"--server-side"_s,
                                       u"--force-conflicts"_s,
                                       u"--overwrite"_s,
                                       u"-w"_s,
                                       u"--watch"_s,
                                       u"-i"_s,
                                       u"-t"_s,
                                       u"-it"_s,
                                       u"-ti"_s,
                                       u"--stdin"_s,
                                       u"--tty"_s,
                                       u"--rm"_s,
                                       u"--previous"_s,
                                       u"-p"_s,
                                       u"--show-labels"_s,
                                       u"--current"_s,
                                       u"--prune"_s,
                                       u"-R"_s,
                                       u"--recursive"_s,
                                       u"--ignore-not-found"_s,
                                       u"--no-headers"_s,
                                       u"--record"_s,
                                       u"--save-config"_s,
                                       u"--dry-run"_s,
                                       u"--validate"_s,
                                       u"--ignore-daemonsets"_s,
                                       u"--delete-emptydir-data"_s,
                                       u"--delete-local-data"_s,
                                       u"--list"_s,
                                       u"--local"_s,
                                       u"--export"_s,
                                       u"--minify"_s,
                                       u"--raw"_s,
                                       u"--flatten"_s,
                                       u"--now"_s,
                                       u"--append-hash"_s,
                                       u"--timestamps"_s,
                                       u"--prefix"_s,
                                       u"--all-containers"_s};
    static const QSet<QString> gcloud{u"--enable-autoscaling"_s,
                                      u"--spot"_s,
                                      u"--preemptible"_s,
                                      u"--enable-ip-alias"_s,
                                      u"--async"_s,
                                      u"--enable-autoupgrade"_s,
                                      u"--enable-autorepair"_s,
                                      u"--enable-shielded-nodes"_s,
                                      u"--uniform-bucket-level-access"_s,
                                      u"--public-access-prevention"_s,
                                      u"--enable-private-nodes"_s,
                                      u"--enable-autoprovisioning"_s,
                                      u"--flex-start"_s,
                                      u"--enable-dataplane-v2"_s,
                                      u"--dns-endpoint"_s,
                                      u"--internal-ip"_s,
                                      u"--all"_s,
                                      u"--enable-image-streaming"_s,
                                      u"--shielded-secure-boot"_s,
                                      u"--shielded-integrity-monitoring"_s,
                                      u"--recursive"_s,
                                      u"-r"_s,
                                      u"--enable-managed-prometheus"_s,
                                      u"--enable-ray-operator"_s};
    static const QSet<QString> aws{u"--approve"_s,      u"--managed"_s,
                                   u"--no-cli-pager"_s, u"--override-existing-serviceaccounts"_s,
                                   u"--recursive"_s,    u"--with-oidc"_s,
                                   u"--spot"_s,         u"--node-private-networking"_s,
                                   u"--role-only"_s,    u"--without-nodegroup"_s};
    static const QSet<QString> helm{u"--install"_s,
                                    u"-i"_s,
                                    u"--create-namespace"_s,
                                    u"--atomic"_s,
                                    u"--devel"_s,
                                    u"--reuse-values"_s,
                                    u"--dry-run"_s,
                                    u"--purge"_s,
                                    u"--skip-crds"_s,
                                    u"--wait-for-jobs"_s,
                                    u"--cleanup-on-fail"_s,
                                    u"--reset-values"_s,
                                    u"--generate-name"_s,
                                    u"-g"_s,
                                    u"--force-update"_s};
    if (common.contains(flag) || flag.startsWith("--no-"_L1))
        return true;
    if (program == "kubectl"_L1 || program == "oc"_L1)
        return kubectl.contains(flag);
    if (program == "gcloud"_L1 || program == "gsutil"_L1)
        return gcloud.contains(flag);
    if (program == "aws"_L1 || program == "eksctl"_L1)
        return aws.contains(flag);
    if (program == "helm"_L1)
        return helm.contains(flag);
    return false;
}

} // namespace

ParsedCommand parsed(const Command &command, const AuditWorld *world)
{
    ParsedCommand result;
    const QList<ShellWord> &words = command.shell.words;
    if (words.isEmpty())
        return result;
    const auto text = [&](const ShellWord &word) {
        return world ? world->resolved(word, command.file) : word.text;
    };
    result.program = words.first().text.section(u'/', -1);
    for (qsizetype i = 1; i < words.size(); ++i) {
        const ShellWord &word = words.at(i);
        if (word.text == "--"_L1) {
            for (++i; i < words.size(); ++i) {
                result.words.append(text(words.at(i)));
                result.wordLines.append(words.at(i).line);
            }
            break;
        }
        if (word.text.startsWith(u'-') && word.text.size() > 1 && !word.text.at(1).isDigit()) {
            Flag flag{.line = word.line};
            const qsizetype equals = word.text.indexOf(u'=');
            if (equals > 0) {
                flag.name = word.text.left(equals);
                ShellWord value = word;
                value.text = word.text.mid(equals + 1);
                flag.value = text(value);
                flag.hasValue = true;
            } else {
                flag.name = word.text;
                if (!standsAlone(result.program, word.text) && i + 1 < words.size()
                    && (!words.at(i + 1).text.startsWith(u'-') || words.at(i + 1).text == "-"_L1)) {
                    flag.value = text(words.at(i + 1));
                    flag.hasValue = true;
                    flag.line = words.at(i + 1).line;
                    ++i;
                }
            }
            result.flags.append(flag);
        } else {
            result.words.append(text(word));
            result.wordLines.append(word.line);
        }
    }
    // "gcloud beta container …" is "gcloud container …".
    if (result.program == "gcloud"_L1 && (result.word(0) == "beta"_L1 || result.word(0) == "alpha"_L1)) {
        result.words.removeFirst();
        result.wordLines.removeFirst();
    }
    return result;
}

QString masked(const QString &text)
{
    static const QRegularExpression pieces(
        u"\\$\\{[^{}]*\\}|\\$\\((?:[^()]|\\([^()]*\\))*\\)|\\{\\{[^{}]*\\}\\}|<[A-Za-z][^<>\\n]{0,60}>|\\$[A-Za-z_]\\w*"_s);
    QString result = text;
    result.replace(pieces, QString(anyText));
    return result;
}

bool isPlaceholder(const QString &text)
{
    if (text.isEmpty() || masked(text).contains(anyText) || text.contains(literalDollar))
        return true;
    static const QRegularExpression wait(
        u"(?:^|[-_. ])(?:your|my|replace|change|insert|fill|put|todo|fixme|example|placeholder|redacted|dummy|sample)(?:$|[-_. ])|replace[-_ ]?(?:me|with|this)|x{3,}|\\.\\.\\.|…|\\*{3,}|^%.*%$|^\\[.*\\]$|^__.*__$|^@.*@$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression capitals(u"^(?:[A-Z][A-Z0-9]*_)+[A-Z0-9]+$"_s);
    return wait.match(text).hasMatch() || capitals.match(text).hasMatch();
}

} // namespace slipway::audit
