// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditworld.h"
#include "audit/kustomize.h"
#include "audit/yamltext.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct YamlOrigin {
    QString file = {};
    int firstLine = 1;
    const CodeBlock *block = nullptr;
    QString fileName = {};
    bool hereDocument = false;
    bool literal = false;
    bool expanded = false;
    bool wholeFile = false;
    bool isJson = false;
    QString nameSpace = {};
    bool nameSpaceKnown = false;
};

class Builder
{
public:
    explicit Builder(SourceTree tree) { m_world.tree = std::move(tree); }

    Result<AuditWorld> build()
    {
        for (const SourceFile &file : std::as_const(m_world.tree.files)) {
            if (auto read = readFile(file); !read)
                return std::unexpected(std::move(read.error()));
        }
        if (m_refused)
            return std::unexpected(*m_refused);
        collectVariables();
        readManifests();
        for (Manifest &manifest : m_overrides) {
            manifest.nameSpace = m_world.resolved(manifest.nameSpace, manifest.file, manifest.line);
            m_world.manifests.append(manifest);
        }
        if (m_refused)
            return std::unexpected(*m_refused);
        dropBesideTemplates();
        addTemplates();
        applyKustomizations(m_world);
        settleNamespaces();
        return std::move(m_world);
    }

private:
    struct Pending {
        QStringList lines;
        YamlOrigin origin;
        int order;
    };

    Result<> readFile(const SourceFile &file)
    {
        ++m_order;
        if (file.kind == SourceKind::Markdown) {
            MarkdownText text = readMarkdown(file.lines);
            for (CodeBlock &block : text.blocks)
                readBlock(file, std::move(block));
            mentions(file, text.prose);
            m_world.prose.emplace_back(file.path, std::move(text.prose));
            return {};
        }
        CodeBlock block{.firstLine = 1, .lines = file.lines, .wholeFile = true};
        block.language = file.kind == SourceKind::Shell ? BlockLanguage::Shell
            : file.kind == SourceKind::Terraform        ? BlockLanguage::Terraform
                                                        : BlockLanguage::Yaml;
        block.fileName = file.path;
        blankCounterExamples(block.lines);
        readBlock(file, std::move(block));
        return {};
    }

    void readBlock(const SourceFile &file, CodeBlock given)
    {
        given.file = file.path;
        m_world.blocks.push_back(std::make_unique<CodeBlock>(std::move(given)));
        const CodeBlock *block = m_world.blocks.back().get();
        if (block->language == BlockLanguage::Shell) {
            for (ShellCommand &shell : readShell(block->lines, block->firstLine))
                take(std::move(shell), file.path, block, false);
        } else if (block->language == BlockLanguage::Yaml || block->language == BlockLanguage::Json) {
            YamlOrigin origin{.file = file.path,
                              .firstLine = block->firstLine,
                              .block = block,
                              .fileName = block->fileName,
                              .wholeFile = block->wholeFile};
            origin.isJson = block->language == BlockLanguage::Json || file.path.endsWith(".json"_L1);
            m_pending.append({block->lines, origin, ++m_order});
        }
    }

    void take(ShellCommand shell, const QString &file, const CodeBlock *block, bool mention)
    {
        Command command{
            .shell = std::move(shell), .file = file, .order = ++m_order, .block = block, .mention = mention};
        m_world.commands.append(command);
        if (!mention)
            takeOverrides(command);
        if (!command.shell.hereDocument || command.shell.hereDocument->lines.isEmpty())
            return;
        const HereDocument &here = *command.shell.hereDocument;
        const QString program = command.shell.program();
        // A script for another program: python, a heredoc shell, SQL.
        static const QStringList interpreters{u"python"_s, u"python3"_s, u"bash"_s, u"sh"_s,
                                              u"psql"_s,   u"ssh"_s,     u"node"_s, u"perl"_s};
        if (interpreters.contains(program))
            return;
        YamlOrigin origin{.file = file,
                          .firstLine = here.firstLine,
                          .block = block,
                          .hereDocument = true,
                          .literal = here.quoted,
                          .expanded = !here.quoted};
        QStringList lines = here.lines;
        if (!here.quoted) {
            for (QString &line : lines)
                line = afterShell(line);
        }
        if (!command.shell.writesTo.isEmpty())
            origin.fileName = command.shell.writesTo.first();
        else if (program == "tee"_L1 && command.shell.words.size() > 1)
            origin.fileName = command.shell.words.last().text;
        const QString first = here.lines.join(u'\n').trimmed();
        origin.isJson = first.startsWith(u'{') || first.startsWith(u'[');
        m_pending.append({lines, origin, m_order});
    }

    static YamlNode::Entry *entryOf(YamlNode &node, QStringView key)
    {
        const auto found = std::ranges::find(node.entries, key, &YamlNode::Entry::key);
        return found == node.entries.end() ? nullptr : &*found;
    }

    /// kubectl run NAME --overrides='{…}': a pod as good as any other, in one line.
    void takeOverrides(const Command &command)
    {
        const ParsedCommand line = parsed(command, nullptr);
        const Flag *overrides = line.flag({u"--overrides"});
        if (line.program != "kubectl"_L1 || line.word(0) != "run"_L1 || !overrides
            || !overrides->value.trimmed().startsWith(u'{'))
            return;
        const auto documents = parseYaml(overrides->value.toUtf8(), command.file);
        if (!documents || documents->size() != 1 || !documents->first().isMap())
            return;
        YamlNode root = documents->first();
        shift(root, command.file, overrides->line - 1);
        const auto add = [&](const QString &key, YamlNode value) {
            if (!root.find(key))
                root.entries.append({.key = key, .value = std::move(value)});
        };
        add(u"apiVersion"_s, YamlNode::string(u"v1"_s));
        add(u"kind"_s, YamlNode::string(u"Pod"_s));
        add(u"metadata"_s, YamlNode::map({{.key = u"name"_s, .value = YamlNode::string(line.word(1))}}));
        Manifest manifest{.apiVersion = u"v1"_s,
                          .kind = u"Pod"_s,
                          .name = line.word(1),
                          .file = command.file,
                          .line = overrides->line};
        manifest.order = m_order;
        manifest.block = command.block;
        manifest.hereDocument = true;
        manifest.expanded = true;
        // The image and the command may stand in flags: where no containers are said, there is one.
        if (YamlNode::Entry *spec = entryOf(root, u"spec");
            spec && spec->value.isMap() && !spec->value.find(u"containers"))
            spec->value.entries.append(
                {.key = u"containers"_s,
                 .value = YamlNode::list({YamlNode::map(
                     {{.key = u"name"_s, .value = YamlNode::string(line.word(1))},
                      {.key = u"image"_s, .value = YamlNode::string(line.value({u"--image"}))}})})});
        manifest.root = std::move(root);
        if (const Flag *space = line.flag({u"-n", u"--namespace"})) {
            manifest.nameSpace = space->value;
            manifest.nameSpaceKnown = true;
        }
        m_overrides.append(manifest);
    }

    /// Commands in running text define things too ("create it with `kubectl create secret …`").
    void mentions(const SourceFile &file, const QStringList &prose)
    {
        static const QRegularExpression code(u"`((?:kubectl|gcloud|aws|eksctl|helm|export) [^`]+)`"_s);
        for (qsizetype i = 0; i < prose.size(); ++i) {
            for (auto it = code.globalMatch(prose.at(i)); it.hasNext();) {
                for (ShellCommand &shell : readShell({it.next().captured(1)}, int(i) + 1))
                    take(std::move(shell), file.path, nullptr, true);
            }
        }
    }

    void collectVariables()
    {
        for (const Command &command : std::as_const(m_world.commands)) {
            for (const ShellAssignment &assignment : command.shell.assignments) {
                Variable variable{.name = assignment.name,
                                  .value = assignment.value,
                                  .known = assignment.known,
                                  .file = command.file,
                                  .line = assignment.line};
                variable.known &=
                    !variable.value.contains("$("_L1) && !variable.value.isEmpty() && !command.mention;
                m_world.variables.append(variable);
            }
        }
    }

    /// What is applied how: "envsubst < file | kubectl apply -n x -f -", "kubectl apply -n x -f file".
    struct Use {
        bool expanded = false;
        QString nameSpace;
        bool nameSpaceKnown = false;
    };

    QHash<QString, Use> fileUses() const
    {
        QHash<QString, Use> uses;
        const auto bare = [](const QString &path) { return path.section(u'/', -1); };
        for (qsizetype i = 0; i < m_world.commands.size(); ++i) {
            const Command &command = m_world.commands.at(i);
            const QString program = command.shell.program();
            if (program == "envsubst"_L1 || program == "sed"_L1 || program == "perl"_L1
                || program == "yq"_L1) {
                for (const QString &path : command.shell.readsFrom)
                    uses[bare(path)].expanded = true;
                for (const QString &word : command.shell.arguments()) {
                    if (word.endsWith(".yaml"_L1) || word.endsWith(".yml"_L1) || word.endsWith(".json"_L1))
                        uses[bare(word)].expanded = true;
                }
                // cat file | envsubst
                if (command.shell.pipelinePosition > 0 && i > 0) {
                    for (const QString &word : m_world.commands.at(i - 1).shell.arguments())
                        uses[bare(word)].expanded = true;
                }
            }
            if (program != "kubectl"_L1)
                continue;
            const ParsedCommand kubectl = parsed(command, &m_world);
            if (kubectl.word(0) != "apply"_L1 && kubectl.word(0) != "create"_L1
                && kubectl.word(0) != "replace"_L1)
                continue;
            const QString space = kubectl.value({u"-n", u"--namespace"});
            for (const Flag &flag : kubectl.flags) {
                if (flag.name != "-f"_L1 && flag.name != "--filename"_L1)
                    continue;
                for (const QString &path : flag.value.split(u',')) {
                    Use &use = uses[bare(path)];
                    use.nameSpaceKnown = true;
                    if (!space.isEmpty())
                        use.nameSpace = space;
                }
            }
        }
        return uses;
    }

    void readManifests()
    {
        const QHash<QString, Use> uses = fileUses();
        for (Pending &pending : m_pending) {
            YamlOrigin &origin = pending.origin;
            if (const auto use = uses.constFind(origin.fileName.section(u'/', -1));
                use != uses.constEnd() && !origin.fileName.isEmpty()) {
                origin.expanded |= use->expanded;
                if (!use->nameSpace.isEmpty()) {
                    origin.nameSpace = use->nameSpace;
                    origin.nameSpaceKnown = true;
                }
            }
            if (origin.hereDocument)
                hereTarget(pending);
            readYaml(pending);
        }
    }

    /// The namespace that the kubectl at the other end of a here-document names; envsubst in between fills variables in.
    void hereTarget(Pending &pending)
    {
        const auto owner = std::ranges::find(m_world.commands, pending.order, &Command::order);
        if (owner == m_world.commands.end())
            return;
        for (auto it = owner; it != m_world.commands.end() && it->file == owner->file
             && it->shell.pipeline == owner->shell.pipeline;
             ++it) {
            if (it->shell.program() == "envsubst"_L1)
                pending.origin.expanded = true;
            if (it->shell.program() != "kubectl"_L1)
                continue;
            const QString space = parsed(*it, &m_world).value({u"-n", u"--namespace"});
            if (!space.isEmpty()) {
                pending.origin.nameSpace = space;
                pending.origin.nameSpaceKnown = true;
            }
        }
    }

    void readYaml(const Pending &pending)
    {
        const YamlOrigin &origin = pending.origin;
        if (origin.isJson) {
            QStringList lines = pending.lines;
            for (QString &line : lines)
                line.replace(u'\t', u' ');
            readDocument(lines, 0, pending);
            return;
        }
        // One document at a time: a fault in one hides nothing of the others.
        QStringList lines;
        int start = 0;
        static const QRegularExpression separator(u"^---(?:\\s|$)"_s);
        for (qsizetype i = 0; i <= pending.lines.size(); ++i) {
            if (i == pending.lines.size() || separator.match(pending.lines.at(i)).hasMatch()) {
                readDocument(lines, start, pending);
                lines.clear();
                start = int(i) + 1;
            } else {
                lines.append(pending.lines.at(i));
            }
        }
    }

    void readDocument(const QStringList &lines, int start, const Pending &pending)
    {
        const YamlOrigin &origin = pending.origin;
        const bool blank = std::ranges::all_of(lines, [](const QString &line) {
            return line.trimmed().isEmpty() || line.trimmed().startsWith(u'#');
        });
        if (blank)
            return;
        const int offset = origin.firstLine - 1 + start;
        const QString text = lines.join(u'\n');
        // Templates of Helm and of Go are no YAML until they are rendered.
        if (text.contains("{{"_L1) && !looksLikeManifest(lines))
            return;
        constexpr YamlLimits limits{.bytes = 4 * 1024 * 1024, .nodes = 200'000, .depth = 64};
        auto documents = parseFilledLater(text, origin.file, limits);
        if (!documents) {
            fault(documents.error(), lines, offset, pending);
            return;
        }
        for (YamlNode &node : *documents) {
            shift(node, origin.file, offset);
            takeDocument(std::move(node), pending);
        }
    }

    void fault(const Error &error, const QStringList &lines, int offset, const Pending &pending)
    {
        const YamlOrigin &origin = pending.origin;
        const QString text = lines.join(u'\n');
        const int line = error.where.section(u':', -2, -2).toInt() + offset;
        // What would exhaust memory is no runbook: say so and stop, when this file is what was asked for.
        if (error.detail.contains("nodes once"_L1) || error.detail.contains("nested deeper"_L1)) {
            if (!m_world.tree.isFolder && origin.wholeFile)
                m_refused = Error{.kind = ErrorKind::Invalid,
                                  .detail = error.detail,
                                  .where = Place{origin.file, line}.toString()};
            else
                m_world.faults.append({{origin.file, line}, error.detail});
            return;
        }
        if (text.contains("{{"_L1) || error.detail.contains("the tag "_L1)
            || error.detail.contains("merge keys"_L1))
            return;
        // In a page, "…" and "<name>" may stand for what is left out.
        static const QRegularExpression elided(
            u"^\\s*(?:-\\s*)?(?:\\.\\.\\.|…|\\[\\.\\.\\.\\])\\s*$|<[a-z][^>\\n]*>"_s,
            QRegularExpression::MultilineOption);
        const bool manifest = looksLikeManifest(lines);
        if (!manifest || (!origin.wholeFile && elided.match(text).hasMatch())
            || (origin.wholeFile && origin.isJson))
            return;
        m_world.faults.append({{origin.file, line}, error.detail});
    }

    void takeDocument(YamlNode node, const Pending &pending)
    {
        const YamlOrigin &origin = pending.origin;
        if (!node.isMap())
            return;
        const auto scalar = [&](std::initializer_list<QStringView> keys) {
            const YamlNode *found = node.at(keys);
            return found && found->isScalar()
                ? (found->kind == YamlNode::Kind::String ? found->text() : yamlScalar(found->scalar))
                : QString();
        };
        const QString kind = scalar({u"kind"});
        const QString version = scalar({u"apiVersion"});
        if (kind == "List"_L1 && version == "v1"_L1) {
            if (const YamlNode *items = node.find(u"items")) {
                for (const YamlNode &item : items->items)
                    takeDocument(item, pending);
            }
            return;
        }
        const QString base = origin.fileName.section(u'/', -1);
        const bool kustomization =
            (base == "kustomization.yaml"_L1 || base == "kustomization.yml"_L1 || base == "Kustomization"_L1)
            && (kind.isEmpty() || version.startsWith("kustomize"_L1));
        if ((kind.isEmpty() || version.isEmpty()) && !kustomization) {
            m_world.documents.append({node, origin.file, node.position.line, origin.fileName, pending.order});
            return;
        }
        Manifest manifest{.apiVersion = version, .kind = kind, .file = origin.file};
        manifest.line = node.entries.isEmpty() ? node.position.line : node.entries.first().position.line;
        if (kustomization && kind.isEmpty()) {
            manifest.kind = u"Kustomization"_s;
            manifest.apiVersion = u"kustomize.config.k8s.io/v1beta1"_s;
        }
        manifest.order = pending.order;
        manifest.block = origin.block;
        manifest.hereDocument = origin.hereDocument;
        manifest.literal = origin.literal;
        manifest.expanded = origin.expanded;
        manifest.wholeFile = origin.wholeFile;
        if (origin.wholeFile)
            manifest.path = origin.file;
        else if (!origin.fileName.isEmpty())
            manifest.path = joinedPath(folderOf(origin.file), origin.fileName);
        manifest.root = std::move(node);
        // A template of ours or of a tool like it: an object only once it is rendered.
        if (isTemplate(manifest.root)) {
            m_templateFolders.insert(origin.file.section(u'/', 0, -2));
            return;
        }
        manifest.name = m_world.text(manifest, manifest.root.at({u"metadata", u"name"}));
        const QString own = m_world.text(manifest, manifest.root.at({u"metadata", u"namespace"}));
        if (!own.isEmpty()) {
            manifest.nameSpace = own;
            manifest.nameSpaceKnown = true;
        } else {
            manifest.nameSpace = origin.nameSpace;
            manifest.nameSpaceKnown = origin.nameSpaceKnown;
        }
        m_world.manifests.append(std::move(manifest));
    }

    /// What stands beside templates refers to what they become, which nobody knows here: judged alone it would look lost.
    void dropBesideTemplates()
    {
        m_world.manifests.removeIf([this](const Manifest &manifest) {
            return m_templateFolders.contains(manifest.file.section(u'/', 0, -2));
        });
    }

    /// The objects that a kro graph makes.
    void addTemplates()
    {
        QList<Manifest> made;
        for (const Manifest &graph : std::as_const(m_world.manifests)) {
            const YamlNode *resources =
                graph.kind == "ResourceGraphDefinition"_L1 ? graph.root.at({u"spec", u"resources"}) : nullptr;
            for (qsizetype i = 0; resources && i < resources->items.size(); ++i) {
                const YamlNode *node = resources->items.at(i).find(u"template");
                if (!node || !node->isMap() || !node->find(u"kind") || !node->find(u"apiVersion"))
                    continue;
                Manifest manifest{.root = *node,
                                  .apiVersion = node->find(u"apiVersion")->text(),
                                  .kind = node->find(u"kind")->text(),
                                  .file = graph.file,
                                  .line = node->position.line,
                                  .order = graph.order,
                                  .block = graph.block};
                const YamlNode *name = node->at({u"metadata", u"name"});
                manifest.name = name ? name->text() : QString();
                manifest.templated = true;
                made.append(manifest);
            }
        }
        m_world.manifests.append(made);
    }

    void settleNamespaces()
    {
        // What is applied here and now without a namespace goes to "default", unless the context was given another.
        const bool contextSet = std::ranges::any_of(m_world.commands, [](const Command &command) {
            const QString text = command.shell.text();
            return (text.contains("set-context"_L1) && text.contains("--namespace"_L1))
                || text.startsWith("kubens"_L1);
        });
        static const QRegularExpression spaces(
            u"(?:^|\\s)(?:-n|--namespace)[ =]\\S|^\\s*namespace:|--set-context"_s);
        const bool spoken = m_world.mentions(spaces);
        for (Manifest &manifest : m_world.manifests) {
            if (!manifest.templated && !manifest.nameSpaceKnown && !contextSet
                && (manifest.hereDocument || !spoken)) {
                manifest.nameSpace = u"default"_s;
                manifest.nameSpaceKnown = true;
            }
        }
    }

    QSet<QString> m_templateFolders; // relative, as manifests name their files
    AuditWorld m_world;
    QList<Pending> m_pending;
    QList<Manifest> m_overrides;
    std::optional<Error> m_refused;
    int m_order = 0;
};

} // namespace

Result<AuditWorld> buildWorld(SourceTree tree)
{
    return Builder(std::move(tree)).build();
}

} // namespace slipway::audit
