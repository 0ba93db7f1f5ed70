import { Form } from "@medusajs/dashboard/components"
import { Switch } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import type { FormFieldProps } from "./form-field"

export const SwitchField = <TValues extends FieldValues>({
  control,
  name,
  label,
  hint,
}: FormFieldProps<TValues>) => (
  <Form.Field
    control={control}
    name={name}
    render={({ field: { value, onChange, ...field } }) => (
      <Form.Item>
        <div className="flex items-start gap-x-3">
          <Form.Control>
            <Switch
              {...field}
              size="small"
              className="mt-0.5 shrink-0"
              checked={value}
              onCheckedChange={onChange}
            />
          </Form.Control>
          <div className="flex flex-col">
            <Form.Label>{label}</Form.Label>
            {hint && <Form.Hint className="!mt-1">{hint}</Form.Hint>}
          </div>
        </div>
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
