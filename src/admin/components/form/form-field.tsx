import { Form } from "@medusajs/dashboard/components"
import type { ReactElement } from "react"
import type {
  Control,
  ControllerRenderProps,
  FieldPath,
  FieldValues,
} from "react-hook-form"

/** What every field of a form is given. */
export type FormFieldProps<TValues extends FieldValues> = {
  control: Control<TValues>
  name: FieldPath<TValues>
  label: string
  hint?: string
  optional?: boolean
}

type FormFieldLayoutProps<TValues extends FieldValues> =
  FormFieldProps<TValues> & {
    render: (
      field: ControllerRenderProps<TValues, FieldPath<TValues>>
    ) => ReactElement
  }

/** A labelled input with its hint and its error. */
export const FormField = <TValues extends FieldValues>({
  control,
  name,
  label,
  hint,
  optional,
  render,
}: FormFieldLayoutProps<TValues>) => (
  <Form.Field
    control={control}
    name={name}
    render={({ field }) => (
      <Form.Item>
        <Form.Label optional={optional}>{label}</Form.Label>
        <Form.Control>{render(field)}</Form.Control>
        {hint && <Form.Hint>{hint}</Form.Hint>}
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
