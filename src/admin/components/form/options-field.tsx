import { Combobox } from "@medusajs/dashboard/components"
import type { FieldValues } from "react-hook-form"
import { FormField, type FormFieldProps } from "./form-field"

type OptionsFieldProps<TValues extends FieldValues> =
  FormFieldProps<TValues> & {
    options: { value: string; label: string }[]
    placeholder?: string
    /** The field holds a list; chosen values are shown as chips. */
    multiple?: boolean
  }

/** A choice among known options that can be searched; an empty choice is null. */
export const OptionsField = <TValues extends FieldValues>({
  options,
  placeholder,
  multiple,
  ...props
}: OptionsFieldProps<TValues>) => (
  <FormField
    {...props}
    render={({ value, onChange, ...field }) => (
      <Combobox<string | string[]>
        {...field}
        value={value ?? (multiple ? [] : "")}
        onChange={(next) =>
          onChange(next?.length ? next : multiple ? [] : null)
        }
        options={options}
        placeholder={placeholder}
        displayMode={multiple ? "chips" : undefined}
        allowClear={props.optional}
      />
    )}
  />
)
