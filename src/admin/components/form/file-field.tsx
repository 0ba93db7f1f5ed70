import { ArrowUpTray } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useRef } from "react"
import type { FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField, type FormFieldProps } from "./form-field"

/** One file of the reader's computer; the browser's own field speaks another language and look. */
export const FileField = <TValues extends FieldValues>(
  props: FormFieldProps<TValues>
) => {
  const { t } = useTranslation("mirakl")
  const input = useRef<HTMLInputElement>(null)
  return (
    <FormField
      {...props}
      render={({ value, onChange, ref, ...field }) => (
        <div className="flex items-center gap-x-3">
          <Button
            {...field}
            ref={ref}
            size="small"
            variant="secondary"
            type="button"
            onClick={() => input.current?.click()}
          >
            <ArrowUpTray />
            {t("actions.chooseFile")}
          </Button>
          <Text size="small" className="text-ui-fg-subtle min-w-0 truncate">
            {nameOf(value)}
          </Text>
          <input
            ref={input}
            type="file"
            hidden
            onChange={({ target }) => onChange(target.files?.[0] ?? null)}
          />
        </div>
      )}
    />
  )
}

function nameOf(value: unknown): string | null {
  return value instanceof File ? value.name : null
}
