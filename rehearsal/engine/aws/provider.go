package main

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-provider-aws/xpprovider"
	pf "github.com/pulumi/pulumi-terraform-bridge/v3/pkg/pf/tfbridge"
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
	shimv2 "github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfshim/sdk-v2"
	"github.com/pulumi/pulumi/sdk/v3/go/common/tokens"
)

// providerInfo maps the Terraform provider, of which only the types with a name there are left, onto the names of @pulumi/aws.
func providerInfo(ctx context.Context, version string) (*tfbridge.ProviderInfo, error) {
	framework, sdk, err := xpprovider.GetProvider(ctx)
	if err != nil {
		return nil, fmt.Errorf("start the Terraform AWS provider: %w", err)
	}
	departAsOfficial(sdk)
	planned := shimv2.WithPlanResourceChange(func(string) bool { return true })
	provider := pf.MuxShimWithPF(ctx, shimv2.NewProvider(sdk, planned), framework)
	info := &tfbridge.ProviderInfo{
		P:              provider,
		Name:           "aws",
		ResourcePrefix: "aws",
		Version:        version,
		MetadataInfo:   tfbridge.NewProviderMetadata([]byte("{}")),
		Config:         configFields,
		Resources:      resources(sdk),
		// The SDK half has checked the same configuration.
		SkipValidateProviderConfigForPluginFramework: true,
	}
	info.SetAutonaming(nameLength, "-")
	return info, nil
}

// nameLength is how long the official plugin lets a name become that it invents for a resource whose program gives none.
const nameLength = 255

func resources(sdk *schema.Provider) map[string]*tfbridge.ResourceInfo {
	mapped := map[string]*tfbridge.ResourceInfo{}
	for name, token := range resourceTokens {
		mapped[name] = &tfbridge.ResourceInfo{
			Tok:                 tokens.Type(token),
			Fields:              fieldNames[name],
			DeleteBeforeReplace: deletedFirst[name],
		}
		tagAsOfficial(mapped[name], sdk.ResourcesMap[name])
	}
	return mapped
}
