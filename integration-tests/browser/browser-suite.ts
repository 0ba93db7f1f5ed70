import type { Browser } from "playwright-core"
import {
  describeMiraklHttp,
  type MiraklHttpSuite,
} from "../fixtures/mirakl-http-suite"
import { AdminPage } from "./admin-page"
import { CHROMIUM, launchChromium, NO_CHROMIUM } from "./chromium"
import { buildProductionAdmin } from "./production-admin"
import { serveAdmin, type ServedAdmin } from "./serve-admin"

const MINUTE = 60_000

/** What a person sees: the production admin over a seeded store and an empty marketplace. */
export type BrowserSuite = {
  /** The store and the marketplace behind the pages. */
  http: MiraklHttpSuite
  /** A test in a browser of its own, logged in, that fails with a picture, and also when the page crashes. */
  inBrowser: (work: (admin: AdminPage) => Promise<void>) => () => Promise<void>
}

/** Boots store and browser once; without a browser on the machine, the tests are skipped by that name. */
export function describeBrowser(
  what: string,
  describePages: (suite: BrowserSuite) => void
): void {
  if (!CHROMIUM) {
    it.skip(`${what}${NO_CHROMIUM}`, () => undefined)
    return
  }
  let built: Promise<string>
  let served: ServedAdmin
  let browser: Browser
  beforeAll(() => {
    // While the store boots.
    built = buildProductionAdmin()
    built.catch(() => undefined)
  })
  describeMiraklHttp((http) => {
    beforeAll(async () => {
      served = await serveAdmin(await built, http.storeUrl)
      browser = await launchChromium()
    }, 5 * MINUTE)

    afterAll(async () => {
      await browser?.close()
      await served?.stop()
    })

    const inBrowser: BrowserSuite["inBrowser"] = (work) => async () => {
      const admin = await AdminPage.open(browser, served.url, http.store.admin)
      try {
        await work(admin)
      } catch (error) {
        const file = await admin.picture(expect.getState().currentTestName)
        throw new Error(`See ${file}`, { cause: error })
      } finally {
        await admin.page.close()
      }
      expect(admin.crashes).toEqual([])
    }
    describePages({ http, inBrowser })
  })
}
