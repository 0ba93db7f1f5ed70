import { Input } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { FieldValues } from "react-hook-form"
import { FormField, type FormFieldProps } from "./form-field"

type TextFieldProps<TValues extends FieldValues> = FormFieldProps<TValues> &
  Pick<ComponentProps<typeof Input>, "type" | "placeholder" | "autoComplete">

export const TextField = <TValues extends FieldValues>({
  type,
  placeholder,
  autoComplete = "off",
  ...props
}: TextFieldProps<TValues>) => (
  <FormField
    {...props}
    render={(field) => (
      <Input
        {...field}
        value={field.value ?? ""}
        type={type}
        placeholder={placeholder}
        autoComplete={autoComplete}
      />
    )}
  />
)
