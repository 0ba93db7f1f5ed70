import { apiRoutes } from "../fixtures/api-routes"
import { grantPolicies } from "../fixtures/grant-policies"
import { MiraklAdminApi } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"

// A store with roles; read while it boots.
process.env.MEDUSA_FF_RBAC = "true"

describeMiraklHttp((suite) => {
  /** As the user is now, whose roles are in the token. */
  const logIn = async (): Promise<MiraklAdminApi> => {
    const { email, password } = suite.store.admin
    const { data } = await suite.http.post<{ token: string }>(
      "/auth/user/emailpass",
      { email, password }
    )
    return new MiraklAdminApi(suite.http, suite.container, {
      authorization: `Bearer ${data.token}`,
    })
  }

  /** The routes that refuse a user for what their roles lack. */
  const refusedRoutes = async (user: MiraklAdminApi): Promise<string[]> => {
    const refused: string[] = []
    for (const { method, path } of apiRoutes()) {
      const { status } = await user[method](path.replace(/\{\w+\}/g, "none"))
      if (status === 403) {
        refused.push(`${method} ${path}`)
      }
    }
    return refused
  }

  const routes = apiRoutes().map(({ method, path }) => `${method} ${path}`)
  const writes = routes.filter((route) => !route.startsWith("get "))

  it("shows nothing to a user whose roles do not name Mirakl", async () => {
    expect(await refusedRoutes(await logIn())).toEqual(routes)
  })

  it("lets a user who may read it change nothing", async () => {
    const { id } = suite.store.admin
    await grantPolicies(suite.container, id, ["mirakl:read"])
    expect(await refusedRoutes(await logIn())).toEqual(writes)
  })

  it("keeps nothing from a user who may change it", async () => {
    const { id } = suite.store.admin
    await grantPolicies(suite.container, id, ["mirakl:read", "mirakl:update"])
    expect(await refusedRoutes(await logIn())).toEqual([])
  })
})
