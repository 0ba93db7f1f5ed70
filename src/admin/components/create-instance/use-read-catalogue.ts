import { useEffect, useState } from "react"
import { useMiraklJob, useStartMiraklOperation } from "../../hooks/api/jobs"
import { useInvalidateMirakl } from "../../hooks/use-invalidate-mirakl"
import { isJobRunning } from "../../lib/is-job-running"

/** Reads code lists and offers of a draft: the reading changes nothing in the store. */
export function useReadCatalogue(instanceId: string) {
  const invalidate = useInvalidateMirakl()
  const start = useStartMiraklOperation()
  const [jobIds, setJobIds] = useState<string[]>([])
  const lists = useMiraklJob(jobIds[0] ?? "")
  const offers = useMiraklJob(jobIds[1] ?? "")
  const jobs = [lists.job, offers.job].filter((job) => job !== undefined)
  const isRunning = jobs.length < jobIds.length || jobs.some(isJobRunning)

  useEffect(() => {
    if (jobIds.length && !isRunning) {
      void invalidate("listings", "master-data")
    }
  }, [jobIds, isRunning, invalidate])

  const read = async () => {
    const { job } = await start.mutateAsync({
      instanceId,
      type: "import_master_data",
    })
    const second = await start.mutateAsync({
      instanceId,
      type: "import_listings",
    })
    setJobIds([job.id, second.job.id])
  }
  const failed = jobs.find(({ error_message }) => error_message)
  return {
    read,
    isReading: start.isPending || (jobIds.length > 0 && isRunning),
    error: start.error?.message ?? failed?.error_message ?? undefined,
  }
}
