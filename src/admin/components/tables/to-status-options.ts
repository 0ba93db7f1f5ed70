import type { TFunction } from "i18next"
import type { MiraklStatusFamily } from "../mirakl-status-badge"

/** The statuses of a family as options of a table filter. */
export function toStatusOptions(
  t: TFunction<"mirakl">,
  family: MiraklStatusFamily,
  statuses: readonly string[]
): { value: string; label: string }[] {
  return statuses.map((status) => ({
    value: status,
    label: t(`status.${family}.${status}`),
  }))
}
