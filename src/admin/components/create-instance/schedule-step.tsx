import { KeyboundForm, RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Text } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useFormResolver } from "../../hooks/use-form-resolver"
import { NumberField } from "../form/number-field"
import { WizardStep } from "./wizard-step"

// Mirakl publishes how often it may be asked at most.
const minutes = z.number().int().min(5)

const schema = z.object({
  import_orders: minutes,
  export_stock: minutes,
  export_shipments: minutes,
})

/** Minutes between two runs, of what runs many times a day. */
export type Intervals = z.infer<typeof schema>

export const USUAL_INTERVALS: Intervals = {
  import_orders: 15,
  export_stock: 25,
  export_shipments: 25,
}

type ScheduleStepProps = {
  intervals: Intervals
  onBack: () => void
  onDone: (intervals: Intervals) => void
}

/** Asks how often what runs by itself; the schedules are made when the instance is confirmed. */
export const ScheduleStep = ({
  intervals,
  onBack,
  onDone,
}: ScheduleStepProps) => {
  const { t } = useTranslation("mirakl")
  const form = useForm<Intervals, unknown, Intervals>({
    defaultValues: intervals,
    resolver: useFormResolver(schema),
  })
  return (
    <RouteFocusModal.Form form={form}>
      <KeyboundForm
        onSubmit={form.handleSubmit(onDone)}
        className="flex flex-1 flex-col overflow-hidden"
      >
        <WizardStep
          title={t("instances.create.schedules.title")}
          hint={t("instances.create.schedules.hint")}
          footer={
            <>
              <Button
                size="small"
                variant="secondary"
                type="button"
                onClick={onBack}
              >
                {t("actions.back")}
              </Button>
              <Button size="small" type="submit">
                {t("actions.continue")}
              </Button>
            </>
          }
        >
          {(["import_orders", "export_stock", "export_shipments"] as const).map(
            (operation) => (
              <NumberField
                key={operation}
                control={form.control}
                name={operation}
                label={t("instances.create.schedules.minutes", {
                  label: t(`operations.${operation}.label`),
                })}
                hint={t(`operations.${operation}.hint`)}
              />
            )
          )}
          <Text size="small" className="text-ui-fg-subtle">
            {t("instances.create.schedules.daily")}
          </Text>
        </WizardStep>
      </KeyboundForm>
    </RouteFocusModal.Form>
  )
}
