// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/kube/json.h"
#include "app/sandbox/modelserver/modelserver.h"
#include "app/sandbox/world/scenario.h"
#include "app/sandbox/world/simclock.h"

#include <QUrl>

#include <deque>
#include <functional>
#include <memory>

namespace slipway::sandbox {

/// What a container wrote, with the kubelet's receive times; the newest lines only, as log rotation leaves them.
class LogBuffer
{
public:
    struct Line {
        QDateTime time;
        QByteArray text;
    };
    void append(const QDateTime &time, const QByteArray &text);
    void close(); ///< the container ended: followers end
    const std::deque<Line> &lines() const { return m_lines; }
    bool isClosed() const { return m_closed; }
    /// @p line is called for each new line, @p closed once. @return a handle for unfollow()
    int follow(std::function<void(const Line &)> line, std::function<void()> closed);
    void unfollow(int handle);

private:
    std::deque<Line> m_lines;
    std::map<int, std::pair<std::function<void(const Line &)>, std::function<void()>>> m_followers;
    int m_last = 0;
    bool m_closed = false;
};

/// A model's files as a container finds them.
struct FoundModel {
    QString id;
    QByteArray configJson;
    QList<qint64> shards;
    bool gated = false;
};

/// What a process does on each of the GPUs that its container holds.
struct GpuLoad {
    double busy = 0; ///< 0…1
    double memory = 0; ///< share of the GPU's memory
};

/// A container that holds GPUs of a node.
struct GpuHolder {
    std::string nameSpace, pod, container;
    int gpus = 0;
    GpuLoad load = {};
};

/// What a container's process is given.
struct ProgramContext {
    Json container; ///< its spec
    Json pod;
    Json node; ///< the Node object
    std::map<std::string, std::string> environment; ///< resolved
    /// The bucket and the path in it behind a path of the container; an empty bucket: not from a bucket.
    std::function<std::pair<QString, QString>(const QString &path)> bucketPath;
    /// A model in a bucket (bucket, folder) or on the Hub (empty bucket, id).
    std::function<std::optional<FoundModel>(const QString &bucket, const QString &path)> findModel;
    /// Pods of the namespace that carry a label.
    std::function<std::vector<Json>(const std::string &label, const std::string &value)> podsLabelled;
    /// What a program in @p pod meets at a bucket, as that pod's service account on that pod's node.
    std::function<BucketAccess(const Json &pod, const QString &bucket, bool readOnly)> bucketAccess;
    /// What this container's SDK raises when it asks S3 for the objects in a bucket's folder; empty: it gets them.
    std::function<QString(const QString &bucket, const QString &folder)> objectStoreProblem;
    /// Whether a Secret of the namespace has a key.
    std::function<bool(const std::string &secret, const std::string &key)> secretHolds;
    /// A model's files now lie in that folder of the bucket.
    std::function<void(const QString &bucket, const QString &path, const QString &modelId)> storeModel;
    /// Who holds the GPUs of the container's node now.
    std::function<std::vector<GpuHolder>()> gpuHolders;
    const Timeline *timeline = nullptr;
    const ModelServerSpec *serverSpec = nullptr;
    SimClock *clock = nullptr; ///< scaled: loading
    SimClock *tokenClock = nullptr; ///< speed 1: serving
    QUrl upstream; ///< where generation is forwarded to
    /// Who answers at an address as pods see it; a null handler, and why in the words of a socket, when nobody does.
    std::function<HttpHandler(const QString &host, int port, QString *problem)> dial;
    std::function<void(const QByteArray &line)> log;
    std::function<void(int exitCode, const QString &reason)> exited; ///< reason: Completed, Error, OOMKilled
};

/// A running process of a container.
class Program : public QObject
{
    Q_OBJECT
public:
    explicit Program(ProgramContext context) : m_context(std::move(context)) { }
    virtual void start() = 0;
    /// Does something listen on that port?
    virtual bool listens(int port) const = 0;
    virtual void handle(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply) = 0;
    virtual void stop() { }
    virtual GpuLoad gpuLoad() const { return {}; }

protected:
    void later(std::chrono::milliseconds delay, std::function<void()> step)
    {
        m_context.clock->after(delay, this, std::move(step));
    }
    void log(const QByteArray &line) { m_context.log(line); }
    void exit(int code, const QString &reason) { m_context.exited(code, reason); }
    ProgramContext m_context;
};

/// The program that an image and its command stand for.
std::unique_ptr<Program> makeProgram(ProgramContext context);
/// vLLM's OpenAI server. Source of lines and failures: vLLM's own log texts, releases 0.6 to 0.27.
std::unique_ptr<Program> makeVllmProgram(ProgramContext context);
bool isVllm(const Json &container);
/// A node of a Ray cluster, or a job that is submitted to one; null, and the context untouched, when it is neither.
std::unique_ptr<Program> makeRayProgram(ProgramContext &context);
/// KServe's storage initializer, by the same rule.
std::unique_ptr<Program> makeKServeProgram(ProgramContext &context);
/// NVIDIA's exporter of what GPUs do, by the same rule.
std::unique_ptr<Program> makeDcgmProgram(ProgramContext &context);
/// A job that fetches a model from Kaggle, by the same rule.
std::unique_ptr<Program> makeKaggleProgram(ProgramContext &context);
/// `vllm bench serve`, by the same rule.
std::unique_ptr<Program> makeBenchProgram(ProgramContext &context);

} // namespace slipway::sandbox
