import path from "node:path"
import { AdminPage } from "../integration-tests/browser/admin-page"
import { launchChromium } from "../integration-tests/browser/chromium"

const IMAGES = path.resolve(__dirname, "../docs/images")
const ADMIN = { email: "admin@demo.example", password: "demo-password" }
const SIZE = { width: 1280, height: 900 }

type Picture = {
  name: string
  /** Goes to what is to be seen. */
  open: (admin: AdminPage) => Promise<void>
  theme?: "dark"
  height?: number
}

const PICTURES: Picture[] = [
  {
    name: "overview",
    open: (admin) => admin.openMenu("Mirakl"),
    height: 1180,
  },
  {
    name: "orders-dark",
    open: (admin) => admin.goTo("/mirakl/orders"),
    theme: "dark",
    height: 760,
  },
  {
    name: "held-order",
    open: async (admin) => {
      await admin.goTo("/mirakl/orders?held_reason=%5B%22UNKNOWN_SKU%22%5D")
      await firstLink(admin)
    },
  },
  {
    name: "failed-line",
    open: async (admin) => {
      await admin.goTo(
        "/mirakl/queue?status=%5B%22partial%22%5D&operation=%5B%22export_stock%22%5D"
      )
      await firstLink(admin)
    },
    height: 980,
  },
  {
    name: "dry-run",
    open: async (admin) => {
      await admin.goTo("/mirakl/listings")
      // Of one instance: its run is then followed.
      const rows = admin.page
        .getByRole("row")
        .filter({ hasText: "Place Maison" })
      for (const row of [0, 1, 2, 3, 4, 5]) {
        await rows.nth(row).getByRole("checkbox").click()
      }
      await admin.page.getByRole("button", { name: /^Preview/ }).click()
      await admin.sees("Nothing was sent, and nothing stored.")
    },
    height: 980,
  },
  {
    name: "order-widget",
    open: async (admin) => {
      await admin.goTo("/mirakl/orders?mirakl_state=%5B%22SHIPPED%22%5D")
      await firstLink(admin)
      await admin.page.getByRole("link", { name: "Open the order" }).click()
      const widget = admin.page.getByTestId("mirakl-order-widget")
      await widget.waitFor()
      await admin.settle()
      await widget.scrollIntoViewIfNeeded()
    },
  },
]

/** `npm run pictures`: takes the documentation's pictures of the demo that runs at an address. */
async function takePictures(url: string, only: string[]): Promise<void> {
  const browser = await launchChromium()
  try {
    const admin = await AdminPage.open(browser, `${url}/app`, ADMIN)
    for (const { name, open, theme = "light", height } of PICTURES) {
      if (only.length && !only.includes(name)) {
        continue
      }
      await admin.page.setViewportSize({ ...SIZE, ...(height && { height }) })
      await admin.page.evaluate(
        `localStorage.setItem("medusa_admin_theme", "${theme}")`
      )
      await admin.goTo("/mirakl")
      await open(admin)
      await admin.settle()
      await admin.page.mouse.move(0, 0)
      await admin.page.screenshot({ path: path.join(IMAGES, `${name}.png`) })
      console.log(name)
    }
  } finally {
    await browser.close()
  }
}

async function firstLink(admin: AdminPage): Promise<void> {
  const { page } = admin
  await admin.settle()
  await page.locator("tbody").getByRole("link").first().click()
  await page.getByRole("heading", { level: 1 }).waitFor()
}

const [url = "http://localhost:9000", ...only] = process.argv.slice(2)
void takePictures(url, only)
