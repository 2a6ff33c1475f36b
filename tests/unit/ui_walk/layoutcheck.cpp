// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/layoutcheck.h"

#include "ui/common/widgets.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHash>
#include <QKeySequence>
#include <QLabel>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

namespace slipway::test {
using namespace Qt::StringLiterals;

namespace {

QString placeOf(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *at = &widget; at && path.size() < 4; at = at->parentWidget())
        path.prepend(at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className())
                                                : at->objectName());
    return path.join(u" > "_s);
}

QString told(const QWidget &widget, const QString &text, const QString &trouble)
{
    return u"\"%1\" (%2): %3"_s.arg(text.left(60), placeOf(widget), trouble);
}

QString troubleOf(const QLabel &label)
{
    if (label.text().isEmpty() || qobject_cast<const ElidedLabel *>(&label))
        return {};
    if (label.wordWrap()) {
        const int needed = label.heightForWidth(label.width());
        // One pixel is rounding between the text's own measure and the layout's.
        return needed > label.height() + 1
            ? u"needs %1 px of height and has %2"_s.arg(needed).arg(label.height())
            : QString();
    }
    const QSize needed = label.sizeHint();
    if (needed.width() > label.width() + 1)
        return u"needs %1 px of width and has %2"_s.arg(needed.width()).arg(label.width());
    return needed.height() > label.height() + 1
        ? u"needs %1 px of height and has %2"_s.arg(needed.height()).arg(label.height())
        : QString();
}

QString troubleOf(const QAbstractButton &button)
{
    if (button.text().isEmpty())
        return {};
    if (button.hasHeightForWidth()) {
        const int needed = button.heightForWidth(button.width());
        return needed > button.height() + 1
            ? u"needs %1 px of height and has %2"_s.arg(needed).arg(button.height())
            : QString();
    }
    if (const auto *tool = qobject_cast<const QToolButton *>(&button);
        tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return {};
    const int needed = button.sizeHint().width();
    return needed > button.width() + 1 ? u"needs %1 px of width and has %2"_s.arg(needed).arg(button.width())
                                       : QString();
}

/// A box of our own words shows them whole. One that lists what comes from outside (projects, models) says so by its size policy.
QString troubleOf(const QComboBox &box)
{
    if (box.isEditable() || box.sizeAdjustPolicy() == QComboBox::AdjustToMinimumContentsLengthWithIcon)
        return {};
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const int has =
        box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width();
    const int icon = box.itemIcon(box.currentIndex()).isNull() ? 0 : box.iconSize().width() + 4;
    const int needed = box.fontMetrics().horizontalAdvance(box.currentText()) + icon;
    // Up to three pixels are the frame's rounding: Qt's own size hint gives that much less.
    return needed > has + 3 ? u"needs %1 px of width and has %2"_s.arg(needed).arg(has) : QString();
}

} // namespace

QString PseudoTranslator::pseudo(const QString &source)
{
    static const QHash<QChar, QChar> accents{{u'a', u'á'}, {u'e', u'é'}, {u'i', u'î'}, {u'o', u'ö'},
                                             {u'u', u'ü'}, {u'A', u'Å'}, {u'E', u'È'}, {u'O', u'Ø'},
                                             {u'U', u'Ü'}, {u'c', u'ç'}, {u'n', u'ñ'}};
    QString result = u"["_s;
    for (qsizetype at = 0; at < source.size(); ++at) {
        const QChar c = source.at(at);
        qsizetype kept = 0;
        if (c == u'<') {
            kept = source.indexOf(u'>', at) + 1 - at;
        } else if (c == u'%' || (c == u'&' && at + 1 < source.size())) {
            kept = 2;
            if (const qsizetype end = source.indexOf(u';', at);
                c == u'&' && end > at && end - at < 7 && !source.mid(at, end - at).contains(u' '))
                kept = end + 1 - at;
        }
        if (kept > 0) {
            result += source.mid(at, kept);
            at += kept - 1;
        } else {
            result += accents.value(c, c);
        }
    }
    // Short texts grow most; IBM's and W3C's tables on text size in translation say 200 % and more for a word, 130 % for a sentence.
    const qsizetype more = source.size() <= 10 ? (source.size() + 1) / 2 : source.size() * 3 / 10;
    static const QString filler = u" löñg érwörds îñ plüs"_s;
    for (qsizetype i = 0; i < more; ++i)
        result += filler.at(i % filler.size());
    return result + u']';
}

QString PseudoTranslator::translate(const char *context, const char *sourceText, const char *, int) const
{
    // Qt reads this one as a setting.
    if (QByteArrayView(sourceText) == "QT_LAYOUT_DIRECTION" || QByteArrayView(context).startsWith("QLocale"))
        return {};
    return pseudo(QString::fromUtf8(sourceText));
}

QStringList clippedTexts(const QWidget &top)
{
    QStringList found;
    for (const QWidget *widget : top.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        QString text;
        QString trouble;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            text = label->text();
            trouble = troubleOf(*label);
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            text = button->text();
            trouble = troubleOf(*button);
        } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            text = box->currentText();
            trouble = troubleOf(*box);
        }
        if (!trouble.isEmpty())
            found.append(told(*widget, text, trouble));
    }
    return found;
}

QStringList namelessControls(const QWidget &top)
{
    QStringList found;
    for (QWidget *widget : top.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled())
            continue;
        // Qt gives a scroll area the focus for its keys alone; what is in it has the names.
        if (QByteArrayView(widget->metaObject()->className()) == "QScrollArea")
            continue;
        // The editor within a combo box or a spin box is part of it, to screen readers too.
        if (qobject_cast<const QComboBox *>(widget->parentWidget())
            || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            found.append(placeOf(*widget));
    }
    return found;
}

QStringList ambiguousMnemonics(const QWidget &top)
{
    QHash<QKeySequence, QStringList> users;
    for (const QWidget *widget : top.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        QStringList texts;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            texts << button->text();
        } else if (const auto *label = qobject_cast<const QLabel *>(widget);
                   label && label->buddy() && label->buddy()->isVisible()) {
            texts << label->text();
        } else if (const auto *bar = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < bar->count(); ++i)
                texts << bar->tabText(i);
        }
        for (const QString &text : std::as_const(texts)) {
            if (const QKeySequence keys = QKeySequence::mnemonic(text); !keys.isEmpty())
                users[keys].append(text);
        }
    }
    QStringList found;
    for (auto it = users.cbegin(); it != users.cend(); ++it) {
        if (it->size() > 1)
            found.append(u"%1: %2"_s.arg(it.key().toString(), it->join(u", "_s)));
    }
    return found;
}

} // namespace slipway::test
