import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { useRef } from "react"
import { useWatch, type FieldValues } from "react-hook-form"
import {
  storeRecordSource,
  type StoreRecordKind,
} from "../../lib/store-records"
import { FormField, type FormFieldProps } from "./form-field"

type StoreRecordFieldProps<TValues extends FieldValues> =
  FormFieldProps<TValues> & {
    kind: StoreRecordKind
    placeholder?: string
    /** The field holds a list of ids in the order they were chosen. */
    multiple?: boolean
  }

/** A choice among the store's own records, searched on the server; none is null. */
export const StoreRecordField = <TValues extends FieldValues>({
  kind,
  placeholder,
  multiple,
  ...props
}: StoreRecordFieldProps<TValues>) => {
  const current = useWatch({ control: props.control, name: props.name })
  const initial = useRef<string | string[] | undefined>(
    current?.length ? current : undefined
  )
  const data = useComboboxData({
    queryKey: ["mirakl", "store-records", kind],
    queryFn: storeRecordSource(kind).load,
    getOptions: (page) => page.options,
    defaultValue: initial.current,
    pageSize: 20,
  })
  return (
    <FormField
      {...props}
      render={({ value, onChange, ...field }) => (
        <Combobox<string | string[]>
          {...field}
          value={value ?? (multiple ? [] : "")}
          onChange={(next) =>
            onChange(next?.length ? next : multiple ? [] : null)
          }
          options={data.options}
          searchValue={data.searchValue}
          onSearchValueChange={data.onSearchValueChange}
          fetchNextPage={data.fetchNextPage}
          isFetchingNextPage={data.isFetchingNextPage}
          placeholder={placeholder}
          displayMode={multiple ? "chips" : undefined}
          allowClear={props.optional}
        />
      )}
    />
  )
}
