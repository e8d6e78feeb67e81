package main

import (
	"context"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
)

// tagAsOfficial makes tagsAll an output that the plugin fills in before the engine compares: a plan then shows it beside
// each changed tag, and a changed default tag is a change of every resource, as with the official plugin.
func tagAsOfficial(info *tfbridge.ResourceInfo, sdk *schema.Resource) {
	// The framework computes tagsAll by itself and refuses to be told.
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
		DeprecationMessage: "Please use `tags` instead.",
	}
	info.PreCheckCallback = fillTagsAll
}

func fillTagsAll(_ context.Context, inputs, provider resource.PropertyMap) (resource.PropertyMap, error) {
	filled := inputs.Copy()
	filled["tagsAll"] = allTags(inputs["tags"], provider)
	return filled, nil
}

// allTags are the provider's default tags, overridden by the resource's own, without the ignored ones.
func allTags(own resource.PropertyValue, provider resource.PropertyMap) resource.PropertyValue {
	if own.ContainsUnknowns() || resource.NewObjectProperty(provider).ContainsUnknowns() {
		return resource.NewOutputProperty(resource.Output{})
	}
	all := resource.PropertyMap{}
	for _, tags := range []resource.PropertyValue{member(provider["defaultTags"], "tags"), own} {
		if tags.IsObject() {
			for key, value := range tags.ObjectValue() {
				all[key] = value
			}
		}
	}
	for key := range all {
		if isIgnored(string(key), provider["ignoreTags"]) {
			delete(all, key)
		}
	}
	return resource.NewObjectProperty(all)
}

func isIgnored(key string, ignore resource.PropertyValue) bool {
	return slices.Contains(texts(member(ignore, "keys")), key) ||
		slices.ContainsFunc(texts(member(ignore, "keyPrefixes")), func(prefix string) bool {
			return strings.HasPrefix(key, prefix)
		})
}

func member(object resource.PropertyValue, name resource.PropertyKey) resource.PropertyValue {
	if !object.IsObject() {
		return resource.NewNullProperty()
	}
	return object.ObjectValue()[name]
}

func texts(list resource.PropertyValue) []string {
	var found []string
	if list.IsArray() {
		for _, item := range list.ArrayValue() {
			if item.IsString() {
				found = append(found, item.StringValue())
			}
		}
	}
	return found
}
