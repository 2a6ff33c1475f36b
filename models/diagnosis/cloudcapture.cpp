// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/cloudcapture.h"

#include "base/deadline.h"
#include "base/redact.h"
#include "base/whenall.h"
#include "base/worker.h"
#include "diagnosis/cloudquestions.h"

#include <QJsonDocument>

#include <deque>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// A few at a time, as with logs; both clouds allow hundreds of reads a minute.
constexpr int askedAtOnce = 6;

QString reasonOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Forbidden:
    case ErrorKind::Unauthorized:
        return u"Forbidden"_s;
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
        return u"Late"_s;
    default:
        return u"Failed"_s;
    }
}

/// Nothing where the answer is one about the cluster, else why it is none.
QString unusable(int status)
{
    if ((status >= 200 && status < 300) || status == 404)
        return {};
    return status == 401 || status == 403 ? u"Forbidden"_s : u"Failed"_s;
}

/// Whether even a refusal says something of what was asked for: a bucket's owner is told from others by it.
bool tellsByRefusal(const AwsQuestion &question, int status)
{
    return question.what == AwsQuestion::What::BucketPolicy && (status == 403 || status == 405);
}
bool tellsByRefusal(const GoogleQuestion &, int)
{
    return false;
}

/// What no rule reads and no bundle may carry: the cluster's own credentials, and what machines are started with, where anything may lie.
QJsonObject withoutPrivates(QJsonObject body)
{
    body.remove("masterAuth"_L1);
    QJsonArray pools;
    for (const QJsonValue each : body.value("nodePools"_L1).toArray()) {
        QJsonObject pool = each.toObject();
        QJsonObject config = pool.value("config"_L1).toObject();
        config.remove("metadata"_L1);
        pool.insert("config"_L1, config);
        pools.append(pool);
    }
    if (!pools.isEmpty())
        body.insert("nodePools"_L1, pools);
    if (body.contains("nodeConfig"_L1)) {
        QJsonObject config = body.value("nodeConfig"_L1).toObject();
        config.remove("metadata"_L1);
        body.insert("nodeConfig"_L1, config);
    }
    return body;
}

QJsonObject recorded(const RecordedAnswer &answer)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    // XML stays text.
    const QJsonValue body = document.isObject() ? QJsonValue(redacted(withoutPrivates(document.object())))
                                                : QJsonValue(redacted(QString::fromUtf8(answer.body)));
    return {{u"request"_s,
             QJsonObject{{u"method"_s, answer.method},
                         {u"url"_s, redacted(QUrl(answer.url))},
                         {u"body"_s, redacted(answer.requestBody)}}},
            {u"status"_s, answer.status},
            {u"body"_s, body}};
}

/// What those who ask share: each takes the next question, and puts what its answer leads to at the end.
template <typename Question> struct Asking {
    std::deque<Question> open = {};
    QList<Question> known = {}; ///< all that was ever open: several answers may lead to one question
    /// By what was asked: in the same order in every look, whoever was the quickest.
    QMap<std::pair<QString, QString>, QJsonObject> answers = {};
    CloudCapture capture = {};
};

template <typename Reading, typename Question, typename Follow>
Task<> askNext(Reading *reading, Asking<Question> *asking, Follow follow, ProgressSink progress,
               std::stop_token stop)
{
    while (!asking->open.empty() && !stop.stop_requested()) {
        const Question question = asking->open.front();
        asking->open.pop_front();
        ++asking->capture.asked;
        progress({.step = u"cloud"_s,
                  .message = u"%1 of %2"_s.arg(asking->capture.asked)
                                 .arg(asking->capture.asked + qsizetype(asking->open.size()))});
        auto answer = co_await reading->answer(question, stop);
        const QString why = answer ? unusable(answer->status) : reasonOf(answer.error());
        if (!why.isEmpty()) {
            asking->capture.notRead.insert(redacted(reading->describe(question)), why);
            if (!answer || !tellsByRefusal(question, answer->status))
                continue;
        }
        // A location's operations are half a megabyte to be read for secrets: longer than a frame.
        auto record = co_await onWorker([given = *answer] { return Result<QJsonObject>(recorded(given)); });
        if (!record)
            co_return std::unexpected(std::move(record.error()));
        asking->answers.insert({redacted(reading->describe(question)), answer->requestBody}, *record);
        for (const Question &next : follow(question, *answer)) {
            if (asking->known.contains(next))
                continue;
            asking->known.append(next);
            asking->open.push_back(next);
        }
    }
    co_return Result<>{};
}

/// In rounds: when all who ask have found nothing left, what the last answers led to is still to be asked.
template <typename Reading, typename Question, typename Follow>
Task<> askAll(Reading *reading, Asking<Question> *asking, Follow follow, ProgressSink progress,
              std::stop_token stop)
{
    while (!asking->open.empty() && !stop.stop_requested()) {
        std::vector<Task<>> tasks;
        for (int i = 0; i < askedAtOnce; ++i)
            tasks.push_back(askNext(reading, asking, follow, progress, stop));
        (void)co_await whenAll(std::move(tasks));
    }
    co_return Result<>{};
}

template <typename Reading, typename Question, typename Follow>
Task<CloudCapture> captured(Reading *reading, QList<Question> questions, Follow follow, Clock *clock,
                            std::chrono::milliseconds limit, ProgressSink progress, std::stop_token stop)
{
    Asking<Question> asking{.open = {questions.begin(), questions.end()}, .known = questions};
    Asking<Question> *shared = &asking;
    (void)co_await withDeadline(*clock, limit, u"cloud"_s, stop, [=](std::stop_token inner) {
        return askAll(reading, shared, follow, progress, inner);
    });
    if (stop.stop_requested())
        co_return cancelled();
    for (const Question &question : asking.open) {
        ++asking.capture.asked;
        asking.capture.notRead.insert(redacted(reading->describe(question)), u"Late"_s);
    }
    for (const QJsonObject &answer : std::as_const(asking.answers))
        asking.capture.answers.append(answer);
    co_return std::move(asking.capture);
}

} // namespace

Task<CloudCapture> captureCloud(CloudDoor door, Clock &clock, QList<QJsonObject> objects,
                                std::chrono::milliseconds limit, ProgressSink progress, std::stop_token stop)
{
    if (door.google) {
        const auto follow = [](const GoogleQuestion &asked, const RecordedAnswer &answer) {
            return googleFollowUps(asked, answer);
        };
        return captured(door.google, googleQuestions(door.gke, objects), follow, &clock, limit,
                        std::move(progress), std::move(stop));
    }
    if (door.aws) {
        const auto follow = [objects](const AwsQuestion &asked, const RecordedAnswer &answer) {
            return awsFollowUps(asked, answer, objects);
        };
        return captured(door.aws, awsQuestions(door.eks, objects), follow, &clock, limit, std::move(progress),
                        std::move(stop));
    }
    return [](std::stop_token) -> Task<CloudCapture> { co_return CloudCapture{}; }(std::move(stop));
}

} // namespace slipway
