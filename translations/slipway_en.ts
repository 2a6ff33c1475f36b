<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswerWatch</name>
    <message numerus="yes">
        <source>Server, mean of %n requests together and not of this one alone: %1</source>
        <translation>
            <numerusform>Server, mean of %n request and not of this one alone: %1</numerusform>
            <numerusform>Server, mean of %n requests together and not of this one alone: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message numerus="yes">
        <source>trace of %n request(s)</source>
        <translation>
            <numerusform>trace of %n request</numerusform>
            <numerusform>trace of %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measured in the cluster, %n pod(s)</source>
        <translation>
            <numerusform>measured in the cluster, %n pod</numerusform>
            <numerusform>measured in the cluster, %n pods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlastRadius</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) go with it: %1.</source>
        <translation>
            <numerusform>%n object goes with it: %1.</numerusform>
            <numerusform>%n objects go with it: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chain</name>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n pod</numerusform>
            <numerusform>%n pods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message numerus="yes">
        <source>Enable %n API(s) in %1</source>
        <translation>
            <numerusform>Enable %n API in %1</numerusform>
            <numerusform>Enable %n APIs in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes %n field(s) of %1.</source>
        <translation>
            <numerusform>Changes %n field of %1.</numerusform>
            <numerusform>Changes %n fields of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>Significantly worse than the baseline by more than %1 %: %n figure(s).</source>
        <translation>
            <numerusform>Significantly worse than the baseline by more than %1 %: %n figure.</numerusform>
            <numerusform>Significantly worse than the baseline by more than %1 %: %n figures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClusterBench</name>
    <message numerus="yes">
        <source>%n wait(s) for a node</source>
        <translation>
            <numerusform>%n waits for a node</numerusform>
            <numerusform>%n wait for a node</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get(s) volumes and image</source>
        <translation>
            <numerusform>%n gets volumes and image</numerusform>
            <numerusform>%n get volumes and image</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n send(s) load</source>
        <translation>
            <numerusform>%n sends load</numerusform>
            <numerusform>%n send load</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) collected</source>
        <translation>
            <numerusform>%n result collected</numerusform>
            <numerusform>%n results collected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n load pod(s)</source>
        <translation>
            <numerusform>%n load pod</numerusform>
            <numerusform>%n load pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Jobs like this, one after the other, each with its load.</source>
        <translation>
            <numerusform>%n Job like this, with its load.</numerusform>
            <numerusform>%n Jobs like this, one after the other, each with its load.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) in the cluster (vllm bench serve of %1)</source>
        <translation>
            <numerusform>%n pod in the cluster (vllm bench serve of %1)</numerusform>
            <numerusform>%n pods in the cluster (vllm bench serve of %1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message numerus="yes">
        <source>(%n image(s))</source>
        <translation>
            <numerusform>(%n image)</numerusform>
            <numerusform>(%n images)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remains</name>
    <message numerus="yes">
        <source>It keeps at least %n node(s) of %1, used or not.</source>
        <translation>
            <numerusform>It keeps at least %n node of %1, used or not.</numerusform>
            <numerusform>It keeps at least %n nodes of %1, used or not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has no node now and may grow to %n of %1.</source>
        <translation>
            <numerusform>It has no node now and may grow to %n of %1.</numerusform>
            <numerusform>It has no node now and may grow to %n of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It keeps %n node(s) of %1, used or not.</source>
        <translation>
            <numerusform>It keeps %n node of %1, used or not.</numerusform>
            <numerusform>It keeps %n nodes of %1, used or not.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreObject</name>
    <message numerus="yes">
        <source>Puts %n field(s) of %1 back.</source>
        <translation>
            <numerusform>Puts %n field of %1 back.</numerusform>
            <numerusform>Puts %n fields of %1 back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolloutRadius</name>
    <message numerus="yes">
        <source>%n pod(s) of %1 restart.</source>
        <translation>
            <numerusform>%n pod of %1 restarts.</numerusform>
            <numerusform>%n pods of %1 restart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) of %1 restart: %2.</source>
        <translation>
            <numerusform>%n pod of %1 restarts: %2.</numerusform>
            <numerusform>%n pods of %1 restart: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more pod(s) of %1 start, each where there is room for it.</source>
        <translation>
            <numerusform>%n more pod of %1 starts, where there is room for it.</numerusform>
            <numerusform>%n more pods of %1 start, each where there is room for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) of %1 end; what they answer just then is finished or cut off.</source>
        <translation>
            <numerusform>%n pod of %1 ends; what it answers just then is finished or cut off.</numerusform>
            <numerusform>%n pods of %1 end; what they answer just then is finished or cut off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n replica(s) answer throughout.</source>
        <translation>
            <numerusform>At least %n replica answers throughout.</numerusform>
            <numerusform>At least %n replicas answer throughout.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SizingStock</name>
    <message numerus="yes">
        <source>%1 of %n tries in %2 days failed</source>
        <translation>
            <numerusform>%1 of %n try in %2 days failed</numerusform>
            <numerusform>%1 of %n tries in %2 days failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartupView</name>
    <message numerus="yes">
        <source>%n past start(s) of this endpoint: %1</source>
        <translation>
            <numerusform>%n past start of this endpoint: %1</numerusform>
            <numerusform>%n past starts of this endpoint: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n past start(s) of this endpoint: %1 to %2</source>
        <translation>
            <numerusform>%n past start of this endpoint: %1 to %2</numerusform>
            <numerusform>%n past starts of this endpoint: %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n past cold start(s) of this endpoint: %1</source>
        <translation>
            <numerusform>%n past cold start of this endpoint: %1</numerusform>
            <numerusform>%n past cold starts of this endpoint: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n past warm start(s) of this endpoint: %1</source>
        <translation>
            <numerusform>%n past warm start of this endpoint: %1</numerusform>
            <numerusform>%n past warm starts of this endpoint: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockMemory</name>
    <message numerus="yes">
        <source>%1 of %n tries in 30 days failed</source>
        <translation>
            <numerusform>%1 of %n try in 30 days failed</numerusform>
            <numerusform>%1 of %n tries in 30 days failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ActivityDrawer</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::AnswerDiff</name>
    <message numerus="yes">
        <source>The first %n word(s) are the same.</source>
        <translation>
            <numerusform>The first word is the same.</numerusform>
            <numerusform>The first %n words are the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::BenchForm</name>
    <message numerus="yes">
        <source>%n request(s) in %1</source>
        <translation>
            <numerusform>%n request in %1</numerusform>
            <numerusform>%n requests in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::BenchHistoryView</name>
    <message numerus="yes">
        <source>%n result(s) will be deleted from the history. That cannot be taken back.</source>
        <translation>
            <numerusform>%n result will be deleted from the history. That cannot be taken back.</numerusform>
            <numerusform>%n results will be deleted from the history. That cannot be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n result(s)</source>
        <translation>
            <numerusform>Delete %n result</numerusform>
            <numerusform>Delete %n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::BenchResultView</name>
    <message numerus="yes">
        <source>Took %1 s. Measured in the cluster: rates of %n pod(s) summed, percentiles of all their requests together.</source>
        <translation>
            <numerusform>Took %1 s. Measured in the cluster: the rates of %n pod, percentiles of all its requests.</numerusform>
            <numerusform>Took %1 s. Measured in the cluster: rates of %n pods summed, percentiles of all their requests together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::BenchSession</name>
    <message numerus="yes">
        <source>Measured at one pod of %n ready ones, through a port-forward: its way is in every latency.</source>
        <translation>
            <numerusform>Measured at the one ready pod, through a port-forward: its way is in every latency.</numerusform>
            <numerusform>Measured at one pod of %n ready ones, through a port-forward: its way is in every latency.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::BenchmarkPage</name>
    <message numerus="yes">
        <source>%n run(s) may follow</source>
        <translation>
            <numerusform>%n run may follow</numerusform>
            <numerusform>%n runs may follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) to follow</source>
        <translation>
            <numerusform>%n run to follow</numerusform>
            <numerusform>%n runs to follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::CloudLine</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::CloudSource</name>
    <message numerus="yes">
        <source>%1 was asked too: %n answer(s).</source>
        <translation>
            <numerusform>%1 was asked too: %n answer.</numerusform>
            <numerusform>%1 was asked too: %n answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was asked too: %n answer(s); what it did not tell: %2.</source>
        <translation>
            <numerusform>%1 was asked too: %n answer; what it did not tell: %2.</numerusform>
            <numerusform>%1 was asked too: %n answers; what it did not tell: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::Console</name>
    <message numerus="yes">
        <source>%n run(s) were measured and kept</source>
        <translation>
            <numerusform>%n run was measured and kept</numerusform>
            <numerusform>%n runs were measured and kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were measured</source>
        <translation>
            <numerusform>%n run was measured</numerusform>
            <numerusform>%n runs were measured</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::DataTable</name>
    <message numerus="yes">
        <source>The filter hides %n rows; Esc clears it.</source>
        <translation>
            <numerusform>The filter hides %n row; Esc clears it.</numerusform>
            <numerusform>The filter hides %n rows; Esc clears it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::DriftPanel</name>
    <message numerus="yes">
        <source>&amp;Apply %n change(s)</source>
        <translation>
            <numerusform>&amp;Apply %n change</numerusform>
            <numerusform>&amp;Apply %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::DriftView</name>
    <message numerus="yes">
        <source>%n object(s) compared at %1: files, last applied and cluster agree.</source>
        <translation>
            <numerusform>%n object compared at %1: files, last applied and cluster agree.</numerusform>
            <numerusform>%n objects compared at %1: files, last applied and cluster agree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) compared at %1: all as applied last.</source>
        <translation>
            <numerusform>%n object compared at %1: all as applied last.</numerusform>
            <numerusform>%n objects compared at %1: all as applied last.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ; read at %1.</source>
        <translation>
            <numerusform>%n line differs; read at %1.</numerusform>
            <numerusform>%n lines differ; read at %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::EndpointChangePage</name>
    <message numerus="yes">
        <source>&amp;Roll out %n change(s)</source>
        <translation>
            <numerusform>&amp;Roll out %n change</numerusform>
            <numerusform>&amp;Roll out %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::EndpointCharts</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::IncidentList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::LineChart</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::LogView</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logs</source>
        <translation>
            <numerusform>%n log</numerusform>
            <numerusform>%n logs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logs not read: too many at once</source>
        <translation>
            <numerusform>%n log not read: too many at once</numerusform>
            <numerusform>%n logs not read: too many at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logs cannot be read</source>
        <translation>
            <numerusform>%n log cannot be read</numerusform>
            <numerusform>%n logs cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logs reconnecting</source>
        <translation>
            <numerusform>%n log reconnecting</numerusform>
            <numerusform>%n logs reconnecting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::MessageView</name>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n tokens</source>
        <translation>
            <numerusform>about %n token</numerusform>
            <numerusform>about %n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::MetricSourceDialog</name>
    <message numerus="yes">
        <source>The list has all %n.</source>
        <translation>
            <numerusform>The list has all %n.</numerusform>
            <numerusform>The list has all %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::PodTerminal</name>
    <message numerus="yes">
        <source>Paste %n lines into the terminal?</source>
        <translation>
            <numerusform>Paste %n line into the terminal?</numerusform>
            <numerusform>Paste %n lines into the terminal?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ProofPanel</name>
    <message numerus="yes">
        <source>%1 has set back what Slipway set, %n times, for the first time after %2: %3.</source>
        <translation>
            <numerusform>%1 has set back what Slipway set, %n time, for the first time after %2: %3.</numerusform>
            <numerusform>%1 has set back what Slipway set, %n times, for the first time after %2: %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ResourcesPage</name>
    <message numerus="yes">
        <source>Logs of %n pods</source>
        <translation>
            <numerusform>Logs of %n pod</numerusform>
            <numerusform>Logs of %n pods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::SizingDialog</name>
    <message numerus="yes">
        <source>%n replica(s) of %1 on %2; each works on some %3 requests at a time, and an answer is whole after about %4 s.</source>
        <translation>
            <numerusform>%n replica of %1 on %2; it works on some %3 requests at a time, and an answer is whole after about %4 s.</numerusform>
            <numerusform>%n replicas of %1 on %2; each works on some %3 requests at a time, and an answer is whole after about %4 s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TokensView</name>
    <message numerus="yes">
        <source>%n tokens, %1 of them below 50 %. Perplexity: %2</source>
        <translation>
            <numerusform>%n token, %1 of them below 50 %. Perplexity: %2</numerusform>
            <numerusform>%n tokens, %1 of them below 50 %. Perplexity: %2</numerusform>
        </translation>
    </message>
</context>
</TS>
