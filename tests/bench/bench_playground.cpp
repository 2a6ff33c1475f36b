// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what an answer costs while it is written: tokens a second shown beside QTextEdit::setMarkdown() for each token, whether a token
// of a long answer costs more than one of a short, and how long the window stands still at 1,000 tokens a second.
// The goals are P12, P13 and P14 of the project's list: 20 times the peer, at most 1.2 times, at most 50 ms.
#include "inference/conversation.h"
#include "ui/common/theme.h"
#include "ui/playground/conversationview.h"
#include "ui/playground/messageview.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QTextEdit>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// An answer as models write them: headings, paragraphs, lists, a table, code; a token is a word or what stands between words.
QStringList tokensOfAnAnswer(int count)
{
    static const QString page = uR"(## Why the pods wait

The scheduler found **no node** with a free `nvidia.com/gpu`. The autoscaler asked for one, and the zone has none to give, which is not
the same as a quota of zero: a quota is a number that somebody raises, a stockout ends by itself or in another zone.

1. Look at the events of the pod: `FailedScheduling`, then `NotTriggerScaleUp`.
2. Compare the *limit* with what is used.
3. Try the next zone.

| zone | offered | free |
|---|---|---|
| us-central1-a | yes | 0 |
| us-central1-b | yes | 4 |

```python
from openai import OpenAI

client = OpenAI(base_url="http://127.0.0.1:8000/v1", api_key="none")
for chunk in client.chat.completions.create(model="gemma", messages=[{"role": "user", "content": "hi"}], stream=True):
    print(chunk.choices[0].delta.content or "", end="")  # as it comes
```

)"_s;
    QStringList tokens;
    while (tokens.size() < count) {
        QString token;
        for (const QChar c : page) {
            const bool joins =
                c.isLetterOrNumber() && (token.isEmpty() || token.back().isLetterOrNumber() || token == u" ");
            if (!joins && !token.isEmpty())
                tokens << std::exchange(token, {});
            token += c;
        }
        tokens << token;
    }
    tokens.resize(count);
    return tokens;
}

/// How long the event loop was busy at a stretch.
class BusyStretches : public QObject
{
public:
    BusyStretches()
    {
        QAbstractEventDispatcher *loop = QAbstractEventDispatcher::instance();
        connect(loop, &QAbstractEventDispatcher::awake, this, [this] { m_timer.start(); });
        connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            if (m_timer.isValid())
                stretches.append(double(m_timer.nsecsElapsed()) / 1e6);
        });
    }
    QList<double> stretches; // ms

private:
    QElapsedTimer m_timer;
};

double cpuMs()
{
    return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

struct Shown {
    std::vector<double> costs; ///< CPU microseconds a token, of each thousand
    double worstStretchMs = 0;
    double p99StretchMs = 0;
};

/// Streams @p tokens into a conversation on the screen, @p aFrame each 16 ms, as they come at that many times 62.5 a second.
Shown stream(const QStringList &tokens, int aFrame)
{
    Conversation conversation;
    conversation.append({.role = ChatRole::User, .content = u"Why does it wait?"_s});
    const int node = conversation.append({.role = ChatRole::Assistant});
    ConversationView view;
    view.resize(900, 700);
    view.QWidget::show();
    view.show(conversation);
    view.setStreaming(node);
    QCoreApplication::processEvents();

    Shown shown;
    BusyStretches busy;
    qsizetype at = 0;
    double before = cpuMs();
    QEventLoop loop;
    QTimer source;
    source.setTimerType(Qt::PreciseTimer);
    source.callOnTimeout(&view, [&] {
        for (int i = 0; i < aFrame && at < tokens.size(); ++i, ++at) {
            if (at > 0 && at % 1000 == 0) {
                const double now = cpuMs();
                shown.costs.push_back(now - std::exchange(before, now));
            }
            view.view(node)->append(tokens.at(at), {});
        }
        if (at == tokens.size())
            loop.quit();
    });
    source.start(16);
    loop.exec();
    std::ranges::sort(busy.stretches);
    if (!busy.stretches.isEmpty()) {
        shown.worstStretchMs = busy.stretches.last();
        shown.p99StretchMs = busy.stretches.at(busy.stretches.size() * 99 / 100);
    }
    return shown;
}

/// CPU seconds for all of @p tokens when the whole answer is set anew for each; every hundredth is done and stands for its neighbours.
double setMarkdownSeconds(const QStringList &tokens)
{
    QTextEdit edit;
    edit.setReadOnly(true);
    edit.resize(900, 700);
    edit.show();
    QCoreApplication::processEvents();
    QString text;
    double total = 0;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        text += tokens.at(i);
        if (i % 100 != 99)
            continue;
        const double before = cpuMs();
        edit.setMarkdown(text);
        QCoreApplication::processEvents();
        total += (cpuMs() - before) * 100;
    }
    return total / 1000;
}

double ourSeconds(const QStringList &tokens)
{
    Conversation conversation;
    conversation.append({.role = ChatRole::User, .content = u"?"_s});
    const int node = conversation.append({.role = ChatRole::Assistant});
    ConversationView view;
    view.resize(900, 700);
    view.QWidget::show();
    view.show(conversation);
    view.setStreaming(node);
    QCoreApplication::processEvents();
    const double before = cpuMs();
    for (const QString &token : tokens) {
        view.view(node)->append(token, {});
        QCoreApplication::processEvents();
    }
    return (cpuMs() - before) / 1000;
}

} // namespace

int main(int argc, char **argv)
{
    // GLib's loop says "awake" only after it has done the work: the stretches would be those of its sleep.
    qputenv("QT_NO_GLIB", "1");
    QApplication app(argc, argv);
    applyTheme(app, ThemeChoice::Light);

    const QStringList tenThousand = tokensOfAnAnswer(10'000);
    const double ours = ourSeconds(tenThousand);
    const double theirs = setMarkdownSeconds(tenThousand);
    std::printf("an answer of 10,000 tokens, each handed to the window apart (CPU time)\n");
    std::printf("  ours %.2f s, %.0f tokens/s; QTextEdit::setMarkdown a token %.1f s, %.0f tokens/s; %.0f "
                "times its speed (goal 20)\n",
                ours, 10'000 / ours, theirs, 10'000 / theirs, theirs / ours);

    const Shown shown = stream(tokensOfAnAnswer(50'001), 16);
    // Of a thousand tokens each: the first holds the warming up, token 500 stands in the second's cost as well as it can be told.
    std::printf("50,000 tokens at 1,000 a second\n  CPU a token: %.1f us of the 2nd thousand, %.1f us of the "
                "last; %.2f times (goal 1.2)\n",
                shown.costs.at(1), shown.costs.back(), shown.costs.back() / shown.costs.at(1));
    std::printf("  the event loop was busy at a stretch: p99 %.1f ms, at most %.1f ms (goal 50)\n",
                shown.p99StretchMs, shown.worstStretchMs);
    return 0;
}
