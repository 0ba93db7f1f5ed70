import type { AxeResults } from "axe-core"
import type { Page } from "playwright-core"

const AXE = require.resolve("axe-core/axe.min.js")

/** What Medusa's shell and kit bring to every page, the dashboard's own too: theirs to mend. */
const MEDUSAS_OWN = {
  aside: "the sidebar",
  "button.hidden": "the button that folds the sidebar: without a name",
  'button[aria-haspopup="dialog"]':
    "the buttons of the page's layout and of the JSON section: without a name",
  'button[aria-haspopup="menu"]:not([aria-label])':
    "filter and sorting of a table: without a name",
  "button:has(+ kbd), kbd + button":
    "the cross of a modal and of a drawer: without a name",
  'div[role="img"].pointer-events-none':
    "the magnifying glass of a search: without a text",
  'button.shrink-0[tabindex="-1"]':
    "the cross of a tag in a combobox: without a name",
  "button.absolute.txt-compact-small-plus":
    "the button that empties a combobox: without a name",
  '[role="spinbutton"][data-placeholder]':
    "the parts of an empty date: their colour in the dark",
  "ol.text-ui-fg-muted": "the way to a page above it: its colour in the dark",
  ".gap-x-1.flex.items-center > p.text-ui-fg-muted":
    "“(Optional)” beside a label: its colour in the dark",
}

type Sought = {
  /** Selects a part of the page; default: all of it. */
  part?: string
  /** Default: all. */
  rules?: string[]
}

/**
 * What keeps people with a keyboard or a screen reader out: axe's serious and
 * critical findings.
 */
export async function findBarriers(
  page: Page,
  { part = "body", rules }: Sought
): Promise<string[]> {
  // It stays until the page is loaded anew.
  if (!(await page.evaluate<boolean>(`"axe" in window`))) {
    await page.addScriptTag({ path: AXE })
  }
  const context = { include: [part], exclude: Object.keys(MEDUSAS_OWN) }
  const options = { resultTypes: ["violations"], runOnly: rules }
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)})`
  )
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(" ")} ${html}`)
    )
}
