export type StoreAnswer = { status: number; body: Record<string, unknown> }

/** The admin API of a store in a process of its own, as a logged-in admin; for answers that may be refusals. */
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
      body: text.startsWith("{")
        ? (JSON.parse(text) as StoreAnswer["body"])
        : {},
    }
  }
}
