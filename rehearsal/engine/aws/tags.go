package main

import (
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
)

// tagAsOfficial makes tagsAll an output alone: the Terraform provider computes it from the resource's own tags and the
// provider's default ones, and a program states only the former.
func tagAsOfficial(info *tfbridge.ResourceInfo, sdk *schema.Resource) {
	// The framework's is one already.
	if sdk == nil {
		return
	}
	properties := sdk.SchemaMap()
	if properties["tags"] == nil || properties["tags_all"] == nil {
		return
	}
	if info.Fields == nil {
		info.Fields = map[string]*tfbridge.SchemaInfo{}
	}
	info.Fields["tags_all"] = &tfbridge.SchemaInfo{
		MarkAsComputedOnly: tfbridge.True(),
		MarkAsOptional:     tfbridge.False(),
	}
}
