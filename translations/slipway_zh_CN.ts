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
        <source>has to be a region such as europe-west4 or a zone such as europe-west4-a</source>
        <translation>必须是区域（例如 europe-west4）或可用区（例如 europe-west4-a）</translation>
    </message>
    <message>
        <source>has to be a zone such as europe-west4-a</source>
        <translation>必须是可用区，例如 europe-west4-a</translation>
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
        <source>Measured %1, which flushes every 200 ms: token timings hold that. Use --url on a forwarded port for exact ones.</source>
        <translation>通过%1测得，它每 200 毫秒刷新一次：token 计时包含这一影响。如需精确计时，请对转发的端口使用 --url。</translation>
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
        <source>find the run that made %1</source>
        <translation>查找创建 %1 的运行</translation>
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
        <source>unknown, because %1</source>
        <translation>未知，原因：%1</translation>
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
        <source>GKE accelerator type, such as nvidia-l4</source>
        <translation>GKE 加速器类型，例如 nvidia-l4</translation>
    </message>
    <message>
        <source>which accelerator? Pass --accelerator, e.g. nvidia-l4</source>
        <translation>哪种加速器？请传入 --accelerator，例如 nvidia-l4</translation>
    </message>
    <message>
        <source>%1 is an AWS accelerator; zones are read from Google Cloud only</source>
        <translation>%1 是 AWS 加速器；可用区只能从 Google Cloud 读取</translation>
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
        <source>pods as they change, until Ctrl+C</source>
        <translation>持续显示 Pod 的变化，直到按 Ctrl+C</translation>
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
        <source>page to begin with: home, deploy, dashboard, playground, resources, settings</source>
        <translation>起始页面：home、deploy、dashboard、playground、resources、settings</translation>
    </message>
    <message>
        <source>say on standard error what is done</source>
        <translation>在标准错误上输出正在执行的操作</translation>
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
    <name>Renderer</name>
    <message>
        <source>%1 is not known; %2 is assumed.</source>
        <translation>%1 未知；假定为 %2。</translation>
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
</context>
<context>
    <name>recipe:vllm-gcsfuse</name>
    <message>
        <source>6 to 15 minutes, most of it the GPU node, the image and the weights</source>
        <translation>6 到 15 分钟，大部分用于 GPU 节点、镜像和权重</translation>
    </message>
    <message>
        <source>A GKE cluster (Autopilot, or Standard with a GPU node pool), a bucket that holds the model&apos;s files, and GPU quota in the region.</source>
        <translation>GKE 集群（Autopilot，或带 GPU 节点池的 Standard）、存放模型文件的存储桶，以及该区域的 GPU 配额。</translation>
    </message>
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
        <source>The GPU nodes bill from the moment they exist until the Deployment is gone.</source>
        <translation>GPU 节点从创建时起计费，直到 Deployment 删除为止。</translation>
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
</context>
<context>
    <name>slipway::AcceleratorPage</name>
    <message>
        <source>Region and accelerator</source>
        <translation>区域与加速器</translation>
    </message>
    <message>
        <source>No matrix without Google Cloud</source>
        <translation>未连接 Google Cloud，无法显示矩阵</translation>
    </message>
    <message>
        <source>Zones, quota and prices are read from Google Cloud. Choose the accelerator in the fields above instead.</source>
        <translation>可用区、配额和价格从 Google Cloud 读取。请改用上方的字段选择加速器。</translation>
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
    <name>slipway::Banner</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
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
        <source>What it lacks</source>
        <translation>缺少的条件</translation>
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
        <source>KV cache in use</source>
        <translation>KV 缓存使用率</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Requests finished</source>
        <translation>已完成的请求</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>between tokens p50</source>
        <translation>token 间 p50</translation>
    </message>
    <message>
        <source>whole answer p95</source>
        <translation>完整回答 p95</translation>
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
</context>
<context>
    <name>slipway::EndpointMonitor</name>
    <message>
        <source>GET /health answers %1</source>
        <translation>GET /health 响应 %1</translation>
    </message>
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
        <source>Pods and events</source>
        <translation>Pod 与事件</translation>
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
</context>
<context>
    <name>slipway::FindingsPage</name>
    <message>
        <source>Findings</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>What is wrong with your deployments appears here, with its cause, the evidence and what to do.</source>
        <translation>部署中的问题会显示在此处，包括原因、证据和处理方法。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
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
    <name>slipway::HomePage</name>
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
        <source>Conversation</source>
        <translation>对话</translation>
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
        <source>The same request as curl and Python</source>
        <translation>以 curl 和 Python 表示的相同请求</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>端点(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
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
        <source>M&amp;odel</source>
        <translation>模型(&amp;O)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Another server by its address</source>
        <translation>按地址使用其他服务器</translation>
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
        <source>Stopped: another endpoint was chosen.</source>
        <translation>已停止：选择了其他端点。</translation>
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
        <source>The answer is not complete. %1</source>
        <translation>回答不完整。%1</translation>
    </message>
    <message>
        <source>the server names no model</source>
        <translation>服务器未提供模型名称</translation>
    </message>
    <message>
        <source>The request as code</source>
        <translation>请求代码</translation>
    </message>
    <message>
        <source>The address is the Service&apos;s inside the cluster. From here, forward its port first: kubectl port-forward service/%1 %2</source>
        <translation>该地址是 Service 在集群内的地址。从本机访问需先转发端口：kubectl port-forward service/%1 %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <source>Choose an endpoint at the right, or give the address of a server.</source>
        <translation>请在右侧选择一个端点，或填写服务器地址。</translation>
    </message>
</context>
<context>
    <name>slipway::PodLogModel</name>
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
        <source>%1 an hour</source>
        <translation>每小时 %1</translation>
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
