// Command terraform-provider-aws serves the same trimmed AWS provider as the engine's plugin, by Terraform's own plugin protocol
// and without Pulumi's bridge. It is the provider's own main over the one package that the trimmed module keeps for others.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tfprotov5/tf5server"
	"github.com/hashicorp/terraform-plugin-mux/tf5muxserver"
	"github.com/hashicorp/terraform-provider-aws/xpprovider"
)

func main() {
	if err := serve(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "terraform-provider-aws:", err)
		os.Exit(1)
	}
}

// serve answers until OpenTofu ends it.
func serve(ctx context.Context) error {
	framework, sdk, err := xpprovider.GetProvider(ctx)
	if err != nil {
		return fmt.Errorf("start the Terraform AWS provider: %w", err)
	}
	servers := []func() tfprotov5.ProviderServer{sdk.GRPCProvider, providerserver.NewProtocol5(framework)}
	muxed, err := tf5muxserver.NewMuxServer(ctx, servers...)
	if err != nil {
		return fmt.Errorf("join the provider's two halves: %w", err)
	}
	return tf5server.Serve("registry.opentofu.org/hashicorp/aws", muxed.ProviderServer)
}
