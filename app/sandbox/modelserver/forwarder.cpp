// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/modelserver/forwarder.h"

#include "app/sandbox/modelserver/engine.h"
#include "app/sandbox/modelserver/generationrequest.h"

#include <QJsonDocument>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

struct Forwarder::Transfer {
    QString path;
    QJsonObject body;
    std::shared_ptr<HttpReply> reply;
    QPointer<QNetworkReply> upstream;
    bool begun = false;
    bool over = false;
    QByteArray rest; ///< an event that has not ended yet, or the whole of a plain answer
    QByteArray reason = "stop";
    bool streamed = false;
    int outputTokens = 0; ///< chunks with text, until usage says better
    Engine::Time started{}, first{-1}, last{};
};

Forwarder::Forwarder(const ModelServerSettings &settings, SimClock &clock, EngineMetrics &metrics,
                     QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_metrics(metrics)
{
}

QNetworkRequest Forwarder::requestTo(const QString &path) const
{
    // The base may be given with or without the API's /v1.
    QString base = m_settings.upstream.toString(QUrl::StripTrailingSlash);
    if (base.endsWith("/v1"_L1))
        base.chop(3);
    QNetworkRequest request(QUrl(base + path, QUrl::StrictMode));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Accept-Encoding", "identity"); // the bytes go on as they come
    if (!m_settings.upstreamApiKey.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_settings.upstreamApiKey.toUtf8());
    return request;
}

void Forwarder::forward(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return validationError(u"json_invalid"_s, u"0"_s, u"JSON decode error"_s).send(*reply);
    auto transfer = std::make_shared<Transfer>();
    transfer->path = request.path;
    transfer->body = document.object();
    transfer->reply = std::move(reply);
    transfer->started = m_clock.elapsed();
    if (const QString asked = transfer->body.value("model"_L1).toString();
        !asked.isEmpty() && !m_settings.modelIds.contains(asked))
        return unknownModel(asked).send(*transfer->reply);
    ++m_running;
    transfer->reply->onGone([this, weak = std::weak_ptr(transfer)] {
        if (const auto gone = weak.lock()) {
            gone->reason = "abort";
            if (gone->upstream)
                gone->upstream->abort();
            else
                finished(gone);
        }
    });
    if (!m_upstreamModel.isEmpty())
        return send(transfer);
    // Our served name means nothing there; its own first model stands in for it.
    QNetworkReply *models = m_network.get(requestTo(u"/v1/models"_s));
    connect(models, &QNetworkReply::finished, this, [this, models, transfer] {
        models->deleteLater();
        const QJsonArray list =
            QJsonDocument::fromJson(models->readAll()).object().value("data"_L1).toArray();
        m_upstreamModel = list.isEmpty() ? QString() : list.first()["id"_L1].toString();
        if (!transfer->over)
            send(transfer);
    });
}

void Forwarder::send(const std::shared_ptr<Transfer> &transfer)
{
    if (!m_upstreamModel.isEmpty())
        transfer->body.insert(u"model"_s, m_upstreamModel);
    QNetworkReply *upstream = m_network.post(requestTo(transfer->path),
                                             QJsonDocument(transfer->body).toJson(QJsonDocument::Compact));
    transfer->upstream = upstream;
    connect(upstream, &QNetworkReply::readyRead, this, [this, transfer] { received(transfer); });
    connect(upstream, &QNetworkReply::finished, this, [this, transfer, upstream] {
        upstream->deleteLater();
        received(transfer);
        finished(transfer);
    });
}

void Forwarder::readEvents(Transfer &transfer, const QByteArray &bytes)
{
    transfer.rest += bytes;
    if (!transfer.streamed)
        return;
    for (qsizetype end = transfer.rest.indexOf('\n'); end >= 0; end = transfer.rest.indexOf('\n')) {
        const QByteArray line = transfer.rest.left(end).trimmed();
        transfer.rest.remove(0, end + 1);
        if (!line.startsWith("data:"))
            continue;
        const QJsonObject event = QJsonDocument::fromJson(line.mid(5).trimmed()).object();
        const QJsonValue choice = event.value("choices"_L1)[0];
        const QJsonValue delta = choice["delta"_L1];
        const bool text = !delta["content"_L1].toString().isEmpty()
            || !delta["reasoning"_L1].toString().isEmpty()
            || !delta["reasoning_content"_L1].toString().isEmpty() || !choice["text"_L1].toString().isEmpty()
            || delta["tool_calls"_L1].isArray();
        if (const QString reason = choice["finish_reason"_L1].toString(); !reason.isEmpty())
            transfer.reason = reason == "length"_L1 ? "length" : "stop";
        if (const QJsonObject usage = event.value("usage"_L1).toObject(); !usage.isEmpty()) {
            transfer.body.insert(u"__prompt"_s, usage.value("prompt_tokens"_L1));
            transfer.body.insert(u"__output"_s, usage.value("completion_tokens"_L1));
        }
        if (!text)
            continue;
        const Engine::Time now = m_clock.elapsed();
        if (transfer.first < Engine::Time(0)) {
            transfer.first = now;
            m_metrics.timeToFirstToken.observe(seconds(now - transfer.started));
        } else {
            m_metrics.interTokenLatency.observe(seconds(now - transfer.last));
        }
        transfer.last = now;
        ++transfer.outputTokens;
        ++m_metrics.generationTokens;
    }
}

void Forwarder::received(const std::shared_ptr<Transfer> &transfer)
{
    const int status = transfer->upstream
        ? transfer->upstream->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt()
        : 0;
    if (transfer->over || status == 0)
        return;
    if (!transfer->begun) {
        transfer->begun = true;
        const QByteArray type = transfer->upstream->rawHeader("Content-Type");
        transfer->streamed = type.startsWith("text/event-stream");
        transfer->reply->begin(status, type.isEmpty() ? "application/json" : type);
    }
    const QByteArray bytes = transfer->upstream->readAll();
    if (bytes.isEmpty())
        return;
    transfer->reply->write(bytes);
    readEvents(*transfer, bytes);
}

void Forwarder::finished(const std::shared_ptr<Transfer> &transfer)
{
    if (std::exchange(transfer->over, true))
        return;
    --m_running;
    const int status = transfer->upstream
        ? transfer->upstream->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt()
        : 0;
    const bool aborted = transfer->reason == "abort";
    const bool failed = !aborted
        && (status == 0 || (transfer->upstream && transfer->upstream->error() != QNetworkReply::NoError));
    if (!aborted) {
        if (!transfer->begun) {
            const QString why = transfer->upstream ? transfer->upstream->errorString() : u"no answer"_s;
            ModelServerError{
                502,
                u"The model server given with --model-server could not be reached: %1"_s.arg(why),
                u"BadGatewayError"_s,
                {}}
                .send(*transfer->reply);
        } else if (failed && status < 400) {
            transfer->reply->abort(); // cut off there, cut off here
        } else {
            transfer->reply->end();
        }
    }
    const Engine::Time now = m_clock.elapsed();
    int prompt = transfer->body.value("__prompt"_L1).toInt();
    int output = transfer->body.value("__output"_L1).toInt();
    if (transfer->begun && !transfer->streamed) {
        const QJsonObject usage =
            QJsonDocument::fromJson(transfer->rest).object().value("usage"_L1).toObject();
        prompt = usage.value("prompt_tokens"_L1).toInt();
        output = usage.value("completion_tokens"_L1).toInt();
    }
    if (output > transfer->outputTokens)
        m_metrics.generationTokens += quint64(output - transfer->outputTokens);
    output = std::max(output, transfer->outputTokens);
    m_metrics.promptTokens += quint64(prompt);
    ++m_metrics.finished[failed || status >= 400 ? QByteArray("error") : transfer->reason];
    m_metrics.endToEnd.observe(seconds(now - transfer->started));
    m_metrics.requestPromptTokens.observe(prompt);
    m_metrics.requestGenerationTokens.observe(output);
    if (transfer->first >= Engine::Time(0)) {
        m_metrics.prefillTime.observe(seconds(transfer->first - transfer->started));
        m_metrics.decodeTime.observe(seconds(transfer->last - transfer->first));
        m_metrics.inferenceTime.observe(seconds(transfer->last - transfer->started));
        m_metrics.queueTime.observe(0);
        if (output > 1)
            m_metrics.timePerOutputToken.observe(seconds(transfer->last - transfer->first) / (output - 1));
    }
    Q_EMIT ended(status);
}

} // namespace slipway::sandbox
