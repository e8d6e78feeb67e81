package main

import (
	"os/exec"
	"sync"
	"syscall"
)

// children are the node processes that run for this engine, so that Cancel can end them.
type children struct {
	lock    sync.Mutex
	running map[*exec.Cmd]struct{}
}

func newChildren() *children { return &children{running: map[*exec.Cmd]struct{}{}} }

func (c *children) add(command *exec.Cmd) {
	c.lock.Lock()
	defer c.lock.Unlock()
	c.running[command] = struct{}{}
}

func (c *children) remove(command *exec.Cmd) {
	c.lock.Lock()
	defer c.lock.Unlock()
	delete(c.running, command)
}

func (c *children) stop() {
	c.lock.Lock()
	defer c.lock.Unlock()
	for command := range c.running {
		// A process that has just ended by itself is no fault.
		_ = command.Process.Signal(syscall.SIGTERM)
	}
}
