// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The peer of tests/bench: what a console written with client-go does with pods. A shared informer over JSON with the usual indexer, a
// handler that looks at each event, managedFields kept as they come.
//
// informer URL EVENTS prints "synced PODS" when the first list is known, then, when EVENTS updates were handled, "applied EVENTS".
// informer URL heap prints "synced PODS", then "heap BYTES": what lives after a collection.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"sync/atomic"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/cache"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: informer URL EVENTS|heap")
		os.Exit(2)
	}
	asksHeap := os.Args[2] == "heap"
	events, err := strconv.ParseInt(os.Args[2], 10, 64)
	if err != nil && !asksHeap {
		fmt.Fprintln(os.Stderr, "informer:", err)
		os.Exit(2)
	}
	config := &rest.Config{Host: os.Args[1], ContentConfig: rest.ContentConfig{ContentType: "application/json", AcceptContentTypes: "application/json"}}
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		fmt.Fprintln(os.Stderr, "informer:", err)
		os.Exit(1)
	}
	factory := informers.NewSharedInformerFactory(client, 0)
	informer := factory.Core().V1().Pods().Informer()
	var handled atomic.Int64
	done := make(chan struct{})
	_, err = informer.AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc: func(any) {},
		UpdateFunc: func(_, now any) {
			if now.(*corev1.Pod).ResourceVersion != "" && handled.Add(1) == events {
				close(done)
			}
		},
		DeleteFunc: func(any) {},
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, "informer:", err)
		os.Exit(1)
	}
	stop := make(chan struct{})
	factory.Start(stop)
	if !cache.WaitForCacheSync(stop, informer.HasSynced) {
		os.Exit(1)
	}
	fmt.Printf("synced %d\n", len(informer.GetStore().ListKeys()))
	if asksHeap {
		runtime.GC()
		runtime.GC() // finalizers of the first one have run by then
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		fmt.Printf("heap %d\n", memory.HeapAlloc)
		runtime.KeepAlive(informer)
		return
	}
	<-done
	fmt.Printf("applied %d\n", handled.Load())
}
