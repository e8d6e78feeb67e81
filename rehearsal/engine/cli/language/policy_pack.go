package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"

	"github.com/pulumi/pulumi/sdk/v3"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// RunPlugin runs a policy pack. Pack and program are children of this one process; a program may rely on that to tell
// whether a pack is attached.
func (h *host) RunPlugin(
	request *pulumirpc.RunPluginRequest, stream grpc.ServerStreamingServer[pulumirpc.RunPluginResponse],
) error {
	if request.GetKind() != "analyzer" {
		return status.Errorf(codes.Unimplemented, "this language host runs policy packs, not %s plugins", request.GetKind())
	}
	output := &pluginOutput{stream: stream}
	proxy, packOutput, err := sdk.NewPolicyProxy(stream.Context(), output.stdout())
	if err != nil {
		return fmt.Errorf("stand in for the policy pack: %w", err)
	}
	stack, err := proxy.AwaitConfiguration(stream.Context())
	if err != nil {
		return fmt.Errorf("wait for the stack's configuration: %w", err)
	}
	command, err := h.startPack(stream.Context(), request, stack, packOutput, output.stderr())
	if err != nil {
		// The engine waits for an answer through the proxy, for ever unless it is told that none will come.
		proxy.Abort(err)
		return err
	}
	return output.exited(proxy.Attach(stream.Context(), command))
}

// startPack starts the pack's own process. Linux refuses to where the stack's configuration, which goes in one
// variable, has more than 128 KiB.
func (h *host) startPack(
	ctx context.Context, request *pulumirpc.RunPluginRequest, stack *pulumirpc.AnalyzerStackConfigureRequest, stdout, stderr io.Writer,
) (*exec.Cmd, error) {
	pack := request.GetInfo().GetProgramDirectory()
	command, err := node(ctx, request.GetInfo(), "run-policy-pack", append(request.GetArgs(), pack))
	if err != nil {
		return nil, err
	}
	environment, err := packEnvironment(stack)
	if err != nil {
		return nil, err
	}
	command.Dir = pack
	command.Env = append(append(command.Env, request.GetEnv()...), environment...)
	command.Stdout, command.Stderr = stdout, stderr
	return command, h.children.start(command)
}

// packEnvironment tells the pack which stack it judges. A pack that is only inspected gets no stack.
func packEnvironment(stack *pulumirpc.AnalyzerStackConfigureRequest) ([]string, error) {
	if stack == nil {
		return nil, nil
	}
	config, err := configuration(stack.GetConfig(), stack.GetConfigSecretKeys())
	if err != nil {
		return nil, err
	}
	return append(config,
		"PULUMI_NODEJS_ORGANIZATION="+stack.GetOrganization(),
		"PULUMI_NODEJS_PROJECT="+stack.GetProject(),
		"PULUMI_NODEJS_STACK="+stack.GetStack(),
		"PULUMI_NODEJS_DRY_RUN="+strconv.FormatBool(stack.GetDryRun()),
	), nil
}

// exited tells the engine how the pack ended; only what is not an exit code is an error of this host.
func (o *pluginOutput) exited(err error) error {
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return err
	}
	code := 0
	if exit != nil {
		code = exit.ExitCode()
	}
	return o.send(&pulumirpc.RunPluginResponse{Output: &pulumirpc.RunPluginResponse_Exitcode{Exitcode: int32(code)}})
}
