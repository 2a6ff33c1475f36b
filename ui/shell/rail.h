// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace slipway {

/// The pages at the left edge: icon with word, or icon alone when collapsed.
class Rail : public QFrame
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);
    void add(const QString &id, const QString &title, const QString &iconName, const QString &toolTip,
             bool atBottom);
    void setCurrent(const QString &id);
    void setBadge(const QString &id, int count);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }
    void refreshIcons();

Q_SIGNALS:
    void chosen(const QString &id);

private:
    void updateButton(const QString &id);
    struct Item {
        QToolButton *button = nullptr;
        QString title;
        QString iconName;
        QString toolTip;
        int badge = 0;
    };
    QHash<QString, Item> m_items;
    QButtonGroup *m_group;
    QVBoxLayout *m_top;
    QVBoxLayout *m_bottom;
    QToolButton *m_collapse;
    bool m_collapsed = false;
};

} // namespace slipway
