// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/resources/objectedit.h"

#include "base/redactmark.h"
#include "kube/objectdiff.h"
#include "kube/resourcekind.h"
#include "plan/kube/kubechanges.h"
#include "recipe/yamlnode.h"
#include "session/resources/objecttext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct ObjectEditWords {
    Q_DECLARE_TR_FUNCTIONS(ObjectEdit)
};

/// The items of lists that are told apart by their names, as containers and volumes are.
bool haveNames(const QJsonArray &items)
{
    return !items.isEmpty() && std::ranges::all_of(items, [](const QJsonValue &item) {
        return item.toObject().value("name"_L1).isString();
    });
}

qsizetype indexOfName(const QJsonArray &items, const QJsonValue &name)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (items.at(i).toObject().value("name"_L1) == name)
            return i;
    }
    return -1;
}

// What differs between what was shown and what came back, carried over to the object itself: what was hidden or made visible for
// reading stays what it is there.
QJsonValue carried(const QJsonValue &shown, const QJsonValue &edited, const QJsonValue &live)
{
    if (shown == edited)
        return live;
    if (shown.isObject() && edited.isObject() && live.isObject()) {
        const QJsonObject before = shown.toObject();
        const QJsonObject after = edited.toObject();
        QJsonObject out = live.toObject();
        for (auto it = before.begin(); it != before.end(); ++it) {
            if (!after.contains(it.key()))
                out.remove(it.key());
        }
        for (auto it = after.begin(); it != after.end(); ++it)
            out.insert(it.key(), carried(before.value(it.key()), it.value(), out.value(it.key())));
        return out;
    }
    if (shown.isArray() && edited.isArray() && live.isArray()) {
        const QJsonArray before = shown.toArray();
        const QJsonArray after = edited.toArray();
        const QJsonArray there = live.toArray();
        const bool byName = haveNames(before) && haveNames(after);
        QJsonArray out;
        for (qsizetype i = 0; i < after.size(); ++i) {
            const qsizetype at = byName         ? indexOfName(before, after.at(i).toObject().value("name"_L1))
                : before.contains(after.at(i))  ? -2
                : before.size() == after.size() ? i
                                                : -1;
            if (at == -2) {
                for (qsizetype k = 0; k < before.size(); ++k) {
                    if (before.at(k) == after.at(i)) {
                        out.append(there.at(k));
                        break;
                    }
                }
            } else {
                out.append(at >= 0 && at < there.size() ? carried(before.at(at), after.at(i), there.at(at))
                                                        : after.at(i));
            }
        }
        return out;
    }
    return edited;
}

bool holdsList(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return value.isArray() || std::any_of(object.begin(), object.end(), [](const QJsonValue &field) {
               return holdsList(field);
           });
}

// What it is and how it is called makes it this object.
QList<LineProblem> changedIdentity(const QString &text, const QJsonValue &edited, const QJsonObject &object)
{
    Error error;
    for (const auto &[path, now, before] :
         {std::tuple(u"apiVersion"_s, edited["apiVersion"_L1], object.value("apiVersion"_L1)),
          std::tuple(u"kind"_s, edited["kind"_L1], object.value("kind"_L1)),
          std::tuple(u"metadata.name"_s, edited["metadata"_L1]["name"_L1],
                     object.value("metadata"_L1)["name"_L1]),
          std::tuple(u"metadata.namespace"_s, edited["metadata"_L1]["namespace"_L1],
                     object.value("metadata"_L1)["namespace"_L1])}) {
        if (now != before)
            error.causes.append(
                {.reason = {},
                 .field = path,
                 .message = ObjectEditWords::tr("has to stay %1: with another it would be another object")
                                .arg(before.toString())});
    }
    return error.causes.isEmpty() ? QList<LineProblem>() : locateError(text, error);
}

} // namespace

QString whyNotEdited(const QJsonObject &object)
{
    // The values would stand in the journal and in the command.
    if (object.value("kind"_L1).toString() == "Secret"_L1)
        return ObjectEditWords::tr(
            "Secrets are not edited here, so that their values are written down nowhere.");
    if (!object.value("metadata"_L1)["deletionTimestamp"_L1].toString().isEmpty())
        return ObjectEditWords::tr("It is being deleted.");
    return {};
}

QString editableYaml(const QJsonObject &object)
{
    return objectYaml(withoutServerFields(object));
}

std::expected<std::shared_ptr<Change>, QList<LineProblem>> changeOfEdit(const QJsonObject &object,
                                                                        const QString &text)
{
    if (const QString why = whyNotEdited(object); !why.isEmpty())
        return std::unexpected(QList<LineProblem>{{1, why}});
    const auto node = parseYamlDocument(text.toUtf8(), u"manifest"_s);
    if (!node) // where is file:line:column
        return std::unexpected(QList<LineProblem>{
            {qMax(1, node.error().where.section(u':', 1, 1).toInt()), node.error().detail}});
    const QJsonValue edited = node->toJson();
    if (const QList<LineProblem> problems = changedIdentity(text, edited, object); !problems.isEmpty())
        return std::unexpected(problems);
    const auto shown = parseYamlDocument(editableYaml(object).toUtf8(), u"manifest"_s);
    if (!shown)
        return std::unexpected(QList<LineProblem>{{1, shown.error().detail}});
    const QJsonObject live = withoutServerFields(object);
    const QJsonObject wanted = carried(shown->toJson(), edited, live).toObject();
    QJsonObject patch = mergePatch(live, wanted);
    if (patch.isEmpty())
        return nullptr;
    // A hidden value that was copied to another place would be written as it is shown.
    if (holdsRedactMark(wanted) && !holdsRedactMark(live))
        return std::unexpected(QList<LineProblem>{
            {1,
             ObjectEditWords::tr(
                 "A value that is hidden here cannot be copied. Write it out, or leave it where it was.")}});
    // Lists are replaced whole: what another has added meanwhile would be lost without a word.
    if (holdsList(patch)) {
        QJsonObject metadata = patch.value("metadata"_L1).toObject();
        metadata.insert("resourceVersion"_L1, resourceVersionOf(object));
        patch.insert("metadata"_L1, metadata);
    }
    return std::make_shared<PatchObject>(object.value("apiVersion"_L1).toString(),
                                         object.value("kind"_L1).toString(), namespaceOf(object),
                                         nameOf(object), patch);
}

} // namespace slipway
