//go:build !schema

package main

import "github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"

// printSchema is for the build alone, which asks for it by the tag `schema`.
func printSchema(*tfbridge.ProviderInfo) error { return nil }
