package main

import (
	"context"
	"strings"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// GetRequiredPackages names the resource plugins of every installed package that says it has one.
func (h *host) GetRequiredPackages(
	_ context.Context, request *pulumirpc.GetRequiredPackagesRequest,
) (*pulumirpc.GetRequiredPackagesResponse, error) {
	installed, err := installedPackages(request.GetInfo().GetProgramDirectory())
	if err != nil {
		return nil, err
	}
	response := &pulumirpc.GetRequiredPackagesResponse{}
	for _, installed := range installed {
		if installed.Pulumi.Resource {
			response.Packages = append(response.Packages, pluginOf(installed))
		}
	}
	return response, nil
}

func pluginOf(installed manifest) *pulumirpc.PackageDependency {
	plugin := &pulumirpc.PackageDependency{
		Kind:    "resource",
		Name:    installed.Pulumi.Name,
		Version: installed.Pulumi.Version,
		Server:  installed.Pulumi.Server,
	}
	if plugin.Name == "" {
		plugin.Name = strings.TrimPrefix(strings.TrimPrefix(installed.Name, "@pulumi/"), "@")
	}
	if plugin.Version == "" {
		plugin.Version = installed.Version
	}
	plugin.Version = "v" + strings.TrimPrefix(plugin.Version, "v")
	return plugin
}

// GetProgramDependencies lists the versions that are installed: of what the program's package.json asks for, or of everything.
func (h *host) GetProgramDependencies(
	_ context.Context, request *pulumirpc.GetProgramDependenciesRequest,
) (*pulumirpc.GetProgramDependenciesResponse, error) {
	program := request.GetInfo().GetProgramDirectory()
	own, err := readManifest(program)
	if err != nil {
		return nil, err
	}
	installed, err := installedPackages(program)
	if err != nil {
		return nil, err
	}
	response := &pulumirpc.GetProgramDependenciesResponse{}
	for _, installed := range installed {
		_, asked := own.Dependencies[installed.Name]
		if asked || request.GetTransitiveDependencies() {
			response.Dependencies = append(response.Dependencies,
				&pulumirpc.DependencyInfo{Name: installed.Name, Version: installed.Version})
		}
	}
	return response, nil
}
