package main

import (
	"io"
	"sync"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/grpc"
)

// pluginOutput sends what a plugin prints to the engine. A stream takes one message at a time, and a plugin has two outputs.
type pluginOutput struct {
	lock   sync.Mutex
	stream grpc.ServerStreamingServer[pulumirpc.RunPluginResponse]
}

func (o *pluginOutput) send(response *pulumirpc.RunPluginResponse) error {
	o.lock.Lock()
	defer o.lock.Unlock()
	return o.stream.Send(response)
}

func (o *pluginOutput) stdout() io.Writer {
	return writer(func(text []byte) error {
		return o.send(&pulumirpc.RunPluginResponse{Output: &pulumirpc.RunPluginResponse_Stdout{Stdout: text}})
	})
}

func (o *pluginOutput) stderr() io.Writer {
	return writer(func(text []byte) error {
		return o.send(&pulumirpc.RunPluginResponse{Output: &pulumirpc.RunPluginResponse_Stderr{Stderr: text}})
	})
}

type writer func([]byte) error

func (w writer) Write(text []byte) (int, error) {
	// The stream keeps the message; the caller may reuse its buffer.
	if err := w(append([]byte(nil), text...)); err != nil {
		return 0, err
	}
	return len(text), nil
}
