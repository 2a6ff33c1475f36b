// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was to be filled in and never is, and variables that nobody sets, that are set too late or under another spelling.
#include "audit/applied.h"
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// kustomize's own variables, CEL of kro, and texts for other programs.
bool isOwnLanguage(const Manifest &manifest)
{
    static const QStringList kinds{u"ResourceGraphDefinition"_s,
                                   u"Kustomization"_s,
                                   u"Component"_s,
                                   u"CustomResourceDefinition"_s,
                                   u"Workflow"_s,
                                   u"WorkflowTemplate"_s,
                                   u"Pipeline"_s,
                                   u"Task"_s,
                                   u"Template"_s,
                                   u"LLMInferenceServiceConfig"_s,
                                   u"ValidatingAdmissionPolicy"_s};
    return kinds.contains(manifest.kind) || manifest.group().startsWith("kro.run"_L1);
}

struct Scan {
    AuditContext &context;
    const Manifest &manifest;
    bool fillsIn; ///< something fills ${…} in
    bool fillsWords; ///< something fills PROJECT_ID in: sed, or a reader who is told so

    void walk(const YamlNode &node, const QString &path) const
    {
        if (node.kind == YamlNode::Kind::String && !node.text().contains(u'\n'))
            scalar(node, path);
        for (const YamlNode &item : node.items)
            walk(item, path);
        for (const YamlNode::Entry &entry : node.entries) {
            static const QStringList programs{u"command"_s,    u"args"_s,       u"data"_s,
                                              u"stringData"_s, u"binaryData"_s, u"script"_s,
                                              u"query"_s,      u"expr"_s,       u"description"_s};
            if (!programs.contains(entry.key))
                walk(entry.value, path.isEmpty() ? entry.key : path + u'.' + entry.key);
        }
    }

    bool speaksOf(const QString &word) const
    {
        return std::ranges::any_of(context.world.prose, [&](const auto &page) {
            return page.first == manifest.file
                && std::ranges::any_of(page.second, [&](const QString &line) { return line.contains(word); });
        });
    }

    void scalar(const YamlNode &node, const QString &path) const
    {
        const QString text = node.text();
        static const QRegularExpression variable(u"\\$\\{([A-Za-z_]\\w*)(?::?[-=?+][^}]*)?\\}"_s);
        static const QRegularExpression bare(u"(?:^|[/@:.-])\\$([A-Z][A-Z0-9_]{2,})\\b"_s);
        const auto match = variable.match(text);
        const auto plain = bare.match(text);
        if (!fillsIn && (match.hasMatch() || plain.hasMatch())) {
            const QString name = match.hasMatch() ? match.captured(0) : u'$' + plain.captured(1);
            context.report.add(
                "placeholder.not-filled", {{manifest.place(node), path, text}},
                AuditText::tr("%1: nothing fills %2 in").arg(manifest.label(), name),
                manifest.literal ? AuditText::tr("The here-document's mark is quoted, so the shell leaves it "
                                                 "as it is; kubectl does not fill it in either.")
                                 : AuditText::tr("kubectl applies the text as it stands."),
                manifest.literal ? AuditText::tr("Leave the quotes away, or pipe it through envsubst")
                                 : AuditText::tr("Apply it through envsubst"),
                manifest.literal ? u"<<EOF"_s : u"envsubst < FILE | kubectl apply -f -"_s);
            return;
        }
        if (fillsWords || (manifest.hereDocument && manifest.expanded))
            return;
        static const QRegularExpression word(
            u"(?<![A-Za-z0-9_{$])((?:YOUR_|MY_|<)?(?:AWS_|GCP_|GOOGLE_)?(?:PROJECT|ACCOUNT|CLUSTER|REGION|BUCKET|REGISTRY|NAMESPACE|IMAGE|TENANT|SUBSCRIPTION)(?:_(?:ID|NAME|NUMBER|TAG))?>?|REPLACE_ME|CHANGE_ME|CHANGEME|TODO|FIXME|<[a-z][a-z0-9 _-]{2,40}>|<[A-Z][A-Z0-9 _-]{2,40}>)(?![A-Za-z0-9_}])"_s);
        const auto found = word.match(text);
        // One word of capitals is a value more often than not: "REGION" as an environment's name, "ACCOUNT" as a role.
        if (!found.hasMatch() || path.endsWith(".name"_L1)
            || (path.endsWith("value"_L1) && !found.captured(1).startsWith(u'<') && text == found.captured(1)
                && !text.contains(u'_')))
            return;
        // In a page, a name in pointed brackets speaks for itself, and so does one that the page talks about.
        if (!manifest.wholeFile
            && (!found.captured(1).contains(u'_') || found.captured(1).startsWith(u'<')
                || speaksOf(found.captured(1))))
            return;
        context.report.add("placeholder.not-filled", {{manifest.place(node), path, text}},
                           AuditText::tr("%1: nothing fills %2 in").arg(manifest.label(), found.captured(1)),
                           AuditText::tr("kubectl applies the text as it stands."),
                           AuditText::tr("Put the real value there, or let a kustomization or sed do it"),
                           {});
    }
};

/// Whether a page tells its reader to replace something, or a command does.
bool replacesWords(const AuditWorld &world)
{
    static const QRegularExpression tells(
        u"\\b(?:replac(?:e|ing)|substitut(?:e|ing)|fill in|with your own|set (?:it|them) to your|edit the (?:file|manifest)|swap in)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const auto &[file, lines] : world.prose) {
        for (const QString &line : lines) {
            if (tells.match(line).hasMatch())
                return true;
        }
    }
    return std::ranges::any_of(world.commands, [](const Command &command) {
        const QString program = command.shell.program();
        return program == "sed"_L1 || program == "perl"_L1 || program == "yq"_L1 || program == "kustomize"_L1
            || (program == "kubectl"_L1 && command.shell.arguments().value(0) == "kustomize"_L1);
    });
}

bool isSetElsewhere(const QString &name)
{
    static const QRegularExpression shells(
        u"^(?:HOME|USER|PATH|PWD|OLDPWD|SHELL|HOSTNAME|LANG|LC_.*|TERM|TMPDIR|EDITOR|UID|EUID|RANDOM|SECONDS|"
        u"LINENO|IFS|OSTYPE|MACHTYPE|BASH.*|FUNCNAME|PIPESTATUS|REPLY|OPTARG|OPTIND|PPID|XDG_.*|KUBECONFIG|"
        u"KUBECTL|CI|GITHUB_.*|GITLAB_.*|CI_.*|"
        "AWS_(?:PROFILE|REGION|DEFAULT_REGION|ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)|GOOGLE_APPLICATION_CREDENTIALS|GOOGLE_CLOUD_PROJECT|CLOUDSDK_.*|DEVSHELL_PROJECT_ID|HF_TOKEN|HUGGING_FACE_HUB_TOKEN|GITHUB_TOKEN|NODE_NAME|POD_NAME|POD_NAMESPACE|EDITOR|VISUAL|COLUMNS|LINES|DISPLAY|SSH_.*|no_proxy|https?_proxy|NO_PROXY|HTTPS?_PROXY)$"_s);
    return shells.match(name).hasMatch();
}

/// CLUSTER_NAME for CLUSTER, and the reverse, where the script sets it for nothing: it is on one line only and does not leave the script.
QString unusedTwin(const QString &name, const QStringList &set, const QStringList &lines)
{
    for (const QString &ending : {u"_NAME"_s, u"_ID"_s}) {
        const QString twin = name.endsWith(ending) ? name.chopped(ending.size()) : name + ending;
        if (!set.contains(twin))
            continue;
        const QRegularExpression word(u"\\b%1\\b"_s.arg(twin));
        QStringList naming = lines.filter(word);
        // A text that is made of the very variable is no twin of it.
        if (naming.size() == 1 && naming.first().trimmed().startsWith(twin + u'=')
            && !naming.first().contains(u'$'))
            return twin;
    }
    return {};
}

/// The scripts in a here-document, each as its first line and the line behind its last: all of it, or the block texts of a manifest
/// that begin with #!, are called *.sh or are an item of a command's arguments.
QList<std::pair<qsizetype, qsizetype>> writtenScripts(const ShellCommand &command)
{
    static const QRegularExpression opens(
        u"^\\s*(?:-|[\"']?[\\w.-]+[\"']?:|- [\\w.-]+:)\\s+[|>][+-]?\\d*\\s*$"_s);
    static const QRegularExpression named(u"^\\s*(?:-\\s|[\"']?[\\w.-]+\\.sh[\"']?:)"_s);
    const QStringList &lines = command.hereDocument->lines;
    if (lines.value(0).startsWith("#!"_L1)
        || std::ranges::any_of(command.writesTo, [](const QString &path) { return path.endsWith(".sh"_L1); }))
        return {{0, lines.size()}};
    const auto indent = [](const QString &line) {
        return std::ranges::find_if(line, [](QChar each) { return each != u' '; }) - line.begin();
    };
    QList<std::pair<qsizetype, qsizetype>> scripts;
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (!opens.match(lines.at(i)).hasMatch())
            continue;
        const auto depth = indent(lines.at(i));
        qsizetype end = i + 1;
        while (end < lines.size() && (lines.at(end).trimmed().isEmpty() || indent(lines.at(end)) > depth))
            ++end;
        if (lines.at(i + 1).trimmed().startsWith("#!"_L1) || named.match(lines.at(i)).hasMatch())
            scripts.append({i + 1, end});
        i = end - 1;
    }
    return scripts;
}

/// A script that an unquoted here-document writes: what it sets itself is filled in, empty, while it is written.
void checkWrittenScript(AuditContext &context, const Command &command, qsizetype first, qsizetype end)
{
    static const QRegularExpression sets(
        u"^\\s*(?:for\\s+(\\w+)\\s+in\\b|(?:export\\s+|local\\s+)?([A-Za-z_]\\w*)=)"_s);
    static const QRegularExpression uses(u"(?<!\\\\)\\$(?:\\{([A-Za-z_]\\w*)[^}]*\\}|([A-Za-z_]\\w*))"_s);
    const HereDocument &here = *command.shell.hereDocument;
    QSet<QString> own;
    for (qsizetype i = first; i < end; ++i) {
        const QString &text = here.lines.at(i);
        const auto set = sets.match(text);
        const QString setName = set.captured(1) + set.captured(2);
        // NAME=$NAME hands on a variable of outside.
        const bool handsOn = text.contains(u'$' + setName) || text.contains(u"${"_s + setName);
        const qsizetype loop = set.captured(1).isEmpty() ? -1 : text.indexOf(u';');
        bool isTold = false;
        for (auto it = uses.globalMatch(text); it.hasNext() && !isTold;) {
            const auto match = it.next();
            const QString name = match.captured(1) + match.captured(2);
            const bool isSetOutside =
                std::ranges::any_of(context.world.variables, [&](const Variable &variable) {
                    return variable.name == name && variable.file == command.file
                        && variable.line < here.firstLine;
                });
            // for NAME in …; do … "$NAME"; done on one line
            const bool isLoops = loop >= 0 && name == setName && match.capturedStart() > loop;
            if ((!own.contains(name) && !isLoops) || isSetOutside)
                continue;
            isTold = true;
            context.report.add("variable.filled-early",
                               {{{command.file, here.firstLine + int(i)}, u"variable"_s, u'$' + name},
                                {command.place(), u"command"_s, command.shell.text()}},
                               AuditText::tr("%1 is filled in while the script is written, not when it runs")
                                   .arg(u'$' + name),
                               AuditText::tr("The script sets it itself; here it is still empty."),
                               AuditText::tr("Quote the here-document's mark, or write"), u"\\$"_s + name);
        }
        if (set.hasMatch() && (!handsOn || !set.captured(1).isEmpty()))
            own.insert(setName);
    }
}

void checkWrittenScripts(AuditContext &context)
{
    for (const Command &command : context.world.commands) {
        if (!command.shell.hereDocument || command.mention || command.shell.hereDocument->quoted)
            continue;
        for (const auto &[first, end] : writtenScripts(command.shell))
            checkWrittenScript(context, command, first, end);
    }
}

} // namespace

void placeholderRules(AuditContext &context)
{
    const bool words = replacesWords(context.world);
    QStringList templated; // files that a pipeline fills in
    bool anyEnvsubst = false, anyApply = false;
    for (const Command &command : context.world.commands) {
        const QString program = command.shell.program();
        anyEnvsubst |= program == "envsubst"_L1 || program == "sed"_L1 || program == "yq"_L1
            || program == "perl"_L1 || program == "kustomize"_L1;
        anyApply |= program == "kubectl"_L1
            && (command.shell.arguments().value(0) == "apply"_L1
                || command.shell.arguments().value(0) == "create"_L1);
    }
    for (const Manifest &manifest : context.world.manifests) {
        if (manifest.templated || isOwnLanguage(manifest) || manifest.file.endsWith(".tmpl"_L1)
            || manifest.file.contains("template"_L1, Qt::CaseInsensitive))
            continue;
        bool fillsIn = manifest.expanded;
        // A block of a page is applied by hand; a file without any command that applies it may have a pipeline of its own.
        if (!manifest.hereDocument && !manifest.expanded)
            fillsIn = anyEnvsubst || !anyApply || (words && !manifest.wholeFile);
        if (manifest.literal && manifest.expanded)
            fillsIn = true;
        // Written to a file by a quoted here-document and filled in later.
        if (manifest.literal && anyEnvsubst)
            fillsIn = true;
        const Scan scan{context, manifest, fillsIn, words};
        scan.walk(manifest.root, {});
    }
    // A script is run as it stands; a page's commands are changed by who reads them.
    static const QRegularExpression inCommand(
        u"(?:arn:aws:[a-z0-9-]+:[a-z0-9-]*:|@|/|=|\\s)((?:YOUR_|MY_)?(?:AWS_|GCP_|GOOGLE_)?(?:ACCOUNT|PROJECT)_(?:ID|NUMBER))(?=:|\\.dkr\\.ecr|\\.iam\\.|\\.svc\\.)"_s);
    for (const Command &command : context.world.commands) {
        const auto source = std::ranges::find(context.world.tree.files, command.file, &SourceFile::path);
        static const QStringList programs{u"kubectl"_s, u"aws"_s, u"eksctl"_s, u"gcloud"_s, u"helm"_s};
        if (words || command.mention || !programs.contains(command.shell.program())
            || source == context.world.tree.files.end() || source->kind != SourceKind::Shell)
            continue;
        const QString text = command.shell.text();
        if (const auto match = inCommand.match(text); match.hasMatch())
            context.report.add(
                "placeholder.not-filled", {{command.place(), u"command"_s, text}},
                AuditText::tr("Nothing fills %1 in").arg(match.captured(1)),
                AuditText::tr("The shell passes the word on as it stands; only a variable is replaced."),
                AuditText::tr("Write it as"), u"${%1}"_s.arg(match.captured(1)));
    }
}

void variableRules(AuditContext &context)
{
    checkWrittenScripts(context);
    const AuditWorld &world = context.world;
    QStringList files;
    for (const Command &command : world.commands) {
        if (!files.contains(command.file))
            files << command.file;
    }
    for (const QString &file : std::as_const(files)) {
        QHash<QString, int> firstSet;
        QSet<QString> setAnywhere;
        bool sources = false;
        bool setsAny = false;
        for (const Variable &variable : world.variables) {
            setAnywhere.insert(variable.name);
            if (variable.file != file)
                continue;
            setsAny = true;
            const auto first = firstSet.constFind(variable.name);
            if (first == firstSet.constEnd() || variable.line < *first)
                firstSet.insert(variable.name, variable.line);
        }
        QString proseText;
        for (const auto &[name, lines] : world.prose) {
            if (name == file)
                proseText = lines.join(u'\n');
        }
        const bool script = std::ranges::any_of(world.tree.files, [&](const SourceFile &source) {
            return source.path == file && source.kind == SourceKind::Shell;
        });
        for (const Command &command : world.commands) {
            const QString program = command.shell.program();
            const QString all = command.shell.text();
            // A part of another script sees what that one sets.
            if ((program == "source"_L1 || program == "."_L1)
                && command.shell.arguments().value(0).section(u'/', -1) == file.section(u'/', -1))
                sources = true;
            if (command.file == file
                && (program == "source"_L1 || program == "."_L1 || program == "set"_L1 || program == "eval"_L1
                    || all.contains("allexport"_L1)))
                sources |= program != "set"_L1 || all.contains("-a"_L1) || all.contains("allexport"_L1);
        }
        // A script without its first line is a part of another one.
        const auto source = std::ranges::find(world.tree.files, file, &SourceFile::path);
        if (script && source != world.tree.files.end() && world.tree.isFolder
            && !source->lines.value(0).startsWith("#!"_L1))
            sources = true;
        if (sources || !setsAny)
            continue;
        QSet<QString> told, callers;
        for (const Command &command : world.commands) {
            if (command.file != file || command.mention)
                continue;
            for (const ShellVariableUse &use : command.shell.uses) {
                if (use.name == "USERNAME"_L1 && !setAnywhere.contains(use.name)
                    && !told.contains(use.name)) {
                    told.insert(use.name);
                    context.report.add("variable.never-set",
                                       {{{file, use.line}, u"variable"_s, u'$' + use.name}},
                                       AuditText::tr("The variable %1 is used, but never set").arg(use.name),
                                       AuditText::tr("bash on Linux sets USER, not USERNAME."),
                                       AuditText::tr("Use"), u"$USER"_s);
                    continue;
                }
                // ${NAME:?…} says that the caller sets it; from there on it is set.
                if (use.mustBeSet)
                    callers.insert(use.name);
                if (use.guarded || isSetElsewhere(use.name) || told.contains(use.name) || use.name.size() < 2
                    || callers.contains(use.name))
                    continue;
                const auto first = firstSet.constFind(use.name);
                if (first != firstSet.constEnd()) {
                    // In a script, functions may stand above what sets their variables, and a loop comes back.
                    if (*first <= use.line
                        || (script && (command.shell.conditional || hasFunctions(world, file))))
                        continue;
                    // Set by one command in its own line: NAME=x command.
                    told.insert(use.name);
                    context.report.add(
                        "variable.set-late",
                        {{{file, use.line}, u"variable"_s, u'$' + use.name},
                         {{file, *first}, u"variable"_s, use.name}},
                        AuditText::tr("The variable %1 is used before it is set").arg(use.name),
                        AuditText::tr("Here it is still empty."), AuditText::tr("Set it before this step"),
                        {});
                    continue;
                }
                if (setAnywhere.contains(use.name))
                    continue;
                QString wanted = nearest(use.name, firstSet.keys());
                if (wanted.isEmpty() && script)
                    wanted = unusedTwin(use.name, firstSet.keys(), source->lines);
                // Credentials are often there before, and rightly not written down.
                static const QRegularExpression credential(u"TOKEN|KEY|PASSWORD|PASSWD|SECRET|CREDENTIAL"_s,
                                                           QRegularExpression::CaseInsensitiveOption);
                if (wanted.isEmpty() && (script || credential.match(use.name).hasMatch()))
                    continue;
                const bool explained =
                    proseText.contains(use.name) || (!wanted.isEmpty() && wanted.size() < 4);
                if (explained && (wanted.isEmpty() || proseText.contains(use.name)))
                    continue;
                told.insert(use.name);
                context.report.add(
                    "variable.never-set", {{{file, use.line}, u"variable"_s, u'$' + use.name}},
                    AuditText::tr("The variable %1 is used, but never set").arg(use.name),
                    wanted.isEmpty() ? AuditText::tr("The command gets an empty text in its place.")
                                     : AuditText::tr("A variable of nearly that name is set."),
                    wanted.isEmpty() ? AuditText::tr("Set it before this step") : AuditText::tr("Use"),
                    wanted.isEmpty() ? u"export %1=…"_s.arg(use.name) : u"${%1}"_s.arg(wanted));
            }
        }
    }
}

} // namespace slipway::audit
