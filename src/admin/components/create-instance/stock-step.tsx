import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import {
  StockFields,
  stockSchema,
  toStockUpdate,
  toStockValues,
} from "../instance-fields/stock-fields"
import { SettingsStep } from "./settings-step"

type StepProps = {
  instance: MiraklInstance
  onBack: () => void
  onDone: () => void
}

/** Asks how offers find their variants, and how their quantities are computed. */
export const StockStep = (props: StepProps) => {
  const { t } = useTranslation("mirakl")
  return (
    <SettingsStep
      {...props}
      title={t("instances.create.stock.title")}
      hint={t("instances.create.stock.hint")}
      schema={stockSchema}
      toValues={toStockValues}
      toUpdate={toStockUpdate}
    >
      {(control) => <StockFields control={control} />}
    </SettingsStep>
  )
}
