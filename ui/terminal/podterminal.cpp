// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/podterminal.h"

#include "plan/changelog.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"
#include "ui/terminal/terminalscreen.h"
#include "ui/terminal/terminalview.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
// Between these the program is held back: the screen falls behind by less than a second, and memory stays.
constexpr qsizetype muchUnread = 512 * 1024;
constexpr qsizetype littleUnread = 64 * 1024;
constexpr qsizetype pieceBytes = 16 * 1024;
// Of a frame of 16 ms, so that keys and painting have their share of a flood.
constexpr qint64 feedingMs = 6;
} // namespace

PodTerminal::PodTerminal(Session &session, std::function<Target()> target, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_target(std::move(target))
    , m_container(new QComboBox(this))
    , m_command(new QLineEdit(u"sh"_s, this))
    , m_toggle(makeButton({}, "primary", {}, this))
    , m_banner(new Banner(this))
    , m_screen(std::make_unique<TerminalScreen>(80, 24))
    , m_view(new TerminalView(*m_screen, this))
    , m_hint(secondaryLabel({}, this))
{
    setObjectName(u"podTerminal"_s);
    m_container->setObjectName(u"terminalContainer"_s);
    m_container->setAccessibleName(tr("Container"));
    m_container->setToolTip(tr("Container"));
    m_container->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_container->setMinimumContentsLength(6);
    m_command->setObjectName(u"terminalCommand"_s);
    m_command->setAccessibleName(tr("Command"));
    m_command->setToolTip(tr("The command to run in the container"));
    m_command->setPlaceholderText(tr("Command"));
    m_toggle->setObjectName(u"terminalToggle"_s);
    m_banner->setObjectName(u"terminalBanner"_s);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(spacing::xs);
    tools->addWidget(m_container, 1);
    tools->addWidget(m_command, 1);
    tools->addWidget(m_toggle);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    column->addLayout(tools);
    column->addWidget(m_banner);
    column->addWidget(m_view, 1);
    column->addWidget(m_hint);

    m_feeding.setInterval(0);
    m_feeding.callOnTimeout(this, &PodTerminal::feed);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        if (m_exec)
            close();
        else
            open();
    });
    connect(m_command, &QLineEdit::returnPressed, this, &PodTerminal::open);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (m_toPaste.isEmpty()) {
            open();
            return;
        }
        m_banner->clear();
        m_screen->paste(std::exchange(m_toPaste, {}));
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_view, &TerminalView::cellsChanged, this, [this](const QSize &cells) {
        m_screen->resize(cells.width(), cells.height());
        if (m_exec)
            m_exec->resize(m_screen->columns(), m_screen->rows());
    });
    connect(m_view, &TerminalView::pasteRequested, this, &PodTerminal::askToPaste);
    connect(m_screen.get(), &TerminalScreen::output, this, [this](const QByteArray &bytes) {
        if (m_exec)
            m_exec->write(bytes);
    });
    connect(&m_opening, &TaskHandle::finished, this, &PodTerminal::started);
    // The session must end before its client does.
    connect(&m_session, &Session::clusterChanged, this, [this] {
        m_looking.abandon();
        if (!m_exec)
            return;
        close();
        m_banner->display(Banner::Kind::Info, tr("Another cluster was chosen: the terminal was closed."));
    });
    updateState();
}

PodTerminal::~PodTerminal()
{
    m_opening.abandon();
    m_exec.reset();
    record({}, tr("closed"));
}

void PodTerminal::setPod(const QString &nameSpace, const QString &pod, const QStringList &containers)
{
    m_nameSpace = nameSpace;
    m_pod = pod;
    QStringList known;
    for (int i = 0; i < m_container->count(); ++i)
        known << m_container->itemText(i);
    if (known != containers) {
        m_container->clear();
        m_container->addItems(containers);
    }
    m_container->setEnabled(containers.size() > 1);
    updateState();
}

void PodTerminal::open()
{
    KubeClient *kube = m_session.kube();
    if (m_exec || !kube || m_pod.isEmpty())
        return;
    const ExecOptions options{.container = m_container->currentText(),
                              .command = QProcess::splitCommand(m_command->text())};
    if (options.command.isEmpty()) {
        m_command->setFocus();
        return;
    }
    m_banner->clear();
    m_toPaste.clear();
    m_unread.clear();
    m_end.reset();
    m_looking.abandon();
    m_screen->clear();
    m_screen->resize(m_view->cells().width(), m_view->cells().height());
    if (ChangeLog *log = m_session.changeLog())
        m_logged = log->began(tr("Terminal in %1/%2: %3").arg(m_nameSpace, m_pod, options.command.join(u' ')),
                              execCommandLine(m_nameSpace, m_pod, options), m_target ? m_target() : Target());
    m_exec = std::make_unique<ExecSession>(*kube, m_nameSpace, m_pod, options);
    connect(m_exec.get(), &ExecSession::received, this, &PodTerminal::take);
    connect(m_exec.get(), &ExecSession::ended, this, &PodTerminal::ended);
    m_opening.start([exec = m_exec.get()](std::stop_token stop, ProgressSink) { return exec->open(stop); });
    updateState();
}

void PodTerminal::close()
{
    m_opening.abandon();
    m_feeding.stop();
    if (m_exec)
        m_exec.release()->deleteLater();
    record({}, tr("closed"));
    updateState();
}

void PodTerminal::started(const Result<> &outcome)
{
    if (outcome) {
        m_exec->resize(m_screen->columns(), m_screen->rows());
        m_view->setFocus(Qt::OtherFocusReason);
        updateState();
        return;
    }
    m_exec.release()->deleteLater();
    record(outcome, {});
    const UserText words = userText(outcome.error());
    m_banner->display(Banner::Kind::Warn, words.headline, words.advice, words.detail);
    m_banner->setAction(tr("Try again"));
    updateState();
}

void PodTerminal::take(const QByteArray &bytes)
{
    m_unread += bytes;
    if (m_unread.size() > muchUnread)
        m_exec->hold(true);
    if (!m_feeding.isActive())
        m_feeding.start();
}

void PodTerminal::feed()
{
    QElapsedTimer since;
    since.start();
    qsizetype at = m_screen->unseen(m_unread);
    while (at < m_unread.size() && since.elapsed() < feedingMs) {
        const qsizetype length = std::min(pieceBytes, m_unread.size() - at);
        m_screen->feed(QByteArrayView(m_unread).sliced(at, length));
        at += length;
    }
    m_unread.remove(0, at);
    if (m_exec && m_unread.size() < littleUnread)
        m_exec->hold(false);
    if (!m_unread.isEmpty())
        return;
    m_feeding.stop();
    if (m_end)
        ended(*std::exchange(m_end, {}));
}

void PodTerminal::ended(const Result<int> &outcome)
{
    if (!m_unread.isEmpty()) { // first what it wrote
        m_end = outcome;
        return;
    }
    if (m_exec)
        m_exec.release()->deleteLater();
    if (!outcome) {
        record(std::unexpected(outcome.error()), {});
        lost(outcome.error());
    } else {
        record({}, *outcome == 0 ? QString() : tr("exit status %1").arg(*outcome));
        m_banner->display(*outcome == 0 ? Banner::Kind::Info : Banner::Kind::Warn,
                          *outcome == 0 ? tr("The command has ended.")
                                        : tr("The command has ended with exit status %1.").arg(*outcome));
        m_banner->setAction(tr("Open again"));
    }
    updateState();
}

void PodTerminal::lost(const Error &error)
{
    const UserText words = userText(error);
    m_banner->display(Banner::Kind::Warn, tr("The terminal lost its connection."), words.headline,
                      words.detail);
    m_banner->setAction(tr("Open again"));
    KubeClient *kube = m_session.kube();
    if (!kube)
        return;
    // Why: the pod itself may be gone.
    m_looking.start([kube, ref = ResourceRef{kinds::pods(), m_nameSpace, m_pod}](
                        std::stop_token stop, ProgressSink) { return kube->getMetadata(ref, stop); },
                    [this](const QJsonObject &object) {
                        if (!object.value("metadata"_L1)["deletionTimestamp"_L1].toString().isEmpty())
                            m_banner->display(Banner::Kind::Warn,
                                              tr("The pod is being deleted: the terminal has ended."));
                    });
    connect(
        &m_looking, &TaskHandle::finished, this,
        [this](const Result<> &outcome) {
            if (outcome || outcome.error().kind != ErrorKind::NotFound || m_exec)
                return;
            m_banner->display(Banner::Kind::Warn, tr("The pod is gone: the terminal has ended."),
                              tr("Open the details of the pod that took its place."));
            m_banner->setAction(tr("Try again"));
        },
        Qt::SingleShotConnection);
}

void PodTerminal::askToPaste(const QString &text)
{
    if (!m_exec)
        return;
    if (!TerminalScreen::isRiskyToPaste(text)) {
        m_screen->paste(text);
        return;
    }
    m_toPaste = text;
    const auto lines = int(text.count(u'\n')) + (text.endsWith(u'\n') ? 0 : 1);
    m_banner->display(Banner::Kind::Warn, tr("Paste %n lines into the terminal?", nullptr, lines),
                      tr("What ends with a line break runs at once."), text.left(2000));
    m_banner->setAction(tr("Paste"));
}

void PodTerminal::record(const Result<> &outcome, const QString &remark)
{
    if (const qint64 id = std::exchange(m_logged, 0); id != 0 && m_session.changeLog())
        m_session.changeLog()->ended(id, outcome, remark);
}

void PodTerminal::updateState()
{
    const bool isRunning = m_exec && !m_opening.isRunning();
    m_view->setTyping(isRunning);
    m_toggle->setText(m_exec ? tr("Close") : tr("Open"));
    m_toggle->setAccessibleName(m_exec ? tr("Close the terminal") : tr("Open a terminal"));
    m_toggle->setEnabled(m_exec || (!m_pod.isEmpty() && m_container->count() > 0));
    m_container->setEnabled(!m_exec && m_container->count() > 1);
    m_command->setEnabled(!m_exec);
    m_hint->setText(
        isRunning    ? tr("Leave the terminal: Ctrl+Shift+Tab. Copy: Ctrl+Shift+C. Paste: Ctrl+Shift+V.")
            : m_exec ? tr("Opening…")
                     : tr("What is typed here can change things. Opening it is written to the activity "
                          "log; what you type is not."));
}

} // namespace slipway
