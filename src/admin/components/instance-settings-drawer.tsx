import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading, Skeleton } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import {
  useForm,
  type Control,
  type DefaultValues,
  type FieldValues,
} from "react-hook-form"
import type { z } from "zod"
import { useUpdateMiraklInstance } from "../hooks/api/instances"
import { useFormResolver } from "../hooks/use-form-resolver"
import { useFreshInstance } from "../hooks/use-fresh-instance"
import { pickChanged } from "../lib/pick-changed"
import type {
  MiraklInstance,
  MiraklInstanceUpdate,
} from "../types/mirakl-instance"
import { DrawerForm } from "./drawer-form"
import { QueryError } from "./query-error"

type InstanceSettingsDrawerProps<TValues extends FieldValues> = {
  title: string
  hint: string
  schema: z.ZodType<TValues, TValues>
  toValues: (instance: MiraklInstance) => DefaultValues<TValues>
  toUpdate: (values: TValues) => MiraklInstanceUpdate
  children: (control: Control<TValues>, instance: MiraklInstance) => ReactNode
}

/** Edits some settings of the instance in the URL. */
export const InstanceSettingsDrawer = <TValues extends FieldValues>(
  props: InstanceSettingsDrawerProps<TValues>
) => {
  const { instance, error, refetch } = useFreshInstance()
  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{props.title}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description>{props.hint}</RouteDrawer.Description>
      </RouteDrawer.Header>
      {error && !instance && (
        <QueryError error={error} onRetry={() => void refetch()} />
      )}
      {!error && !instance && <Skeleton className="m-4 h-60" />}
      {instance && <InstanceSettingsForm {...props} instance={instance} />}
    </RouteDrawer>
  )
}

const InstanceSettingsForm = <TValues extends FieldValues>({
  instance,
  schema,
  toValues,
  toUpdate,
  children,
}: InstanceSettingsDrawerProps<TValues> & { instance: MiraklInstance }) => {
  const update = useUpdateMiraklInstance(instance.id)
  // As the form was made: what somebody else changes meanwhile stays theirs.
  const [before] = useState(() => {
    const { data } = schema.safeParse(toValues(instance))
    return data ? toUpdate(data) : {}
  })
  const form = useForm<TValues, unknown, TValues>({
    defaultValues: toValues(instance),
    resolver: useFormResolver(schema),
  })
  return (
    <DrawerForm
      form={form}
      isPending={update.isPending}
      onSave={(values) =>
        update.mutateAsync(pickChanged(before, toUpdate(values)))
      }
    >
      {children(form.control, instance)}
    </DrawerForm>
  )
}
