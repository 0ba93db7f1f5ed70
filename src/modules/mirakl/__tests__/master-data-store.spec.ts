import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { MIRAKL_MODULE } from ".."
import type { MasterDataEntry } from "../../../mapping/master-data/master-data-entry"
import type { MiraklModuleService } from "../service"

function entry(code: string, given: Partial<MasterDataEntry> = {}) {
  return {
    scope: "",
    code,
    label: `Label of ${code}`,
    description: null,
    parent_code: null,
    level: null,
    tracking_url: null,
    standard_code: null,
    extras: null,
    ...given,
  } satisfies MasterDataEntry
}

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  testSuite: ({ service }) => {
    let instanceId: string

    beforeEach(async () => {
      const instance = await service.createMiraklInstances({
        name: "Master data",
        marketplace_url: "https://codes.example",
        host: "codes.example",
        api_key_ciphertext: "sealed",
        api_key_last4: "0000",
      })
      instanceId = instance.id
    })

    it("adds, updates, removes and brings back entries of one kind", async () => {
      expect(
        await service.masterData.store(instanceId, "carrier", [
          entry("DHL", { tracking_url: "https://dhl.example/?q={trackingId}" }),
          entry("UPS"),
        ])
      ).toEqual({ listed: 2, created: 2, updated: 0, removed: [] })
      await service.masterData.store(instanceId, "channel", [entry("FR")])

      expect(
        await service.masterData.store(instanceId, "carrier", [
          entry("UPS", { label: "UPS Express" }),
          entry("GLS", { extras: { is: "new" } }),
        ])
      ).toEqual({ listed: 2, created: 1, updated: 1, removed: ["DHL"] })
      expect(
        await service.masterData.store(instanceId, "carrier", [
          entry("DHL", { tracking_url: "https://dhl.example/?q={trackingId}" }),
          entry("UPS", { label: "UPS Express" }),
          entry("GLS", { extras: { is: "new" } }),
        ])
      ).toEqual({ listed: 3, created: 0, updated: 1, removed: [] })

      const entries = await service.listMiraklMasterDataEntries(
        { instance_id: instanceId },
        { order: { kind: "ASC", code: "ASC" } }
      )
      expect(
        entries.map(({ kind, code, label, removed_at }) => [
          kind,
          code,
          label,
          removed_at,
        ])
      ).toEqual([
        ["carrier", "DHL", "Label of DHL", null],
        ["carrier", "GLS", "Label of GLS", null],
        ["carrier", "UPS", "UPS Express", null],
        ["channel", "FR", "Label of FR", null],
      ])
    })

    it("tells codes apart by their scope, and takes the first of equal ones", async () => {
      const stored = await service.masterData.store(instanceId, "reason", [
        entry("1", { scope: "REFUND", label: "First" }),
        entry("1", { scope: "CANCELATION" }),
        entry("1", { scope: "REFUND", label: "Second" }),
      ])

      expect(stored).toMatchObject({ listed: 2, created: 2 })
      expect(
        await service.listMiraklMasterDataEntries({ scope: "REFUND" })
      ).toMatchObject([{ label: "First" }])
    })
  },
})
