// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/operatorshelf.h"

#include "app/sandbox/controllers/llmservicecontroller.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QByteArray resource(const QString &path)
{
    QFile file(u":/sandbox/"_s + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("sandbox: %s is missing", qPrintable(path));
    return file.readAll();
}

/// Definitions and what works on them, as one file.
QByteArray release(const QStringList &definitions, const QString &parts)
{
    QByteArray text;
    for (const QString &name : definitions)
        text += resource(u"crds/"_s + name + u".yaml"_s) + "---\n";
    return text + resource(u"operators/"_s + parts + u".yaml"_s);
}

QByteArray presets()
{
    QByteArray text;
    for (Json preset : LlmServiceController::presets()) {
        preset["metadata"]["namespace"] = LlmServiceController::presetNamespace;
        text += "---\n" + QByteArray::fromStdString(preset.dump()) + '\n'; // JSON is YAML
    }
    return text;
}

} // namespace

OperatorShelf::OperatorShelf()
{
    m_files[u"cert-manager/cert-manager.yaml"_s] = release({u"cert-manager"_s}, u"cert-manager"_s);
    // KServe's brings InferencePool along; a cluster that has it keeps its own.
    m_files[u"kserve/kserve.yaml"_s] = release({u"kserve"_s, u"inference-extension"_s}, u"kserve"_s);
    m_files[u"kserve/kserve-cluster-resources.yaml"_s] = presets();
    m_files[u"kro/kro-core-install-manifests.yaml"_s] = release({u"kro"_s}, u"kro"_s);
    QByteArray index = resource(u"operators/operators.yaml"_s);
    for (const auto &[path, text] : m_files)
        index.replace('@' + path.toLatin1() + '@',
                      QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
    m_files[u"operators.yaml"_s] = index;
}

void OperatorShelf::handle(const HttpServerRequest &request, const std::shared_ptr<HttpReply> &reply) const
{
    const auto found = m_files.find(request.path.mid(qsizetype(qstrlen(root))));
    if (request.method != "GET" || found == m_files.end())
        reply->send(404, "text/plain", "there is no such manifest\n");
    else
        reply->send(200, "text/plain; charset=utf-8", found->second);
}

} // namespace slipway::sandbox
