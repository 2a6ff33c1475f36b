// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/settings.h"
#include "store/storepaths.h"
#include "ui/shell/page.h"

class QComboBox;
class QListWidget;
class QPushButton;

namespace slipway {

/// Theme, language, remembered consents, and where things are kept.
class SettingsPage : public QWidget, public PageEvents
{
    Q_OBJECT

public:
    /// Keys of the settings file that others use too.
    static constexpr QLatin1StringView themeKey{"appearance/theme"}; // system, light, dark
    static constexpr QLatin1StringView languageKey{
        "appearance/language"}; // empty: the system's; de, zh_CN, en
    static constexpr QLatin1StringView consentPrefix{"execConsent/"};

    /// @p settings outlive the page.
    SettingsPage(Settings &settings, const StorePaths &paths, QWidget *parent = nullptr);
    void pageShown() override;

Q_SIGNALS:
    void themeChosen(int choice); ///< ThemeChoice
    void tourRequested();

private:
    void fillConsents();
    Settings &m_settings;
    QComboBox *m_theme;
    QComboBox *m_language;
    QListWidget *m_consents;
    QPushButton *m_forget;
};

} // namespace slipway
