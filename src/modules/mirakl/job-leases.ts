import { setTimeout as sleep } from "node:timers/promises"

/** Why a running job has to stop before its end. */
export type JobStopReason = "cancelled" | "lost" | "shutdown"

const WORDS: Record<JobStopReason, string> = {
  cancelled: "The job was cancelled.",
  lost: "Another process has taken the job over.",
  shutdown: "The process is shutting down; the job goes on elsewhere.",
}

/** Ends the run of a job from within; what it had begun is finished first. */
export class JobStopped extends Error {
  override readonly name = "MiraklJobStopped"
  readonly retryable = true

  constructor(readonly reason: JobStopReason) {
    super(WORDS[reason])
  }
}

/** The right to run a job. */
export type JobLease = {
  job_id: string
  token: string
  /** Aborted with a {@link JobStopped} when the run has to stop. */
  signal: AbortSignal
}

type Held = {
  token: string
  controller: AbortController
  ending: Promise<void>
  ended: () => void
}

/** The leases that this process holds. */
export class JobLeases {
  private readonly held = new Map<string, Held>()
  private readonly endings = new Set<Promise<void>>()
  /** Set while the process shuts down: it takes no more work. */
  isClosing = false
  /** How long a run that was lost may take to let go, ms; longer takes only one that hangs. */
  patienceMs = 10_000

  /** Notes a lease that the database has granted. */
  open(jobId: string, token: string): JobLease {
    const controller = new AbortController()
    let ended: () => void = () => undefined
    const ending = new Promise<void>((resolve) => (ended = resolve))
    this.endings.add(ending)
    void ending.then(() => this.endings.delete(ending))
    this.held.set(jobId, { token, controller, ending, ended })
    return { job_id: jobId, token, signal: controller.signal }
  }

  /**
   * Ends a run of this process that lost its lease, before the job is begun
   * anew. One that hangs is not waited for for ever: it writes no more.
   */
  async evict(jobId: string): Promise<void> {
    const held = this.held.get(jobId)
    if (!held) {
      return
    }
    this.stop(jobId, "lost", held.token)
    await Promise.race([
      held.ending,
      sleep(this.patienceMs, undefined, { ref: false }),
    ])
    held.ended()
  }

  /** The run is over, however it ended. */
  close({ job_id, token }: JobLease): void {
    const held = this.held.get(job_id)
    if (held?.token === token) {
      this.held.delete(job_id)
      held.ended()
    }
  }

  tokenOf(jobId: string): string | null {
    return this.held.get(jobId)?.token ?? null
  }

  /** Tells a run of this process that it has to stop; undefined for other jobs. */
  signalOf(jobId: string): AbortSignal | undefined {
    return this.held.get(jobId)?.controller.signal
  }

  /** @param token of the run that is meant; default: whichever there is */
  stop(jobId: string, reason: JobStopReason, token?: string): void {
    const held = this.held.get(jobId)
    if (held && (token === undefined || held.token === token)) {
      held.controller.abort(new JobStopped(reason))
    }
  }

  /** Stops all runs and waits until they have finished what they had begun. */
  async stopAll(reason: JobStopReason): Promise<void> {
    this.isClosing = true
    for (const jobId of this.held.keys()) {
      this.stop(jobId, reason)
    }
    await Promise.all(this.endings)
  }
}
