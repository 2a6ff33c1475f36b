// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/chainview.h"

#include "base/redact.h"
#include "ui/common/icons.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

LinkLook linkLook(Link::State state)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("LinkLook", text); };
    switch (state) {
    case Link::State::Holds:
        return {say(QT_TRANSLATE_NOOP("LinkLook", "Holds")), u"check-circle"_s, ColorRole::Good};
    case Link::State::Broken:
        return {say(QT_TRANSLATE_NOOP("LinkLook", "Broken")), u"cross-circle"_s, ColorRole::Bad};
    case Link::State::Unknown:
        return {say(QT_TRANSLATE_NOOP("LinkLook", "Unknown")), u"question"_s, ColorRole::Warn};
    case Link::State::NotJudged:
        break;
    }
    return {say(QT_TRANSLATE_NOOP("LinkLook", "Not judged")), u"skip"_s, ColorRole::TextSecondary};
}

namespace {

/// The mark of a link and the line from the one before to the next: whole where both hold, dashed from a broken one on.
class LinkMark : public QWidget
{
public:
    LinkMark(Link::State state, bool isFirst, bool isLast, bool isAfterBroken, QWidget *parent)
        : QWidget(parent)
        , m_state(state)
        , m_isFirst(isFirst)
        , m_isLast(isLast)
        , m_isAfterBroken(isAfterBroken)
    {
        setFixedWidth(side + 2 * spacing::xs);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const LinkLook look = linkLook(m_state);
        const int middle = width() / 2;
        const int top = spacing::xs;
        const auto line = [&](int from, int to, bool dashed) {
            QPen pen(color(ColorRole::TextSecondary, this), 2, dashed ? Qt::DashLine : Qt::SolidLine);
            painter.setPen(pen);
            painter.drawLine(middle, from, middle, to);
        };
        if (!m_isFirst)
            line(0, top, m_isAfterBroken);
        if (!m_isLast)
            line(top + side, height(), m_isAfterBroken || m_state == Link::State::Broken);
        painter.drawPixmap(middle - side / 2, top,
                           iconPixmap(look.iconName, color(look.role, this), side, devicePixelRatioF()));
    }

private:
    static constexpr int side = 20;
    Link::State m_state;
    bool m_isFirst;
    bool m_isLast;
    bool m_isAfterBroken;
};

QLabel *quotedLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ChainView::ChainView(const Chain &chain, QWidget *parent) : Card(parent), m_chain(chain)
{
    setObjectName(u"chain:"_s + chain.kind);
    const int broken = chain.broken();
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::m);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    QLabel *title = plainLabel(chain.title, this);
    title->setObjectName(u"chainTitle"_s);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    texts->addWidget(title);
    texts->addWidget(secondaryLabel(chain.subject, this));
    head->addLayout(texts, 1);
    auto *pill = new StatusPill(this);
    pill->setObjectName(u"chainState"_s);
    const QString verdict = broken >= 0
        ? tr("Link %1 of %2 is broken").arg(broken + 1).arg(chain.links.size())
        : chain.holds() ? tr("Holds")
                        : tr("Nothing is broken as far as can be told");
    pill->set(broken >= 0         ? StatusPill::State::Bad
                  : chain.holds() ? StatusPill::State::Good
                                  : StatusPill::State::Unknown,
              verdict);
    head->addWidget(pill, 0, Qt::AlignTop);
    content()->addLayout(head);
    setAccessibleName(u"%1, %2: %3"_s.arg(chain.title, chain.subject, verdict));
    auto *rows = new QVBoxLayout;
    rows->setSpacing(0); // the line goes on from link to link
    for (int i = 0; i < int(chain.links.size()); ++i) {
        QWidget *row = linkRow(i);
        rows->addWidget(row);
        if (i == broken)
            m_brokenRow = row;
    }
    content()->addLayout(rows);
}

QWidget *ChainView::linkRow(int index)
{
    const Link &link = m_chain.links.at(index);
    const LinkLook look = linkLook(link.state);
    const int broken = m_chain.broken();
    auto *row = new QWidget(this);
    row->setObjectName(u"link:"_s + link.id);
    row->setAccessibleName(link.observed.isEmpty()
                               ? u"%1: %2, %3"_s.arg(look.word, link.what, link.object)
                               : u"%1: %2, %3, %4"_s.arg(look.word, link.what, link.object, link.observed));
    auto *columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(spacing::s);
    columns->addWidget(new LinkMark(link.state, index == 0, index == int(m_chain.links.size()) - 1,
                                    broken >= 0 && index > broken, row));
    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(0, spacing::xs, 0, spacing::s);
    texts->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(spacing::s);
    QLabel *what = plainLabel(link.what, row);
    what->setWordWrap(false);
    if (link.state == Link::State::Broken) {
        QFont bold = what->font();
        bold.setWeight(QFont::DemiBold);
        what->setFont(bold);
    }
    QLabel *word = secondaryLabel(look.word, row);
    word->setWordWrap(false);
    setRole(word,
            look.role == ColorRole::Good       ? "good"
                : look.role == ColorRole::Bad  ? "bad"
                : look.role == ColorRole::Warn ? "warn"
                                               : "secondary");
    first->addWidget(what);
    first->addWidget(word);
    auto *object = new ElidedLabel(link.object, Qt::ElideMiddle, row);
    setRole(object, "secondary");
    object->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    first->addWidget(object, 1);
    texts->addLayout(first);
    const bool isTold = link.state == Link::State::Broken || link.state == Link::State::Unknown;
    if (!link.observed.isEmpty()) {
        QLabel *observed = quotedLabel(tr("Observed: %1").arg(redacted(link.observed)), row);
        observed->setObjectName(u"observed"_s);
        if (link.state != Link::State::Broken)
            setRole(observed, "secondary");
        texts->addWidget(observed);
    }
    if (isTold && !link.expected.isEmpty()) {
        QLabel *expected = quotedLabel(tr("Expected: %1").arg(link.expected), row);
        expected->setObjectName(u"expected"_s);
        if (link.state != Link::State::Broken)
            setRole(expected, "secondary");
        texts->addWidget(expected);
    }
    if (isTold && !link.why.isEmpty())
        texts->addWidget(secondaryLabel(redacted(link.why), row));
    if (link.state == Link::State::Broken) {
        for (const Evidence &each : link.evidence)
            texts->addWidget(secondaryLabel(
                u"%1 · %2 · %3"_s.arg(each.object, each.field, redacted(each.value).left(400)), row));
        addRemedies(link, texts);
    }
    columns->addLayout(texts, 1);
    return row;
}

void ChainView::addRemedies(const Link &link, QVBoxLayout *texts)
{
    for (const Remedy &remedy : link.remedies) {
        auto *line = new QHBoxLayout;
        line->setSpacing(spacing::s);
        line->addWidget(plainLabel(tr("To do: %1").arg(remedy.description), this), 1);
        if (remedy.change) {
            QPushButton *fix = makeButton(tr("Fix…"), "", u"bolt"_s, this);
            fix->setObjectName(u"fix:"_s + link.id);
            fix->setAutoDefault(true); // Enter presses it
            fix->setAccessibleName(tr("Fix: %1").arg(remedy.description));
            fix->setToolTip(tr("Shows what would be done, and asks before it does it"));
            connect(fix, &QPushButton::clicked, this, [this, remedy] {
                if (const auto finding = m_chain.finding())
                    Q_EMIT fixRequested(remedy, *finding);
            });
            line->addWidget(fix, 0, Qt::AlignTop);
        }
        texts->addLayout(line);
        const QString command =
            remedy.command.isEmpty() && remedy.change ? remedy.change->command() : remedy.command;
        if (!command.isEmpty()) {
            QLabel *text = quotedLabel(redacted(command), this);
            text->setFont(monospaceFont(text->font()));
            texts->addWidget(text);
        }
    }
}

} // namespace slipway
