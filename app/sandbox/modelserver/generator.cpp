// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/modelserver/generator.h"

#include <QFile>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

int wordsIn(const QString &text)
{
    int words = 0;
    bool inside = false;
    for (const QChar c : text) {
        words += !c.isSpace() && !inside ? 1 : 0;
        inside = !c.isSpace();
    }
    return words;
}

bool mentions(const QString &lower, const QStringList &keywords)
{
    return std::any_of(keywords.begin(), keywords.end(), [&](const QString &keyword) {
        const qsizetype at = lower.indexOf(keyword);
        if (at < 0)
            return false;
        const qsizetype end = at + keyword.size();
        const bool startsWord = at == 0 || !lower.at(at - 1).isLetterOrNumber();
        const bool endsWord = end >= lower.size() || !lower.at(end).isLetterOrNumber();
        return startsWord && endsWord;
    });
}

QString codeFor(const QString &lower)
{
    if (mentions(lower, {u"yaml"_s, u"manifest"_s, u"deployment"_s})) {
        return u"```yaml\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: vllm\nspec:\n  replicas: "
               u"1\n  selector:\n    matchLabels: {app: vllm}\n"
               "  template:\n    metadata:\n      labels: {app: vllm}\n      annotations:\n        "
               "gke-gcsfuse/volumes: \"true\"\n    spec:\n"
               "      containers:\n        - name: server\n          image: vllm/vllm-openai:v0.27.1\n       "
               "   ports: [{containerPort: 8000}]\n"
               "          resources:\n            limits: {nvidia.com/gpu: 1}\n          startupProbe:\n     "
               "       httpGet: {path: /health, port: 8000}\n"
               "            failureThreshold: 120\n            periodSeconds: 5\n```"_s;
    }
    if (mentions(lower, {u"kubectl"_s, u"bash"_s, u"shell"_s, u"command"_s, u"commands"_s})) {
        return u"```bash\nkubectl get pods -l app=vllm -o wide\nkubectl describe pod -l app=vllm | sed -n "
               u"'/Events/,$p'\n"
               "kubectl logs deploy/vllm --tail=50 --previous\n```"_s;
    }
    if (mentions(lower, {u"curl"_s, u"http request"_s})) {
        return u"```bash\ncurl -s http://127.0.0.1:8000/v1/chat/completions \\\n  -H 'Content-Type: "
               u"application/json' \\\n"
               "  -d '{\"model\": \"google/gemma-3-1b-it\", \"messages\": [{\"role\": \"user\", \"content\": \"Hello\"}]}'\n```"_s;
    }
    if (mentions(lower, {u"fibonacci"_s})) {
        return u"```python\ndef fibonacci(count: int) -> list[int]:\n    \"\"\"The first `count` Fibonacci "
               u"numbers.\"\"\"\n    numbers = []\n    a, b = 0, 1\n"
               "    for _ in range(count):\n        numbers.append(a)\n        a, b = b, a + b\n    return numbers\n\n\nprint(fibonacci(10))\n```"_s;
    }
    return u"```python\nimport time\n\n\ndef first_token_seconds(stream) -> float:\n    \"\"\"Seconds until "
           u"the first piece of text arrives.\"\"\"\n"
           "    start = time.monotonic()\n    for chunk in stream:\n        if chunk.choices and "
           "chunk.choices[0].delta.content:\n"
           "            return time.monotonic() - start\n    raise RuntimeError(\"the stream ended without text\")\n```"_s;
}

/// "what is 17 * 3" and its like.
std::optional<QString> arithmetic(const QString &lower)
{
    static const QRegularExpression sum(
        u"(-?\\d{1,9}(?:\\.\\d{1,6})?)\\s*([-+*/x×])\\s*(-?\\d{1,9}(?:\\.\\d{1,6})?)"_s);
    const auto match = sum.match(lower);
    if (!match.hasMatch())
        return {};
    const double a = match.captured(1).toDouble();
    const double b = match.captured(3).toDouble();
    const QChar op = match.captured(2).at(0);
    if (op == u'/' && b == 0)
        return u"Division by zero has no result."_s;
    const double result = op == u'+' ? a + b : op == u'-' ? a - b : op == u'/' ? a / b : a * b;
    return u"%1 %2 %3 = **%4**"_s.arg(match.captured(1), op == u'x' || op == u'*' ? u"×"_s : QString(op),
                                      match.captured(3), QString::number(result, 'g', 12));
}

} // namespace

quint64 SeededRandom::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

TextGenerator::TextGenerator()
{
    QFile file(u":/sandbox/generator/topics.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        if (line.startsWith(u'[')) {
            const QString inside = line.mid(1, line.size() - 2);
            Topic topic{inside.section(u':', 0, 0), {}, {}};
            const QStringList keywords = inside.section(u':', 1).split(u',');
            for (const QString &keyword : keywords)
                topic.keywords.append(keyword.trimmed());
            m_topics.append(topic);
        } else if (!m_topics.isEmpty()) {
            m_topics.last().sentences.append(line);
        }
    }
    Q_ASSERT(!m_topics.isEmpty());
}

QList<const TextGenerator::Topic *> TextGenerator::topicsOf(const QString &text) const
{
    const QString lower = text.toLower();
    QList<const Topic *> found;
    for (const Topic &topic : m_topics) {
        if (mentions(lower, topic.keywords))
            found.append(&topic);
    }
    return found.mid(0, 3);
}

QString TextGenerator::prose(const QList<const Topic *> &topics, SeededRandom &random, int sentences) const
{
    QStringList pool;
    for (const Topic *topic : topics)
        pool += topic->sentences;
    QStringList chosen;
    while (chosen.size() < sentences && !pool.isEmpty())
        chosen.append(pool.takeAt(random.below(int(pool.size()))));
    return chosen.join(u' ');
}

void TextGenerator::extend(QString &text, const QList<const Topic *> &topics, SeededRandom &random,
                           int minimumWords) const
{
    // Rounds over all topics, so that a forced length (ignore_eos) reads on instead of repeating one line.
    int words = wordsIn(text);
    int round = 0;
    while (words < minimumWords) {
        const Topic *topic =
            round < topics.size() ? topics.at(round) : &m_topics.at(random.below(int(m_topics.size())));
        const QString more = u"\n\n"_s + prose({topic}, random, 3 + random.below(3));
        words += wordsIn(more);
        text += more;
        ++round;
    }
}

QString TextGenerator::answer(const QList<ChatTurn> &turns, quint64 seed, int minimumWords) const
{
    QString question;
    for (const ChatTurn &turn : turns) {
        if (turn.role == "user"_L1 || turn.role == "tool"_L1)
            question = turn.text;
    }
    const QString lower = question.toLower();
    SeededRandom random(seed);
    QList<const Topic *> topics = topicsOf(question);
    QString text;
    static const QRegularExpression repeat(
        u"(?:repeat|say|reply with|answer with)(?: only| exactly| just)?(?: the word)?[: ]+[\"']?([^\"'\\n.]{1,80})"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression count(u"count (?:from 1 )?to (\\d{1,3})"_s);
    if (!turns.isEmpty() && turns.last().role == "tool"_L1) {
        text = u"According to the tool, the result is:\n\n> %1"_s.arg(question.left(400).trimmed());
    } else if (const auto match = count.match(lower); match.hasMatch()) {
        QStringList numbers;
        for (int i = 1; i <= match.captured(1).toInt(); ++i)
            numbers.append(QString::number(i));
        text = numbers.join(u", "_s);
    } else if (const auto result = arithmetic(lower)) {
        text = *result;
    } else if (const auto said = repeat.match(question); said.hasMatch() && question.size() < 160) {
        text = said.captured(1).trimmed();
    } else {
        const bool wantsCode =
            mentions(lower,
                     {u"code"_s, u"python"_s, u"bash"_s, u"yaml"_s, u"manifest"_s, u"kubectl"_s, u"curl"_s,
                      u"script"_s, u"function"_s, u"program"_s, u"example"_s, u"snippet"_s});
        const bool wantsList = mentions(lower,
                                        {u"list"_s, u"steps"_s, u"bullet"_s, u"bullets"_s, u"checklist"_s,
                                         u"ways"_s, u"how do i"_s, u"how to"_s, u"reasons"_s, u"tips"_s});
        const bool wantsTable =
            mentions(lower, {u"table"_s, u"compare"_s, u"comparison"_s, u"versus"_s, u"vs"_s});
        const bool brief =
            mentions(lower, {u"brief"_s, u"briefly"_s, u"one sentence"_s, u"short"_s, u"in a sentence"_s});
        if (topics.isEmpty()) {
            QString subject = question.simplified().left(90);
            text = subject.isEmpty() ? u"Ask me something about Kubernetes or about serving models."_s
                                     : u"You asked: \"%1\". I am the sandbox's stand-in model and know "
                                       u"little beyond Kubernetes and model serving, "
                                       "so here is what I can say with confidence."_s.arg(subject);
            topics.append(&m_topics.at(1 + random.below(int(m_topics.size()) - 1)));
            text += u' ';
        }
        if (brief) {
            text += prose(topics, random, 1);
        } else if (wantsTable) {
            text += prose(topics, random, 2) + u"\n\n| Aspect | What to know |\n|---|---|\n"_s;
            for (const Topic &topic : m_topics.mid(1 + random.below(5), 4))
                text += u"| %1 | %2 |\n"_s.arg(topic.name,
                                               topic.sentences.at(random.below(int(topic.sentences.size()))));
            text += u'\n' + prose(topics, random, 1);
        } else if (wantsList) {
            text += prose(topics, random, 1) + u"\n\n"_s;
            QStringList pool;
            for (const Topic *topic : std::as_const(topics))
                pool += topic->sentences;
            for (int i = 1; i <= 5 && !pool.isEmpty(); ++i)
                text += u"%1. %2\n"_s.arg(i).arg(pool.takeAt(random.below(int(pool.size()))));
            text += u"\nIn short: **start with the evidence, then change one thing.**"_s;
        } else {
            text += prose(topics, random, 3 + random.below(3));
            if (topics.size() > 1 || random.below(2) == 0)
                text += u"\n\n"_s + prose(topics, random, 2 + random.below(2));
        }
        if (wantsCode)
            text += u"\n\n"_s + codeFor(lower) + u"\n\nAdjust the names to yours before you use it."_s;
    }
    extend(text, topics, random, minimumWords);
    return text;
}

QString TextGenerator::continuation(const QString &prompt, quint64 seed, int minimumWords) const
{
    SeededRandom random(seed);
    QList<const Topic *> topics = topicsOf(prompt.right(2000));
    if (topics.isEmpty())
        topics.append(&m_topics.at(1 + random.below(int(m_topics.size()) - 1)));
    QString text = (prompt.isEmpty() || prompt.back().isSpace() ? QString() : u" "_s)
        + prose(topics, random, 3 + random.below(4));
    extend(text, topics, random, minimumWords);
    return text;
}

} // namespace slipway::sandbox
