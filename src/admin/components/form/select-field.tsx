import { Form } from "@medusajs/dashboard/components"
import { Select } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import type { FormFieldProps } from "./form-field"

type SelectFieldProps<TValues extends FieldValues> = FormFieldProps<TValues> & {
  options: { value: string; label: string }[]
}

export const SelectField = <TValues extends FieldValues>({
  control,
  name,
  label,
  hint,
  optional,
  options,
}: SelectFieldProps<TValues>) => (
  <Form.Field
    control={control}
    name={name}
    render={({ field: { onChange, ref, ...field } }) => (
      <Form.Item>
        <Form.Label optional={optional}>{label}</Form.Label>
        <Select {...field} onValueChange={onChange}>
          <Form.Control>
            <Select.Trigger ref={ref}>
              <Select.Value />
            </Select.Trigger>
          </Form.Control>
          <Select.Content>
            {options.map(({ value, label }) => (
              <Select.Item key={value} value={value}>
                {label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        {hint && <Form.Hint>{hint}</Form.Hint>}
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
