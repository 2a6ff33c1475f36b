// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The peer of tests/bench for pages of metrics: the parser that every Go program has, with all labels and values delivered.
//
// expfmt FILE TIMES reads the page, parses it so often and prints the median in nanoseconds, the samples and the sum of their values.
package main

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strconv"
	"time"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: expfmt FILE TIMES")
		os.Exit(2)
	}
	page, err := os.ReadFile(os.Args[1])
	times, notANumber := strconv.Atoi(os.Args[2])
	if err != nil || notANumber != nil || times < 1 {
		fmt.Fprintln(os.Stderr, "expfmt:", err, notANumber)
		os.Exit(2)
	}
	var took []time.Duration
	samples, sum := 0, 0.0
	for range times {
		begin := time.Now()
		parser := expfmt.NewTextParser(model.LegacyValidation)
		families, err := parser.TextToMetricFamilies(bytes.NewReader(page))
		took = append(took, time.Since(begin))
		if err != nil {
			fmt.Fprintln(os.Stderr, "expfmt:", err)
			os.Exit(1)
		}
		samples, sum = count(families)
	}
	slices.Sort(took)
	fmt.Println(took[times/2].Nanoseconds(), samples, sum)
}

// count is outside of the time: it shows that both parsers read the same.
func count(families map[string]*dto.MetricFamily) (samples int, sum float64) {
	for _, family := range families {
		for _, metric := range family.Metric {
			if histogram := metric.Histogram; histogram != nil {
				samples += 2 + len(histogram.Bucket)
				sum += histogram.GetSampleSum() + float64(histogram.GetSampleCount())
				for _, bucket := range histogram.Bucket {
					sum += float64(bucket.GetCumulativeCount())
				}
				continue
			}
			samples++
			sum += metric.GetGauge().GetValue() + metric.GetCounter().GetValue() + metric.GetUntyped().GetValue()
		}
	}
	return samples, sum
}
