import { RouteFocusModal } from "@medusajs/dashboard/components"
import { ProgressTabs, Skeleton, type ProgressStatus } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useMiraklInstance } from "../../hooks/api/instances"
import { useFormResolver } from "../../hooks/use-form-resolver"
import {
  connectionSchema,
  type ConnectionValues,
} from "../instance-fields/connection-fields"
import { QueryError } from "../query-error"
import { ConfirmStep } from "./confirm-step"
import { ConnectStep } from "./connect-step"
import { OrderStep } from "./order-step"
import { ScheduleStep, USUAL_INTERVALS } from "./schedule-step"
import { StockStep } from "./stock-step"
import { StoreStep } from "./store-step"

const STEPS = [
  "connect",
  "store",
  "orders",
  "stock",
  "schedules",
  "confirm",
] as const
type Step = (typeof STEPS)[number]

const NEW_CONNECTION: ConnectionValues = {
  name: "",
  marketplace_url: "",
  shop_id: "",
  label: "production",
  api_key: "",
}

/** Leads from credentials to a confirmed instance; whoever leaves half-way keeps a draft. */
export const CreateInstanceWizard = () => {
  const { t } = useTranslation("mirakl")
  const [step, setStep] = useState<Step>("connect")
  const [draftId, setDraftId] = useState<string>()
  const [intervals, setIntervals] = useState(USUAL_INTERVALS)
  const { instance, error, refetch } = useMiraklInstance(draftId ?? "")
  const form = useForm<ConnectionValues, unknown, ConnectionValues>({
    defaultValues: NEW_CONNECTION,
    resolver: useFormResolver(connectionSchema),
  })
  const unread = error ? (
    <QueryError error={error} onRetry={() => void refetch()} />
  ) : (
    <Skeleton className="m-4 h-60" />
  )
  const panels: Record<Step, ReactNode> = {
    connect: (
      <ConnectStep
        form={form}
        draftId={draftId}
        onDraft={setDraftId}
        onDone={() => setStep("store")}
      />
    ),
    store: instance && (
      <StoreStep
        instance={instance}
        onBack={() => setStep("connect")}
        onDone={() => setStep("orders")}
      />
    ),
    orders: instance && (
      <OrderStep
        instance={instance}
        onBack={() => setStep("store")}
        onDone={() => setStep("stock")}
      />
    ),
    stock: instance && (
      <StockStep
        instance={instance}
        onBack={() => setStep("orders")}
        onDone={() => setStep("schedules")}
      />
    ),
    schedules: (
      <ScheduleStep
        intervals={intervals}
        onBack={() => setStep("stock")}
        onDone={(chosen) => {
          setIntervals(chosen)
          setStep("confirm")
        }}
      />
    ),
    confirm: instance && (
      <ConfirmStep
        instance={instance}
        intervals={intervals}
        onBack={() => setStep("schedules")}
      />
    ),
  }
  return (
    <ProgressTabs
      value={step}
      onValueChange={(next) => isBefore(next, step) && setStep(next as Step)}
      className="flex h-full flex-col overflow-hidden"
    >
      <RouteFocusModal.Header>
        <div className="-my-2 ml-2 min-w-0 flex-1 border-l">
          <ProgressTabs.List className="w-full">
            {STEPS.map((name) => (
              <ProgressTabs.Trigger
                key={name}
                value={name}
                status={statusOf(name, step)}
                // The kit's colour for what is ahead is too faint in the dark.
                className="text-ui-fg-subtle"
              >
                {t(`instances.create.${name}.tab`)}
              </ProgressTabs.Trigger>
            ))}
          </ProgressTabs.List>
        </div>
      </RouteFocusModal.Header>
      {STEPS.map((name) => (
        // Each tab names its panel, so that the others are there too, empty.
        <ProgressTabs.Content
          key={name}
          value={name}
          className={
            name === step ? "flex flex-1 flex-col overflow-hidden" : undefined
          }
        >
          {name === step && (panels[name] ?? unread)}
        </ProgressTabs.Content>
      ))}
    </ProgressTabs>
  )
}

function isBefore(name: string, step: Step): boolean {
  return STEPS.indexOf(name as Step) < STEPS.indexOf(step)
}

function statusOf(name: Step, step: Step): ProgressStatus {
  if (name === step) {
    return "in-progress"
  }
  return isBefore(name, step) ? "completed" : "not-started"
}
