//go:build schema

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfgen"
	"github.com/pulumi/pulumi/sdk/v3/go/common/diag"
	"github.com/pulumi/pulumi/sdk/v3/go/common/diag/colors"
)

// run prints the package schema, for schema.json. What that takes is left out of the plugin.
func run(_ context.Context, info *tfbridge.ProviderInfo) error {
	warnings := diag.DefaultSink(io.Discard, os.Stderr, diag.FormatOptions{Color: colors.Never})
	generated, err := tfgen.GenerateSchemaWithOptions(tfgen.GenerateSchemaOptions{
		ProviderInfo:    *info,
		DiagnosticsSink: warnings,
		// Otherwise the generator would go looking for the upstream repository's documentation.
		XInMemoryDocs: true,
	})
	if err != nil {
		return fmt.Errorf("generate the schema: %w", err)
	}
	if err := json.NewEncoder(os.Stdout).Encode(generated.PackageSpec); err != nil {
		return fmt.Errorf("print the schema: %w", err)
	}
	return nil
}
