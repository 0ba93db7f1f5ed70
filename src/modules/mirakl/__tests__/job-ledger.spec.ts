import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { MIRAKL_MODULE } from ".."
import { JobStopped } from "../job-leases"
import type { MiraklModuleService } from "../service"

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: { encryptionKey: Buffer.alloc(32, 1).toString("base64") },
  testSuite: ({ service }) => {
    const createInstance = (name = "Ledger") =>
      service.createMiraklInstances({
        name,
        status: "connected",
        marketplace_url: "https://ledger.example",
        host: "ledger.example",
        api_key_ciphertext: "sealed",
        api_key_last4: "0000",
      })

    async function createJob(instanceId?: string) {
      return service.createMiraklJobs({
        instance_id: instanceId ?? (await createInstance()).id,
        operation: "import_orders",
        correlation_id: "test",
      })
    }

    async function claim(jobId: string) {
      const lease = await service.jobs.claim(jobId)
      if (!lease) {
        throw new Error(`${jobId} was not claimed`)
      }
      return lease
    }

    const statusOf = async (id: string) =>
      (await service.retrieveMiraklJob(id)).status

    /** As if its process had died a while ago. */
    const expire = (id: string) =>
      service.updateMiraklJobs({ id, lease_expires_at: new Date(0) })

    it("claims a queued job once", async () => {
      const job = await createJob()

      const leases = await Promise.all([
        service.jobs.claim(job.id),
        service.jobs.claim(job.id),
      ])

      expect(leases.filter(Boolean)).toHaveLength(1)
      expect(await service.retrieveMiraklJob(job.id)).toMatchObject({
        status: "running",
        attempts: 1,
      })
    })

    it("runs one job of an instance and operation at a time", async () => {
      const { id: instanceId } = await createInstance()
      const jobs = await Promise.all(
        Array.from({ length: 8 }, () => createJob(instanceId))
      )
      const other = await createJob()

      const leases = await Promise.all(
        [...jobs, other].map(({ id }) => service.jobs.claim(id))
      )

      expect(leases.at(-1)).not.toBeNull()
      const [lease, ...more] = leases.slice(0, -1).flatMap((it) => it ?? [])
      expect(more).toEqual([])
      await service.jobs.finish(lease as NonNullable<typeof lease>, {})
      const [oldest] = jobs
        .filter(({ id }) => id !== lease?.job_id)
        .map(({ id }) => id)
        .sort()
      expect(await service.jobs.nextInLane(lease?.job_id ?? "")).toBe(oldest)
      expect(await service.jobs.launchable()).toMatchObject([{ id: oldest }])
    })

    it("refuses a second running job whatever the program does", async () => {
      const { id: instanceId } = await createInstance()
      await claim((await createJob(instanceId)).id)
      const second = await createJob(instanceId)

      await expect(
        service.updateMiraklJobs({ id: second.id, status: "running" })
      ).rejects.toThrow(/already exists/)
    })

    it("keeps a job with a living lease and takes over one without", async () => {
      const [alive, dead] = [await createJob(), await createJob()]
      await claim(alive.id)
      const lease = await claim(dead.id)
      await expire(dead.id)

      await service.jobs.takeOver()

      expect([await statusOf(alive.id), await statusOf(dead.id)]).toEqual([
        "running",
        "queued",
      ])
      // The dead one was only slow, and somebody else has its job now.
      // This process tells its lost run to let go, before it begins anew.
      lease.signal.addEventListener("abort", () => service.leases.close(lease))
      const takenOver = await claim(dead.id)
      expect(lease.signal.reason).toMatchObject({ reason: "lost" })
      expect(takenOver.token).not.toBe(lease.token)
      await service.jobs.renew(lease)
      expect(takenOver.signal.aborted).toBe(false)
      await service.jobs.finish(lease, { result: { from: "the dead" } })
      expect(await service.retrieveMiraklJob(dead.id)).toMatchObject({
        status: "running",
        result: null,
        attempts: 1,
        crashes: 1,
      })
    })

    it("takes a job over from a run of this process that hangs", async () => {
      const job = await createJob()
      const hanging = await claim(job.id)
      await expire(job.id)
      await service.jobs.takeOver()
      service.leases.patienceMs = 10

      const lease = await claim(job.id)

      await service.jobs.renew(hanging)
      expect([hanging.signal.aborted, lease.signal.aborted]).toEqual([
        true,
        false,
      ])
      service.leases.close(lease)
      // The one that hangs keeps no process from ending.
      await service.__hooks.onApplicationPrepareShutdown()
      await service.__hooks.onApplicationStart()
      await service.__hooks.onApplicationShutdown()
    })

    it("lets who lost its lease write no more, and tells it to stop", async () => {
      const job = await createJob()
      const lease = await claim(job.id)
      await service.recordJobLines(job.id, [{ key: "A", status: "done" }])
      await service.updateMiraklJobs({ id: job.id, lease_token: "another's" })

      await expect(
        service.recordJobLines(job.id, [{ key: "B", status: "done" }])
      ).rejects.toThrow(JobStopped)

      expect(lease.signal.reason).toMatchObject({ reason: "lost" })
      const lines = await service.listMiraklJobLines({ job_id: job.id })
      expect(lines.map(({ key }) => key)).toEqual(["A"])
    })

    it("ends a job that kills whoever runs it, unless it gets on", async () => {
      const job = await createJob()
      const die = async (times: number) => {
        for (let time = 0; time < times; time++) {
          service.leases.close(await claim(job.id))
          await expire(job.id)
          await service.jobs.takeOver()
        }
      }
      await die(4)
      const lease = await claim(job.id)
      await service.recordJobLines(job.id, [{ key: "A", status: "done" }])
      service.leases.close(lease)
      await expire(job.id)
      await service.jobs.takeOver()
      expect(await statusOf(job.id)).toBe("queued")
      await die(3)
      expect(await statusOf(job.id)).toBe("queued")

      await die(1)

      expect(await service.retrieveMiraklJob(job.id)).toMatchObject({
        status: "failed",
        error_code: "PROCESS_DIED",
      })
    })

    it("tells how far a job is, by what Mirakl says until its lines say it", async () => {
      const job = await createJob()
      const lease = await claim(job.id)
      await service.jobs.expect(job.id, 150)
      await service.recordJobLines(job.id, [
        { key: "A", status: "done" },
        { key: "B", status: "pending" },
      ])
      const running = await service.jobs.progress(job.id)
      expect(running).toMatchObject({ processed: 1, total: 150 })
      expect(running.rate_per_minute).toBeGreaterThan(0)
      expect(running.eta_seconds).toBeGreaterThan(0)

      await service.jobs.expect(job.id, null)
      expect(await service.jobs.progress(job.id)).toMatchObject({ total: 2 })
      await service.recordJobLines(job.id, [{ key: "B", status: "done" }])
      const unknown = await service.jobs.progress(job.id)
      expect(unknown.rate_per_minute).toBeGreaterThan(0)
      expect(unknown.eta_seconds).toBeNull()
      await service.jobs.finish(lease, {})
      expect(await service.jobs.progress(job.id)).toEqual({
        processed: 2,
        total: 2,
        rate_per_minute: null,
        eta_seconds: null,
      })
    })

    it("writes a line once that is named twice", async () => {
      const job = await createJob()
      await service.recordJobLines(job.id, [
        { key: "A", status: "failed" },
        { key: "A", status: "done" },
      ])
      expect(
        await service.listMiraklJobLines({ job_id: job.id })
      ).toMatchObject([{ key: "A", status: "done" }])
    })

    it("takes no work while its process ends", async () => {
      const job = await createJob()
      await service.__hooks.onApplicationPrepareShutdown()
      expect(await service.jobs.claim(job.id)).toBeNull()
      expect(await statusOf(job.id)).toBe("queued")
      await service.__hooks.onApplicationStart()
      expect(await service.jobs.claim(job.id)).not.toBeNull()
      await service.__hooks.onApplicationShutdown()
    })

    it("hands a job back, as if it had not been tried", async () => {
      const job = await createJob()
      await service.jobs.handBack(await claim(job.id))

      expect(await service.retrieveMiraklJob(job.id)).toMatchObject({
        status: "queued",
        attempts: 0,
        lease_token: null,
      })
    })

    it("stops its jobs before it ends, and waits for them", async () => {
      const lease = await claim((await createJob()).id)
      const end = service.__hooks.onApplicationPrepareShutdown()
      let hasEnded = false
      void end.then(() => (hasEnded = true))

      expect(lease.signal.reason).toMatchObject({ reason: "shutdown" })
      await service.listMiraklJobs()
      expect(hasEnded).toBe(false)
      service.leases.close(lease)
      await end
      await service.__hooks.onApplicationStart()
      await service.__hooks.onApplicationShutdown()
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
          retryable: true,
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
          retryable: false,
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
      [["pending"], null, "done"],
      [[], null, "done"],
    ] as const)(
      "finishes a job with lines %j and error %j as %s",
      async (statuses, error, expected) => {
        const job = await createJob()
        const lease = await claim(job.id)
        await service.recordJobLines(
          job.id,
          statuses.map((status, index) => ({ key: `${index}`, status }))
        )

        await service.jobs.finish(lease, { error })

        const finished = await service.retrieveMiraklJob(job.id)
        expect(finished.status).toBe(expected)
        expect(finished.finished_at).toBeInstanceOf(Date)
      }
    )
  },
})
