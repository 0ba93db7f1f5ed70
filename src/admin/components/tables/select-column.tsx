import { Checkbox, createDataTableColumnHelper } from "@medusajs/ui"
import type { TFunction } from "i18next"

/**
 * The kit's column of tick boxes, with names that a screen reader can say.
 *
 * @param nameOf what a row is called, e.g. its SKU
 */
export function selectColumn<TRow>(
  t: TFunction<"mirakl">,
  nameOf: (row: TRow) => string
) {
  return createDataTableColumnHelper<TRow>().select({
    header: ({ table }) => (
      <Checkbox
        aria-label={t("table.selectAll")}
        checked={
          table.getIsSomePageRowsSelected()
            ? "indeterminate"
            : table.getIsAllPageRowsSelected()
        }
        onCheckedChange={(checked) =>
          table.toggleAllPageRowsSelected(Boolean(checked))
        }
        disabled={!table.getRowModel().rows.some((row) => row.getCanSelect())}
        onClick={(event) => event.stopPropagation()}
      />
    ),
    cell: ({ row }) => (
      <Checkbox
        aria-label={t("table.select", { name: nameOf(row.original) })}
        checked={row.getIsSelected()}
        onCheckedChange={row.getToggleSelectedHandler()}
        disabled={!row.getCanSelect()}
        onClick={(event) => event.stopPropagation()}
      />
    ),
  })
}
