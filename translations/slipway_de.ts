<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AcceleratorQuota</name>
    <message>
        <source>Cloud Quotas gives the limit only; how much of it is in use is not published.</source>
        <translation>Cloud Quotas nennt nur die Grenze; wie viel davon belegt ist, wird nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Cloud Quotas has no entry for this region.</source>
        <translation>Cloud Quotas hat keinen Eintrag für diese Region.</translation>
    </message>
    <message>
        <source>Cloud Quotas was not asked.</source>
        <translation>Cloud Quotas wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>Cloud Quotas could not be read: %1</source>
        <translation>Cloud Quotas konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The region does not report this metric.</source>
        <translation>Die Region meldet diese Metrik nicht.</translation>
    </message>
    <message>
        <source>The regions could not be read: %1</source>
        <translation>Die Regionen konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The region did not answer.</source>
        <translation>Die Region hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The project has no such region.</source>
        <translation>Das Projekt hat keine solche Region.</translation>
    </message>
    <message>
        <source>Google publishes no quota for Spot use of this accelerator.</source>
        <translation>Google veröffentlicht keine Quota für Spot-Nutzung dieses Beschleunigers.</translation>
    </message>
    <message>
        <source>Google publishes no quota for this accelerator.</source>
        <translation>Google veröffentlicht keine Quota für diesen Beschleuniger.</translation>
    </message>
    <message>
        <source>The project&apos;s quotas could not be read: %1</source>
        <translation>Die Quotas des Projekts konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The project does not report this metric.</source>
        <translation>Das Projekt meldet diese Metrik nicht.</translation>
    </message>
    <message>
        <source>This version does not know which quota the accelerator counts against.</source>
        <translation>Diese Version weiß nicht, auf welche Quota der Beschleuniger angerechnet wird.</translation>
    </message>
</context>
<context>
    <name>AdcFile</name>
    <message>
        <source>The credential file lacks “%1”.</source>
        <translation>In der Datei mit den Zugangsdaten fehlt „%1“.</translation>
    </message>
    <message>
        <source>The credential file&apos;s token_uri is not an https URL.</source>
        <translation>Die token_uri der Datei mit den Zugangsdaten ist keine https-URL.</translation>
    </message>
    <message>
        <source>The credential file borrows from an account that borrows itself.</source>
        <translation>Die Zugangsdaten leihen sich die eines Kontos, das selbst geliehene hat.</translation>
    </message>
    <message>
        <source>Credentials of type “%1” are not known.</source>
        <translation>Zugangsdaten vom Typ „%1“ sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The credential file is not a JSON object.</source>
        <translation>Die Datei mit den Zugangsdaten ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The credential file does not exist.</source>
        <translation>Die Datei mit den Zugangsdaten gibt es nicht.</translation>
    </message>
    <message>
        <source>The credential file cannot be read: %1</source>
        <translation>Die Datei mit den Zugangsdaten kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The credential file is too large to be one.</source>
        <translation>Die Datei ist zu groß, um Zugangsdaten zu enthalten.</translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>Taken as %1 with %2 of %3 bits because of its name; its config.json (--config) would say for certain.</source>
        <translation>Wegen des Namens als %1 mit %2 in %3 Bit genommen; sicher sagt es die config.json (--config).</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>There is no Google Cloud identity; sign in first.</source>
        <translation>Es gibt keine Google-Cloud-Identität; zuerst anmelden.</translation>
    </message>
    <message numerus="yes">
        <source>Enable %n API(s) in %1</source>
        <translation>
            <numerusform>%n API in %1 einschalten</numerusform>
            <numerusform>%n APIs in %1 einschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Enables %1.</source>
        <translation>Schaltet %1 ein.</translation>
    </message>
    <message>
        <source>All APIs are enabled.</source>
        <translation>Alle APIs sind eingeschaltet.</translation>
    </message>
    <message>
        <source>An enabled API costs nothing by itself. It stays enabled when the deployment is taken back.</source>
        <translation>Eine eingeschaltete API kostet für sich nichts. Sie bleibt eingeschaltet, wenn das Deployment zurückgenommen wird.</translation>
    </message>
    <message>
        <source>Turn %1 on in %2</source>
        <translation>%1 in %2 einschalten</translation>
    </message>
    <message>
        <source>Turns %1 off again.</source>
        <translation>Schaltet %1 wieder aus.</translation>
    </message>
    <message>
        <source>Turns the add-on %1 on for the whole cluster.</source>
        <translation>Schaltet das Add-on %1 für den ganzen Cluster ein.</translation>
    </message>
    <message>
        <source>The add-on is on.</source>
        <translation>Das Add-on ist eingeschaltet.</translation>
    </message>
    <message>
        <source>Takes some minutes, in which the cluster takes no other change. Running pods are not touched.</source>
        <translation>Dauert einige Minuten, in denen der Cluster keine andere Änderung annimmt. Laufende Pods bleiben unberührt.</translation>
    </message>
    <message>
        <source>Turn Workload Identity on for %1</source>
        <translation>Workload Identity für %1 einschalten</translation>
    </message>
    <message>
        <source>Workload Identity is on.</source>
        <translation>Workload Identity ist eingeschaltet.</translation>
    </message>
    <message>
        <source>Every node of the pool is made anew: pods on it move or restart, and GPUs have to be found again.</source>
        <translation>Jeder Node des Pools wird neu erstellt: Pods darauf ziehen um oder starten neu, und GPUs müssen erneut gefunden werden.</translation>
    </message>
    <message>
        <source>Create the Google service account %1</source>
        <translation>Das Google-Dienstkonto %1 anlegen</translation>
    </message>
    <message>
        <source>Deletes %1.</source>
        <translation>Löscht %1.</translation>
    </message>
    <message>
        <source>%1 exists and is used as it is.</source>
        <translation>%1 ist vorhanden und wird unverändert verwendet.</translation>
    </message>
    <message>
        <source>Creates %1.</source>
        <translation>Erstellt %1.</translation>
    </message>
    <message>
        <source>The account is disabled; nobody can act as it.</source>
        <translation>Das Konto ist deaktiviert; niemand kann in seinem Namen handeln.</translation>
    </message>
    <message>
        <source>%1 was made anew by somebody else and stays.</source>
        <translation>%1 wurde von jemand anderem neu erstellt und bleibt.</translation>
    </message>
    <message>
        <source>Grant %1 on %2</source>
        <translation>%1 auf %2 gewähren</translation>
    </message>
    <message>
        <source>Takes %1 away from %2.</source>
        <translation>Nimmt %2 die Rolle %1 weg.</translation>
    </message>
    <message>
        <source>%1 has %2 on %3.</source>
        <translation>%1 hat %2 auf %3.</translation>
    </message>
    <message>
        <source>Gives %1 the role %2 on %3.</source>
        <translation>Gibt %1 die Rolle %2 auf %3.</translation>
    </message>
    <message>
        <source>Other members and roles are not touched. It takes up to two minutes, at times seven, to take effect.</source>
        <translation>Andere Mitglieder und Rollen bleiben unberührt. Bis es wirkt, vergehen bis zu zwei, manchmal sieben Minuten.</translation>
    </message>
    <message>
        <source>There is no connection to a cluster.</source>
        <translation>Es besteht keine Verbindung zu einem Cluster.</translation>
    </message>
    <message>
        <source>%1 is gone; it is not made again.</source>
        <translation>%1 ist weg; es wird nicht neu erstellt.</translation>
    </message>
    <message>
        <source>%1 stays: it does not say that Slipway made it.</source>
        <translation>%1 bleibt: Es trägt keinen Vermerk, dass Slipway es erstellt hat.</translation>
    </message>
    <message>
        <source>The namespace %1 stays: it holds %2, which Slipway did not make.</source>
        <translation>Der Namespace %1 bleibt: Er enthält %2, das nicht von Slipway stammt.</translation>
    </message>
    <message>
        <source>%1 is still being deleted; a finalizer or a running pod holds it.</source>
        <translation>%1 wird noch gelöscht; ein Finalizer oder ein laufender Pod hält es auf.</translation>
    </message>
    <message>
        <source>Apply %1 %2</source>
        <translation>%1 %2 anwenden</translation>
    </message>
    <message>
        <source>Puts %1 back to what it was.</source>
        <translation>Setzt %1 auf den früheren Stand zurück.</translation>
    </message>
    <message>
        <source>Creates %1; the server can check it once its namespace exists.</source>
        <translation>Erstellt %1; der Server kann es prüfen, sobald sein Namespace vorhanden ist.</translation>
    </message>
    <message>
        <source>The server refuses %1: %2</source>
        <translation>Der Server lehnt %1 ab: %2</translation>
    </message>
    <message>
        <source>%1 is as it should be.</source>
        <translation>%1 ist, wie es sein soll.</translation>
    </message>
    <message numerus="yes">
        <source>Changes %n field(s) of %1.</source>
        <translation>
            <numerusform>Ändert %n Feld von %1.</numerusform>
            <numerusform>Ändert %n Felder von %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1 %2</source>
        <translation>%1 %2 löschen</translation>
    </message>
    <message>
        <source>Makes %1 again from what was kept.</source>
        <translation>Erstellt %1 neu aus dem, was aufbewahrt wurde.</translation>
    </message>
    <message>
        <source>Deletes %1 and what it owns.</source>
        <translation>Löscht %1 und alles, was dazugehört.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is not made again: it held a credential, which was not kept.</source>
        <translation>%1 wird nicht neu erstellt: Es enthielt Zugangsdaten, die nicht aufbewahrt wurden.</translation>
    </message>
    <message>
        <source>Patch %1 %2</source>
        <translation>%1 %2 patchen</translation>
    </message>
    <message>
        <source>Wait until %1 is ready</source>
        <translation>Warten, bis %1 bereit ist</translation>
    </message>
    <message>
        <source>Waits until every replica of %1 is ready, at most %2 minutes.</source>
        <translation>Wartet höchstens %2 Minuten, bis jede Replik von %1 bereit ist.</translation>
    </message>
    <message>
        <source>%1 of %2 ready. %3</source>
        <translation>%1 von %2 bereit. %3</translation>
    </message>
    <message>
        <source>It is not ready after %1 minutes. Last seen: %2</source>
        <translation>Nach %1 Minuten noch nicht bereit. Zuletzt gesehen: %2</translation>
    </message>
    <message>
        <source>The server serves %1, not %2.</source>
        <translation>Der Server bedient %1, nicht %2.</translation>
    </message>
    <message>
        <source>Ask %1 a first question</source>
        <translation>%1 eine erste Frage stellen</translation>
    </message>
    <message>
        <source>Asks %1 for its health, its models and a first answer, through the API server.</source>
        <translation>Fragt %1 über den API-Server nach Zustand, Modellen und einer ersten Antwort.</translation>
    </message>
    <message>
        <source>The model answers; the load balancer has no address yet.</source>
        <translation>Das Modell antwortet; der Load Balancer hat noch keine Adresse.</translation>
    </message>
    <message>
        <source>No answer after %1 minutes. Last heard: %2</source>
        <translation>Nach %1 Minuten keine Antwort. Zuletzt gehört: %2</translation>
    </message>
    <message>
        <source>Wait for %1 %2</source>
        <translation>Auf %1 %2 warten</translation>
    </message>
    <message>
        <source>Wait until %1 %2 is %3</source>
        <translation>Warten, bis %1 %2 %3 ist</translation>
    </message>
    <message>
        <source>%1, at most %2 minutes.</source>
        <translation>%1, höchstens %2 Minuten.</translation>
    </message>
    <message>
        <source>it does not exist yet</source>
        <translation>es ist noch nicht da</translation>
    </message>
    <message>
        <source>no controller has said anything yet</source>
        <translation>noch hat kein Controller etwas gemeldet</translation>
    </message>
    <message>
        <source>%1 is not there after %2 minutes. Last seen: %3</source>
        <translation>%1 ist nach %2 Minuten nicht da. Zuletzt gesehen: %3</translation>
    </message>
    <message>
        <source>Turn the Gateway API on in %1</source>
        <translation>Die Gateway API in %1 einschalten</translation>
    </message>
    <message>
        <source>The Gateway API is on.</source>
        <translation>Die Gateway API ist eingeschaltet.</translation>
    </message>
    <message>
        <source>Google installs the GatewayClasses afterwards, which has taken up to 45 minutes.</source>
        <translation>Danach installiert Google die GatewayClasses; das hat schon bis zu 45 Minuten gedauert.</translation>
    </message>
    <message>
        <source>Make the proxy-only subnet %1 in %2</source>
        <translation>Das Nur-Proxy-Subnetz %1 in %2 anlegen</translation>
    </message>
    <message>
        <source>The region and network have an active proxy-only subnet.</source>
        <translation>Region und Netz haben ein aktives Nur-Proxy-Subnetz.</translation>
    </message>
    <message>
        <source>Every regional load balancer of this network uses it. It costs nothing, and stays when the deployment is taken back.</source>
        <translation>Jeder regionale Load Balancer dieses Netzes benutzt es. Es kostet nichts und bleibt, wenn die Bereitstellung zurückgenommen wird.</translation>
    </message>
    <message>
        <source>The subnet is not there after 5 minutes.</source>
        <translation>Das Subnetz ist nach 5 Minuten nicht da.</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>req/s</source>
        <comment>unit: requests a second</comment>
        <translation>Anfr./s</translation>
    </message>
    <message>
        <source>tok/s</source>
        <comment>unit: tokens a second</comment>
        <translation>Tok./s</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Cannot tell whether the zone offers %1</source>
        <translation>Ob die Zone %1 anbietet, ist nicht feststellbar</translation>
    </message>
    <message>
        <source>no answer from %1</source>
        <translation>keine Antwort von %1</translation>
    </message>
    <message>
        <source>Choose another region or accelerator</source>
        <translation>Eine andere Region oder einen anderen Beschleuniger wählen</translation>
    </message>
    <message>
        <source>In this region it is offered in: %1</source>
        <translation>In dieser Region angeboten in: %1</translation>
    </message>
    <message>
        <source>%1 is not offered in %2</source>
        <translation>%1 wird in %2 nicht angeboten</translation>
    </message>
    <message>
        <source>Google lists it for none of the zones in which the pods may run.</source>
        <translation>Google führt es für keine der Zonen auf, in denen die Pods laufen dürfen.</translation>
    </message>
    <message>
        <source>(not listed: %1)</source>
        <translation>(nicht aufgeführt: %1)</translation>
    </message>
    <message>
        <source>%1 is offered in %2; whether it is in stock shows only when a node is made</source>
        <translation>%1 wird in %2 angeboten; ob es vorrätig ist, zeigt sich erst beim Erstellen eines Nodes</translation>
    </message>
    <message>
        <source>limit %1, used %2</source>
        <translation>Grenze %1, belegt %2</translation>
    </message>
    <message>
        <source>unknown, because %1</source>
        <translation>unbekannt, Grund: %1</translation>
    </message>
    <message>
        <source>Quota is left for %1 × %2 in %3</source>
        <translation>Für %1 × %2 in %3 ist noch Quota frei</translation>
    </message>
    <message>
        <source>Cannot tell the quota for %1</source>
        <translation>Die Quota für %1 ist nicht feststellbar</translation>
    </message>
    <message>
        <source>no quota is known for this accelerator</source>
        <translation>für diesen Beschleuniger ist keine Quota bekannt</translation>
    </message>
    <message>
        <source>The cluster&apos;s nodes have %1 × %2 already; no more quota is needed for %3</source>
        <translation>Die Nodes des Clusters haben bereits %1 × %2; für %3 ist keine weitere Quota nötig</translation>
    </message>
    <message>
        <source>Quota increase: %1 in %2 from %3 to %4, for serving %5 with %6 replicas.</source>
        <translation>Erhöhung der Quota: %1 in %2 von %3 auf %4, um %5 mit %6 Repliken zu betreiben.</translation>
    </message>
    <message>
        <source>There is quota for %1 of the %2 × %3 needed in %4</source>
        <translation>Die Quota reicht in %4 für %1 der nötigen %2 × %3</translation>
    </message>
    <message>
        <source>%1: limit %2, used %3.</source>
        <translation>%1: Grenze %2, belegt %3.</translation>
    </message>
    <message>
        <source>Choose a region with quota, or request more: %1</source>
        <translation>Eine Region mit Quota wählen oder mehr beantragen: %1</translation>
    </message>
    <message>
        <source>Autopilot makes nodes for the pods</source>
        <translation>Autopilot erstellt Nodes für die Pods</translation>
    </message>
    <message>
        <source>(none with %1)</source>
        <translation>(keiner mit %1)</translation>
    </message>
    <message>
        <source>No node pool of the cluster has %1 × %2</source>
        <translation>Kein Node Pool des Clusters hat %1 × %2</translation>
    </message>
    <message>
        <source>On a Standard cluster the pods would stay Pending for ever.</source>
        <translation>Auf einem Standard-Cluster blieben die Pods für immer Pending.</translation>
    </message>
    <message>
        <source>Add a node pool</source>
        <translation>Einen Node Pool hinzufügen</translation>
    </message>
    <message>
        <source>The node pools can grow to %1 nodes; %2 replicas need one each</source>
        <translation>Die Node Pools können auf %1 Nodes wachsen; %2 Repliken brauchen je einen</translation>
    </message>
    <message>
        <source>Pools: %1.</source>
        <translation>Pools: %1.</translation>
    </message>
    <message>
        <source>Raise the pool&apos;s maximum, or deploy fewer replicas</source>
        <translation>Die Obergrenze des Pools anheben oder weniger Repliken bereitstellen</translation>
    </message>
    <message>
        <source>Node pool %1 can hold the replicas</source>
        <translation>Der Node Pool %1 kann die Repliken aufnehmen</translation>
    </message>
    <message>
        <source>%1 replicas fit the GPUs of the nodes, as far as they are free</source>
        <translation>%1 Repliken passen auf die GPUs der Nodes, soweit diese frei sind</translation>
    </message>
    <message>
        <source>The nodes of the cluster have room for %1 of %2 replicas</source>
        <translation>Die Nodes des Clusters haben Platz für %1 von %2 Repliken</translation>
    </message>
    <message>
        <source>Nodes with the label cloud.google.com/gke-accelerator=%1 and enough nvidia.com/gpu are counted. An autoscaler may add more.</source>
        <translation>Gezählt werden Nodes mit dem Label cloud.google.com/gke-accelerator=%1 und genügend nvidia.com/gpu. Ein Autoscaler kann weitere hinzufügen.</translation>
    </message>
    <message>
        <source>The pod asks for more disk than a node can give: %1 MiB</source>
        <translation>Der Pod verlangt mehr Plattenplatz, als ein Node geben kann: %1 MiB</translation>
    </message>
    <message>
        <source>On the node pool %1 about %2 MiB of ephemeral storage can be had. The file cache of the bucket counts too.</source>
        <translation>Auf dem Node Pool %1 sind etwa %2 MiB Ephemeral Storage zu haben. Der Datei-Cache des Buckets zählt mit.</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 MiB allocatable (calculated)</source>
        <translation>%1 MiB zuteilbar (berechnet)</translation>
    </message>
    <message>
        <source>Turn the file cache off or make it smaller, or use a node pool with a larger boot disk</source>
        <translation>Den Datei-Cache ausschalten oder verkleinern oder einen Node Pool mit größerer Boot-Platte verwenden</translation>
    </message>
    <message>
        <source>%1 CPU and %2 MiB</source>
        <translation>%1 CPU und %2 MiB</translation>
    </message>
    <message>
        <source>The pod&apos;s requests (%1) fit %2</source>
        <translation>Die Anforderungen des Pods (%1) passen auf %2</translation>
    </message>
    <message>
        <source>Cannot tell whether the pod&apos;s requests fit a node</source>
        <translation>Ob die Anforderungen des Pods auf einen Node passen, ist nicht feststellbar</translation>
    </message>
    <message>
        <source>the catalogue knows no machine type with %1</source>
        <translation>der Katalog kennt keinen Maschinentyp mit %1</translation>
    </message>
    <message>
        <source>The pod asks for more than a node can give: %1</source>
        <translation>Der Pod verlangt mehr, als ein Node geben kann: %1</translation>
    </message>
    <message>
        <source>On %1 about %2 CPU and %3 MiB are left after what GKE keeps and what system pods take.</source>
        <translation>Auf %1 bleiben etwa %2 CPU und %3 MiB nach Abzug dessen, was GKE zurückhält und System-Pods belegen.</translation>
    </message>
    <message>
        <source>%1 CPU, %2 MiB (calculated)</source>
        <translation>%1 CPU, %2 MiB (berechnet)</translation>
    </message>
    <message>
        <source>Lower CPU or memory of the pod, or use a larger machine type</source>
        <translation>CPU oder Arbeitsspeicher des Pods senken oder einen größeren Maschinentyp verwenden</translation>
    </message>
    <message>
        <source>Accelerator in the zone</source>
        <translation>Beschleuniger in der Zone</translation>
    </message>
    <message>
        <source>Accelerator quota</source>
        <translation>Quota für Beschleuniger</translation>
    </message>
    <message>
        <source>Nodes for the pods</source>
        <translation>Nodes für die Pods</translation>
    </message>
    <message>
        <source>Requests and node size</source>
        <translation>Anforderungen und Node-Größe</translation>
    </message>
    <message>
        <source>The bucket&apos;s policy names a member that matches nobody</source>
        <translation>Die Policy des Buckets nennt ein Mitglied, das auf niemanden zutrifft</translation>
    </message>
    <message>
        <source>Remove it; the plan adds the right one</source>
        <translation>Es entfernen; der Plan fügt das richtige hinzu</translation>
    </message>
    <message>
        <source>The pods may read the bucket</source>
        <translation>Die Pods dürfen den Bucket lesen</translation>
    </message>
    <message>
        <source>The pods may read the bucket under a condition only</source>
        <translation>Die Pods dürfen den Bucket nur unter einer Bedingung lesen</translation>
    </message>
    <message>
        <source>The pods may not read the bucket</source>
        <translation>Die Pods dürfen den Bucket nicht lesen</translation>
    </message>
    <message>
        <source>%1 does not hold %2 on it. Access may also come from the project or a group, which cannot be seen here.</source>
        <translation>%1 hat %2 darauf nicht. Der Zugriff kann auch vom Projekt oder einer Gruppe kommen, was hier nicht zu sehen ist.</translation>
    </message>
    <message>
        <source>(no such member)</source>
        <translation>(kein solches Mitglied)</translation>
    </message>
    <message>
        <source>Grant it on the bucket</source>
        <translation>Auf dem Bucket gewähren</translation>
    </message>
    <message>
        <source>The bucket %1 does not exist</source>
        <translation>Den Bucket %1 gibt es nicht</translation>
    </message>
    <message>
        <source>Choose a bucket that exists, without gs:// before its name</source>
        <translation>Einen vorhandenen Bucket wählen, ohne gs:// vor dem Namen</translation>
    </message>
    <message>
        <source>Cannot tell the bucket&apos;s location</source>
        <translation>Der Standort des Buckets ist nicht feststellbar</translation>
    </message>
    <message>
        <source>The bucket is not where the cluster is</source>
        <translation>Der Bucket liegt nicht dort, wo der Cluster ist</translation>
    </message>
    <message>
        <source>It lies in %1, the cluster in %2: reading the weights takes longer and costs network egress at each start.</source>
        <translation>Er liegt in %1, der Cluster in %2: Das Lesen der Gewichte dauert länger und kostet bei jedem Start Netzwerk-Egress.</translation>
    </message>
    <message>
        <source>Copy the model to a bucket in the cluster&apos;s region</source>
        <translation>Das Modell in einen Bucket in der Region des Clusters kopieren</translation>
    </message>
    <message>
        <source>The bucket lets its readers pay</source>
        <translation>Der Bucket lässt die Lesenden zahlen</translation>
    </message>
    <message>
        <source>Mounts fail unless the project that pays is given as a mount option.</source>
        <translation>Das Einhängen scheitert, wenn das zahlende Projekt nicht als Mount-Option angegeben ist.</translation>
    </message>
    <message>
        <source>Cannot tell whether the bucket holds the model</source>
        <translation>Ob der Bucket das Modell enthält, ist nicht feststellbar</translation>
    </message>
    <message>
        <source>There is nothing below %1</source>
        <translation>Unterhalb von %1 ist nichts</translation>
    </message>
    <message>
        <source>vLLM would find no model there.</source>
        <translation>vLLM fände dort kein Modell.</translation>
    </message>
    <message>
        <source>Choose the folder that holds config.json and the safetensors files</source>
        <translation>Den Ordner wählen, der config.json und die safetensors-Dateien enthält</translation>
    </message>
    <message>
        <source>(no such object)</source>
        <translation>(kein solches Objekt)</translation>
    </message>
    <message>
        <source>%1 holds no config.json</source>
        <translation>%1 enthält keine config.json</translation>
    </message>
    <message>
        <source>It is not a model&apos;s folder, or the upload is not complete.</source>
        <translation>Es ist kein Modellordner, oder der Upload ist unvollständig.</translation>
    </message>
    <message>
        <source>%1 holds no weights</source>
        <translation>%1 enthält keine Gewichte</translation>
    </message>
    <message>
        <source>There is no *.safetensors file in it.</source>
        <translation>Es ist keine *.safetensors-Datei darin.</translation>
    </message>
    <message>
        <source>%1 holds no tokenizer</source>
        <translation>%1 enthält keinen Tokenizer</translation>
    </message>
    <message>
        <source>The engine is told never to ask Hugging Face, and could not start without one.</source>
        <translation>Die Engine darf Hugging Face nicht fragen und könnte ohne ihn nicht starten.</translation>
    </message>
    <message>
        <source>%1 weight files are missing in %2</source>
        <translation>In %2 fehlen %1 Dateien mit Gewichten</translation>
    </message>
    <message>
        <source>The index names them: %1</source>
        <translation>Der Index nennt sie: %1</translation>
    </message>
    <message>
        <source>The weights in the bucket do not look like %1</source>
        <translation>Die Gewichte im Bucket sehen nicht nach %1 aus</translation>
    </message>
    <message>
        <source>They take %1; in 16 bit the model takes %2.</source>
        <translation>Sie belegen %1; in 16 Bit belegt das Modell %2.</translation>
    </message>
    <message>
        <source>Cannot tell whether the pods may read the bucket</source>
        <translation>Ob die Pods den Bucket lesen dürfen, ist nicht feststellbar</translation>
    </message>
    <message>
        <source>%1 holds a whole model: %2 of weights</source>
        <translation>%1 enthält ein vollständiges Modell: %2 Gewichte</translation>
    </message>
    <message>
        <source>Bucket and weights</source>
        <translation>Bucket und Gewichte</translation>
    </message>
    <message>
        <source>there is no connection to Google Cloud</source>
        <translation>es besteht keine Verbindung zu Google Cloud</translation>
    </message>
    <message>
        <source>there is no connection to the cluster</source>
        <translation>es besteht keine Verbindung zum Cluster</translation>
    </message>
    <message>
        <source>there was no answer in %1 seconds</source>
        <translation>in %1 Sekunden kam keine Antwort</translation>
    </message>
    <message>
        <source>Cannot tell: %1</source>
        <translation>Nicht feststellbar: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The manifests cannot be made from these choices</source>
        <translation>Aus dieser Auswahl lassen sich keine Manifeste erzeugen</translation>
    </message>
    <message>
        <source>Something about the target has to be known before anything is changed</source>
        <translation>Vor jeder Änderung muss noch etwas über das Ziel bekannt sein</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>Nicht bekannt: %1</translation>
    </message>
    <message>
        <source>vLLM would refuse the argument %1</source>
        <translation>vLLM würde das Argument %1 ablehnen</translation>
    </message>
    <message>
        <source>The choices are complete and consistent</source>
        <translation>Die Auswahl ist vollständig und stimmig</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>The cluster %1 was not found in %2</source>
        <translation>Der Cluster %1 wurde in %2 nicht gefunden</translation>
    </message>
    <message>
        <source>Choose a cluster that exists: location and project have to be its own</source>
        <translation>Einen vorhandenen Cluster wählen: Standort und Projekt müssen seine eigenen sein</translation>
    </message>
    <message>
        <source>Cannot tell what Google says of the cluster</source>
        <translation>Was Google über den Cluster sagt, ist nicht feststellbar</translation>
    </message>
    <message>
        <source>The cluster %1 is not running</source>
        <translation>Der Cluster %1 läuft nicht</translation>
    </message>
    <message>
        <source>Its status is %1.</source>
        <translation>Sein Status ist %1.</translation>
    </message>
    <message>
        <source>Cannot tell: no connection to the cluster</source>
        <translation>Nicht feststellbar: keine Verbindung zum Cluster</translation>
    </message>
    <message>
        <source>The API server of the cluster does not answer</source>
        <translation>Der API-Server des Clusters antwortet nicht</translation>
    </message>
    <message>
        <source>Check the network, the VPN and the cluster&apos;s authorized networks</source>
        <translation>Netzwerk, VPN und die autorisierten Netzwerke des Clusters prüfen</translation>
    </message>
    <message>
        <source>Kubernetes %1 is older than what this system is tested with</source>
        <translation>Kubernetes %1 ist älter als das, womit dieses System getestet wird</translation>
    </message>
    <message>
        <source>Before 1.29 the storage sidecar is an ordinary container, and the engine may start before its files are there.</source>
        <translation>Vor 1.29 ist der Storage-Sidecar ein gewöhnlicher Container, und die Engine startet womöglich, bevor ihre Dateien da sind.</translation>
    </message>
    <message>
        <source>The connection to the cluster is not verified</source>
        <translation>Die Verbindung zum Cluster wird nicht verifiziert</translation>
    </message>
    <message>
        <source>The kubeconfig says insecure-skip-tls-verify, or plain http.</source>
        <translation>In der kubeconfig steht insecure-skip-tls-verify oder unverschlüsseltes http.</translation>
    </message>
    <message>
        <source>The cluster answers: Kubernetes %1</source>
        <translation>Der Cluster antwortet: Kubernetes %1</translation>
    </message>
    <message>
        <source>The cluster does not know the kind %1</source>
        <translation>Der Cluster kennt die Art %1 nicht</translation>
    </message>
    <message>
        <source>%1 is not served; its CustomResourceDefinition has to be installed first.</source>
        <translation>%1 wird nicht bedient; zuerst muss die CustomResourceDefinition dafür installiert werden.</translation>
    </message>
    <message>
        <source>apply %1</source>
        <translation>%1 anzuwenden</translation>
    </message>
    <message>
        <source>take %1 back</source>
        <translation>%1 zurückzunehmen</translation>
    </message>
    <message>
        <source>see pods</source>
        <translation>Pods zu sehen</translation>
    </message>
    <message>
        <source>see pods change</source>
        <translation>Änderungen an Pods zu sehen</translation>
    </message>
    <message>
        <source>see events</source>
        <translation>Events zu sehen</translation>
    </message>
    <message>
        <source>read logs</source>
        <translation>Logs zu lesen</translation>
    </message>
    <message>
        <source>see whether the model is up</source>
        <translation>zu sehen, ob das Modell läuft</translation>
    </message>
    <message>
        <source>ask the model</source>
        <translation>das Modell zu fragen</translation>
    </message>
    <message>
        <source>You may not %1 %2 in %3</source>
        <translation>Keine Berechtigung für %1 %2 in %3</translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation>dem Cluster</translation>
    </message>
    <message>
        <source>It is needed to %1. %2</source>
        <translation>Nötig, um %1. %2</translation>
    </message>
    <message>
        <source>Ask a cluster administrator for it; on GKE roles/container.developer covers it</source>
        <translation>Bei der Cluster-Administration anfragen; auf GKE ist es in roles/container.developer enthalten</translation>
    </message>
    <message>
        <source>Cannot tell some of your permissions in the cluster</source>
        <translation>Einige der eigenen Berechtigungen im Cluster sind nicht feststellbar</translation>
    </message>
    <message>
        <source>All %1 calls of the plan are permitted in the cluster</source>
        <translation>Alle %1 Aufrufe des Plans sind im Cluster erlaubt</translation>
    </message>
    <message>
        <source>The plan will turn on the Cloud Storage FUSE driver of the cluster</source>
        <translation>Der Plan schaltet den Cloud-Storage-FUSE-Treiber des Clusters ein</translation>
    </message>
    <message>
        <source>The Cloud Storage FUSE driver of the cluster is off</source>
        <translation>Der Cloud-Storage-FUSE-Treiber des Clusters ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Without it no sidecar is injected and the pods cannot mount the bucket. Turning it on takes some minutes and concerns the whole cluster.</source>
        <translation>Ohne ihn wird kein Sidecar eingefügt, und die Pods können den Bucket nicht einhängen. Das Einschalten dauert einige Minuten und betrifft den ganzen Cluster.</translation>
    </message>
    <message>
        <source>Turn it on now</source>
        <translation>Jetzt einschalten</translation>
    </message>
    <message>
        <source>The cluster has no CSI driver %1</source>
        <translation>Der Cluster hat keinen CSI-Treiber %1</translation>
    </message>
    <message>
        <source>The add-on is on; its driver shows up some minutes after that.</source>
        <translation>Das Add-on ist eingeschaltet; sein Treiber erscheint einige Minuten danach.</translation>
    </message>
    <message>
        <source>Pods that mount the bucket would wait for ever: Kubernetes takes an unknown driver for one that has to attach.</source>
        <translation>Pods, die den Bucket einhängen, würden ewig warten: Kubernetes hält einen unbekannten Treiber für einen, der erst anbinden muss.</translation>
    </message>
    <message>
        <source>Turn the add-on on, or wait for it</source>
        <translation>Das Add-on einschalten oder darauf warten</translation>
    </message>
    <message>
        <source>The Cloud Storage FUSE driver is on</source>
        <translation>Der Cloud-Storage-FUSE-Treiber ist eingeschaltet</translation>
    </message>
    <message>
        <source>Workload Identity is off in the cluster</source>
        <translation>Workload Identity ist im Cluster ausgeschaltet</translation>
    </message>
    <message>
        <source>Pods have no Google identity of their own, and the driver refuses to mount.</source>
        <translation>Pods haben keine eigene Google-Identität, und der Treiber verweigert das Einhängen.</translation>
    </message>
    <message>
        <source>Turn it on; old node pools need their metadata server switched besides</source>
        <translation>Einschalten; bei alten Node Pools muss außerdem der Metadatenserver umgestellt werden</translation>
    </message>
    <message>
        <source>The node pool %1 gives its pods the node&apos;s identity</source>
        <translation>Der Node Pool %1 gibt seinen Pods die Identität des Nodes</translation>
    </message>
    <message>
        <source>Its metadata mode is not GKE_METADATA; the driver refuses to mount on such nodes. Switching recreates the pool&apos;s nodes.</source>
        <translation>Sein Metadatenmodus ist nicht GKE_METADATA; auf solchen Nodes verweigert der Treiber das Einhängen. Beim Umstellen werden die Nodes des Pools neu erstellt.</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>(nicht gesetzt)</translation>
    </message>
    <message>
        <source>Switch the pool to GKE_METADATA</source>
        <translation>Den Pool auf GKE_METADATA umstellen</translation>
    </message>
    <message>
        <source>The service account %1 acts as a Google service account</source>
        <translation>Das Dienstkonto %1 handelt als ein Google-Dienstkonto</translation>
    </message>
    <message>
        <source>Its annotation makes the driver go through %1 and ignore the access that this plan grants.</source>
        <translation>Wegen seiner Annotation geht der Treiber über %1 und beachtet den Zugriff nicht, den dieser Plan gewährt.</translation>
    </message>
    <message>
        <source>Choose another Kubernetes service account, or &quot;A Google service account&quot; for access to the bucket</source>
        <translation>Ein anderes Kubernetes-Dienstkonto wählen oder „Ein Google-Dienstkonto“ für den Zugriff auf den Bucket</translation>
    </message>
    <message>
        <source>Pods get an identity of their own: %1</source>
        <translation>Pods bekommen eine eigene Identität: %1</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Permissions in the cluster</source>
        <translation>Berechtigungen im Cluster</translation>
    </message>
    <message>
        <source>Cloud Storage FUSE driver</source>
        <translation>Cloud-Storage-FUSE-Treiber</translation>
    </message>
    <message>
        <source>Workload Identity</source>
        <translation>Workload Identity</translation>
    </message>
    <message>
        <source>Cannot tell whether the model fits</source>
        <translation>Ob das Modell passt, ist nicht feststellbar</translation>
    </message>
    <message>
        <source>the catalogue does not know the accelerator</source>
        <translation>der Katalog kennt den Beschleuniger nicht</translation>
    </message>
    <message>
        <source>catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>%1 is not in the catalogue and its config.json could not be read</source>
        <translation>%1 steht nicht im Katalog, und seine config.json konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Would fit: %1</source>
        <translation>Würde passen: %1</translation>
    </message>
    <message>
        <source>%1 does not fit %2 × %3</source>
        <translation>%1 passt nicht auf %2 × %3</translation>
    </message>
    <message>
        <source>%1 fits %2 × %3 only just</source>
        <translation>%1 passt nur knapp auf %2 × %3</translation>
    </message>
    <message>
        <source>%1 What is left is less than the error of the estimate (± %2).</source>
        <translation>%1 Was übrig bleibt, ist weniger als der Fehler der Schätzung (± %2).</translation>
    </message>
    <message>
        <source>Take a shorter context, or a quantised model</source>
        <translation>Einen kürzeren Kontext oder ein quantisiertes Modell nehmen</translation>
    </message>
    <message>
        <source>The model fits (estimated): %1</source>
        <translation>Das Modell passt (geschätzt): %1</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU-Speicher</translation>
    </message>
    <message>
        <source>Not signed in to Google Cloud</source>
        <translation>Nicht bei Google Cloud angemeldet</translation>
    </message>
    <message>
        <source>No Application Default Credentials and no gcloud login were found or accepted.</source>
        <translation>Weder Application Default Credentials noch eine gcloud-Anmeldung wurden gefunden oder angenommen.</translation>
    </message>
    <message>
        <source>Sign in, then check again</source>
        <translation>Anmelden, dann erneut prüfen</translation>
    </message>
    <message>
        <source>Google Cloud refused the credentials of %1</source>
        <translation>Google Cloud hat die Zugangsdaten von %1 abgelehnt</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>The project %1 does not exist, or %2 may not see it</source>
        <translation>Das Projekt %1 gibt es nicht, oder %2 darf es nicht sehen</translation>
    </message>
    <message>
        <source>Check the project id, or ask for roles/viewer on it</source>
        <translation>Die Projekt-ID prüfen oder roles/viewer darauf erbitten</translation>
    </message>
    <message>
        <source>The project %1 is not active</source>
        <translation>Das Projekt %1 ist nicht aktiv</translation>
    </message>
    <message>
        <source>Its state is %1.</source>
        <translation>Sein Zustand ist %1.</translation>
    </message>
    <message>
        <source>Signed in as %1, project %2</source>
        <translation>Angemeldet als %1, Projekt %2</translation>
    </message>
    <message>
        <source>All APIs that are needed are enabled</source>
        <translation>Alle benötigten APIs sind eingeschaltet</translation>
    </message>
    <message>
        <source>The plan will enable %1 APIs of the project</source>
        <translation>Der Plan schaltet %1 APIs des Projekts ein</translation>
    </message>
    <message>
        <source>APIs of the project are off</source>
        <translation>APIs des Projekts sind ausgeschaltet</translation>
    </message>
    <message>
        <source>Off: %1</source>
        <translation>Ausgeschaltet: %1</translation>
    </message>
    <message>
        <source>Enable them now</source>
        <translation>Jetzt einschalten</translation>
    </message>
    <message>
        <source>The permission %1 is missing</source>
        <translation>Die Berechtigung %1 fehlt</translation>
    </message>
    <message>
        <source>%1 does not hold it on the project %2; the plan needs it.</source>
        <translation>%1 hat sie auf dem Projekt %2 nicht; der Plan braucht sie.</translation>
    </message>
    <message>
        <source>Ask an administrator to grant %1</source>
        <translation>Von der Administration %1 gewähren lassen</translation>
    </message>
    <message>
        <source>The permission %1 on the bucket is missing</source>
        <translation>Die Berechtigung %1 auf dem Bucket fehlt</translation>
    </message>
    <message>
        <source>The plan lets the pods read the bucket %1, and has to change its policy for that.</source>
        <translation>Der Plan lässt die Pods den Bucket %1 lesen und muss dafür dessen Policy ändern.</translation>
    </message>
    <message>
        <source>Ask the bucket&apos;s owner for roles/storage.admin on it, or turn off &quot;Prepare project, add-on and bucket access&quot; and have the owner grant access</source>
        <translation>Vom Eigentümer des Buckets roles/storage.admin darauf erbitten, oder „Projekt, Add-on und Bucket-Zugriff vorbereiten“ ausschalten und den Eigentümer den Zugriff gewähren lassen</translation>
    </message>
    <message>
        <source>All permissions that the plan needs in Google Cloud are held</source>
        <translation>Alle Berechtigungen, die der Plan in Google Cloud braucht, sind vorhanden</translation>
    </message>
    <message>
        <source>Google identity and project</source>
        <translation>Google-Identität und Projekt</translation>
    </message>
    <message>
        <source>APIs of the project</source>
        <translation>APIs des Projekts</translation>
    </message>
    <message>
        <source>Permissions in Google Cloud</source>
        <translation>Berechtigungen in Google Cloud</translation>
    </message>
    <message>
        <source>The image&apos;s name still holds a placeholder</source>
        <translation>Der Name des Images enthält noch einen Platzhalter</translation>
    </message>
    <message>
        <source>The kubelet would answer InvalidImageName.</source>
        <translation>Das Kubelet würde mit InvalidImageName antworten.</translation>
    </message>
    <message>
        <source>The image&apos;s name is not a valid reference</source>
        <translation>Der Name des Images ist keine gültige Referenz</translation>
    </message>
    <message>
        <source>The kubelet would answer InvalidImageName: names are lower case, without blanks.</source>
        <translation>Das Kubelet würde mit InvalidImageName antworten: Namen sind kleingeschrieben und ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>The image&apos;s tag can mean another image tomorrow</source>
        <translation>Das Tag des Images kann morgen ein anderes Image bezeichnen</translation>
    </message>
    <message>
        <source>A pod that restarts may run another version than the one that was tested.</source>
        <translation>Ein neu startender Pod läuft womöglich mit einer anderen Version als der getesteten.</translation>
    </message>
    <message>
        <source>Pin a version such as :v0.27.1, or a digest</source>
        <translation>Eine Version wie :v0.27.1 oder einen Digest festlegen</translation>
    </message>
    <message>
        <source>vLLM %1 is old</source>
        <translation>vLLM %1 ist alt</translation>
    </message>
    <message>
        <source>Metrics and defaults of versions before 0.8 differ from what is shown here.</source>
        <translation>Metriken und Vorgaben von Versionen vor 0.8 weichen von dem ab, was hier gezeigt wird.</translation>
    </message>
    <message>
        <source>The image is pinned: %1. Whether it can be pulled shows on the node</source>
        <translation>Das Image ist festgelegt: %1. Ob es sich laden lässt, zeigt sich auf dem Node</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>The namespace %1 does not exist yet; the plan creates it</source>
        <translation>Den Namespace %1 gibt es noch nicht; der Plan erstellt ihn</translation>
    </message>
    <message>
        <source>The namespace %1 is being deleted</source>
        <translation>Der Namespace %1 wird gerade gelöscht</translation>
    </message>
    <message>
        <source>Nothing new can be made in it until it is gone.</source>
        <translation>Bis er weg ist, kann darin nichts Neues erstellt werden.</translation>
    </message>
    <message>
        <source>Wait until it is gone, or choose another one</source>
        <translation>Warten, bis er weg ist, oder einen anderen wählen</translation>
    </message>
    <message>
        <source>The namespace&apos;s quota %1 has no room for the pods</source>
        <translation>Die Quota %1 des Namespace hat keinen Platz für die Pods</translation>
    </message>
    <message>
        <source>%1: needed %2, used %3, limit %4. No pod would be made, and only the ReplicaSet&apos;s events would say why.</source>
        <translation>%1: nötig %2, belegt %3, Grenze %4. Es würde kein Pod erstellt, und nur die Events des ReplicaSet sagten, warum.</translation>
    </message>
    <message>
        <source>Ask for more quota, choose another namespace, or ask for less</source>
        <translation>Mehr Quota erbitten, einen anderen Namespace wählen oder weniger verlangen</translation>
    </message>
    <message>
        <source>The namespace&apos;s quota %1 wants %2 to be set</source>
        <translation>Die Quota %1 des Namespace verlangt, dass %2 gesetzt ist</translation>
    </message>
    <message>
        <source>The containers set no such limit, and the quota refuses pods without one.</source>
        <translation>Die Container setzen kein solches Limit, und die Quota lehnt Pods ohne ab.</translation>
    </message>
    <message>
        <source>Choose another namespace, or have a LimitRange set a default</source>
        <translation>Einen anderen Namespace wählen oder per LimitRange einen Standardwert setzen lassen</translation>
    </message>
    <message>
        <source>The namespace allows less %1 for a container than this one asks for</source>
        <translation>Der Namespace erlaubt einem Container weniger %1, als dieser verlangt</translation>
    </message>
    <message>
        <source>maximum %1, asked for %2</source>
        <translation>höchstens %1, verlangt %2</translation>
    </message>
    <message>
        <source>Choose another namespace, or have the LimitRange raised</source>
        <translation>Einen anderen Namespace wählen oder die LimitRange anheben lassen</translation>
    </message>
    <message>
        <source>Quotas and limits of the namespace leave room</source>
        <translation>Quotas und Limits des Namespace lassen Platz</translation>
    </message>
    <message>
        <source>%1 %2 exists already and was not made by Slipway</source>
        <translation>%1 %2 gibt es bereits und stammt nicht von Slipway</translation>
    </message>
    <message>
        <source>It will be used, and gets our labels besides its own.</source>
        <translation>Es wird verwendet und bekommt unsere Labels zusätzlich zu den eigenen.</translation>
    </message>
    <message>
        <source>Applying would take it over, or meet conflicts with whoever manages it.</source>
        <translation>Das Anwenden würde es übernehmen oder mit dem in Konflikt geraten, der es verwaltet.</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>(unbekannt)</translation>
    </message>
    <message>
        <source>Choose another endpoint name or namespace</source>
        <translation>Einen anderen Endpoint-Namen oder Namespace wählen</translation>
    </message>
    <message>
        <source>The objects of these names were made by Slipway; they will be updated</source>
        <translation>Die Objekte dieser Namen stammen von Slipway; sie werden aktualisiert</translation>
    </message>
    <message>
        <source>No object of these names exists</source>
        <translation>Es gibt kein Objekt dieser Namen</translation>
    </message>
    <message>
        <source>The Secret %1 is there; its key %2 is not looked at</source>
        <translation>Das Secret %1 ist da; in seinen Schlüssel %2 wird nicht hineingesehen</translation>
    </message>
    <message>
        <source>Cannot tell whether the Secret %1 exists</source>
        <translation>Ob es das Secret %1 gibt, ist nicht feststellbar</translation>
    </message>
    <message>
        <source>There is no Secret %1 in the namespace %2</source>
        <translation>Im Namespace %2 gibt es kein Secret %1</translation>
    </message>
    <message>
        <source>The container refers to it and would stay in CreateContainerConfigError.</source>
        <translation>Der Container verweist darauf und bliebe in CreateContainerConfigError.</translation>
    </message>
    <message>
        <source>Create it; type the value when asked, so that it stays out of the shell&apos;s history</source>
        <translation>Anlegen; den Wert erst auf Nachfrage eingeben, damit er nicht in die Shell-History gerät</translation>
    </message>
    <message>
        <source>Namespace, quotas and limits</source>
        <translation>Namespace, Quotas und Limits</translation>
    </message>
    <message>
        <source>Names that are taken</source>
        <translation>Belegte Namen</translation>
    </message>
    <message>
        <source>Secrets that are referred to</source>
        <translation>Secrets, auf die verwiesen wird</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>%1 %2.</source>
        <comment>a parameter&apos;s name and what is wrong with its value</comment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>There is no parameter &quot;%1&quot;.</source>
        <translation>Es gibt keinen Parameter „%1“.</translation>
    </message>
    <message>
        <source>is needed, and nothing is chosen</source>
        <translation>ist nötig, und nichts ist gewählt</translation>
    </message>
    <message>
        <source>The values file cannot be read: %1.</source>
        <translation>Die Wertedatei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The file has %1 MiB, and a values file has at most 1: is this the right file?</source>
        <translation>Die Datei hat %1 MiB, eine Wertedatei höchstens 1: Ist das die richtige Datei?</translation>
    </message>
    <message>
        <source>A values file holds a map of parameters and their values.</source>
        <translation>Eine Wertedatei enthält eine Map aus Parametern und ihren Werten.</translation>
    </message>
    <message>
        <source>The values are for the recipe &quot;%1&quot;, and this is &quot;%2&quot;.</source>
        <translation>Die Werte gehören zum Rezept „%1“, dies ist aber „%2“.</translation>
    </message>
    <message>
        <source>&quot;values&quot; has to be a map of parameters and their values.</source>
        <translation>„values“ muss eine Map aus Parametern und ihren Werten sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no place beside recipe and values.</source>
        <translation>„%1“ hat neben recipe und values keinen Platz.</translation>
    </message>
    <message>
        <source>there is no parameter &quot;%1&quot; in the recipe %2</source>
        <translation>im Rezept %2 gibt es keinen Parameter „%1“</translation>
    </message>
    <message>
        <source>there is no parameter &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>es gibt keinen Parameter „%1“; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>has to be small letters, digits and dashes, begin with a letter and have at most 63 of them</source>
        <translation>muss aus Kleinbuchstaben, Ziffern und Bindestrichen bestehen, mit einem Buchstaben beginnen und höchstens 63 Zeichen haben</translation>
    </message>
    <message>
        <source>has to be small letters, digits and dashes, at most 63 of them</source>
        <translation>muss aus höchstens 63 Kleinbuchstaben, Ziffern und Bindestrichen bestehen</translation>
    </message>
    <message>
        <source>has to be a project id: 6 to 30 small letters, digits and dashes, not the project&apos;s number or name</source>
        <translation>muss eine Projekt-ID sein: 6 bis 30 Kleinbuchstaben, Ziffern und Bindestriche, nicht Nummer oder Name des Projekts</translation>
    </message>
    <message>
        <source>has to be a region such as europe-west4 or a zone such as europe-west4-a</source>
        <translation>muss eine Region wie europe-west4 oder eine Zone wie europe-west4-a sein</translation>
    </message>
    <message>
        <source>has to be a zone such as europe-west4-a</source>
        <translation>muss eine Zone wie europe-west4-a sein</translation>
    </message>
    <message>
        <source>has to be small letters, digits and dashes, begin with a letter and have at most 40 of them</source>
        <translation>muss aus Kleinbuchstaben, Ziffern und Bindestrichen bestehen, mit einem Buchstaben beginnen und höchstens 40 Zeichen haben</translation>
    </message>
    <message>
        <source>has to be the bucket&apos;s name alone, without gs:// and without a folder</source>
        <translation>muss der bloße Name des Buckets sein, ohne gs:// und ohne Ordner</translation>
    </message>
    <message>
        <source>has to be a folder in the bucket such as models/gemma-3-1b-it, without a slash at its start</source>
        <translation>muss ein Ordner im Bucket wie models/gemma-3-1b-it sein, ohne Schrägstrich am Anfang</translation>
    </message>
    <message>
        <source>has to be a model&apos;s id such as google/gemma-3-1b-it</source>
        <translation>muss die ID eines Modells wie google/gemma-3-1b-it sein</translation>
    </message>
    <message>
        <source>has to be an accelerator type such as nvidia-l4</source>
        <translation>muss ein Beschleunigertyp wie nvidia-l4 sein</translation>
    </message>
    <message>
        <source>has to be a container image such as vllm/vllm-openai:v0.27.1</source>
        <translation>muss ein Container-Image wie vllm/vllm-openai:v0.27.1 sein</translation>
    </message>
    <message>
        <source>has to be the name of a Secret in the namespace, not its value</source>
        <translation>muss der Name eines Secrets im Namespace sein, nicht dessen Wert</translation>
    </message>
    <message>
        <source>has to be 6 to 30 small letters, digits and dashes, without @ and domain</source>
        <translation>muss aus 6 bis 30 Kleinbuchstaben, Ziffern und Bindestrichen bestehen, ohne @ und Domain</translation>
    </message>
    <message>
        <source>has to be a quantity such as 16Gi or 500m</source>
        <translation>muss eine Mengenangabe wie 16Gi oder 500m sein</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>ein Wahrheitswert</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>eine Map</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>one of the listed values</source>
        <translation>einer der aufgeführten Werte</translation>
    </message>
    <message>
        <source>a quantity such as 16Gi</source>
        <translation>eine Mengenangabe wie 16Gi</translation>
    </message>
    <message>
        <source>a text (put it in quotes)</source>
        <translation>ein Text (in Anführungszeichen setzen)</translation>
    </message>
    <message>
        <source>is %1, and has to be %2</source>
        <translation>ist %1, muss aber %2 sein</translation>
    </message>
    <message>
        <source>is %1, and has to be at least %2</source>
        <translation>ist %1, muss aber mindestens %2 sein</translation>
    </message>
    <message>
        <source>is %1, and has to be at most %2</source>
        <translation>ist %1, darf aber höchstens %2 sein</translation>
    </message>
    <message>
        <source>is %1, and has to be one of %2</source>
        <translation>ist %1, muss aber eines davon sein: %2</translation>
    </message>
    <message>
        <source>has %1 characters, and may have at most %2</source>
        <translation>hat %1 Zeichen, darf aber höchstens %2 haben</translation>
    </message>
    <message>
        <source>must not contain line breaks or invisible characters</source>
        <translation>darf keine Zeilenumbrüche oder unsichtbaren Zeichen enthalten</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>The kubeconfig %1 wants to run this program for credentials:</source>
        <translation>Die kubeconfig %1 will für Zugangsdaten dieses Programm ausführen:</translation>
    </message>
    <message>
        <source>Refused: there is no terminal to ask on. Pass --allow-exec to agree.</source>
        <translation>Abgelehnt: Es gibt kein Terminal für die Rückfrage. Mit --allow-exec zustimmen.</translation>
    </message>
    <message>
        <source>Run it?</source>
        <translation>Ausführen?</translation>
    </message>
    <message>
        <source>kubeconfig context; the current one when not given</source>
        <translation>Kontext der kubeconfig; ohne Angabe der aktuelle</translation>
    </message>
    <message>
        <source>kubeconfig file; KUBECONFIG or ~/.kube/config when not given</source>
        <translation>kubeconfig-Datei; ohne Angabe KUBECONFIG oder ~/.kube/config</translation>
    </message>
    <message>
        <source>Google Cloud project id</source>
        <translation>ID des Google-Cloud-Projekts</translation>
    </message>
    <message>
        <source>region or zone</source>
        <translation>Region oder Zone</translation>
    </message>
    <message>
        <source>Kubernetes namespace</source>
        <translation>Kubernetes-Namespace</translation>
    </message>
    <message>
        <source>text, json or jsonl</source>
        <translation>text, json oder jsonl</translation>
    </message>
    <message>
        <source>agree to what would be asked</source>
        <translation>allem zustimmen, wonach gefragt würde</translation>
    </message>
    <message>
        <source>let the kubeconfig&apos;s credential plugin run without asking</source>
        <translation>das Credential-Plugin der kubeconfig ohne Rückfrage laufen lassen</translation>
    </message>
    <message>
        <source>say on standard error what is done, request by request</source>
        <translation>jede Anfrage auf der Standardfehlerausgabe melden</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>diese Hilfe anzeigen</translation>
    </message>
    <message>
        <source>recipe id, such as vllm-gcsfuse</source>
        <translation>ID des Rezepts, etwa vllm-gcsfuse</translation>
    </message>
    <message>
        <source>values file of the recipe&apos;s parameters</source>
        <translation>Datei mit den Werten der Rezeptparameter</translation>
    </message>
    <message>
        <source>one parameter; wins over the values file; may repeat</source>
        <translation>ein Parameter; hat Vorrang vor der Wertedatei; mehrfach möglich</translation>
    </message>
    <message>
        <source>--output takes text, json or jsonl, not &quot;%1&quot;</source>
        <translation>--output erwartet text, json oder jsonl, nicht „%1“</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>Zu tun: %1</translation>
    </message>
    <message>
        <source>which recipe?</source>
        <translation>welches Rezept?</translation>
    </message>
    <message>
        <source>pass --recipe ID or a --values file that names it</source>
        <translation>--recipe ID angeben oder eine --values-Datei, die es nennt</translation>
    </message>
    <message>
        <source>there is no recipe &quot;%1&quot;; there are: %2</source>
        <translation>es gibt kein Rezept „%1“; vorhanden sind: %2</translation>
    </message>
    <message>
        <source>recipe %1 has no parameter &quot;%2&quot;</source>
        <translation>das Rezept %1 hat keinen Parameter „%2“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of type %2</source>
        <translation>„%1“ ist nicht vom Typ %2</translation>
    </message>
    <message>
        <source>--set takes NAME=VALUE, not &quot;%1&quot;</source>
        <translation>--set erwartet NAME=WERT, nicht „%1“</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>requests of each run</source>
        <translation>Anfragen je Lauf</translation>
    </message>
    <message>
        <source>requests at the same time; several, separated by commas, make a run each</source>
        <translation>gleichzeitige Anfragen; mehrere, durch Kommas getrennt, ergeben je einen Lauf</translation>
    </message>
    <message>
        <source>length of the synthetic prompts</source>
        <translation>Länge der synthetischen Prompts</translation>
    </message>
    <message>
        <source>length of the answers</source>
        <translation>Länge der Antworten</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not &quot;%4&quot;</source>
        <translation>--%1 erwartet eine ganze Zahl von %2 bis %3, nicht „%4“</translation>
    </message>
    <message>
        <source>Measured %1, which flushes every 200 ms: token timings hold that. Use --url on a forwarded port for exact ones.</source>
        <translation>Gemessen: %1. Dieser Weg liefert nur alle 200 ms aus, was in den Token-Zeiten steckt. Genaue Zeiten: --url mit einem weitergeleiteten Port.</translation>
    </message>
    <message>
        <source>CONCURRENCY</source>
        <translation>PARALLEL</translation>
    </message>
    <message>
        <source>REQ/S</source>
        <translation>ANFR/S</translation>
    </message>
    <message>
        <source>TOKENS/S</source>
        <translation>TOKEN/S</translation>
    </message>
    <message>
        <source>TTFT p50/p99 ms</source>
        <translation>TTFT p50/p99 ms</translation>
    </message>
    <message>
        <source>ITL p50/p99 ms</source>
        <translation>ITL p50/p99 ms</translation>
    </message>
    <message>
        <source>E2E p50 ms</source>
        <translation>E2E p50 ms</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLER</translation>
    </message>
    <message>
        <source>what to say; read from standard input when not given</source>
        <translation>was gesagt werden soll; ohne Angabe von der Standardeingabe gelesen</translation>
    </message>
    <message>
        <source>system prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>longest answer</source>
        <translation>längste Antwort</translation>
    </message>
    <message>
        <source>0 to 2</source>
        <translation>0 bis 2</translation>
    </message>
    <message>
        <source>for the same answer twice</source>
        <translation>für zweimal dieselbe Antwort</translation>
    </message>
    <message>
        <source>Type the prompt, end it with Ctrl+D.</source>
        <translation>Den Prompt eingeben und mit Strg+D beenden.</translation>
    </message>
    <message>
        <source>nothing to say: pass --message TEXT</source>
        <translation>nichts zu sagen: --message TEXT angeben</translation>
    </message>
    <message>
        <source>--%1 takes a number, not &quot;%2&quot;</source>
        <translation>--%1 erwartet eine Zahl, nicht „%2“</translation>
    </message>
    <message>
        <source>first token %1 ms</source>
        <translation>erstes Token %1 ms</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Token/s</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>run this check alone; may repeat</source>
        <translation>nur diese Prüfung ausführen; mehrfach möglich</translation>
    </message>
    <message>
        <source>also list in JSON what passed</source>
        <translation>in JSON auch Bestandenes aufführen</translation>
    </message>
    <message>
        <source>there is no check &quot;%1&quot;; there are: %2</source>
        <translation>es gibt keine Prüfung „%1“; vorhanden sind: %2</translation>
    </message>
    <message>
        <source>Checking: %1 …</source>
        <translation>Wird geprüft: %1 …</translation>
    </message>
    <message>
        <source>go on with a run that was interrupted or failed</source>
        <translation>einen unterbrochenen oder gescheiterten Lauf fortsetzen</translation>
    </message>
    <message>
        <source>take back what a run made</source>
        <translation>zurücknehmen, was ein Lauf erstellt hat</translation>
    </message>
    <message>
        <source>do not check first</source>
        <translation>vorher nicht prüfen</translation>
    </message>
    <message>
        <source>take everything back when a step fails; else the run stays resumable</source>
        <translation>alles zurücknehmen, wenn ein Schritt scheitert; sonst bleibt der Lauf fortsetzbar</translation>
    </message>
    <message>
        <source>The endpoint could not be remembered: %1</source>
        <translation>Der Endpoint konnte nicht gemerkt werden: %1</translation>
    </message>
    <message>
        <source>What this run made was taken back.</source>
        <translation>Was dieser Lauf erstellt hat, wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>the choices cannot be deployed</source>
        <translation>diese Auswahl lässt sich nicht bereitstellen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Nothing was changed: an error stands. Mend it, or pass --skip-checks to try all the same.</source>
        <translation>Es wurde nichts geändert: Ein Fehler steht an. Ihn beheben oder es mit --skip-checks trotzdem versuchen.</translation>
    </message>
    <message>
        <source>Plan: %1 changes, about %2 min to ready</source>
        <translation>Plan: %1 Änderungen, etwa %2 min bis zur Bereitschaft</translation>
    </message>
    <message>
        <source>(changes what others use too)</source>
        <translation>(ändert auch, was andere nutzen)</translation>
    </message>
    <message>
        <source>Apply %1 changes to %2?</source>
        <translation>%1 Änderungen auf %2 anwenden?</translation>
    </message>
    <message>
        <source>Nothing was changed. Pass --yes to agree beforehand.</source>
        <translation>Es wurde nichts geändert. Mit --yes im Voraus zustimmen.</translation>
    </message>
    <message>
        <source>Deploying</source>
        <translation>Bereitstellen</translation>
    </message>
    <message>
        <source>name of an endpoint</source>
        <translation>Name eines Endpoints</translation>
    </message>
    <message>
        <source>the endpoint&apos;s name once more, instead of typing it</source>
        <translation>der Name des Endpoints noch einmal, statt ihn einzutippen</translation>
    </message>
    <message>
        <source>which endpoint? Name it</source>
        <translation>welcher Endpoint? Seinen Namen angeben</translation>
    </message>
    <message>
        <source>find the run that made %1</source>
        <translation>den Lauf suchen, der %1 erstellt hat</translation>
    </message>
    <message>
        <source>This takes back what made %1 in %2:</source>
        <translation>Dies nimmt zurück, was %1 in %2 erstellt hat:</translation>
    </message>
    <message>
        <source>--confirm says &quot;%1&quot;, the endpoint is %2; nothing was changed</source>
        <translation>--confirm nennt „%1“, der Endpoint heißt %2; nichts wurde geändert</translation>
    </message>
    <message>
        <source>Type the endpoint&apos;s name to destroy it:</source>
        <translation>Zum Zerstören den Namen des Endpoints eingeben:</translation>
    </message>
    <message>
        <source>Nothing was changed. In a script pass --confirm %1</source>
        <translation>Es wurde nichts geändert. In einem Skript --confirm %1 angeben</translation>
    </message>
    <message>
        <source>The endpoint is gone but still listed: %1</source>
        <translation>Der Endpoint ist weg, aber noch aufgeführt: %1</translation>
    </message>
    <message>
        <source>Destroyed.</source>
        <translation>Zerstört.</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>(nicht gesetzt)</translation>
    </message>
    <message>
        <source>Asking the server what would change …</source>
        <translation>Der Server wird gefragt, was sich ändern würde …</translation>
    </message>
    <message>
        <source>accelerator or machine type</source>
        <translation>Beschleuniger oder Maschinentyp</translation>
    </message>
    <message>
        <source>accelerators, as tensor parallel size</source>
        <translation>Beschleuniger, als Tensor-Parallel-Größe</translation>
    </message>
    <message>
        <source>auto, float16, bfloat16 or float32</source>
        <translation>auto, float16, bfloat16 oder float32</translation>
    </message>
    <message>
        <source>awq, gptq, fp8, …</source>
        <translation>awq, gptq, fp8, …</translation>
    </message>
    <message>
        <source>longest context in tokens</source>
        <translation>längster Kontext in Token</translation>
    </message>
    <message>
        <source>share of the memory that the engine takes, 0 to 1</source>
        <translation>Anteil des Speichers, den die Engine nimmt, 0 bis 1</translation>
    </message>
    <message>
        <source>pass --model and --accelerator</source>
        <translation>--model und --accelerator angeben</translation>
    </message>
    <message>
        <source>%1: a config.json of %2 MiB is none</source>
        <translation>%1: Eine config.json ist keine %2 MiB groß</translation>
    </message>
    <message>
        <source>the catalogue does not know the model &quot;%1&quot;%2; for any other pass its config.json by --config</source>
        <translation>der Katalog kennt das Modell „%1“ nicht%2; für jedes andere seine config.json mit --config angeben</translation>
    </message>
    <message>
        <source> (did you mean %1?)</source>
        <translation> (ist %1 gemeint?)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an accelerator that is known; known are: %2</source>
        <translation>der Beschleuniger „%1“ ist nicht bekannt; bekannt sind: %2</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not &quot;%4&quot;</source>
        <translation>--%1 erwartet eine Zahl von %2 bis %3, nicht „%4“</translation>
    </message>
    <message>
        <source>--dtype takes auto, float16, bfloat16 or float32, not &quot;%1&quot;</source>
        <translation>--dtype erwartet auto, float16, bfloat16 oder float32, nicht „%1“</translation>
    </message>
    <message>
        <source>Fits.</source>
        <translation>Passt.</translation>
    </message>
    <message>
        <source>Does not fit.</source>
        <translation>Passt nicht.</translation>
    </message>
    <message>
        <source>  would fit: %1 (%2 tokens of cache)</source>
        <translation>  würde passen: %1 (%2 Token Cache)</translation>
    </message>
    <message>
        <source>name of an endpoint, when neither --file nor --url is given</source>
        <translation>Name eines Endpoints, wenn weder --file noch --url angegeben ist</translation>
    </message>
    <message>
        <source>a saved /metrics page</source>
        <translation>eine gespeicherte /metrics-Seite</translation>
    </message>
    <message>
        <source>an earlier page, for rates and latencies between the two</source>
        <translation>eine frühere Seite, für Raten und Latenzen zwischen beiden</translation>
    </message>
    <message>
        <source>address of a /metrics page</source>
        <translation>Adresse einer /metrics-Seite</translation>
    </message>
    <message>
        <source>seconds between two readings of --url or of an endpoint</source>
        <translation>Sekunden zwischen zwei Ablesungen von --url oder einem Endpoint</translation>
    </message>
    <message>
        <source>a page of more than 256 MiB is not read</source>
        <translation>eine Seite von mehr als 256 MiB wird nicht gelesen</translation>
    </message>
    <message>
        <source>no metric in the Prometheus text format was found</source>
        <translation>keine Metrik im Textformat von Prometheus gefunden</translation>
    </message>
    <message>
        <source>the server answers %1</source>
        <translation>der Server antwortet %1</translation>
    </message>
    <message>
        <source>unknown, because %1</source>
        <translation>unbekannt, Grund: %1</translation>
    </message>
    <message>
        <source>--interval takes seconds from 0.1 to 3600, not &quot;%1&quot;</source>
        <translation>--interval erwartet Sekunden von 0.1 bis 3600, nicht „%1“</translation>
    </message>
    <message>
        <source>--url takes an address such as http://127.0.0.1:8000/metrics, not &quot;%1&quot;</source>
        <translation>--url erwartet eine Adresse wie http://127.0.0.1:8000/metrics, nicht „%1“</translation>
    </message>
    <message>
        <source>Reading again in %1 s, for rates and latencies …</source>
        <translation>Für Raten und Latenzen wird in %1 s noch einmal gelesen …</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>Requests running</source>
        <translation>Laufende Anfragen</translation>
    </message>
    <message>
        <source>Requests waiting</source>
        <translation>Wartende Anfragen</translation>
    </message>
    <message>
        <source>KV cache in use</source>
        <translation>KV-Cache belegt</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Prompt-Token</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Ausgabe-Token</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>Inter-token latency</source>
        <translation>Zeit zwischen Token</translation>
    </message>
    <message>
        <source>End-to-end latency</source>
        <translation>Gesamtlatenz</translation>
    </message>
    <message>
        <source>folder for the manifests, kustomization.yaml and the script of equivalent commands</source>
        <translation>Ordner für Manifeste, kustomization.yaml und das Skript gleichwertiger Befehle</translation>
    </message>
    <message>
        <source>ask nobody: what would be asked is assumed, and said</source>
        <translation>niemanden fragen: Was gefragt würde, wird angenommen und genannt</translation>
    </message>
    <message>
        <source>where to? Pass --out DIR</source>
        <translation>wohin? --out ORDNER angeben</translation>
    </message>
    <message>
        <source>%1 is not empty and holds no earlier export; choose another folder or pass --yes</source>
        <translation>%1 ist nicht leer und enthält keinen früheren Export; einen anderen Ordner wählen oder --yes angeben</translation>
    </message>
    <message>
        <source>Rendering without the target&apos;s facts: %1</source>
        <translation>Es wird ohne Angaben vom Ziel erzeugt: %1</translation>
    </message>
    <message>
        <source>the choices cannot be rendered</source>
        <translation>aus dieser Auswahl lässt sich nichts erzeugen</translation>
    </message>
    <message>
        <source>Assumed: %1</source>
        <translation>Angenommen: %1</translation>
    </message>
    <message>
        <source>name of an endpoint; all when not given</source>
        <translation>Name eines Endpoints; ohne Angabe alle</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>there is no endpoint &quot;%1&quot;</source>
        <translation>es gibt keinen Endpoint „%1“</translation>
    </message>
    <message>
        <source>open run</source>
        <translation>offener Lauf</translation>
    </message>
    <message>
        <source>go on: slipway deploy --resume %1</source>
        <translation>fortsetzen: slipway deploy --resume %1</translation>
    </message>
    <message>
        <source>There is no endpoint yet. Make one with: slipway deploy</source>
        <translation>Noch kein Endpoint vorhanden. Einen erstellen mit: slipway deploy</translation>
    </message>
    <message>
        <source>pods and events of all namespaces</source>
        <translation>Pods und Events aller Namespaces</translation>
    </message>
    <message>
        <source>events too</source>
        <translation>auch Events</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Reconnecting: %1</source>
        <translation>Verbindung wird neu aufgebaut: %1</translation>
    </message>
    <message>
        <source>Live: %1</source>
        <translation>Live: %1</translation>
    </message>
    <message>
        <source>Not watching: %1</source>
        <translation>Wird nicht beobachtet: %1</translation>
    </message>
    <message>
        <source>GKE accelerator type, such as nvidia-l4</source>
        <translation>GKE-Beschleunigertyp, etwa nvidia-l4</translation>
    </message>
    <message>
        <source>which accelerator? Pass --accelerator, e.g. nvidia-l4</source>
        <translation>welcher Beschleuniger? --accelerator angeben, z. B. nvidia-l4</translation>
    </message>
    <message>
        <source>%1 is an AWS accelerator; zones are read from Google Cloud only</source>
        <translation>%1 ist ein AWS-Beschleuniger; Zonen werden nur aus Google Cloud gelesen</translation>
    </message>
    <message>
        <source>which project? Pass --project; the identity %1 suggests none</source>
        <translation>welches Projekt? --project angeben; die Identität %1 schlägt keines vor</translation>
    </message>
    <message>
        <source>Reading zones, machine types and quotas of %1 …</source>
        <translation>Zonen, Maschinentypen und Quotas von %1 werden gelesen …</translation>
    </message>
    <message>
        <source>ZONE</source>
        <translation>ZONE</translation>
    </message>
    <message>
        <source>OFFERED</source>
        <translation>ANGEBOTEN</translation>
    </message>
    <message>
        <source>QUOTA FREE</source>
        <translation>QUOTA FREI</translation>
    </message>
    <message>
        <source>PRICE</source>
        <translation>PREIS</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>(estimated)</source>
        <translation>(geschätzt)</translation>
    </message>
    <message>
        <source>No answer from %1: what it offers is unknown.</source>
        <translation>Keine Antwort von %1: Was dort angeboten wird, ist unbekannt.</translation>
    </message>
    <message>
        <source>there is no endpoint yet</source>
        <translation>noch kein Endpoint vorhanden</translation>
    </message>
    <message>
        <source>make one with: slipway deploy</source>
        <translation>einen erstellen mit: slipway deploy</translation>
    </message>
    <message>
        <source>there is no endpoint &quot;%1&quot;; there are: %2</source>
        <translation>es gibt keinen Endpoint „%1“; vorhanden sind: %2</translation>
    </message>
    <message>
        <source>which endpoint? There are: %1</source>
        <translation>welcher Endpoint? Vorhanden sind: %1</translation>
    </message>
    <message>
        <source>name of an endpoint; the only one when not given</source>
        <translation>Name eines Endpoints; ohne Angabe der einzige</translation>
    </message>
    <message>
        <source>base URL of any OpenAI-compatible server instead of an endpoint</source>
        <translation>Basis-URL eines beliebigen OpenAI-kompatiblen Servers statt eines Endpoints</translation>
    </message>
    <message>
        <source>model id; the first that the server names when not given</source>
        <translation>Modell-ID; ohne Angabe die erste, die der Server nennt</translation>
    </message>
    <message>
        <source>the server names no model</source>
        <translation>der Server nennt kein Modell</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>FEHLER</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>All %1 checks passed.</source>
        <translation>Alle %1 Prüfungen bestanden.</translation>
    </message>
    <message>
        <source>later than usual</source>
        <translation>später als üblich</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>üblich: %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>as is</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>slipway deploy --resume %1</source>
        <translation>slipway deploy --resume %1</translation>
    </message>
    <message>
        <source>Interrupted: taking back what this run made. Press Ctrl+C again to leave it as it is.</source>
        <translation>Unterbrochen: Was dieser Lauf erstellt hat, wird zurückgenommen. Nochmals Strg+C lässt es, wie es ist.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Bereit.</translation>
    </message>
    <message>
        <source>Endpoint %1 serves %2</source>
        <translation>Endpoint %1 bedient %2</translation>
    </message>
    <message>
        <source>  Talk to it: slipway chat %1</source>
        <translation>  Mit ihm sprechen: slipway chat %1</translation>
    </message>
    <message>
        <source>the run did not succeed</source>
        <translation>der Lauf ist nicht gelungen</translation>
    </message>
    <message>
        <source>Nothing more was changed; go on with: %1</source>
        <translation>Weiter wurde nichts geändert; fortsetzen mit: %1</translation>
    </message>
    <message>
        <source>load an endpoint and measure latency and throughput</source>
        <translation>einen Endpoint belasten, Latenz und Durchsatz messen</translation>
    </message>
    <message>
        <source>say something to an endpoint and see the answer as it comes</source>
        <translation>einem Endpoint etwas sagen und die Antwort einlaufen sehen</translation>
    </message>
    <message>
        <source>prove that a deployment can work before anything is changed</source>
        <translation>belegen, dass ein Deployment gelingen kann, bevor etwas geändert wird</translation>
    </message>
    <message>
        <source>check, plan and run a deployment until the model answers</source>
        <translation>prüfen, planen und bereitstellen, bis das Modell antwortet</translation>
    </message>
    <message>
        <source>take back all that made an endpoint</source>
        <translation>alles zurücknehmen, was einen Endpoint ausmacht</translation>
    </message>
    <message>
        <source>what a deployment would change, field by field, by the server&apos;s dry run</source>
        <translation>was ein Deployment ändern würde, Feld für Feld, laut Dry Run des Servers</translation>
    </message>
    <message>
        <source>whether a model fits an accelerator&apos;s memory, term by term</source>
        <translation>ob ein Modell in den Speicher eines Beschleunigers passt, Posten für Posten</translation>
    </message>
    <message>
        <source>read an engine&apos;s /metrics in one vocabulary</source>
        <translation>/metrics jeder Engine in einem Vokabular lesen</translation>
    </message>
    <message>
        <source>write the manifests and the equivalent commands to a folder</source>
        <translation>Manifeste und gleichwertige Befehle in einen Ordner schreiben</translation>
    </message>
    <message>
        <source>the endpoints made so far and whether they answer</source>
        <translation>die bisherigen Endpoints und ob sie antworten</translation>
    </message>
    <message>
        <source>pods as they change, until Ctrl+C</source>
        <translation>Pods im Wandel, bis Strg+C</translation>
    </message>
    <message>
        <source>where an accelerator is offered, quota left, price</source>
        <translation>wo ein Beschleuniger angeboten wird, freie Quota, Preis</translation>
    </message>
    <message>
        <source>slipway %1: from a cloud project to a model that answers

  slipway [gui]              open the console
  slipway sandbox [options]  run the stand-in clouds, cluster and model server
</source>
        <translation>slipway %1: vom Cloud-Projekt zum Modell, das antwortet

  slipway [gui]              die Konsole öffnen
  slipway sandbox [Optionen] nachgebildete Clouds, Cluster und Modellserver starten
</translation>
    </message>
    <message>
        <source>
slipway COMMAND --help says more. Exit status: 0 fine, 1 findings of severity error stand, 2 usage or invalid
input, 3 could not reach something, 4 not authorised, 5 failed (and rolled back or left resumable: it says which).
</source>
        <translation>
Mehr sagt slipway BEFEHL --help. Exit-Status: 0 gut, 1 Befunde der Schwere Fehler stehen an, 2 Aufruf oder Eingabe
ungültig, 3 etwas war nicht erreichbar, 4 nicht berechtigt, 5 gescheitert (und zurückgenommen oder fortsetzbar: es wird genannt).
</translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;</source>
        <translation>es gibt keinen Befehl „%1“</translation>
    </message>
    <message>
        <source>check that the server is up and that no proxy, VPN or firewall swallows the answer; --verbose shows each request</source>
        <translation>prüfen Sie, ob der Server läuft und kein Proxy, VPN oder Firewall die Antwort verschluckt; --verbose zeigt jede Anfrage</translation>
    </message>
    <message>
        <source>start the server, or mend the address</source>
        <translation>starten Sie den Server oder berichtigen Sie die Adresse</translation>
    </message>
    <message>
        <source>mend the host name, or the name resolution of this machine</source>
        <translation>berichtigen Sie den Rechnernamen oder die Namensauflösung dieses Rechners</translation>
    </message>
    <message>
        <source>check the address, and the network, proxy or VPN on the way</source>
        <translation>prüfen Sie die Adresse und Netz, Proxy oder VPN auf dem Weg</translation>
    </message>
    <message>
        <source>sign in again: the credentials are not valid, or no longer</source>
        <translation>melden Sie sich neu an: Die Zugangsdaten gelten nicht oder nicht mehr</translation>
    </message>
    <message>
        <source>ask an administrator for the permission that is named, or use another account</source>
        <translation>bitten Sie einen Administrator um die genannte Berechtigung, oder benutzen Sie ein anderes Konto</translation>
    </message>
    <message>
        <source>try again in %1 s</source>
        <translation>versuchen Sie es in %1 s erneut</translation>
    </message>
    <message>
        <source>try again in a moment</source>
        <translation>versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>check that this address is the server that is meant; if it is, look at its logs</source>
        <translation>prüfen Sie, ob unter dieser Adresse der gemeinte Server antwortet; wenn ja, sehen Sie in seine Logs</translation>
    </message>
    <message>
        <source>mend it there and try again</source>
        <translation>berichtigen Sie es dort und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>slipway: standard output could not be written: %1</source>
        <translation>slipway: Die Standardausgabe konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>send it to a place with room, and run the command again; `slipway status` says what was done</source>
        <translation>leiten Sie sie an einen Ort mit Platz und starten Sie den Befehl neu; `slipway status` sagt, was geschehen ist</translation>
    </message>
    <message>
        <source>Going on without Google Cloud, of which nothing is asked.</source>
        <translation>Weiter ohne Google Cloud, von der hier nichts gebraucht wird.</translation>
    </message>
    <message>
        <source>of the synthetic prompts and of Poisson arrivals</source>
        <translation>der künstlichen Prompts und der Poisson-Ankünfte</translation>
    </message>
    <message>
        <source>double the concurrency to at most this while throughput grows, and find the knee</source>
        <translation>die Gleichzeitigkeit bis höchstens hierhin verdoppeln, solange der Durchsatz wächst, und den Knick finden</translation>
    </message>
    <message>
        <source>requests a second, whatever comes back; several make a run each</source>
        <translation>Anfragen je Sekunde, was auch zurückkommt; mehrere Werte ergeben je einen Lauf</translation>
    </message>
    <message>
        <source>of --rate: poisson or constant</source>
        <translation>zu --rate: poisson oder constant</translation>
    </message>
    <message>
        <source>the most at the same time with --rate or --trace; what waits counts</source>
        <translation>höchstens so viele gleichzeitig mit --rate oder --trace; Wartezeit zählt mit</translation>
    </message>
    <message>
        <source>replay arrivals and lengths of this file (JSON lines or CSV)</source>
        <translation>Ankünfte und Längen dieser Datei nachspielen (JSON-Zeilen oder CSV)</translation>
    </message>
    <message>
        <source>how many times faster than recorded</source>
        <translation>wie viel schneller als aufgezeichnet</translation>
    </message>
    <message>
        <source>prompts of this file instead of synthetic ones (JSON lines, ShareGPT or text)</source>
        <translation>Prompts aus dieser Datei statt künstlicher (JSON-Zeilen, ShareGPT oder Text)</translation>
    </message>
    <message>
        <source>requests before each run that are not counted; as many as run at once when not given</source>
        <translation>Anfragen vor jedem Lauf, die nicht zählen; ohne Angabe so viele, wie gleichzeitig laufen</translation>
    </message>
    <message>
        <source>service levels in ms, such as ttft:200,tpot:50,e2e:5000</source>
        <translation>Zielwerte in ms, etwa ttft:200,tpot:50,e2e:5000</translation>
    </message>
    <message>
        <source>write the result with every request&apos;s figures to this file</source>
        <translation>das Ergebnis mit den Werten jeder Anfrage in diese Datei schreiben</translation>
    </message>
    <message>
        <source>write the last run in the shape of vLLM&apos;s benchmark</source>
        <translation>den letzten Lauf in der Form des vLLM-Benchmarks schreiben</translation>
    </message>
    <message>
        <source>write the last run in the shape of AIPerf&apos;s export</source>
        <translation>den letzten Lauf in der Form des AIPerf-Exports schreiben</translation>
    </message>
    <message>
        <source>compare with a saved result; exit status 1 when significantly worse</source>
        <translation>mit einem gespeicherten Ergebnis vergleichen; Endestatus 1, wenn signifikant schlechter</translation>
    </message>
    <message>
        <source>how much worse is still fine, in percent</source>
        <translation>wie viel schlechter noch in Ordnung ist, in Prozent</translation>
    </message>
    <message>
        <source>--%1 takes a number above 0, not &quot;%2&quot;</source>
        <translation>--%1 verlangt eine Zahl über 0, nicht „%2“</translation>
    </message>
    <message>
        <source>--rate and --trace exclude each other</source>
        <translation>--rate und --trace schließen einander aus</translation>
    </message>
    <message>
        <source>--arrivals takes poisson or constant, not &quot;%1&quot;</source>
        <translation>--arrivals verlangt poisson oder constant, nicht „%1“</translation>
    </message>
    <message>
        <source>--goodput takes levels in ms such as ttft:200,tpot:50,e2e:5000, not &quot;%1&quot;</source>
        <translation>--goodput verlangt Zielwerte in ms wie ttft:200,tpot:50,e2e:5000, nicht „%1“</translation>
    </message>
    <message>
        <source>not significant</source>
        <translation>nicht signifikant</translation>
    </message>
    <message>
        <source>goodput %1 requests/s: %2 of %3 kept every level</source>
        <translation>Goodput %1 Anfragen/s: %2 von %3 hielten alle Zielwerte ein</translation>
    </message>
    <message>
        <source>from the scheduled instant: TTFT p50/p99 %1 ms; sent late by %2 ms (p99)</source>
        <translation>ab dem geplanten Zeitpunkt: TTFT p50/p99 %1 ms; um %2 ms zu spät gesendet (p99)</translation>
    </message>
    <message>
        <source>bound by this side: %1</source>
        <translation>von dieser Seite begrenzt: %1</translation>
    </message>
    <message>
        <source>This side alone: %1 requests/s, %2 events/s; its error at this load: TTFT %3 ms, ITL %4 ms (p99)</source>
        <translation>Diese Seite allein: %1 Anfragen/s, %2 Ereignisse/s; ihr Fehler bei dieser Last: TTFT %3 ms, ITL %4 ms (p99)</translation>
    </message>
    <message>
        <source>Knee of the curve: %1</source>
        <translation>Knick der Kurve: %1</translation>
    </message>
    <message numerus="yes">
        <source>Significantly worse than the baseline by more than %1 %: %n figure(s).</source>
        <translation>
            <numerusform>Signifikant schlechter als der Vergleich, um mehr als %1 %: %n Wert.</numerusform>
            <numerusform>Signifikant schlechter als der Vergleich, um mehr als %1 %: %n Werte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hugging Face id, or the address of a model&apos;s page</source>
        <translation>Hugging-Face-Name oder die Adresse einer Modellseite</translation>
    </message>
    <message>
        <source>the model&apos;s config.json, for one that is not in the catalogue: a file or an address</source>
        <translation>die config.json des Modells, wenn es nicht im Katalog steht: Datei oder Adresse</translation>
    </message>
    <message>
        <source>auto, fp8, fp8_e4m3 or fp8_e5m2</source>
        <translation>auto, fp8, fp8_e4m3 oder fp8_e5m2</translation>
    </message>
    <message>
        <source>sequences at the same time</source>
        <translation>Sequenzen gleichzeitig</translation>
    </message>
    <message>
        <source>tokens of one step of the engine</source>
        <translation>Token eines Schritts der Engine</translation>
    </message>
    <message>
        <source>without CUDA graphs</source>
        <translation>ohne CUDA-Graphen</translation>
    </message>
    <message>
        <source>vLLM&apos;s version; the newest known</source>
        <translation>Version von vLLM; sonst die neueste bekannte</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an accelerator that is known%2; known are: %3</source>
        <translation>„%1“ ist kein bekannter Beschleuniger%2; bekannt sind: %3</translation>
    </message>
</context>
<context>
    <name>ClusterChoices</name>
    <message>
        <source>its state is %1</source>
        <translation>sein Zustand ist %1</translation>
    </message>
    <message>
        <source>the Cloud Storage FUSE driver is off</source>
        <translation>der Cloud-Storage-FUSE-Treiber ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Workload Identity is off</source>
        <translation>Workload Identity ist ausgeschaltet</translation>
    </message>
    <message>
        <source>no node pool with %1 × %2</source>
        <translation>kein Node Pool mit %1 × %2</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>From a cloud project to a model that answers</source>
        <translation>Vom Cloud-Projekt zum Modell, das antwortet</translation>
    </message>
    <message>
        <source>kubeconfig file; KUBECONFIG or ~/.kube/config when not given</source>
        <translation>kubeconfig-Datei; ohne Angabe KUBECONFIG oder ~/.kube/config</translation>
    </message>
    <message>
        <source>kubeconfig context to connect to</source>
        <translation>Kontext der kubeconfig, mit dem verbunden wird</translation>
    </message>
    <message>
        <source>Google Cloud project id</source>
        <translation>ID des Google-Cloud-Projekts</translation>
    </message>
    <message>
        <source>page to begin with: home, deploy, dashboard, playground, resources, settings</source>
        <translation>Seite zu Beginn: home, deploy, dashboard, playground, resources, settings</translation>
    </message>
    <message>
        <source>say on standard error what is done</source>
        <translation>auf der Standardfehlerausgabe melden, was geschieht</translation>
    </message>
</context>
<context>
    <name>EffectLook</name>
    <message>
        <source>creates</source>
        <translation>erstellt</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>ändert</translation>
    </message>
    <message>
        <source>deletes</source>
        <translation>löscht</translation>
    </message>
    <message>
        <source>is so already</source>
        <translation>ist schon so</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>would be refused</source>
        <translation>würde abgelehnt</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
</context>
<context>
    <name>EndpointWords</name>
    <message>
        <source>serving</source>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>lädt</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 of 1 replica ready</source>
        <translation>%1 von 1 Replik bereit</translation>
    </message>
    <message>
        <source>%1 of %2 replicas ready</source>
        <translation>%1 von %2 Repliken bereit</translation>
    </message>
    <message>
        <source>Serving.</source>
        <translation>In Betrieb.</translation>
    </message>
    <message>
        <source>TTFT p95 %1</source>
        <translation>TTFT p95 %1</translation>
    </message>
    <message>
        <source>%1 is ready and does not answer: %2</source>
        <translation>%1 ist bereit und antwortet nicht: %2</translation>
    </message>
    <message>
        <source>Loading.</source>
        <translation>Lädt.</translation>
    </message>
    <message>
        <source>Not serving.</source>
        <translation>Nicht in Betrieb.</translation>
    </message>
    <message>
        <source>Cannot be reached.</source>
        <translation>Nicht erreichbar.</translation>
    </message>
    <message>
        <source>Asking for its state.</source>
        <translation>Der Zustand wird erfragt.</translation>
    </message>
    <message>
        <source>State unknown, because: %1.</source>
        <translation>Zustand unbekannt, Grund: %1.</translation>
    </message>
    <message>
        <source>partly serving</source>
        <translation>teilweise in Betrieb</translation>
    </message>
</context>
<context>
    <name>EngineArgs</name>
    <message>
        <source>%1 is no flag of vLLM on any platform; the block size is --block-size, and on TPU the backend chooses it.</source>
        <translation>%1 ist auf keiner Plattform ein Flag von vLLM; die Blockgröße ist --block-size, und auf TPU wählt das Backend sie.</translation>
    </message>
    <message>
        <source>%1 is not among the flags that are known here; if this version lacks it, the server ends with &quot;unrecognized arguments&quot;.</source>
        <translation>%1 gehört nicht zu den hier bekannten Flags; fehlt es dieser Version, endet der Server mit „unrecognized arguments“.</translation>
    </message>
    <message>
        <source>%1 came with vLLM %2; %3 ends with &quot;unrecognized arguments&quot;.</source>
        <translation>%1 kam mit vLLM %2; %3 endet mit „unrecognized arguments“.</translation>
    </message>
    <message>
        <source>%1 is gone since about vLLM %2: the server ends with &quot;unrecognized arguments&quot;.</source>
        <translation>%1 gibt es seit etwa vLLM %2 nicht mehr: Der Server endet mit „unrecognized arguments“.</translation>
    </message>
    <message>
        <source>Request logging is off by default now; the switch is %1.</source>
        <translation>Anfragen werden inzwischen nicht mehr von selbst protokolliert; der Schalter ist %1.</translation>
    </message>
    <message>
        <source>%1 has a meaning on GPUs only; leave it out on TPU.</source>
        <translation>%1 hat nur auf GPUs eine Bedeutung; auf TPU weglassen.</translation>
    </message>
    <message>
        <source>On TPU the attention backend chooses the block size; leave --block-size out.</source>
        <translation>Auf TPU wählt das Attention-Backend die Blockgröße; --block-size weglassen.</translation>
    </message>
    <message>
        <source>%1 has no value.</source>
        <translation>%1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert an.</translation>
    </message>
    <message>
        <source>%1 is given twice; the last one wins.</source>
        <translation>%1 ist doppelt angegeben; das letzte gilt.</translation>
    </message>
    <message>
        <source>--enable-prefix-caching and --no-enable-prefix-caching contradict each other.</source>
        <translation>--enable-prefix-caching und --no-enable-prefix-caching widersprechen einander.</translation>
    </message>
    <message>
        <source>--enable-auto-tool-choice needs --tool-call-parser.</source>
        <translation>--enable-auto-tool-choice braucht --tool-call-parser.</translation>
    </message>
    <message>
        <source>The model is not named.</source>
        <translation>Das Modell ist nicht genannt.</translation>
    </message>
</context>
<context>
    <name>FindingLook</name>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Nicht feststellbar</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>%1 cannot run in fp16, and %2 has no bfloat16: with dtype auto the engine falls back to float32, which doubles weights and cache. Use a GPU of compute capability 8.0 or above.</source>
        <translation>%1 kann nicht in fp16 laufen, und %2 hat kein bfloat16: Mit dtype auto weicht die Engine auf float32 aus, was Gewichte und Cache verdoppelt. Eine GPU mit Compute Capability 8.0 oder höher verwenden.</translation>
    </message>
    <message>
        <source>%1 (compute capability %2) has no bfloat16; the engine falls back to float16. Say --dtype half to mean it.</source>
        <translation>%1 (Compute Capability %2) hat kein bfloat16; die Engine weicht auf float16 aus. Mit --dtype half ist es ausdrücklich gewollt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no dtype of the engine: auto, half, bfloat16 or float.</source>
        <translation>„%1“ ist kein dtype der Engine: auto, half, bfloat16 oder float.</translation>
    </message>
    <message>
        <source>bfloat16 needs compute capability 8.0, and %1 has %2: use --dtype half.</source>
        <translation>bfloat16 braucht Compute Capability 8.0, %1 hat %2: --dtype half verwenden.</translation>
    </message>
    <message>
        <source>Models of type %1 do not support float16 (numerical instability): use bfloat16.</source>
        <translation>Modelle vom Typ %1 unterstützen kein float16 (numerisch instabil): bfloat16 verwenden.</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s quantisation &quot;%1&quot; is not known here; its size is taken from its %2 bits.</source>
        <translation>Die Quantisierung „%1“ des Checkpoints ist hier nicht bekannt; seine Größe wird aus seinen %2 Bit abgeleitet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no quantisation of the engine: %2.</source>
        <translation>„%1“ ist keine Quantisierung der Engine: %2.</translation>
    </message>
    <message>
        <source>The checkpoint is quantised with %1, which does not match --quantization %2: drop the flag.</source>
        <translation>Der Checkpoint ist mit %1 quantisiert, was nicht zu --quantization %2 passt: das Flag weglassen.</translation>
    </message>
    <message>
        <source>%1 needs a checkpoint that was quantised so; %2 is not.</source>
        <translation>%1 braucht einen so quantisierten Checkpoint; %2 ist keiner.</translation>
    </message>
    <message>
        <source>%1 needs compute capability %2, and %3 has %4.</source>
        <translation>%1 braucht Compute Capability %2, %3 hat %4.</translation>
    </message>
    <message>
        <source>vLLM on TPU does not run %1.</source>
        <translation>vLLM führt %1 auf TPU nicht aus.</translation>
    </message>
    <message>
        <source>%1 kernels run in 16 bit only.</source>
        <translation>%1-Kernel laufen nur in 16 Bit.</translation>
    </message>
    <message>
        <source>A tensor parallel size of %1 cuts the MLP width %2 through a quantisation group of %3.</source>
        <translation>Eine Tensor-Parallel-Größe von %1 teilt die MLP-Breite %2 mitten in einer Quantisierungsgruppe von %3.</translation>
    </message>
    <message>
        <source>The number of accelerators must be between 1 and 1024.</source>
        <translation>Die Zahl der Beschleuniger muss zwischen 1 und 1024 liegen.</translation>
    </message>
    <message>
        <source>The %1 attention heads cannot be divided by a tensor parallel size of %2.</source>
        <translation>Die %1 Attention-Heads lassen sich nicht durch eine Tensor-Parallel-Größe von %2 teilen.</translation>
    </message>
    <message>
        <source>The %1 KV heads neither divide nor are divided by a tensor parallel size of %2.</source>
        <translation>Die %1 KV-Heads sind weder Teiler noch Vielfaches einer Tensor-Parallel-Größe von %2.</translation>
    </message>
    <message>
        <source>A cache in %1 needs compute capability %2, and %3 has %4.</source>
        <translation>Ein Cache in %1 braucht Compute Capability %2, %3 hat %4.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no cache dtype of the engine: auto, fp8, fp8_e4m3, fp8_e5m2.</source>
        <translation>„%1“ ist kein Cache-dtype der Engine: auto, fp8, fp8_e4m3, fp8_e5m2.</translation>
    </message>
    <message>
        <source>%1 on %2 × %3 (%4, utilization %5)</source>
        <translation>%1 auf %2 × %3 (%4, Auslastung %5)</translation>
    </message>
    <message>
        <source>%1: the weights take %2 and the engine may use %3 of the %4 that it sees; nothing is left for the KV cache.</source>
        <translation>%1: Die Gewichte belegen %2, und die Engine darf %3 von den %4 nutzen, die sie sieht; für den KV-Cache bleibt nichts.</translation>
    </message>
    <message>
        <source>%1: weights %2 and overhead %3 leave %4 of the %5 that the engine may use: no block of KV cache.</source>
        <translation>%1: Gewichte %2 und Overhead %3 lassen %4 von den %5, die die Engine nutzen darf: kein Block KV-Cache.</translation>
    </message>
    <message>
        <source>%1: one sequence of %2 tokens needs %3 of KV cache, and %4 are left: %5 blocks for %6 tokens.</source>
        <translation>%1: Eine Sequenz von %2 Token braucht %3 KV-Cache, und %4 bleiben: %5 Blöcke für %6 Token.</translation>
    </message>
    <message>
        <source>%1: weights %2, overhead %3, and %4 of KV cache for %5 tokens: %6 requests of %7 tokens at the same time.</source>
        <translation>%1: Gewichte %2, Overhead %3 und %4 KV-Cache für %5 Token: %6 gleichzeitige Anfragen von %7 Token.</translation>
    </message>
    <message>
        <source>A utilization of %1 leaves %2 outside the engine&apos;s share; CUDA graphs and the context need about %3: lower it or use eager mode.</source>
        <translation>Eine Auslastung von %1 lässt %2 außerhalb des Anteils der Engine; CUDA-Graphs und der Kontext brauchen etwa %3: senken oder den Eager-Modus verwenden.</translation>
    </message>
    <message>
        <source>It fits by less than the error of the estimate (±%1): expect that a small change breaks it.</source>
        <translation>Es passt um weniger als den Fehler der Schätzung (±%1): Schon eine kleine Änderung kann es kippen.</translation>
    </message>
    <message>
        <source>The memory that the engine sees on %1 is an estimate.</source>
        <translation>Der Speicher, den die Engine auf %1 sieht, ist geschätzt.</translation>
    </message>
    <message>
        <source>The model&apos;s shape or the accelerator&apos;s memory is not known.</source>
        <translation>Die Form des Modells oder der Speicher des Beschleunigers ist nicht bekannt.</translation>
    </message>
    <message>
        <source>gpu-memory-utilization must be above 0 and at most 1, not %1.</source>
        <translation>gpu-memory-utilization muss über 0 und höchstens 1 sein, nicht %1.</translation>
    </message>
    <message>
        <source>max-model-len %1 is more than the %2 positions of the model; the engine refuses it.</source>
        <translation>max-model-len %1 ist mehr als die %2 Positionen des Modells; die Engine lehnt es ab.</translation>
    </message>
</context>
<context>
    <name>FitAdvice</name>
    <message>
        <source>--max-model-len %1 (the cache holds %2 tokens)</source>
        <translation>--max-model-len %1 (der Cache fasst %2 Token)</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>, und </translation>
    </message>
    <message>
        <source>the %1 checkpoint %2</source>
        <translation>den %1-Checkpoint %2</translation>
    </message>
    <message>
        <source> (with a checkpoint quantised so)</source>
        <translation> (mit einem so quantisierten Checkpoint)</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 %2/s</source>
        <comment>rate: number, unit</comment>
        <translation>%1 %2/s</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown, because %1</source>
        <translation>unbekannt, Grund: %1</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
</context>
<context>
    <name>GkeConnection</name>
    <message>
        <source>The cluster has no DNS endpoint.</source>
        <translation>Der Cluster hat keinen DNS-Endpoint.</translation>
    </message>
    <message>
        <source>The cluster&apos;s DNS endpoint takes no traffic from outside its network.</source>
        <translation>Der DNS-Endpoint des Clusters nimmt keinen Verkehr von außerhalb seines Netzwerks an.</translation>
    </message>
    <message>
        <source>Allow it: %1</source>
        <translation>Erlauben: %1</translation>
    </message>
    <message>
        <source>The cluster has no private endpoint.</source>
        <translation>Der Cluster hat keinen privaten Endpoint.</translation>
    </message>
    <message>
        <source>The cluster&apos;s control plane has no address yet (status %1).</source>
        <translation>Die Control Plane des Clusters hat noch keine Adresse (Status %1).</translation>
    </message>
    <message>
        <source>Wait until the cluster is RUNNING.</source>
        <translation>Warten, bis der Cluster RUNNING ist.</translation>
    </message>
    <message>
        <source>The cluster&apos;s endpoint is not an address.</source>
        <translation>Der Endpoint des Clusters ist keine Adresse.</translation>
    </message>
    <message>
        <source>The file is not a kubeconfig.</source>
        <translation>Die Datei ist keine kubeconfig.</translation>
    </message>
    <message>
        <source>The file is not a kubeconfig: “%1” is not a list.</source>
        <translation>Die Datei ist keine kubeconfig: „%1“ ist keine Liste.</translation>
    </message>
    <message>
        <source>The kubeconfig is too large to be one.</source>
        <translation>Die kubeconfig ist zu groß, um eine zu sein.</translation>
    </message>
    <message>
        <source>The file is not valid YAML: %1</source>
        <translation>Die Datei ist kein gültiges YAML: %1</translation>
    </message>
    <message>
        <source>The kubeconfig cannot be read: %1</source>
        <translation>Die kubeconfig kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The folder of the kubeconfig cannot be made.</source>
        <translation>Der Ordner der kubeconfig kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The kubeconfig cannot be written: %1</source>
        <translation>Die kubeconfig kann nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>GoogleClient</name>
    <message>
        <source>A name in the request is empty or not a name.</source>
        <translation>Ein Name in der Anfrage ist leer oder kein Name.</translation>
    </message>
    <message>
        <source>Log in again: %1</source>
        <translation>Erneut anmelden: %1</translation>
    </message>
    <message>
        <source>The answer is not what Google sends; a proxy may have answered instead.</source>
        <translation>So antwortet Google nicht; vielleicht hat stattdessen ein Proxy geantwortet.</translation>
    </message>
    <message>
        <source>The list&apos;s pages do not end.</source>
        <translation>Die Seiten der Liste nehmen kein Ende.</translation>
    </message>
    <message>
        <source>A policy without its etag is not written: it would erase what others changed.</source>
        <translation>Eine Policy ohne ihr Etag wird nicht geschrieben: Das würde Änderungen anderer löschen.</translation>
    </message>
</context>
<context>
    <name>GoogleError</name>
    <message>
        <source>Enable the API: %1</source>
        <translation>Die API einschalten: %1</translation>
    </message>
    <message>
        <source>The login lacks the cloud-platform scope. Log in again: %1</source>
        <translation>Der Anmeldung fehlt der Scope cloud-platform. Erneut anmelden: %1</translation>
    </message>
    <message>
        <source>The quota project cannot be used by this account; choose another one: %1</source>
        <translation>Dieses Konto kann das Quota-Projekt nicht nutzen; ein anderes wählen: %1</translation>
    </message>
    <message>
        <source>This needs the permission %1 on %2.</source>
        <translation>Dafür ist die Berechtigung %1 auf %2 nötig.</translation>
    </message>
    <message>
        <source>The role %1 has it.</source>
        <translation>Die Rolle %1 enthält sie.</translation>
    </message>
    <message>
        <source>Google gives the same answer where the resource does not exist.</source>
        <translation>Google antwortet genauso, wenn es die Ressource nicht gibt.</translation>
    </message>
    <message>
        <source>Ask for a higher quota, or choose another region or accelerator.</source>
        <translation>Eine höhere Quota beantragen oder eine andere Region oder einen anderen Beschleuniger wählen.</translation>
    </message>
    <message>
        <source>Google limits requests a minute for this project; wait a minute and try again.</source>
        <translation>Google begrenzt die Anfragen je Minute für dieses Projekt; eine Minute warten und erneut versuchen.</translation>
    </message>
    <message>
        <source>Another operation may be running on it; wait until it has ended.</source>
        <translation>Vielleicht läuft gerade eine andere Operation darauf; warten, bis sie beendet ist.</translation>
    </message>
    <message>
        <source>The server answered HTTP %1 without an explanation that Google would give; a proxy may have answered instead.</source>
        <translation>Der Server hat HTTP %1 ohne die Erklärung geantwortet, die Google gäbe; vielleicht hat stattdessen ein Proxy geantwortet.</translation>
    </message>
</context>
<context>
    <name>GoogleIdentity</name>
    <message>
        <source>There are no Google Cloud credentials.</source>
        <translation>Es gibt keine Google-Cloud-Zugangsdaten.</translation>
    </message>
    <message>
        <source>Log in: %1</source>
        <translation>Anmelden: %1</translation>
    </message>
    <message>
        <source>Google refused the token in CLOUDSDK_AUTH_ACCESS_TOKEN.</source>
        <translation>Google hat das Token in CLOUDSDK_AUTH_ACCESS_TOKEN abgelehnt.</translation>
    </message>
    <message>
        <source>Such tokens live for an hour. Set a new one, or unset the variable to use another login.</source>
        <translation>Solche Token gelten eine Stunde. Ein neues setzen oder die Variable löschen, um eine andere Anmeldung zu verwenden.</translation>
    </message>
    <message>
        <source>Log in again: %1</source>
        <translation>Erneut anmelden: %1</translation>
    </message>
    <message>
        <source>Your organisation asks you to confirm your identity again (%1).</source>
        <translation>Die Organisation verlangt, die Identität erneut zu bestätigen (%1).</translation>
    </message>
    <message>
        <source>Google no longer accepts this login (%1).</source>
        <translation>Google nimmt diese Anmeldung nicht mehr an (%1).</translation>
    </message>
    <message>
        <source>The token endpoint answered without a token.</source>
        <translation>Der Token-Endpoint hat ohne Token geantwortet.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 s off; set it.</source>
        <translation>Die Uhr dieses Rechners weicht um %1 s ab; sie stellen.</translation>
    </message>
    <message>
        <source>The key may have been deleted or disabled; make a new one for %1.</source>
        <translation>Der Schlüssel ist vielleicht gelöscht oder deaktiviert; einen neuen für %1 erstellen.</translation>
    </message>
    <message>
        <source>There are no Google Cloud credentials, and gcloud is not installed.</source>
        <translation>Es gibt keine Google-Cloud-Zugangsdaten, und gcloud ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install the Google Cloud CLI and log in: %1</source>
        <translation>Die Google Cloud CLI installieren und anmelden: %1</translation>
    </message>
    <message>
        <source>gcloud gave no token.</source>
        <translation>gcloud hat kein Token geliefert.</translation>
    </message>
    <message>
        <source>This kind of credential file needs gcloud, which is not installed.</source>
        <translation>Diese Art von Zugangsdaten braucht gcloud, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>Install the Google Cloud CLI.</source>
        <translation>Die Google Cloud CLI installieren.</translation>
    </message>
</context>
<context>
    <name>HfConfig</name>
    <message>
        <source>expected an https address</source>
        <translation>erwartet wird eine https-Adresse</translation>
    </message>
    <message>
        <source>the address leads to nowhere that may be asked</source>
        <translation>die Adresse führt an keinen Ort, der gefragt werden darf</translation>
    </message>
    <message>
        <source>The address answers %1.</source>
        <translation>Die Adresse antwortet mit %1.</translation>
    </message>
    <message>
        <source>A gated, private or misspelt model answers so: accept its licence at https://huggingface.co/%1 and set HF_TOKEN.</source>
        <translation>So antwortet ein zugangsbeschränktes, privates oder falsch geschriebenes Modell: Nehmen Sie die Lizenz unter https://huggingface.co/%1 an und setzen Sie HF_TOKEN.</translation>
    </message>
    <message>
        <source>more than %1 redirections</source>
        <translation>mehr als %1 Weiterleitungen</translation>
    </message>
</context>
<context>
    <name>IamMember</name>
    <message>
        <source>“%1” is not the e-mail address of a service account.</source>
        <translation>„%1“ ist nicht die E-Mail-Adresse eines Dienstkontos.</translation>
    </message>
    <message>
        <source>The address lacks “.iam”: it should end in @%1.iam.gserviceaccount.com.</source>
        <translation>Der Adresse fehlt „.iam“: Sie sollte auf @%1.iam.gserviceaccount.com enden.</translation>
    </message>
    <message>
        <source>The form is %1.</source>
        <translation>Die Form ist %1.</translation>
    </message>
    <message>
        <source>The first part takes the project&apos;s number, not its id: “%1”.</source>
        <translation>Der erste Teil ist die Nummer des Projekts, nicht seine ID: „%1“.</translation>
    </message>
    <message>
        <source>The pool of a cluster is named PROJECT.svc.id.goog, not “%1”.</source>
        <translation>Der Pool eines Clusters heißt PROJEKT.svc.id.goog, nicht „%1“.</translation>
    </message>
    <message>
        <source>The pool takes the project&apos;s id, not its number: “%1”.</source>
        <translation>Der Pool verlangt die ID des Projekts, nicht seine Nummer: „%1“.</translation>
    </message>
    <message>
        <source>“%1” is not a project id.</source>
        <translation>„%1“ ist keine Projekt-ID.</translation>
    </message>
    <message>
        <source>“%1” is not a set that a cluster&apos;s pool has.</source>
        <translation>„%1“ ist keine Menge, die der Pool eines Clusters hat.</translation>
    </message>
    <message>
        <source>It must end in subject/ns/NAMESPACE/sa/NAME, not “%1”.</source>
        <translation>Es muss auf subject/ns/NAMESPACE/sa/NAME enden, nicht „%1“.</translation>
    </message>
    <message>
        <source>“%1” names no possible namespace and service account.</source>
        <translation>„%1“ nennt keinen möglichen Namespace mit Dienstkonto.</translation>
    </message>
    <message>
        <source>A deleted member ends in ?uid= and a number.</source>
        <translation>Ein gelöschtes Mitglied endet auf ?uid= und eine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>A service account is named serviceAccount:%1.</source>
        <translation>Ein Dienstkonto heißt serviceAccount:%1.</translation>
    </message>
    <message>
        <source>“%1” is not a domain.</source>
        <translation>„%1“ ist keine Domain.</translation>
    </message>
    <message>
        <source>A member starts with its type, such as %1.</source>
        <translation>Ein Mitglied beginnt mit seinem Typ, etwa %1.</translation>
    </message>
    <message>
        <source>“%1” is not a member that IAM knows.</source>
        <translation>„%1“ ist kein Mitglied, das IAM kennt.</translation>
    </message>
</context>
<context>
    <name>Inference</name>
    <message>
        <source>A model server does not listen before its weights are loaded and its engine is ready: it may still be starting.</source>
        <translation>Ein Modellserver nimmt keine Verbindung an, bevor die Gewichte geladen sind und die Engine bereit ist: Vielleicht startet er noch.</translation>
    </message>
    <message>
        <source>The answer has the type &quot;%1&quot;: is this the address of an OpenAI-compatible server?</source>
        <translation>Die Antwort hat den Typ „%1“: Ist das die Adresse eines OpenAI-kompatiblen Servers?</translation>
    </message>
</context>
<context>
    <name>InferenceErrors</name>
    <message>
        <source>Shorten the conversation or lower max_tokens; a longer context is a matter of the server&apos;s --max-model-len.</source>
        <translation>Das Gespräch kürzen oder max_tokens senken; ein längerer Kontext ist Sache von --max-model-len des Servers.</translation>
    </message>
    <message>
        <source>The server asks for an API key, and the one that was sent, if any, is not it.</source>
        <translation>Der Server verlangt einen API-Schlüssel, und der gesendete, falls einer gesendet wurde, ist es nicht.</translation>
    </message>
    <message>
        <source>Use one of the ids that /v1/models lists, or the name given by --served-model-name.</source>
        <translation>Eine der IDs verwenden, die /v1/models aufführt, oder den Namen aus --served-model-name.</translation>
    </message>
    <message>
        <source>The server has no such path: its model may be of another task, or the address may lack a part.</source>
        <translation>Der Server hat keinen solchen Pfad: Sein Modell ist vielleicht für eine andere Aufgabe, oder der Adresse fehlt ein Teil.</translation>
    </message>
    <message>
        <source>Too many requests at once: wait, or add replicas.</source>
        <translation>Zu viele Anfragen auf einmal: warten oder Repliken hinzufügen.</translation>
    </message>
    <message>
        <source>No replica can answer now: the model may still be loading, or the gateway sees no healthy backend.</source>
        <translation>Keine Replik kann gerade antworten: Das Modell lädt vielleicht noch, oder das Gateway sieht kein gesundes Backend.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The journal has no run %1.</source>
        <translation>Das Journal enthält keinen Lauf %1.</translation>
    </message>
    <message>
        <source>Another program works on this run: %1, process %2.</source>
        <translation>Ein anderes Programm arbeitet an diesem Lauf: %1, Prozess %2.</translation>
    </message>
    <message>
        <source>The journal&apos;s folder cannot be written to.</source>
        <translation>In den Ordner des Journals kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message>
        <source>No request succeeded.</source>
        <translation>Keine Anfrage ist gelungen.</translation>
    </message>
    <message>
        <source>%1 requests are too few for a 99th percentile.</source>
        <translation>%1 Anfragen sind zu wenige für ein 99. Perzentil.</translation>
    </message>
    <message>
        <source>Of %1 requests at once, all but %2 wait on this side for a connection: the figures contain that wait.</source>
        <translation>Von %1 gleichzeitigen Anfragen warten alle bis auf %2 auf dieser Seite auf eine Verbindung: Die Zahlen enthalten dieses Warten.</translation>
    </message>
    <message>
        <source>The server reports no token usage: tokens are counted as events, which may carry several.</source>
        <translation>Der Server meldet keinen Token-Verbrauch: Gezählt werden Events, von denen jedes mehrere Token enthalten kann.</translation>
    </message>
    <message>
        <source>the two results have no run of equal load in common</source>
        <translation>die beiden Ergebnisse haben keinen Lauf gleicher Last gemeinsam</translation>
    </message>
    <message>
        <source>The sending thread was busy for %1 % of the time.</source>
        <translation>Der sendende Thread war %1 % der Zeit beschäftigt.</translation>
    </message>
    <message>
        <source>What arrived waited up to %1 ms for its turn here (p99).</source>
        <translation>Was ankam, wartete hier bis zu %1 ms (p99).</translation>
    </message>
    <message>
        <source>Requests left up to %1 ms late (p99).</source>
        <translation>Anfragen gingen bis zu %1 ms zu spät ab (p99).</translation>
    </message>
    <message>
        <source>%1 requests/s are more than half of the %2 that this side managed against an echo.</source>
        <translation>%1 Anfragen/s sind mehr als die Hälfte der %2, die diese Seite gegen ein Echo schaffte.</translation>
    </message>
    <message>
        <source>%1 events/s are more than half of the %2 that this side managed against an echo.</source>
        <translation>%1 Ereignisse/s sind mehr als die Hälfte der %2, die diese Seite gegen ein Echo schaffte.</translation>
    </message>
    <message>
        <source>the trace has neither JSON lines nor a column TIMESTAMP</source>
        <translation>die Aufzeichnung hat weder JSON-Zeilen noch eine Spalte TIMESTAMP</translation>
    </message>
    <message>
        <source>a line of a trace needs a time and the numbers of its prompt&apos;s and its answer&apos;s tokens</source>
        <translation>eine Zeile braucht die Zeit und die Tokenzahlen von Prompt und Antwort</translation>
    </message>
    <message>
        <source>the trace is empty</source>
        <translation>die Aufzeichnung ist leer</translation>
    </message>
    <message>
        <source>the line is no JSON object with a prompt, a text or messages</source>
        <translation>die Zeile ist kein JSON-Objekt mit prompt, text oder messages</translation>
    </message>
    <message>
        <source>there is no prompt in the file</source>
        <translation>die Datei enthält keinen Prompt</translation>
    </message>
</context>
<context>
    <name>ManifestEdit</name>
    <message>
        <source>A manifest has to be a map with apiVersion, kind and metadata.</source>
        <translation>Ein Manifest muss eine Map mit apiVersion, kind und metadata sein.</translation>
    </message>
    <message>
        <source>%1 has to stay %2 here: other steps of the plan rely on it. Change the choice that it comes from.</source>
        <translation>%1 muss hier %2 bleiben: Andere Schritte des Plans verlassen sich darauf. Die Auswahl ändern, aus der es kommt.</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>A rate needs two scrapes, and there is one.</source>
        <translation>Eine Rate braucht zwei Ablesungen, und es gibt erst eine.</translation>
    </message>
    <message>
        <source>No request asked the prefix cache in this window.</source>
        <translation>In diesem Zeitfenster hat keine Anfrage den Prefix-Cache befragt.</translation>
    </message>
    <message>
        <source>No request asked the prefix cache yet.</source>
        <translation>Noch keine Anfrage hat den Prefix-Cache befragt.</translation>
    </message>
    <message>
        <source>No request finished this step in the window of %1 s.</source>
        <translation>Im Zeitfenster von %1 s hat keine Anfrage diesen Schritt beendet.</translation>
    </message>
    <message>
        <source>No request finished this step since the server started.</source>
        <translation>Seit dem Start des Servers hat keine Anfrage diesen Schritt beendet.</translation>
    </message>
    <message>
        <source>The replicas&apos; histograms have no bucket bounds in common: their releases differ.</source>
        <translation>Die Histogramme der Repliken haben keine gemeinsamen Bucket-Grenzen: Ihre Versionen sind verschieden.</translation>
    </message>
    <message>
        <source>%1 has no +Inf bucket, so nothing can be said of its quantiles.</source>
        <translation>%1 hat keinen +Inf-Bucket, daher lässt sich über seine Quantile nichts sagen.</translation>
    </message>
    <message>
        <source>No replica was scraped.</source>
        <translation>Keine Replik wurde abgelesen.</translation>
    </message>
    <message>
        <source>The page holds no metrics.</source>
        <translation>Die Seite enthält keine Metriken.</translation>
    </message>
    <message>
        <source>The page is that of no inference server that is known here.</source>
        <translation>Die Seite stammt von keinem hier bekannten Inferenzserver.</translation>
    </message>
    <message>
        <source>The server exposes none of %1: another release, or an option that is off.</source>
        <translation>Der Server zeigt nichts von %1: eine andere Version oder eine ausgeschaltete Option.</translation>
    </message>
    <message>
        <source>%1 does not expose this.</source>
        <translation>%1 zeigt dies nicht.</translation>
    </message>
    <message>
        <source>The server says that the value is not a number.</source>
        <translation>Der Server sagt, dass der Wert keine Zahl ist.</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>the file is larger than 4 MiB and cannot be a config.json</source>
        <translation>die Datei ist größer als 4 MiB und kann keine config.json sein</translation>
    </message>
</context>
<context>
    <name>ObjectPanel</name>
    <message>
        <source>waiting: %1</source>
        <translation>wartet: %1</translation>
    </message>
    <message>
        <source>ended: %1, exit code %2</source>
        <translation>beendet: %1, Exit-Code %2</translation>
    </message>
    <message>
        <source>running, ready</source>
        <translation>läuft, bereit</translation>
    </message>
    <message>
        <source>running, not ready yet</source>
        <translation>läuft, noch nicht bereit</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>%1 of %2 containers</source>
        <translation>%1 von %2 Containern</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Ready since</source>
        <translation>Bereit seit</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Ready, cordoned</source>
        <translation>Bereit, gesperrt (cordoned)</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Machine type</source>
        <translation>Maschinentyp</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Node pool</source>
        <translation>Node Pool</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Allocatable accelerators</source>
        <translation>Zuteilbare Beschleuniger</translation>
    </message>
    <message>
        <source>Allocatable CPU</source>
        <translation>Zuteilbare CPU</translation>
    </message>
    <message>
        <source>Allocatable memory</source>
        <translation>Zuteilbarer Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Allocatable storage</source>
        <translation>Zuteilbarer Plattenplatz</translation>
    </message>
    <message>
        <source>Pods at most</source>
        <translation>Pods höchstens</translation>
    </message>
    <message>
        <source>Taints</source>
        <translation>Taints</translation>
    </message>
    <message>
        <source>Kubelet</source>
        <translation>Kubelet</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>It is gone from the cluster.</source>
        <translation>Es ist aus dem Cluster verschwunden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Container %1</source>
        <translation>Container %1</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Keine Events</translation>
    </message>
    <message>
        <source>Kubernetes keeps events for about an hour.</source>
        <translation>Kubernetes bewahrt Events etwa eine Stunde auf.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Bezüge</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>since %1; held by %2</source>
        <translation>seit %1; gehalten von %2</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>Modelldateien</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Identity and storage</source>
        <translation>Identität und Speicher</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>This plan was made by another version of Slipway.</source>
        <translation>Dieser Plan wurde mit einer anderen Version von Slipway erstellt.</translation>
    </message>
    <message>
        <source>This has to be known before anything is changed: %1.</source>
        <translation>Vor jeder Änderung muss dies bekannt sein: %1.</translation>
    </message>
    <message>
        <source>A value looks like a credential in plain text. Put it into a Secret and name that instead.</source>
        <translation>Ein Wert sieht nach Zugangsdaten im Klartext aus. In ein Secret legen und stattdessen dieses nennen.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Die Datei kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Something that is no file is in the way.</source>
        <translation>Etwas, das keine Datei ist, ist im Weg.</translation>
    </message>
</context>
<context>
    <name>PlanRunner</name>
    <message>
        <source>&quot;%1&quot; was not agreed to, and the rest needs it.</source>
        <translation>„%1“ wurde nicht zugestimmt, und der Rest braucht es.</translation>
    </message>
    <message>
        <source>It was so already.</source>
        <translation>Es war schon so.</translation>
    </message>
</context>
<context>
    <name>Renderer</name>
    <message>
        <source>%1 is not known; %2 is assumed.</source>
        <translation>%1 ist nicht bekannt; angenommen wird %2.</translation>
    </message>
</context>
<context>
    <name>SandboxProcess</name>
    <message>
        <source>the program slipway-sandbox was not found beside this one nor on PATH</source>
        <translation>das Programm slipway-sandbox wurde weder neben diesem noch im PATH gefunden</translation>
    </message>
    <message>
        <source>install the package completely, or build the target slipway-sandbox</source>
        <translation>das Paket vollständig installieren oder das Target slipway-sandbox bauen</translation>
    </message>
    <message>
        <source>the sandbox was not ready after 30 s</source>
        <translation>die Sandbox war nach 30 s nicht bereit</translation>
    </message>
    <message>
        <source>the sandbox ended at once</source>
        <translation>die Sandbox endete sofort</translation>
    </message>
</context>
<context>
    <name>StartupTimeline</name>
    <message>
        <source>Finding a node</source>
        <translation>Node wird gesucht</translation>
    </message>
    <message>
        <source>Making a node</source>
        <translation>Node wird erstellt</translation>
    </message>
    <message>
        <source>Mounting the volumes</source>
        <translation>Volumes werden eingehängt</translation>
    </message>
    <message>
        <source>Pulling the image</source>
        <translation>Image wird geladen</translation>
    </message>
    <message>
        <source>Running the init containers</source>
        <translation>Init-Container laufen</translation>
    </message>
    <message>
        <source>Starting the container</source>
        <translation>Container wird gestartet</translation>
    </message>
    <message>
        <source>Loading weights and starting the engine</source>
        <translation>Gewichte werden geladen, Engine startet</translation>
    </message>
    <message>
        <source>Mounting the volumes and pulling the image</source>
        <translation>Volumes werden eingehängt, Image wird geladen</translation>
    </message>
</context>
<context>
    <name>StartupView</name>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>slower than usual</source>
        <translation>langsamer als üblich</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>%1: not begun</source>
        <translation>%1: nicht begonnen</translation>
    </message>
    <message>
        <source>%1: not needed</source>
        <translation>%1: nicht nötig</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: gescheitert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: fertig</translation>
    </message>
    <message>
        <source> of about %1</source>
        <comment>after an elapsed time</comment>
        <translation> von etwa %1</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Bereit.</translation>
    </message>
    <message>
        <source>Ready after %1, expected about %2.</source>
        <translation>Bereit nach %1, erwartet waren etwa %2.</translation>
    </message>
    <message>
        <source>Ready after %1.</source>
        <translation>Bereit nach %1.</translation>
    </message>
    <message>
        <source>Not begun.</source>
        <translation>Nicht begonnen.</translation>
    </message>
    <message>
        <source>Start-up of %1</source>
        <translation>Start von %1</translation>
    </message>
</context>
<context>
    <name>StepTimeline</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>was so already</source>
        <translation>war schon so</translation>
    </message>
    <message>
        <source>taking back</source>
        <translation>wird zurückgenommen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>steht an</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>free some space; nothing was changed</source>
        <translation>Platz schaffen; es wurde nichts geändert</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>die Datei kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>check its owner and permissions</source>
        <translation>Eigentümer und Berechtigungen prüfen</translation>
    </message>
    <message>
        <source>another instance holds the file</source>
        <translation>eine andere Instanz hält die Datei</translation>
    </message>
    <message>
        <source>wait for it, or close it</source>
        <translation>auf sie warten oder sie schließen</translation>
    </message>
    <message>
        <source>the file is damaged, or is something else</source>
        <translation>die Datei ist beschädigt oder etwas anderes</translation>
    </message>
    <message>
        <source>move it away; a new one is made with the next start</source>
        <translation>sie beiseitelegen; beim nächsten Start wird eine neue angelegt</translation>
    </message>
    <message>
        <source>the disk could not be written: %1</source>
        <translation>auf den Datenträger konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed</source>
        <translation>der SQLite-Treiber von Qt ist nicht installiert</translation>
    </message>
    <message>
        <source>install the package libqt6sql6-sqlite</source>
        <translation>das Paket libqt6sql6-sqlite installieren</translation>
    </message>
    <message>
        <source>the file was made by a later version of this program (schema %1, this one knows %2)</source>
        <translation>die Datei stammt von einer späteren Version dieses Programms (Schema %1, bekannt ist %2)</translation>
    </message>
    <message>
        <source>use the later version; the file was not touched</source>
        <translation>die spätere Version verwenden; die Datei wurde nicht angetastet</translation>
    </message>
    <message>
        <source>there is no such draft</source>
        <translation>es gibt keinen solchen Entwurf</translation>
    </message>
    <message>
        <source>there is an endpoint %1 in this target already</source>
        <translation>in diesem Ziel gibt es schon einen Endpoint %1</translation>
    </message>
    <message>
        <source>there is no such endpoint</source>
        <translation>es gibt keinen solchen Endpoint</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>check its owner and permissions, or set XDG_STATE_HOME to a folder of yours</source>
        <translation>Eigentümer und Berechtigungen prüfen oder XDG_STATE_HOME auf einen eigenen Ordner setzen</translation>
    </message>
    <message>
        <source>the folder cannot be made: %1</source>
        <translation>der Ordner kann nicht angelegt werden: %1</translation>
    </message>
</context>
<context>
    <name>UserText</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>No answer in time.</source>
        <translation>Keine rechtzeitige Antwort.</translation>
    </message>
    <message>
        <source>Check the network and try again. Whether the request was carried out is unknown.</source>
        <translation>Das Netzwerk prüfen und erneut versuchen. Ob die Anfrage ausgeführt wurde, ist unbekannt.</translation>
    </message>
    <message>
        <source>Could not connect.</source>
        <translation>Es konnte keine Verbindung hergestellt werden.</translation>
    </message>
    <message>
        <source>Check that the address is right, that the network or VPN is up, and try again.</source>
        <translation>Prüfen, ob die Adresse stimmt und Netzwerk oder VPN verfügbar sind, und erneut versuchen.</translation>
    </message>
    <message>
        <source>You are not signed in, or your credentials have expired.</source>
        <translation>Nicht angemeldet, oder die Zugangsdaten sind abgelaufen.</translation>
    </message>
    <message>
        <source>Sign in again and retry.</source>
        <translation>Erneut anmelden und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>You do not have the permission for this.</source>
        <translation>Die Berechtigung dafür fehlt.</translation>
    </message>
    <message>
        <source>Ask an administrator for the permission that the message names.</source>
        <translation>Die Berechtigung, die in der Meldung steht, von der Administration erbitten.</translation>
    </message>
    <message>
        <source>It does not exist.</source>
        <translation>Das gibt es nicht.</translation>
    </message>
    <message>
        <source>Something of this name exists already.</source>
        <translation>Etwas dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name, or look at what is there.</source>
        <translation>Einen anderen Namen wählen oder ansehen, was da ist.</translation>
    </message>
    <message>
        <source>Somebody else has changed or owns this.</source>
        <translation>Jemand anderes hat dies geändert oder besitzt es.</translation>
    </message>
    <message>
        <source>Look at the owner and the field below, then decide who keeps it.</source>
        <translation>Besitzer und Feld unten ansehen, dann entscheiden, wer es behält.</translation>
    </message>
    <message>
        <source>The version asked for is no longer kept by the server.</source>
        <translation>Der Server hält die verlangte Version nicht mehr vor.</translation>
    </message>
    <message>
        <source>Load it again.</source>
        <translation>Neu laden.</translation>
    </message>
    <message>
        <source>The server asks to slow down.</source>
        <translation>Der Server bittet um langsamere Anfragen.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Einen Moment warten und erneut versuchen.</translation>
    </message>
    <message>
        <source>A quota is used up.</source>
        <translation>Eine Quota ist aufgebraucht.</translation>
    </message>
    <message>
        <source>Choose another location or accelerator, or request more quota.</source>
        <translation>Einen anderen Standort oder Beschleuniger wählen oder mehr Quota beantragen.</translation>
    </message>
    <message>
        <source>The service cannot answer now.</source>
        <translation>Der Dienst kann gerade nicht antworten.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This was refused as invalid.</source>
        <translation>Das wurde als ungültig abgelehnt.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>In: %1</source>
        <translation>In: %1</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>Wo: %1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP-Status: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
</context>
<context>
    <name>WatchBanner</name>
    <message>
        <source>You may not list and watch %1 in the whole cluster.</source>
        <translation>Keine Berechtigung, %1 im ganzen Cluster aufzulisten und zu beobachten.</translation>
    </message>
    <message>
        <source>You may not list and watch %1 in the namespace %2.</source>
        <translation>Keine Berechtigung, %1 im Namespace %2 aufzulisten und zu beobachten.</translation>
    </message>
    <message>
        <source>Ask an administrator for the verbs list and watch on %1, or choose a namespace in which you have them.</source>
        <translation>Von der Administration die Verben list und watch auf %1 erbitten oder einen Namespace wählen, in dem sie vorhanden sind.</translation>
    </message>
    <message>
        <source>What you see is as of %1.</source>
        <translation>Zu sehen ist der Stand von %1.</translation>
    </message>
    <message>
        <source>Nothing has been seen yet.</source>
        <translation>Noch wurde nichts gesehen.</translation>
    </message>
    <message>
        <source>The cluster does not answer as it should; trying again slowly. %1</source>
        <translation>Der Cluster antwortet nicht, wie er soll; weitere Versuche folgen langsam. %1</translation>
    </message>
    <message>
        <source>Reconnecting. %1</source>
        <translation>Verbindung wird neu aufgebaut. %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>WayIn</name>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>API server&apos;s service proxy</source>
        <translation>Service-Proxy des API-Servers</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address such as http://127.0.0.1:8000</source>
        <translation>„%1“ ist keine Adresse wie http://127.0.0.1:8000</translation>
    </message>
</context>
<context>
    <name>ZoneMatrix</name>
    <message>
        <source>the zone did not answer</source>
        <translation>die Zone hat nicht geantwortet</translation>
    </message>
    <message>
        <source>not offered in this zone</source>
        <translation>in dieser Zone nicht angeboten</translation>
    </message>
    <message>
        <source>the zone is down for maintenance</source>
        <translation>die Zone ist wegen Wartung außer Betrieb</translation>
    </message>
    <message>
        <source>the usage is not published</source>
        <translation>die Belegung wird nicht veröffentlicht</translation>
    </message>
</context>
<context>
    <name>recipe:vllm-gcsfuse</name>
    <message>
        <source>6 to 15 minutes, most of it the GPU node, the image and the weights</source>
        <translation>6 bis 15 Minuten, das meiste davon für GPU-Node, Image und Gewichte</translation>
    </message>
    <message>
        <source>A GKE cluster (Autopilot, or Standard with a GPU node pool), a bucket that holds the model&apos;s files, and GPU quota in the region.</source>
        <translation>Ein GKE-Cluster (Autopilot oder Standard mit einem GPU-Node-Pool), ein Bucket mit den Dateien des Modells und GPU-Quota in der Region.</translation>
    </message>
    <message>
        <source>A Google service account</source>
        <translation>Ein Google-Dienstkonto</translation>
    </message>
    <message>
        <source>A Secret in the namespace that holds a token. Needed for gated models when files are fetched from Hugging Face.</source>
        <translation>Ein Secret im Namespace, das ein Token enthält. Nötig für zugangsbeschränkte Modelle, wenn Dateien von Hugging Face geholt werden.</translation>
    </message>
    <message>
        <source>A Secret in the namespace. With it, clients have to send the key.</source>
        <translation>Ein Secret im Namespace. Damit müssen Clients den Schlüssel senden.</translation>
    </message>
    <message>
        <source>A Service called vllm breaks vLLM&apos;s own VLLM_PORT setting; choose another name.</source>
        <translation>Ein Service namens vllm stört die vLLM-eigene Einstellung VLLM_PORT; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>A pod that does not answer by then is restarted. Counts from the container&apos;s start, not from the node&apos;s.</source>
        <translation>Ein Pod, der bis dahin nicht antwortet, wird neu gestartet. Gezählt ab dem Start des Containers, nicht des Nodes.</translation>
    </message>
    <message>
        <source>API key Secret</source>
        <translation>Secret für den API-Schlüssel</translation>
    </message>
    <message>
        <source>AWQ</source>
        <translation>AWQ</translation>
    </message>
    <message>
        <source>AWQ (Marlin kernels)</source>
        <translation>AWQ (Marlin-Kernel)</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Access to the bucket</source>
        <translation>Zugriff auf den Bucket</translation>
    </message>
    <message>
        <source>Adds a PodMonitoring. Needs Managed Service for Prometheus in the cluster.</source>
        <translation>Fügt ein PodMonitoring hinzu. Braucht Managed Service for Prometheus im Cluster.</translation>
    </message>
    <message>
        <source>All files come from the bucket. Turn it off when tokenizer or code files are missing there.</source>
        <translation>Alle Dateien kommen aus dem Bucket. Ausschalten, wenn dort Tokenizer- oder Code-Dateien fehlen.</translation>
    </message>
    <message>
        <source>An endpoint on the internet needs an API key; name the Secret that holds it.</source>
        <translation>Ein Endpoint im Internet braucht einen API-Schlüssel; das Secret nennen, das ihn enthält.</translation>
    </message>
    <message>
        <source>As the checkpoint says</source>
        <translation>Wie im Checkpoint angegeben</translation>
    </message>
    <message>
        <source>Ask the model a first question</source>
        <translation>Dem Modell eine erste Frage stellen</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Cache files on the node</source>
        <translation>Dateien auf dem Node zwischenspeichern</translation>
    </message>
    <message>
        <source>Cheaper, and taken away with 30 seconds&apos; notice.</source>
        <translation>Günstiger, wird aber mit 30 Sekunden Vorlauf weggenommen.</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Collect metrics in Cloud Monitoring</source>
        <translation>Metriken in Cloud Monitoring sammeln</translation>
    </message>
    <message>
        <source>Create the Google service account</source>
        <translation>Das Google-Dienstkonto anlegen</translation>
    </message>
    <message>
        <source>Disk for logs and compiled kernels</source>
        <translation>Platte für Logs und kompilierte Kernel</translation>
    </message>
    <message>
        <source>Downloads weights in parallel through the node&apos;s disk, several times faster than reading them through the mount alone.</source>
        <translation>Lädt die Gewichte parallel über die Platte des Nodes, um ein Mehrfaches schneller als das Lesen allein über den Mount.</translation>
    </message>
    <message>
        <source>Enable the APIs</source>
        <translation>Die APIs einschalten</translation>
    </message>
    <message>
        <source>Endpoint name</source>
        <translation>Name des Endpoints</translation>
    </message>
    <message>
        <source>FP8</source>
        <translation>FP8</translation>
    </message>
    <message>
        <source>Finding a node</source>
        <translation>Node wird gesucht</translation>
    </message>
    <message>
        <source>Folder in the bucket</source>
        <translation>Ordner im Bucket</translation>
    </message>
    <message>
        <source>GPTQ</source>
        <translation>GPTQ</translation>
    </message>
    <message>
        <source>GPTQ (Marlin kernels)</source>
        <translation>GPTQ (Marlin-Kernel)</translation>
    </message>
    <message>
        <source>GPU memory for vLLM</source>
        <translation>GPU-Speicher für vLLM</translation>
    </message>
    <message>
        <source>GPUs for each replica</source>
        <translation>GPUs je Replik</translation>
    </message>
    <message>
        <source>Google service account</source>
        <translation>Google-Dienstkonto</translation>
    </message>
    <message>
        <source>Host memory. Loading needs more than the largest file.</source>
        <translation>Arbeitsspeicher des Hosts. Das Laden braucht mehr als die größte Datei.</translation>
    </message>
    <message>
        <source>Hugging Face Secret</source>
        <translation>Hugging-Face-Secret</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>In the pod</source>
        <translation>Im Pod</translation>
    </message>
    <message>
        <source>Inside the VPC network</source>
        <translation>Innerhalb des VPC-Netzwerks</translation>
    </message>
    <message>
        <source>Inside the cluster</source>
        <translation>Innerhalb des Clusters</translation>
    </message>
    <message>
        <source>Its id, without @ and domain. It is created when it does not exist.</source>
        <translation>Seine ID, ohne @ und Domain. Es wird angelegt, wenn es nicht vorhanden ist.</translation>
    </message>
    <message>
        <source>KV cache precision</source>
        <translation>Genauigkeit des KV-Cache</translation>
    </message>
    <message>
        <source>Key in that Secret</source>
        <translation>Schlüssel in diesem Secret</translation>
    </message>
    <message>
        <source>Kubernetes service account</source>
        <translation>Kubernetes-Dienstkonto</translation>
    </message>
    <message>
        <source>Let it read the bucket</source>
        <translation>Es den Bucket lesen lassen</translation>
    </message>
    <message>
        <source>Let the Kubernetes service account act as it</source>
        <translation>Das Kubernetes-Dienstkonto in seinem Namen handeln lassen</translation>
    </message>
    <message>
        <source>Loading weights and starting the engine</source>
        <translation>Gewichte werden geladen, Engine startet</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>Längster Kontext</translation>
    </message>
    <message>
        <source>Longest start</source>
        <translation>Längster Start</translation>
    </message>
    <message>
        <source>MXFP4</source>
        <translation>MXFP4</translation>
    </message>
    <message>
        <source>Making a GPU node</source>
        <translation>GPU-Node wird erstellt</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>More vLLM arguments</source>
        <translation>Weitere vLLM-Argumente</translation>
    </message>
    <message>
        <source>Mount options</source>
        <translation>Mount-Optionen</translation>
    </message>
    <message>
        <source>Mounting the bucket</source>
        <translation>Bucket wird eingehängt</translation>
    </message>
    <message>
        <source>Names the Deployment, the Service and all that belongs to them.</source>
        <translation>Benennt das Deployment, den Service und alles, was dazugehört.</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Never ask Hugging Face</source>
        <translation>Hugging Face nie fragen</translation>
    </message>
    <message>
        <source>Of Cloud Storage FUSE, separated by commas.</source>
        <translation>Von Cloud Storage FUSE, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>One model behind an OpenAI-compatible server on GKE GPUs. Weights are read from Cloud Storage through the FUSE driver, so nothing is downloaded into images or disks.</source>
        <translation>Ein Modell hinter einem OpenAI-kompatiblen Server auf GKE-GPUs. Die Gewichte werden über den FUSE-Treiber aus Cloud Storage gelesen, es wird also nichts in Images oder auf Platten geladen.</translation>
    </message>
    <message>
        <source>PersistentVolume and claim</source>
        <translation>PersistentVolume und Claim</translation>
    </message>
    <message>
        <source>Pinned, so that tomorrow&apos;s pod is today&apos;s pod.</source>
        <translation>Festgelegt, damit der Pod von morgen der von heute ist.</translation>
    </message>
    <message>
        <source>Pins the pods to one zone of a regional cluster. Empty leaves it to the scheduler.</source>
        <translation>Legt die Pods auf eine Zone eines regionalen Clusters fest. Leer überlässt es dem Scheduler.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Prepare project, add-on and bucket access</source>
        <translation>Projekt, Add-on und Bucket-Zugriff vorbereiten</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Prompt and answer together. Less needs less memory.</source>
        <translation>Prompt und Antwort zusammen. Weniger braucht weniger Speicher.</translation>
    </message>
    <message>
        <source>Pulling the image</source>
        <translation>Image wird geladen</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>Erreichbar von</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Repliken</translation>
    </message>
    <message>
        <source>Requests at the same time</source>
        <translation>Gleichzeitige Anfragen</translation>
    </message>
    <message>
        <source>Separated by blanks, such as --enable-prefix-caching.</source>
        <translation>Durch Leerzeichen getrennt, etwa --enable-prefix-caching.</translation>
    </message>
    <message>
        <source>Served model name</source>
        <translation>Name des bedienten Modells</translation>
    </message>
    <message>
        <source>Size of that cache</source>
        <translation>Größe dieses Zwischenspeichers</translation>
    </message>
    <message>
        <source>Spot capacity</source>
        <translation>Spot-Kapazität</translation>
    </message>
    <message>
        <source>Starting the sidecar</source>
        <translation>Sidecar wird gestartet</translation>
    </message>
    <message>
        <source>The Cloud Storage bucket that holds the model&apos;s files.</source>
        <translation>Der Cloud-Storage-Bucket, der die Dateien des Modells enthält.</translation>
    </message>
    <message>
        <source>The GPU nodes bill from the moment they exist until the Deployment is gone.</source>
        <translation>Die GPU-Nodes kosten ab dem Moment, in dem es sie gibt, bis das Deployment weg ist.</translation>
    </message>
    <message>
        <source>The Google Cloud project of the cluster.</source>
        <translation>Das Google-Cloud-Projekt des Clusters.</translation>
    </message>
    <message>
        <source>The Hugging Face id. It decides what fits, and is the name under which clients ask.</source>
        <translation>Die Hugging-Face-ID. Sie bestimmt, was passt, und ist der Name, unter dem Clients anfragen.</translation>
    </message>
    <message>
        <source>The Kubernetes service account itself (recommended)</source>
        <translation>Das Kubernetes-Dienstkonto selbst (empfohlen)</translation>
    </message>
    <message>
        <source>The cluster&apos;s region, or its zone when the cluster is zonal.</source>
        <translation>Die Region des Clusters, oder seine Zone, wenn er zonal ist.</translation>
    </message>
    <message>
        <source>The folder that holds config.json and the safetensors files.</source>
        <translation>Der Ordner, der config.json und die safetensors-Dateien enthält.</translation>
    </message>
    <message>
        <source>The image has no fixed tag; add one such as :v0.27.1, or a digest.</source>
        <translation>Das Image hat kein festes Tag; eines wie :v0.27.1 oder einen Digest angeben.</translation>
    </message>
    <message>
        <source>The internet</source>
        <translation>Das Internet</translation>
    </message>
    <message>
        <source>The model id that clients send.</source>
        <translation>Die Modell-ID, die Clients senden.</translation>
    </message>
    <message>
        <source>The model is split over them (tensor parallel size).</source>
        <translation>Das Modell wird auf sie aufgeteilt (Tensor-Parallel-Größe).</translation>
    </message>
    <message>
        <source>The model&apos;s longest context</source>
        <translation>Der längste Kontext des Modells</translation>
    </message>
    <message>
        <source>The most that one replica works on at once. Empty leaves it to vLLM.</source>
        <translation>Das meiste, woran eine Replik gleichzeitig arbeitet. Leer überlässt es vLLM.</translation>
    </message>
    <message>
        <source>The project&apos;s number</source>
        <translation>Die Nummer des Projekts</translation>
    </message>
    <message>
        <source>The same on the container and on the Service.</source>
        <translation>Derselbe am Container und am Service.</translation>
    </message>
    <message>
        <source>The share of the GPU&apos;s whole memory that vLLM may take.</source>
        <translation>Der Anteil am gesamten Speicher der GPU, den vLLM nehmen darf.</translation>
    </message>
    <message>
        <source>The size of the model&apos;s weights in GiB</source>
        <translation>Die Größe der Gewichte des Modells in GiB</translation>
    </message>
    <message>
        <source>The zone lies outside the cluster&apos;s location.</source>
        <translation>Die Zone liegt außerhalb des Standorts des Clusters.</translation>
    </message>
    <message>
        <source>This namespace belongs to the system; choose another one.</source>
        <translation>Dieser Namespace gehört zum System; einen anderen wählen.</translation>
    </message>
    <message>
        <source>This system runs on NVIDIA GPUs; for TPUs choose another system.</source>
        <translation>Dieses System läuft auf NVIDIA-GPUs; für TPUs ein anderes System wählen.</translation>
    </message>
    <message>
        <source>Turn it off when somebody else has done this part, or when the cluster is not reached through Google Cloud.</source>
        <translation>Ausschalten, wenn jemand anderes diesen Teil erledigt hat oder der Cluster nicht über Google Cloud erreicht wird.</translation>
    </message>
    <message>
        <source>Turn the Cloud Storage FUSE driver on</source>
        <translation>Den Cloud-Storage-FUSE-Treiber einschalten</translation>
    </message>
    <message>
        <source>Usually the checkpoint says it itself.</source>
        <translation>Meist gibt der Checkpoint es selbst an.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Wait for the replicas</source>
        <translation>Auf die Repliken warten</translation>
    </message>
    <message>
        <source>Where the Kubernetes objects go. It is created when it does not exist.</source>
        <translation>Wohin die Kubernetes-Objekte kommen. Er wird erstellt, wenn er nicht vorhanden ist.</translation>
    </message>
    <message>
        <source>Whether Managed Service for Prometheus is in the cluster</source>
        <translation>Ob Managed Service for Prometheus im Cluster ist</translation>
    </message>
    <message>
        <source>Whether the Cloud Storage FUSE add-on is on</source>
        <translation>Ob das Add-on Cloud Storage FUSE eingeschaltet ist</translation>
    </message>
    <message>
        <source>Whether the cluster is Autopilot</source>
        <translation>Ob der Cluster Autopilot ist</translation>
    </message>
    <message>
        <source>Whether the model is gated on Hugging Face</source>
        <translation>Ob das Modell auf Hugging Face zugangsbeschränkt ist</translation>
    </message>
    <message>
        <source>Whether the namespace exists</source>
        <translation>Ob der Namespace vorhanden ist</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
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
        <translation>muss aus Argumenten bestehen, die mit -- beginnen und durch einzelne Leerzeichen getrennt sind</translation>
    </message>
    <message>
        <source>has to be letters, digits and - . _</source>
        <translation>darf nur Buchstaben, Ziffern und - . _ enthalten</translation>
    </message>
    <message>
        <source>has to be letters, digits and . _ / : -</source>
        <translation>darf nur Buchstaben, Ziffern und . _ / : - enthalten</translation>
    </message>
    <message>
        <source>has to be options separated by commas, without blanks</source>
        <translation>muss aus durch Kommas getrennten Optionen ohne Leerzeichen bestehen</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>vLLM with weights from a bucket</source>
        <translation>vLLM mit Gewichten aus einem Bucket</translation>
    </message>
</context>
<context>
    <name>slipway::AcceleratorPage</name>
    <message>
        <source>Region and accelerator</source>
        <translation>Region und Beschleuniger</translation>
    </message>
    <message>
        <source>No matrix without Google Cloud</source>
        <translation>Keine Matrix ohne Google Cloud</translation>
    </message>
    <message>
        <source>Zones, quota and prices are read from Google Cloud. Choose the accelerator in the fields above instead.</source>
        <translation>Zonen, Quota und Preise werden aus Google Cloud gelesen. Stattdessen den Beschleuniger in den Feldern oben wählen.</translation>
    </message>
    <message>
        <source>Where, and on what?</source>
        <translation>Wo und worauf?</translation>
    </message>
    <message>
        <source>Show first what</source>
        <translation>Zuerst zeigen, was</translation>
    </message>
    <message>
        <source>Order of the zones</source>
        <translation>Reihenfolge der Zonen</translation>
    </message>
    <message>
        <source>is nearest</source>
        <translation>am nächsten liegt</translation>
    </message>
    <message>
        <source>will work soonest</source>
        <translation>am ehesten gelingt</translation>
    </message>
    <message>
        <source>is cheapest</source>
        <translation>am günstigsten ist</translation>
    </message>
    <message>
        <source>Read zones, quota and prices again</source>
        <translation>Zonen, Quota und Preise neu lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading zones, accelerators and quota of %1…</source>
        <translation>Zonen, Beschleuniger und Quota von %1 werden gelesen…</translation>
    </message>
    <message>
        <source>Read %1.</source>
        <translation>Gelesen %1.</translation>
    </message>
    <message>
        <source>Not everybody answered: %1.</source>
        <translation>Nicht alle haben geantwortet: %1.</translation>
    </message>
    <message>
        <source>Prices are list prices on demand, as of the catalogue of %1.</source>
        <translation>Preise sind Listenpreise nach Bedarf (on demand), laut Katalog vom %1.</translation>
    </message>
    <message>
        <source>Choose a model to see how the memory is used.</source>
        <translation>Ein Modell wählen, um die Speicherbelegung zu sehen.</translation>
    </message>
    <message>
        <source>The model&apos;s shape is not known, so its memory cannot be calculated. Import its config.json on the step before.</source>
        <translation>Die Form des Modells ist nicht bekannt, sein Speicherbedarf daher nicht berechenbar. Im vorigen Schritt seine config.json importieren.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Then the cache holds %1 tokens</source>
        <translation>Dann fasst der Cache %1 Token</translation>
    </message>
    <message>
        <source>Still reading the zones.</source>
        <translation>Die Zonen werden noch gelesen.</translation>
    </message>
    <message>
        <source>Choose a cell of the matrix.</source>
        <translation>Eine Zelle der Matrix wählen.</translation>
    </message>
</context>
<context>
    <name>slipway::ActivityDrawer</name>
    <message>
        <source>%1 of about %2</source>
        <translation>%1 von etwa %2</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Running and finished activities</source>
        <translation>Laufende und beendete Aktivitäten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Hide the list of activities</source>
        <translation>Liste der Aktivitäten ausblenden</translation>
    </message>
    <message>
        <source>Show all activities</source>
        <translation>Alle Aktivitäten zeigen</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Nichts läuft.</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(und %n weitere)</numerusform>
            <numerusform>(und %n weitere)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ActivityPage</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Write the rows that the filter leaves to a CSV or JSON file</source>
        <translation>Die gefilterten Zeilen in eine CSV- oder JSON-Datei schreiben</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Noch wurde nichts geändert</translation>
    </message>
    <message>
        <source>Every change to a cloud or a cluster is listed here: when, what, by whom, where, and the command that does the same.</source>
        <translation>Hier steht jede Änderung an Cloud oder Cluster: wann, was, von wem, wo, und der Befehl, der dasselbe tut.</translation>
    </message>
    <message>
        <source>Copy the equivalent command</source>
        <translation>Den gleichwertigen Befehl kopieren</translation>
    </message>
    <message>
        <source>The activity log could not be read: %1</source>
        <translation>Das Aktivitätsprotokoll konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Export the activity log</source>
        <translation>Das Aktivitätsprotokoll exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;JSON (*.json)</source>
        <translation>Kommagetrennte Werte (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Not written: %1</source>
        <translation>Nicht geschrieben: %1</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>Was gemeldet wurde</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>Gleichwertiger Befehl</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
</context>
<context>
    <name>slipway::ActivityTableModel</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>Gleichwertiger Befehl</translation>
    </message>
</context>
<context>
    <name>slipway::Banner</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>slipway::ChartCard</name>
    <message>
        <source>When these numbers were last read from the replicas</source>
        <translation>Wann diese Zahlen zuletzt von den Repliken gelesen wurden</translation>
    </message>
    <message>
        <source>Show the numbers as a table</source>
        <translation>Die Zahlen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>Export this chart</source>
        <translation>Dieses Diagramm exportieren</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>stale, %1</source>
        <translation>veraltet, %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Could not be saved: %1</source>
        <translation>Konnte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>Als PNG speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
</context>
<context>
    <name>slipway::ChecksPage</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>&amp;Go on although checks block; the deployment will probably fail</source>
        <translation>Trotz &amp;blockierender Prüfungen weitergehen; das Deployment wird wahrscheinlich scheitern</translation>
    </message>
    <message>
        <source>Is everything there?</source>
        <translation>Ist alles da?</translation>
    </message>
    <message>
        <source>Nothing has been checked yet</source>
        <translation>Noch wurde nichts geprüft</translation>
    </message>
    <message>
        <source>Checks run by themselves when this step is shown.</source>
        <translation>Die Prüfungen laufen von selbst, sobald dieser Schritt angezeigt wird.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Still checking.</source>
        <translation>Es wird noch geprüft.</translation>
    </message>
    <message>
        <source>The checks have not run to their end.</source>
        <translation>Die Prüfungen sind nicht bis zum Ende gelaufen.</translation>
    </message>
    <message>
        <source>Something blocks: fix it, or say that you want to go on.</source>
        <translation>Etwas blockiert: beheben oder angeben, dass es trotzdem weitergehen soll.</translation>
    </message>
</context>
<context>
    <name>slipway::ClusterPage</name>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Which cluster?</source>
        <translation>Welcher Cluster?</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What it lacks</source>
        <translation>Was ihm fehlt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The cluster could not be reached: %1</source>
        <translation>Der Cluster war nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>Reading the clusters of %1…</source>
        <translation>Die Cluster von %1 werden gelesen…</translation>
    </message>
    <message>
        <source>%1 (the plan turns it on)</source>
        <translation>%1 (schaltet der Plan ein)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 (elsewhere)</source>
        <translation>%1 (anderswo)</translation>
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
        <translation>In diesem Projekt ist kein GKE-Cluster zu sehen. Einen erstellen, zum Beispiel einen Autopilot-Cluster: gcloud container clusters create-auto NAME --location STANDORT</translation>
    </message>
    <message>
        <source>Not everybody answered: %1. Clusters there are missing from the list.</source>
        <translation>Nicht alle haben geantwortet: %1. Dortige Cluster fehlen in der Liste.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird hergestellt…</translation>
    </message>
    <message>
        <source>Still reading the clusters.</source>
        <translation>Die Cluster werden noch gelesen.</translation>
    </message>
    <message>
        <source>Choose a cluster.</source>
        <translation>Einen Cluster wählen.</translation>
    </message>
    <message>
        <source>%1, Kubernetes %2. Lacks: %3</source>
        <translation>%1, Kubernetes %2. Es fehlt: %3</translation>
    </message>
</context>
<context>
    <name>slipway::CodeEditor</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Vorheriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Matches: %1</source>
        <translation>Treffer: %1</translation>
    </message>
</context>
<context>
    <name>slipway::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Go to a page, run an action, find a resource</source>
        <translation>Zu einer Seite gehen, eine Aktion ausführen, eine Ressource finden</translation>
    </message>
    <message>
        <source>Search actions and resources</source>
        <translation>Aktionen und Ressourcen suchen</translation>
    </message>
</context>
<context>
    <name>slipway::CommandsView</name>
    <message>
        <source>Equivalent commands</source>
        <translation>Gleichwertige Befehle</translation>
    </message>
    <message>
        <source>The same by hand, with gcloud and kubectl. It applies the manifests of an export beside it.</source>
        <translation>Dasselbe von Hand, mit gcloud und kubectl. Angewendet werden die Manifeste eines Exports, der daneben liegt.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>slipway::Console</name>
    <message>
        <source>agreed to in a dialog</source>
        <translation>in einem Dialog zugestimmt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Read the list of endpoints</source>
        <translation>Liste der Endpoints lesen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>New deployment</source>
        <translation>Neues Deployment</translation>
    </message>
    <message>
        <source>Remember the endpoint</source>
        <translation>Den Endpoint merken</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Playground</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Signed in to Google Cloud as %1. No cluster is connected.</source>
        <translation>Bei Google Cloud angemeldet als %1. Kein Cluster ist verbunden.</translation>
    </message>
    <message>
        <source>Choose a cloud, a kubeconfig or the sandbox on the Home page.</source>
        <translation>Auf der Startseite eine Cloud, eine kubeconfig oder die Sandbox wählen.</translation>
    </message>
    <message>
        <source>Connected to %1. Nothing is watched on this page.</source>
        <translation>Verbunden mit %1. Auf dieser Seite wird nichts beobachtet.</translation>
    </message>
    <message>
        <source>What you see is what %1 holds.</source>
        <translation>Zu sehen ist, was %1 enthält.</translation>
    </message>
    <message>
        <source>Clouds, cluster and model are stand-ins on this machine: nothing here costs money or reaches the internet.</source>
        <translation>Clouds, Cluster und Modell sind auf diesem Rechner nachgebildet: Nichts hier kostet Geld oder erreicht das Internet.</translation>
    </message>
    <message>
        <source>%1 · saved %2</source>
        <translation>%1 · gespeichert %2</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 steps done · %4</source>
        <translation>%1 · %2 von %3 Schritten fertig · %4</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>What the run made was taken back.</source>
        <translation>Was der Lauf erstellt hat, wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation>Endpoint: %1</translation>
    </message>
    <message>
        <source>Pod: %1/%2</source>
        <translation>Pod: %1/%2</translation>
    </message>
    <message>
        <source>Make the folder for history and journals</source>
        <translation>Den Ordner für Verlauf und Journale anlegen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
</context>
<context>
    <name>slipway::ContextTableModel</name>
    <message>
        <source>%1 (current)</source>
        <translation>%1 (aktuell)</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
</context>
<context>
    <name>slipway::DashboardPage</name>
    <message>
        <source>Remove from list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Forget the endpoint %1 here?</source>
        <translation>Den Endpoint %1 hier vergessen?</translation>
    </message>
    <message>
        <source>Nothing is deleted: what runs in the cluster stays and keeps costing. To delete it, destroy the deployment.</source>
        <translation>Nichts wird gelöscht: Was im Cluster läuft, bleibt und kostet weiter. Zum Löschen das Deployment zerstören.</translation>
    </message>
    <message>
        <source>Dashboard ▸ %1</source>
        <translation>Dashboard ▸ %1</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>slipway::DataTable</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Noch nichts vorhanden</translation>
    </message>
    <message>
        <source>Filter ( / )</source>
        <translation>Filtern ( / )</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as YAML</source>
        <translation>Als YAML kopieren</translation>
    </message>
</context>
<context>
    <name>slipway::DeployPage</name>
    <message>
        <source>Deploy</source>
        <translation>Bereitstellen</translation>
    </message>
    <message>
        <source>&amp;Stop…</source>
        <translation>&amp;Anhalten…</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>Zu&amp;rücknehmen</translation>
    </message>
    <message>
        <source>Back to re&amp;view</source>
        <translation>Zurück zur &amp;Übersicht</translation>
    </message>
    <message>
        <source>Deploy another</source>
        <translation>Noch eines bereitstellen</translation>
    </message>
    <message>
        <source>Open &amp;playground</source>
        <translation>&amp;Playground öffnen</translation>
    </message>
    <message>
        <source>Open &amp;dashboard</source>
        <translation>&amp;Dashboard öffnen</translation>
    </message>
    <message>
        <source>Stop the deployment? What was made so far can be taken back, or stay to be resumed later.</source>
        <translation>Das Deployment anhalten? Was bisher erstellt wurde, kann zurückgenommen werden oder bleiben, um später fortgesetzt zu werden.</translation>
    </message>
    <message>
        <source>Stop and &amp;take back</source>
        <translation>Anhalten und zu&amp;rücknehmen</translation>
    </message>
    <message>
        <source>Stop and &amp;keep</source>
        <translation>Anhalten und &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Go on deploying</source>
        <translation>&amp;Weiter bereitstellen</translation>
    </message>
    <message>
        <source>Stopping, then taking back what was made…</source>
        <translation>Wird angehalten, dann wird das Erstellte zurückgenommen…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>Nothing was changed, because the journal cannot be written: %1</source>
        <translation>Es wurde nichts geändert, weil das Journal nicht geschrieben werden kann: %1</translation>
    </message>
    <message>
        <source>Deploying %1</source>
        <translation>%1 wird bereitgestellt</translation>
    </message>
    <message>
        <source>Resuming the deployment</source>
        <translation>Das Deployment wird fortgesetzt</translation>
    </message>
    <message>
        <source>Taking back what was made</source>
        <translation>Das Erstellte wird zurückgenommen</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 antwortet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The model has answered a first question at %1.</source>
        <translation>Das Modell hat auf %1 eine erste Frage beantwortet.</translation>
    </message>
    <message>
        <source>Every step is done.</source>
        <translation>Jeder Schritt ist fertig.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>What this run had made is gone; what was there before is as it was.</source>
        <translation>Was dieser Lauf erstellt hatte, ist weg; was vorher da war, ist wie zuvor.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>What was made so far has stayed. Resume the run, or take it back.</source>
        <translation>Was bisher erstellt wurde, ist geblieben. Den Lauf fortsetzen oder zurücknehmen.</translation>
    </message>
    <message>
        <source>A step failed</source>
        <translation>Ein Schritt ist gescheitert</translation>
    </message>
    <message>
        <source>The run did not come to its end.</source>
        <translation>Der Lauf ist nicht ans Ende gekommen.</translation>
    </message>
    <message>
        <source>The run has stopped at the step that is open below.</source>
        <translation>Der Lauf ist bei dem Schritt stehen geblieben, der unten geöffnet ist.</translation>
    </message>
    <message>
        <source>Set right what it says and resume, or roll back what was made.</source>
        <translation>Beheben, was dort steht, und fortsetzen, oder das Erstellte zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>slipway::Deployment</name>
    <message>
        <source>choose a project first</source>
        <translation>zuerst ein Projekt wählen</translation>
    </message>
    <message>
        <source>not connected to Google Cloud</source>
        <translation>nicht mit Google Cloud verbunden</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>zone of %1</source>
        <translation>Zone von %1</translation>
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
        <translation>enthält eine config.json</translation>
    </message>
    <message>
        <source>not connected to the cluster</source>
        <translation>nicht mit dem Cluster verbunden</translation>
    </message>
    <message>
        <source>there is no live source &quot;%1&quot;</source>
        <translation>es gibt keine Live-Quelle „%1“</translation>
    </message>
</context>
<context>
    <name>slipway::DeploymentWizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a model on a system</comment>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>slipway::DiffView</name>
    <message>
        <source>Fields that change</source>
        <translation>Felder, die sich ändern</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Object as a diff</source>
        <translation>Objekt als Diff</translation>
    </message>
    <message>
        <source>asking the server</source>
        <translation>Server wird gefragt</translation>
    </message>
    <message>
        <source>Finding out what this step would do, without doing it.</source>
        <translation>Es wird ermittelt, was dieser Schritt täte, ohne ihn auszuführen.</translation>
    </message>
    <message>
        <source>The server warns:</source>
        <translation>Der Server warnt:</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>(nicht gesetzt)</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>(entfernt)</translation>
    </message>
</context>
<context>
    <name>slipway::Door</name>
    <message>
        <source>Command to type in a terminal</source>
        <translation>Befehl für das Terminal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>slipway::EndpointCard</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>State unknown, because its cluster is not connected. Open it to connect.</source>
        <translation>Zustand unbekannt, weil sein Cluster nicht verbunden ist. Zum Verbinden öffnen.</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>wird gefragt</translation>
    </message>
    <message>
        <source>deployed %1</source>
        <translation>bereitgestellt %1</translation>
    </message>
</context>
<context>
    <name>slipway::EndpointCharts</name>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>Die letzten %1 zeigen</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Zeit bis zum ersten Token</translation>
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
        <translation>Ausgabe-Token</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>KV cache in use</source>
        <translation>KV-Cache belegt</translation>
    </message>
    <message>
        <source>used</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>Requests finished</source>
        <translation>Beendete Anfragen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>between tokens p50</source>
        <translation>zwischen Token p50</translation>
    </message>
    <message>
        <source>whole answer p95</source>
        <translation>ganze Antwort p95</translation>
    </message>
    <message>
        <source>No values in this range</source>
        <translation>Keine Werte in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Choose a longer range, or send a request to the endpoint.</source>
        <translation>Einen längeren Zeitraum wählen oder eine Anfrage an den Endpoint senden.</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Noch keine Werte</translation>
    </message>
    <message>
        <source>The first numbers come once a replica answers.</source>
        <translation>Die ersten Zahlen kommen, sobald eine Replik antwortet.</translation>
    </message>
    <message>
        <source>Requests fill it, for example from the playground.</source>
        <translation>Anfragen füllen es, zum Beispiel aus dem Playground.</translation>
    </message>
</context>
<context>
    <name>slipway::EndpointList</name>
    <message>
        <source>No endpoint yet</source>
        <translation>Noch kein Endpoint</translation>
    </message>
    <message>
        <source>An endpoint is a model that answers prompts. Deploy one, and its health, latency and throughput are live here.</source>
        <translation>Ein Endpoint ist ein Modell, das Prompts beantwortet. Nach dem Bereitstellen sind hier Zustand, Latenz und Durchsatz live zu sehen.</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpoints</translation>
    </message>
    <message>
        <source>New deployment</source>
        <translation>Neues Deployment</translation>
    </message>
</context>
<context>
    <name>slipway::EndpointMonitor</name>
    <message>
        <source>GET /health answers %1</source>
        <translation>GET /health antwortet %1</translation>
    </message>
    <message>
        <source>there is no Service %1 in the namespace %2</source>
        <translation>im Namespace %2 gibt es keinen Service %1</translation>
    </message>
    <message>
        <source>not connected to its cluster</source>
        <translation>nicht mit seinem Cluster verbunden</translation>
    </message>
    <message>
        <source>the Service has no selector</source>
        <translation>der Service hat keinen Selektor</translation>
    </message>
    <message>
        <source>the Service selects no running pod</source>
        <translation>der Service wählt keinen laufenden Pod aus</translation>
    </message>
    <message>
        <source>no replica gives metrics yet</source>
        <translation>noch keine Replik liefert Metriken</translation>
    </message>
    <message>
        <source>no request has finished since the last look</source>
        <translation>seit der letzten Ablesung wurde keine Anfrage beendet</translation>
    </message>
    <message>
        <source>needs a second look, in a few seconds</source>
        <translation>braucht in einigen Sekunden eine zweite Ablesung</translation>
    </message>
</context>
<context>
    <name>slipway::EndpointView</name>
    <message>
        <source>Request path</source>
        <translation>Weg der Anfrage</translation>
    </message>
    <message>
        <source>Replicas, from created to ready</source>
        <translation>Repliken, von der Erstellung bis zur Bereitschaft</translation>
    </message>
    <message>
        <source>stale, %1</source>
        <translation>veraltet, %1</translation>
    </message>
    <message>
        <source>looked %1</source>
        <translation>angesehen %1</translation>
    </message>
    <message>
        <source>All endpoints (Esc)</source>
        <translation>Alle Endpoints (Esc)</translation>
    </message>
    <message>
        <source>All endpoints</source>
        <translation>Alle Endpoints</translation>
    </message>
    <message>
        <source>Open playground</source>
        <translation>Playground öffnen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Look now (F5)</source>
        <translation>Jetzt nachsehen (F5)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Forgets the endpoint here; what runs in the cluster stays and keeps costing</source>
        <translation>Vergisst den Endpoint hier; was im Cluster läuft, bleibt und kostet weiter</translation>
    </message>
    <message>
        <source>URL: %1</source>
        <translation>URL: %1</translation>
    </message>
    <message>
        <source>Copy the URL</source>
        <translation>URL kopieren</translation>
    </message>
    <message>
        <source>No pods</source>
        <translation>Keine Pods</translation>
    </message>
    <message>
        <source>The pods that the Service selects appear here.</source>
        <translation>Die Pods, die der Service auswählt, erscheinen hier.</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Keine Events</translation>
    </message>
    <message>
        <source>What happens to the endpoint&apos;s objects appears here. Kubernetes keeps events for about an hour.</source>
        <translation>Was mit den Objekten des Endpoints geschieht, erscheint hier. Kubernetes bewahrt Events etwa eine Stunde auf.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird hergestellt…</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Erneut verbinden</translation>
    </message>
    <message>
        <source>The cluster of this endpoint is not connected.</source>
        <translation>Der Cluster dieses Endpoints ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Its state, numbers and logs appear once it is: %1</source>
        <translation>Zustand, Zahlen und Logs erscheinen, sobald er es ist: %1</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>State unknown, because its cluster is not connected.</source>
        <translation>Zustand unbekannt, weil sein Cluster nicht verbunden ist.</translation>
    </message>
    <message>
        <source>Talk to the model</source>
        <translation>Mit dem Modell sprechen</translation>
    </message>
    <message>
        <source>Opens once a replica serves</source>
        <translation>Öffnet sich, sobald eine Replik in Betrieb ist</translation>
    </message>
    <message>
        <source>Pods and events</source>
        <translation>Pods und Events</translation>
    </message>
</context>
<context>
    <name>slipway::EventTableModel</name>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>slipway::ExecConsentDialog</name>
    <message>
        <source>&amp;Remember for this exact program and arguments</source>
        <translation>Für genau dieses Programm mit diesen Argumenten me&amp;rken</translation>
    </message>
    <message>
        <source>Run a program for credentials</source>
        <translation>Ein Programm für Zugangsdaten ausführen</translation>
    </message>
    <message>
        <source>This kubeconfig wants to run a program</source>
        <translation>Diese kubeconfig will ein Programm ausführen</translation>
    </message>
    <message>
        <source>The context %1 gets its credentials from the program below. It runs as you, with your files and your network. Agree only if you know it.</source>
        <translation>Der Kontext %1 bekommt seine Zugangsdaten von dem Programm unten. Es läuft mit den eigenen Rechten, Dateien und dem eigenen Netzwerk. Nur zustimmen, wenn es bekannt ist.</translation>
    </message>
    <message>
        <source>Exact command line, with the variables that are added to yours</source>
        <translation>Genaue Befehlszeile, mit den Variablen, die zu den eigenen hinzukommen</translation>
    </message>
    <message>
        <source>Asked for by %1. No shell is involved; the program is ended after 30 s.</source>
        <translation>Verlangt von %1. Es ist keine Shell beteiligt; das Programm wird nach 30 s beendet.</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Do not run</source>
        <translation>Nicht ausführen</translation>
    </message>
</context>
<context>
    <name>slipway::ExportButton</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Write the manifests, a kustomization.yaml, the values and the commands into a folder, ready for Git</source>
        <translation>Manifeste, eine kustomization.yaml, die Werte und die Befehle in einen Ordner schreiben, bereit für Git</translation>
    </message>
    <message>
        <source>Export to folder</source>
        <translation>In Ordner exportieren</translation>
    </message>
</context>
<context>
    <name>slipway::FindingList</name>
    <message>
        <source>Check all &amp;again</source>
        <translation>Alles &amp;erneut prüfen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Checking: %1</source>
        <translation>Wird geprüft: %1</translation>
    </message>
    <message>
        <source>Passed (%1)</source>
        <translation>Bestanden (%1)</translation>
    </message>
    <message>
        <source>Cannot be told (%1)</source>
        <translation>Nicht feststellbar (%1)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Checking… so far: %1</source>
        <translation>Wird geprüft… bisher: %1</translation>
    </message>
    <message>
        <source>Blocking: %1</source>
        <translation>Blockierend: %1</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>Warnungen: %1</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>Hinweise: %1</translation>
    </message>
    <message>
        <source>Cannot be told: %1</source>
        <translation>Nicht feststellbar: %1</translation>
    </message>
    <message>
        <source>Passed: %1</source>
        <translation>Bestanden: %1</translation>
    </message>
</context>
<context>
    <name>slipway::FindingRow</name>
    <message>
        <source>To do: %1</source>
        <translation>Zu tun: %1</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben…</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>Shows what would be done, and asks before it does it</source>
        <translation>Zeigt, was getan würde, und fragt, bevor es geschieht</translation>
    </message>
    <message>
        <source>Check this again</source>
        <translation>Dies erneut prüfen</translation>
    </message>
    <message>
        <source>Check again: %1</source>
        <translation>Erneut prüfen: %1</translation>
    </message>
    <message>
        <source>Evidence and remedies</source>
        <translation>Belege und Abhilfe</translation>
    </message>
    <message>
        <source>Evidence and remedies of: %1</source>
        <translation>Belege und Abhilfe zu: %1</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and text of a remedy</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Preview and apply…</source>
        <translation>Vorschau und anwenden…</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>slipway::FindingsPage</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>What is wrong with your deployments appears here, with its cause, the evidence and what to do.</source>
        <translation>Was an den Deployments nicht stimmt, erscheint hier, mit Ursache, Belegen und Abhilfe.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>slipway::FixPanel</name>
    <message>
        <source>&amp;Apply this change</source>
        <translation>Diese Änderung &amp;anwenden</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Lassen, wie es ist</translation>
    </message>
    <message>
        <source>The same by hand:</source>
        <translation>Dasselbe von Hand:</translation>
    </message>
    <message>
        <source>Name of what is changed, to confirm</source>
        <translation>Name dessen, was geändert wird, zur Bestätigung</translation>
    </message>
    <message>
        <source>This cannot be undone without loss. Type %1 to confirm:</source>
        <translation>Das lässt sich nicht ohne Verlust rückgängig machen. Zur Bestätigung %1 eingeben:</translation>
    </message>
    <message>
        <source>Finding out what it would do…</source>
        <translation>Es wird ermittelt, was es täte…</translation>
    </message>
</context>
<context>
    <name>slipway::GoogleDoor</name>
    <message>
        <source>Application Default Credentials of a person</source>
        <translation>Application Default Credentials einer Person</translation>
    </message>
    <message>
        <source>service account with a key file</source>
        <translation>Dienstkonto mit Schlüsseldatei</translation>
    </message>
    <message>
        <source>impersonated service account</source>
        <translation>Dienstkonto per Impersonation</translation>
    </message>
    <message>
        <source>access token of the environment</source>
        <translation>Access-Token aus der Umgebung</translation>
    </message>
    <message>
        <source>signed in with gcloud</source>
        <translation>mit gcloud angemeldet</translation>
    </message>
    <message>
        <source>Application Default Credentials, through gcloud</source>
        <translation>Application Default Credentials, über gcloud</translation>
    </message>
    <message>
        <source>no credentials</source>
        <translation>keine Zugangsdaten</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Sign in again in a terminal, then connect:</source>
        <translation>In einem Terminal erneut anmelden, dann verbinden:</translation>
    </message>
    <message>
        <source>project %1</source>
        <translation>Projekt %1</translation>
    </message>
    <message>
        <source>No Google identity was found on this machine. Sign in with this command in a terminal, then look again.</source>
        <translation>Auf diesem Rechner wurde keine Google-Identität gefunden. Mit diesem Befehl in einem Terminal anmelden, dann erneut nachsehen.</translation>
    </message>
    <message>
        <source>Asking Google for a token…</source>
        <translation>Google wird um ein Token gebeten…</translation>
    </message>
</context>
<context>
    <name>slipway::HomeOverview</name>
    <message>
        <source>What next?</source>
        <translation>Wie weiter?</translation>
    </message>
    <message>
        <source>New deployment</source>
        <translation>Neues Deployment</translation>
    </message>
    <message>
        <source>Left midway</source>
        <translation>Unterwegs liegen geblieben</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Connect to something else</source>
        <translation>Mit etwas anderem verbinden</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpoints</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>not signed in to Google Cloud</source>
        <translation>nicht bei Google Cloud angemeldet</translation>
    </message>
    <message>
        <source>not chosen yet; a deployment asks for it</source>
        <translation>noch nicht gewählt; ein Deployment fragt danach</translation>
    </message>
    <message>
        <source>%1, Kubernetes %2</source>
        <translation>%1, Kubernetes %2</translation>
    </message>
    <message>
        <source>version unknown</source>
        <translation>Version unbekannt</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>Pods, nodes and events, live</source>
        <translation>Pods, Nodes und Events, live</translation>
    </message>
    <message>
        <source>Opens once a cluster is connected</source>
        <translation>Öffnet sich, sobald ein Cluster verbunden ist</translation>
    </message>
    <message>
        <source>No endpoint yet. A deployment makes one: a model that answers prompts.</source>
        <translation>Noch kein Endpoint. Ein Deployment erstellt einen: ein Modell, das Prompts beantwortet.</translation>
    </message>
    <message>
        <source>Open it in the dashboard</source>
        <translation>Im Dashboard öffnen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Interrupted deployment: %1</source>
        <translation>Unterbrochenes Deployment: %1</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Entwurf: %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>slipway::HomePage</name>
    <message>
        <source>From a cloud project to a model that answers</source>
        <translation>Vom Cloud-Projekt zum Modell, das antwortet</translation>
    </message>
    <message>
        <source>Choose a way in. No account is needed and nothing is sent anywhere but to what you connect.</source>
        <translation>Einen Einstieg wählen. Ein Konto ist nicht nötig, und gesendet wird nur an das, womit verbunden wird.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Connect Google Cloud</source>
        <translation>Google Cloud verbinden</translation>
    </message>
    <message>
        <source>Uses the sign-in that gcloud left on this machine. Finds projects, zones, quota and clusters.</source>
        <translation>Verwendet die Anmeldung, die gcloud auf diesem Rechner hinterlassen hat. Findet Projekte, Zonen, Quota und Cluster.</translation>
    </message>
    <message>
        <source>Open a kubeconfig</source>
        <translation>Eine kubeconfig öffnen</translation>
    </message>
    <message>
        <source>Any cluster that you can reach. Its contexts are listed; nothing is contacted before you choose.</source>
        <translation>Jeder erreichbare Cluster. Die Kontexte werden aufgelistet; vor der Auswahl wird nichts kontaktiert.</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Die Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>A pretend cloud on this machine, with a cluster, quota, faults and a model server. Costs nothing.</source>
        <translation>Eine nachgebildete Cloud auf diesem Rechner, mit Cluster, Quota, Störungen und Modellserver. Kostet nichts.</translation>
    </message>
</context>
<context>
    <name>slipway::KindsView</name>
    <message>
        <source>Workloads</source>
        <translation>Workloads</translation>
    </message>
    <message>
        <source>Model serving</source>
        <translation>Modellbereitstellung</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Cloud resources</source>
        <translation>Cloud-Ressourcen</translation>
    </message>
    <message>
        <source>Custom resources</source>
        <translation>Custom Resources</translation>
    </message>
    <message>
        <source>Find a kind</source>
        <translation>Art suchen</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>The kinds of this cluster could not be read.</source>
        <translation>Die Arten dieses Clusters konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Some kinds are missing here: their API servers do not answer.</source>
        <translation>Einige Arten fehlen hier: Ihre API-Server antworten nicht.</translation>
    </message>
    <message>
        <source>They are: %1</source>
        <translation>Es sind: %1</translation>
    </message>
    <message>
        <source>Reading the kinds of this cluster…</source>
        <translation>Die Arten dieses Clusters werden gelesen…</translation>
    </message>
    <message>
        <source>Asking the cluster…</source>
        <translation>Der Cluster wird gefragt…</translation>
    </message>
    <message>
        <source>No %1 in the cluster</source>
        <translation>Keine %1 im Cluster</translation>
    </message>
    <message>
        <source>No %1 in the namespace %2</source>
        <translation>Keine %1 im Namespace %2</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
</context>
<context>
    <name>slipway::KubeconfigDoor</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Andere Datei öffnen…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>No contexts</source>
        <translation>Keine Kontexte</translation>
    </message>
    <message>
        <source>The kubeconfig names no cluster to connect to.</source>
        <translation>Die kubeconfig nennt keinen Cluster, mit dem verbunden werden kann.</translation>
    </message>
    <message>
        <source>No kubeconfig was found at $KUBECONFIG or ~/.kube/config.</source>
        <translation>Weder in $KUBECONFIG noch in ~/.kube/config wurde eine kubeconfig gefunden.</translation>
    </message>
    <message>
        <source>Open a kubeconfig</source>
        <translation>Eine kubeconfig öffnen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>1 context from %1</source>
        <translation>1 Kontext aus %1</translation>
    </message>
    <message>
        <source>%1 contexts from %2</source>
        <translation>%1 Kontexte aus %2</translation>
    </message>
    <message>
        <source>Choose a context. Nothing is contacted before you press Connect.</source>
        <translation>Einen Kontext wählen. Bis zum Klick auf „Verbinden“ wird nichts kontaktiert.</translation>
    </message>
    <message>
        <source>This context cannot be used.</source>
        <translation>Dieser Kontext ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>Benutzer: %1</translation>
    </message>
    <message>
        <source>Credentials: %1</source>
        <translation>Zugangsdaten: %1</translation>
    </message>
    <message>
        <source>A program gets the credentials; you are asked before it runs.</source>
        <translation>Ein Programm holt die Zugangsdaten; vor der Ausführung wird gefragt.</translation>
    </message>
    <message>
        <source>This connection is not safe.</source>
        <translation>Diese Verbindung ist nicht sicher.</translation>
    </message>
    <message>
        <source>It is not encrypted: anybody on the way can read and change it.</source>
        <translation>Sie ist nicht verschlüsselt: Wer unterwegs zugreift, kann sie lesen und verändern.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not verified: anybody on the way can pretend to be it.</source>
        <translation>Das Zertifikat des Servers wird nicht geprüft: Wer unterwegs zugreift, kann sich für ihn ausgeben.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird hergestellt…</translation>
    </message>
    <message>
        <source>Contexts</source>
        <translation>Kontexte</translation>
    </message>
</context>
<context>
    <name>slipway::LineChart</name>
    <message>
        <source>%1: %2</source>
        <comment>line, last value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
</context>
<context>
    <name>slipway::LogLines</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source> … (line cut)</source>
        <translation> … (Zeile gekürzt)</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy all lines</source>
        <translation>Alle Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>slipway::LogView</name>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>The instance before the last restart</source>
        <translation>Die Instanz vor dem letzten Neustart</translation>
    </message>
    <message>
        <source>Pause: new lines wait</source>
        <translation>Pause: Neue Zeilen warten</translation>
    </message>
    <message>
        <source>Show the time of each line</source>
        <translation>Uhrzeit jeder Zeile zeigen</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Im Log suchen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>The container has not restarted: there is no previous instance</source>
        <translation>Der Container wurde nicht neu gestartet: Es gibt keine frühere Instanz</translation>
    </message>
    <message>
        <source>Asking for the log…</source>
        <translation>Das Log wird abgerufen…</translation>
    </message>
    <message>
        <source>Paused, %1 new lines wait</source>
        <translation>Angehalten, %1 neue Zeilen warten</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Wird mitgelesen</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>Das Log ist leer.</translation>
    </message>
    <message>
        <source>The log has ended.</source>
        <translation>Das Log ist zu Ende.</translation>
    </message>
    <message>
        <source>%1 older ones dropped</source>
        <translation>%1 ältere verworfen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>slipway::MainWindow</name>
    <message>
        <source>Close the details (Esc)</source>
        <translation>Details schließen (Esc)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Keyboard cheat sheet</source>
        <translation>Tastenübersicht</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Close details, go back</source>
        <translation>Details schließen, zurückgehen</translation>
    </message>
    <message>
        <source>Show or hide activities</source>
        <translation>Aktivitäten ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Collapse or expand the rail</source>
        <translation>Seitenleiste ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Farbschema: hell</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Farbschema: dunkel</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Farbschema: wie das System</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>Where things go: provider, project, location, cluster, namespace</source>
        <translation>Wohin alles geht: Anbieter, Projekt, Standort, Cluster, Namespace</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>Every action and every resource (Ctrl+K)</source>
        <translation>Jede Aktion und jede Ressource (Strg+K)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip, shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Gehe zu: %1</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 - Slipway</source>
        <translation>%1 - Slipway</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>verbindet neu</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>Sandbox. %1</source>
        <translation>Sandbox. %1</translation>
    </message>
    <message>
        <source>Insecure connection. %1</source>
        <translation>Unsichere Verbindung. %1</translation>
    </message>
    <message>
        <source>In tables and text</source>
        <translation>In Tabellen und Text</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>Die Zeilen filtern</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Details of the row</source>
        <translation>Details der Zeile</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Send the prompt</source>
        <translation>Den Prompt senden</translation>
    </message>
</context>
<context>
    <name>slipway::MemoryBar</name>
    <message>
        <source>Choose a model and an accelerator to see how the memory is used.</source>
        <translation>Modell und Beschleuniger wählen, um die Speicherbelegung zu sehen.</translation>
    </message>
    <message>
        <source>%1 too little</source>
        <translation>%1 zu wenig</translation>
    </message>
    <message>
        <source>Memory of one %1: %2</source>
        <translation>Speicher je %1: %2</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV-Cache</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>of %1 that the engine sees on one %2</source>
        <translation>von %1, die die Engine je %2 sieht</translation>
    </message>
    <message>
        <source>%1: %2 (%3 bytes)</source>
        <translation>%1: %2 (%3 Bytes)</translation>
    </message>
</context>
<context>
    <name>slipway::MessageView</name>
    <message>
        <source>You</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Edit and ask anew</source>
        <translation>Bearbeiten und neu fragen</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Neu antworten</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Gedankengang</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Eigene Nachricht</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation>erstes Token %1</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n Token</numerusform>
            <numerusform>%n Token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n tokens</source>
        <translation>
            <numerusform>etwa %n Token</numerusform>
            <numerusform>etwa %n Token</numerusform>
        </translation>
    </message>
    <message>
        <source>prompt %1</source>
        <translation>Prompt %1</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>slipway::ModelPage</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Which model?</source>
        <translation>Welches Modell?</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>No models</source>
        <translation>Keine Modelle</translation>
    </message>
    <message>
        <source>The catalogue is empty. Type a model&apos;s id below, or import its config.json.</source>
        <translation>Der Katalog ist leer. Unten die ID eines Modells eingeben oder seine config.json importieren.</translation>
    </message>
    <message>
        <source>Other &amp;model</source>
        <translation>Anderes &amp;Modell</translation>
    </message>
    <message>
        <source>Hugging Face id of another model</source>
        <translation>Hugging-Face-ID eines anderen Modells</translation>
    </message>
    <message>
        <source>organisation/name</source>
        <translation>organisation/name</translation>
    </message>
    <message>
        <source>&amp;Import config.json…</source>
        <translation>config.json &amp;importieren…</translation>
    </message>
    <message>
        <source>Choose a row, or type an id.</source>
        <translation>Eine Zeile wählen oder eine ID eingeben.</translation>
    </message>
    <message>
        <source>It is gated: its licence has to be accepted on Hugging Face before the files can be fetched.</source>
        <translation>Es ist zugangsbeschränkt: Vor dem Laden der Dateien muss seine Lizenz auf Hugging Face angenommen werden.</translation>
    </message>
    <message>
        <source>%1 is not in the catalogue, so whether it fits cannot be calculated. Import its config.json to know.</source>
        <translation>%1 steht nicht im Katalog, daher lässt sich nicht berechnen, ob es passt. Dafür seine config.json importieren.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>Import config.json</source>
        <translation>config.json importieren</translation>
    </message>
    <message>
        <source>Model configuration (*.json)</source>
        <translation>Modellkonfiguration (*.json)</translation>
    </message>
    <message>
        <source>Read the model&apos;s shape from %1.</source>
        <translation>Die Form des Modells wurde aus %1 gelesen.</translation>
    </message>
    <message>
        <source>Chosen: %1.</source>
        <translation>Gewählt: %1.</translation>
    </message>
</context>
<context>
    <name>slipway::ModelTableModel</name>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>As of %1: %2</source>
        <translation>Stand %1: %2</translation>
    </message>
    <message>
        <source> (unverified)</source>
        <translation> (ungeprüft)</translation>
    </message>
    <message>
        <source>%1 (%2 active)</source>
        <translation>%1 (%2 aktiv)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Memory of the weights alone, by the calculator; the KV cache comes on top.</source>
        <translation>Speicher der Gewichte allein, berechnet; der KV-Cache kommt hinzu.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>4 bit</source>
        <translation>4 Bit</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Gated</source>
        <translation>Beschränkt</translation>
    </message>
</context>
<context>
    <name>slipway::NodeTableModel</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>cordoned</source>
        <translation>gesperrt (cordoned)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Machine type</source>
        <translation>Maschinentyp</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Taints</source>
        <translation>Taints</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>slipway::ObjectPanel</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
</context>
<context>
    <name>slipway::ObjectTableModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
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
        <translation>Wieder die Vorgabe des Rezepts nehmen</translation>
    </message>
    <message>
        <source>Default for %1</source>
        <translation>Vorgabe für %1</translation>
    </message>
    <message>
        <source>Suggestions could not be read: %1 Type the value instead.</source>
        <translation>Vorschläge konnten nicht gelesen werden: %1 Den Wert stattdessen eingeben.</translation>
    </message>
    <message>
        <source>Reading suggestions…</source>
        <translation>Vorschläge werden gelesen…</translation>
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
        <translation>Erweitert (%1)</translation>
    </message>
</context>
<context>
    <name>slipway::ParameterPanel</name>
    <message>
        <source>&amp;Temperature</source>
        <translation>&amp;Temperatur</translation>
    </message>
    <message>
        <source>Top &amp;p</source>
        <translation>Top &amp;p</translation>
    </message>
    <message>
        <source>&amp;Max tokens</source>
        <translation>&amp;Max. Token</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>S&amp;eed</translation>
    </message>
    <message>
        <source>S&amp;ystem prompt</source>
        <translation>S&amp;ystem-Prompt</translation>
    </message>
    <message>
        <source>How the model should behave</source>
        <translation>Wie sich das Modell verhalten soll</translation>
    </message>
    <message>
        <source>Lower is more predictable. Off: the server&apos;s default.</source>
        <translation>Niedriger ist vorhersehbarer. Aus: Vorgabe des Servers.</translation>
    </message>
    <message>
        <source>Only the most likely tokens up to this share. Off: the server&apos;s default.</source>
        <translation>Nur die wahrscheinlichsten Token bis zu diesem Anteil. Aus: Vorgabe des Servers.</translation>
    </message>
    <message>
        <source>The longest answer. Off: as long as the context allows.</source>
        <translation>Die längste Antwort. Aus: so lang, wie der Kontext erlaubt.</translation>
    </message>
    <message>
        <source>The same seed and prompt give the same answer, as far as the server keeps its word.</source>
        <translation>Derselbe Seed und Prompt ergeben dieselbe Antwort, soweit der Server sich daran hält.</translation>
    </message>
    <message>
        <source>separated by |</source>
        <translation>durch | getrennt</translation>
    </message>
    <message>
        <source>Stop se&amp;quences</source>
        <translation>Stopp-Se&amp;quenzen</translation>
    </message>
</context>
<context>
    <name>slipway::PlanTree</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird ermittelt…</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>asks</source>
        <comment>mark of a step that needs consent</comment>
        <translation>fragt nach</translation>
    </message>
    <message>
        <source>Asks for your consent by itself: others use what it changes.</source>
        <translation>Verlangt eine eigene Zustimmung: Andere nutzen, was hier geändert wird.</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>You edited its manifest.</source>
        <translation>Das Manifest wurde von Hand bearbeitet.</translation>
    </message>
    <message>
        <source>Can be taken back: %1</source>
        <translation>Kann zurückgenommen werden: %1</translation>
    </message>
    <message>
        <source>Is not taken back by a roll-back.</source>
        <translation>Wird beim Zurücknehmen nicht rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>slipway::PlaygroundPage</name>
    <message>
        <source>Say something to the model</source>
        <translation>Etwas zum Modell sagen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Your message. Ctrl+Enter sends it.</source>
        <translation>Die eigene Nachricht. Strg+Eingabe sendet sie.</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>The same request as curl and Python</source>
        <translation>Dieselbe Anfrage als curl und Python</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>En&amp;dpoint</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>kept in memory only</source>
        <translation>nur im Arbeitsspeicher gehalten</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>M&amp;odell</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Another server by its address</source>
        <translation>Ein anderer Server über seine Adresse</translation>
    </message>
    <message>
        <source>No endpoint yet</source>
        <translation>Noch kein Endpoint</translation>
    </message>
    <message>
        <source>Deploy one, or give the address of any OpenAI-compatible server at the right.</source>
        <translation>Einen bereitstellen oder rechts die Adresse eines beliebigen OpenAI-kompatiblen Servers angeben.</translation>
    </message>
    <message>
        <source>The answer streams in, with its time to first token and its speed below it.</source>
        <translation>Die Antwort läuft fortlaufend ein; darunter stehen Zeit bis zum ersten Token und Geschwindigkeit.</translation>
    </message>
    <message>
        <source>Stopped: another endpoint was chosen.</source>
        <translation>Angehalten: Ein anderer Endpoint wurde gewählt.</translation>
    </message>
    <message>
        <source>Way in: %1</source>
        <translation>Zugangsweg: %1</translation>
    </message>
    <message>
        <source>Way in: %1. It flushes every 200 ms, which the token timings show.</source>
        <translation>Zugangsweg: %1. Er liefert nur alle 200 ms aus, was in den Token-Zeiten zu sehen ist.</translation>
    </message>
    <message>
        <source>The answer is not complete. %1</source>
        <translation>Die Antwort ist unvollständig. %1</translation>
    </message>
    <message>
        <source>the server names no model</source>
        <translation>der Server nennt kein Modell</translation>
    </message>
    <message>
        <source>The request as code</source>
        <translation>Die Anfrage als Code</translation>
    </message>
    <message>
        <source>The address is the Service&apos;s inside the cluster. From here, forward its port first: kubectl port-forward service/%1 %2</source>
        <translation>Die Adresse ist die des Service im Cluster. Von hier aus zuerst seinen Port weiterleiten: kubectl port-forward service/%1 %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Die Antwort anhalten</translation>
    </message>
    <message>
        <source>Choose an endpoint at the right, or give the address of a server.</source>
        <translation>Rechts einen Endpoint wählen oder die Adresse eines Servers angeben.</translation>
    </message>
</context>
<context>
    <name>slipway::PodLogModel</name>
    <message>
        <source>not connected to the cluster</source>
        <translation>nicht mit dem Cluster verbunden</translation>
    </message>
</context>
<context>
    <name>slipway::PodTableModel</name>
    <message>
        <source>%1 (%2 ago)</source>
        <translation>%1 (vor %2)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>slipway::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Show the words beside the icons</source>
        <translation>Die Wörter neben den Symbolen zeigen</translation>
    </message>
    <message>
        <source>Show icons alone</source>
        <translation>Nur Symbole zeigen</translation>
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
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Owns</source>
        <translation>Besitzt</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>Selects</source>
        <translation>Wählt aus</translation>
    </message>
    <message>
        <source>Selected by</source>
        <translation>Ausgewählt von</translation>
    </message>
    <message>
        <source>Related objects</source>
        <translation>Objekte mit Bezug</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>By the field</source>
        <translation>Durch das Feld</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Not all kinds could be read, so more may be related.</source>
        <translation>Nicht alle Arten konnten gelesen werden; es kann weitere Bezüge geben.</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>Nicht gelesen: %1</translation>
    </message>
</context>
<context>
    <name>slipway::RequestPathView</name>
    <message>
        <source>Request path</source>
        <translation>Weg der Anfrage</translation>
    </message>
    <message>
        <source>API server</source>
        <translation>API-Server</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>selects no running pod</source>
        <translation>wählt keinen laufenden Pod aus</translation>
    </message>
    <message>
        <source>selects 1 pod, port %1</source>
        <translation>wählt 1 Pod aus, Port %1</translation>
    </message>
    <message>
        <source>selects %1 pods, port %2</source>
        <translation>wählt %1 Pods aus, Port %2</translation>
    </message>
    <message>
        <source>Ready, /health answers</source>
        <translation>Ready, /health antwortet</translation>
    </message>
    <message>
        <source>/health answers, not Ready yet</source>
        <translation>/health antwortet, noch nicht Ready</translation>
    </message>
    <message>
        <source>Ready, but: %1</source>
        <translation>Ready, aber: %1</translation>
    </message>
    <message>
        <source>Not ready: %1</source>
        <translation>Nicht Ready: %1</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>and %1 more pods that serve</source>
        <translation>und %1 weitere Pods in Betrieb</translation>
    </message>
    <message>
        <source>No pod yet</source>
        <translation>Noch kein Pod</translation>
    </message>
    <message>
        <source>and %1 more that serve</source>
        <translation>und %1 weitere in Betrieb</translation>
    </message>
</context>
<context>
    <name>slipway::ResourcesPage</name>
    <message>
        <source>No cluster is connected</source>
        <translation>Kein Cluster ist verbunden</translation>
    </message>
    <message>
        <source>Pods, nodes and events of the cluster appear here, live. Connect one on the Home page.</source>
        <translation>Pods, Nodes und Events des Clusters erscheinen hier live. Auf der Startseite einen verbinden.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Namespace of the pods and events; type the name of one that is not listed</source>
        <translation>Namespace der Pods und Events; für einen nicht aufgeführten den Namen eingeben</translation>
    </message>
    <message>
        <source>&amp;Namespace</source>
        <translation>&amp;Namespace</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>All namespaces</source>
        <translation>Alle Namespaces</translation>
    </message>
    <message>
        <source>in the cluster</source>
        <translation>im Cluster</translation>
    </message>
    <message>
        <source>in the namespace %1</source>
        <translation>im Namespace %1</translation>
    </message>
    <message>
        <source>Asking the cluster…</source>
        <translation>Der Cluster wird gefragt…</translation>
    </message>
    <message>
        <source>No pods %1</source>
        <translation>Keine Pods %1</translation>
    </message>
    <message>
        <source>Pods appear here as soon as something runs.</source>
        <translation>Pods erscheinen hier, sobald etwas läuft.</translation>
    </message>
    <message>
        <source>No nodes in the cluster</source>
        <translation>Keine Nodes im Cluster</translation>
    </message>
    <message>
        <source>Autopilot and autoscaled node pools make nodes when pods need them.</source>
        <translation>Autopilot und automatisch skalierte Node Pools erstellen Nodes, sobald Pods sie brauchen.</translation>
    </message>
    <message>
        <source>No events %1</source>
        <translation>Keine Events %1</translation>
    </message>
    <message>
        <source>Kubernetes keeps events for about an hour.</source>
        <translation>Kubernetes bewahrt Events etwa eine Stunde auf.</translation>
    </message>
    <message>
        <source>Kind of resource</source>
        <translation>Art der Ressource</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
</context>
<context>
    <name>slipway::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Take back my edits</source>
        <translation>Eigene Bearbeitung zurücknehmen</translation>
    </message>
    <message>
        <source>there is no plan to export</source>
        <translation>es gibt keinen Plan zum Exportieren</translation>
    </message>
    <message>
        <source>What exactly will happen</source>
        <translation>Was genau geschehen wird</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>&amp;Manifests</source>
        <translation>&amp;Manifeste</translation>
    </message>
    <message>
        <source>&amp;Diff</source>
        <translation>&amp;Diff</translation>
    </message>
    <message>
        <source>C&amp;ommands</source>
        <translation>&amp;Befehle</translation>
    </message>
    <message>
        <source>What you chose, as a values file: slipway deploy --values does the same again.</source>
        <translation>Die Auswahl als Wertedatei: slipway deploy --values tut dasselbe noch einmal.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>We&amp;rte</translation>
    </message>
    <message>
        <source>The export failed: %1</source>
        <translation>Der Export ist gescheitert: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Connecting, and asking the target what the plan depends on…</source>
        <translation>Die Verbindung wird hergestellt und das Ziel nach dem gefragt, wovon der Plan abhängt…</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>Es gibt noch keinen Plan.</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 je Stunde</translation>
    </message>
    <message>
        <source>Assumed: %1</source>
        <translation>Angenommen: %1</translation>
    </message>
    <message>
        <source>Asking the server what each step would do, without doing it…</source>
        <translation>Der Server wird gefragt, was jeder Schritt täte, ohne ihn auszuführen…</translation>
    </message>
    <message>
        <source>This step has no manifest: %1</source>
        <translation>Dieser Schritt hat kein Manifest: %1</translation>
    </message>
    <message>
        <source>I agree to: %1. Others who use %2 will notice.</source>
        <translation>Zustimmung zu: %1. Andere, die %2 nutzen, werden es bemerken.</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Still finding out what the plan would do.</source>
        <translation>Es wird noch ermittelt, was der Plan täte.</translation>
    </message>
    <message>
        <source>There is no plan: see above.</source>
        <translation>Es gibt keinen Plan: siehe oben.</translation>
    </message>
    <message>
        <source>A manifest has a problem; it is marked in the plan.</source>
        <translation>Ein Manifest hat ein Problem; es ist im Plan markiert.</translation>
    </message>
    <message>
        <source>A step asks for your consent: tick its box.</source>
        <translation>Ein Schritt verlangt Zustimmung: sein Kästchen ankreuzen.</translation>
    </message>
    <message>
        <source>Files written to %2: %1</source>
        <translation>Nach %2 geschriebene Dateien: %1</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <translation>Schritte: %1</translation>
    </message>
    <message>
        <source>&amp;Apply 1 change</source>
        <translation>1 Änderung &amp;anwenden</translation>
    </message>
    <message>
        <source>&amp;Apply %1 changes</source>
        <translation>%1 Änderungen &amp;anwenden</translation>
    </message>
    <message>
        <source>What the step does</source>
        <translation>Was der Schritt tut</translation>
    </message>
</context>
<context>
    <name>slipway::SandboxDoor</name>
    <message>
        <source>Start the sandbox</source>
        <translation>Die Sandbox starten</translation>
    </message>
    <message>
        <source>End the sandbox</source>
        <translation>Die Sandbox beenden</translation>
    </message>
    <message>
        <source>A small cloud on this machine: no account, no cost, nothing leaves it. Choose what it is like.</source>
        <translation>Eine kleine Cloud auf diesem Rechner: kein Konto, keine Kosten, nichts verlässt ihn. Wählen, wie sie beschaffen ist.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>Läuft: %1</translation>
    </message>
    <message>
        <source>Start again with this</source>
        <translation>Damit neu starten</translation>
    </message>
    <message>
        <source>Starting the sandbox…</source>
        <translation>Die Sandbox wird gestartet…</translation>
    </message>
    <message>
        <source>Signing in to its cloud…</source>
        <translation>Anmeldung an ihrer Cloud…</translation>
    </message>
    <message>
        <source>Connecting to its cluster…</source>
        <translation>Verbindung zu seinem Cluster…</translation>
    </message>
</context>
<context>
    <name>slipway::ServerTableModel</name>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
</context>
<context>
    <name>slipway::Session</name>
    <message>
        <source>not connected to Google Cloud</source>
        <translation>nicht mit Google Cloud verbunden</translation>
    </message>
    <message>
        <source>The connection to %1 is not encrypted.</source>
        <translation>Die Verbindung zu %1 ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not verified (insecure-skip-tls-verify).</source>
        <translation>Das Zertifikat von %1 wird nicht geprüft (insecure-skip-tls-verify).</translation>
    </message>
</context>
<context>
    <name>slipway::Settings</name>
    <message>
        <source>The settings %1 cannot be read: %2. Changes are kept until the program ends.</source>
        <translation>Die Einstellungen %1 können nicht gelesen werden: %2. Änderungen gelten bis zum Ende des Programms.</translation>
    </message>
    <message>
        <source>The settings could not be read and were put aside as %1; this start uses the defaults.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden und wurden als %1 beiseitegelegt; dieser Start verwendet die Vorgaben.</translation>
    </message>
    <message>
        <source>The settings %1 could not be read nor put aside; changes are kept until the program ends.</source>
        <translation>Die Einstellungen %1 konnten weder gelesen noch beiseitegelegt werden; Änderungen gelten bis zum Ende des Programms.</translation>
    </message>
    <message>
        <source>the settings could not be locked for writing</source>
        <translation>die Einstellungen konnten nicht zum Schreiben gesperrt werden</translation>
    </message>
    <message>
        <source>the settings file cannot be read, and is not written over</source>
        <translation>die Einstellungsdatei kann nicht gelesen werden und wird nicht überschrieben</translation>
    </message>
    <message>
        <source>the settings were written by a later version of this program and are left as they are</source>
        <translation>die Einstellungen stammen von einer späteren Version dieses Programms und bleiben unverändert</translation>
    </message>
    <message>
        <source>the settings could not be written: %1</source>
        <translation>die Einstellungen konnten nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>free some space; until then they stay in memory</source>
        <translation>Platz schaffen; bis dahin bleiben sie im Arbeitsspeicher</translation>
    </message>
</context>
<context>
    <name>slipway::SettingsPage</name>
    <message>
        <source>&amp;Forget the selected</source>
        <translation>Ausgewählte &amp;vergessen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>The language changes with the next start.</source>
        <translation>Die Sprache wechselt mit dem nächsten Start.</translation>
    </message>
    <message>
        <source>Programs that may run for credentials</source>
        <translation>Programme, die für Zugangsdaten laufen dürfen</translation>
    </message>
    <message>
        <source>Kubeconfig files can name a program that fetches credentials. Those that you agreed to once and for all are listed here.</source>
        <translation>Kubeconfig-Dateien können ein Programm nennen, das Zugangsdaten holt. Hier stehen die, denen ein für alle Mal zugestimmt wurde.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Slipway %1. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Slipway %1. Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>No account, no telemetry: nothing leaves this machine but your calls to your clouds and clusters.</source>
        <translation>Kein Konto, keine Telemetrie: Nichts verlässt diesen Rechner außer den Aufrufen an die eigenen Clouds und Cluster.</translation>
    </message>
    <message>
        <source>Settings: %1
History and journals: %2
Secrets: the system&apos;s keychain, or memory alone</source>
        <translation>Einstellungen: %1
Verlauf und Journale: %2
Geheimnisse: im Schlüsselbund des Systems oder nur im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Show the tour a&amp;gain</source>
        <translation>Die &amp;Tour erneut zeigen</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
</context>
<context>
    <name>slipway::StartupView</name>
    <message>
        <source>No replica has been seen yet.</source>
        <translation>Noch wurde keine Replik gesehen.</translation>
    </message>
    <message>
        <source>Details and logs of %1</source>
        <translation>Details und Logs von %1</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>starting, normal</source>
        <translation>startet, normal</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
</context>
<context>
    <name>slipway::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and name of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>steht an</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step and its state</comment>
        <translation>%1: %2</translation>
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
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step and its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of ~%2</source>
        <translation>%1 von ~%2</translation>
    </message>
    <message>
        <source>~%1</source>
        <translation>~%1</translation>
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
        <translation>Bisher</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Worauf</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Ready in</source>
        <translation>Bereit in</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>noch nicht gewählt</translation>
    </message>
    <message>
        <source>%1 × %2, %3 replicas</source>
        <translation>%1 × %2, %3 Repliken</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>at most %1 an hour</source>
        <translation>höchstens %1 je Stunde</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 je Stunde</translation>
    </message>
    <message>
        <source>%1 × %2 at %3 on demand, list price of %4 in %5. %6</source>
        <translation>%1 × %2 zu %3 nach Bedarf (on demand), Listenpreis vom %4 in %5. %6</translation>
    </message>
    <message>
        <source>there is no list price</source>
        <translation>es gibt keinen Listenpreis</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
</context>
<context>
    <name>slipway::TargetPage</name>
    <message>
        <source>System and target</source>
        <translation>System und Ziel</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>You left a deployment midway:</source>
        <translation>Ein Deployment ist auf halbem Weg liegen geblieben:</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>&amp;Resume draft</source>
        <translation>Entwurf &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>What do you want to run?</source>
        <translation>Was soll laufen?</translation>
    </message>
    <message>
        <source>There is no recipe. This installation is incomplete; install Slipway again.</source>
        <translation>Es gibt kein Rezept. Diese Installation ist unvollständig; Slipway neu installieren.</translation>
    </message>
    <message>
        <source>As whom, and where?</source>
        <translation>Als wer und wo?</translation>
    </message>
    <message>
        <source>Reach the cluster</source>
        <translation>Den Cluster erreichen</translation>
    </message>
    <message>
        <source>How to reach the cluster</source>
        <translation>Wie der Cluster erreicht wird</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a draft&apos;s name and age</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>signing in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>No Google Cloud identity in use</source>
        <translation>Keine Google-Cloud-Identität in Gebrauch</translation>
    </message>
    <message>
        <source>The cluster is reached through the kubeconfig; cloud steps are left out.</source>
        <translation>Der Cluster wird über die kubeconfig erreicht; Cloud-Schritte entfallen.</translation>
    </message>
    <message>
        <source>Sign in, or reach the cluster through a kubeconfig context.</source>
        <translation>Anmelden oder den Cluster über einen Kontext der kubeconfig erreichen.</translation>
    </message>
    <message>
        <source>kubeconfig only</source>
        <translation>nur kubeconfig</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>Looking for a Google Cloud identity and proving it…</source>
        <translation>Eine Google-Cloud-Identität wird gesucht und geprüft…</translation>
    </message>
    <message>
        <source>No identity found. Run: gcloud auth application-default login</source>
        <translation>Keine Identität gefunden. Ausführen: gcloud auth application-default login</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>an account and where it comes from</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Through Google Cloud</source>
        <translation>Über Google Cloud</translation>
    </message>
    <message>
        <source>Kubeconfig context %1</source>
        <translation>Kontext %1 der kubeconfig</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird hergestellt…</translation>
    </message>
    <message>
        <source>There is no system to choose.</source>
        <translation>Es gibt kein System zur Auswahl.</translation>
    </message>
    <message>
        <source>Still connecting.</source>
        <translation>Die Verbindung wird noch hergestellt.</translation>
    </message>
    <message>
        <source>Sign in to Google Cloud, or choose a kubeconfig context.</source>
        <translation>Bei Google Cloud anmelden oder einen Kontext der kubeconfig wählen.</translation>
    </message>
</context>
<context>
    <name>slipway::TourCard</name>
    <message>
        <source>Connect a cloud or a cluster below, or try everything in the sandbox. New deployment checks quota, memory and permissions before anything is changed. Dashboard and Playground show the model at work. Ctrl+K finds every action, and ? lists the keys.</source>
        <translation>Unten eine Cloud oder einen Cluster verbinden oder alles in der Sandbox ausprobieren. „Neues Deployment“ prüft Quota, Speicher und Berechtigungen, bevor etwas geändert wird. Dashboard und Playground zeigen das Modell bei der Arbeit. Strg+K findet jede Aktion, und ? listet die Tasten auf.</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Verstanden</translation>
    </message>
</context>
<context>
    <name>slipway::WizardPage</name>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>slipway::ZoneMatrixModel</name>
    <message>
        <source>%1 in %2: %3.</source>
        <translation>%1 in %2: %3.</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>nicht angeboten</translation>
    </message>
    <message>
        <source>%1 in %2: unknown, because %3.</source>
        <translation>%1 in %2: unbekannt, Grund: %3.</translation>
    </message>
    <message>
        <source>%1 in %2: %3 wanted, and %4 of the quota %5 is left (limit %6, in use %7). Ask for more quota or choose another region.</source>
        <translation>%1 in %2: %3 verlangt, von der Quota %5 sind %4 übrig (Grenze %6, belegt %7). Mehr Quota beantragen oder eine andere Region wählen.</translation>
    </message>
    <message>
        <source>%1 in %2: offered; how much quota is left is unknown, because %3.</source>
        <translation>%1 in %2: angeboten; wie viel Quota übrig ist, ist unbekannt, Grund: %3.</translation>
    </message>
    <message>
        <source>%1 in %2: offered, %3 of %4 free (%5). Whether a machine can be had right now, nobody knows before trying.</source>
        <translation>%1 in %2: angeboten, %3 von %4 frei (%5). Ob gerade eine Maschine zu haben ist, weiß vor dem Versuch niemand.</translation>
    </message>
    <message>
        <source>%1 free</source>
        <comment>quota</comment>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>quota unknown</source>
        <translation>Quota unbekannt</translation>
    </message>
    <message>
        <source>no quota</source>
        <translation>keine Quota</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not for this system</source>
        <translation>nicht für dieses System</translation>
    </message>
    <message>
        <source>%1 · %2 GiB that the engine sees</source>
        <translation>%1 · %2 GiB, die die Engine sieht</translation>
    </message>
</context>
<context>
    <name>slipway::ZoneMatrixView</name>
    <message>
        <source>%1/h</source>
        <translation>%1/h</translation>
    </message>
    <message>
        <source>✓ fits</source>
        <translation>✓ passt</translation>
    </message>
    <message>
        <source>✕ too small</source>
        <translation>✕ zu klein</translation>
    </message>
    <message>
        <source>Zones and accelerators</source>
        <translation>Zonen und Beschleuniger</translation>
    </message>
</context>
</TS>
