//go:build !schema

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	pf "github.com/pulumi/pulumi-terraform-bridge/v3/pkg/pf/tfbridge"
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
)

// run serves the plugin until the engine ends it.
func run(ctx context.Context, info *tfbridge.ProviderInfo) error {
	schema, err := keptSchema()
	if err != nil {
		return err
	}
	pf.MainWithMuxer(ctx, info.Name, *info, schema)
	return nil
}

// keptSchema is what the build has written beside the plugin: making it takes most of a start.
func keptSchema() ([]byte, error) {
	plugin, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find the plugin's folder: %w", err)
	}
	return os.ReadFile(filepath.Join(filepath.Dir(plugin), "schema.json"))
}
