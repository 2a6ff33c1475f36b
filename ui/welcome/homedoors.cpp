// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/homedoors.h"

#include "ui/common/icons.h"
#include "ui/welcome/doorcard.h"
#include "ui/welcome/doors.h"

#include <algorithm>

namespace slipway {
using namespace Qt::StringLiterals;

HomeDoors::HomeDoors(Session &session, SandboxProcess &sandbox, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_sandbox(sandbox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::l);
    auto *head = new QHBoxLayout;
    auto *titles = new QVBoxLayout;
    titles->setSpacing(spacing::xs);
    QLabel *title = titleLabel(tr("From a cloud project to a model that answers"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    title->setFont(large);
    titles->addWidget(title);
    QLabel *subtitle = plainLabel(
        tr("Choose a way in. No account is needed and nothing is sent anywhere but to what you connect."),
        this);
    setRole(subtitle, "secondary");
    titles->addWidget(subtitle);
    head->addLayout(titles, 1);
    m_back = makeButton(tr("Back"), "", u"chevron-left"_s, this);
    connect(m_back, &QPushButton::clicked, this, &HomeDoors::backRequested);
    head->addWidget(m_back, 0, Qt::AlignTop);
    column->addLayout(head);
    m_tour = new TourCard(this);
    column->addWidget(m_tour);
    connect(m_tour, &TourCard::seen, this, &HomeDoors::tourSeen);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(spacing::l);
    const auto door = [&](const QString &name, const QString &iconName, const QString &heading,
                          const QString &text) {
        auto *card = new DoorCard(iconName, heading, text, this);
        card->setObjectName(name);
        cards->addWidget(card, 1);
        connect(card, &DoorCard::chosen, this, [this, index = int(m_doors.size())] { open(index); });
        m_doors.append(card);
    };
    door(u"doorGoogle"_s, u"cloud"_s, tr("Connect Google Cloud"),
         tr("Uses the sign-in that gcloud left on this machine. Finds projects, zones, quota and clusters."));
    door(u"doorAws"_s, u"cloud"_s, tr("Connect AWS"),
         tr("Uses the profiles and the login that aws left on this machine. Finds clusters, quota and "
            "prices."));
    door(u"doorKubeconfig"_s, u"server"_s, tr("Open a kubeconfig"),
         tr("Any cluster that you can reach. Its contexts are listed; nothing is contacted before you "
            "choose."));
    door(u"doorSandbox"_s, u"sandbox"_s, tr("Try the sandbox"),
         tr("A pretend cloud on this machine, with a cluster, quota, faults and a model server. Costs "
            "nothing."));
    column->addLayout(cards);
    m_panelCard = new Card(this);
    m_panel = new QStackedWidget(m_panelCard);
    m_panelCard->content()->addWidget(m_panel);
    column->addWidget(m_panelCard, 1);
    m_panelCard->hide();
    column->addStretch(0);
    m_filler = new QWidget(this);
    column->addWidget(m_filler, 1);
}

std::unique_ptr<Door> HomeDoors::make(int index)
{
    if (index == 0)
        return std::make_unique<GoogleDoor>(m_session, this);
    if (index == 1)
        return std::make_unique<AwsDoor>(m_session, this);
    if (index == 2)
        return std::make_unique<KubeconfigDoor>(m_session, this);
    auto door = std::make_unique<SandboxDoor>(m_session, m_sandbox, this);
    if (m_scenarios)
        door->setScenarios(m_scenarios());
    return door;
}

void HomeDoors::open(int index)
{
    Door *&panel = m_panels.at(std::size_t(index));
    if (!panel) {
        panel = make(index).release(); // the stack's from here on
        m_panel->addWidget(panel);
        connect(panel, &Door::connected, this, &HomeDoors::connected);
    }
    m_panel->setCurrentWidget(panel);
    m_panelCard->show();
    m_filler->hide();
    for (int i = 0; i < m_doors.size(); ++i)
        m_doors.at(i)->setChosen(i == index);
    panel->look();
}

bool HomeDoors::isBusy() const
{
    return std::ranges::any_of(m_panels, [](const Door *door) { return door && door->isBusy(); });
}

TourCard::TourCard(QWidget *parent) : Card(parent)
{
    setObjectName(u"tour"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::m);
    auto *picture = new IconLabel(this);
    picture->setIcon(u"info"_s, ColorRole::Info, 24);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(
        plainLabel(tr("Connect a cloud or a cluster below, or try everything in the sandbox. New deployment "
                      "checks quota, memory and permissions before anything is changed. "
                      "Dashboard and Playground show the model at work. Ctrl+K finds every action, and ? "
                      "lists the keys."),
                   this),
        1);
    QPushButton *close = makeButton(tr("Got it"), "", {}, this);
    close->setObjectName(u"tourClose"_s);
    row->addWidget(close, 0, Qt::AlignTop);
    content()->addLayout(row);
    connect(close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT seen();
    });
}

} // namespace slipway
