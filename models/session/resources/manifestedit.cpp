// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/resources/manifestedit.h"

#include "plan/kube/kubechanges.h"
#include "recipe/yamlnode.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct ManifestEditWords {
    Q_DECLARE_TR_FUNCTIONS(ManifestEdit)
};

QString identityOf(const QJsonObject &object)
{
    const QJsonObject metadata = object["metadata"_L1].toObject();
    return QStringList({object["apiVersion"_L1].toString(), object["kind"_L1].toString(),
                        metadata["namespace"_L1].toString(), metadata["name"_L1].toString()})
        .join(u'/');
}

// The line of the deepest part of a path such as .spec.template.spec.containers[name="vllm"].image or spec.containers[0].image.
int lineOfPath(const YamlNode &root, const QString &path)
{
    static const QRegularExpression part(uR"(\[([^\]]*)\]|([^.\[\]]+))"_s);
    const YamlNode *node = &root;
    int line = std::max(1, root.position.line);
    for (auto it = part.globalMatch(path); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString inBrackets = match.captured(1);
        const YamlNode *next = nullptr;
        if (match.hasCaptured(1) && node->isList()) {
            bool isNumber = false;
            const int index = inBrackets.toInt(&isNumber);
            if (isNumber && index >= 0 && index < node->items.size()) {
                next = &node->items.at(index);
            } else if (const qsizetype equals = inBrackets.indexOf(u'='); equals > 0) {
                const QString key = inBrackets.left(equals);
                const QString value = inBrackets.mid(equals + 1).remove(u'"');
                for (const YamlNode &item : node->items) {
                    const YamlNode *field = item.find(key);
                    if (field && field->scalar.toVariant().toString() == value)
                        next = &item;
                }
            }
            if (next)
                line = next->position.line;
        } else {
            const YamlNode::Entry *entry =
                node->entry(match.hasCaptured(1) ? QString(inBrackets).remove(u'"') : match.captured(2));
            if (entry) {
                line = entry->position.line;
                next = &entry->value;
            }
        }
        if (!next)
            break;
        node = next;
    }
    return std::max(1, line);
}

} // namespace

QJsonObject manifestOf(const PlanStep &step)
{
    const auto *apply = dynamic_cast<const ApplyObject *>(step.change.get());
    return apply ? apply->manifest() : QJsonObject();
}

QList<ManifestText> manifestTexts(const Plan &plan, const Rendering &rendering)
{
    QHash<QString, YamlNode> trees;
    for (const RenderedObject &object : rendering.objects())
        trees.insert(identityOf(object.object), object.tree);
    QList<ManifestText> texts;
    for (const PlanStep &step : plan.steps) {
        const QJsonObject object = manifestOf(step);
        if (object.isEmpty())
            continue;
        const auto tree = trees.constFind(identityOf(object));
        // The rendering's tree as long as it says the same: it has comments and its author's order of keys.
        const bool same = tree != trees.constEnd() && tree->toJson().toObject() == object;
        texts.append({step.id, step.change->object(),
                      QString::fromUtf8(toYaml(same ? *tree : YamlNode::fromJson(object)))});
    }
    return texts;
}

std::expected<QJsonObject, QList<LineProblem>> readManifest(const QString &text, const QJsonObject &original)
{
    const auto node = parseYamlDocument(text.toUtf8(), u"manifest"_s);
    if (!node) {
        // where is file:line:column
        const int line = std::max(1, node.error().where.section(u':', 1, 1).toInt());
        return std::unexpected(QList<LineProblem>{{line, node.error().detail}});
    }
    if (!node->isMap())
        return std::unexpected(QList<LineProblem>{
            {1, ManifestEditWords::tr("A manifest has to be a map with apiVersion, kind and metadata.")}});
    const QJsonObject object = node->toJson().toObject();
    QList<LineProblem> problems;
    const auto keep = [&](const QString &path, const QJsonValue &now, const QJsonValue &before) {
        if (now != before)
            problems.append({lineOfPath(*node, path),
                             ManifestEditWords::tr("%1 has to stay %2 here: other steps of the plan rely on "
                                                   "it. Change the choice that it comes from.")
                                 .arg(path, before.toVariant().toString())});
    };
    keep(u"apiVersion"_s, object["apiVersion"_L1], original["apiVersion"_L1]);
    keep(u"kind"_s, object["kind"_L1], original["kind"_L1]);
    keep(u"metadata.name"_s, object["metadata"_L1]["name"_L1], original["metadata"_L1]["name"_L1]);
    keep(u"metadata.namespace"_s, object["metadata"_L1]["namespace"_L1],
         original["metadata"_L1]["namespace"_L1]);
    if (!problems.isEmpty())
        return std::unexpected(problems);
    return object;
}

QList<LineProblem> locateError(const QString &text, const Error &error)
{
    const auto node = parseYamlDocument(text.toUtf8(), u"manifest"_s);
    QList<LineProblem> problems;
    for (const ErrorCause &cause : error.causes)
        problems.append({node && !cause.field.isEmpty() ? lineOfPath(*node, cause.field) : 1,
                         cause.field.isEmpty() ? cause.message : cause.field + u": "_s + cause.message});
    if (problems.isEmpty()) {
        // Strict validation names the field in its sentence: unknown field "spec.replcas".
        static const QRegularExpression named(uR"re(unknown field "([^"]+)")re"_s);
        for (auto it = named.globalMatch(error.detail); node && it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            problems.append({lineOfPath(*node, match.captured(1)), match.captured(0)});
        }
    }
    if (problems.isEmpty())
        problems.append({1, error.detail});
    return problems;
}

Plan withManifest(Plan plan, const QString &step, const QJsonObject &object)
{
    for (PlanStep &candidate : plan.steps) {
        if (candidate.id == step && !manifestOf(candidate).isEmpty())
            candidate.change = std::make_shared<ApplyObject>(object);
    }
    return plan;
}

} // namespace slipway
