// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/endpointchooser.h"

#include "session/endpoint/silencewatch.h"
#include "session/fleet/clusterfleet.h"
#include "session/targetconnection.h"
#include "ui/common/icons.h"
#include "ui/common/widgets.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

EndpointChooser::EndpointChooser(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_endpointLabel(new QLabel(tr("&Endpoint"), this))
    , m_endpoint(new QComboBox(this))
    , m_urlLabel(new QLabel(tr("&Address"), this))
    , m_url(new QLineEdit(this))
    , m_keyLabel(new QLabel(tr("API &key"), this))
    , m_apiKey(new QLineEdit(this))
    , m_modelLabel(new QLabel(tr("M&odel"), this))
    , m_model(new QComboBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    const auto add = [column](QLabel *label, QWidget *field, const QString &name) {
        label->setBuddy(field);
        field->setObjectName(name);
        field->setAccessibleName(label->text().remove(u'&'));
        column->addWidget(label);
        column->addWidget(field);
    };
    m_endpoint->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    add(m_endpointLabel, m_endpoint, u"endpointChoice"_s);
    m_url->setPlaceholderText(u"http://127.0.0.1:8000"_s);
    add(m_urlLabel, m_url, u"endpointUrl"_s);
    m_apiKey->setEchoMode(QLineEdit::Password);
    m_apiKey->setPlaceholderText(tr("kept in memory only"));
    add(m_keyLabel, m_apiKey, u"apiKey"_s);
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    add(m_modelLabel, m_model, u"modelChoice"_s);

    connect(m_endpoint, &QComboBox::currentIndexChanged, this, &EndpointChooser::useChoice);
    connect(m_url, &QLineEdit::textChanged, this, &EndpointChooser::changed);
    connect(m_url, &QLineEdit::editingFinished, this, &EndpointChooser::fetchModels);
    connect(&m_models, &TaskHandle::started, this,
            [this] { m_model->lineEdit()->setPlaceholderText(tr("asking the server…")); });
    connect(&m_models, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_model->lineEdit()->setPlaceholderText({});
        Q_EMIT modelsFetched(outcome);
    });
    // A way in through a cluster's API server ends with the connection to it, and so does reading the metrics of an endpoint's pods.
    connect(&session, &Session::clusterChanged, this, [this] {
        const bool isBeside = m_way && m_way->session && m_way->session != &m_session;
        if (m_way && !isBeside && (m_way->kind != WayIn::Kind::Direct || endpoint()))
            loseWay();
        preferConnected();
    });
    connect(m_endpoint, &QComboBox::activated, this, [this] { m_isChosen = true; });
    setEndpoints({});
}

void EndpointChooser::reachThrough(ClusterFleet &fleet)
{
    m_fleet = &fleet;
}

void EndpointChooser::loseWay()
{
    m_models.abandon();
    Q_EMIT wayLost();
    m_watch.reset();
    m_way.reset();
    m_wayFor.clear();
    Q_EMIT wayChanged();
}

Session &EndpointChooser::sessionOfEndpoint() const
{
    return m_fleet && endpoint() ? m_fleet->sessionFor(endpoint()->target) : m_session;
}

const Endpoint *EndpointChooser::endpoint() const
{
    const int index = m_endpoint->currentData().toInt();
    return index >= 0 && index < m_endpoints.size() ? &m_endpoints.at(index) : nullptr;
}

void EndpointChooser::setCompact(bool compact)
{
    m_isCompact = compact;
    m_endpointLabel->setVisible(!compact);
    m_modelLabel->setVisible(!compact);
    m_urlLabel->setVisible(!compact && !endpoint());
    m_keyLabel->setVisible(!compact && !endpoint());
    // What the labels say, where they are not.
    for (QWidget *field : {static_cast<QWidget *>(m_endpoint), static_cast<QWidget *>(m_url),
                           static_cast<QWidget *>(m_apiKey), static_cast<QWidget *>(m_model)})
        field->setToolTip(compact ? field->accessibleName() : QString());
    m_apiKey->setPlaceholderText(compact ? m_apiKey->accessibleName() : tr("kept in memory only"));
}

void EndpointChooser::setEndpoints(const QList<Endpoint> &endpoints)
{
    // The address by hand is what stands there before there are endpoints: it counts as chosen only with an address in it.
    const bool byHand = !endpoint();
    const QString chosen =
        byHand && m_url->text().trimmed().isEmpty() ? QString() : m_endpoint->currentText();
    {
        const QSignalBlocker quiet(m_endpoint);
        m_endpoints = endpoints;
        m_endpoint->clear();
        for (int i = 0; i < endpoints.size(); ++i) {
            m_endpoint->addItem(icon(u"server"_s, this, ColorRole::TextSecondary), nameOf(endpoints.at(i)),
                                i);
            m_endpoint->setItemData(i, endpoints.at(i).target.describe(), Qt::ToolTipRole);
        }
        m_endpoint->addItem(icon(u"network"_s, this, ColorRole::TextSecondary),
                            tr("Another server by its address"), -1);
        m_endpoint->setCurrentIndex(std::max(0, m_endpoint->findText(chosen)));
    }
    useChoice();
    preferConnected();
}

void EndpointChooser::preferConnected()
{
    // Nothing has been asked of the one that stands there by chance.
    if (m_isChosen || m_way || !endpoint() || isConnectedTo(sessionOfEndpoint(), endpoint()->target))
        return;
    for (int i = 0; i < m_endpoints.size(); ++i) {
        const Target &target = m_endpoints.at(i).target;
        if (isConnectedTo(m_fleet ? m_fleet->sessionFor(target) : m_session, target)) {
            m_endpoint->setCurrentIndex(i);
            return;
        }
    }
}

void EndpointChooser::choose(const Endpoint &endpoint)
{
    m_isChosen = true;
    for (int i = 0; i < m_endpoints.size(); ++i) {
        if (m_endpoints.at(i).name == endpoint.name && m_endpoints.at(i).target == endpoint.target)
            m_endpoint->setCurrentIndex(i);
    }
}

void EndpointChooser::useChoice()
{
    const Endpoint *chosen = endpoint();
    for (QWidget *field : {m_url, m_apiKey})
        field->setVisible(!chosen);
    for (QLabel *label : {m_urlLabel, m_keyLabel})
        label->setVisible(!chosen && !m_isCompact);
    m_models.abandon(); // it uses the way in that goes now
    Q_EMIT changed();
    m_model->clear();
    m_watch.reset();
    m_way.reset();
    m_wayFor.clear();
    if (chosen)
        m_model->addItems(chosen->modelIds);
    Q_EMIT wayChanged();
    if (isVisible())
        fetchModels();
}

QString EndpointChooser::nameOf(const Endpoint &endpoint) const
{
    const bool isAlone = std::ranges::count(m_endpoints, endpoint.name, &Endpoint::name) < 2;
    return isAlone ? endpoint.name
                   : tr("%1 (%2)", "endpoint, where it runs").arg(endpoint.name, endpoint.target.describe());
}

bool EndpointChooser::isChosen() const
{
    return endpoint() || !m_url->text().trimmed().isEmpty();
}

void EndpointChooser::focusAddress()
{
    m_url->setFocus();
}

QString EndpointChooser::modelId() const
{
    return m_model->currentText();
}

QString EndpointChooser::title() const
{
    const Endpoint *chosen = endpoint();
    return chosen ? nameOf(*chosen)
                  : QUrl(m_url->text().trimmed()).toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
}

bool EndpointChooser::hasModels() const
{
    return m_model->count() > 0;
}

QList<CallerPlace> EndpointChooser::callerPlaces() const
{
    if (const Endpoint *chosen = endpoint())
        return callerPlacesOf(*chosen);
    return {{.baseUrl = QUrl(m_url->text().trimmed())}};
}

void EndpointChooser::fetchModels()
{
    if (!isChosen())
        return;
    m_models.start([this](std::stop_token stop, ProgressSink) { return listModels(stop); },
                   [this](const QList<ServedModel> &models) {
                       const QString chosen = m_model->currentText();
                       m_model->clear();
                       for (const ServedModel &model : models)
                           m_model->addItem(model.id);
                       if (const int index = m_model->findText(chosen); index >= 0)
                           m_model->setCurrentIndex(index);
                   });
}

Task<> EndpointChooser::openWay(std::stop_token stop)
{
    const Endpoint *chosen = endpoint();
    const QString wanted = chosen ? u"endpoint/"_s + chosen->name : m_url->text().trimmed();
    if (m_way && m_wayFor == wanted && !m_way->isOver())
        co_return {};
    Result<WayIn> way = chosen ? co_await wayToEndpoint(Endpoint(*chosen), stop) : wayInTo(wanted);
    if (!way)
        co_return std::unexpected(std::move(way.error()));
    disconnect(m_ofWay);
    if (way->session && way->session != &m_session)
        m_ofWay = connect(way->session, &Session::clusterChanged, this, &EndpointChooser::loseWay);
    m_watch.reset();
    m_way = std::move(*way);
    m_wayFor = wanted;
    Q_EMIT wayChanged();
    co_return {};
}

Task<WayIn> EndpointChooser::wayToEndpoint(Endpoint endpoint, std::stop_token stop)
{
    if (!m_fleet)
        return bestWayInTo(m_session, std::move(endpoint), stop);
    return bestWayInTo(
        [fleet = m_fleet](Target target, std::stop_token asked) {
            return fleet->sessionTo(std::move(target), asked);
        },
        std::move(endpoint), stop);
}

Task<QList<ServedModel>> EndpointChooser::listModels(std::stop_token stop)
{
    auto opened = co_await openWay(stop);
    if (!opened)
        co_return std::unexpected(std::move(opened.error()));
    InferenceClient client(*m_way->transport, m_session.clock(), m_way->baseUrl,
                           Secret(m_apiKey->text().toUtf8()));
    co_return co_await client.models(stop);
}

Task<CompletionReply> EndpointChooser::complete(CompletionRequest request,
                                                InferenceClient::DeltaHandler onDelta, std::stop_token stop,
                                                InferenceClient::RawHandler onRaw)
{
    auto opened = co_await openWay(stop);
    if (!opened)
        co_return std::unexpected(std::move(opened.error()));
    InferenceClient client(*m_way->transport, m_session.clock(), m_way->baseUrl,
                           Secret(m_apiKey->text().toUtf8()));
    if (request.modelId.isEmpty()) {
        auto models = co_await client.models(stop);
        if (!models)
            co_return std::unexpected(std::move(models.error()));
        if (models->isEmpty())
            co_return fail(ErrorKind::NotFound, tr("the server names no model"));
        request.modelId = models->first().id;
    }
    m_watch = std::make_unique<AnswerWatch>(sessionOfEndpoint(), *m_way, endpoint());
    if (auto read = co_await m_watch->before(stop); !read)
        co_return std::unexpected(std::move(read.error()));
    co_return co_await client.complete(std::move(request), std::move(onDelta), stop, std::move(onRaw));
}

Task<bool> EndpointChooser::isAnswering(std::stop_token stop)
{
    if (!m_way)
        co_return fail(ErrorKind::Unavailable, tr("the way in is gone"));
    auto answer = co_await m_way->transport->send(
        {.url = healthUrl(m_way->baseUrl), .timeout = SilenceWatch::patience}, stop);
    if (!answer && answer.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(answer.error()));
    co_return answer.has_value(); // of whatever status: somebody is there
}

Task<ServerFigures> EndpointChooser::serverFigures(std::stop_token stop)
{
    if (!m_watch)
        co_return fail(ErrorKind::Unavailable, tr("the way in is gone"));
    co_return co_await m_watch->after(stop);
}

} // namespace slipway
