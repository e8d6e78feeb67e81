package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

const embedMark = "//go:embed "

// copyEmbedded copies what a file takes in besides Go.
func (f *goFile) copyEmbedded(to string) error {
	for _, group := range f.syntax.Comments {
		for _, comment := range group.List {
			patterns, embeds := strings.CutPrefix(comment.Text, embedMark)
			if !embeds {
				continue
			}
			for _, pattern := range strings.Fields(patterns) {
				if err := copyMatching(f.pkg.folder, to, strings.TrimPrefix(strings.Trim(pattern, "\"`"), "all:")); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

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
		if err := copyAny(name, filepath.Join(to, relative)); err != nil {
			return err
		}
	}
	return nil
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
