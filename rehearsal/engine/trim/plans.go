package main

import (
	"fmt"
	"go/ast"
	"slices"
	"strings"
)

const (
	pulumi    = "github.com/pulumi/pulumi/pkg/v3"
	bridge    = "github.com/pulumi/pulumi-terraform-bridge/v3"
	terraform = "github.com/hashicorp/terraform-provider-aws"
	clients   = "github.com/aws/aws-sdk-go-v2/service"
)

// importers are the modules that import AWS clients.
var importers = []string{
	clients, "github.com/aws/aws-sdk-go-v2/config", "github.com/aws/aws-sdk-go-v2/credentials", "github.com/aws/aws-sdk-go-v2/feature/s3", "gocloud.dev",
	"github.com/hashicorp/aws-sdk-go-base/v2", "go.opentelemetry.io/contrib/instrumentation/github.com/aws/aws-sdk-go-v2/otelaws",
}

// cliPlan is the CLI without the commands that only speak to Pulumi's cloud or write code, and without the state stores and key
// services of other clouds.
func cliPlan() plan {
	root, command := pulumi+"/cmd/pulumi/pulumi.go", func(name string) string { return pulumi + "/cmd/pulumi/" + name }
	return plan{
		main:          []string{pulumi + "/cmd/pulumi", "bluemoxon.com/rehearsal/engine/cli/language"},
		modules:       append([]string{"github.com/pulumi"}, importers...),
		methodsByName: []string{clients + "/*.Client"},
		cuts: slices.Concat(
			naming(root, command("cloud"), command("convert"), command("deployment"), command("do"), command("env"), command("insights"),
				command("markdown"), command("neo"), command("org"), command("packagecmd"), command("templatecmd"), command("trace")),
			[]*cut{saying(root, "helpers"), saying(command("config/config.go"), "newConfigEnvCmd")},
			naming(pulumi+"/backend/diy/backend.go", "gocloud.dev/blob/gcsblob", "gocloud.dev/blob/azureblob", pulumi+"/backend/diy/postgres"),
			naming(pulumi+"/secrets/cloud/manager.go", "gocloud.dev/secrets/gcpkms", "gocloud.dev/secrets/azurekeyvault", "gocloud.dev/secrets/hashivault"),
		),
	}
}

// providerPlan is the Terraform AWS provider with these resource types, and no data sources.
func providerPlan(wanted wanted) plan {
	return plan{
		main:    []string{"bluemoxon.com/rehearsal/engine/aws"},
		modules: append([]string{terraform, "github.com/pulumi"}, importers...),
		methodsByName: []string{
			clients + "/*.Client",
			// One method for each of AWS's services.
			terraform + "/internal/conns.AWSClient",
			// What a provider's own program may ask for, and no plugin does.
			bridge + "/pkg/tfbridge/info.Provider",
		},
		cuts: []*cut{
			{file: terraform + "/internal/provider/sdkv2/service_packages_gen.go", at: otherServices(wanted.Services)},
			{file: terraform + "/internal/service/*/service_package_gen.go", at: otherTypes(wanted.Types)},
		},
		// What AWS calls its services: the provider reads all of it at each start, which takes longer than the rest of the start.
		embedded: map[string]func(string) (string, error){terraform + "/names/data/names_data.hcl": onlyServices(append([]string{"sts"}, wanted.Services...))},
	}
}

// awsPlan is the provider behind Pulumi's bridge, without what makes the schema when none is given.
func awsPlan(wanted wanted) plan {
	plugin := providerPlan(wanted)
	plugin.cuts = append(plugin.cuts, naming(bridge+"/pkg/pf/tfbridge/provider_mux.go", bridge+"/pkg/tfgen")...)
	return plugin
}

// schemaPlan is what prints the AWS plugin's schema: the same types, and the bridge's generator.
func schemaPlan(wanted wanted) plan {
	printer := providerPlan(wanted)
	printer.tags = []string{"schema"}
	return printer
}

// otherServices finds, in the provider's list of services, those that are not wanted.
func otherServices(services []string) func(*goFile, *ast.FuncDecl, ast.Node) bool {
	return func(file *goFile, _ *ast.FuncDecl, node ast.Node) bool {
		selector, isSelector := node.(*ast.SelectorExpr)
		if !isSelector {
			return false
		}
		qualifier, isName := selector.X.(*ast.Ident)
		if !isName || file.imports[qualifier.Name] == nil {
			return false
		}
		service, isService := strings.CutPrefix(file.imports[qualifier.Name].path, terraform+"/internal/service/")
		return isService && !slices.Contains(services, service)
	}
}

// otherTypes finds, in a service's lists, whatever is not a resource of a wanted type.
func otherTypes(types []string) func(*goFile, *ast.FuncDecl, ast.Node) bool {
	return func(_ *goFile, in *ast.FuncDecl, node ast.Node) bool {
		entry, isEntry := node.(*ast.KeyValueExpr)
		if !isEntry || in == nil {
			return false
		}
		key, isName := entry.Key.(*ast.Ident)
		if !isName || key.Name != "TypeName" {
			return false
		}
		return !slices.Contains([]string{"SDKResources", "FrameworkResources"}, in.Name.Name) || !slices.Contains(types, text(entry.Value))
	}
}

// onlyServices keeps, of blocks of HCL that each begin and end at a line's start, those of these services.
func onlyServices(services []string) func(string) (string, error) {
	return func(whole string) (string, error) {
		var kept []string
		for _, block := range strings.SplitAfter(whole, "\n}\n") {
			_, label, isService := strings.Cut(block, "service \"")
			name, _, _ := strings.Cut(label, "\"")
			if isService && slices.Contains(services, name) {
				kept = append(kept, block)
			}
		}
		if len(kept) != len(services) {
			return "", fmt.Errorf("%d of the services %v have a block of their own", len(kept), services)
		}
		return strings.Join(kept, ""), nil
	}
}
