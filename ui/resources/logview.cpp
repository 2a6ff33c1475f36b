// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources/logview.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QShortcut>
#include <QToolButton>

namespace slipway {
using namespace Qt::StringLiterals;

LogLines::LogLines(PodLogModel &model, QWidget *parent) : QAbstractScrollArea(parent), m_model(model)
{
    setAccessibleName(tr("Log"));
    setFocusPolicy(Qt::StrongFocus);
    setFont(monospaceFont(font()));
    setFrameShape(QFrame::NoFrame);
    setMinimumHeight(120);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] {
        updateBars();
        if (m_following)
            scrollToEnd();
        setAccessibleDescription(tr("%1 lines").arg(m_model.rowCount()));
        viewport()->update();
    });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        // Rows leave at the top: what is looked at keeps its place on the screen.
        const int gone = last - first + 1;
        m_current = m_current < gone ? -1 : m_current - gone;
        m_anchor = m_anchor < gone ? -1 : m_anchor - gone;
        if (!m_following)
            verticalScrollBar()->setValue(std::max(0, verticalScrollBar()->value() - gone));
        updateBars();
        viewport()->update();
    });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        m_following = verticalScrollBar()->sliderPosition() >= verticalScrollBar()->maximum();
    });
}

int LogLines::lineHeight() const
{
    return fontMetrics().height() + 1;
}

int LogLines::timeWidth() const
{
    // A server that gives no times needs no column for them.
    const bool has = m_model.rowCount() > 0 && m_model.line(0).time.isValid();
    return m_times && has ? fontMetrics().horizontalAdvance(u"00:00:00.000  "_s) : 0;
}

void LogLines::updateBars()
{
    const int visible = std::max(1, viewport()->height() / lineHeight());
    verticalScrollBar()->setPageStep(visible);
    verticalScrollBar()->setSingleStep(3);
    verticalScrollBar()->setRange(0, std::max(0, m_model.rowCount() - visible));
    const int wide = timeWidth()
        + int(std::min<qsizetype>(m_model.longest(), 20'000)) * fontMetrics().averageCharWidth()
        + 2 * spacing::s;
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth() * 4);
    horizontalScrollBar()->setRange(0, std::max(0, wide - viewport()->width()));
}

bool LogLines::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

void LogLines::scrollToEnd()
{
    m_following = true;
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void LogLines::setSearch(const QString &text)
{
    m_search = text;
    viewport()->update();
}

void LogLines::setTimesShown(bool shown)
{
    m_times = shown;
    updateBars();
    viewport()->update();
}

void LogLines::goToRow(int row)
{
    m_current = m_anchor = row;
    m_following = false;
    const int top = verticalScrollBar()->value();
    const int visible = verticalScrollBar()->pageStep();
    if (row < top || row >= top + visible)
        verticalScrollBar()->setValue(row - visible / 2);
    viewport()->update();
}

int LogLines::rowAt(int y) const
{
    return std::clamp(verticalScrollBar()->value() + y / lineHeight(), 0,
                      std::max(0, m_model.rowCount() - 1));
}

void LogLines::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), color(ColorRole::Surface, this));
    painter.setFont(font());
    const int height = lineHeight();
    const int x = spacing::s - horizontalScrollBar()->value();
    const int first = verticalScrollBar()->value();
    const int last = std::min(m_model.rowCount() - 1, first + viewport()->height() / height);
    QColor mark = color(ColorRole::Warn, this);
    mark.setAlphaF(0.30F);
    const auto [low, high] = std::minmax(m_current, m_anchor);
    for (int row = first; row <= last; ++row) {
        const int y = (row - first) * height;
        if (m_current >= 0 && row >= low && row <= high)
            painter.fillRect(0, y, viewport()->width(), height, color(ColorRole::Selection, this));
        const LogLine &line = m_model.line(row);
        if (m_times) {
            painter.setPen(color(ColorRole::TextSecondary, this));
            painter.drawText(x, y + fontMetrics().ascent(),
                             line.time.isValid() ? line.time.toLocalTime().time().toString(u"HH:mm:ss.zzz"_s)
                                                 : QString());
        }
        // A line of 64 KiB costs seconds to shape, and nobody reads past this.
        const QString shown = line.text.left(4000);
        const int textX = x + timeWidth();
        if (!m_search.isEmpty()) {
            for (qsizetype at = shown.indexOf(m_search, 0, Qt::CaseInsensitive); at >= 0;
                 at = shown.indexOf(m_search, at + m_search.size(), Qt::CaseInsensitive)) {
                painter.fillRect(QRect(textX + fontMetrics().horizontalAdvance(shown.left(at)), y,
                                       fontMetrics().horizontalAdvance(shown.mid(at, m_search.size())),
                                       height),
                                 mark);
            }
        }
        painter.setPen(color(ColorRole::Text, this));
        painter.drawText(textX, y + fontMetrics().ascent(), shown);
        if (line.cut || shown.size() < line.text.size()) {
            painter.setPen(color(ColorRole::Warn, this));
            painter.drawText(textX + fontMetrics().horizontalAdvance(shown), y + fontMetrics().ascent(),
                             tr(" … (line cut)"));
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(color(ColorRole::Accent, this), 1));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void LogLines::resizeEvent(QResizeEvent *)
{
    updateBars();
    if (m_following)
        scrollToEnd();
}

void LogLines::mousePressEvent(QMouseEvent *event)
{
    if (m_model.rowCount() == 0 || event->button() != Qt::LeftButton)
        return;
    m_current = rowAt(int(event->position().y()));
    if (!(event->modifiers() & Qt::ShiftModifier) || m_anchor < 0)
        m_anchor = m_current;
    viewport()->update();
}

void LogLines::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_model.rowCount() == 0)
        return;
    m_current = rowAt(int(event->position().y()));
    viewport()->update();
}

void LogLines::copy() const
{
    if (m_current < 0)
        return;
    const auto [low, high] = std::minmax(m_current, m_anchor);
    QApplication::clipboard()->setText(m_model.text(low, high));
}

void LogLines::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        m_anchor = 0;
        m_current = m_model.rowCount() - 1;
        viewport()->update();
    } else if (event->key() == Qt::Key_End) {
        scrollToEnd();
    } else if (event->key() == Qt::Key_Home) {
        m_following = false;
        verticalScrollBar()->setValue(0);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
        m_following = isAtEnd();
    }
}

void LogLines::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy the selected lines"), QKeySequence::Copy, this, &LogLines::copy)
        ->setEnabled(m_current >= 0);
    menu.addAction(tr("Copy all lines"), this,
                   [this] { QApplication::clipboard()->setText(m_model.text(0, m_model.rowCount() - 1)); });
    menu.exec(event->globalPos());
}

LogView::LogView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_model(session)
    , m_lines(new LogLines(m_model, this))
    , m_container(new QComboBox(this))
    , m_previous(new QToolButton(this))
    , m_pause(new QToolButton(this))
    , m_times(new QToolButton(this))
    , m_find(new QLineEdit(this))
    , m_found(secondaryLabel({}, this))
    , m_state(secondaryLabel({}, this))
    , m_banner(new Banner(this))
{
    setObjectName(u"logView"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(spacing::xs);
    m_container->setAccessibleName(tr("Container"));
    m_container->setToolTip(tr("Container"));
    m_container->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_container->setMinimumContentsLength(8);
    const auto tool = [this](QToolButton *button, const QString &name, const QString &iconName,
                             const QString &tip) {
        button->setObjectName(name);
        button->setCheckable(true);
        button->setIcon(icon(iconName, this));
        button->setToolTip(tip);
        button->setAccessibleName(tip);
    };
    tool(m_previous, u"logPrevious"_s, u"undo"_s, tr("The instance before the last restart"));
    tool(m_pause, u"logPause"_s, u"stop"_s, tr("Pause: new lines wait"));
    tool(m_times, u"logTimes"_s, u"clock"_s, tr("Show the time of each line"));
    m_times->setChecked(true);
    m_find->setObjectName(u"logFind"_s);
    m_find->setPlaceholderText(tr("Search (Ctrl+F)"));
    m_find->setAccessibleName(tr("Search the log"));
    m_find->setClearButtonEnabled(true);
    m_found->setWordWrap(false);
    tools->addWidget(m_container, 1);
    tools->addWidget(m_previous);
    tools->addWidget(m_times);
    tools->addWidget(m_pause);
    column->addLayout(tools);
    auto *finding = new QHBoxLayout;
    finding->addWidget(m_find, 1);
    finding->addWidget(m_found);
    column->addLayout(finding);
    column->addWidget(m_banner);
    column->addWidget(m_lines, 1);
    column->addWidget(m_state);

    connect(m_container, &QComboBox::activated, this, &LogView::reopen);
    connect(m_previous, &QToolButton::toggled, this, &LogView::reopen);
    connect(m_times, &QToolButton::toggled, m_lines, &LogLines::setTimesShown);
    connect(m_pause, &QToolButton::toggled, this, [this](bool paused) {
        if (paused)
            m_model.pause();
        else
            m_model.resume();
        showState();
    });
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_lines->setSearch(text);
        const int count = m_model.count(text);
        m_found->setText(text.isEmpty() ? QString() : count == 0 ? tr("none") : tr("%1 lines").arg(count));
        if (count > 0)
            m_lines->goToRow(m_model.find(text, m_model.rowCount() - 1, true));
    });
    connect(m_find, &QLineEdit::returnPressed, this,
            [this] { search(!(QApplication::keyboardModifiers() & Qt::ShiftModifier)); });
    auto *shortcut = new QShortcut(QKeySequence::Find, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_find, [this] { m_find->setFocus(Qt::ShortcutFocusReason); });
    connect(m_banner, &Banner::actionTriggered, this, &LogView::reopen);
    connect(&m_model, &PodLogModel::stateChanged, this, &LogView::showState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &LogView::showState);
}

void LogView::open(const QString &nameSpace, const QString &pod, const QStringList &containers,
                   bool hasPrevious)
{
    m_namespace = nameSpace;
    m_pod = pod;
    m_container->clear();
    m_container->addItems(containers);
    m_container->setEnabled(containers.size() > 1);
    m_previous->setEnabled(hasPrevious);
    if (!hasPrevious)
        m_previous->setToolTip(tr("The container has not restarted: there is no previous instance"));
    reopen();
}

void LogView::reopen()
{
    if (m_pod.isEmpty())
        return;
    m_pause->setChecked(false);
    m_model.open({m_namespace, m_pod, m_container->currentText(), m_previous->isChecked()});
}

void LogView::search(bool backwards)
{
    const int from =
        m_lines->currentRow() < 0 ? m_model.rowCount() - 1 : m_lines->currentRow() + (backwards ? -1 : 1);
    if (const int row = m_model.find(m_find->text(), from, backwards); row >= 0)
        m_lines->goToRow(row);
}

void LogView::showState()
{
    QString text;
    switch (m_model.state()) {
    case PodLogModel::State::Idle:
        break;
    case PodLogModel::State::Connecting:
        text = tr("Asking for the log…");
        break;
    case PodLogModel::State::Following:
        text = m_model.isPaused() ? tr("Paused, %1 new lines wait").arg(m_model.waiting()) : tr("Following");
        break;
    case PodLogModel::State::Ended:
        text = m_model.rowCount() == 0 ? tr("The log is empty.") : tr("The log has ended.");
        break;
    case PodLogModel::State::Failed:
        break;
    }
    if (m_model.rowCount() > 0)
        text += u" · "_s + tr("%1 lines").arg(formatCount(m_model.rowCount()));
    if (m_model.dropped() > 0)
        text += u" · "_s + tr("%1 older ones dropped").arg(formatCount(double(m_model.dropped())));
    m_state->setText(text);
    if (m_model.state() == PodLogModel::State::Failed && m_model.error()) {
        const UserText words = userText(*m_model.error());
        m_banner->display(Banner::Kind::Warn, words.headline, words.advice, words.detail);
        m_banner->setAction(tr("Try again"));
    } else {
        m_banner->clear();
    }
}

} // namespace slipway
