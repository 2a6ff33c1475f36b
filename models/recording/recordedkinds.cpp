// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recordedkinds.h"

#include "diagnosis/plural.h"
#include "kube/rowtablemodel.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

ResourceKind kindOfRecorded(const Snapshot &snapshot, const KubeObject &object)
{
    if (auto known = wellKnownKind(object.apiVersion, object.kind))
        return *known;
    ResourceKind kind{.group = object.group(),
                      .version = object.apiVersion.section(u'/', -1),
                      .kind = object.kind,
                      .plural = pluralOf(object.kind.toLower()),
                      .namespaced = !object.nameSpace.isEmpty()};
    for (const KubeObject *definition : snapshot.of(u"CustomResourceDefinition"_s)) {
        const JsonView spec = definition->spec();
        if (spec["group"].text() == kind.group && spec["names"]["kind"].text() == kind.kind) {
            kind.plural = spec["names"]["plural"].text(kind.plural);
            kind.namespaced = !spec["scope"].is("Cluster");
        }
    }
    return kind;
}

/// A phase, or whether it is ready, in the words of its own status.
QString statusText(const KubeObject &object)
{
    const JsonView status = object.status();
    for (const char *key : {"phase", "state"}) {
        if (const QString text = status[key].text(); !text.isEmpty())
            return text;
    }
    for (const JsonView condition : status["conditions"].items()) {
        for (const char *type : {"Ready", "Available", "Programmed", "Accepted", "Complete", "Established"}) {
            if (!condition["type"].is(type))
                continue;
            if (condition["status"].is("True"))
                return QString::fromLatin1(type);
            return condition["reason"].text(u"not "_s + QString::fromLatin1(type));
        }
    }
    return {};
}

} // namespace

Discovery recordedKinds(const Recording &recording)
{
    Discovery discovery;
    QSet<QString> seen;
    const auto add = [&](const Snapshot &snapshot) {
        for (const KubeObject &object : snapshot.objects()) {
            const QString key = object.apiVersion + u' ' + object.kind;
            if (seen.contains(key))
                continue;
            seen.insert(key);
            discovery.kinds.append(
                {.kind = kindOfRecorded(snapshot, object), .verbs = {u"get"_s, u"list"_s, u"watch"_s}});
        }
    };
    add(*recording.start());
    // What is installed while it is recorded is there from the start, as far as tables are concerned.
    if (recording.isTimed())
        add(*recording.snapshotAfter(qsizetype(recording.entries().size()), recording.endsAt()));
    return discovery;
}

QByteArray recordedTable(const std::vector<const KubeObject *> &objects, qint64 now,
                         qsizetype resourceVersion)
{
    const auto column = [](const QString &name, const QString &type, const QString &format = {}) {
        return QJsonObject{{u"name"_s, name}, {u"type"_s, type}, {u"format"_s, format}, {u"priority"_s, 0}};
    };
    QJsonArray rows;
    for (const KubeObject *object : objects)
        rows.append(
            QJsonObject{{u"cells"_s,
                         QJsonArray{object->name, statusText(*object),
                                    object->created() > 0 ? ageText(now - object->created()) : QString()}},
                        {u"object"_s, QJsonObject{{u"metadata"_s, object->metadata().toJson()}}}});
    return QJsonDocument(
               QJsonObject{
                   {u"kind"_s, u"Table"_s},
                   {u"apiVersion"_s, u"meta.k8s.io/v1"_s},
                   {u"metadata"_s, QJsonObject{{u"resourceVersion"_s, QString::number(resourceVersion)}}},
                   {u"columnDefinitions"_s,
                    QJsonArray{column(u"Name"_s, u"string"_s, u"name"_s), column(u"Status"_s, u"string"_s),
                               column(u"Age"_s, u"string"_s)}},
                   {u"rows"_s, rows}})
        .toJson(QJsonDocument::Compact);
}

} // namespace slipway
