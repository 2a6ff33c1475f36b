// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/crdfiles.h"

#include "app/sandbox/kube/cloudhooks.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr qint64 maxFileBytes = 8 * 1024 * 1024; // KServe's largest definition has 2.3 MB
constexpr const char *kOperatorLabel = "sandbox.slipway.dev/operator";
constexpr const char *kStorage = "apiextensions.k8s.io/customresourcedefinitions";

bool isCrd(const Json &document)
{
    return document["kind"].str() == "CustomResourceDefinition"
        && document["apiVersion"].str() == "apiextensions.k8s.io/v1";
}

Result<> readFile(const QString &path, std::vector<Json> &into)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, file.errorString(), path);
    if (file.size() > maxFileBytes)
        return fail(ErrorKind::Invalid, u"the file has more than %1 MiB"_s.arg(maxFileBytes >> 20), path);
    std::string problem;
    const auto documents = parseYamlDocuments(file.readAll().toStdString(), problem);
    if (!problem.empty())
        return fail(ErrorKind::Invalid, QString::fromStdString(problem), path);
    for (const Json &document : documents) {
        if (isCrd(document))
            into.push_back(document);
    }
    return {};
}

} // namespace

QStringList builtInOperators()
{
    QStringList names = QDir(u":/sandbox/crds"_s).entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(5);
    return names;
}

std::vector<Json> builtInCrds(const QString &operatorName)
{
    std::vector<Json> found;
    if (const auto read = readFile(u":/sandbox/crds/%1.yaml"_s.arg(operatorName), found); !read)
        qFatal("sandbox definitions: %s", qPrintable(read.error().toString()));
    for (Json &definition : found)
        definition["metadata"]["labels"][kOperatorLabel] = operatorName.toStdString();
    return found;
}

Result<std::vector<Json>> readCrds(const QString &folder)
{
    if (!QDir(folder).exists())
        return fail(ErrorKind::NotFound, u"there is no such folder"_s, folder);
    QStringList paths;
    QDirIterator files(folder, {u"*.yaml"_s, u"*.yml"_s, u"*.json"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    paths.sort();
    std::vector<Json> found;
    for (const QString &path : std::as_const(paths)) {
        if (const auto read = readFile(path, found); !read)
            return std::unexpected(read.error());
    }
    return found;
}

std::string installCrds(ApiServer &server, const std::vector<Json> &definitions)
{
    const ResourcePtr resource = server.resourceOfStorage(kStorage);
    std::string problem;
    for (const Json &definition : definitions) {
        const std::string &name = definition["metadata"]["name"].str();
        if (server.store().find(kStorage, {}, name))
            continue;
        const auto created = server.create(*resource, {}, definition, {.manager = "installer"});
        if (!created && problem.empty())
            problem = name + ": " + created.error().message;
    }
    return problem;
}

void removeCrds(ApiServer &server, const QString &operatorName)
{
    const ResourcePtr resource = server.resourceOfStorage(kStorage);
    for (const Json &definition : builtInCrds(operatorName)) {
        const std::string &name = definition["metadata"]["name"].str();
        const ObjectPtr there = server.store().find(kStorage, {}, name);
        // Those that came from somebody's folder stay.
        if (there && there->value["metadata"]["labels"][kOperatorLabel].str() == operatorName.toStdString())
            (void)server.remove(*resource, {}, name, {});
    }
}

bool operatorRuns(ApiServer &server, const QString &operatorName, const std::string &definition,
                  const std::string &nameSpace, const std::string &deployment)
{
    if (server.cloud().operators().contains(operatorName))
        return true;
    if (const ObjectPtr workload = server.store().find("apps/deployments", nameSpace, deployment))
        return workload->value["status"]["availableReplicas"].integer() > 0;
    const ObjectPtr kind = server.store().find(kStorage, {}, definition);
    return kind
        && std::ranges::any_of(kind->value["metadata"]["managedFields"].array(),
                               [](const Json &entry) { return entry["manager"].str() == "installer"; });
}

} // namespace slipway::sandbox
