// The runbook that this package was published with.
const RUNBOOK = "https://unpkg.com/medusa-plugin-mirakl/docs/operations.md"

/** Where the documentation tells what a reason or error code means. */
export function helpLink(code: string): string {
  return `${RUNBOOK}#:~:text=${encodeURIComponent(code)}`
}
