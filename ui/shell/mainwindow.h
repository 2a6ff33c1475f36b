// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets.h"
#include "ui/shell/page.h"

#include <QMainWindow>
#include <QPointer>

class QSplitter;
class QStackedWidget;
class QAbstractItemModel;

namespace slipway {

class ActivityDrawer;
class CommandPalette;
class Rail;

/// The window: rail, header, strips, pages, side panel and activity drawer. It knows no page by name and no model:
/// app/console fills it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum class Link { None, SignedIn, Connecting, Live, Reconnecting, Recording, Failed };

    explicit MainWindow(QWidget *parent = nullptr);

    void addPage(const PageSpec &spec);
    /// Makes the page when it is shown for the first time.
    void showPage(const QString &id);
    QString currentPage() const { return m_current; }
    QStringList pages() const; ///< ids, in the rail's order
    QWidget *pageWidget(const QString &id);
    /// Lets go of pages; they are made anew when they are shown again. What is shown now gives way to the first page.
    void dropPages(const QStringList &ids);
    void setBadge(const QString &pageId, int count);

    void setTitle(const QString &title); ///< where you are, e.g. "Endpoints ▸ gemma-prod"
    void setTarget(const QString &description);
    void setLink(Link link, const QString &explanation);
    void setSandbox(bool on, const QString &explanation);
    void setInsecure(const QString &explanation); ///< empty hides the strip
    void
    setProtected(const QString &explanation); ///< that changes are refused or confirmed; empty: they are not
    /// Between header and page; takes ownership. Who makes it shows and hides it.
    void addBar(QWidget *bar);
    /// Roles: see activitydrawer.h
    void setActivityModel(QAbstractItemModel *model);

    /// Slides in at the right; replaces what was there and takes ownership.
    void showSidePanel(const QString &title, QWidget *content);
    void closeSidePanel();

    void addCommand(const Command &command);
    /// Asked for each time the palette opens: resources, endpoints, contexts.
    void setDynamicCommands(std::function<QList<Command>()> source) { m_dynamicCommands = std::move(source); }

    /// Entries of the palette that is open, which took a while to be known; without one nothing happens.
    void addToPalette(const QList<Command> &commands);

    QByteArray saveLayout() const;
    /// What saveLayout() gave; anything else sizes the window for the screen, as at the very first start.
    void restoreLayout(const QByteArray &state);

Q_SIGNALS:
    void pageChanged(const QString &id);
    void targetClicked();
    void activityCancelRequested(int row);
    void themeChoiceRequested(int choice);
    /// Whoever knows more that can be found adds it: addToPalette().
    void paletteOpened();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void sizeForScreen();
    void openPalette();
    void openCheatSheet();
    void escape();
    QWidget *makeHeader();
    void updateStrips();

    struct Entry {
        PageSpec spec;
        QWidget *widget = nullptr;
    };
    QList<Entry> m_pages;
    QString m_current;
    Rail *m_rail;
    QStackedWidget *m_stack;
    ElidedLabel *m_title = nullptr;
    QPushButton *m_target = nullptr;
    StatusPill *m_link = nullptr;
    QFrame *m_strip;
    QLabel *m_stripText;
    QString m_sandboxText;
    QString m_insecureText;
    QString m_protectedText;
    QFrame *m_sidePanel;
    ElidedLabel *m_sideTitle;
    QVBoxLayout *m_sideContent;
    QPointer<QWidget> m_sideWidget;
    ActivityDrawer *m_drawer;
    QList<Command> m_commands;
    std::function<QList<Command>()> m_dynamicCommands;
    QPointer<CommandPalette> m_palette;
    QSplitter *m_splitter;
    QVBoxLayout *m_column = nullptr;
};

} // namespace slipway
