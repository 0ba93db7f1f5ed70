import type { ExecArgs } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { examineStore } from "../workflows/health/examine-store"

/**
 * Checks everything that the plugin depends on and prints what is wrong, with
 * what to do. Ends with code 1 when something is critical:
 *
 *     npx medusa exec node_modules/medusa-plugin-mirakl/.medusa/server/src/scripts/mirakl-doctor.js
 */
export default async function miraklDoctor({
  container,
}: ExecArgs): Promise<void> {
  const findings = await examineStore(container)
  const lines = findings.flatMap(({ severity, about, message, remedy }) => [
    `[${severity}] ${about}: ${message}`,
    `    ${remedy}`,
  ])
  process.stdout.write(
    `${lines.length ? lines.join("\n") : "Nothing is wrong with Mirakl."}\n`
  )
  const critical = findings.filter(({ severity }) => severity === "critical")
  if (critical.length) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `${critical.length} of ${findings.length} findings are critical.`
    )
  }
}
