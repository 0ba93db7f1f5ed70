import { mkdirSync } from "node:fs"
import path from "node:path"
import type { Browser, Locator, Page } from "playwright-core"
import type { SeededAdmin } from "../fixtures/create-admin"

const FAILURES = path.resolve(__dirname, "../../.medusa/browser-tests/failures")

// An operation runs in the background, on a machine that may be busy.
const OPERATION_TIMEOUT_MS = 60_000

const MOST_TABS = 120

const LOOK_MS = 50
/** So long after the last answer a page has drawn what came, or has asked for more. */
const QUIET_MS = 300

// A drawer that fades in is paler than it will be. A spinner never ends.
const AT_REST = `Promise.allSettled(document.getAnimations()
  .filter((it) => it.effect?.getComputedTiming().endTime < Infinity)
  .map((it) => it.finished))`

/** The admin as a person uses it: what is on the page, clicked and read by name. */
export class AdminPage {
  /** What crashed in the page; a test expects none. */
  readonly crashes: Error[] = []
  private underWay = 0

  private constructor(
    readonly page: Page,
    private readonly url: string
  ) {
    page.setDefaultTimeout(60_000)
    page.on("pageerror", (error) => this.crashes.push(error))
    page.on("request", () => (this.underWay += 1))
    page.on("requestfinished", () => (this.underWay -= 1))
    page.on("requestfailed", () => (this.underWay -= 1))
  }

  /** Opens the admin and logs in. */
  static async open(
    browser: Browser,
    url: string,
    admin: Pick<SeededAdmin, "email" | "password">
  ): Promise<AdminPage> {
    const page = await browser.newPage({
      locale: "en-US",
      viewport: { width: 1440, height: 1000 },
    })
    const opened = new AdminPage(page, url)
    await opened.logIn(admin)
    return opened
  }

  /** Logs in, also when somebody is: a session keeps the roles that it began with. */
  async logIn(admin: Pick<SeededAdmin, "email" | "password">): Promise<void> {
    await this.page.context().clearCookies()
    await this.goTo("/login")
    await this.page.fill('input[name="email"]', admin.email)
    await this.page.fill('input[name="password"]', admin.password)
    await this.page.click('button[type="submit"]')
    await this.page.waitForURL(/\/app\/orders/)
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`)
  }

  /** Goes on to a page as its links do, without loading the admin anew, and waits until all is there. */
  async jump(path: string): Promise<void> {
    const { pathname } = new URL(this.url)
    const address = JSON.stringify(`${pathname}${path}`)
    await this.page.evaluate(
      `history.pushState({}, "", ${address}); dispatchEvent(new PopStateEvent("popstate"))`
    )
    await this.settle()
  }

  /** Waits until nothing is loading any more, or moves. */
  async settle(): Promise<void> {
    await this.loaded()
    await this.page.evaluate(AT_REST)
  }

  private async loaded(): Promise<void> {
    let quietSince = performance.now()
    while (performance.now() - quietSince < QUIET_MS) {
      await this.page.waitForTimeout(LOOK_MS)
      if (this.underWay > 0) {
        quietSince = performance.now()
      }
    }
  }

  /** Follows a link of the sidebar's Mirakl menu. */
  async openMenu(name: string): Promise<void> {
    const menu = this.page
      .getByRole("complementary")
      .or(this.page.locator("aside"))
    await menu
      .first()
      .locator('a[href*="/app/mirakl"]')
      .filter({ hasText: new RegExp(`^${name}$`) })
      // Narrow screens have a second link to the first page.
      .first()
      .click()
  }

  /** Opens a page of the Mirakl menu from anywhere: two clicks, or one for the menu itself. */
  async visit(name: string): Promise<void> {
    await this.openMenu("Mirakl")
    if (name !== "Mirakl") {
      await this.openMenu(name)
    }
  }

  /** Follows the link that names a row. */
  async openRow(name: string): Promise<void> {
    await this.row(name).getByRole("link", { name, exact: true }).click()
  }

  /** Moves the focus with the keyboard alone, and presses Enter on what it looks for. */
  async pressByKeyboard(target: Locator): Promise<void> {
    for (let steps = 0; steps < MOST_TABS; steps += 1) {
      await this.page.keyboard.press("Tab")
      if (await target.and(this.page.locator(":focus")).count()) {
        await this.page.keyboard.press("Enter")
        return
      }
    }
    throw new Error(`${MOST_TABS} tabs do not reach ${String(target)}.`)
  }

  async fill(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label).fill(text)
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole("button", { name: button, exact: true }).click()
  }

  /** Chooses options of a combobox. */
  async choose(label: string, ...options: string[]): Promise<void> {
    const box = this.page.getByRole("combobox", { name: label })
    await box.click()
    for (const option of options) {
      await this.page.getByRole("option", { name: option, exact: true }).click()
    }
    // A list stays open for more.
    if (options.length > 1) {
      await this.page.getByRole("heading").first().click()
    }
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor()
  }

  /** The row of a table with this text. */
  row(text: string): Locator {
    return this.page.getByRole("row").filter({ hasText: text }).first()
  }

  /**
   * Presses an operation's button and waits for the end of its run.
   *
   * @throws with what the job says when the run did not go well
   */
  async runOperation(operation: string): Promise<void> {
    const row = this.page.locator(`[data-operation="${operation}"]`)
    await row.getByRole("button", { name: /^Run now/ }).click()
    const status = row.getByText(/^(Done|Partly done|Failed)$/)
    await status.waitFor({ timeout: OPERATION_TIMEOUT_MS })
    if ((await status.textContent()) !== "Done") {
      await status.click()
      await this.sees("Lines")
      const job = await this.page.locator("main").first().innerText()
      throw new Error(`${operation} did not go well:\n${job}`)
    }
  }

  /** Keeps a picture of the page for whoever looks into a failure. */
  async picture(name = "page"): Promise<string> {
    mkdirSync(FAILURES, { recursive: true })
    const file = path.join(FAILURES, `${name.replace(/\W+/g, "-")}.png`)
    await this.page.screenshot({ path: file })
    return file
  }
}
