// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/datatable.h"

#include "base/csv.h"
#include "ui/common/icons.h"
#include "ui/common/stalerole.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QHelpEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// Wider than any column. Labels and the columns of custom resources may hold a mebibyte, which would be measured with each paint.
constexpr qsizetype longestInCell = 1'000;
constexpr int cellPadding = 8; // as the headers', so that a column's name stands above its values

// Marks the filter's words in the text, so that it is plain why a row is there, and greys what is no longer live.
class CellDelegate : public QStyledItemDelegate
{
public:
    CellDelegate(const RowFilter *filter, QObject *parent) : QStyledItemDelegate(parent), m_filter(filter) { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem filled = option;
        initStyleOption(&filled, index);
        const QString text = std::exchange(filled.text, QString());
        const QWidget *widget = option.widget;
        // The text is drawn here and not by the style: the marks stand where the letters do, whatever the style's paddings are. Most cells
        // are nothing but text; the style, which goes through the whole style sheet for each, is asked for the others alone.
        constexpr QStyle::State special =
            QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus;
        if ((filled.state & special) || filled.backgroundBrush.style() != Qt::NoBrush || !filled.icon.isNull()
            || (filled.features & QStyleOptionViewItem::HasCheckIndicator))
            widget->style()->drawControl(QStyle::CE_ItemViewItem, &filled, painter, widget);
        QRect area = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
        if (!filled.icon.isNull())
            area.setLeft(area.left() + filled.decorationSize.width() + cellPadding);
        const QFontMetrics metrics(filled.font);
        const QString shown = metrics.elidedText(text, filled.textElideMode, area.width());
        const bool right = filled.displayAlignment & Qt::AlignRight;
        const int left = right ? area.right() + 1 - metrics.horizontalAdvance(shown) : area.left();
        painter->save();
        QColor mark = color(ColorRole::Warn, widget);
        mark.setAlphaF(0.30F);
        for (const QString &word : m_filter->words()) {
            for (qsizetype at = shown.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
                 at = shown.indexOf(word, at + word.size(), Qt::CaseInsensitive)) {
                const int x = left + metrics.horizontalAdvance(shown.left(at));
                painter->fillRect(QRect(x, area.center().y() - metrics.height() / 2,
                                        metrics.horizontalAdvance(shown.mid(at, word.size())),
                                        metrics.height()),
                                  mark);
            }
        }
        painter->setFont(filled.font);
        painter->setPen(isStale(option, index)
                            ? color(ColorRole::TextSecondary, widget)
                            : filled.palette.color(filled.state & QStyle::State_Enabled ? QPalette::Active
                                                                                        : QPalette::Disabled,
                                                   QPalette::Text));
        painter->drawText(
            area, int(Qt::AlignVCenter | Qt::TextSingleLine | (right ? Qt::AlignRight : Qt::AlignLeft)),
            shown);
        painter->restore();
    }

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->text.size() > longestInCell)
            option->text = option->text.first(longestInCell) + u'…';
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * cellPadding, 0);
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        const QString text =
            event && event->type() == QEvent::ToolTip ? index.data(Qt::ToolTipRole).toString() : QString();
        if (text.isEmpty())
            return QStyledItemDelegate::helpEvent(event, view, option, index);
        QToolTip::showText(event->globalPos(), plainToolTip(text), view);
        return true;
    }

private:
    const RowFilter *m_filter;
};

// A list of maps. Every scalar is a double-quoted one as JSON writes it, which YAML reads the same: no value can change the structure.
QString asYaml(const QJsonArray &objects)
{
    const auto quoted = [](const QString &text) {
        const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(list.sliced(1, list.size() - 2));
    };
    QString text;
    for (const QJsonValue &value : objects) {
        const QJsonObject object = value.toObject();
        bool first = true;
        for (auto it = object.begin(); it != object.end(); ++it) {
            text += QLatin1StringView(std::exchange(first, false) ? "- " : "  ") + quoted(it.key()) + u": "_s
                + quoted(it->toString()) + u'\n';
        }
    }
    return text;
}

} // namespace

DataTable::DataTable(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_view(new QTableView(this))
    , m_filterEdit(new QLineEdit(this))
    , m_filter(new RowFilter(this))
    , m_empty(new EmptyState(u"table"_s, tr("Nothing here yet"), {}, this))
    , m_emptyAction(m_empty->addAction({}, ""))
    , m_noMatch(new EmptyState(u"filter"_s, {}, {}, this))
{
    setObjectName(name);
    m_view->setObjectName(name + u"View"_s);
    m_view->setAccessibleName(title);
    m_filterEdit->setObjectName(name + u"Filter"_s);
    m_filterEdit->setPlaceholderText(tr("Filter ( / )"));
    m_filterEdit->setAccessibleName(tr("Filter rows"));
    m_filterEdit->setClearButtonEnabled(true);
    m_filterEdit->addAction(icon(u"filter"_s, m_filterEdit, ColorRole::TextSecondary),
                            QLineEdit::LeadingPosition);
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new CellDelegate(m_filter, this));
    m_view->setSortingEnabled(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(28);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setSectionsMovable(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_filterEdit->installEventFilter(this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    column->addWidget(m_filterEdit);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_noMatch, 1);

    m_emptyAction->setObjectName(name + u"EmptyAction"_s);
    m_emptyAction->hide();
    connect(m_emptyAction, &QPushButton::clicked, this, &DataTable::emptyActionTriggered);
    connect(m_filterEdit, &QLineEdit::textChanged, m_filter, &RowFilter::setText);
    connect(m_filterEdit, &QLineEdit::textChanged, this, &DataTable::updateEmpty);
    connect(m_view, &QTableView::customContextMenuRequested, this, &DataTable::showContextMenu);
    connect(m_view, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT rowActivated(m_filter->mapToSource(index).row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                Q_EMIT currentRowChanged(m_filter->mapToSource(current).row());
            });
    connect(m_view->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &position) {
                QMenu menu(this);
                for (int section = 0; section < m_filter->columnCount(); ++section) {
                    QAction *action =
                        menu.addAction(m_filter->headerData(section, Qt::Horizontal).toString());
                    action->setCheckable(true);
                    action->setChecked(!m_view->isColumnHidden(section));
                    connect(action, &QAction::toggled, this,
                            [this, section](bool shown) { m_view->setColumnHidden(section, !shown); });
                }
                menu.exec(m_view->horizontalHeader()->mapToGlobal(position));
            });
    for (auto signal : {&QAbstractItemModel::modelReset})
        connect(m_filter, signal, this, &DataTable::updateEmpty);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &DataTable::updateEmpty);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &DataTable::updateEmpty);
    updateEmpty();
}

void DataTable::setModel(QAbstractItemModel *model)
{
    if (sourceModel())
        disconnect(sourceModel(), &QAbstractItemModel::rowsRemoved, this, &DataTable::updateEmpty);
    m_filter->setSourceModel(model);
    // The filter takes rows out while the model still has them: it is empty when the model says that they are gone.
    if (model)
        connect(model, &QAbstractItemModel::rowsRemoved, this, &DataTable::updateEmpty);
    updateEmpty();
}

QList<int> DataTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(m_filter->mapToSource(index).row());
    return rows;
}

int DataTable::currentRow() const
{
    return m_filter->mapToSource(m_view->currentIndex()).row();
}

void DataTable::selectRow(int sourceRow)
{
    const QModelIndex index = m_filter->mapFromSource(m_filter->sourceModel()->index(sourceRow, 0));
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void DataTable::setEmptyText(const QString &headline, const QString &explanation)
{
    m_empty->setTexts(headline, explanation);
}

void DataTable::setEmptyAction(const QString &text)
{
    m_emptyAction->setText(text);
    m_emptyAction->setVisible(!text.isEmpty());
}

void DataTable::setColumnWidths(const QList<int> &widths)
{
    const QHeaderView *header = m_view->horizontalHeader();
    for (int i = 0; i < widths.size(); ++i) {
        // A header of another language, with its sort mark, may be wider than what the design gives its values.
        m_view->setColumnWidth(i, std::max(scaledToFont(widths.at(i), font()), header->sectionSizeHint(i)));
    }
}

void DataTable::addRowAction(QAction *action)
{
    m_rowActions.append(action);
    addAction(action);
}

void DataTable::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) == stale)
        return;
    m_view->setProperty(staleProperty, stale); // for every delegate
    m_view->viewport()->update();
}

QByteArray DataTable::saveState() const
{
    return m_view->horizontalHeader()->saveState();
}

void DataTable::restoreState(const QByteArray &state)
{
    QHeaderView *header = m_view->horizontalHeader();
    // The header restores its arrow alone; the rows are put in order by the view.
    if (!state.isEmpty() && header->restoreState(state))
        m_view->sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void DataTable::updateEmpty()
{
    const int rows = m_filter->sourceModel() ? m_filter->sourceModel()->rowCount() : 0;
    const bool noneMatches = rows > 0 && m_filter->rowCount() == 0 && !m_filter->words().isEmpty();
    if (noneMatches)
        m_noMatch->setTexts(tr("No row has “%1”").arg(m_filter->words().join(u' ')),
                            tr("The filter hides %n rows; Esc clears it.", nullptr, rows));
    m_empty->setVisible(rows == 0);
    m_noMatch->setVisible(noneMatches);
    m_view->setVisible(rows > 0 && !noneMatches);
    m_filterEdit->setVisible(rows > 0);
}

void DataTable::copy(CopyForm form) const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<int> columns;
    const QHeaderView *header = m_view->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int logical = header->logicalIndex(visual); !header->isSectionHidden(logical))
            columns.append(logical);
    }
    QStringList lines;
    QJsonArray objects;
    const auto headerText = [this](int column) {
        return m_filter->headerData(column, Qt::Horizontal).toString();
    };
    if (form == CopyForm::Csv) {
        QStringList fields;
        for (const int column : columns)
            fields << headerText(column);
        lines << csvRow(fields);
    }
    for (const QModelIndex &row : rows) {
        QStringList fields;
        QJsonObject object;
        for (const int column : columns) {
            const QString text = row.siblingAtColumn(column).data().toString();
            fields << text;
            object.insert(headerText(column), text);
        }
        lines << (form == CopyForm::Csv ? csvRow(fields) : fields.join(u'\t'));
        objects.append(object);
    }
    QString text = lines.join(u'\n');
    if (form == CopyForm::Json)
        text = QString::fromUtf8(QJsonDocument(objects).toJson());
    else if (form == CopyForm::Yaml)
        text = asYaml(objects);
    QApplication::clipboard()->setText(text);
}

void DataTable::showContextMenu(const QPoint &position)
{
    QMenu menu(this);
    for (QAction *action : std::as_const(m_rowActions))
        menu.addAction(action);
    if (!m_rowActions.isEmpty())
        menu.addSeparator();
    menu.addAction(tr("Copy as text"), QKeySequence::Copy, this, [this] { copy(CopyForm::Text); });
    menu.addAction(tr("Copy as CSV"), this, [this] { copy(CopyForm::Csv); });
    menu.addAction(tr("Copy as YAML"), this, [this] { copy(CopyForm::Yaml); });
    menu.addAction(tr("Copy as JSON"), this, [this] { copy(CopyForm::Json); });
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

bool DataTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filterEdit && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        m_filter->expectText(event->type() == QEvent::FocusIn);
    if (watched == m_view->viewport()) {
        if (event->type() == QEvent::MouseButtonPress
            && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton)
            m_filter->hold(true);
        else if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::Leave
                 || event->type() == QEvent::Hide)
            m_filter->hold(false);
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_view && key->text() == "/"_L1) {
            m_filterEdit->setFocus(Qt::ShortcutFocusReason);
            m_filterEdit->selectAll();
            return true;
        }
        if (watched == m_view && key->matches(QKeySequence::Copy)) {
            copy(CopyForm::Text);
            return true;
        }
        if (watched == m_filterEdit && (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Down)) {
            if (key->key() == Qt::Key_Escape)
                m_filterEdit->clear();
            m_view->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace slipway
