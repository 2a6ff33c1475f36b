// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"
#include "base/shellwords.h"
#include "inference/inferenceclient.h"

#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
/// The URL that a person may paste into a terminal: without user, password or secret query items.
QString address(const QUrl &baseUrl, const QString &path)
{
    QUrl url = baseUrl.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    if (base.endsWith("/v1"_L1))
        base.chop(3);
    url.setPath(base + path);
    return redacted(url);
}

QString variableName(const QString &wanted)
{
    // It lands unquoted in a shell and in Python.
    QString name;
    for (const QChar c : wanted) {
        if ((c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'_'
            || (c.isDigit() && c.unicode() < 128 && !name.isEmpty()))
            name += c;
    }
    return name.isEmpty() ? u"OPENAI_API_KEY"_s : name;
}

QString pythonText(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\' + QString(c);
        else if (c == u'\n')
            out += u"\\n"_s;
        else if (c == u'\r')
            out += u"\\r"_s;
        else if (c == u'\t')
            out += u"\\t"_s;
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            out += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out + u'"';
}

QString pythonLiteral(const QJsonValue &value, int indent)
{
    const QString pad(indent + 4, u' ');
    const QString end(indent, u' ');
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"True"_s : u"False"_s;
    case QJsonValue::Double:
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact))
            .sliced(1)
            .chopped(1);
    case QJsonValue::String:
        return pythonText(value.toString());
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        if (array.isEmpty())
            return u"[]"_s;
        QString out = u"[\n"_s;
        for (const QJsonValue &element : array)
            out += pad + pythonLiteral(element, indent + 4) + u",\n"_s;
        return out + end + u']';
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        if (object.isEmpty())
            return u"{}"_s;
        QString out = u"{\n"_s;
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            out += pad + pythonText(it.key()) + u": "_s + pythonLiteral(it.value(), indent + 4) + u",\n"_s;
        return out + end + u'}';
    }
    default:
        return u"None"_s;
    }
}
} // namespace

QString toCurl(const CompletionRequest &request, const QUrl &baseUrl, const QString &keyVariable)
{
    const QString path = request.chat ? u"/v1/chat/completions"_s : u"/v1/completions"_s;
    const QString body =
        QString::fromUtf8(QJsonDocument(request.toJson()).toJson(QJsonDocument::Indented)).trimmed();
    QString command = u"curl "_s;
    if (request.stream)
        command += u"--no-buffer "_s;
    command += shellQuoted(address(baseUrl, path)) + u" \\\n"_s;
    command += u"  -H 'Content-Type: application/json' \\\n"_s;
    command += u"  -H \"Authorization: Bearer $%1\" \\\n"_s.arg(variableName(keyVariable));
    // Linux takes no single argument of 128 KiB or more, which an image soon has: a body of that length comes by standard input.
    constexpr qsizetype mostOfAnArgument = 100'000;
    if (body.size() < mostOfAnArgument)
        return command + u"  -d "_s + shellQuoted(body) + u'\n';
    // Laid out JSON has no line that is a word alone, for a line break within a text is written as \n.
    return command + u"  --data-binary @- <<'REQUEST'\n"_s + body + u"\nREQUEST\n"_s;
}

QString toPython(const CompletionRequest &request, const QUrl &baseUrl, const QString &keyVariable)
{
    // What the openai package names itself; all else travels in extra_body, as it asks for.
    static const QStringList known{u"model"_s,
                                   u"messages"_s,
                                   u"prompt"_s,
                                   u"stream"_s,
                                   u"stream_options"_s,
                                   u"temperature"_s,
                                   u"top_p"_s,
                                   u"presence_penalty"_s,
                                   u"frequency_penalty"_s,
                                   u"seed"_s,
                                   u"max_tokens"_s,
                                   u"logprobs"_s,
                                   u"top_logprobs"_s,
                                   u"stop"_s,
                                   u"response_format"_s,
                                   u"tools"_s,
                                   u"tool_choice"_s,
                                   u"n"_s};
    const QJsonObject json = request.toJson();
    QJsonObject extra;
    QString out =
        u"import os\n\nfrom openai import OpenAI\n\nclient = OpenAI(\n    base_url=%1,\n    api_key=os.environ.get(\"%2\", \"none\"),\n)\n"_s
            .arg(pythonText(address(baseUrl, u"/v1"_s)), variableName(keyVariable));
    out += u"answer = client.%1.create(\n"_s.arg(request.chat ? u"chat.completions"_s : u"completions"_s);
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        if (known.contains(it.key()))
            out += u"    %1=%2,\n"_s.arg(it.key(), pythonLiteral(it.value(), 4));
        else
            extra.insert(it.key(), it.value());
    }
    if (!extra.isEmpty())
        out += u"    extra_body=%1,\n"_s.arg(pythonLiteral(extra, 4));
    out += u")\n"_s;
    const QString piece = request.chat ? u"chunk.choices[0].delta.content"_s : u"chunk.choices[0].text"_s;
    const QString whole = request.chat ? u"answer.choices[0].message.content"_s : u"answer.choices[0].text"_s;
    const bool mayCall = request.chat && !request.sampling.tools.isEmpty();
    if (request.stream) {
        out +=
            u"for chunk in answer:\n    if chunk.choices and %1:\n        print(%1, end=\"\", flush=True)\n"_s
                .arg(piece);
        if (mayCall)
            out +=
                u"    for call in (chunk.choices[0].delta.tool_calls or []) if chunk.choices else []:\n"
                "        print((call.function.name or \"\") + (call.function.arguments or \"\"), end=\"\", flush=True)\n"_s;
        out += u"print()\n"_s;
    } else {
        out += u"print(%1)\n"_s.arg(whole);
        if (mayCall)
            out += u"print(answer.choices[0].message.tool_calls)\n"_s;
    }
    return out;
}

QString toJavaScript(const CompletionRequest &request, const QUrl &baseUrl, const QString &keyVariable)
{
    // JSON is JavaScript, and what the openai package does not name travels with the rest.
    const QString body =
        QString::fromUtf8(QJsonDocument(request.toJson()).toJson(QJsonDocument::Indented)).trimmed();
    QString out =
        u"import OpenAI from \"openai\";\n\nconst client = new OpenAI({\n  baseURL: %1,\n  apiKey: process.env.%2 ?? \"none\",\n});\n"_s
            .arg(pythonText(address(baseUrl, u"/v1"_s)), variableName(keyVariable));
    out += u"const answer = await client.%1.create("_s.arg(request.chat ? u"chat.completions"_s
                                                                        : u"completions"_s)
        + body + u");\n"_s;
    const bool mayCall = request.chat && !request.sampling.tools.isEmpty();
    if (request.stream && mayCall)
        out +=
            u"for await (const chunk of answer) {\n  const delta = chunk.choices[0]?.delta;\n"
            "  process.stdout.write(delta?.content ?? \"\");\n"
            "  for (const call of delta?.tool_calls ?? [])\n"
            "    process.stdout.write((call.function?.name ?? \"\") + (call.function?.arguments ?? \"\"));\n"
            "}\nconsole.log();\n"_s;
    else if (request.stream)
        out +=
            u"for await (const chunk of answer)\n  process.stdout.write(chunk.choices[0]?.%1 ?? \"\");\nconsole.log();\n"_s
                .arg(request.chat ? u"delta?.content"_s : u"text"_s);
    else
        out += u"console.log(answer.choices[0].%1);\n"_s.arg(mayCall            ? u"message"_s
                                                                 : request.chat ? u"message.content"_s
                                                                                : u"text"_s);
    return out;
}

QString toCpp(const CompletionRequest &request, const QUrl &baseUrl, const QString &keyVariable)
{
    const QString path = request.chat ? u"/v1/chat/completions"_s : u"/v1/completions"_s;
    const QString body =
        QString::fromUtf8(QJsonDocument(request.toJson()).toJson(QJsonDocument::Indented)).trimmed();
    // A raw literal ends where its delimiter stands: one that is not in the text.
    QString mark = u"json"_s;
    for (int i = 1; body.contains(u')' + mark + u'"'); ++i)
        mark = u"json%1"_s.arg(i);
    return uR"(// c++ -std=c++17 ask.cpp -lcurl
#include <curl/curl.h>

#include <cstdlib>
#include <iostream>
#include <string>

static std::size_t show(char *bytes, std::size_t size, std::size_t count, void *)
{
    std::cout.write(bytes, static_cast<std::streamsize>(size * count)).flush();
    return size * count;
}

int main()
{
    const std::string body = R")"_s
        + mark + u'(' + body + u')' + mark + uR"(";
    curl_slist *headers = curl_slist_append(nullptr, "Content-Type: application/json");
    if (const char *key = std::getenv("%2"))
        headers = curl_slist_append(headers, (std::string("Authorization: Bearer ") + key).c_str());
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, %1);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.c_str());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, show);
    const CURLcode code = curl_easy_perform(curl);
    if (code != CURLE_OK)
        std::cerr << curl_easy_strerror(code) << '\n';
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    return code == CURLE_OK ? 0 : 1;
}
)"_s.arg(pythonText(address(baseUrl, path)), variableName(keyVariable));
}

} // namespace slipway
