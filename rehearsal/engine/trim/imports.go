package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// nameImports notes under which name a file speaks of each package that it imports.
func (f *goFile) nameImports(library *library) error {
	qualifiers := map[string]bool{}
	ast.Inspect(f.syntax, func(node ast.Node) bool {
		if selector, isSelector := node.(*ast.SelectorExpr); isSelector {
			if name, isName := selector.X.(*ast.Ident); isName {
				qualifiers[name.Name] = true
			}
		}
		return true
	})
	for _, one := range f.importSpecs() {
		spec := one.spec
		path := text(spec.Path)
		one.path = path
		switch {
		case spec.Name == nil:
			likely, err := library.likelyNames(path)
			if err != nil {
				return err
			}
			found := slices.IndexFunc(likely, func(name string) bool { return qualifiers[name] })
			if found < 0 {
				return fmt.Errorf("%s imports %q without a name, and uses none of %v: say in ownNames what that package calls itself",
					filepath.Join(f.pkg.folder, f.name), path, likely)
			}
			f.imports[likely[found]] = one
		case spec.Name.Name == "_":
			f.blank = append(f.blank, one)
		case spec.Name.Name == ".":
			return fmt.Errorf("%s imports all names of %q: whose they are can't be told", filepath.Join(f.pkg.folder, f.name), path)
		default:
			f.imports[spec.Name.Name] = one
		}
	}
	return nil
}

// importSpecs are a file's imports, with what goes when one of them goes: all of an import that stands alone.
func (f *goFile) importSpecs() []*imported {
	var all []*imported
	for _, declared := range f.syntax.Decls {
		list, isGeneral := declared.(*ast.GenDecl)
		if !isGeneral || list.Tok != token.IMPORT {
			continue
		}
		for _, spec := range list.Specs {
			one := &imported{spec: spec.(*ast.ImportSpec), text: spec}
			if !list.Lparen.IsValid() {
				one.text = list
			}
			all = append(all, one)
		}
	}
	return all
}

var (
	majorVersion = regexp.MustCompile(`^v[0-9]+$`)
	dotVersion   = regexp.MustCompile(`\.v[0-9]+$`)
)

// ownNames are of packages that call themselves otherwise than their paths say.
var ownNames = map[string]string{
	"github.com/golang/protobuf/ptypes/struct": "structpb",
}

// likelyNames are what a package may call itself. For certain only its own source says it: that is read where it is looked into
// anyway, and otherwise need not be on this machine.
func (l *library) likelyNames(path string) ([]string, error) {
	if name, isKnown := ownNames[path]; isKnown {
		return []string{name}, nil
	}
	if name, isKnown := l.names[path]; isKnown {
		return []string{name}, nil
	}
	module := l.modules.of(path)
	if module == nil || !module.trimmed {
		return namesByPath(path), nil
	}
	folder, err := l.modules.folderOf(path, module)
	if err != nil {
		return nil, err
	}
	name, err := packageClause(folder)
	l.names[path] = name
	return []string{name}, err
}

// packageClause is the name that the first source file of a folder gives.
func packageClause(folder string) (string, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return "", err
	}
	for _, name := range files {
		if isTest(name) {
			continue
		}
		syntax, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.PackageClauseOnly)
		if err != nil {
			return "", err
		}
		if syntax.Name.Name != "main" {
			return syntax.Name.Name, nil
		}
	}
	return "", fmt.Errorf("%s has no Go package to import", folder)
}

// namesByPath are what a package may call itself by its path, the likeliest first.
func namesByPath(path string) []string {
	parts := strings.Split(path, "/")
	base := parts[len(parts)-1]
	names := []string{base}
	if majorVersion.MatchString(base) && len(parts) > 1 {
		base = parts[len(parts)-2]
		names = []string{base, names[0]}
	}
	base = dotVersion.ReplaceAllString(base, "")
	words := strings.FieldsFunc(base, func(letter rune) bool { return letter == '-' || letter == '.' })
	names = append(names, base, strings.Join(words, ""), strings.Join(words, "_"))
	return append(names, words...)
}

func isTest(name string) bool {
	return strings.HasSuffix(name, "_test.go")
}
