import type { StockScope } from "../../src/mapping/stock/decide-stock-scope"
import { stockRulesOf } from "../../src/mapping/stock/decide-stock-scope"
import type { StockSelection } from "../../src/workflows/stock/stock-source"
import type { Bench } from "../bench"

/** What an export of the bench's instance looks at. */
export async function selectionOf(
  { mirakl, instance }: Bench,
  scope: StockScope = { kind: "all" }
): Promise<StockSelection> {
  const settings = await mirakl.retrieveMiraklInstance(instance.id)
  return { instance_id: instance.id, rules: stockRulesOf(settings), scope }
}
