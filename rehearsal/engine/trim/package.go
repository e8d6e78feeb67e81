package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
)

// library holds the packages that have been looked into.
type library struct {
	modules  *modules
	plan     plan
	packages map[string]*pkg
	names    map[string]string
	position token.FileSet
}

type pkg struct {
	path   string
	folder string
	module *module
	files  []*goFile
	// whole says that all of it stays: the sources of this repository, and packages with functions in assembly.
	whole bool
	// others are its files that are not Go. An empty assembly file lets Go take in functions whose body is elsewhere.
	others       []string
	declarations map[string][]*declaration
	methods      map[string][]*declaration
}

type goFile struct {
	pkg     *pkg
	name    string
	syntax  *ast.File
	source  []byte
	imports map[string]*imported
	blank   []*imported
	// left are the branches that the plan leaves out.
	left  map[ast.Node]bool
	stays bool
	all   []*declaration
}

type imported struct {
	path  string
	spec  *ast.ImportSpec
	text  ast.Node
	stays bool
}

// open reads a package; nil when it is one that is not looked into.
func (l *library) open(path string) (*pkg, error) {
	if known, isKnown := l.packages[path]; isKnown {
		return known, nil
	}
	module := l.modules.of(path)
	if module == nil || !module.trimmed {
		l.packages[path] = nil
		return nil, nil
	}
	folder, err := l.modules.folderOf(path, module)
	if err != nil {
		return nil, err
	}
	opened := &pkg{path: path, folder: folder, module: module, whole: module.Main, declarations: map[string][]*declaration{}, methods: map[string][]*declaration{}}
	l.packages[path] = opened
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, fmt.Errorf("read package %s: %w", path, err)
	}
	for _, entry := range entries {
		if err := l.read(opened, entry.Name()); err != nil {
			return nil, err
		}
	}
	return opened, nil
}

// read takes in a file of a package, if this build compiles it.
func (l *library) read(pkg *pkg, name string) error {
	context := build.Default
	context.CgoEnabled, context.BuildTags = false, l.plan.tags
	if match, err := context.MatchFile(pkg.folder, name); err != nil || !match || isTest(name) {
		return err
	}
	source, err := os.ReadFile(filepath.Join(pkg.folder, name))
	if err != nil {
		return err
	}
	if filepath.Ext(name) != ".go" {
		pkg.others = append(pkg.others, name)
		pkg.whole = pkg.whole || bytes.Contains(source, []byte("TEXT"))
		return nil
	}
	syntax, err := parser.ParseFile(&l.position, filepath.Join(pkg.folder, name), source, parser.SkipObjectResolution|parser.ParseComments)
	if err != nil {
		return err
	}
	read := &goFile{pkg: pkg, name: name, syntax: syntax, source: source, imports: map[string]*imported{}}
	if err := read.nameImports(l); err != nil {
		return err
	}
	if read.left, err = l.plan.leaves(read); err != nil {
		return err
	}
	read.all = declarationsOf(read)
	for _, one := range read.all {
		if one.receiver != "" {
			pkg.methods[one.receiver] = append(pkg.methods[one.receiver], one)
			continue
		}
		for _, name := range one.names {
			pkg.declarations[name] = append(pkg.declarations[name], one)
		}
	}
	pkg.files = append(pkg.files, read)
	return nil
}
