package main

import (
	"errors"
	"os/exec"
	"sync"
	"syscall"
)

// children are the node processes that run for one engine.
type children struct {
	lock    sync.Mutex
	running []*exec.Cmd
	stopped bool
}

// start starts a command and keeps it for stop. After a stop nothing starts any more: the engine may cancel while a program
// is on its way up.
func (c *children) start(command *exec.Cmd) error {
	c.lock.Lock()
	defer c.lock.Unlock()
	if c.stopped {
		return errors.New("the engine has cancelled this run")
	}
	if err := command.Start(); err != nil {
		return err
	}
	c.running = append(c.running, command)
	return nil
}

func (c *children) stop() {
	c.lock.Lock()
	defer c.lock.Unlock()
	c.stopped = true
	for _, command := range c.running {
		// One that has ended by itself can't be signalled any more, which is as good.
		_ = command.Process.Signal(syscall.SIGTERM)
	}
}
