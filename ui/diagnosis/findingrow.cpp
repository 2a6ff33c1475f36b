// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/findingrow.h"

#include "ui/common/icons.h"
#include "ui/common/keptfocus.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

FindingLook findingLook(const Finding &finding)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("FindingLook", text); };
    if (finding.state == Finding::State::Passed)
        return {say(QT_TRANSLATE_NOOP("FindingLook", "Passed")), u"check-circle"_s, ColorRole::Good};
    if (finding.state == Finding::State::CannotTell)
        return {say(QT_TRANSLATE_NOOP("FindingLook", "Cannot tell")), u"question"_s,
                ColorRole::TextSecondary};
    switch (finding.severity) {
    case Severity::Error:
        return {say(QT_TRANSLATE_NOOP("FindingLook", "Blocks")), u"cross-circle"_s, ColorRole::Bad};
    case Severity::Warning:
        return {say(QT_TRANSLATE_NOOP("FindingLook", "Warning")), u"warning"_s, ColorRole::Warn};
    case Severity::Info:
        break;
    }
    return {say(QT_TRANSLATE_NOOP("FindingLook", "Note")), u"info"_s, ColorRole::Info};
}

namespace {

// Grows with its rows up to a dozen, then scrolls: a table inside a scrolling list must not hide its only row.
class EvidenceTable : public QTableWidget
{
public:
    EvidenceTable(const QList<Evidence> &evidence, QWidget *parent)
        : QTableWidget(int(evidence.size()), 3, parent)
    {
        setObjectName(u"evidence"_s);
        setHorizontalHeaderLabels({QCoreApplication::translate("FindingRow", "Object"),
                                   QCoreApplication::translate("FindingRow", "Field"),
                                   QCoreApplication::translate("FindingRow", "Value")});
        setAccessibleName(QCoreApplication::translate("FindingRow", "Evidence"));
        verticalHeader()->hide();
        setEditTriggers(NoEditTriggers);
        setTabKeyNavigation(false);
        setWordWrap(true);
        setFont(monospaceFont(font()));
        for (int row = 0; row < evidence.size(); ++row) {
            const Evidence &e = evidence.at(row);
            for (const auto &[column, text] :
                 {std::pair(0, e.object), std::pair(1, e.field), std::pair(2, e.value)}) {
                auto *item = new QTableWidgetItem(text);
                item->setToolTip(text.toHtmlEscaped());
                setItem(row, column, item);
            }
        }
        horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
        horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
        horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
        horizontalHeader()->setMaximumSectionSize(420);
        resizeRowsToContents();
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth() + 4;
        for (int row = 0; row < std::min(rowCount(), 12); ++row)
            height += rowHeight(row);
        return {QTableWidget::sizeHint().width(), height};
    }
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QTableWidget::resizeEvent(event);
        resizeRowsToContents();
        updateGeometry();
    }
};

} // namespace

FindingRow::FindingRow(const Finding &finding, QWidget *parent)
    : Card(parent)
    , m_finding(finding)
    , m_expand(new QToolButton(this))
    , m_rerun(new QToolButton(this))
    , m_mute(new QToolButton(this))
{
    setObjectName(u"finding:"_s + finding.id);
    const FindingLook look = findingLook(finding);
    const QColor ink = color(look.role, this);
    content()->setContentsMargins(spacing::m, spacing::s, spacing::s, spacing::s);

    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::m);
    auto *mark = new QVBoxLayout;
    mark->setSpacing(2);
    auto *picture = new QLabel(this);
    picture->setPixmap(iconPixmap(look.iconName, ink, 20, devicePixelRatioF()));
    picture->setAlignment(Qt::AlignHCenter);
    QLabel *word = secondaryLabel(look.word, this);
    word->setWordWrap(false);
    word->setAlignment(Qt::AlignHCenter);
    word->setMinimumWidth(word->fontMetrics().horizontalAdvance(u"0"_s) * 11);
    setRole(word,
            look.role == ColorRole::Bad        ? "bad"
                : look.role == ColorRole::Warn ? "warn"
                : look.role == ColorRole::Good ? "good"
                : look.role == ColorRole::Info ? "info"
                                               : "secondary");
    mark->addWidget(picture);
    mark->addWidget(word);
    // Not by a stretch: that would make the whole row take the room that the list has left.
    row->addLayout(mark);
    row->setAlignment(mark, Qt::AlignTop);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    QLabel *title = plainLabel(finding.title, this);
    title->setObjectName(u"findingTitle"_s);
    QFont bold = title->font();
    bold.setWeight(finding.state == Finding::State::Problem ? QFont::DemiBold : QFont::Normal);
    title->setFont(bold);
    texts->addWidget(title);
    if (!finding.cause.isEmpty()) {
        QLabel *cause = plainLabel(finding.cause, this);
        setRole(cause, "secondary");
        texts->addWidget(cause);
    }
    if (!finding.remedies.isEmpty() && finding.state != Finding::State::Passed) {
        const Remedy &first = finding.remedies.first();
        auto *action = new QHBoxLayout;
        action->setSpacing(spacing::s);
        action->addWidget(plainLabel(tr("To do: %1").arg(first.description), this), 1);
        if (first.change) {
            QPushButton *fix = makeButton(tr("Fix…"), "", u"bolt"_s, this);
            fix->setObjectName(u"fix:"_s + finding.id);
            fix->setAutoDefault(true); // Enter presses it
            fix->setAccessibleName(tr("Fix: %1").arg(first.description));
            fix->setToolTip(tr("Shows what would be done, and asks before it does it"));
            connect(fix, &QPushButton::clicked, this,
                    [this] { Q_EMIT fixRequested(m_finding.remedies.first(), m_finding); });
            action->addWidget(fix, 0, Qt::AlignTop);
        }
        texts->addLayout(action);
    }
    row->addLayout(texts, 1);

    m_rerun->setIcon(icon(u"refresh"_s, m_rerun));
    m_rerun->setToolTip(tr("Check this again"));
    m_rerun->setAccessibleName(tr("Check again: %1").arg(finding.title));
    m_rerun->setObjectName(u"rerun:"_s + finding.id);
    m_rerun->hide();
    connect(m_rerun, &QToolButton::clicked, this, [this] { Q_EMIT rerunRequested(m_finding.check); });
    row->addWidget(m_rerun, 0, Qt::AlignTop);

    m_mute->setIcon(icon(u"check"_s, m_mute));
    m_mute->setToolTip(tr("Known and accepted…"));
    m_mute->setAccessibleName(tr("Known and accepted: %1").arg(finding.title));
    m_mute->setObjectName(u"mute:"_s + finding.id);
    m_mute->hide();
    connect(m_mute, &QToolButton::clicked, this, [this] { Q_EMIT muteRequested(m_finding); });
    row->addWidget(m_mute, 0, Qt::AlignTop);

    m_expand->setCheckable(true);
    m_expand->setIcon(icon(u"chevron-down"_s, m_expand));
    m_expand->setToolTip(tr("Evidence and remedies"));
    m_expand->setAccessibleName(tr("Evidence and remedies of: %1").arg(finding.title));
    m_expand->setObjectName(u"expand:"_s + finding.id);
    const bool hasMore = !finding.evidence.isEmpty() || !finding.remedies.isEmpty();
    m_expand->setVisible(hasMore);
    connect(m_expand, &QToolButton::toggled, this, [this](bool on) {
        if (on && !m_details)
            buildDetails();
        if (m_details)
            m_details->setVisible(on);
        m_expand->setIcon(icon(on ? u"chevron-up"_s : u"chevron-down"_s, m_expand));
        Q_EMIT expandedChanged(on);
    });
    row->addWidget(m_expand, 0, Qt::AlignTop);
    content()->addLayout(row);
    setAccessibleName(look.word + u": "_s + finding.title);
}

bool FindingRow::isExpanded() const
{
    return m_expand->isChecked();
}

void FindingRow::setExpanded(bool expanded)
{
    m_expand->setChecked(expanded && !m_expand->isHidden());
}

void FindingRow::setRerunVisible(bool visible)
{
    m_rerun->setVisible(visible && !m_finding.check.isEmpty());
}

void FindingRow::setMuteVisible(bool visible)
{
    m_mute->setVisible(visible && m_finding.state == Finding::State::Problem);
}

void FindingRow::setRerunning(bool running)
{
    enableKeepingFocus(*m_rerun, !running);
}

void FindingRow::buildDetails()
{
    m_details = new QWidget(this);
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, spacing::s, 0, spacing::xs);
    column->setSpacing(spacing::s);
    column->addWidget(horizontalLine(m_details));
    if (!m_finding.evidence.isEmpty()) {
        column->addWidget(secondaryLabel(tr("Evidence"), m_details));
        column->addWidget(new EvidenceTable(m_finding.evidence, m_details));
    }
    if (!m_finding.remedies.isEmpty()) {
        column->addWidget(secondaryLabel(tr("What to do"), m_details));
        for (int i = 0; i < m_finding.remedies.size(); ++i)
            column->addWidget(remedyWidget(m_finding.remedies.at(i), i + 1));
    }
    content()->addWidget(m_details);
}

QWidget *FindingRow::remedyWidget(const Remedy &remedy, int number)
{
    auto *box = new QWidget(m_details);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::xs);
    auto *row = new QHBoxLayout;
    row->addWidget(
        plainLabel(tr("%1. %2", "number and text of a remedy").arg(number).arg(remedy.description), box), 1);
    if (remedy.change) {
        QPushButton *fix = makeButton(tr("Preview and apply…"), "", {}, box);
        connect(fix, &QPushButton::clicked, this, [this, remedy] { Q_EMIT fixRequested(remedy, m_finding); });
        row->addWidget(fix, 0, Qt::AlignTop);
    }
    column->addLayout(row);
    const QString command = !remedy.command.isEmpty() ? remedy.command
        : remedy.change                               ? remedy.change->command()
                                                      : QString();
    if (!command.isEmpty()) {
        auto *line = new QHBoxLayout;
        QLabel *text = plainLabel(command, box);
        text->setFont(monospaceFont(text->font()));
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        line->addWidget(text, 1);
        auto *copy = new QToolButton(box);
        copy->setIcon(icon(u"copy"_s, copy));
        copy->setToolTip(tr("Copy the command"));
        copy->setAccessibleName(tr("Copy the command"));
        connect(copy, &QToolButton::clicked, this,
                [command] { QGuiApplication::clipboard()->setText(command); });
        line->addWidget(copy, 0, Qt::AlignTop);
        column->addLayout(line);
    }
    return box;
}

} // namespace slipway
