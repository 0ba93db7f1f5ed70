import type { Page } from "playwright-core"
import type { AdminPage } from "./admin-page"
import { findBarriers } from "./find-barriers"

const DESK = { width: 1440, height: 1000 }
const TABLET = { width: 820, height: 1180 }

/** What depends on the theme: the document is the same in both. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"]

/**
 * What is wrong with a page that is all there: what keeps people with a keyboard
 * or a screen reader out, in the light and in the dark, and what a tablet cuts
 * off or scrolls sideways.
 *
 * @param part selects a part of the page; default: all of it
 */
export async function lookOver(
  admin: AdminPage,
  part?: string
): Promise<string[]> {
  const { page } = admin
  // What the pointer rests on is drawn otherwise.
  await page.mouse.move(0, 0)
  const light = await findBarriers(page, { part })
  await wear(page, "dark")
  const dark = await findBarriers(page, { part, rules: OF_COLOUR })
  await wear(page, "light")
  await page.setViewportSize(TABLET)
  const cut = await page.evaluate<string[]>(TOO_WIDE)
  await page.setViewportSize(DESK)
  return [...light, ...dark.map((it) => `dark: ${it}`), ...cut]
}

/** As the profile's theme does, without the fading. */
async function wear(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.evaluate(`{
    const { classList, style } = document.documentElement
    const still = document.createElement("style")
    still.textContent = "* { transition: none !important }"
    document.head.append(still)
    classList.remove("light", "dark")
    classList.add("${theme}")
    style.colorScheme = "${theme}"
    getComputedStyle(still).opacity
    still.remove()
  }`)
}

// What holds the page and its modals; a table inside may scroll by itself.
const TOO_WIDE = `[
  document.documentElement,
  ...document.querySelectorAll("main, main > *, [role=dialog], [role=dialog] > *, [role=dialog] form > *"),
].filter((it) => it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0)
 .map((it) => "wider than a tablet: " + it.tagName + "." + it.className + ": " + it.scrollWidth + " in " + it.clientWidth)`
