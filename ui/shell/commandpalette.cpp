// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr int mostRowsShown = 12;
constexpr int commandRole = Qt::UserRole; // its index
constexpr int keysRole = Qt::UserRole + 1; // its shortcut, as text

/// An entry with its shortcut at the other end.
class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString keys = index.data(keysRole).toString();
        if (keys.isEmpty())
            return;
        painter->save();
        painter->setFont(option.font);
        painter->setPen(color(ColorRole::TextSecondary, option.palette));
        painter->drawText(option.rect.adjusted(0, 0, -spacing::m, 0), Qt::AlignRight | Qt::AlignVCenter,
                          keys);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).grownBy({0, spacing::xs, 0, spacing::xs});
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QString keys = index.data(keysRole).toString();
        if (keys.isEmpty())
            return;
        const int taken = option->decorationSize.width() + option->fontMetrics.horizontalAdvance(keys)
            + 2 * spacing::m + 2 * spacing::s;
        option->text =
            option->fontMetrics.elidedText(option->text, Qt::ElideRight, option->rect.width() - taken);
    }
};

} // namespace

CommandPalette::CommandPalette(QList<Command> commands, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_commands(std::move(commands))
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(this))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"palette"_s);
    setAccessibleName(tr("Command palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    column->addWidget(m_edit);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    m_nothing->setObjectName(u"paletteNothing"_s);
    m_nothing->setWordWrap(true);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setMargin(spacing::s);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_edit->setObjectName(u"paletteEdit"_s);
    m_edit->setPlaceholderText(tr("Go to a page, run an action, find a resource"));
    m_edit->setAccessibleName(tr("Search actions and resources"));
    m_edit->addAction(icon(u"search"_s, m_edit, ColorRole::TextSecondary), QLineEdit::LeadingPosition);
    m_list->setModel(m_model);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    const int width = std::min(640, parent->width() - 80);
    setGeometry(QRect(parent->mapToGlobal(QPoint((parent->width() - width) / 2, 64)), QSize(width, 420)));
    filter({});
    m_edit->setFocus();
}

void CommandPalette::add(const QList<Command> &commands)
{
    const QVariant chosen = m_list->currentIndex().data(commandRole);
    m_commands += commands;
    filter(m_edit->text());
    const QModelIndexList found =
        m_model->match(m_model->index(0, 0), commandRole, chosen, 1, Qt::MatchExactly);
    if (chosen.isValid() && !found.isEmpty() && m_list->currentIndex() != found.constFirst()
        && !m_edit->text().trimmed().isEmpty())
        m_list->setCurrentIndex(found.constFirst());
}

int CommandPalette::score(const QString &pattern, const QString &text)
{
    if (pattern.isEmpty())
        return 0;
    int total = 0;
    qsizetype at = 0;
    qsizetype last = -2;
    for (const QChar c : pattern) {
        if (c.isSpace())
            continue;
        const qsizetype found = text.indexOf(c, at, Qt::CaseInsensitive);
        if (found < 0)
            return -1;
        // Letters side by side and at the start of a word tell that the person means this entry.
        total += found == last + 1 ? 6 : 1;
        if (found == 0 || !text.at(found - 1).isLetterOrNumber())
            total += 4;
        last = found;
        at = found + 1;
    }
    // Who types a word, or a short name such as svc, means the entry that has it and not one that has its letters here and there.
    const QString word = pattern.trimmed();
    for (qsizetype i = text.indexOf(word, 0, Qt::CaseInsensitive); i >= 0 && !word.isEmpty();
         i = text.indexOf(word, i + 1, Qt::CaseInsensitive)) {
        const qsizetype end = i + word.size();
        const bool begins = i == 0 || !text.at(i - 1).isLetterOrNumber();
        const bool ends = end == text.size() || !text.at(end).isLetterOrNumber();
        total = std::max(total, int(word.size()) * 6 + (begins && ends ? 40 : begins ? 20 : 8));
    }
    return total * 100 - int(text.size());
}

void CommandPalette::filter(const QString &text)
{
    QList<std::pair<int, int>> found; // score, index
    for (int i = 0; i < m_commands.size(); ++i) {
        const int points = text.trimmed().isEmpty() ? 0 : score(text, m_commands.at(i).title);
        if (points >= 0 || text.trimmed().isEmpty())
            found.append({-points, i});
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, int>::first);
    m_model->clear();
    for (const auto &[points, i] : found.first(std::min<qsizetype>(found.size(), 200))) {
        const Command &command = m_commands.at(i);
        const QString keys = command.shortcut.toString(QKeySequence::NativeText);
        auto *item = new QStandardItem(icon(command.iconName, this, ColorRole::TextSecondary), command.title);
        item->setData(i, commandRole);
        item->setData(keys, keysRole);
        if (!keys.isEmpty())
            item->setAccessibleText(command.title + u", "_s + keys);
        m_model->appendRow(item);
    }
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    m_nothing->setText(tr("Nothing is called \"%1\".").arg(text.trimmed()));
    fitToEntries();
}

void CommandPalette::fitToEntries()
{
    const int rows = std::min(m_model->rowCount(), mostRowsShown);
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    layout()->activate();
    resize(width(),
           layout()->totalHeightForWidth(width()) > 0 ? layout()->totalHeightForWidth(width())
                                                      : layout()->totalSizeHint().height());
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const auto run = m_commands.at(current.data(commandRole).toInt()).run;
    close();
    if (run)
        run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Down ? 1
            : key->key() == Qt::Key_Up              ? -1
            : key->key() == Qt::Key_PageDown        ? 10
            : key->key() == Qt::Key_PageUp          ? -10
                                                    : 0;
        if (step != 0 && m_model->rowCount() > 0) {
            m_list->setCurrentIndex(m_model->index(
                std::clamp(m_list->currentIndex().row() + step, 0, m_model->rowCount() - 1), 0));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace slipway
