import { looking, processesSince, programNamed, told } from "../../../stage/engine-processes";

/** Process -> the most memory that it has had, in MB. */
export type Peaks = ReadonlyMap<string, number>;

/** What /proc/PID/status says (proc_pid_status(5), VmHWM in kB): whose process it is, and its peak so far; undefined where it is none of the engine's. Pure. */
export function peakIn(status: string): { readonly process: string; readonly megabytes: number } | undefined {
  const process = programNamed(/^Name:\t(.*)$/m.exec(status)?.[1]);
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return process === undefined || kilobytes === undefined ? undefined : { process, megabytes: Math.round(Number(kilobytes) / 1024) };
}

/** Looks at the engine's own processes until it is told to stop. @param mark stands in the environment of those that are meant: others may run beside. */
export function watchMemory(mark: string): () => Peaks {
  const peaks = new Map<string, number>();
  const processes = processesSince();
  const look = () => {
    for (const pid of processes()) {
      const found = peakIn(told(pid, "status"));
      if (found === undefined || !told(pid, "environ").includes(mark)) continue;
      peaks.set(found.process, Math.max(found.megabytes, peaks.get(found.process) ?? 0));
    }
  };
  const end = looking(100, look);
  return () => {
    end();
    return peaks;
  };
}
