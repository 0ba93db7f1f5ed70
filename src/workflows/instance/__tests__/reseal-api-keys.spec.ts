import { randomBytes } from "node:crypto"
import path from "node:path"
import { asValue } from "@medusajs/framework/awilix"
import { createMedusaContainer } from "@medusajs/framework/utils"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import { createSecretBox } from "../../../modules/mirakl/secrets"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { resealApiKeys } from "../reseal-api-keys"

const PRESENT = randomBytes(32).toString("base64")
const PREVIOUS = randomBytes(32).toString("base64")

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, "../../../modules/mirakl"),
  moduleOptions: {
    encryptionKey: PRESENT,
    previousEncryptionKeys: [PREVIOUS],
  },
  testSuite: ({ service }) => {
    const sealedBy = async (key: string, host: string) => {
      const api_key_ciphertext = createSecretBox(key).seal(`key of ${host}`)
      const { id } = await service.createMiraklInstances({
        name: host,
        marketplace_url: `https://${host}`,
        host,
        api_key_ciphertext,
        api_key_last4: "0000",
      })
      return { id, api_key_ciphertext }
    }

    const storedOf = async ({ id }: { id: string }) =>
      (await service.retrieveMiraklInstance(id)).api_key_ciphertext

    it("seals anew what a previous encryption key sealed, and nothing else", async () => {
      const container = createMedusaContainer()
      container.register(MIRAKL_MODULE, asValue(service))
      const old = await sealedBy(PREVIOUS, "old.example")
      const fresh = await sealedBy(PRESENT, "fresh.example")
      const lost = await sealedBy(
        randomBytes(32).toString("base64"),
        "lost.example"
      )
      expect(service.secrets.open(old.api_key_ciphertext)).toBe(
        "key of old.example"
      )

      expect(await resealApiKeys(container)).toBe(1)

      expect(createSecretBox(PRESENT).open(await storedOf(old))).toBe(
        "key of old.example"
      )
      for (const untouched of [fresh, lost]) {
        expect(await storedOf(untouched)).toBe(untouched.api_key_ciphertext)
      }
      expect(await resealApiKeys(container)).toBe(0)
    })
  },
})
