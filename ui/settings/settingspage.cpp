// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/common/widgets.h"
#include "ui/settings/alertscard.h"
#include "ui/settings/protectioncard.h"

#include <QComboBox>
#include <QFormLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(Settings &settings, const StorePaths &paths, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_theme(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_consents(new QListWidget(this))
    , m_forget(makeButton(tr("&Forget the selected"), "", u"trash"_s, this))
{
    setObjectName(u"settingsPage"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    column->setSpacing(spacing::l);
    outer->addWidget(scrollable(content, this));

    auto *appearance = new Card(content);
    appearance->content()->addWidget(titleLabel(tr("Appearance"), appearance));
    auto *form = new QFormLayout;
    m_theme->setObjectName(u"themeChoice"_s);
    m_theme->addItem(tr("As the system"), int(ThemeChoice::System));
    m_theme->addItem(tr("Light"), int(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    m_language->setObjectName(u"languageChoice"_s);
    m_language->addItem(tr("As the system"), QString());
    // Each in its own words: whoever looks for theirs may not read the present one.
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"Deutsch"_s, u"de"_s);
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    auto *themeLabel = new QLabel(tr("&Theme"), appearance);
    themeLabel->setBuddy(m_theme);
    auto *languageLabel = new QLabel(tr("&Language"), appearance);
    languageLabel->setBuddy(m_language);
    form->addRow(themeLabel, m_theme);
    form->addRow(languageLabel, m_language);
    appearance->content()->addLayout(form);
    auto *restart = secondaryLabel(tr("The language changes with the next start."), appearance);
    restart->hide();
    appearance->content()->addWidget(restart);
    column->addWidget(appearance);

    auto *consents = new Card(content);
    consents->content()->addWidget(titleLabel(tr("Programs that may run for credentials"), consents));
    consents->content()->addWidget(
        secondaryLabel(tr("Kubeconfig files can name a program that fetches credentials. Those that you "
                          "agreed to once and for all are listed here."),
                       consents));
    m_consents->setObjectName(u"consentList"_s);
    m_consents->setAccessibleName(tr("Programs that may run for credentials"));
    m_consents->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_consents->setMaximumHeight(160);
    consents->content()->addWidget(m_consents);
    consents->content()->addWidget(m_forget, 0, Qt::AlignLeft);
    column->addWidget(consents);
    column->addWidget(new ProtectionCard(settings, content));
    column->addWidget(new AlertsCard(settings, content));

    auto *about = new Card(content);
    about->content()->addWidget(titleLabel(tr("About"), about));
    about->content()->addWidget(
        plainLabel(tr("Slipway %1. Free software under the GNU General Public License, version 3 or later.")
                       .arg(QStringLiteral(SLIPWAY_VERSION)),
                   about));
    about->content()->addWidget(secondaryLabel(tr("No account, no telemetry: nothing leaves this machine but "
                                                  "your calls to your clouds and clusters."),
                                               about));
    auto *places = secondaryLabel(
        tr("Settings: %1\nHistory and journals: %2\nSecrets: the system's keychain, or memory alone")
            .arg(paths.settingsFile(), paths.state),
        about);
    places->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    about->content()->addWidget(places);
    auto *tour = makeButton(tr("Show the tour a&gain"), "", {}, about);
    tour->setObjectName(u"tourAgain"_s);
    about->content()->addWidget(tour, 0, Qt::AlignLeft);
    column->addWidget(about);
    column->addStretch();

    const int theme = int(m_settings.text(themeKey) == "dark"_L1        ? ThemeChoice::Dark
                              : m_settings.text(themeKey) == "light"_L1 ? ThemeChoice::Light
                                                                        : ThemeChoice::System);
    m_theme->setCurrentIndex(m_theme->findData(theme));
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_settings.text(languageKey))));
    connect(m_theme, &QComboBox::activated, this,
            [this] { Q_EMIT themeChosen(m_theme->currentData().toInt()); });
    connect(m_language, &QComboBox::activated, this, [this, restart] {
        m_settings.set(languageKey, m_language->currentData().toString());
        restart->show();
    });
    connect(m_consents, &QListWidget::itemSelectionChanged, this,
            [this] { m_forget->setEnabled(!m_consents->selectedItems().isEmpty()); });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        for (const QListWidgetItem *item : m_consents->selectedItems())
            m_settings.set(item->data(Qt::UserRole).toString(), QJsonValue(QJsonValue::Undefined));
        fillConsents();
    });
    connect(tour, &QPushButton::clicked, this, &SettingsPage::tourRequested);
    fillConsents();
}

void SettingsPage::pageShown()
{
    fillConsents();
}

void SettingsPage::fillConsents()
{
    m_consents->clear();
    for (const QString &key : m_settings.keys(consentPrefix)) {
        auto *item = new QListWidgetItem(m_settings.text(key), m_consents);
        item->setData(Qt::UserRole, key);
        item->setToolTip(tr("Key: %1").arg(key.mid(consentPrefix.size())));
    }
    m_consents->setVisible(m_consents->count() > 0);
    m_forget->setVisible(m_consents->count() > 0);
    m_forget->setEnabled(false);
}

} // namespace slipway
