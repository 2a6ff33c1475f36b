// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/common/icons.h"
#include "ui/common/taborder.h"
#include "ui/shell/activitydrawer.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/rail.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDataStream>
#include <QDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QKeySequence paletteKeys()
{
    return {Qt::CTRL | Qt::Key_K};
}

// The first control of a page that Tab would reach.
void focusFirst(QWidget *page)
{
    for (QWidget *next = page->nextInFocusChain(); next != page; next = next->nextInFocusChain()) {
        if (page->isAncestorOf(next) && next->isVisibleTo(page) && next->isEnabled()
            && (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_rail(new Rail(this))
    , m_stack(new QStackedWidget(this))
    , m_strip(new QFrame(this))
    , m_stripText(plainLabel({}, m_strip))
    , m_sidePanel(new QFrame(this))
    , m_sideTitle(new ElidedLabel({}, Qt::ElideRight, m_sidePanel))
    , m_sideContent(new QVBoxLayout)
    , m_drawer(new ActivityDrawer(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setWindowTitle(u"Slipway"_s);
    setWindowIcon(QIcon(u":/icons/slipway.svg"_s));
    setMinimumSize(960, 600);
    resize(1280, 800);

    m_strip->setObjectName(u"strip"_s);
    auto *stripRow = new QHBoxLayout(m_strip);
    stripRow->setContentsMargins(spacing::l, 2, spacing::l, 2);
    m_stripText->setFont(secondaryFont(font()));
    stripRow->addWidget(m_stripText, 1);
    m_strip->hide();

    m_sidePanel->setObjectName(u"sidePanel"_s);
    // Wider with the font, but not as much: the page beside it has its own words to show.
    m_sidePanel->setMinimumWidth(std::max(320, scaledToFont(245, font())));
    auto *side = new QVBoxLayout(m_sidePanel);
    side->setContentsMargins(spacing::l, spacing::m, spacing::l, spacing::m);
    auto *sideHead = new QHBoxLayout;
    m_sideTitle->setFont(titleFont(font()));
    auto *sideClose = new QToolButton(m_sidePanel);
    sideClose->setIcon(icon(u"cross"_s, this, ColorRole::TextSecondary));
    sideClose->setToolTip(tr("Close the details (Esc)"));
    sideClose->setAccessibleName(sideClose->toolTip());
    connect(sideClose, &QToolButton::clicked, this, &MainWindow::closeSidePanel);
    sideHead->addWidget(m_sideTitle, 1);
    sideHead->addWidget(sideClose);
    side->addLayout(sideHead);
    side->addLayout(m_sideContent, 1);
    m_sidePanel->hide();

    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_sidePanel);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);

    auto *central = new QWidget(this);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    m_column = column;
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_strip);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_drawer);
    row->addLayout(column, 1);
    setCentralWidget(central);

    connect(m_rail, &Rail::chosen, this, [this](const QString &id) {
        auto *page = id == m_current ? dynamic_cast<PageEvents *>(m_stack->currentWidget()) : nullptr;
        showPage(id);
        if (page)
            page->chosenAgain();
    });
    connect(m_drawer, &ActivityDrawer::cancelRequested, this, &MainWindow::activityCancelRequested);

    const QString window = tr("Window");
    addCommand({tr("Command palette"), u"search"_s, paletteKeys(), [this] { openPalette(); }, window});
    addCommand({tr("Keyboard cheat sheet"), u"keyboard"_s, QKeySequence(Qt::Key_Question),
                [this] { openCheatSheet(); }, window});
    addCommand({tr("Refresh"), u"refresh"_s, QKeySequence(Qt::Key_F5),
                [this] {
                    if (auto *page = dynamic_cast<PageEvents *>(m_stack->currentWidget()))
                        page->refresh();
                },
                window});
    addCommand({tr("Close details, go back"), u"chevron-left"_s, QKeySequence(Qt::Key_Escape),
                [this] { escape(); }, window});
    addCommand({tr("Show or hide activities"), u"activity"_s, QKeySequence(Qt::CTRL | Qt::Key_J),
                [this] { m_drawer->setOpen(!m_drawer->isOpen()); }, window});
    addCommand({tr("Collapse or expand the rail"), u"sidebar"_s, QKeySequence(Qt::CTRL | Qt::Key_B),
                [this] { m_rail->setCollapsed(!m_rail->isCollapsed()); }, window});
    addCommand({tr("Theme: light"),
                u"sun"_s,
                {},
                [this] { Q_EMIT themeChoiceRequested(int(ThemeChoice::Light)); },
                window});
    addCommand({tr("Theme: dark"),
                u"moon"_s,
                {},
                [this] { Q_EMIT themeChoiceRequested(int(ThemeChoice::Dark)); },
                window});
    addCommand({tr("Theme: as the system"),
                u"settings"_s,
                {},
                [this] { Q_EMIT themeChoiceRequested(int(ThemeChoice::System)); },
                window});
    setLink(Link::None, {});
}

QWidget *MainWindow::makeHeader()
{
    auto *header = new QFrame(this);
    header->setObjectName(u"header"_s);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(spacing::l, spacing::s, spacing::l, spacing::s);
    row->setSpacing(spacing::m);
    m_title = new ElidedLabel({}, Qt::ElideRight, header);
    m_title->setFont(titleFont(font()));
    m_title->setObjectName(u"headerTitle"_s);
    m_target = makeButton(tr("No target"), "quiet", u"cloud"_s, header);
    m_target->setObjectName(u"headerTarget"_s);
    m_target->setToolTip(tr("Where things go: provider, project, location, cluster, namespace"));
    connect(m_target, &QPushButton::clicked, this, &MainWindow::targetClicked);
    m_link = new StatusPill(header);
    m_link->setObjectName(u"headerLink"_s);
    auto *search = makeButton(tr("Ctrl+K"), "quiet", u"search"_s, header);
    search->setObjectName(u"headerSearch"_s);
    search->setToolTip(tr("Every action and every resource (Ctrl+K)"));
    search->setAccessibleName(tr("Command palette"));
    connect(search, &QPushButton::clicked, this, &MainWindow::openPalette);
    row->addWidget(m_title, 1);
    row->addWidget(m_target);
    row->addWidget(m_link);
    row->addWidget(search);
    return header;
}

void MainWindow::addPage(const PageSpec &spec)
{
    const qsizetype number = m_pages.size() + 1;
    const QString shortcut = number <= 9 ? u"Ctrl+%1"_s.arg(number) : QString();
    const QString tip = spec.toolTip.isEmpty() ? spec.title : spec.toolTip;
    m_rail->add(spec.id, spec.title, spec.iconName,
                shortcut.isEmpty() ? tip : tr("%1 (%2)", "tool tip, shortcut").arg(tip, shortcut),
                spec.atBottom);
    m_pages.append({spec, nullptr});
    addCommand({tr("Go to: %1").arg(spec.title), spec.iconName, QKeySequence(shortcut),
                [this, id = spec.id] { showPage(id); }, tr("Pages")});
}

QWidget *MainWindow::pageWidget(const QString &id)
{
    for (Entry &entry : m_pages) {
        if (entry.spec.id != id)
            continue;
        if (!entry.widget) {
            entry.widget = entry.spec.make(m_stack);
            m_stack->addWidget(entry.widget);
            orderTabs(*entry.widget);
        }
        return entry.widget;
    }
    return nullptr;
}

void MainWindow::showPage(const QString &id)
{
    QWidget *widget = pageWidget(id);
    if (!widget || id == m_current) {
        m_rail->setCurrent(m_current);
        return;
    }
    if (auto *old = dynamic_cast<PageEvents *>(m_stack->currentWidget());
        old && m_stack->currentWidget() != widget)
        old->pageHidden();
    m_current = id;
    closeSidePanel();
    m_stack->setCurrentWidget(widget);
    m_rail->setCurrent(id);
    for (const Entry &entry : std::as_const(m_pages)) {
        if (entry.spec.id == id)
            setTitle(entry.spec.title);
    }
    if (auto *page = dynamic_cast<PageEvents *>(widget))
        page->pageShown();
    // The keyboard goes along, unless the page has put it somewhere itself.
    if (const QWidget *focus = focusWidget(); !focus || !widget->isAncestorOf(focus)) {
        widget->setFocus(Qt::OtherFocusReason);
        if (widget->focusPolicy() == Qt::NoFocus)
            focusFirst(widget);
    }
    Q_EMIT pageChanged(id);
}

QStringList MainWindow::pages() const
{
    QStringList ids;
    for (const Entry &entry : m_pages)
        ids.append(entry.spec.id);
    return ids;
}

void MainWindow::dropPages(const QStringList &ids)
{
    if (ids.contains(m_current))
        showPage(m_pages.first().spec.id);
    closeSidePanel(); // its content may be a page's
    for (Entry &entry : m_pages) {
        if (ids.contains(entry.spec.id))
            delete std::exchange(entry.widget, nullptr);
    }
}

void MainWindow::setBadge(const QString &pageId, int count)
{
    m_rail->setBadge(pageId, count);
}

void MainWindow::setTitle(const QString &title)
{
    m_title->setFullText(title);
    setWindowTitle(title.isEmpty() ? u"Slipway"_s : tr("%1 - Slipway").arg(title));
}

void MainWindow::setTarget(const QString &description)
{
    m_target->setText(description.isEmpty() ? tr("No target")
                                            : fontMetrics().elidedText(description, Qt::ElideMiddle, 420));
    m_target->setToolTip(description.isEmpty()
                             ? tr("Where things go: provider, project, location, cluster, namespace")
                             : description);
}

void MainWindow::setLink(Link link, const QString &explanation)
{
    switch (link) {
    case Link::None:
        m_link->set(StatusPill::State::Unknown, tr("not connected"));
        break;
    case Link::SignedIn:
        m_link->set(StatusPill::State::Info, tr("signed in"));
        break;
    case Link::Connecting:
        m_link->set(StatusPill::State::Working, tr("connecting"));
        break;
    case Link::Live:
        m_link->set(StatusPill::State::Good, tr("live"));
        break;
    case Link::Reconnecting:
        m_link->set(StatusPill::State::Warn, tr("reconnecting"));
        break;
    case Link::Recording:
        m_link->set(StatusPill::State::Info, tr("recording"));
        break;
    case Link::Failed:
        m_link->set(StatusPill::State::Bad, tr("no connection"));
        break;
    }
    m_link->setToolTip(explanation.toHtmlEscaped());
}

void MainWindow::setSandbox(bool on, const QString &explanation)
{
    m_sandboxText = on ? tr("Sandbox. %1").arg(explanation) : QString();
    updateStrips();
}

void MainWindow::setInsecure(const QString &explanation)
{
    m_insecureText = explanation.isEmpty() ? QString() : tr("Insecure connection. %1").arg(explanation);
    updateStrips();
}

void MainWindow::setProtected(const QString &explanation)
{
    m_protectedText = explanation;
    updateStrips();
}

void MainWindow::updateStrips()
{
    const bool insecure = !m_insecureText.isEmpty();
    QStringList parts;
    if (insecure)
        parts << m_insecureText;
    if (!m_protectedText.isEmpty())
        parts << m_protectedText;
    if (!m_sandboxText.isEmpty())
        parts << m_sandboxText;
    m_strip->setProperty("kind",
                         insecure                       ? u"insecure"_s
                             : !m_sandboxText.isEmpty() ? u"sandbox"_s
                                                        : u"protected"_s);
    m_strip->style()->unpolish(m_strip);
    m_strip->style()->polish(m_strip);
    m_stripText->setText(parts.join(u"  ·  "_s));
    m_strip->setVisible(!parts.isEmpty());
}

void MainWindow::addBar(QWidget *bar)
{
    m_column->insertWidget(m_column->indexOf(m_splitter), bar);
}

void MainWindow::setActivityModel(QAbstractItemModel *model)
{
    m_drawer->setModel(model);
}

void MainWindow::showSidePanel(const QString &title, QWidget *content)
{
    if (m_sideWidget) {
        m_sideContent->removeWidget(m_sideWidget);
        m_sideWidget->deleteLater();
    }
    m_sideWidget = content;
    m_sideTitle->setFullText(title);
    m_sideContent->addWidget(content);
    content->show();
    m_sidePanel->show();
}

void MainWindow::closeSidePanel()
{
    m_sidePanel->hide();
    if (m_sideWidget) {
        m_sideContent->removeWidget(m_sideWidget);
        m_sideWidget->deleteLater();
        m_sideWidget = nullptr;
    }
}

void MainWindow::addCommand(const Command &command)
{
    m_commands.append(command);
    if (command.shortcut.isEmpty())
        return;
    auto *action = new QAction(command.title, this);
    action->setShortcut(command.shortcut);
    connect(action, &QAction::triggered, this, [run = command.run] { run(); });
    addAction(action);
}

void MainWindow::openPalette()
{
    QList<Command> all = m_commands;
    all.removeIf([](const Command &command) { return command.shortcut == paletteKeys(); }); // it is open
    if (m_dynamicCommands)
        all += m_dynamicCommands();
    m_palette = new CommandPalette(std::move(all), this);
    m_palette->show();
    Q_EMIT paletteOpened();
}

void MainWindow::addToPalette(const QList<Command> &commands)
{
    if (m_palette)
        m_palette->add(commands);
}

void MainWindow::openCheatSheet()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"cheatSheet"_s);
    dialog->setWindowTitle(tr("Keyboard cheat sheet"));
    auto *grid = new QGridLayout(dialog);
    grid->setContentsMargins(spacing::xl, spacing::l, spacing::xl, spacing::l);
    grid->setHorizontalSpacing(spacing::xl);
    int row = 0;
    const auto add = [&](const QString &keys, const QString &text) {
        auto *label = new QLabel(keys, dialog);
        label->setFont(monospaceFont(font()));
        grid->addWidget(label, row, 0);
        QLabel *what = plainLabel(text, dialog);
        what->setWordWrap(false);
        grid->addWidget(what, row++, 1);
    };
    QString group;
    for (const Command &command : std::as_const(m_commands)) {
        if (command.shortcut.isEmpty())
            continue;
        if (command.group != group) {
            group = command.group;
            grid->addWidget(titleLabel(group, dialog), row++, 0, 1, 2);
        }
        add(command.shortcut.toString(QKeySequence::NativeText), command.title);
    }
    grid->addWidget(titleLabel(tr("In tables and text"), dialog), row++, 0, 1, 2);
    add(u"/"_s, tr("Filter the rows"));
    add(tr("Enter"), tr("Details of the row"));
    add(u"Ctrl+C"_s, tr("Copy the selected rows"));
    add(u"Ctrl+Enter"_s, tr("Send the prompt"));
    dialog->show();
}

void MainWindow::escape()
{
    if (m_sidePanel->isVisible()) {
        closeSidePanel();
        return;
    }
    if (auto *page = dynamic_cast<PageEvents *>(m_stack->currentWidget()))
        page->goBack();
}

QByteArray MainWindow::saveLayout() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << quint32(1) << saveGeometry() << m_rail->isCollapsed() << m_splitter->saveState();
    return bytes;
}

void MainWindow::restoreLayout(const QByteArray &state)
{
    QDataStream in(state);
    quint32 version = 0;
    QByteArray geometry;
    QByteArray splitter;
    bool collapsed = false;
    in >> version >> geometry >> collapsed >> splitter;
    if (in.status() != QDataStream::Ok || version != 1) {
        sizeForScreen();
        return;
    }
    restoreGeometry(geometry);
    m_rail->setCollapsed(collapsed);
    m_splitter->restoreState(splitter);
    m_sidePanel->hide();
}

void MainWindow::sizeForScreen()
{
    const QSize room = screen()->availableSize();
    const QSize wanted = (room * 0.75).boundedTo(QSize(1800, 1200)).expandedTo(QSize(1280, 800));
    // With a title bar the window must still be on the screen; the bar's height is not known before it is shown.
    if (room.width() < wanted.width() || room.height() < wanted.height() + 48)
        setWindowState(windowState() | Qt::WindowMaximized);
    else
        resize(wanted);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (auto *page = dynamic_cast<PageEvents *>(m_stack->currentWidget()))
        page->pageHidden();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_rail->refreshIcons();
        m_drawer->refreshIcons();
    }
    QMainWindow::changeEvent(event);
}

} // namespace slipway
