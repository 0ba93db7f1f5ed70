import { randomUUID } from "node:crypto"
import type { Context, DAL } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import type { JobLease, JobLeases } from "../job-leases"
import { countJob } from "../queries/job-ledger"
import {
  claimJob,
  finishJob,
  handBackJob,
  renewJob,
  takeOverJobs,
  type ClaimedJob,
  type JobOutcome,
} from "../queries/job-lease"
import {
  expectLines,
  jobProgress,
  type JobProgress,
} from "../queries/job-progress"
import { queueDueRetries } from "../queries/due-retries"
import {
  launchableJobs,
  nextInLane,
  type LaunchableJob,
} from "../queries/job-queue"
import {
  cancelJob,
  requeueJob,
  requeueLines,
  type LinesToRetry,
} from "../queries/job-retry"
import { ignoreLine, settleHeldLines, settleJob } from "../queries/settle-lines"
import { claimDueSchedules } from "../queries/schedule-ledger"
import { failUnreadLines } from "../queries/unread-order-lines"
import { sqlManagerOf } from "../queries/sql-manager"

/** Set-based statements about jobs and schedules; part of the module service. */
export class JobStore {
  // Where the decorators take the entity manager from.
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(
    baseRepository: DAL.RepositoryService,
    protected readonly leases_: JobLeases
  ) {
    this.baseRepository_ = baseRepository
  }

  /**
   * Takes a queued job to running; null when it is not its turn, another
   * process was faster, or this one shuts down. An earlier run of it that this
   * process lost is ended first.
   */
  @InjectManager()
  async claim(
    jobId: string,
    @MedusaContext() context: Context = {}
  ): Promise<(JobLease & ClaimedJob) | null> {
    if (this.leases_.isClosing) {
      return null
    }
    const manager = sqlManagerOf(context)
    const token = randomUUID()
    const claimed = await claimJob(manager, jobId, token)
    if (claimed && this.leases_.isClosing) {
      await handBackJob(manager, jobId, token)
      return null
    }
    if (!claimed) {
      return null
    }
    await this.leases_.evict(jobId)
    return { ...claimed, ...this.leases_.open(jobId, token) }
  }

  /** A sign of life; stops the run when the lease is lost or the job cancelled. */
  @InjectManager()
  async renew(
    { job_id, token }: JobLease,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const renewed = await renewJob(sqlManagerOf(context), job_id, token)
    if (!renewed || renewed.is_cancelled) {
      this.leases_.stop(job_id, renewed ? "cancelled" : "lost", token)
    }
  }

  /** Puts a job back into the queue, before its end. */
  @InjectManager()
  async handBack(
    { job_id, token }: JobLease,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await handBackJob(sqlManagerOf(context), job_id, token)
  }

  /** Ends a job; its status follows from its lines. */
  @InjectManager()
  async finish(
    { job_id, token }: JobLease,
    outcome: JobOutcome,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await finishJob(sqlManagerOf(context), job_id, token, outcome)
  }

  /** Puts back into the queue what dead processes held; returns the jobs that ended instead. */
  @InjectManager()
  async takeOver(@MedusaContext() context: Context = {}): Promise<string[]> {
    return takeOverJobs(sqlManagerOf(context))
  }

  /** Queues the jobs whose next try is due. */
  @InjectManager()
  async queueRetries(
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await queueDueRetries(sqlManagerOf(context), now)
  }

  /** Writes the jobs of due schedules, each once; returns how many. */
  @InjectManager()
  async claimSchedules(
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    return claimDueSchedules(sqlManagerOf(context), now)
  }

  /** Queued jobs whose turn it is. */
  @InjectManager()
  async launchable(
    @MedusaContext() context: Context = {}
  ): Promise<LaunchableJob[]> {
    return launchableJobs(sqlManagerOf(context))
  }

  /** The job that waits behind one that has ended. */
  @InjectManager()
  async nextInLane(
    jobId: string,
    @MedusaContext() context: Context = {}
  ): Promise<string | null> {
    return nextInLane(sqlManagerOf(context), jobId)
  }

  /** Queues failed or held lines again, and nothing but them; returns their jobs. */
  @InjectManager()
  async requeueLines(
    lines: LinesToRetry,
    @MedusaContext() context: Context = {}
  ): Promise<LaunchableJob[]> {
    const manager = sqlManagerOf(context)
    const jobs = await requeueLines(manager, lines)
    for (const { id } of jobs) {
      await countJob(manager, id)
    }
    return jobs
  }

  /** Queues an ended job again, as a whole. */
  @InjectManager()
  async requeue(
    { id, actor_id }: { id: string; actor_id?: string },
    @MedusaContext() context: Context = {}
  ): Promise<LaunchableJob[]> {
    return requeueJob(sqlManagerOf(context), id, actor_id)
  }

  /** Cancels a job; false when it has ended already. */
  @InjectManager()
  async cancel(
    jobId: string,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    const manager = sqlManagerOf(context)
    const isCancelled = await cancelJob(manager, jobId)
    if (isCancelled) {
      await failUnreadLines(manager, jobId, null)
      await countJob(manager, jobId)
      this.leases_.stop(jobId, "cancelled")
    }
    return isCancelled
  }

  /** Lets held lines follow the orders and parcels that have gone on since. */
  @InjectManager()
  async settleHeldLines(@MedusaContext() context: Context = {}): Promise<void> {
    await settleHeldLines(sqlManagerOf(context))
  }

  /** Lets the counts and the status of an ended job follow its lines. */
  @InjectManager()
  async settle(
    jobId: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await settleJob(sqlManagerOf(context), jobId)
  }

  /** Takes a failed or held line off the list; false for another one. */
  @InjectManager()
  async ignoreLine(
    lineId: string,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    return ignoreLine(sqlManagerOf(context), lineId)
  }

  /** Notes how many lines a run will have at most, as soon as Mirakl tells; null once its lines tell it. */
  @InjectManager()
  async expect(
    jobId: string,
    total: number | null,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await expectLines(sqlManagerOf(context), jobId, total)
  }

  /** How far a job is, and how fast it gets on. */
  @InjectManager()
  async progress(
    jobId: string,
    @MedusaContext() context: Context = {}
  ): Promise<JobProgress> {
    return jobProgress(sqlManagerOf(context), jobId)
  }
}
