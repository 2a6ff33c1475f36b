// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ray's head and workers, and `ray job submit` of the script that proves access to a bucket. Texts: Ray 2.52's own.
#include "app/sandbox/nodes/program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QStringList wordsOf(const Json &container)
{
    QStringList words;
    for (const char *list : {"command", "args"}) {
        for (const Json &word : container[list].array())
            words.append(QString::fromStdString(word.str()));
    }
    return words;
}

QString versionOf(const Json &container)
{
    static const QRegularExpression tag(uR"(:(\d+\.\d+\.\d+))"_s);
    const auto match = tag.match(QString::fromStdString(container["image"].str()));
    return match.hasMatch() ? match.captured(1) : u"2.52.0"_s;
}

/// The head serves its dashboard, a worker only its agent.
class RayNode : public Program
{
public:
    using Program::Program;

    void start() override
    {
        m_head = std::as_const(m_context.pod)["metadata"]["labels"]["ray.io/node-type"].str() == "head";
        later(std::chrono::seconds(6), [this] {
            m_up = true;
            if (m_head) {
                log("INFO scripts.py:1172 -- Ray runtime started.");
                log("INFO dashboard.py -- Dashboard server started on 0.0.0.0:8265");
            } else {
                log("INFO scripts.py:1321 -- Ray runtime started.");
            }
        });
    }
    bool listens(int port) const override
    {
        if (!m_up)
            return false;
        return m_head ? port == 6379 || port == 8265 || port == 10001 || port == 8080 || port == 52365
                      : port == 52365 || port == 8080;
    }
    void handle(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply) override
    {
        if (request.path == "/api/gcs_healthz"_L1 || request.path == "/api/local_raylet_healthz"_L1)
            return reply->send(200, "text/plain; charset=utf-8", "success");
        if (request.path == "/api/version"_L1 && m_head) {
            const QJsonObject version{{u"version"_s, u"4"_s},
                                      {u"ray_version"_s, versionOf(m_context.container)},
                                      {u"ray_commit"_s, u"0000000000000000000000000000000000000000"_s},
                                      {u"session_name"_s, u"session_sandbox"_s}};
            return reply->send(200, "application/json",
                               QJsonDocument(version).toJson(QJsonDocument::Compact));
        }
        reply->send(404, "text/plain; charset=utf-8", "404: Not Found");
    }

private:
    bool m_head = false;
    bool m_up = false;
};

/// Submits to the head, which runs one task on each node; each node uses the bucket as its own pod's service account.
class RayBucketProof : public Program
{
public:
    using Program::Program;

    void start() override
    {
        const QStringList words = wordsOf(m_context.container);
        const QString address = words.filter(u"--address="_s).value(0).section(u'=', 1);
        static const QRegularExpression head(u"^http://([a-z0-9-]+)-head-svc(?:[.][a-z0-9.-]+)?:8265$"_s);
        const auto match = head.match(address);
        const qsizetype script = words.indexOf(u"prove_bucket.py"_s);
        if (!match.hasMatch() || script < 0 || words.size() < script + 3) {
            log("Usage: ray job submit [OPTIONS] ENTRYPOINT...");
            later(std::chrono::seconds(1), [this] { exit(2, u"Error"_s); });
            return;
        }
        m_address = address;
        m_cluster = match.captured(1);
        m_bucket = words.at(script + 1);
        m_folder = words.at(script + 2);
        later(std::chrono::seconds(4), [this] { submit(); });
    }
    bool listens(int) const override { return false; }
    void handle(const HttpServerRequest &, std::shared_ptr<HttpReply> reply) override { reply->abort(); }

private:
    void submit()
    {
        bool headUp = false;
        for (const Json &pod : m_context.podsLabelled("ray.io/cluster", m_cluster.toStdString()))
            headUp =
                headUp || (pod["metadata"]["labels"]["ray.io/node-type"].str() == "head" && isRunning(pod));
        if (!headUp) {
            log("ConnectionError: Failed to connect to Ray at address: " + m_address.toUtf8() + ".");
            exit(1, u"Error"_s);
            return;
        }
        log("Job submission server address: " + m_address.toUtf8());
        log("-------------------------------------------------------");
        log("Job 'raysubmit_sandbox' submitted successfully");
        log("-------------------------------------------------------");
        later(std::chrono::seconds(12), [this] { prove(0); }); // the runtime environment's packages
    }

    static bool isRunning(const Json &pod) { return pod["status"]["phase"].str() == "Running"; }

    void prove(int seconds)
    {
        std::vector<QByteArray> done;
        for (const Json &pod : m_context.podsLabelled("ray.io/cluster", m_cluster.toStdString())) {
            if (!isRunning(pod))
                continue;
            const BucketAccess access = m_context.bucketAccess(pod, m_bucket, false);
            const QByteArray node = QByteArray::fromStdString(pod["status"]["podIP"].str());
            if (access.problem == BucketAccess::Problem::None) {
                done.push_back(node);
                continue;
            }
            // The script tries again for five minutes: grants take that long to hold everywhere.
            if (access.problem != BucketAccess::Problem::BucketMissing && seconds < 300) {
                later(std::chrono::seconds(10), [this, seconds] { prove(seconds + 10); });
                return;
            }
            const QByteArray who = access.account.isEmpty() ? "Caller" : access.account.toUtf8();
            log("ray.exceptions.RayTaskError: ray::prove() (pid=412, ip=" + node + ")");
            log(access.problem == BucketAccess::Problem::BucketMissing
                    ? "google.api_core.exceptions.NotFound: 404 POST "
                      "https://storage.googleapis.com/upload/storage/v1/b/"
                        + m_bucket.toUtf8() + "/o?uploadType=multipart: The specified bucket does not exist."
                    : "google.api_core.exceptions.Forbidden: 403 POST "
                      "https://storage.googleapis.com/upload/storage/v1/b/"
                        + m_bucket.toUtf8() + "/o?uploadType=multipart: " + who + " does not have "
                        + access.permission.toUtf8() + " access to the Google Cloud Storage object.");
            log("Job 'raysubmit_sandbox' failed");
            exit(1, u"Error"_s);
            return;
        }
        for (const QByteArray &node : done)
            log(node + " wrote, read and deleted an object in gs://" + m_bucket.toUtf8() + "/"
                + m_folder.toUtf8());
        log("proven on " + QByteArray::number(qsizetype(done.size())) + " Ray nodes");
        log("Job 'raysubmit_sandbox' succeeded");
        exit(0, u"Completed"_s);
    }

    QString m_address, m_cluster, m_bucket, m_folder;
};

} // namespace

std::unique_ptr<Program> makeRayProgram(ProgramContext &context)
{
    const QStringList words = wordsOf(context.container);
    if (words.mid(0, 3) == QStringList{u"ray"_s, u"job"_s, u"submit"_s})
        return std::make_unique<RayBucketProof>(std::move(context));
    if (std::as_const(context.pod)["metadata"]["labels"]["ray.io/is-ray-node"].str() == "yes"
        && context.container["name"].str().starts_with("ray-"))
        return std::make_unique<RayNode>(std::move(context));
    return nullptr;
}

} // namespace slipway::sandbox
