// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/conversationarchive.h"
#include "ui/playground/conversationview.h"
#include "ui/playground/messageview.h"
#include "ui/playground/playgroundpage.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QPushButton>

namespace slipway::test {
using namespace Qt::StringLiterals;

/// An endpoint that answers "answer 1", "answer 2", … and notes what it was asked.
struct PlaygroundLook {
    FakeWorld world;
    ConversationArchive archive{world.folder.filePath(u"slipway.sqlite"_s)};
    PlaygroundPage page{*world.session, archive};
    QList<QJsonObject> asked;
    bool hangs = false;
    bool fails = false;
    bool isSilent = false; ///< takes a request and says nothing
    bool isIll = false; ///< its health check has no answer either
    std::function<QByteArray()> metrics = {}; ///< the page of each pod; none: 404
    QByteArray nextChoice; ///< of the next answer alone: what its first event has for a choice

    PlaygroundLook()
    {
        world.connectCluster();
        world.session->setTarget({.nameSpace = u"llm"_s, .kubeContext = u"demo"_s});
        world.kube->proxied().setHandler(
            [this](const HttpRequest &request) -> std::optional<FakeTransport::Answer> {
                if (request.url.path() == "/v1/models"_L1)
                    return FakeTransport::json(200, R"({"data":[{"id":"google/gemma-3-4b-it"}]})");
                if (request.url.path() == "/metrics"_L1)
                    return metrics ? FakeTransport::Answer{.chunks = {metrics()}}
                                   : FakeTransport::Answer{.status = 404};
                if (request.url.path() == "/health"_L1)
                    return isIll ? FakeTransport::Answer{.error = Error{.kind = ErrorKind::Timeout}}
                                 : FakeTransport::Answer{};
                if (isSilent)
                    return FakeTransport::Answer{.hang = true};
                if (fails)
                    return FakeTransport::json(500, "{}");
                asked.append(QJsonDocument::fromJson(request.body).object());
                const QByteArray text = "answer " + QByteArray::number(asked.size());
                if (nextChoice.isEmpty())
                    nextChoice = "{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}";
                QList<QByteArray> chunks{"data: {\"choices\":[" + std::exchange(nextChoice, {}).simplified()
                                         + "]}\n\n"};
                if (!hangs)
                    chunks.append(
                        "data: "
                        "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: "
                        "{\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3}}"
                        "\n\ndata: [DONE]\n\n");
                return FakeTransport::Answer{
                    .headers = {{"Content-Type", "text/event-stream"}}, .chunks = chunks, .hang = hangs};
            });
        page.setEndpoints({world.endpoint()});
        page.resize(1000, 700);
        page.show();
        page.pageShown();
        turn();
    }
    template <typename T> T *find(const QString &name) { return page.findChild<T *>(name); }
    void type(const QString &text) { find<QPlainTextEdit>(u"prompt"_s)->setPlainText(text); }
    bool isAnswering() { return find<QPushButton>(u"send"_s)->text().contains("Stop"_L1); }
    void say(const QString &text)
    {
        type(text);
        QTest::keyClick(find<QPlainTextEdit>(u"prompt"_s), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!isAnswering());
    }
    MessageView *view(int node) { return page.findChild<ConversationView *>()->view(node); }
    /// Texts of the branch that is shown, from top to bottom.
    QStringList shown()
    {
        QStringList texts;
        for (const int node : page.conversation().path())
            texts << page.conversation().node(node).message.content;
        return texts;
    }
    QStringList sent(int request) const
    {
        QStringList texts;
        const QJsonArray messages = asked.at(request).value("messages"_L1).toArray();
        for (const QJsonValue message : messages)
            texts << message["content"_L1].toString();
        return texts;
    }
};

} // namespace slipway::test
