// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The official client's informer on pods of KUBECONFIG's cluster: what it tells of a pod that is made, labelled, and deleted,
// and of one that was there before. Ends with 0 when each was told once and in order.
import { CoreV1Api, KubeConfig, makeInformer } from '@kubernetes/client-node';
import assert from 'node:assert/strict';

const config = new KubeConfig();
config.loadFromDefault();
const api = config.makeApiClient(CoreV1Api);
const namespace = 'default';
const labelSelector = 'app=informer';
const pod = (name) => ({
    metadata: { name, labels: { app: 'informer' } },
    // No node has this label: the pod stays as it is, and nothing but this program changes it.
    spec: { nodeSelector: { informer: 'nowhere' }, containers: [{ name: 'main', image: 'registry.k8s.io/pause:3.10' }] },
});

const told = [];
let wake = () => {};
const tell = (what) => (object) => {
    told.push(`${what} ${object.metadata.name} ${object.metadata.labels.step ?? ''}`.trim());
    wake();
};
async function until(line) {
    const deadline = Date.now() + 60_000;
    while (!told.includes(line)) {
        assert.ok(Date.now() < deadline, `never told: ${line}; told: ${told.join(', ')}`);
        await new Promise((resolve) => { wake = resolve; setTimeout(resolve, 1000); });
    }
}

await api.createNamespacedPod({ namespace, body: pod('before') });
const informer = makeInformer(config, `/api/v1/namespaces/${namespace}/pods`, () => api.listNamespacedPod({ namespace, labelSelector }), labelSelector);
informer.on('add', tell('add'));
informer.on('update', tell('update'));
informer.on('delete', tell('delete'));
let failure;
informer.on('error', (error) => { failure = error; wake(); });
await informer.start();
await until('add before');

await api.createNamespacedPod({ namespace, body: pod('after') });
await until('add after');
// Scheduler and kubelet write to it in the same moments, as they do anywhere: whoever is late reads again.
let labelled;
for (let tries = 0; ; ++tries) {
    labelled = await api.readNamespacedPod({ namespace, name: 'after' });
    labelled.metadata.labels.step = 'labelled';
    try {
        await api.replaceNamespacedPod({ namespace, name: 'after', body: labelled });
        break;
    } catch (error) {
        if (error.code !== 409 || tries >= 20)
            throw error;
    }
}
await until('update after labelled');
assert.equal(informer.get('after', namespace).metadata.labels.step, 'labelled');

// A write on an old version is a conflict here as there.
labelled.metadata.resourceVersion = '1';
await assert.rejects(api.replaceNamespacedPod({ namespace, name: 'after', body: labelled }), (error) => error.code === 409);

for (const name of ['after', 'before'])
    await api.deleteNamespacedPod({ namespace, name, gracePeriodSeconds: 0 });
await until('delete after labelled');
await until('delete before');
assert.deepEqual(informer.list(namespace), []);
assert.equal(failure, undefined, `the informer failed: ${failure}`);
assert.equal(told.filter((line) => line.startsWith('add')).length, 2, told.join(', '));
await informer.stop();
console.log(`informer: ${told.join(', ')}`);
