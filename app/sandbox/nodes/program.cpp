// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/nodes/program.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr std::size_t maxLines = 20'000; // about what 10 MiB of a kubelet's log file hold

/// Everything that is not a model server: shells that echo, sleep and exit; services that just run.
class PlainProgram : public Program
{
public:
    using Program::Program;

    void start() override
    {
        QStringList words;
        for (const char *list : {"command", "args"}) {
            for (const Json &word : std::as_const(m_context.container)[list].array())
                words.append(QString::fromStdString(word.str()));
        }
        const QString image = QString::fromStdString(std::as_const(m_context.container)["image"].str());
        const bool shellImage = image.contains("busybox"_L1) || image.contains("alpine"_L1)
            || image.contains("bash"_L1) || image.contains("ubuntu"_L1) || image.contains("debian"_L1)
            || image.contains("cloud-sdk"_L1) || image.contains("curl"_L1) || image.contains("perl"_L1);
        const QString text = words.join(u' ');
        if (words.isEmpty()) {
            if (shellImage)
                later(std::chrono::milliseconds(100), [this] { exit(0, u"Completed"_s); });
            return;
        }
        run(text, shellImage || words.first().endsWith("sh"_L1));
    }
    bool listens(int) const override { return true; }
    void handle(const HttpServerRequest &, std::shared_ptr<HttpReply> reply) override
    {
        reply->send(200, "text/plain; charset=utf-8", "ok\n");
    }

private:
    /// Understands the few commands that tests and probes use; what it does not understand runs for a moment.
    void run(const QString &text, bool shell)
    {
        static const QRegularExpression echo(
            uR"(\becho\s+(?:-n\s+|-e\s+)?(?:"([^"]*)\"|'([^']*)'|([^;&|]*)))"_s);
        static const QRegularExpression sleep(uR"(\bsleep\s+(infinity|[0-9.]+)([smhd]?))"_s);
        static const QRegularExpression leave(uR"(\bexit\s+([0-9]+))"_s);
        for (auto it = echo.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            log((match.captured(1) + match.captured(2) + match.captured(3).trimmed()).toUtf8());
        }
        std::chrono::milliseconds runs(shell ? 1000 : -1);
        if (const auto match = sleep.match(text); match.hasMatch()) {
            if (match.captured(1) == "infinity"_L1)
                return;
            const QString unit = match.captured(2);
            const double factor = unit == "m"_L1 ? 60 : unit == "h"_L1 ? 3600 : unit == "d"_L1 ? 86400 : 1;
            runs = std::chrono::milliseconds(qint64(match.captured(1).toDouble() * factor * 1000));
        }
        if (text.contains("while true"_L1) || text.contains("tail -f"_L1) || text.contains("while :"_L1))
            return;
        int code = 0;
        if (const auto match = leave.match(text); match.hasMatch())
            code = match.captured(1).toInt();
        else if (text == "false"_L1 || text.endsWith("; false"_L1))
            code = 1;
        const bool one = text == "true"_L1 || text == "false"_L1 || text.startsWith("echo "_L1);
        if (runs.count() < 0 && !one)
            return; // some service
        later(one ? std::chrono::milliseconds(100) : runs,
              [this, code] { exit(code, code ? u"Error"_s : u"Completed"_s); });
    }
};

class FuseSidecar : public Program
{
public:
    using Program::Program;
    void start() override
    {
        log("I1121 main.go:64] Running Google Cloud Storage FUSE CSI driver sidecar mounter version "
            "v1.24.1-gke.0");
        log("I1121 sidecar_mounter.go:57] start to mount bucket with gcsfuse");
        log("I1121 sidecar_mounter.go:184] gcsfuse: File system has been successfully mounted.");
    }
    bool listens(int) const override { return false; }
    void handle(const HttpServerRequest &, std::shared_ptr<HttpReply> reply) override { reply->abort(); }
};

/// NVIDIA's device plugin: without a driver it stays up and finds nothing. Texts: its log, v0.14 and later.
class DevicePlugin : public Program
{
public:
    using Program::Program;
    void start() override
    {
        log("I1121 main.go:235] Starting NVIDIA Device Plugin");
        if (std::as_const(m_context.node)["metadata"]["annotations"]["sandbox.slipway.dev/driver"].str()
            == "true") {
            log("I1121 server.go:195] Starting GRPC server for 'nvidia.com/gpu'");
            log("I1121 server.go:146] Registered device plugin for 'nvidia.com/gpu' with Kubelet");
            return;
        }
        log("E1121 factory.go:112] Incompatible strategy detected auto");
        log("E1121 factory.go:113] If this is a GPU node, did you configure the NVIDIA Container Toolkit?");
        log("I1121 main.go:381] No devices found. Waiting indefinitely.");
    }
    bool listens(int) const override { return false; }
    void handle(const HttpServerRequest &, std::shared_ptr<HttpReply> reply) override { reply->abort(); }
};

} // namespace

void LogBuffer::append(const QDateTime &time, const QByteArray &text)
{
    m_lines.push_back({time, text});
    if (m_lines.size() > maxLines)
        m_lines.pop_front();
    const auto followers = m_followers;
    for (const auto &[handle, follower] : followers) {
        if (m_followers.contains(handle))
            follower.first({time, text});
    }
}

void LogBuffer::close()
{
    if (std::exchange(m_closed, true))
        return;
    for (const auto &[handle, follower] : std::exchange(m_followers, {}))
        follower.second();
}

int LogBuffer::follow(std::function<void(const Line &)> line, std::function<void()> closed)
{
    m_followers.emplace(++m_last, std::pair{std::move(line), std::move(closed)});
    return m_last;
}

void LogBuffer::unfollow(int handle)
{
    m_followers.erase(handle);
}

bool isVllm(const Json &container)
{
    if (container["image"].str().find("vllm") != std::string::npos)
        return true;
    for (const Json &word : container["command"].array()) {
        if (word.str().find("vllm") != std::string::npos)
            return true;
    }
    return false;
}

std::unique_ptr<Program> makeProgram(ProgramContext context)
{
    if (context.container["name"].str() == "gke-gcsfuse-sidecar")
        return std::make_unique<FuseSidecar>(std::move(context));
    if (auto ray = makeRayProgram(context))
        return ray;
    if (auto kserve = makeKServeProgram(context))
        return kserve;
    if (auto kaggle = makeKaggleProgram(context))
        return kaggle;
    if (auto dcgm = makeDcgmProgram(context))
        return dcgm;
    if (context.container["image"].str().find("k8s-device-plugin") != std::string::npos)
        return std::make_unique<DevicePlugin>(std::move(context));
    if (auto bench = makeBenchProgram(context))
        return bench;
    if (isVllm(context.container))
        return makeVllmProgram(std::move(context));
    return std::make_unique<PlainProgram>(std::move(context));
}

} // namespace slipway::sandbox
