import { Input } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import { FormField, type FormFieldProps } from "./form-field"

type NumberFieldProps<TValues extends FieldValues> = FormFieldProps<TValues> & {
  placeholder?: string
  min?: number
  max?: number
}

/** A whole number; an empty field is null. */
export const NumberField = <TValues extends FieldValues>({
  placeholder,
  min,
  max,
  ...props
}: NumberFieldProps<TValues>) => (
  <FormField
    {...props}
    render={({ value, onChange, ...field }) => (
      <Input
        {...field}
        type="number"
        step={1}
        min={min}
        max={max}
        placeholder={placeholder}
        value={value ?? ""}
        onChange={({ target }) =>
          onChange(target.value === "" ? null : Number(target.value))
        }
      />
    )}
  />
)
