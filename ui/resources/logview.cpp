// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources/logview.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"
#include "ui/resources/loglines.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QToolButton>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int initRole = Qt::UserRole + 1;

QIcon swatch(const QColor &color, int size)
{
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(color);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(picture.rect().adjusted(2, 2, -2, -2), 3, 3);
    return QIcon(picture);
}
} // namespace

LogView::LogView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_model(session)
    , m_lines(new LogLines(m_model, this))
    , m_container(new QComboBox(this))
    , m_pods(new QToolButton(this))
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
    column->addLayout(makeTools());
    column->addLayout(makeSearch());
    column->addWidget(m_banner);
    column->addWidget(m_lines, 1);
    m_state->setObjectName(u"logState"_s);
    column->addWidget(m_state);

    connect(m_banner, &Banner::actionTriggered, this, &LogView::reopen);
    connect(&m_model, &PodLogModel::stateChanged, this, &LogView::showState);
    connect(&m_model, &PodLogModel::originsChanged, this, &LogView::updateOrigins);
    // What came in one go is counted before as much of the oldest has gone.
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &LogView::showState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        showState();
        if (!m_find->text().isEmpty() && !m_recount.isActive())
            m_recount.start();
    });
    m_unseen.setSingleShot(true);
    m_unseen.setInterval(30s); // another tab was looked at, and this one again
    m_unseen.callOnTimeout(this, [this] {
        m_closedUnseen = !m_selection.previous;
        m_model.close();
    });
    m_recount.setSingleShot(true);
    m_recount.setInterval(500ms);
    m_recount.callOnTimeout(this, &LogView::showFound);
}

void LogView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_unseen.start();
}

void LogView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_unseen.stop();
    if (std::exchange(m_closedUnseen, false))
        reopen();
}

QLayout *LogView::makeTools()
{
    auto *tools = new QHBoxLayout;
    tools->setSpacing(spacing::xs);
    m_container->setObjectName(u"logContainer"_s);
    m_container->setAccessibleName(tr("Container"));
    m_container->setToolTip(tr("Container"));
    m_container->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_container->setMinimumContentsLength(8);
    const auto tool = [this](QToolButton *button, const QString &name, const QString &iconName,
                             const QString &tip, bool isCheckable) {
        button->setObjectName(name);
        button->setCheckable(isCheckable);
        button->setIcon(icon(iconName, this));
        button->setToolTip(tip);
        button->setAccessibleName(tip);
    };
    tool(m_pods, u"logPods"_s, u"filter"_s, tr("Which pods are shown"), false);
    m_pods->setPopupMode(QToolButton::InstantPopup);
    m_pods->setMenu(new QMenu(m_pods));
    m_pods->hide();
    tool(m_previous, u"logPrevious"_s, u"undo"_s, tr("The instance before the last restart"), true);
    tool(m_pause, u"logPause"_s, u"stop"_s, tr("Pause: new lines wait"), true);
    tool(m_times, u"logTimes"_s, u"clock"_s, tr("Show the time of each line"), true);
    m_times->setChecked(true);
    auto *saving = new QToolButton(this);
    tool(saving, u"logSave"_s, u"download"_s, tr("Save the lines to a file"), false);
    tools->addWidget(m_container, 1);
    for (QToolButton *button : {m_pods, m_previous, m_times, m_pause, saving})
        tools->addWidget(button);

    connect(m_container, &QComboBox::activated, this, &LogView::reopen);
    connect(m_previous, &QToolButton::toggled, this, &LogView::reopen);
    connect(m_times, &QToolButton::toggled, m_lines, &LogLines::setTimesShown);
    connect(m_pods->menu(), &QMenu::aboutToShow, this, &LogView::fillPodMenu);
    connect(saving, &QToolButton::clicked, this, &LogView::save);
    connect(m_pause, &QToolButton::toggled, this, [this](bool paused) {
        if (paused)
            m_model.pause();
        else
            m_model.resume();
        showState();
    });
    return tools;
}

QLayout *LogView::makeSearch()
{
    auto *finding = new QHBoxLayout;
    finding->setSpacing(spacing::xs);
    m_find->setObjectName(u"logFind"_s);
    m_find->setPlaceholderText(tr("Search (Ctrl+F)"));
    m_find->setAccessibleName(tr("Search the log"));
    m_find->setClearButtonEnabled(true);
    m_found->setWordWrap(false);
    m_found->setObjectName(u"logFound"_s);
    finding->addWidget(m_find, 1);
    for (const bool backwards : {true, false}) {
        auto *step = new QToolButton(this);
        step->setObjectName(backwards ? u"logFindPrevious"_s : u"logFindNext"_s);
        step->setIcon(icon(backwards ? u"chevron-up"_s : u"chevron-down"_s, this));
        step->setToolTip(backwards ? tr("Previous match (Enter)") : tr("Next match (Shift+Enter)"));
        step->setAccessibleName(step->toolTip());
        connect(step, &QToolButton::clicked, this, [this, backwards] { search(backwards); });
        finding->addWidget(step);
    }
    finding->addWidget(m_found);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_lines->setSearch(text);
        if (const int row = m_model.find(text, m_model.rowCount() - 1, true); row >= 0)
            m_lines->goToRow(row);
        showFound();
    });
    // The newest is what one looks for first: on from there is back in time.
    connect(m_find, &QLineEdit::returnPressed, this,
            [this] { search(!(QApplication::keyboardModifiers() & Qt::ShiftModifier)); });
    auto *shortcut = new QShortcut(QKeySequence::Find, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_find, [this] { m_find->setFocus(Qt::ShortcutFocusReason); });
    return finding;
}

void LogView::addContainer(const QString &label, const QString &name, bool withInit)
{
    m_container->addItem(label, name);
    m_container->setItemData(m_container->count() - 1, withInit, initRole);
}

void LogView::openPod(const QString &nameSpace, const QString &pod, const Containers &containers)
{
    m_selection = {.nameSpace = nameSpace, .pods = {pod}};
    m_container->clear();
    for (const QString &name : containers.names)
        addContainer(name, name, false);
    for (const QString &name : containers.initNames)
        addContainer(tr("%1 (before the others)").arg(name), name, false);
    if (containers.names.size() > 1)
        addContainer(tr("All containers"), {}, false);
    if (!containers.initNames.isEmpty())
        addContainer(tr("All, from the first init container on"), {}, true);
    m_container->setEnabled(m_container->count() > 1);
    m_previous->setEnabled(containers.hasPrevious);
    if (!containers.hasPrevious)
        m_previous->setToolTip(tr("The container has not restarted: there is no previous instance"));
    reopen();
}

void LogView::openPods(const LogSelection &selection)
{
    m_selection = selection;
    m_container->clear();
    addContainer(tr("All containers"), {}, false);
    addContainer(tr("All, from the first init container on"), {}, true);
    m_pods->show();
    m_previous->setToolTip(tr("The instances before the last restart, of those that have restarted"));
    reopen();
}

void LogView::reopen()
{
    if (m_container->count() == 0)
        return;
    m_pause->setChecked(false);
    m_selection.container = m_container->currentData().toString();
    m_selection.initContainers = m_container->currentData(initRole).toBool();
    m_selection.previous = m_previous->isChecked();
    m_model.open(m_selection);
}

void LogView::updateOrigins()
{
    const qsizetype pods = m_model.pods().size();
    m_pods->setVisible(pods > 1 || !m_selection.labelSelector.isEmpty());
    if (m_pods->isHidden())
        return;
    // What the pods turned out to have can be chosen.
    for (const LogOrigin &origin : m_model.origins()) {
        if (!origin.container.isEmpty() && m_container->findData(origin.container) < 0)
            addContainer(origin.isInit ? tr("%1 (before the others)").arg(origin.container)
                                       : origin.container,
                         origin.container, false);
    }
}

void LogView::fillPodMenu()
{
    QMenu *menu = m_pods->menu();
    menu->clear();
    const QStringList pods = m_model.pods();
    const QList<QColor> colors = chartColors(isDark(palette()));
    QAction *all = menu->addAction(tr("Show all"), this, [this, pods] {
        for (const QString &pod : pods)
            m_model.setPodHidden(pod, false);
        showFound();
    });
    all->setEnabled(
        std::ranges::any_of(pods, [this](const QString &pod) { return m_model.isPodHidden(pod); }));
    menu->addSeparator();
    for (qsizetype i = 0; i < pods.size(); ++i) {
        const QString &pod = pods.at(i);
        const auto &origins = m_model.origins();
        const bool isOver = std::ranges::all_of(
            origins, [&](const LogOrigin &origin) { return origin.pod != pod || origin.isOver(); });
        const bool isResuming = std::ranges::any_of(origins, [&](const LogOrigin &origin) {
            return origin.pod == pod && origin.state == LogOrigin::State::Resuming;
        });
        QAction *action = menu->addAction(isOver           ? tr("%1 (ended)").arg(pod)
                                              : isResuming ? tr("%1 (reconnecting)").arg(pod)
                                                           : pod);
        action->setIcon(swatch(colors.at(i % colors.size()), scaledToFont(16, font())));
        action->setCheckable(true);
        action->setChecked(!m_model.isPodHidden(pod));
        connect(action, &QAction::toggled, this, [this, pod](bool shown) {
            m_model.setPodHidden(pod, !shown);
            showState();
            showFound();
        });
    }
}

void LogView::search(bool backwards)
{
    const int from =
        m_lines->currentRow() < 0 ? m_model.rowCount() - 1 : m_lines->currentRow() + (backwards ? -1 : 1);
    if (const int row = m_model.find(m_find->text(), from, backwards); row >= 0)
        m_lines->goToRow(row);
    showFound();
}

void LogView::showFound()
{
    const QString text = m_find->text();
    const int count = m_model.count(text);
    const int row = m_lines->currentRow();
    if (text.isEmpty())
        m_found->clear();
    else if (count == 0)
        m_found->setText(tr("none"));
    else if (row >= 0 && m_model.line(row).text.contains(text, Qt::CaseInsensitive))
        m_found->setText(tr("%1 of %2").arg(m_model.count(text, row)).arg(count));
    else
        m_found->setText(tr("%n lines", nullptr, count));
}

void LogView::save()
{
    const QString name = m_selection.pods.size() == 1 ? m_selection.pods.first() : m_selection.nameSpace;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the lines to a file"), name + u".log"_s,
                                                      tr("Log files (*.log *.txt);;All files (*)"));
    if (path.isEmpty())
        return;
    if (const auto saved = m_model.save(path); !saved) {
        const UserText words = userText(saved.error());
        m_banner->display(Banner::Kind::Warn, words.headline, words.advice, words.detail);
    }
}

QString LogView::stateText() const
{
    switch (m_model.state()) {
    case PodLogModel::State::Connecting:
        return tr("Asking for the log…");
    case PodLogModel::State::Waiting:
        return m_model.origins().empty() ? tr("Waiting for pods") : tr("Waiting for the container to start");
    case PodLogModel::State::Resuming:
        return tr("Reconnecting, to read on from the last line…");
    case PodLogModel::State::Following:
        return m_model.isPaused() ? tr("Paused, %1 new lines wait").arg(m_model.waiting()) : tr("Following");
    case PodLogModel::State::Ended:
        return m_model.rowCount() == 0 ? tr("The log is empty.") : tr("The log has ended.");
    case PodLogModel::State::Idle:
    case PodLogModel::State::Failed:
        break;
    }
    return {};
}

void LogView::showState()
{
    QStringList parts;
    if (const QString text = stateText(); !text.isEmpty())
        parts << text;
    const auto &origins = m_model.origins();
    if (origins.size() > 1)
        parts << tr("%n logs", nullptr, int(origins.size()));
    if (m_model.rowCount() > 0)
        parts << tr("%1 lines").arg(formatCount(m_model.rowCount()));
    if (m_model.dropped() > 0)
        parts << tr("%1 older ones dropped").arg(formatCount(double(m_model.dropped())));
    if (m_model.leftOut() > 0)
        parts << tr("%n logs not read: too many at once", nullptr, m_model.leftOut());
    // One stream of many that has stopped is said, for the others make the whole look alive.
    const auto resuming = int(std::ranges::count(origins, LogOrigin::State::Resuming, &LogOrigin::state));
    if (resuming > 0 && m_model.state() == PodLogModel::State::Following)
        parts << tr("%n logs reconnecting", nullptr, resuming);
    const auto failed = int(std::ranges::count(origins, LogOrigin::State::Failed, &LogOrigin::state));
    if (failed > 0 && m_model.state() != PodLogModel::State::Failed)
        parts << tr("%n logs cannot be read", nullptr, failed);
    m_state->setText(parts.join(u" · "_s));
    const auto error = m_model.error();
    if (m_model.state() == PodLogModel::State::Failed && error) {
        const UserText words = userText(*error);
        m_banner->display(Banner::Kind::Warn, words.headline, words.advice, words.detail);
        m_banner->setAction(tr("Try again"));
    } else {
        m_banner->clear();
    }
}

} // namespace slipway
