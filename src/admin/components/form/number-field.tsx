import { Input } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import { FormField, type FormFieldProps } from "./form-field"

type NumberFieldProps<TValues extends FieldValues> = FormFieldProps<TValues> & {
  placeholder?: string
}

/** A number; an empty field is null. The schema alone says what is allowed. */
export const NumberField = <TValues extends FieldValues>({
  placeholder,
  ...props
}: NumberFieldProps<TValues>) => (
  <FormField
    {...props}
    render={({ value, onChange, ...field }) => (
      <Input
        {...field}
        type="number"
        step="any"
        placeholder={placeholder}
        value={value ?? ""}
        onChange={({ target }) =>
          onChange(target.value === "" ? null : Number(target.value))
        }
      />
    )}
  />
)
