//go:build !schema

package main

import (
	"context"
	_ "embed"

	pf "github.com/pulumi/pulumi-terraform-bridge/v3/pkg/pf/tfbridge"
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
)

// packageSchema is what print_schema.go has printed: making it takes more to compile than all that makes a plugin.
//
//go:embed schema.json
var packageSchema []byte

// run serves the plugin until the engine ends it.
func run(ctx context.Context, info *tfbridge.ProviderInfo) error {
	pf.MainWithMuxer(ctx, info.Name, *info, packageSchema)
	return nil
}
