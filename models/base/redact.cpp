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

const std::array<Rule, 12> &rules()
{
    // Possessive and bounded quantifiers: hostile text must not make a pattern backtrack.
    // Never destroyed: the log redacts what is said while the process ends, after the destructors of statics.
    static const auto *const all = new const std::array<Rule, 12>([] {
        const auto i = QRegularExpression::CaseInsensitiveOption;
        std::array<Rule, 12> r = {{
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
                 "nvapi-[A-Za-z0-9_-]{20,}+|glpat-[A-Za-z0-9_-]{16,}+|xox[abposr]-[A-Za-z0-9-]{10,}+|AIza[A-Za-z0-9_-]{35}|npm_[A-Za-z0-9]{30,}+)"_s),
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
            // --token abc, in one line of shell.
            {QRegularExpression(
                 u"((?:^|[\\s\"'])--?(?:[a-z0-9]{1,20}[-_]){0,4}(?:token|password|passwd|secret|api[-_]?key|access[-_]?key|credentials?)\\s{1,8})([\"']?)(?![-(])[^\\s\"'-][^\\s\"']{2,65535}"_s,
                 i),
             u"\\1\\2(redacted)"_s},
            // name = value, "name": "value", --name=value, for names that say that the value is secret.
            {QRegularExpression(
                 u"((?:access|refresh|id|auth|bearer|session|hf|security)[_-]?token|x-amz-signature|x-amz-"
                 u"credential|token|password|passwd|passphrase|secret|"
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

QString redacted(QString text)
{
    if (text.size() < 6)
        return text;
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
