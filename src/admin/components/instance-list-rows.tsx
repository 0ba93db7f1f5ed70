import {
  ArrowDownMini,
  ArrowUpMini,
  Plus,
  Sparkles,
  XMarkMini,
} from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import { useState, type ReactElement } from "react"
import { useFieldArray, type Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ListRow, ListValues } from "./instance-list-modal"

type InstanceListRowsProps = {
  // A transformed form has a control of its own type, with the same fields.
  control: Control<ListValues, unknown, never> | Control<ListValues>
  addLabel: string
  isRanked?: boolean
  emptyRow: ListRow
  suggested?: ListRow[]
  renderRow: (control: Control<ListValues>, index: number) => ReactElement
}

/** The rows of a list, to add, remove and, where their order matters, move. */
export const InstanceListRows = ({
  control: given,
  addLabel,
  isRanked,
  emptyRow,
  suggested = [],
  renderRow,
}: InstanceListRowsProps) => {
  const control = given as Control<ListValues>
  const { t } = useTranslation("mirakl")
  const [areAdded, setAreAdded] = useState(false)
  const { fields, append, remove, swap } = useFieldArray({
    control,
    name: "rows",
  })
  return (
    <>
      {fields.map((field, index) => (
        <div
          key={field.id}
          className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-3 rounded-lg p-4"
        >
          <div className="grid flex-1 grid-cols-1 gap-4 md:grid-cols-2">
            {renderRow(control, index)}
          </div>
          <div className="flex flex-col gap-y-1">
            <IconButton
              size="small"
              variant="transparent"
              type="button"
              aria-label={t("actions.removeRow", { row: index + 1 })}
              onClick={() => remove(index)}
            >
              <XMarkMini />
            </IconButton>
            {isRanked && index > 0 && (
              <IconButton
                size="small"
                variant="transparent"
                type="button"
                aria-label={t("actions.moveUp", { row: index + 1 })}
                onClick={() => swap(index, index - 1)}
              >
                <ArrowUpMini />
              </IconButton>
            )}
            {isRanked && index < fields.length - 1 && (
              <IconButton
                size="small"
                variant="transparent"
                type="button"
                aria-label={t("actions.moveDown", { row: index + 1 })}
                onClick={() => swap(index, index + 1)}
              >
                <ArrowDownMini />
              </IconButton>
            )}
          </div>
        </div>
      ))}
      <div className="flex gap-x-2">
        <Button
          size="small"
          variant="secondary"
          type="button"
          onClick={() => append(emptyRow)}
        >
          <Plus />
          {addLabel}
        </Button>
        {suggested.length > 0 && !areAdded && (
          <Button
            size="small"
            variant="secondary"
            type="button"
            onClick={() => {
              append(suggested)
              setAreAdded(true)
            }}
          >
            <Sparkles />
            {t("actions.addSuggested", { count: suggested.length })}
          </Button>
        )}
      </div>
    </>
  )
}
