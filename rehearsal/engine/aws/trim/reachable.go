package main

import (
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

const (
	module = "github.com/hashicorp/terraform-provider-aws"
	// entry is the package that the plugin imports.
	entry = "xpprovider"
)

// embedded are the files that a package takes in from folders below its own: how errors of each service are worded.
var embedded = []string{"internal/service/smarterr.hcl", "internal/service/*/smarterr.hcl"}

// copyReachable copies go.mod, go.sum, what is embedded, and each package that the entry package needs, and returns the
// packages' folders.
func copyReachable(from, to string) ([]string, error) {
	for _, pattern := range append([]string{"go.mod", "go.sum"}, embedded...) {
		if err := copyMatching(from, to, pattern); err != nil {
			return nil, err
		}
	}
	queue, seen := []string{entry}, map[string]bool{entry: true}
	for next := 0; next < len(queue); next++ {
		if err := copyPackage(filepath.Join(from, queue[next]), filepath.Join(to, queue[next])); err != nil {
			return nil, err
		}
		if err := dropUnwantedServices(to, queue[next]); err != nil {
			return nil, err
		}
		needed, err := ownImports(filepath.Join(to, queue[next]))
		if err != nil {
			return nil, err
		}
		for _, folder := range needed {
			if !seen[folder] {
				seen[folder] = true
				queue = append(queue, folder)
			}
		}
	}
	return queue, nil
}

// copyPackage copies a package's files, without its tests and without the folders below it.
func copyPackage(from, to string) error {
	entries, err := os.ReadDir(from)
	if err != nil {
		return fmt.Errorf("read package: %w", err)
	}
	for _, entry := range entries {
		if entry.IsDir() || strings.HasSuffix(entry.Name(), "_test.go") {
			continue
		}
		if err := copyFile(filepath.Join(from, entry.Name()), filepath.Join(to, entry.Name())); err != nil {
			return err
		}
	}
	return nil
}

// copyMatching copies the files of the module that a pattern names, and refuses one that names none: the module has changed.
func copyMatching(from, to, pattern string) error {
	found, err := filepath.Glob(filepath.Join(from, pattern))
	if err != nil {
		return err
	}
	if len(found) == 0 {
		return fmt.Errorf("%s has no %s", from, pattern)
	}
	for _, name := range found {
		relative, err := filepath.Rel(from, name)
		if err != nil {
			return err
		}
		if err := copyFile(name, filepath.Join(to, relative)); err != nil {
			return err
		}
	}
	return nil
}

func copyFile(from, to string) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o644)
}

// ownImports lists the folders of this module's packages that a package imports.
func ownImports(folder string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return nil, err
	}
	var folders []string
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return nil, err
		}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return nil, err
			}
			if folder, own := strings.CutPrefix(imported, module+"/"); own {
				folders = append(folders, path.Clean(folder))
			}
		}
	}
	return folders, nil
}
