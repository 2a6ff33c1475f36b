// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/previewoutput.h"

#include "app/console/words.h"
#include "base/redact.h"
#include "kube/objectdiff.h"
#include "plan/kube/takenback.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString valueText(const QJsonValue &value)
{
    if (value.isUndefined())
        return Words::tr("(not set)");
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2)).left(200);
}

QList<FieldChange> fieldsOf(const ChangePreview &preview)
{
    if (preview.before.isEmpty() || preview.after.isEmpty())
        return {};
    // Where the server refused to try, the manifest stands for what would be: what it does not set is left alone.
    return preview.problem ? diffDesired(redacted(preview.before), redacted(preview.after))
                           : diffObjects(redacted(preview.before), redacted(preview.after));
}

/// Who has set the field, where that is not Slipway alone.
QStringList othersOf(const ChangePreview &preview, const FieldChange &field)
{
    QStringList owners = ownersOf(preview.before, field.path);
    owners.removeAll(u"slipway"_s);
    return owners;
}

} // namespace

QString effectWord(ChangePreview::Effect effect)
{
    switch (effect) {
    case ChangePreview::Effect::Create:
        return u"create"_s;
    case ChangePreview::Effect::Update:
        return u"update"_s;
    case ChangePreview::Effect::Delete:
        return u"delete"_s;
    case ChangePreview::Effect::Nothing:
        return u"nothing"_s;
    case ChangePreview::Effect::Wait:
        return u"wait"_s;
    case ChangePreview::Effect::Impossible:
        return u"impossible"_s;
    case ChangePreview::Effect::Unknown:
        break;
    }
    return u"unknown"_s;
}

void printPreview(Cli &cli, const Change &change, const ChangePreview &preview, const QString &title)
{
    const QString indent(11, u' ');
    const bool quiet = preview.effect == ChangePreview::Effect::Nothing;
    const bool impossible = preview.effect == ChangePreview::Effect::Impossible;
    cli.print(cli.styled(effectWord(preview.effect).leftJustified(11),
                         impossible  ? "bad"
                             : quiet ? "dim"
                                     : "warn")
              + (title.isEmpty() ? change.title() : title));
    if (!preview.summary.isEmpty() && (!quiet || title.isEmpty()))
        cli.print(indent + cli.styled(preview.summary, "dim"));
    if (preview.problem)
        cli.print(indent + cli.styled(preview.problem->detail, "bad"));
    for (const FieldChange &field : fieldsOf(preview)) {
        const QStringList others = othersOf(preview, field);
        cli.print(indent + u"%1: %2 → %3"_s.arg(field.path, valueText(field.before), valueText(field.after))
                  + (others.isEmpty()
                         ? QString()
                         : cli.styled(u"  "_s + Words::tr("(set by %1)").arg(others.join(u", "_s)), "dim")));
    }
    for (const QString &detail : preview.details)
        cli.print(indent + cli.styled(detail, "dim"));
    for (const QString &warning : preview.warnings)
        cli.print(indent + cli.styled(warning, "warn"));
}

void printCost(Cli &cli, const PlanCost &cost)
{
    if (cost.lines.isEmpty())
        return;
    const QString text = costText(cost);
    cli.print(cli.styled(text.isEmpty() ? Words::tr("Costs: no list price is known")
                                        : Words::tr("Costs by list price: %1").arg(text),
                         "bold"));
    for (const QString &line : costLines(cost))
        cli.print(u"  • "_s + line);
}

QJsonObject previewJson(const Change &change, const ChangePreview &preview)
{
    QJsonArray fields;
    for (const FieldChange &field : fieldsOf(preview))
        fields.append(
            QJsonObject{{u"path"_s, field.path},
                        {u"before"_s, field.before},
                        {u"after"_s, field.after},
                        {u"managers"_s, QJsonArray::fromStringList(ownersOf(preview.before, field.path))}});
    QJsonObject entry{{u"object"_s, change.object()},
                      {u"effect"_s, effectWord(preview.effect)},
                      {u"summary"_s, preview.summary},
                      {u"fields"_s, fields},
                      {u"command"_s, change.command()}};
    if (!preview.details.isEmpty())
        entry.insert(u"details"_s, QJsonArray::fromStringList(preview.details));
    if (!preview.warnings.isEmpty())
        entry.insert(u"warnings"_s, QJsonArray::fromStringList(preview.warnings));
    if (preview.problem)
        entry.insert(u"problem"_s, preview.problem->detail);
    return entry;
}

} // namespace slipway
