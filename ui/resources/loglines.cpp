// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources/loglines.h"

#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

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
        if (!m_following)
            verticalScrollBar()->setValue(std::max(0, verticalScrollBar()->value() - (last - first + 1)));
        updateBars();
        viewport()->update();
    });
    // Rows of another pod that belong before those on the screen: these stay where they are.
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this,
            [this] { m_top = QPersistentModelIndex(m_model.index(verticalScrollBar()->value())); });
    connect(&model, &QAbstractItemModel::layoutChanged, this, [this] {
        if (!m_following && m_top.isValid())
            verticalScrollBar()->setValue(m_top.row());
        m_top = QPersistentModelIndex();
        viewport()->update();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        updateBars();
        if (m_following)
            scrollToEnd();
        viewport()->update();
    });
    connect(&model, &PodLogModel::originsChanged, this, &LogLines::updateNames);
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

int LogLines::nameWidth() const
{
    // Asked anew: the font is another one once the widget is on the screen.
    if (m_longestName.isEmpty())
        return 0;
    return std::min(fontMetrics().horizontalAdvance(m_longestName) + 1, fontMetrics().averageCharWidth() * 26)
        + spacing::s + spacing::m;
}

QString LogLines::nameOf(const LogOrigin &origin) const
{
    const QString pod = m_severalPods ? origin.pod.sliced(m_commonPrefix.size()) : QString();
    if (!m_severalContainers || origin.container.isEmpty())
        return pod;
    return pod.isEmpty() ? origin.container : pod + u'/' + origin.container;
}

void LogLines::updateNames()
{
    const QStringList pods = m_model.pods();
    QSet<QString> containers;
    for (const LogOrigin &origin : m_model.origins())
        containers.insert(origin.container);
    m_severalPods = pods.size() > 1;
    m_severalContainers = containers.size() > 1;
    m_commonPrefix = m_severalPods ? pods.first() : QString();
    for (const QString &pod : pods) {
        while (!pod.startsWith(m_commonPrefix) || m_commonPrefix == pod)
            m_commonPrefix.chop(1);
    }
    // Whole segments: "vllm-7d9f8-" and not "vllm-7d9f8-x".
    m_commonPrefix.truncate(m_commonPrefix.lastIndexOf(u'-') + 1);
    m_longestName.clear();
    for (const LogOrigin &origin : m_model.origins()) {
        if (const QString name = nameOf(origin); name.size() > m_longestName.size())
            m_longestName = name;
    }
    updateBars();
    viewport()->update();
}

void LogLines::updateBars()
{
    const int visible = std::max(1, viewport()->height() / lineHeight());
    verticalScrollBar()->setPageStep(visible);
    verticalScrollBar()->setSingleStep(3);
    verticalScrollBar()->setRange(0, std::max(0, m_model.rowCount() - visible));
    const int wide = timeWidth() + nameWidth()
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
    select(row, row);
    m_following = false;
    const int top = verticalScrollBar()->value();
    const int visible = verticalScrollBar()->pageStep();
    if (row < top || row >= top + visible)
        verticalScrollBar()->setValue(row - visible / 2);
    viewport()->update();
}

void LogLines::select(int current, int anchor)
{
    m_current = QPersistentModelIndex(m_model.index(current));
    m_anchor = QPersistentModelIndex(m_model.index(anchor));
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
    const auto [low, high] = std::minmax({m_current.row(), m_anchor.row()});
    const QList<QColor> colors = chartColors(isDark(palette()));
    for (int row = first; row <= last; ++row) {
        const int y = (row - first) * height;
        if (m_current.isValid() && row >= low && row <= high)
            painter.fillRect(0, y, viewport()->width(), height, color(ColorRole::Selection, this));
        const LogLine &line = m_model.line(row);
        if (m_times) {
            painter.setPen(color(ColorRole::TextSecondary, this));
            painter.drawText(x, y + fontMetrics().ascent(),
                             line.time.isValid() ? line.time.toLocalTime().time().toString(u"HH:mm:ss.zzz"_s)
                                                 : QString());
        }
        if (!m_longestName.isEmpty()) {
            const LogOrigin &origin = m_model.origin(row);
            const int nameX = x + timeWidth();
            painter.fillRect(nameX, y + 1, spacing::xs, height - 2,
                             colors.at(origin.podIndex % colors.size()));
            painter.setPen(color(ColorRole::TextSecondary, this));
            painter.drawText(nameX + spacing::s, y + fontMetrics().ascent(),
                             fontMetrics().elidedText(nameOf(origin), Qt::ElideMiddle,
                                                      nameWidth() - spacing::s - spacing::m));
        }
        // A line of 64 KiB costs seconds to shape, and nobody reads past this.
        const QString shown = line.text.left(4000);
        const int textX = x + timeWidth() + nameWidth();
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
    const int row = rowAt(int(event->position().y()));
    const bool extends = (event->modifiers() & Qt::ShiftModifier) && m_anchor.isValid();
    select(row, extends ? m_anchor.row() : row);
    viewport()->update();
}

void LogLines::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_model.rowCount() == 0)
        return;
    const int row = rowAt(int(event->position().y()));
    select(row, m_anchor.isValid() ? m_anchor.row() : row);
    viewport()->update();
}

void LogLines::copy() const
{
    if (!m_current.isValid())
        return;
    const auto [low, high] = std::minmax({m_current.row(), m_anchor.row()});
    QApplication::clipboard()->setText(m_model.text(low, high));
}

void LogLines::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        select(m_model.rowCount() - 1, 0);
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
        ->setEnabled(m_current.isValid());
    menu.addAction(tr("Copy all lines"), this,
                   [this] { QApplication::clipboard()->setText(m_model.text(0, m_model.rowCount() - 1)); });
    menu.exec(event->globalPos());
}

bool LogLines::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_longestName.isEmpty() && m_model.rowCount() > 0) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int x = help->pos().x() + horizontalScrollBar()->value() - spacing::s - timeWidth();
        if (x >= 0 && x < nameWidth()) {
            const LogOrigin &origin = m_model.origin(rowAt(help->pos().y()));
            // Qt takes a text that begins with a tag for rich text; names cannot have one.
            QToolTip::showText(help->globalPos(), origin.pod + u'\n' + origin.container, viewport());
            return true;
        }
        QToolTip::hideText();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace slipway
