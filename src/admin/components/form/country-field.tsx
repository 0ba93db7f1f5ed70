import { CountrySelect } from "@medusajs/dashboard/components"
import type { FieldValues } from "react-hook-form"
import { FormField, type FormFieldProps } from "./form-field"

/** A country as ISO 3166-1 alpha-2, lower case. */
export const CountryField = <TValues extends FieldValues>(
  props: FormFieldProps<TValues>
) => (
  <FormField
    {...props}
    render={({ value, onChange, ...field }) => (
      <CountrySelect
        {...field}
        value={value}
        onChange={(code) => onChange(code ?? "")}
      />
    )}
  />
)
