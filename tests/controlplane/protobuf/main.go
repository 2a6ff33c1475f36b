// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints resources/sandbox/schema/protobuf.txt: the numbers under which the built-in kinds' fields travel as protobuf.
// They are read from the tags of the published Go types, because only those say how a field is called in JSON, whether
// it is left out when empty, and which structures are written into their parent. Run by hand, after a new version:
//
//	cd tests/controlplane && go run ./protobuf > ../../resources/sandbox/schema/protobuf.txt
package main

import (
	"fmt"
	"os"
	"reflect"
	"runtime/debug"
	"sort"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/kubernetes/scheme"
)

// What the sandbox serves, group/version: kinds.
var served = map[string]string{
	"v1": "Binding ConfigMap DeleteOptions Endpoints Event LimitRange Namespace Node PersistentVolume " +
		"PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret Service ServiceAccount",
	"admissionregistration.k8s.io/v1": "MutatingWebhookConfiguration ValidatingWebhookConfiguration",
	"apps/v1":                         "ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet",
	"authentication.k8s.io/v1":        "SelfSubjectReview TokenRequest TokenReview",
	"authorization.k8s.io/v1": "LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview " +
		"SubjectAccessReview",
	"autoscaling/v1":               "HorizontalPodAutoscaler Scale",
	"autoscaling/v2":               "HorizontalPodAutoscaler",
	"batch/v1":                     "CronJob Job",
	"coordination.k8s.io/v1":       "Lease",
	"discovery.k8s.io/v1":          "EndpointSlice",
	"events.k8s.io/v1":             "Event",
	"networking.k8s.io/v1":         "Ingress IngressClass NetworkPolicy",
	"node.k8s.io/v1":               "RuntimeClass",
	"policy/v1":                    "Eviction PodDisruptionBudget",
	"rbac.authorization.k8s.io/v1": "ClusterRole ClusterRoleBinding Role RoleBinding",
	"scheduling.k8s.io/v1":         "PriorityClass",
	"storage.k8s.io/v1":            "CSIDriver CSINode StorageClass VolumeAttachment",
}

// Types whose JSON is not what their fields say: the reader knows them by name.
var special = map[string]string{
	"k8s.io/apimachinery/pkg/api/resource.Quantity":   "quantity",
	"k8s.io/apimachinery/pkg/util/intstr.IntOrString": "intstr",
	"k8s.io/apimachinery/pkg/apis/meta/v1.Time":       "time",
	"k8s.io/apimachinery/pkg/apis/meta/v1.MicroTime":  "microtime",
	"k8s.io/apimachinery/pkg/apis/meta/v1.Duration":   "duration",
	"k8s.io/apimachinery/pkg/apis/meta/v1.FieldsV1":   "raw",
	"k8s.io/apimachinery/pkg/runtime.RawExtension":    "raw",
	"k8s.io/api/authentication/v1.ExtraValue":         "strings",
	"k8s.io/api/authorization/v1.ExtraValue":          "strings",
}

var messages = map[string]reflect.Type{}

func nameOf(t reflect.Type) string {
	path := strings.TrimPrefix(strings.TrimPrefix(t.PkgPath(), "k8s.io/api/"), "k8s.io/apimachinery/pkg/apis/")
	return path + "." + t.Name()
}

func element(t reflect.Type) string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if name, ok := special[t.PkgPath()+"."+t.Name()]; ok {
		return name
	}
	switch t.Kind() {
	case reflect.String:
		return "string"
	case reflect.Bool:
		return "bool"
	case reflect.Int, reflect.Int32, reflect.Int64, reflect.Uint32, reflect.Uint64, reflect.Int8, reflect.Int16:
		return "int"
	case reflect.Float64:
		return "double"
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return "bytes"
		}
	case reflect.Struct:
		visit(t)
		return nameOf(t)
	}
	fmt.Fprintln(os.Stderr, "no way to write", t)
	os.Exit(1)
	return ""
}

func describe(t reflect.Type) string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if _, ok := special[t.PkgPath()+"."+t.Name()]; !ok {
		if t.Kind() == reflect.Slice && t.Elem().Kind() != reflect.Uint8 {
			return "[" + element(t.Elem()) + "]"
		}
		if t.Kind() == reflect.Map {
			return "{" + element(t.Elem()) + "}"
		}
	}
	return element(t)
}

func visit(t reflect.Type) {
	if _, seen := messages[nameOf(t)]; seen {
		return
	}
	messages[nameOf(t)] = t
	for i := 0; i < t.NumField(); i++ {
		if t.Field(i).Tag.Get("protobuf") != "" {
			describe(t.Field(i).Type)
		}
	}
}

func main() {
	type row struct{ group, kind, message string }
	var rows []row
	for groupVersion, kinds := range served {
		gv, _ := schema.ParseGroupVersion(groupVersion)
		for _, kind := range strings.Fields(kinds) {
			t, ok := scheme.Scheme.AllKnownTypes()[gv.WithKind(kind)]
			if kind == "DeleteOptions" {
				t, ok = reflect.TypeOf(metav1.DeleteOptions{}), true
			}
			if !ok {
				fmt.Fprintln(os.Stderr, "unknown kind", groupVersion, kind)
				os.Exit(1)
			}
			visit(t)
			rows = append(rows, row{groupVersion, kind, nameOf(t)})
		}
	}
	sort.Slice(rows, func(i, j int) bool { return rows[i].group+" "+rows[i].kind < rows[j].group+" "+rows[j].kind })
	version := ""
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, module := range info.Deps {
			if module.Path == "k8s.io/api" {
				version = module.Version
				if module.Replace != nil {
					version = module.Replace.Version
				}
			}
		}
	}
	fmt.Printf("# SPDX-FileCopyrightText: Slipway authors\n# SPDX-License-Identifier: GPL-3.0-or-later\n")
	fmt.Printf("# How the built-in kinds travel as application/vnd.kubernetes.protobuf. Made by tests/controlplane/protobuf from\n")
	fmt.Printf("# the field tags of the Go module k8s.io/api %s; do not edit.\n", version)
	fmt.Printf("# `kind APIVERSION KIND MESSAGE`; then `message NAME` and its fields, `NUMBER JSON-NAME TYPE [omitempty]`.\n")
	fmt.Printf("# [T]: list, {T}: map from strings, a JSON name `.`: the fields belong to the parent.\n")
	for _, one := range rows {
		fmt.Println("kind", one.group, one.kind, one.message)
	}
	var names []string
	for name := range messages {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Println("message", name)
		t := messages[name]
		for i := 0; i < t.NumField(); i++ {
			field := t.Field(i)
			tag := field.Tag.Get("protobuf")
			if tag == "" {
				continue
			}
			json := strings.Split(field.Tag.Get("json"), ",")
			jsonName, omit := json[0], ""
			for _, option := range json[1:] {
				if option == "inline" {
					jsonName = "."
				} else if option == "omitempty" && field.Type.Kind() != reflect.Pointer {
					omit = " omitempty"
				}
			}
			if jsonName == "" && field.Anonymous {
				jsonName = "."
			}
			if jsonName == "-" {
				continue
			}
			fmt.Printf("%s %s %s%s\n", strings.Split(tag, ",")[1], jsonName, describe(field.Type), omit)
		}
	}
}
