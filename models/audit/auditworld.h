// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/auditreport.h"
#include "audit/markdown.h"
#include "audit/shell.h"
#include "audit/sourcefile.h"
#include "recipe/yamlnode.h"

#include <QMultiHash>

#include <memory>

namespace slipway::audit {

/// One Kubernetes object (or an object of kustomize, eksctl and their like) as a file, a block or a here-document writes it.
struct Manifest {
    YamlNode root = {};
    QString apiVersion = {};
    QString kind = {};
    QString name = {};
    QString nameSpace = {};
    bool nameSpaceKnown = false; ///< false: whoever applies it decides, and nobody said
    QString file = {};
    QString path =
        {}; ///< where commands and kustomizations find it: the file itself, or what a page says that it is saved as
    int line = 0; ///< of its first key
    int order = 0; ///< position in the reading order; shared with commands
    const CodeBlock *block = nullptr;
    bool hereDocument = false;
    bool literal = false; ///< from a quoted here-document: no shell ever expands it
    bool expanded = false; ///< a shell or envsubst fills ${…} in before it is applied
    bool patch = false; ///< part of an object that a kustomization completes
    bool wholeFile = false; ///< a manifest file, not a block of a page
    QHash<QString, QString> addedLabels = {}; ///< that kustomizations put on its pods
    bool templated = false; ///< from a kro graph, which fills ${…} in

    Place place() const { return {file, line}; }
    Place place(const YamlNode &node) const
    {
        return {file, node.position.line > 0 ? node.position.line : line};
    }
    /// The group of apiVersion; empty for the core group.
    QString group() const { return apiVersion.contains(u'/') ? apiVersion.section(u'/', 0, 0) : QString(); }
    QString label() const { return kind + u'/' + name; }
};

/// YAML or JSON that is no Kubernetes object: trust policies, Helm values.
struct DataDocument {
    YamlNode root = {};
    QString file = {};
    int line = 0;
    QString fileName = {}; ///< what it is saved as
    int order = 0;
};

struct Command {
    ShellCommand shell = {};
    QString file = {};
    int order = 0;
    const CodeBlock *block = nullptr;
    bool mention = false; ///< in running text rather than in a block
    Place place() const { return {file, shell.line}; }
    Place place(const ShellWord &word) const { return {file, word.line}; }
};

/// A command-line flag with the word that holds its value.
struct Flag {
    QString name = {};
    QString value = {};
    bool hasValue = false;
    int line = 0;
};

struct Variable {
    QString name = {};
    QString value = {};
    bool known = true;
    QString file = {};
    int line = 0;
};

/// A container of a manifest's pod template, with what it belongs to.
struct PodContainer {
    const Manifest *manifest = nullptr;
    const YamlNode *node = nullptr;
    bool init = false;
    QString name() const;
    QString image() const;
};

/// Everything that was read, joined.
struct AuditWorld {
    SourceTree tree = {};
    std::vector<std::unique_ptr<CodeBlock>> blocks = {};
    std::vector<std::pair<QString, QStringList>> prose = {}; ///< file, lines
    QList<Manifest> manifests = {};
    QList<DataDocument> documents = {};
    QList<Command> commands = {};
    QList<Variable> variables = {};
    struct Fault {
        Place place;
        QString sentence;
    };
    QList<Fault> faults = {}; ///< manifests that are no YAML

    /// Replaces what is known of "${NAME}", "${NAME:-x}" as it was set last above that place; what is not known stays.
    QString resolved(const QString &text, const QString &file, int line) const;
    QString resolved(const ShellWord &word, const QString &file) const
    {
        return resolved(word.text, file, word.line);
    }
    /// The scalar's text; resolved when a shell fills it in.
    QString text(const Manifest &manifest, const YamlNode *node) const;

    QList<const Manifest *> ofKind(QStringView kind) const;
    /// Whether two namespaces can be the same: an unknown one can be any.
    static bool sameNamespace(const Manifest &one, const Manifest &other);

    /// The pod template (or pod) specs that a manifest holds: its own, a CronJob's, head and worker groups of Ray, a LeaderWorkerSet's two.
    static QList<const YamlNode *> podTemplates(const Manifest &manifest);
    static const YamlNode *podSpec(const YamlNode *podTemplate);
    QList<PodContainer> containers() const;
    static QList<PodContainer> containersOf(const Manifest &manifest, const YamlNode *podTemplate);

    /// Everything that anybody wrote, for "is X installed anywhere?": commands, manifests' own lines and prose.
    bool mentions(const QRegularExpression &pattern) const;
};

/// The words of a command apart: sub-commands and objects on one hand, flags on the other.
struct ParsedCommand {
    QString program = {};
    QStringList words = {}; ///< without flags; "kubectl" "create" "secret" → {"create", "secret", …}
    QList<int> wordLines = {};
    QList<Flag> flags = {};
    const Flag *flag(std::initializer_list<QStringView> names) const;
    QString value(std::initializer_list<QStringView> names) const;
    bool has(std::initializer_list<QStringView> names) const { return flag(names) != nullptr; }
    bool startsWith(std::initializer_list<QStringView> path) const;
    QString word(qsizetype index) const { return index < words.size() ? words.at(index) : QString(); }
    int line(qsizetype index) const { return index < wordLines.size() ? wordLines.at(index) : 0; }
};
/// @param world resolves variables; null leaves them
ParsedCommand parsed(const Command &command, const AuditWorld *world);

Result<AuditWorld> buildWorld(SourceTree tree);

/// The folder that a file of the tree lies in; empty for the tree's own.
QString folderOf(const QString &path);
/// A path as something in that folder writes it, relative to the tree.
QString joinedPath(const QString &folder, const QString &path);

/// Text in which everything that is filled in later ("${X}", "$(x)", "<x>", "{{ x }}") is one U+FFFC.
QString masked(const QString &text);
constexpr QChar anyText(0xFFFC);
/// Whether the text still waits for somebody: "<your-project>", "YOUR_TOKEN", "REPLACE_ME", "xxxx", "…", an expansion.
bool isPlaceholder(const QString &text);

} // namespace slipway::audit
