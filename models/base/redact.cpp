// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrlQuery>

#include <array>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView mark("(redacted)");

struct Rule {
    QRegularExpression pattern;
    QString replacement;
};

const std::array<Rule, 13> &rules()
{
    // Possessive and bounded quantifiers: hostile text must not make a pattern backtrack.
    // Never destroyed: the log redacts what is said while the process ends, after the destructors of statics.
    static const auto *const all = new const std::array<Rule, 13>([] {
        const auto i = QRegularExpression::CaseInsensitiveOption;
        std::array<Rule, 13> r = {{
            {QRegularExpression(
                 u"-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----.*?(-----END [A-Z0-9 ]*PRIVATE KEY-----|\\z)"_s,
                 QRegularExpression::DotMatchesEverythingOption),
             u"(redacted private key)"_s},
            {QRegularExpression(u"\\b(bearer|basic)\\s++[A-Za-z0-9._~+/=:-]{6,}+"_s, i), u"\\1 (redacted)"_s},
            // Three dot-joined base64url parts: a JWT, such as a service account token.
            {QRegularExpression(u"\\beyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{4,}+(?:\\.[A-Za-z0-9_-]*+)?"_s),
             mark},
            {QRegularExpression(u"\\bya29\\.[A-Za-z0-9._-]{10,}+"_s), mark}, // Google access token
            {QRegularExpression(u"\\b1//[A-Za-z0-9_-]{20,}+"_s), mark}, // Google refresh token
            {QRegularExpression(
                 u"\\b(?:hf_[A-Za-z0-9]{10,}+|sk-[A-Za-z0-9_-]{16,}+|gh[pousr]_[A-Za-z0-9]{20,}+|k8s-aws-"
                 u"v1\\.[A-Za-z0-9_-]{10,}+|"
                 "nvapi-[A-Za-z0-9_-]{20,}+|glpat-[A-Za-z0-9_-]{16,}+|xox[abposr]-[A-Za-z0-9-]{10,}+|AIza[A-Za-z0-9_-]{35}|npm_[A-Za-z0-9]{30,}+|github_pat_[A-Za-z0-9_]{20,}+|gsk_[A-Za-z0-9]{16,}+|r8_[A-Za-z0-9]{16,}+|hvs\\.[A-Za-z0-9_-]{16,}+|dapi[a-f0-9]{32}|AGE-SECRET-KEY-1[A-Z0-9]{20,}+)"_s),
             mark},
            {QRegularExpression(u"\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"_s), mark}, // AWS access key id
            {QRegularExpression(u"([a-z][a-z0-9+.-]*+://[^/\\s:@]{1,256}+):[^/\\s@]{1,1024}+@"_s, i),
             u"\\1:(redacted)@"_s},
            // A token for a user: https://ghs_abc@host. Names of people are shorter, or have a dot.
            {QRegularExpression(u"([a-z][a-z0-9+.-]*+://)[A-Za-z0-9_~-]{20,1024}+@"_s, i),
             u"\\1(redacted)@"_s},
            // A registry's login in a Docker configuration: base64 of user:password.
            {QRegularExpression(u"(\\\\?\"auth\\\\?\"\\s{0,8}:\\s{0,8}\\\\?\")[A-Za-z0-9+/=_-]{4,65535}+"_s),
             u"\\1(redacted)"_s},
            // curl -u name:word.
            {QRegularExpression(
                 u"((?:^|\\s)(?:-u|--user)[ =]{1,4}[\"']?[^\\s:\"'=]{1,128}+):[^\\s\"']{3,1024}+"_s),
             u"\\1:(redacted)"_s},
            // --token abc, in one line of shell.
            {QRegularExpression(
                 u"((?:^|[\\s\"'])--?(?:[a-z0-9]{1,20}[-_]){0,4}(?:token|password|passwd|secret|api[-_]?key|access[-_]?key|credentials?)\\s{1,8})([\"']?)(?![-(])[^\\s\"'-][^\\s\"']{2,65535}"_s,
                 i),
             u"\\1\\2(redacted)"_s},
            // name = value, "name": "value", --name=value, for names that say that the value is secret.
            {QRegularExpression(
                 u"((?:access|refresh|id|auth|bearer|session|hf|security)[_-]?token|x-amz-signature|x-amz-"
                 u"credential|x-goog-signature|x-goog-credential|(?<=[?&])sig|token|password|passwd|"
                 u"passphrase|secret|"
                 "client[_-]?secret|secret[_-]?access[_-]?key|private[_-]?key|api[_-]?key|client-key-data|"
                 "authorization)"
                 "([\"']?\\s{0,8}[:=]\\s{0,8})([\"']?)(?!\\(redacted)(?:(?<=[\"'])[^\"']{1,65535}|[^\\s\"',;&}\\]]{3,65535})"_s,
                 i),
             u"\\1\\2\\3(redacted)"_s},
        }};
        for (const Rule &rule : r)
            rule.pattern.optimize();
        return r;
    }());
    return *all;
}

QJsonValue redactedValue(const QString &name, const QJsonValue &value);

/// Environment variables and files are named more freely than fields, where "key" is a key of a map: KAGGLE_KEY, DB_PASS, REDIS_AUTH.
bool isSecretVariable(const QString &name)
{
    static const QRegularExpression pattern(
        u"(?:^|[_.-])(?:key|pass|pwd|pw|auth|jwt|dsn|cookie|salt|creds?|credentials?|secrets?|passwords?|"
        u"passphrase|conn(?:ection)?[_-]?str(?:ing)?)(?:\\.[a-z]{1,5})?$|"
        "(?:token|secret|password|credential)(?!s|izer|_?name|_?id$|_?path|_?file|_?ref|_?dir|_?count|_?limit|_?url)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression plain(
        u"^max[_-]?|tokens?[_-]?per|[_-](?:path|file|dir|url|endpoint|name)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch() && !plain.match(name).hasMatch();
}

QJsonArray redactedArray(const QJsonArray &array)
{
    QJsonArray out;
    bool secretNext = false; // ["--token", "abc"]: the name is one element, the value the next
    for (const QJsonValue &value : array) {
        out.append(secretNext && value.isString() && !value.toString().startsWith(u'-')
                       ? QJsonValue(QString(mark))
                       : redactedValue({}, value));
        const QString text = value.toString();
        secretNext = text.startsWith(u'-') && !text.contains(u'=') && !text.contains(u' ')
            && isSecretName(text.sliced(text.startsWith("--"_L1) ? 2 : 1));
    }
    return out;
}

QJsonObject emptied(const QJsonObject &object)
{
    QJsonObject out;
    for (auto it = object.begin(); it != object.end(); ++it)
        out.insert(it.key(), mark);
    return out;
}

// Tools keep an object as it was in an annotation, whatever they call it: kapp.k14s.io/original, objectset.rio.cattle.io/applied. Of a
// Secret, that is all that it holds.
QJsonObject withoutCopies(QJsonObject metadata)
{
    QJsonObject annotations = metadata.value("annotations"_L1).toObject();
    constexpr qsizetype longest = 256; // of what people write themselves
    for (auto it = annotations.begin(); it != annotations.end(); ++it) {
        const QString text = it->toString();
        if (text.size() > longest || text.contains(u'{'))
            *it = QJsonValue(QString(mark));
    }
    if (!annotations.isEmpty())
        metadata.insert("annotations"_L1, annotations);
    return metadata;
}

// What people put into a ConfigMap although it is secret.
QJsonObject configData(const QJsonObject &data)
{
    QJsonObject out;
    for (auto it = data.begin(); it != data.end(); ++it)
        out.insert(it.key(),
                   isSecretVariable(it.key()) ? QJsonValue(QString(mark)) : redactedValue(it.key(), *it));
    return out;
}

QJsonValue redactedValue(const QString &name, const QJsonValue &value)
{
    if (value.isObject())
        return redacted(value.toObject());
    if (value.isArray())
        return redactedArray(value.toArray());
    if (value.isString()) {
        if (isSecretName(name) && !value.toString().isEmpty())
            return QString(mark);
        return redacted(value.toString());
    }
    return value;
}

} // namespace

bool isSecretName(const QString &name)
{
    static const QRegularExpression pattern(
        u"(?:^|[_.-])(?:token|tokens|password|passwd|passphrase|secret|apikey|credentials?)$|token$|password$"
        u"|api[_-]?key$|private[_-]?key(?:[_-]?(?:data|id))?$|"
        "client[_-]?secret|secret[_-]?access[_-]?key|client-key-data|access[_-]?key$|authorization|signature$|^x-amz-(?:credential|security)"_s,
        QRegularExpression::CaseInsensitiveOption);
    // References to secrets are names, not values, and evidence needs them.
    static const QRegularExpression reference(
        u"secret(?:name|ref|keyref)|automount|tokensecret|path|^max|tokens$|secretnamespace"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch() && !reference.match(name).hasMatch();
}

namespace {

/// Below data and stringData of a Secret's manifest, which stands as text in a ConfigMap, a log or a patch, any name holds a secret.
void emptySecretsIn(QString &text)
{
    if (!text.contains("Secret"_L1))
        return;
    static const QRegularExpression isSecret(u"\\bkind[\"']?\\s{0,4}:\\s{0,4}[\"']?Secret\\b"_s);
    if (!isSecret.match(text).hasMatch())
        return;
    static const QRegularExpression field(
        u"^([ \\t]{0,64})(?:- )?[\"']?(?:stringData|data)[\"']?:[ \\t]*$"_s);
    static const QRegularExpression inLine(
        u"([\"']?(?:stringData|data)[\"']?\\s{0,4}:\\s{0,4}\\{)[^{}]{1,65535}\\}"_s);
    text.replace(inLine, u"\\1(redacted)}"_s);
    QStringList lines = text.split(u'\n');
    qsizetype outer = -1; // the indentation of the field whose values go
    for (QString &line : lines) {
        const qsizetype indent =
            std::ranges::find_if(line, [](QChar c) { return c != u' ' && c != u'\t'; }) - line.begin();
        if (outer >= 0 && (indent > outer || line.trimmed().isEmpty())) {
            const qsizetype colon = line.indexOf(u':');
            if (!line.trimmed().isEmpty())
                line = (colon > 0 ? line.left(colon + 1) : QString(indent, u' ').chopped(1)) + u' ' + mark;
            continue;
        }
        outer = field.match(line).hasMatch() ? indent : -1;
    }
    text = lines.join(u'\n');
}

} // namespace

QString redacted(QString text)
{
    if (text.size() < 6)
        return text;
    emptySecretsIn(text);
    for (const Rule &rule : rules())
        text.replace(rule.pattern, rule.replacement);
    return text;
}

QString redacted(const QUrl &url)
{
    QUrl copy = url;
    copy.setUserInfo({});
    QUrlQuery query(copy);
    QUrlQuery clean;
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        clean.addQueryItem(
            name,
            isSecretName(name) || name.compare("key"_L1, Qt::CaseInsensitive) == 0 ? QString(mark) : value);
    copy.setQuery(clean);
    return redacted(copy.toString(QUrl::PrettyDecoded));
}

QJsonObject redacted(const QJsonObject &object)
{
    const bool isSecret = object.value("kind"_L1).toString() == "Secret"_L1;
    // { "name": "HF_TOKEN", "value": "…" } is how containers carry environment values.
    const bool isSecretEnv = object.contains("value"_L1)
        && (isSecretName(object.value("name"_L1).toString())
            || isSecretVariable(object.value("name"_L1).toString()));
    const bool isConfig = object.value("kind"_L1).toString() == "ConfigMap"_L1;
    QJsonObject out;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = it.key();
        if (isSecret && (key == "data"_L1 || key == "stringData"_L1) && it->isObject())
            out.insert(key, emptied(it->toObject()));
        else if (isConfig && (key == "data"_L1 || key == "binaryData"_L1) && it->isObject())
            out.insert(key, configData(it->toObject()));
        else if (isSecret && key == "metadata"_L1 && it->isObject())
            out.insert(key, withoutCopies(redacted(it->toObject())));
        else if (isSecretEnv && key == "value"_L1)
            out.insert(key, mark);
        else if (key == "kubectl.kubernetes.io/last-applied-configuration"_L1)
            out.insert(key, mark);
        else
            out.insert(key, redactedValue(key, *it));
    }
    return out;
}

} // namespace slipway
