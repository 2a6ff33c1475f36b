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
    <name>ActivityLog</name>
    <message>
        <source>The activity log has no entry %1.</source>
        <translation>Das Aktivitätsprotokoll hat keinen Eintrag %1.</translation>
    </message>
</context>
<context>
    <name>ActivityUndo</name>
    <message>
        <source>It is not in the journal, which is what undoing needs.</source>
        <translation>Es steht nicht im Journal, und ohne das lässt sich nichts rückgängig machen.</translation>
    </message>
    <message>
        <source>It was part of a roll-back, which goes as a whole, or it is from before single changes could be undone.</source>
        <translation>Es gehörte zu einem Zurückrollen, das nur als Ganzes geht, oder es stammt aus der Zeit, bevor sich einzelne Änderungen rückgängig machen ließen.</translation>
    </message>
    <message>
        <source>It is still running.</source>
        <translation>Es läuft noch.</translation>
    </message>
    <message>
        <source>The journal does not have its run any more.</source>
        <translation>Das Journal hat den zugehörigen Lauf nicht mehr.</translation>
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
    <name>AnswerWatch</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The server&apos;s own view is not known: %1</source>
        <translation>Die Sicht des Servers selbst ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>queue %1</source>
        <translation>Warteschlange %1</translation>
    </message>
    <message>
        <source>prefill %1</source>
        <translation>Prefill %1</translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation>erstes Token %1</translation>
    </message>
    <message>
        <source>decode %1</source>
        <translation>Decode %1</translation>
    </message>
    <message>
        <source>whole answer %1</source>
        <translation>ganze Antwort %1</translation>
    </message>
    <message>
        <source>Server, this request: %1</source>
        <translation>Server, diese Anfrage: %1</translation>
    </message>
    <message numerus="yes">
        <source>Server, mean of %n requests together and not of this one alone: %1</source>
        <translation>
            <numerusform>Server, Mittel aus %n Anfrage und nicht aus dieser allein: %1</numerusform>
            <numerusform>Server, Mittel aus %n Anfragen zusammen und nicht aus dieser allein: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>round trip of the way in %1</source>
        <translation>Hin und zurück auf diesem Weg %1</translation>
    </message>
    <message>
        <source>other servers gave metrics after the answer than before it</source>
        <translation>nach der Antwort gaben andere Server Metriken als davor</translation>
    </message>
    <message>
        <source>the metrics before and after the answer are those of different server processes</source>
        <translation>die Metriken vor und nach der Antwort stammen von verschiedenen Serverprozessen</translation>
    </message>
    <message>
        <source>the server counted no request in this time</source>
        <translation>der Server hat in dieser Zeit keine Anfrage gezählt</translation>
    </message>
    <message>
        <source>the metrics were not read before the answer</source>
        <translation>die Metriken wurden vor der Antwort nicht gelesen</translation>
    </message>
    <message>
        <source>/metrics answers with status %1</source>
        <translation>/metrics antwortet mit Status %1</translation>
    </message>
    <message>
        <source>/metrics holds no metrics</source>
        <translation>/metrics enthält keine Metriken</translation>
    </message>
    <message>
        <source>the connection to the cluster was given up</source>
        <translation>die Verbindung zum Cluster wurde aufgegeben</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>%1: no node has the TPU type %2</source>
        <translation>%1: kein Node hat den TPU-Typ %2</translation>
    </message>
    <message>
        <source>The pod stays Pending for ever.</source>
        <translation>Der Pod bleibt dauerhaft Pending.</translation>
    </message>
    <message>
        <source>Write it as</source>
        <translation>So schreiben</translation>
    </message>
    <message>
        <source>%1: %2 has no topology %3</source>
        <translation>%1: %2 hat keine Topologie %3</translation>
    </message>
    <message>
        <source>It can be</source>
        <translation>Möglich ist</translation>
    </message>
    <message>
        <source>%1: a host of topology %2 has %3 chips, but %4 are requested</source>
        <translation>%1: Ein Host der Topologie %2 hat %3 Chips, angefordert sind aber %4</translation>
    </message>
    <message>
        <source>A pod has to take all chips of its host; anything else stays Pending or is refused.</source>
        <translation>Ein Pod muss alle Chips seines Hosts nehmen; alles andere bleibt Pending oder wird abgelehnt.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfordern</translation>
    </message>
    <message>
        <source>There is no accelerator %1</source>
        <translation>Es gibt keinen Beschleuniger %1</translation>
    </message>
    <message>
        <source>gcloud refuses the command.</source>
        <translation>gcloud lehnt den Befehl ab.</translation>
    </message>
    <message>
        <source>%1 does not carry %2</source>
        <translation>%1 trägt kein %2</translation>
    </message>
    <message>
        <source>Use a machine type of</source>
        <translation>Einen Maschinentyp verwenden mit</translation>
    </message>
    <message>
        <source>%1 has %2 accelerators, not %3</source>
        <translation>%1 hat %2 Beschleuniger, nicht %3</translation>
    </message>
    <message>
        <source>The count is fixed by the machine type.</source>
        <translation>Die Anzahl ist durch den Maschinentyp festgelegt.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Only N1 machines take a GPU of choice.</source>
        <translation>Nur N1-Maschinen nehmen eine frei gewählte GPU.</translation>
    </message>
    <message>
        <source>%1 has no topology %2</source>
        <translation>%1 hat keine Topologie %2</translation>
    </message>
    <message>
        <source>The topology %1 takes %2 nodes of %3</source>
        <translation>Die Topologie %1 braucht %2 Nodes vom Typ %3</translation>
    </message>
    <message>
        <source>A slice is created as a whole.</source>
        <translation>Ein Slice wird als Ganzes erstellt.</translation>
    </message>
    <message>
        <source>%1: no node has the accelerator %2</source>
        <translation>%1: kein Node hat den Beschleuniger %2</translation>
    </message>
    <message>
        <source>%1 wants %2, but the node pool that is created has %3</source>
        <translation>%1 verlangt %2, der erstellte Node Pool hat aber %3</translation>
    </message>
    <message>
        <source>Use the same in both places</source>
        <translation>An beiden Stellen dasselbe verwenden</translation>
    </message>
    <message>
        <source>Port %1 of Service %2 is called, but it has %3</source>
        <translation>Port %1 des Service %2 wird aufgerufen, er hat aber %3</translation>
    </message>
    <message>
        <source>A URL without a port means 80 for http and 443 for https; nothing listens there.</source>
        <translation>Eine URL ohne Port bedeutet 80 bei http und 443 bei https; dort lauscht nichts.</translation>
    </message>
    <message>
        <source>Nothing listens on that port of the Service.</source>
        <translation>Auf diesem Port des Service lauscht nichts.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufrufen</translation>
    </message>
    <message>
        <source>Service %1 is called in namespace %2, but it is in %3</source>
        <translation>Service %1 wird im Namespace %2 aufgerufen, liegt aber in %3</translation>
    </message>
    <message>
        <source>The name does not resolve.</source>
        <translation>Der Name wird nicht aufgelöst.</translation>
    </message>
    <message>
        <source>Service %1 is called, which nothing creates</source>
        <translation>Service %1 wird aufgerufen, aber nirgends erstellt</translation>
    </message>
    <message>
        <source>A Service of nearly that name is created.</source>
        <translation>Ein Service mit fast diesem Namen wird erstellt.</translation>
    </message>
    <message>
        <source>Port %1 of Service %2 is forwarded, but it has %3</source>
        <translation>Port %1 des Service %2 wird weitergeleitet, er hat aber %3</translation>
    </message>
    <message>
        <source>kubectl answers that the Service does not have that port.</source>
        <translation>kubectl antwortet, dass der Service diesen Port nicht hat.</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>Port %1 of this machine is asked, but %2 is forwarded</source>
        <translation>Port %1 dieses Rechners wird angefragt, weitergeleitet ist aber %2</translation>
    </message>
    <message>
        <source>Nothing listens on that port here.</source>
        <translation>Auf diesem Port lauscht hier nichts.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>%1 does not take %2</source>
        <translation>%1 kennt %2 nicht</translation>
    </message>
    <message>
        <source>The command ends with an error, or ignores it.</source>
        <translation>Der Befehl endet mit einem Fehler oder ignoriert es.</translation>
    </message>
    <message>
        <source>The flag is misspelt; the command ends with an error.</source>
        <translation>Das Flag ist falsch geschrieben; der Befehl endet mit einem Fehler.</translation>
    </message>
    <message>
        <source>--dry-run needs a value</source>
        <translation>--dry-run braucht einen Wert</translation>
    </message>
    <message>
        <source>Without one it is refused: client validates here, server in the cluster.</source>
        <translation>Ohne Wert wird es abgelehnt: client prüft hier, server im Cluster.</translation>
    </message>
    <message>
        <source>kubectl has no command %1</source>
        <translation>kubectl hat keinen Befehl %1</translation>
    </message>
    <message>
        <source>It was removed long ago.</source>
        <translation>Er wurde vor langer Zeit entfernt.</translation>
    </message>
    <message>
        <source>The command is misspelt.</source>
        <translation>Der Befehl ist falsch geschrieben.</translation>
    </message>
    <message>
        <source>kubectl exec needs -- before the command</source>
        <translation>kubectl exec braucht -- vor dem Befehl</translation>
    </message>
    <message>
        <source>Without it kubectl refuses the command, or takes its flags for its own.</source>
        <translation>Ohne das lehnt kubectl den Befehl ab oder hält dessen Flags für die eigenen.</translation>
    </message>
    <message>
        <source>kubectl wait lacks --for</source>
        <translation>Bei kubectl wait fehlt --for</translation>
    </message>
    <message>
        <source>It does not know what to wait for and ends with an error.</source>
        <translation>Es weiß nicht, worauf es warten soll, und endet mit einem Fehler.</translation>
    </message>
    <message>
        <source>kubectl %1 takes KEY=VALUE</source>
        <translation>kubectl %1 erwartet KEY=VALUE</translation>
    </message>
    <message>
        <source>Without an equals sign it sets nothing.</source>
        <translation>Ohne Gleichheitszeichen setzt es nichts.</translation>
    </message>
    <message>
        <source>These definitions are too large for kubectl apply as it is</source>
        <translation>Diese Definitionen sind zu groß für ein einfaches kubectl apply</translation>
    </message>
    <message>
        <source>Client-side apply keeps a copy in an annotation, which may hold 262144 bytes: &quot;metadata.annotations: Too long&quot;.</source>
        <translation>Client-seitiges Apply legt eine Kopie in einer Annotation ab, die höchstens 262144 Byte fassen darf: „metadata.annotations: Too long“.</translation>
    </message>
    <message>
        <source>There is no add-on %1</source>
        <translation>Es gibt kein Add-on %1</translation>
    </message>
    <message>
        <source>--update-addons takes NAME=ENABLED or NAME=DISABLED</source>
        <translation>--update-addons erwartet NAME=ENABLED oder NAME=DISABLED</translation>
    </message>
    <message>
        <source>--gateway-api takes standard or disabled</source>
        <translation>--gateway-api erwartet standard oder disabled</translation>
    </message>
    <message>
        <source>--workload-metadata takes GKE_METADATA</source>
        <translation>--workload-metadata erwartet GKE_METADATA</translation>
    </message>
    <message>
        <source>gcloud refuses the command, or pods get the node&apos;s identity.</source>
        <translation>gcloud lehnt den Befehl ab, oder Pods bekommen die Identität des Nodes.</translation>
    </message>
    <message>
        <source>--workload-pool takes PROJECT_ID.svc.id.goog</source>
        <translation>--workload-pool erwartet PROJECT_ID.svc.id.goog</translation>
    </message>
    <message>
        <source>There is no release channel %1</source>
        <translation>Es gibt keinen Release-Channel %1</translation>
    </message>
    <message>
        <source>GKE sets the label %1 itself</source>
        <translation>GKE setzt das Label %1 selbst</translation>
    </message>
    <message>
        <source>Labels of this prefix are reserved; a wrong value keeps pods off the node.</source>
        <translation>Labels mit diesem Präfix sind reserviert; ein falscher Wert hält Pods vom Node fern.</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>A proxy-only subnet has the purpose REGIONAL_MANAGED_PROXY</source>
        <translation>Ein Nur-Proxy-Subnetz hat den Zweck REGIONAL_MANAGED_PROXY</translation>
    </message>
    <message>
        <source>Load balancers of Envoy look for that purpose.</source>
        <translation>Load Balancer auf Envoy-Basis suchen nach diesem Zweck.</translation>
    </message>
    <message>
        <source>The binding lacks --role or --member</source>
        <translation>Bei der Bindung fehlt --role oder --member</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>An Autopilot cluster does not take %1</source>
        <translation>Ein Autopilot-Cluster nimmt %1 nicht an</translation>
    </message>
    <message>
        <source>gcloud refuses the command; Autopilot decides this itself, or has it always on.</source>
        <translation>gcloud lehnt den Befehl ab; Autopilot entscheidet das selbst oder hat es immer eingeschaltet.</translation>
    </message>
    <message>
        <source>helm has no command %1</source>
        <translation>helm hat keinen Befehl %1</translation>
    </message>
    <message>
        <source>Helm 3 has nothing in the cluster to set up.</source>
        <translation>Helm 3 muss im Cluster nichts einrichten.</translation>
    </message>
    <message>
        <source>The chart of kro has moved</source>
        <translation>Das Chart von kro ist umgezogen</translation>
    </message>
    <message>
        <source>The old place gets no new versions.</source>
        <translation>Am alten Ort erscheinen keine neuen Versionen.</translation>
    </message>
    <message>
        <source>This chart repository was shut down</source>
        <translation>Dieses Chart-Repository wurde abgeschaltet</translation>
    </message>
    <message>
        <source>The stable repository ended in November 2020.</source>
        <translation>Das stable-Repository wurde im November 2020 eingestellt.</translation>
    </message>
    <message>
        <source>The AWS CLI has no command %1</source>
        <translation>Die AWS CLI hat keinen Befehl %1</translation>
    </message>
    <message>
        <source>Version 2 has no such command.</source>
        <translation>Version 2 hat keinen solchen Befehl.</translation>
    </message>
    <message>
        <source>--resolve-conflicts takes NONE, OVERWRITE or PRESERVE</source>
        <translation>--resolve-conflicts erwartet NONE, OVERWRITE oder PRESERVE</translation>
    </message>
    <message>
        <source>The call is refused.</source>
        <translation>Der Aufruf wird abgelehnt.</translation>
    </message>
    <message>
        <source>The sizes contradict each other</source>
        <translation>Die Größen widersprechen einander</translation>
    </message>
    <message>
        <source>It has to be minSize ≤ desiredSize ≤ maxSize; EKS refuses anything else.</source>
        <translation>Es muss minSize ≤ desiredSize ≤ maxSize gelten; EKS lehnt alles andere ab.</translation>
    </message>
    <message>
        <source>eksctl only shows the plan without --approve</source>
        <translation>Ohne --approve zeigt eksctl nur den Plan</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Es wird nichts geändert.</translation>
    </message>
    <message>
        <source>The server ends with &quot;unrecognized arguments&quot;.</source>
        <translation>Der Server endet mit „unrecognized arguments“.</translation>
    </message>
    <message>
        <source>Remove it, or use</source>
        <translation>Entfernen oder stattdessen verwenden</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>It belongs to GPUs.</source>
        <translation>Es gehört zu GPUs.</translation>
    </message>
    <message>
        <source>The server does not do what is meant.</source>
        <translation>Der Server tut nicht, was gemeint ist.</translation>
    </message>
    <message>
        <source>Decide for one</source>
        <translation>Sich für eines entscheiden</translation>
    </message>
    <message>
        <source>vLLM has no argument %1</source>
        <translation>vLLM hat kein Argument %1</translation>
    </message>
    <message>
        <source>--disable-log-requests is deprecated</source>
        <translation>--disable-log-requests ist veraltet</translation>
    </message>
    <message>
        <source>Requests are not logged by default any more; newer versions refuse the argument.</source>
        <translation>Anfragen werden standardmäßig nicht mehr protokolliert; neuere Versionen lehnen das Argument ab.</translation>
    </message>
    <message>
        <source>--gpu-memory-utilization is a share between 0 and 1</source>
        <translation>--gpu-memory-utilization ist ein Anteil zwischen 0 und 1</translation>
    </message>
    <message>
        <source>The server refuses %1.</source>
        <translation>Der Server lehnt %1 ab.</translation>
    </message>
    <message>
        <source>--gpu-memory-utilization=%1 leaves no room</source>
        <translation>--gpu-memory-utilization=%1 lässt keinen Platz</translation>
    </message>
    <message>
        <source>Below a tenth no model fits; at the whole memory nothing is left for the driver.</source>
        <translation>Unter einem Zehntel passt kein Modell hinein; beim ganzen Speicher bleibt nichts für den Treiber.</translation>
    </message>
    <message>
        <source>--max-model-len takes a number of tokens, not &quot;%1&quot;</source>
        <translation>--max-model-len erwartet eine Anzahl Token, nicht „%1“</translation>
    </message>
    <message>
        <source>The server does not start, or refuses every prompt.</source>
        <translation>Der Server startet nicht oder lehnt jeden Prompt ab.</translation>
    </message>
    <message>
        <source>--dtype does not take %1</source>
        <translation>--dtype kennt %1 nicht</translation>
    </message>
    <message>
        <source>The server refuses it.</source>
        <translation>Der Server lehnt es ab.</translation>
    </message>
    <message>
        <source>a T4 has no bfloat16</source>
        <translation>eine T4 hat kein bfloat16</translation>
    </message>
    <message>
        <source>vLLM ends with &quot;Bfloat16 is only supported on GPUs with compute capability of at least 8.0&quot;.</source>
        <translation>vLLM endet mit „Bfloat16 is only supported on GPUs with compute capability of at least 8.0“.</translation>
    </message>
    <message>
        <source>%1 devices are to work together, but the container gets %2</source>
        <translation>%1 Geräte sollen zusammenarbeiten, der Container bekommt aber %2</translation>
    </message>
    <message>
        <source>The server waits for devices that it never gets, or ends.</source>
        <translation>Der Server wartet auf Geräte, die er nie bekommt, oder beendet sich.</translation>
    </message>
    <message>
        <source>GKE&apos;s controller answers with error GWCER104 and leaves every route of that Gateway as it was.</source>
        <translation>Der Controller von GKE antwortet mit dem Fehler GWCER104 und lässt jede Route dieses Gateways, wie sie war.</translation>
    </message>
    <message>
        <source>%1: GKE&apos;s Gateway does not take timeouts on a route</source>
        <translation>%1: Das Gateway von GKE nimmt keine Timeouts an einer Route an</translation>
    </message>
    <message>
        <source>Remove them; the time limit of a backend is</source>
        <translation>Entfernen; das Zeitlimit eines Backends ist</translation>
    </message>
    <message>
        <source>%1: GKE&apos;s Gateway does not take regular expressions for paths</source>
        <translation>%1: Das Gateway von GKE nimmt keine regulären Ausdrücke für Pfade an</translation>
    </message>
    <message>
        <source>%1: GKE&apos;s Gateway does not match methods</source>
        <translation>%1: Das Gateway von GKE vergleicht keine Methoden</translation>
    </message>
    <message>
        <source>Remove the match</source>
        <translation>Den Vergleich entfernen</translation>
    </message>
    <message>
        <source>%1: GKE&apos;s Gateway does not replace full paths</source>
        <translation>%1: Das Gateway von GKE ersetzt keine vollständigen Pfade</translation>
    </message>
    <message>
        <source>%1 names the %2 %3, but %4 is created</source>
        <translation>%1 nennt %2 %3, erstellt wird aber %4</translation>
    </message>
    <message>
        <source>It is attached to nothing.</source>
        <translation>Es ist mit nichts verbunden.</translation>
    </message>
    <message>
        <source>Use one name in both places</source>
        <translation>An beiden Stellen denselben Namen verwenden</translation>
    </message>
    <message>
        <source>%1: 54321 is the port of a Service that GKE generates</source>
        <translation>%1: 54321 ist der Port eines Service, den GKE erzeugt</translation>
    </message>
    <message>
        <source>The check asks the pods themselves, which listen on another port.</source>
        <translation>Die Prüfung fragt die Pods selbst, und diese lauschen auf einem anderen Port.</translation>
    </message>
    <message>
        <source>Use the pods&apos; port</source>
        <translation>Den Port der Pods verwenden</translation>
    </message>
    <message>
        <source>The proxy-only subnet is in %1, the cluster in %2</source>
        <translation>Das Nur-Proxy-Subnetz liegt in %1, der Cluster in %2</translation>
    </message>
    <message>
        <source>Without one in the same network and region the Gateway is never programmed.</source>
        <translation>Ohne ein solches im selben Netz und in derselben Region wird das Gateway nie programmiert.</translation>
    </message>
    <message>
        <source>GKE has no GatewayClass %1</source>
        <translation>GKE hat keine GatewayClass %1</translation>
    </message>
    <message>
        <source>Nobody looks after the Gateway, and it never gets an address.</source>
        <translation>Niemand kümmert sich um das Gateway, und es bekommt nie eine Adresse.</translation>
    </message>
    <message>
        <source>%1 does not take an InferencePool</source>
        <translation>%1 nimmt keinen InferencePool an</translation>
    </message>
    <message>
        <source>The Gateway gets an address and looks fine, but routes to the pool are refused: ResolvedRefs InvalidKind.</source>
        <translation>Das Gateway bekommt eine Adresse und sieht gut aus, Routen zum Pool werden aber abgelehnt: ResolvedRefs InvalidKind.</translation>
    </message>
    <message>
        <source>A Gateway of this class needs a proxy-only subnet, which no step makes</source>
        <translation>Ein Gateway dieser Klasse braucht ein Nur-Proxy-Subnetz, das kein Schritt anlegt</translation>
    </message>
    <message>
        <source>Without one in the same network and region it is never programmed.</source>
        <translation>Ohne ein solches im selben Netz und in derselben Region wird es nie programmiert.</translation>
    </message>
    <message>
        <source>The proxy-only subnet lacks its role</source>
        <translation>Dem Nur-Proxy-Subnetz fehlt seine Rolle</translation>
    </message>
    <message>
        <source>Without --role=ACTIVE gcloud refuses the command.</source>
        <translation>Ohne --role=ACTIVE lehnt gcloud den Befehl ab.</translation>
    </message>
    <message>
        <source>LLMInferenceService does not take gs://</source>
        <translation>LLMInferenceService nimmt gs:// nicht an</translation>
    </message>
    <message>
        <source>The controller answers &quot;unsupported schema in model URI&quot;.</source>
        <translation>Der Controller antwortet „unsupported schema in model URI“.</translation>
    </message>
    <message>
        <source>Mount the bucket as a volume and use</source>
        <translation>Den Bucket als Volume einhängen und verwenden</translation>
    </message>
    <message>
        <source>%1 aims at a Service that GKE generates</source>
        <translation>%1 zielt auf einen Service, den GKE erzeugt</translation>
    </message>
    <message>
        <source>Its name changes with every pool; the policy is never attached.</source>
        <translation>Sein Name ändert sich mit jedem Pool; die Policy wird nie angehängt.</translation>
    </message>
    <message>
        <source>Aim at the pool itself</source>
        <translation>Auf den Pool selbst zielen</translation>
    </message>
    <message>
        <source>%1 names an InferencePool without its API group</source>
        <translation>%1 nennt einen InferencePool ohne dessen API-Gruppe</translation>
    </message>
    <message>
        <source>In the core group there is no such kind; the policy is never attached.</source>
        <translation>In der Core-Gruppe gibt es diese Art nicht; die Policy wird nie angehängt.</translation>
    </message>
    <message>
        <source>Only Ingress reads cloud.google.com/app-protocols</source>
        <translation>Nur Ingress liest cloud.google.com/app-protocols</translation>
    </message>
    <message>
        <source>A Gateway goes by the appProtocol of the Service&apos;s port.</source>
        <translation>Ein Gateway richtet sich nach dem appProtocol des Ports im Service.</translation>
    </message>
    <message>
        <source>No HealthCheckPolicy tells the load balancer that vLLM answers /health</source>
        <translation>Keine HealthCheckPolicy sagt dem Load Balancer, dass vLLM auf /health antwortet</translation>
    </message>
    <message>
        <source>By default it asks /, gets 404, and takes no request to pods that are fine.</source>
        <translation>Standardmäßig fragt er /, erhält 404 und leitet keine Anfrage an Pods, die in Ordnung sind.</translation>
    </message>
    <message>
        <source>Add a HealthCheckPolicy for Service %1 with</source>
        <translation>Eine HealthCheckPolicy für Service %1 hinzufügen mit</translation>
    </message>
    <message>
        <source>The workload pool is named after the project&apos;s id; this is its number.</source>
        <translation>Der Workload-Pool heißt nach der ID des Projekts; dies ist seine Nummer.</translation>
    </message>
    <message>
        <source>The namespace and the Kubernetes service account are missing behind the workload pool.</source>
        <translation>Hinter dem Workload-Pool fehlen Namespace und Kubernetes-Service-Account.</translation>
    </message>
    <message>
        <source>The namespace and the Kubernetes service account stand in square brackets behind the workload pool: [NAMESPACE/SERVICE_ACCOUNT].</source>
        <translation>Namespace und Kubernetes-Service-Account stehen in eckigen Klammern hinter dem Workload-Pool: [NAMESPACE/SERVICE_ACCOUNT].</translation>
    </message>
    <message>
        <source>Namespace and Kubernetes service account are separated by one slash.</source>
        <translation>Namespace und Kubernetes-Service-Account werden durch einen Schrägstrich getrennt.</translation>
    </message>
    <message>
        <source>The member is not of the form serviceAccount:PROJECT_ID.svc.id.goog[NAMESPACE/SERVICE_ACCOUNT].</source>
        <translation>Das Mitglied hat nicht die Form serviceAccount:PROJECT_ID.svc.id.goog[NAMESPACE/SERVICE_ACCOUNT].</translation>
    </message>
    <message>
        <source>The principal is not of the form that IAM takes.</source>
        <translation>Der Principal hat nicht die Form, die IAM annimmt.</translation>
    </message>
    <message>
        <source>The project&apos;s number is missing in the principal.</source>
        <translation>Im Principal fehlt die Nummer des Projekts.</translation>
    </message>
    <message>
        <source>Behind projects/ stands the project&apos;s number, not its id.</source>
        <translation>Hinter projects/ steht die Nummer des Projekts, nicht seine ID.</translation>
    </message>
    <message>
        <source>Workload pools are global: locations/global.</source>
        <translation>Workload-Pools sind global: locations/global.</translation>
    </message>
    <message>
        <source>One account is a principal://; principalSet:// is for many.</source>
        <translation>Ein einzelnes Konto ist ein principal://; principalSet:// steht für viele.</translation>
    </message>
    <message>
        <source>Behind the pool a principalSet names a namespace or a cluster.</source>
        <translation>Hinter dem Pool nennt ein principalSet einen Namespace oder einen Cluster.</translation>
    </message>
    <message>
        <source>A whole namespace is a principalSet://; principal:// is for one account.</source>
        <translation>Ein ganzer Namespace ist ein principalSet://; principal:// steht für ein einzelnes Konto.</translation>
    </message>
    <message>
        <source>Behind the pool a principal names one account: subject/ns/NAMESPACE/sa/SERVICE_ACCOUNT.</source>
        <translation>Hinter dem Pool nennt ein principal ein einzelnes Konto: subject/ns/NAMESPACE/sa/SERVICE_ACCOUNT.</translation>
    </message>
    <message>
        <source>The domain of a Google service account is PROJECT_ID.iam.gserviceaccount.com.</source>
        <translation>Die Domain eines Google-Service-Accounts ist PROJECT_ID.iam.gserviceaccount.com.</translation>
    </message>
    <message>
        <source>&quot;.iam&quot; is missing: as written it names an account that does not exist, and the call answers 404 or 400.</source>
        <translation>„.iam“ fehlt: So geschrieben nennt es ein Konto, das es nicht gibt, und der Aufruf antwortet mit 404 oder 400.</translation>
    </message>
    <message>
        <source>The domain holds the project&apos;s id; this is its number.</source>
        <translation>Die Domain enthält die ID des Projekts; dies ist seine Nummer.</translation>
    </message>
    <message>
        <source>The prefix is written principal:// or principalSet://, in this case and with both slashes.</source>
        <translation>Das Präfix lautet principal:// oder principalSet://, in dieser Groß- und Kleinschreibung und mit beiden Schrägstrichen.</translation>
    </message>
    <message>
        <source>The workload pool&apos;s domain is PROJECT_ID.svc.id.goog.</source>
        <translation>Die Domain des Workload-Pools ist PROJECT_ID.svc.id.goog.</translation>
    </message>
    <message>
        <source>A service account is named by its e-mail, or as PROJECT_ID.svc.id.goog[NAMESPACE/SERVICE_ACCOUNT].</source>
        <translation>Ein Service-Account wird mit seiner E-Mail-Adresse genannt oder als PROJECT_ID.svc.id.goog[NAMESPACE/SERVICE_ACCOUNT].</translation>
    </message>
    <message>
        <source>The member&apos;s prefix is written &quot;serviceAccount:&quot;, in this case.</source>
        <translation>Das Präfix des Mitglieds lautet „serviceAccount:“, in dieser Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>The member&apos;s prefix is written &quot;%1:&quot;.</source>
        <translation>Das Präfix des Mitglieds lautet „%1:“.</translation>
    </message>
    <message>
        <source>A member begins with what it is: serviceAccount:, user:, group:, principal:// …</source>
        <translation>Ein Mitglied beginnt mit seinem Typ: serviceAccount:, user:, group:, principal:// …</translation>
    </message>
    <message>
        <source>The IAM member %1 is malformed</source>
        <translation>Das IAM-Mitglied %1 hat eine falsche Form</translation>
    </message>
    <message>
        <source>There is no role %1</source>
        <translation>Es gibt keine Rolle %1</translation>
    </message>
    <message>
        <source>IAM refuses the binding, so nothing is granted.</source>
        <translation>IAM lehnt die Bindung ab, also wird nichts gewährt.</translation>
    </message>
    <message>
        <source>The role %1 lacks &quot;roles/&quot;</source>
        <translation>Der Rolle %1 fehlt „roles/“</translation>
    </message>
    <message>
        <source>The binding is for %1/%2, but the Kubernetes service account that is created is %3/%4</source>
        <translation>Die Bindung gilt für %1/%2, der erstellte Kubernetes-Service-Account ist aber %3/%4</translation>
    </message>
    <message>
        <source>A pod of another account or namespace cannot act through this binding.</source>
        <translation>Ein Pod mit anderem Konto oder in einem anderen Namespace kann über diese Bindung nicht handeln.</translation>
    </message>
    <message>
        <source>Bind</source>
        <translation>Binden</translation>
    </message>
    <message>
        <source>The Google service account %1 is used, but %2 is created</source>
        <translation>Der Google-Service-Account %1 wird verwendet, erstellt wird aber %2</translation>
    </message>
    <message>
        <source>No step creates an account of this name.</source>
        <translation>Kein Schritt erstellt ein Konto dieses Namens.</translation>
    </message>
    <message>
        <source>The service account&apos;s e-mail %1 is malformed</source>
        <translation>Die E-Mail-Adresse %1 des Service-Accounts hat eine falsche Form</translation>
    </message>
    <message>
        <source>roles/iam.workloadIdentityUser is granted to a Google account</source>
        <translation>roles/iam.workloadIdentityUser wird einem Google-Konto gewährt</translation>
    </message>
    <message>
        <source>The role is for the Kubernetes account that is to act as the Google account, which is what the binding is made on.</source>
        <translation>Die Rolle ist für das Kubernetes-Konto, das als das Google-Konto handeln soll; auf Letzterem wird die Bindung angelegt.</translation>
    </message>
    <message>
        <source>Nothing reads %1</source>
        <translation>Nichts liest %1</translation>
    </message>
    <message>
        <source>The key is known under another name, so this one has no effect.</source>
        <translation>Der Schlüssel ist unter einem anderen Namen bekannt, dieser hat also keine Wirkung.</translation>
    </message>
    <message>
        <source>The annotation holds an IAM member instead of an e-mail</source>
        <translation>Die Annotation enthält ein IAM-Mitglied statt einer E-Mail-Adresse</translation>
    </message>
    <message>
        <source>&quot;serviceAccount:&quot; belongs to members of a policy.</source>
        <translation>„serviceAccount:“ gehört zu Mitgliedern einer Policy.</translation>
    </message>
    <message>
        <source>The annotation does not hold the e-mail of a Google service account</source>
        <translation>Die Annotation enthält nicht die E-Mail-Adresse eines Google-Service-Accounts</translation>
    </message>
    <message>
        <source>Pods of this account get no identity of Google Cloud.</source>
        <translation>Pods dieses Kontos bekommen keine Identität von Google Cloud.</translation>
    </message>
    <message>
        <source>A pod assumes a role; this names something else.</source>
        <translation>Ein Pod nimmt eine Rolle an; dies nennt etwas anderes.</translation>
    </message>
    <message>
        <source>An ARN of a role is arn:aws:iam::ACCOUNT:role/NAME: two colons before the account of twelve digits.</source>
        <translation>Der ARN einer Rolle ist arn:aws:iam::ACCOUNT:role/NAME: zwei Doppelpunkte vor dem zwölfstelligen Konto.</translation>
    </message>
    <message>
        <source>The ARN of the role is malformed</source>
        <translation>Der ARN der Rolle hat eine falsche Form</translation>
    </message>
    <message>
        <source>gke-gcsfuse/volumes takes &quot;true&quot; or &quot;false&quot;</source>
        <translation>gke-gcsfuse/volumes erwartet „true“ oder „false“</translation>
    </message>
    <message>
        <source>The webhook refuses any other value.</source>
        <translation>Der Webhook lehnt jeden anderen Wert ab.</translation>
    </message>
    <message>
        <source>%1: the value of %2 has to be a text</source>
        <translation>%1: Der Wert von %2 muss ein Text sein</translation>
    </message>
    <message>
        <source>Without quotes YAML reads it as a number or a boolean, and the API server refuses the object.</source>
        <translation>Ohne Anführungszeichen liest YAML ihn als Zahl oder Wahrheitswert, und der API-Server lehnt das Objekt ab.</translation>
    </message>
    <message>
        <source>Put it in quotes</source>
        <translation>In Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>The pod mounts a bucket, but its sidecar is switched off</source>
        <translation>Der Pod hängt einen Bucket ein, sein Sidecar ist aber ausgeschaltet</translation>
    </message>
    <message>
        <source>Without the sidecar the mount fails: &quot;failed to find the sidecar container in Pod spec&quot;.</source>
        <translation>Ohne den Sidecar scheitert das Einhängen: „failed to find the sidecar container in Pod spec“.</translation>
    </message>
    <message>
        <source>gke-gcsfuse/volumes stands on the %1 instead of on its pods</source>
        <translation>gke-gcsfuse/volumes steht bei %1 statt bei dessen Pods</translation>
    </message>
    <message>
        <source>The webhook that adds the sidecar looks at the pod&apos;s own annotations alone.</source>
        <translation>Der Webhook, der den Sidecar hinzufügt, sieht nur die eigenen Annotationen des Pods an.</translation>
    </message>
    <message>
        <source>Move it to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>%1 mounts a bucket without the annotation that brings the sidecar</source>
        <translation>%1 hängt einen Bucket ein, ohne die Annotation, die den Sidecar bringt</translation>
    </message>
    <message>
        <source>Add to the pod template&apos;s annotations</source>
        <translation>Zu den Annotationen der Pod-Vorlage hinzufügen</translation>
    </message>
    <message>
        <source>%1 is read on ServiceAccounts only, not on a %2</source>
        <translation>%1 wird nur bei ServiceAccounts gelesen, nicht bei %2</translation>
    </message>
    <message>
        <source>Pods get their identity from the account that they run as.</source>
        <translation>Pods bekommen ihre Identität von dem Konto, unter dem sie laufen.</translation>
    </message>
    <message>
        <source>Annotate the ServiceAccount</source>
        <translation>Den ServiceAccount annotieren</translation>
    </message>
    <message>
        <source>The %1 %2 is created a second time</source>
        <translation>%1 %2 wird ein zweites Mal erstellt</translation>
    </message>
    <message>
        <source>It exists by then, so the command fails.</source>
        <translation>Bis dahin gibt es das schon, also scheitert der Befehl.</translation>
    </message>
    <message>
        <source>The add-on %1 is already in the cluster&apos;s configuration</source>
        <translation>Das Add-on %1 steht schon in der Konfiguration des Clusters</translation>
    </message>
    <message>
        <source>CreateAddon answers ResourceInUseException: &quot;Addon already exists.&quot;</source>
        <translation>CreateAddon antwortet ResourceInUseException: „Addon already exists.“</translation>
    </message>
    <message>
        <source>This is to be run again, but fails once the %1 %2 exists</source>
        <translation>Dies soll wiederholt ausgeführt werden, scheitert aber, sobald %1 %2 existiert</translation>
    </message>
    <message>
        <source>It answers that it already exists.</source>
        <translation>Die Antwort ist, dass es schon existiert.</translation>
    </message>
    <message>
        <source>The %1 %2 is used here, but created further down</source>
        <translation>%1 %2 wird hier verwendet, aber erst weiter unten erstellt</translation>
    </message>
    <message>
        <source>At this step it does not exist yet, so the command fails.</source>
        <translation>Bei diesem Schritt gibt es das noch nicht, also scheitert der Befehl.</translation>
    </message>
    <message>
        <source>Move its creation above this step</source>
        <translation>Das Erstellen vor diesen Schritt verschieben</translation>
    </message>
    <message>
        <source>The workload pool is used here, but the cluster that brings it is created further down</source>
        <translation>Der Workload-Pool wird hier verwendet, der Cluster, der ihn mitbringt, aber erst weiter unten erstellt</translation>
    </message>
    <message>
        <source>Before the first cluster with Workload Identity IAM answers &quot;Identity Pool does not exist&quot;.</source>
        <translation>Vor dem ersten Cluster mit Workload Identity antwortet IAM „Identity Pool does not exist“.</translation>
    </message>
    <message>
        <source>Create the cluster first</source>
        <translation>Zuerst den Cluster erstellen</translation>
    </message>
    <message>
        <source>A new cluster has no %1: nothing installs %2</source>
        <translation>Ein neuer Cluster kennt kein %1: Nichts installiert %2</translation>
    </message>
    <message>
        <source>kubectl answers &quot;no matches for kind&quot;; ensure CRDs are installed first.</source>
        <translation>kubectl antwortet „no matches for kind“; die CRDs müssen zuerst installiert sein.</translation>
    </message>
    <message>
        <source>Install it before this step</source>
        <translation>Vor diesem Schritt installieren</translation>
    </message>
    <message>
        <source>There is no %1 in this folder</source>
        <translation>In diesem Ordner gibt es kein %1</translation>
    </message>
    <message>
        <source>kubectl answers that the path does not exist.</source>
        <translation>kubectl antwortet, dass es den Pfad nicht gibt.</translation>
    </message>
    <message>
        <source>Correct the path, or add the file</source>
        <translation>Den Pfad korrigieren oder die Datei hinzufügen</translation>
    </message>
    <message>
        <source>kustomize ends with &quot;no such file or directory&quot;, and nothing is applied.</source>
        <translation>kustomize endet mit „no such file or directory“, und nichts wird angewendet.</translation>
    </message>
    <message>
        <source>Remove the entry, or add the file</source>
        <translation>Den Eintrag entfernen oder die Datei hinzufügen</translation>
    </message>
    <message>
        <source>%1: nothing fills %2 in</source>
        <translation>%1: Nichts ersetzt %2</translation>
    </message>
    <message>
        <source>The here-document&apos;s mark is quoted, so the shell leaves it as it is; kubectl does not fill it in either.</source>
        <translation>Die Marke des Here-Documents steht in Anführungszeichen, die Shell lässt es also, wie es ist; auch kubectl setzt nichts ein.</translation>
    </message>
    <message>
        <source>kubectl applies the text as it stands.</source>
        <translation>kubectl wendet den Text so an, wie er dasteht.</translation>
    </message>
    <message>
        <source>Leave the quotes away, or pipe it through envsubst</source>
        <translation>Die Anführungszeichen weglassen oder durch envsubst leiten</translation>
    </message>
    <message>
        <source>Apply it through envsubst</source>
        <translation>Über envsubst anwenden</translation>
    </message>
    <message>
        <source>Put the real value there, or let a kustomization or sed do it</source>
        <translation>Den echten Wert einsetzen oder von einer Kustomization oder sed einsetzen lassen</translation>
    </message>
    <message>
        <source>The variable %1 is used, but never set</source>
        <translation>Die Variable %1 wird verwendet, aber nie gesetzt</translation>
    </message>
    <message>
        <source>bash on Linux sets USER, not USERNAME.</source>
        <translation>bash unter Linux setzt USER, nicht USERNAME.</translation>
    </message>
    <message>
        <source>The variable %1 is used before it is set</source>
        <translation>Die Variable %1 wird verwendet, bevor sie gesetzt ist</translation>
    </message>
    <message>
        <source>Here it is still empty.</source>
        <translation>Hier ist sie noch leer.</translation>
    </message>
    <message>
        <source>Set it before this step</source>
        <translation>Vor diesem Schritt setzen</translation>
    </message>
    <message>
        <source>The command gets an empty text in its place.</source>
        <translation>Der Befehl bekommt an ihrer Stelle einen leeren Text.</translation>
    </message>
    <message>
        <source>A variable of nearly that name is set.</source>
        <translation>Eine Variable mit fast diesem Namen ist gesetzt.</translation>
    </message>
    <message>
        <source>%1 is a zone, %2 takes a region</source>
        <translation>%1 ist eine Zone, %2 erwartet eine Region</translation>
    </message>
    <message>
        <source>The command is refused, or looks in the wrong place.</source>
        <translation>Der Befehl wird abgelehnt oder sucht an der falschen Stelle.</translation>
    </message>
    <message>
        <source>%1 gets the variable of the zone</source>
        <translation>%1 bekommt die Variable der Zone</translation>
    </message>
    <message>
        <source>A region is wanted here.</source>
        <translation>Hier wird eine Region erwartet.</translation>
    </message>
    <message>
        <source>%1 is a region, %2 takes a zone</source>
        <translation>%1 ist eine Region, %2 verlangt eine Zone</translation>
    </message>
    <message>
        <source>%1 is an availability zone, %2 takes a region</source>
        <translation>%1 ist eine Availability Zone, %2 verlangt eine Region</translation>
    </message>
    <message>
        <source>The zone %1 is not in %2</source>
        <translation>Die Zone %1 liegt nicht in %2</translation>
    </message>
    <message>
        <source>Nodes have to be in the cluster&apos;s region.</source>
        <translation>Nodes müssen in der Region des Clusters liegen.</translation>
    </message>
    <message>
        <source>Use a zone of</source>
        <translation>Eine Zone verwenden aus</translation>
    </message>
    <message>
        <source>One of them is wrong.</source>
        <translation>Eine der beiden Angaben ist falsch.</translation>
    </message>
    <message>
        <source>Use one of them</source>
        <translation>Eine der beiden verwenden</translation>
    </message>
    <message>
        <source>The cluster is created as %1, but here it is called %2</source>
        <translation>Der Cluster wird als %1 erstellt, heißt hier aber %2</translation>
    </message>
    <message>
        <source>There is no cluster of this name.</source>
        <translation>Einen Cluster dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>Use one name</source>
        <translation>Einen einzigen Namen verwenden</translation>
    </message>
    <message>
        <source>The cluster %1 is in %2, but here it is looked for in %3</source>
        <translation>Der Cluster %1 liegt in %2, wird hier aber in %3 gesucht</translation>
    </message>
    <message>
        <source>A zonal cluster is found by its zone, a regional one by its region.</source>
        <translation>Ein zonaler Cluster wird über seine Zone gefunden, ein regionaler über seine Region.</translation>
    </message>
    <message>
        <source>There is no cluster of this name there.</source>
        <translation>Dort gibt es keinen Cluster dieses Namens.</translation>
    </message>
    <message>
        <source>%1: the probe asks port %2, which container %3 does not have</source>
        <translation>%1: Die Probe fragt Port %2 ab, den Container %3 nicht hat</translation>
    </message>
    <message>
        <source>The probe fails for ever: the pod never becomes ready, or is restarted again and again.</source>
        <translation>Die Probe schlägt immer fehl: Der Pod wird nie bereit oder immer wieder neu gestartet.</translation>
    </message>
    <message>
        <source>Probe the container&apos;s port</source>
        <translation>Die Probe auf den Port des Containers richten</translation>
    </message>
    <message>
        <source>%1: the probe speaks HTTPS, the server HTTP</source>
        <translation>%1: Die Probe spricht HTTPS, der Server HTTP</translation>
    </message>
    <message>
        <source>Without --ssl-certfile vLLM answers plain HTTP, so the probe fails for ever.</source>
        <translation>Ohne --ssl-certfile antwortet vLLM mit unverschlüsseltem HTTP, daher schlägt die Probe immer fehl.</translation>
    </message>
    <message>
        <source>%1: vLLM does not answer %2</source>
        <translation>%1: vLLM beantwortet %2 nicht</translation>
    </message>
    <message>
        <source>The server answers 404 there, so the probe fails for ever.</source>
        <translation>Der Server antwortet dort mit 404, daher schlägt die Probe immer fehl.</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Mit der Probe abfragen</translation>
    </message>
    <message>
        <source>%1: the probe asks %2 without the API key</source>
        <translation>%1: Die Probe fragt %2 ohne den API-Schlüssel ab</translation>
    </message>
    <message>
        <source>With an API key set, the server answers 401 there.</source>
        <translation>Ist ein API-Schlüssel gesetzt, antwortet der Server dort mit 401.</translation>
    </message>
    <message>
        <source>%1: the server listens on %2, the container declares %3</source>
        <translation>%1: Der Server lauscht auf %2, der Container deklariert %3</translation>
    </message>
    <message>
        <source>Services and probes that go by the declared port find nobody there.</source>
        <translation>Services und Probes, die sich nach dem deklarierten Port richten, erreichen dort nichts.</translation>
    </message>
    <message>
        <source>Use one port</source>
        <translation>Einen einzigen Port verwenden</translation>
    </message>
    <message>
        <source>%1 %2 has no key %3</source>
        <translation>%1 %2 hat keinen Schlüssel %3</translation>
    </message>
    <message>
        <source>The container does not start: the key is not found.</source>
        <translation>Der Container startet nicht: Der Schlüssel wird nicht gefunden.</translation>
    </message>
    <message>
        <source>Keys that it is created with</source>
        <translation>Schlüssel, mit denen es erstellt wird</translation>
    </message>
    <message>
        <source>%1 %2 is created in namespace %3, but used in %4</source>
        <translation>%1 %2 wird im Namespace %3 erstellt, aber in %4 verwendet</translation>
    </message>
    <message>
        <source>Pods see objects of their own namespace only.</source>
        <translation>Pods sehen nur Objekte ihres eigenen Namespace.</translation>
    </message>
    <message>
        <source>Create it in</source>
        <translation>Erstellen in</translation>
    </message>
    <message>
        <source>%1 %2 is used, but %3 is created</source>
        <translation>%1 %2 wird verwendet, erstellt wird aber %3</translation>
    </message>
    <message>
        <source>Nothing creates what is used, and nothing uses what is created.</source>
        <translation>Was verwendet wird, wird nirgends erstellt, und was erstellt wird, wird nirgends verwendet.</translation>
    </message>
    <message>
        <source>Each key becomes a file of that name; the one that is read is not among them.</source>
        <translation>Jeder Schlüssel wird zu einer Datei dieses Namens; die gelesene ist nicht darunter.</translation>
    </message>
    <message>
        <source>Create it with the key</source>
        <translation>Mit diesem Schlüssel erstellen</translation>
    </message>
    <message>
        <source>StorageClass gp3 is used, but nothing creates it</source>
        <translation>StorageClass gp3 wird verwendet, aber nirgends erstellt</translation>
    </message>
    <message>
        <source>A new EKS cluster has the class gp2 alone; the claim stays Pending.</source>
        <translation>Ein neuer EKS-Cluster hat nur die Klasse gp2; der Claim bleibt Pending.</translation>
    </message>
    <message>
        <source>Create a StorageClass gp3 with the provisioner</source>
        <translation>Eine StorageClass gp3 erstellen mit dem Provisioner</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number without quotes, or a name</source>
        <translation>eine Zahl ohne Anführungszeichen oder ein Name</translation>
    </message>
    <message>
        <source>a quantity</source>
        <translation>eine Mengenangabe</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>eine Map</translation>
    </message>
    <message>
        <source>%1 has no field %2</source>
        <translation>%1 hat kein Feld %2</translation>
    </message>
    <message>
        <source>The API server refuses the object, or drops the field without effect where validation is loose.</source>
        <translation>Der API-Server lehnt das Objekt ab oder verwirft das Feld wirkungslos, wo die Validierung locker ist.</translation>
    </message>
    <message>
        <source>%1: the field %2 stands in the wrong place</source>
        <translation>%1: Das Feld %2 steht an der falschen Stelle</translation>
    </message>
    <message>
        <source>It belongs to</source>
        <translation>Es gehört zu</translation>
    </message>
    <message>
        <source>%1: %2 has to be %3</source>
        <translation>%1: %2 muss Folgendes sein: %3</translation>
    </message>
    <message>
        <source>The API server refuses the object.</source>
        <translation>Der API-Server lehnt das Objekt ab.</translation>
    </message>
    <message>
        <source>%1: %2 cannot be &quot;%3&quot;</source>
        <translation>%1: %2 darf nicht „%3“ sein</translation>
    </message>
    <message>
        <source>%1 lacks the field %2</source>
        <translation>%1 fehlt das Feld %2</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>The graph offers the input %1, but nothing reads it</source>
        <translation>Der Graph bietet die Eingabe %1 an, aber nichts liest sie</translation>
    </message>
    <message>
        <source>Setting it has no effect.</source>
        <translation>Sie zu setzen, hat keine Wirkung.</translation>
    </message>
    <message>
        <source>Use it, or remove it</source>
        <translation>Verwenden oder entfernen</translation>
    </message>
    <message>
        <source>This manifest cannot be read</source>
        <translation>Dieses Manifest kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Mend the YAML here</source>
        <translation>Das YAML hier berichtigen</translation>
    </message>
    <message>
        <source>there is no such folder of definitions</source>
        <translation>einen solchen Ordner mit Definitionen gibt es nicht</translation>
    </message>
    <message>
        <source>the folder holds no CustomResourceDefinition</source>
        <translation>der Ordner enthält keine CustomResourceDefinition</translation>
    </message>
    <message>
        <source>%1 is a password that everybody knows</source>
        <translation>%1 ist ein allgemein bekanntes Passwort</translation>
    </message>
    <message>
        <source>Whoever reaches the service can log in.</source>
        <translation>Wer den Dienst erreicht, kann sich anmelden.</translation>
    </message>
    <message>
        <source>Generate it, and keep it out of files</source>
        <translation>Erzeugen lassen und aus Dateien heraushalten</translation>
    </message>
    <message>
        <source>A secret stands here in plain text</source>
        <translation>Hier steht ein Geheimnis im Klartext</translation>
    </message>
    <message>
        <source>Whoever reads this file has it; it stays in the history for ever.</source>
        <translation>Wer diese Datei liest, kennt es; im Verlauf bleibt es für immer.</translation>
    </message>
    <message>
        <source>Revoke it, and read it from the environment or a secret store</source>
        <translation>Widerrufen und aus der Umgebung oder einem Secret-Speicher lesen</translation>
    </message>
    <message>
        <source>A login that everybody knows</source>
        <translation>Allgemein bekannte Zugangsdaten</translation>
    </message>
    <message>
        <source>Generate a password, and say where it is kept</source>
        <translation>Ein Passwort erzeugen und angeben, wo es aufbewahrt wird</translation>
    </message>
    <message>
        <source>%1: the selector does not match the labels of its own pods</source>
        <translation>%1: Der Selektor passt nicht zu den Labels der eigenen Pods</translation>
    </message>
    <message>
        <source>The API server refuses it: &quot;selector does not match template labels&quot;.</source>
        <translation>Der API-Server lehnt es ab: „selector does not match template labels“.</translation>
    </message>
    <message>
        <source>Use the same labels in both places</source>
        <translation>An beiden Stellen dieselben Labels verwenden</translation>
    </message>
    <message>
        <source>Service %1 leads to port %2, which no container of %3 has</source>
        <translation>Service %1 führt zu Port %2, den kein Container von %3 hat</translation>
    </message>
    <message>
        <source>Connections through the Service are refused.</source>
        <translation>Verbindungen über den Service werden abgewiesen.</translation>
    </message>
    <message>
        <source>Use the container&apos;s port</source>
        <translation>Den Port des Containers verwenden</translation>
    </message>
    <message>
        <source>Service %1 is in namespace %2, its pods are in %3</source>
        <translation>Service %1 liegt im Namespace %2, seine Pods in %3</translation>
    </message>
    <message>
        <source>A Service selects pods of its own namespace only.</source>
        <translation>Ein Service wählt nur Pods des eigenen Namespace aus.</translation>
    </message>
    <message>
        <source>Put both into one namespace</source>
        <translation>Beide in denselben Namespace legen</translation>
    </message>
    <message>
        <source>Service %1 selects no pod</source>
        <translation>Service %1 wählt keinen Pod aus</translation>
    </message>
    <message>
        <source>No pod template has the labels %1, so the Service has no endpoints.</source>
        <translation>Keine Pod-Vorlage hat die Labels %1, daher hat der Service keine Endpoints.</translation>
    </message>
    <message>
        <source>Select the labels of %1</source>
        <translation>Die Labels von %1 auswählen</translation>
    </message>
    <message>
        <source>%1 leads to Service %2, which nothing creates</source>
        <translation>%1 führt zu Service %2, der nirgends erstellt wird</translation>
    </message>
    <message>
        <source>%1 uses port %2 of Service %3, which has %4</source>
        <translation>%1 verwendet Port %2 von Service %3; vorhanden: %4</translation>
    </message>
    <message>
        <source>%1 scrapes port %2, but Service %3 has no port of that name</source>
        <translation>%1 fragt Port %2 ab, aber Service %3 hat keinen Port dieses Namens</translation>
    </message>
    <message>
        <source>Prometheus finds no target.</source>
        <translation>Prometheus findet kein Ziel.</translation>
    </message>
    <message>
        <source>Use the port&apos;s name</source>
        <translation>Den Namen des Ports verwenden</translation>
    </message>
    <message>
        <source>this is neither a file nor a folder</source>
        <translation>dies ist weder eine Datei noch ein Ordner</translation>
    </message>
    <message>
        <source>the file is larger than %1 MiB, which no runbook needs</source>
        <translation>die Datei ist größer als %1 MiB; so viel braucht kein Runbook</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>the file is binary; a runbook, script or manifest is text</source>
        <translation>die Datei ist binär; ein Runbook, Skript oder Manifest ist Text</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>die Datei ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>eine solche Datei oder einen solchen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>this link leads nowhere</source>
        <translation>dieser Link führt ins Leere</translation>
    </message>
    <message>
        <source>the folder cannot be read</source>
        <translation>der Ordner kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the folder holds more than %1 MiB of text; name a smaller one</source>
        <translation>der Ordner enthält mehr als %1 MiB Text; einen kleineren angeben</translation>
    </message>
    <message>
        <source>the folder holds no Markdown, shell script, manifest or Terraform file</source>
        <translation>der Ordner enthält weder Markdown noch Shell-Skript, Manifest oder Terraform-Datei</translation>
    </message>
    <message>
        <source>EKS no longer supports Kubernetes %1</source>
        <translation>EKS unterstützt Kubernetes %1 nicht mehr</translation>
    </message>
    <message>
        <source>Extended support ended on %1: a cluster of it cannot be made, and an old one is upgraded by force.</source>
        <translation>Der erweiterte Support endete am %1: Ein Cluster dieser Version lässt sich nicht mehr erstellen, und ein alter wird zwangsweise aktualisiert.</translation>
    </message>
    <message>
        <source>Use a supported version, such as</source>
        <translation>Eine unterstützte Version verwenden, etwa</translation>
    </message>
    <message>
        <source>GKE no longer offers Kubernetes %1</source>
        <translation>GKE bietet Kubernetes %1 nicht mehr an</translation>
    </message>
    <message>
        <source>A cluster of this version cannot be made.</source>
        <translation>Ein Cluster dieser Version lässt sich nicht erstellen.</translation>
    </message>
    <message>
        <source>Use a release channel, or a supported version</source>
        <translation>Einen Release-Kanal oder eine unterstützte Version verwenden</translation>
    </message>
    <message>
        <source>%1 is an Amazon Linux 2 image</source>
        <translation>%1 ist ein Image mit Amazon Linux 2</translation>
    </message>
    <message>
        <source>EKS publishes none since 2025-11-26, and none at all for Kubernetes 1.33 and later.</source>
        <translation>EKS veröffentlicht seit 2025-11-26 keine mehr, für Kubernetes 1.33 und neuer überhaupt keine.</translation>
    </message>
    <message>
        <source>%1 has GPUs, but %2 brings no driver for them</source>
        <translation>%1 hat GPUs, aber %2 bringt keinen Treiber dafür mit</translation>
    </message>
    <message>
        <source>The nodes come up healthy and offer no nvidia.com/gpu.</source>
        <translation>Die Nodes starten fehlerfrei, bieten aber kein nvidia.com/gpu an.</translation>
    </message>
    <message>
        <source>%1 of %2 is no longer served</source>
        <translation>%1 aus %2 wird nicht mehr bedient</translation>
    </message>
    <message>
        <source>It is gone since %1: the API server answers that there is no such kind.</source>
        <translation>Seit %1 entfallen: Der API-Server antwortet, dass es eine solche Art nicht gibt.</translation>
    </message>
    <message>
        <source>Nothing replaces it</source>
        <translation>Es gibt keinen Ersatz</translation>
    </message>
    <message>
        <source>%1 of %2 is deprecated</source>
        <translation>%1 aus %2 ist veraltet</translation>
    </message>
    <message>
        <source>Deprecated since %1.</source>
        <translation>Veraltet seit %1.</translation>
    </message>
    <message>
        <source>There is no %1 in %2</source>
        <translation>%1 gibt es in %2 nicht</translation>
    </message>
    <message>
        <source>The API server answers that there is no such kind in this version.</source>
        <translation>Der API-Server antwortet, dass es eine solche Art in dieser Version nicht gibt.</translation>
    </message>
    <message>
        <source>The API group %1 is misspelt</source>
        <translation>Die API-Gruppe %1 ist falsch geschrieben</translation>
    </message>
    <message>
        <source>There is no kind %1 in %2</source>
        <translation>Die Art %1 gibt es in %2 nicht</translation>
    </message>
    <message>
        <source>The reference leads nowhere.</source>
        <translation>Die Referenz führt ins Leere.</translation>
    </message>
    <message>
        <source>Grant only</source>
        <translation>Nur gewähren</translation>
    </message>
    <message>
        <source>%1 on the whole project is far more than a workload needs</source>
        <translation>%1 auf dem ganzen Projekt ist weit mehr, als ein Workload braucht</translation>
    </message>
    <message>
        <source>Whoever gets into a pod of this identity has the project.</source>
        <translation>Wer in einen Pod mit dieser Identität gelangt, hat das Projekt.</translation>
    </message>
    <message>
        <source>the roles of the services that it calls, on the resources themselves</source>
        <translation>die Rollen der Dienste, die er aufruft, auf den Ressourcen selbst</translation>
    </message>
    <message>
        <source>%1 on the whole project reaches every bucket</source>
        <translation>%1 auf dem ganzen Projekt erreicht jeden Bucket</translation>
    </message>
    <message>
        <source>Reading needs roles/storage.objectViewer, writing roles/storage.objectUser, on the one bucket.</source>
        <translation>Lesen braucht roles/storage.objectViewer, Schreiben roles/storage.objectUser, auf dem einen Bucket.</translation>
    </message>
    <message>
        <source>The bucket is known here; a binding on the project also does nothing for a bucket of another project.</source>
        <translation>Der Bucket ist hier bekannt; zudem bewirkt eine Bindung auf dem Projekt nichts für einen Bucket eines anderen Projekts.</translation>
    </message>
    <message>
        <source>%1 on the whole project lets it act as every account</source>
        <translation>%1 auf dem ganzen Projekt erlaubt, im Namen jedes Kontos zu handeln</translation>
    </message>
    <message>
        <source>The role belongs on the one service account.</source>
        <translation>Die Rolle gehört auf den einen Service-Account.</translation>
    </message>
    <message>
        <source>roles/storage.admin lets a workload delete the bucket and change who may read it</source>
        <translation>roles/storage.admin lässt einen Workload den Bucket löschen und ändern, wer ihn lesen darf</translation>
    </message>
    <message>
        <source>Reading needs roles/storage.objectViewer, writing roles/storage.objectUser; where the client asks for the bucket itself, roles/storage.legacyBucketReader besides.</source>
        <translation>Lesen braucht roles/storage.objectViewer, Schreiben roles/storage.objectUser; wo der Client den Bucket selbst abfragt, zusätzlich roles/storage.legacyBucketReader.</translation>
    </message>
    <message>
        <source>Everybody in the world may change this bucket</source>
        <translation>Alle Welt darf diesen Bucket ändern</translation>
    </message>
    <message>
        <source>allUsers needs no sign-in.</source>
        <translation>allUsers braucht keine Anmeldung.</translation>
    </message>
    <message>
        <source>%1 is far more than a workload needs</source>
        <translation>%1 ist weit mehr, als ein Workload braucht</translation>
    </message>
    <message>
        <source>Whoever gets into a pod of this role has the account.</source>
        <translation>Wer in einen Pod mit dieser Rolle gelangt, hat das Konto.</translation>
    </message>
    <message>
        <source>a policy with the actions and resources that it uses</source>
        <translation>eine Policy mit den Aktionen und Ressourcen, die er verwendet</translation>
    </message>
    <message>
        <source>Whoever gets into a pod of this account has the cluster.</source>
        <translation>Wer in einen Pod mit diesem Account gelangt, hat den Cluster.</translation>
    </message>
    <message>
        <source>a Role with the verbs that it uses</source>
        <translation>eine Role mit den Verben, die er verwendet</translation>
    </message>
    <message>
        <source>The policy allows %1 on everything</source>
        <translation>Die Policy erlaubt %1 auf allem</translation>
    </message>
    <message>
        <source>A web identity cannot assume the role with sts:AssumeRole</source>
        <translation>Eine Web-Identität kann die Rolle nicht mit sts:AssumeRole übernehmen</translation>
    </message>
    <message>
        <source>Pods get AccessDenied on sts:AssumeRoleWithWebIdentity.</source>
        <translation>Pods erhalten AccessDenied bei sts:AssumeRoleWithWebIdentity.</translation>
    </message>
    <message>
        <source>The federated principal is not the ARN of an OIDC provider</source>
        <translation>Der föderierte Principal ist nicht der ARN eines OIDC-Providers</translation>
    </message>
    <message>
        <source>It is arn:aws:iam::ACCOUNT:oidc-provider/ followed by the issuer without https://.</source>
        <translation>Er lautet arn:aws:iam::ACCOUNT:oidc-provider/, gefolgt vom Aussteller ohne https://.</translation>
    </message>
    <message>
        <source>The issuer stands here without https://</source>
        <translation>Der Aussteller muss hier ohne https:// stehen</translation>
    </message>
    <message>
        <source>IAM finds no provider of this name.</source>
        <translation>IAM findet keinen Provider dieses Namens.</translation>
    </message>
    <message>
        <source>The condition is never met, so nobody can assume the role.</source>
        <translation>Die Bedingung ist nie erfüllt, daher kann niemand die Rolle übernehmen.</translation>
    </message>
    <message>
        <source>The audience has to be sts.amazonaws.com</source>
        <translation>Die Audience muss sts.amazonaws.com sein</translation>
    </message>
    <message>
        <source>The token that EKS gives to pods has that audience; the condition is never met.</source>
        <translation>Das Token, das EKS den Pods gibt, hat diese Audience; die Bedingung ist nie erfüllt.</translation>
    </message>
    <message>
        <source>The subject is not of the form system:serviceaccount:NAMESPACE:NAME</source>
        <translation>Das Subject hat nicht die Form system:serviceaccount:NAMESPACE:NAME</translation>
    </message>
    <message>
        <source>StringEquals takes * literally</source>
        <translation>StringEquals nimmt * wörtlich</translation>
    </message>
    <message>
        <source>%1: no node offers %2</source>
        <translation>%1: Kein Node bietet %2 an</translation>
    </message>
    <message>
        <source>%1: %2 is no quantity</source>
        <translation>%1: %2 ist keine Mengenangabe</translation>
    </message>
    <message>
        <source>The API server refuses the object. Units are written Ki, Mi, Gi, Ti or k, M, G, T; CPUs in whole numbers or m.</source>
        <translation>Der API-Server lehnt das Objekt ab. Einheiten schreibt man Ki, Mi, Gi, Ti oder k, M, G, T; CPUs in ganzen Zahlen oder mit m.</translation>
    </message>
    <message>
        <source>%1: %2 of memory are thousandths of bytes</source>
        <translation>%1: %2 Speicher sind Tausendstel von Bytes</translation>
    </message>
    <message>
        <source>m is milli; mebibytes are Mi.</source>
        <translation>m bedeutet Milli; Mebibytes sind Mi.</translation>
    </message>
    <message>
        <source>%1: devices come in whole numbers</source>
        <translation>%1: Geräte gibt es nur in ganzen Zahlen</translation>
    </message>
    <message>
        <source>%1: request and limit of %2 have to be equal</source>
        <translation>%1: Request und Limit von %2 müssen gleich sein</translation>
    </message>
    <message>
        <source>%1: more %2 is requested than the limit allows</source>
        <translation>%1: Es wird mehr %2 angefordert, als das Limit erlaubt</translation>
    </message>
    <message>
        <source>Make the request</source>
        <translation>Den Request setzen auf</translation>
    </message>
    <message>
        <source>%1: maxSurge and maxUnavailable cannot both be 0</source>
        <translation>%1: maxSurge und maxUnavailable können nicht beide 0 sein</translation>
    </message>
    <message>
        <source>%1: Recreate takes no rollingUpdate</source>
        <translation>%1: Recreate nimmt kein rollingUpdate an</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1: an update waits for a second accelerator</source>
        <translation>%1: Eine Aktualisierung wartet auf einen zweiten Beschleuniger</translation>
    </message>
    <message>
        <source>The new pod starts beside the old one and needs a device of its own; with one device the rollout never ends.</source>
        <translation>Der neue Pod startet neben dem alten und braucht ein eigenes Gerät; mit nur einem Gerät endet der Rollout nie.</translation>
    </message>
    <message>
        <source>%1 is described twice, and differently</source>
        <translation>%1 ist zweimal beschrieben, und zwar verschieden</translation>
    </message>
    <message>
        <source>Whichever is applied last wins.</source>
        <translation>Was zuletzt angewendet wird, gilt.</translation>
    </message>
    <message>
        <source>Keep one of them</source>
        <translation>Nur eine davon behalten</translation>
    </message>
    <message>
        <source>%1: there is no CSI driver %2</source>
        <translation>%1: Einen CSI-Treiber %2 gibt es nicht</translation>
    </message>
    <message>
        <source>Nothing provisions or mounts the volume: the pod waits for ever, with &quot;timed out waiting for external-attacher&quot;.</source>
        <translation>Nichts stellt das Volume bereit oder hängt es ein: Der Pod wartet für immer, mit „timed out waiting for external-attacher“.</translation>
    </message>
    <message>
        <source>The in-tree provisioner knows no gp3</source>
        <translation>Der In-Tree-Provisioner kennt kein gp3</translation>
    </message>
    <message>
        <source>Volumes of type gp3 come from the CSI driver only.</source>
        <translation>Volumes vom Typ gp3 kommen nur vom CSI-Treiber.</translation>
    </message>
    <message>
        <source>Buckets are not provisioned through a StorageClass of one&apos;s own</source>
        <translation>Buckets werden nicht über eine eigene StorageClass bereitgestellt</translation>
    </message>
    <message>
        <source>Static volumes need none: leave storageClassName empty on volume and claim.</source>
        <translation>Statische Volumes brauchen keine: storageClassName bei Volume und Claim leer lassen.</translation>
    </message>
    <message>
        <source>Remove the class</source>
        <translation>Die Klasse entfernen</translation>
    </message>
    <message>
        <source>%1: the bucket is named without gs://</source>
        <translation>%1: Der Bucket ist ohne gs:// anzugeben</translation>
    </message>
    <message>
        <source>The driver answers that the bucket does not exist.</source>
        <translation>Der Treiber antwortet, dass der Bucket nicht existiert.</translation>
    </message>
    <message>
        <source>(none: the default class)</source>
        <translation>(keine: die Standardklasse)</translation>
    </message>
    <message>
        <source>%1 and its volume name different storage classes</source>
        <translation>%1 und sein Volume nennen verschiedene StorageClasses</translation>
    </message>
    <message>
        <source>They never bind; the pod stays Pending.</source>
        <translation>Sie werden nie gebunden; der Pod bleibt Pending.</translation>
    </message>
    <message>
        <source>Write in both</source>
        <translation>In beide schreiben</translation>
    </message>
    <message>
        <source>%1 runs as user %2 and may not write to its volume</source>
        <translation>%1 läuft als Benutzer %2 und darf nicht in sein Volume schreiben</translation>
    </message>
    <message>
        <source>A new block volume belongs to root: the program ends with &quot;permission denied&quot;.</source>
        <translation>Ein neues Block-Volume gehört root: Das Programm endet mit „permission denied“.</translation>
    </message>
    <message>
        <source>Add to the pod&apos;s securityContext</source>
        <translation>Im securityContext des Pods hinzufügen</translation>
    </message>
    <message>
        <source>%1 has no key %2</source>
        <translation>%1 hat keinen Schlüssel %2</translation>
    </message>
    <message>
        <source>It was removed in version %1: the program ends when it reads it.</source>
        <translation>Er wurde in Version %1 entfernt: Das Programm endet, wenn es ihn liest.</translation>
    </message>
    <message>
        <source>%1 is in another namespace, and no listener of %2 takes routes from there</source>
        <translation>%1 liegt in einem anderen Namespace, und kein Listener von %2 nimmt Routen von dort an</translation>
    </message>
    <message>
        <source>Without allowedRoutes a listener takes those of its own namespace: NotAllowedByListeners.</source>
        <translation>Ohne allowedRoutes nimmt ein Listener nur die seines eigenen Namespace an: NotAllowedByListeners.</translation>
    </message>
    <message>
        <source>Add to the listener</source>
        <translation>Beim Listener hinzufügen</translation>
    </message>
    <message>
        <source>%1 belongs to GKE&apos;s controller, which takes the change back</source>
        <translation>%1 gehört dem Controller von GKE, der die Änderung zurücknimmt</translation>
    </message>
    <message>
        <source>It sets what the Kubernetes objects say, at its next round.</source>
        <translation>Bei seinem nächsten Durchlauf setzt er, was die Kubernetes-Objekte sagen.</translation>
    </message>
    <message>
        <source>Say it by an object</source>
        <translation>Durch ein Objekt festlegen</translation>
    </message>
    <message>
        <source>Nothing fills %1 in</source>
        <translation>Nichts setzt %1 ein</translation>
    </message>
    <message>
        <source>The shell passes the word on as it stands; only a variable is replaced.</source>
        <translation>Die Shell gibt das Wort weiter, wie es dasteht; ersetzt wird nur eine Variable.</translation>
    </message>
</context>
<context>
    <name>AwsAccess</name>
    <message>
        <source>The program %1 is not in PATH.</source>
        <translation>Das Programm %1 ist nicht im PATH.</translation>
    </message>
    <message>
        <source>Running “%1” for credentials was not allowed.</source>
        <translation>Das Ausführen von „%1“ für Zugangsdaten wurde nicht erlaubt.</translation>
    </message>
    <message>
        <source>%1 ended with exit status %2: %3</source>
        <translation>%1 endete mit Endestatus %2: %3</translation>
    </message>
</context>
<context>
    <name>AwsClient</name>
    <message>
        <source>The addon %1 is %2. %3</source>
        <translation>Das Add-on %1 ist %2. %3</translation>
    </message>
    <message>
        <source>It needs a node that its pods can be scheduled on.</source>
        <translation>Es braucht einen Node, auf dem seine Pods eingeplant werden können.</translation>
    </message>
    <message>
        <source>The addon %1 is not ACTIVE after %2 minutes.</source>
        <translation>Das Add-on %1 ist nach %2 Minuten nicht ACTIVE.</translation>
    </message>
    <message>
        <source>AWS goes on with it; look again later.</source>
        <translation>AWS arbeitet weiter daran; später noch einmal nachsehen.</translation>
    </message>
    <message>
        <source>The answer is not what AWS sends; a proxy may have answered instead.</source>
        <translation>So antwortet AWS nicht; vielleicht hat stattdessen ein Proxy geantwortet.</translation>
    </message>
    <message>
        <source>The list&apos;s pages do not end.</source>
        <translation>Die Seiten der Liste nehmen kein Ende.</translation>
    </message>
    <message>
        <source>Log in again: %1</source>
        <translation>Erneut anmelden: %1</translation>
    </message>
    <message>
        <source>No AWS region is chosen.</source>
        <translation>Es ist keine AWS-Region gewählt.</translation>
    </message>
    <message>
        <source>“%1” is not the name of an AWS region.</source>
        <translation>„%1“ ist nicht der Name einer AWS-Region.</translation>
    </message>
    <message>
        <source>Set AWS_REGION, or region in the profile, e.g. eu-central-1.</source>
        <translation>AWS_REGION setzen oder region im Profil, z. B. eu-central-1.</translation>
    </message>
    <message>
        <source>A name in the request is empty or not a name.</source>
        <translation>Ein Name in der Anfrage ist leer oder kein Name.</translation>
    </message>
    <message>
        <source>EC2 in %1</source>
        <translation>EC2 in %1</translation>
    </message>
    <message>
        <source>the registry in %1</source>
        <translation>Registry in %1</translation>
    </message>
    <message>
        <source>the repository %1 in %2</source>
        <translation>Repository %1 in %2</translation>
    </message>
    <message>
        <source>the cluster %1 in %2</source>
        <translation>Cluster %1 in %2</translation>
    </message>
    <message>
        <source>STS answered without an account.</source>
        <translation>STS hat ohne ein Konto geantwortet.</translation>
    </message>
    <message>
        <source>A token needs a region and a cluster&apos;s name.</source>
        <translation>Ein Token braucht eine Region und den Namen eines Clusters.</translation>
    </message>
    <message>
        <source>the clusters in %1</source>
        <translation>Cluster in %1</translation>
    </message>
    <message>
        <source>the role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>the quota %1 in %2</source>
        <translation>Quota %1 in %2</translation>
    </message>
    <message>
        <source>the quotas of %1 in %2</source>
        <translation>Quotas von %1 in %2</translation>
    </message>
    <message>
        <source>the price list</source>
        <translation>Preisliste</translation>
    </message>
    <message>
        <source>AWS has no on-demand price of %1 in %2.</source>
        <translation>AWS hat keinen On-Demand-Preis für %1 in %2.</translation>
    </message>
</context>
<context>
    <name>AwsError</name>
    <message>
        <source>The region or the service is not enabled for this account; enable it in the account&apos;s settings.</source>
        <translation>Die Region oder der Dienst ist für dieses Konto nicht aktiviert; in den Einstellungen des Kontos aktivieren.</translation>
    </message>
    <message>
        <source>The temporary credentials are over. Log in again, or set new ones.</source>
        <translation>Die temporären Zugangsdaten sind abgelaufen. Erneut anmelden oder neue setzen.</translation>
    </message>
    <message>
        <source>This machine&apos;s clock may be wrong: AWS takes signatures of the last five minutes only.</source>
        <translation>Die Uhr dieses Rechners geht vielleicht falsch: AWS nimmt nur Signaturen der letzten fünf Minuten an.</translation>
    </message>
    <message>
        <source>This needs the IAM action %1.</source>
        <translation>Dafür ist die IAM-Aktion %1 nötig.</translation>
    </message>
    <message>
        <source>This needs the IAM action %1 on %2.</source>
        <translation>Dafür ist die IAM-Aktion %1 nötig; Ressource: %2.</translation>
    </message>
    <message>
        <source>The secret access key does not belong to the access key id, or this machine&apos;s clock is wrong.</source>
        <translation>Der Secret Access Key gehört nicht zur Access Key ID, oder die Uhr dieses Rechners geht falsch.</translation>
    </message>
    <message>
        <source>AWS does not know these credentials: the access key may be deleted, or its session token missing.</source>
        <translation>AWS kennt diese Zugangsdaten nicht: Der Access Key ist vielleicht gelöscht, oder sein Session-Token fehlt.</translation>
    </message>
    <message>
        <source>AWS limits requests for this account and region; wait a minute and try again.</source>
        <translation>AWS begrenzt die Anfragen für dieses Konto und diese Region; eine Minute warten und erneut versuchen.</translation>
    </message>
    <message>
        <source>Ask for a higher quota in Service Quotas, or remove what is not needed.</source>
        <translation>In Service Quotas eine höhere Quota beantragen oder Unnötiges entfernen.</translation>
    </message>
    <message>
        <source>It exists already, or another update of it is running.</source>
        <translation>Es ist schon vorhanden, oder eine andere Aktualisierung davon läuft gerade.</translation>
    </message>
    <message>
        <source>The server answered HTTP %1 without an explanation that AWS would give; a proxy may have answered instead.</source>
        <translation>Der Server hat HTTP %1 ohne die Erklärung geantwortet, die AWS gäbe; vielleicht hat stattdessen ein Proxy geantwortet.</translation>
    </message>
</context>
<context>
    <name>AwsFiles</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The file is too large to be a file of AWS settings.</source>
        <translation>Die Datei ist zu groß für eine Datei mit AWS-Einstellungen.</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8.</source>
        <translation>Die Datei ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>Die Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>The section&apos;s name has no closing bracket.</source>
        <translation>Dem Namen des Abschnitts fehlt die schließende Klammer.</translation>
    </message>
    <message>
        <source>This is not the name of a section.</source>
        <translation>Das ist kein Name eines Abschnitts.</translation>
    </message>
    <message>
        <source>There is a setting before the first [section].</source>
        <translation>Vor dem ersten [Abschnitt] steht eine Einstellung.</translation>
    </message>
    <message>
        <source>This line is not of the form name = value.</source>
        <translation>Diese Zeile hat nicht die Form name = wert.</translation>
    </message>
</context>
<context>
    <name>AwsIdentity</name>
    <message>
        <source>There are no AWS credentials. %1.</source>
        <translation>Es gibt keine AWS-Zugangsdaten. %1.</translation>
    </message>
    <message>
        <source>Set up a profile (%1), log in (%2), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.</source>
        <translation>Ein Profil einrichten (%1), anmelden (%2) oder AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY setzen.</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>web identity</source>
        <translation>Web-Identität</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>not used, as AWS is replaced by another address</source>
        <translation>nicht verwendet, da AWS durch eine andere Adresse ersetzt ist</translation>
    </message>
    <message>
        <source>container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>instance metadata</source>
        <translation>Instanz-Metadaten</translation>
    </message>
    <message>
        <source>The token file cannot be read.</source>
        <translation>Die Token-Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The token file holds no token.</source>
        <translation>Die Token-Datei enthält kein Token.</translation>
    </message>
    <message>
        <source>STS answered without credentials.</source>
        <translation>STS hat ohne Zugangsdaten geantwortet.</translation>
    </message>
    <message>
        <source>The answer holds no AccessKeyId and SecretAccessKey.</source>
        <translation>Die Antwort enthält keine AccessKeyId und keinen SecretAccessKey.</translation>
    </message>
    <message>
        <source>The answer&apos;s Expiration is no time.</source>
        <translation>Expiration in der Antwort ist keine Zeitangabe.</translation>
    </message>
    <message>
        <source>the profile %1 was asked for instead</source>
        <translation>stattdessen wurde das Profil %1 verlangt</translation>
    </message>
    <message>
        <source>AWS_ACCESS_KEY_ID is not set</source>
        <translation>AWS_ACCESS_KEY_ID ist nicht gesetzt</translation>
    </message>
    <message>
        <source>One half of the credentials is missing: %1 is not set.</source>
        <translation>Die eine Hälfte der Zugangsdaten fehlt: %1 ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>Set both variables, or neither.</source>
        <translation>Beide Variablen setzen oder keine.</translation>
    </message>
    <message>
        <source>%1 is not set</source>
        <translation>%1 ist nicht gesetzt</translation>
    </message>
    <message>
        <source>AWS_CONTAINER_CREDENTIALS_FULL_URI is not set</source>
        <translation>AWS_CONTAINER_CREDENTIALS_FULL_URI ist nicht gesetzt</translation>
    </message>
    <message>
        <source>This is not the address of a container&apos;s credentials.</source>
        <translation>Das ist nicht die Adresse der Zugangsdaten eines Containers.</translation>
    </message>
    <message>
        <source>The container&apos;s credentials are refused with HTTP %1.</source>
        <translation>Die Zugangsdaten des Containers werden mit HTTP %1 verweigert.</translation>
    </message>
    <message>
        <source>AWS_EC2_METADATA_DISABLED is set</source>
        <translation>AWS_EC2_METADATA_DISABLED ist gesetzt</translation>
    </message>
    <message>
        <source>This is not the address of an instance&apos;s metadata.</source>
        <translation>Das ist nicht die Adresse der Metadaten einer Instanz.</translation>
    </message>
    <message>
        <source>%1 does not answer within a second: this is no EC2 instance</source>
        <translation>%1 antwortet nicht innerhalb einer Sekunde: Das ist keine EC2-Instanz</translation>
    </message>
    <message>
        <source>%1 gives no session token</source>
        <translation>%1 liefert kein Session-Token</translation>
    </message>
    <message>
        <source>the instance has no role</source>
        <translation>die Instanz hat keine Rolle</translation>
    </message>
    <message>
        <source>the instance gives no credentials of its role %1</source>
        <translation>die Instanz liefert keine Zugangsdaten ihrer Rolle %1</translation>
    </message>
    <message>
        <source>The profile %1 has one half of the keys only: %2 is missing.</source>
        <translation>Das Profil %1 hat nur die eine Hälfte der Schlüssel: %2 fehlt.</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>Es gibt kein Profil „%1“.</translation>
    </message>
    <message>
        <source>No profile is set up; make one: %1</source>
        <translation>Es ist kein Profil eingerichtet; eines anlegen: %1</translation>
    </message>
    <message>
        <source>Known are: %1</source>
        <translation>Bekannt sind: %1</translation>
    </message>
    <message>
        <source>neither %1 nor %2 exists</source>
        <translation>weder %1 noch %2 ist vorhanden</translation>
    </message>
    <message>
        <source>the files have no profile “default”</source>
        <translation>die Dateien haben kein Profil „default“</translation>
    </message>
    <message>
        <source>The profile “%1” that another one refers to does not exist.</source>
        <translation>Das Profil „%1“, auf das ein anderes verweist, gibt es nicht.</translation>
    </message>
    <message>
        <source>The profile %1 uses `aws login`, whose cache only the AWS command line reads.</source>
        <translation>Das Profil %1 verwendet `aws login`, dessen Cache nur die AWS-Befehlszeile liest.</translation>
    </message>
    <message>
        <source>Make a profile with this line: %1</source>
        <translation>Ein Profil mit dieser Zeile anlegen: %1</translation>
    </message>
    <message>
        <source>the profile holds neither keys nor a role, a login or a process</source>
        <translation>das Profil enthält weder Schlüssel noch eine Rolle, eine Anmeldung oder einen Prozess</translation>
    </message>
    <message>
        <source>“%1” is no credential_source: it is Environment, Ec2InstanceMetadata or EcsContainer.</source>
        <translation>„%1“ ist keine credential_source: möglich sind Environment, Ec2InstanceMetadata und EcsContainer.</translation>
    </message>
    <message>
        <source>credential_source = %1 gives nothing: %2</source>
        <translation>credential_source = %1 liefert nichts: %2</translation>
    </message>
    <message>
        <source>The profile %1 asks for the code of a second factor, which Slipway does not take.</source>
        <translation>Das Profil %1 verlangt den Code eines zweiten Faktors, den Slipway nicht entgegennimmt.</translation>
    </message>
    <message>
        <source>Get a session on the command line and set its variables: %1</source>
        <translation>Eine Sitzung auf der Befehlszeile holen und ihre Variablen setzen: %1</translation>
    </message>
    <message>
        <source>The profile %1 has to say by which credentials its role is assumed: source_profile or credential_source, one of them.</source>
        <translation>Das Profil %1 muss nennen, mit welchen Zugangsdaten seine Rolle angenommen wird: entweder source_profile oder credential_source.</translation>
    </message>
    <message>
        <source>the profile holds no keys</source>
        <translation>das Profil enthält keine Schlüssel</translation>
    </message>
    <message>
        <source>The profiles %1 refer to each other in a circle.</source>
        <translation>Die Profile %1 verweisen im Kreis aufeinander.</translation>
    </message>
    <message>
        <source>The role&apos;s source gives no credentials: %1</source>
        <translation>Die Quelle der Rolle liefert keine Zugangsdaten: %1</translation>
    </message>
    <message>
        <source>There is no [sso-session %1].</source>
        <translation>Es gibt keine [sso-session %1].</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>Log in: %1</source>
        <translation>Anmelden: %1</translation>
    </message>
    <message>
        <source>Nobody has logged in with single sign-on for the profile %1.</source>
        <translation>Für das Profil %1 hat sich niemand per Single Sign-on angemeldet.</translation>
    </message>
    <message>
        <source>The login&apos;s cache cannot be understood.</source>
        <translation>Der Cache der Anmeldung ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The single sign-on of the profile %1 ended at %2 UTC.</source>
        <translation>Das Single Sign-on des Profils %1 endete um %2 UTC.</translation>
    </message>
    <message>
        <source>The single sign-on portal answered without credentials.</source>
        <translation>Das Single-Sign-on-Portal hat ohne Zugangsdaten geantwortet.</translation>
    </message>
    <message>
        <source>credential_process is not a command line: a quote is left open.</source>
        <translation>credential_process ist keine Befehlszeile: Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>The profile %1 gets its credentials from a program, which may not be run here.</source>
        <translation>Das Profil %1 erhält seine Zugangsdaten von einem Programm, das hier nicht ausgeführt werden darf.</translation>
    </message>
    <message>
        <source>credential_process printed no credentials of version 1.</source>
        <translation>credential_process hat keine Zugangsdaten der Version 1 ausgegeben.</translation>
    </message>
    <message>
        <source>credential_process printed credentials that are over already.</source>
        <translation>credential_process hat Zugangsdaten ausgegeben, die schon abgelaufen sind.</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message numerus="yes">
        <source>trace of %n request(s)</source>
        <translation>
            <numerusform>Aufzeichnung mit %n Anfrage</numerusform>
            <numerusform>Aufzeichnung mit %n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Poisson · %1 requests/s</source>
        <translation>Poisson · %1 Anfragen/s</translation>
    </message>
    <message>
        <source>constant · %1 requests/s</source>
        <translation>konstant · %1 Anfragen/s</translation>
    </message>
    <message>
        <source>sweep · %1 to at most %2 at once</source>
        <translation>Sweep · %1 bis höchstens %2 gleichzeitig</translation>
    </message>
    <message>
        <source>closed loop · %1 at once</source>
        <translation>geschlossener Kreis · %1 gleichzeitig</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 Anfragen/s</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>%1 gleichzeitig</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>TTFT, ms</source>
        <translation>TTFT, ms</translation>
    </message>
    <message>
        <source>TPOT, ms</source>
        <translation>TPOT, ms</translation>
    </message>
    <message>
        <source>E2E, ms</source>
        <translation>E2E, ms</translation>
    </message>
    <message>
        <source>Output tokens/s</source>
        <translation>Ausgabe-Token/s</translation>
    </message>
    <message>
        <source>Failed, %</source>
        <translation>Fehlgeschlagen, %</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>the answer was cut off</source>
        <translation>die Antwort brach ab</translation>
    </message>
    <message>
        <source>the network failed</source>
        <translation>das Netz versagte</translation>
    </message>
    <message>
        <source>not authorized (401, 403)</source>
        <translation>nicht autorisiert (401, 403)</translation>
    </message>
    <message>
        <source>model or path not found (404)</source>
        <translation>Modell oder Pfad nicht gefunden (404)</translation>
    </message>
    <message>
        <source>too many requests (429)</source>
        <translation>zu viele Anfragen (429)</translation>
    </message>
    <message>
        <source>not available (503)</source>
        <translation>nicht verfügbar (503)</translation>
    </message>
    <message>
        <source>the request was rejected (400)</source>
        <translation>die Anfrage wurde abgelehnt (400)</translation>
    </message>
    <message>
        <source>the server failed</source>
        <translation>der Server versagte</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>measured in the cluster, %n pod(s)</source>
        <translation>
            <numerusform>im Cluster gemessen, %n Pod</numerusform>
            <numerusform>im Cluster gemessen, %n Pods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BenchJob</name>
    <message>
        <source>the tokenizer at %1 is in a volume that only the server&apos;s own pod has; name one by --tokenizer, such as the model&apos;s Hugging Face id</source>
        <translation>der Tokenizer in %1 liegt in einem Volume, das nur der Pod des Servers hat; nennen Sie einen mit --tokenizer, etwa die Hugging-Face-Kennung des Modells</translation>
    </message>
    <message>
        <source>the server wants an API key that is not in a Secret of its namespace: load pods cannot be given it without writing it into their manifest</source>
        <translation>der Server verlangt einen API-Schlüssel, der in keinem Secret seines Namespace steht: Last-Pods bekämen ihn nur, wenn er in ihr Manifest geschrieben würde</translation>
    </message>
    <message>
        <source>pod %1 runs no vLLM, whose image carries the tool that sends the load</source>
        <translation>in Pod %1 läuft kein vLLM, dessen Image das Werkzeug für die Last enthält</translation>
    </message>
    <message>
        <source>the image %1 is too old: vllm bench serve takes these options since vLLM %2</source>
        <translation>das Image %1 ist zu alt: vllm bench serve nimmt diese Optionen seit vLLM %2</translation>
    </message>
    <message>
        <source>pod %1 does not say which model it serves; name its tokenizer by --tokenizer</source>
        <translation>Pod %1 sagt nicht, welches Modell er bedient; nennen Sie den Tokenizer mit --tokenizer</translation>
    </message>
</context>
<context>
    <name>BenchTerms</name>
    <message>
        <source>TTFT, time to first token</source>
        <translation>TTFT, Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>From sending a request to the first event that carries output: text, reasoning or a tool call. The wait in the server&apos;s queue is in it.</source>
        <translation>Vom Senden einer Anfrage bis zum ersten Event, das Ausgabe trägt: Text, Reasoning oder ein Tool-Aufruf. Das Warten in der Warteschlange des Servers ist darin enthalten.</translation>
    </message>
    <message>
        <source>ITL, inter-token latency</source>
        <translation>ITL, Zeit zwischen Token</translation>
    </message>
    <message>
        <source>The gaps between output events, of all requests together. An event may carry several tokens. AIPerf calls this inter-chunk latency.</source>
        <translation>Die Abstände zwischen Ausgabe-Events, über alle Anfragen hinweg. Ein Event kann mehrere Token tragen. AIPerf nennt dies Inter-Chunk Latency.</translation>
    </message>
    <message>
        <source>TPOT, time per output token</source>
        <translation>TPOT, Zeit je Ausgabe-Token</translation>
    </message>
    <message>
        <source>(E2E − TTFT) / (output tokens − 1), one value a request. As in vLLM; GuideLLM&apos;s contains the first token, and AIPerf calls this inter-token latency.</source>
        <translation>(E2E − TTFT) / (Ausgabe-Token − 1), ein Wert je Anfrage. Wie in vLLM; bei GuideLLM ist das erste Token enthalten, und AIPerf nennt dies Inter-Token Latency.</translation>
    </message>
    <message>
        <source>E2E, end to end</source>
        <translation>E2E, Ende zu Ende</translation>
    </message>
    <message>
        <source>From sending a request to the last byte of its answer.</source>
        <translation>Vom Senden einer Anfrage bis zum letzten Byte ihrer Antwort.</translation>
    </message>
    <message>
        <source>From the scheduled instant</source>
        <translation>Ab dem geplanten Zeitpunkt</translation>
    </message>
    <message>
        <source>The same, counted from when the request was due: what a person would have waited. It differs from sending when the rate is more than the limit at once lets through.</source>
        <translation>Dasselbe, gezählt ab dem Zeitpunkt, zu dem die Anfrage fällig war: was ein Mensch gewartet hätte. Es weicht vom Senden ab, wenn die Rate höher ist, als die Grenze der gleichzeitigen Anfragen durchlässt.</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Goodput</translation>
    </message>
    <message>
        <source>Requests a second that kept every service level, counted from the scheduled instant. Failed requests kept none.</source>
        <translation>Anfragen je Sekunde, die alle Zielwerte einhielten, gezählt ab dem geplanten Zeitpunkt. Fehlgeschlagene Anfragen hielten keinen ein.</translation>
    </message>
    <message>
        <source>p50, p95, p99</source>
        <translation>p50, p95, p99</translation>
    </message>
    <message>
        <source>So many percent of the values are at most this, by linear interpolation. Of fewer than 100 requests the 99th is nearly the largest.</source>
        <translation>So viel Prozent der Werte sind höchstens so groß, mit linearer Interpolation. Bei weniger als 100 Anfragen ist der 99. nahezu der größte.</translation>
    </message>
    <message>
        <source>Closed loop, constant, Poisson</source>
        <translation>Geschlossener Kreis, konstant, Poisson</translation>
    </message>
    <message>
        <source>In a closed loop the next request leaves when one ends: a slow server is asked less, and its queue stays hidden. At a rate, requests leave when they are due: evenly, or at random as many independent people ask.</source>
        <translation>Im geschlossenen Kreis geht die nächste Anfrage ab, wenn eine endet: Ein langsamer Server wird weniger gefragt, und seine Warteschlange bleibt verborgen. Bei einer Rate gehen Anfragen ab, wenn sie fällig sind: gleichmäßig oder zufällig, wie viele unabhängige Menschen fragen.</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Knick</translation>
    </message>
    <message>
        <source>The load after which latency grows faster than throughput: the point of the curve furthest above the line from its lightest to its heaviest load. It takes three runs.</source>
        <translation>Die Last, ab der die Latenz schneller wächst als der Durchsatz: der Punkt der Kurve, der am weitesten über der Linie von ihrer leichtesten zu ihrer schwersten Last liegt. Dafür sind drei Läufe nötig.</translation>
    </message>
    <message>
        <source>Client-bound</source>
        <translation>Durch den Client begrenzt</translation>
    </message>
    <message>
        <source>These figures may be this side&apos;s and not the server&apos;s: the sending thread was busy, what arrived had to wait, requests left late, or the load came near to what this side manages against an echo.</source>
        <translation>Diese Zahlen sind vielleicht die dieser Seite und nicht die des Servers: Der sendende Thread war beschäftigt, Ankommendes musste warten, Anfragen gingen zu spät ab, oder die Last kam dem nahe, was diese Seite gegen ein Echo schafft.</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Before the first run this side is measured against a built-in server that answers at once and stamps what it sends: how much it can do, and its own error at this load.</source>
        <translation>Vor dem ersten Lauf wird diese Seite gegen einen eingebauten Server gemessen, der sofort antwortet und mit Zeitstempeln versieht, was er sendet: wie viel sie leisten kann und wie groß ihr eigener Fehler bei dieser Last ist.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Requests before each run that are not counted: connections, caches and graphs are made by then.</source>
        <translation>Anfragen vor jedem Lauf, die nicht zählen: Verbindungen, Caches und Graphen sind danach aufgebaut.</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>Durch Zufall</translation>
    </message>
    <message>
        <source>The probability that two results of the same server differ as much (Mann-Whitney U test of the single requests, two-sided). Below 0.01 a change counts. Throughput has one value a run: there a change of 5 % counts.</source>
        <translation>Die Wahrscheinlichkeit, dass sich zwei Ergebnisse desselben Servers so stark unterscheiden (Mann-Whitney-U-Test der einzelnen Anfragen, zweiseitig). Unter 0,01 zählt eine Änderung. Der Durchsatz hat einen Wert je Lauf: Dort zählt eine Änderung von 5 %.</translation>
    </message>
</context>
<context>
    <name>BlastRadius</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in this namespace goes with it.</source>
        <translation>Alles in diesem Namespace wird mitgelöscht.</translation>
    </message>
    <message>
        <source>Every object of this kind goes with it, in all namespaces.</source>
        <translation>Jedes Objekt dieser Art wird mitgelöscht, in allen Namespaces.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) go with it: %1.</source>
        <translation>
            <numerusform>%n Objekt wird mitgelöscht: %1.</numerusform>
            <numerusform>%n Objekte werden mitgelöscht: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The volume %1 is deleted with its data: its reclaim policy says so.</source>
        <translation>Das Volume %1 wird samt seinen Daten gelöscht: So will es seine Reclaim-Policy.</translation>
    </message>
    <message>
        <source>Whether its volume and the data stay is unknown: the volume could not be read.</source>
        <translation>Ob sein Volume und die Daten bleiben, ist unbekannt: Das Volume konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Left without it: %1.</source>
        <translation>Danach ohne dieses Objekt: %1.</translation>
    </message>
    <message>
        <source>%1 controls it and will make another.</source>
        <translation>%1 verwaltet es und wird ein neues erstellen.</translation>
    </message>
    <message>
        <source>More may go: %1 could not be read.</source>
        <translation>Vielleicht wird mehr gelöscht: %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing else was found that goes with it or needs it.</source>
        <translation>Sonst wurde nichts gefunden, was mitgelöscht wird oder es braucht.</translation>
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
    <message>
        <source>What answers there is not Ray&apos;s dashboard.</source>
        <translation>Was dort antwortet, ist nicht Rays Dashboard.</translation>
    </message>
    <message>
        <source>Asks %1 for its health and its version, through the API server.</source>
        <translation>Fragt %1 über den API-Server nach Zustand und Version.</translation>
    </message>
    <message>
        <source>Create the IAM role %1</source>
        <translation>Die IAM-Rolle %1 anlegen</translation>
    </message>
    <message>
        <source>The role %1 exists and has what it needs.</source>
        <translation>Die Rolle %1 ist vorhanden und hat, was sie braucht.</translation>
    </message>
    <message>
        <source>%1 may take it, with %2.</source>
        <translation>%1 darf sie annehmen, mit %2.</translation>
    </message>
    <message>
        <source>The role is there and does not trust %1: this step would fail.</source>
        <translation>Die Rolle ist vorhanden und vertraut %1 nicht: Dieser Schritt würde scheitern.</translation>
    </message>
    <message>
        <source>The role %1 is there and does not trust %2.</source>
        <translation>Die Rolle %1 ist vorhanden und vertraut %2 nicht.</translation>
    </message>
    <message>
        <source>Choose another name, or change its trust policy.</source>
        <translation>Einen anderen Namen wählen oder ihre Trust Policy ändern.</translation>
    </message>
    <message>
        <source>Deletes the role %1.</source>
        <translation>Löscht die Rolle %1.</translation>
    </message>
    <message>
        <source>Takes from the role %1 the policies that it was given.</source>
        <translation>Nimmt der Rolle %1 die Policies, die sie erhalten hat.</translation>
    </message>
    <message>
        <source>The role %1 stays: somebody has given it more since.</source>
        <translation>Die Rolle %1 bleibt: Seither hat ihr jemand mehr gegeben.</translation>
    </message>
    <message>
        <source>Ask AWS to raise the quota %1 in %2 to %3</source>
        <translation>AWS bitten, die Quota %1 in %2 auf %3 zu erhöhen</translation>
    </message>
    <message>
        <source>The quota is high enough, or was asked for and is not decided yet.</source>
        <translation>Die Quota ist hoch genug, oder sie wurde beantragt und ist noch nicht entschieden.</translation>
    </message>
    <message>
        <source>%1: %2 now.</source>
        <translation>%1: derzeit %2.</translation>
    </message>
    <message>
        <source>AWS decides, often within minutes for a few vCPUs, in days for many. Asking costs nothing and cannot be taken back.</source>
        <translation>AWS entscheidet, bei wenigen vCPUs oft binnen Minuten, bei vielen nach Tagen. Der Antrag kostet nichts und lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>A request for this quota is open; wait until AWS has decided it.</source>
        <translation>Für diese Quota ist ein Antrag offen; abwarten, bis AWS entschieden hat.</translation>
    </message>
    <message>
        <source>There is no AWS identity; log in first.</source>
        <translation>Es gibt keine AWS-Identität; zuerst anmelden.</translation>
    </message>
    <message>
        <source>Install the addon %1</source>
        <translation>Das Add-on %1 installieren</translation>
    </message>
    <message>
        <source>The addon %1 is there and active.</source>
        <translation>Das Add-on %1 ist vorhanden und aktiv.</translation>
    </message>
    <message>
        <source>The addon %1 is there and active, and has a role.</source>
        <translation>Das Add-on %1 ist vorhanden und aktiv und hat eine Rolle.</translation>
    </message>
    <message>
        <source>It is there (%1, %2): it is updated, and keeps its settings.</source>
        <translation>Es ist vorhanden (%1, %2): Es wird aktualisiert und behält seine Einstellungen.</translation>
    </message>
    <message>
        <source>Its pods (%1) act as the role %2, by Pod Identity.</source>
        <translation>Seine Pods (%1) handeln über Pod Identity als die Rolle %2.</translation>
    </message>
    <message>
        <source>It needs a node that its pods can be scheduled on.</source>
        <translation>Es braucht einen Node, auf dem seine Pods laufen können.</translation>
    </message>
    <message>
        <source>Another update of the addon %1 does not end.</source>
        <translation>Eine andere Aktualisierung des Add-ons %1 endet nicht.</translation>
    </message>
    <message>
        <source>Removes the addon %1, unless volumes still need it.</source>
        <translation>Entfernt das Add-on %1, sofern keine Volumes es mehr brauchen.</translation>
    </message>
    <message>
        <source>The addon %1 stays: %2 volumes of the cluster need it, and go on costing.</source>
        <translation>Das Add-on %1 bleibt: %2 Volumes des Clusters brauchen es und kosten weiterhin.</translation>
    </message>
    <message>
        <source>The addon %1 is not gone after %2 minutes.</source>
        <translation>Das Add-on %1 ist nach %2 Minuten nicht verschwunden.</translation>
    </message>
    <message>
        <source>Let %1/%2 act as the role %3</source>
        <translation>%1/%2 als die Rolle %3 handeln lassen</translation>
    </message>
    <message>
        <source>%1/%2 acts as the role %3 already.</source>
        <translation>%1/%2 handelt bereits als die Rolle %3.</translation>
    </message>
    <message>
        <source>It acts as %1 now, which is not changed: this step would fail.</source>
        <translation>Derzeit handelt es als %1, was nicht geändert wird: Dieser Schritt würde scheitern.</translation>
    </message>
    <message>
        <source>Pods that run already see it after a restart.</source>
        <translation>Pods, die bereits laufen, sehen es nach einem Neustart.</translation>
    </message>
    <message>
        <source>%1/%2 acts as another role, %3.</source>
        <translation>%1/%2 handelt als eine andere Rolle, %3.</translation>
    </message>
    <message>
        <source>Give that role what is needed, or remove its association.</source>
        <translation>Dieser Rolle geben, was nötig ist, oder ihre Zuordnung entfernen.</translation>
    </message>
    <message>
        <source>Takes the role %1 away from %2/%3.</source>
        <translation>Entzieht %2/%3 die Rolle %1.</translation>
    </message>
    <message>
        <source>%1 was made by somebody else and stays.</source>
        <translation>%1 hat jemand anderes angelegt und bleibt.</translation>
    </message>
    <message>
        <source>Create the EKS cluster %1 in %2</source>
        <translation>Den EKS-Cluster %1 in %2 anlegen</translation>
    </message>
    <message>
        <source>The cluster %1 exists and is used as it is.</source>
        <translation>Der Cluster %1 ist vorhanden und wird so verwendet, wie er ist.</translation>
    </message>
    <message>
        <source>EKS takes about ten minutes, and charges for the control plane by the hour from then on.</source>
        <translation>EKS braucht etwa zehn Minuten und berechnet die Control Plane von da an stündlich.</translation>
    </message>
    <message>
        <source>Whoever makes it becomes its administrator; its API server can be reached from the internet, by those who have a valid identity.</source>
        <translation>Wer ihn anlegt, wird sein Administrator; sein API-Server ist aus dem Internet erreichbar, für alle mit gültiger Identität.</translation>
    </message>
    <message>
        <source>It uses the subnets of the default VPC.</source>
        <translation>Er verwendet die Subnetze der Standard-VPC.</translation>
    </message>
    <message>
        <source>EKS needs subnets in two zones, and the default VPC has them in %1.</source>
        <translation>EKS braucht Subnetze in zwei Zonen; die Standard-VPC hat welche in: %1.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Name the subnets of another VPC.</source>
        <translation>Die Subnetze einer anderen VPC angeben.</translation>
    </message>
    <message>
        <source>The cluster %1 is %2. %3</source>
        <translation>Der Cluster %1 ist %2. %3</translation>
    </message>
    <message>
        <source>Delete it, or choose another name.</source>
        <translation>Ihn löschen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The cluster is not ACTIVE after %1 minutes.</source>
        <translation>Der Cluster ist nach %1 Minuten nicht ACTIVE.</translation>
    </message>
    <message>
        <source>AWS goes on with it; resume later.</source>
        <translation>AWS arbeitet daran weiter; später fortsetzen.</translation>
    </message>
    <message>
        <source>Deletes the cluster %1 and all that is in it.</source>
        <translation>Löscht den Cluster %1 und alles, was darin ist.</translation>
    </message>
    <message>
        <source>The cluster %1 stays and goes on costing: node groups of others are in it (%2).</source>
        <translation>Der Cluster %1 bleibt und kostet weiterhin: Darin sind Node Groups anderer (%2).</translation>
    </message>
    <message>
        <source>The cluster is not gone after %1 minutes.</source>
        <translation>Der Cluster ist nach %1 Minuten nicht verschwunden.</translation>
    </message>
    <message>
        <source>AWS goes on with it; look again later.</source>
        <translation>AWS arbeitet daran weiter; später erneut nachsehen.</translation>
    </message>
    <message>
        <source>Connect to the cluster %1</source>
        <translation>Mit dem Cluster %1 verbinden</translation>
    </message>
    <message>
        <source>There is no way to the cluster.</source>
        <translation>Es gibt keinen Weg zum Cluster.</translation>
    </message>
    <message>
        <source>Ask for a higher vCPU quota in Service Quotas; until then AWS starts no such instance.</source>
        <translation>In Service Quotas eine höhere vCPU-Quota beantragen; bis dahin startet AWS keine solche Instanz.</translation>
    </message>
    <message>
        <source>AWS has none in these zones at the moment; a quota does not help. Try other zones, another instance type, or later.</source>
        <translation>AWS hat in diesen Zonen derzeit keine; eine Quota hilft nicht. Andere Zonen oder einen anderen Instanztyp versuchen, oder später.</translation>
    </message>
    <message>
        <source>Create the node group %1 of %2</source>
        <translation>Die Node Group %1 aus %2 anlegen</translation>
    </message>
    <message>
        <source>The sizes of a node group have to be least ≤ wanted ≤ most, and most at least 1.</source>
        <translation>Für die Größen einer Node Group gilt: kleinste ≤ gewünschte ≤ größte, und die größte ist mindestens 1.</translation>
    </message>
    <message>
        <source>%1 has no NVIDIA driver: the nodes would be healthy and without GPUs.</source>
        <translation>%1 hat keinen NVIDIA-Treiber: Die Nodes wären in Ordnung und ohne GPUs.</translation>
    </message>
    <message>
        <source>The node group %1 exists and is used as it is.</source>
        <translation>Die Node Group %1 ist vorhanden und wird so verwendet, wie sie ist.</translation>
    </message>
    <message>
        <source>AMI type %1, %2 GiB disk, %3, %4 to %5 nodes.</source>
        <translation>AMI-Typ %1, %2 GiB Disk, %3, %4 bis %5 Nodes.</translation>
    </message>
    <message>
        <source>The nodes bill from the moment they start.</source>
        <translation>Die Nodes kosten von dem Moment an, in dem sie starten.</translation>
    </message>
    <message>
        <source>The cluster has no subnet in %1; it has them in %2.</source>
        <translation>Der Cluster hat kein Subnetz in %1; er hat welche in %2.</translation>
    </message>
    <message>
        <source>Choose one of its zones.</source>
        <translation>Eine seiner Zonen wählen.</translation>
    </message>
    <message>
        <source>The node group %1 is %2. %3</source>
        <translation>Die Node Group %1 ist %2. %3</translation>
    </message>
    <message>
        <source>The node group has no nodes after %1 minutes.</source>
        <translation>Die Node Group hat nach %1 Minuten keine Nodes.</translation>
    </message>
    <message>
        <source>Deletes the node group %1 and its nodes.</source>
        <translation>Löscht die Node Group %1 und ihre Nodes.</translation>
    </message>
    <message>
        <source>The node group is not gone after %1 minutes.</source>
        <translation>Die Node Group ist nach %1 Minuten nicht verschwunden.</translation>
    </message>
    <message>
        <source>Ask Google for a higher quota there, or choose another region or accelerator.</source>
        <translation>Dort bei Google eine höhere Quota beantragen, oder eine andere Region oder einen anderen Beschleuniger wählen.</translation>
    </message>
    <message>
        <source>Google has none there at the moment; a quota does not help. Try another zone, another accelerator, or later.</source>
        <translation>Google hat dort derzeit keine; eine Quota hilft nicht. Eine andere Zone oder einen anderen Beschleuniger versuchen, oder später.</translation>
    </message>
    <message>
        <source>Its status is %1. %2</source>
        <translation>Sein Status ist %1. %2</translation>
    </message>
    <message>
        <source>Create the Autopilot cluster %1 in %2</source>
        <translation>Den Autopilot-Cluster %1 in %2 anlegen</translation>
    </message>
    <message>
        <source>Create the GKE cluster %1 in %2</source>
        <translation>Den GKE-Cluster %1 in %2 anlegen</translation>
    </message>
    <message>
        <source>A cluster&apos;s name has to be small letters, digits and dashes, 40 at most, and begin with a letter.</source>
        <translation>Der Name eines Clusters muss aus höchstens 40 Kleinbuchstaben, Ziffern und Bindestrichen bestehen und mit einem Buchstaben beginnen.</translation>
    </message>
    <message>
        <source>An Autopilot cluster takes a region, not a zone.</source>
        <translation>Ein Autopilot-Cluster braucht eine Region, keine Zone.</translation>
    </message>
    <message>
        <source>Choose the region %1.</source>
        <translation>Die Region %1 wählen.</translation>
    </message>
    <message>
        <source>Autopilot has no Config Connector add-on.</source>
        <translation>Autopilot hat kein Add-on Config Connector.</translation>
    </message>
    <message>
        <source>Choose a Standard cluster.</source>
        <translation>Einen Standard-Cluster wählen.</translation>
    </message>
    <message>
        <source>The zone %1 lies outside the cluster&apos;s region.</source>
        <translation>Die Zone %1 liegt außerhalb der Region des Clusters.</translation>
    </message>
    <message>
        <source>A Standard cluster needs a node at least.</source>
        <translation>Ein Standard-Cluster braucht mindestens einen Node.</translation>
    </message>
    <message>
        <source>Autopilot makes nodes for the pods, and charges for accelerators as long as pods use them.</source>
        <translation>Autopilot erstellt Nodes für die Pods und berechnet Beschleuniger, solange Pods sie benutzen.</translation>
    </message>
    <message>
        <source>%1 nodes of %2 for all that needs no accelerator: %3 %4 an hour, list price of %5 in %6.</source>
        <translation>%1 Nodes vom Typ %2 für alles, was keinen Beschleuniger braucht: %3 %4 pro Stunde, Listenpreis vom %5 in %6.</translation>
    </message>
    <message>
        <source>%1 nodes of %2 for all that needs no accelerator.</source>
        <translation>%1 Nodes vom Typ %2 für alles, was keinen Beschleuniger braucht.</translation>
    </message>
    <message>
        <source>Its API server can be reached from the internet, by those who have a valid identity.</source>
        <translation>Sein API-Server ist aus dem Internet erreichbar, für alle mit einer gültigen Identität.</translation>
    </message>
    <message>
        <source>Its nodes have no addresses of the internet: images from outside Google need Cloud NAT in the network.</source>
        <translation>Seine Nodes haben keine Internetadressen: Images von außerhalb Googles brauchen Cloud NAT im Netzwerk.</translation>
    </message>
    <message>
        <source>The cluster %1 stays and goes on costing: it holds what others made (%2).</source>
        <translation>Der Cluster %1 bleibt und kostet weiter: er enthält, was andere angelegt haben (%2).</translation>
    </message>
    <message>
        <source>Create the node pool %1 of %2</source>
        <translation>Den Node-Pool %1 aus %2 anlegen</translation>
    </message>
    <message>
        <source>The sizes of a node pool have to be least ≤ most, and most at least 1.</source>
        <translation>Die Größen eines Node-Pools müssen Minimum ≤ Maximum sein, und das Maximum mindestens 1.</translation>
    </message>
    <message>
        <source>Spot, flex-start and a reservation exclude each other.</source>
        <translation>Spot, Flex-Start und eine Reservierung schließen einander aus.</translation>
    </message>
    <message>
        <source>A flex-start pool has to grow from zero by itself.</source>
        <translation>Ein Flex-Start-Pool muss von selbst ab null wachsen.</translation>
    </message>
    <message>
        <source>A TPU node pool takes exactly one zone.</source>
        <translation>Ein TPU-Node-Pool liegt in genau einer Zone.</translation>
    </message>
    <message>
        <source>Choose the zone.</source>
        <translation>Die Zone wählen.</translation>
    </message>
    <message>
        <source>%1 has no topology %2; it has %3.</source>
        <translation>%1 hat keine Topologie %2; es gibt %3.</translation>
    </message>
    <message>
        <source>A slice %1 of %2 is %3 hosts, no more and no less.</source>
        <translation>Ein Slice %1 aus %2 besteht aus genau %3 Hosts.</translation>
    </message>
    <message>
        <source>A %1 does not have %2 × %3.</source>
        <translation>Eine %1 hat nicht %2 × %3.</translation>
    </message>
    <message>
        <source>The node pool %1 exists and is used as it is.</source>
        <translation>Den Node-Pool %1 gibt es; er wird benutzt, wie er ist.</translation>
    </message>
    <message>
        <source>Each node costs %1 %2 an hour while it is there, list price of %3 in %4.</source>
        <translation>Jeder Node kostet %1 %2 pro Stunde, solange es ihn gibt, Listenpreis vom %3 in %4.</translation>
    </message>
    <message>
        <source>Nodes come when pods need them, %1 at most, and go some ten minutes after the last pod.</source>
        <translation>Nodes kommen, wenn Pods sie brauchen, höchstens %1, und gehen etwa zehn Minuten nach dem letzten Pod.</translation>
    </message>
    <message>
        <source>It keeps %1 to %2 nodes.</source>
        <translation>Er behält %1 bis %2 Nodes.</translation>
    </message>
    <message>
        <source>Spot nodes are taken away with 30 seconds&apos; notice; their price changes.</source>
        <translation>Spot-Nodes werden mit 30 Sekunden Vorlauf weggenommen; ihr Preis ändert sich.</translation>
    </message>
    <message>
        <source>Flex-start nodes come when Google has them, and are taken away after seven days.</source>
        <translation>Flex-Start-Nodes kommen, wenn Google welche hat, und werden nach sieben Tagen weggenommen.</translation>
    </message>
    <message>
        <source>Nodes come from the reservation %1 alone.</source>
        <translation>Nodes kommen nur aus der Reservierung %1.</translation>
    </message>
    <message>
        <source>No zone of %1 has machines of the type %2.</source>
        <translation>Keine Zone von %1 hat Maschinen vom Typ %2.</translation>
    </message>
    <message>
        <source>Choose another region or accelerator.</source>
        <translation>Eine andere Region oder einen anderen Beschleuniger wählen.</translation>
    </message>
    <message>
        <source>Deletes the node pool %1 with its nodes.</source>
        <translation>Löscht den Node-Pool %1 mit seinen Nodes.</translation>
    </message>
    <message>
        <source>Install %1</source>
        <translation>%1 installieren</translation>
    </message>
    <message>
        <source>Install %1 from %2</source>
        <translation>%1 aus %2 installieren</translation>
    </message>
    <message>
        <source>From %1, whose SHA-256 is the pinned one: %2</source>
        <translation>Von %1, dessen SHA-256 der festgelegte ist: %2</translation>
    </message>
    <message>
        <source>From %1, which is not pinned: nobody has compared it with %2. Its SHA-256: %3</source>
        <translation>Von %1, das nicht festgelegt ist: Niemand hat es mit %2 verglichen. Sein SHA-256: %3</translation>
    </message>
    <message>
        <source>%1 is there already, and Slipway did not install it; it is left as it is.</source>
        <translation>%1 ist schon da, und Slipway hat es nicht installiert; es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>%1 is installed already.</source>
        <translation>%1 ist bereits installiert.</translation>
    </message>
    <message>
        <source>Leaves %1, which somebody else made</source>
        <translation>Lässt %1, das jemand anders angelegt hat</translation>
    </message>
    <message>
        <source>Applies %1</source>
        <translation>Wendet %1 an</translation>
    </message>
    <message>
        <source>%1 needs %2, which the cluster lacks; nothing was applied.</source>
        <translation>%1 braucht %2, das dem Cluster fehlt; nichts wurde angewendet.</translation>
    </message>
    <message>
        <source>The manifest of %1 is another one than when this step began; nothing more was applied. Deploy anew.</source>
        <translation>Das Manifest von %1 ist ein anderes als zu Beginn dieses Schritts; es wurde nichts weiter angewendet. Stellen Sie neu bereit.</translation>
    </message>
    <message>
        <source>Deletes what was installed of %1, unless objects of its kinds are left.</source>
        <translation>Löscht, was von %1 installiert wurde, sofern keine Objekte seiner Arten übrig sind.</translation>
    </message>
    <message>
        <source>%1 stays: the cluster still has %2, which would be lost with it.</source>
        <translation>%1 bleibt: Der Cluster hat noch %2, das damit verloren ginge.</translation>
    </message>
    <message>
        <source>The server does not serve %1 after %2 seconds.</source>
        <translation>Der Server stellt %1 nach %2 Sekunden nicht bereit.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 was refused: %3</source>
        <translation>%1 von %2 wurde abgelehnt: %3</translation>
    </message>
    <message>
        <source>%1 of %2 is not available after %3 minutes.</source>
        <translation>%1 von %2 ist nach %3 Minuten nicht verfügbar.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 has more than %2 MiB.</source>
        <translation>%1 hat mehr als %2 MiB.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>%1 is no manifest: a document in it is no object of Kubernetes.</source>
        <translation>%1 ist kein Manifest: Ein Dokument darin ist kein Kubernetes-Objekt.</translation>
    </message>
    <message>
        <source>%1 has nothing that %2 is made of.</source>
        <translation>%1 enthält nichts, woraus %2 besteht.</translation>
    </message>
    <message>
        <source>%1 is a folder; name the manifest in it.</source>
        <translation>%1 ist ein Ordner; nennen Sie das Manifest darin.</translation>
    </message>
    <message>
        <source>It is published as %1.</source>
        <translation>Veröffentlicht ist es als %1.</translation>
    </message>
    <message>
        <source>No manifest of %1 is pinned here, so none is fetched: name a file that you trust, or install it by its own commands.</source>
        <translation>Für %1 ist hier kein Manifest festgelegt, daher wird keines geholt: Nennen Sie eine Datei, der Sie vertrauen, oder installieren Sie ihn mit seinen eigenen Befehlen.</translation>
    </message>
    <message>
        <source>The manifest of %1 cannot be fetched from %2 (%3). Fetch it where there is a way to it, and name the file instead.</source>
        <translation>Das Manifest von %1 kann nicht von %2 geholt werden (%3). Holen Sie es dort, wo es einen Weg dorthin gibt, und nennen Sie stattdessen die Datei.</translation>
    </message>
    <message>
        <source>There is no operator called %1.</source>
        <translation>Es gibt keinen Operator namens %1.</translation>
    </message>
    <message>
        <source>%1 has no operator called %2.</source>
        <translation>%1 hat keinen Operator namens %2.</translation>
    </message>
    <message>
        <source>What %1 serves is not the pinned file: its SHA-256 is %2 and should be %3. Nothing of it was applied.</source>
        <translation>Was %1 liefert, ist nicht die festgelegte Datei: Ihr SHA-256 ist %2 und müsste %3 sein. Nichts davon wurde angewendet.</translation>
    </message>
    <message>
        <source>A manifest is fetched over https alone, not from %1.</source>
        <translation>Ein Manifest wird nur über https geholt, nicht von %1.</translation>
    </message>
    <message>
        <source>%1 answers with status %2.</source>
        <translation>%1 antwortet mit Status %2.</translation>
    </message>
    <message>
        <source>%1 serves more than %2 MiB.</source>
        <translation>%1 liefert mehr als %2 MiB.</translation>
    </message>
    <message>
        <source>fetching %1: %2 KiB</source>
        <translation>holt %1: %2 KiB</translation>
    </message>
    <message>
        <source>The download of %1 was cut off after %2 of %3 bytes.</source>
        <translation>Der Download von %1 brach nach %2 von %3 Bytes ab.</translation>
    </message>
    <message>
        <source>%1 leads from one address to the next without an end.</source>
        <translation>%1 führt ohne Ende von einer Adresse zur nächsten.</translation>
    </message>
    <message>
        <source>GKE takes five to eight minutes, and charges %1 %2 an hour for the control plane from then on, list price of %3.</source>
        <translation>GKE braucht fünf bis acht Minuten und berechnet von da an %1 %2 je Stunde für die Control Plane, Listenpreis vom %3.</translation>
    </message>
    <message>
        <source>GKE takes five to eight minutes.</source>
        <translation>GKE braucht fünf bis acht Minuten.</translation>
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
    <message>
        <source>The cluster serves the kind %1 in another version</source>
        <translation>Der Cluster bedient die Art %1 in einer anderen Version</translation>
    </message>
    <message>
        <source>It serves %1; the plan needs %2. Its operator is too old or too new.</source>
        <translation>Er bedient %1; der Plan braucht %2. Der zugehörige Operator ist zu alt oder zu neu.</translation>
    </message>
    <message>
        <source>Bring the operator to %1</source>
        <translation>Den Operator auf %1 bringen</translation>
    </message>
    <message>
        <source>Update the operator that brings it</source>
        <translation>Den Operator aktualisieren, der sie mitbringt</translation>
    </message>
    <message>
        <source>The plan will bring the kind %1</source>
        <translation>Der Plan bringt die Art %1 mit</translation>
    </message>
    <message>
        <source>Turn the add-on on now</source>
        <translation>Das Add-on jetzt einschalten</translation>
    </message>
    <message>
        <source>Turn the Gateway API on now</source>
        <translation>Die Gateway API jetzt einschalten</translation>
    </message>
    <message>
        <source>Install %1, which brings it</source>
        <translation>%1 installieren, womit die Art hinzukommt</translation>
    </message>
    <message>
        <source>Cannot tell whether the cluster knows the kind %1</source>
        <translation>Ob der Cluster die Art %1 kennt, ist nicht feststellbar</translation>
    </message>
    <message>
        <source>The cluster serves all %1 kinds of the plan</source>
        <translation>Der Cluster bedient alle %1 Arten des Plans</translation>
    </message>
    <message>
        <source>Kinds and their operators</source>
        <translation>Arten und ihre Operatoren</translation>
    </message>
    <message>
        <source>The pods may read and write the bucket</source>
        <translation>Die Pods dürfen den Bucket lesen und beschreiben</translation>
    </message>
    <message>
        <source>The pods may not read and write the bucket</source>
        <translation>Die Pods dürfen den Bucket nicht lesen und beschreiben</translation>
    </message>
    <message>
        <source>Cannot tell whether the pods may use the bucket</source>
        <translation>Ob die Pods den Bucket benutzen dürfen, ist nicht feststellbar</translation>
    </message>
    <message>
        <source>The bucket %1 is there</source>
        <translation>Der Bucket %1 ist vorhanden</translation>
    </message>
    <message>
        <source>The plan will turn the Gateway API of the cluster on</source>
        <translation>Der Plan schaltet die Gateway API des Clusters ein</translation>
    </message>
    <message>
        <source>The Gateway API of the cluster is off</source>
        <translation>Die Gateway API des Clusters ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Its classes appear only later: minutes as a rule, up to 45 of them in public reports. The plan waits for them.</source>
        <translation>Ihre Klassen erscheinen erst später: in der Regel nach Minuten, laut öffentlichen Berichten nach bis zu 45. Der Plan wartet darauf.</translation>
    </message>
    <message>
        <source>The HTTP load balancing add-on of the cluster is off</source>
        <translation>Das Add-on für HTTP-Load-Balancing des Clusters ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Its controller is what makes load balancers for Gateways.</source>
        <translation>Sein Controller erstellt die Load Balancer für Gateways.</translation>
    </message>
    <message>
        <source>Cannot tell whether there is a proxy-only subnet</source>
        <translation>Ob es ein Nur-Proxy-Subnetz gibt, ist nicht feststellbar</translation>
    </message>
    <message>
        <source>The plan will make a proxy-only subnet in %1</source>
        <translation>Der Plan legt ein Nur-Proxy-Subnetz in %1 an</translation>
    </message>
    <message>
        <source>There is no proxy-only subnet in %1</source>
        <translation>In %1 gibt es kein Nur-Proxy-Subnetz</translation>
    </message>
    <message>
        <source>Regional load balancers of the network %1 run their proxies there. Without one the Gateway never gets an address (GWCER104).</source>
        <translation>Regionale Load Balancer des Netzes %1 betreiben dort ihre Proxys. Ohne ein solches erhält das Gateway nie eine Adresse (GWCER104).</translation>
    </message>
    <message>
        <source>(none is REGIONAL_MANAGED_PROXY and ACTIVE)</source>
        <translation>(keines ist REGIONAL_MANAGED_PROXY und ACTIVE)</translation>
    </message>
    <message>
        <source>Make it now</source>
        <translation>Jetzt anlegen</translation>
    </message>
    <message>
        <source>There is no Gateway %1 in %2</source>
        <translation>In %2 gibt es kein Gateway %1</translation>
    </message>
    <message>
        <source>Let the plan make it, or name another one</source>
        <translation>Vom Plan erstellen lassen oder ein anderes angeben</translation>
    </message>
    <message>
        <source>The Gateway&apos;s class %1 does not lead to inference pools</source>
        <translation>Die Klasse %1 des Gateways führt nicht zu Inference-Pools</translation>
    </message>
    <message>
        <source>Only gke-l7-regional-external-managed and gke-l7-rilb do. The Gateway gets an address all the same, and refuses the route.</source>
        <translation>Das tun nur gke-l7-regional-external-managed und gke-l7-rilb. Das Gateway erhält trotzdem eine Adresse und lehnt die Route ab.</translation>
    </message>
    <message>
        <source>Choose another name, so that the plan makes a Gateway of its own</source>
        <translation>Einen anderen Namen wählen, damit der Plan ein eigenes Gateway erstellt</translation>
    </message>
    <message>
        <source>A route on this Gateway stops all of its routes</source>
        <translation>Eine Route an diesem Gateway hält alle seine Routen auf</translation>
    </message>
    <message>
        <source>GKE refuses it with GWCER104, and then reconciles none of the Gateway&apos;s routes until it is mended.</source>
        <translation>GKE lehnt sie mit GWCER104 ab und gleicht danach keine der Routen des Gateways mehr ab, bis sie berichtigt ist.</translation>
    </message>
    <message>
        <source>Take the field out where the route comes from, or let the plan make a Gateway of its own</source>
        <translation>Das Feld dort herausnehmen, woher die Route kommt, oder den Plan ein eigenes Gateway erstellen lassen</translation>
    </message>
    <message>
        <source>KServe declares its model servers as https, and they speak http</source>
        <translation>KServe deklariert seine Modellserver als https, sie sprechen aber http</translation>
    </message>
    <message>
        <source>Google&apos;s load balancers then answer WRONG_VERSION_NUMBER, and every health check fails.</source>
        <translation>Die Load Balancer von Google antworten dann mit WRONG_VERSION_NUMBER, und jeder Health Check schlägt fehl.</translation>
    </message>
    <message>
        <source>Take the setting out and restart KServe&apos;s controller</source>
        <translation>Die Einstellung herausnehmen und den Controller von KServe neu starten</translation>
    </message>
    <message>
        <source>Gateway API, class and proxy-only subnet are there</source>
        <translation>Gateway API, Klasse und Nur-Proxy-Subnetz sind vorhanden</translation>
    </message>
    <message>
        <source>Gateway and network</source>
        <translation>Gateway und Netz</translation>
    </message>
    <message>
        <source>There is no StorageClass %1</source>
        <translation>Es gibt keine StorageClass %1</translation>
    </message>
    <message>
        <source>Claims would wait for ever, and a claim&apos;s class cannot be changed. There are: %1.</source>
        <translation>Claims würden für immer warten, und die Klasse eines Claims lässt sich nicht ändern. Vorhanden: %1.</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>Choose one of them, or let the plan make one</source>
        <translation>Eine davon wählen oder vom Plan eine erstellen lassen</translation>
    </message>
    <message>
        <source>Nothing provisions volumes of the StorageClass %1</source>
        <translation>Nichts stellt Volumes der StorageClass %1 bereit</translation>
    </message>
    <message>
        <source>It needs the CSI driver %1, which the cluster does not have.</source>
        <translation>Sie braucht den CSI-Treiber %1, den der Cluster nicht hat.</translation>
    </message>
    <message>
        <source>Install the EBS CSI driver; its controller needs a role with AmazonEBSCSIDriverPolicy</source>
        <translation>Den EBS-CSI-Treiber installieren; sein Controller braucht eine Rolle mit AmazonEBSCSIDriverPolicy</translation>
    </message>
    <message>
        <source>Install the driver, or choose another StorageClass</source>
        <translation>Den Treiber installieren oder eine andere StorageClass wählen</translation>
    </message>
    <message>
        <source>The StorageClass is there: %1</source>
        <translation>Die StorageClass ist vorhanden: %1</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>GKE&apos;s table names no TPU node pools of this kind here</source>
        <translation>Die Tabelle von GKE nennt hier keine TPU-Node-Pools dieser Art</translation>
    </message>
    <message>
        <source>%1 is listed for %2 (as of 2026-02). That a zone has TPU VMs says nothing about node pools.</source>
        <translation>%1 ist für %2 aufgeführt (Stand 2026-02). Dass eine Zone TPU-VMs hat, sagt nichts über Node Pools.</translation>
    </message>
    <message>
        <source>Choose a cluster in one of these zones</source>
        <translation>Einen Cluster in einer dieser Zonen wählen</translation>
    </message>
    <message>
        <source>Autopilot makes the TPU nodes</source>
        <translation>Autopilot erstellt die TPU-Nodes</translation>
    </message>
    <message>
        <source>The node pool %1 has room for %2 replicas</source>
        <translation>Der Node Pool %1 hat Platz für %2 Repliken</translation>
    </message>
    <message>
        <source>No TPU node pool can have as many nodes as there are replicas</source>
        <translation>Kein TPU-Node-Pool kann so viele Nodes haben, wie es Repliken gibt</translation>
    </message>
    <message>
        <source>Each replica takes a host of its own; %1 are needed.</source>
        <translation>Jede Replik belegt einen eigenen Host; %1 werden gebraucht.</translation>
    </message>
    <message>
        <source>Raise the pool&apos;s maximum</source>
        <translation>Das Maximum des Pools erhöhen</translation>
    </message>
    <message>
        <source>The cluster has no node pool of hosts with %1 chips</source>
        <translation>Der Cluster hat keinen Node Pool aus Hosts mit %1 Chips</translation>
    </message>
    <message>
        <source>A pod takes all chips of its host, so the machine has to be %1. Pods would wait for ever.</source>
        <translation>Ein Pod belegt alle Chips seines Hosts, daher muss die Maschine %1 sein. Pods würden ewig warten.</translation>
    </message>
    <message>
        <source>Make one that grows from zero</source>
        <translation>Einen anlegen, der von null an wächst</translation>
    </message>
    <message>
        <source>TPU node pools</source>
        <translation>TPU-Node-Pools</translation>
    </message>
    <message>
        <source>The AWS identity belongs to another account than the cluster</source>
        <translation>Die AWS-Identität gehört zu einem anderen Konto als der Cluster</translation>
    </message>
    <message>
        <source>The cluster is in the account %1, the credentials are of %2: what AWS says here is about the wrong account.</source>
        <translation>Der Cluster liegt im Konto %1, die Zugangsdaten gehören zu %2: Was AWS hier sagt, betrifft das falsche Konto.</translation>
    </message>
    <message>
        <source>Choose the profile of the cluster&apos;s account</source>
        <translation>Das Profil für das Konto des Clusters wählen</translation>
    </message>
    <message>
        <source>The AWS credentials end within half an hour</source>
        <translation>Die AWS-Zugangsdaten laufen innerhalb einer halben Stunde ab</translation>
    </message>
    <message>
        <source>They end at %1 UTC; a long deployment may outlive them.</source>
        <translation>Sie laufen um %1 UTC ab; ein langes Deployment kann länger dauern.</translation>
    </message>
    <message>
        <source>Log in again before you begin</source>
        <translation>Vor dem Beginn erneut anmelden</translation>
    </message>
    <message>
        <source>AWS knows you: account %1</source>
        <translation>AWS kennt die Identität: Konto %1</translation>
    </message>
    <message>
        <source>AWS identity</source>
        <translation>AWS-Identität</translation>
    </message>
    <message>
        <source>there is no connection to AWS</source>
        <translation>es besteht keine Verbindung zu AWS</translation>
    </message>
    <message>
        <source>the kubeconfig does not say which EKS cluster it leads to</source>
        <translation>die kubeconfig sagt nicht, zu welchem EKS-Cluster sie führt</translation>
    </message>
    <message>
        <source>Let AWS write the entry: %1</source>
        <translation>AWS den Eintrag schreiben lassen: %1</translation>
    </message>
    <message>
        <source>EKS Auto Mode makes volumes by itself</source>
        <translation>EKS Auto Mode erstellt Volumes selbst</translation>
    </message>
    <message>
        <source>The EBS CSI driver is installed, though not as an EKS addon</source>
        <translation>Der EBS-CSI-Treiber ist installiert, wenn auch nicht als EKS-Add-on</translation>
    </message>
    <message>
        <source>The cluster has no EBS CSI driver</source>
        <translation>Der Cluster hat keinen EBS-CSI-Treiber</translation>
    </message>
    <message>
        <source>Nobody would make the volumes: their claims stay Pending, and with them every pod that needs one.</source>
        <translation>Niemand würde die Volumes erstellen: Ihre Claims bleiben Pending und mit ihnen jeder Pod, der eines braucht.</translation>
    </message>
    <message>
        <source>The EBS CSI addon is %1</source>
        <translation>Das EBS-CSI-Add-on ist %1</translation>
    </message>
    <message>
        <source>EKS gives no reason.</source>
        <translation>EKS nennt keinen Grund.</translation>
    </message>
    <message>
        <source>Look at what holds its pods; without a node that takes them it stays so</source>
        <translation>Nachsehen, was seine Pods aufhält; ohne einen Node, der sie aufnimmt, bleibt es so</translation>
    </message>
    <message>
        <source>The EBS CSI addon is active: %1</source>
        <translation>Das EBS-CSI-Add-on ist aktiv: %1</translation>
    </message>
    <message>
        <source>IAM does not know the cluster&apos;s OIDC provider</source>
        <translation>IAM kennt den OIDC-Provider des Clusters nicht</translation>
    </message>
    <message>
        <source>Pods whose service account names a role get “No OpenIDConnect provider found in your account” and make no volumes.</source>
        <translation>Pods, deren Service-Account eine Rolle nennt, erhalten „No OpenIDConnect provider found in your account“ und erstellen keine Volumes.</translation>
    </message>
    <message>
        <source>Make it known</source>
        <translation>Ihn bekannt machen</translation>
    </message>
    <message>
        <source>The cluster&apos;s OIDC provider does not take STS as audience</source>
        <translation>Der OIDC-Provider des Clusters nimmt STS nicht als Audience an</translation>
    </message>
    <message>
        <source>Tokens of pods are made for sts.amazonaws.com; IAM refuses them.</source>
        <translation>Token von Pods werden für sts.amazonaws.com ausgestellt; IAM lehnt sie ab.</translation>
    </message>
    <message>
        <source>Add the audience</source>
        <translation>Die Audience hinzufügen</translation>
    </message>
    <message>
        <source>The role %1 does not let the EBS CSI driver in</source>
        <translation>Die Rolle %1 lässt den EBS-CSI-Treiber nicht zu</translation>
    </message>
    <message>
        <source>The role of the EBS CSI driver does not exist</source>
        <translation>Die Rolle des EBS-CSI-Treibers existiert nicht</translation>
    </message>
    <message>
        <source>Its trust policy has to allow sts:AssumeRoleWithWebIdentity through this cluster&apos;s provider for %1.</source>
        <translation>Ihre Trust Policy muss sts:AssumeRoleWithWebIdentity über den Provider dieses Clusters für %1 erlauben.</translation>
    </message>
    <message>
        <source>Correct the role&apos;s trust policy, or give the addon another role</source>
        <translation>Die Trust Policy der Rolle korrigieren oder dem Add-on eine andere Rolle geben</translation>
    </message>
    <message>
        <source>The EBS CSI driver gets its role through the cluster&apos;s OIDC provider</source>
        <translation>Der EBS-CSI-Treiber erhält seine Rolle über den OIDC-Provider des Clusters</translation>
    </message>
    <message>
        <source>The EBS CSI driver has no role of its own</source>
        <translation>Der EBS-CSI-Treiber hat keine eigene Rolle</translation>
    </message>
    <message>
        <source>The addon may be active all the same; unless the nodes&apos; role has %1, making a volume fails with UnauthorizedOperation.</source>
        <translation>Das Add-on kann trotzdem aktiv sein; sofern die Rolle der Nodes nicht %1 hat, scheitert das Erstellen eines Volumes mit UnauthorizedOperation.</translation>
    </message>
    <message>
        <source>The agent of EKS Pod Identity is not installed</source>
        <translation>Der Agent von EKS Pod Identity ist nicht installiert</translation>
    </message>
    <message>
        <source>The EBS CSI driver&apos;s role is associated, and nobody on the nodes hands it out.</source>
        <translation>Die Rolle des EBS-CSI-Treibers ist zugeordnet, aber auf den Nodes gibt sie niemand heraus.</translation>
    </message>
    <message>
        <source>The EBS CSI driver gets its role through EKS Pod Identity</source>
        <translation>Der EBS-CSI-Treiber erhält seine Rolle über EKS Pod Identity</translation>
    </message>
    <message>
        <source>EBS CSI addon</source>
        <translation>EBS-CSI-Add-on</translation>
    </message>
    <message>
        <source>Role of the EBS CSI driver</source>
        <translation>Rolle des EBS-CSI-Treibers</translation>
    </message>
    <message>
        <source>EC2 does not offer %1 in %2</source>
        <translation>EC2 bietet %1 in %2 nicht an</translation>
    </message>
    <message>
        <source>None of the region&apos;s zones sells it.</source>
        <translation>Keine Zone der Region bietet ihn an.</translation>
    </message>
    <message>
        <source>Choose another instance type</source>
        <translation>Einen anderen Instanztyp wählen</translation>
    </message>
    <message>
        <source>The subnet %1 has %2 free addresses</source>
        <translation>Freie Adressen im Subnetz %1: %2</translation>
    </message>
    <message>
        <source>Each node and each pod takes one; without any, nodes fail to start with InsufficientFreeAddressesInSubnet.</source>
        <translation>Jeder Node und jeder Pod belegt eine; ohne freie Adressen starten Nodes nicht und melden InsufficientFreeAddressesInSubnet.</translation>
    </message>
    <message>
        <source>%1 is not offered in the zones of the subnets</source>
        <translation>%1 wird in den Zonen der Subnetze nicht angeboten</translation>
    </message>
    <message>
        <source>It is offered in %1; the subnets are in %2.</source>
        <translation>Angeboten wird er in %1; die Subnetze liegen in %2.</translation>
    </message>
    <message>
        <source>Make the node group with a subnet in one of those zones, or choose another instance type</source>
        <translation>Die Node Group mit einem Subnetz in einer dieser Zonen anlegen oder einen anderen Instanztyp wählen</translation>
    </message>
    <message>
        <source>%1 is offered in %2, which the subnets reach; whether one is in stock only trying shows</source>
        <translation>%1 wird in %2 angeboten, was die Subnetze erreichen; ob er vorrätig ist, zeigt erst der Versuch</translation>
    </message>
    <message>
        <source>Cannot tell whether the vCPU quota allows a %1</source>
        <translation>Ob die vCPU-Quota eine Instanz %1 erlaubt, ist nicht feststellbar</translation>
    </message>
    <message>
        <source>EC2 does not say how many vCPUs it has</source>
        <translation>EC2 sagt nicht, wie viele vCPUs die Instanz hat</translation>
    </message>
    <message>
        <source>The quota “%1” has %2 vCPUs free; one %3 takes %4</source>
        <translation>In der Quota „%1“ sind %2 vCPUs frei; eine Instanz %3 belegt %4</translation>
    </message>
    <message>
        <source>The quota “%1” does not allow another %2</source>
        <translation>Die Quota „%1“ erlaubt keine weitere Instanz %2</translation>
    </message>
    <message>
        <source>It is 0 vCPUs in %1, which is what accounts begin with; a %2 takes %3.</source>
        <translation>In %1 beträgt sie 0 vCPUs, womit Konten anfangen; eine Instanz %2 belegt %3.</translation>
    </message>
    <message>
        <source>%1 of its %2 vCPUs are in use in %3; a %4 takes %5.</source>
        <translation>%1 ihrer %2 vCPUs sind in %3 belegt; eine Instanz %4 belegt %5.</translation>
    </message>
    <message>
        <source>Instance type in the subnets&apos; zones</source>
        <translation>Instanztyp in den Zonen der Subnetze</translation>
    </message>
    <message>
        <source>vCPU quota</source>
        <translation>vCPU-Quota</translation>
    </message>
    <message>
        <source>Cannot tell whether the image %1 exists</source>
        <translation>Ob es das Image %1 gibt, ist nicht feststellbar</translation>
    </message>
    <message>
        <source>The registry has no repository %1</source>
        <translation>Die Registry hat kein Repository %1</translation>
    </message>
    <message>
        <source>The repository %1 has no image %2</source>
        <translation>Das Repository %1 hat kein Image %2</translation>
    </message>
    <message>
        <source>Its pods would stay in ImagePullBackOff.</source>
        <translation>Seine Pods blieben in ImagePullBackOff.</translation>
    </message>
    <message>
        <source>Make the repository and push the image, or correct its name</source>
        <translation>Das Repository anlegen und das Image pushen oder seinen Namen korrigieren</translation>
    </message>
    <message>
        <source>Push the image under this tag, or choose one that is there</source>
        <translation>Das Image unter diesem Tag pushen oder ein vorhandenes Tag wählen</translation>
    </message>
    <message>
        <source>The registry has all %1 images of ECR that the plan names</source>
        <translation>Die Registry hat alle Images aus ECR, die der Plan nennt (%1)</translation>
    </message>
    <message>
        <source>Images in ECR</source>
        <translation>Images in ECR</translation>
    </message>
    <message>
        <source>AWS supports Kubernetes %1 no longer</source>
        <translation>AWS unterstützt Kubernetes %1 nicht mehr</translation>
    </message>
    <message>
        <source>Kubernetes %1 is in extended support, which costs extra for each hour</source>
        <translation>Kubernetes %1 ist im erweiterten Support, der je Stunde extra kostet</translation>
    </message>
    <message>
        <source>Its extended support ended on %1: AWS upgrades such clusters by force, at a time of its own choosing.</source>
        <translation>Der erweiterte Support endete am %1: AWS aktualisiert solche Cluster zwangsweise, zu einem Zeitpunkt eigener Wahl.</translation>
    </message>
    <message>
        <source>Its standard support ended on %1; the extended one ends on %2.</source>
        <translation>Der Standardsupport endete am %1; der erweiterte endet am %2.</translation>
    </message>
    <message>
        <source>Upgrade the cluster one minor version at a time</source>
        <translation>Den Cluster schrittweise um je eine Minor-Version aktualisieren</translation>
    </message>
    <message>
        <source>Choose a cluster that exists: region and account have to be its own</source>
        <translation>Einen vorhandenen Cluster wählen: Region und Konto müssen die des Clusters sein</translation>
    </message>
    <message>
        <source>The cluster %1 is not active</source>
        <translation>Der Cluster %1 ist nicht aktiv</translation>
    </message>
    <message>
        <source>EKS reports trouble with the cluster %1</source>
        <translation>EKS meldet Probleme mit dem Cluster %1</translation>
    </message>
    <message>
        <source>The cluster&apos;s API server is not open to this network</source>
        <translation>Der API-Server des Clusters ist für dieses Netzwerk nicht offen</translation>
    </message>
    <message>
        <source>It takes connections from %1 alone; others get no answer at all.</source>
        <translation>Er nimmt nur Verbindungen von %1 an; andere erhalten überhaupt keine Antwort.</translation>
    </message>
    <message>
        <source>Its public endpoint is off: it answers inside of its VPC only.</source>
        <translation>Sein öffentlicher Endpoint ist aus: Er antwortet nur innerhalb seiner VPC.</translation>
    </message>
    <message>
        <source>Connect through the VPN, or have your network&apos;s address added</source>
        <translation>Über das VPN verbinden oder die Adresse des eigenen Netzwerks aufnehmen lassen</translation>
    </message>
    <message>
        <source>EKS says that the cluster is active: Kubernetes %1</source>
        <translation>EKS meldet den Cluster als aktiv: Kubernetes %1</translation>
    </message>
    <message>
        <source>The node group %1 has GPU machines and an image without their driver</source>
        <translation>Die Node Group %1 hat GPU-Maschinen und ein Image ohne deren Treiber</translation>
    </message>
    <message>
        <source>Nodes of the AMI type %1 never show a GPU to Kubernetes, and the AMI type of a group cannot be changed.</source>
        <translation>Nodes des AMI-Typs %1 zeigen Kubernetes nie eine GPU, und der AMI-Typ einer Gruppe lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Make a new group with the right image, then delete this one</source>
        <translation>Eine neue Gruppe mit dem richtigen Image anlegen, dann diese löschen</translation>
    </message>
    <message>
        <source>The node group %1 uses Amazon Linux 2, for which there are no new images</source>
        <translation>Die Node Group %1 verwendet Amazon Linux 2, für das es keine neuen Images gibt</translation>
    </message>
    <message>
        <source>AWS published the last AL2 image for EKS on 2025-11-26, and none for Kubernetes 1.33 and later.</source>
        <translation>AWS hat das letzte AL2-Image für EKS am 2025-11-26 veröffentlicht und keines für Kubernetes 1.33 und neuer.</translation>
    </message>
    <message>
        <source>Make a new group with AL2023_x86_64_NVIDIA</source>
        <translation>Eine neue Gruppe mit AL2023_x86_64_NVIDIA anlegen</translation>
    </message>
    <message>
        <source>The nodes&apos; disk of %1 GiB is too small for the engine&apos;s image</source>
        <translation>Die Platte der Nodes mit %1 GiB ist zu klein für das Image der Engine</translation>
    </message>
    <message>
        <source>vLLM&apos;s image takes some 20 GB unpacked; a pod on such a node is evicted for want of disk. The size of a group&apos;s disks cannot be changed.</source>
        <translation>Das Image von vLLM braucht entpackt rund 20 GB; ein Pod auf so einem Node wird aus Plattenmangel verdrängt. Die Plattengröße einer Gruppe lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Make a new group with 100 GiB or more</source>
        <translation>Eine neue Gruppe mit 100 GiB oder mehr anlegen</translation>
    </message>
    <message>
        <source>The node group %1 may have no nodes</source>
        <translation>Die Node Group %1 darf keine Nodes haben</translation>
    </message>
    <message>
        <source>Its largest size is 0.</source>
        <translation>Ihre Maximalgröße ist 0.</translation>
    </message>
    <message>
        <source>Let it grow</source>
        <translation>Sie wachsen lassen</translation>
    </message>
    <message>
        <source>EKS reports trouble with the node group %1</source>
        <translation>EKS meldet Probleme mit der Node Group %1</translation>
    </message>
    <message>
        <source>EKS Auto Mode makes nodes with driver and device plugin by itself</source>
        <translation>EKS Auto Mode erstellt Nodes mit Treiber und Device Plugin selbst</translation>
    </message>
    <message>
        <source>A %1 is among the cluster&apos;s nodes</source>
        <translation>Unter den Nodes des Clusters ist eine Instanz %1</translation>
    </message>
    <message>
        <source>No node group of the cluster has %1</source>
        <translation>Keine Node Group des Clusters hat %1</translation>
    </message>
    <message>
        <source>One of its groups takes its machines from a launch template, which may be it; Karpenter would make its own.</source>
        <translation>Eine seiner Gruppen nimmt ihre Maschinen aus einem Launch Template und könnte die passende sein; Karpenter würde eigene erstellen.</translation>
    </message>
    <message>
        <source>Unless Karpenter makes such nodes, the model&apos;s pod stays Pending.</source>
        <translation>Sofern Karpenter keine solchen Nodes erstellt, bleibt der Pod des Modells Pending.</translation>
    </message>
    <message>
        <source>Make a group, or choose an instance type that one of the groups has</source>
        <translation>Eine Gruppe anlegen oder einen Instanztyp wählen, den eine der Gruppen hat</translation>
    </message>
    <message>
        <source>The node group for %1 has driver, disk and room</source>
        <translation>Die Node Group für %1 hat Treiber, Plattenplatz und Kapazität</translation>
    </message>
    <message>
        <source>Cluster in EKS</source>
        <translation>Cluster in EKS</translation>
    </message>
    <message>
        <source>GPU node group</source>
        <translation>GPU-Node-Group</translation>
    </message>
    <message>
        <source>%1 is not there yet; the plan makes it</source>
        <translation>%1 ist noch nicht vorhanden; der Plan sorgt dafür</translation>
    </message>
    <message>
        <source>The EBS CSI addon</source>
        <translation>Das EBS-CSI-Add-on</translation>
    </message>
    <message>
        <source>The driver&apos;s role</source>
        <translation>Die Rolle des Treibers</translation>
    </message>
    <message>
        <source>The node group for %1</source>
        <translation>Die Node Group für %1</translation>
    </message>
    <message>
        <source>The node pool of %1</source>
        <translation>Der Node-Pool aus %1</translation>
    </message>
    <message>
        <source>The cluster does not serve %1 yet; a step of the plan turns on or installs what does, and waits for it.</source>
        <translation>Der Cluster stellt %1 noch nicht bereit; ein Schritt des Plans schaltet ein oder installiert, was es tut, und wartet darauf.</translation>
    </message>
    <message>
        <source>Install %1 first, unless it is there: %2 needs it</source>
        <translation>Zuerst %1 installieren, falls es nicht da ist: %2 braucht es</translation>
    </message>
    <message>
        <source>Install %1 now, which brings it</source>
        <translation>Jetzt %1 installieren, das sie mitbringt</translation>
    </message>
    <message>
        <source>Install %1 yourself, and leave the step out of the plan</source>
        <translation>%1 selbst installieren und den Schritt aus dem Plan lassen</translation>
    </message>
    <message>
        <source>%1 cannot be installed</source>
        <translation>%1 kann nicht installiert werden</translation>
    </message>
    <message>
        <source>%1 comes from a file that is not pinned</source>
        <translation>%1 kommt aus einer Datei, die nicht festgelegt ist</translation>
    </message>
    <message>
        <source>The manifest of %1 is there and is the pinned one</source>
        <translation>Das Manifest von %1 ist da und ist das festgelegte</translation>
    </message>
    <message>
        <source>Operators to install</source>
        <translation>Zu installierende Operatoren</translation>
    </message>
    <message>
        <source>measured: %1, on %2</source>
        <translation>gemessen: %1, am %2</translation>
    </message>
    <message>
        <source>boot disks of %1</source>
        <translation>Startplatten von %1</translation>
    </message>
    <message>
        <source>the claim %1</source>
        <translation>der Claim %1</translation>
    </message>
    <message>
        <source>The plan takes %1 of the quota %2, of which %3 are left</source>
        <translation>Der Plan braucht %1 vom Kontingent %2, von dem %3 übrig sind</translation>
    </message>
    <message>
        <source>Limit %1, used %2. It is for: %3. Nodes that lack it are not made, and their pods stay Pending.</source>
        <translation>Grenze %1, benutzt %2. Es ist für: %3. Knoten, denen es fehlt, entstehen nicht, und ihre Pods bleiben Pending.</translation>
    </message>
    <message>
        <source>Choose another region or smaller machines, or request more: quota increase of %1 in %2 from %3 to %4</source>
        <translation>Eine andere Region oder kleinere Maschinen wählen oder mehr beantragen: Erhöhung von %1 in %2 von %3 auf %4</translation>
    </message>
    <message>
        <source>Cannot tell what is left of the quotas in %1</source>
        <translation>Was von den Kontingenten in %1 übrig ist, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>limit %1, used %2, needed %3</source>
        <translation>Grenze %1, benutzt %2, gebraucht %3</translation>
    </message>
    <message>
        <source>Cannot tell what is left of %1</source>
        <translation>Was von %1 übrig ist, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>Quota is left for the machines, disks and addresses in %1</source>
        <translation>In %1 reicht das Kontingent für Maschinen, Platten und Adressen</translation>
    </message>
    <message>
        <source>Cannot tell whether the vCPU quota allows %1</source>
        <translation>Ob das vCPU-Kontingent %1 zulässt, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>The plan takes %1 vCPUs of the quota “%2”, of which %3 are left</source>
        <translation>Der Plan braucht %1 vCPUs vom Kontingent „%2“, von dem %3 übrig sind</translation>
    </message>
    <message>
        <source>Limit %1, used %2. It is for: %3.</source>
        <translation>Grenze %1, benutzt %2. Es ist für: %3.</translation>
    </message>
    <message>
        <source>Quota is left for the machines in %1</source>
        <translation>In %1 reicht das Kontingent für die Maschinen</translation>
    </message>
    <message>
        <source>Quota of machines and disks</source>
        <translation>Kontingent für Maschinen und Platten</translation>
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
    <message>
        <source>has to be a region such as europe-west4 or eu-central-1, or a zone such as europe-west4-a</source>
        <translation>muss eine Region wie europe-west4 oder eu-central-1 oder eine Zone wie europe-west4-a sein</translation>
    </message>
    <message>
        <source>has to be a zone such as europe-west4-a or eu-central-1a</source>
        <translation>muss eine Zone wie europe-west4-a oder eu-central-1a sein</translation>
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
        <source>which accelerator? Pass --accelerator, e.g. nvidia-l4</source>
        <translation>welcher Beschleuniger? --accelerator angeben, z. B. nvidia-l4</translation>
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
    <message>
        <source>a Markdown runbook, a shell script, a manifest, or a folder of such</source>
        <translation>ein Markdown-Runbook, ein Shell-Skript, ein Manifest oder ein Ordner mit solchen</translation>
    </message>
    <message>
        <source>folder of CustomResourceDefinitions to validate against, too</source>
        <translation>Ordner mit CustomResourceDefinitions, gegen die zusätzlich geprüft wird</translation>
    </message>
    <message>
        <source>which file or folder?</source>
        <translation>welche Datei oder welcher Ordner?</translation>
    </message>
    <message>
        <source>one file or folder at a time</source>
        <translation>nur eine Datei oder ein Ordner auf einmal</translation>
    </message>
    <message>
        <source>Nothing is wrong with %1 as far as can be seen.</source>
        <translation>An %1 ist, soweit erkennbar, nichts falsch.</translation>
    </message>
    <message>
        <source>find the bugs of runbooks, scripts and manifests, with their lines</source>
        <translation>die Fehler von Runbooks, Skripten und Manifesten finden, mit ihren Zeilen</translation>
    </message>
    <message>
        <source>write the bundle to this file</source>
        <translation>das Support-Bündel in diese Datei schreiben</translation>
    </message>
    <message>
        <source>name a file with --out FILE</source>
        <translation>mit --out FILE eine Datei angeben</translation>
    </message>
    <message>
        <source>Reading %1: %2 …</source>
        <translation>%1 wird gelesen: %2 …</translation>
    </message>
    <message>
        <source>Wrote %1: %2 objects, %3 logs, secrets and tokens removed. Read it before you pass it on.</source>
        <translation>%1 geschrieben: %2 Objekte, %3 Logs, Secrets und Token entfernt. Vor der Weitergabe durchlesen.</translation>
    </message>
    <message>
        <source>write a cluster&apos;s state to one file, without its secrets</source>
        <translation>den Zustand eines Clusters in eine Datei schreiben, ohne seine Secrets</translation>
    </message>
    <message>
        <source>read a support bundle instead of the cluster</source>
        <translation>statt des Clusters ein Support-Bündel lesen</translation>
    </message>
    <message>
        <source>Nothing is wrong as far as can be seen.</source>
        <translation>Soweit erkennbar, ist nichts falsch.</translation>
    </message>
    <message>
        <source>name what is wrong in a cluster, with its cause and a remedy</source>
        <translation>benennen, was in einem Cluster nicht stimmt, mit Ursache und Abhilfe</translation>
    </message>
    <message>
        <source>%1 serves no model; there is nobody to talk to</source>
        <translation>%1 bedient kein Modell; es gibt kein Gegenüber zum Chatten</translation>
    </message>
    <message>
        <source>Endpoint %1 answers</source>
        <translation>Endpoint %1 antwortet</translation>
    </message>
    <message>
        <source>chat or completions</source>
        <translation>chat oder completions</translation>
    </message>
    <message>
        <source>let answers end where the model ends them, instead of at their full length</source>
        <translation>Antworten dort enden lassen, wo das Modell sie beendet, statt bei voller Länge</translation>
    </message>
    <message>
        <source>do not keep the result in the history that the window shows</source>
        <translation>das Ergebnis nicht in dem Verlauf behalten, den das Fenster zeigt</translation>
    </message>
    <message>
        <source>--api takes chat or completions, not &quot;%1&quot;</source>
        <translation>--api verlangt chat oder completions, nicht „%1“</translation>
    </message>
    <message>
        <source>The result is not in the history: %1</source>
        <translation>Das Ergebnis ist nicht im Verlauf: %1</translation>
    </message>
    <message>
        <source>list what is known and accepted as well</source>
        <translation>auch Bekanntes und Akzeptiertes auflisten</translation>
    </message>
    <message>
        <source>What is known and accepted cannot be read, so that everything is listed: %1</source>
        <translation>Was bekannt und akzeptiert ist, kann nicht gelesen werden, daher wird alles aufgelistet: %1</translation>
    </message>
    <message>
        <source>Nothing is wrong but what is known and accepted.</source>
        <translation>Nichts ist falsch außer dem, was bekannt und akzeptiert ist.</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>akzeptiert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, until %3)</source>
        <translation>%1 (%2, bis %3)</translation>
    </message>
    <message>
        <source>Known and accepted, not listed: %1 (--show-muted lists them)</source>
        <translation>Bekannt und akzeptiert, nicht aufgelistet: %1 (--show-muted listet sie auf)</translation>
    </message>
    <message>
        <source>GKE accelerator type, such as nvidia-l4, or AWS instance type, such as g5.xlarge</source>
        <translation>GKE-Beschleunigertyp, etwa nvidia-l4, oder AWS-Instanztyp, etwa g5.xlarge</translation>
    </message>
    <message>
        <source>%1 of %2 vCPUs</source>
        <translation>%1 von %2 vCPUs</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an AWS region; they are called like eu-central-1</source>
        <translation>„%1“ ist keine AWS-Region; solche heißen etwa eu-central-1</translation>
    </message>
    <message>
        <source>which region? Pass --region, or set AWS_REGION</source>
        <translation>welche Region? --region angeben oder AWS_REGION setzen</translation>
    </message>
    <message>
        <source>Reading zones, offerings and quotas of %1 in %2 …</source>
        <translation>Zonen, Angebote und Quotas von %1 in %2 werden gelesen …</translation>
    </message>
    <message>
        <source>What the cluster says about it: %1</source>
        <translation>Was der Cluster dazu sagt: %1</translation>
    </message>
    <message>
        <source>name of the protected context that is to be changed</source>
        <translation>Name des geschützten Kontexts, in dem etwas geändert werden soll</translation>
    </message>
    <message>
        <source>The context %1 is protected. Type its name to change it:</source>
        <translation>Der Kontext %1 ist geschützt. Zum Ändern seinen Namen eingeben:</translation>
    </message>
    <message>
        <source>Measured by %1, which flushes every 200 ms: token timings hold that. No port-forward: %2.</source>
        <translation>Gemessen über: %1. Das sendet alle 200 ms, was in den Token-Zeiten steckt. Kein Port-Forward: %2.</translation>
    </message>
    <message>
        <source>--restart starts anew what runs; give other choices without it, they restart what has to</source>
        <translation>--restart startet neu, was läuft; andere Werte gibt man ohne es an, sie starten neu, was neu starten muss</translation>
    </message>
    <message>
        <source>It runs with these choices already; nothing was changed.</source>
        <translation>Es läuft schon mit diesen Werten; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Roll out %1 changes to %2?</source>
        <translation>%1 Änderungen an %2 ausrollen?</translation>
    </message>
    <message>
        <source>it was made by recipe %1 and cannot become one of %2</source>
        <translation>es wurde mit dem Rezept %1 gemacht und kann keines von %2 werden</translation>
    </message>
    <message>
        <source>other choices for an endpoint that runs; what is not given stays as it is</source>
        <translation>andere Werte für einen laufenden Endpoint; was nicht angegeben ist, bleibt</translation>
    </message>
    <message>
        <source>with --change: start its pods anew, with the choices as they are</source>
        <translation>mit --change: seine Pods neu starten, mit den Werten, wie sie sind</translation>
    </message>
    <message>
        <source>with --change: keep the new choices even when it does not become healthy</source>
        <translation>mit --change: die neuen Werte behalten, auch wenn er nicht gesund wird</translation>
    </message>
    <message>
        <source>--%1 goes with --change ENDPOINT</source>
        <translation>--%1 gehört zu --change ENDPOINT</translation>
    </message>
    <message>
        <source>What remains:</source>
        <translation>Was bleibt:</translation>
    </message>
    <message>
        <source>number of an entry of the activity log; the latest are listed when not given</source>
        <translation>Nummer eines Eintrags im Aktivitätsprotokoll; ohne sie werden die neuesten aufgelistet</translation>
    </message>
    <message>
        <source>also reset fields that somebody has set anew since</source>
        <translation>auch Felder zurücksetzen, die seither jemand neu gesetzt hat</translation>
    </message>
    <message>
        <source>the name of what is deleted, instead of typing it</source>
        <translation>der Name dessen, was gelöscht wird, statt ihn einzutippen</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Undo one with: slipway undo NUMBER</source>
        <translation>Einen rückgängig machen mit: slipway undo NUMMER</translation>
    </message>
    <message>
        <source>Overwrite what others have changed since?</source>
        <translation>Überschreiben, was andere seither geändert haben?</translation>
    </message>
    <message>
        <source>Nothing was changed. Pass --overwrite to agree beforehand.</source>
        <translation>Nichts wurde geändert. Mit --overwrite stimmt man vorab zu.</translation>
    </message>
    <message>
        <source>--confirm says &quot;%1&quot;, what is deleted is %2; nothing was changed</source>
        <translation>--confirm sagt „%1“, gelöscht würde %2; nichts wurde geändert</translation>
    </message>
    <message>
        <source>Type %1 to delete it:</source>
        <translation>Zum Löschen %1 eintippen:</translation>
    </message>
    <message>
        <source>Undo it?</source>
        <translation>Rückgängig machen?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of an entry; `slipway undo` lists them</source>
        <translation>„%1“ ist keine Nummer eines Eintrags; `slipway undo` listet sie auf</translation>
    </message>
    <message>
        <source>%1 cannot be undone: %2</source>
        <translation>%1 lässt sich nicht rückgängig machen: %2</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <source>It is an entry of its own, which can be undone as well: slipway undo</source>
        <translation>Das ist ein eigener Eintrag, der sich ebenfalls rückgängig machen lässt: slipway undo</translation>
    </message>
    <message>
        <source>take one change back: what it would do now, then do it</source>
        <translation>eine Änderung rückgängig machen: erst zeigen, was das jetzt täte, dann tun</translation>
    </message>
    <message>
        <source>a pod&apos;s name, or an endpoint&apos;s: then one of its ready pods</source>
        <translation>Name eines Pods oder eines Endpoints: dann einer seiner bereiten Pods</translation>
    </message>
    <message>
        <source>what to run there, after --</source>
        <translation>was dort ausgeführt wird, nach --</translation>
    </message>
    <message>
        <source>container; the pod&apos;s first when not given</source>
        <translation>Container; ohne Angabe der erste des Pods</translation>
    </message>
    <message>
        <source>the Service %1 has no selector</source>
        <translation>der Service %1 hat keinen Selektor</translation>
    </message>
    <message>
        <source>name a pod</source>
        <translation>Nennen Sie einen Pod</translation>
    </message>
    <message>
        <source>no pod of the endpoint %1 is ready</source>
        <translation>kein Pod des Endpoints %1 ist bereit</translation>
    </message>
    <message>
        <source>name a pod or an endpoint, and after -- the command to run in it</source>
        <translation>Nennen Sie einen Pod oder Endpoint und nach -- den Befehl, der darin ausgeführt wird</translation>
    </message>
    <message>
        <source>exec gives what the command writes, and has no other form of output</source>
        <translation>exec gibt aus, was der Befehl schreibt, und kennt keine andere Ausgabeform</translation>
    </message>
    <message>
        <source>Command in %1/%2: %3</source>
        <translation>Befehl in %1/%2: %3</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>Exit-Status %1</translation>
    </message>
    <message>
        <source>run a command in a container, with this terminal</source>
        <translation>einen Befehl in einem Container ausführen, mit diesem Terminal</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>unbekannt: %1</translation>
    </message>
    <message>
        <source>asks a server for an endpoint&apos;s numbers, and not its pods: prometheus=URL, prometheus=NAMESPACE/SERVICE:PORT in its cluster, or google for Google Managed Prometheus</source>
        <translation>fragt einen Server nach den Zahlen eines Endpoints und nicht dessen Pods: prometheus=URL, prometheus=NAMESPACE/SERVICE:PORT in seinem Cluster oder google für Google Managed Prometheus</translation>
    </message>
    <message>
        <source>a file that holds the bearer token for --source</source>
        <translation>eine Datei mit dem Bearer-Token für --source</translation>
    </message>
    <message>
        <source>seconds that rates and latencies of --source are taken over</source>
        <translation>Sekunden, über die Raten und Latenzen von --source gebildet werden</translation>
    </message>
    <message>
        <source>--source takes prometheus=URL, prometheus=NAMESPACE/SERVICE:PORT or google, not &quot;%1&quot;</source>
        <translation>--source nimmt prometheus=URL, prometheus=NAMESPACE/SERVICE:PORT oder google, nicht „%1“</translation>
    </message>
    <message>
        <source>--source asks for an endpoint, and goes with neither --file nor --url</source>
        <translation>--source fragt nach einem Endpoint und verträgt sich weder mit --file noch mit --url</translation>
    </message>
    <message>
        <source>--window takes seconds from 30 to 2592000, not &quot;%1&quot;</source>
        <translation>--window nimmt Sekunden von 30 bis 2592000, nicht „%1“</translation>
    </message>
    <message>
        <source>--bearer-file and --window belong to --source</source>
        <translation>--bearer-file und --window gehören zu --source</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>%1, over the last %2 s</source>
        <translation>%1, über die letzten %2 s</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Predicted and measured: %1</source>
        <translation>Vorhergesagt und gemessen: %1</translation>
    </message>
    <message>
        <source>Predicted and measured</source>
        <translation>Vorhergesagt und gemessen</translation>
    </message>
    <message>
        <source>Predicted and measured, at %1</source>
        <translation>Vorhergesagt und gemessen, an %1</translation>
    </message>
    <message>
        <source>%1; the estimate was %2</source>
        <translation>%1; geschätzt war %2</translation>
    </message>
    <message>
        <source>--in-cluster loads an endpoint of a cluster, not an address (--url)</source>
        <translation>--in-cluster belastet einen Endpoint eines Clusters, keine Adresse (--url)</translation>
    </message>
    <message>
        <source>SLIPWAY_API_KEY is not given to load pods: they take the key from the Secret that the server has it from.</source>
        <translation>SLIPWAY_API_KEY geht nicht an Last-Pods: Sie nehmen den Schlüssel aus dem Secret, aus dem ihn der Server hat.</translation>
    </message>
    <message>
        <source>Start it?</source>
        <translation>Starten?</translation>
    </message>
    <message>
        <source>of load pods in the cluster, a Hugging Face id or a path there; the server&apos;s own when not given</source>
        <translation>der Last-Pods im Cluster, eine Hugging-Face-Kennung oder ein Pfad dort; ohne Angabe der des Servers</translation>
    </message>
    <message>
        <source>send the load from N pods of the cluster (1 when no number follows), by vllm bench serve</source>
        <translation>die Last von N Pods des Clusters senden (1, wenn keine Zahl folgt), mit vllm bench serve</translation>
    </message>
    <message>
        <source>--tokenizer is for load pods; it needs --in-cluster</source>
        <translation>--tokenizer gilt für Last-Pods und braucht --in-cluster</translation>
    </message>
    <message>
        <source>name each, as with --set %1=VALUE, or in a file for --values</source>
        <translation>jede nennen, etwa mit --set %1=WERT, oder in einer Datei für --values</translation>
    </message>
    <message>
        <source>Costs by list price: %1</source>
        <translation>Kosten nach Listenpreis: %1</translation>
    </message>
    <message>
        <source>Costs: no list price is known</source>
        <translation>Kosten: kein Listenpreis bekannt</translation>
    </message>
</context>
<context>
    <name>ClusterBench</name>
    <message>
        <source>the Service %1 selects no pods</source>
        <translation>der Service %1 wählt keine Pods aus</translation>
    </message>
    <message>
        <source>no pod behind the Service %1 is ready</source>
        <translation>kein Pod hinter dem Service %1 ist bereit</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a node</source>
        <translation>
            <numerusform>%n wartet auf einen Node</numerusform>
            <numerusform>%n warten auf einen Node</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get(s) volumes and image</source>
        <translation>
            <numerusform>%n bekommt Volumes und Image</numerusform>
            <numerusform>%n bekommen Volumes und Image</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n send(s) load</source>
        <translation>
            <numerusform>%n sendet Last</numerusform>
            <numerusform>%n senden Last</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) collected</source>
        <translation>
            <numerusform>%n Ergebnis eingesammelt</numerusform>
            <numerusform>%n Ergebnisse eingesammelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n load pod(s)</source>
        <translation>
            <numerusform>%n Last-Pod</numerusform>
            <numerusform>%n Last-Pods</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 serves no model</source>
        <translation>%1 bedient kein Modell</translation>
    </message>
    <message>
        <source>there is no connection to a cluster</source>
        <translation>es besteht keine Verbindung zu einem Cluster</translation>
    </message>
    <message>
        <source>it is not known which model %1 serves; name one by --model</source>
        <translation>es ist nicht bekannt, welches Modell %1 bedient; nennen Sie eines mit --model</translation>
    </message>
    <message>
        <source>One Job after the other: the load is doubled to at most %1 at once while throughput grows.</source>
        <translation>Ein Job nach dem anderen: Die Last wird verdoppelt, solange der Durchsatz wächst, auf höchstens %1 gleichzeitig.</translation>
    </message>
    <message numerus="yes">
        <source>%n Jobs like this, one after the other, each with its load.</source>
        <translation>
            <numerusform>%n Job wie dieser, mit seiner Last.</numerusform>
            <numerusform>%n Jobs wie dieser, einer nach dem anderen, jeder mit seiner Last.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each Job is removed once its results are here, or when it fails or is stopped; if this program should die, the cluster removes it 15 minutes after its end.</source>
        <translation>Jeder Job wird entfernt, sobald seine Ergebnisse hier sind oder wenn er fehlschlägt oder angehalten wird; sollte dieses Programm abstürzen, entfernt ihn der Cluster 15 Minuten nach seinem Ende.</translation>
    </message>
    <message>
        <source>A node that has not got the image %1 yet pulls it: several gigabytes. The pods ask for 1 CPU and 2 GiB each, and for no accelerator.</source>
        <translation>Ein Node, der das Image %1 noch nicht hat, zieht es: mehrere Gigabyte. Die Pods fordern je 1 CPU und 2 GiB an und keinen Beschleuniger.</translation>
    </message>
    <message>
        <source>Every node of this cluster is tainted: the pods tolerate what the server&apos;s pods tolerate, and may run beside them.</source>
        <translation>Jeder Node dieses Clusters trägt einen Taint: Die Pods tolerieren, was die Pods des Servers tolerieren, und laufen womöglich neben ihnen.</translation>
    </message>
    <message>
        <source>%1 requests a load, so that each pod sends as many.</source>
        <translation>%1 Anfragen je Last, damit jeder Pod gleich viele sendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) in the cluster (vllm bench serve of %1)</source>
        <translation>
            <numerusform>%n Pod im Cluster (vllm bench serve aus %1)</numerusform>
            <numerusform>%n Pods im Cluster (vllm bench serve aus %1)</numerusform>
        </translation>
    </message>
    <message>
        <source>The Job %1 could not be removed: %2. The cluster removes it 15 minutes after its end.</source>
        <translation>Der Job %1 konnte nicht entfernt werden: %2. Der Cluster entfernt ihn 15 Minuten nach seinem Ende.</translation>
    </message>
    <message>
        <source>the connection to the cluster was given up; the Job %1 is still there</source>
        <translation>die Verbindung zum Cluster wurde aufgegeben; der Job %1 ist noch da</translation>
    </message>
    <message>
        <source>the Job %1 was removed by somebody else</source>
        <translation>der Job %1 wurde von jemand anderem entfernt</translation>
    </message>
    <message>
        <source>load pod %1 cannot start: %2: %3</source>
        <translation>Last-Pod %1 kann nicht starten: %2: %3</translation>
    </message>
    <message>
        <source>the Job %1 gets no pods: %2</source>
        <translation>der Job %1 bekommt keine Pods: %2</translation>
    </message>
    <message>
        <source>the Job %1 failed: %2</source>
        <translation>der Job %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>the Job %1 failed: %2; last seen: %3</source>
        <translation>der Job %1 ist fehlgeschlagen: %2; zuletzt gesehen: %3</translation>
    </message>
    <message>
        <source>no result from load pod %1: %2</source>
        <translation>kein Ergebnis von Last-Pod %1: %2</translation>
    </message>
    <message>
        <source>load pod %1 ended with exit code %2</source>
        <translation>Last-Pod %1 endete mit Exit-Code %2</translation>
    </message>
    <message>
        <source>load pod %1 failed</source>
        <translation>Last-Pod %1 ist fehlgeschlagen</translation>
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
    <name>CodeDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The address is the Service&apos;s inside the cluster. From here, forward its port first: kubectl port-forward service/%1 %2</source>
        <translation>Die Adresse ist die des Service im Cluster. Von hier aus zuerst seinen Port weiterleiten: kubectl port-forward service/%1 %2</translation>
    </message>
    <message>
        <source>The request as code</source>
        <translation>Die Anfrage als Code</translation>
    </message>
    <message>
        <source>Over the wire</source>
        <translation>Über die Leitung</translation>
    </message>
    <message>
        <source>The answer was longer: its first part is here.</source>
        <translation>Die Antwort war länger: Hier steht ihr erster Teil.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer, event by event</source>
        <translation>Antwort, Event für Event</translation>
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
        <source>say on standard error what is done</source>
        <translation>auf der Standardfehlerausgabe melden, was geschieht</translation>
    </message>
    <message>
        <source>page to begin with: home, deploy, dashboard, playground, benchmark, resources, findings, activity, settings</source>
        <translation>Seite zu Beginn: home, deploy, dashboard, playground, benchmark, resources, findings, activity, settings</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>(not there)</source>
        <translation>(nicht vorhanden)</translation>
    </message>
    <message>
        <source>The node %1 has accelerators and offers none</source>
        <translation>Der Node %1 hat Beschleuniger und bietet keine an</translation>
    </message>
    <message>
        <source>The node %1 is still being set up</source>
        <translation>Der Node %1 wird noch eingerichtet</translation>
    </message>
    <message>
        <source>It joined %1 ago; drivers and device plugin take some minutes. This is normal.</source>
        <translation>Er ist vor %1 beigetreten; Treiber und Device Plugin brauchen einige Minuten. Das ist normal.</translation>
    </message>
    <message>
        <source>The device plugin runs there and finds no driver: the node&apos;s image (AMI) is one without it, or the driver is not installed. Restarting the plugin does not help.</source>
        <translation>Das Device Plugin läuft dort und findet keinen Treiber: Das Image (AMI) des Nodes enthält keinen, oder der Treiber ist nicht installiert. Ein Neustart des Plugins hilft nicht.</translation>
    </message>
    <message>
        <source>Make a node group with an accelerated image (AL2023_x86_64_NVIDIA, Bottlerocket NVIDIA) and delete this one: the image type of a group cannot be changed</source>
        <translation>Eine Node Group mit einem Image für Beschleuniger (AL2023_x86_64_NVIDIA, Bottlerocket NVIDIA) anlegen und diese löschen: Der Image-Typ einer Gruppe lässt sich nicht ändern</translation>
    </message>
    <message>
        <source>On GKE let it install the driver</source>
        <translation>Auf GKE den Treiber von GKE installieren lassen</translation>
    </message>
    <message>
        <source>%1 offers such devices, and has no pod on this node: its selector or its tolerations keep it away.</source>
        <translation>%1 bietet solche Geräte an und hat keinen Pod auf diesem Node: Sein Selektor oder seine Tolerations halten es fern.</translation>
    </message>
    <message>
        <source>Let the DaemonSet tolerate the node&apos;s taints</source>
        <translation>Das DaemonSet die Taints des Nodes tolerieren lassen</translation>
    </message>
    <message>
        <source>A device plugin is there, and the node offers nothing all the same. Its log would tell why: a driver that is missing is the commonest.</source>
        <translation>Ein Device Plugin ist da, und der Node bietet trotzdem nichts an. Sein Log würde zeigen, warum: Am häufigsten fehlt ein Treiber.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Es lesen</translation>
    </message>
    <message>
        <source>No device plugin runs in the cluster: nothing tells Kubernetes of the devices.</source>
        <translation>Im Cluster läuft kein Device Plugin: Nichts meldet Kubernetes die Geräte.</translation>
    </message>
    <message>
        <source>(no device plugin among those listed)</source>
        <translation>(kein Device Plugin unter den aufgelisteten)</translation>
    </message>
    <message>
        <source>Install NVIDIA&apos;s device plugin; the node&apos;s image needs the driver besides</source>
        <translation>Das Device Plugin von NVIDIA installieren; das Image des Nodes braucht außerdem den Treiber</translation>
    </message>
    <message>
        <source>Its device plugin or driver is missing. Which of them cannot be told: DaemonSets were not listed.</source>
        <translation>Device Plugin oder Treiber fehlt. Welches von beiden, lässt sich nicht sagen: DaemonSets wurden nicht aufgelistet.</translation>
    </message>
    <message>
        <source>Look for the device plugin</source>
        <translation>Nach dem Device Plugin sehen</translation>
    </message>
    <message>
        <source>(no node yet)</source>
        <translation>(noch kein Node)</translation>
    </message>
    <message>
        <source>%1 asks for %2, which nothing offers; nodes offer %3</source>
        <translation>%1 fordert %2 an, das nichts anbietet; Nodes bieten %3 an</translation>
    </message>
    <message>
        <source>The name of the resource is not the one that the device plugin uses.</source>
        <translation>Der Name der Ressource ist nicht der, den das Device Plugin verwendet.</translation>
    </message>
    <message>
        <source>Ask for %1, in limits</source>
        <translation>%1 in limits anfordern</translation>
    </message>
    <message>
        <source>No node offers the %1 that %2 asks for</source>
        <translation>Kein Node bietet %1 an, das %2 anfordert</translation>
    </message>
    <message>
        <source>A node with such devices may still be made; the cluster has an autoscaler.</source>
        <translation>Ein Node mit solchen Geräten kann noch entstehen; der Cluster hat einen Autoscaler.</translation>
    </message>
    <message>
        <source>There is no node with such devices, and nothing is making one.</source>
        <translation>Es gibt keinen Node mit solchen Geräten, und nichts erstellt einen.</translation>
    </message>
    <message>
        <source>Add a node pool with such devices, or let the existing one grow from zero</source>
        <translation>Einen Node Pool mit solchen Geräten hinzufügen oder den vorhandenen von null an wachsen lassen</translation>
    </message>
    <message>
        <source>%1 may not write to its volume</source>
        <translation>%1 darf nicht auf sein Volume schreiben</translation>
    </message>
    <message>
        <source>The volume belongs to another user than the process; fsGroup %1 is not that of the process, or the volume&apos;s driver does not apply it.</source>
        <translation>Das Volume gehört einem anderen Benutzer als der Prozess; fsGroup %1 ist nicht die des Prozesses, oder der Treiber des Volumes wendet sie nicht an.</translation>
    </message>
    <message>
        <source>A new block volume belongs to root; the process is not root, and without fsGroup nobody gives it the volume.</source>
        <translation>Ein neues Block-Volume gehört root; der Prozess ist nicht root, und ohne fsGroup wird ihm das Volume nicht übereignet.</translation>
    </message>
    <message>
        <source>(the image&apos;s)</source>
        <translation>(der des Images)</translation>
    </message>
    <message>
        <source>Set fsGroup %1: the kubelet then gives the volume to that group</source>
        <translation>fsGroup %1 setzen: Der kubelet gibt das Volume dann dieser Gruppe</translation>
    </message>
    <message>
        <source>Set securityContext.fsGroup to the group of the process</source>
        <translation>securityContext.fsGroup auf die Gruppe des Prozesses setzen</translation>
    </message>
    <message>
        <source>%1 does not accept its configuration</source>
        <translation>%1 nimmt seine Konfiguration nicht an</translation>
    </message>
    <message>
        <source>%1 does not know the key %2 in its configuration</source>
        <translation>%1 kennt den Schlüssel %2 in seiner Konfiguration nicht</translation>
    </message>
    <message>
        <source>This version has not, or no longer, such a key: %1.</source>
        <translation>Diese Version hat einen solchen Schlüssel nicht oder nicht mehr: %1.</translation>
    </message>
    <message>
        <source>The line of its log says where it stops reading.</source>
        <translation>Die Zeile seines Logs zeigt, wo es zu lesen aufhört.</translation>
    </message>
    <message>
        <source>Correct it in %1; a changed ConfigMap restarts nothing by itself</source>
        <translation>In %1 berichtigen; eine geänderte ConfigMap startet von sich aus nichts neu</translation>
    </message>
    <message>
        <source>Correct the configuration for this version, or use the version that it is for</source>
        <translation>Die Konfiguration für diese Version berichtigen oder die Version verwenden, für die sie gedacht ist</translation>
    </message>
    <message>
        <source>A Python module that %1 imports is not in its image</source>
        <translation>Ein Python-Modul, das %1 importiert, ist nicht in seinem Image</translation>
    </message>
    <message>
        <source>It was not installed there, or PYTHONPATH does not lead to it.</source>
        <translation>Es wurde dort nicht installiert, oder PYTHONPATH führt nicht dorthin.</translation>
    </message>
    <message>
        <source>Install it in the image, or set PYTHONPATH to the folder that holds it</source>
        <translation>Es im Image installieren oder PYTHONPATH auf den Ordner setzen, der es enthält</translation>
    </message>
    <message>
        <source>%1 imports a name that the installed library does not have</source>
        <translation>%1 importiert einen Namen, den die installierte Bibliothek nicht hat</translation>
    </message>
    <message>
        <source>The import is wrong, or made for another version of the library.</source>
        <translation>Der Import ist falsch oder für eine andere Version der Bibliothek geschrieben.</translation>
    </message>
    <message>
        <source>Correct the import, or pin the library&apos;s version</source>
        <translation>Den Import berichtigen oder die Version der Bibliothek festlegen</translation>
    </message>
    <message>
        <source>A module that %1 loads is not in its image</source>
        <translation>Ein Modul, das %1 lädt, ist nicht in seinem Image</translation>
    </message>
    <message>
        <source>It was not installed there.</source>
        <translation>Es wurde dort nicht installiert.</translation>
    </message>
    <message>
        <source>Install it in the image</source>
        <translation>Es im Image installieren</translation>
    </message>
    <message>
        <source>The port that %1 listens on is taken in its pod</source>
        <translation>Der Port, auf dem %1 lauscht, ist in seinem Pod belegt</translation>
    </message>
    <message>
        <source>Containers of one pod share their ports.</source>
        <translation>Container eines Pods teilen sich ihre Ports.</translation>
    </message>
    <message>
        <source>Give one of them another port</source>
        <translation>Einem von ihnen einen anderen Port geben</translation>
    </message>
    <message>
        <source>The image of %1 is not made for the node&apos;s processor</source>
        <translation>Das Image von %1 ist nicht für den Prozessor des Nodes gebaut</translation>
    </message>
    <message>
        <source>Its program is for another architecture.</source>
        <translation>Sein Programm ist für eine andere Architektur.</translation>
    </message>
    <message>
        <source>Build it for the node&apos;s, or select nodes by kubernetes.io/arch</source>
        <translation>Es für die des Nodes bauen oder Nodes über kubernetes.io/arch auswählen</translation>
    </message>
    <message>
        <source>Two pods of %1 want the same data</source>
        <translation>Zwei Pods von %1 wollen dieselben Daten</translation>
    </message>
    <message>
        <source>The new pod starts while the old one still holds the lock in the volume.</source>
        <translation>Der neue Pod startet, während der alte noch die Sperre im Volume hält.</translation>
    </message>
    <message>
        <source>Use strategy Recreate, or a StatefulSet</source>
        <translation>Strategie Recreate oder ein StatefulSet verwenden</translation>
    </message>
    <message>
        <source>%1 wants an environment variable that it is not given</source>
        <translation>%1 verlangt eine Umgebungsvariable, die es nicht bekommt</translation>
    </message>
    <message>
        <source>The line of its log names it.</source>
        <translation>Die Zeile seines Logs nennt sie.</translation>
    </message>
    <message>
        <source>Give it to the container, from a ConfigMap or a Secret</source>
        <translation>Sie dem Container aus einer ConfigMap oder einem Secret geben</translation>
    </message>
    <message>
        <source>%1 wants a kind that the cluster does not have</source>
        <translation>%1 verlangt eine Objektart (kind), die der Cluster nicht hat</translation>
    </message>
    <message>
        <source>Its CustomResourceDefinition was not installed, or in another version.</source>
        <translation>Ihre CustomResourceDefinition wurde nicht oder in einer anderen Version installiert.</translation>
    </message>
    <message>
        <source>Install the CustomResourceDefinitions of its version</source>
        <translation>Die CustomResourceDefinitions seiner Version installieren</translation>
    </message>
    <message>
        <source>%1 may not do in the cluster what it has to</source>
        <translation>%1 darf im Cluster nicht tun, was es tun muss</translation>
    </message>
    <message>
        <source>Its service account lacks a rule of RBAC.</source>
        <translation>Seinem Service-Account fehlt eine RBAC-Regel.</translation>
    </message>
    <message>
        <source>Bind a role with that rule to its service account</source>
        <translation>Eine Rolle mit dieser Regel an seinen Service-Account binden</translation>
    </message>
    <message>
        <source>%1 ends because something that it needs does not answer</source>
        <translation>%1 endet, weil etwas, das es braucht, nicht antwortet</translation>
    </message>
    <message>
        <source>The line of its log names what.</source>
        <translation>Die Zeile seines Logs nennt, was.</translation>
    </message>
    <message>
        <source>Correct the address, or start what is missing</source>
        <translation>Die Adresse berichtigen oder starten, was fehlt</translation>
    </message>
    <message>
        <source>The cloud has no such machine to give now</source>
        <translation>Die Cloud hat derzeit keine solche Maschine zu vergeben</translation>
    </message>
    <message>
        <source>A quota of the project or account is used up</source>
        <translation>Eine Quota des Projekts oder Kontos ist ausgeschöpft</translation>
    </message>
    <message>
        <source>The cloud refuses to make the nodes</source>
        <translation>Die Cloud lehnt es ab, die Nodes zu erstellen</translation>
    </message>
    <message>
        <source>It was asked for nodes and is out of stock there. Your quota is not the matter: asking for more of it would not help.</source>
        <translation>Nodes wurden angefordert, und dort ist der Vorrat erschöpft. An der eigenen Quota liegt es nicht: Mehr davon anzufordern würde nicht helfen.</translation>
    </message>
    <message>
        <source>Nodes were refused for quota%1; it may be that of processors, disks or addresses and not of the accelerator.</source>
        <translation>Nodes wurden wegen einer Quota abgelehnt%1; es kann die für Prozessoren, Platten oder Adressen sein und nicht die des Beschleunigers.</translation>
    </message>
    <message>
        <source>Try another zone, another machine type, or spot against on-demand</source>
        <translation>Eine andere Zone, einen anderen Maschinentyp oder Spot statt On-Demand (oder umgekehrt) versuchen</translation>
    </message>
    <message>
        <source>Ask for more of it, or free some</source>
        <translation>Mehr davon beantragen oder etwas freigeben</translation>
    </message>
    <message>
        <source>Do as its words say</source>
        <translation>Der Meldung folgen</translation>
    </message>
    <message>
        <source>The node group %1 is not well: %2</source>
        <translation>Die Node Group %1 ist nicht in Ordnung: %2</translation>
    </message>
    <message>
        <source>The node group %1 has GPUs and an image without their driver</source>
        <translation>Die Node Group %1 hat GPUs und ein Image ohne deren Treiber</translation>
    </message>
    <message>
        <source>Its nodes (%1) join and look healthy, and can never offer a GPU. A group&apos;s image type cannot be changed.</source>
        <translation>Ihre Nodes (%1) treten bei und sehen gesund aus, können aber nie eine GPU anbieten. Der Image-Typ einer Gruppe lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Make a new group with an accelerated image, then delete this one</source>
        <translation>Eine neue Gruppe mit einem Image für Beschleuniger anlegen, dann diese löschen</translation>
    </message>
    <message>
        <source>The add-on %1 is %2</source>
        <translation>Das Add-on %1 ist %2</translation>
    </message>
    <message>
        <source>EKS gives no reason.</source>
        <translation>EKS nennt keinen Grund.</translation>
    </message>
    <message>
        <source>The service %1 is off in the project</source>
        <translation>Der Dienst %1 ist im Projekt ausgeschaltet</translation>
    </message>
    <message>
        <source>Enable it; it works some minutes after</source>
        <translation>Ihn einschalten; er funktioniert einige Minuten danach</translation>
    </message>
    <message>
        <source>The add-on is there already</source>
        <translation>Das Add-on ist bereits vorhanden</translation>
    </message>
    <message>
        <source>Creating it a second time is refused; it can be updated.</source>
        <translation>Ein zweites Anlegen wird abgelehnt; es lässt sich aktualisieren.</translation>
    </message>
    <message>
        <source>Update it</source>
        <translation>Es aktualisieren</translation>
    </message>
    <message>
        <source>The load balancer finds no pod behind %1 healthy</source>
        <translation>Der Load Balancer findet hinter %1 keinen gesunden Pod</translation>
    </message>
    <message>
        <source>Its own health check fails for all of them; why is not in the snapshot.</source>
        <translation>Seine eigene Zustandsprüfung schlägt für alle fehl; warum, steht nicht im Snapshot.</translation>
    </message>
    <message>
        <source>UNHEALTHY, %1 of %2</source>
        <translation>UNHEALTHY, %1 von %2</translation>
    </message>
    <message>
        <source>Compare its health check with the pods&apos; own probes: path, port and protocol</source>
        <translation>Seine Zustandsprüfung mit den Probes der Pods vergleichen: Pfad, Port und Protokoll</translation>
    </message>
    <message>
        <source>(none: the node ran out)</source>
        <translation>(keines: der Speicher des Nodes war erschöpft)</translation>
    </message>
    <message>
        <source>The container %1 of %2 used more memory than it may</source>
        <translation>Der Container %1 von %2 hat mehr Speicher belegt, als er darf</translation>
    </message>
    <message>
        <source>It has no limit of its own: the node had no memory left and the kernel chose it. That is the host&apos;s memory, not the accelerator&apos;s.</source>
        <translation>Er hat kein eigenes Limit: Der Node hatte keinen Speicher mehr, und der Kernel hat ihn ausgewählt. Es geht um den Speicher des Hosts, nicht um den des Beschleunigers.</translation>
    </message>
    <message>
        <source>Its limit is %1 of the host&apos;s memory; the accelerator&apos;s memory is not the matter. While weights are loaded an engine needs at least its largest weight file and some GiB.</source>
        <translation>Sein Limit ist %1 vom Speicher des Hosts; um den Speicher des Beschleunigers geht es nicht. Während Gewichte geladen werden, braucht eine Engine mindestens ihre größte Gewichtsdatei und einige GiB.</translation>
    </message>
    <message>
        <source>Give the sidecar more by the pod template&apos;s annotation gke-gcsfuse/memory-limit (&quot;0&quot; is no limit); only a new pod heals the mount</source>
        <translation>Dem Sidecar über die Annotation gke-gcsfuse/memory-limit der Pod-Vorlage mehr geben (&quot;0&quot; heißt kein Limit); erst ein neuer Pod behebt den Mount</translation>
    </message>
    <message>
        <source>Raise the memory limit</source>
        <translation>Das Speicherlimit erhöhen</translation>
    </message>
    <message>
        <source>The command of container %1 is not in its image</source>
        <translation>Das Kommando des Containers %1 ist nicht in seinem Image</translation>
    </message>
    <message>
        <source>The image&apos;s own start command names a file that is not there.</source>
        <translation>Das Startkommando des Images nennt eine Datei, die nicht vorhanden ist.</translation>
    </message>
    <message>
        <source>%1 is not found in %2.</source>
        <translation>%1 ist in %2 nicht zu finden.</translation>
    </message>
    <message>
        <source>Correct command, or leave it to the image</source>
        <translation>command berichtigen oder dem Image überlassen</translation>
    </message>
    <message>
        <source>The node&apos;s NVIDIA software refuses the container %1</source>
        <translation>Die NVIDIA-Software des Nodes weist den Container %1 ab</translation>
    </message>
    <message>
        <source>The image needs a newer driver than %1 has.</source>
        <translation>Das Image braucht einen neueren Treiber, als %1 hat.</translation>
    </message>
    <message>
        <source>Driver and container toolkit of %1 do not work together.</source>
        <translation>Treiber und Container Toolkit von %1 passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Use nodes with a newer driver, or an image built on an older CUDA</source>
        <translation>Nodes mit neuerem Treiber oder ein auf älterem CUDA gebautes Image verwenden</translation>
    </message>
    <message>
        <source>The command of container %1 may not be executed</source>
        <translation>Das Kommando des Containers %1 darf nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>The file is there and is not executable for the user that the container runs as.</source>
        <translation>Die Datei ist vorhanden, aber für den Benutzer, unter dem der Container läuft, nicht ausführbar.</translation>
    </message>
    <message>
        <source>Correct command or securityContext.runAsUser</source>
        <translation>command oder securityContext.runAsUser berichtigen</translation>
    </message>
    <message>
        <source>The container %1 cannot be started</source>
        <translation>Der Container %1 lässt sich nicht starten</translation>
    </message>
    <message>
        <source>The runtime&apos;s words say why.</source>
        <translation>Die Meldung der Laufzeitumgebung nennt den Grund.</translation>
    </message>
    <message>
        <source>Correct what they name</source>
        <translation>Berichtigen, was sie nennt</translation>
    </message>
    <message>
        <source>The container %1 of %2 ends at once, and without an error</source>
        <translation>Der Container %1 von %2 endet sofort, und zwar ohne Fehler</translation>
    </message>
    <message>
        <source>Its command does its work and returns, where Kubernetes expects it to stay: it is started again and again.</source>
        <translation>Sein Kommando erledigt seine Arbeit und kehrt zurück, wo Kubernetes erwartet, dass es bleibt: Es wird immer wieder gestartet.</translation>
    </message>
    <message>
        <source>Start the server itself, in the foreground; work that ends belongs into a Job</source>
        <translation>Den Server selbst im Vordergrund starten; Arbeit, die endet, gehört in einen Job</translation>
    </message>
    <message>
        <source>The init container %1 of %2 fails</source>
        <translation>Der Init-Container %1 von %2 schlägt fehl</translation>
    </message>
    <message>
        <source>The container %1 of %2 ends again and again</source>
        <translation>Der Container %1 von %2 endet immer wieder</translation>
    </message>
    <message>
        <source>Exit code %1. Its log was not captured; that of the instance before would say why.</source>
        <translation>Exit-Code %1. Sein Log wurde nicht erfasst; das der vorherigen Instanz würde den Grund zeigen.</translation>
    </message>
    <message>
        <source>Its last words of a cause: %1</source>
        <translation>Seine letzten Worte zu einer Ursache: %1</translation>
    </message>
    <message>
        <source>Read its log</source>
        <translation>Sein Log lesen</translation>
    </message>
    <message>
        <source>A pod of %1 was evicted from its node</source>
        <translation>Ein Pod von %1 wurde von seinem Node verdrängt</translation>
    </message>
    <message>
        <source>The node refused a pod of %1</source>
        <translation>Der Node hat einen Pod von %1 abgelehnt</translation>
    </message>
    <message>
        <source>It, or the node, used up the local disk: caches and weights in emptyDir and in the container&apos;s own files count.</source>
        <translation>Er oder der Node hat die lokale Platte aufgebraucht: Caches und Gewichte in emptyDir und in den eigenen Dateien des Containers zählen mit.</translation>
    </message>
    <message>
        <source>The node ran short of memory, and pods that use more than they ask for go first.</source>
        <translation>Dem Node ging der Speicher aus, und Pods, die mehr belegen, als sie anfordern, müssen zuerst weichen.</translation>
    </message>
    <message>
        <source>Ask for what it uses (requests of ephemeral-storage and memory), or put caches on a volume</source>
        <translation>Anfordern, was er belegt (requests für ephemeral-storage und memory), oder Caches auf ein Volume legen</translation>
    </message>
    <message>
        <source>%1, restarted %2 times</source>
        <translation>%1, %2-mal neu gestartet</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>(nicht gesetzt)</translation>
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
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>(not given)</source>
        <translation>(nicht angegeben)</translation>
    </message>
    <message>
        <source>The KV cache of %1 does not hold one sequence of %2 tokens</source>
        <translation>Der KV-Cache von %1 fasst keine Sequenz von %2 Token</translation>
    </message>
    <message>
        <source>What is left of the accelerator&apos;s memory after the weights is too little for the context length that is asked for.</source>
        <translation>Was nach den Gewichten vom Speicher des Beschleunigers übrig ist, reicht für die angeforderte Kontextlänge nicht.</translation>
    </message>
    <message>
        <source>What is left of the accelerator&apos;s memory after the weights holds %1 tokens.</source>
        <translation>Was nach den Gewichten vom Speicher des Beschleunigers übrig ist, fasst %1 Token.</translation>
    </message>
    <message>
        <source>Start it with --max-model-len %1 or less</source>
        <translation>Mit --max-model-len %1 oder weniger starten</translation>
    </message>
    <message>
        <source>Start it with a smaller --max-model-len</source>
        <translation>Mit einem kleineren --max-model-len starten</translation>
    </message>
    <message>
        <source>Or use --kv-cache-dtype fp8, a quantised model, or more accelerators with --tensor-parallel-size</source>
        <translation>Oder --kv-cache-dtype fp8, ein quantisiertes Modell oder mit --tensor-parallel-size mehr Beschleuniger verwenden</translation>
    </message>
    <message>
        <source>The model leaves no accelerator memory for the KV cache of %1</source>
        <translation>Das Modell lässt keinen Beschleunigerspeicher für den KV-Cache von %1</translation>
    </message>
    <message>
        <source>Weights and activations take all that the engine may use. A higher share helps only where little is missing; a model of this size in 16 bit needs a larger accelerator or several.</source>
        <translation>Gewichte und Aktivierungen belegen alles, was die Engine nutzen darf. Ein höherer Anteil hilft nur, wo wenig fehlt; ein Modell dieser Größe in 16 Bit braucht einen größeren Beschleuniger oder mehrere.</translation>
    </message>
    <message>
        <source>Serve a quantised or smaller model, or spread it with --tensor-parallel-size</source>
        <translation>Ein quantisiertes oder kleineres Modell bereitstellen oder es mit --tensor-parallel-size verteilen</translation>
    </message>
    <message>
        <source>Calculate what fits</source>
        <translation>Berechnen, was passt</translation>
    </message>
    <message>
        <source>Somebody else holds memory of the accelerator that %1 wants</source>
        <translation>Etwas anderes belegt Speicher des Beschleunigers, den %1 will</translation>
    </message>
    <message>
        <source>%1 of %2 GiB are free before it has loaded anything: a shared (time-sliced) accelerator, or a process that was left over.</source>
        <translation>%1 von %2 GiB sind frei, bevor es irgendetwas geladen hat: ein geteilter Beschleuniger (Time-Slicing) oder ein übrig gebliebener Prozess.</translation>
    </message>
    <message>
        <source>Start it with --gpu-memory-utilization %1 or less, or give it an accelerator of its own</source>
        <translation>Mit --gpu-memory-utilization %1 oder weniger starten oder ihm einen eigenen Beschleuniger geben</translation>
    </message>
    <message>
        <source>%1 runs out of the accelerator&apos;s memory</source>
        <translation>%1 geht der Speicher des Beschleunigers aus</translation>
    </message>
    <message>
        <source>The weights were loaded; what follows (activations, graphs, long batches) does not fit besides.</source>
        <translation>Die Gewichte wurden geladen; was folgt (Aktivierungen, Graphen, lange Batches), passt nicht mehr dazu.</translation>
    </message>
    <message>
        <source>It happens while the weights are loaded: the model is too large for the accelerator.</source>
        <translation>Es geschieht, während die Gewichte geladen werden: Das Modell ist zu groß für den Beschleuniger.</translation>
    </message>
    <message>
        <source>Lower --max-num-seqs, --max-num-batched-tokens or --gpu-memory-utilization, or use --enforce-eager</source>
        <translation>--max-num-seqs, --max-num-batched-tokens oder --gpu-memory-utilization senken oder --enforce-eager verwenden</translation>
    </message>
    <message>
        <source>The accelerator of %1 cannot calculate in bfloat16</source>
        <translation>Der Beschleuniger von %1 kann nicht in bfloat16 rechnen</translation>
    </message>
    <message>
        <source>That takes compute capability 8.0 (A100, L4 and later); T4 and V100 have 7.5 and 7.0.</source>
        <translation>Dafür braucht es Compute Capability 8.0 (A100, L4 und neuer); T4 und V100 haben 7.5 und 7.0.</translation>
    </message>
    <message>
        <source>Start it with --dtype half</source>
        <translation>Mit --dtype half starten</translation>
    </message>
    <message>
        <source>Models of type %1 do not work in float16</source>
        <translation>Modelle des Typs %1 funktionieren nicht in float16</translation>
    </message>
    <message>
        <source>They need bfloat16, and so an accelerator that has it: never a T4 or V100.</source>
        <translation>Sie brauchen bfloat16 und damit einen Beschleuniger, der es beherrscht: keinesfalls T4 oder V100.</translation>
    </message>
    <message>
        <source>Drop --dtype half and use L4, A100 or later</source>
        <translation>--dtype half weglassen und L4, A100 oder neuer verwenden</translation>
    </message>
    <message>
        <source>The engine of %1 does not take the argument %2</source>
        <translation>Die Engine von %1 nimmt das Argument %2 nicht an</translation>
    </message>
    <message>
        <source>This is the TPU build of the engine: arguments that only the GPU build or another version has end it at once.</source>
        <translation>Dies ist der TPU-Build der Engine: Argumente, die nur der GPU-Build oder eine andere Version hat, beenden ihn sofort.</translation>
    </message>
    <message>
        <source>This version of it has no such argument, or wants it otherwise; it ends at once with its usage.</source>
        <translation>Diese Version hat kein solches Argument oder verlangt es anders; sie endet sofort mit ihrer Aufrufhilfe.</translation>
    </message>
    <message>
        <source>Take it out of args</source>
        <translation>Es aus args entfernen</translation>
    </message>
    <message>
        <source>Take it out: the option is --block-size, and on TPU the engine chooses it itself</source>
        <translation>Es entfernen: Die Option heißt --block-size, und auf TPU wählt die Engine sie selbst</translation>
    </message>
    <message>
        <source>Take it out: newer versions do not log requests unless asked to</source>
        <translation>Es entfernen: Neuere Versionen protokollieren Anfragen nur auf Verlangen</translation>
    </message>
    <message>
        <source>(no HF_TOKEN)</source>
        <translation>(kein HF_TOKEN)</translation>
    </message>
    <message>
        <source>The token may not download %1</source>
        <translation>Das Token darf %1 nicht herunterladen</translation>
    </message>
    <message>
        <source>It is valid; its owner has not been given access to the model, or the token is one without the right for gated repositories. No change of the cluster helps.</source>
        <translation>Es ist gültig; sein Inhaber hat keinen Zugriff auf das Modell erhalten, oder dem Token fehlt das Recht auf zugangsbeschränkte Repositorys. Keine Änderung am Cluster hilft.</translation>
    </message>
    <message>
        <source>Accept the model&apos;s terms on %1 with the token&apos;s account</source>
        <translation>Die Bedingungen des Modells auf %1 mit dem Konto des Tokens annehmen</translation>
    </message>
    <message>
        <source>There is no model %1 on Hugging Face</source>
        <translation>Auf Hugging Face gibt es kein Modell %1</translation>
    </message>
    <message>
        <source>The id is misspelt, or it is meant to be a folder that is not there.</source>
        <translation>Die Id ist falsch geschrieben, oder gemeint ist ein Ordner, der nicht vorhanden ist.</translation>
    </message>
    <message>
        <source>Correct the model&apos;s id</source>
        <translation>Die Id des Modells berichtigen</translation>
    </message>
    <message>
        <source>%1 wants a Hugging Face token, and the container has no valid one</source>
        <translation>%1 verlangt ein Hugging-Face-Token, und der Container hat kein gültiges</translation>
    </message>
    <message>
        <source>The model is gated, and no HF_TOKEN is given to the container.</source>
        <translation>Das Modell ist zugangsbeschränkt, und der Container bekommt kein HF_TOKEN.</translation>
    </message>
    <message>
        <source>The token that it has is refused: a placeholder, expired, or with a line break at its end.</source>
        <translation>Das vorhandene Token wird abgelehnt: ein Platzhalter, abgelaufen oder mit einem Zeilenumbruch am Ende.</translation>
    </message>
    <message>
        <source>Put a token into a Secret and give it to the container as HF_TOKEN</source>
        <translation>Ein Token in ein Secret legen und es dem Container als HF_TOKEN geben</translation>
    </message>
    <message>
        <source>There is no model at %1 in the container</source>
        <translation>Unter %1 liegt im Container kein Modell</translation>
    </message>
    <message>
        <source>Nothing is mounted at or above that path.</source>
        <translation>An diesem Pfad oder darüber ist nichts eingehängt.</translation>
    </message>
    <message>
        <source>The volume %1 is mounted at %2; the rest of the path is not in it, or the model in it is not complete.</source>
        <translation>Das Volume %1 ist unter %2 eingehängt; der Rest des Pfads ist nicht darin, oder das Modell darin ist unvollständig.</translation>
    </message>
    <message>
        <source>(none for this path)</source>
        <translation>(keines für diesen Pfad)</translation>
    </message>
    <message>
        <source>Correct --model or the mount; folders of a bucket without placeholder objects show only with the mount option implicit-dirs</source>
        <translation>--model oder den Mount berichtigen; Ordner eines Buckets ohne Platzhalterobjekte sind nur mit der Mount-Option implicit-dirs sichtbar</translation>
    </message>
    <message>
        <source>The image of %1 is not made for the node&apos;s GPU or driver</source>
        <translation>Das Image von %1 ist nicht für GPU oder Treiber des Nodes gebaut</translation>
    </message>
    <message>
        <source>It holds no code for that generation, or wants a newer driver.</source>
        <translation>Es enthält keinen Code für diese Generation oder verlangt einen neueren Treiber.</translation>
    </message>
    <message>
        <source>Use an image made for it, or newer nodes</source>
        <translation>Ein dafür gebautes Image oder neuere Nodes verwenden</translation>
    </message>
    <message>
        <source>The engine of %1 sees no accelerator</source>
        <translation>Die Engine von %1 sieht keinen Beschleuniger</translation>
    </message>
    <message>
        <source>The container does not ask for one: without a limit such as nvidia.com/gpu it gets none, on whichever node.</source>
        <translation>Der Container fordert keinen an: Ohne ein Limit wie nvidia.com/gpu bekommt er keinen, gleich auf welchem Node.</translation>
    </message>
    <message>
        <source>It asks for one and the libraries in the image do not find it: the image is for other hardware, or its library path hides the driver that the node mounts.</source>
        <translation>Er fordert einen an, und die Bibliotheken im Image finden ihn nicht: Das Image ist für andere Hardware, oder sein Bibliothekspfad verdeckt den Treiber, den der Node einhängt.</translation>
    </message>
    <message>
        <source>(no accelerator)</source>
        <translation>(kein Beschleuniger)</translation>
    </message>
    <message>
        <source>Ask for it in resources.limits</source>
        <translation>Ihn in resources.limits anfordern</translation>
    </message>
    <message>
        <source>Use an image for this hardware; on GKE LD_LIBRARY_PATH has to hold /usr/local/nvidia/lib64</source>
        <translation>Ein Image für diese Hardware verwenden; auf GKE muss LD_LIBRARY_PATH /usr/local/nvidia/lib64 enthalten</translation>
    </message>
    <message>
        <source>The model of %1 cannot be split that many ways</source>
        <translation>Das Modell von %1 lässt sich nicht in so viele Teile aufteilen</translation>
    </message>
    <message>
        <source>The number of attention heads has to be a multiple of --tensor-parallel-size.</source>
        <translation>Die Anzahl der Attention-Heads muss ein Vielfaches von --tensor-parallel-size sein.</translation>
    </message>
    <message>
        <source>Choose a divisor of it</source>
        <translation>Einen Teiler davon wählen</translation>
    </message>
    <message>
        <source>%1 asks for a longer context than the model has</source>
        <translation>%1 fordert einen längeren Kontext an, als das Modell hat</translation>
    </message>
    <message>
        <source>--max-model-len is above what the model&apos;s configuration allows.</source>
        <translation>--max-model-len liegt über dem, was die Konfiguration des Modells erlaubt.</translation>
    </message>
    <message>
        <source>Lower --max-model-len to the model&apos;s own</source>
        <translation>--max-model-len auf den Wert des Modells senken</translation>
    </message>
    <message>
        <source>The engine of %1 does not know the model&apos;s architecture</source>
        <translation>Die Engine von %1 kennt die Architektur des Modells nicht</translation>
    </message>
    <message>
        <source>The model is newer than the image.</source>
        <translation>Das Modell ist neuer als das Image.</translation>
    </message>
    <message>
        <source>Use a newer image of the engine</source>
        <translation>Ein neueres Image der Engine verwenden</translation>
    </message>
    <message>
        <source>The GPU of %1 cannot run this quantisation</source>
        <translation>Die GPU von %1 kann diese Quantisierung nicht ausführen</translation>
    </message>
    <message>
        <source>It needs a higher compute capability.</source>
        <translation>Sie braucht eine höhere Compute Capability.</translation>
    </message>
    <message>
        <source>Choose another quantisation or GPU</source>
        <translation>Eine andere Quantisierung oder GPU wählen</translation>
    </message>
    <message>
        <source>--quantization of %1 is not the model&apos;s</source>
        <translation>--quantization von %1 ist nicht die des Modells</translation>
    </message>
    <message>
        <source>Drop the argument: the engine reads it from the model</source>
        <translation>Das Argument weglassen: Die Engine liest es aus dem Modell</translation>
    </message>
    <message>
        <source>--dtype of %1 does not go with the quantisation</source>
        <translation>--dtype von %1 passt nicht zur Quantisierung</translation>
    </message>
    <message>
        <source>The quantisation&apos;s kernels take another data type.</source>
        <translation>Die Kernel der Quantisierung nehmen einen anderen Datentyp.</translation>
    </message>
    <message>
        <source>Start it with --dtype half, or drop --dtype</source>
        <translation>Mit --dtype half starten oder --dtype weglassen</translation>
    </message>
    <message>
        <source>%1 has no disk left for the model</source>
        <translation>%1 hat keinen Plattenplatz mehr für das Modell</translation>
    </message>
    <message>
        <source>The cache&apos;s volume or the node&apos;s disk is full; Hugging Face keeps partial files besides.</source>
        <translation>Das Volume des Caches oder die Platte des Nodes ist voll; Hugging Face behält außerdem unvollständige Dateien.</translation>
    </message>
    <message>
        <source>Give the cache a larger volume</source>
        <translation>Dem Cache ein größeres Volume geben</translation>
    </message>
    <message>
        <source>%1 cannot reach Hugging Face</source>
        <translation>%1 kann Hugging Face nicht erreichen</translation>
    </message>
    <message>
        <source>The pods have no way to the internet, or the engine was told to stay offline, and the model is not there.</source>
        <translation>Die Pods haben keinen Weg ins Internet, oder die Engine soll offline bleiben, und das Modell ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Let it out, name a mirror (HF_ENDPOINT), or bring the model on a volume</source>
        <translation>Den Weg nach außen freigeben, einen Mirror angeben (HF_ENDPOINT) oder das Modell auf einem Volume mitbringen</translation>
    </message>
    <message>
        <source>The accelerators of %1 cannot talk to each other</source>
        <translation>Die Beschleuniger von %1 können nicht miteinander kommunizieren</translation>
    </message>
    <message>
        <source>Several of them exchange data through shared memory, which is 64 MB in a container unless a volume is mounted there.</source>
        <translation>Mehrere von ihnen tauschen Daten über Shared Memory aus; dieser umfasst in einem Container 64 MB, sofern dort kein Volume eingehängt ist.</translation>
    </message>
    <message>
        <source>Mount an emptyDir with medium Memory at /dev/shm</source>
        <translation>Ein emptyDir mit medium Memory unter /dev/shm einhängen</translation>
    </message>
    <message>
        <source>A Service named vllm breaks the engine of %1</source>
        <translation>Ein Service namens vllm stört die Engine von %1</translation>
    </message>
    <message>
        <source>Kubernetes gives pods of its namespace a variable VLLM_PORT with an address in it, and the engine takes it for its own setting.</source>
        <translation>Kubernetes gibt den Pods seines Namespace eine Variable VLLM_PORT, die eine Adresse enthält, und die Engine hält sie für ihre eigene Einstellung.</translation>
    </message>
    <message>
        <source>Rename the Service, or set enableServiceLinks: false</source>
        <translation>Den Service umbenennen oder enableServiceLinks: false setzen</translation>
    </message>
    <message>
        <source>The model of %1 brings code of its own, which is not run unasked</source>
        <translation>Das Modell von %1 bringt eigenen Code mit, der nicht ungefragt ausgeführt wird</translation>
    </message>
    <message>
        <source>The engine refuses it without --trust-remote-code.</source>
        <translation>Ohne --trust-remote-code lehnt die Engine es ab.</translation>
    </message>
    <message>
        <source>Add --trust-remote-code, if you trust the model&apos;s publisher</source>
        <translation>--trust-remote-code hinzufügen, sofern der Herausgeber des Modells vertrauenswürdig ist</translation>
    </message>
    <message>
        <source>The GatewayClass %1 does not exist</source>
        <translation>Die GatewayClass %1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>After the Gateway API is enabled GKE installs its classes within minutes, at most in %1; this is normal.</source>
        <translation>Nach dem Einschalten der Gateway API installiert GKE seine Klassen binnen Minuten, spätestens nach %1; das ist normal.</translation>
    </message>
    <message>
        <source>The cluster has no GatewayClass at all: the Gateway API is not enabled in it.</source>
        <translation>Der Cluster hat gar keine GatewayClass: Die Gateway API ist in ihm nicht eingeschaltet.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Vorhanden sind: %1.</translation>
    </message>
    <message>
        <source>(not among those listed)</source>
        <translation>(nicht unter den aufgeführten)</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Enable the Gateway API, or name a class that exists</source>
        <translation>Die Gateway API einschalten oder eine vorhandene Klasse angeben</translation>
    </message>
    <message>
        <source>%1: no subnet with purpose REGIONAL_MANAGED_PROXY</source>
        <translation>%1: kein Subnetz mit purpose REGIONAL_MANAGED_PROXY</translation>
    </message>
    <message>
        <source>The region has no proxy-only subnet, which %1 needs</source>
        <translation>Die Region hat kein Nur-Proxy-Subnetz, das %1 benötigt</translation>
    </message>
    <message>
        <source>Regional load balancers run their proxies in a subnet of their own: purpose REGIONAL_MANAGED_PROXY, in the same region and network.</source>
        <translation>Regionale Load Balancer betreiben ihre Proxys in einem eigenen Subnetz: purpose REGIONAL_MANAGED_PROXY, in derselben Region und demselben Netz.</translation>
    </message>
    <message>
        <source>Create it; the gateway goes on by itself</source>
        <translation>Es anlegen; das Gateway macht von selbst weiter</translation>
    </message>
    <message>
        <source>Nobody takes care of %1</source>
        <translation>Niemand kümmert sich um %1</translation>
    </message>
    <message>
        <source>%1 is not in service</source>
        <translation>%1 ist nicht in Betrieb</translation>
    </message>
    <message>
        <source>For %1 no controller has said a word about it: that of its class does not run, or is not enabled.</source>
        <translation>Zu %1 hat kein Controller etwas gemeldet: Der seiner Klasse läuft nicht oder ist nicht eingeschaltet.</translation>
    </message>
    <message>
        <source>Its controller does not say why.</source>
        <translation>Der Controller nennt den Grund nicht.</translation>
    </message>
    <message>
        <source>See its events</source>
        <translation>Die zugehörigen Events ansehen</translation>
    </message>
    <message>
        <source>%1 sets timeouts, which %2 does not support</source>
        <translation>%1 setzt timeouts, die %2 nicht unterstützt</translation>
    </message>
    <message>
        <source>GKE refuses the route for it (GWCER104), whatever the value, and then serves none of the gateway&apos;s routes anew.</source>
        <translation>GKE lehnt die Route deswegen ab (GWCER104), gleich welcher Wert gesetzt ist, und übernimmt danach für keine Route des Gateways mehr Änderungen.</translation>
    </message>
    <message>
        <source>Take timeouts out of every rule, at what makes the route (for KServe a copy of its route template beside the service); set GCPBackendPolicy timeoutSec instead</source>
        <translation>timeouts aus jeder Regel entfernen, und zwar dort, wo die Route erzeugt wird (bei KServe in einer Kopie seiner Routenvorlage neben dem Service); stattdessen timeoutSec in GCPBackendPolicy setzen</translation>
    </message>
    <message>
        <source>%1 matches paths by a regular expression, which %2 does not support</source>
        <translation>%1 vergleicht Pfade mit einem regulären Ausdruck, was %2 nicht unterstützt</translation>
    </message>
    <message>
        <source>GKE wants an exact path or a prefix.</source>
        <translation>GKE verlangt einen exakten Pfad oder ein Präfix.</translation>
    </message>
    <message>
        <source>Match by PathPrefix</source>
        <translation>Mit PathPrefix vergleichen</translation>
    </message>
    <message>
        <source>%1 replaces whole paths, which %2 does not support</source>
        <translation>%1 ersetzt ganze Pfade, was %2 nicht unterstützt</translation>
    </message>
    <message>
        <source>GKE replaces prefixes alone.</source>
        <translation>GKE ersetzt nur Präfixe.</translation>
    </message>
    <message>
        <source>Use ReplacePrefixMatch</source>
        <translation>ReplacePrefixMatch verwenden</translation>
    </message>
    <message>
        <source>%1 sends to an InferencePool through %2, which cannot</source>
        <translation>%1 leitet über %2 an einen InferencePool, was damit nicht möglich ist</translation>
    </message>
    <message>
        <source>Only the regional classes serve pools; the gateway gets an address and looks fine all the same.</source>
        <translation>Nur die regionalen Klassen bedienen Pools; das Gateway erhält dennoch eine Adresse und wirkt in Ordnung.</translation>
    </message>
    <message>
        <source>Use gke-l7-regional-external-managed, or gke-l7-rilb inside; it needs a proxy-only subnet, and the address changes</source>
        <translation>gke-l7-regional-external-managed verwenden, intern gke-l7-rilb; dafür ist ein Nur-Proxy-Subnetz nötig, und die Adresse ändert sich</translation>
    </message>
    <message>
        <source>%1 sends to %2, which does not exist</source>
        <translation>%1 leitet an %2, das nicht vorhanden ist</translation>
    </message>
    <message>
        <source>Requests to it are answered with 500 or 404 by the gateway.</source>
        <translation>Anfragen daran beantwortet das Gateway mit 500 oder 404.</translation>
    </message>
    <message>
        <source>There is one of the name %1, which may be meant.</source>
        <translation>Es gibt eines mit dem Namen %1, das gemeint sein könnte.</translation>
    </message>
    <message>
        <source>Create it, or name one that exists</source>
        <translation>Es anlegen oder ein vorhandenes angeben</translation>
    </message>
    <message>
        <source>Name %1</source>
        <translation>%1 angeben</translation>
    </message>
    <message>
        <source>%1 may not send to another namespace</source>
        <translation>%1 darf nicht in einen anderen Namespace leiten</translation>
    </message>
    <message>
        <source>%1 lies in namespace %2, which has no ReferenceGrant for routes of %3.</source>
        <translation>%1 liegt im Namespace %2, der keinen ReferenceGrant für Routen aus %3 hat.</translation>
    </message>
    <message>
        <source>(none for it)</source>
        <translation>(keiner dafür)</translation>
    </message>
    <message>
        <source>Create a ReferenceGrant in namespace %1</source>
        <translation>Einen ReferenceGrant im Namespace %1 anlegen</translation>
    </message>
    <message>
        <source>%1 sends to port %2 of %3, which it does not have</source>
        <translation>%1 leitet an Port %2 von %3, der dort nicht vorhanden ist</translation>
    </message>
    <message>
        <source>The Service listens on %1.</source>
        <translation>Der Service lauscht auf %1.</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>An %1 leiten</translation>
    </message>
    <message>
        <source>The load balancer speaks HTTPS to pods of %1 that speak HTTP</source>
        <translation>Der Load Balancer spricht HTTPS mit Pods von %1, die HTTP sprechen</translation>
    </message>
    <message>
        <source>appProtocol of the Service&apos;s port says so. Its health checks fail with it, or callers see WRONG_VERSION_NUMBER.</source>
        <translation>Das legt appProtocol am Port des Service fest. Dadurch schlagen die Health Checks fehl, oder Aufrufer sehen WRONG_VERSION_NUMBER.</translation>
    </message>
    <message>
        <source>Set appProtocol to http</source>
        <translation>appProtocol auf http setzen</translation>
    </message>
    <message>
        <source>Correct it at %1, which makes the Service and reverts changes of it; KServe from 0.19 on does so by enableLLMInferenceServiceTLS: false</source>
        <translation>An %1 korrigieren, das den Service erzeugt und Änderungen daran zurücksetzt; KServe ab 0.19 tut dies mit enableLLMInferenceServiceTLS: false</translation>
    </message>
    <message>
        <source>The load balancer asks / for the health of %1, and its pods answer elsewhere</source>
        <translation>Der Load Balancer fragt den Zustand von %1 unter / ab, die Pods antworten aber an anderer Stelle</translation>
    </message>
    <message>
        <source>No HealthCheckPolicy is for it, and the default asks /, where an inference engine has nothing: its pods are ready and get no requests (503, no healthy upstream).</source>
        <translation>Keine HealthCheckPolicy gilt dafür, und die Vorgabe fragt /, wo eine Inferenz-Engine nichts anbietet: Die Pods sind bereit und erhalten keine Anfragen (503, no healthy upstream).</translation>
    </message>
    <message>
        <source>(none is for %1)</source>
        <translation>(keine gilt für %1)</translation>
    </message>
    <message>
        <source>(no probe)</source>
        <translation>(keine Probe)</translation>
    </message>
    <message>
        <source>Create a HealthCheckPolicy for %1 that asks %2 on port %3</source>
        <translation>Eine HealthCheckPolicy für %1 anlegen, die %2 auf Port %3 abfragt</translation>
    </message>
    <message>
        <source>The gateway does not take %1</source>
        <translation>Das Gateway nimmt %1 nicht an</translation>
    </message>
    <message>
        <source>Its listeners take routes of other namespaces only if allowedRoutes says so.</source>
        <translation>Seine Listener nehmen Routen anderer Namespaces nur an, wenn allowedRoutes es festlegt.</translation>
    </message>
    <message>
        <source>Let the listener take routes from namespace %1 (allowedRoutes)</source>
        <translation>Den Listener Routen aus dem Namespace %1 annehmen lassen (allowedRoutes)</translation>
    </message>
    <message>
        <source>Do as the message says</source>
        <translation>Der Meldung folgen</translation>
    </message>
    <message>
        <source>%1 names a Gateway %2/%3 that does not exist</source>
        <translation>%1 nennt ein Gateway %2/%3, das nicht vorhanden ist</translation>
    </message>
    <message>
        <source>Nothing serves the route.</source>
        <translation>Nichts bedient die Route.</translation>
    </message>
    <message>
        <source>There is %1.</source>
        <translation>Vorhanden ist %1.</translation>
    </message>
    <message>
        <source>Name the Gateway with its namespace</source>
        <translation>Das Gateway mit seinem Namespace angeben</translation>
    </message>
    <message>
        <source>%1 names a listener %2 that %3 does not have</source>
        <translation>%1 nennt einen Listener %2, den %3 nicht hat</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>Es hat %1.</translation>
    </message>
    <message>
        <source>Name one that it has</source>
        <translation>Einen vorhandenen angeben</translation>
    </message>
    <message>
        <source>%1 is for a Service that GKE makes behind a pool</source>
        <translation>%1 gilt für einen Service, den GKE hinter einem Pool erzeugt</translation>
    </message>
    <message>
        <source>Such a policy is never attached, and the name changes with every new pool: it has to be for the InferencePool itself.</source>
        <translation>Eine solche Policy wird nie angebunden, und der Name ändert sich mit jedem neuen Pool: Sie muss für den InferencePool selbst gelten.</translation>
    </message>
    <message>
        <source>(not attached)</source>
        <translation>(nicht angebunden)</translation>
    </message>
    <message>
        <source>Aim it at the pool</source>
        <translation>Sie auf den Pool richten</translation>
    </message>
    <message>
        <source>%1 is for %2, which does not exist</source>
        <translation>%1 gilt für %2, das nicht vorhanden ist</translation>
    </message>
    <message>
        <source>It changes nothing; what it was meant for has the default health check.</source>
        <translation>Sie bewirkt nichts; für das eigentliche Ziel gilt der vorgegebene Health Check.</translation>
    </message>
    <message>
        <source>Aim it at what exists</source>
        <translation>Sie auf etwas Vorhandenes richten</translation>
    </message>
    <message>
        <source>%1 asks by HTTPS pods that speak HTTP</source>
        <translation>%1 fragt Pods per HTTPS ab, die HTTP sprechen</translation>
    </message>
    <message>
        <source>%1 asks port %2, which the pods do not have</source>
        <translation>%1 fragt Port %2 ab, den die Pods nicht haben</translation>
    </message>
    <message>
        <source>%1 asks %2, which the pods&apos; own probes do not</source>
        <translation>%1 fragt %2 ab, die eigenen Probes der Pods tun das nicht</translation>
    </message>
    <message>
        <source>It has to be the pods&apos; port, not the Service&apos;s or the pool&apos;s.</source>
        <translation>Es muss der Port der Pods sein, nicht der des Service oder des Pools.</translation>
    </message>
    <message>
        <source>The load balancer takes the pods for unhealthy although they are ready.</source>
        <translation>Der Load Balancer hält die Pods für fehlerhaft, obwohl sie bereit sind.</translation>
    </message>
    <message>
        <source>Ask as the pods&apos; own probe does</source>
        <translation>So abfragen wie die eigene Probe der Pods</translation>
    </message>
    <message>
        <source>The endpoint picker %1 of %2 does not exist</source>
        <translation>Der Endpoint Picker %1 von %2 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>Without it the gateway cannot choose a pod, and answers with 500.</source>
        <translation>Ohne ihn kann das Gateway keinen Pod wählen und antwortet mit 500.</translation>
    </message>
    <message>
        <source>Deploy it, or correct its name</source>
        <translation>Ihn bereitstellen oder seinen Namen korrigieren</translation>
    </message>
    <message>
        <source>The selector of %1 matches no pod</source>
        <translation>Der Selektor von %1 trifft auf keinen Pod zu</translation>
    </message>
    <message>
        <source>Requests to it find nobody.</source>
        <translation>Anfragen daran erreichen niemanden.</translation>
    </message>
    <message>
        <source>(no pod of the namespace has these labels)</source>
        <translation>(kein Pod des Namespace hat diese Labels)</translation>
    </message>
    <message>
        <source>Correct the selector, or deploy the pods</source>
        <translation>Den Selektor korrigieren oder die Pods bereitstellen</translation>
    </message>
    <message>
        <source>Requests to it are answered with 503.</source>
        <translation>Anfragen daran werden mit 503 beantwortet.</translation>
    </message>
    <message>
        <source>%1 sends to a port of %2 that it does not have</source>
        <translation>%1 leitet an einen Port von %2, der dort nicht vorhanden ist</translation>
    </message>
    <message>
        <source>Send to a port that it has</source>
        <translation>An einen vorhandenen Port leiten</translation>
    </message>
    <message>
        <source>The IngressClass %1 does not exist</source>
        <translation>Die IngressClass %1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>No controller takes care of %1.</source>
        <translation>Kein Controller kümmert sich um %1.</translation>
    </message>
    <message>
        <source>Install its controller, or name a class that exists</source>
        <translation>Den zugehörigen Controller installieren oder eine vorhandene Klasse angeben</translation>
    </message>
    <message>
        <source>The TLS Secret %1 of %2 does not exist</source>
        <translation>Das TLS-Secret %1 von %2 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>It is served with another certificate, or not at all.</source>
        <translation>Es wird mit einem anderen Zertifikat ausgeliefert oder gar nicht.</translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>%1 scales %2, which does not exist</source>
        <translation>%1 skaliert %2, das nicht vorhanden ist</translation>
    </message>
    <message>
        <source>It does nothing.</source>
        <translation>Es bewirkt nichts.</translation>
    </message>
    <message>
        <source>Name what it has to scale, or delete it</source>
        <translation>Angeben, was skaliert werden soll, oder es löschen</translation>
    </message>
    <message>
        <source>%1 cannot read what it scales by</source>
        <translation>%1 kann nicht lesen, wonach skaliert wird</translation>
    </message>
    <message>
        <source>Serve the metric: metrics-server or an adapter, and requests on the containers for utilisation</source>
        <translation>Die Metrik bereitstellen: metrics-server oder ein Adapter, für die Auslastung zudem requests an den Containern</translation>
    </message>
    <message>
        <source>%1 has failed and is not tried again</source>
        <translation>%1 ist fehlgeschlagen und wird nicht erneut versucht</translation>
    </message>
    <message>
        <source>Read the log of its last pod</source>
        <translation>Das Log des letzten Pods lesen</translation>
    </message>
    <message>
        <source>The namespace %1 is being deleted for %2</source>
        <translation>Der Namespace %1 wird seit %2 gelöscht</translation>
    </message>
    <message>
        <source>Something in it has a finalizer whose controller does not come.</source>
        <translation>Etwas darin hat einen Finalizer, dessen Controller ausbleibt.</translation>
    </message>
    <message>
        <source>See what is left in it; bring back the controller of the finalizer</source>
        <translation>Nachsehen, was darin verblieben ist; den Controller des Finalizers wieder in Betrieb nehmen</translation>
    </message>
    <message>
        <source>A pod of %1 does not end</source>
        <translation>Ein Pod von %1 endet nicht</translation>
    </message>
    <message>
        <source>It was to be gone %1 ago; its node does not say that it is.</source>
        <translation>Er sollte vor %1 verschwunden sein; sein Node meldet das nicht.</translation>
    </message>
    <message>
        <source>It was to be gone %1 ago; the finalizer %2 holds it.</source>
        <translation>Er sollte vor %1 verschwunden sein; der Finalizer %2 hält ihn auf.</translation>
    </message>
    <message>
        <source>See to its node, or to the controller of the finalizer</source>
        <translation>Seinen Node oder den Controller des Finalizers prüfen</translation>
    </message>
    <message>
        <source>The API service %1 does not answer</source>
        <translation>Der API-Service %1 antwortet nicht</translation>
    </message>
    <message>
        <source>Bring the Service behind it back</source>
        <translation>Den dahinterliegenden Service wieder in Betrieb nehmen</translation>
    </message>
    <message>
        <source>%1 may not %2 %3, which it tries again and again</source>
        <translation>%1 hat auf %3 kein Recht für %2 und versucht es immer wieder</translation>
    </message>
    <message>
        <source>Its service account lacks a rule of RBAC: what it takes care of does not move.</source>
        <translation>Dem Service-Account fehlt eine RBAC-Regel: Was er betreut, kommt nicht voran.</translation>
    </message>
    <message>
        <source>%1 lacks %2 on its bucket</source>
        <translation>%1 fehlt %2 auf dem Bucket</translation>
    </message>
    <message>
        <source>Roles for objects do not hold it: reading the bucket itself takes roles/storage.legacyBucketReader besides.</source>
        <translation>Rollen für Objekte enthalten es nicht: Um den Bucket selbst zu lesen, ist zusätzlich roles/storage.legacyBucketReader nötig.</translation>
    </message>
    <message>
        <source>%1 has no role that holds it.</source>
        <translation>%1 hat keine Rolle, die es enthält.</translation>
    </message>
    <message>
        <source>Grant it on the bucket</source>
        <translation>Es auf dem Bucket gewähren</translation>
    </message>
    <message>
        <source>%1 and %2 set one another&apos;s changes of %3 back</source>
        <translation>%1 und %2 setzen gegenseitig ihre Änderungen an %3 zurück</translation>
    </message>
    <message>
        <source>Its spec has changed %1 times in %2, and both have written it within minutes.</source>
        <translation>Die Spec hat sich in %2 %1 Mal geändert, und beide haben sie binnen Minuten geschrieben.</translation>
    </message>
    <message>
        <source>Let one of them alone own the field</source>
        <translation>Nur einen von beiden das Feld verwalten lassen</translation>
    </message>
    <message>
        <source>Make the change at %1, from which the object is made; a change of the product does not last</source>
        <translation>Die Änderung an %1 vornehmen, woraus das Objekt erzeugt wird; eine Änderung am Ergebnis hat keinen Bestand</translation>
    </message>
    <message>
        <source>If the grant is new, wait: up to five minutes are normal.</source>
        <translation>Ist die Berechtigung neu, abwarten: Bis zu fünf Minuten sind normal.</translation>
    </message>
    <message>
        <source>Let it act as that account</source>
        <translation>Ihm erlauben, als dieser Account zu handeln</translation>
    </message>
    <message>
        <source>The Google service account %1 does not exist</source>
        <translation>Der Google-Service-Account %1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>The annotation of the Kubernetes account names it, and no token can be had for it.</source>
        <translation>Die Annotation des Kubernetes-Accounts nennt ihn, und für ihn ist kein Token zu erhalten.</translation>
    </message>
    <message>
        <source>Create it, or correct the annotation</source>
        <translation>Ihn anlegen oder die Annotation korrigieren</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(niemand)</translation>
    </message>
    <message>
        <source>%1 may not act as %2</source>
        <translation>%1 darf nicht als %2 handeln</translation>
    </message>
    <message>
        <source>The Google account has to have the role iam.workloadIdentityUser for exactly this namespace and account: %1.</source>
        <translation>Am Google-Account muss die Rolle iam.workloadIdentityUser für genau diesen Namespace und Account vergeben sein: %1.</translation>
    </message>
    <message>
        <source>%1 may not read the data it needs</source>
        <translation>%1 darf die benötigten Daten nicht lesen</translation>
    </message>
    <message>
        <source>%1 may not read the bucket %2</source>
        <translation>%1 darf den Bucket %2 nicht lesen</translation>
    </message>
    <message>
        <source>The account has no Google account of its own, and the bucket grants nothing to it as a principal.</source>
        <translation>Der Account hat keinen eigenen Google-Account, und der Bucket gewährt ihm als Principal nichts.</translation>
    </message>
    <message>
        <source>Acting as the Google account works; only its role on the bucket is missing. Granting the nodes&apos; account does not help.</source>
        <translation>Das Handeln als Google-Account funktioniert; nur dessen Rolle auf dem Bucket fehlt. Dem Account der Nodes Rechte zu gewähren, hilft nicht.</translation>
    </message>
    <message>
        <source>The node %1 gives its pods no identity of their own</source>
        <translation>Der Node %1 gibt seinen Pods keine eigene Identität</translation>
    </message>
    <message>
        <source>Its node pool has no GKE_METADATA server.</source>
        <translation>Sein Node Pool hat keinen GKE_METADATA-Server.</translation>
    </message>
    <message>
        <source>Switch the pool; its nodes are recreated</source>
        <translation>Den Pool umstellen; seine Nodes werden neu erstellt</translation>
    </message>
    <message>
        <source>The annotation of %1 names no Google account that can exist</source>
        <translation>Die Annotation von %1 nennt keinen Google-Account, den es geben kann</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>%1 acts as the node&apos;s account %2 and not as its own</source>
        <translation>%1 handelt als Account %2 des Nodes und nicht als der eigene</translation>
    </message>
    <message>
        <source>Its service account has no annotation, and the node&apos;s metadata server gives out the node&apos;s identity.</source>
        <translation>Der zugehörige Service-Account hat keine Annotation, und der Metadatenserver des Nodes gibt die Identität des Nodes heraus.</translation>
    </message>
    <message>
        <source>Its annotation names another one: the node pool&apos;s metadata server is not GKE_METADATA, or the pod is older than the annotation.</source>
        <translation>Die Annotation nennt einen anderen: Der Metadatenserver des Node Pools ist nicht GKE_METADATA, oder der Pod ist älter als die Annotation.</translation>
    </message>
    <message>
        <source>Annotate the service account that the pods run as, and create the pods anew</source>
        <translation>Den Service-Account annotieren, unter dem die Pods laufen, und die Pods neu erstellen</translation>
    </message>
    <message>
        <source>%1 runs as %2, which has no Google account; %3 has one</source>
        <translation>%1 läuft als %2, zu dem kein Google-Account gehört; zu %3 gehört einer</translation>
    </message>
    <message>
        <source>serviceAccountName of the pod template is missing or names another account.</source>
        <translation>serviceAccountName der Pod-Vorlage fehlt oder nennt einen anderen Account.</translation>
    </message>
    <message>
        <source>Run as %1</source>
        <translation>Als %1 laufen lassen</translation>
    </message>
    <message>
        <source>%1 names its Google account under a key that nothing reads</source>
        <translation>%1 nennt seinen Google-Account unter einem Schlüssel, den nichts liest</translation>
    </message>
    <message>
        <source>The annotation is %1; it has to be %2.</source>
        <translation>Die Annotation lautet %1; sie muss %2 lauten.</translation>
    </message>
    <message>
        <source>Use the right key</source>
        <translation>Den richtigen Schlüssel verwenden</translation>
    </message>
    <message>
        <source>The annotation of %1 holds no role</source>
        <translation>Die Annotation von %1 enthält keine Rolle</translation>
    </message>
    <message>
        <source>A role is named arn:aws:iam::ACCOUNT:role/NAME, with the account&apos;s twelve digits.</source>
        <translation>Eine Rolle heißt arn:aws:iam::ACCOUNT:role/NAME, mit den zwölf Ziffern des Accounts.</translation>
    </message>
    <message>
        <source>It still holds the placeholder %1.</source>
        <translation>Sie enthält noch den Platzhalter %1.</translation>
    </message>
    <message>
        <source>Put the role&apos;s ARN there, and create the pods anew</source>
        <translation>Dort die ARN der Rolle eintragen und die Pods neu erstellen</translation>
    </message>
    <message>
        <source>The AWS account does not know the cluster&apos;s identity provider</source>
        <translation>Der AWS-Account kennt den Identitätsanbieter des Clusters nicht</translation>
    </message>
    <message>
        <source>IAM has no OIDC provider for the cluster&apos;s issuer, so that no role can be taken by a service account.</source>
        <translation>IAM hat keinen OIDC-Provider für den Issuer des Clusters, sodass kein Service-Account eine Rolle annehmen kann.</translation>
    </message>
    <message>
        <source>The role does not trust %1</source>
        <translation>Die Rolle vertraut %1 nicht</translation>
    </message>
    <message>
        <source>Its trust policy has to name exactly %1.</source>
        <translation>Ihre Trust Policy muss genau %1 nennen.</translation>
    </message>
    <message>
        <source>Correct the trust policy</source>
        <translation>Die Trust Policy korrigieren</translation>
    </message>
    <message>
        <source>The EKS Pod Identity agent does not answer on %1</source>
        <translation>Der EKS Pod Identity Agent antwortet auf %1 nicht</translation>
    </message>
    <message>
        <source>The pod was given its address for credentials, and the add-on is not installed or not ready there.</source>
        <translation>Der Pod hat dessen Adresse für Zugangsdaten erhalten, und das Add-on ist dort nicht installiert oder nicht bereit.</translation>
    </message>
    <message>
        <source>Install the add-on</source>
        <translation>Das Add-on installieren</translation>
    </message>
    <message>
        <source>%1 acts as the node&apos;s role %2 and not as its own</source>
        <translation>%1 handelt mit der Rolle %2 des Nodes und nicht mit der eigenen</translation>
    </message>
    <message>
        <source>Its service account names no role, so that the node&apos;s is used.</source>
        <translation>Der zugehörige Service-Account nennt keine Rolle, sodass die des Nodes verwendet wird.</translation>
    </message>
    <message>
        <source>Its service account names a role; the pod was made before that, or runs without the variables that the webhook adds.</source>
        <translation>Der zugehörige Service-Account nennt eine Rolle; der Pod wurde davor erstellt oder läuft ohne die Variablen, die der Webhook hinzufügt.</translation>
    </message>
    <message>
        <source>Give its service account a role</source>
        <translation>Dem zugehörigen Service-Account eine Rolle geben</translation>
    </message>
    <message>
        <source>Create the pods anew</source>
        <translation>Die Pods neu erstellen</translation>
    </message>
    <message>
        <source>The role of %1 lacks a permission</source>
        <translation>Der Rolle von %1 fehlt eine Berechtigung</translation>
    </message>
    <message>
        <source>Taking the role works; it does not allow %1.</source>
        <translation>Das Annehmen der Rolle funktioniert; sie erlaubt %1 nicht.</translation>
    </message>
    <message>
        <source>Add it to the role&apos;s policy</source>
        <translation>Sie der Policy der Rolle hinzufügen</translation>
    </message>
    <message>
        <source>%1 has no credentials for AWS</source>
        <translation>%1 hat keine Zugangsdaten für AWS</translation>
    </message>
    <message>
        <source>Its service account names a role, and the pod was made before that: the variables are put in when a pod is created.</source>
        <translation>Der zugehörige Service-Account nennt eine Rolle, und der Pod wurde davor erstellt: Die Variablen werden beim Erstellen eines Pods eingesetzt.</translation>
    </message>
    <message>
        <source>Its service account names no role, and nothing else gives it one.</source>
        <translation>Der zugehörige Service-Account nennt keine Rolle, und auch auf anderem Weg ist keine zugewiesen.</translation>
    </message>
    <message>
        <source>Give its service account a role, and create the pods anew</source>
        <translation>Dem zugehörigen Service-Account eine Rolle geben und die Pods neu erstellen</translation>
    </message>
    <message>
        <source>An IAM policy names a member that matches nobody</source>
        <translation>Eine IAM-Policy nennt ein Mitglied, dem niemand entspricht</translation>
    </message>
    <message>
        <source>Replace it by a member in the right form</source>
        <translation>Es durch ein Mitglied in der richtigen Form ersetzen</translation>
    </message>
    <message>
        <source>The pull secret %1 does not exist in namespace %2</source>
        <translation>Das Pull-Secret %1 ist im Namespace %2 nicht vorhanden</translation>
    </message>
    <message>
        <source>The registry %1 wants credentials, and the Secret that the pods name for it is not there. Secrets have to be in the pods&apos; namespace.</source>
        <translation>Die Registry %1 verlangt Zugangsdaten, und das Secret, das die Pods dafür nennen, ist nicht vorhanden. Secrets müssen im Namespace der Pods liegen.</translation>
    </message>
    <message>
        <source>The registry %1 refuses to hand it out, and the pods name no pull secret.</source>
        <translation>Die Registry %1 gibt es nicht heraus, und die Pods nennen kein Pull-Secret.</translation>
    </message>
    <message>
        <source>The registry %1 refuses to hand it out to the credentials in %2.</source>
        <translation>Die Registry %1 gibt es für die Zugangsdaten in %2 nicht heraus.</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>Let the nodes&apos; role read from ECR (AmazonEC2ContainerRegistryReadOnly); a foreign account&apos;s repository needs a policy of its own</source>
        <translation>Der Rolle der Nodes das Lesen aus ECR erlauben (AmazonEC2ContainerRegistryReadOnly); das Repository eines fremden Accounts braucht eine eigene Policy</translation>
    </message>
    <message>
        <source>Let the nodes&apos; service account read the repository (roles/artifactregistry.reader)</source>
        <translation>Dem Service-Account der Nodes das Lesen des Repositorys erlauben (roles/artifactregistry.reader)</translation>
    </message>
    <message>
        <source>Name a pull secret for the registry</source>
        <translation>Ein Pull-Secret für die Registry angeben</translation>
    </message>
    <message>
        <source>The image&apos;s name still holds the placeholder %1</source>
        <translation>Der Name des Images enthält noch den Platzhalter %1</translation>
    </message>
    <message>
        <source>It was never replaced by its value in %1, and no registry has such an image.</source>
        <translation>In %1 wurde er nie durch seinen Wert ersetzt, und keine Registry hat ein solches Image.</translation>
    </message>
    <message>
        <source>Put the real value there</source>
        <translation>Dort den tatsächlichen Wert eintragen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no image name</source>
        <translation>„%1“ ist kein Image-Name</translation>
    </message>
    <message>
        <source>Repository names are in lower case.</source>
        <translation>Repository-Namen werden kleingeschrieben.</translation>
    </message>
    <message>
        <source>The container runtime cannot read it.</source>
        <translation>Die Container Runtime kann ihn nicht lesen.</translation>
    </message>
    <message>
        <source>The image is not on the node, and may not be pulled</source>
        <translation>Das Image ist auf dem Node nicht vorhanden und darf nicht geladen werden</translation>
    </message>
    <message>
        <source>imagePullPolicy is Never in %1.</source>
        <translation>imagePullPolicy ist in %1 auf Never gesetzt.</translation>
    </message>
    <message>
        <source>Let it be pulled: imagePullPolicy IfNotPresent</source>
        <translation>Das Laden erlauben: imagePullPolicy IfNotPresent</translation>
    </message>
    <message>
        <source>The image %1 does not exist</source>
        <translation>Das Image %1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>The registry %1 answers, and has no such repository or tag.</source>
        <translation>Die Registry %1 antwortet und hat kein solches Repository oder Tag.</translation>
    </message>
    <message>
        <source>Push it, or name one that exists</source>
        <translation>Es hochladen oder ein vorhandenes angeben</translation>
    </message>
    <message>
        <source>The nodes may not pull %1</source>
        <translation>Die Nodes dürfen %1 nicht laden</translation>
    </message>
    <message>
        <source>The registry %1 cannot be reached from the nodes</source>
        <translation>Die Registry %1 ist von den Nodes aus nicht erreichbar</translation>
    </message>
    <message>
        <source>Nodes without a way to the internet need a NAT gateway, a private endpoint or a mirror; a name that does not resolve may be misspelt.</source>
        <translation>Nodes ohne Weg ins Internet brauchen ein NAT-Gateway, einen privaten Endpoint oder einen Mirror; ein Name, der sich nicht auflösen lässt, ist womöglich falsch geschrieben.</translation>
    </message>
    <message>
        <source>Give the nodes a way to the registry, or name a mirror</source>
        <translation>Den Nodes einen Weg zur Registry geben oder einen Mirror angeben</translation>
    </message>
    <message>
        <source>The registry %1 limits how often the nodes may pull</source>
        <translation>Die Registry %1 begrenzt, wie oft die Nodes laden dürfen</translation>
    </message>
    <message>
        <source>Anonymous pulls from one address are counted; the kubelet tries again with growing pauses.</source>
        <translation>Anonyme Pulls von einer Adresse werden gezählt; das kubelet versucht es mit wachsenden Pausen erneut.</translation>
    </message>
    <message>
        <source>Pull with credentials, or from a mirror in your own registry</source>
        <translation>Mit Zugangsdaten laden oder von einem Mirror in der eigenen Registry</translation>
    </message>
    <message>
        <source>The node&apos;s disk has no room for %1</source>
        <translation>Auf der Platte des Nodes ist kein Platz für %1</translation>
    </message>
    <message>
        <source>Images of inference engines take some 10 to 30 GB unpacked.</source>
        <translation>Images von Inferenz-Engines belegen entpackt etwa 10 bis 30 GB.</translation>
    </message>
    <message>
        <source>Give the nodes a larger boot disk: 100 GB or more</source>
        <translation>Den Nodes eine größere Boot-Platte geben: 100 GB oder mehr</translation>
    </message>
    <message>
        <source>The image %1 is not made for the node&apos;s processor</source>
        <translation>Das Image %1 ist nicht für den Prozessor des Nodes gebaut</translation>
    </message>
    <message>
        <source>It holds no variant for the architecture of %1.</source>
        <translation>Es enthält keine Variante für die Architektur von %1.</translation>
    </message>
    <message>
        <source>Build it for that architecture, or select nodes by kubernetes.io/arch</source>
        <translation>Es für diese Architektur bauen oder Nodes über kubernetes.io/arch auswählen</translation>
    </message>
    <message>
        <source>The image %1 cannot be pulled</source>
        <translation>Das Image %1 kann nicht geladen werden</translation>
    </message>
    <message>
        <source>Why is not in the snapshot: the event that says so has expired or was not captured.</source>
        <translation>Der Grund steht nicht im Snapshot: Das Event, das ihn nennt, ist abgelaufen oder wurde nicht erfasst.</translation>
    </message>
    <message>
        <source>Read the runtime&apos;s words</source>
        <translation>Die Meldung der Runtime lesen</translation>
    </message>
    <message>
        <source>kro does not accept %1</source>
        <translation>kro nimmt %1 nicht an</translation>
    </message>
    <message>
        <source>Its state is %1; its kind is not served, and instances of it go nowhere.</source>
        <translation>Der Zustand ist %1; die erzeugte Ressourcenart (kind) wird nicht bereitgestellt, und Instanzen davon bleiben ohne Wirkung.</translation>
    </message>
    <message>
        <source>(has neither name nor selector)</source>
        <translation>(hat weder Namen noch Selektor)</translation>
    </message>
    <message>
        <source>Correct the graph as the message says</source>
        <translation>Den Graphen nach der Meldung korrigieren</translation>
    </message>
    <message>
        <source>Do as the message says; Config Connector tries again by itself</source>
        <translation>Der Meldung folgen; Config Connector versucht es von selbst erneut</translation>
    </message>
    <message>
        <source>%1 waits for another resource</source>
        <translation>%1 wartet auf eine andere Ressource</translation>
    </message>
    <message>
        <source>Two clusters or controllers manage what is behind %1</source>
        <translation>Zwei Cluster oder Controller verwalten, was hinter %1 steht</translation>
    </message>
    <message>
        <source>Let one of them alone have it: delete the other with deletion-policy abandon</source>
        <translation>Es nur einem von beiden überlassen: das andere mit deletion-policy abandon löschen</translation>
    </message>
    <message>
        <source>No Config Connector takes care of namespace %1</source>
        <translation>Kein Config Connector kümmert sich um den Namespace %1</translation>
    </message>
    <message>
        <source>Add a ConfigConnectorContext for the namespace, or run it in cluster mode</source>
        <translation>Einen ConfigConnectorContext für den Namespace hinzufügen oder ihn im Cluster-Modus betreiben</translation>
    </message>
    <message>
        <source>Config Connector&apos;s own account may not do what %1 asks for</source>
        <translation>Der eigene Account von Config Connector darf nicht, was %1 verlangt</translation>
    </message>
    <message>
        <source>The cloud refuses what %1 asks for</source>
        <translation>Die Cloud lehnt ab, was %1 verlangt</translation>
    </message>
    <message>
        <source>Give the controller&apos;s Google account the role that the message names</source>
        <translation>Dem Google-Account des Controllers die Rolle geben, die die Meldung nennt</translation>
    </message>
    <message>
        <source>%1 is not ready, says its controller</source>
        <translation>%1 ist laut seinem Controller nicht bereit</translation>
    </message>
    <message>
        <source>See what its controller says</source>
        <translation>Die Angaben des Controllers ansehen</translation>
    </message>
    <message>
        <source>For %1 no controller has written a status: its operator is not installed or does not run.</source>
        <translation>Zu %1 hat kein Controller einen Status geschrieben: Der zugehörige Operator ist nicht installiert oder läuft nicht.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Install its operator, or bring it back</source>
        <translation>Den zugehörigen Operator installieren oder wieder in Betrieb nehmen</translation>
    </message>
    <message>
        <source>The webhook %1 has no Service behind it</source>
        <translation>Hinter dem Webhook %1 steht kein Service</translation>
    </message>
    <message>
        <source>Whatever it has to pass is refused while its operator is away: a left-over of an operator that was removed blocks for ever.</source>
        <translation>Was er durchlassen muss, wird abgelehnt, solange sein Operator fehlt: Der Rest eines entfernten Operators blockiert dauerhaft.</translation>
    </message>
    <message>
        <source>Install the operator again, or delete its webhook configuration</source>
        <translation>Den Operator wieder installieren oder seine Webhook-Konfiguration löschen</translation>
    </message>
    <message>
        <source>The cluster does not know the kind of %1</source>
        <translation>Der Cluster kennt die Art von %1 nicht</translation>
    </message>
    <message>
        <source>Install its CustomResourceDefinition first, or use the version that is served</source>
        <translation>Zuerst die zugehörige CustomResourceDefinition installieren oder die angebotene Version verwenden</translation>
    </message>
    <message>
        <source>%1 changes a field that cannot be changed</source>
        <translation>%1 ändert ein Feld, das nicht geändert werden kann</translation>
    </message>
    <message>
        <source>Keep the field as it is, or delete the object and create it anew; data of claims would be lost</source>
        <translation>Das Feld lassen, wie es ist, oder das Objekt löschen und neu erstellen; Daten von Claims gingen verloren</translation>
    </message>
    <message>
        <source>%1 has a field that its kind does not have</source>
        <translation>%1 hat ein Feld, das es bei dieser Art nicht gibt</translation>
    </message>
    <message>
        <source>Correct the field&apos;s name or its place</source>
        <translation>Den Namen des Felds oder seine Stelle berichtigen</translation>
    </message>
    <message>
        <source>The namespace&apos;s quota has no room for %1</source>
        <translation>Die Quota des Namespace hat keinen Platz für %1</translation>
    </message>
    <message>
        <source>Raise the ResourceQuota, or ask for less</source>
        <translation>Die ResourceQuota anheben oder weniger anfordern</translation>
    </message>
    <message>
        <source>The namespace&apos;s quota wants requests and limits that %1 does not give</source>
        <translation>Die Quota des Namespace verlangt Requests und Limits, die %1 nicht angibt</translation>
    </message>
    <message>
        <source>Give every container the requests and limits that the message names</source>
        <translation>Jedem Container die Requests und Limits geben, die die Meldung nennt</translation>
    </message>
    <message>
        <source>The namespace&apos;s LimitRange forbids the resources of %1</source>
        <translation>Die LimitRange des Namespace verbietet die Ressourcen von %1</translation>
    </message>
    <message>
        <source>Keep within it, or change the LimitRange</source>
        <translation>Innerhalb ihrer Grenzen bleiben oder die LimitRange ändern</translation>
    </message>
    <message>
        <source>A webhook that has to pass %1 does not answer</source>
        <translation>Ein Webhook, der %1 durchlassen muss, antwortet nicht</translation>
    </message>
    <message>
        <source>Bring the webhook&apos;s Service back</source>
        <translation>Den Service des Webhooks wiederherstellen</translation>
    </message>
    <message>
        <source>A policy of the cluster forbids %1</source>
        <translation>Eine Policy des Clusters verbietet %1</translation>
    </message>
    <message>
        <source>Do as its message says</source>
        <translation>Der Meldung folgen</translation>
    </message>
    <message>
        <source>The namespace of %1 does not exist</source>
        <translation>Der Namespace von %1 existiert nicht</translation>
    </message>
    <message>
        <source>Create it first</source>
        <translation>Zuerst erstellen</translation>
    </message>
    <message>
        <source>The namespace of %1 is being deleted</source>
        <translation>Der Namespace von %1 wird gerade gelöscht</translation>
    </message>
    <message>
        <source>Wait until it is gone, or use another; finalizers of what is left in it may hold it</source>
        <translation>Warten, bis er weg ist, oder einen anderen verwenden; Finalizer dessen, was noch darin liegt, halten ihn womöglich fest</translation>
    </message>
    <message>
        <source>The selector of %1 does not match its own template</source>
        <translation>Der Selektor von %1 passt nicht zum eigenen Template</translation>
    </message>
    <message>
        <source>Let selector and template labels agree</source>
        <translation>Selektor und Labels des Templates in Übereinstimmung bringen</translation>
    </message>
    <message>
        <source>Requests and limits of an accelerator differ in %1</source>
        <translation>Requests und Limits eines Beschleunigers unterscheiden sich in %1</translation>
    </message>
    <message>
        <source>Give accelerators in limits alone</source>
        <translation>Beschleuniger nur in den Limits angeben</translation>
    </message>
    <message>
        <source>%1 is too large for a client-side apply</source>
        <translation>%1 ist zu groß für ein clientseitiges Apply</translation>
    </message>
    <message>
        <source>Apply it server-side, which needs no copy in an annotation</source>
        <translation>Serverseitig anwenden; das braucht keine Kopie in einer Annotation</translation>
    </message>
    <message>
        <source>You may not apply %1</source>
        <translation>Das Anwenden von %1 ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Ask a cluster administrator for the right that the message names</source>
        <translation>Das Recht, das die Meldung nennt, beim Cluster-Administrator erbitten</translation>
    </message>
    <message>
        <source>Another manager owns a field of %1</source>
        <translation>Ein anderer Manager besitzt ein Feld von %1</translation>
    </message>
    <message>
        <source>Leave the field to it, or take it over on purpose: it may set it back</source>
        <translation>Ihm das Feld überlassen oder es bewusst übernehmen: Er setzt es womöglich zurück</translation>
    </message>
    <message>
        <source>The API server refuses %1</source>
        <translation>Der API-Server lehnt %1 ab</translation>
    </message>
    <message>
        <source>The cluster serves %1 in another version</source>
        <translation>Der Cluster bietet %1 in einer anderen Version an</translation>
    </message>
    <message>
        <source>%1 asks for %2; served is %3.</source>
        <translation>%1 verlangt %2; angeboten wird %3.</translation>
    </message>
    <message>
        <source>%1 still holds the placeholder %2</source>
        <translation>%1 enthält noch den Platzhalter %2</translation>
    </message>
    <message>
        <source>It was never replaced by its value, in %1.</source>
        <translation>Er wurde nie durch seinen Wert ersetzt, in %1.</translation>
    </message>
    <message>
        <source>The Secret %1 does not exist in namespace %2</source>
        <translation>Das Secret %1 existiert im Namespace %2 nicht</translation>
    </message>
    <message>
        <source>The ConfigMap %1 does not exist in namespace %2</source>
        <translation>Die ConfigMap %1 existiert im Namespace %2 nicht</translation>
    </message>
    <message>
        <source>%1 names it in %2, and its containers are not started without it.</source>
        <translation>%1 verweist in %2 darauf; solange das Objekt fehlt, werden die Container nicht gestartet.</translation>
    </message>
    <message>
        <source>Name %1 in %2, or create %3</source>
        <translation>In %2 den Namen %1 angeben oder %3 erstellen</translation>
    </message>
    <message>
        <source>One of that name is in namespace %1; pods can use only those of their own.</source>
        <translation>Im Namespace %1 gibt es ein Objekt dieses Namens; Pods können nur die des eigenen Namespace verwenden.</translation>
    </message>
    <message>
        <source>Create it in the pods&apos; namespace; they start by themselves once it is there</source>
        <translation>Das Objekt im Namespace der Pods erstellen; sie starten von selbst, sobald es da ist</translation>
    </message>
    <message>
        <source>%1 has no key %2</source>
        <translation>%1 hat keinen Schlüssel %2</translation>
    </message>
    <message>
        <source>%1 reads that key in %2.</source>
        <translation>%1 liest diesen Schlüssel in %2.</translation>
    </message>
    <message>
        <source>keys: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
    <message>
        <source>Read the key %1, or add the key %2</source>
        <translation>Den Schlüssel %1 lesen oder den Schlüssel %2 hinzufügen</translation>
    </message>
    <message>
        <source>Add the key to %1</source>
        <translation>Den Schlüssel zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>The service account %1 does not exist in namespace %2</source>
        <translation>Der Service-Account %1 existiert im Namespace %2 nicht</translation>
    </message>
    <message>
        <source>%1 names it, so that none of its pods is created.</source>
        <translation>%1 nennt ihn, sodass keiner der Pods erstellt wird.</translation>
    </message>
    <message>
        <source>Use %1, which exists</source>
        <translation>%1 verwenden; das gibt es</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 does not tolerate the taint of the nodes that would do</source>
        <translation>%1 toleriert den Taint der Nodes nicht, die infrage kämen</translation>
    </message>
    <message>
        <source>%1 would take its pods but for the taint %2.</source>
        <translation>%1: Pods würden angenommen, stünde nicht der Taint %2 im Weg.</translation>
    </message>
    <message>
        <source>Tolerate it</source>
        <translation>Ihn tolerieren</translation>
    </message>
    <message>
        <source>Nodes have %1 as %2.</source>
        <translation>Nodes haben %1 mit dem Wert %2.</translation>
    </message>
    <message>
        <source>No node has a label %1.</source>
        <translation>Kein Node hat ein Label %1.</translation>
    </message>
    <message>
        <source>There is one of that value named %1.</source>
        <translation>Mit diesem Wert gibt es eines namens %1.</translation>
    </message>
    <message>
        <source>No TPU node has the topology that %1 asks for</source>
        <translation>Kein TPU-Node hat die Topologie, die %1 verlangt</translation>
    </message>
    <message>
        <source>No node has the labels that %1 asks for</source>
        <translation>Kein Node hat die Labels, die %1 verlangt</translation>
    </message>
    <message>
        <source>Ask for what the nodes have</source>
        <translation>Verlangen, was die Nodes haben</translation>
    </message>
    <message>
        <source>Correct the selector, or make nodes with these labels</source>
        <translation>Den Selektor berichtigen oder Nodes mit diesen Labels erstellen</translation>
    </message>
    <message>
        <source>%1 of %2, where the node has %3</source>
        <translation>%1 %2, wo der Node %3 hat</translation>
    </message>
    <message>
        <source>%1 asks for more than any node has</source>
        <translation>%1 verlangt mehr, als irgendein Node hat</translation>
    </message>
    <message>
        <source>The nearest node is %1; it asks for %2. Waiting does not help.</source>
        <translation>Der nächstliegende Node ist %1; verlangt wird: %2. Warten hilft nicht.</translation>
    </message>
    <message>
        <source>Ask for less than the node&apos;s allocatable, leaving room for its DaemonSets, or add larger nodes</source>
        <translation>Weniger anfordern, als der Node zuteilen kann, und Platz für seine DaemonSets lassen, oder größere Nodes hinzufügen</translation>
    </message>
    <message>
        <source>%1 of %2, and %3 of %4 is left</source>
        <translation>%1 %2, und von %4 sind %3 übrig</translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <translation>%1 von %2 übrig</translation>
    </message>
    <message>
        <source>The rollout of %1 waits for the accelerator that its own old pod holds</source>
        <translation>Der Rollout von %1 wartet auf den Beschleuniger, den der eigene alte Pod belegt</translation>
    </message>
    <message>
        <source>The new pod is to be ready before the old one goes, and there is no accelerator for both.</source>
        <translation>Der neue Pod soll bereit sein, bevor der alte geht, und für beide gibt es keinen Beschleuniger.</translation>
    </message>
    <message>
        <source>Replace the pod instead of adding one: strategy Recreate (it answers nothing meanwhile)</source>
        <translation>Den Pod ersetzen, statt einen hinzuzufügen: Strategie Recreate (währenddessen antwortet nichts)</translation>
    </message>
    <message>
        <source>The nodes are too full for %1</source>
        <translation>Die Nodes sind zu voll für %1</translation>
    </message>
    <message>
        <source>It asks for %1 on %2, the nearest node.</source>
        <translation>Verlangt auf %2, dem nächstliegenden Node: %1.</translation>
    </message>
    <message>
        <source>Add nodes, free what others hold, or ask for less</source>
        <translation>Nodes hinzufügen, freigeben, was andere belegen, oder weniger anfordern</translation>
    </message>
    <message>
        <source>Ask for less</source>
        <translation>Weniger anfordern</translation>
    </message>
    <message>
        <source>The nodes that would take %1 are closed for new pods</source>
        <translation>Die Nodes, die %1 aufnehmen würden, sind für neue Pods gesperrt</translation>
    </message>
    <message>
        <source>Somebody or an upgrade has cordoned %1.</source>
        <translation>Jemand oder ein Upgrade hat Nodes gesperrt (cordoned): %1.</translation>
    </message>
    <message>
        <source>Open it again, if its maintenance is over</source>
        <translation>Ihn wieder freigeben, falls seine Wartung vorbei ist</translation>
    </message>
    <message>
        <source>The node %1 that would take %2 is not able to</source>
        <translation>Der Node %1, der %2 aufnehmen würde, ist dazu nicht in der Lage</translation>
    </message>
    <message>
        <source>It joined %1 ago and is still being set up; this is normal.</source>
        <translation>Er kam vor %1 hinzu und wird noch eingerichtet; das ist normal.</translation>
    </message>
    <message>
        <source>It is not ready, or still carries the taint of something that has to run there first.</source>
        <translation>Er ist nicht bereit oder trägt noch den Taint von etwas, das dort zuerst laufen muss.</translation>
    </message>
    <message>
        <source>See what is the matter with it</source>
        <translation>Nachsehen, was mit ihm los ist</translation>
    </message>
    <message>
        <source>The nodes hold as many pods as they may</source>
        <translation>Die Nodes haben so viele Pods, wie sie haben dürfen</translation>
    </message>
    <message>
        <source>The host port %1 is taken on every node that would do</source>
        <translation>Der Host-Port %1 ist auf jedem Node belegt, der infrage käme</translation>
    </message>
    <message>
        <source>%1 may not share a node with pods that are on every one</source>
        <translation>%1 darf keinen Node mit Pods teilen, die auf jedem laufen</translation>
    </message>
    <message>
        <source>%1 may have %2 pods.</source>
        <translation>%1 darf %2 Pods haben.</translation>
    </message>
    <message>
        <source>%1 uses it on %2.</source>
        <translation>%1 verwendet ihn auf %2.</translation>
    </message>
    <message>
        <source>Required anti-affinity keeps it from %1, where %2 is.</source>
        <translation>Verpflichtende Anti-Affinität hält ihn von %1 fern, wo %2 läuft.</translation>
    </message>
    <message>
        <source>Add nodes, or nodes that may hold more pods</source>
        <translation>Nodes hinzufügen, oder Nodes, die mehr Pods haben dürfen</translation>
    </message>
    <message>
        <source>Do without the host port, or add nodes</source>
        <translation>Auf den Host-Port verzichten oder Nodes hinzufügen</translation>
    </message>
    <message>
        <source>Prefer instead of require, or add nodes</source>
        <translation>Bevorzugen statt verlangen oder Nodes hinzufügen</translation>
    </message>
    <message>
        <source>A volume of %1 lies where no node can take the pod</source>
        <translation>Ein Volume von %1 liegt dort, wo kein Node den Pod aufnehmen kann</translation>
    </message>
    <message>
        <source>%1 is bound to its zone; the nearest node is %2 in %3.</source>
        <translation>%1 ist an seine Zone gebunden; der nächstliegende Node ist %2 in %3.</translation>
    </message>
    <message>
        <source>does not match %1</source>
        <translation>passt nicht zu %1</translation>
    </message>
    <message>
        <source>Have nodes of that kind in the volume&apos;s zone, or make the volume anew in the nodes&apos; zone (its data are lost)</source>
        <translation>Nodes dieser Art in der Zone des Volumes bereitstellen oder das Volume in der Zone der Nodes neu erstellen (seine Daten gehen verloren)</translation>
    </message>
    <message>
        <source>No node meets the required node affinity of %1</source>
        <translation>Kein Node erfüllt die verpflichtende Node-Affinität von %1</translation>
    </message>
    <message>
        <source>It wants %1.</source>
        <translation>Verlangt wird %1.</translation>
    </message>
    <message>
        <source>Correct the affinity, or label the nodes</source>
        <translation>Die Affinität berichtigen oder die Nodes mit Labels versehen</translation>
    </message>
    <message>
        <source>%1 does not tolerate the taint of some nodes</source>
        <translation>%1 toleriert den Taint einiger Nodes nicht</translation>
    </message>
    <message>
        <source>No node has the room that %1 asks for</source>
        <translation>Kein Node hat den Platz, den %1 verlangt</translation>
    </message>
    <message>
        <source>So the scheduler says. Nodes were not listed, so that it cannot be told which node would have done.</source>
        <translation>So der Scheduler. Die Nodes wurden nicht aufgelistet, daher lässt sich nicht sagen, welcher infrage gekommen wäre.</translation>
    </message>
    <message>
        <source>Compare with the nodes</source>
        <translation>Mit den Nodes vergleichen</translation>
    </message>
    <message>
        <source>The autoscaler asked for a node and the zone is out of stock. Your quota is not the matter: asking for more of it would not help.</source>
        <translation>Der Autoscaler hat einen Node angefordert, und die Zone hat keinen Vorrat mehr. An der Quota liegt es nicht: Mehr davon zu beantragen würde nicht helfen.</translation>
    </message>
    <message>
        <source>Try another zone, another machine type or spot against on-demand; or wait, the autoscaler tries again</source>
        <translation>Eine andere Zone, einen anderen Maschinentyp oder Spot statt On-Demand (oder umgekehrt) versuchen; oder warten, der Autoscaler versucht es erneut</translation>
    </message>
    <message>
        <source>See where it is offered</source>
        <translation>Nachsehen, wo er angeboten wird</translation>
    </message>
    <message>
        <source>The autoscaler asked for a node and was refused for quota%1. It may be that of processors, disks or addresses and not of the accelerator.</source>
        <translation>Der Autoscaler hat einen Node angefordert und wurde wegen der Quota%1 abgewiesen. Es kann die von Prozessoren, Platten oder Adressen sein statt der des Beschleunigers.</translation>
    </message>
    <message>
        <source>The cloud refuses the node that %1 needs</source>
        <translation>Die Cloud lehnt den Node ab, den %1 braucht</translation>
    </message>
    <message>
        <source>The autoscaler&apos;s words say why.</source>
        <translation>Der Wortlaut des Autoscalers nennt den Grund.</translation>
    </message>
    <message>
        <source>A node is being made for %1</source>
        <translation>Für %1 wird ein Node erstellt</translation>
    </message>
    <message>
        <source>This is normal; expect up to %1 more.</source>
        <translation>Das ist normal; es dauert noch bis zu %1.</translation>
    </message>
    <message>
        <source>The node pool that %1 needs is as large as it may be</source>
        <translation>Der Node Pool, den %1 braucht, ist so groß, wie er sein darf</translation>
    </message>
    <message>
        <source>The autoscaler would add a node, and the pool&apos;s maximum forbids it.</source>
        <translation>Der Autoscaler würde einen Node hinzufügen, aber die Obergrenze des Pools verbietet es.</translation>
    </message>
    <message>
        <source>Raise the pool&apos;s maximum, if quota and budget allow</source>
        <translation>Die Obergrenze des Pools anheben, wenn Quota und Budget es zulassen</translation>
    </message>
    <message>
        <source>%1 waits for a node</source>
        <translation>%1 wartet auf einen Node</translation>
    </message>
    <message>
        <source>The cluster makes nodes as they are needed; up to %1 is normal.</source>
        <translation>Der Cluster erstellt Nodes nach Bedarf; bis zu %1 ist normal.</translation>
    </message>
    <message>
        <source>It was created %1 ago.</source>
        <translation>Erstellt vor %1.</translation>
    </message>
    <message>
        <source>%1 is probably meant; it has %2.</source>
        <translation>Gemeint ist wahrscheinlich %1; dort steht %2.</translation>
    </message>
    <message>
        <source>Select by the labels that the pods have</source>
        <translation>Nach den Labels auswählen, die die Pods haben</translation>
    </message>
    <message>
        <source>No pod and no workload of the namespace has these labels: a left-over, or what it is for was not deployed.</source>
        <translation>Kein Pod und kein Workload des Namespace hat diese Labels: ein Überbleibsel, oder das, wofür er da ist, wurde nicht bereitgestellt.</translation>
    </message>
    <message>
        <source>Delete it, or deploy what it is for</source>
        <translation>Ihn löschen oder das bereitstellen, wofür er da ist</translation>
    </message>
    <message>
        <source>%1 sends to port %2, which its pods do not have</source>
        <translation>%1 leitet an Port %2 weiter, den die Pods nicht haben</translation>
    </message>
    <message>
        <source>The containers declare no ports.</source>
        <translation>Die Container geben keine Ports an.</translation>
    </message>
    <message>
        <source>The containers have %1.</source>
        <translation>Die Container haben %1.</translation>
    </message>
    <message>
        <source>Send to a port that they have</source>
        <translation>An einen Port leiten, den sie haben</translation>
    </message>
    <message>
        <source>%1 has no pod that is ready</source>
        <translation>%1 hat keinen Pod, der bereit ist</translation>
    </message>
    <message>
        <source>Whoever calls it gets no answer.</source>
        <translation>Aufrufe bleiben ohne Antwort.</translation>
    </message>
    <message>
        <source>See what is the matter with its pods</source>
        <translation>Nachsehen, was mit den Pods los ist</translation>
    </message>
    <message>
        <source>%1 calls a Service %2 in namespace %3 that does not exist</source>
        <translation>%1 ruft einen Service %2 im Namespace %3 auf, den es nicht gibt</translation>
    </message>
    <message>
        <source>The name does not resolve.</source>
        <translation>Der Name wird nicht aufgelöst.</translation>
    </message>
    <message>
        <source>Correct the address, or deploy the Service</source>
        <translation>Die Adresse berichtigen oder den Service bereitstellen</translation>
    </message>
    <message>
        <source>%1 calls %2 on port %3, which it does not have</source>
        <translation>%1 ruft %2 auf Port %3 auf, den es dort nicht gibt</translation>
    </message>
    <message>
        <source>The address names no port, so %1 is meant; the Service listens on %2. The call hangs or is refused, and looks like a timeout.</source>
        <translation>Die Adresse nennt keinen Port, also ist %1 gemeint; der Service nimmt Verbindungen auf %2 an. Der Aufruf hängt oder wird abgewiesen und sieht wie eine Zeitüberschreitung aus.</translation>
    </message>
    <message>
        <source>The Service listens on %1. The call hangs or is refused, and looks like a timeout.</source>
        <translation>Der Service nimmt Verbindungen auf %1 an. Der Aufruf hängt oder wird abgewiesen und sieht wie eine Zeitüberschreitung aus.</translation>
    </message>
    <message>
        <source>Call it on %1, and restart the callers: a changed ConfigMap restarts nothing by itself</source>
        <translation>Auf %1 aufrufen und die Aufrufer neu starten: Eine geänderte ConfigMap startet von selbst nichts neu</translation>
    </message>
    <message>
        <source>it has read its arguments</source>
        <translation>die Argumente sind gelesen</translation>
    </message>
    <message>
        <source>it fetches the model</source>
        <translation>das Modell wird abgerufen</translation>
    </message>
    <message>
        <source>it loads the model</source>
        <translation>das Modell wird geladen</translation>
    </message>
    <message>
        <source>it reads the weights</source>
        <translation>die Gewichte werden gelesen</translation>
    </message>
    <message>
        <source>the weights are loaded</source>
        <translation>die Gewichte sind geladen</translation>
    </message>
    <message>
        <source>it compiles</source>
        <translation>es wird kompiliert</translation>
    </message>
    <message>
        <source>it prepares the KV cache and graphs</source>
        <translation>KV-Cache und Graphs werden vorbereitet</translation>
    </message>
    <message>
        <source>it is about to answer</source>
        <translation>die ersten Antworten stehen bevor</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2-mal)</translation>
    </message>
    <message>
        <source>%1 has no path %2, which the probe asks</source>
        <translation>%1 hat keinen Pfad %2, den die Probe abfragt</translation>
    </message>
    <message>
        <source>The server answers 404: it is up, and will not answer otherwise however long one waits.</source>
        <translation>Der Server antwortet mit 404: Er läuft, und auch längeres Warten ändert die Antwort nicht.</translation>
    </message>
    <message>
        <source>Ask /health</source>
        <translation>/health abfragen</translation>
    </message>
    <message>
        <source>Ask a path that the server has, or add it to the server</source>
        <translation>Einen Pfad abfragen, den der Server hat, oder den Pfad im Server ergänzen</translation>
    </message>
    <message>
        <source>The probe speaks HTTPS to a server of %1 that speaks HTTP</source>
        <translation>Die Probe spricht HTTPS mit einem Server von %1, der HTTP spricht</translation>
    </message>
    <message>
        <source>The probe speaks HTTP to a server of %1 that speaks HTTPS</source>
        <translation>Die Probe spricht HTTP mit einem Server von %1, der HTTPS spricht</translation>
    </message>
    <message>
        <source>Probe and server have to use one scheme.</source>
        <translation>Probe und Server müssen dasselbe Schema verwenden.</translation>
    </message>
    <message>
        <source>Set the probe&apos;s scheme to HTTP</source>
        <translation>Das Schema der Probe auf HTTP setzen</translation>
    </message>
    <message>
        <source>Set the probe&apos;s scheme to HTTPS</source>
        <translation>Das Schema der Probe auf HTTPS setzen</translation>
    </message>
    <message>
        <source>The probe of %1 asks port %2, and the server listens on %3</source>
        <translation>Die Probe von %1 fragt Port %2 ab, der Server nimmt Verbindungen aber auf %3 an</translation>
    </message>
    <message>
        <source>Nothing answers where it asks.</source>
        <translation>Wo sie anfragt, antwortet nichts.</translation>
    </message>
    <message>
        <source>Let the probe ask port %1, or the server listen on %2</source>
        <translation>Die Probe Port %1 abfragen oder den Server auf %2 Verbindungen annehmen lassen</translation>
    </message>
    <message>
        <source>initialDelaySeconds + periodSeconds × failureThreshold = %1</source>
        <translation>initialDelaySeconds + periodSeconds × failureThreshold = %1</translation>
    </message>
    <message>
        <source>ran %1, exit code %2</source>
        <translation>lief %1, Exit-Code %2</translation>
    </message>
    <message>
        <source>The probe ends %1 before its start is over</source>
        <translation>Die Probe beendet %1, bevor der Start abgeschlossen ist</translation>
    </message>
    <message>
        <source>The start goes well: %1. The kubelet allows %2 and then begins again from nothing.</source>
        <translation>Der Start verläuft gut: %1. Das Kubelet gibt ihm %2 und fängt dann wieder von vorn an.</translation>
    </message>
    <message>
        <source>The kubelet ends %1 because its probe fails</source>
        <translation>Das Kubelet beendet %1, weil die Probe fehlschlägt</translation>
    </message>
    <message>
        <source>The server answers with an error of its own: something that it depends on is not there, or it is overloaded.</source>
        <translation>Der Server antwortet mit einem eigenen Fehler: Etwas, wovon er abhängt, ist nicht da, oder er ist überlastet.</translation>
    </message>
    <message>
        <source>Nothing answers in the %1 that the probe allows.</source>
        <translation>In der Zeit, die die Probe zulässt (%1), antwortet nichts.</translation>
    </message>
    <message>
        <source>Allow the start %1 by a startup probe; liveness counts only after it</source>
        <translation>Dem Start durch eine Startup-Probe %1 geben; die Liveness zählt erst danach</translation>
    </message>
    <message>
        <source>Allow the start %1: startupProbe with failureThreshold %2 at a period of 10 s</source>
        <translation>Dem Start %1 geben: startupProbe mit failureThreshold %2 bei einer Periode von 10 s</translation>
    </message>
    <message>
        <source>%1 is starting; this is normal</source>
        <translation>%1 startet gerade; das ist normal</translation>
    </message>
    <message>
        <source>It runs for %1, and %2. Expect about %3 more minutes.</source>
        <translation>Läuft seit %1, und %2. Es dauert noch etwa %3 Minuten.</translation>
    </message>
    <message>
        <source>allows %1 more</source>
        <translation>lässt noch %1 zu</translation>
    </message>
    <message>
        <source>The start of %1 takes longer than any known</source>
        <translation>Der Start von %1 dauert länger als jeder bekannte</translation>
    </message>
    <message>
        <source>It runs for %1, and %2.</source>
        <translation>Läuft seit %1, und %2.</translation>
    </message>
    <message>
        <source>%1 runs for %2 and is not ready</source>
        <translation>%1 läuft seit %2 und ist nicht bereit</translation>
    </message>
    <message>
        <source>Its probe fails: %1</source>
        <translation>Die Probe schlägt fehl: %1</translation>
    </message>
    <message>
        <source>Why is not in the snapshot; its log and its probe would tell.</source>
        <translation>Der Grund steht nicht in der Momentaufnahme; Log und Probe würden ihn nennen.</translation>
    </message>
    <message>
        <source>Install the add-on, with a role that may make volumes; if it is there already, update it</source>
        <translation>Das Add-on mit einer Rolle installieren, die Volumes erstellen darf; ist es schon da, es aktualisieren</translation>
    </message>
    <message>
        <source>Turn the cluster&apos;s add-on on; the driver shows up some minutes after</source>
        <translation>Das Add-on des Clusters einschalten; der Treiber erscheint einige Minuten danach</translation>
    </message>
    <message>
        <source>Turn the cluster&apos;s add-on on</source>
        <translation>Das Add-on des Clusters einschalten</translation>
    </message>
    <message>
        <source>Install the driver, or use a class of one that is there</source>
        <translation>Den Treiber installieren oder eine Klasse eines vorhandenen verwenden</translation>
    </message>
    <message>
        <source>The cluster has no storage driver %1</source>
        <translation>Der Cluster hat keinen Storage-Treiber %1</translation>
    </message>
    <message>
        <source>%1 names it, and no driver of that name is registered: volumes are neither made nor attached, however long one waits.</source>
        <translation>%1 nennt ihn, und kein Treiber dieses Namens ist registriert: Volumes werden weder erstellt noch angebunden, wie lange auch gewartet wird.</translation>
    </message>
    <message>
        <source>There is one named %1, which is probably meant.</source>
        <translation>Es gibt einen namens %1, der wahrscheinlich gemeint ist.</translation>
    </message>
    <message>
        <source>(not among those listed: %1)</source>
        <translation>(nicht unter den aufgelisteten: %1)</translation>
    </message>
    <message>
        <source>Name %1 there. A volume&apos;s driver cannot be changed: delete and make it again, the data behind stay</source>
        <translation>Dort %1 angeben. Der Treiber eines Volumes kann nicht geändert werden: löschen und neu erstellen, die Daten dahinter bleiben</translation>
    </message>
    <message>
        <source>The StorageClass %1 does not exist</source>
        <translation>Die StorageClass %1 existiert nicht</translation>
    </message>
    <message>
        <source>%1 names it, and nothing else makes its volume.</source>
        <translation>%1 nennt sie, und nichts anderes erstellt das Volume.</translation>
    </message>
    <message>
        <source>(not found)</source>
        <translation>(nicht gefunden)</translation>
    </message>
    <message>
        <source>(there are: %1)</source>
        <translation>(vorhanden: %1)</translation>
    </message>
    <message>
        <source>Create that class; or delete the claim and make it anew with one that exists: the field cannot be changed (data of a bound claim would be lost, this one has none)</source>
        <translation>Diese Klasse erstellen; oder den Claim löschen und mit einer vorhandenen neu erstellen: Das Feld kann nicht geändert werden (Daten eines gebundenen Claims gingen verloren, dieser hat keine)</translation>
    </message>
    <message>
        <source>The volume %1 that %2 wants does not exist</source>
        <translation>Das Volume %1, das %2 verlangt, existiert nicht</translation>
    </message>
    <message>
        <source>The claim names it in spec.volumeName.</source>
        <translation>Der Claim nennt es in spec.volumeName.</translation>
    </message>
    <message>
        <source>the classes differ (&quot;%1&quot; and &quot;%2&quot;)</source>
        <translation>die Klassen unterscheiden sich („%1“ und „%2“)</translation>
    </message>
    <message>
        <source>it is reserved for %1/%2</source>
        <translation>es ist für %1/%2 reserviert</translation>
    </message>
    <message>
        <source>it does not offer the access mode %1</source>
        <translation>es bietet den Zugriffsmodus %1 nicht</translation>
    </message>
    <message>
        <source>it is smaller (%1) than what is asked for (%2)</source>
        <translation>es ist kleiner (%1) als verlangt (%2)</translation>
    </message>
    <message>
        <source>%1 cannot be bound to the volume %2</source>
        <translation>%1 kann nicht an das Volume %2 gebunden werden</translation>
    </message>
    <message>
        <source>Claim and volume do not match: %1.</source>
        <translation>Claim und Volume passen nicht zusammen: %1.</translation>
    </message>
    <message>
        <source>Make both say the same; claims cannot be changed, so delete and make it again</source>
        <translation>Beide auf dieselben Angaben bringen; Claims können nicht geändert werden, also löschen und neu erstellen</translation>
    </message>
    <message>
        <source>The volume of %1 is gone</source>
        <translation>Das Volume von %1 ist weg</translation>
    </message>
    <message>
        <source>It was bound to %1, which no longer exists. Its data are where the volume&apos;s reclaim policy left them.</source>
        <translation>Gebunden war %1, das nicht mehr existiert. Die Daten sind dort, wo die Reclaim-Policy des Volumes sie gelassen hat.</translation>
    </message>
    <message>
        <source>Make the volume again for the same disk, or the claim anew</source>
        <translation>Das Volume für dieselbe Platte oder den Claim neu erstellen</translation>
    </message>
    <message>
        <source>%1 names no StorageClass, and none is the default</source>
        <translation>%1 nennt keine StorageClass, und keine ist der Standard</translation>
    </message>
    <message>
        <source>Nobody makes a volume for it. EKS clusters made since Kubernetes 1.30 have no default class.</source>
        <translation>Niemand erstellt ein Volume dafür. EKS-Cluster, die seit Kubernetes 1.30 erstellt wurden, haben keine Standardklasse.</translation>
    </message>
    <message>
        <source>(there are no classes)</source>
        <translation>(es gibt keine Klassen)</translation>
    </message>
    <message>
        <source>(on none of %1)</source>
        <translation>(bei keiner von %1)</translation>
    </message>
    <message>
        <source>Make %1 the default</source>
        <translation>%1 zum Standard machen</translation>
    </message>
    <message>
        <source>Create a class</source>
        <translation>Eine Klasse erstellen</translation>
    </message>
    <message>
        <source>There is no volume for %1</source>
        <translation>Für %1 gibt es kein Volume</translation>
    </message>
    <message>
        <source>Its storageClassName is empty, which asks for a volume that was made by hand, and none that is free matches.</source>
        <translation>storageClassName ist leer, was ein von Hand erstelltes Volume verlangt, und kein freies passt.</translation>
    </message>
    <message>
        <source>Create the PersistentVolume, or name a class</source>
        <translation>Das PersistentVolume erstellen oder eine Klasse angeben</translation>
    </message>
    <message>
        <source>The storage driver %1 may not make volumes</source>
        <translation>Der Storage-Treiber %1 darf keine Volumes erstellen</translation>
    </message>
    <message>
        <source>A storage quota is used up</source>
        <translation>Eine Storage-Quota ist ausgeschöpft</translation>
    </message>
    <message>
        <source>The storage driver %1 cannot make the volume of %2</source>
        <translation>Der Storage-Treiber %1 kann das Volume von %2 nicht erstellen</translation>
    </message>
    <message>
        <source>The cloud refuses it: its service account has no role, or one without the right.</source>
        <translation>Die Cloud lehnt es ab: Sein Service-Account hat keine Rolle oder eine ohne das Recht.</translation>
    </message>
    <message>
        <source>The driver&apos;s words say why.</source>
        <translation>Der Wortlaut des Treibers nennt den Grund.</translation>
    </message>
    <message>
        <source>Give its service account kube-system/ebs-csi-controller-sa a role with AmazonEBSCSIDriverPolicy</source>
        <translation>Seinem Service-Account kube-system/ebs-csi-controller-sa eine Rolle mit AmazonEBSCSIDriverPolicy geben</translation>
    </message>
    <message>
        <source>%1 is not bound</source>
        <translation>%1 ist nicht gebunden</translation>
    </message>
    <message>
        <source>Its class and driver are there; why no volume was made is not in the snapshot.</source>
        <translation>Klasse und Treiber sind da; warum kein Volume erstellt wurde, steht nicht in der Momentaufnahme.</translation>
    </message>
    <message>
        <source>The claim %1 does not exist in namespace %2</source>
        <translation>Der Claim %1 existiert im Namespace %2 nicht</translation>
    </message>
    <message>
        <source>%1 mounts it, and gets no node without it.</source>
        <translation>%1 hängt ihn ein und bekommt ohne ihn keinen Node.</translation>
    </message>
    <message>
        <source>(no gke-gcsfuse-sidecar)</source>
        <translation>(kein gke-gcsfuse-sidecar)</translation>
    </message>
    <message>
        <source>The storage sidecar was not put into the pods of %1</source>
        <translation>Der Storage-Sidecar wurde nicht in die Pods von %1 eingefügt</translation>
    </message>
    <message>
        <source>The annotation asks for it; the webhook that does so was not there when the pod was created, and such a failure is passed over in silence.</source>
        <translation>Die Annotation verlangt ihn; der zuständige Webhook war nicht da, als der Pod erstellt wurde, und ein solcher Fehler wird stillschweigend übergangen.</translation>
    </message>
    <message>
        <source>Create the pod anew</source>
        <translation>Den Pod neu erstellen</translation>
    </message>
    <message>
        <source>The pods of %1 mount a bucket without asking for the sidecar that does it</source>
        <translation>Die Pods von %1 hängen einen Bucket ein, ohne den dafür zuständigen Sidecar anzufordern</translation>
    </message>
    <message>
        <source>The annotation gke-gcsfuse/volumes is on the workload; it has to be on its pod template.</source>
        <translation>Die Annotation gke-gcsfuse/volumes steht am Workload; sie muss an dessen Pod-Template stehen.</translation>
    </message>
    <message>
        <source>The pod template lacks the annotation gke-gcsfuse/volumes: &quot;true&quot;, to which alone the driver&apos;s webhook reacts.</source>
        <translation>Dem Pod-Template fehlt die Annotation gke-gcsfuse/volumes: &quot;true&quot;, auf die allein der Webhook des Treibers reagiert.</translation>
    </message>
    <message>
        <source>Set it on the pod template</source>
        <translation>Am Pod-Template setzen</translation>
    </message>
    <message>
        <source>Set it on the pod template, and create the pods anew</source>
        <translation>Am Pod-Template setzen und die Pods neu erstellen</translation>
    </message>
    <message>
        <source>The bucket that %1 mounts does not exist</source>
        <translation>Der Bucket, den %1 einhängt, existiert nicht</translation>
    </message>
    <message>
        <source>Its name is misspelt, or has gs:// in front of it.</source>
        <translation>Der Name ist falsch geschrieben, oder gs:// steht davor.</translation>
    </message>
    <message>
        <source>Correct bucketName or volumeHandle</source>
        <translation>bucketName oder volumeHandle berichtigen</translation>
    </message>
    <message>
        <source>The mount options of %1 are not accepted</source>
        <translation>Die Mount-Optionen von %1 werden nicht akzeptiert</translation>
    </message>
    <message>
        <source>The driver does not know one of them.</source>
        <translation>Der Treiber kennt eine davon nicht.</translation>
    </message>
    <message>
        <source>Take it out of mountOptions</source>
        <translation>Aus mountOptions entfernen</translation>
    </message>
    <message>
        <source>The storage driver of %1 does not run on the pod&apos;s node</source>
        <translation>Der Storage-Treiber von %1 läuft nicht auf dem Node des Pods</translation>
    </message>
    <message>
        <source>Its DaemonSet has no ready pod there: a taint keeps it off, or it is still starting.</source>
        <translation>Sein DaemonSet hat dort keinen bereiten Pod: Ein Taint hält ihn fern, oder er startet noch.</translation>
    </message>
    <message>
        <source>Let its DaemonSet tolerate the node&apos;s taints</source>
        <translation>Sein DaemonSet die Taints des Node tolerieren lassen</translation>
    </message>
    <message>
        <source>The node cannot attach another volume for %1</source>
        <translation>Der Node kann kein weiteres Volume für %1 anhängen</translation>
    </message>
    <message>
        <source>Machines attach a limited number.</source>
        <translation>Maschinen können nur eine begrenzte Anzahl anhängen.</translation>
    </message>
    <message>
        <source>Use more or larger nodes</source>
        <translation>Mehr oder größere Nodes verwenden</translation>
    </message>
    <message>
        <source>The file system of a volume of %1 cannot be mounted</source>
        <translation>Das Dateisystem eines Volumes von %1 lässt sich nicht einhängen</translation>
    </message>
    <message>
        <source>It is damaged, or of another type.</source>
        <translation>Es ist beschädigt oder von einem anderen Typ.</translation>
    </message>
    <message>
        <source>Check the disk</source>
        <translation>Den Datenträger prüfen</translation>
    </message>
    <message>
        <source>A volume of %1 is still attached to another node</source>
        <translation>Ein Volume von %1 ist noch an einen anderen Node angehängt</translation>
    </message>
    <message>
        <source>%1 uses it there; such a volume goes to one node at a time.</source>
        <translation>%1 verwendet es dort; ein solches Volume kann nur an einem Node zugleich sein.</translation>
    </message>
    <message>
        <source>A node that went away keeps it for some six minutes; then it is taken off by force.</source>
        <translation>Ein Node, der nicht mehr da ist, behält es etwa sechs Minuten; dann wird es zwangsweise abgehängt.</translation>
    </message>
    <message>
        <source>Stop the old pod before the new one starts: strategy Recreate</source>
        <translation>Den alten Pod beenden, bevor der neue startet: Strategie Recreate</translation>
    </message>
    <message>
        <source>Stop the other pod, or use a volume that several nodes can have (ReadWriteMany)</source>
        <translation>Den anderen Pod beenden oder ein Volume verwenden, das mehrere Nodes zugleich haben können (ReadWriteMany)</translation>
    </message>
    <message>
        <source>No storage driver answers to the name %1</source>
        <translation>Auf den Namen %1 hört kein Speichertreiber</translation>
    </message>
    <message>
        <source>Kubernetes waits for it to attach the volume. The name is wrong, or the driver is not installed; permissions cannot cause this.</source>
        <translation>Kubernetes wartet darauf, dass er das Volume anhängt. Der Name ist falsch, oder der Treiber ist nicht installiert; an Berechtigungen kann es nicht liegen.</translation>
    </message>
    <message>
        <source>The namespace&apos;s quota has no room for the pods of %1</source>
        <translation>Die Quota des Namespace hat keinen Platz für die Pods von %1</translation>
    </message>
    <message>
        <source>The namespace&apos;s Pod Security level forbids the pods of %1</source>
        <translation>Die Pod-Security-Stufe des Namespace verbietet die Pods von %1</translation>
    </message>
    <message>
        <source>Give the containers the security context that the message names, or the namespace another level</source>
        <translation>Den Containern den Security Context geben, den die Meldung nennt, oder dem Namespace eine andere Stufe</translation>
    </message>
    <message>
        <source>A webhook that has to pass the pods of %1 does not answer</source>
        <translation>Ein Webhook, den die Pods von %1 passieren müssen, antwortet nicht</translation>
    </message>
    <message>
        <source>An admission webhook forbids the pods of %1</source>
        <translation>Ein Admission-Webhook verbietet die Pods von %1</translation>
    </message>
    <message>
        <source>An admission policy forbids the pods of %1</source>
        <translation>Eine Admission-Policy verbietet die Pods von %1</translation>
    </message>
    <message>
        <source>The PriorityClass that %1 names does not exist</source>
        <translation>Die PriorityClass, die %1 nennt, gibt es nicht</translation>
    </message>
    <message>
        <source>The RuntimeClass that %1 names does not exist</source>
        <translation>Die RuntimeClass, die %1 nennt, gibt es nicht</translation>
    </message>
    <message>
        <source>The pods of %1 cannot be created</source>
        <translation>Die Pods von %1 können nicht erstellt werden</translation>
    </message>
    <message>
        <source>The node %1 is not ready</source>
        <translation>Der Node %1 ist nicht bereit</translation>
    </message>
    <message>
        <source>The node %1 is short of something: %2</source>
        <translation>Dem Node %1 fehlt es an etwas: %2</translation>
    </message>
    <message>
        <source>Its kubelet gives the reason %1.</source>
        <translation>Sein Kubelet nennt den Grund %1.</translation>
    </message>
    <message>
        <source>See what is the matter with it; node pools with repair replace it by themselves</source>
        <translation>Nachsehen, was mit ihm ist; Node Pools mit Reparatur ersetzen ihn von selbst</translation>
    </message>
    <message>
        <source>Free it, or give it more</source>
        <translation>Davon freigeben oder dem Node mehr geben</translation>
    </message>
    <message>
        <source>There are no addresses left for pods on %1</source>
        <translation>Auf %1 sind keine Adressen für Pods mehr frei</translation>
    </message>
    <message>
        <source>The network of the pods of %1 cannot be set up</source>
        <translation>Das Netzwerk der Pods von %1 kann nicht eingerichtet werden</translation>
    </message>
    <message>
        <source>The subnet, or what the node may take of it, is used up.</source>
        <translation>Das Subnetz, oder was der Node davon nehmen darf, ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The network plugin&apos;s words say why.</source>
        <translation>Der Wortlaut des Netzwerk-Plugins nennt den Grund.</translation>
    </message>
    <message>
        <source>Use nodes in a larger subnet, or fewer pods a node</source>
        <translation>Nodes in einem größeren Subnetz oder weniger Pods je Node verwenden</translation>
    </message>
    <message>
        <source>Look at the network plugin&apos;s own pods</source>
        <translation>Die eigenen Pods des Netzwerk-Plugins ansehen</translation>
    </message>
    <message>
        <source>The pods of %1 get no node</source>
        <translation>Die Pods von %1 bekommen keinen Node</translation>
    </message>
    <message>
        <source>No scheduler has looked at them: is there one named %1?</source>
        <translation>Kein Scheduler hat sie angesehen: Gibt es einen namens %1?</translation>
    </message>
    <message>
        <source>See the events</source>
        <translation>Die Events ansehen</translation>
    </message>
    <message>
        <source>The containers of %1 are not started</source>
        <translation>Die Container von %1 werden nicht gestartet</translation>
    </message>
    <message>
        <source>Why is not in the snapshot: events that say so live for an hour.</source>
        <translation>Der Grund steht nicht im Snapshot: Events, die ihn nennen, bleiben eine Stunde erhalten.</translation>
    </message>
    <message>
        <source>The rollout of %1 is past its deadline</source>
        <translation>Der Rollout von %1 hat seine Frist überschritten</translation>
    </message>
    <message>
        <source>%1, which comes nearest, has the taint %2 besides.</source>
        <translation>%1 kommt am nächsten und hat außerdem den Taint %2.</translation>
    </message>
    <message>
        <source>The issuer %1 of %2 does not exist</source>
        <translation>Der Issuer %1 von %2 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>Nobody issues the certificate.</source>
        <translation>Niemand stellt das Zertifikat aus.</translation>
    </message>
    <message>
        <source>There is one of that name of the other kind (Issuer, ClusterIssuer).</source>
        <translation>Unter diesem Namen gibt es einen der anderen Art (Issuer, ClusterIssuer).</translation>
    </message>
    <message>
        <source>%1 ran out %2 ago</source>
        <translation>%1 ist vor %2 abgelaufen</translation>
    </message>
    <message>
        <source>%1 runs out in %2 and is not renewed</source>
        <translation>%1 läuft in %2 ab und wird nicht erneuert</translation>
    </message>
    <message>
        <source>Callers that verify it refuse the connection; a webhook that serves with it passes nothing. cert-manager should have renewed it.</source>
        <translation>Aufrufer, die es prüfen, lehnen die Verbindung ab; ein Webhook, der damit arbeitet, lässt nichts durch. cert-manager hätte es erneuern sollen.</translation>
    </message>
    <message>
        <source>See why it is not renewed: its CertificateRequest and issuer say so</source>
        <translation>Nachsehen, warum es nicht erneuert wird: Sein CertificateRequest und der Issuer sagen es</translation>
    </message>
    <message>
        <source>The zone does not offer such machines for nodes</source>
        <translation>Die Zone bietet solche Maschinen für Nodes nicht an</translation>
    </message>
    <message>
        <source>A zone that has such machines or accelerators elsewhere in the cloud need not have them for node pools: no quota and no waiting helps.</source>
        <translation>Eine Zone, die solche Maschinen oder Beschleuniger sonst in der Cloud hat, muss sie nicht für Node Pools haben: Keine Quota und kein Warten hilft.</translation>
    </message>
    <message>
        <source>The container %1 of %2 must not run as root, and would</source>
        <translation>Der Container %1 von %2 darf nicht als root laufen, würde es aber</translation>
    </message>
    <message>
        <source>Its image names its user by a name, and from that the kubelet cannot tell who it is.</source>
        <translation>Sein Image nennt seinen Benutzer mit einem Namen, und daraus kann das kubelet nicht erkennen, wer es ist.</translation>
    </message>
    <message>
        <source>securityContext.runAsNonRoot is set, and the image&apos;s user is root.</source>
        <translation>securityContext.runAsNonRoot ist gesetzt, und der Benutzer des Image ist root.</translation>
    </message>
    <message>
        <source>Set securityContext.runAsUser to the number of the user that the image is for</source>
        <translation>securityContext.runAsUser auf die Nummer des Benutzers setzen, für den das Image gedacht ist</translation>
    </message>
    <message>
        <source>The certificate %1 of %2 does not exist</source>
        <translation>Das Zertifikat %1 von %2 existiert nicht</translation>
    </message>
    <message>
        <source>The listener %1 is not served without it.</source>
        <translation>Ohne dieses Zertifikat wird der Listener %1 nicht bedient.</translation>
    </message>
    <message>
        <source>Its service account %1 has no annotation, and the node&apos;s metadata server gives out the node&apos;s identity.</source>
        <translation>Der zugehörige Service-Account %1 hat keine Annotation, und der Metadatenserver des Nodes gibt die Identität des Nodes heraus.</translation>
    </message>
    <message>
        <source>Run its pods as a service account that is annotated with a Google account</source>
        <translation>Die Pods unter einem Service-Account laufen lassen, der mit einem Google-Account annotiert ist</translation>
    </message>
    <message>
        <source>%1 is for a pool of another API group</source>
        <translation>%1 gilt für einen Pool einer anderen API-Gruppe</translation>
    </message>
    <message>
        <source>It names the group &quot;%1&quot;; the pool is of %2, and the policy is not attached to it.</source>
        <translation>Sie nennt die Gruppe „%1“; der Pool gehört zu %2, und die Policy ist nicht an ihn angebunden.</translation>
    </message>
    <message>
        <source>Name the pool&apos;s group</source>
        <translation>Die Gruppe des Pools nennen</translation>
    </message>
    <message>
        <source>The bucket that %1 mounts has fine-grained access control</source>
        <translation>Der Bucket, den %1 einhängt, hat eine detaillierte Zugriffssteuerung</translation>
    </message>
    <message>
        <source>What is asked of it works only with uniform bucket-level access.</source>
        <translation>Was von ihm verlangt wird, funktioniert nur mit einheitlichem Zugriff auf Bucket-Ebene.</translation>
    </message>
    <message>
        <source>Turn uniform bucket-level access on for the bucket; its objects&apos; own access lists then count no more</source>
        <translation>Für den Bucket den einheitlichen Zugriff auf Bucket-Ebene einschalten; die eigenen Zugriffslisten seiner Objekte zählen dann nicht mehr</translation>
    </message>
    <message>
        <source>Too many pods like those of %1 ask for tokens at once</source>
        <translation>Zu viele Pods wie die von %1 fordern gleichzeitig Token an</translation>
    </message>
    <message>
        <source>The project&apos;s rate of token exchanges is used up; each pod tries again by itself, and what it may do is not the matter.</source>
        <translation>Die Rate des Projekts für den Token-Austausch ist ausgeschöpft; jeder Pod versucht es von selbst erneut, und an seinen Rechten liegt es nicht.</translation>
    </message>
    <message>
        <source>Start fewer pods at a time, or ask for more of the quota of sts.googleapis.com</source>
        <translation>Weniger Pods auf einmal starten oder mehr von der Quota von sts.googleapis.com beantragen</translation>
    </message>
    <message>
        <source>%1 in namespace %2 closes this way, and no rule opens it: packets are dropped without an answer, which looks like a timeout.</source>
        <translation>%1 im Namespace %2 schließt diesen Weg, und keine Regel öffnet ihn: Pakete werden ohne Antwort verworfen, was wie eine Zeitüberschreitung aussieht.</translation>
    </message>
    <message>
        <source>(no rule admits it)</source>
        <translation>(keine Regel lässt es zu)</translation>
    </message>
    <message>
        <source>%1 may not ask the name server: a NetworkPolicy forbids it</source>
        <translation>%1 darf den Nameserver nicht fragen: Eine NetworkPolicy verbietet es</translation>
    </message>
    <message>
        <source>Let it reach port 53, UDP and TCP, in kube-system</source>
        <translation>Port 53, UDP und TCP, in kube-system freigeben</translation>
    </message>
    <message>
        <source>%1 may not reach %2: a NetworkPolicy forbids it</source>
        <translation>%1 darf %2 nicht erreichen: Eine NetworkPolicy verbietet es</translation>
    </message>
    <message>
        <source>Let it reach the pods of %1</source>
        <translation>Den Zugriff auf die Pods von %1 erlauben</translation>
    </message>
    <message>
        <source>Let the pods of %1 in</source>
        <translation>Die Pods von %1 einlassen</translation>
    </message>
    <message>
        <source>No node keeps %1 spread as it asks to be</source>
        <translation>Kein Node hält %1 so verteilt wie verlangt</translation>
    </message>
    <message>
        <source>So the scheduler says: %1</source>
        <translation>So der Scheduler: %1</translation>
    </message>
    <message>
        <source>%1 has got no load balancer for %2</source>
        <translation>%1 hat seit %2 keinen Load Balancer erhalten</translation>
    </message>
    <message>
        <source>Its controller has not said why: a cluster without one never gets any.</source>
        <translation>Der zuständige Controller hat den Grund nicht genannt: Ein Cluster ohne einen solchen erhält nie einen.</translation>
    </message>
    <message>
        <source>See whether its log still moves; a bucket or a registry far away, and a disk that is slow, make hours of minutes</source>
        <translation>Nachsehen, ob sich sein Log noch bewegt; ein weit entfernter Bucket oder eine weit entfernte Registry und eine langsame Platte machen aus Minuten Stunden</translation>
    </message>
    <message>
        <source>%1 lets no pod of %2 go from the closed node %3</source>
        <translation>%1 lässt keinen Pod von %2 vom gesperrten Node %3 gehen</translation>
    </message>
    <message>
        <source>Closed for %1. If it is being drained or upgraded, that waits for this pod for ever: the budget allows no disruption.</source>
        <translation>Gesperrt seit %1. Wird er geleert oder aktualisiert, wartet das für immer auf diesen Pod: Das Budget erlaubt keine Unterbrechung.</translation>
    </message>
    <message>
        <source>Give the workload a second replica for the time, or let the budget allow one disruption</source>
        <translation>Dem Workload für diese Zeit eine zweite Replik geben oder im Budget eine Unterbrechung erlauben</translation>
    </message>
    <message>
        <source>See what keeps its new pods from being ready</source>
        <translation>Nachsehen, was seine neuen Pods daran hindert, bereit zu werden</translation>
    </message>
    <message>
        <source>The accelerators of node %1 are marked as unhealthy</source>
        <translation>Die Beschleuniger des Node %1 sind als fehlerhaft markiert</translation>
    </message>
    <message>
        <source>It has %1 of %2 and offers none: its device plugin has found a fault (an Xid error, or a driver that no longer answers).</source>
        <translation>Er hat %1 von %2 und bietet keinen an: Sein Device-Plugin hat einen Fehler gefunden (einen Xid-Fehler oder einen Treiber, der nicht mehr antwortet).</translation>
    </message>
    <message>
        <source>Empty the node and have it replaced</source>
        <translation>Den Node leeren und ersetzen lassen</translation>
    </message>
    <message>
        <source>%1 calls %2, which does not exist</source>
        <translation>%1 ruft %2 auf, den es nicht gibt</translation>
    </message>
    <message>
        <source>No Service has that name there.</source>
        <translation>Dort hat kein Service diesen Namen.</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Es ist %1.</translation>
    </message>
    <message>
        <source>The postStart hook of container %1 of %2 fails, and the container ends with it</source>
        <translation>Der postStart-Hook des Containers %1 von %2 schlägt fehl, und der Container endet mit ihm</translation>
    </message>
    <message>
        <source>Correct the hook&apos;s command, or do its work in the image</source>
        <translation>Den Befehl des Hooks berichtigen oder seine Arbeit im Image erledigen</translation>
    </message>
    <message>
        <source>Serve a quantised or smaller model, or spread it over more accelerators (%1)</source>
        <translation>Ein quantisiertes oder kleineres Modell bereitstellen oder es auf mehr Beschleuniger verteilen (%1)</translation>
    </message>
    <message>
        <source>Its share of the accelerator (--mem-fraction-static) holds the weights and nothing besides. More of it helps only where little is missing.</source>
        <translation>Ihr Anteil am Beschleuniger (--mem-fraction-static) fasst die Gewichte und sonst nichts. Ein größerer hilft nur, wo wenig fehlt.</translation>
    </message>
    <message>
        <source>The nodes do not trust the certificate of the registry %1</source>
        <translation>Die Nodes vertrauen dem Zertifikat der Registry %1 nicht</translation>
    </message>
    <message>
        <source>An authority that they do not know has signed it, or it has run out, or it is for another name.</source>
        <translation>Eine ihnen unbekannte Stelle hat es signiert, oder es ist abgelaufen oder gilt für einen anderen Namen.</translation>
    </message>
    <message>
        <source>Give the nodes&apos; container runtime the registry&apos;s authority, or the registry a certificate that is publicly trusted</source>
        <translation>Der Container-Laufzeit der Nodes die Zertifizierungsstelle der Registry geben oder der Registry ein öffentlich anerkanntes Zertifikat</translation>
    </message>
    <message>
        <source>The node does not have the path that %1 mounts from it</source>
        <translation>Der Node hat den Pfad nicht, den %1 von ihm einhängt</translation>
    </message>
    <message>
        <source>A hostPath of that type has to be there before the pod comes, on every node that may take it.</source>
        <translation>Ein hostPath dieses Typs muss da sein, bevor der Pod kommt, auf jedem Node, der ihn aufnehmen kann.</translation>
    </message>
    <message>
        <source>Use type DirectoryOrCreate, or a volume that is not the node&apos;s</source>
        <translation>Den Typ DirectoryOrCreate verwenden oder ein Volume, das nicht das des Node ist</translation>
    </message>
    <message>
        <source>The file server of a volume of %1 does not answer its node</source>
        <translation>Der Dateiserver eines Volumes von %1 antwortet seinem Node nicht</translation>
    </message>
    <message>
        <source>It has no address in the node&apos;s network, or a firewall (security group) closes port 2049.</source>
        <translation>Er hat keine Adresse im Netz des Node, oder eine Firewall (Security Group) schließt Port 2049.</translation>
    </message>
    <message>
        <source>Give the file system a mount target in the node&apos;s zone, and open port 2049 to the nodes</source>
        <translation>Dem Dateisystem ein Mount Target in der Zone des Node geben und Port 2049 für die Nodes öffnen</translation>
    </message>
    <message>
        <source>A subPath that %1 mounts cannot be made on its volume</source>
        <translation>Ein subPath, den %1 einhängt, kann auf seinem Volume nicht angelegt werden</translation>
    </message>
    <message>
        <source>The volume is read-only, or its file system refuses the folder to the kubelet, as network file systems do that squash root.</source>
        <translation>Das Volume ist schreibgeschützt, oder sein Dateisystem verweigert dem Kubelet den Ordner, wie Netz-Dateisysteme mit root_squash.</translation>
    </message>
    <message>
        <source>Make the folder beforehand, or mount the volume without subPath</source>
        <translation>Den Ordner vorher anlegen oder das Volume ohne subPath einhängen</translation>
    </message>
    <message>
        <source>The volume lies in %1.</source>
        <translation>Das Volume liegt in %1.</translation>
    </message>
    <message>
        <source>%1 is to make it, and has not.</source>
        <translation>%1 soll es erstellen und hat es nicht getan.</translation>
    </message>
    <message>
        <source>See why it does not</source>
        <translation>Nachsehen, warum nicht</translation>
    </message>
    <message>
        <source>Karpenter makes no node beyond the limits of NodePool %1.</source>
        <translation>Karpenter erstellt keinen Node über die Grenzen des NodePool %1 hinaus.</translation>
    </message>
    <message>
        <source>No serving runtime takes the model format %1 of %2</source>
        <translation>Keine Serving Runtime nimmt das Modellformat %1 von %2 an</translation>
    </message>
    <message>
        <source>Correct the format, or install a serving runtime for it</source>
        <translation>Das Format berichtigen oder eine Serving Runtime dafür installieren</translation>
    </message>
    <message>
        <source>The application %1 of %2 does not run</source>
        <translation>Die Anwendung %1 von %2 läuft nicht</translation>
    </message>
    <message>
        <source>%1 waits for its readiness gate %2</source>
        <translation>%1 wartet auf sein Readiness Gate %2</translation>
    </message>
    <message>
        <source>Its containers are ready. The controller that has to set this condition, as a load balancer&apos;s does, has not: no Service sends anything to the pod meanwhile.</source>
        <translation>Seine Container sind bereit. Der Controller, der diese Bedingung setzen muss, etwa der eines Load Balancers, hat es nicht getan: Solange schickt kein Service dem Pod etwas.</translation>
    </message>
    <message>
        <source>See that controller&apos;s log, and the health of the pod at the load balancer</source>
        <translation>Das Log dieses Controllers ansehen und den Zustand des Pods beim Load Balancer</translation>
    </message>
    <message>
        <source>The server of %1 listens inside its own pod only</source>
        <translation>Der Server von %1 lauscht nur innerhalb seines eigenen Pods</translation>
    </message>
    <message>
        <source>It listens on the loopback address: neither the kubelet&apos;s probe nor a Service reaches it there.</source>
        <translation>Er lauscht auf der Loopback-Adresse: Dort erreicht ihn weder die Probe des Kubelet noch ein Service.</translation>
    </message>
    <message>
        <source>Let it listen on all addresses, as with --host 0.0.0.0</source>
        <translation>Ihn auf allen Adressen lauschen lassen, etwa mit --host 0.0.0.0</translation>
    </message>
    <message>
        <source>The storage driver %1 makes no volume with the access mode of %2</source>
        <translation>Der Storage-Treiber %1 erstellt kein Volume mit dem Zugriffsmodus von %2</translation>
    </message>
    <message>
        <source>Block volumes go to one node at a time; sharing one takes a file system on the network.</source>
        <translation>Block-Volumes gehen immer nur an einen Node; geteilt wird nur ein Dateisystem im Netz.</translation>
    </message>
    <message>
        <source>Make the claim anew with ReadWriteOnce, or with a class that shares (EFS, Filestore)</source>
        <translation>Den Claim neu erstellen, mit ReadWriteOnce oder mit einer Klasse, die teilt (EFS, Filestore)</translation>
    </message>
    <message>
        <source>Nothing runs behind its Service: %1 is scaled to nothing.</source>
        <translation>Hinter seinem Service läuft nichts: %1 ist auf null skaliert.</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Wieder starten</translation>
    </message>
    <message>
        <source>The webhook %1 does not answer, and no pods are made without it</source>
        <translation>Der Webhook %1 antwortet nicht, und ohne ihn werden keine Pods erstellt</translation>
    </message>
    <message>
        <source>The API server does not trust the webhook %1</source>
        <translation>Der API-Server vertraut dem Webhook %1 nicht</translation>
    </message>
    <message>
        <source>Let its operator renew the certificate, and put its authority into the configuration&apos;s caBundle</source>
        <translation>Seinen Operator das Zertifikat erneuern lassen und dessen Stelle in caBundle der Konfiguration eintragen</translation>
    </message>
    <message>
        <source>The Secret %1 is no pull secret</source>
        <translation>Das Secret %1 ist kein Pull-Secret</translation>
    </message>
    <message>
        <source>Its type is %1, and the kubelet reads credentials from kubernetes.io/dockerconfigjson alone: the image is pulled without any.</source>
        <translation>Sein Typ ist %1, und das Kubelet liest Zugangsdaten nur aus kubernetes.io/dockerconfigjson: Das Image wird ohne solche geladen.</translation>
    </message>
    <message>
        <source>Delete it and create it with that type</source>
        <translation>Es löschen und mit diesem Typ neu erstellen</translation>
    </message>
    <message>
        <source>The node %1 has no container runtime for the RuntimeClass %2</source>
        <translation>Der Node %1 hat keine Container-Laufzeit für die RuntimeClass %2</translation>
    </message>
    <message>
        <source>Its containerd was not configured for that handler: for GPUs the container toolkit does that, or the GPU operator.</source>
        <translation>Sein containerd wurde für diesen Handler nicht eingerichtet: Für GPUs tut das das Container Toolkit oder der GPU Operator.</translation>
    </message>
    <message>
        <source>Use nodes that have it, or take runtimeClassName out</source>
        <translation>Nodes verwenden, die sie haben, oder runtimeClassName herausnehmen</translation>
    </message>
    <message>
        <source>%1 refuses the value of its variable %2</source>
        <translation>%1 lehnt den Wert seiner Variable %2 ab</translation>
    </message>
    <message>
        <source>(from a Secret or ConfigMap)</source>
        <translation>(aus einem Secret oder einer ConfigMap)</translation>
    </message>
    <message>
        <source>Correct the value</source>
        <translation>Den Wert berichtigen</translation>
    </message>
    <message>
        <source>%1 may not write its cache</source>
        <translation>%1 darf seinen Cache nicht schreiben</translation>
    </message>
    <message>
        <source>It runs as a user without a home, so that the cache of models goes to /.cache.</source>
        <translation>Es läuft als Benutzer ohne Home-Verzeichnis, sodass der Modell-Cache nach /.cache geht.</translation>
    </message>
    <message>
        <source>Set HF_HOME to a folder on a volume that its user may write</source>
        <translation>HF_HOME auf einen Ordner auf einem Volume setzen, den sein Benutzer schreiben darf</translation>
    </message>
    <message>
        <source>Somebody else holds the accelerator that %1 wants</source>
        <translation>Jemand anderes hält den Beschleuniger, den %1 haben will</translation>
    </message>
    <message>
        <source>A process that was left over on the node, or a container that does not ask for the device.</source>
        <translation>Ein auf dem Node übrig gebliebener Prozess oder ein Container, der das Gerät nicht anfordert.</translation>
    </message>
    <message>
        <source>Let one workload alone have the node&apos;s chips, and ask for them in limits</source>
        <translation>Nur einem Workload die Chips des Node geben und sie in limits anfordern</translation>
    </message>
    <message>
        <source>%1 is to use more accelerators than its container gets</source>
        <translation>%1 soll mehr Beschleuniger verwenden, als sein Container bekommt</translation>
    </message>
    <message>
        <source>--tensor-parallel-size times --pipeline-parallel-size is above the container&apos;s limit.</source>
        <translation>--tensor-parallel-size mal --pipeline-parallel-size liegt über dem Limit des Containers.</translation>
    </message>
    <message>
        <source>Ask for as many in limits, or lower --tensor-parallel-size</source>
        <translation>Ebenso viele in limits verlangen oder --tensor-parallel-size senken</translation>
    </message>
    <message>
        <source>The engine of %1 refuses its arguments</source>
        <translation>Die Engine von %1 lehnt ihre Argumente ab</translation>
    </message>
    <message>
        <source>%1 has got no address for %2</source>
        <translation>%1 hat seit %2 keine Adresse bekommen</translation>
    </message>
    <message>
        <source>The node knows %1 of them: its device plugin has marked %2 as unhealthy.</source>
        <translation>Der Node kennt %1 davon: Sein Device-Plugin hat %2 als fehlerhaft markiert.</translation>
    </message>
    <message>
        <source>The model&apos;s own configuration says another one, or none at all.</source>
        <translation>Die Konfiguration des Modells nennt eine andere oder gar keine.</translation>
    </message>
    <message>
        <source>The weights that %1 reads are damaged</source>
        <translation>Die Gewichte, die %1 liest, sind beschädigt</translation>
    </message>
    <message>
        <source>A file of them is cut off, or is no weights file at all, such as the pointer that Git LFS leaves in its place.</source>
        <translation>Eine Datei davon ist abgeschnitten oder gar keine Gewichtsdatei, etwa der Verweis, den Git LFS an ihrer Stelle hinterlässt.</translation>
    </message>
    <message>
        <source>Copy the model anew, and compare the sizes of its files with those of its publisher</source>
        <translation>Das Modell neu kopieren und die Größen der Dateien mit denen des Herausgebers vergleichen</translation>
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
    <name>EndpointRollout</name>
    <message>
        <source>This version knows no system &quot;%1&quot;, by which it was made.</source>
        <translation>Diese Version kennt das System „%1“ nicht, mit dem er gemacht wurde.</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>%1 has no Deployment of its own to restart: its controller makes the pods.</source>
        <translation>%1 hat kein eigenes Deployment zum Neustarten: Sein Controller macht die Pods.</translation>
    </message>
    <message>
        <source>The journal has no run that made %1: it cannot tell what belongs to it.</source>
        <translation>Das Journal hat keinen Lauf, der %1 gemacht hat: Es kann nicht sagen, was dazugehört.</translation>
    </message>
    <message>
        <source>The journal has no run that made %1, so that its choices are not known. Deploy it with a values file.</source>
        <translation>Das Journal hat keinen Lauf, der %1 gemacht hat, daher sind seine Werte nicht bekannt. Mit einer Wertedatei bereitstellen.</translation>
    </message>
    <message>
        <source>The choices cannot be deployed.</source>
        <translation>Die Werte lassen sich nicht bereitstellen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be another one while it runs: that would be another endpoint. Deploy that beside it.</source>
        <translation>„%1“ lässt sich im Betrieb nicht ändern: Das wäre ein anderer Endpoint. Diesen daneben bereitstellen.</translation>
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
    <name>ImageFiles</name>
    <message>
        <source>The image cannot be read: %1</source>
        <translation>Das Bild lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The image has more than 20 MB; make it smaller.</source>
        <translation>Das Bild hat mehr als 20 MB; verkleinern Sie es.</translation>
    </message>
    <message>
        <source>This is no PNG, JPEG, WebP or GIF image.</source>
        <translation>Das ist kein Bild im Format PNG, JPEG, WebP oder GIF.</translation>
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
    <message>
        <source>this is no result of a benchmark</source>
        <translation>das ist kein Ergebnis eines Benchmarks</translation>
    </message>
    <message>
        <source>Load pods in the cluster (--in-cluster) have to be from 1 to %1, not %2.</source>
        <translation>Last-Pods im Cluster (--in-cluster) müssen zwischen 1 und %1 liegen, nicht %2.</translation>
    </message>
    <message>
        <source>A trace (--trace) cannot be replayed from pods in the cluster: vllm bench serve takes no such file there.</source>
        <translation>Eine Aufzeichnung (--trace) lässt sich nicht von Pods im Cluster abspielen: vllm bench serve nimmt dort keine solche Datei.</translation>
    </message>
    <message>
        <source>Constant arrivals (--arrivals constant) cannot be sent from pods in the cluster: vllm bench serve draws its gaps.</source>
        <translation>Gleichmäßige Ankünfte (--arrivals constant) lassen sich nicht von Pods im Cluster senden: vllm bench serve lost seine Abstände aus.</translation>
    </message>
    <message>
        <source>A dataset (--dataset) cannot be sent from pods in the cluster: the file is on this machine.</source>
        <translation>Ein Datensatz (--dataset) lässt sich nicht von Pods im Cluster senden: Die Datei liegt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Answers that end by themselves (--respect-eos) cannot be asked for from pods in the cluster: vllm bench serve always ignores the end with random prompts.</source>
        <translation>Antworten, die von selbst enden (--respect-eos), lassen sich von Pods im Cluster nicht verlangen: vllm bench serve übergeht das Ende bei zufälligen Prompts immer.</translation>
    </message>
    <message>
        <source>The sampling parameter %1 cannot be sent from pods in the cluster: vllm bench serve has no option for it.</source>
        <translation>Der Sampling-Parameter %1 lässt sich nicht von Pods im Cluster senden: vllm bench serve hat keine Option dafür.</translation>
    </message>
    <message>
        <source>The seed (--seed) has to be below %1 for load pods in the cluster.</source>
        <translation>Der Startwert (--seed) muss für Last-Pods im Cluster unter %1 liegen.</translation>
    </message>
    <message>
        <source>At least one load (--concurrency or --rate) is needed.</source>
        <translation>Mindestens eine Last (--concurrency oder --rate) ist nötig.</translation>
    </message>
    <message>
        <source>%1 at once (--concurrency) cannot be shared out evenly among %2 load pods (--in-cluster).</source>
        <translation>%1 gleichzeitig (--concurrency) lassen sich nicht gleichmäßig auf %2 Last-Pods (--in-cluster) verteilen.</translation>
    </message>
    <message>
        <source>At most %1 in flight (--max-in-flight) cannot be shared out evenly among %2 load pods (--in-cluster).</source>
        <translation>Höchstens %1 zugleich (--max-in-flight) lassen sich nicht gleichmäßig auf %2 Last-Pods (--in-cluster) verteilen.</translation>
    </message>
    <message>
        <source>%1 requests of warm-up (--warmup) cannot be shared out evenly among %2 load pods (--in-cluster).</source>
        <translation>%1 Anfragen zum Aufwärmen (--warmup) lassen sich nicht gleichmäßig auf %2 Last-Pods (--in-cluster) verteilen.</translation>
    </message>
    <message>
        <source>the result in the pod&apos;s log is cut or damaged</source>
        <translation>das Ergebnis im Log des Pods ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <source>the pod&apos;s log has no result</source>
        <translation>das Log des Pods enthält kein Ergebnis</translation>
    </message>
    <message>
        <source>this is no result of vllm bench serve: %1 is missing</source>
        <translation>das ist kein Ergebnis von vllm bench serve: %1 fehlt</translation>
    </message>
    <message>
        <source>The result was too large for the pod&apos;s log: what single requests would tell is left out, percentiles are the tool&apos;s own.</source>
        <translation>Das Ergebnis war zu groß für das Log des Pods: Angaben zu einzelnen Anfragen fehlen, Perzentile sind die des Werkzeugs.</translation>
    </message>
    <message>
        <source>The pods&apos; files hold percentiles only, which cannot be merged: there are rates, and no latencies.</source>
        <translation>Die Dateien der Pods enthalten nur Perzentile, die sich nicht zusammenführen lassen: Es gibt Raten und keine Latenzen.</translation>
    </message>
    <message>
        <source>The result was too large for a pod&apos;s log: the gaps between tokens are left out, and there is no ITL, because percentiles of several pods cannot be merged.</source>
        <translation>Das Ergebnis war zu groß für das Log eines Pods: Die Abstände zwischen Tokens fehlen, und es gibt keine ITL, weil sich Perzentile mehrerer Pods nicht zusammenführen lassen.</translation>
    </message>
    <message>
        <source>The pods measured together for %1 % of the time only: the sum of their rates is more than the server gave at any one time.</source>
        <translation>Die Pods haben nur %1 % der Zeit gemeinsam gemessen: Die Summe ihrer Raten ist mehr, als der Server zu irgendeinem Zeitpunkt gab.</translation>
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
    <name>MutedFindings</name>
    <message>
        <source>accepted until %1</source>
        <translation>akzeptiert bis %1</translation>
    </message>
    <message>
        <source>%1 is here: look again (%2, %3)</source>
        <translation>%1 ist da: erneut prüfen (%2, %3)</translation>
    </message>
</context>
<context>
    <name>ObjectEdit</name>
    <message>
        <source>has to stay %1: with another it would be another object</source>
        <translation>muss %1 bleiben: Mit einem anderen Wert wäre es ein anderes Objekt</translation>
    </message>
    <message>
        <source>Secrets are not edited here, so that their values are written down nowhere.</source>
        <translation>Secrets werden hier nicht bearbeitet, damit ihre Werte nirgends festgehalten werden.</translation>
    </message>
    <message>
        <source>It is being deleted.</source>
        <translation>Es wird gerade gelöscht.</translation>
    </message>
    <message>
        <source>A value that is hidden here cannot be copied. Write it out, or leave it where it was.</source>
        <translation>Ein hier verborgener Wert kann nicht kopiert werden. Ihn ausschreiben oder dort lassen, wo er war.</translation>
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
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>It fits, %1: %2 tokens of KV cache</source>
        <translation>Es passt, %1: %2 Token KV-Cache</translation>
    </message>
    <message>
        <source>, %1 requests of %2 tokens at the same time</source>
        <translation>, %1 Anfragen zu %2 Token gleichzeitig</translation>
    </message>
    <message>
        <source>, %1 tokens a second at its best benchmark</source>
        <translation>, %1 Token pro Sekunde beim besten Benchmark</translation>
    </message>
    <message>
        <source>%1. The estimate: %2</source>
        <translation>%1. Die Schätzung: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 (estimate %4).</source>
        <translation>%1: %2, %3 (geschätzt %4).</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Activations at their peak</source>
        <translation>Aktivierungen im Höchststand</translation>
    </message>
    <message>
        <source>Context and libraries (non-torch)</source>
        <translation>Kontext und Bibliotheken (außerhalb von Torch)</translation>
    </message>
    <message>
        <source>CUDA graphs</source>
        <translation>CUDA-Graphen</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV-Cache</translation>
    </message>
    <message>
        <source>%1: %2 more than assumed by %3.</source>
        <translation>%1: %2 mehr als angenommen mit %3.</translation>
    </message>
    <message>
        <source>%1: %2 less than assumed by %3.</source>
        <translation>%1: %2 weniger als angenommen mit %3.</translation>
    </message>
    <message>
        <source>The cache is %1 smaller than assumed</source>
        <translation>Der Cache ist %1 kleiner als angenommen</translation>
    </message>
    <message>
        <source>The cache is %1 larger than assumed</source>
        <translation>Der Cache ist %1 größer als angenommen</translation>
    </message>
    <message>
        <source>%1, most of it by this term: %2.</source>
        <translation>%1, das meiste davon durch diesen Posten: %2.</translation>
    </message>
    <message>
        <source>%1: the engine sees another amount of memory than the catalogue says.</source>
        <translation>%1: Die Engine sieht eine andere Speichermenge, als der Katalog angibt.</translation>
    </message>
    <message>
        <source>%1; the log does not say by which term.</source>
        <translation>%1; durch welchen Posten, sagt das Log nicht.</translation>
    </message>
    <message>
        <source>No replica is there.</source>
        <translation>Es gibt keine Replik.</translation>
    </message>
    <message>
        <source>No log line of this engine says it.</source>
        <translation>Keine Logzeile dieser Engine sagt es.</translation>
    </message>
    <message>
        <source>This engine&apos;s log is not understood here.</source>
        <translation>Das Log dieser Engine wird hier nicht verstanden.</translation>
    </message>
    <message>
        <source>KV cache, in tokens</source>
        <translation>KV-Cache in Token</translation>
    </message>
    <message>
        <source>KV cache ÷ %1 B a token</source>
        <translation>KV-Cache ÷ %1 B je Token</translation>
    </message>
    <message>
        <source>metric vllm:cache_config_info: %1 blocks of %2 tokens</source>
        <translation>Metrik vllm:cache_config_info: %1 Blöcke zu %2 Token</translation>
    </message>
    <message>
        <source>A token costs %1 B of cache by the engine&apos;s figures; %2 B were assumed.</source>
        <translation>Ein Token kostet nach den Zahlen der Engine %1 B Cache; angenommen waren %2 B.</translation>
    </message>
    <message>
        <source>A token costs what was assumed; the cache as a whole has another size.</source>
        <translation>Ein Token kostet, was angenommen war; der Cache als Ganzes ist anders groß.</translation>
    </message>
    <message>
        <source>Requests of %1 tokens that a replica holds at once</source>
        <translation>Anfragen zu %1 Token, die eine Replik gleichzeitig hält</translation>
    </message>
    <message>
        <source>Requests of full length that a replica holds at once</source>
        <translation>Anfragen voller Länge, die eine Replik gleichzeitig hält</translation>
    </message>
    <message>
        <source>KV cache in tokens ÷ %1</source>
        <translation>KV-Cache in Token ÷ %1</translation>
    </message>
    <message>
        <source>It follows from the KV cache, which has another size than assumed.</source>
        <translation>Es folgt aus dem KV-Cache, der anders groß ist als angenommen.</translation>
    </message>
    <message>
        <source>Most requests that ran at once, all replicas</source>
        <translation>Meiste gleichzeitige Anfragen, alle Repliken</translation>
    </message>
    <message>
        <source>of full length; shorter ones are more</source>
        <translation>von voller Länge; kürzere sind mehr</translation>
    </message>
    <message>
        <source>No replica is ready.</source>
        <translation>Keine Replik ist bereit.</translation>
    </message>
    <message>
        <source>metrics, the maximum of the kept history</source>
        <translation>Metriken, das Höchste im aufbewahrten Verlauf</translation>
    </message>
    <message>
        <source>Nobody has looked at its numbers yet.</source>
        <translation>Noch niemand hat seine Zahlen angesehen.</translation>
    </message>
    <message>
        <source>The machine type is not known.</source>
        <translation>Der Maschinentyp ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No list price of %1 is known.</source>
        <translation>Kein Listenpreis von %1 ist bekannt.</translation>
    </message>
    <message>
        <source>list price of %1%2 in %3, %4</source>
        <translation>Listenpreis von %1%2 in %3, %4</translation>
    </message>
    <message>
        <source>%1 tokens/s a replica, %2; %3</source>
        <translation>%1 Token/s je Replik, %2; %3</translation>
    </message>
    <message>
        <source>The plan predicts no throughput: nobody has measured this model on this hardware here yet. A benchmark does.</source>
        <translation>Der Plan sagt keinen Durchsatz vorher: Dieses Modell wurde hier auf dieser Hardware noch nicht gemessen. Ein Benchmark tut es.</translation>
    </message>
    <message>
        <source>%1: %2 tokens/s; %3</source>
        <translation>%1: %2 Token/s; %3</translation>
    </message>
    <message>
        <source>A million output tokens, at the last benchmark&apos;s best</source>
        <translation>Eine Million Ausgabe-Token, beim besten Wert des letzten Benchmarks</translation>
    </message>
    <message>
        <source>benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>No benchmark of it is in the history since it was planned.</source>
        <translation>Seit es geplant wurde, steht kein Benchmark davon im Verlauf.</translation>
    </message>
    <message>
        <source>The throughput is lower than what was measured before with the same settings on the same machine.</source>
        <translation>Der Durchsatz ist niedriger als früher gemessen, mit denselben Einstellungen auf derselben Maschine.</translation>
    </message>
    <message>
        <source>The throughput is higher than what was measured before with the same settings on the same machine.</source>
        <translation>Der Durchsatz ist höher als früher gemessen, mit denselben Einstellungen auf derselben Maschine.</translation>
    </message>
    <message>
        <source>A million output tokens, at the present throughput</source>
        <translation>Eine Million Ausgabe-Token, beim jetzigen Durchsatz</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>It makes no tokens now, or nobody has looked at its numbers lately.</source>
        <translation>Es erzeugt gerade keine Token, oder niemand hat seine Zahlen in letzter Zeit angesehen.</translation>
    </message>
    <message>
        <source>The journal of runs could not be opened.</source>
        <translation>Das Journal der Läufe ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>It was not planned here: the journal has no run of it.</source>
        <translation>Es wurde nicht hier geplant: Das Journal hat keinen Lauf davon.</translation>
    </message>
    <message>
        <source>Its log could not be read: %1</source>
        <translation>Sein Log ließ sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The log no longer holds the engine&apos;s start, or is not one that is understood here.</source>
        <translation>Das Log enthält den Start der Engine nicht mehr, oder es wird hier nicht verstanden.</translation>
    </message>
    <message>
        <source>condition PodScheduled</source>
        <translation>Zustand PodScheduled</translation>
    </message>
    <message>
        <source>events of the autoscaler and condition PodScheduled</source>
        <translation>Ereignisse des Autoscalers und Zustand PodScheduled</translation>
    </message>
    <message>
        <source>condition PodScheduled and event Pulling</source>
        <translation>Zustand PodScheduled und Ereignis Pulling</translation>
    </message>
    <message>
        <source>events Pulling and Pulled</source>
        <translation>Ereignisse Pulling und Pulled</translation>
    </message>
    <message>
        <source>condition Initialized</source>
        <translation>Zustand Initialized</translation>
    </message>
    <message>
        <source>start time of the containers</source>
        <translation>Startzeit der Container</translation>
    </message>
    <message>
        <source>start time of the containers and condition Ready</source>
        <translation>Startzeit der Container und Zustand Ready</translation>
    </message>
    <message>
        <source>There is no recipe that gives a time for it.</source>
        <translation>Kein Rezept gibt dafür eine Zeit an.</translation>
    </message>
    <message>
        <source>The recipe gives no time for it.</source>
        <translation>Das Rezept gibt dafür keine Zeit an.</translation>
    </message>
    <message>
        <source>expected time of the recipe</source>
        <translation>erwartete Zeit des Rezepts</translation>
    </message>
    <message>
        <source>It came at %1 a second.</source>
        <translation>Es kam mit %1 pro Sekunde.</translation>
    </message>
    <message>
        <source>The pull took %1 times as long as assumed: the node has no image streaming.</source>
        <translation>Das Laden des Images dauerte %1-mal so lange wie angenommen: Der Knoten hat kein Image-Streaming.</translation>
    </message>
    <message>
        <source>The pull took %1 times as long as assumed: the registry or the node&apos;s disk was slower.</source>
        <translation>Das Laden des Images dauerte %1-mal so lange wie angenommen: Die Registry oder die Platte des Knotens war langsamer.</translation>
    </message>
    <message>
        <source>A node was there already.</source>
        <translation>Ein Knoten war schon da.</translation>
    </message>
    <message>
        <source>It was not needed.</source>
        <translation>Es war nicht nötig.</translation>
    </message>
    <message>
        <source>The image was on the node already.</source>
        <translation>Das Image war schon auf dem Knoten.</translation>
    </message>
    <message>
        <source>It has not ended yet.</source>
        <translation>Es ist noch nicht zu Ende.</translation>
    </message>
    <message>
        <source>Its events are gone: Kubernetes keeps them for an hour. The row before holds both.</source>
        <translation>Seine Ereignisse sind fort: Kubernetes hebt sie eine Stunde auf. Die Zeile davor enthält beides.</translation>
    </message>
    <message>
        <source>Assumed was a cloud that makes a node of this kind at once; it took %1 times as long.</source>
        <translation>Angenommen war eine Cloud, die einen solchen Knoten sofort erstellt; es dauerte %1-mal so lange.</translation>
    </message>
    <message>
        <source>Assumed was a node with room; finding one took %1 times as long.</source>
        <translation>Angenommen war ein Knoten mit Platz; einen zu finden dauerte %1-mal so lange.</translation>
    </message>
    <message>
        <source>Volumes were attached and mounted %1 times slower than assumed.</source>
        <translation>Volumes wurden %1-mal langsamer angehängt und eingebunden als angenommen.</translation>
    </message>
    <message>
        <source>It took %1 times as long as assumed.</source>
        <translation>Es dauerte %1-mal so lange wie angenommen.</translation>
    </message>
    <message>
        <source>Loading weights and starting the engine</source>
        <translation>Gewichte laden und Engine starten</translation>
    </message>
    <message>
        <source>start time of the container and the engine&apos;s log</source>
        <translation>Startzeit des Containers und Log der Engine</translation>
    </message>
    <message>
        <source>It took %1 times as long as assumed, most of it reading weights, at %2 a second.</source>
        <translation>Es dauerte %1-mal so lange wie angenommen, das meiste davon das Lesen der Gewichte, mit %2 pro Sekunde.</translation>
    </message>
    <message>
        <source>It took %1 times as long as assumed, most of it compiling and capturing graphs.</source>
        <translation>Es dauerte %1-mal so lange wie angenommen, das meiste davon Kompilieren und Aufnehmen der Graphen.</translation>
    </message>
    <message>
        <source>The recipe gives one time for loading and starting together.</source>
        <translation>Das Rezept gibt für Laden und Starten zusammen eine Zeit an.</translation>
    </message>
    <message>
        <source>It took %1 times as long as the last time.</source>
        <translation>Es dauerte %1-mal so lange wie beim letzten Mal.</translation>
    </message>
    <message>
        <source>… of it loading weights</source>
        <translation>… davon Gewichte laden</translation>
    </message>
    <message>
        <source>… of it starting the engine</source>
        <translation>… davon Engine starten</translation>
    </message>
    <message>
        <source>… and of that compiling</source>
        <translation>… und davon kompilieren</translation>
    </message>
    <message>
        <source>Probe, from serving to ready</source>
        <translation>Probe, vom Dienen bis bereit</translation>
    </message>
    <message>
        <source>the engine&apos;s log and condition Ready</source>
        <translation>Log der Engine und Zustand Ready</translation>
    </message>
    <message>
        <source>The probe asks at longer intervals, or failed longer, than assumed.</source>
        <translation>Die Probe fragt in größeren Abständen oder schlug länger fehl als angenommen.</translation>
    </message>
    <message>
        <source>The engine runs with %1 = %2, the plan has %3.</source>
        <translation>Die Engine läuft mit %1 = %2, der Plan hat %3.</translation>
    </message>
    <message>
        <source>measured on %1 at %2</source>
        <translation>gemessen am %1 an %2</translation>
    </message>
    <message>
        <source>The catalogue does not know the plan&apos;s model or accelerator.</source>
        <translation>Der Katalog kennt Modell oder Beschleuniger des Plans nicht.</translation>
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
    <message>
        <source>Nodes</source>
        <translation>Nodes</translation>
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
    <name>PlanCost</name>
    <message>
        <source>%1 a GiB and month</source>
        <translation>%1 je GiB und Monat</translation>
    </message>
    <message>
        <source>%1 an hour each</source>
        <translation>je %1 pro Stunde</translation>
    </message>
    <message>
        <source>%1, list price of %2 in %3</source>
        <translation>%1, Listenpreis vom %2 in %3</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>no list price of %1 is known</source>
        <translation>kein Listenpreis von %1 ist bekannt</translation>
    </message>
    <message>
        <source>%1 disks of %2 GiB (%3)</source>
        <translation>%1 Platten zu %2 GiB (%3)</translation>
    </message>
    <message>
        <source>%1 addresses of the nodes</source>
        <translation>%1 Adressen der Knoten</translation>
    </message>
    <message>
        <source>their list price is not among the data</source>
        <translation>ihr Listenpreis ist nicht unter den Daten</translation>
    </message>
    <message>
        <source>Load balancer of %1</source>
        <translation>Load Balancer von %1</translation>
    </message>
    <message>
        <source>it bills by the proxies that its traffic takes, not by rules</source>
        <translation>er rechnet nach den Proxys ab, die sein Verkehr braucht, nicht nach Regeln</translation>
    </message>
    <message>
        <source>its list price is not among the data</source>
        <translation>sein Listenpreis ist nicht unter den Daten</translation>
    </message>
    <message>
        <source>Addresses of %1</source>
        <translation>Adressen von %1</translation>
    </message>
    <message>
        <source>it takes one in each zone, and how many is not known</source>
        <translation>er nimmt eine in jeder Zone, und wie viele das sind, ist nicht bekannt</translation>
    </message>
    <message>
        <source>there is no list price</source>
        <translation>es gibt keinen Listenpreis</translation>
    </message>
    <message>
        <source>Control plane of %1</source>
        <translation>Control Plane von %1</translation>
    </message>
    <message>
        <source>the support of Kubernetes %1 is not among the data</source>
        <translation>wie lange Kubernetes %1 unterstützt wird, ist nicht unter den Daten</translation>
    </message>
    <message>
        <source>StorageClass %1</source>
        <translation>StorageClass %1</translation>
    </message>
    <message>
        <source>Disk of the claim %1, %2 GiB (%3)</source>
        <translation>Platte des Claims %1, %2 GiB (%3)</translation>
    </message>
    <message>
        <source>Disk of the claim %1 (%2)</source>
        <translation>Platte des Claims %1 (%2)</translation>
    </message>
    <message>
        <source>which disks that StorageClass makes is not known</source>
        <translation>welche Platten diese StorageClass macht, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 an hour, %2 a month</source>
        <translation>%1 je Stunde, %2 je Monat</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>%1: price not known, as %2</source>
        <translation>%1: Preis nicht bekannt – %2</translation>
    </message>
    <message>
        <source>%1, an estimate</source>
        <translation>%1, geschätzt</translation>
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
    <name>Prometheus</name>
    <message>
        <source>the file with the bearer token cannot be read: %1</source>
        <translation>die Datei mit dem Bearer-Token ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>the file with the bearer token is empty</source>
        <translation>die Datei mit dem Bearer-Token ist leer</translation>
    </message>
    <message>
        <source>the file holds more than one bearer token, or none</source>
        <translation>die Datei enthält mehr als ein Bearer-Token oder keines</translation>
    </message>
    <message>
        <source>the server sends to another address, as a login does: %1</source>
        <translation>der Server schickt zu einer anderen Adresse, wie eine Anmeldung es tut: %1</translation>
    </message>
    <message>
        <source>the server answers %1 with a web page</source>
        <translation>der Server antwortet %1 mit einer Webseite</translation>
    </message>
    <message>
        <source>the server answers %1</source>
        <translation>der Server antwortet %1</translation>
    </message>
    <message>
        <source>say how to authenticate: a bearer token from a file, or the Google identity</source>
        <translation>sagen Sie, wie man sich ausweist: mit einem Bearer-Token aus einer Datei oder mit der Google-Identität</translation>
    </message>
    <message>
        <source>the account needs to read metrics; at Google that is roles/monitoring.viewer</source>
        <translation>das Konto muss Metriken lesen dürfen; bei Google ist das roles/monitoring.viewer</translation>
    </message>
    <message>
        <source>the address must be the one below which /api/v1 is; a path such as /prometheus may be missing</source>
        <translation>die Adresse muss die sein, unter der /api/v1 liegt; vielleicht fehlt ein Pfad wie /prometheus</translation>
    </message>
    <message>
        <source>ask again later, or for a shorter range</source>
        <translation>fragen Sie später noch einmal oder nach einem kürzeren Zeitraum</translation>
    </message>
    <message>
        <source>the server&apos;s answer holds no numbers where the Prometheus API has them (resultType &quot;%1&quot;)</source>
        <translation>die Antwort des Servers enthält keine Zahlen, wo die Prometheus-API sie hat (resultType „%1“)</translation>
    </message>
    <message>
        <source>the address of a Prometheus server looks like http://prometheus.example:9090, not &quot;%1&quot;</source>
        <translation>die Adresse eines Prometheus-Servers sieht aus wie http://prometheus.example:9090, nicht „%1“</translation>
    </message>
    <message>
        <source>an address with a name and a password in it is not kept; authenticate by a bearer token from a file</source>
        <translation>eine Adresse mit Name und Passwort darin wird nicht gespeichert; weisen Sie sich mit einem Bearer-Token aus einer Datei aus</translation>
    </message>
    <message>
        <source>the server answers with a web page, as a login does, and not with JSON</source>
        <translation>der Server antwortet mit einer Webseite, wie eine Anmeldung es tut, und nicht mit JSON</translation>
    </message>
    <message>
        <source>say how to authenticate, or the address below which /api/v1 is</source>
        <translation>sagen Sie, wie man sich ausweist, oder die Adresse, unter der /api/v1 liegt</translation>
    </message>
    <message>
        <source>the server&apos;s answer (%1) is not JSON: %2</source>
        <translation>die Antwort des Servers (%1) ist kein JSON: %2</translation>
    </message>
    <message>
        <source>of no type</source>
        <translation>ohne Typ</translation>
    </message>
    <message>
        <source>what answers there is not the Prometheus API</source>
        <translation>was dort antwortet, ist nicht die Prometheus-API</translation>
    </message>
    <message>
        <source>the server has no metrics of an inference server for %1 within the last 5 minutes</source>
        <translation>der Server hat aus den letzten 5 Minuten keine Metriken eines Inferenzservers für %1</translation>
    </message>
    <message>
        <source>it must scrape the pods, with the labels namespace and pod, as PodMonitoring and PodMonitor do</source>
        <translation>er muss die Pods abfragen, mit den Labels namespace und pod, wie PodMonitoring und PodMonitor es tun</translation>
    </message>
    <message>
        <source>The server has no values of this for the endpoint&apos;s pods in that time.</source>
        <translation>Der Server hat dafür aus dieser Zeit keine Werte der Pods des Endpoints.</translation>
    </message>
    <message>
        <source>No request finished this step in that time.</source>
        <translation>In dieser Zeit hat keine Anfrage diesen Schritt beendet.</translation>
    </message>
</context>
<context>
    <name>Remains</name>
    <message>
        <source>the cluster</source>
        <translation>dem Cluster</translation>
    </message>
    <message>
        <source>It is being deleted; a finalizer or a running pod holds it.</source>
        <translation>Es wird gelöscht; ein Finalizer oder ein laufender Pod hält es.</translation>
    </message>
    <message>
        <source>It carries the endpoint&apos;s label or had it as its owner.</source>
        <translation>Es trägt das Label des Endpoints oder hatte ihn als Besitzer.</translation>
    </message>
    <message>
        <source>Its claim %1 is gone, and its reclaim policy keeps the disk with its data.</source>
        <translation>Sein Claim %1 ist weg, und die Reclaim-Policy behält den Datenträger mit den Daten.</translation>
    </message>
    <message>
        <source>No pod uses its accelerators (%1). An autoscaler removes it after a while; without one it stays and costs.</source>
        <translation>Kein Pod nutzt seine Beschleuniger (%1). Ein Autoscaler entfernt ihn nach einer Weile; ohne einen bleibt er und kostet.</translation>
    </message>
    <message>
        <source>machine type unknown</source>
        <translation>Maschinentyp unbekannt</translation>
    </message>
    <message>
        <source>node pools</source>
        <translation>Knotenpools</translation>
    </message>
    <message numerus="yes">
        <source>It keeps at least %n node(s) of %1, used or not.</source>
        <translation>
            <numerusform>Er behält mindestens %n Knoten vom Typ %1, genutzt oder nicht.</numerusform>
            <numerusform>Er behält mindestens %n Knoten vom Typ %1, genutzt oder nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>It does not scale by itself and keeps its nodes of %1, used or not.</source>
        <translation>Er skaliert nicht selbst und behält seine Knoten vom Typ %1, genutzt oder nicht.</translation>
    </message>
    <message>
        <source>It was there before, with what it holds.</source>
        <translation>Er war schon vorher da, mit seinem Inhalt.</translation>
    </message>
    <message>
        <source>free by itself</source>
        <translation>für sich kostenlos</translation>
    </message>
    <message>
        <source>price not known</source>
        <translation>Preis nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>More may remain: %1 could not be read.</source>
        <translation>Es kann mehr bleiben: %1 war nicht lesbar.</translation>
    </message>
    <message>
        <source>It was made for this endpoint, and holds what others made since.</source>
        <translation>Er wurde für diesen Endpoint angelegt und enthält, was andere seitdem angelegt haben.</translation>
    </message>
    <message>
        <source>made by Slipway</source>
        <translation>von Slipway erstellt</translation>
    </message>
    <message>
        <source>the choices of its plan</source>
        <translation>die Auswahl seines Plans</translation>
    </message>
    <message>
        <source>node groups</source>
        <translation>Knotengruppen</translation>
    </message>
    <message>
        <source> Owner: %1.</source>
        <translation> Besitzer: %1.</translation>
    </message>
    <message>
        <source> Remove it by: %1</source>
        <translation> Zu entfernen mit: %1</translation>
    </message>
    <message>
        <source>cluster %1</source>
        <translation>Cluster %1</translation>
    </message>
    <message>
        <source>GKE&apos;s list of node pools</source>
        <translation>GKEs Liste der Knotenpools</translation>
    </message>
    <message>
        <source>the EKS cluster</source>
        <translation>der EKS-Cluster</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>a launch template&apos;s machines</source>
        <translation>Maschinen eines Launch-Templates</translation>
    </message>
    <message>
        <source>It is being deleted.</source>
        <translation>Es wird gerade gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>It has no node now and may grow to %n of %1.</source>
        <translation>
            <numerusform>Sie hat jetzt keinen Knoten und darf auf %n Knoten %1 wachsen.</numerusform>
            <numerusform>Sie hat jetzt keinen Knoten und darf auf %n Knoten %1 wachsen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It keeps %n node(s) of %1, used or not.</source>
        <translation>
            <numerusform>Sie behält %n Knoten %1, benutzt oder nicht.</numerusform>
            <numerusform>Sie behält %n Knoten %1, benutzt oder nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>EKS&apos; list of node groups</source>
        <translation>EKS&apos; Liste der Knotengruppen</translation>
    </message>
    <message>
        <source>Its claim %1 is gone, and its disk is still being deleted.</source>
        <translation>Sein Claim %1 ist fort, und seine Platte wird noch gelöscht.</translation>
    </message>
    <message>
        <source>claim %1</source>
        <translation>Claim %1</translation>
    </message>
    <message>
        <source>The disk behind %1, with its data.</source>
        <translation>Die Platte hinter %1, mit ihren Daten.</translation>
    </message>
    <message>
        <source>The disk of %1 behind %2, with its data.</source>
        <translation>Die Platte mit %1 hinter %2, mit ihren Daten.</translation>
    </message>
    <message>
        <source>It asks the cloud for a load balancer.</source>
        <translation>Es verlangt von der Cloud einen Load Balancer.</translation>
    </message>
    <message>
        <source>It holds a load balancer with the address %1.</source>
        <translation>Es hält einen Load Balancer mit der Adresse %1.</translation>
    </message>
    <message>
        <source>endpoint %1</source>
        <translation>Endpoint %1</translation>
    </message>
    <message>
        <source>%1 was asked for by its plan, and stays as long as anybody has objects of its kinds.</source>
        <translation>%1 wurde von seinem Plan verlangt und bleibt, solange jemand Objekte seiner Arten hat.</translation>
    </message>
    <message>
        <source>run of %1</source>
        <translation>Lauf vom %1</translation>
    </message>
    <message>
        <source>node pool %1</source>
        <translation>Knotenpool %1</translation>
    </message>
    <message>
        <source>%1 an hour, %2 a month, list price</source>
        <translation>%1 je Stunde, %2 je Monat, Listenpreis</translation>
    </message>
    <message>
        <source>Together at least %1 an hour, %2 a month.</source>
        <translation>Zusammen mindestens %1 je Stunde, %2 je Monat.</translation>
    </message>
    <message>
        <source>Together %1 an hour, %2 a month.</source>
        <translation>Zusammen %1 je Stunde, %2 je Monat.</translation>
    </message>
    <message>
        <source>The load balancer of %1 still listens on %2.</source>
        <translation>Der Load Balancer von %1 lauscht noch auf %2.</translation>
    </message>
    <message>
        <source>The address %1 of %2 is still in use.</source>
        <translation>Die Adresse %1 von %2 ist noch in Gebrauch.</translation>
    </message>
    <message>
        <source>The address %1 of %2 is still reserved, and nothing uses it.</source>
        <translation>Die Adresse %1 von %2 ist noch reserviert, und nichts benutzt sie.</translation>
    </message>
    <message>
        <source>The disk of %1 GiB of %2, with its data.</source>
        <translation>Die Platte von %2 mit %1 GiB, samt ihren Daten.</translation>
    </message>
    <message>
        <source>The endpoint group of %1. It counts against a quota.</source>
        <translation>Die Endpunktgruppe von %1. Sie zählt zu einem Kontingent.</translation>
    </message>
    <message>
        <source>The target pool of %1. It counts against a quota.</source>
        <translation>Der Zielpool von %1. Er zählt zu einem Kontingent.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>its description in Google&apos;s list</source>
        <translation>seine Beschreibung in Googles Liste</translation>
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
    <name>RestoreObject</name>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Puts %1 back to what it was.</source>
        <translation>Setzt %1 auf den früheren Stand zurück.</translation>
    </message>
    <message>
        <source>Deletes %1.</source>
        <translation>Löscht %1.</translation>
    </message>
    <message>
        <source>%1 was not there before either.</source>
        <translation>%1 war auch vorher nicht da.</translation>
    </message>
    <message>
        <source>%1 is there again.</source>
        <translation>%1 ist wieder da.</translation>
    </message>
    <message>
        <source>%1 was made anew since, and differs from what was deleted. It stays as it is.</source>
        <translation>%1 wurde seither neu gemacht und unterscheidet sich von dem Gelöschten. Es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>%1 cannot be made again: it held secret values, and those are never kept. Make it anew from where they came.</source>
        <translation>%1 lässt sich nicht wieder anlegen: Es enthielt geheime Werte, und die werden nie aufbewahrt. Neu anlegen von dort, woher sie kamen.</translation>
    </message>
    <message>
        <source>%1 is gone already.</source>
        <translation>%1 ist schon weg.</translation>
    </message>
    <message>
        <source>%1 was made anew by somebody since, and stays.</source>
        <translation>%1 wurde seither von jemandem neu gemacht und bleibt.</translation>
    </message>
    <message>
        <source>%1 stays: nothing says that Slipway made it.</source>
        <translation>%1 bleibt: Nichts sagt, dass Slipway es gemacht hat.</translation>
    </message>
    <message>
        <source>The namespace %1 stays: it holds %2, which Slipway did not make.</source>
        <translation>Der Namespace %1 bleibt: Er enthält %2, das nicht von Slipway stammt.</translation>
    </message>
    <message>
        <source>%1 has been deleted since: there is nothing to put back. Undo the deletion first, if Slipway made it.</source>
        <translation>%1 wurde seither gelöscht: Da ist nichts, was sich zurücksetzen ließe. Erst das Löschen rückgängig machen, falls Slipway es getan hat.</translation>
    </message>
    <message>
        <source>%1 was deleted and made anew since; what was changed is gone.</source>
        <translation>%1 wurde seither gelöscht und neu gemacht; das Geänderte gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>What %1 held before was secret, and secret values are never kept: %2.</source>
        <translation>Was %1 vorher enthielt, war geheim, und geheime Werte werden nie aufbewahrt: %2.</translation>
    </message>
    <message>
        <source>%1 is as it was before.</source>
        <translation>%1 ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>Makes %1 again from what was kept.</source>
        <translation>Erstellt %1 neu aus dem, was aufbewahrt wurde.</translation>
    </message>
    <message>
        <source>What it owned is not kept; controllers make theirs again.</source>
        <translation>Was ihm gehörte, ist nicht aufbewahrt; Controller machen das Ihre neu.</translation>
    </message>
    <message>
        <source>Deletes %1 and what it owns: it was not there before.</source>
        <translation>Löscht %1 und was ihm gehört: Es war vorher nicht da.</translation>
    </message>
    <message>
        <source>Everything in this namespace goes with it, and does not come back with it.</source>
        <translation>Alles in diesem Namespace geht mit und kommt nicht mit ihm zurück.</translation>
    </message>
    <message>
        <source>Changed since the change, and lost with it: %1</source>
        <translation>Seit der Änderung geändert und mit ihm verloren: %1</translation>
    </message>
    <message>
        <source>Changed since, and stays: %1</source>
        <translation>Seither geändert, und bleibt: %1</translation>
    </message>
    <message>
        <source>%1 stays as it is: its former value was secret, and secret values are never kept.</source>
        <translation>%1 bleibt, wie es ist: Der frühere Wert war geheim, und geheime Werte werden nie aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>Puts %n field(s) of %1 back.</source>
        <translation>
            <numerusform>Setzt %n Feld von %1 zurück.</numerusform>
            <numerusform>Setzt %n Felder von %1 zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server refuses %1: %2</source>
        <translation>Der Server lehnt %1 ab: %2</translation>
    </message>
    <message>
        <source>Overwrites what was %1</source>
        <translation>Überschreibt, was seither %1 wurde</translation>
    </message>
    <message>
        <source>What the change had made was not noted, so that what others did since cannot be told from it. Not without your agreement: %1</source>
        <translation>Was die Änderung bewirkt hatte, ist nicht vermerkt, daher lässt es sich nicht von dem unterscheiden, was andere seither taten. Nicht ohne Ihre Zustimmung: %1</translation>
    </message>
    <message>
        <source>Somebody has changed the same since. Not without your agreement: %1</source>
        <translation>Jemand hat dasselbe seither geändert. Nicht ohne Ihre Zustimmung: %1</translation>
    </message>
    <message>
        <source>Somebody has changed the same since: %1. Nothing was changed.</source>
        <translation>Jemand hat dasselbe seither geändert: %1. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>RolloutRadius</name>
    <message numerus="yes">
        <source>%n pod(s) of %1 restart.</source>
        <translation>
            <numerusform>%n Pod von %1 startet neu.</numerusform>
            <numerusform>%n Pods von %1 starten neu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) of %1 restart: %2.</source>
        <translation>
            <numerusform>%n Pod von %1 startet neu: %2.</numerusform>
            <numerusform>%n Pods von %1 starten neu: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>No pod of %1 restarts.</source>
        <translation>Kein Pod von %1 startet neu.</translation>
    </message>
    <message numerus="yes">
        <source>%n more pod(s) of %1 start, each where there is room for it.</source>
        <translation>
            <numerusform>%n weiterer Pod von %1 startet, wo Platz für ihn ist.</numerusform>
            <numerusform>%n weitere Pods von %1 starten, jeder, wo Platz für ihn ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) of %1 end; what they answer just then is finished or cut off.</source>
        <translation>
            <numerusform>%n Pod von %1 endet; was er gerade beantwortet, wird beendet oder abgebrochen.</numerusform>
            <numerusform>%n Pods von %1 enden; was sie gerade beantworten, wird beendet oder abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing answers afterwards: no replica is left.</source>
        <translation>Danach antwortet nichts: Keine Replik bleibt übrig.</translation>
    </message>
    <message>
        <source>Nothing answers from the end of the former pods until the new ones are ready: usually %1 min.</source>
        <translation>Vom Ende der bisherigen Pods, bis die neuen bereit sind, antwortet nichts: gewöhnlich %1 min.</translation>
    </message>
    <message>
        <source>Nothing answers from the end of the former pods until the new ones are ready; how long that takes is not known.</source>
        <translation>Vom Ende der bisherigen Pods, bis die neuen bereit sind, antwortet nichts; wie lange das dauert, ist nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n replica(s) answer throughout.</source>
        <translation>
            <numerusform>Mindestens %n Replik antwortet durchgehend.</numerusform>
            <numerusform>Mindestens %n Repliken antworten durchgehend.</numerusform>
        </translation>
    </message>
    <message>
        <source>Meanwhile %1 more × %2 are needed. Where none is free, the rollout stands still.</source>
        <translation>Währenddessen werden %1 weitere × %2 gebraucht. Ist nichts frei, steht das Ausrollen still.</translation>
    </message>
    <message>
        <source>Other accelerators or nodes than now are asked for. The present ones are given up, and whether the new ones can be had is up to capacity and quota.</source>
        <translation>Es werden andere Beschleuniger oder Knoten als jetzt verlangt. Die jetzigen werden aufgegeben, und ob die neuen zu haben sind, hängt von Kapazität und Kontingent ab.</translation>
    </message>
    <message>
        <source>%1 × %2 are released first.</source>
        <translation>%1 × %2 werden zuerst freigegeben.</translation>
    </message>
    <message>
        <source>They are on spot capacity (%1) and may not come back.</source>
        <translation>Sie liegen auf Spot-Kapazität (%1) und kommen vielleicht nicht wieder.</translation>
    </message>
    <message>
        <source>An autoscaler removes nodes that stay idle; then they may not come back.</source>
        <translation>Ein Autoscaler entfernt Knoten, die untätig bleiben; dann kommen sie vielleicht nicht wieder.</translation>
    </message>
    <message>
        <source>Their nodes do not scale by themselves, and stay.</source>
        <translation>Ihre Knoten skalieren nicht selbst und bleiben.</translation>
    </message>
    <message>
        <source>Whether their nodes stay while they are idle is not known.</source>
        <translation>Ob ihre Knoten bleiben, während sie untätig sind, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The controller of %1 decides what restarts: it may be all pods of it.</source>
        <translation>Der Controller von %1 entscheidet, was neu startet: Es können alle seine Pods sein.</translation>
    </message>
    <message>
        <source>Not all of it is known: %1 could not be read.</source>
        <translation>Nicht alles ist bekannt: %1 war nicht lesbar.</translation>
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
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
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
    <message>
        <source>there is no such benchmark result</source>
        <translation>es gibt kein solches Benchmark-Ergebnis</translation>
    </message>
    <message>
        <source>the kept benchmark result is damaged</source>
        <translation>das aufbewahrte Benchmark-Ergebnis ist beschädigt</translation>
    </message>
    <message>
        <source>no finding is named</source>
        <translation>es ist kein Befund genannt</translation>
    </message>
    <message>
        <source>say why it is accepted</source>
        <translation>angeben, warum er akzeptiert wird</translation>
    </message>
    <message>
        <source>say who accepts it</source>
        <translation>angeben, wer ihn akzeptiert</translation>
    </message>
    <message>
        <source>say of what that is a version</source>
        <translation>angeben, wovon das eine Version ist</translation>
    </message>
    <message>
        <source>a version has a number in it</source>
        <translation>eine Version enthält eine Zahl</translation>
    </message>
    <message>
        <source>there is no such conversation</source>
        <translation>diese Unterhaltung gibt es nicht</translation>
    </message>
</context>
<context>
    <name>TakenBack</name>
    <message>
        <source>set by somebody: %1</source>
        <translation>von jemandem gesetzt: %1</translation>
    </message>
    <message>
        <source>set by %1: %2</source>
        <translation>von %1 gesetzt: %2</translation>
    </message>
</context>
<context>
    <name>ToolList</name>
    <message>
        <source>The tools cannot be read, at character %1: %2. Correct them, or empty the field.</source>
        <translation>Die Werkzeuge lassen sich nicht lesen, bei Zeichen %1: %2. Korrigieren Sie sie oder leeren Sie das Feld.</translation>
    </message>
    <message>
        <source>Tool %1 needs a name of letters, digits, _ and -, such as {&quot;name&quot;: &quot;get_weather&quot;}.</source>
        <translation>Werkzeug %1 braucht einen Namen aus Buchstaben, Ziffern, _ und -, etwa {&quot;name&quot;: &quot;get_weather&quot;}.</translation>
    </message>
    <message>
        <source>Two tools are named %1: give each a name of its own.</source>
        <translation>Zwei Werkzeuge heißen %1: Geben Sie jedem einen eigenen Namen.</translation>
    </message>
    <message>
        <source>The parameters of %1 have to be a JSON schema, such as {&quot;type&quot;: &quot;object&quot;}.</source>
        <translation>Die Parameter von %1 müssen ein JSON-Schema sein, etwa {&quot;type&quot;: &quot;object&quot;}.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>It is not in force any more: %1</source>
        <translation>Es gilt nicht mehr: %1</translation>
    </message>
    <message>
        <source>The journal has no step &quot;%1&quot; of this run.</source>
        <translation>Das Journal hat keinen Schritt „%1“ dieses Laufs.</translation>
    </message>
    <message>
        <source>It only waited; there is nothing to undo.</source>
        <translation>Es hat nur gewartet; da ist nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Its run is not over. Resume it or roll it back.</source>
        <translation>Der Lauf ist nicht zu Ende. Fortsetzen oder zurückrollen.</translation>
    </message>
    <message>
        <source>It was not carried out.</source>
        <translation>Es wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>It was so already; nothing was changed.</source>
        <translation>Es war schon so; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It was taken back with its run.</source>
        <translation>Es wurde mit seinem Lauf zurückgenommen.</translation>
    </message>
    <message>
        <source>It failed before anything was changed.</source>
        <translation>Es schlug fehl, bevor etwas geändert wurde.</translation>
    </message>
    <message>
        <source>Slipway leaves it as it is: others may rely on it by now, or it was so before.</source>
        <translation>Slipway lässt es, wie es ist: Andere verlassen sich vielleicht schon darauf, oder es war vorher so.</translation>
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
    <message>
        <source>This context is read-only by your settings: nothing was changed.</source>
        <translation>Dieser Kontext darf nach Ihren Einstellungen nur gelesen werden: Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Take it from the protected contexts on the Settings page, if it is to be changed.</source>
        <translation>Nehmen Sie ihn auf der Seite Einstellungen aus den geschützten Kontexten, wenn er geändert werden soll.</translation>
    </message>
    <message>
        <source>The name of the protected context was not typed: nothing was changed.</source>
        <translation>Der Name des geschützten Kontexts wurde nicht eingegeben: Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Try again and type it, if it is to be changed.</source>
        <translation>Versuchen Sie es noch einmal und geben Sie ihn ein, wenn etwas geändert werden soll.</translation>
    </message>
</context>
<context>
    <name>VcpuQuota</name>
    <message>
        <source>the vCPUs of the running %1 are not known</source>
        <translation>die vCPUs der laufenden %1 sind nicht bekannt</translation>
    </message>
    <message>
        <source>the quota of %1 is not known</source>
        <translation>die Quota von %1 ist nicht bekannt</translation>
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
    <message>
        <source>port-forward to pod %1</source>
        <translation>Port-Forward zu Pod %1</translation>
    </message>
    <message>
        <source>the Service %1 selects no pods</source>
        <translation>der Service %1 wählt keine Pods aus</translation>
    </message>
    <message>
        <source>no pod behind the Service %1 is ready</source>
        <translation>kein Pod hinter dem Service %1 ist bereit</translation>
    </message>
    <message>
        <source>the port of the Service %1 leads to none of pod %2</source>
        <translation>der Port des Service %1 führt zu keinem Port von Pod %2</translation>
    </message>
</context>
<context>
    <name>WorkloadFile</name>
    <message>
        <source>the file is larger than %1 MiB</source>
        <translation>die Datei ist größer als %1 MiB</translation>
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
    <message>
        <source>no price is known</source>
        <translation>kein Preis bekannt</translation>
    </message>
    <message>
        <source>EC2 offers no instance type “%1” in %2.</source>
        <translation>EC2 bietet keinen Instanztyp „%1“ in %2 an.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>the zone&apos;s state is %1</source>
        <translation>der Zustand der Zone ist %1</translation>
    </message>
    <message>
        <source>the zone is not enabled for this account</source>
        <translation>die Zone ist für dieses Konto nicht aktiviert</translation>
    </message>
</context>
<context>
    <name>recipe:eks-llm-platform</name>
    <message>
        <source>A Secret in the model&apos;s namespace that holds a token. Needed for gated models.</source>
        <translation>Ein Secret im Namespace des Modells, das ein Token enthält. Nötig für zugangsbeschränkte Modelle.</translation>
    </message>
    <message>
        <source>A Secret in the namespace of what watches, with the key admin-password. Empty lets Grafana&apos;s first start make a password of its own.</source>
        <translation>Ein Secret im Namespace der Überwachung mit dem Schlüssel admin-password. Ohne Angabe legt Grafana beim ersten Start selbst ein Passwort fest.</translation>
    </message>
    <message>
        <source>A Service called vllm breaks vLLM&apos;s own VLLM_PORT setting; choose another name.</source>
        <translation>Ein Service namens vllm stört die vLLM-eigene Einstellung VLLM_PORT; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>A pod that does not answer by then is restarted. Counts from the container&apos;s start, the download included.</source>
        <translation>Ein Pod, der bis dahin nicht antwortet, wird neu gestartet. Gezählt ab dem Start des Containers, einschließlich des Downloads.</translation>
    </message>
    <message>
        <source>AL2023&apos;s NVIDIA AMI has none. Turn it off on Bottlerocket and in EKS Auto Mode, which bring their own, and where one runs already.</source>
        <translation>Das NVIDIA-AMI von AL2023 hat keines. Ausschalten auf Bottlerocket und im EKS Auto Mode, die ein eigenes mitbringen, und wo schon eines läuft.</translation>
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
        <source>As the checkpoint says</source>
        <translation>Wie im Checkpoint angegeben</translation>
    </message>
    <message>
        <source>Ask the model a first question</source>
        <translation>Dem Modell eine erste Frage stellen</translation>
    </message>
    <message>
        <source>Attaching the volume</source>
        <translation>Volume wird angehängt</translation>
    </message>
    <message>
        <source>CPU of vLLM</source>
        <translation>CPU von vLLM</translation>
    </message>
    <message>
        <source>Downloading and loading the model</source>
        <translation>Modell wird heruntergeladen und geladen</translation>
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
        <source>For clusters that have none of the EBS CSI driver. EKS itself makes only gp2, of the old provisioner.</source>
        <translation>Für Cluster, die keine des EBS-CSI-Treibers haben. EKS selbst legt nur gp2 an, mit dem alten Provisioner.</translation>
    </message>
    <message>
        <source>GPTQ</source>
        <translation>GPTQ</translation>
    </message>
    <message>
        <source>GPU memory for vLLM</source>
        <translation>GPU-Speicher für vLLM</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Grafana&apos;s password Secret</source>
        <translation>Passwort-Secret von Grafana</translation>
    </message>
    <message>
        <source>Holds what vLLM downloads, so that a new pod starts without a download.</source>
        <translation>Enthält, was vLLM herunterlädt, damit ein neuer Pod ohne Download startet.</translation>
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
        <source>Image of the evaluation service</source>
        <translation>Image des Evaluierungsdienstes</translation>
    </message>
    <message>
        <source>Image of the fine-tuning service</source>
        <translation>Image des Fine-Tuning-Dienstes</translation>
    </message>
    <message>
        <source>Image of the gateway</source>
        <translation>Image des Gateways</translation>
    </message>
    <message>
        <source>Image of the quantisation service</source>
        <translation>Image des Quantisierungsdienstes</translation>
    </message>
    <message>
        <source>Install NVIDIA&apos;s device plugin</source>
        <translation>Das Device Plugin von NVIDIA installieren</translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation>Instanztyp</translation>
    </message>
    <message>
        <source>It has to exist, unless it is made here. A claim&apos;s class cannot be changed afterwards.</source>
        <translation>Sie muss vorhanden sein, sofern sie nicht hier angelegt wird. Die Klasse eines Claims lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>Aufbewahren für</translation>
    </message>
    <message>
        <source>Key in that Secret</source>
        <translation>Schlüssel in diesem Secret</translation>
    </message>
    <message>
        <source>LLM platform on EKS</source>
        <translation>LLM-Plattform auf EKS</translation>
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
        <source>Make a StorageClass gp3</source>
        <translation>Eine StorageClass gp3 anlegen</translation>
    </message>
    <message>
        <source>Making a GPU node</source>
        <translation>GPU-Node wird erstellt</translation>
    </message>
    <message>
        <source>Memory of vLLM</source>
        <translation>Arbeitsspeicher von vLLM</translation>
    </message>
    <message>
        <source>Metrics and logs. Traces are kept for a week.</source>
        <translation>Metriken und Logs. Traces werden eine Woche aufbewahrt.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Names vLLM&apos;s Deployment and Service.</source>
        <translation>Benennt Deployment und Service von vLLM.</translation>
    </message>
    <message>
        <source>Namespace of the model</source>
        <translation>Namespace des Modells</translation>
    </message>
    <message>
        <source>Namespace of the services</source>
        <translation>Namespace der Dienste</translation>
    </message>
    <message>
        <source>Namespace of what watches</source>
        <translation>Namespace der Überwachung</translation>
    </message>
    <message>
        <source>Of the GPU node group, such as g5.xlarge. It decides what fits.</source>
        <translation>Der Instanztyp der GPU-Node-Group, etwa g5.xlarge. Er bestimmt, was passt.</translation>
    </message>
    <message>
        <source>Of your own, listening on port 8000 with /startup, /health and /ready. Empty leaves gateway and services out.</source>
        <translation>Ein eigenes, das auf Port 8000 lauscht und /startup, /health und /ready bietet. Leer lässt Gateway und Dienste weg.</translation>
    </message>
    <message>
        <source>Only on this instance type</source>
        <translation>Nur auf diesem Instanztyp</translation>
    </message>
    <message>
        <source>Otherwise on any node that offers GPUs.</source>
        <translation>Sonst auf jedem Node, der GPUs anbietet.</translation>
    </message>
    <message>
        <source>Pinned, so that tomorrow&apos;s pod is today&apos;s pod.</source>
        <translation>Festgelegt, damit der Pod von morgen der von heute ist.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
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
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Replicas of each service</source>
        <translation>Repliken je Dienst</translation>
    </message>
    <message>
        <source>Served model name</source>
        <translation>Name des bedienten Modells</translation>
    </message>
    <message>
        <source>StorageClass</source>
        <translation>StorageClass</translation>
    </message>
    <message>
        <source>The Hugging Face id. vLLM fetches it into a volume, once.</source>
        <translation>Die Hugging-Face-ID. vLLM holt das Modell einmal in ein Volume.</translation>
    </message>
    <message>
        <source>The class that is made here is called gp3.</source>
        <translation>Die hier angelegte Klasse heißt gp3.</translation>
    </message>
    <message>
        <source>The cluster&apos;s default StorageClass</source>
        <translation>Die Standard-StorageClass des Clusters</translation>
    </message>
    <message>
        <source>The image has no fixed tag, or still holds a placeholder.</source>
        <translation>Das Image hat kein festes Tag oder enthält noch einen Platzhalter.</translation>
    </message>
    <message>
        <source>The image has no fixed tag; add one such as :v0.27.1, or a digest.</source>
        <translation>Das Image hat kein festes Tag; eines wie :v0.27.1 oder einen Digest angeben.</translation>
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
        <source>The services need a namespace of their own.</source>
        <translation>Die Dienste brauchen einen eigenen Namespace.</translation>
    </message>
    <message>
        <source>The size of the model&apos;s weights in GiB</source>
        <translation>Die Größe der Gewichte des Modells in GiB</translation>
    </message>
    <message>
        <source>This namespace belongs to the system; choose another one.</source>
        <translation>Dieser Namespace gehört zum System; einen anderen wählen.</translation>
    </message>
    <message>
        <source>Usually the checkpoint says it itself.</source>
        <translation>Meist gibt der Checkpoint es selbst an.</translation>
    </message>
    <message>
        <source>Volume for logs</source>
        <translation>Volume für Logs</translation>
    </message>
    <message>
        <source>Volume for metrics</source>
        <translation>Volume für Metriken</translation>
    </message>
    <message>
        <source>Volume for models</source>
        <translation>Volume für Modelle</translation>
    </message>
    <message>
        <source>Volume for traces</source>
        <translation>Volume für Traces</translation>
    </message>
    <message>
        <source>Wait for Grafana</source>
        <translation>Auf Grafana warten</translation>
    </message>
    <message>
        <source>Wait for Loki</source>
        <translation>Auf Loki warten</translation>
    </message>
    <message>
        <source>Wait for Prometheus</source>
        <translation>Auf Prometheus warten</translation>
    </message>
    <message>
        <source>Wait for Tempo</source>
        <translation>Auf Tempo warten</translation>
    </message>
    <message>
        <source>Wait for the collector</source>
        <translation>Auf den Collector warten</translation>
    </message>
    <message>
        <source>Wait for the gateway</source>
        <translation>Auf das Gateway warten</translation>
    </message>
    <message>
        <source>Wait for the model</source>
        <translation>Auf das Modell warten</translation>
    </message>
    <message>
        <source>What watches needs a namespace of its own.</source>
        <translation>Die Überwachung braucht einen eigenen Namespace.</translation>
    </message>
    <message>
        <source>Where vLLM goes. It is created when it does not exist.</source>
        <translation>Wohin vLLM kommt. Der Namespace wird erstellt, wenn er nicht vorhanden ist.</translation>
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
        <source>days</source>
        <translation>Tage</translation>
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
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>vLLM on a GPU node group with a gateway and three services of your own in front, and Prometheus, Loki, Tempo, Grafana and an OpenTelemetry collector that watch them, on EBS volumes.</source>
        <translation>vLLM auf einer GPU-Node-Group, davor ein eigenes Gateway und drei eigene Dienste, dazu zur Überwachung Prometheus, Loki, Tempo, Grafana und ein OpenTelemetry Collector, auf EBS-Volumes.</translation>
    </message>
    <message>
        <source>10 to 20 minutes, most of it the GPU node, the image and the model&apos;s download; 15 minutes more for a new cluster</source>
        <translation>10 bis 20 Minuten, das meiste davon für den GPU-Node, das Image und den Download des Modells; 15 Minuten mehr für einen neuen Cluster</translation>
    </message>
    <message>
        <source>A managed node group of this instance type, with the NVIDIA driver, that only takes pods which ask for GPUs.</source>
        <translation>Eine verwaltete Node Group dieses Instanztyps mit NVIDIA-Treiber, die nur Pods annimmt, die GPUs verlangen.</translation>
    </message>
    <message>
        <source>A new EKS cluster</source>
        <translation>Ein neuer EKS-Cluster</translation>
    </message>
    <message>
        <source>A new cluster gets two of them, for all that needs no GPU.</source>
        <translation>Ein neuer Cluster erhält zwei davon, für alles, was keine GPU braucht.</translation>
    </message>
    <message>
        <source>A new cluster has no nodes; let the node group be made.</source>
        <translation>Ein neuer Cluster hat keine Nodes; die Node Group anlegen lassen.</translation>
    </message>
    <message>
        <source>An AWS account, or an EKS cluster in your kubeconfig with a GPU node group and the EBS CSI driver. A cluster, a node group and the driver with its role can be made here. The images of gateway and services have to be in a registry that the nodes can pull from.</source>
        <translation>Ein AWS-Konto oder ein EKS-Cluster in der kubeconfig mit einer GPU-Node-Group und dem EBS-CSI-Treiber. Cluster, Node Group und der Treiber mit seiner Rolle lassen sich hier anlegen. Die Images von Gateway und Diensten müssen in einer Registry liegen, aus der die Nodes sie ziehen können.</translation>
    </message>
    <message>
        <source>An EKS cluster of the account</source>
        <translation>Ein EKS-Cluster des Kontos</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Create the GPU nodes</source>
        <translation>Die GPU-Nodes anlegen</translation>
    </message>
    <message>
        <source>Create the nodes for all that needs no GPU</source>
        <translation>Die Nodes für alles ohne GPU anlegen</translation>
    </message>
    <message>
        <source>Disk of a GPU node</source>
        <translation>Disk eines GPU-Nodes</translation>
    </message>
    <message>
        <source>GPU nodes</source>
        <translation>GPU-Nodes</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>Holds images and what containers write. vLLM&apos;s image alone takes some 20 GiB unpacked; EKS&apos; own default is 20.</source>
        <translation>Enthält Images und was Container schreiben. Allein das Image von vLLM belegt entpackt rund 20 GiB; die Vorgabe von EKS ist 20.</translation>
    </message>
    <message>
        <source>Install the EBS CSI driver</source>
        <translation>Den EBS-CSI-Treiber installieren</translation>
    </message>
    <message>
        <source>Instance type of the other nodes</source>
        <translation>Instanztyp der übrigen Nodes</translation>
    </message>
    <message>
        <source>Kubernetes version</source>
        <translation>Kubernetes-Version</translation>
    </message>
    <message>
        <source>Make a GPU node group</source>
        <translation>Eine GPU-Node-Group anlegen</translation>
    </message>
    <message>
        <source>Name of the cluster</source>
        <translation>Name des Clusters</translation>
    </message>
    <message>
        <source>Name of the node group</source>
        <translation>Name der Node Group</translation>
    </message>
    <message>
        <source>Of the GPU nodes. Empty takes all zones of the cluster that offer the type.</source>
        <translation>Der GPU-Nodes. Leer nimmt alle Zonen des Clusters, die den Typ anbieten.</translation>
    </message>
    <message>
        <source>Of the new cluster. Empty takes what EKS has as its default.</source>
        <translation>Des neuen Clusters. Leer übernimmt die Vorgabe von EKS.</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>On demand</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>Spot</translation>
    </message>
    <message>
        <source>Spot is cheaper, and taken away with two minutes&apos; notice.</source>
        <translation>Spot ist billiger und wird mit zwei Minuten Vorwarnung entzogen.</translation>
    </message>
    <message>
        <source>The GPU node bills from the moment it exists, and so does the control plane of a new cluster; the volumes bill until they are deleted.</source>
        <translation>Der GPU-Node kostet von dem Moment an, in dem er existiert, ebenso die Control Plane eines neuen Clusters; die Volumes kosten, bis sie gelöscht sind.</translation>
    </message>
    <message>
        <source>The addon that makes volumes, with a role of its own by Pod Identity. One that is there and works is left as it is.</source>
        <translation>Das Add-on, das Volumes erstellt, mit eigener Rolle über Pod Identity. Eines, das vorhanden ist und funktioniert, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The cluster of the kubeconfig</source>
        <translation>Der Cluster der kubeconfig</translation>
    </message>
    <message>
        <source>The zone lies outside the cluster&apos;s region.</source>
        <translation>Die Zone liegt außerhalb der Region des Clusters.</translation>
    </message>
    <message>
        <source>Which cluster it goes to.</source>
        <translation>In welchen Cluster es geht.</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>has to be a region such as eu-central-1</source>
        <translation>muss eine Region wie eu-central-1 sein</translation>
    </message>
    <message>
        <source>has to be a version such as 1.34</source>
        <translation>muss eine Version wie 1.34 sein</translation>
    </message>
    <message>
        <source>has to be an instance type such as t3.large</source>
        <translation>muss ein Instanztyp wie t3.large sein</translation>
    </message>
    <message>
        <source>has to be letters, digits, dashes and underscores, and begin with a letter or digit</source>
        <translation>muss aus Buchstaben, Ziffern, Binde- und Unterstrichen bestehen und mit einem Buchstaben oder einer Ziffer beginnen</translation>
    </message>
</context>
<context>
    <name>recipe:gemma-tpu-kro</name>
    <message>
        <source>1 (topology 1x1)</source>
        <translation>1 (Topologie 1x1)</translation>
    </message>
    <message>
        <source>20 to 40 minutes for both parts, most of it the download of the weights, the TPU node and the compilation</source>
        <translation>20 bis 40 Minuten für beide Teile, das meiste davon für den Download der Gewichte, den TPU-Node und das Kompilieren</translation>
    </message>
    <message>
        <source>4 (topology 2x2)</source>
        <translation>4 (Topologie 2x2)</translation>
    </message>
    <message>
        <source>8 (topology 2x4)</source>
        <translation>8 (Topologie 2x4)</translation>
    </message>
    <message>
        <source>A Secret in the namespace whose key kaggle.json holds the file that Kaggle gives for an API key.</source>
        <translation>Ein Secret im Namespace, dessen Schlüssel kaggle.json die Datei enthält, die Kaggle für einen API-Schlüssel ausgibt.</translation>
    </message>
    <message>
        <source>A pod has to take all chips of its host, so this is the machine&apos;s size.</source>
        <translation>Ein Pod muss alle Chips seines Hosts nehmen; dies ist also die Größe der Maschine.</translation>
    </message>
    <message>
        <source>A pod that does not answer by then is restarted. Counts from the server&apos;s start; compiling takes most of it.</source>
        <translation>Ein Pod, der bis dahin nicht antwortet, wird neu gestartet. Gezählt ab dem Start des Servers; das meiste davon braucht das Kompilieren.</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Administrator: offer the server</source>
        <translation>Administration: den Server anbieten</translation>
    </message>
    <message>
        <source>Ask the model a first question</source>
        <translation>Dem Modell eine erste Frage stellen</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Chips for each replica</source>
        <translation>Chips je Replik</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Config Connector</source>
        <translation>Config Connector</translation>
    </message>
    <message>
        <source>Config Connector&apos;s account</source>
        <translation>Service-Account von Config Connector</translation>
    </message>
    <message>
        <source>Create Config Connector&apos;s account</source>
        <translation>Den Service-Account von Config Connector anlegen</translation>
    </message>
    <message>
        <source>Each server bills for its TPU nodes and its bucket until it is deleted; the bucket is then deleted with the weights in it.</source>
        <translation>Jeder Server kostet für seine TPU-Nodes und seinen Bucket, bis er gelöscht wird; der Bucket wird dann samt den Gewichten darin gelöscht.</translation>
    </message>
    <message>
        <source>Enable the APIs</source>
        <translation>Die APIs einschalten</translation>
    </message>
    <message>
        <source>Finding a node</source>
        <translation>Node wird gesucht</translation>
    </message>
    <message>
        <source>GKE&apos;s add-on (turned on when it is off)</source>
        <translation>Das Add-on von GKE (wird eingeschaltet, wenn es aus ist)</translation>
    </message>
    <message>
        <source>Gemma on TPU as a platform&apos;s offer</source>
        <translation>Gemma auf TPU als Angebot einer Plattform</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Image of the loader</source>
        <translation>Image des Loaders</translation>
    </message>
    <message>
        <source>Its handle in the format that Transformers and vLLM read.</source>
        <translation>Sein Handle in dem Format, das Transformers und vLLM lesen.</translation>
    </message>
    <message>
        <source>Kaggle Secret</source>
        <translation>Kaggle-Secret</translation>
    </message>
    <message>
        <source>Let it make buckets</source>
        <translation>Ihn Buckets anlegen lassen</translation>
    </message>
    <message>
        <source>Let it make service accounts</source>
        <translation>Ihn Service-Accounts anlegen lassen</translation>
    </message>
    <message>
        <source>Let the controller act as it</source>
        <translation>Den Controller in seinem Namen handeln lassen</translation>
    </message>
    <message>
        <source>Loading weights and compiling</source>
        <translation>Gewichte werden geladen, Modell wird kompiliert</translation>
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
        <source>Making a TPU node</source>
        <translation>TPU-Node wird erstellt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model on Kaggle</source>
        <translation>Modell auf Kaggle</translation>
    </message>
    <message>
        <source>Mounting the bucket</source>
        <translation>Bucket wird eingehängt</translation>
    </message>
    <message>
        <source>Names the server and all that is made for it.</source>
        <translation>Benennt den Server und alles, was dafür angelegt wird.</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Prepare project, add-ons and the controller&apos;s account</source>
        <translation>Projekt, Add-ons und Service-Account des Controllers vorbereiten</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Prompt and answer together.</source>
        <translation>Prompt und Antwort zusammen.</translation>
    </message>
    <message>
        <source>Pulling the image</source>
        <translation>Image wird geladen</translation>
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
        <source>Server name</source>
        <translation>Name des Servers</translation>
    </message>
    <message>
        <source>The Google Cloud project of the cluster. Accounts and buckets of the servers are made in it.</source>
        <translation>Das Google-Cloud-Projekt des Clusters. Darin werden die Service-Accounts und Buckets der Server angelegt.</translation>
    </message>
    <message>
        <source>The Google service account by which Config Connector makes accounts and buckets. Its id, without @ and domain. It is created when it does not exist.</source>
        <translation>Der Google-Service-Account, mit dem Config Connector Service-Accounts und Buckets anlegt. Seine ID, ohne @ und Domain. Er wird angelegt, wenn er nicht vorhanden ist.</translation>
    </message>
    <message>
        <source>The add-on is turned on through Google Cloud; let the plan prepare the project, or have Config Connector in the cluster already.</source>
        <translation>Das Add-on wird über Google Cloud eingeschaltet; den Plan das Projekt vorbereiten lassen, oder Config Connector schon im Cluster haben.</translation>
    </message>
    <message>
        <source>The administrator defines a kind GemmaOnTPUServer with kro; whoever asks for one gets an account, a bucket, the weights from Kaggle and vLLM on TPU, wired by Config Connector. Each part can be deployed by itself.</source>
        <translation>Die Administration definiert mit kro eine Art GemmaOnTPUServer; wer einen anfordert, erhält einen Service-Account, einen Bucket, die Gewichte von Kaggle und vLLM auf TPU, verbunden durch Config Connector. Jeder Teil lässt sich für sich bereitstellen.</translation>
    </message>
    <message>
        <source>The administrator&apos;s part is done once for a cluster. A user needs no rights in Google Cloud, only in the namespace.</source>
        <translation>Der Teil der Administration wird einmal je Cluster erledigt. Für die Nutzung sind keine Rechte in Google Cloud nötig, nur im Namespace.</translation>
    </message>
    <message>
        <source>The cluster has it already</source>
        <translation>Im Cluster schon vorhanden</translation>
    </message>
    <message>
        <source>The cluster&apos;s region, or its zone when the cluster is zonal.</source>
        <translation>Die Region des Clusters, oder seine Zone, wenn er zonal ist.</translation>
    </message>
    <message>
        <source>The image has no fixed tag; add one such as :v0.27.0, or a digest.</source>
        <translation>Das Image hat kein festes Tag; eines wie :v0.27.0 oder einen Digest angeben.</translation>
    </message>
    <message>
        <source>The project&apos;s number</source>
        <translation>Die Nummer des Projekts</translation>
    </message>
    <message>
        <source>This is not vLLM&apos;s build for TPU; the CUDA build finds no accelerator on a TPU host.</source>
        <translation>Dies ist nicht der TPU-Build von vLLM; der CUDA-Build findet auf einem TPU-Host keinen Beschleuniger.</translation>
    </message>
    <message>
        <source>This namespace belongs to the system; choose another one.</source>
        <translation>Dieser Namespace gehört zum System; einen anderen wählen.</translation>
    </message>
    <message>
        <source>This system runs on single hosts of Cloud TPU v6e or v5e; for GPUs choose another system.</source>
        <translation>Dieses System läuft auf einzelnen Hosts mit Cloud TPU v6e oder v5e; für GPUs ein anderes System wählen.</translation>
    </message>
    <message>
        <source>Turn Config Connector on</source>
        <translation>Config Connector einschalten</translation>
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
        <source>User: ask for a server</source>
        <translation>Nutzung: einen Server anfordern</translation>
    </message>
    <message>
        <source>Wait for Config Connector&apos;s API</source>
        <translation>Auf die API von Config Connector warten</translation>
    </message>
    <message>
        <source>Wait for account, bucket and weights</source>
        <translation>Auf Service-Account, Bucket und Gewichte warten</translation>
    </message>
    <message>
        <source>Wait for kro&apos;s API</source>
        <translation>Auf die API von kro warten</translation>
    </message>
    <message>
        <source>Wait for the kinds that it brings</source>
        <translation>Auf die Arten warten, die er mitbringt</translation>
    </message>
    <message>
        <source>Wait for the server&apos;s kind</source>
        <translation>Auf die Art des Servers warten</translation>
    </message>
    <message>
        <source>Wait until kro offers the server</source>
        <translation>Warten, bis kro den Server anbietet</translation>
    </message>
    <message>
        <source>Wait until the server is complete</source>
        <translation>Warten, bis der Server vollständig ist</translation>
    </message>
    <message>
        <source>What clients call it; the weights come from Kaggle under the name below.</source>
        <translation>Der Name, unter dem Clients anfragen; die Gewichte kommen unter dem Namen weiter unten von Kaggle.</translation>
    </message>
    <message>
        <source>Where the server goes, with all that belongs to it. It is created when it does not exist.</source>
        <translation>Wohin der Server mit allem kommt, was dazugehört. Der Namespace wird erstellt, wenn er nicht vorhanden ist.</translation>
    </message>
    <message>
        <source>Whether the Cloud Storage FUSE add-on is on</source>
        <translation>Ob das Add-on Cloud Storage FUSE eingeschaltet ist</translation>
    </message>
    <message>
        <source>Whether the Config Connector add-on is on</source>
        <translation>Ob das Add-on Config Connector eingeschaltet ist</translation>
    </message>
    <message>
        <source>Whether the cluster is Autopilot</source>
        <translation>Ob der Cluster Autopilot ist</translation>
    </message>
    <message>
        <source>Whether the namespace exists</source>
        <translation>Ob der Namespace vorhanden ist</translation>
    </message>
    <message>
        <source>Your part</source>
        <translation>Eigene Rolle</translation>
    </message>
    <message>
        <source>has to be a handle such as google/gemma/transformers/7b-it</source>
        <translation>muss ein Handle wie google/gemma/transformers/7b-it sein</translation>
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
        <source>vLLM&apos;s build for TPU. Pinned, so that tomorrow&apos;s pod is today&apos;s pod.</source>
        <translation>Der TPU-Build von vLLM. Festgelegt, damit der Pod von morgen der von heute ist.</translation>
    </message>
    <message>
        <source>A TPU node pool takes exactly one zone; choose the zone.</source>
        <translation>Ein TPU-Node-Pool liegt in genau einer Zone; die Zone wählen.</translation>
    </message>
    <message>
        <source>A TPU node pool takes exactly one. That a zone has TPU VMs does not mean that GKE has TPU node pools there.</source>
        <translation>Ein TPU-Node-Pool liegt in genau einer. Dass eine Zone TPU-VMs hat, heißt nicht, dass GKE dort TPU-Node-Pools hat.</translation>
    </message>
    <message>
        <source>A cluster that is there</source>
        <translation>Ein vorhandener Cluster</translation>
    </message>
    <message>
        <source>A new Standard cluster gets one of them in each zone, for all that needs no TPU.</source>
        <translation>Ein neuer Standard-Cluster bekommt davon einen in jeder Zone, für alles, was keine TPU braucht.</translation>
    </message>
    <message>
        <source>A new Standard cluster has no TPU nodes; let the node pool be made.</source>
        <translation>Ein neuer Standard-Cluster hat keine TPU-Nodes; den Node-Pool anlegen lassen.</translation>
    </message>
    <message>
        <source>A new cluster</source>
        <translation>Ein neuer Cluster</translation>
    </message>
    <message>
        <source>A user asks for a server in a cluster that is there; the administrator makes the cluster.</source>
        <translation>Ein Benutzer fordert einen Server in einem vorhandenen Cluster an; den Cluster legt der Administrator an.</translation>
    </message>
    <message>
        <source>Cluster from</source>
        <translation>Woher der Cluster kommt</translation>
    </message>
    <message>
        <source>Create the TPU node pool</source>
        <translation>Den TPU-Node-Pool anlegen</translation>
    </message>
    <message>
        <source>Create the cluster</source>
        <translation>Den Cluster anlegen</translation>
    </message>
    <message>
        <source>Disk of a TPU node</source>
        <translation>Festplatte eines TPU-Nodes</translation>
    </message>
    <message>
        <source>Enable the APIs that a cluster needs</source>
        <translation>Die APIs einschalten, die ein Cluster braucht</translation>
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
        <translation>Enthält Images und was aus dem Bucket gelesen wird; von einer kleinen Festplatte behält GKE etwa die Hälfte.</translation>
    </message>
    <message>
        <source>How early the new cluster gets new versions of Kubernetes.</source>
        <translation>Wie früh der neue Cluster neue Kubernetes-Versionen bekommt.</translation>
    </message>
    <message>
        <source>Images from outside Google then need Cloud NAT in the network.</source>
        <translation>Images von außerhalb Googles brauchen dann Cloud NAT im Netzwerk.</translation>
    </message>
    <message>
        <source>In the cluster&apos;s region. Empty takes the one of the network&apos;s name.</source>
        <translation>In der Region des Clusters. Leer wird das mit dem Namen des Netzwerks genommen.</translation>
    </message>
    <message>
        <source>It grows from zero with the pods, and shrinks to zero without them.</source>
        <translation>Er wächst mit den Pods ab null und schrumpft ohne sie wieder auf null.</translation>
    </message>
    <message>
        <source>Its e-mail address. Empty takes Compute Engine&apos;s default one. Pods do not act as it.</source>
        <translation>Dessen E-Mail-Adresse. Leer wird das Standardkonto von Compute Engine genommen. Pods handeln nicht als dieses Konto.</translation>
    </message>
    <message>
        <source>Machine type of the TPU nodes</source>
        <translation>Maschinentyp der TPU-Nodes</translation>
    </message>
    <message>
        <source>Machine type of the other nodes</source>
        <translation>Maschinentyp der übrigen Nodes</translation>
    </message>
    <message>
        <source>Make a TPU node pool</source>
        <translation>Einen TPU-Node-Pool anlegen</translation>
    </message>
    <message>
        <source>Name of the node pool</source>
        <translation>Name des Node-Pools</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Nodes without public addresses</source>
        <translation>Nodes ohne öffentliche Adressen</translation>
    </message>
    <message>
        <source>Of the new cluster. Empty takes the network called default.</source>
        <translation>Des neuen Clusters. Leer wird das Netzwerk namens default genommen.</translation>
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
        <translation>Release-Channel</translation>
    </message>
    <message>
        <source>Service account of the nodes</source>
        <translation>Service-Account der Nodes</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Stable</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>The smallest machine with the accelerator that the pod fits</source>
        <translation>Die kleinste Maschine mit dem Beschleuniger, auf die der Pod passt</translation>
    </message>
    <message>
        <source>The smallest that the pod fits, beside what the system takes.</source>
        <translation>Der kleinste, auf den der Pod neben dem passt, was das System braucht.</translation>
    </message>
    <message>
        <source>The zone lies outside the cluster&apos;s location.</source>
        <translation>Die Zone liegt außerhalb des Standorts des Clusters.</translation>
    </message>
    <message>
        <source>Whether it goes to a cluster that is there, or one is made for it.</source>
        <translation>Ob es in einen vorhandenen Cluster kommt oder einer dafür angelegt wird.</translation>
    </message>
    <message>
        <source>Zone of the TPU nodes</source>
        <translation>Zone der TPU-Nodes</translation>
    </message>
    <message>
        <source>has to be a machine type such as ct6e-standard-4t</source>
        <translation>muss ein Maschinentyp wie ct6e-standard-4t sein</translation>
    </message>
    <message>
        <source>has to be a machine type such as e2-standard-4</source>
        <translation>muss ein Maschinentyp wie e2-standard-4 sein</translation>
    </message>
    <message>
        <source>has to be small letters, digits and dashes</source>
        <translation>muss aus Kleinbuchstaben, Ziffern und Bindestrichen bestehen</translation>
    </message>
    <message>
        <source>has to be the e-mail address of a service account</source>
        <translation>muss die E-Mail-Adresse eines Service-Accounts sein</translation>
    </message>
    <message>
        <source>A GKE cluster with kro 0.9 (a Standard one can be made here, and its TPU node pool, and kro installed from a manifest that you name), and a Kaggle API key whose account has accepted Gemma&apos;s licence. Config Connector comes with the plan as GKE&apos;s add-on.</source>
        <translation>Ein GKE-Cluster mit kro 0.9 (ein Standard-Cluster kann hier angelegt werden, samt TPU-Knotenpool, und kro aus einem Manifest installiert, das Sie nennen) und ein Kaggle-API-Schlüssel, dessen Konto Gemmas Lizenz angenommen hat. Config Connector kommt mit dem Plan als Add-on von GKE.</translation>
    </message>
    <message>
        <source>Install kro</source>
        <translation>kro installieren</translation>
    </message>
    <message>
        <source>One that is made here has no kro. The plan installs it, or waits up to an hour for somebody else to do so.</source>
        <translation>Einer, der hier angelegt wird, hat kein kro. Der Plan installiert es oder wartet bis zu einer Stunde, dass jemand anders es tut.</translation>
    </message>
    <message>
        <source>The file kro-core-install-manifests.yaml of the release 0.9.3. Checks and preview show its SHA-256 and every object in it.</source>
        <translation>Die Datei kro-core-install-manifests.yaml des Release 0.9.3. Prüfungen und Vorschau zeigen ihren SHA-256 und jedes Objekt darin.</translation>
    </message>
    <message>
        <source>kro 0.9 from its release manifest. No checksum of that file could be pinned, so you name a file that you trust below. Without one, turn this off and install kro by its own commands. What is there already is left as it is.</source>
        <translation>kro 0.9 aus seinem Release-Manifest. Für diese Datei konnte keine Prüfsumme festgelegt werden, daher nennen Sie unten eine Datei, der Sie vertrauen. Ohne sie schalten Sie dies aus und installieren kro mit seinen eigenen Befehlen. Was schon da ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>kro&apos;s manifest</source>
        <translation>Manifest von kro</translation>
    </message>
</context>
<context>
    <name>recipe:kuberay-gcs</name>
    <message>
        <source>A Google service account</source>
        <translation>Ein Google-Service-Account</translation>
    </message>
    <message>
        <source>A KubeRay cluster on GKE. Head and workers have an identity of their own that may read and write one bucket, and a job proves it on every Ray node before the deployment counts as ready.</source>
        <translation>Ein KubeRay-Cluster auf GKE. Head und Worker haben eine eigene Identität, die einen Bucket lesen und schreiben darf, und ein Job weist dies auf jedem Ray-Node nach, bevor das Deployment als bereit gilt.</translation>
    </message>
    <message>
        <source>A second group of workers, besides those without.</source>
        <translation>Eine zweite Gruppe von Workern, neben denen ohne.</translation>
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
        <source>Ask the head for its version</source>
        <translation>Den Head nach seiner Version fragen</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>CPU of a worker</source>
        <translation>CPU eines Workers</translation>
    </message>
    <message>
        <source>CPU of the head</source>
        <translation>CPU des Heads</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Cluster name</source>
        <translation>Name des Clusters</translation>
    </message>
    <message>
        <source>Create the Google service account</source>
        <translation>Den Google-Service-Account anlegen</translation>
    </message>
    <message>
        <source>Current Ray versions do not start in less than 4Gi.</source>
        <translation>Aktuelle Ray-Versionen starten nicht mit weniger als 4Gi.</translation>
    </message>
    <message>
        <source>Enable the APIs</source>
        <translation>Die APIs einschalten</translation>
    </message>
    <message>
        <source>Finding a node</source>
        <translation>Node wird gesucht</translation>
    </message>
    <message>
        <source>Folder for the proof</source>
        <translation>Ordner für den Nachweis</translation>
    </message>
    <message>
        <source>GKE&apos;s add-on (turned on when it is off)</source>
        <translation>Das Add-on von GKE (wird eingeschaltet, wenn es aus ist)</translation>
    </message>
    <message>
        <source>GPUs for each worker</source>
        <translation>GPUs je Worker</translation>
    </message>
    <message>
        <source>Google service account</source>
        <translation>Google-Service-Account</translation>
    </message>
    <message>
        <source>Has to be the version in the image.</source>
        <translation>Muss die Version im Image sein.</translation>
    </message>
    <message>
        <source>Head, workers and the proof run it. Pinned, so that tomorrow&apos;s pod is today&apos;s pod.</source>
        <translation>Head, Worker und der Nachweis verwenden es. Festgelegt, damit der Pod von morgen der von heute ist.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Image of workers with a GPU</source>
        <translation>Image der Worker mit GPU</translation>
    </message>
    <message>
        <source>Its id, without @ and domain. It is created when it does not exist.</source>
        <translation>Seine ID, ohne @ und Domain. Er wird angelegt, wenn er nicht vorhanden ist.</translation>
    </message>
    <message>
        <source>Kubernetes service account</source>
        <translation>Kubernetes-Service-Account</translation>
    </message>
    <message>
        <source>Let it read and write the bucket</source>
        <translation>Ihn den Bucket lesen und schreiben lassen</translation>
    </message>
    <message>
        <source>Let the Kubernetes service account act as it</source>
        <translation>Den Kubernetes-Service-Account in seinem Namen handeln lassen</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Making a node</source>
        <translation>Node wird erstellt</translation>
    </message>
    <message>
        <source>Memory of a worker</source>
        <translation>Arbeitsspeicher eines Workers</translation>
    </message>
    <message>
        <source>Memory of the head</source>
        <translation>Arbeitsspeicher des Heads</translation>
    </message>
    <message>
        <source>More than Workers lets Ray&apos;s own autoscaler add some when tasks wait.</source>
        <translation>Ist der Wert größer als „Worker“, fügt Rays eigener Autoscaler welche hinzu, wenn Tasks warten.</translation>
    </message>
    <message>
        <source>Most workers</source>
        <translation>Worker höchstens</translation>
    </message>
    <message>
        <source>Names the Ray cluster and all that belongs to it.</source>
        <translation>Benennt den Ray-Cluster und alles, was dazugehört.</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Pods without a GPU that run tasks.</source>
        <translation>Pods ohne GPU, die Tasks ausführen.</translation>
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
        <source>Prove that every Ray node reads and writes the bucket</source>
        <translation>Nachweisen, dass jeder Ray-Node den Bucket liest und schreibt</translation>
    </message>
    <message>
        <source>Pulling the Ray image</source>
        <translation>Ray-Image wird geladen</translation>
    </message>
    <message>
        <source>Ray cluster with a bucket</source>
        <translation>Ray-Cluster mit Bucket</translation>
    </message>
    <message>
        <source>Ray operator</source>
        <translation>Ray-Operator</translation>
    </message>
    <message>
        <source>Ray publishes its CUDA build under a tag of its own.</source>
        <translation>Ray veröffentlicht seinen CUDA-Build unter einem eigenen Tag.</translation>
    </message>
    <message>
        <source>Ray version</source>
        <translation>Ray-Version</translation>
    </message>
    <message>
        <source>Ray&apos;s own processes take about 2 GiB of it before any task runs.</source>
        <translation>Rays eigene Prozesse belegen davon etwa 2 GiB, bevor eine Task läuft.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Starting Ray</source>
        <translation>Ray wird gestartet</translation>
    </message>
    <message>
        <source>Storage client</source>
        <translation>Storage-Client</translation>
    </message>
    <message>
        <source>The Cloud Storage bucket that the Ray nodes read and write.</source>
        <translation>Der Cloud-Storage-Bucket, den die Ray-Nodes lesen und schreiben.</translation>
    </message>
    <message>
        <source>The Google Cloud project of the cluster.</source>
        <translation>Das Google-Cloud-Projekt des Clusters.</translation>
    </message>
    <message>
        <source>The Kubernetes service account itself (recommended)</source>
        <translation>Der Kubernetes-Service-Account selbst (empfohlen)</translation>
    </message>
    <message>
        <source>The Python package that the proof installs on each Ray node, with its version.</source>
        <translation>Das Python-Paket, das der Nachweis auf jedem Ray-Node installiert, mit seiner Version.</translation>
    </message>
    <message>
        <source>The add-on is turned on through Google Cloud; let the plan prepare the project, or have an operator in the cluster already.</source>
        <translation>Das Add-on wird über Google Cloud eingeschaltet; den Plan das Projekt vorbereiten lassen oder bereits einen Operator im Cluster haben.</translation>
    </message>
    <message>
        <source>The cluster has one already</source>
        <translation>Der Cluster hat bereits einen</translation>
    </message>
    <message>
        <source>The cluster&apos;s region, or its zone when the cluster is zonal.</source>
        <translation>Die Region des Clusters, oder seine Zone, wenn er zonal ist.</translation>
    </message>
    <message>
        <source>The image has no fixed tag; add one such as :2.52.0, or a digest.</source>
        <translation>Das Image hat kein festes Tag; eines wie :2.52.0 oder einen Digest angeben.</translation>
    </message>
    <message>
        <source>The job writes a small object for each Ray node below it, reads it back and deletes it.</source>
        <translation>Der Job schreibt darunter für jeden Ray-Node ein kleines Objekt, liest es zurück und löscht es.</translation>
    </message>
    <message>
        <source>The most cannot be fewer than the workers there are from the start.</source>
        <translation>Die Höchstzahl darf nicht kleiner sein als die Zahl der Worker von Anfang an.</translation>
    </message>
    <message>
        <source>The project&apos;s number</source>
        <translation>Die Nummer des Projekts</translation>
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
        <source>Turn the Ray operator on</source>
        <translation>Den Ray-Operator einschalten</translation>
    </message>
    <message>
        <source>Wait for the head</source>
        <translation>Auf den Head warten</translation>
    </message>
    <message>
        <source>Wait for the operator&apos;s API</source>
        <translation>Auf die API des Operators warten</translation>
    </message>
    <message>
        <source>Wait for the workers</source>
        <translation>Auf die Worker warten</translation>
    </message>
    <message>
        <source>Where the Kubernetes objects go. It is created when it does not exist.</source>
        <translation>Wohin die Kubernetes-Objekte kommen. Er wird erstellt, wenn er nicht vorhanden ist.</translation>
    </message>
    <message>
        <source>Whether GKE&apos;s Ray operator add-on is on</source>
        <translation>Ob das Ray-Operator-Add-on von GKE eingeschaltet ist</translation>
    </message>
    <message>
        <source>Whether the cluster is Autopilot</source>
        <translation>Ob der Cluster Autopilot ist</translation>
    </message>
    <message>
        <source>Whether the namespace exists</source>
        <translation>Ob der Namespace vorhanden ist</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Workers with a GPU</source>
        <translation>Worker mit GPU</translation>
    </message>
    <message>
        <source>has to be a package and its version, such as google-cloud-storage==2.19.0</source>
        <translation>muss ein Paket mit seiner Version sein, etwa google-cloud-storage==2.19.0</translation>
    </message>
    <message>
        <source>has to be a version such as 2.52.0</source>
        <translation>muss eine Version wie 2.52.0 sein</translation>
    </message>
    <message>
        <source>4 to 10 minutes, most of it the Ray image and the first installation of the storage client; 5 to 8 minutes more for a new cluster</source>
        <translation>4 bis 10 Minuten, das meiste davon für das Ray-Image und die erste Installation des Speicher-Clients; für einen neuen Cluster 5 bis 8 Minuten mehr</translation>
    </message>
    <message>
        <source>A bucket, and a GKE cluster with Workload Identity; one can be made here as well. The Ray operator comes with the plan as GKE&apos;s add-on, unless the cluster has one.</source>
        <translation>Ein Bucket und ein GKE-Cluster mit Workload Identity; er kann auch hier angelegt werden. Den Ray-Operator bringt der Plan als Add-on von GKE mit, wenn der Cluster keinen hat.</translation>
    </message>
    <message>
        <source>A cluster that is there</source>
        <translation>Ein vorhandener Cluster</translation>
    </message>
    <message>
        <source>A new Standard cluster gets one of them in each zone, for all that needs no GPU.</source>
        <translation>Ein neuer Standard-Cluster bekommt davon einen in jeder Zone, für alles, was keine GPU braucht.</translation>
    </message>
    <message>
        <source>A new Standard cluster has no GPU nodes; let the node pool be made.</source>
        <translation>Ein neuer Standard-Cluster hat keine GPU-Nodes; den Node-Pool anlegen lassen.</translation>
    </message>
    <message>
        <source>A new cluster</source>
        <translation>Ein neuer Cluster</translation>
    </message>
    <message>
        <source>An Autopilot cluster takes a region, not a zone.</source>
        <translation>Ein Autopilot-Cluster braucht eine Region, keine Zone.</translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation>Autopilot</translation>
    </message>
    <message>
        <source>Autopilot makes nodes for the pods by itself. A Standard cluster has node pools, which are made here.</source>
        <translation>Autopilot erstellt die Nodes für die Pods selbst. Ein Standard-Cluster hat Node-Pools, die hier angelegt werden.</translation>
    </message>
    <message>
        <source>Cluster from</source>
        <translation>Woher der Cluster kommt</translation>
    </message>
    <message>
        <source>Create the GPU node pool</source>
        <translation>Den GPU-Node-Pool anlegen</translation>
    </message>
    <message>
        <source>Create the cluster</source>
        <translation>Den Cluster anlegen</translation>
    </message>
    <message>
        <source>Disk of a GPU node</source>
        <translation>Festplatte eines GPU-Nodes</translation>
    </message>
    <message>
        <source>Enable the APIs that a cluster needs</source>
        <translation>Die APIs einschalten, die ein Cluster braucht</translation>
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
        <translation>Enthält Images und was Container schreiben. Das CUDA-Image von Ray belegt gepackt und entpackt rund 15 GiB; von einer kleinen Festplatte behält GKE etwa die Hälfte.</translation>
    </message>
    <message>
        <source>How early the new cluster gets new versions of Kubernetes.</source>
        <translation>Wie früh der neue Cluster neue Kubernetes-Versionen bekommt.</translation>
    </message>
    <message>
        <source>Images from outside Google then need Cloud NAT in the network.</source>
        <translation>Images von außerhalb Googles brauchen dann Cloud NAT im Netzwerk.</translation>
    </message>
    <message>
        <source>In the cluster&apos;s region. Empty takes the one of the network&apos;s name.</source>
        <translation>In der Region des Clusters. Leer wird das mit dem Namen des Netzwerks genommen.</translation>
    </message>
    <message>
        <source>It grows from zero with the pods, and shrinks to zero without them.</source>
        <translation>Er wächst mit den Pods ab null und schrumpft ohne sie wieder auf null.</translation>
    </message>
    <message>
        <source>Its e-mail address. Empty takes Compute Engine&apos;s default one. Pods do not act as it.</source>
        <translation>Dessen E-Mail-Adresse. Leer wird das Standardkonto von Compute Engine genommen. Pods handeln nicht als dieses Konto.</translation>
    </message>
    <message>
        <source>Kind of cluster</source>
        <translation>Art des Clusters</translation>
    </message>
    <message>
        <source>Machine type of the GPU nodes</source>
        <translation>Maschinentyp der GPU-Nodes</translation>
    </message>
    <message>
        <source>Machine type of the other nodes</source>
        <translation>Maschinentyp der übrigen Nodes</translation>
    </message>
    <message>
        <source>Make a GPU node pool</source>
        <translation>Einen GPU-Node-Pool anlegen</translation>
    </message>
    <message>
        <source>Name of the node pool</source>
        <translation>Name des Node-Pools</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Nodes without public addresses</source>
        <translation>Nodes ohne öffentliche Adressen</translation>
    </message>
    <message>
        <source>Of the new cluster. Empty takes the network called default.</source>
        <translation>Des neuen Clusters. Leer wird das Netzwerk namens default genommen.</translation>
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
        <translation>Release-Channel</translation>
    </message>
    <message>
        <source>Service account of the nodes</source>
        <translation>Service-Account der Nodes</translation>
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
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>The nodes bill as long as the Ray cluster exists, and a new cluster until it is deleted. The proof&apos;s objects are deleted at once.</source>
        <translation>Die Nodes kosten, solange es den Ray-Cluster gibt, und ein neuer Cluster, bis er gelöscht ist. Die Objekte des Nachweises werden sofort gelöscht.</translation>
    </message>
    <message>
        <source>The smallest machine with the accelerator that the pod fits</source>
        <translation>Die kleinste Maschine mit dem Beschleuniger, auf die der Pod passt</translation>
    </message>
    <message>
        <source>The smallest that the pod fits, beside what the system takes.</source>
        <translation>Der kleinste, auf den der Pod neben dem passt, was das System braucht.</translation>
    </message>
    <message>
        <source>Whether it goes to a cluster that is there, or one is made for it.</source>
        <translation>Ob es in einen vorhandenen Cluster kommt oder einer dafür angelegt wird.</translation>
    </message>
    <message>
        <source>has to be a machine type such as e2-standard-4</source>
        <translation>muss ein Maschinentyp wie e2-standard-4 sein</translation>
    </message>
    <message>
        <source>has to be a machine type such as g2-standard-8</source>
        <translation>muss ein Maschinentyp wie g2-standard-8 sein</translation>
    </message>
    <message>
        <source>has to be small letters, digits and dashes</source>
        <translation>muss aus Kleinbuchstaben, Ziffern und Bindestrichen bestehen</translation>
    </message>
    <message>
        <source>has to be the e-mail address of a service account</source>
        <translation>muss die E-Mail-Adresse eines Service-Accounts sein</translation>
    </message>
</context>
<context>
    <name>recipe:llmd-tpu-gateway</name>
    <message>
        <source>1 (topology 1x1)</source>
        <translation>1 (Topologie 1x1)</translation>
    </message>
    <message>
        <source>4 (topology 2x2)</source>
        <translation>4 (Topologie 2x2)</translation>
    </message>
    <message>
        <source>8 (topology 2x4)</source>
        <translation>8 (Topologie 2x4)</translation>
    </message>
    <message>
        <source>8 to 20 minutes, most of it the TPU node and the compilation of the model</source>
        <translation>8 bis 20 Minuten, das meiste davon für den TPU-Node und das Kompilieren des Modells</translation>
    </message>
    <message>
        <source>A Secret in the namespace that holds a token. Needed for gated models.</source>
        <translation>Ein Secret im Namespace, das ein Token enthält. Nötig für zugangsbeschränkte Modelle.</translation>
    </message>
    <message>
        <source>A Secret in the namespace. With it, clients have to send the key.</source>
        <translation>Ein Secret im Namespace. Damit müssen Clients den Schlüssel senden.</translation>
    </message>
    <message>
        <source>A model on Cloud TPU by KServe and llm-d. One replica, or three with routing that knows which replica holds a prompt&apos;s prefix in its cache, behind a regional Gateway of GKE.</source>
        <translation>Ein Modell auf Cloud TPU mit KServe und llm-d. Eine Replik, oder drei mit Routing, das weiß, welche Replik den Prefix eines Prompts im Cache hat, hinter einem regionalen Gateway von GKE.</translation>
    </message>
    <message>
        <source>A pod has to take all chips of its host, so this is the machine&apos;s size, and the model is split over them.</source>
        <translation>Ein Pod muss alle Chips seines Hosts nehmen; dies ist also die Größe der Maschine, und das Modell wird auf die Chips aufgeteilt.</translation>
    </message>
    <message>
        <source>A pod that does not answer by then is restarted. Counts from the server&apos;s start; compiling takes most of it.</source>
        <translation>Ein Pod, der bis dahin nicht antwortet, wird neu gestartet. Gezählt ab dem Start des Servers; das meiste davon braucht das Kompilieren.</translation>
    </message>
    <message>
        <source>API key Secret</source>
        <translation>Secret für den API-Schlüssel</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>An endpoint on the internet needs an API key; name the Secret that holds it.</source>
        <translation>Ein Endpoint im Internet braucht einen API-Schlüssel; das Secret nennen, das ihn enthält.</translation>
    </message>
    <message>
        <source>Ask the model a first question</source>
        <translation>Dem Modell eine erste Frage stellen</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Cheaper, and taken away with 30 seconds&apos; notice.</source>
        <translation>Günstiger, wird aber mit 30 Sekunden Vorlauf weggenommen.</translation>
    </message>
    <message>
        <source>Chips for each replica</source>
        <translation>Chips je Replik</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
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
        <source>Fetching the model</source>
        <translation>Modell wird geholt</translation>
    </message>
    <message>
        <source>Finding a node</source>
        <translation>Node wird gesucht</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Host memory. Loading needs more than the largest file.</source>
        <translation>Arbeitsspeicher des Hosts. Das Laden braucht mehr als die größte Datei.</translation>
    </message>
    <message>
        <source>How much a cached prefix counts against queue and cache use, which count 2 each.</source>
        <translation>Wie stark ein zwischengespeicherter Prefix gegenüber Warteschlange und Cache-Nutzung zählt, die jeweils mit 2 zählen.</translation>
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
        <source>Inside the VPC network</source>
        <translation>Innerhalb des VPC-Netzwerks</translation>
    </message>
    <message>
        <source>KServe keeps its own presets in this namespace, and the plan&apos;s copy would take their place for everybody; choose another one.</source>
        <translation>KServe hält in diesem Namespace seine eigenen Voreinstellungen, und die Kopie des Plans würde sie für alle ersetzen; einen anderen wählen.</translation>
    </message>
    <message>
        <source>Key in that Secret</source>
        <translation>Schlüssel in diesem Secret</translation>
    </message>
    <message>
        <source>Loading weights and compiling</source>
        <translation>Gewichte werden geladen, Modell wird kompiliert</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwortdauer</translation>
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
        <source>Made when region and network have none. It must not overlap with any other range of the network.</source>
        <translation>Wird angelegt, wenn Region und Netzwerk keines haben. Es darf sich mit keinem anderen Bereich des Netzwerks überschneiden.</translation>
    </message>
    <message>
        <source>Make sure of a proxy-only subnet</source>
        <translation>Ein Nur-Proxy-Subnetz sicherstellen</translation>
    </message>
    <message>
        <source>Make the Gateway</source>
        <translation>Das Gateway anlegen</translation>
    </message>
    <message>
        <source>Making a TPU node</source>
        <translation>TPU-Node wird erstellt</translation>
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
        <source>Names the service and all that KServe makes for it; part of its address.</source>
        <translation>Benennt den Dienst und alles, was KServe dafür anlegt; Teil seiner Adresse.</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Namespace of the Gateway</source>
        <translation>Namespace des Gateways</translation>
    </message>
    <message>
        <source>Only regional classes lead to inference pools. The global classes take the Gateway and refuse the route.</source>
        <translation>Nur regionale Klassen führen zu InferencePools. Die globalen Klassen nehmen das Gateway an und lehnen die Route ab.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Pattern 1: one replica</source>
        <translation>Muster 1: eine Replik</translation>
    </message>
    <message>
        <source>Pattern 3: replicas with prefix-aware routing</source>
        <translation>Muster 3: Repliken mit Prefix-bewusstem Routing</translation>
    </message>
    <message>
        <source>Pins the pods to one zone. Empty leaves it to the node pools. That a zone has TPU VMs does not mean that GKE has TPU node pools there.</source>
        <translation>Legt die Pods auf eine Zone fest. Leer überlässt es den Node Pools. Dass es in einer Zone TPU-VMs gibt, heißt nicht, dass GKE dort TPU-Node-Pools hat.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Prefix-aware routing chooses between replicas; it needs two at least.</source>
        <translation>Prefix-bewusstes Routing wählt zwischen Repliken; es braucht mindestens zwei.</translation>
    </message>
    <message>
        <source>Prepare project, Gateway API and subnet</source>
        <translation>Projekt, Gateway API und Subnetz vorbereiten</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Prompt and answer together. Each length is compiled, so more also takes longer to start.</source>
        <translation>Prompt und Antwort zusammen. Jede Länge wird kompiliert, daher dauert bei mehr auch der Start länger.</translation>
    </message>
    <message>
        <source>Pulling the image</source>
        <translation>Image wird geladen</translation>
    </message>
    <message>
        <source>Range of the proxy-only subnet</source>
        <translation>Bereich des Nur-Proxy-Subnetzes</translation>
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
        <source>Separated by blanks, such as --max-num-batched-tokens=1024.</source>
        <translation>Durch Leerzeichen getrennt, etwa --max-num-batched-tokens=1024.</translation>
    </message>
    <message>
        <source>Served model name</source>
        <translation>Name des bedienten Modells</translation>
    </message>
    <message>
        <source>Spot capacity</source>
        <translation>Spot-Kapazität</translation>
    </message>
    <message>
        <source>TPU endpoint behind the inference gateway</source>
        <translation>TPU-Endpoint hinter dem Inference Gateway</translation>
    </message>
    <message>
        <source>The Google Cloud project of the cluster.</source>
        <translation>Das Google-Cloud-Projekt des Clusters.</translation>
    </message>
    <message>
        <source>The Hugging Face id. KServe fetches it before the server starts.</source>
        <translation>Die Hugging-Face-ID. KServe holt das Modell, bevor der Server startet.</translation>
    </message>
    <message>
        <source>The TPU nodes bill from the moment they exist until the service is gone; the load balancer bills besides.</source>
        <translation>Die TPU-Nodes kosten ab dem Moment, in dem es sie gibt, bis der Dienst weg ist; der Load Balancer kostet zusätzlich.</translation>
    </message>
    <message>
        <source>The cluster&apos;s VPC network</source>
        <translation>Das VPC-Netzwerk des Clusters</translation>
    </message>
    <message>
        <source>The cluster&apos;s region, or its zone when the cluster is zonal.</source>
        <translation>Die Region des Clusters, oder seine Zone, wenn er zonal ist.</translation>
    </message>
    <message>
        <source>The image has no fixed tag; add one such as :v0.27.0, or a digest.</source>
        <translation>Das Image hat kein festes Tag; eines wie :v0.27.0 oder einen Digest angeben.</translation>
    </message>
    <message>
        <source>The internet</source>
        <translation>Das Internet</translation>
    </message>
    <message>
        <source>The load balancer cuts a request after this time. Google&apos;s default of 30 seconds cuts long answers.</source>
        <translation>Der Load Balancer bricht eine Anfrage nach dieser Zeit ab. Googles Vorgabe von 30 Sekunden schneidet lange Antworten ab.</translation>
    </message>
    <message>
        <source>The model id that clients send.</source>
        <translation>Die Modell-ID, die Clients senden.</translation>
    </message>
    <message>
        <source>The model&apos;s longest context</source>
        <translation>Der längste Kontext des Modells</translation>
    </message>
    <message>
        <source>The model&apos;s own by default. A route that GKE refuses stops the whole Gateway, so share one only with routes that you know.</source>
        <translation>Standardmäßig der des Modells. Eine Route, die GKE ablehnt, hält das ganze Gateway an; ein Gateway daher nur mit bekannten Routen teilen.</translation>
    </message>
    <message>
        <source>The most that one replica works on at once. Empty leaves it to vLLM.</source>
        <translation>Das meiste, woran eine Replik gleichzeitig arbeitet. Leer überlässt es vLLM.</translation>
    </message>
    <message>
        <source>The pattern of one replica has one; choose prefix-aware routing for more.</source>
        <translation>Das Muster mit einer Replik hat genau eine; für mehr das Prefix-bewusste Routing wählen.</translation>
    </message>
    <message>
        <source>The project&apos;s number</source>
        <translation>Die Nummer des Projekts</translation>
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
        <source>This argument is for GPUs, or is none of vLLM&apos;s; leave it out on TPUs.</source>
        <translation>Dieses Argument ist für GPUs oder gehört nicht zu vLLM; auf TPUs weglassen.</translation>
    </message>
    <message>
        <source>This is not vLLM&apos;s build for TPU; the CUDA build finds no accelerator on a TPU host.</source>
        <translation>Dies ist nicht der TPU-Build von vLLM; der CUDA-Build findet auf einem TPU-Host keinen Beschleuniger.</translation>
    </message>
    <message>
        <source>This namespace belongs to the system; choose another one.</source>
        <translation>Dieser Namespace gehört zum System; einen anderen wählen.</translation>
    </message>
    <message>
        <source>This system runs on single hosts of Cloud TPU v6e or v5e; for GPUs choose another system.</source>
        <translation>Dieses System läuft auf einzelnen Hosts mit Cloud TPU v6e oder v5e; für GPUs ein anderes System wählen.</translation>
    </message>
    <message>
        <source>Turn it off when somebody else has done this part, or when the cluster is not reached through Google Cloud.</source>
        <translation>Ausschalten, wenn jemand anderes diesen Teil erledigt hat oder der Cluster nicht über Google Cloud erreicht wird.</translation>
    </message>
    <message>
        <source>Turn it off when the Gateway is there already and allows routes from the model&apos;s namespace.</source>
        <translation>Ausschalten, wenn das Gateway schon vorhanden ist und Routen aus dem Namespace des Modells erlaubt.</translation>
    </message>
    <message>
        <source>Turn the Gateway API on</source>
        <translation>Die Gateway API einschalten</translation>
    </message>
    <message>
        <source>Wait for KServe&apos;s API</source>
        <translation>Auf die API von KServe warten</translation>
    </message>
    <message>
        <source>Wait for the Gateway&apos;s address</source>
        <translation>Auf die Adresse des Gateways warten</translation>
    </message>
    <message>
        <source>Wait for the GatewayClass</source>
        <translation>Auf die GatewayClass warten</translation>
    </message>
    <message>
        <source>Wait for the health check of the pool</source>
        <translation>Auf den Health Check des Pools warten</translation>
    </message>
    <message>
        <source>Wait for the replicas</source>
        <translation>Auf die Repliken warten</translation>
    </message>
    <message>
        <source>Weight of the prefix</source>
        <translation>Gewichtung des Prefix</translation>
    </message>
    <message>
        <source>Where the model&apos;s objects go. It is created when it does not exist. Its routes are made without time limits, which GKE refuses.</source>
        <translation>Wohin die Objekte des Modells kommen. Er wird erstellt, wenn er nicht vorhanden ist. Seine Routen werden ohne Zeitlimits angelegt, weil GKE diese ablehnt.</translation>
    </message>
    <message>
        <source>Whether the Gateway API is on</source>
        <translation>Ob die Gateway API eingeschaltet ist</translation>
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
        <source>has to be a range such as 192.168.100.0/23, of /26 or more addresses</source>
        <translation>muss ein Bereich wie 192.168.100.0/23 sein, mit /26 oder mehr Adressen</translation>
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
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>vLLM&apos;s build for TPU. Pinned, so that tomorrow&apos;s pod is today&apos;s pod.</source>
        <translation>Der TPU-Build von vLLM. Festgelegt, damit der Pod von morgen der von heute ist.</translation>
    </message>
    <message>
        <source>A TPU node pool takes exactly one zone; choose the zone.</source>
        <translation>Ein TPU-Node-Pool liegt in genau einer Zone; die Zone wählen.</translation>
    </message>
    <message>
        <source>A cluster that is there</source>
        <translation>Ein vorhandener Cluster</translation>
    </message>
    <message>
        <source>A new Standard cluster gets one of them in each zone, for all that needs no TPU.</source>
        <translation>Ein neuer Standard-Cluster bekommt davon einen in jeder Zone, für alles, was keine TPU braucht.</translation>
    </message>
    <message>
        <source>A new Standard cluster has no TPU nodes; let the node pool be made.</source>
        <translation>Ein neuer Standard-Cluster hat keine TPU-Nodes; den Node-Pool anlegen lassen.</translation>
    </message>
    <message>
        <source>A new cluster</source>
        <translation>Ein neuer Cluster</translation>
    </message>
    <message>
        <source>An Autopilot cluster takes a region, not a zone.</source>
        <translation>Ein Autopilot-Cluster braucht eine Region, keine Zone.</translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation>Autopilot</translation>
    </message>
    <message>
        <source>Autopilot makes nodes for the pods by itself. A Standard cluster has node pools, which are made here.</source>
        <translation>Autopilot erstellt die Nodes für die Pods selbst. Ein Standard-Cluster hat Node-Pools, die hier angelegt werden.</translation>
    </message>
    <message>
        <source>Cluster from</source>
        <translation>Woher der Cluster kommt</translation>
    </message>
    <message>
        <source>Create the TPU node pool</source>
        <translation>Den TPU-Node-Pool anlegen</translation>
    </message>
    <message>
        <source>Create the cluster</source>
        <translation>Den Cluster anlegen</translation>
    </message>
    <message>
        <source>Disk of a TPU node</source>
        <translation>Festplatte eines TPU-Nodes</translation>
    </message>
    <message>
        <source>Enable the APIs that a cluster needs</source>
        <translation>Die APIs einschalten, die ein Cluster braucht</translation>
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
        <translation>Enthält Images und das Modell, das KServe holt; von einer kleinen Festplatte behält GKE etwa die Hälfte.</translation>
    </message>
    <message>
        <source>How early the new cluster gets new versions of Kubernetes.</source>
        <translation>Wie früh der neue Cluster neue Kubernetes-Versionen bekommt.</translation>
    </message>
    <message>
        <source>Images from outside Google then need Cloud NAT in the network.</source>
        <translation>Images von außerhalb Googles brauchen dann Cloud NAT im Netzwerk.</translation>
    </message>
    <message>
        <source>In the cluster&apos;s region. Empty takes the one of the network&apos;s name.</source>
        <translation>In der Region des Clusters. Leer wird das mit dem Namen des Netzwerks genommen.</translation>
    </message>
    <message>
        <source>It grows from zero with the pods, and shrinks to zero without them.</source>
        <translation>Er wächst mit den Pods ab null und schrumpft ohne sie wieder auf null.</translation>
    </message>
    <message>
        <source>Its e-mail address. Empty takes Compute Engine&apos;s default one. Pods do not act as it.</source>
        <translation>Dessen E-Mail-Adresse. Leer wird das Standardkonto von Compute Engine genommen. Pods handeln nicht als dieses Konto.</translation>
    </message>
    <message>
        <source>Kind of cluster</source>
        <translation>Art des Clusters</translation>
    </message>
    <message>
        <source>Machine type of the TPU nodes</source>
        <translation>Maschinentyp der TPU-Nodes</translation>
    </message>
    <message>
        <source>Machine type of the other nodes</source>
        <translation>Maschinentyp der übrigen Nodes</translation>
    </message>
    <message>
        <source>Make a TPU node pool</source>
        <translation>Einen TPU-Node-Pool anlegen</translation>
    </message>
    <message>
        <source>Name of the node pool</source>
        <translation>Name des Node-Pools</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Nodes without public addresses</source>
        <translation>Nodes ohne öffentliche Adressen</translation>
    </message>
    <message>
        <source>Of the new cluster. Empty takes the network called default.</source>
        <translation>Des neuen Clusters. Leer wird das Netzwerk namens default genommen.</translation>
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
        <translation>Release-Channel</translation>
    </message>
    <message>
        <source>Service account of the nodes</source>
        <translation>Service-Account der Nodes</translation>
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
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>The smallest machine with the accelerator that the pod fits</source>
        <translation>Die kleinste Maschine mit dem Beschleuniger, auf die der Pod passt</translation>
    </message>
    <message>
        <source>The smallest that the pod fits, beside what the system takes.</source>
        <translation>Der kleinste, auf den der Pod neben dem passt, was das System braucht.</translation>
    </message>
    <message>
        <source>Whether it goes to a cluster that is there, or one is made for it.</source>
        <translation>Ob es in einen vorhandenen Cluster kommt oder einer dafür angelegt wird.</translation>
    </message>
    <message>
        <source>has to be a machine type such as ct6e-standard-4t</source>
        <translation>muss ein Maschinentyp wie ct6e-standard-4t sein</translation>
    </message>
    <message>
        <source>has to be a machine type such as e2-standard-4</source>
        <translation>muss ein Maschinentyp wie e2-standard-4 sein</translation>
    </message>
    <message>
        <source>has to be small letters, digits and dashes</source>
        <translation>muss aus Kleinbuchstaben, Ziffern und Bindestrichen bestehen</translation>
    </message>
    <message>
        <source>has to be the e-mail address of a service account</source>
        <translation>muss die E-Mail-Adresse eines Service-Accounts sein</translation>
    </message>
    <message>
        <source>A GKE cluster (one can be made here, and its TPU node pool) and in it KServe 0.19 or later with its LLMInferenceService controller, which the plan installs where it is asked to, with cert-manager. Gateway API and proxy-only subnet come with the plan.</source>
        <translation>Ein GKE-Cluster (einer kann hier angelegt werden, samt TPU-Knotenpool) und darin KServe ab 0.19 mit seinem Controller für LLMInferenceService, den der Plan auf Wunsch mit cert-manager installiert. Gateway API und Nur-Proxy-Subnetz kommen mit dem Plan.</translation>
    </message>
    <message>
        <source>A folder with kserve.yaml and kserve-cluster-resources.yaml of KServe 0.20.0, where they cannot be fetched from here. Empty fetches them.</source>
        <translation>Ein Ordner mit kserve.yaml und kserve-cluster-resources.yaml von KServe 0.20.0, wo sie von hier nicht geholt werden können. Leer holt sie.</translation>
    </message>
    <message>
        <source>Install KServe</source>
        <translation>KServe installieren</translation>
    </message>
    <message>
        <source>Install cert-manager</source>
        <translation>cert-manager installieren</translation>
    </message>
    <message>
        <source>KServe 0.20 for LLMInferenceService, and cert-manager, which it needs, from their release manifests with the pinned checksums. What is there already is left as it is.</source>
        <translation>KServe 0.20 für LLMInferenceService und cert-manager, das es braucht, aus ihren Release-Manifesten mit den festgelegten Prüfsummen. Was schon da ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>KServe&apos;s manifests</source>
        <translation>Manifeste von KServe</translation>
    </message>
    <message>
        <source>One that is made here has no KServe. The plan installs it, or waits up to an hour for somebody else to do so.</source>
        <translation>Einer, der hier angelegt wird, hat kein KServe. Der Plan installiert es oder wartet bis zu einer Stunde, dass jemand anders es tut.</translation>
    </message>
    <message>
        <source>The file cert-manager.yaml of cert-manager 1.18.0, where it cannot be fetched from here. Empty fetches it.</source>
        <translation>Die Datei cert-manager.yaml von cert-manager 1.18.0, wo sie von hier nicht geholt werden kann. Leer holt sie.</translation>
    </message>
    <message>
        <source>cert-manager&apos;s manifest</source>
        <translation>Manifest von cert-manager</translation>
    </message>
</context>
<context>
    <name>recipe:vllm-gcsfuse</name>
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
    <message>
        <source>6 to 15 minutes, most of it the GPU node, the image and the weights; 5 to 8 minutes more for a new cluster</source>
        <translation>6 bis 15 Minuten, das meiste davon für den GPU-Node, das Image und die Gewichte; für einen neuen Cluster 5 bis 8 Minuten mehr</translation>
    </message>
    <message>
        <source>A bucket that holds the model&apos;s files, and GPU quota in the region. A GKE cluster that is there is used (Autopilot, or Standard with a GPU node pool); one can be made here as well.</source>
        <translation>Ein Bucket mit den Dateien des Modells und GPU-Quota in der Region. Ein vorhandener GKE-Cluster wird benutzt (Autopilot, oder Standard mit einem GPU-Node-Pool); er kann auch hier angelegt werden.</translation>
    </message>
    <message>
        <source>A cluster that is there</source>
        <translation>Ein vorhandener Cluster</translation>
    </message>
    <message>
        <source>A new Standard cluster gets one of them in each zone, for all that needs no GPU.</source>
        <translation>Ein neuer Standard-Cluster bekommt davon einen in jeder Zone, für alles, was keine GPU braucht.</translation>
    </message>
    <message>
        <source>A new Standard cluster has no GPU nodes; let the node pool be made.</source>
        <translation>Ein neuer Standard-Cluster hat keine GPU-Nodes; den Node-Pool anlegen lassen.</translation>
    </message>
    <message>
        <source>A new cluster</source>
        <translation>Ein neuer Cluster</translation>
    </message>
    <message>
        <source>An Autopilot cluster takes a region, not a zone.</source>
        <translation>Ein Autopilot-Cluster braucht eine Region, keine Zone.</translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation>Autopilot</translation>
    </message>
    <message>
        <source>Autopilot makes nodes for the pods by itself. A Standard cluster has node pools, which are made here.</source>
        <translation>Autopilot erstellt die Nodes für die Pods selbst. Ein Standard-Cluster hat Node-Pools, die hier angelegt werden.</translation>
    </message>
    <message>
        <source>Cluster from</source>
        <translation>Woher der Cluster kommt</translation>
    </message>
    <message>
        <source>Create the GPU node pool</source>
        <translation>Den GPU-Node-Pool anlegen</translation>
    </message>
    <message>
        <source>Create the cluster</source>
        <translation>Den Cluster anlegen</translation>
    </message>
    <message>
        <source>Disk of a GPU node</source>
        <translation>Festplatte eines GPU-Nodes</translation>
    </message>
    <message>
        <source>Enable the APIs that a cluster needs</source>
        <translation>Die APIs einschalten, die ein Cluster braucht</translation>
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
        <translation>Enthält Images, was Container schreiben, und den Datei-Cache. Allein das Image von vLLM belegt gepackt und entpackt rund 30 GiB; von einer kleinen Festplatte behält GKE etwa die Hälfte.</translation>
    </message>
    <message>
        <source>How early the new cluster gets new versions of Kubernetes.</source>
        <translation>Wie früh der neue Cluster neue Kubernetes-Versionen bekommt.</translation>
    </message>
    <message>
        <source>Images from outside Google then need Cloud NAT in the network.</source>
        <translation>Images von außerhalb Googles brauchen dann Cloud NAT im Netzwerk.</translation>
    </message>
    <message>
        <source>In the cluster&apos;s region. Empty takes the one of the network&apos;s name.</source>
        <translation>In der Region des Clusters. Leer wird das mit dem Namen des Netzwerks genommen.</translation>
    </message>
    <message>
        <source>It grows from zero with the pods, and shrinks to zero without them.</source>
        <translation>Er wächst mit den Pods ab null und schrumpft ohne sie wieder auf null.</translation>
    </message>
    <message>
        <source>Its e-mail address. Empty takes Compute Engine&apos;s default one. Pods do not act as it.</source>
        <translation>Dessen E-Mail-Adresse. Leer wird das Standardkonto von Compute Engine genommen. Pods handeln nicht als dieses Konto.</translation>
    </message>
    <message>
        <source>Kind of cluster</source>
        <translation>Art des Clusters</translation>
    </message>
    <message>
        <source>Machine type of the GPU nodes</source>
        <translation>Maschinentyp der GPU-Nodes</translation>
    </message>
    <message>
        <source>Machine type of the other nodes</source>
        <translation>Maschinentyp der übrigen Nodes</translation>
    </message>
    <message>
        <source>Make a GPU node pool</source>
        <translation>Einen GPU-Node-Pool anlegen</translation>
    </message>
    <message>
        <source>Name of the node pool</source>
        <translation>Name des Node-Pools</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Nodes without public addresses</source>
        <translation>Nodes ohne öffentliche Adressen</translation>
    </message>
    <message>
        <source>Of the new cluster. Empty takes the network called default.</source>
        <translation>Des neuen Clusters. Leer wird das Netzwerk namens default genommen.</translation>
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
        <translation>Release-Channel</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reservierung</translation>
    </message>
    <message>
        <source>Service account of the nodes</source>
        <translation>Service-Account der Nodes</translation>
    </message>
    <message>
        <source>Spot capacity does not come from a reservation.</source>
        <translation>Spot-Kapazität kommt nicht aus einer Reservierung.</translation>
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
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>The GPU nodes bill from the moment they exist until the Deployment is gone; a new cluster bills for its control plane and its other nodes until it is deleted.</source>
        <translation>Die GPU-Nodes kosten, sobald es sie gibt, bis das Deployment weg ist; ein neuer Cluster kostet für Control Plane und übrige Nodes, bis er gelöscht ist.</translation>
    </message>
    <message>
        <source>The GPU nodes come from this reservation of the project alone.</source>
        <translation>Die GPU-Nodes kommen nur aus dieser Reservierung des Projekts.</translation>
    </message>
    <message>
        <source>The smallest machine with the accelerator that the pod fits</source>
        <translation>Die kleinste Maschine mit dem Beschleuniger, auf die der Pod passt</translation>
    </message>
    <message>
        <source>The smallest that the pod fits, beside what the system takes.</source>
        <translation>Der kleinste, auf den der Pod neben dem passt, was das System braucht.</translation>
    </message>
    <message>
        <source>Whether it goes to a cluster that is there, or one is made for it.</source>
        <translation>Ob es in einen vorhandenen Cluster kommt oder einer dafür angelegt wird.</translation>
    </message>
    <message>
        <source>has to be a machine type such as e2-standard-4</source>
        <translation>muss ein Maschinentyp wie e2-standard-4 sein</translation>
    </message>
    <message>
        <source>has to be a machine type such as g2-standard-12</source>
        <translation>muss ein Maschinentyp wie g2-standard-12 sein</translation>
    </message>
    <message>
        <source>has to be small letters, digits and dashes</source>
        <translation>muss aus Kleinbuchstaben, Ziffern und Bindestrichen bestehen</translation>
    </message>
    <message>
        <source>has to be the e-mail address of a service account</source>
        <translation>muss die E-Mail-Adresse eines Service-Accounts sein</translation>
    </message>
</context>
<context>
    <name>scenario</name>
    <message>
        <source>Everything is fine</source>
        <translation>Alles ist in Ordnung</translation>
    </message>
    <message>
        <source>One project with quota for L4 and T4, a Standard cluster with pools of L4 and of TPU v6e that scale from zero and with KServe, an Autopilot cluster, and a bucket with weights. A deployment succeeds.</source>
        <translation>Ein Projekt mit Quota für L4 und T4, ein Standard-Cluster mit Pools aus L4 und TPU v6e, die von null an skalieren, und mit KServe, ein Autopilot-Cluster und ein Bucket mit Gewichten. Eine Bereitstellung gelingt.</translation>
    </message>
    <message>
        <source>The Cloud Storage FUSE addon is off</source>
        <translation>Das Add-on Cloud Storage FUSE ist ausgeschaltet</translation>
    </message>
    <message>
        <source>The Standard cluster was made without the Cloud Storage FUSE CSI driver: there is no CSIDriver object and no injecting webhook until somebody turns the addon on.</source>
        <translation>Der Standard-Cluster wurde ohne den CSI-Treiber für Cloud Storage FUSE erstellt: Es gibt kein CSIDriver-Objekt und keinen einfügenden Webhook, bis jemand das Add-on einschaltet.</translation>
    </message>
    <message>
        <source>The model does not fit the GPU</source>
        <translation>Das Modell passt nicht auf die GPU</translation>
    </message>
    <message>
        <source>The bucket holds nothing but Llama 3.1 70B (131 GiB at 16 bit), and the quota is for single L4 cards of 22 GiB. The server would end with &quot;No available memory for the cache blocks&quot; after minutes of loading.</source>
        <translation>Der Bucket enthält nur Llama 3.1 70B (131 GiB bei 16 Bit), und die Quota gilt für einzelne L4-Karten mit 22 GiB. Der Server würde nach minutenlangem Laden mit „No available memory for the cache blocks“ enden.</translation>
    </message>
    <message>
        <source>GPU quota is zero</source>
        <translation>Die GPU-Quota ist null</translation>
    </message>
    <message>
        <source>A young project: every GPU quota is 0 in every region, and so is the one over all regions. The zones offer the accelerators, the cluster is fine, and no GPU node can ever come up.</source>
        <translation>Ein junges Projekt: Jede GPU-Quota ist in jeder Region 0, ebenso die über alle Regionen. Die Zonen bieten die Beschleuniger an, der Cluster ist in Ordnung, und doch kann nie ein GPU-Node starten.</translation>
    </message>
    <message>
        <source>The FUSE sidecar is not injected</source>
        <translation>Der FUSE-Sidecar wird nicht eingefügt</translation>
    </message>
    <message>
        <source>The addon is on, but its webhook does not answer the first pod that wants it, nor any in the three minutes after (15 seconds at the default speed). Its failure policy is Ignore, so pods are made without the sidecar and without an error, and their mount then fails. Pods made later are fine.</source>
        <translation>Das Add-on ist eingeschaltet, aber sein Webhook antwortet weder dem ersten Pod, der es braucht, noch irgendeinem in den drei Minuten danach (15 Sekunden bei Standardgeschwindigkeit). Seine Failure Policy ist Ignore, daher werden Pods ohne den Sidecar und ohne Fehler erstellt, und dann scheitert ihr Einhängen. Später erstellte Pods sind in Ordnung.</translation>
    </message>
    <message>
        <source>No L4 capacity, then some</source>
        <translation>Erst keine L4-Kapazität, dann welche</translation>
    </message>
    <message>
        <source>us-central1-a has run out of L4. From the first attempt on, scale-ups there fail for four minutes (20 seconds at the default speed) with &quot;GCE out of resources&quot;, a new node pool hangs, and then capacity returns. The region&apos;s other zones have stock all the time.</source>
        <translation>us-central1-a hat keine L4 mehr. Vom ersten Versuch an scheitern dort Scale-ups vier Minuten lang (20 Sekunden bei Standardgeschwindigkeit) mit „GCE out of resources“, ein neuer Node Pool hängt, und dann kehrt die Kapazität zurück. Die anderen Zonen der Region haben die ganze Zeit Vorrat.</translation>
    </message>
    <message>
        <source>The bucket grants the wrong member</source>
        <translation>Der Bucket gewährt dem falschen Mitglied Zugriff</translation>
    </message>
    <message>
        <source>Somebody prepared the bucket by hand: the role is granted to a Kubernetes service account of another namespace, and to a Google service account whose own policy names a misspelt Kubernetes account. An automation owns the bucket&apos;s policy and puts it back 20 seconds after any change, so a correct grant does not last.</source>
        <translation>Jemand hat den Bucket von Hand vorbereitet: Die Rolle ist einem Kubernetes-Dienstkonto eines anderen Namespace gewährt und einem Google-Dienstkonto, dessen eigene Policy ein falsch geschriebenes Kubernetes-Konto nennt. Eine Automatisierung besitzt die Policy des Buckets und setzt sie 20 Sekunden nach jeder Änderung zurück, sodass eine richtige Gewährung nicht von Dauer ist.</translation>
    </message>
    <message>
        <source>EKS: everything is fine</source>
        <translation>EKS: Alles in Ordnung</translation>
    </message>
    <message>
        <source>One AWS account with quota for 32 vCPUs of G instances, an EKS cluster with a general node group and a GPU node group of one g5.xlarge, the EBS CSI driver with its role, and four images in ECR. A deployment succeeds.</source>
        <translation>Ein AWS-Konto mit einem Kontingent von 32 vCPUs für G-Instanzen, ein EKS-Cluster mit einer allgemeinen Node Group und einer GPU-Node-Group aus einer g5.xlarge, der EBS-CSI-Treiber mit seiner Rolle und vier Images in ECR. Eine Bereitstellung gelingt.</translation>
    </message>
    <message>
        <source>EKS: no GPU capacity in one zone</source>
        <translation>EKS: Keine GPU-Kapazität in einer Zone</translation>
    </message>
    <message>
        <source>us-west-2a has run out of G5 machines, and the only subnet of the GPU node group lies there: Auto Scaling tries again and again and gets &quot;InsufficientInstanceCapacity&quot;. The region&apos;s other zones have stock, so a group with a subnet there comes up.</source>
        <translation>In us-west-2a gibt es keine G5-Maschinen mehr, und das einzige Subnetz der GPU-Node-Group liegt dort: Auto Scaling versucht es immer wieder und bekommt „InsufficientInstanceCapacity“. Die anderen Zonen der Region haben Vorrat, eine Gruppe mit einem Subnetz dort kommt also hoch.</translation>
    </message>
    <message>
        <source>EKS: the EBS driver is missing</source>
        <translation>EKS: Der EBS-Treiber fehlt</translation>
    </message>
    <message>
        <source>The EKS cluster was made without the add-on aws-ebs-csi-driver: the StorageClass gp2 is there, and every volume that it should make stays pending until somebody installs the add-on with its role.</source>
        <translation>Der EKS-Cluster wurde ohne das Add-on aws-ebs-csi-driver angelegt: Die StorageClass gp2 ist da, und jedes Volume, das sie anlegen soll, bleibt ausstehend, bis jemand das Add-on mit seiner Rolle installiert.</translation>
    </message>
    <message>
        <source>EKS: GPU quota is zero</source>
        <translation>EKS: GPU-Kontingent ist null</translation>
    </message>
    <message>
        <source>A young AWS account: its quotas for vCPUs of G and P instances are 0, on demand and spot. EC2 sells the types, the node group is there, and no GPU machine can ever come up: only the Auto Scaling activities say why, until the group counts as degraded.</source>
        <translation>Ein junges AWS-Konto: Seine Kontingente für vCPUs von G- und P-Instanzen sind 0, on demand und Spot. EC2 verkauft die Typen, die Node Group ist da, und keine GPU-Maschine kann je hochkommen: Nur die Aktivitäten von Auto Scaling sagen, warum, bis die Gruppe als beeinträchtigt gilt.</translation>
    </message>
    <message>
        <source>EKS: the GPU group has the wrong AMI</source>
        <translation>EKS: Die GPU-Gruppe hat das falsche AMI</translation>
    </message>
    <message>
        <source>Somebody made the GPU node group with the standard AMI type: its machine is healthy and has no driver, so no pod ever gets a GPU there. The type cannot be changed, a group with another one has to take over, and AL2_x86_64_GPU, which old guides name, is refused for this version of Kubernetes.</source>
        <translation>Jemand hat die GPU-Node-Group mit dem Standard-AMI-Typ angelegt: Ihre Maschine ist gesund und hat keinen Treiber, daher bekommt dort kein Pod je eine GPU. Der Typ lässt sich nicht ändern, eine Gruppe mit einem anderen muss sie ablösen, und AL2_x86_64_GPU, das alte Anleitungen nennen, wird für diese Kubernetes-Version abgelehnt.</translation>
    </message>
</context>
<context>
    <name>slipway::AcceleratorPage</name>
    <message>
        <source>Region and accelerator</source>
        <translation>Region und Beschleuniger</translation>
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
    <message>
        <source>No matrix without the cloud</source>
        <translation>Keine Matrix ohne die Cloud</translation>
    </message>
    <message>
        <source>Zones, quota and prices are read from the cloud. Choose the accelerator in the fields above instead.</source>
        <translation>Zonen, Quotas und Preise werden aus der Cloud gelesen. Den Beschleuniger stattdessen in den Feldern oben wählen.</translation>
    </message>
    <message>
        <source>Reading zones, offerings, quota and prices of %1…</source>
        <translation>Zonen, Angebote, Quotas und Preise von %1 werden gelesen…</translation>
    </message>
    <message>
        <source>Prices are list prices on demand, from AWS where it tells them.</source>
        <translation>Preise sind Listenpreise on demand, von AWS, wo es sie nennt.</translation>
    </message>
</context>
<context>
    <name>slipway::AcceleratorReader</name>
    <message>
        <source>the pods of the node %1 may not be listed in all namespaces, so its exporter is not found</source>
        <translation>die Pods des Knotens %1 dürfen nicht in allen Namespaces aufgelistet werden, darum wird sein Exporter nicht gefunden</translation>
    </message>
    <message>
        <source>the exporter %1 does not answer: %2</source>
        <translation>der Exporter %1 antwortet nicht: %2</translation>
    </message>
    <message>
        <source>the exporter %1 answers GET /metrics with %2</source>
        <translation>der Exporter %1 beantwortet GET /metrics mit %2</translation>
    </message>
    <message>
        <source>the exporter %1 tells of no accelerator</source>
        <translation>der Exporter %1 nennt keinen Beschleuniger</translation>
    </message>
    <message>
        <source>no running pod of the endpoint holds an accelerator</source>
        <translation>kein laufender Pod des Endpoints hält einen Beschleuniger</translation>
    </message>
    <message>
        <source>the exporter %1 does not tell which pod holds which accelerator</source>
        <translation>der Exporter %1 sagt nicht, welcher Pod welchen Beschleuniger hält</translation>
    </message>
    <message>
        <source>no TPU device plugin that exports metrics runs on %1; on GKE it is in the namespace kube-system of every cluster with TPU nodes</source>
        <translation>auf %1 läuft kein TPU-Device-Plugin, das Metriken exportiert; auf GKE ist es im Namespace kube-system jedes Clusters mit TPU-Knoten</translation>
    </message>
    <message>
        <source>no DCGM exporter runs on %1; on GKE turn it on with gcloud container clusters update CLUSTER --monitoring=SYSTEM,DCGM, elsewhere install NVIDIA&apos;s dcgm-exporter</source>
        <translation>auf %1 läuft kein DCGM-Exporter; auf GKE schaltet ihn gcloud container clusters update CLUSTER --monitoring=SYSTEM,DCGM ein, anderswo installieren Sie NVIDIAs dcgm-exporter</translation>
    </message>
    <message>
        <source>the exporter does not name the endpoint&apos;s pods yet</source>
        <translation>der Exporter nennt die Pods des Endpoints noch nicht</translation>
    </message>
</context>
<context>
    <name>slipway::ActivityDetails</name>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig machen …</translation>
    </message>
    <message>
        <source>&amp;Overwrite what others have changed since</source>
        <translation>Über&amp;schreiben, was andere seither geändert haben</translation>
    </message>
    <message>
        <source>Shows first what it would do, by the server&apos;s dry run</source>
        <translation>Zeigt zuerst, was es täte, durch einen Probelauf auf dem Server</translation>
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
        <source>Cannot be undone: %1</source>
        <translation>Lässt sich nicht rückgängig machen: %1</translation>
    </message>
    <message>
        <source>&amp;Undo it</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <source>Undone. The undo is the newest entry of this list, and can itself be undone.</source>
        <translation>Rückgängig gemacht. Das steht als neuester Eintrag in dieser Liste und lässt sich selbst rückgängig machen.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird hergestellt…</translation>
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
    <name>slipway::AlertsCard</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>While a cluster is connected its endpoints are asked for their state every 30 seconds, also while no page shows them. An alert comes when one no longer serves, when its numbers stop coming, and when an objective&apos;s error budget burns too fast; once when it begins and once when it is over.</source>
        <translation>Solange ein Cluster verbunden ist, werden seine Endpoints alle 30 Sekunden nach ihrem Zustand gefragt, auch wenn keine Seite sie zeigt. Ein Alarm kommt, wenn einer nicht mehr antwortet, wenn seine Zahlen ausbleiben und wenn das Fehlerbudget eines Ziels zu schnell verbraucht wird; einmal zu Beginn und einmal, wenn es vorbei ist.</translation>
    </message>
    <message>
        <source>&amp;Watch endpoints in the background</source>
        <translation>&amp;Endpoints im Hintergrund beobachten</translation>
    </message>
    <message>
        <source>Show alerts as &amp;notifications of the desktop, too</source>
        <translation>Alarme auch als &amp;Benachrichtigungen des Desktops zeigen</translation>
    </message>
</context>
<context>
    <name>slipway::AnswerDiff</name>
    <message>
        <source>Only here, struck through</source>
        <translation>Nur hier: durchgestrichen</translation>
    </message>
    <message>
        <source>Only here, underlined</source>
        <translation>Nur hier: unterstrichen</translation>
    </message>
    <message>
        <source>Both answers in one</source>
        <translation>Beide Antworten in einem</translation>
    </message>
    <message>
        <source>Both say the same, word for word.</source>
        <translation>Beide sagen Wort für Wort dasselbe.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n word(s) are the same.</source>
        <translation>
            <numerusform>Das erste Wort ist gleich.</numerusform>
            <numerusform>Die ersten %n Wörter sind gleich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Words in both: %1. Only in the first: %2. Only in the second: %3.</source>
        <translation>Wörter in beiden: %1. Nur in der ersten: %2. Nur in der zweiten: %3.</translation>
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
    <name>slipway::BenchChangeTableModel</name>
    <message>
        <source>Mann-Whitney U test of the single requests, two-sided</source>
        <translation>Mann-Whitney-U-Test der einzelnen Anfragen, zweiseitig</translation>
    </message>
    <message>
        <source>One figure a result: there is nothing to test. A change of 5 % or more counts.</source>
        <translation>Eine Zahl je Ergebnis: Es gibt nichts zu testen. Eine Änderung ab 5 % zählt.</translation>
    </message>
    <message>
        <source>no test</source>
        <translation>kein Test</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>no significant change</source>
        <translation>keine signifikante Änderung</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Medians of the latencies; single figures of the rest</source>
        <translation>Mediane der Latenzen; einzelne Zahlen der übrigen</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Probability that chance alone makes two results differ as much</source>
        <translation>Wahrscheinlichkeit, dass allein der Zufall zwei Ergebnisse so stark voneinander abweichen lässt</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>Durch Zufall</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>slipway::BenchForm</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>Retrieval</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Code completion</source>
        <translation>Code-Vervollständigung</translation>
    </message>
    <message>
        <source>Full length, whatever the model says</source>
        <translation>Volle Länge, was immer das Modell sagt</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht verlangt</translation>
    </message>
    <message>
        <source>What is loaded</source>
        <translation>Was belastet wird</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>&amp;Endpoint</translation>
    </message>
    <message>
        <source>A deployed endpoint, or the address of any OpenAI-compatible server</source>
        <translation>Ein bereitgestellter Endpoint oder die Adresse eines beliebigen OpenAI-kompatiblen Servers</translation>
    </message>
    <message>
        <source>&amp;Way in</source>
        <translation>&amp;Zugangsweg</translation>
    </message>
    <message>
        <source>How the requests get there</source>
        <translation>Wie die Anfragen dorthin gelangen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Base address of an OpenAI-compatible server, with or without /v1</source>
        <translation>Basisadresse eines OpenAI-kompatiblen Servers, mit oder ohne /v1</translation>
    </message>
    <message>
        <source>kept in memory only</source>
        <translation>nur im Arbeitsspeicher gehalten</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-S&amp;chlüssel</translation>
    </message>
    <message>
        <source>Sent as a bearer token; in no file and no result</source>
        <translation>Als Bearer-Token gesendet; in keiner Datei und keinem Ergebnis</translation>
    </message>
    <message>
        <source>the first that it names</source>
        <translation>das erste, das er nennt</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>As the server names it</source>
        <translation>Wie der Server es nennt</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Closed loop</source>
        <translation>Geschlossene Schleife</translation>
    </message>
    <message>
        <source>Sweep to the knee</source>
        <translation>Steigern bis zum Knick</translation>
    </message>
    <message>
        <source>Constant rate</source>
        <translation>Konstante Rate</translation>
    </message>
    <message>
        <source>Poisson arrivals</source>
        <translation>Poisson-Ankünfte</translation>
    </message>
    <message>
        <source>S&amp;hape</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>Closed loop: the next request leaves when one ends, which hides queueing. Rates: requests leave when they are due, whatever comes back.</source>
        <translation>Geschlossene Schleife: Die nächste Anfrage geht ab, wenn eine endet, was Warteschlangen verbirgt. Raten: Anfragen gehen ab, wenn sie fällig sind, egal was zurückkommt.</translation>
    </message>
    <message>
        <source>At &amp;once</source>
        <translation>&amp;Gleichzeitig</translation>
    </message>
    <message>
        <source>Requests at the same time; several make a run each</source>
        <translation>Gleichzeitige Anfragen; mehrere Werte ergeben je einen Lauf</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>Requests at the same time in the first run; doubled while throughput grows</source>
        <translation>Gleichzeitige Anfragen im ersten Lauf; verdoppelt, solange der Durchsatz wächst</translation>
    </message>
    <message>
        <source>To at most</source>
        <translation>Bis höchstens</translation>
    </message>
    <message>
        <source>Requests at the same time in the last run, when throughput grows that far</source>
        <translation>Gleichzeitige Anfragen im letzten Lauf, sofern der Durchsatz so weit wächst</translation>
    </message>
    <message>
        <source>Re&amp;quests/s</source>
        <translation>Anf&amp;ragen/s</translation>
    </message>
    <message>
        <source>Requests a second; several make a run each</source>
        <translation>Anfragen pro Sekunde; mehrere Werte ergeben je einen Lauf</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>&amp;Limit at once</source>
        <translation>&amp;Höchstens gleichzeitig</translation>
    </message>
    <message>
        <source>The most requests at the same time; what waits for a place counts from its scheduled instant</source>
        <translation>Höchstzahl gleichzeitiger Anfragen; was auf einen Platz wartet, zählt ab seinem geplanten Zeitpunkt</translation>
    </message>
    <message>
        <source>Requests a r&amp;un</source>
        <translation>Anfragen je &amp;Lauf</translation>
    </message>
    <message>
        <source>Fewer than 100 are too few for a 99th percentile</source>
        <translation>Weniger als 100 sind zu wenige für ein 99. Perzentil</translation>
    </message>
    <message>
        <source>&amp;Prompt tokens</source>
        <translation>&amp;Prompt-Token</translation>
    </message>
    <message>
        <source>Length of the synthetic prompts; each begins differently, so that no prefix cache answers</source>
        <translation>Länge der künstlichen Prompts; jeder beginnt anders, damit kein Präfix-Cache antwortet</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Ausgabe-Token</translation>
    </message>
    <message>
        <source>Length of the answers</source>
        <translation>Länge der Antworten</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>Zielwerte</translation>
    </message>
    <message>
        <source>Choose a preset…</source>
        <translation>Eine Voreinstellung wählen…</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Rules of thumb of GuideLLM&apos;s documentation</source>
        <translation>Faustregeln aus der Dokumentation von GuideLLM</translation>
    </message>
    <message>
        <source>TT&amp;FT</source>
        <translation>&amp;TTFT</translation>
    </message>
    <message>
        <source>An answer counts for goodput when its first token came within this time</source>
        <translation>Eine Antwort zählt zum Goodput, wenn ihr erstes Token innerhalb dieser Zeit kam</translation>
    </message>
    <message>
        <source>TPOT</source>
        <translation>TPOT</translation>
    </message>
    <message>
        <source>An answer counts for goodput when its time per output token is at most this</source>
        <translation>Eine Antwort zählt zum Goodput, wenn ihre Zeit je Ausgabe-Token höchstens so lang ist</translation>
    </message>
    <message>
        <source>E2E</source>
        <translation>E2E</translation>
    </message>
    <message>
        <source>An answer counts for goodput when it was complete within this time</source>
        <translation>Eine Antwort zählt zum Goodput, wenn sie innerhalb dieser Zeit vollständig war</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
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
        <translation>/v1/chat/completions oder /v1/completions</translation>
    </message>
    <message>
        <source>Sends ignore_eos, so that all answers have the same length and servers compare</source>
        <translation>Sendet ignore_eos, damit alle Antworten gleich lang und Server vergleichbar sind</translation>
    </message>
    <message>
        <source>as many as run at once</source>
        <translation>so viele, wie gleichzeitig laufen</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Requests before each run that are not counted</source>
        <translation>Anfragen vor jedem Lauf, die nicht zählen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Of the synthetic prompts and of Poisson arrivals: the same seed sends the same</source>
        <translation>Der künstlichen Prompts und der Poisson-Ankünfte: Derselbe Seed sendet dasselbe</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Andere Adresse</translation>
    </message>
    <message>
        <source>Port-forward</source>
        <translation>Port-Forward</translation>
    </message>
    <message>
        <source>The API server&apos;s proxy is never used for timings: it flushes every 200 ms.</source>
        <translation>Der Proxy des API-Servers wird nie für Zeitmessungen benutzt: Er liefert nur alle 200 ms aus.</translation>
    </message>
    <message>
        <source>One pod is measured, through a tunnel whose way is in every latency. The API server&apos;s proxy is never used for timings: it flushes every 200 ms. Choose &quot;Another address&quot; for a server that you reach by yourself.</source>
        <translation>Gemessen wird ein Pod, durch einen Tunnel, dessen Weg in jeder Latenz steckt. Der Proxy des API-Servers wird nie für Zeitmessungen benutzt: Er liefert nur alle 200 ms aus. Für einen selbst erreichbaren Server „Andere Adresse“ wählen.</translation>
    </message>
    <message>
        <source>Choose an endpoint, or give the address of a server.</source>
        <translation>Einen Endpoint wählen oder die Adresse eines Servers angeben.</translation>
    </message>
    <message>
        <source>The address has to be one such as http://127.0.0.1:8000.</source>
        <translation>Die Adresse muss eine wie http://127.0.0.1:8000 sein.</translation>
    </message>
    <message>
        <source>&quot;At once&quot; takes whole numbers from 1 to %1, such as 1, 2, 4.</source>
        <translation>„Gleichzeitig“ verlangt ganze Zahlen von 1 bis %1, etwa 1, 2, 4.</translation>
    </message>
    <message>
        <source>The sweep ends below where it begins.</source>
        <translation>Das Ende der Steigerung liegt unter ihrem Anfang.</translation>
    </message>
    <message>
        <source>&quot;Requests/s&quot; takes numbers above 0, such as 0.5, 2, 8.</source>
        <translation>„Anfragen/s“ verlangt Zahlen über 0, etwa 0.5, 2, 8.</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>keine gewählt</translation>
    </message>
    <message>
        <source>Traces (*.jsonl *.json *.csv);;All files (*)</source>
        <translation>Aufzeichnungen (*.jsonl *.json *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>synthetic ones</source>
        <translation>künstlichen</translation>
    </message>
    <message>
        <source>Prompts (*.jsonl *.json *.txt);;All files (*)</source>
        <translation>Prompts (*.jsonl *.json *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Replay of a trace</source>
        <translation>Aufzeichnung abspielen</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Arrivals and lengths as they were recorded: JSON lines with timestamp, input_length and output_length, or Azure&apos;s CSV</source>
        <translation>Ankünfte und Längen wie aufgezeichnet: JSON-Zeilen mit timestamp, input_length und output_length, oder die CSV-Form von Azure</translation>
    </message>
    <message>
        <source>×</source>
        <comment>times faster</comment>
        <translation>×</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How many times faster than it was recorded</source>
        <translation>Wievielmal schneller als aufgezeichnet</translation>
    </message>
    <message>
        <source>Prompts from</source>
        <translation>Prompts aus</translation>
    </message>
    <message>
        <source>Prompts of your own: JSON lines with prompt or messages, ShareGPT&apos;s form, or a text with one a line</source>
        <translation>Eigene Prompts: JSON-Zeilen mit prompt oder messages, die Form von ShareGPT, oder ein Text mit einem je Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) in %1</source>
        <translation>
            <numerusform>%n Anfrage in %1</numerusform>
            <numerusform>%n Anfragen in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>%n Prompt</numerusform>
            <numerusform>%n Prompts</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the trace that is to be replayed.</source>
        <translation>Wählen Sie die Aufzeichnung, die abgespielt werden soll.</translation>
    </message>
    <message>
        <source>%1 is still being read.</source>
        <translation>%1 wird noch gelesen.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Diesem Rechner</translation>
    </message>
    <message>
        <source>Pods in the cluster</source>
        <translation>Pods im Cluster</translation>
    </message>
    <message>
        <source>Sent &amp;by</source>
        <translation>Sen&amp;den von</translation>
    </message>
    <message>
        <source>Where the requests come from. Pods in the cluster: an Indexed Job of vllm bench serve, for when this computer or the way to it is not enough</source>
        <translation>Woher die Anfragen kommen. Pods im Cluster: ein Indexed Job von vllm bench serve, wenn dieser Rechner oder der Weg dorthin nicht reicht</translation>
    </message>
    <message>
        <source>Load pods</source>
        <translation>Last-Pods</translation>
    </message>
    <message>
        <source>Each is one process, which some hundred requests at once keep busy; the load is shared out evenly</source>
        <translation>Jeder ist ein Prozess, den einige hundert Anfragen zugleich auslasten; die Last wird gleichmäßig verteilt</translation>
    </message>
    <message>
        <source>the server&apos;s own</source>
        <translation>der des Servers</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>By which load pods make prompts: a Hugging Face id, or a path in the pod</source>
        <translation>Womit Last-Pods Prompts bilden: eine Hugging-Face-Kennung oder ein Pfad im Pod</translation>
    </message>
    <message>
        <source>Through the endpoint&apos;s Service, to all its ready pods. You see the Job and agree to it before it starts.</source>
        <translation>Über den Service des Endpoints an alle seine bereiten Pods. Sie sehen den Job und stimmen zu, bevor er startet.</translation>
    </message>
</context>
<context>
    <name>slipway::BenchHistoryTableModel</name>
    <message>
        <source>Way in: %1</source>
        <translation>Zugangsweg: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, cancelled</source>
        <translation>%1, abgebrochen</translation>
    </message>
    <message>
        <source>%1, client-bound</source>
        <translation>%1, vom Client begrenzt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Generated tokens a second of the best run</source>
        <translation>Erzeugte Token pro Sekunde im besten Lauf</translation>
    </message>
    <message>
        <source>Best tokens/s</source>
        <translation>Beste Token/s</translation>
    </message>
    <message>
        <source>95th percentile of the time to first token at the lightest load, ms</source>
        <translation>95. Perzentil der Zeit bis zum ersten Token bei der geringsten Last, ms</translation>
    </message>
    <message>
        <source>TTFT p95</source>
        <translation>TTFT p95</translation>
    </message>
    <message>
        <source>Requests a second that kept every service level, of the best run</source>
        <translation>Anfragen pro Sekunde, die alle Zielwerte einhielten, im besten Lauf</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Goodput</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>slipway::BenchHistoryView</name>
    <message>
        <source>History of benchmarks</source>
        <translation>Verlauf der Benchmarks</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Vergle&amp;ichen</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>Lösche&amp;n…</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Nothing was measured yet</source>
        <translation>Noch nichts gemessen</translation>
    </message>
    <message>
        <source>Every result is kept here, also those of &quot;slipway bench&quot;: to be opened again, noted, exported and compared.</source>
        <translation>Hier wird jedes Ergebnis aufbewahrt, auch die von „slipway bench“: zum erneuten Öffnen, Notieren, Exportieren und Vergleichen.</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>such as: with prefix caching, two replicas</source>
        <translation>etwa: mit Präfix-Caching, zwei Repliken</translation>
    </message>
    <message>
        <source>Show the whole result (Enter)</source>
        <translation>Das ganze Ergebnis zeigen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Take the later for before and the earlier for after</source>
        <translation>Das spätere als vorher und das frühere als nachher nehmen</translation>
    </message>
    <message>
        <source>The result could not be opened</source>
        <translation>Das Ergebnis konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The results could not be compared</source>
        <translation>Die Ergebnisse konnten nicht verglichen werden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Der Verlauf konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>What differs, and whether by more than chance</source>
        <translation>Was sich unterscheidet, und ob mehr als zufällig</translation>
    </message>
    <message>
        <source>Select two results (Ctrl+click) to compare them</source>
        <translation>Zum Vergleichen zwei Ergebnisse auswählen (Strg+Klick)</translation>
    </message>
    <message>
        <source>The note was not saved</source>
        <translation>Die Notiz wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Nothing differs by more than chance.</source>
        <translation>Nichts unterscheidet sich mehr als zufällig.</translation>
    </message>
    <message>
        <source>Significantly worse: %1. Significantly better: %2. Of %3 figures.</source>
        <translation>Signifikant schlechter: %1. Signifikant besser: %2. Von %3 Werten.</translation>
    </message>
    <message>
        <source>Before: %1. After: %2.</source>
        <translation>Vorher: %1. Nachher: %2.</translation>
    </message>
    <message>
        <source>They were loaded differently (model, lengths or API): the difference is not the server&apos;s alone.</source>
        <translation>Sie wurden verschieden belastet (Modell, Längen oder API): Der Unterschied liegt nicht allein am Server.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) will be deleted from the history. That cannot be taken back.</source>
        <translation>
            <numerusform>%n Ergebnis wird aus dem Verlauf gelöscht. Das lässt sich nicht zurücknehmen.</numerusform>
            <numerusform>%n Ergebnisse werden aus dem Verlauf gelöscht. Das lässt sich nicht zurücknehmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n result(s)</source>
        <translation>
            <numerusform>%n Ergebnis löschen</numerusform>
            <numerusform>%n Ergebnisse löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>Nicht gelöscht</translation>
    </message>
</context>
<context>
    <name>slipway::BenchResultView</name>
    <message>
        <source>p50 %1, p95 %2, p99 %3 ms</source>
        <translation>p50 %1, p95 %2, p99 %3 ms</translation>
    </message>
    <message>
        <source>Client-bound: %1</source>
        <translation>Vom Client begrenzt: %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Goodput %1 requests/s: %2 of %3 kept every level.</source>
        <translation>Goodput %1 Anfragen/s: %2 von %3 hielten alle Zielwerte ein.</translation>
    </message>
    <message>
        <source>From the scheduled instant: TTFT %1; E2E %2. Sent late by %3 ms (p99).</source>
        <translation>Ab dem geplanten Zeitpunkt: TTFT %1; E2E %2. Um %3 ms zu spät gesendet (p99).</translation>
    </message>
    <message>
        <source>Took %1 s. This side: %2 % of a core, events waited %3 ms (p99).</source>
        <translation>Dauer %1 s. Diese Seite: %2 % eines Kerns, Ereignisse warteten %3 ms (p99).</translation>
    </message>
    <message>
        <source>Calibration: this side alone manages %1 requests/s and %2 events/s; its error at this load is %3 ms in TTFT and %4 ms in ITL (p99).</source>
        <translation>Kalibrierung: Diese Seite allein schafft %1 Anfragen/s und %2 Ereignisse/s; ihr Fehler bei dieser Last ist %3 ms in TTFT und %4 ms in ITL (p99).</translation>
    </message>
    <message>
        <source>Way in: %1, whose smallest round trip took %2 ms.</source>
        <translation>Zugangsweg: %1, kürzeste Umlaufzeit %2 ms.</translation>
    </message>
    <message>
        <source>Way in: %1.</source>
        <translation>Zugangsweg: %1.</translation>
    </message>
    <message>
        <source>Cancelled: what was measured until then is here.</source>
        <translation>Abgebrochen: Was bis dahin gemessen wurde, steht hier.</translation>
    </message>
    <message>
        <source>What do these mean?</source>
        <translation>Was bedeuten diese Werte?</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>How each figure is counted, and what other tools call by the same name</source>
        <translation>Wie jeder Wert gezählt wird und was andere Werkzeuge unter demselben Namen verstehen</translation>
    </message>
    <message>
        <source>All runs as JSON, for comparing…</source>
        <translation>Alle Läufe als JSON, zum Vergleichen…</translation>
    </message>
    <message>
        <source>All runs as CSV…</source>
        <translation>Alle Läufe als CSV…</translation>
    </message>
    <message>
        <source>The chosen run as vLLM writes it…</source>
        <translation>Den gewählten Lauf, wie vLLM ihn schreibt…</translation>
    </message>
    <message>
        <source>The chosen run as AIPerf writes it…</source>
        <translation>Den gewählten Lauf, wie AIPerf ihn schreibt…</translation>
    </message>
    <message>
        <source>Latency of the curve</source>
        <translation>Latenz der Kurve</translation>
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
        <translation>Perzentil der Kurve</translation>
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
        <translation>Latenz über Durchsatz</translation>
    </message>
    <message>
        <source>No run has ended yet</source>
        <translation>Noch kein Lauf beendet</translation>
    </message>
    <message>
        <source>Each run becomes a point. Three of different load draw a curve, on which the knee is marked.</source>
        <translation>Jeder Lauf wird ein Punkt. Drei mit verschiedener Last ergeben eine Kurve, auf der der Knick markiert ist.</translation>
    </message>
    <message>
        <source>Nothing is measured yet</source>
        <translation>Noch nichts gemessen</translation>
    </message>
    <message>
        <source>Choose what to load and how at the left, then start. Each run becomes a row.</source>
        <translation>Links wählen, was wie belastet wird, dann starten. Jeder Lauf wird eine Zeile.</translation>
    </message>
    <message>
        <source>Not written: %1</source>
        <translation>Nicht geschrieben: %1</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 Eingabe-, %2 Ausgabe-Token</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>Kein Ergebnis</translation>
    </message>
    <message>
        <source>%1, the knee</source>
        <translation>%1, der Knick</translation>
    </message>
    <message>
        <source>Export the result</source>
        <translation>Das Ergebnis exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>Took %1 s. Measured in the cluster: rates of %n pod(s) summed, percentiles of all their requests together.</source>
        <translation>
            <numerusform>Dauerte %1 s. Im Cluster gemessen: Raten von %n Pod, Perzentile aller seiner Anfragen.</numerusform>
            <numerusform>Dauerte %1 s. Im Cluster gemessen: Raten von %n Pods addiert, Perzentile aller ihrer Anfragen zusammen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::BenchRunTableModel</name>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1: not measured</source>
        <translation>%1: nicht gemessen</translation>
    </message>
    <message>
        <source>%1, ms: mean %2, p50 %3, p90 %4, p95 %5, p99 %6, least %7, most %8 (%9 values)</source>
        <translation>%1, ms: Mittel %2, p50 %3, p90 %4, p95 %5, p99 %6, kleinster %7, größter %8 (%9 Werte)</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>%1 (knee)</source>
        <translation>%1 (Knick)</translation>
    </message>
    <message>
        <source>client-bound</source>
        <translation>vom Client begrenzt</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>no levels set</source>
        <translation>keine Zielwerte gesetzt</translation>
    </message>
    <message>
        <source>Nothing is known that would limit these figures.</source>
        <translation>Es ist nichts bekannt, was diese Werte einschränken würde.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>TTFT from sending</source>
        <translation>TTFT ab dem Senden</translation>
    </message>
    <message>
        <source>TTFT from the scheduled instant</source>
        <translation>TTFT ab dem geplanten Zeitpunkt</translation>
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
        <translation>E2E ab dem Senden</translation>
    </message>
    <message>
        <source>E2E from the scheduled instant</source>
        <translation>E2E ab dem geplanten Zeitpunkt</translation>
    </message>
    <message>
        <source>How many requests were on their way at once, or how many left a second</source>
        <translation>Wie viele Anfragen gleichzeitig unterwegs waren oder wie viele pro Sekunde abgingen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>What the figures are worth: client-bound ones may be this side&apos;s and not the server&apos;s</source>
        <translation>Was die Werte taugen: Vom Client begrenzte zeigen womöglich diese Seite und nicht den Server</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Aussagekraft</translation>
    </message>
    <message>
        <source>Requests that were answered whole</source>
        <translation>Anfragen, die vollständig beantwortet wurden</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Requests that failed; they are in no latency</source>
        <translation>Fehlgeschlagene Anfragen; sie gehen in keine Latenz ein</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Answered requests a second, from the first sent to the last finished</source>
        <translation>Beantwortete Anfragen pro Sekunde, vom Senden der ersten bis zum Ende der letzten</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Generated tokens a second, over all requests</source>
        <translation>Erzeugte Token pro Sekunde, über alle Anfragen</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>Time to first token, ms: from sending to the first event with output</source>
        <translation>Zeit bis zum ersten Token, ms: vom Senden bis zum ersten Ereignis mit Ausgabe</translation>
    </message>
    <message>
        <source>TTFT p50 · p95 · p99</source>
        <translation>TTFT p50 · p95 · p99</translation>
    </message>
    <message>
        <source>Inter-token latency, ms: all gaps between output events, pooled</source>
        <translation>Zeit zwischen Token, ms: alle Abstände zwischen Ausgabe-Ereignissen, zusammengefasst</translation>
    </message>
    <message>
        <source>ITL p50 · p95 · p99</source>
        <translation>ITL p50 · p95 · p99</translation>
    </message>
    <message>
        <source>Time per output token, ms: (E2E − TTFT) / (output tokens − 1), one value a request</source>
        <translation>Zeit je Ausgabe-Token, ms: (E2E − TTFT) / (Ausgabe-Token − 1), ein Wert je Anfrage</translation>
    </message>
    <message>
        <source>TPOT p50 · p95 · p99</source>
        <translation>TPOT p50 · p95 · p99</translation>
    </message>
    <message>
        <source>End to end, ms: from sending to the last byte</source>
        <translation>Gesamtlatenz, ms: vom Senden bis zum letzten Byte</translation>
    </message>
    <message>
        <source>E2E p50 · p95 · p99</source>
        <translation>E2E p50 · p95 · p99</translation>
    </message>
    <message>
        <source>Requests a second that kept every service level, counted from the scheduled instant</source>
        <translation>Anfragen pro Sekunde, die alle Zielwerte einhielten, gezählt ab dem geplanten Zeitpunkt</translation>
    </message>
    <message>
        <source>Goodput, req/s</source>
        <translation>Goodput, Anfr./s</translation>
    </message>
</context>
<context>
    <name>slipway::BenchSession</name>
    <message>
        <source>the connection to the cluster was given up, and the port-forward with it</source>
        <translation>die Verbindung zum Cluster wurde aufgegeben und mit ihr der Port-Forward</translation>
    </message>
    <message numerus="yes">
        <source>Measured at one pod of %n ready ones, through a port-forward: its way is in every latency.</source>
        <translation>
            <numerusform>An %n bereiten Pod gemessen, über einen Port-Forward: Sein Weg steckt in jeder Latenz.</numerusform>
            <numerusform>An einem von %n bereiten Pods gemessen, über einen Port-Forward: Sein Weg steckt in jeder Latenz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured through a port-forward: its way is in every latency.</source>
        <translation>Über einen Port-Forward gemessen: Sein Weg steckt in jeder Latenz.</translation>
    </message>
    <message>
        <source>The port-forward passes through this window, which was up to %1 ms late (p99).</source>
        <translation>Der Port-Forward läuft durch dieses Fenster, das bis zu %1 ms in Verzug war (p99).</translation>
    </message>
    <message>
        <source>the server names no model</source>
        <translation>der Server nennt kein Modell</translation>
    </message>
    <message>
        <source>The Job in the cluster may still be there; the cluster removes it 15 minutes after its end.</source>
        <translation>Der Job im Cluster ist womöglich noch da; der Cluster entfernt ihn 15 Minuten nach seinem Ende.</translation>
    </message>
    <message>
        <source>the connection to the cluster was given up</source>
        <translation>die Verbindung zum Cluster wurde aufgegeben</translation>
    </message>
    <message>
        <source>pods in the cluster load an endpoint of that cluster, not an address</source>
        <translation>Pods im Cluster belasten einen Endpoint dieses Clusters, keine Adresse</translation>
    </message>
</context>
<context>
    <name>slipway::BenchmarkPage</name>
    <message>
        <source>about %1 left in this run</source>
        <translation>noch etwa %1 in diesem Lauf</translation>
    </message>
    <message>
        <source>at most about %1 in all</source>
        <translation>insgesamt höchstens etwa %1</translation>
    </message>
    <message>
        <source>about %1 in all</source>
        <translation>insgesamt etwa %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) may follow</source>
        <translation>
            <numerusform>%n Lauf folgt womöglich</numerusform>
            <numerusform>%n Läufe folgen womöglich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) to follow</source>
        <translation>
            <numerusform>%n Lauf folgt</numerusform>
            <numerusform>%n Läufe folgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping; what was measured is kept…</source>
        <translation>Wird angehalten; was gemessen wurde, bleibt erhalten…</translation>
    </message>
    <message>
        <source>Finding the way in to %1…</source>
        <translation>Der Zugangsweg zu %1 wird gesucht…</translation>
    </message>
    <message>
        <source>Measuring this side alone, against an echo…</source>
        <translation>Diese Seite allein wird gemessen, gegen ein Echo…</translation>
    </message>
    <message>
        <source>%1: warming up…</source>
        <translation>%1: Aufwärmen…</translation>
    </message>
    <message>
        <source>%1: %2 of %3 requests</source>
        <translation>%1: %2 von %3 Anfragen</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Putting the result into the history…</source>
        <translation>Das Ergebnis kommt in den Verlauf…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>As a command</source>
        <translation>Als Befehl</translation>
    </message>
    <message>
        <source>Show what runs</source>
        <translation>Zeigen, was läuft</translation>
    </message>
    <message>
        <source>The same load from the command line, to be scripted and repeated</source>
        <translation>Dieselbe Last von der Befehlszeile, für Skripte und Wiederholungen</translation>
    </message>
    <message>
        <source>Result and history</source>
        <translation>Ergebnis und Verlauf</translation>
    </message>
    <message>
        <source>Resul&amp;t</source>
        <translation>Erge&amp;bnis</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>Verla&amp;uf</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>Was die Werte bedeuten</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>What was measured until now is kept</source>
        <translation>Was bis jetzt gemessen wurde, bleibt erhalten</translation>
    </message>
    <message>
        <source>The result is not in the history: %1</source>
        <translation>Das Ergebnis ist nicht im Verlauf: %1</translation>
    </message>
    <message>
        <source>Export it, or it is gone with the window.</source>
        <translation>Exportieren, sonst ist es mit dem Schließen des Fensters verloren.</translation>
    </message>
    <message>
        <source>The same load from a terminal. A key is read from SLIPWAY_API_KEY. Its results come into the same history.</source>
        <translation>Dieselbe Last aus einem Terminal. Ein Schlüssel wird aus SLIPWAY_API_KEY gelesen. Die Ergebnisse kommen in denselben Verlauf.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Waiting for your yes: nothing is started yet</source>
        <translation>Wartet auf Ihr Ja: Noch ist nichts gestartet</translation>
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
    <message>
        <source>What %1 shows</source>
        <translation>Was %1 zeigt</translation>
    </message>
    <message>
        <source>All replicas together, or each by itself: in this sitting, of the last six hours</source>
        <translation>Alle Repliken zusammen oder jede für sich: in dieser Sitzung, von den letzten sechs Stunden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>chart, what it shows</comment>
        <translation>%1: %2</translation>
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
    <name>slipway::ClusterDiagnosis</name>
    <message>
        <source>no cluster has been looked at yet</source>
        <translation>es wurde noch kein Cluster angesehen</translation>
    </message>
    <message>
        <source>a finding is accepted in a cluster, not in a bundle</source>
        <translation>ein Befund wird in einem Cluster akzeptiert, nicht in einem Support-Bündel</translation>
    </message>
    <message>
        <source>the file where this is kept cannot be opened</source>
        <translation>die Datei, in der dies aufbewahrt wird, lässt sich nicht öffnen</translation>
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
    <message>
        <source>Create a new cluster</source>
        <translation>Einen neuen Cluster anlegen</translation>
    </message>
    <message>
        <source>This project has no GKE cluster that can be seen; one can be made here.</source>
        <translation>In diesem Projekt ist kein GKE-Cluster zu sehen; er kann hier angelegt werden.</translation>
    </message>
    <message>
        <source>Autopilot makes nodes for the pods, and bills what pods ask for.</source>
        <translation>Autopilot erstellt Nodes für die Pods und berechnet, was Pods anfordern.</translation>
    </message>
    <message>
        <source>%1 × %2 for all that needs no accelerator cost %3 an hour, list price of %4 in %5.</source>
        <translation>%1 × %2 für alles, was keinen Beschleuniger braucht, kosten %3 pro Stunde, Listenpreis vom %4 in %5.</translation>
    </message>
    <message>
        <source>%1 × %2 for all that needs no accelerator come on top; their price is not known.</source>
        <translation>%1 × %2 für alles, was keinen Beschleuniger braucht, kommen hinzu; ihr Preis ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It usually takes 5 to 8 minutes to be made (field reports).</source>
        <translation>Das Anlegen dauert gewöhnlich 5 bis 8 Minuten (Erfahrungsberichte).</translation>
    </message>
    <message>
        <source>Lacks</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>It is made with all that is needed.</source>
        <translation>Er wird mit allem angelegt, was nötig ist.</translation>
    </message>
    <message>
        <source>The new cluster costs %1 an hour for its control plane, list price of %2; Google&apos;s free tier may cover it.</source>
        <translation>Der neue Cluster kostet %1 je Stunde für seine Control Plane, Listenpreis vom %2; Googles kostenloses Kontingent deckt das vielleicht.</translation>
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
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Load an endpoint and measure latency and throughput</source>
        <translation>Einen Endpoint belasten, Latenz und Durchsatz messen</translation>
    </message>
    <message>
        <source>Benchmark of %1</source>
        <translation>Benchmark von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were measured and kept</source>
        <translation>
            <numerusform>%n Lauf wurde gemessen und behalten</numerusform>
            <numerusform>%n Läufe wurden gemessen und behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were measured</source>
        <translation>
            <numerusform>%n Lauf wurde gemessen</numerusform>
            <numerusform>%n Läufe wurden gemessen</numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only context: nothing is changed in it.</source>
        <translation>Nur lesbarer Kontext: Darin wird nichts geändert.</translation>
    </message>
    <message>
        <source>Protected context: its name is typed before anything is changed.</source>
        <translation>Geschützter Kontext: Vor jeder Änderung wird sein Name eingegeben.</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation>Vorbei: %1</translation>
    </message>
</context>
<context>
    <name>slipway::ContextConfirmDialog</name>
    <message>
        <source>Change a protected context</source>
        <translation>Einen geschützten Kontext ändern</translation>
    </message>
    <message>
        <source>This context is protected</source>
        <translation>Dieser Kontext ist geschützt</translation>
    </message>
    <message>
        <source>Your settings ask for its name before anything is changed in it. Type %1 to go on.</source>
        <translation>Ihre Einstellungen verlangen seinen Namen, bevor darin etwas geändert wird. Geben Sie %1 ein, um fortzufahren.</translation>
    </message>
    <message>
        <source>Name of the context</source>
        <translation>Name des Kontexts</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Lassen, wie er ist</translation>
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
    <name>slipway::ConversationList</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Unterhaltungen durchsuchen</translation>
    </message>
    <message>
        <source>Words that were said, an endpoint, a model</source>
        <translation>Gesagte Wörter, ein Endpoint, ein Modell</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>The conversations could not be read: %1</source>
        <translation>Die Unterhaltungen konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>No conversation yet</source>
        <translation>Noch keine Unterhaltung</translation>
    </message>
    <message>
        <source>What is said in the playground is kept on this machine, to be found here and gone on with.</source>
        <translation>Was im Playground gesagt wird, bleibt auf diesem Rechner und lässt sich hier finden und fortsetzen.</translation>
    </message>
    <message>
        <source>Nothing was said like that</source>
        <translation>So etwas wurde nicht gesagt</translation>
    </message>
    <message>
        <source>Every word has to be in the conversation, its endpoint or its model.</source>
        <translation>Jedes Wort muss in der Unterhaltung, ihrem Endpoint oder ihrem Modell vorkommen.</translation>
    </message>
    <message>
        <source>The conversation will be deleted. That cannot be taken back.</source>
        <translation>Die Unterhaltung wird gelöscht. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
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
        <translation>Etwas zum Modell sagen</translation>
    </message>
    <message>
        <source>Stopped: another endpoint was chosen.</source>
        <translation>Angehalten: Ein anderer Endpoint wurde gewählt.</translation>
    </message>
    <message>
        <source>Stopped: the connection to the cluster has changed.</source>
        <translation>Angehalten: Die Verbindung zum Cluster hat sich geändert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
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
        <source>No port-forward: %1.</source>
        <translation>Kein Port-Forward: %1.</translation>
    </message>
    <message>
        <source>Choose an endpoint at the right, or give the address of a server.</source>
        <translation>Rechts einen Endpoint wählen oder die Adresse eines Servers angeben.</translation>
    </message>
    <message>
        <source>The answer is not complete. %1</source>
        <translation>Die Antwort ist unvollständig. %1</translation>
    </message>
    <message>
        <source>The conversation is not in the history: %1</source>
        <translation>Die Unterhaltung steht nicht im Verlauf: %1</translation>
    </message>
    <message>
        <source>An answer is on its way. Stop it first, or wait for its end.</source>
        <translation>Eine Antwort ist unterwegs. Erst anhalten, oder ihr Ende abwarten.</translation>
    </message>
    <message>
        <source>The conversation could not be opened: %1</source>
        <translation>Die Unterhaltung konnte nicht geöffnet werden: %1</translation>
    </message>
</context>
<context>
    <name>slipway::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
</context>
<context>
    <name>slipway::CurveChart</name>
    <message>
        <source>Latency over throughput</source>
        <translation>Latenz über Durchsatz</translation>
    </message>
    <message>
        <source>%1: %2, %3 %4</source>
        <translation>%1: %2, %3 %4</translation>
    </message>
    <message>
        <source>%1 (knee)</source>
        <translation>%1 (Knick)</translation>
    </message>
    <message>
        <source>%1, client-bound</source>
        <translation>%1, vom Client begrenzt</translation>
    </message>
    <message>
        <source>output tokens/s</source>
        <translation>Ausgabe-Token/s</translation>
    </message>
    <message>
        <source>knee: %1</source>
        <translation>Knick: %1</translation>
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
    <message>
        <source>No row has “%1”</source>
        <translation>Keine Zeile enthält „%1“</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n rows; Esc clears it.</source>
        <translation>
            <numerusform>Der Filter verbirgt %n Zeile; Esc leert ihn.</numerusform>
            <numerusform>Der Filter verbirgt %n Zeilen; Esc leert ihn.</numerusform>
        </translation>
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
    <message>
        <source>&amp;Find the cause</source>
        <translation>&amp;Ursache finden</translation>
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
    <message>
        <source>Creates %1; the server can check it once its cluster exists.</source>
        <translation>Legt %1 an; der Server kann es prüfen, sobald es seinen Cluster gibt.</translation>
    </message>
    <message>
        <source>as your settings say</source>
        <translation>laut den Einstellungen</translation>
    </message>
    <message>
        <source>not connected to AWS</source>
        <translation>nicht mit AWS verbunden</translation>
    </message>
    <message>
        <source>choose a region first</source>
        <translation>zuerst eine Region wählen</translation>
    </message>
    <message>
        <source>Kubernetes %1 · %2</source>
        <translation>Kubernetes %1 · %2</translation>
    </message>
    <message>
        <source>may not be described</source>
        <translation>darf nicht beschrieben werden</translation>
    </message>
    <message>
        <source>Creates %1; the server can check it once its kind is served.</source>
        <translation>Legt %1 an; der Server kann es prüfen, sobald er dessen Art bereitstellt.</translation>
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
    <name>slipway::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
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
    <name>slipway::EndpointChangePage</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>Destroy %1</source>
        <translation>%1 zerstören</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Bring the &amp;former choices back when it does not become healthy</source>
        <translation>Die &amp;früheren Werte zurückholen, wenn er nicht gesund wird</translation>
    </message>
    <message>
        <source>Type %1 to confirm:</source>
        <translation>Zur Bestätigung %1 eintippen:</translation>
    </message>
    <message>
        <source>Re&amp;view what changes</source>
        <translation>Änderungen &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Back to the endpoint (Esc). What runs goes on.</source>
        <translation>Zurück zum Endpoint (Esc). Was läuft, läuft weiter.</translation>
    </message>
    <message>
        <source>Back to the endpoint</source>
        <translation>Zurück zum Endpoint</translation>
    </message>
    <message>
        <source>May be changed while it rolls out; without it the new choices stay, healthy or not</source>
        <translation>Lässt sich beim Ausrollen ändern; ohne es bleiben die neuen Werte, gesund oder nicht</translation>
    </message>
    <message>
        <source>Name of the endpoint, to confirm</source>
        <translation>Name des Endpoints, zur Bestätigung</translation>
    </message>
    <message>
        <source>Reading what made it…</source>
        <translation>Liest, was ihn gemacht hat …</translation>
    </message>
    <message>
        <source>Reading the choices that it runs with…</source>
        <translation>Liest die Werte, mit denen er läuft …</translation>
    </message>
    <message>
        <source>Asking the server what would change…</source>
        <translation>Fragt den Server, was sich ändern würde …</translation>
    </message>
    <message>
        <source>It runs with these choices already.</source>
        <translation>Er läuft schon mit diesen Werten.</translation>
    </message>
    <message>
        <source>What it does to what runs</source>
        <translation>Was das mit dem Laufenden macht</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>The server refuses a part of it, which is marked below.</source>
        <translation>Der Server lehnt einen Teil davon ab, der unten markiert ist.</translation>
    </message>
    <message>
        <source>Nothing is rolled out before that is mended.</source>
        <translation>Nichts wird ausgerollt, bevor das behoben ist.</translation>
    </message>
    <message>
        <source>The journal has no run that made it: it cannot tell what belongs to it.</source>
        <translation>Das Journal hat keinen Lauf, der ihn gemacht hat: Es kann nicht sagen, was dazugehört.</translation>
    </message>
    <message>
        <source>Delete what it consists of under Resources.</source>
        <translation>Unter Ressourcen löschen, woraus er besteht.</translation>
    </message>
    <message>
        <source>This takes back what made it:</source>
        <translation>Das nimmt zurück, was ihn gemacht hat:</translation>
    </message>
    <message>
        <source>Taking back what made it…</source>
        <translation>Nimmt zurück, was ihn gemacht hat …</translation>
    </message>
    <message>
        <source>Looking what remains and what it costs…</source>
        <translation>Sieht nach, was bleibt und was es kostet …</translation>
    </message>
    <message>
        <source>Nothing of it remains.</source>
        <translation>Nichts davon bleibt.</translation>
    </message>
    <message>
        <source>What remains</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <source>Bringing the former choices back</source>
        <translation>Holt die früheren Werte zurück</translation>
    </message>
    <message>
        <source>What made the endpoint was taken back.</source>
        <translation>Was den Endpoint gemacht hat, ist zurückgenommen.</translation>
    </message>
    <message>
        <source>%1 answers with it.</source>
        <translation>%1 antwortet damit.</translation>
    </message>
    <message>
        <source>It did not become healthy, and the former choices are back: %1</source>
        <translation>Er wurde nicht gesund, und die früheren Werte sind zurück: %1</translation>
    </message>
    <message>
        <source>The former choices are back. The dashboard shows when they serve.</source>
        <translation>Die früheren Werte sind zurück. Das Dashboard zeigt, wann sie antworten.</translation>
    </message>
    <message>
        <source>It did not come to its end.</source>
        <translation>Es kam nicht zu Ende.</translation>
    </message>
    <message>
        <source>Stopped. What was changed so far has stayed.</source>
        <translation>Angehalten. Was bis dahin geändert wurde, ist geblieben.</translation>
    </message>
    <message>
        <source>Try again; what is gone already is left out.</source>
        <translation>Erneut versuchen; was schon weg ist, wird übergangen.</translation>
    </message>
    <message>
        <source>Keep it as it is, or take it back.</source>
        <translation>So lassen oder zurücknehmen.</translation>
    </message>
    <message>
        <source>&amp;Destroy</source>
        <translation>&amp;Zerstören</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Neu starten</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Roll out %n change(s)</source>
        <translation>
            <numerusform>%n Änderung aus&amp;rollen</numerusform>
            <numerusform>%n Änderungen aus&amp;rollen</numerusform>
        </translation>
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
        <source>used</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
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
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV-Cache</translation>
    </message>
    <message>
        <source>prefix hits</source>
        <translation>Präfixtreffer</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>preempted</source>
        <translation>verdrängt</translation>
    </message>
    <message>
        <source>Time between tokens</source>
        <translation>Zeit zwischen Tokens</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Ganze Antwort</translation>
    </message>
    <message>
        <source>all replicas together</source>
        <translation>alle Repliken zusammen</translation>
    </message>
    <message>
        <source>%1 by replica</source>
        <translation>%1 je Replik</translation>
    </message>
    <message>
        <source>Source…</source>
        <translation>Quelle…</translation>
    </message>
    <message>
        <source>A Prometheus server that knows what happened while nobody looked from here</source>
        <translation>Ein Prometheus-Server, der weiß, was geschah, während von hier niemand hinsah</translation>
    </message>
    <message>
        <source>Source of the past</source>
        <translation>Quelle der Vergangenheit</translation>
    </message>
    <message>
        <source>%1 (Prometheus)</source>
        <translation>%1 (Prometheus)</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <comment>line of a chart, server</comment>
        <translation>%1, von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is asked for the past once the endpoint&apos;s pods are known.</source>
        <translation>%1 wird nach der Vergangenheit gefragt, sobald die Pods des Endpoints bekannt sind.</translation>
    </message>
    <message>
        <source>Asking %1 for the past…</source>
        <translation>%1 wird nach der Vergangenheit gefragt…</translation>
    </message>
    <message>
        <source>Strong lines are measured here. Thin ones are from %1: a value every %2, each over %3.</source>
        <translation>Kräftige Linien sind hier gemessen. Dünne sind von %1: alle %2 ein Wert, jeder über %3.</translation>
    </message>
    <message>
        <source>%1 has no values of the endpoint&apos;s pods from the times when nobody looked from here.</source>
        <translation>%1 hat keine Werte der Pods des Endpoints aus den Zeiten, in denen von hier niemand hinsah.</translation>
    </message>
    <message>
        <source>It warns: %1</source>
        <translation>Er warnt: %1</translation>
    </message>
    <message>
        <source>%1 could not be asked for the past: %2</source>
        <translation>%1 war nicht nach der Vergangenheit zu fragen: %2</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>beschäftigt</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Accelerators&apos; power</source>
        <translation>Leistung der Beschleuniger</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Leistung</translation>
    </message>
</context>
<context>
    <name>slipway::EndpointChooser</name>
    <message>
        <source>&amp;Endpoint</source>
        <translation>En&amp;dpoint</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
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
        <source>kept in memory only</source>
        <translation>nur im Arbeitsspeicher gehalten</translation>
    </message>
    <message>
        <source>Another server by its address</source>
        <translation>Ein anderer Server über seine Adresse</translation>
    </message>
    <message>
        <source>the server names no model</source>
        <translation>der Server nennt kein Modell</translation>
    </message>
    <message>
        <source>the way in is gone</source>
        <translation>der Weg dorthin ist weg</translation>
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
    <message>
        <source>GET %1 answers %2</source>
        <translation>GET %1 antwortet mit %2</translation>
    </message>
    <message>
        <source>the exporter does not tell the use</source>
        <translation>der Exporter nennt die Auslastung nicht</translation>
    </message>
    <message>
        <source>the exporter does not tell the memory</source>
        <translation>der Exporter nennt den Speicher nicht</translation>
    </message>
    <message>
        <source>the exporter does not tell the power; GKE&apos;s for TPUs never does</source>
        <translation>der Exporter nennt die Leistung nicht; GKEs für TPUs tut es nie</translation>
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
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Other choices for what runs: scale, upgrade, another precision. Shows first what it does.</source>
        <translation>Andere Werte für das Laufende: skalieren, aktualisieren, andere Präzision. Zeigt zuerst, was das bewirkt.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>&amp;Restart…</source>
        <translation>&amp;Neu starten …</translation>
    </message>
    <message>
        <source>&amp;Destroy…</source>
        <translation>&amp;Zerstören …</translation>
    </message>
    <message>
        <source>Predicted and measured</source>
        <translation>Vorhergesagt und gemessen</translation>
    </message>
    <message>
        <source>Events, pods, logs, predicted and measured</source>
        <translation>Ereignisse, Pods, Logs, vorhergesagt und gemessen</translation>
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
    <name>slipway::FileField</name>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Use no file</source>
        <translation>Keine Datei verwenden</translation>
    </message>
    <message>
        <source>This file cannot be used: %1 (%2)</source>
        <translation>Diese Datei ist nicht brauchbar: %1 (%2)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file and what is in it</comment>
        <translation>%1: %2</translation>
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
    <message>
        <source>Accepted by %1: %2</source>
        <translation>Akzeptiert von %1: %2</translation>
    </message>
    <message>
        <source>Accepted by %1 until %3: %2</source>
        <translation>Akzeptiert von %1 bis %3: %2</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Wieder anzeigen</translation>
    </message>
    <message>
        <source>Show it again: %1</source>
        <translation>Wieder anzeigen: %1</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>Akzeptiert: %1</translation>
    </message>
    <message>
        <source>Known and accepted (%1)</source>
        <translation>Bekannt und akzeptiert (%1)</translation>
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
    <message>
        <source>Known and accepted…</source>
        <translation>Bekannt und akzeptiert…</translation>
    </message>
    <message>
        <source>Known and accepted: %1</source>
        <translation>Bekannt und akzeptiert: %1</translation>
    </message>
</context>
<context>
    <name>slipway::FindingsPage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Open a bundle…</source>
        <translation>Support-Bündel ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save a bundle…</source>
        <translation>Support-Bündel &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Erneut nachsehen</translation>
    </message>
    <message>
        <source>No cluster is connected</source>
        <translation>Kein Cluster ist verbunden</translation>
    </message>
    <message>
        <source>What is wrong in a cluster appears here, with its cause, the evidence and what to do. Connect one on the Home page, or open a support bundle.</source>
        <translation>Was in einem Cluster nicht stimmt, erscheint hier mit Ursache, Belegen und Abhilfe. Auf der Startseite einen verbinden oder ein Support-Bündel öffnen.</translation>
    </message>
    <message>
        <source>The state that was read, in one file without secrets and tokens, to be looked at elsewhere</source>
        <translation>Der gelesene Zustand in einer Datei ohne Secrets und Token, um ihn anderswo anzusehen</translation>
    </message>
    <message>
        <source>Read the cluster anew (F5)</source>
        <translation>Den Cluster neu lesen (F5)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Nachsehen</translation>
    </message>
    <message>
        <source>Reading the cluster…</source>
        <translation>Der Cluster wird gelesen…</translation>
    </message>
    <message>
        <source>Reading the cluster: %1</source>
        <translation>Der Cluster wird gelesen: %1</translation>
    </message>
    <message>
        <source>Nothing is wrong as far as can be seen</source>
        <translation>Soweit erkennbar, ist alles in Ordnung</translation>
    </message>
    <message>
        <source>Pods, volumes, identity, accelerators, engines, routes and configuration were looked at.</source>
        <translation>Angesehen wurden Pods, Volumes, Identität, Beschleuniger, Engines, Routen und Konfiguration.</translation>
    </message>
    <message>
        <source>Support bundle %1, read %2. Nothing can be changed from here.</source>
        <translation>Support-Bündel %1, gelesen %2. Von hier aus kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>%1, read %2</source>
        <translation>%1, gelesen %2</translation>
    </message>
    <message>
        <source>Open a support bundle</source>
        <translation>Support-Bündel öffnen</translation>
    </message>
    <message>
        <source>Support bundles (*.json *.gz);;All files (*)</source>
        <translation>Support-Bündel (*.json *.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save a support bundle</source>
        <translation>Support-Bündel speichern</translation>
    </message>
    <message>
        <source>Support bundles (*.json)</source>
        <translation>Support-Bündel (*.json)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Secrets and tokens were removed. Read it before you pass it on.</source>
        <translation>Secrets und Token wurden entfernt. Vor dem Weitergeben durchlesen.</translation>
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
    <name>slipway::FixProof</name>
    <message>
        <source>no cluster is connected</source>
        <translation>kein Cluster ist verbunden</translation>
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
    <name>slipway::ImageStrip</name>
    <message>
        <source>An image that cannot be shown</source>
        <translation>Ein Bild, das sich nicht zeigen lässt</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Take this image out</source>
        <translation>Dieses Bild herausnehmen</translation>
    </message>
    <message>
        <source>Take image %1 out</source>
        <translation>Bild %1 herausnehmen</translation>
    </message>
</context>
<context>
    <name>slipway::IncidentList</name>
    <message>
        <source>%1 misses its objective: the error budget burns %2</source>
        <translation>%1 verfehlt sein Ziel: das Fehlerbudget brennt %2</translation>
    </message>
    <message>
        <source>%1 misses its objective</source>
        <translation>%1 verfehlt sein Ziel</translation>
    </message>
    <message>
        <source>%1 no longer serves</source>
        <translation>%1 antwortet nicht mehr</translation>
    </message>
    <message>
        <source>%1 gives no numbers any more</source>
        <translation>%1 liefert keine Zahlen mehr</translation>
    </message>
    <message>
        <source>The budget burnt %1 in %2 and %3 in %4; from %5× in both on it is an alert.</source>
        <translation>Das Budget brannte %1 in %2 und %3 in %4; ab %5× in beiden ist es ein Alarm.</translation>
    </message>
    <message>
        <source>The last came at %1.</source>
        <translation>Die letzten kamen um %1.</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Seit %1.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation>Vorbei: %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
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
    <message>
        <source>Look in all namespaces</source>
        <translation>In allen Namespaces nachsehen</translation>
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
    <message>
        <source>objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>objective %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::LoadConsent</name>
    <message>
        <source>&amp;Copy as a command</source>
        <translation>Als Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Lassen</translation>
    </message>
    <message>
        <source>Start in the &amp;cluster</source>
        <translation>Im &amp;Cluster starten</translation>
    </message>
    <message>
        <source>The Job as a kubectl command, to be started by hand</source>
        <translation>Der Job als kubectl-Befehl, um ihn von Hand zu starten</translation>
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
    <message>
        <source>Which pods are shown</source>
        <translation>Welche Pods gezeigt werden</translation>
    </message>
    <message>
        <source>Save the lines to a file</source>
        <translation>Die Zeilen in einer Datei sichern</translation>
    </message>
    <message>
        <source>Previous match (Enter)</source>
        <translation>Voriger Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Next match (Shift+Enter)</source>
        <translation>Nächster Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>%1 (before the others)</source>
        <translation>%1 (vor den anderen)</translation>
    </message>
    <message>
        <source>All containers</source>
        <translation>Alle Container</translation>
    </message>
    <message>
        <source>All, from the first init container on</source>
        <translation>Alle, vom ersten Init-Container an</translation>
    </message>
    <message>
        <source>The instances before the last restart, of those that have restarted</source>
        <translation>Die Instanzen vor dem letzten Neustart, wo es einen gab</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>%1 (ended)</source>
        <translation>%1 (beendet)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Log files (*.log *.txt);;All files (*)</source>
        <translation>Logdateien (*.log *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Waiting for pods</source>
        <translation>Wartet auf Pods</translation>
    </message>
    <message>
        <source>Waiting for the container to start</source>
        <translation>Wartet auf den Start des Containers</translation>
    </message>
    <message>
        <source>The stream ended: reading on…</source>
        <translation>Der Datenstrom ist abgerissen: wird weitergelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%n logs</source>
        <translation>
            <numerusform>%n Log</numerusform>
            <numerusform>%n Logs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logs not read: too many at once</source>
        <translation>
            <numerusform>%n Log wird nicht gelesen: zu viele auf einmal</numerusform>
            <numerusform>%n Logs werden nicht gelesen: zu viele auf einmal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logs cannot be read</source>
        <translation>
            <numerusform>%n Log ist nicht lesbar</numerusform>
            <numerusform>%n Logs sind nicht lesbar</numerusform>
        </translation>
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
    <message>
        <source>The former one</source>
        <translation>Die vorige</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Die nächste</translation>
    </message>
    <message>
        <source>What went over the wire</source>
        <translation>Was über die Leitung ging</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Result of the call</source>
        <translation>Ergebnis des Aufrufs</translation>
    </message>
    <message>
        <source>How sure the model was of each token</source>
        <translation>Wie sicher das Modell bei jedem Token war</translation>
    </message>
    <message>
        <source>What the server&apos;s own histograms rose by between a reading before the answer and one after it: its clock, without the way in between</source>
        <translation>Worum die Histogramme des Servers zwischen einer Ablesung vor und einer nach der Antwort gestiegen sind: seine Uhr, ohne den Weg dazwischen</translation>
    </message>
</context>
<context>
    <name>slipway::MetricSource</name>
    <message>
        <source>Google Managed Prometheus belongs to a project, and the endpoint&apos;s is not known</source>
        <translation>Google Managed Prometheus gehört zu einem Projekt, und das des Endpoints ist nicht bekannt</translation>
    </message>
    <message>
        <source>a Prometheus server is named by http://…, https://…, or NAMESPACE/SERVICE:PORT in the cluster, not by &quot;%1&quot;</source>
        <translation>ein Prometheus-Server wird durch http://…, https://… oder NAMESPACE/SERVICE:PORT im Cluster benannt, nicht durch „%1“</translation>
    </message>
    <message>
        <source>Google Managed Prometheus</source>
        <translation>Google Managed Prometheus</translation>
    </message>
    <message>
        <source>The API server&apos;s proxy takes authentication away, so a Service is asked without.</source>
        <translation>Der Proxy des API-Servers nimmt Ausweise weg, darum wird ein Service ohne gefragt.</translation>
    </message>
    <message>
        <source>Name the file that holds the bearer token.</source>
        <translation>Nennen Sie die Datei mit dem Bearer-Token.</translation>
    </message>
    <message>
        <source>The Google identity is shown to https://….googleapis.com alone, not to %1.</source>
        <translation>Die Google-Identität wird nur https://….googleapis.com gezeigt, nicht %1.</translation>
    </message>
    <message>
        <source>no Prometheus server is named</source>
        <translation>es ist kein Prometheus-Server benannt</translation>
    </message>
    <message>
        <source>%1 is a Service of the cluster, which is not connected</source>
        <translation>%1 ist ein Service des Clusters, der nicht verbunden ist</translation>
    </message>
    <message>
        <source>the address looks as if it held a secret, which is not kept</source>
        <translation>die Adresse sieht aus, als enthielte sie ein Geheimnis; das wird nicht gespeichert</translation>
    </message>
    <message>
        <source>the Service %1 selects no pod now, so it is not known whose metrics to ask for</source>
        <translation>der Service %1 wählt jetzt keinen Pod aus, darum ist nicht bekannt, wessen Metriken zu erfragen sind</translation>
    </message>
    <message>
        <source>in the sandbox nothing outside this machine is asked, so %1 is not</source>
        <translation>in der Sandbox wird nichts außerhalb dieses Rechners gefragt, darum auch %1 nicht</translation>
    </message>
</context>
<context>
    <name>slipway::MetricSourceDialog</name>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Source of the charts&apos; past</source>
        <translation>Quelle für die Vergangenheit der Diagramme</translation>
    </message>
    <message>
        <source>Slipway measures while it runs. A Prometheus server that scrapes the cluster knows the rest: Prometheus, Thanos or Google Managed Prometheus. It is asked for the pods of the endpoint, by the labels namespace and pod; this holds for all endpoints of the cluster.</source>
        <translation>Slipway misst, solange es läuft. Den Rest weiß ein Prometheus-Server, der den Cluster abfragt: Prometheus, Thanos oder Google Managed Prometheus. Er wird nach den Pods des Endpoints gefragt, mit den Labels namespace und pod; das gilt für alle Endpoints des Clusters.</translation>
    </message>
    <message>
        <source>https://… or NAMESPACE/SERVICE:PORT</source>
        <translation>https://… oder NAMESPACE/SERVICE:PORT</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>Ser&amp;ver</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Bearer token from a file</source>
        <translation>Bearer-Token aus einer Datei</translation>
    </message>
    <message>
        <source>Google identity</source>
        <translation>Google-Identität</translation>
    </message>
    <message>
        <source>&amp;Authentication</source>
        <translation>&amp;Ausweis</translation>
    </message>
    <message>
        <source>File with the bearer token</source>
        <translation>Datei mit dem Bearer-Token</translation>
    </message>
    <message>
        <source>file that is read before each request</source>
        <translation>Datei, die vor jeder Anfrage gelesen wird</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Use &amp;none</source>
        <translation>&amp;Keine verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The cluster&apos;s Services could not be listed: %1</source>
        <translation>Die Services des Clusters waren nicht aufzulisten: %1</translation>
    </message>
    <message>
        <source>What runs in the cluster is offered once it is connected.</source>
        <translation>Was im Cluster läuft, wird angeboten, sobald er verbunden ist.</translation>
    </message>
    <message>
        <source>Looking for servers in the cluster…</source>
        <translation>Server im Cluster werden gesucht…</translation>
    </message>
    <message>
        <source>No Service in the cluster has the labels of a Prometheus server.</source>
        <translation>Kein Service im Cluster trägt die Labels eines Prometheus-Servers.</translation>
    </message>
    <message>
        <source>In the cluster there is %1.</source>
        <translation>Im Cluster gibt es %1.</translation>
    </message>
    <message numerus="yes">
        <source>The list has all %n.</source>
        <translation>
            <numerusform>Die Liste nennt alle %n.</numerusform>
            <numerusform>Die Liste nennt alle %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>%1 answers queries.</source>
        <translation>%1 beantwortet Abfragen.</translation>
    </message>
    <message>
        <source>%1 answers, version %2.</source>
        <translation>%1 antwortet, Version %2.</translation>
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
    <message>
        <source>This system asks for no model. Go on with the next step.</source>
        <translation>Dieses System fragt nach keinem Modell. Mit dem nächsten Schritt fortfahren.</translation>
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
    <name>slipway::MutePanel</name>
    <message>
        <source>&amp;Accept it</source>
        <translation>&amp;Akzeptieren</translation>
    </message>
    <message>
        <source>It is no longer counted and listed below the others. It stays in this cluster&apos;s findings until somebody takes this back, or the version has come at which to look again.</source>
        <translation>Er zählt nicht mehr mit und steht unterhalb der anderen. Er bleibt in den Befunden dieses Clusters, bis jemand dies zurücknimmt oder die Version da ist, ab der erneut nachzusehen ist.</translation>
    </message>
    <message>
        <source>e.g. known limitation, the workaround is in place</source>
        <translation>z. B. bekannte Einschränkung, die Umgehung ist eingerichtet</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>a person or team</source>
        <translation>eine Person oder ein Team</translation>
    </message>
    <message>
        <source>&amp;By whom</source>
        <translation>&amp;Von wem</translation>
    </message>
    <message>
        <source>Whose version counts</source>
        <translation>Wessen Version zählt</translation>
    </message>
    <message>
        <source>e.g. 0.19</source>
        <translation>z. B. 0.19</translation>
    </message>
    <message>
        <source>Version at which to look again</source>
        <translation>Version, ab der erneut nachzusehen ist</translation>
    </message>
    <message>
        <source>&amp;Look again at</source>
        <translation>&amp;Erneut nachsehen ab</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Lassen, wie es ist</translation>
    </message>
    <message>
        <source>Known and accepted: %1</source>
        <translation>Bekannt und akzeptiert: %1</translation>
    </message>
    <message>
        <source>Without a version it is accepted until this is taken back.</source>
        <translation>Ohne Version gilt er als akzeptiert, bis dies zurückgenommen wird.</translation>
    </message>
    <message>
        <source>%1 is not seen in this cluster now</source>
        <translation>%1 ist in diesem Cluster jetzt nicht zu sehen</translation>
    </message>
    <message>
        <source>%1 is here in version %2</source>
        <translation>%1 ist hier in Version %2 vorhanden</translation>
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
    <name>slipway::ObjectActions</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Re&amp;view change</source>
        <translation>Änderung &amp;prüfen</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Only what you change is sent. Hidden values stay as they are.</source>
        <translation>Nur was geändert wird, wird gesendet. Verborgene Werte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Nothing differs from what the cluster has.</source>
        <translation>Es gibt keinen Unterschied zum Stand im Cluster.</translation>
    </message>
    <message>
        <source>Finding out what goes with it…</source>
        <translation>Es wird ermittelt, was mitgelöscht wird…</translation>
    </message>
    <message>
        <source>This context is read-only by the settings.</source>
        <translation>Dieser Kontext ist laut Einstellungen schreibgeschützt.</translation>
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
    <name>slipway::ObjectivesCard</name>
    <message>
        <source>Time to first token, %1</source>
        <translation>Zeit bis zum ersten Token, %1</translation>
    </message>
    <message>
        <source>Time between tokens, %1</source>
        <translation>Zeit zwischen Tokens, %1</translation>
    </message>
    <message>
        <source>Whole answer, %1</source>
        <translation>Ganze Antwort, %1</translation>
    </message>
    <message>
        <source>Requests without an error</source>
        <translation>Anfragen ohne Fehler</translation>
    </message>
    <message>
        <source>None set. With objectives the charts show the limits, and here stands how much of the error budget is used.</source>
        <translation>Keine gesetzt. Mit Zielen zeigen die Diagramme die Grenzen, und hier steht, wie viel vom Fehlerbudget verbraucht ist.</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Set objectives…</source>
        <translation>Ziele setzen …</translation>
    </message>
    <message>
        <source>Met by</source>
        <translation>Erfüllt von</translation>
    </message>
    <message>
        <source>The share of the requests in the range shown that kept the objective</source>
        <translation>Der Anteil der Anfragen im gezeigten Zeitraum, die das Ziel einhielten</translation>
    </message>
    <message>
        <source>Of the requests that may miss the objective in the range shown, the share that did</source>
        <translation>Von den Anfragen, die das Ziel im gezeigten Zeitraum verfehlen dürfen, der Anteil, der es verfehlt hat</translation>
    </message>
    <message>
        <source>Burn rate %1 / %2</source>
        <translation>Verbrauch %1 / %2</translation>
    </message>
    <message>
        <source>How fast the error budget is used, 1× being the speed that lasts for 30 days. From %1× in both windows on it is an alert.</source>
        <translation>Wie schnell das Fehlerbudget verbraucht wird; 1× ist das Tempo, das 30 Tage reicht. Ab %1× in beiden Fenstern ist es ein Alarm.</translation>
    </message>
    <message>
        <source>Budget used, last %1</source>
        <translation>Budget verbraucht, letzte %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>burning</source>
        <translation>brennt</translation>
    </message>
    <message>
        <source>not looked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>no requests</source>
        <translation>keine Anfragen</translation>
    </message>
    <message>
        <source>budget used up</source>
        <translation>Budget aufgebraucht</translation>
    </message>
    <message>
        <source>within budget</source>
        <translation>im Budget</translation>
    </message>
    <message>
        <source>Nothing was counted in this range.</source>
        <translation>In diesem Zeitraum wurde nichts gezählt.</translation>
    </message>
    <message>
        <source>No request finished in this range: nothing can be said, and that is not 100 %.</source>
        <translation>In diesem Zeitraum endete keine Anfrage: sagen lässt sich nichts, und das sind nicht 100 %.</translation>
    </message>
    <message>
        <source>%1 of %2 finished requests had no error.</source>
        <translation>%1 von %2 beendeten Anfragen hatten keinen Fehler.</translation>
    </message>
    <message>
        <source>The server counts what it gave up. Requests that never reached it, and those that callers ended, are not in it.</source>
        <translation>Der Server zählt, was er aufgab. Anfragen, die ihn nie erreichten, und solche, die der Aufrufer beendete, sind nicht dabei.</translation>
    </message>
    <message>
        <source>%1 of %2 gaps between tokens were within %3.</source>
        <translation>%1 von %2 Abständen zwischen Tokens lagen innerhalb von %3.</translation>
    </message>
    <message>
        <source>%1 of %2 requests were within %3.</source>
        <translation>%1 von %2 Anfragen lagen innerhalb von %3.</translation>
    </message>
    <message>
        <source>That is the bucket bound of the server nearest to the objective of %1; between two bounds nothing is counted.</source>
        <translation>Das ist die Klassengrenze des Servers, die dem Ziel von %1 am nächsten liegt; zwischen zwei Grenzen wird nicht gezählt.</translation>
    </message>
    <message>
        <source>The objective is a bucket bound of the server, so the share is exact.</source>
        <translation>Das Ziel ist eine Klassengrenze des Servers, der Anteil also genau.</translation>
    </message>
    <message>
        <source>Looked at for %1 of this range.</source>
        <translation>Beobachtet für %1 dieses Zeitraums.</translation>
    </message>
    <message>
        <source>The budget burns %1 in %2 and %3 in %4; from %5× in both on it is an alert.</source>
        <translation>Das Budget brennt %1 in %2 und %3 in %4; ab %5× in beiden ist es ein Alarm.</translation>
    </message>
</context>
<context>
    <name>slipway::ObjectivesDialog</name>
    <message>
        <source>Objectives of %1</source>
        <translation>Ziele von %1</translation>
    </message>
    <message>
        <source>What the endpoint should keep. Of latencies 95 of 100 must be within the limit; what may miss it is the error budget. Charts show the limit, and how fast the budget is used. Limits on a bucket bound of the server&apos;s histograms are counted exactly, others by the nearest bound.</source>
        <translation>Was der Endpoint einhalten soll. Von den Latenzen müssen 95 von 100 innerhalb der Grenze liegen; was sie verfehlen darf, ist das Fehlerbudget. Diagramme zeigen die Grenze und wie schnell das Budget verbraucht wird. Grenzen auf einer Klassengrenze der Histogramme des Servers werden genau gezählt, andere nach der nächsten.</translation>
    </message>
    <message>
        <source>at least </source>
        <comment>before a number</comment>
        <translation>mindestens </translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>at most </source>
        <comment>before a number</comment>
        <translation>höchstens </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
</context>
<context>
    <name>slipway::OutlookTableModel</name>
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
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1, höchstens %2</translation>
    </message>
    <message>
        <source>Predicted by what was %1; the estimate was %2.</source>
        <translation>Vorhergesagt nach dem, was %1 wurde; geschätzt war %2.</translation>
    </message>
    <message>
        <source>Predicted by: %1</source>
        <translation>Vorhergesagt durch: %1</translation>
    </message>
    <message>
        <source>Measured by: %1</source>
        <translation>Gemessen durch: %1</translation>
    </message>
    <message>
        <source>At: %1</source>
        <translation>Zeitpunkt: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Wrong assumption, or why unknown</source>
        <translation>Falsche Annahme, oder warum unbekannt</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Gemessen durch</translation>
    </message>
</context>
<context>
    <name>slipway::OutlookView</name>
    <message>
        <source>Predicted and measured</source>
        <translation>Vorhergesagt und gemessen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Reads the start in the log of the newest replica, its events and its metrics</source>
        <translation>Liest den Start im Log der neuesten Replik, ihre Ereignisse und ihre Metriken</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>Noch nichts gelesen</translation>
    </message>
    <message>
        <source>What the plan predicted and what the replica shows appears here once its cluster is connected.</source>
        <translation>Was der Plan vorhergesagt hat und was die Replik zeigt, erscheint hier, sobald sein Cluster verbunden ist.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>No replica is there.</source>
        <translation>Es gibt keine Replik.</translation>
    </message>
    <message>
        <source>Of %1, read at %2.</source>
        <translation>Von %1, gelesen um %2.</translation>
    </message>
    <message>
        <source>%1 of %2 predictions that can be judged were within their error.</source>
        <translation>%1 von %2 Vorhersagen, die sich beurteilen lassen, lagen in ihrer Fehlergrenze.</translation>
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
    <message>
        <source>Server&apos;s defaults</source>
        <translation>Vorgaben des Servers</translation>
    </message>
    <message>
        <source>Repeatable</source>
        <translation>Wiederholbar</translation>
    </message>
    <message>
        <source>Varied</source>
        <translation>Abwechslungsreich</translation>
    </message>
    <message>
        <source>P&amp;reset</source>
        <translation>&amp;Voreinstellung</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>Only so many of the most likely tokens; -1 or 0 is all. vLLM, SGLang, TGI and llama.cpp know it, OpenAI does not.</source>
        <translation>Nur so viele der wahrscheinlichsten Token; -1 oder 0 heißt alle. vLLM, SGLang, TGI und llama.cpp kennen es, OpenAI nicht.</translation>
    </message>
    <message>
        <source>Min p</source>
        <translation>Min p</translation>
    </message>
    <message>
        <source>Only tokens at least this likely, as a share of the likeliest. OpenAI does not know it.</source>
        <translation>Nur Token, die mindestens so wahrscheinlich sind, als Anteil am wahrscheinlichsten. OpenAI kennt es nicht.</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>Presence Penalty</translation>
    </message>
    <message>
        <source>Above 0 speaks of new things; counts whether a token was there.</source>
        <translation>Über 0 spricht von Neuem; zählt, ob ein Token da war.</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>Frequency Penalty</translation>
    </message>
    <message>
        <source>Above 0 repeats less; counts how often a token was there.</source>
        <translation>Über 0 wiederholt weniger; zählt, wie oft ein Token da war.</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>Repetition Penalty</translation>
    </message>
    <message>
        <source>Above 1 repeats less, of the prompt too. OpenAI does not know it.</source>
        <translation>Über 1 wiederholt weniger, auch aus dem Prompt. OpenAI kennt es nicht.</translation>
    </message>
    <message>
        <source>Min tokens</source>
        <translation>Min. Token</translation>
    </message>
    <message>
        <source>The shortest answer. OpenAI does not know it.</source>
        <translation>Die kürzeste Antwort. OpenAI kennt es nicht.</translation>
    </message>
    <message>
        <source>Log-probabilities</source>
        <translation>Log-Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Stop sequences</source>
        <translation>Stopp-Sequenzen</translation>
    </message>
    <message>
        <source>&amp;JSON schema of the answer</source>
        <translation>&amp;JSON-Schema der Antwort</translation>
    </message>
    <message>
        <source>JSON schema of the answer</source>
        <translation>JSON-Schema der Antwort</translation>
    </message>
    <message>
        <source>The answer is held to this schema where the server can do that. Empty: free text.</source>
        <translation>Die Antwort wird an dieses Schema gebunden, wo der Server das kann. Leer: freier Text.</translation>
    </message>
    <message>
        <source>The JSON schema cannot be read, at character %1: %2. Correct it, or empty the field.</source>
        <translation>Das JSON-Schema kann nicht gelesen werden, bei Zeichen %1: %2. Es korrigieren oder das Feld leeren.</translation>
    </message>
    <message>
        <source>The JSON schema has to be an object, such as {&quot;type&quot;: &quot;object&quot;}.</source>
        <translation>Das JSON-Schema muss ein Objekt sein, etwa {&quot;type&quot;: &quot;object&quot;}.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>a name to save these by</source>
        <translation>ein Name, unter dem dies gespeichert wird</translation>
    </message>
    <message>
        <source>Save system prompt and parameters under this name</source>
        <translation>System-Prompt und Parameter unter diesem Namen speichern</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>Diese Voreinstellung löschen</translation>
    </message>
    <message>
        <source>How many alternatives are told for each token. A button of the answer shows them.</source>
        <translation>Wie viele Alternativen zu jedem Token genannt werden. Ein Knopf der Antwort zeigt sie.</translation>
    </message>
    <message>
        <source>Tools, as a JSON list</source>
        <translation>Werkzeuge, als JSON-Liste</translation>
    </message>
    <message>
        <source>Functions that the model may call, each with a name, a description and a JSON schema of its parameters. vLLM needs --enable-auto-tool-choice and a --tool-call-parser for them. Empty: none.</source>
        <translation>Funktionen, die das Modell aufrufen darf, jede mit Namen, Beschreibung und einem JSON-Schema ihrer Parameter. vLLM braucht dafür --enable-auto-tool-choice und einen --tool-call-parser. Leer: keine.</translation>
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
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Die Antwort anhalten</translation>
    </message>
    <message>
        <source>You are writing another version of an earlier message. What followed it stays as a branch. Esc leaves it.</source>
        <translation>Hier entsteht eine andere Fassung einer früheren Nachricht. Was ihr folgte, bleibt als Zweig erhalten. Esc bricht ab.</translation>
    </message>
    <message>
        <source>The same request as curl, Python, JavaScript and C++</source>
        <translation>Dieselbe Anfrage als curl, Python, JavaScript und C++</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Conversations of before, with search</source>
        <translation>Frühere Unterhaltungen, mit Suche</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Another column: the same prompt and parameters to another endpoint, model or server</source>
        <translation>Noch eine Spalte: dieselbe Eingabe mit denselben Parametern an einen anderen Endpoint, ein anderes Modell oder einen anderen Server</translation>
    </message>
    <message>
        <source>Where the last answers of two columns part, word by word</source>
        <translation>Wo die letzten Antworten zweier Spalten auseinandergehen, Wort für Wort</translation>
    </message>
    <message>
        <source>Show or hide the parameters</source>
        <translation>Parameter zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Close this column</source>
        <translation>Diese Spalte schließen</translation>
    </message>
    <message>
        <source>Close this column. Its conversation stays in the history.</source>
        <translation>Diese Spalte schließen. Ihr Gespräch bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>Noch nichts gefragt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>endpoint, model</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Send an image with the message, to a model that sees</source>
        <translation>Ein Bild mit der Nachricht senden, an ein Modell, das sieht</translation>
    </message>
    <message>
        <source>Attach an image</source>
        <translation>Bild anhängen</translation>
    </message>
    <message>
        <source>Send an image</source>
        <translation>Bild senden</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.webp *.gif)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.gif)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
</context>
<context>
    <name>slipway::PodLogModel</name>
    <message>
        <source># %1 older lines are not in here</source>
        <translation># %1 ältere Zeilen fehlen hier</translation>
    </message>
</context>
<context>
    <name>slipway::PodLogReader</name>
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
    <name>slipway::PodTerminal</name>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>The command to run in the container</source>
        <translation>Der Befehl, der im Container ausgeführt wird</translation>
    </message>
    <message>
        <source>Another cluster was chosen: the terminal was closed.</source>
        <translation>Ein anderer Cluster wurde gewählt: Das Terminal wurde geschlossen.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Terminal in %1/%2: %3</source>
        <translation>Terminal in %1/%2: %3</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>Exit-Status %1</translation>
    </message>
    <message>
        <source>The command has ended.</source>
        <translation>Der Befehl ist beendet.</translation>
    </message>
    <message>
        <source>The command has ended with exit status %1.</source>
        <translation>Der Befehl ist mit Exit-Status %1 beendet.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>The terminal lost its connection.</source>
        <translation>Das Terminal hat die Verbindung verloren.</translation>
    </message>
    <message>
        <source>The pod is being deleted: the terminal has ended.</source>
        <translation>Der Pod wird gelöscht: Das Terminal ist beendet.</translation>
    </message>
    <message>
        <source>The pod is gone: the terminal has ended.</source>
        <translation>Der Pod ist weg: Das Terminal ist beendet.</translation>
    </message>
    <message>
        <source>Open the details of the pod that took its place.</source>
        <translation>Öffnen Sie die Details des Pods, der an seine Stelle trat.</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n lines into the terminal?</source>
        <translation>
            <numerusform>%n Zeile ins Terminal einfügen?</numerusform>
            <numerusform>%n Zeilen ins Terminal einfügen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What ends with a line break runs at once.</source>
        <translation>Was mit einem Zeilenumbruch endet, wird sofort ausgeführt.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close the terminal</source>
        <translation>Das Terminal schließen</translation>
    </message>
    <message>
        <source>Open a terminal</source>
        <translation>Ein Terminal öffnen</translation>
    </message>
    <message>
        <source>Leave the terminal: Ctrl+Shift+Tab. Copy: Ctrl+Shift+C. Paste: Ctrl+Shift+V.</source>
        <translation>Terminal verlassen: Strg+Umschalt+Tab. Kopieren: Strg+Umschalt+C. Einfügen: Strg+Umschalt+V.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>What is typed here can change things. Opening it is written to the activity log; what you type is not.</source>
        <translation>Was hier getippt wird, kann etwas ändern. Das Öffnen steht im Aktivitätsprotokoll; was Sie tippen, nicht.</translation>
    </message>
</context>
<context>
    <name>slipway::ProofPanel</name>
    <message>
        <source>&amp;Take the change back</source>
        <translation>Änderung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Puts back what the journal kept of the state before the change</source>
        <translation>Stellt wieder her, was das Journal vom Zustand vor der Änderung aufbewahrt hat</translation>
    </message>
    <message>
        <source>The change stays; the activity log has it</source>
        <translation>Die Änderung bleibt; sie steht im Aktivitätsprotokoll</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Änderung: %1</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Wird zurückgenommen</translation>
    </message>
    <message>
        <source>What was there before is put back…</source>
        <translation>Der vorige Stand wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>Nicht zurückgenommen</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>Whether it helped is being watched: %1 of at most %2. It is still found, which is normal for a while.</source>
        <translation>Es wird beobachtet, ob es geholfen hat: %1 von höchstens %2. Der Befund besteht noch, was eine Weile normal ist.</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>After %1 it is no longer found: %2</source>
        <translation>Nach %1 nicht mehr gefunden: %2</translation>
    </message>
    <message>
        <source>Not resolved</source>
        <translation>Nicht behoben</translation>
    </message>
    <message>
        <source>After %1 it is still found: %2. Take the change back, unless it is right for another reason.</source>
        <translation>Nach %1 noch immer gefunden: %2. Die Änderung zurücknehmen, sofern sie nicht aus einem anderen Grund richtig ist.</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>Nicht feststellbar</translation>
    </message>
    <message>
        <source>The cluster could not be read for %1.</source>
        <translation>Der Cluster konnte %1 lang nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>The cluster is as it was before the change.</source>
        <translation>Der Cluster ist wie vor der Änderung.</translation>
    </message>
</context>
<context>
    <name>slipway::ProtectionCard</name>
    <message>
        <source>&amp;Protect</source>
        <translation>Sc&amp;hützen</translation>
    </message>
    <message>
        <source>&amp;Unprotect the selected</source>
        <translation>Schutz der Ausgewählten a&amp;ufheben</translation>
    </message>
    <message>
        <source>Protected contexts</source>
        <translation>Geschützte Kontexte</translation>
    </message>
    <message>
        <source>Contexts of your kubeconfig in which nothing is to be changed by accident, in this window and on the command line. A * in the name stands for any text: prod-* is every context that begins so.</source>
        <translation>Kontexte Ihrer Kubeconfig, in denen nichts aus Versehen geändert werden soll, in diesem Fenster wie auf der Befehlszeile. Ein * im Namen steht für beliebigen Text: prod-* ist jeder Kontext, der so beginnt.</translation>
    </message>
    <message>
        <source>Name of a context, or a pattern</source>
        <translation>Name eines Kontexts oder ein Muster</translation>
    </message>
    <message>
        <source>How it is protected</source>
        <translation>Wie er geschützt ist</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Type its name first</source>
        <translation>Vorher seinen Namen eingeben</translation>
    </message>
    <message>
        <source>%1: read-only</source>
        <translation>%1: nur lesen</translation>
    </message>
    <message>
        <source>%1: its name is typed first</source>
        <translation>%1: vorher wird sein Name eingegeben</translation>
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
    <message>
        <source>Logs of the selected pods</source>
        <translation>Logs der ausgewählten Pods</translation>
    </message>
    <message numerus="yes">
        <source>Logs of %n pods</source>
        <translation>
            <numerusform>Logs von %n Pod</numerusform>
            <numerusform>Logs von %n Pods</numerusform>
        </translation>
    </message>
    <message>
        <source>Look in all namespaces</source>
        <translation>In allen Namespaces nachsehen</translation>
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
    <message>
        <source>&amp;Apply: nothing changes</source>
        <translation>&amp;Anwenden: nichts ändert sich</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Co&amp;sts</source>
        <translation>Ko&amp;sten</translation>
    </message>
    <message>
        <source>Traffic, requests and what is stored by use come on top; discounts and free tiers are not known here.</source>
        <translation>Datenverkehr, Anfragen und was nach Gebrauch gespeichert wird, kommen hinzu; Rabatte und kostenlose Kontingente sind hier nicht bekannt.</translation>
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
    <message>
        <source>this sandbox has no AWS</source>
        <translation>diese Sandbox hat kein AWS</translation>
    </message>
    <message>
        <source>not connected to AWS</source>
        <translation>nicht mit AWS verbunden</translation>
    </message>
    <message>
        <source>The cluster&apos;s API server has no address yet (status %1).</source>
        <translation>Der API-Server des Clusters hat noch keine Adresse (Status %1).</translation>
    </message>
    <message>
        <source>Wait until the cluster is ACTIVE.</source>
        <translation>Warten, bis der Cluster ACTIVE ist.</translation>
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
    <message>
        <source>%1 an hour of it are the new cluster&apos;s.</source>
        <translation>%1 pro Stunde davon entfallen auf den neuen Cluster.</translation>
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
    <message>
        <source>Through AWS</source>
        <translation>Über AWS</translation>
    </message>
    <message>
        <source>Log in to AWS, or choose a kubeconfig context.</source>
        <translation>Bei AWS anmelden oder einen kubeconfig-Kontext wählen.</translation>
    </message>
    <message>
        <source>Choose the kubeconfig context, or another cluster.</source>
        <translation>Den kubeconfig-Kontext oder einen anderen Cluster wählen.</translation>
    </message>
    <message>
        <source>logging in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>no region is preset</source>
        <translation>keine Region voreingestellt</translation>
    </message>
    <message>
        <source>Account %1 · %2 · %3</source>
        <translation>Konto %1 · %2 · %3</translation>
    </message>
    <message>
        <source>Account %1 · %2 · profile %3 · %4</source>
        <translation>Konto %1 · %2 · Profil %3 · %4</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>No AWS identity in use</source>
        <translation>Keine AWS-Identität in Gebrauch</translation>
    </message>
    <message>
        <source>The cluster is reached through the kubeconfig; nothing is asked of AWS.</source>
        <translation>Der Cluster wird über die kubeconfig erreicht; AWS wird nichts gefragt.</translation>
    </message>
    <message>
        <source>Log in, or reach the cluster through a kubeconfig context.</source>
        <translation>Anmelden oder den Cluster über einen kubeconfig-Kontext erreichen.</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>Looking for AWS credentials and proving them…</source>
        <translation>AWS-Zugangsdaten werden gesucht und geprüft…</translation>
    </message>
    <message>
        <source>As the environment says</source>
        <translation>Wie die Umgebung vorgibt</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
</context>
<context>
    <name>slipway::TerminalView</name>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>slipway::TokensView</name>
    <message>
        <source>Tokens of the answer</source>
        <translation>Token der Antwort</translation>
    </message>
    <message>
        <source>Yellow: the model was less than half sure. Red: less than a tenth. The arrow keys go through the text.</source>
        <translation>Gelb: Das Modell war weniger als zur Hälfte sicher. Rot: weniger als zu einem Zehntel. Die Pfeiltasten gehen durch den Text.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>token, percent</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1; it might have been %2</source>
        <translation>%1; es hätte auch %2 sein können</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens, %1 of them below 50 %. Perplexity: %2</source>
        <translation>
            <numerusform>%n Token, davon %1 unter 50 %. Perplexität: %2</numerusform>
            <numerusform>%n Token, davon %1 unter 50 %. Perplexität: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ToolCallsPanel</name>
    <message>
        <source>Send the results</source>
        <translation>Ergebnisse senden</translation>
    </message>
    <message>
        <source>Calls %1</source>
        <translation>Ruft %1 auf</translation>
    </message>
    <message>
        <source>Result of %1</source>
        <translation>Ergebnis von %1</translation>
    </message>
    <message>
        <source>What %1 gave</source>
        <translation>Was %1 ergab</translation>
    </message>
    <message>
        <source>Goes back to the model as what its calls gave; each call needs a result.</source>
        <translation>Geht an das Modell zurück als das, was seine Aufrufe ergaben; jeder Aufruf braucht ein Ergebnis.</translation>
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
