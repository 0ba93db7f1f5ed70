import type { FetchError } from "@medusajs/js-sdk"
import { useMutation, useQuery } from "@tanstack/react-query"
import { miraklQueryKeys } from "../../lib/mirakl-query-keys"
import { sdk } from "../../lib/sdk"
import type { MiraklJob, MiraklSchedule } from "../../types/mirakl-job"
import { useInvalidateMirakl } from "../use-invalidate-mirakl"

// A run that falls due moves the next one on.
const LOOK_MS = 30_000

function pathOf(instanceId: string) {
  return `/admin/mirakl/instances/${instanceId}/schedules`
}

export function useMiraklSchedules(instanceId: string) {
  const { data, ...rest } = useQuery<
    { schedules: MiraklSchedule[] },
    FetchError
  >({
    queryKey: miraklQueryKeys.list("schedules", { instanceId }),
    queryFn: () => sdk.client.fetch(pathOf(instanceId)),
    refetchInterval: LOOK_MS,
  })
  return { ...data, ...rest }
}

/** `interval_minutes` below the operation's published frequency is refused with the reason. */
export type MiraklScheduleUpdate = {
  schedule_id: string
  interval_minutes?: number
  is_active?: boolean
}

export function useUpdateMiraklSchedule(instanceId: string) {
  const invalidate = useInvalidateMirakl()
  return useMutation<
    { schedule: MiraklSchedule },
    FetchError,
    MiraklScheduleUpdate
  >({
    mutationFn: ({ schedule_id, ...body }) =>
      sdk.client.fetch(`${pathOf(instanceId)}/${schedule_id}`, {
        method: "POST",
        body,
      }),
    onSuccess: () => invalidate("schedules"),
  })
}

export function useRunMiraklSchedule(instanceId: string) {
  const invalidate = useInvalidateMirakl()
  return useMutation<{ job: MiraklJob }, FetchError, string>({
    mutationFn: (scheduleId) =>
      sdk.client.fetch(`${pathOf(instanceId)}/${scheduleId}/run`, {
        method: "POST",
      }),
    onSuccess: () => invalidate("schedules", "jobs"),
  })
}

/** Creates the schedules that are missing; the others stay as they are. */
export function useRecreateMiraklSchedules(instanceId: string) {
  const invalidate = useInvalidateMirakl()
  return useMutation<{ schedules: MiraklSchedule[] }, FetchError, void>({
    mutationFn: () =>
      sdk.client.fetch(`${pathOf(instanceId)}/recreate`, { method: "POST" }),
    onSuccess: () => invalidate("schedules"),
  })
}
