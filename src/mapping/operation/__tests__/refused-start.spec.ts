import { refusedStart, type StartingInstance } from "../refused-start"

const INSTANCE: StartingInstance = {
  name: "Shop",
  status: "connected",
  last_tested_at: new Date(),
  error_message: null,
}

describe("refusedStart", () => {
  it.each([
    ["connected", "export_stock", "schedule", null],
    ["paused", "export_stock", "manual", null],
    ["paused", "export_stock", "schedule", "is paused"],
    ["draft", "import_master_data", "manual", null],
    ["draft", "import_listings", "manual", null],
    ["draft", "import_orders", "manual", "is a draft"],
    ["error", "import_orders", "manual", "has an error"],
    ["archived", "import_orders", "manual", "is archived"],
  ] as const)("%s, %s by %s: %s", (status, operation, trigger, refusal) => {
    const told = refusedStart({ ...INSTANCE, status }, { operation, trigger })
    expect(told).toEqual(refusal && expect.stringContaining(refusal))
  })

  it("lets a draft read nothing before it was tested", () => {
    const draft = {
      ...INSTANCE,
      status: "draft" as const,
      last_tested_at: null,
    }
    expect(
      refusedStart(draft, { operation: "import_listings", trigger: "manual" })
    ).toContain("Test the connection")
  })

  it("says what error an instance has", () => {
    expect(
      refusedStart(
        { ...INSTANCE, status: "error", error_message: "Refused key." },
        { operation: "import_orders", trigger: "manual" }
      )
    ).toContain("Refused key.")
  })
})
