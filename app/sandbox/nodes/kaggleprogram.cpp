// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A job that fetches a model from Kaggle and copies it into a mounted bucket.
#include "app/sandbox/nodes/program.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

class KaggleLoader : public Program
{
public:
    using Program::Program;

    void start() override
    {
        const QString handle = QString::fromStdString(m_context.environment.contains("KAGGLE_MODEL")
                                                          ? m_context.environment.at("KAGGLE_MODEL")
                                                          : std::string());
        // org/model/framework/variation, where the Hub says org/model-variation.
        static const QRegularExpression form(u"^([\\w.-]+)/([\\w.-]+)/[\\w.-]+/([\\w.-]+)(?:/\\d+)?$"_s);
        const auto match = form.match(handle);
        const QString id = match.captured(1) + u'/' + match.captured(2) + u'-' + match.captured(3);
        const auto model = match.hasMatch() ? m_context.findModel({}, id) : std::nullopt;
        const auto [bucket, folder] = m_context.bucketPath(u"/weights/model"_s);
        if (!hasKey())
            return fails("kagglehub.exceptions.UnauthenticatedError: User is not authenticated");
        if (!model)
            return fails("kagglehub.exceptions.KaggleApiHTTPError: 404 Client Error. Resource not found at "
                         "URL: https://www.kaggle.com/models/"
                         + handle.toUtf8());
        if (bucket.isEmpty())
            return fails("PermissionError: [Errno 13] Permission denied: '/weights/model'");
        qint64 bytes = 0;
        for (const qint64 shard : model->shards)
            bytes += shard;
        log("Downloading " + QByteArray::number(model->shards.size()) + " files...");
        // About 100 MB a second down, and up into the bucket.
        later(std::chrono::milliseconds(3000 + bytes / 50'000), [this, bucket, folder, id] {
            m_context.storeModel(bucket, folder, id);
            exit(0, u"Completed"_s);
        });
    }
    bool listens(int) const override { return false; }
    void handle(const HttpServerRequest &, std::shared_ptr<HttpReply> reply) override { reply->abort(); }

private:
    void fails(const QByteArray &line)
    {
        later(std::chrono::seconds(3), [this, line] {
            log("Traceback (most recent call last):");
            log(line);
            exit(1, u"Error"_s);
        });
    }
    /// A file kaggle.json where KAGGLE_CONFIG_DIR points to.
    bool hasKey() const
    {
        for (const Json &volume : std::as_const(m_context.pod)["spec"]["volumes"].array()) {
            const Json &secret = volume["secret"];
            if (!secret.isObject() || !m_context.secretHolds(secret["secretName"].str(), "kaggle.json"))
                continue;
            for (const Json &mount : std::as_const(m_context.container)["volumeMounts"].array()) {
                if (mount["name"] == volume["name"] && m_context.environment.contains("KAGGLE_CONFIG_DIR")
                    && mount["mountPath"].str() == m_context.environment.at("KAGGLE_CONFIG_DIR"))
                    return true;
            }
        }
        return false;
    }
};

} // namespace

std::unique_ptr<Program> makeKaggleProgram(ProgramContext &context)
{
    for (const Json &word : std::as_const(context.container)["args"].array()) {
        if (word.str().find("kagglehub.model_download") != std::string::npos)
            return std::make_unique<KaggleLoader>(std::move(context));
    }
    return nullptr;
}

} // namespace slipway::sandbox
