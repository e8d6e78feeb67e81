package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
)

// module is one of those that the program is built from.
type module struct {
	Path string
	Main bool
	Dir  string
	// GoMod is the file with its requirements; a module's zip need not hold one.
	GoMod string
	// trimmed says that its packages are looked into.
	trimmed bool
}

// modules are in falling order of their paths' length: a package belongs to the first whose path begins its own.
type modules struct {
	folder string
	list   []*module
}

// listModules asks Go for the modules of the build. Sources are not loaded yet.
func listModules(folder string, trimmed []string) (*modules, error) {
	output, err := run(folder, "list", "-m", "-json=Path,Main,Dir,GoMod", "all")
	if err != nil {
		return nil, err
	}
	found := &modules{folder: folder}
	for decoder := json.NewDecoder(bytes.NewReader(output)); ; {
		next := &module{}
		if err := decoder.Decode(next); err == io.EOF {
			break
		} else if err != nil {
			return nil, fmt.Errorf("read what go list says of modules: %w", err)
		}
		next.trimmed = next.Main || startsWithOneOf(next.Path, trimmed)
		found.list = append(found.list, next)
	}
	sort.SliceStable(found.list, func(i, j int) bool { return len(found.list[i].Path) > len(found.list[j].Path) })
	return found, nil
}

// of finds the module that a package belongs to; none for one of the standard library.
func (m *modules) of(path string) *module {
	for _, module := range m.list {
		if within(path, module.Path) {
			return module
		}
	}
	return nil
}

// folderOf is where a package's sources are. Modules are loaded when the first of their packages is reached.
func (m *modules) folderOf(path string, module *module) (string, error) {
	if module.Dir == "" {
		// Go says in its answer why a module could not be had.
		output, failed := run(m.folder, "mod", "download", "-json", module.Path)
		var answer struct{ Dir, GoMod, Error string }
		if err := json.Unmarshal(output, &answer); err != nil {
			return "", errors.Join(failed, fmt.Errorf("read what go mod download says of %s: %w", module.Path, err))
		}
		if answer.Error != "" {
			return "", errors.Join(failed, errors.New(answer.Error))
		}
		module.Dir, module.GoMod = answer.Dir, answer.GoMod
	}
	return filepath.Join(module.Dir, strings.TrimPrefix(path, module.Path)), nil
}

func startsWithOneOf(path string, prefixes []string) bool {
	for _, prefix := range prefixes {
		if within(path, prefix) {
			return true
		}
	}
	return false
}

func within(path, prefix string) bool {
	return path == prefix || strings.HasPrefix(path, strings.TrimSuffix(prefix, "/")+"/")
}

func run(folder string, arguments ...string) ([]byte, error) {
	command := exec.Command("go", arguments...)
	command.Dir = folder
	var said bytes.Buffer
	command.Stderr = &said
	output, err := command.Output()
	if err != nil {
		return output, fmt.Errorf("go %s: %w\n%s", strings.Join(arguments, " "), err, said.String())
	}
	return output, nil
}
