// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/tokensview.h"

#include "kube/visibletext.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
// Below these the model was of two minds, or said what it held for unlikely.
constexpr double unsure = 0.5;
constexpr double unlikely = 0.1;

QString quotedToken(const QString &text)
{
    // A space that no line is broken at: where a token begins is what one looks for.
    return u'"' + visibleText(text).replace(u'\n', u'⏎').replace(u' ', u'\u00A0') + u'"';
}

QString percentText(qint64 tenths)
{
    return QLocale().toString(double(tenths) / 10, 'f', 1) + u"\u00a0%"_s;
}

// Of tokens that might have stood at one place: to the tenth of a percent, and together as much as they are together. Each rounded by itself,
// they would come to more than all there is.
QStringList percentTexts(const QList<double> &shares)
{
    QList<qint64> tenths;
    double sum = 0;
    qint64 given = 0;
    for (const double share : shares) {
        tenths.append(qint64(std::floor(share * 1000)));
        given += tenths.last();
        sum += share;
    }
    QList<qsizetype> places(shares.size());
    std::iota(places.begin(), places.end(), 0);
    std::ranges::stable_sort(places, std::ranges::greater(), [&](qsizetype place) {
        return shares.at(place) * 1000 - double(tenths.at(place));
    });
    // The sum is rounded down as well: what was not asked for has its share, too.
    const auto wanted = qint64(std::floor(std::min(sum, 1.0) * 1000 + 1e-6));
    for (const qsizetype place : std::as_const(places)) {
        if (given >= wanted)
            break;
        ++tenths[place];
        ++given;
    }
    QStringList texts;
    for (qsizetype i = 0; i < shares.size(); ++i)
        texts.append(tenths.at(i) == 0 && shares.at(i) > 0 ? u"<\u00a0"_s + percentText(1)
                                                           : percentText(tenths.at(i)));
    return texts;
}

// 1 / the geometric mean of the probabilities: how many words the model chose among, so to say.
double perplexity(const QList<TokenChoice> &tokens)
{
    double sum = 0;
    int known = 0;
    for (const TokenChoice &token : tokens) {
        if (token.said.probability() <= 0)
            continue;
        sum += token.said.logprob;
        ++known;
    }
    return known > 0 ? std::exp(-sum / known) : 0;
}
} // namespace

TokensView::TokensView(const QList<TokenChoice> &tokens, QWidget *parent)
    : QWidget(parent)
    , m_tokens(tokens)
    , m_text(new QPlainTextEdit(this))
    , m_explanation(secondaryLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::l, spacing::m, spacing::l, spacing::l);
    column->setSpacing(spacing::s);
    const auto doubtful = std::ranges::count_if(
        m_tokens, [](const TokenChoice &token) { return token.said.probability() < unsure; });
    auto *summary =
        secondaryLabel(tr("%n tokens, %1 of them below 50 %. Perplexity: %2", nullptr, int(m_tokens.size()))
                           .arg(doubtful)
                           .arg(QLocale().toString(perplexity(m_tokens), 'f', 2)),
                       this);
    summary->setObjectName(u"tokensSummary"_s);
    summary->setWordWrap(true);
    column->addWidget(summary);
    column->addWidget(m_text, 1);
    m_explanation->setObjectName(u"tokenExplanation"_s);
    m_explanation->setWordWrap(true);
    m_explanation->setFont(numberFont(m_explanation->font()));
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_explanation);

    QString text;
    for (const TokenChoice &token : std::as_const(m_tokens)) {
        m_starts.append(int(text.size()));
        text += visibleText(token.said.text, true);
    }
    m_text->setObjectName(u"tokens"_s);
    m_text->setAccessibleName(tr("Tokens of the answer"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setPlainText(text);
    m_text->setToolTip(tr("Yellow: the model was less than half sure. Red: less than a tenth. The arrow keys "
                          "go through the text."));
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &TokensView::explain);
    mark();
    explain();
}

QString TokensView::explanation() const
{
    return m_explanation->text();
}

void TokensView::mark()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        const double probability = m_tokens.at(i).said.probability();
        const int end =
            i + 1 < m_starts.size() ? m_starts.at(i + 1) : int(m_text->document()->characterCount()) - 1;
        if (probability >= unsure || end == m_starts.at(i))
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_text->document());
        selection.cursor.setPosition(m_starts.at(i));
        selection.cursor.setPosition(end, QTextCursor::KeepAnchor);
        QColor ground = color(probability < unlikely ? ColorRole::Bad : ColorRole::Warn, this);
        ground.setAlphaF(0.28F); // the text keeps its contrast on it
        selection.format.setBackground(ground);
        selections.append(selection);
    }
    m_text->setExtraSelections(selections);
}

void TokensView::explain()
{
    if (m_tokens.isEmpty())
        return;
    const auto after = std::ranges::upper_bound(m_starts, m_text->textCursor().position());
    const TokenChoice &token = m_tokens.at(std::max<qsizetype>(0, after - m_starts.begin() - 1));
    QList<TokenAlternative> all{token.said};
    for (const TokenAlternative &alternative : token.alternatives) {
        if (alternative.text != token.said.text)
            all.append(alternative);
    }
    QList<double> shares;
    for (const TokenAlternative &each : std::as_const(all))
        shares.append(each.probability());
    const QStringList percents = percentTexts(shares);
    QStringList texts;
    for (qsizetype i = 0; i < all.size(); ++i)
        texts << tr("%1 %2", "token, percent").arg(quotedToken(all.at(i).text), percents.at(i));
    const QString said = texts.takeFirst();
    m_explanation->setText(texts.isEmpty() ? said
                                           : tr("%1; it might have been %2").arg(said, texts.join(u" · "_s)));
}

void TokensView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mark();
}

} // namespace slipway
