package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// write puts what stays below a folder, and a go.mod beside it that says so.
func write(module, to string, library *library) error {
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		if err := copyFile(filepath.Join(module, name), filepath.Join(to, name)); err != nil {
			return err
		}
	}
	replaced := map[string]bool{}
	edit := []string{"mod", "edit"}
	for _, pkg := range library.packages {
		if pkg == nil || pkg.module.Main {
			continue
		}
		copied := filepath.Join(to, "modules", pkg.module.Path)
		if !replaced[pkg.module.Path] {
			replaced[pkg.module.Path] = true
			edit = append(edit, fmt.Sprintf("-replace=%s=%s", pkg.module.Path, copied))
			if err := copyFile(pkg.module.GoMod, filepath.Join(copied, "go.mod")); err != nil {
				return err
			}
		}
		if err := pkg.write(filepath.Join(copied, strings.TrimPrefix(pkg.path, pkg.module.Path)), library); err != nil {
			return err
		}
	}
	_, err := run(to, append(edit, "go.mod")...)
	return err
}

func (p *pkg) write(to string, library *library) error {
	if p.whole {
		return copyAll(p.folder, to)
	}
	for _, name := range p.others {
		if err := copyFile(filepath.Join(p.folder, name), filepath.Join(to, name)); err != nil {
			return err
		}
	}
	for _, file := range p.files {
		if !file.stays {
			continue
		}
		if err := writeFile(filepath.Join(to, file.name), file.trimmed(library)); err != nil {
			return err
		}
		if err := file.copyEmbedded(to, library.plan); err != nil {
			return err
		}
	}
	return nil
}

// span is a piece of a file's text.
type span struct{ from, to int }

// trimmed is the file's text without what goes.
func (f *goFile) trimmed(library *library) []byte {
	var gone []span
	add := func(from, to token.Pos) {
		gone = append(gone, span{library.position.Position(from).Offset, library.position.Position(to).Offset})
	}
	for _, one := range f.all {
		if !one.stays {
			add(one.from, one.to)
		}
	}
	for _, one := range f.imports {
		if !one.stays {
			add(one.text.Pos(), one.text.End())
		}
	}
	for _, one := range f.blank {
		if !one.stays {
			add(one.text.Pos(), one.text.End())
		}
	}
	for node := range f.left {
		if _, isImport := node.(*ast.ImportSpec); !isImport {
			add(node.Pos(), f.withComma(node, library))
		}
	}
	slices.SortFunc(gone, func(a, b span) int { return a.from - b.from })
	var text bytes.Buffer
	done := 0
	for _, piece := range gone {
		if piece.from >= done {
			text.Write(f.source[done:piece.from])
		}
		done = max(done, piece.to)
	}
	text.Write(f.source[done:])
	return text.Bytes()
}

// withComma is the end of a branch; of an element of a list, the end of the comma behind it.
func (f *goFile) withComma(node ast.Node, library *library) token.Pos {
	offset := library.position.Position(node.End()).Offset
	rest := f.source[offset:]
	blank := len(rest) - len(bytes.TrimLeft(rest, " \t\n"))
	if _, isElement := node.(ast.Expr); isElement && bytes.HasPrefix(rest[blank:], []byte(",")) {
		return node.End() + token.Pos(blank+1)
	}
	return node.End()
}
