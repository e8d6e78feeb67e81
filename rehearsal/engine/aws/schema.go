package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfgen"
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/x/muxer"
	"github.com/pulumi/pulumi-terraform-bridge/v3/unstable/metadata"
	"github.com/pulumi/pulumi/sdk/v3/go/common/diag"
	"github.com/pulumi/pulumi/sdk/v3/go/common/diag/colors"
)

// dispatcher is what the bridge's muxing shim can do besides being a provider: say which of the two SDKs serves a type.
type dispatcher interface {
	ResolveDispatch(info *tfbridge.ProviderInfo) (muxer.DispatchTable, error)
}

// noteDispatch leaves the dispatch table where the muxed server looks for it.
func noteDispatch(info *tfbridge.ProviderInfo) error {
	table, err := info.P.(dispatcher).ResolveDispatch(info)
	if err != nil {
		return fmt.Errorf("tell SDK resources from framework resources: %w", err)
	}
	if err := metadata.Set(info.GetMetadata(), "mux", table); err != nil {
		return fmt.Errorf("store the dispatch table: %w", err)
	}
	return nil
}

// keptSchema is what `schema` has printed when the plugin was built: making it takes most of a start.
func keptSchema() ([]byte, error) {
	plugin, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find the plugin's folder: %w", err)
	}
	return os.ReadFile(filepath.Join(filepath.Dir(plugin), "schema.json"))
}

// generateSchema makes the Pulumi schema in process.
func generateSchema(info *tfbridge.ProviderInfo) ([]byte, error) {
	warnings := diag.DefaultSink(io.Discard, os.Stderr, diag.FormatOptions{Color: colors.Never})
	generated, err := tfgen.GenerateSchemaWithOptions(tfgen.GenerateSchemaOptions{
		ProviderInfo:    *info,
		DiagnosticsSink: warnings,
		// Otherwise the generator would go looking for the upstream repository's documentation.
		XInMemoryDocs: true,
	})
	if err != nil {
		return nil, fmt.Errorf("generate the schema: %w", err)
	}
	return json.Marshal(generated.PackageSpec)
}
