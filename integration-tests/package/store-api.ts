import { setTimeout as sleep } from "node:timers/promises"

type Body = { instance?: { id: string }; job?: { id: string; status: string } }

export type StoreAnswer = { status: number; body: Body }

const JOB_PATIENCE_MS = 60_000

/** The admin API of a store in a process of its own, as a logged-in admin. */
export class StoreApi {
  private constructor(
    private readonly url: string,
    private readonly token: string
  ) {}

  static async logIn(
    url: string,
    admin: { email: string; password: string }
  ): Promise<StoreApi> {
    const answer = await fetch(`${url}/auth/user/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(admin),
    })
    const { token } = (await answer.json()) as { token: string }
    return new StoreApi(url, token)
  }

  get(path: string): Promise<StoreAnswer> {
    return this.#call("GET", path)
  }

  post(path: string, body: unknown): Promise<StoreAnswer> {
    return this.#call("POST", path, JSON.stringify(body))
  }

  /** Starts an operation; the job, once it has ended. */
  async runOperation(instanceId: string, type: string): Promise<Body["job"]> {
    const { body } = await this.post(
      `mirakl/instances/${instanceId}/operations`,
      { type, params: {} }
    )
    const deadline = Date.now() + JOB_PATIENCE_MS
    let job = body.job
    while (job && ["queued", "running"].includes(job.status)) {
      if (Date.now() > deadline) {
        throw new Error(`The job is still ${job.status}.`)
      }
      await sleep(200)
      job = (await this.get(`mirakl/jobs/${job.id}`)).body.job
    }
    return job
  }

  async #call(
    method: string,
    path: string,
    body?: string
  ): Promise<StoreAnswer> {
    const answer = await fetch(`${this.url}/admin/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        "content-type": "application/json",
      },
      ...(body === undefined ? {} : { body }),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      body: text.startsWith("{") ? (JSON.parse(text) as Body) : {},
    }
  }
}
