package main

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
)

const embedMark = "//go:embed "

// copyEmbedded copies what a file takes in besides Go.
func (f *goFile) copyEmbedded(to string, plan plan) error {
	for _, group := range f.syntax.Comments {
		for _, comment := range group.List {
			patterns, embeds := strings.CutPrefix(comment.Text, embedMark)
			if !embeds {
				continue
			}
			for _, pattern := range strings.Fields(patterns) {
				if err := f.copyMatching(to, strings.TrimPrefix(strings.Trim(pattern, "\"`"), "all:"), plan); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (f *goFile) copyMatching(to, pattern string, plan plan) error {
	found, err := filepath.Glob(filepath.Join(f.pkg.folder, pattern))
	if err != nil {
		return err
	}
	if len(found) == 0 {
		return fmt.Errorf("%s has no %s", f.pkg.folder, pattern)
	}
	for _, name := range found {
		relative, err := filepath.Rel(f.pkg.folder, name)
		if err != nil {
			return err
		}
		if err := copyAny(name, filepath.Join(to, relative)); err != nil {
			return err
		}
		if shorten, isLong := plan.embedded[path.Join(f.pkg.path, relative)]; isLong {
			if err := rewrite(filepath.Join(to, relative), shorten); err != nil {
				return err
			}
		}
	}
	return nil
}

func rewrite(name string, change func(string) (string, error)) error {
	before, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	after, err := change(string(before))
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return writeFile(name, []byte(after))
}

func copyAny(from, to string) error {
	information, err := os.Stat(from)
	if err != nil {
		return err
	}
	if !information.IsDir() {
		return copyFile(from, to)
	}
	// Not os.CopyFS: it keeps the modes of Go's module cache, which nobody may write to.
	return filepath.WalkDir(from, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		relative, err := filepath.Rel(from, name)
		if err != nil {
			return err
		}
		return copyFile(name, filepath.Join(to, relative))
	})
}

// copyAll copies the files of a package, without its tests and without the folders below it.
func copyAll(from, to string) error {
	entries, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if entry.IsDir() || isTest(entry.Name()) {
			continue
		}
		if err := copyFile(filepath.Join(from, entry.Name()), filepath.Join(to, entry.Name())); err != nil {
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
	return writeFile(to, content)
}

func writeFile(name string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, content, 0o644)
}
