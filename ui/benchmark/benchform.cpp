// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmark/benchform.h"

#include "inference/workloadfile.h"
#include "ui/benchmark/filefield.h"
#include "ui/common/format.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QUrl>

#include <array>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

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
    , m_source(new QComboBox(this))
    , m_pods(number(1, 100, 1))
    , m_tokenizer(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_apiKey(new QLineEdit(this))
    , m_model(new QComboBox(this))
    , m_shape(new QComboBox(this))
    , m_levels(new QLineEdit(u"1, 2, 4, 8"_s, this))
    , m_rates(new QLineEdit(u"1, 2, 4"_s, this))
    , m_trace(new FileField(tr("none chosen"), tr("Traces (*.jsonl *.json *.csv);;All files (*)"), this))
    , m_traceSpeed(new QDoubleSpinBox(this))
    , m_dataset(
          new FileField(tr("synthetic ones"), tr("Prompts (*.jsonl *.json *.txt);;All files (*)"), this))
    , m_from(number(1, BenchForm::mostAtOnce, 1))
    , m_to(number(1, BenchForm::mostAtOnce, 64))
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
    , m_seed(number(0, std::numeric_limits<int>::max(), 0))
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
    // Names from outside may be of any length; the other boxes hold our own words and are as wide as these.
    for (QComboBox *box : {m_endpoint, m_model}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }

    addHeading(form, tr("What is loaded"), this);
    row(form, tr("&Endpoint"), m_endpoint, u"benchEndpoint"_s,
        tr("A deployed endpoint, or the address of any OpenAI-compatible server"));
    m_source->addItem(tr("This computer"), false);
    m_source->addItem(tr("Pods in the cluster"), true);
    m_sourceRow = row(form, tr("Sent &by"), m_source, u"benchSource"_s,
                      tr("Where the requests come from. Pods in the cluster: an Indexed Job of vllm bench "
                         "serve, for when this "
                         "computer or the way to it is not enough"));
    m_podsRow = row(form, tr("Load pods"), m_pods, u"benchPods"_s,
                    tr("Each is one process, which some hundred requests at once keep busy; the load is "
                       "shared out evenly"));
    m_tokenizer->setPlaceholderText(tr("the server's own"));
    m_tokenizerRow = row(form, tr("Tokenizer"), m_tokenizer, u"benchTokenizer"_s,
                         tr("By which load pods make prompts: a Hugging Face id, or a path in the pod"));
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
    m_shape->addItem(tr("Replay of a trace"), int(Shape::Trace));
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
    m_trace->setReader([this](const QString &path, std::stop_token) { return readTraceFile(path); });
    m_dataset->setReader([this](const QString &path, std::stop_token) { return readDatasetFile(path); });
    m_traceRow = row(form, tr("Trace"), m_trace, u"benchTrace"_s,
                     tr("Arrivals and lengths as they were recorded: JSON lines with timestamp, input_length "
                        "and output_length, or "
                        "Azure's CSV"));
    m_traceSpeed->setRange(0.01, 1000);
    m_traceSpeed->setDecimals(2);
    m_traceSpeed->setValue(1);
    m_traceSpeed->setSuffix(tr("×", "times faster"));
    m_speedRow = row(form, tr("Speed"), m_traceSpeed, u"benchTraceSpeed"_s,
                     tr("How many times faster than it was recorded"));
    m_mostInFlight->setSpecialValueText(tr("no limit"));
    m_mostRow = row(
        form, tr("&Limit at once"), m_mostInFlight, u"benchMostInFlight"_s,
        tr("The most requests at the same time; what waits for a place counts from its scheduled instant"));
    row(form, tr("Requests a r&un"), m_requests, u"benchRequests"_s,
        tr("Fewer than 100 are too few for a 99th percentile"));
    row(form, tr("Prompts from"), m_dataset, u"benchDataset"_s,
        tr("Prompts of your own: JSON lines with prompt or messages, ShareGPT's form, or a text with one a "
           "line"));
    m_promptRow =
        row(form, tr("&Prompt tokens"), m_promptTokens, u"benchPromptTokens"_s,
            tr("Length of the synthetic prompts; each begins differently, so that no prefix cache answers"));
    m_outputRow =
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
        tr("Of the synthetic prompts and of Poisson arrivals: the same seed sends the same, which a server's "
           "prefix cache then answers faster"));
    m_seed->setSpecialValueText(tr("another each time"));

    connect(m_endpoint, &QComboBox::activated, this, [this] { m_isChosen = true; });
    connect(m_endpoint, &QComboBox::currentIndexChanged, this, [this] {
        fillWays();
        update();
    });
    connect(m_preset, &QComboBox::activated, this, &BenchForm::usePreset);
    for (QComboBox *box : {m_way, m_source, m_shape, m_api})
        connect(box, &QComboBox::currentIndexChanged, this, &BenchForm::update);
    connect(m_model, &QComboBox::currentTextChanged, this, &BenchForm::update);
    for (QLineEdit *edit : {m_url, m_apiKey, m_levels, m_rates, m_tokenizer})
        connect(edit, &QLineEdit::textChanged, this, &BenchForm::update);
    for (QSpinBox *box :
         {m_pods, m_from, m_to, m_mostInFlight, m_requests, m_promptTokens, m_outputTokens, m_warmup, m_seed})
        connect(box, &QSpinBox::valueChanged, this, &BenchForm::update);
    for (FileField *file : {m_trace, m_dataset})
        connect(file, &FileField::changed, this, &BenchForm::update);
    for (QDoubleSpinBox *box : {m_ttft, m_tpot, m_e2e, m_traceSpeed})
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

Task<QString> BenchForm::readTraceFile(QString path)
{
    auto trace = co_await traceFromFile(path);
    if (!trace)
        co_return std::unexpected(std::move(trace.error()));
    m_traceEntries = std::move(*trace);
    const auto length = m_traceEntries.last().at;
    if (!std::exchange(m_keepRequests, false))
        m_requests->setValue(int(m_traceEntries.size())); // all of it, unless the person wants less
    co_return tr("%n request(s) in %1", nullptr, int(m_traceEntries.size()))
        .arg(formatDuration(std::chrono::duration_cast<std::chrono::milliseconds>(length)));
}

Task<QString> BenchForm::readDatasetFile(QString path)
{
    auto prompts = co_await promptsFromFile(path);
    if (!prompts)
        co_return std::unexpected(std::move(prompts.error()));
    m_prompts = std::move(*prompts);
    co_return tr("%n prompt(s)", nullptr, int(m_prompts.size()));
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

int BenchForm::loadPods() const
{
    return endpoint() && m_source->currentData().toBool() ? m_pods->value() : 0;
}

bool BenchForm::usesAddress() const
{
    return !endpoint() || Way(m_way->currentData().toInt()) == Way::Address;
}

QString BenchForm::nameOf(const Endpoint &endpoint) const
{
    const bool isAlone = std::ranges::count(m_endpoints, endpoint.name, &Endpoint::name) < 2;
    return isAlone ? endpoint.name
                   : tr("%1 (%2)", "endpoint, where it runs").arg(endpoint.name, endpoint.target.describe());
}

void BenchForm::preferWhere(std::function<bool(const Target &)> isConnected)
{
    m_isConnected = std::move(isConnected);
    preferConnected();
}

void BenchForm::preferConnected()
{
    const Endpoint *shown = endpoint();
    // Another one than where the person is gets no load because it was loaded the last time, or comes first by its name.
    const bool isByHand = !shown && !m_url->text().trimmed().isEmpty();
    if (m_isChosen || isByHand || !m_isConnected || (shown && m_isConnected(shown->target)))
        return;
    for (int i = 0; i < m_endpoints.size(); ++i) {
        if (m_isConnected(m_endpoints.at(i).target)) {
            m_endpoint->setCurrentIndex(i);
            return;
        }
    }
}

void BenchForm::setEndpoints(const QList<Endpoint> &endpoints)
{
    const Endpoint *shown = endpoint();
    const std::optional<Endpoint> former = shown ? std::optional(*shown) : std::nullopt;
    // An address that was typed is no place holder: what is found in a cluster meanwhile does not take its place.
    const bool isByHand =
        !shown && (m_isChosen || (m_wanted.isEmpty() && !m_url->text().trimmed().isEmpty()));
    {
        const QSignalBlocker quiet(m_endpoint);
        m_endpoints.clear();
        m_endpoint->clear();
        std::ranges::copy_if(endpoints, std::back_inserter(m_endpoints), [](const Endpoint &each) {
            return each.protocol.isEmpty(); // of another protocol it serves no model
        });
        for (int i = 0; i < m_endpoints.size(); ++i) {
            m_endpoint->addItem(nameOf(m_endpoints.at(i)), i);
            m_endpoint->setItemData(i, m_endpoints.at(i).target.describe(), Qt::ToolTipRole);
        }
        m_endpoint->addItem(tr("Another address"), -1);
        if (isByHand)
            m_endpoint->setCurrentIndex(m_endpoint->count() - 1);
        else if (former)
            show(*former);
        else
            showWanted();
    }
    preferConnected();
    fillWays();
    update();
}

void BenchForm::show(const Endpoint &endpoint)
{
    for (int i = 0; i < m_endpoints.size(); ++i) {
        if (m_endpoints.at(i).name == endpoint.name && m_endpoints.at(i).target == endpoint.target)
            m_endpoint->setCurrentIndex(i);
    }
}

void BenchForm::showWanted()
{
    const auto wanted = std::ranges::find(m_endpoints, m_wanted, &Endpoint::name);
    if (wanted != m_endpoints.end())
        m_endpoint->setCurrentIndex(int(wanted - m_endpoints.begin()));
}

void BenchForm::choose(const Endpoint &endpoint)
{
    m_isChosen = true;
    show(endpoint);
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
    const bool inCluster = loadPods() > 0;
    m_sourceRow.show(chosen);
    m_podsRow.show(inCluster);
    m_tokenizerRow.show(inCluster);
    m_wayRow.show(chosen && !inCluster);
    m_urlRow.show(!chosen);
    m_keyRow.show(!chosen
                  || (chosen->needsApiKey && !inCluster)); // load pods take it from the server's Secret
    m_wayNote->setText(!chosen         ? QString()
                           : inCluster ? tr("Through the endpoint's Service, to all its ready pods. You see "
                                            "the Job and agree to it before it starts.")
                           : usesAddress()
                           ? tr("The API server's proxy is never used for timings: it flushes every 200 ms.")
                           : tr("One pod is measured, through a tunnel whose way is in every latency. The "
                                "API server's proxy is never used for timings: it flushes every 200 ms. "
                                "Choose \"Another address\" for a server that you reach by yourself."));
    m_wayNote->setVisible(chosen);
    const bool closed = shape() == Shape::ClosedLoop, sweep = shape() == Shape::Sweep,
               replay = shape() == Shape::Trace;
    m_levelsRow.show(closed);
    m_fromRow.show(sweep);
    m_toRow.show(sweep);
    m_ratesRow.show(!closed && !sweep && !replay);
    m_traceRow.show(replay);
    m_speedRow.show(replay);
    // What a file says is not asked.
    m_promptRow.show(!replay && m_dataset->path().isEmpty());
    m_outputRow.show(!replay);
    m_mostRow.show(!closed && !sweep);
    Q_EMIT changed();
}

} // namespace slipway
