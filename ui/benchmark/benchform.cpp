// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmark/benchform.h"

#include "base/redact.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QUrl>

#include <array>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr int mostAtOnce = 4096;

/// Numbers between commas, semicolons or blanks. Empty when one is none, or not in (0, most].
QList<double> numbersOf(const QString &text, double most, bool isWhole)
{
    static const QRegularExpression between(u"[,;\\s]+"_s);
    QList<double> numbers;
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        bool ok = false;
        const double value = isWhole ? part.toInt(&ok) : part.toDouble(&ok);
        if (!ok || !(value > 0 && value <= most))
            return {};
        numbers.append(value);
    }
    return numbers;
}

struct Preset {
    const char *name;
    double ttftMs, tpotMs, e2eMs; // 0: not asked
};
/// Rules of thumb of GuideLLM's documentation ("Service Level Objectives"); its inter-token latency is asked of TPOT here.
constexpr std::array presets{
    Preset{QT_TRANSLATE_NOOP("slipway::BenchForm", "Chat"), 200, 50, 0},
    Preset{QT_TRANSLATE_NOOP("slipway::BenchForm", "Retrieval"), 300, 100, 3000},
    Preset{QT_TRANSLATE_NOOP("slipway::BenchForm", "Writing"), 600, 200, 0},
    Preset{QT_TRANSLATE_NOOP("slipway::BenchForm", "Code completion"), 0, 0, 2000},
};

void addHeading(QFormLayout *form, const QString &text, QWidget *parent)
{
    auto *heading = plainLabel(text, parent);
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    heading->setContentsMargins(0, form->rowCount() > 0 ? spacing::s : 0, 0, 0);
    form->addRow(heading);
}

} // namespace

void BenchForm::Row::show(bool on) const
{
    label->setVisible(on);
    field->setVisible(on);
}

BenchForm::BenchForm(QWidget *parent)
    : QWidget(parent)
    , m_endpoint(new QComboBox(this))
    , m_way(new QComboBox(this))
    , m_url(new QLineEdit(this))
    , m_apiKey(new QLineEdit(this))
    , m_model(new QComboBox(this))
    , m_shape(new QComboBox(this))
    , m_levels(new QLineEdit(u"1, 2, 4, 8"_s, this))
    , m_rates(new QLineEdit(u"1, 2, 4"_s, this))
    , m_from(number(1, mostAtOnce, 1))
    , m_to(number(1, mostAtOnce, 64))
    , m_mostInFlight(number(0, 100'000, 0))
    , m_requests(number(1, 1'000'000, 100))
    , m_promptTokens(number(1, 1'000'000, 128))
    , m_outputTokens(number(1, 1'000'000, 128))
    , m_preset(new QComboBox(this))
    , m_ttft(level())
    , m_tpot(level())
    , m_e2e(level())
    , m_api(new QComboBox(this))
    , m_ignoreEos(new QCheckBox(tr("Full length, whatever the model says"), this))
    , m_warmup(number(-1, 1'000'000, -1))
    , m_seed(number(0, std::numeric_limits<int>::max(), 1))
    , m_wayNote(secondaryLabel({}, this))
{
    build();
    setEndpoints({});
    update();
}

QSpinBox *BenchForm::number(int low, int high, int value)
{
    auto *box = new QSpinBox(this);
    box->setRange(low, high);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    return box;
}

QDoubleSpinBox *BenchForm::level()
{
    auto *box = new QDoubleSpinBox(this);
    box->setRange(0, 10'000'000);
    box->setDecimals(0);
    box->setSuffix(tr(" ms"));
    box->setSpecialValueText(tr("not asked"));
    return box;
}

BenchForm::Row BenchForm::row(QFormLayout *form, const QString &text, QWidget *field, const QString &name,
                              const QString &help)
{
    auto *label = new QLabel(text, this);
    label->setBuddy(field);
    label->setToolTip(help);
    field->setToolTip(help);
    field->setObjectName(name);
    field->setAccessibleName(QString(text).remove(u'&'));
    field->setAccessibleDescription(help);
    form->addRow(label, field);
    return {label, field};
}

void BenchForm::build()
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, spacing::s, 0);
    form->setSpacing(spacing::s);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QComboBox *box : {m_endpoint, m_way, m_model, m_shape, m_preset, m_api}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }

    addHeading(form, tr("What is loaded"), this);
    row(form, tr("&Endpoint"), m_endpoint, u"benchEndpoint"_s,
        tr("A deployed endpoint, or the address of any OpenAI-compatible server"));
    m_wayRow = row(form, tr("&Way in"), m_way, u"benchWay"_s, tr("How the requests get there"));
    m_url->setPlaceholderText(u"http://127.0.0.1:8000"_s);
    m_urlRow = row(form, tr("&Address"), m_url, u"benchUrl"_s,
                   tr("Base address of an OpenAI-compatible server, with or without /v1"));
    m_apiKey->setEchoMode(QLineEdit::Password);
    m_apiKey->setPlaceholderText(tr("kept in memory only"));
    m_keyRow = row(form, tr("API &key"), m_apiKey, u"benchKey"_s,
                   tr("Sent as a bearer token; in no file and no result"));
    form->addRow(m_wayNote);
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->lineEdit()->setPlaceholderText(tr("the first that it names"));
    row(form, tr("&Model"), m_model, u"benchModel"_s, tr("As the server names it"));

    addHeading(form, tr("Load"), this);
    m_shape->addItem(tr("Closed loop"), int(Shape::ClosedLoop));
    m_shape->addItem(tr("Sweep to the knee"), int(Shape::Sweep));
    m_shape->addItem(tr("Constant rate"), int(Shape::Constant));
    m_shape->addItem(tr("Poisson arrivals"), int(Shape::Poisson));
    row(form, tr("S&hape"), m_shape, u"benchShape"_s,
        tr("Closed loop: the next request leaves when one ends, which hides queueing. Rates: requests leave "
           "when they are due, whatever comes back."));
    m_levelsRow = row(form, tr("At &once"), m_levels, u"benchConcurrencies"_s,
                      tr("Requests at the same time; several make a run each"));
    m_fromRow = row(form, tr("F&rom"), m_from, u"benchFrom"_s,
                    tr("Requests at the same time in the first run; doubled while throughput grows"));
    m_toRow = row(form, tr("To at most"), m_to, u"benchTo"_s,
                  tr("Requests at the same time in the last run, when throughput grows that far"));
    m_ratesRow = row(form, tr("Re&quests/s"), m_rates, u"benchRates"_s,
                     tr("Requests a second; several make a run each"));
    m_mostInFlight->setSpecialValueText(tr("no limit"));
    m_mostRow = row(
        form, tr("&Limit at once"), m_mostInFlight, u"benchMostInFlight"_s,
        tr("The most requests at the same time; what waits for a place counts from its scheduled instant"));
    row(form, tr("Requests a r&un"), m_requests, u"benchRequests"_s,
        tr("Fewer than 100 are too few for a 99th percentile"));
    row(form, tr("&Prompt tokens"), m_promptTokens, u"benchPromptTokens"_s,
        tr("Length of the synthetic prompts; each begins differently, so that no prefix cache answers"));
    row(form, tr("Output tokens"), m_outputTokens, u"benchOutputTokens"_s, tr("Length of the answers"));

    addHeading(form, tr("Service levels"), this);
    m_preset->addItem(tr("Choose a preset…"));
    for (const Preset &preset : presets)
        m_preset->addItem(tr(preset.name));
    row(form, tr("Preset"), m_preset, u"benchPreset"_s, tr("Rules of thumb of GuideLLM's documentation"));
    row(form, tr("TT&FT"), m_ttft, u"benchTtft"_s,
        tr("An answer counts for goodput when its first token came within this time"));
    row(form, tr("TPOT"), m_tpot, u"benchTpot"_s,
        tr("An answer counts for goodput when its time per output token is at most this"));
    row(form, tr("E2E"), m_e2e, u"benchE2e"_s,
        tr("An answer counts for goodput when it was complete within this time"));

    addHeading(form, tr("Details"), this);
    m_api->addItem(tr("chat"), true);
    m_api->addItem(tr("completions"), false);
    row(form, tr("API"), m_api, u"benchApi"_s, tr("/v1/chat/completions or /v1/completions"));
    m_ignoreEos->setChecked(true);
    m_ignoreEos->setObjectName(u"benchIgnoreEos"_s);
    m_ignoreEos->setToolTip(
        tr("Sends ignore_eos, so that all answers have the same length and servers compare"));
    form->addRow(m_ignoreEos);
    m_warmup->setSpecialValueText(tr("as many as run at once"));
    row(form, tr("Warm-up"), m_warmup, u"benchWarmup"_s, tr("Requests before each run that are not counted"));
    row(form, tr("Seed"), m_seed, u"benchSeed"_s,
        tr("Of the synthetic prompts and of Poisson arrivals: the same seed sends the same"));

    connect(m_endpoint, &QComboBox::currentIndexChanged, this, [this] {
        fillWays();
        update();
    });
    connect(m_preset, &QComboBox::activated, this, &BenchForm::usePreset);
    for (QComboBox *box : {m_way, m_shape, m_api})
        connect(box, &QComboBox::currentIndexChanged, this, &BenchForm::update);
    connect(m_model, &QComboBox::currentTextChanged, this, &BenchForm::update);
    for (QLineEdit *edit : {m_url, m_apiKey, m_levels, m_rates})
        connect(edit, &QLineEdit::textChanged, this, &BenchForm::update);
    for (QSpinBox *box :
         {m_from, m_to, m_mostInFlight, m_requests, m_promptTokens, m_outputTokens, m_warmup, m_seed})
        connect(box, &QSpinBox::valueChanged, this, &BenchForm::update);
    for (QDoubleSpinBox *box : {m_ttft, m_tpot, m_e2e})
        connect(box, &QDoubleSpinBox::valueChanged, this, &BenchForm::update);
    connect(m_ignoreEos, &QCheckBox::toggled, this, &BenchForm::update);
}

void BenchForm::usePreset(int index)
{
    if (index < 1 || index > int(presets.size()))
        return;
    const Preset &preset = presets[std::size_t(index - 1)];
    m_ttft->setValue(preset.ttftMs);
    m_tpot->setValue(preset.tpotMs);
    m_e2e->setValue(preset.e2eMs);
}

const Endpoint *BenchForm::endpoint() const
{
    const int index = m_endpoint->currentData().toInt();
    return index >= 0 && index < m_endpoints.size() ? &m_endpoints.at(index) : nullptr;
}

BenchForm::Shape BenchForm::shape() const
{
    return Shape(m_shape->currentData().toInt());
}

bool BenchForm::usesAddress() const
{
    return !endpoint() || Way(m_way->currentData().toInt()) == Way::Address;
}

void BenchForm::setEndpoints(const QList<Endpoint> &endpoints)
{
    const Endpoint *chosen = endpoint();
    const QString before = chosen ? chosen->name : m_wanted;
    {
        const QSignalBlocker quiet(m_endpoint);
        m_endpoints.clear();
        m_endpoint->clear();
        for (const Endpoint &each : endpoints) {
            if (!each.protocol.isEmpty()) // it serves no model
                continue;
            m_endpoint->addItem(each.name, int(m_endpoints.size()));
            m_endpoint->setItemData(m_endpoint->count() - 1, each.target.describe(), Qt::ToolTipRole);
            m_endpoints.append(each);
        }
        m_endpoint->addItem(tr("Another address"), -1);
        if (const int index = m_endpoint->findText(before, Qt::MatchExactly); index >= 0 && !before.isEmpty())
            m_endpoint->setCurrentIndex(index);
    }
    fillWays();
    update();
}

void BenchForm::choose(const Endpoint &endpoint)
{
    for (qsizetype i = 0; i < m_endpoints.size(); ++i) {
        if (m_endpoints.at(i).name == endpoint.name && m_endpoints.at(i).target == endpoint.target)
            m_endpoint->setCurrentIndex(m_endpoint->findData(int(i)));
    }
}

void BenchForm::fillWays()
{
    const QSignalBlocker quiet(m_way);
    m_way->clear();
    const QString typed = m_model->currentText();
    const bool wasListed = m_model->findText(typed) >= 0;
    const QSignalBlocker quietToo(m_model);
    m_model->clear();
    const Endpoint *chosen = endpoint();
    if (chosen) {
        if (const auto address = directAddressOf(*chosen))
            m_way->addItem(address->toDisplayString(), int(Way::Address));
        m_way->addItem(tr("Port-forward"), int(Way::PortForward));
        m_model->addItems(chosen->modelIds);
    }
    // What was typed by hand stays; another endpoint's model does not.
    m_model->setCurrentText(!typed.isEmpty() && !wasListed && !chosen ? typed
                                : chosen                              ? chosen->modelIds.value(0)
                                                                      : QString());
    m_model->lineEdit()->setCursorPosition(0); // the beginning of a long name says most
}

void BenchForm::update()
{
    const Endpoint *chosen = endpoint();
    // A name that the box cuts off is read in its tool tip.
    m_endpoint->setToolTip(chosen ? plainToolTip(chosen->name) : QString());
    m_model->setToolTip(plainToolTip(m_model->currentText()));
    m_wayRow.show(chosen);
    m_urlRow.show(!chosen);
    m_keyRow.show(!chosen || chosen->needsApiKey);
    m_wayNote->setText(!chosen ? QString()
                           : usesAddress()
                           ? tr("The API server's proxy is never used for timings: it flushes every 200 ms.")
                           : tr("One pod is measured, through a tunnel whose way is in every latency. The "
                                "API server's proxy is never used for timings: it flushes every 200 ms. "
                                "Choose \"Another address\" for a server that you reach by yourself."));
    m_wayNote->setVisible(chosen);
    const bool closed = shape() == Shape::ClosedLoop, sweep = shape() == Shape::Sweep;
    m_levelsRow.show(closed);
    m_fromRow.show(sweep);
    m_toRow.show(sweep);
    m_ratesRow.show(!closed && !sweep);
    m_mostRow.show(!closed && !sweep);
    Q_EMIT changed();
}

BenchSubject BenchForm::subject() const
{
    BenchSubject subject;
    const Endpoint *chosen = endpoint();
    if (chosen)
        subject.endpoint = *chosen;
    if (!chosen)
        subject.address = m_url->text().trimmed();
    else if (usesAddress())
        subject.address = directAddressOf(*chosen).value_or(QUrl()).toString();
    if (!chosen || chosen->needsApiKey)
        subject.apiKey = Secret(m_apiKey->text().toUtf8());
    return subject;
}

BenchConfig BenchForm::config() const
{
    BenchConfig config{.modelId = m_model->currentText().trimmed(),
                       .requests = m_requests->value(),
                       .concurrencies = {},
                       .promptTokens = m_promptTokens->value(),
                       .outputTokens = m_outputTokens->value(),
                       .chat = m_api->currentData().toBool(),
                       .ignoreEos = m_ignoreEos->isChecked(),
                       .warmup = m_warmup->value(),
                       .seed = quint64(m_seed->value())};
    switch (shape()) {
    case Shape::ClosedLoop:
        for (const double value : numbersOf(m_levels->text(), mostAtOnce, true))
            config.concurrencies.append(int(value));
        break;
    case Shape::Sweep:
        config.concurrencies = {m_from->value()};
        config.sweepTo = m_to->value();
        break;
    case Shape::Constant:
    case Shape::Poisson:
        config.shape = shape() == Shape::Constant ? LoadShape::Constant : LoadShape::Poisson;
        config.rates = numbersOf(m_rates->text(), 1e6, false);
        config.mostInFlight = m_mostInFlight->value();
        break;
    }
    const auto asked = [](const QDoubleSpinBox *box) {
        return box->value() > 0 ? std::optional(box->value()) : std::nullopt;
    };
    config.slo = {.ttftMs = asked(m_ttft), .tpotMs = asked(m_tpot), .e2eMs = asked(m_e2e)};
    return config;
}

BenchForm::Check BenchForm::check() const
{
    if (!endpoint()) {
        if (m_url->text().trimmed().isEmpty())
            return {tr("Choose an endpoint, or give the address of a server."), m_url};
        if (auto way = wayInTo(m_url->text()); !way)
            return {tr("The address has to be one such as http://127.0.0.1:8000."), m_url};
    }
    switch (shape()) {
    case Shape::ClosedLoop:
        if (numbersOf(m_levels->text(), mostAtOnce, true).isEmpty())
            return {tr("\"At once\" takes whole numbers from 1 to %1, such as 1, 2, 4.").arg(mostAtOnce),
                    m_levels};
        break;
    case Shape::Sweep:
        if (m_to->value() < m_from->value())
            return {tr("The sweep ends below where it begins."), m_to};
        break;
    case Shape::Constant:
    case Shape::Poisson:
        if (numbersOf(m_rates->text(), 1e6, false).isEmpty())
            return {tr("\"Requests/s\" takes numbers above 0, such as 0.5, 2, 8."), m_rates};
        break;
    }
    return {};
}

QString BenchForm::problem() const
{
    return check().problem;
}

QWidget *BenchForm::problemField() const
{
    return check().field;
}

QString BenchForm::command() const
{
    const BenchConfig config = this->config();
    const auto quoted = [](const QString &text) {
        static const QRegularExpression plain(u"^[A-Za-z0-9_./:@%+,=-]+$"_s);
        return plain.match(text).hasMatch() ? text : u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
    };
    const BenchSubject subject = this->subject();
    QStringList words{u"slipway"_s, u"bench"_s};
    const auto add = [&words, &quoted](const QString &option, const QString &value) {
        words << u"--"_s + option << quoted(value);
    };
    // A port-forward is opened apart: the command itself would go through the API server's proxy.
    const QString url =
        !subject.address.isEmpty() ? redacted(QUrl(subject.address)) : u"http://127.0.0.1:8000"_s;
    add(u"url"_s, url);
    if (!config.modelId.isEmpty())
        add(u"model"_s, config.modelId);
    if (!config.chat)
        add(u"api"_s, u"completions"_s);
    if (!config.ignoreEos)
        words << u"--respect-eos"_s;
    const auto listed = [](const auto &values) {
        QStringList texts;
        for (const auto value : values)
            texts << QString::number(value);
        return texts.join(u',');
    };
    if (config.shape == LoadShape::ClosedLoop) {
        add(u"concurrency"_s, listed(config.concurrencies));
        if (config.sweepTo > 0)
            add(u"sweep-to"_s, QString::number(config.sweepTo));
    } else {
        add(u"rate"_s, listed(config.rates));
        add(u"arrivals"_s, config.shape == LoadShape::Poisson ? u"poisson"_s : u"constant"_s);
        if (config.mostInFlight > 0)
            add(u"max-in-flight"_s, QString::number(config.mostInFlight));
    }
    add(u"requests"_s, QString::number(config.requests));
    add(u"prompt-tokens"_s, QString::number(config.promptTokens));
    add(u"output-tokens"_s, QString::number(config.outputTokens));
    add(u"seed"_s, QString::number(config.seed));
    if (config.warmup >= 0)
        add(u"warmup"_s, QString::number(config.warmup));
    QStringList levels;
    for (const auto &[name, value] :
         {std::pair(u"ttft"_s, config.slo.ttftMs), std::pair(u"tpot"_s, config.slo.tpotMs),
          std::pair(u"e2e"_s, config.slo.e2eMs)}) {
        if (value)
            levels << u"%1:%2"_s.arg(name).arg(*value);
    }
    if (!levels.isEmpty())
        add(u"goodput"_s, levels.join(u','));
    const QString line = words.join(u' ');
    if (!subject.address.isEmpty() || !subject.endpoint)
        return line;
    return u"kubectl --namespace %1 port-forward service/%2 8000:%3 &\n%4"_s
        .arg(quoted(subject.endpoint->target.nameSpace), quoted(subject.endpoint->service))
        .arg(subject.endpoint->port)
        .arg(line);
}

QJsonObject BenchForm::saveState() const
{
    const Endpoint *chosen = endpoint();
    return {{u"endpoint"_s, chosen ? chosen->name : m_wanted},
            {u"url"_s, redacted(QUrl(m_url->text().trimmed()))},
            {u"shape"_s, m_shape->currentIndex()},
            {u"levels"_s, m_levels->text()},
            {u"rates"_s, m_rates->text()},
            {u"from"_s, m_from->value()},
            {u"to"_s, m_to->value()},
            {u"mostInFlight"_s, m_mostInFlight->value()},
            {u"requests"_s, m_requests->value()},
            {u"promptTokens"_s, m_promptTokens->value()},
            {u"outputTokens"_s, m_outputTokens->value()},
            {u"ttft"_s, m_ttft->value()},
            {u"tpot"_s, m_tpot->value()},
            {u"e2e"_s, m_e2e->value()},
            {u"chat"_s, m_api->currentData().toBool()},
            {u"ignoreEos"_s, m_ignoreEos->isChecked()},
            {u"warmup"_s, m_warmup->value()},
            {u"seed"_s, m_seed->value()}};
}

void BenchForm::restoreState(const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    m_wanted = state.value("endpoint"_L1).toString();
    if (const int index = m_endpoint->findText(m_wanted); index >= 0 && !m_wanted.isEmpty())
        m_endpoint->setCurrentIndex(index);
    const auto text = [&state](const char *key, QLineEdit *edit) {
        if (const QJsonValue value = state.value(QLatin1StringView(key)); value.isString())
            edit->setText(value.toString());
    };
    const auto number = [&state](const char *key, auto *box) {
        if (const QJsonValue value = state.value(QLatin1StringView(key)); value.isDouble())
            box->setValue(value.toInt());
    };
    text("url", m_url);
    text("levels", m_levels);
    text("rates", m_rates);
    m_shape->setCurrentIndex(std::clamp(state.value("shape"_L1).toInt(), 0, m_shape->count() - 1));
    number("from", m_from);
    number("to", m_to);
    number("mostInFlight", m_mostInFlight);
    number("requests", m_requests);
    number("promptTokens", m_promptTokens);
    number("outputTokens", m_outputTokens);
    number("ttft", m_ttft);
    number("tpot", m_tpot);
    number("e2e", m_e2e);
    number("warmup", m_warmup);
    number("seed", m_seed);
    m_api->setCurrentIndex(state.value("chat"_L1).toBool(true) ? 0 : 1);
    m_ignoreEos->setChecked(state.value("ignoreEos"_L1).toBool(true));
}

} // namespace slipway
