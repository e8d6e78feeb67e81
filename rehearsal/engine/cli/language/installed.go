package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
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

// installedPackages reads the manifests of all packages that a program can load: those in node_modules of its folder and of
// each folder above it, as Node looks for them.
func installedPackages(program string) ([]manifest, error) {
	var installed []manifest
	for folder := program; ; folder = filepath.Dir(folder) {
		for _, pattern := range []string{"*", "@*/*"} {
			found, err := filepath.Glob(filepath.Join(folder, "node_modules", pattern, "package.json"))
			if err != nil {
				return nil, err
			}
			for _, file := range found {
				read, err := readManifest(filepath.Dir(file))
				if err != nil {
					return nil, err
				}
				installed = append(installed, read)
			}
		}
		if folder == filepath.Dir(folder) {
			return installed, nil
		}
	}
}

// findPackage is the folder of an installed package.
func findPackage(program, name string) (string, error) {
	for folder := program; ; folder = filepath.Dir(folder) {
		candidate := filepath.Join(folder, "node_modules", name)
		if _, err := os.Stat(filepath.Join(candidate, "package.json")); err == nil {
			return candidate, nil
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		if folder == filepath.Dir(folder) {
			return "", fmt.Errorf("%s is not installed for %s. Run npm ci there", name, program)
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
