import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { MIRAKL_MODULE } from ".."
import type { MiraklModuleService } from "../service"

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: { encryptionKey: Buffer.alloc(32, 1).toString("base64") },
  testSuite: ({ service }) => {
    async function createJob() {
      const instance = await service.createMiraklInstances({
        name: "Ledger",
        marketplace_url: "https://ledger.example",
        host: "ledger.example",
        api_key_ciphertext: "sealed",
        api_key_last4: "0000",
      })
      return service.createMiraklJobs({
        instance_id: instance.id,
        operation: "import_orders",
        correlation_id: "test",
      })
    }

    it("claims a queued job once", async () => {
      const job = await createJob()

      const claims = await Promise.all([
        service.claimJob(job.id),
        service.claimJob(job.id),
      ])

      expect(claims.sort()).toEqual([false, true])
      expect((await service.retrieveMiraklJob(job.id)).status).toBe("running")
    })

    it("updates a line that is recorded again and counts its attempts", async () => {
      const job = await createJob()
      await service.recordJobLines(job.id, [
        { key: "A", status: "pending", data: { sku: "1" } },
        { key: "B", status: "pending" },
      ])
      await service.recordJobLines(job.id, [
        {
          key: "A",
          status: "failed",
          error_code: "X",
          error_message: "No",
          remedy: "Try",
        },
        { key: "B", status: "done" },
      ])
      await service.recordJobLines(job.id, [{ key: "A", status: "done" }])

      const lines = await service.listMiraklJobLines(
        { job_id: job.id },
        { order: { key: "ASC" } }
      )
      expect(lines).toMatchObject([
        {
          key: "A",
          status: "done",
          attempts: 2,
          error_code: null,
          data: { sku: "1" },
        },
        { key: "B", status: "done", attempts: 1 },
      ])
      expect(await service.retrieveMiraklJob(job.id)).toMatchObject({
        total: 2,
        processed: 2,
        failed: 0,
      })
    })

    it.each([
      [["done", "done"], null, "done"],
      [["done", "failed"], null, "partial"],
      [["done", "held"], null, "partial"],
      [["failed", "failed"], null, "failed"],
      [["done"], { code: "E", message: "broke" }, "failed"],
      [[], null, "done"],
    ] as const)(
      "finishes a job with lines %j and error %j as %s",
      async (statuses, error, expected) => {
        const job = await createJob()
        await service.claimJob(job.id)
        await service.recordJobLines(
          job.id,
          statuses.map((status, index) => ({ key: `${index}`, status }))
        )

        await service.finishJob(job.id, { error })

        const finished = await service.retrieveMiraklJob(job.id)
        expect(finished.status).toBe(expected)
        expect(finished.finished_at).toBeInstanceOf(Date)
      }
    )

    it("leaves a cancelled job cancelled", async () => {
      const job = await createJob()
      await service.updateMiraklJobs({ id: job.id, status: "cancelled" })

      await service.finishJob(job.id, {})

      expect((await service.retrieveMiraklJob(job.id)).status).toBe("cancelled")
    })
  },
})
