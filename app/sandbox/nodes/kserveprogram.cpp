// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// KServe's storage initializer: fetches a model from the Hub before the server starts.
#include "app/sandbox/nodes/program.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

class StorageInitializer : public Program
{
public:
    using Program::Program;

    void start() override
    {
        const Json &args = std::as_const(m_context.container)["args"];
        const QString uri = QString::fromStdString(args[std::size_t(0)].str());
        log("INFO:root:Copying contents of " + uri.toUtf8() + " to local");
        if (!uri.startsWith("hf://"_L1)) {
            // KServe v0.16 to v0.20 take no bucket of Google's here, although the classic InferenceService does.
            log("Exception: unsupported schema in model URI: " + uri.toUtf8());
            later(std::chrono::seconds(2), [this] { exit(1, u"Error"_s); });
            return;
        }
        const QString id = uri.mid(5);
        const auto model = m_context.findModel({}, id);
        if (!model) {
            log("huggingface_hub.errors.RepositoryNotFoundError: 404 Client Error. Repository Not Found for "
                "url: https://huggingface.co/api/models/"
                + id.toUtf8());
            later(std::chrono::seconds(2), [this] { exit(1, u"Error"_s); });
            return;
        }
        if (model->gated && !m_context.environment.contains("HF_TOKEN")) {
            log("huggingface_hub.errors.GatedRepoError: 401 Client Error. Access to model " + id.toUtf8()
                + " is restricted. You must have access to it and be authenticated to access it. Please log "
                  "in.");
            later(std::chrono::seconds(2), [this] { exit(1, u"Error"_s); });
            return;
        }
        qint64 bytes = 0;
        for (const qint64 shard : model->shards)
            bytes += shard;
        // About 200 MB a second from the Hub.
        later(std::chrono::milliseconds(2000 + bytes / 200'000), [this] {
            log("INFO:root:Successfully copied the model to /mnt/models");
            exit(0, u"Completed"_s);
        });
    }
    bool listens(int) const override { return false; }
    void handle(const HttpServerRequest &, std::shared_ptr<HttpReply> reply) override { reply->abort(); }
};

} // namespace

std::unique_ptr<Program> makeKServeProgram(ProgramContext &context)
{
    if (context.container["name"].str() == "storage-initializer"
        && context.container["image"].str().find("storage-initializer") != std::string::npos)
        return std::make_unique<StorageInitializer>(std::move(context));
    return nullptr;
}

} // namespace slipway::sandbox
