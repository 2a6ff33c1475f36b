// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartcard.h"

#include "base/csv.h"
#include "ui/common/icons.h"
#include "ui/common/usertext.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSaveFile>
#include <QStackedLayout>
#include <QTableWidget>
#include <QTimeZone>
#include <QToolButton>
#include <QToolTip>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

/// The lines' marks, names and newest values.
class ChartLegend : public QWidget
{
public:
    ChartLegend(const LineChart *chart, QWidget *parent) : QWidget(parent), m_chart(chart)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setStale(bool stale)
    {
        m_stale = stale;
        update();
    }
    QSize sizeHint() const override { return {120, QFontMetrics(font()).height() + 4}; }
    /// Whole names, and those for which there is no room.
    QString text() const
    {
        QStringList rows;
        for (const ChartLine &line : m_chart->lines()) {
            if (line.isPast)
                continue;
            const auto last = lastOf(line);
            rows.append(last && isOld(line, last->first)
                            ? ChartCard::tr("%1  %2, at %3", "line, value, time")
                                  .arg(line.wholeName(), textOf(last),
                                       momentText(last->first, m_chart->from(), m_chart->to()))
                            : u"%1  %2"_s.arg(line.wholeName(), textOf(last)));
        }
        return rows.join(u'\n');
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip)
            return QWidget::event(event);
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
        return true;
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QFont names = secondaryFont(font());
        QFont values = numberFont(font());
        values.setWeight(QFont::DemiBold);
        double x = 6;
        QList<int> places;
        for (int i = 0; i < m_chart->lines().size(); ++i) {
            if (!m_chart->lines().at(i).isPast)
                places.append(i);
        }
        for (int i = 0; i < places.size(); ++i) {
            const ChartLine &line = m_chart->lines().at(places.at(i));
            const auto last = lastOf(line);
            const QString value = textOf(last);
            const int nameWidth = QFontMetrics(names).horizontalAdvance(line.name);
            const int valueWidth = QFontMetrics(values).horizontalAdvance(value);
            const QString rest = u"+%1"_s.arg(places.size() - i);
            const int restWidth = i + 1 < places.size() ? QFontMetrics(names).horizontalAdvance(rest) : 0;
            painter.setPen(color(ColorRole::TextSecondary, this));
            if (i > 0 && x + 16 + nameWidth + valueWidth + restWidth > width()) {
                painter.setFont(names);
                painter.drawText(QRectF(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, rest);
                break;
            }
            m_chart->drawMark(painter, {x, height() / 2.0}, places.at(i));
            x += 10;
            painter.setFont(names);
            painter.setPen(color(ColorRole::TextSecondary, this));
            painter.drawText(QRectF(x, 0, nameWidth + 2, height()), Qt::AlignVCenter | Qt::AlignLeft,
                             line.name);
            x += nameWidth + 6;
            painter.setFont(values);
            // Nothing finished since: the last latency is still worth knowing, and is not that of now.
            const bool isGrey = m_stale || (last && isOld(line, last->first));
            painter.setPen(color(isGrey ? ColorRole::TextSecondary : ColorRole::Text, this));
            painter.drawText(QRectF(x, 0, valueWidth + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, value);
            x += valueWidth + spacing::l;
        }
    }

private:
    using Value = std::optional<std::pair<qint64, double>>;
    Value lastOf(const ChartLine &line) const
    {
        return line.series && m_chart->hasValues()
            ? valueAt(*line.series, m_chart->to(), m_chart->to() - m_chart->from())
            : std::nullopt;
    }
    QString textOf(const Value &value) const
    {
        return value ? formatChartValue(value->second, m_chart->unit()) : u"–"_s;
    }
    bool isOld(const ChartLine &line, qint64 at) const
    {
        return m_chart->to() - at > (line.paceMs > 0 ? line.paceMs * 5 / 2 : m_chart->gap());
    }

    const LineChart *m_chart;
    bool m_stale = false;
};

ChartCard::ChartCard(const QString &title, ChartUnit unit, const QList<ChartLine> &lines, QWidget *parent)
    : Card(parent)
    , m_title(title)
    , m_name(new ElidedLabel(title, Qt::ElideRight, this))
    , m_viewButton(new QToolButton(this))
    , m_chart(new LineChart(title, unit, this))
    , m_age(secondaryLabel({}, this))
    , m_table(new QTableWidget(this))
    , m_stack(new QStackedLayout)
    , m_tableButton(new QToolButton(this))
    , m_more(new QToolButton(this))
    , m_legend(new ChartLegend(m_chart, this))
{
    m_chart->setLines(lines);
    content()->setSpacing(spacing::xs);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::xs);
    QFont strong = m_name->font();
    strong.setWeight(QFont::DemiBold);
    m_name->setFont(strong);
    m_viewButton->setIcon(icon(u"server"_s, this, ColorRole::TextSecondary));
    m_viewButton->setPopupMode(QToolButton::InstantPopup);
    m_viewButton->setAccessibleName(tr("What %1 shows").arg(title));
    m_viewButton->setToolTip(
        tr("All replicas together, or each by itself: in this sitting, of the last six hours"));
    m_viewButton->setObjectName(u"chartView"_s);
    m_viewButton->hide();
    m_age->setWordWrap(false);
    m_age->setToolTip(tr("When these numbers were last read from the replicas"));
    m_tableButton->setCheckable(true);
    m_tableButton->setIcon(icon(u"table"_s, this, ColorRole::TextSecondary));
    m_tableButton->setToolTip(tr("Show the numbers as a table"));
    m_tableButton->setAccessibleName(tr("%1 as a table").arg(title));
    m_more->setIcon(icon(u"download"_s, this, ColorRole::TextSecondary));
    m_more->setToolTip(tr("Export this chart"));
    m_more->setAccessibleName(tr("Export %1").arg(title));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    menu->addAction(tr("Save as PNG…"), this, &ChartCard::exportPng);
    menu->addAction(tr("Save as CSV…"), this, &ChartCard::exportCsv);
    m_more->setMenu(menu);
    head->addWidget(m_name, 1);
    head->addWidget(m_age);
    head->addWidget(m_viewButton);
    head->addWidget(m_tableButton);
    head->addWidget(m_more);
    content()->addLayout(head);
    content()->addWidget(m_legend);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAccessibleName(tr("%1 as a table").arg(title));
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    content()->addLayout(m_stack, 1);
    setMinimumHeight(230);
    connect(m_tableButton, &QToolButton::toggled, this, &ChartCard::setTableShown);
}

void ChartCard::setViews(const QStringList &names)
{
    m_views = names;
    auto *menu = new QMenu(m_viewButton);
    auto *group = new QActionGroup(menu);
    for (int i = 0; i < names.size(); ++i) {
        QAction *action = menu->addAction(names.at(i), this, [this, i] { setView(i); });
        action->setCheckable(true);
        action->setChecked(i == m_view);
        group->addAction(action);
    }
    delete m_viewButton->menu();
    m_viewButton->setMenu(menu);
    m_viewButton->setVisible(names.size() > 1);
}

void ChartCard::setView(int view)
{
    if (view == m_view || view < 0 || view >= m_views.size())
        return;
    m_view = view;
    m_viewButton->menu()->actions().at(view)->setChecked(true);
    m_name->setFullText(view == 0 ? m_title
                                  : tr("%1: %2", "chart, what it shows").arg(m_title, m_views.at(view)));
    Q_EMIT viewChanged(view);
}

void ChartCard::setRange(qint64 fromMs, qint64 toMs, qint64 paceMs, const QList<ChartPace> &former)
{
    m_chart->setRange(fromMs, toMs, paceMs, former);
    m_legend->update();
    if (isTableShown())
        fillTable();
}

void ChartCard::setAge(const QString &text, bool isStale)
{
    m_age->setText(isStale ? tr("stale, %1").arg(text) : text);
    setRole(m_age, isStale ? "warn" : "secondary");
    m_legend->setStale(isStale);
}

QString ChartCard::legendText() const
{
    return m_legend->text();
}

void ChartCard::setTableShown(bool shown)
{
    m_tableButton->setChecked(shown);
    if (shown)
        fillTable();
    m_stack->setCurrentIndex(shown ? 1 : 0);
}

bool ChartCard::isTableShown() const
{
    return m_stack->currentIndex() == 1;
}

namespace {
// As many as a person reads; the file has the same, so that both agree.
constexpr int tableRows = 60;
} // namespace

void ChartCard::fillTable()
{
    const auto &lines = m_chart->lines();
    QStringList headers{tr("Time")};
    std::vector<std::vector<SeriesPoint>> columns;
    for (const ChartLine &line : lines) {
        headers << line.wholeName();
        columns.push_back(line.series ? line.series->downsampled(m_chart->from(), m_chart->to(), tableRows)
                                      : std::vector<SeriesPoint>(tableRows));
    }
    m_table->setColumnCount(int(headers.size()));
    m_table->setHorizontalHeaderLabels(headers);
    m_table->setRowCount(0);
    for (int i = tableRows - 1; i >= 0; --i) { // the newest first
        const auto at = std::size_t(i);
        if (std::ranges::none_of(columns, [at](const auto &column) { return column[at].count > 0; }))
            continue;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_table->setItem(
            row, 0, new QTableWidgetItem(momentText(columns.front()[at].at, m_chart->from(), m_chart->to())));
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const SeriesPoint &point = columns[column][at];
            m_table->setItem(row, int(column) + 1,
                             new QTableWidgetItem(point.count > 0
                                                      ? formatChartValue(point.last, m_chart->unit())
                                                      : tr("no value")));
        }
    }
}

QByteArray ChartCard::csv() const
{
    const auto &lines = m_chart->lines();
    QStringList header{u"time"_s};
    std::vector<std::vector<SeriesPoint>> columns;
    const int stretches = 600;
    for (const ChartLine &line : lines) {
        header << u"%1 [%2]"_s.arg(line.wholeName(), chartUnitName(m_chart->unit()));
        columns.push_back(line.series ? line.series->downsampled(m_chart->from(), m_chart->to(), stretches)
                                      : std::vector<SeriesPoint>(stretches));
    }
    QByteArray out = csvRow(header).toUtf8() + '\n';
    for (std::size_t i = 0; i < std::size_t(stretches); ++i) {
        if (std::ranges::none_of(columns, [i](const auto &column) { return column[i].count > 0; }))
            continue;
        out += QDateTime::fromMSecsSinceEpoch(columns.front()[i].at, QTimeZone::UTC)
                   .toString(Qt::ISODateWithMs)
                   .toLatin1();
        for (const auto &column : columns) {
            out += ',';
            if (column[i].count > 0)
                out += QByteArray::number(
                    m_chart->unit() == ChartUnit::Percent ? column[i].last * 100 : column[i].last, 'g', 10);
        }
        out += '\n';
    }
    return out;
}

QString ChartCard::pictureSpan() const
{
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(m_chart->from()),
                    to = QDateTime::fromMSecsSinceEpoch(m_chart->to());
    const QLocale locale;
    return u"%1 – %2 (%3)"_s.arg(locale.toString(from, QLocale::ShortFormat),
                                 locale.toString(to, QLocale::ShortFormat),
                                 to.timeZone().displayName(to, QTimeZone::OffsetName));
}

QImage ChartCard::picture()
{
    // For a report, which is printed: finer than the screen, and with what it shows and when in place of buttons.
    constexpr int fineness = 2;
    const QFont small = secondaryFont(font());
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const int margin = spacing::m, line = QFontMetrics(strong).height(),
              smallLine = QFontMetrics(small).height();
    const int legendAt = margin + line + smallLine + spacing::s;
    const int chartAt = legendAt + m_legend->height() + spacing::xs;
    const QSize size(m_chart->width() + 2 * margin, chartAt + m_chart->height() + margin);
    QImage image(size * fineness, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(fineness);
    image.fill(color(ColorRole::Surface, this));
    QPainter painter(&image);
    const QRect text(margin, margin, size.width() - 2 * margin, line);
    const QString what = m_name->fullText();
    painter.setFont(strong);
    painter.setPen(color(ColorRole::Text, this));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     m_subject.isEmpty() ? what : u"%1 · %2"_s.arg(m_subject, what));
    painter.setFont(small);
    painter.setPen(color(ColorRole::TextSecondary, this));
    painter.drawText(text.translated(0, line), Qt::AlignLeft | Qt::AlignVCenter, pictureSpan());
    m_legend->render(&painter, {margin, legendAt}, {}, QWidget::DrawChildren);
    m_chart->render(&painter, {margin, chartAt}, {}, QWidget::DrawChildren);
    return image;
}

void ChartCard::askForFile(const QString &title, const QString &suffix, const QString &filter,
                           const std::function<bool(QSaveFile &)> &write)
{
    auto *dialog = new QFileDialog(window(), title, QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    QString name = m_subject.isEmpty() ? m_title : u"%1 %2"_s.arg(m_subject, m_title);
    dialog->selectFile(name.replace(u'/', u'-') + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString &chosen) {
        QSaveFile file(chosen);
        const bool isWritten = file.open(QIODevice::WriteOnly) && write(file) && file.commit();
        QToolTip::showText(m_more->mapToGlobal(QPoint()),
                           plainToolTip(isWritten ? tr("Written to %1").arg(chosen)
                                                  : tr("Could not be saved: %1").arg(file.errorString())),
                           m_more);
    });
    dialog->open();
}

void ChartCard::exportCsv()
{
    askForFile(tr("Save as CSV"), u"csv"_s, tr("Comma-separated values (*.csv)"),
               [this](QSaveFile &file) { return file.write(csv()) >= 0; });
}

void ChartCard::exportPng()
{
    askForFile(tr("Save as PNG"), u"png"_s, tr("PNG picture (*.png)"),
               [this](QSaveFile &file) { return picture().save(&file, "PNG"); });
}

} // namespace slipway
