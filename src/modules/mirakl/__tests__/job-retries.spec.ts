import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { MIRAKL_MODULE } from ".."
import type { JobLease } from "../job-leases"
import type { JobOutcome } from "../queries/job-lease"
import { MOST_LINES } from "../queries/job-retry"
import type { MiraklModuleService } from "../service"

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  testSuite: ({ service }) => {
    const createJob = async () => {
      const { id } = await service.createMiraklInstances({
        name: "Retries",
        status: "connected",
        marketplace_url: "https://ledger.example",
        host: "ledger.example",
        api_key_ciphertext: "sealed",
        api_key_last4: "0000",
      })
      return service.createMiraklJobs({
        instance_id: id,
        operation: "import_orders",
        correlation_id: "test",
      })
    }
    const claim = async (jobId: string) => {
      const lease = await service.jobs.claim(jobId)
      if (!lease) {
        throw new Error(`${jobId} was not claimed`)
      }
      return lease
    }
    const end = async (lease: JobLease, outcome: JobOutcome) => {
      await service.jobs.finish(lease, outcome)
      service.leases.close(lease)
    }

    it("runs again what is asked for, and nothing else", async () => {
      const job = await createJob()
      const lease = await claim(job.id)
      await service.recordJobLines(job.id, [
        { key: "A", status: "failed" },
        { key: "B", status: "held" },
        { key: "C", status: "done" },
      ])
      expect(await service.jobs.requeueLines({ job_id: job.id })).toEqual([])
      await end(lease, {})
      const lines = () =>
        service.listMiraklJobLines(
          { job_id: job.id },
          { order: { key: "ASC" } }
        )
      const ids = (await lines()).slice(1).map(({ id }) => id)

      await service.jobs.requeueLines({ line_ids: ids })

      expect((await lines()).map(({ status }) => status)).toEqual([
        "failed",
        "pending",
        "done",
      ])
      expect(await service.jobs.claim(job.id)).toMatchObject({
        is_line_retry: true,
        attempts: 1,
      })
    })

    it("keeps what an operation failed at, and its next try, when some of its lines go well", async () => {
      const job = await createJob()
      const retry_at = new Date("2030-01-01T00:00:00Z")
      const lease = await claim(job.id)
      await service.recordJobLines(job.id, [{ key: "A", status: "held" }])
      await end(lease, {
        error: { code: "UNAVAILABLE", message: "No.", retryable: true },
        retry_at,
      })
      await service.jobs.requeueLines({ job_id: job.id })
      const again = await claim(job.id)
      await service.recordJobLines(job.id, [{ key: "A", status: "done" }])
      await end(again, { result: { retried: 1 } })

      expect(await service.retrieveMiraklJob(job.id)).toMatchObject({
        status: "failed",
        error_code: "UNAVAILABLE",
        error_message: "No.",
        retry_at,
        result: { last_retry: { retried: 1 } },
      })
      await service.jobs.queueRetries(retry_at)
      expect(await claim(job.id)).toMatchObject({ is_line_retry: false })
    })

    it("does not try again by itself what failed for good, whatever its lines", async () => {
      const job = await createJob()
      const lease = await claim(job.id)
      await service.recordJobLines(job.id, [
        { key: "A", status: "failed", retryable: true },
      ])
      await end(lease, {
        error: { code: "WRONG_KEY", message: "No." },
        retry_at: new Date(),
      })
      expect(await service.retrieveMiraklJob(job.id)).toMatchObject({
        status: "failed",
        retry_at: null,
      })
    })

    it("runs so many lines again at once as it reads, and leaves the others failed", async () => {
      const job = await createJob()
      const lease = await claim(job.id)
      await service.recordJobLines(
        job.id,
        Array.from({ length: MOST_LINES + 5 }, (_, index) => ({
          key: String(index),
          status: "failed" as const,
        }))
      )
      await end(lease, {})
      await service.jobs.requeueLines({ job_id: job.id })
      const again = await claim(job.id)
      await end(again, {})
      expect(await service.retrieveMiraklJob(job.id)).toMatchObject({
        status: "partial",
        failed: 5,
        total: MOST_LINES + 5,
      })
    })
  },
})
