package main

import (
	"fmt"

	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/x/muxer"
	"github.com/pulumi/pulumi-terraform-bridge/v3/unstable/metadata"
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
