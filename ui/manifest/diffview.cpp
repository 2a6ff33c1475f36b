// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manifest/diffview.h"

#include "base/linediff.h"
#include "kube/objectdiff.h"
#include "recipe/yamlnode.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"
#include "ui/manifest/codeeditor.h"
#include "ui/manifest/plantree.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QTableWidget>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString valueText(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    if (value.isString())
        return value.toString();
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

QString yamlText(const QJsonObject &object)
{
    return object.isEmpty() ? QString()
                            : QString::fromUtf8(toYaml(YamlNode::fromJson(withoutServerFields(object))));
}

StatusPill::State pillState(ChangePreview::Effect effect)
{
    switch (effect) {
    case ChangePreview::Effect::Create:
    case ChangePreview::Effect::Nothing:
        return StatusPill::State::Good;
    case ChangePreview::Effect::Update:
        return StatusPill::State::Warn;
    case ChangePreview::Effect::Delete:
    case ChangePreview::Effect::Impossible:
        return StatusPill::State::Bad;
    case ChangePreview::Effect::Wait:
        return StatusPill::State::Info;
    case ChangePreview::Effect::Unknown:
        break;
    }
    return StatusPill::State::Unknown;
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel({}, this))
    , m_pill(new StatusPill(this))
    , m_summary(plainLabel({}, this))
    , m_details(secondaryLabel({}, this))
    , m_banner(new Banner(this))
    , m_fields(new QTableWidget(0, 3, this))
    , m_object(new CodeEditor(CodeLanguage::Yaml, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    column->setSpacing(spacing::s);
    auto *row = new QHBoxLayout;
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    row->addWidget(m_title, 1);
    row->addWidget(m_pill, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_summary);
    column->addWidget(m_details);
    column->addWidget(m_banner);

    m_fields->setObjectName(u"diffFields"_s);
    m_fields->setAccessibleName(tr("Fields that change"));
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("Now"), tr("Then")});
    m_fields->verticalHeader()->hide();
    m_fields->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fields->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_fields->setTabKeyNavigation(false);
    m_fields->setWordWrap(false);
    m_fields->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_fields->horizontalHeader()->setStretchLastSection(true);
    m_fields->setFont(monospaceFont(m_fields->font()));
    column->addWidget(m_fields, 20);
    m_object->setReadOnly(true);
    m_object->edit()->setAccessibleName(tr("Object as a diff"));
    column->addWidget(m_object, 30);
    column->addStretch(1); // nothing below: the sentences stay at the top
}

void DiffView::setBusy(const QString &title)
{
    m_title->setText(title);
    m_pill->set(StatusPill::State::Working, tr("asking the server"));
    m_summary->setText(tr("Finding out what this step would do, without doing it."));
    m_details->hide();
    m_banner->clear();
    m_fields->hide();
    m_object->hide();
}

void DiffView::setPreview(const QString &title, const ChangePreview &preview)
{
    m_title->setText(title);
    m_pill->set(pillState(preview.effect), effectLook(preview.effect).word);
    m_summary->setText(preview.summary);
    m_summary->setVisible(!preview.summary.isEmpty());
    // An operator has some fifty lines; the object below lists the same and can be scrolled.
    constexpr qsizetype most = 8;
    const bool isListed = preview.details.size() > most && !preview.after.isEmpty();
    m_details->setText((isListed ? preview.details.first(most / 2) : preview.details).join(u'\n'));
    m_details->setVisible(!preview.details.isEmpty());
    if (preview.problem) {
        const UserText text = userText(*preview.problem);
        m_banner->display(preview.effect == ChangePreview::Effect::Impossible ? Banner::Kind::Bad
                                                                              : Banner::Kind::Info,
                          text.headline, text.advice, text.detail);
    } else if (!preview.warnings.isEmpty()) {
        m_banner->display(Banner::Kind::Warn, tr("The server warns:"), preview.warnings.join(u'\n'));
    } else {
        m_banner->clear();
    }
    showFields(preview);
    showObject(preview);
}

void DiffView::showFields(const ChangePreview &preview)
{
    // A creation has no fields that change: the object below says it all.
    const QList<FieldChange> changes = preview.before.isEmpty() || preview.after.isEmpty()
        ? QList<FieldChange>()
        // Where the server refused to try, the manifest stands for what would be, and leaves alone what it does not set.
        : preview.problem ? diffDesired(preview.before, preview.after)
                          : diffObjects(preview.before, preview.after);
    m_fields->setVisible(!changes.isEmpty());
    m_fields->setRowCount(int(changes.size()));
    for (int i = 0; i < changes.size(); ++i) {
        const FieldChange &change = changes.at(i);
        const auto cell = [this, i](int column, const QString &text, const QString &none) {
            auto *item = new QTableWidgetItem(text.isEmpty() ? none : text);
            item->setToolTip(text.toHtmlEscaped());
            if (text.isEmpty())
                item->setForeground(color(ColorRole::TextSecondary, this));
            m_fields->setItem(i, column, item);
        };
        cell(0, change.path, {});
        cell(1, valueText(change.before), tr("(not set)"));
        cell(2, valueText(change.after), tr("(removed)"));
    }
    m_fields->resizeColumnToContents(0);
    m_fields->setColumnWidth(0, std::min(m_fields->columnWidth(0), 420));
    m_fields->setColumnWidth(1, 140);
}

void DiffView::showObject(const ChangePreview &preview)
{
    const QString before = yamlText(preview.before);
    const QString after = yamlText(preview.after);
    m_object->setVisible(!before.isEmpty() || !after.isEmpty());
    QStringList lines;
    QList<LineMark> marks;
    for (const DiffLine &line : diffLines(before, after)) {
        switch (line.kind) {
        case DiffLine::Kind::Same:
            lines << u"  "_s + line.text;
            marks << LineMark::None;
            break;
        case DiffLine::Kind::Added:
            lines << u"+ "_s + line.text;
            marks << LineMark::Added;
            break;
        case DiffLine::Kind::Removed:
            lines << u"- "_s + line.text;
            marks << LineMark::Removed;
            break;
        case DiffLine::Kind::Gap:
            lines << u"⋯"_s;
            marks << LineMark::Heading;
            break;
        }
    }
    m_object->setText(lines.join(u'\n'));
    m_object->setLineMarks(marks);
}

} // namespace slipway
