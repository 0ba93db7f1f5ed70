import { JobLeases, JobStopped } from "../../../modules/mirakl/job-leases"
import { LEASE_S } from "../../../modules/mirakl/queries/job-lease"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { keepLease } from "../keep-lease"

describe("the heartbeat of a lease", () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  const keep = (renew: () => Promise<void>) => {
    const leases = new JobLeases()
    const lease = leases.open("job", "token")
    const renewals = jest.fn(renew)
    const service = { leases, jobs: { renew: renewals } }
    const stop = keepLease(service as unknown as MiraklModuleService, lease)
    return { lease, renewals, stop }
  }
  const pass = (seconds: number) =>
    jest.advanceTimersByTimeAsync(seconds * 1000)

  it("gives a sign of life several times within a lease, until it is ended", async () => {
    const { lease, renewals, stop } = keep(() => Promise.resolve())
    await pass(10 * LEASE_S)
    expect(renewals.mock.calls.length).toBeGreaterThanOrEqual(30)
    expect(lease.signal.aborted).toBe(false)
    stop()
    const given = renewals.mock.calls.length
    await pass(LEASE_S)
    expect(renewals).toHaveBeenCalledTimes(given)
  })

  it.each([
    ["fails", () => Promise.reject(new Error("no connection"))],
    ["hangs", () => new Promise<void>(() => undefined)],
  ])(
    "stops the run within a lease and a beat when renewing it %s",
    async (_, renew) => {
      const { lease, stop } = keep(renew)
      await pass(LEASE_S - 1)
      expect(lease.signal.aborted).toBe(false)
      await pass(1 + LEASE_S / 4)
      expect(lease.signal.reason).toBeInstanceOf(JobStopped)
      stop()
    }
  )

  it("outlives a renewal that fails once", async () => {
    let failures = 1
    const { lease, stop } = keep(() =>
      failures-- > 0 ? Promise.reject(new Error("reset")) : Promise.resolve()
    )
    await pass(4 * LEASE_S)
    expect(lease.signal.aborted).toBe(false)
    stop()
  })
})
