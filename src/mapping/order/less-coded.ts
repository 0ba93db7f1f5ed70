import { MathBN } from "@medusajs/framework/utils"
import type { MiraklTax } from "../../mirakl-api"

/** A tax or a fee. */
export type CodedAmount = { code: string; amount: number }

/** Rows of amounts less what was cancelled of their codes. A code may stand on several rows: each gives what it has. */
export function lessCoded<Row extends CodedAmount | MiraklTax>(
  rows: Row[],
  cancelled: CodedAmount[]
): Row[] {
  const left = new Map<string, ReturnType<typeof MathBN.convert>>()
  for (const { code, amount } of cancelled) {
    left.set(code, MathBN.add(left.get(code) ?? 0, amount))
  }
  return rows.map((row) => {
    const open = left.get(row.code) ?? MathBN.convert(0)
    const taken = MathBN.min(open, row.amount)
    left.set(row.code, MathBN.sub(open, taken))
    return {
      ...row,
      amount: MathBN.convert(MathBN.sub(row.amount, taken), 10).toNumber(),
    }
  })
}
