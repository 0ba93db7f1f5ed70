import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import {
  OrderFields,
  orderSchema,
  toOrderUpdate,
  toOrderValues,
} from "../instance-fields/order-fields"
import { SettingsStep } from "./settings-step"

type StepProps = {
  instance: MiraklInstance
  onBack: () => void
  onDone: () => void
}

/** Asks which orders come into the store, and how. */
export const OrderStep = (props: StepProps) => {
  const { t } = useTranslation("mirakl")
  return (
    <SettingsStep
      {...props}
      title={t("instances.create.orders.title")}
      hint={t("instances.create.orders.hint")}
      schema={orderSchema}
      toValues={toOrderValues}
      toUpdate={toOrderUpdate}
    >
      {(control) => <OrderFields control={control} />}
    </SettingsStep>
  )
}
