package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// manifest is what this host reads of a package.json.
type manifest struct {
	Name         string            `json:"name"`
	Version      string            `json:"version"`
	Dependencies map[string]string `json:"dependencies"`
	Pulumi       struct {
		Resource bool   `json:"resource"`
		Name     string `json:"name"`
		Version  string `json:"version"`
		Server   string `json:"server"`
	} `json:"pulumi"`
}

// GetRequiredPackages names the resource plugins of the program's direct dependencies, as their own manifests state them.
func (h *host) GetRequiredPackages(_ context.Context, request *pulumirpc.GetRequiredPackagesRequest) (*pulumirpc.GetRequiredPackagesResponse, error) {
	installed, err := dependencies(request.GetInfo().GetProgramDirectory())
	if err != nil {
		return nil, err
	}
	response := &pulumirpc.GetRequiredPackagesResponse{}
	for _, dependency := range installed {
		if !dependency.Pulumi.Resource {
			continue
		}
		response.Packages = append(response.Packages, &pulumirpc.PackageDependency{
			Kind:    "resource",
			Name:    firstNonEmpty(dependency.Pulumi.Name, strings.TrimPrefix(dependency.Name, "@pulumi/")),
			Version: "v" + strings.TrimPrefix(firstNonEmpty(dependency.Pulumi.Version, dependency.Version), "v"),
			Server:  dependency.Pulumi.Server,
		})
	}
	return response, nil
}

// GetProgramDependencies lists the direct dependencies with the versions that are installed.
func (h *host) GetProgramDependencies(_ context.Context, request *pulumirpc.GetProgramDependenciesRequest) (*pulumirpc.GetProgramDependenciesResponse, error) {
	installed, err := dependencies(request.GetInfo().GetProgramDirectory())
	if err != nil {
		return nil, err
	}
	response := &pulumirpc.GetProgramDependenciesResponse{}
	for _, dependency := range installed {
		response.Dependencies = append(response.Dependencies, &pulumirpc.DependencyInfo{Name: dependency.Name, Version: dependency.Version})
	}
	return response, nil
}

// dependencies reads the installed manifests of a program's direct dependencies, sorted by name.
func dependencies(program string) ([]manifest, error) {
	own, err := readManifest(program)
	if err != nil {
		return nil, err
	}
	var installed []manifest
	for name := range own.Dependencies {
		folder, err := findPackage(program, name)
		if err != nil {
			return nil, err
		}
		dependency, err := readManifest(folder)
		if err != nil {
			return nil, err
		}
		installed = append(installed, dependency)
	}
	sort.Slice(installed, func(i, j int) bool { return installed[i].Name < installed[j].Name })
	return installed, nil
}

// findPackage looks for an installed package as Node does: in node_modules of the folder and of each folder above it.
func findPackage(folder, name string) (string, error) {
	for at := folder; ; at = filepath.Dir(at) {
		candidate := filepath.Join(at, "node_modules", name)
		if _, err := os.Stat(filepath.Join(candidate, "package.json")); err == nil {
			return candidate, nil
		}
		if at == filepath.Dir(at) {
			return "", fmt.Errorf("%s is not installed for %s. Run npm ci there", name, folder)
		}
	}
}

func readManifest(folder string) (manifest, error) {
	var read manifest
	content, err := os.ReadFile(filepath.Join(folder, "package.json"))
	if err != nil {
		return read, fmt.Errorf("a Node.js program needs a package.json: %w", err)
	}
	if err := json.Unmarshal(content, &read); err != nil {
		return read, fmt.Errorf("%s: %w", filepath.Join(folder, "package.json"), err)
	}
	return read, nil
}

func firstNonEmpty(values ...string) string {
	for _, value := range values {
		if value != "" {
			return value
		}
	}
	return ""
}
