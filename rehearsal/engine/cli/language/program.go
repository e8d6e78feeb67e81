package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// toldTheUser is the exit code with which @pulumi/pulumi says that the error has been reported already.
const toldTheUser = 32

// Run starts the program and waits for it.
func (h *host) Run(ctx context.Context, request *pulumirpc.RunRequest) (*pulumirpc.RunResponse, error) {
	arguments := append(h.runFlags(request), request.GetInfo().GetEntryPoint())
	command, err := node(ctx, request.GetInfo(), "run", append(arguments, request.GetArgs()...))
	if err != nil {
		return nil, err
	}
	config, err := configuration(request.GetConfig(), request.GetConfigSecretKeys())
	if err != nil {
		return nil, err
	}
	command.Dir = request.GetPwd()
	command.Env = append(command.Env, config...)
	command.Stdout, command.Stderr = os.Stdout, os.Stderr
	if err := h.children.start(command); err != nil {
		return nil, err
	}
	return outcome(command.Wait()), nil
}

func (h *host) runFlags(request *pulumirpc.RunRequest) []string {
	flags := []string{
		"--monitor", request.GetMonitorAddress(),
		"--engine", h.engine,
		"--organization", request.GetOrganization(),
		"--project", request.GetProject(),
		"--stack", request.GetStack(),
		"--pwd", request.GetPwd(),
		"--root-directory", request.GetInfo().GetRootDirectory(),
		"--parallel", strconv.Itoa(int(request.GetParallel())),
	}
	if request.GetDryRun() {
		flags = append(flags, "--dry-run")
	}
	return flags
}

func outcome(err error) *pulumirpc.RunResponse {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return &pulumirpc.RunResponse{}
	case errors.As(err, &exit) && exit.ExitCode() == toldTheUser:
		return &pulumirpc.RunResponse{Bail: true}
	case errors.As(err, &exit):
		return &pulumirpc.RunResponse{Error: fmt.Sprintf("the program ended with %s", exit)}
	default:
		return &pulumirpc.RunResponse{Error: err.Error()}
	}
}
