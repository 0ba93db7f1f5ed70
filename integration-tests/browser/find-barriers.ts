import type { AxeResults } from "axe-core"
import type { Page } from "playwright-core"

const AXE = require.resolve("axe-core/axe.min.js")

/**
 * What Medusa's own shell and kit bring to every page, ours or not. Each was
 * seen on the dashboard's own pages too, and is theirs to mend.
 */
const MEDUSAS_OWN: { selector: string; why: string }[] = [
  { selector: "aside", why: "the sidebar" },
  { selector: "header", why: "the bar with breadcrumbs and notifications" },
]

/** What keeps people with a keyboard or a screen reader out: axe's serious and critical findings. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE })
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ exclude: ${JSON.stringify(MEDUSAS_OWN.map(({ selector }) => [selector]))} },
       { resultTypes: ["violations"] })`
  )
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(" ")} ${html}`)
    )
}
