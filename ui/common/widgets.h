// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QFrame>
#include <QLabel>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace slipway {

/// A plain-text label: whatever a cluster, a log or a model says is shown, never interpreted.
QLabel *plainLabel(const QString &text = {}, QWidget *parent = nullptr);
QLabel *secondaryLabel(const QString &text = {}, QWidget *parent = nullptr);
QLabel *titleLabel(const QString &text = {}, QWidget *parent = nullptr);
/// Colours a label by role: "good", "warn", "bad", "info", "secondary", "accent" or empty.
void setRole(QWidget *label, const char *role);
QFrame *horizontalLine(QWidget *parent = nullptr);
/// "primary", "danger", "quiet" or "link"; the plain button needs none of them.
QPushButton *makeButton(const QString &text, const char *kind = "", const QString &iconName = {},
                        QWidget *parent = nullptr);

/// The pixels that @p count digits take, for widths said in characters. QFontMetrics::averageCharWidth() is no measure for them: in a
/// Chinese font it is the width of an ideograph, nearly twice as much.
int digitsWidth(const QWidget *widget, int count);

/// A bordered surface with a layout of its own.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    QVBoxLayout *content() const { return m_content; }
    void setSelected(bool selected);

private:
    QVBoxLayout *m_content;
};

/// Shows as much of its text as fits, "…" at the end or in the middle; the whole text is the tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, Qt::TextElideMode mode = Qt::ElideRight,
                         QWidget *parent = nullptr);
    void setFullText(const QString &text);
    QString fullText() const { return m_full; }
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_full;
    Qt::TextElideMode m_mode;
};

/// A picture in a colour of the theme, whichever that is by then.
class IconLabel : public QLabel
{
    Q_OBJECT

public:
    explicit IconLabel(QWidget *parent = nullptr) : QLabel(parent) { }
    void setIcon(const QString &iconName, ColorRole role, int size);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    QString m_iconName;
    ColorRole m_role = ColorRole::Text;
    int m_size = 16;
};

/// A state in a word, told by shape and colour too.
class StatusPill : public QWidget
{
    Q_OBJECT

public:
    enum class State { Unknown, Good, Working, Warn, Bad, Info };
    explicit StatusPill(QWidget *parent = nullptr);
    void set(State state, const QString &text);
    QString text() const { return m_text; }
    State state() const { return m_state; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    static QString iconFor(State state);
    static ColorRole roleFor(State state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    State m_state = State::Unknown;
    QString m_text;
};

/// A message that stays on the page: icon, sentence, advice, an optional action and the technical text to fold out.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Warn, Bad, Good };
    explicit Banner(QWidget *parent = nullptr);
    void display(Kind kind, const QString &headline, const QString &advice = {}, const QString &detail = {});
    /// Hidden by default; pass an empty text to hide it again.
    void setAction(const QString &text);
    void clear();

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Kind m_kind = Kind::Info;
    QBoxLayout *m_row;
    QBoxLayout *m_buttons;
    IconLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_advice;
    QLabel *m_detail;
    QToolButton *m_more;
    QPushButton *m_action;
};

/// What stands where there is nothing yet: why, and what would fill it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &headline, const QString &explanation,
               QWidget *parent = nullptr);
    QPushButton *addAction(const QString &text, const char *kind = "primary");
    void setTexts(const QString &headline, const QString &explanation);

private:
    QLabel *m_headline;
    QLabel *m_explanation;
    QHBoxLayout *m_actions;
};

/// A scroll area whose content keeps the page's margins and width.
QWidget *scrollable(QWidget *content, QWidget *parent = nullptr);

} // namespace slipway
