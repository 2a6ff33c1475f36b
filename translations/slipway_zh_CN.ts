<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AcceleratorQuota</name>
    <message>
        <source>Cloud Quotas gives the limit only; how much of it is in use is not published.</source>
        <translation>Cloud Quotas 仅给出上限；不公布已使用的量。</translation>
    </message>
    <message>
        <source>Cloud Quotas has no entry for this region.</source>
        <translation>Cloud Quotas 中没有该区域的条目。</translation>
    </message>
    <message>
        <source>Cloud Quotas was not asked.</source>
        <translation>未查询 Cloud Quotas。</translation>
    </message>
    <message>
        <source>Cloud Quotas could not be read: %1</source>
        <translation>无法读取 Cloud Quotas：%1</translation>
    </message>
    <message>
        <source>The region does not report this metric.</source>
        <translation>该区域不报告此指标。</translation>
    </message>
    <message>
        <source>The regions could not be read: %1</source>
        <translation>无法读取区域：%1</translation>
    </message>
    <message>
        <source>The region did not answer.</source>
        <translation>该区域没有响应。</translation>
    </message>
    <message>
        <source>The project has no such region.</source>
        <translation>项目中没有此区域。</translation>
    </message>
    <message>
        <source>Google publishes no quota for Spot use of this accelerator.</source>
        <translation>Google 未公布该加速器用于 Spot 的配额。</translation>
    </message>
    <message>
        <source>Google publishes no quota for this accelerator.</source>
        <translation>Google 未公布该加速器的配额。</translation>
    </message>
    <message>
        <source>The project&apos;s quotas could not be read: %1</source>
        <translation>无法读取项目的配额：%1</translation>
    </message>
    <message>
        <source>The project does not report this metric.</source>
        <translation>项目不报告此指标。</translation>
    </message>
    <message>
        <source>This version does not know which quota the accelerator counts against.</source>
        <translation>此版本不知道该加速器计入哪项配额。</translation>
    </message>
</context>
<context>
    <name>ActivityLog</name>
    <message>
        <source>The activity log has no entry %1.</source>
        <translation>活动日志中没有条目 %1。</translation>
    </message>
</context>
<context>
    <name>ActivityUndo</name>
    <message>
        <source>It is not in the journal, which is what undoing needs.</source>
        <translation>它不在运行记录中，而撤销需要运行记录。</translation>
    </message>
    <message>
        <source>It was part of a roll-back, which goes as a whole, or it is from before single changes could be undone.</source>
        <translation>它属于一次只能整体进行的回滚，或者来自尚不能撤销单个更改的时期。</translation>
    </message>
    <message>
        <source>It is still running.</source>
        <translation>它仍在进行。</translation>
    </message>
    <message>
        <source>The journal does not have its run any more.</source>
        <translation>运行记录中已没有它的运行记录。</translation>
    </message>
</context>
<context>
    <name>AdcFile</name>
    <message>
        <source>The credential file lacks “%1”.</source>
        <translation>凭据文件缺少“%1”。</translation>
    </message>
    <message>
        <source>The credential file&apos;s token_uri is not an https URL.</source>
        <translation>凭据文件的 token_uri 不是 https URL。</translation>
    </message>
    <message>
        <source>The credential file borrows from an account that borrows itself.</source>
        <translation>凭据文件借用的账号本身也在借用其他账号。</translation>
    </message>
    <message>
        <source>Credentials of type “%1” are not known.</source>
        <translation>未知的凭据类型“%1”。</translation>
    </message>
    <message>
        <source>The credential file is not a JSON object.</source>
        <translation>凭据文件不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The credential file does not exist.</source>
        <translation>凭据文件不存在。</translation>
    </message>
    <message>
        <source>The credential file cannot be read: %1</source>
        <translation>无法读取凭据文件：%1</translation>
    </message>
    <message>
        <source>The credential file is too large to be one.</source>
        <translation>该文件太大，不可能是凭据文件。</translation>
    </message>
</context>
<context>
    <name>AnswerWatch</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The server&apos;s own view is not known: %1</source>
        <translation>服务器自身的数据未知：%1</translation>
    </message>
    <message>
        <source>queue %1</source>
        <translation>排队 %1</translation>
    </message>
    <message>
        <source>prefill %1</source>
        <translation>预填充 %1</translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation>首 token %1</translation>
    </message>
    <message>
        <source>decode %1</source>
        <translation>解码 %1</translation>
    </message>
    <message>
        <source>whole answer %1</source>
        <translation>完整回答 %1</translation>
    </message>
    <message>
        <source>Server, this request: %1</source>
        <translation>服务器，本次请求：%1</translation>
    </message>
    <message numerus="yes">
        <source>Server, mean of %n requests together and not of this one alone: %1</source>
        <translation>
            <numerusform>服务器，%n 个请求合在一起的平均值，并非仅本次请求：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>round trip of the way in %1</source>
        <translation>该路径往返 %1</translation>
    </message>
    <message>
        <source>other servers gave metrics after the answer than before it</source>
        <translation>回答之后提供指标的服务器与之前的不同</translation>
    </message>
    <message>
        <source>the metrics before and after the answer are those of different server processes</source>
        <translation>回答前后的指标来自不同的服务器进程</translation>
    </message>
    <message>
        <source>the server counted no request in this time</source>
        <translation>服务器在此期间没有计入任何请求</translation>
    </message>
    <message>
        <source>the metrics were not read before the answer</source>
        <translation>回答之前没有读取指标</translation>
    </message>
    <message>
        <source>/metrics answers with status %1</source>
        <translation>/metrics 返回状态 %1</translation>
    </message>
    <message>
        <source>/metrics holds no metrics</source>
        <translation>/metrics 中没有指标</translation>
    </message>
    <message>
        <source>the connection to the cluster was given up</source>
        <translation>与集群的连接已放弃</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>%1: no node has the TPU type %2</source>
        <translation>%1：没有节点具备 TPU 类型 %2</translation>
    </message>
    <message>
        <source>The pod stays Pending for ever.</source>
        <translation>Pod 会一直处于 Pending。</translation>
    </message>
    <message>
        <source>Write it as</source>
        <translation>写成</translation>
    </message>
    <message>
        <source>%1: %2 has no topology %3</source>
        <translation>%1：%2 没有拓扑 %3</translation>
    </message>
    <message>
        <source>It can be</source>
        <translation>可取值</translation>
    </message>
    <message>
        <source>%1: a host of topology %2 has %3 chips, but %4 are requested</source>
        <translation>%1：拓扑 %2 的主机有 %3 个芯片，但请求了 %4 个</translation>
    </message>
    <message>
        <source>A pod has to take all chips of its host; anything else stays Pending or is refused.</source>
        <translation>Pod 必须占用其主机的所有芯片；否则会一直处于 Pending 或被拒绝。</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>There is no accelerator %1</source>
        <translation>没有加速器 %1</translation>
    </message>
    <message>
        <source>gcloud refuses the command.</source>
        <translation>gcloud 会拒绝该命令。</translation>
    </message>
    <message>
        <source>%1 does not carry %2</source>
        <translation>%1 不带 %2</translation>
    </message>
    <message>
        <source>Use a machine type of</source>
        <translation>使用带有以下加速器的机器类型</translation>
    </message>
    <message>
        <source>%1 has %2 accelerators, not %3</source>
        <translation>%1 有 %2 个加速器，而不是 %3 个</translation>
    </message>
    <message>
        <source>The count is fixed by the machine type.</source>
        <translation>数量由机器类型决定。</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Only N1 machines take a GPU of choice.</source>
        <translation>只有 N1 机器可以自选 GPU。</translation>
    </message>
    <message>
        <source>%1 has no topology %2</source>
        <translation>%1 没有拓扑 %2</translation>
    </message>
    <message>
        <source>The topology %1 takes %2 nodes of %3</source>
        <translation>拓扑 %1 需要 %2 个 %3 节点</translation>
    </message>
    <message>
        <source>A slice is created as a whole.</source>
        <translation>切片只能整体创建。</translation>
    </message>
    <message>
        <source>%1: no node has the accelerator %2</source>
        <translation>%1：没有节点具备加速器 %2</translation>
    </message>
    <message>
        <source>%1 wants %2, but the node pool that is created has %3</source>
        <translation>%1 需要 %2，但所创建的节点池为 %3</translation>
    </message>
    <message>
        <source>Use the same in both places</source>
        <translation>两处使用相同的值</translation>
    </message>
    <message>
        <source>Port %1 of Service %2 is called, but it has %3</source>
        <translation>调用了 Service %2 的端口 %1，但它的端口是 %3</translation>
    </message>
    <message>
        <source>A URL without a port means 80 for http and 443 for https; nothing listens there.</source>
        <translation>不带端口的 URL 表示 http 用 80、https 用 443；那里没有任何监听。</translation>
    </message>
    <message>
        <source>Nothing listens on that port of the Service.</source>
        <translation>Service 的该端口上没有任何监听。</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Service %1 is called in namespace %2, but it is in %3</source>
        <translation>在命名空间 %2 中调用 Service %1，但它位于 %3</translation>
    </message>
    <message>
        <source>The name does not resolve.</source>
        <translation>该名称无法解析。</translation>
    </message>
    <message>
        <source>Service %1 is called, which nothing creates</source>
        <translation>调用了 Service %1，但没有任何步骤创建它</translation>
    </message>
    <message>
        <source>A Service of nearly that name is created.</source>
        <translation>创建了一个名称相近的 Service。</translation>
    </message>
    <message>
        <source>Port %1 of Service %2 is forwarded, but it has %3</source>
        <translation>转发了 Service %2 的端口 %1，但它的端口是 %3</translation>
    </message>
    <message>
        <source>kubectl answers that the Service does not have that port.</source>
        <translation>kubectl 会回答该 Service 没有此端口。</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>Port %1 of this machine is asked, but %2 is forwarded</source>
        <translation>请求的是本机端口 %1，但转发的是 %2</translation>
    </message>
    <message>
        <source>Nothing listens on that port here.</source>
        <translation>本机的该端口上没有任何监听。</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>请求地址</translation>
    </message>
    <message>
        <source>%1 does not take %2</source>
        <translation>%1 不接受 %2</translation>
    </message>
    <message>
        <source>The command ends with an error, or ignores it.</source>
        <translation>该命令会以错误结束，或忽略它。</translation>
    </message>
    <message>
        <source>The flag is misspelt; the command ends with an error.</source>
        <translation>参数拼写错误；该命令会以错误结束。</translation>
    </message>
    <message>
        <source>--dry-run needs a value</source>
        <translation>--dry-run 需要一个值</translation>
    </message>
    <message>
        <source>Without one it is refused: client validates here, server in the cluster.</source>
        <translation>没有值会被拒绝：client 在本机验证，server 在集群中验证。</translation>
    </message>
    <message>
        <source>kubectl has no command %1</source>
        <translation>kubectl 没有命令 %1</translation>
    </message>
    <message>
        <source>It was removed long ago.</source>
        <translation>它早已被移除。</translation>
    </message>
    <message>
        <source>The command is misspelt.</source>
        <translation>命令拼写错误。</translation>
    </message>
    <message>
        <source>kubectl exec needs -- before the command</source>
        <translation>kubectl exec 需要在命令前加 --</translation>
    </message>
    <message>
        <source>Without it kubectl refuses the command, or takes its flags for its own.</source>
        <translation>没有它，kubectl 会拒绝该命令，或把命令的参数当作自己的参数。</translation>
    </message>
    <message>
        <source>kubectl wait lacks --for</source>
        <translation>kubectl wait 缺少 --for</translation>
    </message>
    <message>
        <source>It does not know what to wait for and ends with an error.</source>
        <translation>它不知道要等待什么，会以错误结束。</translation>
    </message>
    <message>
        <source>kubectl %1 takes KEY=VALUE</source>
        <translation>kubectl %1 的格式为 KEY=VALUE</translation>
    </message>
    <message>
        <source>Without an equals sign it sets nothing.</source>
        <translation>没有等号就不会设置任何内容。</translation>
    </message>
    <message>
        <source>These definitions are too large for kubectl apply as it is</source>
        <translation>这些定义过大，无法直接使用 kubectl apply</translation>
    </message>
    <message>
        <source>Client-side apply keeps a copy in an annotation, which may hold 262144 bytes: &quot;metadata.annotations: Too long&quot;.</source>
        <translation>客户端 apply 会在注解中保留一份副本，而注解最多容纳 262144 字节：“metadata.annotations: Too long”。</translation>
    </message>
    <message>
        <source>There is no add-on %1</source>
        <translation>没有插件 %1</translation>
    </message>
    <message>
        <source>--update-addons takes NAME=ENABLED or NAME=DISABLED</source>
        <translation>--update-addons 可取 NAME=ENABLED 或 NAME=DISABLED</translation>
    </message>
    <message>
        <source>--gateway-api takes standard or disabled</source>
        <translation>--gateway-api 可取 standard 或 disabled</translation>
    </message>
    <message>
        <source>--workload-metadata takes GKE_METADATA</source>
        <translation>--workload-metadata 应取 GKE_METADATA</translation>
    </message>
    <message>
        <source>gcloud refuses the command, or pods get the node&apos;s identity.</source>
        <translation>gcloud 会拒绝该命令，或者 Pod 会得到节点的身份。</translation>
    </message>
    <message>
        <source>--workload-pool takes PROJECT_ID.svc.id.goog</source>
        <translation>--workload-pool 应取 PROJECT_ID.svc.id.goog</translation>
    </message>
    <message>
        <source>There is no release channel %1</source>
        <translation>没有发布渠道 %1</translation>
    </message>
    <message>
        <source>GKE sets the label %1 itself</source>
        <translation>标签 %1 由 GKE 自行设置</translation>
    </message>
    <message>
        <source>Labels of this prefix are reserved; a wrong value keeps pods off the node.</source>
        <translation>带此前缀的标签是保留的；错误的值会使 Pod 无法调度到该节点。</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>去掉它</translation>
    </message>
    <message>
        <source>A proxy-only subnet has the purpose REGIONAL_MANAGED_PROXY</source>
        <translation>仅限代理子网的用途是 REGIONAL_MANAGED_PROXY</translation>
    </message>
    <message>
        <source>Load balancers of Envoy look for that purpose.</source>
        <translation>基于 Envoy 的负载均衡器会查找该用途。</translation>
    </message>
    <message>
        <source>The binding lacks --role or --member</source>
        <translation>绑定缺少 --role 或 --member</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>An Autopilot cluster does not take %1</source>
        <translation>Autopilot 集群不接受 %1</translation>
    </message>
    <message>
        <source>gcloud refuses the command; Autopilot decides this itself, or has it always on.</source>
        <translation>gcloud 会拒绝该命令；Autopilot 自行决定此项，或始终开启它。</translation>
    </message>
    <message>
        <source>helm has no command %1</source>
        <translation>helm 没有命令 %1</translation>
    </message>
    <message>
        <source>Helm 3 has nothing in the cluster to set up.</source>
        <translation>Helm 3 无需在集群中设置任何组件。</translation>
    </message>
    <message>
        <source>The chart of kro has moved</source>
        <translation>kro 的 Chart 已迁移</translation>
    </message>
    <message>
        <source>The old place gets no new versions.</source>
        <translation>旧位置不再有新版本。</translation>
    </message>
    <message>
        <source>This chart repository was shut down</source>
        <translation>该 Chart 仓库已关闭</translation>
    </message>
    <message>
        <source>The stable repository ended in November 2020.</source>
        <translation>stable 仓库已于 2020 年 11 月停用。</translation>
    </message>
    <message>
        <source>The AWS CLI has no command %1</source>
        <translation>AWS CLI 没有命令 %1</translation>
    </message>
    <message>
        <source>Version 2 has no such command.</source>
        <translation>第 2 版没有此命令。</translation>
    </message>
    <message>
        <source>--resolve-conflicts takes NONE, OVERWRITE or PRESERVE</source>
        <translation>--resolve-conflicts 可取 NONE、OVERWRITE 或 PRESERVE</translation>
    </message>
    <message>
        <source>The call is refused.</source>
        <translation>调用会被拒绝。</translation>
    </message>
    <message>
        <source>The sizes contradict each other</source>
        <translation>各个大小相互矛盾</translation>
    </message>
    <message>
        <source>It has to be minSize ≤ desiredSize ≤ maxSize; EKS refuses anything else.</source>
        <translation>必须满足 minSize ≤ desiredSize ≤ maxSize；否则 EKS 会拒绝。</translation>
    </message>
    <message>
        <source>eksctl only shows the plan without --approve</source>
        <translation>没有 --approve，eksctl 只显示计划</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>不会更改任何内容。</translation>
    </message>
    <message>
        <source>The server ends with &quot;unrecognized arguments&quot;.</source>
        <translation>服务器会以“unrecognized arguments”退出。</translation>
    </message>
    <message>
        <source>Remove it, or use</source>
        <translation>移除它，或改用</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除它</translation>
    </message>
    <message>
        <source>It belongs to GPUs.</source>
        <translation>它仅用于 GPU。</translation>
    </message>
    <message>
        <source>The server does not do what is meant.</source>
        <translation>服务器的行为会与预期不符。</translation>
    </message>
    <message>
        <source>Decide for one</source>
        <translation>选定其中一个</translation>
    </message>
    <message>
        <source>vLLM has no argument %1</source>
        <translation>vLLM 没有参数 %1</translation>
    </message>
    <message>
        <source>--disable-log-requests is deprecated</source>
        <translation>--disable-log-requests 已弃用</translation>
    </message>
    <message>
        <source>Requests are not logged by default any more; newer versions refuse the argument.</source>
        <translation>默认不再记录请求日志；较新版本会拒绝该参数。</translation>
    </message>
    <message>
        <source>--gpu-memory-utilization is a share between 0 and 1</source>
        <translation>--gpu-memory-utilization 是 0 到 1 之间的比例</translation>
    </message>
    <message>
        <source>The server refuses %1.</source>
        <translation>服务器会拒绝 %1。</translation>
    </message>
    <message>
        <source>--gpu-memory-utilization=%1 leaves no room</source>
        <translation>--gpu-memory-utilization=%1 没有留出余量</translation>
    </message>
    <message>
        <source>Below a tenth no model fits; at the whole memory nothing is left for the driver.</source>
        <translation>低于十分之一容不下任何模型；占用全部显存则没有余量留给驱动。</translation>
    </message>
    <message>
        <source>--max-model-len takes a number of tokens, not &quot;%1&quot;</source>
        <translation>--max-model-len 可取 Token 数量，而不是“%1”</translation>
    </message>
    <message>
        <source>The server does not start, or refuses every prompt.</source>
        <translation>服务器无法启动，或拒绝所有提示词。</translation>
    </message>
    <message>
        <source>--dtype does not take %1</source>
        <translation>--dtype 不接受 %1</translation>
    </message>
    <message>
        <source>The server refuses it.</source>
        <translation>服务器会拒绝它。</translation>
    </message>
    <message>
        <source>a T4 has no bfloat16</source>
        <translation>T4 不支持 bfloat16</translation>
    </message>
    <message>
        <source>vLLM ends with &quot;Bfloat16 is only supported on GPUs with compute capability of at least 8.0&quot;.</source>
        <translation>vLLM 会以“Bfloat16 is only supported on GPUs with compute capability of at least 8.0”退出。</translation>
    </message>
    <message>
        <source>%1 devices are to work together, but the container gets %2</source>
        <translation>需要 %1 个设备协同工作，但容器只分到 %2 个</translation>
    </message>
    <message>
        <source>The server waits for devices that it never gets, or ends.</source>
        <translation>服务器会一直等待永远得不到的设备，或者退出。</translation>
    </message>
    <message>
        <source>GKE&apos;s controller answers with error GWCER104 and leaves every route of that Gateway as it was.</source>
        <translation>GKE 的控制器会返回错误 GWCER104，并让该 Gateway 的所有路由保持原样。</translation>
    </message>
    <message>
        <source>%1: GKE&apos;s Gateway does not take timeouts on a route</source>
        <translation>%1：GKE 的 Gateway 不接受路由上的超时</translation>
    </message>
    <message>
        <source>Remove them; the time limit of a backend is</source>
        <translation>移除它们；后端的时间限制是</translation>
    </message>
    <message>
        <source>%1: GKE&apos;s Gateway does not take regular expressions for paths</source>
        <translation>%1：GKE 的 Gateway 不接受用于路径的正则表达式</translation>
    </message>
    <message>
        <source>%1: GKE&apos;s Gateway does not match methods</source>
        <translation>%1：GKE 的 Gateway 不支持按方法匹配</translation>
    </message>
    <message>
        <source>Remove the match</source>
        <translation>移除该匹配条件</translation>
    </message>
    <message>
        <source>%1: GKE&apos;s Gateway does not replace full paths</source>
        <translation>%1：GKE 的 Gateway 不支持替换完整路径</translation>
    </message>
    <message>
        <source>%1 names the %2 %3, but %4 is created</source>
        <translation>%1 引用了 %2 %3，但创建的是 %4</translation>
    </message>
    <message>
        <source>It is attached to nothing.</source>
        <translation>它没有附加到任何对象。</translation>
    </message>
    <message>
        <source>Use one name in both places</source>
        <translation>两处使用同一名称</translation>
    </message>
    <message>
        <source>%1: 54321 is the port of a Service that GKE generates</source>
        <translation>%1：54321 是 GKE 生成的 Service 的端口</translation>
    </message>
    <message>
        <source>The check asks the pods themselves, which listen on another port.</source>
        <translation>健康检查直接访问 Pod，而 Pod 监听的是另一个端口。</translation>
    </message>
    <message>
        <source>Use the pods&apos; port</source>
        <translation>使用 Pod 的端口</translation>
    </message>
    <message>
        <source>The proxy-only subnet is in %1, the cluster in %2</source>
        <translation>仅限代理子网在 %1，集群在 %2</translation>
    </message>
    <message>
        <source>Without one in the same network and region the Gateway is never programmed.</source>
        <translation>同一网络和区域中没有该子网，Gateway 永远不会被配置（Programmed）。</translation>
    </message>
    <message>
        <source>GKE has no GatewayClass %1</source>
        <translation>GKE 没有 GatewayClass %1</translation>
    </message>
    <message>
        <source>Nobody looks after the Gateway, and it never gets an address.</source>
        <translation>没有控制器管理该 Gateway，它永远得不到地址。</translation>
    </message>
    <message>
        <source>%1 does not take an InferencePool</source>
        <translation>%1 不接受 InferencePool</translation>
    </message>
    <message>
        <source>The Gateway gets an address and looks fine, but routes to the pool are refused: ResolvedRefs InvalidKind.</source>
        <translation>Gateway 会得到地址，看起来正常，但指向该池的路由会被拒绝：ResolvedRefs InvalidKind。</translation>
    </message>
    <message>
        <source>A Gateway of this class needs a proxy-only subnet, which no step makes</source>
        <translation>此类 Gateway 需要仅限代理子网，但没有步骤创建它</translation>
    </message>
    <message>
        <source>Without one in the same network and region it is never programmed.</source>
        <translation>同一网络和区域中没有该子网，它永远不会被配置（Programmed）。</translation>
    </message>
    <message>
        <source>The proxy-only subnet lacks its role</source>
        <translation>仅限代理子网缺少角色</translation>
    </message>
    <message>
        <source>Without --role=ACTIVE gcloud refuses the command.</source>
        <translation>没有 --role=ACTIVE，gcloud 会拒绝该命令。</translation>
    </message>
    <message>
        <source>LLMInferenceService does not take gs://</source>
        <translation>LLMInferenceService 不接受 gs://</translation>
    </message>
    <message>
        <source>The controller answers &quot;unsupported schema in model URI&quot;.</source>
        <translation>控制器会回答“unsupported schema in model URI”。</translation>
    </message>
    <message>
        <source>Mount the bucket as a volume and use</source>
        <translation>将存储桶挂载为卷，并使用</translation>
    </message>
    <message>
        <source>%1 aims at a Service that GKE generates</source>
        <translation>%1 指向 GKE 生成的 Service</translation>
    </message>
    <message>
        <source>Its name changes with every pool; the policy is never attached.</source>
        <translation>其名称随每个池而变化；该策略永远不会附加。</translation>
    </message>
    <message>
        <source>Aim at the pool itself</source>
        <translation>直接指向该池</translation>
    </message>
    <message>
        <source>%1 names an InferencePool without its API group</source>
        <translation>%1 引用 InferencePool 时未写 API 组</translation>
    </message>
    <message>
        <source>In the core group there is no such kind; the policy is never attached.</source>
        <translation>核心组中没有此类型；该策略永远不会附加。</translation>
    </message>
    <message>
        <source>Only Ingress reads cloud.google.com/app-protocols</source>
        <translation>只有 Ingress 读取 cloud.google.com/app-protocols</translation>
    </message>
    <message>
        <source>A Gateway goes by the appProtocol of the Service&apos;s port.</source>
        <translation>Gateway 依据 Service 端口的 appProtocol。</translation>
    </message>
    <message>
        <source>No HealthCheckPolicy tells the load balancer that vLLM answers /health</source>
        <translation>没有 HealthCheckPolicy 告知负载均衡器 vLLM 在 /health 应答</translation>
    </message>
    <message>
        <source>By default it asks /, gets 404, and takes no request to pods that are fine.</source>
        <translation>默认情况下它访问 /，得到 404，不会把请求发往本来正常的 Pod。</translation>
    </message>
    <message>
        <source>Add a HealthCheckPolicy for Service %1 with</source>
        <translation>为 Service %1 添加 HealthCheckPolicy，内容为</translation>
    </message>
    <message>
        <source>The workload pool is named after the project&apos;s id; this is its number.</source>
        <translation>工作负载池以项目 ID 命名；这里写的是项目编号。</translation>
    </message>
    <message>
        <source>The namespace and the Kubernetes service account are missing behind the workload pool.</source>
        <translation>工作负载池之后缺少命名空间和 Kubernetes 服务账号。</translation>
    </message>
    <message>
        <source>The namespace and the Kubernetes service account stand in square brackets behind the workload pool: [NAMESPACE/SERVICE_ACCOUNT].</source>
        <translation>命名空间和 Kubernetes 服务账号应写在工作负载池之后的方括号中：[NAMESPACE/SERVICE_ACCOUNT]。</translation>
    </message>
    <message>
        <source>Namespace and Kubernetes service account are separated by one slash.</source>
        <translation>命名空间与 Kubernetes 服务账号之间用一个斜杠分隔。</translation>
    </message>
    <message>
        <source>The member is not of the form serviceAccount:PROJECT_ID.svc.id.goog[NAMESPACE/SERVICE_ACCOUNT].</source>
        <translation>该成员不符合格式 serviceAccount:PROJECT_ID.svc.id.goog[NAMESPACE/SERVICE_ACCOUNT]。</translation>
    </message>
    <message>
        <source>The principal is not of the form that IAM takes.</source>
        <translation>该主体不符合 IAM 接受的格式。</translation>
    </message>
    <message>
        <source>The project&apos;s number is missing in the principal.</source>
        <translation>主体中缺少项目编号。</translation>
    </message>
    <message>
        <source>Behind projects/ stands the project&apos;s number, not its id.</source>
        <translation>projects/ 之后应为项目编号，而不是项目 ID。</translation>
    </message>
    <message>
        <source>Workload pools are global: locations/global.</source>
        <translation>工作负载池是全局的：locations/global。</translation>
    </message>
    <message>
        <source>One account is a principal://; principalSet:// is for many.</source>
        <translation>单个账号用 principal://；principalSet:// 用于多个账号。</translation>
    </message>
    <message>
        <source>Behind the pool a principalSet names a namespace or a cluster.</source>
        <translation>principalSet 在池之后应写命名空间或集群。</translation>
    </message>
    <message>
        <source>A whole namespace is a principalSet://; principal:// is for one account.</source>
        <translation>整个命名空间用 principalSet://；principal:// 用于单个账号。</translation>
    </message>
    <message>
        <source>Behind the pool a principal names one account: subject/ns/NAMESPACE/sa/SERVICE_ACCOUNT.</source>
        <translation>principal 在池之后应写单个账号：subject/ns/NAMESPACE/sa/SERVICE_ACCOUNT。</translation>
    </message>
    <message>
        <source>The domain of a Google service account is PROJECT_ID.iam.gserviceaccount.com.</source>
        <translation>Google 服务账号的域名是 PROJECT_ID.iam.gserviceaccount.com。</translation>
    </message>
    <message>
        <source>&quot;.iam&quot; is missing: as written it names an account that does not exist, and the call answers 404 or 400.</source>
        <translation>缺少“.iam”：这样写指的是不存在的账号，调用会返回 404 或 400。</translation>
    </message>
    <message>
        <source>The domain holds the project&apos;s id; this is its number.</source>
        <translation>域名中应为项目 ID；这里写的是项目编号。</translation>
    </message>
    <message>
        <source>The prefix is written principal:// or principalSet://, in this case and with both slashes.</source>
        <translation>前缀应写成 principal:// 或 principalSet://，大小写须一致，且带两个斜杠。</translation>
    </message>
    <message>
        <source>The workload pool&apos;s domain is PROJECT_ID.svc.id.goog.</source>
        <translation>工作负载池的域名是 PROJECT_ID.svc.id.goog。</translation>
    </message>
    <message>
        <source>A service account is named by its e-mail, or as PROJECT_ID.svc.id.goog[NAMESPACE/SERVICE_ACCOUNT].</source>
        <translation>服务账号用其电子邮件地址表示，或写成 PROJECT_ID.svc.id.goog[NAMESPACE/SERVICE_ACCOUNT]。</translation>
    </message>
    <message>
        <source>The member&apos;s prefix is written &quot;serviceAccount:&quot;, in this case.</source>
        <translation>成员的前缀应写成“serviceAccount:”，大小写须一致。</translation>
    </message>
    <message>
        <source>The member&apos;s prefix is written &quot;%1:&quot;.</source>
        <translation>成员的前缀应写成“%1:”。</translation>
    </message>
    <message>
        <source>A member begins with what it is: serviceAccount:, user:, group:, principal:// …</source>
        <translation>成员以其类型开头：serviceAccount:、user:、group:、principal:// …</translation>
    </message>
    <message>
        <source>The IAM member %1 is malformed</source>
        <translation>IAM 成员 %1 格式错误</translation>
    </message>
    <message>
        <source>There is no role %1</source>
        <translation>没有角色 %1</translation>
    </message>
    <message>
        <source>IAM refuses the binding, so nothing is granted.</source>
        <translation>IAM 会拒绝该绑定，因此不会授予任何权限。</translation>
    </message>
    <message>
        <source>The role %1 lacks &quot;roles/&quot;</source>
        <translation>角色 %1 缺少“roles/”</translation>
    </message>
    <message>
        <source>The binding is for %1/%2, but the Kubernetes service account that is created is %3/%4</source>
        <translation>绑定针对 %1/%2，但创建的 Kubernetes 服务账号是 %3/%4</translation>
    </message>
    <message>
        <source>A pod of another account or namespace cannot act through this binding.</source>
        <translation>其他账号或命名空间的 Pod 无法通过此绑定操作。</translation>
    </message>
    <message>
        <source>Bind</source>
        <translation>绑定</translation>
    </message>
    <message>
        <source>The Google service account %1 is used, but %2 is created</source>
        <translation>使用了 Google 服务账号 %1，但创建的是 %2</translation>
    </message>
    <message>
        <source>No step creates an account of this name.</source>
        <translation>没有步骤创建此名称的账号。</translation>
    </message>
    <message>
        <source>The service account&apos;s e-mail %1 is malformed</source>
        <translation>服务账号的电子邮件地址 %1 格式错误</translation>
    </message>
    <message>
        <source>roles/iam.workloadIdentityUser is granted to a Google account</source>
        <translation>roles/iam.workloadIdentityUser 被授予了 Google 账号</translation>
    </message>
    <message>
        <source>The role is for the Kubernetes account that is to act as the Google account, which is what the binding is made on.</source>
        <translation>该角色应授予要以 Google 账号身份操作的 Kubernetes 账号；绑定则建立在该 Google 账号上。</translation>
    </message>
    <message>
        <source>Nothing reads %1</source>
        <translation>没有任何组件读取 %1</translation>
    </message>
    <message>
        <source>The key is known under another name, so this one has no effect.</source>
        <translation>该键的正确名称不同，因此这个键不起作用。</translation>
    </message>
    <message>
        <source>The annotation holds an IAM member instead of an e-mail</source>
        <translation>注解中是 IAM 成员，而不是电子邮件地址</translation>
    </message>
    <message>
        <source>&quot;serviceAccount:&quot; belongs to members of a policy.</source>
        <translation>“serviceAccount:”用于策略的成员。</translation>
    </message>
    <message>
        <source>The annotation does not hold the e-mail of a Google service account</source>
        <translation>注解中不是 Google 服务账号的电子邮件地址</translation>
    </message>
    <message>
        <source>Pods of this account get no identity of Google Cloud.</source>
        <translation>使用该账号的 Pod 得不到 Google Cloud 身份。</translation>
    </message>
    <message>
        <source>A pod assumes a role; this names something else.</source>
        <translation>Pod 承担的是角色；这里写的是其他对象。</translation>
    </message>
    <message>
        <source>An ARN of a role is arn:aws:iam::ACCOUNT:role/NAME: two colons before the account of twelve digits.</source>
        <translation>角色的 ARN 为 arn:aws:iam::ACCOUNT:role/NAME：十二位账号之前有两个冒号。</translation>
    </message>
    <message>
        <source>The ARN of the role is malformed</source>
        <translation>角色的 ARN 格式错误</translation>
    </message>
    <message>
        <source>gke-gcsfuse/volumes takes &quot;true&quot; or &quot;false&quot;</source>
        <translation>gke-gcsfuse/volumes 可取“true”或“false”</translation>
    </message>
    <message>
        <source>The webhook refuses any other value.</source>
        <translation>Webhook 会拒绝任何其他值。</translation>
    </message>
    <message>
        <source>%1: the value of %2 has to be a text</source>
        <translation>%1：%2 的值必须是文本</translation>
    </message>
    <message>
        <source>Without quotes YAML reads it as a number or a boolean, and the API server refuses the object.</source>
        <translation>没有引号时，YAML 会将其读作数字或布尔值，API 服务器会拒绝该对象。</translation>
    </message>
    <message>
        <source>Put it in quotes</source>
        <translation>加上引号</translation>
    </message>
    <message>
        <source>The pod mounts a bucket, but its sidecar is switched off</source>
        <translation>Pod 挂载了存储桶，但其 Sidecar 已关闭</translation>
    </message>
    <message>
        <source>Without the sidecar the mount fails: &quot;failed to find the sidecar container in Pod spec&quot;.</source>
        <translation>没有 Sidecar，挂载会失败：“failed to find the sidecar container in Pod spec”。</translation>
    </message>
    <message>
        <source>gke-gcsfuse/volumes stands on the %1 instead of on its pods</source>
        <translation>gke-gcsfuse/volumes 写在了 %1 上，而不是其 Pod 上</translation>
    </message>
    <message>
        <source>The webhook that adds the sidecar looks at the pod&apos;s own annotations alone.</source>
        <translation>添加 Sidecar 的 Webhook 只查看 Pod 自身的注解。</translation>
    </message>
    <message>
        <source>Move it to</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>%1 mounts a bucket without the annotation that brings the sidecar</source>
        <translation>%1 挂载了存储桶，但缺少引入 Sidecar 的注解</translation>
    </message>
    <message>
        <source>Add to the pod template&apos;s annotations</source>
        <translation>添加到 Pod 模板的注解</translation>
    </message>
    <message>
        <source>%1 is read on ServiceAccounts only, not on a %2</source>
        <translation>%1 只在 ServiceAccount 上读取，不在 %2 上读取</translation>
    </message>
    <message>
        <source>Pods get their identity from the account that they run as.</source>
        <translation>Pod 的身份来自其运行所用的账号。</translation>
    </message>
    <message>
        <source>Annotate the ServiceAccount</source>
        <translation>为 ServiceAccount 添加注解</translation>
    </message>
    <message>
        <source>The %1 %2 is created a second time</source>
        <translation>%1 %2 被重复创建</translation>
    </message>
    <message>
        <source>It exists by then, so the command fails.</source>
        <translation>届时它已存在，因此命令会失败。</translation>
    </message>
    <message>
        <source>The add-on %1 is already in the cluster&apos;s configuration</source>
        <translation>插件 %1 已在集群的配置中</translation>
    </message>
    <message>
        <source>CreateAddon answers ResourceInUseException: &quot;Addon already exists.&quot;</source>
        <translation>CreateAddon 会返回 ResourceInUseException：“Addon already exists.”</translation>
    </message>
    <message>
        <source>This is to be run again, but fails once the %1 %2 exists</source>
        <translation>这需要能够重复运行，但 %1 %2 存在后就会失败</translation>
    </message>
    <message>
        <source>It answers that it already exists.</source>
        <translation>它会回答已存在。</translation>
    </message>
    <message>
        <source>The %1 %2 is used here, but created further down</source>
        <translation>此处使用了 %1 %2，但它在后面才创建</translation>
    </message>
    <message>
        <source>At this step it does not exist yet, so the command fails.</source>
        <translation>在此步骤它尚不存在，因此命令会失败。</translation>
    </message>
    <message>
        <source>Move its creation above this step</source>
        <translation>将其创建移到此步骤之前</translation>
    </message>
    <message>
        <source>The workload pool is used here, but the cluster that brings it is created further down</source>
        <translation>此处使用了工作负载池，但提供它的集群在后面才创建</translation>
    </message>
    <message>
        <source>Before the first cluster with Workload Identity IAM answers &quot;Identity Pool does not exist&quot;.</source>
        <translation>在首个启用 Workload Identity 的集群创建之前，IAM 会回答“Identity Pool does not exist”。</translation>
    </message>
    <message>
        <source>Create the cluster first</source>
        <translation>先创建集群</translation>
    </message>
    <message>
        <source>A new cluster has no %1: nothing installs %2</source>
        <translation>新集群没有 %1：没有步骤安装 %2</translation>
    </message>
    <message>
        <source>kubectl answers &quot;no matches for kind&quot;; ensure CRDs are installed first.</source>
        <translation>kubectl 会回答“no matches for kind”；请确保先安装 CRD。</translation>
    </message>
    <message>
        <source>Install it before this step</source>
        <translation>在此步骤之前安装它</translation>
    </message>
    <message>
        <source>There is no %1 in this folder</source>
        <translation>此文件夹中没有 %1</translation>
    </message>
    <message>
        <source>kubectl answers that the path does not exist.</source>
        <translation>kubectl 会回答该路径不存在。</translation>
    </message>
    <message>
        <source>Correct the path, or add the file</source>
        <translation>更正路径，或添加该文件</translation>
    </message>
    <message>
        <source>kustomize ends with &quot;no such file or directory&quot;, and nothing is applied.</source>
        <translation>kustomize 会以“no such file or directory”结束，不会应用任何内容。</translation>
    </message>
    <message>
        <source>Remove the entry, or add the file</source>
        <translation>移除该条目，或添加该文件</translation>
    </message>
    <message>
        <source>%1: nothing fills %2 in</source>
        <translation>%1：没有任何步骤填充 %2</translation>
    </message>
    <message>
        <source>The here-document&apos;s mark is quoted, so the shell leaves it as it is; kubectl does not fill it in either.</source>
        <translation>here-document 的标记带引号，因此 shell 会原样保留；kubectl 也不会填充它。</translation>
    </message>
    <message>
        <source>kubectl applies the text as it stands.</source>
        <translation>kubectl 会原样应用该文本。</translation>
    </message>
    <message>
        <source>Leave the quotes away, or pipe it through envsubst</source>
        <translation>去掉引号，或通过管道交给 envsubst 处理</translation>
    </message>
    <message>
        <source>Apply it through envsubst</source>
        <translation>经 envsubst 处理后再应用</translation>
    </message>
    <message>
        <source>Put the real value there, or let a kustomization or sed do it</source>
        <translation>填入实际值，或由 kustomization 或 sed 完成</translation>
    </message>
    <message>
        <source>The variable %1 is used, but never set</source>
        <translation>使用了变量 %1，但从未设置</translation>
    </message>
    <message>
        <source>bash on Linux sets USER, not USERNAME.</source>
        <translation>Linux 上的 bash 设置的是 USER，而不是 USERNAME。</translation>
    </message>
    <message>
        <source>The variable %1 is used before it is set</source>
        <translation>变量 %1 在设置之前就被使用</translation>
    </message>
    <message>
        <source>Here it is still empty.</source>
        <translation>此处它仍为空。</translation>
    </message>
    <message>
        <source>Set it before this step</source>
        <translation>在此步骤之前设置它</translation>
    </message>
    <message>
        <source>The command gets an empty text in its place.</source>
        <translation>命令在该处得到的是空文本。</translation>
    </message>
    <message>
        <source>A variable of nearly that name is set.</source>
        <translation>设置了一个名称相近的变量。</translation>
    </message>
    <message>
        <source>%1 is a zone, %2 takes a region</source>
        <translation>%1 是可用区，而 %2 需要区域</translation>
    </message>
    <message>
        <source>The command is refused, or looks in the wrong place.</source>
        <translation>命令会被拒绝，或在错误的位置查找。</translation>
    </message>
    <message>
        <source>%1 gets the variable of the zone</source>
        <translation>%1 得到的是可用区的变量</translation>
    </message>
    <message>
        <source>A region is wanted here.</source>
        <translation>此处应填区域。</translation>
    </message>
    <message>
        <source>%1 is a region, %2 takes a zone</source>
        <translation>%1 是区域，%2 需要可用区</translation>
    </message>
    <message>
        <source>%1 is an availability zone, %2 takes a region</source>
        <translation>%1 是可用区，%2 需要区域</translation>
    </message>
    <message>
        <source>The zone %1 is not in %2</source>
        <translation>可用区 %1 不在 %2 中</translation>
    </message>
    <message>
        <source>Nodes have to be in the cluster&apos;s region.</source>
        <translation>节点必须位于集群所在的区域。</translation>
    </message>
    <message>
        <source>Use a zone of</source>
        <translation>使用以下区域的可用区</translation>
    </message>
    <message>
        <source>One of them is wrong.</source>
        <translation>其中一个有误。</translation>
    </message>
    <message>
        <source>Use one of them</source>
        <translation>只使用其中一个</translation>
    </message>
    <message>
        <source>The cluster is created as %1, but here it is called %2</source>
        <translation>集群创建时的名称为 %1，但此处称为 %2</translation>
    </message>
    <message>
        <source>There is no cluster of this name.</source>
        <translation>没有使用此名称的集群。</translation>
    </message>
    <message>
        <source>Use one name</source>
        <translation>使用同一名称</translation>
    </message>
    <message>
        <source>The cluster %1 is in %2, but here it is looked for in %3</source>
        <translation>集群 %1 位于 %2，但此处在 %3 中查找</translation>
    </message>
    <message>
        <source>A zonal cluster is found by its zone, a regional one by its region.</source>
        <translation>可用区级集群按其可用区查找，区域级集群按其区域查找。</translation>
    </message>
    <message>
        <source>There is no cluster of this name there.</source>
        <translation>那里没有使用此名称的集群。</translation>
    </message>
    <message>
        <source>%1: the probe asks port %2, which container %3 does not have</source>
        <translation>%1：探针访问端口 %2，而容器 %3 没有该端口</translation>
    </message>
    <message>
        <source>The probe fails for ever: the pod never becomes ready, or is restarted again and again.</source>
        <translation>探针会一直失败：Pod 永远不会就绪，或被反复重启。</translation>
    </message>
    <message>
        <source>Probe the container&apos;s port</source>
        <translation>让探针访问容器的端口</translation>
    </message>
    <message>
        <source>%1: the probe speaks HTTPS, the server HTTP</source>
        <translation>%1：探针使用 HTTPS，服务器使用 HTTP</translation>
    </message>
    <message>
        <source>Without --ssl-certfile vLLM answers plain HTTP, so the probe fails for ever.</source>
        <translation>没有 --ssl-certfile 时，vLLM 以未加密的 HTTP 响应，因此探针会一直失败。</translation>
    </message>
    <message>
        <source>%1: vLLM does not answer %2</source>
        <translation>%1：vLLM 不响应 %2</translation>
    </message>
    <message>
        <source>The server answers 404 there, so the probe fails for ever.</source>
        <translation>服务器在该路径上返回 404，因此探针会一直失败。</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>让探针访问</translation>
    </message>
    <message>
        <source>%1: the probe asks %2 without the API key</source>
        <translation>%1：探针访问 %2 时未带 API 密钥</translation>
    </message>
    <message>
        <source>With an API key set, the server answers 401 there.</source>
        <translation>设置了 API 密钥后，服务器在该路径上返回 401。</translation>
    </message>
    <message>
        <source>%1: the server listens on %2, the container declares %3</source>
        <translation>%1：服务器监听 %2，容器声明的是 %3</translation>
    </message>
    <message>
        <source>Services and probes that go by the declared port find nobody there.</source>
        <translation>按声明的端口访问的 Service 和探针在该端口上找不到服务器。</translation>
    </message>
    <message>
        <source>Use one port</source>
        <translation>使用同一端口</translation>
    </message>
    <message>
        <source>%1 %2 has no key %3</source>
        <translation>%1 %2 没有键 %3</translation>
    </message>
    <message>
        <source>The container does not start: the key is not found.</source>
        <translation>容器不会启动：找不到该键。</translation>
    </message>
    <message>
        <source>Keys that it is created with</source>
        <translation>创建时所含的键</translation>
    </message>
    <message>
        <source>%1 %2 is created in namespace %3, but used in %4</source>
        <translation>%1 %2 在命名空间 %3 中创建，却在 %4 中使用</translation>
    </message>
    <message>
        <source>Pods see objects of their own namespace only.</source>
        <translation>Pod 只能看到其自身命名空间中的对象。</translation>
    </message>
    <message>
        <source>Create it in</source>
        <translation>创建于</translation>
    </message>
    <message>
        <source>%1 %2 is used, but %3 is created</source>
        <translation>使用的是 %1 %2，创建的却是 %3</translation>
    </message>
    <message>
        <source>Nothing creates what is used, and nothing uses what is created.</source>
        <translation>所用的对象未被创建，所创建的对象未被使用。</translation>
    </message>
    <message>
        <source>Each key becomes a file of that name; the one that is read is not among them.</source>
        <translation>每个键对应一个同名文件；要读取的文件不在其中。</translation>
    </message>
    <message>
        <source>Create it with the key</source>
        <translation>创建时加入键</translation>
    </message>
    <message>
        <source>StorageClass gp3 is used, but nothing creates it</source>
        <translation>使用了 StorageClass gp3，但没有任何内容创建它</translation>
    </message>
    <message>
        <source>A new EKS cluster has the class gp2 alone; the claim stays Pending.</source>
        <translation>新的 EKS 集群只有 gp2 类；PersistentVolumeClaim 会停留在 Pending 状态。</translation>
    </message>
    <message>
        <source>Create a StorageClass gp3 with the provisioner</source>
        <translation>创建 StorageClass gp3，其 provisioner 为</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a number without quotes, or a name</source>
        <translation>不带引号的数字，或名称</translation>
    </message>
    <message>
        <source>a quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>%1 has no field %2</source>
        <translation>%1 没有字段 %2</translation>
    </message>
    <message>
        <source>The API server refuses the object, or drops the field without effect where validation is loose.</source>
        <translation>API 服务器会拒绝该对象；如果校验较宽松，则会丢弃该字段，使其不起作用。</translation>
    </message>
    <message>
        <source>%1: the field %2 stands in the wrong place</source>
        <translation>%1：字段 %2 的位置不对</translation>
    </message>
    <message>
        <source>It belongs to</source>
        <translation>它属于</translation>
    </message>
    <message>
        <source>%1: %2 has to be %3</source>
        <translation>%1：%2 必须是%3</translation>
    </message>
    <message>
        <source>The API server refuses the object.</source>
        <translation>API 服务器会拒绝该对象。</translation>
    </message>
    <message>
        <source>%1: %2 cannot be &quot;%3&quot;</source>
        <translation>%1：%2 不能为“%3”</translation>
    </message>
    <message>
        <source>%1 lacks the field %2</source>
        <translation>%1 缺少字段 %2</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>添加该字段</translation>
    </message>
    <message>
        <source>The graph offers the input %1, but nothing reads it</source>
        <translation>图提供了输入 %1，但没有任何内容读取它</translation>
    </message>
    <message>
        <source>Setting it has no effect.</source>
        <translation>设置它不起作用。</translation>
    </message>
    <message>
        <source>Use it, or remove it</source>
        <translation>使用它，或将其移除</translation>
    </message>
    <message>
        <source>This manifest cannot be read</source>
        <translation>无法读取此清单</translation>
    </message>
    <message>
        <source>Mend the YAML here</source>
        <translation>修正此处的 YAML</translation>
    </message>
    <message>
        <source>there is no such folder of definitions</source>
        <translation>没有这样的定义文件夹</translation>
    </message>
    <message>
        <source>the folder holds no CustomResourceDefinition</source>
        <translation>文件夹中没有 CustomResourceDefinition</translation>
    </message>
    <message>
        <source>%1 is a password that everybody knows</source>
        <translation>%1 是众所周知的密码</translation>
    </message>
    <message>
        <source>Whoever reaches the service can log in.</source>
        <translation>任何能访问该服务的人都可以登录。</translation>
    </message>
    <message>
        <source>Generate it, and keep it out of files</source>
        <translation>生成密码，且不要存放在文件中</translation>
    </message>
    <message>
        <source>A secret stands here in plain text</source>
        <translation>此处以明文写有机密</translation>
    </message>
    <message>
        <source>Whoever reads this file has it; it stays in the history for ever.</source>
        <translation>任何能读取此文件的人都能得到它；它会永远留在历史记录中。</translation>
    </message>
    <message>
        <source>Revoke it, and read it from the environment or a secret store</source>
        <translation>将其吊销，并改为从环境变量或机密存储中读取</translation>
    </message>
    <message>
        <source>A login that everybody knows</source>
        <translation>众所周知的登录信息</translation>
    </message>
    <message>
        <source>Generate a password, and say where it is kept</source>
        <translation>生成密码，并说明存放位置</translation>
    </message>
    <message>
        <source>%1: the selector does not match the labels of its own pods</source>
        <translation>%1：选择器与其自身 Pod 的标签不匹配</translation>
    </message>
    <message>
        <source>The API server refuses it: &quot;selector does not match template labels&quot;.</source>
        <translation>API 服务器会拒绝它：“selector does not match template labels”。</translation>
    </message>
    <message>
        <source>Use the same labels in both places</source>
        <translation>两处使用相同的标签</translation>
    </message>
    <message>
        <source>Service %1 leads to port %2, which no container of %3 has</source>
        <translation>Service %1 指向端口 %2，而 %3 的容器都没有该端口</translation>
    </message>
    <message>
        <source>Connections through the Service are refused.</source>
        <translation>经由该 Service 的连接会被拒绝。</translation>
    </message>
    <message>
        <source>Use the container&apos;s port</source>
        <translation>使用容器的端口</translation>
    </message>
    <message>
        <source>Service %1 is in namespace %2, its pods are in %3</source>
        <translation>Service %1 位于命名空间 %2，其 Pod 位于 %3</translation>
    </message>
    <message>
        <source>A Service selects pods of its own namespace only.</source>
        <translation>Service 只选择其自身命名空间中的 Pod。</translation>
    </message>
    <message>
        <source>Put both into one namespace</source>
        <translation>将两者放入同一命名空间</translation>
    </message>
    <message>
        <source>Service %1 selects no pod</source>
        <translation>Service %1 未选中任何 Pod</translation>
    </message>
    <message>
        <source>No pod template has the labels %1, so the Service has no endpoints.</source>
        <translation>没有 Pod 模板带有标签 %1，因此该 Service 没有端点。</translation>
    </message>
    <message>
        <source>Select the labels of %1</source>
        <translation>选择 %1 的标签</translation>
    </message>
    <message>
        <source>%1 leads to Service %2, which nothing creates</source>
        <translation>%1 指向 Service %2，但没有任何内容创建它</translation>
    </message>
    <message>
        <source>%1 uses port %2 of Service %3, which has %4</source>
        <translation>%1 使用 Service %3 的端口 %2，而该 Service 的端口为 %4</translation>
    </message>
    <message>
        <source>%1 scrapes port %2, but Service %3 has no port of that name</source>
        <translation>%1 抓取端口 %2，但 Service %3 没有使用此名称的端口</translation>
    </message>
    <message>
        <source>Prometheus finds no target.</source>
        <translation>Prometheus 找不到目标。</translation>
    </message>
    <message>
        <source>Use the port&apos;s name</source>
        <translation>使用端口的名称</translation>
    </message>
    <message>
        <source>this is neither a file nor a folder</source>
        <translation>既不是文件，也不是文件夹</translation>
    </message>
    <message>
        <source>the file is larger than %1 MiB, which no runbook needs</source>
        <translation>文件大于 %1 MiB，运行手册不需要这么大</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>the file is binary; a runbook, script or manifest is text</source>
        <translation>文件为二进制；运行手册、脚本或清单应为文本</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>文件不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>没有这样的文件或文件夹</translation>
    </message>
    <message>
        <source>this link leads nowhere</source>
        <translation>此链接指向的目标不存在</translation>
    </message>
    <message>
        <source>the folder cannot be read</source>
        <translation>无法读取文件夹</translation>
    </message>
    <message>
        <source>the folder holds more than %1 MiB of text; name a smaller one</source>
        <translation>文件夹中的文本超过 %1 MiB；请指定较小的文件夹</translation>
    </message>
    <message>
        <source>the folder holds no Markdown, shell script, manifest or Terraform file</source>
        <translation>文件夹中没有 Markdown、Shell 脚本、清单或 Terraform 文件</translation>
    </message>
    <message>
        <source>EKS no longer supports Kubernetes %1</source>
        <translation>EKS 不再支持 Kubernetes %1</translation>
    </message>
    <message>
        <source>Extended support ended on %1: a cluster of it cannot be made, and an old one is upgraded by force.</source>
        <translation>扩展支持已于 %1 结束：无法再创建此版本的集群，旧集群会被强制升级。</translation>
    </message>
    <message>
        <source>Use a supported version, such as</source>
        <translation>使用受支持的版本，例如</translation>
    </message>
    <message>
        <source>GKE no longer offers Kubernetes %1</source>
        <translation>GKE 不再提供 Kubernetes %1</translation>
    </message>
    <message>
        <source>A cluster of this version cannot be made.</source>
        <translation>无法创建此版本的集群。</translation>
    </message>
    <message>
        <source>Use a release channel, or a supported version</source>
        <translation>使用发布渠道，或受支持的版本</translation>
    </message>
    <message>
        <source>%1 is an Amazon Linux 2 image</source>
        <translation>%1 是 Amazon Linux 2 镜像</translation>
    </message>
    <message>
        <source>EKS publishes none since 2025-11-26, and none at all for Kubernetes 1.33 and later.</source>
        <translation>EKS 自 2025-11-26 起不再发布此类镜像，对 Kubernetes 1.33 及更高版本则从未发布。</translation>
    </message>
    <message>
        <source>%1 has GPUs, but %2 brings no driver for them</source>
        <translation>%1 有 GPU，但 %2 不带相应的驱动</translation>
    </message>
    <message>
        <source>The nodes come up healthy and offer no nvidia.com/gpu.</source>
        <translation>节点能正常启动，但不提供 nvidia.com/gpu。</translation>
    </message>
    <message>
        <source>%1 of %2 is no longer served</source>
        <translation>%2 的 %1 已不再提供</translation>
    </message>
    <message>
        <source>It is gone since %1: the API server answers that there is no such kind.</source>
        <translation>自 %1 起已移除：API 服务器会响应没有此类型。</translation>
    </message>
    <message>
        <source>Nothing replaces it</source>
        <translation>没有替代项</translation>
    </message>
    <message>
        <source>%1 of %2 is deprecated</source>
        <translation>%2 的 %1 已弃用</translation>
    </message>
    <message>
        <source>Deprecated since %1.</source>
        <translation>自 %1 起弃用。</translation>
    </message>
    <message>
        <source>There is no %1 in %2</source>
        <translation>%2 中没有 %1</translation>
    </message>
    <message>
        <source>The API server answers that there is no such kind in this version.</source>
        <translation>API 服务器会响应此版本中没有此类型。</translation>
    </message>
    <message>
        <source>The API group %1 is misspelt</source>
        <translation>API 组 %1 拼写有误</translation>
    </message>
    <message>
        <source>There is no kind %1 in %2</source>
        <translation>%2 中没有类型 %1</translation>
    </message>
    <message>
        <source>The reference leads nowhere.</source>
        <translation>该引用指向的目标不存在。</translation>
    </message>
    <message>
        <source>Grant only</source>
        <translation>仅授予</translation>
    </message>
    <message>
        <source>%1 on the whole project is far more than a workload needs</source>
        <translation>整个项目上的 %1 远超工作负载所需</translation>
    </message>
    <message>
        <source>Whoever gets into a pod of this identity has the project.</source>
        <translation>任何进入使用此身份的 Pod 的人都能控制整个项目。</translation>
    </message>
    <message>
        <source>the roles of the services that it calls, on the resources themselves</source>
        <translation>它所调用服务的角色，且授予在资源本身上</translation>
    </message>
    <message>
        <source>%1 on the whole project reaches every bucket</source>
        <translation>整个项目上的 %1 可访问所有存储桶</translation>
    </message>
    <message>
        <source>Reading needs roles/storage.objectViewer, writing roles/storage.objectUser, on the one bucket.</source>
        <translation>读取需要 roles/storage.objectViewer，写入需要 roles/storage.objectUser，只授予在该存储桶上。</translation>
    </message>
    <message>
        <source>The bucket is known here; a binding on the project also does nothing for a bucket of another project.</source>
        <translation>此处已知是哪个存储桶；此外，项目上的绑定对其他项目的存储桶不起作用。</translation>
    </message>
    <message>
        <source>%1 on the whole project lets it act as every account</source>
        <translation>整个项目上的 %1 允许以任何账号的身份操作</translation>
    </message>
    <message>
        <source>The role belongs on the one service account.</source>
        <translation>该角色应只授予在这一个服务账号上。</translation>
    </message>
    <message>
        <source>roles/storage.admin lets a workload delete the bucket and change who may read it</source>
        <translation>roles/storage.admin 允许工作负载删除存储桶，并更改谁可以读取它</translation>
    </message>
    <message>
        <source>Reading needs roles/storage.objectViewer, writing roles/storage.objectUser; where the client asks for the bucket itself, roles/storage.legacyBucketReader besides.</source>
        <translation>读取需要 roles/storage.objectViewer，写入需要 roles/storage.objectUser；如果客户端要查询存储桶本身，还需要 roles/storage.legacyBucketReader。</translation>
    </message>
    <message>
        <source>Everybody in the world may change this bucket</source>
        <translation>全世界任何人都可以更改此存储桶</translation>
    </message>
    <message>
        <source>allUsers needs no sign-in.</source>
        <translation>allUsers 无需登录。</translation>
    </message>
    <message>
        <source>%1 is far more than a workload needs</source>
        <translation>%1 远超工作负载所需</translation>
    </message>
    <message>
        <source>Whoever gets into a pod of this role has the account.</source>
        <translation>任何进入使用此角色的 Pod 的人都能控制整个账户。</translation>
    </message>
    <message>
        <source>a policy with the actions and resources that it uses</source>
        <translation>只含其所用操作和资源的策略</translation>
    </message>
    <message>
        <source>Whoever gets into a pod of this account has the cluster.</source>
        <translation>任何进入使用此账号的 Pod 的人都能控制整个集群。</translation>
    </message>
    <message>
        <source>a Role with the verbs that it uses</source>
        <translation>只含其所用动词的 Role</translation>
    </message>
    <message>
        <source>The policy allows %1 on everything</source>
        <translation>该策略允许对所有资源执行 %1</translation>
    </message>
    <message>
        <source>A web identity cannot assume the role with sts:AssumeRole</source>
        <translation>Web 身份无法通过 sts:AssumeRole 代入该角色</translation>
    </message>
    <message>
        <source>Pods get AccessDenied on sts:AssumeRoleWithWebIdentity.</source>
        <translation>Pod 调用 sts:AssumeRoleWithWebIdentity 时会得到 AccessDenied。</translation>
    </message>
    <message>
        <source>The federated principal is not the ARN of an OIDC provider</source>
        <translation>联合主体不是 OIDC 提供方的 ARN</translation>
    </message>
    <message>
        <source>It is arn:aws:iam::ACCOUNT:oidc-provider/ followed by the issuer without https://.</source>
        <translation>应为 arn:aws:iam::ACCOUNT:oidc-provider/，后接不带 https:// 的颁发者。</translation>
    </message>
    <message>
        <source>The issuer stands here without https://</source>
        <translation>此处的颁发者不应带 https://</translation>
    </message>
    <message>
        <source>IAM finds no provider of this name.</source>
        <translation>IAM 找不到使用此名称的提供方。</translation>
    </message>
    <message>
        <source>The condition is never met, so nobody can assume the role.</source>
        <translation>该条件永远不会满足，因此无人能代入该角色。</translation>
    </message>
    <message>
        <source>The audience has to be sts.amazonaws.com</source>
        <translation>受众必须是 sts.amazonaws.com</translation>
    </message>
    <message>
        <source>The token that EKS gives to pods has that audience; the condition is never met.</source>
        <translation>EKS 提供给 Pod 的 Token 使用该受众；该条件永远不会满足。</translation>
    </message>
    <message>
        <source>The subject is not of the form system:serviceaccount:NAMESPACE:NAME</source>
        <translation>主题不符合 system:serviceaccount:NAMESPACE:NAME 的格式</translation>
    </message>
    <message>
        <source>StringEquals takes * literally</source>
        <translation>StringEquals 按字面处理 *</translation>
    </message>
    <message>
        <source>%1: no node offers %2</source>
        <translation>%1：没有节点提供 %2</translation>
    </message>
    <message>
        <source>%1: %2 is no quantity</source>
        <translation>%1：%2 不是有效的数量</translation>
    </message>
    <message>
        <source>The API server refuses the object. Units are written Ki, Mi, Gi, Ti or k, M, G, T; CPUs in whole numbers or m.</source>
        <translation>API 服务器会拒绝该对象。单位写作 Ki、Mi、Gi、Ti 或 k、M、G、T；CPU 用整数或 m 表示。</translation>
    </message>
    <message>
        <source>%1: %2 of memory are thousandths of bytes</source>
        <translation>%1：内存 %2 的单位是千分之一字节</translation>
    </message>
    <message>
        <source>m is milli; mebibytes are Mi.</source>
        <translation>m 表示千分之一；MiB 写作 Mi。</translation>
    </message>
    <message>
        <source>%1: devices come in whole numbers</source>
        <translation>%1：设备数量只能是整数</translation>
    </message>
    <message>
        <source>%1: request and limit of %2 have to be equal</source>
        <translation>%1：%2 的 request 与 limit 必须相等</translation>
    </message>
    <message>
        <source>%1: more %2 is requested than the limit allows</source>
        <translation>%1：%2 的请求量超过了限制</translation>
    </message>
    <message>
        <source>Make the request</source>
        <translation>将 request 设为</translation>
    </message>
    <message>
        <source>%1: maxSurge and maxUnavailable cannot both be 0</source>
        <translation>%1：maxSurge 和 maxUnavailable 不能同时为 0</translation>
    </message>
    <message>
        <source>%1: Recreate takes no rollingUpdate</source>
        <translation>%1：Recreate 不接受 rollingUpdate</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1: an update waits for a second accelerator</source>
        <translation>%1：更新会等待第二个加速器</translation>
    </message>
    <message>
        <source>The new pod starts beside the old one and needs a device of its own; with one device the rollout never ends.</source>
        <translation>新 Pod 与旧 Pod 同时存在，需要自己的设备；只有一个设备时，发布永远不会完成。</translation>
    </message>
    <message>
        <source>%1 is described twice, and differently</source>
        <translation>%1 有两处描述，且内容不同</translation>
    </message>
    <message>
        <source>Whichever is applied last wins.</source>
        <translation>以最后应用的为准。</translation>
    </message>
    <message>
        <source>Keep one of them</source>
        <translation>只保留其中一个</translation>
    </message>
    <message>
        <source>%1: there is no CSI driver %2</source>
        <translation>%1：没有 CSI 驱动 %2</translation>
    </message>
    <message>
        <source>Nothing provisions or mounts the volume: the pod waits for ever, with &quot;timed out waiting for external-attacher&quot;.</source>
        <translation>没有组件置备或挂载该卷：Pod 会一直等待，并显示“timed out waiting for external-attacher”。</translation>
    </message>
    <message>
        <source>The in-tree provisioner knows no gp3</source>
        <translation>树内 provisioner 不支持 gp3</translation>
    </message>
    <message>
        <source>Volumes of type gp3 come from the CSI driver only.</source>
        <translation>gp3 类型的卷只能由 CSI 驱动提供。</translation>
    </message>
    <message>
        <source>Buckets are not provisioned through a StorageClass of one&apos;s own</source>
        <translation>存储桶不通过自建的 StorageClass 置备</translation>
    </message>
    <message>
        <source>Static volumes need none: leave storageClassName empty on volume and claim.</source>
        <translation>静态卷不需要 StorageClass：将卷和 PersistentVolumeClaim 的 storageClassName 留空。</translation>
    </message>
    <message>
        <source>Remove the class</source>
        <translation>移除该 StorageClass</translation>
    </message>
    <message>
        <source>%1: the bucket is named without gs://</source>
        <translation>%1：存储桶名称不应带 gs://</translation>
    </message>
    <message>
        <source>The driver answers that the bucket does not exist.</source>
        <translation>驱动会响应存储桶不存在。</translation>
    </message>
    <message>
        <source>(none: the default class)</source>
        <translation>（无：默认的 StorageClass）</translation>
    </message>
    <message>
        <source>%1 and its volume name different storage classes</source>
        <translation>%1 与其卷指定了不同的 StorageClass</translation>
    </message>
    <message>
        <source>They never bind; the pod stays Pending.</source>
        <translation>两者永远不会绑定；Pod 会停留在 Pending 状态。</translation>
    </message>
    <message>
        <source>Write in both</source>
        <translation>两处均写为</translation>
    </message>
    <message>
        <source>%1 runs as user %2 and may not write to its volume</source>
        <translation>%1 以用户 %2 运行，无权写入其卷</translation>
    </message>
    <message>
        <source>A new block volume belongs to root: the program ends with &quot;permission denied&quot;.</source>
        <translation>新的块存储卷属于 root：程序会以“permission denied”结束。</translation>
    </message>
    <message>
        <source>Add to the pod&apos;s securityContext</source>
        <translation>在 Pod 的 securityContext 中添加</translation>
    </message>
    <message>
        <source>%1 has no key %2</source>
        <translation>%1 中没有键 %2</translation>
    </message>
    <message>
        <source>It was removed in version %1: the program ends when it reads it.</source>
        <translation>它在版本 %1 中已被移除：程序读到它时会退出。</translation>
    </message>
    <message>
        <source>%1 is in another namespace, and no listener of %2 takes routes from there</source>
        <translation>%1 位于另一个命名空间，而 %2 没有任何监听器接受来自那里的路由</translation>
    </message>
    <message>
        <source>Without allowedRoutes a listener takes those of its own namespace: NotAllowedByListeners.</source>
        <translation>没有 allowedRoutes 时，监听器只接受自己命名空间的路由：NotAllowedByListeners。</translation>
    </message>
    <message>
        <source>Add to the listener</source>
        <translation>在监听器中添加</translation>
    </message>
    <message>
        <source>%1 belongs to GKE&apos;s controller, which takes the change back</source>
        <translation>%1 属于 GKE 的控制器，它会撤销此更改</translation>
    </message>
    <message>
        <source>It sets what the Kubernetes objects say, at its next round.</source>
        <translation>它在下一轮会按 Kubernetes 对象的内容重新设置。</translation>
    </message>
    <message>
        <source>Say it by an object</source>
        <translation>用对象来表达</translation>
    </message>
    <message>
        <source>Nothing fills %1 in</source>
        <translation>没有任何东西填入 %1</translation>
    </message>
    <message>
        <source>The shell passes the word on as it stands; only a variable is replaced.</source>
        <translation>Shell 会原样传递该词；只有变量才会被替换。</translation>
    </message>
    <message>
        <source>%1: no group of this rule has %2</source>
        <translation>%1：此规则的任何组中都没有 %2</translation>
    </message>
    <message>
        <source>It allows nothing: requests answer 403 Forbidden.</source>
        <translation>它不允许任何操作：请求返回 403 Forbidden。</translation>
    </message>
    <message>
        <source>Add to apiGroups</source>
        <translation>在 apiGroups 中添加</translation>
    </message>
    <message>
        <source>%1 does not take &quot;%2&quot;</source>
        <translation>%1 不接受“%2”</translation>
    </message>
    <message>
        <source>AWS refuses the request.</source>
        <translation>AWS 会拒绝该请求。</translation>
    </message>
    <message>
        <source>The bucket driver needs a workload pool, which the cluster does not get</source>
        <translation>存储桶驱动需要工作负载池，而集群没有配置</translation>
    </message>
    <message>
        <source>Without one there are no tokens for pods, and no bucket is mounted.</source>
        <translation>没有它就没有 Pod 的 token，也无法挂载存储桶。</translation>
    </message>
    <message>
        <source>%1/%2 acts as %3, which this does not grant anything</source>
        <translation>%1/%2 以 %3 的身份运行，而此处并未授予它任何权限</translation>
    </message>
    <message>
        <source>An annotated account is asked for as its Google account; what is granted to itself has no effect.</source>
        <translation>带注解的账号以其 Google 账号出现；授予它自身的权限不起作用。</translation>
    </message>
    <message>
        <source>Remove the annotation, or bind</source>
        <translation>移除注解，或绑定</translation>
    </message>
    <message>
        <source>%1: the pool %2 is of group %3</source>
        <translation>%1：池 %2 属于组 %3</translation>
    </message>
    <message>
        <source>The route&apos;s reference is not resolved: the pool is not found.</source>
        <translation>路由的引用无法解析：找不到该池。</translation>
    </message>
    <message>
        <source>kro refuses the graph: it stays Inactive, and its kind is never served.</source>
        <translation>kro 会拒绝该图：它一直是 Inactive，其类型永远不会提供。</translation>
    </message>
    <message>
        <source>The graph reads the input %1, which it does not offer</source>
        <translation>图读取了输入 %1，但并未提供它</translation>
    </message>
    <message>
        <source>The graph reads the resource %1, which it does not have</source>
        <translation>图读取了资源 %1，但它并不存在</translation>
    </message>
    <message>
        <source>%1: the graph makes this kind in version %2</source>
        <translation>%1：图创建的是该类型的 %2 版本</translation>
    </message>
    <message>
        <source>The API server knows no other version of it.</source>
        <translation>API 服务器不认识它的其他版本。</translation>
    </message>
    <message>
        <source>The address is a service account&apos;s, not a person&apos;s: IAM answers that the user does not exist.</source>
        <translation>该地址属于服务账号而不是人：IAM 会回答该用户不存在。</translation>
    </message>
    <message>
        <source>A service account&apos;s address ends in gserviceaccount.com; this is a person&apos;s or a group&apos;s.</source>
        <translation>服务账号的地址以 gserviceaccount.com 结尾；这是个人或群组的地址。</translation>
    </message>
    <message>
        <source>%1 looks for %2 in namespace %3, but it is in %4</source>
        <translation>%1 在命名空间 %3 中查找 %2，但它在 %4 中</translation>
    </message>
    <message>
        <source>Without a namespace a parentRef means the route&apos;s own; the route is attached to nothing and has no status.</source>
        <translation>parentRef 不写命名空间时指路由自己的命名空间；路由没有挂接到任何对象，也没有状态。</translation>
    </message>
    <message>
        <source>Add to the parentRef</source>
        <translation>在 parentRef 中添加</translation>
    </message>
    <message>
        <source>%1: %2 has no listener %3</source>
        <translation>%1：%2 没有监听器 %3</translation>
    </message>
    <message>
        <source>The route is not accepted: NoMatchingParent.</source>
        <translation>路由不被接受：NoMatchingParent。</translation>
    </message>
    <message>
        <source>%1: without --host the server listens to %2 only</source>
        <translation>%1：没有 --host 时服务器只监听 %2</translation>
    </message>
    <message>
        <source>%1: the server listens to %2 only</source>
        <translation>%1：服务器只监听 %2</translation>
    </message>
    <message>
        <source>Services and probes come by the pod&apos;s address, where nobody answers: connection refused.</source>
        <translation>Service 与探针通过 Pod 的地址访问，那里无人应答：connection refused。</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>%1: container %2 mounts two volumes at %3</source>
        <translation>%1：容器 %2 在 %3 挂载了两个卷</translation>
    </message>
    <message>
        <source>Mount one of them elsewhere</source>
        <translation>将其中一个挂载到别处</translation>
    </message>
    <message>
        <source>%1: container %2 mounts %3, but the pod has no volume of this name</source>
        <translation>%1：容器 %2 挂载 %3，但 Pod 没有这个名称的卷</translation>
    </message>
    <message>
        <source>Add to volumes</source>
        <translation>在 volumes 中添加</translation>
    </message>
    <message>
        <source>%1: a volume of %2 cannot be written by several machines</source>
        <translation>%1：%2 的卷不能由多台机器同时写入</translation>
    </message>
    <message>
        <source>Provisioning or attaching fails, and the pods stay Pending.</source>
        <translation>制备或挂接失败，Pod 一直处于 Pending。</translation>
    </message>
    <message>
        <source>Use ReadWriteOnce, or a class of a shared file system</source>
        <translation>使用 ReadWriteOnce，或共享文件系统的存储类</translation>
    </message>
    <message>
        <source>%1 is looked for in namespace %2, but it is made in %3</source>
        <translation>在命名空间 %2 中查找 %1，但它创建在 %3 中</translation>
    </message>
    <message>
        <source>kubectl finds nothing there.</source>
        <translation>kubectl 在那里什么也找不到。</translation>
    </message>
    <message>
        <source>A service of AWS assumes a role with sts:AssumeRole</source>
        <translation>AWS 服务用 sts:AssumeRole 担任角色</translation>
    </message>
    <message>
        <source>sts:AssumeRoleWithWebIdentity is for a federated principal; this is never met.</source>
        <translation>sts:AssumeRoleWithWebIdentity 用于联合主体；此条永远不会满足。</translation>
    </message>
    <message>
        <source>There is no service principal %1</source>
        <translation>没有服务主体 %1</translation>
    </message>
    <message>
        <source>IAM refuses the policy, or nobody can assume the role.</source>
        <translation>IAM 会拒绝该策略，或没有人能担任该角色。</translation>
    </message>
    <message>
        <source>The role %1 is annotated on a service account, but no web identity may assume it</source>
        <translation>角色 %1 被注解在服务账号上，但不允许 Web 身份担任它</translation>
    </message>
    <message>
        <source>The role %1 is for %2, which may not assume it</source>
        <translation>角色 %1 供 %2 使用，但它无权担任</translation>
    </message>
    <message>
        <source>Whoever is to use the role gets no credentials.</source>
        <translation>应使用该角色的一方得不到凭据。</translation>
    </message>
    <message>
        <source>%1 does not hand out roles to pods</source>
        <translation>%1 不会向 Pod 发放角色</translation>
    </message>
    <message>
        <source>EKS Pod Identity needs sts:TagSession beside sts:AssumeRole</source>
        <translation>EKS Pod Identity 除 sts:AssumeRole 外还需要 sts:TagSession</translation>
    </message>
    <message>
        <source>%1: the minimum %2 is above the maximum %3</source>
        <translation>%1：最小值 %2 大于最大值 %3</translation>
    </message>
    <message>
        <source>It is refused, or never scales.</source>
        <translation>会被拒绝，或永远不会扩缩。</translation>
    </message>
    <message>
        <source>Raise the maximum, or write</source>
        <translation>提高最大值，或写成</translation>
    </message>
    <message>
        <source>%1: %2 is not between the minimum and the maximum</source>
        <translation>%1：%2 不在最小值与最大值之间</translation>
    </message>
    <message>
        <source>It is refused, or silently changed to the bound.</source>
        <translation>会被拒绝，或被悄悄改成边界值。</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写成</translation>
    </message>
    <message>
        <source>%1: an image has Ray %2, the cluster is to be %3</source>
        <translation>%1：某个镜像是 Ray %2，而集群应为 %3</translation>
    </message>
    <message>
        <source>Nodes of different versions do not join, and the operator starts them in the way of the version that it is told.</source>
        <translation>不同版本的节点无法加入同一集群，而且 Operator 会按所声明的版本启动它们。</translation>
    </message>
    <message>
        <source>Use one version in all places</source>
        <translation>各处使用同一版本</translation>
    </message>
    <message>
        <source>The model %1 is asked for, but %2 is served</source>
        <translation>请求的模型是 %1，但提供的是 %2</translation>
    </message>
    <message>
        <source>The server answers 404: the model does not exist.</source>
        <translation>服务器返回 404：模型不存在。</translation>
    </message>
    <message>
        <source>Ask for</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>%1 names a %2 without its API group</source>
        <translation>%1 引用了 %2，却没有写其 API 组</translation>
    </message>
    <message>
        <source>The core group has no such kind: &quot;no matches for kind&quot;, and nothing is scaled.</source>
        <translation>核心组中没有这种类型：“no matches for kind”，不会有任何扩缩。</translation>
    </message>
    <message>
        <source>The autoscaler finds nobody to scale: FailedGetScale, for ever.</source>
        <translation>自动扩缩器找不到扩缩对象：一直报 FailedGetScale。</translation>
    </message>
    <message>
        <source>%1 is in namespace %2, but what it scales in %3</source>
        <translation>%1 在命名空间 %2 中，而它要扩缩的对象在 %3 中</translation>
    </message>
    <message>
        <source>%1 scales a %2 %3, but a %4 of this name is created</source>
        <translation>%1 要扩缩 %2 %3，但创建的同名对象是 %4</translation>
    </message>
    <message>
        <source>%1 scales %2 %3, but %4 is created</source>
        <translation>%1 要扩缩 %2 %3，但创建的是 %4</translation>
    </message>
    <message>
        <source>Extended support ended before %1: a cluster of it cannot be made, and an old one is upgraded by force.</source>
        <translation>扩展支持在 %1 之前已结束：不能再创建该版本的集群，旧集群会被强制升级。</translation>
    </message>
    <message>
        <source>%1: %2 is no name: small letters, digits and &apos;-&apos;</source>
        <translation>%1：%2 不是有效名称：只能用小写字母、数字和“-”</translation>
    </message>
    <message>
        <source>%1: %2 succeeds after one success, not after %3</source>
        <translation>%1：%2 成功一次即通过，而不是 %3 次</translation>
    </message>
    <message>
        <source>%1: an init container that is to end has no %2</source>
        <translation>%1：会结束的 init 容器不能有 %2</translation>
    </message>
    <message>
        <source>%1: %2 is no name of a port: at most 15 small letters, digits and &apos;-&apos;</source>
        <translation>%1：%2 不是有效端口名：最多 15 个小写字母、数字和“-”</translation>
    </message>
    <message>
        <source>Always, which it is without, is refused for what is to end.</source>
        <translation>不写时默认为 Always，而会结束的工作负载不接受它。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no schedule: minute, hour, day, month, weekday from 0 to 6</source>
        <translation>%1：“%2”不是有效的时间表：分、时、日、月、星期（0 到 6）</translation>
    </message>
    <message>
        <source>%1: the container of the server is called main, not %2</source>
        <translation>%1：服务器容器名为 main，而不是 %2</translation>
    </message>
    <message>
        <source>%1: %2 is requested without a limit</source>
        <translation>%1：请求了 %2 却没有上限</translation>
    </message>
    <message>
        <source>The API server refuses the object: a device&apos;s limit has to be set.</source>
        <translation>API 服务器会拒绝该对象：设备必须设置上限。</translation>
    </message>
    <message>
        <source>Add to limits</source>
        <translation>在 limits 中添加</translation>
    </message>
    <message>
        <source>%1: Argo CD has no option %2</source>
        <translation>%1：Argo CD 没有选项 %2</translation>
    </message>
    <message>
        <source>It passes over it in silence.</source>
        <translation>它会静默忽略该选项。</translation>
    </message>
    <message>
        <source>%1: chart is for a repository of charts, this is one of Git</source>
        <translation>%1：chart 用于 Chart 仓库，而这是 Git 仓库</translation>
    </message>
    <message>
        <source>Argo CD looks for an index of charts there and finds none.</source>
        <translation>Argo CD 在那里查找 Chart 索引，但找不到。</translation>
    </message>
    <message>
        <source>%1 takes a role, this is a policy</source>
        <translation>%1 需要角色，而这是策略</translation>
    </message>
    <message>
        <source>%1 takes a policy, this is a role</source>
        <translation>%1 需要策略，而这是角色</translation>
    </message>
    <message>
        <source>AWS has no policy %1</source>
        <translation>AWS 没有策略 %1</translation>
    </message>
    <message>
        <source>%1: iam.serviceAccounts needs an OIDC provider</source>
        <translation>%1：iam.serviceAccounts 需要 OIDC 提供方</translation>
    </message>
    <message>
        <source>eksctl refuses the configuration.</source>
        <translation>eksctl 会拒绝该配置。</translation>
    </message>
    <message>
        <source>An add-on takes one of %1</source>
        <translation>一个插件只能设置 %1 中的一项</translation>
    </message>
    <message>
        <source>AWS answers NoSuchEntity: there is no role of this name.</source>
        <translation>AWS 返回 NoSuchEntity：没有该名称的角色。</translation>
    </message>
    <message>
        <source>%1 names the pool %2 as if it were a Service</source>
        <translation>%1 把池 %2 当作 Service 引用</translation>
    </message>
    <message>
        <source>Without group and kind a backend is a Service: BackendNotFound.</source>
        <translation>没有 group 和 kind 的后端视为 Service：BackendNotFound。</translation>
    </message>
    <message>
        <source>%1 is in namespace %2, but what it gives leave for is in %3</source>
        <translation>%1 位于命名空间 %2，而它所授权的对象在 %3</translation>
    </message>
    <message>
        <source>%1 leads to namespace %2, and no ReferenceGrant there allows it</source>
        <translation>%1 指向命名空间 %2，而那里没有 ReferenceGrant 允许</translation>
    </message>
    <message>
        <source>The reference is not resolved: RefNotPermitted, and requests get a 500.</source>
        <translation>引用无法解析：RefNotPermitted，请求得到 500。</translation>
    </message>
    <message>
        <source>Add a ReferenceGrant to</source>
        <translation>添加 ReferenceGrant 到</translation>
    </message>
    <message>
        <source>%1 asks port %2, which no container of %3 has</source>
        <translation>%1 访问端口 %2，而 %3 的容器都没有该端口</translation>
    </message>
    <message>
        <source>Single quotes keep the shell from filling in %1</source>
        <translation>单引号使 shell 不展开 %1</translation>
    </message>
    <message>
        <source>The server gets the name of the variable in place of its value.</source>
        <translation>服务器收到的是变量名而不是变量值。</translation>
    </message>
    <message>
        <source>The body is no JSON: a comma before its end</source>
        <translation>请求体不是 JSON：结尾前多了一个逗号</translation>
    </message>
    <message>
        <source>The body is no JSON</source>
        <translation>请求体不是 JSON</translation>
    </message>
    <message>
        <source>Correct it here</source>
        <translation>在此处更正</translation>
    </message>
    <message>
        <source>helm answers that there is no repository of this name.</source>
        <translation>helm 提示没有该名称的仓库。</translation>
    </message>
    <message>
        <source>Nothing makes the namespace %1</source>
        <translation>没有步骤创建命名空间 %1</translation>
    </message>
    <message>
        <source>helm answers &quot;namespaces not found&quot;: it makes none by itself.</source>
        <translation>helm 返回“namespaces not found”：它不会自行创建。</translation>
    </message>
    <message>
        <source>%1 never lets a pod go: there are %2</source>
        <translation>%1 永远不允许驱逐 Pod：共有 %2 个</translation>
    </message>
    <message>
        <source>Node upgrades and drains wait for it, until they are ended by force.</source>
        <translation>节点升级和排空会一直等待，直到被强制结束。</translation>
    </message>
    <message>
        <source>Raise the number of replicas, or use</source>
        <translation>增加副本数，或使用</translation>
    </message>
    <message>
        <source>%1 goes by a share of the requested %2, but container %3 requests none</source>
        <translation>%1 按所请求 %2 的比例扩缩，但容器 %3 未请求该资源</translation>
    </message>
    <message>
        <source>The share is not defined: FailedGetResourceMetric, and nothing is scaled.</source>
        <translation>比例无从计算：FailedGetResourceMetric，不会扩缩。</translation>
    </message>
    <message>
        <source>Add to its requests</source>
        <translation>添加到其 requests</translation>
    </message>
    <message>
        <source>%1 stands behind the image, where docker does not read it</source>
        <translation>%1 位于镜像之后，docker 不会读取</translation>
    </message>
    <message>
        <source>What follows the image is the container&apos;s own command line: the server ends with &quot;unrecognized arguments&quot;, or starts without it.</source>
        <translation>镜像之后是容器自身的命令行：服务器以“unrecognized arguments”退出，或在没有该选项的情况下启动。</translation>
    </message>
    <message>
        <source>Move it before the image</source>
        <translation>移到镜像之前</translation>
    </message>
    <message>
        <source>Port %1 of the container is published, but its server listens on %2</source>
        <translation>发布的是容器端口 %1，而其服务器监听 %2</translation>
    </message>
    <message>
        <source>Connections to the published port are closed at once.</source>
        <translation>到已发布端口的连接会立即关闭。</translation>
    </message>
    <message>
        <source>The image %1 is used, but %2 is pushed</source>
        <translation>使用的是镜像 %1，推送的却是 %2</translation>
    </message>
    <message>
        <source>It is not in the registry, or it is an older one: nothing uses what is pushed.</source>
        <translation>它不在镜像仓库中，或是旧版本：所推送的镜像未被使用。</translation>
    </message>
    <message>
        <source>The image is pushed to %1, but the login is for %2</source>
        <translation>镜像推送到 %1，但登录的是 %2</translation>
    </message>
    <message>
        <source>The registry refuses the push: no basic auth credentials.</source>
        <translation>镜像仓库拒绝推送：no basic auth credentials。</translation>
    </message>
    <message>
        <source>Use one registry in both places</source>
        <translation>两处使用同一镜像仓库</translation>
    </message>
    <message>
        <source>The repository %1 is made in %2, but the image is of %3</source>
        <translation>仓库 %1 创建于 %2，而镜像属于 %3</translation>
    </message>
    <message>
        <source>There is no repository of this name there.</source>
        <translation>那里没有该名称的仓库。</translation>
    </message>
    <message>
        <source>%1 devices work together, but the container gets %2</source>
        <translation>%1 个设备协同工作，但容器得到 %2 个</translation>
    </message>
    <message>
        <source>The others are paid for and do nothing.</source>
        <translation>其余设备照样计费，却闲置不用。</translation>
    </message>
    <message>
        <source>The patch is for %1 %2, which the kustomization does not have</source>
        <translation>该补丁针对 %1 %2，而该 kustomization 中没有它</translation>
    </message>
    <message>
        <source>kustomize ends with &quot;failed to find unique target for patch&quot;.</source>
        <translation>kustomize 以“failed to find unique target for patch”退出。</translation>
    </message>
    <message>
        <source>The namespace %1 is deleted above, and everything in it</source>
        <translation>命名空间 %1 及其中的一切已在前面删除</translation>
    </message>
    <message>
        <source>The command finds nothing to delete and fails, which ends a script with set -e.</source>
        <translation>该命令找不到可删除的对象而失败，使用 set -e 的脚本会因此终止。</translation>
    </message>
    <message>
        <source>Remove it, or move it above</source>
        <translation>删除它，或移到前面</translation>
    </message>
    <message>
        <source>kubectl answers that there is none of this name.</source>
        <translation>kubectl 提示没有该名称的对象。</translation>
    </message>
    <message>
        <source>%1: %2 pods on different machines share a volume that one machine attaches</source>
        <translation>%1：不同机器上的 %2 个 Pod 共用一个只能挂接到一台机器的卷</translation>
    </message>
    <message>
        <source>All pods but the first stay in ContainerCreating: Multi-Attach error.</source>
        <translation>除第一个外，其余 Pod 停留在 ContainerCreating：Multi-Attach error。</translation>
    </message>
    <message>
        <source>Use ReadWriteMany with a class of a shared file system, or one claim a pod</source>
        <translation>使用共享文件系统存储类的 ReadWriteMany，或每个 Pod 一个声明</translation>
    </message>
    <message>
        <source>%1 wants nodes with %2, but the pool that is made has %3</source>
        <translation>%1 需要带 %2 的节点，而所创建的节点池带 %3</translation>
    </message>
    <message>
        <source>%1 does not tolerate the taint of the pool that it selects</source>
        <translation>%1 不容忍所选节点池的污点</translation>
    </message>
    <message>
        <source>Add to tolerations</source>
        <translation>添加到 tolerations</translation>
    </message>
    <message>
        <source>A %1 is applied here, but %2 is installed further down</source>
        <translation>此处应用了 %1，而 %2 在后面才安装</translation>
    </message>
    <message>
        <source>The quota is asked for in %1, but the cluster is in %2</source>
        <translation>配额申请在 %1，而集群在 %2</translation>
    </message>
    <message>
        <source>Quotas are counted region by region.</source>
        <translation>配额按区域计算。</translation>
    </message>
    <message>
        <source>%1: the topology %2 is %3 hosts, not %4</source>
        <translation>%1：拓扑 %2 是 %3 台主机，而不是 %4 台</translation>
    </message>
    <message>
        <source>A slice works as a whole: the pods wait for hosts that never join.</source>
        <translation>切片作为整体工作：Pod 会等待永远不会加入的主机。</translation>
    </message>
    <message>
        <source>vLLM does not answer %1</source>
        <translation>vLLM 不响应 %1</translation>
    </message>
    <message>
        <source>Its paths begin with /v1; the server answers 404.</source>
        <translation>其路径以 /v1 开头；服务器返回 404。</translation>
    </message>
    <message>
        <source>The request does not send the API key that the server asks for</source>
        <translation>请求未发送服务器要求的 API 密钥</translation>
    </message>
    <message>
        <source>The server answers 401.</source>
        <translation>服务器返回 401。</translation>
    </message>
    <message>
        <source>Port %1 of this machine is asked, but %2 is opened</source>
        <translation>访问的是本机端口 %1，打开的却是 %2</translation>
    </message>
    <message>
        <source>The client&apos;s base_url lacks /v1</source>
        <translation>客户端的 base_url 缺少 /v1</translation>
    </message>
    <message>
        <source>%1: data of a Secret has to be in base64</source>
        <translation>%1：Secret 的 data 必须是 base64</translation>
    </message>
    <message>
        <source>The API server refuses it, or decodes it into something else.</source>
        <translation>API 服务器会拒绝它，或解码成别的内容。</translation>
    </message>
    <message>
        <source>echo adds a line feed, which is encoded with the rest</source>
        <translation>echo 会附加换行符，并一同被编码</translation>
    </message>
    <message>
        <source>Who reads the Secret gets a text that ends with a line feed; as a header or a password it is refused.</source>
        <translation>读取该 Secret 得到的文本以换行结尾；用作请求头或密码时会被拒绝。</translation>
    </message>
    <message>
        <source>%1: vLLM has no metric %2</source>
        <translation>%1：vLLM 没有指标 %2</translation>
    </message>
    <message>
        <source>The query finds nothing, so nothing is scaled, shown or alerted.</source>
        <translation>查询没有结果，因此不会扩缩、显示或告警。</translation>
    </message>
    <message>
        <source>%1 selects no Service: %2 has other labels</source>
        <translation>%1 未选中任何 Service：%2 的标签不同</translation>
    </message>
    <message>
        <source>A monitor goes by the labels of the Service itself, not of its pods; Prometheus finds no target.</source>
        <translation>监控按 Service 自身的标签而非其 Pod 的标签选择；Prometheus 找不到目标。</translation>
    </message>
    <message>
        <source>Add to the Service&apos;s labels</source>
        <translation>添加到该 Service 的标签</translation>
    </message>
    <message>
        <source>The pipeline %1 names %2, which is not among the %3</source>
        <translation>管道 %1 引用了 %2，而 %3 中没有它</translation>
    </message>
    <message>
        <source>The collector ends: it references what is not configured.</source>
        <translation>采集器会退出：它引用了未配置的组件。</translation>
    </message>
    <message>
        <source>Configure it, or remove it here</source>
        <translation>配置它，或在此处删除</translation>
    </message>
    <message>
        <source>The model is not found under such an address.</source>
        <translation>这样的地址找不到模型。</translation>
    </message>
    <message>
        <source>%1 is about objects, the resource is a bucket</source>
        <translation>%1 针对对象，而资源是存储桶</translation>
    </message>
    <message>
        <source>%1 is about the bucket, the resource is its objects</source>
        <translation>%1 针对存储桶，而资源是其中的对象</translation>
    </message>
    <message>
        <source>The statement allows nothing: AccessDenied.</source>
        <translation>该语句不允许任何操作：AccessDenied。</translation>
    </message>
    <message>
        <source>%1: the rule is for %2, the certificate for %3</source>
        <translation>%1：规则针对 %2，证书针对 %3</translation>
    </message>
    <message>
        <source>Browsers refuse the connection: the name does not match.</source>
        <translation>浏览器会拒绝连接：名称不匹配。</translation>
    </message>
    <message>
        <source>It is refused.</source>
        <translation>会被拒绝。</translation>
    </message>
    <message>
        <source>helm answers that there is no release of this name.</source>
        <translation>helm 提示没有该名称的 release。</translation>
    </message>
    <message>
        <source>a batch of %1 tokens does not take a prompt of %2</source>
        <translation>%1 个 token 的批次容不下 %2 个 token 的提示</translation>
    </message>
    <message>
        <source>Without chunked prefill a prompt has to fit into one batch; the server refuses it.</source>
        <translation>没有分块预填充时，提示必须放入一个批次；服务器会拒绝。</translation>
    </message>
    <message>
        <source>helm answers that there is no such file.</source>
        <translation>helm 提示没有该文件。</translation>
    </message>
    <message>
        <source>The operator calls it after the %1.</source>
        <translation>Operator 以 %1 的名称为其命名。</translation>
    </message>
    <message>
        <source>A %1 has no condition %2</source>
        <translation>%1 没有状况 %2</translation>
    </message>
    <message>
        <source>kubectl waits until its time is up, and fails.</source>
        <translation>kubectl 一直等到超时，然后失败。</translation>
    </message>
    <message>
        <source>%1: the model is looked for in %2, but mounted at %3</source>
        <translation>%1：在 %2 查找模型，而挂载点是 %3</translation>
    </message>
    <message>
        <source>There is no such folder: the server takes it for a name on Hugging Face, and ends.</source>
        <translation>没有该目录：服务器把它当作 Hugging Face 上的名称，随即退出。</translation>
    </message>
    <message>
        <source>%1 is filled in while the script is written, not when it runs</source>
        <translation>%1 在写入脚本时展开，而不是在运行时</translation>
    </message>
    <message>
        <source>The script sets it itself; here it is still empty.</source>
        <translation>脚本自身会设置它；此处仍为空。</translation>
    </message>
    <message>
        <source>Quote the here-document&apos;s mark, or write</source>
        <translation>给 here-document 的标记加引号，或写成</translation>
    </message>
    <message>
        <source>The cluster %1 is deleted above, and everything in it</source>
        <translation>集群 %1 及其中的一切已在前面删除</translation>
    </message>
    <message>
        <source>kubectl encodes the value itself: here it is encoded twice</source>
        <translation>kubectl 会自行编码该值：此处被编码了两次</translation>
    </message>
    <message>
        <source>Who reads the Secret gets base64 in place of the value.</source>
        <translation>读取该 Secret 得到的是 base64 而不是原值。</translation>
    </message>
    <message>
        <source>%1 selects no pod: those of %2 have other labels</source>
        <translation>%1 未选中任何 Pod：%2 的 Pod 标签不同</translation>
    </message>
</context>
<context>
    <name>AwsAccess</name>
    <message>
        <source>The program %1 is not in PATH.</source>
        <translation>PATH 中没有程序 %1。</translation>
    </message>
    <message>
        <source>Running “%1” for credentials was not allowed.</source>
        <translation>未允许运行“%1”来获取凭据。</translation>
    </message>
    <message>
        <source>%1 ended with exit status %2: %3</source>
        <translation>%1 以退出状态 %2 结束：%3</translation>
    </message>
</context>
<context>
    <name>AwsClient</name>
    <message>
        <source>The addon %1 is %2. %3</source>
        <translation>插件 %1 的状态为 %2。%3</translation>
    </message>
    <message>
        <source>It needs a node that its pods can be scheduled on.</source>
        <translation>它需要一个能调度其 Pod 的节点。</translation>
    </message>
    <message>
        <source>The addon %1 is not ACTIVE after %2 minutes.</source>
        <translation>插件 %1 在 %2 分钟后仍不是 ACTIVE。</translation>
    </message>
    <message>
        <source>AWS goes on with it; look again later.</source>
        <translation>AWS 会继续处理；请稍后再查看。</translation>
    </message>
    <message>
        <source>The answer is not what AWS sends; a proxy may have answered instead.</source>
        <translation>该响应不是 AWS 发送的内容；可能是代理服务器的响应。</translation>
    </message>
    <message>
        <source>The list&apos;s pages do not end.</source>
        <translation>列表分页没有尽头。</translation>
    </message>
    <message>
        <source>Log in again: %1</source>
        <translation>重新登录：%1</translation>
    </message>
    <message>
        <source>No AWS region is chosen.</source>
        <translation>未选择 AWS 区域。</translation>
    </message>
    <message>
        <source>“%1” is not the name of an AWS region.</source>
        <translation>“%1”不是 AWS 区域的名称。</translation>
    </message>
    <message>
        <source>Set AWS_REGION, or region in the profile, e.g. eu-central-1.</source>
        <translation>请设置 AWS_REGION，或在 profile 中设置 region，例如 eu-central-1。</translation>
    </message>
    <message>
        <source>A name in the request is empty or not a name.</source>
        <translation>请求中的某个名称为空或无效。</translation>
    </message>
    <message>
        <source>EC2 in %1</source>
        <translation>%1 中的 EC2</translation>
    </message>
    <message>
        <source>the registry in %1</source>
        <translation>%1 中的镜像仓库</translation>
    </message>
    <message>
        <source>the repository %1 in %2</source>
        <translation>%2 中的仓库 %1</translation>
    </message>
    <message>
        <source>the cluster %1 in %2</source>
        <translation>%2 中的集群 %1</translation>
    </message>
    <message>
        <source>STS answered without an account.</source>
        <translation>STS 的响应中没有账号。</translation>
    </message>
    <message>
        <source>A token needs a region and a cluster&apos;s name.</source>
        <translation>Token 需要区域和集群名称。</translation>
    </message>
    <message>
        <source>the clusters in %1</source>
        <translation>%1 中的集群</translation>
    </message>
    <message>
        <source>the role %1</source>
        <translation>角色 %1</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>该账号</translation>
    </message>
    <message>
        <source>the quota %1 in %2</source>
        <translation>%2 中的配额 %1</translation>
    </message>
    <message>
        <source>the quotas of %1 in %2</source>
        <translation>%2 中 %1 的配额</translation>
    </message>
    <message>
        <source>the price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>AWS has no on-demand price of %1 in %2.</source>
        <translation>AWS 没有 %1 在 %2 的按需价格。</translation>
    </message>
    <message>
        <source>load balancers in %1</source>
        <translation>%1 中的负载均衡器</translation>
    </message>
</context>
<context>
    <name>AwsError</name>
    <message>
        <source>The region or the service is not enabled for this account; enable it in the account&apos;s settings.</source>
        <translation>此账号未启用该区域或服务；请在账号设置中启用。</translation>
    </message>
    <message>
        <source>The temporary credentials are over. Log in again, or set new ones.</source>
        <translation>临时凭据已过期。请重新登录，或设置新的凭据。</translation>
    </message>
    <message>
        <source>This machine&apos;s clock may be wrong: AWS takes signatures of the last five minutes only.</source>
        <translation>此计算机的时钟可能有误：AWS 只接受最近五分钟内的签名。</translation>
    </message>
    <message>
        <source>This needs the IAM action %1.</source>
        <translation>这需要 IAM 操作 %1 的权限。</translation>
    </message>
    <message>
        <source>This needs the IAM action %1 on %2.</source>
        <translation>这需要对 %2 执行 IAM 操作 %1 的权限。</translation>
    </message>
    <message>
        <source>The secret access key does not belong to the access key id, or this machine&apos;s clock is wrong.</source>
        <translation>私有访问密钥与访问密钥 ID 不匹配，或此计算机的时钟有误。</translation>
    </message>
    <message>
        <source>AWS does not know these credentials: the access key may be deleted, or its session token missing.</source>
        <translation>AWS 不认识这些凭据：访问密钥可能已被删除，或缺少其会话 Token。</translation>
    </message>
    <message>
        <source>AWS limits requests for this account and region; wait a minute and try again.</source>
        <translation>AWS 限制此账号在该区域的请求频率；请等待一分钟后重试。</translation>
    </message>
    <message>
        <source>Ask for a higher quota in Service Quotas, or remove what is not needed.</source>
        <translation>请在 Service Quotas 中申请更高的配额，或移除不需要的资源。</translation>
    </message>
    <message>
        <source>It exists already, or another update of it is running.</source>
        <translation>它已存在，或正在对其进行另一项更新。</translation>
    </message>
    <message>
        <source>The server answered HTTP %1 without an explanation that AWS would give; a proxy may have answered instead.</source>
        <translation>服务器返回 HTTP %1，且没有 AWS 会给出的说明；可能是代理服务器的响应。</translation>
    </message>
</context>
<context>
    <name>AwsFiles</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>The file is too large to be a file of AWS settings.</source>
        <translation>文件过大，不可能是 AWS 设置文件。</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8.</source>
        <translation>文件不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>该行过长。</translation>
    </message>
    <message>
        <source>The section&apos;s name has no closing bracket.</source>
        <translation>节名称缺少右方括号。</translation>
    </message>
    <message>
        <source>This is not the name of a section.</source>
        <translation>这不是节的名称。</translation>
    </message>
    <message>
        <source>There is a setting before the first [section].</source>
        <translation>第一个 [section] 之前有设置。</translation>
    </message>
    <message>
        <source>This line is not of the form name = value.</source>
        <translation>该行不符合“name = value”的形式。</translation>
    </message>
</context>
<context>
    <name>AwsIdentity</name>
    <message>
        <source>There are no AWS credentials. %1.</source>
        <translation>没有 AWS 凭据。%1。</translation>
    </message>
    <message>
        <source>Set up a profile (%1), log in (%2), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.</source>
        <translation>请设置 profile（%1）、登录（%2），或设置 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY。</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>web identity</source>
        <translation>Web 身份</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>profile %1</translation>
    </message>
    <message>
        <source>not used, as AWS is replaced by another address</source>
        <translation>未使用，因为 AWS 已被替换为其他地址</translation>
    </message>
    <message>
        <source>container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>instance metadata</source>
        <translation>实例元数据</translation>
    </message>
    <message>
        <source>The token file cannot be read.</source>
        <translation>无法读取 Token 文件。</translation>
    </message>
    <message>
        <source>The token file holds no token.</source>
        <translation>Token 文件中没有 Token。</translation>
    </message>
    <message>
        <source>STS answered without credentials.</source>
        <translation>STS 的响应中没有凭据。</translation>
    </message>
    <message>
        <source>The answer holds no AccessKeyId and SecretAccessKey.</source>
        <translation>响应中没有 AccessKeyId 和 SecretAccessKey。</translation>
    </message>
    <message>
        <source>The answer&apos;s Expiration is no time.</source>
        <translation>响应中的 Expiration 不是时间。</translation>
    </message>
    <message>
        <source>the profile %1 was asked for instead</source>
        <translation>已改为指定 profile %1</translation>
    </message>
    <message>
        <source>AWS_ACCESS_KEY_ID is not set</source>
        <translation>未设置 AWS_ACCESS_KEY_ID</translation>
    </message>
    <message>
        <source>One half of the credentials is missing: %1 is not set.</source>
        <translation>凭据缺少一半：未设置 %1。</translation>
    </message>
    <message>
        <source>Set both variables, or neither.</source>
        <translation>请两个变量都设置，或都不设置。</translation>
    </message>
    <message>
        <source>%1 is not set</source>
        <translation>未设置 %1</translation>
    </message>
    <message>
        <source>AWS_CONTAINER_CREDENTIALS_FULL_URI is not set</source>
        <translation>未设置 AWS_CONTAINER_CREDENTIALS_FULL_URI</translation>
    </message>
    <message>
        <source>This is not the address of a container&apos;s credentials.</source>
        <translation>这不是容器凭据的地址。</translation>
    </message>
    <message>
        <source>The container&apos;s credentials are refused with HTTP %1.</source>
        <translation>获取容器凭据被拒绝：HTTP %1。</translation>
    </message>
    <message>
        <source>AWS_EC2_METADATA_DISABLED is set</source>
        <translation>已设置 AWS_EC2_METADATA_DISABLED</translation>
    </message>
    <message>
        <source>This is not the address of an instance&apos;s metadata.</source>
        <translation>这不是实例元数据的地址。</translation>
    </message>
    <message>
        <source>%1 does not answer within a second: this is no EC2 instance</source>
        <translation>%1 在一秒内没有响应：这不是 EC2 实例</translation>
    </message>
    <message>
        <source>%1 gives no session token</source>
        <translation>%1 未给出会话 Token</translation>
    </message>
    <message>
        <source>the instance has no role</source>
        <translation>该实例没有角色</translation>
    </message>
    <message>
        <source>the instance gives no credentials of its role %1</source>
        <translation>该实例未给出其角色 %1 的凭据</translation>
    </message>
    <message>
        <source>The profile %1 has one half of the keys only: %2 is missing.</source>
        <translation>profile %1 只有一半密钥：缺少 %2。</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>没有 profile “%1”。</translation>
    </message>
    <message>
        <source>No profile is set up; make one: %1</source>
        <translation>未设置任何 profile；请创建一个：%1</translation>
    </message>
    <message>
        <source>Known are: %1</source>
        <translation>已知的有：%1</translation>
    </message>
    <message>
        <source>neither %1 nor %2 exists</source>
        <translation>%1 和 %2 都不存在</translation>
    </message>
    <message>
        <source>the files have no profile “default”</source>
        <translation>文件中没有 profile “default”</translation>
    </message>
    <message>
        <source>The profile “%1” that another one refers to does not exist.</source>
        <translation>另一个 profile 所引用的 profile “%1”不存在。</translation>
    </message>
    <message>
        <source>The profile %1 uses `aws login`, whose cache only the AWS command line reads.</source>
        <translation>profile %1 使用 `aws login`，其缓存只有 AWS 命令行能读取。</translation>
    </message>
    <message>
        <source>Make a profile with this line: %1</source>
        <translation>请创建包含此行的 profile：%1</translation>
    </message>
    <message>
        <source>the profile holds neither keys nor a role, a login or a process</source>
        <translation>该 profile 中没有密钥，也没有角色、登录或进程</translation>
    </message>
    <message>
        <source>“%1” is no credential_source: it is Environment, Ec2InstanceMetadata or EcsContainer.</source>
        <translation>“%1”不是 credential_source 的有效值：应为 Environment、Ec2InstanceMetadata 或 EcsContainer。</translation>
    </message>
    <message>
        <source>credential_source = %1 gives nothing: %2</source>
        <translation>credential_source = %1 未给出任何凭据：%2</translation>
    </message>
    <message>
        <source>The profile %1 asks for the code of a second factor, which Slipway does not take.</source>
        <translation>profile %1 要求输入第二因素的验证码，Slipway 不支持。</translation>
    </message>
    <message>
        <source>Get a session on the command line and set its variables: %1</source>
        <translation>请在命令行获取会话并设置其变量：%1</translation>
    </message>
    <message>
        <source>The profile %1 has to say by which credentials its role is assumed: source_profile or credential_source, one of them.</source>
        <translation>profile %1 须指明用哪些凭据代入其角色：source_profile 或 credential_source，二者择一。</translation>
    </message>
    <message>
        <source>the profile holds no keys</source>
        <translation>该 profile 中没有密钥</translation>
    </message>
    <message>
        <source>The profiles %1 refer to each other in a circle.</source>
        <translation>profile %1 循环引用。</translation>
    </message>
    <message>
        <source>The role&apos;s source gives no credentials: %1</source>
        <translation>角色的来源未给出凭据：%1</translation>
    </message>
    <message>
        <source>There is no [sso-session %1].</source>
        <translation>没有 [sso-session %1]。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>Log in: %1</source>
        <translation>登录：%1</translation>
    </message>
    <message>
        <source>Nobody has logged in with single sign-on for the profile %1.</source>
        <translation>尚未为 profile %1 进行单点登录。</translation>
    </message>
    <message>
        <source>The login&apos;s cache cannot be understood.</source>
        <translation>无法解析登录缓存。</translation>
    </message>
    <message>
        <source>The single sign-on of the profile %1 ended at %2 UTC.</source>
        <translation>profile %1 的单点登录已于 %2 UTC 到期。</translation>
    </message>
    <message>
        <source>The single sign-on portal answered without credentials.</source>
        <translation>单点登录门户的响应中没有凭据。</translation>
    </message>
    <message>
        <source>credential_process is not a command line: a quote is left open.</source>
        <translation>credential_process 不是命令行：有引号未闭合。</translation>
    </message>
    <message>
        <source>The profile %1 gets its credentials from a program, which may not be run here.</source>
        <translation>profile %1 从某个程序获取凭据，而此处不允许运行该程序。</translation>
    </message>
    <message>
        <source>credential_process printed no credentials of version 1.</source>
        <translation>credential_process 未输出版本 1 的凭据。</translation>
    </message>
    <message>
        <source>credential_process printed credentials that are over already.</source>
        <translation>credential_process 输出的凭据已过期。</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message numerus="yes">
        <source>trace of %n request(s)</source>
        <translation>
            <numerusform>%n 个请求的轨迹</numerusform>
        </translation>
    </message>
    <message>
        <source>Poisson · %1 requests/s</source>
        <translation>泊松 · %1 请求/秒</translation>
    </message>
    <message>
        <source>constant · %1 requests/s</source>
        <translation>恒定 · %1 请求/秒</translation>
    </message>
    <message>
        <source>sweep · %1 to at most %2 at once</source>
        <translation>扫描 · 并发 %1 至最多 %2</translation>
    </message>
    <message>
        <source>closed loop · %1 at once</source>
        <translation>闭环 · 并发 %1</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 请求/秒</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>并发 %1</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>TTFT, ms</source>
        <translation>TTFT，毫秒</translation>
    </message>
    <message>
        <source>TPOT, ms</source>
        <translation>TPOT，毫秒</translation>
    </message>
    <message>
        <source>E2E, ms</source>
        <translation>E2E，毫秒</translation>
    </message>
    <message>
        <source>Output tokens/s</source>
        <translation>输出 token/秒</translation>
    </message>
    <message>
        <source>Failed, %</source>
        <translation>失败，%</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>未及时响应</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>the answer was cut off</source>
        <translation>响应被截断</translation>
    </message>
    <message>
        <source>the network failed</source>
        <translation>网络故障</translation>
    </message>
    <message>
        <source>not authorized (401, 403)</source>
        <translation>未授权（401、403）</translation>
    </message>
    <message>
        <source>model or path not found (404)</source>
        <translation>未找到模型或路径（404）</translation>
    </message>
    <message>
        <source>too many requests (429)</source>
        <translation>请求过多（429）</translation>
    </message>
    <message>
        <source>not available (503)</source>
        <translation>不可用（503）</translation>
    </message>
    <message>
        <source>the request was rejected (400)</source>
        <translation>请求被拒绝（400）</translation>
    </message>
    <message>
        <source>the server failed</source>
        <translation>服务器故障</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message numerus="yes">
        <source>measured in the cluster, %n pod(s)</source>
        <translation>
            <numerusform>在集群内测量，%n 个 Pod</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BenchJob</name>
    <message>
        <source>the tokenizer at %1 is in a volume that only the server&apos;s own pod has; name one by --tokenizer, such as the model&apos;s Hugging Face id</source>
        <translation>位于 %1 的 tokenizer 在只有服务器自身 Pod 才有的卷中；请用 --tokenizer 指定一个，例如该模型的 Hugging Face ID</translation>
    </message>
    <message>
        <source>the server wants an API key that is not in a Secret of its namespace: load pods cannot be given it without writing it into their manifest</source>
        <translation>服务器需要的 API 密钥不在其命名空间的 Secret 中：只有写进负载 Pod 的清单才能提供给它们</translation>
    </message>
    <message>
        <source>pod %1 runs no vLLM, whose image carries the tool that sends the load</source>
        <translation>Pod %1 运行的不是 vLLM，而发送负载的工具在 vLLM 的镜像中</translation>
    </message>
    <message>
        <source>the image %1 is too old: vllm bench serve takes these options since vLLM %2</source>
        <translation>镜像 %1 太旧：vllm bench serve 自 vLLM %2 起才接受这些选项</translation>
    </message>
    <message>
        <source>pod %1 does not say which model it serves; name its tokenizer by --tokenizer</source>
        <translation>Pod %1 没有说明它提供哪个模型；请用 --tokenizer 指定 tokenizer</translation>
    </message>
</context>
<context>
    <name>BenchTerms</name>
    <message>
        <source>TTFT, time to first token</source>
        <translation>TTFT，首个 token 延迟</translation>
    </message>
    <message>
        <source>From sending a request to the first event that carries output: text, reasoning or a tool call. The wait in the server&apos;s queue is in it.</source>
        <translation>从发送请求到首个带有输出（文本、推理或工具调用）的事件。包含在服务器队列中的等待。</translation>
    </message>
    <message>
        <source>ITL, inter-token latency</source>
        <translation>ITL，token 间延迟</translation>
    </message>
    <message>
        <source>The gaps between output events, of all requests together. An event may carry several tokens. AIPerf calls this inter-chunk latency.</source>
        <translation>所有请求合计的输出事件之间的间隔。一个事件可能包含多个 token。AIPerf 称之为 inter-chunk latency。</translation>
    </message>
    <message>
        <source>TPOT, time per output token</source>
        <translation>TPOT，每输出 token 时间</translation>
    </message>
    <message>
        <source>(E2E − TTFT) / (output tokens − 1), one value a request. As in vLLM; GuideLLM&apos;s contains the first token, and AIPerf calls this inter-token latency.</source>
        <translation>(E2E − TTFT) / (输出 token 数 − 1)，每个请求一个值。与 vLLM 相同；GuideLLM 的 TPOT 包含首个 token，AIPerf 则称之为 inter-token latency。</translation>
    </message>
    <message>
        <source>E2E, end to end</source>
        <translation>E2E，端到端</translation>
    </message>
    <message>
        <source>From sending a request to the last byte of its answer.</source>
        <translation>从发送请求到收到响应的最后一个字节。</translation>
    </message>
    <message>
        <source>From the scheduled instant</source>
        <translation>从计划时刻起</translation>
    </message>
    <message>
        <source>The same, counted from when the request was due: what a person would have waited. It differs from sending when the rate is more than the limit at once lets through.</source>
        <translation>同一指标，但从请求应当发出的时刻算起：即用户实际会等待的时间。当速率超过并发上限所能放行的量时，它与从发送时刻算起的值不同。</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>有效吞吐</translation>
    </message>
    <message>
        <source>Requests a second that kept every service level, counted from the scheduled instant. Failed requests kept none.</source>
        <translation>每秒满足所有服务水平指标的请求数，从计划时刻算起。失败的请求视为均未满足。</translation>
    </message>
    <message>
        <source>p50, p95, p99</source>
        <translation>p50、p95、p99</translation>
    </message>
    <message>
        <source>So many percent of the values are at most this, by linear interpolation. Of fewer than 100 requests the 99th is nearly the largest.</source>
        <translation>有该百分比的值不超过此值，按线性插值计算。请求少于 100 个时，第 99 百分位接近最大值。</translation>
    </message>
    <message>
        <source>Closed loop, constant, Poisson</source>
        <translation>闭环、恒定、泊松</translation>
    </message>
    <message>
        <source>In a closed loop the next request leaves when one ends: a slow server is asked less, and its queue stays hidden. At a rate, requests leave when they are due: evenly, or at random as many independent people ask.</source>
        <translation>闭环中，一个请求结束后才发出下一个：服务器慢，收到的请求就少，其队列也就显现不出来。按速率发送时，请求在应发时刻发出：间隔均匀，或像许多互不相关的用户那样随机。</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>拐点</translation>
    </message>
    <message>
        <source>The load after which latency grows faster than throughput: the point of the curve furthest above the line from its lightest to its heaviest load. It takes three runs.</source>
        <translation>超过此负载后，延迟的增长快于吞吐量：即曲线上高出最轻与最重负载连线最多的点。需要三次运行。</translation>
    </message>
    <message>
        <source>Client-bound</source>
        <translation>受客户端限制</translation>
    </message>
    <message>
        <source>These figures may be this side&apos;s and not the server&apos;s: the sending thread was busy, what arrived had to wait, requests left late, or the load came near to what this side manages against an echo.</source>
        <translation>这些数值反映的可能是本端而非服务器：发送线程繁忙，到达的数据需要等待，请求发出过晚，或负载接近本端对回显服务所能达到的水平。</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Before the first run this side is measured against a built-in server that answers at once and stamps what it sends: how much it can do, and its own error at this load.</source>
        <translation>首次运行之前，先用内置服务器测量本端；该服务器立即应答，并为所发送的内容加上时间戳：由此得出本端的能力，以及在此负载下的自身误差。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Requests before each run that are not counted: connections, caches and graphs are made by then.</source>
        <translation>每次运行之前不计入的请求：届时连接、缓存和计算图均已建立。</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>偶然概率</translation>
    </message>
    <message>
        <source>The probability that two results of the same server differ as much (Mann-Whitney U test of the single requests, two-sided). Below 0.01 a change counts. Throughput has one value a run: there a change of 5 % counts.</source>
        <translation>同一服务器的两个结果出现同样大差异的概率（对单个请求作 Mann-Whitney U 检验，双侧）。低于 0.01 的变化才算数。吞吐量每次运行只有一个值：变化达到 5 % 即算数。</translation>
    </message>
</context>
<context>
    <name>BlastRadius</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in this namespace goes with it.</source>
        <translation>此命名空间中的所有内容都会随之删除。</translation>
    </message>
    <message>
        <source>Every object of this kind goes with it, in all namespaces.</source>
        <translation>所有命名空间中此类型的全部对象都会随之删除。</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) go with it: %1.</source>
        <translation>
            <numerusform>%n 个对象会随之删除：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The volume %1 is deleted with its data: its reclaim policy says so.</source>
        <translation>卷 %1 会连同其数据一起删除：其回收策略如此规定。</translation>
    </message>
    <message>
        <source>Whether its volume and the data stay is unknown: the volume could not be read.</source>
        <translation>无法得知其卷和数据是否会保留：无法读取该卷。</translation>
    </message>
    <message>
        <source>Left without it: %1.</source>
        <translation>将失去它的对象：%1。</translation>
    </message>
    <message>
        <source>%1 controls it and will make another.</source>
        <translation>%1 控制着它，会另建一个。</translation>
    </message>
    <message>
        <source>More may go: %1 could not be read.</source>
        <translation>可能还有其他对象随之删除：无法读取 %1。</translation>
    </message>
    <message>
        <source>Nothing else was found that goes with it or needs it.</source>
        <translation>未发现其他会随之删除或需要它的对象。</translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>Taken as %1 with %2 of %3 bits because of its name; its config.json (--config) would say for certain.</source>
        <translation>根据名称按 %1（%2，%3 位）处理；以其 config.json（--config）为准。</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>There is no Google Cloud identity; sign in first.</source>
        <translation>没有 Google Cloud 身份；请先登录。</translation>
    </message>
    <message numerus="yes">
        <source>Enable %n API(s) in %1</source>
        <translation>
            <numerusform>在 %1 中启用 %n 个 API</numerusform>
        </translation>
    </message>
    <message>
        <source>Enables %1.</source>
        <translation>启用 %1。</translation>
    </message>
    <message>
        <source>All APIs are enabled.</source>
        <translation>所有 API 均已启用。</translation>
    </message>
    <message>
        <source>An enabled API costs nothing by itself. It stays enabled when the deployment is taken back.</source>
        <translation>启用 API 本身不产生费用。撤销部署后，API 仍保持启用。</translation>
    </message>
    <message>
        <source>Turn %1 on in %2</source>
        <translation>在 %2 中开启 %1</translation>
    </message>
    <message>
        <source>Turns %1 off again.</source>
        <translation>重新关闭 %1。</translation>
    </message>
    <message>
        <source>Turns the add-on %1 on for the whole cluster.</source>
        <translation>为整个集群开启插件 %1。</translation>
    </message>
    <message>
        <source>The add-on is on.</source>
        <translation>插件已开启。</translation>
    </message>
    <message>
        <source>Takes some minutes, in which the cluster takes no other change. Running pods are not touched.</source>
        <translation>需要几分钟，期间集群不接受其他更改。运行中的 Pod 不受影响。</translation>
    </message>
    <message>
        <source>Turn Workload Identity on for %1</source>
        <translation>为 %1 开启 Workload Identity</translation>
    </message>
    <message>
        <source>Workload Identity is on.</source>
        <translation>Workload Identity 已开启。</translation>
    </message>
    <message>
        <source>Every node of the pool is made anew: pods on it move or restart, and GPUs have to be found again.</source>
        <translation>节点池的每个节点都会重建：其上的 Pod 会迁移或重启，并且需要重新获取 GPU。</translation>
    </message>
    <message>
        <source>Create the Google service account %1</source>
        <translation>创建 Google 服务账号 %1</translation>
    </message>
    <message>
        <source>Deletes %1.</source>
        <translation>删除 %1。</translation>
    </message>
    <message>
        <source>%1 exists and is used as it is.</source>
        <translation>%1 已存在，将按现状使用。</translation>
    </message>
    <message>
        <source>Creates %1.</source>
        <translation>创建 %1。</translation>
    </message>
    <message>
        <source>The account is disabled; nobody can act as it.</source>
        <translation>该账号已停用；无法以其身份操作。</translation>
    </message>
    <message>
        <source>%1 was made anew by somebody else and stays.</source>
        <translation>%1 已由他人重新创建，予以保留。</translation>
    </message>
    <message>
        <source>Grant %1 on %2</source>
        <translation>在 %2 上授予 %1</translation>
    </message>
    <message>
        <source>Takes %1 away from %2.</source>
        <translation>从 %2 移除 %1。</translation>
    </message>
    <message>
        <source>%1 has %2 on %3.</source>
        <translation>%1 在 %3 上拥有 %2。</translation>
    </message>
    <message>
        <source>Gives %1 the role %2 on %3.</source>
        <translation>授予 %1 在 %3 上的角色 %2。</translation>
    </message>
    <message>
        <source>Other members and roles are not touched. It takes up to two minutes, at times seven, to take effect.</source>
        <translation>其他成员和角色不受影响。最多需要两分钟生效，有时需要七分钟。</translation>
    </message>
    <message>
        <source>There is no connection to a cluster.</source>
        <translation>没有集群连接。</translation>
    </message>
    <message>
        <source>%1 is gone; it is not made again.</source>
        <translation>%1 已不存在；不会重新创建。</translation>
    </message>
    <message>
        <source>%1 stays: it does not say that Slipway made it.</source>
        <translation>%1 予以保留：其中没有由 Slipway 创建的标记。</translation>
    </message>
    <message>
        <source>The namespace %1 stays: it holds %2, which Slipway did not make.</source>
        <translation>命名空间 %1 予以保留：其中包含并非由 Slipway 创建的 %2。</translation>
    </message>
    <message>
        <source>%1 is still being deleted; a finalizer or a running pod holds it.</source>
        <translation>%1 仍在删除中；被 finalizer 或运行中的 Pod 阻止。</translation>
    </message>
    <message>
        <source>Apply %1 %2</source>
        <translation>应用 %1 %2</translation>
    </message>
    <message>
        <source>Puts %1 back to what it was.</source>
        <translation>将 %1 恢复原状。</translation>
    </message>
    <message>
        <source>Creates %1; the server can check it once its namespace exists.</source>
        <translation>创建 %1；其命名空间存在后服务器才能检查它。</translation>
    </message>
    <message>
        <source>The server refuses %1: %2</source>
        <translation>服务器拒绝 %1：%2</translation>
    </message>
    <message>
        <source>%1 is as it should be.</source>
        <translation>%1 已符合要求。</translation>
    </message>
    <message numerus="yes">
        <source>Changes %n field(s) of %1.</source>
        <translation>
            <numerusform>更改 %1 的 %n 个字段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1 %2</source>
        <translation>删除 %1 %2</translation>
    </message>
    <message>
        <source>Makes %1 again from what was kept.</source>
        <translation>根据保留的内容重新创建 %1。</translation>
    </message>
    <message>
        <source>Deletes %1 and what it owns.</source>
        <translation>删除 %1 及其拥有的对象。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 is not made again: it held a credential, which was not kept.</source>
        <translation>不会重新创建 %1：其中曾包含凭据，凭据未被保留。</translation>
    </message>
    <message>
        <source>Patch %1 %2</source>
        <translation>修补 %1 %2</translation>
    </message>
    <message>
        <source>Wait until %1 is ready</source>
        <translation>等待 %1 就绪</translation>
    </message>
    <message>
        <source>Waits until every replica of %1 is ready, at most %2 minutes.</source>
        <translation>等待 %1 的所有副本就绪，最多 %2 分钟。</translation>
    </message>
    <message>
        <source>%1 of %2 ready. %3</source>
        <translation>%2 个中有 %1 个就绪。%3</translation>
    </message>
    <message>
        <source>It is not ready after %1 minutes. Last seen: %2</source>
        <translation>%1 分钟后仍未就绪。最近状态：%2</translation>
    </message>
    <message>
        <source>The server serves %1, not %2.</source>
        <translation>服务器提供的是 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>Ask %1 a first question</source>
        <translation>向 %1 提出第一个问题</translation>
    </message>
    <message>
        <source>Asks %1 for its health, its models and a first answer, through the API server.</source>
        <translation>通过 API 服务器向 %1 查询健康状态、模型和第一个回答。</translation>
    </message>
    <message>
        <source>The model answers; the load balancer has no address yet.</source>
        <translation>模型已能回答；负载均衡器尚无地址。</translation>
    </message>
    <message>
        <source>No answer after %1 minutes. Last heard: %2</source>
        <translation>%1 分钟后仍无回答。最近响应：%2</translation>
    </message>
    <message>
        <source>Wait for %1 %2</source>
        <translation>等待 %1 %2</translation>
    </message>
    <message>
        <source>Wait until %1 %2 is %3</source>
        <translation>等待 %1 %2 变为 %3</translation>
    </message>
    <message>
        <source>%1, at most %2 minutes.</source>
        <translation>%1，最多 %2 分钟。</translation>
    </message>
    <message>
        <source>it does not exist yet</source>
        <translation>尚不存在</translation>
    </message>
    <message>
        <source>no controller has said anything yet</source>
        <translation>还没有控制器作出反应</translation>
    </message>
    <message>
        <source>%1 is not there after %2 minutes. Last seen: %3</source>
        <translation>%2 分钟后 %1 仍未出现。最后看到：%3</translation>
    </message>
    <message>
        <source>Turn the Gateway API on in %1</source>
        <translation>在 %1 中启用 Gateway API</translation>
    </message>
    <message>
        <source>The Gateway API is on.</source>
        <translation>Gateway API 已启用。</translation>
    </message>
    <message>
        <source>Google installs the GatewayClasses afterwards, which has taken up to 45 minutes.</source>
        <translation>之后由 Google 安装 GatewayClass，曾经长达 45 分钟。</translation>
    </message>
    <message>
        <source>Make the proxy-only subnet %1 in %2</source>
        <translation>在 %2 中创建仅限代理的子网 %1</translation>
    </message>
    <message>
        <source>The region and network have an active proxy-only subnet.</source>
        <translation>该区域和网络已有可用的仅限代理子网。</translation>
    </message>
    <message>
        <source>Every regional load balancer of this network uses it. It costs nothing, and stays when the deployment is taken back.</source>
        <translation>该网络的所有区域级负载均衡器都使用它。它不收费，撤销部署时会保留。</translation>
    </message>
    <message>
        <source>The subnet is not there after 5 minutes.</source>
        <translation>5 分钟后子网仍未出现。</translation>
    </message>
    <message>
        <source>What answers there is not Ray&apos;s dashboard.</source>
        <translation>在那里响应的不是 Ray 的仪表板。</translation>
    </message>
    <message>
        <source>Asks %1 for its health and its version, through the API server.</source>
        <translation>通过 API 服务器向 %1 查询健康状态和版本。</translation>
    </message>
    <message>
        <source>Create the IAM role %1</source>
        <translation>创建 IAM 角色 %1</translation>
    </message>
    <message>
        <source>The role %1 exists and has what it needs.</source>
        <translation>角色 %1 已存在，并具备所需的一切。</translation>
    </message>
    <message>
        <source>%1 may take it, with %2.</source>
        <translation>%1 可以担任该角色，附带 %2。</translation>
    </message>
    <message>
        <source>The role is there and does not trust %1: this step would fail.</source>
        <translation>该角色已存在，但不信任 %1：此步骤会失败。</translation>
    </message>
    <message>
        <source>The role %1 is there and does not trust %2.</source>
        <translation>角色 %1 已存在，但不信任 %2。</translation>
    </message>
    <message>
        <source>Choose another name, or change its trust policy.</source>
        <translation>请选择其他名称，或更改其信任策略。</translation>
    </message>
    <message>
        <source>Deletes the role %1.</source>
        <translation>删除角色 %1。</translation>
    </message>
    <message>
        <source>Takes from the role %1 the policies that it was given.</source>
        <translation>从角色 %1 移除它所获得的策略。</translation>
    </message>
    <message>
        <source>The role %1 stays: somebody has given it more since.</source>
        <translation>角色 %1 予以保留：此后有人为它添加了其他内容。</translation>
    </message>
    <message>
        <source>Ask AWS to raise the quota %1 in %2 to %3</source>
        <translation>请求 AWS 将 %2 的配额 %1 提高到 %3</translation>
    </message>
    <message>
        <source>The quota is high enough, or was asked for and is not decided yet.</source>
        <translation>配额已足够，或已提出申请但尚未决定。</translation>
    </message>
    <message>
        <source>%1: %2 now.</source>
        <translation>%1：当前为 %2。</translation>
    </message>
    <message>
        <source>AWS decides, often within minutes for a few vCPUs, in days for many. Asking costs nothing and cannot be taken back.</source>
        <translation>由 AWS 决定：少量 vCPU 通常只需几分钟，大量则需数天。申请不收费，也无法撤回。</translation>
    </message>
    <message>
        <source>A request for this quota is open; wait until AWS has decided it.</source>
        <translation>该配额已有一项未结申请；请等待 AWS 作出决定。</translation>
    </message>
    <message>
        <source>There is no AWS identity; log in first.</source>
        <translation>没有 AWS 身份；请先登录。</translation>
    </message>
    <message>
        <source>Install the addon %1</source>
        <translation>安装插件 %1</translation>
    </message>
    <message>
        <source>The addon %1 is there and active.</source>
        <translation>插件 %1 已存在且处于活动状态。</translation>
    </message>
    <message>
        <source>The addon %1 is there and active, and has a role.</source>
        <translation>插件 %1 已存在且处于活动状态，并具有角色。</translation>
    </message>
    <message>
        <source>It is there (%1, %2): it is updated, and keeps its settings.</source>
        <translation>它已存在（%1，%2）：将对其更新，并保留其设置。</translation>
    </message>
    <message>
        <source>Its pods (%1) act as the role %2, by Pod Identity.</source>
        <translation>它的 Pod（%1）通过 Pod Identity 以角色 %2 的身份运行。</translation>
    </message>
    <message>
        <source>It needs a node that its pods can be scheduled on.</source>
        <translation>它需要一个可供其 Pod 调度的节点。</translation>
    </message>
    <message>
        <source>Another update of the addon %1 does not end.</source>
        <translation>插件 %1 的另一项更新一直没有结束。</translation>
    </message>
    <message>
        <source>Removes the addon %1, unless volumes still need it.</source>
        <translation>移除插件 %1，除非仍有卷需要它。</translation>
    </message>
    <message>
        <source>The addon %1 stays: %2 volumes of the cluster need it, and go on costing.</source>
        <translation>插件 %1 予以保留：集群中有 %2 个卷需要它，并会继续产生费用。</translation>
    </message>
    <message>
        <source>The addon %1 is not gone after %2 minutes.</source>
        <translation>插件 %1 在 %2 分钟后仍未消失。</translation>
    </message>
    <message>
        <source>Let %1/%2 act as the role %3</source>
        <translation>让 %1/%2 以角色 %3 的身份运行</translation>
    </message>
    <message>
        <source>%1/%2 acts as the role %3 already.</source>
        <translation>%1/%2 已以角色 %3 的身份运行。</translation>
    </message>
    <message>
        <source>It acts as %1 now, which is not changed: this step would fail.</source>
        <translation>它目前以 %1 的身份运行，且不会被更改：此步骤会失败。</translation>
    </message>
    <message>
        <source>Pods that run already see it after a restart.</source>
        <translation>已在运行的 Pod 在重启后才能看到。</translation>
    </message>
    <message>
        <source>%1/%2 acts as another role, %3.</source>
        <translation>%1/%2 以另一个角色 %3 的身份运行。</translation>
    </message>
    <message>
        <source>Give that role what is needed, or remove its association.</source>
        <translation>请为该角色授予所需权限，或移除其关联。</translation>
    </message>
    <message>
        <source>Takes the role %1 away from %2/%3.</source>
        <translation>从 %2/%3 收回角色 %1。</translation>
    </message>
    <message>
        <source>%1 was made by somebody else and stays.</source>
        <translation>%1 由他人创建，予以保留。</translation>
    </message>
    <message>
        <source>Create the EKS cluster %1 in %2</source>
        <translation>在 %2 创建 EKS 集群 %1</translation>
    </message>
    <message>
        <source>The cluster %1 exists and is used as it is.</source>
        <translation>集群 %1 已存在，将按原样使用。</translation>
    </message>
    <message>
        <source>EKS takes about ten minutes, and charges for the control plane by the hour from then on.</source>
        <translation>EKS 大约需要十分钟，此后按小时收取控制平面费用。</translation>
    </message>
    <message>
        <source>Whoever makes it becomes its administrator; its API server can be reached from the internet, by those who have a valid identity.</source>
        <translation>创建者成为其管理员；持有有效身份者可从互联网访问其 API 服务器。</translation>
    </message>
    <message>
        <source>It uses the subnets of the default VPC.</source>
        <translation>它使用默认 VPC 的子网。</translation>
    </message>
    <message>
        <source>EKS needs subnets in two zones, and the default VPC has them in %1.</source>
        <translation>EKS 需要位于两个可用区的子网，而默认 VPC 的子网位于：%1。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Name the subnets of another VPC.</source>
        <translation>请指定其他 VPC 的子网。</translation>
    </message>
    <message>
        <source>The cluster %1 is %2. %3</source>
        <translation>集群 %1 的状态为 %2。%3</translation>
    </message>
    <message>
        <source>Delete it, or choose another name.</source>
        <translation>请将其删除，或选择其他名称。</translation>
    </message>
    <message>
        <source>The cluster is not ACTIVE after %1 minutes.</source>
        <translation>集群在 %1 分钟后仍不是 ACTIVE。</translation>
    </message>
    <message>
        <source>AWS goes on with it; resume later.</source>
        <translation>AWS 会继续处理；请稍后继续。</translation>
    </message>
    <message>
        <source>Deletes the cluster %1 and all that is in it.</source>
        <translation>删除集群 %1 及其中的所有内容。</translation>
    </message>
    <message>
        <source>The cluster %1 stays and goes on costing: node groups of others are in it (%2).</source>
        <translation>集群 %1 予以保留并继续产生费用：其中有他人的节点组（%2）。</translation>
    </message>
    <message>
        <source>The cluster is not gone after %1 minutes.</source>
        <translation>集群在 %1 分钟后仍未消失。</translation>
    </message>
    <message>
        <source>AWS goes on with it; look again later.</source>
        <translation>AWS 会继续处理；请稍后再查看。</translation>
    </message>
    <message>
        <source>Connect to the cluster %1</source>
        <translation>连接到集群 %1</translation>
    </message>
    <message>
        <source>There is no way to the cluster.</source>
        <translation>没有通往该集群的途径。</translation>
    </message>
    <message>
        <source>Ask for a higher vCPU quota in Service Quotas; until then AWS starts no such instance.</source>
        <translation>请在 Service Quotas 中申请更高的 vCPU 配额；在此之前 AWS 不会启动此类实例。</translation>
    </message>
    <message>
        <source>AWS has none in these zones at the moment; a quota does not help. Try other zones, another instance type, or later.</source>
        <translation>AWS 目前在这些可用区没有库存；提高配额无济于事。请尝试其他可用区、其他实例类型，或稍后再试。</translation>
    </message>
    <message>
        <source>Create the node group %1 of %2</source>
        <translation>创建由 %2 组成的节点组 %1</translation>
    </message>
    <message>
        <source>The sizes of a node group have to be least ≤ wanted ≤ most, and most at least 1.</source>
        <translation>节点组的大小必须满足：最小 ≤ 期望 ≤ 最大，且最大至少为 1。</translation>
    </message>
    <message>
        <source>%1 has no NVIDIA driver: the nodes would be healthy and without GPUs.</source>
        <translation>%1 没有 NVIDIA 驱动：节点会显示正常，但没有 GPU。</translation>
    </message>
    <message>
        <source>The node group %1 exists and is used as it is.</source>
        <translation>节点组 %1 已存在，将按原样使用。</translation>
    </message>
    <message>
        <source>AMI type %1, %2 GiB disk, %3, %4 to %5 nodes.</source>
        <translation>AMI 类型 %1，%2 GiB 磁盘，%3，%4 到 %5 个节点。</translation>
    </message>
    <message>
        <source>The nodes bill from the moment they start.</source>
        <translation>节点自启动之时起计费。</translation>
    </message>
    <message>
        <source>The cluster has no subnet in %1; it has them in %2.</source>
        <translation>集群在 %1 没有子网；其子网位于 %2。</translation>
    </message>
    <message>
        <source>Choose one of its zones.</source>
        <translation>请选择它所在的可用区之一。</translation>
    </message>
    <message>
        <source>The node group %1 is %2. %3</source>
        <translation>节点组 %1 的状态为 %2。%3</translation>
    </message>
    <message>
        <source>The node group has no nodes after %1 minutes.</source>
        <translation>节点组在 %1 分钟后仍没有节点。</translation>
    </message>
    <message>
        <source>Deletes the node group %1 and its nodes.</source>
        <translation>删除节点组 %1 及其节点。</translation>
    </message>
    <message>
        <source>The node group is not gone after %1 minutes.</source>
        <translation>节点组在 %1 分钟后仍未消失。</translation>
    </message>
    <message>
        <source>Ask Google for a higher quota there, or choose another region or accelerator.</source>
        <translation>请向 Google 申请提高该处的配额，或选择其他区域或加速器。</translation>
    </message>
    <message>
        <source>Google has none there at the moment; a quota does not help. Try another zone, another accelerator, or later.</source>
        <translation>Google 目前在那里没有库存；提高配额无济于事。请尝试其他可用区、其他加速器，或稍后再试。</translation>
    </message>
    <message>
        <source>Its status is %1. %2</source>
        <translation>其状态为 %1。%2</translation>
    </message>
    <message>
        <source>Create the Autopilot cluster %1 in %2</source>
        <translation>在 %2 创建 Autopilot 集群 %1</translation>
    </message>
    <message>
        <source>Create the GKE cluster %1 in %2</source>
        <translation>在 %2 创建 GKE 集群 %1</translation>
    </message>
    <message>
        <source>A cluster&apos;s name has to be small letters, digits and dashes, 40 at most, and begin with a letter.</source>
        <translation>集群名称只能由小写字母、数字和短横线组成，最多 40 个字符，并以字母开头。</translation>
    </message>
    <message>
        <source>An Autopilot cluster takes a region, not a zone.</source>
        <translation>Autopilot 集群需要区域，而不是可用区。</translation>
    </message>
    <message>
        <source>Choose the region %1.</source>
        <translation>请选择区域 %1。</translation>
    </message>
    <message>
        <source>Autopilot has no Config Connector add-on.</source>
        <translation>Autopilot 没有 Config Connector 插件。</translation>
    </message>
    <message>
        <source>Choose a Standard cluster.</source>
        <translation>请选择 Standard 集群。</translation>
    </message>
    <message>
        <source>The zone %1 lies outside the cluster&apos;s region.</source>
        <translation>可用区 %1 位于集群所在区域之外。</translation>
    </message>
    <message>
        <source>A Standard cluster needs a node at least.</source>
        <translation>Standard 集群至少需要一个节点。</translation>
    </message>
    <message>
        <source>Autopilot makes nodes for the pods, and charges for accelerators as long as pods use them.</source>
        <translation>Autopilot 为 Pod 创建节点，只要 Pod 在使用加速器就会计费。</translation>
    </message>
    <message>
        <source>%1 nodes of %2 for all that needs no accelerator: %3 %4 an hour, list price of %5 in %6.</source>
        <translation>%1 个 %2 节点，用于所有不需要加速器的负载：每小时 %3 %4，标价日期 %5，位于 %6。</translation>
    </message>
    <message>
        <source>%1 nodes of %2 for all that needs no accelerator.</source>
        <translation>%1 个 %2 节点，用于所有不需要加速器的负载。</translation>
    </message>
    <message>
        <source>Its API server can be reached from the internet, by those who have a valid identity.</source>
        <translation>其 API 服务器可从互联网访问，但仅限持有有效身份者。</translation>
    </message>
    <message>
        <source>Its nodes have no addresses of the internet: images from outside Google need Cloud NAT in the network.</source>
        <translation>其节点没有互联网地址：来自 Google 之外的镜像需要网络中有 Cloud NAT。</translation>
    </message>
    <message>
        <source>The cluster %1 stays and goes on costing: it holds what others made (%2).</source>
        <translation>集群 %1 保留并继续产生费用：其中有他人创建的内容（%2）。</translation>
    </message>
    <message>
        <source>Create the node pool %1 of %2</source>
        <translation>创建由 %2 组成的节点池 %1</translation>
    </message>
    <message>
        <source>The sizes of a node pool have to be least ≤ most, and most at least 1.</source>
        <translation>节点池的大小必须满足最小值 ≤ 最大值，且最大值至少为 1。</translation>
    </message>
    <message>
        <source>Spot, flex-start and a reservation exclude each other.</source>
        <translation>Spot、flex-start 和预留互相排斥。</translation>
    </message>
    <message>
        <source>A flex-start pool has to grow from zero by itself.</source>
        <translation>Flex-start 节点池必须从零自动扩展。</translation>
    </message>
    <message>
        <source>A TPU node pool takes exactly one zone.</source>
        <translation>TPU 节点池只能位于一个可用区。</translation>
    </message>
    <message>
        <source>Choose the zone.</source>
        <translation>请选择可用区。</translation>
    </message>
    <message>
        <source>%1 has no topology %2; it has %3.</source>
        <translation>%1 没有拓扑 %2；可用的有 %3。</translation>
    </message>
    <message>
        <source>A slice %1 of %2 is %3 hosts, no more and no less.</source>
        <translation>由 %2 组成的切片 %1 正好是 %3 台主机。</translation>
    </message>
    <message>
        <source>A %1 does not have %2 × %3.</source>
        <translation>%1 没有 %2 × %3。</translation>
    </message>
    <message>
        <source>The node pool %1 exists and is used as it is.</source>
        <translation>节点池 %1 已存在，按现状使用。</translation>
    </message>
    <message>
        <source>Each node costs %1 %2 an hour while it is there, list price of %3 in %4.</source>
        <translation>每个节点存在期间每小时 %1 %2，标价日期 %3，位于 %4。</translation>
    </message>
    <message>
        <source>Nodes come when pods need them, %1 at most, and go some ten minutes after the last pod.</source>
        <translation>节点在 Pod 需要时创建，最多 %1 个，并在最后一个 Pod 离开约十分钟后移除。</translation>
    </message>
    <message>
        <source>It keeps %1 to %2 nodes.</source>
        <translation>它保留 %1 到 %2 个节点。</translation>
    </message>
    <message>
        <source>Spot nodes are taken away with 30 seconds&apos; notice; their price changes.</source>
        <translation>Spot 节点会在提前 30 秒通知后被收回；其价格会变化。</translation>
    </message>
    <message>
        <source>Flex-start nodes come when Google has them, and are taken away after seven days.</source>
        <translation>Flex-start 节点在 Google 有资源时提供，七天后收回。</translation>
    </message>
    <message>
        <source>Nodes come from the reservation %1 alone.</source>
        <translation>节点仅来自预留 %1。</translation>
    </message>
    <message>
        <source>No zone of %1 has machines of the type %2.</source>
        <translation>%1 的任何可用区都没有 %2 类型的机器。</translation>
    </message>
    <message>
        <source>Choose another region or accelerator.</source>
        <translation>请选择其他区域或加速器。</translation>
    </message>
    <message>
        <source>Deletes the node pool %1 with its nodes.</source>
        <translation>删除节点池 %1 及其节点。</translation>
    </message>
    <message>
        <source>Install %1</source>
        <translation>安装 %1</translation>
    </message>
    <message>
        <source>Install %1 from %2</source>
        <translation>从 %2 安装 %1</translation>
    </message>
    <message>
        <source>From %1, whose SHA-256 is the pinned one: %2</source>
        <translation>来自 %1，其 SHA-256 与固定值一致：%2</translation>
    </message>
    <message>
        <source>From %1, which is not pinned: nobody has compared it with %2. Its SHA-256: %3</source>
        <translation>来自 %1，未固定：没有人将其与 %2 比对过。其 SHA-256：%3</translation>
    </message>
    <message>
        <source>%1 is there already, and Slipway did not install it; it is left as it is.</source>
        <translation>%1 已经存在，且不是由 Slipway 安装的；将保持原样。</translation>
    </message>
    <message>
        <source>%1 is installed already.</source>
        <translation>%1 已安装。</translation>
    </message>
    <message>
        <source>Leaves %1, which somebody else made</source>
        <translation>保留由他人创建的 %1</translation>
    </message>
    <message>
        <source>Applies %1</source>
        <translation>应用 %1</translation>
    </message>
    <message>
        <source>%1 needs %2, which the cluster lacks; nothing was applied.</source>
        <translation>%1 需要 %2，而集群中没有；未应用任何内容。</translation>
    </message>
    <message>
        <source>The manifest of %1 is another one than when this step began; nothing more was applied. Deploy anew.</source>
        <translation>%1 的清单与此步骤开始时不同；没有再应用任何内容。请重新部署。</translation>
    </message>
    <message>
        <source>Deletes what was installed of %1, unless objects of its kinds are left.</source>
        <translation>删除已安装的 %1，除非仍有其类型的对象。</translation>
    </message>
    <message>
        <source>%1 stays: the cluster still has %2, which would be lost with it.</source>
        <translation>%1 保留：集群中仍有 %2，删除会使其丢失。</translation>
    </message>
    <message>
        <source>The server does not serve %1 after %2 seconds.</source>
        <translation>%2 秒后服务器仍未提供 %1。</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1/%2：%3</translation>
    </message>
    <message>
        <source>%1 of %2 was refused: %3</source>
        <translation>%2 的 %1 被拒绝：%3</translation>
    </message>
    <message>
        <source>%1 of %2 is not available after %3 minutes.</source>
        <translation>%3 分钟后 %2 的 %1 仍不可用。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 has more than %2 MiB.</source>
        <translation>%1 超过 %2 MiB。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>%1 is no manifest: a document in it is no object of Kubernetes.</source>
        <translation>%1 不是清单：其中有一个文档不是 Kubernetes 对象。</translation>
    </message>
    <message>
        <source>%1 has nothing that %2 is made of.</source>
        <translation>%1 不包含 %2 的任何组成部分。</translation>
    </message>
    <message>
        <source>%1 is a folder; name the manifest in it.</source>
        <translation>%1 是文件夹；请指定其中的清单。</translation>
    </message>
    <message>
        <source>It is published as %1.</source>
        <translation>它发布于 %1。</translation>
    </message>
    <message>
        <source>No manifest of %1 is pinned here, so none is fetched: name a file that you trust, or install it by its own commands.</source>
        <translation>此处没有为 %1 固定清单，因此不会获取：请指定一个您信任的文件，或用它自己的命令安装。</translation>
    </message>
    <message>
        <source>The manifest of %1 cannot be fetched from %2 (%3). Fetch it where there is a way to it, and name the file instead.</source>
        <translation>无法从 %2 获取 %1 的清单（%3）。请在可以访问的地方获取它，然后改为指定该文件。</translation>
    </message>
    <message>
        <source>There is no operator called %1.</source>
        <translation>没有名为 %1 的 Operator。</translation>
    </message>
    <message>
        <source>%1 has no operator called %2.</source>
        <translation>%1 没有名为 %2 的 Operator。</translation>
    </message>
    <message>
        <source>What %1 serves is not the pinned file: its SHA-256 is %2 and should be %3. Nothing of it was applied.</source>
        <translation>%1 提供的不是固定的文件：其 SHA-256 为 %2，应为 %3。其中没有任何内容被应用。</translation>
    </message>
    <message>
        <source>A manifest is fetched over https alone, not from %1.</source>
        <translation>清单只通过 https 获取，不会从 %1 获取。</translation>
    </message>
    <message>
        <source>%1 answers with status %2.</source>
        <translation>%1 返回状态 %2。</translation>
    </message>
    <message>
        <source>%1 serves more than %2 MiB.</source>
        <translation>%1 提供的内容超过 %2 MiB。</translation>
    </message>
    <message>
        <source>fetching %1: %2 KiB</source>
        <translation>正在获取 %1：%2 KiB</translation>
    </message>
    <message>
        <source>The download of %1 was cut off after %2 of %3 bytes.</source>
        <translation>%1 的下载在 %2/%3 字节处中断。</translation>
    </message>
    <message>
        <source>%1 leads from one address to the next without an end.</source>
        <translation>%1 不断从一个地址跳转到另一个地址。</translation>
    </message>
    <message>
        <source>GKE takes five to eight minutes, and charges %1 %2 an hour for the control plane from then on, list price of %3.</source>
        <translation>GKE 需要五到八分钟，此后控制平面按每小时 %1 %2 计费（%3 的标价）。</translation>
    </message>
    <message>
        <source>GKE takes five to eight minutes.</source>
        <translation>GKE 需要五到八分钟。</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>req/s</source>
        <comment>unit: requests a second</comment>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>tok/s</source>
        <comment>unit: tokens a second</comment>
        <translation>token/秒</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Cannot tell whether the zone offers %1</source>
        <translation>无法判断该可用区是否提供 %1</translation>
    </message>
    <message>
        <source>no answer from %1</source>
        <translation>%1 没有响应</translation>
    </message>
    <message>
        <source>Choose another region or accelerator</source>
        <translation>选择其他区域或加速器</translation>
    </message>
    <message>
        <source>In this region it is offered in: %1</source>
        <translation>该区域中提供它的可用区：%1</translation>
    </message>
    <message>
        <source>%1 is not offered in %2</source>
        <translation>%2 不提供 %1</translation>
    </message>
    <message>
        <source>Google lists it for none of the zones in which the pods may run.</source>
        <translation>在允许运行 Pod 的可用区中，Google 均未列出它。</translation>
    </message>
    <message>
        <source>(not listed: %1)</source>
        <translation>（未列出：%1）</translation>
    </message>
    <message>
        <source>%1 is offered in %2; whether it is in stock shows only when a node is made</source>
        <translation>%2 提供 %1；是否有库存只有在创建节点时才能知道</translation>
    </message>
    <message>
        <source>limit %1, used %2</source>
        <translation>上限 %1，已用 %2</translation>
    </message>
    <message>
        <source>unknown, because %1</source>
        <translation>未知，原因：%1</translation>
    </message>
    <message>
        <source>Quota is left for %1 × %2 in %3</source>
        <translation>%3 中 %1 × %2 的配额充足</translation>
    </message>
    <message>
        <source>Cannot tell the quota for %1</source>
        <translation>无法判断 %1 的配额</translation>
    </message>
    <message>
        <source>no quota is known for this accelerator</source>
        <translation>没有该加速器的已知配额</translation>
    </message>
    <message>
        <source>The cluster&apos;s nodes have %1 × %2 already; no more quota is needed for %3</source>
        <translation>集群节点已有 %1 × %2；%3 无需更多配额</translation>
    </message>
    <message>
        <source>Quota increase: %1 in %2 from %3 to %4, for serving %5 with %6 replicas.</source>
        <translation>提高配额：%2 的 %1 从 %3 提高到 %4，用于以 %6 个副本运行 %5。</translation>
    </message>
    <message>
        <source>There is quota for %1 of the %2 × %3 needed in %4</source>
        <translation>%4 需要 %2 × %3，配额只够 %1 个</translation>
    </message>
    <message>
        <source>%1: limit %2, used %3.</source>
        <translation>%1：上限 %2，已用 %3。</translation>
    </message>
    <message>
        <source>Choose a region with quota, or request more: %1</source>
        <translation>选择有配额的区域，或申请更多配额：%1</translation>
    </message>
    <message>
        <source>Autopilot makes nodes for the pods</source>
        <translation>Autopilot 会为 Pod 创建节点</translation>
    </message>
    <message>
        <source>(none with %1)</source>
        <translation>（没有带 %1 的节点池）</translation>
    </message>
    <message>
        <source>No node pool of the cluster has %1 × %2</source>
        <translation>集群中没有带 %1 × %2 的节点池</translation>
    </message>
    <message>
        <source>On a Standard cluster the pods would stay Pending for ever.</source>
        <translation>在 Standard 集群上，Pod 会一直停留在 Pending 状态。</translation>
    </message>
    <message>
        <source>Add a node pool</source>
        <translation>添加节点池</translation>
    </message>
    <message>
        <source>The node pools can grow to %1 nodes; %2 replicas need one each</source>
        <translation>节点池最多可扩展到 %1 个节点；%2 个副本各需一个节点</translation>
    </message>
    <message>
        <source>Pools: %1.</source>
        <translation>节点池：%1。</translation>
    </message>
    <message>
        <source>Raise the pool&apos;s maximum, or deploy fewer replicas</source>
        <translation>提高节点池的上限，或减少部署的副本</translation>
    </message>
    <message>
        <source>Node pool %1 can hold the replicas</source>
        <translation>节点池 %1 能容纳这些副本</translation>
    </message>
    <message>
        <source>%1 replicas fit the GPUs of the nodes, as far as they are free</source>
        <translation>节点的 GPU 在空闲时可容纳 %1 个副本</translation>
    </message>
    <message>
        <source>The nodes of the cluster have room for %1 of %2 replicas</source>
        <translation>集群节点可容纳 %2 个副本中的 %1 个</translation>
    </message>
    <message>
        <source>Nodes with the label cloud.google.com/gke-accelerator=%1 and enough nvidia.com/gpu are counted. An autoscaler may add more.</source>
        <translation>仅统计带有标签 cloud.google.com/gke-accelerator=%1 且 nvidia.com/gpu 充足的节点。自动扩缩器可能会增加节点。</translation>
    </message>
    <message>
        <source>The pod asks for more disk than a node can give: %1 MiB</source>
        <translation>Pod 请求的磁盘超过节点所能提供的容量：%1 MiB</translation>
    </message>
    <message>
        <source>On the node pool %1 about %2 MiB of ephemeral storage can be had. The file cache of the bucket counts too.</source>
        <translation>节点池 %1 约可提供 %2 MiB 临时存储。存储桶的文件缓存也计算在内。</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 MiB allocatable (calculated)</source>
        <translation>可分配 %1 MiB（计算值）</translation>
    </message>
    <message>
        <source>Turn the file cache off or make it smaller, or use a node pool with a larger boot disk</source>
        <translation>关闭或减小文件缓存，或使用启动磁盘更大的节点池</translation>
    </message>
    <message>
        <source>%1 CPU and %2 MiB</source>
        <translation>%1 CPU 和 %2 MiB</translation>
    </message>
    <message>
        <source>The pod&apos;s requests (%1) fit %2</source>
        <translation>%2 可满足 Pod 的请求量（%1）</translation>
    </message>
    <message>
        <source>Cannot tell whether the pod&apos;s requests fit a node</source>
        <translation>无法判断 Pod 的请求量是否适合节点</translation>
    </message>
    <message>
        <source>the catalogue knows no machine type with %1</source>
        <translation>目录中没有带 %1 的机器类型</translation>
    </message>
    <message>
        <source>The pod asks for more than a node can give: %1</source>
        <translation>Pod 请求的资源超过节点所能提供的量：%1</translation>
    </message>
    <message>
        <source>On %1 about %2 CPU and %3 MiB are left after what GKE keeps and what system pods take.</source>
        <translation>在 %1 上，除去 GKE 预留和系统 Pod 占用后，约剩 %2 CPU 和 %3 MiB。</translation>
    </message>
    <message>
        <source>%1 CPU, %2 MiB (calculated)</source>
        <translation>%1 CPU，%2 MiB（计算值）</translation>
    </message>
    <message>
        <source>Lower CPU or memory of the pod, or use a larger machine type</source>
        <translation>降低 Pod 的 CPU 或内存，或使用更大的机器类型</translation>
    </message>
    <message>
        <source>Accelerator in the zone</source>
        <translation>可用区中的加速器</translation>
    </message>
    <message>
        <source>Accelerator quota</source>
        <translation>加速器配额</translation>
    </message>
    <message>
        <source>Nodes for the pods</source>
        <translation>供 Pod 使用的节点</translation>
    </message>
    <message>
        <source>Requests and node size</source>
        <translation>请求量与节点大小</translation>
    </message>
    <message>
        <source>The bucket&apos;s policy names a member that matches nobody</source>
        <translation>存储桶策略中有一个不匹配任何主体的成员</translation>
    </message>
    <message>
        <source>Remove it; the plan adds the right one</source>
        <translation>移除它；计划会添加正确的成员</translation>
    </message>
    <message>
        <source>The pods may read the bucket</source>
        <translation>Pod 可以读取存储桶</translation>
    </message>
    <message>
        <source>The pods may read the bucket under a condition only</source>
        <translation>Pod 只能在满足条件时读取存储桶</translation>
    </message>
    <message>
        <source>The pods may not read the bucket</source>
        <translation>Pod 无法读取存储桶</translation>
    </message>
    <message>
        <source>%1 does not hold %2 on it. Access may also come from the project or a group, which cannot be seen here.</source>
        <translation>%1 在其上没有 %2。访问权限也可能来自项目或群组，此处无法看到。</translation>
    </message>
    <message>
        <source>(no such member)</source>
        <translation>（没有此成员）</translation>
    </message>
    <message>
        <source>Grant it on the bucket</source>
        <translation>在存储桶上授权</translation>
    </message>
    <message>
        <source>The bucket %1 does not exist</source>
        <translation>存储桶 %1 不存在</translation>
    </message>
    <message>
        <source>Choose a bucket that exists, without gs:// before its name</source>
        <translation>选择一个已存在的存储桶，名称前不要加 gs://</translation>
    </message>
    <message>
        <source>Cannot tell the bucket&apos;s location</source>
        <translation>无法判断存储桶的位置</translation>
    </message>
    <message>
        <source>The bucket is not where the cluster is</source>
        <translation>存储桶与集群不在同一位置</translation>
    </message>
    <message>
        <source>It lies in %1, the cluster in %2: reading the weights takes longer and costs network egress at each start.</source>
        <translation>存储桶在 %1，集群在 %2：读取权重耗时更长，每次启动都会产生网络出站费用。</translation>
    </message>
    <message>
        <source>Copy the model to a bucket in the cluster&apos;s region</source>
        <translation>将模型复制到集群所在区域的存储桶</translation>
    </message>
    <message>
        <source>The bucket lets its readers pay</source>
        <translation>存储桶由读取者付费</translation>
    </message>
    <message>
        <source>Mounts fail unless the project that pays is given as a mount option.</source>
        <translation>除非在挂载选项中指定付费项目，否则挂载会失败。</translation>
    </message>
    <message>
        <source>Cannot tell whether the bucket holds the model</source>
        <translation>无法判断存储桶中是否有该模型</translation>
    </message>
    <message>
        <source>There is nothing below %1</source>
        <translation>%1 下没有任何内容</translation>
    </message>
    <message>
        <source>vLLM would find no model there.</source>
        <translation>vLLM 在那里找不到模型。</translation>
    </message>
    <message>
        <source>Choose the folder that holds config.json and the safetensors files</source>
        <translation>选择包含 config.json 和 safetensors 文件的文件夹</translation>
    </message>
    <message>
        <source>(no such object)</source>
        <translation>（没有此对象）</translation>
    </message>
    <message>
        <source>%1 holds no config.json</source>
        <translation>%1 中没有 config.json</translation>
    </message>
    <message>
        <source>It is not a model&apos;s folder, or the upload is not complete.</source>
        <translation>这不是模型文件夹，或上传不完整。</translation>
    </message>
    <message>
        <source>%1 holds no weights</source>
        <translation>%1 中没有权重</translation>
    </message>
    <message>
        <source>There is no *.safetensors file in it.</source>
        <translation>其中没有 *.safetensors 文件。</translation>
    </message>
    <message>
        <source>%1 holds no tokenizer</source>
        <translation>%1 中没有分词器</translation>
    </message>
    <message>
        <source>The engine is told never to ask Hugging Face, and could not start without one.</source>
        <translation>引擎被设置为从不访问 Hugging Face，没有分词器就无法启动。</translation>
    </message>
    <message>
        <source>%1 weight files are missing in %2</source>
        <translation>%2 中缺少 %1 个权重文件</translation>
    </message>
    <message>
        <source>The index names them: %1</source>
        <translation>索引中列出了它们：%1</translation>
    </message>
    <message>
        <source>The weights in the bucket do not look like %1</source>
        <translation>存储桶中的权重看起来不像 %1</translation>
    </message>
    <message>
        <source>They take %1; in 16 bit the model takes %2.</source>
        <translation>它们占 %1；以 16 位精度，该模型占 %2。</translation>
    </message>
    <message>
        <source>Cannot tell whether the pods may read the bucket</source>
        <translation>无法判断 Pod 是否可以读取存储桶</translation>
    </message>
    <message>
        <source>%1 holds a whole model: %2 of weights</source>
        <translation>%1 中有完整的模型：权重 %2</translation>
    </message>
    <message>
        <source>Bucket and weights</source>
        <translation>存储桶与权重</translation>
    </message>
    <message>
        <source>there is no connection to Google Cloud</source>
        <translation>没有 Google Cloud 连接</translation>
    </message>
    <message>
        <source>there is no connection to the cluster</source>
        <translation>没有集群连接</translation>
    </message>
    <message>
        <source>there was no answer in %1 seconds</source>
        <translation>%1 秒内没有响应</translation>
    </message>
    <message>
        <source>Cannot tell: %1</source>
        <translation>无法判断：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The manifests cannot be made from these choices</source>
        <translation>无法根据这些选择生成清单</translation>
    </message>
    <message>
        <source>Something about the target has to be known before anything is changed</source>
        <translation>在进行任何更改之前，需要先了解目标的某些情况</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>vLLM would refuse the argument %1</source>
        <translation>vLLM 会拒绝参数 %1</translation>
    </message>
    <message>
        <source>The choices are complete and consistent</source>
        <translation>各项选择完整且一致</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>The cluster %1 was not found in %2</source>
        <translation>在 %2 中未找到集群 %1</translation>
    </message>
    <message>
        <source>Choose a cluster that exists: location and project have to be its own</source>
        <translation>选择一个已存在的集群：位置和项目必须与其一致</translation>
    </message>
    <message>
        <source>Cannot tell what Google says of the cluster</source>
        <translation>无法得知 Google 对该集群的说明</translation>
    </message>
    <message>
        <source>The cluster %1 is not running</source>
        <translation>集群 %1 未在运行</translation>
    </message>
    <message>
        <source>Its status is %1.</source>
        <translation>其状态为 %1。</translation>
    </message>
    <message>
        <source>Cannot tell: no connection to the cluster</source>
        <translation>无法判断：没有集群连接</translation>
    </message>
    <message>
        <source>The API server of the cluster does not answer</source>
        <translation>集群的 API 服务器没有响应</translation>
    </message>
    <message>
        <source>Check the network, the VPN and the cluster&apos;s authorized networks</source>
        <translation>检查网络、VPN 和集群的授权网络</translation>
    </message>
    <message>
        <source>Kubernetes %1 is older than what this system is tested with</source>
        <translation>Kubernetes %1 低于该系统测试过的版本</translation>
    </message>
    <message>
        <source>Before 1.29 the storage sidecar is an ordinary container, and the engine may start before its files are there.</source>
        <translation>1.29 之前的存储 Sidecar 是普通容器，引擎可能在文件就位之前启动。</translation>
    </message>
    <message>
        <source>The connection to the cluster is not verified</source>
        <translation>与集群的连接未经验证</translation>
    </message>
    <message>
        <source>The kubeconfig says insecure-skip-tls-verify, or plain http.</source>
        <translation>kubeconfig 中设置了 insecure-skip-tls-verify，或使用明文 http。</translation>
    </message>
    <message>
        <source>The cluster answers: Kubernetes %1</source>
        <translation>集群有响应：Kubernetes %1</translation>
    </message>
    <message>
        <source>The cluster does not know the kind %1</source>
        <translation>集群不认识类型 %1</translation>
    </message>
    <message>
        <source>%1 is not served; its CustomResourceDefinition has to be installed first.</source>
        <translation>未提供 %1；需要先安装它的 CustomResourceDefinition。</translation>
    </message>
    <message>
        <source>apply %1</source>
        <translation>应用 %1</translation>
    </message>
    <message>
        <source>take %1 back</source>
        <translation>撤销 %1</translation>
    </message>
    <message>
        <source>see pods</source>
        <translation>查看 Pod</translation>
    </message>
    <message>
        <source>see pods change</source>
        <translation>查看 Pod 的变化</translation>
    </message>
    <message>
        <source>see events</source>
        <translation>查看事件</translation>
    </message>
    <message>
        <source>read logs</source>
        <translation>读取日志</translation>
    </message>
    <message>
        <source>see whether the model is up</source>
        <translation>查看模型是否已启动</translation>
    </message>
    <message>
        <source>ask the model</source>
        <translation>向模型提问</translation>
    </message>
    <message>
        <source>You may not %1 %2 in %3</source>
        <translation>缺少权限：%1 %2（范围：%3）</translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>It is needed to %1. %2</source>
        <translation>需要该权限才能%1。%2</translation>
    </message>
    <message>
        <source>Ask a cluster administrator for it; on GKE roles/container.developer covers it</source>
        <translation>请向集群管理员申请；在 GKE 上，roles/container.developer 包含该权限</translation>
    </message>
    <message>
        <source>Cannot tell some of your permissions in the cluster</source>
        <translation>无法判断您在集群中的部分权限</translation>
    </message>
    <message>
        <source>All %1 calls of the plan are permitted in the cluster</source>
        <translation>计划的全部 %1 项调用在集群中均获许可</translation>
    </message>
    <message>
        <source>The plan will turn on the Cloud Storage FUSE driver of the cluster</source>
        <translation>计划将开启集群的 Cloud Storage FUSE 驱动</translation>
    </message>
    <message>
        <source>The Cloud Storage FUSE driver of the cluster is off</source>
        <translation>集群的 Cloud Storage FUSE 驱动已关闭</translation>
    </message>
    <message>
        <source>Without it no sidecar is injected and the pods cannot mount the bucket. Turning it on takes some minutes and concerns the whole cluster.</source>
        <translation>没有它就不会注入 Sidecar，Pod 也无法挂载存储桶。开启需要几分钟，并影响整个集群。</translation>
    </message>
    <message>
        <source>Turn it on now</source>
        <translation>立即开启</translation>
    </message>
    <message>
        <source>The cluster has no CSI driver %1</source>
        <translation>集群没有 CSI 驱动 %1</translation>
    </message>
    <message>
        <source>The add-on is on; its driver shows up some minutes after that.</source>
        <translation>插件已开启；其驱动会在几分钟后出现。</translation>
    </message>
    <message>
        <source>Pods that mount the bucket would wait for ever: Kubernetes takes an unknown driver for one that has to attach.</source>
        <translation>挂载存储桶的 Pod 会一直等待：Kubernetes 会把未知驱动当作需要附加的驱动。</translation>
    </message>
    <message>
        <source>Turn the add-on on, or wait for it</source>
        <translation>开启插件，或等待它就绪</translation>
    </message>
    <message>
        <source>The Cloud Storage FUSE driver is on</source>
        <translation>Cloud Storage FUSE 驱动已开启</translation>
    </message>
    <message>
        <source>Workload Identity is off in the cluster</source>
        <translation>集群的 Workload Identity 已关闭</translation>
    </message>
    <message>
        <source>Pods have no Google identity of their own, and the driver refuses to mount.</source>
        <translation>Pod 没有自己的 Google 身份，驱动会拒绝挂载。</translation>
    </message>
    <message>
        <source>Turn it on; old node pools need their metadata server switched besides</source>
        <translation>开启它；旧节点池还需另外切换元数据服务器</translation>
    </message>
    <message>
        <source>The node pool %1 gives its pods the node&apos;s identity</source>
        <translation>节点池 %1 让其 Pod 使用节点的身份</translation>
    </message>
    <message>
        <source>Its metadata mode is not GKE_METADATA; the driver refuses to mount on such nodes. Switching recreates the pool&apos;s nodes.</source>
        <translation>其元数据模式不是 GKE_METADATA；驱动拒绝在此类节点上挂载。切换会重建该节点池的节点。</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>（未设置）</translation>
    </message>
    <message>
        <source>Switch the pool to GKE_METADATA</source>
        <translation>将节点池切换为 GKE_METADATA</translation>
    </message>
    <message>
        <source>The service account %1 acts as a Google service account</source>
        <translation>服务账号 %1 以 Google 服务账号的身份操作</translation>
    </message>
    <message>
        <source>Its annotation makes the driver go through %1 and ignore the access that this plan grants.</source>
        <translation>其注解使驱动通过 %1 访问，而忽略本计划授予的访问权限。</translation>
    </message>
    <message>
        <source>Choose another Kubernetes service account, or &quot;A Google service account&quot; for access to the bucket</source>
        <translation>选择其他 Kubernetes 服务账号，或在存储桶访问方式中选择“Google 服务账号”</translation>
    </message>
    <message>
        <source>Pods get an identity of their own: %1</source>
        <translation>Pod 获得自己的身份：%1</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Permissions in the cluster</source>
        <translation>集群中的权限</translation>
    </message>
    <message>
        <source>Cloud Storage FUSE driver</source>
        <translation>Cloud Storage FUSE 驱动</translation>
    </message>
    <message>
        <source>Workload Identity</source>
        <translation>Workload Identity</translation>
    </message>
    <message>
        <source>Cannot tell whether the model fits</source>
        <translation>无法判断模型能否放下</translation>
    </message>
    <message>
        <source>the catalogue does not know the accelerator</source>
        <translation>目录中没有该加速器</translation>
    </message>
    <message>
        <source>catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>%1 is not in the catalogue and its config.json could not be read</source>
        <translation>%1 不在目录中，且无法读取其 config.json</translation>
    </message>
    <message>
        <source>Would fit: %1</source>
        <translation>可行的方案：%1</translation>
    </message>
    <message>
        <source>%1 does not fit %2 × %3</source>
        <translation>%2 × %3 放不下 %1</translation>
    </message>
    <message>
        <source>%1 fits %2 × %3 only just</source>
        <translation>%2 × %3 只能勉强放下 %1</translation>
    </message>
    <message>
        <source>%1 What is left is less than the error of the estimate (± %2).</source>
        <translation>%1 余量小于估算误差（± %2）。</translation>
    </message>
    <message>
        <source>Take a shorter context, or a quantised model</source>
        <translation>使用更短的上下文，或量化后的模型</translation>
    </message>
    <message>
        <source>The model fits (estimated): %1</source>
        <translation>模型可以放下（估算）：%1</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU 内存</translation>
    </message>
    <message>
        <source>Not signed in to Google Cloud</source>
        <translation>未登录 Google Cloud</translation>
    </message>
    <message>
        <source>No Application Default Credentials and no gcloud login were found or accepted.</source>
        <translation>未找到或未接受应用默认凭据 (ADC) 和 gcloud 登录。</translation>
    </message>
    <message>
        <source>Sign in, then check again</source>
        <translation>请登录，然后重新检查</translation>
    </message>
    <message>
        <source>Google Cloud refused the credentials of %1</source>
        <translation>Google Cloud 拒绝了 %1 的凭据</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>The project %1 does not exist, or %2 may not see it</source>
        <translation>项目 %1 不存在，或 %2 无权查看</translation>
    </message>
    <message>
        <source>Check the project id, or ask for roles/viewer on it</source>
        <translation>检查项目 ID，或申请该项目的 roles/viewer</translation>
    </message>
    <message>
        <source>The project %1 is not active</source>
        <translation>项目 %1 未处于活动状态</translation>
    </message>
    <message>
        <source>Its state is %1.</source>
        <translation>其状态为 %1。</translation>
    </message>
    <message>
        <source>Signed in as %1, project %2</source>
        <translation>已以 %1 的身份登录，项目 %2</translation>
    </message>
    <message>
        <source>All APIs that are needed are enabled</source>
        <translation>所需的 API 均已启用</translation>
    </message>
    <message>
        <source>The plan will enable %1 APIs of the project</source>
        <translation>计划将启用项目的 %1 个 API</translation>
    </message>
    <message>
        <source>APIs of the project are off</source>
        <translation>项目的 API 未启用</translation>
    </message>
    <message>
        <source>Off: %1</source>
        <translation>未启用：%1</translation>
    </message>
    <message>
        <source>Enable them now</source>
        <translation>立即启用</translation>
    </message>
    <message>
        <source>The permission %1 is missing</source>
        <translation>缺少权限 %1</translation>
    </message>
    <message>
        <source>%1 does not hold it on the project %2; the plan needs it.</source>
        <translation>%1 在项目 %2 上没有该权限；计划需要它。</translation>
    </message>
    <message>
        <source>Ask an administrator to grant %1</source>
        <translation>请管理员授予 %1</translation>
    </message>
    <message>
        <source>The permission %1 on the bucket is missing</source>
        <translation>缺少存储桶上的权限 %1</translation>
    </message>
    <message>
        <source>The plan lets the pods read the bucket %1, and has to change its policy for that.</source>
        <translation>计划要允许 Pod 读取存储桶 %1，需要为此更改其策略。</translation>
    </message>
    <message>
        <source>Ask the bucket&apos;s owner for roles/storage.admin on it, or turn off &quot;Prepare project, add-on and bucket access&quot; and have the owner grant access</source>
        <translation>请存储桶所有者授予其上的 roles/storage.admin，或关闭“准备项目、插件和存储桶访问权限”并由所有者授权</translation>
    </message>
    <message>
        <source>All permissions that the plan needs in Google Cloud are held</source>
        <translation>拥有计划在 Google Cloud 中所需的全部权限</translation>
    </message>
    <message>
        <source>Google identity and project</source>
        <translation>Google 身份与项目</translation>
    </message>
    <message>
        <source>APIs of the project</source>
        <translation>项目的 API</translation>
    </message>
    <message>
        <source>Permissions in Google Cloud</source>
        <translation>Google Cloud 中的权限</translation>
    </message>
    <message>
        <source>The image&apos;s name still holds a placeholder</source>
        <translation>镜像名称中仍有占位符</translation>
    </message>
    <message>
        <source>The kubelet would answer InvalidImageName.</source>
        <translation>kubelet 会报告 InvalidImageName。</translation>
    </message>
    <message>
        <source>The image&apos;s name is not a valid reference</source>
        <translation>镜像名称不是有效的引用</translation>
    </message>
    <message>
        <source>The kubelet would answer InvalidImageName: names are lower case, without blanks.</source>
        <translation>kubelet 会报告 InvalidImageName：名称必须为小写且不含空格。</translation>
    </message>
    <message>
        <source>The image&apos;s tag can mean another image tomorrow</source>
        <translation>镜像的标签以后可能指向另一个镜像</translation>
    </message>
    <message>
        <source>A pod that restarts may run another version than the one that was tested.</source>
        <translation>重启的 Pod 运行的版本可能与测试过的版本不同。</translation>
    </message>
    <message>
        <source>Pin a version such as :v0.27.1, or a digest</source>
        <translation>固定版本（例如 :v0.27.1）或摘要</translation>
    </message>
    <message>
        <source>vLLM %1 is old</source>
        <translation>vLLM %1 版本较旧</translation>
    </message>
    <message>
        <source>Metrics and defaults of versions before 0.8 differ from what is shown here.</source>
        <translation>0.8 之前版本的指标和默认值与此处显示的不同。</translation>
    </message>
    <message>
        <source>The image is pinned: %1. Whether it can be pulled shows on the node</source>
        <translation>镜像已固定：%1。能否拉取要到节点上才知道</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>The namespace %1 does not exist yet; the plan creates it</source>
        <translation>命名空间 %1 尚不存在；计划会创建它</translation>
    </message>
    <message>
        <source>The namespace %1 is being deleted</source>
        <translation>命名空间 %1 正在删除</translation>
    </message>
    <message>
        <source>Nothing new can be made in it until it is gone.</source>
        <translation>在它完全删除之前，无法在其中新建任何内容。</translation>
    </message>
    <message>
        <source>Wait until it is gone, or choose another one</source>
        <translation>等待删除完成，或选择其他命名空间</translation>
    </message>
    <message>
        <source>The namespace&apos;s quota %1 has no room for the pods</source>
        <translation>命名空间的配额 %1 容不下这些 Pod</translation>
    </message>
    <message>
        <source>%1: needed %2, used %3, limit %4. No pod would be made, and only the ReplicaSet&apos;s events would say why.</source>
        <translation>%1：需要 %2，已用 %3，上限 %4。不会创建任何 Pod，只有 ReplicaSet 的事件会说明原因。</translation>
    </message>
    <message>
        <source>Ask for more quota, choose another namespace, or ask for less</source>
        <translation>申请更多配额、选择其他命名空间，或减少请求量</translation>
    </message>
    <message>
        <source>The namespace&apos;s quota %1 wants %2 to be set</source>
        <translation>命名空间的配额 %1 要求设置 %2</translation>
    </message>
    <message>
        <source>The containers set no such limit, and the quota refuses pods without one.</source>
        <translation>容器未设置此限制，而该配额会拒绝没有设置的 Pod。</translation>
    </message>
    <message>
        <source>Choose another namespace, or have a LimitRange set a default</source>
        <translation>选择其他命名空间，或让 LimitRange 设置默认值</translation>
    </message>
    <message>
        <source>The namespace allows less %1 for a container than this one asks for</source>
        <translation>命名空间允许容器使用的 %1 少于此容器的请求量</translation>
    </message>
    <message>
        <source>maximum %1, asked for %2</source>
        <translation>上限 %1，请求 %2</translation>
    </message>
    <message>
        <source>Choose another namespace, or have the LimitRange raised</source>
        <translation>选择其他命名空间，或请管理员提高 LimitRange</translation>
    </message>
    <message>
        <source>Quotas and limits of the namespace leave room</source>
        <translation>命名空间的配额和限制有足够余量</translation>
    </message>
    <message>
        <source>%1 %2 exists already and was not made by Slipway</source>
        <translation>%1 %2 已存在，且不是由 Slipway 创建</translation>
    </message>
    <message>
        <source>It will be used, and gets our labels besides its own.</source>
        <translation>将直接使用它，并在其原有标签之外添加我们的标签。</translation>
    </message>
    <message>
        <source>Applying would take it over, or meet conflicts with whoever manages it.</source>
        <translation>应用会接管它，或与其管理者发生冲突。</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>（未知）</translation>
    </message>
    <message>
        <source>Choose another endpoint name or namespace</source>
        <translation>选择其他端点名称或命名空间</translation>
    </message>
    <message>
        <source>The objects of these names were made by Slipway; they will be updated</source>
        <translation>这些名称的对象由 Slipway 创建；将予以更新</translation>
    </message>
    <message>
        <source>No object of these names exists</source>
        <translation>没有使用这些名称的对象</translation>
    </message>
    <message>
        <source>The Secret %1 is there; its key %2 is not looked at</source>
        <translation>Secret %1 已存在；不会查看其键 %2</translation>
    </message>
    <message>
        <source>Cannot tell whether the Secret %1 exists</source>
        <translation>无法判断 Secret %1 是否存在</translation>
    </message>
    <message>
        <source>There is no Secret %1 in the namespace %2</source>
        <translation>命名空间 %2 中没有 Secret %1</translation>
    </message>
    <message>
        <source>The container refers to it and would stay in CreateContainerConfigError.</source>
        <translation>容器引用了它，会停留在 CreateContainerConfigError 状态。</translation>
    </message>
    <message>
        <source>Create it; type the value when asked, so that it stays out of the shell&apos;s history</source>
        <translation>创建它；在提示时输入值，以免留在 shell 历史记录中</translation>
    </message>
    <message>
        <source>Namespace, quotas and limits</source>
        <translation>命名空间、配额与限制</translation>
    </message>
    <message>
        <source>Names that are taken</source>
        <translation>已占用的名称</translation>
    </message>
    <message>
        <source>Secrets that are referred to</source>
        <translation>所引用的 Secret</translation>
    </message>
    <message>
        <source>The cluster serves the kind %1 in another version</source>
        <translation>集群以其他版本提供类型 %1</translation>
    </message>
    <message>
        <source>It serves %1; the plan needs %2. Its operator is too old or too new.</source>
        <translation>集群提供 %1；计划需要 %2。相应的 Operator 过旧或过新。</translation>
    </message>
    <message>
        <source>Bring the operator to %1</source>
        <translation>将 Operator 换为 %1</translation>
    </message>
    <message>
        <source>Update the operator that brings it</source>
        <translation>更新提供该类型的 Operator</translation>
    </message>
    <message>
        <source>The plan will bring the kind %1</source>
        <translation>计划会带来类型 %1</translation>
    </message>
    <message>
        <source>Turn the add-on on now</source>
        <translation>立即开启插件</translation>
    </message>
    <message>
        <source>Turn the Gateway API on now</source>
        <translation>立即启用 Gateway API</translation>
    </message>
    <message>
        <source>Install %1, which brings it</source>
        <translation>安装提供该类型的 %1</translation>
    </message>
    <message>
        <source>Cannot tell whether the cluster knows the kind %1</source>
        <translation>无法判断集群是否认识类型 %1</translation>
    </message>
    <message>
        <source>The cluster serves all %1 kinds of the plan</source>
        <translation>集群提供计划所需的全部 %1 种类型</translation>
    </message>
    <message>
        <source>Kinds and their operators</source>
        <translation>类型及其 Operator</translation>
    </message>
    <message>
        <source>The pods may read and write the bucket</source>
        <translation>Pod 可以读写存储桶</translation>
    </message>
    <message>
        <source>The pods may not read and write the bucket</source>
        <translation>Pod 无法读写存储桶</translation>
    </message>
    <message>
        <source>Cannot tell whether the pods may use the bucket</source>
        <translation>无法判断 Pod 是否可以使用存储桶</translation>
    </message>
    <message>
        <source>The bucket %1 is there</source>
        <translation>存储桶 %1 已存在</translation>
    </message>
    <message>
        <source>The plan will turn the Gateway API of the cluster on</source>
        <translation>计划将启用集群的 Gateway API</translation>
    </message>
    <message>
        <source>The Gateway API of the cluster is off</source>
        <translation>集群的 Gateway API 未启用</translation>
    </message>
    <message>
        <source>Its classes appear only later: minutes as a rule, up to 45 of them in public reports. The plan waits for them.</source>
        <translation>其 GatewayClass 稍后才会出现：通常需要几分钟，据公开报告最长 45 分钟。计划会等待它们。</translation>
    </message>
    <message>
        <source>The HTTP load balancing add-on of the cluster is off</source>
        <translation>集群的 HTTP 负载均衡插件已关闭</translation>
    </message>
    <message>
        <source>Its controller is what makes load balancers for Gateways.</source>
        <translation>Gateway 的负载均衡器由其控制器创建。</translation>
    </message>
    <message>
        <source>Cannot tell whether there is a proxy-only subnet</source>
        <translation>无法判断是否有仅限代理的子网</translation>
    </message>
    <message>
        <source>The plan will make a proxy-only subnet in %1</source>
        <translation>计划将在 %1 中创建仅限代理的子网</translation>
    </message>
    <message>
        <source>There is no proxy-only subnet in %1</source>
        <translation>%1 中没有仅限代理的子网</translation>
    </message>
    <message>
        <source>Regional load balancers of the network %1 run their proxies there. Without one the Gateway never gets an address (GWCER104).</source>
        <translation>网络 %1 的区域级负载均衡器在其中运行代理。没有它，Gateway 永远不会获得地址（GWCER104）。</translation>
    </message>
    <message>
        <source>(none is REGIONAL_MANAGED_PROXY and ACTIVE)</source>
        <translation>（没有同时为 REGIONAL_MANAGED_PROXY 和 ACTIVE 的子网）</translation>
    </message>
    <message>
        <source>Make it now</source>
        <translation>立即创建</translation>
    </message>
    <message>
        <source>There is no Gateway %1 in %2</source>
        <translation>%2 中没有 Gateway %1</translation>
    </message>
    <message>
        <source>Let the plan make it, or name another one</source>
        <translation>让计划创建它，或指定其他 Gateway</translation>
    </message>
    <message>
        <source>The Gateway&apos;s class %1 does not lead to inference pools</source>
        <translation>Gateway 的类 %1 不能指向推理池</translation>
    </message>
    <message>
        <source>Only gke-l7-regional-external-managed and gke-l7-rilb do. The Gateway gets an address all the same, and refuses the route.</source>
        <translation>只有 gke-l7-regional-external-managed 和 gke-l7-rilb 可以。Gateway 仍会获得地址，但会拒绝该路由。</translation>
    </message>
    <message>
        <source>Choose another name, so that the plan makes a Gateway of its own</source>
        <translation>选择其他名称，让计划创建自己的 Gateway</translation>
    </message>
    <message>
        <source>A route on this Gateway stops all of its routes</source>
        <translation>此 Gateway 上的一条路由使其所有路由都停止生效</translation>
    </message>
    <message>
        <source>GKE refuses it with GWCER104, and then reconciles none of the Gateway&apos;s routes until it is mended.</source>
        <translation>GKE 以 GWCER104 拒绝它，并且在其修正之前不再协调该 Gateway 的任何路由。</translation>
    </message>
    <message>
        <source>Take the field out where the route comes from, or let the plan make a Gateway of its own</source>
        <translation>在路由的来源处移除该字段，或让计划创建自己的 Gateway</translation>
    </message>
    <message>
        <source>KServe declares its model servers as https, and they speak http</source>
        <translation>KServe 将其模型服务器声明为 https，而它们使用 http</translation>
    </message>
    <message>
        <source>Google&apos;s load balancers then answer WRONG_VERSION_NUMBER, and every health check fails.</source>
        <translation>Google 的负载均衡器随后会返回 WRONG_VERSION_NUMBER，且所有健康检查都会失败。</translation>
    </message>
    <message>
        <source>Take the setting out and restart KServe&apos;s controller</source>
        <translation>移除该设置，并重启 KServe 的控制器</translation>
    </message>
    <message>
        <source>Gateway API, class and proxy-only subnet are there</source>
        <translation>Gateway API、GatewayClass 和仅限代理的子网均已具备</translation>
    </message>
    <message>
        <source>Gateway and network</source>
        <translation>Gateway 与网络</translation>
    </message>
    <message>
        <source>There is no StorageClass %1</source>
        <translation>没有 StorageClass %1</translation>
    </message>
    <message>
        <source>Claims would wait for ever, and a claim&apos;s class cannot be changed. There are: %1.</source>
        <translation>PersistentVolumeClaim 会一直等待，而且其 StorageClass 无法更改。现有：%1。</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Choose one of them, or let the plan make one</source>
        <translation>选择其中一个，或让计划创建一个</translation>
    </message>
    <message>
        <source>Nothing provisions volumes of the StorageClass %1</source>
        <translation>没有组件为 StorageClass %1 置备卷</translation>
    </message>
    <message>
        <source>It needs the CSI driver %1, which the cluster does not have.</source>
        <translation>它需要 CSI 驱动 %1，而集群没有该驱动。</translation>
    </message>
    <message>
        <source>Install the EBS CSI driver; its controller needs a role with AmazonEBSCSIDriverPolicy</source>
        <translation>安装 EBS CSI 驱动；其控制器需要带有 AmazonEBSCSIDriverPolicy 的角色</translation>
    </message>
    <message>
        <source>Install the driver, or choose another StorageClass</source>
        <translation>安装该驱动，或选择其他 StorageClass</translation>
    </message>
    <message>
        <source>The StorageClass is there: %1</source>
        <translation>StorageClass 已存在：%1</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>GKE&apos;s table names no TPU node pools of this kind here</source>
        <translation>GKE 的表格未列出此处有这种 TPU 节点池</translation>
    </message>
    <message>
        <source>%1 is listed for %2 (as of 2026-02). That a zone has TPU VMs says nothing about node pools.</source>
        <translation>%1 列出的可用区为 %2（截至 2026-02）。可用区有 TPU VM 并不代表有节点池。</translation>
    </message>
    <message>
        <source>Choose a cluster in one of these zones</source>
        <translation>选择位于这些可用区之一的集群</translation>
    </message>
    <message>
        <source>Autopilot makes the TPU nodes</source>
        <translation>Autopilot 会创建 TPU 节点</translation>
    </message>
    <message>
        <source>The node pool %1 has room for %2 replicas</source>
        <translation>节点池 %1 可容纳 %2 个副本</translation>
    </message>
    <message>
        <source>No TPU node pool can have as many nodes as there are replicas</source>
        <translation>没有任何 TPU 节点池能拥有与副本数相同的节点</translation>
    </message>
    <message>
        <source>Each replica takes a host of its own; %1 are needed.</source>
        <translation>每个副本独占一台主机；共需要 %1 台。</translation>
    </message>
    <message>
        <source>Raise the pool&apos;s maximum</source>
        <translation>提高节点池的上限</translation>
    </message>
    <message>
        <source>The cluster has no node pool of hosts with %1 chips</source>
        <translation>集群中没有由带 %1 个芯片的主机组成的节点池</translation>
    </message>
    <message>
        <source>A pod takes all chips of its host, so the machine has to be %1. Pods would wait for ever.</source>
        <translation>一个 Pod 会占用其主机的所有芯片，因此机器类型必须是 %1。否则 Pod 会一直等待。</translation>
    </message>
    <message>
        <source>Make one that grows from zero</source>
        <translation>创建一个可从零开始扩展的节点池</translation>
    </message>
    <message>
        <source>TPU node pools</source>
        <translation>TPU 节点池</translation>
    </message>
    <message>
        <source>The AWS identity belongs to another account than the cluster</source>
        <translation>AWS 身份与集群不属于同一账号</translation>
    </message>
    <message>
        <source>The cluster is in the account %1, the credentials are of %2: what AWS says here is about the wrong account.</source>
        <translation>集群在账号 %1 中，而凭据属于 %2：此处 AWS 给出的信息针对的是错误的账号。</translation>
    </message>
    <message>
        <source>Choose the profile of the cluster&apos;s account</source>
        <translation>选择集群所属账号的配置文件</translation>
    </message>
    <message>
        <source>The AWS credentials end within half an hour</source>
        <translation>AWS 凭据将在半小时内到期</translation>
    </message>
    <message>
        <source>They end at %1 UTC; a long deployment may outlive them.</source>
        <translation>凭据将于 UTC %1 到期；耗时较长的部署可能在其到期后仍未完成。</translation>
    </message>
    <message>
        <source>Log in again before you begin</source>
        <translation>开始之前请重新登录</translation>
    </message>
    <message>
        <source>AWS knows you: account %1</source>
        <translation>AWS 认识您的身份：账号 %1</translation>
    </message>
    <message>
        <source>AWS identity</source>
        <translation>AWS 身份</translation>
    </message>
    <message>
        <source>there is no connection to AWS</source>
        <translation>没有 AWS 连接</translation>
    </message>
    <message>
        <source>the kubeconfig does not say which EKS cluster it leads to</source>
        <translation>kubeconfig 未说明它指向哪个 EKS 集群</translation>
    </message>
    <message>
        <source>Let AWS write the entry: %1</source>
        <translation>让 AWS 写入该条目：%1</translation>
    </message>
    <message>
        <source>EKS Auto Mode makes volumes by itself</source>
        <translation>EKS Auto Mode 会自行创建卷</translation>
    </message>
    <message>
        <source>The EBS CSI driver is installed, though not as an EKS addon</source>
        <translation>已安装 EBS CSI 驱动，但不是作为 EKS 插件安装的</translation>
    </message>
    <message>
        <source>The cluster has no EBS CSI driver</source>
        <translation>集群没有 EBS CSI 驱动</translation>
    </message>
    <message>
        <source>Nobody would make the volumes: their claims stay Pending, and with them every pod that needs one.</source>
        <translation>没有组件会创建卷：PVC 会一直处于 Pending，所有需要卷的 Pod 也是如此。</translation>
    </message>
    <message>
        <source>The EBS CSI addon is %1</source>
        <translation>EBS CSI 插件的状态为 %1</translation>
    </message>
    <message>
        <source>EKS gives no reason.</source>
        <translation>EKS 未给出原因。</translation>
    </message>
    <message>
        <source>Look at what holds its pods; without a node that takes them it stays so</source>
        <translation>查看其 Pod 因何受阻；没有可容纳它们的节点，状态就不会改变</translation>
    </message>
    <message>
        <source>The EBS CSI addon is active: %1</source>
        <translation>EBS CSI 插件已处于活动状态：%1</translation>
    </message>
    <message>
        <source>IAM does not know the cluster&apos;s OIDC provider</source>
        <translation>IAM 不认识集群的 OIDC 提供方</translation>
    </message>
    <message>
        <source>Pods whose service account names a role get “No OpenIDConnect provider found in your account” and make no volumes.</source>
        <translation>服务账号指定了角色的 Pod 会收到“No OpenIDConnect provider found in your account”，无法创建卷。</translation>
    </message>
    <message>
        <source>Make it known</source>
        <translation>在 IAM 中注册它</translation>
    </message>
    <message>
        <source>The cluster&apos;s OIDC provider does not take STS as audience</source>
        <translation>集群的 OIDC 提供方不接受 STS 作为受众</translation>
    </message>
    <message>
        <source>Tokens of pods are made for sts.amazonaws.com; IAM refuses them.</source>
        <translation>Pod 的 Token 是为 sts.amazonaws.com 签发的；IAM 会拒绝它们。</translation>
    </message>
    <message>
        <source>Add the audience</source>
        <translation>添加该受众</translation>
    </message>
    <message>
        <source>The role %1 does not let the EBS CSI driver in</source>
        <translation>角色 %1 不允许 EBS CSI 驱动担任</translation>
    </message>
    <message>
        <source>The role of the EBS CSI driver does not exist</source>
        <translation>EBS CSI 驱动的角色不存在</translation>
    </message>
    <message>
        <source>Its trust policy has to allow sts:AssumeRoleWithWebIdentity through this cluster&apos;s provider for %1.</source>
        <translation>其信任策略必须允许 %1 通过此集群的提供方执行 sts:AssumeRoleWithWebIdentity。</translation>
    </message>
    <message>
        <source>Correct the role&apos;s trust policy, or give the addon another role</source>
        <translation>更正该角色的信任策略，或为插件指定其他角色</translation>
    </message>
    <message>
        <source>The EBS CSI driver gets its role through the cluster&apos;s OIDC provider</source>
        <translation>EBS CSI 驱动通过集群的 OIDC 提供方获得其角色</translation>
    </message>
    <message>
        <source>The EBS CSI driver has no role of its own</source>
        <translation>EBS CSI 驱动没有自己的角色</translation>
    </message>
    <message>
        <source>The addon may be active all the same; unless the nodes&apos; role has %1, making a volume fails with UnauthorizedOperation.</source>
        <translation>插件仍可能处于活动状态；但除非节点的角色具有 %1，否则创建卷会因 UnauthorizedOperation 而失败。</translation>
    </message>
    <message>
        <source>The agent of EKS Pod Identity is not installed</source>
        <translation>未安装 EKS Pod Identity 的代理</translation>
    </message>
    <message>
        <source>The EBS CSI driver&apos;s role is associated, and nobody on the nodes hands it out.</source>
        <translation>EBS CSI 驱动的角色已关联，但节点上没有组件来发放它。</translation>
    </message>
    <message>
        <source>The EBS CSI driver gets its role through EKS Pod Identity</source>
        <translation>EBS CSI 驱动通过 EKS Pod Identity 获得其角色</translation>
    </message>
    <message>
        <source>EBS CSI addon</source>
        <translation>EBS CSI 插件</translation>
    </message>
    <message>
        <source>Role of the EBS CSI driver</source>
        <translation>EBS CSI 驱动的角色</translation>
    </message>
    <message>
        <source>EC2 does not offer %1 in %2</source>
        <translation>EC2 在 %2 不提供 %1</translation>
    </message>
    <message>
        <source>None of the region&apos;s zones sells it.</source>
        <translation>该区域的所有可用区均不提供它。</translation>
    </message>
    <message>
        <source>Choose another instance type</source>
        <translation>选择其他实例类型</translation>
    </message>
    <message>
        <source>The subnet %1 has %2 free addresses</source>
        <translation>子网 %1 有 %2 个空闲地址</translation>
    </message>
    <message>
        <source>Each node and each pod takes one; without any, nodes fail to start with InsufficientFreeAddressesInSubnet.</source>
        <translation>每个节点和每个 Pod 各占用一个；没有空闲地址时，节点会因 InsufficientFreeAddressesInSubnet 而无法启动。</translation>
    </message>
    <message>
        <source>%1 is not offered in the zones of the subnets</source>
        <translation>子网所在的可用区不提供 %1</translation>
    </message>
    <message>
        <source>It is offered in %1; the subnets are in %2.</source>
        <translation>提供它的可用区为 %1；子网位于 %2。</translation>
    </message>
    <message>
        <source>Make the node group with a subnet in one of those zones, or choose another instance type</source>
        <translation>使用位于上述可用区之一的子网创建节点组，或选择其他实例类型</translation>
    </message>
    <message>
        <source>%1 is offered in %2, which the subnets reach; whether one is in stock only trying shows</source>
        <translation>%2 提供 %1，且子网可覆盖；是否有库存只有尝试后才能知道</translation>
    </message>
    <message>
        <source>Cannot tell whether the vCPU quota allows a %1</source>
        <translation>无法判断 vCPU 配额是否允许 %1</translation>
    </message>
    <message>
        <source>EC2 does not say how many vCPUs it has</source>
        <translation>EC2 未说明它有多少个 vCPU</translation>
    </message>
    <message>
        <source>The quota “%1” has %2 vCPUs free; one %3 takes %4</source>
        <translation>配额“%1”还有 %2 个空闲 vCPU；一个 %3 占用 %4 个</translation>
    </message>
    <message>
        <source>The quota “%1” does not allow another %2</source>
        <translation>配额“%1”不允许再增加一个 %2</translation>
    </message>
    <message>
        <source>It is 0 vCPUs in %1, which is what accounts begin with; a %2 takes %3.</source>
        <translation>它在 %1 为 0 个 vCPU，这是新账号的初始值；一个 %2 占用 %3 个。</translation>
    </message>
    <message>
        <source>%1 of its %2 vCPUs are in use in %3; a %4 takes %5.</source>
        <translation>在 %3 中，其 %2 个 vCPU 已使用 %1 个；一个 %4 占用 %5 个。</translation>
    </message>
    <message>
        <source>Instance type in the subnets&apos; zones</source>
        <translation>子网所在可用区的实例类型</translation>
    </message>
    <message>
        <source>vCPU quota</source>
        <translation>vCPU 配额</translation>
    </message>
    <message>
        <source>Cannot tell whether the image %1 exists</source>
        <translation>无法判断镜像 %1 是否存在</translation>
    </message>
    <message>
        <source>The registry has no repository %1</source>
        <translation>镜像仓库中没有名为 %1 的仓库</translation>
    </message>
    <message>
        <source>The repository %1 has no image %2</source>
        <translation>仓库 %1 中没有镜像 %2</translation>
    </message>
    <message>
        <source>Its pods would stay in ImagePullBackOff.</source>
        <translation>其 Pod 会一直处于 ImagePullBackOff。</translation>
    </message>
    <message>
        <source>Make the repository and push the image, or correct its name</source>
        <translation>创建该仓库并推送镜像，或更正其名称</translation>
    </message>
    <message>
        <source>Push the image under this tag, or choose one that is there</source>
        <translation>以此标签推送镜像，或选择已有的标签</translation>
    </message>
    <message>
        <source>The registry has all %1 images of ECR that the plan names</source>
        <translation>镜像仓库中已有计划引用的全部 %1 个 ECR 镜像</translation>
    </message>
    <message>
        <source>Images in ECR</source>
        <translation>ECR 中的镜像</translation>
    </message>
    <message>
        <source>AWS supports Kubernetes %1 no longer</source>
        <translation>AWS 不再支持 Kubernetes %1</translation>
    </message>
    <message>
        <source>Kubernetes %1 is in extended support, which costs extra for each hour</source>
        <translation>Kubernetes %1 处于扩展支持期，每小时需额外付费</translation>
    </message>
    <message>
        <source>Its extended support ended on %1: AWS upgrades such clusters by force, at a time of its own choosing.</source>
        <translation>其扩展支持已于 %1 结束：AWS 会在其自行选定的时间强制升级此类集群。</translation>
    </message>
    <message>
        <source>Its standard support ended on %1; the extended one ends on %2.</source>
        <translation>其标准支持已于 %1 结束；扩展支持将于 %2 结束。</translation>
    </message>
    <message>
        <source>Upgrade the cluster one minor version at a time</source>
        <translation>逐个次要版本升级集群</translation>
    </message>
    <message>
        <source>Choose a cluster that exists: region and account have to be its own</source>
        <translation>选择存在的集群：区域和账号必须是该集群自己的</translation>
    </message>
    <message>
        <source>The cluster %1 is not active</source>
        <translation>集群 %1 未处于活动状态</translation>
    </message>
    <message>
        <source>EKS reports trouble with the cluster %1</source>
        <translation>EKS 报告集群 %1 存在问题</translation>
    </message>
    <message>
        <source>The cluster&apos;s API server is not open to this network</source>
        <translation>集群的 API 服务器未对此网络开放</translation>
    </message>
    <message>
        <source>It takes connections from %1 alone; others get no answer at all.</source>
        <translation>它只接受来自 %1 的连接；其他来源得不到任何响应。</translation>
    </message>
    <message>
        <source>Its public endpoint is off: it answers inside of its VPC only.</source>
        <translation>其公共端点已关闭：它仅在其 VPC 内部响应。</translation>
    </message>
    <message>
        <source>Connect through the VPN, or have your network&apos;s address added</source>
        <translation>通过 VPN 连接，或请人添加您的网络地址</translation>
    </message>
    <message>
        <source>EKS says that the cluster is active: Kubernetes %1</source>
        <translation>EKS 表示集群处于活动状态：Kubernetes %1</translation>
    </message>
    <message>
        <source>The node group %1 has GPU machines and an image without their driver</source>
        <translation>节点组 %1 使用 GPU 机器，但镜像中没有相应驱动</translation>
    </message>
    <message>
        <source>Nodes of the AMI type %1 never show a GPU to Kubernetes, and the AMI type of a group cannot be changed.</source>
        <translation>AMI 类型为 %1 的节点永远不会向 Kubernetes 提供 GPU，且节点组的 AMI 类型无法更改。</translation>
    </message>
    <message>
        <source>Make a new group with the right image, then delete this one</source>
        <translation>使用正确的镜像创建新节点组，然后删除此节点组</translation>
    </message>
    <message>
        <source>The node group %1 uses Amazon Linux 2, for which there are no new images</source>
        <translation>节点组 %1 使用 Amazon Linux 2，它不再有新镜像</translation>
    </message>
    <message>
        <source>AWS published the last AL2 image for EKS on 2025-11-26, and none for Kubernetes 1.33 and later.</source>
        <translation>AWS 于 2025-11-26 发布了最后一个用于 EKS 的 AL2 镜像，Kubernetes 1.33 及更高版本没有此类镜像。</translation>
    </message>
    <message>
        <source>Make a new group with AL2023_x86_64_NVIDIA</source>
        <translation>使用 AL2023_x86_64_NVIDIA 创建新节点组</translation>
    </message>
    <message>
        <source>The nodes&apos; disk of %1 GiB is too small for the engine&apos;s image</source>
        <translation>节点磁盘为 %1 GiB，对引擎的镜像来说太小</translation>
    </message>
    <message>
        <source>vLLM&apos;s image takes some 20 GB unpacked; a pod on such a node is evicted for want of disk. The size of a group&apos;s disks cannot be changed.</source>
        <translation>vLLM 的镜像解压后约占 20 GB；此类节点上的 Pod 会因磁盘不足而被驱逐。节点组的磁盘大小无法更改。</translation>
    </message>
    <message>
        <source>Make a new group with 100 GiB or more</source>
        <translation>使用 100 GiB 或更大的磁盘创建新节点组</translation>
    </message>
    <message>
        <source>The node group %1 may have no nodes</source>
        <translation>节点组 %1 不允许有节点</translation>
    </message>
    <message>
        <source>Its largest size is 0.</source>
        <translation>其最大大小为 0。</translation>
    </message>
    <message>
        <source>Let it grow</source>
        <translation>允许它扩容</translation>
    </message>
    <message>
        <source>EKS reports trouble with the node group %1</source>
        <translation>EKS 报告节点组 %1 存在问题</translation>
    </message>
    <message>
        <source>EKS Auto Mode makes nodes with driver and device plugin by itself</source>
        <translation>EKS Auto Mode 会自行创建带有驱动和设备插件的节点</translation>
    </message>
    <message>
        <source>A %1 is among the cluster&apos;s nodes</source>
        <translation>集群节点中已有 %1</translation>
    </message>
    <message>
        <source>No node group of the cluster has %1</source>
        <translation>集群中没有使用 %1 的节点组</translation>
    </message>
    <message>
        <source>One of its groups takes its machines from a launch template, which may be it; Karpenter would make its own.</source>
        <translation>其中一个节点组的机器由启动模板决定，可能就是该类型；Karpenter 则会自行创建节点。</translation>
    </message>
    <message>
        <source>Unless Karpenter makes such nodes, the model&apos;s pod stays Pending.</source>
        <translation>除非 Karpenter 创建此类节点，否则模型的 Pod 会一直处于 Pending。</translation>
    </message>
    <message>
        <source>Make a group, or choose an instance type that one of the groups has</source>
        <translation>创建节点组，或选择某个现有节点组的实例类型</translation>
    </message>
    <message>
        <source>The node group for %1 has driver, disk and room</source>
        <translation>用于 %1 的节点组具备驱动、磁盘和余量</translation>
    </message>
    <message>
        <source>Cluster in EKS</source>
        <translation>EKS 中的集群</translation>
    </message>
    <message>
        <source>GPU node group</source>
        <translation>GPU 节点组</translation>
    </message>
    <message>
        <source>%1 is not there yet; the plan makes it</source>
        <translation>%1 尚不存在；计划会创建它</translation>
    </message>
    <message>
        <source>The EBS CSI addon</source>
        <translation>EBS CSI 插件</translation>
    </message>
    <message>
        <source>The driver&apos;s role</source>
        <translation>驱动的角色</translation>
    </message>
    <message>
        <source>The node group for %1</source>
        <translation>用于 %1 的节点组</translation>
    </message>
    <message>
        <source>The node pool of %1</source>
        <translation>由 %1 组成的节点池</translation>
    </message>
    <message>
        <source>The cluster does not serve %1 yet; a step of the plan turns on or installs what does, and waits for it.</source>
        <translation>集群尚未提供 %1；计划中的一个步骤会启用或安装提供它的组件并等待。</translation>
    </message>
    <message>
        <source>Install %1 first, unless it is there: %2 needs it</source>
        <translation>先安装 %1（如果尚未安装）：%2 需要它</translation>
    </message>
    <message>
        <source>Install %1 now, which brings it</source>
        <translation>立即安装提供它的 %1</translation>
    </message>
    <message>
        <source>Install %1 yourself, and leave the step out of the plan</source>
        <translation>自行安装 %1，并从计划中去掉此步骤</translation>
    </message>
    <message>
        <source>%1 cannot be installed</source>
        <translation>无法安装 %1</translation>
    </message>
    <message>
        <source>%1 comes from a file that is not pinned</source>
        <translation>%1 来自未固定的文件</translation>
    </message>
    <message>
        <source>The manifest of %1 is there and is the pinned one</source>
        <translation>%1 的清单存在且与固定值一致</translation>
    </message>
    <message>
        <source>Operators to install</source>
        <translation>要安装的 Operator</translation>
    </message>
    <message>
        <source>measured: %1, on %2</source>
        <translation>实测：%1，于 %2</translation>
    </message>
    <message>
        <source>boot disks of %1</source>
        <translation>%1 的启动盘</translation>
    </message>
    <message>
        <source>the claim %1</source>
        <translation>声明 %1</translation>
    </message>
    <message>
        <source>The plan takes %1 of the quota %2, of which %3 are left</source>
        <translation>该计划需要 %1 的 %2 配额，而只剩 %3</translation>
    </message>
    <message>
        <source>Limit %1, used %2. It is for: %3. Nodes that lack it are not made, and their pods stay Pending.</source>
        <translation>上限 %1，已用 %2。用于：%3。缺少配额的节点不会被创建，其 Pod 会一直处于 Pending。</translation>
    </message>
    <message>
        <source>Choose another region or smaller machines, or request more: quota increase of %1 in %2 from %3 to %4</source>
        <translation>选择其他区域或更小的机器，或申请提高配额：将 %2 的 %1 从 %3 提高到 %4</translation>
    </message>
    <message>
        <source>Cannot tell what is left of the quotas in %1</source>
        <translation>无法得知 %1 的配额还剩多少</translation>
    </message>
    <message>
        <source>limit %1, used %2, needed %3</source>
        <translation>上限 %1，已用 %2，需要 %3</translation>
    </message>
    <message>
        <source>Cannot tell what is left of %1</source>
        <translation>无法得知 %1 还剩多少</translation>
    </message>
    <message>
        <source>Quota is left for the machines, disks and addresses in %1</source>
        <translation>%1 的配额足够所需的机器、磁盘和地址</translation>
    </message>
    <message>
        <source>Cannot tell whether the vCPU quota allows %1</source>
        <translation>无法得知 vCPU 配额是否允许 %1</translation>
    </message>
    <message>
        <source>The plan takes %1 vCPUs of the quota “%2”, of which %3 are left</source>
        <translation>该计划需要配额“%2”中的 %1 个 vCPU，而只剩 %3 个</translation>
    </message>
    <message>
        <source>Limit %1, used %2. It is for: %3.</source>
        <translation>上限 %1，已用 %2。用于：%3。</translation>
    </message>
    <message>
        <source>Quota is left for the machines in %1</source>
        <translation>%1 的配额足够所需的机器</translation>
    </message>
    <message>
        <source>Quota of machines and disks</source>
        <translation>机器和磁盘的配额</translation>
    </message>
    <message>
        <source>Name other subnets under Subnets</source>
        <translation>在“子网”中填写其他子网</translation>
    </message>
    <message>
        <source>A subnet is not there in %1</source>
        <translation>%1 中没有所填的某个子网</translation>
    </message>
    <message>
        <source>The subnets are of %1 VPCs</source>
        <translation>这些子网分属 %1 个 VPC</translation>
    </message>
    <message>
        <source>A cluster lives in one VPC; these are of %1.</source>
        <translation>一个集群只能位于一个 VPC；这些子网属于 %1。</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>无可用区</translation>
    </message>
    <message>
        <source>EKS needs subnets in two zones</source>
        <translation>EKS 需要位于两个可用区的子网</translation>
    </message>
    <message>
        <source>The default VPC of %1 has them in %2.</source>
        <translation>%1 的默认 VPC 的子网位于：%2。</translation>
    </message>
    <message>
        <source>Those that were named are in %1.</source>
        <translation>所填子网位于：%1。</translation>
    </message>
    <message>
        <source>A subnet has too few free addresses</source>
        <translation>某个子网的空闲地址太少</translation>
    </message>
    <message>
        <source>The control plane needs %1 in each; there are fewer in %2.</source>
        <translation>控制平面在每个子网中需要 %1 个地址；不足的有：%2。</translation>
    </message>
    <message>
        <source>The new cluster&apos;s subnets are in %1</source>
        <translation>新集群的子网位于 %1</translation>
    </message>
    <message>
        <source>Subnets of the new cluster</source>
        <translation>新集群的子网</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>%1 %2.</source>
        <comment>a parameter&apos;s name and what is wrong with its value</comment>
        <translation>%1 %2。</translation>
    </message>
    <message>
        <source>There is no parameter &quot;%1&quot;.</source>
        <translation>没有参数“%1”。</translation>
    </message>
    <message>
        <source>is needed, and nothing is chosen</source>
        <translation>是必需的，但未选择任何内容</translation>
    </message>
    <message>
        <source>The values file cannot be read: %1.</source>
        <translation>无法读取值文件：%1。</translation>
    </message>
    <message>
        <source>The file has %1 MiB, and a values file has at most 1: is this the right file?</source>
        <translation>该文件有 %1 MiB，而值文件最多 1 MiB：文件是否正确？</translation>
    </message>
    <message>
        <source>A values file holds a map of parameters and their values.</source>
        <translation>值文件应包含参数及其值的映射。</translation>
    </message>
    <message>
        <source>The values are for the recipe &quot;%1&quot;, and this is &quot;%2&quot;.</source>
        <translation>这些值用于配方“%1”，而当前配方是“%2”。</translation>
    </message>
    <message>
        <source>&quot;values&quot; has to be a map of parameters and their values.</source>
        <translation>“values”必须是参数及其值的映射。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no place beside recipe and values.</source>
        <translation>除 recipe 和 values 外，不应有“%1”。</translation>
    </message>
    <message>
        <source>there is no parameter &quot;%1&quot; in the recipe %2</source>
        <translation>配方 %2 中没有参数“%1”</translation>
    </message>
    <message>
        <source>there is no parameter &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>没有参数“%1”；您是不是要找“%2”？</translation>
    </message>
    <message>
        <source>has to be small letters, digits and dashes, begin with a letter and have at most 63 of them</source>
        <translation>必须由小写字母、数字和连字符组成，以字母开头，最多 63 个字符</translation>
    </message>
    <message>
        <source>has to be small letters, digits and dashes, at most 63 of them</source>
        <translation>必须由小写字母、数字和连字符组成，最多 63 个字符</translation>
    </message>
    <message>
        <source>has to be a project id: 6 to 30 small letters, digits and dashes, not the project&apos;s number or name</source>
        <translation>必须是项目 ID：6 到 30 个小写字母、数字和连字符，而不是项目编号或名称</translation>
    </message>
    <message>
        <source>has to be small letters, digits and dashes, begin with a letter and have at most 40 of them</source>
        <translation>必须由小写字母、数字和连字符组成，以字母开头，最多 40 个字符</translation>
    </message>
    <message>
        <source>has to be the bucket&apos;s name alone, without gs:// and without a folder</source>
        <translation>必须只是存储桶名称，不带 gs:// 和文件夹</translation>
    </message>
    <message>
        <source>has to be a folder in the bucket such as models/gemma-3-1b-it, without a slash at its start</source>
        <translation>必须是存储桶中的文件夹，例如 models/gemma-3-1b-it，开头不带斜杠</translation>
    </message>
    <message>
        <source>has to be a model&apos;s id such as google/gemma-3-1b-it</source>
        <translation>必须是模型 ID，例如 google/gemma-3-1b-it</translation>
    </message>
    <message>
        <source>has to be an accelerator type such as nvidia-l4</source>
        <translation>必须是加速器类型，例如 nvidia-l4</translation>
    </message>
    <message>
        <source>has to be a container image such as vllm/vllm-openai:v0.27.1</source>
        <translation>必须是容器镜像，例如 vllm/vllm-openai:v0.27.1</translation>
    </message>
    <message>
        <source>has to be the name of a Secret in the namespace, not its value</source>
        <translation>必须是命名空间中 Secret 的名称，而不是它的值</translation>
    </message>
    <message>
        <source>has to be 6 to 30 small letters, digits and dashes, without @ and domain</source>
        <translation>必须是 6 到 30 个小写字母、数字和连字符，不带 @ 和域名</translation>
    </message>
    <message>
        <source>has to be a quantity such as 16Gi or 500m</source>
        <translation>必须是数量，例如 16Gi 或 500m</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>one of the listed values</source>
        <translation>所列的值之一</translation>
    </message>
    <message>
        <source>a quantity such as 16Gi</source>
        <translation>数量（例如 16Gi）</translation>
    </message>
    <message>
        <source>a text (put it in quotes)</source>
        <translation>文本（请加引号）</translation>
    </message>
    <message>
        <source>is %1, and has to be %2</source>
        <translation>是%1，但必须是%2</translation>
    </message>
    <message>
        <source>is %1, and has to be at least %2</source>
        <translation>是 %1，但不得小于 %2</translation>
    </message>
    <message>
        <source>is %1, and has to be at most %2</source>
        <translation>是 %1，但不得大于 %2</translation>
    </message>
    <message>
        <source>is %1, and has to be one of %2</source>
        <translation>是 %1，但必须是以下之一：%2</translation>
    </message>
    <message>
        <source>has %1 characters, and may have at most %2</source>
        <translation>有 %1 个字符，最多允许 %2 个</translation>
    </message>
    <message>
        <source>must not contain line breaks or invisible characters</source>
        <translation>不得包含换行符或不可见字符</translation>
    </message>
    <message>
        <source>has to be a region such as europe-west4 or eu-central-1, or a zone such as europe-west4-a</source>
        <translation>必须是区域（例如 europe-west4 或 eu-central-1）或可用区（例如 europe-west4-a）</translation>
    </message>
    <message>
        <source>has to be a zone such as europe-west4-a or eu-central-1a</source>
        <translation>必须是可用区，例如 europe-west4-a 或 eu-central-1a</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>The kubeconfig %1 wants to run this program for credentials:</source>
        <translation>kubeconfig %1 要运行以下程序以获取凭据：</translation>
    </message>
    <message>
        <source>Refused: there is no terminal to ask on. Pass --allow-exec to agree.</source>
        <translation>已拒绝：没有可用于询问的终端。传入 --allow-exec 表示同意。</translation>
    </message>
    <message>
        <source>Run it?</source>
        <translation>运行吗？</translation>
    </message>
    <message>
        <source>kubeconfig context; the current one when not given</source>
        <translation>kubeconfig 上下文；未指定时使用当前上下文</translation>
    </message>
    <message>
        <source>kubeconfig file; KUBECONFIG or ~/.kube/config when not given</source>
        <translation>kubeconfig 文件；未指定时使用 KUBECONFIG 或 ~/.kube/config</translation>
    </message>
    <message>
        <source>Google Cloud project id</source>
        <translation>Google Cloud 项目 ID</translation>
    </message>
    <message>
        <source>region or zone</source>
        <translation>区域或可用区</translation>
    </message>
    <message>
        <source>Kubernetes namespace</source>
        <translation>Kubernetes 命名空间</translation>
    </message>
    <message>
        <source>text, json or jsonl</source>
        <translation>text、json 或 jsonl</translation>
    </message>
    <message>
        <source>agree to what would be asked</source>
        <translation>同意所有询问</translation>
    </message>
    <message>
        <source>let the kubeconfig&apos;s credential plugin run without asking</source>
        <translation>不经询问即允许运行 kubeconfig 的凭据插件</translation>
    </message>
    <message>
        <source>say on standard error what is done, request by request</source>
        <translation>在标准错误上逐个请求输出正在执行的操作</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>显示此帮助</translation>
    </message>
    <message>
        <source>recipe id, such as vllm-gcsfuse</source>
        <translation>配方 ID，例如 vllm-gcsfuse</translation>
    </message>
    <message>
        <source>values file of the recipe&apos;s parameters</source>
        <translation>配方参数的值文件</translation>
    </message>
    <message>
        <source>one parameter; wins over the values file; may repeat</source>
        <translation>单个参数；优先于值文件；可重复使用</translation>
    </message>
    <message>
        <source>--output takes text, json or jsonl, not &quot;%1&quot;</source>
        <translation>--output 可取 text、json 或 jsonl，而不是“%1”</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>处理方法：%1</translation>
    </message>
    <message>
        <source>which recipe?</source>
        <translation>使用哪个配方？</translation>
    </message>
    <message>
        <source>pass --recipe ID or a --values file that names it</source>
        <translation>请传入 --recipe ID，或指明配方的 --values 文件</translation>
    </message>
    <message>
        <source>there is no recipe &quot;%1&quot;; there are: %2</source>
        <translation>没有配方“%1”；现有：%2</translation>
    </message>
    <message>
        <source>recipe %1 has no parameter &quot;%2&quot;</source>
        <translation>配方 %1 没有参数“%2”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of type %2</source>
        <translation>“%1”不是 %2 类型</translation>
    </message>
    <message>
        <source>--set takes NAME=VALUE, not &quot;%1&quot;</source>
        <translation>--set 的格式为 NAME=VALUE，而不是“%1”</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>requests of each run</source>
        <translation>每次运行的请求数</translation>
    </message>
    <message>
        <source>requests at the same time; several, separated by commas, make a run each</source>
        <translation>并发请求数；可指定多个，以逗号分隔，各运行一次</translation>
    </message>
    <message>
        <source>length of the synthetic prompts</source>
        <translation>合成提示词的长度</translation>
    </message>
    <message>
        <source>length of the answers</source>
        <translation>回答的长度</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not &quot;%4&quot;</source>
        <translation>--%1 可取 %2 到 %3 的整数，而不是“%4”</translation>
    </message>
    <message>
        <source>CONCURRENCY</source>
        <translation>并发</translation>
    </message>
    <message>
        <source>REQ/S</source>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>TOKENS/S</source>
        <translation>token/秒</translation>
    </message>
    <message>
        <source>TTFT p50/p99 ms</source>
        <translation>TTFT p50/p99 毫秒</translation>
    </message>
    <message>
        <source>ITL p50/p99 ms</source>
        <translation>ITL p50/p99 毫秒</translation>
    </message>
    <message>
        <source>E2E p50 ms</source>
        <translation>E2E p50 毫秒</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>what to say; read from standard input when not given</source>
        <translation>要说的内容；未指定时从标准输入读取</translation>
    </message>
    <message>
        <source>system prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>longest answer</source>
        <translation>回答的最大长度</translation>
    </message>
    <message>
        <source>0 to 2</source>
        <translation>0 到 2</translation>
    </message>
    <message>
        <source>for the same answer twice</source>
        <translation>用于两次得到相同的回答</translation>
    </message>
    <message>
        <source>Type the prompt, end it with Ctrl+D.</source>
        <translation>输入提示词，按 Ctrl+D 结束。</translation>
    </message>
    <message>
        <source>nothing to say: pass --message TEXT</source>
        <translation>没有要说的内容：请传入 --message TEXT</translation>
    </message>
    <message>
        <source>--%1 takes a number, not &quot;%2&quot;</source>
        <translation>--%1 可取数字，而不是“%2”</translation>
    </message>
    <message>
        <source>first token %1 ms</source>
        <translation>首个 token %1 毫秒</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 token/秒</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个 token</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>run this check alone; may repeat</source>
        <translation>仅运行此检查；可重复使用</translation>
    </message>
    <message>
        <source>also list in JSON what passed</source>
        <translation>在 JSON 中同时列出通过的项目</translation>
    </message>
    <message>
        <source>there is no check &quot;%1&quot;; there are: %2</source>
        <translation>没有检查“%1”；现有：%2</translation>
    </message>
    <message>
        <source>Checking: %1 …</source>
        <translation>正在检查：%1 …</translation>
    </message>
    <message>
        <source>go on with a run that was interrupted or failed</source>
        <translation>继续中断或失败的运行</translation>
    </message>
    <message>
        <source>take back what a run made</source>
        <translation>撤销某次运行创建的内容</translation>
    </message>
    <message>
        <source>do not check first</source>
        <translation>不先进行检查</translation>
    </message>
    <message>
        <source>take everything back when a step fails; else the run stays resumable</source>
        <translation>步骤失败时撤销全部内容；否则运行可以继续</translation>
    </message>
    <message>
        <source>The endpoint could not be remembered: %1</source>
        <translation>无法记住端点：%1</translation>
    </message>
    <message>
        <source>What this run made was taken back.</source>
        <translation>此次运行创建的内容已撤销。</translation>
    </message>
    <message>
        <source>the choices cannot be deployed</source>
        <translation>无法部署这些选择</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Nothing was changed: an error stands. Mend it, or pass --skip-checks to try all the same.</source>
        <translation>未做任何更改：存在错误。请修正，或传入 --skip-checks 仍然尝试。</translation>
    </message>
    <message>
        <source>Plan: %1 changes, about %2 min to ready</source>
        <translation>计划：%1 项更改，约 %2 分钟后就绪</translation>
    </message>
    <message>
        <source>(changes what others use too)</source>
        <translation>（更改他人也在使用的内容）</translation>
    </message>
    <message>
        <source>Apply %1 changes to %2?</source>
        <translation>将 %1 项更改应用到 %2？</translation>
    </message>
    <message>
        <source>Nothing was changed. Pass --yes to agree beforehand.</source>
        <translation>未做任何更改。传入 --yes 可事先同意。</translation>
    </message>
    <message>
        <source>Deploying</source>
        <translation>正在部署</translation>
    </message>
    <message>
        <source>name of an endpoint</source>
        <translation>端点名称</translation>
    </message>
    <message>
        <source>the endpoint&apos;s name once more, instead of typing it</source>
        <translation>再次给出端点名称，代替手动输入</translation>
    </message>
    <message>
        <source>which endpoint? Name it</source>
        <translation>哪个端点？请指定名称</translation>
    </message>
    <message>
        <source>This takes back what made %1 in %2:</source>
        <translation>这将撤销在 %2 中创建 %1 的操作：</translation>
    </message>
    <message>
        <source>--confirm says &quot;%1&quot;, the endpoint is %2; nothing was changed</source>
        <translation>--confirm 为“%1”，而端点是 %2；未做任何更改</translation>
    </message>
    <message>
        <source>Type the endpoint&apos;s name to destroy it:</source>
        <translation>输入端点名称以销毁它：</translation>
    </message>
    <message>
        <source>Nothing was changed. In a script pass --confirm %1</source>
        <translation>未做任何更改。在脚本中请传入 --confirm %1</translation>
    </message>
    <message>
        <source>The endpoint is gone but still listed: %1</source>
        <translation>端点已清除，但仍在列表中：%1</translation>
    </message>
    <message>
        <source>Destroyed.</source>
        <translation>已销毁。</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>（未设置）</translation>
    </message>
    <message>
        <source>Asking the server what would change …</source>
        <translation>正在询问服务器会有哪些更改 …</translation>
    </message>
    <message>
        <source>accelerator or machine type</source>
        <translation>加速器或机器类型</translation>
    </message>
    <message>
        <source>accelerators, as tensor parallel size</source>
        <translation>加速器数量，即张量并行度</translation>
    </message>
    <message>
        <source>auto, float16, bfloat16 or float32</source>
        <translation>auto、float16、bfloat16 或 float32</translation>
    </message>
    <message>
        <source>awq, gptq, fp8, …</source>
        <translation>awq、gptq、fp8、…</translation>
    </message>
    <message>
        <source>longest context in tokens</source>
        <translation>最长上下文，以 token 计</translation>
    </message>
    <message>
        <source>share of the memory that the engine takes, 0 to 1</source>
        <translation>引擎占用的内存比例，0 到 1</translation>
    </message>
    <message>
        <source>pass --model and --accelerator</source>
        <translation>请传入 --model 和 --accelerator</translation>
    </message>
    <message>
        <source>%1: a config.json of %2 MiB is none</source>
        <translation>%1：%2 MiB 的文件不可能是 config.json</translation>
    </message>
    <message>
        <source>the catalogue does not know the model &quot;%1&quot;%2; for any other pass its config.json by --config</source>
        <translation>目录中没有模型“%1”%2；对于其他模型，请用 --config 传入其 config.json</translation>
    </message>
    <message>
        <source> (did you mean %1?)</source>
        <translation> (您是不是要找 %1？)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an accelerator that is known; known are: %2</source>
        <translation>“%1”不是已知的加速器；已知的有：%2</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not &quot;%4&quot;</source>
        <translation>--%1 可取 %2 到 %3 的数字，而不是“%4”</translation>
    </message>
    <message>
        <source>--dtype takes auto, float16, bfloat16 or float32, not &quot;%1&quot;</source>
        <translation>--dtype 可取 auto、float16、bfloat16 或 float32，而不是“%1”</translation>
    </message>
    <message>
        <source>Fits.</source>
        <translation>可放下。</translation>
    </message>
    <message>
        <source>Does not fit.</source>
        <translation>放不下。</translation>
    </message>
    <message>
        <source>  would fit: %1 (%2 tokens of cache)</source>
        <translation>  可行的方案：%1（%2 个 token 的缓存）</translation>
    </message>
    <message>
        <source>name of an endpoint, when neither --file nor --url is given</source>
        <translation>端点名称，在未给出 --file 和 --url 时使用</translation>
    </message>
    <message>
        <source>a saved /metrics page</source>
        <translation>保存的 /metrics 页面</translation>
    </message>
    <message>
        <source>an earlier page, for rates and latencies between the two</source>
        <translation>较早的页面，用于计算两者之间的速率和延迟</translation>
    </message>
    <message>
        <source>address of a /metrics page</source>
        <translation>/metrics 页面的地址</translation>
    </message>
    <message>
        <source>seconds between two readings of --url or of an endpoint</source>
        <translation>两次读取 --url 或端点之间的秒数</translation>
    </message>
    <message>
        <source>a page of more than 256 MiB is not read</source>
        <translation>不读取超过 256 MiB 的页面</translation>
    </message>
    <message>
        <source>no metric in the Prometheus text format was found</source>
        <translation>未找到 Prometheus 文本格式的指标</translation>
    </message>
    <message>
        <source>the server answers %1</source>
        <translation>服务器响应 %1</translation>
    </message>
    <message>
        <source>--interval takes seconds from 0.1 to 3600, not &quot;%1&quot;</source>
        <translation>--interval 可取 0.1 到 3600 秒，而不是“%1”</translation>
    </message>
    <message>
        <source>--url takes an address such as http://127.0.0.1:8000/metrics, not &quot;%1&quot;</source>
        <translation>--url 的值应为地址，例如 http://127.0.0.1:8000/metrics，而不是“%1”</translation>
    </message>
    <message>
        <source>Reading again in %1 s, for rates and latencies …</source>
        <translation>%1 秒后再次读取，以得到速率和延迟 …</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>Requests running</source>
        <translation>运行中的请求</translation>
    </message>
    <message>
        <source>Requests waiting</source>
        <translation>等待中的请求</translation>
    </message>
    <message>
        <source>KV cache in use</source>
        <translation>KV 缓存使用率</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>提示词 token</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>首个 token 延迟</translation>
    </message>
    <message>
        <source>Inter-token latency</source>
        <translation>token 间延迟</translation>
    </message>
    <message>
        <source>End-to-end latency</source>
        <translation>端到端延迟</translation>
    </message>
    <message>
        <source>folder for the manifests, kustomization.yaml and the script of equivalent commands</source>
        <translation>存放清单、kustomization.yaml 和等效命令脚本的文件夹</translation>
    </message>
    <message>
        <source>ask nobody: what would be asked is assumed, and said</source>
        <translation>不询问任何目标：需要查询的内容将作假定，并予以说明</translation>
    </message>
    <message>
        <source>where to? Pass --out DIR</source>
        <translation>导出到哪里？请传入 --out DIR</translation>
    </message>
    <message>
        <source>%1 is not empty and holds no earlier export; choose another folder or pass --yes</source>
        <translation>%1 非空，且其中没有先前的导出；请选择其他文件夹或传入 --yes</translation>
    </message>
    <message>
        <source>Rendering without the target&apos;s facts: %1</source>
        <translation>在没有目标信息的情况下生成：%1</translation>
    </message>
    <message>
        <source>the choices cannot be rendered</source>
        <translation>无法根据这些选择生成</translation>
    </message>
    <message>
        <source>Assumed: %1</source>
        <translation>假定：%1</translation>
    </message>
    <message>
        <source>name of an endpoint; all when not given</source>
        <translation>端点名称；未指定时为全部</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>there is no endpoint &quot;%1&quot;</source>
        <translation>没有端点“%1”</translation>
    </message>
    <message>
        <source>open run</source>
        <translation>未完成的运行</translation>
    </message>
    <message>
        <source>go on: slipway deploy --resume %1</source>
        <translation>继续：slipway deploy --resume %1</translation>
    </message>
    <message>
        <source>There is no endpoint yet. Make one with: slipway deploy</source>
        <translation>尚无端点。请用以下命令创建：slipway deploy</translation>
    </message>
    <message>
        <source>pods and events of all namespaces</source>
        <translation>所有命名空间的 Pod 和事件</translation>
    </message>
    <message>
        <source>events too</source>
        <translation>同时显示事件</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Reconnecting: %1</source>
        <translation>正在重新连接：%1</translation>
    </message>
    <message>
        <source>Live: %1</source>
        <translation>实时：%1</translation>
    </message>
    <message>
        <source>Not watching: %1</source>
        <translation>未监视：%1</translation>
    </message>
    <message>
        <source>which accelerator? Pass --accelerator, e.g. nvidia-l4</source>
        <translation>哪种加速器？请传入 --accelerator，例如 nvidia-l4</translation>
    </message>
    <message>
        <source>which project? Pass --project; the identity %1 suggests none</source>
        <translation>哪个项目？请传入 --project；身份 %1 未给出建议</translation>
    </message>
    <message>
        <source>Reading zones, machine types and quotas of %1 …</source>
        <translation>正在读取 %1 的可用区、机器类型和配额 …</translation>
    </message>
    <message>
        <source>ZONE</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>OFFERED</source>
        <translation>是否提供</translation>
    </message>
    <message>
        <source>QUOTA FREE</source>
        <translation>可用配额</translation>
    </message>
    <message>
        <source>PRICE</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>(estimated)</source>
        <translation>（估算）</translation>
    </message>
    <message>
        <source>No answer from %1: what it offers is unknown.</source>
        <translation>%1 没有响应：不清楚它提供什么。</translation>
    </message>
    <message>
        <source>there is no endpoint yet</source>
        <translation>尚无端点</translation>
    </message>
    <message>
        <source>make one with: slipway deploy</source>
        <translation>请用以下命令创建：slipway deploy</translation>
    </message>
    <message>
        <source>there is no endpoint &quot;%1&quot;; there are: %2</source>
        <translation>没有端点“%1”；现有：%2</translation>
    </message>
    <message>
        <source>which endpoint? There are: %1</source>
        <translation>哪个端点？现有：%1</translation>
    </message>
    <message>
        <source>name of an endpoint; the only one when not given</source>
        <translation>端点名称；未指定时为唯一的端点</translation>
    </message>
    <message>
        <source>base URL of any OpenAI-compatible server instead of an endpoint</source>
        <translation>任意 OpenAI 兼容服务器的基础 URL，代替端点</translation>
    </message>
    <message>
        <source>model id; the first that the server names when not given</source>
        <translation>模型 ID；未指定时为服务器列出的第一个</translation>
    </message>
    <message>
        <source>the server names no model</source>
        <translation>服务器未提供模型名称</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>All %1 checks passed.</source>
        <translation>全部 %1 项检查均已通过。</translation>
    </message>
    <message>
        <source>later than usual</source>
        <translation>比平时晚</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>通常 %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>as is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>slipway deploy --resume %1</source>
        <translation>slipway deploy --resume %1</translation>
    </message>
    <message>
        <source>Interrupted: taking back what this run made. Press Ctrl+C again to leave it as it is.</source>
        <translation>已中断：正在撤销此次运行创建的内容。再次按 Ctrl+C 可保持原样。</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>就绪。</translation>
    </message>
    <message>
        <source>Endpoint %1 serves %2</source>
        <translation>端点 %1 正在提供 %2</translation>
    </message>
    <message>
        <source>  Talk to it: slipway chat %1</source>
        <translation>  与它对话：slipway chat %1</translation>
    </message>
    <message>
        <source>the run did not succeed</source>
        <translation>运行未成功</translation>
    </message>
    <message>
        <source>Nothing more was changed; go on with: %1</source>
        <translation>未做更多更改；可用以下命令继续：%1</translation>
    </message>
    <message>
        <source>load an endpoint and measure latency and throughput</source>
        <translation>对端点施加负载并测量延迟和吞吐量</translation>
    </message>
    <message>
        <source>say something to an endpoint and see the answer as it comes</source>
        <translation>对端点说话并实时查看回答</translation>
    </message>
    <message>
        <source>prove that a deployment can work before anything is changed</source>
        <translation>在进行任何更改之前验证部署是否可行</translation>
    </message>
    <message>
        <source>check, plan and run a deployment until the model answers</source>
        <translation>检查、规划并运行部署，直到模型能回答</translation>
    </message>
    <message>
        <source>take back all that made an endpoint</source>
        <translation>撤销创建端点的全部操作</translation>
    </message>
    <message>
        <source>what a deployment would change, field by field, by the server&apos;s dry run</source>
        <translation>通过服务器试运行逐个字段列出部署会更改的内容</translation>
    </message>
    <message>
        <source>whether a model fits an accelerator&apos;s memory, term by term</source>
        <translation>逐项计算加速器内存能否放下模型</translation>
    </message>
    <message>
        <source>read an engine&apos;s /metrics in one vocabulary</source>
        <translation>以统一的术语读取引擎的 /metrics</translation>
    </message>
    <message>
        <source>write the manifests and the equivalent commands to a folder</source>
        <translation>将清单和等效命令写入文件夹</translation>
    </message>
    <message>
        <source>the endpoints made so far and whether they answer</source>
        <translation>已创建的端点以及它们是否有响应</translation>
    </message>
    <message>
        <source>where an accelerator is offered, quota left, price</source>
        <translation>加速器的提供位置、剩余配额和价格</translation>
    </message>
    <message>
        <source>slipway %1: from a cloud project to a model that answers

  slipway [gui]              open the console
  slipway sandbox [options]  run the stand-in clouds, cluster and model server
</source>
        <translation>slipway %1：从云项目到能回答的模型

  slipway [gui]              打开控制台
  slipway sandbox [options]  运行模拟的云、集群和模型服务器
</translation>
    </message>
    <message>
        <source>
slipway COMMAND --help says more. Exit status: 0 fine, 1 findings of severity error stand, 2 usage or invalid
input, 3 could not reach something, 4 not authorised, 5 failed (and rolled back or left resumable: it says which).
</source>
        <translation>
更多信息请参阅 slipway COMMAND --help。退出状态：0 正常，1 存在错误级别的诊断，2 用法错误或输入无效，
3 无法连接到某个目标，4 未获授权，5 失败（已回滚或可继续：输出会说明是哪一种）。
</translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;</source>
        <translation>没有命令“%1”</translation>
    </message>
    <message>
        <source>check that the server is up and that no proxy, VPN or firewall swallows the answer; --verbose shows each request</source>
        <translation>请检查服务器是否在运行，以及是否有代理、VPN 或防火墙吞掉了应答；--verbose 会显示每个请求</translation>
    </message>
    <message>
        <source>start the server, or mend the address</source>
        <translation>请启动服务器，或改正地址</translation>
    </message>
    <message>
        <source>mend the host name, or the name resolution of this machine</source>
        <translation>请改正主机名，或修复本机的域名解析</translation>
    </message>
    <message>
        <source>check the address, and the network, proxy or VPN on the way</source>
        <translation>请检查地址，以及沿途的网络、代理或 VPN</translation>
    </message>
    <message>
        <source>sign in again: the credentials are not valid, or no longer</source>
        <translation>请重新登录：凭据无效或已失效</translation>
    </message>
    <message>
        <source>ask an administrator for the permission that is named, or use another account</source>
        <translation>请向管理员申请所述权限，或换用其他账号</translation>
    </message>
    <message>
        <source>try again in %1 s</source>
        <translation>请在 %1 秒后重试</translation>
    </message>
    <message>
        <source>try again in a moment</source>
        <translation>请稍后重试</translation>
    </message>
    <message>
        <source>check that this address is the server that is meant; if it is, look at its logs</source>
        <translation>请确认该地址确是目标服务器；如果是，请查看它的日志</translation>
    </message>
    <message>
        <source>mend it there and try again</source>
        <translation>请在该处改正后重试</translation>
    </message>
    <message>
        <source>slipway: standard output could not be written: %1</source>
        <translation>slipway：无法写入标准输出：%1</translation>
    </message>
    <message>
        <source>send it to a place with room, and run the command again; `slipway status` says what was done</source>
        <translation>请输出到有空间的位置并重新运行命令；`slipway status` 会说明已完成的操作</translation>
    </message>
    <message>
        <source>Going on without Google Cloud, of which nothing is asked.</source>
        <translation>不使用 Google Cloud 继续：此处不需要它。</translation>
    </message>
    <message>
        <source>of the synthetic prompts and of Poisson arrivals</source>
        <translation>用于合成提示词和泊松到达</translation>
    </message>
    <message>
        <source>double the concurrency to at most this while throughput grows, and find the knee</source>
        <translation>在吞吐量增长时将并发数翻倍，最多到此值，并找出拐点</translation>
    </message>
    <message>
        <source>requests a second, whatever comes back; several make a run each</source>
        <translation>每秒请求数，不等应答；多个值各运行一次</translation>
    </message>
    <message>
        <source>of --rate: poisson or constant</source>
        <translation>用于 --rate：poisson 或 constant</translation>
    </message>
    <message>
        <source>the most at the same time with --rate or --trace; what waits counts</source>
        <translation>使用 --rate 或 --trace 时的最大并发数；等待时间计入</translation>
    </message>
    <message>
        <source>replay arrivals and lengths of this file (JSON lines or CSV)</source>
        <translation>重放此文件中的到达时间和长度（JSON 行或 CSV）</translation>
    </message>
    <message>
        <source>how many times faster than recorded</source>
        <translation>相对录制的加速倍数</translation>
    </message>
    <message>
        <source>prompts of this file instead of synthetic ones (JSON lines, ShareGPT or text)</source>
        <translation>使用此文件中的提示词代替合成提示词（JSON 行、ShareGPT 或文本）</translation>
    </message>
    <message>
        <source>requests before each run that are not counted; as many as run at once when not given</source>
        <translation>每次运行前不计入的请求数；未给出时等于并发数</translation>
    </message>
    <message>
        <source>service levels in ms, such as ttft:200,tpot:50,e2e:5000</source>
        <translation>服务水平（毫秒），例如 ttft:200,tpot:50,e2e:5000</translation>
    </message>
    <message>
        <source>write the result with every request&apos;s figures to this file</source>
        <translation>将结果连同每个请求的数据写入此文件</translation>
    </message>
    <message>
        <source>write the last run in the shape of vLLM&apos;s benchmark</source>
        <translation>按 vLLM 基准测试的格式写出最后一次运行</translation>
    </message>
    <message>
        <source>write the last run in the shape of AIPerf&apos;s export</source>
        <translation>按 AIPerf 导出的格式写出最后一次运行</translation>
    </message>
    <message>
        <source>compare with a saved result; exit status 1 when significantly worse</source>
        <translation>与已保存的结果比较；显著变差时退出状态为 1</translation>
    </message>
    <message>
        <source>how much worse is still fine, in percent</source>
        <translation>允许变差的百分比</translation>
    </message>
    <message>
        <source>--%1 takes a number above 0, not &quot;%2&quot;</source>
        <translation>--%1 需要大于 0 的数，而不是“%2”</translation>
    </message>
    <message>
        <source>--rate and --trace exclude each other</source>
        <translation>--rate 与 --trace 不能同时使用</translation>
    </message>
    <message>
        <source>--arrivals takes poisson or constant, not &quot;%1&quot;</source>
        <translation>--arrivals 只接受 poisson 或 constant，而不是“%1”</translation>
    </message>
    <message>
        <source>--goodput takes levels in ms such as ttft:200,tpot:50,e2e:5000, not &quot;%1&quot;</source>
        <translation>--goodput 需要毫秒值，例如 ttft:200,tpot:50,e2e:5000，而不是“%1”</translation>
    </message>
    <message>
        <source>not significant</source>
        <translation>不显著</translation>
    </message>
    <message>
        <source>goodput %1 requests/s: %2 of %3 kept every level</source>
        <translation>有效吞吐 %1 请求/秒：%3 个中有 %2 个满足所有指标</translation>
    </message>
    <message>
        <source>from the scheduled instant: TTFT p50/p99 %1 ms; sent late by %2 ms (p99)</source>
        <translation>从计划时刻算起：TTFT p50/p99 %1 毫秒；发送延迟 %2 毫秒（p99）</translation>
    </message>
    <message>
        <source>bound by this side: %1</source>
        <translation>受本端限制：%1</translation>
    </message>
    <message>
        <source>This side alone: %1 requests/s, %2 events/s; its error at this load: TTFT %3 ms, ITL %4 ms (p99)</source>
        <translation>仅本端：%1 请求/秒，%2 事件/秒；此负载下的误差：TTFT %3 毫秒，ITL %4 毫秒（p99）</translation>
    </message>
    <message>
        <source>Knee of the curve: %1</source>
        <translation>曲线拐点：%1</translation>
    </message>
    <message numerus="yes">
        <source>Significantly worse than the baseline by more than %1 %: %n figure(s).</source>
        <translation>
            <numerusform>比基线显著变差超过 %1 %：%n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hugging Face id, or the address of a model&apos;s page</source>
        <translation>Hugging Face 标识，或模型页面的地址</translation>
    </message>
    <message>
        <source>the model&apos;s config.json, for one that is not in the catalogue: a file or an address</source>
        <translation>目录中没有的模型的 config.json：文件或地址</translation>
    </message>
    <message>
        <source>auto, fp8, fp8_e4m3 or fp8_e5m2</source>
        <translation>auto、fp8、fp8_e4m3 或 fp8_e5m2</translation>
    </message>
    <message>
        <source>sequences at the same time</source>
        <translation>同时处理的序列数</translation>
    </message>
    <message>
        <source>tokens of one step of the engine</source>
        <translation>引擎单步的 token 数</translation>
    </message>
    <message>
        <source>without CUDA graphs</source>
        <translation>不使用 CUDA 图</translation>
    </message>
    <message>
        <source>vLLM&apos;s version; the newest known</source>
        <translation>vLLM 版本；默认为已知的最新版</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an accelerator that is known%2; known are: %3</source>
        <translation>“%1”不是已知的加速器%2；已知的有：%3</translation>
    </message>
    <message>
        <source>a Markdown runbook, a shell script, a manifest, or a folder of such</source>
        <translation>一个 Markdown 运行手册、Shell 脚本或清单，或包含它们的文件夹</translation>
    </message>
    <message>
        <source>folder of CustomResourceDefinitions to validate against, too</source>
        <translation>存放 CustomResourceDefinition 的文件夹，校验时一并使用</translation>
    </message>
    <message>
        <source>which file or folder?</source>
        <translation>哪个文件或文件夹？</translation>
    </message>
    <message>
        <source>one file or folder at a time</source>
        <translation>一次只能指定一个文件或文件夹</translation>
    </message>
    <message>
        <source>Nothing is wrong with %1 as far as can be seen.</source>
        <translation>就目前所见，%1 没有问题。</translation>
    </message>
    <message>
        <source>find the bugs of runbooks, scripts and manifests, with their lines</source>
        <translation>查找运行手册、脚本和清单中的错误，并给出所在行</translation>
    </message>
    <message>
        <source>write the bundle to this file</source>
        <translation>将支持包写入此文件</translation>
    </message>
    <message>
        <source>name a file with --out FILE</source>
        <translation>请用 --out FILE 指定文件</translation>
    </message>
    <message>
        <source>Reading %1: %2 …</source>
        <translation>正在读取 %1：%2 …</translation>
    </message>
    <message>
        <source>Wrote %1: %2 objects, %3 logs, secrets and tokens removed. Read it before you pass it on.</source>
        <translation>已写入 %1：%2 个对象、%3 份日志，已去除 Secret 和 Token。转交他人之前请先通读。</translation>
    </message>
    <message>
        <source>write a cluster&apos;s state to one file, without its secrets</source>
        <translation>将集群的状态写入一个文件，不含其 Secret</translation>
    </message>
    <message>
        <source>read a support bundle instead of the cluster</source>
        <translation>读取支持包而不是集群</translation>
    </message>
    <message>
        <source>Nothing is wrong as far as can be seen.</source>
        <translation>就目前所见，没有问题。</translation>
    </message>
    <message>
        <source>name what is wrong in a cluster, with its cause and a remedy</source>
        <translation>指出集群中的问题，并给出原因和解决办法</translation>
    </message>
    <message>
        <source>%1 serves no model; there is nobody to talk to</source>
        <translation>%1 未提供任何模型；没有可对话的对象</translation>
    </message>
    <message>
        <source>Endpoint %1 answers</source>
        <translation>端点 %1 有应答</translation>
    </message>
    <message>
        <source>chat or completions</source>
        <translation>chat 或 completions</translation>
    </message>
    <message>
        <source>let answers end where the model ends them, instead of at their full length</source>
        <translation>让应答在模型结束之处结束，而不是生成到完整长度</translation>
    </message>
    <message>
        <source>do not keep the result in the history that the window shows</source>
        <translation>不将结果保留在窗口所显示的历史记录中</translation>
    </message>
    <message>
        <source>--api takes chat or completions, not &quot;%1&quot;</source>
        <translation>--api 只接受 chat 或 completions，而不是“%1”</translation>
    </message>
    <message>
        <source>The result is not in the history: %1</source>
        <translation>结果未存入历史记录：%1</translation>
    </message>
    <message>
        <source>list what is known and accepted as well</source>
        <translation>同时列出已知并已接受的发现项</translation>
    </message>
    <message>
        <source>What is known and accepted cannot be read, so that everything is listed: %1</source>
        <translation>无法读取已知并已接受的发现项，因此全部列出：%1</translation>
    </message>
    <message>
        <source>Nothing is wrong but what is known and accepted.</source>
        <translation>除已知并已接受的发现项外，没有问题。</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, until %3)</source>
        <translation>%1（%2，直到 %3）</translation>
    </message>
    <message>
        <source>Known and accepted, not listed: %1 (--show-muted lists them)</source>
        <translation>已知并已接受、未列出：%1（--show-muted 可列出）</translation>
    </message>
    <message>
        <source>GKE accelerator type, such as nvidia-l4, or AWS instance type, such as g5.xlarge</source>
        <translation>GKE 加速器类型，例如 nvidia-l4，或 AWS 实例类型，例如 g5.xlarge</translation>
    </message>
    <message>
        <source>%1 of %2 vCPUs</source>
        <translation>%2 个 vCPU 中的 %1 个</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an AWS region; they are called like eu-central-1</source>
        <translation>&quot;%1&quot; 不是 AWS 区域；区域名称形如 eu-central-1</translation>
    </message>
    <message>
        <source>which region? Pass --region, or set AWS_REGION</source>
        <translation>哪个区域？请传入 --region，或设置 AWS_REGION</translation>
    </message>
    <message>
        <source>Reading zones, offerings and quotas of %1 in %2 …</source>
        <translation>正在读取 %2 中 %1 的可用区、供应情况和配额 …</translation>
    </message>
    <message>
        <source>What the cluster says about it: %1</source>
        <translation>查看集群对此的说明：%1</translation>
    </message>
    <message>
        <source>name of the protected context that is to be changed</source>
        <translation>要更改的受保护上下文的名称</translation>
    </message>
    <message>
        <source>The context %1 is protected. Type its name to change it:</source>
        <translation>上下文 %1 受保护。要进行更改，请输入其名称：</translation>
    </message>
    <message>
        <source>Measured by %1, which flushes every 200 ms: token timings hold that. No port-forward: %2.</source>
        <translation>测量途径：%1，它每 200 ms 才发送一次，token 时间会受此影响。未用端口转发：%2。</translation>
    </message>
    <message>
        <source>--restart starts anew what runs; give other choices without it, they restart what has to</source>
        <translation>--restart 重启正在运行的内容；要更改选项请不要带它，需要重启的会自行重启</translation>
    </message>
    <message>
        <source>It runs with these choices already; nothing was changed.</source>
        <translation>它已经以这些选项运行；未做任何更改。</translation>
    </message>
    <message>
        <source>Roll out %1 changes to %2?</source>
        <translation>要把 %1 项更改推出到 %2 吗？</translation>
    </message>
    <message>
        <source>it was made by recipe %1 and cannot become one of %2</source>
        <translation>它由配方 %1 创建，不能变成 %2 的</translation>
    </message>
    <message>
        <source>other choices for an endpoint that runs; what is not given stays as it is</source>
        <translation>为正在运行的端点更改选项；未给出的保持不变</translation>
    </message>
    <message>
        <source>with --change: start its pods anew, with the choices as they are</source>
        <translation>与 --change 一起：按现有选项重启其 Pod</translation>
    </message>
    <message>
        <source>with --change: keep the new choices even when it does not become healthy</source>
        <translation>与 --change 一起：即使未恢复健康也保留新选项</translation>
    </message>
    <message>
        <source>--%1 goes with --change ENDPOINT</source>
        <translation>--%1 要与 --change ENDPOINT 一起使用</translation>
    </message>
    <message>
        <source>What remains:</source>
        <translation>剩余的内容：</translation>
    </message>
    <message>
        <source>number of an entry of the activity log; the latest are listed when not given</source>
        <translation>活动日志条目的编号；不给出则列出最新条目</translation>
    </message>
    <message>
        <source>also reset fields that somebody has set anew since</source>
        <translation>同时重置此后被他人重新设置的字段</translation>
    </message>
    <message>
        <source>the name of what is deleted, instead of typing it</source>
        <translation>要删除对象的名称，以代替输入</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>尚未更改任何内容。</translation>
    </message>
    <message>
        <source>Undo one with: slipway undo NUMBER</source>
        <translation>撤销其中一项：slipway undo 编号</translation>
    </message>
    <message>
        <source>Overwrite what others have changed since?</source>
        <translation>要覆盖他人此后的更改吗？</translation>
    </message>
    <message>
        <source>Nothing was changed. Pass --overwrite to agree beforehand.</source>
        <translation>未做任何更改。传入 --overwrite 可事先同意。</translation>
    </message>
    <message>
        <source>--confirm says &quot;%1&quot;, what is deleted is %2; nothing was changed</source>
        <translation>--confirm 给出的是“%1”，要删除的是 %2；未做任何更改</translation>
    </message>
    <message>
        <source>Type %1 to delete it:</source>
        <translation>输入 %1 以删除它：</translation>
    </message>
    <message>
        <source>Undo it?</source>
        <translation>要撤销吗？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of an entry; `slipway undo` lists them</source>
        <translation>“%1”不是条目编号；`slipway undo` 会列出编号</translation>
    </message>
    <message>
        <source>%1 cannot be undone: %2</source>
        <translation>%1 无法撤销：%2</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>It is an entry of its own, which can be undone as well: slipway undo</source>
        <translation>这是一个单独的条目，同样可以撤销：slipway undo</translation>
    </message>
    <message>
        <source>take one change back: what it would do now, then do it</source>
        <translation>撤销一项更改：先显示现在会做什么，再执行</translation>
    </message>
    <message>
        <source>a pod&apos;s name, or an endpoint&apos;s: then one of its ready pods</source>
        <translation>Pod 名称，或端点名称：此时取其一个就绪的 Pod</translation>
    </message>
    <message>
        <source>what to run there, after --</source>
        <translation>在其中运行的命令，写在 -- 之后</translation>
    </message>
    <message>
        <source>container; the pod&apos;s first when not given</source>
        <translation>容器；不指定时为该 Pod 的第一个</translation>
    </message>
    <message>
        <source>the Service %1 has no selector</source>
        <translation>Service %1 没有选择器</translation>
    </message>
    <message>
        <source>name a pod</source>
        <translation>请指定一个 Pod</translation>
    </message>
    <message>
        <source>no pod of the endpoint %1 is ready</source>
        <translation>端点 %1 没有就绪的 Pod</translation>
    </message>
    <message>
        <source>name a pod or an endpoint, and after -- the command to run in it</source>
        <translation>请指定 Pod 或端点，并在 -- 之后写出要在其中运行的命令</translation>
    </message>
    <message>
        <source>exec gives what the command writes, and has no other form of output</source>
        <translation>exec 原样输出命令所写的内容，没有其他输出形式</translation>
    </message>
    <message>
        <source>Command in %1/%2: %3</source>
        <translation>%1/%2 中的命令：%3</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>退出状态 %1</translation>
    </message>
    <message>
        <source>run a command in a container, with this terminal</source>
        <translation>在容器中运行命令，使用当前终端</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>未知:%1</translation>
    </message>
    <message>
        <source>asks a server for an endpoint&apos;s numbers, and not its pods: prometheus=URL, prometheus=NAMESPACE/SERVICE:PORT in its cluster, or google for Google Managed Prometheus</source>
        <translation>向服务器而不是其 Pod 查询端点的数值：prometheus=URL、其集群中的 prometheus=NAMESPACE/SERVICE:PORT，或 google（Google Managed Prometheus）</translation>
    </message>
    <message>
        <source>a file that holds the bearer token for --source</source>
        <translation>存放 --source 所用 bearer token 的文件</translation>
    </message>
    <message>
        <source>seconds that rates and latencies of --source are taken over</source>
        <translation>--source 的速率与延迟所统计的秒数</translation>
    </message>
    <message>
        <source>--source takes prometheus=URL, prometheus=NAMESPACE/SERVICE:PORT or google, not &quot;%1&quot;</source>
        <translation>--source 接受 prometheus=URL、prometheus=NAMESPACE/SERVICE:PORT 或 google，而不是“%1”</translation>
    </message>
    <message>
        <source>--source asks for an endpoint, and goes with neither --file nor --url</source>
        <translation>--source 查询的是端点，不能与 --file 或 --url 一起使用</translation>
    </message>
    <message>
        <source>--window takes seconds from 30 to 2592000, not &quot;%1&quot;</source>
        <translation>--window 接受 30 到 2592000 秒，而不是“%1”</translation>
    </message>
    <message>
        <source>--bearer-file and --window belong to --source</source>
        <translation>--bearer-file 和 --window 须与 --source 一起使用</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>%1, over the last %2 s</source>
        <translation>%1，最近 %2 秒</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Predicted and measured: %1</source>
        <translation>预测与实测：%1</translation>
    </message>
    <message>
        <source>Predicted and measured</source>
        <translation>预测与实测</translation>
    </message>
    <message>
        <source>Predicted and measured, at %1</source>
        <translation>预测与实测，取自 %1</translation>
    </message>
    <message>
        <source>%1; the estimate was %2</source>
        <translation>%1；原估计为 %2</translation>
    </message>
    <message>
        <source>--in-cluster loads an endpoint of a cluster, not an address (--url)</source>
        <translation>--in-cluster 对集群中的端点施加负载，而不是对某个地址（--url）</translation>
    </message>
    <message>
        <source>SLIPWAY_API_KEY is not given to load pods: they take the key from the Secret that the server has it from.</source>
        <translation>SLIPWAY_API_KEY 不会交给负载 Pod：它们从服务器所用的 Secret 中取得密钥。</translation>
    </message>
    <message>
        <source>Start it?</source>
        <translation>启动吗？</translation>
    </message>
    <message>
        <source>of load pods in the cluster, a Hugging Face id or a path there; the server&apos;s own when not given</source>
        <translation>集群内负载 Pod 的 tokenizer：Hugging Face ID 或 Pod 内路径；未给出时用服务器自己的</translation>
    </message>
    <message>
        <source>send the load from N pods of the cluster (1 when no number follows), by vllm bench serve</source>
        <translation>由集群中的 N 个 Pod（后面没有数字时为 1）用 vllm bench serve 发送负载</translation>
    </message>
    <message>
        <source>--tokenizer is for load pods; it needs --in-cluster</source>
        <translation>--tokenizer 用于负载 Pod，需要 --in-cluster</translation>
    </message>
    <message>
        <source>name each, as with --set %1=VALUE, or in a file for --values</source>
        <translation>逐项给出，例如用 --set %1=值，或写在 --values 的文件里</translation>
    </message>
    <message>
        <source>Costs by list price: %1</source>
        <translation>按标价的费用：%1</translation>
    </message>
    <message>
        <source>Costs: no list price is known</source>
        <translation>费用：没有已知的标价</translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>没有命令“%1”；您是指“%2”吗？</translation>
    </message>
    <message>
        <source>Asking %1 clusters…</source>
        <translation>正在询问 %1 个集群 …</translation>
    </message>
    <message>
        <source>%1 is live</source>
        <translation>%1 已实时连接</translation>
    </message>
    <message>
        <source>%1 is being reconnected: %2</source>
        <translation>%1 正在重新连接：%2</translation>
    </message>
    <message>
        <source>%1 is not watched and is tried again: %2</source>
        <translation>%1 未被监视，将重试：%2</translation>
    </message>
    <message>
        <source>%1 is not watched: %2</source>
        <translation>%1 未被监视：%2</translation>
    </message>
    <message>
        <source>there is no context &quot;%1&quot; in the kubeconfig</source>
        <translation>kubeconfig 中没有上下文“%1”</translation>
    </message>
    <message>
        <source>pods of one cluster or several as they change, until Ctrl+C</source>
        <translation>一个或多个集群的 Pod 变化，直到按 Ctrl+C</translation>
    </message>
    <message>
        <source>how many come in a second, on the average</source>
        <translation>平均每秒请求数</translation>
    </message>
    <message>
        <source>length of a typical prompt</source>
        <translation>典型提示词的长度</translation>
    </message>
    <message>
        <source>length of a typical answer</source>
        <translation>典型回答的长度</translation>
    </message>
    <message>
        <source>until the first token, 95 of 100 requests at most</source>
        <translation>到首个 token 的时间上限（100 个请求中的 95 个）</translation>
    </message>
    <message>
        <source>between two tokens, at most</source>
        <translation>两个 token 之间的时间上限</translation>
    </message>
    <message>
        <source>accelerator or machine type; all when none is given</source>
        <translation>加速器或机器类型；不填则为全部</translation>
    </message>
    <message>
        <source>google or aws; both when none is given</source>
        <translation>google 或 aws；不填则为两者</translation>
    </message>
    <message>
        <source>a context of %1 tokens does not hold a prompt of %2 and an answer of %3</source>
        <translation>%1 个 token 的上下文放不下 %2 个 token 的提示词和 %3 个 token 的回答</translation>
    </message>
    <message>
        <source>--provider takes google or aws, not &quot;%1&quot;</source>
        <translation>--provider 只接受 google 或 aws，不接受“%1”</translation>
    </message>
    <message>
        <source>A REPLICA</source>
        <translation>单个副本</translation>
    </message>
    <message>
        <source>REPLICAS</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>MACHINES</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>TTFT P95</source>
        <translation>TTFT P95</translation>
    </message>
    <message>
        <source>ITL</source>
        <translation>ITL</translation>
    </message>
    <message>
        <source>AN HOUR</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>1M TOKENS</source>
        <translation>每百万 token</translation>
    </message>
    <message>
        <source>pass --model</source>
        <translation>请用 --model 指定模型</translation>
    </message>
    <message>
        <source>Nothing in the catalogue meets that.</source>
        <translation>目录中没有满足要求的选项。</translation>
    </message>
    <message>
        <source>--all says why not, for each.</source>
        <translation>--all 会逐一说明原因。</translation>
    </message>
    <message>
        <source>Estimated from the chips&apos; data sheets; times may be off by %1 % either way, and what a benchmark measures is worth more. Prices are list prices on demand; ~ marks estimates.</source>
        <translation>根据芯片数据手册估算；时间可能上下偏差 %1 %，以基准测试的结果为准。价格为按需目录价；~ 表示估计值。</translation>
    </message>
    <message>
        <source>which hardware answers so many requests fast enough, by price</source>
        <translation>哪些硬件能足够快地回答这么多请求，按价格排序</translation>
    </message>
    <message>
        <source>the dear ones too, and what does not meet it, with the reason</source>
        <translation>同时列出较贵的选项和不满足的选项及原因</translation>
    </message>
    <message>
        <source>%1 more meet it; --all shows them.</source>
        <translation>另有 %1 个满足要求；用 --all 显示。</translation>
    </message>
    <message>
        <source>Times of NVIDIA&apos;s chips were compared with published measurements, those of TPUs with none.</source>
        <translation>NVIDIA 芯片的时间已与公开的测量结果比对，TPU 的尚无比对。</translation>
    </message>
</context>
<context>
    <name>ClusterBench</name>
    <message>
        <source>the Service %1 selects no pods</source>
        <translation>Service %1 没有选择任何 Pod</translation>
    </message>
    <message>
        <source>no pod behind the Service %1 is ready</source>
        <translation>Service %1 后面没有就绪的 Pod</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a node</source>
        <translation>
            <numerusform>%n 个在等待节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get(s) volumes and image</source>
        <translation>
            <numerusform>%n 个在准备卷和镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n send(s) load</source>
        <translation>
            <numerusform>%n 个在发送负载</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) collected</source>
        <translation>
            <numerusform>已收集 %n 个结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n load pod(s)</source>
        <translation>
            <numerusform>%n 个负载 Pod</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 serves no model</source>
        <translation>%1 不提供模型</translation>
    </message>
    <message>
        <source>there is no connection to a cluster</source>
        <translation>没有与集群的连接</translation>
    </message>
    <message>
        <source>it is not known which model %1 serves; name one by --model</source>
        <translation>不知道 %1 提供哪个模型；请用 --model 指定</translation>
    </message>
    <message>
        <source>One Job after the other: the load is doubled to at most %1 at once while throughput grows.</source>
        <translation>Job 依次运行：只要吞吐量仍在增长，负载就加倍，最多同时 %1 个。</translation>
    </message>
    <message numerus="yes">
        <source>%n Jobs like this, one after the other, each with its load.</source>
        <translation>
            <numerusform>共 %n 个这样的 Job，依次运行，各有各的负载。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each Job is removed once its results are here, or when it fails or is stopped; if this program should die, the cluster removes it 15 minutes after its end.</source>
        <translation>结果取回之后，或失败、停止时，每个 Job 都会被删除；如果本程序意外退出，集群会在其结束 15 分钟后删除它。</translation>
    </message>
    <message>
        <source>A node that has not got the image %1 yet pulls it: several gigabytes. The pods ask for 1 CPU and 2 GiB each, and for no accelerator.</source>
        <translation>尚无镜像 %1 的节点会拉取它：有几 GB。每个 Pod 请求 1 个 CPU 和 2 GiB，不请求加速器。</translation>
    </message>
    <message>
        <source>Every node of this cluster is tainted: the pods tolerate what the server&apos;s pods tolerate, and may run beside them.</source>
        <translation>该集群的每个节点都有污点：负载 Pod 容忍服务器 Pod 所容忍的污点，可能与它们运行在一起。</translation>
    </message>
    <message>
        <source>%1 requests a load, so that each pod sends as many.</source>
        <translation>每档负载 %1 个请求，使每个 Pod 发送的数量相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) in the cluster (vllm bench serve of %1)</source>
        <translation>
            <numerusform>集群内 %n 个 Pod（%1 中的 vllm bench serve）</numerusform>
        </translation>
    </message>
    <message>
        <source>The Job %1 could not be removed: %2. The cluster removes it 15 minutes after its end.</source>
        <translation>无法删除 Job %1：%2。集群会在其结束 15 分钟后删除它。</translation>
    </message>
    <message>
        <source>the connection to the cluster was given up; the Job %1 is still there</source>
        <translation>与集群的连接已放弃；Job %1 仍在</translation>
    </message>
    <message>
        <source>the Job %1 was removed by somebody else</source>
        <translation>Job %1 被他人删除</translation>
    </message>
    <message>
        <source>load pod %1 cannot start: %2: %3</source>
        <translation>负载 Pod %1 无法启动：%2：%3</translation>
    </message>
    <message>
        <source>the Job %1 gets no pods: %2</source>
        <translation>Job %1 得不到 Pod：%2</translation>
    </message>
    <message>
        <source>the Job %1 failed: %2</source>
        <translation>Job %1 失败：%2</translation>
    </message>
    <message>
        <source>the Job %1 failed: %2; last seen: %3</source>
        <translation>Job %1 失败：%2；最后看到：%3</translation>
    </message>
    <message>
        <source>no result from load pod %1: %2</source>
        <translation>没有得到负载 Pod %1 的结果：%2</translation>
    </message>
    <message>
        <source>load pod %1 ended with exit code %2</source>
        <translation>负载 Pod %1 以退出码 %2 结束</translation>
    </message>
    <message>
        <source>load pod %1 failed</source>
        <translation>负载 Pod %1 失败</translation>
    </message>
</context>
<context>
    <name>ClusterChoices</name>
    <message>
        <source>its state is %1</source>
        <translation>其状态为 %1</translation>
    </message>
    <message>
        <source>the Cloud Storage FUSE driver is off</source>
        <translation>Cloud Storage FUSE 驱动已关闭</translation>
    </message>
    <message>
        <source>Workload Identity is off</source>
        <translation>Workload Identity 已关闭</translation>
    </message>
    <message>
        <source>no node pool with %1 × %2</source>
        <translation>没有带 %1 × %2 的节点池</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The address is the Service&apos;s inside the cluster. From here, forward its port first: kubectl port-forward service/%1 %2</source>
        <translation>该地址是 Service 在集群内的地址。从本机访问需先转发端口：kubectl port-forward service/%1 %2</translation>
    </message>
    <message>
        <source>The request as code</source>
        <translation>请求代码</translation>
    </message>
    <message>
        <source>Over the wire</source>
        <translation>传输内容</translation>
    </message>
    <message>
        <source>The answer was longer: its first part is here.</source>
        <translation>回答更长：此处是其开头部分。</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer, event by event</source>
        <translation>回答，逐个事件</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>From a cloud project to a model that answers</source>
        <translation>从云项目到能回答的模型</translation>
    </message>
    <message>
        <source>kubeconfig file; KUBECONFIG or ~/.kube/config when not given</source>
        <translation>kubeconfig 文件；未指定时使用 KUBECONFIG 或 ~/.kube/config</translation>
    </message>
    <message>
        <source>kubeconfig context to connect to</source>
        <translation>要连接的 kubeconfig 上下文</translation>
    </message>
    <message>
        <source>Google Cloud project id</source>
        <translation>Google Cloud 项目 ID</translation>
    </message>
    <message>
        <source>say on standard error what is done</source>
        <translation>在标准错误上输出正在执行的操作</translation>
    </message>
    <message>
        <source>page to begin with: home, deploy, dashboard, playground, benchmark, resources, findings, activity, settings</source>
        <translation>起始页面：home、deploy、dashboard、playground、benchmark、resources、findings、activity、settings</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>(not there)</source>
        <translation>（不存在）</translation>
    </message>
    <message>
        <source>The node %1 has accelerators and offers none</source>
        <translation>节点 %1 有加速器，却未提供</translation>
    </message>
    <message>
        <source>The node %1 is still being set up</source>
        <translation>节点 %1 仍在设置中</translation>
    </message>
    <message>
        <source>It joined %1 ago; drivers and device plugin take some minutes. This is normal.</source>
        <translation>它在 %1前加入；驱动和设备插件需要几分钟。这是正常现象。</translation>
    </message>
    <message>
        <source>The device plugin runs there and finds no driver: the node&apos;s image (AMI) is one without it, or the driver is not installed. Restarting the plugin does not help.</source>
        <translation>设备插件在该节点上运行，但找不到驱动：节点的镜像（AMI）不带驱动，或驱动未安装。重启插件无济于事。</translation>
    </message>
    <message>
        <source>Make a node group with an accelerated image (AL2023_x86_64_NVIDIA, Bottlerocket NVIDIA) and delete this one: the image type of a group cannot be changed</source>
        <translation>创建使用加速镜像（AL2023_x86_64_NVIDIA、Bottlerocket NVIDIA）的节点组，并删除此节点组：节点组的镜像类型无法更改</translation>
    </message>
    <message>
        <source>On GKE let it install the driver</source>
        <translation>在 GKE 上由 GKE 安装驱动</translation>
    </message>
    <message>
        <source>%1 offers such devices, and has no pod on this node: its selector or its tolerations keep it away.</source>
        <translation>%1 提供此类设备，但在此节点上没有 Pod：其选择器或容忍度使它无法调度到此处。</translation>
    </message>
    <message>
        <source>Let the DaemonSet tolerate the node&apos;s taints</source>
        <translation>让 DaemonSet 容忍该节点的污点</translation>
    </message>
    <message>
        <source>A device plugin is there, and the node offers nothing all the same. Its log would tell why: a driver that is missing is the commonest.</source>
        <translation>设备插件已存在，但节点仍未提供任何设备。其日志会说明原因：最常见的是缺少驱动。</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>查看该日志</translation>
    </message>
    <message>
        <source>No device plugin runs in the cluster: nothing tells Kubernetes of the devices.</source>
        <translation>集群中没有运行设备插件：没有组件向 Kubernetes 报告这些设备。</translation>
    </message>
    <message>
        <source>(no device plugin among those listed)</source>
        <translation>（列出的对象中没有设备插件）</translation>
    </message>
    <message>
        <source>Install NVIDIA&apos;s device plugin; the node&apos;s image needs the driver besides</source>
        <translation>安装 NVIDIA 的设备插件；节点镜像还需要带有驱动</translation>
    </message>
    <message>
        <source>Its device plugin or driver is missing. Which of them cannot be told: DaemonSets were not listed.</source>
        <translation>缺少设备插件或驱动。无法判断是哪一个：未列出 DaemonSet。</translation>
    </message>
    <message>
        <source>Look for the device plugin</source>
        <translation>查找设备插件</translation>
    </message>
    <message>
        <source>(no node yet)</source>
        <translation>（尚无节点）</translation>
    </message>
    <message>
        <source>%1 asks for %2, which nothing offers; nodes offer %3</source>
        <translation>%1 请求 %2，但没有任何节点提供；节点提供的是 %3</translation>
    </message>
    <message>
        <source>The name of the resource is not the one that the device plugin uses.</source>
        <translation>资源名称与设备插件使用的名称不同。</translation>
    </message>
    <message>
        <source>Ask for %1, in limits</source>
        <translation>在 limits 中请求 %1</translation>
    </message>
    <message>
        <source>No node offers the %1 that %2 asks for</source>
        <translation>没有节点提供 %2 所请求的 %1</translation>
    </message>
    <message>
        <source>A node with such devices may still be made; the cluster has an autoscaler.</source>
        <translation>仍有可能创建带此类设备的节点；集群有自动扩缩器。</translation>
    </message>
    <message>
        <source>There is no node with such devices, and nothing is making one.</source>
        <translation>没有带此类设备的节点，也没有组件会创建。</translation>
    </message>
    <message>
        <source>Add a node pool with such devices, or let the existing one grow from zero</source>
        <translation>添加带此类设备的节点池，或让现有节点池从零开始扩展</translation>
    </message>
    <message>
        <source>%1 may not write to its volume</source>
        <translation>%1 无权写入其卷</translation>
    </message>
    <message>
        <source>The volume belongs to another user than the process; fsGroup %1 is not that of the process, or the volume&apos;s driver does not apply it.</source>
        <translation>卷所属的用户与进程的用户不同；fsGroup %1 不是进程所属的组，或卷的驱动未应用它。</translation>
    </message>
    <message>
        <source>A new block volume belongs to root; the process is not root, and without fsGroup nobody gives it the volume.</source>
        <translation>新的块存储卷属于 root；进程不是 root，而没有 fsGroup 就不会把卷交给它。</translation>
    </message>
    <message>
        <source>(the image&apos;s)</source>
        <translation>（镜像自带的用户）</translation>
    </message>
    <message>
        <source>Set fsGroup %1: the kubelet then gives the volume to that group</source>
        <translation>设置 fsGroup %1：kubelet 随后会把卷交给该组</translation>
    </message>
    <message>
        <source>Set securityContext.fsGroup to the group of the process</source>
        <translation>将 securityContext.fsGroup 设为进程所属的组</translation>
    </message>
    <message>
        <source>%1 does not accept its configuration</source>
        <translation>%1 不接受其配置</translation>
    </message>
    <message>
        <source>%1 does not know the key %2 in its configuration</source>
        <translation>%1 不认识其配置中的键 %2</translation>
    </message>
    <message>
        <source>This version has not, or no longer, such a key: %1.</source>
        <translation>此版本没有或不再有这样的键：%1。</translation>
    </message>
    <message>
        <source>The line of its log says where it stops reading.</source>
        <translation>其日志中的这一行说明了它在何处停止读取。</translation>
    </message>
    <message>
        <source>Correct it in %1; a changed ConfigMap restarts nothing by itself</source>
        <translation>在 %1 中更正；ConfigMap 更改后不会自动重启任何对象</translation>
    </message>
    <message>
        <source>Correct the configuration for this version, or use the version that it is for</source>
        <translation>按此版本更正配置，或使用该配置所对应的版本</translation>
    </message>
    <message>
        <source>A Python module that %1 imports is not in its image</source>
        <translation>%1 导入的某个 Python 模块不在其镜像中</translation>
    </message>
    <message>
        <source>It was not installed there, or PYTHONPATH does not lead to it.</source>
        <translation>该模块未安装在镜像中，或 PYTHONPATH 未指向它。</translation>
    </message>
    <message>
        <source>Install it in the image, or set PYTHONPATH to the folder that holds it</source>
        <translation>在镜像中安装该模块，或将 PYTHONPATH 设为其所在文件夹</translation>
    </message>
    <message>
        <source>%1 imports a name that the installed library does not have</source>
        <translation>%1 导入了已安装的库中不存在的名称</translation>
    </message>
    <message>
        <source>The import is wrong, or made for another version of the library.</source>
        <translation>导入有误，或是为该库的其他版本编写的。</translation>
    </message>
    <message>
        <source>Correct the import, or pin the library&apos;s version</source>
        <translation>更正导入，或固定该库的版本</translation>
    </message>
    <message>
        <source>A module that %1 loads is not in its image</source>
        <translation>%1 加载的某个模块不在其镜像中</translation>
    </message>
    <message>
        <source>It was not installed there.</source>
        <translation>该模块未安装在镜像中。</translation>
    </message>
    <message>
        <source>Install it in the image</source>
        <translation>在镜像中安装该模块</translation>
    </message>
    <message>
        <source>The port that %1 listens on is taken in its pod</source>
        <translation>%1 监听的端口在其 Pod 中已被占用</translation>
    </message>
    <message>
        <source>Containers of one pod share their ports.</source>
        <translation>同一 Pod 中的容器共用端口。</translation>
    </message>
    <message>
        <source>Give one of them another port</source>
        <translation>为其中一个指定其他端口</translation>
    </message>
    <message>
        <source>The image of %1 is not made for the node&apos;s processor</source>
        <translation>%1 的镜像不适用于该节点的处理器</translation>
    </message>
    <message>
        <source>Its program is for another architecture.</source>
        <translation>其程序是为其他架构构建的。</translation>
    </message>
    <message>
        <source>Build it for the node&apos;s, or select nodes by kubernetes.io/arch</source>
        <translation>为该节点的架构构建镜像，或通过 kubernetes.io/arch 选择节点</translation>
    </message>
    <message>
        <source>Two pods of %1 want the same data</source>
        <translation>%1 的两个 Pod 争用同一份数据</translation>
    </message>
    <message>
        <source>The new pod starts while the old one still holds the lock in the volume.</source>
        <translation>新的 Pod 启动时，旧的 Pod 仍持有卷中的锁。</translation>
    </message>
    <message>
        <source>Use strategy Recreate, or a StatefulSet</source>
        <translation>使用 Recreate 策略，或使用 StatefulSet</translation>
    </message>
    <message>
        <source>%1 wants an environment variable that it is not given</source>
        <translation>%1 需要一个未提供给它的环境变量</translation>
    </message>
    <message>
        <source>The line of its log names it.</source>
        <translation>其日志中的这一行给出了变量名。</translation>
    </message>
    <message>
        <source>Give it to the container, from a ConfigMap or a Secret</source>
        <translation>通过 ConfigMap 或 Secret 将其提供给容器</translation>
    </message>
    <message>
        <source>%1 wants a kind that the cluster does not have</source>
        <translation>%1 需要集群中没有的资源类型（kind）</translation>
    </message>
    <message>
        <source>Its CustomResourceDefinition was not installed, or in another version.</source>
        <translation>其 CustomResourceDefinition 未安装，或安装的是其他版本。</translation>
    </message>
    <message>
        <source>Install the CustomResourceDefinitions of its version</source>
        <translation>安装与其版本对应的 CustomResourceDefinition</translation>
    </message>
    <message>
        <source>%1 may not do in the cluster what it has to</source>
        <translation>%1 无权在集群中执行其必需的操作</translation>
    </message>
    <message>
        <source>Its service account lacks a rule of RBAC.</source>
        <translation>其服务账号缺少一条 RBAC 规则。</translation>
    </message>
    <message>
        <source>Bind a role with that rule to its service account</source>
        <translation>将包含该规则的角色绑定到其服务账号</translation>
    </message>
    <message>
        <source>%1 ends because something that it needs does not answer</source>
        <translation>%1 因其依赖项没有应答而退出</translation>
    </message>
    <message>
        <source>The line of its log names what.</source>
        <translation>其日志中的这一行指出了是哪一项。</translation>
    </message>
    <message>
        <source>Correct the address, or start what is missing</source>
        <translation>更正地址，或启动缺少的依赖项</translation>
    </message>
    <message>
        <source>The cloud has no such machine to give now</source>
        <translation>云目前没有可分配的此类机器</translation>
    </message>
    <message>
        <source>A quota of the project or account is used up</source>
        <translation>项目或账号的某项配额已用尽</translation>
    </message>
    <message>
        <source>The cloud refuses to make the nodes</source>
        <translation>云拒绝创建节点</translation>
    </message>
    <message>
        <source>It was asked for nodes and is out of stock there. Your quota is not the matter: asking for more of it would not help.</source>
        <translation>已向云请求节点，但该处库存不足。问题不在配额：申请更多配额无济于事。</translation>
    </message>
    <message>
        <source>Nodes were refused for quota%1; it may be that of processors, disks or addresses and not of the accelerator.</source>
        <translation>节点因配额被拒绝%1；可能是处理器、磁盘或地址的配额，而不是加速器的配额。</translation>
    </message>
    <message>
        <source>Try another zone, another machine type, or spot against on-demand</source>
        <translation>尝试其他可用区、其他机器类型，或在 Spot 与按需之间切换</translation>
    </message>
    <message>
        <source>Ask for more of it, or free some</source>
        <translation>申请更多配额，或释放一部分</translation>
    </message>
    <message>
        <source>Do as its words say</source>
        <translation>按其提示操作</translation>
    </message>
    <message>
        <source>The node group %1 is not well: %2</source>
        <translation>节点组 %1 状态异常：%2</translation>
    </message>
    <message>
        <source>The node group %1 has GPUs and an image without their driver</source>
        <translation>节点组 %1 有 GPU，但其镜像不带 GPU 驱动</translation>
    </message>
    <message>
        <source>Its nodes (%1) join and look healthy, and can never offer a GPU. A group&apos;s image type cannot be changed.</source>
        <translation>其节点（%1）会加入集群且看似健康，但永远无法提供 GPU。节点组的镜像类型无法更改。</translation>
    </message>
    <message>
        <source>Make a new group with an accelerated image, then delete this one</source>
        <translation>创建使用加速镜像的新节点组，然后删除此节点组</translation>
    </message>
    <message>
        <source>The add-on %1 is %2</source>
        <translation>插件 %1 的状态为 %2</translation>
    </message>
    <message>
        <source>EKS gives no reason.</source>
        <translation>EKS 未给出原因。</translation>
    </message>
    <message>
        <source>The service %1 is off in the project</source>
        <translation>项目中未启用服务 %1</translation>
    </message>
    <message>
        <source>Enable it; it works some minutes after</source>
        <translation>启用该服务；几分钟后生效</translation>
    </message>
    <message>
        <source>The add-on is there already</source>
        <translation>插件已存在</translation>
    </message>
    <message>
        <source>Creating it a second time is refused; it can be updated.</source>
        <translation>重复创建会被拒绝；可以更新它。</translation>
    </message>
    <message>
        <source>Update it</source>
        <translation>更新该插件</translation>
    </message>
    <message>
        <source>The load balancer finds no pod behind %1 healthy</source>
        <translation>负载均衡器在 %1 之后未找到健康的 Pod</translation>
    </message>
    <message>
        <source>Its own health check fails for all of them; why is not in the snapshot.</source>
        <translation>其自身的健康检查对所有 Pod 均失败；快照中没有原因。</translation>
    </message>
    <message>
        <source>UNHEALTHY, %1 of %2</source>
        <translation>UNHEALTHY，%1/%2</translation>
    </message>
    <message>
        <source>Compare its health check with the pods&apos; own probes: path, port and protocol</source>
        <translation>将其健康检查与 Pod 自身的探针进行比较：路径、端口和协议</translation>
    </message>
    <message>
        <source>(none: the node ran out)</source>
        <translation>（无：节点内存已耗尽）</translation>
    </message>
    <message>
        <source>The container %1 of %2 used more memory than it may</source>
        <translation>%2 的容器 %1 使用的内存超出了允许值</translation>
    </message>
    <message>
        <source>It has no limit of its own: the node had no memory left and the kernel chose it. That is the host&apos;s memory, not the accelerator&apos;s.</source>
        <translation>它自身没有限制：节点内存已耗尽，内核选中了它。这里指的是主机内存，而不是加速器内存。</translation>
    </message>
    <message>
        <source>Its limit is %1 of the host&apos;s memory; the accelerator&apos;s memory is not the matter. While weights are loaded an engine needs at least its largest weight file and some GiB.</source>
        <translation>其限制为 %1 主机内存；与加速器内存无关。加载权重期间，引擎至少需要其最大的权重文件的大小再加数 GiB。</translation>
    </message>
    <message>
        <source>Give the sidecar more by the pod template&apos;s annotation gke-gcsfuse/memory-limit (&quot;0&quot; is no limit); only a new pod heals the mount</source>
        <translation>通过 Pod 模板的注解 gke-gcsfuse/memory-limit 为 Sidecar 增加内存（&quot;0&quot; 表示无限制）；只有新的 Pod 才能恢复挂载</translation>
    </message>
    <message>
        <source>Raise the memory limit</source>
        <translation>提高内存限制</translation>
    </message>
    <message>
        <source>The command of container %1 is not in its image</source>
        <translation>容器 %1 的命令不在其镜像中</translation>
    </message>
    <message>
        <source>The image&apos;s own start command names a file that is not there.</source>
        <translation>镜像自带的启动命令指向一个不存在的文件。</translation>
    </message>
    <message>
        <source>%1 is not found in %2.</source>
        <translation>在 %2 中找不到 %1。</translation>
    </message>
    <message>
        <source>Correct command, or leave it to the image</source>
        <translation>更正 command，或沿用镜像自带的命令</translation>
    </message>
    <message>
        <source>The node&apos;s NVIDIA software refuses the container %1</source>
        <translation>节点的 NVIDIA 软件拒绝容器 %1</translation>
    </message>
    <message>
        <source>The image needs a newer driver than %1 has.</source>
        <translation>镜像需要比 %1 现有版本更新的驱动。</translation>
    </message>
    <message>
        <source>Driver and container toolkit of %1 do not work together.</source>
        <translation>%1 的驱动与 Container Toolkit 无法配合工作。</translation>
    </message>
    <message>
        <source>Use nodes with a newer driver, or an image built on an older CUDA</source>
        <translation>使用驱动更新的节点，或基于较旧 CUDA 构建的镜像</translation>
    </message>
    <message>
        <source>The command of container %1 may not be executed</source>
        <translation>容器 %1 的命令无权执行</translation>
    </message>
    <message>
        <source>The file is there and is not executable for the user that the container runs as.</source>
        <translation>文件存在，但运行容器的用户无权执行它。</translation>
    </message>
    <message>
        <source>Correct command or securityContext.runAsUser</source>
        <translation>更正 command 或 securityContext.runAsUser</translation>
    </message>
    <message>
        <source>The container %1 cannot be started</source>
        <translation>容器 %1 无法启动</translation>
    </message>
    <message>
        <source>The runtime&apos;s words say why.</source>
        <translation>运行时的消息说明了原因。</translation>
    </message>
    <message>
        <source>Correct what they name</source>
        <translation>更正其指出的内容</translation>
    </message>
    <message>
        <source>The container %1 of %2 ends at once, and without an error</source>
        <translation>%2 的容器 %1 立即退出，且没有错误</translation>
    </message>
    <message>
        <source>Its command does its work and returns, where Kubernetes expects it to stay: it is started again and again.</source>
        <translation>其命令完成工作后就返回，而 Kubernetes 期望它持续运行：因此它会被反复启动。</translation>
    </message>
    <message>
        <source>Start the server itself, in the foreground; work that ends belongs into a Job</source>
        <translation>直接在前台启动服务器；会结束的工作应放入 Job</translation>
    </message>
    <message>
        <source>The init container %1 of %2 fails</source>
        <translation>%2 的 init 容器 %1 失败</translation>
    </message>
    <message>
        <source>The container %1 of %2 ends again and again</source>
        <translation>%2 的容器 %1 反复退出</translation>
    </message>
    <message>
        <source>Exit code %1. Its log was not captured; that of the instance before would say why.</source>
        <translation>退出码 %1。未采集其日志；上一个实例的日志会说明原因。</translation>
    </message>
    <message>
        <source>Its last words of a cause: %1</source>
        <translation>其最后提到的原因：%1</translation>
    </message>
    <message>
        <source>Read its log</source>
        <translation>查看其日志</translation>
    </message>
    <message>
        <source>A pod of %1 was evicted from its node</source>
        <translation>%1 的一个 Pod 被节点驱逐</translation>
    </message>
    <message>
        <source>The node refused a pod of %1</source>
        <translation>节点拒绝了 %1 的一个 Pod</translation>
    </message>
    <message>
        <source>It, or the node, used up the local disk: caches and weights in emptyDir and in the container&apos;s own files count.</source>
        <translation>它或节点用尽了本地磁盘：emptyDir 以及容器自身文件中的缓存和权重都计算在内。</translation>
    </message>
    <message>
        <source>The node ran short of memory, and pods that use more than they ask for go first.</source>
        <translation>节点内存不足，用量超出请求值的 Pod 会先被驱逐。</translation>
    </message>
    <message>
        <source>Ask for what it uses (requests of ephemeral-storage and memory), or put caches on a volume</source>
        <translation>按实际用量请求资源（ephemeral-storage 和 memory 的 requests），或将缓存放到卷上</translation>
    </message>
    <message>
        <source>%1, restarted %2 times</source>
        <translation>%1，已重启 %2 次</translation>
    </message>
    <message>
        <source>and</source>
        <translation>以及</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另外 %1 个</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>（未设置）</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>(not given)</source>
        <translation>（未提供）</translation>
    </message>
    <message>
        <source>The KV cache of %1 does not hold one sequence of %2 tokens</source>
        <translation>%1 的 KV 缓存容纳不下一个 %2 Token 的序列</translation>
    </message>
    <message>
        <source>What is left of the accelerator&apos;s memory after the weights is too little for the context length that is asked for.</source>
        <translation>加载权重后剩余的加速器内存不足以支持所请求的上下文长度。</translation>
    </message>
    <message>
        <source>What is left of the accelerator&apos;s memory after the weights holds %1 tokens.</source>
        <translation>加载权重后剩余的加速器内存可容纳 %1 个 Token。</translation>
    </message>
    <message>
        <source>Start it with --max-model-len %1 or less</source>
        <translation>以 --max-model-len %1 或更小的值启动</translation>
    </message>
    <message>
        <source>Start it with a smaller --max-model-len</source>
        <translation>以更小的 --max-model-len 启动</translation>
    </message>
    <message>
        <source>Or use --kv-cache-dtype fp8, a quantised model, or more accelerators with --tensor-parallel-size</source>
        <translation>或使用 --kv-cache-dtype fp8、量化后的模型，或通过 --tensor-parallel-size 使用更多加速器</translation>
    </message>
    <message>
        <source>The model leaves no accelerator memory for the KV cache of %1</source>
        <translation>模型没有为 %1 的 KV 缓存留下加速器内存</translation>
    </message>
    <message>
        <source>Weights and activations take all that the engine may use. A higher share helps only where little is missing; a model of this size in 16 bit needs a larger accelerator or several.</source>
        <translation>权重和激活占用了引擎可用的全部内存。仅在缺口很小时，提高占比才有用；这种规模的 16 位模型需要更大的加速器或多个加速器。</translation>
    </message>
    <message>
        <source>Serve a quantised or smaller model, or spread it with --tensor-parallel-size</source>
        <translation>提供量化后或更小的模型，或用 --tensor-parallel-size 将其拆分</translation>
    </message>
    <message>
        <source>Calculate what fits</source>
        <translation>计算可容纳的规模</translation>
    </message>
    <message>
        <source>Somebody else holds memory of the accelerator that %1 wants</source>
        <translation>%1 所需的加速器内存被其他进程占用</translation>
    </message>
    <message>
        <source>%1 of %2 GiB are free before it has loaded anything: a shared (time-sliced) accelerator, or a process that was left over.</source>
        <translation>在它加载任何内容之前，%2 GiB 中只有 %1 GiB 空闲：加速器被共享（时间片），或有残留进程。</translation>
    </message>
    <message>
        <source>Start it with --gpu-memory-utilization %1 or less, or give it an accelerator of its own</source>
        <translation>以 --gpu-memory-utilization %1 或更小的值启动，或为其分配独占的加速器</translation>
    </message>
    <message>
        <source>%1 runs out of the accelerator&apos;s memory</source>
        <translation>%1 的加速器内存不足</translation>
    </message>
    <message>
        <source>The weights were loaded; what follows (activations, graphs, long batches) does not fit besides.</source>
        <translation>权重已加载；后续内容（激活、计算图、长批次）已无处容纳。</translation>
    </message>
    <message>
        <source>It happens while the weights are loaded: the model is too large for the accelerator.</source>
        <translation>发生在加载权重期间：模型对该加速器来说过大。</translation>
    </message>
    <message>
        <source>Lower --max-num-seqs, --max-num-batched-tokens or --gpu-memory-utilization, or use --enforce-eager</source>
        <translation>调低 --max-num-seqs、--max-num-batched-tokens 或 --gpu-memory-utilization，或使用 --enforce-eager</translation>
    </message>
    <message>
        <source>The accelerator of %1 cannot calculate in bfloat16</source>
        <translation>%1 的加速器不支持 bfloat16 计算</translation>
    </message>
    <message>
        <source>That takes compute capability 8.0 (A100, L4 and later); T4 and V100 have 7.5 and 7.0.</source>
        <translation>这需要计算能力 8.0（A100、L4 及更新型号）；T4 和 V100 分别为 7.5 和 7.0。</translation>
    </message>
    <message>
        <source>Start it with --dtype half</source>
        <translation>以 --dtype half 启动</translation>
    </message>
    <message>
        <source>Models of type %1 do not work in float16</source>
        <translation>%1 类型的模型无法以 float16 工作</translation>
    </message>
    <message>
        <source>They need bfloat16, and so an accelerator that has it: never a T4 or V100.</source>
        <translation>它们需要 bfloat16，因此需要支持它的加速器：不能使用 T4 或 V100。</translation>
    </message>
    <message>
        <source>Drop --dtype half and use L4, A100 or later</source>
        <translation>去掉 --dtype half，并使用 L4、A100 或更新型号</translation>
    </message>
    <message>
        <source>The engine of %1 does not take the argument %2</source>
        <translation>%1 的引擎不接受参数 %2</translation>
    </message>
    <message>
        <source>This is the TPU build of the engine: arguments that only the GPU build or another version has end it at once.</source>
        <translation>这是引擎的 TPU 版本：仅 GPU 版本或其他版本才有的参数会使其立即退出。</translation>
    </message>
    <message>
        <source>This version of it has no such argument, or wants it otherwise; it ends at once with its usage.</source>
        <translation>此版本没有这样的参数，或要求其他写法；它会打印用法说明并立即退出。</translation>
    </message>
    <message>
        <source>Take it out of args</source>
        <translation>从 args 中去掉该参数</translation>
    </message>
    <message>
        <source>Take it out: the option is --block-size, and on TPU the engine chooses it itself</source>
        <translation>去掉它：该选项名为 --block-size，在 TPU 上由引擎自行选择</translation>
    </message>
    <message>
        <source>Take it out: newer versions do not log requests unless asked to</source>
        <translation>去掉它：较新的版本默认不记录请求，除非明确要求</translation>
    </message>
    <message>
        <source>(no HF_TOKEN)</source>
        <translation>（没有 HF_TOKEN）</translation>
    </message>
    <message>
        <source>The token may not download %1</source>
        <translation>该 Token 无权下载 %1</translation>
    </message>
    <message>
        <source>It is valid; its owner has not been given access to the model, or the token is one without the right for gated repositories. No change of the cluster helps.</source>
        <translation>Token 有效；但其所有者未获得该模型的访问权限，或该 Token 没有访问受限仓库的权限。对集群做任何更改都无济于事。</translation>
    </message>
    <message>
        <source>Accept the model&apos;s terms on %1 with the token&apos;s account</source>
        <translation>使用该 Token 所属的账号在 %1 上接受模型的条款</translation>
    </message>
    <message>
        <source>There is no model %1 on Hugging Face</source>
        <translation>Hugging Face 上没有模型 %1</translation>
    </message>
    <message>
        <source>The id is misspelt, or it is meant to be a folder that is not there.</source>
        <translation>ID 拼写有误，或本意是指一个不存在的文件夹。</translation>
    </message>
    <message>
        <source>Correct the model&apos;s id</source>
        <translation>更正模型的 ID</translation>
    </message>
    <message>
        <source>%1 wants a Hugging Face token, and the container has no valid one</source>
        <translation>%1 需要 Hugging Face Token，而容器中没有有效的 Token</translation>
    </message>
    <message>
        <source>The model is gated, and no HF_TOKEN is given to the container.</source>
        <translation>该模型受限，而容器未获得 HF_TOKEN。</translation>
    </message>
    <message>
        <source>The token that it has is refused: a placeholder, expired, or with a line break at its end.</source>
        <translation>现有的 Token 被拒绝：是占位符、已过期，或末尾带有换行符。</translation>
    </message>
    <message>
        <source>Put a token into a Secret and give it to the container as HF_TOKEN</source>
        <translation>将 Token 放入 Secret，并以 HF_TOKEN 提供给容器</translation>
    </message>
    <message>
        <source>There is no model at %1 in the container</source>
        <translation>容器中的 %1 处没有模型</translation>
    </message>
    <message>
        <source>Nothing is mounted at or above that path.</source>
        <translation>该路径及其上级均未挂载任何内容。</translation>
    </message>
    <message>
        <source>The volume %1 is mounted at %2; the rest of the path is not in it, or the model in it is not complete.</source>
        <translation>卷 %1 挂载在 %2；其中没有路径的其余部分，或其中的模型不完整。</translation>
    </message>
    <message>
        <source>(none for this path)</source>
        <translation>（没有对应此路径的挂载）</translation>
    </message>
    <message>
        <source>Correct --model or the mount; folders of a bucket without placeholder objects show only with the mount option implicit-dirs</source>
        <translation>更正 --model 或挂载；存储桶中没有占位对象的文件夹只有使用挂载选项 implicit-dirs 才会显示</translation>
    </message>
    <message>
        <source>The image of %1 is not made for the node&apos;s GPU or driver</source>
        <translation>%1 的镜像不适用于该节点的 GPU 或驱动</translation>
    </message>
    <message>
        <source>It holds no code for that generation, or wants a newer driver.</source>
        <translation>其中没有适用于该代 GPU 的代码，或需要更新的驱动。</translation>
    </message>
    <message>
        <source>Use an image made for it, or newer nodes</source>
        <translation>使用为其构建的镜像，或更新的节点</translation>
    </message>
    <message>
        <source>The engine of %1 sees no accelerator</source>
        <translation>%1 的引擎检测不到加速器</translation>
    </message>
    <message>
        <source>The container does not ask for one: without a limit such as nvidia.com/gpu it gets none, on whichever node.</source>
        <translation>容器未请求加速器：没有 nvidia.com/gpu 这样的限制，无论在哪个节点上都不会分配。</translation>
    </message>
    <message>
        <source>It asks for one and the libraries in the image do not find it: the image is for other hardware, or its library path hides the driver that the node mounts.</source>
        <translation>容器请求了加速器，但镜像中的库找不到它：镜像适用于其他硬件，或其库路径遮蔽了节点挂载的驱动。</translation>
    </message>
    <message>
        <source>(no accelerator)</source>
        <translation>（没有加速器）</translation>
    </message>
    <message>
        <source>Ask for it in resources.limits</source>
        <translation>在 resources.limits 中请求加速器</translation>
    </message>
    <message>
        <source>Use an image for this hardware; on GKE LD_LIBRARY_PATH has to hold /usr/local/nvidia/lib64</source>
        <translation>使用适用于此硬件的镜像；在 GKE 上，LD_LIBRARY_PATH 必须包含 /usr/local/nvidia/lib64</translation>
    </message>
    <message>
        <source>The model of %1 cannot be split that many ways</source>
        <translation>%1 的模型无法拆分成这么多份</translation>
    </message>
    <message>
        <source>The number of attention heads has to be a multiple of --tensor-parallel-size.</source>
        <translation>注意力头的数量必须是 --tensor-parallel-size 的整数倍。</translation>
    </message>
    <message>
        <source>Choose a divisor of it</source>
        <translation>选择该数量的一个约数</translation>
    </message>
    <message>
        <source>%1 asks for a longer context than the model has</source>
        <translation>%1 请求的上下文长于模型所支持的长度</translation>
    </message>
    <message>
        <source>--max-model-len is above what the model&apos;s configuration allows.</source>
        <translation>--max-model-len 超出了模型配置允许的值。</translation>
    </message>
    <message>
        <source>Lower --max-model-len to the model&apos;s own</source>
        <translation>将 --max-model-len 调低到模型自身的值</translation>
    </message>
    <message>
        <source>The engine of %1 does not know the model&apos;s architecture</source>
        <translation>%1 的引擎不认识该模型的架构</translation>
    </message>
    <message>
        <source>The model is newer than the image.</source>
        <translation>模型比镜像更新。</translation>
    </message>
    <message>
        <source>Use a newer image of the engine</source>
        <translation>使用更新的引擎镜像</translation>
    </message>
    <message>
        <source>The GPU of %1 cannot run this quantisation</source>
        <translation>%1 的 GPU 无法运行此量化方式</translation>
    </message>
    <message>
        <source>It needs a higher compute capability.</source>
        <translation>它需要更高的计算能力。</translation>
    </message>
    <message>
        <source>Choose another quantisation or GPU</source>
        <translation>选择其他量化方式或 GPU</translation>
    </message>
    <message>
        <source>--quantization of %1 is not the model&apos;s</source>
        <translation>%1 的 --quantization 与模型的量化方式不符</translation>
    </message>
    <message>
        <source>Drop the argument: the engine reads it from the model</source>
        <translation>去掉该参数：引擎会从模型中读取</translation>
    </message>
    <message>
        <source>--dtype of %1 does not go with the quantisation</source>
        <translation>%1 的 --dtype 与量化方式不匹配</translation>
    </message>
    <message>
        <source>The quantisation&apos;s kernels take another data type.</source>
        <translation>该量化方式的内核使用其他数据类型。</translation>
    </message>
    <message>
        <source>Start it with --dtype half, or drop --dtype</source>
        <translation>以 --dtype half 启动，或去掉 --dtype</translation>
    </message>
    <message>
        <source>%1 cannot reach Hugging Face</source>
        <translation>%1 无法连接 Hugging Face</translation>
    </message>
    <message>
        <source>The pods have no way to the internet, or the engine was told to stay offline, and the model is not there.</source>
        <translation>Pod 无法访问互联网，或引擎被设置为离线运行，而模型并不在本地。</translation>
    </message>
    <message>
        <source>Let it out, name a mirror (HF_ENDPOINT), or bring the model on a volume</source>
        <translation>放行出站访问、指定镜像站点（HF_ENDPOINT），或通过卷提供模型</translation>
    </message>
    <message>
        <source>The accelerators of %1 cannot talk to each other</source>
        <translation>%1 的加速器之间无法通信</translation>
    </message>
    <message>
        <source>Several of them exchange data through shared memory, which is 64 MB in a container unless a volume is mounted there.</source>
        <translation>多个加速器通过共享内存交换数据；除非在该处挂载卷，容器中的共享内存只有 64 MB。</translation>
    </message>
    <message>
        <source>Mount an emptyDir with medium Memory at /dev/shm</source>
        <translation>在 /dev/shm 挂载 medium 为 Memory 的 emptyDir</translation>
    </message>
    <message>
        <source>A Service named vllm breaks the engine of %1</source>
        <translation>名为 vllm 的 Service 使 %1 的引擎无法工作</translation>
    </message>
    <message>
        <source>Kubernetes gives pods of its namespace a variable VLLM_PORT with an address in it, and the engine takes it for its own setting.</source>
        <translation>Kubernetes 向其命名空间中的 Pod 提供内容为地址的变量 VLLM_PORT，引擎将其当作自己的设置。</translation>
    </message>
    <message>
        <source>Rename the Service, or set enableServiceLinks: false</source>
        <translation>重命名该 Service，或设置 enableServiceLinks: false</translation>
    </message>
    <message>
        <source>The model of %1 brings code of its own, which is not run unasked</source>
        <translation>%1 的模型自带代码，未经许可不会运行</translation>
    </message>
    <message>
        <source>The engine refuses it without --trust-remote-code.</source>
        <translation>没有 --trust-remote-code 时引擎会拒绝该模型。</translation>
    </message>
    <message>
        <source>Add --trust-remote-code, if you trust the model&apos;s publisher</source>
        <translation>如果信任模型的发布者，添加 --trust-remote-code</translation>
    </message>
    <message>
        <source>The GatewayClass %1 does not exist</source>
        <translation>GatewayClass %1 不存在</translation>
    </message>
    <message>
        <source>After the Gateway API is enabled GKE installs its classes within minutes, at most in %1; this is normal.</source>
        <translation>启用 Gateway API 后，GKE 会在几分钟内安装其类，最长需要 %1；这属于正常情况。</translation>
    </message>
    <message>
        <source>The cluster has no GatewayClass at all: the Gateway API is not enabled in it.</source>
        <translation>集群中没有任何 GatewayClass：未启用 Gateway API。</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>现有：%1。</translation>
    </message>
    <message>
        <source>(not among those listed)</source>
        <translation>（不在所列之中）</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Enable the Gateway API, or name a class that exists</source>
        <translation>启用 Gateway API，或指定一个存在的类</translation>
    </message>
    <message>
        <source>%1: no subnet with purpose REGIONAL_MANAGED_PROXY</source>
        <translation>%1：没有 purpose 为 REGIONAL_MANAGED_PROXY 的子网</translation>
    </message>
    <message>
        <source>The region has no proxy-only subnet, which %1 needs</source>
        <translation>该区域没有 %1 所需的仅限代理子网</translation>
    </message>
    <message>
        <source>Regional load balancers run their proxies in a subnet of their own: purpose REGIONAL_MANAGED_PROXY, in the same region and network.</source>
        <translation>区域级负载均衡器在专用子网中运行其代理：purpose 为 REGIONAL_MANAGED_PROXY，位于同一区域和同一网络。</translation>
    </message>
    <message>
        <source>Create it; the gateway goes on by itself</source>
        <translation>创建该子网；网关会自动继续</translation>
    </message>
    <message>
        <source>Nobody takes care of %1</source>
        <translation>没有控制器处理 %1</translation>
    </message>
    <message>
        <source>%1 is not in service</source>
        <translation>%1 未投入服务</translation>
    </message>
    <message>
        <source>For %1 no controller has said a word about it: that of its class does not run, or is not enabled.</source>
        <translation>没有控制器对 %1 作出任何反应：其类的控制器未运行或未启用。</translation>
    </message>
    <message>
        <source>Its controller does not say why.</source>
        <translation>其控制器未说明原因。</translation>
    </message>
    <message>
        <source>See its events</source>
        <translation>查看其事件</translation>
    </message>
    <message>
        <source>%1 sets timeouts, which %2 does not support</source>
        <translation>%1 设置了 timeouts，而 %2 不支持</translation>
    </message>
    <message>
        <source>GKE refuses the route for it (GWCER104), whatever the value, and then serves none of the gateway&apos;s routes anew.</source>
        <translation>无论值是多少，GKE 都会因此拒绝该路由（GWCER104），此后该网关的所有路由都不再更新。</translation>
    </message>
    <message>
        <source>Take timeouts out of every rule, at what makes the route (for KServe a copy of its route template beside the service); set GCPBackendPolicy timeoutSec instead</source>
        <translation>在生成路由之处（对于 KServe，是服务旁的路由模板副本）从每条规则中去掉 timeouts；改为设置 GCPBackendPolicy 的 timeoutSec</translation>
    </message>
    <message>
        <source>%1 matches paths by a regular expression, which %2 does not support</source>
        <translation>%1 用正则表达式匹配路径，而 %2 不支持</translation>
    </message>
    <message>
        <source>GKE wants an exact path or a prefix.</source>
        <translation>GKE 要求精确路径或前缀。</translation>
    </message>
    <message>
        <source>Match by PathPrefix</source>
        <translation>使用 PathPrefix 匹配</translation>
    </message>
    <message>
        <source>%1 replaces whole paths, which %2 does not support</source>
        <translation>%1 替换整个路径，而 %2 不支持</translation>
    </message>
    <message>
        <source>GKE replaces prefixes alone.</source>
        <translation>GKE 只替换前缀。</translation>
    </message>
    <message>
        <source>Use ReplacePrefixMatch</source>
        <translation>使用 ReplacePrefixMatch</translation>
    </message>
    <message>
        <source>%1 sends to an InferencePool through %2, which cannot</source>
        <translation>%1 经由 %2 转发到 InferencePool，而后者不支持</translation>
    </message>
    <message>
        <source>Only the regional classes serve pools; the gateway gets an address and looks fine all the same.</source>
        <translation>只有区域级的类支持池；尽管如此，网关仍会获得地址，看起来一切正常。</translation>
    </message>
    <message>
        <source>Use gke-l7-regional-external-managed, or gke-l7-rilb inside; it needs a proxy-only subnet, and the address changes</source>
        <translation>使用 gke-l7-regional-external-managed，内部则用 gke-l7-rilb；这需要仅限代理子网，且地址会改变</translation>
    </message>
    <message>
        <source>%1 sends to %2, which does not exist</source>
        <translation>%1 转发到 %2，而后者不存在</translation>
    </message>
    <message>
        <source>Requests to it are answered with 500 or 404 by the gateway.</source>
        <translation>发往它的请求会被网关以 500 或 404 应答。</translation>
    </message>
    <message>
        <source>There is one of the name %1, which may be meant.</source>
        <translation>存在一个名为 %1 的对象，可能指的是它。</translation>
    </message>
    <message>
        <source>Create it, or name one that exists</source>
        <translation>创建它，或指定一个存在的对象</translation>
    </message>
    <message>
        <source>Name %1</source>
        <translation>指定 %1</translation>
    </message>
    <message>
        <source>%1 may not send to another namespace</source>
        <translation>%1 不得转发到其他命名空间</translation>
    </message>
    <message>
        <source>%1 lies in namespace %2, which has no ReferenceGrant for routes of %3.</source>
        <translation>%1 位于命名空间 %2，其中没有针对 %3 的路由的 ReferenceGrant。</translation>
    </message>
    <message>
        <source>(none for it)</source>
        <translation>（没有与其对应的）</translation>
    </message>
    <message>
        <source>Create a ReferenceGrant in namespace %1</source>
        <translation>在命名空间 %1 中创建 ReferenceGrant</translation>
    </message>
    <message>
        <source>%1 sends to port %2 of %3, which it does not have</source>
        <translation>%1 转发到 %3 的端口 %2，而后者没有该端口</translation>
    </message>
    <message>
        <source>The Service listens on %1.</source>
        <translation>该 Service 监听 %1。</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>转发到 %1</translation>
    </message>
    <message>
        <source>The load balancer speaks HTTPS to pods of %1 that speak HTTP</source>
        <translation>负载均衡器以 HTTPS 访问 %1 的 Pod，而这些 Pod 使用 HTTP</translation>
    </message>
    <message>
        <source>appProtocol of the Service&apos;s port says so. Its health checks fail with it, or callers see WRONG_VERSION_NUMBER.</source>
        <translation>这是由 Service 端口的 appProtocol 指定的。健康检查会因此失败，或调用方会看到 WRONG_VERSION_NUMBER。</translation>
    </message>
    <message>
        <source>Set appProtocol to http</source>
        <translation>将 appProtocol 设为 http</translation>
    </message>
    <message>
        <source>Correct it at %1, which makes the Service and reverts changes of it; KServe from 0.19 on does so by enableLLMInferenceServiceTLS: false</source>
        <translation>在 %1 处更正，它生成该 Service 并会还原对其的更改；KServe 自 0.19 起可通过 enableLLMInferenceServiceTLS: false 做到</translation>
    </message>
    <message>
        <source>The load balancer asks / for the health of %1, and its pods answer elsewhere</source>
        <translation>负载均衡器通过 / 检查 %1 的健康状况，而其 Pod 在别处应答</translation>
    </message>
    <message>
        <source>No HealthCheckPolicy is for it, and the default asks /, where an inference engine has nothing: its pods are ready and get no requests (503, no healthy upstream).</source>
        <translation>没有与其对应的 HealthCheckPolicy，默认检查 /，而推理引擎在该路径上没有内容：其 Pod 已就绪，却收不到请求（503，no healthy upstream）。</translation>
    </message>
    <message>
        <source>(none is for %1)</source>
        <translation>（没有针对 %1 的）</translation>
    </message>
    <message>
        <source>(no probe)</source>
        <translation>（无探针）</translation>
    </message>
    <message>
        <source>Create a HealthCheckPolicy for %1 that asks %2 on port %3</source>
        <translation>为 %1 创建 HealthCheckPolicy，检查端口 %3 上的 %2</translation>
    </message>
    <message>
        <source>The gateway does not take %1</source>
        <translation>网关不接受 %1</translation>
    </message>
    <message>
        <source>Its listeners take routes of other namespaces only if allowedRoutes says so.</source>
        <translation>只有 allowedRoutes 允许时，其监听器才接受其他命名空间的路由。</translation>
    </message>
    <message>
        <source>Let the listener take routes from namespace %1 (allowedRoutes)</source>
        <translation>让监听器接受来自命名空间 %1 的路由（allowedRoutes）</translation>
    </message>
    <message>
        <source>Do as the message says</source>
        <translation>按消息所述处理</translation>
    </message>
    <message>
        <source>%1 names a Gateway %2/%3 that does not exist</source>
        <translation>%1 指定的 Gateway %2/%3 不存在</translation>
    </message>
    <message>
        <source>Nothing serves the route.</source>
        <translation>没有任何对象为该路由提供服务。</translation>
    </message>
    <message>
        <source>There is %1.</source>
        <translation>现有 %1。</translation>
    </message>
    <message>
        <source>Name the Gateway with its namespace</source>
        <translation>连同命名空间一起指定该 Gateway</translation>
    </message>
    <message>
        <source>%1 names a listener %2 that %3 does not have</source>
        <translation>%1 指定了监听器 %2，而 %3 没有该监听器</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>它有 %1。</translation>
    </message>
    <message>
        <source>Name one that it has</source>
        <translation>指定一个它已有的</translation>
    </message>
    <message>
        <source>%1 is for a Service that GKE makes behind a pool</source>
        <translation>%1 针对的是 GKE 在池背后创建的 Service</translation>
    </message>
    <message>
        <source>Such a policy is never attached, and the name changes with every new pool: it has to be for the InferencePool itself.</source>
        <translation>这样的策略永远不会被附加，而且名称会随每个新池改变：它必须针对 InferencePool 本身。</translation>
    </message>
    <message>
        <source>(not attached)</source>
        <translation>（未附加）</translation>
    </message>
    <message>
        <source>Aim it at the pool</source>
        <translation>将其指向该池</translation>
    </message>
    <message>
        <source>%1 is for %2, which does not exist</source>
        <translation>%1 针对 %2，而后者不存在</translation>
    </message>
    <message>
        <source>It changes nothing; what it was meant for has the default health check.</source>
        <translation>它不起作用；原定目标使用的是默认健康检查。</translation>
    </message>
    <message>
        <source>Aim it at what exists</source>
        <translation>将其指向存在的对象</translation>
    </message>
    <message>
        <source>%1 asks by HTTPS pods that speak HTTP</source>
        <translation>%1 以 HTTPS 检查使用 HTTP 的 Pod</translation>
    </message>
    <message>
        <source>%1 asks port %2, which the pods do not have</source>
        <translation>%1 检查端口 %2，而 Pod 没有该端口</translation>
    </message>
    <message>
        <source>%1 asks %2, which the pods&apos; own probes do not</source>
        <translation>%1 检查 %2，而 Pod 自身的探针并不检查它</translation>
    </message>
    <message>
        <source>It has to be the pods&apos; port, not the Service&apos;s or the pool&apos;s.</source>
        <translation>必须是 Pod 的端口，而不是 Service 或池的端口。</translation>
    </message>
    <message>
        <source>The load balancer takes the pods for unhealthy although they are ready.</source>
        <translation>尽管 Pod 已就绪，负载均衡器仍认为它们不健康。</translation>
    </message>
    <message>
        <source>Ask as the pods&apos; own probe does</source>
        <translation>按 Pod 自身探针的方式检查</translation>
    </message>
    <message>
        <source>The endpoint picker %1 of %2 does not exist</source>
        <translation>%2 的端点选择器（endpoint picker）%1 不存在</translation>
    </message>
    <message>
        <source>Without it the gateway cannot choose a pod, and answers with 500.</source>
        <translation>没有它，网关无法选择 Pod，会以 500 应答。</translation>
    </message>
    <message>
        <source>Deploy it, or correct its name</source>
        <translation>部署它，或更正其名称</translation>
    </message>
    <message>
        <source>The selector of %1 matches no pod</source>
        <translation>%1 的选择器未匹配任何 Pod</translation>
    </message>
    <message>
        <source>Requests to it find nobody.</source>
        <translation>发往它的请求没有接收者。</translation>
    </message>
    <message>
        <source>(no pod of the namespace has these labels)</source>
        <translation>（该命名空间中没有 Pod 带有这些标签）</translation>
    </message>
    <message>
        <source>Correct the selector, or deploy the pods</source>
        <translation>更正选择器，或部署这些 Pod</translation>
    </message>
    <message>
        <source>Requests to it are answered with 503.</source>
        <translation>发往它的请求会得到 503 应答。</translation>
    </message>
    <message>
        <source>%1 sends to a port of %2 that it does not have</source>
        <translation>%1 转发到 %2 的某个端口，而后者没有该端口</translation>
    </message>
    <message>
        <source>Send to a port that it has</source>
        <translation>转发到它已有的端口</translation>
    </message>
    <message>
        <source>The IngressClass %1 does not exist</source>
        <translation>IngressClass %1 不存在</translation>
    </message>
    <message>
        <source>No controller takes care of %1.</source>
        <translation>没有控制器处理 %1。</translation>
    </message>
    <message>
        <source>Install its controller, or name a class that exists</source>
        <translation>安装其控制器，或指定一个存在的类</translation>
    </message>
    <message>
        <source>The TLS Secret %1 of %2 does not exist</source>
        <translation>%2 的 TLS Secret %1 不存在</translation>
    </message>
    <message>
        <source>It is served with another certificate, or not at all.</source>
        <translation>它会使用其他证书提供服务，或根本不提供服务。</translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>创建它</translation>
    </message>
    <message>
        <source>%1 scales %2, which does not exist</source>
        <translation>%1 对 %2 进行扩缩，而后者不存在</translation>
    </message>
    <message>
        <source>It does nothing.</source>
        <translation>它不起作用。</translation>
    </message>
    <message>
        <source>Name what it has to scale, or delete it</source>
        <translation>指定要扩缩的对象，或将其删除</translation>
    </message>
    <message>
        <source>%1 cannot read what it scales by</source>
        <translation>%1 无法读取其扩缩所依据的指标</translation>
    </message>
    <message>
        <source>Serve the metric: metrics-server or an adapter, and requests on the containers for utilisation</source>
        <translation>提供该指标：metrics-server 或适配器；对于利用率，还需在容器上设置 requests</translation>
    </message>
    <message>
        <source>%1 has failed and is not tried again</source>
        <translation>%1 已失败，且不会重试</translation>
    </message>
    <message>
        <source>Read the log of its last pod</source>
        <translation>查看其最后一个 Pod 的日志</translation>
    </message>
    <message>
        <source>The namespace %1 is being deleted for %2</source>
        <translation>命名空间 %1 的删除已持续 %2</translation>
    </message>
    <message>
        <source>Something in it has a finalizer whose controller does not come.</source>
        <translation>其中某个对象带有 finalizer，而相应的控制器未作处理。</translation>
    </message>
    <message>
        <source>See what is left in it; bring back the controller of the finalizer</source>
        <translation>查看其中剩余的内容；恢复该 finalizer 的控制器</translation>
    </message>
    <message>
        <source>A pod of %1 does not end</source>
        <translation>%1 的某个 Pod 无法终止</translation>
    </message>
    <message>
        <source>It was to be gone %1 ago; its node does not say that it is.</source>
        <translation>它本应在 %1 前消失；其节点未报告它已消失。</translation>
    </message>
    <message>
        <source>It was to be gone %1 ago; the finalizer %2 holds it.</source>
        <translation>它本应在 %1 前消失；被 finalizer %2 阻止。</translation>
    </message>
    <message>
        <source>See to its node, or to the controller of the finalizer</source>
        <translation>检查其节点，或该 finalizer 的控制器</translation>
    </message>
    <message>
        <source>The API service %1 does not answer</source>
        <translation>API 服务 %1 无应答</translation>
    </message>
    <message>
        <source>Bring the Service behind it back</source>
        <translation>恢复其背后的 Service</translation>
    </message>
    <message>
        <source>%1 may not %2 %3, which it tries again and again</source>
        <translation>%1 无权对 %3 执行 %2，却在反复尝试</translation>
    </message>
    <message>
        <source>Its service account lacks a rule of RBAC: what it takes care of does not move.</source>
        <translation>其服务账号缺少一条 RBAC 规则：它负责的对象没有进展。</translation>
    </message>
    <message>
        <source>%1 lacks %2 on its bucket</source>
        <translation>%1 在其存储桶上缺少 %2</translation>
    </message>
    <message>
        <source>Roles for objects do not hold it: reading the bucket itself takes roles/storage.legacyBucketReader besides.</source>
        <translation>针对对象的角色不包含该权限：读取存储桶本身还需要 roles/storage.legacyBucketReader。</translation>
    </message>
    <message>
        <source>%1 has no role that holds it.</source>
        <translation>%1 没有包含该权限的角色。</translation>
    </message>
    <message>
        <source>Grant it on the bucket</source>
        <translation>在该存储桶上授予它</translation>
    </message>
    <message>
        <source>%1 and %2 set one another&apos;s changes of %3 back</source>
        <translation>%1 与 %2 相互还原对 %3 的更改</translation>
    </message>
    <message>
        <source>Its spec has changed %1 times in %2, and both have written it within minutes.</source>
        <translation>其 spec 在 %2 内更改了 %1 次，且两者在几分钟内都写入过。</translation>
    </message>
    <message>
        <source>Let one of them alone own the field</source>
        <translation>只让其中一方管理该字段</translation>
    </message>
    <message>
        <source>Make the change at %1, from which the object is made; a change of the product does not last</source>
        <translation>在生成该对象的 %1 处更改；对生成结果的更改不会保留</translation>
    </message>
    <message>
        <source>If the grant is new, wait: up to five minutes are normal.</source>
        <translation>如果刚刚授权，请等待：最长五分钟属于正常情况。</translation>
    </message>
    <message>
        <source>Let it act as that account</source>
        <translation>允许它以该账号的身份操作</translation>
    </message>
    <message>
        <source>The Google service account %1 does not exist</source>
        <translation>Google 服务账号 %1 不存在</translation>
    </message>
    <message>
        <source>The annotation of the Kubernetes account names it, and no token can be had for it.</source>
        <translation>Kubernetes 账号的注解指定了它，却无法为其取得 Token。</translation>
    </message>
    <message>
        <source>Create it, or correct the annotation</source>
        <translation>创建它，或更正注解</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>%1 may not act as %2</source>
        <translation>%1 无权以 %2 的身份操作</translation>
    </message>
    <message>
        <source>The Google account has to have the role iam.workloadIdentityUser for exactly this namespace and account: %1.</source>
        <translation>Google 账号上必须为该命名空间和账号准确授予角色 iam.workloadIdentityUser：%1。</translation>
    </message>
    <message>
        <source>%1 may not read the data it needs</source>
        <translation>%1 无权读取所需的数据</translation>
    </message>
    <message>
        <source>%1 may not read the bucket %2</source>
        <translation>%1 无权读取存储桶 %2</translation>
    </message>
    <message>
        <source>The account has no Google account of its own, and the bucket grants nothing to it as a principal.</source>
        <translation>该账号没有自己的 Google 账号，存储桶也未将其作为主体授予任何权限。</translation>
    </message>
    <message>
        <source>Acting as the Google account works; only its role on the bucket is missing. Granting the nodes&apos; account does not help.</source>
        <translation>以 Google 账号的身份操作没有问题；只是缺少其在存储桶上的角色。向节点的账号授权无济于事。</translation>
    </message>
    <message>
        <source>The node %1 gives its pods no identity of their own</source>
        <translation>节点 %1 不为其 Pod 提供各自的身份</translation>
    </message>
    <message>
        <source>Its node pool has no GKE_METADATA server.</source>
        <translation>其节点池没有 GKE_METADATA 服务器。</translation>
    </message>
    <message>
        <source>Switch the pool; its nodes are recreated</source>
        <translation>切换该节点池；其节点会被重建</translation>
    </message>
    <message>
        <source>The annotation of %1 names no Google account that can exist</source>
        <translation>%1 的注解所指定的不可能是 Google 账号</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>更正它</translation>
    </message>
    <message>
        <source>%1 acts as the node&apos;s account %2 and not as its own</source>
        <translation>%1 以节点账号 %2 而非自身账号的身份操作</translation>
    </message>
    <message>
        <source>Its service account has no annotation, and the node&apos;s metadata server gives out the node&apos;s identity.</source>
        <translation>其服务账号没有注解，节点的元数据服务器给出的是节点的身份。</translation>
    </message>
    <message>
        <source>Its annotation names another one: the node pool&apos;s metadata server is not GKE_METADATA, or the pod is older than the annotation.</source>
        <translation>其注解指定的是另一个账号：节点池的元数据服务器不是 GKE_METADATA，或 Pod 早于该注解。</translation>
    </message>
    <message>
        <source>Annotate the service account that the pods run as, and create the pods anew</source>
        <translation>为 Pod 运行所用的服务账号添加注解，并重新创建 Pod</translation>
    </message>
    <message>
        <source>%1 runs as %2, which has no Google account; %3 has one</source>
        <translation>%1 以 %2 运行，后者没有 Google 账号；%3 有</translation>
    </message>
    <message>
        <source>serviceAccountName of the pod template is missing or names another account.</source>
        <translation>Pod 模板的 serviceAccountName 缺失，或指定了其他账号。</translation>
    </message>
    <message>
        <source>Run as %1</source>
        <translation>以 %1 运行</translation>
    </message>
    <message>
        <source>%1 names its Google account under a key that nothing reads</source>
        <translation>%1 在没有任何组件读取的键下指定了其 Google 账号</translation>
    </message>
    <message>
        <source>The annotation is %1; it has to be %2.</source>
        <translation>注解为 %1；应为 %2。</translation>
    </message>
    <message>
        <source>Use the right key</source>
        <translation>使用正确的键</translation>
    </message>
    <message>
        <source>The annotation of %1 holds no role</source>
        <translation>%1 的注解中不是角色</translation>
    </message>
    <message>
        <source>A role is named arn:aws:iam::ACCOUNT:role/NAME, with the account&apos;s twelve digits.</source>
        <translation>角色的格式为 arn:aws:iam::ACCOUNT:role/NAME，其中账号为十二位数字。</translation>
    </message>
    <message>
        <source>It still holds the placeholder %1.</source>
        <translation>其中仍有占位符 %1。</translation>
    </message>
    <message>
        <source>Put the role&apos;s ARN there, and create the pods anew</source>
        <translation>在该处填入角色的 ARN，并重新创建 Pod</translation>
    </message>
    <message>
        <source>The AWS account does not know the cluster&apos;s identity provider</source>
        <translation>AWS 账号不识别该集群的身份提供方</translation>
    </message>
    <message>
        <source>IAM has no OIDC provider for the cluster&apos;s issuer, so that no role can be taken by a service account.</source>
        <translation>IAM 中没有对应集群签发者（issuer）的 OIDC 提供方，因此服务账号无法担任任何角色。</translation>
    </message>
    <message>
        <source>The role does not trust %1</source>
        <translation>该角色不信任 %1</translation>
    </message>
    <message>
        <source>Its trust policy has to name exactly %1.</source>
        <translation>其信任策略必须准确指定 %1。</translation>
    </message>
    <message>
        <source>Correct the trust policy</source>
        <translation>更正信任策略</translation>
    </message>
    <message>
        <source>The EKS Pod Identity agent does not answer on %1</source>
        <translation>%1 上的 EKS Pod Identity 代理无应答</translation>
    </message>
    <message>
        <source>The pod was given its address for credentials, and the add-on is not installed or not ready there.</source>
        <translation>Pod 已获得其用于取得凭据的地址，但附加组件在该处未安装或未就绪。</translation>
    </message>
    <message>
        <source>Install the add-on</source>
        <translation>安装该附加组件</translation>
    </message>
    <message>
        <source>%1 acts as the node&apos;s role %2 and not as its own</source>
        <translation>%1 以节点的角色 %2 而非自身角色操作</translation>
    </message>
    <message>
        <source>Its service account names no role, so that the node&apos;s is used.</source>
        <translation>其服务账号未指定角色，因此使用节点的角色。</translation>
    </message>
    <message>
        <source>Its service account names a role; the pod was made before that, or runs without the variables that the webhook adds.</source>
        <translation>其服务账号指定了角色；Pod 创建于此之前，或运行时没有 webhook 添加的变量。</translation>
    </message>
    <message>
        <source>Give its service account a role</source>
        <translation>为其服务账号指定角色</translation>
    </message>
    <message>
        <source>Create the pods anew</source>
        <translation>重新创建 Pod</translation>
    </message>
    <message>
        <source>The role of %1 lacks a permission</source>
        <translation>%1 的角色缺少一项权限</translation>
    </message>
    <message>
        <source>Taking the role works; it does not allow %1.</source>
        <translation>担任该角色没有问题；但它不允许 %1。</translation>
    </message>
    <message>
        <source>Add it to the role&apos;s policy</source>
        <translation>将其添加到该角色的策略</translation>
    </message>
    <message>
        <source>%1 has no credentials for AWS</source>
        <translation>%1 没有 AWS 凭据</translation>
    </message>
    <message>
        <source>Its service account names a role, and the pod was made before that: the variables are put in when a pod is created.</source>
        <translation>其服务账号指定了角色，而 Pod 创建于此之前：这些变量在创建 Pod 时写入。</translation>
    </message>
    <message>
        <source>Its service account names no role, and nothing else gives it one.</source>
        <translation>其服务账号未指定角色，也没有其他途径为其提供角色。</translation>
    </message>
    <message>
        <source>Give its service account a role, and create the pods anew</source>
        <translation>为其服务账号指定角色，并重新创建 Pod</translation>
    </message>
    <message>
        <source>An IAM policy names a member that matches nobody</source>
        <translation>某条 IAM 策略指定了不匹配任何主体的成员</translation>
    </message>
    <message>
        <source>Replace it by a member in the right form</source>
        <translation>将其替换为格式正确的成员</translation>
    </message>
    <message>
        <source>The pull secret %1 does not exist in namespace %2</source>
        <translation>命名空间 %2 中不存在拉取 Secret %1</translation>
    </message>
    <message>
        <source>The registry %1 wants credentials, and the Secret that the pods name for it is not there. Secrets have to be in the pods&apos; namespace.</source>
        <translation>镜像仓库 %1 要求凭据，而 Pod 为其指定的 Secret 不存在。Secret 必须位于 Pod 的命名空间中。</translation>
    </message>
    <message>
        <source>The registry %1 refuses to hand it out, and the pods name no pull secret.</source>
        <translation>镜像仓库 %1 拒绝提供该镜像，且 Pod 未指定拉取 Secret。</translation>
    </message>
    <message>
        <source>The registry %1 refuses to hand it out to the credentials in %2.</source>
        <translation>镜像仓库 %1 拒绝向 %2 中的凭据提供该镜像。</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Let the nodes&apos; role read from ECR (AmazonEC2ContainerRegistryReadOnly); a foreign account&apos;s repository needs a policy of its own</source>
        <translation>允许节点的角色从 ECR 读取（AmazonEC2ContainerRegistryReadOnly）；其他账号的仓库需要单独的策略</translation>
    </message>
    <message>
        <source>Let the nodes&apos; service account read the repository (roles/artifactregistry.reader)</source>
        <translation>允许节点的服务账号读取该仓库（roles/artifactregistry.reader）</translation>
    </message>
    <message>
        <source>Name a pull secret for the registry</source>
        <translation>为该镜像仓库指定拉取 Secret</translation>
    </message>
    <message>
        <source>The image&apos;s name still holds the placeholder %1</source>
        <translation>镜像名称中仍有占位符 %1</translation>
    </message>
    <message>
        <source>It was never replaced by its value in %1, and no registry has such an image.</source>
        <translation>在 %1 中它从未被替换为实际值，任何镜像仓库都没有这样的镜像。</translation>
    </message>
    <message>
        <source>Put the real value there</source>
        <translation>在该处填入实际值</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no image name</source>
        <translation>“%1”不是镜像名称</translation>
    </message>
    <message>
        <source>Repository names are in lower case.</source>
        <translation>仓库名称须为小写。</translation>
    </message>
    <message>
        <source>The container runtime cannot read it.</source>
        <translation>容器运行时无法解析它。</translation>
    </message>
    <message>
        <source>The image is not on the node, and may not be pulled</source>
        <translation>镜像不在节点上，且不允许拉取</translation>
    </message>
    <message>
        <source>imagePullPolicy is Never in %1.</source>
        <translation>%1 中的 imagePullPolicy 为 Never。</translation>
    </message>
    <message>
        <source>Let it be pulled: imagePullPolicy IfNotPresent</source>
        <translation>允许拉取：imagePullPolicy IfNotPresent</translation>
    </message>
    <message>
        <source>The image %1 does not exist</source>
        <translation>镜像 %1 不存在</translation>
    </message>
    <message>
        <source>The registry %1 answers, and has no such repository or tag.</source>
        <translation>镜像仓库 %1 有应答，但没有这样的仓库或标签（tag）。</translation>
    </message>
    <message>
        <source>Push it, or name one that exists</source>
        <translation>推送该镜像，或指定一个存在的镜像</translation>
    </message>
    <message>
        <source>The nodes may not pull %1</source>
        <translation>节点无权拉取 %1</translation>
    </message>
    <message>
        <source>The registry %1 cannot be reached from the nodes</source>
        <translation>从节点无法访问镜像仓库 %1</translation>
    </message>
    <message>
        <source>Nodes without a way to the internet need a NAT gateway, a private endpoint or a mirror; a name that does not resolve may be misspelt.</source>
        <translation>无法访问互联网的节点需要 NAT 网关、专用端点或镜像站点；无法解析的名称可能拼写有误。</translation>
    </message>
    <message>
        <source>Give the nodes a way to the registry, or name a mirror</source>
        <translation>让节点能够访问该镜像仓库，或指定镜像站点</translation>
    </message>
    <message>
        <source>The registry %1 limits how often the nodes may pull</source>
        <translation>镜像仓库 %1 限制节点的拉取频率</translation>
    </message>
    <message>
        <source>Anonymous pulls from one address are counted; the kubelet tries again with growing pauses.</source>
        <translation>来自同一地址的匿名拉取会被计数；kubelet 会以逐渐延长的间隔重试。</translation>
    </message>
    <message>
        <source>Pull with credentials, or from a mirror in your own registry</source>
        <translation>使用凭据拉取，或从自有镜像仓库中的镜像副本拉取</translation>
    </message>
    <message>
        <source>The node&apos;s disk has no room for %1</source>
        <translation>节点的磁盘没有空间容纳 %1</translation>
    </message>
    <message>
        <source>Images of inference engines take some 10 to 30 GB unpacked.</source>
        <translation>推理引擎的镜像解压后约占 10 至 30 GB。</translation>
    </message>
    <message>
        <source>Give the nodes a larger boot disk: 100 GB or more</source>
        <translation>为节点配备更大的启动磁盘：100 GB 或以上</translation>
    </message>
    <message>
        <source>The image %1 is not made for the node&apos;s processor</source>
        <translation>镜像 %1 不适用于该节点的处理器</translation>
    </message>
    <message>
        <source>It holds no variant for the architecture of %1.</source>
        <translation>其中没有适用于 %1 架构的变体。</translation>
    </message>
    <message>
        <source>Build it for that architecture, or select nodes by kubernetes.io/arch</source>
        <translation>为该架构构建镜像，或通过 kubernetes.io/arch 选择节点</translation>
    </message>
    <message>
        <source>The image %1 cannot be pulled</source>
        <translation>无法拉取镜像 %1</translation>
    </message>
    <message>
        <source>Why is not in the snapshot: the event that says so has expired or was not captured.</source>
        <translation>快照中没有原因：说明原因的事件已过期或未被采集。</translation>
    </message>
    <message>
        <source>Read the runtime&apos;s words</source>
        <translation>查看运行时的原文消息</translation>
    </message>
    <message>
        <source>kro does not accept %1</source>
        <translation>kro 不接受 %1</translation>
    </message>
    <message>
        <source>Its state is %1; its kind is not served, and instances of it go nowhere.</source>
        <translation>其状态为 %1；其 kind 未提供服务，该类的实例不会有任何进展。</translation>
    </message>
    <message>
        <source>(has neither name nor selector)</source>
        <translation>（既无名称也无选择器）</translation>
    </message>
    <message>
        <source>Correct the graph as the message says</source>
        <translation>按消息所述更正该图</translation>
    </message>
    <message>
        <source>Do as the message says; Config Connector tries again by itself</source>
        <translation>按消息所述处理；Config Connector 会自动重试</translation>
    </message>
    <message>
        <source>%1 waits for another resource</source>
        <translation>%1 正在等待另一个资源</translation>
    </message>
    <message>
        <source>Two clusters or controllers manage what is behind %1</source>
        <translation>两个集群或控制器在管理 %1 背后的资源</translation>
    </message>
    <message>
        <source>Let one of them alone have it: delete the other with deletion-policy abandon</source>
        <translation>只让其中一方管理它：以 deletion-policy abandon 删除另一个</translation>
    </message>
    <message>
        <source>No Config Connector takes care of namespace %1</source>
        <translation>没有 Config Connector 处理命名空间 %1</translation>
    </message>
    <message>
        <source>Add a ConfigConnectorContext for the namespace, or run it in cluster mode</source>
        <translation>为该命名空间添加 ConfigConnectorContext，或以集群模式运行</translation>
    </message>
    <message>
        <source>Config Connector&apos;s own account may not do what %1 asks for</source>
        <translation>Config Connector 自身的账号无权执行 %1 所要求的操作</translation>
    </message>
    <message>
        <source>The cloud refuses what %1 asks for</source>
        <translation>云端拒绝 %1 所要求的操作</translation>
    </message>
    <message>
        <source>Give the controller&apos;s Google account the role that the message names</source>
        <translation>向控制器的 Google 账号授予消息中指出的角色</translation>
    </message>
    <message>
        <source>%1 is not ready, says its controller</source>
        <translation>控制器报告 %1 未就绪</translation>
    </message>
    <message>
        <source>See what its controller says</source>
        <translation>查看其控制器的说明</translation>
    </message>
    <message>
        <source>For %1 no controller has written a status: its operator is not installed or does not run.</source>
        <translation>没有控制器为 %1 写入状态：其 Operator 未安装或未运行。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Install its operator, or bring it back</source>
        <translation>安装其 Operator，或将其恢复</translation>
    </message>
    <message>
        <source>The webhook %1 has no Service behind it</source>
        <translation>webhook %1 背后没有 Service</translation>
    </message>
    <message>
        <source>Whatever it has to pass is refused while its operator is away: a left-over of an operator that was removed blocks for ever.</source>
        <translation>其 Operator 不在时，凡须经它放行的都会被拒绝：已移除的 Operator 的残留会一直阻塞。</translation>
    </message>
    <message>
        <source>Install the operator again, or delete its webhook configuration</source>
        <translation>重新安装该 Operator，或删除其 Webhook 配置</translation>
    </message>
    <message>
        <source>The cluster does not know the kind of %1</source>
        <translation>集群不认识 %1 的资源类型</translation>
    </message>
    <message>
        <source>Install its CustomResourceDefinition first, or use the version that is served</source>
        <translation>先安装其 CustomResourceDefinition，或使用集群所提供的版本</translation>
    </message>
    <message>
        <source>%1 changes a field that cannot be changed</source>
        <translation>%1 更改了不可更改的字段</translation>
    </message>
    <message>
        <source>Keep the field as it is, or delete the object and create it anew; data of claims would be lost</source>
        <translation>保持该字段不变，或删除对象后重新创建；PersistentVolumeClaim 的数据会丢失</translation>
    </message>
    <message>
        <source>%1 has a field that its kind does not have</source>
        <translation>%1 含有其资源类型所没有的字段</translation>
    </message>
    <message>
        <source>Correct the field&apos;s name or its place</source>
        <translation>更正字段的名称或位置</translation>
    </message>
    <message>
        <source>The namespace&apos;s quota has no room for %1</source>
        <translation>命名空间的配额容不下 %1</translation>
    </message>
    <message>
        <source>Raise the ResourceQuota, or ask for less</source>
        <translation>提高 ResourceQuota，或减少请求量</translation>
    </message>
    <message>
        <source>The namespace&apos;s quota wants requests and limits that %1 does not give</source>
        <translation>命名空间的配额要求设置 requests 和 limits，而 %1 未给出</translation>
    </message>
    <message>
        <source>Give every container the requests and limits that the message names</source>
        <translation>为每个容器设置消息中指出的 requests 和 limits</translation>
    </message>
    <message>
        <source>The namespace&apos;s LimitRange forbids the resources of %1</source>
        <translation>命名空间的 LimitRange 不允许 %1 的资源设置</translation>
    </message>
    <message>
        <source>Keep within it, or change the LimitRange</source>
        <translation>保持在其范围内，或更改 LimitRange</translation>
    </message>
    <message>
        <source>A webhook that has to pass %1 does not answer</source>
        <translation>须放行 %1 的 Webhook 没有响应</translation>
    </message>
    <message>
        <source>Bring the webhook&apos;s Service back</source>
        <translation>恢复该 Webhook 的 Service</translation>
    </message>
    <message>
        <source>A policy of the cluster forbids %1</source>
        <translation>集群的一项策略禁止 %1</translation>
    </message>
    <message>
        <source>Do as its message says</source>
        <translation>按其消息所述处理</translation>
    </message>
    <message>
        <source>The namespace of %1 does not exist</source>
        <translation>%1 的命名空间不存在</translation>
    </message>
    <message>
        <source>Create it first</source>
        <translation>先创建它</translation>
    </message>
    <message>
        <source>The namespace of %1 is being deleted</source>
        <translation>%1 的命名空间正在删除</translation>
    </message>
    <message>
        <source>Wait until it is gone, or use another; finalizers of what is left in it may hold it</source>
        <translation>等待其删除完成，或使用其他命名空间；其中剩余对象的 Finalizer 可能会阻止删除</translation>
    </message>
    <message>
        <source>The selector of %1 does not match its own template</source>
        <translation>%1 的选择器与其自身的模板不匹配</translation>
    </message>
    <message>
        <source>Let selector and template labels agree</source>
        <translation>使选择器与模板的标签一致</translation>
    </message>
    <message>
        <source>Requests and limits of an accelerator differ in %1</source>
        <translation>%1 中加速器的 requests 与 limits 不一致</translation>
    </message>
    <message>
        <source>Give accelerators in limits alone</source>
        <translation>仅在 limits 中指定加速器</translation>
    </message>
    <message>
        <source>%1 is too large for a client-side apply</source>
        <translation>%1 过大，无法在客户端应用</translation>
    </message>
    <message>
        <source>Apply it server-side, which needs no copy in an annotation</source>
        <translation>改用服务器端应用，它不需要在注解中保留副本</translation>
    </message>
    <message>
        <source>You may not apply %1</source>
        <translation>没有应用 %1 的权限</translation>
    </message>
    <message>
        <source>Ask a cluster administrator for the right that the message names</source>
        <translation>向集群管理员申请消息中指出的权限</translation>
    </message>
    <message>
        <source>Another manager owns a field of %1</source>
        <translation>%1 的某个字段归另一个管理器所有</translation>
    </message>
    <message>
        <source>Leave the field to it, or take it over on purpose: it may set it back</source>
        <translation>将该字段留给它，或有意接管：它可能会将其改回</translation>
    </message>
    <message>
        <source>The API server refuses %1</source>
        <translation>API 服务器拒绝 %1</translation>
    </message>
    <message>
        <source>The cluster serves %1 in another version</source>
        <translation>集群以另一版本提供 %1</translation>
    </message>
    <message>
        <source>%1 asks for %2; served is %3.</source>
        <translation>%1 要求 %2；集群提供的是 %3。</translation>
    </message>
    <message>
        <source>%1 still holds the placeholder %2</source>
        <translation>%1 中仍有占位符 %2</translation>
    </message>
    <message>
        <source>It was never replaced by its value, in %1.</source>
        <translation>它从未被替换为实际值，位于 %1。</translation>
    </message>
    <message>
        <source>The Secret %1 does not exist in namespace %2</source>
        <translation>命名空间 %2 中不存在 Secret %1</translation>
    </message>
    <message>
        <source>The ConfigMap %1 does not exist in namespace %2</source>
        <translation>命名空间 %2 中不存在 ConfigMap %1</translation>
    </message>
    <message>
        <source>%1 names it in %2, and its containers are not started without it.</source>
        <translation>%1 在 %2 中引用它，没有它，容器不会启动。</translation>
    </message>
    <message>
        <source>Name %1 in %2, or create %3</source>
        <translation>在 %2 中改用名称 %1，或创建 %3</translation>
    </message>
    <message>
        <source>One of that name is in namespace %1; pods can use only those of their own.</source>
        <translation>命名空间 %1 中有同名的对象；Pod 只能使用自身命名空间中的对象。</translation>
    </message>
    <message>
        <source>Create it in the pods&apos; namespace; they start by themselves once it is there</source>
        <translation>在 Pod 所在的命名空间中创建它；就位后 Pod 会自行启动</translation>
    </message>
    <message>
        <source>%1 has no key %2</source>
        <translation>%1 中没有键 %2</translation>
    </message>
    <message>
        <source>%1 reads that key in %2.</source>
        <translation>%1 在 %2 中读取该键。</translation>
    </message>
    <message>
        <source>keys: %1</source>
        <translation>键：%1</translation>
    </message>
    <message>
        <source>Read the key %1, or add the key %2</source>
        <translation>读取键 %1，或添加键 %2</translation>
    </message>
    <message>
        <source>Add the key to %1</source>
        <translation>将该键添加到 %1</translation>
    </message>
    <message>
        <source>The service account %1 does not exist in namespace %2</source>
        <translation>命名空间 %2 中不存在服务账号 %1</translation>
    </message>
    <message>
        <source>%1 names it, so that none of its pods is created.</source>
        <translation>%1 引用了它，因此其 Pod 一个也不会创建。</translation>
    </message>
    <message>
        <source>Use %1, which exists</source>
        <translation>使用已存在的 %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 以及另外 %2 个</translation>
    </message>
    <message>
        <source>%1 does not tolerate the taint of the nodes that would do</source>
        <translation>%1 不容忍本可使用的节点上的污点</translation>
    </message>
    <message>
        <source>%1 would take its pods but for the taint %2.</source>
        <translation>若无污点 %2，%1 本可接纳其 Pod。</translation>
    </message>
    <message>
        <source>Tolerate it</source>
        <translation>容忍该污点</translation>
    </message>
    <message>
        <source>Nodes have %1 as %2.</source>
        <translation>节点上 %1 的值为 %2。</translation>
    </message>
    <message>
        <source>No node has a label %1.</source>
        <translation>没有节点带有标签 %1。</translation>
    </message>
    <message>
        <source>There is one of that value named %1.</source>
        <translation>有一个具有该值的标签，名为 %1。</translation>
    </message>
    <message>
        <source>No TPU node has the topology that %1 asks for</source>
        <translation>没有 TPU 节点具有 %1 要求的拓扑</translation>
    </message>
    <message>
        <source>No node has the labels that %1 asks for</source>
        <translation>没有节点具有 %1 要求的标签</translation>
    </message>
    <message>
        <source>Ask for what the nodes have</source>
        <translation>改为要求节点所具有的值</translation>
    </message>
    <message>
        <source>Correct the selector, or make nodes with these labels</source>
        <translation>更正选择器，或创建带有这些标签的节点</translation>
    </message>
    <message>
        <source>%1 of %2, where the node has %3</source>
        <translation>%2 %1，而该节点只有 %3</translation>
    </message>
    <message>
        <source>%1 asks for more than any node has</source>
        <translation>%1 的请求量超过任何节点所能提供的</translation>
    </message>
    <message>
        <source>The nearest node is %1; it asks for %2. Waiting does not help.</source>
        <translation>最接近的节点是 %1；请求的是 %2。等待无济于事。</translation>
    </message>
    <message>
        <source>Ask for less than the node&apos;s allocatable, leaving room for its DaemonSets, or add larger nodes</source>
        <translation>请求量应低于节点的可分配量，并为其 DaemonSet 留出余量，或添加更大的节点</translation>
    </message>
    <message>
        <source>%1 of %2, and %3 of %4 is left</source>
        <translation>%2 %1，而 %4 中剩余 %3</translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <translation>%2 中剩余 %1</translation>
    </message>
    <message>
        <source>The rollout of %1 waits for the accelerator that its own old pod holds</source>
        <translation>%1 的滚动更新在等待其自身旧 Pod 占用的加速器</translation>
    </message>
    <message>
        <source>The new pod is to be ready before the old one goes, and there is no accelerator for both.</source>
        <translation>新 Pod 须先就绪，旧 Pod 才会退出，而加速器不足以同时供两者使用。</translation>
    </message>
    <message>
        <source>Replace the pod instead of adding one: strategy Recreate (it answers nothing meanwhile)</source>
        <translation>替换 Pod 而非新增：使用 Recreate 策略（其间不提供服务）</translation>
    </message>
    <message>
        <source>The nodes are too full for %1</source>
        <translation>节点过满，容不下 %1</translation>
    </message>
    <message>
        <source>It asks for %1 on %2, the nearest node.</source>
        <translation>在最接近的节点 %2 上请求 %1。</translation>
    </message>
    <message>
        <source>Add nodes, free what others hold, or ask for less</source>
        <translation>添加节点，释放其他 Pod 占用的资源，或减少请求量</translation>
    </message>
    <message>
        <source>Ask for less</source>
        <translation>减少请求量</translation>
    </message>
    <message>
        <source>The nodes that would take %1 are closed for new pods</source>
        <translation>本可接纳 %1 的节点不接受新 Pod</translation>
    </message>
    <message>
        <source>Somebody or an upgrade has cordoned %1.</source>
        <translation>有人或某次升级封锁了 %1。</translation>
    </message>
    <message>
        <source>Open it again, if its maintenance is over</source>
        <translation>若维护已结束，请解除封锁</translation>
    </message>
    <message>
        <source>The node %1 that would take %2 is not able to</source>
        <translation>本可接纳 %2 的节点 %1 目前无法接纳</translation>
    </message>
    <message>
        <source>It joined %1 ago and is still being set up; this is normal.</source>
        <translation>它在 %1前加入，仍在设置中；这是正常情况。</translation>
    </message>
    <message>
        <source>It is not ready, or still carries the taint of something that has to run there first.</source>
        <translation>它尚未就绪，或仍带有某个须先在其上运行的组件的污点。</translation>
    </message>
    <message>
        <source>See what is the matter with it</source>
        <translation>查看它出了什么问题</translation>
    </message>
    <message>
        <source>The nodes hold as many pods as they may</source>
        <translation>节点上的 Pod 数已达上限</translation>
    </message>
    <message>
        <source>The host port %1 is taken on every node that would do</source>
        <translation>在所有可用节点上，主机端口 %1 均已被占用</translation>
    </message>
    <message>
        <source>%1 may not share a node with pods that are on every one</source>
        <translation>%1 不得与每个节点上都有的 Pod 共用节点</translation>
    </message>
    <message>
        <source>%1 may have %2 pods.</source>
        <translation>%1 最多可有 %2 个 Pod。</translation>
    </message>
    <message>
        <source>%1 uses it on %2.</source>
        <translation>%1 在 %2 上使用它。</translation>
    </message>
    <message>
        <source>Required anti-affinity keeps it from %1, where %2 is.</source>
        <translation>必需的反亲和性使其不能调度到 %2 所在的 %1。</translation>
    </message>
    <message>
        <source>Add nodes, or nodes that may hold more pods</source>
        <translation>添加节点，或添加可容纳更多 Pod 的节点</translation>
    </message>
    <message>
        <source>Do without the host port, or add nodes</source>
        <translation>不使用主机端口，或添加节点</translation>
    </message>
    <message>
        <source>Prefer instead of require, or add nodes</source>
        <translation>将必需改为首选，或添加节点</translation>
    </message>
    <message>
        <source>A volume of %1 lies where no node can take the pod</source>
        <translation>%1 的一个卷位于没有节点能接纳该 Pod 的位置</translation>
    </message>
    <message>
        <source>%1 is bound to its zone; the nearest node is %2 in %3.</source>
        <translation>%1 绑定于其可用区；最接近的节点是 %3 中的 %2。</translation>
    </message>
    <message>
        <source>does not match %1</source>
        <translation>与 %1 不匹配</translation>
    </message>
    <message>
        <source>Have nodes of that kind in the volume&apos;s zone, or make the volume anew in the nodes&apos; zone (its data are lost)</source>
        <translation>在卷所在的可用区提供此类节点，或在节点所在的可用区重新创建卷（其数据会丢失）</translation>
    </message>
    <message>
        <source>No node meets the required node affinity of %1</source>
        <translation>没有节点满足 %1 必需的节点亲和性</translation>
    </message>
    <message>
        <source>It wants %1.</source>
        <translation>它要求 %1。</translation>
    </message>
    <message>
        <source>Correct the affinity, or label the nodes</source>
        <translation>更正亲和性，或为节点添加标签</translation>
    </message>
    <message>
        <source>%1 does not tolerate the taint of some nodes</source>
        <translation>%1 不容忍部分节点的污点</translation>
    </message>
    <message>
        <source>No node has the room that %1 asks for</source>
        <translation>没有节点具有 %1 所请求的余量</translation>
    </message>
    <message>
        <source>So the scheduler says. Nodes were not listed, so that it cannot be told which node would have done.</source>
        <translation>这是调度器的说法。未列出节点，因此无法判断哪个节点本可使用。</translation>
    </message>
    <message>
        <source>Compare with the nodes</source>
        <translation>与节点对照</translation>
    </message>
    <message>
        <source>The autoscaler asked for a node and the zone is out of stock. Your quota is not the matter: asking for more of it would not help.</source>
        <translation>自动扩缩器请求了节点，而该可用区已无库存。问题不在您的配额：申请更多配额无济于事。</translation>
    </message>
    <message>
        <source>Try another zone, another machine type or spot against on-demand; or wait, the autoscaler tries again</source>
        <translation>尝试其他可用区、其他机器类型，或在 Spot 与按需之间切换；或等待，自动扩缩器会重试</translation>
    </message>
    <message>
        <source>See where it is offered</source>
        <translation>查看哪里提供它</translation>
    </message>
    <message>
        <source>The autoscaler asked for a node and was refused for quota%1. It may be that of processors, disks or addresses and not of the accelerator.</source>
        <translation>自动扩缩器请求了节点，但因配额%1被拒绝。可能是处理器、磁盘或地址的配额，而不是加速器的配额。</translation>
    </message>
    <message>
        <source>The cloud refuses the node that %1 needs</source>
        <translation>云平台拒绝了 %1 所需的节点</translation>
    </message>
    <message>
        <source>A node is being made for %1</source>
        <translation>正在为 %1 创建节点</translation>
    </message>
    <message>
        <source>This is normal; expect up to %1 more.</source>
        <translation>这是正常情况；预计最多还需 %1。</translation>
    </message>
    <message>
        <source>The node pool that %1 needs is as large as it may be</source>
        <translation>%1 所需的节点池已达上限</translation>
    </message>
    <message>
        <source>The autoscaler would add a node, and the pool&apos;s maximum forbids it.</source>
        <translation>自动扩缩器本会添加节点，但节点池的上限不允许。</translation>
    </message>
    <message>
        <source>Raise the pool&apos;s maximum, if quota and budget allow</source>
        <translation>若配额和预算允许，提高节点池的上限</translation>
    </message>
    <message>
        <source>%1 waits for a node</source>
        <translation>%1 正在等待节点</translation>
    </message>
    <message>
        <source>The cluster makes nodes as they are needed; up to %1 is normal.</source>
        <translation>集群按需创建节点；最长 %1 属正常情况。</translation>
    </message>
    <message>
        <source>It was created %1 ago.</source>
        <translation>它在 %1前创建。</translation>
    </message>
    <message>
        <source>%1 is probably meant; it has %2.</source>
        <translation>可能是指 %1；它带有 %2。</translation>
    </message>
    <message>
        <source>Select by the labels that the pods have</source>
        <translation>按 Pod 实际带有的标签选择</translation>
    </message>
    <message>
        <source>No pod and no workload of the namespace has these labels: a left-over, or what it is for was not deployed.</source>
        <translation>命名空间中没有 Pod 或工作负载带有这些标签：它是残留物，或其所服务的对象尚未部署。</translation>
    </message>
    <message>
        <source>Delete it, or deploy what it is for</source>
        <translation>删除它，或部署其所服务的对象</translation>
    </message>
    <message>
        <source>%1 sends to port %2, which its pods do not have</source>
        <translation>%1 发往端口 %2，而其 Pod 没有该端口</translation>
    </message>
    <message>
        <source>The containers declare no ports.</source>
        <translation>容器未声明端口。</translation>
    </message>
    <message>
        <source>The containers have %1.</source>
        <translation>容器的端口为 %1。</translation>
    </message>
    <message>
        <source>Send to a port that they have</source>
        <translation>发往它们具有的端口</translation>
    </message>
    <message>
        <source>%1 has no pod that is ready</source>
        <translation>%1 没有就绪的 Pod</translation>
    </message>
    <message>
        <source>Whoever calls it gets no answer.</source>
        <translation>调用方得不到响应。</translation>
    </message>
    <message>
        <source>See what is the matter with its pods</source>
        <translation>查看其 Pod 出了什么问题</translation>
    </message>
    <message>
        <source>%1 calls a Service %2 in namespace %3 that does not exist</source>
        <translation>%1 调用命名空间 %3 中的 Service %2，而它不存在</translation>
    </message>
    <message>
        <source>The name does not resolve.</source>
        <translation>该名称无法解析。</translation>
    </message>
    <message>
        <source>Correct the address, or deploy the Service</source>
        <translation>更正地址，或部署该 Service</translation>
    </message>
    <message>
        <source>%1 calls %2 on port %3, which it does not have</source>
        <translation>%1 通过端口 %3 调用 %2，而后者没有该端口</translation>
    </message>
    <message>
        <source>The address names no port, so %1 is meant; the Service listens on %2. The call hangs or is refused, and looks like a timeout.</source>
        <translation>该地址未指定端口，因此默认为 %1；而 Service 监听 %2。调用会挂起或被拒绝，看起来像超时。</translation>
    </message>
    <message>
        <source>The Service listens on %1. The call hangs or is refused, and looks like a timeout.</source>
        <translation>该 Service 监听 %1。调用会挂起或被拒绝，看起来像超时。</translation>
    </message>
    <message>
        <source>Call it on %1, and restart the callers: a changed ConfigMap restarts nothing by itself</source>
        <translation>改为调用 %1，并重启调用方：ConfigMap 更改后不会自动重启任何对象</translation>
    </message>
    <message>
        <source>it has read its arguments</source>
        <translation>已读取参数</translation>
    </message>
    <message>
        <source>it fetches the model</source>
        <translation>正在获取模型</translation>
    </message>
    <message>
        <source>it loads the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>it reads the weights</source>
        <translation>正在读取权重</translation>
    </message>
    <message>
        <source>the weights are loaded</source>
        <translation>权重已加载</translation>
    </message>
    <message>
        <source>it compiles</source>
        <translation>正在编译</translation>
    </message>
    <message>
        <source>it prepares the KV cache and graphs</source>
        <translation>正在准备 KV 缓存和计算图</translation>
    </message>
    <message>
        <source>it is about to answer</source>
        <translation>即将可以响应</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1（%2 次）</translation>
    </message>
    <message>
        <source>%1 has no path %2, which the probe asks</source>
        <translation>%1 没有探针所请求的路径 %2</translation>
    </message>
    <message>
        <source>The server answers 404: it is up, and will not answer otherwise however long one waits.</source>
        <translation>服务器返回 404：它已在运行，等待再久也不会改变响应。</translation>
    </message>
    <message>
        <source>Ask /health</source>
        <translation>请求 /health</translation>
    </message>
    <message>
        <source>Ask a path that the server has, or add it to the server</source>
        <translation>请求服务器具有的路径，或在服务器中添加该路径</translation>
    </message>
    <message>
        <source>The probe speaks HTTPS to a server of %1 that speaks HTTP</source>
        <translation>探针使用 HTTPS，而 %1 的服务器使用 HTTP</translation>
    </message>
    <message>
        <source>The probe speaks HTTP to a server of %1 that speaks HTTPS</source>
        <translation>探针使用 HTTP，而 %1 的服务器使用 HTTPS</translation>
    </message>
    <message>
        <source>Probe and server have to use one scheme.</source>
        <translation>探针与服务器须使用相同的协议。</translation>
    </message>
    <message>
        <source>Set the probe&apos;s scheme to HTTP</source>
        <translation>将探针的 scheme 设为 HTTP</translation>
    </message>
    <message>
        <source>Set the probe&apos;s scheme to HTTPS</source>
        <translation>将探针的 scheme 设为 HTTPS</translation>
    </message>
    <message>
        <source>The probe of %1 asks port %2, and the server listens on %3</source>
        <translation>%1 的探针请求端口 %2，而服务器监听 %3</translation>
    </message>
    <message>
        <source>Nothing answers where it asks.</source>
        <translation>它所请求的位置没有响应。</translation>
    </message>
    <message>
        <source>Let the probe ask port %1, or the server listen on %2</source>
        <translation>让探针请求端口 %1，或让服务器监听 %2</translation>
    </message>
    <message>
        <source>initialDelaySeconds + periodSeconds × failureThreshold = %1</source>
        <translation>initialDelaySeconds + periodSeconds × failureThreshold = %1</translation>
    </message>
    <message>
        <source>ran %1, exit code %2</source>
        <translation>运行了 %1，退出代码 %2</translation>
    </message>
    <message>
        <source>The probe ends %1 before its start is over</source>
        <translation>探针在 %1 启动完成之前就将其终止</translation>
    </message>
    <message>
        <source>The start goes well: %1. The kubelet allows %2 and then begins again from nothing.</source>
        <translation>启动进展正常：%1。kubelet 只允许 %2，之后会从头开始。</translation>
    </message>
    <message>
        <source>The kubelet ends %1 because its probe fails</source>
        <translation>kubelet 因探针失败而终止 %1</translation>
    </message>
    <message>
        <source>The server answers with an error of its own: something that it depends on is not there, or it is overloaded.</source>
        <translation>服务器返回其自身的错误：它所依赖的组件不在，或它已过载。</translation>
    </message>
    <message>
        <source>Nothing answers in the %1 that the probe allows.</source>
        <translation>在探针允许的 %1 内没有响应。</translation>
    </message>
    <message>
        <source>Allow the start %1 by a startup probe; liveness counts only after it</source>
        <translation>通过启动探针给启动留出 %1；此后存活探针才生效</translation>
    </message>
    <message>
        <source>Allow the start %1: startupProbe with failureThreshold %2 at a period of 10 s</source>
        <translation>给启动留出 %1：startupProbe 的 failureThreshold 为 %2，周期为 10 秒</translation>
    </message>
    <message>
        <source>%1 is starting; this is normal</source>
        <translation>%1 正在启动；这是正常情况</translation>
    </message>
    <message>
        <source>It runs for %1, and %2. Expect about %3 more minutes.</source>
        <translation>已运行 %1，%2。预计还需约 %3 分钟。</translation>
    </message>
    <message>
        <source>allows %1 more</source>
        <translation>还允许 %1</translation>
    </message>
    <message>
        <source>The start of %1 takes longer than any known</source>
        <translation>%1 的启动耗时超过任何已知情况</translation>
    </message>
    <message>
        <source>It runs for %1, and %2.</source>
        <translation>已运行 %1，%2。</translation>
    </message>
    <message>
        <source>%1 runs for %2 and is not ready</source>
        <translation>%1 已运行 %2，仍未就绪</translation>
    </message>
    <message>
        <source>Its probe fails: %1</source>
        <translation>其探针失败：%1</translation>
    </message>
    <message>
        <source>Why is not in the snapshot; its log and its probe would tell.</source>
        <translation>快照中没有原因；其日志和探针可以说明。</translation>
    </message>
    <message>
        <source>Install the add-on, with a role that may make volumes; if it is there already, update it</source>
        <translation>安装该插件，并配以可创建卷的角色；若已安装，请更新</translation>
    </message>
    <message>
        <source>Turn the cluster&apos;s add-on on; the driver shows up some minutes after</source>
        <translation>开启集群的插件；驱动会在几分钟后出现</translation>
    </message>
    <message>
        <source>Turn the cluster&apos;s add-on on</source>
        <translation>开启集群的插件</translation>
    </message>
    <message>
        <source>Install the driver, or use a class of one that is there</source>
        <translation>安装该驱动，或使用现有驱动的类</translation>
    </message>
    <message>
        <source>The cluster has no storage driver %1</source>
        <translation>集群没有存储驱动 %1</translation>
    </message>
    <message>
        <source>%1 names it, and no driver of that name is registered: volumes are neither made nor attached, however long one waits.</source>
        <translation>%1 引用了它，但没有注册该名称的驱动：无论等待多久，卷既不会创建也不会附加。</translation>
    </message>
    <message>
        <source>There is one named %1, which is probably meant.</source>
        <translation>有一个名为 %1 的驱动，可能就是所指的驱动。</translation>
    </message>
    <message>
        <source>(not among those listed: %1)</source>
        <translation>（不在所列之中：%1）</translation>
    </message>
    <message>
        <source>Name %1 there. A volume&apos;s driver cannot be changed: delete and make it again, the data behind stay</source>
        <translation>在该处改用 %1。卷的驱动不可更改：请删除后重新创建，其背后的数据会保留</translation>
    </message>
    <message>
        <source>The StorageClass %1 does not exist</source>
        <translation>StorageClass %1 不存在</translation>
    </message>
    <message>
        <source>%1 names it, and nothing else makes its volume.</source>
        <translation>%1 引用了它，而没有其他途径创建其卷。</translation>
    </message>
    <message>
        <source>(not found)</source>
        <translation>（未找到）</translation>
    </message>
    <message>
        <source>(there are: %1)</source>
        <translation>（现有：%1）</translation>
    </message>
    <message>
        <source>Create that class; or delete the claim and make it anew with one that exists: the field cannot be changed (data of a bound claim would be lost, this one has none)</source>
        <translation>创建该类；或删除 PersistentVolumeClaim 并使用现有的类重新创建：该字段不可更改（已绑定的 PersistentVolumeClaim 会丢失数据，此处没有数据）</translation>
    </message>
    <message>
        <source>The volume %1 that %2 wants does not exist</source>
        <translation>%2 要求的卷 %1 不存在</translation>
    </message>
    <message>
        <source>The claim names it in spec.volumeName.</source>
        <translation>PersistentVolumeClaim 在 spec.volumeName 中引用了它。</translation>
    </message>
    <message>
        <source>the classes differ (&quot;%1&quot; and &quot;%2&quot;)</source>
        <translation>类不一致（“%1”和“%2”）</translation>
    </message>
    <message>
        <source>it is reserved for %1/%2</source>
        <translation>它已为 %1/%2 保留</translation>
    </message>
    <message>
        <source>it does not offer the access mode %1</source>
        <translation>它不提供访问模式 %1</translation>
    </message>
    <message>
        <source>it is smaller (%1) than what is asked for (%2)</source>
        <translation>其容量（%1）小于所请求的（%2）</translation>
    </message>
    <message>
        <source>%1 cannot be bound to the volume %2</source>
        <translation>%1 无法绑定到卷 %2</translation>
    </message>
    <message>
        <source>Claim and volume do not match: %1.</source>
        <translation>PersistentVolumeClaim 与卷不匹配：%1。</translation>
    </message>
    <message>
        <source>Make both say the same; claims cannot be changed, so delete and make it again</source>
        <translation>使两者的设置一致；PersistentVolumeClaim 不可更改，因此请删除后重新创建</translation>
    </message>
    <message>
        <source>The volume of %1 is gone</source>
        <translation>%1 的卷已不存在</translation>
    </message>
    <message>
        <source>It was bound to %1, which no longer exists. Its data are where the volume&apos;s reclaim policy left them.</source>
        <translation>它曾绑定到 %1，而后者已不存在。其数据的去留取决于该卷的回收策略。</translation>
    </message>
    <message>
        <source>Make the volume again for the same disk, or the claim anew</source>
        <translation>为同一磁盘重新创建卷，或重新创建 PersistentVolumeClaim</translation>
    </message>
    <message>
        <source>%1 names no StorageClass, and none is the default</source>
        <translation>%1 未指定 StorageClass，也没有默认的 StorageClass</translation>
    </message>
    <message>
        <source>Nobody makes a volume for it. EKS clusters made since Kubernetes 1.30 have no default class.</source>
        <translation>没有组件为其创建卷。自 Kubernetes 1.30 起创建的 EKS 集群没有默认类。</translation>
    </message>
    <message>
        <source>(there are no classes)</source>
        <translation>（没有类）</translation>
    </message>
    <message>
        <source>(on none of %1)</source>
        <translation>（%1 均未设置）</translation>
    </message>
    <message>
        <source>Make %1 the default</source>
        <translation>将 %1 设为默认</translation>
    </message>
    <message>
        <source>Create a class</source>
        <translation>创建一个类</translation>
    </message>
    <message>
        <source>There is no volume for %1</source>
        <translation>没有可供 %1 使用的卷</translation>
    </message>
    <message>
        <source>Its storageClassName is empty, which asks for a volume that was made by hand, and none that is free matches.</source>
        <translation>其 storageClassName 为空，即要求手动创建的卷，而没有匹配的空闲卷。</translation>
    </message>
    <message>
        <source>Create the PersistentVolume, or name a class</source>
        <translation>创建 PersistentVolume，或指定一个类</translation>
    </message>
    <message>
        <source>The storage driver %1 may not make volumes</source>
        <translation>存储驱动 %1 无权创建卷</translation>
    </message>
    <message>
        <source>A storage quota is used up</source>
        <translation>某项存储配额已用尽</translation>
    </message>
    <message>
        <source>The storage driver %1 cannot make the volume of %2</source>
        <translation>存储驱动 %1 无法创建 %2 的卷</translation>
    </message>
    <message>
        <source>The cloud refuses it: its service account has no role, or one without the right.</source>
        <translation>云平台拒绝了请求：其服务账号没有角色，或角色缺少该权限。</translation>
    </message>
    <message>
        <source>The driver&apos;s words say why.</source>
        <translation>原因见驱动的消息。</translation>
    </message>
    <message>
        <source>Give its service account kube-system/ebs-csi-controller-sa a role with AmazonEBSCSIDriverPolicy</source>
        <translation>为其服务账号 kube-system/ebs-csi-controller-sa 授予带有 AmazonEBSCSIDriverPolicy 的角色</translation>
    </message>
    <message>
        <source>%1 is not bound</source>
        <translation>%1 未绑定</translation>
    </message>
    <message>
        <source>Its class and driver are there; why no volume was made is not in the snapshot.</source>
        <translation>其类和驱动均已就位；未创建卷的原因不在快照中。</translation>
    </message>
    <message>
        <source>The claim %1 does not exist in namespace %2</source>
        <translation>命名空间 %2 中不存在 PersistentVolumeClaim %1</translation>
    </message>
    <message>
        <source>%1 mounts it, and gets no node without it.</source>
        <translation>%1 挂载了它，没有它就无法分配到节点。</translation>
    </message>
    <message>
        <source>(no gke-gcsfuse-sidecar)</source>
        <translation>（没有 gke-gcsfuse-sidecar）</translation>
    </message>
    <message>
        <source>The storage sidecar was not put into the pods of %1</source>
        <translation>存储 Sidecar 未注入 %1 的 Pod</translation>
    </message>
    <message>
        <source>The annotation asks for it; the webhook that does so was not there when the pod was created, and such a failure is passed over in silence.</source>
        <translation>注解要求注入它；而创建 Pod 时，负责注入的 Webhook 不在，这类失败会被静默忽略。</translation>
    </message>
    <message>
        <source>Create the pod anew</source>
        <translation>重新创建 Pod</translation>
    </message>
    <message>
        <source>The pods of %1 mount a bucket without asking for the sidecar that does it</source>
        <translation>%1 的 Pod 挂载了存储桶，却未请求执行挂载的 Sidecar</translation>
    </message>
    <message>
        <source>The annotation gke-gcsfuse/volumes is on the workload; it has to be on its pod template.</source>
        <translation>注解 gke-gcsfuse/volumes 位于工作负载上；它须位于其 Pod 模板上。</translation>
    </message>
    <message>
        <source>The pod template lacks the annotation gke-gcsfuse/volumes: &quot;true&quot;, to which alone the driver&apos;s webhook reacts.</source>
        <translation>Pod 模板缺少注解 gke-gcsfuse/volumes: &quot;true&quot;，驱动的 Webhook 只对它作出反应。</translation>
    </message>
    <message>
        <source>Set it on the pod template</source>
        <translation>在 Pod 模板上设置</translation>
    </message>
    <message>
        <source>Set it on the pod template, and create the pods anew</source>
        <translation>在 Pod 模板上设置，并重新创建 Pod</translation>
    </message>
    <message>
        <source>The bucket that %1 mounts does not exist</source>
        <translation>%1 挂载的存储桶不存在</translation>
    </message>
    <message>
        <source>Its name is misspelt, or has gs:// in front of it.</source>
        <translation>其名称拼写有误，或前面带有 gs://。</translation>
    </message>
    <message>
        <source>Correct bucketName or volumeHandle</source>
        <translation>更正 bucketName 或 volumeHandle</translation>
    </message>
    <message>
        <source>The mount options of %1 are not accepted</source>
        <translation>%1 的挂载选项不被接受</translation>
    </message>
    <message>
        <source>The driver does not know one of them.</source>
        <translation>驱动不认识其中一个选项。</translation>
    </message>
    <message>
        <source>Take it out of mountOptions</source>
        <translation>将其从 mountOptions 中移除</translation>
    </message>
    <message>
        <source>The storage driver of %1 does not run on the pod&apos;s node</source>
        <translation>%1 的存储驱动未在该 Pod 的节点上运行</translation>
    </message>
    <message>
        <source>Its DaemonSet has no ready pod there: a taint keeps it off, or it is still starting.</source>
        <translation>其 DaemonSet 在该节点上没有就绪的 Pod：被污点阻挡，或仍在启动。</translation>
    </message>
    <message>
        <source>Let its DaemonSet tolerate the node&apos;s taints</source>
        <translation>让其 DaemonSet 容忍该节点的污点</translation>
    </message>
    <message>
        <source>The node cannot attach another volume for %1</source>
        <translation>节点无法再为 %1 挂接卷</translation>
    </message>
    <message>
        <source>Machines attach a limited number.</source>
        <translation>每台机器可挂接的卷数有限。</translation>
    </message>
    <message>
        <source>Use more or larger nodes</source>
        <translation>使用更多或更大的节点</translation>
    </message>
    <message>
        <source>The file system of a volume of %1 cannot be mounted</source>
        <translation>%1 的一个卷的文件系统无法挂载</translation>
    </message>
    <message>
        <source>It is damaged, or of another type.</source>
        <translation>它已损坏，或属于其他类型。</translation>
    </message>
    <message>
        <source>Check the disk</source>
        <translation>检查磁盘</translation>
    </message>
    <message>
        <source>A volume of %1 is still attached to another node</source>
        <translation>%1 的一个卷仍挂接在另一个节点上</translation>
    </message>
    <message>
        <source>%1 uses it there; such a volume goes to one node at a time.</source>
        <translation>%1 正在那里使用它；这种卷同一时间只能挂接到一个节点。</translation>
    </message>
    <message>
        <source>A node that went away keeps it for some six minutes; then it is taken off by force.</source>
        <translation>已消失的节点会继续占用它约六分钟；之后会被强制解除挂接。</translation>
    </message>
    <message>
        <source>Stop the old pod before the new one starts: strategy Recreate</source>
        <translation>在新 Pod 启动前停止旧 Pod：使用策略 Recreate</translation>
    </message>
    <message>
        <source>Stop the other pod, or use a volume that several nodes can have (ReadWriteMany)</source>
        <translation>停止另一个 Pod，或使用多个节点可同时挂接的卷（ReadWriteMany）</translation>
    </message>
    <message>
        <source>No storage driver answers to the name %1</source>
        <translation>没有名为 %1 的存储驱动</translation>
    </message>
    <message>
        <source>Kubernetes waits for it to attach the volume. The name is wrong, or the driver is not installed; permissions cannot cause this.</source>
        <translation>Kubernetes 正在等待它挂接卷。名称有误，或驱动未安装；权限不会导致此问题。</translation>
    </message>
    <message>
        <source>The namespace&apos;s quota has no room for the pods of %1</source>
        <translation>命名空间的配额容不下 %1 的 Pod</translation>
    </message>
    <message>
        <source>The namespace&apos;s Pod Security level forbids the pods of %1</source>
        <translation>命名空间的 Pod Security 级别禁止 %1 的 Pod</translation>
    </message>
    <message>
        <source>Give the containers the security context that the message names, or the namespace another level</source>
        <translation>为容器设置消息中指出的安全上下文，或为命名空间设置其他级别</translation>
    </message>
    <message>
        <source>A webhook that has to pass the pods of %1 does not answer</source>
        <translation>%1 的 Pod 必须经过的一个 Webhook 没有响应</translation>
    </message>
    <message>
        <source>An admission webhook forbids the pods of %1</source>
        <translation>一个准入 Webhook 禁止 %1 的 Pod</translation>
    </message>
    <message>
        <source>An admission policy forbids the pods of %1</source>
        <translation>一个准入策略禁止 %1 的 Pod</translation>
    </message>
    <message>
        <source>The PriorityClass that %1 names does not exist</source>
        <translation>%1 指定的 PriorityClass 不存在</translation>
    </message>
    <message>
        <source>The RuntimeClass that %1 names does not exist</source>
        <translation>%1 指定的 RuntimeClass 不存在</translation>
    </message>
    <message>
        <source>The pods of %1 cannot be created</source>
        <translation>无法创建 %1 的 Pod</translation>
    </message>
    <message>
        <source>The node %1 is not ready</source>
        <translation>节点 %1 未就绪</translation>
    </message>
    <message>
        <source>The node %1 is short of something: %2</source>
        <translation>节点 %1 资源不足：%2</translation>
    </message>
    <message>
        <source>Its kubelet gives the reason %1.</source>
        <translation>其 kubelet 给出的原因是 %1。</translation>
    </message>
    <message>
        <source>See what is the matter with it; node pools with repair replace it by themselves</source>
        <translation>查看其问题所在；启用了修复的节点池会自行替换它</translation>
    </message>
    <message>
        <source>Free it, or give it more</source>
        <translation>释放该资源，或为节点增加该资源</translation>
    </message>
    <message>
        <source>There are no addresses left for pods on %1</source>
        <translation>%1 上已没有可供 Pod 使用的地址</translation>
    </message>
    <message>
        <source>The network of the pods of %1 cannot be set up</source>
        <translation>无法设置 %1 的 Pod 的网络</translation>
    </message>
    <message>
        <source>The subnet, or what the node may take of it, is used up.</source>
        <translation>子网或节点可从中使用的部分已用尽。</translation>
    </message>
    <message>
        <source>The network plugin&apos;s words say why.</source>
        <translation>网络插件的消息说明了原因。</translation>
    </message>
    <message>
        <source>Use nodes in a larger subnet, or fewer pods a node</source>
        <translation>使用更大子网中的节点，或减少每个节点的 Pod 数</translation>
    </message>
    <message>
        <source>Look at the network plugin&apos;s own pods</source>
        <translation>查看网络插件自身的 Pod</translation>
    </message>
    <message>
        <source>The pods of %1 get no node</source>
        <translation>%1 的 Pod 分配不到节点</translation>
    </message>
    <message>
        <source>No scheduler has looked at them: is there one named %1?</source>
        <translation>没有调度器处理过它们：是否存在名为 %1 的调度器？</translation>
    </message>
    <message>
        <source>See the events</source>
        <translation>查看事件</translation>
    </message>
    <message>
        <source>The containers of %1 are not started</source>
        <translation>%1 的容器未被启动</translation>
    </message>
    <message>
        <source>Why is not in the snapshot: events that say so live for an hour.</source>
        <translation>快照中没有原因：说明原因的事件只保留一小时。</translation>
    </message>
    <message>
        <source>The rollout of %1 is past its deadline</source>
        <translation>%1 的滚动发布已超过期限</translation>
    </message>
    <message>
        <source>%1, which comes nearest, has the taint %2 besides.</source>
        <translation>最接近的 %1 还带有污点 %2。</translation>
    </message>
    <message>
        <source>The issuer %1 of %2 does not exist</source>
        <translation>%2 的签发者 %1 不存在</translation>
    </message>
    <message>
        <source>Nobody issues the certificate.</source>
        <translation>没有签发者来签发该证书。</translation>
    </message>
    <message>
        <source>There is one of that name of the other kind (Issuer, ClusterIssuer).</source>
        <translation>存在同名但属于另一类型的签发者（Issuer、ClusterIssuer）。</translation>
    </message>
    <message>
        <source>%1 ran out %2 ago</source>
        <translation>%1 已于 %2 前过期</translation>
    </message>
    <message>
        <source>%1 runs out in %2 and is not renewed</source>
        <translation>%1 将在 %2 后过期，且未续期</translation>
    </message>
    <message>
        <source>Callers that verify it refuse the connection; a webhook that serves with it passes nothing. cert-manager should have renewed it.</source>
        <translation>验证它的调用方会拒绝连接；使用它提供服务的 Webhook 不会放行任何内容。cert-manager 本应为其续期。</translation>
    </message>
    <message>
        <source>See why it is not renewed: its CertificateRequest and issuer say so</source>
        <translation>查看未续期的原因：其 CertificateRequest 和签发者会有说明</translation>
    </message>
    <message>
        <source>The zone does not offer such machines for nodes</source>
        <translation>该可用区不为节点提供此类机器</translation>
    </message>
    <message>
        <source>A zone that has such machines or accelerators elsewhere in the cloud need not have them for node pools: no quota and no waiting helps.</source>
        <translation>即使可用区在云中的其他用途上有此类机器或加速器，也未必可用于节点池：提高配额或等待都无济于事。</translation>
    </message>
    <message>
        <source>The container %1 of %2 must not run as root, and would</source>
        <translation>%2 的容器 %1 不得以 root 运行，但实际会以 root 运行</translation>
    </message>
    <message>
        <source>Its image names its user by a name, and from that the kubelet cannot tell who it is.</source>
        <translation>其镜像用名称指定用户，kubelet 无法据此判断该用户是谁。</translation>
    </message>
    <message>
        <source>securityContext.runAsNonRoot is set, and the image&apos;s user is root.</source>
        <translation>设置了 securityContext.runAsNonRoot，而镜像的用户是 root。</translation>
    </message>
    <message>
        <source>Set securityContext.runAsUser to the number of the user that the image is for</source>
        <translation>将 securityContext.runAsUser 设为镜像所用用户的数字 ID</translation>
    </message>
    <message>
        <source>The certificate %1 of %2 does not exist</source>
        <translation>%2 的证书 %1 不存在</translation>
    </message>
    <message>
        <source>The listener %1 is not served without it.</source>
        <translation>没有它，监听器 %1 不会提供服务。</translation>
    </message>
    <message>
        <source>Its service account %1 has no annotation, and the node&apos;s metadata server gives out the node&apos;s identity.</source>
        <translation>其服务账号 %1 没有注解，节点的元数据服务器给出的是节点的身份。</translation>
    </message>
    <message>
        <source>Run its pods as a service account that is annotated with a Google account</source>
        <translation>以带有 Google 账号注解的服务账号运行其 Pod</translation>
    </message>
    <message>
        <source>%1 is for a pool of another API group</source>
        <translation>%1 针对的是另一个 API 组的池</translation>
    </message>
    <message>
        <source>It names the group &quot;%1&quot;; the pool is of %2, and the policy is not attached to it.</source>
        <translation>它指定的组是“%1”；而池属于 %2，该策略不会附加到该池。</translation>
    </message>
    <message>
        <source>Name the pool&apos;s group</source>
        <translation>指定池所属的组</translation>
    </message>
    <message>
        <source>The bucket that %1 mounts has fine-grained access control</source>
        <translation>%1 挂载的存储桶使用精细访问权限控制</translation>
    </message>
    <message>
        <source>What is asked of it works only with uniform bucket-level access.</source>
        <translation>对它的要求只有在统一存储桶级访问权限下才能实现。</translation>
    </message>
    <message>
        <source>Turn uniform bucket-level access on for the bucket; its objects&apos; own access lists then count no more</source>
        <translation>为存储桶开启统一存储桶级访问权限；此后其对象自身的访问控制列表不再生效</translation>
    </message>
    <message>
        <source>Too many pods like those of %1 ask for tokens at once</source>
        <translation>与 %1 类似的 Pod 同时请求 Token 的数量过多</translation>
    </message>
    <message>
        <source>The project&apos;s rate of token exchanges is used up; each pod tries again by itself, and what it may do is not the matter.</source>
        <translation>项目的 Token 交换速率已用尽；每个 Pod 会自行重试，与其权限无关。</translation>
    </message>
    <message>
        <source>Start fewer pods at a time, or ask for more of the quota of sts.googleapis.com</source>
        <translation>一次少启动一些 Pod，或申请提高 sts.googleapis.com 的配额</translation>
    </message>
    <message>
        <source>%1 in namespace %2 closes this way, and no rule opens it: packets are dropped without an answer, which looks like a timeout.</source>
        <translation>命名空间 %2 中的 %1 封闭了此方向，且没有规则放行：数据包被直接丢弃而没有响应，看起来像是超时。</translation>
    </message>
    <message>
        <source>(no rule admits it)</source>
        <translation>（没有规则放行）</translation>
    </message>
    <message>
        <source>%1 may not ask the name server: a NetworkPolicy forbids it</source>
        <translation>%1 无法查询 DNS 服务器：NetworkPolicy 禁止</translation>
    </message>
    <message>
        <source>Let it reach port 53, UDP and TCP, in kube-system</source>
        <translation>允许它访问 kube-system 中的 53 端口（UDP 和 TCP）</translation>
    </message>
    <message>
        <source>%1 may not reach %2: a NetworkPolicy forbids it</source>
        <translation>%1 无法访问 %2：NetworkPolicy 禁止</translation>
    </message>
    <message>
        <source>Let it reach the pods of %1</source>
        <translation>允许它访问 %1 的 Pod</translation>
    </message>
    <message>
        <source>Let the pods of %1 in</source>
        <translation>放行来自 %1 的 Pod 的流量</translation>
    </message>
    <message>
        <source>No node keeps %1 spread as it asks to be</source>
        <translation>没有节点能按 %1 的要求使其保持分散</translation>
    </message>
    <message>
        <source>So the scheduler says: %1</source>
        <translation>调度器的说明：%1</translation>
    </message>
    <message>
        <source>%1 has got no load balancer for %2</source>
        <translation>%1 等待 %2 仍未获得负载均衡器</translation>
    </message>
    <message>
        <source>Its controller has not said why: a cluster without one never gets any.</source>
        <translation>其控制器未说明原因：没有控制器的集群永远不会获得负载均衡器。</translation>
    </message>
    <message>
        <source>See whether its log still moves; a bucket or a registry far away, and a disk that is slow, make hours of minutes</source>
        <translation>查看其日志是否仍在更新；存储桶或镜像仓库距离远、磁盘慢，都会让几分钟变成几小时</translation>
    </message>
    <message>
        <source>%1 lets no pod of %2 go from the closed node %3</source>
        <translation>%1 不允许 %2 的 Pod 离开已封锁的节点 %3</translation>
    </message>
    <message>
        <source>Closed for %1. If it is being drained or upgraded, that waits for this pod for ever: the budget allows no disruption.</source>
        <translation>已封锁 %1。若正在排空或升级该节点，则会一直等待此 Pod：该 PDB 不允许任何中断。</translation>
    </message>
    <message>
        <source>Give the workload a second replica for the time, or let the budget allow one disruption</source>
        <translation>暂时为该工作负载增加第二个副本，或让 PDB 允许一次中断</translation>
    </message>
    <message>
        <source>See what keeps its new pods from being ready</source>
        <translation>查看是什么使其新 Pod 无法就绪</translation>
    </message>
    <message>
        <source>The accelerators of node %1 are marked as unhealthy</source>
        <translation>节点 %1 的加速器被标记为不健康</translation>
    </message>
    <message>
        <source>It has %1 of %2 and offers none: its device plugin has found a fault (an Xid error, or a driver that no longer answers).</source>
        <translation>它有 %1 个 %2，却一个也不提供：其设备插件发现了故障（Xid 错误，或驱动不再响应）。</translation>
    </message>
    <message>
        <source>Empty the node and have it replaced</source>
        <translation>清空该节点并将其替换</translation>
    </message>
    <message>
        <source>%1 calls %2, which does not exist</source>
        <translation>%1 调用了不存在的 %2</translation>
    </message>
    <message>
        <source>No Service has that name there.</source>
        <translation>那里没有名为此的 Service。</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>它是 %1。</translation>
    </message>
    <message>
        <source>The postStart hook of container %1 of %2 fails, and the container ends with it</source>
        <translation>%2 的容器 %1 的 postStart 钩子失败，容器随之结束</translation>
    </message>
    <message>
        <source>Correct the hook&apos;s command, or do its work in the image</source>
        <translation>更正钩子的命令，或在镜像中完成其工作</translation>
    </message>
    <message>
        <source>Serve a quantised or smaller model, or spread it over more accelerators (%1)</source>
        <translation>提供量化后或更小的模型，或将其拆分到更多加速器上（%1）</translation>
    </message>
    <message>
        <source>Its share of the accelerator (--mem-fraction-static) holds the weights and nothing besides. More of it helps only where little is missing.</source>
        <translation>它在加速器上的份额（--mem-fraction-static）只容得下权重。只有缺得不多时，加大份额才有用。</translation>
    </message>
    <message>
        <source>The nodes do not trust the certificate of the registry %1</source>
        <translation>节点不信任镜像仓库 %1 的证书</translation>
    </message>
    <message>
        <source>An authority that they do not know has signed it, or it has run out, or it is for another name.</source>
        <translation>它由节点不认识的机构签发，或已过期，或用于另一个名称。</translation>
    </message>
    <message>
        <source>Give the nodes&apos; container runtime the registry&apos;s authority, or the registry a certificate that is publicly trusted</source>
        <translation>为节点的容器运行时配置该仓库的证书颁发机构，或让仓库使用公开受信任的证书</translation>
    </message>
    <message>
        <source>The node does not have the path that %1 mounts from it</source>
        <translation>节点上没有 %1 要从中挂载的路径</translation>
    </message>
    <message>
        <source>A hostPath of that type has to be there before the pod comes, on every node that may take it.</source>
        <translation>这种类型的 hostPath 必须在 Pod 到来之前就存在于每个可能接收它的节点上。</translation>
    </message>
    <message>
        <source>Use type DirectoryOrCreate, or a volume that is not the node&apos;s</source>
        <translation>使用 DirectoryOrCreate 类型，或使用不属于节点的卷</translation>
    </message>
    <message>
        <source>The file server of a volume of %1 does not answer its node</source>
        <translation>%1 的一个卷的文件服务器不响应其节点</translation>
    </message>
    <message>
        <source>It has no address in the node&apos;s network, or a firewall (security group) closes port 2049.</source>
        <translation>它在节点的网络中没有地址，或防火墙（安全组）关闭了端口 2049。</translation>
    </message>
    <message>
        <source>Give the file system a mount target in the node&apos;s zone, and open port 2049 to the nodes</source>
        <translation>在节点所在可用区为该文件系统创建挂载目标，并向节点开放端口 2049</translation>
    </message>
    <message>
        <source>A subPath that %1 mounts cannot be made on its volume</source>
        <translation>%1 挂载的 subPath 无法在其卷上创建</translation>
    </message>
    <message>
        <source>The volume is read-only, or its file system refuses the folder to the kubelet, as network file systems do that squash root.</source>
        <translation>该卷为只读，或其文件系统拒绝 kubelet 创建文件夹，启用 root_squash 的网络文件系统就是如此。</translation>
    </message>
    <message>
        <source>Make the folder beforehand, or mount the volume without subPath</source>
        <translation>事先创建该文件夹，或不用 subPath 挂载该卷</translation>
    </message>
    <message>
        <source>The volume lies in %1.</source>
        <translation>该卷位于 %1。</translation>
    </message>
    <message>
        <source>%1 is to make it, and has not.</source>
        <translation>它应由 %1 创建，但尚未创建。</translation>
    </message>
    <message>
        <source>See why it does not</source>
        <translation>查看原因</translation>
    </message>
    <message>
        <source>Karpenter makes no node beyond the limits of NodePool %1.</source>
        <translation>Karpenter 不会创建超出 NodePool %1 限额的节点。</translation>
    </message>
    <message>
        <source>No serving runtime takes the model format %1 of %2</source>
        <translation>没有服务运行时接受 %2 的模型格式 %1</translation>
    </message>
    <message>
        <source>Correct the format, or install a serving runtime for it</source>
        <translation>更正该格式，或为其安装服务运行时</translation>
    </message>
    <message>
        <source>The application %1 of %2 does not run</source>
        <translation>%2 的应用 %1 未运行</translation>
    </message>
    <message>
        <source>%1 waits for its readiness gate %2</source>
        <translation>%1 正在等待其就绪门控 %2</translation>
    </message>
    <message>
        <source>Its containers are ready. The controller that has to set this condition, as a load balancer&apos;s does, has not: no Service sends anything to the pod meanwhile.</source>
        <translation>其容器已就绪。须设置此条件的控制器（例如负载均衡器的控制器）尚未设置：在此期间没有 Service 向该 Pod 发送任何内容。</translation>
    </message>
    <message>
        <source>See that controller&apos;s log, and the health of the pod at the load balancer</source>
        <translation>查看该控制器的日志，以及该 Pod 在负载均衡器上的健康状况</translation>
    </message>
    <message>
        <source>The server of %1 listens inside its own pod only</source>
        <translation>%1 的服务器只在自己的 Pod 内监听</translation>
    </message>
    <message>
        <source>It listens on the loopback address: neither the kubelet&apos;s probe nor a Service reaches it there.</source>
        <translation>它在回环地址上监听：kubelet 的探针和 Service 都无法到达那里。</translation>
    </message>
    <message>
        <source>Let it listen on all addresses, as with --host 0.0.0.0</source>
        <translation>让它在所有地址上监听，例如使用 --host 0.0.0.0</translation>
    </message>
    <message>
        <source>The storage driver %1 makes no volume with the access mode of %2</source>
        <translation>存储驱动 %1 不会创建具有 %2 的访问模式的卷</translation>
    </message>
    <message>
        <source>Block volumes go to one node at a time; sharing one takes a file system on the network.</source>
        <translation>块存储卷一次只能用于一个节点；共享需要网络文件系统。</translation>
    </message>
    <message>
        <source>Make the claim anew with ReadWriteOnce, or with a class that shares (EFS, Filestore)</source>
        <translation>用 ReadWriteOnce，或用支持共享的类（EFS、Filestore）重新创建该声明</translation>
    </message>
    <message>
        <source>Nothing runs behind its Service: %1 is scaled to nothing.</source>
        <translation>其 Service 后面没有任何运行实例：%1 已缩容为零。</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>重新启动它</translation>
    </message>
    <message>
        <source>The webhook %1 does not answer, and no pods are made without it</source>
        <translation>Webhook %1 没有响应，没有它就不会创建 Pod</translation>
    </message>
    <message>
        <source>The API server does not trust the webhook %1</source>
        <translation>API 服务器不信任 Webhook %1</translation>
    </message>
    <message>
        <source>Let its operator renew the certificate, and put its authority into the configuration&apos;s caBundle</source>
        <translation>让其 Operator 更新证书，并将其颁发机构写入配置的 caBundle</translation>
    </message>
    <message>
        <source>The Secret %1 is no pull secret</source>
        <translation>Secret %1 不是拉取密钥</translation>
    </message>
    <message>
        <source>Its type is %1, and the kubelet reads credentials from kubernetes.io/dockerconfigjson alone: the image is pulled without any.</source>
        <translation>其类型为 %1，而 kubelet 只从 kubernetes.io/dockerconfigjson 读取凭据：拉取镜像时不带任何凭据。</translation>
    </message>
    <message>
        <source>Delete it and create it with that type</source>
        <translation>将其删除，并以该类型重新创建</translation>
    </message>
    <message>
        <source>The node %1 has no container runtime for the RuntimeClass %2</source>
        <translation>节点 %1 没有用于 RuntimeClass %2 的容器运行时</translation>
    </message>
    <message>
        <source>Its containerd was not configured for that handler: for GPUs the container toolkit does that, or the GPU operator.</source>
        <translation>其 containerd 未配置该处理程序：对于 GPU，由 Container Toolkit 或 GPU Operator 完成配置。</translation>
    </message>
    <message>
        <source>Use nodes that have it, or take runtimeClassName out</source>
        <translation>使用具备该运行时的节点，或去掉 runtimeClassName</translation>
    </message>
    <message>
        <source>%1 refuses the value of its variable %2</source>
        <translation>%1 拒绝其变量 %2 的值</translation>
    </message>
    <message>
        <source>(from a Secret or ConfigMap)</source>
        <translation>（来自 Secret 或 ConfigMap）</translation>
    </message>
    <message>
        <source>Correct the value</source>
        <translation>更正该值</translation>
    </message>
    <message>
        <source>%1 may not write its cache</source>
        <translation>%1 无权写入其缓存</translation>
    </message>
    <message>
        <source>It runs as a user without a home, so that the cache of models goes to /.cache.</source>
        <translation>它以没有主目录的用户运行，因此模型缓存写到 /.cache。</translation>
    </message>
    <message>
        <source>Set HF_HOME to a folder on a volume that its user may write</source>
        <translation>将 HF_HOME 设为其用户可写的卷上的文件夹</translation>
    </message>
    <message>
        <source>Somebody else holds the accelerator that %1 wants</source>
        <translation>%1 需要的加速器被其他进程占用</translation>
    </message>
    <message>
        <source>A process that was left over on the node, or a container that does not ask for the device.</source>
        <translation>节点上遗留的进程，或未请求该设备的容器。</translation>
    </message>
    <message>
        <source>Let one workload alone have the node&apos;s chips, and ask for them in limits</source>
        <translation>只让一个工作负载使用该节点的芯片，并在 limits 中请求它们</translation>
    </message>
    <message>
        <source>%1 is to use more accelerators than its container gets</source>
        <translation>%1 要使用的加速器多于其容器获得的数量</translation>
    </message>
    <message>
        <source>--tensor-parallel-size times --pipeline-parallel-size is above the container&apos;s limit.</source>
        <translation>--tensor-parallel-size 与 --pipeline-parallel-size 的乘积超过了容器的限额。</translation>
    </message>
    <message>
        <source>Ask for as many in limits, or lower --tensor-parallel-size</source>
        <translation>在 limits 中请求同样多的数量，或降低 --tensor-parallel-size</translation>
    </message>
    <message>
        <source>The engine of %1 refuses its arguments</source>
        <translation>%1 的引擎拒绝其参数</translation>
    </message>
    <message>
        <source>%1 has got no address for %2</source>
        <translation>%1 已有 %2 未获得地址</translation>
    </message>
    <message>
        <source>The node knows %1 of them: its device plugin has marked %2 as unhealthy.</source>
        <translation>该节点上共有 %1 个：其设备插件已将其中 %2 个标记为不健康。</translation>
    </message>
    <message>
        <source>The model&apos;s own configuration says another one, or none at all.</source>
        <translation>模型自身的配置写的是另一种,或根本没有量化。</translation>
    </message>
    <message>
        <source>The weights that %1 reads are damaged</source>
        <translation>%1 读取的权重已损坏</translation>
    </message>
    <message>
        <source>A file of them is cut off, or is no weights file at all, such as the pointer that Git LFS leaves in its place.</source>
        <translation>其中某个文件被截断,或根本不是权重文件,例如 Git LFS 留下的指针文件。</translation>
    </message>
    <message>
        <source>Copy the model anew, and compare the sizes of its files with those of its publisher</source>
        <translation>重新复制模型,并将文件大小与发布者的核对</translation>
    </message>
    <message>
        <source>An accelerator of node %1 is broken</source>
        <translation>节点 %1 的加速器已损坏</translation>
    </message>
    <message>
        <source>Its driver reports a fault of the hardware to %1; starting the program again on that node does not help.</source>
        <translation>其驱动程序向 %1 报告了硬件故障；在该节点上重新启动程序无济于事。</translation>
    </message>
    <message>
        <source>Close the node for new pods, so that the next one goes elsewhere</source>
        <translation>将该节点对新 Pod 关闭，使下一个 Pod 调度到别处</translation>
    </message>
    <message>
        <source>The clock of node %1 is wrong</source>
        <translation>节点 %1 的时钟不准</translation>
    </message>
    <message>
        <source>Whoever %1 calls refuses what is signed at another time of day than its own: a few minutes are the most that is let pass.</source>
        <translation>%1 所调用的服务会拒绝签名时间与其自身时间不符的请求：最多只容许几分钟的偏差。</translation>
    </message>
    <message>
        <source>Let the node keep time (chrony, the cloud&apos;s own time server), or replace it</source>
        <translation>让节点校时（chrony、云自带的时间服务器），或更换该节点</translation>
    </message>
    <message>
        <source>%1 asks the Kubernetes API, and no token of its account is mounted</source>
        <translation>%1 要访问 Kubernetes API，但没有挂载其账号的 token</translation>
    </message>
    <message>
        <source>automountServiceAccountToken is false, which keeps it out.</source>
        <translation>automountServiceAccountToken 为 false，因此未挂载。</translation>
    </message>
    <message>
        <source>Something keeps it out: automountServiceAccountToken of the pod or of its account, or a volume over it.</source>
        <translation>有什么阻止了挂载：Pod 或其账号的 automountServiceAccountToken，或覆盖在其上的卷。</translation>
    </message>
    <message>
        <source>Mount it</source>
        <translation>挂载它</translation>
    </message>
    <message>
        <source>A token that %1 sends ends with a line break</source>
        <translation>%1 发送的 token 以换行符结尾</translation>
    </message>
    <message>
        <source>It was put into its Secret together with the end of its line, which may not stand in the header of a request.</source>
        <translation>它连同行尾一起被放进了 Secret，而换行符不能出现在请求头中。</translation>
    </message>
    <message>
        <source>(its value is not read)</source>
        <translation>（不读取其值）</translation>
    </message>
    <message>
        <source>Put it there anew without the line break</source>
        <translation>去掉换行符后重新放入</translation>
    </message>
    <message>
        <source>The image of %1 lacks a library</source>
        <translation>%1 的镜像缺少一个库</translation>
    </message>
    <message>
        <source>It is %1: what was installed was built for another system or another CUDA than the image has.</source>
        <translation>缺少的是 %1：所安装的程序是为与镜像不同的系统或 CUDA 版本构建的。</translation>
    </message>
    <message>
        <source>Use an image that holds it</source>
        <translation>使用包含该库的镜像</translation>
    </message>
    <message>
        <source>The GPU driver cannot be installed on node %1</source>
        <translation>无法在节点 %1 上安装 GPU 驱动程序</translation>
    </message>
    <message>
        <source>%1 finds nothing to build it for the kernel that the node runs: its headers are not to be had, or the driver does not know that kernel. Device plugin and validator wait for it, and the node offers no GPU.</source>
        <translation>%1 无法为节点所运行的内核构建驱动：无法获得其头文件，或驱动不支持该内核。设备插件和校验器都在等待它，节点不提供 GPU。</translation>
    </message>
    <message>
        <source>Use a node image whose kernel the driver&apos;s version knows, or one that brings the driver and driver.enabled=false</source>
        <translation>使用该驱动版本支持其内核的节点镜像，或使用自带驱动的镜像并设置 driver.enabled=false</translation>
    </message>
    <message>
        <source>The cluster&apos;s name server asks itself</source>
        <translation>集群的域名服务器在查询自己</translation>
    </message>
    <message>
        <source>It forwards to the resolver of its node, and that is a local one which asks the cluster again. It ends for it, and no name is resolved.</source>
        <translation>它转发给所在节点的解析器，而那是一个又回头查询集群的本地解析器。它因此退出，任何名称都无法解析。</translation>
    </message>
    <message>
        <source>Let it forward to a resolver outside of the node (forward . ADDRESS), or the kubelet use another resolv.conf</source>
        <translation>让它转发到节点之外的解析器（forward . ADDRESS），或让 kubelet 使用另一个 resolv.conf</translation>
    </message>
    <message>
        <source>There is no model at %1</source>
        <translation>%1 处没有模型</translation>
    </message>
    <message>
        <source>The bucket answers and holds nothing under that path, so that %1 does not start.</source>
        <translation>存储桶有应答，但该路径下没有内容，因此 %1 无法启动。</translation>
    </message>
    <message>
        <source>Correct the address, or copy the model there</source>
        <translation>更正地址，或把模型复制到那里</translation>
    </message>
    <message>
        <source>A volume of %1 was lost while it was in use</source>
        <translation>%1 的一个卷在使用中丢失</translation>
    </message>
    <message>
        <source>The program that mounts it has ended, or its server went away; the container itself is not the matter.</source>
        <translation>挂载它的程序已结束，或其服务器已离线；问题不在容器本身。</translation>
    </message>
    <message>
        <source>The issuer of %1 gives out no more certificates for now</source>
        <translation>%1 的颁发者暂时不再签发证书</translation>
    </message>
    <message>
        <source>The issuer of %1 cannot prove that the name is yours</source>
        <translation>%1 的颁发者无法验证该域名属于您</translation>
    </message>
    <message>
        <source>Wait until the time that it names, or use the issuer&apos;s staging server meanwhile; find what made it ask so often</source>
        <translation>等到它所说的时间，或暂时使用颁发者的测试服务器；并查明为何请求如此频繁</translation>
    </message>
    <message>
        <source>Let the issuer&apos;s account write the zone, and see that the record is seen from outside</source>
        <translation>让颁发者的账号能写入该区域，并确认从外部可以看到该记录</translation>
    </message>
    <message>
        <source>Let the name lead to this cluster&apos;s gateway, and /.well-known/acme-challenge/ through to cert-manager without a redirect or a login</source>
        <translation>让该域名指向此集群的网关，并使 /.well-known/acme-challenge/ 不经重定向或登录直达 cert-manager</translation>
    </message>
    <message>
        <source>The workload does not say so: %1 gives it to every container that names none.</source>
        <translation>工作负载并未如此声明：%1 会赋予每个未声明的容器。</translation>
    </message>
    <message>
        <source>The runtime says: %1</source>
        <translation>运行时报告：%1</translation>
    </message>
    <message>
        <source>Its volume %1 holds more than the sizeLimit of %2 that it was given; the node&apos;s disk is not the matter.</source>
        <translation>其卷 %1 的内容超过了所设的 sizeLimit %2；问题不在节点磁盘。</translation>
    </message>
    <message>
        <source>It wrote more than its own limit of %1 for local files; the node&apos;s disk is not the matter.</source>
        <translation>它写入的内容超过了自身的本地文件上限 %1；问题不在节点磁盘。</translation>
    </message>
    <message>
        <source>It sets a kernel parameter that this node&apos;s kubelet does not allow: %1</source>
        <translation>它设置了此节点的 kubelet 不允许的内核参数：%1</translation>
    </message>
    <message>
        <source>Raise the volume&apos;s sizeLimit, or use a claim for it</source>
        <translation>提高该卷的 sizeLimit，或改用存储卷申领</translation>
    </message>
    <message>
        <source>Raise the limit of ephemeral-storage, or put caches on a volume</source>
        <translation>提高 ephemeral-storage 的上限，或把缓存放到卷上</translation>
    </message>
    <message>
        <source>Drop the parameter, or use nodes whose kubelet allows it (allowedUnsafeSysctls)</source>
        <translation>去掉该参数，或使用 kubelet 允许它的节点（allowedUnsafeSysctls）</translation>
    </message>
    <message>
        <source>An adapter of %1 has a higher rank than its engine was started for</source>
        <translation>%1 的一个适配器的秩高于引擎启动时的设定</translation>
    </message>
    <message>
        <source>--max-lora-rank is below the adapter&apos;s own rank; room for adapters is set aside at the start.</source>
        <translation>--max-lora-rank 低于适配器自身的秩；适配器的空间在启动时预留。</translation>
    </message>
    <message>
        <source>Set --max-lora-rank to the adapter&apos;s rank</source>
        <translation>将 --max-lora-rank 设为适配器的秩</translation>
    </message>
    <message>
        <source>The engine of %1 does not know the model&apos;s quantisation</source>
        <translation>%1 的引擎不支持该模型的量化方法</translation>
    </message>
    <message>
        <source>The model&apos;s configuration names a method that is newer than the image.</source>
        <translation>模型配置中的方法比镜像更新。</translation>
    </message>
    <message>
        <source>Use a newer image of the engine, or the model in another quantisation</source>
        <translation>使用更新的引擎镜像，或采用其他量化方式的模型</translation>
    </message>
    <message>
        <source>The compiled model of %1 is for another version of its engine</source>
        <translation>%1 的已编译模型适用于另一版本的引擎</translation>
    </message>
    <message>
        <source>A TensorRT engine runs only with the version, and on the GPU, that it was built for.</source>
        <translation>TensorRT 引擎只能在构建时所针对的版本和 GPU 上运行。</translation>
    </message>
    <message>
        <source>Build it anew with the image&apos;s version, or use the image that it was built with</source>
        <translation>用镜像的版本重新构建，或使用构建时的镜像</translation>
    </message>
    <message>
        <source>No listener of the gateway takes the host of %1</source>
        <translation>网关没有监听器接受 %1 的主机名</translation>
    </message>
    <message>
        <source>The route is for %1, its listeners are for %2.</source>
        <translation>路由针对 %1，而监听器针对 %2。</translation>
    </message>
    <message>
        <source>Two autoscalers hold %1, and neither scales it</source>
        <translation>两个自动扩缩器同时控制 %1，结果都不扩缩</translation>
    </message>
    <message>
        <source>Each finds that its pods are another&apos;s as well.</source>
        <translation>每个都发现其 Pod 同时也属于另一个。</translation>
    </message>
    <message>
        <source>Keep one of them, with all metrics in it</source>
        <translation>只保留其中一个，并把所有指标放在里面</translation>
    </message>
    <message>
        <source>%1 scales by a share of requests, and %2 has none</source>
        <translation>%1 按资源请求的比例扩缩，而 %2 没有资源请求</translation>
    </message>
    <message>
        <source>Give every container of its pods the request, sidecars too</source>
        <translation>为其 Pod 的每个容器（包括边车）设置资源请求</translation>
    </message>
    <message>
        <source>Nothing in the cluster serves the API %1 that it asks: metrics-server serves metrics.k8s.io, an adapter or KEDA the others.</source>
        <translation>集群中没有组件提供它所查询的 API %1：metrics.k8s.io 由 metrics-server 提供，其他由适配器或 KEDA 提供。</translation>
    </message>
    <message>
        <source>%1 sends to port %2, where its pods do not listen</source>
        <translation>%1 发送到端口 %2，而其 Pod 并未监听该端口</translation>
    </message>
    <message>
        <source>%1 is ready on port %2, as its probe proves, and declares no port %3.</source>
        <translation>探针表明 %1 在端口 %2 上就绪，且未声明端口 %3。</translation>
    </message>
    <message>
        <source>Set the pool&apos;s target port to %1</source>
        <translation>将池的目标端口设为 %1</translation>
    </message>
    <message>
        <source>%1 has done its work and is kept from ending by the container %2</source>
        <translation>%1 已完成工作，但被容器 %2 阻止结束</translation>
    </message>
    <message>
        <source>%1 ended well %2 ago; %3 runs on and knows nothing of that, so that the pod never completes and holds what it has.</source>
        <translation>%1 已于 %2前正常结束；%3 仍在运行且对此一无所知，因此该 Pod 永远不会完成并一直占用资源。</translation>
    </message>
    <message>
        <source>End this pod; its work is done</source>
        <translation>结束此 Pod；其工作已完成</translation>
    </message>
    <message>
        <source>Make the helper an init container with restartPolicy: Always, which Kubernetes ends itself (1.29 and later)</source>
        <translation>把辅助容器改为 restartPolicy: Always 的 Init 容器，Kubernetes 会自行结束它（1.29 及以上）</translation>
    </message>
    <message>
        <source>%1 never starts: there is no time zone %2</source>
        <translation>%1 永远不会启动：没有时区 %2</translation>
    </message>
    <message>
        <source>%1 never starts: its schedule %2 cannot be read</source>
        <translation>%1 永远不会启动：无法解析其计划 %2</translation>
    </message>
    <message>
        <source>%1 has missed so many starts that it makes none any more</source>
        <translation>%1 错过的启动次数太多，已不再启动</translation>
    </message>
    <message>
        <source>timeZone takes a name of the IANA database, such as Europe/Berlin.</source>
        <translation>timeZone 接受 IANA 数据库中的名称，例如 Europe/Berlin。</translation>
    </message>
    <message>
        <source>After a hundred missed starts, as when its controller was away or a clock was wrong, the controller gives up until it is told how far to look back.</source>
        <translation>错过一百次启动后（例如控制器曾离线或时钟不准），控制器会放弃，直到告诉它回溯多久。</translation>
    </message>
    <message>
        <source>Look back ten minutes and no further</source>
        <translation>只回溯十分钟</translation>
    </message>
    <message>
        <source>Name a zone that exists</source>
        <translation>指定存在的时区</translation>
    </message>
    <message>
        <source>Correct the schedule</source>
        <translation>更正计划</translation>
    </message>
    <message>
        <source>The queue of %1 can never let it in</source>
        <translation>%1 的队列永远无法接纳它</translation>
    </message>
    <message>
        <source>Ask for less, or give the ClusterQueue a larger quota</source>
        <translation>减少请求，或为 ClusterQueue 设置更大的配额</translation>
    </message>
    <message>
        <source>The storage driver has no AWS identity for the bucket of %1</source>
        <translation>存储驱动没有可用于 %1 的存储桶的 AWS 身份</translation>
    </message>
    <message>
        <source>Neither the account that the volume names as its source nor the driver&apos;s own has a role.</source>
        <translation>卷所指定的来源账号和驱动自身的账号都没有角色。</translation>
    </message>
    <message>
        <source>Give the account a role: its annotation eks.amazonaws.com/role-arn, or a Pod Identity association</source>
        <translation>为该账号赋予角色：注解 eks.amazonaws.com/role-arn，或 Pod Identity 关联</translation>
    </message>
    <message>
        <source>The bucket that %1 mounts is in another region than its volume says</source>
        <translation>%1 挂载的存储桶所在区域与卷中声明的不同</translation>
    </message>
    <message>
        <source>The volume&apos;s mount option region, or the node&apos;s own region without one, is not the bucket&apos;s.</source>
        <translation>卷的挂载选项 region（未设置时为节点所在区域）不是存储桶的区域。</translation>
    </message>
    <message>
        <source>Set the mount option region to the bucket&apos;s</source>
        <translation>将挂载选项 region 设为存储桶的区域</translation>
    </message>
    <message>
        <source>%1 is to end and cannot, for its node %2 is away; it keeps the volume meanwhile.</source>
        <translation>%1 应当结束但无法结束，因为其节点 %2 已离线；在此期间它一直占用该卷。</translation>
    </message>
    <message>
        <source>If the node is really gone, say so: its volumes are then let go</source>
        <translation>如果节点确实已不存在，就标明这一点：其卷随后会被释放</translation>
    </message>
    <message>
        <source>It carries the taint %1: the cloud&apos;s controller has not taken it up, because it does not run or may not.</source>
        <translation>它带有污点 %1：云控制器未接管它，因为控制器未运行或没有权限。</translation>
    </message>
    <message>
        <source>It still carries the taint %1, which what has to run there first takes away.</source>
        <translation>它仍带有污点 %1，须由首先在其上运行的组件移除。</translation>
    </message>
    <message>
        <source>%1 has %2, whose access mode is ReadWriteOncePod.</source>
        <translation>%1 占用了 %2，其访问模式为 ReadWriteOncePod。</translation>
    </message>
    <message>
        <source>End the other pod first (strategy Recreate), or make the claim ReadWriteOnce</source>
        <translation>先结束另一个 Pod（策略 Recreate），或把申领改为 ReadWriteOnce</translation>
    </message>
    <message>
        <source>A volume of %1 may be used by one pod alone, and another has it</source>
        <translation>%1 的一个卷只允许一个 Pod 使用，而另一个 Pod 正占用它</translation>
    </message>
    <message>
        <source>A Google API that %1 needs is switched off</source>
        <translation>%1 所需的 Google API 未启用</translation>
    </message>
    <message>
        <source>The Google API %1 is switched off</source>
        <translation>Google API %1 未启用</translation>
    </message>
    <message>
        <source>%1 cannot be made until it is switched on in its project; that takes a few minutes to be seen, and Config Connector tries again by itself.</source>
        <translation>在项目中启用之前无法创建 %1；启用后几分钟生效，Config Connector 会自动重试。</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>启用它</translation>
    </message>
    <message>
        <source>The API server does not trust the webhook that has to pass %1</source>
        <translation>API 服务器不信任须放行 %1 的 Webhook</translation>
    </message>
    <message>
        <source>There are no addresses left for another node and its pods</source>
        <translation>已没有地址可供新节点及其 Pod 使用</translation>
    </message>
    <message>
        <source>The autoscaler asked for a node, and the subnet or its range for pods is used up. Neither quota nor stock is the matter.</source>
        <translation>自动扩缩器请求了节点，但子网或其 Pod 地址段已用尽。原因不是配额，也不是库存。</translation>
    </message>
    <message>
        <source>Add a range of addresses for pods, or let new node pools take fewer pods a node</source>
        <translation>为 Pod 增加地址段，或让新节点池的每个节点容纳更少的 Pod</translation>
    </message>
    <message>
        <source>The autoscaler says: %1</source>
        <translation>自动扩缩器报告：%1</translation>
    </message>
    <message>
        <source>No node pool of Karpenter may make the node that %1 needs</source>
        <translation>Karpenter 没有节点池可以创建 %1 所需的节点</translation>
    </message>
    <message>
        <source>Karpenter would make a node from NodePool %1 but for its taint %2.</source>
        <translation>若非 NodePool %1 带有污点 %2，Karpenter 本会由其创建节点。</translation>
    </message>
    <message>
        <source>It says of each why: %1</source>
        <translation>它说明了各自的原因：%1</translation>
    </message>
    <message>
        <source>Ask for what a pool may make, or widen a pool&apos;s requirements</source>
        <translation>请求某个池可以创建的节点，或放宽池的要求</translation>
    </message>
    <message>
        <source>The server of %1 does not answer what a gRPC probe asks</source>
        <translation>%1 的服务器不应答 gRPC 探针的询问</translation>
    </message>
    <message>
        <source>Such a probe calls the service grpc.health.v1.Health, which a server has only if it was built with it: it is up, and will not answer otherwise however long one waits.</source>
        <translation>此类探针调用服务 grpc.health.v1.Health，只有内置了它的服务器才有：服务器已启动，等多久也不会有别的应答。</translation>
    </message>
    <message>
        <source>Ask over HTTP, as on /v2/health/ready of Triton or /health of other engines, or add the health service to the server</source>
        <translation>改用 HTTP 询问，例如 Triton 的 /v2/health/ready 或其他引擎的 /health，或为服务器添加健康检查服务</translation>
    </message>
    <message>
        <source>The control plane does not reach the webhook %1, whose pods are ready</source>
        <translation>控制平面无法访问 Webhook %1，而其 Pod 已就绪</translation>
    </message>
    <message>
        <source>A firewall between control plane and nodes drops what goes to port %1, or the webhook takes longer than its timeout.</source>
        <translation>控制平面与节点之间的防火墙丢弃了发往端口 %1 的数据，或该 Webhook 的耗时超过了其超时。</translation>
    </message>
    <message>
        <source>On GKE let the control plane in on that port</source>
        <translation>在 GKE 上放行控制平面访问该端口</translation>
    </message>
    <message>
        <source>On EKS let the cluster&apos;s security group in on it</source>
        <translation>在 EKS 上放行集群安全组访问该端口</translation>
    </message>
    <message>
        <source>The node %1 has a fault: %2</source>
        <translation>节点 %1 存在故障：%2</translation>
    </message>
    <message>
        <source>Empty the node and have it replaced; a restart may do for the kernel&apos;s faults</source>
        <translation>清空节点并更换；内核故障可能重启即可</translation>
    </message>
    <message>
        <source>Taking the role works; what is asked for with it is not allowed to it.</source>
        <translation>担任该角色没有问题；但用它请求的操作不被允许。</translation>
    </message>
    <message>
        <source>It is forbidden on purpose, in a %1: no permission that is added helps.</source>
        <translation>这是有意禁止的（%1）：再添加权限也无济于事。</translation>
    </message>
    <message>
        <source>It names no class, none is the default, and no controller runs that takes such.</source>
        <translation>它未指定类，也没有默认类，且没有控制器会接管这样的对象。</translation>
    </message>
    <message>
        <source>Its class is %1&apos;s, and nothing of that name runs in the cluster.</source>
        <translation>其类属于 %1，而集群中没有运行任何该名称的程序。</translation>
    </message>
    <message>
        <source>Its class is %1&apos;s, and %2 is scaled to nothing.</source>
        <translation>其类属于 %1，而 %2 已缩容为零。</translation>
    </message>
    <message>
        <source>Its class is %1&apos;s, and no pod of %2 is ready.</source>
        <translation>其类属于 %1，而 %2 没有就绪的 Pod。</translation>
    </message>
    <message>
        <source>%1, compute capability %2</source>
        <translation>%1，计算能力 %2</translation>
    </message>
    <message>
        <source>%1 calculates in FP8, which its GPU cannot</source>
        <translation>%1 使用 FP8 计算，而其 GPU 不支持</translation>
    </message>
    <message>
        <source>%1 uses a kernel that is not made for its GPU</source>
        <translation>%1 使用的内核不适用于其 GPU</translation>
    </message>
    <message>
        <source>That takes compute capability 8.9 (L4, RTX 40) or 9.0 (H100) and later; A100, A10 and what is older have no FP8.</source>
        <translation>这需要计算能力 8.9（L4、RTX 40）或 9.0（H100）及以上；A100、A10 及更早的 GPU 没有 FP8。</translation>
    </message>
    <message>
        <source>The line of its log says which generation it wants.</source>
        <translation>其日志行说明了所需的代次。</translation>
    </message>
    <message>
        <source>The node has %1.</source>
        <translation>该节点有 %1。</translation>
    </message>
    <message>
        <source>Drop %1, so that the engine chooses for this GPU itself; or use nodes of the generation that it wants</source>
        <translation>去掉 %1，让引擎自行为该 GPU 选择；或使用所需代次的节点</translation>
    </message>
    <message>
        <source>Serve the model in bfloat16, AWQ or GPTQ, or use L4 or H100 nodes</source>
        <translation>以 bfloat16、AWQ 或 GPTQ 提供该模型，或使用 L4 或 H100 节点</translation>
    </message>
    <message>
        <source>Choose another backend, or use nodes of the generation that it wants</source>
        <translation>选择其他后端，或使用所需代次的节点</translation>
    </message>
    <message>
        <source>The node %1 ended a pod of %2 to make room for a critical one</source>
        <translation>节点 %1 终止了 %2 的一个 Pod，以便为关键 Pod 腾出空间</translation>
    </message>
    <message>
        <source>A node lets pods of the classes system-node-critical and system-cluster-critical in even when it is full, and its kubelet ends others for them. The scheduler has no part in it.</source>
        <translation>即使节点已满，也会接纳 system-node-critical 和 system-cluster-critical 类的 Pod，其 kubelet 会为此终止其他 Pod。这与调度器无关。</translation>
    </message>
    <message>
        <source>At that time %1 came to it.</source>
        <translation>当时 %1 来到该节点。</translation>
    </message>
    <message>
        <source>Leave room for the node&apos;s own pods: ask for less than its allocatable, use larger nodes, or give this workload a higher priority</source>
        <translation>为节点自身的 Pod 留出空间：请求少于 allocatable 的资源、使用更大的节点，或提高该工作负载的优先级</translation>
    </message>
    <message>
        <source>Install its controller, or name a class whose controller runs</source>
        <translation>安装其控制器，或指定一个控制器正在运行的类</translation>
    </message>
    <message>
        <source>%1 has the room and the taint %2, which it does not tolerate.</source>
        <translation>%1 有空间，但带有它不容忍的污点 %2。</translation>
    </message>
    <message>
        <source>Without it there is %1, which is full: it asks for %2.</source>
        <translation>没有该污点的只有 %1，而它已满：请求 %2。</translation>
    </message>
    <message>
        <source>%1 gives no password where one is wanted</source>
        <translation>%1 在需要密码之处未提供密码</translation>
    </message>
    <message>
        <source>The password that %1 gives is refused</source>
        <translation>%1 提供的密码被拒绝</translation>
    </message>
    <message>
        <source>It gives one to a server that has none set.</source>
        <translation>它向未设置密码的服务器提供了密码。</translation>
    </message>
    <message>
        <source>Whom it calls is there and answers; name or password are not the server&apos;s.</source>
        <translation>所调用的服务器存在并有应答；但用户名或密码与服务器的不符。</translation>
    </message>
    <message>
        <source>Whom it calls is there and answers; the password for user %1 is not the server&apos;s.</source>
        <translation>所调用的服务器存在并有应答；但用户 %1 的密码与服务器的不符。</translation>
    </message>
    <message>
        <source>Both have it from the same Secret: %1 keeps the one that its data were made with, whatever the Secret says now.</source>
        <translation>二者取自同一个 Secret：%1 保留创建其数据时的密码，与 Secret 现在的内容无关。</translation>
    </message>
    <message>
        <source>It has it from %1, and %2 from %3.</source>
        <translation>它的密码来自 %1，而 %2 的来自 %3。</translation>
    </message>
    <message>
        <source>Take the password out, or set one at the server</source>
        <translation>去掉密码，或在服务器上设置密码</translation>
    </message>
    <message>
        <source>Give it the server&apos;s password, from the same Secret as the server</source>
        <translation>给它服务器的密码，与服务器取自同一个 Secret</translation>
    </message>
    <message>
        <source>A changed Secret restarts nothing by itself</source>
        <translation>更改 Secret 不会自动重启任何东西</translation>
    </message>
    <message>
        <source>Its priority class makes room for nobody: preemptionPolicy is Never.</source>
        <translation>其优先级类不会抢占任何 Pod：preemptionPolicy 为 Never。</translation>
    </message>
    <message>
        <source>What runs there is of the same priority or a higher one, so that nothing is ended for it.</source>
        <translation>那里运行的 Pod 优先级相同或更高，因此不会为它终止任何 Pod。</translation>
    </message>
    <message>
        <source>Its pod was there and was ended %1 ago for one of higher priority (%2), which is gone.</source>
        <translation>其 Pod 曾在运行，%1前因一个更高优先级的 Pod（%2）被终止，而后者已不存在。</translation>
    </message>
    <message>
        <source>%1 was preempted by %2, and there is no other place for it</source>
        <translation>%1 被 %2 抢占，且没有其他位置可用</translation>
    </message>
    <message>
        <source>Its pod was there and was ended %1 ago for %2, whose priority is higher, on %3.</source>
        <translation>其 Pod 曾在运行，%1前在 %3 上因优先级更高的 %2 被终止。</translation>
    </message>
    <message>
        <source>Give it a priority class of its own, as high as what must not push it out</source>
        <translation>为它设置自己的优先级类，其优先级不低于不得抢占它的工作负载</translation>
    </message>
    <message>
        <source>%1 mounts that key as a file (%2). Without it the kubelet makes an empty folder there, and says nothing: a program that reads the file finds a folder, or the mount fails.</source>
        <translation>%1 将该键挂载为文件（%2）。缺少该键时，kubelet 会在那里悄悄创建一个空目录：读取该文件的程序会遇到目录，或者挂载失败。</translation>
    </message>
    <message>
        <source>The container %1 of %2 ends by a segmentation fault</source>
        <translation>%2 的容器 %1 因段错误（segmentation fault）退出</translation>
    </message>
    <message>
        <source>Exit code 139 is signal 11: its machine code touched memory that is not its own, and the kernel ended it before it could write a word. Mostly it is a library that was built for another processor, CUDA or Python than the image has, or one that is loaded twice.</source>
        <translation>退出码 139 即信号 11：其机器码访问了不属于自己的内存，内核在它写出任何内容之前就将其终止。多半是某个库为不同于镜像中的处理器、CUDA 或 Python 构建，或被加载了两次。</translation>
    </message>
    <message>
        <source>Use an image whose libraries were built together, or the version before; a debugger&apos;s backtrace (for Python PYTHONFAULTHANDLER=1) names the library</source>
        <translation>使用各库一同构建的镜像，或退回上一版本；调试器的回溯（Python 可设 PYTHONFAULTHANDLER=1）会指出是哪个库</translation>
    </message>
    <message>
        <source>The container %1 of %2 uses an instruction that its node&apos;s processor does not have</source>
        <translation>%2 的容器 %1 使用了其节点处理器没有的指令</translation>
    </message>
    <message>
        <source>Exit code 132 is signal 4: the program was built for a newer processor (AVX2, AVX-512, AMX).</source>
        <translation>退出码 132 即信号 4：该程序是为更新的处理器构建的（AVX2、AVX-512、AMX）。</translation>
    </message>
    <message>
        <source>Use nodes of a newer processor, or a build for a plain one</source>
        <translation>使用处理器更新的节点，或使用面向普通处理器的构建</translation>
    </message>
    <message>
        <source>The container %1 of %2 loses memory that it has mapped</source>
        <translation>%2 的容器 %1 失去了已映射的内存</translation>
    </message>
    <message>
        <source>Exit code 135 is signal 7: behind the address there is no page. Either /dev/shm is full, which has 64 MB unless a volume is mounted there, or a file was cut short while it was mapped.</source>
        <translation>退出码 135 即信号 7：该地址背后没有页。要么 /dev/shm 已满（未挂载卷时只有 64 MB），要么文件在映射期间被截短。</translation>
    </message>
    <message>
        <source>Mount an emptyDir with medium Memory at /dev/shm, or copy the file anew</source>
        <translation>在 /dev/shm 挂载 medium 为 Memory 的 emptyDir，或重新复制该文件</translation>
    </message>
    <message>
        <source>%1 runs well with the same image on %2: what differs is the node.</source>
        <translation>%1 使用相同镜像在 %2 上运行正常：差别在于节点。</translation>
    </message>
    <message>
        <source>%1 and the Ray cluster that it joins are of different versions of %2</source>
        <translation>%1 与其加入的 Ray 集群的 %2 版本不同</translation>
    </message>
    <message>
        <source>Head, workers and whoever hands in work have to run the same Ray and the same Python.</source>
        <translation>Head、Worker 以及提交任务的一方必须运行相同的 Ray 和相同的 Python。</translation>
    </message>
    <message>
        <source>The cluster was started with %1 %2 and this one has %3; head, workers and whoever hands in work have to run the same Ray and the same Python.</source>
        <translation>集群以 %1 %2 启动，而这里是 %3；Head、Worker 以及提交任务的一方必须运行相同的 Ray 和相同的 Python。</translation>
    </message>
    <message>
        <source>Give all of them the same image</source>
        <translation>让它们都使用相同的镜像</translation>
    </message>
    <message>
        <source>jax and jaxlib in the image of %1 do not go together</source>
        <translation>%1 的镜像中 jax 与 jaxlib 不匹配</translation>
    </message>
    <message>
        <source>libtpu and the framework in the image of %1 do not go together</source>
        <translation>%1 的镜像中 libtpu 与框架不匹配</translation>
    </message>
    <message>
        <source>The accelerator&apos;s plugin and the framework in the image of %1 do not go together</source>
        <translation>%1 的镜像中加速器插件与框架不匹配</translation>
    </message>
    <message>
        <source>jaxlib is %1, and jax wants another: %2.</source>
        <translation>jaxlib 为 %1，而 jax 需要另一版本：%2。</translation>
    </message>
    <message>
        <source>One was built against another version of the interface between them (PJRT) than the other.</source>
        <translation>二者是针对其间接口（PJRT）的不同版本构建的。</translation>
    </message>
    <message>
        <source>The library speaks version %1 of the interface between them (PJRT), the framework %2.</source>
        <translation>该库使用二者间接口（PJRT）的版本 %1，框架使用 %2。</translation>
    </message>
    <message>
        <source>Use an image in which both were installed together, as by jax[tpu], and install neither at the start</source>
        <translation>使用二者一同安装（如通过 jax[tpu]）的镜像，启动时不要再单独安装其中之一</translation>
    </message>
    <message>
        <source>Use an image in which both were installed together</source>
        <translation>使用二者一同安装的镜像</translation>
    </message>
    <message>
        <source>%1 is being deleted, and %2 waits for it</source>
        <translation>%1 正在被删除，而 %2 在等待它</translation>
    </message>
    <message>
        <source>No new pod gets a claim that is to go, and it stays until %1, which has it, is gone. Its data then go the way of the volume&apos;s reclaim policy; a deletion cannot be taken back.</source>
        <translation>正在删除的声明不会再给新的 Pod，并会一直保留到占用它的 %1 消失。之后其数据按卷的回收策略处理；删除无法撤回。</translation>
    </message>
    <message>
        <source>No new pod gets a claim that is to go, and it stays until whoever set its finalizers takes them off: %1. No pod on a node has it.</source>
        <translation>正在删除的声明不会再给新的 Pod，并会一直保留到设置其 finalizer 的一方将其移除：%1。没有节点上的 Pod 占用它。</translation>
    </message>
    <message>
        <source>To keep the data, set the volume&apos;s reclaim policy to Retain first; then end the pod that has the claim, and make the claim anew</source>
        <translation>若要保留数据，先将卷的回收策略设为 Retain；然后终止占用该声明的 Pod，并重新创建声明</translation>
    </message>
    <message>
        <source>The storage quota %1 is used up</source>
        <translation>存储配额 %1 已用尽</translation>
    </message>
    <message>
        <source>Its limit is %1. All disks of the project or account count, not those of this cluster alone.</source>
        <translation>其上限为 %1。项目或账号的所有磁盘都计入，而不仅是该集群的。</translation>
    </message>
    <message>
        <source>All disks of the project or account count, not those of this cluster alone.</source>
        <translation>项目或账号的所有磁盘都计入，而不仅是该集群的。</translation>
    </message>
    <message>
        <source>Ask for more of it, or delete disks that nobody uses</source>
        <translation>申请更多配额，或删除无人使用的磁盘</translation>
    </message>
    <message>
        <source>The command %1 of the probe of %2 is not in its image</source>
        <translation>%2 的探针命令 %1 不在其镜像中</translation>
    </message>
    <message>
        <source>The probe runs in the container, and %1 does not have it. The kubelet counts such an answer neither way: the pod is never ready, and never started again for it.</source>
        <translation>探针在容器内运行，而 %1 中没有它。kubelet 对这样的结果既不算成功也不算失败：该 Pod 永远不会就绪，也不会因此重启。</translation>
    </message>
    <message>
        <source>The probe runs in the container, and %1 does not have it: it fails however well the server is.</source>
        <translation>探针在容器内运行，而 %1 中没有它：无论服务器多正常，探针都会失败。</translation>
    </message>
    <message>
        <source>Ask by httpGet or tcpSocket, which need nothing of the image, or name a command that it has</source>
        <translation>改用 httpGet 或 tcpSocket（不依赖镜像内容），或指定镜像中有的命令</translation>
    </message>
    <message>
        <source>Ask by httpGet or tcpSocket on port %1, which need nothing of the image, or name a command that it has</source>
        <translation>改用端口 %1 上的 httpGet 或 tcpSocket（不依赖镜像内容），或指定镜像中有的命令</translation>
    </message>
    <message>
        <source>Install the maker&apos;s device plugin for %1; the node&apos;s image needs the driver besides</source>
        <translation>安装厂商用于 %1 的设备插件；节点镜像还需要驱动</translation>
    </message>
    <message>
        <source>Argo CD could not apply %1</source>
        <translation>Argo CD 无法应用 %1</translation>
    </message>
    <message>
        <source>The ResourceClaimTemplate %1 does not exist in namespace %2</source>
        <translation>命名空间 %2 中不存在 ResourceClaimTemplate %1</translation>
    </message>
    <message>
        <source>The ResourceClaim %1 does not exist in namespace %2</source>
        <translation>命名空间 %2 中不存在 ResourceClaim %1</translation>
    </message>
    <message>
        <source>%1 has its devices from it, and gets no node without it.</source>
        <translation>%1 的设备由它提供，缺少它就得不到节点。</translation>
    </message>
    <message>
        <source>There is no DeviceClass %1</source>
        <translation>不存在 DeviceClass %1</translation>
    </message>
    <message>
        <source>%1 asks for a device of that class. Drivers bring their classes with them: this one&apos;s driver is not installed, or the name is another.</source>
        <translation>%1 请求该类的设备。设备类由驱动自带：该类的驱动未安装，或名称不同。</translation>
    </message>
    <message>
        <source>(no driver offers a device)</source>
        <translation>（没有驱动提供设备）</translation>
    </message>
    <message>
        <source>Install the driver that brings it, or name a class that exists</source>
        <translation>安装提供它的驱动，或指定一个存在的类</translation>
    </message>
    <message>
        <source>%1 was told to stay offline, and the model is not in its cache</source>
        <translation>%1 被要求保持离线，而模型不在其缓存中</translation>
    </message>
    <message>
        <source>%1 forbids it to ask Hugging Face, and the folder that it takes for its cache does not hold the model, or not that revision.</source>
        <translation>%1 禁止访问 Hugging Face，而用作缓存的目录中没有该模型或该修订版本。</translation>
    </message>
    <message>
        <source>Bring the model into the cache&apos;s volume and let HF_HOME lead there, or take %1 out</source>
        <translation>把模型放入缓存卷并让 HF_HOME 指向该处，或去掉 %1</translation>
    </message>
    <message>
        <source>The compiled model of %1 is for another number of accelerators than it is started with</source>
        <translation>%1 的已编译模型所对应的加速器数量与启动时不同</translation>
    </message>
    <message>
        <source>A TensorRT engine is built for as many ranks as its parallelism multiplies to, and each rank is a process of its own.</source>
        <translation>TensorRT 引擎按其各并行度之积构建相应数量的 rank，每个 rank 是一个独立进程。</translation>
    </message>
    <message>
        <source>Start as many ranks (--world_size) with as many accelerators, or build it anew for one</source>
        <translation>用同样数量的加速器启动同样数量的 rank（--world_size），或为单个加速器重新构建</translation>
    </message>
    <message>
        <source>One of its accelerators has less free than the others before it has loaded anything: a shared (time-sliced) one, or a process that was left over.</source>
        <translation>在加载任何内容之前，其中一个加速器的空闲内存少于其他加速器：它被共享（时间片），或有残留进程。</translation>
    </message>
    <message>
        <source>Give it accelerators of its own, and start it anew on a node without the other</source>
        <translation>为其分配独占的加速器，并在没有另一方的节点上重新启动</translation>
    </message>
    <message>
        <source>The nodes do not know from which registry %1 is to come</source>
        <translation>节点不知道应从哪个镜像仓库获取 %1</translation>
    </message>
    <message>
        <source>The name has no registry in front, and the nodes&apos; runtime (CRI-O) guesses none: since its version 1.34 it takes no name that several registries may have.</source>
        <translation>名称前没有镜像仓库，而节点的运行时（CRI-O）不会猜测：自 1.34 版起，它不接受可能属于多个仓库的名称。</translation>
    </message>
    <message>
        <source>Name the registry: docker.io/%1</source>
        <translation>写明镜像仓库：docker.io/%1</translation>
    </message>
    <message>
        <source>The LocalQueue %1 of %2 does not exist in namespace %3</source>
        <translation>命名空间 %3 中不存在 %2 所用的 LocalQueue %1</translation>
    </message>
    <message>
        <source>The ClusterQueue behind the LocalQueue %1 of %2 does not exist</source>
        <translation>%2 所用的 LocalQueue %1 背后的 ClusterQueue 不存在</translation>
    </message>
    <message>
        <source>%1 is cut off by %2, which lets in the mesh alone</source>
        <translation>%1 被只接受网格内流量的 %2 切断连接</translation>
    </message>
    <message>
        <source>%1 asks for mutual TLS, and the pods of the caller have no proxy that speaks it: the server&apos;s proxy ends every connection without a word.</source>
        <translation>%1 要求双向 TLS，而调用方的 Pod 没有支持它的代理：服务端代理会直接断开每个连接。</translation>
    </message>
    <message>
        <source>(no istio-proxy)</source>
        <translation>（没有 istio-proxy）</translation>
    </message>
    <message>
        <source>Take the caller&apos;s namespace into the mesh, and create its pods anew</source>
        <translation>把调用方的命名空间纳入网格，并重新创建其 Pod</translation>
    </message>
    <message>
        <source>Or let plain text in there (PERMISSIVE), where that may be</source>
        <translation>或在允许的情况下接受明文（PERMISSIVE）</translation>
    </message>
    <message>
        <source>The SecretProviderClass %1 does not exist in namespace %2</source>
        <translation>命名空间 %2 中不存在 SecretProviderClass %1</translation>
    </message>
    <message>
        <source>%1 has a volume of it. It has to be in the pods&apos; own namespace.</source>
        <translation>%1 有一个来自它的卷。它必须位于 Pod 自己的命名空间中。</translation>
    </message>
    <message>
        <source>Create it there, or name one that exists</source>
        <translation>在该处创建它，或指定一个存在的对象</translation>
    </message>
    <message>
        <source>The secrets store has no provider %1 on the node of %2</source>
        <translation>在 %2 的节点上，Secrets Store 没有提供程序 %1</translation>
    </message>
    <message>
        <source>The driver alone reads nothing: each cloud&apos;s provider is a DaemonSet of its own, which is not installed or has no ready pod on %1.</source>
        <translation>仅有驱动读取不到任何内容：每个云的提供程序是独立的 DaemonSet，它未安装，或在 %1 上没有就绪的 Pod。</translation>
    </message>
    <message>
        <source>Install the provider, or correct the name in the class</source>
        <translation>安装提供程序，或更正类中的名称</translation>
    </message>
    <message>
        <source>A volume&apos;s driver takes its credentials from it, and mounts nothing for %1 without.</source>
        <translation>卷的驱动从中获取凭据，缺少它就不会为 %1 挂载任何内容。</translation>
    </message>
    <message>
        <source>Create it, with the keys that the driver wants</source>
        <translation>创建它，并包含驱动所需的键</translation>
    </message>
    <message>
        <source>The node is gone on whose disk %1 has its volume</source>
        <translation>%1 的卷所在磁盘的节点已不存在</translation>
    </message>
    <message>
        <source>%1 lies on %2 itself, and no node of that name is among those listed.</source>
        <translation>%1 位于 %2 本地，而所列节点中没有该名称的节点。</translation>
    </message>
    <message>
        <source>Bring the node back; or delete claim and volume and let them be made anew (the data are lost with the node)</source>
        <translation>恢复该节点；或删除声明和卷并重新创建（数据已随节点丢失）</translation>
    </message>
    <message>
        <source>A model that is asked of %1 does not fit into its memory</source>
        <translation>向 %1 请求的模型超出其内存</translation>
    </message>
    <message>
        <source>It takes %1 of the host&apos;s memory, and %2 are free: requests for it are refused while the pod is ready.</source>
        <translation>它需要 %1 主机内存，而空闲的只有 %2：Pod 虽已就绪，对它的请求仍被拒绝。</translation>
    </message>
    <message>
        <source>(none: the node&apos;s memory counts)</source>
        <translation>（无：以节点内存为准）</translation>
    </message>
    <message>
        <source>Raise the memory limit, or ask for a smaller or quantised model</source>
        <translation>提高内存限制，或请求更小或量化的模型</translation>
    </message>
    <message>
        <source>%1 gives way to pods of a higher priority</source>
        <translation>%1 让位于更高优先级的 Pod</translation>
    </message>
    <message>
        <source>Its priority is %1: it takes only room that nobody else wants. This is normal.</source>
        <translation>其优先级为 %1：它只占用无人需要的空间。这是正常的。</translation>
    </message>
    <message>
        <source>The Ray cluster of %1 does not have the accelerators that it asks for</source>
        <translation>%1 的 Ray 集群没有其所请求的加速器</translation>
    </message>
    <message>
        <source>It waits for %1 and has them not after %2: too few workers have joined, or fewer accelerators than its parallelism multiplies to.</source>
        <translation>它在等待 %1，%2 后仍未得到：加入的 worker 太少，或加速器少于各并行度之积。</translation>
    </message>
    <message>
        <source>Lower its parallelism, or add workers with accelerators to the Ray cluster</source>
        <translation>降低并行度，或向 Ray 集群添加带加速器的 worker</translation>
    </message>
    <message>
        <source>See what it has</source>
        <translation>查看它拥有的资源</translation>
    </message>
    <message>
        <source>Vault does not let the service account of %1 in</source>
        <translation>Vault 不接受 %1 的服务账号</translation>
    </message>
    <message>
        <source>Its role is bound to other accounts or namespaces than %1 in %2.</source>
        <translation>其角色绑定的账号或命名空间不是 %2 中的 %1。</translation>
    </message>
    <message>
        <source>Vault says: %1.</source>
        <translation>Vault 的说明：%1。</translation>
    </message>
    <message>
        <source>Bind the role to this account and namespace, or run the pods as the account that it is for</source>
        <translation>把角色绑定到此账号和命名空间，或以该角色对应的账号运行 Pod</translation>
    </message>
    <message>
        <source>No security context constraint of OpenShift lets the pods of %1 in</source>
        <translation>没有任何 OpenShift 安全上下文约束允许 %1 的 Pod</translation>
    </message>
    <message>
        <source>Let the containers run as a user of the namespace&apos;s own range, or bind a constraint that fits to their service account</source>
        <translation>让容器以命名空间自有范围内的用户运行，或将合适的约束绑定到其服务账号</translation>
    </message>
    <message>
        <source>The NetworkAttachmentDefinition %1 does not exist in namespace %2</source>
        <translation>命名空间 %2 中不存在 NetworkAttachmentDefinition %1</translation>
    </message>
    <message>
        <source>%1 asks for that network by an annotation, and its pods get none at all without it.</source>
        <translation>%1 通过注解请求该网络，缺少它 Pod 就得不到任何网络。</translation>
    </message>
    <message>
        <source>There is one of that name in %1.</source>
        <translation>%1 中有一个同名对象。</translation>
    </message>
    <message>
        <source>Create it there, or name it with its namespace: NAMESPACE/NAME</source>
        <translation>在该处创建它，或连同命名空间一起写明：NAMESPACE/NAME</translation>
    </message>
    <message>
        <source>%1 has no disk left</source>
        <translation>%1 没有剩余磁盘空间</translation>
    </message>
    <message>
        <source>The volume that it writes to, or the node&apos;s disk, is full. An engine&apos;s cache of models takes tens of GB, and Hugging Face keeps partial files besides.</source>
        <translation>它写入的卷或节点磁盘已满。引擎的模型缓存需要数十 GB，Hugging Face 还会另外保留部分下载的文件。</translation>
    </message>
    <message>
        <source>Give it a larger volume</source>
        <translation>为其提供更大的卷</translation>
    </message>
    <message>
        <source>One batch of %1 does not fit into the accelerator&apos;s memory</source>
        <translation>%1 的一个批次放不进加速器的内存</translation>
    </message>
    <message>
        <source>The weights are loaded; what it tries at its start, a batch of as many tokens as it may have at once, takes more than is left.</source>
        <translation>权重已加载；启动时会试跑一个批次，其 token 数为一次允许的上限，所需内存超过剩余内存。</translation>
    </message>
    <message>
        <source>Lower --max-batch-prefill-tokens (and --max-input-tokens with it), or use a quantised model or more accelerators (--num-shard)</source>
        <translation>调低 --max-batch-prefill-tokens（并相应调低 --max-input-tokens），或使用量化模型或更多加速器（--num-shard）</translation>
    </message>
    <message>
        <source>What %1 is given as its model is no GGUF file</source>
        <translation>提供给 %1 的模型不是 GGUF 文件</translation>
    </message>
    <message>
        <source>The file is the pointer that Git LFS leaves in place of a large file: the repository was copied without its large files.</source>
        <translation>该文件是 Git LFS 用来代替大文件的指针：复制仓库时没有带上大文件。</translation>
    </message>
    <message>
        <source>The file begins with &quot;%1&quot;: an error page or an answer of the server was saved in place of the model.</source>
        <translation>文件以“%1”开头：保存下来的是错误页面或服务器的应答，而不是模型。</translation>
    </message>
    <message>
        <source>The file begins with &quot;%1&quot;: it is of another format, cut off or damaged.</source>
        <translation>文件以“%1”开头：格式不同、被截断或已损坏。</translation>
    </message>
    <message>
        <source>Fetch the file itself (git lfs pull, hf download), and compare its size with its publisher&apos;s</source>
        <translation>获取文件本身（git lfs pull、hf download），并与发布者给出的大小比对</translation>
    </message>
    <message>
        <source>The listener %1 of %2 is not served</source>
        <translation>%2 的监听器 %1 未提供服务</translation>
    </message>
    <message>
        <source>Its certificate cannot be used: %1</source>
        <translation>其证书无法使用：%1</translation>
    </message>
    <message>
        <source>Its certificate lies in another namespace, and no ReferenceGrant there lets a Gateway of this one have it.</source>
        <translation>其证书位于另一个命名空间，而那里没有 ReferenceGrant 允许本命名空间的 Gateway 使用它。</translation>
    </message>
    <message>
        <source>Put a certificate and its key into the Secret</source>
        <translation>将证书及其密钥放入该 Secret</translation>
    </message>
    <message>
        <source>Grant it by a ReferenceGrant in the Secret&apos;s namespace, or bring the Secret to the Gateway&apos;s</source>
        <translation>在 Secret 的命名空间中用 ReferenceGrant 授权，或将 Secret 放到 Gateway 的命名空间</translation>
    </message>
    <message>
        <source>The queue %1 lets nothing in</source>
        <translation>队列 %1 不接纳任何工作负载</translation>
    </message>
    <message>
        <source>%1 selects no Service, and nothing is scraped</source>
        <translation>%1 没有选中任何 Service，不会采集任何指标</translation>
    </message>
    <message>
        <source>%1 is probably meant: it selects its pods by these labels, and does not have them itself.</source>
        <translation>可能指的是 %1：它用这些标签选择 Pod，自身却没有这些标签。</translation>
    </message>
    <message>
        <source>%1 is probably meant; its labels are a little different.</source>
        <translation>可能指的是 %1；它的标签略有不同。</translation>
    </message>
    <message>
        <source>Select by the labels of the Service, or give them to it</source>
        <translation>按该 Service 的标签选择，或给它加上这些标签</translation>
    </message>
    <message>
        <source>%1 scrapes the port %2, which %3 does not have</source>
        <translation>%1 采集端口 %2，而 %3 没有该端口</translation>
    </message>
    <message>
        <source>It is a port&apos;s name, and the ports there have none. Nothing is scraped, and nobody says so.</source>
        <translation>这是端口的名称，而那里的端口没有名称。不会采集任何指标，也没有任何提示。</translation>
    </message>
    <message>
        <source>It is a port&apos;s name, and those there are %1. Nothing is scraped, and nobody says so.</source>
        <translation>这是端口的名称，而那里的端口名称为 %1。不会采集任何指标，也没有任何提示。</translation>
    </message>
    <message>
        <source>Name a port that is there, or give that name to the port</source>
        <translation>指定存在的端口，或将该名称赋给端口</translation>
    </message>
    <message>
        <source>No Prometheus takes %1</source>
        <translation>没有 Prometheus 采用 %1</translation>
    </message>
    <message>
        <source>%1 selects its monitors by label and namespace, and this one is not among them: nothing of it is scraped.</source>
        <translation>%1 按标签和命名空间选择监控对象，而此对象不在其中：不会采集它的任何指标。</translation>
    </message>
    <message>
        <source>%1 takes monitors with %2 from the namespaces that it selects, and this one is not among them: nothing of it is scraped.</source>
        <translation>%1 只采用其所选命名空间中带有 %2 的监控对象，而此对象不在其中：不会采集它的任何指标。</translation>
    </message>
    <message>
        <source>Give it the labels that Prometheus selects, or widen its selector</source>
        <translation>给它加上 Prometheus 所选的标签，或放宽其选择器</translation>
    </message>
    <message>
        <source>Karpenter is refused the machine that %1 needs</source>
        <translation>Karpenter 申请 %1 所需的机器被拒绝</translation>
    </message>
    <message>
        <source>The node is to be emptied, and the budget allows no disruption: that waits for ever.</source>
        <translation>节点需要清空，而该预算不允许任何中断：会一直等下去。</translation>
    </message>
    <message>
        <source>%1 wants to write where it can only read</source>
        <translation>%1 要写入只能读取的位置</translation>
    </message>
    <message>
        <source>%1 wants to write to %2, which is read-only</source>
        <translation>%1 要写入只读的 %2</translation>
    </message>
    <message>
        <source>The volume %1 is mounted at %2, and only for reading.</source>
        <translation>卷 %1 挂载在 %2，且为只读。</translation>
    </message>
    <message>
        <source>Let it write elsewhere, such as an emptyDir (for Hugging Face&apos;s libraries HF_HOME), or mount the volume for writing</source>
        <translation>让它写到别处，例如 emptyDir（Hugging Face 的库用 HF_HOME 指定），或以可写方式挂载该卷</translation>
    </message>
    <message>
        <source>The container&apos;s own file system was made read-only, and no volume is mounted at or above that path.</source>
        <translation>容器自身的文件系统被设为只读，且该路径及其上级没有挂载卷。</translation>
    </message>
    <message>
        <source>Mount an emptyDir there</source>
        <translation>在该处挂载 emptyDir</translation>
    </message>
    <message>
        <source>Nothing in the pod says so: the volume&apos;s driver or the node&apos;s disk gives it for reading only, as a disk does after an error.</source>
        <translation>Pod 中没有这样的设置：是卷的驱动或节点的磁盘只提供读取，例如磁盘出错之后。</translation>
    </message>
    <message>
        <source>Let it write elsewhere, such as an emptyDir</source>
        <translation>让它写到别处，例如 emptyDir</translation>
    </message>
    <message>
        <source>%1 is asked for the model %2, which it does not serve by that name</source>
        <translation>有人向 %1 请求模型 %2，而它不以该名称提供模型</translation>
    </message>
    <message>
        <source>It serves %1, and answers 404 for any other.</source>
        <translation>它提供 %1，其他名称一律回答 404。</translation>
    </message>
    <message>
        <source>%1 asks for it.</source>
        <translation>请求方是 %1。</translation>
    </message>
    <message>
        <source>Let the caller ask for the name that is served, or serve it by that name besides (--served-model-name)</source>
        <translation>让调用方请求所提供的名称，或同时以该名称提供（--served-model-name）</translation>
    </message>
    <message>
        <source>%1 does not trust the certificates of the nodes&apos; kubelets</source>
        <translation>%1 不信任各节点 kubelet 的证书</translation>
    </message>
    <message>
        <source>It reads usage from every kubelet over TLS and refuses: %1. Without it there are no metrics, and nothing scales by them.</source>
        <translation>它通过 TLS 从每个 kubelet 读取用量，并拒绝了连接：%1。没有它就没有指标，也无法据此扩缩。</translation>
    </message>
    <message>
        <source>Have the kubelets&apos; certificates signed by the cluster (serverTLSBootstrap, and approve their requests); on a cluster for trials --kubelet-insecure-tls will do</source>
        <translation>让集群签发 kubelet 的证书（serverTLSBootstrap，并批准其请求）；试验集群用 --kubelet-insecure-tls 即可</translation>
    </message>
    <message>
        <source>%1 sends to the host %2, which does not exist</source>
        <translation>%1 将请求发往不存在的主机 %2</translation>
    </message>
    <message>
        <source>No Service %1 is in namespace %2: proxies answer 503 for it.</source>
        <translation>命名空间 %2 中没有 Service %1：代理会回答 503。</translation>
    </message>
    <message>
        <source>Correct the host, or deploy the Service</source>
        <translation>更正主机，或部署该 Service</translation>
    </message>
    <message>
        <source>%1 sends to the subset %2 of %3, which has no pod</source>
        <translation>%1 将请求发往 %3 的子集 %2，而该子集没有 Pod</translation>
    </message>
    <message>
        <source>None of the pods of %1 has %2: proxies answer 503 for that subset.</source>
        <translation>%1 的 Pod 都没有 %2：代理对该子集回答 503。</translation>
    </message>
    <message>
        <source>%1 sends to the subset %2 of %3, which nobody defines</source>
        <translation>%1 将请求发往 %3 的子集 %2，而该子集没有定义</translation>
    </message>
    <message>
        <source>%1 defines %2: proxies answer 503 for any other.</source>
        <translation>%1 定义了 %2：其他子集代理一律回答 503。</translation>
    </message>
    <message>
        <source>no subset</source>
        <translation>没有子集</translation>
    </message>
    <message>
        <source>No DestinationRule is for that host: proxies answer 503 for its subsets.</source>
        <translation>没有针对该主机的 DestinationRule：代理对其子集回答 503。</translation>
    </message>
    <message>
        <source>(none is for it)</source>
        <translation>（没有针对它的）</translation>
    </message>
    <message>
        <source>Name a subset that is there, or define it with labels that pods have</source>
        <translation>指定存在的子集，或用 Pod 具有的标签定义它</translation>
    </message>
    <message>
        <source>%1 has no headless Service %2, which names its pods</source>
        <translation>%1 没有为其 Pod 提供名称的无头 Service %2</translation>
    </message>
    <message>
        <source>Its members look for one another by names that no name server has without it.</source>
        <translation>没有它，域名服务器就没有各成员彼此查找时所用的名称。</translation>
    </message>
    <message>
        <source>Create it with clusterIP: None and the pods&apos; labels</source>
        <translation>用 clusterIP: None 和 Pod 的标签创建它</translation>
    </message>
    <message>
        <source>The GPU driver of node %1 was changed under it</source>
        <translation>节点 %1 的 GPU 驱动在运行中被更换</translation>
    </message>
    <message>
        <source>Its kernel still runs another version of the driver than the libraries are of: no GPU program starts there until the node is started again.</source>
        <translation>其内核仍在运行与库版本不同的驱动：节点重启之前，GPU 程序都无法在那里启动。</translation>
    </message>
    <message>
        <source>The weights that %1 reads are not laid out as its engine expects</source>
        <translation>%1 读取的权重与其引擎所期望的布局不符</translation>
    </message>
    <message>
        <source>Their names or shapes are those of another quantisation, of another tool or of a version that the engine does not know.</source>
        <translation>其名称或形状属于另一种量化、另一种工具，或引擎不认识的版本。</translation>
    </message>
    <message>
        <source>Use a checkpoint made for this engine, name its quantisation (--quantization, --load-format), or use a newer image</source>
        <translation>使用为该引擎制作的检查点、指明其量化方式（--quantization、--load-format），或使用更新的镜像</translation>
    </message>
    <message>
        <source>The data that %1 finds were written by another version of it</source>
        <translation>%1 找到的数据由它的另一个版本写入</translation>
    </message>
    <message>
        <source>It does not convert them by itself: %1</source>
        <translation>它不会自行转换这些数据：%1</translation>
    </message>
    <message>
        <source>Go back to the image of that version, or convert the data with its tools first</source>
        <translation>退回该版本的镜像，或先用其工具转换数据</translation>
    </message>
    <message>
        <source>The access key that %1 uses is not accepted</source>
        <translation>%1 使用的访问密钥未被接受</translation>
    </message>
    <message>
        <source>The store does not know it, or it was signed with another secret or is out of date; what it may do is not the matter.</source>
        <translation>存储不认识它，或签名所用的密文不同，或它已过期；问题不在于权限。</translation>
    </message>
    <message>
        <source>Put a key into its Secret that is in force, with its own secret</source>
        <translation>将有效的密钥及其对应密文放入 Secret</translation>
    </message>
    <message>
        <source>The file %1, which %2 opens, is not there</source>
        <translation>%2 打开的文件 %1 不存在</translation>
    </message>
    <message>
        <source>The volume %1 is mounted at %2; the rest of the path is not in it.</source>
        <translation>卷 %1 挂载在 %2；其中没有路径的其余部分。</translation>
    </message>
    <message>
        <source>Nothing is mounted at or above that path, so that it would have to be in the image.</source>
        <translation>该路径及其上级没有挂载任何内容，因此它必须在镜像中。</translation>
    </message>
    <message>
        <source>Correct the path, or mount what holds the file</source>
        <translation>更正路径，或挂载含有该文件的卷</translation>
    </message>
    <message>
        <source>%1 holds %2.</source>
        <translation>%1 含有 %2。</translation>
    </message>
    <message>
        <source>The volume of %1 cannot be made larger</source>
        <translation>%1 的卷无法扩容</translation>
    </message>
    <message>
        <source>Hugging Face limits how often %1 may ask</source>
        <translation>Hugging Face 限制了 %1 的请求频率</translation>
    </message>
    <message>
        <source>Requests without a token are counted by address, which all pods behind one gateway share; every restart asks again.</source>
        <translation>不带令牌的请求按地址计数，同一网关后的所有 Pod 共用一个地址；每次重启都会再次请求。</translation>
    </message>
    <message>
        <source>Give it a token (HF_TOKEN), or bring the model on a volume</source>
        <translation>为它提供令牌（HF_TOKEN），或把模型放在卷上</translation>
    </message>
    <message>
        <source>%1 does not run any more: its last run does not end</source>
        <translation>%1 不再运行：它上一次的运行没有结束</translation>
    </message>
    <message>
        <source>%1 runs for %2, and concurrencyPolicy Forbid lets none begin beside it.</source>
        <translation>%1 已运行 %2，而 concurrencyPolicy Forbid 不允许同时开始另一次运行。</translation>
    </message>
    <message>
        <source>End that run, and give the job a limit (activeDeadlineSeconds)</source>
        <translation>结束该次运行，并为 Job 设置时限（activeDeadlineSeconds）</translation>
    </message>
    <message>
        <source>The machine of %1 does not join the cluster</source>
        <translation>%1 的机器没有加入集群</translation>
    </message>
    <message>
        <source>It was made %1 ago and has not registered as a node: its role may not join (access entry, aws-auth), its subnet has no way to the API server, or its image or user data are not for this cluster.</source>
        <translation>它在 %1 前创建，却没有注册为节点：其角色不得加入（access entry、aws-auth）、其子网无法到达 API 服务器，或其镜像或用户数据不适用于该集群。</translation>
    </message>
    <message>
        <source>Read the machine&apos;s own log of its start</source>
        <translation>查看该机器自身的启动日志</translation>
    </message>
    <message>
        <source>The address of the Ray head that %1 is to join is empty</source>
        <translation>%1 要加入的 Ray head 地址为空</translation>
    </message>
    <message>
        <source>Before the port there is no host: the variable that should hold it is not set in the container, or has another name (LWS_LEADER_ADDRESS, RAY_ADDRESS).</source>
        <translation>端口前没有主机：容器中没有设置应存放它的变量，或变量名不同（LWS_LEADER_ADDRESS、RAY_ADDRESS）。</translation>
    </message>
    <message>
        <source>Use the variable that its controller sets, or name the head&apos;s Service</source>
        <translation>使用其控制器设置的变量，或指定 head 的 Service</translation>
    </message>
    <message>
        <source>The port %1 that %2 listens on is taken in its pod</source>
        <translation>%2 监听的端口 %1 在其 Pod 中已被占用</translation>
    </message>
    <message>
        <source>The container %1 of the same pod listens on it, and containers of one pod share their ports.</source>
        <translation>同一 Pod 的容器 %1 正在监听它，而同一 Pod 的容器共用端口。</translation>
    </message>
    <message>
        <source>%1 is one of several ranks and does not reach the first</source>
        <translation>%1 是多个 rank 之一，无法连接到第一个</translation>
    </message>
    <message>
        <source>It waited for %1. The first rank has to run at that address and let the port in; an address that was written down is not that of the pod that runs now.</source>
        <translation>它在等待 %1。第一个 rank 必须在该地址运行并开放该端口；写死的地址并不是当前运行的 Pod 的地址。</translation>
    </message>
    <message>
        <source>Give it the leader&apos;s name by a headless Service (LWS_LEADER_ADDRESS), and start all ranks together</source>
        <translation>通过无头 Service 提供 leader 的名称（LWS_LEADER_ADDRESS），并同时启动所有 rank</translation>
    </message>
    <message>
        <source>The runtime of %1 does not know the device that the plugin hands out: its list of devices (CDI, /var/run/cdi) is not there or older than the plugin.</source>
        <translation>%1 的容器运行时不认识插件分配的设备：其设备清单（CDI，/var/run/cdi）不存在或比插件旧。</translation>
    </message>
    <message>
        <source>The seccomp profile of container %1 is not on its node</source>
        <translation>容器 %1 的 seccomp 配置文件不在其节点上</translation>
    </message>
    <message>
        <source>The AppArmor profile of container %1 is not loaded on its node</source>
        <translation>容器 %1 的 AppArmor 配置文件未在其节点上加载</translation>
    </message>
    <message>
        <source>It names the profile %1, which somebody has to put on every node where the pod may run: %2</source>
        <translation>它指定了配置文件 %1，必须有人把它放到该 Pod 可能运行的每个节点上：%2</translation>
    </message>
    <message>
        <source>Use the profile RuntimeDefault, or bring yours to the nodes (Security Profiles Operator, a DaemonSet)</source>
        <translation>使用 RuntimeDefault 配置文件，或把自己的配置文件下发到节点（Security Profiles Operator、DaemonSet）</translation>
    </message>
    <message>
        <source>No device is what %1 asks for</source>
        <translation>没有设备符合 %1 的要求</translation>
    </message>
    <message>
        <source>No device is left for %1</source>
        <translation>没有剩余设备可分配给 %1</translation>
    </message>
    <message>
        <source>No driver offers a device: it is not installed on the nodes, or finds none there.</source>
        <translation>没有驱动提供设备：节点上未安装驱动，或驱动未找到设备。</translation>
    </message>
    <message>
        <source>Drivers offer %1 devices, of which %2 are taken; it asks for %3.</source>
        <translation>驱动共提供 %1 个设备，其中 %2 个已被占用；它请求 %3 个。</translation>
    </message>
    <message>
        <source>Its own condition is: %1</source>
        <translation>它自己的条件是：%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1 个</translation>
    </message>
    <message>
        <source>Ask for what the devices have, or add nodes with such devices</source>
        <translation>按现有设备的能力提出请求，或添加带有此类设备的节点</translation>
    </message>
    <message>
        <source>The GPUs of node %1 are not joined: its fabric manager does not run</source>
        <translation>节点 %1 的 GPU 未互联：其 Fabric Manager 未运行</translation>
    </message>
    <message>
        <source>Machines with NVSwitch (A100, H100, H200, B200 by eight) give no program their GPUs before the fabric manager, of the driver&apos;s own version, has set the switches up.</source>
        <translation>带 NVSwitch 的机器（八卡 A100、H100、H200、B200）在与驱动同版本的 Fabric Manager 配置好交换芯片之前，不会把 GPU 交给任何程序。</translation>
    </message>
    <message>
        <source>Start nvidia-fabricmanager of the driver&apos;s version on the node, or replace the node</source>
        <translation>在节点上启动与驱动同版本的 nvidia-fabricmanager，或更换该节点</translation>
    </message>
    <message>
        <source>The daemon through which %1 shares its GPU does not answer</source>
        <translation>%1 共享 GPU 所用的守护进程没有响应</translation>
    </message>
    <message>
        <source>The device plugin shares GPUs of this node by MPS; its control daemon is not there, has ended, or its pipe is not mounted.</source>
        <translation>设备插件通过 MPS 共享该节点的 GPU；其控制守护进程不存在、已退出，或其管道未挂载。</translation>
    </message>
    <message>
        <source>Bring the MPS control daemon of the node back, or share by time</source>
        <translation>恢复该节点的 MPS 控制守护进程，或改用时间片共享</translation>
    </message>
    <message>
        <source>%1 is told to talk over a network interface that its pod does not have</source>
        <translation>%1 被要求使用其 Pod 中不存在的网络接口</translation>
    </message>
    <message>
        <source>NCCL_SOCKET_IFNAME, or GLOO_SOCKET_IFNAME, names no interface of the pod: most have eth0, and more only with a network attached.</source>
        <translation>NCCL_SOCKET_IFNAME 或 GLOO_SOCKET_IFNAME 指定的不是该 Pod 的接口：大多数 Pod 只有 eth0，附加网络后才有更多。</translation>
    </message>
    <message>
        <source>Name an interface that the pod has, or leave the variable out</source>
        <translation>指定 Pod 中存在的接口，或去掉该变量</translation>
    </message>
    <message>
        <source>%1 may not lock the memory that RDMA writes to</source>
        <translation>%1 无权锁定 RDMA 要写入的内存</translation>
    </message>
    <message>
        <source>A network card writes to memory that has to stay where it is; the container&apos;s limit of locked memory is too low for it, and it may not raise it.</source>
        <translation>网卡写入的内存必须固定不动；容器的锁定内存上限过低，且它无权提高。</translation>
    </message>
    <message>
        <source>Add the capability IPC_LOCK, or raise the runtime&apos;s limit of locked memory (ulimit -l) on the nodes</source>
        <translation>添加 IPC_LOCK 能力，或在节点上提高运行时的锁定内存上限（ulimit -l）</translation>
    </message>
    <message>
        <source>%1 is one host of a TPU slice and does not find the others</source>
        <translation>%1 是 TPU 切片中的一台主机，找不到其他主机</translation>
    </message>
    <message>
        <source>It waits for %1. Every host of a slice has to run the program at the same time, and each has to be told the names of all (TPU_WORKER_HOSTNAMES) and its own number (TPU_WORKER_ID).</source>
        <translation>它在等待 %1。切片中的每台主机必须同时运行该程序，并且都要知道所有主机的名称（TPU_WORKER_HOSTNAMES）和自己的编号（TPU_WORKER_ID）。</translation>
    </message>
    <message>
        <source>Run as many pods as the topology has hosts, by a JobSet or LeaderWorkerSet with a headless Service</source>
        <translation>通过 JobSet 或 LeaderWorkerSet 加无头 Service，运行与拓扑主机数相同数量的 Pod</translation>
    </message>
    <message>
        <source>Node %1 has no watches of files left for %2</source>
        <translation>节点 %1 没有剩余的文件监视配额可供 %2 使用</translation>
    </message>
    <message>
        <source>They are counted for all containers of a user together; the node&apos;s fs.inotify.max_user_instances or max_user_watches is used up.</source>
        <translation>它们按用户对所有容器合并计数；节点的 fs.inotify.max_user_instances 或 max_user_watches 已用尽。</translation>
    </message>
    <message>
        <source>Raise them on the node (sysctl fs.inotify.max_user_instances=8192), by the node pool&apos;s configuration</source>
        <translation>通过节点池配置在节点上提高该值（sysctl fs.inotify.max_user_instances=8192）</translation>
    </message>
    <message>
        <source>The environment of %1 is larger than a program may be started with</source>
        <translation>%1 的环境变量超过了启动程序所允许的大小</translation>
    </message>
    <message>
        <source>Kubernetes gives every container some seven variables for each Service of its namespace; with hundreds of them nothing can be started.</source>
        <translation>Kubernetes 会为命名空间中的每个 Service 向每个容器注入约七个变量；有数百个 Service 时就无法启动任何程序。</translation>
    </message>
    <message>
        <source>Set enableServiceLinks: false in the pod template</source>
        <translation>在 Pod 模板中设置 enableServiceLinks: false</translation>
    </message>
    <message>
        <source>Its processors, memory and devices do not lie at one NUMA node, and the node&apos;s kubelet (topology manager) takes only what does.</source>
        <translation>它的处理器、内存和设备不在同一个 NUMA 节点上，而该节点的 kubelet（拓扑管理器）只接受在同一 NUMA 节点上的请求。</translation>
    </message>
    <message>
        <source>The node&apos;s GPUs are shared by time, and one pod may have one share: more of them are not more of the GPU.</source>
        <translation>该节点的 GPU 按时间片共享，一个 Pod 只能占一份：多份并不等于更多算力。</translation>
    </message>
    <message>
        <source>Ask for no more than one NUMA node has, or use nodes with the policy best-effort</source>
        <translation>请求量不要超过单个 NUMA 节点，或使用策略为 best-effort 的节点</translation>
    </message>
    <message>
        <source>Ask for one, or use nodes whose GPUs are not shared</source>
        <translation>只请求一份，或使用 GPU 不共享的节点</translation>
    </message>
    <message>
        <source>%1 asks its endpoint picker at port %2, which %3 does not have</source>
        <translation>%1 在端口 %2 访问其端点选择器，而 %3 没有该端口</translation>
    </message>
    <message>
        <source>The Service listens on %1. Without its picker the gateway cannot choose a pod, and answers with 500.</source>
        <translation>该 Service 监听 %1。没有选择器，网关无法选择 Pod，会返回 500。</translation>
    </message>
    <message>
        <source>Ask at the port that it has</source>
        <translation>改用它实际拥有的端口</translation>
    </message>
    <message>
        <source>The image %1 is in a form that the node&apos;s runtime does not read any more</source>
        <translation>镜像 %1 的格式已不再被节点的容器运行时支持</translation>
    </message>
    <message>
        <source>Its manifest is of Docker&apos;s first schema, which containerd gave up in version 2.1. Nodes of an older version still pull it.</source>
        <translation>其清单是 Docker 的第一版 schema，containerd 从 2.1 版起不再支持。较旧版本的节点仍可拉取。</translation>
    </message>
    <message>
        <source>Build or push it anew with a tool of today, which writes an OCI manifest</source>
        <translation>用当前的工具重新构建或推送，以生成 OCI 清单</translation>
    </message>
    <message>
        <source>Security groups of the nodes bear the cluster&apos;s tag more or less than once: %1 gets no requests</source>
        <translation>节点的安全组带有集群标签的数量不是恰好一个：%1 收不到请求</translation>
    </message>
    <message>
        <source>The pods of %1 are not put behind their load balancer</source>
        <translation>%1 的 Pod 没有注册到其负载均衡器</translation>
    </message>
    <message>
        <source>Leave the tag kubernetes.io/cluster/CLUSTER on one security group of each network interface, the cluster&apos;s own</source>
        <translation>每个网络接口只在一个安全组（集群自己的）上保留标签 kubernetes.io/cluster/CLUSTER</translation>
    </message>
    <message>
        <source>The nodes of its queue do not hold %1 together</source>
        <translation>其队列的节点无法在同一拓扑内容纳 %1</translation>
    </message>
    <message>
        <source>Prefer the topology instead of requiring it (podset-preferred-topology), ask for fewer pods, or free the nodes of that topology from what runs outside of the queue</source>
        <translation>把拓扑要求改为偏好（podset-preferred-topology），减少 Pod 数量，或清理该拓扑节点上队列之外的负载</translation>
    </message>
    <message>
        <source>The engine of %1 compiles a kernel, and its image has no CUDA compiler (nvcc)</source>
        <translation>%1 的引擎要编译内核，而其镜像没有 CUDA 编译器（nvcc）</translation>
    </message>
    <message>
        <source>The image holds CUDA&apos;s libraries and not its toolkit; the kernel for this GPU, model or sampler is not among those that came compiled.</source>
        <translation>镜像只有 CUDA 运行库而没有工具包；适用于该 GPU、模型或采样器的内核不在预编译之列。</translation>
    </message>
    <message>
        <source>Use the engine&apos;s own image, one with the CUDA toolkit or flashinfer-jit-cache, or another backend (VLLM_USE_FLASHINFER_SAMPLER=0)</source>
        <translation>使用引擎官方镜像、带 CUDA 工具包或 flashinfer-jit-cache 的镜像，或换用其他后端（VLLM_USE_FLASHINFER_SAMPLER=0）</translation>
    </message>
    <message>
        <source>The engine of %1 compiles a kernel, and its image has no C compiler</source>
        <translation>%1 的引擎要编译内核，而其镜像没有 C 编译器</translation>
    </message>
    <message>
        <source>Triton and torch.compile build small programs at the start and need gcc for it.</source>
        <translation>Triton 和 torch.compile 在启动时会编译小程序，需要 gcc。</translation>
    </message>
    <message>
        <source>Use the engine&apos;s own image, install gcc in it, or start without compilation (--enforce-eager)</source>
        <translation>使用引擎官方镜像，在镜像中安装 gcc，或不编译直接启动（--enforce-eager）</translation>
    </message>
    <message>
        <source>%1 finds no tokenizer that it can use</source>
        <translation>%1 找不到可用的分词器</translation>
    </message>
    <message>
        <source>The model&apos;s folder lacks tokenizer.json or tokenizer.model, as one of weights alone or of an adapter does, or the image lacks the library that reads it (sentencepiece, tiktoken).</source>
        <translation>模型目录缺少 tokenizer.json 或 tokenizer.model（只有权重或适配器的目录就是如此），或镜像缺少读取它的库（sentencepiece、tiktoken）。</translation>
    </message>
    <message>
        <source>Copy the tokenizer&apos;s files beside the weights, or name the model that has them (--tokenizer)</source>
        <translation>把分词器文件复制到权重旁边，或指定包含它们的模型（--tokenizer）</translation>
    </message>
    <message>
        <source>An adapter (LoRA) that %1 is to load is not where it looks</source>
        <translation>%1 要加载的适配器（LoRA）不在它查找的位置</translation>
    </message>
    <message>
        <source>There is no adapter_config.json with weights at %1.</source>
        <translation>%1 处没有带权重的 adapter_config.json。</translation>
    </message>
    <message>
        <source>Correct --lora-modules or the mount, or copy the adapter there</source>
        <translation>更正 --lora-modules 或挂载，或把适配器复制到那里</translation>
    </message>
    <message>
        <source>%1 is to hand on its KV cache, and its image cannot</source>
        <translation>%1 需要传输其 KV 缓存，而其镜像不支持</translation>
    </message>
    <message>
        <source>--kv-transfer-config names a connector (NIXL, LMCache, Mooncake) whose library is not in the image, or is there for another CUDA.</source>
        <translation>--kv-transfer-config 指定的连接器（NIXL、LMCache、Mooncake）的库不在镜像中，或是为另一个 CUDA 版本构建的。</translation>
    </message>
    <message>
        <source>Use an image that holds it, such as llm-d&apos;s, or leave the connector out</source>
        <translation>使用包含它的镜像（例如 llm-d 的镜像），或去掉该连接器</translation>
    </message>
    <message>
        <source>%1 is to listen on an address that is not its pod&apos;s</source>
        <translation>%1 被要求监听一个不属于其 Pod 的地址</translation>
    </message>
    <message>
        <source>It binds to %1. A pod has its own address, which changes with every pod, and no other.</source>
        <translation>它绑定到 %1。Pod 只有自己的地址，且每个新 Pod 的地址都不同。</translation>
    </message>
    <message>
        <source>Take the address from the pod itself (valueFrom.fieldRef status.podIP), or use 0.0.0.0</source>
        <translation>从 Pod 自身取得地址（valueFrom.fieldRef status.podIP），或使用 0.0.0.0</translation>
    </message>
    <message>
        <source>The Triton server of %1 does not have the backend that a model names</source>
        <translation>%1 的 Triton 服务器没有某个模型所指定的后端</translation>
    </message>
    <message>
        <source>The model&apos;s config.pbtxt asks for the backend %1, which this image does not hold: NVIDIA&apos;s images for TensorRT-LLM, vLLM and Python have that one alone.</source>
        <translation>模型的 config.pbtxt 要求后端 %1，而该镜像没有：NVIDIA 的 TensorRT-LLM、vLLM 和 Python 镜像都只含各自的一个后端。</translation>
    </message>
    <message>
        <source>Use the image that holds it (tritonserver:…-py3 has most), or correct the backend in the model&apos;s own file</source>
        <translation>使用包含它的镜像（tritonserver:…-py3 含大多数后端），或在模型自己的配置文件中更正后端</translation>
    </message>
    <message>
        <source>The endpoint picker %1 is to use a plugin that it does not have</source>
        <translation>端点选择器 %1 被要求使用它没有的插件</translation>
    </message>
    <message>
        <source>Its configuration names the plugin %1; another version of it, or another maker&apos;s image, has it.</source>
        <translation>其配置指定了插件 %1；该插件只存在于其他版本或其他厂商的镜像中。</translation>
    </message>
    <message>
        <source>Correct the plugin&apos;s type in its EndpointPickerConfig, or use the image that has it</source>
        <translation>更正 EndpointPickerConfig 中的插件类型，或使用包含它的镜像</translation>
    </message>
    <message>
        <source>%1 cannot fetch the model&apos;s parts from Hugging Face&apos;s Xet storage</source>
        <translation>%1 无法从 Hugging Face 的 Xet 存储获取模型分块</translation>
    </message>
    <message>
        <source>The hub itself answers; the files lie at other hosts (cas-server.xethub.hf.co, transfer.xethub.hf.co), which a firewall or proxy keeps away or which break off.</source>
        <translation>Hub 本身有响应；文件位于其他主机（cas-server.xethub.hf.co、transfer.xethub.hf.co），它们被防火墙或代理拦截，或传输中断。</translation>
    </message>
    <message>
        <source>Let those hosts through, set HF_HUB_DISABLE_XET=1, or bring the model on a volume</source>
        <translation>放行这些主机，设置 HF_HUB_DISABLE_XET=1，或通过卷提供模型</translation>
    </message>
    <message>
        <source>The Redis that %1 writes to has no memory left</source>
        <translation>%1 写入的 Redis 已无可用内存</translation>
    </message>
    <message>
        <source>It holds as much as its maxmemory allows and, by its policy noeviction, gives nothing up for what is new.</source>
        <translation>它已达到 maxmemory 上限，并且按 noeviction 策略不会为新数据淘汰旧数据。</translation>
    </message>
    <message>
        <source>Raise maxmemory, or let it give old entries up (maxmemory-policy allkeys-lru)</source>
        <translation>提高 maxmemory，或允许淘汰旧条目（maxmemory-policy allkeys-lru）</translation>
    </message>
    <message>
        <source>The snapshot %1, from which %2 is to be made, does not exist</source>
        <translation>用于创建 %2 的快照 %1 不存在</translation>
    </message>
    <message>
        <source>A claim takes snapshots of its own namespace alone.</source>
        <translation>PVC 只能使用自身命名空间中的快照。</translation>
    </message>
    <message>
        <source>Make the claim anew, from a snapshot that is there or without one</source>
        <translation>重新创建 PVC，使用现有快照或不使用快照</translation>
    </message>
    <message>
        <source>The file server of a volume of %1 does not let its node in</source>
        <translation>%1 的某个卷所在的文件服务器拒绝其节点访问</translation>
    </message>
    <message>
        <source>It answers: what it exports is not for this node&apos;s address, or EFS asks for a role (elasticfilesystem:ClientMount) by its policy, or for an access point that is there.</source>
        <translation>服务器有响应：其导出不包含该节点的地址，或 EFS 的策略要求角色（elasticfilesystem:ClientMount）或存在的接入点。</translation>
    </message>
    <message>
        <source>Let the nodes in by the export&apos;s or the file system&apos;s policy; mount with iam and tls where it asks for a role</source>
        <translation>在导出规则或文件系统策略中放行这些节点；若要求角色，则用 iam 和 tls 选项挂载</translation>
    </message>
    <message>
        <source>A volume of %1 does not let the kubelet change its owners</source>
        <translation>%1 的某个卷不允许 kubelet 更改属主</translation>
    </message>
    <message>
        <source>fsGroup has the kubelet give every file to a group; a file server that squashes root refuses that.</source>
        <translation>fsGroup 会让 kubelet 把每个文件交给某个组；启用 root_squash 的文件服务器会拒绝。</translation>
    </message>
    <message>
        <source>Drop fsGroup and let the server give the folder to the process, or export it with no_root_squash</source>
        <translation>去掉 fsGroup 并在服务器上把目录交给该进程，或以 no_root_squash 导出</translation>
    </message>
    <message>
        <source>The machine of %1 does not take its volume&apos;s type of disk</source>
        <translation>%1 所在的机器不支持其卷的磁盘类型</translation>
    </message>
    <message>
        <source>Newer series of machines (N4, C4, A4 and others) take Hyperdisk alone, older ones Persistent Disk alone.</source>
        <translation>较新的机器系列（N4、C4、A4 等）只支持 Hyperdisk，较旧的只支持 Persistent Disk。</translation>
    </message>
    <message>
        <source>Use a StorageClass of type hyperdisk-balanced, or nodes of a series that takes the disk</source>
        <translation>使用 hyperdisk-balanced 类型的 StorageClass，或换用支持该磁盘的机器系列节点</translation>
    </message>
    <message>
        <source>The Lustre server of a volume of %1 does not answer its node</source>
        <translation>%1 的某个卷所在的 Lustre 服务器没有响应其节点</translation>
    </message>
    <message>
        <source>The node&apos;s network has no way to it, a firewall closes port 988 (GKE: 6988), or the node&apos;s client is of another version.</source>
        <translation>节点网络无法到达它，防火墙关闭了 988 端口（GKE 为 6988），或节点上的客户端版本不符。</translation>
    </message>
    <message>
        <source>Put file system and nodes into one network, and open Lustre&apos;s port between them</source>
        <translation>把文件系统和节点放在同一网络，并开放它们之间的 Lustre 端口</translation>
    </message>
    <message>
        <source>The cluster&apos;s name server has no pods</source>
        <translation>集群的域名服务器没有 Pod</translation>
    </message>
    <message>
        <source>%1 selects nothing: no name is resolved, inside of the cluster or outside.</source>
        <translation>%1 没有选中任何 Pod：集群内外的域名都无法解析。</translation>
    </message>
    <message>
        <source>(no pod has these labels)</source>
        <translation>（没有 Pod 带有这些标签）</translation>
    </message>
    <message>
        <source>%1 is scaled to nothing.</source>
        <translation>%1 已缩容到零。</translation>
    </message>
    <message>
        <source>Give it two replicas</source>
        <translation>设置两个副本</translation>
    </message>
    <message>
        <source>%1 may not ask the metadata server who it is: a NetworkPolicy forbids it</source>
        <translation>%1 无法向元数据服务器查询自己的身份：被 NetworkPolicy 禁止</translation>
    </message>
    <message>
        <source>Let it reach 169.254.169.252/32 at port 988 and 169.254.169.254/32 at port 80</source>
        <translation>允许它访问 169.254.169.252/32 的 988 端口和 169.254.169.254/32 的 80 端口</translation>
    </message>
    <message>
        <source>The GPUs of node %1 could not be cut into slices (MIG)</source>
        <translation>节点 %1 的 GPU 未能切分（MIG）</translation>
    </message>
    <message>
        <source>The configuration %1 was not applied: it is not among those of the MIG manager&apos;s ConfigMap, does not fit that GPU, or programs hold the GPU. Until it is, the node offers no slices, and its device plugin may be paused.</source>
        <translation>配置 %1 未能应用：它不在 MIG 管理器的 ConfigMap 中、不适合该 GPU，或有程序正占用 GPU。在此之前节点不提供切片，其设备插件也可能被暂停。</translation>
    </message>
    <message>
        <source>Read why in the log of its mig-manager; name a configuration that fits, or empty the node first</source>
        <translation>在其 mig-manager 日志中查看原因；改用合适的配置，或先排空节点</translation>
    </message>
    <message>
        <source>The controller of %1 has given it up</source>
        <translation>%1 的控制器已放弃处理</translation>
    </message>
    <message>
        <source>Correct what the message names, and make the object anew</source>
        <translation>更正消息中指出的问题，然后重新创建该对象</translation>
    </message>
    <message>
        <source>%1 is being deleted for %2</source>
        <translation>%1 已处于删除中 %2</translation>
    </message>
    <message>
        <source>The finalizer %1 holds it until its controller has cleared up; that is not there, or cannot do it.</source>
        <translation>finalizer %1 会一直保留它，直到其控制器清理完成；而该控制器不存在或无法完成清理。</translation>
    </message>
    <message>
        <source>Bring its controller back; take the finalizer away by hand only when nothing is left to clear up</source>
        <translation>恢复其控制器；只有确认没有需要清理的内容时才手动移除 finalizer</translation>
    </message>
    <message>
        <source>Google gives out no certificate for %1</source>
        <translation>Google 不为 %1 签发证书</translation>
    </message>
    <message>
        <source>The name does not lead to this load balancer: its DNS record points elsewhere, there is none, or no Ingress uses the certificate.</source>
        <translation>该域名没有指向此负载均衡器：其 DNS 记录指向别处、不存在，或没有 Ingress 使用该证书。</translation>
    </message>
    <message>
        <source>A CAA record of the domain keeps Google&apos;s authority (pki.goog) out.</source>
        <translation>该域名的 CAA 记录排除了 Google 的证书颁发机构（pki.goog）。</translation>
    </message>
    <message>
        <source>It gives the reason %1.</source>
        <translation>给出的原因是 %1。</translation>
    </message>
    <message>
        <source>Let the name&apos;s A record have the load balancer&apos;s address; it is tried again by itself</source>
        <translation>让该域名的 A 记录指向负载均衡器的地址；之后会自动重试</translation>
    </message>
    <message>
        <source>Kubelets wait for their serving certificates to be approved: %1</source>
        <translation>kubelet 正在等待其服务证书获批：%1</translation>
    </message>
    <message>
        <source>Until then they answer nobody over TLS: logs, exec and metrics of their pods fail with &quot;tls: internal error&quot;. Nothing in the cluster approves such requests by itself.</source>
        <translation>在此之前它们不会通过 TLS 响应任何人：其 Pod 的日志、exec 和指标都会以 &quot;tls: internal error&quot; 失败。集群中没有组件会自动批准此类请求。</translation>
    </message>
    <message>
        <source>Approve them, or run a controller that does (kubelet-csr-approver)</source>
        <translation>批准它们，或运行自动批准的控制器（kubelet-csr-approver）</translation>
    </message>
    <message>
        <source>Nobody converts %1 between its versions</source>
        <translation>没有组件在各版本之间转换 %1</translation>
    </message>
    <message>
        <source>Its conversion webhook is the Service %1 in namespace %2, which does not exist: objects of that kind can be neither listed nor deleted in any other version than they are stored in, and their controllers stand still.</source>
        <translation>其转换 Webhook 是命名空间 %2 中的 Service %1，而它不存在：除存储版本外，该类型的对象既无法列出也无法删除，其控制器也会停滞。</translation>
    </message>
    <message>
        <source>Install the operator again, in the namespace that is named</source>
        <translation>在所指定的命名空间中重新安装该 Operator</translation>
    </message>
    <message>
        <source>%1 refuses every chat: its model has no chat template</source>
        <translation>%1 拒绝所有对话：其模型没有对话模板</translation>
    </message>
    <message>
        <source>%1 refuses callers that bring tools</source>
        <translation>%1 拒绝带工具的调用方</translation>
    </message>
    <message>
        <source>The tokenizer of a base model defines none, or chat_template.jinja was not copied with the weights; completions without roles work.</source>
        <translation>基础模型的分词器没有定义模板，或 chat_template.jinja 没有随权重一起复制；不带角色的补全可以使用。</translation>
    </message>
    <message>
        <source>Agents and tool calling take --enable-auto-tool-choice and the parser of the model&apos;s family, and it was started without them.</source>
        <translation>智能体和工具调用需要 --enable-auto-tool-choice 以及对应模型系列的解析器，而它启动时没有这些参数。</translation>
    </message>
    <message>
        <source>Serve the model&apos;s instruct version, or give it a template (--chat-template FILE)</source>
        <translation>改用该模型的 instruct 版本，或提供模板（--chat-template FILE）</translation>
    </message>
    <message>
        <source>Start it with --enable-auto-tool-choice --tool-call-parser PARSER (hermes, llama3_json, mistral, qwen3_coder, …)</source>
        <translation>以 --enable-auto-tool-choice --tool-call-parser PARSER 启动（hermes、llama3_json、mistral、qwen3_coder 等）</translation>
    </message>
    <message>
        <source>%1 was changed, and a broken pod of its former revision stands in the way</source>
        <translation>%1 已修改，但旧修订版的一个故障 Pod 阻碍了更新</translation>
    </message>
    <message>
        <source>It replaces its pods one by one and waits for %1 to get ready first, which it never does: the new revision is not tried. The pod has to be deleted by hand.</source>
        <translation>它逐个替换 Pod，并先等待 %1 就绪，而它永远不会就绪：新修订版不会被尝试。必须手动删除该 Pod。</translation>
    </message>
    <message>
        <source>Delete the pod: its successor is of the new revision</source>
        <translation>删除该 Pod：接替它的 Pod 会使用新修订版</translation>
    </message>
    <message>
        <source>%1 gives a role to the account %2 of namespace %3, where there is none; the one that asks is of namespace %4.</source>
        <translation>%1 把角色授予命名空间 %3 的账号 %2，而那里没有该账号；发起请求的账号在命名空间 %4。</translation>
    </message>
    <message>
        <source>Correct the namespace of the binding&apos;s subject</source>
        <translation>更正绑定主体的命名空间</translation>
    </message>
    <message>
        <source>New nodes wait for %1, which is not installed</source>
        <translation>新节点在等待未安装的 %1</translation>
    </message>
    <message>
        <source>They join with the taint %1, which that driver&apos;s own pod takes away once it runs there, and no DaemonSet of it is in the cluster.</source>
        <translation>它们带着污点 %1 加入集群，该污点由该驱动自己的 Pod 在节点上运行后移除，而集群中没有它的 DaemonSet。</translation>
    </message>
    <message>
        <source>Install the driver, or take the taint out of the node pool&apos;s startup taints</source>
        <translation>安装该驱动，或从节点池的启动污点中去掉它</translation>
    </message>
    <message>
        <source>The tokenizer that %1 reads is newer than its library</source>
        <translation>%1 读取的分词器比其库的版本新</translation>
    </message>
    <message>
        <source>tokenizer.json is written in a form (%1) that the installed tokenizers and transformers do not know, or it is cut off.</source>
        <translation>tokenizer.json 的格式（%1）不被已安装的 tokenizers 和 transformers 识别，或文件不完整。</translation>
    </message>
    <message>
        <source>Use a newer image of the engine, or the model&apos;s files of an earlier revision</source>
        <translation>使用更新的引擎镜像，或使用该模型较早修订版的文件</translation>
    </message>
    <message>
        <source>A compiled part in the image of %1 is for another release of PyTorch</source>
        <translation>%1 的镜像中有编译部件是为另一版本的 PyTorch 构建的</translation>
    </message>
    <message>
        <source>%1 is not there: torch, torchvision, flash-attn and an engine&apos;s own extension have to be of one release and of one CUDA; a package that was installed afterwards has changed one of them.</source>
        <translation>缺少 %1：torch、torchvision、flash-attn 与引擎自身的扩展必须是同一版本和同一 CUDA；后来安装的某个包改动了其中之一。</translation>
    </message>
    <message>
        <source>Use the engine&apos;s own image, or install all of them together and pinned</source>
        <translation>使用引擎官方镜像，或锁定版本一并安装它们</translation>
    </message>
    <message>
        <source>The engine of %1 and its transformers are of two generations</source>
        <translation>%1 的引擎与其 transformers 版本不匹配</translation>
    </message>
    <message>
        <source>It asks for %1, which this version of transformers has no more, or not yet.</source>
        <translation>它需要 %1，而这个版本的 transformers 已移除或尚未提供。</translation>
    </message>
    <message>
        <source>Use the engine&apos;s own image, or pin transformers to the version that it was released with</source>
        <translation>使用引擎官方镜像，或把 transformers 锁定到引擎发布时所用的版本</translation>
    </message>
    <message>
        <source>%1 has as many files open as it may</source>
        <translation>%1 打开的文件数已达上限</translation>
    </message>
    <message>
        <source>The runtime&apos;s limit of open files (ulimit -n) is reached: too many at once, or some that are never closed.</source>
        <translation>已达到运行时的打开文件数上限（ulimit -n）：同时打开过多，或有文件从未关闭。</translation>
    </message>
    <message>
        <source>Raise the limit in the program or the runtime&apos;s configuration, or open fewer files at once</source>
        <translation>在程序或运行时配置中提高上限，或减少同时打开的文件</translation>
    </message>
    <message>
        <source>%1 may start no more threads</source>
        <translation>%1 无法再启动更多线程</translation>
    </message>
    <message>
        <source>The kubelet limits the processes and threads of a pod (podPidsLimit), and libraries start as many as the node has processors, not as many as the container may use.</source>
        <translation>kubelet 限制 Pod 的进程和线程数（podPidsLimit），而各种库按节点的处理器数启动线程，而不是按容器可用的数量。</translation>
    </message>
    <message>
        <source>Set OMP_NUM_THREADS and OPENBLAS_NUM_THREADS to what the container has, or raise podPidsLimit of the nodes</source>
        <translation>把 OMP_NUM_THREADS 和 OPENBLAS_NUM_THREADS 设为容器实际拥有的数量，或提高节点的 podPidsLimit</translation>
    </message>
    <message>
        <source>%1 is sent through a proxy that does not answer</source>
        <translation>%1 被指向一个没有响应的代理</translation>
    </message>
    <message>
        <source>HTTPS_PROXY or HTTP_PROXY names it; what lies inside the cluster should be in NO_PROXY.</source>
        <translation>它由 HTTPS_PROXY 或 HTTP_PROXY 指定；集群内的地址应列入 NO_PROXY。</translation>
    </message>
    <message>
        <source>Correct the proxy&apos;s address, or take the variables out</source>
        <translation>更正代理地址，或去掉这些变量</translation>
    </message>
    <message>
        <source>%1 does not trust the certificate of what it calls</source>
        <translation>%1 不信任其调用对象的证书</translation>
    </message>
    <message>
        <source>Somebody signed it whom the image does not know: an authority of one&apos;s own, or a proxy that opens what passes it.</source>
        <translation>签发者不被镜像识别：可能是自建的证书颁发机构，或会拆解流量的代理。</translation>
    </message>
    <message>
        <source>Mount the authority and name it (SSL_CERT_FILE, REQUESTS_CA_BUNDLE), or let these hosts pass the proxy unopened</source>
        <translation>挂载该证书颁发机构并指定它（SSL_CERT_FILE、REQUESTS_CA_BUNDLE），或让这些主机不经代理拆解直接通过</translation>
    </message>
    <message>
        <source>The database that %1 calls has no connection left</source>
        <translation>%1 调用的数据库已没有可用连接</translation>
    </message>
    <message>
        <source>It counts the connections of all its callers together, and each replica of each of them holds a pool.</source>
        <translation>它对所有调用方的连接合并计数，而每个调用方的每个副本都占用一个连接池。</translation>
    </message>
    <message>
        <source>Put a pooler in front (PgBouncer), make the pools smaller, or raise max_connections</source>
        <translation>在前面加连接池代理（PgBouncer），缩小连接池，或提高 max_connections</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s catalogue (NGC) does not accept the key of %1</source>
        <translation>NVIDIA 目录（NGC）不接受 %1 的密钥</translation>
    </message>
    <message>
        <source>NGC_API_KEY is not valid, or its organisation has no right to this NIM.</source>
        <translation>NGC_API_KEY 无效，或其所属组织无权使用该 NIM。</translation>
    </message>
    <message>
        <source>Put a key of build.nvidia.com or NGC with that right into the Secret</source>
        <translation>把来自 build.nvidia.com 或 NGC 且有此权限的密钥放入 Secret</translation>
    </message>
    <message>
        <source>Ollama&apos;s library does not have the model that %1 asks for</source>
        <translation>Ollama 的模型库中没有 %1 请求的模型</translation>
    </message>
    <message>
        <source>The name or its tag is misspelt, or it is newer than the library.</source>
        <translation>名称或标签拼写有误，或该模型尚未收录。</translation>
    </message>
    <message>
        <source>Correct the model&apos;s name and tag</source>
        <translation>更正模型的名称和标签</translation>
    </message>
    <message>
        <source>The containers of node %1 have lost sight of its GPU</source>
        <translation>节点 %1 的容器已看不到其 GPU</translation>
    </message>
    <message>
        <source>NVML does not answer inside the container: the driver was changed under it, or the runtime took its devices away when systemd was reloaded.</source>
        <translation>容器内 NVML 没有响应：驱动在其运行期间被更换，或在 systemd 重新加载时运行时收回了设备。</translation>
    </message>
    <message>
        <source>Delete the pod; where that does not help, have the node replaced</source>
        <translation>删除该 Pod；若无效则更换节点</translation>
    </message>
    <message>
        <source>Both are on the network of node %1 itself, where %2 listens on it.</source>
        <translation>两者都使用节点 %1 自身的网络，而 %2 已在其上监听该端口。</translation>
    </message>
    <message>
        <source>The Google account of %1 lacks the permission %2</source>
        <translation>%1 的 Google 账号缺少权限 %2</translation>
    </message>
    <message>
        <source>It is refused again and again, while the pod is ready.</source>
        <translation>在 Pod 就绪的同时，它不断被拒绝。</translation>
    </message>
    <message>
        <source>Grant the account a role that holds it</source>
        <translation>授予该账号包含此权限的角色</translation>
    </message>
    <message>
        <source>What %1 sends is over the limit of its store, and part of it is lost</source>
        <translation>%1 发送的数据超过了其存储的限额，部分数据已丢失</translation>
    </message>
    <message>
        <source>Loki, Tempo and Mimir limit what one tenant may send; what is over it is dropped after a few tries.</source>
        <translation>Loki、Tempo 和 Mimir 限制单个租户的发送量；超出部分在几次重试后被丢弃。</translation>
    </message>
    <message>
        <source>Send less, or raise limits_config of the store (ingestion_rate_mb, per_stream_rate_limit)</source>
        <translation>减少发送量，或提高存储的 limits_config（ingestion_rate_mb、per_stream_rate_limit）</translation>
    </message>
</context>
<context>
    <name>EffectLook</name>
    <message>
        <source>creates</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>deletes</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>is so already</source>
        <translation>已符合要求</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>would be refused</source>
        <translation>会被拒绝</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
</context>
<context>
    <name>EndpointRollout</name>
    <message>
        <source>This version knows no system &quot;%1&quot;, by which it was made.</source>
        <translation>此版本不认识用来创建它的系统“%1”。</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>重启 %1</translation>
    </message>
    <message>
        <source>%1 has no Deployment of its own to restart: its controller makes the pods.</source>
        <translation>%1 没有自己的 Deployment 可重启：Pod 由其控制器创建。</translation>
    </message>
    <message>
        <source>The journal has no run that made %1: it cannot tell what belongs to it.</source>
        <translation>运行记录中没有创建 %1 的运行：无法得知哪些内容属于它。</translation>
    </message>
    <message>
        <source>The journal has no run that made %1, so that its choices are not known. Deploy it with a values file.</source>
        <translation>运行记录中没有创建 %1 的运行，因此不知道它的选项。请用值文件部署。</translation>
    </message>
    <message>
        <source>The choices cannot be deployed.</source>
        <translation>这些选项无法部署。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be another one while it runs: that would be another endpoint. Deploy that beside it.</source>
        <translation>运行期间不能更改“%1”：那将是另一个端点。请另行部署。</translation>
    </message>
</context>
<context>
    <name>EndpointWords</name>
    <message>
        <source>serving</source>
        <translation>提供服务中</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>加载中</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>不健康</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>无法访问</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 of 1 replica ready</source>
        <translation>1 个副本中有 %1 个就绪</translation>
    </message>
    <message>
        <source>%1 of %2 replicas ready</source>
        <translation>%2 个副本中有 %1 个就绪</translation>
    </message>
    <message>
        <source>Serving.</source>
        <translation>正在提供服务。</translation>
    </message>
    <message>
        <source>TTFT p95 %1</source>
        <translation>TTFT p95 %1</translation>
    </message>
    <message>
        <source>%1 is ready and does not answer: %2</source>
        <translation>%1 已就绪但没有响应：%2</translation>
    </message>
    <message>
        <source>Loading.</source>
        <translation>正在加载。</translation>
    </message>
    <message>
        <source>Not serving.</source>
        <translation>未提供服务。</translation>
    </message>
    <message>
        <source>Cannot be reached.</source>
        <translation>无法访问。</translation>
    </message>
    <message>
        <source>Asking for its state.</source>
        <translation>正在查询其状态。</translation>
    </message>
    <message>
        <source>State unknown, because: %1.</source>
        <translation>状态未知，原因：%1。</translation>
    </message>
    <message>
        <source>partly serving</source>
        <translation>部分提供服务</translation>
    </message>
</context>
<context>
    <name>EngineArgs</name>
    <message>
        <source>%1 is no flag of vLLM on any platform; the block size is --block-size, and on TPU the backend chooses it.</source>
        <translation>在任何平台上 %1 都不是 vLLM 的参数；块大小为 --block-size，在 TPU 上由后端选择。</translation>
    </message>
    <message>
        <source>%1 is not among the flags that are known here; if this version lacks it, the server ends with &quot;unrecognized arguments&quot;.</source>
        <translation>%1 不在此处已知的参数之列；如果该版本没有它，服务器会以“unrecognized arguments”退出。</translation>
    </message>
    <message>
        <source>%1 came with vLLM %2; %3 ends with &quot;unrecognized arguments&quot;.</source>
        <translation>%1 自 vLLM %2 起提供；%3 会以“unrecognized arguments”退出。</translation>
    </message>
    <message>
        <source>%1 is gone since about vLLM %2: the server ends with &quot;unrecognized arguments&quot;.</source>
        <translation>%1 大约自 vLLM %2 起已移除：服务器会以“unrecognized arguments”退出。</translation>
    </message>
    <message>
        <source>Request logging is off by default now; the switch is %1.</source>
        <translation>请求日志现在默认关闭；开关为 %1。</translation>
    </message>
    <message>
        <source>%1 has a meaning on GPUs only; leave it out on TPU.</source>
        <translation>%1 仅对 GPU 有意义；在 TPU 上请去掉。</translation>
    </message>
    <message>
        <source>On TPU the attention backend chooses the block size; leave --block-size out.</source>
        <translation>在 TPU 上由注意力后端选择块大小；请去掉 --block-size。</translation>
    </message>
    <message>
        <source>%1 has no value.</source>
        <translation>%1 缺少值。</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 不接受值。</translation>
    </message>
    <message>
        <source>%1 is given twice; the last one wins.</source>
        <translation>%1 指定了两次；以最后一次为准。</translation>
    </message>
    <message>
        <source>--enable-prefix-caching and --no-enable-prefix-caching contradict each other.</source>
        <translation>--enable-prefix-caching 与 --no-enable-prefix-caching 相互矛盾。</translation>
    </message>
    <message>
        <source>--enable-auto-tool-choice needs --tool-call-parser.</source>
        <translation>--enable-auto-tool-choice 需要 --tool-call-parser。</translation>
    </message>
    <message>
        <source>The model is not named.</source>
        <translation>未指定模型。</translation>
    </message>
</context>
<context>
    <name>FindingLook</name>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>阻断</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>%1 cannot run in fp16, and %2 has no bfloat16: with dtype auto the engine falls back to float32, which doubles weights and cache. Use a GPU of compute capability 8.0 or above.</source>
        <translation>%1 无法以 fp16 运行，而 %2 没有 bfloat16：dtype 为 auto 时引擎会回退到 float32，使权重和缓存翻倍。请使用计算能力 8.0 或更高的 GPU。</translation>
    </message>
    <message>
        <source>%1 (compute capability %2) has no bfloat16; the engine falls back to float16. Say --dtype half to mean it.</source>
        <translation>%1（计算能力 %2）没有 bfloat16；引擎会回退到 float16。请用 --dtype half 明确指定。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no dtype of the engine: auto, half, bfloat16 or float.</source>
        <translation>“%1”不是引擎支持的 dtype：auto、half、bfloat16 或 float。</translation>
    </message>
    <message>
        <source>bfloat16 needs compute capability 8.0, and %1 has %2: use --dtype half.</source>
        <translation>bfloat16 需要计算能力 8.0，而 %1 为 %2：请使用 --dtype half。</translation>
    </message>
    <message>
        <source>Models of type %1 do not support float16 (numerical instability): use bfloat16.</source>
        <translation>%1 类型的模型不支持 float16（数值不稳定）：请使用 bfloat16。</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s quantisation &quot;%1&quot; is not known here; its size is taken from its %2 bits.</source>
        <translation>此处不认识检查点的量化方式“%1”；其大小按 %2 位计算。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no quantisation of the engine: %2.</source>
        <translation>“%1”不是引擎支持的量化方式：%2。</translation>
    </message>
    <message>
        <source>The checkpoint is quantised with %1, which does not match --quantization %2: drop the flag.</source>
        <translation>检查点采用 %1 量化，与 --quantization %2 不符：请去掉该参数。</translation>
    </message>
    <message>
        <source>%1 needs a checkpoint that was quantised so; %2 is not.</source>
        <translation>%1 需要以该方式量化的检查点；%2 不是。</translation>
    </message>
    <message>
        <source>%1 needs compute capability %2, and %3 has %4.</source>
        <translation>%1 需要计算能力 %2，而 %3 为 %4。</translation>
    </message>
    <message>
        <source>vLLM on TPU does not run %1.</source>
        <translation>TPU 上的 vLLM 不支持 %1。</translation>
    </message>
    <message>
        <source>%1 kernels run in 16 bit only.</source>
        <translation>%1 内核仅以 16 位运行。</translation>
    </message>
    <message>
        <source>A tensor parallel size of %1 cuts the MLP width %2 through a quantisation group of %3.</source>
        <translation>张量并行度 %1 会使 MLP 宽度 %2 切断大小为 %3 的量化组。</translation>
    </message>
    <message>
        <source>The number of accelerators must be between 1 and 1024.</source>
        <translation>加速器数量必须在 1 到 1024 之间。</translation>
    </message>
    <message>
        <source>The %1 attention heads cannot be divided by a tensor parallel size of %2.</source>
        <translation>%1 个注意力头无法被张量并行度 %2 整除。</translation>
    </message>
    <message>
        <source>The %1 KV heads neither divide nor are divided by a tensor parallel size of %2.</source>
        <translation>%1 个 KV 头与张量并行度 %2 互不整除。</translation>
    </message>
    <message>
        <source>A cache in %1 needs compute capability %2, and %3 has %4.</source>
        <translation>%1 精度的缓存需要计算能力 %2，而 %3 为 %4。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no cache dtype of the engine: auto, fp8, fp8_e4m3, fp8_e5m2.</source>
        <translation>“%1”不是引擎支持的缓存 dtype：auto、fp8、fp8_e4m3、fp8_e5m2。</translation>
    </message>
    <message>
        <source>%1 on %2 × %3 (%4, utilization %5)</source>
        <translation>%2 × %3 上的 %1（%4，利用率 %5）</translation>
    </message>
    <message>
        <source>%1: the weights take %2 and the engine may use %3 of the %4 that it sees; nothing is left for the KV cache.</source>
        <translation>%1：权重占 %2，而在引擎可见的 %4 中最多可用 %3；没有剩余空间留给 KV 缓存。</translation>
    </message>
    <message>
        <source>%1: weights %2 and overhead %3 leave %4 of the %5 that the engine may use: no block of KV cache.</source>
        <translation>%1：权重 %2 和开销 %3 之后，引擎可用的 %5 只剩 %4：不足以容纳一个 KV 缓存块。</translation>
    </message>
    <message>
        <source>%1: one sequence of %2 tokens needs %3 of KV cache, and %4 are left: %5 blocks for %6 tokens.</source>
        <translation>%1：一个 %2 token 的序列需要 %3 KV 缓存，而只剩 %4：%5 个块，可容纳 %6 个 token。</translation>
    </message>
    <message>
        <source>%1: weights %2, overhead %3, and %4 of KV cache for %5 tokens: %6 requests of %7 tokens at the same time.</source>
        <translation>%1：权重 %2、开销 %3，以及可容纳 %5 个 token 的 %4 KV 缓存：可同时处理 %6 个各 %7 token 的请求。</translation>
    </message>
    <message>
        <source>A utilization of %1 leaves %2 outside the engine&apos;s share; CUDA graphs and the context need about %3: lower it or use eager mode.</source>
        <translation>利用率为 %1 时，引擎份额之外剩余 %2；CUDA 图和上下文约需 %3：请降低利用率或使用 eager 模式。</translation>
    </message>
    <message>
        <source>It fits by less than the error of the estimate (±%1): expect that a small change breaks it.</source>
        <translation>余量小于估算误差（±%1）：微小的变化就可能导致放不下。</translation>
    </message>
    <message>
        <source>The memory that the engine sees on %1 is an estimate.</source>
        <translation>引擎在 %1 上可见的内存为估算值。</translation>
    </message>
    <message>
        <source>The model&apos;s shape or the accelerator&apos;s memory is not known.</source>
        <translation>模型结构或加速器内存未知。</translation>
    </message>
    <message>
        <source>gpu-memory-utilization must be above 0 and at most 1, not %1.</source>
        <translation>gpu-memory-utilization 必须大于 0 且不超过 1，而不是 %1。</translation>
    </message>
    <message>
        <source>max-model-len %1 is more than the %2 positions of the model; the engine refuses it.</source>
        <translation>max-model-len %1 超过模型的 %2 个位置；引擎会拒绝。</translation>
    </message>
</context>
<context>
    <name>FitAdvice</name>
    <message>
        <source>--max-model-len %1 (the cache holds %2 tokens)</source>
        <translation>--max-model-len %1（缓存可容纳 %2 个 token）</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>，并使用 </translation>
    </message>
    <message>
        <source>the %1 checkpoint %2</source>
        <translation>%1 检查点 %2</translation>
    </message>
    <message>
        <source> (with a checkpoint quantised so)</source>
        <translation> (使用以此方式量化的检查点)</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 %2/s</source>
        <comment>rate: number, unit</comment>
        <translation>%1 %2/秒</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>unknown, because %1</source>
        <translation>未知，原因：%1</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
</context>
<context>
    <name>GkeConnection</name>
    <message>
        <source>The cluster has no DNS endpoint.</source>
        <translation>集群没有 DNS 端点。</translation>
    </message>
    <message>
        <source>The cluster&apos;s DNS endpoint takes no traffic from outside its network.</source>
        <translation>集群的 DNS 端点不接受来自其网络之外的流量。</translation>
    </message>
    <message>
        <source>Allow it: %1</source>
        <translation>允许它：%1</translation>
    </message>
    <message>
        <source>The cluster has no private endpoint.</source>
        <translation>集群没有专用端点。</translation>
    </message>
    <message>
        <source>The cluster&apos;s control plane has no address yet (status %1).</source>
        <translation>集群的控制平面尚无地址（状态 %1）。</translation>
    </message>
    <message>
        <source>Wait until the cluster is RUNNING.</source>
        <translation>等待集群变为 RUNNING。</translation>
    </message>
    <message>
        <source>The cluster&apos;s endpoint is not an address.</source>
        <translation>集群的端点不是地址。</translation>
    </message>
    <message>
        <source>The file is not a kubeconfig.</source>
        <translation>该文件不是 kubeconfig。</translation>
    </message>
    <message>
        <source>The file is not a kubeconfig: “%1” is not a list.</source>
        <translation>该文件不是 kubeconfig：“%1”不是列表。</translation>
    </message>
    <message>
        <source>The kubeconfig is too large to be one.</source>
        <translation>该文件太大，不可能是 kubeconfig。</translation>
    </message>
    <message>
        <source>The file is not valid YAML: %1</source>
        <translation>该文件不是有效的 YAML：%1</translation>
    </message>
    <message>
        <source>The kubeconfig cannot be read: %1</source>
        <translation>无法读取 kubeconfig：%1</translation>
    </message>
    <message>
        <source>The folder of the kubeconfig cannot be made.</source>
        <translation>无法创建 kubeconfig 的文件夹。</translation>
    </message>
    <message>
        <source>The kubeconfig cannot be written: %1</source>
        <translation>无法写入 kubeconfig：%1</translation>
    </message>
</context>
<context>
    <name>GoogleClient</name>
    <message>
        <source>A name in the request is empty or not a name.</source>
        <translation>请求中的某个名称为空或无效。</translation>
    </message>
    <message>
        <source>Log in again: %1</source>
        <translation>重新登录：%1</translation>
    </message>
    <message>
        <source>The answer is not what Google sends; a proxy may have answered instead.</source>
        <translation>该响应不是 Google 发送的内容；可能是代理服务器的响应。</translation>
    </message>
    <message>
        <source>The list&apos;s pages do not end.</source>
        <translation>列表分页没有尽头。</translation>
    </message>
    <message>
        <source>A policy without its etag is not written: it would erase what others changed.</source>
        <translation>没有 etag 的策略不会写入：否则会抹掉他人的更改。</translation>
    </message>
</context>
<context>
    <name>GoogleError</name>
    <message>
        <source>Enable the API: %1</source>
        <translation>启用 API：%1</translation>
    </message>
    <message>
        <source>The login lacks the cloud-platform scope. Log in again: %1</source>
        <translation>登录缺少 cloud-platform 作用域。重新登录：%1</translation>
    </message>
    <message>
        <source>The quota project cannot be used by this account; choose another one: %1</source>
        <translation>此账号无法使用该配额项目；请选择其他项目：%1</translation>
    </message>
    <message>
        <source>This needs the permission %1 on %2.</source>
        <translation>这需要 %2 上的权限 %1。</translation>
    </message>
    <message>
        <source>The role %1 has it.</source>
        <translation>角色 %1 包含该权限。</translation>
    </message>
    <message>
        <source>Google gives the same answer where the resource does not exist.</source>
        <translation>资源不存在时，Google 也会给出同样的响应。</translation>
    </message>
    <message>
        <source>Ask for a higher quota, or choose another region or accelerator.</source>
        <translation>申请更高的配额，或选择其他区域或加速器。</translation>
    </message>
    <message>
        <source>Google limits requests a minute for this project; wait a minute and try again.</source>
        <translation>Google 限制该项目每分钟的请求数；请等待一分钟后重试。</translation>
    </message>
    <message>
        <source>Another operation may be running on it; wait until it has ended.</source>
        <translation>可能有另一个操作正在其上运行；请等待其结束。</translation>
    </message>
    <message>
        <source>The server answered HTTP %1 without an explanation that Google would give; a proxy may have answered instead.</source>
        <translation>服务器返回 HTTP %1，但没有 Google 应有的说明；可能是代理服务器的响应。</translation>
    </message>
</context>
<context>
    <name>GoogleIdentity</name>
    <message>
        <source>There are no Google Cloud credentials.</source>
        <translation>没有 Google Cloud 凭据。</translation>
    </message>
    <message>
        <source>Log in: %1</source>
        <translation>登录：%1</translation>
    </message>
    <message>
        <source>Google refused the token in CLOUDSDK_AUTH_ACCESS_TOKEN.</source>
        <translation>Google 拒绝了 CLOUDSDK_AUTH_ACCESS_TOKEN 中的令牌。</translation>
    </message>
    <message>
        <source>Such tokens live for an hour. Set a new one, or unset the variable to use another login.</source>
        <translation>此类令牌有效期为一小时。请设置新令牌，或取消设置该变量以使用其他登录。</translation>
    </message>
    <message>
        <source>Log in again: %1</source>
        <translation>重新登录：%1</translation>
    </message>
    <message>
        <source>Your organisation asks you to confirm your identity again (%1).</source>
        <translation>您的组织要求您重新确认身份（%1）。</translation>
    </message>
    <message>
        <source>Google no longer accepts this login (%1).</source>
        <translation>Google 不再接受此登录（%1）。</translation>
    </message>
    <message>
        <source>The token endpoint answered without a token.</source>
        <translation>令牌端点的响应中没有令牌。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 s off; set it.</source>
        <translation>此计算机的时钟偏差 %1 秒；请校准。</translation>
    </message>
    <message>
        <source>The key may have been deleted or disabled; make a new one for %1.</source>
        <translation>密钥可能已删除或停用；请为 %1 创建新密钥。</translation>
    </message>
    <message>
        <source>There are no Google Cloud credentials, and gcloud is not installed.</source>
        <translation>没有 Google Cloud 凭据，且未安装 gcloud。</translation>
    </message>
    <message>
        <source>Install the Google Cloud CLI and log in: %1</source>
        <translation>安装 Google Cloud CLI 并登录：%1</translation>
    </message>
    <message>
        <source>gcloud gave no token.</source>
        <translation>gcloud 未提供令牌。</translation>
    </message>
    <message>
        <source>This kind of credential file needs gcloud, which is not installed.</source>
        <translation>此类凭据文件需要 gcloud，但未安装。</translation>
    </message>
    <message>
        <source>Install the Google Cloud CLI.</source>
        <translation>安装 Google Cloud CLI。</translation>
    </message>
</context>
<context>
    <name>HfConfig</name>
    <message>
        <source>expected an https address</source>
        <translation>需要 https 地址</translation>
    </message>
    <message>
        <source>the address leads to nowhere that may be asked</source>
        <translation>该地址指向不允许访问的位置</translation>
    </message>
    <message>
        <source>The address answers %1.</source>
        <translation>该地址的应答为 %1。</translation>
    </message>
    <message>
        <source>A gated, private or misspelt model answers so: accept its licence at https://huggingface.co/%1 and set HF_TOKEN.</source>
        <translation>受限、私有或名称拼错的模型会这样应答：请在 https://huggingface.co/%1 接受许可并设置 HF_TOKEN。</translation>
    </message>
    <message>
        <source>more than %1 redirections</source>
        <translation>重定向超过 %1 次</translation>
    </message>
</context>
<context>
    <name>IamMember</name>
    <message>
        <source>“%1” is not the e-mail address of a service account.</source>
        <translation>“%1”不是服务账号的电子邮件地址。</translation>
    </message>
    <message>
        <source>The address lacks “.iam”: it should end in @%1.iam.gserviceaccount.com.</source>
        <translation>该地址缺少“.iam”：应以 @%1.iam.gserviceaccount.com 结尾。</translation>
    </message>
    <message>
        <source>The form is %1.</source>
        <translation>格式为 %1。</translation>
    </message>
    <message>
        <source>The first part takes the project&apos;s number, not its id: “%1”.</source>
        <translation>第一部分应为项目编号，而不是项目 ID：“%1”。</translation>
    </message>
    <message>
        <source>The pool of a cluster is named PROJECT.svc.id.goog, not “%1”.</source>
        <translation>集群的身份池名为 PROJECT.svc.id.goog，而不是“%1”。</translation>
    </message>
    <message>
        <source>The pool takes the project&apos;s id, not its number: “%1”.</source>
        <translation>身份池使用项目 ID，而不是项目编号：“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not a project id.</source>
        <translation>“%1”不是项目 ID。</translation>
    </message>
    <message>
        <source>“%1” is not a set that a cluster&apos;s pool has.</source>
        <translation>“%1”不是集群身份池所具有的集合。</translation>
    </message>
    <message>
        <source>It must end in subject/ns/NAMESPACE/sa/NAME, not “%1”.</source>
        <translation>必须以 subject/ns/NAMESPACE/sa/NAME 结尾，而不是“%1”。</translation>
    </message>
    <message>
        <source>“%1” names no possible namespace and service account.</source>
        <translation>“%1”不是可能的命名空间和服务账号。</translation>
    </message>
    <message>
        <source>A deleted member ends in ?uid= and a number.</source>
        <translation>已删除的成员以 ?uid= 和数字结尾。</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>“%1”不是电子邮件地址。</translation>
    </message>
    <message>
        <source>A service account is named serviceAccount:%1.</source>
        <translation>服务账号的写法为 serviceAccount:%1。</translation>
    </message>
    <message>
        <source>“%1” is not a domain.</source>
        <translation>“%1”不是域名。</translation>
    </message>
    <message>
        <source>A member starts with its type, such as %1.</source>
        <translation>成员以其类型开头，例如 %1。</translation>
    </message>
    <message>
        <source>“%1” is not a member that IAM knows.</source>
        <translation>“%1”不是 IAM 认识的成员。</translation>
    </message>
</context>
<context>
    <name>ImageFiles</name>
    <message>
        <source>The image cannot be read: %1</source>
        <translation>无法读取图片：%1</translation>
    </message>
    <message>
        <source>The image has more than 20 MB; make it smaller.</source>
        <translation>图片超过 20 MB；请缩小后再试。</translation>
    </message>
    <message>
        <source>This is no PNG, JPEG, WebP or GIF image.</source>
        <translation>这不是 PNG、JPEG、WebP 或 GIF 图片。</translation>
    </message>
</context>
<context>
    <name>Inference</name>
    <message>
        <source>A model server does not listen before its weights are loaded and its engine is ready: it may still be starting.</source>
        <translation>模型服务器在权重加载完成、引擎就绪之前不会监听：它可能仍在启动。</translation>
    </message>
    <message>
        <source>The answer has the type &quot;%1&quot;: is this the address of an OpenAI-compatible server?</source>
        <translation>响应的类型为“%1”：这是 OpenAI 兼容服务器的地址吗？</translation>
    </message>
</context>
<context>
    <name>InferenceErrors</name>
    <message>
        <source>Shorten the conversation or lower max_tokens; a longer context is a matter of the server&apos;s --max-model-len.</source>
        <translation>缩短对话或降低 max_tokens；更长的上下文取决于服务器的 --max-model-len。</translation>
    </message>
    <message>
        <source>The server asks for an API key, and the one that was sent, if any, is not it.</source>
        <translation>服务器要求 API 密钥，而所发送的密钥（如有）不正确。</translation>
    </message>
    <message>
        <source>Use one of the ids that /v1/models lists, or the name given by --served-model-name.</source>
        <translation>请使用 /v1/models 列出的 ID，或 --served-model-name 指定的名称。</translation>
    </message>
    <message>
        <source>The server has no such path: its model may be of another task, or the address may lack a part.</source>
        <translation>服务器没有此路径：其模型可能用于其他任务，或地址缺少一部分。</translation>
    </message>
    <message>
        <source>Too many requests at once: wait, or add replicas.</source>
        <translation>同时发出的请求过多：请等待，或增加副本。</translation>
    </message>
    <message>
        <source>No replica can answer now: the model may still be loading, or the gateway sees no healthy backend.</source>
        <translation>当前没有副本能回答：模型可能仍在加载，或网关没有发现健康的后端。</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The journal has no run %1.</source>
        <translation>运行记录中没有运行 %1。</translation>
    </message>
    <message>
        <source>Another program works on this run: %1, process %2.</source>
        <translation>另一个程序正在处理此运行：%1，进程 %2。</translation>
    </message>
    <message>
        <source>The journal&apos;s folder cannot be written to.</source>
        <translation>无法写入运行记录的文件夹。</translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message>
        <source>No request succeeded.</source>
        <translation>没有成功的请求。</translation>
    </message>
    <message>
        <source>%1 requests are too few for a 99th percentile.</source>
        <translation>%1 个请求太少，无法得出第 99 百分位。</translation>
    </message>
    <message>
        <source>Of %1 requests at once, all but %2 wait on this side for a connection: the figures contain that wait.</source>
        <translation>在同时发出的 %1 个请求中，除 %2 个外都在本端等待连接：数值包含这段等待。</translation>
    </message>
    <message>
        <source>The server reports no token usage: tokens are counted as events, which may carry several.</source>
        <translation>服务器不报告 token 用量：按事件计数 token，一个事件可能包含多个 token。</translation>
    </message>
    <message>
        <source>the two results have no run of equal load in common</source>
        <translation>两个结果没有相同负载的运行</translation>
    </message>
    <message>
        <source>The sending thread was busy for %1 % of the time.</source>
        <translation>发送线程有 %1 % 的时间处于忙碌状态。</translation>
    </message>
    <message>
        <source>What arrived waited up to %1 ms for its turn here (p99).</source>
        <translation>到达的数据在本端最多等待了 %1 毫秒（p99）。</translation>
    </message>
    <message>
        <source>Requests left up to %1 ms late (p99).</source>
        <translation>请求最多晚发了 %1 毫秒（p99）。</translation>
    </message>
    <message>
        <source>%1 requests/s are more than half of the %2 that this side managed against an echo.</source>
        <translation>%1 请求/秒超过了本端对回显服务所能达到的 %2 的一半。</translation>
    </message>
    <message>
        <source>%1 events/s are more than half of the %2 that this side managed against an echo.</source>
        <translation>%1 事件/秒超过了本端对回显服务所能达到的 %2 的一半。</translation>
    </message>
    <message>
        <source>the trace has neither JSON lines nor a column TIMESTAMP</source>
        <translation>轨迹文件既不是 JSON 行，也没有 TIMESTAMP 列</translation>
    </message>
    <message>
        <source>a line of a trace needs a time and the numbers of its prompt&apos;s and its answer&apos;s tokens</source>
        <translation>轨迹的每一行需要时间以及提示词和应答的 token 数</translation>
    </message>
    <message>
        <source>the trace is empty</source>
        <translation>轨迹文件为空</translation>
    </message>
    <message>
        <source>the line is no JSON object with a prompt, a text or messages</source>
        <translation>该行不是含有 prompt、text 或 messages 的 JSON 对象</translation>
    </message>
    <message>
        <source>there is no prompt in the file</source>
        <translation>文件中没有提示词</translation>
    </message>
    <message>
        <source>this is no result of a benchmark</source>
        <translation>这不是基准测试的结果</translation>
    </message>
    <message>
        <source>Load pods in the cluster (--in-cluster) have to be from 1 to %1, not %2.</source>
        <translation>集群内的负载 Pod（--in-cluster）必须是 1 到 %1 个，而不是 %2 个。</translation>
    </message>
    <message>
        <source>A trace (--trace) cannot be replayed from pods in the cluster: vllm bench serve takes no such file there.</source>
        <translation>无法由集群内的 Pod 重放轨迹（--trace）：vllm bench serve 在那里不接受这样的文件。</translation>
    </message>
    <message>
        <source>Constant arrivals (--arrivals constant) cannot be sent from pods in the cluster: vllm bench serve draws its gaps.</source>
        <translation>无法由集群内的 Pod 发送恒定到达（--arrivals constant）：vllm bench serve 的间隔是随机抽取的。</translation>
    </message>
    <message>
        <source>A dataset (--dataset) cannot be sent from pods in the cluster: the file is on this machine.</source>
        <translation>无法由集群内的 Pod 发送数据集（--dataset）：文件在本机上。</translation>
    </message>
    <message>
        <source>Answers that end by themselves (--respect-eos) cannot be asked for from pods in the cluster: vllm bench serve always ignores the end with random prompts.</source>
        <translation>集群内的 Pod 无法要求自行结束的回答（--respect-eos）：对随机提示词，vllm bench serve 总是忽略结束符。</translation>
    </message>
    <message>
        <source>The sampling parameter %1 cannot be sent from pods in the cluster: vllm bench serve has no option for it.</source>
        <translation>无法由集群内的 Pod 发送采样参数 %1：vllm bench serve 没有对应的选项。</translation>
    </message>
    <message>
        <source>The seed (--seed) has to be below %1 for load pods in the cluster.</source>
        <translation>对集群内的负载 Pod，随机种子（--seed）必须小于 %1。</translation>
    </message>
    <message>
        <source>At least one load (--concurrency or --rate) is needed.</source>
        <translation>至少需要一档负载（--concurrency 或 --rate）。</translation>
    </message>
    <message>
        <source>%1 at once (--concurrency) cannot be shared out evenly among %2 load pods (--in-cluster).</source>
        <translation>同时 %1 个（--concurrency）无法平均分给 %2 个负载 Pod（--in-cluster）。</translation>
    </message>
    <message>
        <source>At most %1 in flight (--max-in-flight) cannot be shared out evenly among %2 load pods (--in-cluster).</source>
        <translation>最多同时 %1 个（--max-in-flight）无法平均分给 %2 个负载 Pod（--in-cluster）。</translation>
    </message>
    <message>
        <source>%1 requests of warm-up (--warmup) cannot be shared out evenly among %2 load pods (--in-cluster).</source>
        <translation>%1 个预热请求（--warmup）无法平均分给 %2 个负载 Pod（--in-cluster）。</translation>
    </message>
    <message>
        <source>the result in the pod&apos;s log is cut or damaged</source>
        <translation>Pod 日志中的结果被截断或已损坏</translation>
    </message>
    <message>
        <source>the pod&apos;s log has no result</source>
        <translation>Pod 日志中没有结果</translation>
    </message>
    <message>
        <source>this is no result of vllm bench serve: %1 is missing</source>
        <translation>这不是 vllm bench serve 的结果：缺少 %1</translation>
    </message>
    <message>
        <source>The result was too large for the pod&apos;s log: what single requests would tell is left out, percentiles are the tool&apos;s own.</source>
        <translation>结果超出 Pod 日志的容量：略去了单个请求的数据，百分位数取自该工具本身。</translation>
    </message>
    <message>
        <source>The pods&apos; files hold percentiles only, which cannot be merged: there are rates, and no latencies.</source>
        <translation>各 Pod 的文件只有百分位数，无法合并：只有速率，没有延迟。</translation>
    </message>
    <message>
        <source>The result was too large for a pod&apos;s log: the gaps between tokens are left out, and there is no ITL, because percentiles of several pods cannot be merged.</source>
        <translation>结果超出某个 Pod 日志的容量：略去了 token 间隔；由于多个 Pod 的百分位数无法合并，因此没有 ITL。</translation>
    </message>
    <message>
        <source>The pods measured together for %1 % of the time only: the sum of their rates is more than the server gave at any one time.</source>
        <translation>各 Pod 只有 %1 % 的时间在同时测量：速率之和高于服务器任一时刻的实际值。</translation>
    </message>
</context>
<context>
    <name>ManifestEdit</name>
    <message>
        <source>A manifest has to be a map with apiVersion, kind and metadata.</source>
        <translation>清单必须是包含 apiVersion、kind 和 metadata 的映射。</translation>
    </message>
    <message>
        <source>%1 has to stay %2 here: other steps of the plan rely on it. Change the choice that it comes from.</source>
        <translation>此处 %1 必须保持为 %2：计划的其他步骤依赖它。请更改它所来自的选择。</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>A rate needs two scrapes, and there is one.</source>
        <translation>计算速率需要两次抓取，目前只有一次。</translation>
    </message>
    <message>
        <source>No request asked the prefix cache in this window.</source>
        <translation>在此时间窗口内没有请求查询前缀缓存。</translation>
    </message>
    <message>
        <source>No request asked the prefix cache yet.</source>
        <translation>尚无请求查询前缀缓存。</translation>
    </message>
    <message>
        <source>No request finished this step in the window of %1 s.</source>
        <translation>在 %1 秒的时间窗口内没有请求完成此步骤。</translation>
    </message>
    <message>
        <source>No request finished this step since the server started.</source>
        <translation>自服务器启动以来没有请求完成此步骤。</translation>
    </message>
    <message>
        <source>The replicas&apos; histograms have no bucket bounds in common: their releases differ.</source>
        <translation>各副本的直方图没有共同的桶边界：它们的版本不同。</translation>
    </message>
    <message>
        <source>%1 has no +Inf bucket, so nothing can be said of its quantiles.</source>
        <translation>%1 没有 +Inf 桶，因此无法得出其分位数。</translation>
    </message>
    <message>
        <source>No replica was scraped.</source>
        <translation>没有抓取到任何副本。</translation>
    </message>
    <message>
        <source>The page holds no metrics.</source>
        <translation>该页面不包含任何指标。</translation>
    </message>
    <message>
        <source>The page is that of no inference server that is known here.</source>
        <translation>该页面不属于此处已知的任何推理服务器。</translation>
    </message>
    <message>
        <source>The server exposes none of %1: another release, or an option that is off.</source>
        <translation>服务器未公开 %1 中的任何一项：版本不同，或某个选项未开启。</translation>
    </message>
    <message>
        <source>%1 does not expose this.</source>
        <translation>%1 未公开此项。</translation>
    </message>
    <message>
        <source>The server says that the value is not a number.</source>
        <translation>服务器报告该值不是数字。</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>the file is larger than 4 MiB and cannot be a config.json</source>
        <translation>该文件大于 4 MiB，不可能是 config.json</translation>
    </message>
</context>
<context>
    <name>MutedFindings</name>
    <message>
        <source>accepted until %1</source>
        <translation>接受至 %1</translation>
    </message>
    <message>
        <source>%1 is here: look again (%2, %3)</source>
        <translation>%1 已出现：请重新查看（%2，%3）</translation>
    </message>
</context>
<context>
    <name>ObjectEdit</name>
    <message>
        <source>has to stay %1: with another it would be another object</source>
        <translation>必须保持为 %1：改成其他值就是另一个对象了</translation>
    </message>
    <message>
        <source>Secrets are not edited here, so that their values are written down nowhere.</source>
        <translation>此处不编辑 Secret，以免其值被写到任何地方。</translation>
    </message>
    <message>
        <source>It is being deleted.</source>
        <translation>它正在被删除。</translation>
    </message>
    <message>
        <source>A value that is hidden here cannot be copied. Write it out, or leave it where it was.</source>
        <translation>此处隐藏的值无法复制。请写出实际值，或将其留在原处。</translation>
    </message>
</context>
<context>
    <name>ObjectPanel</name>
    <message>
        <source>waiting: %1</source>
        <translation>等待：%1</translation>
    </message>
    <message>
        <source>ended: %1, exit code %2</source>
        <translation>已结束：%1，退出代码 %2</translation>
    </message>
    <message>
        <source>running, ready</source>
        <translation>运行中，就绪</translation>
    </message>
    <message>
        <source>running, not ready yet</source>
        <translation>运行中，尚未就绪</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>%1 of %2 containers</source>
        <translation>%2 个容器中的 %1 个</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Ready since</source>
        <translation>就绪时间</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Ready, cordoned</source>
        <translation>就绪，已封锁</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Machine type</source>
        <translation>机器类型</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>Node pool</source>
        <translation>节点池</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Allocatable accelerators</source>
        <translation>可分配加速器</translation>
    </message>
    <message>
        <source>Allocatable CPU</source>
        <translation>可分配 CPU</translation>
    </message>
    <message>
        <source>Allocatable memory</source>
        <translation>可分配内存</translation>
    </message>
    <message>
        <source>Allocatable storage</source>
        <translation>可分配存储</translation>
    </message>
    <message>
        <source>Pods at most</source>
        <translation>最大 Pod 数</translation>
    </message>
    <message>
        <source>Taints</source>
        <translation>污点</translation>
    </message>
    <message>
        <source>Kubelet</source>
        <translation>Kubelet</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>About</source>
        <translation>涉及对象</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出现</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>It is gone from the cluster.</source>
        <translation>它已从集群中消失。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Container %1</source>
        <translation>容器 %1</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>没有事件</translation>
    </message>
    <message>
        <source>Kubernetes keeps events for about an hour.</source>
        <translation>Kubernetes 保留事件约一小时。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>正在删除</translation>
    </message>
    <message>
        <source>since %1; held by %2</source>
        <translation>自 %1 起；被 %2 阻止</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>It fits, %1: %2 tokens of KV cache</source>
        <translation>放得下，%1：KV 缓存 %2 个 token</translation>
    </message>
    <message>
        <source>, %1 requests of %2 tokens at the same time</source>
        <translation>，可同时处理 %1 个 %2 token 的请求</translation>
    </message>
    <message>
        <source>, %1 tokens a second at its best benchmark</source>
        <translation>，最佳基准测试每秒 %1 个 token</translation>
    </message>
    <message>
        <source>%1. The estimate: %2</source>
        <translation>%1。估计：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3 (estimate %4).</source>
        <translation>%1：%2，%3（估计 %4）。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Activations at their peak</source>
        <translation>激活值峰值</translation>
    </message>
    <message>
        <source>Context and libraries (non-torch)</source>
        <translation>上下文和库（非 Torch）</translation>
    </message>
    <message>
        <source>CUDA graphs</source>
        <translation>CUDA 图</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>%1: %2 more than assumed by %3.</source>
        <translation>%1：比按 %3 假定的多 %2。</translation>
    </message>
    <message>
        <source>%1: %2 less than assumed by %3.</source>
        <translation>%1：比按 %3 假定的少 %2。</translation>
    </message>
    <message>
        <source>The cache is %1 smaller than assumed</source>
        <translation>缓存比假定的小 %1</translation>
    </message>
    <message>
        <source>The cache is %1 larger than assumed</source>
        <translation>缓存比假定的大 %1</translation>
    </message>
    <message>
        <source>%1, most of it by this term: %2.</source>
        <translation>%1，主要来自这一项：%2。</translation>
    </message>
    <message>
        <source>%1: the engine sees another amount of memory than the catalogue says.</source>
        <translation>%1：引擎看到的内存量与目录所载不同。</translation>
    </message>
    <message>
        <source>%1; the log does not say by which term.</source>
        <translation>%1；日志没有说明来自哪一项。</translation>
    </message>
    <message>
        <source>No replica is there.</source>
        <translation>没有副本。</translation>
    </message>
    <message>
        <source>No log line of this engine says it.</source>
        <translation>此引擎没有任何日志行说明这一点。</translation>
    </message>
    <message>
        <source>This engine&apos;s log is not understood here.</source>
        <translation>这里读不懂此引擎的日志。</translation>
    </message>
    <message>
        <source>KV cache, in tokens</source>
        <translation>KV 缓存（token 数）</translation>
    </message>
    <message>
        <source>KV cache ÷ %1 B a token</source>
        <translation>KV 缓存 ÷ 每个 token %1 B</translation>
    </message>
    <message>
        <source>metric vllm:cache_config_info: %1 blocks of %2 tokens</source>
        <translation>指标 vllm:cache_config_info：%1 个块，每块 %2 个 token</translation>
    </message>
    <message>
        <source>A token costs %1 B of cache by the engine&apos;s figures; %2 B were assumed.</source>
        <translation>按引擎的数字，一个 token 占用 %1 B 缓存；假定为 %2 B。</translation>
    </message>
    <message>
        <source>A token costs what was assumed; the cache as a whole has another size.</source>
        <translation>每个 token 的开销与假定一致；缓存总量不同。</translation>
    </message>
    <message>
        <source>Requests of %1 tokens that a replica holds at once</source>
        <translation>一个副本可同时容纳的 %1 token 请求数</translation>
    </message>
    <message>
        <source>Requests of full length that a replica holds at once</source>
        <translation>一个副本可同时容纳的最大长度请求数</translation>
    </message>
    <message>
        <source>KV cache in tokens ÷ %1</source>
        <translation>KV 缓存 token 数 ÷ %1</translation>
    </message>
    <message>
        <source>It follows from the KV cache, which has another size than assumed.</source>
        <translation>由 KV 缓存得出，而缓存大小与假定不同。</translation>
    </message>
    <message>
        <source>Most requests that ran at once, all replicas</source>
        <translation>同时运行的最多请求数（所有副本）</translation>
    </message>
    <message>
        <source>of full length; shorter ones are more</source>
        <translation>按最大长度；较短的请求可以更多</translation>
    </message>
    <message>
        <source>No replica is ready.</source>
        <translation>没有副本就绪。</translation>
    </message>
    <message>
        <source>metrics, the maximum of the kept history</source>
        <translation>指标，所保留历史中的最大值</translation>
    </message>
    <message>
        <source>Nobody has looked at its numbers yet.</source>
        <translation>还没有人看过它的数字。</translation>
    </message>
    <message>
        <source>The machine type is not known.</source>
        <translation>机器类型未知。</translation>
    </message>
    <message>
        <source>No list price of %1 is known.</source>
        <translation>不知道 %1 的标价。</translation>
    </message>
    <message>
        <source>list price of %1%2 in %3, %4</source>
        <translation>%1%2 在 %3 的标价，%4</translation>
    </message>
    <message>
        <source>%1 tokens/s a replica, %2; %3</source>
        <translation>每个副本 %1 token/秒，%2；%3</translation>
    </message>
    <message>
        <source>%1: %2 tokens/s; %3</source>
        <translation>%1：%2 token/秒；%3</translation>
    </message>
    <message>
        <source>A million output tokens, at the last benchmark&apos;s best</source>
        <translation>一百万个输出 token，按上次基准测试的最佳值</translation>
    </message>
    <message>
        <source>benchmark</source>
        <translation>基准测试</translation>
    </message>
    <message>
        <source>No benchmark of it is in the history since it was planned.</source>
        <translation>自计划以来，历史中没有它的基准测试。</translation>
    </message>
    <message>
        <source>The throughput is lower than what was measured before with the same settings on the same machine.</source>
        <translation>吞吐量低于此前在相同机器上以相同设置测得的值。</translation>
    </message>
    <message>
        <source>The throughput is higher than what was measured before with the same settings on the same machine.</source>
        <translation>吞吐量高于此前在相同机器上以相同设置测得的值。</translation>
    </message>
    <message>
        <source>A million output tokens, at the present throughput</source>
        <translation>一百万个输出 token，按当前吞吐量</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>It makes no tokens now, or nobody has looked at its numbers lately.</source>
        <translation>它现在不生成 token，或者最近没有人看过它的数字。</translation>
    </message>
    <message>
        <source>The journal of runs could not be opened.</source>
        <translation>无法打开运行日志。</translation>
    </message>
    <message>
        <source>It was not planned here: the journal has no run of it.</source>
        <translation>它不是在这里计划的：日志中没有它的运行。</translation>
    </message>
    <message>
        <source>Its log could not be read: %1</source>
        <translation>无法读取它的日志：%1</translation>
    </message>
    <message>
        <source>The log no longer holds the engine&apos;s start, or is not one that is understood here.</source>
        <translation>日志中已没有引擎的启动过程，或者这里读不懂它。</translation>
    </message>
    <message>
        <source>condition PodScheduled</source>
        <translation>状况 PodScheduled</translation>
    </message>
    <message>
        <source>events of the autoscaler and condition PodScheduled</source>
        <translation>自动扩缩器的事件和状况 PodScheduled</translation>
    </message>
    <message>
        <source>condition PodScheduled and event Pulling</source>
        <translation>状况 PodScheduled 和事件 Pulling</translation>
    </message>
    <message>
        <source>events Pulling and Pulled</source>
        <translation>事件 Pulling 和 Pulled</translation>
    </message>
    <message>
        <source>condition Initialized</source>
        <translation>状况 Initialized</translation>
    </message>
    <message>
        <source>start time of the containers</source>
        <translation>容器的启动时间</translation>
    </message>
    <message>
        <source>start time of the containers and condition Ready</source>
        <translation>容器的启动时间和状况 Ready</translation>
    </message>
    <message>
        <source>There is no recipe that gives a time for it.</source>
        <translation>没有配方给出它的时间。</translation>
    </message>
    <message>
        <source>The recipe gives no time for it.</source>
        <translation>配方没有给出它的时间。</translation>
    </message>
    <message>
        <source>expected time of the recipe</source>
        <translation>配方的预期时间</translation>
    </message>
    <message>
        <source>It came at %1 a second.</source>
        <translation>速度为每秒 %1。</translation>
    </message>
    <message>
        <source>The pull took %1 times as long as assumed: the node has no image streaming.</source>
        <translation>拉取时间是假定的 %1 倍：节点没有启用镜像流式传输。</translation>
    </message>
    <message>
        <source>The pull took %1 times as long as assumed: the registry or the node&apos;s disk was slower.</source>
        <translation>拉取时间是假定的 %1 倍：镜像仓库或节点磁盘较慢。</translation>
    </message>
    <message>
        <source>A node was there already.</source>
        <translation>节点已经存在。</translation>
    </message>
    <message>
        <source>It was not needed.</source>
        <translation>不需要。</translation>
    </message>
    <message>
        <source>The image was on the node already.</source>
        <translation>镜像已在节点上。</translation>
    </message>
    <message>
        <source>It has not ended yet.</source>
        <translation>尚未结束。</translation>
    </message>
    <message>
        <source>Its events are gone: Kubernetes keeps them for an hour. The row before holds both.</source>
        <translation>它的事件已消失：Kubernetes 只保留一小时。前一行包含两者。</translation>
    </message>
    <message>
        <source>Assumed was a cloud that makes a node of this kind at once; it took %1 times as long.</source>
        <translation>假定云会立即创建这种节点；实际用了 %1 倍的时间。</translation>
    </message>
    <message>
        <source>Assumed was a node with room; finding one took %1 times as long.</source>
        <translation>假定有空闲节点；实际寻找用了 %1 倍的时间。</translation>
    </message>
    <message>
        <source>Volumes were attached and mounted %1 times slower than assumed.</source>
        <translation>挂接和挂载卷比假定慢 %1 倍。</translation>
    </message>
    <message>
        <source>It took %1 times as long as assumed.</source>
        <translation>用时是假定的 %1 倍。</translation>
    </message>
    <message>
        <source>Loading weights and starting the engine</source>
        <translation>加载权重并启动引擎</translation>
    </message>
    <message>
        <source>start time of the container and the engine&apos;s log</source>
        <translation>容器的启动时间和引擎日志</translation>
    </message>
    <message>
        <source>It took %1 times as long as assumed, most of it reading weights, at %2 a second.</source>
        <translation>用时是假定的 %1 倍，主要用于读取权重，每秒 %2。</translation>
    </message>
    <message>
        <source>It took %1 times as long as assumed, most of it compiling and capturing graphs.</source>
        <translation>用时是假定的 %1 倍，主要用于编译和捕获图。</translation>
    </message>
    <message>
        <source>The recipe gives one time for loading and starting together.</source>
        <translation>配方对加载和启动只给出一个合计时间。</translation>
    </message>
    <message>
        <source>It took %1 times as long as the last time.</source>
        <translation>用时是上次的 %1 倍。</translation>
    </message>
    <message>
        <source>… of it loading weights</source>
        <translation>… 其中加载权重</translation>
    </message>
    <message>
        <source>… of it starting the engine</source>
        <translation>… 其中启动引擎</translation>
    </message>
    <message>
        <source>… and of that compiling</source>
        <translation>… 其中编译</translation>
    </message>
    <message>
        <source>Probe, from serving to ready</source>
        <translation>探测，从开始服务到就绪</translation>
    </message>
    <message>
        <source>the engine&apos;s log and condition Ready</source>
        <translation>引擎日志和状况 Ready</translation>
    </message>
    <message>
        <source>The probe asks at longer intervals, or failed longer, than assumed.</source>
        <translation>探测的间隔或失败时间比假定的长。</translation>
    </message>
    <message>
        <source>The engine runs with %1 = %2, the plan has %3.</source>
        <translation>引擎以 %1 = %2 运行，计划为 %3。</translation>
    </message>
    <message>
        <source>measured on %1 at %2</source>
        <translation>于 %1 在 %2 实测</translation>
    </message>
    <message>
        <source>The catalogue does not know the plan&apos;s model or accelerator.</source>
        <translation>目录中没有计划的模型或加速器。</translation>
    </message>
    <message>
        <source>about %1 tokens/s a replica, estimated from the chip&apos;s data sheet for prompts of %2 and answers of %3 tokens; %4</source>
        <translation>每个副本约 %1 token/秒，按提示词 %2、回答 %3 个 token 由芯片数据手册估算；%4</translation>
    </message>
    <message>
        <source>The plan predicts no throughput: nobody has measured this model on this hardware here yet, and its speed cannot be estimated. A benchmark tells.</source>
        <translation>计划无法预测吞吐量：这里还没有人在该硬件上测量过此模型，其速度也无法估算。请运行基准测试。</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Identity and storage</source>
        <translation>身份与存储</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>This plan was made by another version of Slipway.</source>
        <translation>此计划由另一版本的 Slipway 生成。</translation>
    </message>
    <message>
        <source>This has to be known before anything is changed: %1.</source>
        <translation>在进行任何更改之前需要了解：%1。</translation>
    </message>
    <message>
        <source>A value looks like a credential in plain text. Put it into a Secret and name that instead.</source>
        <translation>某个值看起来像明文凭据。请将其放入 Secret，并改为引用该 Secret。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>无法写入文件：%1。</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>Something that is no file is in the way.</source>
        <translation>同名位置被非文件的内容占用。</translation>
    </message>
</context>
<context>
    <name>PlanCost</name>
    <message>
        <source>%1 a GiB and month</source>
        <translation>每 GiB 每月 %1</translation>
    </message>
    <message>
        <source>%1 an hour each</source>
        <translation>每个每小时 %1</translation>
    </message>
    <message>
        <source>%1, list price of %2 in %3</source>
        <translation>%1，%3 在 %2 的标价</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>no list price of %1 is known</source>
        <translation>没有 %1 的已知标价</translation>
    </message>
    <message>
        <source>%1 × disk of %2 GiB (%3)</source>
        <translation>%1 块 %2 GiB 的磁盘（%3）</translation>
    </message>
    <message>
        <source>%1 addresses of the nodes</source>
        <translation>节点的 %1 个地址</translation>
    </message>
    <message>
        <source>their list price is not among the data</source>
        <translation>数据中没有其标价</translation>
    </message>
    <message>
        <source>Load balancer of %1</source>
        <translation>%1 的负载均衡器</translation>
    </message>
    <message>
        <source>it bills by the proxies that its traffic takes, not by rules</source>
        <translation>它按流量所用的代理计费，而不是按规则</translation>
    </message>
    <message>
        <source>its list price is not among the data</source>
        <translation>数据中没有其标价</translation>
    </message>
    <message>
        <source>Addresses of %1</source>
        <translation>%1 的地址</translation>
    </message>
    <message>
        <source>it takes one in each zone, and how many is not known</source>
        <translation>它在每个可用区占用一个，数量未知</translation>
    </message>
    <message>
        <source>Control plane of %1</source>
        <translation>%1 的控制平面</translation>
    </message>
    <message>
        <source>the support of Kubernetes %1 is not among the data</source>
        <translation>数据中没有 Kubernetes %1 的支持期限</translation>
    </message>
    <message>
        <source>StorageClass %1</source>
        <translation>StorageClass %1</translation>
    </message>
    <message>
        <source>Disk of the claim %1, %2 GiB (%3)</source>
        <translation>声明 %1 的磁盘，%2 GiB（%3）</translation>
    </message>
    <message>
        <source>Disk of the claim %1 (%2)</source>
        <translation>声明 %1 的磁盘（%2）</translation>
    </message>
    <message>
        <source>which disks that StorageClass makes is not known</source>
        <translation>不清楚该 StorageClass 创建哪种磁盘</translation>
    </message>
    <message>
        <source>%1 an hour, %2 a month</source>
        <translation>每小时 %1，每月 %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>%1: price not known, as %2</source>
        <translation>%1：价格未知，%2</translation>
    </message>
    <message>
        <source>%1, an estimate</source>
        <translation>%1，估计值</translation>
    </message>
    <message>
        <source>the cluster chooses machines by itself and has prices of its own for that; this is the smallest that the pod fits</source>
        <translation>集群自行选择机器并有自己的价格；这是能容纳该 Pod 的最小机器</translation>
    </message>
    <message>
        <source>no pool of the cluster takes the pods; this is the smallest machine that they fit</source>
        <translation>集群中没有节点池能接纳这些 Pod；这是能容纳它们的最小机器</translation>
    </message>
    <message>
        <source>the pools of the cluster are not known; this is the smallest machine that the pod fits</source>
        <translation>集群的节点池未知；这是能容纳该 Pod 的最小机器</translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <translation>%1，或 %2</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>，或 </translation>
    </message>
</context>
<context>
    <name>PlanRunner</name>
    <message>
        <source>&quot;%1&quot; was not agreed to, and the rest needs it.</source>
        <translation>未同意“%1”，而其余步骤需要它。</translation>
    </message>
    <message>
        <source>It was so already.</source>
        <translation>原本就是如此。</translation>
    </message>
</context>
<context>
    <name>Prometheus</name>
    <message>
        <source>the file with the bearer token cannot be read: %1</source>
        <translation>无法读取 bearer token 文件：%1</translation>
    </message>
    <message>
        <source>the file with the bearer token is empty</source>
        <translation>bearer token 文件为空</translation>
    </message>
    <message>
        <source>the file holds more than one bearer token, or none</source>
        <translation>文件中的 bearer token 不止一个，或者没有</translation>
    </message>
    <message>
        <source>the server sends to another address, as a login does: %1</source>
        <translation>服务器转向另一个地址，像是登录页：%1</translation>
    </message>
    <message>
        <source>the server answers %1 with a web page</source>
        <translation>服务器以网页应答 %1</translation>
    </message>
    <message>
        <source>the server answers %1</source>
        <translation>服务器应答 %1</translation>
    </message>
    <message>
        <source>say how to authenticate: a bearer token from a file, or the Google identity</source>
        <translation>请指明认证方式：文件中的 bearer token，或 Google 身份</translation>
    </message>
    <message>
        <source>the account needs to read metrics; at Google that is roles/monitoring.viewer</source>
        <translation>该账号需要读取指标的权限；在 Google 为 roles/monitoring.viewer</translation>
    </message>
    <message>
        <source>the address must be the one below which /api/v1 is; a path such as /prometheus may be missing</source>
        <translation>地址之下必须有 /api/v1；可能缺少 /prometheus 之类的路径</translation>
    </message>
    <message>
        <source>ask again later, or for a shorter range</source>
        <translation>请稍后再试，或缩短时间范围</translation>
    </message>
    <message>
        <source>the server&apos;s answer holds no numbers where the Prometheus API has them (resultType &quot;%1&quot;)</source>
        <translation>服务器的应答中，Prometheus API 应有数值之处没有数值（resultType“%1”）</translation>
    </message>
    <message>
        <source>the address of a Prometheus server looks like http://prometheus.example:9090, not &quot;%1&quot;</source>
        <translation>Prometheus 服务器的地址形如 http://prometheus.example:9090，而不是“%1”</translation>
    </message>
    <message>
        <source>an address with a name and a password in it is not kept; authenticate by a bearer token from a file</source>
        <translation>含有用户名和密码的地址不会被保存；请用文件中的 bearer token 认证</translation>
    </message>
    <message>
        <source>the server answers with a web page, as a login does, and not with JSON</source>
        <translation>服务器以网页应答（像是登录页），而不是 JSON</translation>
    </message>
    <message>
        <source>say how to authenticate, or the address below which /api/v1 is</source>
        <translation>请指明认证方式，或 /api/v1 所在的地址</translation>
    </message>
    <message>
        <source>the server&apos;s answer (%1) is not JSON: %2</source>
        <translation>服务器的应答（%1）不是 JSON：%2</translation>
    </message>
    <message>
        <source>of no type</source>
        <translation>无类型</translation>
    </message>
    <message>
        <source>what answers there is not the Prometheus API</source>
        <translation>那里应答的不是 Prometheus API</translation>
    </message>
    <message>
        <source>the server has no metrics of an inference server for %1 within the last 5 minutes</source>
        <translation>服务器在最近 5 分钟内没有 %1 的推理服务器指标</translation>
    </message>
    <message>
        <source>The server has no values of this for the endpoint&apos;s pods in that time.</source>
        <translation>服务器在该时段没有该端点各 Pod 的此项数值。</translation>
    </message>
    <message>
        <source>No request finished this step in that time.</source>
        <translation>该时段内没有请求完成这一步。</translation>
    </message>
    <message>
        <source>it must scrape the pods, with the labels namespace and pod, as PodMonitoring and PodMonitor do, or kubernetes_namespace and kubernetes_pod_name</source>
        <translation>它必须抓取这些 Pod，并带有标签 namespace 和 pod（PodMonitoring 与 PodMonitor 即如此），或 kubernetes_namespace 和 kubernetes_pod_name</translation>
    </message>
</context>
<context>
    <name>Remains</name>
    <message>
        <source>the cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>It is being deleted; a finalizer or a running pod holds it.</source>
        <translation>正在删除；被终结器或运行中的 Pod 占住。</translation>
    </message>
    <message>
        <source>It carries the endpoint&apos;s label or had it as its owner.</source>
        <translation>它带有该端点的标签，或曾以其为所有者。</translation>
    </message>
    <message>
        <source>Its claim %1 is gone, and its reclaim policy keeps the disk with its data.</source>
        <translation>其声明 %1 已不存在，而回收策略会保留磁盘及其数据。</translation>
    </message>
    <message>
        <source>No pod uses its accelerators (%1). An autoscaler removes it after a while; without one it stays and costs.</source>
        <translation>没有 Pod 使用它的加速器（%1）。自动扩缩器过一段时间会移除它；没有扩缩器则会保留并计费。</translation>
    </message>
    <message>
        <source>machine type unknown</source>
        <translation>机器类型未知</translation>
    </message>
    <message>
        <source>node pools</source>
        <translation>节点池</translation>
    </message>
    <message numerus="yes">
        <source>It keeps at least %n node(s) of %1, used or not.</source>
        <translation>
            <numerusform>无论是否使用，它至少保留 %n 个 %1 节点。</numerusform>
        </translation>
    </message>
    <message>
        <source>It does not scale by itself and keeps its nodes of %1, used or not.</source>
        <translation>它不会自动扩缩，无论是否使用都保留 %1 节点。</translation>
    </message>
    <message>
        <source>It was there before, with what it holds.</source>
        <translation>它及其内容此前就存在。</translation>
    </message>
    <message>
        <source>free by itself</source>
        <translation>本身免费</translation>
    </message>
    <message>
        <source>price not known</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>More may remain: %1 could not be read.</source>
        <translation>可能还有剩余：无法读取 %1。</translation>
    </message>
    <message>
        <source>It was made for this endpoint, and holds what others made since.</source>
        <translation>它是为此端点创建的，其中有他人此后创建的内容。</translation>
    </message>
    <message>
        <source>made by Slipway</source>
        <translation>由 Slipway 创建</translation>
    </message>
    <message>
        <source>the choices of its plan</source>
        <translation>其计划的选择</translation>
    </message>
    <message>
        <source>node groups</source>
        <translation>节点组</translation>
    </message>
    <message>
        <source> Owner: %1.</source>
        <translation> 所有者：%1。</translation>
    </message>
    <message>
        <source> Remove it by: %1</source>
        <translation> 删除命令：%1</translation>
    </message>
    <message>
        <source>cluster %1</source>
        <translation>集群 %1</translation>
    </message>
    <message>
        <source>GKE&apos;s list of node pools</source>
        <translation>GKE 的节点池列表</translation>
    </message>
    <message>
        <source>the EKS cluster</source>
        <translation>EKS 集群</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>a launch template&apos;s machines</source>
        <translation>启动模板的机器</translation>
    </message>
    <message>
        <source>It is being deleted.</source>
        <translation>正在删除。</translation>
    </message>
    <message numerus="yes">
        <source>It has no node now and may grow to %n of %1.</source>
        <translation>
            <numerusform>现在没有节点，最多可扩展到 %n 个 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It keeps %n node(s) of %1, used or not.</source>
        <translation>
            <numerusform>无论是否使用，都保留 %n 个 %1 节点。</numerusform>
        </translation>
    </message>
    <message>
        <source>EKS&apos; list of node groups</source>
        <translation>EKS 的节点组列表</translation>
    </message>
    <message>
        <source>Its claim %1 is gone, and its disk is still being deleted.</source>
        <translation>它的声明 %1 已不存在，磁盘仍在删除中。</translation>
    </message>
    <message>
        <source>claim %1</source>
        <translation>声明 %1</translation>
    </message>
    <message>
        <source>The disk behind %1, with its data.</source>
        <translation>%1 背后的磁盘及其数据。</translation>
    </message>
    <message>
        <source>The disk of %1 behind %2, with its data.</source>
        <translation>%2 背后的 %1 磁盘及其数据。</translation>
    </message>
    <message>
        <source>It asks the cloud for a load balancer.</source>
        <translation>它向云请求负载均衡器。</translation>
    </message>
    <message>
        <source>It holds a load balancer with the address %1.</source>
        <translation>它占用地址为 %1 的负载均衡器。</translation>
    </message>
    <message>
        <source>endpoint %1</source>
        <translation>端点 %1</translation>
    </message>
    <message>
        <source>%1 was asked for by its plan, and stays as long as anybody has objects of its kinds.</source>
        <translation>%1 由其计划要求安装，只要还有人拥有其类型的对象就会保留。</translation>
    </message>
    <message>
        <source>run of %1</source>
        <translation>%1 的运行</translation>
    </message>
    <message>
        <source>node pool %1</source>
        <translation>节点池 %1</translation>
    </message>
    <message>
        <source>%1 an hour, %2 a month, list price</source>
        <translation>每小时 %1，每月 %2，标价</translation>
    </message>
    <message>
        <source>Together at least %1 an hour, %2 a month.</source>
        <translation>合计至少每小时 %1，每月 %2。</translation>
    </message>
    <message>
        <source>Together %1 an hour, %2 a month.</source>
        <translation>合计每小时 %1，每月 %2。</translation>
    </message>
    <message>
        <source>The load balancer of %1 still listens on %2.</source>
        <translation>%1 的负载均衡器仍在 %2 上监听。</translation>
    </message>
    <message>
        <source>The address %1 of %2 is still in use.</source>
        <translation>%2 的地址 %1 仍在使用。</translation>
    </message>
    <message>
        <source>The address %1 of %2 is still reserved, and nothing uses it.</source>
        <translation>%2 的地址 %1 仍被保留，但没有被使用。</translation>
    </message>
    <message>
        <source>The disk of %1 GiB of %2, with its data.</source>
        <translation>%2 的 %1 GiB 磁盘及其数据。</translation>
    </message>
    <message>
        <source>The endpoint group of %1. It counts against a quota.</source>
        <translation>%1 的端点组。它占用配额。</translation>
    </message>
    <message>
        <source>The target pool of %1. It counts against a quota.</source>
        <translation>%1 的目标池。它占用配额。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>its description in Google&apos;s list</source>
        <translation>Google 列表中的说明</translation>
    </message>
    <message>
        <source>%1 an hour, %2 a month, estimated list price</source>
        <translation>每小时 %1，每月 %2，估算的标价</translation>
    </message>
    <message>
        <source>The disk of %1 GiB of %2, with its data, is attached to a machine.</source>
        <translation>%2 的 %1 GiB 磁盘及其数据仍挂接在一台机器上。</translation>
    </message>
    <message>
        <source>Its tags do not say of which cluster it is.</source>
        <translation>其标签没有说明它属于哪个集群。</translation>
    </message>
    <message>
        <source>%1 (needs %2)</source>
        <translation>%1（需要 %2）</translation>
    </message>
</context>
<context>
    <name>Renderer</name>
    <message>
        <source>%1 is not known; %2 is assumed.</source>
        <translation>%1 未知；假定为 %2。</translation>
    </message>
</context>
<context>
    <name>RestoreObject</name>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Puts %1 back to what it was.</source>
        <translation>将 %1 恢复原状。</translation>
    </message>
    <message>
        <source>Deletes %1.</source>
        <translation>删除 %1。</translation>
    </message>
    <message>
        <source>%1 was not there before either.</source>
        <translation>%1 此前也不存在。</translation>
    </message>
    <message>
        <source>%1 is there again.</source>
        <translation>%1 已重新存在。</translation>
    </message>
    <message>
        <source>%1 was made anew since, and differs from what was deleted. It stays as it is.</source>
        <translation>%1 此后被重新创建，与已删除的不同。它保持原样。</translation>
    </message>
    <message>
        <source>%1 cannot be made again: it held secret values, and those are never kept. Make it anew from where they came.</source>
        <translation>%1 无法重新创建：它含有机密值，而机密值从不保存。请从其来源重新创建。</translation>
    </message>
    <message>
        <source>%1 is gone already.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>%1 was made anew by somebody since, and stays.</source>
        <translation>%1 此后被他人重新创建，予以保留。</translation>
    </message>
    <message>
        <source>%1 stays: nothing says that Slipway made it.</source>
        <translation>%1 予以保留：没有迹象表明是 Slipway 创建的。</translation>
    </message>
    <message>
        <source>The namespace %1 stays: it holds %2, which Slipway did not make.</source>
        <translation>命名空间 %1 予以保留：其中包含并非由 Slipway 创建的 %2。</translation>
    </message>
    <message>
        <source>%1 has been deleted since: there is nothing to put back. Undo the deletion first, if Slipway made it.</source>
        <translation>%1 此后已被删除：没有可恢复的内容。如果是 Slipway 删除的，请先撤销删除。</translation>
    </message>
    <message>
        <source>%1 was deleted and made anew since; what was changed is gone.</source>
        <translation>%1 此后被删除并重新创建；被更改的对象已不存在。</translation>
    </message>
    <message>
        <source>What %1 held before was secret, and secret values are never kept: %2.</source>
        <translation>%1 之前的内容是机密，而机密值从不保存：%2。</translation>
    </message>
    <message>
        <source>%1 is as it was before.</source>
        <translation>%1 与之前一致。</translation>
    </message>
    <message>
        <source>Makes %1 again from what was kept.</source>
        <translation>根据保留的内容重新创建 %1。</translation>
    </message>
    <message>
        <source>What it owned is not kept; controllers make theirs again.</source>
        <translation>它所拥有的对象没有保存；控制器会重新创建各自的对象。</translation>
    </message>
    <message>
        <source>Deletes %1 and what it owns: it was not there before.</source>
        <translation>删除 %1 及其所拥有的对象：此前并不存在。</translation>
    </message>
    <message>
        <source>Everything in this namespace goes with it, and does not come back with it.</source>
        <translation>此命名空间中的一切会随之删除，且不会随之恢复。</translation>
    </message>
    <message>
        <source>Changed since the change, and lost with it: %1</source>
        <translation>此更改之后又有变化，将一并丢失：%1</translation>
    </message>
    <message>
        <source>Changed since, and stays: %1</source>
        <translation>此后有变化，予以保留：%1</translation>
    </message>
    <message>
        <source>%1 stays as it is: its former value was secret, and secret values are never kept.</source>
        <translation>%1 保持原样：之前的值是机密，而机密值从不保存。</translation>
    </message>
    <message numerus="yes">
        <source>Puts %n field(s) of %1 back.</source>
        <translation>
            <numerusform>恢复 %1 的 %n 个字段。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server refuses %1: %2</source>
        <translation>服务器拒绝 %1：%2</translation>
    </message>
    <message>
        <source>Overwrites what was %1</source>
        <translation>将覆盖：%1</translation>
    </message>
    <message>
        <source>What the change had made was not noted, so that what others did since cannot be told from it. Not without your agreement: %1</source>
        <translation>没有记录该更改的结果，因此无法与他人此后的更改区分。需要您的同意：%1</translation>
    </message>
    <message>
        <source>Somebody has changed the same since. Not without your agreement: %1</source>
        <translation>此后有人更改了相同的内容。需要您的同意：%1</translation>
    </message>
    <message>
        <source>Somebody has changed the same since: %1. Nothing was changed.</source>
        <translation>此后有人更改了相同的内容：%1。未做任何更改。</translation>
    </message>
</context>
<context>
    <name>RolloutRadius</name>
    <message numerus="yes">
        <source>%n pod(s) of %1 restart.</source>
        <translation>
            <numerusform>%1 的 %n 个 Pod 将重启。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) of %1 restart: %2.</source>
        <translation>
            <numerusform>%1 的 %n 个 Pod 将重启：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>No pod of %1 restarts.</source>
        <translation>%1 没有 Pod 重启。</translation>
    </message>
    <message numerus="yes">
        <source>%n more pod(s) of %1 start, each where there is room for it.</source>
        <translation>
            <numerusform>%1 将再启动 %n 个 Pod，各自在有空间之处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) of %1 end; what they answer just then is finished or cut off.</source>
        <translation>
            <numerusform>%1 的 %n 个 Pod 将结束；正在进行的应答会完成或被中断。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing answers afterwards: no replica is left.</source>
        <translation>之后将无人应答：没有副本剩余。</translation>
    </message>
    <message>
        <source>Nothing answers from the end of the former pods until the new ones are ready: usually %1 min.</source>
        <translation>从旧 Pod 结束到新 Pod 就绪期间无应答：通常 %1 分钟。</translation>
    </message>
    <message>
        <source>Nothing answers from the end of the former pods until the new ones are ready; how long that takes is not known.</source>
        <translation>从旧 Pod 结束到新 Pod 就绪期间无应答；所需时间未知。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n replica(s) answer throughout.</source>
        <translation>
            <numerusform>至少有 %n 个副本始终应答。</numerusform>
        </translation>
    </message>
    <message>
        <source>Meanwhile %1 more × %2 are needed. Where none is free, the rollout stands still.</source>
        <translation>其间另需 %1 个 × %2。若无空闲，推出将停滞。</translation>
    </message>
    <message>
        <source>Other accelerators or nodes than now are asked for. The present ones are given up, and whether the new ones can be had is up to capacity and quota.</source>
        <translation>需要与现在不同的加速器或节点。现有的将被放弃，能否获得新的取决于容量和配额。</translation>
    </message>
    <message>
        <source>%1 × %2 are released first.</source>
        <translation>先释放 %1 个 × %2。</translation>
    </message>
    <message>
        <source>They are on spot capacity (%1) and may not come back.</source>
        <translation>它们使用 Spot 容量（%1），可能无法再获得。</translation>
    </message>
    <message>
        <source>An autoscaler removes nodes that stay idle; then they may not come back.</source>
        <translation>自动扩缩器会移除空闲节点；之后可能无法再获得。</translation>
    </message>
    <message>
        <source>Their nodes do not scale by themselves, and stay.</source>
        <translation>其节点不会自动扩缩，会保留。</translation>
    </message>
    <message>
        <source>Whether their nodes stay while they are idle is not known.</source>
        <translation>其节点空闲时是否保留，尚不清楚。</translation>
    </message>
    <message>
        <source>The controller of %1 decides what restarts: it may be all pods of it.</source>
        <translation>由 %1 的控制器决定重启什么：可能是其全部 Pod。</translation>
    </message>
    <message>
        <source>Not all of it is known: %1 could not be read.</source>
        <translation>并非全部已知：无法读取 %1。</translation>
    </message>
</context>
<context>
    <name>SandboxProcess</name>
    <message>
        <source>the program slipway-sandbox was not found beside this one nor on PATH</source>
        <translation>在本程序旁和 PATH 中均未找到程序 slipway-sandbox</translation>
    </message>
    <message>
        <source>install the package completely, or build the target slipway-sandbox</source>
        <translation>完整安装软件包，或构建目标 slipway-sandbox</translation>
    </message>
    <message>
        <source>the sandbox was not ready after 30 s</source>
        <translation>沙盒在 30 秒后仍未就绪</translation>
    </message>
    <message>
        <source>the sandbox ended at once</source>
        <translation>沙盒立即退出</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two parts of a sentence</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>Sizing</name>
    <message>
        <source>The catalogue does not know how fast %1 is.</source>
        <translation>目录中没有 %1 的速度数据。</translation>
    </message>
    <message>
        <source>Prompt and answer are longer than the %1 tokens of its context.</source>
        <translation>提示词和回答超过了其 %1 个 token 的上下文。</translation>
    </message>
    <message>
        <source>The KV cache holds no whole request.</source>
        <translation>KV 缓存放不下一个完整的请求。</translation>
    </message>
    <message>
        <source>Even alone, a request waits about %1 ms for its first token.</source>
        <translation>即使只有一个请求，首个 token 也要等约 %1 毫秒。</translation>
    </message>
    <message>
        <source>Even alone, a token takes about %1 ms.</source>
        <translation>即使只有一个请求，每个 token 也要约 %1 毫秒。</translation>
    </message>
    <message>
        <source>One replica answers about %1 requests/s: it would take %2 of them.</source>
        <translation>单个副本约能回答 %1 个请求/秒，需要 %2 个副本。</translation>
    </message>
</context>
<context>
    <name>StartupTimeline</name>
    <message>
        <source>Finding a node</source>
        <translation>正在寻找节点</translation>
    </message>
    <message>
        <source>Making a node</source>
        <translation>正在创建节点</translation>
    </message>
    <message>
        <source>Mounting the volumes</source>
        <translation>正在挂载卷</translation>
    </message>
    <message>
        <source>Pulling the image</source>
        <translation>正在拉取镜像</translation>
    </message>
    <message>
        <source>Running the init containers</source>
        <translation>正在运行 init 容器</translation>
    </message>
    <message>
        <source>Starting the container</source>
        <translation>正在启动容器</translation>
    </message>
    <message>
        <source>Loading weights and starting the engine</source>
        <translation>正在加载权重并启动引擎</translation>
    </message>
    <message>
        <source>Mounting the volumes and pulling the image</source>
        <translation>正在挂载卷并拉取镜像</translation>
    </message>
</context>
<context>
    <name>StartupView</name>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>slower than usual</source>
        <translation>比平时慢</translation>
    </message>
    <message>
        <source>late</source>
        <translation>已延迟</translation>
    </message>
    <message>
        <source>%1: not begun</source>
        <translation>%1：未开始</translation>
    </message>
    <message>
        <source>%1: not needed</source>
        <translation>%1：不需要</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1：失败</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1：完成</translation>
    </message>
    <message>
        <source> of about %1</source>
        <comment>after an elapsed time</comment>
        <translation> / 约 %1</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>就绪。</translation>
    </message>
    <message>
        <source>Ready after %1, expected about %2.</source>
        <translation>%1后就绪，预计约 %2。</translation>
    </message>
    <message>
        <source>Ready after %1.</source>
        <translation>%1后就绪。</translation>
    </message>
    <message>
        <source>Not begun.</source>
        <translation>未开始。</translation>
    </message>
    <message>
        <source>Start-up of %1</source>
        <translation>%1 的启动过程</translation>
    </message>
</context>
<context>
    <name>StepTimeline</name>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>was so already</source>
        <translation>原本已符合要求</translation>
    </message>
    <message>
        <source>taking back</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待进行</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>free some space; nothing was changed</source>
        <translation>请释放一些空间；未做任何更改</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>无法写入文件</translation>
    </message>
    <message>
        <source>check its owner and permissions</source>
        <translation>检查其所有者和权限</translation>
    </message>
    <message>
        <source>another instance holds the file</source>
        <translation>另一个实例正占用该文件</translation>
    </message>
    <message>
        <source>wait for it, or close it</source>
        <translation>等待它完成，或关闭它</translation>
    </message>
    <message>
        <source>the file is damaged, or is something else</source>
        <translation>文件已损坏，或是其他类型的文件</translation>
    </message>
    <message>
        <source>move it away; a new one is made with the next start</source>
        <translation>请将其移走；下次启动时会创建新文件</translation>
    </message>
    <message>
        <source>the disk could not be written: %1</source>
        <translation>无法写入磁盘：%1</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed</source>
        <translation>未安装 Qt 的 SQLite 驱动</translation>
    </message>
    <message>
        <source>install the package libqt6sql6-sqlite</source>
        <translation>请安装软件包 libqt6sql6-sqlite</translation>
    </message>
    <message>
        <source>the file was made by a later version of this program (schema %1, this one knows %2)</source>
        <translation>该文件由本程序的更高版本创建（架构 %1，当前程序支持 %2）</translation>
    </message>
    <message>
        <source>use the later version; the file was not touched</source>
        <translation>请使用更高版本；未改动该文件</translation>
    </message>
    <message>
        <source>there is no such draft</source>
        <translation>没有此草稿</translation>
    </message>
    <message>
        <source>there is an endpoint %1 in this target already</source>
        <translation>此目标中已有端点 %1</translation>
    </message>
    <message>
        <source>there is no such endpoint</source>
        <translation>没有此端点</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>check its owner and permissions, or set XDG_STATE_HOME to a folder of yours</source>
        <translation>检查其所有者和权限，或将 XDG_STATE_HOME 设为您自己的文件夹</translation>
    </message>
    <message>
        <source>the folder cannot be made: %1</source>
        <translation>无法创建文件夹：%1</translation>
    </message>
    <message>
        <source>there is no such benchmark result</source>
        <translation>没有此基准测试结果</translation>
    </message>
    <message>
        <source>the kept benchmark result is damaged</source>
        <translation>保存的基准测试结果已损坏</translation>
    </message>
    <message>
        <source>no finding is named</source>
        <translation>未指定发现项</translation>
    </message>
    <message>
        <source>say why it is accepted</source>
        <translation>请说明接受的原因</translation>
    </message>
    <message>
        <source>say who accepts it</source>
        <translation>请说明由谁接受</translation>
    </message>
    <message>
        <source>say of what that is a version</source>
        <translation>请说明这是哪个组件的版本</translation>
    </message>
    <message>
        <source>a version has a number in it</source>
        <translation>版本中须含有数字</translation>
    </message>
    <message>
        <source>there is no such conversation</source>
        <translation>没有这个对话</translation>
    </message>
</context>
<context>
    <name>TakenBack</name>
    <message>
        <source>set by somebody: %1</source>
        <translation>由他人设置：%1</translation>
    </message>
    <message>
        <source>set by %1: %2</source>
        <translation>由 %1 设置：%2</translation>
    </message>
</context>
<context>
    <name>ToolList</name>
    <message>
        <source>The tools cannot be read, at character %1: %2. Correct them, or empty the field.</source>
        <translation>无法读取工具，位于第 %1 个字符：%2。请更正，或清空此栏。</translation>
    </message>
    <message>
        <source>Tool %1 needs a name of letters, digits, _ and -, such as {&quot;name&quot;: &quot;get_weather&quot;}.</source>
        <translation>第 %1 个工具需要由字母、数字、_ 和 - 组成的名称，例如 {&quot;name&quot;: &quot;get_weather&quot;}。</translation>
    </message>
    <message>
        <source>Two tools are named %1: give each a name of its own.</source>
        <translation>有两个工具都叫 %1：请为每个工具起不同的名称。</translation>
    </message>
    <message>
        <source>The parameters of %1 have to be a JSON schema, such as {&quot;type&quot;: &quot;object&quot;}.</source>
        <translation>%1 的参数必须是 JSON Schema，例如 {&quot;type&quot;: &quot;object&quot;}。</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>It is not in force any more: %1</source>
        <translation>它已不再生效：%1</translation>
    </message>
    <message>
        <source>The journal has no step &quot;%1&quot; of this run.</source>
        <translation>运行记录中没有此运行的步骤“%1”。</translation>
    </message>
    <message>
        <source>It only waited; there is nothing to undo.</source>
        <translation>它只是等待；没有可撤销的内容。</translation>
    </message>
    <message>
        <source>Its run is not over. Resume it or roll it back.</source>
        <translation>其运行尚未结束。请继续或回滚。</translation>
    </message>
    <message>
        <source>It was not carried out.</source>
        <translation>它未被执行。</translation>
    </message>
    <message>
        <source>It was so already; nothing was changed.</source>
        <translation>原本就是如此；未做任何更改。</translation>
    </message>
    <message>
        <source>It was taken back with its run.</source>
        <translation>它已随其运行一并撤回。</translation>
    </message>
    <message>
        <source>It failed before anything was changed.</source>
        <translation>在更改任何内容之前就失败了。</translation>
    </message>
    <message>
        <source>Slipway leaves it as it is: others may rely on it by now, or it was so before.</source>
        <translation>Slipway 保持其原样：他人可能已依赖它，或者之前就是如此。</translation>
    </message>
</context>
<context>
    <name>UserText</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>No answer in time.</source>
        <translation>未及时响应。</translation>
    </message>
    <message>
        <source>Check the network and try again. Whether the request was carried out is unknown.</source>
        <translation>检查网络后重试。请求是否已执行尚不清楚。</translation>
    </message>
    <message>
        <source>Could not connect.</source>
        <translation>无法连接。</translation>
    </message>
    <message>
        <source>Check that the address is right, that the network or VPN is up, and try again.</source>
        <translation>检查地址是否正确、网络或 VPN 是否正常，然后重试。</translation>
    </message>
    <message>
        <source>You are not signed in, or your credentials have expired.</source>
        <translation>您未登录，或凭据已过期。</translation>
    </message>
    <message>
        <source>Sign in again and retry.</source>
        <translation>重新登录后重试。</translation>
    </message>
    <message>
        <source>You do not have the permission for this.</source>
        <translation>您没有执行此操作的权限。</translation>
    </message>
    <message>
        <source>Ask an administrator for the permission that the message names.</source>
        <translation>请管理员授予消息中指明的权限。</translation>
    </message>
    <message>
        <source>It does not exist.</source>
        <translation>它不存在。</translation>
    </message>
    <message>
        <source>Something of this name exists already.</source>
        <translation>已有同名的内容存在。</translation>
    </message>
    <message>
        <source>Choose another name, or look at what is there.</source>
        <translation>选择其他名称，或查看已有内容。</translation>
    </message>
    <message>
        <source>Somebody else has changed or owns this.</source>
        <translation>已被他人更改或归他人所有。</translation>
    </message>
    <message>
        <source>Look at the owner and the field below, then decide who keeps it.</source>
        <translation>查看下方的所有者和字段，再决定由谁保留。</translation>
    </message>
    <message>
        <source>The version asked for is no longer kept by the server.</source>
        <translation>服务器已不再保留所请求的版本。</translation>
    </message>
    <message>
        <source>Load it again.</source>
        <translation>重新加载。</translation>
    </message>
    <message>
        <source>The server asks to slow down.</source>
        <translation>服务器要求放慢速度。</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>稍等片刻后重试。</translation>
    </message>
    <message>
        <source>A quota is used up.</source>
        <translation>配额已用尽。</translation>
    </message>
    <message>
        <source>Choose another location or accelerator, or request more quota.</source>
        <translation>选择其他位置或加速器，或申请更多配额。</translation>
    </message>
    <message>
        <source>The service cannot answer now.</source>
        <translation>服务目前无法响应。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>稍后重试。</translation>
    </message>
    <message>
        <source>This was refused as invalid.</source>
        <translation>请求因无效而被拒绝。</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>出现错误。</translation>
    </message>
    <message>
        <source>In: %1</source>
        <translation>位于：%1</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>位置：%1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP 状态：%1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>This context is read-only by your settings: nothing was changed.</source>
        <translation>按照您的设置，此上下文为只读：未作任何更改。</translation>
    </message>
    <message>
        <source>Take it from the protected contexts on the Settings page, if it is to be changed.</source>
        <translation>如需更改，请在设置页面将其从受保护的上下文中移除。</translation>
    </message>
    <message>
        <source>The name of the protected context was not typed: nothing was changed.</source>
        <translation>未输入受保护上下文的名称：未作任何更改。</translation>
    </message>
    <message>
        <source>Try again and type it, if it is to be changed.</source>
        <translation>如需更改，请重试并输入该名称。</translation>
    </message>
    <message>
        <source>A sandbox plays one cloud at a time.</source>
        <translation>一个沙盒一次只模拟一个云。</translation>
    </message>
</context>
<context>
    <name>VcpuQuota</name>
    <message>
        <source>the vCPUs of the running %1 are not known</source>
        <translation>正在运行的 %1 的 vCPU 数未知</translation>
    </message>
    <message>
        <source>the quota of %1 is not known</source>
        <translation>%1 的配额未知</translation>
    </message>
</context>
<context>
    <name>WatchBanner</name>
    <message>
        <source>You may not list and watch %1 in the whole cluster.</source>
        <translation>您无权在整个集群中列出和监视 %1。</translation>
    </message>
    <message>
        <source>You may not list and watch %1 in the namespace %2.</source>
        <translation>您无权在命名空间 %2 中列出和监视 %1。</translation>
    </message>
    <message>
        <source>Ask an administrator for the verbs list and watch on %1, or choose a namespace in which you have them.</source>
        <translation>请管理员授予 %1 的 list 和 watch 权限，或选择您拥有这些权限的命名空间。</translation>
    </message>
    <message>
        <source>What you see is as of %1.</source>
        <translation>所见内容截至 %1。</translation>
    </message>
    <message>
        <source>Nothing has been seen yet.</source>
        <translation>尚未看到任何内容。</translation>
    </message>
    <message>
        <source>The cluster does not answer as it should; trying again slowly. %1</source>
        <translation>集群响应异常；正在缓慢重试。%1</translation>
    </message>
    <message>
        <source>Reconnecting. %1</source>
        <translation>正在重新连接。%1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
</context>
<context>
    <name>WayIn</name>
    <message>
        <source>direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>API server&apos;s service proxy</source>
        <translation>API 服务器的服务代理</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address such as http://127.0.0.1:8000</source>
        <translation>“%1”不是地址（例如 http://127.0.0.1:8000）</translation>
    </message>
    <message>
        <source>port-forward to pod %1</source>
        <translation>端口转发到 Pod %1</translation>
    </message>
    <message>
        <source>the Service %1 selects no pods</source>
        <translation>Service %1 未选中任何 Pod</translation>
    </message>
    <message>
        <source>no pod behind the Service %1 is ready</source>
        <translation>Service %1 背后没有就绪的 Pod</translation>
    </message>
    <message>
        <source>the port of the Service %1 leads to none of pod %2</source>
        <translation>Service %1 的端口未对应 Pod %2 的任何端口</translation>
    </message>
</context>
<context>
    <name>WorkloadFile</name>
    <message>
        <source>the file is larger than %1 MiB</source>
        <translation>文件大于 %1 MiB</translation>
    </message>
</context>
<context>
    <name>ZoneMatrix</name>
    <message>
        <source>the zone did not answer</source>
        <translation>该可用区没有响应</translation>
    </message>
    <message>
        <source>not offered in this zone</source>
        <translation>此可用区不提供</translation>
    </message>
    <message>
        <source>the zone is down for maintenance</source>
        <translation>该可用区因维护停用</translation>
    </message>
    <message>
        <source>the usage is not published</source>
        <translation>未公布使用量</translation>
    </message>
    <message>
        <source>no price is known</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>EC2 offers no instance type “%1” in %2.</source>
        <translation>EC2 在 %2 不提供实例类型“%1”。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>您是不是要找 %1？</translation>
    </message>
    <message>
        <source>the zone&apos;s state is %1</source>
        <translation>该可用区的状态为 %1</translation>
    </message>
    <message>
        <source>the zone is not enabled for this account</source>
        <translation>此账号未启用该可用区</translation>
    </message>
</context>
<context>
    <name>recipe:eks-llm-platform</name>
    <message>
        <source>A Secret in the model&apos;s namespace that holds a token. Needed for gated models.</source>
        <translation>模型命名空间中存放 Token 的 Secret。受限模型需要。</translation>
    </message>
    <message>
        <source>A Secret in the namespace of what watches, with the key admin-password. Empty lets Grafana&apos;s first start make a password of its own.</source>
        <translation>监控组件命名空间中的 Secret，含键 admin-password。留空则由 Grafana 首次启动时自行生成密码。</translation>
    </message>
    <message>
        <source>A Service called vllm breaks vLLM&apos;s own VLLM_PORT setting; choose another name.</source>
        <translation>名为 vllm 的 Service 会破坏 vLLM 自己的 VLLM_PORT 设置；请选择其他名称。</translation>
    </message>
    <message>
        <source>A pod that does not answer by then is restarted. Counts from the container&apos;s start, the download included.</source>
        <translation>届时仍未响应的 Pod 会被重启。从容器启动时算起，包括下载时间。</translation>
    </message>
    <message>
        <source>AL2023&apos;s NVIDIA AMI has none. Turn it off on Bottlerocket and in EKS Auto Mode, which bring their own, and where one runs already.</source>
        <translation>AL2023 的 NVIDIA AMI 不带设备插件。Bottlerocket 和 EKS Auto Mode 自带设备插件，在这些环境中以及已有设备插件运行时请关闭。</translation>
    </message>
    <message>
        <source>AWQ</source>
        <translation>AWQ</translation>
    </message>
    <message>
        <source>AWQ (Marlin kernels)</source>
        <translation>AWQ（Marlin 内核）</translation>
    </message>
    <message>
        <source>As the checkpoint says</source>
        <translation>以检查点为准</translation>
    </message>
    <message>
        <source>Ask the model a first question</source>
        <translation>向模型提出第一个问题</translation>
    </message>
    <message>
        <source>Attaching the volume</source>
        <translation>正在附加卷</translation>
    </message>
    <message>
        <source>CPU of vLLM</source>
        <translation>vLLM 的 CPU</translation>
    </message>
    <message>
        <source>Downloading and loading the model</source>
        <translation>正在下载并加载模型</translation>
    </message>
    <message>
        <source>Endpoint name</source>
        <translation>端点名称</translation>
    </message>
    <message>
        <source>FP8</source>
        <translation>FP8</translation>
    </message>
    <message>
        <source>Finding a node</source>
        <translation>正在寻找节点</translation>
    </message>
    <message>
        <source>For clusters that have none of the EBS CSI driver. EKS itself makes only gp2, of the old provisioner.</source>
        <translation>用于没有 EBS CSI 驱动 StorageClass 的集群。EKS 自身只创建使用旧 provisioner 的 gp2。</translation>
    </message>
    <message>
        <source>GPTQ</source>
        <translation>GPTQ</translation>
    </message>
    <message>
        <source>GPU memory for vLLM</source>
        <translation>供 vLLM 使用的 GPU 内存</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU 数</translation>
    </message>
    <message>
        <source>Grafana&apos;s password Secret</source>
        <translation>Grafana 的密码 Secret</translation>
    </message>
    <message>
        <source>Holds what vLLM downloads, so that a new pod starts without a download.</source>
        <translation>存放 vLLM 下载的内容，使新的 Pod 启动时无需下载。</translation>
    </message>
    <message>
        <source>Host memory. Loading needs more than the largest file.</source>
        <translation>主机内存。加载所需的内存大于最大的文件。</translation>
    </message>
    <message>
        <source>Hugging Face Secret</source>
        <translation>Hugging Face Secret</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Image of the evaluation service</source>
        <translation>评估服务的镜像</translation>
    </message>
    <message>
        <source>Image of the fine-tuning service</source>
        <translation>微调服务的镜像</translation>
    </message>
    <message>
        <source>Image of the gateway</source>
        <translation>网关的镜像</translation>
    </message>
    <message>
        <source>Image of the quantisation service</source>
        <translation>量化服务的镜像</translation>
    </message>
    <message>
        <source>Install NVIDIA&apos;s device plugin</source>
        <translation>安装 NVIDIA 的设备插件</translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation>实例类型</translation>
    </message>
    <message>
        <source>It has to exist, unless it is made here. A claim&apos;s class cannot be changed afterwards.</source>
        <translation>除非在此处创建，否则必须已存在。PersistentVolumeClaim 的 StorageClass 之后无法更改。</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>保留时长</translation>
    </message>
    <message>
        <source>Key in that Secret</source>
        <translation>该 Secret 中的键</translation>
    </message>
    <message>
        <source>LLM platform on EKS</source>
        <translation>EKS 上的 LLM 平台</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>最长上下文</translation>
    </message>
    <message>
        <source>Longest start</source>
        <translation>最长启动时间</translation>
    </message>
    <message>
        <source>Make a StorageClass gp3</source>
        <translation>创建 StorageClass gp3</translation>
    </message>
    <message>
        <source>Making a GPU node</source>
        <translation>正在创建 GPU 节点</translation>
    </message>
    <message>
        <source>Memory of vLLM</source>
        <translation>vLLM 的内存</translation>
    </message>
    <message>
        <source>Metrics and logs. Traces are kept for a week.</source>
        <translation>指标和日志。链路追踪数据保留一周。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Names vLLM&apos;s Deployment and Service.</source>
        <translation>vLLM 的 Deployment 和 Service 的名称。</translation>
    </message>
    <message>
        <source>Namespace of the model</source>
        <translation>模型的命名空间</translation>
    </message>
    <message>
        <source>Namespace of the services</source>
        <translation>服务的命名空间</translation>
    </message>
    <message>
        <source>Namespace of what watches</source>
        <translation>监控组件的命名空间</translation>
    </message>
    <message>
        <source>Of the GPU node group, such as g5.xlarge. It decides what fits.</source>
        <translation>GPU 节点组的实例类型，例如 g5.xlarge。它决定能否放下。</translation>
    </message>
    <message>
        <source>Of your own, listening on port 8000 with /startup, /health and /ready. Empty leaves gateway and services out.</source>
        <translation>您自己的镜像，监听端口 8000，并提供 /startup、/health 和 /ready。留空则不部署网关和服务。</translation>
    </message>
    <message>
        <source>Only on this instance type</source>
        <translation>仅限此实例类型</translation>
    </message>
    <message>
        <source>Otherwise on any node that offers GPUs.</source>
        <translation>否则可在任何提供 GPU 的节点上运行。</translation>
    </message>
    <message>
        <source>Pinned, so that tomorrow&apos;s pod is today&apos;s pod.</source>
        <translation>固定版本，使明天的 Pod 与今天的相同。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Prompt and answer together. Less needs less memory.</source>
        <translation>提示词与回答的总长度。越短所需内存越少。</translation>
    </message>
    <message>
        <source>Pulling the image</source>
        <translation>正在拉取镜像</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Replicas of each service</source>
        <translation>每个服务的副本数</translation>
    </message>
    <message>
        <source>Served model name</source>
        <translation>对外提供的模型名称</translation>
    </message>
    <message>
        <source>StorageClass</source>
        <translation>StorageClass</translation>
    </message>
    <message>
        <source>The Hugging Face id. vLLM fetches it into a volume, once.</source>
        <translation>Hugging Face ID。vLLM 会将模型获取到卷中，仅一次。</translation>
    </message>
    <message>
        <source>The class that is made here is called gp3.</source>
        <translation>在此处创建的 StorageClass 名为 gp3。</translation>
    </message>
    <message>
        <source>The cluster&apos;s default StorageClass</source>
        <translation>集群的默认 StorageClass</translation>
    </message>
    <message>
        <source>The image has no fixed tag, or still holds a placeholder.</source>
        <translation>镜像没有固定的标签，或其中仍有占位符。</translation>
    </message>
    <message>
        <source>The image has no fixed tag; add one such as :v0.27.1, or a digest.</source>
        <translation>镜像没有固定的标签；请添加标签（例如 :v0.27.1）或摘要。</translation>
    </message>
    <message>
        <source>The model id that clients send.</source>
        <translation>客户端发送的模型 ID。</translation>
    </message>
    <message>
        <source>The model is split over them (tensor parallel size).</source>
        <translation>模型会拆分到这些 GPU 上（张量并行度）。</translation>
    </message>
    <message>
        <source>The model&apos;s longest context</source>
        <translation>模型的最长上下文</translation>
    </message>
    <message>
        <source>The services need a namespace of their own.</source>
        <translation>服务需要自己的命名空间。</translation>
    </message>
    <message>
        <source>The size of the model&apos;s weights in GiB</source>
        <translation>模型权重的大小（GiB）</translation>
    </message>
    <message>
        <source>This namespace belongs to the system; choose another one.</source>
        <translation>该命名空间属于系统；请选择其他命名空间。</translation>
    </message>
    <message>
        <source>Usually the checkpoint says it itself.</source>
        <translation>通常检查点本身会说明。</translation>
    </message>
    <message>
        <source>Volume for logs</source>
        <translation>日志卷</translation>
    </message>
    <message>
        <source>Volume for metrics</source>
        <translation>指标卷</translation>
    </message>
    <message>
        <source>Volume for models</source>
        <translation>模型卷</translation>
    </message>
    <message>
        <source>Volume for traces</source>
        <translation>链路追踪卷</translation>
    </message>
    <message>
        <source>Wait for Grafana</source>
        <translation>等待 Grafana</translation>
    </message>
    <message>
        <source>Wait for Loki</source>
        <translation>等待 Loki</translation>
    </message>
    <message>
        <source>Wait for Prometheus</source>
        <translation>等待 Prometheus</translation>
    </message>
    <message>
        <source>Wait for Tempo</source>
        <translation>等待 Tempo</translation>
    </message>
    <message>
        <source>Wait for the collector</source>
        <translation>等待 Collector</translation>
    </message>
    <message>
        <source>Wait for the gateway</source>
        <translation>等待网关</translation>
    </message>
    <message>
        <source>Wait for the model</source>
        <translation>等待模型</translation>
    </message>
    <message>
        <source>What watches needs a namespace of its own.</source>
        <translation>监控组件需要自己的命名空间。</translation>
    </message>
    <message>
        <source>Where vLLM goes. It is created when it does not exist.</source>
        <translation>存放 vLLM 的位置。不存在时会创建。</translation>
    </message>
    <message>
        <source>Whether the model is gated on Hugging Face</source>
        <translation>模型在 Hugging Face 上是否受限</translation>
    </message>
    <message>
        <source>Whether the namespace exists</source>
        <translation>命名空间是否存在</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>has to be letters, digits and - . _</source>
        <translation>必须由字母、数字和 - . _ 组成</translation>
    </message>
    <message>
        <source>has to be letters, digits and . _ / : -</source>
        <translation>必须由字母、数字和 . _ / : - 组成</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>vLLM on a GPU node group with a gateway and three services of your own in front, and Prometheus, Loki, Tempo, Grafana and an OpenTelemetry collector that watch them, on EBS volumes.</source>
        <translation>GPU 节点组上的 vLLM，前面是您自己的一个网关和三个服务，并由使用 EBS 卷的 Prometheus、Loki、Tempo、Grafana 和 OpenTelemetry Collector 进行监控。</translation>
    </message>
    <message>
        <source>10 to 20 minutes, most of it the GPU node, the image and the model&apos;s download; 15 minutes more for a new cluster</source>
        <translation>10 到 20 分钟，大部分用于 GPU 节点、镜像和模型下载；新建集群另需 15 分钟</translation>
    </message>
    <message>
        <source>A managed node group of this instance type, with the NVIDIA driver, that only takes pods which ask for GPUs.</source>
        <translation>使用该实例类型、带有 NVIDIA 驱动的托管节点组，只接受请求 GPU 的 Pod。</translation>
    </message>
    <message>
        <source>A new EKS cluster</source>
        <translation>新的 EKS 集群</translation>
    </message>
    <message>
        <source>A new cluster gets two of them, for all that needs no GPU.</source>
        <translation>新集群会有两个这样的节点，用于所有不需要 GPU 的内容。</translation>
    </message>
    <message>
        <source>A new cluster has no nodes; let the node group be made.</source>
        <translation>新集群没有节点；请让其创建节点组。</translation>
    </message>
    <message>
        <source>An AWS account, or an EKS cluster in your kubeconfig with a GPU node group and the EBS CSI driver. A cluster, a node group and the driver with its role can be made here. The images of gateway and services have to be in a registry that the nodes can pull from.</source>
        <translation>一个 AWS 账户，或 kubeconfig 中带有 GPU 节点组和 EBS CSI 驱动的 EKS 集群。集群、节点组以及驱动及其角色都可以在此创建。网关和各服务的镜像必须位于节点可以拉取的镜像仓库中。</translation>
    </message>
    <message>
        <source>An EKS cluster of the account</source>
        <translation>账户中的某个 EKS 集群</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量类型</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Create the GPU nodes</source>
        <translation>创建 GPU 节点</translation>
    </message>
    <message>
        <source>Create the nodes for all that needs no GPU</source>
        <translation>为所有不需要 GPU 的内容创建节点</translation>
    </message>
    <message>
        <source>Disk of a GPU node</source>
        <translation>GPU 节点的磁盘</translation>
    </message>
    <message>
        <source>GPU nodes</source>
        <translation>GPU 节点</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>Holds images and what containers write. vLLM&apos;s image alone takes some 20 GiB unpacked; EKS&apos; own default is 20.</source>
        <translation>存放镜像和容器写入的内容。仅 vLLM 的镜像解压后就占约 20 GiB；EKS 自身的默认值为 20。</translation>
    </message>
    <message>
        <source>Install the EBS CSI driver</source>
        <translation>安装 EBS CSI 驱动</translation>
    </message>
    <message>
        <source>Instance type of the other nodes</source>
        <translation>其他节点的实例类型</translation>
    </message>
    <message>
        <source>Kubernetes version</source>
        <translation>Kubernetes 版本</translation>
    </message>
    <message>
        <source>Make a GPU node group</source>
        <translation>创建 GPU 节点组</translation>
    </message>
    <message>
        <source>Name of the cluster</source>
        <translation>集群名称</translation>
    </message>
    <message>
        <source>Name of the node group</source>
        <translation>节点组名称</translation>
    </message>
    <message>
        <source>Of the GPU nodes. Empty takes all zones of the cluster that offer the type.</source>
        <translation>GPU 节点所在的可用区。留空则使用集群中提供该类型的所有可用区。</translation>
    </message>
    <message>
        <source>Of the new cluster. Empty takes what EKS has as its default.</source>
        <translation>新集群的版本。留空则采用 EKS 的默认版本。</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>竞价</translation>
    </message>
    <message>
        <source>Spot is cheaper, and taken away with two minutes&apos; notice.</source>
        <translation>竞价实例更便宜，但会在提前两分钟通知后被收回。</translation>
    </message>
    <message>
        <source>The GPU node bills from the moment it exists, and so does the control plane of a new cluster; the volumes bill until they are deleted.</source>
        <translation>GPU 节点自存在之时起计费，新集群的控制平面亦然；卷在删除之前持续计费。</translation>
    </message>
    <message>
        <source>The addon that makes volumes, with a role of its own by Pod Identity. One that is there and works is left as it is.</source>
        <translation>用于创建卷的插件，通过 Pod Identity 拥有自己的角色。已存在且正常工作的插件保持原样。</translation>
    </message>
    <message>
        <source>The cluster of the kubeconfig</source>
        <translation>kubeconfig 中的集群</translation>
    </message>
    <message>
        <source>The zone lies outside the cluster&apos;s region.</source>
        <translation>该可用区位于集群所在区域之外。</translation>
    </message>
    <message>
        <source>Which cluster it goes to.</source>
        <translation>部署到哪个集群。</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>has to be a region such as eu-central-1</source>
        <translation>必须是区域，例如 eu-central-1</translation>
    </message>
    <message>
        <source>has to be a version such as 1.34</source>
        <translation>必须是版本号，例如 1.34</translation>
    </message>
    <message>
        <source>has to be an instance type such as t3.large</source>
        <translation>必须是实例类型，例如 t3.large</translation>
    </message>
    <message>
        <source>has to be letters, digits, dashes and underscores, and begin with a letter or digit</source>
        <translation>必须由字母、数字、短横线和下划线组成，并以字母或数字开头</translation>
    </message>
    <message>
        <source>Of the new cluster and its nodes, of one VPC and in two zones at least, with commas between them. Empty takes the default VPC&apos;s.</source>
        <translation>新集群及其节点的子网，同属一个 VPC 且至少位于两个可用区，以逗号分隔。留空则使用默认 VPC 的子网。</translation>
    </message>
    <message>
        <source>Subnets</source>
        <translation>子网</translation>
    </message>
    <message>
        <source>has to be two subnets or more with commas between them, such as subnet-0a1b2c3d4e5f60718,subnet-18f7e6d5c4b3a2901</source>
        <translation>须为两个或更多以逗号分隔的子网，例如 subnet-0a1b2c3d4e5f60718,subnet-18f7e6d5c4b3a2901</translation>
    </message>
</context>
<context>
    <name>recipe:gemma-tpu-kro</name>
    <message>
        <source>1 (topology 1x1)</source>
        <translation>1（拓扑 1x1）</translation>
    </message>
    <message>
        <source>20 to 40 minutes for both parts, most of it the download of the weights, the TPU node and the compilation</source>
        <translation>两部分共 20 到 40 分钟，大部分用于权重下载、TPU 节点和编译</translation>
    </message>
    <message>
        <source>4 (topology 2x2)</source>
        <translation>4（拓扑 2x2）</translation>
    </message>
    <message>
        <source>8 (topology 2x4)</source>
        <translation>8（拓扑 2x4）</translation>
    </message>
    <message>
        <source>A Secret in the namespace whose key kaggle.json holds the file that Kaggle gives for an API key.</source>
        <translation>命名空间中的 Secret，其键 kaggle.json 存放 Kaggle 为 API 密钥提供的文件。</translation>
    </message>
    <message>
        <source>A pod has to take all chips of its host, so this is the machine&apos;s size.</source>
        <translation>一个 Pod 必须占用其主机的全部芯片，因此这就是机器的规格。</translation>
    </message>
    <message>
        <source>A pod that does not answer by then is restarted. Counts from the server&apos;s start; compiling takes most of it.</source>
        <translation>届时仍未响应的 Pod 会被重启。从服务器启动时算起；大部分时间用于编译。</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Administrator: offer the server</source>
        <translation>管理员：提供服务器</translation>
    </message>
    <message>
        <source>Ask the model a first question</source>
        <translation>向模型提出第一个问题</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Chips for each replica</source>
        <translation>每个副本的芯片数</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Config Connector</source>
        <translation>Config Connector</translation>
    </message>
    <message>
        <source>Config Connector&apos;s account</source>
        <translation>Config Connector 的服务账号</translation>
    </message>
    <message>
        <source>Create Config Connector&apos;s account</source>
        <translation>创建 Config Connector 的服务账号</translation>
    </message>
    <message>
        <source>Each server bills for its TPU nodes and its bucket until it is deleted; the bucket is then deleted with the weights in it.</source>
        <translation>每个服务器在删除之前都会因其 TPU 节点和存储桶计费；届时存储桶连同其中的权重一并删除。</translation>
    </message>
    <message>
        <source>Enable the APIs</source>
        <translation>启用 API</translation>
    </message>
    <message>
        <source>Finding a node</source>
        <translation>正在寻找节点</translation>
    </message>
    <message>
        <source>GKE&apos;s add-on (turned on when it is off)</source>
        <translation>GKE 插件（关闭时会将其开启）</translation>
    </message>
    <message>
        <source>Gemma on TPU as a platform&apos;s offer</source>
        <translation>作为平台服务提供的 TPU 上的 Gemma</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Image of the loader</source>
        <translation>加载程序的镜像</translation>
    </message>
    <message>
        <source>Its handle in the format that Transformers and vLLM read.</source>
        <translation>其标识，采用 Transformers 和 vLLM 可读取的格式。</translation>
    </message>
    <message>
        <source>Kaggle Secret</source>
        <translation>Kaggle Secret</translation>
    </message>
    <message>
        <source>Let it make buckets</source>
        <translation>允许它创建存储桶</translation>
    </message>
    <message>
        <source>Let it make service accounts</source>
        <translation>允许它创建服务账号</translation>
    </message>
    <message>
        <source>Let the controller act as it</source>
        <translation>允许控制器以其身份操作</translation>
    </message>
    <message>
        <source>Loading weights and compiling</source>
        <translation>正在加载权重并编译</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>最长上下文</translation>
    </message>
    <message>
        <source>Longest start</source>
        <translation>最长启动时间</translation>
    </message>
    <message>
        <source>Making a TPU node</source>
        <translation>正在创建 TPU 节点</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model on Kaggle</source>
        <translation>Kaggle 上的模型</translation>
    </message>
    <message>
        <source>Mounting the bucket</source>
        <translation>正在挂载存储桶</translation>
    </message>
    <message>
        <source>Names the server and all that is made for it.</source>
        <translation>服务器及为其创建的全部对象的名称。</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Prepare project, add-ons and the controller&apos;s account</source>
        <translation>准备项目、插件和控制器的服务账号</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Prompt and answer together.</source>
        <translation>提示词与回答的总长度。</translation>
    </message>
    <message>
        <source>Pulling the image</source>
        <translation>正在拉取镜像</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Server name</source>
        <translation>服务器名称</translation>
    </message>
    <message>
        <source>The Google Cloud project of the cluster. Accounts and buckets of the servers are made in it.</source>
        <translation>集群所在的 Google Cloud 项目。服务器的服务账号和存储桶在其中创建。</translation>
    </message>
    <message>
        <source>The Google service account by which Config Connector makes accounts and buckets. Its id, without @ and domain. It is created when it does not exist.</source>
        <translation>Config Connector 用来创建服务账号和存储桶的 Google 服务账号。填写其 ID，不带 @ 和域名。不存在时会创建。</translation>
    </message>
    <message>
        <source>The add-on is turned on through Google Cloud; let the plan prepare the project, or have Config Connector in the cluster already.</source>
        <translation>该插件通过 Google Cloud 开启；请让计划准备项目，或事先在集群中安装 Config Connector。</translation>
    </message>
    <message>
        <source>The administrator defines a kind GemmaOnTPUServer with kro; whoever asks for one gets an account, a bucket, the weights from Kaggle and vLLM on TPU, wired by Config Connector. Each part can be deployed by itself.</source>
        <translation>管理员用 kro 定义类型 GemmaOnTPUServer；申请者会得到服务账号、存储桶、来自 Kaggle 的权重以及 TPU 上的 vLLM，由 Config Connector 连接起来。每个部分都可以单独部署。</translation>
    </message>
    <message>
        <source>The administrator&apos;s part is done once for a cluster. A user needs no rights in Google Cloud, only in the namespace.</source>
        <translation>管理员部分对每个集群只需执行一次。用户不需要 Google Cloud 中的权限，只需要命名空间中的权限。</translation>
    </message>
    <message>
        <source>The cluster has it already</source>
        <translation>集群中已存在</translation>
    </message>
    <message>
        <source>The cluster&apos;s region, or its zone when the cluster is zonal.</source>
        <translation>集群的区域；如果是可用区级集群，则为其可用区。</translation>
    </message>
    <message>
        <source>The image has no fixed tag; add one such as :v0.27.0, or a digest.</source>
        <translation>镜像没有固定的标签；请添加标签（例如 :v0.27.0）或摘要。</translation>
    </message>
    <message>
        <source>The project&apos;s number</source>
        <translation>项目编号</translation>
    </message>
    <message>
        <source>This is not vLLM&apos;s build for TPU; the CUDA build finds no accelerator on a TPU host.</source>
        <translation>这不是 vLLM 的 TPU 构建；CUDA 构建在 TPU 主机上找不到加速器。</translation>
    </message>
    <message>
        <source>This namespace belongs to the system; choose another one.</source>
        <translation>该命名空间属于系统；请选择其他命名空间。</translation>
    </message>
    <message>
        <source>This system runs on single hosts of Cloud TPU v6e or v5e; for GPUs choose another system.</source>
        <translation>此系统在 Cloud TPU v6e 或 v5e 的单台主机上运行；如需 GPU，请选择其他系统。</translation>
    </message>
    <message>
        <source>Turn Config Connector on</source>
        <translation>开启 Config Connector</translation>
    </message>
    <message>
        <source>Turn it off when somebody else has done this part, or when the cluster is not reached through Google Cloud.</source>
        <translation>如果这部分已由他人完成，或不通过 Google Cloud 访问集群，请关闭。</translation>
    </message>
    <message>
        <source>Turn the Cloud Storage FUSE driver on</source>
        <translation>开启 Cloud Storage FUSE 驱动</translation>
    </message>
    <message>
        <source>User: ask for a server</source>
        <translation>用户：申请服务器</translation>
    </message>
    <message>
        <source>Wait for Config Connector&apos;s API</source>
        <translation>等待 Config Connector 的 API</translation>
    </message>
    <message>
        <source>Wait for account, bucket and weights</source>
        <translation>等待服务账号、存储桶和权重</translation>
    </message>
    <message>
        <source>Wait for kro&apos;s API</source>
        <translation>等待 kro 的 API</translation>
    </message>
    <message>
        <source>Wait for the kinds that it brings</source>
        <translation>等待它带来的类型</translation>
    </message>
    <message>
        <source>Wait for the server&apos;s kind</source>
        <translation>等待服务器的类型</translation>
    </message>
    <message>
        <source>Wait until kro offers the server</source>
        <translation>等待 kro 提供服务器</translation>
    </message>
    <message>
        <source>Wait until the server is complete</source>
        <translation>等待服务器全部就绪</translation>
    </message>
    <message>
        <source>What clients call it; the weights come from Kaggle under the name below.</source>
        <translation>客户端请求时使用的名称；权重以下方的名称取自 Kaggle。</translation>
    </message>
    <message>
        <source>Where the server goes, with all that belongs to it. It is created when it does not exist.</source>
        <translation>存放服务器及其所属全部对象的位置。不存在时会创建。</translation>
    </message>
    <message>
        <source>Whether the Cloud Storage FUSE add-on is on</source>
        <translation>Cloud Storage FUSE 插件是否已开启</translation>
    </message>
    <message>
        <source>Whether the Config Connector add-on is on</source>
        <translation>Config Connector 插件是否已开启</translation>
    </message>
    <message>
        <source>Whether the cluster is Autopilot</source>
        <translation>集群是否为 Autopilot</translation>
    </message>
    <message>
        <source>Whether the namespace exists</source>
        <translation>命名空间是否存在</translation>
    </message>
    <message>
        <source>Your part</source>
        <translation>您的角色</translation>
    </message>
    <message>
        <source>has to be a handle such as google/gemma/transformers/7b-it</source>
        <translation>必须是类似 google/gemma/transformers/7b-it 的标识</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>vLLM&apos;s build for TPU. Pinned, so that tomorrow&apos;s pod is today&apos;s pod.</source>
        <translation>vLLM 的 TPU 构建。固定版本，使明天的 Pod 与今天的相同。</translation>
    </message>
    <message>
        <source>A TPU node pool takes exactly one zone; choose the zone.</source>
        <translation>TPU 节点池只能位于一个可用区；请选择可用区。</translation>
    </message>
    <message>
        <source>A TPU node pool takes exactly one. That a zone has TPU VMs does not mean that GKE has TPU node pools there.</source>
        <translation>TPU 节点池只能位于一个可用区。某个可用区有 TPU 虚拟机，并不表示 GKE 在那里有 TPU 节点池。</translation>
    </message>
    <message>
        <source>A cluster that is there</source>
        <translation>已有的集群</translation>
    </message>
    <message>
        <source>A new Standard cluster gets one of them in each zone, for all that needs no TPU.</source>
        <translation>新的 Standard 集群在每个可用区各有一个此类节点，用于所有不需要 TPU 的负载。</translation>
    </message>
    <message>
        <source>A new Standard cluster has no TPU nodes; let the node pool be made.</source>
        <translation>新的 Standard 集群没有 TPU 节点；请让其创建节点池。</translation>
    </message>
    <message>
        <source>A new cluster</source>
        <translation>新集群</translation>
    </message>
    <message>
        <source>A user asks for a server in a cluster that is there; the administrator makes the cluster.</source>
        <translation>用户在已有的集群中申请服务器；集群由管理员创建。</translation>
    </message>
    <message>
        <source>Cluster from</source>
        <translation>集群来源</translation>
    </message>
    <message>
        <source>Create the TPU node pool</source>
        <translation>创建 TPU 节点池</translation>
    </message>
    <message>
        <source>Create the cluster</source>
        <translation>创建集群</translation>
    </message>
    <message>
        <source>Disk of a TPU node</source>
        <translation>TPU 节点的磁盘</translation>
    </message>
    <message>
        <source>Enable the APIs that a cluster needs</source>
        <translation>启用集群所需的 API</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>Holds images and what is read from the bucket; GKE keeps about half of a small disk.</source>
        <translation>存放镜像和从存储桶读取的内容；磁盘较小时，GKE 会保留约一半。</translation>
    </message>
    <message>
        <source>How early the new cluster gets new versions of Kubernetes.</source>
        <translation>新集群多早获得新的 Kubernetes 版本。</translation>
    </message>
    <message>
        <source>Images from outside Google then need Cloud NAT in the network.</source>
        <translation>此时，来自 Google 之外的镜像需要网络中有 Cloud NAT。</translation>
    </message>
    <message>
        <source>In the cluster&apos;s region. Empty takes the one of the network&apos;s name.</source>
        <translation>位于集群所在区域。留空则使用与网络同名的子网。</translation>
    </message>
    <message>
        <source>It grows from zero with the pods, and shrinks to zero without them.</source>
        <translation>它随 Pod 从零扩展，没有 Pod 时缩减到零。</translation>
    </message>
    <message>
        <source>Its e-mail address. Empty takes Compute Engine&apos;s default one. Pods do not act as it.</source>
        <translation>其电子邮件地址。留空则使用 Compute Engine 的默认账号。Pod 不会以它的身份行事。</translation>
    </message>
    <message>
        <source>Machine type of the TPU nodes</source>
        <translation>TPU 节点的机器类型</translation>
    </message>
    <message>
        <source>Machine type of the other nodes</source>
        <translation>其他节点的机器类型</translation>
    </message>
    <message>
        <source>Make a TPU node pool</source>
        <translation>创建 TPU 节点池</translation>
    </message>
    <message>
        <source>Name of the node pool</source>
        <translation>节点池名称</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Nodes without public addresses</source>
        <translation>节点没有公网地址</translation>
    </message>
    <message>
        <source>Of the new cluster. Empty takes the network called default.</source>
        <translation>新集群的网络。留空则使用名为 default 的网络。</translation>
    </message>
    <message>
        <source>Rapid</source>
        <translation>Rapid</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>Release channel</source>
        <translation>发布渠道</translation>
    </message>
    <message>
        <source>Service account of the nodes</source>
        <translation>节点的服务账号</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Stable</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>子网</translation>
    </message>
    <message>
        <source>The smallest machine with the accelerator that the pod fits</source>
        <translation>能容纳该 Pod 的、带此加速器的最小机器</translation>
    </message>
    <message>
        <source>The smallest that the pod fits, beside what the system takes.</source>
        <translation>除系统占用外，能容纳该 Pod 的最小机型。</translation>
    </message>
    <message>
        <source>The zone lies outside the cluster&apos;s location.</source>
        <translation>该可用区位于集群所在位置之外。</translation>
    </message>
    <message>
        <source>Whether it goes to a cluster that is there, or one is made for it.</source>
        <translation>部署到已有的集群，还是为它新建一个。</translation>
    </message>
    <message>
        <source>Zone of the TPU nodes</source>
        <translation>TPU 节点的可用区</translation>
    </message>
    <message>
        <source>has to be a machine type such as ct6e-standard-4t</source>
        <translation>必须是机器类型，例如 ct6e-standard-4t</translation>
    </message>
    <message>
        <source>has to be a machine type such as e2-standard-4</source>
        <translation>必须是机器类型，例如 e2-standard-4</translation>
    </message>
    <message>
        <source>has to be small letters, digits and dashes</source>
        <translation>必须由小写字母、数字和短横线组成</translation>
    </message>
    <message>
        <source>has to be the e-mail address of a service account</source>
        <translation>必须是服务账号的电子邮件地址</translation>
    </message>
    <message>
        <source>A GKE cluster with kro 0.9 (a Standard one can be made here, and its TPU node pool, and kro installed from a manifest that you name), and a Kaggle API key whose account has accepted Gemma&apos;s licence. Config Connector comes with the plan as GKE&apos;s add-on.</source>
        <translation>一个带有 kro 0.9 的 GKE 集群（可在此创建 Standard 集群及其 TPU 节点池，并从您指定的清单安装 kro），以及一个其账号已接受 Gemma 许可的 Kaggle API 密钥。Config Connector 作为 GKE 的附加组件由计划提供。</translation>
    </message>
    <message>
        <source>Install kro</source>
        <translation>安装 kro</translation>
    </message>
    <message>
        <source>One that is made here has no kro. The plan installs it, or waits up to an hour for somebody else to do so.</source>
        <translation>在此创建的集群没有 kro。计划会安装它，或最多等待一小时由他人安装。</translation>
    </message>
    <message>
        <source>The file kro-core-install-manifests.yaml of the release 0.9.3. Checks and preview show its SHA-256 and every object in it.</source>
        <translation>0.9.3 版本的 kro-core-install-manifests.yaml 文件。检查和预览会显示其 SHA-256 及其中的每个对象。</translation>
    </message>
    <message>
        <source>kro 0.9 from its release manifest. No checksum of that file could be pinned, so you name a file that you trust below. Without one, turn this off and install kro by its own commands. What is there already is left as it is.</source>
        <translation>来自发布清单的 kro 0.9。无法为该文件固定校验和，因此请在下方指定您信任的文件。没有该文件时，请关闭此项并用 kro 自己的命令安装。已存在的内容保持原样。</translation>
    </message>
    <message>
        <source>kro&apos;s manifest</source>
        <translation>kro 的清单</translation>
    </message>
</context>
<context>
    <name>recipe:kuberay-gcs</name>
    <message>
        <source>A Google service account</source>
        <translation>Google 服务账号</translation>
    </message>
    <message>
        <source>A KubeRay cluster on GKE. Head and workers have an identity of their own that may read and write one bucket, and a job proves it on every Ray node before the deployment counts as ready.</source>
        <translation>GKE 上的 KubeRay 集群。Head 和 Worker 拥有自己的身份，可读写一个存储桶；部署被视为就绪之前，会由一个 Job 在每个 Ray 节点上加以验证。</translation>
    </message>
    <message>
        <source>A second group of workers, besides those without.</source>
        <translation>除不带 GPU 的 Worker 之外的第二组 Worker。</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Access to the bucket</source>
        <translation>存储桶访问方式</translation>
    </message>
    <message>
        <source>Ask the head for its version</source>
        <translation>查询 Head 的版本</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>存储桶</translation>
    </message>
    <message>
        <source>CPU of a worker</source>
        <translation>单个 Worker 的 CPU</translation>
    </message>
    <message>
        <source>CPU of the head</source>
        <translation>Head 的 CPU</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Cluster name</source>
        <translation>集群名称</translation>
    </message>
    <message>
        <source>Create the Google service account</source>
        <translation>创建 Google 服务账号</translation>
    </message>
    <message>
        <source>Current Ray versions do not start in less than 4Gi.</source>
        <translation>当前的 Ray 版本在少于 4Gi 时无法启动。</translation>
    </message>
    <message>
        <source>Enable the APIs</source>
        <translation>启用 API</translation>
    </message>
    <message>
        <source>Finding a node</source>
        <translation>正在寻找节点</translation>
    </message>
    <message>
        <source>Folder for the proof</source>
        <translation>用于验证的文件夹</translation>
    </message>
    <message>
        <source>GKE&apos;s add-on (turned on when it is off)</source>
        <translation>GKE 插件（关闭时会将其开启）</translation>
    </message>
    <message>
        <source>GPUs for each worker</source>
        <translation>每个 Worker 的 GPU 数</translation>
    </message>
    <message>
        <source>Google service account</source>
        <translation>Google 服务账号</translation>
    </message>
    <message>
        <source>Has to be the version in the image.</source>
        <translation>必须与镜像中的版本一致。</translation>
    </message>
    <message>
        <source>Head, workers and the proof run it. Pinned, so that tomorrow&apos;s pod is today&apos;s pod.</source>
        <translation>Head、Worker 和验证都运行此镜像。固定版本，使明天的 Pod 与今天的相同。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Image of workers with a GPU</source>
        <translation>带 GPU 的 Worker 的镜像</translation>
    </message>
    <message>
        <source>Its id, without @ and domain. It is created when it does not exist.</source>
        <translation>它的 ID，不带 @ 和域名。不存在时会创建。</translation>
    </message>
    <message>
        <source>Kubernetes service account</source>
        <translation>Kubernetes 服务账号</translation>
    </message>
    <message>
        <source>Let it read and write the bucket</source>
        <translation>允许它读写存储桶</translation>
    </message>
    <message>
        <source>Let the Kubernetes service account act as it</source>
        <translation>允许 Kubernetes 服务账号以其身份操作</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Making a node</source>
        <translation>正在创建节点</translation>
    </message>
    <message>
        <source>Memory of a worker</source>
        <translation>单个 Worker 的内存</translation>
    </message>
    <message>
        <source>Memory of the head</source>
        <translation>Head 的内存</translation>
    </message>
    <message>
        <source>More than Workers lets Ray&apos;s own autoscaler add some when tasks wait.</source>
        <translation>大于“Worker 数”时，Ray 自带的自动扩缩器会在有任务等待时增加 Worker。</translation>
    </message>
    <message>
        <source>Most workers</source>
        <translation>最大 Worker 数</translation>
    </message>
    <message>
        <source>Names the Ray cluster and all that belongs to it.</source>
        <translation>Ray 集群及其所属全部对象的名称。</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Pods without a GPU that run tasks.</source>
        <translation>执行任务的不带 GPU 的 Pod。</translation>
    </message>
    <message>
        <source>Prepare project, add-on and bucket access</source>
        <translation>准备项目、插件和存储桶访问权限</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Prove that every Ray node reads and writes the bucket</source>
        <translation>验证每个 Ray 节点都能读写存储桶</translation>
    </message>
    <message>
        <source>Pulling the Ray image</source>
        <translation>正在拉取 Ray 镜像</translation>
    </message>
    <message>
        <source>Ray cluster with a bucket</source>
        <translation>带存储桶的 Ray 集群</translation>
    </message>
    <message>
        <source>Ray operator</source>
        <translation>Ray Operator</translation>
    </message>
    <message>
        <source>Ray publishes its CUDA build under a tag of its own.</source>
        <translation>Ray 以单独的标签发布其 CUDA 构建。</translation>
    </message>
    <message>
        <source>Ray version</source>
        <translation>Ray 版本</translation>
    </message>
    <message>
        <source>Ray&apos;s own processes take about 2 GiB of it before any task runs.</source>
        <translation>在运行任何任务之前，Ray 自身的进程会占用其中约 2 GiB。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Starting Ray</source>
        <translation>正在启动 Ray</translation>
    </message>
    <message>
        <source>Storage client</source>
        <translation>存储客户端</translation>
    </message>
    <message>
        <source>The Cloud Storage bucket that the Ray nodes read and write.</source>
        <translation>Ray 节点读写的 Cloud Storage 存储桶。</translation>
    </message>
    <message>
        <source>The Google Cloud project of the cluster.</source>
        <translation>集群所在的 Google Cloud 项目。</translation>
    </message>
    <message>
        <source>The Kubernetes service account itself (recommended)</source>
        <translation>Kubernetes 服务账号本身（推荐）</translation>
    </message>
    <message>
        <source>The Python package that the proof installs on each Ray node, with its version.</source>
        <translation>验证时在每个 Ray 节点上安装的 Python 软件包及其版本。</translation>
    </message>
    <message>
        <source>The add-on is turned on through Google Cloud; let the plan prepare the project, or have an operator in the cluster already.</source>
        <translation>该插件通过 Google Cloud 开启；请让计划准备项目，或确保集群中已有 Operator。</translation>
    </message>
    <message>
        <source>The cluster has one already</source>
        <translation>集群已有</translation>
    </message>
    <message>
        <source>The cluster&apos;s region, or its zone when the cluster is zonal.</source>
        <translation>集群的区域；如果是可用区级集群，则为其可用区。</translation>
    </message>
    <message>
        <source>The image has no fixed tag; add one such as :2.52.0, or a digest.</source>
        <translation>镜像没有固定的标签；请添加标签（例如 :2.52.0）或摘要。</translation>
    </message>
    <message>
        <source>The job writes a small object for each Ray node below it, reads it back and deletes it.</source>
        <translation>Job 会在其下为每个 Ray 节点写入一个小对象，将其读回，然后删除。</translation>
    </message>
    <message>
        <source>The most cannot be fewer than the workers there are from the start.</source>
        <translation>最大数不能小于一开始就有的 Worker 数。</translation>
    </message>
    <message>
        <source>The project&apos;s number</source>
        <translation>项目编号</translation>
    </message>
    <message>
        <source>This namespace belongs to the system; choose another one.</source>
        <translation>该命名空间属于系统；请选择其他命名空间。</translation>
    </message>
    <message>
        <source>This system runs on NVIDIA GPUs; for TPUs choose another system.</source>
        <translation>此系统在 NVIDIA GPU 上运行；如需 TPU，请选择其他系统。</translation>
    </message>
    <message>
        <source>Turn it off when somebody else has done this part, or when the cluster is not reached through Google Cloud.</source>
        <translation>如果这部分已由他人完成，或不通过 Google Cloud 访问集群，请关闭。</translation>
    </message>
    <message>
        <source>Turn the Ray operator on</source>
        <translation>开启 Ray Operator</translation>
    </message>
    <message>
        <source>Wait for the head</source>
        <translation>等待 Head</translation>
    </message>
    <message>
        <source>Wait for the operator&apos;s API</source>
        <translation>等待 Operator 的 API</translation>
    </message>
    <message>
        <source>Wait for the workers</source>
        <translation>等待 Worker</translation>
    </message>
    <message>
        <source>Where the Kubernetes objects go. It is created when it does not exist.</source>
        <translation>存放 Kubernetes 对象的位置。不存在时会创建。</translation>
    </message>
    <message>
        <source>Whether GKE&apos;s Ray operator add-on is on</source>
        <translation>GKE 的 Ray Operator 插件是否已开启</translation>
    </message>
    <message>
        <source>Whether the cluster is Autopilot</source>
        <translation>集群是否为 Autopilot</translation>
    </message>
    <message>
        <source>Whether the namespace exists</source>
        <translation>命名空间是否存在</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker 数</translation>
    </message>
    <message>
        <source>Workers with a GPU</source>
        <translation>带 GPU 的 Worker</translation>
    </message>
    <message>
        <source>has to be a package and its version, such as google-cloud-storage==2.19.0</source>
        <translation>必须是软件包及其版本，例如 google-cloud-storage==2.19.0</translation>
    </message>
    <message>
        <source>has to be a version such as 2.52.0</source>
        <translation>必须是版本号，例如 2.52.0</translation>
    </message>
    <message>
        <source>4 to 10 minutes, most of it the Ray image and the first installation of the storage client; 5 to 8 minutes more for a new cluster</source>
        <translation>4 到 10 分钟，大部分用于 Ray 镜像和存储客户端的首次安装；新建集群另需 5 到 8 分钟</translation>
    </message>
    <message>
        <source>A bucket, and a GKE cluster with Workload Identity; one can be made here as well. The Ray operator comes with the plan as GKE&apos;s add-on, unless the cluster has one.</source>
        <translation>一个存储桶和一个启用 Workload Identity 的 GKE 集群；集群也可以在此创建。若集群没有 Ray Operator，计划会以 GKE 插件形式提供。</translation>
    </message>
    <message>
        <source>A cluster that is there</source>
        <translation>已有的集群</translation>
    </message>
    <message>
        <source>A new Standard cluster gets one of them in each zone, for all that needs no GPU.</source>
        <translation>新的 Standard 集群在每个可用区各有一个此类节点，用于所有不需要 GPU 的负载。</translation>
    </message>
    <message>
        <source>A new Standard cluster has no GPU nodes; let the node pool be made.</source>
        <translation>新的 Standard 集群没有 GPU 节点；请让其创建节点池。</translation>
    </message>
    <message>
        <source>A new cluster</source>
        <translation>新集群</translation>
    </message>
    <message>
        <source>An Autopilot cluster takes a region, not a zone.</source>
        <translation>Autopilot 集群需要区域，而不是可用区。</translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation>Autopilot</translation>
    </message>
    <message>
        <source>Autopilot makes nodes for the pods by itself. A Standard cluster has node pools, which are made here.</source>
        <translation>Autopilot 会自行为 Pod 创建节点。Standard 集群有节点池，在此创建。</translation>
    </message>
    <message>
        <source>Cluster from</source>
        <translation>集群来源</translation>
    </message>
    <message>
        <source>Create the GPU node pool</source>
        <translation>创建 GPU 节点池</translation>
    </message>
    <message>
        <source>Create the cluster</source>
        <translation>创建集群</translation>
    </message>
    <message>
        <source>Disk of a GPU node</source>
        <translation>GPU 节点的磁盘</translation>
    </message>
    <message>
        <source>Enable the APIs that a cluster needs</source>
        <translation>启用集群所需的 API</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>Holds images and what containers write. Ray&apos;s CUDA image takes some 15 GiB, packed and unpacked; GKE keeps about half of a small disk.</source>
        <translation>存放镜像和容器写入的内容。Ray 的 CUDA 镜像压缩和解压后共占约 15 GiB；磁盘较小时，GKE 会保留约一半。</translation>
    </message>
    <message>
        <source>How early the new cluster gets new versions of Kubernetes.</source>
        <translation>新集群多早获得新的 Kubernetes 版本。</translation>
    </message>
    <message>
        <source>Images from outside Google then need Cloud NAT in the network.</source>
        <translation>此时，来自 Google 之外的镜像需要网络中有 Cloud NAT。</translation>
    </message>
    <message>
        <source>In the cluster&apos;s region. Empty takes the one of the network&apos;s name.</source>
        <translation>位于集群所在区域。留空则使用与网络同名的子网。</translation>
    </message>
    <message>
        <source>It grows from zero with the pods, and shrinks to zero without them.</source>
        <translation>它随 Pod 从零扩展，没有 Pod 时缩减到零。</translation>
    </message>
    <message>
        <source>Its e-mail address. Empty takes Compute Engine&apos;s default one. Pods do not act as it.</source>
        <translation>其电子邮件地址。留空则使用 Compute Engine 的默认账号。Pod 不会以它的身份行事。</translation>
    </message>
    <message>
        <source>Kind of cluster</source>
        <translation>集群类型</translation>
    </message>
    <message>
        <source>Machine type of the GPU nodes</source>
        <translation>GPU 节点的机器类型</translation>
    </message>
    <message>
        <source>Machine type of the other nodes</source>
        <translation>其他节点的机器类型</translation>
    </message>
    <message>
        <source>Make a GPU node pool</source>
        <translation>创建 GPU 节点池</translation>
    </message>
    <message>
        <source>Name of the node pool</source>
        <translation>节点池名称</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Nodes without public addresses</source>
        <translation>节点没有公网地址</translation>
    </message>
    <message>
        <source>Of the new cluster. Empty takes the network called default.</source>
        <translation>新集群的网络。留空则使用名为 default 的网络。</translation>
    </message>
    <message>
        <source>Rapid</source>
        <translation>Rapid</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>Release channel</source>
        <translation>发布渠道</translation>
    </message>
    <message>
        <source>Service account of the nodes</source>
        <translation>节点的服务账号</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Stable</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>子网</translation>
    </message>
    <message>
        <source>The nodes bill as long as the Ray cluster exists, and a new cluster until it is deleted. The proof&apos;s objects are deleted at once.</source>
        <translation>Ray 集群存在期间节点一直计费，新集群计费至被删除。验证用的对象会立即删除。</translation>
    </message>
    <message>
        <source>The smallest machine with the accelerator that the pod fits</source>
        <translation>能容纳该 Pod 的、带此加速器的最小机器</translation>
    </message>
    <message>
        <source>The smallest that the pod fits, beside what the system takes.</source>
        <translation>除系统占用外，能容纳该 Pod 的最小机型。</translation>
    </message>
    <message>
        <source>Whether it goes to a cluster that is there, or one is made for it.</source>
        <translation>部署到已有的集群，还是为它新建一个。</translation>
    </message>
    <message>
        <source>has to be a machine type such as e2-standard-4</source>
        <translation>必须是机器类型，例如 e2-standard-4</translation>
    </message>
    <message>
        <source>has to be a machine type such as g2-standard-8</source>
        <translation>必须是机器类型，例如 g2-standard-8</translation>
    </message>
    <message>
        <source>has to be small letters, digits and dashes</source>
        <translation>必须由小写字母、数字和短横线组成</translation>
    </message>
    <message>
        <source>has to be the e-mail address of a service account</source>
        <translation>必须是服务账号的电子邮件地址</translation>
    </message>
</context>
<context>
    <name>recipe:llmd-tpu-gateway</name>
    <message>
        <source>1 (topology 1x1)</source>
        <translation>1（拓扑 1x1）</translation>
    </message>
    <message>
        <source>4 (topology 2x2)</source>
        <translation>4（拓扑 2x2）</translation>
    </message>
    <message>
        <source>8 (topology 2x4)</source>
        <translation>8（拓扑 2x4）</translation>
    </message>
    <message>
        <source>8 to 20 minutes, most of it the TPU node and the compilation of the model</source>
        <translation>8 到 20 分钟，大部分用于 TPU 节点和模型编译</translation>
    </message>
    <message>
        <source>A Secret in the namespace that holds a token. Needed for gated models.</source>
        <translation>命名空间中存放 Token 的 Secret。受限模型需要。</translation>
    </message>
    <message>
        <source>A Secret in the namespace. With it, clients have to send the key.</source>
        <translation>命名空间中的 Secret。设置后，客户端必须发送该密钥。</translation>
    </message>
    <message>
        <source>A model on Cloud TPU by KServe and llm-d. One replica, or three with routing that knows which replica holds a prompt&apos;s prefix in its cache, behind a regional Gateway of GKE.</source>
        <translation>通过 KServe 和 llm-d 在 Cloud TPU 上运行的模型。一个副本，或三个副本并配以知道哪个副本缓存了提示词前缀的路由，位于 GKE 的区域级 Gateway 之后。</translation>
    </message>
    <message>
        <source>A pod has to take all chips of its host, so this is the machine&apos;s size, and the model is split over them.</source>
        <translation>一个 Pod 必须占用其主机的全部芯片，因此这就是机器的规格，模型会拆分到这些芯片上。</translation>
    </message>
    <message>
        <source>A pod that does not answer by then is restarted. Counts from the server&apos;s start; compiling takes most of it.</source>
        <translation>届时仍未响应的 Pod 会被重启。从服务器启动时算起；大部分时间用于编译。</translation>
    </message>
    <message>
        <source>API key Secret</source>
        <translation>API 密钥 Secret</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>An endpoint on the internet needs an API key; name the Secret that holds it.</source>
        <translation>面向互联网的端点需要 API 密钥；请指定存放它的 Secret。</translation>
    </message>
    <message>
        <source>Ask the model a first question</source>
        <translation>向模型提出第一个问题</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Cheaper, and taken away with 30 seconds&apos; notice.</source>
        <translation>价格更低，但可能在提前 30 秒通知后被收回。</translation>
    </message>
    <message>
        <source>Chips for each replica</source>
        <translation>每个副本的芯片数</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Enable the APIs</source>
        <translation>启用 API</translation>
    </message>
    <message>
        <source>Endpoint name</source>
        <translation>端点名称</translation>
    </message>
    <message>
        <source>Fetching the model</source>
        <translation>正在获取模型</translation>
    </message>
    <message>
        <source>Finding a node</source>
        <translation>正在寻找节点</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Host memory. Loading needs more than the largest file.</source>
        <translation>主机内存。加载所需的内存大于最大的文件。</translation>
    </message>
    <message>
        <source>How much a cached prefix counts against queue and cache use, which count 2 each.</source>
        <translation>已缓存前缀相对于队列和缓存使用率的权重，后两者各为 2。</translation>
    </message>
    <message>
        <source>Hugging Face Secret</source>
        <translation>Hugging Face Secret</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Inside the VPC network</source>
        <translation>VPC 网络内</translation>
    </message>
    <message>
        <source>KServe keeps its own presets in this namespace, and the plan&apos;s copy would take their place for everybody; choose another one.</source>
        <translation>KServe 在此命名空间中保存自己的预设，计划的副本会对所有人取代这些预设；请选择其他命名空间。</translation>
    </message>
    <message>
        <source>Key in that Secret</source>
        <translation>该 Secret 中的键</translation>
    </message>
    <message>
        <source>Loading weights and compiling</source>
        <translation>正在加载权重并编译</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>最长回答时间</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>最长上下文</translation>
    </message>
    <message>
        <source>Longest start</source>
        <translation>最长启动时间</translation>
    </message>
    <message>
        <source>Made when region and network have none. It must not overlap with any other range of the network.</source>
        <translation>当该区域和网络中没有时创建。不得与网络中的任何其他范围重叠。</translation>
    </message>
    <message>
        <source>Make sure of a proxy-only subnet</source>
        <translation>确保存在仅限代理子网</translation>
    </message>
    <message>
        <source>Make the Gateway</source>
        <translation>创建 Gateway</translation>
    </message>
    <message>
        <source>Making a TPU node</source>
        <translation>正在创建 TPU 节点</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>More vLLM arguments</source>
        <translation>更多 vLLM 参数</translation>
    </message>
    <message>
        <source>Names the service and all that KServe makes for it; part of its address.</source>
        <translation>服务及 KServe 为其创建的全部对象的名称；也是其地址的一部分。</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Namespace of the Gateway</source>
        <translation>Gateway 的命名空间</translation>
    </message>
    <message>
        <source>Only regional classes lead to inference pools. The global classes take the Gateway and refuse the route.</source>
        <translation>只有区域级类能通向推理池。全局类会接受 Gateway，但拒绝路由。</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Pattern 1: one replica</source>
        <translation>模式 1：单个副本</translation>
    </message>
    <message>
        <source>Pattern 3: replicas with prefix-aware routing</source>
        <translation>模式 3：多个副本，带前缀感知路由</translation>
    </message>
    <message>
        <source>Pins the pods to one zone. Empty leaves it to the node pools. That a zone has TPU VMs does not mean that GKE has TPU node pools there.</source>
        <translation>将 Pod 固定在一个可用区。留空则由节点池决定。某个可用区有 TPU 虚拟机，并不表示 GKE 在那里提供 TPU 节点池。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Prefix-aware routing chooses between replicas; it needs two at least.</source>
        <translation>前缀感知路由在副本之间选择；至少需要两个副本。</translation>
    </message>
    <message>
        <source>Prepare project, Gateway API and subnet</source>
        <translation>准备项目、Gateway API 和子网</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Prompt and answer together. Each length is compiled, so more also takes longer to start.</source>
        <translation>提示词和回答的总长度。每种长度都要编译，因此数值越大，启动也越慢。</translation>
    </message>
    <message>
        <source>Pulling the image</source>
        <translation>正在拉取镜像</translation>
    </message>
    <message>
        <source>Range of the proxy-only subnet</source>
        <translation>仅限代理子网的范围</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>可访问范围</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Requests at the same time</source>
        <translation>并发请求数</translation>
    </message>
    <message>
        <source>Separated by blanks, such as --max-num-batched-tokens=1024.</source>
        <translation>以空格分隔，例如 --max-num-batched-tokens=1024。</translation>
    </message>
    <message>
        <source>Served model name</source>
        <translation>对外提供的模型名称</translation>
    </message>
    <message>
        <source>Spot capacity</source>
        <translation>Spot 容量</translation>
    </message>
    <message>
        <source>TPU endpoint behind the inference gateway</source>
        <translation>推理网关后的 TPU 端点</translation>
    </message>
    <message>
        <source>The Google Cloud project of the cluster.</source>
        <translation>集群所在的 Google Cloud 项目。</translation>
    </message>
    <message>
        <source>The Hugging Face id. KServe fetches it before the server starts.</source>
        <translation>Hugging Face ID。KServe 会在服务器启动前获取模型。</translation>
    </message>
    <message>
        <source>The TPU nodes bill from the moment they exist until the service is gone; the load balancer bills besides.</source>
        <translation>TPU 节点从创建时起计费，直到服务删除为止；负载均衡器另行计费。</translation>
    </message>
    <message>
        <source>The cluster&apos;s VPC network</source>
        <translation>集群的 VPC 网络</translation>
    </message>
    <message>
        <source>The cluster&apos;s region, or its zone when the cluster is zonal.</source>
        <translation>集群的区域；如果是可用区级集群，则为其可用区。</translation>
    </message>
    <message>
        <source>The image has no fixed tag; add one such as :v0.27.0, or a digest.</source>
        <translation>镜像没有固定的标签；请添加标签（例如 :v0.27.0）或摘要。</translation>
    </message>
    <message>
        <source>The internet</source>
        <translation>互联网</translation>
    </message>
    <message>
        <source>The load balancer cuts a request after this time. Google&apos;s default of 30 seconds cuts long answers.</source>
        <translation>负载均衡器会在此时间后中断请求。Google 默认的 30 秒会截断较长的回答。</translation>
    </message>
    <message>
        <source>The model id that clients send.</source>
        <translation>客户端发送的模型 ID。</translation>
    </message>
    <message>
        <source>The model&apos;s longest context</source>
        <translation>模型的最长上下文</translation>
    </message>
    <message>
        <source>The model&apos;s own by default. A route that GKE refuses stops the whole Gateway, so share one only with routes that you know.</source>
        <translation>默认为模型自己的命名空间。GKE 拒绝的路由会使整个 Gateway 停止工作，因此只应与已知的路由共用 Gateway。</translation>
    </message>
    <message>
        <source>The most that one replica works on at once. Empty leaves it to vLLM.</source>
        <translation>单个副本同时处理的最大数量。留空则由 vLLM 决定。</translation>
    </message>
    <message>
        <source>The pattern of one replica has one; choose prefix-aware routing for more.</source>
        <translation>单副本模式只有一个副本；如需更多副本，请选择前缀感知路由。</translation>
    </message>
    <message>
        <source>The project&apos;s number</source>
        <translation>项目编号</translation>
    </message>
    <message>
        <source>The size of the model&apos;s weights in GiB</source>
        <translation>模型权重的大小（GiB）</translation>
    </message>
    <message>
        <source>The zone lies outside the cluster&apos;s location.</source>
        <translation>该可用区不在集群的位置之内。</translation>
    </message>
    <message>
        <source>This argument is for GPUs, or is none of vLLM&apos;s; leave it out on TPUs.</source>
        <translation>此参数用于 GPU，或不是 vLLM 的参数；在 TPU 上请去掉。</translation>
    </message>
    <message>
        <source>This is not vLLM&apos;s build for TPU; the CUDA build finds no accelerator on a TPU host.</source>
        <translation>这不是 vLLM 的 TPU 构建；CUDA 构建在 TPU 主机上找不到加速器。</translation>
    </message>
    <message>
        <source>This namespace belongs to the system; choose another one.</source>
        <translation>该命名空间属于系统；请选择其他命名空间。</translation>
    </message>
    <message>
        <source>This system runs on single hosts of Cloud TPU v6e or v5e; for GPUs choose another system.</source>
        <translation>此系统在 Cloud TPU v6e 或 v5e 的单台主机上运行；如需 GPU，请选择其他系统。</translation>
    </message>
    <message>
        <source>Turn it off when somebody else has done this part, or when the cluster is not reached through Google Cloud.</source>
        <translation>如果这部分已由他人完成，或不通过 Google Cloud 访问集群，请关闭。</translation>
    </message>
    <message>
        <source>Turn it off when the Gateway is there already and allows routes from the model&apos;s namespace.</source>
        <translation>如果 Gateway 已存在且允许来自模型命名空间的路由，请关闭。</translation>
    </message>
    <message>
        <source>Turn the Gateway API on</source>
        <translation>启用 Gateway API</translation>
    </message>
    <message>
        <source>Wait for KServe&apos;s API</source>
        <translation>等待 KServe 的 API</translation>
    </message>
    <message>
        <source>Wait for the Gateway&apos;s address</source>
        <translation>等待 Gateway 的地址</translation>
    </message>
    <message>
        <source>Wait for the GatewayClass</source>
        <translation>等待 GatewayClass</translation>
    </message>
    <message>
        <source>Wait for the health check of the pool</source>
        <translation>等待推理池的健康检查</translation>
    </message>
    <message>
        <source>Wait for the replicas</source>
        <translation>等待副本</translation>
    </message>
    <message>
        <source>Weight of the prefix</source>
        <translation>前缀的权重</translation>
    </message>
    <message>
        <source>Where the model&apos;s objects go. It is created when it does not exist. Its routes are made without time limits, which GKE refuses.</source>
        <translation>存放模型对象的位置。不存在时会创建。其路由不带超时设置，因为 GKE 会拒绝超时。</translation>
    </message>
    <message>
        <source>Whether the Gateway API is on</source>
        <translation>Gateway API 是否已启用</translation>
    </message>
    <message>
        <source>Whether the cluster is Autopilot</source>
        <translation>集群是否为 Autopilot</translation>
    </message>
    <message>
        <source>Whether the model is gated on Hugging Face</source>
        <translation>模型在 Hugging Face 上是否受限</translation>
    </message>
    <message>
        <source>Whether the namespace exists</source>
        <translation>命名空间是否存在</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>has to be a range such as 192.168.100.0/23, of /26 or more addresses</source>
        <translation>必须是地址范围，例如 192.168.100.0/23，且不小于 /26</translation>
    </message>
    <message>
        <source>has to be arguments that begin with --, separated by single blanks</source>
        <translation>必须是以 -- 开头的参数，以单个空格分隔</translation>
    </message>
    <message>
        <source>has to be letters, digits and - . _</source>
        <translation>必须由字母、数字和 - . _ 组成</translation>
    </message>
    <message>
        <source>has to be letters, digits and . _ / : -</source>
        <translation>必须由字母、数字和 . _ / : - 组成</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>vLLM&apos;s build for TPU. Pinned, so that tomorrow&apos;s pod is today&apos;s pod.</source>
        <translation>vLLM 的 TPU 构建。固定版本，使明天的 Pod 与今天的相同。</translation>
    </message>
    <message>
        <source>A TPU node pool takes exactly one zone; choose the zone.</source>
        <translation>TPU 节点池只能位于一个可用区；请选择可用区。</translation>
    </message>
    <message>
        <source>A cluster that is there</source>
        <translation>已有的集群</translation>
    </message>
    <message>
        <source>A new Standard cluster gets one of them in each zone, for all that needs no TPU.</source>
        <translation>新的 Standard 集群在每个可用区各有一个此类节点，用于所有不需要 TPU 的负载。</translation>
    </message>
    <message>
        <source>A new Standard cluster has no TPU nodes; let the node pool be made.</source>
        <translation>新的 Standard 集群没有 TPU 节点；请让其创建节点池。</translation>
    </message>
    <message>
        <source>A new cluster</source>
        <translation>新集群</translation>
    </message>
    <message>
        <source>An Autopilot cluster takes a region, not a zone.</source>
        <translation>Autopilot 集群需要区域，而不是可用区。</translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation>Autopilot</translation>
    </message>
    <message>
        <source>Autopilot makes nodes for the pods by itself. A Standard cluster has node pools, which are made here.</source>
        <translation>Autopilot 会自行为 Pod 创建节点。Standard 集群有节点池，在此创建。</translation>
    </message>
    <message>
        <source>Cluster from</source>
        <translation>集群来源</translation>
    </message>
    <message>
        <source>Create the TPU node pool</source>
        <translation>创建 TPU 节点池</translation>
    </message>
    <message>
        <source>Create the cluster</source>
        <translation>创建集群</translation>
    </message>
    <message>
        <source>Disk of a TPU node</source>
        <translation>TPU 节点的磁盘</translation>
    </message>
    <message>
        <source>Enable the APIs that a cluster needs</source>
        <translation>启用集群所需的 API</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>Holds images and the model that KServe fetches; GKE keeps about half of a small disk.</source>
        <translation>存放镜像和 KServe 获取的模型；磁盘较小时，GKE 会保留约一半。</translation>
    </message>
    <message>
        <source>How early the new cluster gets new versions of Kubernetes.</source>
        <translation>新集群多早获得新的 Kubernetes 版本。</translation>
    </message>
    <message>
        <source>Images from outside Google then need Cloud NAT in the network.</source>
        <translation>此时，来自 Google 之外的镜像需要网络中有 Cloud NAT。</translation>
    </message>
    <message>
        <source>In the cluster&apos;s region. Empty takes the one of the network&apos;s name.</source>
        <translation>位于集群所在区域。留空则使用与网络同名的子网。</translation>
    </message>
    <message>
        <source>It grows from zero with the pods, and shrinks to zero without them.</source>
        <translation>它随 Pod 从零扩展，没有 Pod 时缩减到零。</translation>
    </message>
    <message>
        <source>Its e-mail address. Empty takes Compute Engine&apos;s default one. Pods do not act as it.</source>
        <translation>其电子邮件地址。留空则使用 Compute Engine 的默认账号。Pod 不会以它的身份行事。</translation>
    </message>
    <message>
        <source>Kind of cluster</source>
        <translation>集群类型</translation>
    </message>
    <message>
        <source>Machine type of the TPU nodes</source>
        <translation>TPU 节点的机器类型</translation>
    </message>
    <message>
        <source>Machine type of the other nodes</source>
        <translation>其他节点的机器类型</translation>
    </message>
    <message>
        <source>Make a TPU node pool</source>
        <translation>创建 TPU 节点池</translation>
    </message>
    <message>
        <source>Name of the node pool</source>
        <translation>节点池名称</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Nodes without public addresses</source>
        <translation>节点没有公网地址</translation>
    </message>
    <message>
        <source>Of the new cluster. Empty takes the network called default.</source>
        <translation>新集群的网络。留空则使用名为 default 的网络。</translation>
    </message>
    <message>
        <source>Rapid</source>
        <translation>Rapid</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>Release channel</source>
        <translation>发布渠道</translation>
    </message>
    <message>
        <source>Service account of the nodes</source>
        <translation>节点的服务账号</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Stable</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>子网</translation>
    </message>
    <message>
        <source>The smallest machine with the accelerator that the pod fits</source>
        <translation>能容纳该 Pod 的、带此加速器的最小机器</translation>
    </message>
    <message>
        <source>The smallest that the pod fits, beside what the system takes.</source>
        <translation>除系统占用外，能容纳该 Pod 的最小机型。</translation>
    </message>
    <message>
        <source>Whether it goes to a cluster that is there, or one is made for it.</source>
        <translation>部署到已有的集群，还是为它新建一个。</translation>
    </message>
    <message>
        <source>has to be a machine type such as ct6e-standard-4t</source>
        <translation>必须是机器类型，例如 ct6e-standard-4t</translation>
    </message>
    <message>
        <source>has to be a machine type such as e2-standard-4</source>
        <translation>必须是机器类型，例如 e2-standard-4</translation>
    </message>
    <message>
        <source>has to be small letters, digits and dashes</source>
        <translation>必须由小写字母、数字和短横线组成</translation>
    </message>
    <message>
        <source>has to be the e-mail address of a service account</source>
        <translation>必须是服务账号的电子邮件地址</translation>
    </message>
    <message>
        <source>A GKE cluster (one can be made here, and its TPU node pool) and in it KServe 0.19 or later with its LLMInferenceService controller, which the plan installs where it is asked to, with cert-manager. Gateway API and proxy-only subnet come with the plan.</source>
        <translation>一个 GKE 集群（可在此创建，包括 TPU 节点池），其中有 KServe 0.19 或更高版本及其 LLMInferenceService 控制器；如有要求，计划会连同 cert-manager 一起安装。Gateway API 和仅代理子网由计划提供。</translation>
    </message>
    <message>
        <source>A folder with kserve.yaml and kserve-cluster-resources.yaml of KServe 0.20.0, where they cannot be fetched from here. Empty fetches them.</source>
        <translation>在无法从此处获取时，包含 KServe 0.20.0 的 kserve.yaml 和 kserve-cluster-resources.yaml 的文件夹。留空则自动获取。</translation>
    </message>
    <message>
        <source>Install KServe</source>
        <translation>安装 KServe</translation>
    </message>
    <message>
        <source>Install cert-manager</source>
        <translation>安装 cert-manager</translation>
    </message>
    <message>
        <source>KServe 0.20 for LLMInferenceService, and cert-manager, which it needs, from their release manifests with the pinned checksums. What is there already is left as it is.</source>
        <translation>用于 LLMInferenceService 的 KServe 0.20 及其所需的 cert-manager，来自校验和已固定的发布清单。已存在的内容保持原样。</translation>
    </message>
    <message>
        <source>KServe&apos;s manifests</source>
        <translation>KServe 的清单</translation>
    </message>
    <message>
        <source>One that is made here has no KServe. The plan installs it, or waits up to an hour for somebody else to do so.</source>
        <translation>在此创建的集群没有 KServe。计划会安装它，或最多等待一小时由他人安装。</translation>
    </message>
    <message>
        <source>The file cert-manager.yaml of cert-manager 1.18.0, where it cannot be fetched from here. Empty fetches it.</source>
        <translation>在无法从此处获取时，cert-manager 1.18.0 的 cert-manager.yaml 文件。留空则自动获取。</translation>
    </message>
    <message>
        <source>cert-manager&apos;s manifest</source>
        <translation>cert-manager 的清单</translation>
    </message>
</context>
<context>
    <name>recipe:vllm-gcsfuse</name>
    <message>
        <source>A Google service account</source>
        <translation>Google 服务账号</translation>
    </message>
    <message>
        <source>A Secret in the namespace that holds a token. Needed for gated models when files are fetched from Hugging Face.</source>
        <translation>命名空间中存放令牌的 Secret。从 Hugging Face 获取受限模型的文件时需要。</translation>
    </message>
    <message>
        <source>A Secret in the namespace. With it, clients have to send the key.</source>
        <translation>命名空间中的 Secret。设置后，客户端必须发送该密钥。</translation>
    </message>
    <message>
        <source>A Service called vllm breaks vLLM&apos;s own VLLM_PORT setting; choose another name.</source>
        <translation>名为 vllm 的 Service 会破坏 vLLM 自己的 VLLM_PORT 设置；请选择其他名称。</translation>
    </message>
    <message>
        <source>A pod that does not answer by then is restarted. Counts from the container&apos;s start, not from the node&apos;s.</source>
        <translation>届时仍未响应的 Pod 会被重启。从容器启动时算起，而不是从节点启动时。</translation>
    </message>
    <message>
        <source>API key Secret</source>
        <translation>API 密钥 Secret</translation>
    </message>
    <message>
        <source>AWQ</source>
        <translation>AWQ</translation>
    </message>
    <message>
        <source>AWQ (Marlin kernels)</source>
        <translation>AWQ（Marlin 内核）</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Access to the bucket</source>
        <translation>存储桶访问方式</translation>
    </message>
    <message>
        <source>Adds a PodMonitoring. Needs Managed Service for Prometheus in the cluster.</source>
        <translation>添加一个 PodMonitoring。集群需要有 Managed Service for Prometheus。</translation>
    </message>
    <message>
        <source>All files come from the bucket. Turn it off when tokenizer or code files are missing there.</source>
        <translation>所有文件都来自存储桶。如果那里缺少分词器或代码文件，请关闭。</translation>
    </message>
    <message>
        <source>An endpoint on the internet needs an API key; name the Secret that holds it.</source>
        <translation>面向互联网的端点需要 API 密钥；请指定存放它的 Secret。</translation>
    </message>
    <message>
        <source>As the checkpoint says</source>
        <translation>以检查点为准</translation>
    </message>
    <message>
        <source>Ask the model a first question</source>
        <translation>向模型提出第一个问题</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>存储桶</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Cache files on the node</source>
        <translation>在节点上缓存文件</translation>
    </message>
    <message>
        <source>Cheaper, and taken away with 30 seconds&apos; notice.</source>
        <translation>价格更低，但可能在提前 30 秒通知后被收回。</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Collect metrics in Cloud Monitoring</source>
        <translation>在 Cloud Monitoring 中收集指标</translation>
    </message>
    <message>
        <source>Create the Google service account</source>
        <translation>创建 Google 服务账号</translation>
    </message>
    <message>
        <source>Disk for logs and compiled kernels</source>
        <translation>用于日志和已编译内核的磁盘</translation>
    </message>
    <message>
        <source>Downloads weights in parallel through the node&apos;s disk, several times faster than reading them through the mount alone.</source>
        <translation>通过节点磁盘并行下载权重，比仅通过挂载读取快数倍。</translation>
    </message>
    <message>
        <source>Enable the APIs</source>
        <translation>启用 API</translation>
    </message>
    <message>
        <source>Endpoint name</source>
        <translation>端点名称</translation>
    </message>
    <message>
        <source>FP8</source>
        <translation>FP8</translation>
    </message>
    <message>
        <source>Finding a node</source>
        <translation>正在寻找节点</translation>
    </message>
    <message>
        <source>Folder in the bucket</source>
        <translation>存储桶中的文件夹</translation>
    </message>
    <message>
        <source>GPTQ</source>
        <translation>GPTQ</translation>
    </message>
    <message>
        <source>GPTQ (Marlin kernels)</source>
        <translation>GPTQ（Marlin 内核）</translation>
    </message>
    <message>
        <source>GPU memory for vLLM</source>
        <translation>供 vLLM 使用的 GPU 内存</translation>
    </message>
    <message>
        <source>GPUs for each replica</source>
        <translation>每个副本的 GPU 数</translation>
    </message>
    <message>
        <source>Google service account</source>
        <translation>Google 服务账号</translation>
    </message>
    <message>
        <source>Host memory. Loading needs more than the largest file.</source>
        <translation>主机内存。加载所需的内存大于最大的文件。</translation>
    </message>
    <message>
        <source>Hugging Face Secret</source>
        <translation>Hugging Face Secret</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>In the pod</source>
        <translation>在 Pod 中</translation>
    </message>
    <message>
        <source>Inside the VPC network</source>
        <translation>VPC 网络内</translation>
    </message>
    <message>
        <source>Inside the cluster</source>
        <translation>集群内</translation>
    </message>
    <message>
        <source>Its id, without @ and domain. It is created when it does not exist.</source>
        <translation>它的 ID，不带 @ 和域名。不存在时会创建。</translation>
    </message>
    <message>
        <source>KV cache precision</source>
        <translation>KV 缓存精度</translation>
    </message>
    <message>
        <source>Key in that Secret</source>
        <translation>该 Secret 中的键</translation>
    </message>
    <message>
        <source>Kubernetes service account</source>
        <translation>Kubernetes 服务账号</translation>
    </message>
    <message>
        <source>Let it read the bucket</source>
        <translation>允许它读取存储桶</translation>
    </message>
    <message>
        <source>Let the Kubernetes service account act as it</source>
        <translation>允许 Kubernetes 服务账号以其身份操作</translation>
    </message>
    <message>
        <source>Loading weights and starting the engine</source>
        <translation>正在加载权重并启动引擎</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>最长上下文</translation>
    </message>
    <message>
        <source>Longest start</source>
        <translation>最长启动时间</translation>
    </message>
    <message>
        <source>MXFP4</source>
        <translation>MXFP4</translation>
    </message>
    <message>
        <source>Making a GPU node</source>
        <translation>正在创建 GPU 节点</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>More vLLM arguments</source>
        <translation>更多 vLLM 参数</translation>
    </message>
    <message>
        <source>Mount options</source>
        <translation>挂载选项</translation>
    </message>
    <message>
        <source>Mounting the bucket</source>
        <translation>正在挂载存储桶</translation>
    </message>
    <message>
        <source>Names the Deployment, the Service and all that belongs to them.</source>
        <translation>Deployment、Service 及其所属全部对象的名称。</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Never ask Hugging Face</source>
        <translation>从不访问 Hugging Face</translation>
    </message>
    <message>
        <source>Of Cloud Storage FUSE, separated by commas.</source>
        <translation>Cloud Storage FUSE 的选项，以逗号分隔。</translation>
    </message>
    <message>
        <source>One model behind an OpenAI-compatible server on GKE GPUs. Weights are read from Cloud Storage through the FUSE driver, so nothing is downloaded into images or disks.</source>
        <translation>在 GKE GPU 上以 OpenAI 兼容服务器提供一个模型。权重通过 FUSE 驱动从 Cloud Storage 读取，因此无需下载到镜像或磁盘中。</translation>
    </message>
    <message>
        <source>PersistentVolume and claim</source>
        <translation>PersistentVolume 和 PersistentVolumeClaim</translation>
    </message>
    <message>
        <source>Pinned, so that tomorrow&apos;s pod is today&apos;s pod.</source>
        <translation>固定版本，使明天的 Pod 与今天的相同。</translation>
    </message>
    <message>
        <source>Pins the pods to one zone of a regional cluster. Empty leaves it to the scheduler.</source>
        <translation>将 Pod 固定在区域级集群的一个可用区。留空则由调度器决定。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Prepare project, add-on and bucket access</source>
        <translation>准备项目、插件和存储桶访问权限</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Prompt and answer together. Less needs less memory.</source>
        <translation>提示词与回答的总长度。越短所需内存越少。</translation>
    </message>
    <message>
        <source>Pulling the image</source>
        <translation>正在拉取镜像</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>可访问范围</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Requests at the same time</source>
        <translation>并发请求数</translation>
    </message>
    <message>
        <source>Separated by blanks, such as --enable-prefix-caching.</source>
        <translation>以空格分隔，例如 --enable-prefix-caching。</translation>
    </message>
    <message>
        <source>Served model name</source>
        <translation>对外提供的模型名称</translation>
    </message>
    <message>
        <source>Size of that cache</source>
        <translation>该缓存的大小</translation>
    </message>
    <message>
        <source>Spot capacity</source>
        <translation>Spot 容量</translation>
    </message>
    <message>
        <source>Starting the sidecar</source>
        <translation>正在启动 Sidecar</translation>
    </message>
    <message>
        <source>The Cloud Storage bucket that holds the model&apos;s files.</source>
        <translation>存放模型文件的 Cloud Storage 存储桶。</translation>
    </message>
    <message>
        <source>The Google Cloud project of the cluster.</source>
        <translation>集群所在的 Google Cloud 项目。</translation>
    </message>
    <message>
        <source>The Hugging Face id. It decides what fits, and is the name under which clients ask.</source>
        <translation>Hugging Face ID。它决定能否放下，也是客户端请求时使用的名称。</translation>
    </message>
    <message>
        <source>The Kubernetes service account itself (recommended)</source>
        <translation>Kubernetes 服务账号本身（推荐）</translation>
    </message>
    <message>
        <source>The cluster&apos;s region, or its zone when the cluster is zonal.</source>
        <translation>集群的区域；如果是可用区级集群，则为其可用区。</translation>
    </message>
    <message>
        <source>The folder that holds config.json and the safetensors files.</source>
        <translation>包含 config.json 和 safetensors 文件的文件夹。</translation>
    </message>
    <message>
        <source>The image has no fixed tag; add one such as :v0.27.1, or a digest.</source>
        <translation>镜像没有固定的标签；请添加标签（例如 :v0.27.1）或摘要。</translation>
    </message>
    <message>
        <source>The internet</source>
        <translation>互联网</translation>
    </message>
    <message>
        <source>The model id that clients send.</source>
        <translation>客户端发送的模型 ID。</translation>
    </message>
    <message>
        <source>The model is split over them (tensor parallel size).</source>
        <translation>模型会拆分到这些 GPU 上（张量并行度）。</translation>
    </message>
    <message>
        <source>The model&apos;s longest context</source>
        <translation>模型的最长上下文</translation>
    </message>
    <message>
        <source>The most that one replica works on at once. Empty leaves it to vLLM.</source>
        <translation>单个副本同时处理的最大数量。留空则由 vLLM 决定。</translation>
    </message>
    <message>
        <source>The project&apos;s number</source>
        <translation>项目编号</translation>
    </message>
    <message>
        <source>The same on the container and on the Service.</source>
        <translation>容器和 Service 使用同一端口。</translation>
    </message>
    <message>
        <source>The share of the GPU&apos;s whole memory that vLLM may take.</source>
        <translation>vLLM 可占用的 GPU 总内存比例。</translation>
    </message>
    <message>
        <source>The size of the model&apos;s weights in GiB</source>
        <translation>模型权重的大小（GiB）</translation>
    </message>
    <message>
        <source>The zone lies outside the cluster&apos;s location.</source>
        <translation>该可用区不在集群的位置之内。</translation>
    </message>
    <message>
        <source>This namespace belongs to the system; choose another one.</source>
        <translation>该命名空间属于系统；请选择其他命名空间。</translation>
    </message>
    <message>
        <source>This system runs on NVIDIA GPUs; for TPUs choose another system.</source>
        <translation>此系统在 NVIDIA GPU 上运行；如需 TPU，请选择其他系统。</translation>
    </message>
    <message>
        <source>Turn it off when somebody else has done this part, or when the cluster is not reached through Google Cloud.</source>
        <translation>如果这部分已由他人完成，或不通过 Google Cloud 访问集群，请关闭。</translation>
    </message>
    <message>
        <source>Turn the Cloud Storage FUSE driver on</source>
        <translation>开启 Cloud Storage FUSE 驱动</translation>
    </message>
    <message>
        <source>Usually the checkpoint says it itself.</source>
        <translation>通常检查点本身会说明。</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>Wait for the replicas</source>
        <translation>等待副本</translation>
    </message>
    <message>
        <source>Where the Kubernetes objects go. It is created when it does not exist.</source>
        <translation>存放 Kubernetes 对象的位置。不存在时会创建。</translation>
    </message>
    <message>
        <source>Whether Managed Service for Prometheus is in the cluster</source>
        <translation>集群中是否有 Managed Service for Prometheus</translation>
    </message>
    <message>
        <source>Whether the Cloud Storage FUSE add-on is on</source>
        <translation>Cloud Storage FUSE 插件是否已开启</translation>
    </message>
    <message>
        <source>Whether the cluster is Autopilot</source>
        <translation>集群是否为 Autopilot</translation>
    </message>
    <message>
        <source>Whether the model is gated on Hugging Face</source>
        <translation>模型在 Hugging Face 上是否受限</translation>
    </message>
    <message>
        <source>Whether the namespace exists</source>
        <translation>命名空间是否存在</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>bitsandbytes</source>
        <translation>bitsandbytes</translation>
    </message>
    <message>
        <source>compressed-tensors</source>
        <translation>compressed-tensors</translation>
    </message>
    <message>
        <source>has to be arguments that begin with --, separated by single blanks</source>
        <translation>必须是以 -- 开头的参数，以单个空格分隔</translation>
    </message>
    <message>
        <source>has to be letters, digits and - . _</source>
        <translation>必须由字母、数字和 - . _ 组成</translation>
    </message>
    <message>
        <source>has to be letters, digits and . _ / : -</source>
        <translation>必须由字母、数字和 . _ / : - 组成</translation>
    </message>
    <message>
        <source>has to be options separated by commas, without blanks</source>
        <translation>必须是以逗号分隔且不含空格的选项</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>vLLM with weights from a bucket</source>
        <translation>vLLM，权重来自存储桶</translation>
    </message>
    <message>
        <source>6 to 15 minutes, most of it the GPU node, the image and the weights; 5 to 8 minutes more for a new cluster</source>
        <translation>6 到 15 分钟，大部分用于 GPU 节点、镜像和权重；新建集群另需 5 到 8 分钟</translation>
    </message>
    <message>
        <source>A bucket that holds the model&apos;s files, and GPU quota in the region. A GKE cluster that is there is used (Autopilot, or Standard with a GPU node pool); one can be made here as well.</source>
        <translation>一个存有模型文件的存储桶，以及该区域的 GPU 配额。可使用已有的 GKE 集群（Autopilot，或带 GPU 节点池的 Standard）；也可以在此创建。</translation>
    </message>
    <message>
        <source>A cluster that is there</source>
        <translation>已有的集群</translation>
    </message>
    <message>
        <source>A new Standard cluster gets one of them in each zone, for all that needs no GPU.</source>
        <translation>新的 Standard 集群在每个可用区各有一个此类节点，用于所有不需要 GPU 的负载。</translation>
    </message>
    <message>
        <source>A new Standard cluster has no GPU nodes; let the node pool be made.</source>
        <translation>新的 Standard 集群没有 GPU 节点；请让其创建节点池。</translation>
    </message>
    <message>
        <source>A new cluster</source>
        <translation>新集群</translation>
    </message>
    <message>
        <source>An Autopilot cluster takes a region, not a zone.</source>
        <translation>Autopilot 集群需要区域，而不是可用区。</translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation>Autopilot</translation>
    </message>
    <message>
        <source>Autopilot makes nodes for the pods by itself. A Standard cluster has node pools, which are made here.</source>
        <translation>Autopilot 会自行为 Pod 创建节点。Standard 集群有节点池，在此创建。</translation>
    </message>
    <message>
        <source>Cluster from</source>
        <translation>集群来源</translation>
    </message>
    <message>
        <source>Create the GPU node pool</source>
        <translation>创建 GPU 节点池</translation>
    </message>
    <message>
        <source>Create the cluster</source>
        <translation>创建集群</translation>
    </message>
    <message>
        <source>Disk of a GPU node</source>
        <translation>GPU 节点的磁盘</translation>
    </message>
    <message>
        <source>Enable the APIs that a cluster needs</source>
        <translation>启用集群所需的 API</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>Holds images, what containers write and the file cache. vLLM&apos;s image alone takes some 30 GiB, packed and unpacked; GKE keeps about half of a small disk.</source>
        <translation>存放镜像、容器写入的内容和文件缓存。仅 vLLM 的镜像压缩和解压后就共占约 30 GiB；磁盘较小时，GKE 会保留约一半。</translation>
    </message>
    <message>
        <source>How early the new cluster gets new versions of Kubernetes.</source>
        <translation>新集群多早获得新的 Kubernetes 版本。</translation>
    </message>
    <message>
        <source>Images from outside Google then need Cloud NAT in the network.</source>
        <translation>此时，来自 Google 之外的镜像需要网络中有 Cloud NAT。</translation>
    </message>
    <message>
        <source>In the cluster&apos;s region. Empty takes the one of the network&apos;s name.</source>
        <translation>位于集群所在区域。留空则使用与网络同名的子网。</translation>
    </message>
    <message>
        <source>It grows from zero with the pods, and shrinks to zero without them.</source>
        <translation>它随 Pod 从零扩展，没有 Pod 时缩减到零。</translation>
    </message>
    <message>
        <source>Its e-mail address. Empty takes Compute Engine&apos;s default one. Pods do not act as it.</source>
        <translation>其电子邮件地址。留空则使用 Compute Engine 的默认账号。Pod 不会以它的身份行事。</translation>
    </message>
    <message>
        <source>Kind of cluster</source>
        <translation>集群类型</translation>
    </message>
    <message>
        <source>Machine type of the GPU nodes</source>
        <translation>GPU 节点的机器类型</translation>
    </message>
    <message>
        <source>Machine type of the other nodes</source>
        <translation>其他节点的机器类型</translation>
    </message>
    <message>
        <source>Make a GPU node pool</source>
        <translation>创建 GPU 节点池</translation>
    </message>
    <message>
        <source>Name of the node pool</source>
        <translation>节点池名称</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Nodes without public addresses</source>
        <translation>节点没有公网地址</translation>
    </message>
    <message>
        <source>Of the new cluster. Empty takes the network called default.</source>
        <translation>新集群的网络。留空则使用名为 default 的网络。</translation>
    </message>
    <message>
        <source>Rapid</source>
        <translation>Rapid</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>Release channel</source>
        <translation>发布渠道</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Service account of the nodes</source>
        <translation>节点的服务账号</translation>
    </message>
    <message>
        <source>Spot capacity does not come from a reservation.</source>
        <translation>Spot 容量不来自预留。</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Stable</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>子网</translation>
    </message>
    <message>
        <source>The GPU nodes bill from the moment they exist until the Deployment is gone; a new cluster bills for its control plane and its other nodes until it is deleted.</source>
        <translation>GPU 节点从创建起计费，直到 Deployment 被删除；新集群的控制平面和其他节点计费至集群被删除。</translation>
    </message>
    <message>
        <source>The GPU nodes come from this reservation of the project alone.</source>
        <translation>GPU 节点仅来自项目的这一预留。</translation>
    </message>
    <message>
        <source>The smallest machine with the accelerator that the pod fits</source>
        <translation>能容纳该 Pod 的、带此加速器的最小机器</translation>
    </message>
    <message>
        <source>The smallest that the pod fits, beside what the system takes.</source>
        <translation>除系统占用外，能容纳该 Pod 的最小机型。</translation>
    </message>
    <message>
        <source>Whether it goes to a cluster that is there, or one is made for it.</source>
        <translation>部署到已有的集群，还是为它新建一个。</translation>
    </message>
    <message>
        <source>has to be a machine type such as e2-standard-4</source>
        <translation>必须是机器类型，例如 e2-standard-4</translation>
    </message>
    <message>
        <source>has to be a machine type such as g2-standard-12</source>
        <translation>必须是机器类型，例如 g2-standard-12</translation>
    </message>
    <message>
        <source>has to be small letters, digits and dashes</source>
        <translation>必须由小写字母、数字和短横线组成</translation>
    </message>
    <message>
        <source>has to be the e-mail address of a service account</source>
        <translation>必须是服务账号的电子邮件地址</translation>
    </message>
</context>
<context>
    <name>scenario</name>
    <message>
        <source>Everything is fine</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>One project with quota for L4 and T4, a Standard cluster with pools of L4 and of TPU v6e that scale from zero and with KServe, an Autopilot cluster, and a bucket with weights. A deployment succeeds.</source>
        <translation>一个项目，有 L4 和 T4 的配额；一个 Standard 集群，带有可从零扩展的 L4 和 TPU v6e 节点池以及 KServe；一个 Autopilot 集群；以及一个存有权重的存储桶。部署会成功。</translation>
    </message>
    <message>
        <source>The Cloud Storage FUSE addon is off</source>
        <translation>Cloud Storage FUSE 插件已关闭</translation>
    </message>
    <message>
        <source>The Standard cluster was made without the Cloud Storage FUSE CSI driver: there is no CSIDriver object and no injecting webhook until somebody turns the addon on.</source>
        <translation>创建 Standard 集群时未启用 Cloud Storage FUSE CSI 驱动：在有人开启该插件之前，没有 CSIDriver 对象，也没有执行注入的 Webhook。</translation>
    </message>
    <message>
        <source>The model does not fit the GPU</source>
        <translation>GPU 容纳不下该模型</translation>
    </message>
    <message>
        <source>The bucket holds nothing but Llama 3.1 70B (131 GiB at 16 bit), and the quota is for single L4 cards of 22 GiB. The server would end with &quot;No available memory for the cache blocks&quot; after minutes of loading.</source>
        <translation>存储桶中只有 Llama 3.1 70B（16 位，131 GiB），而配额只够单张 22 GiB 的 L4 卡。服务器会在加载数分钟后以“No available memory for the cache blocks”结束。</translation>
    </message>
    <message>
        <source>GPU quota is zero</source>
        <translation>GPU 配额为零</translation>
    </message>
    <message>
        <source>A young project: every GPU quota is 0 in every region, and so is the one over all regions. The zones offer the accelerators, the cluster is fine, and no GPU node can ever come up.</source>
        <translation>一个新项目：每个区域的每项 GPU 配额都是 0，全部区域合计的配额也是 0。可用区提供这些加速器，集群也正常，但 GPU 节点永远无法启动。</translation>
    </message>
    <message>
        <source>The FUSE sidecar is not injected</source>
        <translation>FUSE Sidecar 未被注入</translation>
    </message>
    <message>
        <source>The addon is on, but its webhook does not answer the first pod that wants it, nor any in the three minutes after (15 seconds at the default speed). Its failure policy is Ignore, so pods are made without the sidecar and without an error, and their mount then fails. Pods made later are fine.</source>
        <translation>插件已开启，但其 Webhook 对第一个需要它的 Pod 没有响应，在之后的三分钟内（默认速度下为 15 秒）对其他 Pod 也没有响应。其失败策略是 Ignore，因此 Pod 会在没有 Sidecar 且没有报错的情况下创建，随后挂载失败。之后创建的 Pod 正常。</translation>
    </message>
    <message>
        <source>No L4 capacity, then some</source>
        <translation>L4 容量先不足，后恢复</translation>
    </message>
    <message>
        <source>us-central1-a has run out of L4. From the first attempt on, scale-ups there fail for four minutes (20 seconds at the default speed) with &quot;GCE out of resources&quot;, a new node pool hangs, and then capacity returns. The region&apos;s other zones have stock all the time.</source>
        <translation>us-central1-a 的 L4 已用尽。从首次尝试起，该处的扩容会在四分钟内（默认速度下为 20 秒）以“GCE out of resources”失败，新建节点池会卡住，之后容量恢复。该区域的其他可用区始终有货。</translation>
    </message>
    <message>
        <source>The bucket grants the wrong member</source>
        <translation>存储桶授权给了错误的成员</translation>
    </message>
    <message>
        <source>Somebody prepared the bucket by hand: the role is granted to a Kubernetes service account of another namespace, and to a Google service account whose own policy names a misspelt Kubernetes account. An automation owns the bucket&apos;s policy and puts it back 20 seconds after any change, so a correct grant does not last.</source>
        <translation>有人手动配置了存储桶：角色被授予另一个命名空间的 Kubernetes 服务账号，以及一个 Google 服务账号，而后者自身的策略中 Kubernetes 账号的名称拼写有误。存储桶的策略由某个自动化程序管理，任何更改在 20 秒后都会被还原，因此正确的授权也无法持久。</translation>
    </message>
    <message>
        <source>EKS: everything is fine</source>
        <translation>EKS：一切正常</translation>
    </message>
    <message>
        <source>One AWS account with quota for 32 vCPUs of G instances, an EKS cluster with a general node group and a GPU node group of one g5.xlarge, the EBS CSI driver with its role, and four images in ECR. A deployment succeeds.</source>
        <translation>一个 AWS 账户，G 实例的配额为 32 个 vCPU；一个 EKS 集群，有一个通用节点组和一个由一台 g5.xlarge 组成的 GPU 节点组，EBS CSI 驱动及其角色，以及 ECR 中的四个镜像。部署会成功。</translation>
    </message>
    <message>
        <source>EKS: no GPU capacity in one zone</source>
        <translation>EKS：一个可用区没有 GPU 容量</translation>
    </message>
    <message>
        <source>us-west-2a has run out of G5 machines, and the only subnet of the GPU node group lies there: Auto Scaling tries again and again and gets &quot;InsufficientInstanceCapacity&quot;. The region&apos;s other zones have stock, so a group with a subnet there comes up.</source>
        <translation>us-west-2a 的 G5 机器已售罄，而 GPU 节点组唯一的子网就在那里：Auto Scaling 反复尝试，每次都得到“InsufficientInstanceCapacity”。该区域的其他可用区有存量，因此在那里有子网的节点组可以启动。</translation>
    </message>
    <message>
        <source>EKS: the EBS driver is missing</source>
        <translation>EKS：缺少 EBS 驱动</translation>
    </message>
    <message>
        <source>The EKS cluster was made without the add-on aws-ebs-csi-driver: the StorageClass gp2 is there, and every volume that it should make stays pending until somebody installs the add-on with its role.</source>
        <translation>这个 EKS 集群创建时没有安装 aws-ebs-csi-driver 插件：StorageClass gp2 存在，但它应当创建的每个卷都会一直待处理，直到有人安装该插件及其角色。</translation>
    </message>
    <message>
        <source>EKS: GPU quota is zero</source>
        <translation>EKS：GPU 配额为零</translation>
    </message>
    <message>
        <source>A young AWS account: its quotas for vCPUs of G and P instances are 0, on demand and spot. EC2 sells the types, the node group is there, and no GPU machine can ever come up: only the Auto Scaling activities say why, until the group counts as degraded.</source>
        <translation>一个新开的 AWS 账户：G 和 P 实例的 vCPU 配额为 0，按需和 Spot 都是如此。EC2 出售这些机型，节点组也在，但没有任何 GPU 机器能启动：在节点组被视为降级之前，只有 Auto Scaling 的活动记录说明原因。</translation>
    </message>
    <message>
        <source>EKS: the GPU group has the wrong AMI</source>
        <translation>EKS：GPU 节点组的 AMI 不对</translation>
    </message>
    <message>
        <source>Somebody made the GPU node group with the standard AMI type: its machine is healthy and has no driver, so no pod ever gets a GPU there. The type cannot be changed, a group with another one has to take over, and AL2_x86_64_GPU, which old guides name, is refused for this version of Kubernetes.</source>
        <translation>有人用标准 AMI 类型创建了 GPU 节点组：机器健康但没有驱动，因此那里的 Pod 永远得不到 GPU。该类型无法更改，必须由另一个类型的节点组接替；而旧指南所说的 AL2_x86_64_GPU 在这个 Kubernetes 版本上会被拒绝。</translation>
    </message>
</context>
<context>
    <name>slipway::AcceleratorPage</name>
    <message>
        <source>Region and accelerator</source>
        <translation>区域与加速器</translation>
    </message>
    <message>
        <source>Where, and on what?</source>
        <translation>在哪里运行，用什么运行？</translation>
    </message>
    <message>
        <source>Show first what</source>
        <translation>优先显示</translation>
    </message>
    <message>
        <source>Order of the zones</source>
        <translation>可用区的排序方式</translation>
    </message>
    <message>
        <source>is nearest</source>
        <translation>距离最近</translation>
    </message>
    <message>
        <source>will work soonest</source>
        <translation>最快可用</translation>
    </message>
    <message>
        <source>is cheapest</source>
        <translation>价格最低</translation>
    </message>
    <message>
        <source>Read zones, quota and prices again</source>
        <translation>重新读取可用区、配额和价格</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading zones, accelerators and quota of %1…</source>
        <translation>正在读取 %1 的可用区、加速器和配额…</translation>
    </message>
    <message>
        <source>Read %1.</source>
        <translation>已读取 %1。</translation>
    </message>
    <message>
        <source>Not everybody answered: %1.</source>
        <translation>部分请求没有响应：%1。</translation>
    </message>
    <message>
        <source>Prices are list prices on demand, as of the catalogue of %1.</source>
        <translation>价格为按需标价，以 %1 的目录为准。</translation>
    </message>
    <message>
        <source>Choose a model to see how the memory is used.</source>
        <translation>选择模型后可查看内存的使用情况。</translation>
    </message>
    <message>
        <source>The model&apos;s shape is not known, so its memory cannot be calculated. Import its config.json on the step before.</source>
        <translation>模型结构未知，无法计算其内存。请在上一步导入它的 config.json。</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Then the cache holds %1 tokens</source>
        <translation>此时缓存可容纳 %1 个 token</translation>
    </message>
    <message>
        <source>Still reading the zones.</source>
        <translation>仍在读取可用区。</translation>
    </message>
    <message>
        <source>Choose a cell of the matrix.</source>
        <translation>请在矩阵中选择一个单元格。</translation>
    </message>
    <message>
        <source>No matrix without the cloud</source>
        <translation>没有云连接就没有矩阵</translation>
    </message>
    <message>
        <source>Zones, quota and prices are read from the cloud. Choose the accelerator in the fields above instead.</source>
        <translation>可用区、配额和价格从云端读取。请改在上方字段中选择加速器。</translation>
    </message>
    <message>
        <source>Reading zones, offerings, quota and prices of %1…</source>
        <translation>正在读取 %1 的可用区、供应情况、配额和价格…</translation>
    </message>
    <message>
        <source>Prices are list prices on demand, from AWS where it tells them.</source>
        <translation>价格为按需目录价，在 AWS 提供时取自 AWS。</translation>
    </message>
    <message>
        <source>Hardware by &amp;load…</source>
        <translation>按负载选硬件(&amp;L)…</translation>
    </message>
    <message>
        <source>Which hardware answers so many requests fast enough, and what it costs</source>
        <translation>哪些硬件能足够快地回答这么多请求，以及费用</translation>
    </message>
</context>
<context>
    <name>slipway::AcceleratorReader</name>
    <message>
        <source>the pods of the node %1 may not be listed in all namespaces, so its exporter is not found</source>
        <translation>无权列出节点 %1 上所有命名空间的 Pod，因此找不到其 exporter</translation>
    </message>
    <message>
        <source>the exporter %1 does not answer: %2</source>
        <translation>exporter %1 没有应答：%2</translation>
    </message>
    <message>
        <source>the exporter %1 answers GET /metrics with %2</source>
        <translation>exporter %1 对 GET /metrics 应答 %2</translation>
    </message>
    <message>
        <source>the exporter %1 tells of no accelerator</source>
        <translation>exporter %1 没有提供任何加速器的信息</translation>
    </message>
    <message>
        <source>no running pod of the endpoint holds an accelerator</source>
        <translation>该端点没有正在运行的 Pod 占用加速器</translation>
    </message>
    <message>
        <source>the exporter %1 does not tell which pod holds which accelerator</source>
        <translation>exporter %1 没有说明哪个 Pod 占用哪个加速器</translation>
    </message>
    <message>
        <source>no TPU device plugin that exports metrics runs on %1; on GKE it is in the namespace kube-system of every cluster with TPU nodes</source>
        <translation>%1 上没有导出指标的 TPU device plugin；在 GKE 上，它位于每个带 TPU 节点的集群的 kube-system 命名空间</translation>
    </message>
    <message>
        <source>no DCGM exporter runs on %1; on GKE turn it on with gcloud container clusters update CLUSTER --monitoring=SYSTEM,DCGM, elsewhere install NVIDIA&apos;s dcgm-exporter</source>
        <translation>%1 上没有运行 DCGM exporter；在 GKE 上用 gcloud container clusters update CLUSTER --monitoring=SYSTEM,DCGM 启用，其他环境请安装 NVIDIA 的 dcgm-exporter</translation>
    </message>
    <message>
        <source>the exporter does not name the endpoint&apos;s pods yet</source>
        <translation>exporter 尚未给出该端点的 Pod</translation>
    </message>
</context>
<context>
    <name>slipway::ActivityDetails</name>
    <message>
        <source>&amp;Undo…</source>
        <translation>撤销(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Overwrite what others have changed since</source>
        <translation>覆盖他人此后的更改(&amp;O)</translation>
    </message>
    <message>
        <source>Shows first what it would do, by the server&apos;s dry run</source>
        <translation>先通过服务器试运行显示会做什么</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>返回信息</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>等效命令</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Cannot be undone: %1</source>
        <translation>无法撤销：%1</translation>
    </message>
    <message>
        <source>&amp;Undo it</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Undone. The undo is the newest entry of this list, and can itself be undone.</source>
        <translation>已撤销。该撤销是此列表中最新的条目，它本身也可以撤销。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接到 %1…</translation>
    </message>
</context>
<context>
    <name>slipway::ActivityDrawer</name>
    <message>
        <source>%1 of about %2</source>
        <translation>%1，预计约 %2</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Running and finished activities</source>
        <translation>正在进行和已完成的活动</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Hide the list of activities</source>
        <translation>隐藏活动列表</translation>
    </message>
    <message>
        <source>Show all activities</source>
        <translation>显示所有活动</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>没有正在进行的活动。</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>（另有 %n 项）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ActivityPage</name>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>已做的更改</translation>
    </message>
    <message>
        <source>Write the rows that the filter leaves to a CSV or JSON file</source>
        <translation>将筛选后的行写入 CSV 或 JSON 文件</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>尚无更改</translation>
    </message>
    <message>
        <source>Every change to a cloud or a cluster is listed here: when, what, by whom, where, and the command that does the same.</source>
        <translation>对云或集群的每次更改都列在这里：时间、内容、操作者、位置，以及等效的命令。</translation>
    </message>
    <message>
        <source>Copy the equivalent command</source>
        <translation>复制等效命令</translation>
    </message>
    <message>
        <source>The activity log could not be read: %1</source>
        <translation>无法读取活动日志：%1</translation>
    </message>
    <message>
        <source>Export the activity log</source>
        <translation>导出活动日志</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;JSON (*.json)</source>
        <translation>逗号分隔值 (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Not written: %1</source>
        <translation>未写入：%1</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>slipway::ActivityTableModel</name>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>等效命令</translation>
    </message>
</context>
<context>
    <name>slipway::AlertsCard</name>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>While a cluster is connected its endpoints are asked for their state every 30 seconds, also while no page shows them. An alert comes when one no longer serves, when its numbers stop coming, and when an objective&apos;s error budget burns too fast; once when it begins and once when it is over.</source>
        <translation>连接集群期间，每 30 秒询问一次其端点的状态，即使没有页面显示它们。端点不再提供服务、指标停止到来、或某个目标的错误预算消耗过快时会告警：开始时一次，结束时一次。</translation>
    </message>
    <message>
        <source>&amp;Watch endpoints in the background</source>
        <translation>在后台监视端点(&amp;W)</translation>
    </message>
    <message>
        <source>Show alerts as &amp;notifications of the desktop, too</source>
        <translation>同时以桌面通知显示告警(&amp;N)</translation>
    </message>
</context>
<context>
    <name>slipway::AnswerDiff</name>
    <message>
        <source>Only here, struck through</source>
        <translation>仅此处有（删除线）</translation>
    </message>
    <message>
        <source>Only here, underlined</source>
        <translation>仅此处有（下划线）</translation>
    </message>
    <message>
        <source>Both answers in one</source>
        <translation>两个回答合并显示</translation>
    </message>
    <message>
        <source>Both say the same, word for word.</source>
        <translation>两者逐字相同。</translation>
    </message>
    <message numerus="yes">
        <source>The first %n word(s) are the same.</source>
        <translation>
            <numerusform>前 %n 个词相同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Words in both: %1. Only in the first: %2. Only in the second: %3.</source>
        <translation>两者共有的词：%1。仅第一个有：%2。仅第二个有：%3。</translation>
    </message>
</context>
<context>
    <name>slipway::Banner</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>slipway::BenchChangeTableModel</name>
    <message>
        <source>Mann-Whitney U test of the single requests, two-sided</source>
        <translation>对单个请求作 Mann-Whitney U 检验，双侧</translation>
    </message>
    <message>
        <source>One figure a result: there is nothing to test. A change of 5 % or more counts.</source>
        <translation>每个结果只有一个数值：无从检验。变化达到 5 % 或以上即算数。</translation>
    </message>
    <message>
        <source>no test</source>
        <translation>无检验</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>变差</translation>
    </message>
    <message>
        <source>better</source>
        <translation>变好</translation>
    </message>
    <message>
        <source>no significant change</source>
        <translation>无显著变化</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Medians of the latencies; single figures of the rest</source>
        <translation>延迟取中位数；其余取单个数值</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Probability that chance alone makes two results differ as much</source>
        <translation>仅因偶然使两个结果出现同样大差异的概率</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>偶然概率</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>slipway::BenchForm</name>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>检索</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写作</translation>
    </message>
    <message>
        <source>Code completion</source>
        <translation>代码补全</translation>
    </message>
    <message>
        <source>Full length, whatever the model says</source>
        <translation>完整长度，不论模型是否结束</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未要求</translation>
    </message>
    <message>
        <source>What is loaded</source>
        <translation>负载对象</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>端点(&amp;E)</translation>
    </message>
    <message>
        <source>A deployed endpoint, or the address of any OpenAI-compatible server</source>
        <translation>已部署的端点，或任意 OpenAI 兼容服务器的地址</translation>
    </message>
    <message>
        <source>&amp;Way in</source>
        <translation>访问途径(&amp;W)</translation>
    </message>
    <message>
        <source>How the requests get there</source>
        <translation>请求到达该处的方式</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>Base address of an OpenAI-compatible server, with or without /v1</source>
        <translation>OpenAI 兼容服务器的基础地址，带不带 /v1 均可</translation>
    </message>
    <message>
        <source>kept in memory only</source>
        <translation>仅保留在内存中</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API 密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Sent as a bearer token; in no file and no result</source>
        <translation>作为 Bearer Token 发送；不写入任何文件或结果</translation>
    </message>
    <message>
        <source>the first that it names</source>
        <translation>服务器列出的第一个</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>As the server names it</source>
        <translation>按服务器使用的名称</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Closed loop</source>
        <translation>闭环</translation>
    </message>
    <message>
        <source>Sweep to the knee</source>
        <translation>递增至拐点</translation>
    </message>
    <message>
        <source>Constant rate</source>
        <translation>恒定速率</translation>
    </message>
    <message>
        <source>Poisson arrivals</source>
        <translation>泊松到达</translation>
    </message>
    <message>
        <source>S&amp;hape</source>
        <translation>负载形态(&amp;H)</translation>
    </message>
    <message>
        <source>Closed loop: the next request leaves when one ends, which hides queueing. Rates: requests leave when they are due, whatever comes back.</source>
        <translation>闭环：一个请求结束后才发出下一个，这会掩盖排队。速率：请求到时间就发出，无论响应如何。</translation>
    </message>
    <message>
        <source>At &amp;once</source>
        <translation>并发数(&amp;O)</translation>
    </message>
    <message>
        <source>Requests at the same time; several make a run each</source>
        <translation>同时进行的请求数；填写多个值时，每个值各运行一次</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>起始(&amp;R)</translation>
    </message>
    <message>
        <source>Requests at the same time in the first run; doubled while throughput grows</source>
        <translation>首次运行的并发请求数；吞吐量增长时翻倍</translation>
    </message>
    <message>
        <source>To at most</source>
        <translation>最多到</translation>
    </message>
    <message>
        <source>Requests at the same time in the last run, when throughput grows that far</source>
        <translation>吞吐量一直增长时，最后一次运行的并发请求数</translation>
    </message>
    <message>
        <source>Re&amp;quests/s</source>
        <translation>请求/秒(&amp;Q)</translation>
    </message>
    <message>
        <source>Requests a second; several make a run each</source>
        <translation>每秒请求数；填写多个值时，每个值各运行一次</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>&amp;Limit at once</source>
        <translation>并发上限(&amp;L)</translation>
    </message>
    <message>
        <source>The most requests at the same time; what waits for a place counts from its scheduled instant</source>
        <translation>同时进行的请求数上限；等待空位的请求从其计划时刻起计时</translation>
    </message>
    <message>
        <source>Requests a r&amp;un</source>
        <translation>每次运行的请求数(&amp;U)</translation>
    </message>
    <message>
        <source>Fewer than 100 are too few for a 99th percentile</source>
        <translation>少于 100 个不足以得出第 99 百分位</translation>
    </message>
    <message>
        <source>&amp;Prompt tokens</source>
        <translation>提示词 token(&amp;P)</translation>
    </message>
    <message>
        <source>Length of the synthetic prompts; each begins differently, so that no prefix cache answers</source>
        <translation>合成提示词的长度；每个提示词的开头都不同，因此不会命中前缀缓存</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>Length of the answers</source>
        <translation>回答的长度</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Choose a preset…</source>
        <translation>选择预设…</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Rules of thumb of GuideLLM&apos;s documentation</source>
        <translation>GuideLLM 文档中的经验值</translation>
    </message>
    <message>
        <source>TT&amp;FT</source>
        <translation>TTFT(&amp;F)</translation>
    </message>
    <message>
        <source>An answer counts for goodput when its first token came within this time</source>
        <translation>首个 token 在此时间内到达的回答计入有效吞吐</translation>
    </message>
    <message>
        <source>TPOT</source>
        <translation>TPOT</translation>
    </message>
    <message>
        <source>An answer counts for goodput when its time per output token is at most this</source>
        <translation>每个输出 token 的耗时不超过此值的回答计入有效吞吐</translation>
    </message>
    <message>
        <source>E2E</source>
        <translation>E2E</translation>
    </message>
    <message>
        <source>An answer counts for goodput when it was complete within this time</source>
        <translation>在此时间内完成的回答计入有效吞吐</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>chat</translation>
    </message>
    <message>
        <source>completions</source>
        <translation>completions</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>/v1/chat/completions or /v1/completions</source>
        <translation>/v1/chat/completions 或 /v1/completions</translation>
    </message>
    <message>
        <source>Sends ignore_eos, so that all answers have the same length and servers compare</source>
        <translation>发送 ignore_eos，使所有回答长度相同，便于比较服务器</translation>
    </message>
    <message>
        <source>as many as run at once</source>
        <translation>等于并发数</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Requests before each run that are not counted</source>
        <translation>每次运行前不计入的请求数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Of the synthetic prompts and of Poisson arrivals: the same seed sends the same</source>
        <translation>用于合成提示词和泊松到达：相同的种子发送相同的内容</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>其他地址</translation>
    </message>
    <message>
        <source>Port-forward</source>
        <translation>端口转发</translation>
    </message>
    <message>
        <source>The API server&apos;s proxy is never used for timings: it flushes every 200 ms.</source>
        <translation>计时从不使用 API 服务器的代理：它每 200 毫秒才刷新一次。</translation>
    </message>
    <message>
        <source>One pod is measured, through a tunnel whose way is in every latency. The API server&apos;s proxy is never used for timings: it flushes every 200 ms. Choose &quot;Another address&quot; for a server that you reach by yourself.</source>
        <translation>测量的是单个 Pod，且经由隧道，所有延迟都包含其路径耗时。计时从不使用 API 服务器的代理：它每 200 毫秒才刷新一次。如果服务器可由您直接访问，请选择“其他地址”。</translation>
    </message>
    <message>
        <source>Choose an endpoint, or give the address of a server.</source>
        <translation>请选择端点，或给出服务器的地址。</translation>
    </message>
    <message>
        <source>The address has to be one such as http://127.0.0.1:8000.</source>
        <translation>地址必须形如 http://127.0.0.1:8000。</translation>
    </message>
    <message>
        <source>&quot;At once&quot; takes whole numbers from 1 to %1, such as 1, 2, 4.</source>
        <translation>“并发数”只接受 1 到 %1 的整数，例如 1, 2, 4。</translation>
    </message>
    <message>
        <source>The sweep ends below where it begins.</source>
        <translation>递增的终点低于起点。</translation>
    </message>
    <message>
        <source>&quot;Requests/s&quot; takes numbers above 0, such as 0.5, 2, 8.</source>
        <translation>“请求/秒”只接受大于 0 的数，例如 0.5, 2, 8。</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Traces (*.jsonl *.json *.csv);;All files (*)</source>
        <translation>轨迹 (*.jsonl *.json *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>synthetic ones</source>
        <translation>合成提示词</translation>
    </message>
    <message>
        <source>Prompts (*.jsonl *.json *.txt);;All files (*)</source>
        <translation>提示词 (*.jsonl *.json *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Replay of a trace</source>
        <translation>回放轨迹</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Arrivals and lengths as they were recorded: JSON lines with timestamp, input_length and output_length, or Azure&apos;s CSV</source>
        <translation>按记录的到达时间和长度：含 timestamp、input_length 和 output_length 的 JSON 行，或 Azure 的 CSV</translation>
    </message>
    <message>
        <source>×</source>
        <comment>times faster</comment>
        <translation>×</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How many times faster than it was recorded</source>
        <translation>比记录时快多少倍</translation>
    </message>
    <message>
        <source>Prompts from</source>
        <translation>提示词来源</translation>
    </message>
    <message>
        <source>Prompts of your own: JSON lines with prompt or messages, ShareGPT&apos;s form, or a text with one a line</source>
        <translation>您自己的提示词：含 prompt 或 messages 的 JSON 行、ShareGPT 格式，或每行一条的文本</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) in %1</source>
        <translation>
            <numerusform>%1 内 %n 个请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>%n 条提示词</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the trace that is to be replayed.</source>
        <translation>请选择要回放的轨迹。</translation>
    </message>
    <message>
        <source>%1 is still being read.</source>
        <translation>仍在读取 %1。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Pods in the cluster</source>
        <translation>集群内的 Pod</translation>
    </message>
    <message>
        <source>Sent &amp;by</source>
        <translation>发送自(&amp;B)</translation>
    </message>
    <message>
        <source>Where the requests come from. Pods in the cluster: an Indexed Job of vllm bench serve, for when this computer or the way to it is not enough</source>
        <translation>请求从哪里发出。集群内的 Pod：用 vllm bench serve 的 Indexed Job，适用于本机或通往服务器的路径不够用时</translation>
    </message>
    <message>
        <source>Load pods</source>
        <translation>负载 Pod</translation>
    </message>
    <message>
        <source>Each is one process, which some hundred requests at once keep busy; the load is shared out evenly</source>
        <translation>每个是一个进程，同时几百个请求就会使其满负荷；负载平均分配</translation>
    </message>
    <message>
        <source>the server&apos;s own</source>
        <translation>服务器自己的</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>By which load pods make prompts: a Hugging Face id, or a path in the pod</source>
        <translation>负载 Pod 用它生成提示词：Hugging Face ID 或 Pod 内的路径</translation>
    </message>
    <message>
        <source>Through the endpoint&apos;s Service, to all its ready pods. You see the Job and agree to it before it starts.</source>
        <translation>经由端点的 Service 发往其所有就绪的 Pod。启动之前您会看到该 Job 并加以确认。</translation>
    </message>
</context>
<context>
    <name>slipway::BenchHistoryTableModel</name>
    <message>
        <source>Way in: %1</source>
        <translation>访问途径：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, cancelled</source>
        <translation>%1，已取消</translation>
    </message>
    <message>
        <source>%1, client-bound</source>
        <translation>%1，受客户端限制</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Generated tokens a second of the best run</source>
        <translation>最佳运行每秒生成的 token 数</translation>
    </message>
    <message>
        <source>Best tokens/s</source>
        <translation>最佳 token/秒</translation>
    </message>
    <message>
        <source>95th percentile of the time to first token at the lightest load, ms</source>
        <translation>最低负载下首个 token 延迟的第 95 百分位，毫秒</translation>
    </message>
    <message>
        <source>TTFT p95</source>
        <translation>TTFT p95</translation>
    </message>
    <message>
        <source>Requests a second that kept every service level, of the best run</source>
        <translation>最佳运行中每秒满足所有服务水平的请求数</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>有效吞吐</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>slipway::BenchHistoryView</name>
    <message>
        <source>History of benchmarks</source>
        <translation>基准测试历史</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Nothing was measured yet</source>
        <translation>尚无测量结果</translation>
    </message>
    <message>
        <source>Every result is kept here, also those of &quot;slipway bench&quot;: to be opened again, noted, exported and compared.</source>
        <translation>每个结果都保存在这里，包括“slipway bench”的结果：可重新打开、添加备注、导出和比较。</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>such as: with prefix caching, two replicas</source>
        <translation>例如：启用前缀缓存，两个副本</translation>
    </message>
    <message>
        <source>Show the whole result (Enter)</source>
        <translation>显示完整结果 (Enter)</translation>
    </message>
    <message>
        <source>Take the later for before and the earlier for after</source>
        <translation>以较晚的结果为“之前”，较早的结果为“之后”</translation>
    </message>
    <message>
        <source>The result could not be opened</source>
        <translation>无法打开结果</translation>
    </message>
    <message>
        <source>The results could not be compared</source>
        <translation>无法比较结果</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>无法读取历史</translation>
    </message>
    <message>
        <source>What differs, and whether by more than chance</source>
        <translation>有哪些差异，以及是否超出随机波动</translation>
    </message>
    <message>
        <source>Select two results (Ctrl+click) to compare them</source>
        <translation>选择两个结果 (Ctrl+单击) 进行比较</translation>
    </message>
    <message>
        <source>The note was not saved</source>
        <translation>备注未保存</translation>
    </message>
    <message>
        <source>Nothing differs by more than chance.</source>
        <translation>没有超出随机波动的差异。</translation>
    </message>
    <message>
        <source>Significantly worse: %1. Significantly better: %2. Of %3 figures.</source>
        <translation>显著变差：%1。显著变好：%2。共 %3 项。</translation>
    </message>
    <message>
        <source>Before: %1. After: %2.</source>
        <translation>之前：%1。之后：%2。</translation>
    </message>
    <message>
        <source>They were loaded differently (model, lengths or API): the difference is not the server&apos;s alone.</source>
        <translation>两者的负载不同（模型、长度或 API）：差异不只来自服务器。</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) will be deleted from the history. That cannot be taken back.</source>
        <translation>
            <numerusform>将从历史中删除 %n 个结果。此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n result(s)</source>
        <translation>
            <numerusform>删除 %n 个结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>未删除</translation>
    </message>
</context>
<context>
    <name>slipway::BenchResultView</name>
    <message>
        <source>p50 %1, p95 %2, p99 %3 ms</source>
        <translation>p50 %1，p95 %2，p99 %3 毫秒</translation>
    </message>
    <message>
        <source>Client-bound: %1</source>
        <translation>受客户端限制：%1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Goodput %1 requests/s: %2 of %3 kept every level.</source>
        <translation>有效吞吐 %1 请求/秒：%3 个中有 %2 个满足所有服务水平。</translation>
    </message>
    <message>
        <source>From the scheduled instant: TTFT %1; E2E %2. Sent late by %3 ms (p99).</source>
        <translation>从计划时刻算起：TTFT %1；E2E %2。发送延迟 %3 毫秒（p99）。</translation>
    </message>
    <message>
        <source>Took %1 s. This side: %2 % of a core, events waited %3 ms (p99).</source>
        <translation>耗时 %1 秒。本端：占用一个核心的 %2 %，事件等待 %3 毫秒（p99）。</translation>
    </message>
    <message>
        <source>Calibration: this side alone manages %1 requests/s and %2 events/s; its error at this load is %3 ms in TTFT and %4 ms in ITL (p99).</source>
        <translation>校准：仅本端可达 %1 请求/秒和 %2 事件/秒；此负载下的误差：TTFT %3 毫秒，ITL %4 毫秒（p99）。</translation>
    </message>
    <message>
        <source>Way in: %1, whose smallest round trip took %2 ms.</source>
        <translation>访问途径：%1，其最短往返耗时 %2 毫秒。</translation>
    </message>
    <message>
        <source>Way in: %1.</source>
        <translation>访问途径：%1。</translation>
    </message>
    <message>
        <source>Cancelled: what was measured until then is here.</source>
        <translation>已取消：此处为取消前的测量结果。</translation>
    </message>
    <message>
        <source>What do these mean?</source>
        <translation>这些数值是什么意思？</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>How each figure is counted, and what other tools call by the same name</source>
        <translation>每项数值如何计算，以及其他工具中同名的数值指什么</translation>
    </message>
    <message>
        <source>All runs as JSON, for comparing…</source>
        <translation>所有运行，JSON 格式，用于比较…</translation>
    </message>
    <message>
        <source>All runs as CSV…</source>
        <translation>所有运行，CSV 格式…</translation>
    </message>
    <message>
        <source>The chosen run as vLLM writes it…</source>
        <translation>所选运行，vLLM 格式…</translation>
    </message>
    <message>
        <source>The chosen run as AIPerf writes it…</source>
        <translation>所选运行，AIPerf 格式…</translation>
    </message>
    <message>
        <source>Latency of the curve</source>
        <translation>曲线的延迟指标</translation>
    </message>
    <message>
        <source>E2E</source>
        <translation>E2E</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>TPOT</source>
        <translation>TPOT</translation>
    </message>
    <message>
        <source>ITL</source>
        <translation>ITL</translation>
    </message>
    <message>
        <source>Percentile of the curve</source>
        <translation>曲线的百分位</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Latency over throughput</source>
        <translation>延迟随吞吐量的变化</translation>
    </message>
    <message>
        <source>No run has ended yet</source>
        <translation>尚无运行结束</translation>
    </message>
    <message>
        <source>Each run becomes a point. Three of different load draw a curve, on which the knee is marked.</source>
        <translation>每次运行成为一个点。三次不同负载的运行即可绘出曲线，并标出拐点。</translation>
    </message>
    <message>
        <source>Nothing is measured yet</source>
        <translation>尚未进行测量</translation>
    </message>
    <message>
        <source>Choose what to load and how at the left, then start. Each run becomes a row.</source>
        <translation>在左侧选择负载的目标和方式，然后开始。每次运行成为一行。</translation>
    </message>
    <message>
        <source>Not written: %1</source>
        <translation>未写入：%1</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>%1, the knee</source>
        <translation>%1，拐点</translation>
    </message>
    <message>
        <source>Export the result</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message numerus="yes">
        <source>Took %1 s. Measured in the cluster: rates of %n pod(s) summed, percentiles of all their requests together.</source>
        <translation>
            <numerusform>用时 %1 s。在集群内测量：%n 个 Pod 的速率相加，百分位数取自其全部请求。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::BenchRunTableModel</name>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>%1: not measured</source>
        <translation>%1：未测量</translation>
    </message>
    <message>
        <source>%1, ms: mean %2, p50 %3, p90 %4, p95 %5, p99 %6, least %7, most %8 (%9 values)</source>
        <translation>%1，毫秒：平均 %2，p50 %3，p90 %4，p95 %5，p99 %6，最小 %7，最大 %8（%9 个值）</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>%1 (knee)</source>
        <translation>%1（拐点）</translation>
    </message>
    <message>
        <source>client-bound</source>
        <translation>受客户端限制</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>有限</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1（%2 %）</translation>
    </message>
    <message>
        <source>no levels set</source>
        <translation>未设置服务水平</translation>
    </message>
    <message>
        <source>Nothing is known that would limit these figures.</source>
        <translation>没有已知因素会限制这些数值的可信度。</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>TTFT from sending</source>
        <translation>TTFT，从发送算起</translation>
    </message>
    <message>
        <source>TTFT from the scheduled instant</source>
        <translation>TTFT，从计划时刻算起</translation>
    </message>
    <message>
        <source>ITL</source>
        <translation>ITL</translation>
    </message>
    <message>
        <source>TPOT</source>
        <translation>TPOT</translation>
    </message>
    <message>
        <source>E2E from sending</source>
        <translation>E2E，从发送算起</translation>
    </message>
    <message>
        <source>E2E from the scheduled instant</source>
        <translation>E2E，从计划时刻算起</translation>
    </message>
    <message>
        <source>How many requests were on their way at once, or how many left a second</source>
        <translation>同时进行的请求数，或每秒发出的请求数</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>What the figures are worth: client-bound ones may be this side&apos;s and not the server&apos;s</source>
        <translation>数值的可信度：受客户端限制的数值反映的可能是本端，而不是服务器</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Requests that were answered whole</source>
        <translation>得到完整回答的请求</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Requests that failed; they are in no latency</source>
        <translation>失败的请求；不计入任何延迟</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Answered requests a second, from the first sent to the last finished</source>
        <translation>每秒得到回答的请求数，从第一个发出到最后一个完成</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>Generated tokens a second, over all requests</source>
        <translation>每秒生成的 token 数，计入所有请求</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>token/秒</translation>
    </message>
    <message>
        <source>Time to first token, ms: from sending to the first event with output</source>
        <translation>首个 token 延迟，毫秒：从发送到第一个带输出的事件</translation>
    </message>
    <message>
        <source>TTFT p50 · p95 · p99</source>
        <translation>TTFT p50 · p95 · p99</translation>
    </message>
    <message>
        <source>Inter-token latency, ms: all gaps between output events, pooled</source>
        <translation>token 间延迟，毫秒：输出事件之间的所有间隔，合并统计</translation>
    </message>
    <message>
        <source>ITL p50 · p95 · p99</source>
        <translation>ITL p50 · p95 · p99</translation>
    </message>
    <message>
        <source>Time per output token, ms: (E2E − TTFT) / (output tokens − 1), one value a request</source>
        <translation>每个输出 token 的耗时，毫秒：(E2E − TTFT) / (输出 token 数 − 1)，每个请求一个值</translation>
    </message>
    <message>
        <source>TPOT p50 · p95 · p99</source>
        <translation>TPOT p50 · p95 · p99</translation>
    </message>
    <message>
        <source>End to end, ms: from sending to the last byte</source>
        <translation>端到端，毫秒：从发送到最后一个字节</translation>
    </message>
    <message>
        <source>E2E p50 · p95 · p99</source>
        <translation>E2E p50 · p95 · p99</translation>
    </message>
    <message>
        <source>Requests a second that kept every service level, counted from the scheduled instant</source>
        <translation>每秒满足所有服务水平的请求数，从计划时刻算起</translation>
    </message>
    <message>
        <source>Goodput, req/s</source>
        <translation>有效吞吐，请求/秒</translation>
    </message>
</context>
<context>
    <name>slipway::BenchSession</name>
    <message>
        <source>the connection to the cluster was given up, and the port-forward with it</source>
        <translation>与集群的连接已断开，端口转发也随之结束</translation>
    </message>
    <message numerus="yes">
        <source>Measured at one pod of %n ready ones, through a port-forward: its way is in every latency.</source>
        <translation>
            <numerusform>通过端口转发在 %n 个就绪 Pod 中的一个上测量：所有延迟都包含其路径耗时。</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured through a port-forward: its way is in every latency.</source>
        <translation>通过端口转发测量：所有延迟都包含其路径耗时。</translation>
    </message>
    <message>
        <source>The port-forward passes through this window, which was up to %1 ms late (p99).</source>
        <translation>端口转发经过此窗口，窗口的延迟最多为 %1 毫秒（p99）。</translation>
    </message>
    <message>
        <source>the server names no model</source>
        <translation>服务器未提供模型名称</translation>
    </message>
    <message>
        <source>The Job in the cluster may still be there; the cluster removes it 15 minutes after its end.</source>
        <translation>集群中的 Job 可能仍在；集群会在其结束 15 分钟后删除它。</translation>
    </message>
    <message>
        <source>the connection to the cluster was given up</source>
        <translation>与集群的连接已放弃</translation>
    </message>
    <message>
        <source>pods in the cluster load an endpoint of that cluster, not an address</source>
        <translation>集群内的 Pod 对该集群的端点施加负载，而不是对某个地址</translation>
    </message>
</context>
<context>
    <name>slipway::BenchmarkPage</name>
    <message>
        <source>about %1 left in this run</source>
        <translation>此次运行约剩 %1</translation>
    </message>
    <message>
        <source>at most about %1 in all</source>
        <translation>总计最多约 %1</translation>
    </message>
    <message>
        <source>about %1 in all</source>
        <translation>总计约 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) may follow</source>
        <translation>
            <numerusform>可能还有 %n 次运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) to follow</source>
        <translation>
            <numerusform>还有 %n 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping; what was measured is kept…</source>
        <translation>正在停止；已测量的结果会保留…</translation>
    </message>
    <message>
        <source>Finding the way in to %1…</source>
        <translation>正在查找到 %1 的访问途径…</translation>
    </message>
    <message>
        <source>Measuring this side alone, against an echo…</source>
        <translation>正在以回显服务单独测量本端…</translation>
    </message>
    <message>
        <source>%1: warming up…</source>
        <translation>%1：正在预热…</translation>
    </message>
    <message>
        <source>%1: %2 of %3 requests</source>
        <translation>%1：%2 / %3 个请求</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Putting the result into the history…</source>
        <translation>正在将结果存入历史…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>As a command</source>
        <translation>命令形式</translation>
    </message>
    <message>
        <source>Show what runs</source>
        <translation>显示当前运行</translation>
    </message>
    <message>
        <source>The same load from the command line, to be scripted and repeated</source>
        <translation>用命令行施加相同的负载，便于编写脚本和重复执行</translation>
    </message>
    <message>
        <source>Result and history</source>
        <translation>结果和历史</translation>
    </message>
    <message>
        <source>Resul&amp;t</source>
        <translation>结果(&amp;T)</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>历史(&amp;I)</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>数值的含义</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>What was measured until now is kept</source>
        <translation>到目前为止的测量结果会保留</translation>
    </message>
    <message>
        <source>The result is not in the history: %1</source>
        <translation>结果未存入历史记录：%1</translation>
    </message>
    <message>
        <source>Export it, or it is gone with the window.</source>
        <translation>请导出，否则关闭窗口后即丢失。</translation>
    </message>
    <message>
        <source>The same load from a terminal. A key is read from SLIPWAY_API_KEY. Its results come into the same history.</source>
        <translation>从终端施加相同的负载。密钥从 SLIPWAY_API_KEY 读取。其结果进入同一历史。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Waiting for your yes: nothing is started yet</source>
        <translation>等待您的确认：尚未启动任何东西</translation>
    </message>
</context>
<context>
    <name>slipway::ChartCard</name>
    <message>
        <source>When these numbers were last read from the replicas</source>
        <translation>上次从副本读取这些数值的时间</translation>
    </message>
    <message>
        <source>Show the numbers as a table</source>
        <translation>以表格显示数值</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1（表格）</translation>
    </message>
    <message>
        <source>Export this chart</source>
        <translation>导出此图表</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>另存为 PNG…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>stale, %1</source>
        <translation>已过时，%1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>另存为 CSV</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Could not be saved: %1</source>
        <translation>无法保存：%1</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>另存为 PNG</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>What %1 shows</source>
        <translation>%1 显示的内容</translation>
    </message>
    <message>
        <source>All replicas together, or each by itself: in this sitting, of the last six hours</source>
        <translation>所有副本合计，或每个副本单独显示：仅限本次运行，最近六小时</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>chart, what it shows</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>slipway::ChecksPage</name>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>&amp;Go on although checks block; the deployment will probably fail</source>
        <translation>即使有阻断项也继续(&amp;G)；部署很可能失败</translation>
    </message>
    <message>
        <source>Is everything there?</source>
        <translation>一切就绪了吗？</translation>
    </message>
    <message>
        <source>Nothing has been checked yet</source>
        <translation>尚未进行检查</translation>
    </message>
    <message>
        <source>Checks run by themselves when this step is shown.</source>
        <translation>显示此步骤时会自动运行检查。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Still checking.</source>
        <translation>仍在检查。</translation>
    </message>
    <message>
        <source>The checks have not run to their end.</source>
        <translation>检查尚未全部完成。</translation>
    </message>
    <message>
        <source>Something blocks: fix it, or say that you want to go on.</source>
        <translation>存在阻断项：请修复，或选择仍要继续。</translation>
    </message>
</context>
<context>
    <name>slipway::CloudTimeline</name>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Running, %1% done</source>
        <translation>正在运行，已完成 %1%</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Done after %1</source>
        <translation>%1后完成</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>%1: done after %2</source>
        <translation>%1：%2 后完成</translation>
    </message>
</context>
<context>
    <name>slipway::ClusterButton</name>
    <message>
        <source>&amp;Clusters: %1</source>
        <translation>集群(&amp;C)：%1</translation>
    </message>
    <message>
        <source>More &amp;clusters…</source>
        <translation>更多集群(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose which clusters are shown together</source>
        <translation>选择一起显示哪些集群</translation>
    </message>
    <message>
        <source>Show other clusters in the same table</source>
        <translation>在同一张表中显示其他集群</translation>
    </message>
</context>
<context>
    <name>slipway::ClusterChooser</name>
    <message>
        <source>Clusters side by side</source>
        <translation>并列显示集群</translation>
    </message>
    <message>
        <source>Which clusters are shown together?</source>
        <translation>一起显示哪些集群？</translation>
    </message>
    <message>
        <source>Each gets a connection of its own. None is contacted before you press the button below.</source>
        <translation>每个集群都有自己的连接。在您按下下方按钮之前，不会联系任何集群。</translation>
    </message>
    <message>
        <source>Find a context</source>
        <translation>查找上下文</translation>
    </message>
    <message>
        <source>Contexts of the kubeconfig</source>
        <translation>kubeconfig 中的上下文</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 (connected)</source>
        <translation>%1（已连接）</translation>
    </message>
    <message>
        <source>Show the connected cluster alone</source>
        <translation>仅显示已连接的集群</translation>
    </message>
    <message>
        <source>Show no cluster</source>
        <translation>不显示集群</translation>
    </message>
    <message>
        <source>Show 1 cluster</source>
        <translation>显示 1 个集群</translation>
    </message>
    <message>
        <source>Show %1 clusters together</source>
        <translation>一起显示 %1 个集群</translation>
    </message>
</context>
<context>
    <name>slipway::ClusterDiagnosis</name>
    <message>
        <source>no cluster has been looked at yet</source>
        <translation>尚未检查任何集群</translation>
    </message>
    <message>
        <source>a finding is accepted in a cluster, not in a bundle</source>
        <translation>只能接受集群中的发现项，不能接受支持包中的发现项</translation>
    </message>
    <message>
        <source>the file where this is kept cannot be opened</source>
        <translation>无法打开保存此内容的文件</translation>
    </message>
</context>
<context>
    <name>slipway::ClusterLines</name>
    <message>
        <source>Clusters that are shown together</source>
        <translation>一起显示的集群</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Try %1 now</source>
        <translation>立即重试 %1</translation>
    </message>
    <message>
        <source>Show without %1</source>
        <translation>不显示 %1</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未询问</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>正在重新连接</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>无权限</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>无法到达</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>已连接。</translation>
    </message>
    <message>
        <source>Nothing is asked of it.</source>
        <translation>未向其询问任何内容。</translation>
    </message>
    <message>
        <source>Connecting since %1.</source>
        <translation>自 %1 起正在连接。</translation>
    </message>
    <message>
        <source>Live since %1.</source>
        <translation>自 %1 起为实时。</translation>
    </message>
    <message>
        <source>What you see of it is as of %1.</source>
        <translation>您看到的是 %1 时的内容。</translation>
    </message>
    <message>
        <source>Nothing has been seen of it yet.</source>
        <translation>尚未收到其任何内容。</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>将自动重试。</translation>
    </message>
    <message>
        <source>1 row.</source>
        <translation>1 行。</translation>
    </message>
    <message>
        <source>%1 rows.</source>
        <translation>%1 行。</translation>
    </message>
    <message>
        <source>Read-only by the settings.</source>
        <translation>按设置为只读。</translation>
    </message>
</context>
<context>
    <name>slipway::ClusterPage</name>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Which cluster?</source>
        <translation>选择哪个集群？</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The cluster could not be reached: %1</source>
        <translation>无法连接到集群：%1</translation>
    </message>
    <message>
        <source>Reading the clusters of %1…</source>
        <translation>正在读取 %1 的集群…</translation>
    </message>
    <message>
        <source>%1 (the plan turns it on)</source>
        <translation>%1（计划会开启它）</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (elsewhere)</source>
        <translation>%1（不在同一位置）</translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation>Autopilot</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>This project has no GKE cluster that can be seen. Create one, for instance an Autopilot cluster: gcloud container clusters create-auto NAME --location LOCATION</source>
        <translation>该项目中没有可见的 GKE 集群。请创建一个，例如 Autopilot 集群：gcloud container clusters create-auto NAME --location LOCATION</translation>
    </message>
    <message>
        <source>Not everybody answered: %1. Clusters there are missing from the list.</source>
        <translation>部分位置没有响应：%1。列表中缺少那里的集群。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接到 %1…</translation>
    </message>
    <message>
        <source>Still reading the clusters.</source>
        <translation>仍在读取集群。</translation>
    </message>
    <message>
        <source>Choose a cluster.</source>
        <translation>请选择一个集群。</translation>
    </message>
    <message>
        <source>%1, Kubernetes %2. Lacks: %3</source>
        <translation>%1，Kubernetes %2。缺少：%3</translation>
    </message>
    <message>
        <source>Create a new cluster</source>
        <translation>创建新集群</translation>
    </message>
    <message>
        <source>This project has no GKE cluster that can be seen; one can be made here.</source>
        <translation>此项目中看不到 GKE 集群；可以在此创建。</translation>
    </message>
    <message>
        <source>Autopilot makes nodes for the pods, and bills what pods ask for.</source>
        <translation>Autopilot 为 Pod 创建节点，并按 Pod 请求的资源计费。</translation>
    </message>
    <message>
        <source>%1 × %2 for all that needs no accelerator cost %3 an hour, list price of %4 in %5.</source>
        <translation>%1 × %2 用于所有不需要加速器的负载，每小时 %3，标价日期 %4，位于 %5。</translation>
    </message>
    <message>
        <source>%1 × %2 for all that needs no accelerator come on top; their price is not known.</source>
        <translation>另需 %1 × %2 用于所有不需要加速器的负载；其价格未知。</translation>
    </message>
    <message>
        <source>It usually takes 5 to 8 minutes to be made (field reports).</source>
        <translation>创建通常需要 5 到 8 分钟（来自实际使用报告）。</translation>
    </message>
    <message>
        <source>Lacks</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>It is made with all that is needed.</source>
        <translation>创建时即具备所需的一切。</translation>
    </message>
    <message>
        <source>The new cluster costs %1 an hour for its control plane, list price of %2; Google&apos;s free tier may cover it.</source>
        <translation>新集群的控制平面每小时 %1（%2 的标价）；Google 的免费额度可能会覆盖它。</translation>
    </message>
</context>
<context>
    <name>slipway::ClusterRowsModel</name>
    <message>
        <source>%1 (as of %2)</source>
        <translation>%1（截至 %2）</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
</context>
<context>
    <name>slipway::CodeEditor</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>上一个匹配项 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>下一个匹配项 (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Matches: %1</source>
        <translation>匹配项：%1</translation>
    </message>
</context>
<context>
    <name>slipway::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Go to a page, run an action, find a resource</source>
        <translation>转到页面、运行操作、查找资源</translation>
    </message>
    <message>
        <source>Search actions and resources</source>
        <translation>搜索操作和资源</translation>
    </message>
    <message>
        <source>Nothing is called &quot;%1&quot;.</source>
        <translation>没有名为“%1”的项目。</translation>
    </message>
</context>
<context>
    <name>slipway::CommandsView</name>
    <message>
        <source>Equivalent commands</source>
        <translation>等效命令</translation>
    </message>
    <message>
        <source>The same by hand, with gcloud and kubectl. It applies the manifests of an export beside it.</source>
        <translation>使用 gcloud 和 kubectl 手动完成同样的操作。命令会应用同一导出目录中的清单。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>slipway::Console</name>
    <message>
        <source>agreed to in a dialog</source>
        <translation>已在对话框中同意</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Read the list of endpoints</source>
        <translation>读取端点列表</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>New deployment</source>
        <translation>新建部署</translation>
    </message>
    <message>
        <source>Remember the endpoint</source>
        <translation>记住端点</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>仪表板</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>演练场</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Signed in to Google Cloud as %1. No cluster is connected.</source>
        <translation>已以 %1 的身份登录 Google Cloud。未连接集群。</translation>
    </message>
    <message>
        <source>Choose a cloud, a kubeconfig or the sandbox on the Home page.</source>
        <translation>请在首页选择云、kubeconfig 或沙盒。</translation>
    </message>
    <message>
        <source>Connected to %1. Nothing is watched on this page.</source>
        <translation>已连接到 %1。此页面未监视任何内容。</translation>
    </message>
    <message>
        <source>What you see is what %1 holds.</source>
        <translation>显示的内容与 %1 中的实际情况一致。</translation>
    </message>
    <message>
        <source>Clouds, cluster and model are stand-ins on this machine: nothing here costs money or reaches the internet.</source>
        <translation>云、集群和模型都是本机上的替身：此处不产生任何费用，也不访问互联网。</translation>
    </message>
    <message>
        <source>%1 · saved %2</source>
        <translation>%1 · 保存于 %2</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 steps done · %4</source>
        <translation>%1 · 已完成 %2/%3 步 · %4</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>继续 %1</translation>
    </message>
    <message>
        <source>What the run made was taken back.</source>
        <translation>此次运行创建的内容已撤销。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation>端点：%1</translation>
    </message>
    <message>
        <source>Pod: %1/%2</source>
        <translation>Pod：%1/%2</translation>
    </message>
    <message>
        <source>Make the folder for history and journals</source>
        <translation>创建历史与日志的文件夹</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>基准测试</translation>
    </message>
    <message>
        <source>Load an endpoint and measure latency and throughput</source>
        <translation>对端点施加负载并测量延迟和吞吐量</translation>
    </message>
    <message>
        <source>Benchmark of %1</source>
        <translation>%1 的基准测试</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were measured and kept</source>
        <translation>
            <numerusform>已测量并保存 %n 次运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were measured</source>
        <translation>
            <numerusform>已测量 %n 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only context: nothing is changed in it.</source>
        <translation>只读上下文：其中的内容不会被更改。</translation>
    </message>
    <message>
        <source>Protected context: its name is typed before anything is changed.</source>
        <translation>受保护的上下文：更改之前须输入其名称。</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation>已结束：%1</translation>
    </message>
    <message>
        <source>Signed in to AWS, account %1. No cluster is connected.</source>
        <translation>已登录 AWS，账户 %1。未连接任何集群。</translation>
    </message>
</context>
<context>
    <name>slipway::ContextConfirmDialog</name>
    <message>
        <source>Change a protected context</source>
        <translation>更改受保护的上下文</translation>
    </message>
    <message>
        <source>This context is protected</source>
        <translation>此上下文受保护</translation>
    </message>
    <message>
        <source>Your settings ask for its name before anything is changed in it. Type %1 to go on.</source>
        <translation>按照您的设置，更改其中的内容之前须输入其名称。请输入 %1 以继续。</translation>
    </message>
    <message>
        <source>Name of the context</source>
        <translation>上下文名称</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
</context>
<context>
    <name>slipway::ContextTableModel</name>
    <message>
        <source>%1 (current)</source>
        <translation>%1（当前）</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
</context>
<context>
    <name>slipway::ConversationList</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Words that were said, an endpoint, a model</source>
        <translation>说过的词、端点或模型</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>The conversations could not be read: %1</source>
        <translation>无法读取对话：%1</translation>
    </message>
    <message>
        <source>No conversation yet</source>
        <translation>还没有对话</translation>
    </message>
    <message>
        <source>What is said in the playground is kept on this machine, to be found here and gone on with.</source>
        <translation>在演练场中说过的内容保存在本机，可以在这里找到并继续。</translation>
    </message>
    <message>
        <source>Nothing was said like that</source>
        <translation>没有说过这样的内容</translation>
    </message>
    <message>
        <source>Every word has to be in the conversation, its endpoint or its model.</source>
        <translation>每个词都必须出现在对话、其端点或其模型中。</translation>
    </message>
    <message>
        <source>The conversation will be deleted. That cannot be taken back.</source>
        <translation>该对话将被删除，且无法撤销。</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>slipway::ConversationPane</name>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Say something to the model</source>
        <translation>对模型说点什么</translation>
    </message>
    <message>
        <source>Stopped: another endpoint was chosen.</source>
        <translation>已停止：选择了其他端点。</translation>
    </message>
    <message>
        <source>Stopped: the connection to the cluster has changed.</source>
        <translation>已停止：集群连接已更改。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Way in: %1</source>
        <translation>访问途径：%1</translation>
    </message>
    <message>
        <source>Way in: %1. It flushes every 200 ms, which the token timings show.</source>
        <translation>访问途径：%1。它每 200 毫秒刷新一次，token 计时会体现这一点。</translation>
    </message>
    <message>
        <source>No port-forward: %1.</source>
        <translation>未用端口转发：%1。</translation>
    </message>
    <message>
        <source>Choose an endpoint at the right, or give the address of a server.</source>
        <translation>请在右侧选择一个端点，或填写服务器地址。</translation>
    </message>
    <message>
        <source>The answer is not complete. %1</source>
        <translation>回答不完整。%1</translation>
    </message>
    <message>
        <source>The conversation is not in the history: %1</source>
        <translation>该对话不在历史中：%1</translation>
    </message>
    <message>
        <source>An answer is on its way. Stop it first, or wait for its end.</source>
        <translation>正在回答。请先停止，或等它结束。</translation>
    </message>
    <message>
        <source>The conversation could not be opened: %1</source>
        <translation>无法打开对话：%1</translation>
    </message>
</context>
<context>
    <name>slipway::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
</context>
<context>
    <name>slipway::CurveChart</name>
    <message>
        <source>Latency over throughput</source>
        <translation>延迟随吞吐量的变化</translation>
    </message>
    <message>
        <source>%1: %2, %3 %4</source>
        <translation>%1：%2，%3 %4</translation>
    </message>
    <message>
        <source>%1 (knee)</source>
        <translation>%1（拐点）</translation>
    </message>
    <message>
        <source>%1, client-bound</source>
        <translation>%1，受客户端限制</translation>
    </message>
    <message>
        <source>output tokens/s</source>
        <translation>输出 token/秒</translation>
    </message>
    <message>
        <source>knee: %1</source>
        <translation>拐点：%1</translation>
    </message>
</context>
<context>
    <name>slipway::DashboardPage</name>
    <message>
        <source>Remove from list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Forget the endpoint %1 here?</source>
        <translation>要在此处移除端点 %1 吗？</translation>
    </message>
    <message>
        <source>Nothing is deleted: what runs in the cluster stays and keeps costing. To delete it, destroy the deployment.</source>
        <translation>不会删除任何内容：集群中运行的内容会保留并继续产生费用。如需删除，请销毁该部署。</translation>
    </message>
    <message>
        <source>Dashboard ▸ %1</source>
        <translation>仪表板 ▸ %1</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>仪表板</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>slipway::DataTable</name>
    <message>
        <source>Nothing here yet</source>
        <translation>此处尚无内容</translation>
    </message>
    <message>
        <source>Filter ( / )</source>
        <translation>筛选 ( / )</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>筛选行</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>Copy as YAML</source>
        <translation>复制为 YAML</translation>
    </message>
    <message>
        <source>No row has “%1”</source>
        <translation>没有任何行包含“%1”</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n rows; Esc clears it.</source>
        <translation>
            <numerusform>筛选隐藏了 %n 行；按 Esc 清除筛选。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::DeployPage</name>
    <message>
        <source>Deploy</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>&amp;Stop…</source>
        <translation>停止(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>回滚(&amp;B)</translation>
    </message>
    <message>
        <source>Back to re&amp;view</source>
        <translation>返回审阅(&amp;V)</translation>
    </message>
    <message>
        <source>Deploy another</source>
        <translation>再部署一个</translation>
    </message>
    <message>
        <source>Open &amp;playground</source>
        <translation>打开演练场(&amp;P)</translation>
    </message>
    <message>
        <source>Open &amp;dashboard</source>
        <translation>打开仪表板(&amp;D)</translation>
    </message>
    <message>
        <source>Stop the deployment? What was made so far can be taken back, or stay to be resumed later.</source>
        <translation>要停止部署吗？目前已创建的内容可以撤销，也可以保留以便稍后继续。</translation>
    </message>
    <message>
        <source>Stop and &amp;take back</source>
        <translation>停止并撤销(&amp;T)</translation>
    </message>
    <message>
        <source>Stop and &amp;keep</source>
        <translation>停止并保留(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Go on deploying</source>
        <translation>继续部署(&amp;G)</translation>
    </message>
    <message>
        <source>Stopping, then taking back what was made…</source>
        <translation>正在停止，随后撤销已创建的内容…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>未做任何更改</translation>
    </message>
    <message>
        <source>Nothing was changed, because the journal cannot be written: %1</source>
        <translation>未做任何更改，因为无法写入运行记录：%1</translation>
    </message>
    <message>
        <source>Deploying %1</source>
        <translation>正在部署 %1</translation>
    </message>
    <message>
        <source>Resuming the deployment</source>
        <translation>正在继续部署</translation>
    </message>
    <message>
        <source>Taking back what was made</source>
        <translation>正在撤销已创建的内容</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 已能回答</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>The model has answered a first question at %1.</source>
        <translation>模型已在 %1 回答了第一个问题。</translation>
    </message>
    <message>
        <source>Every step is done.</source>
        <translation>所有步骤均已完成。</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>What this run had made is gone; what was there before is as it was.</source>
        <translation>此次运行创建的内容已清除；原有内容保持原样。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>What was made so far has stayed. Resume the run, or take it back.</source>
        <translation>目前已创建的内容予以保留。可继续运行，或将其撤销。</translation>
    </message>
    <message>
        <source>A step failed</source>
        <translation>有一个步骤失败</translation>
    </message>
    <message>
        <source>The run did not come to its end.</source>
        <translation>运行未能完成。</translation>
    </message>
    <message>
        <source>The run has stopped at the step that is open below.</source>
        <translation>运行已停在下方展开的步骤。</translation>
    </message>
    <message>
        <source>Set right what it says and resume, or roll back what was made.</source>
        <translation>请按其说明修正后继续，或回滚已创建的内容。</translation>
    </message>
    <message>
        <source>&amp;Find the cause</source>
        <translation>查找原因(&amp;F)</translation>
    </message>
</context>
<context>
    <name>slipway::Deployment</name>
    <message>
        <source>choose a project first</source>
        <translation>请先选择项目</translation>
    </message>
    <message>
        <source>not connected to Google Cloud</source>
        <translation>未连接到 Google Cloud</translation>
    </message>
    <message>
        <source>region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>zone of %1</source>
        <translation>%1 的可用区</translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation>Autopilot</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>holds a config.json</source>
        <translation>包含 config.json</translation>
    </message>
    <message>
        <source>not connected to the cluster</source>
        <translation>未连接到集群</translation>
    </message>
    <message>
        <source>there is no live source &quot;%1&quot;</source>
        <translation>没有实时来源“%1”</translation>
    </message>
    <message>
        <source>Creates %1; the server can check it once its cluster exists.</source>
        <translation>创建 %1；待其集群存在后，服务器才能检查。</translation>
    </message>
    <message>
        <source>as your settings say</source>
        <translation>按您的设置</translation>
    </message>
    <message>
        <source>not connected to AWS</source>
        <translation>未连接到 AWS</translation>
    </message>
    <message>
        <source>choose a region first</source>
        <translation>请先选择区域</translation>
    </message>
    <message>
        <source>Kubernetes %1 · %2</source>
        <translation>Kubernetes %1 · %2</translation>
    </message>
    <message>
        <source>may not be described</source>
        <translation>无权查看详情</translation>
    </message>
    <message>
        <source>Creates %1; the server can check it once its kind is served.</source>
        <translation>创建 %1；服务器提供其类型后才能检查。</translation>
    </message>
</context>
<context>
    <name>slipway::DeploymentWizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a model on a system</comment>
        <translation>%2 上的 %1</translation>
    </message>
</context>
<context>
    <name>slipway::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>slipway::DiffView</name>
    <message>
        <source>Fields that change</source>
        <translation>发生变化的字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>更改后</translation>
    </message>
    <message>
        <source>Object as a diff</source>
        <translation>对象差异</translation>
    </message>
    <message>
        <source>asking the server</source>
        <translation>正在询问服务器</translation>
    </message>
    <message>
        <source>Finding out what this step would do, without doing it.</source>
        <translation>正在确定此步骤会做什么，但不实际执行。</translation>
    </message>
    <message>
        <source>The server warns:</source>
        <translation>服务器警告：</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>（未设置）</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>（已移除）</translation>
    </message>
</context>
<context>
    <name>slipway::Door</name>
    <message>
        <source>Command to type in a terminal</source>
        <translation>要在终端中输入的命令</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>slipway::EndpointCard</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>State unknown, because its cluster is not connected. Open it to connect.</source>
        <translation>状态未知，因为未连接其集群。打开它即可连接。</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>正在查询</translation>
    </message>
    <message>
        <source>deployed %1</source>
        <translation>%1部署</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connect the cluster of %1</source>
        <translation>连接 %1 所在的集群</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>State unknown until its cluster is connected, which is being done.</source>
        <translation>状态未知，正在连接其集群。</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>无法到达</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>State unknown, because its cluster is not connected:</source>
        <translation>状态未知，因为其集群未连接：</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>将自动重试。</translation>
    </message>
    <message>
        <source>State unknown, because its cluster is not connected.</source>
        <translation>状态未知，因为其集群未连接。</translation>
    </message>
</context>
<context>
    <name>slipway::EndpointChangePage</name>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>重启 %1</translation>
    </message>
    <message>
        <source>Destroy %1</source>
        <translation>销毁 %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Bring the &amp;former choices back when it does not become healthy</source>
        <translation>若未恢复健康则恢复原来的选项(&amp;F)</translation>
    </message>
    <message>
        <source>Type %1 to confirm:</source>
        <translation>输入 %1 以确认：</translation>
    </message>
    <message>
        <source>Re&amp;view what changes</source>
        <translation>查看将更改的内容(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>撤回(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Back to the endpoint (Esc). What runs goes on.</source>
        <translation>返回端点（Esc）。正在进行的会继续。</translation>
    </message>
    <message>
        <source>Back to the endpoint</source>
        <translation>返回端点</translation>
    </message>
    <message>
        <source>May be changed while it rolls out; without it the new choices stay, healthy or not</source>
        <translation>推出过程中可以更改；不勾选则无论是否健康都保留新选项</translation>
    </message>
    <message>
        <source>Name of the endpoint, to confirm</source>
        <translation>端点名称，用于确认</translation>
    </message>
    <message>
        <source>Reading what made it…</source>
        <translation>正在读取创建它的记录…</translation>
    </message>
    <message>
        <source>Reading the choices that it runs with…</source>
        <translation>正在读取它运行所用的选项…</translation>
    </message>
    <message>
        <source>Asking the server what would change…</source>
        <translation>正在询问服务器将更改什么…</translation>
    </message>
    <message>
        <source>It runs with these choices already.</source>
        <translation>它已经以这些选项运行。</translation>
    </message>
    <message>
        <source>What it does to what runs</source>
        <translation>对正在运行内容的影响</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>将更改的内容</translation>
    </message>
    <message>
        <source>The server refuses a part of it, which is marked below.</source>
        <translation>服务器拒绝其中一部分，已在下方标出。</translation>
    </message>
    <message>
        <source>Nothing is rolled out before that is mended.</source>
        <translation>在修正之前不会推出任何更改。</translation>
    </message>
    <message>
        <source>The journal has no run that made it: it cannot tell what belongs to it.</source>
        <translation>运行记录中没有创建它的运行：无法得知哪些内容属于它。</translation>
    </message>
    <message>
        <source>Delete what it consists of under Resources.</source>
        <translation>请在“资源”中删除其组成部分。</translation>
    </message>
    <message>
        <source>This takes back what made it:</source>
        <translation>这将撤回创建它的内容：</translation>
    </message>
    <message>
        <source>Taking back what made it…</source>
        <translation>正在撤回创建它的内容…</translation>
    </message>
    <message>
        <source>Looking what remains and what it costs…</source>
        <translation>正在查看剩余内容及其费用…</translation>
    </message>
    <message>
        <source>Nothing of it remains.</source>
        <translation>没有剩余。</translation>
    </message>
    <message>
        <source>What remains</source>
        <translation>剩余的内容</translation>
    </message>
    <message>
        <source>Bringing the former choices back</source>
        <translation>正在恢复原来的选项</translation>
    </message>
    <message>
        <source>What made the endpoint was taken back.</source>
        <translation>创建该端点的内容已撤回。</translation>
    </message>
    <message>
        <source>%1 answers with it.</source>
        <translation>%1 已以此应答。</translation>
    </message>
    <message>
        <source>It did not become healthy, and the former choices are back: %1</source>
        <translation>它未恢复健康，已恢复原来的选项：%1</translation>
    </message>
    <message>
        <source>The former choices are back. The dashboard shows when they serve.</source>
        <translation>原来的选项已恢复。仪表板会显示其何时提供服务。</translation>
    </message>
    <message>
        <source>It did not come to its end.</source>
        <translation>它没有完成。</translation>
    </message>
    <message>
        <source>Stopped. What was changed so far has stayed.</source>
        <translation>已停止。到目前为止的更改予以保留。</translation>
    </message>
    <message>
        <source>Try again; what is gone already is left out.</source>
        <translation>请重试；已不存在的会跳过。</translation>
    </message>
    <message>
        <source>Keep it as it is, or take it back.</source>
        <translation>保持原样，或撤回。</translation>
    </message>
    <message>
        <source>&amp;Destroy</source>
        <translation>销毁(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>重启(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Roll out %n change(s)</source>
        <translation>
            <numerusform>推出 %n 项更改(&amp;R)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::EndpointCharts</name>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>显示最近 %1</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>首个 token 延迟</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>No values in this range</source>
        <translation>此时间范围内没有数值</translation>
    </message>
    <message>
        <source>Choose a longer range, or send a request to the endpoint.</source>
        <translation>选择更长的时间范围，或向端点发送请求。</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>尚无数值</translation>
    </message>
    <message>
        <source>The first numbers come once a replica answers.</source>
        <translation>副本响应后才会出现第一批数值。</translation>
    </message>
    <message>
        <source>Requests fill it, for example from the playground.</source>
        <translation>有请求后才会有数据，例如从演练场发送请求。</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>prefix hits</source>
        <translation>前缀命中</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>preempted</source>
        <translation>被抢占</translation>
    </message>
    <message>
        <source>Time between tokens</source>
        <translation>token 间隔</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>完整回答</translation>
    </message>
    <message>
        <source>all replicas together</source>
        <translation>所有副本合计</translation>
    </message>
    <message>
        <source>%1 by replica</source>
        <translation>%1，按副本</translation>
    </message>
    <message>
        <source>Source…</source>
        <translation>来源…</translation>
    </message>
    <message>
        <source>A Prometheus server that knows what happened while nobody looked from here</source>
        <translation>一个 Prometheus 服务器，它知道此处无人查看时发生了什么</translation>
    </message>
    <message>
        <source>Source of the past</source>
        <translation>过去数据的来源</translation>
    </message>
    <message>
        <source>%1 (Prometheus)</source>
        <translation>%1（Prometheus）</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <comment>line of a chart, server</comment>
        <translation>%1，来自 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is asked for the past once the endpoint&apos;s pods are known.</source>
        <translation>得知该端点的 Pod 后，将向 %1 查询过去的数据。</translation>
    </message>
    <message>
        <source>Asking %1 for the past…</source>
        <translation>正在向 %1 查询过去的数据…</translation>
    </message>
    <message>
        <source>Strong lines are measured here. Thin ones are from %1: a value every %2, each over %3.</source>
        <translation>粗线为此处测得。细线来自 %1：每 %2一个数值，各自统计 %3。</translation>
    </message>
    <message>
        <source>%1 has no values of the endpoint&apos;s pods from the times when nobody looked from here.</source>
        <translation>在此处无人查看的时段，%1 没有该端点各 Pod 的数值。</translation>
    </message>
    <message>
        <source>It warns: %1</source>
        <translation>它警告：%1</translation>
    </message>
    <message>
        <source>%1 could not be asked for the past: %2</source>
        <translation>无法向 %1 查询过去的数据：%2</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Accelerators&apos; power</source>
        <translation>加速器功率</translation>
    </message>
    <message>
        <source>power</source>
        <translation>功率</translation>
    </message>
</context>
<context>
    <name>slipway::EndpointChooser</name>
    <message>
        <source>&amp;Endpoint</source>
        <translation>端点(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API 密钥(&amp;K)</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>模型(&amp;O)</translation>
    </message>
    <message>
        <source>kept in memory only</source>
        <translation>仅保留在内存中</translation>
    </message>
    <message>
        <source>Another server by its address</source>
        <translation>按地址使用其他服务器</translation>
    </message>
    <message>
        <source>the server names no model</source>
        <translation>服务器未提供模型名称</translation>
    </message>
    <message>
        <source>the way in is gone</source>
        <translation>路径已不存在</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>endpoint, where it runs</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>slipway::EndpointList</name>
    <message>
        <source>No endpoint yet</source>
        <translation>尚无端点</translation>
    </message>
    <message>
        <source>An endpoint is a model that answers prompts. Deploy one, and its health, latency and throughput are live here.</source>
        <translation>端点是能回答提示词的模型。部署一个后，其健康状态、延迟和吞吐量会实时显示在此处。</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>New deployment</source>
        <translation>新建部署</translation>
    </message>
    <message>
        <source>%1 serving</source>
        <translation>%1 个提供服务中</translation>
    </message>
    <message>
        <source>%1 loading</source>
        <translation>%1 个加载中</translation>
    </message>
    <message>
        <source>%1 not serving</source>
        <translation>%1 个未提供服务</translation>
    </message>
    <message>
        <source>%1 not known yet</source>
        <translation>%1 个尚未知</translation>
    </message>
    <message>
        <source>%1 not connected</source>
        <translation>%1 个未连接</translation>
    </message>
    <message>
        <source>Connect %1 clusters</source>
        <translation>连接 %1 个集群</translation>
    </message>
    <message>
        <source>%1 unreachable</source>
        <translation>%1 个无法访问</translation>
    </message>
</context>
<context>
    <name>slipway::EndpointMonitor</name>
    <message>
        <source>there is no Service %1 in the namespace %2</source>
        <translation>命名空间 %2 中没有 Service %1</translation>
    </message>
    <message>
        <source>not connected to its cluster</source>
        <translation>未连接到其集群</translation>
    </message>
    <message>
        <source>the Service has no selector</source>
        <translation>Service 没有选择器</translation>
    </message>
    <message>
        <source>the Service selects no running pod</source>
        <translation>Service 未选中运行中的 Pod</translation>
    </message>
    <message>
        <source>no replica gives metrics yet</source>
        <translation>尚无副本提供指标</translation>
    </message>
    <message>
        <source>no request has finished since the last look</source>
        <translation>自上次查看以来没有请求完成</translation>
    </message>
    <message>
        <source>needs a second look, in a few seconds</source>
        <translation>需要在几秒后再查看一次</translation>
    </message>
    <message>
        <source>GET %1 answers %2</source>
        <translation>GET %1 返回 %2</translation>
    </message>
    <message>
        <source>the exporter does not tell the use</source>
        <translation>exporter 没有提供利用率</translation>
    </message>
    <message>
        <source>the exporter does not tell the memory</source>
        <translation>exporter 没有提供显存</translation>
    </message>
    <message>
        <source>the exporter does not tell the power; GKE&apos;s for TPUs never does</source>
        <translation>exporter 没有提供功率；GKE 的 TPU exporter 从不提供</translation>
    </message>
</context>
<context>
    <name>slipway::EndpointView</name>
    <message>
        <source>Request path</source>
        <translation>请求路径</translation>
    </message>
    <message>
        <source>Replicas, from created to ready</source>
        <translation>副本：从创建到就绪</translation>
    </message>
    <message>
        <source>stale, %1</source>
        <translation>已过时，%1</translation>
    </message>
    <message>
        <source>looked %1</source>
        <translation>%1查看</translation>
    </message>
    <message>
        <source>All endpoints (Esc)</source>
        <translation>所有端点 (Esc)</translation>
    </message>
    <message>
        <source>All endpoints</source>
        <translation>所有端点</translation>
    </message>
    <message>
        <source>Open playground</source>
        <translation>打开演练场</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Look now (F5)</source>
        <translation>立即查看 (F5)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Forgets the endpoint here; what runs in the cluster stays and keeps costing</source>
        <translation>仅在此处移除端点；集群中运行的内容会保留并继续产生费用</translation>
    </message>
    <message>
        <source>URL: %1</source>
        <translation>URL：%1</translation>
    </message>
    <message>
        <source>Copy the URL</source>
        <translation>复制 URL</translation>
    </message>
    <message>
        <source>No pods</source>
        <translation>没有 Pod</translation>
    </message>
    <message>
        <source>The pods that the Service selects appear here.</source>
        <translation>Service 选中的 Pod 会显示在此处。</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>没有事件</translation>
    </message>
    <message>
        <source>What happens to the endpoint&apos;s objects appears here. Kubernetes keeps events for about an hour.</source>
        <translation>端点各对象发生的事件会显示在此处。Kubernetes 保留事件约一小时。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接到 %1…</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>The cluster of this endpoint is not connected.</source>
        <translation>此端点的集群未连接。</translation>
    </message>
    <message>
        <source>Its state, numbers and logs appear once it is: %1</source>
        <translation>连接后会显示其状态、数值和日志：%1</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>State unknown, because its cluster is not connected.</source>
        <translation>状态未知，因为未连接其集群。</translation>
    </message>
    <message>
        <source>Talk to the model</source>
        <translation>与模型对话</translation>
    </message>
    <message>
        <source>Opens once a replica serves</source>
        <translation>有副本提供服务后即可打开</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Other choices for what runs: scale, upgrade, another precision. Shows first what it does.</source>
        <translation>为正在运行的内容更改选项：扩缩、升级、其他精度。先显示影响。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>&amp;Restart…</source>
        <translation>重启(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Destroy…</source>
        <translation>销毁(&amp;D)…</translation>
    </message>
    <message>
        <source>Predicted and measured</source>
        <translation>预测与实测</translation>
    </message>
    <message>
        <source>Events, pods, logs, predicted and measured</source>
        <translation>事件、Pod、日志、预测与实测</translation>
    </message>
    <message>
        <source>What the cloud did to the cluster is not all in the list: %1</source>
        <translation>云对集群所做的操作未全部列出：%1</translation>
    </message>
</context>
<context>
    <name>slipway::EventTableModel</name>
    <message>
        <source>Last seen</source>
        <translation>最近出现</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>slipway::ExecConsentDialog</name>
    <message>
        <source>&amp;Remember for this exact program and arguments</source>
        <translation>记住此程序及其参数(&amp;R)</translation>
    </message>
    <message>
        <source>Run a program for credentials</source>
        <translation>运行程序以获取凭据</translation>
    </message>
    <message>
        <source>This kubeconfig wants to run a program</source>
        <translation>此 kubeconfig 要运行一个程序</translation>
    </message>
    <message>
        <source>The context %1 gets its credentials from the program below. It runs as you, with your files and your network. Agree only if you know it.</source>
        <translation>上下文 %1 从以下程序获取凭据。它将以您的身份运行，可访问您的文件和网络。仅在您了解该程序时同意。</translation>
    </message>
    <message>
        <source>Exact command line, with the variables that are added to yours</source>
        <translation>完整命令行，以及在您的环境变量之外添加的变量</translation>
    </message>
    <message>
        <source>Asked for by %1. No shell is involved; the program is ended after 30 s.</source>
        <translation>由 %1 请求。不经过 shell；程序会在 30 秒后被终止。</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Do not run</source>
        <translation>不运行</translation>
    </message>
</context>
<context>
    <name>slipway::ExportButton</name>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the manifests, a kustomization.yaml, the values and the commands into a folder, ready for Git</source>
        <translation>将清单、kustomization.yaml、值和命令写入文件夹，可直接用于 Git</translation>
    </message>
    <message>
        <source>Export to folder</source>
        <translation>导出到文件夹</translation>
    </message>
</context>
<context>
    <name>slipway::FileField</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Use no file</source>
        <translation>不使用文件</translation>
    </message>
    <message>
        <source>This file cannot be used: %1 (%2)</source>
        <translation>无法使用此文件：%1（%2）</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file and what is in it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>slipway::FindingList</name>
    <message>
        <source>Check all &amp;again</source>
        <translation>全部重新检查(&amp;A)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>Checking: %1</source>
        <translation>正在检查：%1</translation>
    </message>
    <message>
        <source>Passed (%1)</source>
        <translation>通过（%1）</translation>
    </message>
    <message>
        <source>Cannot be told (%1)</source>
        <translation>无法判断（%1）</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Checking… so far: %1</source>
        <translation>正在检查… 目前：%1</translation>
    </message>
    <message>
        <source>Blocking: %1</source>
        <translation>阻断：%1</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>提示：%1</translation>
    </message>
    <message>
        <source>Cannot be told: %1</source>
        <translation>无法判断：%1</translation>
    </message>
    <message>
        <source>Passed: %1</source>
        <translation>通过：%1</translation>
    </message>
    <message>
        <source>Accepted by %1: %2</source>
        <translation>由 %1 接受：%2</translation>
    </message>
    <message>
        <source>Accepted by %1 until %3: %2</source>
        <translation>由 %1 接受，直至 %3：%2</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>重新显示</translation>
    </message>
    <message>
        <source>Show it again: %1</source>
        <translation>重新显示：%1</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>已接受：%1</translation>
    </message>
    <message>
        <source>Known and accepted (%1)</source>
        <translation>已知并接受（%1）</translation>
    </message>
</context>
<context>
    <name>slipway::FindingRow</name>
    <message>
        <source>To do: %1</source>
        <translation>处理方法：%1</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>修复：%1</translation>
    </message>
    <message>
        <source>Shows what would be done, and asks before it does it</source>
        <translation>显示将要执行的操作，并在执行前询问</translation>
    </message>
    <message>
        <source>Check this again</source>
        <translation>重新检查此项</translation>
    </message>
    <message>
        <source>Check again: %1</source>
        <translation>重新检查：%1</translation>
    </message>
    <message>
        <source>Evidence and remedies</source>
        <translation>证据与处理方法</translation>
    </message>
    <message>
        <source>Evidence and remedies of: %1</source>
        <translation>证据与处理方法：%1</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理方法</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and text of a remedy</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Preview and apply…</source>
        <translation>预览并应用…</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Known and accepted…</source>
        <translation>已知并接受…</translation>
    </message>
    <message>
        <source>Known and accepted: %1</source>
        <translation>已知并接受：%1</translation>
    </message>
</context>
<context>
    <name>slipway::FindingsPage</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>&amp;Open a bundle…</source>
        <translation>打开支持包(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save a bundle…</source>
        <translation>保存支持包(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新检查(&amp;L)</translation>
    </message>
    <message>
        <source>No cluster is connected</source>
        <translation>未连接集群</translation>
    </message>
    <message>
        <source>What is wrong in a cluster appears here, with its cause, the evidence and what to do. Connect one on the Home page, or open a support bundle.</source>
        <translation>集群中的问题会显示在这里，并附有原因、证据和处理方法。请在首页连接集群，或打开支持包。</translation>
    </message>
    <message>
        <source>The state that was read, in one file without secrets and tokens, to be looked at elsewhere</source>
        <translation>将读取到的状态存入一个不含 Secret 和 Token 的文件，以便在别处查看</translation>
    </message>
    <message>
        <source>Read the cluster anew (F5)</source>
        <translation>重新读取集群 (F5)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>检查(&amp;L)</translation>
    </message>
    <message>
        <source>Reading the cluster…</source>
        <translation>正在读取集群…</translation>
    </message>
    <message>
        <source>Reading the cluster: %1</source>
        <translation>正在读取集群：%1</translation>
    </message>
    <message>
        <source>Nothing is wrong as far as can be seen</source>
        <translation>就目前所见，没有问题</translation>
    </message>
    <message>
        <source>Pods, volumes, identity, accelerators, engines, routes and configuration were looked at.</source>
        <translation>已检查 Pod、卷、身份、加速器、引擎、路由和配置。</translation>
    </message>
    <message>
        <source>Support bundle %1, read %2. Nothing can be changed from here.</source>
        <translation>支持包 %1，读取于 %2。无法从这里进行任何更改。</translation>
    </message>
    <message>
        <source>%1, read %2</source>
        <translation>%1，读取于 %2</translation>
    </message>
    <message>
        <source>Open a support bundle</source>
        <translation>打开支持包</translation>
    </message>
    <message>
        <source>Support bundles (*.json *.gz);;All files (*)</source>
        <translation>支持包 (*.json *.gz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save a support bundle</source>
        <translation>保存支持包</translation>
    </message>
    <message>
        <source>Support bundles (*.json)</source>
        <translation>支持包 (*.json)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Secrets and tokens were removed. Read it before you pass it on.</source>
        <translation>Secret 和 Token 已移除。转交他人之前请先通读。</translation>
    </message>
</context>
<context>
    <name>slipway::FixPanel</name>
    <message>
        <source>&amp;Apply this change</source>
        <translation>应用此更改(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>保持不变(&amp;L)</translation>
    </message>
    <message>
        <source>The same by hand:</source>
        <translation>手动完成同样的操作：</translation>
    </message>
    <message>
        <source>Name of what is changed, to confirm</source>
        <translation>输入被更改对象的名称以确认</translation>
    </message>
    <message>
        <source>This cannot be undone without loss. Type %1 to confirm:</source>
        <translation>此操作无法无损撤销。输入 %1 以确认：</translation>
    </message>
    <message>
        <source>Finding out what it would do…</source>
        <translation>正在确定它会做什么…</translation>
    </message>
</context>
<context>
    <name>slipway::FixProof</name>
    <message>
        <source>no cluster is connected</source>
        <translation>未连接集群</translation>
    </message>
</context>
<context>
    <name>slipway::GoogleDoor</name>
    <message>
        <source>Application Default Credentials of a person</source>
        <translation>个人的应用默认凭据 (ADC)</translation>
    </message>
    <message>
        <source>service account with a key file</source>
        <translation>使用密钥文件的服务账号</translation>
    </message>
    <message>
        <source>impersonated service account</source>
        <translation>模拟的服务账号</translation>
    </message>
    <message>
        <source>access token of the environment</source>
        <translation>环境变量中的访问令牌</translation>
    </message>
    <message>
        <source>signed in with gcloud</source>
        <translation>通过 gcloud 登录</translation>
    </message>
    <message>
        <source>Application Default Credentials, through gcloud</source>
        <translation>应用默认凭据 (ADC)，通过 gcloud</translation>
    </message>
    <message>
        <source>no credentials</source>
        <translation>没有凭据</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Sign in again in a terminal, then connect:</source>
        <translation>在终端中重新登录，然后连接：</translation>
    </message>
    <message>
        <source>project %1</source>
        <translation>项目 %1</translation>
    </message>
    <message>
        <source>No Google identity was found on this machine. Sign in with this command in a terminal, then look again.</source>
        <translation>在本机上未找到 Google 身份。请在终端中用此命令登录，然后重新查找。</translation>
    </message>
    <message>
        <source>Asking Google for a token…</source>
        <translation>正在向 Google 请求令牌…</translation>
    </message>
</context>
<context>
    <name>slipway::HomeDoors</name>
    <message>
        <source>From a cloud project to a model that answers</source>
        <translation>从云项目到能回答的模型</translation>
    </message>
    <message>
        <source>Choose a way in. No account is needed and nothing is sent anywhere but to what you connect.</source>
        <translation>选择一种方式开始。无需账号，除您所连接的目标外不会向任何地方发送数据。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Connect Google Cloud</source>
        <translation>连接 Google Cloud</translation>
    </message>
    <message>
        <source>Uses the sign-in that gcloud left on this machine. Finds projects, zones, quota and clusters.</source>
        <translation>使用 gcloud 在本机留下的登录。查找项目、可用区、配额和集群。</translation>
    </message>
    <message>
        <source>Open a kubeconfig</source>
        <translation>打开 kubeconfig</translation>
    </message>
    <message>
        <source>Any cluster that you can reach. Its contexts are listed; nothing is contacted before you choose.</source>
        <translation>任何您能访问的集群。会列出其中的上下文；在您选择之前不会连接任何目标。</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>试用沙盒</translation>
    </message>
    <message>
        <source>A pretend cloud on this machine, with a cluster, quota, faults and a model server. Costs nothing.</source>
        <translation>本机上的模拟云，包含集群、配额、故障和模型服务器。不产生任何费用。</translation>
    </message>
</context>
<context>
    <name>slipway::HomeOverview</name>
    <message>
        <source>What next?</source>
        <translation>接下来做什么？</translation>
    </message>
    <message>
        <source>New deployment</source>
        <translation>新建部署</translation>
    </message>
    <message>
        <source>Left midway</source>
        <translation>中途未完成</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Connect to something else</source>
        <translation>连接到其他目标</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>仪表板</translation>
    </message>
    <message>
        <source>not signed in to Google Cloud</source>
        <translation>未登录 Google Cloud</translation>
    </message>
    <message>
        <source>not chosen yet; a deployment asks for it</source>
        <translation>尚未选择；部署时会询问</translation>
    </message>
    <message>
        <source>%1, Kubernetes %2</source>
        <translation>%1，Kubernetes %2</translation>
    </message>
    <message>
        <source>version unknown</source>
        <translation>版本未知</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Pods, nodes and events, live</source>
        <translation>实时查看 Pod、节点和事件</translation>
    </message>
    <message>
        <source>Opens once a cluster is connected</source>
        <translation>连接集群后即可打开</translation>
    </message>
    <message>
        <source>No endpoint yet. A deployment makes one: a model that answers prompts.</source>
        <translation>尚无端点。部署会创建一个：能回答提示词的模型。</translation>
    </message>
    <message>
        <source>Open it in the dashboard</source>
        <translation>在仪表板中打开</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>Interrupted deployment: %1</source>
        <translation>中断的部署：%1</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>草稿：%1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>slipway::ImageStrip</name>
    <message>
        <source>An image that cannot be shown</source>
        <translation>无法显示的图片</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>Take this image out</source>
        <translation>移除此图片</translation>
    </message>
    <message>
        <source>Take image %1 out</source>
        <translation>移除图片 %1</translation>
    </message>
</context>
<context>
    <name>slipway::IncidentList</name>
    <message>
        <source>%1 misses its objective: the error budget burns %2</source>
        <translation>%1 未达到目标：错误预算以 %2 消耗</translation>
    </message>
    <message>
        <source>%1 misses its objective</source>
        <translation>%1 未达到目标</translation>
    </message>
    <message>
        <source>%1 no longer serves</source>
        <translation>%1 不再提供服务</translation>
    </message>
    <message>
        <source>%1 gives no numbers any more</source>
        <translation>%1 不再给出指标</translation>
    </message>
    <message>
        <source>The budget burnt %1 in %2 and %3 in %4; from %5× in both on it is an alert.</source>
        <translation>预算消耗在 %2 内为 %1，在 %4 内为 %3；两者都达到 %5× 即告警。</translation>
    </message>
    <message>
        <source>The last came at %1.</source>
        <translation>最后一次是在 %1。</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>自 %1 起。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>从 %1 到 %2。</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation>已结束：%1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::KindsView</name>
    <message>
        <source>Workloads</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Model serving</source>
        <translation>模型服务</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>访问控制</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Cloud resources</source>
        <translation>云资源</translation>
    </message>
    <message>
        <source>Custom resources</source>
        <translation>自定义资源</translation>
    </message>
    <message>
        <source>Find a kind</source>
        <translation>查找类型</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The kinds of this cluster could not be read.</source>
        <translation>无法读取该集群的资源类型。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Some kinds are missing here: their API servers do not answer.</source>
        <translation>此处缺少部分类型：它们的 API 服务器没有应答。</translation>
    </message>
    <message>
        <source>They are: %1</source>
        <translation>它们是：%1</translation>
    </message>
    <message>
        <source>Reading the kinds of this cluster…</source>
        <translation>正在读取该集群的资源类型…</translation>
    </message>
    <message>
        <source>Asking the cluster…</source>
        <translation>正在询问集群…</translation>
    </message>
    <message>
        <source>No %1 in the cluster</source>
        <translation>集群中没有 %1</translation>
    </message>
    <message>
        <source>No %1 in the namespace %2</source>
        <translation>命名空间 %2 中没有 %1</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Look in all namespaces</source>
        <translation>查看所有命名空间</translation>
    </message>
    <message>
        <source>No %1 in any of the clusters</source>
        <translation>所有集群中都没有 %1</translation>
    </message>
</context>
<context>
    <name>slipway::KubeconfigDoor</name>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>No contexts</source>
        <translation>没有上下文</translation>
    </message>
    <message>
        <source>The kubeconfig names no cluster to connect to.</source>
        <translation>该 kubeconfig 未指定可连接的集群。</translation>
    </message>
    <message>
        <source>No kubeconfig was found at $KUBECONFIG or ~/.kube/config.</source>
        <translation>在 $KUBECONFIG 或 ~/.kube/config 中未找到 kubeconfig。</translation>
    </message>
    <message>
        <source>Open a kubeconfig</source>
        <translation>打开 kubeconfig</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>1 context from %1</source>
        <translation>来自 %1 的 1 个上下文</translation>
    </message>
    <message>
        <source>%1 contexts from %2</source>
        <translation>来自 %2 的 %1 个上下文</translation>
    </message>
    <message>
        <source>Choose a context. Nothing is contacted before you press Connect.</source>
        <translation>选择一个上下文。在您按下“连接”之前不会连接任何目标。</translation>
    </message>
    <message>
        <source>This context cannot be used.</source>
        <translation>无法使用此上下文。</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>服务器：%1</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>用户：%1</translation>
    </message>
    <message>
        <source>Credentials: %1</source>
        <translation>凭据：%1</translation>
    </message>
    <message>
        <source>A program gets the credentials; you are asked before it runs.</source>
        <translation>凭据由程序获取；运行前会询问您。</translation>
    </message>
    <message>
        <source>This connection is not safe.</source>
        <translation>此连接不安全。</translation>
    </message>
    <message>
        <source>It is not encrypted: anybody on the way can read and change it.</source>
        <translation>连接未加密：途中的任何人都能读取和篡改。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not verified: anybody on the way can pretend to be it.</source>
        <translation>未验证服务器证书：途中的任何人都能冒充该服务器。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接到 %1…</translation>
    </message>
    <message>
        <source>Contexts</source>
        <translation>上下文</translation>
    </message>
</context>
<context>
    <name>slipway::LineChart</name>
    <message>
        <source>%1: %2</source>
        <comment>line, last value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>objective %1</source>
        <translation>目标 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::LoadConsent</name>
    <message>
        <source>&amp;Copy as a command</source>
        <translation>复制为命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>放弃(&amp;L)</translation>
    </message>
    <message>
        <source>Start in the &amp;cluster</source>
        <translation>在集群中启动(&amp;C)</translation>
    </message>
    <message>
        <source>The Job as a kubectl command, to be started by hand</source>
        <translation>以 kubectl 命令表示的 Job，可手动启动</translation>
    </message>
</context>
<context>
    <name>slipway::LogLines</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source> … (line cut)</source>
        <translation> …（该行已截断）</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Copy all lines</source>
        <translation>复制所有行</translation>
    </message>
</context>
<context>
    <name>slipway::LogView</name>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>The instance before the last restart</source>
        <translation>上次重启之前的实例</translation>
    </message>
    <message>
        <source>Pause: new lines wait</source>
        <translation>暂停：新行会等待</translation>
    </message>
    <message>
        <source>Show the time of each line</source>
        <translation>显示每行的时间</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>搜索 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>The container has not restarted: there is no previous instance</source>
        <translation>容器未重启过：没有上一个实例</translation>
    </message>
    <message>
        <source>Asking for the log…</source>
        <translation>正在请求日志…</translation>
    </message>
    <message>
        <source>Paused, %1 new lines wait</source>
        <translation>已暂停，有 %1 行新内容等待</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>正在跟踪</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>日志为空。</translation>
    </message>
    <message>
        <source>The log has ended.</source>
        <translation>日志已结束。</translation>
    </message>
    <message>
        <source>%1 older ones dropped</source>
        <translation>已丢弃 %1 行较早的内容</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Which pods are shown</source>
        <translation>显示哪些 Pod</translation>
    </message>
    <message>
        <source>Save the lines to a file</source>
        <translation>将各行保存到文件</translation>
    </message>
    <message>
        <source>Previous match (Enter)</source>
        <translation>上一个匹配（Enter）</translation>
    </message>
    <message>
        <source>Next match (Shift+Enter)</source>
        <translation>下一个匹配（Shift+Enter）</translation>
    </message>
    <message>
        <source>%1 (before the others)</source>
        <translation>%1（先于其他容器）</translation>
    </message>
    <message>
        <source>All containers</source>
        <translation>所有容器</translation>
    </message>
    <message>
        <source>All, from the first init container on</source>
        <translation>全部，从第一个 Init 容器开始</translation>
    </message>
    <message>
        <source>The instances before the last restart, of those that have restarted</source>
        <translation>已重启的容器在上次重启之前的实例</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>%1 (ended)</source>
        <translation>%1（已结束）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Log files (*.log *.txt);;All files (*)</source>
        <translation>日志文件 (*.log *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Waiting for pods</source>
        <translation>正在等待 Pod</translation>
    </message>
    <message>
        <source>Waiting for the container to start</source>
        <translation>正在等待容器启动</translation>
    </message>
    <message>
        <source>The stream ended: reading on…</source>
        <translation>日志流中断：正在继续读取…</translation>
    </message>
    <message numerus="yes">
        <source>%n logs</source>
        <translation>
            <numerusform>%n 个日志</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logs not read: too many at once</source>
        <translation>
            <numerusform>%n 个日志未读取：同时读取的过多</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logs cannot be read</source>
        <translation>
            <numerusform>%n 个日志无法读取</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::MainWindow</name>
    <message>
        <source>Close the details (Esc)</source>
        <translation>关闭详细信息 (Esc)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Keyboard cheat sheet</source>
        <translation>键盘快捷键一览</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Close details, go back</source>
        <translation>关闭详细信息，返回</translation>
    </message>
    <message>
        <source>Show or hide activities</source>
        <translation>显示或隐藏活动</translation>
    </message>
    <message>
        <source>Collapse or expand the rail</source>
        <translation>折叠或展开侧栏</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>主题：浅色</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>主题：深色</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>主题：跟随系统</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>没有目标</translation>
    </message>
    <message>
        <source>Where things go: provider, project, location, cluster, namespace</source>
        <translation>部署位置：云服务商、项目、位置、集群、命名空间</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Every action and every resource (Ctrl+K)</source>
        <translation>所有操作和资源 (Ctrl+K)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip, shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>转到：%1</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1 - Slipway</source>
        <translation>%1 - Slipway</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>正在重新连接</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>录制内容</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>无连接</translation>
    </message>
    <message>
        <source>Sandbox. %1</source>
        <translation>沙盒。%1</translation>
    </message>
    <message>
        <source>Insecure connection. %1</source>
        <translation>连接不安全。%1</translation>
    </message>
    <message>
        <source>In tables and text</source>
        <translation>在表格和文本中</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>筛选行</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Details of the row</source>
        <translation>所在行的详细信息</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Send the prompt</source>
        <translation>发送提示词</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>已登录</translation>
    </message>
</context>
<context>
    <name>slipway::MemoryBar</name>
    <message>
        <source>Choose a model and an accelerator to see how the memory is used.</source>
        <translation>选择模型和加速器后可查看内存的使用情况。</translation>
    </message>
    <message>
        <source>%1 too little</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>Memory of one %1: %2</source>
        <translation>单个 %1 的内存：%2</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>of %1 that the engine sees on one %2</source>
        <translation>共 %1（引擎在单个 %2 上可见）</translation>
    </message>
    <message>
        <source>%1: %2 (%3 bytes)</source>
        <translation>%1：%2（%3 字节）</translation>
    </message>
</context>
<context>
    <name>slipway::MessageView</name>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Edit and ask anew</source>
        <translation>编辑后重新提问</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理过程</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>您的消息</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation>首个 token %1</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n 个 token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n tokens</source>
        <translation>
            <numerusform>约 %n 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>prompt %1</source>
        <translation>提示词 %1</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1 回答</translation>
    </message>
    <message>
        <source>The former one</source>
        <translation>上一个版本</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>下一个版本</translation>
    </message>
    <message>
        <source>What went over the wire</source>
        <translation>实际传输的内容</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Result of the call</source>
        <translation>调用结果</translation>
    </message>
    <message>
        <source>How sure the model was of each token</source>
        <translation>模型对每个 token 的把握程度</translation>
    </message>
    <message>
        <source>What the server&apos;s own histograms rose by between a reading before the answer and one after it: its clock, without the way in between</source>
        <translation>服务器自身直方图在回答之前与之后两次读取之间的增量：以服务器时钟计，不含中间路径</translation>
    </message>
</context>
<context>
    <name>slipway::MetricSource</name>
    <message>
        <source>Google Managed Prometheus belongs to a project, and the endpoint&apos;s is not known</source>
        <translation>Google Managed Prometheus 属于某个项目，而该端点的项目未知</translation>
    </message>
    <message>
        <source>a Prometheus server is named by http://…, https://…, or NAMESPACE/SERVICE:PORT in the cluster, not by &quot;%1&quot;</source>
        <translation>Prometheus 服务器以 http://…、https://… 或集群中的 NAMESPACE/SERVICE:PORT 表示，而不是“%1”</translation>
    </message>
    <message>
        <source>Google Managed Prometheus</source>
        <translation>Google Managed Prometheus</translation>
    </message>
    <message>
        <source>The API server&apos;s proxy takes authentication away, so a Service is asked without.</source>
        <translation>API 服务器的代理会去掉认证信息，因此对 Service 的查询不带认证。</translation>
    </message>
    <message>
        <source>Name the file that holds the bearer token.</source>
        <translation>请指定存放 bearer token 的文件。</translation>
    </message>
    <message>
        <source>The Google identity is shown to https://….googleapis.com alone, not to %1.</source>
        <translation>Google 身份只会出示给 https://….googleapis.com，不会给 %1。</translation>
    </message>
    <message>
        <source>no Prometheus server is named</source>
        <translation>没有指定 Prometheus 服务器</translation>
    </message>
    <message>
        <source>%1 is a Service of the cluster, which is not connected</source>
        <translation>%1 是集群中的 Service，而该集群未连接</translation>
    </message>
    <message>
        <source>the address looks as if it held a secret, which is not kept</source>
        <translation>该地址似乎含有机密，因此不会保存</translation>
    </message>
    <message>
        <source>the Service %1 selects no pod now, so it is not known whose metrics to ask for</source>
        <translation>Service %1 目前没有选中任何 Pod，因此不知道该查询谁的指标</translation>
    </message>
    <message>
        <source>in the sandbox nothing outside this machine is asked, so %1 is not</source>
        <translation>在沙盒中不会询问本机以外的任何服务，因此不会询问 %1</translation>
    </message>
</context>
<context>
    <name>slipway::MetricSourceDialog</name>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Source of the charts&apos; past</source>
        <translation>图表过去数据的来源</translation>
    </message>
    <message>
        <source>Slipway measures while it runs. A Prometheus server that scrapes the cluster knows the rest: Prometheus, Thanos or Google Managed Prometheus. It is asked for the pods of the endpoint, by the labels namespace and pod; this holds for all endpoints of the cluster.</source>
        <translation>Slipway 只在运行时测量。其余的由抓取该集群的 Prometheus 服务器得知：Prometheus、Thanos 或 Google Managed Prometheus。按 namespace 和 pod 标签向它查询端点的 Pod；这适用于该集群的所有端点。</translation>
    </message>
    <message>
        <source>https://… or NAMESPACE/SERVICE:PORT</source>
        <translation>https://… 或 NAMESPACE/SERVICE:PORT</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>服务器(&amp;V)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Bearer token from a file</source>
        <translation>文件中的 bearer token</translation>
    </message>
    <message>
        <source>Google identity</source>
        <translation>Google 身份</translation>
    </message>
    <message>
        <source>&amp;Authentication</source>
        <translation>认证(&amp;A)</translation>
    </message>
    <message>
        <source>File with the bearer token</source>
        <translation>存放 bearer token 的文件</translation>
    </message>
    <message>
        <source>file that is read before each request</source>
        <translation>每次请求前读取的文件</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Use &amp;none</source>
        <translation>不使用(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The cluster&apos;s Services could not be listed: %1</source>
        <translation>无法列出集群的 Service：%1</translation>
    </message>
    <message>
        <source>What runs in the cluster is offered once it is connected.</source>
        <translation>连接集群后，会列出其中运行的服务器。</translation>
    </message>
    <message>
        <source>Looking for servers in the cluster…</source>
        <translation>正在集群中查找服务器…</translation>
    </message>
    <message>
        <source>No Service in the cluster has the labels of a Prometheus server.</source>
        <translation>集群中没有带 Prometheus 服务器标签的 Service。</translation>
    </message>
    <message>
        <source>In the cluster there is %1.</source>
        <translation>集群中有 %1。</translation>
    </message>
    <message numerus="yes">
        <source>The list has all %n.</source>
        <translation>
            <numerusform>列表中共有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在询问 %1…</translation>
    </message>
    <message>
        <source>%1 answers queries.</source>
        <translation>%1 可应答查询。</translation>
    </message>
    <message>
        <source>%1 answers, version %2.</source>
        <translation>%1 有应答，版本 %2。</translation>
    </message>
</context>
<context>
    <name>slipway::ModelPage</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Which model?</source>
        <translation>选择哪个模型？</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No models</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <source>The catalogue is empty. Type a model&apos;s id below, or import its config.json.</source>
        <translation>目录为空。请在下方输入模型 ID，或导入它的 config.json。</translation>
    </message>
    <message>
        <source>Other &amp;model</source>
        <translation>其他模型(&amp;M)</translation>
    </message>
    <message>
        <source>Hugging Face id of another model</source>
        <translation>其他模型的 Hugging Face ID</translation>
    </message>
    <message>
        <source>organisation/name</source>
        <translation>组织/名称</translation>
    </message>
    <message>
        <source>&amp;Import config.json…</source>
        <translation>导入 config.json(&amp;I)…</translation>
    </message>
    <message>
        <source>Choose a row, or type an id.</source>
        <translation>选择一行，或输入 ID。</translation>
    </message>
    <message>
        <source>It is gated: its licence has to be accepted on Hugging Face before the files can be fetched.</source>
        <translation>该模型受限：需要先在 Hugging Face 上接受其许可证才能获取文件。</translation>
    </message>
    <message>
        <source>%1 is not in the catalogue, so whether it fits cannot be calculated. Import its config.json to know.</source>
        <translation>%1 不在目录中，因此无法计算能否放下。请导入它的 config.json。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>您是不是要找 %1？</translation>
    </message>
    <message>
        <source>Import config.json</source>
        <translation>导入 config.json</translation>
    </message>
    <message>
        <source>Model configuration (*.json)</source>
        <translation>模型配置 (*.json)</translation>
    </message>
    <message>
        <source>Read the model&apos;s shape from %1.</source>
        <translation>已从 %1 读取模型结构。</translation>
    </message>
    <message>
        <source>Chosen: %1.</source>
        <translation>已选择：%1。</translation>
    </message>
    <message>
        <source>This system asks for no model. Go on with the next step.</source>
        <translation>此系统不需要选择模型。请继续下一步。</translation>
    </message>
</context>
<context>
    <name>slipway::ModelTableModel</name>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个 token</translation>
    </message>
    <message>
        <source>As of %1: %2</source>
        <translation>截至 %1：%2</translation>
    </message>
    <message>
        <source> (unverified)</source>
        <translation> (未核实)</translation>
    </message>
    <message>
        <source>%1 (%2 active)</source>
        <translation>%1（激活 %2）</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Memory of the weights alone, by the calculator; the KV cache comes on top.</source>
        <translation>由计算器得出的仅权重所需内存；KV 缓存另计。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>4 bit</source>
        <translation>4 位</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Gated</source>
        <translation>受限</translation>
    </message>
</context>
<context>
    <name>slipway::MutePanel</name>
    <message>
        <source>&amp;Accept it</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>It is no longer counted and listed below the others. It stays in this cluster&apos;s findings until somebody takes this back, or the version has come at which to look again.</source>
        <translation>它不再计入总数，并列在其他发现项之下。它会一直留在此集群的发现项中，直到有人撤销接受，或到达需要重新检查的版本。</translation>
    </message>
    <message>
        <source>e.g. known limitation, the workaround is in place</source>
        <translation>例如：已知限制，已采取变通办法</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>原因(&amp;W)</translation>
    </message>
    <message>
        <source>a person or team</source>
        <translation>个人或团队</translation>
    </message>
    <message>
        <source>&amp;By whom</source>
        <translation>由谁接受(&amp;B)</translation>
    </message>
    <message>
        <source>Whose version counts</source>
        <translation>以哪个组件的版本为准</translation>
    </message>
    <message>
        <source>e.g. 0.19</source>
        <translation>例如 0.19</translation>
    </message>
    <message>
        <source>Version at which to look again</source>
        <translation>需要重新检查的版本</translation>
    </message>
    <message>
        <source>&amp;Look again at</source>
        <translation>重新检查版本(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>保持不变(&amp;L)</translation>
    </message>
    <message>
        <source>Known and accepted: %1</source>
        <translation>已知并接受：%1</translation>
    </message>
    <message>
        <source>Without a version it is accepted until this is taken back.</source>
        <translation>未指定版本时，接受状态一直有效，直到被撤销。</translation>
    </message>
    <message>
        <source>%1 is not seen in this cluster now</source>
        <translation>目前在此集群中未发现 %1</translation>
    </message>
    <message>
        <source>%1 is here in version %2</source>
        <translation>此处 %1 的版本为 %2</translation>
    </message>
</context>
<context>
    <name>slipway::NodeTableModel</name>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>cordoned</source>
        <translation>已封锁</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Machine type</source>
        <translation>机器类型</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Taints</source>
        <translation>污点</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存在时间</translation>
    </message>
</context>
<context>
    <name>slipway::ObjectActions</name>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Re&amp;view change</source>
        <translation>审阅更改(&amp;V)</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>丢弃(&amp;I)</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>删除(&amp;L)…</translation>
    </message>
    <message>
        <source>Only what you change is sent. Hidden values stay as they are.</source>
        <translation>只发送您更改的内容。隐藏的值保持不变。</translation>
    </message>
    <message>
        <source>Nothing differs from what the cluster has.</source>
        <translation>与集群中的内容没有差异。</translation>
    </message>
    <message>
        <source>Finding out what goes with it…</source>
        <translation>正在查找会随之删除的对象…</translation>
    </message>
    <message>
        <source>This context is read-only by the settings.</source>
        <translation>根据设置，此上下文为只读。</translation>
    </message>
</context>
<context>
    <name>slipway::ObjectPanel</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>slipway::ObjectTableModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存在时间</translation>
    </message>
</context>
<context>
    <name>slipway::ObjectivesCard</name>
    <message>
        <source>Time to first token, %1</source>
        <translation>首个 token 延迟，%1</translation>
    </message>
    <message>
        <source>Time between tokens, %1</source>
        <translation>token 间隔，%1</translation>
    </message>
    <message>
        <source>Whole answer, %1</source>
        <translation>完整回答，%1</translation>
    </message>
    <message>
        <source>Requests without an error</source>
        <translation>无错误的请求</translation>
    </message>
    <message>
        <source>None set. With objectives the charts show the limits, and here stands how much of the error budget is used.</source>
        <translation>尚未设置。设置目标后，图表会显示界限，此处显示错误预算已用多少。</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Set objectives…</source>
        <translation>设置目标…</translation>
    </message>
    <message>
        <source>Met by</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>The share of the requests in the range shown that kept the objective</source>
        <translation>所示时间范围内达到目标的请求所占比例</translation>
    </message>
    <message>
        <source>Of the requests that may miss the objective in the range shown, the share that did</source>
        <translation>所示时间范围内允许未达标的请求中，实际未达标的比例</translation>
    </message>
    <message>
        <source>Burn rate %1 / %2</source>
        <translation>消耗速率 %1 / %2</translation>
    </message>
    <message>
        <source>How fast the error budget is used, 1× being the speed that lasts for 30 days. From %1× in both windows on it is an alert.</source>
        <translation>错误预算的消耗速度，1× 表示恰好用满 30 天。两个窗口都达到 %1× 即告警。</translation>
    </message>
    <message>
        <source>Budget used, last %1</source>
        <translation>已用预算，最近 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>burning</source>
        <translation>消耗过快</translation>
    </message>
    <message>
        <source>not looked yet</source>
        <translation>尚未查看</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>no requests</source>
        <translation>无请求</translation>
    </message>
    <message>
        <source>budget used up</source>
        <translation>预算用尽</translation>
    </message>
    <message>
        <source>within budget</source>
        <translation>预算之内</translation>
    </message>
    <message>
        <source>Nothing was counted in this range.</source>
        <translation>此时间范围内没有计数。</translation>
    </message>
    <message>
        <source>No request finished in this range: nothing can be said, and that is not 100 %.</source>
        <translation>此时间范围内没有请求完成：无法判断，这并不是 100 %。</translation>
    </message>
    <message>
        <source>%1 of %2 finished requests had no error.</source>
        <translation>已完成的 %2 个请求中有 %1 个没有错误。</translation>
    </message>
    <message>
        <source>The server counts what it gave up. Requests that never reached it, and those that callers ended, are not in it.</source>
        <translation>服务器统计的是它放弃的请求。从未到达服务器的请求以及调用方中止的请求不在其中。</translation>
    </message>
    <message>
        <source>%1 of %2 gaps between tokens were within %3.</source>
        <translation>%2 个 token 间隔中有 %1 个不超过 %3。</translation>
    </message>
    <message>
        <source>%1 of %2 requests were within %3.</source>
        <translation>%2 个请求中有 %1 个不超过 %3。</translation>
    </message>
    <message>
        <source>That is the bucket bound of the server nearest to the objective of %1; between two bounds nothing is counted.</source>
        <translation>这是服务器上最接近目标 %1 的直方图边界；两个边界之间无法计数。</translation>
    </message>
    <message>
        <source>The objective is a bucket bound of the server, so the share is exact.</source>
        <translation>该目标正好是服务器的直方图边界，因此比例是精确的。</translation>
    </message>
    <message>
        <source>Looked at for %1 of this range.</source>
        <translation>此时间范围内观察了 %1。</translation>
    </message>
    <message>
        <source>The budget burns %1 in %2 and %3 in %4; from %5× in both on it is an alert.</source>
        <translation>预算消耗在 %2 内为 %1，在 %4 内为 %3；两者都达到 %5× 即告警。</translation>
    </message>
</context>
<context>
    <name>slipway::ObjectivesDialog</name>
    <message>
        <source>Objectives of %1</source>
        <translation>%1 的目标</translation>
    </message>
    <message>
        <source>What the endpoint should keep. Of latencies 95 of 100 must be within the limit; what may miss it is the error budget. Charts show the limit, and how fast the budget is used. Limits on a bucket bound of the server&apos;s histograms are counted exactly, others by the nearest bound.</source>
        <translation>端点应当保持的水平。延迟中每 100 个须有 95 个在界限之内；允许超出的部分就是错误预算。图表显示界限以及预算消耗的速度。界限若正好是服务器直方图的边界，则计数精确，否则按最接近的边界计数。</translation>
    </message>
    <message>
        <source>at least </source>
        <comment>before a number</comment>
        <translation>至少 </translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>at most </source>
        <comment>before a number</comment>
        <translation>至多 </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>slipway::OutlookTableModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1，最多 %2</translation>
    </message>
    <message>
        <source>Predicted by what was %1; the estimate was %2.</source>
        <translation>按%1的值预测；原估计为 %2。</translation>
    </message>
    <message>
        <source>Predicted by: %1</source>
        <translation>预测依据：%1</translation>
    </message>
    <message>
        <source>Measured by: %1</source>
        <translation>实测依据：%1</translation>
    </message>
    <message>
        <source>At: %1</source>
        <translation>时间：%1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>Wrong assumption, or why unknown</source>
        <translation>错误的假定，或未知原因</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>实测依据</translation>
    </message>
</context>
<context>
    <name>slipway::OutlookView</name>
    <message>
        <source>Predicted and measured</source>
        <translation>预测与实测</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reads the start in the log of the newest replica, its events and its metrics</source>
        <translation>读取最新副本日志中的启动过程、事件和指标</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>What the plan predicted and what the replica shows appears here once its cluster is connected.</source>
        <translation>连接其集群后，这里会显示计划的预测和副本的实际情况。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No replica is there.</source>
        <translation>没有副本。</translation>
    </message>
    <message>
        <source>Of %1, read at %2.</source>
        <translation>取自 %1，读取时间 %2。</translation>
    </message>
    <message>
        <source>%1 of %2 predictions that can be judged were within their error.</source>
        <translation>在可判断的 %2 项预测中，%1 项在误差范围内。</translation>
    </message>
</context>
<context>
    <name>slipway::ParameterField</name>
    <message>
        <source>%1 *</source>
        <comment>label of a field that must be filled in</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Take the recipe&apos;s default again</source>
        <translation>恢复配方的默认值</translation>
    </message>
    <message>
        <source>Default for %1</source>
        <translation>%1 的默认值</translation>
    </message>
    <message>
        <source>Suggestions could not be read: %1 Type the value instead.</source>
        <translation>无法读取建议，请直接输入值。%1</translation>
    </message>
    <message>
        <source>Reading suggestions…</source>
        <translation>正在读取建议…</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>a suggestion and a note on it</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>浏览%1</translation>
    </message>
</context>
<context>
    <name>slipway::ParameterForm</name>
    <message>
        <source>Advanced (%1)</source>
        <translation>高级（%1）</translation>
    </message>
</context>
<context>
    <name>slipway::ParameterPanel</name>
    <message>
        <source>&amp;Temperature</source>
        <translation>温度(&amp;T)</translation>
    </message>
    <message>
        <source>Top &amp;p</source>
        <translation>Top p(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Max tokens</source>
        <translation>最大 token 数(&amp;M)</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>随机种子(&amp;D)</translation>
    </message>
    <message>
        <source>S&amp;ystem prompt</source>
        <translation>系统提示词(&amp;Y)</translation>
    </message>
    <message>
        <source>How the model should behave</source>
        <translation>模型应如何表现</translation>
    </message>
    <message>
        <source>Lower is more predictable. Off: the server&apos;s default.</source>
        <translation>值越低，结果越可预测。关闭：服务器的默认值。</translation>
    </message>
    <message>
        <source>Only the most likely tokens up to this share. Off: the server&apos;s default.</source>
        <translation>仅取累计概率达到此比例的最可能 token。关闭：服务器的默认值。</translation>
    </message>
    <message>
        <source>The longest answer. Off: as long as the context allows.</source>
        <translation>回答的最大长度。关闭：上下文允许的最大长度。</translation>
    </message>
    <message>
        <source>The same seed and prompt give the same answer, as far as the server keeps its word.</source>
        <translation>相同的种子和提示词会得到相同的回答，前提是服务器能够保证。</translation>
    </message>
    <message>
        <source>separated by |</source>
        <translation>以 | 分隔</translation>
    </message>
    <message>
        <source>Stop se&amp;quences</source>
        <translation>停止序列(&amp;Q)</translation>
    </message>
    <message>
        <source>Server&apos;s defaults</source>
        <translation>服务器默认值</translation>
    </message>
    <message>
        <source>Repeatable</source>
        <translation>可复现</translation>
    </message>
    <message>
        <source>Varied</source>
        <translation>多样化</translation>
    </message>
    <message>
        <source>P&amp;reset</source>
        <translation>预设(&amp;R)</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>Only so many of the most likely tokens; -1 or 0 is all. vLLM, SGLang, TGI and llama.cpp know it, OpenAI does not.</source>
        <translation>只从概率最高的这么多个 token 中选取；-1 或 0 表示全部。vLLM、SGLang、TGI 和 llama.cpp 支持，OpenAI 不支持。</translation>
    </message>
    <message>
        <source>Min p</source>
        <translation>Min p</translation>
    </message>
    <message>
        <source>Only tokens at least this likely, as a share of the likeliest. OpenAI does not know it.</source>
        <translation>只选取概率至少达到此比例的 token，以最可能 token 的概率为基准。OpenAI 不支持。</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>存在惩罚</translation>
    </message>
    <message>
        <source>Above 0 speaks of new things; counts whether a token was there.</source>
        <translation>大于 0 时更多谈及新内容；只看 token 是否出现过。</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>频率惩罚</translation>
    </message>
    <message>
        <source>Above 0 repeats less; counts how often a token was there.</source>
        <translation>大于 0 时减少重复；按 token 出现的次数计。</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>重复惩罚</translation>
    </message>
    <message>
        <source>Above 1 repeats less, of the prompt too. OpenAI does not know it.</source>
        <translation>大于 1 时减少重复，包括对提示词的重复。OpenAI 不支持。</translation>
    </message>
    <message>
        <source>Min tokens</source>
        <translation>最少 token 数</translation>
    </message>
    <message>
        <source>The shortest answer. OpenAI does not know it.</source>
        <translation>回答的最短长度。OpenAI 不支持。</translation>
    </message>
    <message>
        <source>Log-probabilities</source>
        <translation>对数概率</translation>
    </message>
    <message>
        <source>Stop sequences</source>
        <translation>停止序列</translation>
    </message>
    <message>
        <source>&amp;JSON schema of the answer</source>
        <translation>回答的 JSON Schema(&amp;J)</translation>
    </message>
    <message>
        <source>JSON schema of the answer</source>
        <translation>回答的 JSON Schema</translation>
    </message>
    <message>
        <source>The answer is held to this schema where the server can do that. Empty: free text.</source>
        <translation>在服务器支持的情况下，回答会受此 Schema 约束。留空：自由文本。</translation>
    </message>
    <message>
        <source>The JSON schema cannot be read, at character %1: %2. Correct it, or empty the field.</source>
        <translation>无法读取 JSON Schema，位于第 %1 个字符：%2。请更正，或清空该字段。</translation>
    </message>
    <message>
        <source>The JSON schema has to be an object, such as {&quot;type&quot;: &quot;object&quot;}.</source>
        <translation>JSON Schema 必须是对象，例如 {&quot;type&quot;: &quot;object&quot;}。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>a name to save these by</source>
        <translation>用于保存这些设置的名称</translation>
    </message>
    <message>
        <source>Save system prompt and parameters under this name</source>
        <translation>以此名称保存系统提示词和参数</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>删除此预设</translation>
    </message>
    <message>
        <source>How many alternatives are told for each token. A button of the answer shows them.</source>
        <translation>为每个 token 给出多少个备选。可用回答上的按钮查看。</translation>
    </message>
    <message>
        <source>Tools, as a JSON list</source>
        <translation>工具（JSON 列表）</translation>
    </message>
    <message>
        <source>Functions that the model may call, each with a name, a description and a JSON schema of its parameters. vLLM needs --enable-auto-tool-choice and a --tool-call-parser for them. Empty: none.</source>
        <translation>模型可以调用的函数，每个都有名称、说明和参数的 JSON Schema。vLLM 需要 --enable-auto-tool-choice 和 --tool-call-parser。留空：没有工具。</translation>
    </message>
</context>
<context>
    <name>slipway::PlanTree</name>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>asks</source>
        <comment>mark of a step that needs consent</comment>
        <translation>询问</translation>
    </message>
    <message>
        <source>Asks for your consent by itself: others use what it changes.</source>
        <translation>单独征求同意：其他人也在使用它所更改的内容。</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>You edited its manifest.</source>
        <translation>您编辑过它的清单。</translation>
    </message>
    <message>
        <source>Can be taken back: %1</source>
        <translation>可以撤销：%1</translation>
    </message>
    <message>
        <source>Is not taken back by a roll-back.</source>
        <translation>回滚时不会撤销。</translation>
    </message>
</context>
<context>
    <name>slipway::PlaygroundPage</name>
    <message>
        <source>Say something to the model</source>
        <translation>对模型说点什么</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新建对话</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Your message. Ctrl+Enter sends it.</source>
        <translation>您的消息。按 Ctrl+Enter 发送。</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>发送 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>No endpoint yet</source>
        <translation>尚无端点</translation>
    </message>
    <message>
        <source>Deploy one, or give the address of any OpenAI-compatible server at the right.</source>
        <translation>请部署一个，或在右侧填写任意 OpenAI 兼容服务器的地址。</translation>
    </message>
    <message>
        <source>The answer streams in, with its time to first token and its speed below it.</source>
        <translation>回答以流式显示，下方显示首个 token 延迟和速度。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>停止回答</translation>
    </message>
    <message>
        <source>You are writing another version of an earlier message. What followed it stays as a branch. Esc leaves it.</source>
        <translation>您正在编写先前某条消息的另一个版本。其后的内容会保留为一个分支。按 Esc 退出。</translation>
    </message>
    <message>
        <source>The same request as curl, Python, JavaScript and C++</source>
        <translation>以 curl、Python、JavaScript 和 C++ 表示的同一请求</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Conversations of before, with search</source>
        <translation>以前的对话，可搜索</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Another column: the same prompt and parameters to another endpoint, model or server</source>
        <translation>再加一列：用相同参数把同一提示词发给另一个端点、模型或服务器</translation>
    </message>
    <message>
        <source>Where the last answers of two columns part, word by word</source>
        <translation>逐词显示两列最后的回答从何处开始不同</translation>
    </message>
    <message>
        <source>Show or hide the parameters</source>
        <translation>显示或隐藏参数</translation>
    </message>
    <message>
        <source>Close this column</source>
        <translation>关闭此列</translation>
    </message>
    <message>
        <source>Close this column. Its conversation stays in the history.</source>
        <translation>关闭此列。其对话仍保留在历史记录中。</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>尚未提问</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>endpoint, model</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>添加一列</translation>
    </message>
    <message>
        <source>Send an image with the message, to a model that sees</source>
        <translation>随消息发送图片（需要支持视觉的模型）</translation>
    </message>
    <message>
        <source>Attach an image</source>
        <translation>附加图片</translation>
    </message>
    <message>
        <source>Send an image</source>
        <translation>发送图片</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.webp *.gif)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp *.gif)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
</context>
<context>
    <name>slipway::PodLogModel</name>
    <message>
        <source># %1 older lines are not in here</source>
        <translation># 此处不含较早的 %1 行</translation>
    </message>
</context>
<context>
    <name>slipway::PodLogReader</name>
    <message>
        <source>not connected to the cluster</source>
        <translation>未连接到集群</translation>
    </message>
</context>
<context>
    <name>slipway::PodTableModel</name>
    <message>
        <source>%1 (%2 ago)</source>
        <translation>%1（%2前）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存在时间</translation>
    </message>
</context>
<context>
    <name>slipway::PodTerminal</name>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>The command to run in the container</source>
        <translation>要在容器中运行的命令</translation>
    </message>
    <message>
        <source>Another cluster was chosen: the terminal was closed.</source>
        <translation>已选择另一个集群：终端已关闭。</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Terminal in %1/%2: %3</source>
        <translation>%1/%2 中的终端：%3</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>退出状态 %1</translation>
    </message>
    <message>
        <source>The command has ended.</source>
        <translation>命令已结束。</translation>
    </message>
    <message>
        <source>The command has ended with exit status %1.</source>
        <translation>命令已结束，退出状态 %1。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>The terminal lost its connection.</source>
        <translation>终端连接已断开。</translation>
    </message>
    <message>
        <source>The pod is being deleted: the terminal has ended.</source>
        <translation>Pod 正在被删除：终端已结束。</translation>
    </message>
    <message>
        <source>The pod is gone: the terminal has ended.</source>
        <translation>Pod 已不存在：终端已结束。</translation>
    </message>
    <message>
        <source>Open the details of the pod that took its place.</source>
        <translation>请打开接替它的 Pod 的详情。</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n lines into the terminal?</source>
        <translation>
            <numerusform>将 %n 行粘贴到终端？</numerusform>
        </translation>
    </message>
    <message>
        <source>What ends with a line break runs at once.</source>
        <translation>以换行结尾的内容会立即执行。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Close the terminal</source>
        <translation>关闭终端</translation>
    </message>
    <message>
        <source>Open a terminal</source>
        <translation>打开终端</translation>
    </message>
    <message>
        <source>Leave the terminal: Ctrl+Shift+Tab. Copy: Ctrl+Shift+C. Paste: Ctrl+Shift+V.</source>
        <translation>离开终端：Ctrl+Shift+Tab。复制：Ctrl+Shift+C。粘贴：Ctrl+Shift+V。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>What is typed here can change things. Opening it is written to the activity log; what you type is not.</source>
        <translation>在此输入的内容可能造成更改。打开终端会写入活动日志；输入的内容不会。</translation>
    </message>
</context>
<context>
    <name>slipway::ProofPanel</name>
    <message>
        <source>&amp;Take the change back</source>
        <translation>撤销更改(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Puts back what the journal kept of the state before the change</source>
        <translation>恢复运行记录中保存的更改前状态</translation>
    </message>
    <message>
        <source>The change stays; the activity log has it</source>
        <translation>更改会保留；活动日志中有记录</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>更改：%1</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>What was there before is put back…</source>
        <translation>正在恢复之前的状态…</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>未撤销</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>Whether it helped is being watched: %1 of at most %2. It is still found, which is normal for a while.</source>
        <translation>正在观察是否有效：已观察 %1，最多 %2。问题仍然存在，这在一段时间内是正常的。</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>After %1 it is no longer found: %2</source>
        <translation>%1 后问题已不存在：%2</translation>
    </message>
    <message>
        <source>Not resolved</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>After %1 it is still found: %2. Take the change back, unless it is right for another reason.</source>
        <translation>%1 后问题仍存在：%2。请撤销更改，除非它另有正当理由。</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>The cluster could not be read for %1.</source>
        <translation>已有 %1 无法读取集群。</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>The cluster is as it was before the change.</source>
        <translation>集群已恢复到更改前的状态。</translation>
    </message>
</context>
<context>
    <name>slipway::ProtectionCard</name>
    <message>
        <source>&amp;Protect</source>
        <translation>保护(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Unprotect the selected</source>
        <translation>取消保护所选项(&amp;U)</translation>
    </message>
    <message>
        <source>Protected contexts</source>
        <translation>受保护的上下文</translation>
    </message>
    <message>
        <source>Contexts of your kubeconfig in which nothing is to be changed by accident, in this window and on the command line. A * in the name stands for any text: prod-* is every context that begins so.</source>
        <translation>kubeconfig 中不应被意外更改的上下文，在此窗口和命令行中均有效。名称中的 * 代表任意文本：prod-* 即所有以此开头的上下文。</translation>
    </message>
    <message>
        <source>Name of a context, or a pattern</source>
        <translation>上下文名称或模式</translation>
    </message>
    <message>
        <source>How it is protected</source>
        <translation>保护方式</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Type its name first</source>
        <translation>先输入其名称</translation>
    </message>
    <message>
        <source>%1: read-only</source>
        <translation>%1：只读</translation>
    </message>
    <message>
        <source>%1: its name is typed first</source>
        <translation>%1：先输入其名称</translation>
    </message>
</context>
<context>
    <name>slipway::Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Show the words beside the icons</source>
        <translation>在图标旁显示文字</translation>
    </message>
    <message>
        <source>Show icons alone</source>
        <translation>仅显示图标</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>page title, count</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>slipway::RelatedView</name>
    <message>
        <source>Owned by</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Owns</source>
        <translation>拥有</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>被使用</translation>
    </message>
    <message>
        <source>Selects</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Selected by</source>
        <translation>被选择</translation>
    </message>
    <message>
        <source>Related objects</source>
        <translation>相关对象</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>By the field</source>
        <translation>依据字段</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Not all kinds could be read, so more may be related.</source>
        <translation>部分类型无法读取，因此可能还有其他相关对象。</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>未读取：%1</translation>
    </message>
</context>
<context>
    <name>slipway::RequestPathView</name>
    <message>
        <source>Request path</source>
        <translation>请求路径</translation>
    </message>
    <message>
        <source>API server</source>
        <translation>API 服务器</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>有响应</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未查询</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未查询</translation>
    </message>
    <message>
        <source>selects no running pod</source>
        <translation>未选中运行中的 Pod</translation>
    </message>
    <message>
        <source>selects 1 pod, port %1</source>
        <translation>选中 1 个 Pod，端口 %1</translation>
    </message>
    <message>
        <source>selects %1 pods, port %2</source>
        <translation>选中 %1 个 Pod，端口 %2</translation>
    </message>
    <message>
        <source>Ready, /health answers</source>
        <translation>就绪，/health 有响应</translation>
    </message>
    <message>
        <source>/health answers, not Ready yet</source>
        <translation>/health 有响应，尚未就绪</translation>
    </message>
    <message>
        <source>Ready, but: %1</source>
        <translation>就绪，但是：%1</translation>
    </message>
    <message>
        <source>Not ready: %1</source>
        <translation>未就绪：%1</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>and %1 more pods that serve</source>
        <translation>另有 %1 个提供服务的 Pod</translation>
    </message>
    <message>
        <source>No pod yet</source>
        <translation>尚无 Pod</translation>
    </message>
    <message>
        <source>and %1 more that serve</source>
        <translation>另有 %1 个提供服务</translation>
    </message>
</context>
<context>
    <name>slipway::ResourcesPage</name>
    <message>
        <source>No cluster is connected</source>
        <translation>未连接集群</translation>
    </message>
    <message>
        <source>Pods, nodes and events of the cluster appear here, live. Connect one on the Home page.</source>
        <translation>集群的 Pod、节点和事件会实时显示在此处。请在首页连接集群。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Namespace of the pods and events; type the name of one that is not listed</source>
        <translation>Pod 和事件的命名空间；可输入未列出的名称</translation>
    </message>
    <message>
        <source>&amp;Namespace</source>
        <translation>命名空间(&amp;N)</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>All namespaces</source>
        <translation>所有命名空间</translation>
    </message>
    <message>
        <source>in the cluster</source>
        <translation>集群中</translation>
    </message>
    <message>
        <source>in the namespace %1</source>
        <translation>命名空间 %1 中</translation>
    </message>
    <message>
        <source>Asking the cluster…</source>
        <translation>正在查询集群…</translation>
    </message>
    <message>
        <source>No pods %1</source>
        <translation>%1没有 Pod</translation>
    </message>
    <message>
        <source>Pods appear here as soon as something runs.</source>
        <translation>一旦有内容运行，Pod 就会显示在此处。</translation>
    </message>
    <message>
        <source>No nodes in the cluster</source>
        <translation>集群中没有节点</translation>
    </message>
    <message>
        <source>Autopilot and autoscaled node pools make nodes when pods need them.</source>
        <translation>Autopilot 和自动扩缩的节点池会在 Pod 需要时创建节点。</translation>
    </message>
    <message>
        <source>No events %1</source>
        <translation>%1没有事件</translation>
    </message>
    <message>
        <source>Kubernetes keeps events for about an hour.</source>
        <translation>Kubernetes 保留事件约一小时。</translation>
    </message>
    <message>
        <source>Kind of resource</source>
        <translation>资源类型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Logs of the selected pods</source>
        <translation>所选 Pod 的日志</translation>
    </message>
    <message numerus="yes">
        <source>Logs of %n pods</source>
        <translation>
            <numerusform>%n 个 Pod 的日志</numerusform>
        </translation>
    </message>
    <message>
        <source>Look in all namespaces</source>
        <translation>查看所有命名空间</translation>
    </message>
    <message>
        <source>Show several clusters</source>
        <translation>显示多个集群</translation>
    </message>
    <message>
        <source>Logs by cluster</source>
        <translation>按集群显示日志</translation>
    </message>
    <message>
        <source>in any of the clusters</source>
        <translation>在任何集群中</translation>
    </message>
    <message>
        <source>in the namespace %1 of any of the clusters</source>
        <translation>在任何集群的命名空间 %1 中</translation>
    </message>
    <message>
        <source>Asking the clusters…</source>
        <translation>正在询问各集群…</translation>
    </message>
    <message>
        <source>No nodes in any of the clusters</source>
        <translation>所有集群中都没有节点</translation>
    </message>
</context>
<context>
    <name>slipway::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Take back my edits</source>
        <translation>撤销我的编辑</translation>
    </message>
    <message>
        <source>there is no plan to export</source>
        <translation>没有可导出的计划</translation>
    </message>
    <message>
        <source>What exactly will happen</source>
        <translation>具体会发生什么</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>&amp;Manifests</source>
        <translation>清单(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Diff</source>
        <translation>差异(&amp;D)</translation>
    </message>
    <message>
        <source>C&amp;ommands</source>
        <translation>命令(&amp;O)</translation>
    </message>
    <message>
        <source>What you chose, as a values file: slipway deploy --values does the same again.</source>
        <translation>您的选择（值文件形式）：slipway deploy --values 会再次执行同样的操作。</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>值(&amp;V)</translation>
    </message>
    <message>
        <source>The export failed: %1</source>
        <translation>导出失败：%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Connecting, and asking the target what the plan depends on…</source>
        <translation>正在连接，并向目标查询计划所依赖的信息…</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>尚无计划。</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Assumed: %1</source>
        <translation>假定：%1</translation>
    </message>
    <message>
        <source>Asking the server what each step would do, without doing it…</source>
        <translation>正在询问服务器每个步骤会做什么，但不实际执行…</translation>
    </message>
    <message>
        <source>This step has no manifest: %1</source>
        <translation>此步骤没有清单：%1</translation>
    </message>
    <message>
        <source>I agree to: %1. Others who use %2 will notice.</source>
        <translation>我同意：%1。使用 %2 的其他人会受到影响。</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>Still finding out what the plan would do.</source>
        <translation>仍在确定计划会做什么。</translation>
    </message>
    <message>
        <source>There is no plan: see above.</source>
        <translation>没有计划：见上文。</translation>
    </message>
    <message>
        <source>A manifest has a problem; it is marked in the plan.</source>
        <translation>某个清单有问题；已在计划中标出。</translation>
    </message>
    <message>
        <source>A step asks for your consent: tick its box.</source>
        <translation>某个步骤需要您同意：请勾选它的复选框。</translation>
    </message>
    <message>
        <source>Files written to %2: %1</source>
        <translation>写入 %2 的文件数：%1</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <translation>步骤数：%1</translation>
    </message>
    <message>
        <source>&amp;Apply 1 change</source>
        <translation>应用 1 项更改(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Apply %1 changes</source>
        <translation>应用 %1 项更改(&amp;A)</translation>
    </message>
    <message>
        <source>What the step does</source>
        <translation>该步骤的作用</translation>
    </message>
    <message>
        <source>&amp;Apply: nothing changes</source>
        <translation>应用(&amp;A)：没有变化</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Co&amp;sts</source>
        <translation>费用(&amp;S)</translation>
    </message>
    <message>
        <source>Traffic, requests and what is stored by use come on top; discounts and free tiers are not known here.</source>
        <translation>流量、请求和按用量存储的费用另计；此处不知道折扣和免费额度。</translation>
    </message>
</context>
<context>
    <name>slipway::SandboxDoor</name>
    <message>
        <source>Start the sandbox</source>
        <translation>启动沙盒</translation>
    </message>
    <message>
        <source>End the sandbox</source>
        <translation>结束沙盒</translation>
    </message>
    <message>
        <source>A small cloud on this machine: no account, no cost, nothing leaves it. Choose what it is like.</source>
        <translation>本机上的小型云：无需账号，不产生费用，数据不会离开本机。请选择它的情形。</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>正在运行：%1</translation>
    </message>
    <message>
        <source>Start again with this</source>
        <translation>以此重新启动</translation>
    </message>
    <message>
        <source>Starting the sandbox…</source>
        <translation>正在启动沙盒…</translation>
    </message>
    <message>
        <source>Signing in to its cloud…</source>
        <translation>正在登录沙盒的云…</translation>
    </message>
    <message>
        <source>Connecting to its cluster…</source>
        <translation>正在连接其集群…</translation>
    </message>
</context>
<context>
    <name>slipway::ServerTableModel</name>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
</context>
<context>
    <name>slipway::Session</name>
    <message>
        <source>not connected to Google Cloud</source>
        <translation>未连接到 Google Cloud</translation>
    </message>
    <message>
        <source>The connection to %1 is not encrypted.</source>
        <translation>与 %1 的连接未加密。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not verified (insecure-skip-tls-verify).</source>
        <translation>未验证 %1 的证书 (insecure-skip-tls-verify)。</translation>
    </message>
    <message>
        <source>not connected to AWS</source>
        <translation>未连接到 AWS</translation>
    </message>
    <message>
        <source>The cluster&apos;s API server has no address yet (status %1).</source>
        <translation>集群的 API 服务器尚无地址（状态 %1）。</translation>
    </message>
    <message>
        <source>Wait until the cluster is ACTIVE.</source>
        <translation>请等待集群变为 ACTIVE。</translation>
    </message>
    <message>
        <source>this one has no AWS</source>
        <translation>当前沙盒没有 AWS</translation>
    </message>
    <message>
        <source>Start a sandbox whose name begins with EKS: on Home, under &quot;Connect to something else&quot;, or by ./dev run --scenario eks-everything-fine.</source>
        <translation>请启动名称以 EKS 开头的沙盒：在首页的“连接到其他目标”中启动，或运行 ./dev run --scenario eks-everything-fine。</translation>
    </message>
</context>
<context>
    <name>slipway::Settings</name>
    <message>
        <source>The settings %1 cannot be read: %2. Changes are kept until the program ends.</source>
        <translation>无法读取设置 %1：%2。更改将保留到程序结束。</translation>
    </message>
    <message>
        <source>The settings could not be read and were put aside as %1; this start uses the defaults.</source>
        <translation>无法读取设置，已另存为 %1；本次启动使用默认值。</translation>
    </message>
    <message>
        <source>The settings %1 could not be read nor put aside; changes are kept until the program ends.</source>
        <translation>无法读取设置 %1，也无法将其另存；更改将保留到程序结束。</translation>
    </message>
    <message>
        <source>the settings could not be locked for writing</source>
        <translation>无法锁定设置以便写入</translation>
    </message>
    <message>
        <source>the settings file cannot be read, and is not written over</source>
        <translation>无法读取设置文件，因此不会覆盖它</translation>
    </message>
    <message>
        <source>the settings were written by a later version of this program and are left as they are</source>
        <translation>设置由本程序的更高版本写入，保持原样</translation>
    </message>
    <message>
        <source>the settings could not be written: %1</source>
        <translation>无法写入设置：%1</translation>
    </message>
    <message>
        <source>free some space; until then they stay in memory</source>
        <translation>请释放一些空间；在此之前设置保留在内存中</translation>
    </message>
</context>
<context>
    <name>slipway::SettingsPage</name>
    <message>
        <source>&amp;Forget the selected</source>
        <translation>移除所选项(&amp;F)</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>The language changes with the next start.</source>
        <translation>语言将在下次启动时更改。</translation>
    </message>
    <message>
        <source>Programs that may run for credentials</source>
        <translation>可为获取凭据而运行的程序</translation>
    </message>
    <message>
        <source>Kubeconfig files can name a program that fetches credentials. Those that you agreed to once and for all are listed here.</source>
        <translation>kubeconfig 文件可以指定获取凭据的程序。您已永久同意的程序列在此处。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Slipway %1. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Slipway %1。自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。</translation>
    </message>
    <message>
        <source>No account, no telemetry: nothing leaves this machine but your calls to your clouds and clusters.</source>
        <translation>无账号，无遥测：除了您对自己的云和集群的调用，没有任何数据离开本机。</translation>
    </message>
    <message>
        <source>Settings: %1
History and journals: %2
Secrets: the system&apos;s keychain, or memory alone</source>
        <translation>设置：%1
历史与运行记录：%2
机密：系统密钥串，或仅在内存中</translation>
    </message>
    <message>
        <source>Show the tour a&amp;gain</source>
        <translation>再次显示导览(&amp;G)</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>键：%1</translation>
    </message>
</context>
<context>
    <name>slipway::SizingDialog</name>
    <message>
        <source>Hardware for this load</source>
        <translation>适合此负载的硬件</translation>
    </message>
    <message>
        <source>&amp;Use this</source>
        <translation>使用此项(&amp;U)</translation>
    </message>
    <message>
        <source>Hardware by load</source>
        <translation>按负载选硬件</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Re&amp;quests a second</source>
        <translation>每秒请求数(&amp;Q)</translation>
    </message>
    <message>
        <source>Tokens of a &amp;prompt</source>
        <translation>提示词 token 数(&amp;P)</translation>
    </message>
    <message>
        <source>Tokens of an &amp;answer</source>
        <translation>回答 token 数(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;First token within</source>
        <translation>首个 token 时限(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next token within</source>
        <translation>后续 token 时限(&amp;N)</translation>
    </message>
    <message>
        <source>What 95 of 100 requests wait at most</source>
        <translation>100 个请求中 95 个的最长等待时间</translation>
    </message>
    <message>
        <source>The usual time between two tokens of an answer</source>
        <translation>回答中相邻两个 token 的通常间隔</translation>
    </message>
    <message>
        <source>No hardware is known</source>
        <translation>没有已知的硬件</translation>
    </message>
    <message>
        <source>The catalogue has no machine of this cloud with an accelerator.</source>
        <translation>目录中没有该云带加速器的机器。</translation>
    </message>
    <message>
        <source>Estimated from the chips&apos; data sheets: times may be off by %1 % either way. A benchmark of the endpoint tells; ~ marks estimated prices.</source>
        <translation>根据芯片数据手册估算：时间可能上下偏差 %1 %。以端点的基准测试为准；~ 表示估计价格。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This system runs one replica.</source>
        <translation>此系统只运行一个副本。</translation>
    </message>
    <message>
        <source>This system does not quantise while it loads.</source>
        <translation>此系统在加载时不做量化。</translation>
    </message>
    <message>
        <source>Choose a line.</source>
        <translation>请选择一行。</translation>
    </message>
    <message numerus="yes">
        <source>%n replica(s) of %1 on %2; each works on some %3 requests at a time, and an answer is whole after about %4 s.</source>
        <translation>
            <numerusform>%n 个副本（%1），运行于 %2；每个副本同时处理约 %3 个请求，一个回答约 %4 秒完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>What load is %1 to serve?</source>
        <translation>%1 要承担多大的负载？</translation>
    </message>
    <message>
        <source>Nothing in the catalogue serves that; each line says why not.</source>
        <translation>目录中没有满足要求的选项；每一行都说明了原因。</translation>
    </message>
    <message>
        <source>Nobody&apos;s measurements of these chips were compared with it.</source>
        <translation>此估算尚未与这类芯片的实测结果比对。</translation>
    </message>
</context>
<context>
    <name>slipway::SizingTableModel</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>List price on demand in %1, as of %2: %3</source>
        <translation>%1 的按需目录价，截至 %2：%3</translation>
    </message>
    <message>
        <source>Some %1 requests under way in a replica, of whose time %2 % goes into reading prompts</source>
        <translation>一个副本中约有 %1 个请求在处理，其 %2 % 的时间用于读取提示词</translation>
    </message>
    <message>
        <source>A replica</source>
        <translation>单个副本</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个 token</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>后续 token</translation>
    </message>
    <message>
        <source>An hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>1M tokens</source>
        <translation>每百万 token</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不可用原因</translation>
    </message>
</context>
<context>
    <name>slipway::StartupView</name>
    <message>
        <source>No replica has been seen yet.</source>
        <translation>尚未看到任何副本。</translation>
    </message>
    <message>
        <source>Details and logs of %1</source>
        <translation>%1 的详细信息和日志</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>starting, normal</source>
        <translation>正在启动，正常</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>slipway::StepList</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and name of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>需要注意</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待进行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step and its state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>number of a step</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>slipway::StepTimeline</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step and its state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of ~%2</source>
        <translation>%1 / 约 %2</translation>
    </message>
    <message>
        <source>~%1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state and time of a step</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>slipway::SummaryPanel</name>
    <message>
        <source>So far</source>
        <translation>目前选择</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>On</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Ready in</source>
        <translation>就绪用时</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>%1 × %2, %3 replicas</source>
        <translation>%1 × %2，%3 个副本</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>at most %1 an hour</source>
        <translation>每小时最多 %1</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>每小时 %1</translation>
    </message>
    <message>
        <source>%1 × %2 at %3 on demand, list price of %4 in %5. %6</source>
        <translation>%1 × %2，按需价格各 %3，标价日期 %4，位于 %5。%6</translation>
    </message>
    <message>
        <source>there is no list price</source>
        <translation>没有标价</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>可放下</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>%1 an hour of it are the new cluster&apos;s.</source>
        <translation>其中每小时 %1 属于新集群。</translation>
    </message>
</context>
<context>
    <name>slipway::TargetPage</name>
    <message>
        <source>System and target</source>
        <translation>系统与目标</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>更改(&amp;C)…</translation>
    </message>
    <message>
        <source>You left a deployment midway:</source>
        <translation>您有一个中途未完成的部署：</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>&amp;Resume draft</source>
        <translation>继续草稿(&amp;R)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>What do you want to run?</source>
        <translation>您想运行什么？</translation>
    </message>
    <message>
        <source>There is no recipe. This installation is incomplete; install Slipway again.</source>
        <translation>没有配方。此安装不完整；请重新安装 Slipway。</translation>
    </message>
    <message>
        <source>As whom, and where?</source>
        <translation>以谁的身份，在哪里？</translation>
    </message>
    <message>
        <source>Reach the cluster</source>
        <translation>访问集群</translation>
    </message>
    <message>
        <source>How to reach the cluster</source>
        <translation>访问集群的方式</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a draft&apos;s name and age</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>signing in</source>
        <translation>正在登录</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>No Google Cloud identity in use</source>
        <translation>未使用 Google Cloud 身份</translation>
    </message>
    <message>
        <source>The cluster is reached through the kubeconfig; cloud steps are left out.</source>
        <translation>通过 kubeconfig 访问集群；云步骤将被省略。</translation>
    </message>
    <message>
        <source>Sign in, or reach the cluster through a kubeconfig context.</source>
        <translation>请登录，或通过 kubeconfig 上下文访问集群。</translation>
    </message>
    <message>
        <source>kubeconfig only</source>
        <translation>仅 kubeconfig</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Looking for a Google Cloud identity and proving it…</source>
        <translation>正在查找并验证 Google Cloud 身份…</translation>
    </message>
    <message>
        <source>No identity found. Run: gcloud auth application-default login</source>
        <translation>未找到身份。请运行：gcloud auth application-default login</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>an account and where it comes from</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Through Google Cloud</source>
        <translation>通过 Google Cloud</translation>
    </message>
    <message>
        <source>Kubeconfig context %1</source>
        <translation>kubeconfig 上下文 %1</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接到 %1…</translation>
    </message>
    <message>
        <source>There is no system to choose.</source>
        <translation>没有可选择的系统。</translation>
    </message>
    <message>
        <source>Still connecting.</source>
        <translation>仍在连接。</translation>
    </message>
    <message>
        <source>Sign in to Google Cloud, or choose a kubeconfig context.</source>
        <translation>请登录 Google Cloud，或选择 kubeconfig 上下文。</translation>
    </message>
    <message>
        <source>Through AWS</source>
        <translation>通过 AWS</translation>
    </message>
    <message>
        <source>Log in to AWS, or choose a kubeconfig context.</source>
        <translation>请登录 AWS，或选择一个 kubeconfig 上下文。</translation>
    </message>
    <message>
        <source>Choose the kubeconfig context, or another cluster.</source>
        <translation>请选择 kubeconfig 上下文，或选择其他集群。</translation>
    </message>
    <message>
        <source>logging in</source>
        <translation>正在登录</translation>
    </message>
    <message>
        <source>no region is preset</source>
        <translation>未预设区域</translation>
    </message>
    <message>
        <source>Account %1 · %2 · %3</source>
        <translation>账户 %1 · %2 · %3</translation>
    </message>
    <message>
        <source>Account %1 · %2 · profile %3 · %4</source>
        <translation>账户 %1 · %2 · 配置文件 %3 · %4</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>No AWS identity in use</source>
        <translation>未使用 AWS 身份</translation>
    </message>
    <message>
        <source>The cluster is reached through the kubeconfig; nothing is asked of AWS.</source>
        <translation>通过 kubeconfig 访问集群；不向 AWS 查询任何内容。</translation>
    </message>
    <message>
        <source>Log in, or reach the cluster through a kubeconfig context.</source>
        <translation>请登录，或通过 kubeconfig 上下文访问集群。</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Looking for AWS credentials and proving them…</source>
        <translation>正在查找并验证 AWS 凭据…</translation>
    </message>
    <message>
        <source>As the environment says</source>
        <translation>按环境的设置</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>配置文件 %1</translation>
    </message>
</context>
<context>
    <name>slipway::TerminalView</name>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>slipway::TokensView</name>
    <message>
        <source>Tokens of the answer</source>
        <translation>回答的 token</translation>
    </message>
    <message>
        <source>Yellow: the model was less than half sure. Red: less than a tenth. The arrow keys go through the text.</source>
        <translation>黄色：模型的把握不到一半。红色：不到十分之一。可用方向键在文本中移动。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>token, percent</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1; it might have been %2</source>
        <translation>%1；也可能是 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens, %1 of them below 50 %. Perplexity: %2</source>
        <translation>
            <numerusform>%n 个 token，其中 %1 个低于 50 %。困惑度：%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ToolCallsPanel</name>
    <message>
        <source>Send the results</source>
        <translation>发送结果</translation>
    </message>
    <message>
        <source>Calls %1</source>
        <translation>调用 %1</translation>
    </message>
    <message>
        <source>Result of %1</source>
        <translation>%1 的结果</translation>
    </message>
    <message>
        <source>What %1 gave</source>
        <translation>%1 返回的内容</translation>
    </message>
    <message>
        <source>Goes back to the model as what its calls gave; each call needs a result.</source>
        <translation>作为调用的返回值发回给模型；每个调用都需要结果。</translation>
    </message>
</context>
<context>
    <name>slipway::TourCard</name>
    <message>
        <source>Connect a cloud or a cluster below, or try everything in the sandbox. New deployment checks quota, memory and permissions before anything is changed. Dashboard and Playground show the model at work. Ctrl+K finds every action, and ? lists the keys.</source>
        <translation>在下方连接云或集群，或在沙盒中体验全部功能。“新建部署”会在进行任何更改之前检查配额、内存和权限。“仪表板”和“演练场”展示工作中的模型。按 Ctrl+K 可查找所有操作，按 ? 可列出快捷键。</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>slipway::WizardPage</name>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>slipway::ZoneMatrixModel</name>
    <message>
        <source>%1 in %2: %3.</source>
        <translation>%2 的 %1：%3。</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>不提供</translation>
    </message>
    <message>
        <source>%1 in %2: unknown, because %3.</source>
        <translation>%2 的 %1：未知，原因：%3。</translation>
    </message>
    <message>
        <source>%1 in %2: %3 wanted, and %4 of the quota %5 is left (limit %6, in use %7). Ask for more quota or choose another region.</source>
        <translation>%2 的 %1：需要 %3，而配额 %5 仅剩 %4（上限 %6，已用 %7）。请申请更多配额或选择其他区域。</translation>
    </message>
    <message>
        <source>%1 in %2: offered; how much quota is left is unknown, because %3.</source>
        <translation>%2 的 %1：提供；剩余配额未知，原因：%3。</translation>
    </message>
    <message>
        <source>%1 in %2: offered, %3 of %4 free (%5). Whether a machine can be had right now, nobody knows before trying.</source>
        <translation>%2 的 %1：提供，%4 中有 %3 可用（%5）。此刻能否获得机器，只有尝试之后才知道。</translation>
    </message>
    <message>
        <source>%1 free</source>
        <comment>quota</comment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>quota unknown</source>
        <translation>配额未知</translation>
    </message>
    <message>
        <source>no quota</source>
        <translation>无配额</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not for this system</source>
        <translation>不适用于此系统</translation>
    </message>
    <message>
        <source>%1 · %2 GiB that the engine sees</source>
        <translation>%1 · 引擎可见 %2 GiB</translation>
    </message>
</context>
<context>
    <name>slipway::ZoneMatrixView</name>
    <message>
        <source>%1/h</source>
        <translation>%1/小时</translation>
    </message>
    <message>
        <source>✓ fits</source>
        <translation>✓ 可放下</translation>
    </message>
    <message>
        <source>✕ too small</source>
        <translation>✕ 太小</translation>
    </message>
    <message>
        <source>Zones and accelerators</source>
        <translation>可用区与加速器</translation>
    </message>
</context>
</TS>
