// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Secrets in plain text and passwords that everybody knows.
#include "audit/rules.h"
#include "base/redact.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

bool isDefaultPassword(const QString &value)
{
    static const QStringList known{u"admin"_s,
                                   u"password"_s,
                                   u"passw0rd"_s,
                                   u"p@ssw0rd"_s,
                                   u"changeme"_s,
                                   u"change-me"_s,
                                   u"changeit"_s,
                                   u"change_me"_s,
                                   u"secret"_s,
                                   u"grafana"_s,
                                   u"postgres"_s,
                                   u"root"_s,
                                   u"minioadmin"_s,
                                   u"minio"_s,
                                   u"minio123"_s,
                                   u"12345"_s,
                                   u"123456"_s,
                                   u"12345678"_s,
                                   u"admin123"_s,
                                   u"password123"_s,
                                   u"prom-operator"_s,
                                   u"default"_s,
                                   u"guest"_s,
                                   u"letmein"_s,
                                   u"test"_s,
                                   u"test123"_s,
                                   u"qwerty"_s,
                                   u"supersecret"_s,
                                   u"mysecretpassword"_s,
                                   u"admin1234"_s,
                                   u"toor"_s,
                                   u"welcome"_s,
                                   u"welcome1"_s,
                                   u"redis"_s,
                                   u"mysql"_s,
                                   u"airflow"_s,
                                   u"rabbitmq"_s,
                                   u"argocd"_s};
    return known.contains(value.toLower());
}

bool isPasswordName(const QString &name)
{
    static const QRegularExpression pattern(u"(?:password|passwd|passphrase|\\bpwd|_pass|-pass|adminpass)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

/// JWT_SECRET, API_TOKEN: variables. "existingSecret" and its like hold names.
bool isCredentialVariable(const QString &name)
{
    static const QRegularExpression pattern(u"^(?:[A-Z0-9]+_)*(?:SECRET|TOKEN|SECRET_KEY|API_KEY)$"_s);
    return pattern.match(name).hasMatch();
}

/// A credential that shows what it is by its form: the one redactor knows the forms.
bool isCredential(const QString &value)
{
    static const QRegularExpression form(
        u"\\b(?:hf_[A-Za-z0-9]{20,}|sk-[A-Za-z0-9_-]{20,}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\\w{30,}|(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[A-Za-z0-9_-]{30,}|xox[bap]-[A-Za-z0-9-]{20,}|glpat-[A-Za-z0-9_-]{18,})\\b|-----BEGIN [A-Z ]*PRIVATE KEY-----|\\bya29\\.[A-Za-z0-9_-]{20,}|\\beyJ[A-Za-z0-9_-]{15,}\\.eyJ[A-Za-z0-9_-]{15,}"_s);
    const auto match = form.match(value);
    if (!match.hasMatch())
        return false;
    // "hf_xxxxxxxxxxxxxxxxxxxxxxxx", "AKIAIOSFODNN7EXAMPLE": made up for show.
    static const QRegularExpression shown(
        u"(.)\\1{5,}|EXAMPLE|example|YOUR|your|xxx|XXX|REPLACE|replace|token_here|1234567890abcdef|0123456789"_s);
    return !shown.match(match.captured(0)).hasMatch();
}

/// "s…": what evidence may show of a secret.
QString veiled(const QString &value)
{
    return value.isEmpty() ? QString() : QString(value.at(0)) + u"…"_s;
}

struct Judge {
    AuditContext &context;

    void pair(const QString &name, const QString &value, const Place &place, const QString &field) const
    {
        if (value.isEmpty() || masked(value).contains(anyText) || value.contains(u'$'))
            return;
        if (isDefaultPassword(value) && (isPasswordName(name) || isCredentialVariable(name))) {
            context.report.add(
                "secret.default-password", {{place, field, name + u": "_s + veiled(value)}},
                AuditText::tr("%1 is a password that everybody knows").arg(name),
                AuditText::tr("Whoever reaches the service can log in."),
                AuditText::tr("Generate it, and keep it out of files"),
                u"openssl rand -base64 24 > %1 && kubectl create secret generic NAME --from-file=%1"_s.arg(
                    name));
            return;
        }
        if (isCredential(value) || (isSecretName(name) && looksReal(value)))
            plain(name, value, place, field);
    }

    void plain(const QString &name, const QString &value, const Place &place, const QString &field) const
    {
        context.report.add("secret.plain-text",
                           {{place, field, name.isEmpty() ? veiled(value) : name + u": "_s + veiled(value)}},
                           AuditText::tr("A secret stands here in plain text"),
                           AuditText::tr("Whoever reads this file has it; it stays in the history for ever."),
                           AuditText::tr("Revoke it, and read it from the environment or a secret store"),
                           {});
    }

    /// Names, paths, URLs and words to be replaced are no secrets.
    static bool looksReal(const QString &value)
    {
        static const QRegularExpression harmless(
            u"^(?:[a-z0-9]+(?:-[a-z0-9]+){0,6}|/.*|https?://.*|true|false|[0-9]{1,5}|none|null|gs://.*|projects/.*|arn:.*|.*\\.(?:json|ya?ml|txt|pem|key|crt))$"_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression digitsAndLetters(u"(?=.*\\d)(?=.*[A-Za-z])|[^\\w\\s.-]"_s);
        return value.size() >= 8 && !isPlaceholder(value) && !harmless.match(value).hasMatch()
            && digitsAndLetters.match(value).hasMatch() && !value.contains(u' ');
    }
};

void checkCommand(const Judge &judge, const Command &command, const AuditWorld &world)
{
    const ParsedCommand line = parsed(command, &world);
    const bool make = line.program == "kubectl"_L1 && line.startsWith({u"create", u"secret"});
    for (const Flag &flag : line.flags) {
        const Place place{command.file, flag.line};
        if (make && flag.name == "--from-literal"_L1) {
            const QString key = flag.value.section(u'=', 0, 0), value = flag.value.section(u'=', 1);
            if (value.isEmpty() || masked(value).contains(anyText))
                continue;
            // In a Secret every literal is one, but names and users are not.
            static const QRegularExpression open(
                u"user|name|email|host|port|url|endpoint|region|bucket|project|database|^db$|server|id$"_s,
                QRegularExpression::CaseInsensitiveOption);
            if (isDefaultPassword(value) && !open.match(key).hasMatch())
                judge.pair(isPasswordName(key) ? key : key + u".password"_s, value, place,
                           u"--from-literal"_s);
            else if (isCredential(value) || (!open.match(key).hasMatch() && Judge::looksReal(value)))
                judge.plain(key, value, place, u"--from-literal"_s);
        } else if (flag.name == "--set"_L1 || flag.name == "--set-string"_L1) {
            for (const QString &pair : flag.value.split(u','))
                judge.pair(pair.section(u'=', 0, 0), pair.section(u'=', 1), place, flag.name);
        } else if (flag.name == "--docker-password"_L1) {
            judge.pair(u"password"_s, flag.value, place, flag.name);
        } else if (flag.name == "-u"_L1 || flag.name == "--user"_L1) {
            if (flag.value.contains(u':') && (line.program == "curl"_L1 || line.program == "http"_L1))
                judge.pair(u"password"_s, flag.value.section(u':', 1), place, flag.name);
        } else if (isCredential(flag.value)) {
            judge.plain(flag.name, flag.value, place, flag.name);
        }
    }
    for (const ShellAssignment &assignment : command.shell.assignments)
        judge.pair(assignment.name, assignment.value, {command.file, assignment.line}, u"variable"_s);
}

void walkValues(const Judge &judge, const AuditWorld &world, const Manifest &manifest, const YamlNode &node,
                const QString &path)
{
    if (node.isMap()) {
        const YamlNode *name = node.find(u"name");
        const YamlNode *value = node.find(u"value");
        if (name && value && value->kind == YamlNode::Kind::String)
            judge.pair(world.text(manifest, name), world.text(manifest, value), manifest.place(*value), path);
    }
    for (const YamlNode &item : node.items)
        walkValues(judge, world, manifest, item, path);
    const bool data = manifest.kind == "Secret"_L1 && path == "data"_L1;
    const bool stringData = manifest.kind == "Secret"_L1 && path == "stringData"_L1;
    for (const YamlNode::Entry &entry : node.entries) {
        if (entry.value.isScalar() && entry.value.kind == YamlNode::Kind::String) {
            QString value = world.text(manifest, &entry.value);
            if (data && masked(value) == value)
                value = QString::fromUtf8(QByteArray::fromBase64(value.toLatin1())).trimmed();
            const bool user = entry.key.contains("user"_L1, Qt::CaseInsensitive);
            if ((data || stringData) && !user && isDefaultPassword(value))
                judge.pair(isPasswordName(entry.key) ? entry.key : entry.key + u".password"_s, value,
                           manifest.place(entry.value), path);
            else if ((stringData || data) && !user && isCredential(value))
                judge.plain(entry.key, value, manifest.place(entry.value), path);
            else if (!data && entry.key != "value"_L1)
                judge.pair(entry.key, value, manifest.place(entry.value), path);
        }
        walkValues(judge, world, manifest, entry.value, path.isEmpty() ? entry.key : path + u'.' + entry.key);
    }
}

/// "echo text | base64": the line feed that echo adds becomes part of the secret.
bool encodesLineFeed(const QString &text)
{
    static const QRegularExpression form(
        u"\\becho\\s+(?!-)[^|]*\\|\\s*base64\\b(?!\\s+(?:-d|--decode|-D)\\b)"_s);
    return form.match(text).hasMatch();
}

void sayEncoding(AuditContext &context, const Place &place, const QString &field, const QString &written,
                 const QString &title, const QString &cause, const QString &correction)
{
    context.report.add("secret.encoding", {{place, field, written}}, title, cause,
                       AuditText::tr("Write it as"), correction);
}

/// Data of a Secret has to be in base64; stringData is for text as it is.
void checkEncoding(AuditContext &context, const Manifest &secret)
{
    const YamlNode *data = secret.root.find(u"data");
    if (!data || secret.kind != "Secret"_L1 || secret.templated)
        return;
    static const QRegularExpression variable(u"^\\$\\{?([A-Za-z_]\\w*)\\}?$"_s);
    static const QRegularExpression token(u"TOKEN|KEY|PASSWORD|PASSWD|SECRET"_s);
    static const QRegularExpression encoded(u"B64|BASE64|ENC"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression alphabet(u"^[A-Za-z0-9+/\\s]*={0,2}\\s*$"_s);
    for (const YamlNode::Entry &entry : data->entries) {
        if (entry.value.kind != YamlNode::Kind::String)
            continue;
        const QString text = entry.value.text();
        const Place place = secret.place(entry.value);
        const QString field = u"data."_s + entry.key;
        const auto plain = [&](const QString &shown) {
            sayEncoding(context, place, field, shown,
                        AuditText::tr("%1: data of a Secret has to be in base64").arg(secret.label()),
                        AuditText::tr("The API server refuses it, or decodes it into something else."),
                        u"stringData: {%1: …}"_s.arg(entry.key));
        };
        const auto lineFeed = [&](const Place &where, const QString &shown) {
            sayEncoding(
                context, where, field, shown,
                AuditText::tr("echo adds a line feed, which is encoded with the rest"),
                AuditText::tr("Who reads the Secret gets a text that ends with a line feed; as a header "
                              "or a password it is refused."),
                u"printf %s … | base64 -w0"_s);
        };
        if (const auto match = variable.match(text); match.hasMatch() && secret.expanded) {
            const QString name = match.captured(1);
            bool isEncoded = encoded.match(name).hasMatch();
            for (const Variable &each : context.world.variables) {
                if (each.name != name)
                    continue;
                isEncoded |= each.value.contains("base64"_L1) || each.value.contains("jq"_L1)
                    || each.value.contains("jsonpath"_L1) || each.value.contains("@b64"_L1);
                if (encodesLineFeed(each.value))
                    lineFeed({each.file, each.line}, name);
            }
            if (!isEncoded && token.match(name).hasMatch())
                plain(text);
        } else if (encodesLineFeed(text)) {
            lineFeed(place, entry.key);
        } else if (!isPlaceholder(text) && !text.contains(u'$') && !text.isEmpty()
                   && (!alphabet.match(text).hasMatch() || text.simplified().remove(u' ').size() % 4 == 1)) {
            plain(veiled(text));
        }
    }
}

/// kubectl encodes what it is given; a credential that was encoded before is read as letters and digits.
void checkTwice(AuditContext &context, const Command &command)
{
    static const QRegularExpression form(
        u"=\\$\\((?:echo|printf)\\s.*\\$\\{?\\w*(?:TOKEN|KEY|PASSWORD|SECRET)\\w*\\}?.*\\|\\s*base64(?!\\s+-(?:d|D))"_s);
    const ParsedCommand line = parsed(command, nullptr);
    if (line.program != "kubectl"_L1 || !line.startsWith({u"create", u"secret"}) || command.mention)
        return;
    for (const Flag &flag : line.flags) {
        if (flag.name == "--from-literal"_L1 && form.match(flag.value).hasMatch())
            sayEncoding(context, {command.file, flag.line}, flag.name, flag.value,
                        AuditText::tr("kubectl encodes the value itself: here it is encoded twice"),
                        AuditText::tr("Who reads the Secret gets base64 in place of the value."),
                        flag.value.section(u'=', 0, 0) + u"=\"$…\""_s);
    }
}

} // namespace

void secretRules(AuditContext &context)
{
    for (const Command &command : context.world.commands)
        checkTwice(context, command);
    for (const Manifest &manifest : context.world.manifests)
        checkEncoding(context, manifest);
    const Judge judge{context};
    for (const Command &command : context.world.commands)
        checkCommand(judge, command, context.world);
    for (const Manifest &manifest : context.world.manifests)
        walkValues(judge, context.world, manifest, manifest.root, {});
    for (const DataDocument &document : context.world.documents) {
        const Manifest values{
            .root = document.root, .kind = {}, .file = document.file, .line = document.line};
        walkValues(judge, context.world, values, values.root, {});
    }
    // "Log in as admin/admin" is an instruction; a warning against it is not.
    static const QRegularExpression login(
        u"(?<![\\w/.])[`'\"*]*(admin|root|postgres|minioadmin|grafana|guest)[`'\"*]*\\s?(?:/|:| and "
        u"password | with (?:the )?password "
        u")\\s?[`'\"*]*(admin|password|changeme|root|postgres|minioadmin|prom-operator|guest|123456)\\b(?!["
        u"\\w/-]|\\.\\w|:\\d)"
        "|(?:user(?:name)?|login)\\W{1,4}[`'\"*]*(?:admin|root)[`'\"*]*\\W{1,12}(?:and )?(?:with )?(?:the "
        ")?pass(?:word)?\\W{1,4}[`'\"*]*(?:admin|password|changeme|root|grafana)\\b"
        "|default (?:password|credentials?)\\W{1,6}(?:is |are )?[`'\"*]*(?:admin|password|changeme|prom-operator)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression warning(
        u"\\b(?:not|never|don't|instead|rather than|no longer|replaced?|chang(?:e|ed|ing)|rotate|avoid|disable[ds]?|must|generated)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const auto &[file, lines] : context.world.prose) {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const auto match = login.match(lines.at(i));
            if (match.hasMatch() && !warning.match(lines.at(i)).hasMatch())
                context.report.add("secret.default-password",
                                   {{{file, int(i) + 1}, u"text"_s, u"a default login"_s}},
                                   AuditText::tr("A login that everybody knows"),
                                   AuditText::tr("Whoever reaches the service can log in."),
                                   AuditText::tr("Generate a password, and say where it is kept"), {});
            // A token pasted into the text.
            if (isCredential(lines.at(i)))
                judge.plain(u"text"_s, u"?"_s, {file, int(i) + 1}, u"text"_s);
        }
    }
}

} // namespace slipway::audit
