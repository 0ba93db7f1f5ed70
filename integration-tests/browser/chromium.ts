import { existsSync } from "node:fs"
import { chromium, type Browser } from "playwright-core"

const CANDIDATES = process.env.CHROMIUM_PATH
  ? [process.env.CHROMIUM_PATH]
  : ["/usr/bin/chromium", "/usr/bin/chromium-browser"]

/** The browser of this machine; undefined when there is none. */
export const CHROMIUM = CANDIDATES.find(existsSync)

/** Part of a test's title: why it is skipped. */
export const NO_CHROMIUM = CHROMIUM
  ? ""
  : ": skipped, there is no Chromium (CHROMIUM_PATH, /usr/bin/chromium)"

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-dev-shm-usage",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  })
}
