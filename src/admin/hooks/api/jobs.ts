import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { doEach, type EachResult } from "../../lib/do-each"
import { miraklQueryKeys } from "../../lib/mirakl-query-keys"
import { isJobRunning } from "../../lib/is-job-running"
import { sdk } from "../../lib/sdk"
import type {
  MiraklJob,
  MiraklJobLine,
  MiraklOperation,
} from "../../types/mirakl-job"
import type { ListQuery, Paginated } from "../../types/paginated"
import { useInvalidateMirakl } from "../use-invalidate-mirakl"

const PATH = "/admin/mirakl/jobs"

// Look again while work goes on, and now and then whether some has begun.
const WHILE_RUNNING_MS = 1500
const WHILE_IDLE_MS = 15_000

export function useMiraklJobs(query: ListQuery = {}) {
  const { data, ...rest } = useQuery<Paginated<"jobs", MiraklJob>, FetchError>({
    queryKey: miraklQueryKeys.list("jobs", query),
    queryFn: () => sdk.client.fetch(PATH, { query }),
    placeholderData: keepPreviousData,
    // Work goes on in the background: what was read before may be old.
    refetchOnMount: "always",
    refetchInterval: ({ state }) =>
      state.data?.jobs.some(isJobRunning) ? WHILE_RUNNING_MS : WHILE_IDLE_MS,
  })
  return { ...data, ...rest }
}

export function useMiraklJob(id: string) {
  const { data, ...rest } = useQuery<{ job: MiraklJob }, FetchError>({
    queryKey: miraklQueryKeys.detail("jobs", id),
    queryFn: () => sdk.client.fetch(`${PATH}/${id}`),
    enabled: Boolean(id),
    refetchInterval: ({ state }) =>
      state.data && isJobRunning(state.data.job) ? WHILE_RUNNING_MS : false,
  })
  return { ...data, ...rest }
}

/** The lines of a job, again and again while they may still change. */
export function useMiraklJobLines(
  job: Pick<MiraklJob, "id" | "status" | "finished_at">,
  query: ListQuery
) {
  const isRunning = isJobRunning(job)
  const { data, ...rest } = useQuery<
    Paginated<"lines", MiraklJobLine>,
    FetchError
  >({
    // Each end of the job has a key of its own, so that its last lines are read
    // once more, also after a retry.
    queryKey: miraklQueryKeys.list("job-lines", {
      jobId: job.id,
      end: isRunning ? null : job.finished_at,
      ...query,
    }),
    queryFn: () => sdk.client.fetch(`${PATH}/${job.id}/lines`, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: isRunning ? WHILE_RUNNING_MS : false,
  })
  return { ...data, ...rest }
}

/** Starts an operation; a dry run sends nothing and stores nothing. */
type StartOperation = {
  instanceId: string
  type: MiraklOperation
  params?: Record<string, unknown>
  dry_run?: boolean
}

export function useStartMiraklOperation() {
  const invalidate = useInvalidateMirakl()
  return useMutation<{ job: MiraklJob }, FetchError, StartOperation>({
    mutationFn: ({ instanceId, ...body }) =>
      sdk.client.fetch(`/admin/mirakl/instances/${instanceId}/operations`, {
        method: "POST",
        body,
      }),
    onSuccess: () => invalidate("jobs", "overview"),
  })
}

/** Runs the failed lines again, or all of it when the operation itself failed. */
export function useRetryMiraklJob(id: string) {
  const invalidate = useInvalidateMirakl()
  return useMutation<{ job: MiraklJob }, FetchError, void>({
    mutationFn: () =>
      sdk.client.fetch(`${PATH}/${id}/retry`, { method: "POST" }),
    onSettled: () => invalidate("jobs", "job-lines"),
  })
}

export function useCancelMiraklJob(id: string) {
  const invalidate = useInvalidateMirakl()
  return useMutation<{ job: MiraklJob }, FetchError, void>({
    mutationFn: () =>
      sdk.client.fetch(`${PATH}/${id}/cancel`, { method: "POST" }),
    onSettled: () => invalidate("jobs", "job-lines"),
  })
}

/** Some failed or held lines one after the other, each on its own. */
export function useMoveMiraklJobLines(move: "retry" | "ignore") {
  const invalidate = useInvalidateMirakl()
  return useMutation<EachResult, FetchError, string[]>({
    mutationFn: (ids) =>
      doEach(ids, (id) =>
        sdk.client.fetch(`/admin/mirakl/job-lines/${id}/${move}`, {
          method: "POST",
        })
      ),
    onSettled: () => invalidate("jobs", "job-lines", "orders"),
  })
}

/** One failed or held line alone: tried again, or left for good. */
export function useMoveMiraklJobLine(move: "retry" | "ignore") {
  const invalidate = useInvalidateMirakl()
  return useMutation<{ line: MiraklJobLine }, FetchError, string>({
    mutationFn: (id) =>
      sdk.client.fetch(`/admin/mirakl/job-lines/${id}/${move}`, {
        method: "POST",
      }),
    onSettled: () => invalidate("jobs", "job-lines", "orders"),
  })
}
