// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>
#include <QWidget>

#include <functional>

namespace slipway {

/// One place of the rail. Made when it is first shown: a window that starts does not build what nobody looks at.
struct PageSpec {
    QString id = {}; ///< stable, for tests and for remembering the last page
    QString title = {};
    QString iconName = {};
    QString toolTip = {};
    std::function<QWidget *(QWidget *parent)> make = {};
    bool atBottom = false; ///< Settings and its like
};

/// An action of the palette (Ctrl+K), and of the cheat sheet when it has a shortcut.
struct Command {
    QString title = {};
    QString iconName = {};
    QKeySequence shortcut = {};
    std::function<void()> run = {};
    QString group = {}; ///< heading of the cheat sheet
};

/// A page that wants to know when it is looked at derives from this too: nothing is computed for hidden pages.
class PageEvents
{
public:
    virtual ~PageEvents() = default;
    virtual void pageShown() { }
    virtual void pageHidden() { }
    /// F5
    virtual void refresh() { }
    /// Esc; returns whether something was closed.
    virtual bool goBack() { return false; }
    /// Its place in the rail was chosen while it is shown: back to its first view.
    virtual void chosenAgain() { }
};

} // namespace slipway
