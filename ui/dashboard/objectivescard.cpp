// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/objectivescard.h"

#include "session/endpoint/metricarchive.h"
#include "ui/common/chartscale.h"
#include "ui/common/format.h"
#include "ui/common/sentences.h"
#include "ui/common/usertext.h"
#include "ui/dashboard/objectivesdialog.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
enum Column { NameColumn, StateColumn, MetColumn, UsedColumn, FirstBurnColumn };

QString lengthText(std::chrono::minutes length)
{
    return formatDuration(length);
}

bool isFast(const BurnRate &burn)
{
    return burn.longBurn && burn.shortBurn && std::min(*burn.longBurn, *burn.shortBurn) >= burn.rule.factor;
}

// Who reads 19× beside "from 14.4× on it is an alert" wants to know where the alert is.
QString whyNoAlertYet(const BurnRate &burn)
{
    if (burn.isBurning || !isFast(burn))
        return {};
    const std::chrono::minutes needed = 2 * burn.rule.shortWindow;
    if (burn.longShare.observedSeconds < double(std::chrono::seconds(needed).count()))
        return ObjectivesCard::tr(
                   "As fast as an alert, and none yet: looked at for %1 of the last %2, and an "
                   "alert takes %3. Before that one burst would be an alert.")
            .arg(formatDuration(std::chrono::seconds(qRound64(burn.longShare.observedSeconds))),
                 lengthText(burn.rule.longWindow), lengthText(needed));
    return ObjectivesCard::tr(
               "As fast as an alert, and none: it would be of %1 requests in %2 and %3 in %4, and "
               "fewer than %5 and %6 say more of chance than of the endpoint.")
        .arg(formatCount(burn.longShare.total), lengthText(burn.rule.longWindow),
             formatCount(burn.shortShare.total), lengthText(burn.rule.shortWindow),
             formatCount(fewestForLongWindow), formatCount(fewestForShortWindow));
}

QString boundsText(const QList<double> &bounds)
{
    QStringList texts;
    for (const double bound : bounds)
        texts.append(formatChartValue(bound * 1000, ChartUnit::Milliseconds));
    return texts.join(u", "_s);
}
} // namespace

QString objectiveName(const Objective &objective)
{
    const QString percentile = u"p%1"_s.arg(QString::number(objective.goal * 100));
    switch (objective.kind) {
    case ObjectiveKind::TimeToFirstToken:
        return ObjectivesCard::tr("Time to first token, %1").arg(percentile);
    case ObjectiveKind::InterToken:
        return ObjectivesCard::tr("Time between tokens, %1").arg(percentile);
    case ObjectiveKind::EndToEnd:
        return ObjectivesCard::tr("Whole answer, %1").arg(percentile);
    case ObjectiveKind::Availability:
        break;
    }
    return ObjectivesCard::tr("Requests without an error");
}

QString objectiveText(const Objective &objective)
{
    if (objective.kind == ObjectiveKind::Availability)
        return u"%1 ≥ %2"_s.arg(objectiveName(objective), shareText(objective.goal));
    return u"%1 ≤ %2"_s.arg(
        objectiveName(objective),
        formatChartValue(objective.threshold * 1000, ChartUnit::Milliseconds).replace(u' ', u'\u00a0'));
}

QString burnText(std::optional<double> burn)
{
    if (!burn)
        return u"–"_s;
    return QLocale().toString(*burn, 'f', *burn < 100 ? 1 : 0) + u'×';
}

QString shareText(double share)
{
    // Down to the hundredth; the epsilon is for 0.95, which is a little less in binary.
    const double hundredths = std::floor(share * 10'000 + 1e-6);
    const int decimals = std::fmod(hundredths, 100) == 0 ? 0 : std::fmod(hundredths, 10) == 0 ? 1 : 2;
    return QLocale().toString(hundredths / 100, 'f', decimals) + u"\u00a0%"_s;
}

QList<QWidget *> ObjectivesCard::Row::all() const
{
    QList<QWidget *> widgets{name, state, met, used};
    for (QLabel *burn : burns)
        widgets.append(burn);
    return widgets;
}

ObjectivesCard::ObjectivesCard(const EndpointMonitor &monitor, const Clock &clock, QWidget *parent)
    : Card(parent)
    , m_monitor(monitor)
    , m_clock(clock)
    , m_none(secondaryLabel(tr("None set. With objectives the charts show the limits, and here stands how "
                               "much of the error budget is used."),
                            this))
    , m_trouble(secondaryLabel({}, this))
    , m_grid(new QGridLayout)
{
    setObjectName(u"objectivesCard"_s);
    content()->setSpacing(spacing::xs);
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("Objectives"), this);
    QFont strong = title->font();
    strong.setWeight(QFont::DemiBold);
    title->setFont(strong);
    auto *set = makeButton(tr("Set objectives…"), "", {}, this);
    set->setObjectName(u"setObjectives"_s);
    connect(set, &QPushButton::clicked, this, &ObjectivesCard::edit);
    head->addWidget(title);
    head->addWidget(m_none, 1);
    head->addStretch();
    head->addWidget(set);
    content()->addLayout(head);
    setRole(m_trouble, "bad");
    m_trouble->hide();
    content()->addWidget(m_trouble);
    m_grid->setHorizontalSpacing(spacing::l);
    m_grid->setVerticalSpacing(spacing::xs);
    content()->addLayout(m_grid);
    const auto heading = [this](int column, const QString &text, const QString &toolTip) {
        auto *label = secondaryLabel(text, this);
        label->setToolTip(toolTip);
        m_grid->addWidget(label, 0, column);
        m_heads.append(label);
        return label;
    };
    heading(MetColumn, tr("Met by"),
            tr("The share of the requests in the range shown that kept the objective"));
    m_usedHead =
        heading(UsedColumn, {},
                tr("Of the requests that may miss the objective in the range shown, the share that did"));
    int column = FirstBurnColumn;
    for (const BurnRule &rule : burnRules)
        heading(column++,
                tr("Burn rate %1 / %2").arg(lengthText(rule.longWindow), lengthText(rule.shortWindow)),
                tr("How fast the error budget is used, 1× being the speed that lasts for 30 days. From %1× "
                   "in both windows on it is an alert.")
                    .arg(QLocale().toString(rule.factor)));
    m_grid->setColumnStretch(NameColumn, 7);
    for (int i = MetColumn; i < column; ++i)
        m_grid->setColumnStretch(i, 4);
    setRange(m_range, {});
    hide();
}

void ObjectivesCard::keepIn(MetricArchive &archive)
{
    m_archive = &archive;
    connect(&archive, &MetricArchive::objectivesChanged, this, [this](const Endpoint &endpoint) {
        if (endpoint.name == m_monitor.endpoint().name && endpoint.target == m_monitor.endpoint().target)
            load();
    });
    show();
    load();
}

void ObjectivesCard::load()
{
    const auto read = m_archive->objectives(m_monitor.endpoint());
    m_trouble->setVisible(!read);
    if (!read)
        m_trouble->setText(userText(read.error()).headline);
    m_objectives = read.value_or(QList<Objective>());
    makeRows();
    refresh();
    Q_EMIT objectivesChanged(m_objectives);
}

void ObjectivesCard::makeRows()
{
    for (const Row &row : std::as_const(m_rows)) {
        const QList<QWidget *> widgets = row.all();
        qDeleteAll(widgets);
    }
    m_rows.clear();
    m_none->setVisible(m_objectives.isEmpty());
    for (QWidget *head : std::as_const(m_heads))
        head->setVisible(!m_objectives.isEmpty());
    for (const Objective &objective : std::as_const(m_objectives)) {
        Row row{.name = plainLabel(objectiveText(objective), this),
                .state = new StatusPill(this),
                .met = plainLabel({}, this),
                .used = plainLabel({}, this),
                .burns = {}};
        const int line = int(m_rows.size()) + 1;
        m_grid->addWidget(row.name, line, NameColumn);
        m_grid->addWidget(row.state, line, StateColumn, Qt::AlignLeft | Qt::AlignVCenter);
        m_grid->addWidget(row.met, line, MetColumn);
        m_grid->addWidget(row.used, line, UsedColumn);
        for (std::size_t i = 0; i < burnRules.size(); ++i) {
            row.burns.append(plainLabel({}, this));
            m_grid->addWidget(row.burns.last(), line, FirstBurnColumn + int(i));
        }
        row.name->setObjectName(u"objectiveName"_s);
        row.used->setObjectName(u"budgetUsed"_s);
        m_rows.append(row);
    }
}

void ObjectivesCard::setRange(std::chrono::minutes range, const QString &name)
{
    m_range = range;
    m_usedHead->setText(tr("Budget used, last %1").arg(name.isEmpty() ? lengthText(range) : name));
    refresh();
}

void ObjectivesCard::refresh()
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        showReport(m_rows.at(i), reportOn(m_objectives.at(i), m_monitor.tallies(), now, m_range));
}

void ObjectivesCard::showReport(const Row &row, const ObjectiveReport &report)
{
    const auto bad = report.range.bad();
    // Under a limit that was not counted a share would be read as what it is not.
    const QList<double> &bounds = report.range.bounds;
    const bool isAside = !bounds.isEmpty() && bounds != QList<double>{report.objective.threshold};
    const QString name = objectiveText(report.objective);
    row.name->setText(isAside ? tr("%1, counted at %2", "objective, limit").arg(name, boundsText(bounds))
                              : name);
    row.met->setText(bad ? tr("%1 of %2").arg(shareText(1 - *bad), formatCount(report.range.total)) : u"–"_s);
    row.used->setText(report.budgetUsed ? formatPercent(*report.budgetUsed) : u"–"_s);
    setRole(row.used, report.budgetUsed && *report.budgetUsed >= 1 ? "bad" : "");
    for (std::size_t i = 0; i < report.burns.size(); ++i) {
        const BurnRate &burn = report.burns[i];
        QLabel *label = row.burns.at(qsizetype(i));
        label->setText(u"%1 / %2"_s.arg(burnText(burn.longBurn), burnText(burn.shortBurn)));
        setRole(label, burn.isBurning ? "bad" : isFast(burn) ? "warn" : "");
    }
    // Stale numbers never say that all is well.
    const QDateTime last = m_monitor.lastMetrics();
    const bool isStale = last.isValid()
        && (!m_monitor.isReached() || last.msecsTo(m_clock.now()) > 2 * m_monitor.period().count());
    using State = StatusPill::State;
    if (report.isBurning() && !isStale)
        row.state->set(State::Bad, tr("burning"));
    else if (!report.range.isExposed && !last.isValid())
        row.state->set(State::Unknown, tr("not looked yet"));
    else if (!report.range.isExposed && !m_monitor.whyNotCounted(report.objective.kind).isEmpty())
        row.state->set(State::Unknown, tr("not measured"));
    else if (isStale)
        row.state->set(State::Unknown, tr("stale"));
    else if (!bad)
        row.state->set(State::Unknown, tr("no requests"));
    else if (*report.budgetUsed >= 1)
        row.state->set(State::Warn, tr("budget used up"));
    else
        row.state->set(State::Good, tr("within budget"));
    const QString text = explanation(report);
    const QList<QWidget *> widgets = row.all();
    for (QWidget *widget : widgets)
        widget->setToolTip(plainToolTip(text));
    row.name->setAccessibleDescription(text);
}

QString ObjectivesCard::explanation(const ObjectiveReport &report) const
{
    QStringList lines;
    const GoodShare &range = report.range;
    const Objective &objective = report.objective;
    if (!range.isExposed) {
        const QString why = m_monitor.whyNotCounted(objective.kind);
        lines << (why.isEmpty() ? tr("Nothing was counted in this range.") : why);
        return lines.join(u'\n');
    }
    if (!(range.total > 0)) {
        lines << tr("No request finished in this range: nothing can be said, and that is not 100 %.");
    } else if (objective.kind == ObjectiveKind::Availability) {
        lines << tr("%1 of %2 finished requests had no error.")
                     .arg(formatCount(range.good), formatCount(range.total))
              << tr("The server counts what it gave up. Requests that never reached it, and those that "
                    "callers ended, are not in it.");
    } else {
        lines << (objective.kind == ObjectiveKind::InterToken
                      ? tr("%1 of %2 gaps between tokens were within %3.")
                      : tr("%1 of %2 requests were within %3."))
                     .arg(formatCount(range.good), formatCount(range.total), boundsText(range.bounds));
        if (range.bounds != QList<double>{objective.threshold})
            lines << tr("That is the bucket bound of the server nearest to the objective of %1; between two "
                        "bounds nothing is counted.")
                         .arg(formatChartValue(objective.threshold * 1000, ChartUnit::Milliseconds));
        else
            lines << tr("The objective is a bucket bound of the server, so the share is exact.");
    }
    lines << tr("Looked at for %1 of this range.")
                 .arg(formatDuration(std::chrono::milliseconds(qRound64(range.observedSeconds * 1000))));
    for (const BurnRate &burn : report.burns) {
        if (burn.isBurning)
            lines << tr("The budget burns %1 in %2 and %3 in %4; from %5× in both on it is an alert.")
                         .arg(burnText(burn.longBurn), lengthText(burn.rule.longWindow),
                              burnText(burn.shortBurn), lengthText(burn.rule.shortWindow),
                              QLocale().toString(burn.rule.factor));
        else if (const QString why = whyNoAlertYet(burn); !why.isEmpty())
            lines << why;
    }
    return lines.join(u'\n');
}

void ObjectivesCard::edit()
{
    auto *dialog = new ObjectivesDialog(m_monitor.endpoint().name, m_objectives, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (auto kept = m_archive->setObjectives(m_monitor.endpoint(), dialog->objectives()); !kept) {
            const UserText text = userText(kept.error());
            m_trouble->setText(joinedSentences({text.headline, text.advice}));
            m_trouble->show();
        }
    });
    dialog->open();
}

} // namespace slipway
